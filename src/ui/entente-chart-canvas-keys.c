/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The keys of the picture of a chart. */

#include "entente-chart-canvas-private.h"

typedef enum
{
  KEY_LEFT,
  KEY_RIGHT,
  KEY_UP,
  KEY_DOWN,
  KEY_HOME,
  KEY_END,
  KEY_PAGE_UP,
  KEY_PAGE_DOWN,
} Key;

/* Where there is only one series, nothing is above or below it, and bars may lie one below
 * the other: Up and Down go from mark to mark. */
static EntenteChartMove
key_to_move (EntenteChartCanvas *self,
             Key                 key)
{
  EntenteChart *chart = entente_chart_canvas_get_chart (self);
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  gboolean one_series = g_list_model_get_n_items (entente_chart_get_series (chart)) < 2;

  switch (key)
    {
    case KEY_LEFT:
      return rtl ? ENTENTE_CHART_MOVE_NEXT : ENTENTE_CHART_MOVE_PREVIOUS;
    case KEY_RIGHT:
      return rtl ? ENTENTE_CHART_MOVE_PREVIOUS : ENTENTE_CHART_MOVE_NEXT;
    case KEY_UP:
      return one_series ? ENTENTE_CHART_MOVE_PREVIOUS : ENTENTE_CHART_MOVE_PREVIOUS_SERIES;
    case KEY_DOWN:
      return one_series ? ENTENTE_CHART_MOVE_NEXT : ENTENTE_CHART_MOVE_NEXT_SERIES;
    case KEY_HOME:
      return ENTENTE_CHART_MOVE_FIRST;
    case KEY_END:
      return ENTENTE_CHART_MOVE_LAST;
    case KEY_PAGE_UP:
      return ENTENTE_CHART_MOVE_PREVIOUS;
    case KEY_PAGE_DOWN:
    default:
      return ENTENTE_CHART_MOVE_NEXT;
    }
}

static gboolean
on_move (GtkWidget *widget,
         GVariant  *args,
         gpointer   data)
{
  EntenteChartCanvas *self = ENTENTE_CHART_CANVAS (widget);
  EntenteChartLayout *layout = entente_chart_canvas_get_layout (self);
  Key key = (Key) g_variant_get_int32 (args);
  int cursor = entente_chart_canvas_get_cursor (self);
  guint steps = 1;

  if (cursor < 0)
    return FALSE;

  if (key == KEY_PAGE_UP || key == KEY_PAGE_DOWN)
    steps = MAX (entente_chart_layout_get_n_marks (layout) / 10, 1);

  for (guint i = 0; i < steps; i++)
    {
      int next = entente_chart_layout_move (layout, cursor, key_to_move (self, key));

      if (next < 0)
        break;
      cursor = next;
    }
  entente_chart_canvas_move_cursor (self, cursor, TRUE);

  return TRUE;
}

/* The key is left to others: what shows the picture may have something to close. */
static gboolean
on_escape (GtkWidget *widget,
           GVariant  *args,
           gpointer   data)
{
  entente_chart_canvas_hide_readout (ENTENTE_CHART_CANVAS (widget));

  return FALSE;
}

/**
 * entente_chart_canvas_add_keys:
 * @widget_class: the class of the picture
 *
 * Binds the keys.
 */
void
entente_chart_canvas_add_keys (GtkWidgetClass *widget_class)
{
  static const struct { guint keyval, keypad; Key key; } moves[] = {
    { GDK_KEY_Left, GDK_KEY_KP_Left, KEY_LEFT },
    { GDK_KEY_Right, GDK_KEY_KP_Right, KEY_RIGHT },
    { GDK_KEY_Up, GDK_KEY_KP_Up, KEY_UP },
    { GDK_KEY_Down, GDK_KEY_KP_Down, KEY_DOWN },
    { GDK_KEY_Home, GDK_KEY_KP_Home, KEY_HOME },
    { GDK_KEY_End, GDK_KEY_KP_End, KEY_END },
    { GDK_KEY_Page_Up, GDK_KEY_KP_Page_Up, KEY_PAGE_UP },
    { GDK_KEY_Page_Down, GDK_KEY_KP_Page_Down, KEY_PAGE_DOWN },
  };
  static const guint enters[] = { GDK_KEY_Return, GDK_KEY_KP_Enter, GDK_KEY_ISO_Enter };

  for (gsize i = 0; i < G_N_ELEMENTS (moves); i++)
    {
      gtk_widget_class_add_binding (widget_class, moves[i].keyval, 0, on_move, "i", moves[i].key);
      gtk_widget_class_add_binding (widget_class, moves[i].keypad, 0, on_move, "i", moves[i].key);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (enters); i++)
    gtk_widget_class_add_binding_action (widget_class, enters[i], 0, "mark.show-fact", NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, on_escape, NULL);
}
