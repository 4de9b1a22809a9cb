/* SPDX-License-Identifier: GPL-3.0-or-later */

/* EntenteChartLayout: everything is placed as it is from left to right, then turned round as
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

G_DEFINE_FLAGS_TYPE (EntenteChartWords, entente_chart_words,
  G_DEFINE_ENUM_VALUE (ENTENTE_CHART_WORDS_TITLE, "title"),
  G_DEFINE_ENUM_VALUE (ENTENTE_CHART_WORDS_DESCRIPTION, "description"),
  G_DEFINE_ENUM_VALUE (ENTENTE_CHART_WORDS_SOURCE, "source"),
  G_DEFINE_ENUM_VALUE (ENTENTE_CHART_WORDS_NOTE, "note"))

G_DEFINE_FINAL_TYPE (EntenteChartLayout, entente_chart_layout, G_TYPE_OBJECT)

static void
text_clear (gpointer data)
{
  EntentePlacedText *text = data;

  g_clear_object (&text->text);
}

static void
entente_chart_layout_finalize (GObject *object)
{
  EntenteChartLayout *self = ENTENTE_CHART_LAYOUT (object);

  g_clear_object (&self->chart);
  g_clear_object (&self->table);
  g_clear_pointer (&self->view, entente_chart_view_free);
  g_clear_pointer (&self->style, entente_chart_style_unref);
  g_clear_object (&self->context);
  g_clear_pointer (&self->message, g_free);
  g_clear_pointer (&self->marks, g_array_unref);
  g_clear_pointer (&self->texts, g_array_unref);
  g_clear_pointer (&self->lines, g_array_unref);
  g_clear_pointer (&self->swatches, g_array_unref);
  g_clear_pointer (&self->references, g_array_unref);

  G_OBJECT_CLASS (entente_chart_layout_parent_class)->finalize (object);
}

static void
entente_chart_layout_class_init (EntenteChartLayoutClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_chart_layout_finalize;
}

static void
entente_chart_layout_init (EntenteChartLayout *self)
{
  self->marks = g_array_new (FALSE, TRUE, sizeof (EntentePlacedMark));
  self->texts = g_array_new (FALSE, TRUE, sizeof (EntentePlacedText));
  self->lines = g_array_new (FALSE, TRUE, sizeof (EntentePlacedLine));
  self->swatches = g_array_new (FALSE, TRUE, sizeof (EntentePlacedSwatch));
  self->references = g_array_new (FALSE, TRUE, sizeof (EntentePlacedReference));
  g_array_set_clear_func (self->texts, text_clear);
}

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
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->table)); i++)
    {
      EntenteChartRow *row = entente_chart_table_get_row (self->table, i);
      EntentePlacedMark mark = {
        .index = i, .series = number_of_series (self->chart, row), .row = row,
        .fact = entente_chart_row_get_fact (row), .kind = entente_chart_row_get_kind (row),
        .bound = entente_chart_row_get_bound (row),
      };

      g_array_append_val (self->marks, mark);
    }
}

static void
measure_line (EntenteChartLayout *self)
{
  const PangoFontDescription *font =
    entente_chart_style_get_font (self->style, ENTENTE_CHART_FONT_LABEL);
  PangoFontMetrics *metrics = pango_context_get_metrics (self->context, font, NULL);

  self->line = (double) (pango_font_metrics_get_ascent (metrics) +
                         pango_font_metrics_get_descent (metrics)) / PANGO_SCALE;
  self->line = MAX (self->line, 1);
  pango_font_metrics_unref (metrics);
}

/**
 * entente_layout_has_figure:
 * @mark: a mark
 *
 * Returns: whether it has a figure, and one that is not too large to be drawn
 */
