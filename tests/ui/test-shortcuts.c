/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-application.h"
#include "entente-shortcuts-dialog.h"
#include "entente-shortcuts.h"
#include "entente-window.h"
#include "ui-helpers.h"

static void
test_table (void)
{
  g_autoptr (GHashTable) sections = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) accels = g_hash_table_new (g_str_hash, g_str_equal);
  gsize n_shortcuts;
  const EntenteShortcut *shortcuts = entente_shortcuts_get_all (&n_shortcuts);

  for (gsize i = 0; i < n_shortcuts; i++)
    {
      g_assert_nonnull (shortcuts[i].accels[0]);
      g_assert_true ((shortcuts[i].action == NULL) ==
                     (shortcuts[i].turn == ENTENTE_SHORTCUT_OWN));

      /* A section is in one piece. */
      if (i == 0 || !g_str_equal (shortcuts[i].section, shortcuts[i - 1].section))
        g_assert_true (g_hash_table_add (sections, (gpointer) shortcuts[i].section));

      for (gsize j = 0; shortcuts[i].accels[j] != NULL; j++)
        {
          guint keyval;
          GdkModifierType modifiers;

          g_assert_true (gtk_accelerator_parse (shortcuts[i].accels[j], &keyval, &modifiers));
          g_assert_cmpuint (keyval, !=, 0);
          if (shortcuts[i].turn == ENTENTE_SHORTCUT_OWN)
            continue;

          /* No keys do two things, and no letter alone is taken from those who type. */
          g_assert_true (g_hash_table_add (accels, (gpointer) shortcuts[i].accels[j]));
          g_assert_true (modifiers != 0 || gdk_keyval_to_unicode (keyval) < ' ' ||
                         keyval == GDK_KEY_Escape);
        }
    }
}

/* What Orca 48.1 takes without its own modifier, by its sources. */
static const char *const orca_keys[] = {
  /* Its modifiers in the layout for desktops and in that for laptops; all that the latter adds
   * is with one of them. */
  "Insert", "KP_Insert", "Caps_Lock", "Shift_Lock",
  /* desktop: flat review, with both names of the fifth key */
  "KP_Home", "KP_Up", "KP_Page_Up", "KP_Left", "KP_Begin", "KP_5", "KP_Right", "KP_End", "KP_Down",
  "KP_Page_Down", "KP_Subtract", "KP_Delete",
  /* desktop: reading all, where am I, clicks of the left and the right button */
  "KP_Add", "KP_Enter", "KP_Divide", "KP_Multiply",
  /* both: sending the next key on, sleeping */
  "<Alt>BackSpace", "<Control><Alt><Shift>q",
  /* both, in tables */
  "<Alt><Shift>Left", "<Alt><Shift>Right", "<Alt><Shift>Up", "<Alt><Shift>Down",
  "<Alt><Shift>Home", "<Alt><Shift>End",
  /* both, in web pages: levels of headings, containers, live regions, the last of them */
  "1", "2", "3", "4", "5", "6", "<Shift>1", "<Shift>2", "<Shift>3", "<Shift>4", "<Shift>5",
  "<Shift>6", "<Alt><Shift>1", "<Alt><Shift>2", "<Alt><Shift>3", "<Alt><Shift>4",
  "<Alt><Shift>5", "<Alt><Shift>6", "comma", "<Shift>comma", "backslash", "<Shift>backslash", "y",
};

/* What it navigates by in web pages: forward by itself, back with Shift, a list with both Alt and
 * Shift. There it takes arrows, Home and End as well, as it does nowhere else: every application
 * has those. */
static const char orca_letters[] = "abcdefghiklmopqrstuvx";

static gboolean
is_taken (const char *accel)
{
  guint key, taken;
  GdkModifierType modifiers, with;

  g_assert_true (gtk_accelerator_parse (accel, &key, &modifiers));
  for (gsize i = 0; i < G_N_ELEMENTS (orca_keys); i++)
    {
      g_assert_true (gtk_accelerator_parse (orca_keys[i], &taken, &with));
      if (key == taken && modifiers == with)
        return TRUE;
    }

  return key < 128 && strchr (orca_letters, (int) key) != NULL &&
         (modifiers == 0 || modifiers == GDK_SHIFT_MASK ||
          modifiers == (GDK_ALT_MASK | GDK_SHIFT_MASK));
}

/* No key of the application is one that a screen reader takes. */
static void
test_screen_reader (void)
{
  gsize n_shortcuts;
  const EntenteShortcut *shortcuts = entente_shortcuts_get_all (&n_shortcuts);

  g_assert_true (is_taken ("<Primary><Alt><Shift>Q"));
  g_assert_true (is_taken ("<Shift>h"));
  g_assert_false (is_taken ("<Control>h"));

  for (gsize i = 0; i < n_shortcuts; i++)
    for (gsize j = 0; shortcuts[i].accels[j] != NULL; j++)
      {
        g_test_message ("%s", shortcuts[i].accels[j]);
        g_assert_false (is_taken (shortcuts[i].accels[j]));
      }
}

