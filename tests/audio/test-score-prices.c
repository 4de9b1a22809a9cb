/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "audio-helpers.h"
#include "axis-fixture.h"

static EntenteScore *
score_of_prices (EntentePlottedPrices *prices,
                 EntenteChart         *chart)
{
  EntenteChartView view = { .prices = prices };

  return audio_score_of (chart, &view, NULL);
}

static guint
count (EntenteScore     *score,
       EntenteSoundKind  kind)
{
  guint n = 0;

  for (guint i = 0; i < entente_score_get_n_sounds (score); i++)
    n += entente_score_get_sound (score, i)->kind == kind;

  return n;
}

/* Each of a few closes is a note, in order, further and further to the right. */
static void
test_few (void)
{
  const double closes[] = { 80, 90, 85, 100, 95 };
  g_autoptr (EntentePlottedPrices) prices = audio_prices ("2025-02-03", closes, 5, 5, 0);
  g_autoptr (EntenteChart) chart = fixture_empty (ENTENTE_CHART_KIND_TIME_SERIES);
  g_autoptr (EntenteScore) score = score_of_prices (prices, chart);

  g_assert_cmpuint (entente_score_get_n_notes (score), ==, 5);
  for (guint i = 0; i < 5; i++)
    {
      const EntenteSound *note = audio_get_note (score, i);

      g_assert_cmpint (note->price, ==, i);
      g_assert_cmpint (note->mark, ==, -1);
      g_assert_cmpint (note->source, ==, ENTENTE_MARK_KIND_IMPORTED);
      g_assert_cmpfloat_with_epsilon (note->pan, i * 0.5 - 1, 1e-9);
      g_assert_cmpfloat (note->pitch, ==, 55 + floor ((closes[i] - 80) / 20 * 36 + 0.5));
    }
}

/* Of many closes, no more than 200 notes, and all peaks and troughs of the whole among them. */
static void
test_many (void)
{
  g_autoptr (EntenteChart) chart = fixture_empty (ENTENTE_CHART_KIND_TIME_SERIES);

  for (gsize n = 199; n < 60000; n = n * 5 / 3 + 1)
    {
      g_autofree double *closes = g_new (double, n);
      g_autoptr (EntentePlottedPrices) prices = NULL;
      g_autoptr (EntenteScore) score = NULL;
      gboolean has_peak = FALSE, has_trough = FALSE;

      for (gsize i = 0; i < n; i++)
        closes[i] = 100 + 10 * sin ((double) i * 0.7);
      closes[n / 3] = 500;
      closes[n / 2] = 1;
      prices = audio_prices ("1900-01-01", closes, n, n, 0);
      score = score_of_prices (prices, chart);

      g_assert_cmpuint (entente_score_get_n_notes (score), <=, ENTENTE_SCORE_MOST_PRICE_NOTES);
      g_assert_cmpuint (entente_score_get_n_notes (score), >=, n <= 200 ? n : 120);
      for (guint i = 0; i < entente_score_get_n_notes (score); i++)
        {
          const EntenteSound *note = audio_get_note (score, i);

          has_peak = has_peak || note->price == (gint64) (n / 3);
          has_trough = has_trough || note->price == (gint64) (n / 2);
          if (i > 0)
            g_assert_cmpint (note->price, >, audio_get_note (score, i - 1)->price);
        }
      g_assert_true (has_peak && has_trough);
    }
}

/* Days without prices, and rows without a close, are rests; a weekend is not. */
static void
test_gaps (void)
{
  const double closes[] = { 1, 2, 3, 4, 5, 6, 7, 8 };
  const double holes[] = { NAN, 1, 2, NAN, NAN, 5, 6, NAN };
  g_autoptr (EntenteChart) chart = fixture_empty (ENTENTE_CHART_KIND_TIME_SERIES);
  g_autoptr (EntentePlottedPrices) weekend = audio_prices ("2025-02-03", closes, 8, 3, 2);
  g_autoptr (EntentePlottedPrices) holiday = audio_prices ("2025-02-03", closes, 8, 3, 9);
  g_autoptr (EntentePlottedPrices) missing = audio_prices ("2025-02-03", holes, 8, 8, 0);
  g_autoptr (EntenteScore) score_of_weekend = score_of_prices (weekend, chart);
  g_autoptr (EntenteScore) score_of_holiday = score_of_prices (holiday, chart);
  g_autoptr (EntenteScore) score_of_missing = score_of_prices (missing, chart);
  guint64 end_of_fourth;

  g_assert_cmpuint (count (score_of_weekend, ENTENTE_SOUND_REST), ==, 0);
  g_assert_cmpuint (count (score_of_holiday, ENTENTE_SOUND_REST), ==, 1);
  g_assert_cmpuint (count (score_of_missing, ENTENTE_SOUND_REST), ==, 1);
  g_assert_cmpuint (entente_score_get_n_notes (score_of_missing), ==, 4);

  end_of_fourth = audio_get_note (score_of_holiday, 3)->start +
                  audio_get_note (score_of_holiday, 3)->length;
  g_assert_cmpuint (audio_get_note (score_of_holiday, 4)->start - end_of_fourth, >=,
                    2 * audio_get_note (score_of_holiday, 3)->length);
}

