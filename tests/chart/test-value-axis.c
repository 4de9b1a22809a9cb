/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <locale.h>
#include <math.h>

#include "chart-fixture.h"
#include "entente-chart-layout-private.h"

/* Any layout will do: an axis asks it for its font only. */
static EntenteChartLayout *
make_layout (void)
{
  g_autoptr (EntenteChart) chart = fixture_price ();

  return fixture_layout (chart, 400, 300);
}

static EntenteValueAxisWish
make_wish (EntenteValueScale scale,
           double            low,
           double            high,
           double            base,
           double            lines,
           double            line)
{
  return (EntenteValueAxisWish) {
    .domain = { low, high, FALSE }, .scale = scale, .base = base, .length = lines * line,
  };
}

typedef struct
{
  EntenteValueScale scale;
  double low, high, base;
  double lines;       /* the length of the axis */
  const char *labels;
} Row;

static const Row rows[] = {
  { ENTENTE_VALUE_SCALE_LINEAR, 80, 130, 0, 20, "80 90 100 110 120 130" },
  { ENTENTE_VALUE_SCALE_LINEAR, 123.4, 124.6, 0, 20, "123.4 123.6 123.8 124.0 124.2 124.4 124.6" },
  { ENTENTE_VALUE_SCALE_LINEAR, -1, 1, 0, 16, "\u22121.0 \u22120.5 0.0 0.5 1.0" },
  { ENTENTE_VALUE_SCALE_LINEAR, 0, 1e300, 0, 16, "0 2.5e+299 5e+299 7.5e+299 1e+300" },

  /* The same figures, numbered in per cent since one of them. */
  { ENTENTE_VALUE_SCALE_PERCENT, 80, 130, 100, 20,
    "\u221220\u00a0% \u221210\u00a0% 0\u00a0% +10\u00a0% +20\u00a0% +30\u00a0%" },
  { ENTENTE_VALUE_SCALE_PERCENT, 113.8, 124.3, 113.8, 20,
    "0\u00a0% +2\u00a0% +4\u00a0% +6\u00a0% +8\u00a0% +10\u00a0%" },
  { ENTENTE_VALUE_SCALE_PERCENT, 99.5, 101, 100, 16,
    "\u22120.5\u00a0% 0.0\u00a0% +0.5\u00a0% +1.0\u00a0%" },
  { ENTENTE_VALUE_SCALE_PERCENT, 1, 100, 1, 20,
    "0\u00a0% +2000\u00a0% +4000\u00a0% +6000\u00a0% +8000\u00a0% +10000\u00a0%" },

  /* Within less than an octave the numbers of a linear axis, beyond it preferred numbers, over
   * many decades powers of ten. */
  { ENTENTE_VALUE_SCALE_LOG, 80, 130, 0, 20, "80 90 100 110 120 130" },
  { ENTENTE_VALUE_SCALE_LOG, 60, 300, 0, 20, "60 80 100 120 150 200 250 300" },
  { ENTENTE_VALUE_SCALE_LOG, 0.9, 2000, 0, 24, "1 3 10 30 100 300 1000" },
  { ENTENTE_VALUE_SCALE_LOG, 0.001, 1e6, 0, 40,
    "0.001 0.01 0.1 1 10 100 1000 10000 100000 1000000" },
  { ENTENTE_VALUE_SCALE_LOG, 0.001, 1e6, 0, 12, "0.001 1 1000 1000000" },
};

static char *
join_labels (const EntenteValueAxis *axis)
{
  GString *labels = g_string_new (NULL);

  for (guint i = 0; i < entente_value_axis_get_n (axis); i++)
    {
      g_autofree char *label = entente_value_axis_format (axis, i);

      g_string_append_printf (labels, "%s%s", i > 0 ? " " : "", label);
    }

  return g_string_free (labels, FALSE);
}

static void
check_labels (const Row *row)
{
  g_autoptr (EntenteChartLayout) layout = make_layout ();
  EntenteValueAxisWish wish = make_wish (row->scale, row->low, row->high, row->base, row->lines,
                                         layout->line);
  EntenteValueAxis axis;
  g_autofree char *labels = NULL;

  g_assert_cmpint (entente_value_axis_choose (layout, &wish, &axis), ==,
                   ENTENTE_VALUE_AXIS_READY);
  labels = join_labels (&axis);
  g_assert_cmpstr (labels, ==, row->labels);
}

static void
test_labels (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    check_labels (&rows[i]);
}

