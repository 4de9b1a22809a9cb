/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Dates in the fast way through a file that are not those of the row before. */

#include "entente-price-scan-cells.h"

#include <string.h>

/* Where "2025-02-13 09:30:00" ends. */
#define CLOCK_END 19

/* The first day of the month that "2025-02-" is. */
static gboolean
read_month (EntentePricePart *part,
            const char       *at,
            guint64           text)
{
  guint century = entente_price_two_digits (at), year = entente_price_two_digits (at + 2);
  guint month = entente_price_two_digits (at + 5);

  if (century > 99 || year > 99 || month > 99 || century + year == 0 ||
      (at[4] != '-' && at[4] != '/' && at[4] != '.') || at[4] != at[7] ||
      !entente_day_from_ymd (century * 100 + year, (int) month, 1, &part->month_day))
    return FALSE;

  part->month_text = text;
  part->month_days = (guint) entente_day_month_days (century * 100 + year, (int) month);
  part->month_day--;
  return TRUE;
}

/* Reads the day "2025-02-13"; FALSE if it is none. */
gboolean
entente_price_part_find_day (EntentePricePart *part,
                             const char       *at)
{
  guint month_day = entente_price_two_digits (at + 8);
  guint64 text;

  memcpy (&text, at, sizeof text);
  if ((text != part->month_text && !read_month (part, at, text)) || month_day == 0 ||
      month_day > part->month_days)
    return FALSE;

  part->day_text = text;
  memcpy (&part->day_rest, at + sizeof text, sizeof part->day_rest);
  part->day = part->month_day + month_day;
  return TRUE;
}

/* The cell of a date that has to be read in the general way, unless it is the last one again. */
const char *
entente_price_part_read_other_date (EntentePricePart *part,
                                    const char       *at,
                                    char              separator,
                                    EntenteDay       *day,
                                    int              *seconds)
{
  const char *end = entente_price_skip_cell (at, separator, part->scan->text->end_of_line);
  EntentePriceDateParts parts;
  gsize size;

  if (end == entente_price_nowhere || end - at > (gssize) sizeof part->rest)
    return entente_price_nowhere;

  size = (gsize) (end - at);
  if (size != part->rest_size || memcmp (at, part->rest, size) != 0)
    {
      if (!entente_price_date_split (at, size, &parts) ||
          !entente_price_date_resolve (&parts, part->scan->layout->format->date_order,
                                       &part->rest_day, &part->rest_seconds))
        {
          part->rest_size = 0;
          return entente_price_nowhere;
        }
      memcpy (part->rest, at, size);
      part->rest_size = size;
      part->offset_size = 0;
      if (size > CLOCK_END && size - CLOCK_END <= sizeof part->offset &&
          strchr ("+-Z", at[CLOCK_END]) != NULL)
        {
          part->offset_size = size - CLOCK_END;
          memcpy (part->offset, at + CLOCK_END, part->offset_size);
        }
    }

  *day = part->rest_day;
  *seconds = part->rest_seconds;
  return end;
}

