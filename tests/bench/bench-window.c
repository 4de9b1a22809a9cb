/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A window of libadwaita with a header bar, as large as the application's. */

#include "bench-window.h"

typedef GtkWidget *(*MakeContent) (void);

static void
on_activate (GtkApplication *application,
             MakeContent    *make_content)
{
  GtkWidget *window = adw_application_window_new (application);
  GtkWidget *view = adw_toolbar_view_new ();

  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  if (*make_content != NULL)
    adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), (*make_content) ());
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), view);
  gtk_window_set_default_size (GTK_WINDOW (window), 1240, 780);
  gtk_window_present (GTK_WINDOW (window));
}

/* Runs an application with such a window to its end, and returns the exit status. Without
 * @make_content there is nothing below the header bar. */
int
bench_window_run (const char  *id,
                  MakeContent  make_content,
                  int          argc,
                  char       **argv)
{
  g_autoptr (AdwApplication) application = adw_application_new (id, G_APPLICATION_NON_UNIQUE);

  g_signal_connect (application, "activate", G_CALLBACK (on_activate), &make_content);

  return g_application_run (G_APPLICATION (application), argc, argv);
}
