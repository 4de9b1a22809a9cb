/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-switcher.h"
#include "ui-helpers.h"

typedef struct
{
  EntenteSwitcher *switcher;
  GtkWidget *window;
  GPtrArray *buttons;
  guint n_notify;
  guint n_entered;
} Fixture;

static const char *const ids[] = { "list", "axis", "table" };

static void
count (guint *counter)
{
  (*counter)++;
}

/* @data: whether text runs from right to left */
static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  GtkWidget *box;

  gtk_widget_set_default_direction (GPOINTER_TO_INT (data) ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
  box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  f->switcher = entente_switcher_new ();
  g_signal_connect (f->switcher, "notify::active", G_CALLBACK (ui_count_notify), &f->n_notify);
  g_signal_connect_swapped (f->switcher, "entered", G_CALLBACK (count), &f->n_entered);
  for (gsize i = 0; i < G_N_ELEMENTS (ids); i++)
    entente_switcher_add (f->switcher, ids[i], ids[i]);

  gtk_box_append (GTK_BOX (box), gtk_button_new_with_label ("before"));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (f->switcher));
  gtk_box_append (GTK_BOX (box), gtk_button_new_with_label ("after"));
  f->window = ui_present (box, 600, 100);
  f->buttons = ui_find_all (GTK_WIDGET (f->switcher), GTK_TYPE_BUTTON);
  g_assert_cmpuint (f->buttons->len, ==, G_N_ELEMENTS (ids));
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  g_object_add_weak_pointer (G_OBJECT (f->switcher), (gpointer *) &f->switcher);
  g_clear_pointer (&f->buttons, g_ptr_array_unref);
  gtk_window_destroy (GTK_WINDOW (f->window));
  ui_settle ();
  g_assert_null (f->switcher);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

/* The button that has the focus; -1 where none has. */
static int
get_focused (Fixture *f)
{
  for (guint i = 0; i < f->buttons->len; i++)
    if (gtk_window_get_focus (GTK_WINDOW (f->window)) == f->buttons->pdata[i])
      return (int) i;

  return -1;
}

static gboolean
press (Fixture         *f,
       guint            keyval,
       GdkModifierType  modifiers)
{
  GtkWidget *row = gtk_widget_get_parent (f->buttons->pdata[0]);
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (row);
  gboolean handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", keyval, 0, modifiers, &handled);
    }

  return handled;
}

static void
assert_checked (Fixture *f,
                int      active)
{
  g_assert_cmpstr (entente_switcher_get_active (f->switcher), ==, ids[active]);
  for (guint i = 0; i < f->buttons->len; i++)
    {
      gboolean checked = (gtk_widget_get_state_flags (f->buttons->pdata[i]) &
                          GTK_STATE_FLAG_CHECKED) != 0;

      g_assert_true (checked == ((int) i == active));
      gtk_test_accessible_assert_state (f->buttons->pdata[i], GTK_ACCESSIBLE_STATE_CHECKED,
                                        checked ? GTK_ACCESSIBLE_TRISTATE_TRUE
                                                : GTK_ACCESSIBLE_TRISTATE_FALSE);
    }
}

static void
test_active (Fixture       *f,
             gconstpointer  data)
{
  g_assert_cmpuint (f->n_notify, ==, 1);
  assert_checked (f, 0);

  g_signal_emit_by_name (f->buttons->pdata[2], "clicked");
  assert_checked (f, 2);
  g_object_set (f->switcher, "active", "axis", NULL);
  assert_checked (f, 1);
  g_assert_cmpuint (f->n_notify, ==, 3);

  /* What is not there, and what is chosen already, changes nothing. */
  entente_switcher_set_active (f->switcher, "nowhere");
  entente_switcher_set_active (f->switcher, NULL);
  entente_switcher_set_active (f->switcher, "axis");
  g_signal_emit_by_name (f->buttons->pdata[1], "clicked");
  assert_checked (f, 1);
  g_assert_cmpuint (f->n_notify, ==, 3);
  g_assert_cmpuint (f->n_entered, ==, 0);

  entente_switcher_set_label (f->switcher, "axis", "Axis");
  entente_switcher_set_label (f->switcher, "nowhere", "Axis");
  g_assert_cmpstr (entente_switcher_get_label (f->switcher, "axis"), ==, "Axis");
  g_assert_null (entente_switcher_get_label (f->switcher, "nowhere"));

  entente_switcher_remove_all (f->switcher);
  g_assert_null (entente_switcher_get_active (f->switcher));
  g_assert_cmpuint (f->n_notify, ==, 4);
  g_ptr_array_set_size (f->buttons, 0);
}

