/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-loader.h"
#include "entente-question-row.h"
#include "entente-questions-page.h"
#include "facts-helpers.h"

typedef struct
{
  EntenteDossier *dossier;
  EntenteQuestionsPage *page;
  GtkWidget *window;
} Fixture;

static void
setup (Fixture       *f,
       gconstpointer  data)
{
  f->dossier = entente_loader_load_builtin ();
  f->page = entente_questions_page_new (f->dossier);
  f->window = facts_present (GTK_WIDGET (f->page));
}

static void
teardown (Fixture       *f,
          gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  facts_settle ();
  g_assert_finalize_object (f->dossier);
}

/* What is wrong or thin in this report? Every question is there, with all of its facts. */
static void
test_rows (Fixture       *f,
           gconstpointer  data)
{
  GListModel *questions = entente_dossier_get_questions (f->dossier);
  g_autoptr (GPtrArray) rows = facts_find_all (GTK_WIDGET (f->page), ENTENTE_TYPE_QUESTION_ROW);

  g_assert_cmpuint (rows->len, >=, 23);
  g_assert_cmpuint (rows->len, ==, g_list_model_get_n_items (questions));

  for (guint i = 0; i < rows->len; i++)
    {
      g_autoptr (EntenteQuestion) question = g_list_model_get_item (questions, i);
      g_autoptr (GPtrArray) buttons = facts_find_all (rows->pdata[i], GTK_TYPE_BUTTON);
      GListModel *facts = entente_question_get_facts (question);

      g_assert_true (entente_question_row_get_question (rows->pdata[i]) == question);
      g_assert_true (facts_has_text (rows->pdata[i], entente_question_get_id (question)));
      g_assert_true (facts_has_text (rows->pdata[i], entente_question_get_title (question)));
      g_assert_true (facts_has_text (rows->pdata[i], entente_question_get_text (question)));
      g_assert_cmpuint (g_list_model_get_n_items (facts), >, 0);
      g_assert_cmpuint (buttons->len, ==, g_list_model_get_n_items (facts));
    }
}

static void
keep (gpointer *target,
      gpointer  object)
{
  *target = object;
}

static void
test_facts (Fixture       *f,
            gconstpointer  data)
{
  GListModel *questions = entente_dossier_get_questions (f->dossier);
  g_autoptr (GPtrArray) rows = facts_find_all (GTK_WIDGET (f->page), ENTENTE_TYPE_QUESTION_ROW);
  gpointer shown = NULL;

  g_signal_connect_swapped (f->page, "show-fact", G_CALLBACK (keep), &shown);
  for (guint i = 0; i < rows->len; i++)
    {
      g_autoptr (EntenteQuestion) question = g_list_model_get_item (questions, i);
      g_autoptr (GPtrArray) buttons = facts_find_all (rows->pdata[i], GTK_TYPE_BUTTON);

      for (guint j = 0; j < buttons->len; j++)
        {
          g_autoptr (EntenteFact) fact =
            g_list_model_get_item (entente_question_get_facts (question), j);
          g_autofree char *name = entente_fact_get_name (fact);
          g_autofree char *words = g_strdup_printf ("%s %s", entente_fact_get_id (fact), name);

          g_assert_true (facts_has_text (buttons->pdata[j], words));
          g_assert_cmpint (gtk_widget_get_height (buttons->pdata[j]), >=, 24);
          g_signal_emit_by_name (buttons->pdata[j], "clicked");
          g_assert_true (shown == fact);
        }
    }
}

static void
test_focus (Fixture       *f,
            gconstpointer  data)
{
  EntenteQuestion *question = entente_dossier_find_question (f->dossier, "A12");
  g_autoptr (GPtrArray) buttons = NULL;
  GtkWidget *row;

  /* opened, the page has the focus on its first question */
  row = gtk_window_get_focus (GTK_WINDOW (f->window));
  g_assert_true (ENTENTE_IS_QUESTION_ROW (row));
  g_assert_cmpstr (entente_question_get_id (
                     entente_question_row_get_question (ENTENTE_QUESTION_ROW (row))), ==, "A01");

  entente_questions_page_focus_question (f->page, question);
  facts_settle ();
  row = gtk_window_get_focus (GTK_WINDOW (f->window));
  g_assert_true (entente_question_row_get_question (ENTENTE_QUESTION_ROW (row)) == question);

  /* Tab goes through the question's facts and then leaves the page */
  buttons = facts_find_all (row, GTK_TYPE_BUTTON);
  for (guint i = 0; i < buttons->len; i++)
    {
      g_assert_true (gtk_widget_child_focus (GTK_WIDGET (f->page), GTK_DIR_TAB_FORWARD));
      g_assert_true (gtk_window_get_focus (GTK_WINDOW (f->window)) == buttons->pdata[i]);
    }
  g_assert_false (gtk_widget_child_focus (GTK_WIDGET (f->page), GTK_DIR_TAB_FORWARD));
}

static void
test_accessible (Fixture       *f,
                 gconstpointer  data)
{
  GtkWidget *list = facts_find (GTK_WIDGET (f->page), GTK_TYPE_LIST_BOX);
  GtkWidget *row = facts_find (GTK_WIDGET (f->page), ENTENTE_TYPE_QUESTION_ROW);
  EntenteQuestion *question = entente_dossier_find_question (f->dossier, "A01");
  g_autoptr (GPtrArray) labels = facts_find_all (row, GTK_TYPE_LABEL);
  g_autofree char *words =
    g_strdup_printf ("A01, %s %s", entente_question_get_title (question),
                     entente_question_get_text (question));

  gtk_test_accessible_assert_role (list, GTK_ACCESSIBLE_ROLE_LIST);
  gtk_test_accessible_assert_property (list, GTK_ACCESSIBLE_PROPERTY_LABEL, "Open Questions");
  gtk_test_accessible_assert_role (row, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL, words);

  /* what the row's label says is not said again by what is in it */
  for (guint i = 0; i < labels->len; i++)
    if (gtk_widget_get_ancestor (labels->pdata[i], GTK_TYPE_BUTTON) == NULL)
      gtk_test_accessible_assert_role (labels->pdata[i], GTK_ACCESSIBLE_ROLE_NONE);
}

static void
test_finalize (void)
{
  g_autoptr (EntenteDossier) dossier = entente_loader_load_builtin ();
  EntenteQuestionsPage *page = entente_questions_page_new (dossier);

  g_object_ref_sink (page);
  g_assert_finalize_object (page);
}

int
main (int    argc,
      char **argv)
{
  facts_test_init (&argc, &argv);

  g_test_add ("/questions-page/rows", Fixture, NULL, setup, test_rows, teardown);
  g_test_add ("/questions-page/facts", Fixture, NULL, setup, test_facts, teardown);
  g_test_add ("/questions-page/focus", Fixture, NULL, setup, test_focus, teardown);
  g_test_add ("/questions-page/accessible", Fixture, NULL, setup, test_accessible, teardown);
  g_test_add_func ("/questions-page/finalize", test_finalize);

  return g_test_run ();
}
