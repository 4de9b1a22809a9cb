/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The whole window as those see it who need it larger, in the narrowest window there is: at
 * text of twice the size nothing is cut off, covered or too wide. And the ring of the keyboard,
 * as wide and as strong as it is on the screen. */

#include "entente-application.h"
#include "entente-chart-canvas.h"
#include "entente-chart-layout-private.h"
#include "entente-colour.h"
#include "entente-dossier-view.h"
#include "entente-facts-view.h"
#include "entente-paragraph.h"
#include "entente-preferences-dialog.h"
#include "entente-shortcuts-dialog.h"
#include "entente-timeline-view.h"
#include "entente-window.h"
#include "ui-helpers.h"

#define WIDTH  360
#define HEIGHT 640

/* Of a window on a display without compositing; phones have none. */
#define FRAME 5

/* What a ring is measured across, on both sides of the edge of a widget. */
#define RING_REACH 8

/* Two pixels, but for rounding: colours have 256 steps. */
#define LEAST_RING 1.9

typedef struct
{
  EntenteWindow *window;
  GtkWidget *root;  /* the views of the dossier */
  int dpi;          /* what it was before */
} Fixture;

static EntenteApplication *application;

/* @data is the size of text in per cent. */
static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  GtkSettings *settings = gtk_settings_get_default ();

  g_object_get (settings, "gtk-xft-dpi", &f->dpi, NULL);
  g_object_set (settings, "gtk-xft-dpi", GPOINTER_TO_INT (data) * 96 * 1024 / 100, NULL);
  f->window = entente_window_new (ADW_APPLICATION (application));
  gtk_window_set_default_size (GTK_WINDOW (f->window), WIDTH + 2 * FRAME, HEIGHT);
  entente_window_load_builtin (f->window);
  gtk_window_present (GTK_WINDOW (f->window));
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
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", f->dpi, NULL);
}

/* Whether what is beyond the edge can be scrolled to. */
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

static const char *
get_text (GtkWidget *widget)
{
  return ENTENTE_IS_PARAGRAPH (widget) ? entente_paragraph_get_text (ENTENTE_PARAGRAPH (widget))
                                       : gtk_label_get_text (GTK_LABEL (widget));
}

static PangoLayout *
get_layout (GtkWidget *widget)
{
  return ENTENTE_IS_PARAGRAPH (widget) ? entente_paragraph_get_layout (ENTENTE_PARAGRAPH (widget))
                                       : gtk_label_get_layout (GTK_LABEL (widget));
}

/* All that is written below @root is there, whole and within its width. */
static void
assert_whole (GtkWidget *root)
{
  g_autoptr (GPtrArray) labels = ui_find_all (root, GTK_TYPE_LABEL);
  g_autoptr (GPtrArray) paragraphs = ui_find_all (root, ENTENTE_TYPE_PARAGRAPH);
  guint n = 0;

  g_ptr_array_extend (labels, paragraphs, NULL, NULL);
  for (guint i = 0; i < labels->len; i++)
    {
      GtkWidget *widget = labels->pdata[i];
      PangoRectangle extents;
      graphene_rect_t bounds;

      if (!gtk_widget_get_mapped (widget) || *get_text (widget) == '\0' ||
          gtk_widget_get_width (widget) == 0)
        continue;

      n++;
      g_test_message ("“%s”", get_text (widget));
      /* The names of windows and dialogs shrink: the toolkit gives them one line. */
      g_assert_true (!pango_layout_is_ellipsized (get_layout (widget)) ||
                     gtk_widget_get_ancestor (widget, ADW_TYPE_HEADER_BAR) != NULL);
      if (scrolls_sideways (widget))
        continue;
      g_assert_true (gtk_widget_compute_bounds (widget, root, &bounds));
      g_assert_cmpfloat (bounds.origin.x, >=, 0);
      g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <=, gtk_widget_get_width (root));
      if (!ENTENTE_IS_PARAGRAPH (widget))
        continue;
      pango_layout_get_pixel_extents (get_layout (widget), NULL, &extents);
      g_assert_cmpint (extents.width, <=, gtk_widget_get_width (widget));
      g_assert_cmpint (extents.height, <=, gtk_widget_get_height (widget));
    }

  g_assert_cmpuint (n, >, 0);
}

