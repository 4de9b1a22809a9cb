/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-application.h"
#include "entente-chart-page.h"
#include "entente-event-row.h"
#include "entente-fact-row.h"
#include "entente-loader.h"
#include "entente-window.h"
#include "ui-helpers.h"

typedef struct
{
  EntenteApplication *application;
  EntenteWindow *window;
} Fixture;

/* There is one application in a process. */
static EntenteApplication *
get_application (void)
{
  static EntenteApplication *application;
  g_autoptr (GError) error = NULL;

  if (application == NULL)
    {
      application = entente_application_new ();
      g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
      g_assert_true (g_application_register (G_APPLICATION (application), NULL, &error));
      g_assert_no_error (error);
    }

  return application;
}

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  f->application = get_application ();
  f->window = entente_window_new (ADW_APPLICATION (f->application));
  entente_window_load_builtin (f->window);
  gtk_window_present (GTK_WINDOW (f->window));
  ui_settle ();
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  while (gtk_application_get_windows (GTK_APPLICATION (f->application)) != NULL)
    gtk_window_destroy (gtk_application_get_windows (GTK_APPLICATION (f->application))->data);
}

/* The controller of a type that a widget has, or NULL. */
static GtkEventController *
find_controller (GtkWidget *widget,
                 GType      type)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (g_type_is_a (G_OBJECT_TYPE (controller), type))
        return controller; /* the widget has its own reference */
    }

  return NULL;
}

/* What is dragged when a drag begins on @widget. */
static GdkContentProvider *
drag_from (GtkWidget *widget)
{
  GtkEventController *source = find_controller (widget, GTK_TYPE_DRAG_SOURCE);
  GdkContentProvider *provider = NULL;

  g_assert_nonnull (source);
  g_signal_emit_by_name (source, "prepare", 0.0, 0.0, &provider);

  return provider;
}

static char *
get_text (GdkContentProvider *provider)
{
  g_auto (GValue) value = G_VALUE_INIT;
  g_autoptr (GError) error = NULL;

  g_value_init (&value, G_TYPE_STRING);
  gdk_content_provider_get_value (provider, &value, &error);
  g_assert_no_error (error);

  return g_value_dup_string (&value);
}

static void
test_fact (Fixture       *f,
           gconstpointer  data)
{
  g_autoptr (EntenteDossier) dossier = entente_loader_load_builtin ();
  g_autoptr (EntenteFactRow) row = g_object_ref_sink (entente_fact_row_new ());
  g_autoptr (GdkContentProvider) nothing = drag_from (GTK_WIDGET (row));
  g_autoptr (GdkContentProvider) provider = NULL;
  g_autofree char *text = NULL;

  g_assert_null (nothing);
  entente_fact_row_set_fact (row, entente_dossier_find_fact (dossier, "F18"));
  provider = drag_from (GTK_WIDGET (row));
  text = get_text (provider);
  g_assert_nonnull (strstr (text, "HK$124.3"));
  g_assert_nonnull (strstr (text, "paragraph 4"));
}

static void
test_event (Fixture       *f,
            gconstpointer  data)
{
  g_autoptr (EntenteDossier) dossier = entente_loader_load_builtin ();
  g_autoptr (EntenteEventRow) row = g_object_ref_sink (entente_event_row_new ());
  g_autoptr (GdkContentProvider) provider = NULL;
  g_autofree char *text = NULL;

  entente_event_row_set_event (row, entente_dossier_find_event (dossier, "E04"));
  provider = drag_from (GTK_WIDGET (row));
  text = get_text (provider);
  g_assert_true (g_str_has_prefix (text, "Apple ships fewer phones in China"));
}

static void
test_chart (Fixture       *f,
            gconstpointer  data)
{
  GtkWidget *page = ui_find (GTK_WIDGET (f->window), ENTENTE_TYPE_CHART_PAGE);
  EntenteChart *chart = entente_chart_page_get_chart (ENTENTE_CHART_PAGE (page));
  GtkWidget *title = ui_find_label (page, entente_chart_get_title (chart));
  g_autoptr (GdkContentProvider) provider = drag_from (title);
  g_autoptr (GdkContentFormats) formats = gdk_content_provider_ref_formats (provider);

  g_assert_true (gdk_content_formats_contain_mime_type (formats, "image/png"));
}

static gboolean
shows_file (gpointer data)
{
  Fixture *f = data;

  return entente_window_get_file (f->window) != NULL;
}

/* The first file opens in the window that it is dropped on, another one in a window of its
 * own. */
static void
test_drop (Fixture       *f,
           gconstpointer  data)
{
  g_autofree char *path =
    g_test_build_filename (G_TEST_DIST, "data", "dossiers", "several-problems.json", NULL);
  g_autofree char *other_path = g_test_build_filename (G_TEST_DIST, "data", "no-such-file", NULL);
  GFile *files[] = { g_file_new_for_path (path), g_file_new_for_path (other_path) };
  GtkWidget *toasts = ui_find (GTK_WIDGET (f->window), ADW_TYPE_TOAST_OVERLAY);
  GtkEventController *target = find_controller (toasts, GTK_TYPE_DROP_TARGET);
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean dropped = FALSE;

  g_assert_nonnull (target);
  g_assert_true (gdk_content_formats_contain_gtype (
    gtk_drop_target_get_formats (GTK_DROP_TARGET (target)), GDK_TYPE_FILE_LIST));

  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_take_boxed (&value, gdk_file_list_new_from_array (files, G_N_ELEMENTS (files)));
  g_signal_emit_by_name (target, "drop", &value, 10.0, 10.0, &dropped);
  g_assert_true (dropped);
  ui_wait (shows_file, f);
  g_assert_true (entente_window_is_showing (f->window, files[0]));
  g_assert_cmpuint (
    g_list_length (gtk_application_get_windows (GTK_APPLICATION (f->application))), ==, 2);

  g_object_unref (files[0]);
  g_object_unref (files[1]);
}

int
main (int    argc,
      char **argv)
{
  ui_test_init (&argc, &argv);

  g_test_add ("/drag/fact", Fixture, NULL, set_up, test_fact, tear_down);
  g_test_add ("/drag/event", Fixture, NULL, set_up, test_event, tear_down);
  g_test_add ("/drag/chart", Fixture, NULL, set_up, test_chart, tear_down);
  g_test_add ("/drag/drop", Fixture, NULL, set_up, test_drop, tear_down);

  return g_test_run ();
}
