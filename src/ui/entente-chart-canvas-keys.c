/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What keys do in the picture of a chart. */

#include "entente-chart-canvas-private.h"
#include "entente-chart-standing.h"

/* Where there is only one series, nothing is above or below it, and bars may lie one below
 * the other: Up and Down go from mark to mark. */
static EntenteChartMove
key_to_move (EntenteChartCanvas *self,
             EntentePictureKey   key)
{
  gboolean one_series = g_list_model_get_n_items (entente_chart_get_series (self->chart)) < 2;

  switch (key)
    {
    case ENTENTE_PICTURE_KEY_UP:
      return one_series ? ENTENTE_CHART_MOVE_PREVIOUS : ENTENTE_CHART_MOVE_PREVIOUS_SERIES;
    case ENTENTE_PICTURE_KEY_DOWN:
      return one_series ? ENTENTE_CHART_MOVE_NEXT : ENTENTE_CHART_MOVE_NEXT_SERIES;
    case ENTENTE_PICTURE_KEY_HOME:
      return ENTENTE_CHART_MOVE_FIRST;
    case ENTENTE_PICTURE_KEY_END:
      return ENTENTE_CHART_MOVE_LAST;
    case ENTENTE_PICTURE_KEY_BACK:
    case ENTENTE_PICTURE_KEY_PAGE_UP:
      return ENTENTE_CHART_MOVE_PREVIOUS;
    case ENTENTE_PICTURE_KEY_FORWARD:
    case ENTENTE_PICTURE_KEY_PAGE_DOWN:
    default:
      return ENTENTE_CHART_MOVE_NEXT;
    }
}

/* The first key goes from the chart to the mark with the cursor. */
static gboolean
enter_marks (EntenteChartCanvas *self,
             EntentePictureKey   key)
{
  if (!self->at_chart || key == ENTENTE_PICTURE_KEY_END)
    return FALSE;

  entente_chart_canvas_move_cursor (self, entente_picture_get_cursor (ENTENTE_PICTURE (self)),
                                    TRUE);

  return TRUE;
}

/* While the cursor is on a row of imported prices, these keys stay among the rows. */
static gboolean
move_among_rows (EntenteChartCanvas *self,
                 EntentePictureKey   key)
{
  static const struct { EntentePictureKey key; EntenteChartRowMove move; } moves[] = {
    { ENTENTE_PICTURE_KEY_HOME, ENTENTE_CHART_ROW_FIRST },
    { ENTENTE_PICTURE_KEY_END, ENTENTE_CHART_ROW_LAST },
    { ENTENTE_PICTURE_KEY_PAGE_UP, ENTENTE_CHART_ROW_PREVIOUS_PAGE },
    { ENTENTE_PICTURE_KEY_PAGE_DOWN, ENTENTE_CHART_ROW_NEXT_PAGE },
  };

  for (gsize i = 0; self->row >= 0 && i < G_N_ELEMENTS (moves); i++)
    if (moves[i].key == key)
      return entente_chart_canvas_move_row (self, moves[i].move);

  return FALSE;
}

static gboolean
move_among_marks (EntenteChartCanvas *self,
                  EntentePictureKey   key)
{
  EntenteChartLayout *layout = entente_chart_canvas_get_layout (self);
  int cursor = entente_picture_get_cursor (ENTENTE_PICTURE (self));
  guint steps = 1;

  if (key == ENTENTE_PICTURE_KEY_PAGE_UP || key == ENTENTE_PICTURE_KEY_PAGE_DOWN)
    steps = MAX (entente_chart_layout_get_n_marks (layout) / 10, 1);

  for (guint i = 0; i < steps; i++)
    {
      int next = entente_chart_layout_move (layout, cursor, key_to_move (self, key));

      if (next < 0)
        break;
      cursor = next;
    }
  entente_chart_canvas_move_cursor (self, cursor, TRUE);

  return TRUE;
}

static gboolean
move_to_extreme (EntenteChartCanvas *self,
                 gboolean            highest)
{
  int found;

  if (entente_picture_get_cursor (ENTENTE_PICTURE (self)) < 0)
    return FALSE;

  found = entente_chart_standing_find (self->table, highest);
  if (found >= 0)
    entente_chart_canvas_move_cursor (self, found, TRUE);

  return TRUE;
}

/* With Control: from row to row and from gap to gap of imported prices, and to the highest and
 * the lowest mark. */
static gboolean
move_with_control (EntenteChartCanvas *self,
                   EntentePictureKey   key)
{
  switch (key)
    {
    case ENTENTE_PICTURE_KEY_BACK:
      self->cursor_ringed = TRUE;
      return entente_chart_canvas_move_row (self, ENTENTE_CHART_ROW_PREVIOUS);
    case ENTENTE_PICTURE_KEY_FORWARD:
      self->cursor_ringed = TRUE;
      return entente_chart_canvas_move_row (self, ENTENTE_CHART_ROW_NEXT);
    case ENTENTE_PICTURE_KEY_PAGE_UP:
      self->cursor_ringed = TRUE;
      return entente_chart_canvas_move_gap (self, -1);
    case ENTENTE_PICTURE_KEY_PAGE_DOWN:
      self->cursor_ringed = TRUE;
      return entente_chart_canvas_move_gap (self, 1);
    case ENTENTE_PICTURE_KEY_UP:
      return move_to_extreme (self, TRUE);
    case ENTENTE_PICTURE_KEY_DOWN:
      return move_to_extreme (self, FALSE);
    case ENTENTE_PICTURE_KEY_HOME:
    case ENTENTE_PICTURE_KEY_END:
    default:
      return FALSE;
    }
}

/* With Control and Shift. */
static gboolean
move_among_flags (EntenteChartCanvas *self,
                  EntentePictureKey   key)
{
  if (key != ENTENTE_PICTURE_KEY_BACK && key != ENTENTE_PICTURE_KEY_FORWARD)
    return FALSE;

  self->cursor_ringed = TRUE;

  return entente_chart_canvas_move_flag (self, key == ENTENTE_PICTURE_KEY_FORWARD ? 1 : -1);
}

static gboolean
entente_chart_canvas_move (EntentePicture    *picture,
                           EntentePictureKey  key,
                           GdkModifierType    modifiers)
{
  EntenteChartCanvas *self = ENTENTE_CHART_CANVAS (picture);

  if ((modifiers & GDK_SHIFT_MASK) != 0)
    return move_among_flags (self, key);
  if ((modifiers & GDK_CONTROL_MASK) != 0)
    return move_with_control (self, key);

  return entente_picture_get_cursor (picture) >= 0 &&
         (enter_marks (self, key) || move_among_rows (self, key) || move_among_marks (self, key));
}

static void
entente_chart_canvas_activate (EntentePicture *picture)
{
  EntenteChartCanvas *self = ENTENTE_CHART_CANVAS (picture);
  int cursor = entente_picture_get_cursor (picture);

  if (entente_chart_canvas_activate_flag (self))
    return;
  if (cursor >= 0)
    entente_chart_canvas_show_fact (
      self, entente_chart_row_get_fact (entente_chart_table_get_row (self->table, (guint) cursor)));
}

/**
 * entente_chart_canvas_add_keys:
 * @klass: the class of the picture
 *
 * Says what keys do.
 */
void
entente_chart_canvas_add_keys (EntentePictureClass *klass)
{
  klass->move = entente_chart_canvas_move;
  klass->activate = entente_chart_canvas_activate;
}
