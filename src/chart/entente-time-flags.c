/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Flags of events: a strip above the plot, with a pole from each flag down through it. Flags
 * that would overlap are one, with how many events it stands for; a flag has its title where
 * the next one leaves room for it. What the date of an event leaves open is a line along the
 * upper edge of the plot. */

#include "entente-time-plan.h"

#include <math.h>

#include "entente-flag-describer.h"

/* All in lines of labels. */
#define STRIP       1.5
#define LANE        0.3  /* of a span below the flags */
#define FLAG_SIZE   0.75
#define COUNT_ROOM  0.35 /* beside a number in its flag */
#define LABEL_GAP   0.25
#define LEAST_LABEL 5.0
#define MOST_LABEL  18.0
#define LABEL_STEP  1.0  /* room for a title counts in whole steps, so that few are tried */

/* Spans that overlap lie above each other, in as many lanes as this at most. */
#define N_LANES 3

/* An event that happened over the time shown, with the part of its date that is shown. */
typedef struct
{
  EntenteEvent *event;
  double first;
  double last;
  gboolean open_first;
  gboolean open_last;
  double centre;  /* in pixels, from the left */
} Shown;

static void
show_event (EntenteTimePlan       *self,
            EntenteEvent          *event,
            const EntenteAxisSpan *span,
            GArray                *all)
{
  gboolean no_start = span->start >= ENTENTE_AXIS_END_OPEN;
  gboolean no_end = span->end >= ENTENTE_AXIS_END_OPEN;
  Shown shown = {
    .event = event, .first = MAX (span->first, self->from), .last = MIN (span->last, self->to)
  };
  double middle = (span->first + span->last) / 2;

  if (!(shown.last > shown.first))
    return;

  shown.open_first = no_start || span->first < self->from;
  shown.open_last = no_end || span->last > self->to;
  if (no_start)
    shown.first = self->from;
  if (no_end)
    shown.last = self->to;
  /* The middle of the date stands still while time is moved, until it leaves the plot. */
  middle = CLAMP (middle, MAX (span->first, self->from), MIN (span->last, self->to));
  shown.centre = entente_time_scale_map (&self->time, middle);
  g_array_append_val (all, shown);
}

static int
compare_centres (gconstpointer a,
                 gconstpointer b)
{
  double first = ((const Shown *) a)->centre, second = ((const Shown *) b)->centre;

  return first < second ? -1 : first > second;
}

/* From left to right. */
static GArray *
find_shown (EntenteTimePlan *self)
{
  EntenteAxisEvents *events =
    entente_layout_cache_get_events (self->layout->cache, self->layout->view->events);
  guint n = entente_axis_events_get_n_placed (events);
  GArray *all = g_array_new (FALSE, FALSE, sizeof (Shown));

  for (guint i = entente_axis_events_next_reaching (events, 0, self->from); i < n;
       i = entente_axis_events_next_reaching (events, i + 1, self->from))
    {
      const EntenteAxisSpan *span = entente_axis_events_get_span (events, i);

      if (span->first >= self->to)
        break;
      show_event (self, entente_axis_events_get (events, i), span, all);
    }
  g_array_sort (all, compare_centres);

  return all;
}

static EntentePlacedFlag *
flag_at (EntenteChartLayout *layout,
         guint               index)
{
  return layout->flags->pdata[index];
}

static double
middle_of (GArray *all,
           guint   first,
           guint   end)
{
  return (g_array_index (all, Shown, first).centre +
          g_array_index (all, Shown, end - 1).centre) / 2;
}

/* Where each flag begins among the events, and a last one where they end: no two flags are
 * nearer to each other than a target is wide. A flag that takes in the next may be too near to
 * the one before it, which takes it in then. */
static GArray *
group (GArray *all)
{
  GArray *starts = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < all->len; i++)
    {
      g_array_append_val (starts, i);
      while (starts->len > 1)
        {
          guint last = g_array_index (starts, guint, starts->len - 1);
          guint before = g_array_index (starts, guint, starts->len - 2);

          if (middle_of (all, last, i + 1) - middle_of (all, before, last) >= ENTENTE_TARGET_SIZE)
            break;
          g_array_set_size (starts, starts->len - 1);
        }
    }
  g_array_append_val (starts, all->len);

  return starts;
}

