/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Figures in words and digits for people, in their locale. */

#include "entente-quantity-private.h"

#include "entente-unit-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define MINUS_SIGN "\u2212"

/* Writes @value with the decimal sign and the grouping of the locale and a true
 * minus sign. */
char *
entente_quantity_format_number (double value,
                                int    decimals)
{
  g_autofree char *text = g_strdup_printf ("%'.*f", MAX (decimals, 0), fabs (value));
  g_autofree char *utf8 = NULL;

  /* Outside UTF-8 locales the signs are in the locale's own encoding. */
  if (!g_utf8_validate (text, -1, NULL))
    utf8 = g_locale_to_utf8 (text, -1, NULL, NULL, NULL);

  return g_strconcat (signbit (value) ? MINUS_SIGN : "", utf8 != NULL ? utf8 : text, NULL);
}

/* A figure in the unit that the language gives such figures in. */
typedef struct
{
  EntenteUnit *unit;
  double value;
  char *number;
} Figure;

static void
figure_clear (Figure *figure)
{
  g_clear_pointer (&figure->unit, entente_unit_unref);
  g_clear_pointer (&figure->number, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Figure, figure_clear)

/* All figures of one quantity are in one unit, that of the greatest. */
static double
greatest (const EntenteQuantity *self)
{
  double low = isfinite (self->range.low) ? fabs (self->range.low) : 0;
  double high = isfinite (self->range.high) ? fabs (self->range.high) : 0;

  return self->has_value ? fabs (self->value) : MAX (low, high);
}

static Figure
figure_make (const EntenteQuantity *self,
             double                 value,
             int                    decimals)
{
  Figure figure;
  int shift;

  figure.unit = entente_unit_localize (self->unit, greatest (self), &shift);
  figure.value = shift != 0 ? value * pow (10, shift) : value;
  figure.number = entente_quantity_format_number (figure.value, MAX (decimals - shift, 0));

  return figure;
}

static char *
format_with_unit (const EntenteQuantity *self,
                  double                 value,
                  int                    decimals)
{
  g_auto (Figure) figure = figure_make (self, value, decimals);

  return entente_unit_format (figure.unit, figure.number, figure.value);
}

static char *
add_relation (EntenteRelation  relation,
              const char      *figure)
{
  switch (relation)
    {
    case ENTENTE_RELATION_LESS:
      /* Translators: %s is a figure with its unit, such as "40 %" or "HK$83.53". */
      return g_strdup_printf (_("less than %s"), figure);
    case ENTENTE_RELATION_GREATER:
      /* Translators: %s is a figure with its unit, such as "40 %" or "HK$83.53". */
      return g_strdup_printf (_("more than %s"), figure);
    case ENTENTE_RELATION_AT_MOST:
      /* Translators: %s is a figure with its unit, such as "40 %" or "HK$83.53". */
      return g_strdup_printf (_("at most %s"), figure);
    case ENTENTE_RELATION_AT_LEAST:
      /* Translators: %s is a figure with its unit, such as "4 vendors". */
      return g_strdup_printf (_("at least %s"), figure);
    case ENTENTE_RELATION_ABOUT:
      /* Translators: %s is a figure with its unit, such as "US$5 billion". */
      return g_strdup_printf (_("about %s"), figure);
    case ENTENTE_RELATION_EQUAL:
    default:
      return g_strdup (figure);
    }
}

/* A figure that is only known as a range: "13 to 23 days". */
static char *
range_to_words (const EntenteQuantity      *self,
                const EntenteQuantityShown *shown)
{
  EntenteInterval bounds = shown->interval;

  if (isfinite (bounds.low) && isfinite (bounds.high))
    {
      g_auto (Figure) low = figure_make (self, bounds.low, shown->decimals);
      g_auto (Figure) high = figure_make (self, bounds.high, shown->decimals);

      return bounds.low < bounds.high
        ? entente_unit_format_range (low.unit, low.number, high.number, high.value)
        : entente_unit_format (low.unit, low.number, low.value);
    }

  if (isfinite (bounds.low))
    {
      g_autofree char *figure = format_with_unit (self, bounds.low, shown->decimals);

      return add_relation (ENTENTE_RELATION_AT_LEAST, figure);
    }

  if (isfinite (bounds.high))
    {
      g_autofree char *figure = format_with_unit (self, bounds.high, shown->decimals);

      return add_relation (ENTENTE_RELATION_AT_MOST, figure);
    }

  /* Translators: in place of a figure that has neither a lower nor an upper bound. */
  return g_strdup (_("not known"));
}

/* Whether the interval says more than the figure with its relation does. */
static gboolean
interval_is_worth_saying (const EntenteQuantity *self)
{
  if (!self->has_value && !entente_quantity_is_one_sided (self))
    return FALSE;
  if (entente_quantity_is_point (self))
    return FALSE;
  if (self->digits == NULL)
    return isfinite (self->range.low) || isfinite (self->range.high);

  return self->relation == ENTENTE_RELATION_EQUAL;
}

/* Where the limit itself is only known as an interval. */
static char *
limit_to_words (const char *low,
                const char *high)
{
  /* Translators: said of a figure such as "less than HK$83.53", whose limit was
   * computed from rounded figures. %1$s and %2$s are figures with their unit. */
  return g_strdup_printf (_("the limit lies between %1$s and %2$s"), low, high);
}

/**
 * entente_quantity_to_short_words:
 * @self: a quantity
 *
 * Writes the figure with its relation and unit for people, in their locale:
 * "HK$113.83", "more than 40 %", "13 to 23 days". A derived figure has no more
 * digits than its interval supports. A derived limit is given at its safe end, so
 * that "less than" is true wherever in its interval the limit lies.
 *
 * Returns: (transfer full): the words
 */
char *
entente_quantity_to_short_words (const EntenteQuantity *self)
{
  EntenteQuantityShown shown;
  g_autofree char *figure = NULL;
  double value;

  g_return_val_if_fail (self != NULL, NULL);

  entente_quantity_get_shown (self, &shown);
  if (entente_quantity_is_one_sided (self))
    {
      value = entente_quantity_get_limit (self, &shown);
      if (!isfinite (value))
        return g_strdup (_("not known"));
      figure = format_with_unit (self, value, shown.decimals);
    }
  else if (self->has_value)
    figure = format_with_unit (self, shown.value, shown.decimals);
  else
    figure = range_to_words (self, &shown);

  return add_relation (self->relation, figure);
}

static int
interval_decimals (const EntenteQuantity      *self,
                   const EntenteQuantityShown *shown)
{
  return self->digits != NULL ? shown->decimals + 1 : shown->decimals;
}

/**
 * entente_quantity_to_interval_words:
 * @self: a quantity
 *
 * Writes the interval of the figure for people, in their locale: "between HK$113.72
 * and HK$113.93", with bounds rounded outward.
 *
 * Returns: (transfer full) (nullable): the words, %NULL where the interval says no
 *   more than entente_quantity_to_short_words() does: the figure is exact, is
 *   itself a range, or is a stated limit or estimate
 */
char *
entente_quantity_to_interval_words (const EntenteQuantity *self)
{
  EntenteQuantityShown shown;
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;
  int decimals;

  g_return_val_if_fail (self != NULL, NULL);

  if (!interval_is_worth_saying (self))
    return NULL;

  entente_quantity_get_shown (self, &shown);
  if (!entente_interval_is_bounded (shown.interval))
    return range_to_words (self, &shown);

  decimals = interval_decimals (self, &shown);
  low = format_with_unit (self, shown.interval.low, decimals);
  high = format_with_unit (self, shown.interval.high, decimals);
  if (entente_quantity_is_one_sided (self))
    return limit_to_words (low, high);

  /* Translators: the interval that a figure lies in. %1$s and %2$s are figures with
   * their unit, such as "HK$113.72". */
  return g_strdup_printf (_("between %1$s and %2$s"), low, high);
}

/**
 * entente_quantity_to_words:
 * @self: a quantity
 *
 * Writes the figure and its interval for people, in their locale: "HK$113.83,
 * between 113.72 and 113.93".
 *
 * Returns: (transfer full): the words
 */
char *
entente_quantity_to_words (const EntenteQuantity *self)
{
  EntenteQuantityShown shown;
  g_autofree char *figure = NULL;
  g_autofree char *interval = NULL;
  g_auto (Figure) low = { NULL };
  g_auto (Figure) high = { NULL };
  int decimals;

  g_return_val_if_fail (self != NULL, NULL);

  figure = entente_quantity_to_short_words (self);
  interval = entente_quantity_to_interval_words (self);
  if (interval == NULL)
    return g_steal_pointer (&figure);

  entente_quantity_get_shown (self, &shown);
  if (entente_quantity_is_one_sided (self) || !entente_interval_is_bounded (shown.interval))
    /* Translators: %1$s is a figure, such as "less than HK$83.53", %2$s says more of
     * it, such as "the limit lies between HK$83.30 and HK$83.54". */
    return g_strdup_printf (C_("figure", "%1$s, %2$s"), figure, interval);

  decimals = interval_decimals (self, &shown);
  low = figure_make (self, shown.interval.low, decimals);
  high = figure_make (self, shown.interval.high, decimals);

  /* Translators: %1$s is a figure with its unit, such as "HK$113.83"; %2$s and %3$s
   * are the bounds of its interval, bare numbers in the same unit. */
  return g_strdup_printf (_("%1$s, between %2$s and %3$s"), figure, low.number, high.number);
}
