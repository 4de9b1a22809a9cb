/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "entente-edtf-private.h"

gboolean
entente_edtf_date_has_unspecified (const EntenteEdtfDate *date)
{
  return entente_edtf_has_unspecified (date->year_digits, 4) ||
         entente_edtf_has_unspecified (date->month_digits, 2) ||
         entente_edtf_has_unspecified (date->day_digits, 2);
}

/* Whether a date is one unit: it may have unspecified digits for which there is but
 * one choice, as in `1930-X0`. */
gboolean
entente_edtf_date_is_single (const EntenteEdtfDate *date)
{
  EntenteDay first, last;

  return entente_edtf_date_next_unit (date, date->first, &first, &last) && last == date->last;
}

/* The month, where there is but one that it can be; else 0. */
int
entente_edtf_date_get_month (const EntenteEdtfDate *date)
{
  int month = 0;

  if (date->unit < ENTENTE_EDTF_UNIT_MONTH)
    return 0;

  for (int i = 1; i <= 12; i++)
    if (entente_edtf_pair_matches (date->month_digits, i))
      {
        if (month != 0)
          return 0;
        month = i;
      }

  return month;
}

/* The day of the month, or 0 where a digit of it is unspecified or there is none. */
int
entente_edtf_date_get_day (const EntenteEdtfDate *date)
{
  if (date->unit < ENTENTE_EDTF_UNIT_DAY || entente_edtf_has_unspecified (date->day_digits, 2))
    return 0;

  return date->day_digits[0] * 10 + date->day_digits[1];
}

/* How many parts a date has that may be qualified: year, month or grouping, day. */
int
entente_edtf_date_n_parts (const EntenteEdtfDate *date)
{
  switch (date->unit)
    {
    case ENTENTE_EDTF_UNIT_YEAR:
      return 1;
    case ENTENTE_EDTF_UNIT_GROUPING:
    case ENTENTE_EDTF_UNIT_MONTH:
      return 2;
    case ENTENTE_EDTF_UNIT_DAY:
    case ENTENTE_EDTF_UNIT_SECOND:
    default:
      return 3;
    }
}

/* The qualification of all parts, or none where they differ. */
EntenteEdtfQualification
entente_edtf_date_get_whole_qualification (const EntenteEdtfDate *date)
{
  for (int i = 1; i < entente_edtf_date_n_parts (date); i++)
    if (date->qualification[i] != date->qualification[0])
      return ENTENTE_EDTF_QUALIFICATION_NONE;

  return date->qualification[0];
}
