/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-price-format.h"
#include "entente-prices.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_PRICE_SKIP      (entente_price_skip_get_type ())
#define ENTENTE_TYPE_PRICE_SUSPECT   (entente_price_suspect_get_type ())
#define ENTENTE_TYPE_PRICE_AMBIGUITY (entente_price_ambiguity_get_type ())
#define ENTENTE_TYPE_PRICE_ADJUSTED  (entente_price_adjusted_get_type ())
#define ENTENTE_TYPE_PRICE_ROW_ORDER (entente_price_row_order_get_type ())
#define ENTENTE_TYPE_PRICE_REPORT    (entente_price_report_get_type ())

/* Why a line gave no row with prices. */
typedef enum
{
  ENTENTE_PRICE_SKIP_NO_FIGURES,   /* a day without a price: it is kept as a gap */
  ENTENTE_PRICE_SKIP_NO_DATE,
  ENTENTE_PRICE_SKIP_BAD_DATE,
  ENTENTE_PRICE_SKIP_BAD_NUMBER,
  ENTENTE_PRICE_SKIP_TOO_FEW_CELLS,
  ENTENTE_PRICE_SKIP_TOO_MANY_CELLS,
  ENTENTE_PRICE_SKIP_FAR_DATE,     /* too far from the others to be counted in seconds */
} EntentePriceSkip;

#define ENTENTE_N_PRICE_SKIPS (ENTENTE_PRICE_SKIP_FAR_DATE + 1)

/* Why a row is suspect. It is kept all the same. */
typedef enum
{
  ENTENTE_PRICE_SUSPECT_HIGH_BELOW_LOW,
  ENTENTE_PRICE_SUSPECT_CLOSE_OUTSIDE,  /* not between low and high */
  ENTENTE_PRICE_SUSPECT_OPEN_OUTSIDE,
  ENTENTE_PRICE_SUSPECT_FLAT,           /* all four prices the same, and nothing traded */
  ENTENTE_PRICE_SUSPECT_WEEKEND,
  ENTENTE_PRICE_SUSPECT_SPLIT,          /* a jump that looks like a split */
  ENTENTE_PRICE_SUSPECT_REPEATED,       /* the same day or moment as the row before */
  ENTENTE_PRICE_SUSPECT_MISSING,        /* some of the prices are missing */
} EntentePriceSuspect;

#define ENTENTE_N_PRICE_SUSPECTS (ENTENTE_PRICE_SUSPECT_MISSING + 1)

/* What the file does not tell and the reader has to. */
typedef enum
{
  ENTENTE_PRICE_AMBIGUITY_DATE_ORDER,
  ENTENTE_PRICE_AMBIGUITY_DECIMAL,
  ENTENTE_PRICE_AMBIGUITY_SYMBOL,
  ENTENTE_PRICE_AMBIGUITY_COLUMN,  /* which column has the close */
} EntentePriceAmbiguity;

#define ENTENTE_N_PRICE_AMBIGUITIES (ENTENTE_PRICE_AMBIGUITY_COLUMN + 1)

typedef enum
{
  ENTENTE_PRICE_ADJUSTED_UNKNOWN,
  ENTENTE_PRICE_ADJUSTED_YES,
  ENTENTE_PRICE_ADJUSTED_NO,
} EntentePriceAdjusted;

/* How rows follow each other in the file. */
typedef enum
{
  ENTENTE_PRICE_ROW_ORDER_OLDEST_FIRST,
  ENTENTE_PRICE_ROW_ORDER_NEWEST_FIRST,
  ENTENTE_PRICE_ROW_ORDER_UNSORTED,
} EntentePriceRowOrder;

/* What came out of reading a file of prices: the prices, and what there is to say about them.
 * Immutable. Numbers of skipped and suspect rows are exact; only the first thousand of each
 * are listed. */
G_DECLARE_FINAL_TYPE (EntentePriceReport, entente_price_report, ENTENTE, PRICE_REPORT, GObject)

GType                 entente_price_skip_get_type      (void) G_GNUC_CONST;
GType                 entente_price_suspect_get_type   (void) G_GNUC_CONST;
GType                 entente_price_ambiguity_get_type (void) G_GNUC_CONST;
GType                 entente_price_adjusted_get_type  (void) G_GNUC_CONST;
GType                 entente_price_row_order_get_type (void) G_GNUC_CONST;

