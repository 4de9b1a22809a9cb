/* SPDX-License-Identifier: GPL-3.0-or-later */

/* EntenteChartTable: the rows of a chart in reading order. Those of a time series go by
 * date, whatever their series, for that is how the picture is read; bars stand in the order
 * of the dossier. */

#include "entente-chart-table.h"

struct _EntenteChartTable
{
  GObject parent_instance;

  EntenteChart *chart;
  GPtrArray *rows; /* of EntenteChartRow */
};

static void list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (EntenteChartTable, entente_chart_table, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
entente_chart_table_finalize (GObject *object)
{
  EntenteChartTable *self = ENTENTE_CHART_TABLE (object);

  g_clear_object (&self->chart);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (entente_chart_table_parent_class)->finalize (object);
}

static void
entente_chart_table_class_init (EntenteChartTableClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_chart_table_finalize;
}

static void
entente_chart_table_init (EntenteChartTable *self)
{
  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
}

static GType
get_item_type (GListModel *model)
{
  return ENTENTE_TYPE_CHART_ROW;
}

static guint
get_n_items (GListModel *model)
{
  return ENTENTE_CHART_TABLE (model)->rows->len;
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  EntenteChartTable *self = ENTENTE_CHART_TABLE (model);

  return position < self->rows->len ? g_object_ref (self->rows->pdata[position]) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

/* Rows without a date come last. */
static int
compare_dates (gconstpointer a,
               gconstpointer b)
{
  EntenteEdtf *first = entente_chart_row_get_edtf (*(EntenteChartRow **) a);
  EntenteEdtf *second = entente_chart_row_get_edtf (*(EntenteChartRow **) b);

  if (first == NULL || second == NULL)
    return (first == NULL) - (second == NULL);

  return entente_edtf_compare (first, second);
}

/**
 * entente_chart_table_new:
 * @chart: a chart
 *
 * Returns: (transfer full): its rows
 */
EntenteChartTable *
entente_chart_table_new (EntenteChart *chart)
{
  EntenteChartTable *self;
  GListModel *all_series;

  g_return_val_if_fail (ENTENTE_IS_CHART (chart), NULL);

  self = g_object_new (ENTENTE_TYPE_CHART_TABLE, NULL);
  self->chart = g_object_ref (chart);

  all_series = entente_chart_get_series (chart);
  for (guint i = 0; i < g_list_model_get_n_items (all_series); i++)
    {
      g_autoptr (EntenteSeries) series = g_list_model_get_item (all_series, i);
      GListModel *marks = entente_series_get_marks (series);

      for (guint j = 0; j < g_list_model_get_n_items (marks); j++)
        {
          g_autoptr (EntenteMark) mark = g_list_model_get_item (marks, j);

          g_ptr_array_add (self->rows, entente_chart_row_new (chart, series, mark));
        }
    }

  /* The sort keeps the order of what is equal. */
  if (entente_chart_get_kind (chart) == ENTENTE_CHART_KIND_TIME_SERIES)
    g_ptr_array_sort (self->rows, compare_dates);

  return self;
}

/**
 * entente_chart_table_get_chart:
 * @self: a table
 *
 * Returns: (transfer none): the chart whose rows these are
 */
EntenteChart *
entente_chart_table_get_chart (EntenteChartTable *self)
{
  g_return_val_if_fail (ENTENTE_IS_CHART_TABLE (self), NULL);

  return self->chart;
}

/**
 * entente_chart_table_get_row:
 * @self: a table
 * @index: the number of a row, from 0
 *
 * Returns: (transfer none): the row
 */
EntenteChartRow *
entente_chart_table_get_row (EntenteChartTable *self,
                             guint              index)
{
  g_return_val_if_fail (ENTENTE_IS_CHART_TABLE (self), NULL);
  g_return_val_if_fail (index < self->rows->len, NULL);

  return self->rows->pdata[index];
}
