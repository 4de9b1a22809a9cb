/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What can be dragged out of the window. */

#include "entente-drag.h"

#include "entente-clip.h"

static GdkContentProvider *
on_prepare (GtkDragSource      *source,
            double              x,
            double              y,
            EntenteDragPrepare  prepare)
{
  return prepare (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (source)));
}

/* What is dragged is seen under the pointer. */
static void
on_drag_begin (GtkDragSource *source,
               GdkDrag       *drag)
{
  GtkWidget *widget = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (source));
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (widget);

  gtk_drag_source_set_icon (source, picture, 0, 0);
}

static GtkDragSource *
add_source (GtkWidget *widget)
{
  GtkDragSource *source = gtk_drag_source_new ();

  gtk_drag_source_set_actions (source, GDK_ACTION_COPY);
  g_signal_connect (source, "drag-begin", G_CALLBACK (on_drag_begin), NULL);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (source));

  return source;
}

/**
 * entente_drag_add_source:
 * @widget: a widget that can be dragged from
 * @prepare: makes what is dragged, when a drag begins
 *
 * Lets the reader drag a copy of what @widget shows into other windows. Clicks still reach
 * the widget.
 */
void
entente_drag_add_source (GtkWidget          *widget,
                         EntenteDragPrepare  prepare)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (prepare != NULL);

  g_signal_connect (add_source (widget), "prepare", G_CALLBACK (on_prepare), prepare);
}

static GdkContentProvider *
on_prepare_chart (EntenteChart  *chart,
                  double         x,
                  double         y,
                  GtkDragSource *source)
{
  GtkWidget *widget = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (source));

  return entente_clip_new_chart (chart, gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL
                                          ? PANGO_DIRECTION_RTL
                                          : PANGO_DIRECTION_LTR);
}

/**
 * entente_drag_add_chart:
 * @widget: a widget that stands for a chart
 * @chart: the chart
 *
 * Lets the reader drag a picture of the chart into other windows.
 */
void
entente_drag_add_chart (GtkWidget    *widget,
                        EntenteChart *chart)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (ENTENTE_IS_CHART (chart));

  g_signal_connect_object (add_source (widget), "prepare", G_CALLBACK (on_prepare_chart), chart,
                           G_CONNECT_SWAPPED);
}
