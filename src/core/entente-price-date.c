/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Dates as people and programs write them into tables. A date is the one that is written: an
 * offset to another clock is read and left alone. */

#include "entente-price-date.h"

#include <string.h>

#define SECONDS_A_DAY 86400

/* Whole numbers without a sign between them: 20250213, seconds. */
#define COMPACT_DIGITS       8
#define LEAST_SECONDS_DIGITS 9

typedef struct
{
  const char *at;
  const char *end;
} Reader;

/* The beginnings of the months, in one of the languages each; they differ within a language,
 * and no two languages use the same word for different months. */
static const struct
{
  const char *word;
  guint8 month;
} months[] = {
  { "jan", 1 }, { "feb", 2 }, { "mar", 3 }, { "apr", 4 }, { "may", 5 }, { "jun", 6 },
  { "jul", 7 }, { "aug", 8 }, { "sep", 9 }, { "oct", 10 }, { "nov", 11 }, { "dec", 12 },
  /* es, pt */
  { "ene", 1 }, { "abr", 4 }, { "ago", 8 }, { "dic", 12 }, { "fev", 2 }, { "mai", 5 },
  { "set", 9 }, { "out", 10 }, { "dez", 12 },
  /* de */
  { "mär", 3 }, { "mrz", 3 }, { "okt", 10 },
  /* fr; juin and juillet begin alike */
  { "fév", 2 }, { "avr", 4 }, { "juin", 6 }, { "juil", 7 }, { "aoû", 8 }, { "aou", 8 },
  { "déc", 12 },
  /* it */
  { "gen", 1 }, { "mag", 5 }, { "giu", 6 }, { "lug", 7 }, { "ott", 10 },
  /* pl */
  { "sty", 1 }, { "lut", 2 }, { "kwi", 4 }, { "maj", 5 }, { "cze", 6 }, { "lip", 7 },
  { "sie", 8 }, { "wrz", 9 }, { "paź", 10 }, { "paz", 10 }, { "lis", 11 }, { "gru", 12 },
};

static int
find_month (const char *word,
            gsize       length)
{
  g_autofree char *folded = g_utf8_strdown (word, (gssize) length);

  for (guint i = 0; i < G_N_ELEMENTS (months); i++)
    if (g_str_has_prefix (folded, months[i].word))
      return months[i].month;

  return 0;
}

static gboolean
is_letter (const char *at)
{
  return g_ascii_isalpha (*at) || ((guchar) *at >= 0xc3 && (guchar) *at <= 0xc5);
}

/* A word of letters: of ASCII, or of two bytes as the accented ones of the languages above. */
static gboolean
take_month (Reader                *reader,
            EntentePriceDateParts *parts)
{
  const char *start = reader->at;
  int month;

  while (reader->at < reader->end && is_letter (reader->at))
    reader->at += (guchar) *reader->at < 0x80 ? 1 : 2;
  if (reader->at > reader->end || reader->at - start < 3 || reader->at - start > 16)
    return FALSE;

  month = find_month (start, (gsize) (reader->at - start));
  if (month == 0)
    return FALSE;

  parts->numbers[parts->n] = month;
  parts->n_digits[parts->n++] = 0;
  return TRUE;
}

static guint
take_number (Reader *reader,
             gint64 *number)
{
  guint n = 0;

  *number = 0;
  for (; reader->at < reader->end && g_ascii_isdigit (*reader->at) && n < 18; reader->at++, n++)
    *number = *number * 10 + (*reader->at - '0');

  return n;
}

static gboolean
take (Reader     *reader,
      const char *token)
{
  gsize length = strlen (token);

  if ((gsize) (reader->end - reader->at) < length || memcmp (reader->at, token, length) != 0)
    return FALSE;

  reader->at += length;
  return TRUE;
}

/* What stands between the parts: "/", "-", ".", ", ", " de ", "年" … A space alone is one
 * where a month in letters is near. */
static gboolean
take_between (Reader                *reader,
              EntentePriceDateParts *parts)
{
  static const char * const signs[] = { "/", "-", "年", "月", "日", "년", "월", "일" };
  const char *start = reader->at;

  if (take (reader, ".") || take (reader, ","))
    parts->is_dotted = TRUE;
  else
    for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
      if (take (reader, signs[i]))
        break;
  while (take (reader, " "))
    ;
  if (take (reader, "de ") || take (reader, "del "))
    return TRUE;

  return reader->at > start;
}

static gboolean
take_two (Reader *reader,
          int     last,
          int    *number)
{
  gint64 value;
  Reader before = *reader;
  guint n = take_number (reader, &value);

  *number = (int) value;
  if (n >= 1 && n <= 2 && value <= last)
    return TRUE;

  *reader = before;
  return FALSE;
}

/* "am" and "pm", on a clock of twelve hours. */
static gboolean
take_half (Reader *reader,
           int    *hour)
{
  gsize left;

  take (reader, " ");
  left = (gsize) (reader->end - reader->at);
  if (left < 2 || g_ascii_tolower (reader->at[1]) != 'm')
    return TRUE;
  if (*hour < 1 || *hour > 12)
    return FALSE;

  if (g_ascii_tolower (*reader->at) == 'p')
    *hour = *hour % 12 + 12;
  else if (g_ascii_tolower (*reader->at) == 'a')
    *hour %= 12;
  else
    return FALSE;

  reader->at += 2;
  return TRUE;
}

