/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-mark.h"

struct _EntenteMark
{
  EntenteRecord parent_instance;
};

G_DEFINE_ENUM_TYPE (EntenteBound, entente_bound,
  G_DEFINE_ENUM_VALUE (ENTENTE_BOUND_NONE, "none"),
  G_DEFINE_ENUM_VALUE (ENTENTE_BOUND_UPPER, "upper"),
  G_DEFINE_ENUM_VALUE (ENTENTE_BOUND_LOWER, "lower"))

G_DEFINE_FINAL_TYPE (EntenteMark, entente_mark, ENTENTE_TYPE_RECORD)

enum
{
  PROP_0,
  PROP_FACT,
  PROP_LABEL,
  PROP_BOUND,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
entente_mark_class_init (EntenteMarkClass *klass)
{
  const GParamFlags flags = ENTENTE_RECORD_FLAGS;

  properties[PROP_FACT] = g_param_spec_object ("fact", NULL, NULL, ENTENTE_TYPE_FACT, flags);
  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL, flags);
  properties[PROP_BOUND] =
    g_param_spec_enum ("bound", NULL, NULL, ENTENTE_TYPE_BOUND, ENTENTE_BOUND_NONE, flags);

  entente_record_class_install_properties (ENTENTE_RECORD_CLASS (klass), N_PROPS, properties);
}

static void
entente_mark_init (EntenteMark *self)
{
}

/**
 * entente_mark_get_fact:
 * @self: a mark
 *
 * Returns: (transfer none): the fact that the mark is
 */
EntenteFact *
entente_mark_get_fact (EntenteMark *self)
{
  g_return_val_if_fail (ENTENTE_IS_MARK (self), NULL);

  return g_value_get_object (entente_record_get (self, PROP_FACT));
}

/**
 * entente_mark_get_label:
 * @self: a mark
 *
 * Returns: (transfer none): the name of the mark in the user's language
 */
const char *
entente_mark_get_label (EntenteMark *self)
{
  g_return_val_if_fail (ENTENTE_IS_MARK (self), NULL);

  return g_value_get_string (entente_record_get (self, PROP_LABEL));
}

/**
 * entente_mark_get_bound:
 * @self: a mark
 *
 * Returns: whether the figure is a bound of the thing measured
 */
EntenteBound
entente_mark_get_bound (EntenteMark *self)
{
  g_return_val_if_fail (ENTENTE_IS_MARK (self), ENTENTE_BOUND_NONE);

  return (EntenteBound) g_value_get_enum (entente_record_get (self, PROP_BOUND));
}
