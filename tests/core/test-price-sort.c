/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Rows in any order come out as a stable sort puts them, with all that belongs to them. */

#include <stdlib.h>

#include "entente-price-result.h"

/* Enough for several stretches between two looks at the cancellable. */
#define MANY 600000

typedef struct
{
  gint64 key;
  guint32 row;
} Pair;

static guint32
random_below (guint32 n)
{
  return (guint32) g_test_rand_int () % n;
}

static int
compare_pairs (gconstpointer a,
               gconstpointer b)
{
  const Pair *one = a, *other = b;

  if (one->key != other->key)
    return one->key < other->key ? -1 : 1;
  return one->row < other->row ? -1 : one->row > other->row;
}

static gboolean
sort_watched (const guint32      *steps,
              guint32            *sorted,
              guint32            *rows,
              gsize               n,
              EntentePriceWatch  *watch,
              GError            **error)
{
  g_autofree guint64 *scratch = g_new (guint64, n);

  memcpy (sorted, steps, n * sizeof *steps);
  return entente_price_sort_rows (sorted, rows, scratch, n, watch, error);
}

static void
check_steps (const guint32 *steps,
             gsize          n)
{
  g_autofree guint32 *sorted = g_new (guint32, n), *rows = g_new (guint32, n);
  g_autofree Pair *pairs = g_new (Pair, n);
  EntentePriceWatch watch = { NULL };

  for (gsize i = 0; i < n; i++)
    pairs[i] = (Pair) { steps[i], (guint32) i };
  qsort (pairs, n, sizeof *pairs, compare_pairs);

  g_assert_true (sort_watched (steps, sorted, rows, n, &watch, NULL));
  for (gsize i = 0; i < n; i++)
    {
      g_assert_cmpuint (sorted[i], ==, pairs[i].key);
      g_assert_cmpuint (rows[i], ==, pairs[i].row);
    }
}

/* Steps from @lowest that are up to @spread beyond it, in one of several orders. */
static void
check_random (gsize   n,
              guint32 lowest,
              guint32 spread,
              guint   order)
{
  g_autofree guint32 *steps = g_new (guint32, n);

  for (gsize i = 0; i < n; i++)
    {
      guint32 offset = order == 0 ? (guint32) g_test_rand_int () : (guint32) (spread / n * i);

      steps[i] = lowest + (spread == G_MAXUINT32 ? offset : offset % (spread + 1));
      if (order == 2)
        steps[i] = lowest + spread - (steps[i] - lowest);
      if (order == 3 && g_test_rand_int_range (0, 100) == 0)
        steps[i] = lowest;
    }

  check_steps (steps, n);
}

/* Steps as far apart as one, two and three digits tell from each other, and just beyond. */
static void
test_steps (void)
{
  const guint32 spreads[] = {
    0, 1, 2, 100, 2046, 2047, 2048, 100000, (1u << 22) - 1, 1u << 22, 1u << 23, 1u << 30,
    G_MAXUINT32 - 1, G_MAXUINT32,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (spreads); i++)
    for (guint order = 0; order < 4; order++)
      {
        guint32 lowest = spreads[i] > 0 ? G_MAXUINT32 - spreads[i] : 7;

        check_random (1, lowest, spreads[i], order);
        check_random (2, lowest, spreads[i], order);
        check_random ((gsize) g_test_rand_int_range (3, 200), lowest, spreads[i], order);
        check_random ((gsize) g_test_rand_int_range (1000, 20000), lowest, spreads[i], order);
      }

  check_random (MANY, 0, G_MAXUINT32, 0);
  check_random (MANY, 700000, 8000, 0);
}

typedef struct
{
  GCancellable *cancellable;
  guint n_told;
  guint stop_at;
  double told;
  double widest;
} Telling;

static void
tell (double   fraction,
      gpointer data)
{
  Telling *telling = data;

  g_assert_cmpfloat (fraction, >=, telling->told);
  telling->widest = MAX (telling->widest, fraction - telling->told);
  telling->told = fraction;
  if (++telling->n_told == telling->stop_at)
    g_cancellable_cancel (telling->cancellable);
}

