/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <time.h>

#include "entente-application.h"
#include "entente-price-chooser.h"
#include "entente-price-dialog.h"
#include "entente-price-findings.h"
#include "entente-price-layout-group.h"
#include "entente-price-question.h"
#include "entente-price-sample.h"
#include "entente-window.h"
#include "ui-helpers.h"

typedef struct
{
  EntenteWindow *window;
} Fixture;

static EntenteApplication *application;

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  f->window = entente_window_new (ADW_APPLICATION (application));
  entente_window_load_builtin (f->window);
  gtk_window_present (GTK_WINDOW (f->window));
}

static gboolean
is_gone (gpointer data)
{
  return *(gpointer *) data == NULL;
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  g_object_add_weak_pointer (G_OBJECT (f->window), (gpointer *) &f->window);
  gtk_window_destroy (GTK_WINDOW (f->window));
  ui_wait (is_gone, &f->window);
}

static AdwDialog *
get_dialog (Fixture *f)
{
  return adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (f->window));
}

static GtkWidget *
find (Fixture *f,
      GType    type)
{
  return ui_find (GTK_WIDGET (get_dialog (f)), type);
}

static EntentePriceBook *
get_book (Fixture *f)
{
  return entente_price_book_get (
    entente_selection_get_dossier (entente_window_get_selection (f->window)));
}

static gboolean
is_at_rest (gpointer data)
{
  Fixture *f = data;

  return get_dialog (f) == NULL ||
         !entente_price_dialog_is_busy (ENTENTE_PRICE_DIALOG (get_dialog (f)));
}

static void
open_file (Fixture    *f,
           const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "prices", name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  entente_window_import_prices (f->window, file);
  g_assert_true (ENTENTE_IS_PRICE_DIALOG (get_dialog (f)));
  ui_wait (is_at_rest, f);
}

/* The button that reads @label. */
static GtkWidget *
find_button (Fixture    *f,
             const char *label)
{
  g_autoptr (GPtrArray) buttons = ui_find_all (GTK_WIDGET (get_dialog (f)), GTK_TYPE_BUTTON);

  for (guint i = 0; i < buttons->len; i++)
    if (g_strcmp0 (gtk_button_get_label (buttons->pdata[i]), label) == 0)
      return buttons->pdata[i];

  g_error ("no button “%s”", label);
}

static gboolean
can_import (Fixture *f)
{
  return gtk_widget_get_sensitive (find_button (f, "_Import"));
}

static gboolean
has_focus (gpointer data)
{
  return gtk_widget_is_focus (data);
}

static void
wait_for_focus (GtkWidget *widget)
{
  ui_wait (has_focus, widget);
}

static const char *
get_page (Fixture *f)
{
  return gtk_stack_get_visible_child_name (GTK_STACK (find (f, GTK_TYPE_STACK)));
}

static AdwPreferencesRow *
find_row_of_type (Fixture    *f,
                  GType       type,
                  const char *title)
{
  g_autoptr (GPtrArray) rows = ui_find_all (GTK_WIDGET (get_dialog (f)), type);

  for (guint i = 0; i < rows->len; i++)
    if (g_str_equal (adw_preferences_row_get_title (rows->pdata[i]), title))
      return rows->pdata[i];

  return NULL;
}

static AdwPreferencesRow *
find_row (Fixture    *f,
          const char *title)
{
  return find_row_of_type (f, ADW_TYPE_PREFERENCES_ROW, title);
}

static AdwComboRow *
find_choice (Fixture    *f,
             const char *title)
{
  return ADW_COMBO_ROW (find_row_of_type (f, ADW_TYPE_COMBO_ROW, title));
}

static const char *
get_text (Fixture    *f,
          const char *title)
{
  AdwPreferencesRow *row = find_row (f, title);

  g_assert_nonnull (row);

  return ADW_IS_EXPANDER_ROW (row) ? adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (row))
                                   : adw_action_row_get_subtitle (ADW_ACTION_ROW (row));
}

