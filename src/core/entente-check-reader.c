/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads what facts can be held against. Names in a formula are those of facts and of prices;
 * whether they are known can be told only when all facts are read. */

#include <glib/gi18n-lib.h>

#include "entente-check.h"
#include "entente-dossier-reader-private.h"
#include "entente-price-lookup.h"

#define LAST_AS_HIGH "lastAsHigh"

static EntenteFormula *
read_formula (const EntenteJsonCursor *item)
{
  const char *text = entente_json_cursor_member_string (item, "formula", TRUE);
  EntenteJsonCursor member;
  g_autoptr (EntenteFormula) formula = NULL;
  g_autoptr (GError) error = NULL;

  if (text == NULL)
    return NULL;

  formula = entente_formula_parse (text, NULL, &error);
  if (formula == NULL && entente_json_cursor_member (item, "formula", &member))
    entente_json_cursor_error (&member, NULL, "%s", error->message);

  return g_steal_pointer (&formula);
}

static gboolean
read_date (const EntenteJsonCursor  *item,
           EntenteEdtf             **date)
{
  const char *text = entente_json_cursor_member_string (item, "date", FALSE);
  EntenteJsonCursor member;
  g_autoptr (GError) error = NULL;

  if (text == NULL)
    return TRUE;

  *date = entente_edtf_parse (text, NULL, &error);
  if (*date == NULL && entente_json_cursor_member (item, "date", &member))
    entente_json_cursor_error (&member, error->message,
                               /* Translators: %s is a date in a file */
                               _("“%s” is not a date of the extended date/time format"), text);

  return *date != NULL;
}

static gboolean
read_field (const EntenteJsonCursor *item,
            int                     *field)
{
  EntenteJsonCursor member;

  if (!entente_json_cursor_member_enum (item, LAST_AS_HIGH, ENTENTE_TYPE_PRICE_FIELD, field))
    return FALSE;
  if (*field == ENTENTE_PRICE_HIGH || *field == ENTENTE_PRICE_CLOSE)
    return TRUE;

  if (entente_json_cursor_member (item, LAST_AS_HIGH, &member))
    entente_json_cursor_error (&member, "high close", _("Only highs and closes are as high"));

  return FALSE;
}

static EntenteCheck *
read_check (const EntenteJsonCursor *item)
{
  static const char * const keys[] = { "formula", LAST_AS_HIGH, "date", NULL };
  g_autoptr (EntenteFormula) formula = NULL;
  g_autoptr (EntenteEdtf) date = NULL;
  EntenteJsonCursor member;
  int field = ENTENTE_PRICE_CLOSE;
  gboolean is_last;

  if (!entente_json_cursor_expect_object (item, keys))
    return NULL;

  is_last = entente_json_cursor_member (item, LAST_AS_HIGH, &member);
  if (!read_date (item, &date))
    return NULL;
  if (is_last ? !read_field (item, &field) : (formula = read_formula (item)) == NULL)
    return NULL;

  return g_object_new (ENTENTE_TYPE_CHECK,
                       "kind", is_last ? ENTENTE_CHECK_KIND_LAST_AS_HIGH
                                       : ENTENTE_CHECK_KIND_FIGURE,
                       "formula", formula, "field", field, "date", date,
                       NULL);
}

/**
 * entente_check_reader_read:
 * @item: a cursor at a fact
 *
 * Returns: (transfer full): the checks (#EntenteCheck) that are sound
 */
GListModel *
entente_check_reader_read (const EntenteJsonCursor *item)
{
  GListStore *checks = g_list_store_new (ENTENTE_TYPE_CHECK);
  EntenteJsonCursor list;

  if (!entente_json_cursor_member (item, "checks", &list) ||
      !entente_json_cursor_expect_array (&list))
    return G_LIST_MODEL (checks);

  for (guint i = 0; i < entente_json_cursor_length (&list); i++)
    {
      EntenteJsonCursor element = entente_json_cursor_element (&list, i);
      g_autoptr (EntenteCheck) check = read_check (&element);

      if (check != NULL)
        g_list_store_append (checks, check);
    }

  return G_LIST_MODEL (checks);
}

static void
verify_names (const EntenteJsonCursor *item,
              GHashTable              *facts)
{
  const char *text = entente_json_cursor_member_string (item, "formula", FALSE);
  g_autoptr (EntenteFormula) formula = NULL;
  const char * const *ids;
  EntenteJsonCursor member;
  EntentePriceName name;

  if (text == NULL || !entente_json_cursor_member (item, "formula", &member))
    return;

  formula = entente_formula_parse (text, NULL, NULL);
  if (formula == NULL)
    return;

  ids = entente_formula_get_inputs (formula);
  for (guint i = 0; ids[i] != NULL; i++)
    if (!entente_price_name_from_id (ids[i], &name) && !g_hash_table_contains (facts, ids[i]))
      entente_json_cursor_error (&member,
                                 "day_open day_high day_low day_close previous_close "
                                 "year_end_close year_open",
                                 /* Translators: %s is a name in a file */
                                 _("“%s” is neither a fact nor a price"), ids[i]);
}

/**
 * entente_check_reader_verify:
 * @item: a cursor at a fact
 * @facts: the facts by their identifiers
 *
 * Reports names in the formulas of its checks that nothing has.
 */
void
entente_check_reader_verify (const EntenteJsonCursor *item,
                             GHashTable              *facts)
{
  EntenteJsonCursor list;

  if (!entente_json_cursor_member (item, "checks", &list) || !JSON_NODE_HOLDS_ARRAY (list.node))
    return;

  for (guint i = 0; i < entente_json_cursor_length (&list); i++)
    {
      EntenteJsonCursor element = entente_json_cursor_element (&list, i);

      if (JSON_NODE_HOLDS_OBJECT (element.node))
        verify_names (&element, facts);
    }
}
