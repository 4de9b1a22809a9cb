/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Mouse and touch on a picture. */

#include <math.h>

#include "entente-picture-private.h"

/* How far from a mark a finger may be: with the mark, a target of at least 44 px. */
#define TOUCH_REACH 22

/* Who moves the pointer onto words can rest on them. Words that have come up under the pointer,
 * and those that run before it, would only be in its way. */
static gboolean
rests_on_words (EntentePicture *self)
{
  EntentePicturePrivate *priv = entente_picture_get_private (self);
  EntentePictureClass *klass = ENTENTE_PICTURE_GET_CLASS (self);
  double dx = fabs (priv->pointer_x - priv->last_x), dy = fabs (priv->pointer_y - priv->last_y);
  gboolean was_on =
    entente_chart_readout_contains (priv->readout, priv->last_x, priv->last_y, FALSE);
  gboolean is_on =
    entente_chart_readout_contains (priv->readout, priv->pointer_x, priv->pointer_y, FALSE);
  gboolean follow = klass->words_follow != NULL && klass->words_follow (self);

  priv->rests_on_words =
    is_on && (priv->rests_on_words || (!was_on && (!follow || dy > dx)));
  priv->last_x = priv->pointer_x;
  priv->last_y = priv->pointer_y;

  return priv->rests_on_words;
}

/**
 * entente_picture_is_on_way:
 * @self: a picture
 * @x: where the pointer is
 * @y: as @x
 *
 * Returns: whether that is on the way to the words from what they are about
 */
gboolean
entente_picture_is_on_way (EntentePicture *self,
                           double          x,
                           double          y)
{
  g_return_val_if_fail (ENTENTE_IS_PICTURE (self), FALSE);

  return entente_chart_readout_contains (entente_picture_get_private (self)->readout, x, y, TRUE);
}

/**
 * entente_picture_update_hovered:
 * @self: a picture
 *
 * Shows what is under the pointer, unless that is moving or on the words.
 */
void
entente_picture_update_hovered (EntentePicture *self)
{
  EntentePicturePrivate *priv = entente_picture_get_private (self);
  EntentePictureClass *klass = ENTENTE_PICTURE_GET_CLASS (self);

  if (priv->has_pointer && !klass->is_empty (self) &&
      !entente_time_motion_is_moving (priv->motion) &&
      !entente_time_motion_is_dragged (priv->motion) && !rests_on_words (self))
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
  EntentePicturePrivate *priv = entente_picture_get_private (self);

  priv->has_pointer = priv->rests_on_words = FALSE;
  priv->last_x = priv->last_y = -1;
  ENTENTE_PICTURE_GET_CLASS (self)->forget_hovered (self);
  entente_picture_hide_readout (self);
}

/* Whoever has the focus; and whoever has something to close goes on to do so. */
static gboolean
on_escape (GtkWidget *widget,
           GVariant  *args,
           gpointer   data)
{
  entente_picture_hide_readout (ENTENTE_PICTURE (widget));

  return FALSE;
}

static void
add_escape (EntentePicture *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (keys), GTK_SHORTCUT_SCOPE_GLOBAL);
  gtk_shortcut_controller_add_shortcut (
    GTK_SHORTCUT_CONTROLLER (keys),
    gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                      gtk_callback_action_new (on_escape, NULL, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
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
  EntentePicturePrivate *priv = entente_picture_get_private (self);

  priv->last_x = priv->last_y = -1;
  add_escape (self);
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
