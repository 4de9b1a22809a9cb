/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-check.h"

struct _EntenteCheck
{
  EntenteRecord parent_instance;
};

G_DEFINE_ENUM_TYPE (EntenteCheckKind, entente_check_kind,
  G_DEFINE_ENUM_VALUE (ENTENTE_CHECK_KIND_FIGURE, "figure"),
  G_DEFINE_ENUM_VALUE (ENTENTE_CHECK_KIND_LAST_AS_HIGH, "last-as-high"))

G_DEFINE_FINAL_TYPE (EntenteCheck, entente_check, ENTENTE_TYPE_RECORD)

enum
{
  PROP_0,
  PROP_KIND,
  PROP_FORMULA,
  PROP_FIELD,
  PROP_DATE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
entente_check_class_init (EntenteCheckClass *klass)
{
  const GParamFlags flags = ENTENTE_RECORD_FLAGS;

  properties[PROP_KIND] = g_param_spec_enum ("kind", NULL, NULL, ENTENTE_TYPE_CHECK_KIND,
                                             ENTENTE_CHECK_KIND_FIGURE, flags);
  properties[PROP_FORMULA] =
    g_param_spec_boxed ("formula", NULL, NULL, ENTENTE_TYPE_FORMULA, flags);
  properties[PROP_FIELD] = g_param_spec_enum ("field", NULL, NULL, ENTENTE_TYPE_PRICE_FIELD,
                                              ENTENTE_PRICE_CLOSE, flags);
  properties[PROP_DATE] = g_param_spec_boxed ("date", NULL, NULL, ENTENTE_TYPE_EDTF, flags);

  entente_record_class_install_properties (ENTENTE_RECORD_CLASS (klass), N_PROPS, properties);
}

static void
entente_check_init (EntenteCheck *self)
{
}

/**
 * entente_check_get_kind:
 * @self: a check
 *
 * Returns: what is compared with what
 */
EntenteCheckKind
entente_check_get_kind (EntenteCheck *self)
{
  g_return_val_if_fail (ENTENTE_IS_CHECK (self), ENTENTE_CHECK_KIND_FIGURE);

  return (EntenteCheckKind) g_value_get_enum (entente_record_get (self, PROP_KIND));
}

/**
 * entente_check_get_formula:
 * @self: a check
 *
 * Returns: (transfer none) (nullable): what the figure of the fact is compared with: a formula
 *   over facts and over the names of prices; %NULL where it is the last day as high
 */
EntenteFormula *
entente_check_get_formula (EntenteCheck *self)
{
  g_return_val_if_fail (ENTENTE_IS_CHECK (self), NULL);

  return g_value_get_boxed (entente_record_get (self, PROP_FORMULA));
}

/**
 * entente_check_get_field:
 * @self: a check of the last day as high
 *
 * Returns: which price has to be as high
 */
EntentePriceField
entente_check_get_field (EntenteCheck *self)
{
  g_return_val_if_fail (ENTENTE_IS_CHECK (self), ENTENTE_PRICE_CLOSE);

  return (EntentePriceField) g_value_get_enum (entente_record_get (self, PROP_FIELD));
}

/**
 * entente_check_get_date:
 * @self: a check
 *
 * Returns: (transfer none) (nullable): the day whose prices are meant, where it is not the last
 *   day of the fact's own date
 */
EntenteEdtf *
entente_check_get_date (EntenteCheck *self)
{
  g_return_val_if_fail (ENTENTE_IS_CHECK (self), NULL);

  return g_value_get_boxed (entente_record_get (self, PROP_DATE));
}
