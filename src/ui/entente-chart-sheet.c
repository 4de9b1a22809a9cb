/* SPDX-License-Identifier: GPL-3.0-or-later */

/* EntenteChartSheet: where everything of a chart stands in a widget: at its size, in its
 * font and direction of text, in the colours of the desktop. */

#include "entente-chart-sheet.h"

#include <math.h>

#include "entente-desktop-style.h"

/* How many widths a height is kept for: GTK asks for a few in turn. */
#define N_HEIGHTS 4

typedef struct
{
  int width;     /* 0 where nothing is kept */
  int minimum;
  int natural;
} Heights;

struct _EntenteChartSheet
{
  GtkWidget *widget;      /* the owner of the sheet */
  EntenteChart *chart;

  /* Made from the above, and thrown away when that changes. */
  guint context_serial;   /* of the Pango context that the layout was made with */
  EntenteChartLayout *layout;
  EntenteChartView *view; /* that the layout was made for; NULL where it was made for nobody */
  Heights heights[N_HEIGHTS];
  int next_height;
};

/* Font, its size and the scale of text all show in the serial of the Pango context. */
static gboolean
is_as_before (EntenteChartSheet *self)
{
  PangoContext *context = gtk_widget_get_pango_context (self->widget);

  return self->layout != NULL && self->context_serial == pango_context_get_serial (context) &&
         entente_chart_layout_get_direction (self->layout) ==
           entente_desktop_style_get_direction (self->widget);
}

/* A layout from which to make others, or to ask how high they ought to be: all share the texts
 * that they have shaped. Where there is none, the first is too low for anything. */
static EntenteChartLayout *
ensure_layout (EntenteChartSheet *self,
               int                width)
{
  PangoContext *context = gtk_widget_get_pango_context (self->widget);
  g_autoptr (EntenteChartStyle) style = NULL;

  if (is_as_before (self))
    return self->layout;

  entente_chart_sheet_invalidate (self);
  self->context_serial = pango_context_get_serial (context);
  style = entente_desktop_style_new (self->widget);
  self->layout = entente_chart_layout_new (self->chart, NULL, width, 1, style, context,
                                           entente_desktop_style_get_direction (self->widget),
                                           ENTENTE_CHART_WORDS_NONE);

  return self->layout;
}

/**
 * entente_chart_sheet_new:
 * @widget: the widget that shows the chart; it owns the sheet and outlives it
 * @chart: a chart
 *
 * Returns: (transfer full): a sheet
 */
EntenteChartSheet *
entente_chart_sheet_new (GtkWidget    *widget,
                         EntenteChart *chart)
{
  EntenteChartSheet *self;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);
  g_return_val_if_fail (ENTENTE_IS_CHART (chart), NULL);

  self = g_new0 (EntenteChartSheet, 1);
  self->widget = widget;
  self->chart = g_object_ref (chart);

  return self;
}

/**
 * entente_chart_sheet_free:
 * @self: (transfer full): a sheet
 */
void
entente_chart_sheet_free (EntenteChartSheet *self)
{
  g_return_if_fail (self != NULL);

  entente_chart_sheet_invalidate (self);
  g_object_unref (self->chart);
  g_free (self);
}

/**
 * entente_chart_sheet_invalidate:
 * @self: a sheet
 *
 * Forgets the layout, because the colours of the desktop have changed. Changes of size,
 * font and direction are found without it.
 */
void
entente_chart_sheet_invalidate (EntenteChartSheet *self)
{
  g_return_if_fail (self != NULL);

  g_clear_object (&self->layout);
  g_clear_pointer (&self->view, entente_chart_view_free);
  memset (self->heights, 0, sizeof self->heights);
}

static gboolean
is_valid (EntenteChartSheet      *self,
          const EntenteChartView *view,
          int                     width,
          int                     height)
{
  return is_as_before (self) && self->view != NULL &&
         entente_chart_layout_get_width (self->layout) == width &&
         entente_chart_layout_get_height (self->layout) == height &&
         entente_chart_view_equal (self->view, view);
}

/**
 * entente_chart_sheet_get_layout:
 * @self: a sheet
 * @view: how the reader looks at the chart
 * @width: how wide the picture is, in pixels
 * @height: how high it is
 * @is_new: (out): whether it is another one than the last time
 *
 * Returns: (transfer none): where everything stands
 */
EntenteChartLayout *
entente_chart_sheet_get_layout (EntenteChartSheet      *self,
                                const EntenteChartView *view,
                                int                     width,
                                int                     height,
                                gboolean               *is_new)
{
  EntenteChartLayout *layout;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (view != NULL, NULL);
  g_return_val_if_fail (width > 0 && height > 0, NULL);
  g_return_val_if_fail (is_new != NULL, NULL);

  *is_new = !is_valid (self, view, width, height);
  if (!*is_new)
    return self->layout;

  layout = entente_chart_layout_new_like (ensure_layout (self, width), view, width, height);
  g_object_unref (self->layout);
  self->layout = layout;
  g_clear_pointer (&self->view, entente_chart_view_free);
  self->view = entente_chart_view_copy (view);

  return self->layout;
}

/* Measuring takes as long as laying out several times. */
static const Heights *
ensure_heights (EntenteChartSheet *self,
                int                width)
{
  EntenteChartLayout *layout = ensure_layout (self, width);
  Heights *heights;
  double minimum, natural;

  for (int i = 0; i < N_HEIGHTS; i++)
    if (self->heights[i].width == width)
      return &self->heights[i];

  entente_chart_layout_measure (layout, width, &minimum, &natural);
  heights = &self->heights[self->next_height];
  self->next_height = (self->next_height + 1) % N_HEIGHTS;
  *heights = (Heights) { width, (int) ceil (minimum), (int) ceil (natural) };

  return heights;
}

/**
 * entente_chart_sheet_measure:
 * @self: a sheet
 * @width: how wide the picture will be, in pixels
 * @minimum: (out): the least height in which it can be drawn
 * @natural: (out): the height at which it looks right
 */
void
entente_chart_sheet_measure (EntenteChartSheet *self,
                             int                width,
                             int               *minimum,
                             int               *natural)
{
  const Heights *heights;

  g_return_if_fail (self != NULL);
  g_return_if_fail (width > 0);
  g_return_if_fail (minimum != NULL && natural != NULL);

  heights = ensure_heights (self, width);
  *minimum = heights->minimum;
  *natural = heights->natural;
}
