/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Units in words and signs, and figures with their unit. */

#include "entente-unit-private.h"

#include <glib/gi18n-lib.h>
#include <langinfo.h>
#include <math.h>
#include <string.h>

#define MINUS_SIGN "\u2212"

/* The sign of a currency and where it stands; any other currency follows the figure
 * with its ISO 4217 code. */
static const struct
{
  const char *code;
  const char *sign;
  const char *template;
} currencies[] = {
  /* Translators: %s is a number or "1.5 billion"; put the sign where it belongs (AUD). */
  { "AUD", "A$", N_("A$%s") },
  /* Translators: %s is a number or "1.5 billion"; put the sign where it belongs (BRL). */
  { "BRL", "R$", N_("R$%s") },
  /* Translators: %s is a number or "1.5 billion"; put the sign where it belongs (CAD). */
  { "CAD", "CA$", N_("CA$%s") },
  /* Translators: %s is a number or "1.5 billion"; put the sign where it belongs (CNY). */
  { "CNY", "CN¥", N_("CN¥%s") },
  /* Translators: %s is a number or "1.5 billion"; put the sign where it belongs (EUR). */
  { "EUR", "€", N_("€%s") },
  /* Translators: %s is a number or "1.5 billion"; put the sign where it belongs (GBP). */
  { "GBP", "£", N_("£%s") },
  /* Translators: %s is a number or "1.5 billion"; put the sign where it belongs (HKD). */
  { "HKD", "HK$", N_("HK$%s") },
  /* Translators: %s is a number or "1.5 billion"; put the sign where it belongs (ILS). */
  { "ILS", "₪", N_("₪%s") },
  /* Translators: %s is a number or "1.5 billion"; put the sign where it belongs (INR). */
  { "INR", "₹", N_("₹%s") },
  /* Translators: %s is a number or "1.5 billion"; put the sign where it belongs (JPY). */
  { "JPY", "JP¥", N_("JP¥%s") },
  /* Translators: %s is a number or "1.5 billion"; put the sign where it belongs (KRW). */
  { "KRW", "₩", N_("₩%s") },
  /* Translators: %s is a number or "1.5 billion"; put the sign where it belongs (MXN). */
  { "MXN", "MX$", N_("MX$%s") },
  /* Translators: %s is a number or "1.5 billion"; put the sign where it belongs (NZD). */
  { "NZD", "NZ$", N_("NZ$%s") },
  /* Translators: %s is a number or "1.5 billion"; put the sign where it belongs (PHP). */
  { "PHP", "₱", N_("₱%s") },
  /* Translators: %s is a number or "1.5 billion"; put the sign where it belongs (SGD). */
  { "SGD", "S$", N_("S$%s") },
  /* Translators: %s is a number or "1.5 billion"; put the sign where it belongs (TWD). */
  { "TWD", "NT$", N_("NT$%s") },
  /* Translators: %s is a number or "1.5 billion"; put the sign where it belongs (USD). */
  { "USD", "US$", N_("US$%s") },
  /* Translators: %s is a number or "1.5 billion"; put the sign where it belongs (VND). */
  { "VND", "₫", N_("₫%s") },
};

/* What else people type for a unit; the code and the sign need no entry. */
static const struct
{
  EntenteUnitKind kind;
  const char *words[6];
} typed_words[] = {
  { ENTENTE_UNIT_PERCENT, { "%", "percent", "per", "cent", "pct" } },
  { ENTENTE_UNIT_PERCENTAGE_POINTS, { "pp", "percentage", "points", "point" } },
  { ENTENTE_UNIT_RATIO, { "x", "×", "times", "time" } },
  { ENTENTE_UNIT_DAYS, { "d", "day", "days" } },
  { ENTENTE_UNIT_YEARS, { "y", "year", "years" } },
};

static const struct
{
  int exponent;
  const char *words[6];
} typed_scales[] = {
  { 3, { "thousand", "k" } },
  { 6, { "million", "m", "mn", "mio" } },
  { 9, { "billion", "b", "bn" } },
  { 12, { "trillion", "t", "tn", "trn" } },
};

/* The number that decides between plural forms: a figure with decimals takes the
 * plural even where they are zeros, as in "1.0 times". */
static gulong
plural_number (const char *number,
               double      value)
{
  double size = fabs (value);

  if (strstr (number, nl_langinfo (RADIXCHAR)) != NULL || size != floor (size) || size > 1e9)
    return 2;

  return (gulong) size;
}

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
static char *
add_currency (const char *code,
              const char *amount)
{
  for (guint i = 0; i < G_N_ELEMENTS (currencies); i++)
    {
      if (g_str_equal (currencies[i].code, code))
        return g_strdup_printf (_(currencies[i].template), amount);
    }

  /* Translators: %1$s is an amount of money, %2$s the ISO 4217 code of a currency
   * that has no sign of its own here, such as "SEK". */
  return g_strdup_printf (_("%1$s %2$s"), amount, code);
}
#pragma GCC diagnostic pop