static void
assert_narrow (GtkWidget *widget)
{
  int minimum;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, WIDTH);
}

static void
assert_fits (Fixture *f)
{
  ui_wait_frames (GTK_WIDGET (f->window));
  assert_narrow (f->root);
  g_assert_cmpint (gtk_widget_get_width (f->root), <=, WIDTH);
  assert_whole (f->root);
}

static EntenteDossierView *
get_view (Fixture *f)
{
  return ENTENTE_DOSSIER_VIEW (f->root);
}

static void
test_timeline (Fixture       *f,
               gconstpointer  data)
{
  GtkWidget *timeline = ui_find (f->root, ENTENTE_TYPE_TIMELINE_VIEW);

  entente_dossier_view_set_view (get_view (f), ENTENTE_VIEW_TIMELINE);
  assert_fits (f);
  adw_view_stack_set_visible_child_name (
    ADW_VIEW_STACK (ui_find (timeline, ADW_TYPE_VIEW_STACK)), "axis");
  assert_fits (f);
}

static void
test_facts (Fixture       *f,
            gconstpointer  data)
{
  EntenteFactsView *facts = ENTENTE_FACTS_VIEW (ui_find (f->root, ENTENTE_TYPE_FACTS_VIEW));

  entente_dossier_view_set_view (get_view (f), ENTENTE_VIEW_FACTS);
  assert_fits (f);
  g_assert_true (entente_dossier_view_show (get_view (f), "F18"));
  assert_fits (f);
  entente_facts_view_go_back (facts);
  entente_facts_view_show_questions (facts);
  assert_fits (f);
}

static EntenteChartLayout *
find_chart_layout (Fixture *f)
{
  g_autoptr (GPtrArray) all = ui_find_all (f->root, ENTENTE_TYPE_CHART_CANVAS);

  for (guint i = 0; i < all->len; i++)
    if (gtk_widget_get_mapped (all->pdata[i]))
      return entente_chart_canvas_get_layout (all->pdata[i]);

  g_assert_not_reached ();
}

/* Nothing that is written on a chart is cut off, or lies on anything else that is. */
static void
assert_chart (EntenteChartLayout *layout)
{
  const GArray *texts = layout->texts;
  cairo_rectangle_t all = { -0.5, -0.5, layout->width + 1, layout->height + 1 };

  g_assert_null (layout->message);
  for (guint i = 0; i < texts->len; i++)
    {
      const EntentePlacedText *text = &g_array_index (texts, EntentePlacedText, i);

      g_test_message ("“%s”", pango_layout_get_text (text->text));
      g_assert_true (entente_rectangle_encloses (&all, &text->box));
      for (guint j = 0; j < i; j++)
        {
          const EntentePlacedText *before = &g_array_index (texts, EntentePlacedText, j);
          cairo_rectangle_t other = entente_rectangle_grow (&before->box, -0.5);

          /* The lines of one label stand as close as those of a paragraph. */
          if (text->mark >= 0 && text->mark == before->mark)
            continue;
          g_assert_false (entente_rectangle_overlaps (&text->box, &other));
        }
    }
}

static void
test_charts (Fixture       *f,
             gconstpointer  data)
{
  entente_dossier_view_set_view (get_view (f), ENTENTE_VIEW_CHARTS);
  for (guint number = 1; number <= 3; number++)
    {
      entente_dossier_view_show_chart (get_view (f), number);
      assert_fits (f);
      assert_chart (find_chart_layout (f));
    }
}

static void
check_dialog (Fixture   *f,
              AdwDialog *dialog)
{
  adw_dialog_present (dialog, GTK_WIDGET (f->window));
  ui_wait_frames (GTK_WIDGET (f->window));
  assert_narrow (adw_dialog_get_child (dialog));
  assert_whole (adw_dialog_get_child (dialog));
  adw_dialog_force_close (dialog);
  ui_wait_frames (GTK_WIDGET (f->window));
}

static void
test_dialogs (Fixture       *f,
              gconstpointer  data)
{
  check_dialog (f, ADW_DIALOG (entente_preferences_dialog_new ()));
  check_dialog (f, ADW_DIALOG (entente_shortcuts_dialog_new (ENTENTE_SHORTCUT_VIEW_NONE)));
}

