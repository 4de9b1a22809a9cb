/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The keys of a picture, and its actions, which assistive technology can call as well. */

#include "entente-picture-private.h"

/* How much of what is shown a key moves it by. */
#define PAN_STEP 0.25

/* With no modifier, and with these, a key may go from mark to mark. */
static const GdkModifierType moving[] = {
  0, GDK_CONTROL_MASK, GDK_CONTROL_MASK | GDK_SHIFT_MASK
};

/* Back and forward change places where text runs from right to left. */
static EntentePictureKey
resolve_key (GtkWidget         *widget,
             EntentePictureKey  key)
{
  if (gtk_widget_get_direction (widget) != GTK_TEXT_DIR_RTL)
    return key;

  switch (key)
    {
    case ENTENTE_PICTURE_KEY_BACK:
      return ENTENTE_PICTURE_KEY_FORWARD;
    case ENTENTE_PICTURE_KEY_FORWARD:
      return ENTENTE_PICTURE_KEY_BACK;
    case ENTENTE_PICTURE_KEY_UP:
    case ENTENTE_PICTURE_KEY_DOWN:
    case ENTENTE_PICTURE_KEY_HOME:
    case ENTENTE_PICTURE_KEY_END:
    case ENTENTE_PICTURE_KEY_PAGE_UP:
    case ENTENTE_PICTURE_KEY_PAGE_DOWN:
    default:
      return key;
    }
}

static gboolean
on_move (GtkWidget *widget,
         GVariant  *args,
         gpointer   data)
{
  EntentePicture *self = ENTENTE_PICTURE (widget);
  guint32 key, modifiers;

  g_variant_get (args, "(uu)", &key, &modifiers);

  return ENTENTE_PICTURE_GET_CLASS (self)->move (self,
                                                 resolve_key (widget, (EntentePictureKey) key),
                                                 (GdkModifierType) modifiers);
}

static gboolean
on_pan (GtkWidget *widget,
        GVariant  *args,
        gpointer   data)
{
  EntentePicture *self = ENTENTE_PICTURE (widget);
  EntentePictureKey key = resolve_key (widget, (EntentePictureKey) g_variant_get_uint32 (args));

  if (!ENTENTE_PICTURE_GET_CLASS (self)->time->has_time (widget))
    return FALSE;

  entente_time_motion_pan (entente_picture_get_motion (self),
                           key == ENTENTE_PICTURE_KEY_FORWARD ? PAN_STEP : -PAN_STEP,
                           ENTENTE_PACE_GLIDE);

  return TRUE;
}

static void
add_move (GtkWidgetClass    *widget_class,
          guint              keyval,
          EntentePictureKey  key)
{
  for (gsize i = 0; i < G_N_ELEMENTS (moving); i++)
    gtk_widget_class_add_binding (widget_class, keyval, moving[i], on_move, "(uu)", key,
                                  (guint) moving[i]);
}

/**
 * entente_picture_bind_keys:
 * @klass: the class of all pictures
 *
 * Binds the keys that have no action.
 */
void
entente_picture_bind_keys (EntentePictureClass *klass)
{
  static const struct { guint keyval, keypad; EntentePictureKey key; } moves[] = {
    { GDK_KEY_Left, GDK_KEY_KP_Left, ENTENTE_PICTURE_KEY_BACK },
    { GDK_KEY_Right, GDK_KEY_KP_Right, ENTENTE_PICTURE_KEY_FORWARD },
    { GDK_KEY_Up, GDK_KEY_KP_Up, ENTENTE_PICTURE_KEY_UP },
    { GDK_KEY_Down, GDK_KEY_KP_Down, ENTENTE_PICTURE_KEY_DOWN },
    { GDK_KEY_Home, GDK_KEY_KP_Home, ENTENTE_PICTURE_KEY_HOME },
    { GDK_KEY_End, GDK_KEY_KP_End, ENTENTE_PICTURE_KEY_END },
    { GDK_KEY_Page_Up, GDK_KEY_KP_Page_Up, ENTENTE_PICTURE_KEY_PAGE_UP },
    { GDK_KEY_Page_Down, GDK_KEY_KP_Page_Down, ENTENTE_PICTURE_KEY_PAGE_DOWN },
  };
  static const struct { guint keyval; EntentePictureKey key; } pans[] = {
    { GDK_KEY_Left, ENTENTE_PICTURE_KEY_BACK }, { GDK_KEY_KP_Left, ENTENTE_PICTURE_KEY_BACK },
    { GDK_KEY_Right, ENTENTE_PICTURE_KEY_FORWARD },
    { GDK_KEY_KP_Right, ENTENTE_PICTURE_KEY_FORWARD },
  };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  for (gsize i = 0; i < G_N_ELEMENTS (moves); i++)
    {
      add_move (widget_class, moves[i].keyval, moves[i].key);
      add_move (widget_class, moves[i].keypad, moves[i].key);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (pans); i++)
    gtk_widget_class_add_binding (widget_class, pans[i].keyval, GDK_SHIFT_MASK, on_pan, "u",
                                  pans[i].key);
}

