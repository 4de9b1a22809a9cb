/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which day the parts of a date are, and in how many orders they are one. */

#include "entente-price-date.h"

#define SECONDS_A_DAY 86400

/* Whole numbers without a sign between them: 20250213, or thousandths of seconds. */
#define COMPACT_DIGITS            8
#define LEAST_MILLISECONDS_DIGITS 12

/* Two digits are of 1970 to 2069. */
static gint64
full_year (gint64 year,
           guint  n_digits)
{
  if (n_digits > 2)
    return year;

  return year < 70 ? 2000 + year : 1900 + year;
}

static gboolean
resolve_number (const EntentePriceDateParts *parts,
                EntenteDay                  *day,
                int                         *seconds)
{
  gint64 number = parts->numbers[0];

  if (parts->n_digits[0] == COMPACT_DIGITS)
    {
      *seconds = parts->seconds;
      return number >= 10000 &&
             entente_day_from_ymd (number / 10000, (int) (number / 100 % 100),
                                   (int) (number % 100), day);
    }

  if (parts->n_digits[0] >= LEAST_MILLISECONDS_DIGITS)
    number = (number - (number < 0 ? 999 : 0)) / 1000;
  *day = (number - (number < 0 ? SECONDS_A_DAY - 1 : 0)) / SECONDS_A_DAY;
  *seconds = (int) (number - *day * SECONDS_A_DAY);
  return *day >= ENTENTE_PRICE_DATE_FIRST && *day <= ENTENTE_PRICE_DATE_LAST;
}

/* A month without a day stands for its first. "1.1234" is a number, not a January. */
static gboolean
resolve_month (const EntentePriceDateParts *parts,
               EntenteDay                  *day)
{
  guint year = parts->n_digits[0] == 4 ? 0 : 1;
  gint64 month = parts->numbers[1 - year];

  if (parts->n_digits[year] != 4 || parts->numbers[year] < 1 ||
      parts->n_digits[1 - year] > 2 || month < 1 || month > 12 ||
      (parts->is_dotted && parts->n_digits[1 - year] > 0))
    return FALSE;

  return entente_day_from_ymd (parts->numbers[year], (int) month, 1, day);
}

/* A year of four digits or a month in letters shows where it stands, whatever the order of
 * the rest of the column. */
static EntenteDateOrder
own_order (const EntentePriceDateParts *parts,
           EntenteDateOrder             order)
{
  if (parts->n_digits[0] == 4)
    return ENTENTE_DATE_ORDER_YMD;
  if (parts->n_digits[0] == 0)
    return ENTENTE_DATE_ORDER_MDY;
  if (parts->n_digits[1] == 0)
    return ENTENTE_DATE_ORDER_DMY;

  return order;
}

/**
 * entente_price_date_resolve:
 * @parts: what a cell is made of
 * @order: the order of the parts, where the parts do not tell it themselves
 * @day: (out): the day
 * @seconds: (out): the seconds since midnight
 *
 * Returns: whether there is such a day, from 0001-01-01 to 9999-12-31
 */
gboolean
entente_price_date_resolve (const EntentePriceDateParts *parts,
                            EntenteDateOrder             order,
                            EntenteDay                  *day,
                            int                         *seconds)
{
  static const guint8 places[][3] = {
    [ENTENTE_DATE_ORDER_YMD] = { 0, 1, 2 },
    [ENTENTE_DATE_ORDER_DMY] = { 2, 1, 0 },
    [ENTENTE_DATE_ORDER_MDY] = { 2, 0, 1 },
  };
  const guint8 *place;
  gint64 year;

  if (parts->n == 1)
    return resolve_number (parts, day, seconds);

  *seconds = parts->seconds;
  if (parts->n == 2)
    return resolve_month (parts, day);
  order = own_order (parts, order);
  if (order == ENTENTE_DATE_ORDER_UNKNOWN || order == ENTENTE_DATE_ORDER_UNIX)
    return FALSE;

  place = places[order];
  if (parts->n_digits[place[0]] != 2 && parts->n_digits[place[0]] != 4)
    return FALSE;
  for (guint i = 1; i < 3; i++)
    if (parts->n_digits[place[i]] > 2 || parts->numbers[place[i]] > 31)
      return FALSE;
  if (parts->n_digits[place[2]] == 0)
    return FALSE;

  year = full_year (parts->numbers[place[0]], parts->n_digits[place[0]]);
  return year >= 1 &&
         entente_day_from_ymd (year, (int) parts->numbers[place[1]],
                               (int) parts->numbers[place[2]], day);
}

