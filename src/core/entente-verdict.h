/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-check.h"
#include "entente-fact.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_VERDICT      (entente_verdict_get_type ())
#define ENTENTE_TYPE_VERDICT_KIND (entente_verdict_kind_get_type ())

typedef enum
{
  ENTENTE_VERDICT_AGREES,
  ENTENTE_VERDICT_DIFFERS,
  ENTENTE_VERDICT_CANNOT_TELL,
} EntenteVerdictKind;

#define ENTENTE_N_VERDICT_KINDS (ENTENTE_VERDICT_CANNOT_TELL + 1)

/* A row of the file that a verdict rests on. */
typedef struct
{
  EntenteDay day;
  guint64 line; /* from 1 */
} EntenteVerdictRow;

/* What a verdict is made of; see the functions of the same names. */
typedef struct
{
  EntenteFact *fact;
  EntenteCheck *check;
  EntenteVerdictKind kind;
  EntenteQuantity *found;
  gboolean has_found_day;
  EntenteDay found_day;
  GArray *rows;       /* of EntenteVerdictRow */
  GPtrArray *bases;   /* of char * */
  GPtrArray *remarks; /* of char * */
  char *reason;
} EntenteVerdictParts;

/* How a fact stands to what it was checked against. */
G_DECLARE_FINAL_TYPE (EntenteVerdict, entente_verdict, ENTENTE, VERDICT, GObject)

GType                    entente_verdict_kind_get_type   (void) G_GNUC_CONST;

EntenteVerdict          *entente_verdict_new             (EntenteVerdictParts *parts);

EntenteFact             *entente_verdict_get_fact        (EntenteVerdict      *self);
EntenteCheck            *entente_verdict_get_check       (EntenteVerdict      *self);
EntenteVerdictKind       entente_verdict_get_kind        (EntenteVerdict      *self);
EntenteQuantity         *entente_verdict_get_found       (EntenteVerdict      *self);
gboolean                 entente_verdict_get_found_day   (EntenteVerdict      *self,
                                                          EntenteDay          *day);
gboolean                 entente_verdict_get_difference  (EntenteVerdict      *self,
                                                          double              *difference);
guint                    entente_verdict_get_n_rows      (EntenteVerdict      *self);
const EntenteVerdictRow *entente_verdict_get_row         (EntenteVerdict      *self,
                                                          guint                index);

/* In the user's language. */
const char              *entente_verdict_get_reason      (EntenteVerdict      *self);
char                    *entente_verdict_get_basis       (EntenteVerdict      *self);
char                    *entente_verdict_get_remarks     (EntenteVerdict      *self);
char                    *entente_verdict_get_stated_words (EntenteVerdict     *self);
char                    *entente_verdict_get_found_words (EntenteVerdict      *self);
char                    *entente_verdict_to_words        (EntenteVerdict      *self);

G_END_DECLS
