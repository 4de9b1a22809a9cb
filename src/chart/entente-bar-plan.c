/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What bars that stand and bars that lie have in common. Each has its name, its figure beyond
 * its free end and, as soon as not every figure is stated, the word for its kind. */

#include "entente-bar-plan.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* In lines of labels. */
#define LABEL_GAP 0.45 /* between a bar or its whisker and its figure */
#define WORD_GAP  0.4  /* between a figure and the word beside it */
#define ARROW     1.1  /* of a bound */

/* How often ticks may be chosen anew until they go with the length that labels leave. */
#define MOST_ROUNDS 8

static void
bar_clear (gpointer data)
{
  EntenteBar *bar = data;

  g_clear_object (&bar->name);
  g_clear_object (&bar->figure);
  g_clear_object (&bar->word);
}

static gboolean
all_stated (EntenteChartLayout *layout)
{
  for (guint i = 0; i < layout->marks->len; i++)
    if (entente_layout_mark (layout, i)->kind != ENTENTE_MARK_KIND_STATED)
      return FALSE;

  return TRUE;
}

static void
set_reach (EntenteBarPlan    *self,
           EntenteBar        *bar,
           EntentePlacedMark *mark)
{
  double value, end;

  if (entente_chart_row_get_value (mark->row, &value) &&
      entente_number_domain_add (&self->domain, value))
    {
      bar->low = MIN (value, 0);
      bar->high = MAX (value, 0);
      bar->negative = value < 0;
    }
  if (entente_chart_row_get_low (mark->row, &end) &&
      entente_number_domain_add (&self->domain, end))
    bar->low = MIN (bar->low, end);
  if (entente_chart_row_get_high (mark->row, &end) &&
      entente_number_domain_add (&self->domain, end))
    bar->high = MAX (bar->high, end);

  if (mark->bound == (bar->negative ? ENTENTE_BOUND_UPPER : ENTENTE_BOUND_LOWER))
    bar->arrow = self->layout->line * ARROW;
}

/* The word stands beside the figure, but below that of a bar that stands, in the middle, and
 * below one that has a line of its own. */
static void
set_word (EntenteBarPlan *self,
          EntenteBar     *bar,
          const char     *kind)
{
  double width, height;

  bar->word = entente_layout_make_text (self->layout, ENTENTE_CHART_FONT_LABEL, kind, 0);
  entente_layout_measure_text (bar->word, &width, &height);
  if (self->sideways && self->places != ENTENTE_BAR_PLACES_BETWEEN)
    {
      bar->word_x = bar->width + self->layout->line * WORD_GAP;
      bar->word_y = (double) (pango_layout_get_baseline (bar->figure) -
                              pango_layout_get_baseline (bar->word)) / PANGO_SCALE;
      bar->width = bar->word_x + width;
    }
  else
    {
      bar->word_x = self->sideways ? 0 : (bar->width - width) / 2;
      bar->word_y = bar->height;
      bar->width = MAX (bar->width, width);
      bar->height += height;
    }
}

static void
set_label (EntenteBarPlan    *self,
           EntenteBar        *bar,
           EntentePlacedMark *mark)
{
  const char *figure = entente_chart_row_get_value_words (mark->row);

  if (!entente_layout_has_figure (mark))
    /* Translators: at a bar of a chart, in place of its figure */
    figure = _("no figure");

  bar->figure = entente_layout_make_text (self->layout, ENTENTE_CHART_FONT_FIGURE, figure, 0);
  entente_layout_measure_text (bar->figure, &bar->width, &bar->height);
  if (!all_stated (self->layout) && entente_layout_has_figure (mark))
    set_word (self, bar, entente_chart_row_get_kind_words (mark->row));
}

/**
 * entente_bar_plan_init:
 * @self: (out caller-allocates): a plan
 * @layout: the layout that it is for
 * @area: where there is room
 * @sideways: whether bars lie
 * @places: where names and figures are, if they do
 */
