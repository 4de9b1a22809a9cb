/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-chart-layout-private.h"

#include <math.h>

/**
 * entente_layout_make_text:
 * @self: a layout
 * @font: which font
 * @text: what is written
 * @wrap_width: where lines break, between words only; 0 for a single line
 *
 * Returns: (transfer full): the text
 */
PangoLayout *
entente_layout_make_text (EntenteChartLayout *self,
                          EntenteChartFont    font,
                          const char         *text,
                          double              wrap_width)
{
  return entente_layout_texts_make (self->made, font, text, (int) floor (wrap_width * PANGO_SCALE),
                                    FALSE);
}

/**
 * entente_layout_make_short_text:
 * @self: a layout
 * @font: which font
 * @text: what is written
 * @width: how wide it may be at most, above 0
 *
 * Returns: (transfer full): the text on a single line, cut short where it is longer
 */
PangoLayout *
entente_layout_make_short_text (EntenteChartLayout *self,
                                EntenteChartFont    font,
                                const char         *text,
                                double              width)
{
  return entente_layout_texts_make (self->made, font, text, (int) floor (width * PANGO_SCALE),
                                    TRUE);
}

/**
 * entente_layout_align_text:
 * @text: a text
 * @right: whether its lines are to end at the right, not to begin at the left
 *
 * Sets the side that lines are flush with. Pango turns sides round for a text whose own
 * direction is not that of its context.
 */
