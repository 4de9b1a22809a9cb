/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-fact-match.h"

#include "entente-search-text.h"

/**
 * entente_fact_match_figure:
 * @fact: a fact
 * @typed: what a reader typed
 *
 * Returns: what kind of match it is if @typed is the figure of @fact
 */
EntenteFactMatch
entente_fact_match_figure (EntenteFact *fact,
                           const char  *typed)
{
  EntenteQuantity *quantity;

  g_return_val_if_fail (ENTENTE_IS_FACT (fact), ENTENTE_FACT_MATCH_NONE);
  g_return_val_if_fail (typed != NULL, ENTENTE_FACT_MATCH_NONE);

  quantity = entente_fact_get_quantity (fact);
  if (quantity == NULL || !entente_quantity_matches_typed (quantity, typed))
    return ENTENTE_FACT_MATCH_NONE;

  return entente_fact_is_derived (fact) || entente_fact_is_outside (fact)
           ? ENTENTE_FACT_MATCH_OTHER_FIGURE
           : ENTENTE_FACT_MATCH_FIGURE;
}

/**
 * entente_fact_match_word:
 * @fact: a fact
 * @text: its words
 * @word: a folded word
 * @is_figure: whether a figure is looked for, and nothing else
 *
 * Returns: the best place in which @fact has @word
 */
EntenteFactMatch
entente_fact_match_word (EntenteFact     *fact,
                         EntenteFactText *text,
                         const char      *word,
                         gboolean         is_figure)
{
  EntenteFactMatch figure;

  g_return_val_if_fail (text != NULL, ENTENTE_FACT_MATCH_NONE);

  if (g_str_equal (text->id, word))
    return ENTENTE_FACT_MATCH_ID;

  figure = entente_fact_match_figure (fact, word);
  if (figure != ENTENTE_FACT_MATCH_NONE)
    return figure;

  if (entente_search_text_has (text->title, word))
    return ENTENTE_FACT_MATCH_TITLE;
  if (entente_search_text_has (text->statement, word))
    return ENTENTE_FACT_MATCH_STATEMENT;

  /* A figure is not looked for among days of the month and numbers of models. */
  if (is_figure)
    return ENTENTE_FACT_MATCH_NONE;

  if (entente_search_text_has (text->about, word))
    return ENTENTE_FACT_MATCH_ABOUT;
  if (entente_search_text_has (text->other, word))
    return ENTENTE_FACT_MATCH_OTHER;

  return ENTENTE_FACT_MATCH_NONE;
}
