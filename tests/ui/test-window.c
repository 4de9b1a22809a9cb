/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>

#include "entente-application.h"
#include "entente-dossier-view.h"
#include "entente-loading-bar.h"
#include "entente-problems-dialog.h"
#include "entente-settings.h"
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
}

static gboolean
is_gone (gpointer data)
{
  return *(gpointer *) data == NULL;
}

/* Nothing of a window stays, loading or not. */
static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  g_object_add_weak_pointer (G_OBJECT (f->window), (gpointer *) &f->window);
  gtk_window_destroy (GTK_WINDOW (f->window));
  ui_wait (is_gone, &f->window);
}

static EntenteDossierView *
get_view (Fixture *f)
{
  return ENTENTE_DOSSIER_VIEW (ui_find (GTK_WIDGET (f->window), ENTENTE_TYPE_DOSSIER_VIEW));
}

static GFile *
get_file (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "dossiers", name, NULL);

  return g_file_new_for_path (path);
}

static gboolean
is_at_rest (gpointer data)
{
  GtkWidget *bar = ui_find (data, ENTENTE_TYPE_LOADING_BAR);

  return !entente_loading_bar_is_busy (ENTENTE_LOADING_BAR (bar));
}

static void
load (Fixture    *f,
      const char *name)
{
  g_autoptr (GFile) file = get_file (name);

  entente_window_load (f->window, file);
  g_assert_true (entente_window_is_showing (f->window, file));
  ui_wait (is_at_rest, f->window);
}

static AdwDialog *
get_dialog (Fixture *f)
{
  return adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (f->window));
}

static gboolean
is_enabled (Fixture    *f,
            const char *action)
{
  return g_action_group_get_action_enabled (G_ACTION_GROUP (f->window), action);
}

static gboolean
has_layout (gpointer data)
{
  Fixture *f = data;

  return gtk_widget_get_width (GTK_WIDGET (get_view (f))) > 0;
}

static void
test_builtin (Fixture       *f,
              gconstpointer  data)
{
  g_autoptr (GFile) file = get_file ("several-problems.json");
  guint n_selection = 0;

  g_signal_connect (f->window, "notify::selection", G_CALLBACK (ui_count_notify), &n_selection);

  g_assert_null (entente_window_get_selection (f->window));
  g_assert_false (entente_window_is_showing (f->window, NULL));
  g_assert_false (is_enabled (f, "search"));
  g_assert_false (is_enabled (f, "toggle-facts"));

  entente_window_load_builtin (f->window);
  g_assert_cmpuint (n_selection, ==, 1);
  g_assert_nonnull (entente_window_get_selection (f->window));
  g_assert_true (entente_window_is_showing (f->window, NULL));
  g_assert_false (entente_window_is_showing (f->window, file));
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (f->window)), ==, "Alibaba and Apple");
  g_assert_true (is_enabled (f, "search"));
  g_assert_true (is_enabled (f, "toggle-facts"));
  g_assert_false (is_enabled (f, "show-problems"));
  g_assert_false (adw_banner_get_revealed (
    ADW_BANNER (ui_find (GTK_WIDGET (f->window), ADW_TYPE_BANNER))));
}

/* How much room there is decides on the layout; 360 by 294 is enough. */
static void
test_breakpoints (void)
{
  static const struct
  {
    int width, height;
    EntenteLayout layout;
  } cases[] = {
    { 1280, 800, ENTENTE_LAYOUT_WIDE },
    { 1000, 700, ENTENTE_LAYOUT_WIDE },
    { 900, 700, ENTENTE_LAYOUT_MEDIUM },
    { 700, 600, ENTENTE_LAYOUT_MEDIUM },
    { 600, 600, ENTENTE_LAYOUT_NARROW },
    { 360, 640, ENTENTE_LAYOUT_NARROW },
    { 360, 294, ENTENTE_LAYOUT_NARROW },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Fixture f;

      set_up (&f, NULL);
      gtk_window_set_default_size (GTK_WINDOW (f.window), cases[i].width, cases[i].height);
      entente_window_load_builtin (f.window);
      gtk_window_present (GTK_WINDOW (f.window));
      ui_wait (has_layout, &f);
      g_assert_cmpint (entente_dossier_view_get_layout (get_view (&f)), ==, cases[i].layout);
      g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (f.window)), <=, cases[i].width);
      tear_down (&f, NULL);
    }
}

