/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "entente-fact.h"
#include "entente-record.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_BOUND (entente_bound_get_type ())
#define ENTENTE_TYPE_MARK (entente_mark_get_type ())

/* Whether the figure of a mark is a bound of the thing measured. */
typedef enum
{
  ENTENTE_BOUND_NONE,
  ENTENTE_BOUND_UPPER,
  ENTENTE_BOUND_LOWER,
} EntenteBound;

GType entente_bound_get_type (void) G_GNUC_CONST;

/* One mark of a chart: a fact, and how it stands there. */
G_DECLARE_FINAL_TYPE (EntenteMark, entente_mark, ENTENTE, MARK, EntenteRecord)

EntenteFact *entente_mark_get_fact  (EntenteMark *self);
const char  *entente_mark_get_label (EntenteMark *self);
EntenteBound entente_mark_get_bound (EntenteMark *self);

G_END_DECLS
