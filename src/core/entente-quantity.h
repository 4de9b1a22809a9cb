/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "entente-interval.h"
#include "entente-relation.h"
#include "entente-unit.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_QUANTITY  (entente_quantity_get_type ())
#define ENTENTE_QUANTITY_ERROR (entente_quantity_error_quark ())

/* An immutable figure with its unit, its relation to the thing measured, what is
 * measured, and the interval that the thing measured lies in. */
typedef struct _EntenteQuantity EntenteQuantity;

typedef enum
{
  ENTENTE_QUANTITY_ERROR_DIGITS,
} EntenteQuantityError;

GType            entente_quantity_get_type     (void) G_GNUC_CONST;
GQuark           entente_quantity_error_quark  (void);

EntenteQuantity *entente_quantity_new_stated   (const char             *digits,
                                                EntenteUnit            *unit,
                                                EntenteRelation         relation,
                                                gboolean                exact,
                                                const char             *measure,
                                                GError                **error);
EntenteQuantity *entente_quantity_new_derived  (const double           *value,
                                                EntenteInterval         interval,
                                                EntenteUnit            *unit,
                                                EntenteRelation         relation,
                                                const char             *measure);
EntenteQuantity *entente_quantity_ref          (EntenteQuantity        *self);
void             entente_quantity_unref        (EntenteQuantity        *self);

/* All figures are in the quantity's own unit. */
gboolean         entente_quantity_get_value    (const EntenteQuantity  *self,
                                                double                 *value);
EntenteInterval  entente_quantity_get_interval (const EntenteQuantity  *self);
EntenteUnit     *entente_quantity_get_unit     (const EntenteQuantity  *self);
EntenteRelation  entente_quantity_get_relation (const EntenteQuantity  *self);
const char      *entente_quantity_get_digits   (const EntenteQuantity  *self);
const char      *entente_quantity_get_measure  (const EntenteQuantity  *self);
gboolean         entente_quantity_is_derived   (const EntenteQuantity  *self);

/* For data: rounded to a hundredth of the interval or finer, bounds outward. */
gboolean         entente_quantity_get_rounded  (const EntenteQuantity  *self,
                                                double                 *value,
                                                EntenteInterval        *interval);

/* For people, in their locale. */
char            *entente_quantity_to_short_words    (const EntenteQuantity *self);
char            *entente_quantity_to_interval_words (const EntenteQuantity *self);
char            *entente_quantity_to_words          (const EntenteQuantity *self);

gboolean         entente_quantity_matches_typed (const EntenteQuantity *self,
                                                 const char            *typed);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteQuantity, entente_quantity_unref)

G_END_DECLS
