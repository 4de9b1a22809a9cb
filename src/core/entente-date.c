/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-date.h"

#include <glib/gi18n-lib.h>

#include "entente-enum.h"

struct _EntenteDate
{
  gatomicrefcount ref_count;
  EntenteEdtf *edtf;
  EntenteDateBasis basis;
  char *label;
  char *note;
};

G_DEFINE_ENUM_TYPE (EntenteDateBasis, entente_date_basis,
  G_DEFINE_ENUM_VALUE (ENTENTE_DATE_BASIS_STATED, "stated"),
  G_DEFINE_ENUM_VALUE (ENTENTE_DATE_BASIS_DERIVED, "derived"),
  G_DEFINE_ENUM_VALUE (ENTENTE_DATE_BASIS_DERIVED_OUTSIDE, "derived with an outside fact"),
  G_DEFINE_ENUM_VALUE (ENTENTE_DATE_BASIS_NONE, "none"))

G_DEFINE_BOXED_TYPE (EntenteDate, entente_date, entente_date_ref, entente_date_unref)

static const char *basis_words[ENTENTE_N_DATE_BASES] = {
  [ENTENTE_DATE_BASIS_STATED] = N_("Date stated by the source"),
  [ENTENTE_DATE_BASIS_DERIVED] = N_("Date derived from the source"),
  [ENTENTE_DATE_BASIS_DERIVED_OUTSIDE] = N_("Date derived with an outside fact"),
  [ENTENTE_DATE_BASIS_NONE] = N_("No date given"),
};

/**
 * entente_date_basis_to_string:
 * @basis: what a date rests on
 *
 * Returns: (transfer none): the basis as dossiers and the command line spell it
 */
const char *
entente_date_basis_to_string (EntenteDateBasis basis)
{
  return entente_enum_to_string (ENTENTE_TYPE_DATE_BASIS, (int) basis);
}

/**
 * entente_date_basis_to_words:
 * @basis: what a date rests on
 *
 * Returns: (transfer none): the basis in the user's language
 */
const char *
entente_date_basis_to_words (EntenteDateBasis basis)
{
  g_return_val_if_fail ((int) basis >= 0 && basis < ENTENTE_N_DATE_BASES, NULL);

  return _(basis_words[basis]);
}

/**
 * entente_date_new:
 * @edtf: when
 * @basis: what the date rests on
 * @label: (nullable): the source's own name for the period, such as a fiscal quarter
 * @note: (nullable): why the date is what it is
 *
 * Returns: (transfer full): a new date
 */
EntenteDate *
entente_date_new (EntenteEdtf      *edtf,
                  EntenteDateBasis  basis,
                  const char       *label,
                  const char       *note)
{
  EntenteDate *self;

  g_return_val_if_fail (edtf != NULL, NULL);

  self = g_new0 (EntenteDate, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->edtf = entente_edtf_ref (edtf);
  self->basis = basis;
  self->label = g_strdup (label);
  self->note = g_strdup (note);

  return self;
}

/**
 * entente_date_ref:
 * @self: a date
 *
 * Returns: (transfer full): @self
 */
EntenteDate *
entente_date_ref (EntenteDate *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * entente_date_unref:
 * @self: (transfer full): a date
 */
void
entente_date_unref (EntenteDate *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  entente_edtf_unref (self->edtf);
  g_free (self->label);
  g_free (self->note);
  g_free (self);
}

/**
 * entente_date_get_edtf:
 * @self: a date
 *
 * Returns: (transfer none): when
 */
EntenteEdtf *
entente_date_get_edtf (const EntenteDate *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->edtf;
}

/**
 * entente_date_get_basis:
 * @self: a date
 *
 * Returns: what the date rests on
 */
EntenteDateBasis
entente_date_get_basis (const EntenteDate *self)
{
  g_return_val_if_fail (self != NULL, ENTENTE_DATE_BASIS_NONE);

  return self->basis;
}

/**
 * entente_date_get_label:
 * @self: a date
 *
 * Returns: (transfer none) (nullable): the source's own name for the period
 */
const char *
entente_date_get_label (const EntenteDate *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->label;
}

/**
 * entente_date_get_note:
 * @self: a date
 *
 * Returns: (transfer none) (nullable): why the date is what it is
 */
const char *
entente_date_get_note (const EntenteDate *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->note;
}

/**
 * entente_date_to_words:
 * @self: a date
 * @style: how long a phrase
 *
 * The date in the user's language. Where the source has a name of its own for the
 * period, the long phrase gives both and a shorter one gives the name alone.
 *
 * Returns: (transfer full): a phrase
 */
char *
entente_date_to_words (const EntenteDate *self,
                       EntenteEdtfWords   style)
{
  g_autofree char *words = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  if (self->label != NULL && style != ENTENTE_EDTF_WORDS_LONG)
    return g_strdup (self->label);

  words = entente_edtf_to_words (self->edtf, style);
  if (self->label == NULL)
    return g_steal_pointer (&words);

  /* Translators: a period as its source calls it, then its dates: "Apple’s fiscal first
   * quarter 2025, 29 September to 28 December 2024". */
  return g_strdup_printf (C_("date", "%s, %s"), self->label, words);
}
