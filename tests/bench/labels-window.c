/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Some of what a reader sees first of the dossier in the application, as plain labels in a
 * window: each text laid out on one line and drawn once, and nothing else. No list, no chart, no
 * button, no icon. What this costs beyond an empty window, no reader of these texts can save. */

#include "bench-window.h"
#include "entente-loader.h"

/* What the first frame of the application has room for. */
#define N_EVENTS 7
#define N_FACTS  6

static void
add_label (GtkWidget  *box,
           const char *text,
           const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  gtk_box_append (GTK_BOX (box), label);
}

static void
add_date (GtkWidget   *box,
          EntenteDate *date)
{
  g_autofree char *words = NULL;

  if (date == NULL)
    return;

  words = entente_date_to_words (date, ENTENTE_EDTF_WORDS_LONG);
  add_label (box, words, "heading");
}

static void
add_speaker (GtkWidget   *box,
             EntenteFact *fact)
{
  g_autofree char *who = entente_fact_get_who_words (fact);
  g_autofree char *words =
    g_strdup_printf ("%s · %s", entente_status_to_words (entente_fact_get_status (fact)), who);

  add_label (box, words, "caption");
}

static GtkWidget *
make_events (EntenteDossier *dossier)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GListModel *events = entente_dossier_get_events (dossier);

  for (guint i = 0; i < MIN (N_EVENTS, g_list_model_get_n_items (events)); i++)
    {
      g_autoptr (EntenteEvent) event = g_list_model_get_item (events, i);

      add_date (box, entente_event_get_date (event));
      add_label (box, entente_event_get_title (event), NULL);
      add_speaker (box, entente_event_get_main_fact (event));
    }

  return box;
}

static GtkWidget *
make_facts (EntenteDossier *dossier)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GListModel *facts = entente_dossier_get_facts (dossier);

  for (guint i = 0; i < MIN (N_FACTS, g_list_model_get_n_items (facts)); i++)
    {
      g_autoptr (EntenteFact) fact = g_list_model_get_item (facts, i);

      add_label (box, entente_fact_get_statement (fact), NULL);
      add_speaker (box, fact);
    }

  return box;
}

static GtkWidget *
make_content (void)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *columns = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  g_autoptr (EntenteDossier) dossier = entente_loader_load_builtin ();

  gtk_box_append (GTK_BOX (columns), make_events (dossier));
  gtk_box_append (GTK_BOX (columns), make_facts (dossier));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), columns);

  return scroller;
}

int
main (int    argc,
      char **argv)
{
  return bench_window_run ("io.github.entente.LabelsWindow", make_content, argc, argv);
}
