/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-dossier-reader-private.h"

#include <glib/gi18n-lib.h>

/* The functions here return NULL where a thing has to be left out; the problem has been
 * reported by then. */

/* What a party is called in other languages than the one shown. */
static void
add_other_names (GStrvBuilder            *names,
                 const EntenteJsonCursor *item,
                 const char              *name)
{
  g_autoptr (GList) texts = NULL;
  EntenteJsonCursor member;

  if (!entente_json_cursor_member (item, "name", &member) || !JSON_NODE_HOLDS_OBJECT (member.node))
    return;

  texts = json_object_get_values (json_node_get_object (member.node));
  for (GList *l = texts; l != NULL; l = l->next)
    if (JSON_NODE_HOLDS_VALUE (l->data) && json_node_get_value_type (l->data) == G_TYPE_STRING &&
        g_strcmp0 (json_node_get_string (l->data), name) != 0)
      g_strv_builder_add (names, json_node_get_string (l->data));
}

/* By these, too, a search finds the party. */
static GStrv
read_aliases (const EntenteJsonCursor *item,
              const char              *name)
{
  g_autoptr (GStrvBuilder) texts = g_strv_builder_new ();
  EntenteJsonCursor list;

  add_other_names (texts, item, name);
  if (entente_json_cursor_member (item, "aliases", &list) &&
      entente_json_cursor_expect_array (&list))
    for (guint i = 0; i < entente_json_cursor_length (&list); i++)
      {
        EntenteJsonCursor element = entente_json_cursor_element (&list, i);
        char *text = entente_json_cursor_get_text (&element);

        if (text != NULL)
          g_strv_builder_take (texts, text);
      }

  return g_strv_builder_end (texts);
}

static gpointer
read_party (EntenteDossierReader    *reader,
            const EntenteJsonCursor *item)
{
  static const char * const keys[] = { "id", "name", "kind", "aliases", "note", NULL };
  g_autofree char *id = NULL;
  g_autofree char *name = NULL;
  g_autofree char *note = NULL;
  g_auto (GStrv) aliases = NULL;
  EntenteParty *party;
  int kind = ENTENTE_PARTY_KIND_ORGANISATION;

  if (!entente_json_cursor_expect_object (item, keys))
    return NULL;

  id = entente_item_reader_read_id (item, reader->parties);
  name = entente_json_cursor_member_text (item, "name", TRUE);
  note = entente_json_cursor_member_text (item, "note", FALSE);
  aliases = read_aliases (item, name);
  if (!entente_json_cursor_member_enum (item, "kind", ENTENTE_TYPE_PARTY_KIND, &kind) ||
      id == NULL || name == NULL)
    return NULL;

  party = g_object_new (ENTENTE_TYPE_PARTY,
                        "id", id, "name", name, "kind", kind, "aliases", aliases, "note", note,
                        NULL);
  g_hash_table_insert (reader->parties, g_steal_pointer (&id), g_object_ref (party));
  return party;
}

static GHashTable *
read_unit_names (const EntenteJsonCursor *root)
{
  GHashTable *names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GList) words = NULL;
  EntenteJsonCursor units;

  if (!entente_json_cursor_member (root, "units", &units) ||
      !entente_json_cursor_expect_object (&units, NULL))
    return names;

  words = json_object_get_members (json_node_get_object (units.node));
  for (GList *l = words; l != NULL; l = l->next)
    {
      char *name = entente_json_cursor_member_text (&units, l->data, TRUE);

      if (name != NULL)
        g_hash_table_insert (names, g_strdup (l->data), name);
    }

  return names;
}

static guint
read_paragraphs (const EntenteJsonCursor *item)
{
  EntenteJsonCursor member;
  gint64 paragraphs = 0;

  if (!entente_json_cursor_member (item, "paragraphs", &member) ||
      !entente_json_cursor_get_integer (&member, &paragraphs))
    return 0;

  if (paragraphs < 0 || paragraphs > G_MAXINT)
    {
      entente_json_cursor_error (&member, NULL, _("A source cannot have this many paragraphs"));
      return 0;
    }

  return (guint) paragraphs;
}

