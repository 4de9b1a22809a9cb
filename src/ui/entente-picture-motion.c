/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What part of time a picture shows. */

#include <glib/gi18n-lib.h>

#include "entente-picture-private.h"

static gboolean
has_time (EntentePicture *self)
{
  return ENTENTE_PICTURE_GET_CLASS (self)->time->has_time (GTK_WIDGET (self));
}

/* What the readout was about has moved. */
static void
on_rested (EntentePicture *self)
{
  ENTENTE_PICTURE_GET_CLASS (self)->rested (self);
}

static void
on_zoomed (EntentePicture *self)
{
  EntenteTimeMotion *motion = entente_picture_get_motion (self);
  g_autofree char *range = entente_axis_window_to_words (entente_time_motion_get_goal (motion));
  g_autofree char *words = NULL;

  /* Translators: said when the reader has zoomed: what the timeline or the chart shows now,
   * "Showing January 2022 to February 2025" */
  words = g_strdup_printf (_("Showing %s"), range);
  entente_picture_announce (self, words);
}

/**
 * entente_picture_init_motion:
 * @self: a picture that is being made
 */
void
entente_picture_init_motion (EntentePicture *self)
{
  EntentePicturePrivate *priv = entente_picture_get_private (self);

  priv->motion = entente_time_motion_new (GTK_WIDGET (self),
                                          ENTENTE_PICTURE_GET_CLASS (self)->time);
  g_signal_connect_swapped (priv->motion, "goal-changed",
                            G_CALLBACK (entente_picture_update_goal), self);
  g_signal_connect_swapped (priv->motion, "moved", G_CALLBACK (gtk_widget_queue_draw), self);
  g_signal_connect_swapped (priv->motion, "rested", G_CALLBACK (on_rested), self);
  g_signal_connect_swapped (priv->motion, "zoomed", G_CALLBACK (on_zoomed), self);
}

/**
 * entente_picture_clear_motion:
 * @self: a picture that is going
 */
void
entente_picture_clear_motion (EntentePicture *self)
{
  EntentePicturePrivate *priv = entente_picture_get_private (self);

  if (priv->motion == NULL)
    return;

  g_signal_handlers_disconnect_by_data (priv->motion, self);
  entente_time_motion_close (priv->motion);
  g_clear_object (&priv->motion);
}

/**
 * entente_picture_get_motion:
 * @self: a picture
 *
 * Returns: (transfer none): what part of time it shows
 */
EntenteTimeMotion *
entente_picture_get_motion (EntentePicture *self)
{
  g_return_val_if_fail (ENTENTE_IS_PICTURE (self), NULL);

  return entente_picture_get_private (self)->motion;
}

/**
 * entente_picture_rested:
 * @self: a picture in which nothing moves any more
 *
 * Shows words beside the mark with the cursor again, or beside what is under the pointer.
 */
void
entente_picture_rested (EntentePicture *self)
{
  if (ENTENTE_PICTURE_GET_CLASS (self)->has_ring (self))
    ENTENTE_PICTURE_GET_CLASS (self)->show_cursor_readout (self);
  else
    entente_picture_update_hovered (self);
}

/**
 * entente_picture_update_zoom:
 * @self: a picture
 *
 * Finds whether less or more of time can be shown.
 */
void
entente_picture_update_zoom (EntentePicture *self)
{
  EntenteTimeMotion *motion;

  g_return_if_fail (ENTENTE_IS_PICTURE (self));

  motion = entente_picture_get_motion (self);
  entente_picture_tell_zoom (self, entente_time_motion_can_zoom_in (motion),
                             entente_time_motion_can_zoom_out (motion));
}

/**
 * entente_picture_update_goal:
 * @self: a picture that will show something else
 *
 * Puts away what is about the things that are going to move, and tells what will be shown.
 */
void
entente_picture_update_goal (EntentePicture *self)
{
  g_return_if_fail (ENTENTE_IS_PICTURE (self));

  ENTENTE_PICTURE_GET_CLASS (self)->forget_hovered (self);
  entente_picture_hide_readout (self);
  entente_picture_update_zoom (self);
  ENTENTE_PICTURE_GET_CLASS (self)->goal_changed (self);
}

static double
get_zoom_centre (EntentePicture *self)
{
  const EntenteAxisWindow *window =
    entente_time_motion_get_goal (entente_picture_get_motion (self));
  double centre;

  if (ENTENTE_PICTURE_GET_CLASS (self)->get_centre (self, window, &centre))
    return centre;

  return (window->first + window->last) / 2;
}

/**
 * entente_picture_zoom_in:
 * @self: a picture
 *
 * Shows less of time, around the mark with the cursor if that is seen.
 */
void
entente_picture_zoom_in (EntentePicture *self)
{
  g_return_if_fail (ENTENTE_IS_PICTURE (self));

  if (has_time (self))
    entente_time_motion_zoom_in (entente_picture_get_motion (self), get_zoom_centre (self));
}

/**
 * entente_picture_zoom_out:
 * @self: a picture
 *
 * Shows more of time.
 */
void
entente_picture_zoom_out (EntentePicture *self)
{
  g_return_if_fail (ENTENTE_IS_PICTURE (self));

  if (has_time (self))
    entente_time_motion_zoom_out (entente_picture_get_motion (self), get_zoom_centre (self));
}

/**
 * entente_picture_show_all:
 * @self: a picture
 *
 * Shows all of the time.
 */
void
entente_picture_show_all (EntentePicture *self)
{
  g_return_if_fail (ENTENTE_IS_PICTURE (self));

  if (has_time (self))
    ENTENTE_PICTURE_GET_CLASS (self)->show_all (self);
}
