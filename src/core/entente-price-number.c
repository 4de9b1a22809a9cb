/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Numbers as people write them into tables, and the double that is nearest to each: always
 * the one that strtod() gives for the same digits. */

#include "entente-price-number.h"

#include <float.h>
#include <math.h>
#include <string.h>

/* Powers of ten that a double has exactly. */
static const double exact_powers[] = {
  1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
  1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
};

#define EXACT_INTEGER (G_GUINT64_CONSTANT (1) << 53)

/* More digits than a guint64 has, and a number so long that nobody wrote it. */
#define MAX_DIGITS 19
#define MAX_NUMBER 400

#ifdef __SIZEOF_INT128__

/* 5 to this power is the last that a guint64 holds. */
#define MAX_FIVES 27

static guint64
power_of_five (guint power)
{
  static const guint64 fives[MAX_FIVES + 1] = {
    1, 5, 25, 125, 625, 3125, 15625, 78125, 390625, 1953125, 9765625, 48828125, 244140625,
    1220703125, G_GUINT64_CONSTANT (6103515625), G_GUINT64_CONSTANT (30517578125),
    G_GUINT64_CONSTANT (152587890625), G_GUINT64_CONSTANT (762939453125),
    G_GUINT64_CONSTANT (3814697265625), G_GUINT64_CONSTANT (19073486328125),
    G_GUINT64_CONSTANT (95367431640625), G_GUINT64_CONSTANT (476837158203125),
    G_GUINT64_CONSTANT (2384185791015625), G_GUINT64_CONSTANT (11920928955078125),
    G_GUINT64_CONSTANT (59604644775390625), G_GUINT64_CONSTANT (298023223876953125),
    G_GUINT64_CONSTANT (1490116119384765625), G_GUINT64_CONSTANT (7450580596923828125),
  };

  return fives[power];
}

/* digits / 10^power, rounded once: both are brought to 64 bits, so that the quotient has at
 * least 63. What remains goes into its last bit, ten places below the last of a double. */
static double
divide (guint64 digits,
        guint   power)
{
  guint64 divisor = power_of_five (power);
  int digits_shift = __builtin_clzll (digits);
  int divisor_shift = __builtin_clzll (divisor);
  __extension__ unsigned __int128 dividend =
    (__extension__ (unsigned __int128) (digits << digits_shift)) << 63;
  guint64 quotient, remainder;

  divisor <<= divisor_shift;
  quotient = (guint64) (dividend / divisor);
  remainder = (guint64) dividend - quotient * divisor;

  return ldexp ((double) (quotient | (remainder != 0)),
                divisor_shift - digits_shift - 63 - (int) power);
}

#endif

/**
 * entente_price_number_scale:
 * @digits: a whole number
 * @exponent: a power of ten
 *
 * Multiplies without a loss: where both factors are doubles, IEEE 754 rounds their product or
 * quotient once (W. D. Clinger, How to Read Floating Point Numbers Accurately, 1990); else
 * whole numbers are divided; else the C library does it.
 *
 * Returns: the double nearest to @digits times ten to the power of @exponent
 */
double
entente_price_number_scale (guint64 digits,
                            int     exponent)
{
  char text[64];

#if defined (FLT_EVAL_METHOD) && FLT_EVAL_METHOD == 0
  if (digits <= EXACT_INTEGER && exponent <= 0 && exponent >= -22)
    return (double) digits / exact_powers[-exponent];
  if (digits <= EXACT_INTEGER && exponent > 0 && exponent <= 22)
    return (double) digits * exact_powers[exponent];
#endif
#ifdef __SIZEOF_INT128__
  if (digits != 0 && exponent <= 0 && exponent >= -MAX_FIVES)
    return divide (digits, (guint) -exponent);
#endif

  g_snprintf (text, sizeof text, "%" G_GUINT64_FORMAT "e%d", digits, exponent);
  return g_ascii_strtod (text, NULL);
}

