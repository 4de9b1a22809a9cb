/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Figures that people type into a search. */

#include "entente-quantity-private.h"
#include "entente-unit-private.h"

#include <langinfo.h>
#include <math.h>
#include <string.h>

#define MAX_TYPED_LENGTH 128
#define ARABIC_DECIMAL_SEPARATOR 0x066b

/* What was typed: a number, with separators that may mean several things, and the
 * words around it. */
typedef struct
{
  gunichar number[MAX_TYPED_LENGTH];
  guint length;
  int sign; /* -1, +1, or 0 where none was typed */
  char *unit;
} Typed;

static void
typed_clear (Typed *typed)
{
  g_clear_pointer (&typed->unit, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Typed, typed_clear)

static gboolean
is_separator (gunichar c)
{
  switch (c)
    {
    case '.':
    case ',':
    case ' ':
    case '\'':
    case 0x2019: /* right single quotation mark: Switzerland */
    case 0x066b: /* Arabic decimal separator */
    case 0x066c: /* Arabic thousands separator */
      return TRUE;
    default:
      return FALSE;
    }
}

static int
sign_of (gunichar c)
{
  if (c == '-' || c == 0x2212)
    return -1;

  return c == '+' ? 1 : 0;
}

/* Takes the digits and the separators that stand between digits off the front. */
static const char *
take_number (Typed      *typed,
             const char *text)
{
  while (*text != '\0' && typed->length < MAX_TYPED_LENGTH)
    {
      gunichar c = g_utf8_get_char (text);
      const char *next = g_utf8_next_char (text);

      if (!g_unichar_isdigit (c)
          && !(is_separator (c) && g_unichar_isdigit (g_utf8_get_char (next))))
        break;
      typed->number[typed->length++] = c;
      text = next;
    }

  return text;
}

/* Splits "HK$ −124.3 bn" in its sign, number and unit. */
static gboolean
typed_read (Typed      *typed,
            const char *text)
{
  g_autoptr (GString) unit = g_string_new (NULL);
  const char *p = text;

  for (; *p != '\0' && !g_unichar_isdigit (g_utf8_get_char (p)); p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (sign_of (c) == 0)
        g_string_append_unichar (unit, c);
      else if (typed->sign != 0)
        return FALSE;
      else
        typed->sign = sign_of (c);
    }

  p = take_number (typed, p);
  if (typed->length == 0)
    return FALSE;

  g_string_append_c (unit, ' ');
  for (; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (g_unichar_isdigit (g_utf8_get_char (p)))
        return FALSE;
      g_string_append_unichar (unit, g_utf8_get_char (p));
    }

  typed->unit = g_strdup (unit->str);
  return TRUE;
}

/* Groups have three digits; in front of the last one India has groups of two. */
static gboolean
groups_are_sound (const Typed *typed,
                  guint        end)
{
  guint run = 0;
  gboolean last = TRUE;

  for (guint i = end; i > 0; i--)
    {
      if (g_unichar_isdigit (typed->number[i - 1]))
        {
          run++;
          continue;
        }
      if (run != 3 && (last || run != 2))
        return FALSE;
      last = FALSE;
      run = 0;
    }

  return last || (run >= 1 && run <= 3);
}

/* Reads the number with @decimal_sign, or with none where that is 0, and every other
 * separator as grouping. */
static char *
typed_to_decimal (const Typed *typed,
                  gunichar     decimal_sign,
                  int         *decimals)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint point = typed->length;

  for (guint i = typed->length; decimal_sign != 0 && i > 0 && point == typed->length; i--)
    {
      if (typed->number[i - 1] == decimal_sign)
        point = i - 1;
    }
  if (decimal_sign != 0 && point == typed->length)
    return NULL;

  *decimals = point < typed->length ? (int) (typed->length - point - 1) : 0;
  if (!groups_are_sound (typed, point))
    return NULL;

  for (guint i = 0; i < typed->length; i++)
    {
      gunichar c = typed->number[i];

      if (i == point)
        g_string_append_c (text, '.');
      else if (g_unichar_isdigit (c))
        g_string_append_c (text, (char) ('0' + g_unichar_digit_value (c)));
      else if (i > point || c == decimal_sign)
        return NULL;
    }

  return g_strdup (text->str);
}

