/* SPDX-License-Identifier: GPL-3.0-or-later */

/* EntenteChartLayout: what a layout is of, and what stands where. entente-chart-arrange.c makes
 * one. */

#include "entente-chart-layout-private.h"

#include <math.h>

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
flag_free (gpointer data)
{
  EntentePlacedFlag *flag = data;

  g_ptr_array_unref (flag->events);
  g_free (flag);
}

static void
entente_chart_layout_finalize (GObject *object)
{
  EntenteChartLayout *self = ENTENTE_CHART_LAYOUT (object);

  g_clear_object (&self->chart);
  g_clear_pointer (&self->view, entente_chart_view_free);
  g_clear_pointer (&self->style, entente_chart_style_unref);
  g_clear_object (&self->context);
  g_clear_pointer (&self->message, g_free);
  g_clear_pointer (&self->marks, g_array_unref);
  g_clear_pointer (&self->texts, g_array_unref);
  g_clear_pointer (&self->lines, g_array_unref);
  g_clear_pointer (&self->swatches, g_array_unref);
  g_clear_pointer (&self->references, g_array_unref);
  g_clear_pointer (&self->flags, g_ptr_array_unref);
  g_clear_pointer (&self->strokes, entente_price_strokes_free);
  g_clear_pointer (&self->made, entente_layout_texts_free);
  g_clear_pointer (&self->cache, entente_layout_cache_unref);

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
  self->flags = g_ptr_array_new_with_free_func (flag_free);
  g_array_set_clear_func (self->texts, text_clear);
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

  return entente_layout_cache_get_table (self->cache);
}

/**
 * entente_chart_layout_get_view:
 * @self: a layout
 *
 * Returns: (transfer none): how the reader looks at the chart; where the layout was made
 *   without a view, one of all that there is
 */
const EntenteChartView *
entente_chart_layout_get_view (EntenteChartLayout *self)
{
  g_return_val_if_fail (ENTENTE_IS_CHART_LAYOUT (self), NULL);

  return self->view;
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
