/* SPDX-License-Identifier: GPL-3.0-or-later */

/* EntenteChartRow: what is known of a mark, read once, in the unit of its chart and in the
 * words of the user's language. Every string is a property as well, for the columns of a
 * table. */

#include "entente-chart-row.h"

#include <math.h>

enum
{
  PROP_0,
  PROP_SERIES_NAME,
  PROP_LABEL,
  PROP_DATE,
  PROP_DATE_WORDS,
  PROP_VALUE_WORDS,
  PROP_LOW_WORDS,
  PROP_HIGH_WORDS,
  PROP_UNIT_WORDS,
  PROP_KIND_WORDS,
  PROP_FACT_ID,
  PROP_SOURCE_WORDS,
  PROP_KIND,
  PROP_FACT,
  N_PROPS
};

static const char * const string_properties[PROP_KIND] = {
  [PROP_SERIES_NAME] = "series-name",
  [PROP_LABEL] = "label",
  [PROP_DATE] = "date",
  [PROP_DATE_WORDS] = "date-words",
  [PROP_VALUE_WORDS] = "value-words",
  [PROP_LOW_WORDS] = "low-words",
  [PROP_HIGH_WORDS] = "high-words",
  [PROP_UNIT_WORDS] = "unit-words",
  [PROP_KIND_WORDS] = "kind-words",
  [PROP_FACT_ID] = "fact-id",
  [PROP_SOURCE_WORDS] = "source-words",
};

struct _EntenteChartRow
{
  GObject parent_instance;