static const char *
get_chosen (Fixture    *f,
            const char *title)
{
  return gtk_string_object_get_string (
    adw_combo_row_get_selected_item (find_choice (f, title)));
}

static gboolean
is_imported (gpointer data)
{
  Fixture *f = data;

  return get_dialog (f) == NULL;
}

static void
press_import (Fixture *f)
{
  g_assert_true (can_import (f));
  g_signal_emit_by_name (find_button (f, "_Import"), "clicked");
  ui_wait (is_imported, f);
}

static void
activate (Fixture    *f,
          const char *action)
{
  g_assert_true (g_action_group_get_action_enabled (G_ACTION_GROUP (f->window), action));
  g_action_group_activate_action (G_ACTION_GROUP (f->window), action, NULL);
}

static gboolean
is_enabled (Fixture    *f,
            const char *action)
{
  return g_action_group_get_action_enabled (G_ACTION_GROUP (f->window), action);
}

/* What was understood is shown, imported, taken away and brought back. */
static void
test_import (Fixture       *f,
             gconstpointer  data)
{
  g_assert_true (is_enabled (f, "import-prices"));
  g_assert_false (is_enabled (f, "remove-prices"));
  g_assert_false (is_enabled (f, "undo-import"));

  open_file (f, "ui-daily.csv");
  g_assert_cmpstr (get_page (f), ==, "review");
  g_assert_cmpstr (get_text (f, "Prices"), ==,
                   "6 rows with prices, 30 December 2024 to 14 February 2025");
  g_assert_cmpstr (get_text (f, "Interval"), ==, "Daily");
  g_assert_cmpstr (get_text (f, "Order"), ==, "Oldest first");
  g_assert_nonnull (find_row (f, "Adjusted or not: not known"));
  g_assert_nonnull (find_row (f, "1 remark on a suspect row"));
  g_assert_cmpstr (get_text (f, "Columns"), ==, "Date, Open, High, Low, Close, Volume");
  g_assert_cmpstr (get_chosen (f, "Dates"), ==, "Year, month, day");
  g_assert_cmpstr (get_chosen (f, "Between cells"), ==, "Comma");
  g_assert_cmpstr (get_chosen (f, "Encoding"), ==, "Unicode (UTF-8)");
  g_assert_nonnull (ui_find_label (GTK_WIDGET (get_dialog (f)), "2025-02-13"));
  g_assert_null (entente_price_book_get_report (get_book (f)));

  press_import (f);
  g_assert_cmpstr (entente_price_book_get_name (get_book (f)), ==, "ui-daily.csv");
  g_assert_nonnull (ui_find_label (GTK_WIDGET (f->window), "Prices imported from “ui-daily.csv”"));

  activate (f, "remove-prices");
  g_assert_null (entente_price_book_get_report (get_book (f)));
  g_assert_false (is_enabled (f, "remove-prices"));
  activate (f, "undo-import");
  g_assert_nonnull (entente_price_book_get_report (get_book (f)));
  g_assert_false (is_enabled (f, "undo-import"));
}

/* Focus and keys: Enter imports, Escape does not. */
static void
test_focus (Fixture       *f,
            gconstpointer  data)
{
  open_file (f, "ui-daily.csv");
  wait_for_focus (find_button (f, "_Import"));
  g_assert_true (adw_dialog_get_default_widget (get_dialog (f)) == find_button (f, "_Import"));

  adw_dialog_close (get_dialog (f));
  ui_wait (is_imported, f);
  g_assert_null (entente_price_book_get_report (get_book (f)));
}

