/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Prices as seen from a day. A day of intraday prices is all its rows: the first open, the
 * highest high, the lowest low, the last close. */

#include "entente-price-lookup.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* The close before a day is looked for so many days back. The longest time in which an
 * exchange is closed as a rule, with the weekends around it, is shorter; a longer one is more
 * likely to be a part that the file lacks. */
#define MOST_DAYS_CLOSED 14

/* Prices that have been through 32-bit numbers are off by up to 6e-8 of themselves: two that
 * are the same on the exchange need not be the same in the file. */
#define NOISE 2e-7

G_DEFINE_ENUM_TYPE (EntentePriceName, entente_price_name,
  G_DEFINE_ENUM_VALUE (ENTENTE_PRICE_NAME_OPEN, "day_open"),
  G_DEFINE_ENUM_VALUE (ENTENTE_PRICE_NAME_HIGH, "day_high"),
  G_DEFINE_ENUM_VALUE (ENTENTE_PRICE_NAME_LOW, "day_low"),
  G_DEFINE_ENUM_VALUE (ENTENTE_PRICE_NAME_CLOSE, "day_close"),
  G_DEFINE_ENUM_VALUE (ENTENTE_PRICE_NAME_PREVIOUS_CLOSE, "previous_close"),
  G_DEFINE_ENUM_VALUE (ENTENTE_PRICE_NAME_YEAR_END_CLOSE, "year_end_close"),
  G_DEFINE_ENUM_VALUE (ENTENTE_PRICE_NAME_YEAR_OPEN, "year_open"))

G_DEFINE_ENUM_TYPE (EntentePriceFound, entente_price_found,
  G_DEFINE_ENUM_VALUE (ENTENTE_PRICE_FOUND_YES, "yes"),
  G_DEFINE_ENUM_VALUE (ENTENTE_PRICE_FOUND_NO_COLUMN, "no-column"),
  G_DEFINE_ENUM_VALUE (ENTENTE_PRICE_FOUND_NOT_DAILY, "not-daily"),
  G_DEFINE_ENUM_VALUE (ENTENTE_PRICE_FOUND_BEFORE_FIRST, "before-first"),
  G_DEFINE_ENUM_VALUE (ENTENTE_PRICE_FOUND_AFTER_LAST, "after-last"),
  G_DEFINE_ENUM_VALUE (ENTENTE_PRICE_FOUND_NO_ROW, "no-row"),
  G_DEFINE_ENUM_VALUE (ENTENTE_PRICE_FOUND_NO_FIGURE, "no-figure"))

/**
 * entente_price_name_from_id:
 * @id: a name in a formula
 * @name: (out): the price that it stands for
 *
 * Returns: whether it stands for a price
 */
gboolean
entente_price_name_from_id (const char       *id,
                            EntentePriceName *name)
{
  g_autoptr (GEnumClass) names = g_type_class_ref (ENTENTE_TYPE_PRICE_NAME);
  const GEnumValue *value = g_enum_get_value_by_nick (names, id);

  if (value != NULL)
    *name = (EntentePriceName) value->value;

  return value != NULL;
}

/**
 * entente_price_name_to_words:
 * @name: a price
 *
 * Returns: what it is called in the user's language
 */
const char *
entente_price_name_to_words (EntentePriceName name)
{
  static const char * const words[ENTENTE_N_PRICE_NAMES] = {
    N_("the open of the day"),
    N_("the high of the day"),
    N_("the low of the day"),
    N_("the close of the day"),
    N_("the close before"),
    N_("the last close of the year before"),
    N_("the first open of the year"),
  };

  g_return_val_if_fail (name < ENTENTE_N_PRICE_NAMES, NULL);

  return _(words[name]);
}

static gboolean
is_daily (EntentePrices *prices)
{
  EntentePriceSpacing spacing = entente_prices_get_spacing (prices);

  return spacing != ENTENTE_PRICE_SPACING_WEEKLY && spacing != ENTENTE_PRICE_SPACING_MONTHLY;
}