/* Each time that something is told, it can be stopped. */
static void
test_stop (void)
{
  g_autofree guint32 *steps = g_new (guint32, MANY), *sorted = g_new (guint32, MANY);
  g_autofree guint32 *rows = g_new (guint32, MANY);
  guint n_told = G_MAXUINT;

  for (gsize i = 0; i < MANY; i++)
    steps[i] = (guint32) g_test_rand_int ();

  for (guint stop_at = 0; stop_at < n_told; stop_at++)
    {
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      g_autoptr (GError) error = NULL;
      Telling telling = { cancellable, .stop_at = stop_at };
      EntentePriceWatch watch = { tell, &telling, cancellable };

      entente_price_watch_begin (&watch, 1);
      if (sort_watched (steps, sorted, rows, MANY, &watch, &error))
        {
          g_assert_cmpuint (stop_at, ==, 0);
          g_assert_no_error (error);
          g_assert_cmpfloat (telling.told, ==, 1);
          g_assert_cmpfloat (telling.widest, <, 0.1);
          n_told = telling.n_told;
        }
      else
        {
          g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
          g_assert_cmpuint (telling.n_told, ==, stop_at);
        }
    }

  g_assert_cmpuint (n_told, >, 10);
}

/* How the rows of a table are dated. */
typedef struct
{
  const char *name;
  gint64 first;        /* seconds from 1970 */
  double n_units;      /* that rows may be away from it, for each of them */
  guint32 unit;        /* in seconds */
  guint32 jitter;      /* other seconds of the day */
  gboolean has_time;
  gboolean has_column; /* of its own */
  EntentePriceSpacing spacing;
} Dating;

#define DAY 86400

/* 2020-01-06, and the first day that a file may have. */
#define RECENT ((gint64) 18267 * DAY)
#define FIRST  (ENTENTE_PRICE_DATE_FIRST * DAY)

#define INTRADAY ENTENTE_PRICE_SPACING_INTRADAY
#define DAILY    ENTENTE_PRICE_SPACING_DAILY
#define MONTHLY  ENTENTE_PRICE_SPACING_MONTHLY

static const Dating datings[] = {
  { "minutes", RECENT, 5, 60, 0, TRUE, FALSE, INTRADAY },
  { "minutes-before-1970", -50000 * 60, 5, 60, 0, TRUE, FALSE, INTRADAY },
  { "minutes-in-a-column", RECENT, 5, 60, 0, TRUE, TRUE, INTRADAY },
  { "days", RECENT, 0.8, DAY, 0, FALSE, FALSE, DAILY },
  { "few-days", RECENT, 0.01, DAY, 0, FALSE, FALSE, DAILY },
  { "years-long-ago", FIRST, 1.5, DAY, 0, FALSE, FALSE, DAILY },
  { "months", FIRST, 1, 30 * DAY, 0, FALSE, FALSE, MONTHLY },
  { "closing-times", RECENT + DAY / 2, 1, DAY, 0, TRUE, FALSE, DAILY },
  /* Of which the first rows look like closing times. */
  { "halves-of-days", RECENT, 0.5, DAY / 2, 0, TRUE, FALSE, INTRADAY },
  /* Of which they look like minutes. */
  { "times-of-writing", RECENT, 1, DAY, 3600, TRUE, FALSE, DAILY },
  { "times-of-centuries", FIRST, 3, DAY, 3600, TRUE, FALSE, DAILY },
};

static void
append_row (GString      *text,
            const Dating *dating,
            gint64        moment,
            guint         row)
{
  gint64 day = moment / DAY - (moment % DAY < 0);
  int seconds = (int) (moment - day * DAY);
  g_autofree char *date = entente_day_to_string (day);

  g_string_append (text, date);
  if (dating->has_time)
    g_string_append_printf (text, "%c%02d:%02d:%02d", dating->has_column ? ',' : ' ',
                            seconds / 3600, seconds / 60 % 60, seconds % 60);
  g_string_append_printf (text, ",%u.25,%u.75,%u,%u.5\n", row, row, row, row);
}

