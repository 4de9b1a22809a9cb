/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The flags of events above a chart over time. */

#include <glib/gi18n-lib.h>

#include "entente-chart-canvas-private.h"
#include "entente-event-row.h"

/* So many events of a flag are named. */
#define MOST_TITLES 5

static char *
flag_to_words (const EntentePlacedFlag *flag)
{
  g_autoptr (GString) words = g_string_new (NULL);
  guint n = flag->events->len;

  if (n == 1)
    return entente_event_row_describe (flag->events->pdata[0]);

  g_string_append_printf (words, ngettext ("%u event", "%u events", n), n);
  for (guint i = 0; i < MIN (n, MOST_TITLES); i++)
    g_string_append_printf (words, "\n%s", entente_event_get_title (flag->events->pdata[i]));
  if (n > MOST_TITLES)
    {
      g_string_append_c (words, '\n');
      /* Translators: how many further events there are, below the titles of some */
      g_string_append_printf (words, ngettext ("and %u more", "and %u more", n - MOST_TITLES),
                              n - MOST_TITLES);
    }

  return g_string_free_and_steal (g_steal_pointer (&words));
}

/**
 * entente_chart_canvas_show_flag_readout:
 * @self: a picture
 * @index: the index of a flag
 */
void
entente_chart_canvas_show_flag_readout (EntenteChartCanvas *self,
                                        int                 index)
{
  EntenteChartLayout *layout = entente_chart_canvas_get_layout (self);
  const EntentePlacedFlag *flag = entente_chart_layout_get_flag (layout, (guint) index);
  g_autofree char *words = flag_to_words (flag);

  entente_picture_show_readout (ENTENTE_PICTURE (self), words, &flag->extents);
}

/**
 * entente_chart_canvas_unfocus_flag:
 * @self: a picture
 *
 * Takes the keyboard from the flag that has it, if one has.
 */
void
entente_chart_canvas_unfocus_flag (EntenteChartCanvas *self)
{
  g_return_if_fail (ENTENTE_IS_CHART_CANVAS (self));

  if (self->flagged == NULL)
    return;

  g_clear_object (&self->flagged);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * entente_chart_canvas_focus_flag:
 * @self: a picture
 * @event: an event that has a flag when it is in the time shown
 *
 * Takes the keyboard to a flag, which is brought into sight and says what it stands for.
 */
void
entente_chart_canvas_focus_flag (EntenteChartCanvas *self,
                                 EntenteEvent       *event)
{
  int index;

  g_return_if_fail (ENTENTE_IS_CHART_CANVAS (self));
  g_return_if_fail (ENTENTE_IS_EVENT (event));

  g_set_object (&self->flagged, event);
  entente_chart_canvas_set_row (self, -1);
  entente_chart_canvas_set_at_chart (self, FALSE);
  entente_chart_canvas_reveal_event (self, event);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (entente_time_motion_is_moving (entente_picture_get_motion (ENTENTE_PICTURE (self))))
    return;

  index = entente_chart_layout_find_event (entente_chart_canvas_get_layout (self), event);
  if (index >= 0)
    entente_chart_canvas_show_flag_readout (self, index);
}

/* Of the events of a flag the one after the selected one, or the first. */
static EntenteEvent *
get_next_event (EntenteSelection        *selection,
                const EntentePlacedFlag *flag)
{
  EntenteEvent *selected = entente_selection_get_event (selection);

  for (guint i = 0; i + 1 < flag->events->len; i++)
    if (flag->events->pdata[i] == (gpointer) selected)
      return flag->events->pdata[i + 1];

  return flag->events->pdata[0];
}

/**
 * entente_chart_canvas_click_flag:
 * @self: a picture
 * @index: the index of a flag
 * @n_press: which click it is of several in a row
 *
 * Selects the event of a flag for every view of the window, of several the next one; a double
 * click asks for the details of a single one.
 */
void
entente_chart_canvas_click_flag (EntenteChartCanvas *self,
                                 int                 index,
                                 int                 n_press)
{
  EntenteSelection *selection = entente_picture_get_selection (ENTENTE_PICTURE (self));
  const EntentePlacedFlag *flag =
    entente_chart_layout_get_flag (entente_chart_canvas_get_layout (self), (guint) index);
  g_autoptr (EntenteEvent) event = NULL;

  if (selection == NULL)
    return;

  event = g_object_ref (get_next_event (selection, flag));
  if (n_press == 2 && flag->events->len == 1)
    entente_picture_show_fact (ENTENTE_PICTURE (self), entente_event_get_main_fact (event));
  else
    entente_selection_select_event (selection, event);
}

/**
 * entente_chart_canvas_activate_flag:
 * @self: a picture
 *
 * Selects the event of the flag with the keyboard focus, and asks for its details.
 *
 * Returns: whether there is such a flag
 */
gboolean
entente_chart_canvas_activate_flag (EntenteChartCanvas *self)
{
  EntenteSelection *selection = entente_picture_get_selection (ENTENTE_PICTURE (self));
  g_autoptr (EntenteEvent) event = NULL;

  if (self->flagged == NULL || selection == NULL)
    return FALSE;

  event = g_object_ref (self->flagged);
  entente_selection_select_event (selection, event);
  entente_picture_show_fact (ENTENTE_PICTURE (self), entente_event_get_main_fact (event));

  return TRUE;
}

/**
 * entente_chart_canvas_move_flag:
 * @self: a picture
 * @way: 1 for the event after the flag with the keyboard focus, -1 for the one before; without
 *   such a flag, the first or the last one that is seen
 *
 * Goes from flag to flag. The flag has the focus for assistive technology then.
 *
 * Returns: whether there are events to go to
 */
gboolean
entente_chart_canvas_move_flag (EntenteChartCanvas *self,
                                int                 way)
{
  EntenteChartLayout *layout = entente_chart_canvas_get_layout (self);
  EntenteTimeMotion *motion = entente_picture_get_motion (ENTENTE_PICTURE (self));
  const EntenteAxisWindow *goal = entente_time_motion_get_goal (motion);
  EntenteEvent *event = NULL;
  double moment, at;
  int index;

  if (layout == NULL || !self->has_time || self->view.events == NULL)
    return FALSE;

  moment = way > 0 ? goal->first : goal->last;
  index = entente_chart_layout_find_event (layout, self->flagged);
  if (index >= 0)
    moment = entente_chart_layout_get_flag (layout, (guint) index)->moment;

  /* The flag may stand for several: those are passed as one. */
  while (entente_chart_layout_next_event (layout, moment, way, &event, &at))
    {
      if (index < 0 || entente_chart_layout_find_event (layout, event) != index)
        {
          entente_chart_canvas_focus_flag (self, event);
          return TRUE;
        }
      moment = at;
    }

  return entente_chart_layout_get_n_flags (layout) > 0;
}