/* One stop for Tab, at what is chosen, from either side. */
static void
test_tab (Fixture       *f,
          gconstpointer  data)
{
  entente_switcher_set_active (f->switcher, "axis");
  gtk_window_set_focus (GTK_WINDOW (f->window), NULL);
  gtk_widget_child_focus (f->window, GTK_DIR_TAB_FORWARD);
  g_assert_cmpint (get_focused (f), ==, -1);
  gtk_widget_child_focus (f->window, GTK_DIR_TAB_FORWARD);
  g_assert_cmpint (get_focused (f), ==, 1);
  gtk_widget_child_focus (f->window, GTK_DIR_TAB_FORWARD);
  g_assert_cmpint (get_focused (f), ==, -1);
  gtk_widget_child_focus (f->window, GTK_DIR_TAB_BACKWARD);
  g_assert_cmpint (get_focused (f), ==, 1);
  gtk_widget_child_focus (f->window, GTK_DIR_TAB_BACKWARD);
  g_assert_cmpint (get_focused (f), ==, -1);
}

/* The keys go the way that the buttons lie, stop at the ends, and choose nothing. */
static void
test_keys (Fixture       *f,
           gconstpointer  data)
{
  gboolean rtl = GPOINTER_TO_INT (data);
  guint on = rtl ? GDK_KEY_Left : GDK_KEY_Right, back = rtl ? GDK_KEY_Right : GDK_KEY_Left;
  graphene_rect_t first, second;

  g_assert_true (gtk_widget_compute_bounds (f->buttons->pdata[0], f->window, &first));
  g_assert_true (gtk_widget_compute_bounds (f->buttons->pdata[1], f->window, &second));
  g_assert_true ((graphene_rect_get_x (&second) < graphene_rect_get_x (&first)) == rtl);

  g_assert_false (press (f, on, 0));
  gtk_widget_grab_focus (GTK_WIDGET (f->switcher));
  g_assert_cmpint (get_focused (f), ==, 0);
  g_assert_true (press (f, on, 0));
  g_assert_cmpint (get_focused (f), ==, 1);
  g_assert_true (press (f, on, 0));
  g_assert_true (press (f, on, 0));
  g_assert_cmpint (get_focused (f), ==, 2);
  g_assert_true (press (f, back, 0));
  g_assert_cmpint (get_focused (f), ==, 1);
  g_assert_true (press (f, GDK_KEY_Home, 0));
  g_assert_true (press (f, back, 0));
  g_assert_cmpint (get_focused (f), ==, 0);
  g_assert_true (press (f, GDK_KEY_End, 0));
  g_assert_cmpint (get_focused (f), ==, 2);
  g_assert_false (press (f, back, GDK_CONTROL_MASK));
  g_assert_false (press (f, GDK_KEY_Up, 0));
  assert_checked (f, 0);

  g_assert_true (press (f, GDK_KEY_Return, 0));
  assert_checked (f, 2);
  g_assert_cmpuint (f->n_entered, ==, 1);
}

static void
test_accessible (Fixture       *f,
                 gconstpointer  data)
{
  g_autoptr (GPtrArray) separators = ui_find_all (GTK_WIDGET (f->switcher), GTK_TYPE_SEPARATOR);

  gtk_test_accessible_assert_role (f->switcher, GTK_ACCESSIBLE_ROLE_RADIO_GROUP);
  for (guint i = 0; i < f->buttons->len; i++)
    gtk_test_accessible_assert_role (f->buttons->pdata[i], GTK_ACCESSIBLE_ROLE_RADIO);
  g_assert_cmpuint (separators->len, ==, f->buttons->len - 1);
  for (guint i = 0; i < separators->len; i++)
    gtk_test_accessible_assert_role (separators->pdata[i], GTK_ACCESSIBLE_ROLE_NONE);
}

