/* SPDX-License-Identifier: GPL-3.0-or-later */

/* usage: import-prices FILE THREADS [peak]
 *
 * Imports the file for each line of standard input; prints the milliseconds of the clock and of
 * the processor. With "peak", imports it once and prints the most memory in bytes. */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "entente-price-import.h"

static double
milliseconds (clockid_t clock)
{
  struct timespec time;

  clock_gettime (clock, &time);

  return (double) time.tv_sec * 1e3 + (double) time.tv_nsec / 1e6;
}

static EntentePriceReport *
import (const char *path,
        guint       n_threads)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  EntentePriceChoices choices = { .n_threads = n_threads };
  EntentePriceReport *report =
    entente_price_import_read_file (file, &choices, NULL, NULL, NULL, &error);

  if (report == NULL)
    g_error ("%s", error->message);
  if (entente_price_report_get_prices (report) == NULL)
    g_error ("There are questions about %s", path);

  return report;
}

static int
print_peak (const char *path,
            guint       n_threads)
{
  g_autoptr (EntentePriceReport) report = import (path, n_threads);
  g_autofree char *status = NULL;
  const char *peak = NULL;

  if (g_file_get_contents ("/proc/self/status", &status, NULL, NULL))
    peak = g_strstr_len (status, -1, "VmHWM:");
  if (peak == NULL)
    return 1;

  g_print ("%" G_GINT64_FORMAT "\n",
           g_ascii_strtoll (peak + strlen ("VmHWM:"), NULL, 10) * 1024);

  return 0;
}

int
main (int    argc,
      char **argv)
{
  char line[16];
  guint n_threads;

  if (argc < 3)
    return 1;

  n_threads = (guint) atoi (argv[2]);
  if (argc > 3)
    return print_peak (argv[1], n_threads);

  while (fgets (line, sizeof line, stdin) != NULL)
    {
      double wall = milliseconds (CLOCK_MONOTONIC);
      double cpu = milliseconds (CLOCK_PROCESS_CPUTIME_ID);
      g_autoptr (EntentePriceReport) report = import (argv[1], n_threads);

      printf ("%.3f %.3f\n", milliseconds (CLOCK_MONOTONIC) - wall,
              milliseconds (CLOCK_PROCESS_CPUTIME_ID) - cpu);
      fflush (stdout);
    }

  return 0;
}
