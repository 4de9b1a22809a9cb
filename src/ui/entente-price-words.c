/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Words for imported prices, in the user's language. */

#include "entente-price-words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "entente-axis-window.h"

/* A price has so many digits after the point, and more where the file has more. */
#define LEAST_DIGITS 2
#define MOST_DIGITS  4

/**
 * entente_price_words_moment:
 * @prices: prices
 * @row: the number of a row
 *
 * Returns: (transfer full): its day, and its time of day where it has one: "13 February 2025,
 *   09:31"
 */
char *
entente_price_words_moment (EntentePrices *prices,
                            gsize          row)
{
  EntenteDay day;
  g_autofree char *words = NULL;
  int seconds;

  g_return_val_if_fail (ENTENTE_IS_PRICES (prices), NULL);
  g_return_val_if_fail (row < entente_prices_get_n_rows (prices), NULL);

  day = entente_prices_get_day (prices, row);
  words = entente_axis_days_to_words (day, day);
  if (!entente_prices_has_times (prices))
    return g_steal_pointer (&words);

  seconds = (int) lround ((entente_prices_get_moment (prices, row) - (double) day) * 86400);
  if (seconds % 60 == 0)
    /* Translators: a day and a time of day: "13 February 2025, 09:31" */
    return g_strdup_printf (_("%1$s, %2$02d:%3$02d"), words, seconds / 3600, seconds / 60 % 60);

  /* Translators: a day and a time of day with seconds: "13 February 2025, 09:31:20" */
  return g_strdup_printf (_("%1$s, %2$02d:%3$02d:%4$02d"), words, seconds / 3600,
                          seconds / 60 % 60, seconds % 60);
}

/**
 * entente_price_words_figure:
 * @unit: the unit of the prices
 * @value: a price
 *
 * Returns: (transfer full): "HK$124.30"
 */
char *
entente_price_words_figure (EntenteUnit *unit,
                            double       value)
{
  g_autofree char *number = NULL;
  int digits = LEAST_DIGITS;

  g_return_val_if_fail (unit != NULL, NULL);

  while (digits < MOST_DIGITS &&
         fabs (value * pow (10, digits) - round (value * pow (10, digits))) > 1e-6 * fabs (value))
    digits++;
  number = g_strdup_printf ("%'.*f", digits, value);

  return entente_unit_format (unit, number, value);
}

/* Each is a line of its own, so that no sentence is put together. */
static char *
label_figure (EntentePriceField  field,
              const char        *figure)
{
  switch (field)
    {
    case ENTENTE_PRICE_OPEN:
      /* Translators: the first price of a day or another time */
      return g_strdup_printf (_("Open %s"), figure);
    case ENTENTE_PRICE_HIGH:
      /* Translators: the highest price of a day or another time */
      return g_strdup_printf (_("High %s"), figure);
    case ENTENTE_PRICE_LOW:
      /* Translators: the lowest price of a day or another time */
      return g_strdup_printf (_("Low %s"), figure);
    case ENTENTE_PRICE_CLOSE:
    default:
      /* Translators: the last price of a day or another time */
      return g_strdup_printf (_("Close %s"), figure);
    }
}

static char *
change_to_words (double change)
{
  g_autoptr (EntenteUnit) percent = entente_unit_parse ("%", NULL);
  g_autofree char *number = g_strdup_printf ("%+.1f", change * 100);
  g_autofree char *words = entente_unit_format (percent, number, change * 100);

  /* Translators: by how much a price has changed since the first one that the chart shows:
   * "+3.2 % since the first price shown" */
  return g_strdup_printf (_("%s since the first price shown"), words);
}

/**
 * entente_price_words_reading:
 * @prices: imported prices
 * @unit: their unit
 * @reading: what there is at a moment; a row of @prices
 *
 * Returns: (transfer full): the day and on lines of their own the figures of the row
 */
char *
entente_price_words_reading (EntentePrices             *prices,
                             EntenteUnit               *unit,
                             const EntenteChartReading *reading)
{
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  g_auto (GStrv) strv = NULL;

  g_return_val_if_fail (ENTENTE_IS_PRICES (prices), NULL);
  g_return_val_if_fail (unit != NULL, NULL);
  g_return_val_if_fail (reading != NULL && reading->has_row, NULL);

  g_strv_builder_take (lines, entente_price_words_moment (prices, reading->row));
  for (int i = 0; i < ENTENTE_N_PRICE_FIELDS; i++)
    {
      g_autofree char *figure = NULL;

      if (isnan (reading->figures[i]))
        continue;
      figure = entente_price_words_figure (unit, reading->figures[i]);
      g_strv_builder_take (lines, label_figure ((EntentePriceField) i, figure));
    }
  if (!isnan (reading->change))
    g_strv_builder_take (lines, change_to_words (reading->change));
  strv = g_strv_builder_end (lines);

  return g_strjoinv ("\n", strv);
}