/* Text of twice the size still fits on a phone: a window too small for it would warn. */
static void
test_large_text (void)
{
  GtkSettings *settings = gtk_settings_get_default ();
  Fixture f;
  int dpi;

  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  g_object_set (settings, "gtk-xft-dpi", 2 * 96 * 1024, NULL);

  set_up (&f, NULL);
  gtk_window_set_default_size (GTK_WINDOW (f.window), 360, 640);
  entente_window_load_builtin (f.window);
  gtk_window_present (GTK_WINDOW (f.window));
  ui_wait (has_layout, &f);

  for (EntenteView view = ENTENTE_VIEW_TIMELINE; view < ENTENTE_N_VIEWS; view++)
    {
      int minimum;

      entente_dossier_view_set_view (get_view (&f), view);
      ui_settle ();
      gtk_widget_measure (GTK_WIDGET (get_view (&f)), GTK_ORIENTATION_HORIZONTAL, -1, &minimum,
                          NULL, NULL, NULL);
      g_assert_cmpint (minimum, <=, 360);
    }

  tear_down (&f, NULL);
  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
}

/* What is sound of a file is shown, and what is not is told. */
static void
test_problems (Fixture       *f,
               gconstpointer  data)
{
  AdwBanner *banner = ADW_BANNER (ui_find (GTK_WIDGET (f->window), ADW_TYPE_BANNER));

  load (f, "several-problems.json");
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (f->window)), ==, "A sample");
  g_assert_true (adw_banner_get_revealed (banner));
  g_assert_cmpstr (adw_banner_get_title (banner), ==, "13 problems in this file");
  g_assert_false (adw_banner_get_use_markup (banner));
  g_assert_null (get_dialog (f));

  gtk_window_present (GTK_WINDOW (f->window));
  g_assert_true (is_enabled (f, "show-problems"));
  g_action_group_activate_action (G_ACTION_GROUP (f->window), "show-problems", NULL);
  g_assert_true (ENTENTE_IS_PROBLEMS_DIALOG (get_dialog (f)));
  adw_dialog_force_close (get_dialog (f));

  /* The next dossier has none of them. */
  entente_window_load_builtin (f->window);
  g_assert_false (adw_banner_get_revealed (banner));
  g_assert_false (is_enabled (f, "show-problems"));
}

/* What was open stays. */
static void
test_failures (Fixture       *f,
               gconstpointer  data)
{
  static const char *const names[] = {
    "truncated.json", "empty-file.json", "not-an-object.json", "not-utf8.json",
    "unknown-version.json", "no-such-file.json"
  };
  EntenteSelection *selection;

  gtk_window_present (GTK_WINDOW (f->window));
  entente_window_load_builtin (f->window);
  selection = entente_window_get_selection (f->window);

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GFile) file = get_file (names[i]);

      load (f, names[i]);
      g_assert_true (ADW_IS_ALERT_DIALOG (get_dialog (f)));
      g_assert_nonnull (strstr (adw_alert_dialog_get_body (ADW_ALERT_DIALOG (get_dialog (f))),
                                names[i]));
      g_assert_false (adw_alert_dialog_get_body_use_markup (ADW_ALERT_DIALOG (get_dialog (f))));
      adw_dialog_force_close (get_dialog (f));

      g_assert_true (entente_window_get_selection (f->window) == selection);
      g_assert_true (entente_window_is_showing (f->window, NULL));
      g_assert_false (entente_window_is_showing (f->window, file));
      g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (f->window)), ==, "Alibaba and Apple");
    }
}

/* A window in which nothing is open offers what can be. */
static void
test_nothing (Fixture       *f,
              gconstpointer  data)
{
  GtkWidget *page;

  gtk_window_present (GTK_WINDOW (f->window));
  load (f, "truncated.json");
  adw_dialog_force_close (get_dialog (f));
  page = gtk_widget_get_ancestor (ui_find_label (GTK_WIDGET (f->window), "No Dossier Open"),
                                  ADW_TYPE_STATUS_PAGE);
  g_assert_true (gtk_widget_get_mapped (page));

  g_action_group_activate_action (G_ACTION_GROUP (f->window), "open-builtin", NULL);
  g_assert_false (gtk_widget_get_mapped (page));
  g_assert_true (entente_window_is_showing (f->window, NULL));
}

static gboolean
is_shown (gpointer data)
{
  return gtk_widget_get_visible (data);
}

static void
test_cancel (Fixture       *f,
             gconstpointer  data)
{
  g_autoptr (GFile) file = get_file ("several-problems.json");
  GtkWidget *bar = ui_find (GTK_WIDGET (f->window), ENTENTE_TYPE_LOADING_BAR);
  EntenteSelection *selection;

  gtk_window_present (GTK_WINDOW (f->window));
  entente_window_load_builtin (f->window);
  selection = entente_window_get_selection (f->window);

  entente_window_load (f->window, file);
  g_assert_false (gtk_widget_get_visible (bar));
  g_assert_true (entente_loading_bar_is_busy (ENTENTE_LOADING_BAR (bar)));
  entente_loading_bar_cancel (ENTENTE_LOADING_BAR (bar));
  g_assert_false (entente_loading_bar_is_busy (ENTENTE_LOADING_BAR (bar)));
  ui_settle ();
  g_assert_true (entente_window_get_selection (f->window) == selection);
  g_assert_null (get_dialog (f));
  g_assert_false (entente_window_is_showing (f->window, file));

  /* A second load takes the place of the first. */
  entente_window_load (f->window, file);
  load (f, "several-problems.json");
  g_assert_true (entente_window_is_showing (f->window, file));
  g_assert_null (get_dialog (f));
}

