/* SPDX-License-Identifier: GPL-3.0-or-later */

/* EntenteImportedTree: the accessible objects of imported prices below a chart. There may be a
 * million of rows, and a screen reader stands some hundred objects: only those around the row
 * with the cursor are there, and others come when it gets near to the end of them. What a step
 * costs does not depend on how many rows there are. */

#include "entente-imported-tree.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "entente-price-words.h"

/* So many rows are there on each side of the one that was gone to … */
#define ROWS_AROUND 20

/* … and others come when fewer than these are left on one. */
#define LEAST_AROUND 4

/* A row is found at its point, not above or below it, where a mark may be. */
#define POINT_SIZE 6

struct _EntenteImportedTree
{
  GtkAccessible *chart;         /* weak */
  GdkDisplay *display;
  EntentePlottedPrices *prices;
  EntenteUnit *unit;
  EntenteAccessibleItem *group;
  gsize first;                  /* the number of the row that the first item stands for */
  GPtrArray *rows;              /* of EntenteAccessibleItem */
  gssize focused;               /* the number of the row that has the focus, or -1 */
};

/**
 * entente_imported_tree_new:
 * @chart: the widget that shows the chart
 * @prices: what is imported
 * @unit: its unit
 *
 * Returns: (transfer full): a tree without rows as yet: they come with
 *   entente_imported_tree_show_row()
 */
EntenteImportedTree *
entente_imported_tree_new (GtkWidget            *chart,
                           EntentePlottedPrices *prices,
                           EntenteUnit          *unit)
{
  EntenteImportedTree *self;

  g_return_val_if_fail (GTK_IS_WIDGET (chart), NULL);
  g_return_val_if_fail (ENTENTE_IS_PLOTTED_PRICES (prices), NULL);
  g_return_val_if_fail (unit != NULL, NULL);

  self = g_new0 (EntenteImportedTree, 1);
  g_set_weak_pointer (&self->chart, GTK_ACCESSIBLE (chart));
  self->display = g_object_ref (gtk_widget_get_display (chart));
  self->prices = g_object_ref (prices);
  self->unit = entente_unit_ref (unit);
  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
  self->focused = -1;
  /* Each row says by its label that it is imported: a name would be said on the way to it. */
  self->group = entente_accessible_item_new (self->display, GTK_ACCESSIBLE_ROLE_GROUP, NULL, NULL);
  entente_accessible_item_place (self->group, self->chart, NULL);

  return self;
}

/* Whoever still holds it must not reach the chart through it. */
static void
remove_item (EntenteAccessibleItem *item)
{
  entente_accessible_item_set_present (item, FALSE);
  entente_accessible_item_place (item, NULL, NULL);
}

/**
 * entente_imported_tree_free:
 * @self: (transfer full): a tree
 */
void
entente_imported_tree_free (EntenteImportedTree *self)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < self->rows->len; i++)
    entente_accessible_item_place (self->rows->pdata[i], NULL, NULL);
  entente_accessible_item_set_first_child (self->group, NULL);
  entente_accessible_item_place (self->group, NULL, NULL);

  g_ptr_array_unref (self->rows);
  g_object_unref (self->group);
  entente_unit_unref (self->unit);
  g_object_unref (self->prices);
  g_object_unref (self->display);
  g_clear_weak_pointer (&self->chart);
  g_free (self);
}

/**
 * entente_imported_tree_get_group:
 * @self: a tree
 *
 * Returns: (transfer none): what holds the rows
 */
GtkAccessible *
entente_imported_tree_get_group (EntenteImportedTree *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return GTK_ACCESSIBLE (self->group);
}

/**
 * entente_imported_tree_get_window:
 * @self: a tree
 * @first: (out): the number of the first row that is there
 *
 * Returns: how many rows are there
 */
gsize
entente_imported_tree_get_window (EntenteImportedTree *self,
                                  gsize               *first)
{
  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (first != NULL, 0);

  *first = self->first;

  return self->rows->len;
}

/**
 * entente_imported_tree_get_row:
 * @self: a tree
 * @row: the number of a row
 *
 * Returns: (transfer none) (nullable): what assistive technology sees of the row, if it is there
 */
EntenteAccessibleItem *
entente_imported_tree_get_row (EntenteImportedTree *self,
                               gsize                row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return row >= self->first && row - self->first < self->rows->len
           ? self->rows->pdata[row - self->first]
           : NULL;
}

