/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The direct labels of a time series: each mark has its figure, what it is of and its kind
 * beside it, in the way that leaves room for the others. */

#include "entente-time-plan.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* In lines of labels. */
#define LABEL_GAP    0.3
#define WORD_GAP     0.4  /* between a figure and the words beside it */
#define NARROW_LABEL 8.5  /* where the words wrap */
#define PRICE_PIECE  3.0  /* of imported prices, which labels keep away from */

/* Where there are more marks than this, labels would only be in the way. */
#define MOST_LABELS 40

/* The ways to write a label: the figure with what it is of and its kind below it, beside it,
 * below it on several lines, or not at all. */
typedef enum
{
  LABEL_BELOW,
  LABEL_BESIDE,
  LABEL_WRAPPED,
  LABEL_BARE,
  N_LABELS
} LabelWay;

typedef struct
{
  PangoLayout *figure;
  PangoLayout *words;
  PangoLayout *wrapped_words;
} LabelTexts;

static void
label_texts_clear (gpointer data)
{
  LabelTexts *texts = data;

  g_clear_object (&texts->figure);
  g_clear_object (&texts->words);
  g_clear_object (&texts->wrapped_words);
}

static void
make_label_texts (EntenteChartLayout      *layout,
                  const EntentePlacedMark *mark,
                  LabelTexts              *texts)
{
  /* Translators: the second line of the label of a mark: what the figure is of, then a word
   * such as "stated" or "derived": "Intraday high, stated" */
  g_autofree char *words = g_strdup_printf (C_("mark", "%1$s, %2$s"),
                                            entente_chart_row_get_label (mark->row),
                                            entente_chart_row_get_kind_words (mark->row));

  texts->figure = entente_layout_make_text (layout, ENTENTE_CHART_FONT_FIGURE,
                                            entente_chart_row_get_value_words (mark->row), 0);
  texts->words = entente_layout_make_text (layout, ENTENTE_CHART_FONT_LABEL, words, 0);
  texts->wrapped_words = entente_layout_make_text (layout, ENTENTE_CHART_FONT_LABEL, words,
                                                   layout->line * NARROW_LABEL);
}

static void
request_label (EntenteChartLayout      *layout,
               const EntentePlacedMark *mark,
               const LabelTexts        *texts,
               EntenteLabelRequest     *request)
{
  double line = layout->line, width, height, words_width, words_height;

  *request = (EntenteLabelRequest) {
    .owner = (int) mark->index, .anchor = mark->anchor, .radius = mark->box.width / 2 + 1,
    .n_variants = N_LABELS
  };
  entente_layout_measure_text (texts->figure, &width, &height);
  request->variants[LABEL_BARE] = (EntenteLabelVariant) { width, height, height };

  entente_layout_measure_text (texts->words, &words_width, &words_height);
  request->variants[LABEL_BELOW] = (EntenteLabelVariant) {
    MAX (width, words_width), height + words_height, height
  };
  request->variants[LABEL_BESIDE] = (EntenteLabelVariant) {
    width + line * WORD_GAP + words_width, MAX (height, words_height), height
  };

  entente_layout_measure_text (texts->wrapped_words, &words_width, &words_height);
  request->variants[LABEL_WRAPPED] = (EntenteLabelVariant) {
    MAX (width, words_width), height + words_height, height
  };
}

/* A part of a label, at the side of @box that is nearest to the mark. */
static void
place_label_part (EntenteChartLayout          *layout,
                  const EntenteLabelPlacement *placement,
                  PangoLayout                 *text,
                  double                       y,
                  guint                        mark)
{
  gboolean mirrored = layout->direction == PANGO_DIRECTION_RTL;
  double width, height, x = placement->box.x;

  entente_layout_align_text (text, placement->before != mirrored);
  entente_layout_shrink_text (text);
  entente_layout_measure_text (text, &width, &height);
  if (placement->before)
    x += placement->box.width - width;
  entente_layout_add_text (layout, ENTENTE_TEXT_MARK, text, x, y, (int) mark);
}

