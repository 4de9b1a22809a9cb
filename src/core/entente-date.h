/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "entente-edtf.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_DATE_BASIS (entente_date_basis_get_type ())
#define ENTENTE_TYPE_DATE       (entente_date_get_type ())

/* What a date rests on. */
typedef enum
{
  ENTENTE_DATE_BASIS_STATED,
  ENTENTE_DATE_BASIS_DERIVED,
  ENTENTE_DATE_BASIS_DERIVED_OUTSIDE,
  ENTENTE_DATE_BASIS_NONE,
} EntenteDateBasis;

#define ENTENTE_N_DATE_BASES (ENTENTE_DATE_BASIS_NONE + 1)

/* An immutable date of a dossier: an EDTF value, what it rests on, and the name
 * that a source gives the period. */
typedef struct _EntenteDate EntenteDate;

GType             entente_date_basis_get_type  (void) G_GNUC_CONST;
const char       *entente_date_basis_to_string (EntenteDateBasis   basis);
const char       *entente_date_basis_to_words  (EntenteDateBasis   basis);

GType             entente_date_get_type        (void) G_GNUC_CONST;
EntenteDate      *entente_date_new             (EntenteEdtf       *edtf,
                                                EntenteDateBasis   basis,
                                                const char        *label,
                                                const char        *note);
EntenteDate      *entente_date_ref             (EntenteDate       *self);
void              entente_date_unref           (EntenteDate       *self);
EntenteEdtf      *entente_date_get_edtf        (const EntenteDate *self);
EntenteDateBasis  entente_date_get_basis       (const EntenteDate *self);
const char       *entente_date_get_label       (const EntenteDate *self);
const char       *entente_date_get_note        (const EntenteDate *self);
char             *entente_date_to_words        (const EntenteDate *self,
                                                EntenteEdtfWords   style);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteDate, entente_date_unref)

G_END_DECLS
