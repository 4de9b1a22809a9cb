/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the tests of the charts have in common. */

#include "charts-helpers.h"

#include "display.h"
#include "entente-loader.h"

/* How long the window manager may take, in seconds. */
#define PATIENCE 10

void
charts_test_init (int    *argc,
                  char ***argv)
{
  display_test_init (argc, argv);
}

/* Lets everything happen that is due now. */
void
charts_settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/* Shows @child in a window that has the keyboard focus; returns the window. */
GtkWidget *
charts_present (GtkWidget *child,
                int        width,
                int        height)
{
  GtkWidget *window = gtk_window_new ();
  gint64 end = g_get_monotonic_time () + PATIENCE * G_USEC_PER_SEC;

  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  gtk_window_set_child (GTK_WINDOW (window), child);
  gtk_window_present (GTK_WINDOW (window));
  while (!gtk_window_is_active (GTK_WINDOW (window)) || gtk_widget_get_height (child) == 0)
    {
      g_assert_cmpint (g_get_monotonic_time (), <, end);
      g_main_context_iteration (NULL, FALSE);
    }
  charts_settle ();

  return window;
}

void
charts_close (GtkWidget *window)
{
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  gtk_window_destroy (GTK_WINDOW (window));
  charts_settle ();
  g_assert_null (window);
}

/* The first mapped widget of a type below and including @root, or NULL. */
GtkWidget *
charts_find (GtkWidget *root,
             GType      type)
{
  if (!gtk_widget_get_mapped (root))
    return NULL;
  if (g_type_is_a (G_OBJECT_TYPE (root), type))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = charts_find (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* The button with @label below @root, or NULL. */
GtkWidget *
charts_find_button (GtkWidget  *root,
                    const char *label)
{
  if (GTK_IS_BUTTON (root) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (root)), label) == 0)
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = charts_find_button (child, label);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
activate_shortcut (GtkWidget             *widget,
                   GtkShortcutController *controller,
                   guint                  keyval,
                   GdkModifierType        modifiers)
{
  gboolean handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (controller)) && !handled; i++)
    {
      g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), i);
      GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);

      if (GTK_IS_KEYVAL_TRIGGER (trigger) &&
          gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) == keyval &&
          gtk_keyval_trigger_get_modifiers (GTK_KEYVAL_TRIGGER (trigger)) == modifiers)
        handled = gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, widget,
                                                gtk_shortcut_get_arguments (shortcut));
    }

  return handled;
}

/* Does what the shortcuts of @widget itself do for a key; returns whether one handled it. */
gboolean
charts_press_key (GtkWidget       *widget,
                  guint            keyval,
                  GdkModifierType  modifiers)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  gboolean handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !handled; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_SHORTCUT_CONTROLLER (controller))
        handled = activate_shortcut (widget, GTK_SHORTCUT_CONTROLLER (controller), keyval,
                                     modifiers);
    }

  return handled;
}

GtkEventController *
charts_find_controller (gpointer widget,
                        GType    type)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (widget));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (g_type_is_a (G_OBJECT_TYPE (controller), type))
        return controller; /* the widget has it */
    }

  g_assert_not_reached ();
}

void
charts_click (gpointer picture,
              int      n_press,
              double   x,
              double   y)
{
  g_signal_emit_by_name (charts_find_controller (picture, GTK_TYPE_GESTURE_CLICK), "released",
                         n_press, x, y);
}

void
charts_hover (gpointer picture,
              double   x,
              double   y)
{
  g_signal_emit_by_name (charts_find_controller (picture, GTK_TYPE_EVENT_CONTROLLER_MOTION),
                         "motion", x, y);
}

void
charts_leave (gpointer picture)
{
  g_signal_emit_by_name (charts_find_controller (picture, GTK_TYPE_EVENT_CONTROLLER_MOTION),
                         "leave");
}

/* Steps from one accessible object to the next. */
GtkAccessible *
charts_step (GtkAccessible *from,
             gboolean       down)
{
  GtkAccessible *to = down ? gtk_accessible_get_first_accessible_child (from)
                           : gtk_accessible_get_next_accessible_sibling (from);

  if (to != NULL)
    g_object_unref (to); /* the tree has it */

  return to;
}

static void
on_announce (EntentePicture *picture,
             const char     *words,
             GString        *announced)
{
  g_signal_stop_emission_by_name (picture, "announce");
  g_string_append_printf (announced, "[%s]", words);
}

/* GTK's accessibility for tests cannot announce anything. */
void
charts_record_announced (gpointer  picture,
                         GString  *announced)
{
  g_signal_connect (picture, "announce", G_CALLBACK (on_announce), announced);
}

static void
on_painted (gboolean *painted)
{
  *painted = TRUE;
}

/* Waits until what is due has been laid out and drawn. */
void
charts_wait_for_frame (GtkWidget *widget)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (widget);
  gboolean painted = FALSE;
  gulong handler = g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (on_painted),
                                             &painted);

  gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_PAINT);
  while (!painted)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (clock, handler);
}

/* What a widget in a window looks like, as bytes that can be compared. */
GBytes *
charts_take_picture (GtkWidget *widget)
{
  g_autoptr (GdkPaintable) paintable = NULL;
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  int width, height;

  charts_wait_for_frame (widget);
  width = gtk_widget_get_width (widget);
  height = gtk_widget_get_height (widget);
  paintable = gtk_widget_paintable_new (widget);
  gdk_paintable_snapshot (paintable, snapshot, width, height);
  node = gtk_snapshot_to_node (snapshot);
  g_assert_nonnull (node);
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (gtk_widget_get_native (widget)),
                                         node,
                                         &GRAPHENE_RECT_INIT (0, 0, (float) width,
                                                              (float) height));

  return gdk_texture_save_to_png_bytes (texture);
}

/* The id of the fact of the mark with the cursor; empty without a cursor. */
char *
charts_cursor_fact (EntenteChartCanvas *canvas)
{
  int cursor = entente_picture_get_cursor (ENTENTE_PICTURE (canvas));
  EntenteChartLayout *layout = entente_chart_canvas_get_layout (canvas);

  if (cursor < 0)
    return g_strdup ("");

  return g_strdup (entente_fact_get_id (entente_chart_layout_get_mark (layout, cursor)->fact));
}

/* A dossier without problems. */
EntenteDossier *
charts_load (const char *json)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (json, strlen (json));
  g_autoptr (GPtrArray) problems =
    g_ptr_array_new_with_free_func ((GDestroyNotify) entente_problem_unref);
  g_autoptr (GError) error = NULL;
  EntenteDossier *dossier = entente_loader_load_bytes (bytes, problems, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < problems->len; i++)
    g_test_message ("%s", entente_problem_get_message (problems->pdata[i]));
  g_assert_cmpuint (problems->len, ==, 0);

  return dossier;
}

/* A handler that counts. */
void
charts_count (guint *count)
{
  (*count)++;
}

/* A handler that notes the ids of facts. */
void
charts_record_fact (GString     *record,
                    EntenteFact *fact)
{
  g_string_append_printf (record, "%s%s", record->len > 0 ? " " : "", entente_fact_get_id (fact));
}
