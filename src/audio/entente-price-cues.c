/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Imported prices as sounds. Each of a few closes is a note. Many are taken together, so that no
 * more than ENTENTE_SCORE_MOST_PRICE_NOTES are heard: of each group the least and the greatest
 * close sound, one after the other as they came, so that no peak is lost in a mean, and unrest
 * is heard as a trill. A gap is a rest. */

#include "entente-score-private.h"

#include <math.h>

/* A way from one close to the next is a gap if it is so many times as long as usual: a weekend
 * is none. Of many closes, only a gap that takes this share of the time is heard. */
#define GAP_FACTOR       4.0
#define GAP_SHARE        20.0

/* How many ways are looked at to know what is usual. */
#define MOST_SAMPLES 999

/* The rest of a gap, in notes: as many as the time would have, within these. */
#define LEAST_REST 2.0
#define MOST_REST  12.0

typedef struct
{
  GArray *cues;
  EntentePrices *prices;
  const double *closes;
  const guint32 *steps; /* when each row is; ways are in these, for there may be many rows */
  gsize first;          /* rows shown: from @first to before @end */
  gsize end;
  gsize n_closes;       /* of them with a close */
  gsize group_size;     /* so many closes are taken together */
  double usual;         /* way from one row to the next */
  double least_gap;
  double span;          /* way from the first to the last row */
  gsize low, high;      /* rows of the present group's least and greatest close */
  gsize in_group;       /* closes in the present group */
} Reading;

static double
moment_of (const Reading *self,
           gsize          row)
{
  double moment = entente_prices_get_moment (self->prices, row);

  return entente_prices_has_times (self->prices) ? moment : moment + 0.5;
}

static double
way_between (const Reading *self,
             gsize          before,
             gsize          row)
{
  return self->steps[row] - self->steps[before];
}

static int
compare_numbers (gconstpointer a,
                 gconstpointer b)
{
  const double *first = a;
  const double *second = b;

  return (*first > *second) - (*first < *second);
}

/* The median of the ways from row to row, of a sample where there are many. */
static double
find_usual (const Reading *self)
{
  gsize n_ways = self->end - self->first - 1;
  gsize step = n_ways / MOST_SAMPLES + 1;
  g_autoptr (GArray) ways = g_array_new (FALSE, FALSE, sizeof (double));

  for (gsize row = self->first; row + 1 < self->end; row += step)
    {
      double way = way_between (self, row, row + 1);

      g_array_append_val (ways, way);
    }
  if (ways->len == 0)
    return 0;

  g_array_sort (ways, compare_numbers);
  return g_array_index (ways, double, ways->len / 2);
}

static void
add_note (Reading *self,
          gsize    row,
          double   beats)
{
  EntenteCue cue = { .sound = { .kind = ENTENTE_SOUND_NOTE, .source = ENTENTE_MARK_KIND_IMPORTED,
                                .mark = -1, .price = (gint64) row },
                     .beats = beats, .value = self->closes[row],
                     .moment = moment_of (self, row), .has_moment = TRUE };

  g_array_append_val (self->cues, cue);
}

static void
end_group (Reading *self)
{
  if (self->in_group == 0)
    return;

  if (self->closes[self->low] == self->closes[self->high])
    add_note (self, self->low, ENTENTE_BEATS_PRICE * (self->group_size > 1 ? 2 : 1));
  else
    {
      add_note (self, MIN (self->low, self->high), ENTENTE_BEATS_PRICE);
      add_note (self, MAX (self->low, self->high), ENTENTE_BEATS_PRICE);
    }
  self->in_group = 0;
}

static void
add_to_group (Reading *self,
              gsize    row)
{
  if (self->in_group == 0 || self->closes[row] < self->closes[self->low])
    self->low = row;
  if (self->in_group == 0 || self->closes[row] > self->closes[self->high])
    self->high = row;

  self->in_group++;
  if (self->in_group == self->group_size)
    end_group (self);
}

/* From one row with a close to the next one. */
static gboolean
is_gap (const Reading *self,
        gsize          before,
        gsize          row)
{
  double way = way_between (self, before, row);
  gboolean is_long = self->usual > 0 && way > self->usual * GAP_FACTOR;

  return (row > before + 1 || is_long) && way >= self->least_gap;
}

static void
add_gap (Reading *self,
         gsize    before,
         gsize    row)
{
  double way = way_between (self, before, row);
  double n_notes = (double) MIN (self->n_closes, ENTENTE_SCORE_MOST_PRICE_NOTES);
  double rest = self->span > 0 ? way / self->span * n_notes : 0;
  EntenteCue cue = { .sound = { .kind = ENTENTE_SOUND_REST, .mark = -1, .price = -1 },
                     .beats = ENTENTE_BEATS_PRICE * CLAMP (rest, LEAST_REST, MOST_REST),
                     .moment = (moment_of (self, before) + moment_of (self, row)) / 2,
                     .has_moment = TRUE };

  end_group (self);
  g_array_append_val (self->cues, cue);
}

/* Two notes a group; a group that a gap cuts short counts as well. */
static void
choose_groups (Reading *self)
{
  const gsize most_groups = ENTENTE_SCORE_MOST_PRICE_NOTES / 2 - (gsize) GAP_SHARE - 1;

  self->group_size = 1;
  self->span = way_between (self, self->first, self->end - 1);
  self->usual = find_usual (self);
  if (self->n_closes <= ENTENTE_SCORE_MOST_PRICE_NOTES)
    return;

  self->group_size = (self->n_closes + most_groups - 1) / most_groups;
  self->least_gap = self->span / GAP_SHARE;
}

static void
read_closes (Reading *self)
{
  gsize before = self->end;

  for (gsize row = self->first; row < self->end; row++)
    {
      if (!isfinite (self->closes[row]))
        continue;
      if (before < self->end && is_gap (self, before, row))
        add_gap (self, before, row);
      add_to_group (self, row);
      before = row;
    }
  end_group (self);
}

/**
 * entente_cues_add_prices:
 * @cues: (element-type EntenteCue): where to add them
 * @view: (nullable): what the reader looks at
 *
 * Adds the closes of the time shown.
 */
void
entente_cues_add_prices (GArray                 *cues,
                         const EntenteChartView *view)
{
  Reading reading = { .cues = cues };

  if (view == NULL || view->prices == NULL)
    return;

  reading.prices = entente_plotted_prices_get_prices (view->prices);
  reading.closes = entente_prices_get_figures (reading.prices, ENTENTE_PRICE_CLOSE);
  reading.steps = entente_prices_get_steps (reading.prices);
  reading.end = entente_prices_get_n_rows (reading.prices);
  if (view->from < view->to)
    {
      reading.first = entente_prices_find_moment (reading.prices, view->from);
      reading.end = entente_prices_find_moment (reading.prices, view->to);
    }

  for (gsize row = reading.first; row < reading.end; row++)
    reading.n_closes += isfinite (reading.closes[row]) != 0;
  if (reading.n_closes == 0)
    return;

  choose_groups (&reading);
  read_closes (&reading);
}
