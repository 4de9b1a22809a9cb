/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a layout is of, and what it placed. */

#include "entente-chart-layout-private.h"

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