static void
activate_action (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  EntentePicture *self = ENTENTE_PICTURE (widget);

  ENTENTE_PICTURE_GET_CLASS (self)->activate (self);
}

static void
zoom_in_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  entente_picture_zoom_in (ENTENTE_PICTURE (widget));
}

static void
zoom_out_action (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  entente_picture_zoom_out (ENTENTE_PICTURE (widget));
}

static void
show_all_action (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  entente_picture_show_all (ENTENTE_PICTURE (widget));
}

static void
bind_action (GtkWidgetClass  *widget_class,
             const char      *action,
             const guint     *keyvals,
             gsize            n_keyvals,
             GdkModifierType  modifiers)
{
  for (gsize i = 0; i < n_keyvals; i++)
    gtk_widget_class_add_binding_action (widget_class, keyvals[i], modifiers, action, NULL);
}

/**
 * entente_picture_class_install_actions:
 * @klass: the class of a kind of picture
 * @activate: what the action is called that goes into what the cursor is at
 * @zoom_in: the one that shows less of time
 * @zoom_out: the one that shows more
 * @show_all: the one that shows all of it; all of these are static strings
 *
 * Installs the actions and binds their keys. To be called once, in the class_init of each kind
 * of picture.
 */
void
entente_picture_class_install_actions (EntentePictureClass *klass,
                                       const char          *activate,
                                       const char          *zoom_in,
                                       const char          *zoom_out,
                                       const char          *show_all)
{
  static const guint enters[] = { GDK_KEY_Return, GDK_KEY_KP_Enter, GDK_KEY_ISO_Enter };
  /* On many keyboards plus is above the equals sign. */
  static const guint pluses[] = { GDK_KEY_plus, GDK_KEY_equal, GDK_KEY_KP_Add };
  static const guint minuses[] = { GDK_KEY_minus, GDK_KEY_KP_Subtract };
  static const guint zeros[] = { GDK_KEY_0, GDK_KEY_KP_0 };
  static const GdkModifierType zooming[] = { 0, GDK_CONTROL_MASK };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  klass->zoom_in_action = zoom_in;
  klass->zoom_out_action = zoom_out;
  gtk_widget_class_install_action (widget_class, activate, NULL, activate_action);
  gtk_widget_class_install_action (widget_class, zoom_in, NULL, zoom_in_action);
  gtk_widget_class_install_action (widget_class, zoom_out, NULL, zoom_out_action);
  gtk_widget_class_install_action (widget_class, show_all, NULL, show_all_action);

  for (gsize i = 0; i < G_N_ELEMENTS (zooming); i++)
    {
      bind_action (widget_class, zoom_in, pluses, G_N_ELEMENTS (pluses), zooming[i]);
      bind_action (widget_class, zoom_out, minuses, G_N_ELEMENTS (minuses), zooming[i]);
    }
  bind_action (widget_class, show_all, zeros, G_N_ELEMENTS (zeros), GDK_CONTROL_MASK);
  bind_action (widget_class, activate, enters, G_N_ELEMENTS (enters), 0);
}