/* NULL where there is none. */
static char *
figure_to_words (EntenteImportedTree *self,
                 EntentePriceField    field,
                 gsize                row)
{
  const double *figures =
    entente_prices_get_figures (entente_plotted_prices_get_prices (self->prices), field);

  return figures != NULL && !isnan (figures[row])
           ? entente_price_words_figure (self->unit, figures[row])
           : NULL;
}

/* When there was a price last, where there is a gap before the row; or NULL. */
static char *
gap_to_words (EntenteImportedTree *self,
              EntenteChartLayout  *layout,
              gsize                row)
{
  double moment = entente_plotted_prices_get_moment (self->prices, row);
  double from, to;

  if (!entente_chart_layout_next_gap (layout, moment, -1, &from, &to) || to != moment)
    return NULL;

  return entente_price_words_moment (entente_plotted_prices_get_prices (self->prices),
                                     entente_plotted_prices_find_moment (self->prices, from));
}

/* What is certain first: the figure, when, and that it is imported. */
static char *
row_to_words (EntenteImportedTree *self,
              EntenteChartLayout  *layout,
              gsize                row)
{
  g_autofree char *close = figure_to_words (self, ENTENTE_PRICE_CLOSE, row);
  g_autofree char *low = figure_to_words (self, ENTENTE_PRICE_LOW, row);
  g_autofree char *high = figure_to_words (self, ENTENTE_PRICE_HIGH, row);
  g_autofree char *moment =
    entente_price_words_moment (entente_plotted_prices_get_prices (self->prices), row);
  g_autofree char *gap = NULL;
  g_autofree char *words = NULL;

  if (close == NULL)
    /* Translators: a row of imported prices as a screen reader says it; %s is when: "13 February
     * 2025, 09:31" */
    return g_strdup_printf (C_("spoken price", "No price, %s, imported"), moment);

  if (low != NULL && high != NULL)
    /* Translators: a row of imported prices as a screen reader says it: %1$s is the last price of
     * a day or another time, %2$s when, %3$s and %4$s the lowest and the highest price of it */
    words = g_strdup_printf (C_("spoken price", "%1$s, %2$s, imported, from %3$s to %4$s"), close,
                             moment, low, high);
  else
    /* Translators: a row of imported prices as a screen reader says it: %1$s is a price, %2$s
     * when */
    words = g_strdup_printf (C_("spoken price", "%1$s, %2$s, imported"), close, moment);

  gap = gap_to_words (self, layout, row);
  if (gap == NULL)
    return g_steal_pointer (&words);

  /* Translators: a row of imported prices as a screen reader says it: %1$s is what is said of it,
   * %2$s when there was a price before, with a gap between them */
  return g_strdup_printf (C_("spoken price", "%1$s, after a gap since %2$s"), words, gap);
}

static GdkRectangle
find_place (EntenteImportedTree *self,
            EntenteChartLayout  *layout,
            gsize                row)
{
  double moment = entente_plotted_prices_get_moment (self->prices, row);
  GdkRectangle place = { 0 };
  EntenteChartReading reading;
  cairo_rectangle_t plot;
  double x;

  entente_chart_layout_get_plot (layout, &plot);
  if (!entente_chart_layout_get_x (layout, moment, &x) || x < plot.x ||
      x > plot.x + plot.width || !entente_chart_layout_read (layout, moment, &reading) ||
      !reading.has_row || !reading.has_place)
    return place;

  place.x = (int) lround (x) - POINT_SIZE / 2;
  place.y = (int) lround (reading.place.y) - POINT_SIZE / 2;
  place.width = POINT_SIZE;
  place.height = POINT_SIZE;

  return place;
}

/**
 * entente_imported_tree_set_layout:
 * @self: a tree
 * @layout: a layout of the chart with the prices
 *
 * Takes over where the rows stand.
 */
void
entente_imported_tree_set_layout (EntenteImportedTree *self,
                                  EntenteChartLayout  *layout)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (ENTENTE_IS_CHART_LAYOUT (layout));

  for (guint i = 0; i < self->rows->len; i++)
    {
      GdkRectangle place = find_place (self, layout, self->first + i);

      entente_accessible_item_set_bounds (self->rows->pdata[i], &place);
    }
}

