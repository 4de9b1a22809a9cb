/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Mouse and touch on a picture. */

#include "entente-picture-private.h"

/* How far from a mark a finger may be: with the mark, a target of at least 44 px. */
#define TOUCH_REACH 22

/**
 * entente_picture_update_hovered:
 * @self: a picture
 *
 * Shows what is under the pointer, unless that is moving.
 */
void
entente_picture_update_hovered (EntentePicture *self)
{
  EntentePicturePrivate *priv = entente_picture_get_private (self);
  EntentePictureClass *klass = ENTENTE_PICTURE_GET_CLASS (self);

  if (priv->has_pointer && !klass->is_empty (self) &&
      !entente_time_motion_is_moving (priv->motion) &&
      !entente_time_motion_is_dragged (priv->motion))
    klass->update_hovered (self, priv->pointer_x, priv->pointer_y);
}

/* Motion is also reported where it is the picture that moved. */
static void
on_motion (EntentePicture *self,
           double          x,
           double          y)
{
  EntentePicturePrivate *priv = entente_picture_get_private (self);

  priv->has_pointer = TRUE;
  priv->pointer_x = x;
  priv->pointer_y = y;
  entente_picture_update_hovered (self);
}

static void
on_leave (EntentePicture *self)
{
  entente_picture_get_private (self)->has_pointer = FALSE;
  ENTENTE_PICTURE_GET_CLASS (self)->forget_hovered (self);
  entente_picture_hide_readout (self);
}

/* How far from a target what has been pressed may be. */
static double
get_reach (GtkEventController *controller)
{
  GdkDevice *device = gtk_event_controller_get_current_event_device (controller);

  return device != NULL && gdk_device_get_source (device) == GDK_SOURCE_TOUCHSCREEN ? TOUCH_REACH
                                                                                     : 0;
}

/* Not when it is pressed: a finger that goes on to scroll or to drag selects nothing. A drag
 * claims its touch or button, and there is no release then. */
static void
on_released (EntentePicture     *self,
             int                 n_press,
             double              x,
             double              y,
             GtkEventController *click)
{
  if (ENTENTE_PICTURE_GET_CLASS (self)->is_empty (self))
    return;

  gtk_widget_grab_focus (GTK_WIDGET (self));
  ENTENTE_PICTURE_GET_CLASS (self)->click (self, n_press, x, y, get_reach (click));
}

/**
 * entente_picture_add_pointer:
 * @self: a picture with a motion
 *
 * Listens to mouse and touch.
 */
void
entente_picture_add_pointer (EntentePicture *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_swapped (motion, "enter", G_CALLBACK (on_motion), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (on_motion), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (on_leave), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);

  g_signal_connect_swapped (click, "released", G_CALLBACK (on_released), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));

  entente_time_motion_add_gestures (entente_picture_get_motion (self));
}

/**
 * entente_picture_scroll_zoom:
 * @self: a picture
 * @unit: what @distance counts
 * @distance: how far a wheel or fingers on a touchpad have gone; less than 0 zooms in
 *
 * Zooms at the pointer, or at the middle where there is none.
 */
void
entente_picture_scroll_zoom (EntentePicture *self,
                             GdkScrollUnit   unit,
                             double          distance)
{
  EntentePicturePrivate *priv = entente_picture_get_private (self);
  double x = priv->has_pointer ? priv->pointer_x
                               : gtk_widget_get_width (GTK_WIDGET (self)) / 2.0;

  g_return_if_fail (ENTENTE_IS_PICTURE (self));

  entente_time_motion_scroll_zoom (priv->motion, unit, distance, x);
}
