/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A search over facts and events of a dossier at once, and what is said of what it finds. */

#include "entente-dossier-search.h"

#include <glib/gi18n-lib.h>

#include "entente-fact-search.h"
#include "entente-fact-words.h"
#include "entente-search-text.h"

/* A single letter would find nearly everything. */
#define LEAST_LETTERS 2

/* Something found, and how well. */
typedef struct
{
  GObject *object; /* a fact or an event of the dossier */
  EntenteFactMatch match;
} Hit;

static gboolean
has_all_words (const char *folded,
               GStrv       words)
{
  for (guint i = 0; words[i] != NULL; i++)
    {
      if (!entente_search_text_has (folded, words[i]))
        return FALSE;
    }

  return TRUE;
}

static EntenteFactMatch
match_event (EntenteEvent *event,
             GStrv         words)
{
  const char *title = entente_event_get_title (event);
  const char *text = entente_event_get_text (event);
  g_autofree char *folded_title = entente_search_text_fold (title);
  g_autofree char *all = NULL;
  g_autofree char *folded_all = NULL;

  if (has_all_words (folded_title, words))
    return ENTENTE_FACT_MATCH_TITLE;

  all = g_strjoin (" ", title, text, NULL);
  folded_all = entente_search_text_fold (all);

  return has_all_words (folded_all, words) ? ENTENTE_FACT_MATCH_STATEMENT
                                           : ENTENTE_FACT_MATCH_NONE;
}

static void
find_events (EntenteDossier *dossier,
             GStrv           words,
             GArray         *hits)
{
  GListModel *events = entente_dossier_get_events (dossier);

  for (guint i = 0; i < g_list_model_get_n_items (events); i++)
    {
      g_autoptr (EntenteEvent) event = g_list_model_get_item (events, i);
      Hit hit = { G_OBJECT (event), match_event (event, words) };

      if (hit.match != ENTENTE_FACT_MATCH_NONE)
        g_array_append_val (hits, hit);
    }
}

static void
find_facts (EntenteDossier *dossier,
            const char     *text,
            GArray         *hits)
{
  GListModel *facts = entente_dossier_get_facts (dossier);
  g_autoptr (EntenteFactSearch) search = entente_fact_search_new ();

  entente_fact_search_set_text (search, text);
  for (guint i = 0; i < g_list_model_get_n_items (facts); i++)
    {
      g_autoptr (EntenteFact) fact = g_list_model_get_item (facts, i);
      Hit hit = { G_OBJECT (fact), entente_fact_search_match (search, fact) };

      if (hit.match != ENTENTE_FACT_MATCH_NONE)
        g_array_append_val (hits, hit);
    }
}

static int
compare_hits (gconstpointer a,
              gconstpointer b)
{
  return (int) ((const Hit *) b)->match - (int) ((const Hit *) a)->match;
}

/* A letter of a script that writes words with few signs is as good as two of the others. */
static gboolean
is_long_enough (GStrv words)
{
  if (words[0] == NULL)
    return FALSE;

  return words[1] != NULL || g_utf8_strlen (words[0], -1) >= LEAST_LETTERS ||
         (guchar) words[0][0] >= 0x80 || g_ascii_isdigit (words[0][0]);
}

/**
 * entente_dossier_search_run:
 * @dossier: a dossier
 * @text: what the reader typed, words or a figure
 *
 * Returns: (transfer full): the #EntenteFact and #EntenteEvent that have every word, the best
 *   match first; of equal ones the events come first, then each in the dossier's order. Too
 *   short a text finds nothing.
 */
GListModel *
entente_dossier_search_run (EntenteDossier *dossier,
                            const char     *text)
{
  g_autoptr (GListStore) found = g_list_store_new (G_TYPE_OBJECT);
  g_autoptr (GArray) hits = g_array_new (FALSE, FALSE, sizeof (Hit));
  g_auto (GStrv) words = NULL;

  g_return_val_if_fail (ENTENTE_IS_DOSSIER (dossier), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  words = entente_search_text_split (text);
  if (is_long_enough (words))
    {
      find_events (dossier, words, hits);
      find_facts (dossier, text, hits);
    }
  g_array_sort (hits, compare_hits); /* a stable sort */

  for (guint i = 0; i < hits->len; i++)
    g_list_store_append (found, g_array_index (hits, Hit, i).object);

  return G_LIST_MODEL (g_steal_pointer (&found));
}

/**
 * entente_dossier_search_id:
 * @found: an #EntenteFact or #EntenteEvent
 *
 * Returns: (transfer none): its identifier in the dossier
 */
const char *
entente_dossier_search_id (GObject *found)
{
  g_return_val_if_fail (ENTENTE_IS_FACT (found) || ENTENTE_IS_EVENT (found), NULL);

  return ENTENTE_IS_FACT (found) ? entente_fact_get_id (ENTENTE_FACT (found))
                                 : entente_event_get_id (ENTENTE_EVENT (found));
}

/**
 * entente_dossier_search_name:
 * @found: an #EntenteFact or #EntenteEvent
 *
 * Returns: (transfer full): its name in a list of results, a fact's with its figure
 */
char *
entente_dossier_search_name (GObject *found)
{
  EntenteQuantity *quantity;
  g_autofree char *name = NULL;
  g_autofree char *figure = NULL;

  g_return_val_if_fail (ENTENTE_IS_FACT (found) || ENTENTE_IS_EVENT (found), NULL);

  if (ENTENTE_IS_EVENT (found))
    return g_strdup (entente_event_get_title (ENTENTE_EVENT (found)));

  name = entente_fact_get_name (ENTENTE_FACT (found));
  quantity = entente_fact_get_quantity (ENTENTE_FACT (found));
  if (quantity == NULL)
    return g_steal_pointer (&name);

  figure = entente_quantity_to_short_words (quantity);

  /* Translators: a fact among the results of a search: %1$s is its name, such as "Intraday
   * high", %2$s its figure, such as "HK$124.3" */
  return g_strdup_printf (C_("search result", "%1$s: %2$s"), name, figure);
}

/**
 * entente_dossier_search_description:
 * @found: an #EntenteFact or #EntenteEvent
 *
 * Returns: (transfer full): what stands below its name: a fact's status, speaker, date and
 *   reference, an event's date
 */
char *
entente_dossier_search_description (GObject *found)
{
  EntenteDate *date;

  g_return_val_if_fail (ENTENTE_IS_FACT (found) || ENTENTE_IS_EVENT (found), NULL);

  if (ENTENTE_IS_FACT (found))
    return entente_fact_words_details (ENTENTE_FACT (found));

  date = entente_event_get_date (ENTENTE_EVENT (found));
  if (date == NULL)
    return g_strdup (entente_date_basis_to_words (ENTENTE_DATE_BASIS_NONE));

  return entente_date_to_words (date, ENTENTE_EDTF_WORDS_LONG);
}
