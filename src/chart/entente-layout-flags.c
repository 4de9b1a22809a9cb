/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a layout answers about the flags of events. */

#include "entente-chart-layout-private.h"

/**
 * entente_chart_layout_get_n_flags:
 * @self: a layout
 *
 * Returns: how many flags of events there are
 */
guint
entente_chart_layout_get_n_flags (EntenteChartLayout *self)
{
  g_return_val_if_fail (ENTENTE_IS_CHART_LAYOUT (self), 0);

  return self->flags->len;
}

/**
 * entente_chart_layout_get_flag:
 * @self: a layout
 * @index: the number of a flag, from 0, in the order of time
 *
 * Returns: (transfer none): the flag
 */
const EntentePlacedFlag *
entente_chart_layout_get_flag (EntenteChartLayout *self,
                               guint               index)
{
  g_return_val_if_fail (ENTENTE_IS_CHART_LAYOUT (self), NULL);
  g_return_val_if_fail (index < self->flags->len, NULL);

  return self->flags->pdata[index];
}

/**
 * entente_chart_layout_flag_at:
 * @self: a layout
 * @x: a place in the picture
 * @y: a place in the picture
 *
 * Returns: the index of the flag there, its title included, or -1
 */
int
entente_chart_layout_flag_at (EntenteChartLayout *self,
                              double              x,
                              double              y)
{
  g_return_val_if_fail (ENTENTE_IS_CHART_LAYOUT (self), -1);

  for (guint i = 0; i < self->flags->len; i++)
    {
      const EntentePlacedFlag *flag = self->flags->pdata[i];

      if (entente_rectangle_contains (&flag->extents, (EntentePoint) { x, y }))
        return (int) i;
    }

  return -1;
}

/* Whether a shape or its label is nearer than @least, which it then becomes. */
static gboolean
is_nearer (const cairo_rectangle_t *box,
           const cairo_rectangle_t *label,
           EntentePoint             point,
           double                  *least)
{
  double distance = entente_rectangle_distance (box, point);

  if (!entente_rectangle_is_empty (label))
    distance = MIN (distance, entente_rectangle_distance (label, point));
  if (distance >= *least)
    return FALSE;

  *least = distance;

  return TRUE;
}

/**
 * entente_chart_layout_target_at:
 * @self: a layout
 * @x: a place in the picture
 * @y: a place in the picture
 * @reach: how far away what is meant may be, in pixels: 0 for a pointer, more for a finger
 * @flag: (out): the index of the flag that is meant, or -1
 *
 * Finds what a pointer or a finger means. What is there comes before what is within reach, and
 * of that the nearest one is meant.
 *
 * Returns: the index of the mark that is meant, or -1
 */
int
entente_chart_layout_target_at (EntenteChartLayout *self,
                                double              x,
                                double              y,
                                double              reach,
                                int                *flag)
{
  EntentePoint point = { x, y };
  double least = reach;
  int mark;

  g_return_val_if_fail (ENTENTE_IS_CHART_LAYOUT (self), -1);
  g_return_val_if_fail (flag != NULL, -1);

  mark = entente_chart_layout_mark_at (self, x, y);
  *flag = mark < 0 ? entente_chart_layout_flag_at (self, x, y) : -1;
  if (mark >= 0 || *flag >= 0)
    return mark;

  for (guint i = 0; i < self->marks->len; i++)
    {
      const EntentePlacedMark *other = entente_layout_mark (self, i);

      if (other->shape != ENTENTE_MARK_SHAPE_NONE &&
          is_nearer (&other->box, &other->label, point, &least))
        mark = (int) i;
    }
  for (guint i = 0; i < self->flags->len; i++)
    {
      const EntentePlacedFlag *other = self->flags->pdata[i];

      if (is_nearer (&other->box, &other->label, point, &least))
        {
          mark = -1;
          *flag = (int) i;
        }
    }

  return mark;
}

/**
 * entente_chart_layout_find_event:
 * @self: a layout
 * @event: (nullable): an event
 *
 * Returns: the index of the flag that stands for it, alone or with others, or -1
 */
int
entente_chart_layout_find_event (EntenteChartLayout *self,
                                 EntenteEvent       *event)
{
  g_return_val_if_fail (ENTENTE_IS_CHART_LAYOUT (self), -1);

  for (guint i = 0; event != NULL && i < self->flags->len; i++)
    {
      const EntentePlacedFlag *flag = self->flags->pdata[i];

      if (g_ptr_array_find (flag->events, event, NULL))
        return (int) i;
    }

  return -1;
}

/**
 * entente_chart_layout_move_flag:
 * @self: a layout
 * @from: the index of a flag, or -1 to come from outside
 * @way: 1 for the next one in time, -1 for the one before
 *
 * A move from outside goes to the first flag, or back to the last.
 *
 * Returns: the index of the flag that the move leads to, or -1 if there is none that way
 */
int
entente_chart_layout_move_flag (EntenteChartLayout *self,
                                int                 from,
                                int                 way)
{
  int n, to;

  g_return_val_if_fail (ENTENTE_IS_CHART_LAYOUT (self), -1);
  g_return_val_if_fail (from < (int) self->flags->len, -1);

  n = (int) self->flags->len;
  to = from < 0 && way < 0 ? n - 1 : MAX (from, -1) + way;

  return to >= 0 && to < n ? to : -1;
}
