/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "entente-application.h"
#include "entente-clip.h"
#include "entente-dossier-view.h"
#include "entente-loader.h"
#include "entente-window.h"
#include "ui-helpers.h"

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
assert_contains (const char *text,
                 const char *part)
{
  if (strstr (text, part) == NULL)
    g_error ("“%s” is not in “%s”", part, text);
}

static void
on_written (GObject      *object,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (GError) error = NULL;

  gdk_content_provider_write_mime_type_finish (GDK_CONTENT_PROVIDER (object), result, &error);
  g_assert_no_error (error);
  *(gboolean *) data = TRUE;
}

static gboolean
is_true (gpointer data)
{
  return *(gboolean *) data;
}

static GBytes *
get_bytes (GdkContentProvider *provider,
           const char         *mime_type)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  gboolean written = FALSE;

  gdk_content_provider_write_mime_type_async (provider, mime_type, stream, G_PRIORITY_DEFAULT,
                                              NULL, on_written, &written);
  ui_wait (is_true, &written);
  g_output_stream_close (stream, NULL, NULL);

  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

static void
test_fact (void)
{
  g_autoptr (EntenteDossier) dossier = entente_loader_load_builtin ();
  g_autoptr (GdkContentProvider) clip =
    entente_clip_new_fact (entente_dossier_find_fact (dossier, "F18"));
  g_autofree char *text = get_text (clip);

  assert_contains (text, "traded as high as");
  assert_contains (text, "HK$124.3");
  assert_contains (text, "13 February 2025");
  assert_contains (text, "paragraph 4");
}

/* An event is said where its facts are; each place is named once. */
static void
test_event (void)
{
  g_autoptr (EntenteDossier) dossier = entente_loader_load_builtin ();
  g_autoptr (GdkContentProvider) clip =
    entente_clip_new_event (entente_dossier_find_event (dossier, "E04"));
  g_autofree char *text = get_text (clip);
  g_autofree char *reference =
    entente_fact_get_reference (entente_dossier_find_fact (dossier, "F31"));
  const char *place = strstr (text, reference);

  assert_contains (text, "Apple ships fewer phones in China");
  assert_contains (text, "Canalys counts");
  g_assert_nonnull (place);
  g_assert_null (strstr (place + 1, reference));
}

/* A question is quoted with each of its facts, and where those are said. */
static void
test_question (void)
{
  g_autoptr (EntenteDossier) dossier = entente_loader_load_builtin ();
  g_autoptr (EntenteQuestion) question =
    g_list_model_get_item (entente_dossier_get_questions (dossier), 0);
  GListModel *facts = entente_question_get_facts (question);
  g_autoptr (GdkContentProvider) clip = entente_clip_new_question (question);
  g_autofree char *text = get_text (clip);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  assert_contains (lines[0], entente_question_get_title (question));
  assert_contains (lines[0], entente_question_get_text (question));
  g_assert_cmpuint (g_strv_length (lines), ==, 1 + g_list_model_get_n_items (facts));
  for (guint i = 0; i < g_list_model_get_n_items (facts); i++)
    {
      g_autoptr (EntenteFact) fact = g_list_model_get_item (facts, i);
      g_autofree char *reference = entente_fact_get_reference (fact);

      assert_contains (lines[1 + i], reference);
    }
}

static void
test_chart (void)
{
  g_autoptr (EntenteDossier) dossier = entente_loader_load_builtin ();
  g_autoptr (EntenteChart) chart = g_list_model_get_item (entente_dossier_get_charts (dossier), 0);
  g_autoptr (GdkContentProvider) clip = entente_clip_new_chart (chart, PANGO_DIRECTION_LTR);
  g_autoptr (GdkContentFormats) formats = gdk_content_provider_ref_formats (clip);
  g_autoptr (GBytes) png = NULL;
  g_autoptr (GBytes) svg = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = get_text (clip);

  g_assert_true (gdk_content_formats_contain_mime_type (formats, "image/png"));
  g_assert_true (gdk_content_formats_contain_mime_type (formats, "image/svg+xml"));
  g_assert_true (gdk_content_formats_contain_gtype (formats, G_TYPE_STRING));

  png = get_bytes (clip, "image/png");
  texture = gdk_texture_new_from_bytes (png, &error);
  g_assert_no_error (error);
  g_assert_cmpint (gdk_texture_get_width (texture), >, 1000);

  svg = get_bytes (clip, "image/svg+xml");
  g_assert_nonnull (g_strstr_len (g_bytes_get_data (svg, NULL), (gssize) g_bytes_get_size (svg),
                                  "<svg"));

  assert_contains (text, entente_chart_get_title (chart));
  assert_contains (text, "Source");
}

