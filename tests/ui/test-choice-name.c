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

int
main (int    argc,
      char **argv)
{
  ui_test_init (&argc, &argv);

  g_test_add_func ("/choice-name/title", test_title);
  g_test_add_func ("/choice-name/nothing", test_nothing);
  g_test_add_func ("/choice-name/label", test_label);

  return g_test_run ();
}
