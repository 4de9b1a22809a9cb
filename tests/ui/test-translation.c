/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The whole window in another language, from page to page and from dialog to dialog, as wide
 * as on a desk and as narrow as on a phone: all that is written is there, and whole.
 *
 * In the pseudo-language, which make_pseudo.py makes, every letter of a translation is one that
 * English has not, every text of the dossier is in Greek, and what is translated is two fifths
 * longer. A plain letter then is an untranslated string. */

#include <langinfo.h>
#include <locale.h>
#include <string.h>

#include <glib/gi18n-lib.h>

#include "entente-application.h"
#include "entente-chart-canvas.h"
#include "entente-chart-layout-private.h"
#include "entente-dossier-view.h"
#include "entente-facts-view.h"
#include "entente-preferences-dialog.h"
#include "entente-price-dialog.h"
#include "entente-problems-dialog.h"
#include "entente-shortcuts-dialog.h"
#include "entente-timeline-view.h"
#include "entente-window.h"
#include "ui-helpers.h"

#define NARROW      370 /* 360 and the frame of a window on a display without compositing */
#define NARROW_HIGH 720
#define WIDE        1180
#define WIDE_HIGH   800

typedef struct
{
  EntenteWindow *window;
  GtkWidget *root;     /* what is looked at */
  const char *place;   /* its name, for messages */
  guint n_texts;       /* that were looked at */
  GString *wrong;
  GHashTable *told;    /* what is wrong is told once */
  GStrv cells;         /* what the file has that is shown, if one is */
} Fixture;

static EntenteApplication *application;
static GRegex *plain_word; /* NULL but in the pseudo-language */
static const char *dossier_path;

static gboolean
has_dossier (gpointer data)
{
  return entente_window_get_selection (data) != NULL;
}

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  int width = GPOINTER_TO_INT (data);

  f->wrong = g_string_new (NULL);
  f->told = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  f->window = entente_window_new (ADW_APPLICATION (application));
  gtk_window_set_default_size (GTK_WINDOW (f->window), width,
                               width == WIDE ? WIDE_HIGH : NARROW_HIGH);
  if (dossier_path != NULL)
    {
      g_autoptr (GFile) file = g_file_new_for_path (dossier_path);

      entente_window_load (f->window, file);
    }
  else
    entente_window_load_builtin (f->window);
  gtk_window_present (GTK_WINDOW (f->window));
  ui_wait (has_dossier, f->window);
  ui_wait_frames (GTK_WIDGET (f->window));
  f->root = ui_find (GTK_WIDGET (f->window), ENTENTE_TYPE_DOSSIER_VIEW);
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
  g_string_free (f->wrong, TRUE);
  g_hash_table_unref (f->told);
  g_clear_pointer (&f->cells, g_strfreev);
}

static void
tell (Fixture    *f,
      const char *what,
      const char *text)
{
  if (g_hash_table_add (f->told, g_strconcat (what, text, NULL)))
    g_string_append_printf (f->wrong, "%s: %s: “%s”\n", f->place, what, text);
}

/* Names of months are the locale's, those of files their own. */
static char *
drop_names (const char *text)
{
  static const nl_item first[] = { MON_1, ABMON_1 };
  static const char * const files[] = { "ui-ambiguous.csv", "ui-daily.csv", "ui-flaws.csv",
                                        "1.json" };
  g_autoptr (GString) left = g_string_new (text);

  for (gsize i = 0; i < G_N_ELEMENTS (first); i++)
    for (int month = 0; month < 12; month++)
      g_string_replace (left, nl_langinfo (first[i] + month), "", 0);
  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    g_string_replace (left, files[i], "", 0);

  return g_strdup (left->str);
}

