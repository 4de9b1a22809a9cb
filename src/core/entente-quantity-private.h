/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-quantity.h"

G_BEGIN_DECLS

struct _EntenteQuantity
{
  EntenteUnit *unit;
  EntenteRelation relation;
  char *measure;
  char *digits;    /* as printed; NULL for a derived figure */
  gboolean exact;  /* a stated figure that is not rounded */
  int decimals;    /* of a stated figure */
  EntenteInterval printed; /* a stated figure's rounding interval, to the nearest doubles */
  gboolean has_value;
  double value;    /* the double nearest to it */

  /* The figure itself, whatever its relation: the rounding interval of a stated
   * figure, the computed range of a derived one. The true centre and the true
   * bounds, which need not be doubles, lie in the small intervals. */
  EntenteInterval range;
  EntenteInterval centre; /* only where has_value */
  EntenteInterval low;
  EntenteInterval high;
};

/* What is shown of a figure: see entente-quantity-round.c */
typedef struct
{
  double value;
  EntenteInterval interval;
  int decimals;
} EntenteQuantityShown;

EntenteInterval entente_quantity_open_side    (const EntenteQuantity      *self,
                                               EntenteInterval             interval);
gboolean        entente_quantity_is_one_sided (const EntenteQuantity      *self);
gboolean        entente_quantity_is_point     (const EntenteQuantity      *self);
void            entente_quantity_get_shown    (const EntenteQuantity      *self,
                                               EntenteQuantityShown       *shown);
double          entente_quantity_get_limit    (const EntenteQuantity      *self,
                                               const EntenteQuantityShown *shown);
char           *entente_quantity_format_number (double                     value,
                                               int                         decimals);

G_END_DECLS
