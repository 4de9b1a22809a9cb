/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <pango/pango.h>

#include "entente-colour.h"

G_BEGIN_DECLS

/* Lines that are no wider than this have flat ends and sharp corners. */
#define ENTENTE_PAINTER_HAIRLINE 1.0

typedef struct _EntentePainter EntentePainter;

/* What a picture is made of. Paths are built with cairo on the painter's cr, for every kind of
 * painter; fill and stroke use the path up. A painter without groups has NULL for both. */
typedef struct
{
  void (*fill)        (EntentePainter *self,
                       EntenteColour   colour);
  void (*stroke)      (EntentePainter *self,
                       EntenteColour   colour,
                       double          width,
                       double          dash);
  void (*text)        (EntentePainter *self,
                       PangoLayout    *text,
                       double          x,
                       double          y,
                       EntenteColour   colour);
  void (*rectangles)  (EntentePainter              *self,
                       const cairo_rectangle_int_t *rectangles,
                       guint                        n,
                       double                       scale,
                       EntenteColour                colour);
  void (*begin_group) (EntentePainter *self,
                       const char     *label);
  void (*end_group)   (EntentePainter *self);
} EntentePainterInterface;

struct _EntentePainter
{
  const EntentePainterInterface *iface;
  cairo_t *cr;
};

/* Strokes have round caps and joins but for hairlines; @dash is the length of dashes and gaps,
 * 0 for none. */
void     entente_painter_fill        (EntentePainter *self,
                                      EntenteColour   colour);
void     entente_painter_stroke      (EntentePainter *self,
                                      EntenteColour   colour,
                                      double          width,
                                      double          dash);
void     entente_painter_text        (EntentePainter *self,
                                      PangoLayout    *text,
                                      double          x,
                                      double          y,
                                      EntenteColour   colour);
void     entente_painter_rectangles  (EntentePainter *self,
                                      const cairo_rectangle_int_t *rectangles,
                                      guint           n,
                                      double          scale,
                                      EntenteColour   colour);
gboolean entente_painter_has_groups  (EntentePainter *self);
void     entente_painter_begin_group (EntentePainter *self,
                                      const char     *label);
void     entente_painter_end_group   (EntentePainter *self);

void     entente_cairo_painter_init  (EntentePainter *self,
                                      cairo_t        *cr);

G_END_DECLS