/* A place in a cell. */
typedef struct
{
  const char *at;
  const char *end;
} Reader;

static gboolean
take (Reader     *reader,
      const char *token)
{
  gsize length;

  if (reader->at == reader->end || *reader->at != *token)
    return FALSE;

  length = strlen (token);
  if ((gsize) (reader->end - reader->at) < length || memcmp (reader->at, token, length) != 0)
    return FALSE;

  reader->at += length;
  return TRUE;
}

/* A sign between groups of digits that is not the decimal sign: a space of one of several
 * widths, an apostrophe, or the other of comma and point. */
static gboolean
take_group_sign (Reader      *reader,
                 char         decimal,
                 const char **which)
{
  static const char * const signs[] = { " ", "'", "\xc2\xa0", "\xe2\x80\xaf", "\xe2\x80\x89",
                                        "\xe2\x80\x99" };
  const char *other = decimal == ',' ? "." : ",";

  if (reader->at == reader->end || *reader->at == decimal || *reader->at == '%')
    return FALSE;
  if (take (reader, other))
    {
      *which = other;
      return TRUE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (take (reader, signs[i]))
      {
        *which = signs[i];
        return TRUE;
      }

  return FALSE;
}

static gboolean
take_spaces (Reader *reader)
{
  const char *before = reader->at;

  while (take (reader, " ") || take (reader, "\xc2\xa0") || take (reader, "\xe2\x80\xaf"))
    ;

  return reader->at > before;
}

static gboolean
take_minus (Reader *reader)
{
  return take (reader, "-") || take (reader, "\xe2\x88\x92");
}

/* Signs and codes of currencies; the longer of two that begin alike stands first. */
static gboolean
take_currency (Reader *reader)
{
  static const char * const currencies[] = {
    "HK$", "US$", "NT$", "AU$", "CA$", "A$", "C$", "S$", "R$", "$", "€", "£", "¥", "￥", "₩", "₹",
    "₽", "₺", "zł", "元", "円", "원", "kr",
    "HKD", "USD", "EUR", "GBP", "JPY", "CNY", "RMB", "CHF", "PLN", "TWD", "KRW", "INR", "AUD",
    "CAD", "SGD", "BRL", "SEK", "NOK", "DKK", "CZK", "HUF", "MXN", "ZAR",
  };

  if (reader->at == reader->end || g_ascii_isdigit (*reader->at) || *reader->at == '.')
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (currencies); i++)
    if (take (reader, currencies[i]))
      {
        take_spaces (reader);
        return TRUE;
      }

  return FALSE;
}

/* What thousands and more are shortened to. */
static int
take_suffix (Reader *reader)
{
  static const struct { const char *text; int exponent; } suffixes[] = {
    { "K", 3 }, { "k", 3 }, { "Mio.", 6 }, { "Mio", 6 }, { "Mrd.", 9 }, { "Mrd", 9 }, { "mln", 6 },
    { "mld", 9 }, { "M", 6 }, { "m", 6 }, { "Bn", 9 }, { "bn", 9 }, { "B", 9 }, { "b", 9 },
    { "T", 12 }, { "万", 4 }, { "萬", 4 }, { "亿", 8 }, { "億", 8 },
  };

  if (reader->at == reader->end)
    return 0;
  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    if (take (reader, suffixes[i].text))
      return suffixes[i].exponent;

  return 0;
}

/* The digits of a number, as they were read. */
typedef struct
{
  guint64 value;
  int n_digits;  /* that count: none of the zeros before the first that is not */
  int exponent;
  char text[MAX_NUMBER + 1]; /* the digits that count, for the C library */
} Digits;

static gboolean
add_digit (Digits *digits,
           char    c)
{
  if (c == '0' && digits->n_digits == 0)
    return TRUE;
  if (digits->n_digits >= MAX_NUMBER)
    return FALSE;

  digits->text[digits->n_digits++] = c;
  if (digits->n_digits <= MAX_DIGITS)
    digits->value = digits->value * 10 + (guint64) (c - '0');
  return TRUE;
}

