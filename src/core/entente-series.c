/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-series.h"

struct _EntenteSeries
{
  EntenteRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (EntenteSeries, entente_series, ENTENTE_TYPE_RECORD)

enum
{
  PROP_0,
  PROP_ID,
  PROP_NAME,
  PROP_MARKS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
entente_series_class_init (EntenteSeriesClass *klass)
{
  const GParamFlags flags = ENTENTE_RECORD_FLAGS;

  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, flags);
  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, flags);
  properties[PROP_MARKS] = g_param_spec_object ("marks", NULL, NULL, G_TYPE_LIST_MODEL, flags);

  entente_record_class_install_properties (ENTENTE_RECORD_CLASS (klass), N_PROPS, properties);
}

static void
entente_series_init (EntenteSeries *self)
{
}

/**
 * entente_series_get_id:
 * @self: a series
 *
 * Returns: (transfer none): the identifier, unique in its chart
 */
const char *
entente_series_get_id (EntenteSeries *self)
{
  g_return_val_if_fail (ENTENTE_IS_SERIES (self), NULL);

  return g_value_get_string (entente_record_get (self, PROP_ID));
}

/**
 * entente_series_get_name:
 * @self: a series
 *
 * Returns: (transfer none): the name in the user's language
 */
const char *
entente_series_get_name (EntenteSeries *self)
{
  g_return_val_if_fail (ENTENTE_IS_SERIES (self), NULL);

  return g_value_get_string (entente_record_get (self, PROP_NAME));
}

/**
 * entente_series_get_marks:
 * @self: a series
 *
 * Returns: (transfer none): the marks (#EntenteMark) in order
 */
GListModel *
entente_series_get_marks (EntenteSeries *self)
{
  g_return_val_if_fail (ENTENTE_IS_SERIES (self), NULL);

  return g_value_get_object (entente_record_get (self, PROP_MARKS));
}
