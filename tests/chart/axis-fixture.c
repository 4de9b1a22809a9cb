/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "axis-fixture.h"

#include "chart-fixture.h"
#include "entente-loader.h"

static EntenteDate *
make_date (const char *edtf,
           const char *label)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteEdtf) value = entente_edtf_parse (edtf, NULL, &error);

  g_assert_no_error (error);

  return entente_date_new (value, ENTENTE_DATE_BASIS_STATED, label, NULL);
}

EntenteDate *
axis_fixture_date (const char *edtf)
{
  return make_date (edtf, NULL);
}

/* The first day of a date. */
EntenteDay
axis_fixture_day (const char *text)
{
  g_autoptr (EntenteEdtf) edtf = entente_edtf_parse (text, NULL, NULL);
  EntenteDay day;

  g_assert_nonnull (edtf);
  g_assert_true (entente_edtf_get_earliest (edtf, &day));

  return day;
}

/* From the start of the first day of one date to that of another. */
EntenteAxisWindow
axis_fixture_window (const char *first,
                     const char *last)
{
  return (EntenteAxisWindow) { (double) axis_fixture_day (first),
                               (double) axis_fixture_day (last) };
}

/* An event without a title has no words for its date either: nothing is written beside it. */
static void
append_event (GListStore             *store,
              const AxisFixtureEvent *event)
{
  g_autoptr (EntenteDate) date = NULL;
  g_autoptr (GListStore) facts = g_list_store_new (ENTENTE_TYPE_FACT);
  g_autoptr (EntenteEvent) object = NULL;

  if (event->date != NULL)
    date = make_date (event->date, event->title[0] == '\0' ? "" : NULL);

  for (guint i = 0; i < event->n_facts; i++)
    {
      g_autoptr (EntenteFact) fact =
        g_object_new (ENTENTE_TYPE_FACT, "id", "F", "statement", "Something.", NULL);

      g_list_store_append (facts, fact);
    }

  object = g_object_new (ENTENTE_TYPE_EVENT, "id", event->title, "title", event->title,
                         "date", date, "facts", facts, NULL);
  g_list_store_append (store, object);
}

EntenteAxisEvents *
axis_fixture_events (const AxisFixtureEvent *events,
                     guint                   n_events)
{
  g_autoptr (GListStore) store = g_list_store_new (ENTENTE_TYPE_EVENT);

  for (guint i = 0; i < n_events; i++)
    append_event (store, &events[i]);

  return entente_axis_events_new (G_LIST_MODEL (store));
}

/* A date of any kind in half a century. */
static char *
make_random_date (GRand *random)
{
  int year = g_rand_int_range (random, 1970, 2020), month = g_rand_int_range (random, 1, 13);
  int day = g_rand_int_range (random, 1, 29), more = g_rand_int_range (random, 1, 6);

  switch (g_rand_int_range (random, 0, 16))
    {
    case 0:
      return g_strdup_printf ("%04d", year);
    case 1:
      return g_strdup_printf ("%04d-%02d~", year, month);
    case 2:
      return g_strdup_printf ("%04d-%02d-%02d/%04d-%02d", year, month, day, year + more, month);
    case 3:
      return g_strdup_printf ("../%04d-%02d-%02d", year, month, day);
    case 4:
      return g_strdup_printf ("/%04d-%02d-%02d", year, month, day);
    case 5:
      return g_strdup_printf ("%04d-%02d/..", year, month);
    case 6:
      return g_strdup_printf ("[%04d-%02d-%02d..%04d-%02d-28]", year, month, day, year, month);
    case 7:
      return g_strdup_printf ("{%04d,%04d}", year, year + more + 1);
    case 8:
      return g_strdup_printf ("%03dX", year / 10);
    case 9:
      return NULL;
    default:
      return g_strdup_printf ("%04d-%02d-%02d", year, month, day);
    }
}

EntenteAxisEvents *
axis_fixture_random_events (GRand *random,
                            guint  n_events)
{
  g_autoptr (GListStore) store = g_list_store_new (ENTENTE_TYPE_EVENT);

  for (guint i = 0; i < n_events; i++)
    {
      g_autofree char *title = g_strdup_printf ("Event %u of them", i);
      g_autofree char *date = make_random_date (random);

      append_event (store, &(AxisFixtureEvent) { title, date,
                                                 (guint) g_rand_int_range (random, 0, 4) });
    }

  return entente_axis_events_new (G_LIST_MODEL (store));
}

EntenteAxisEvents *
axis_fixture_builtin (void)
{
  g_autoptr (EntenteDossier) dossier = entente_loader_load_builtin ();

  return entente_axis_events_new (entente_dossier_get_events (dossier));
}

EntenteAxisTexts *
axis_fixture_texts (EntenteAxisEvents  *events,
                    EntenteChartScheme  scheme,
                    double              text_scale,
                    PangoDirection      direction)
{
  g_autoptr (EntenteChartStyle) style = fixture_style (scheme, text_scale);
  PangoContext *context = fixture_context (direction);
  EntenteAxisTexts *texts = entente_axis_texts_new (events, style, context);

  g_object_unref (context);

  return texts;
}

EntenteAxisLayout *
axis_fixture_layout (EntenteAxisEvents       *events,
                     const EntenteAxisWindow *window,
                     double                   width,
                     double                   height)
{
  g_autoptr (EntenteAxisTexts) texts =
    axis_fixture_texts (events, ENTENTE_CHART_SCHEME_LIGHT, 1, PANGO_DIRECTION_LTR);

  return entente_axis_layout_new (texts, window, width, height, PANGO_DIRECTION_LTR, NULL, NULL);
}

/* The window that shows all events. */
EntenteAxisWindow
axis_fixture_all (EntenteAxisEvents *events)
{
  double first, last;

  g_assert_true (entente_axis_events_get_extent (events, &first, &last));

  return entente_axis_window_fit (first, last);
}

/* The place of the event with a title, which there must be. */
int
axis_fixture_find (EntenteAxisEvents *events,
                   const char        *title)
{
  for (guint i = 0; i < entente_axis_events_get_n (events); i++)
    if (g_str_equal (entente_event_get_title (entente_axis_events_get (events, i)), title))
      return (int) i;

  g_error ("no event %s", title);
}

/* Its mark, which there must be. */
const EntenteAxisMark *
axis_fixture_mark (EntenteAxisLayout *layout,
                   const char        *title)
{
  EntenteAxisEvents *events =
    entente_axis_texts_get_events (entente_axis_layout_get_texts (layout));
  int mark =
    entente_axis_layout_find_event (layout, (guint) axis_fixture_find (events, title));

  g_assert_cmpint (mark, >=, 0);

  return entente_axis_layout_get_mark (layout, (guint) mark);
}
