/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The keys of the axis, and its actions, which assistive technology can call as well. */

#include "entente-timeline-axis-private.h"

/* How much of what is shown a key moves the axis by. */
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
  KEY_MARK_LEFT,
  KEY_MARK_RIGHT,
} Key;

static gboolean
is_rtl (EntenteTimelineAxis *self)
{
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
}

static EntenteAxisMove
key_to_move (EntenteTimelineAxis *self,
             Key                  key)
{
  gboolean rtl = is_rtl (self);

  switch (key)
    {
    case KEY_LEFT:
      return rtl ? ENTENTE_AXIS_MOVE_NEXT : ENTENTE_AXIS_MOVE_PREVIOUS;
    case KEY_RIGHT:
      return rtl ? ENTENTE_AXIS_MOVE_PREVIOUS : ENTENTE_AXIS_MOVE_NEXT;
    case KEY_UP:
      return ENTENTE_AXIS_MOVE_PREVIOUS;
    case KEY_HOME:
      return ENTENTE_AXIS_MOVE_FIRST;
    case KEY_END:
      return ENTENTE_AXIS_MOVE_LAST;
    case KEY_PAGE_UP:
      return ENTENTE_AXIS_MOVE_PREVIOUS_PAGE;
    case KEY_PAGE_DOWN:
      return ENTENTE_AXIS_MOVE_NEXT_PAGE;
    case KEY_MARK_LEFT:
      return rtl ? ENTENTE_AXIS_MOVE_NEXT_MARK : ENTENTE_AXIS_MOVE_PREVIOUS_MARK;
    case KEY_MARK_RIGHT:
      return rtl ? ENTENTE_AXIS_MOVE_PREVIOUS_MARK : ENTENTE_AXIS_MOVE_NEXT_MARK;
    case KEY_DOWN:
    default:
      return ENTENTE_AXIS_MOVE_NEXT;
    }
}

static gboolean
on_move (GtkWidget *widget,
         GVariant  *args,
         gpointer   data)
{
  EntenteTimelineAxis *self = ENTENTE_TIMELINE_AXIS (widget);
  Key key = (Key) g_variant_get_int32 (args);
  int cursor;

  if (self->cursor < 0)
    return FALSE;

  cursor = entente_axis_layout_move (entente_timeline_axis_get_layout (self), self->cursor,
                                     key_to_move (self, key));
  entente_timeline_axis_move_cursor (self, cursor >= 0 ? cursor : self->cursor);

  return TRUE;
}

static gboolean
on_pan (GtkWidget *widget,
        GVariant  *args,
        gpointer   data)
{
  EntenteTimelineAxis *self = ENTENTE_TIMELINE_AXIS (widget);
  gboolean later = (g_variant_get_int32 (args) == KEY_RIGHT) != is_rtl (self);

  if (self->events == NULL)
    return FALSE;

  entente_time_motion_pan (self->motion, later ? PAN_STEP : -PAN_STEP, ENTENTE_PACE_GLIDE);

  return TRUE;
}

/* The key is left to others: what shows the axis may have something to close. */
static gboolean
on_escape (GtkWidget *widget,
           GVariant  *args,
           gpointer   data)
{
  entente_timeline_axis_hide_readout (ENTENTE_TIMELINE_AXIS (widget));

  return FALSE;
}

static void
zoom_in_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  entente_timeline_axis_zoom_in (ENTENTE_TIMELINE_AXIS (widget));
}

static void
zoom_out_action (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  entente_timeline_axis_zoom_out (ENTENTE_TIMELINE_AXIS (widget));
}

static void
fit_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  entente_timeline_axis_fit (ENTENTE_TIMELINE_AXIS (widget));
}

static void
activate_action (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  EntenteTimelineAxis *self = ENTENTE_TIMELINE_AXIS (widget);

  if (self->cursor < 0)
    return;

  entente_timeline_axis_activate_mark (
    self,
    entente_axis_layout_find_event (entente_timeline_axis_get_layout (self),
                                    (guint) self->cursor),
    TRUE);
}

