/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>

#include "entente-recent-dossiers.h"
#include "ui-helpers.h"

/* In a folder of the test's own, with a list of recent files of its own. */
typedef struct
{
  char *folder;
  GMenu *menu;
} Fixture;

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  f->folder = g_dir_make_tmp (NULL, NULL);
  f->menu = g_menu_new ();
  gtk_recent_manager_purge_items (gtk_recent_manager_get_default (), NULL);
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  g_clear_object (&f->menu);
  g_clear_pointer (&f->folder, g_free);
}

static GFile *
add_file (Fixture    *f,
          const char *name,
          const char *title)
{
  g_autofree char *path = g_build_filename (f->folder, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_assert_true (g_file_set_contents (path, "{}", -1, NULL));
  entente_recent_dossiers_add (file, title);

  return g_steal_pointer (&file);
}

typedef struct
{
  GMenu *menu;
  guint n_items;
} Expected;

static gboolean
has_items (gpointer data)
{
  Expected *expected = data;

  entente_recent_dossiers_fill (expected->menu);
  return (guint) g_menu_model_get_n_items (G_MENU_MODEL (expected->menu)) == expected->n_items;
}

/* The list is written and read again behind the back. */
static void
await_items (Fixture *f,
             guint    n_items)
{
  Expected expected = { f->menu, n_items };

  ui_wait (has_items, &expected);
}

static char *
get_string (Fixture    *f,
            int         item,
            const char *attribute)
{
  char *string = NULL;

  g_menu_model_get_item_attribute (G_MENU_MODEL (f->menu), item, attribute, "s", &string);
  return string;
}

static void
test_empty (Fixture       *f,
            gconstpointer  data)
{
  await_items (f, 0);
}

static void
test_items (Fixture       *f,
            gconstpointer  data)
{
  g_autoptr (GFile) file = add_file (f, "a.entente", "A_B");
  g_autofree char *uri = g_file_get_uri (file);
  g_autofree char *label = NULL;
  g_autofree char *action = NULL;
  g_autofree char *target = NULL;

  await_items (f, 1);
  label = get_string (f, 0, G_MENU_ATTRIBUTE_LABEL);
  action = get_string (f, 0, G_MENU_ATTRIBUTE_ACTION);
  target = get_string (f, 0, G_MENU_ATTRIBUTE_TARGET);
  g_assert_cmpstr (label, ==, "A__B");
  g_assert_cmpstr (action, ==, "app.open-uri");
  g_assert_cmpstr (target, ==, uri);
}

/* What is not there any more, and what other applications opened, is left out. */
static void
test_left_out (Fixture       *f,
               gconstpointer  data)
{
  g_autoptr (GFile) kept = add_file (f, "kept.entente", "Kept");
  g_autoptr (GFile) gone = add_file (f, "gone.entente", "Gone");
  g_autofree char *label = NULL;

  gtk_recent_manager_add_item (gtk_recent_manager_get_default (), "file:///etc/passwd");
  await_items (f, 2);
  g_assert_true (g_file_delete (gone, NULL, NULL));
  await_items (f, 1);
  label = get_string (f, 0, G_MENU_ATTRIBUTE_LABEL);
  g_assert_cmpstr (label, ==, "Kept");
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *data_folder = g_dir_make_tmp (NULL, NULL);

  g_setenv ("XDG_DATA_HOME", data_folder, TRUE);
  ui_test_init (&argc, &argv);

  g_test_add ("/recent-dossiers/empty", Fixture, NULL, set_up, test_empty, tear_down);
  g_test_add ("/recent-dossiers/items", Fixture, NULL, set_up, test_items, tear_down);
  g_test_add ("/recent-dossiers/left-out", Fixture, NULL, set_up, test_left_out, tear_down);

  return g_test_run ();
}