/* The figure comes first in reading, whichever side of the mark they are on. */
static void
place_label_beside (EntenteChartLayout          *layout,
                    const EntenteLabelPlacement *placement,
                    const LabelTexts            *texts,
                    guint                        mark)
{
  const cairo_rectangle_t *box = &placement->box;
  double width, height;
  double drop = (double) (pango_layout_get_baseline (texts->figure) -
                          pango_layout_get_baseline (texts->words)) / PANGO_SCALE;

  entente_layout_measure_text (texts->words, &width, &height);
  entente_layout_add_text (layout, ENTENTE_TEXT_MARK, texts->figure, box->x, box->y, (int) mark);
  entente_layout_add_text (layout, ENTENTE_TEXT_MARK, texts->words, box->x + box->width - width,
                           box->y + drop, (int) mark);
}

static void
place_label (EntenteChartLayout          *layout,
             EntentePlacedMark           *mark,
             const LabelTexts            *texts,
             const EntenteLabelPlacement *placement)
{
  double width, height;

  if (placement->variant < 0)
    return;

  mark->label = placement->box;
  mark->has_leader = placement->has_leader;
  mark->leader[0] = placement->leader[0];
  mark->leader[1] = placement->leader[1];
  if (placement->variant == LABEL_BESIDE)
    {
      place_label_beside (layout, placement, texts, mark->index);
      return;
    }

  entente_layout_measure_text (texts->figure, &width, &height);
  place_label_part (layout, placement, texts->figure, placement->box.y, mark->index);
  if (placement->variant != LABEL_BARE)
    place_label_part (layout, placement,
                      placement->variant == LABEL_BELOW ? texts->words : texts->wrapped_words,
                      placement->box.y + height, mark->index);
}

/* Labels that are all written in one way look calmer than the best for each, so that is tried
 * first; then with one way or another preferred. Costs are in lines. */
static const EntenteLabelAttempt attempts[] = {
  { .allowed = { [LABEL_BELOW] = TRUE } },
  { .allowed = { [LABEL_BESIDE] = TRUE } },
  { .allowed = { [LABEL_WRAPPED] = TRUE }, .cost = 1 },
  { .allowed = { TRUE, TRUE, TRUE, TRUE }, .costs = { 0, 0.5, 0.7, 3 }, .cost = 2 },
  { .allowed = { TRUE, TRUE, TRUE, TRUE }, .costs = { 1.5, 0, 2, 3 }, .cost = 2 },
};

static void
scale_attempts (EntenteLabelAttempt *scaled,
                double               line)
{
  for (guint i = 0; i < G_N_ELEMENTS (attempts); i++)
    {
      scaled[i] = attempts[i];
      scaled[i].cost *= line;
      for (int j = 0; j < N_LABELS; j++)
        scaled[i].costs[j] *= line;
    }
}

/* What wants a label, and what it says. */
typedef struct
{
  GArray *requests; /* of EntenteLabelRequest, whose owner is the index of the mark */
  GArray *texts;    /* of LabelTexts */
} Wishes;

static void
wishes_clear (Wishes *self)
{
  g_array_unref (self->requests);
  g_array_unref (self->texts);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Wishes, wishes_clear)

/* Where prices are, in pieces: from the lowest to the highest of some time. */
static void
add_price_obstacles (EntenteTimePlan *self,
                     GArray          *obstacles)
{
  EntenteChartLayout *layout = self->layout;
  double width = layout->line * PRICE_PIECE, left = MIN (self->time.start, self->time.end);
  double right = MAX (self->time.start, self->time.end);
  gboolean above_zero = self->scale.kind == ENTENTE_SCALE_LOG;

  for (double x = left; layout->has_prices && x < right; x += width)
    {
      double a = entente_time_scale_unmap (&self->time, x);
      double b = entente_time_scale_unmap (&self->time, MIN (x + width, right)), low, high;
      EntenteLabelObstacle obstacle = { .owner = -1 };

      if (!entente_plotted_prices_get_range (layout->view->prices, layout->form, above_zero,
                                             MIN (a, b), MAX (a, b), &low, &high))
        continue;
      obstacle.box = entente_rectangle_around (
        (EntentePoint) { x, entente_scale_map (&self->scale, high) },
        (EntentePoint) { MIN (x + width, right), entente_scale_map (&self->scale, low) }, 2);
      g_array_append_val (obstacles, obstacle);
    }
}