static void
assert_exists (EntenteApplication *application,
               EntenteWindow      *window,
               const char         *detailed_action)
{
  g_autofree char *name = NULL;
  g_autoptr (GVariant) target = NULL;
  const GVariantType *type;

  g_assert_true (g_action_parse_detailed_name (detailed_action, &name, &target, NULL));

  if (g_str_has_prefix (name, "app."))
    {
      g_assert_true (g_action_group_has_action (G_ACTION_GROUP (application), name + 4));
    }
  else if (g_str_has_prefix (name, "win."))
    {
      g_assert_true (g_action_group_has_action (G_ACTION_GROUP (window), name + 4));
      type = g_action_group_get_action_parameter_type (G_ACTION_GROUP (window), name + 4);
      g_assert_true ((type == NULL) == (target == NULL));
      g_assert_true (target == NULL || g_variant_is_of_type (target, type));
    }
  else
    {
      g_assert_cmpstr (name, ==, "window.close");
    }
}

/* What the table names exists, and the keys of the application are those of the table. */
static void
test_bound (void)
{
  g_autoptr (EntenteApplication) application = entente_application_new ();
  g_autoptr (GError) error = NULL;
  gsize n_shortcuts;
  const EntenteShortcut *shortcuts = entente_shortcuts_get_all (&n_shortcuts);
  EntenteWindow *window;

  g_application_set_flags (G_APPLICATION (application),
                           g_application_get_flags (G_APPLICATION (application)) |
                           G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, &error));
  g_assert_no_error (error);
  window = entente_window_new (ADW_APPLICATION (application));

  for (gsize i = 0; i < n_shortcuts; i++)
    {
      g_auto (GStrv) accels = NULL;

      if (shortcuts[i].action == NULL)
        continue;

      assert_exists (application, window, shortcuts[i].action);
      accels = gtk_application_get_accels_for_action (GTK_APPLICATION (application),
                                                      shortcuts[i].action);
      if (shortcuts[i].turn == ENTENTE_SHORTCUT_FIRST)
        g_assert_cmpstrv (accels, shortcuts[i].accels);
      else
        g_assert_cmpuint (g_strv_length (accels), ==, 0);
    }

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_words (void)
{
  static const struct
  {
    const char *accel;
    const char *words;
  } cases[] = {
    { "<Control>f", "Ctrl+F" },
    { "<Control>question", "Ctrl+?" },
    { "<Alt>1", "Alt+1" },
    { "<Shift>F6", "Shift+F6" },
    { "Escape", "Escape" },
    { "<Shift><Control>plus", "Ctrl+Shift++" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = entente_shortcuts_accel_to_words (cases[i].accel);

      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

static void
test_dialog (void)
{
  EntenteShortcutsDialog *dialog = entente_shortcuts_dialog_new (ENTENTE_SHORTCUT_VIEW_NONE);
  GtkWidget *window = adw_window_new ();
  g_autoptr (GPtrArray) rows = NULL;
  gsize n_shortcuts;
  gboolean found = FALSE, found_two = FALSE;

  adw_window_set_content (ADW_WINDOW (window), gtk_label_new (""));
  gtk_window_present (GTK_WINDOW (window));
  adw_dialog_present (ADW_DIALOG (dialog), window);
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  ui_settle ();

  entente_shortcuts_get_all (&n_shortcuts);
  rows = ui_find_all (GTK_WIDGET (dialog), ADW_TYPE_PREFERENCES_ROW);
  g_assert_cmpuint (rows->len, ==, n_shortcuts);

  for (guint i = 0; i < rows->len; i++)
    {
      GtkAccessible *row = g_ptr_array_index (rows, i);
      GtkWidget *contents = gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row));
      g_autofree char *no =
        gtk_test_accessible_check_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                            "Search facts, Ctrl+F");
      g_autofree char *no_two =
        gtk_test_accessible_check_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                            "Previous and next event, Up or Down");

      found = found || no == NULL;
      found_two = found_two || no_two == NULL;
      gtk_test_accessible_assert_role (row, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
      gtk_test_accessible_assert_role (contents, GTK_ACCESSIBLE_ROLE_NONE);
    }
  g_assert_true (found);
  g_assert_true (found_two);

  adw_dialog_force_close (ADW_DIALOG (dialog));
  gtk_window_destroy (GTK_WINDOW (window));
  ui_settle ();
  g_assert_null (dialog);
}

int
main (int    argc,
      char **argv)
{
  ui_test_init (&argc, &argv);

  g_test_add_func ("/shortcuts/table", test_table);
  g_test_add_func ("/shortcuts/screen-reader", test_screen_reader);
  g_test_add_func ("/shortcuts/bound", test_bound);
  g_test_add_func ("/shortcuts/words", test_words);
  g_test_add_func ("/shortcuts/dialog", test_dialog);

  return g_test_run ();
}
