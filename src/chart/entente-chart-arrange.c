/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a chart is laid out: everything is placed as it is from left to right, then turned round as
 * a whole where text runs from right to left. Distances are in lines of labels, so that a
 * picture with larger text is the same picture. What does not fit is left out in this order:
 * the numbers of an axis whose bars have figures of their own, the second line of a label, a
 * label. A picture for which even that is not enough has a sentence in place of marks. */

#include "entente-chart-layout-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Around a picture that stands alone, and around one in a window, where only the ring of a
 * mark at the edge needs it; in lines. */
#define MARGIN        1.0
#define LEAST_MARGIN  0.25

/* Of the width, for the axis of bars that lie. */
#define FAIR_SHARE  0.45
#define LEAST_SHARE 0.2

static guint
number_of_series (EntenteChart    *chart,
                  EntenteChartRow *row)
{
  GListModel *all = entente_chart_get_series (chart);

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (EntenteSeries) series = g_list_model_get_item (all, i);

      if (series == entente_chart_row_get_series (row))
        return i;
    }

  g_return_val_if_reached (0);
}

static void
add_marks (EntenteChartLayout *self)
{
  EntenteChartTable *table = entente_layout_cache_get_table (self->cache);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (table));

  for (guint i = 0; i < n; i++)
    {
      EntenteChartRow *row = entente_chart_table_get_row (table, i);
      EntentePlacedMark mark = {
        .index = i, .series = number_of_series (self->chart, row), .row = row,
        .fact = entente_chart_row_get_fact (row), .kind = entente_chart_row_get_kind (row),
        .bound = entente_chart_row_get_bound (row),
      };

      g_array_append_val (self->marks, mark);
    }
}

static gboolean
any_mark (EntenteChartLayout *self,
          gboolean            (*test) (const EntentePlacedMark *mark))
{
  for (guint i = 0; i < self->marks->len; i++)
    if (test (entente_layout_mark (self, i)))
      return TRUE;

  return FALSE;
}

/* What words and unit leave; they are placed again for each attempt, because one that fails
 * takes everything back. */
static gboolean
begin (EntenteChartLayout *self,
       cairo_rectangle_t  *area)
{
  double margin = self->line * (self->words != 0 ? MARGIN : LEAST_MARGIN);

  *area = (cairo_rectangle_t) { margin, margin, self->width - 2 * margin,
                                self->height - 2 * margin };
  entente_layout_clear_parts (self);
  if (area->width <= 0 || area->height <= 0)
    return FALSE;

  entente_layout_place_words (self, area);
  entente_layout_place_header (self, area);

  return area->width > 0 && area->height > 0;
}

static gboolean
try_sideways (EntenteChartLayout *self,
              EntenteBarPlaces    places,
              double              least_share)
{
  cairo_rectangle_t area;

  return begin (self, &area) && entente_bar_layout_sideways (self, &area, places, least_share);
}

static gboolean
try_all (EntenteChartLayout *self)
{
  cairo_rectangle_t area;

  if (!begin (self, &area))
    return FALSE;
  if (entente_chart_get_kind (self->chart) == ENTENTE_CHART_KIND_TIME_SERIES)
    return entente_time_layout_place (self, &area);

  /* Names and figures beside the bars are quickest to read, unless they take the bars' room;
   * then they go above, if the height allows it. */
  return entente_bar_layout_upright (self, &area) ||
         try_sideways (self, ENTENTE_BAR_PLACES_BESIDE, FAIR_SHARE) ||
         try_sideways (self, ENTENTE_BAR_PLACES_LINE, FAIR_SHARE) ||
         try_sideways (self, ENTENTE_BAR_PLACES_AFTER, FAIR_SHARE) ||
         try_sideways (self, ENTENTE_BAR_PLACES_BETWEEN, FAIR_SHARE) ||
         try_sideways (self, ENTENTE_BAR_PLACES_AFTER, LEAST_SHARE) ||
         try_sideways (self, ENTENTE_BAR_PLACES_BESIDE, LEAST_SHARE);
}

static void
take_prices (EntenteChartLayout *self)
{
  EntentePlottedPrices *prices = self->view->prices;
  double low, high;

  if (prices == NULL)
    return;

  self->form = entente_plotted_prices_get_form (prices, self->view->form);
  self->has_prices = entente_plotted_prices_get_range (prices, self->form, FALSE, -INFINITY,
                                                       INFINITY, &low, &high);
}

/* Why there is nothing to draw, or NULL. */
static const char *
find_obstacle (EntenteChartLayout *self)
{
  gboolean over_time =
    entente_chart_get_kind (self->chart) == ENTENTE_CHART_KIND_TIME_SERIES;

  if (over_time && self->has_prices)
    return NULL;
  if (!any_mark (self, entente_layout_has_figure))
    return _("This chart has no figure that can be drawn.");
  if (over_time && !any_mark (self, entente_layout_has_place))
    return _("No figure of this chart has a date to be drawn at.");

  return NULL;
}

