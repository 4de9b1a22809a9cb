/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the tests of the facts have in common. */

#include "facts-helpers.h"

#include "display.h"
#include "entente-fact.h"
#include "entente-loader.h"
#include "entente-paragraph.h"

void
facts_test_init (int    *argc,
                 char ***argv)
{
  display_test_init (argc, argv);
}

/* Lets everything happen that is due now. */
void
facts_settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static gboolean
on_timeout (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

void
facts_wait (guint milliseconds)
{
  gboolean over = FALSE;

  g_timeout_add (milliseconds, on_timeout, &over);
  while (!over)
    g_main_context_iteration (NULL, TRUE);
}

/* Shows @child in a window as large as a sidebar; returns the window. */
GtkWidget *
facts_present (GtkWidget *child)
{
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_default_size (GTK_WINDOW (window), 380, 800);
  gtk_window_set_child (GTK_WINDOW (window), child);
  gtk_window_present (GTK_WINDOW (window));
  while (gtk_widget_get_height (child) == 0)
    g_main_context_iteration (NULL, TRUE);
  facts_settle ();

  return window;
}

static void
collect (GtkWidget *root,
         GType      type,
         GPtrArray *found)
{
  if (g_type_is_a (G_OBJECT_TYPE (root), type))
    g_ptr_array_add (found, root);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_get_visible (child) && gtk_widget_get_child_visible (child))
      collect (child, type, found);
}

/* The visible widgets of a type below and including @root. */
GPtrArray *
facts_find_all (GtkWidget *root,
                GType      type)
{
  GPtrArray *found = g_ptr_array_new ();

  collect (root, type, found);
  return found;
}

/* The first of them, which there must be. */
GtkWidget *
facts_find (GtkWidget *root,
            GType      type)
{
  g_autoptr (GPtrArray) found = facts_find_all (root, type);

  g_assert_cmpuint (found->len, >, 0);
  return found->pdata[0];
}

/* Whether one of the labels or paragraphs below @root reads @text. */
gboolean
facts_has_text (GtkWidget  *root,
                const char *text)
{
  g_autoptr (GPtrArray) labels = facts_find_all (root, GTK_TYPE_LABEL);
  g_autoptr (GPtrArray) paragraphs = facts_find_all (root, ENTENTE_TYPE_PARAGRAPH);

  for (guint i = 0; i < labels->len; i++)
    if (g_str_equal (gtk_label_get_text (labels->pdata[i]), text))
      return TRUE;
  for (guint i = 0; i < paragraphs->len; i++)
    if (g_str_equal (entente_paragraph_get_text (paragraphs->pdata[i]), text))
      return TRUE;

  return FALSE;
}

char *
facts_list_ids (GListModel *facts)
{
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (facts); i++)
    {
      g_autoptr (EntenteFact) fact = g_list_model_get_item (facts, i);

      g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", entente_fact_get_id (fact));
    }

  return g_string_free (ids, FALSE);
}

/* The row with @title, which there must be. */
GtkWidget *
facts_find_row (GtkWidget  *root,
                const char *title)
{
  g_autoptr (GPtrArray) rows = facts_find_all (root, ADW_TYPE_ACTION_ROW);

  for (guint i = 0; i < rows->len; i++)
    if (g_str_equal (adw_preferences_row_get_title (rows->pdata[i]), title))
      return rows->pdata[i];

  g_error ("no row “%s”", title);
}

/* A dossier without problems. */
EntenteDossier *
facts_load (const char *json)
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