static void
set_span (EntenteTimePlan   *self,
          EntentePlacedFlag *flag,
          GArray            *all,
          guint              start,
          guint              end)
{
  double first = self->to, last = self->from;

  for (guint i = start; i < end; i++)
    {
      const Shown *shown = &g_array_index (all, Shown, i);

      first = MIN (first, shown->first);
      last = MAX (last, shown->last);
      flag->open_first = flag->open_first || shown->open_first;
      flag->open_last = flag->open_last || shown->open_last;
    }
  /* An end that is beyond the plot is the end of the plot. */
  flag->open_first = flag->open_first && first <= self->from;
  flag->open_last = flag->open_last && last >= self->to;
  flag->has_span = last - first > 1 || flag->open_first || flag->open_last;
  flag->first.x = flag->open_first ? entente_time_plan_get_end (self, FALSE)
                                   : entente_time_scale_map (&self->time, first);
  flag->last.x = flag->open_last ? entente_time_plan_get_end (self, TRUE)
                                 : entente_time_scale_map (&self->time, last);
}

static double
get_strip (EntenteTimePlan *self)
{
  return MAX (self->layout->line * STRIP, ENTENTE_TARGET_SIZE);
}

static void
add_flag (EntenteTimePlan *self,
          GArray          *all,
          guint            start,
          guint            end)
{
  EntenteChartLayout *layout = self->layout;
  const cairo_rectangle_t *plot = &layout->plot;
  double line = layout->line, strip = get_strip (self);
  double top = plot->y - entente_time_plan_get_flag_room (self);
  EntentePlacedFlag *flag = g_new0 (EntentePlacedFlag, 1);
  double x = middle_of (all, start, end);

  flag->events = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = start; i < end; i++)
    g_ptr_array_add (flag->events, g_object_ref (g_array_index (all, Shown, i).event));
  flag->moment = entente_time_scale_unmap (&self->time, x);
  flag->top = (EntentePoint) { entente_layout_snap (x), top + strip / 2 - line / 2 };
  flag->foot = (EntentePoint) { flag->top.x, plot->y + plot->height };
  flag->box = (cairo_rectangle_t) {
    flag->top.x, flag->top.y, line * FLAG_SIZE, line * FLAG_SIZE
  };
  flag->extents = (cairo_rectangle_t) {
    x - ENTENTE_TARGET_SIZE / 2, top, ENTENTE_TARGET_SIZE, strip
  };
  set_span (self, flag, all, start, end);
  g_ptr_array_add (layout->flags, flag);
}

/* The number of a flag for several events goes into it. */
static void
place_count (EntenteChartLayout *layout,
             EntentePlacedFlag  *flag)
{
  g_autofree char *count = entente_flag_describer_count (flag);
  g_autoptr (PangoLayout) text =
    entente_layout_make_text (layout, ENTENTE_CHART_FONT_CAPTION, count, 0);
  double width, height, room = layout->line * COUNT_ROOM, strip = flag->extents.height;

  entente_layout_measure_text (text, &width, &height);
  flag->box.width = MIN (MAX (width + 2 * room, height), MAX (ENTENTE_TARGET_SIZE - 2, width));
  flag->box.height = MIN (height, strip);
  flag->box.x = flag->top.x - flag->box.width / 2;
  flag->box.y = flag->extents.y + (strip - flag->box.height) / 2;
  flag->top.y = flag->box.y + flag->box.height;
  entente_layout_add_text (layout, ENTENTE_TEXT_FLAG_COUNT, text,
                           flag->box.x + (flag->box.width - width) / 2,
                           flag->box.y + (flag->box.height - height) / 2, -1);
}

