/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-dossier-reader-private.h"

#include <glib/gi18n-lib.h>

#include "entente-mark.h"
#include "entente-series.h"

static gpointer
read_mark (EntenteDossierReader    *reader,
           EntenteUnit             *unit,
           const EntenteJsonCursor *item)
{
  static const char * const keys[] = { "fact", "label", "bound", NULL };
  EntenteJsonCursor member;
  g_autofree char *label = NULL;
  EntenteFact *fact;
  EntenteQuantity *quantity;
  int bound = ENTENTE_BOUND_NONE;

  if (!entente_json_cursor_expect_object (item, keys) ||
      !entente_json_cursor_member_enum (item, "bound", ENTENTE_TYPE_BOUND, &bound))
    return NULL;
  if (!entente_json_cursor_member (item, "fact", &member))
    {
      entente_json_cursor_member_string (item, "fact", TRUE);
      return NULL;
    }

  /* Translators: %s is an identifier in a file */
  fact = entente_item_reader_resolve (&member, reader->facts, _("There is no fact “%s”"));
  if (fact == NULL)
    return NULL;

  quantity = entente_fact_get_quantity (fact);
  if (unit != NULL && quantity != NULL &&
      strcmp (entente_unit_get_code (entente_quantity_get_unit (quantity)),
              entente_unit_get_code (unit)) != 0)
    {
      /* Translators: an identifier in a file, then two units */
      entente_json_cursor_error (&member, NULL,
                                 _("The figure of “%s” is in “%s” but the chart is in “%s”"),
                                 entente_fact_get_id (fact),
                                 entente_unit_get_code (entente_quantity_get_unit (quantity)),
                                 entente_unit_get_code (unit));
      return NULL;
    }

  label = entente_json_cursor_member_text (item, "label", FALSE);
  if (label == NULL)
    label = entente_fact_get_name (fact);

  return g_object_new (ENTENTE_TYPE_MARK, "fact", fact, "label", label, "bound", bound, NULL);
}

static GListModel *
read_marks (EntenteDossierReader    *reader,
            EntenteUnit             *unit,
            const EntenteJsonCursor *item,
            const char              *key)
{
  GListStore *marks = g_list_store_new (ENTENTE_TYPE_MARK);
  EntenteJsonCursor list;

  if (entente_json_cursor_member (item, key, &list) && entente_json_cursor_expect_array (&list))
    for (guint i = 0; i < entente_json_cursor_length (&list); i++)
      {
        EntenteJsonCursor element = entente_json_cursor_element (&list, i);
        g_autoptr (EntenteMark) mark = read_mark (reader, unit, &element);

        if (mark != NULL)
          g_list_store_append (marks, mark);
      }

  return G_LIST_MODEL (marks);
}

/* A mark stands at its figure: a fact without one is for reference lines only. */
static void
drop_marks_without_figure (GListStore              *marks,
                           const EntenteJsonCursor *series)
{
  for (guint i = g_list_model_get_n_items (G_LIST_MODEL (marks)); i > 0; i--)
    {
      g_autoptr (EntenteMark) mark = g_list_model_get_item (G_LIST_MODEL (marks), i - 1);
      EntenteFact *fact = entente_mark_get_fact (mark);

      if (entente_fact_get_quantity (fact) != NULL)
        continue;
      if (!entente_fact_is_derived (fact))
        /* Translators: %s is an identifier in a file */
        entente_json_cursor_error (series, NULL, _("“%s” has no figure to be drawn"),
                      entente_fact_get_id (fact));
      g_list_store_remove (marks, i - 1);
    }
}

static gpointer
read_series (EntenteDossierReader    *reader,
             GHashTable              *ids,
             EntenteUnit             *unit,
             const EntenteJsonCursor *item)
{
  static const char * const keys[] = { "id", "name", "marks", NULL };
  g_autofree char *id = NULL;
  g_autofree char *name = NULL;
  g_autoptr (GListModel) marks = NULL;

  if (!entente_json_cursor_expect_object (item, keys))
    return NULL;

  id = entente_item_reader_read_id (item, ids);
  name = entente_json_cursor_member_text (item, "name", TRUE);
  marks = read_marks (reader, unit, item, "marks");
  drop_marks_without_figure (G_LIST_STORE (marks), item);
  if (id == NULL || name == NULL)
    return NULL;

  return g_object_new (ENTENTE_TYPE_SERIES, "id", id, "name", name, "marks", marks, NULL);
}

static GListModel *
read_all_series (EntenteDossierReader    *reader,
                 EntenteUnit             *unit,
                 const EntenteJsonCursor *item)
{
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GListStore *all = g_list_store_new (ENTENTE_TYPE_SERIES);
  EntenteJsonCursor list;

  if (entente_json_cursor_member (item, "series", &list) &&
      entente_json_cursor_expect_array (&list))
    for (guint i = 0; i < entente_json_cursor_length (&list); i++)
      {
        EntenteJsonCursor element = entente_json_cursor_element (&list, i);
        g_autoptr (EntenteSeries) series = read_series (reader, ids, unit, &element);

        if (series != NULL)
          g_list_store_append (all, series);
      }

  return G_LIST_MODEL (all);
}

static EntenteUnit *
read_chart_unit (const EntenteJsonCursor *item,
                 GHashTable              *units)
{
  const char *code = entente_json_cursor_member_string (item, "unit", TRUE);
  EntenteJsonCursor member;
  g_autoptr (GError) error = NULL;
  EntenteUnit *unit;

  if (code == NULL)
    return NULL;

  unit = entente_unit_parse_named (code, units, &error);
  if (unit == NULL)
    {
      entente_json_cursor_member (item, "unit", &member);
      entente_json_cursor_error (&member, NULL, "%s", error->message);
    }

  return unit;
}

/**
 * entente_chart_reader_read:
 * @reader: what has been read so far
 * @ids: the charts that have been declared
 * @item: a cursor at a chart
 *
 * Returns: (transfer full) (nullable): the chart (#EntenteChart), with all that is sound
 */
gpointer
entente_chart_reader_read (EntenteDossierReader    *reader,
                           GHashTable              *ids,
                           const EntenteJsonCursor *item)
{
  static const char * const keys[] = { "id", "type", "name", "title", "unit", "series",
                                       "references", "note", NULL };
  g_autofree char *id = NULL;
  g_autofree char *name = NULL;
  g_autofree char *title = NULL;
  g_autofree char *note = NULL;
  g_autoptr (EntenteUnit) unit = NULL;
  g_autoptr (GListModel) series = NULL;
  g_autoptr (GListModel) references = NULL;
  EntenteJsonCursor member;
  int kind = -1;

  if (!entente_json_cursor_expect_object (item, keys))
    return NULL;

  id = entente_item_reader_read_id (item, ids);
  name = entente_json_cursor_member_text (item, "name", FALSE);
  title = entente_json_cursor_member_text (item, "title", TRUE);
  note = entente_json_cursor_member_text (item, "note", FALSE);
  unit = read_chart_unit (item, reader->units);
  if (entente_json_cursor_member (item, "type", &member))
    entente_json_cursor_get_enum (&member, ENTENTE_TYPE_CHART_KIND, &kind);
  else
    entente_json_cursor_member_string (item, "type", TRUE);
  series = read_all_series (reader, unit, item);
  references = read_marks (reader, NULL, item, "references");
  if (id == NULL || title == NULL || unit == NULL || kind < 0)
    return NULL;

  return g_object_new (ENTENTE_TYPE_CHART,
                       "id", id, "kind", kind, "name", name, "title", title, "unit", unit,
                       "series", series, "references", references, "note", note,
                       NULL);
}
