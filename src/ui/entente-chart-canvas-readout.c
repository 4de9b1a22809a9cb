/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the readout of the picture of a chart says, and beside what. */

#include "entente-chart-canvas-private.h"
#include "entente-chart-describer.h"
#include "entente-verdict-looks.h"

/* What is to be seen of a mark: its shape, and the label that it may have. */
static void
get_mark_rect (const EntentePlacedMark *mark,
               cairo_rectangle_t       *rect)
{
  const cairo_rectangle_t *box = &mark->box, *label = &mark->label;

  *rect = *box;
  if (label->width <= 0)
    return;

  rect->x = MIN (box->x, label->x);
  rect->y = MIN (box->y, label->y);
  rect->width = MAX (box->x + box->width, label->x + label->width) - rect->x;
  rect->height = MAX (box->y + box->height, label->y + label->height) - rect->y;
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
  EntenteSelection *selection = entente_picture_get_selection (ENTENTE_PICTURE (self));
  EntenteDossier *dossier = selection != NULL ? entente_selection_get_dossier (selection) : NULL;
  const EntentePlacedMark *mark;
  g_autofree char *label = NULL;
  g_autofree char *words = NULL;
  cairo_rectangle_t rect;

  g_return_if_fail (ENTENTE_IS_CHART_CANVAS (self));

  if (index < 0)
    {
      entente_picture_hide_readout (ENTENTE_PICTURE (self));
      return;
    }

  mark = entente_chart_layout_get_mark (entente_chart_canvas_get_layout (self), (guint) index);
  label = entente_chart_describer_mark_label (mark->row);
  words = entente_verdict_looks_add (label, dossier, entente_chart_row_get_fact (mark->row));
  get_mark_rect (mark, &rect);
  entente_picture_show_readout (ENTENTE_PICTURE (self), words, &rect);
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
      entente_picture_show_readout (ENTENTE_PICTURE (self), words,
                                    &(cairo_rectangle_t) { x, y, 0, 0 });
      return;
    }
}

static void
keep_clear (GArray                  *kept,
            const cairo_rectangle_t *box)
{
  if (box->width > 0 && box->height > 0)
    g_array_append_val (kept, *box);
}

/**
 * entente_chart_canvas_get_kept:
 * @self: a picture of a chart
 * @width: how wide it is
 *
 * Returns: (transfer full) (element-type cairo_rectangle_t): what the readout had better not
 *   hide: marks, their labels and what is above the plot
 */
GArray *
entente_chart_canvas_get_kept (EntenteChartCanvas *self,
                               int                 width)
{
  EntenteChartLayout *layout = entente_chart_canvas_get_layout (self);
  GArray *kept = g_array_new (FALSE, FALSE, sizeof (cairo_rectangle_t));
  cairo_rectangle_t plot;

  for (guint i = 0; i < entente_chart_layout_get_n_marks (layout); i++)
    {
      const EntentePlacedMark *mark = entente_chart_layout_get_mark (layout, i);

      keep_clear (kept, &mark->box);
      keep_clear (kept, &mark->label);
    }
  /* What is above the plot: unit, key, periods and flags. */
  entente_chart_layout_get_plot (layout, &plot);
  keep_clear (kept, &(cairo_rectangle_t) { 0, 0, width, plot.y });

  return kept;
}
