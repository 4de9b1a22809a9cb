/* SPDX-License-Identifier: GPL-3.0-or-later */

/* usage: write-prices ROWS FILE
 *
 * Writes prices that wander, one row a minute, the same ones each time. They end on the day of
 * the dossier's own prices, so that a chart of both has them from side to side. */

#include <stdio.h>

#include "entente-day.h"
#include "price-fixture.h"

#define MINUTES_A_DAY 1440

static void
write_row (FILE          *file,
           EntenteDay     day,
           int            minute,
           FixtureRandom *random,
           int           *cents)
{
  int open = *cents, close = open + (int) fixture_random_below (random, 41) - 20;
  int high, low, month, day_of_month;
  gint64 year;

  close = MAX (close, 500);
  high = MAX (open, close) + (int) fixture_random_below (random, 9);
  low = MIN (open, close) - (int) fixture_random_below (random, 9);
  *cents = close;
  entente_day_to_ymd (day, &year, &month, &day_of_month);
  fprintf (file, "%04d-%02d-%02d %02d:%02d:00,%d.%02d,%d.%02d,%d.%02d,%d.%02d,%u\n", (int) year,
           month, day_of_month, minute / 60, minute % 60, open / 100, open % 100, high / 100,
           high % 100, low / 100, low % 100, close / 100, close % 100,
           1 + fixture_random_below (random, 1000000));
}

int
main (int    argc,
      char **argv)
{
  gsize n_rows = argc == 3 ? (gsize) g_ascii_strtoull (argv[1], NULL, 10) : 0;
  FILE *file = n_rows > 0 ? fopen (argv[2], "w") : NULL;
  FixtureRandom random = { 1 };
  EntenteDay first_day;
  int cents = 10000;

  if (file == NULL)
    return 1;

  fputs ("Date,Open,High,Low,Close,Volume\n", file);
  entente_day_from_ymd (2025, 2, 14, &first_day);
  first_day -= (EntenteDay) ((n_rows + MINUTES_A_DAY - 1) / MINUTES_A_DAY);
  for (gsize i = 0; i < n_rows; i++)
    write_row (file, first_day + (EntenteDay) (i / MINUTES_A_DAY), (int) (i % MINUTES_A_DAY),
               &random, &cents);

  return fclose (file) != 0;
}
