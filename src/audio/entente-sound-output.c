/* SPDX-License-Identifier: GPL-3.0-or-later */

/* EntenteSoundOutput: a device that a module has opened, and the part of a score that is played on
 * it. Nothing of the module, or of the libraries that it takes, is touched before a device is
 * opened for the first time, and that happens in a thread: a sound server that does not answer
 * must not stop the window. */

#include "entente-sound-output.h"

#include <glib/gi18n-lib.h>

#include "entente-sound-driver.h"
#include "entente-synth.h"

/* For tests, and whoever runs from a build folder: where the module is. */
#define MODULE_DIR_VARIABLE "ENTENTE_MODULEDIR"

struct _EntenteSoundOutput
{
  GObject parent_instance;

  const EntenteSoundDriver *driver;
  EntenteSoundDevice *device;
  guint64 first;          /* the frame with which the device began */

  /* Shared with the thread of the device. */
  GMutex mutex;
  EntenteScore *score;
  guint64 next;
  guint64 end;
};

G_DEFINE_FINAL_TYPE (EntenteSoundOutput, entente_sound_output, G_TYPE_OBJECT)

enum
{
  ENDED,
  FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
entente_sound_output_finalize (GObject *object)
{
  EntenteSoundOutput *self = ENTENTE_SOUND_OUTPUT (object);

  if (self->device != NULL)
    self->driver->close (self->device);
  g_clear_object (&self->score);
  g_mutex_clear (&self->mutex);

  G_OBJECT_CLASS (entente_sound_output_parent_class)->finalize (object);
}

static void
entente_sound_output_class_init (EntenteSoundOutputClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_sound_output_finalize;

  /* EntenteSoundOutput::ended: all that was to be played has been heard. */
  signals[ENDED] = g_signal_new ("ended", ENTENTE_TYPE_SOUND_OUTPUT, G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);

  /* EntenteSoundOutput::failed: the device stopped; what for is a GError. */
  signals[FAILED] = g_signal_new ("failed", ENTENTE_TYPE_SOUND_OUTPUT, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
entente_sound_output_init (EntenteSoundOutput *self)
{
  g_mutex_init (&self->mutex);
}

/* In the thread of the device. */
static guint
on_fill (gpointer  data,
         float    *samples,
         guint     n_frames)
{
  EntenteSoundOutput *self = data;
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  guint n = (guint) MIN (self->end - self->next, n_frames);

  if (n > 0)
    entente_synth_render (self->score, self->next, n, samples);
  self->next += n;

  return n;
}

/* Whoever hears of it may let go of this. */
static void
on_ended (gpointer data)
{
  g_autoptr (EntenteSoundOutput) self = g_object_ref (data);

  g_signal_emit (self, signals[ENDED], 0);
}

static void
on_failed (gpointer      data,
           const GError *error)
{
  g_autoptr (EntenteSoundOutput) self = g_object_ref (data);

  g_signal_emit (self, signals[FAILED], 0, error);
}

static const char *
get_module_dir (void)
{
  const char *folder = g_getenv (MODULE_DIR_VARIABLE);

  return folder != NULL ? folder : ENTENTE_MODULEDIR;
}

/* Once it is there, the module stays: the types of its libraries cannot be unloaded. */
static const EntenteSoundDriver *
open_module (GError **error)
{
  g_autofree char *path = g_build_filename (get_module_dir (), ENTENTE_SOUND_MODULE, NULL);
  GModule *module = g_module_open_full (path, G_MODULE_BIND_LAZY | G_MODULE_BIND_LOCAL, error);
  gpointer driver;

  if (module == NULL)
    return NULL;

  if (!g_module_symbol (module, ENTENTE_SOUND_DRIVER, &driver))
    {
      g_set_error_literal (error, G_MODULE_ERROR, G_MODULE_ERROR_FAILED, g_module_error ());
      g_module_close (module);
      return NULL;
    }

  g_module_make_resident (module);
  return driver;
}

/* Where it is missing, it is looked for again the next time. */
static const EntenteSoundDriver *
get_driver (GError **error)
{
  static GMutex mutex;
  static const EntenteSoundDriver *driver;
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&mutex);
  g_autoptr (GError) reason = NULL;

  if (driver == NULL)
    driver = open_module (&reason);
  if (driver == NULL)
    g_set_error (error, ENTENTE_SOUND_ERROR, ENTENTE_SOUND_ERROR_NO_PLUGIN,
                 /* Translators: %s is a sentence from GStreamer, which plays sound */
                 _("Sound cannot be played, because GStreamer does not start: %s"),
                 reason->message);

  return driver;
}

static void
open_in_thread (GTask        *task,
                gpointer      source_object,
                gpointer      task_data,
                GCancellable *cancellable)
{
  g_autoptr (EntenteSoundOutput) self = g_object_new (ENTENTE_TYPE_SOUND_OUTPUT, NULL);
  EntenteSoundClient client = {
    .rate = ENTENTE_SOUND_RATE,
    .n_channels = ENTENTE_SYNTH_CHANNELS,
    .fill = on_fill,
    .ended = on_ended,
    .failed = on_failed,
    .data = self,
  };
  const char *sink = task_data;
  GError *error = NULL;

  self->driver = get_driver (&error);
  if (self->driver != NULL)
    self->device = self->driver->open (sink, &client, &error);
  if (self->device != NULL)
    g_task_return_pointer (task, g_steal_pointer (&self), g_object_unref);
  else
    g_task_return_error (task, error);
}

/**
 * entente_sound_output_open_async:
 * @sink: (nullable): the name of an element of GStreamer that takes the sound, or %NULL for the
 *   device that the system has for it
 * @cancellable: (nullable): to give up
 * @callback: called when the device is open, or there is none
 * @user_data: for @callback
 *
 * Loads GStreamer, where it has not been loaded, and opens a device, both in a thread.
 */
void
entente_sound_output_open_async (const char          *sink,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, entente_sound_output_open_async);
  g_task_set_task_data (task, g_strdup (sink), g_free);
  g_task_set_return_on_cancel (task, TRUE);
  g_task_run_in_thread (task, open_in_thread);
}

/**
 * entente_sound_output_open_finish:
 * @result: what the callback was given
 * @error: an error of #EntenteSoundError, or that the opening was cancelled
 *
 * Signals come in the main context of the caller from now on.
 *
 * Returns: (transfer full) (nullable): the device
 */
EntenteSoundOutput *
entente_sound_output_open_finish (GAsyncResult  *result,
                                  GError       **error)
{
  EntenteSoundOutput *self;

  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  self = g_task_propagate_pointer (G_TASK (result), error);
  if (self != NULL)
    self->driver->attach (self->device);

  return self;
}

/**
 * entente_sound_output_play:
 * @self: a device
 * @score: what to play
 * @first: the first frame
 * @end: the frame before which to end
 *
 * Ends what is being played and plays a part of a score. A signal tells when it has ended.
 */
void
entente_sound_output_play (EntenteSoundOutput *self,
                           EntenteScore       *score,
                           guint64             first,
                           guint64             end)
{
  g_return_if_fail (ENTENTE_IS_SOUND_OUTPUT (self));
  g_return_if_fail (ENTENTE_IS_SCORE (score));
  g_return_if_fail (first <= end && end <= entente_score_get_n_frames (score));

  entente_sound_output_halt (self);

  g_mutex_lock (&self->mutex);
  g_set_object (&self->score, score);
  self->first = self->next = first;
  self->end = end;
  g_mutex_unlock (&self->mutex);

  self->driver->start (self->device);
}

/**
 * entente_sound_output_halt:
 * @self: a device
 *
 * Ends what is being played at once, without a signal.
 */
void
entente_sound_output_halt (EntenteSoundOutput *self)
{
  g_return_if_fail (ENTENTE_IS_SOUND_OUTPUT (self));

  self->driver->halt (self->device);
}

/**
 * entente_sound_output_get_frame:
 * @self: a device
 *
 * Returns: the frame of the score that is heard now; the first one before any is
 */
guint64
entente_sound_output_get_frame (EntenteSoundOutput *self)
{
  g_return_val_if_fail (ENTENTE_IS_SOUND_OUTPUT (self), 0);

  return MIN (self->first + self->driver->get_frame (self->device), self->end);
}
