/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-dossier-reader-private.h"

#include <glib/gi18n-lib.h>

/* What the items of a dossier have in common. The functions return NULL where there is
 * nothing sound; the problem has been reported by then. */

static gboolean
is_identifier (const char *id)
{
  if (!g_ascii_isalpha (*id))
    return FALSE;

  for (; *id != '\0'; id++)
    if (!g_ascii_isalnum (*id) && *id != '_')
      return FALSE;

  return TRUE;
}

/**
 * entente_item_reader_read_id:
 * @item: a cursor at an object
 * @table: what has been declared already
 *
 * Reads the identifier of @item and declares it in @table.
 *
 * Returns: (transfer full) (nullable): an identifier that is sound and new
 */
char *
entente_item_reader_read_id (const EntenteJsonCursor *item,
                             GHashTable              *table)
{
  const char *id = entente_json_cursor_member_string (item, "id", TRUE);
  EntenteJsonCursor cursor;

  if (id == NULL)
    return NULL;

  entente_json_cursor_member (item, "id", &cursor);
  if (!is_identifier (id))
    {
      entente_json_cursor_error (&cursor, _("a letter, then letters, digits and underscores"),
                    /* Translators: %s is an identifier in a file */
                    _("“%s” cannot be an identifier"), id);
      return NULL;
    }
  if (g_hash_table_contains (table, id))
    {
      entente_json_cursor_error (&cursor, _("each identifier stands once"),
                    /* Translators: %s is an identifier in a file */
                    _("The identifier “%s” is taken already"), id);
      return NULL;
    }

  g_hash_table_insert (table, g_strdup (id), NULL);
  return g_strdup (id);
}

/**
 * entente_item_reader_read_date:
 * @item: a cursor at an object
 *
 * Returns: (transfer full) (nullable): the date of @item, if it has a sound one
 */
EntenteDate *
entente_item_reader_read_date (const EntenteJsonCursor *item)
{
  static const char * const keys[] = { "edtf", "basis", "label", "note", NULL };
  EntenteJsonCursor date, member;
  g_autoptr (EntenteEdtf) edtf = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *label = NULL;
  g_autofree char *note = NULL;
  const char *text;
  int basis = -1;

  if (!entente_json_cursor_member (item, "date", &date) ||
      !entente_json_cursor_expect_object (&date, keys))
    return NULL;

  text = entente_json_cursor_member_string (&date, "edtf", TRUE);
  if (text != NULL && (edtf = entente_edtf_parse (text, NULL, &error)) == NULL)
    {
      entente_json_cursor_member (&date, "edtf", &member);
      entente_json_cursor_error (&member, error->message,
                    /* Translators: %s is a date in a file */
                    _("“%s” is not a date of the extended date/time format"), text);
    }

  if (entente_json_cursor_member (&date, "basis", &member))
    entente_json_cursor_get_enum (&member, ENTENTE_TYPE_DATE_BASIS, &basis);
  else
    entente_json_cursor_member_string (&date, "basis", TRUE);

  label = entente_json_cursor_member_text (&date, "label", FALSE);
  note = entente_json_cursor_member_text (&date, "note", FALSE);
  if (edtf == NULL || basis < 0)
    return NULL;

  return entente_date_new (edtf, (EntenteDateBasis) basis, label, note);
}

/**
 * entente_item_reader_resolve:
 * @id_cursor: a cursor at an identifier
 * @table: what has been declared
 * @unknown_message: the message for an identifier that was not, with one %s for it
 *
 * Returns: (transfer none) (nullable): the thing of that identifier
 */
gpointer
entente_item_reader_resolve (const EntenteJsonCursor *id_cursor,
                             GHashTable              *table,
                             const char              *unknown_message)
{
  const char *id = entente_json_cursor_get_string (id_cursor);
  gpointer thing = NULL;

  if (id != NULL && !g_hash_table_lookup_extended (table, id, NULL, &thing))
    {
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
      g_autofree char *message = g_strdup_printf (unknown_message, id);
#pragma GCC diagnostic pop
      entente_json_cursor_problem (id_cursor, ENTENTE_SEVERITY_ERROR, message, NULL);
    }

  return thing;
}

/**
 * entente_item_reader_read_refs:
 * @item: a cursor at an object
 * @key: a member of it that is a list of identifiers; it may be absent
 * @table: what has been declared
 * @unknown_message: the message for an identifier that was not, with one %s for it
 *
 * Returns: (transfer full): the things named, in order
 */
GListModel *
entente_item_reader_read_refs (const EntenteJsonCursor *item,
                               const char              *key,
                               GHashTable              *table,
                               const char              *unknown_message)
{
  GListStore *things = g_list_store_new (ENTENTE_TYPE_RECORD);
  EntenteJsonCursor list;

  if (!entente_json_cursor_member (item, key, &list) || !entente_json_cursor_expect_array (&list))
    return G_LIST_MODEL (things);

  for (guint i = 0; i < entente_json_cursor_length (&list); i++)
    {
      EntenteJsonCursor id = entente_json_cursor_element (&list, i);
      gpointer thing = entente_item_reader_resolve (&id, table, unknown_message);

      if (thing != NULL)
        g_list_store_append (things, thing);
    }

  return G_LIST_MODEL (things);
}