void
entente_bar_plan_init (EntenteBarPlan          *self,
                       EntenteChartLayout      *layout,
                       const cairo_rectangle_t *area,
                       gboolean                 sideways,
                       EntenteBarPlaces         places)
{
  *self = (EntenteBarPlan) {
    .layout = layout, .area = *area, .sideways = sideways, .places = places,
    .domain = ENTENTE_NUMBER_DOMAIN_INIT
  };
  self->bars = g_array_new (FALSE, TRUE, sizeof (EntenteBar));
  g_array_set_clear_func (self->bars, bar_clear);
  g_array_set_size (self->bars, layout->marks->len);

  for (guint i = 0; i < layout->marks->len; i++)
    {
      EntenteBar *bar = entente_bar_plan_get (self, i);

      set_reach (self, bar, entente_layout_mark (layout, i));
      set_label (self, bar, entente_layout_mark (layout, i));
      self->label_height = MAX (self->label_height, bar->height);
    }
  entente_number_domain_finish (&self->domain, TRUE);
}

/**
 * entente_bar_plan_clear:
 * @self: a plan
 *
 * Frees what the plan has.
 */
void
entente_bar_plan_clear (EntenteBarPlan *self)
{
  g_clear_pointer (&self->bars, g_array_unref);
}

/**
 * entente_bar_plan_get:
 * @self: a plan
 * @index: the number of a mark
 *
 * Returns: (transfer none): its bar
 */
EntenteBar *
entente_bar_plan_get (EntenteBarPlan *self,
                      guint           index)
{
  return &g_array_index (self->bars, EntenteBar, index);
}

/**
 * entente_bar_plan_set_name:
 * @self: a plan
 * @index: the number of a bar
 * @wrap_width: where the lines of its name break; 0 for a single line
 */
void
entente_bar_plan_set_name (EntenteBarPlan *self,
                           guint           index,
                           double          wrap_width)
{
  EntenteBar *bar = entente_bar_plan_get (self, index);
  const char *label = entente_chart_row_get_label (entente_layout_mark (self->layout, index)->row);

  g_clear_object (&bar->name);
  bar->name =
    entente_layout_make_text (self->layout, ENTENTE_CHART_FONT_LABEL, label, wrap_width);
  entente_layout_measure_text (bar->name, &bar->name_width, &bar->name_height);
}

/* No line with a word or a character that is left over: the narrowest that takes no more lines. */
static void
balance_name (EntenteBar *bar)
{
  int n_lines = pango_layout_get_line_count (bar->name);
  g_autoptr (PangoLayout) name = NULL;
  int low, high;

  if (n_lines < 2)
    return;

  name = pango_layout_copy (bar->name);
  low = (int) bar->name_width / n_lines;
  high = (int) ceil (bar->name_width);
  while (high - low > 1)
    {
      int middle = (low + high) / 2;

      pango_layout_set_width (name, middle * PANGO_SCALE);
      entente_layout_measure_text (name, &bar->name_width, &bar->name_height);
      if (pango_layout_get_line_count (name) > n_lines || bar->name_width > middle)
        low = middle;
      else
        high = middle;
    }

  pango_layout_set_width (name, high * PANGO_SCALE);
  entente_layout_measure_text (name, &bar->name_width, &bar->name_height);
  g_set_object (&bar->name, name);
}

/**
 * entente_bar_plan_wrap_names:
 * @self: a plan
 * @width: where the lines of names break
 *
 * Returns: whether no name has a longer word or more than %ENTENTE_BAR_MOST_NAME_LINES
 */
gboolean
entente_bar_plan_wrap_names (EntenteBarPlan *self,
                             double          width)
{
  self->name_height = 0;
  for (guint i = 0; i < self->bars->len; i++)
    {
      EntenteBar *bar = entente_bar_plan_get (self, i);

      entente_bar_plan_set_name (self, i, width);
      if (bar->name_width > width ||
          pango_layout_get_line_count (bar->name) > ENTENTE_BAR_MOST_NAME_LINES)
        return FALSE;
      balance_name (bar);
      self->name_height = MAX (self->name_height, bar->name_height);
    }

  return TRUE;
}

