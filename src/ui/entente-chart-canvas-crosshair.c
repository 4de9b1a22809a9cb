/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The crosshair of a chart over time: the row of imported prices, or without any the mark, that
 * is nearest to the pointer or that a key has led to. */

#include <glib/gi18n-lib.h>

#include "entente-chart-canvas-private.h"
#include "entente-chart-describer.h"
#include "entente-price-words.h"

static EntentePrices *
get_prices (EntenteChartCanvas *self)
{
  return self->has_time && self->view.prices != NULL
           ? entente_plotted_prices_get_prices (self->view.prices)
           : NULL;
}

static char *
reading_to_words (EntenteChartCanvas        *self,
                  const EntenteChartReading *reading)
{
  if (reading->has_row)
    return entente_price_words_reading (get_prices (self), entente_chart_get_unit (self->chart),
                                        reading);

  return entente_chart_describer_mark_label (
    entente_chart_table_get_row (self->table, (guint) reading->mark));
}

/* The words stand beside the hairline, and not under the pointer. */
static void
show_reading (EntenteChartCanvas        *self,
              EntenteChartLayout        *layout,
              const EntenteChartReading *reading)
{
  g_autofree char *words = reading_to_words (self, reading);
  cairo_rectangle_t plot;

  entente_chart_layout_get_plot (layout, &plot);
  entente_picture_show_readout (ENTENTE_PICTURE (self), words,
                                &(cairo_rectangle_t) { reading->place.x, plot.y, 0, plot.height });
}

/**
 * entente_chart_canvas_put_crosshair:
 * @self: a picture
 * @x: where the pointer is
 * @y: where the pointer is
 *
 * Shows what there is at the moment under the pointer.
 *
 * Returns: whether there is anything
 */
gboolean
entente_chart_canvas_put_crosshair (EntenteChartCanvas *self,
                                    double              x,
                                    double              y)
{
  EntenteChartLayout *layout = entente_chart_canvas_get_layout (self);
  EntenteChartReading reading;
  cairo_rectangle_t plot;
  double moment;

  if (!self->has_time || !entente_chart_layout_get_moment (layout, x, &moment))
    return FALSE;

  entente_chart_layout_get_plot (layout, &plot);
  if (!entente_rectangle_contains (&plot, (EntentePoint) { x, y }) ||
      !entente_chart_layout_read (layout, moment, &reading) ||
      reading.place.x < plot.x || reading.place.x > plot.x + plot.width)
    return FALSE;

  if (!self->has_crosshair || self->crosshair != reading.moment)
    {
      self->has_crosshair = TRUE;
      self->crosshair = reading.moment;
      show_reading (self, layout, &reading);
      gtk_widget_queue_draw (GTK_WIDGET (self));
    }

  return TRUE;
}

/**
 * entente_chart_canvas_clear_crosshair:
 * @self: a picture
 */
