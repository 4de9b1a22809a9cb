/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The keys of the picture of a chart, and its actions, which assistive technology can call as
 * well. */

#include "entente-chart-canvas-private.h"
#include "entente-chart-standing.h"

/* How much of what is shown a key moves it by. */
#define PAN_STEP 0.25

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
  KEY_HIGHEST,
  KEY_LOWEST,
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
    case KEY_HIGHEST:
    case KEY_LOWEST:
    default:
      return ENTENTE_CHART_MOVE_NEXT;
    }
}

/* The first key goes from the chart to the mark with the cursor. */
static gboolean
enter_marks (EntenteChartCanvas *self,
             Key                 key)
{
  if (!self->at_chart || key == KEY_END)
    return FALSE;

  entente_chart_canvas_move_cursor (self, self->cursor, TRUE);

  return TRUE;
}

static gboolean
move_to_extreme (EntenteChartCanvas *self,
                 gboolean            highest)
{
  int found = entente_chart_standing_find (self->table, highest);

  if (found >= 0)
    entente_chart_canvas_move_cursor (self, found, TRUE);

  return TRUE;
}

/* While the cursor is on a row of imported prices, these keys stay among the rows. */
static gboolean
move_among_rows (EntenteChartCanvas *self,
                 Key                 key)
{
  static const struct { Key key; EntenteChartRowMove move; } moves[] = {
    { KEY_HOME, ENTENTE_CHART_ROW_FIRST },
    { KEY_END, ENTENTE_CHART_ROW_LAST },
    { KEY_PAGE_UP, ENTENTE_CHART_ROW_PREVIOUS_PAGE },
    { KEY_PAGE_DOWN, ENTENTE_CHART_ROW_NEXT_PAGE },
  };

  for (gsize i = 0; self->row >= 0 && i < G_N_ELEMENTS (moves); i++)
    if (moves[i].key == key)
      return entente_chart_canvas_move_row (self, moves[i].move);

  return FALSE;
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
  if (key == KEY_HIGHEST || key == KEY_LOWEST)
    return move_to_extreme (self, key == KEY_HIGHEST);
  if (enter_marks (self, key) || move_among_rows (self, key))
    return TRUE;

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

static gboolean
is_later (GtkWidget *widget,
          GVariant  *args)
{
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;

  return (g_variant_get_int32 (args) == KEY_RIGHT) != rtl;
}

static gboolean
on_pan (GtkWidget *widget,
        GVariant  *args,
        gpointer   data)
{
  EntenteChartCanvas *self = ENTENTE_CHART_CANVAS (widget);

  if (!self->has_time)
    return FALSE;

  entente_time_motion_pan (self->motion, is_later (widget, args) ? PAN_STEP : -PAN_STEP,
                           ENTENTE_PACE_GLIDE);

  return TRUE;
}

static gboolean
on_row (GtkWidget *widget,
        GVariant  *args,
        gpointer   data)
{
  EntenteChartCanvas *self = ENTENTE_CHART_CANVAS (widget);

  self->cursor_ringed = TRUE;

  return entente_chart_canvas_move_row (self, is_later (widget, args) ? ENTENTE_CHART_ROW_NEXT
                                                                      : ENTENTE_CHART_ROW_PREVIOUS);
}

static gboolean
on_flag (GtkWidget *widget,
         GVariant  *args,
         gpointer   data)
{
  EntenteChartCanvas *self = ENTENTE_CHART_CANVAS (widget);

  self->cursor_ringed = TRUE;

  return entente_chart_canvas_move_flag (self, is_later (widget, args) ? 1 : -1);
}

static gboolean
on_gap (GtkWidget *widget,
        GVariant  *args,
        gpointer   data)
{
  EntenteChartCanvas *self = ENTENTE_CHART_CANVAS (widget);

  self->cursor_ringed = TRUE;

  return entente_chart_canvas_move_gap (self, g_variant_get_int32 (args) == KEY_PAGE_DOWN ? 1 : -1);
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

static void
show_fact_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  EntenteChartCanvas *self = ENTENTE_CHART_CANVAS (widget);

  if (entente_chart_canvas_activate_flag (self))
    return;
  if (self->cursor >= 0)
    entente_chart_canvas_show_fact (
      self, entente_chart_row_get_fact (
              entente_chart_table_get_row (self->table, (guint) self->cursor)));
}

static void
zoom_in_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  entente_chart_canvas_zoom_in (ENTENTE_CHART_CANVAS (widget));
}

static void
zoom_out_action (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  entente_chart_canvas_zoom_out (ENTENTE_CHART_CANVAS (widget));
}