static void
place (EntenteChartLayout *self)
{
  const char *obstacle = find_obstacle (self);

  if (obstacle != NULL)
    entente_layout_place_message (self, obstacle);
  else if (!try_all (self))
    entente_layout_place_message (self,
                                  _("There is not enough room to draw this chart legibly. "
                                    "The table has all its figures."));

  entente_layout_cut_lines (self);
  if (self->direction == PANGO_DIRECTION_RTL)
    entente_layout_mirror (self);
  entente_layout_set_extents (self);
}

/**
 * entente_layout_new:
 * @cache: what layouts of the chart share, for @style, @context and @direction
 * @view: (nullable): as of entente_chart_layout_new()
 * @width: as of entente_chart_layout_new()
 * @height: likewise
 * @style: likewise
 * @context: likewise
 * @direction: likewise
 * @words: likewise
 * @only_measured: whether labels that do not move anything else are left out
 *
 * Returns: (transfer full): the layout
 */
EntenteChartLayout *
entente_layout_new (EntenteLayoutCache     *cache,
                    const EntenteChartView *view,
                    double                  width,
                    double                  height,
                    EntenteChartStyle      *style,
                    PangoContext           *context,
                    PangoDirection          direction,
                    EntenteChartWords       words,
                    gboolean                only_measured)
{
  EntenteChartLayout *self = g_object_new (ENTENTE_TYPE_CHART_LAYOUT, NULL);

  self->cache = entente_layout_cache_ref (cache);
  self->made = entente_layout_texts_new (cache);
  self->chart =
    g_object_ref (entente_chart_table_get_chart (entente_layout_cache_get_table (cache)));
  self->view = entente_chart_view_copy (view);
  take_prices (self);
  self->style = entente_chart_style_ref (style);
  self->context = g_object_ref (context);
  self->direction = direction;
  self->words = words;
  self->only_measured = only_measured;
  self->width = MAX (width, 1);
  self->height = MAX (height, 1);
  self->line = entente_layout_cache_get_line (cache);
  add_marks (self);
  place (self);

  return self;
}

/**
 * entente_chart_layout_new:
 * @chart: a chart
 * @view: (nullable): how the reader looks at it; all of it where it is %NULL
 * @width: the width of the picture in pixels
 * @height: its height in pixels
 * @style: colours and fonts
 * @context: what text is measured and drawn with; it keeps the fonts that @style has not
 * @direction: %PANGO_DIRECTION_RTL where text runs from right to left: the axis of figures,
 *   the order of bars and time are turned round then. Time is turned in one place, by
 *   ENTENTE_TIME_FOLLOWS_TEXT
 * @words: which words are part of the picture
 *
 * Places everything. Where there is nothing to draw, or not enough room to draw it legibly,
 * entente_chart_layout_get_message() has a sentence that says so and no mark has a shape. How
 * much room is enough depends on the figures and on the fonts: see
 * entente_chart_layout_measure().
 *
 * Returns: (transfer full): the layout
 */
EntenteChartLayout *
entente_chart_layout_new (EntenteChart           *chart,
                          const EntenteChartView *view,
                          double                  width,
                          double                  height,
                          EntenteChartStyle      *style,
                          PangoContext           *context,
                          PangoDirection          direction,
                          EntenteChartWords       words)
{
  g_autoptr (EntenteChartTable) table = NULL;
  g_autoptr (EntenteLayoutCache) cache = NULL;

  g_return_val_if_fail (ENTENTE_IS_CHART (chart), NULL);
  g_return_val_if_fail (style != NULL, NULL);
  g_return_val_if_fail (PANGO_IS_CONTEXT (context), NULL);

  table = entente_chart_table_new (chart);
  cache = entente_layout_cache_new (table, style, context, direction);

  return entente_layout_new (cache, view, width, height, style, context, direction, words, FALSE);
}

/**
 * entente_chart_layout_new_like:
 * @previous: a layout
 * @view: (nullable): how the reader looks at the chart now
 * @width: the width of the picture in pixels
 * @height: its height in pixels
 *
 * Places everything as entente_chart_layout_new() does, with the chart, style, context,
 * direction and words of another layout. What that has measured and shaped is not measured
 * again, which makes frames of a pan or a zoom cheap; neither that layout nor any before it is
 * kept alive.
 *
 * Returns: (transfer full): the layout
 */
EntenteChartLayout *
entente_chart_layout_new_like (EntenteChartLayout     *previous,
                               const EntenteChartView *view,
                               double                  width,
                               double                  height)
{
  g_return_val_if_fail (ENTENTE_IS_CHART_LAYOUT (previous), NULL);

  return entente_layout_new (previous->cache, view, width, height, previous->style,
                             previous->context, previous->direction, previous->words, FALSE);
}
