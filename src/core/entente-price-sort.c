/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Sorting by the digits of the steps, from the lowest, each time without changing the order of
 * rows that have the same one (H. H. Seward, "Information sorting in the application of electronic
 * digital computers to business operations", 1954). It needs memory for the rows a second time,
 * and takes them in the order in which they are in memory: a sort in place goes from one row to
 * wherever the next one is, and waits for each. */

#include "entente-price-result.h"

/* With more bits a digit would have more places that rows are written to than stay near to the
 * processor. */
#define MAX_BITS   11
#define MAX_DIGITS 3

#define LEAST_PAGE 4096

/* How many rows are moved between two looks at the cancellable. */
#define STRETCH (1u << 18)

/* One of the digits that steps have when the lowest is taken from them. */
typedef struct
{
  guint32 lowest;
  guint32 mask;
  guint shift;
  guint32 *places; /* for each value how many rows have it, then where the next of these goes */
} Digit;

typedef struct
{
  guint32 *steps;
  guint32 *rows;
  guint64 *pairs; /* of a step and its row */
  gsize n;
  Digit digits[MAX_DIGITS];
  guint n_digits;

  guint n_moves;  /* there are to do */
  guint n_moved;
  EntentePriceWatch *watch;
  GError **error;
} Sort;

/* Does something with the rows from @from to @to. A digit is given as a copy, so that a compiler
 * knows that nothing else changes it. */
typedef void (*Move) (const Sort *sort,
                      Digit       digit,
                      gsize       from,
                      gsize       to);

static inline guint32 *
place_of (Digit   digit,
          guint32 step)
{
  return &digit.places[(step - digit.lowest) >> digit.shift & digit.mask];
}

static inline guint64
pair_of (guint32 step,
         guint32 row)
{
  return (guint64) step << 32 | row;
}

static inline guint32
step_of (guint64 pair)
{
  return (guint32) (pair >> 32);
}

/* The system clears memory when it is written to for the first time: bit by bit here, not all of it
 * at once as soon as rows go everywhere. */
static void
touch (const Sort *sort,
       Digit       digit,
       gsize       from,
       gsize       to)
{
  for (gsize i = from; i < to; i += LEAST_PAGE / sizeof *sort->pairs)
    {
      sort->pairs[i] = 0;
      sort->rows[i] = 0;
    }
}

/* The first time rows are still where they are in the file. */
static void
move_from_file (const Sort *sort,
                Digit       digit,
                gsize       from,
                gsize       to)
{
  for (gsize i = from; i < to; i++)
    {
      guint32 step = sort->steps[i];

      sort->pairs[(*place_of (digit, step))++] = pair_of (step, (guint32) i);
    }
}

static void
move_to_columns (const Sort *sort,
                 Digit       digit,
                 gsize       from,
                 gsize       to)
{
  for (gsize i = from; i < to; i++)
    {
      guint64 pair = sort->pairs[i];
      gsize place = (*place_of (digit, step_of (pair)))++;

      sort->steps[place] = step_of (pair);
      sort->rows[place] = (guint32) pair;
    }
}

static void
move_to_pairs (const Sort *sort,
               Digit       digit,
               gsize       from,
               gsize       to)
{
  for (gsize i = from; i < to; i++)
    {
      guint32 step = sort->steps[i];

      sort->pairs[(*place_of (digit, step))++] = pair_of (step, sort->rows[i]);
    }
}

/* Back into the columns, as they are. */
static void
split_pairs (const Sort *sort,
             Digit       digit,
             gsize       from,
             gsize       to)
{
  for (gsize i = from; i < to; i++)
    {
      sort->steps[i] = step_of (sort->pairs[i]);
      sort->rows[i] = (guint32) sort->pairs[i];
    }
}

static void
count (const Sort *sort,
       Digit       digit,
       gsize       from,
       gsize       to)
{
  for (gsize i = from; i < to; i++)
    (*place_of (digit, sort->steps[i]))++;
}

/* From how many rows have a value to where the first of them goes. */
static void
find_places (Digit digit)
{
  guint32 place = 0;

  for (guint i = 0; i <= digit.mask; i++)
    {
      guint32 n = digit.places[i];

      digit.places[i] = place;
      place += n;
    }
}

/* Does it with all rows, and looks up now and then. */
static gboolean
move_all (Sort        *sort,
          Move         move,
          const Digit *digit)
{
  for (gsize from = 0; from < sort->n; from += STRETCH)
    {
      gsize to = MIN (from + STRETCH, sort->n);

      move (sort, *digit, from, to);
      entente_price_watch_tell (sort->watch, (sort->n_moved + (double) to / (double) sort->n) /
                                             sort->n_moves);
      if (entente_price_watch_is_cancelled (sort->watch, sort->error))
        return FALSE;
    }

  sort->n_moved++;
  return TRUE;
}

/* As few digits as there can be, and of as many bits each. */
static void
choose_digits (Sort    *sort,
               guint32 *places)
{
  guint32 lowest = G_MAXUINT32, highest = 0;
  guint n_bits;

  for (gsize i = 0; i < sort->n; i++)
    {
      lowest = MIN (lowest, sort->steps[i]);
      highest = MAX (highest, sort->steps[i]);
    }

  n_bits = MAX (g_bit_storage (highest - lowest), 1);
  sort->n_digits = (n_bits + MAX_BITS - 1) / MAX_BITS;
  n_bits = (n_bits + sort->n_digits - 1) / sort->n_digits;
  for (guint i = 0; i < sort->n_digits; i++)
    sort->digits[i] = (Digit) { lowest, (1u << n_bits) - 1, i * n_bits, places + (i << MAX_BITS) };
}

static gboolean
sort_by (Sort *sort,
         guint number)
{
  const Digit *digit = &sort->digits[number];

  /* How many rows have a value is the same wherever these are. */
  if (!move_all (sort, count, digit))
    return FALSE;

  find_places (*digit);
  if (number == 0)
    return move_all (sort, move_from_file, digit);
  return move_all (sort, number % 2 == 1 ? move_to_columns : move_to_pairs, digit);
}

/**
 * entente_price_sort_rows:
 * @steps: (inout) (array length=n): when each row of a file is
 * @rows: (out caller-allocates) (array length=n): for each place the row of the file that it has
 * @scratch: (array length=n): memory to work with
 * @n: how many, not none
 * @watch: how it is watched and stopped
 * @error: that it was stopped
 *
 * Sorts rows by their steps; those of the same step stay as they are.
 *
 * Returns: whether they are sorted; if not, what is in the arrays is of no use
 */
gboolean
entente_price_sort_rows (guint32            *steps,
                         guint32            *rows,
                         guint64            *scratch,
                         gsize               n,
                         EntentePriceWatch  *watch,
                         GError            **error)
{
  g_autofree guint32 *places = g_new0 (guint32, MAX_DIGITS << MAX_BITS);
  Sort sort = { steps, rows, scratch, n, .watch = watch, .error = error };
  gboolean is_in_pairs;

  choose_digits (&sort, places);
  is_in_pairs = sort.n_digits % 2 == 1;
  sort.n_moves = 1 + 2 * sort.n_digits + is_in_pairs;
  if (!move_all (&sort, touch, &sort.digits[0]))
    return FALSE;

  for (guint i = 0; i < sort.n_digits; i++)
    if (!sort_by (&sort, i))
      return FALSE;

  return !is_in_pairs || move_all (&sort, split_pairs, &sort.digits[0]);
}
