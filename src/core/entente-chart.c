/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-chart.h"

struct _EntenteChart
{
  EntenteRecord parent_instance;
};

G_DEFINE_ENUM_TYPE (EntenteChartKind, entente_chart_kind,
  G_DEFINE_ENUM_VALUE (ENTENTE_CHART_KIND_BAR, "bar"),
  G_DEFINE_ENUM_VALUE (ENTENTE_CHART_KIND_TIME_SERIES, "time-series"))

G_DEFINE_FINAL_TYPE (EntenteChart, entente_chart, ENTENTE_TYPE_RECORD)

enum
{
  PROP_0,
  PROP_ID,
  PROP_KIND,
  PROP_NAME,
  PROP_TITLE,
  PROP_UNIT,
  PROP_SERIES,
  PROP_REFERENCES,
  PROP_NOTE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
entente_chart_class_init (EntenteChartClass *klass)
{
  const GParamFlags flags = ENTENTE_RECORD_FLAGS;

  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, flags);
  properties[PROP_KIND] =
    g_param_spec_enum ("kind", NULL, NULL, ENTENTE_TYPE_CHART_KIND, ENTENTE_CHART_KIND_BAR, flags);
  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_UNIT] = g_param_spec_boxed ("unit", NULL, NULL, ENTENTE_TYPE_UNIT, flags);
  properties[PROP_SERIES] = g_param_spec_object ("series", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  properties[PROP_REFERENCES] =
    g_param_spec_object ("references", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  properties[PROP_NOTE] = g_param_spec_string ("note", NULL, NULL, NULL, flags);

  entente_record_class_install_properties (ENTENTE_RECORD_CLASS (klass), N_PROPS, properties);
}

static void
entente_chart_init (EntenteChart *self)
{
}

/**
 * entente_chart_get_id:
 * @self: a chart
 *
 * Returns: (transfer none): the identifier, unique among charts
 */
const char *
entente_chart_get_id (EntenteChart *self)
{
  g_return_val_if_fail (ENTENTE_IS_CHART (self), NULL);

  return g_value_get_string (entente_record_get (self, PROP_ID));
}

/**
 * entente_chart_get_kind:
 * @self: a chart
 *
 * Returns: what kind of chart it is
 */
EntenteChartKind
entente_chart_get_kind (EntenteChart *self)
{
  g_return_val_if_fail (ENTENTE_IS_CHART (self), ENTENTE_CHART_KIND_BAR);

  return (EntenteChartKind) g_value_get_enum (entente_record_get (self, PROP_KIND));
}

/**
 * entente_chart_get_name:
 * @self: a chart
 *
 * Returns: (transfer none): a name of a word or two, in the user's language; the title
 *   where there is none
 */
const char *
entente_chart_get_name (EntenteChart *self)
{
  const char *name;

  g_return_val_if_fail (ENTENTE_IS_CHART (self), NULL);

  name = g_value_get_string (entente_record_get (self, PROP_NAME));
  return name != NULL ? name : entente_chart_get_title (self);
}

/**
 * entente_chart_get_title:
 * @self: a chart
 *
 * Returns: (transfer none): the title in the user's language
 */
const char *
entente_chart_get_title (EntenteChart *self)
{
  g_return_val_if_fail (ENTENTE_IS_CHART (self), NULL);

  return g_value_get_string (entente_record_get (self, PROP_TITLE));
}

/**
 * entente_chart_get_unit:
 * @self: a chart
 *
 * Returns: (transfer none): the unit of every mark
 */
EntenteUnit *
entente_chart_get_unit (EntenteChart *self)
{
  g_return_val_if_fail (ENTENTE_IS_CHART (self), NULL);

  return g_value_get_boxed (entente_record_get (self, PROP_UNIT));
}

/**
 * entente_chart_get_series:
 * @self: a chart
 *
 * Returns: (transfer none): the series (#EntenteSeries)
 */
GListModel *
entente_chart_get_series (EntenteChart *self)
{
  g_return_val_if_fail (ENTENTE_IS_CHART (self), NULL);

  return g_value_get_object (entente_record_get (self, PROP_SERIES));
}

/**
 * entente_chart_get_references:
 * @self: a chart
 *
 * Returns: (transfer none): marks (#EntenteMark) that the chart shows as reference lines
 */
GListModel *
entente_chart_get_references (EntenteChart *self)
{
  g_return_val_if_fail (ENTENTE_IS_CHART (self), NULL);

  return g_value_get_object (entente_record_get (self, PROP_REFERENCES));
}

/**
 * entente_chart_get_note:
 * @self: a chart
 *
 * Returns: (transfer none) (nullable): what the reader must know of the figures
 */
const char *
entente_chart_get_note (EntenteChart *self)
{
  g_return_val_if_fail (ENTENTE_IS_CHART (self), NULL);

  return g_value_get_string (entente_record_get (self, PROP_NOTE));
}
