/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-edtf.h"
#include "entente-formula.h"
#include "entente-prices.h"
#include "entente-record.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_CHECK      (entente_check_get_type ())
#define ENTENTE_TYPE_CHECK_KIND (entente_check_kind_get_type ())

typedef enum
{
  ENTENTE_CHECK_KIND_FIGURE,     /* a formula, compared with the figure of the fact */
  ENTENTE_CHECK_KIND_LAST_AS_HIGH, /* the last day before with a price as high, compared with
                                    * the date that the fact reaches back to */
} EntenteCheckKind;

/* What a fact can be held against: a formula over prices or over other facts. */
G_DECLARE_FINAL_TYPE (EntenteCheck, entente_check, ENTENTE, CHECK, EntenteRecord)

GType             entente_check_kind_get_type (void) G_GNUC_CONST;

EntenteCheckKind  entente_check_get_kind      (EntenteCheck *self);
EntenteFormula   *entente_check_get_formula   (EntenteCheck *self);
EntentePriceField entente_check_get_field     (EntenteCheck *self);
EntenteEdtf      *entente_check_get_date      (EntenteCheck *self);

G_END_DECLS
