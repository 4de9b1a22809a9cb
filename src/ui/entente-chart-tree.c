/* SPDX-License-Identifier: GPL-3.0-or-later */

/* EntenteChartTree: the accessible objects below a chart, in two orders. Assistive
 * technology sees series after series, and in each its marks; the chart knows its marks by
 * their place in reading order, whatever their series. */

#include "entente-chart-tree.h"

#include <math.h>

#include "entente-chart-series-accessible.h"

struct _EntenteChartTree
{
  GtkAccessible *chart;  /* weak */
  GPtrArray *series;     /* of EntenteChartSeriesAccessible */
  GPtrArray *marks;      /* of EntenteChartMarkAccessible, in reading order, owned by their series */
  int focused;           /* index of the mark that has the focus, or -1 */
};

static EntenteChartSeriesAccessible *
find_series (EntenteChartTree *self,
             EntenteSeries    *series)
{
  for (guint i = 0; i < self->series->len; i++)
    if (entente_chart_series_accessible_get_series (self->series->pdata[i]) == series)
      return self->series->pdata[i];

  return NULL;
}

/* A series without marks would be an empty list to walk into. */
static void
add_series (EntenteChartTree *self,
            GdkDisplay       *display,
            EntenteSeries    *series)
{
  EntenteChartSeriesAccessible *accessible;

  if (g_list_model_get_n_items (entente_series_get_marks (series)) == 0)
    return;

  accessible = entente_chart_series_accessible_new (display, series);
  entente_chart_series_accessible_place (accessible, self->chart, NULL);
  if (self->series->len > 0)
    entente_chart_series_accessible_place (self->series->pdata[self->series->len - 1],
                                           self->chart, GTK_ACCESSIBLE (accessible));
  g_ptr_array_add (self->series, accessible);
}

/**
 * entente_chart_tree_new:
 * @chart: the widget that shows the chart
 * @table: the rows of the chart
 *
 * Returns: (transfer full): the tree below the chart, in which nothing has the focus
 */
EntenteChartTree *
entente_chart_tree_new (GtkWidget         *chart,
                        EntenteChartTable *table)
{
  EntenteChartTree *self;
  GListModel *series;

  g_return_val_if_fail (GTK_IS_WIDGET (chart), NULL);
  g_return_val_if_fail (ENTENTE_IS_CHART_TABLE (table), NULL);

  self = g_new0 (EntenteChartTree, 1);
  g_set_weak_pointer (&self->chart, GTK_ACCESSIBLE (chart));
  self->series = g_ptr_array_new_with_free_func (g_object_unref);
  self->marks = g_ptr_array_new ();
  self->focused = -1;

  series = entente_chart_get_series (entente_chart_table_get_chart (table));
  for (guint i = 0; i < g_list_model_get_n_items (series); i++)
    {
      g_autoptr (EntenteSeries) item = g_list_model_get_item (series, i);

      add_series (self, gtk_widget_get_display (chart), item);
    }

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (table)); i++)
    {
      EntenteChartRow *row = entente_chart_table_get_row (table, i);
      EntenteChartSeriesAccessible *parent =
        find_series (self, entente_chart_row_get_series (row));

      g_ptr_array_add (self->marks, entente_chart_series_accessible_add_mark (parent, row));
    }

  return self;
}

/**
 * entente_chart_tree_free:
 * @self: (transfer full): a tree
 */
void
entente_chart_tree_free (EntenteChartTree *self)
{
  g_return_if_fail (self != NULL);

  /* Whoever still holds one of them must not reach the chart through it. */
  for (guint i = 0; i < self->series->len; i++)
    entente_chart_series_accessible_place (self->series->pdata[i], NULL, NULL);

  g_ptr_array_unref (self->marks);
  g_ptr_array_unref (self->series);
  g_clear_weak_pointer (&self->chart);
  g_free (self);
}

/**
 * entente_chart_tree_get_first_child:
 * @self: a tree
 *
 * Returns: (transfer none) (nullable): the first series
 */
GtkAccessible *
entente_chart_tree_get_first_child (EntenteChartTree *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->series->len > 0 ? self->series->pdata[0] : NULL;
}

/**
 * entente_chart_tree_get_mark:
 * @self: a tree
 * @index: the index of a mark in reading order
 *
 * Returns: (transfer none): what assistive technology sees of the mark
 */
EntenteChartMarkAccessible *
entente_chart_tree_get_mark (EntenteChartTree *self,
                             guint             index)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->marks->len, NULL);

  return self->marks->pdata[index];
}

/* Edge by edge, so that strips that touch still do and none overlaps; what is there at all
 * is at least a pixel. */
static GdkRectangle
to_pixels (const cairo_rectangle_t *strip)
{
  GdkRectangle pixels = { .x = (int) lround (strip->x), .y = (int) lround (strip->y) };

  if (strip->width > 0 && strip->height > 0)
    {
      pixels.width = MAX ((int) lround (strip->x + strip->width) - pixels.x, 1);
      pixels.height = MAX ((int) lround (strip->y + strip->height) - pixels.y, 1);
    }

  return pixels;
}

/**
 * entente_chart_tree_set_layout:
 * @self: a tree
 * @layout: a layout of the chart
 *
 * Takes over where the marks stand.
 */
void
entente_chart_tree_set_layout (EntenteChartTree   *self,
                               EntenteChartLayout *layout)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (ENTENTE_IS_CHART_LAYOUT (layout));
  g_return_if_fail (entente_chart_layout_get_n_marks (layout) == self->marks->len);

  for (guint i = 0; i < self->marks->len; i++)
    {
      GdkRectangle bounds = to_pixels (&entente_chart_layout_get_mark (layout, i)->extents);

      entente_chart_mark_accessible_set_bounds (self->marks->pdata[i], &bounds);
    }
}

/**
 * entente_chart_tree_get_focused:
 * @self: a tree
 *
 * Returns: the index of the mark that has the focus, or -1
 */
int
entente_chart_tree_get_focused (EntenteChartTree *self)
{
  g_return_val_if_fail (self != NULL, -1);

  return self->focused;
}

/**
 * entente_chart_tree_set_focused:
 * @self: a tree
 * @index: the index of the mark that has the focus, or -1
 *
 * Moves the focus from mark to mark for assistive technology.
 */
void
entente_chart_tree_set_focused (EntenteChartTree *self,
                                int               index)
{
  int before;

  g_return_if_fail (self != NULL);
  g_return_if_fail (index < (int) self->marks->len);

  if (self->focused == index)
    return;

  before = self->focused;
  self->focused = index;
  if (before >= 0)
    entente_chart_mark_accessible_set_focused (self->marks->pdata[before], FALSE);
  if (index >= 0)
    entente_chart_mark_accessible_set_focused (self->marks->pdata[index], TRUE);
}
