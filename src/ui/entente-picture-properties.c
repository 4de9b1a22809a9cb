/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a picture tells of itself. */

#include "entente-picture-private.h"

enum
{
  PROP_0,
  PROP_SELECTION,
  PROP_CURSOR,
  PROP_CAN_ZOOM_IN,
  PROP_CAN_ZOOM_OUT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
entente_picture_get_property (GObject    *object,
                              guint       property_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  EntentePicturePrivate *priv = entente_picture_get_private (ENTENTE_PICTURE (object));

  switch (property_id)
    {
    case PROP_SELECTION:
      g_value_set_object (value, priv->selection);
      break;
    case PROP_CURSOR:
      g_value_set_int (value, priv->cursor);
      break;
    case PROP_CAN_ZOOM_IN:
      g_value_set_boolean (value, priv->can_zoom_in);
      break;
    case PROP_CAN_ZOOM_OUT:
      g_value_set_boolean (value, priv->can_zoom_out);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
entente_picture_set_property (GObject      *object,
                              guint         property_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  EntentePicture *self = ENTENTE_PICTURE (object);

  switch (property_id)
    {
    case PROP_SELECTION:
      entente_picture_set_selection (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

/**
 * entente_picture_install_properties:
 * @object_class: the class of all pictures
 *
 * Gives the class its properties.
 */
void
entente_picture_install_properties (GObjectClass *object_class)
{
  const GParamFlags writable = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  /* EntentePicture:selection: what the window's views have selected; %NULL before a dossier is
   * loaded. */
  properties[PROP_SELECTION] =
    g_param_spec_object ("selection", NULL, NULL, ENTENTE_TYPE_SELECTION, writable);

  /* EntentePicture:cursor: index of the mark with the cursor, -1 where there is none. */
  properties[PROP_CURSOR] = g_param_spec_int ("cursor", NULL, NULL, -1, G_MAXINT, -1, readable);

  /* EntentePicture:can-zoom-in: whether less can be shown. */
  properties[PROP_CAN_ZOOM_IN] =
    g_param_spec_boolean ("can-zoom-in", NULL, NULL, FALSE, readable);

  /* EntentePicture:can-zoom-out: whether more can be shown. */
  properties[PROP_CAN_ZOOM_OUT] =
    g_param_spec_boolean ("can-zoom-out", NULL, NULL, FALSE, readable);

  object_class->get_property = entente_picture_get_property;
  object_class->set_property = entente_picture_set_property;
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

/**
 * entente_picture_get_selection:
 * @self: a picture
 *
 * Returns: (transfer none) (nullable): the selection that it shows and changes
 */
EntenteSelection *
entente_picture_get_selection (EntentePicture *self)
{
  g_return_val_if_fail (ENTENTE_IS_PICTURE (self), NULL);

  return entente_picture_get_private (self)->selection;
}

/**
 * entente_picture_set_selection:
 * @self: a picture
 * @selection: (nullable): the selection to show and change
 */
void
entente_picture_set_selection (EntentePicture   *self,
                               EntenteSelection *selection)
{
  EntentePicturePrivate *priv = entente_picture_get_private (self);

  g_return_if_fail (ENTENTE_IS_PICTURE (self));
  g_return_if_fail (selection == NULL || ENTENTE_IS_SELECTION (selection));

  if (!g_set_object (&priv->selection, selection))
    return;

  g_signal_group_set_target (priv->selection_signals, selection);
  ENTENTE_PICTURE_GET_CLASS (self)->selection_changed (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTION]);
}

/**
 * entente_picture_get_cursor:
 * @self: a picture
 *
 * Returns: the index in reading order of the mark with the cursor; -1 where there is none
 */
int
entente_picture_get_cursor (EntentePicture *self)
{
  g_return_val_if_fail (ENTENTE_IS_PICTURE (self), -1);

  return entente_picture_get_private (self)->cursor;
}

/**
 * entente_picture_set_cursor:
 * @self: a picture
 * @cursor: the index of a mark, or -1 for none
 *
 * Puts the cursor there and leaves everything else as it is.
 */
void
entente_picture_set_cursor (EntentePicture *self,
                            int             cursor)
{
  EntentePicturePrivate *priv = entente_picture_get_private (self);

  g_return_if_fail (ENTENTE_IS_PICTURE (self));

  if (priv->cursor == cursor)
    return;

  priv->cursor = cursor;
  gtk_widget_set_focusable (GTK_WIDGET (self), cursor >= 0);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CURSOR]);
  ENTENTE_PICTURE_GET_CLASS (self)->tell_focus (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * entente_picture_get_can_zoom_in:
 * @self: a picture
 *
 * Returns: whether less can be shown
 */
gboolean
entente_picture_get_can_zoom_in (EntentePicture *self)
{
  g_return_val_if_fail (ENTENTE_IS_PICTURE (self), FALSE);

  return entente_picture_get_private (self)->can_zoom_in;
}

/**
 * entente_picture_get_can_zoom_out:
 * @self: a picture
 *
 * Returns: whether more can be shown
 */
gboolean
entente_picture_get_can_zoom_out (EntentePicture *self)
{
  g_return_val_if_fail (ENTENTE_IS_PICTURE (self), FALSE);

  return entente_picture_get_private (self)->can_zoom_out;
}

/**
 * entente_picture_tell_zoom:
 * @self: a picture
 * @can_zoom_in: whether less can be shown
 * @can_zoom_out: whether more can be shown
 */
void
entente_picture_tell_zoom (EntentePicture *self,
                           gboolean        can_zoom_in,
                           gboolean        can_zoom_out)
{
  EntentePicturePrivate *priv = entente_picture_get_private (self);
  EntentePictureClass *klass = ENTENTE_PICTURE_GET_CLASS (self);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), klass->zoom_in_action, can_zoom_in);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), klass->zoom_out_action, can_zoom_out);
  if (priv->can_zoom_in != can_zoom_in)
    {
      priv->can_zoom_in = can_zoom_in;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_ZOOM_IN]);
    }
  if (priv->can_zoom_out != can_zoom_out)
    {
      priv->can_zoom_out = can_zoom_out;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_ZOOM_OUT]);
    }
}