/* The keys of its rows are the moments that should be told apart. */
static GBytes *
write_table (const Dating *dating,
             guint         n,
             Pair         *pairs)
{
  gboolean tells_times = dating->spacing == INTRADAY;
  GString *text = g_string_new ("Date,Open,High,Low,Close\n");
  guint32 n_units = (guint32) (dating->n_units * n);

  if (dating->has_column)
    g_string_assign (text, "Date,Time,Open,High,Low,Close\n");
  for (guint i = 0; i < n; i++)
    {
      gint64 moment = dating->first + (gint64) random_below (n_units) * dating->unit;

      if (dating->jitter > 0)
        moment += random_below (dating->jitter);
      append_row (text, dating, moment, i);
      pairs[i] = (Pair) { tells_times ? moment : moment / DAY - (moment % DAY < 0), i };
    }

  return g_string_free_to_bytes (text);
}

static void
check_report (EntentePriceReport *report,
              const Dating       *dating,
              const Pair         *pairs,
              guint               n)
{
  const double offsets[] = { 0.25, 0.75, 0, 0.5 };
  EntentePrices *prices = entente_price_report_get_prices (report);
  gboolean tells_times = dating->spacing == INTRADAY;

  g_assert_cmpuint (entente_prices_get_n_rows (prices), ==, n);
  g_assert_cmpint (entente_prices_get_spacing (prices), ==, dating->spacing);
  g_assert_cmpint (entente_prices_has_times (prices), ==, tells_times);
  for (guint i = 0; i < n; i++)
    {
      double moment = (double) pairs[i].key / (tells_times ? DAY : 1);

      g_assert_cmpfloat (entente_prices_get_moment (prices, i), ==, moment);
      g_assert_cmpuint (entente_price_report_get_line (report, i), ==, pairs[i].row + 2);
      for (guint field = 0; field < ENTENTE_N_PRICE_FIELDS; field++)
        g_assert_cmpfloat (entente_prices_get_figures (prices, field)[i], ==,
                           pairs[i].row + offsets[field]);
    }
}

static void
test_table (gconstpointer data)
{
  const Dating *dating = &datings[GPOINTER_TO_SIZE (data)];
  const guint sizes[] = { 500, 5000, 20000 };

  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      guint n = sizes[i];
      g_autofree Pair *pairs = g_new (Pair, n);
      g_autoptr (GBytes) bytes = write_table (dating, n, pairs);
      g_autoptr (GError) error = NULL;
      EntentePriceChoices choices = { .no_suspects = i % 2 == 1 };
      g_autoptr (EntentePriceReport) report =
        entente_price_import_read_bytes (bytes, &choices, NULL, NULL, NULL, &error);

      g_assert_no_error (error);
      g_assert_cmpint (entente_price_report_get_order (report), ==,
                       ENTENTE_PRICE_ROW_ORDER_UNSORTED);
      qsort (pairs, n, sizeof *pairs, compare_pairs);
      check_report (report, dating, pairs, n);
    }
}

/* Where the first rows are in no order, the sort has its share of what is told, and can be
 * stopped throughout. */
static void
test_progress (void)
{
  g_autofree Pair *pairs = g_new (Pair, MANY);
  g_autoptr (GBytes) bytes = write_table (&datings[0], MANY, pairs);
  EntentePriceChoices choices = { .n_threads = 1 };
  Telling telling = { NULL };
  g_autoptr (EntentePriceReport) report =
    entente_price_import_read_bytes (bytes, &choices, tell, &telling, NULL, NULL);

  g_assert_nonnull (report);
  g_assert_cmpfloat (telling.told, ==, 1);
  g_assert_cmpfloat (telling.widest, <, 0.1);

  for (guint i = 1; i <= 10; i++)
    {
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      g_autoptr (GError) error = NULL;
      Telling stopping = { cancellable, .stop_at = telling.n_told * i / 10 };

      g_assert_null (entente_price_import_read_bytes (bytes, &choices, tell, &stopping,
                                                      cancellable, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      /* A block that is being read is read to its end. */
      g_assert_cmpuint (stopping.n_told, >=, stopping.stop_at);
      g_assert_cmpuint (stopping.n_told, <=, stopping.stop_at + 1);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/price-sort/steps", test_steps);
  g_test_add_func ("/price-sort/stop", test_stop);
  for (gsize i = 0; i < G_N_ELEMENTS (datings); i++)
    {
      g_autofree char *name = g_strconcat ("/price-sort/table/", datings[i].name, NULL);

      g_test_add_data_func (name, GSIZE_TO_POINTER (i), test_table);
    }
  g_test_add_func ("/price-sort/progress", test_progress);

  return g_test_run ();
}