/* Of many closes, gaps too short to be heard are left out, and the others do not add notes. */
static void
test_gaps_of_many (void)
{
  g_autoptr (EntenteChart) chart = fixture_empty (ENTENTE_CHART_KIND_TIME_SERIES);
  double closes[5000];
  g_autoptr (EntentePlottedPrices) with_short = NULL;
  g_autoptr (EntentePlottedPrices) with_long = NULL;
  g_autoptr (EntenteScore) score_with_short = NULL;
  g_autoptr (EntenteScore) score_with_long = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (closes); i++)
    closes[i] = i % 7;
  with_short = audio_prices ("2000-01-01", closes, G_N_ELEMENTS (closes), 2500, 50);
  with_long = audio_prices ("2000-01-01", closes, G_N_ELEMENTS (closes), 2500, 1000);
  score_with_short = score_of_prices (with_short, chart);
  score_with_long = score_of_prices (with_long, chart);

  g_assert_cmpuint (count (score_with_short, ENTENTE_SOUND_REST), ==, 0);
  g_assert_cmpuint (count (score_with_long, ENTENTE_SOUND_REST), ==, 1);
  g_assert_cmpuint (entente_score_get_n_notes (score_with_long), <=,
                    ENTENTE_SCORE_MOST_PRICE_NOTES);
}

/* No gap between two groups makes more notes than there may be. */
static void
test_never_too_many (void)
{
  g_autoptr (EntenteChart) chart = fixture_empty (ENTENTE_CHART_KIND_TIME_SERIES);

  for (guint32 seed = 0; seed < 40; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      gsize n = (gsize) g_rand_int_range (rand, 201, 3000);
      g_autofree double *closes = g_new (double, n);
      g_autoptr (EntentePlottedPrices) prices = NULL;
      g_autoptr (EntenteScore) score = NULL;

      /* Stretches without a close, of all lengths. */
      for (gsize i = 0; i < n; i++)
        closes[i] = sin ((double) i * g_rand_double_range (rand, 0, 0.3)) > 0.6 ? NAN : (double) i;
      closes[0] = 0;
      prices = audio_prices ("2000-01-01", closes, n, n, 0);
      score = score_of_prices (prices, chart);

      g_assert_cmpuint (entente_score_get_n_notes (score), <=, ENTENTE_SCORE_MOST_PRICE_NOTES);
      g_assert_cmpuint (entente_score_get_n_notes (score), >, 20);
    }
}

/* Marks of the dossier stand among the prices where they belong, and keep their own timbre. */
static void
test_with_marks (void)
{
  const double closes[] = { 100, 101, 102, 103, 104, 105, 106 };
  g_autoptr (EntentePlottedPrices) prices = audio_prices ("2025-02-10", closes, 7, 7, 0);
  g_autoptr (EntenteChart) chart = fixture_price ();
  g_auto (EntenteChartView) view = ENTENTE_CHART_VIEW_INIT;
  g_autoptr (EntenteScore) score = NULL;
  static const int marks[] = { -1, -1, -1, 1, -1, 2, 3, -1, -1 };
  static const int rows[] = { 0, 1, 2, -1, 3, -1, -1, 4, 5 };

  view.prices = g_object_ref (prices);
  view.from = (double) axis_fixture_day ("2025-02-10");
  view.to = view.from + 6;
  score = audio_score_of (chart, &view, NULL);

  g_assert_cmpuint (entente_score_get_n_notes (score), ==, G_N_ELEMENTS (marks));
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      const EntenteSound *note = audio_get_note (score, i);

      g_assert_cmpint (note->mark, ==, marks[i]);
      g_assert_cmpint (note->price, ==, rows[i]);
      g_assert_true ((note->source == ENTENTE_MARK_KIND_IMPORTED) == (rows[i] >= 0));
    }
  g_assert_cmpfloat (audio_get_note (score, 5)->pitch, ==, 91);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/score-prices/few", test_few);
  g_test_add_func ("/score-prices/many", test_many);
  g_test_add_func ("/score-prices/gaps", test_gaps);
  g_test_add_func ("/score-prices/gaps-of-many", test_gaps_of_many);
  g_test_add_func ("/score-prices/never-too-many", test_never_too_many);
  g_test_add_func ("/score-prices/with-marks", test_with_marks);

  return g_test_run ();
}
