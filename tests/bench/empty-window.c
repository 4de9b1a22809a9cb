/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The least that an application of libadwaita can be: a window with a header bar. */

#include "bench-window.h"

int
main (int    argc,
      char **argv)
{
  return bench_window_run ("io.github.entente.EmptyWindow", NULL, argc, argv);
}