/* What the file does not tell is asked, and nothing is taken for granted. */
static void
test_ambiguous (Fixture       *f,
                gconstpointer  data)
{
  g_autoptr (GPtrArray) buttons = NULL;
  EntentePriceQuestion *question;
  GtkWidget *group;

  open_file (f, "ui-ambiguous.csv");
  g_assert_cmpstr (get_page (f), ==, "review");
  g_assert_false (can_import (f));
  question = ENTENTE_PRICE_QUESTION (find (f, ENTENTE_TYPE_PRICE_QUESTION));
  g_assert_nonnull (strstr (entente_price_question_get_words (question), "03/04/2024"));
  g_assert_cmpint (entente_price_question_get_answer (question), ==, -1);
  g_assert_null (entente_price_question_get_choice (question));
  g_assert_false (gtk_widget_get_visible (find (f, ENTENTE_TYPE_PRICE_FINDINGS)));
  g_assert_cmpstr (get_chosen (f, "Dates"), ==, "Not decided");

  buttons = ui_find_all (GTK_WIDGET (question), GTK_TYPE_CHECK_BUTTON);
  g_assert_cmpuint (buttons->len, ==, 2);
  for (guint i = 0; i < buttons->len; i++)
    g_assert_false (gtk_check_button_get_active (buttons->pdata[i]));
  gtk_test_accessible_assert_role (buttons->pdata[0], GTK_ACCESSIBLE_ROLE_RADIO);
  gtk_test_accessible_assert_property (buttons->pdata[0], GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "The day comes first: 3 April 2024");
  gtk_test_accessible_assert_property (buttons->pdata[1], GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "The month comes first: 4 March 2024");
  group = gtk_widget_get_parent (buttons->pdata[0]);
  gtk_test_accessible_assert_role (group, GTK_ACCESSIBLE_ROLE_RADIO_GROUP);
  gtk_test_accessible_assert_property (group, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       entente_price_question_get_words (question));
  wait_for_focus (buttons->pdata[0]);

  entente_price_question_set_answer (question, 0);
  ui_wait (is_at_rest, f);
  g_assert_true (can_import (f));
  g_assert_cmpstr (get_text (f, "Prices"), ==,
                   "4 rows with prices, 3 April 2024 to 8 April 2024");
  g_assert_cmpstr (get_chosen (f, "Dates"), ==, "Day, month, year");

  /* The question is still there, for the reader to think again. */
  gtk_check_button_set_active (buttons->pdata[1], TRUE);
  g_assert_false (can_import (f));
  ui_wait (is_at_rest, f);
  g_assert_true (can_import (f));
  g_assert_cmpstr (get_text (f, "Prices"), ==,
                   "4 rows with prices, 4 March 2024 to 4 August 2024");
}

static void
test_symbols (Fixture       *f,
              gconstpointer  data)
{
  EntentePriceQuestion *question;

  open_file (f, "ui-symbols.csv");
  g_assert_false (can_import (f));
  question = ENTENTE_PRICE_QUESTION (find (f, ENTENTE_TYPE_PRICE_QUESTION));
  g_assert_cmpint (entente_price_question_get_kind (question), ==, ENTENTE_PRICE_AMBIGUITY_SYMBOL);
  g_assert_cmpstr (get_chosen (f, "Symbol"), ==, "Not decided");

  for (int i = 0; i < 2; i++)
    {
      entente_price_question_set_answer (question, i);
      ui_wait (is_at_rest, f);
      g_assert_true (can_import (f));
      g_assert_cmpstr (get_chosen (f, "Symbol"), ==,
                       entente_price_question_get_choice (question));
      g_assert_cmpstr (get_text (f, "Prices"), ==,
                       "6 rows with prices, 30 December 2024 to 14 February 2025");
    }
}

/* Every guess can be changed; one that does not fit is said to, and can be changed back. */
static void
test_change (Fixture       *f,
             gconstpointer  data)
{
  AdwBanner *banner;

  open_file (f, "ui-daily.csv");
  banner = ADW_BANNER (find (f, ADW_TYPE_BANNER));

  adw_combo_row_set_selected (find_choice (f, "Between cells"), 1);
  g_assert_false (can_import (f));
  ui_wait (is_at_rest, f);
  g_assert_cmpstr (get_page (f), ==, "review");
  g_assert_true (adw_banner_get_revealed (banner));
  g_assert_false (adw_banner_get_use_markup (banner));
  g_assert_false (can_import (f));

  adw_combo_row_set_selected (find_choice (f, "Between cells"), 0);
  ui_wait (is_at_rest, f);
  g_assert_false (adw_banner_get_revealed (banner));
  g_assert_true (can_import (f));

  /* the high for the close */
  adw_combo_row_set_selected (find_choice (f, "Close"), 3);
  ui_wait (is_at_rest, f);
  g_assert_true (can_import (f));
  g_assert_cmpstr (get_chosen (f, "Close"), ==, "High");
}

