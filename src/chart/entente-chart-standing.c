/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How the marks of a chart stand to one another: which is the highest, which place one has,
 * and what has changed since the one before.
 *
 * Bars that a source names are compared with one another only: what the application works out
 * for the rest is no rival of theirs. */

#include "entente-chart-standing.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static guint
count_all (EntenteChartTable *table)
{
  return g_list_model_get_n_items (G_LIST_MODEL (table));
}

/**
 * entente_chart_standing_among_named:
 * @table: the rows of a chart
 *
 * Returns: whether only those marks are compared that the source names: at least two bars are
 *   stated, and others derived
 */
gboolean
entente_chart_standing_among_named (EntenteChartTable *table)
{
  guint n_stated = 0, n_derived = 0;
  double value;

  g_return_val_if_fail (ENTENTE_IS_CHART_TABLE (table), FALSE);

  if (entente_chart_get_kind (entente_chart_table_get_chart (table)) != ENTENTE_CHART_KIND_BAR)
    return FALSE;

  for (guint i = 0; i < count_all (table); i++)
    {
      EntenteChartRow *row = entente_chart_table_get_row (table, i);

      if (!entente_chart_row_get_value (row, &value))
        continue;
      n_stated += entente_chart_row_get_kind (row) == ENTENTE_MARK_KIND_STATED;
      n_derived += entente_chart_row_get_kind (row) == ENTENTE_MARK_KIND_DERIVED;
    }

  return n_stated > 1 && n_derived > 0;
}

/* Whether a mark is one of those that are compared, and its figure. */
static gboolean
get_compared (EntenteChartTable *table,
              guint              index,
              double            *value)
{
  EntenteChartRow *row = entente_chart_table_get_row (table, index);

  return entente_chart_row_get_value (row, value) &&
         (entente_chart_row_get_kind (row) == ENTENTE_MARK_KIND_STATED ||
          !entente_chart_standing_among_named (table));
}

/**
 * entente_chart_standing_count:
 * @table: the rows of a chart
 *
 * Returns: how many marks are compared
 */
guint
entente_chart_standing_count (EntenteChartTable *table)
{
  guint n = 0;
  double value;

  g_return_val_if_fail (ENTENTE_IS_CHART_TABLE (table), 0);

  for (guint i = 0; i < count_all (table); i++)
    n += get_compared (table, i, &value);

  return n;
}

/**
 * entente_chart_standing_find:
 * @table: the rows of a chart
 * @highest: whether to find the highest or the lowest
 *
 * Returns: the index of the first mark of those that are compared with the highest or the
 *   lowest figure; -1 where there is none
 */
int
entente_chart_standing_find (EntenteChartTable *table,
                             gboolean           highest)
{
  int found = -1;
  double best = 0, value;

  g_return_val_if_fail (ENTENTE_IS_CHART_TABLE (table), -1);

  for (guint i = 0; i < count_all (table); i++)
    {
      if (!get_compared (table, i, &value) ||
          (found >= 0 && (highest ? value <= best : value >= best)))
        continue;

      found = (int) i;
      best = value;
    }

  return found;
}

static char *
rank_to_words (guint    rank,
               guint    n,
               gboolean among_named)
{
  if (rank == 1 && among_named)
    /* Translators: of a bar, among those that the source names and gives a figure for; %u is
     * the number of these */
    return g_strdup_printf (ngettext ("highest of %u named", "highest of %u named", n), n);
  if (rank == 1)
    /* Translators: of a mark of a chart; %u is the number of marks */
    return g_strdup_printf (ngettext ("highest of %u", "highest of %u", n), n);
  if (rank == n && among_named)
    /* Translators: of a bar, among those that the source names and gives a figure for; %u is
     * the number of these */
    return g_strdup_printf (ngettext ("lowest of %u named", "lowest of %u named", n), n);
  if (rank == n)
    /* Translators: of a mark of a chart; %u is the number of marks */
    return g_strdup_printf (ngettext ("lowest of %u", "lowest of %u", n), n);

  /* Translators: the place of a mark of a chart, counted from the highest figure; %2$u is the
   * number of marks that are compared */
  return g_strdup_printf (_("rank %1$u of %2$u"), rank, n);
}

/**
 * entente_chart_standing_rank:
 * @table: the rows of a chart
 * @index: which of them
 *
 * A figure that is a bound may be the highest or the lowest only where it is one from that
 * side; two that are the same share no rank, nor has one that stands alone any.
 *
 * Returns: (transfer full) (nullable): a phrase such as "highest of 4"
 */