/**
 * entente_price_date_order:
 * @parts: what a cell is made of
 *
 * Returns: the only order in which the parts are a day; %ENTENTE_DATE_ORDER_UNKNOWN if there
 *   are several or none
 */
EntenteDateOrder
entente_price_date_order (const EntentePriceDateParts *parts)
{
  static const EntenteDateOrder orders[] = { ENTENTE_DATE_ORDER_YMD, ENTENTE_DATE_ORDER_DMY,
                                             ENTENTE_DATE_ORDER_MDY };
  EntenteDateOrder found = ENTENTE_DATE_ORDER_UNKNOWN;
  EntenteDay day;
  int seconds;

  if (parts->n == 1 && parts->n_digits[0] != COMPACT_DIGITS)
    return entente_price_date_resolve (parts, ENTENTE_DATE_ORDER_UNIX, &day, &seconds)
      ? ENTENTE_DATE_ORDER_UNIX : ENTENTE_DATE_ORDER_UNKNOWN;
  if (parts->n < 3 || own_order (parts, ENTENTE_DATE_ORDER_UNKNOWN) != ENTENTE_DATE_ORDER_UNKNOWN)
    {
      found = parts->n == 3 ? own_order (parts, ENTENTE_DATE_ORDER_UNKNOWN)
              : parts->n == 2 && parts->n_digits[0] != 4 ? ENTENTE_DATE_ORDER_MDY
                                                         : ENTENTE_DATE_ORDER_YMD;
      return entente_price_date_resolve (parts, found, &day, &seconds) ? found
                                                                       : ENTENTE_DATE_ORDER_UNKNOWN;
    }

  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    /* A year of two digits stands first where it can be nothing else. */
    if ((i > 0 || parts->numbers[0] > 31) &&
        entente_price_date_resolve (parts, orders[i], &day, &seconds))
      {
        if (found != ENTENTE_DATE_ORDER_UNKNOWN)
          return ENTENTE_DATE_ORDER_UNKNOWN;
        found = orders[i];
      }

  return found;
}

/**
 * entente_price_date_is_open:
 * @parts: what a cell is made of
 *
 * Returns: whether there are two days that the parts may be
 */
gboolean
entente_price_date_is_open (const EntentePriceDateParts *parts)
{
  EntenteDay day_first, month_first;
  int seconds;

  return parts->n == 3 && entente_price_date_order (parts) == ENTENTE_DATE_ORDER_UNKNOWN &&
         entente_price_date_resolve (parts, ENTENTE_DATE_ORDER_DMY, &day_first, &seconds) &&
         entente_price_date_resolve (parts, ENTENTE_DATE_ORDER_MDY, &month_first, &seconds) &&
         day_first != month_first;
}

/**
 * entente_price_date_is_day:
 * @parts: what a cell is made of
 *
 * Returns: whether the parts are a day in any order
 */
gboolean
entente_price_date_is_day (const EntentePriceDateParts *parts)
{
  EntenteDay day;
  int seconds;

  return entente_price_date_order (parts) != ENTENTE_DATE_ORDER_UNKNOWN ||
         entente_price_date_resolve (parts, ENTENTE_DATE_ORDER_DMY, &day, &seconds) ||
         entente_price_date_resolve (parts, ENTENTE_DATE_ORDER_MDY, &day, &seconds);
}
