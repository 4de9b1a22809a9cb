/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "canvas-helpers.h"

#include "entente-loader.h"

/* Six marks in two series, one fact of which has two marks. */
static const char two_series[] =
  "{\"format\": \"entente-dossier\", \"version\": 1, \"id\": \"d\", \"title\": \"D\","
  "\"sources\": [{\"id\": \"s\", \"kind\": \"press\", \"title\": \"S\", \"publisher\": \"P\","
  " \"paragraphs\": 1}],"
  "\"facts\": ["
#define FACT(id, value, date)                                                                     \
  "{\"id\": \"" id "\", \"title\": \"" id "\", \"statement\": \"It is " value ".\","              \
  " \"status\": \"reported\", \"who\": \"The paper\", \"speaker\": \"the report itself\","        \
  " \"source\": \"s\", \"paragraph\": 1, \"quantity\": {\"value\": \"" value "\","                \
  " \"unit\": \"%\", \"measure\": \"share\"}, \"date\": {\"edtf\": \"" date "\","                 \
  " \"basis\": \"stated\"}}"
  FACT ("A", "10", "2020") "," FACT ("B", "20", "2021") "," FACT ("C", "30", "2022") ","
  FACT ("D", "40", "2020") "," FACT ("E", "50", "2022") "],"
  "\"charts\": ["
  "{\"id\": \"c\", \"type\": \"time-series\", \"title\": \"Shares\", \"unit\": \"%\","
  " \"series\": ["
  "{\"id\": \"x\", \"name\": \"X\", \"marks\": [{\"fact\": \"A\"}, {\"fact\": \"B\"},"
  " {\"fact\": \"C\"}]},"
  "{\"id\": \"y\", \"name\": \"Y\", \"marks\": [{\"fact\": \"D\"}, {\"fact\": \"E\"},"
  " {\"fact\": \"A\", \"label\": \"A again\"}]}]},"
  "{\"id\": \"none\", \"type\": \"bar\", \"title\": \"Nothing\", \"unit\": \"%\","
  " \"series\": [{\"id\": \"z\", \"name\": \"Z\", \"marks\": []}]}]}";

/* The canvas of a chart of the built-in dossier, or of the one above, in a window. */
void
canvas_set_up (Fixture       *fixture,
               gconstpointer  chart)
{
  gboolean is_builtin = !g_str_equal (chart, "c") && !g_str_equal (chart, "none");

  fixture->dossier = is_builtin ? entente_loader_load_builtin () : charts_load (two_series);
  fixture->selection = entente_selection_new (fixture->dossier);
  fixture->canvas = entente_chart_canvas_new ();
  entente_chart_canvas_set_chart (fixture->canvas,
                                  entente_dossier_find_chart (fixture->dossier, chart));
  entente_picture_set_selection (ENTENTE_PICTURE (fixture->canvas), fixture->selection);
  fixture->window = charts_present (GTK_WIDGET (fixture->canvas), 600, 400);
  /* The reader has been at the chart, and goes on to its marks. */
  entente_chart_canvas_set_at_chart (fixture->canvas, FALSE);
}

void
canvas_tear_down (Fixture       *fixture,
                  gconstpointer  chart)
{
  charts_close (fixture->window);
  g_assert_finalize_object (g_steal_pointer (&fixture->selection));
  g_assert_finalize_object (g_steal_pointer (&fixture->dossier));
}

void
canvas_select_fact (Fixture    *fixture,
                    const char *id)
{
  EntenteFact *fact = entente_dossier_find_fact (fixture->dossier, id);

  g_assert_nonnull (fact);
  entente_selection_select_fact (fixture->selection, fact);
}

void
canvas_assert_cursor (Fixture    *fixture,
                      const char *id)
{
  g_autofree char *cursor = charts_cursor_fact (fixture->canvas);

  g_assert_cmpstr (cursor, ==, id);
}

void
canvas_assert_selected (Fixture    *fixture,
                        const char *id)
{
  EntenteFact *fact = entente_selection_get_fact (fixture->selection);

  g_assert_cmpstr (fact != NULL ? entente_fact_get_id (fact) : NULL, ==, id);
}

/* Presses a key; the cursor and the selection must both be at the fact then. */
void
canvas_assert_key_leads_to (Fixture    *fixture,
                            guint       keyval,
                            const char *id)
{
  g_assert_true (charts_press_key (GTK_WIDGET (fixture->canvas), keyval, 0));
  canvas_assert_cursor (fixture, id);
  canvas_assert_selected (fixture, id);
}

const EntentePlacedMark *
canvas_get_mark (Fixture *fixture,
                 guint    index)
{
  return entente_chart_layout_get_mark (entente_chart_canvas_get_layout (fixture->canvas), index);
}

void
canvas_add (const char  *path,
            const char  *chart,
            FixtureTest  test)
{
  g_test_add (path, Fixture, chart, canvas_set_up, test, canvas_tear_down);
}