/* German data, where the system has it or can make it. */
static gboolean
enter_germany (const char *folder)
{
  g_autofree char *output = g_build_filename (folder, "de_DE.UTF-8", NULL);
  const char *command[] = { "localedef", "-i", "de_DE", "-f", "UTF-8", output, NULL };

  if (setlocale (LC_NUMERIC, "de_DE.UTF-8") != NULL)
    return TRUE;

  g_spawn_sync (NULL, (char **) command, NULL,
                G_SPAWN_SEARCH_PATH | G_SPAWN_STDOUT_TO_DEV_NULL | G_SPAWN_STDERR_TO_DEV_NULL,
                NULL, NULL, NULL, NULL, NULL, NULL);
  g_setenv ("LOCPATH", folder, TRUE);

  return setlocale (LC_NUMERIC, "de_DE.UTF-8") != NULL;
}

static const Row german_rows[] = {
  { ENTENTE_VALUE_SCALE_LINEAR, 0, 1, 0, 16, "0,00 0,25 0,50 0,75 1,00" },
  { ENTENTE_VALUE_SCALE_LINEAR, 1000, 3000, 0, 16, "1.000 1.500 2.000 2.500 3.000" },
  { ENTENTE_VALUE_SCALE_PERCENT, 99.5, 101, 100, 16,
    "\u22120,5\u00a0% 0,0\u00a0% +0,5\u00a0% +1,0\u00a0%" },
  { ENTENTE_VALUE_SCALE_LOG, 0.1, 1e4, 0, 20, "0,1 1 10 100 1.000 10.000" },
};

static void
test_germany (void)
{
  g_autofree char *folder = g_dir_make_tmp ("entente-locale-XXXXXX", NULL);
  const char *command[] = { "rm", "-rf", folder, NULL };
  gboolean found = enter_germany (folder);

  for (guint i = 0; i < G_N_ELEMENTS (german_rows) && found; i++)
    check_labels (&german_rows[i]);

  setlocale (LC_ALL, "C.UTF-8");
  g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL,
                NULL);
  if (!found)
    g_test_skip ("there is no German locale");
}

typedef struct
{
  EntenteValueScale scale;
  double values[3];
  guint n;
  double base;
  EntenteValueAxisAnswer answer;
  gboolean has_ticks;
} AnswerRow;

/* Figures, and whether they can have an axis. */
static const AnswerRow answer_rows[] = {
  { ENTENTE_VALUE_SCALE_LINEAR, { 0 }, 0, 0, ENTENTE_VALUE_AXIS_NO_FIGURES, FALSE },
  { ENTENTE_VALUE_SCALE_LINEAR, { NAN, INFINITY }, 2, 0, ENTENTE_VALUE_AXIS_NO_FIGURES, FALSE },
  { ENTENTE_VALUE_SCALE_LINEAR, { 124.3 }, 1, 0, ENTENTE_VALUE_AXIS_READY, TRUE },
  { ENTENTE_VALUE_SCALE_LINEAR, { 7, 7, 7 }, 3, 0, ENTENTE_VALUE_AXIS_READY, TRUE },
  { ENTENTE_VALUE_SCALE_LINEAR, { 0, 0 }, 2, 0, ENTENTE_VALUE_AXIS_READY, TRUE },
  { ENTENTE_VALUE_SCALE_LINEAR, { -1e300, 1e300 }, 2, 0, ENTENTE_VALUE_AXIS_READY, TRUE },
  { ENTENTE_VALUE_SCALE_LINEAR, { 1e-300 }, 1, 0, ENTENTE_VALUE_AXIS_READY, TRUE },

  { ENTENTE_VALUE_SCALE_LOG, { 0 }, 0, 0, ENTENTE_VALUE_AXIS_NO_FIGURES, FALSE },
  { ENTENTE_VALUE_SCALE_LOG, { 0 }, 1, 0, ENTENTE_VALUE_AXIS_NOT_ABOVE_ZERO, FALSE },
  { ENTENTE_VALUE_SCALE_LOG, { 5, 0 }, 2, 0, ENTENTE_VALUE_AXIS_NOT_ABOVE_ZERO, FALSE },
  { ENTENTE_VALUE_SCALE_LOG, { -3, -2 }, 2, 0, ENTENTE_VALUE_AXIS_NOT_ABOVE_ZERO, FALSE },
  { ENTENTE_VALUE_SCALE_LOG, { 124.3 }, 1, 0, ENTENTE_VALUE_AXIS_READY, TRUE },
  { ENTENTE_VALUE_SCALE_LOG, { 1e-300, 1e300 }, 2, 0, ENTENTE_VALUE_AXIS_READY, TRUE },

  { ENTENTE_VALUE_SCALE_PERCENT, { 0 }, 0, 5, ENTENTE_VALUE_AXIS_NO_FIGURES, FALSE },
  { ENTENTE_VALUE_SCALE_PERCENT, { 5, 6 }, 2, 5, ENTENTE_VALUE_AXIS_READY, TRUE },
  { ENTENTE_VALUE_SCALE_PERCENT, { 5 }, 1, 5, ENTENTE_VALUE_AXIS_READY, TRUE },
  { ENTENTE_VALUE_SCALE_PERCENT, { -5, 6 }, 2, 5, ENTENTE_VALUE_AXIS_READY, TRUE },
  { ENTENTE_VALUE_SCALE_PERCENT, { 5, 6 }, 2, 0, ENTENTE_VALUE_AXIS_NO_BASE, FALSE },
  { ENTENTE_VALUE_SCALE_PERCENT, { 5, 6 }, 2, -5, ENTENTE_VALUE_AXIS_NO_BASE, FALSE },
  { ENTENTE_VALUE_SCALE_PERCENT, { 5, 6 }, 2, NAN, ENTENTE_VALUE_AXIS_NO_BASE, FALSE },
  { ENTENTE_VALUE_SCALE_PERCENT, { 1, 1e300 }, 2, 1e-20, ENTENTE_VALUE_AXIS_NO_BASE, FALSE },
  { ENTENTE_VALUE_SCALE_PERCENT, { 5, 6 }, 2, 1e20, ENTENTE_VALUE_AXIS_READY, FALSE },
};

