/* SPDX-License-Identifier: GPL-3.0-or-later */

/* EntenteChartTree: the accessible objects below a chart, in two orders. Assistive
 * technology sees series after series, and in each its marks; the chart knows its marks by
 * their place in reading order, whatever their series. */

#include "entente-chart-tree.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "entente-chart-describer.h"
#include "entente-verbosity-setting.h"
#include "entente-verdict-looks.h"

/* More than can be told apart by what they are called. */
#define MANY_MARKS 12

struct _EntenteChartTree
{
  GtkAccessible *chart;     /* weak */
  EntenteChartTable *table;
  GPtrArray *series;        /* of EntenteAccessibleItem: the series that have marks */
  GPtrArray *marks;         /* of EntenteAccessibleItem, in reading order */
  int focused;              /* index of the mark that has the focus, or -1 */
};

/* The last of a chain of items that has been put together so far. */
typedef struct
{
  EntenteAccessibleItem *parent; /* NULL: the chart */
  EntenteAccessibleItem *last;
} Chain;

static void
chain_append (EntenteChartTree      *self,
              Chain                 *chain,
              EntenteAccessibleItem *item)
{
  GtkAccessible *parent = chain->parent != NULL ? GTK_ACCESSIBLE (chain->parent) : self->chart;

  entente_accessible_item_place (item, parent, NULL);
  if (chain->last != NULL)
    entente_accessible_item_place (chain->last, parent, GTK_ACCESSIBLE (item));
  else if (chain->parent != NULL)
    entente_accessible_item_set_first_child (chain->parent, GTK_ACCESSIBLE (item));
  chain->last = item;
}

/* A list, named after the series, so that a reader hears it on crossing from one long series to
 * another. Of a few marks each says by its label what it is of, and the list would only be in
 * the way of a reader who goes from mark to mark: their series is a group without a name. */
static EntenteAccessibleItem *
new_series (GdkDisplay    *display,
            EntenteSeries *series,
            gboolean       is_only_one)
{
  gboolean is_list = !is_only_one &&
                     g_list_model_get_n_items (entente_series_get_marks (series)) > MANY_MARKS;

  return entente_accessible_item_new (display,
                                      is_list ? GTK_ACCESSIBLE_ROLE_LIST
                                              : GTK_ACCESSIBLE_ROLE_GROUP,
                                      is_list ? entente_series_get_name (series) : NULL, NULL);
}