gboolean
entente_layout_has_figure (const EntentePlacedMark *mark)
{
  double value;

  return entente_chart_row_get_value (mark->row, &value) &&
         fabs (value) <= ENTENTE_NUMBER_DOMAIN_LIMIT;
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
place (EntenteChartLayout *self)
{
  if (!any_mark (self, entente_layout_has_figure))
    entente_layout_place_message (self, _("This chart has no figure that can be drawn."));
  else if (entente_chart_get_kind (self->chart) == ENTENTE_CHART_KIND_TIME_SERIES &&
           !any_mark (self, entente_layout_has_place))
    entente_layout_place_message (self, _("No figure of this chart has a date to be drawn at."));
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
 * @table: the rows of a chart
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
entente_layout_new (EntenteChartTable *table,
                    const EntenteChartView *view,
                    double             width,
                    double             height,
                    EntenteChartStyle *style,
                    PangoContext      *context,
                    PangoDirection     direction,
                    EntenteChartWords  words,
                    gboolean           only_measured)
{
  EntenteChartLayout *self = g_object_new (ENTENTE_TYPE_CHART_LAYOUT, NULL);

  self->chart = g_object_ref (entente_chart_table_get_chart (table));
  self->table = g_object_ref (table);
  self->view = entente_chart_view_copy (view);
  self->style = entente_chart_style_ref (style);
  self->context = g_object_ref (context);
  self->direction = direction;
  self->words = words;
  self->only_measured = only_measured;
  self->width = MAX (width, 1);
  self->height = MAX (height, 1);
  measure_line (self);
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
entente_chart_layout_new (EntenteChart      *chart,
                          const EntenteChartView *view,
                          double             width,
                          double             height,
                          EntenteChartStyle *style,
                          PangoContext      *context,
                          PangoDirection     direction,
                          EntenteChartWords  words)
{
  g_autoptr (EntenteChartTable) table = NULL;

  g_return_val_if_fail (ENTENTE_IS_CHART (chart), NULL);
  g_return_val_if_fail (style != NULL, NULL);
  g_return_val_if_fail (PANGO_IS_CONTEXT (context), NULL);

  table = entente_chart_table_new (chart);

  return entente_layout_new (table, view, width, height, style, context, direction, words, FALSE);
}

/**
 * entente_chart_layout_get_chart:
 * @self: a layout
 *
 * Returns: (transfer none): the chart
 */
EntenteChart *
entente_chart_layout_get_chart (EntenteChartLayout *self)
{
  g_return_val_if_fail (ENTENTE_IS_CHART_LAYOUT (self), NULL);

  return self->chart;
}

/**
 * entente_chart_layout_get_table:
 * @self: a layout
 *
 * Returns: (transfer none): the rows of the marks; row n is mark n
 */
EntenteChartTable *
entente_chart_layout_get_table (EntenteChartLayout *self)
{
  g_return_val_if_fail (ENTENTE_IS_CHART_LAYOUT (self), NULL);

  return self->table;
}

/**
 * entente_chart_layout_get_style:
 * @self: a layout
 *
 * Returns: (transfer none): the style
 */
EntenteChartStyle *
entente_chart_layout_get_style (EntenteChartLayout *self)
{
  g_return_val_if_fail (ENTENTE_IS_CHART_LAYOUT (self), NULL);

  return self->style;
}

/**
 * entente_chart_layout_get_direction:
 * @self: a layout
 *
 * Returns: which way text runs
 */
PangoDirection
entente_chart_layout_get_direction (EntenteChartLayout *self)
{
  g_return_val_if_fail (ENTENTE_IS_CHART_LAYOUT (self), PANGO_DIRECTION_LTR);

  return self->direction;
}

/**
 * entente_chart_layout_get_width:
 * @self: a layout
 *
 * Returns: the width of the picture in pixels
 */
double
entente_chart_layout_get_width (EntenteChartLayout *self)
{
  g_return_val_if_fail (ENTENTE_IS_CHART_LAYOUT (self), 0);

  return self->width;
}

/**
 * entente_chart_layout_get_height:
 * @self: a layout
 *
 * Returns: the height of the picture in pixels
 */
double
entente_chart_layout_get_height (EntenteChartLayout *self)
{
  g_return_val_if_fail (ENTENTE_IS_CHART_LAYOUT (self), 0);

  return self->height;
}

/**
 * entente_chart_layout_get_message:
 * @self: a layout
 *
 * Returns: (transfer none) (nullable): the sentence that is drawn in place of marks
 */
const char *
entente_chart_layout_get_message (EntenteChartLayout *self)
{
  g_return_val_if_fail (ENTENTE_IS_CHART_LAYOUT (self), NULL);

  return self->message;
}

/**
 * entente_chart_layout_get_plot:
 * @self: a layout
 * @plot: (out): the rectangle that marks are drawn in
 */
void
entente_chart_layout_get_plot (EntenteChartLayout *self,
                               cairo_rectangle_t  *plot)
{
  g_return_if_fail (ENTENTE_IS_CHART_LAYOUT (self) && plot != NULL);

  *plot = self->plot;
}

/**
 * entente_chart_layout_get_n_marks:
 * @self: a layout
 *
 * Returns: how many marks there are, those without a figure included
 */
guint
entente_chart_layout_get_n_marks (EntenteChartLayout *self)
{
  g_return_val_if_fail (ENTENTE_IS_CHART_LAYOUT (self), 0);

  return self->marks->len;
}

/**
 * entente_chart_layout_get_mark:
 * @self: a layout
 * @index: the number of a mark, from 0
 *
 * Returns: (transfer none): the mark
 */
const EntentePlacedMark *
entente_chart_layout_get_mark (EntenteChartLayout *self,
                               guint               index)
{
  g_return_val_if_fail (ENTENTE_IS_CHART_LAYOUT (self), NULL);
  g_return_val_if_fail (index < self->marks->len, NULL);

  return entente_layout_mark (self, index);
}
