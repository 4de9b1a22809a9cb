/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gmodule.h>

G_BEGIN_DECLS

/* What plays sound is a module: the libraries that it takes are loaded when sound is played for
 * the first time, and not whenever the application starts. A module calls nothing of the
 * application but what it is given here. */

/* The name of the file in ENTENTE_MODULEDIR, and of the EntenteSoundDriver in it. */
#define ENTENTE_SOUND_MODULE "entente-gstreamer." G_MODULE_SUFFIX
#define ENTENTE_SOUND_DRIVER "entente_sound_driver"

/* A device that is open; what is in it is the module's own affair. */
typedef struct _EntenteSoundDevice EntenteSoundDevice;

/* What is played, and who is told of it. */
typedef struct
{
  guint rate;       /* frames a second */
  guint n_channels; /* samples a frame, one after the other */

  /* Writes the frames that come next, so many at most, and returns how many: 0 at the end. Called
   * in a thread of the module. */
  guint (*fill)   (gpointer  data,
                   float    *samples,
                   guint     n_frames);

  /* All frames have been heard; or the device has stopped, and is halted. Called in the main
   * context in which the device was attached; the device may be closed meanwhile. */
  void  (*ended)  (gpointer  data);
  void  (*failed) (gpointer      data,
                   const GError *error);

  gpointer data;
} EntenteSoundClient;

typedef struct
{
  /* Opens a device, in any thread. @sink names an element of GStreamer; NULL is the device that
   * the system has for sound. The error is one of EntenteSoundError. */
  EntenteSoundDevice *(*open)      (const char               *sink,
                                    const EntenteSoundClient *client,
                                    GError                  **error);

  /* From now on the client is told what happens, in the main context of this thread. */
  void                (*attach)    (EntenteSoundDevice *device);

  /* Asks for frames and plays them. The device is halted before. */
  void                (*start)     (EntenteSoundDevice *device);

  /* Falls silent at once. Nobody asks for frames any more when this returns, and what has not
   * been told yet is not told. */
  void                (*halt)      (EntenteSoundDevice *device);

  /* How many frames have been heard since the start. */
  guint64             (*get_frame) (EntenteSoundDevice *device);

  void                (*close)     (EntenteSoundDevice *device);
} EntenteSoundDriver;

extern const EntenteSoundDriver entente_sound_driver;

G_END_DECLS
