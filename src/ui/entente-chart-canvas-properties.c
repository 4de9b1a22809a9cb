/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the picture of a chart tells of itself, and how it is looked at. */

#include "entente-chart-canvas-private.h"

enum
{
  PROP_0,
  PROP_CHART,
  PROP_SELECTION,
  PROP_CURSOR,
  PROP_PRICES,
  PROP_SCALE,
  PROP_FORM,
  PROP_RANGE,
  PROP_HAS_TIME,
  PROP_CAN_ZOOM_IN,
  PROP_CAN_ZOOM_OUT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
entente_chart_canvas_get_property (GObject    *object,
                                   guint       property_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  EntenteChartCanvas *self = ENTENTE_CHART_CANVAS (object);

  switch (property_id)
    {
    case PROP_CHART:
      g_value_set_object (value, self->chart);
      break;
    case PROP_SELECTION:
      g_value_set_object (value, self->selection);
      break;
    case PROP_CURSOR:
      g_value_set_int (value, self->cursor);
      break;
    case PROP_PRICES:
      g_value_set_object (value, self->view.prices);
      break;
    case PROP_SCALE:
      g_value_set_enum (value, self->view.scale);
      break;
    case PROP_FORM:
      g_value_set_enum (value, self->view.form);
      break;
    case PROP_RANGE:
      g_value_set_enum (value, self->range);
      break;
    case PROP_HAS_TIME:
      g_value_set_boolean (value, self->has_time);
      break;
    case PROP_CAN_ZOOM_IN:
      g_value_set_boolean (value, self->can_zoom_in);
      break;
    case PROP_CAN_ZOOM_OUT:
      g_value_set_boolean (value, self->can_zoom_out);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
entente_chart_canvas_set_property (GObject      *object,
                                   guint         property_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  EntenteChartCanvas *self = ENTENTE_CHART_CANVAS (object);

  switch (property_id)
    {
    case PROP_CHART:
      entente_chart_canvas_set_chart (self, g_value_get_object (value));
      break;
    case PROP_SELECTION:
      entente_chart_canvas_set_selection (self, g_value_get_object (value));
      break;
    case PROP_PRICES:
      entente_chart_canvas_set_prices (self, g_value_get_object (value));
      break;
    case PROP_SCALE:
      entente_chart_canvas_set_scale (self, g_value_get_enum (value));
      break;
    case PROP_FORM:
      entente_chart_canvas_set_form (self, g_value_get_enum (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
install_view_properties (void)
{
  const GParamFlags writable = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  /* EntenteChartCanvas:prices: imported prices that are drawn in a chart over time; or %NULL. */
  properties[PROP_PRICES] =
    g_param_spec_object ("prices", NULL, NULL, ENTENTE_TYPE_PLOTTED_PRICES, writable);
  properties[PROP_SCALE] = g_param_spec_enum ("scale", NULL, NULL, ENTENTE_TYPE_VALUE_SCALE,
                                              ENTENTE_VALUE_SCALE_LINEAR, writable);
  properties[PROP_FORM] = g_param_spec_enum ("form", NULL, NULL, ENTENTE_TYPE_PRICE_FORM,
                                             ENTENTE_PRICE_FORM_LINE, writable);

  /* EntenteChartCanvas:range: the part of time that will be shown, if that is one with a name. */
  properties[PROP_RANGE] = g_param_spec_enum ("range", NULL, NULL, ENTENTE_TYPE_CHART_RANGE,
                                              ENTENTE_CHART_RANGE_OTHER, readable);

  /* EntenteChartCanvas:has-time: whether there is a part of time to choose. */
  properties[PROP_HAS_TIME] = g_param_spec_boolean ("has-time", NULL, NULL, FALSE, readable);

  /* EntenteChartCanvas:can-zoom-in: whether less can be shown. */
  properties[PROP_CAN_ZOOM_IN] =
    g_param_spec_boolean ("can-zoom-in", NULL, NULL, FALSE, readable);

  /* EntenteChartCanvas:can-zoom-out: whether more can be shown. */
  properties[PROP_CAN_ZOOM_OUT] =
    g_param_spec_boolean ("can-zoom-out", NULL, NULL, FALSE, readable);
}

/**
 * entente_chart_canvas_install_properties:
 * @object_class: the class
 *
 * Gives the class its properties.
 */
void
entente_chart_canvas_install_properties (GObjectClass *object_class)
{
  const GParamFlags writable = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  properties[PROP_CHART] =
    g_param_spec_object ("chart", NULL, NULL, ENTENTE_TYPE_CHART, writable);

  /* EntenteChartCanvas:selection: what the window's views have selected. */
  properties[PROP_SELECTION] =
    g_param_spec_object ("selection", NULL, NULL, ENTENTE_TYPE_SELECTION, writable);

  /* EntenteChartCanvas:cursor: index of the mark with the cursor, -1 where there is none. */
  properties[PROP_CURSOR] = g_param_spec_int ("cursor", NULL, NULL, -1, G_MAXINT, -1, readable);

  object_class->get_property = entente_chart_canvas_get_property;
  object_class->set_property = entente_chart_canvas_set_property;
  install_view_properties ();
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

/**
 * entente_chart_canvas_tell_cursor:
 * @self: a picture
 * @cursor: the index of a mark, or -1 for none
 *
 * Tells where the cursor is now.
 */
void
entente_chart_canvas_tell_cursor (EntenteChartCanvas *self,
                                  int                 cursor)
{
  g_return_if_fail (ENTENTE_IS_CHART_CANVAS (self));

  self->cursor = cursor;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CURSOR]);
}

static void
tell (EntenteChartCanvas *self,
      gboolean           *flag,
      gboolean            value,
      int                 property)
{
  if (*flag == value)
    return;

  *flag = value;
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

/**
 * entente_chart_canvas_tell_zoom:
 * @self: a picture
 * @range: the part of time that will be shown
 * @can_zoom_in: whether less can be shown
 * @can_zoom_out: whether more can be shown
 *
 * Tells what is shown of time.
 */
void
entente_chart_canvas_tell_zoom (EntenteChartCanvas *self,
                                EntenteChartRange   range,
                                gboolean            can_zoom_in,
                                gboolean            can_zoom_out)
{
  g_return_if_fail (ENTENTE_IS_CHART_CANVAS (self));

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "chart.zoom-in", can_zoom_in);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "chart.zoom-out", can_zoom_out);
  tell (self, &self->can_zoom_in, can_zoom_in, PROP_CAN_ZOOM_IN);
  tell (self, &self->can_zoom_out, can_zoom_out, PROP_CAN_ZOOM_OUT);
  tell (self, &self->had_time, self->has_time, PROP_HAS_TIME);
  if (self->range != range)
    {
      self->range = range;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RANGE]);
    }
}

/**
 * entente_chart_canvas_get_prices:
 * @self: a picture
 *
 * Returns: (transfer none) (nullable): the imported prices that it shows
 */
EntentePlottedPrices *
entente_chart_canvas_get_prices (EntenteChartCanvas *self)
{
  g_return_val_if_fail (ENTENTE_IS_CHART_CANVAS (self), NULL);

  return self->view.prices;
}

/**
 * entente_chart_canvas_name_prices:
 * @self: a picture
 * @name: (nullable): what the key calls the prices: the name of the file that they are from
 *
 * Names the prices.
 */
void
entente_chart_canvas_name_prices (EntenteChartCanvas *self,
                                  const char         *name)
{
  g_return_if_fail (ENTENTE_IS_CHART_CANVAS (self));

  if (g_set_str (&self->view.prices_name, name))
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * entente_chart_canvas_set_prices:
 * @self: a picture
 * @prices: (nullable): imported prices to show in a chart over time
 */
void
entente_chart_canvas_set_prices (EntenteChartCanvas   *self,
                                 EntentePlottedPrices *prices)
{
  g_return_if_fail (ENTENTE_IS_CHART_CANVAS (self));
  g_return_if_fail (prices == NULL || ENTENTE_IS_PLOTTED_PRICES (prices));

  if (!g_set_object (&self->view.prices, prices))
    return;

  entente_chart_canvas_unfocus_flag (self);
  entente_chart_canvas_set_row (self, -1);
  entente_chart_canvas_make_imported_tree (self);
  entente_chart_canvas_hide_readout (self);
  entente_chart_canvas_update_extent (self, FALSE);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PRICES]);
}

/**
 * entente_chart_canvas_get_scale:
 * @self: a picture
 *
 * Returns: the scale of its figures
 */
EntenteValueScale
entente_chart_canvas_get_scale (EntenteChartCanvas *self)
{
  g_return_val_if_fail (ENTENTE_IS_CHART_CANVAS (self), ENTENTE_VALUE_SCALE_LINEAR);

  return self->view.scale;
}

/**
 * entente_chart_canvas_set_scale:
 * @self: a picture
 * @scale: the scale of the figures of a chart over time
 */
void
entente_chart_canvas_set_scale (EntenteChartCanvas *self,
                                EntenteValueScale   scale)
{
  g_return_if_fail (ENTENTE_IS_CHART_CANVAS (self));

  if (self->view.scale == scale)
    return;

  self->view.scale = scale;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SCALE]);
}

/**
 * entente_chart_canvas_get_form:
 * @self: a picture
 *
 * Returns: how it draws imported prices
 */
EntentePriceForm
entente_chart_canvas_get_form (EntenteChartCanvas *self)
{
  g_return_val_if_fail (ENTENTE_IS_CHART_CANVAS (self), ENTENTE_PRICE_FORM_LINE);

  return self->view.form;
}

/**
 * entente_chart_canvas_set_form:
 * @self: a picture
 * @form: how to draw imported prices
 */
void
entente_chart_canvas_set_form (EntenteChartCanvas *self,
                               EntentePriceForm    form)
{
  g_return_if_fail (ENTENTE_IS_CHART_CANVAS (self));

  if (self->view.form == form)
    return;

  self->view.form = form;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FORM]);
}
