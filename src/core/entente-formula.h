/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "entente-edtf.h"
#include "entente-quantity.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_FORMULA  (entente_formula_get_type ())
#define ENTENTE_FORMULA_ERROR (entente_formula_error_quark ())

/* An immutable formula over facts, such as "F18 / (1 + F17)". */
typedef struct _EntenteFormula EntenteFormula;

typedef enum
{
  ENTENTE_FORMULA_ERROR_SYNTAX,
  ENTENTE_FORMULA_ERROR_UNKNOWN_FACT,
  ENTENTE_FORMULA_ERROR_NO_FIGURE,
  ENTENTE_FORMULA_ERROR_NO_DATE,
  ENTENTE_FORMULA_ERROR_CYCLE,
  ENTENTE_FORMULA_ERROR_UNIT,
  ENTENTE_FORMULA_ERROR_DIVISION_BY_ZERO,
  ENTENTE_FORMULA_ERROR_TOO_COMPLEX,
} EntenteFormulaError;

/* What a formula may know of a fact; every pointer is borrowed and may be NULL.
 * A derived fact has a formula, the unit it is declared in and its relation (a limit
 * must not be taken for the thing itself); any other fact with a figure has a
 * quantity. */
typedef struct
{
  EntenteQuantity *quantity;
  EntenteFormula  *formula;
  EntenteUnit     *unit;
  EntenteRelation  relation;
  EntenteEdtf     *date;
  EntenteEdtf     *since;
} EntenteFormulaInput;

typedef gboolean (*EntenteFormulaResolver) (const char          *id,
                                            EntenteFormulaInput *input,
                                            gpointer             user_data);

GType            entente_formula_get_type    (void) G_GNUC_CONST;
GQuark           entente_formula_error_quark (void);

EntenteFormula  *entente_formula_parse       (const char              *text,
                                              gsize                   *error_position,
                                              GError                 **error);
EntenteFormula  *entente_formula_ref         (EntenteFormula          *self);
void             entente_formula_unref       (EntenteFormula          *self);
const char      *entente_formula_get_text    (const EntenteFormula    *self);
const char * const *entente_formula_get_inputs (const EntenteFormula  *self);
EntenteQuantity *entente_formula_evaluate    (EntenteFormula          *self,
                                              const char              *id,
                                              EntenteUnit             *unit,
                                              EntenteRelation          relation,
                                              const char              *measure,
                                              EntenteFormulaResolver   resolver,
                                              gpointer                 user_data,
                                              GError                 **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteFormula, entente_formula_unref)

G_END_DECLS
