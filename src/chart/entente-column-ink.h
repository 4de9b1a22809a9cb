/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib.h>

#include "entente-price-grid.h"

G_BEGIN_DECLS

/* Where a pen of a grid has been, column by column, as rectangles of device pixels that do not
 * overlap. */
typedef struct
{
  /*< private >*/
  const EntentePriceGrid *grid;
  int pen;
  int column;          /* the first of the pixels not done with */
  GPtrArray *pending;  /* of GArray of spans: those of @pen columns from there on, in a ring */
  GArray *rectangles;
  gboolean is_open;    /* whether the last rectangle may become wider */
} EntenteColumnInk;

void    entente_column_ink_init       (EntenteColumnInk       *self,
                                       const EntentePriceGrid *grid,
                                       int                     pen);
void    entente_column_ink_add        (EntenteColumnInk       *self,
                                       int                     column,
                                       int                     first_line,
                                       int                     last_line);
void    entente_column_ink_join       (EntenteColumnInk       *self,
                                       int                     from_column,
                                       int                     from_line,
                                       int                     to_column,
                                       int                     to_line);
GArray *entente_column_ink_finish     (EntenteColumnInk       *self);

void    entente_column_ink_get_joint  (int                     width,
                                       int                     height,
                                       int                     column,
                                       int                    *first,
                                       int                    *last);

G_END_DECLS
