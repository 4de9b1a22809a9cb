/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "entente-axis-window.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_TIME_MOTION (entente_time_motion_get_type ())

typedef enum
{
  ENTENTE_PACE_JUMP,   /* at once, because the reader's hand moves it */
  ENTENTE_PACE_GLIDE,  /* so that the reader sees where it goes */
} EntentePace;

/* What a motion has to know of the widget that shows the time. */
typedef struct
{
  /* Whether there is anything to be seen, and so to be moved. */
  gboolean          (*has_time)  (GtkWidget               *widget);

  /* The nearest window that may be shown. */
  EntenteAxisWindow (*limit)     (GtkWidget               *widget,
                                  const EntenteAxisWindow *window);

  /* Where a place is in what is shown: 0 at the earliest moment, 1 at the latest one. */
  double            (*get_share) (GtkWidget               *widget,
                                  double                   x);
} EntenteTimeView;

/* What part of time a widget shows, and how it gets from one to another. */
G_DECLARE_FINAL_TYPE (EntenteTimeMotion, entente_time_motion, ENTENTE, TIME_MOTION, GObject)

EntenteTimeMotion       *entente_time_motion_new           (GtkWidget               *widget,
                                                            const EntenteTimeView   *view);
void                     entente_time_motion_close         (EntenteTimeMotion       *self);

const EntenteAxisWindow *entente_time_motion_get_window    (EntenteTimeMotion       *self);
const EntenteAxisWindow *entente_time_motion_get_goal      (EntenteTimeMotion       *self);
gboolean                 entente_time_motion_is_moving     (EntenteTimeMotion       *self);
gboolean                 entente_time_motion_is_resting    (EntenteTimeMotion       *self);
gboolean                 entente_time_motion_is_dragged    (EntenteTimeMotion       *self);
gboolean                 entente_time_motion_can_zoom_in   (EntenteTimeMotion       *self);
gboolean                 entente_time_motion_can_zoom_out  (EntenteTimeMotion       *self);

void                     entente_time_motion_show          (EntenteTimeMotion       *self,
                                                            const EntenteAxisWindow *window,
                                                            EntentePace              pace);
void                     entente_time_motion_zoom          (EntenteTimeMotion       *self,
                                                            double                   factor,
                                                            double                   day,
                                                            EntentePace              pace);
void                     entente_time_motion_zoom_in       (EntenteTimeMotion       *self,
                                                            double                   day);
void                     entente_time_motion_zoom_out      (EntenteTimeMotion       *self,
                                                            double                   day);
void                     entente_time_motion_pan           (EntenteTimeMotion       *self,
                                                            double                   share,
                                                            EntentePace              pace);
void                     entente_time_motion_fling         (EntenteTimeMotion       *self,
                                                            double                   speed);
void                     entente_time_motion_rest          (EntenteTimeMotion       *self);
void                     entente_time_motion_note_zoom     (EntenteTimeMotion       *self);
void                     entente_time_motion_forget_zoom   (EntenteTimeMotion       *self);

/* entente-time-gestures.c */
void                     entente_time_motion_add_gestures  (EntenteTimeMotion       *self);
void                     entente_time_motion_scroll_zoom   (EntenteTimeMotion       *self,
                                                            GdkScrollUnit            unit,
                                                            double                   distance,
                                                            double                   x);
void                     entente_time_motion_scroll_pan    (EntenteTimeMotion       *self,
                                                            GdkScrollUnit            unit,
                                                            double                   dx,
                                                            double                   dy);
void                     entente_time_motion_scroll_fling  (EntenteTimeMotion       *self,
                                                            double                   velocity_x);

G_END_DECLS
