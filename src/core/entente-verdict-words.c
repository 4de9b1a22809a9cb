/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Verdicts for people. A figure has as many digits as it takes to see which side of the
 * claim's rounding interval it is on: a difference is never rounded away. */

#include <glib/gi18n-lib.h>
#include <math.h>

#include "entente-quantity-private.h"
#include "entente-verdict-private.h"

/* Digits after those of the claim, at first and at most. */
#define MORE_DIGITS 2
#define MOST_DIGITS 12

static int
digits_of (EntenteQuantity *stated)
{
  EntenteQuantityShown shown;

  entente_quantity_get_shown (stated, &shown);

  return MAX (shown.decimals, 0);
}

/* The digits that tell @value from every figure of the other side of the interval. */
static int
enough_digits (double           value,
               EntenteQuantity *stated)
{
  EntenteInterval interval = entente_quantity_get_interval (stated);
  gboolean agrees = entente_interval_contains (interval, value);
  int first = digits_of (stated) + MORE_DIGITS;

  for (int digits = first; digits < first + MOST_DIGITS; digits++)
    {
      double shown = entente_interval_round (value, digits, ENTENTE_ROUND_NEAREST);

      if (entente_interval_contains (interval, shown) == agrees)
        return digits;
    }

  return first + MOST_DIGITS;
}

/**
 * entente_verdict_day_to_words:
 * @day: a day
 *
 * Returns: (transfer full): the day in words
 */
char *
entente_verdict_day_to_words (EntenteDay day)
{
  g_autofree char *text = entente_day_to_string (day);
  g_autoptr (EntenteEdtf) edtf = entente_edtf_parse (text, NULL, NULL);

  return edtf != NULL ? entente_edtf_to_words (edtf, ENTENTE_EDTF_WORDS_LONG)
                      : g_steal_pointer (&text);
}

/**
 * entente_verdict_get_stated_words:
 * @self: a verdict
 *
 * Returns: (transfer full) (nullable): what the fact says, as a figure or a date in words
 */
char *
entente_verdict_get_stated_words (EntenteVerdict *self)
{
  const EntenteVerdictParts *parts;
  EntenteQuantity *stated;
  EntenteEdtf *since;

  g_return_val_if_fail (ENTENTE_IS_VERDICT (self), NULL);

  parts = entente_verdict_get_parts (self);
  stated = entente_fact_get_quantity (parts->fact);
  since = entente_fact_get_since (parts->fact);
  if (entente_check_get_kind (parts->check) == ENTENTE_CHECK_KIND_LAST_AS_HIGH)
    return since != NULL ? entente_edtf_to_words (since, ENTENTE_EDTF_WORDS_LONG) : NULL;

  return stated != NULL ? entente_quantity_to_short_words (stated) : NULL;
}

/**
 * entente_verdict_get_found_words:
 * @self: a verdict
 *
 * Returns: (transfer full) (nullable): what was found, as a figure or a day in words
 */
char *
entente_verdict_get_found_words (EntenteVerdict *self)
{
  const EntenteVerdictParts *parts;
  EntenteQuantity *stated;
  g_autofree char *number = NULL;
  double value;

  g_return_val_if_fail (ENTENTE_IS_VERDICT (self), NULL);

  parts = entente_verdict_get_parts (self);
  stated = entente_fact_get_quantity (parts->fact);
  if (parts->has_found_day)
    return entente_verdict_day_to_words (parts->found_day);
  if (parts->found == NULL)
    return NULL;
  if (stated == NULL || !entente_quantity_is_point (parts->found) ||
      !entente_quantity_get_value (parts->found, &value))
    return entente_quantity_to_words (parts->found);

  number = entente_quantity_format_number (value, enough_digits (value, stated));

  return entente_unit_format (entente_quantity_get_unit (parts->found), number, value);
}

/* Per cent differ by percentage points. */
static EntenteUnit *
unit_of_difference (EntenteUnit *unit)
{
  if (g_str_equal (entente_unit_get_code (unit), "%"))
    return entente_unit_parse ("percentage points", NULL);

  return entente_unit_ref (unit);
}

