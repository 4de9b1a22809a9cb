/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a report says about rows that are skipped or suspect, and what it asks. */

#include "entente-price-report-private.h"

/**
 * entente_price_report_get_n_skipped:
 * @self: a report
 *
 * Returns: how many records gave no row with prices
 */
guint64
entente_price_report_get_n_skipped (EntentePriceReport *self)
{
  g_return_val_if_fail (ENTENTE_IS_PRICE_REPORT (self), 0);

  return self->skipped.n;
}

/**
 * entente_price_report_count_skipped:
 * @self: a report
 * @reason: a reason
 *
 * Returns: how many records gave no row for this reason
 */
guint64
entente_price_report_count_skipped (EntentePriceReport *self,
                                    EntentePriceSkip    reason)
{
  g_return_val_if_fail (ENTENTE_IS_PRICE_REPORT (self), 0);
  g_return_val_if_fail (reason < ENTENTE_N_PRICE_SKIPS, 0);

  return self->skipped.counts[reason];
}

/**
 * entente_price_report_get_n_listed_skipped:
 * @self: a report
 *
 * Returns: how many of the skipped records are listed: the first thousand
 */
guint
entente_price_report_get_n_listed_skipped (EntentePriceReport *self)
{
  g_return_val_if_fail (ENTENTE_IS_PRICE_REPORT (self), 0);

  return self->skipped.listed->len;
}

/**
 * entente_price_report_get_skipped:
 * @self: a report
 * @index: from 0
 * @line: (out) (optional): the line of the file, from 1
 *
 * Returns: why the record gave no row
 */
EntentePriceSkip
entente_price_report_get_skipped (EntentePriceReport *self,
                                  guint               index,
                                  guint64            *line)
{
  const EntentePriceNote *note;

  g_return_val_if_fail (ENTENTE_IS_PRICE_REPORT (self), ENTENTE_PRICE_SKIP_NO_FIGURES);
  g_return_val_if_fail (index < self->skipped.listed->len, ENTENTE_PRICE_SKIP_NO_FIGURES);

  note = &g_array_index (self->skipped.listed, EntentePriceNote, index);
  if (line != NULL)
    *line = note->line;
  return (EntentePriceSkip) note->reason;
}

/**
 * entente_price_report_skipped_to_words:
 * @self: a report
 * @index: from 0
 *
 * Returns: (transfer full): why the record gave no row, in a sentence
 */
char *
entente_price_report_skipped_to_words (EntentePriceReport *self,
                                       guint               index)
{
  const EntentePriceNote *note;

  g_return_val_if_fail (ENTENTE_IS_PRICE_REPORT (self), NULL);
  g_return_val_if_fail (index < self->skipped.listed->len, NULL);

  note = &g_array_index (self->skipped.listed, EntentePriceNote, index);
  return entente_price_report_skip_to_words ((EntentePriceSkip) note->reason, note->detail);
}

/**
 * entente_price_report_get_n_suspects:
 * @self: a report
 *
 * Returns: how many suspicions there are; a row may have several
 */
guint64
entente_price_report_get_n_suspects (EntentePriceReport *self)
{
  g_return_val_if_fail (ENTENTE_IS_PRICE_REPORT (self), 0);

  return self->suspects.n;
}

/**
 * entente_price_report_count_suspects:
 * @self: a report
 * @reason: a reason
 *
 * Returns: how many rows are suspect for this reason
 */
guint64
entente_price_report_count_suspects (EntentePriceReport  *self,
                                     EntentePriceSuspect  reason)
{
  g_return_val_if_fail (ENTENTE_IS_PRICE_REPORT (self), 0);
  g_return_val_if_fail (reason < ENTENTE_N_PRICE_SUSPECTS, 0);

  return self->suspects.counts[reason];
}

/**
 * entente_price_report_get_n_listed_suspects:
 * @self: a report
 *
 * Returns: how many of the suspicions are listed: the first thousand
 */
guint
entente_price_report_get_n_listed_suspects (EntentePriceReport *self)
{
  g_return_val_if_fail (ENTENTE_IS_PRICE_REPORT (self), 0);

  return self->suspects.listed->len;
}