/* What the toolkit says itself, which has no such language; keys among it. */
static gboolean
is_toolkit (GtkWidget  *widget,
            const char *text)
{
  static const char * const known[] = { "Search…", "Search", "Search preferences",
                                        "Clear Entry", "Dismiss", NULL };

  if (g_strv_contains (known, text))
    return TRUE;

  for (; widget != NULL; widget = gtk_widget_get_parent (widget))
    if (GTK_IS_WINDOW_CONTROLS (widget) || gtk_widget_has_css_class (widget, "keycap"))
      return TRUE;

  return FALSE;
}

/* Notes @text where it is untranslated. What stands before a bracket or beside a digit is the
 * name of a function or a fact in a formula. */
static void
check_text (Fixture    *f,
            GtkWidget  *widget,
            const char *what,
            const char *text)
{
  g_autofree char *left = NULL;

  if (text == NULL || *text == '\0')
    return;

  f->n_texts++;
  if (f->cells != NULL && g_strv_contains ((const char * const *) f->cells, text))
    return;
  if (plain_word == NULL || (widget != NULL && is_toolkit (widget, text)))
    return;

  left = drop_names (text);
  if (g_regex_match (plain_word, left, 0, NULL))
    {
      g_autofree char *untranslated = g_strdup_printf ("%s not translated", what);

      tell (f, untranslated, text);
    }
}

static gboolean
scrolls_sideways (GtkWidget *widget)
{
  for (; widget != NULL; widget = gtk_widget_get_parent (widget))
    {
      GtkPolicyType policy;

      if (!GTK_IS_SCROLLED_WINDOW (widget))
        continue;
      gtk_scrolled_window_get_policy (GTK_SCROLLED_WINDOW (widget), &policy, NULL);
      if (policy != GTK_POLICY_NEVER)
        return TRUE;
    }

  return FALSE;
}

/* A tooltip, of what the pointer happens to rest on, is on a surface of its own, and may be wider
 * than a narrow window. */
static gboolean
is_in_tooltip (GtkWidget *widget)
{
  GtkNative *native = gtk_widget_get_native (widget);

  return !GTK_IS_WINDOW (native) && !GTK_IS_POPOVER (native);
}

/* Notes a label that is cut off. */
static void
check_whole (Fixture  *f,
             GtkLabel *label)
{
  GtkWidget *widget = GTK_WIDGET (label);
  const char *text = gtk_label_get_text (label);
  graphene_rect_t bounds;
  int width;

  if (!gtk_widget_get_mapped (widget) || *text == '\0' || gtk_widget_get_width (widget) == 0)
    return;

  /* The names of windows and dialogs shrink: the toolkit gives them one line. */
  if (gtk_widget_get_ancestor (widget, ADW_TYPE_HEADER_BAR) == NULL &&
      pango_layout_is_ellipsized (gtk_label_get_layout (label)))
    tell (f, "cut off", text);

  pango_layout_get_pixel_size (gtk_label_get_layout (label), &width, NULL);
  if (gtk_widget_get_width (widget) < width)
    tell (f, "in too little room", text);

  if (scrolls_sideways (widget) || is_in_tooltip (widget) ||
      !gtk_widget_compute_bounds (widget, f->root, &bounds))
    return;
  if (bounds.origin.x < 0 ||
      bounds.origin.x + bounds.size.width > (float) gtk_widget_get_width (f->root))
    tell (f, "beyond the edge", text);
}

static void
check_menu (Fixture    *f,
            GMenuModel *menu)
{
  for (int i = 0; menu != NULL && i < g_menu_model_get_n_items (menu); i++)
    {
      static const char * const links[] = { G_MENU_LINK_SECTION, G_MENU_LINK_SUBMENU };
      g_autofree char *label = NULL;

      if (g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_LABEL, "s", &label))
        check_text (f, NULL, "in a menu", label);
      for (gsize j = 0; j < G_N_ELEMENTS (links); j++)
        {
          g_autoptr (GMenuModel) below = g_menu_model_get_item_link (menu, i, links[j]);

          check_menu (f, below);
        }
    }
}