/* What Ctrl+C copies depends on the view that the reader is at. */
static void
test_views (void)
{
  g_autoptr (EntenteDossier) dossier = entente_loader_load_builtin ();
  g_autoptr (EntenteSelection) selection = entente_selection_new (dossier);
  g_autoptr (EntenteDossierView) view = g_object_ref_sink (entente_dossier_view_new ());
  g_autoptr (GdkContentProvider) nothing = NULL;
  g_autoptr (GdkContentProvider) chart = NULL;
  g_autoptr (GdkContentProvider) event = NULL;
  g_autoptr (GdkContentProvider) fact = NULL;
  g_autoptr (GdkContentProvider) mark = NULL;
  g_autoptr (GdkContentFormats) formats = NULL;
  g_autofree char *event_text = NULL;
  g_autofree char *fact_text = NULL;
  g_autofree char *mark_text = NULL;

  g_assert_null (entente_dossier_view_get_clip (view));
  entente_dossier_view_set_selection (view, selection);
  nothing = entente_dossier_view_get_clip (view);
  g_assert_null (nothing);

  entente_dossier_view_set_view (view, ENTENTE_VIEW_CHARTS);
  chart = entente_dossier_view_get_clip (view);
  formats = gdk_content_provider_ref_formats (chart);
  g_assert_true (gdk_content_formats_contain_mime_type (formats, "image/png"));

  entente_selection_select_fact (selection, entente_dossier_find_fact (dossier, "F18"));
  mark = entente_dossier_view_get_clip (view);
  mark_text = get_text (mark);
  assert_contains (mark_text, "traded as high as");

  entente_dossier_view_set_view (view, ENTENTE_VIEW_FACTS);
  fact = entente_dossier_view_get_clip (view);
  fact_text = get_text (fact);
  g_assert_cmpstr (fact_text, ==, mark_text);

  entente_dossier_view_set_view (view, ENTENTE_VIEW_TIMELINE);
  event = entente_dossier_view_get_clip (view);
  event_text = get_text (event);
  assert_contains (event_text, entente_event_get_title (entente_selection_get_event (selection)));
}

/* The same by the window's action, into the clipboard. */
static void
test_copy (void)
{
  g_autoptr (EntenteApplication) application = entente_application_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_autofree char *copied = NULL;
  EntenteDossier *dossier;
  EntenteQuestion *question;
  EntenteWindow *window;
  GdkClipboard *clipboard;

  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, &error));
  window = entente_window_new (ADW_APPLICATION (application));
  entente_window_load_builtin (window);
  entente_window_show (window, "F18");
  clipboard = gtk_widget_get_clipboard (GTK_WIDGET (window));

  gtk_widget_activate_action (GTK_WIDGET (window), "win.copy", NULL);
  g_assert_nonnull (gdk_clipboard_get_content (clipboard));
  text = get_text (gdk_clipboard_get_content (clipboard));
  assert_contains (text, "paragraph 4");

  gtk_window_present (GTK_WINDOW (window));
  entente_window_show (window, "A01");
  ui_settle ();
  gtk_widget_activate_action (GTK_WIDGET (window), "win.copy", NULL);
  copied = get_text (gdk_clipboard_get_content (clipboard));
  dossier = entente_selection_get_dossier (entente_window_get_selection (window));
  question = entente_dossier_find_question (dossier, "A01");
  assert_contains (copied, entente_question_get_title (question));

  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int    argc,
      char **argv)
{
  ui_test_init (&argc, &argv);

  g_test_add_func ("/clip/fact", test_fact);
  g_test_add_func ("/clip/event", test_event);
  g_test_add_func ("/clip/question", test_question);
  g_test_add_func ("/clip/chart", test_chart);
  g_test_add_func ("/clip/views", test_views);
  g_test_add_func ("/clip/copy", test_copy);

  return g_test_run ();
}