/* Z, +08:00, +0800 or +08: read, not used. */
static gboolean
take_offset (Reader *reader)
{
  int ignored;

  take (reader, " ");
  if (take (reader, "Z") || take (reader, "UTC") || take (reader, "GMT"))
    return TRUE;
  if (!take (reader, "+") && !take (reader, "-"))
    return TRUE;
  if (reader->end - reader->at == 4)
    {
      gint64 compact;

      return take_number (reader, &compact) == 4;
    }

  return take_two (reader, 23, &ignored) &&
         (!take (reader, ":") || take_two (reader, 59, &ignored));
}

static gboolean
take_time (Reader *reader,
           int    *seconds)
{
  int hour, minute, second = 0;
  gint64 fraction;

  if (!take_two (reader, 24, &hour) || !take (reader, ":") || !take_two (reader, 59, &minute))
    return FALSE;
  if (take (reader, ":") && !take_two (reader, 60, &second))
    return FALSE;
  if (second > 0 || hour < 24)
    {
      if ((take (reader, ".") || take (reader, ",")) && take_number (reader, &fraction) == 0)
        return FALSE;
    }
  if (!take_half (reader, &hour) || !take_offset (reader))
    return FALSE;

  /* A leap second and the end of a day are the last second of theirs. */
  *seconds = MIN (hour * 3600 + minute * 60 + second, SECONDS_A_DAY - 1);
  return reader->at == reader->end;
}

/**
 * entente_price_time_parse:
 * @text: a cell, without spaces at its ends
 * @length: its length in bytes
 * @seconds: (out): the seconds since midnight
 *
 * Reads a time of day: 09:30, 9:30:00 AM, 093000, 0930.
 *
 * Returns: whether it is one
 */
gboolean
entente_price_time_parse (const char *text,
                          gsize       length,
                          int        *seconds)
{
  Reader reader = { text, text + length };
  gint64 number;

  if (memchr (text, ':', length) != NULL)
    return take_time (&reader, seconds);
  if (length == 0 || length > 6 || take_number (&reader, &number) != length)
    return FALSE;

  if (length <= 4)
    number *= 100;
  *seconds = (int) (number / 10000 * 3600 + number / 100 % 100 * 60 + number % 100);
  return number / 10000 < 24 && number / 100 % 100 < 60 && number % 100 < 60;
}

static gboolean
take_part (Reader                *reader,
           EntentePriceDateParts *parts)
{
  guint n;

  if (reader->at == reader->end || parts->n == 3)
    return FALSE;
  if (!g_ascii_isdigit (*reader->at))
    return take_month (reader, parts);

  n = take_number (reader, &parts->numbers[parts->n]);
  parts->n_digits[parts->n++] = n;
  return n > 0;
}

/* Seconds since 1970 before then, and fractions of seconds. */
static gboolean
split_unix (Reader                *reader,
            EntentePriceDateParts *parts)
{
  gboolean negative = take (reader, "-");
  gint64 fraction;
  guint n = take_number (reader, &parts->numbers[0]);

  if (take (reader, "."))
    take_number (reader, &fraction);
  if (reader->at != reader->end || n < LEAST_SECONDS_DIGITS || n > 14)
    return FALSE;

  if (negative)
    parts->numbers[0] = -parts->numbers[0];
  parts->n = 1;
  parts->n_digits[0] = n;
  return TRUE;
}

/**
 * entente_price_date_split:
 * @text: a cell in UTF-8, without spaces at its ends
 * @length: its length in bytes
 * @parts: (out caller-allocates): what it is made of
 *
 * Returns: whether the cell is made as a date is
 */
gboolean
entente_price_date_split (const char            *text,
                          gsize                  length,
                          EntentePriceDateParts *parts)
{
  Reader reader = { text, text + length };
  Reader number = reader;

  *parts = (EntentePriceDateParts) { 0 };
  if (length < 6 || length > 48)
    return FALSE;
  if (split_unix (&number, parts))
    return TRUE;

  parts->n = 0;
  while (parts->n < 3)
    {
      if (!take_part (&reader, parts))
        return FALSE;
      if (reader.at == reader.end || *reader.at == 'T' ||
          (parts->n == 1 && parts->n_digits[0] == COMPACT_DIGITS))
        break;
      if (parts->n < 3 && !take_between (&reader, parts))
        return FALSE;
    }
  if (parts->n == 1 && parts->n_digits[0] != COMPACT_DIGITS)
    return FALSE;

  /* The last sign of "2024. 01. 02." and of "2024年1月2日". */
  if (!take (&reader, "T") && reader.at < reader.end)
    take_between (&reader, parts);
  while (take (&reader, " "))
    ;
  if (reader.at == reader.end)
    return TRUE;

  parts->has_time = TRUE;
  return take_time (&reader, &parts->seconds);
}