/* A minus sign stands before the sign of the currency. */
static char *
format_money (const EntenteUnit *self,
              const char        *number,
              gulong             n)
{
  gboolean negative = g_str_has_prefix (number, MINUS_SIGN);
  g_autofree char *amount = NULL;
  g_autofree char *money = NULL;

  amount = entente_unit_add_scale (self->scale, number + (negative ? strlen (MINUS_SIGN) : 0), n);
  money = add_currency (self->name, amount);

  if (!negative)
    return g_steal_pointer (&money);

  /* Translators: an amount of money below zero; %s is what it is above, such as "HK$2.96".
   * Where text runs from right to left, the sign needs an isolate to keep its place. */
  return g_strdup_printf (C_("negative amount", "\u2212%s"), money);
}

/**
 * entente_unit_format:
 * @self: a unit
 * @number: a number as it is to be shown
 * @value: the same number, which decides between plural forms
 *
 * Writes a figure with its unit, without what it is per: "HK$113.83", "17 %", "4
 * vendors", "US$18.51 billion".
 *
 * Returns: (transfer full): the figure
 */
char *
entente_unit_format (const EntenteUnit *self,
                     const char        *number,
                     double             value)
{
  g_autofree char *amount = NULL;
  gulong n;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (number != NULL, NULL);

  n = plural_number (number, value);
  switch (self->kind)
    {
    case ENTENTE_UNIT_PERCENT:
      /* Translators: %s is a number. The space is one that no line breaks at. */
      return g_strdup_printf (_("%s\u00a0%%"), number);
    case ENTENTE_UNIT_PERCENTAGE_POINTS:
      /* Translators: %s is a number. */
      return g_strdup_printf (ngettext ("%s percentage point", "%s percentage points", n),
                              number);
    case ENTENTE_UNIT_RATIO:
      /* Translators: %s is a number: so many times as much. */
      return g_strdup_printf (ngettext ("%s time", "%s times", n), number);
    case ENTENTE_UNIT_CURRENCY:
      return format_money (self, number, n);
    case ENTENTE_UNIT_DAYS:
      amount = entente_unit_add_scale (self->scale, number, n);
      /* Translators: %s is a number. */
      return g_strdup_printf (ngettext ("%s day", "%s days", n), amount);
    case ENTENTE_UNIT_YEARS:
      amount = entente_unit_add_scale (self->scale, number, n);
      /* Translators: %s is a number. */
      return g_strdup_printf (ngettext ("%s year", "%s years", n), amount);
    case ENTENTE_UNIT_COUNTED:
      amount = entente_unit_add_scale (self->scale, number, n);
      /* Translators: %1$s is a number, %2$s what is counted, such as "vendors". */
      return g_strdup_printf (C_("figure", "%1$s %2$s"), amount, self->name_words);
    case ENTENTE_UNIT_COMPOUND:
    case ENTENTE_UNIT_NONE:
    default:
      return self->code[0] != '\0' ? g_strdup_printf (C_("figure", "%1$s %2$s"), number, self->code)
                                   : g_strdup (number);
    }
}

/**
 * entente_unit_format_range:
 * @self: a unit
 * @low: the lesser number as it is to be shown
 * @high: the greater number as it is to be shown
 * @value: the greater number, which decides between plural forms
 *
 * Writes a range with its unit: "13 to 23 days", "HK$13 to HK$23".
 *
 * Returns: (transfer full): the range
 */
char *
entente_unit_format_range (const EntenteUnit *self,
                           const char        *low,
                           const char        *high,
                           double             value)
{
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;
  g_autofree char *range = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (low != NULL && high != NULL, NULL);

  if (self->kind == ENTENTE_UNIT_CURRENCY)
    {
      first = entente_unit_format (self, low, value);
      last = entente_unit_format (self, high, value);
    }

  /* Translators: a range of numbers, such as "13 to 23"; a unit may follow. */
  range = g_strdup_printf (_("%1$s to %2$s"), first != NULL ? first : low,
                           last != NULL ? last : high);
  if (first != NULL)
    return g_steal_pointer (&range);

  return entente_unit_format (self, range, value);
}

/* Blanks of all kinds, and the marks that isolate text of another direction, become plain
 * spaces; those at the ends, and other marks of direction, go. */
static char *
to_plain_spaces (const char *text)
{
  g_autoptr (GString) plain = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gboolean is_mark = c == 0x200e || c == 0x200f;
      gboolean is_blank = g_unichar_isspace (c) || (c >= 0x2066 && c <= 0x2069);

      if (!is_mark)
        g_string_append_unichar (plain, is_blank ? ' ' : c);
    }

  return g_strdup (g_strstrip (plain->str));
}