static gsize
take_digits (Reader *reader,
             Digits *digits)
{
  gsize n = 0;

  for (; reader->at < reader->end && g_ascii_isdigit (*reader->at); reader->at++, n++)
    if (!add_digit (digits, *reader->at))
      return 0;

  return n;
}

/* The digits before the decimal sign, maybe in groups of three. */
static gboolean
take_whole (Reader *reader,
            Digits *digits,
            char    decimal)
{
  gsize n = take_digits (reader, digits);
  const char *sign = NULL;

  if (n == 0)
    return reader->at < reader->end && *reader->at == decimal;

  while (TRUE)
    {
      Reader ahead = *reader;
      const char *which = NULL;

      if (!take_group_sign (&ahead, decimal, &which) || ahead.at == ahead.end ||
          !g_ascii_isdigit (*ahead.at))
        return TRUE;
      if (n > 3 || (sign != NULL && which != sign) || take_digits (&ahead, digits) != 3)
        return FALSE;
      sign = which;
      *reader = ahead;
    }
}

static gboolean
take_fraction (Reader *reader,
               Digits *digits,
               char    decimal,
               gboolean has_whole)
{
  const char point[] = { decimal, '\0' };
  gsize n;

  if (!take (reader, point))
    return TRUE;

  n = take_digits (reader, digits);
  digits->exponent -= (int) n;
  return n > 0 || has_whole;
}

static gboolean
take_exponent (Reader *reader,
               Digits *digits)
{
  Reader ahead = *reader;
  gboolean negative;
  int exponent = 0;

  if (!take (&ahead, "e") && !take (&ahead, "E"))
    return TRUE;
  negative = take_minus (&ahead);
  if (!negative)
    take (&ahead, "+");
  if (ahead.at == ahead.end || !g_ascii_isdigit (*ahead.at))
    return FALSE;

  for (; ahead.at < ahead.end && g_ascii_isdigit (*ahead.at); ahead.at++)
    exponent = MIN (exponent * 10 + (*ahead.at - '0'), 100000);
  digits->exponent += negative ? -exponent : exponent;
  *reader = ahead;
  return TRUE;
}

static double
digits_to_double (Digits *digits)
{
  g_autofree char *text = NULL;

  if (digits->n_digits == 0)
    return 0;
  if (digits->n_digits <= MAX_DIGITS)
    return entente_price_number_scale (digits->value, digits->exponent);

  digits->text[digits->n_digits] = '\0';
  text = g_strdup_printf ("%se%d", digits->text, digits->exponent);
  return g_ascii_strtod (text, NULL);
}

static gboolean
is_missing (const char *text,
            gsize       length)
{
  static const char * const words[] = { "null", "nan", "n/a", "na", "#n/a", "n.a.", "none", "nil",
                                        "inf", "infinity", "+inf", "-inf", "+infinity",
                                        "-infinity", "nd", "b/d" };
  static const char * const marks[] = { "-", "--", "---", "\xe2\x80\x93", "\xe2\x80\x94", ".",
                                        "..", "?", "x" };

  if (length == 0)
    return TRUE;
  if (g_ascii_isdigit (*text))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (strlen (marks[i]) == length && memcmp (marks[i], text, length) == 0)
      return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strlen (words[i]) == length && g_ascii_strncasecmp (words[i], text, length) == 0)
      return TRUE;

  return FALSE;
}

static gboolean
read_number (Reader  *reader,
             char     decimal,
             Digits  *digits,
             gboolean *negative)
{
  gboolean brackets = take (reader, "(");
  gboolean minus = take_minus (reader);
  gboolean has_whole;

  if (!minus)
    take (reader, "+");
  take_currency (reader);
  if (!minus)
    minus = take_minus (reader);

  has_whole = reader->at < reader->end && g_ascii_isdigit (*reader->at);
  if (!take_whole (reader, digits, decimal) ||
      !take_fraction (reader, digits, decimal, has_whole) || !take_exponent (reader, digits))
    return FALSE;

  take_spaces (reader);
  digits->exponent += take_suffix (reader);
  take_spaces (reader);
  if (!take (reader, "%"))
    take_currency (reader);
  if (brackets && !take (reader, ")"))
    return FALSE;

  *negative = minus || brackets;
  return reader->at == reader->end;
}

