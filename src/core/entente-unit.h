/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define ENTENTE_TYPE_UNIT  (entente_unit_get_type ())
#define ENTENTE_UNIT_ERROR (entente_unit_error_quark ())

/* An immutable unit of measurement: "%", "HKD/share", "USD billion", "days". */
typedef struct _EntenteUnit EntenteUnit;

typedef enum
{
  ENTENTE_UNIT_ERROR_CODE,
} EntenteUnitError;

GType        entente_unit_get_type       (void) G_GNUC_CONST;
GQuark       entente_unit_error_quark    (void);

EntenteUnit *entente_unit_parse          (const char        *code,
                                          GError           **error);
EntenteUnit *entente_unit_parse_named    (const char        *code,
                                          GHashTable        *names,
                                          GError           **error);
EntenteUnit *entente_unit_new_none       (void);
EntenteUnit *entente_unit_ref            (EntenteUnit       *self);
void         entente_unit_unref          (EntenteUnit       *self);

const char  *entente_unit_get_code       (const EntenteUnit *self);
double       entente_unit_get_factor     (const EntenteUnit *self);
int          entente_unit_get_exponent   (const EntenteUnit *self);
gboolean     entente_unit_is_dimensionless (const EntenteUnit *self);
gboolean     entente_unit_is_counted     (const EntenteUnit *self);
gboolean     entente_unit_is_whole       (const EntenteUnit *self);
gboolean     entente_unit_has_same_dimension (const EntenteUnit *a,
                                          const EntenteUnit *b);
EntenteUnit *entente_unit_multiply       (const EntenteUnit *a,
                                          const EntenteUnit *b);
EntenteUnit *entente_unit_divide         (const EntenteUnit *a,
                                          const EntenteUnit *b);
char        *entente_unit_to_words       (const EntenteUnit *self);
char        *entente_unit_format         (const EntenteUnit *self,
                                          const char        *number,
                                          double             value);
char        *entente_unit_format_range   (const EntenteUnit *self,
                                          const char        *low,
                                          const char        *high,
                                          double             value);
gboolean     entente_unit_matches_typed  (const EntenteUnit *self,
                                          const char        *typed);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteUnit, entente_unit_unref)

G_END_DECLS
