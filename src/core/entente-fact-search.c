/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-fact-search.h"

#include "entente-fact-text.h"
#include "entente-search-text.h"

struct _EntenteFactSearch
{
  GObject parent_instance;

  char *text;
  int status;
  int speaker;
  EntenteParty *party;
  EntenteSource *source;
  int verdict;
  EntenteCheckReport *checks; /* that the verdict is of, or NULL */

  /* made from the text */
  GStrv words;
  gboolean is_figure;

  GHashTable *fact_texts; /* EntenteFact -> EntenteFactText; facts do not change */
  GHashTable *matches;    /* EntenteFact -> EntenteFactMatch of the text */
};

G_DEFINE_FINAL_TYPE (EntenteFactSearch, entente_fact_search, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
entente_fact_search_finalize (GObject *object)
{
  EntenteFactSearch *self = ENTENTE_FACT_SEARCH (object);

  g_clear_pointer (&self->matches, g_hash_table_unref);
  g_clear_pointer (&self->fact_texts, g_hash_table_unref);
  g_clear_pointer (&self->words, g_strfreev);
  g_clear_object (&self->party);
  g_clear_object (&self->source);
  g_clear_object (&self->checks);
  g_clear_pointer (&self->text, g_free);

  G_OBJECT_CLASS (entente_fact_search_parent_class)->finalize (object);
}

static void
entente_fact_search_class_init (EntenteFactSearchClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_fact_search_finalize;

  /* Something else is looked for now. */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
entente_fact_search_init (EntenteFactSearch *self)
{
  self->text = g_strdup ("");
  self->words = g_new0 (char *, 1);
  self->status = ENTENTE_FACT_SEARCH_ANY;
  self->speaker = ENTENTE_FACT_SEARCH_ANY;
  self->verdict = ENTENTE_FACT_SEARCH_ANY;
  self->fact_texts = g_hash_table_new_full (NULL, NULL, g_object_unref,
                                            (GDestroyNotify) entente_fact_text_free);
  self->matches = g_hash_table_new (NULL, NULL);
}

/**
 * entente_fact_search_new:
 *
 * Returns: (transfer full): a search that every fact matches
 */
EntenteFactSearch *
entente_fact_search_new (void)
{
  return g_object_new (ENTENTE_TYPE_FACT_SEARCH, NULL);
}

/**
 * entente_fact_search_get_text:
 * @self: a search
 *
 * Returns: (transfer none): the words or the figure looked for, or ""
 */
const char *
entente_fact_search_get_text (EntenteFactSearch *self)
{
  g_return_val_if_fail (ENTENTE_IS_FACT_SEARCH (self), NULL);

  return self->text;
}

static void
take_text (EntenteFactSearch *self,
           char              *text)
{
  g_autofree char *folded = entente_search_text_fold (text);

  g_free (self->text);
  self->text = text;
  g_strfreev (self->words);
  self->words = entente_search_text_split (text);
  self->is_figure = entente_search_text_is_figure (folded);
  g_hash_table_remove_all (self->matches);
}

/**
 * entente_fact_search_set_text:
 * @self: a search
 * @text: the words or the figure to look for, as a reader types them, or ""
 *
 * A fact matches when it has every word. A number is looked for among the figures, too.
 */
void
entente_fact_search_set_text (EntenteFactSearch *self,
                              const char        *text)
{
  g_return_if_fail (ENTENTE_IS_FACT_SEARCH (self));
  g_return_if_fail (text != NULL);

  if (g_str_equal (self->text, text))
    return;

  take_text (self, g_strdup (text));
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * entente_fact_search_get_status:
 * @self: a search
 *
 * Returns: the #EntenteStatus looked for, or %ENTENTE_FACT_SEARCH_ANY
 */
int
entente_fact_search_get_status (EntenteFactSearch *self)
{
  g_return_val_if_fail (ENTENTE_IS_FACT_SEARCH (self), ENTENTE_FACT_SEARCH_ANY);

  return self->status;
}

/**
 * entente_fact_search_set_status:
 * @self: a search
 * @status: the #EntenteStatus to look for, or %ENTENTE_FACT_SEARCH_ANY
 */
void
entente_fact_search_set_status (EntenteFactSearch *self,
                                int                status)
{
  g_return_if_fail (ENTENTE_IS_FACT_SEARCH (self));
  g_return_if_fail (status >= ENTENTE_FACT_SEARCH_ANY && status < ENTENTE_N_STATUSES);

  if (self->status == status)
    return;

  self->status = status;
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * entente_fact_search_get_speaker:
 * @self: a search
 *
 * Returns: the #EntenteSpeaker looked for, or %ENTENTE_FACT_SEARCH_ANY
 */
int
entente_fact_search_get_speaker (EntenteFactSearch *self)
{
  g_return_val_if_fail (ENTENTE_IS_FACT_SEARCH (self), ENTENTE_FACT_SEARCH_ANY);

  return self->speaker;
}

/**
 * entente_fact_search_set_speaker:
 * @self: a search
 * @speaker: the #EntenteSpeaker to look for, or %ENTENTE_FACT_SEARCH_ANY
 */
void
entente_fact_search_set_speaker (EntenteFactSearch *self,
                                 int                speaker)
{
  g_return_if_fail (ENTENTE_IS_FACT_SEARCH (self));
  g_return_if_fail (speaker >= ENTENTE_FACT_SEARCH_ANY && speaker < ENTENTE_N_SPEAKERS);

  if (self->speaker == speaker)
    return;

  self->speaker = speaker;
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * entente_fact_search_get_party:
 * @self: a search
 *
 * Returns: (transfer none) (nullable): the party that facts are to be about, %NULL for any
 */
EntenteParty *
entente_fact_search_get_party (EntenteFactSearch *self)
{
  g_return_val_if_fail (ENTENTE_IS_FACT_SEARCH (self), NULL);

  return self->party;
}

/**
 * entente_fact_search_set_party:
 * @self: a search
 * @party: (nullable): the party that facts are to be about, %NULL for any
 */
void
entente_fact_search_set_party (EntenteFactSearch *self,
                               EntenteParty      *party)
{
  g_return_if_fail (ENTENTE_IS_FACT_SEARCH (self));
  g_return_if_fail (party == NULL || ENTENTE_IS_PARTY (party));

  if (g_set_object (&self->party, party))
    g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * entente_fact_search_get_source:
 * @self: a search
 *
 * Returns: (transfer none) (nullable): the source that facts are to come from, %NULL for any
 */
EntenteSource *
entente_fact_search_get_source (EntenteFactSearch *self)
{
  g_return_val_if_fail (ENTENTE_IS_FACT_SEARCH (self), NULL);

  return self->source;
}

/**
 * entente_fact_search_set_source:
 * @self: a search
 * @source: (nullable): the source that facts are to come from, %NULL for any
 */
void
entente_fact_search_set_source (EntenteFactSearch *self,
                                EntenteSource     *source)
{
  g_return_if_fail (ENTENTE_IS_FACT_SEARCH (self));
  g_return_if_fail (source == NULL || ENTENTE_IS_SOURCE (source));

  if (g_set_object (&self->source, source))
    g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * entente_fact_search_get_verdict:
 * @self: a search
 *
 * Returns: the #EntenteVerdictKind that checks of facts are to have come to,
 *   %ENTENTE_FACT_SEARCH_ANY for any
 */
int
entente_fact_search_get_verdict (EntenteFactSearch *self)
{
  g_return_val_if_fail (ENTENTE_IS_FACT_SEARCH (self), ENTENTE_FACT_SEARCH_ANY);

  return self->verdict;
}

/**
 * entente_fact_search_set_verdict:
 * @self: a search
 * @verdict: the #EntenteVerdictKind that checks of facts are to have come to,
 *   %ENTENTE_FACT_SEARCH_ANY for any
 */
void
entente_fact_search_set_verdict (EntenteFactSearch *self,
                                 int                verdict)
{
  g_return_if_fail (ENTENTE_IS_FACT_SEARCH (self));
  g_return_if_fail (verdict >= ENTENTE_FACT_SEARCH_ANY && verdict < ENTENTE_N_VERDICT_KINDS);

  if (self->verdict == verdict)
    return;

  self->verdict = verdict;
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * entente_fact_search_set_checks:
 * @self: a search
 * @checks: (nullable): the verdicts on the facts
 */
void
entente_fact_search_set_checks (EntenteFactSearch  *self,
                                EntenteCheckReport *checks)
{
  g_return_if_fail (ENTENTE_IS_FACT_SEARCH (self));
  g_return_if_fail (checks == NULL || ENTENTE_IS_CHECK_REPORT (checks));

  if (g_set_object (&self->checks, checks) && self->verdict != ENTENTE_FACT_SEARCH_ANY)
    g_signal_emit (self, signals[CHANGED], 0);
}

/* What could not be told for want of prices is no verdict yet. */
static gboolean
has_verdict (EntenteFactSearch *self,
             EntenteFact       *fact)
{
  GListModel *verdicts;

  if (self->checks == NULL || (self->verdict == ENTENTE_VERDICT_CANNOT_TELL &&
                               entente_check_report_get_prices (self->checks) == NULL))
    return FALSE;

  verdicts = entente_check_report_get_verdicts (self->checks);
  for (guint i = 0; i < g_list_model_get_n_items (verdicts); i++)
    {
      g_autoptr (EntenteVerdict) verdict = g_list_model_get_item (verdicts, i);

      if (entente_verdict_get_fact (verdict) == fact &&
          (int) entente_verdict_get_kind (verdict) == self->verdict)
        return TRUE;
    }

  return FALSE;
}

/**
 * entente_fact_search_is_empty:
 * @self: a search
 *
 * Returns: whether nothing in particular is looked for, so that every fact matches
 */
gboolean
entente_fact_search_is_empty (EntenteFactSearch *self)
{
  g_return_val_if_fail (ENTENTE_IS_FACT_SEARCH (self), TRUE);

  return self->words[0] == NULL && self->status == ENTENTE_FACT_SEARCH_ANY &&
         self->speaker == ENTENTE_FACT_SEARCH_ANY && self->party == NULL && self->source == NULL &&
         self->verdict == ENTENTE_FACT_SEARCH_ANY;
}

/**
 * entente_fact_search_clear:
 * @self: a search
 *
 * Looks for nothing in particular.
 */
void
entente_fact_search_clear (EntenteFactSearch *self)
{
  g_return_if_fail (ENTENTE_IS_FACT_SEARCH (self));

  if (entente_fact_search_is_empty (self) && *self->text == '\0')
    return;

  take_text (self, g_strdup (""));
  self->status = ENTENTE_FACT_SEARCH_ANY;
  self->speaker = ENTENTE_FACT_SEARCH_ANY;
  self->verdict = ENTENTE_FACT_SEARCH_ANY;
  g_clear_object (&self->party);
  g_clear_object (&self->source);
  g_signal_emit (self, signals[CHANGED], 0);
}

static EntenteFactText *
get_fact_text (EntenteFactSearch *self,
               EntenteFact       *fact)
{
  EntenteFactText *text = g_hash_table_lookup (self->fact_texts, fact);

  if (text == NULL)
    {
      text = entente_fact_text_new (fact);
      g_hash_table_insert (self->fact_texts, g_object_ref (fact), text);
    }

  return text;
}

/* Every word has to be there; the one that is hardest to find decides. */
static EntenteFactMatch
match_text (EntenteFactSearch *self,
            EntenteFact       *fact)
{
  EntenteFactMatch worst = ENTENTE_FACT_MATCH_ID;
  EntenteFactText *text;

  /* "18.51 billion" and "HK$ 124.3" are one figure in two words. */
  if (self->words[1] != NULL)
    {
      EntenteFactMatch figure = entente_fact_match_figure (fact, self->text);

      if (figure != ENTENTE_FACT_MATCH_NONE)
        return figure;
    }

  text = get_fact_text (self, fact);
  for (guint i = 0; self->words[i] != NULL && worst != ENTENTE_FACT_MATCH_NONE; i++)
    worst = MIN (worst, entente_fact_match_word (fact, text, self->words[i], self->is_figure));

  return worst;
}

static gboolean
is_about (EntenteFact  *fact,
          EntenteParty *party)
{
  GListModel *parties = entente_fact_get_parties (fact);

  for (guint i = 0; i < g_list_model_get_n_items (parties); i++)
    {
      g_autoptr (EntenteParty) other = g_list_model_get_item (parties, i);

      if (other == party)
        return TRUE;
    }

  return FALSE;
}

/* The match of a fact of whatever status. */
static EntenteFactMatch
match_any_status (EntenteFactSearch *self,
                  EntenteFact       *fact)
{
  gpointer known;
  EntenteFactMatch match;

  if (self->speaker != ENTENTE_FACT_SEARCH_ANY &&
      (int) entente_fact_get_speaker (fact) != self->speaker)
    return ENTENTE_FACT_MATCH_NONE;
  if (self->source != NULL && entente_fact_get_source (fact) != self->source)
    return ENTENTE_FACT_MATCH_NONE;
  if (self->party != NULL && !is_about (fact, self->party))
    return ENTENTE_FACT_MATCH_NONE;
  if (self->verdict != ENTENTE_FACT_SEARCH_ANY && !has_verdict (self, fact))
    return ENTENTE_FACT_MATCH_NONE;

  /* Most of the time nothing is looked for. */
  if (self->words[0] == NULL)
    return ENTENTE_FACT_MATCH_OTHER;
  if (g_hash_table_lookup_extended (self->matches, fact, NULL, &known))
    return (EntenteFactMatch) GPOINTER_TO_INT (known);

  match = match_text (self, fact);
  /* fact_texts has the reference that keeps the key valid */
  get_fact_text (self, fact);
  g_hash_table_insert (self->matches, fact, GINT_TO_POINTER ((int) match));

  return match;
}

/**
 * entente_fact_search_match:
 * @self: a search
 * @fact: a fact
 *
 * Returns: where @fact has what is looked for
 */
EntenteFactMatch
entente_fact_search_match (EntenteFactSearch *self,
                           EntenteFact       *fact)
{
  g_return_val_if_fail (ENTENTE_IS_FACT_SEARCH (self), ENTENTE_FACT_MATCH_NONE);
  g_return_val_if_fail (ENTENTE_IS_FACT (fact), ENTENTE_FACT_MATCH_NONE);

  if (self->status != ENTENTE_FACT_SEARCH_ANY &&
      (int) entente_fact_get_status (fact) != self->status)
    return ENTENTE_FACT_MATCH_NONE;

  return match_any_status (self, fact);
}

/**
 * entente_fact_search_compare:
 * @self: a search
 * @a: a fact
 * @b: another fact
 *
 * Returns: less than 0 if @a is a better match than @b, more than 0 if @b is, else 0
 */
int
entente_fact_search_compare (EntenteFactSearch *self,
                             EntenteFact       *a,
                             EntenteFact       *b)
{
  return (int) entente_fact_search_match (self, b) - (int) entente_fact_search_match (self, a);
}

static int
compare_facts (gconstpointer a,
               gconstpointer b,
               gpointer      user_data)
{
  return entente_fact_search_compare (user_data, (EntenteFact *) a, (EntenteFact *) b);
}

/**
 * entente_fact_search_run:
 * @self: a search
 * @facts: a list of #EntenteFact
 *
 * Returns: (transfer full): the facts that match, the best first, otherwise in their order
 */
GListModel *
entente_fact_search_run (EntenteFactSearch *self,
                         GListModel        *facts)
{
  g_autoptr (GListStore) found = g_list_store_new (ENTENTE_TYPE_FACT);
  g_autoptr (GPtrArray) matching = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (ENTENTE_IS_FACT_SEARCH (self), NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (facts), NULL);

  for (guint i = 0; i < g_list_model_get_n_items (facts); i++)
    {
      g_autoptr (EntenteFact) fact = g_list_model_get_item (facts, i);

      if (entente_fact_search_match (self, fact) != ENTENTE_FACT_MATCH_NONE)
        g_ptr_array_add (matching, g_steal_pointer (&fact));
    }
  g_ptr_array_sort_values_with_data (matching, compare_facts, self); /* a stable sort */
  g_list_store_splice (found, 0, 0, matching->pdata, matching->len);

  return G_LIST_MODEL (g_steal_pointer (&found));
}

/**
 * entente_fact_search_count:
 * @self: a search
 * @facts: a list of #EntenteFact
 * @by_status: (out caller-allocates) (array fixed-size=12): how many facts of each status match
 *   everything else that is looked for
 *
 * Returns: the sum of @by_status
 */
guint
entente_fact_search_count (EntenteFactSearch *self,
                           GListModel        *facts,
                           guint             *by_status)
{
  guint sum = 0;

  g_return_val_if_fail (ENTENTE_IS_FACT_SEARCH (self), 0);
  g_return_val_if_fail (G_IS_LIST_MODEL (facts), 0);

  for (guint i = 0; i < ENTENTE_N_STATUSES; i++)
    by_status[i] = 0;

  for (guint i = 0; i < g_list_model_get_n_items (facts); i++)
    {
      g_autoptr (EntenteFact) fact = g_list_model_get_item (facts, i);

      if (match_any_status (self, fact) == ENTENTE_FACT_MATCH_NONE)
        continue;
      by_status[entente_fact_get_status (fact)]++;
      sum++;
    }

  return sum;
}