/* The window as it is drawn. */
static GdkTexture *
render (Fixture *f)
{
  GtkWidget *window = GTK_WIDGET (f->window);
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (window);
  g_autoptr (GdkPaintable) image = NULL;
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  int width = gtk_widget_get_width (window), height = gtk_widget_get_height (window);

  ui_wait_frames (window);
  image = gdk_paintable_get_current_image (paintable);
  gdk_paintable_snapshot (image, snapshot, width, height);
  node = gtk_snapshot_to_node (snapshot);
  g_assert_nonnull (node);

  return gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (window)), node,
                                      &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
}

static guint32 *
download (GdkTexture *texture)
{
  gsize width = (gsize) gdk_texture_get_width (texture);
  guint32 *pixels = g_new (guint32, width * (gsize) gdk_texture_get_height (texture));

  gdk_texture_download (texture, (guchar *) pixels, width * 4);

  return pixels;
}

static double
get_contrast (guint32 a,
              guint32 b)
{
  return entente_colour_contrast (entente_colour_from_rgb (a & 0xffffff),
                                  entente_colour_from_rgb (b & 0xffffff));
}

/* How far a colour is from another one. */
static double
get_distance (guint32 a,
              guint32 b)
{
  double distance = 0;

  for (int shift = 0; shift <= 16; shift += 8)
    distance += ABS ((int) (a >> shift & 0xff) - (int) (b >> shift & 0xff));

  return distance;
}

/* How much of a row of pixels changes to one colour that differs from what was there by 3:1;
 * a pixel of which half changes counts for a half. */
static double
measure_change (const guint32 *before,
                const guint32 *after,
                gsize          n)
{
  gsize clearest = 0;
  double width = 0;

  for (gsize i = 0; i < n; i++)
    if (get_contrast (before[i], after[i]) > get_contrast (before[clearest], after[clearest]))
      clearest = i;
  if (get_contrast (before[clearest], after[clearest]) < 3)
    return 0;

  for (gsize i = 0; i < n; i++)
    if (before[i] != after[i])
      width += MIN (get_distance (before[i], after[i]) /
                    get_distance (before[i], after[clearest]), 1);

  return width;
}

/* How wide the ring is at the left side of a widget that gets the focus, half way down; 0 where
 * it is fainter than 3:1. */
static double
measure_ring (Fixture   *f,
              GtkWidget *widget)
{
  GtkWidget *window = GTK_WIDGET (f->window);
  g_autoptr (GdkTexture) without = NULL;
  g_autoptr (GdkTexture) with = NULL;
  g_autofree guint32 *before = NULL;
  g_autofree guint32 *after = NULL;
  graphene_rect_t bounds;
  gsize at;
  double width;

  gtk_window_set_focus (GTK_WINDOW (window), NULL);
  without = render (f);
  g_assert_true (gtk_widget_grab_focus (widget));
  gtk_window_set_focus_visible (GTK_WINDOW (window), TRUE);
  with = render (f);
  g_assert_cmpint (gdk_texture_get_width (with), ==, gtk_widget_get_width (window));

  before = download (without);
  after = download (with);
  g_assert_true (gtk_widget_compute_bounds (widget, window, &bounds));
  at = (gsize) (bounds.origin.y + bounds.size.height / 2) *
       (gsize) gdk_texture_get_width (with) + (gsize) MAX (bounds.origin.x - RING_REACH, 0);
  width = measure_change (before + at, after + at, 2 * RING_REACH);
  g_test_message ("%s: %.2f pixels", G_OBJECT_TYPE_NAME (widget), width);

  return width;
}

static GtkWidget *
find_mapped (GtkWidget *root,
             GType      type)
{
  g_autoptr (GPtrArray) all = ui_find_all (root, type);

  for (guint i = 0; i < all->len; i++)
    if (gtk_widget_get_mapped (all->pdata[i]) && gtk_widget_get_width (all->pdata[i]) > 0)
      return all->pdata[i];

  g_assert_not_reached ();
}

