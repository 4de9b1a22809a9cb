/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the page of a chart tells of itself and of its picture. */

#include "entente-chart-page-private.h"

enum
{
  PROP_0,
  PROP_CHART,
  PROP_SELECTION,
  PROP_TABLE_SHOWN,
  PROP_PRICES,
  PROP_RANGE,
  PROP_SCALE,
  PROP_FORM,
  PROP_HAS_VIEW_CONTROLS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
entente_chart_page_get_property (GObject    *object,
                                 guint       property_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  EntenteChartPage *self = ENTENTE_CHART_PAGE (object);

  switch (property_id)
    {
    case PROP_CHART:
      g_value_set_object (value, self->chart);
      break;
    case PROP_SELECTION:
      g_value_set_object (value, self->selection);
      break;
    case PROP_TABLE_SHOWN:
      g_value_set_boolean (value, self->table_shown);
      break;
    case PROP_PRICES:
      g_value_set_object (value, entente_chart_page_get_prices (self));
      break;
    case PROP_RANGE:
      g_value_set_enum (value, entente_chart_canvas_get_range (self->canvas));
      break;
    case PROP_SCALE:
      g_value_set_enum (value, entente_chart_canvas_get_scale (self->canvas));
      break;
    case PROP_FORM:
      g_value_set_enum (value, entente_chart_canvas_get_form (self->canvas));
      break;
    case PROP_HAS_VIEW_CONTROLS:
      g_value_set_boolean (value, self->has_view_controls);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
entente_chart_page_set_property (GObject      *object,
                                 guint         property_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  EntenteChartPage *self = ENTENTE_CHART_PAGE (object);

  switch (property_id)
    {
    case PROP_CHART:
      self->chart = g_value_dup_object (value);
      break;
    case PROP_SELECTION:
      self->selection = g_value_dup_object (value);
      break;
    case PROP_TABLE_SHOWN:
      entente_chart_page_set_table_shown (self, g_value_get_boolean (value));
      break;
    case PROP_PRICES:
      entente_chart_page_set_prices (self, g_value_get_object (value));
      break;
    case PROP_RANGE:
      entente_chart_canvas_show_range (self->canvas, g_value_get_enum (value));
      break;
    case PROP_SCALE:
      entente_chart_canvas_set_scale (self->canvas, g_value_get_enum (value));
      break;
    case PROP_FORM:
      entente_chart_canvas_set_form (self->canvas, g_value_get_enum (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

/**
 * entente_chart_page_install_properties:
 * @object_class: the class
 *
 * Gives the class its properties. Those of the picture are properties of the page as well, whose
 * actions change them.
 */
void
entente_chart_page_install_properties (GObjectClass *object_class)
{
  const GParamFlags constructed = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY |
                                  G_PARAM_STATIC_STRINGS;
  const GParamFlags writable = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  properties[PROP_CHART] =
    g_param_spec_object ("chart", NULL, NULL, ENTENTE_TYPE_CHART, constructed);

  /* EntenteChartPage:selection: what the window's views have selected. */
  properties[PROP_SELECTION] =
    g_param_spec_object ("selection", NULL, NULL, ENTENTE_TYPE_SELECTION, constructed);

  /* EntenteChartPage:table-shown: whether the table is shown instead of the picture. */
  properties[PROP_TABLE_SHOWN] =
    g_param_spec_boolean ("table-shown", NULL, NULL, FALSE, writable);

  /* EntenteChartPage:prices: imported prices that the picture shows, or %NULL. */
  properties[PROP_PRICES] =
    g_param_spec_object ("prices", NULL, NULL, ENTENTE_TYPE_PLOTTED_PRICES, writable);
  properties[PROP_RANGE] = g_param_spec_enum ("range", NULL, NULL, ENTENTE_TYPE_CHART_RANGE,
                                              ENTENTE_CHART_RANGE_OTHER, writable);
  properties[PROP_SCALE] = g_param_spec_enum ("scale", NULL, NULL, ENTENTE_TYPE_VALUE_SCALE,
                                              ENTENTE_VALUE_SCALE_LINEAR, writable);
  properties[PROP_FORM] = g_param_spec_enum ("form", NULL, NULL, ENTENTE_TYPE_PRICE_FORM,
                                             ENTENTE_PRICE_FORM_LINE, writable);

  /* EntenteChartPage:has-view-controls: whether a part of time can be chosen: in a picture of a
   * chart over time. */
  properties[PROP_HAS_VIEW_CONTROLS] =
    g_param_spec_boolean ("has-view-controls", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  object_class->get_property = entente_chart_page_get_property;
  object_class->set_property = entente_chart_page_set_property;
  g_object_class_install_properties (object_class, N_PROPS, properties);
}