static EntenteAccessibleItem *
new_row (EntenteImportedTree *self,
         EntenteChartLayout  *layout,
         gsize                row)
{
  g_autofree char *words = row_to_words (self, layout, row);

  return entente_accessible_item_new (self->display, GTK_ACCESSIBLE_ROLE_LIST_ITEM, words, NULL);
}

/* Each of @rows is put where it belongs; those that were not there before come into the tree. */
static void
place_rows (EntenteImportedTree *self,
            GPtrArray           *rows)
{
  for (guint i = 0; i < rows->len; i++)
    entente_accessible_item_place (rows->pdata[i], GTK_ACCESSIBLE (self->group),
                                   i + 1 < rows->len ? rows->pdata[i + 1] : NULL);
  entente_accessible_item_set_first_child (self->group, rows->len > 0 ? rows->pdata[0] : NULL);
}

/* Those that stay do so as the same objects: one of them may have the focus. */
static void
move_window (EntenteImportedTree *self,
             EntenteChartLayout  *layout,
             gsize                first,
             gsize                n_rows)
{
  g_autoptr (GPtrArray) old = g_steal_pointer (&self->rows);
  gsize old_first = self->first;

  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
  for (gsize row = first; row < first + n_rows; row++)
    {
      gboolean stays = row >= old_first && row - old_first < old->len;

      g_ptr_array_add (self->rows, stays ? g_object_ref (old->pdata[row - old_first])
                                         : new_row (self, layout, row));
    }
  self->first = first;

  for (guint i = 0; i < old->len; i++)
    if (old_first + i < first || old_first + i >= first + n_rows)
      remove_item (old->pdata[i]);
  place_rows (self, self->rows);
  for (guint i = 0; i < self->rows->len; i++)
    if (first + i < old_first || first + i >= old_first + old->len)
      entente_accessible_item_set_present (self->rows->pdata[i], TRUE);
  entente_imported_tree_set_layout (self, layout);
}

/**
 * entente_imported_tree_show_row:
 * @self: a tree
 * @layout: a layout of the chart with the prices
 * @row: the number of a row
 *
 * Sees to it that the row is there, and others around it.
 */
void
entente_imported_tree_show_row (EntenteImportedTree *self,
                                EntenteChartLayout  *layout,
                                gsize                row)
{
  gsize n_rows, first, end;

  g_return_if_fail (self != NULL);
  g_return_if_fail (ENTENTE_IS_CHART_LAYOUT (layout));

  n_rows = entente_prices_get_n_rows (entente_plotted_prices_get_prices (self->prices));
  g_return_if_fail (row < n_rows);

  if (self->rows->len > 0 && row - MIN (row, LEAST_AROUND) >= self->first &&
      MIN (row + LEAST_AROUND + 1, n_rows) <= self->first + self->rows->len)
    return;

  /* What has the focus must lose it while it can be told. */
  first = row > ROWS_AROUND ? row - ROWS_AROUND : 0;
  end = MIN (row + ROWS_AROUND + 1, n_rows);
  if (self->focused >= 0 && ((gsize) self->focused < first || (gsize) self->focused >= end))
    entente_imported_tree_set_focused (self, -1);
  move_window (self, layout, first, end - first);
}

/**
 * entente_imported_tree_get_focused:
 * @self: a tree
 *
 * Returns: the number of the row that has the focus, or -1
 */
gssize
entente_imported_tree_get_focused (EntenteImportedTree *self)
{
  g_return_val_if_fail (self != NULL, -1);

  return self->focused;
}

/**
 * entente_imported_tree_set_focused:
 * @self: a tree
 * @row: the number of the row that has the focus, or -1; it must be there
 *
 * Moves the focus from row to row for assistive technology.
 */
void
entente_imported_tree_set_focused (EntenteImportedTree *self,
                                   gssize               row)
{
  gssize before;
  EntenteAccessibleItem *item;

  g_return_if_fail (self != NULL);
  g_return_if_fail (row < 0 || entente_imported_tree_get_row (self, (gsize) row) != NULL);

  if (self->focused == row)
    return;

  before = self->focused;
  self->focused = row;
  item = before >= 0 ? entente_imported_tree_get_row (self, (gsize) before) : NULL;
  if (item != NULL)
    entente_accessible_item_set_focused (item, FALSE);
  if (row >= 0)
    entente_accessible_item_set_focused (entente_imported_tree_get_row (self, (gsize) row), TRUE);
}