/* Makes the items of the marks, which stay in reading order, and strings those of @series. */
static void
add_marks (EntenteChartTree      *self,
           EntenteChartTable     *table,
           EntenteSeries         *series,
           EntenteAccessibleItem *parent,
           GdkDisplay            *display)
{
  Chain chain = { parent, NULL };

  for (guint i = 0; i < self->marks->len; i++)
    {
      EntenteChartRow *row = entente_chart_table_get_row (table, i);
      g_autofree char *label = NULL;

      if (entente_chart_row_get_series (row) != series)
        continue;

      label = entente_chart_describer_mark_words (table, i, entente_verbosity_setting_get ());
      self->marks->pdata[i] =
        entente_accessible_item_new (display, GTK_ACCESSIBLE_ROLE_LIST_ITEM, label, NULL);
      chain_append (self, &chain, self->marks->pdata[i]);
    }
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
  GdkDisplay *display;
  GListModel *series;
  Chain chain = { NULL, NULL };

  g_return_val_if_fail (GTK_IS_WIDGET (chart), NULL);
  g_return_val_if_fail (ENTENTE_IS_CHART_TABLE (table), NULL);

  display = gtk_widget_get_display (chart);
  self = g_new0 (EntenteChartTree, 1);
  g_set_weak_pointer (&self->chart, GTK_ACCESSIBLE (chart));
  self->table = g_object_ref (table);
  self->series = g_ptr_array_new_with_free_func (g_object_unref);
  self->marks = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_set_size (self->marks, (int) g_list_model_get_n_items (G_LIST_MODEL (table)));
  self->focused = -1;

  /* A series without marks would be an empty list to walk into. */
  series = entente_chart_get_series (entente_chart_table_get_chart (table));
  for (guint i = 0; i < g_list_model_get_n_items (series); i++)
    {
      g_autoptr (EntenteSeries) item = g_list_model_get_item (series, i);
      EntenteAccessibleItem *accessible;

      if (g_list_model_get_n_items (entente_series_get_marks (item)) == 0)
        continue;

      accessible = new_series (display, item, g_list_model_get_n_items (series) == 1);
      g_ptr_array_add (self->series, accessible);
      chain_append (self, &chain, accessible);
      add_marks (self, table, item, accessible, display);
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
    entente_accessible_item_place (self->series->pdata[i], NULL, NULL);
  for (guint i = 0; i < self->marks->len; i++)
    entente_accessible_item_place (self->marks->pdata[i], NULL, NULL);

  g_ptr_array_unref (self->marks);
  g_ptr_array_unref (self->series);
  g_clear_weak_pointer (&self->chart);
  g_object_unref (self->table);
  g_free (self);
}

/* What is said of a mark, and what came out of the checks of its fact. */
static char *
mark_to_words (EntenteChartTree *self,
               guint             index,
               EntenteDossier   *dossier)
{
  EntenteFact *fact = entente_chart_row_get_fact (entente_chart_table_get_row (self->table, index));
  g_autofree char *words =
    entente_chart_describer_mark_words (self->table, index, entente_verbosity_setting_get ());
  g_autoptr (GPtrArray) verdicts = NULL;
  g_autofree char *checked = NULL;

  if (dossier == NULL)
    return g_steal_pointer (&words);

  verdicts = entente_price_book_get_verdicts (entente_price_book_get (dossier), fact);
  checked = entente_verdict_looks_spoken (verdicts);
  if (checked == NULL)
    return g_steal_pointer (&words);

  /* Translators: a mark of a chart as a screen reader says it: %1$s is what is said of it, %2$s
   * what came out of the checks of its fact */
  return g_strdup_printf (C_("spoken mark", "%1$s. %2$s"), words, checked);
}

/**
 * entente_chart_tree_update_words:
 * @self: a tree
 * @dossier: (nullable): the dossier of the chart
 *
 * Says the marks anew, after the reader has asked for more or for fewer words, or after facts
 * have been checked.
 */
void
entente_chart_tree_update_words (EntenteChartTree *self,
                                 EntenteDossier   *dossier)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (dossier == NULL || ENTENTE_IS_DOSSIER (dossier));

  for (guint i = 0; i < self->marks->len; i++)
    {
      g_autofree char *label = mark_to_words (self, i, dossier);

      gtk_accessible_update_property (GTK_ACCESSIBLE (self->marks->pdata[i]),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                      -1);
    }
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
EntenteAccessibleItem *
entente_chart_tree_get_mark (EntenteChartTree *self,
                             guint             index)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->marks->len, NULL);

  return self->marks->pdata[index];
}

/**
 * entente_chart_tree_set_after:
 * @self: a tree
 * @item: (nullable): what else there is below the chart; it is not kept alive by this
 *
 * Puts something after the last series. A chart without any mark has nothing below it.
 */
void
entente_chart_tree_set_after (EntenteChartTree *self,
                              GtkAccessible    *item)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (item == NULL || GTK_IS_ACCESSIBLE (item));

  if (self->series->len > 0)
    entente_accessible_item_place (self->series->pdata[self->series->len - 1], self->chart, item);
}

/* The least rectangle of whole pixels around a box; none for one that is not there. */
static GdkRectangle
to_pixels (const cairo_rectangle_t *box)
{
  GdkRectangle pixels = { .x = (int) floor (box->x), .y = (int) floor (box->y) };

  if (box->width > 0 || box->height > 0)
    {
      pixels.width = MAX ((int) ceil (box->x + box->width) - pixels.x, 1);
      pixels.height = MAX ((int) ceil (box->y + box->height) - pixels.y, 1);
    }

  return pixels;
}

/* Where something is drawn; a bar without a figure is where it would be. */
static const cairo_rectangle_t *
get_place (const EntentePlacedMark *mark)
{
  return mark->shape == ENTENTE_MARK_SHAPE_NONE ? &mark->extents : &mark->box;
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
      GdkRectangle bounds = to_pixels (get_place (entente_chart_layout_get_mark (layout, i)));

      entente_accessible_item_set_bounds (self->marks->pdata[i], &bounds);
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
    entente_accessible_item_set_focused (self->marks->pdata[before], FALSE);
  if (index >= 0)
    entente_accessible_item_set_focused (self->marks->pdata[index], TRUE);
}
