/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-loader.h"
#include "entente-problems-dialog.h"
#include "ui-helpers.h"

static void
add (GPtrArray       *problems,
     EntenteSeverity  severity,
     const char      *pointer,
     guint            line,
     const char      *message,
     const char      *hint)
{
  g_ptr_array_add (problems, entente_problem_new (severity, pointer, line, message, hint));
}

static GPtrArray *
new_problems (void)
{
  GPtrArray *problems = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_problem_unref);

  add (problems, ENTENTE_SEVERITY_ERROR, "/facts/3/date", 12, "“2025-13” is no <date> & no time",
       "a date as in “2025-02-13”");
  add (problems, ENTENTE_SEVERITY_WARNING, "/facts/5/colour", 83, "unknown key", NULL);
  add (problems, ENTENTE_SEVERITY_ERROR, "", 19, "broken <b>JSON</b>", NULL);
  add (problems, ENTENTE_SEVERITY_ERROR, "/title", 0, "no title", NULL);
  add (problems, ENTENTE_SEVERITY_ERROR, "", 0, "empty", NULL);

  return problems;
}

typedef struct
{
  GtkWidget *window;
  EntenteProblemsDialog *dialog;
} Fixture;

static gboolean
is_listed (gpointer data)
{
  g_autoptr (GPtrArray) rows = ui_find_by_css (data, "row");

  return rows->len > 0;
}

static void
present (Fixture    *f,
         GPtrArray  *problems,
         const char *failure)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/somewhere/<x> & y.json");

  f->window = adw_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (f->window), 800, 900);
  adw_window_set_content (ADW_WINDOW (f->window), gtk_label_new (""));
  gtk_window_present (GTK_WINDOW (f->window));

  f->dialog = entente_problems_dialog_new (file, problems, failure);
  g_object_add_weak_pointer (G_OBJECT (f->dialog), (gpointer *) &f->dialog);
  adw_dialog_present (ADW_DIALOG (f->dialog), f->window);
  ui_wait (is_listed, f->dialog);
}

static void
finish (Fixture *f)
{
  adw_dialog_force_close (ADW_DIALOG (f->dialog));
  gtk_window_destroy (GTK_WINDOW (f->window));
  ui_settle ();
  g_assert_null (f->dialog);
}

static void
test_contents (void)
{
  static const char *const words[] = {
    "“2025-13” is no <date> & no time, Error · line 12 · /facts/3/date, "
    "a date as in “2025-02-13”",
    "unknown key, Warning · line 83 · /facts/5/colour",
    "broken <b>JSON</b>, Error · line 19",
    "no title, Error · /title",
    "empty, Error · the whole file",
  };
  g_autoptr (GPtrArray) problems = new_problems ();
  g_autoptr (GPtrArray) rows = NULL;
  Fixture f;

  present (&f, problems, NULL);
  rows = ui_find_by_css (GTK_WIDGET (f.dialog), "row");
  g_assert_cmpuint (rows->len, ==, G_N_ELEMENTS (words));

  for (guint i = 0; i < rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (rows, i);

      gtk_test_accessible_assert_role (row, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
      gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL, words[i]);
      gtk_test_accessible_assert_role (gtk_widget_get_first_child (row),
                                       GTK_ACCESSIBLE_ROLE_NONE);
    }

  /* As written, not as markup. */
  g_assert_nonnull (ui_find_label (GTK_WIDGET (f.dialog), "broken <b>JSON</b>"));
  g_assert_nonnull (ui_find_label (GTK_WIDGET (f.dialog), "a date as in “2025-02-13”"));
  g_assert_nonnull (ui_find_label (GTK_WIDGET (f.dialog), "<x> & y.json"));
  g_assert_cmpstr (adw_dialog_get_title (ADW_DIALOG (f.dialog)), ==, "5 problems");

  finish (&f);
}

static void
test_failure (void)
{
  g_autoptr (GPtrArray) problems = new_problems ();
  GtkWidget *label;
  Fixture f;

  present (&f, problems, "<x> could & could not be opened");
  label = ui_find_label (GTK_WIDGET (f.dialog), "<x> could & could not be opened");
  g_assert_nonnull (label);
  g_assert_true (gtk_widget_get_visible (label));
  finish (&f);
}

static void
on_text_read (GObject      *source,
              GAsyncResult *result,
              gpointer      data)
{
  *(char **) data = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
}

static gboolean
is_set (gpointer data)
{
  return *(char **) data != NULL;
}

static void
test_copy (void)
{
  g_autoptr (GPtrArray) problems = new_problems ();
  g_autofree char *text = NULL;
  g_autofree char *copied = NULL;
  g_auto (GStrv) lines = NULL;
  GtkWidget *dialog;
  Fixture f;

  present (&f, problems, NULL);
  dialog = GTK_WIDGET (f.dialog);

  text = entente_problems_dialog_get_text (f.dialog);
  lines = g_strsplit (text, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, problems->len + 1);
  g_assert_cmpstr (lines[1], ==,
                   "<x> & y.json:83: warning: unknown key [/facts/5/colour]");

  g_assert_true (gtk_widget_activate_action (dialog, "problems.copy", NULL));
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (dialog), NULL, on_text_read, &copied);
  ui_wait (is_set, &copied);
  g_assert_cmpstr (copied, ==, text);

  finish (&f);
}

/* However many there are, only the rows that are seen are made. */
static void
test_many (void)
{
  g_autoptr (GPtrArray) problems =
    g_ptr_array_new_with_free_func ((GDestroyNotify) entente_problem_unref);
  g_autoptr (GPtrArray) rows = NULL;
  GtkWidget *list;
  Fixture f;

  for (guint i = 0; i < 20000; i++)
    add (problems, ENTENTE_SEVERITY_ERROR, "/facts", i + 1, "wrong", NULL);

  present (&f, problems, NULL);
  list = ui_find (GTK_WIDGET (f.dialog), GTK_TYPE_LIST_VIEW);
  rows = ui_find_by_css (list, "row");
  g_assert_cmpuint (
    g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list)))), ==,
    20000);
  g_assert_cmpuint (rows->len, <, 1000);
  finish (&f);
}

int
main (int    argc,
      char **argv)
{
  ui_test_init (&argc, &argv);

  g_test_add_func ("/problems-dialog/contents", test_contents);
  g_test_add_func ("/problems-dialog/failure", test_failure);
  g_test_add_func ("/problems-dialog/copy", test_copy);
  g_test_add_func ("/problems-dialog/many", test_many);

  return g_test_run ();
}
