/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-price-format.h"
#include "entente-price-record.h"

G_BEGIN_DECLS

struct _EntentePriceFormat
{
  gatomicrefcount ref_count;

  const char *encoding; /* interned */
  char separator;
  char decimal;
  EntenteDateOrder date_order;
  guint header_line;
  guint n_header_lines;
  char **names;         /* of the columns of the file */
  guint n_names;
  char **symbols;       /* that stand in the header, one a column, NULL where none does */
  int columns[ENTENTE_N_PRICE_COLUMNS];
  gboolean by_content[ENTENTE_N_PRICE_COLUMNS];
  GPtrArray *sample;    /* of GStrv */
};

/* Where the rows begin, and what was found on the way there. */
typedef struct
{
  EntentePriceFormat *format;
  guint64 body;         /* in the text */
  guint64 body_line;
  char *note;           /* what stands above the header */
  EntentePriceRecord *rows; /* the first rows with something in them */
  guint n_rows;

  /* What the file does not tell: an example of each, NULL where it does. */
  char *open_date;
  char *open_decimal;
  char *open_column;
  char **header_symbols; /* where columns of several symbols stand side by side */
} EntentePriceLayout;

void     entente_price_layout_clear        (EntentePriceLayout        *layout);
gboolean entente_price_layout_find         (EntentePriceLayout        *layout,
                                            EntentePriceText          *text,
                                            const EntentePriceChoices *choices,
                                            EntentePriceWatch         *watch,
                                            GError                   **error);

/* Its parts, in the order in which they are found; each has a file of its own. */
gboolean entente_price_layout_find_table   (EntentePriceLayout        *layout,
                                            EntentePriceText          *text,
                                            const EntentePriceChoices *choices,
                                            GError                   **error);
gboolean entente_price_layout_find_columns (EntentePriceLayout        *layout,
                                            const EntentePriceText    *text,
                                            const EntentePriceChoices *choices,
                                            GError                   **error);
void     entente_price_layout_guess_columns (EntentePriceLayout       *layout,
                                            const EntentePriceText    *text);
gboolean entente_price_layout_find_order   (EntentePriceLayout        *layout,
                                            const EntentePriceText    *text,
                                            const EntentePriceChoices *choices,
                                            EntentePriceWatch         *watch,
                                            GError                   **error);
gboolean entente_price_layout_find_decimal (EntentePriceLayout        *layout,
                                            const EntentePriceText    *text,
                                            const EntentePriceChoices *choices,
                                            EntentePriceWatch         *watch,
                                            GError                   **error);

/* What a cell looks like. */
typedef enum
{
  ENTENTE_PRICE_CELL_EMPTY = 1 << 0,
  ENTENTE_PRICE_CELL_DATE = 1 << 1,
  ENTENTE_PRICE_CELL_NUMBER = 1 << 2,
  ENTENTE_PRICE_CELL_TIME = 1 << 3,
  ENTENTE_PRICE_CELL_TEXT = 1 << 4,
} EntentePriceCellKind;

EntentePriceCellKind entente_price_cell_look (const EntentePriceCell *cell,
                                              const EntentePriceText *text);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (EntentePriceLayout, entente_price_layout_clear)

G_END_DECLS