/* In light and in dark. */
static void
test_ring (Fixture       *f,
           gconstpointer  data)
{
  static const AdwColorScheme schemes[] = {
    ADW_COLOR_SCHEME_FORCE_LIGHT, ADW_COLOR_SCHEME_FORCE_DARK
  };
  AdwStyleManager *manager = adw_style_manager_get_default ();

  for (gsize i = 0; i < G_N_ELEMENTS (schemes); i++)
    {
      GtkWidget *widget;

      adw_style_manager_set_color_scheme (manager, schemes[i]);
      entente_dossier_view_set_view (get_view (f), ENTENTE_VIEW_CHARTS);
      ui_wait_frames (GTK_WIDGET (f->window));
      widget = find_mapped (f->root, GTK_TYPE_TOGGLE_BUTTON);
      g_assert_cmpfloat (measure_ring (f, widget), >=, LEAST_RING);
      widget = find_mapped (f->root, ADW_TYPE_SPLIT_BUTTON);
      widget = find_mapped (widget, GTK_TYPE_BUTTON);
      g_assert_cmpfloat (measure_ring (f, widget), >=, LEAST_RING);

      entente_dossier_view_set_view (get_view (f), ENTENTE_VIEW_FACTS);
      ui_wait_frames (GTK_WIDGET (f->window));
      widget = find_mapped (f->root, GTK_TYPE_SEARCH_ENTRY);
      g_assert_cmpfloat (measure_ring (f, widget), >=, LEAST_RING);
    }
  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_DEFAULT);
}

/* Fingers need 44 pixels each way. What a window has in its corner is the toolkit's. */
static void
assert_large (GtkWidget *root)
{
  g_autoptr (GPtrArray) buttons = ui_find_all (root, GTK_TYPE_BUTTON);
  guint n = 0;

  for (guint i = 0; i < buttons->len; i++)
    {
      GtkWidget *button = buttons->pdata[i];
      graphene_rect_t bounds;

      if (!gtk_widget_get_mapped (button) || gtk_widget_get_width (button) == 0 ||
          gtk_widget_get_ancestor (button, GTK_TYPE_WINDOW_CONTROLS) != NULL)
        continue;

      n++;
      g_assert_true (gtk_widget_compute_bounds (button, root, &bounds));
      g_test_message ("%s, %s: %.0f × %.0f", gtk_button_get_label (GTK_BUTTON (button)),
                      gtk_button_get_icon_name (GTK_BUTTON (button)), bounds.size.width,
                      bounds.size.height);
      g_assert_cmpfloat (bounds.size.width, >=, 44);
      g_assert_cmpfloat (bounds.size.height, >=, 44);
    }

  g_assert_cmpuint (n, >, 0);
}

static void
test_targets (Fixture       *f,
              gconstpointer  data)
{
  static const EntenteView views[] = {
    ENTENTE_VIEW_TIMELINE, ENTENTE_VIEW_CHARTS, ENTENTE_VIEW_FACTS
  };

  for (gsize i = 0; i < G_N_ELEMENTS (views); i++)
    {
      entente_dossier_view_set_view (get_view (f), views[i]);
      ui_wait_frames (GTK_WIDGET (f->window));
      assert_large (GTK_WIDGET (f->window));
    }
}

int
main (int   argc,
      char *argv[])
{
  ui_test_init (&argc, &argv);
  application = ui_new_application ();

  g_test_add ("/large-text/timeline", Fixture, GINT_TO_POINTER (200), set_up, test_timeline,
              tear_down);
  g_test_add ("/large-text/facts", Fixture, GINT_TO_POINTER (200), set_up, test_facts, tear_down);
  g_test_add ("/large-text/charts", Fixture, GINT_TO_POINTER (200), set_up, test_charts,
              tear_down);
  g_test_add ("/large-text/charts-normal", Fixture, GINT_TO_POINTER (100), set_up, test_charts,
              tear_down);
  g_test_add ("/large-text/dialogs", Fixture, GINT_TO_POINTER (200), set_up, test_dialogs,
              tear_down);
  g_test_add ("/large-text/targets", Fixture, GINT_TO_POINTER (100), set_up, test_targets,
              tear_down);
  g_test_add ("/large-text/ring", Fixture, GINT_TO_POINTER (100), set_up, test_ring, tear_down);

  return g_test_run ();
}
