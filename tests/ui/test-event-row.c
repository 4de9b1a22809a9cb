/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-event-row.h"
#include "entente-loader.h"
#include "entente-settings.h"
#include "entente-verbosity.h"
#include "ui-helpers.h"

#define DOSSIER(date)                                                                             \
  "{ \"format\": \"entente-dossier\", \"version\": 1, \"id\": \"d\", \"title\": \"D\","           \
  "  \"sources\": [{\"id\": \"s\", \"kind\": \"press\", \"title\": \"S\", \"paragraphs\": 1}],"   \
  "  \"facts\": [{\"id\": \"F1\", \"statement\": \"X\", \"status\": \"research estimate\","       \
  "    \"who\": \"<b>Canalys</b> & Co\", \"speaker\": \"named organisation\","                    \
  "    \"source\": \"s\", \"paragraph\": 1}],"                                                    \
  "  \"events\": [{\"id\": \"E1\", \"title\": \"<i>Apple</i> & others\", \"facts\": [\"F1\"]"     \
  date "}] }"

#define DATE(edtf, basis) ", \"date\": {\"edtf\": \"" edtf "\", \"basis\": \"" basis "\"}"

static EntenteEvent *
load_event (const char *json)
{
  g_autoptr (EntenteDossier) dossier = ui_load (json);

  return g_list_model_get_item (entente_dossier_get_events (dossier), 0);
}

static void
test_glyphs (void)
{
  static const struct
  {
    const char *json;
    const char *icon;
  } cases[] = {
    { DOSSIER (""), "entente-date-none-symbolic" },
    { DOSSIER (DATE ("2025-02-13", "stated")), "entente-date-day-symbolic" },
    { DOSSIER (DATE ("2025-02-13", "derived")), "entente-date-day-symbolic" },
    { DOSSIER (DATE ("2022-01", "stated")), "entente-date-range-symbolic" },
    { DOSSIER (DATE ("2024", "stated")), "entente-date-range-symbolic" },
    { DOSSIER (DATE ("2025-01-01/2025-02-13", "stated")), "entente-date-range-symbolic" },
    { DOSSIER (DATE ("[2025-01-21..2025-01-31]", "stated")), "entente-date-uncertain-symbolic" },
    { DOSSIER (DATE ("2024~", "stated")), "entente-date-uncertain-symbolic" },
    { DOSSIER (DATE ("2025-02-13?", "stated")), "entente-date-uncertain-symbolic" },
    { DOSSIER (DATE ("/2025-02-13", "stated")), "entente-date-until-symbolic" },
    { DOSSIER (DATE ("[..2023]", "stated")), "entente-date-until-symbolic" },
    { DOSSIER (DATE ("2025-02-13/..", "stated")), "entente-date-since-symbolic" },
  };
  GtkIconTheme *icons = gtk_icon_theme_get_for_display (gdk_display_get_default ());

  gtk_icon_theme_add_resource_path (icons, ENTENTE_RESOURCE_BASE "/icons");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (EntenteEvent) event = load_event (cases[i].json);
      g_autoptr (GtkWidget) row =
        g_object_ref_sink (GTK_WIDGET (entente_event_row_new ()));
      GtkWidget *image;

      entente_event_row_set_event (ENTENTE_EVENT_ROW (row), event);
      image = ui_find (row, GTK_TYPE_IMAGE);
      g_assert_cmpstr (gtk_image_get_icon_name (GTK_IMAGE (image)), ==, cases[i].icon);
      g_assert_true (gtk_icon_theme_has_icon (icons, cases[i].icon));
    }
}