/* Why the rows from @first to before @end are none. */
static EntentePriceFound
why_no_row (EntentePrices *prices,
            gsize          first,
            gsize          end)
{
  if (first < end)
    return ENTENTE_PRICE_FOUND_YES;
  if (first >= entente_prices_get_n_rows (prices))
    return ENTENTE_PRICE_FOUND_AFTER_LAST;

  return first == 0 ? ENTENTE_PRICE_FOUND_BEFORE_FIRST : ENTENTE_PRICE_FOUND_NO_ROW;
}

static gboolean
is_taken (EntentePriceField field,
          double            candidate,
          double            best)
{
  switch (field)
    {
    case ENTENTE_PRICE_HIGH:
      return candidate > best;
    case ENTENTE_PRICE_LOW:
      return candidate < best;
    case ENTENTE_PRICE_CLOSE:
      return TRUE;
    case ENTENTE_PRICE_OPEN:
    default:
      return FALSE;
    }
}

static EntentePriceFound
find_on_day (EntentePrices      *prices,
             EntentePriceField   field,
             EntenteDay          day,
             EntentePriceLookup *lookup)
{
  const double *figures = entente_prices_get_figures (prices, field);
  gsize first = entente_prices_find_moment (prices, (double) day);
  gsize end = entente_prices_find_moment (prices, (double) day + 1);
  EntentePriceFound found = why_no_row (prices, first, end);
  gboolean has_figure = FALSE;

  if (found != ENTENTE_PRICE_FOUND_YES)
    return found;

  for (gsize row = first; row < end; row++)
    if (!isnan (figures[row]) &&
        (!has_figure || is_taken (field, figures[row], lookup->value)))
      {
        *lookup = (EntentePriceLookup) { figures[row], row };
        has_figure = TRUE;
      }

  return has_figure ? ENTENTE_PRICE_FOUND_YES : ENTENTE_PRICE_FOUND_NO_FIGURE;
}

/* The last close before @day. */
static EntentePriceFound
find_close_before (EntentePrices      *prices,
                   EntenteDay          day,
                   EntentePriceLookup *lookup)
{
  const double *figures = entente_prices_get_figures (prices, ENTENTE_PRICE_CLOSE);
  gsize end = entente_prices_find_moment (prices, (double) day);
  gsize first = entente_prices_find_moment (prices, (double) day - MOST_DAYS_CLOSED);

  if (end == 0)
    return ENTENTE_PRICE_FOUND_BEFORE_FIRST;

  for (gsize row = end; row > first; row--)
    if (!isnan (figures[row - 1]))
      {
        *lookup = (EntentePriceLookup) { figures[row - 1], row - 1 };
        return ENTENTE_PRICE_FOUND_YES;
      }
  if (first < end)
    return ENTENTE_PRICE_FOUND_NO_FIGURE;

  return end == entente_prices_get_n_rows (prices) ? ENTENTE_PRICE_FOUND_AFTER_LAST
                                                   : ENTENTE_PRICE_FOUND_NO_ROW;
}

/* The first open from @day on. */
static EntentePriceFound
find_open_after (EntentePrices      *prices,
                 EntenteDay          day,
                 EntentePriceLookup *lookup)
{
  const double *figures = entente_prices_get_figures (prices, ENTENTE_PRICE_OPEN);
  gsize first = entente_prices_find_moment (prices, (double) day);
  gsize end = entente_prices_find_moment (prices, (double) day + MOST_DAYS_CLOSED);
  EntentePriceFound found = why_no_row (prices, first, end);

  /* A file that begins in those days may lack the first. */
  if (first == 0)
    return ENTENTE_PRICE_FOUND_BEFORE_FIRST;
  if (found != ENTENTE_PRICE_FOUND_YES)
    return found;

  for (gsize row = first; row < end; row++)
    if (!isnan (figures[row]))
      {
        *lookup = (EntentePriceLookup) { figures[row], row };
        return ENTENTE_PRICE_FOUND_YES;
      }

  return ENTENTE_PRICE_FOUND_NO_FIGURE;
}

static EntenteDay
new_year_of (EntenteDay day)
{
  EntenteDay new_year = day;
  gint64 year;
  int month, month_day;

  entente_day_to_ymd (day, &year, &month, &month_day);
  entente_day_from_ymd (year, 1, 1, &new_year);

  return new_year;
}