/* A language may give "18.51 billion" as 185.1 hundred millions. */
static double
shift_value (const EntenteQuantity *self,
             int                    shift)
{
  double value = self->value * pow (10, shift);

  return shift == 0 || self->digits == NULL
         ? value
         : entente_interval_round (value, MAX (self->decimals - shift, 0), ENTENTE_ROUND_NEAREST);
}

static gboolean
number_matches (const EntenteQuantity *self,
                double                 figure,
                double                 typed,
                int                    typed_decimals,
                int                    sign)
{
  if ((sign < 0 && figure > 0) || (sign > 0 && figure < 0))
    return FALSE;
  if (self->digits != NULL)
    return fabs (figure) == typed;

  return entente_interval_round (fabs (figure), typed_decimals, ENTENTE_ROUND_NEAREST) == typed;
}

/* A figure is found by its value, and by whatever else is shown in its place. */
static gboolean
any_number_matches (const EntenteQuantity *self,
                    int                    shift,
                    double                 typed,
                    int                    typed_decimals,
                    int                    sign)
{
  EntenteQuantityShown shown;
  double limit;

  if (self->has_value &&
      number_matches (self, shift_value (self, shift), typed, typed_decimals, sign))
    return TRUE;
  if (self->digits != NULL || shift != 0)
    return FALSE;

  entente_quantity_get_shown (self, &shown);
  if (entente_quantity_is_one_sided (self))
    {
      limit = entente_quantity_get_limit (self, &shown);
      return isfinite (limit) && number_matches (self, limit, typed, typed_decimals, sign);
    }

  return !self->has_value
         && (number_matches (self, shown.interval.low, typed, typed_decimals, sign)
             || number_matches (self, shown.interval.high, typed, typed_decimals, sign));
}

static gboolean
matches_in_unit (const EntenteQuantity *self,
                 const EntenteUnit     *unit,
                 int                    shift,
                 const Typed           *parts)
{
  gunichar decimal_signs[] = { '.', ARABIC_DECIMAL_SEPARATOR,
                               g_utf8_get_char_validated (nl_langinfo (RADIXCHAR), -1), 0 };

  if (!entente_unit_matches_typed (unit, parts->unit))
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (decimal_signs); i++)
    {
      int decimals;
      g_autofree char *decimal = typed_to_decimal (parts, decimal_signs[i], &decimals);

      if (decimal != NULL
          && any_number_matches (self, shift, g_ascii_strtod (decimal, NULL), decimals,
                                 parts->sign))
        return TRUE;
    }

  return FALSE;
}

/**
 * entente_quantity_matches_typed:
 * @self: a quantity
 * @typed: what somebody typed into a search
 *
 * Tells whether @typed is this figure: "124.3", "HK$124.3", "hkd 124.3", "17 %". The
 * decimal sign may be the locale's or the point, digits may be grouped, and where a
 * number can be read in two ways either is good. So is the figure as the language has
 * it, in hundred millions where it does not count in billions. Without a sign, both
 * signs match; a unit, where one is typed, must fit. A stated figure must have that
 * value; a derived one must have it when rounded to the digits typed.
 *
 * Returns: whether @typed is a figure and this one
 */
gboolean
entente_quantity_matches_typed (const EntenteQuantity *self,
                                const char            *typed)
{
  g_auto (Typed) parts = { .length = 0 };
  g_autofree char *normal = NULL;
  g_autoptr (EntenteUnit) unit = NULL;
  int shift;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (typed != NULL, FALSE);

  if (strlen (typed) > MAX_TYPED_LENGTH)
    return FALSE;

  /* Compatibility forms: full-width digits, spaces that do not break. */
  normal = g_utf8_normalize (typed, -1, G_NORMALIZE_NFKC);
  if (normal == NULL || !typed_read (&parts, g_strstrip (normal)))
    return FALSE;
  if (matches_in_unit (self, self->unit, 0, &parts))
    return TRUE;

  unit = entente_unit_localize (self->unit, self->has_value ? self->value : 0, &shift);
  return shift != 0 && matches_in_unit (self, unit, shift, &parts);
}