static char *
difference_to_words (EntenteVerdict *self,
                     double          difference)
{
  const EntenteVerdictParts *parts = entente_verdict_get_parts (self);
  EntenteQuantity *stated = entente_fact_get_quantity (parts->fact);
  g_autoptr (EntenteUnit) unit = unit_of_difference (entente_quantity_get_unit (stated));
  g_autofree char *number = NULL;
  int digits = digits_of (stated) + MORE_DIGITS;
  double found;

  if (entente_quantity_get_value (parts->found, &found))
    digits = enough_digits (found, stated);
  while (digits < MOST_DIGITS &&
         entente_interval_round (difference, digits, ENTENTE_ROUND_NEAREST) == 0)
    digits++;
  number = entente_quantity_format_number (difference, digits);

  return entente_unit_format (unit, number, difference);
}

static char *
days_to_words (const char *found,
               double      difference)
{
  gulong days = (gulong) fabs (difference);

  if (difference > 0)
    /* Translators: a verdict; %1$s is a day in words, %2$lu a number of days. */
    return g_strdup_printf (ngettext ("Differs: it was %1$s, %2$lu day later.",
                                      "Differs: it was %1$s, %2$lu days later.", days),
                            found, days);

  /* Translators: a verdict; %1$s is a day in words, %2$lu a number of days. */
  return g_strdup_printf (ngettext ("Differs: it was %1$s, %2$lu day earlier.",
                                    "Differs: it was %1$s, %2$lu days earlier.", days),
                          found, days);
}

static char *
differs_to_words (EntenteVerdict *self,
                  const char     *found)
{
  const EntenteVerdictParts *parts = entente_verdict_get_parts (self);
  g_autofree char *by = NULL;
  double difference;

  if (found == NULL)
    /* Translators: a verdict; %s is a sentence that says why. */
    return g_strdup_printf (_("Differs. %s"), parts->reason != NULL ? parts->reason : "");
  if (!entente_verdict_get_difference (self, &difference))
    /* Translators: a verdict; %s is a figure with its unit. */
    return g_strdup_printf (_("Differs: %s was found."), found);
  if (parts->has_found_day)
    return days_to_words (found, difference);

  by = difference_to_words (self, difference);

  /* Translators: a verdict; %1$s is a difference with its unit, such as "−0.052 percentage
   * points", %2$s a figure with its unit. */
  return g_strdup_printf (_("Differs by %1$s: %2$s was found."), by, found);
}

/**
 * entente_verdict_to_words:
 * @self: a verdict
 *
 * Returns: (transfer full): the verdict in a sentence
 */
char *
entente_verdict_to_words (EntenteVerdict *self)
{
  g_autofree char *found = NULL;
  const EntenteVerdictParts *parts;

  g_return_val_if_fail (ENTENTE_IS_VERDICT (self), NULL);

  parts = entente_verdict_get_parts (self);
  found = entente_verdict_get_found_words (self);
  switch (parts->kind)
    {
    case ENTENTE_VERDICT_AGREES:
      /* Translators: a verdict; %s is a figure with its unit, or a day in words. */
      return g_strdup_printf (_("Agrees: %s was found."), found);
    case ENTENTE_VERDICT_DIFFERS:
      return differs_to_words (self, found);
    case ENTENTE_VERDICT_CANNOT_TELL:
    default:
      /* Translators: a verdict; %s is a sentence that says why. */
      return g_strdup_printf (_("Cannot tell. %s"), parts->reason != NULL ? parts->reason : "");
    }
}

/**
 * entente_verdict_get_basis:
 * @self: a verdict
 *
 * Returns: (transfer full): what it rests on: the names of prices and of facts, as a list
 */
char *
entente_verdict_get_basis (EntenteVerdict *self)
{
  const EntenteVerdictParts *parts;

  g_return_val_if_fail (ENTENTE_IS_VERDICT (self), NULL);

  parts = entente_verdict_get_parts (self);
  if (parts->bases->len == 0)
    return g_strdup ("");

  /* Translators: between the items of a list, as in "the high of the day, the close before". */
  return g_strjoinv (C_("list", ", "), (GStrv) parts->bases->pdata);
}

/**
 * entente_verdict_get_remarks:
 * @self: a verdict
 *
 * Returns: (transfer full) (nullable): sentences about the rows that it rests on, each on a line
 */
char *
entente_verdict_get_remarks (EntenteVerdict *self)
{
  const EntenteVerdictParts *parts;

  g_return_val_if_fail (ENTENTE_IS_VERDICT (self), NULL);

  parts = entente_verdict_get_parts (self);

  return parts->remarks->len > 0 ? g_strjoinv ("\n", (GStrv) parts->remarks->pdata) : NULL;
}