static void
place_wishes (EntenteTimePlan       *self,
              const Wishes          *wishes,
              const GArray          *obstacles,
              EntenteLabelPlacement *placements)
{
  EntenteChartLayout *layout = self->layout;
  const cairo_rectangle_t *plot = &layout->plot;
  EntenteLabelAttempt scaled[G_N_ELEMENTS (attempts)];
  cairo_rectangle_t bounds = { plot->x, self->area.y, plot->width, 0 };

  /* Up to the line of the last period, which is an obstacle, or to the flags, and not quite down
   * to the foot. */
  if (self->has_flags)
    bounds.y = plot->y;
  else
    bounds.y += MAX (self->header - layout->line, 0);
  bounds.height = plot->y + plot->height - bounds.y - layout->line * 0.15;

  scale_attempts (scaled, layout->line);
  entente_label_placer_place ((const EntenteLabelRequest *) wishes->requests->data,
                              wishes->requests->len, scaled, G_N_ELEMENTS (scaled), &bounds,
                              (const EntenteLabelObstacle *) obstacles->data, obstacles->len,
                              layout->line * LABEL_GAP, placements);
}

/* Places the labels that have room. */
static void
place_all (EntenteTimePlan *self,
           Wishes          *wishes,
           const GArray    *obstacles)
{
  guint n = wishes->requests->len;
  g_autofree EntenteLabelPlacement *placements = g_new0 (EntenteLabelPlacement, MAX (n, 1));

  place_wishes (self, wishes, obstacles, placements);
  for (guint i = n; i-- > 0;)
    {
      int owner = g_array_index (wishes->requests, EntenteLabelRequest, i).owner;

      if (placements[i].variant >= 0)
        place_label (self->layout, entente_layout_mark (self->layout, (guint) owner),
                     &g_array_index (wishes->texts, LabelTexts, i), &placements[i]);
    }
}

static void
make_wishes (EntenteChartLayout *layout,
             Wishes             *wishes)
{
  wishes->requests = g_array_new (FALSE, TRUE, sizeof (EntenteLabelRequest));
  wishes->texts = g_array_new (FALSE, TRUE, sizeof (LabelTexts));
  g_array_set_clear_func (wishes->texts, label_texts_clear);
  for (guint i = 0; i < layout->marks->len; i++)
    {
      EntentePlacedMark *mark = entente_layout_mark (layout, i);
      EntenteLabelRequest request;
      LabelTexts label = { NULL };

      if (mark->shape == ENTENTE_MARK_SHAPE_NONE)
        continue;
      make_label_texts (layout, mark, &label);
      request_label (layout, mark, &label, &request);
      g_array_append_val (wishes->requests, request);
      g_array_append_val (wishes->texts, label);
    }
}

/**
 * entente_time_plan_place_labels:
 * @self: a plan in which everything else is placed
 *
 * Places the labels of the marks beside the imported prices: one that would hide prices is left
 * out, as the words of its mark are to be had from the mark. Of very many marks none has one.
 */
void
entente_time_plan_place_labels (EntenteTimePlan *self)
{
  EntenteChartLayout *layout = self->layout;
  g_auto (Wishes) wishes = { NULL };
  g_autoptr (GArray) obstacles = NULL;

  make_wishes (layout, &wishes);
  if (wishes.requests->len == 0 || wishes.requests->len > MOST_LABELS || layout->only_measured)
    return;

  obstacles = g_array_copy (self->obstacles);
  add_price_obstacles (self, obstacles);
  place_all (self, &wishes, obstacles);
}