/* What the figure of a bar takes beyond its end. */
static double
label_room (EntenteBarPlan   *self,
            const EntenteBar *bar)
{
  double gap = self->layout->line * LABEL_GAP;

  /* One above a bar keeps its distance from what is above it, too. */
  return bar->arrow + gap + (self->sideways ? bar->width : bar->height + gap);
}

/* Spreads the figures over @length so that the label of every bar fits beyond its end. */
static void
set_scale (EntenteBarPlan *self,
           double          start,
           double          length,
           double          margin,
           gboolean        with_labels)
{
  double low = self->axis.low, high = self->axis.high, before = 0, zoom;
  double sign = self->sideways ? 1 : -1;

  for (guint i = 0; with_labels && i < self->bars->len; i++)
    {
      EntenteBar *bar = entente_bar_plan_get (self, i);

      if (bar->negative)
        before = MAX (before, label_room (self, bar));
    }

  /* Half of the figure of the first and of the last tick is beyond the axis. */
  if (self->sideways && self->axis.ticks.n > 0)
    {
      margin = MAX (margin, self->axis.label_width / 2);
      before = MAX (before, self->axis.label_width / 2 - (start - self->area.x));
    }

  zoom = (length - before - margin) / (high - low);
  for (guint i = 0; with_labels && i < self->bars->len; i++)
    {
      EntenteBar *bar = entente_bar_plan_get (self, i);

      if (!bar->negative && bar->high > low)
        zoom = MIN (zoom, (length - before - label_room (self, bar)) / (bar->high - low));
    }

  self->scale = (EntenteScale) {
    low, high, start + sign * before, start + sign * (before + zoom * (high - low))
  };
}

/**
 * entente_bar_plan_fit_axis:
 * @self: a plan
 * @start: where the axis starts: its left end, or its foot
 * @length: how long it may be, labels of bars included
 * @margin: what is to be left free at its far end
 * @with_ticks: whether it has ticks
 * @with_labels: whether figures stand beyond the ends of bars
 *
 * Ticks are chosen for a length, and the labels of bars leave some length that depends on how
 * far the ticks reach: a few rounds settle it.
 *
 * Returns: whether the axis is long enough
 */
gboolean
entente_bar_plan_fit_axis (EntenteBarPlan *self,
                           double          start,
                           double          length,
                           double          margin,
                           gboolean        with_ticks,
                           gboolean        with_labels)
{
  double chosen_for = length - margin;

  for (int round = 0; round < MOST_ROUNDS; round++)
    {
      EntenteValueAxisWish wish = {
        .domain = self->domain, .from_zero = TRUE, .horizontal = self->sideways,
        .length = chosen_for
      };
      double actual;

      if (chosen_for < self->layout->line * ENTENTE_BAR_LEAST_PLOT)
        return FALSE;

      entente_value_axis_choose (self->layout, &wish, &self->axis);
      if (!with_ticks)
        self->axis.ticks.n = 0;
      set_scale (self, start, length, margin, with_labels);

      /* Below zero where the label of a bar alone is longer than all that there is. */
      actual = (self->scale.end - self->scale.start) * (self->sideways ? 1 : -1);
      if (actual >= chosen_for - 0.5)
        return TRUE;
      chosen_for = actual;
    }

  return FALSE;
}

/* A point at @along on the axis of figures and @across the bands. */
static EntentePoint
point_at (EntenteBarPlan *self,
          double          along,
          double          across)
{
  return self->sideways ? (EntentePoint) { along, across } : (EntentePoint) { across, along };
}