/**
 * entente_price_number_parse:
 * @text: a cell, without spaces at its ends
 * @length: its length in bytes
 * @decimal: the decimal sign, '.' or ','
 * @value: (out): the number; where a percent sign follows, the number before it
 *
 * Reads a number with whatever people and programs put around it. Thousands are grouped in
 * threes or not at all, so that "32,56" is never 3256. A number too large for a double is
 * missing, as "Infinity" is.
 *
 * Returns: whether there is a number, a sign that there is none, or something else
 */
EntentePriceNumber
entente_price_number_parse (const char *text,
                            gsize       length,
                            char        decimal,
                            double     *value)
{
  Reader reader = { text, text + length };
  Digits digits;
  gboolean negative = FALSE;

  *value = NAN;
  if (is_missing (text, length))
    return ENTENTE_PRICE_NUMBER_MISSING;

  digits.value = 0;
  digits.n_digits = 0;
  digits.exponent = 0;
  if (!read_number (&reader, decimal, &digits, &negative))
    return ENTENTE_PRICE_NUMBER_BAD;

  *value = digits_to_double (&digits);
  if (isinf (*value))
    {
      *value = NAN;
      return ENTENTE_PRICE_NUMBER_MISSING;
    }
  if (negative)
    *value = -*value;
  return ENTENTE_PRICE_NUMBER_VALUE;
}

/**
 * entente_price_number_weigh:
 * @text: a cell, without spaces at its ends
 * @length: its length in bytes
 *
 * Returns: what the cell says about the decimal sign of its file
 */
EntentePriceDecimal
entente_price_number_weigh (const char *text,
                            gsize       length)
{
  gboolean has_point = memchr (text, '.', length) != NULL;
  gboolean has_comma = memchr (text, ',', length) != NULL;
  gboolean point, comma;
  double as_point, as_comma;

  if (!has_point && !has_comma)
    return ENTENTE_PRICE_DECIMAL_NOTHING;

  point = entente_price_number_parse (text, length, '.', &as_point) == ENTENTE_PRICE_NUMBER_VALUE;
  comma = entente_price_number_parse (text, length, ',', &as_comma) == ENTENTE_PRICE_NUMBER_VALUE;
  if (point && comma)
    /* "0.123" is no group of thousands, and "0,123" neither. */
    return as_point == 0 || as_comma == 0 ? ENTENTE_PRICE_DECIMAL_NOTHING
                                          : ENTENTE_PRICE_DECIMAL_EITHER;
  if (point)
    return ENTENTE_PRICE_DECIMAL_POINT;
  if (comma)
    return ENTENTE_PRICE_DECIMAL_COMMA;

  return ENTENTE_PRICE_DECIMAL_NOTHING;
}

/**
 * entente_price_number_find_sign:
 * @text: a cell
 * @length: its length in bytes
 * @sign: (out) (transfer none): where the sign or code of a currency begins
 * @sign_length: (out): its length in bytes
 *
 * Returns: whether the cell begins or ends with one
 */
gboolean
entente_price_number_find_sign (const char  *text,
                                gsize        length,
                                const char **sign,
                                gsize       *sign_length)
{
  for (Reader reader = { text, text + length }; reader.at < reader.end; reader.at++)
    {
      Reader before = reader;

      if (((guchar) *reader.at & 0xc0) != 0x80 && take_currency (&reader))
        {
          *sign = before.at;
          *sign_length = (gsize) (reader.at - before.at);
          while (*sign_length > 0 && (*sign)[*sign_length - 1] == ' ')
            (*sign_length)--;
          return TRUE;
        }
    }

  return FALSE;
}
