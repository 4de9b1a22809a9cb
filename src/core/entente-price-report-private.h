/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-price-notes.h"
#include "entente-price-report.h"
#include "entente-price-result.h"

G_BEGIN_DECLS

/* A question, what it is about, and the answers there are. */
typedef struct
{
  EntentePriceAmbiguity ambiguity;
  char *example;
  char **choices;
} EntentePriceQuestion;

struct _EntentePriceReport
{
  GObject parent_instance;

  EntentePrices *prices;
  EntentePriceFormat *format;
  guint64 n_rows;
  EntentePriceRowOrder order;
  char *first;
  char *last;
  EntentePriceAdjusted adjusted;
  char *adjusted_reason;
  double lowest_factor;
  double highest_factor;
  const char *currency; /* static */
  char *currency_sign;
  char *symbol;
  char **symbols;
  char *note;
  EntentePriceNotes skipped;
  EntentePriceNotes suspects;
  EntentePriceQuestion questions[ENTENTE_N_PRICE_AMBIGUITIES];
  guint n_questions;

  /* To find the line of a row */
  EntentePriceLines lines;
  guint32 *file_rows;
  gboolean is_reversed;
};

/* Making one: entente-price-report-make.c */
EntentePriceReport *entente_price_report_new_questions (EntentePriceLayout        *layout);
EntentePriceReport *entente_price_report_new           (EntentePriceLayout        *layout,
                                                        const EntentePriceText    *text,
                                                        const EntentePriceChoices *choices,
                                                        EntentePriceResult        *result);

/* Words: entente-price-report-words.c */
char               *entente_price_report_skip_to_words      (EntentePriceSkip       reason,
                                                             const char            *detail);
char               *entente_price_report_suspicion_to_words (EntentePriceSuspect    reason,
                                                             const char            *detail);
char               *entente_price_report_question_to_words  (EntentePriceAmbiguity  ambiguity,
                                                             const char            *example);

G_END_DECLS
