/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A day of the proleptic Gregorian calendar, counted from 1970-01-01 = 0. */
typedef gint64 EntenteDay;

/* The last year, and with a minus the first, that dates may name. The number of
 * days between any two of their days fits into 64 bits. */
#define ENTENTE_DAY_MAX_YEAR G_GINT64_CONSTANT (9999999999999999)

gboolean    entente_day_from_ymd   (gint64       year,
                                    int          month,
                                    int          day,
                                    EntenteDay  *result);
void        entente_day_to_ymd     (EntenteDay   day,
                                    gint64      *year,
                                    int         *month,
                                    int         *month_day);
int         entente_day_month_days (gint64       year,
                                    int          month);
int         entente_day_weekday    (EntenteDay   day);
char       *entente_day_to_string  (EntenteDay   day);

G_END_DECLS