static void
check_widget (Fixture   *f,
              GtkWidget *widget)
{
  check_text (f, widget, "tooltip", gtk_widget_get_tooltip_text (widget));
  if (GTK_IS_LABEL (widget))
    {
      if (gtk_widget_get_mapped (widget))
        check_text (f, widget, "label", gtk_label_get_text (GTK_LABEL (widget)));
      check_whole (f, GTK_LABEL (widget));
    }
  else if (GTK_IS_TEXT (widget))
    check_text (f, widget, "hint", gtk_text_get_placeholder_text (GTK_TEXT (widget)));
  else if (GTK_IS_MENU_BUTTON (widget))
    check_menu (f, gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (widget)));
  else if (ADW_IS_SPLIT_BUTTON (widget))
    check_menu (f, adw_split_button_get_menu_model (ADW_SPLIT_BUTTON (widget)));
  else if (ENTENTE_IS_CHART_CANVAS (widget) && gtk_widget_get_mapped (widget))
    {
      EntenteChartLayout *layout = entente_chart_canvas_get_layout (ENTENTE_CHART_CANVAS (widget));

      for (guint i = 0; layout != NULL && i < layout->texts->len; i++)
        check_text (f, widget, "on a chart",
                    pango_layout_get_text (
                      g_array_index (layout->texts, EntentePlacedText, i).text));
    }
}

static void
look_at (Fixture    *f,
         const char *place)
{
  g_autoptr (GPtrArray) widgets = NULL;

  f->place = place;
  g_test_message ("%s", place);
  f->n_texts = 0;
  ui_wait_frames (GTK_WIDGET (f->window));
  widgets = ui_find_all (f->root, GTK_TYPE_WIDGET);
  for (guint i = 0; i < widgets->len; i++)
    check_widget (f, widgets->pdata[i]);
  g_assert_cmpuint (f->n_texts, >, 3);
}

/* All that is wrong at once. */
static void
assert_nothing_wrong (Fixture *f)
{
  if (f->wrong->len > 0)
    g_error ("in “%s”:\n%s", setlocale (LC_MESSAGES, NULL), f->wrong->str);
}

static EntenteDossierView *
get_view (Fixture *f)
{
  return ENTENTE_DOSSIER_VIEW (ui_find (GTK_WIDGET (f->window), ENTENTE_TYPE_DOSSIER_VIEW));
}

/* What is made when it is opened. */
static void
look_at_sound (Fixture *f)
{
  g_autoptr (GPtrArray) buttons = ui_find_all (f->root, ADW_TYPE_SPLIT_BUTTON);
  GtkPopover *popover = NULL;

  for (guint i = 0; i < buttons->len; i++)
    if (gtk_widget_get_mapped (buttons->pdata[i]))
      popover = adw_split_button_get_popover (buttons->pdata[i]);
  g_assert_nonnull (popover);

  gtk_popover_popup (popover);
  f->root = GTK_WIDGET (popover);
  look_at (f, "controls of sound");
  gtk_popover_popdown (popover);
  f->root = GTK_WIDGET (f->window);
}

static void
test_pages (Fixture       *f,
            gconstpointer  data)
{
  static const char * const charts[] = { "first chart", "second chart", "third chart" };
  GtkWidget *timeline = ui_find (f->root, ENTENTE_TYPE_TIMELINE_VIEW);
  EntenteFactsView *facts = ENTENTE_FACTS_VIEW (ui_find (f->root, ENTENTE_TYPE_FACTS_VIEW));
  static const char * const ids[] = { "F18", "F16", "D07b", "D17", "X05b" };

  f->root = GTK_WIDGET (f->window);
  entente_dossier_view_set_view (get_view (f), ENTENTE_VIEW_TIMELINE);
  look_at (f, "timeline");
  adw_view_stack_set_visible_child_name (
    ADW_VIEW_STACK (ui_find (timeline, ADW_TYPE_VIEW_STACK)), "axis");
  look_at (f, "axis");

  entente_dossier_view_set_view (get_view (f), ENTENTE_VIEW_CHARTS);
  for (guint i = 0; i < G_N_ELEMENTS (charts); i++)
    {
      entente_dossier_view_show_chart (get_view (f), i + 1);
      look_at (f, charts[i]);
    }
  look_at_sound (f);

  entente_dossier_view_set_view (get_view (f), ENTENTE_VIEW_FACTS);
  look_at (f, "facts");
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_assert_true (entente_dossier_view_show (get_view (f), ids[i]));
      look_at (f, ids[i]);
    }
  entente_facts_view_go_back (facts);
  entente_facts_view_show_questions (facts);
  look_at (f, "questions");
  assert_nothing_wrong (f);
}

