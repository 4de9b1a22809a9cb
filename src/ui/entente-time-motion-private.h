/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "entente-time-motion.h"

G_BEGIN_DECLS

struct _EntenteTimeMotion
{
  GObject parent_instance;

  GtkWidget *widget;          /* NULL when it has gone */
  const EntenteTimeView *view;

  EntenteAxisWindow window;   /* what is shown */
  EntenteAxisWindow goal;     /* what will be shown, when it has stopped moving */
  EntenteAxisWindow origin;   /* where it began to move */
  AdwAnimation *animation;
  gboolean is_flung;          /* whether it moves by itself, as the reader let it go */

  guint rest_timeout;

  double noted_span;          /* that the reader was last told of */
  guint zoomed_timeout;

  /* entente-time-gestures.c */
  gboolean is_dragged;
  gboolean was_dragged;       /* whether the last touch or button was a drag */
  double held_span;           /* of what was shown when a drag or a pinch began */
  double held_x;              /* where the pointer was then */
  double held_day;            /* what was under it */
  GtkGesture *pinch;          /* owned by the widget */
};

/* entente-time-motion.c */
void entente_time_motion_stop_fling (EntenteTimeMotion *self);

G_END_DECLS