void
entente_chart_canvas_clear_crosshair (EntenteChartCanvas *self)
{
  g_return_if_fail (ENTENTE_IS_CHART_CANVAS (self));

  if (!self->has_crosshair)
    return;

  self->has_crosshair = FALSE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * entente_chart_canvas_show_row_readout:
 * @self: a picture
 *
 * Shows the crosshair and the words of the row that a key has led to.
 *
 * Returns: whether there is one, and it is seen
 */
gboolean
entente_chart_canvas_show_row_readout (EntenteChartCanvas *self)
{
  EntenteTimeMotion *motion = entente_picture_get_motion (ENTENTE_PICTURE (self));
  const EntenteAxisWindow *window = entente_time_motion_get_window (motion);
  EntenteChartLayout *layout;
  EntenteChartReading reading;
  double moment;

  if (self->row < 0 || get_prices (self) == NULL)
    return FALSE;

  layout = entente_chart_canvas_get_layout (self);
  moment = entente_plotted_prices_get_moment (self->view.prices, (gsize) self->row);
  if (moment < window->first || moment > window->last ||
      !entente_chart_layout_read (layout, moment, &reading))
    return FALSE;

  self->has_crosshair = TRUE;
  self->crosshair = moment;
  show_reading (self, layout, &reading);
  gtk_widget_queue_draw (GTK_WIDGET (self));

  return TRUE;
}

/* Where the row cursor begins: at the mark with the cursor where that is seen, else at the last
 * row that is. */
static gsize
find_start (EntenteChartCanvas *self)
{
  EntentePicture *picture = ENTENTE_PICTURE (self);
  const EntenteAxisWindow *goal =
    entente_time_motion_get_goal (entente_picture_get_motion (picture));
  int cursor = entente_picture_get_cursor (picture);
  const EntentePlacedMark *mark;
  EntenteChartLayout *layout = entente_chart_canvas_get_layout (self);
  double moment = goal->last;
  gsize row = 0;

  if (cursor >= 0)
    {
      mark = entente_chart_layout_get_mark (layout, (guint) cursor);
      if (mark->shape == ENTENTE_MARK_SHAPE_NONE ||
          !entente_chart_layout_get_moment (layout, mark->anchor.x, &moment) ||
          !entente_axis_window_shows (goal, moment, moment))
        moment = goal->last;
    }
  entente_plotted_prices_find_nearest (self->view.prices, self->view.form, moment, &row);

  return row;
}

static gsize
move_row (EntenteChartCanvas  *self,
          gsize                n_rows,
          EntenteChartRowMove  move)
{
  gsize row = (gsize) MAX (self->row, 0), tenth = MAX (n_rows / 10, 1);

  if (self->row < 0 && move != ENTENTE_CHART_ROW_FIRST && move != ENTENTE_CHART_ROW_LAST)
    return find_start (self);

  switch (move)
    {
    case ENTENTE_CHART_ROW_FIRST:
      return 0;
    case ENTENTE_CHART_ROW_LAST:
      return n_rows - 1;
    case ENTENTE_CHART_ROW_PREVIOUS_PAGE:
      return row - MIN (row, tenth);
    case ENTENTE_CHART_ROW_NEXT_PAGE:
      return MIN (row + tenth, n_rows - 1);
    case ENTENTE_CHART_ROW_PREVIOUS:
      return row - MIN (row, 1);
    case ENTENTE_CHART_ROW_NEXT:
    default:
      return MIN (row + 1, n_rows - 1);
    }
}

/**
 * entente_chart_canvas_get_row:
 * @self: a picture
 *
 * Returns: the row of the imported prices that a key has led to, or -1
 */
gssize
entente_chart_canvas_get_row (EntenteChartCanvas *self)
{
  g_return_val_if_fail (ENTENTE_IS_CHART_CANVAS (self), -1);

  return self->row;
}

/**
 * entente_chart_canvas_set_row:
 * @self: a picture
 * @row: a row of the imported prices, or -1 for none
 *
 * Takes the crosshair to a row for the reader, who then sees it and is told of it.
 */
void
entente_chart_canvas_set_row (EntenteChartCanvas *self,
                              gssize              row)
{
  double moment;

  g_return_if_fail (ENTENTE_IS_CHART_CANVAS (self));
  g_return_if_fail (row < 0 || (self->view.prices != NULL && self->has_time));

  self->row = row;
  if (row < 0)
    {
      entente_chart_canvas_clear_crosshair (self);
      entente_chart_canvas_tell_focus (self);
      return;
    }

  entente_chart_canvas_unfocus_flag (self);
  moment = entente_plotted_prices_get_moment (self->view.prices, (gsize) row);
  entente_chart_canvas_reveal (self, moment, moment);
  /* Else it is shown when the picture has stopped moving. */
  if (!entente_time_motion_is_moving (entente_picture_get_motion (ENTENTE_PICTURE (self))))
    entente_chart_canvas_show_row_readout (self);
  entente_chart_canvas_tell_focus (self);
}

/* By a key, which leads from the chart as a whole to what is in it. */
static void
go_to_row (EntenteChartCanvas *self,
           gsize               row)
{
  entente_chart_canvas_set_row (self, (gssize) row);
  entente_chart_canvas_set_at_chart (self, FALSE);
}

/**
 * entente_chart_canvas_move_row:
 * @self: a picture
 * @move: which way
 *
 * Takes the crosshair from row to row of the imported prices. The first step from nowhere leads
 * to the row at the mark with the cursor, or to the last one that is seen. The row has the focus
 * for assistive technology then.
 *
 * Returns: whether there is any row
 */
gboolean
entente_chart_canvas_move_row (EntenteChartCanvas  *self,
                               EntenteChartRowMove  move)
{
  EntentePrices *prices;

  g_return_val_if_fail (ENTENTE_IS_CHART_CANVAS (self), FALSE);

  prices = get_prices (self);
  if (prices == NULL || entente_prices_get_n_rows (prices) == 0)
    return FALSE;

  go_to_row (self, move_row (self, entente_prices_get_n_rows (prices), move));

  return TRUE;
}

/**
 * entente_chart_canvas_move_gap:
 * @self: a picture
 * @way: 1 for the gap after the row that a key has led to, -1 for the one before
 *
 * Takes the crosshair to the first row of the imported prices after a gap. The row says since
 * when there was none. Where there is no gap that way, that is announced.
 *
 * Returns: whether there is any row
 */
gboolean
entente_chart_canvas_move_gap (EntenteChartCanvas *self,
                               int                 way)
{
  EntenteChartLayout *layout;
  EntentePrices *prices;
  double moment, from, to;
  gsize row;

  g_return_val_if_fail (ENTENTE_IS_CHART_CANVAS (self), FALSE);
  g_return_val_if_fail (way == 1 || way == -1, FALSE);

  prices = get_prices (self);
  if (prices == NULL || entente_prices_get_n_rows (prices) == 0)
    return FALSE;

  layout = entente_chart_canvas_get_layout (self);
  row = self->row < 0 ? find_start (self) : (gsize) self->row;
  moment = entente_plotted_prices_get_moment (self->view.prices, row);
  /* Going back, the gap that the row is behind has been heard of. */
  if (way < 0 && entente_chart_layout_next_gap (layout, moment, way, &from, &to) &&
      self->row >= 0 && to >= moment)
    moment = from;

  if (!entente_chart_layout_next_gap (layout, moment, way, &from, &to))
    {
      entente_picture_announce (ENTENTE_PICTURE (self), way > 0 ? _("No gap after this")
                                                                : _("No gap before this"));
      return TRUE;
    }
  go_to_row (self, entente_plotted_prices_find_moment (self->view.prices, to));

  return TRUE;
}