static void
look_at_dialog (Fixture    *f,
                AdwDialog  *dialog,
                const char *place)
{
  if (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (f->window)) != dialog)
    adw_dialog_present (dialog, GTK_WIDGET (f->window));
  ui_wait_frames (GTK_WIDGET (f->window));
  f->root = adw_dialog_get_child (dialog);
  look_at (f, place);
  adw_dialog_force_close (dialog);
  ui_wait_frames (GTK_WIDGET (f->window));
}

static gboolean
is_read (gpointer data)
{
  return !entente_price_dialog_is_busy (data);
}

static AdwDialog *
read_prices (Fixture    *f,
             const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "prices", name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *text = NULL;
  AdwDialog *dialog;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_clear_pointer (&f->cells, g_strfreev);
  f->cells = g_strsplit_set (text, ",;\r\n", -1);
  entente_window_import_prices (f->window, file);
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (f->window));
  ui_wait (is_read, dialog);
  return dialog;
}

static AdwDialog *
new_problems (void)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_problem_unref);
  g_autoptr (GFile) file = g_file_new_for_path ("/1.json");

  g_ptr_array_add (problems, entente_problem_new (ENTENTE_SEVERITY_ERROR, "/1", 4, "1", "2"));
  g_ptr_array_add (problems, entente_problem_new (ENTENTE_SEVERITY_WARNING, "", 0, "1", NULL));

  return ADW_DIALOG (entente_problems_dialog_new (file, problems, NULL));
}

static void
test_dialogs (Fixture       *f,
              gconstpointer  data)
{
  look_at_dialog (f, ADW_DIALOG (entente_preferences_dialog_new ()), "preferences");
  look_at_dialog (f, ADW_DIALOG (entente_shortcuts_dialog_new (ENTENTE_SHORTCUT_VIEW_NONE)),
                  "shortcuts");
  look_at_dialog (f, new_problems (), "problems");
  look_at_dialog (f, read_prices (f, "ui-flaws.csv"), "prices with flaws");
  look_at_dialog (f, read_prices (f, "ui-ambiguous.csv"), "prices with a question");
  assert_nothing_wrong (f);
}

static gboolean
has_prices (gpointer data)
{
  EntenteWindow *window = data;
  EntenteDossier *dossier = entente_selection_get_dossier (entente_window_get_selection (window));

  return entente_price_book_get_report (entente_price_book_get (dossier)) != NULL &&
         adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)) == NULL;
}

/* What imported prices bring: a curve and its source, the verdicts on claims. */
static void
test_prices (Fixture       *f,
             gconstpointer  data)
{
  static const char * const ids[] = { "F18", "F19", "F20", "D02" };
  AdwDialog *dialog = read_prices (f, "ui-daily.csv");
  g_autoptr (GPtrArray) buttons = ui_find_all (GTK_WIDGET (dialog), GTK_TYPE_BUTTON);

  for (guint i = 0; i < buttons->len; i++)
    if (g_strcmp0 (gtk_button_get_label (buttons->pdata[i]), gettext ("_Import")) == 0)
      {
        g_signal_emit_by_name (buttons->pdata[i], "clicked");
        break;
      }
  ui_wait (has_prices, f->window);

  f->root = GTK_WIDGET (f->window);
  entente_dossier_view_set_view (get_view (f), ENTENTE_VIEW_CHARTS);
  entente_dossier_view_show_chart (get_view (f), 1);
  look_at (f, "chart with prices");
  entente_dossier_view_set_view (get_view (f), ENTENTE_VIEW_FACTS);
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_assert_true (entente_dossier_view_show (get_view (f), ids[i]));
      look_at (f, ids[i]);
    }
  assert_nothing_wrong (f);
}

