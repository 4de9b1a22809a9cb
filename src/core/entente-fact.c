/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-fact.h"

#include <glib/gi18n-lib.h>

struct _EntenteFact
{
  EntenteRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (EntenteFact, entente_fact, ENTENTE_TYPE_RECORD)

enum
{
  PROP_0,
  PROP_ID,
  PROP_TITLE,
  PROP_STATEMENT,
  PROP_STATUS,
  PROP_WHO,
  PROP_SPEAKER,
  PROP_SPEAKER_UNCLEAR,
  PROP_SOURCE,
  PROP_PARAGRAPH,
  PROP_PLACE,
  PROP_DATE,
  PROP_SINCE,
  PROP_QUANTITY,
  PROP_FORMULA,
  PROP_INPUTS,
  PROP_PARTIES,
  PROP_CHECKS,
  PROP_NOTE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
entente_fact_class_init (EntenteFactClass *klass)
{
  const GParamFlags flags = ENTENTE_RECORD_FLAGS;

  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_STATEMENT] = g_param_spec_string ("statement", NULL, NULL, NULL, flags);
  properties[PROP_STATUS] =
    g_param_spec_enum ("status", NULL, NULL, ENTENTE_TYPE_STATUS, ENTENTE_STATUS_REPORTED, flags);
  properties[PROP_WHO] = g_param_spec_string ("who", NULL, NULL, NULL, flags);
  properties[PROP_SPEAKER] =
    g_param_spec_enum ("speaker", NULL, NULL, ENTENTE_TYPE_SPEAKER, ENTENTE_SPEAKER_COMPUTED,
                       flags);
  properties[PROP_SPEAKER_UNCLEAR] =
    g_param_spec_boolean ("speaker-unclear", NULL, NULL, FALSE, flags);
  properties[PROP_SOURCE] =
    g_param_spec_object ("source", NULL, NULL, ENTENTE_TYPE_SOURCE, flags);
  properties[PROP_PARAGRAPH] =
    g_param_spec_uint ("paragraph", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_PLACE] = g_param_spec_string ("place", NULL, NULL, NULL, flags);
  properties[PROP_DATE] = g_param_spec_boxed ("date", NULL, NULL, ENTENTE_TYPE_DATE, flags);
  properties[PROP_SINCE] = g_param_spec_boxed ("since", NULL, NULL, ENTENTE_TYPE_EDTF, flags);
  properties[PROP_QUANTITY] =
    g_param_spec_boxed ("quantity", NULL, NULL, ENTENTE_TYPE_QUANTITY, flags);
  properties[PROP_FORMULA] =
    g_param_spec_boxed ("formula", NULL, NULL, ENTENTE_TYPE_FORMULA, flags);
  properties[PROP_INPUTS] = g_param_spec_object ("inputs", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  properties[PROP_PARTIES] =
    g_param_spec_object ("parties", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  properties[PROP_CHECKS] = g_param_spec_object ("checks", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  properties[PROP_NOTE] = g_param_spec_string ("note", NULL, NULL, NULL, flags);

  entente_record_class_install_properties (ENTENTE_RECORD_CLASS (klass), N_PROPS, properties);
}

static void
entente_fact_init (EntenteFact *self)
{
}

/**
 * entente_fact_get_id:
 * @self: a fact
 *
 * Returns: (transfer none): the identifier, unique among facts
 */
const char *
entente_fact_get_id (EntenteFact *self)
{
  g_return_val_if_fail (ENTENTE_IS_FACT (self), NULL);

  return g_value_get_string (entente_record_get (self, PROP_ID));
}

/**
 * entente_fact_get_title:
 * @self: a fact
 *
 * Returns: (transfer none) (nullable): a short name, where there is one
 */
const char *
entente_fact_get_title (EntenteFact *self)
{
  g_return_val_if_fail (ENTENTE_IS_FACT (self), NULL);

  return g_value_get_string (entente_record_get (self, PROP_TITLE));
}

/**
 * entente_fact_get_statement:
 * @self: a fact
 *
 * Returns: (transfer none): what is stated, in the user's language
 */
const char *
entente_fact_get_statement (EntenteFact *self)
{
  g_return_val_if_fail (ENTENTE_IS_FACT (self), NULL);

  return g_value_get_string (entente_record_get (self, PROP_STATEMENT));
}

/**
 * entente_fact_get_status:
 * @self: a fact
 *
 * Returns: on what footing the fact stands
 */
EntenteStatus
entente_fact_get_status (EntenteFact *self)
{
  g_return_val_if_fail (ENTENTE_IS_FACT (self), ENTENTE_STATUS_REPORTED);

  return (EntenteStatus) g_value_get_enum (entente_record_get (self, PROP_STATUS));
}

/**
 * entente_fact_get_who:
 * @self: a fact
 *
 * Returns: (transfer none) (nullable): who says it, %NULL for a derived fact
 */
const char *
entente_fact_get_who (EntenteFact *self)
{
  g_return_val_if_fail (ENTENTE_IS_FACT (self), NULL);

  return g_value_get_string (entente_record_get (self, PROP_WHO));
}

/**
 * entente_fact_get_speaker:
 * @self: a fact
 *
 * Returns: what kind of speaker that is
 */
EntenteSpeaker
entente_fact_get_speaker (EntenteFact *self)
{
  g_return_val_if_fail (ENTENTE_IS_FACT (self), ENTENTE_SPEAKER_COMPUTED);

  return (EntenteSpeaker) g_value_get_enum (entente_record_get (self, PROP_SPEAKER));
}

/**
 * entente_fact_is_speaker_unclear:
 * @self: a fact
 *
 * Returns: whether it is open who says it
 */
gboolean
entente_fact_is_speaker_unclear (EntenteFact *self)
{
  g_return_val_if_fail (ENTENTE_IS_FACT (self), FALSE);

  return g_value_get_boolean (entente_record_get (self, PROP_SPEAKER_UNCLEAR));
}

/**
 * entente_fact_get_source:
 * @self: a fact
 *
 * Returns: (transfer none) (nullable): where it is said, %NULL for a derived fact
 */
EntenteSource *
entente_fact_get_source (EntenteFact *self)
{
  g_return_val_if_fail (ENTENTE_IS_FACT (self), NULL);

  return g_value_get_object (entente_record_get (self, PROP_SOURCE));
}

/**
 * entente_fact_get_paragraph:
 * @self: a fact
 *
 * Returns: the number of the paragraph in the source, 0 if it has none
 */
guint
entente_fact_get_paragraph (EntenteFact *self)
{
  g_return_val_if_fail (ENTENTE_IS_FACT (self), 0);

  return g_value_get_uint (entente_record_get (self, PROP_PARAGRAPH));
}

/**
 * entente_fact_get_place:
 * @self: a fact
 *
 * Returns: (transfer none) (nullable): the place in the source where that is no numbered paragraph
 */
const char *
entente_fact_get_place (EntenteFact *self)
{
  g_return_val_if_fail (ENTENTE_IS_FACT (self), NULL);

  return g_value_get_string (entente_record_get (self, PROP_PLACE));
}

/**
 * entente_fact_get_date:
 * @self: a fact
 *
 * Returns: (transfer none) (nullable): when what is stated happened or held
 */
EntenteDate *
entente_fact_get_date (EntenteFact *self)
{
  g_return_val_if_fail (ENTENTE_IS_FACT (self), NULL);

  return g_value_get_boxed (entente_record_get (self, PROP_DATE));
}

/**
 * entente_fact_get_since:
 * @self: a fact
 *
 * Returns: (transfer none) (nullable): the date that the statement reaches back to
 */
EntenteEdtf *
entente_fact_get_since (EntenteFact *self)
{
  g_return_val_if_fail (ENTENTE_IS_FACT (self), NULL);

  return g_value_get_boxed (entente_record_get (self, PROP_SINCE));
}

/**
 * entente_fact_get_quantity:
 * @self: a fact
 *
 * Returns: (transfer none) (nullable): the figure; that of a derived fact is computed
 */
EntenteQuantity *
entente_fact_get_quantity (EntenteFact *self)
{
  g_return_val_if_fail (ENTENTE_IS_FACT (self), NULL);

  return g_value_get_boxed (entente_record_get (self, PROP_QUANTITY));
}

/**
 * entente_fact_get_formula:
 * @self: a fact
 *
 * Returns: (transfer none) (nullable): the formula of a derived fact
 */
EntenteFormula *
entente_fact_get_formula (EntenteFact *self)
{
  g_return_val_if_fail (ENTENTE_IS_FACT (self), NULL);

  return g_value_get_boxed (entente_record_get (self, PROP_FORMULA));
}

/**
 * entente_fact_get_inputs:
 * @self: a fact
 *
 * Returns: (transfer none): the facts (#EntenteFact) in the formula, in the order of their
 *   first appearance
 */
GListModel *
entente_fact_get_inputs (EntenteFact *self)
{
  g_return_val_if_fail (ENTENTE_IS_FACT (self), NULL);

  return g_value_get_object (entente_record_get (self, PROP_INPUTS));
}

/**
 * entente_fact_get_parties:
 * @self: a fact
 *
 * Returns: (transfer none): the parties (#EntenteParty) that it is about
 */
GListModel *
entente_fact_get_parties (EntenteFact *self)
{
  g_return_val_if_fail (ENTENTE_IS_FACT (self), NULL);

  return g_value_get_object (entente_record_get (self, PROP_PARTIES));
}

/**
 * entente_fact_get_checks:
 * @self: a fact
 *
 * Returns: (transfer none) (nullable): what it can be held against (#EntenteCheck)
 */
GListModel *
entente_fact_get_checks (EntenteFact *self)
{
  g_return_val_if_fail (ENTENTE_IS_FACT (self), NULL);

  return g_value_get_object (entente_record_get (self, PROP_CHECKS));
}

/**
 * entente_fact_get_note:
 * @self: a fact
 *
 * Returns: (transfer none) (nullable): what else there is to know
 */
const char *
entente_fact_get_note (EntenteFact *self)
{
  g_return_val_if_fail (ENTENTE_IS_FACT (self), NULL);

  return g_value_get_string (entente_record_get (self, PROP_NOTE));
}

/**
 * entente_fact_is_derived:
 * @self: a fact
 *
 * Returns: whether the application computes the fact's figure from other facts
 */
gboolean
entente_fact_is_derived (EntenteFact *self)
{
  return entente_fact_get_status (self) == ENTENTE_STATUS_DERIVED;
}

/**
 * entente_fact_is_outside:
 * @self: a fact
 *
 * Returns: whether the fact comes from a source other than the report
 */
gboolean
entente_fact_is_outside (EntenteFact *self)
{
  EntenteSource *source = entente_fact_get_source (self);

  return source != NULL && entente_source_get_kind (source) != ENTENTE_SOURCE_KIND_REPORT;
}

/**
 * entente_fact_get_name:
 * @self: a fact
 *
 * Returns: (transfer full): the short name or, where there is none, the statement
 */
char *
entente_fact_get_name (EntenteFact *self)
{
  const char *title = entente_fact_get_title (self);

  return g_strdup (title != NULL ? title : entente_fact_get_statement (self));
}

static char *
inputs_to_words (EntenteFact *self)
{
  GListModel *inputs = entente_fact_get_inputs (self);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) ids = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (inputs); i++)
    {
      g_autoptr (EntenteFact) input = g_list_model_get_item (inputs, i);
      g_strv_builder_add (builder, entente_fact_get_id (input));
    }
  ids = g_strv_builder_end (builder);

  /* Translators: between the items of a list such as "F17, F18" */
  return g_strjoinv (C_("list of facts", ", "), ids);
}

/**
 * entente_fact_get_reference:
 * @self: a fact
 *
 * Where the fact is said: source and paragraph, or the facts that it is computed from.
 *
 * Returns: (transfer full): a phrase in the user's language
 */
char *
entente_fact_get_reference (EntenteFact *self)
{
  EntenteSource *source = entente_fact_get_source (self);
  const char *place = entente_fact_get_place (self);
  guint paragraph = entente_fact_get_paragraph (self);

  if (g_list_model_get_n_items (entente_fact_get_inputs (self)) > 0)
    {
      g_autofree char *inputs = inputs_to_words (self);

      /* Translators: %s is a list of facts such as "F17, F18" */
      return g_strdup_printf (_("Computed from %s"), inputs);
    }
  if (source == NULL)
    /* Translators: in place of where a fact is said, in a dossier that is broken there */
    return g_strdup (_("Source not known"));

  if (paragraph > 0)
    /* Translators: where a fact is said: the title of the source, then a paragraph number */
    return g_strdup_printf (_("%s, paragraph %u"), entente_source_get_title (source), paragraph);

  if (place != NULL)
    /* Translators: where a fact is said: the title of the source, then the place in it,
     * such as "heading before paragraph 6" */
    return g_strdup_printf (C_("place", "%s, %s"), entente_source_get_title (source), place);

  return g_strdup (entente_source_get_title (source));
}

/**
 * entente_fact_get_who_words:
 * @self: a fact
 *
 * Returns: (transfer full): who says it, with a word where that is open, in the user's language
 */
char *
entente_fact_get_who_words (EntenteFact *self)
{
  const char *who = entente_fact_get_who (self);

  if (who == NULL)
    return g_strdup (entente_speaker_to_words (entente_fact_get_speaker (self)));

  if (entente_fact_is_speaker_unclear (self))
    /* Translators: %s is who may have said a thing */
    return g_strdup_printf (_("%s (speaker unclear)"), who);

  return g_strdup (who);
}