static void
reset_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  entente_chart_canvas_reset (ENTENTE_CHART_CANVAS (widget));
}

/* On many keyboards plus is above the equals sign. */
static void
add_zooms (GtkWidgetClass *widget_class)
{
  static const struct { guint keyval; const char *action; } zooms[] = {
    { GDK_KEY_plus, "chart.zoom-in" }, { GDK_KEY_equal, "chart.zoom-in" },
    { GDK_KEY_KP_Add, "chart.zoom-in" },
    { GDK_KEY_minus, "chart.zoom-out" }, { GDK_KEY_KP_Subtract, "chart.zoom-out" },
  };
  static const struct { guint keyval; Key key; } pans[] = {
    { GDK_KEY_Left, KEY_LEFT }, { GDK_KEY_KP_Left, KEY_LEFT },
    { GDK_KEY_Right, KEY_RIGHT }, { GDK_KEY_KP_Right, KEY_RIGHT },
  };
  static const guint resets[] = { GDK_KEY_0, GDK_KEY_KP_0 };

  for (gsize i = 0; i < G_N_ELEMENTS (zooms); i++)
    {
      gtk_widget_class_add_binding_action (widget_class, zooms[i].keyval, 0, zooms[i].action,
                                           NULL);
      gtk_widget_class_add_binding_action (widget_class, zooms[i].keyval, GDK_CONTROL_MASK,
                                           zooms[i].action, NULL);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (pans); i++)
    {
      gtk_widget_class_add_binding (widget_class, pans[i].keyval, GDK_SHIFT_MASK, on_pan, "i",
                                    pans[i].key);
      gtk_widget_class_add_binding (widget_class, pans[i].keyval, GDK_CONTROL_MASK, on_row, "i",
                                    pans[i].key);
      gtk_widget_class_add_binding (widget_class, pans[i].keyval,
                                    GDK_CONTROL_MASK | GDK_SHIFT_MASK, on_flag, "i",
                                    pans[i].key);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (resets); i++)
    gtk_widget_class_add_binding_action (widget_class, resets[i], GDK_CONTROL_MASK,
                                         "chart.show-all", NULL);
}

/**
 * entente_chart_canvas_add_keys:
 * @widget_class: the class of the picture
 *
 * Installs the actions and binds the keys.
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
  static const struct { guint keyval; Key key; } extremes[] = {
    { GDK_KEY_Up, KEY_HIGHEST }, { GDK_KEY_KP_Up, KEY_HIGHEST },
    { GDK_KEY_Down, KEY_LOWEST }, { GDK_KEY_KP_Down, KEY_LOWEST },
  };
  static const struct { guint keyval; Key key; } gaps[] = {
    { GDK_KEY_Page_Up, KEY_PAGE_UP }, { GDK_KEY_KP_Page_Up, KEY_PAGE_UP },
    { GDK_KEY_Page_Down, KEY_PAGE_DOWN }, { GDK_KEY_KP_Page_Down, KEY_PAGE_DOWN },
  };
  static const guint enters[] = { GDK_KEY_Return, GDK_KEY_KP_Enter, GDK_KEY_ISO_Enter };

  gtk_widget_class_install_action (widget_class, "mark.show-fact", NULL, show_fact_action);
  gtk_widget_class_install_action (widget_class, "chart.zoom-in", NULL, zoom_in_action);
  gtk_widget_class_install_action (widget_class, "chart.zoom-out", NULL, zoom_out_action);
  gtk_widget_class_install_action (widget_class, "chart.show-all", NULL, reset_action);

  add_zooms (widget_class);
  for (gsize i = 0; i < G_N_ELEMENTS (moves); i++)
    {
      gtk_widget_class_add_binding (widget_class, moves[i].keyval, 0, on_move, "i", moves[i].key);
      gtk_widget_class_add_binding (widget_class, moves[i].keypad, 0, on_move, "i", moves[i].key);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (extremes); i++)
    gtk_widget_class_add_binding (widget_class, extremes[i].keyval, GDK_CONTROL_MASK, on_move,
                                  "i", extremes[i].key);
  for (gsize i = 0; i < G_N_ELEMENTS (gaps); i++)
    gtk_widget_class_add_binding (widget_class, gaps[i].keyval, GDK_CONTROL_MASK, on_gap, "i",
                                  gaps[i].key);
  for (gsize i = 0; i < G_N_ELEMENTS (enters); i++)
    gtk_widget_class_add_binding_action (widget_class, enters[i], 0, "mark.show-fact", NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, on_escape, NULL);
}