/* A load that takes longer says so. */
static void
test_patience (Fixture       *f,
               gconstpointer  data)
{
  g_autoptr (GString) json = g_string_new ("{\"format\": \"entente-dossier\", \"version\": 1, "
                                           "\"id\": \"d\", \"title\": \"Long\", \"parties\": [");
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "entente-long-XXXXXX", NULL);
  GtkWidget *bar = ui_find (GTK_WIDGET (f->window), ENTENTE_TYPE_LOADING_BAR);
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;
  int fd;

  for (guint i = 0; i < 300000; i++)
    g_string_append_printf (json, "%s{\"id\": \"p%u\", \"name\": \"P\", \"kind\": \"person\"}",
                            i > 0 ? "," : "", i);
  g_string_append (json, "]}");
  fd = g_mkstemp (path);
  g_assert_cmpint (fd, >=, 0);
  g_assert_true (g_close (fd, NULL));
  g_assert_true (g_file_set_contents (path, json->str, (gssize) json->len, &error));
  g_assert_no_error (error);
  file = g_file_new_for_path (path);

  gtk_window_present (GTK_WINDOW (f->window));
  entente_window_load (f->window, file);
  ui_wait (is_shown, bar);
  gtk_test_accessible_assert_role (bar, GTK_ACCESSIBLE_ROLE_STATUS);
  g_assert_true (entente_loading_bar_is_busy (ENTENTE_LOADING_BAR (bar)));
  g_signal_emit_by_name (ui_find (bar, GTK_TYPE_BUTTON), "clicked");
  g_assert_false (gtk_widget_get_visible (bar));
  g_assert_null (entente_window_get_selection (f->window));

  g_assert_cmpint (g_unlink (path), ==, 0);
}

static void
test_show (Fixture       *f,
           gconstpointer  data)
{
  g_autoptr (GFile) file = get_file ("several-problems.json");
  EntenteSelection *selection;

  gtk_window_present (GTK_WINDOW (f->window));
  entente_window_load_builtin (f->window);
  selection = entente_window_get_selection (f->window);
  entente_window_show (f->window, "F18");
  g_assert_cmpstr (entente_fact_get_id (entente_selection_get_fact (selection)), ==, "F18");

  /* What is asked for while a file is on its way is shown when it is there. */
  entente_window_load (f->window, file);
  entente_window_show (f->window, "E1");
  ui_wait (is_at_rest, f->window);
  selection = entente_window_get_selection (f->window);
  g_assert_cmpstr (entente_event_get_id (entente_selection_get_event (selection)), ==, "E1");

  /* Unknown things are told, as they were written. */
  g_assert_null (ui_find_label (GTK_WIDGET (f->window),
                                "This dossier has nothing with the identifier “<b>X&”"));
  entente_window_show (f->window, "<b>X&");
  g_assert_nonnull (ui_find_label (GTK_WIDGET (f->window),
                                   "This dossier has nothing with the identifier “<b>X&”"));
}

/* Text of a file is never markup. */
static void
test_markup (Fixture       *f,
             gconstpointer  data)
{
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "entente-<b>-XXXXXX", NULL);
  g_autoptr (GFile) file = NULL;
  int fd = g_mkstemp (path);

  g_assert_cmpint (fd, >=, 0);
  g_assert_true (g_close (fd, NULL));
  g_assert_true (g_file_set_contents (
    path,
    "{\"format\": \"entente-dossier\", \"version\": 1, \"id\": \"d\","
    " \"title\": \"<b>A</b> & B\", \"subtitle\": \"<i>C</i> &amp; D\"}", -1, NULL));
  file = g_file_new_for_path (path);

  gtk_window_present (GTK_WINDOW (f->window));
  entente_window_load (f->window, file);
  ui_wait (is_at_rest, f->window);
  g_assert_nonnull (ui_find_label (GTK_WIDGET (f->window), "<b>A</b> & B"));
  g_assert_nonnull (ui_find_label (GTK_WIDGET (f->window), "<i>C</i> &amp; D"));

  g_assert_cmpint (g_unlink (path), ==, 0);
}