#define LABELLED(who)                                                                             \
  "{ \"format\": \"entente-dossier\", \"version\": 1, \"id\": \"d\", \"title\": \"D\","           \
  "  \"sources\": [{\"id\": \"s\", \"kind\": \"press\", \"title\": \"S\", \"paragraphs\": 1}],"   \
  "  \"facts\": [{\"id\": \"F1\", \"statement\": \"X\", \"status\": \"company-reported\","       \
  "    \"who\": \"" who "\", \"speaker\": \"the report itself\","                               \
  "    \"source\": \"s\", \"paragraph\": 1}],"                                                    \
  "  \"events\": [{\"id\": \"E1\", \"title\": \"Sales in Greater China fall\","                   \
  "    \"facts\": [\"F1\"], \"date\": {\"edtf\": \"2024-09-29/2024-12-28\","                      \
  "    \"basis\": \"derived\", \"label\": \"Apple’s fiscal first quarter 2025\"}}] }"

static void
test_words (void)
{
  static const struct
  {
    const char *json;
    const char *words;
  } cases[] = {
    { DOSSIER (""),
      "<i>Apple</i> & others, No date given, Research estimate, <b>Canalys</b> & Co" },
    { DOSSIER (DATE ("2025-02-13", "stated")),
      "<i>Apple</i> & others, 13 February 2025, Research estimate, <b>Canalys</b> & Co" },
    { DOSSIER (DATE ("[2025-01-21..2025-01-31]", "derived")),
      "<i>Apple</i> & others, late January 2025, Research estimate, <b>Canalys</b> & Co" },
    /* Twenty words are few enough, and one more is not. */
    { LABELLED ("The report’s own table"),
      "Sales in Greater China fall, Apple’s fiscal first quarter 2025, "
      "29 September to 28 December 2024, Company-reported" },
    { LABELLED ("The report (company results, unnamed)"),
      "Sales in Greater China fall, Apple’s fiscal first quarter 2025, "
      "29 September to 28 December 2024, Company-reported, The report" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (EntenteEvent) event = load_event (cases[i].json);
      g_autoptr (EntenteEventRow) row = g_object_ref_sink (entente_event_row_new ());

      entente_event_row_set_event (row, event);
      g_assert_cmpstr (entente_event_row_get_words (row), ==, cases[i].words);
    }
}

static void
test_shown (void)
{
  g_autoptr (EntenteEvent) event = load_event (DOSSIER (DATE ("2025-02-13", "derived")));
  g_autoptr (GtkWidget) row = g_object_ref_sink (GTK_WIDGET (entente_event_row_new ()));
  GtkWidget *basis;

  entente_event_row_set_event (ENTENTE_EVENT_ROW (row), event);

  /* Text of a file is text: nothing in it is markup. */
  g_assert_nonnull (ui_find_paragraph (row, "<i>Apple</i> & others"));
  g_assert_nonnull (ui_find_paragraph (row, "Research estimate · <b>Canalys</b> & Co"));

  basis = ui_find_paragraph (row, "Date derived from the source");
  g_assert_nonnull (basis);
  g_assert_false (gtk_widget_get_visible (basis));
  entente_event_row_set_show_basis (ENTENTE_EVENT_ROW (row), TRUE);
  g_assert_true (gtk_widget_get_visible (basis));
}

static void
test_details (void)
{
  g_autoptr (GtkWidget) row = g_object_ref_sink (GTK_WIDGET (entente_event_row_new ()));
  GtkWidget *button = ui_find (row, GTK_TYPE_BUTTON);

  g_assert_false (gtk_widget_get_can_target (button));
  g_assert_cmpfloat (gtk_widget_get_opacity (button), ==, 0);
  entente_event_row_set_selected (ENTENTE_EVENT_ROW (row), TRUE);
  g_assert_true (gtk_widget_get_can_target (button));
  g_assert_cmpfloat (gtk_widget_get_opacity (button), ==, 1);

  /* The list is one Tab stop; Enter does what the button does. */
  g_assert_false (gtk_widget_get_can_focus (button));
}

static void
test_notify (void)
{
  g_autoptr (EntenteEvent) event = load_event (DOSSIER (DATE ("2024", "stated")));
  g_autoptr (EntenteEventRow) row = g_object_ref_sink (entente_event_row_new ());
  guint n_event = 0, n_words = 0, n_selected = 0, n_basis = 0;

  g_signal_connect (row, "notify::event", G_CALLBACK (ui_count_notify), &n_event);
  g_signal_connect (row, "notify::words", G_CALLBACK (ui_count_notify), &n_words);
  g_signal_connect (row, "notify::selected", G_CALLBACK (ui_count_notify), &n_selected);
  g_signal_connect (row, "notify::show-basis", G_CALLBACK (ui_count_notify), &n_basis);

  g_object_set (row, "event", event, "selected", TRUE, "show-basis", TRUE, NULL);
  g_object_set (row, "event", event, "selected", TRUE, "show-basis", TRUE, NULL);
  g_assert_cmpuint (n_event, ==, 1);
  g_assert_cmpuint (n_words, ==, 1);
  g_assert_cmpuint (n_selected, ==, 1);
  g_assert_cmpuint (n_basis, ==, 1);

  g_object_set (row, "event", NULL, "selected", FALSE, "show-basis", FALSE, NULL);
  g_assert_cmpuint (n_event, ==, 2);
  g_assert_cmpuint (n_selected, ==, 2);
  g_assert_cmpuint (n_basis, ==, 2);
  g_assert_null (entente_event_row_get_event (row));
  g_assert_null (entente_event_row_get_words (row));
}

/* Of every event of the built-in dossier each level says title, date and status, and nothing
 * twice; who says it comes with more words, and there are at most 20 at normal verbosity. */
static void
test_verbosity (void)
{
  static const char *const levels[] = { "brief", "normal", "full" };
  g_autoptr (EntenteDossier) dossier = entente_loader_load_builtin ();
  GListModel *events = entente_dossier_get_events (dossier);
  g_autoptr (GSettings) settings = entente_settings_new ();
  guint n_words[G_N_ELEMENTS (levels)] = { 0 };

  for (gsize level = 0; level < G_N_ELEMENTS (levels); level++)
    {
      g_assert_true (g_settings_set_string (settings, "verbosity", levels[level]));
      for (guint i = 0; i < g_list_model_get_n_items (events); i++)
        {
          g_autoptr (EntenteEvent) event = g_list_model_get_item (events, i);
          EntenteFact *fact = entente_event_get_main_fact (event);
          const char *status = entente_status_to_words (entente_fact_get_status (fact));
          g_autofree char *words = entente_event_row_describe (event);
          g_autofree char *remark = g_strdup_printf ("(%s)", status);
          g_autofree char *spoken_remark = g_utf8_casefold (remark, -1);
          g_autofree char *spoken = g_utf8_casefold (words, -1);

          g_assert_true (g_str_has_prefix (words, entente_event_get_title (event)));
          g_assert_nonnull (strstr (words, status));
          g_assert_true (g_regex_match_simple ("\\b20[0-9][0-9]\\b", words, 0, 0));
          g_assert_null (strstr (spoken, spoken_remark));
          n_words[level] += entente_verbosity_count (words);
          if (level == 1)
            g_assert_cmpuint (entente_verbosity_count (words), <=, 20);
        }
    }

  g_assert_cmpuint (n_words[0], <, n_words[1]);
  g_assert_cmpuint (n_words[1], <, n_words[2]);
  g_settings_reset (settings, "verbosity");
}

int
main (int    argc,
      char **argv)
{
  ui_test_init (&argc, &argv);

  g_test_add_func ("/event-row/glyphs", test_glyphs);
  g_test_add_func ("/event-row/words", test_words);
  g_test_add_func ("/event-row/verbosity", test_verbosity);
  g_test_add_func ("/event-row/shown", test_shown);
  g_test_add_func ("/event-row/details", test_details);
  g_test_add_func ("/event-row/notify", test_notify);

  return g_test_run ();
}
