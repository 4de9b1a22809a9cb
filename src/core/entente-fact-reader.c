/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-dossier-reader-private.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

/* A fact cannot be made in the order of the file: a derived one needs its inputs. So all
 * are read into drafts first, and each is made once those in its formula are made. */
typedef enum
{
  DRAFT_READ,
  DRAFT_ENTERED, /* its inputs are being made: to meet it again is a cycle */
  DRAFT_MADE,
} DraftState;

typedef struct
{
  EntenteJsonCursor cursor;
  DraftState state;
  gboolean is_computed; /* it has a formula, sound or not */
  gboolean failed;      /* it was meant to have a figure and has none */

  char *id;
  char *title;
  char *statement;
  char *who;
  char *place;
  char *note;
  int status;
  int speaker;
  gboolean speaker_unclear;
  EntenteSource *source;
  guint paragraph;
  EntenteDate *date;
  EntenteEdtf *since;
  GListModel *parties;
  GListModel *checks;

  EntenteQuantity *quantity;
  EntenteFormula *formula;
  EntenteUnit *unit;
  EntenteRelation relation;
  char *measure;

  EntenteFact *fact;
} Draft;

typedef struct
{
  GHashTable *drafts; /* identifier -> Draft, borrowed */
  EntenteDossierReader *reader;
  guint depth;
} Maker;

/* Far more than anyone derives from derived figures, far less than the stack holds. The
 * formula that is too deep gets its error when it is evaluated. */
#define MAX_DEPTH 500

static void make_fact (Maker *maker,
                       Draft *draft);

static void
draft_free (Draft *draft)
{
  g_free (draft->id);
  g_free (draft->title);
  g_free (draft->statement);
  g_free (draft->who);
  g_free (draft->place);
  g_free (draft->note);
  g_free (draft->measure);
  g_clear_object (&draft->source);
  g_clear_object (&draft->parties);
  g_clear_object (&draft->checks);
  g_clear_object (&draft->fact);
  g_clear_pointer (&draft->date, entente_date_unref);
  g_clear_pointer (&draft->since, entente_edtf_unref);
  g_clear_pointer (&draft->quantity, entente_quantity_unref);
  g_clear_pointer (&draft->formula, entente_formula_unref);
  g_clear_pointer (&draft->unit, entente_unit_unref);
  g_free (draft);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Draft, draft_free)

static void
read_relation (Draft                   *draft,
               const EntenteJsonCursor *quantity)
{
  const char *symbol = entente_json_cursor_member_string (quantity, "relation", FALSE);
  EntenteJsonCursor member;

  if (symbol == NULL || entente_relation_from_symbol (symbol, &draft->relation))
    return;

  entente_json_cursor_member (quantity, "relation", &member);
  entente_json_cursor_error (&member, "= < > <= >= ~",
                             /* Translators: %s is a sign in a file */
                             _("“%s” is no relation that a figure can have"), symbol);
}

static void
read_unit (Draft                   *draft,
           const EntenteJsonCursor *quantity,
           GHashTable              *units)
{
  const char *code = entente_json_cursor_member_string (quantity, "unit", TRUE);
  EntenteJsonCursor member;
  g_autoptr (GError) error = NULL;

  if (code == NULL)
    return;

  draft->unit = entente_unit_parse_named (code, units, &error);
  if (draft->unit == NULL && entente_json_cursor_member (quantity, "unit", &member))
    entente_json_cursor_error (&member, NULL, "%s", error->message);
}

static void
read_value (Draft                   *draft,
            const EntenteJsonCursor *quantity)
{
  const char *digits = entente_json_cursor_member_string (quantity, "value", TRUE);
  EntenteJsonCursor member;
  g_autoptr (GError) error = NULL;
  gboolean exact = FALSE;

  if (entente_json_cursor_member (quantity, "exact", &member))
    entente_json_cursor_get_boolean (&member, &exact);
  if (digits == NULL || draft->unit == NULL)
    return;

  draft->quantity = entente_quantity_new_stated (digits, draft->unit, draft->relation, exact,
                                                 draft->measure, &error);
  if (draft->quantity == NULL && entente_json_cursor_member (quantity, "value", &member))
    entente_json_cursor_error (&member, NULL, "%s", error->message);
}