static char *
numerator_to_words (const EntenteUnit *self)
{
  g_autofree char *words = NULL;

  switch (self->kind)
    {
    case ENTENTE_UNIT_PERCENT:
      /* Translators: the unit of an axis, or spoken. */
      return g_strdup (_("percent"));
    case ENTENTE_UNIT_PERCENTAGE_POINTS:
      /* Translators: the unit of an axis, or spoken. */
      return g_strdup (_("percentage points"));
    case ENTENTE_UNIT_RATIO:
      /* Translators: the unit of an axis, or spoken: so many times as much. */
      return g_strdup (_("times"));
    case ENTENTE_UNIT_CURRENCY:
    case ENTENTE_UNIT_DAYS:
    case ENTENTE_UNIT_YEARS:
    case ENTENTE_UNIT_COUNTED:
      /* The translated figure without its number has the words in their order. */
      words = entente_unit_format (self, "", 2);
      return to_plain_spaces (words);
    case ENTENTE_UNIT_COMPOUND:
    case ENTENTE_UNIT_NONE:
    default:
      return g_strdup (self->code);
    }
}

/**
 * entente_unit_to_words:
 * @self: a unit
 *
 * Names a unit for people, for instance beside an axis: "HK$ per share", "percent",
 * "US$ billion", "vendors".
 *
 * Returns: (transfer full): the words; empty for a bare number
 */
char *
entente_unit_to_words (const EntenteUnit *self)
{
  g_autofree char *words = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  words = numerator_to_words (self);
  if (self->per == NULL)
    return g_steal_pointer (&words);

  /* Translators: a unit: %1$s is what is measured, such as "HK$", and %2$s what it
   * is for one of, such as "share". */
  return g_strdup_printf (_("%1$s per %2$s"), words, self->per_words);
}

static gboolean
is_among (const char         *word,
          const char * const *words,
          guint               n_words)
{
  for (guint i = 0; i < n_words && words[i] != NULL; i++)
    {
      if (g_str_equal (word, words[i]))
        return TRUE;
    }

  return FALSE;
}

static gboolean
matches_currency (const EntenteUnit *self,
                  const char        *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (currencies); i++)
    {
      g_autofree char *sign = g_utf8_casefold (currencies[i].sign, -1);

      if (!g_str_equal (currencies[i].code, self->name))
        continue;
      /* Everybody types "$" for their own dollar, and "¥" likewise. */
      return g_str_equal (word, sign)
             || ((g_str_equal (word, "$") || g_str_equal (word, "¥"))
                 && g_str_has_suffix (sign, word));
    }

  return FALSE;
}

/* Whether @word, casefolded, is one of the words of @text. */
static gboolean
is_word_of (const char *word,
            const char *text)
{
  g_autofree char *plain = to_plain_spaces (text);
  g_autofree char *folded = g_utf8_casefold (plain, -1);
  g_auto (GStrv) words = g_strsplit_set (folded, " /", -1);

  return g_strv_contains ((const char * const *) words, word);
}

static gboolean
matches_word (const EntenteUnit *self,
              const char        *word)
{
  g_autofree char *words = NULL;

  if (is_word_of (word, self->code))
    return TRUE;
  if (self->kind == ENTENTE_UNIT_CURRENCY && matches_currency (self, word))
    return TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (typed_words); i++)
    {
      if (typed_words[i].kind == self->kind
          && is_among (word, typed_words[i].words, G_N_ELEMENTS (typed_words[i].words)))
        return TRUE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (typed_scales); i++)
    {
      if (typed_scales[i].exponent == self->scale
          && is_among (word, typed_scales[i].words, G_N_ELEMENTS (typed_scales[i].words)))
        return TRUE;
    }

  words = entente_unit_to_words (self);
  return is_word_of (word, words);
}

/**
 * entente_unit_matches_typed:
 * @self: a unit
 * @typed: what somebody typed beside a number
 *
 * Tells whether somebody who typed @typed may mean @self: "hk$", "HKD", "$" and
 * "hkd/share" all stand for HKD/share.
 *
 * Returns: whether each word typed belongs to @self; %TRUE where none was typed
 */
gboolean
entente_unit_matches_typed (const EntenteUnit *self,
                            const char        *typed)
{
  g_autofree char *folded = NULL;
  g_auto (GStrv) words = NULL;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (typed != NULL, FALSE);

  folded = g_utf8_casefold (typed, -1);
  words = g_strsplit_set (folded, " /", -1);
  for (guint i = 0; words[i] != NULL; i++)
    {
      if (words[i][0] != '\0' && !matches_word (self, words[i]))
        return FALSE;
    }

  return TRUE;
}
