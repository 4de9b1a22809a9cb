/* SPDX-License-Identifier: GPL-3.0-or-later */

/* usage: import-stretch FILE NAME
 *
 * A reader imports a file of prices in the window: the longest time that the main thread does
 * something without looking for what the reader does, from when the file is opened until long
 * after its prices are shown. It is time of the processor: other work on the machine is not in
 * it, and neither are animations, whose frames are libadwaita's. */

#include <locale.h>
#include <time.h>

#include "bench.h"
#include "entente-application.h"
#include "entente-price-book.h"
#include "entente-price-dialog.h"
#include "entente-window.h"

#define RUNS 3

/* How long to go on after all is done, for what is put off. */
#define AFTER_US (G_USEC_PER_SEC * 3 / 2)

typedef gboolean (*Condition) (EntenteWindow *window);

static double
now (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);

  return (double) time.tv_sec * 1e3 + (double) time.tv_nsec / 1e6;
}

static void
wake_up (gpointer data)
{
}

/* Runs until the condition holds, or else for a while; returns the longest stretch. */
static double
run (EntenteWindow *window,
     Condition      condition)
{
  gint64 end = g_get_monotonic_time () + AFTER_US;
  double longest = 0;

  if (condition == NULL)
    g_timeout_add_once (AFTER_US / 1000, wake_up, NULL);
  while (condition != NULL ? !condition (window) : g_get_monotonic_time () < end)
    {
      double before = now ();

      g_main_context_iteration (NULL, TRUE);
      longest = MAX (longest, now () - before);
    }

  return longest;
}

static EntentePriceBook *
get_book (EntenteWindow *window)
{
  return entente_price_book_get (
    entente_selection_get_dossier (entente_window_get_selection (window)));
}

static AdwDialog *
get_dialog (EntenteWindow *window)
{
  return adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));
}

static gboolean
is_read (EntenteWindow *window)
{
  return !entente_price_dialog_is_busy (ENTENTE_PRICE_DIALOG (get_dialog (window)));
}

static gboolean
is_imported (EntenteWindow *window)
{
  return entente_price_book_get_report (get_book (window)) != NULL;
}

static double
import (EntenteWindow *window,
        GFile         *file)
{
  double stretches[6], longest = 0, before = now ();

  entente_window_import_prices (window, file);
  stretches[0] = now () - before;
  stretches[1] = run (window, is_read);
  stretches[2] = run (window, NULL);
  before = now ();
  gtk_widget_activate (adw_dialog_get_default_widget (get_dialog (window)));
  stretches[3] = now () - before;
  stretches[4] = run (window, is_imported);
  stretches[5] = run (window, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (stretches); i++)
    longest = MAX (longest, stretches[i]);
  entente_price_book_remove (get_book (window));
  run (window, NULL);
  return longest;
}

static EntenteWindow *
open_window (EntenteApplication *application)
{
  EntenteWindow *window;
  g_autoptr (GError) error = NULL;

  g_application_set_flags (G_APPLICATION (application),
                           g_application_get_flags (G_APPLICATION (application)) |
                           G_APPLICATION_NON_UNIQUE);
  if (!g_application_register (G_APPLICATION (application), NULL, &error))
    g_error ("%s", error->message);

  window = entente_window_new (ADW_APPLICATION (application));
  entente_window_load_builtin (window);
  gtk_window_present (GTK_WINDOW (window));
  run (window, NULL);
  return window;
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (EntenteApplication) application = NULL;
  g_autoptr (GFile) file = NULL;
  EntenteWindow *window;
  double longest[RUNS];
  guint n = bench_is_quick () ? 1 : RUNS;

  if (argc != 3)
    return 1;

  setlocale (LC_ALL, "C.UTF-8");
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  application = entente_application_new ();
  file = g_file_new_for_path (argv[1]);
  window = open_window (application);
  for (guint i = 0; i < n; i++)
    longest[i] = import (window, file);
  bench_report (&(BenchCase) { argv[2], "ms", NULL, 50 }, longest, NULL, n);

  gtk_window_destroy (GTK_WINDOW (window));
  return 0;
}