static void
add_moves (GtkWidgetClass *widget_class)
{
  static const struct { guint keyval, keypad; GdkModifierType modifiers; Key key; } moves[] = {
    { GDK_KEY_Left, GDK_KEY_KP_Left, 0, KEY_LEFT },
    { GDK_KEY_Right, GDK_KEY_KP_Right, 0, KEY_RIGHT },
    { GDK_KEY_Up, GDK_KEY_KP_Up, 0, KEY_UP },
    { GDK_KEY_Down, GDK_KEY_KP_Down, 0, KEY_DOWN },
    { GDK_KEY_Home, GDK_KEY_KP_Home, 0, KEY_HOME },
    { GDK_KEY_End, GDK_KEY_KP_End, 0, KEY_END },
    { GDK_KEY_Page_Up, GDK_KEY_KP_Page_Up, 0, KEY_PAGE_UP },
    { GDK_KEY_Page_Down, GDK_KEY_KP_Page_Down, 0, KEY_PAGE_DOWN },
    { GDK_KEY_Left, GDK_KEY_KP_Left, GDK_CONTROL_MASK, KEY_MARK_LEFT },
    { GDK_KEY_Right, GDK_KEY_KP_Right, GDK_CONTROL_MASK, KEY_MARK_RIGHT },
  };
  static const struct { guint keyval; Key key; } pans[] = {
    { GDK_KEY_Left, KEY_LEFT }, { GDK_KEY_KP_Left, KEY_LEFT },
    { GDK_KEY_Right, KEY_RIGHT }, { GDK_KEY_KP_Right, KEY_RIGHT },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (moves); i++)
    {
      gtk_widget_class_add_binding (widget_class, moves[i].keyval, moves[i].modifiers, on_move,
                                    "i", moves[i].key);
      gtk_widget_class_add_binding (widget_class, moves[i].keypad, moves[i].modifiers, on_move,
                                    "i", moves[i].key);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (pans); i++)
    gtk_widget_class_add_binding (widget_class, pans[i].keyval, GDK_SHIFT_MASK, on_pan, "i",
                                  pans[i].key);
}

/* On many keyboards plus is above the equals sign. */
static void
add_zooms (GtkWidgetClass *widget_class)
{
  static const struct { guint keyval; const char *action; } zooms[] = {
    { GDK_KEY_plus, "axis.zoom-in" }, { GDK_KEY_equal, "axis.zoom-in" },
    { GDK_KEY_KP_Add, "axis.zoom-in" },
    { GDK_KEY_minus, "axis.zoom-out" }, { GDK_KEY_KP_Subtract, "axis.zoom-out" },
  };
  static const guint fits[] = { GDK_KEY_0, GDK_KEY_KP_0 };

  for (gsize i = 0; i < G_N_ELEMENTS (zooms); i++)
    {
      gtk_widget_class_add_binding_action (widget_class, zooms[i].keyval, 0, zooms[i].action,
                                           NULL);
      gtk_widget_class_add_binding_action (widget_class, zooms[i].keyval, GDK_CONTROL_MASK,
                                           zooms[i].action, NULL);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (fits); i++)
    gtk_widget_class_add_binding_action (widget_class, fits[i], GDK_CONTROL_MASK, "axis.fit",
                                         NULL);
}

/**
 * entente_timeline_axis_add_keys:
 * @widget_class: the class of the axis
 *
 * Installs the actions and binds the keys.
 */
void
entente_timeline_axis_add_keys (GtkWidgetClass *widget_class)
{
  static const guint enters[] = { GDK_KEY_Return, GDK_KEY_KP_Enter, GDK_KEY_ISO_Enter };

  gtk_widget_class_install_action (widget_class, "axis.activate", NULL, activate_action);
  gtk_widget_class_install_action (widget_class, "axis.zoom-in", NULL, zoom_in_action);
  gtk_widget_class_install_action (widget_class, "axis.zoom-out", NULL, zoom_out_action);
  gtk_widget_class_install_action (widget_class, "axis.fit", NULL, fit_action);

  add_moves (widget_class);
  add_zooms (widget_class);
  for (gsize i = 0; i < G_N_ELEMENTS (enters); i++)
    gtk_widget_class_add_binding_action (widget_class, enters[i], 0, "axis.activate", NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, on_escape, NULL);
}