char *
entente_chart_standing_rank (EntenteChartTable *table,
                             guint              index)
{
  EntenteChartRow *row;
  double own, other;
  guint rank = 1, n = 0;

  g_return_val_if_fail (ENTENTE_IS_CHART_TABLE (table), NULL);
  g_return_val_if_fail (index < count_all (table), NULL);

  if (!get_compared (table, index, &own))
    return NULL;

  for (guint i = 0; i < count_all (table); i++)
    {
      if (!get_compared (table, i, &other))
        continue;
      if (i != index && other == own)
        return NULL;
      n++;
      rank += other > own;
    }

  row = entente_chart_table_get_row (table, index);
  if (n < 2 ||
      (entente_chart_row_get_bound (row) == ENTENTE_BOUND_UPPER && rank != n) ||
      (entente_chart_row_get_bound (row) == ENTENTE_BOUND_LOWER && rank != 1))
    return NULL;

  return rank_to_words (rank, n, entente_chart_standing_among_named (table));
}

/* The mark before, of the same series and of another time, with a figure that is no bound. */
static EntenteChartRow *
find_previous (EntenteChartTable *table,
               guint              index)
{
  EntenteChartRow *row = entente_chart_table_get_row (table, index);
  EntenteEdtf *edtf = entente_chart_row_get_edtf (row);
  double value;

  for (guint i = index; i > 0; i--)
    {
      EntenteChartRow *before = entente_chart_table_get_row (table, i - 1);
      EntenteEdtf *date = entente_chart_row_get_edtf (before);

      if (entente_chart_row_get_series (before) != entente_chart_row_get_series (row))
        continue;

      return date != NULL && edtf != NULL && !entente_edtf_equal (date, edtf) &&
             entente_chart_row_get_value (before, &value) &&
             entente_chart_row_get_bound (before) == ENTENTE_BOUND_NONE
               ? before : NULL;
    }

  return NULL;
}

/* A difference is no more exact than the two figures that it is of. */
static char *
amount_to_words (EntenteChart    *chart,
                 EntenteChartRow *before,
                 EntenteChartRow *row)
{
  g_autoptr (EntenteQuantity) quantity = NULL;
  EntenteInterval interval;
  double a = 0, b = 0, a_low, a_high, b_low, b_high, value;

  entente_chart_row_get_value (before, &a);
  entente_chart_row_get_value (row, &b);
  a_low = a_high = a;
  b_low = b_high = b;
  entente_chart_row_get_low (before, &a_low);
  entente_chart_row_get_high (before, &a_high);
  entente_chart_row_get_low (row, &b_low);
  entente_chart_row_get_high (row, &b_high);
  if (b < a)
    interval = (EntenteInterval) { .low = MAX (a_low - b_high, 0), .high = a_high - b_low };
  else
    interval = (EntenteInterval) { .low = MAX (b_low - a_high, 0), .high = b_high - a_low };
  value = fabs (b - a);
  quantity = entente_quantity_new_derived (&value, interval, entente_chart_get_unit (chart),
                                           ENTENTE_RELATION_ABOUT, NULL);

  return entente_quantity_to_short_words (quantity);
}

/**
 * entente_chart_standing_change:
 * @table: the rows of a chart
 * @index: which of them
 *
 * What has changed since the mark before it in its series, where that is of another time.
 *
 * Returns: (transfer full) (nullable): a phrase such as "up about HK$2.96"
 */
char *
entente_chart_standing_change (EntenteChartTable *table,
                               guint              index)
{
  EntenteChartRow *row, *before;
  g_autofree char *amount = NULL;
  double value, previous;

  g_return_val_if_fail (ENTENTE_IS_CHART_TABLE (table), NULL);
  g_return_val_if_fail (index < count_all (table), NULL);

  row = entente_chart_table_get_row (table, index);
  before = find_previous (table, index);
  if (before == NULL || !entente_chart_row_get_value (row, &value) ||
      entente_chart_row_get_bound (row) != ENTENTE_BOUND_NONE ||
      !entente_chart_row_get_value (before, &previous))
    return NULL;

  if (value == previous)
    /* Translators: of a mark of a chart, compared with the one before it */
    return g_strdup (_("unchanged"));

  amount = amount_to_words (entente_chart_table_get_chart (table), before, row);
  if (value > previous)
    /* Translators: of a mark of a chart, compared with the one before it; %s is an amount such
     * as "about HK$2.96" */
    return g_strdup_printf (C_("change", "up %s"), amount);

  /* Translators: of a mark of a chart, compared with the one before it; %s is an amount such
   * as "about HK$2.96" */
  return g_strdup_printf (C_("change", "down %s"), amount);
}