static void
place_whisker (EntenteBarPlan    *self,
               EntentePlacedMark *mark,
               double             middle)
{
  double low, high;

  if (!entente_chart_row_get_low (mark->row, &low) ||
      !entente_chart_row_get_high (mark->row, &high) ||
      MAX (fabs (low), fabs (high)) > ENTENTE_NUMBER_DOMAIN_LIMIT)
    return;

  mark->low = point_at (self, entente_scale_map (&self->scale, low), middle);
  mark->high = point_at (self, entente_scale_map (&self->scale, high), middle);
  mark->has_whisker =
    hypot (mark->high.x - mark->low.x, mark->high.y - mark->low.y) >= ENTENTE_LEAST_WHISKER;
}

/**
 * entente_bar_plan_place_shape:
 * @self: a plan whose axis fits
 * @index: the number of a mark
 * @middle: the middle of its band
 * @thickness: of the bar
 *
 * Places bar, whisker and arrow, or only the whisker where there is no figure.
 */
void
entente_bar_plan_place_shape (EntenteBarPlan *self,
                              guint           index,
                              double          middle,
                              double          thickness)
{
  EntentePlacedMark *mark = entente_layout_mark (self->layout, index);
  double zero = entente_scale_map (&self->scale, 0), value = 0, end, side;
  EntentePoint corner;

  place_whisker (self, mark, middle);
  mark->anchor = mark->arrow = point_at (self, zero, middle);
  if (!entente_layout_has_figure (mark) || !entente_chart_row_get_value (mark->row, &value))
    return;

  end = entente_scale_map (&self->scale, value);
  corner = point_at (self, MIN (zero, end), middle - thickness / 2);
  mark->shape = ENTENTE_MARK_SHAPE_BAR;
  mark->anchor = mark->arrow = point_at (self, end, middle);
  mark->box = (cairo_rectangle_t) {
    corner.x, corner.y, self->sideways ? fabs (end - zero) : thickness,
    self->sideways ? thickness : fabs (end - zero)
  };

  if (mark->bound == ENTENTE_BOUND_NONE)
    return;
  side = (self->sideways ? 1 : -1) * (mark->bound == ENTENTE_BOUND_UPPER ? -1 : 1);
  mark->arrow = point_at (self, end + side * self->layout->line * ARROW, middle);
}

/**
 * entente_bar_plan_place_label:
 * @self: a plan
 * @index: the number of a mark
 * @x: the left edge of its label
 * @y: the upper edge
 */
void
entente_bar_plan_place_label (EntenteBarPlan *self,
                              guint           index,
                              double          x,
                              double          y)
{
  EntenteBar *bar = entente_bar_plan_get (self, index);
  double figure_x = x + MAX (-bar->word_x, 0);

  entente_layout_mark (self->layout, index)->label =
    (cairo_rectangle_t) { x, y, bar->width, bar->height };
  entente_layout_add_text (self->layout, ENTENTE_TEXT_MARK, bar->figure, figure_x, y, (int) index);
  if (bar->word != NULL)
    entente_layout_add_text (self->layout, ENTENTE_TEXT_MARK, bar->word, figure_x + bar->word_x,
                             y + bar->word_y, (int) index);
}

/**
 * entente_bar_plan_place_label_at_end:
 * @self: a plan
 * @index: the number of a mark
 * @middle: the middle of its band
 *
 * Places the label beyond the end of the bar, of its whisker and of its arrow.
 */
void
entente_bar_plan_place_label_at_end (EntenteBarPlan *self,
                                     guint           index,
                                     double          middle)
{
  EntenteBar *bar = entente_bar_plan_get (self, index);
  double gap = self->layout->line * LABEL_GAP + bar->arrow;
  double end = entente_scale_map (&self->scale, bar->negative ? bar->low : bar->high);

  if (self->sideways)
    entente_bar_plan_place_label (self, index,
                                  bar->negative ? end - gap - bar->width : end + gap,
                                  middle - bar->height / 2);
  else
    entente_bar_plan_place_label (self, index, middle - bar->width / 2,
                                  bar->negative ? end + gap : end - gap - bar->height);
}
