/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-day.h"
#include "entente-price-format.h"

G_BEGIN_DECLS

/* Days that files of prices may name, 0001-01-01 to 9999-12-31. */
#define ENTENTE_PRICE_DATE_FIRST G_GINT64_CONSTANT (-719162)
#define ENTENTE_PRICE_DATE_LAST  G_GINT64_CONSTANT (2932896)

/* The parts of a date as they stand in a cell, of which the order may be open. */
typedef struct
{
  guint n;                /* of the numbers, 1 to 3; a month in letters is one */
  gint64 numbers[3];
  guint n_digits[3];      /* 0 for a month in letters */
  gboolean is_dotted;
  gboolean has_time;
  int seconds;            /* since midnight, as written */
} EntentePriceDateParts;

gboolean         entente_price_date_split   (const char                  *text,
                                             gsize                        length,
                                             EntentePriceDateParts       *parts);
gboolean         entente_price_date_resolve (const EntentePriceDateParts *parts,
                                             EntenteDateOrder             order,
                                             EntenteDay                  *day,
                                             int                         *seconds);
EntenteDateOrder entente_price_date_order   (const EntentePriceDateParts *parts);
gboolean         entente_price_date_is_open (const EntentePriceDateParts *parts);
gboolean         entente_price_date_is_day  (const EntentePriceDateParts *parts);
gboolean         entente_price_time_parse   (const char                  *text,
                                             gsize                        length,
                                             int                         *seconds);

G_END_DECLS
