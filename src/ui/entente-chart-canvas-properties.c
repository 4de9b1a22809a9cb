/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the picture of a chart tells of itself, and how it is looked at. */

#include "entente-chart-canvas-private.h"

enum
{
  PROP_0,
  PROP_CHART,
  PROP_PRICES,
  PROP_SCALE,
  PROP_FORM,
  PROP_RANGE,
  PROP_HAS_TIME,
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

  object_class->get_property = entente_chart_canvas_get_property;
  object_class->set_property = entente_chart_canvas_set_property;
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

/**
 * entente_chart_canvas_tell_range:
 * @self: a picture
 * @range: the part of time that will be shown
 *
 * Tells what is shown of time, and whether there is any.
 */
void
entente_chart_canvas_tell_range (EntenteChartCanvas *self,
                                 EntenteChartRange   range)
{
  g_return_if_fail (ENTENTE_IS_CHART_CANVAS (self));

  if (self->had_time != self->has_time)
    {
      self->had_time = self->has_time;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HAS_TIME]);
    }
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
  entente_picture_hide_readout (ENTENTE_PICTURE (self));
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
