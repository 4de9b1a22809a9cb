/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-fact-text.h"
#include "entente-fact.h"

G_BEGIN_DECLS

/* Where a fact has what was searched for; the later, the better the match. */
typedef enum
{
  ENTENTE_FACT_MATCH_NONE,
  ENTENTE_FACT_MATCH_OTHER,        /* status, date, outside source, inputs or note */
  ENTENTE_FACT_MATCH_ABOUT,        /* who says it, or whom it is about */
  ENTENTE_FACT_MATCH_STATEMENT,
  ENTENTE_FACT_MATCH_TITLE,
  ENTENTE_FACT_MATCH_OTHER_FIGURE, /* a figure that is computed or from outside the report */
  ENTENTE_FACT_MATCH_FIGURE,       /* a figure of the report */
  ENTENTE_FACT_MATCH_ID,
} EntenteFactMatch;

EntenteFactMatch entente_fact_match_figure (EntenteFact     *fact,
                                            const char      *typed);
EntenteFactMatch entente_fact_match_word   (EntenteFact     *fact,
                                            EntenteFactText *text,
                                            const char      *word,
                                            gboolean         is_figure);

G_END_DECLS