static void
test_flaws (Fixture       *f,
            gconstpointer  data)
{
  open_file (f, "ui-flaws.csv");
  g_assert_true (can_import (f));
  g_assert_nonnull (find_row (f, "2 lines without prices"));
  g_assert_nonnull (find_row (f, "6 remarks on suspect rows"));
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (find_row (f, "2 lines without prices")), TRUE);
  ui_settle ();
  g_assert_nonnull (ui_find_label (GTK_WIDGET (get_dialog (f)),
                                   "Line 4: “not a date” is not a date of this file’s form."));
}

/* A file without prices loses nothing of what was there, and another can be chosen. */
static void
test_failure (Fixture       *f,
              gconstpointer  data)
{
  static const char *const names[] = { "ui-page.csv", "no-such-file.csv", "." };

  open_file (f, "ui-daily.csv");
  press_import (f);

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      AdwStatusPage *page;

      open_file (f, names[i]);
      g_assert_cmpstr (get_page (f), ==, "failed");
      g_assert_false (can_import (f));
      page = ADW_STATUS_PAGE (find (f, ADW_TYPE_STATUS_PAGE));
      g_assert_cmpuint (strlen (adw_status_page_get_description (page)), >, 10);
      wait_for_focus (find_button (f, "_Choose Another File…"));
      adw_dialog_close (get_dialog (f));
      ui_wait (is_imported, f);
      g_assert_cmpstr (entente_price_book_get_name (get_book (f)), ==, "ui-daily.csv");
    }
}

/* Another file takes the place of the one that is shown. */
static void
test_another (Fixture       *f,
              gconstpointer  data)
{
  open_file (f, "ui-ambiguous.csv");
  open_file (f, "ui-daily.csv");
  g_assert_false (gtk_widget_get_visible (
    gtk_widget_get_prev_sibling (find (f, ENTENTE_TYPE_PRICE_FINDINGS))));
  g_assert_true (can_import (f));

  open_file (f, "ui-page.csv");
  g_assert_cmpstr (get_page (f), ==, "failed");
  open_file (f, "ui-daily.csv");
  g_assert_cmpstr (get_page (f), ==, "review");
}

/* Text of files is no markup. */
static void
test_markup (Fixture       *f,
             gconstpointer  data)
{
  open_file (f, "ui-markup.csv");
  g_assert_cmpstr (get_page (f), ==, "review");
  g_assert_nonnull (ui_find_label (GTK_WIDGET (get_dialog (f)), "<b>Date</b>"));
  g_assert_nonnull (ui_find_label (GTK_WIDGET (get_dialog (f)), "Close & <i>more</i>"));
}

/* On a phone, with text of twice the size. */
static void
test_narrow (void)
{
  static const char *const names[] = { "ui-daily.csv", "ui-ambiguous.csv", "ui-page.csv" };
  GtkSettings *settings = gtk_settings_get_default ();
  Fixture f;
  int dpi;

  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  g_object_set (settings, "gtk-xft-dpi", 2 * 96 * 1024, NULL);

  f.window = entente_window_new (ADW_APPLICATION (application));
  gtk_window_set_default_size (GTK_WINDOW (f.window), 360, 640);
  entente_window_load_builtin (f.window);
  gtk_window_present (GTK_WINDOW (f.window));
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      int minimum;

      open_file (&f, names[i]);
      gtk_widget_measure (adw_dialog_get_child (get_dialog (&f)), GTK_ORIENTATION_HORIZONTAL, -1,
                          &minimum, NULL, NULL, NULL);
      g_assert_cmpint (minimum, <=, 360);
    }

  tear_down (&f, NULL);
  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
}

