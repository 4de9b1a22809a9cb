/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "entente-edtf-private.h"

/* The years that a date may be in. */

/* The smallest (going up) or the largest (going down) digit that the pattern allows
 * and that is beyond @than in that direction. */
static gboolean
digit_beyond (guint8   pattern,
              int      than,
              gboolean up,
              int     *digit)
{
  int step = up ? 1 : -1;

  for (int i = than + step; i >= 0 && i <= 9; i += step)
    if (entente_edtf_digit_matches (pattern, (guint) i))
      {
        *digit = i;
        return TRUE;
      }

  return FALSE;
}

/* Finds the number of four digits that matches the pattern and is nearest to @target,
 * at it or beyond it. The longer the part that it has in common with the target, the
 * nearer it is. */
static gboolean
nearest_number (const guint8 pattern[4],
                int          target,
                gboolean     up,
                int         *number)
{
  int digits[4] = { target / 1000, target / 100 % 10, target / 10 % 10, target % 10 };
  int n_common = 0;

  while (n_common < 4 && entente_edtf_digit_matches (pattern[n_common], (guint) digits[n_common]))
    n_common++;

  if (n_common == 4)
    {
      *number = target;
      return TRUE;
    }

  for (int at = n_common; at >= 0; at--)
    if (digit_beyond (pattern[at], digits[at], up, &digits[at]))
      {
        for (int i = at + 1; i < 4; i++)
          digit_beyond (pattern[i], up ? -1 : 10, up, &digits[i]);

        *number = digits[0] * 1000 + digits[1] * 100 + digits[2] * 10 + digits[3];
        return TRUE;
      }

  return FALSE;
}

static gboolean
nearest_matching_year (const EntenteEdtfDate *date,
                       gboolean               up,
                       gint64                *year)
{
  gint64 target = date->negative ? -*year : *year;
  gint64 lowest = date->negative ? 1 : 0; /* there is no year -0000 */
  gboolean number_up = date->negative ? !up : up;
  int number;

  if (!nearest_number (date->year_digits, (int) CLAMP (target, lowest, 9999), number_up, &number) ||
      number < lowest)
    return FALSE;

  *year = date->negative ? -number : number;
  return TRUE;
}

/*
 * entente_edtf_date_year_range:
 *
 * Gives the first and the last year that a date may be in, as far as its year says.
 * A year of n digits of which s are significant lies anywhere among the years that
 * begin with the same s digits; leading zeros are not significant.
 */
void
entente_edtf_date_year_range (const EntenteEdtfDate *date,
                              gint64                *first,
                              gint64                *last)
{
  gint64 unit = 1;
  gint64 size = ABS (date->year);
  guint n_digits = 0;

  if (entente_edtf_has_unspecified (date->year_digits, 4))
    {
      *first = -ENTENTE_DAY_MAX_YEAR;
      *last = ENTENTE_DAY_MAX_YEAR;
      nearest_matching_year (date, TRUE, first);
      nearest_matching_year (date, FALSE, last);
      return;
    }

  for (gint64 rest = size; rest > 0; rest /= 10)
    n_digits++;

  for (guint i = date->significant; date->significant > 0 && i < n_digits; i++)
    unit *= 10;

  *first = size / unit * unit;
  *last = *first + unit - 1;

  if (date->year < 0)
    {
      gint64 swap = *first;

      *first = -*last;
      *last = -swap;
    }
}

/*
 * entente_edtf_date_nearest_year:
 *
 * Finds the year that a date may be in which is nearest to @year, at it or beyond it.
 */
gboolean
entente_edtf_date_nearest_year (const EntenteEdtfDate *date,
                                gboolean               up,
                                gint64                *year)
{
  gint64 first, last;

  entente_edtf_date_year_range (date, &first, &last);

  if (up ? *year > last : *year < first)
    return FALSE;

  *year = CLAMP (*year, first, last);

  if (entente_edtf_has_unspecified (date->year_digits, 4))
    return nearest_matching_year (date, up, year);

  return TRUE;
}