static gpointer
read_source (EntenteDossierReader    *reader,
             const EntenteJsonCursor *item)
{
  static const char * const keys[] = { "id", "kind", "title", "publisher", "date", "paragraphs",
                                       "address", "note", NULL };
  g_autofree char *id = NULL;
  g_autofree char *title = NULL;
  g_autofree char *publisher = NULL;
  g_autofree char *note = NULL;
  g_autoptr (EntenteDate) date = NULL;
  EntenteSource *source;
  int kind = ENTENTE_SOURCE_KIND_REPORT;

  if (!entente_json_cursor_expect_object (item, keys))
    return NULL;

  id = entente_item_reader_read_id (item, reader->sources);
  title = entente_json_cursor_member_text (item, "title", TRUE);
  publisher = entente_json_cursor_member_text (item, "publisher", FALSE);
  note = entente_json_cursor_member_text (item, "note", FALSE);
  date = entente_item_reader_read_date (item);
  if (!entente_json_cursor_member_enum (item, "kind", ENTENTE_TYPE_SOURCE_KIND, &kind) ||
      id == NULL || title == NULL)
    return NULL;

  source = g_object_new (ENTENTE_TYPE_SOURCE,
                         "id", id, "kind", kind, "title", title, "publisher", publisher,
                         "date", date, "paragraphs", read_paragraphs (item),
                         "address", entente_json_cursor_member_string (item, "address", FALSE),
                         "note", note,
                         NULL);
  g_hash_table_insert (reader->sources, g_steal_pointer (&id), g_object_ref (source));
  return source;
}

/* Without a date of its own, an event has that of its main fact. */
static EntenteDate *
read_event_date (const EntenteJsonCursor *item,
                 GListModel              *facts)
{
  g_autoptr (EntenteFact) main_fact = NULL;
  EntenteJsonCursor date;

  if (entente_json_cursor_member (item, "date", &date))
    return entente_item_reader_read_date (item);

  main_fact = g_list_model_get_item (facts, 0);
  if (main_fact == NULL || entente_fact_get_date (main_fact) == NULL)
    return NULL;

  return entente_date_ref (entente_fact_get_date (main_fact));
}

static gpointer
read_event (EntenteDossierReader    *reader,
            GHashTable              *ids,
            const EntenteJsonCursor *item)
{
  static const char * const keys[] = { "id", "title", "text", "facts", "parties", "date", NULL };
  g_autofree char *id = NULL;
  g_autofree char *title = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GListModel) facts = NULL;
  g_autoptr (GListModel) parties = NULL;
  g_autoptr (EntenteDate) date = NULL;
  EntenteJsonCursor member;

  if (!entente_json_cursor_expect_object (item, keys))
    return NULL;

  id = entente_item_reader_read_id (item, ids);
  title = entente_json_cursor_member_text (item, "title", TRUE);
  text = entente_json_cursor_member_text (item, "text", FALSE);
  /* Translators: %s is an identifier in a file */
  facts = entente_item_reader_read_refs (item, "facts", reader->facts,
                                         _("There is no fact “%s”"));
  /* Translators: %s is an identifier in a file */
  parties = entente_item_reader_read_refs (item, "parties", reader->parties,
                                           _("There is no party “%s”"));
  date = read_event_date (item, facts);
  if (id == NULL || title == NULL)
    return NULL;
  if (g_list_model_get_n_items (facts) == 0)
    {
      if (!entente_json_cursor_member (item, "facts", &member))
        entente_json_cursor_error (item, NULL,
                                   _("An event needs at least one fact that tells of it"));
      return NULL;
    }

  return g_object_new (ENTENTE_TYPE_EVENT,
                       "id", id, "title", title, "text", text, "date", date,
                       "facts", facts, "parties", parties,
                       NULL);
}

static gpointer
read_question (EntenteDossierReader    *reader,
               GHashTable              *ids,
               const EntenteJsonCursor *item)
{
  static const char * const keys[] = { "id", "title", "text", "facts", NULL };
  g_autofree char *id = NULL;
  g_autofree char *title = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GListModel) facts = NULL;

  if (!entente_json_cursor_expect_object (item, keys))
    return NULL;

  id = entente_item_reader_read_id (item, ids);
  title = entente_json_cursor_member_text (item, "title", TRUE);
  text = entente_json_cursor_member_text (item, "text", TRUE);
  /* Translators: %s is an identifier in a file */
  facts = entente_item_reader_read_refs (item, "facts", reader->facts,
                                         _("There is no fact “%s”"));
  if (id == NULL || title == NULL || text == NULL)
    return NULL;

  return g_object_new (ENTENTE_TYPE_QUESTION,
                       "id", id, "title", title, "text", text, "facts", facts,
                       NULL);
}