static void
read_quantity (Draft      *draft,
               GHashTable *units)
{
  static const char * const keys[] = { "value", "unit", "relation", "measure", "exact", NULL };
  EntenteJsonCursor quantity, value;

  if (!entente_json_cursor_member (&draft->cursor, "quantity", &quantity))
    return;

  draft->failed = TRUE;
  if (!entente_json_cursor_expect_object (&quantity, keys))
    return;

  draft->measure = entente_json_cursor_member_text (&quantity, "measure", FALSE);
  read_relation (draft, &quantity);
  read_unit (draft, &quantity, units);
  if (!draft->is_computed)
    read_value (draft, &quantity);
  else if (entente_json_cursor_member (&quantity, "value", &value))
    entente_json_cursor_problem (&value, ENTENTE_SEVERITY_WARNING,
                                 _("The value of a derived fact is computed; this one is not read"),
                                 NULL);
  draft->failed = draft->quantity == NULL;
}

static void
read_formula (Draft *draft)
{
  EntenteJsonCursor member;
  const char *text;
  g_autoptr (GError) error = NULL;

  if (!entente_json_cursor_member (&draft->cursor, "formula", &member))
    {
      if (draft->status == ENTENTE_STATUS_DERIVED)
        entente_json_cursor_error (&draft->cursor, NULL, _("A derived fact needs a formula"));
      return;
    }

  draft->is_computed = TRUE;
  draft->failed = TRUE;
  text = entente_json_cursor_get_string (&member);
  if (text == NULL)
    return;

  draft->formula = entente_formula_parse (text, NULL, &error);
  if (draft->formula == NULL)
    entente_json_cursor_error (&member, NULL, "%s", error->message);
  else if (draft->status != ENTENTE_STATUS_DERIVED)
    entente_json_cursor_problem (&member, ENTENTE_SEVERITY_WARNING,
                                 _("A fact with a formula should have the status “derived”"), NULL);
}

static void
read_paragraph (Draft *draft)
{
  EntenteJsonCursor member;
  guint paragraphs;
  gint64 paragraph;

  if (!entente_json_cursor_member (&draft->cursor, "paragraph", &member))
    return;

  if (JSON_NODE_HOLDS_VALUE (member.node) &&
      json_node_get_value_type (member.node) == G_TYPE_STRING)
    {
      draft->place = g_strdup (json_node_get_string (member.node));
      return;
    }
  if (JSON_NODE_HOLDS_OBJECT (member.node))
    {
      draft->place = entente_json_cursor_get_text (&member);
      return;
    }
  if (!entente_json_cursor_get_integer (&member, &paragraph))
    return;

  paragraphs = draft->source != NULL ? entente_source_get_paragraphs (draft->source) : 0;
  if (paragraph < 1 || paragraph > G_MAXINT || (paragraphs > 0 && paragraph > paragraphs))
    {
      g_autofree char *hint =
        /* Translators: how many paragraphs a source has */
        g_strdup_printf (ngettext ("the source has %u paragraph", "the source has %u paragraphs",
                                   paragraphs), paragraphs);
      entente_json_cursor_error (&member, paragraphs > 0 ? hint : NULL,
                                 /* Translators: the number of a paragraph */
                                 _("There is no paragraph %" PRId64), paragraph);
      return;
    }

  draft->paragraph = (guint) paragraph;
}

static void
read_source (EntenteDossierReader *reader,
             Draft                *draft)
{
  EntenteJsonCursor member;
  EntenteSource *source;

  if (!entente_json_cursor_member (&draft->cursor, "source", &member))
    {
      if (draft->status != ENTENTE_STATUS_DERIVED)
        entente_json_cursor_member_string (&draft->cursor, "source", TRUE);
      return;
    }

  source = entente_item_reader_resolve (&member, reader->sources,
                                        /* Translators: %s is an identifier in a file */
                                        _("There is no source “%s”"));
  if (source != NULL)
    draft->source = g_object_ref (source);
}

static void
read_since (Draft *draft)
{
  const char *text = entente_json_cursor_member_string (&draft->cursor, "since", FALSE);
  EntenteJsonCursor member;
  g_autoptr (GError) error = NULL;

  if (text == NULL)
    return;

  draft->since = entente_edtf_parse (text, NULL, &error);
  if (draft->since == NULL && entente_json_cursor_member (&draft->cursor, "since", &member))
    entente_json_cursor_error (&member, error->message,
                               /* Translators: %s is a date in a file */
                               _("“%s” is not a date of the extended date/time format"), text);
}

