/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The environment asks for high contrast. */

#include "entente-high-contrast.h"
#include "ui-helpers.h"

/* The title of a column, which is dim otherwise. */
static GtkWidget *
find_title (GtkWidget *widget)
{
  if (g_str_equal (gtk_widget_get_css_name (widget), "box") &&
      g_str_equal (gtk_widget_get_css_name (gtk_widget_get_parent (widget)), "button"))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_title (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static float
opacity_of_title (GtkWidget *view)
{
  GdkRGBA table, title;

  gtk_widget_get_color (view, &table);
  gtk_widget_get_color (find_title (view), &title);

  return title.alpha / table.alpha;
}

static void
test_follow (void)
{
  GdkDisplay *display = gdk_display_get_default ();
  g_autoptr (GtkCssProvider) style = gtk_css_provider_new ();
  GtkWidget *view = gtk_column_view_new (NULL);
  g_autoptr (GtkColumnViewColumn) column = gtk_column_view_column_new ("Title", NULL);
  GtkWidget *window = gtk_window_new ();

  gtk_css_provider_load_from_resource (style, ENTENTE_RESOURCE_BASE "/style.css");
  gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (style),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  gtk_column_view_append_column (GTK_COLUMN_VIEW (view), column);
  gtk_window_set_child (GTK_WINDOW (window), view);
  gtk_window_present (GTK_WINDOW (window));
  ui_settle ();
  g_assert_true (adw_style_manager_get_high_contrast (adw_style_manager_get_default ()));
  g_assert_cmpfloat_with_epsilon (opacity_of_title (view), 0.75, 0.01);

  entente_high_contrast_follow (display);
  ui_settle ();
  g_assert_cmpfloat_with_epsilon (opacity_of_title (view), 1, 0.01);

  gtk_window_destroy (GTK_WINDOW (window));
  gtk_style_context_remove_provider_for_display (display, GTK_STYLE_PROVIDER (style));
}

int
main (int    argc,
      char **argv)
{
  g_setenv ("ADW_DEBUG_HIGH_CONTRAST", "1", TRUE);
  ui_test_init (&argc, &argv);

  g_test_add_func ("/high-contrast/follow", test_follow);

  return g_test_run ();
}