/**
 * entente_price_report_get_suspect:
 * @self: a report
 * @index: from 0
 * @line: (out) (optional): the line of the file, from 1
 *
 * Returns: why the row is suspect
 */
EntentePriceSuspect
entente_price_report_get_suspect (EntentePriceReport *self,
                                  guint               index,
                                  guint64            *line)
{
  const EntentePriceNote *note;

  g_return_val_if_fail (ENTENTE_IS_PRICE_REPORT (self), ENTENTE_PRICE_SUSPECT_MISSING);
  g_return_val_if_fail (index < self->suspects.listed->len, ENTENTE_PRICE_SUSPECT_MISSING);

  note = &g_array_index (self->suspects.listed, EntentePriceNote, index);
  if (line != NULL)
    *line = note->line;
  return (EntentePriceSuspect) note->reason;
}

/**
 * entente_price_report_suspect_to_words:
 * @self: a report
 * @index: from 0
 *
 * Returns: (transfer full): why the row is suspect, in a sentence
 */
char *
entente_price_report_suspect_to_words (EntentePriceReport *self,
                                       guint               index)
{
  const EntentePriceNote *note;

  g_return_val_if_fail (ENTENTE_IS_PRICE_REPORT (self), NULL);
  g_return_val_if_fail (index < self->suspects.listed->len, NULL);

  note = &g_array_index (self->suspects.listed, EntentePriceNote, index);
  return entente_price_report_suspicion_to_words ((EntentePriceSuspect) note->reason,
                                                  note->detail);
}

/**
 * entente_price_report_get_n_ambiguities:
 * @self: a report
 *
 * Returns: how many questions there are
 */
guint
entente_price_report_get_n_ambiguities (EntentePriceReport *self)
{
  g_return_val_if_fail (ENTENTE_IS_PRICE_REPORT (self), 0);

  return self->n_questions;
}

/**
 * entente_price_report_get_ambiguity:
 * @self: a report
 * @index: a question, from 0
 *
 * Returns: what the question is about
 */
EntentePriceAmbiguity
entente_price_report_get_ambiguity (EntentePriceReport *self,
                                    guint               index)
{
  g_return_val_if_fail (ENTENTE_IS_PRICE_REPORT (self), ENTENTE_PRICE_AMBIGUITY_DATE_ORDER);
  g_return_val_if_fail (index < self->n_questions, ENTENTE_PRICE_AMBIGUITY_DATE_ORDER);

  return self->questions[index].ambiguity;
}

/**
 * entente_price_report_get_ambiguity_example:
 * @self: a report
 * @index: a question, from 0
 *
 * Returns: (transfer none): what it is about, as it stands in the file
 */
const char *
entente_price_report_get_ambiguity_example (EntentePriceReport *self,
                                            guint               index)
{
  g_return_val_if_fail (ENTENTE_IS_PRICE_REPORT (self), NULL);
  g_return_val_if_fail (index < self->n_questions, NULL);

  return self->questions[index].example;
}

/**
 * entente_price_report_get_ambiguity_choices:
 * @self: a report
 * @index: a question, from 0
 *
 * Returns: (transfer none) (array zero-terminated=1): the answers
 */
const char * const *
entente_price_report_get_ambiguity_choices (EntentePriceReport *self,
                                            guint               index)
{
  g_return_val_if_fail (ENTENTE_IS_PRICE_REPORT (self), NULL);
  g_return_val_if_fail (index < self->n_questions, NULL);

  return (const char * const *) self->questions[index].choices;
}

/**
 * entente_price_report_ambiguity_to_words:
 * @self: a report
 * @index: a question, from 0
 *
 * Returns: (transfer full): the question in a sentence
 */
char *
entente_price_report_ambiguity_to_words (EntentePriceReport *self,
                                         guint               index)
{
  g_return_val_if_fail (ENTENTE_IS_PRICE_REPORT (self), NULL);
  g_return_val_if_fail (index < self->n_questions, NULL);

  return entente_price_report_question_to_words (self->questions[index].ambiguity,
                                                 self->questions[index].example);
}