/* NULL where the file is ambiguous: then there are questions. */
EntentePrices        *entente_price_report_get_prices  (EntentePriceReport   *self);
EntentePriceFormat   *entente_price_report_get_format  (EntentePriceReport   *self);

/* Rows with at least one price. EntentePrices may have more: those without one are gaps. */
guint64               entente_price_report_get_n_rows  (EntentePriceReport   *self);
EntentePriceSpacing   entente_price_report_get_spacing (EntentePriceReport   *self);
EntentePriceRowOrder  entente_price_report_get_order   (EntentePriceReport   *self);
/* "2025-02-13", or "2025-02-13T09:30:00" where rows have a time; NULL without rows */
const char           *entente_price_report_get_first   (EntentePriceReport   *self);
const char           *entente_price_report_get_last    (EntentePriceReport   *self);
EntentePriceAdjusted  entente_price_report_get_adjusted (EntentePriceReport  *self);
/* A sentence, translated: how it is known whether prices are adjusted */
const char           *entente_price_report_get_adjusted_reason (EntentePriceReport *self);
/* Lowest and highest adjusted close in proportion to the close, where the file has both */
gboolean              entente_price_report_get_factor  (EntentePriceReport   *self,
                                                        double               *lowest,
                                                        double               *highest);
/* ISO 4217, where the file tells; its sign as it stands in the file, which may be "$" */
const char           *entente_price_report_get_currency (EntentePriceReport  *self);
const char           *entente_price_report_get_currency_sign (EntentePriceReport *self);
/* What was chosen, or is the only one; NULL where the file names none */
const char           *entente_price_report_get_symbol  (EntentePriceReport   *self);
guint                 entente_price_report_get_n_symbols (EntentePriceReport *self);
const char           *entente_price_report_get_symbol_at (EntentePriceReport *self,
                                                        guint                 index);
/* What stands above the table: attribution, terms; NULL if nothing does */
const char           *entente_price_report_get_note    (EntentePriceReport   *self);

guint64               entente_price_report_get_n_skipped (EntentePriceReport *self);
guint64               entente_price_report_count_skipped (EntentePriceReport *self,
                                                        EntentePriceSkip      reason);
guint                 entente_price_report_get_n_listed_skipped (EntentePriceReport *self);
EntentePriceSkip      entente_price_report_get_skipped (EntentePriceReport   *self,
                                                        guint                 index,
                                                        guint64              *line);
char                 *entente_price_report_skipped_to_words (EntentePriceReport *self,
                                                        guint                 index);

guint64               entente_price_report_get_n_suspects (EntentePriceReport *self);
guint64               entente_price_report_count_suspects (EntentePriceReport *self,
                                                        EntentePriceSuspect   reason);
guint                 entente_price_report_get_n_listed_suspects (EntentePriceReport *self);
EntentePriceSuspect   entente_price_report_get_suspect (EntentePriceReport   *self,
                                                        guint                 index,
                                                        guint64              *line);
char                 *entente_price_report_suspect_to_words (EntentePriceReport *self,
                                                        guint                 index);

/* Questions: no more than one of a kind. */
guint                 entente_price_report_get_n_ambiguities (EntentePriceReport *self);
EntentePriceAmbiguity entente_price_report_get_ambiguity (EntentePriceReport *self,
                                                        guint                 index);
/* As it stands in the file: "03/04/2024" */
const char           *entente_price_report_get_ambiguity_example (EntentePriceReport *self,
                                                        guint                 index);
/* What can be chosen, as the command line names it: "dmy", "mdy" */
const char * const   *entente_price_report_get_ambiguity_choices (EntentePriceReport *self,
                                                        guint                 index);
/* A sentence, translated */
char                 *entente_price_report_ambiguity_to_words (EntentePriceReport *self,
                                                        guint                 index);

/* The line of the file, from 1, that a row of the prices stands in. */
guint64               entente_price_report_get_line    (EntentePriceReport   *self,
                                                        gsize                 row);

G_END_DECLS
