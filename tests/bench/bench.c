/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What programs of benchmarks share: each prints a line of JSON for each of its benchmarks,
 * with all samples; run.py takes the medians. */

#include "bench.h"

#include <time.h>
#include <unistd.h>

/**
 * bench_now:
 *
 * Returns: the time that the processor has spent on this thread, in milliseconds: other work on
 *   the machine is not in it
 */
double
bench_now (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);

  return (double) time.tv_sec * 1e3 + (double) time.tv_nsec / 1e6;
}

static void
append_samples (GString      *line,
                const char   *name,
                const double *samples,
                guint         n)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append_printf (line, ", \"%s\": [", name);
  for (guint i = 0; i < n; i++)
    {
      if (i > 0)
        g_string_append (line, ", ");
      g_string_append (line, g_ascii_formatd (number, sizeof number, "%.6g", samples[i]));
    }
  g_string_append_c (line, ']');
}

/**
 * bench_report:
 * @bench: a benchmark; its texts have nothing that JSON would have to escape
 * @ours: (array length=n): samples
 * @peer: (array length=n) (nullable): those of the peer
 * @n: how many
 *
 * Prints what was measured.
 */
void
bench_report (const BenchCase *bench,
              const double    *ours,
              const double    *peer,
              guint            n)
{
  g_autoptr (GString) line = g_string_new (NULL);
  char target[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append_printf (line, "{\"name\": \"%s\", \"unit\": \"%s\"", bench->name, bench->unit);
  append_samples (line, "ours", ours, n);
  if (bench->peer_name != NULL)
    {
      g_string_append_printf (line, ", \"peer_name\": \"%s\"", bench->peer_name);
      append_samples (line, "peer", peer, n);
    }
  if (bench->target > 0 && !bench_is_quick ())
    g_string_append_printf (line, ", \"target\": %s",
                            g_ascii_formatd (target, sizeof target, "%.6g", bench->target));
  g_print ("%s}\n", line->str);
}

/**
 * bench_compare:
 * @bench: a benchmark, in milliseconds
 * @runs: how many samples to take
 * @ours: (scope call): what is measured
 * @peer: (scope call): what it is compared with
 * @data: what both get
 *
 * Runs both in turn, once to warm up and then @runs times (once if it is to be quick), and prints
 * how long they took.
 */
void
bench_compare (const BenchCase *bench,
               guint            runs,
               BenchStep        ours,
               BenchStep        peer,
               gpointer         data)
{
  g_autofree double *our_times = g_new (double, runs);
  g_autofree double *peer_times = g_new (double, runs);

  runs = bench_is_quick () ? 1 : runs;
  ours (data);
  peer (data);
  for (guint i = 0; i < runs; i++)
    {
      double start = bench_now (), middle;

      ours (data);
      middle = bench_now ();
      peer (data);
      our_times[i] = middle - start;
      peer_times[i] = bench_now () - middle;
    }

  bench_report (bench, our_times, peer_times, runs);
}

/**
 * bench_is_quick:
 *
 * Returns: whether it is only to be seen that benchmarks work: they are to be small, and what
 *   they measure says nothing
 */
gboolean
bench_is_quick (void)
{
  return g_getenv ("BENCH_QUICK") != NULL;
}

/**
 * bench_has_room:
 * @n_bytes: how much memory a benchmark takes
 *
 * Returns: whether the machine has that, and some to spare
 */
gboolean
bench_has_room (gsize n_bytes)
{
  double room = (double) sysconf (_SC_AVPHYS_PAGES) * (double) sysconf (_SC_PAGESIZE);

  return (double) n_bytes * 1.25 < room;
}