static void
place_title (EntenteChartLayout *layout,
             EntentePlacedFlag  *flag,
             double              end)
{
  double line = layout->line, start = flag->box.x + flag->box.width + line * LABEL_GAP;
  double steps = floor ((end - line * LABEL_GAP - start) / (line * LABEL_STEP));
  double room = MIN (steps * LABEL_STEP, MOST_LABEL) * line;
  g_autoptr (PangoLayout) text = NULL;
  double width, height;

  if (flag->events->len > 1 || room < line * LEAST_LABEL)
    return;

  text = entente_layout_make_short_text (layout, ENTENTE_CHART_FONT_CAPTION,
                                         entente_event_get_title (flag->events->pdata[0]), room);
  entente_layout_measure_text (text, &width, &height);
  flag->label = (cairo_rectangle_t) {
    start, flag->extents.y + (flag->extents.height - height) / 2, width, height
  };
  entente_layout_add_text (layout, ENTENTE_TEXT_FLAG, text, flag->label.x, flag->label.y, -1);
  flag->extents.width = MAX (start + width + line * LABEL_GAP - flag->extents.x,
                             flag->extents.width);
}

/* The lowest lane is at the plot; where all are taken, it is shared. */
static void
place_spans (EntenteTimePlan *self)
{
  EntenteChartLayout *layout = self->layout;
  double ends[N_LANES];
  double lane_height = layout->line * LANE;

  for (int i = 0; i < N_LANES; i++)
    ends[i] = -INFINITY;
  for (guint i = 0; i < layout->flags->len; i++)
    {
      EntentePlacedFlag *flag = flag_at (layout, i);
      double left = MIN (flag->first.x, flag->last.x), right = MAX (flag->first.x, flag->last.x);
      int lane = 0;

      if (!flag->has_span)
        continue;
      while (lane < N_LANES && left < ends[lane] + lane_height)
        lane++;
      lane %= N_LANES;
      ends[lane] = MAX (ends[lane], right);
      flag->first.y = flag->last.y =
        entente_layout_snap (layout->plot.y - lane_height * (lane + 0.5));
    }
}

/* Time may run from the right: flags are counted in its order, whatever that is. */
static void
number_flags (EntenteTimePlan *self)
{
  GPtrArray *flags = self->layout->flags;

  if (self->time.end < self->time.start)
    for (guint i = 0; i < flags->len / 2; i++)
      {
        gpointer kept = flags->pdata[i];

        flags->pdata[i] = flags->pdata[flags->len - 1 - i];
        flags->pdata[flags->len - 1 - i] = kept;
      }
  for (guint i = 0; i < flags->len; i++)
    flag_at (self->layout, i)->index = i;
}

/**
 * entente_time_plan_get_flag_room:
 * @self: a plan
 *
 * Returns: the height of the strip of flags; 0 where there are none
 */
double
entente_time_plan_get_flag_room (EntenteTimePlan *self)
{
  return self->has_flags ? get_strip (self) + self->layout->line * LANE * N_LANES : 0;
}

/**
 * entente_time_plan_place_flags:
 * @self: a plan whose plot is known
 *
 * Places a flag for each event that happened, or may have happened, over the time shown.
 */
void
entente_time_plan_place_flags (EntenteTimePlan *self)
{
  EntenteChartLayout *layout = self->layout;
  const cairo_rectangle_t *plot = &layout->plot;
  g_autoptr (GArray) all = NULL;
  g_autoptr (GArray) starts = NULL;

  if (!self->has_flags || layout->only_measured)
    return;

  all = find_shown (self);
  starts = group (all);
  for (guint i = 0; i + 1 < starts->len; i++)
    add_flag (self, all, g_array_index (starts, guint, i), g_array_index (starts, guint, i + 1));

  for (guint i = 0; i < layout->flags->len; i++)
    {
      EntentePlacedFlag *flag = flag_at (layout, i);
      double end = i + 1 < layout->flags->len
                     ? flag_at (layout, i + 1)->extents.x
                     : plot->x + plot->width;

      if (flag->events->len > 1)
        place_count (layout, flag);
      place_title (layout, flag, end);
      entente_layout_add_line (layout, ENTENTE_LINE_POLE, flag->top.x, flag->top.y, flag->foot.x,
                               flag->foot.y);
    }
  place_spans (self);
  number_flags (self);
}
