/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The marks and the events of a chart as sounds. */

#include "entente-score-private.h"

#include <math.h>

#include "entente-event.h"

static gboolean
get_figure (EntenteChartRow *row,
            double          *value)
{
  return entente_chart_row_get_value (row, value) && isfinite (*value);
}

/* Where the figure is only a bound, the note moves to the side on which the thing measured is. */
static double
glide_of (EntenteBound bound)
{
  switch (bound)
    {
    case ENTENTE_BOUND_UPPER:
      return -ENTENTE_BOUND_GLIDE;
    case ENTENTE_BOUND_LOWER:
      return ENTENTE_BOUND_GLIDE;
    case ENTENTE_BOUND_NONE:
    default:
      return 0;
    }
}

/* A note and the rest after it, or as long a rest where there is no figure. */
static void
add_mark (GArray           *cues,
          EntenteChartRow  *row,
          const EntenteCue *place)
{
  EntenteCue cue = *place;

  if (get_figure (row, &cue.value))
    {
      cue.sound.kind = ENTENTE_SOUND_NOTE;
      cue.sound.source = entente_chart_row_get_kind (row);
      cue.sound.glide = glide_of (entente_chart_row_get_bound (row));
      cue.beats = ENTENTE_BEATS_MARK;
      g_array_append_val (cues, cue);
      cue.beats = ENTENTE_BEATS_PAUSE;
    }
  else
    cue.beats = ENTENTE_BEATS_MARK + ENTENTE_BEATS_PAUSE;

  cue.sound.kind = ENTENTE_SOUND_REST;
  cue.sound.glide = 0;
  g_array_append_val (cues, cue);
}

/**
 * entente_cues_add_bars:
 * @cues: (element-type EntenteCue): where to add them
 * @table: the rows of a bar chart
 *
 * Adds each bar with a tick before it, so that a bar without a figure is heard to be there.
 */
void
entente_cues_add_bars (GArray            *cues,
                       EntenteChartTable *table)
{
  guint n_rows = g_list_model_get_n_items (G_LIST_MODEL (table));

  for (guint i = 0; i < n_rows; i++)
    {
      EntenteCue cue = { .sound = { .mark = (int) i, .price = -1 } };
      EntenteCue tick;

      cue.sound.pan = n_rows > 1 ? 2.0 * i / (n_rows - 1) - 1 : 0;
      tick = cue;
      tick.sound.kind = ENTENTE_SOUND_TICK;
      tick.beats = ENTENTE_BEATS_TICK;
      g_array_append_val (cues, tick);
      add_mark (cues, entente_chart_table_get_row (table, i), &cue);
    }
}

/**
 * entente_cues_add_marks:
 * @cues: (element-type EntenteCue): where to add them
 * @table: the rows of a time series
 * @view: (nullable): what the reader looks at
 *
 * Adds the marks of the time shown. They stay in reading order, which goes by the whole of a
 * date, not by its middle alone: a mark is never before the one that is read before it.
 */
void
entente_cues_add_marks (GArray                 *cues,
                        EntenteChartTable      *table,
                        const EntenteChartView *view)
{
  double latest = -INFINITY;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (table)); i++)
    {
      EntenteChartRow *row = entente_chart_table_get_row (table, i);
      EntenteCue cue = { .sound = { .mark = (int) i, .price = -1 } };

      cue.has_moment = entente_sound_time_of (entente_chart_row_get_edtf (row), &cue.moment);
      if (cue.has_moment && !entente_sound_time_shown (view, cue.moment))
        continue;

      latest = cue.moment = cue.has_moment ? MAX (latest, cue.moment) : latest;
      add_mark (cues, row, &cue);
    }
}

/**
 * entente_cues_add_events:
 * @cues: (element-type EntenteCue): where to add them
 * @view: (nullable): what the reader looks at
 * @time: the time shown
 *
 * Adds the events that are flagged in the time shown: events do not make it longer.
 */
void
entente_cues_add_events (GArray                 *cues,
                         const EntenteChartView *view,
                         const EntenteSoundTime *time)
{
  for (guint i = 0; view != NULL && view->events != NULL &&
                    i < g_list_model_get_n_items (view->events); i++)
    {
      g_autoptr (EntenteEvent) event = g_list_model_get_item (view->events, i);
      EntenteDate *date = entente_event_get_date (event);
      EntenteCue cue = { .sound = { .kind = ENTENTE_SOUND_CHIME, .mark = -1, .price = -1 },
                         .beats = ENTENTE_BEATS_CHIME };

      cue.has_moment =
        date != NULL && entente_sound_time_of (entente_date_get_edtf (date), &cue.moment);
      if (cue.has_moment && time->has_any && cue.moment >= time->first && cue.moment <= time->last)
        g_array_append_val (cues, cue);
    }
}
