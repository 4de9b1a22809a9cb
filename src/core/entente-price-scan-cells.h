/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-price-part.h"

G_BEGIN_DECLS

/* Cells in the fast way that are not numbers. */

gboolean    entente_price_part_find_day        (EntentePricePart *part,
                                                const char       *at);
const char *entente_price_part_read_other_date (EntentePricePart *part,
                                                const char       *at,
                                                char              separator,
                                                EntenteDay       *day,
                                                int              *seconds);

/* The end of a cell, which is mostly that of digits. */
static inline const char *
entente_price_skip_cell (const char *at,
                         char        separator,
                         char        end_of_line)
{
  const char *start = at;
  guint n;

  if (*at == '"')
    return entente_price_nowhere;
  do
    {
      n = entente_price_count_digits (entente_price_load_digits (at));
      at += n;
    }
  while (n == 8);
  if (G_LIKELY (at > start && (*at == separator || *at == end_of_line)))
    return at;
  while (*at != separator && *at != end_of_line)
    at++;

  return *at == end_of_line && at > start && at[-1] == '\r' ? at - 1 : at;
}

/* " 09:30:00" or "T09:30:00", and behind it nothing or what was behind the last one that was
 * read in the general way; NULL if it is anything else. */
static inline const char *
entente_price_part_read_clock (const EntentePricePart *part,
                               const char             *at,
                               char                    separator,
                               int                    *seconds)
{
  const guint64 colons = (guint64) (':' ^ '0') << 16 | (guint64) (':' ^ '0') << 40;
  guint64 digits = entente_price_load_digits (at + 1) ^ colons;
  guint64 sums = digits + G_GUINT64_CONSTANT (0x76767f76767f7676);
  guint64 pairs;

  if (((sums | digits) & G_GUINT64_CONSTANT (0x8080808080808080)) != 0 ||
      (*at != ' ' && *at != 'T'))
    return NULL;

  /* Ten times each byte and the next one, in none of which anything is carried over: of hours,
   * minutes and seconds. More than 23, 59 and 59 carry over to the highest bit. */
  pairs = (digits * 10 + (digits >> 8)) & G_GUINT64_CONSTANT (0x00ff0000ff0000ff);
  if (((pairs + G_GUINT64_CONSTANT (0x0044000044000068)) &
       G_GUINT64_CONSTANT (0x0080000080000080)) != 0)
    return NULL;

  *seconds = (int) ((pairs & 0xff) * 3600 + (pairs >> 24 & 0xff) * 60 + (pairs >> 48));
  at += 9;
  if (*at != separator && part->offset_size > 0 &&
      memcmp (at, part->offset, part->offset_size) == 0)
    at += part->offset_size;
  return *at == separator ? at : NULL;
}

/* The cell of a date, mostly one of the day of the row before. */
static inline const char *
entente_price_part_read_date (EntentePricePart *part,
                              const char       *at,
                              char              separator,
                              EntenteDay       *day,
                              int              *seconds)
{
  const char *end = at + 10;
  guint64 text;
  guint16 rest;

  memcpy (&text, at, sizeof text);
  memcpy (&rest, at + sizeof text, sizeof rest);
  if ((text != part->day_text || rest != part->day_rest) && !entente_price_part_find_day (part, at))
    return entente_price_part_read_other_date (part, at, separator, day, seconds);

  *day = part->day;
  *seconds = 0;
  if (*end == separator)
    return end;

  end = entente_price_part_read_clock (part, end, separator, seconds);
  return end != NULL ? end
                     : entente_price_part_read_other_date (part, at, separator, day, seconds);
}

G_END_DECLS
