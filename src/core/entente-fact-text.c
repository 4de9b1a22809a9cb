/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-fact-text.h"

#include "entente-party.h"
#include "entente-search-text.h"

static void
add_text (GString    *text,
          const char *part)
{
  if (part == NULL)
    return;

  if (text->len > 0)
    g_string_append_c (text, ' ');
  g_string_append (text, part);
}

static char *
fold_and_free (GString *text)
{
  g_autofree char *raw = g_string_free (text, FALSE);

  return entente_search_text_fold (raw);
}

static char *
statement_text (EntenteFact *fact)
{
  GString *text = g_string_new (entente_fact_get_statement (fact));
  EntenteQuantity *quantity = entente_fact_get_quantity (fact);

  if (quantity != NULL)
    {
      g_autofree char *figure = entente_quantity_to_short_words (quantity);

      add_text (text, entente_quantity_get_measure (quantity));
      add_text (text, figure);
    }

  return fold_and_free (text);
}

static char *
about_text (EntenteFact *fact)
{
  GListModel *parties = entente_fact_get_parties (fact);
  g_autofree char *who = entente_fact_get_who_words (fact);
  GString *text = g_string_new (who);

  for (guint i = 0; i < g_list_model_get_n_items (parties); i++)
    {
      g_autoptr (EntenteParty) party = g_list_model_get_item (parties, i);
      const char * const *aliases = entente_party_get_aliases (party);

      add_text (text, entente_party_get_name (party));
      for (guint j = 0; aliases != NULL && aliases[j] != NULL; j++)
        add_text (text, aliases[j]);
    }

  return fold_and_free (text);
}

static char *
other_text (EntenteFact *fact)
{
  GString *text = g_string_new (entente_status_to_words (entente_fact_get_status (fact)));
  EntenteDate *date = entente_fact_get_date (fact);
  EntenteSource *source = entente_fact_get_source (fact);

  if (date != NULL)
    {
      g_autofree char *words = entente_date_to_words (date, ENTENTE_EDTF_WORDS_LONG);

      add_text (text, words);
    }

  /* The title of the report would make every one of its facts a match. */
  if (source != NULL && entente_fact_is_outside (fact))
    {
      add_text (text, entente_source_get_title (source));
      add_text (text, entente_source_get_publisher (source));
    }
  else if (source == NULL)
    {
      g_autofree char *reference = entente_fact_get_reference (fact);

      add_text (text, reference);
    }
  add_text (text, entente_fact_get_note (fact));

  return fold_and_free (text);
}

/**
 * entente_fact_text_new:
 * @fact: a fact
 *
 * Returns: (transfer full): the words of @fact, folded
 */
EntenteFactText *
entente_fact_text_new (EntenteFact *fact)
{
  EntenteFactText *self;
  const char *title;

  g_return_val_if_fail (ENTENTE_IS_FACT (fact), NULL);

  title = entente_fact_get_title (fact);
  self = g_new0 (EntenteFactText, 1);
  self->id = entente_search_text_fold (entente_fact_get_id (fact));
  self->title = entente_search_text_fold (title != NULL ? title : "");
  self->statement = statement_text (fact);
  self->about = about_text (fact);
  self->other = other_text (fact);

  return self;
}

/**
 * entente_fact_text_free:
 * @self: (transfer full): the words of a fact
 */
void
entente_fact_text_free (EntenteFactText *self)
{
  g_free (self->id);
  g_free (self->title);
  g_free (self->statement);
  g_free (self->about);
  g_free (self->other);
  g_free (self);
}