static void
read_speaker (Draft *draft)
{
  EntenteJsonCursor member;

  draft->who = entente_json_cursor_member_text (&draft->cursor, "who", FALSE);
  if (entente_json_cursor_member (&draft->cursor, "speakerUnclear", &member))
    entente_json_cursor_get_boolean (&member, &draft->speaker_unclear);

  draft->speaker = draft->status == ENTENTE_STATUS_DERIVED ? ENTENTE_SPEAKER_COMPUTED
                                                            : ENTENTE_SPEAKER_NOBODY_NAMED;
  entente_json_cursor_member_enum (&draft->cursor, "speaker", ENTENTE_TYPE_SPEAKER,
                                   &draft->speaker);
  if (draft->speaker == ENTENTE_SPEAKER_COMPUTED && draft->status != ENTENTE_STATUS_DERIVED &&
      entente_json_cursor_member (&draft->cursor, "speaker", &member))
    entente_json_cursor_error (&member, NULL, _("Only a derived fact is “computed”"));
}

static gboolean
read_status (Draft *draft)
{
  EntenteJsonCursor member;

  if (entente_json_cursor_member (&draft->cursor, "status", &member))
    return entente_json_cursor_get_enum (&member, ENTENTE_TYPE_STATUS, &draft->status);

  entente_json_cursor_member_string (&draft->cursor, "status", TRUE);
  return FALSE;
}

static Draft *
read_draft (EntenteDossierReader    *reader,
            const EntenteJsonCursor *item)
{
  static const char * const keys[] = { "id", "title", "statement", "status", "who", "speaker",
                                       "speakerUnclear", "about", "source", "paragraph", "quantity",
                                       "formula", "date", "since", "checks", "note", NULL };
  g_autoptr (Draft) draft = g_new0 (Draft, 1);
  gboolean has_status;

  if (!entente_json_cursor_expect_object (item, keys))
    return NULL;

  draft->cursor = *item;
  draft->id = entente_item_reader_read_id (item, reader->facts);
  draft->title = entente_json_cursor_member_text (item, "title", FALSE);
  draft->statement = entente_json_cursor_member_text (item, "statement", TRUE);
  draft->note = entente_json_cursor_member_text (item, "note", FALSE);
  draft->date = entente_item_reader_read_date (item);
  has_status = read_status (draft);
  read_since (draft);
  read_source (reader, draft);
  read_paragraph (draft);
  read_speaker (draft);
  read_formula (draft);
  read_quantity (draft, reader->units);
  draft->checks = entente_check_reader_read (item);
  /* Translators: %s is an identifier in a file */
  draft->parties = entente_item_reader_read_refs (item, "about", reader->parties,
                                                  _("There is no party “%s”"));
  if (draft->id == NULL || draft->statement == NULL || !has_status)
    return NULL;

  return g_steal_pointer (&draft);
}

static gboolean
resolve_input (const char          *id,
               EntenteFormulaInput *input,
               gpointer             user_data)
{
  Maker *maker = user_data;
  Draft *draft = g_hash_table_lookup (maker->drafts, id);

  if (draft == NULL)
    return FALSE;

  *input = (EntenteFormulaInput) {
    .quantity = draft->quantity,
    .formula = draft->formula,
    .date = draft->date != NULL ? entente_date_get_edtf (draft->date) : NULL,
    .since = draft->since,
    .unit = draft->unit,
    .relation = draft->relation,
  };
  return TRUE;
}

/* The first fact of a formula that should have a figure but has none. */
static Draft *
find_failed_input (Maker *maker,
                   Draft *draft)
{
  const char * const *ids = entente_formula_get_inputs (draft->formula);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      Draft *input = g_hash_table_lookup (maker->drafts, ids[i]);

      if (input != NULL && input->failed && input->state == DRAFT_MADE)
        return input;
    }

  return NULL;
}