  EntenteChart *chart;
  EntenteSeries *series;
  EntenteMark *mark;
  EntenteMarkKind kind;
  EntenteBound bound;
  double value;
  double low;  /* infinite where there is none */
  double high;
  gboolean has_value;
  char *words[PROP_KIND]; /* by the number of the property */
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (EntenteChartRow, entente_chart_row, G_TYPE_OBJECT)

static void
entente_chart_row_finalize (GObject *object)
{
  EntenteChartRow *self = ENTENTE_CHART_ROW (object);

  g_clear_object (&self->chart);
  g_clear_object (&self->series);
  g_clear_object (&self->mark);
  for (int i = 0; i < PROP_KIND; i++)
    g_clear_pointer (&self->words[i], g_free);

  G_OBJECT_CLASS (entente_chart_row_parent_class)->finalize (object);
}

static void
entente_chart_row_get_property (GObject    *object,
                                guint       property_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  EntenteChartRow *self = ENTENTE_CHART_ROW (object);

  if (property_id < PROP_KIND)
    g_value_set_string (value, self->words[property_id]);
  else if (property_id == PROP_KIND)
    g_value_set_enum (value, self->kind);
  else if (property_id == PROP_FACT)
    g_value_set_object (value, entente_mark_get_fact (self->mark));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
entente_chart_row_class_init (EntenteChartRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = entente_chart_row_finalize;
  object_class->get_property = entente_chart_row_get_property;

  for (int i = 1; i < PROP_KIND; i++)
    properties[i] = g_param_spec_string (string_properties[i], NULL, NULL, NULL, flags);
  properties[PROP_KIND] = g_param_spec_enum ("kind", NULL, NULL, ENTENTE_TYPE_MARK_KIND,
                                             ENTENTE_MARK_KIND_STATED, flags);
  properties[PROP_FACT] = g_param_spec_object ("fact", NULL, NULL, ENTENTE_TYPE_FACT, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
entente_chart_row_init (EntenteChartRow *self)
{
}

static EntenteQuantity *
get_quantity (EntenteChartRow *self)
{
  return entente_fact_get_quantity (entente_mark_get_fact (self->mark));
}

static EntenteBound
bound_of (EntenteMark *mark)
{
  EntenteBound bound = entente_mark_get_bound (mark);
  EntenteQuantity *quantity = entente_fact_get_quantity (entente_mark_get_fact (mark));

  if (bound != ENTENTE_BOUND_NONE || quantity == NULL)
    return bound;

  switch (entente_quantity_get_relation (quantity))
    {
    case ENTENTE_RELATION_LESS:
    case ENTENTE_RELATION_AT_MOST:
      return ENTENTE_BOUND_UPPER;
    case ENTENTE_RELATION_GREATER:
    case ENTENTE_RELATION_AT_LEAST:
      return ENTENTE_BOUND_LOWER;
    case ENTENTE_RELATION_EQUAL:
    case ENTENTE_RELATION_ABOUT:
    default:
      return ENTENTE_BOUND_NONE;
    }
}

static void
set_figures (EntenteChartRow *self)
{
  EntenteQuantity *quantity = get_quantity (self);
  EntenteUnit *unit = entente_chart_get_unit (self->chart);
  EntenteInterval interval;
  double factor;

  self->low = -INFINITY;
  self->high = INFINITY;
  if (quantity == NULL ||
      !entente_unit_has_same_dimension (entente_quantity_get_unit (quantity), unit))
    return;

  factor = entente_unit_get_factor (entente_quantity_get_unit (quantity)) /
           entente_unit_get_factor (unit);
  self->has_value = entente_quantity_get_rounded (quantity, &self->value, &interval);
  self->value *= factor;
  self->low = interval.low * factor;
  self->high = interval.high * factor;
}

/* The words for a figure that the chart, not the fact, says is a bound. */
static char *
bound_to_words (EntenteQuantity *quantity,
                EntenteBound     bound)
{
  EntenteRelation relation =
    bound == ENTENTE_BOUND_UPPER ? ENTENTE_RELATION_AT_MOST : ENTENTE_RELATION_AT_LEAST;
  const char *digits = entente_quantity_get_digits (quantity);
  g_autoptr (EntenteQuantity) limit = NULL;
  double value;

  if (digits != NULL)
    limit = entente_quantity_new_stated (digits, entente_quantity_get_unit (quantity), relation,
                                         FALSE, NULL, NULL);
  else
    limit = entente_quantity_new_derived (entente_quantity_get_value (quantity, &value) ? &value
                                                                                        : NULL,
                                          entente_quantity_get_interval (quantity),
                                          entente_quantity_get_unit (quantity), relation, NULL);

  return limit != NULL ? entente_quantity_to_short_words (limit) : NULL;
}

static char *
value_to_words (EntenteChartRow *self)
{
  EntenteQuantity *quantity = get_quantity (self);

  if (quantity == NULL)
    return NULL;

  if (self->bound != ENTENTE_BOUND_NONE &&
      entente_quantity_get_relation (quantity) == ENTENTE_RELATION_EQUAL)
    return bound_to_words (quantity, self->bound);

  return entente_quantity_to_short_words (quantity);
}

static char *
limit_to_words (EntenteChartRow *self,
                double           limit)
{
  g_autoptr (EntenteQuantity) quantity = NULL;

  if (!isfinite (limit))
    return NULL;

  quantity = entente_quantity_new_derived (&limit, entente_interval_point (limit),
                                           entente_chart_get_unit (self->chart),
                                           ENTENTE_RELATION_EQUAL, NULL);

  return entente_quantity_to_short_words (quantity);
}

static void
set_words (EntenteChartRow *self)
{
  EntenteFact *fact = entente_mark_get_fact (self->mark);
  EntenteEdtf *edtf = entente_chart_row_get_edtf (self);
  const char *label = entente_mark_get_label (self->mark);
  EntenteBound bound = entente_chart_row_get_bound (self);

  self->words[PROP_SERIES_NAME] = g_strdup (entente_series_get_name (self->series));
  self->words[PROP_LABEL] = label != NULL ? g_strdup (label) : entente_fact_get_name (fact);
  if (edtf != NULL)
    {
      /* Without the name that a source has for the period: that is the label's. */
      self->words[PROP_DATE] = entente_edtf_to_string (edtf);
      self->words[PROP_DATE_WORDS] = entente_edtf_to_words (edtf, ENTENTE_EDTF_WORDS_LONG);
    }
  self->words[PROP_VALUE_WORDS] = value_to_words (self);
  /* The words are about the thing measured: below an upper bound there is no other limit. */
  if (bound != ENTENTE_BOUND_UPPER)
    self->words[PROP_LOW_WORDS] = limit_to_words (self, self->low);
  if (bound != ENTENTE_BOUND_LOWER)
    self->words[PROP_HIGH_WORDS] = limit_to_words (self, self->high);
  self->words[PROP_UNIT_WORDS] = entente_unit_to_words (entente_chart_get_unit (self->chart));
  self->words[PROP_KIND_WORDS] = g_strdup (entente_mark_kind_to_words (self->kind));
  self->words[PROP_FACT_ID] = g_strdup (entente_fact_get_id (fact));
  self->words[PROP_SOURCE_WORDS] = entente_fact_get_reference (fact);
}

/**
 * entente_chart_row_new:
 * @chart: a chart
 * @series: one of its series
 * @mark: one of the marks of @series
 *
 * Returns: (transfer full): a row for the mark
 */
EntenteChartRow *
entente_chart_row_new (EntenteChart  *chart,
                       EntenteSeries *series,
                       EntenteMark   *mark)
{
  EntenteChartRow *self;

  g_return_val_if_fail (ENTENTE_IS_CHART (chart), NULL);
  g_return_val_if_fail (ENTENTE_IS_SERIES (series), NULL);
  g_return_val_if_fail (ENTENTE_IS_MARK (mark), NULL);

  self = g_object_new (ENTENTE_TYPE_CHART_ROW, NULL);
  self->chart = g_object_ref (chart);
  self->series = g_object_ref (series);
  self->mark = g_object_ref (mark);
  self->kind = entente_mark_kind_of (entente_mark_get_fact (mark));
  self->bound = bound_of (mark);
  set_figures (self);
  set_words (self);

  return self;
}

/**
 * entente_chart_row_get_chart:
 * @self: a row
 *
 * Returns: (transfer none): the chart that it belongs to
 */
EntenteChart *
entente_chart_row_get_chart (EntenteChartRow *self)
{
  g_return_val_if_fail (ENTENTE_IS_CHART_ROW (self), NULL);

  return self->chart;
}

/**
 * entente_chart_row_get_series:
 * @self: a row
 *
 * Returns: (transfer none): the series that it belongs to
 */
EntenteSeries *
entente_chart_row_get_series (EntenteChartRow *self)
{
  g_return_val_if_fail (ENTENTE_IS_CHART_ROW (self), NULL);

  return self->series;
}

/**
 * entente_chart_row_get_mark:
 * @self: a row
 *
 * Returns: (transfer none): the mark that it is about
 */
EntenteMark *
entente_chart_row_get_mark (EntenteChartRow *self)
{
  g_return_val_if_fail (ENTENTE_IS_CHART_ROW (self), NULL);

  return self->mark;
}

/**
 * entente_chart_row_get_fact:
 * @self: a row
 *
 * Returns: (transfer none): the fact that the mark is
 */
EntenteFact *
entente_chart_row_get_fact (EntenteChartRow *self)
{
  g_return_val_if_fail (ENTENTE_IS_CHART_ROW (self), NULL);

  return entente_mark_get_fact (self->mark);
}

/**
 * entente_chart_row_get_kind:
 * @self: a row
 *
 * Returns: where the figure comes from
 */
EntenteMarkKind
entente_chart_row_get_kind (EntenteChartRow *self)
{
  g_return_val_if_fail (ENTENTE_IS_CHART_ROW (self), ENTENTE_MARK_KIND_STATED);

  return self->kind;
}

/**
 * entente_chart_row_get_bound:
 * @self: a row
 *
 * Returns: whether the figure is a bound, because the chart says so or because of how the
 *   figure itself is stated
 */
EntenteBound
entente_chart_row_get_bound (EntenteChartRow *self)
{
  g_return_val_if_fail (ENTENTE_IS_CHART_ROW (self), ENTENTE_BOUND_NONE);

  return self->bound;
}

/**
 * entente_chart_row_get_edtf:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): the date of the figure
 */
EntenteEdtf *
entente_chart_row_get_edtf (EntenteChartRow *self)
{
  EntenteDate *date;

  g_return_val_if_fail (ENTENTE_IS_CHART_ROW (self), NULL);

  date = entente_fact_get_date (entente_mark_get_fact (self->mark));

  return date != NULL ? entente_date_get_edtf (date) : NULL;
}

/**
 * entente_chart_row_get_value:
 * @self: a row
 * @value: (out): the figure in the unit of the chart, untouched where there is none
 *
 * Returns: whether there is a figure, in a unit that the unit of the chart measures
 */
gboolean
entente_chart_row_get_value (EntenteChartRow *self,
                             double          *value)
{
  g_return_val_if_fail (ENTENTE_IS_CHART_ROW (self), FALSE);

  if (self->has_value)
    *value = self->value;

  return self->has_value;
}

/**
 * entente_chart_row_get_low:
 * @self: a row
 * @low: (out): the least that the figure may stand for, untouched where there is none
 *
 * Returns: whether there is one
 */
gboolean
entente_chart_row_get_low (EntenteChartRow *self,
                           double          *low)
{
  g_return_val_if_fail (ENTENTE_IS_CHART_ROW (self), FALSE);

  if (isfinite (self->low))
    *low = self->low;

  return isfinite (self->low);
}

/**
 * entente_chart_row_get_high:
 * @self: a row
 * @high: (out): the most that the figure may stand for, untouched where there is none
 *
 * Returns: whether there is one
 */
gboolean
entente_chart_row_get_high (EntenteChartRow *self,
                            double          *high)
{
  g_return_val_if_fail (ENTENTE_IS_CHART_ROW (self), FALSE);

  if (isfinite (self->high))
    *high = self->high;

  return isfinite (self->high);
}

/**
 * entente_chart_row_get_series_name:
 * @self: a row
 *
 * Returns: (transfer none): the name of the series
 */
const char *
entente_chart_row_get_series_name (EntenteChartRow *self)
{
  g_return_val_if_fail (ENTENTE_IS_CHART_ROW (self), NULL);

  return self->words[PROP_SERIES_NAME];
}

/**
 * entente_chart_row_get_label:
 * @self: a row
 *
 * Returns: (transfer none): what the mark is called in the chart
 */
const char *
entente_chart_row_get_label (EntenteChartRow *self)
{
  g_return_val_if_fail (ENTENTE_IS_CHART_ROW (self), NULL);

  return self->words[PROP_LABEL];
}

/**
 * entente_chart_row_get_date:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): the date as EDTF
 */
const char *
entente_chart_row_get_date (EntenteChartRow *self)
{
  g_return_val_if_fail (ENTENTE_IS_CHART_ROW (self), NULL);

  return self->words[PROP_DATE];
}

/**
 * entente_chart_row_get_date_words:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): the date in words
 */
const char *
entente_chart_row_get_date_words (EntenteChartRow *self)
{
  g_return_val_if_fail (ENTENTE_IS_CHART_ROW (self), NULL);

  return self->words[PROP_DATE_WORDS];
}

/**
 * entente_chart_row_get_value_words:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): the figure with its unit, "at most" and the like
 *   included
 */
const char *
entente_chart_row_get_value_words (EntenteChartRow *self)
{
  g_return_val_if_fail (ENTENTE_IS_CHART_ROW (self), NULL);

  return self->words[PROP_VALUE_WORDS];
}

/**
 * entente_chart_row_get_low_words:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): the least that the thing measured can be, with its
 *   unit
 */
const char *
entente_chart_row_get_low_words (EntenteChartRow *self)
{
  g_return_val_if_fail (ENTENTE_IS_CHART_ROW (self), NULL);

  return self->words[PROP_LOW_WORDS];
}

/**
 * entente_chart_row_get_high_words:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): the most that the thing measured can be, with its
 *   unit
 */
const char *
entente_chart_row_get_high_words (EntenteChartRow *self)
{
  g_return_val_if_fail (ENTENTE_IS_CHART_ROW (self), NULL);

  return self->words[PROP_HIGH_WORDS];
}

/**
 * entente_chart_row_get_unit_words:
 * @self: a row
 *
 * Returns: (transfer none): the unit of the chart in words
 */
const char *
entente_chart_row_get_unit_words (EntenteChartRow *self)
{
  g_return_val_if_fail (ENTENTE_IS_CHART_ROW (self), NULL);

  return self->words[PROP_UNIT_WORDS];
}

/**
 * entente_chart_row_get_kind_words:
 * @self: a row
 *
 * Returns: (transfer none): the word for where the figure comes from
 */
const char *
entente_chart_row_get_kind_words (EntenteChartRow *self)
{
  g_return_val_if_fail (ENTENTE_IS_CHART_ROW (self), NULL);

  return self->words[PROP_KIND_WORDS];
}

/**
 * entente_chart_row_get_fact_id:
 * @self: a row
 *
 * Returns: (transfer none): the identifier of the fact
 */
const char *
entente_chart_row_get_fact_id (EntenteChartRow *self)
{
  g_return_val_if_fail (ENTENTE_IS_CHART_ROW (self), NULL);

  return self->words[PROP_FACT_ID];
}

/**
 * entente_chart_row_get_source_words:
 * @self: a row
 *
 * Returns: (transfer none): where the figure is said, or what it is computed from
 */
const char *
entente_chart_row_get_source_words (EntenteChartRow *self)
{
  g_return_val_if_fail (ENTENTE_IS_CHART_ROW (self), NULL);

  return self->words[PROP_SOURCE_WORDS];
}