void
entente_layout_align_text (PangoLayout *text,
                           gboolean     right)
{
  PangoDirection base = pango_context_get_base_dir (pango_layout_get_context (text));
  gboolean turned = pango_layout_get_direction (text, 0) != base;

  pango_layout_set_alignment (text, right != turned ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
}

/**
 * entente_layout_shrink_text:
 * @text: a text
 *
 * Makes the text as wide as its widest line, so that it can be moved and mirrored as a whole.
 */
void
entente_layout_shrink_text (PangoLayout *text)
{
  double width, height;

  entente_layout_measure_text (text, &width, &height);
  pango_layout_set_width (text, (int) ceil (width * PANGO_SCALE) + 1);
}

/**
 * entente_layout_measure_text:
 * @text: a text
 * @width: (out): its logical width in pixels; more than the width that it is to wrap at
 *   where a word is longer than that
 * @height: (out): its logical height in pixels
 */
void
entente_layout_measure_text (PangoLayout *text,
                             double      *width,
                             double      *height)
{
  PangoRectangle logical;

  pango_layout_get_extents (text, NULL, &logical);
  *width = (double) logical.width / PANGO_SCALE;
  *height = (double) logical.height / PANGO_SCALE;
}

static EntenteChartColour
colour_of (EntenteTextRole role)
{
  switch (role)
    {
    case ENTENTE_TEXT_TITLE:
    case ENTENTE_TEXT_CATEGORY:
    case ENTENTE_TEXT_MARK:
    case ENTENTE_TEXT_REMARK:
    case ENTENTE_TEXT_MESSAGE:
    case ENTENTE_TEXT_DESCRIPTION:
      return ENTENTE_CHART_COLOUR_TEXT;
    case ENTENTE_TEXT_FLAG_COUNT:
      return ENTENTE_CHART_COLOUR_BACKGROUND;
    case ENTENTE_TEXT_FLAG:
    case ENTENTE_TEXT_NOTE:
    case ENTENTE_TEXT_SOURCE:
    case ENTENTE_TEXT_UNIT:
    case ENTENTE_TEXT_KEY:
    case ENTENTE_TEXT_VALUE_TICK:
    case ENTENTE_TEXT_TIME_TICK:
    case ENTENTE_TEXT_REFERENCE:
    default:
      return ENTENTE_CHART_COLOUR_DIM_TEXT;
    }
}

/**
 * entente_layout_add_text:
 * @self: a layout
 * @role: what the text is
 * @text: (transfer none): the text
 * @x: the left edge of its lines
 * @y: its upper edge
 * @mark: the mark whose label it is, or -1
 */
void
entente_layout_add_text (EntenteChartLayout *self,
                         EntenteTextRole     role,
                         PangoLayout        *text,
                         double              x,
                         double              y,
                         int                 mark)
{
  EntentePlacedText placed = { role, colour_of (role), g_object_ref (text), { x, y, 0, 0 }, mark };
  double baseline = (double) pango_layout_get_baseline (text) / PANGO_SCALE;

  /* Letters stand sharp, and are not cut off, where their baseline is between two pixels. */
  placed.box.y = round (y + baseline) - baseline;
  entente_layout_measure_text (text, &placed.box.width, &placed.box.height);
  g_array_append_val (self->texts, placed);
}

/**
 * entente_layout_add_line:
 * @self: a layout
 * @role: what the line is
 * @x0: one end
 * @y0: one end
 * @x1: the other end
 * @y1: the other end
 */
void
entente_layout_add_line (EntenteChartLayout *self,
                         EntenteLineRole     role,
                         double              x0,
                         double              y0,
                         double              x1,
                         double              y1)
{
  EntentePlacedLine line = { role, { x0, y0 }, { x1, y1 } };

  g_array_append_val (self->lines, line);
}

/**
 * entente_layout_mark:
 * @self: a layout
 * @index: the number of a mark
 *
 * Returns: (transfer none): the mark, to be changed while the layout is made
 */
EntentePlacedMark *
entente_layout_mark (EntenteChartLayout *self,
                     guint               index)
{
  return &g_array_index (self->marks, EntentePlacedMark, index);
}

/**
 * entente_layout_text:
 * @self: a layout
 * @index: the number of a text
 *
 * Returns: (transfer none): the text
 */
EntentePlacedText *
entente_layout_text (EntenteChartLayout *self,
                     guint               index)
{
  return &g_array_index (self->texts, EntentePlacedText, index);
}

/* Forgets where marks stand, but not which there are. */
static void
reset_marks (EntenteChartLayout *self)
{
  for (guint i = 0; i < self->marks->len; i++)
    {
      EntentePlacedMark *mark = entente_layout_mark (self, i);

      *mark = (EntentePlacedMark) {
        .index = mark->index, .series = mark->series, .row = mark->row, .fact = mark->fact,
        .kind = mark->kind, .bound = mark->bound,
      };
    }
}

/**
 * entente_layout_clear_parts:
 * @self: a layout
 *
 * Takes back everything that was placed.
 */
void
entente_layout_clear_parts (EntenteChartLayout *self)
{
  reset_marks (self);
  g_array_set_size (self->texts, 0);
  g_array_set_size (self->lines, 0);
  g_array_set_size (self->swatches, 0);
  g_array_set_size (self->references, 0);
  g_ptr_array_set_size (self->flags, 0);
  self->has_time = FALSE;
  self->plot = (cairo_rectangle_t) { 0 };
}

static void
keep_piece (GArray            *pieces,
            EntentePlacedLine  piece)
{
  /* What is left may be nothing at all, or run backwards. */
  if (piece.to.x - piece.from.x > 0 || piece.to.y - piece.from.y > 0)
    g_array_append_val (pieces, piece);
}

/* What is left of a line outside a text: a piece before it and a piece after it. */
static void
cut_line (GArray                  *pieces,
          const EntentePlacedLine *line,
          const cairo_rectangle_t *text)
{
  EntentePlacedLine before = *line, after = *line;

  if (line->role == ENTENTE_LINE_TICK ||
      !entente_rectangle_meets_segment (text, line->from, line->to))
    {
      g_array_append_val (pieces, *line);
      return;
    }

  if (line->from.y == line->to.y)
    {
      before.to.x = text->x;
      after.from.x = text->x + text->width;
    }
  else
    {
      before.to.y = text->y;
      after.from.y = text->y + text->height;
    }
  keep_piece (pieces, before);
  keep_piece (pieces, after);
}

/**
 * entente_layout_cut_lines:
 * @self: a layout in which everything is placed
 *
 * Takes the lines of the grid and of axes away behind labels, so that no label is struck
 * through, whatever the picture is drawn on.
 */
void
entente_layout_cut_lines (EntenteChartLayout *self)
{
  for (guint i = 0; i < self->texts->len; i++)
    {
      const EntentePlacedText *text = entente_layout_text (self, i);
      cairo_rectangle_t box = entente_rectangle_grow (&text->box, 2);
      GArray *pieces;

      if (text->role != ENTENTE_TEXT_MARK && text->role != ENTENTE_TEXT_REFERENCE &&
          text->role != ENTENTE_TEXT_CATEGORY)
        continue;

      pieces = g_array_new (FALSE, TRUE, sizeof (EntentePlacedLine));
      for (guint j = 0; j < self->lines->len; j++)
        cut_line (pieces, &g_array_index (self->lines, EntentePlacedLine, j), &box);
      g_array_unref (self->lines);
      self->lines = pieces;
    }
}

static void
mirror_rectangle (const EntenteChartLayout *self,
                  cairo_rectangle_t        *rectangle)
{
  if (!entente_rectangle_is_empty (rectangle))
    rectangle->x = self->width - rectangle->x - rectangle->width;
}

static void
mirror_point (const EntenteChartLayout *self,
              EntentePoint             *point)
{
  point->x = self->width - point->x;
}

static void
mirror_flag (const EntenteChartLayout *self,
             EntentePlacedFlag        *flag)
{
  mirror_point (self, &flag->top);
  mirror_point (self, &flag->foot);
  mirror_rectangle (self, &flag->box);
  mirror_point (self, &flag->first);
  mirror_point (self, &flag->last);
  mirror_rectangle (self, &flag->label);
  mirror_rectangle (self, &flag->extents);
}

static void
mirror_mark (const EntenteChartLayout *self,
             EntentePlacedMark        *mark)
{
  mirror_point (self, &mark->anchor);
  mirror_rectangle (self, &mark->box);
  mirror_point (self, &mark->low);
  mirror_point (self, &mark->high);
  mirror_point (self, &mark->first);
  mirror_point (self, &mark->last);
  mirror_point (self, &mark->arrow);
  mirror_rectangle (self, &mark->label);
  mirror_point (self, &mark->leader[0]);
  mirror_point (self, &mark->leader[1]);
}

/**
 * entente_layout_mirror:
 * @self: a layout, placed from left to right
 *
 * Turns the whole picture round for text from right to left; texts themselves stay readable.
 */
void
entente_layout_mirror (EntenteChartLayout *self)
{
  mirror_rectangle (self, &self->plot);
  for (guint i = 0; i < self->marks->len; i++)
    mirror_mark (self, entente_layout_mark (self, i));
  for (guint i = 0; i < self->texts->len; i++)
    mirror_rectangle (self, &entente_layout_text (self, i)->box);
  for (guint i = 0; i < self->swatches->len; i++)
    mirror_rectangle (self, &g_array_index (self->swatches, EntentePlacedSwatch, i).box);
  for (guint i = 0; i < self->lines->len; i++)
    {
      EntentePlacedLine *line = &g_array_index (self->lines, EntentePlacedLine, i);

      mirror_point (self, &line->from);
      mirror_point (self, &line->to);
    }
  for (guint i = 0; i < self->references->len; i++)
    {
      EntentePlacedReference *reference =
        &g_array_index (self->references, EntentePlacedReference, i);

      mirror_point (self, &reference->from);
      mirror_point (self, &reference->to);
      mirror_rectangle (self, &reference->box);
    }
  for (guint i = 0; i < self->flags->len; i++)
    mirror_flag (self, self->flags->pdata[i]);
  self->time.start = self->width - self->time.start;
  self->time.end = self->width - self->time.end;
}

/**
 * entente_layout_snap:
 * @position: a place in pixels
 *
 * Returns: the middle of the pixel there, where a hairline is sharp
 */
double
entente_layout_snap (double position)
{
  return floor (position) + 0.5;
}
