/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-edtf.h"

G_BEGIN_DECLS

#define ENTENTE_EDTF_MAX_LENGTH  8192
#define ENTENTE_EDTF_UNSPECIFIED 10 /* the value of a digit written X */

/* Limits of time in relations: "open" is one of them, an unknown end may be
 * anywhere up to them. */
#define ENTENTE_EDTF_DAY_MIN G_MININT64
#define ENTENTE_EDTF_DAY_MAX G_MAXINT64

typedef enum
{
  ENTENTE_EDTF_UNIT_YEAR,
  ENTENTE_EDTF_UNIT_GROUPING, /* season, quarter, … */
  ENTENTE_EDTF_UNIT_MONTH,
  ENTENTE_EDTF_UNIT_DAY,
  ENTENTE_EDTF_UNIT_SECOND,
} EntenteEdtfUnit;

typedef enum
{
  ENTENTE_EDTF_SHIFT_NONE, /* local time, it is not said where */
  ENTENTE_EDTF_SHIFT_UTC,
  ENTENTE_EDTF_SHIFT_MINUTES,
} EntenteEdtfShift;

/* One date as it was written. Where digits are unspecified, or a year has fewer
 * significant digits than it has digits, the date is one of several units. */
typedef struct
{
  EntenteEdtfUnit unit;

  gboolean        letter; /* Y12345, Y12E4: mantissa and exponent hold the year */
  gboolean        negative;
  guint8          year_digits[4];
  gint64          mantissa; /* without its sign */
  guint           exponent;
  guint           significant; /* 0: all */
  gint64          year;        /* where no digit of it is unspecified */

  guint8          grouping; /* 21 to 41 */
  guint8          month_digits[2];
  guint8          day_digits[2];

  guint8          hour;
  guint8          minute;
  guint8          second;
  EntenteEdtfShift shift;
  int             shift_minutes;

  EntenteEdtfQualification qualification[3]; /* by EntenteEdtfPart */

  EntenteDay      first; /* the first and the last day it may be */
  EntenteDay      last;
} EntenteEdtfDate;

/* A date (which is @first), or everything from @first to @last. */
typedef struct
{
  gboolean           is_range;
  EntenteEdtfEndKind first_kind;
  EntenteEdtfEndKind last_kind;
  EntenteEdtfDate    first;
  EntenteEdtfDate    last;
} EntenteEdtfItem;

struct _EntenteEdtf
{
  EntenteEdtfKind kind;
  int             level;
  gboolean        extension;
  char           *canonical;

  EntenteEdtfEnd  start;
  EntenteEdtfEnd  end;

  gsize           n_items; /* 1 but for sets */
  EntenteEdtfItem items[];
};

static inline gboolean
entente_edtf_digit_matches (guint8 pattern,
                            guint  digit)
{
  return pattern == ENTENTE_EDTF_UNSPECIFIED || pattern == digit;
}

static inline gboolean
entente_edtf_pair_matches (const guint8 pattern[2],
                           int          number)
{
  return entente_edtf_digit_matches (pattern[0], (guint) number / 10) &&
         entente_edtf_digit_matches (pattern[1], (guint) number % 10);
}

static inline gboolean
entente_edtf_has_unspecified (const guint8 *digits,
                              gsize         n_digits)
{
  for (gsize i = 0; i < n_digits; i++)
    if (digits[i] == ENTENTE_EDTF_UNSPECIFIED)
      return TRUE;

  return FALSE;
}

/* entente-edtf.c */
EntenteEdtf *entente_edtf_new                (EntenteEdtfKind          kind,
                                              int                      level,
                                              gboolean                 extension,
                                              const EntenteEdtfItem   *items,
                                              gsize                    n_items);

/* entente-edtf-date.c */
gboolean     entente_edtf_date_has_unspecified (const EntenteEdtfDate *date);
gboolean     entente_edtf_date_is_single     (const EntenteEdtfDate   *date);
int          entente_edtf_date_get_month     (const EntenteEdtfDate   *date);
int          entente_edtf_date_get_day       (const EntenteEdtfDate   *date);
int          entente_edtf_date_n_parts       (const EntenteEdtfDate   *date);
EntenteEdtfQualification
             entente_edtf_date_get_whole_qualification
                                             (const EntenteEdtfDate   *date);

/* entente-edtf-year.c */
void         entente_edtf_date_year_range    (const EntenteEdtfDate   *date,
                                              gint64                  *first,
                                              gint64                  *last);
gboolean     entente_edtf_date_nearest_year  (const EntenteEdtfDate   *date,
                                              gboolean                 up,
                                              gint64                  *year);

/* entente-edtf-units.c */
gboolean     entente_edtf_date_resolve       (EntenteEdtfDate         *date);
gboolean     entente_edtf_date_next_unit     (const EntenteEdtfDate   *date,
                                              EntenteDay               from,
                                              EntenteDay              *first,
                                              EntenteDay              *last);
gboolean     entente_edtf_date_previous_unit (const EntenteEdtfDate   *date,
                                              EntenteDay               until,
                                              EntenteDay              *first,
                                              EntenteDay              *last);
gboolean     entente_edtf_date_next_day      (const EntenteEdtfDate   *date,
                                              EntenteDay               from,
                                              EntenteDay              *day);
gboolean     entente_edtf_date_previous_day  (const EntenteEdtfDate   *date,
                                              EntenteDay               until,
                                              EntenteDay              *day);
gboolean     entente_edtf_date_unit_at       (const EntenteEdtfDate   *date,
                                              EntenteDay               day,
                                              EntenteDay              *first,
                                              EntenteDay              *last);
int          entente_edtf_grouping_get_family (int                     grouping);

/* entente-edtf-bounds.c */
gboolean     entente_edtf_item_get_bounds    (const EntenteEdtfItem   *item,
                                              EntenteEdtfEnd          *start,
                                              EntenteEdtfEnd          *end);
void         entente_edtf_bound              (EntenteEdtf             *self);

/* entente-edtf-print.c */
char        *entente_edtf_print              (const EntenteEdtf       *self);
char        *entente_edtf_date_print         (const EntenteEdtfDate   *date);

G_END_DECLS