static void
test_answers (void)
{
  g_autoptr (EntenteChartLayout) layout = make_layout ();

  for (guint i = 0; i < G_N_ELEMENTS (answer_rows); i++)
    {
      const AnswerRow *row = &answer_rows[i];
      EntenteValueAxisWish wish = make_wish (row->scale, 0, 0, row->base, 15, layout->line);
      EntenteValueAxis axis;
      EntenteValueAxisAnswer answer;

      wish.domain = (EntenteNumberDomain) ENTENTE_NUMBER_DOMAIN_INIT;
      for (guint j = 0; j < row->n; j++)
        entente_number_domain_add (&wish.domain, row->values[j]);
      if (row->scale == ENTENTE_VALUE_SCALE_LOG)
        entente_number_domain_finish_log (&wish.domain);
      else
        entente_number_domain_finish (&wish.domain, FALSE);

      answer = entente_value_axis_choose (layout, &wish, &axis);
      g_test_message ("row %u", i);
      g_assert_cmpint (answer, ==, row->answer);
      g_assert_cmpint (entente_value_axis_get_n (&axis) >= 2, ==, row->has_ticks);
      /* There is a sentence for each reason and none where there is no reason. */
      g_assert_cmpint (entente_value_axis_answer_get_words (answer) == NULL, ==,
                       answer == ENTENTE_VALUE_AXIS_READY);
    }
}

/* What is numbered in per cent stands where it stands on the linear scale: the tick of 0 % at
 * the base, that of +10 % at a tenth more. */
static void
test_percent_places (void)
{
  g_autoptr (EntenteChartLayout) layout = make_layout ();
  EntenteValueAxisWish wish = make_wish (ENTENTE_VALUE_SCALE_PERCENT, 80, 130, 100, 20,
                                         layout->line);
  EntenteValueAxis axis;

  g_assert_cmpint (entente_value_axis_choose (layout, &wish, &axis), ==,
                   ENTENTE_VALUE_AXIS_READY);
  g_assert_cmpint (axis.kind, ==, ENTENTE_SCALE_LINEAR);
  g_assert_cmpuint (entente_value_axis_get_n (&axis), ==, 6);
  for (guint i = 0; i < 6; i++)
    g_assert_cmpfloat_with_epsilon (entente_value_axis_get (&axis, i), 80 + 10 * i, 1e-9);
}

/* No room for two labels, no ticks, but an axis. */
static void
test_no_room (void)
{
  g_autoptr (EntenteChartLayout) layout = make_layout ();

  for (guint scale = 0; scale < 3; scale++)
    {
      EntenteValueAxisWish wish = make_wish ((EntenteValueScale) scale, 80, 1300, 100, 1,
                                             layout->line);
      EntenteValueAxis axis;

      g_assert_cmpint (entente_value_axis_choose (layout, &wish, &axis), ==,
                       ENTENTE_VALUE_AXIS_READY);
      g_assert_cmpuint (entente_value_axis_get_n (&axis), ==, 0);
      g_assert_cmpfloat (axis.low, ==, 80);
      g_assert_cmpfloat (axis.high, ==, 1300);
    }
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/value-axis/labels", test_labels);
  g_test_add_func ("/value-axis/germany", test_germany);
  g_test_add_func ("/value-axis/answers", test_answers);
  g_test_add_func ("/value-axis/percent-places", test_percent_places);
  g_test_add_func ("/value-axis/no-room", test_no_room);

  return g_test_run ();
}
