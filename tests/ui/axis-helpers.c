/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "axis-helpers.h"

#include "entente-loader.h"

/* A dossier of very many events, some days apart, or of many of one day. */
static EntenteDossier *
load_events (guint    n_events,
             gboolean on_one_day)
{
  GString *json = g_string_new (
    "{\"format\": \"entente-dossier\", \"version\": 1, \"id\": \"d\", \"title\": \"D\","
    "\"sources\": [{\"id\": \"s\", \"kind\": \"press\", \"title\": \"S\", \"publisher\": \"P\","
    " \"paragraphs\": 1}],"
    "\"facts\": [{\"id\": \"F\", \"title\": \"F\", \"statement\": \"It is so.\","
    " \"status\": \"reported\", \"who\": \"The paper\", \"speaker\": \"the report itself\","
    " \"source\": \"s\", \"paragraph\": 1}],"
    "\"events\": [");

  g_autofree char *text = NULL;

  for (guint i = 0; i < n_events; i++)
    g_string_append_printf (json,
                            "%s{\"id\": \"e%u\", \"title\": \"Event %u\", \"facts\": [\"F\"],"
                            " \"parties\": [],"
                            " \"text\": \"It happened.\", \"date\": {\"edtf\": \"%04u-%02u-%02u\","
                            " \"basis\": \"stated\"}}",
                            i > 0 ? "," : "", i, i,
                            on_one_day ? 2000 : 1000 + i / 120,
                            on_one_day ? 6 : 1 + i / 10 % 12, on_one_day ? 1 : 1 + i % 10);
  g_string_append (json, "]}");
  text = g_string_free_and_steal (json);

  return charts_load (text);
}

/* In a window as wide as the timeline of the application. */
void
axis_set_up (Fixture       *fixture,
             gconstpointer  data)
{
  if (data == NULL)
    fixture->dossier = entente_loader_load_builtin ();
  else if (g_str_equal (data, "none"))
    fixture->dossier = load_events (0, FALSE);
  else if (g_str_equal (data, "day"))
    fixture->dossier = load_events (40, TRUE);
  else
    fixture->dossier = load_events (2000, FALSE);
  fixture->selection = entente_selection_new (fixture->dossier);
  fixture->axis = entente_timeline_axis_new ();
  fixture->announced = g_string_new (NULL);
  charts_record_announced (fixture->axis, fixture->announced);
  entente_picture_set_selection (ENTENTE_PICTURE (fixture->axis), fixture->selection);
  fixture->window = charts_present (GTK_WIDGET (fixture->axis), 600, 300);
}

void
axis_tear_down (Fixture       *fixture,
                gconstpointer  data)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->axis), (gpointer *) &fixture->axis);
  charts_close (fixture->window);
  g_assert_null (fixture->axis);
  g_string_free (g_steal_pointer (&fixture->announced), TRUE);
  g_assert_finalize_object (g_steal_pointer (&fixture->selection));
  g_assert_finalize_object (g_steal_pointer (&fixture->dossier));
}

EntenteAxisLayout *
axis_get_layout (Fixture *fixture)
{
  return entente_timeline_axis_get_layout (fixture->axis);
}

EntenteEvent *
axis_get_event (Fixture *fixture,
                int      place)
{
  return entente_axis_events_get (entente_timeline_axis_get_events (fixture->axis),
                                  (guint) place);
}

/* Presses a key; the cursor and the selection must both be at the event then. */
void
axis_assert_key_leads_to (Fixture         *fixture,
                          guint            keyval,
                          GdkModifierType  modifiers,
                          int              place)
{
  g_assert_true (charts_press_key (GTK_WIDGET (fixture->axis), keyval, modifiers));
  g_assert_cmpint (entente_picture_get_cursor (ENTENTE_PICTURE (fixture->axis)), ==, place);
  g_assert_true (axis_get_event (fixture, place) ==
                 entente_selection_get_event (fixture->selection));
}

EntenteTimeMotion *
axis_get_motion (Fixture *fixture)
{
  return entente_picture_get_motion (ENTENTE_PICTURE (fixture->axis));
}

/* What will be shown, and what is shown now. */
const EntenteAxisWindow *
axis_get_goal (Fixture *fixture)
{
  return entente_time_motion_get_goal (axis_get_motion (fixture));
}

double
axis_get_span (Fixture *fixture)
{
  return entente_axis_window_get_span (axis_get_goal (fixture));
}

/* The first cluster, or -1. */
int
axis_find_cluster (Fixture *fixture)
{
  EntenteAxisLayout *layout = axis_get_layout (fixture);

  for (guint i = 0; i < entente_axis_layout_get_n_marks (layout); i++)
    if (entente_axis_layout_get_mark (layout, i)->shape == ENTENTE_AXIS_MARK_CLUSTER)
      return (int) i;

  return -1;
}

void
axis_add (const char  *path,
          const char  *dossier,
          FixtureTest  test)
{
  g_test_add (path, Fixture, dossier, axis_set_up, test, axis_tear_down);
}
