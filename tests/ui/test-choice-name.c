/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lists to choose from say their title and what is chosen. */

#include "entente-choice-name.h"

#include <adwaita.h>

#include "ui-helpers.h"

static void
assert_name (gpointer    choice,
             const char *name)
{
  gtk_test_accessible_assert_property (choice, GTK_ACCESSIBLE_PROPERTY_LABEL, name);
}

static GtkWidget *
new_choice (GType type)
{
  g_autoptr (GtkStringList) speakers =
    gtk_string_list_new ((const char *[]) { "Anyone", "Named person", NULL });

  return g_object_ref_sink (g_object_new (type, "accessible-role", GTK_ACCESSIBLE_ROLE_BUTTON,
                                          "model", speakers, NULL));
}

static void
test_title (void)
{
  g_autoptr (GtkWidget) row = new_choice (ADW_TYPE_COMBO_ROW);

  entente_choice_name_follow (row, "Speaker");
  assert_name (row, "Speaker: Anyone");
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), 1);
  assert_name (row, "Speaker: Named person");
}

/* Before there is anything to choose from, and when there is. */
static void
test_nothing (void)
{
  g_autoptr (GtkStringList) speakers = gtk_string_list_new ((const char *[]) { "Anyone", NULL });
  g_autoptr (GtkWidget) list =
    g_object_ref_sink (g_object_new (GTK_TYPE_DROP_DOWN, "accessible-role",
                                     GTK_ACCESSIBLE_ROLE_BUTTON, NULL));

  entente_choice_name_follow (list, "Speaker");
  assert_name (list, "Speaker");
  gtk_drop_down_set_model (GTK_DROP_DOWN (list), G_LIST_MODEL (speakers));
  assert_name (list, "Speaker: Anyone");
}

static void
test_label (void)
{
  g_autoptr (GtkWidget) label = g_object_ref_sink (gtk_label_new_with_mnemonic ("_Speaker"));
  g_autoptr (GtkWidget) list = new_choice (GTK_TYPE_DROP_DOWN);

  gtk_label_set_mnemonic_widget (GTK_LABEL (label), list);
  entente_choice_name_follow_label (list);
  assert_name (list, "Speaker: Anyone");
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_ROLE_BUTTON);
  g_assert_false (gtk_test_accessible_has_relation (GTK_ACCESSIBLE (list),
                                                    GTK_ACCESSIBLE_RELATION_LABELLED_BY));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (list), 1);
  assert_name (list, "Speaker: Named person");
}

/* One list with a name, opened by a button. */
static void
test_parts (void)
{
  g_autoptr (GtkWidget) list = new_choice (GTK_TYPE_DROP_DOWN);

  entente_choice_name_follow (list, "Speaker");
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (ui_find (list, GTK_TYPE_TOGGLE_BUTTON)),
                                   GTK_ACCESSIBLE_ROLE_BUTTON);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (ui_find (list, GTK_TYPE_POPOVER)),
                                   GTK_ACCESSIBLE_ROLE_GENERIC);
  assert_name (ui_find (list, GTK_TYPE_LIST_VIEW), "Speaker");
}

static gboolean
has_focus (GtkWidget *widget)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));

  return focus != NULL && gtk_widget_is_ancestor (focus, widget);
}

/* Where the list is in a popover, the focus is on what is chosen, and back where it was. */
static void
test_focus (void)
{
  GtkWidget *list = new_choice (GTK_TYPE_DROP_DOWN);
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *outer = gtk_popover_new ();
  GtkWidget *window, *inner, *rows;

  entente_choice_name_follow (list, "Speaker");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (list), 1);
  gtk_popover_set_child (GTK_POPOVER (outer), list);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), outer);
  window = ui_present (button, 300, 300);
  inner = ui_find (list, GTK_TYPE_POPOVER);
  rows = ui_find (inner, GTK_TYPE_LIST_VIEW);

  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  ui_settle ();
  for (int i = 0; i < 2; i++)
    {
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (ui_find (list, GTK_TYPE_TOGGLE_BUTTON)),
                                    TRUE);
      ui_settle ();
      g_assert_true (has_focus (rows));
      g_assert_true (gtk_root_get_focus (gtk_widget_get_root (rows)) ==
                     gtk_widget_get_last_child (rows));
      gtk_popover_popdown (GTK_POPOVER (inner));
      g_assert_true (has_focus (list));
      ui_settle ();
      g_assert_true (has_focus (list));
      g_assert_true (gtk_widget_get_mapped (outer));
    }

  /* What had not to take the focus takes it again. */
  gtk_popover_popdown (GTK_POPOVER (outer));
  ui_settle ();
  g_assert_true (gtk_widget_grab_focus (button));

  gtk_window_destroy (GTK_WINDOW (window));
  g_object_unref (list);
}

int
main (int    argc,
      char **argv)
{
  ui_test_init (&argc, &argv);

  g_test_add_func ("/choice-name/title", test_title);
  g_test_add_func ("/choice-name/nothing", test_nothing);
  g_test_add_func ("/choice-name/label", test_label);
  g_test_add_func ("/choice-name/parts", test_parts);
  g_test_add_func ("/choice-name/focus", test_focus);

  return g_test_run ();
}
