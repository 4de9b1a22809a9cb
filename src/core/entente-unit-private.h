/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-unit.h"

G_BEGIN_DECLS

typedef enum
{
  ENTENTE_UNIT_NONE,
  ENTENTE_UNIT_PERCENT,
  ENTENTE_UNIT_PERCENTAGE_POINTS,
  ENTENTE_UNIT_RATIO,
  ENTENTE_UNIT_CURRENCY,
  ENTENTE_UNIT_DAYS,
  ENTENTE_UNIT_YEARS,
  ENTENTE_UNIT_COUNTED,
  ENTENTE_UNIT_COMPOUND, /* a product or quotient that no code stands for */
} EntenteUnitKind;

/* One base of a dimension: HKD/share has HKD with power 1 and share with power -1. */
typedef struct
{
  const char *name; /* interned */
  int power;
} EntenteUnitBase;

struct _EntenteUnit
{
  char *code;
  EntenteUnitKind kind;
  const char *name; /* interned: what is counted, or the currency; may be NULL */
  const char *per;  /* interned: the noun after the slash; may be NULL */
  const char *name_words; /* interned: what people call name, which is a word of a code */
  const char *per_words;  /* interned: what people call per */
  int scale;        /* 3 for thousand, 6 for million, … as the code says it */
  int exponent;     /* one of the unit is ten to this of its bases */
  GArray *bases;    /* of EntenteUnitBase, sorted by name, no power is zero */
};

EntenteUnit *entente_unit_new      (EntenteUnitKind  kind,
                                    const char      *code);
void         entente_unit_add_base (EntenteUnit     *self,
                                    const char      *name,
                                    int              power);

char        *entente_unit_add_scale (int              scale,
                                     const char      *number,
                                     gulong           n);
EntenteUnit *entente_unit_localize  (EntenteUnit     *self,
                                     double           figure,
                                     int             *shift);

G_END_DECLS