static void
unref_if_any (gpointer thing)
{
  g_clear_object (&thing);
}

static GHashTable *
new_table (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, unref_if_any);
}

/* Reads every item of one part of the dossier. Parties and sources declare themselves in
 * the reader's tables; what nothing else names gets a table for its own part. */
static GListModel *
read_part (EntenteDossierReader    *reader,
           const EntenteJsonCursor *root,
           const char              *key,
           gpointer               (*read_item) (EntenteDossierReader    *reader,
                                                GHashTable              *ids,
                                                const EntenteJsonCursor *item))
{
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GListStore *items = g_list_store_new (ENTENTE_TYPE_RECORD);
  EntenteJsonCursor list;

  if (!entente_json_cursor_member (root, key, &list) || !entente_json_cursor_expect_array (&list))
    return G_LIST_MODEL (items);

  for (guint i = 0; i < entente_json_cursor_length (&list); i++)
    {
      EntenteJsonCursor element = entente_json_cursor_element (&list, i);
      g_autoptr (GObject) item = read_item (reader, ids, &element);

      if (item != NULL)
        g_list_store_append (items, item);
    }

  return G_LIST_MODEL (items);
}

static gpointer
read_declared_party (EntenteDossierReader    *reader,
                     GHashTable              *ids,
                     const EntenteJsonCursor *item)
{
  return read_party (reader, item);
}

static gpointer
read_declared_source (EntenteDossierReader    *reader,
                      GHashTable              *ids,
                      const EntenteJsonCursor *item)
{
  return read_source (reader, item);
}

static int
compare_events (gconstpointer a,
                gconstpointer b,
                gpointer      user_data)
{
  return entente_event_compare ((EntenteEvent *) a, (EntenteEvent *) b);
}

/**
 * entente_dossier_reader_read:
 * @root: a cursor at the root of a document that is a dossier of a known version
 *
 * Returns: (transfer full) (nullable): the dossier, with all that is sound
 */
EntenteDossier *
entente_dossier_reader_read (const EntenteJsonCursor *root)
{
  g_autoptr (GHashTable) party_table = new_table ();
  g_autoptr (GHashTable) source_table = new_table ();
  g_autoptr (GHashTable) fact_table = new_table ();
  g_autoptr (GHashTable) unit_names = read_unit_names (root);
  EntenteDossierReader reader = { party_table, source_table, fact_table, unit_names };
  g_autoptr (GListModel) parties = read_part (&reader, root, "parties", read_declared_party);
  g_autoptr (GListModel) sources = read_part (&reader, root, "sources", read_declared_source);
  g_autoptr (GListModel) facts = entente_fact_reader_read (&reader, root);
  g_autoptr (GListModel) events = read_part (&reader, root, "events", read_event);
  g_autoptr (GListModel) charts = read_part (&reader, root, "charts", entente_chart_reader_read);
  g_autoptr (GListModel) questions = read_part (&reader, root, "questions", read_question);
  g_autofree char *title = entente_json_cursor_member_text (root, "title", TRUE);
  g_autofree char *subtitle = entente_json_cursor_member_text (root, "subtitle", FALSE);
  g_autofree char *description = entente_json_cursor_member_text (root, "description", FALSE);
  g_autoptr (EntenteDate) date = entente_item_reader_read_date (root);

  g_list_store_sort (G_LIST_STORE (events), compare_events, NULL);

  return g_object_new (ENTENTE_TYPE_DOSSIER,
                       "id", entente_json_cursor_member_string (root, "id", TRUE),
                       /* Translators: the title of a dossier that has none */
                       "title", title != NULL ? title : _("Untitled Dossier"),
                       "subtitle", subtitle, "description", description, "date", date,
                       "parties", parties, "sources", sources, "facts", facts,
                       "events", events, "charts", charts, "questions", questions,
                       NULL);
}
