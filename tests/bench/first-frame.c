/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Loaded into a program of GTK with LD_PRELOAD: once the first frame is painted, writes the
 * milliseconds since BENCH_STARTED (of the monotonic clock, in nanoseconds), those of the
 * processor, and the most memory in MB into the file BENCH_ANSWER, and ends the program. */

#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include <gtk/gtk.h>

static double
milliseconds (clockid_t clock)
{
  struct timespec time;

  clock_gettime (clock, &time);

  return (double) time.tv_sec * 1e3 + (double) time.tv_nsec / 1e6;
}

static double
peak_memory (void)
{
  g_autofree char *status = NULL;
  const char *peak = NULL;

  if (g_file_get_contents ("/proc/self/status", &status, NULL, NULL))
    peak = g_strstr_len (status, -1, "VmHWM:");

  return peak != NULL ? atoi (peak + strlen ("VmHWM:")) / 1024.0 : 0;
}

static gboolean
on_after_paint (GSignalInvocationHint *hint,
                guint                  n_values,
                const GValue          *values,
                gpointer               data)
{
  double now = milliseconds (CLOCK_MONOTONIC), cpu = milliseconds (CLOCK_PROCESS_CPUTIME_ID);
  double started = g_ascii_strtod (g_getenv ("BENCH_STARTED"), NULL) / 1e6;
  g_autofree char *answer = g_strdup_printf ("%.3f %.3f %.3f\n", now - started, cpu,
                                             peak_memory ());

  _exit (g_file_set_contents (g_getenv ("BENCH_ANSWER"), answer, -1, NULL) ? 0 : 1);
}

__attribute__ ((constructor)) static void
watch (void)
{
  if (g_getenv ("BENCH_ANSWER") == NULL || g_getenv ("BENCH_STARTED") == NULL)
    return;

  g_type_class_ref (GDK_TYPE_FRAME_CLOCK);
  g_signal_add_emission_hook (g_signal_lookup ("after-paint", GDK_TYPE_FRAME_CLOCK), 0,
                              on_after_paint, NULL, NULL);
}