/* Time runs with the reading direction, in the charts and on the axis of the timeline. */
static void
test_direction (Fixture       *f,
                gconstpointer  data)
{
  gboolean rtl = g_str_has_prefix (setlocale (LC_MESSAGES, NULL), "ar");
  g_autoptr (GPtrArray) canvases = NULL;
  guint n = 0;

  g_assert_cmpint (gtk_widget_get_default_direction (), ==,
                   rtl ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
  entente_dossier_view_set_view (get_view (f), ENTENTE_VIEW_CHARTS);
  entente_dossier_view_show_chart (get_view (f), 1);
  ui_wait_frames (GTK_WIDGET (f->window));

  canvases = ui_find_all (f->root, ENTENTE_TYPE_CHART_CANVAS);
  for (guint i = 0; i < canvases->len; i++)
    {
      EntenteChartLayout *layout;
      cairo_rectangle_t plot;
      double left, right;

      if (!gtk_widget_get_mapped (canvases->pdata[i]))
        continue;

      layout = entente_chart_canvas_get_layout (canvases->pdata[i]);
      entente_chart_layout_get_plot (layout, &plot);
      g_assert_cmpint (entente_chart_layout_get_direction (layout), ==,
                       rtl ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
      g_assert_true (entente_chart_layout_get_moment (layout, plot.x + 1, &left));
      g_assert_true (entente_chart_layout_get_moment (layout, plot.x + plot.width - 1, &right));
      g_assert_cmpint (left < right, ==, !rtl);
      n++;
    }
  g_assert_cmpuint (n, >, 0);
}

static void
set_language (void)
{
  const char *folder = g_getenv ("ENTENTE_LOCALEDIR");

  /* ui_test_init() went to the locale of all other tests. */
  setlocale (LC_ALL, g_getenv ("ENTENTE_TEST_LOCALE"));
  bindtextdomain (GETTEXT_PACKAGE, folder);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

int
main (int   argc,
      char *argv[])
{
  const char *locale = g_getenv ("ENTENTE_TEST_LOCALE");

  if (locale == NULL || setlocale (LC_ALL, locale) == NULL)
    {
      g_print ("1..0 # SKIP there is no locale “%s”\n", locale != NULL ? locale : "");
      return 0;
    }

  ui_test_init (&argc, &argv);
  set_language ();
  dossier_path = g_getenv ("ENTENTE_TEST_DOSSIER");
  if (dossier_path != NULL)
    plain_word = g_regex_new ("(?<![A-Za-z0-9_])[A-Za-z]+(?![A-Za-z0-9_(])", G_REGEX_DEFAULT,
                              G_REGEX_MATCH_DEFAULT, NULL);
  application = ui_new_application ();

  g_test_add ("/translation/pages-wide", Fixture, GINT_TO_POINTER (WIDE), set_up, test_pages,
              tear_down);
  g_test_add ("/translation/pages-narrow", Fixture, GINT_TO_POINTER (NARROW), set_up, test_pages,
              tear_down);
  g_test_add ("/translation/dialogs-wide", Fixture, GINT_TO_POINTER (WIDE), set_up, test_dialogs,
              tear_down);
  g_test_add ("/translation/dialogs-narrow", Fixture, GINT_TO_POINTER (NARROW), set_up,
              test_dialogs, tear_down);
  g_test_add ("/translation/prices", Fixture, GINT_TO_POINTER (WIDE), set_up, test_prices,
              tear_down);
  g_test_add ("/translation/direction", Fixture, GINT_TO_POINTER (WIDE), set_up, test_direction,
              tear_down);

  return g_test_run ();
}
