/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the readout of the picture of a chart says, and beside what. */

#include "entente-chart-canvas-private.h"
#include "entente-chart-describer.h"
#include "entente-verdict-looks.h"

/* What is to be seen of a mark: its shape, and the label that it may have. */
static void
get_mark_rect (const EntentePlacedMark *mark,
               graphene_rect_t         *rect)
{
  const cairo_rectangle_t *label = &mark->label;

  graphene_rect_init (rect, (float) mark->box.x, (float) mark->box.y, (float) mark->box.width,
                      (float) mark->box.height);
  if (label->width > 0)
    graphene_rect_union (rect,
                         &GRAPHENE_RECT_INIT ((float) label->x, (float) label->y,
                                              (float) label->width, (float) label->height),
                         rect);
}

/**
 * entente_chart_canvas_show_mark_readout:
 * @self: a picture
 * @index: the index of a mark; -1 hides the readout
 */
void
entente_chart_canvas_show_mark_readout (EntenteChartCanvas *self,
                                        int                 index)
{
  EntenteDossier *dossier =
    self->selection != NULL ? entente_selection_get_dossier (self->selection) : NULL;
  const EntentePlacedMark *mark;
  g_autofree char *label = NULL;
  g_autofree char *words = NULL;
  graphene_rect_t rect;

  g_return_if_fail (ENTENTE_IS_CHART_CANVAS (self));

  if (index < 0)
    {
      entente_chart_canvas_hide_readout (self);
      return;
    }

  mark = entente_chart_layout_get_mark (entente_chart_canvas_get_layout (self), (guint) index);
  label = entente_chart_describer_mark_label (mark->row);
  words = entente_verdict_looks_add (label, dossier, entente_chart_row_get_fact (mark->row));
  get_mark_rect (mark, &rect);
  entente_chart_readout_show (self->readout, words, &rect);
}

/**
 * entente_chart_canvas_show_reference_readout:
 * @self: a picture
 * @fact: the fact of a reference line
 * @x: where the pointer is
 * @y: where the pointer is
 *
 * Shows the readout for a reference line, which has no mark to stand beside.
 */
void
entente_chart_canvas_show_reference_readout (EntenteChartCanvas *self,
                                             EntenteFact        *fact,
                                             double              x,
                                             double              y)
{
  GListModel *references;

  g_return_if_fail (ENTENTE_IS_CHART_CANVAS (self));
  g_return_if_fail (ENTENTE_IS_FACT (fact));

  references = entente_chart_get_references (self->chart);
  for (guint i = 0; i < g_list_model_get_n_items (references); i++)
    {
      g_autoptr (EntenteMark) reference = g_list_model_get_item (references, i);
      g_autofree char *words = NULL;

      if (entente_mark_get_fact (reference) != fact)
        continue;

      words = entente_chart_describer_reference_label (reference);
      entente_chart_readout_show (self->readout, words,
                                  &GRAPHENE_RECT_INIT ((float) x, (float) y, 0, 0));
      return;
    }
}

/**
 * entente_chart_canvas_hide_readout:
 * @self: a picture
 */
void
entente_chart_canvas_hide_readout (EntenteChartCanvas *self)
{
  g_return_if_fail (ENTENTE_IS_CHART_CANVAS (self));

  if (self->readout != NULL)
    entente_chart_readout_hide (self->readout);
}

/**
 * entente_chart_canvas_get_readout:
 * @self: a picture
 *
 * Returns: (transfer none) (nullable): the words beside the mark under the pointer or with
 *   the cursor, while they are shown
 */
const char *
entente_chart_canvas_get_readout (EntenteChartCanvas *self)
{
  g_return_val_if_fail (ENTENTE_IS_CHART_CANVAS (self), NULL);

  return entente_chart_readout_get_words (self->readout);
}

static void
keep_clear (GArray                  *kept,
            const cairo_rectangle_t *box)
{
  if (box->width > 0 && box->height > 0)
    g_array_append_val (kept, *box);
}

/**
 * entente_chart_canvas_place_readout:
 * @self: a picture
 * @width: how wide it is
 * @height: how high it is
 *
 * Gives the readout its place, clear of marks, their labels and what is above the plot where
 * that can be.
 */
void
entente_chart_canvas_place_readout (EntenteChartCanvas *self,
                                    int                 width,
                                    int                 height)
{
  EntenteChartLayout *layout;
  g_autoptr (GArray) kept = g_array_new (FALSE, FALSE, sizeof (cairo_rectangle_t));

  g_return_if_fail (ENTENTE_IS_CHART_CANVAS (self));

  layout = entente_chart_canvas_get_layout (self);
  for (guint i = 0; layout != NULL && i < entente_chart_layout_get_n_marks (layout); i++)
    {
      const EntentePlacedMark *mark = entente_chart_layout_get_mark (layout, i);

      keep_clear (kept, &mark->box);
      keep_clear (kept, &mark->label);
    }
  /* What is above the plot: unit, key, periods and flags. */
  if (layout != NULL)
    {
      cairo_rectangle_t plot;

      entente_chart_layout_get_plot (layout, &plot);
      keep_clear (kept, &(cairo_rectangle_t) { 0, 0, width, plot.y });
    }

  entente_chart_readout_place (self->readout, width, height, kept);
}