/**
 * entente_price_lookup:
 * @prices: prices
 * @name: the price that is looked for
 * @day: the day that it is seen from
 * @lookup: (out): the price, and the row that it stands in
 *
 * Looks a price up. A close before and the first open of a year are looked for at most two
 * weeks away, and never taken from further.
 *
 * Returns: whether there is one, or why not
 */
EntentePriceFound
entente_price_lookup (EntentePrices      *prices,
                      EntentePriceName    name,
                      EntenteDay          day,
                      EntentePriceLookup *lookup)
{
  static const EntentePriceField fields[ENTENTE_N_PRICE_NAMES] = {
    [ENTENTE_PRICE_NAME_OPEN] = ENTENTE_PRICE_OPEN,
    [ENTENTE_PRICE_NAME_HIGH] = ENTENTE_PRICE_HIGH,
    [ENTENTE_PRICE_NAME_LOW] = ENTENTE_PRICE_LOW,
    [ENTENTE_PRICE_NAME_CLOSE] = ENTENTE_PRICE_CLOSE,
    [ENTENTE_PRICE_NAME_YEAR_OPEN] = ENTENTE_PRICE_OPEN,
  };

  g_return_val_if_fail (ENTENTE_IS_PRICES (prices), ENTENTE_PRICE_FOUND_NO_ROW);
  g_return_val_if_fail (name < ENTENTE_N_PRICE_NAMES, ENTENTE_PRICE_FOUND_NO_COLUMN);
  g_return_val_if_fail (lookup != NULL, ENTENTE_PRICE_FOUND_NO_ROW);

  *lookup = (EntentePriceLookup) { 0 };
  if (entente_prices_get_n_rows (prices) == 0)
    return ENTENTE_PRICE_FOUND_NO_ROW;
  if (!is_daily (prices))
    return ENTENTE_PRICE_FOUND_NOT_DAILY;
  if (name == ENTENTE_PRICE_NAME_PREVIOUS_CLOSE)
    return find_close_before (prices, day, lookup);
  if (name == ENTENTE_PRICE_NAME_YEAR_END_CLOSE)
    return find_close_before (prices, new_year_of (day), lookup);
  if (!entente_prices_has_field (prices, fields[name]))
    return ENTENTE_PRICE_FOUND_NO_COLUMN;
  if (name == ENTENTE_PRICE_NAME_YEAR_OPEN)
    return find_open_after (prices, new_year_of (day), lookup);

  return find_on_day (prices, fields[name], day, lookup);
}

/**
 * entente_price_lookup_as_high:
 * @prices: prices
 * @field: the price that is compared
 * @day: a day
 * @now: (out): the price of that day
 * @before: (out): the last one before the day that was at least as high
 * @has_before: (out): whether there is one
 *
 * Finds when a price was last as high. Two prices that differ by no more than 32-bit numbers
 * do are as high as each other.
 *
 * Returns: whether the day has such a price, or why not
 */
EntentePriceFound
entente_price_lookup_as_high (EntentePrices      *prices,
                              EntentePriceField   field,
                              EntenteDay          day,
                              EntentePriceLookup *now,
                              EntentePriceLookup *before,
                              gboolean           *has_before)
{
  EntentePriceFound found;
  const double *figures;

  g_return_val_if_fail (before != NULL && has_before != NULL, ENTENTE_PRICE_FOUND_NO_ROW);

  *before = (EntentePriceLookup) { 0 };
  *has_before = FALSE;
  found = entente_price_lookup (prices,
                                field == ENTENTE_PRICE_HIGH ? ENTENTE_PRICE_NAME_HIGH
                                                            : ENTENTE_PRICE_NAME_CLOSE,
                                day, now);
  if (found != ENTENTE_PRICE_FOUND_YES)
    return found;

  figures = entente_prices_get_figures (prices, field);
  for (gsize row = entente_prices_find_moment (prices, (double) day); row > 0; row--)
    if (figures[row - 1] >= now->value - fabs (now->value) * NOISE)
      {
        *before = (EntentePriceLookup) { figures[row - 1], row - 1 };
        *has_before = TRUE;
        break;
      }

  return found;
}