static void
test_actions (Fixture       *f,
              gconstpointer  data)
{
  GActionGroup *actions = G_ACTION_GROUP (f->window);
  g_autoptr (GVariant) shown = NULL;
  g_autoptr (GVariant) hidden = NULL;

  gtk_window_set_default_size (GTK_WINDOW (f->window), 1200, 700);
  entente_window_load_builtin (f->window);
  gtk_window_present (GTK_WINDOW (f->window));
  ui_wait (has_layout, f);

  shown = g_action_group_get_action_state (actions, "toggle-facts");
  g_assert_true (g_variant_get_boolean (shown));
  g_action_group_activate_action (actions, "toggle-facts", NULL);
  hidden = g_action_group_get_action_state (actions, "toggle-facts");
  g_assert_false (g_variant_get_boolean (hidden));
  g_assert_false (entente_dossier_view_get_facts_shown (get_view (f)));

  g_action_group_activate_action (actions, "search", NULL);
  g_assert_true (entente_dossier_view_get_facts_shown (get_view (f)));
  g_assert_cmpint (entente_dossier_view_get_view (get_view (f)), ==, ENTENTE_VIEW_FACTS);

  g_action_group_activate_action (actions, "show-view", g_variant_new_string ("charts"));
  g_assert_cmpint (entente_dossier_view_get_view (get_view (f)), ==, ENTENTE_VIEW_CHARTS);
  g_action_group_activate_action (actions, "show-view", g_variant_new_string ("nonsense"));
  g_assert_cmpint (entente_dossier_view_get_view (get_view (f)), ==, ENTENTE_VIEW_CHARTS);
  g_action_group_activate_action (actions, "cycle-view", g_variant_new_int32 (-1));
  g_assert_cmpint (entente_dossier_view_get_view (get_view (f)), ==, ENTENTE_VIEW_TIMELINE);

  /* A dialog in front keeps the keys to itself. */
  g_action_group_activate_action (G_ACTION_GROUP (application), "shortcuts", NULL);
  g_assert_nonnull (get_dialog (f));
  g_action_group_activate_action (actions, "show-view", g_variant_new_string ("charts"));
  g_assert_cmpint (entente_dossier_view_get_view (get_view (f)), ==, ENTENTE_VIEW_TIMELINE);
  adw_dialog_force_close (get_dialog (f));

  g_action_group_activate_action (G_ACTION_GROUP (application), "about", NULL);
  g_assert_true (ADW_IS_ABOUT_DIALOG (get_dialog (f)));
  adw_dialog_force_close (get_dialog (f));
}

/* The next window is as the last one was left. */
static void
test_settings (void)
{
  g_autoptr (GSettings) settings = entente_settings_new ();
  Fixture f;
  int width, height;

  g_assert_nonnull (settings);

  set_up (&f, NULL);
  gtk_window_set_default_size (GTK_WINDOW (f.window), 801, 602);
  entente_window_load_builtin (f.window);
  entente_dossier_view_set_view (get_view (&f), ENTENTE_VIEW_CHARTS);
  tear_down (&f, NULL);
  g_assert_cmpint (g_settings_get_int (settings, "window-width"), ==, 801);
  g_assert_cmpint (g_settings_get_int (settings, "window-height"), ==, 602);
  g_assert_cmpint (g_settings_get_enum (settings, "view"), ==, ENTENTE_VIEW_CHARTS);

  set_up (&f, NULL);
  gtk_window_get_default_size (GTK_WINDOW (f.window), &width, &height);
  g_assert_cmpint (width, ==, 801);
  g_assert_cmpint (height, ==, 602);
  g_assert_cmpint (entente_dossier_view_get_view (get_view (&f)), ==, ENTENTE_VIEW_CHARTS);
  tear_down (&f, NULL);

  g_settings_reset (settings, "window-width");
  g_settings_reset (settings, "window-height");
  g_settings_reset (settings, "view");
}

/* A window that goes while it loads leaves nothing behind. */
static void
test_close_while_loading (Fixture       *f,
                          gconstpointer  data)
{
  g_autoptr (GFile) file = get_file ("several-problems.json");

  entente_window_load (f->window, file);
}

int
main (int    argc,
      char **argv)
{
  ui_test_init (&argc, &argv);
  application = ui_new_application ();

#define ADD(name, function) \
  g_test_add ("/window/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("builtin", test_builtin);
  g_test_add_func ("/window/breakpoints", test_breakpoints);
  g_test_add_func ("/window/large-text", test_large_text);
  ADD ("problems", test_problems);
  ADD ("failures", test_failures);
  ADD ("nothing", test_nothing);
  ADD ("cancel", test_cancel);
  ADD ("patience", test_patience);
  ADD ("show", test_show);
  ADD ("markup", test_markup);
  ADD ("actions", test_actions);
  g_test_add_func ("/window/settings", test_settings);
  ADD ("close-while-loading", test_close_while_loading);
#undef ADD

  return g_test_run ();
}