/* An icon does not take away what the button says. */
static void
test_icon (Fixture       *f,
           gconstpointer  data)
{
  g_autoptr (GPtrArray) images = NULL;

  entente_switcher_set_icon (f->switcher, "axis", "entente-charts-symbolic");
  entente_switcher_set_icon (f->switcher, "nothing", "entente-charts-symbolic");
  g_assert_cmpstr (gtk_image_get_icon_name (GTK_IMAGE (ui_find (f->buttons->pdata[1],
                                                                GTK_TYPE_IMAGE))), ==,
                   "entente-charts-symbolic");
  g_assert_nonnull (ui_find_label (f->buttons->pdata[1], "axis"));
  g_assert_false (gtk_test_accessible_has_relation (f->buttons->pdata[1],
                                                    GTK_ACCESSIBLE_RELATION_LABELLED_BY));
  images = ui_find_all (f->buttons->pdata[0], GTK_TYPE_IMAGE);
  g_assert_cmpuint (images->len, ==, 0);
}

static gboolean
is_in_sight (gpointer data)
{
  GtkWidget *button = data;
  GtkWidget *switcher = gtk_widget_get_ancestor (button, ENTENTE_TYPE_SWITCHER);
  graphene_rect_t bounds;

  return gtk_widget_compute_bounds (button, switcher, &bounds) &&
         graphene_rect_get_x (&bounds) >= 0 &&
         graphene_rect_get_x (&bounds) + graphene_rect_get_width (&bounds) <=
           (float) gtk_widget_get_width (switcher);
}

/* How dense the ground of the buttons is, above them, at so many pixels from the left end. */
static guint
get_density (GtkWidget *widget,
             int        x)
{
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (widget);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  g_autofree guint32 *pixels = g_new (guint32, (gsize) width * (gsize) height);

  gdk_paintable_snapshot (paintable, snapshot, width, height);
  node = gtk_snapshot_free_to_node (snapshot);
  texture = gsk_renderer_render_texture (
    gtk_native_get_renderer (gtk_widget_get_native (widget)), node,
    &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  gdk_texture_download (texture, (guchar *) pixels, (gsize) width * sizeof *pixels);

  return pixels[width + x] >> 24;
}

/* It fades out at the ends beyond which there is more of it. */
static void
assert_fades (EntenteSwitcher *switcher,
              gboolean         before,
              gboolean         after)
{
  GtkWidget *widget = GTK_WIDGET (switcher);
  int width = gtk_widget_get_width (widget);

  guint full = get_density (widget, width / 2) * 3 / 4;

  g_assert_cmpuint (full, >, 0);
  g_assert_true ((get_density (widget, 12) < full) == before);
  g_assert_true ((get_density (widget, width - 13) < full) == after);
}

/* Where there is little room, what is chosen is in sight. */
static void
test_scroll (void)
{
  EntenteSwitcher *switcher = entente_switcher_new ();
  GtkWidget *window;
  g_autoptr (GPtrArray) buttons = NULL;

  for (char id[] = "a"; id[0] <= 'z'; id[0]++)
    entente_switcher_add (switcher, id, "One of many");
  window = ui_present (GTK_WIDGET (switcher), 200, 100);
  buttons = ui_find_all (GTK_WIDGET (switcher), GTK_TYPE_BUTTON);
  g_assert_true (is_in_sight (buttons->pdata[0]));
  g_assert_false (is_in_sight (buttons->pdata[20]));
  assert_fades (switcher, FALSE, TRUE);
  entente_switcher_set_active (switcher, "u");
  ui_wait (is_in_sight, buttons->pdata[20]);
  g_assert_false (is_in_sight (buttons->pdata[0]));
  assert_fades (switcher, TRUE, TRUE);
  gtk_widget_grab_focus (buttons->pdata[25]);
  ui_wait (is_in_sight, buttons->pdata[25]);
  assert_fades (switcher, TRUE, FALSE);

  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int    argc,
      char **argv)
{
  ui_test_init (&argc, &argv);

  g_test_add ("/switcher/active", Fixture, NULL, set_up, test_active, tear_down);
  g_test_add ("/switcher/tab", Fixture, NULL, set_up, test_tab, tear_down);
  g_test_add ("/switcher/keys", Fixture, GINT_TO_POINTER (FALSE), set_up, test_keys, tear_down);
  g_test_add ("/switcher/keys/right-to-left", Fixture, GINT_TO_POINTER (TRUE), set_up, test_keys,
              tear_down);
  g_test_add ("/switcher/accessible", Fixture, NULL, set_up, test_accessible, tear_down);
  g_test_add ("/switcher/icon", Fixture, NULL, set_up, test_icon, tear_down);
  g_test_add_func ("/switcher/scroll", test_scroll);

  return g_test_run ();
}