#define MAX_FRAME_MS 50
#define N_TRIES      3

/* How much of the time of a processor the main thread takes at most before it listens again. */
typedef struct
{
  Fixture *f;
  double longest_ms;
} Listener;

static double
get_cpu_ms (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);

  return (double) now.tv_sec * 1e3 + (double) now.tv_nsec / 1e6;
}

static void
listen_until (Listener    *listener,
              UiCondition  condition)
{
  while (!condition (listener->f))
    {
      double before = get_cpu_ms ();

      g_main_context_iteration (NULL, TRUE);
      listener->longest_ms = MAX (listener->longest_ms, get_cpu_ms () - before);
    }
}

/* What is done with the rows is done in threads: the main thread has no more to do for many of
 * them than for a few. */
static double
import_rows (guint n_rows)
{
  g_autofree char *path = NULL;
  g_autoptr (GString) text = g_string_new ("Date,Open,High,Low,Close,Volume\n");
  g_autoptr (GDateTime) begin = g_date_time_new_utc (1900, 1, 1, 0, 0, 0);
  g_autoptr (GFile) file = NULL;
  Fixture f;
  Listener listener = { &f, 0 };
  int descriptor;

  for (guint i = 0; i < n_rows; i++)
    {
      g_autoptr (GDateTime) moment = g_date_time_add_minutes (begin, (int) i);
      g_autofree char *words = g_date_time_format (moment, "%Y-%m-%d %H:%M:%S");

      g_string_append_printf (text, "%s,%u.5,%u.7,%u.1,%u.4,%u\n", words, 100 + i % 50,
                              100 + i % 50, 100 + i % 50, 100 + i % 50, i);
    }
  descriptor = g_file_open_tmp ("entente-XXXXXX.csv", &path, NULL);
  g_close (descriptor, NULL);
  g_assert_true (g_file_set_contents (path, text->str, (gssize) text->len, NULL));
  file = g_file_new_for_path (path);

  set_up (&f, NULL);
  ui_settle ();
  entente_window_import_prices (f.window, file);
  listen_until (&listener, is_at_rest);
  g_assert_true (can_import (&f));
  g_signal_emit_by_name (find_button (&f, "_Import"), "clicked");
  listen_until (&listener, is_imported);
  g_assert_cmpuint (entente_price_report_get_n_rows (entente_price_book_get_report (
                      get_book (&f))), ==, n_rows);
  tear_down (&f, NULL);
  g_unlink (path);

  return listener.longest_ms;
}

/* A machine that is busy otherwise may make one try long, but not each of them. */
static void
test_responsive (void)
{
  double few, many = G_MAXDOUBLE;

  import_rows (10); /* what is made once only */
  few = import_rows (10);
  for (guint i = 0; i < N_TRIES && many > few + MAX_FRAME_MS; i++)
    many = import_rows (100000);

  g_test_message ("longest: %.1f ms for few rows, %.1f ms for many", few, many);
  g_assert_cmpfloat (many, <=, few + MAX_FRAME_MS);
}

/* Closing stops what goes on, and nothing of the dialog stays. */
static void
test_close (Fixture       *f,
            gconstpointer  data)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "prices", "ui-daily.csv",
                                                 NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  EntentePriceDialog *dialog;

  entente_window_import_prices (f->window, file);
  dialog = ENTENTE_PRICE_DIALOG (get_dialog (f));
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  g_assert_true (entente_price_dialog_is_busy (dialog));
  adw_dialog_force_close (ADW_DIALOG (dialog));
  ui_wait (is_gone, &dialog);
  g_assert_null (entente_price_book_get_report (get_book (f)));
}

