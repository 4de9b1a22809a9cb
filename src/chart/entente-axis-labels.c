/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Gives marks their place across the axis, and writes their labels. */

#include "entente-axis-layout-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "entente-chart-layout-private.h"

/* Between a label and the bar below it, in lines of labels: at least, and where lanes are high
 * enough, which leaves room for a ring around the bar. */
#define OVER_GAP      0.06
#define WIDE_OVER_GAP 0.3

static void
add_cluster_count (EntenteAxisLayout     *layout,
                   const EntenteAxisMark *mark,
                   const EntenteAxisText *text,
                   int                    index)
{
  double width, height;

  entente_layout_measure_text (text->count, &width, &height);
  entente_axis_layout_add_text (layout, text->count, ENTENTE_CHART_COLOUR_TEXT,
                                mark->box.x + (mark->box.width - width) / 2,
                                mark->box.y + (mark->box.height - height) / 2, index);
}

/* The same words in no more than a given width. */
static PangoLayout *
cut_text (PangoLayout *text,
          double       width)
{
  PangoLayout *cut = pango_layout_copy (text);

  pango_layout_set_ellipsize (cut, PANGO_ELLIPSIZE_END);
  pango_layout_set_width (cut, (int) floor (width * PANGO_SCALE));

  return cut;
}

static void
add_label (EntenteAxisLayout     *layout,
           const EntenteAxisItem *item,
           const EntenteAxisText *text,
           int                    index)
{
  const cairo_rectangle_t *label = &item->mark.label;
  g_autoptr (PangoLayout) title = NULL;

  if (item->writing == ENTENTE_AXIS_WRITING_NONE)
    return;

  title = item->writing == ENTENTE_AXIS_WRITING_CUT && item->label_width < item->title_width
            ? cut_text (text->title, item->label_width)
            : g_object_ref (text->title);
  entente_axis_layout_add_text (layout, title, ENTENTE_CHART_COLOUR_TEXT, label->x, label->y,
                                index);
  if (item->writing == ENTENTE_AXIS_WRITING_FULL && text->date != NULL)
    entente_axis_layout_add_text (layout, text->date, ENTENTE_CHART_COLOUR_DIM_TEXT,
                                  label->x + label->width - text->date_width, label->y, index);
}

static void
add_question (EntenteAxisLayout     *layout,
              const EntenteAxisMark *mark,
              double                 x,
              int                    index)
{
  /* Translators: stands on the axis where it is not known when something began or ended */
  g_autoptr (PangoLayout) text =
    entente_axis_texts_make (layout->texts, ENTENTE_CHART_FONT_FIGURE, C_("axis", "?"));
  double width, height;

  entente_layout_measure_text (text, &width, &height);
  entente_axis_layout_add_text (layout, text, ENTENTE_CHART_COLOUR_TEXT, x - width / 2,
                                mark->box.y + (mark->box.height - height) / 2, index);
}

static void
add_questions (EntenteAxisLayout     *layout,
               const EntenteAxisMark *mark,
               int                    index)
{
  if (mark->has_start_tip && mark->start == ENTENTE_AXIS_END_UNKNOWN)
    add_question (layout, mark, mark->start_tip_x, index);
  if (mark->has_end_tip && mark->end == ENTENTE_AXIS_END_UNKNOWN)
    add_question (layout, mark, mark->end_tip_x, index);
}

static double
height_of (EntenteAxisLayout     *layout,
           const EntenteAxisMark *mark)
{
  switch (mark->shape)
    {
    case ENTENTE_AXIS_MARK_CLUSTER:
      return layout->line * ENTENTE_AXIS_PILL;
    case ENTENTE_AXIS_MARK_POINT:
      return 2 * layout->line * ENTENTE_AXIS_RADIUS;
    case ENTENTE_AXIS_MARK_BAR:
    case ENTENTE_AXIS_MARK_UNDATED:
    default:
      return layout->line * ENTENTE_AXIS_BAR;
    }
}

static void
place_across (EntenteAxisItem       *item,
              EntenteAxisLayout     *layout,
              const EntenteAxisText *text)
{
  EntenteAxisMark *mark = &item->mark;
  double middle = layout->lanes_top + (mark->lane + 0.5) * layout->pitch;
  gboolean over = item->over && item->writing != ENTENTE_AXIS_WRITING_NONE;
  double gap, all;

  mark->box.height = height_of (layout, mark);
  mark->box.y = middle - mark->box.height / 2;
  if (item->writing == ENTENTE_AXIS_WRITING_NONE)
    return;

  mark->label = (cairo_rectangle_t) { item->label_x, middle - text->height / 2,
                                      item->label_width, text->height };
  if (over)
    {
      /* Arrows are higher than the bar, and may come near to the next lane. */
      gap = CLAMP (layout->pitch - text->height - mark->box.height / 2 - ENTENTE_AXIS_HEAD - 2,
                   layout->line * OVER_GAP, layout->line * WIDE_OVER_GAP);
      all = text->height + gap + mark->box.height;
      mark->label.y = middle - all / 2;
      mark->box.y = mark->label.y + text->height + gap;
    }
}

static void
set_extents (EntenteAxisMark *mark,
             double           x0,
             double           x1)
{
  double y0 = mark->box.y, y1 = y0 + mark->box.height, middle = (y0 + y1) / 2;

  /* Half of its stroke is beyond an arrow. */
  if (mark->has_start_tip || mark->has_end_tip)
    {
      y0 = MIN (y0, middle - ENTENTE_AXIS_HEAD - 1);
      y1 = MAX (y1, middle + ENTENTE_AXIS_HEAD + 1);
    }
  if (!entente_rectangle_is_empty (&mark->label))
    {
      x0 = MIN (x0, mark->label.x);
      x1 = MAX (x1, mark->label.x + mark->label.width);
      y0 = MIN (y0, mark->label.y);
      y1 = MAX (y1, mark->label.y + mark->label.height);
    }
  mark->extents = (cairo_rectangle_t) { x0, y0, x1 - x0, y1 - y0 };
}

/**
 * entente_axis_labels_place:
 * @layout: a layout without marks
 * @items: (element-type EntenteAxisItem): marks that have a lane
 *
 * Adds the marks and their labels to the layout.
 */
void
entente_axis_labels_place (EntenteAxisLayout *layout,
                           GArray            *items)
{
  for (guint i = 0; i < items->len; i++)
    {
      EntenteAxisItem *item = &g_array_index (items, EntenteAxisItem, i);
      const EntenteAxisText *text =
        entente_axis_texts_get (layout->texts, item->group.first, item->group.n_events);

      place_across (item, layout, text);
      set_extents (&item->mark, item->x0, item->x1);
      g_array_append_val (layout->marks, item->mark);
      if (item->mark.shape == ENTENTE_AXIS_MARK_CLUSTER)
        add_cluster_count (layout, &item->mark, text, (int) i);
      add_questions (layout, &item->mark, (int) i);
      add_label (layout, item, text, (int) i);
    }
}