static void
compute_quantity (Maker *maker,
                  Draft *draft)
{
  EntenteJsonCursor member;
  Draft *failed_input = find_failed_input (maker, draft);
  g_autoptr (GError) error = NULL;

  if (!entente_json_cursor_member (&draft->cursor, "formula", &member))
    return;

  if (failed_input != NULL)
    {
      entente_json_cursor_error (&member, NULL,
                                 /* Translators: two identifiers in a file */
                                 _("“%s” cannot be computed, because “%s” has no figure"),
                                 draft->id, failed_input->id);
      return;
    }
  if (draft->unit == NULL)
    {
      if (!entente_json_cursor_member (&draft->cursor, "quantity", &member))
        entente_json_cursor_error (&draft->cursor, NULL,
                                   _("A derived fact needs a quantity that names its unit"));
      return;
    }

  draft->quantity = entente_formula_evaluate (draft->formula, draft->id, draft->unit,
                                              draft->relation, draft->measure,
                                              resolve_input, maker, &error);
  if (draft->quantity == NULL)
    entente_json_cursor_error (&member, NULL, "%s", error->message);
  draft->failed = draft->quantity == NULL;
}

static GListModel *
make_inputs (Maker *maker,
             Draft *draft)
{
  GListStore *inputs = g_list_store_new (ENTENTE_TYPE_FACT);
  const char * const *ids;

  if (draft->formula == NULL)
    return G_LIST_MODEL (inputs);

  ids = entente_formula_get_inputs (draft->formula);
  for (guint i = 0; ids[i] != NULL; i++)
    {
      Draft *input = g_hash_table_lookup (maker->drafts, ids[i]);

      if (input == NULL)
        continue;
      make_fact (maker, input);
      if (input->fact != NULL)
        g_list_store_append (inputs, input->fact);
    }

  return G_LIST_MODEL (inputs);
}

static void
make_fact (Maker *maker,
           Draft *draft)
{
  g_autoptr (GListModel) inputs = NULL;

  if (draft->state != DRAFT_READ || maker->depth > MAX_DEPTH)
    return;

  draft->state = DRAFT_ENTERED;
  maker->depth++;
  inputs = make_inputs (maker, draft);
  maker->depth--;
  if (draft->formula != NULL)
    compute_quantity (maker, draft);
  draft->state = DRAFT_MADE;

  draft->fact = g_object_new (ENTENTE_TYPE_FACT,
                              "id", draft->id, "title", draft->title,
                              "statement", draft->statement, "status", draft->status,
                              "who", draft->who, "speaker", draft->speaker,
                              "speaker-unclear", draft->speaker_unclear,
                              "source", draft->source, "paragraph", draft->paragraph,
                              "place", draft->place, "date", draft->date, "since", draft->since,
                              "quantity", draft->quantity, "formula", draft->formula,
                              "inputs", inputs, "parties", draft->parties, "checks", draft->checks,
                              "note", draft->note,
                              NULL);
  g_hash_table_insert (maker->reader->facts, g_strdup (draft->id), g_object_ref (draft->fact));
}

/**
 * entente_fact_reader_read:
 * @reader: what has been read so far: parties and sources
 * @root: a cursor at the dossier
 *
 * Reads the facts and computes the figures of the derived ones.
 *
 * Returns: (transfer full): the facts (#EntenteFact) that are sound, in the order of the file
 */
GListModel *
entente_fact_reader_read (EntenteDossierReader    *reader,
                          const EntenteJsonCursor *root)
{
  GListStore *facts = g_list_store_new (ENTENTE_TYPE_FACT);
  g_autoptr (GPtrArray) drafts = g_ptr_array_new_with_free_func ((GDestroyNotify) draft_free);
  g_autoptr (GHashTable) by_id = g_hash_table_new (g_str_hash, g_str_equal);
  Maker maker = { by_id, reader, 0 };
  EntenteJsonCursor list;

  if (!entente_json_cursor_member (root, "facts", &list) ||
      !entente_json_cursor_expect_array (&list))
    return G_LIST_MODEL (facts);

  for (guint i = 0; i < entente_json_cursor_length (&list); i++)
    {
      EntenteJsonCursor element = entente_json_cursor_element (&list, i);
      Draft *draft = read_draft (reader, &element);

      if (draft == NULL)
        continue;
      g_ptr_array_add (drafts, draft);
      g_hash_table_insert (by_id, draft->id, draft);
    }

  for (guint i = 0; i < drafts->len; i++)
    make_fact (&maker, drafts->pdata[i]);
  for (guint i = 0; i < drafts->len; i++)
    {
      Draft *draft = drafts->pdata[i];

      entente_check_reader_verify (&draft->cursor, by_id);
      g_list_store_append (facts, draft->fact);
    }

  return G_LIST_MODEL (facts);
}