/* What kind a dropped file is is told by its name. */
static void
test_names (void)
{
  static const struct
  {
    const char *name;
    gboolean takes;
  } names[] = {
    { "prices.csv", TRUE }, { "PRICES.CSV", TRUE }, { "a.b.tsv", TRUE }, { "spx.txt", TRUE },
    { "sample.json", FALSE }, { "sample.entente", FALSE }, { "csv", FALSE }, { "x.csv.zip", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GFile) file = g_file_new_build_filename ("tmp", names[i].name, NULL);

      g_assert_cmpint (entente_price_chooser_takes (file), ==, names[i].takes);
    }
}

static gboolean
has_dialog (gpointer data)
{
  return get_dialog (data) != NULL;
}

/* Prices that come with a dossier wait until it is there. */
static void
test_waiting (Fixture       *f,
              gconstpointer  data)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "dossiers",
                                                 "several-problems.json", NULL);
  g_autofree char *prices_path = g_test_build_filename (G_TEST_DIST, "data", "prices",
                                                        "ui-daily.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFile) prices = g_file_new_for_path (prices_path);

  entente_window_load (f->window, file);
  entente_window_import_prices (f->window, prices);
  g_assert_null (get_dialog (f));

  ui_wait (has_dialog, f);
  g_assert_true (entente_window_is_showing (f->window, file));
  ui_wait (is_at_rest, f);
  press_import (f);
  g_assert_nonnull (entente_price_book_get_report (get_book (f)));
}

/* If it does not come, they wait for the next one, and the window says so. */
static void
test_waiting_longer (Fixture       *f,
                     gconstpointer  data)
{
  static const char words[] =
    "Prices from “ui-daily.csv” will be imported beside the next dossier that is opened";
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "dossiers",
                                                 "truncated.json", NULL);
  g_autofree char *prices_path = g_test_build_filename (G_TEST_DIST, "data", "prices",
                                                        "ui-daily.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFile) prices = g_file_new_for_path (prices_path);

  entente_window_load (f->window, file);
  entente_window_import_prices (f->window, prices);
  ui_wait (has_dialog, f);
  g_assert_false (ENTENTE_IS_PRICE_DIALOG (get_dialog (f)));
  adw_dialog_force_close (get_dialog (f));
  g_assert_nonnull (ui_find_label (GTK_WIDGET (f->window), words));
  g_assert_null (entente_price_book_get_report (get_book (f)));

  entente_window_load_builtin (f->window);
  g_assert_true (ENTENTE_IS_PRICE_DIALOG (get_dialog (f)));
  ui_wait (is_at_rest, f);
  press_import (f);
  g_assert_nonnull (entente_price_book_get_report (get_book (f)));
}

/* Another dossier has other prices: none. */
static void
test_dossiers (Fixture       *f,
               gconstpointer  data)
{
  open_file (f, "ui-daily.csv");
  press_import (f);
  open_file (f, "ui-daily.csv");

  entente_window_load_builtin (f->window);
  g_assert_null (get_dialog (f));
  g_assert_null (entente_price_book_get_report (get_book (f)));
  g_assert_false (is_enabled (f, "undo-import"));
}

int
main (int    argc,
      char **argv)
{
  ui_test_init (&argc, &argv);
  application = ui_new_application ();

#define ADD(path, test) g_test_add ("/price-dialog/" path, Fixture, NULL, set_up, test, tear_down)
  ADD ("import", test_import);
  ADD ("focus", test_focus);
  ADD ("ambiguous", test_ambiguous);
  ADD ("symbols", test_symbols);
  ADD ("change", test_change);
  ADD ("flaws", test_flaws);
  ADD ("failure", test_failure);
  ADD ("another", test_another);
  ADD ("markup", test_markup);
  ADD ("close", test_close);
  ADD ("dossiers", test_dossiers);
  ADD ("waiting", test_waiting);
  ADD ("waiting-longer", test_waiting_longer);
#undef ADD
  g_test_add_func ("/price-dialog/names", test_names);
  g_test_add_func ("/price-dialog/narrow", test_narrow);
  g_test_add_func ("/price-dialog/responsive", test_responsive);

  return g_test_run ();
}
