/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-fact.h"

G_BEGIN_DECLS

/* The words of a fact, folded for search and sorted by how much they tell about it. */
typedef struct
{
  char *id;
  char *title;
  char *statement; /* with what is measured and the figure as it is written */
  char *about;     /* who says it, and the names of the parties */
  char *other;     /* status, date, outside source, inputs, note */
} EntenteFactText;

EntenteFactText *entente_fact_text_new  (EntenteFact     *fact);
void             entente_fact_text_free (EntenteFactText *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteFactText, entente_fact_text_free)

G_END_DECLS
