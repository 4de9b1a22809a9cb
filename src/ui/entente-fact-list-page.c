/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * EntenteFactListPage:
 *
 * The facts of a dossier as a list, with a field to search them, a row of switches for
 * their status, a menu of further filters, and a way to the open questions.
 *
 * The list has the selected fact of [property@FactListPage:selection] selected, and
 * selecting a row selects its fact there. A fact that the search leaves out stays selected
 * in the other views.
 *
 * ## Accessibility
 *
 * The search field, each button, the row of switches and the list are one stop for the Tab
 * key each. A row is a list item whose label has all that the row shows. How many facts
 * were found is announced when the reader pauses in typing or clears the search; the
 * switches have the number in their labels.
 */

#include "entente-fact-list-page.h"

#include <glib/gi18n-lib.h>

#include "entente-fact-filter-popover.h"
#include "entente-fact-filter.h"
#include "entente-fact-row.h"
#include "entente-fact-words.h"
#include "entente-status-filter.h"

struct _EntenteFactListPage
{
  AdwNavigationPage parent_instance;

  EntenteSelection *selection;
  EntenteFactSearch *search;
  int announced_status;
  gboolean selecting;

  GtkFilterListModel *filtered;
  GtkSorter *sorter;
  GtkSingleSelection *rows;

  GtkEditable *search_entry;
  GtkMenuButton *filter_button;
  EntenteFactFilterPopover *filter_popover;
  EntenteStatusFilter *status_filter;
  GtkWidget *questions_button;
  GtkWidget *questions_bar;
  GtkLabel *questions_label;
  GtkWidget *result_bar;
  GtkLabel *result_label;
  GtkStack *stack;
  GtkListView *list_view;
};

G_DEFINE_FINAL_TYPE (EntenteFactListPage, entente_fact_list_page, ADW_TYPE_NAVIGATION_PAGE)

enum
{
  PROP_0,
  PROP_SELECTION,
  N_PROPS
};

enum
{
  FACT_ACTIVATED,
  QUESTIONS_ACTIVATED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

/* The filters of the menu cannot be seen when it is closed. */
static void
update_filter_button (EntenteFactListPage *self)
{
  guint n_filters = 0;
  g_autofree char *tooltip = NULL;

  n_filters += entente_fact_search_get_speaker (self->search) != ENTENTE_FACT_SEARCH_ANY;
  n_filters += entente_fact_search_get_party (self->search) != NULL;
  n_filters += entente_fact_search_get_source (self->search) != NULL;

  if (n_filters > 0)
    {
      /* Translators: of a button; %u is how many filters are on */
      tooltip = g_strdup_printf (ngettext ("Filter Facts (%u On)", "Filter Facts (%u On)",
                                           n_filters),
                                 n_filters);
      gtk_widget_add_css_class (GTK_WIDGET (self->filter_button), "accent");
    }
  else
    {
      tooltip = g_strdup (_("Filter Facts"));
      gtk_widget_remove_css_class (GTK_WIDGET (self->filter_button), "accent");
    }
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->filter_button), tooltip);
}

static void
update_results (EntenteFactListPage *self)
{
  guint n_facts = count_facts (self);
  guint n_rows = count_rows (self);
  gboolean narrowed = !entente_fact_search_is_empty (self->search);
  g_autofree char *words = NULL;

  /* Translators: how many facts a search and filters leave, of how many */
  words = g_strdup_printf (ngettext ("%1$u of %2$u fact", "%1$u of %2$u facts", n_facts),
                           n_rows, n_facts);
  gtk_label_set_label (self->result_label, words);
  gtk_widget_set_visible (self->result_bar, narrowed);
  update_filter_button (self);

  if (n_rows > 0)
    gtk_stack_set_visible_child_name (self->stack, "list");
  else
    gtk_stack_set_visible_child_name (self->stack, n_facts > 0 ? "nothing-found" : "empty");
}

static void
announce_results (EntenteFactListPage *self)
{
  guint n_rows = count_rows (self);
  g_autofree char *words = NULL;

  if (n_rows == 0)
    words = g_strdup (_("No facts found"));
  else if (entente_fact_search_is_empty (self->search))
    words = g_strdup_printf (ngettext ("The fact is shown", "All %u facts are shown", n_rows),
                             n_rows);
  else
    words = g_strdup_printf (ngettext ("%u fact found", "%u facts found", n_rows), n_rows);

  gtk_accessible_announce (GTK_ACCESSIBLE (self), words,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
on_search_object_changed (EntenteFactListPage *self)
{
  int status = entente_fact_search_get_status (self->search);

  gtk_sorter_changed (self->sorter, GTK_SORTER_CHANGE_DIFFERENT);
  if (*entente_fact_search_get_text (self->search) == '\0')
    gtk_editable_set_text (self->search_entry, "");
  update_results (self);

  show_selected (self);
  if (*entente_fact_search_get_text (self->search) != '\0' && count_rows (self) > 0)
    gtk_list_view_scroll_to (self->list_view, 0, GTK_LIST_SCROLL_NONE, NULL);

  /* Whoever moves along the switches hears the number as part of their labels. */
  if (status == self->announced_status || entente_fact_search_is_empty (self->search))
    announce_results (self);
  self->announced_status = status;
}

static void
on_search_changed (EntenteFactListPage *self)
{
  entente_fact_search_set_text (self->search, gtk_editable_get_text (self->search_entry));
}

static void
focus_list_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  EntenteFactListPage *self = ENTENTE_FACT_LIST_PAGE (widget);

  on_search_changed (self);
  focus_list (self);
}

static void
on_stop_search (EntenteFactListPage *self)
{
  if (!entente_fact_list_page_clear_search (self))
    focus_list (self);
}

/* Enter in the search field opens what was found first. */
static void
on_search_activated (EntenteFactListPage *self)
{
  g_autoptr (EntenteFact) first = NULL;

  on_search_changed (self);
  first = g_list_model_get_item (G_LIST_MODEL (self->rows), 0);
  if (first == NULL || *entente_fact_search_get_text (self->search) == '\0')
    return;

  gtk_single_selection_set_selected (self->rows, 0);
  g_signal_emit (self, signals[FACT_ACTIVATED], 0, first);
}

static void
on_clear_clicked (EntenteFactListPage *self)
{
  entente_fact_search_clear (self->search);
  focus_list (self);
}

static void
on_questions_clicked (EntenteFactListPage *self)
{
  g_signal_emit (self, signals[QUESTIONS_ACTIVATED], 0);
}

static void
update_questions (EntenteFactListPage *self,
                  EntenteDossier      *dossier)
{
  guint n_questions = 0;
  g_autofree char *words = NULL;

  if (dossier != NULL)
    n_questions = g_list_model_get_n_items (entente_dossier_get_questions (dossier));

  /* Translators: leads to a list of what the source leaves unclear; %u is their number */
  words = g_strdup_printf (_("Open questions (%u)"), n_questions);
  gtk_label_set_label (self->questions_label, words);
  gtk_widget_set_sensitive (self->questions_button, n_questions > 0);
  gtk_widget_set_sensitive (self->questions_bar, n_questions > 0);
}

static void
entente_fact_list_page_dispose (GObject *object)
{
  EntenteFactListPage *self = ENTENTE_FACT_LIST_PAGE (object);

  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_func (self->selection, on_fact_selected, self);
  g_clear_object (&self->selection);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_FACT_LIST_PAGE);
  g_clear_object (&self->rows);
  g_clear_object (&self->filtered);
  g_clear_object (&self->sorter);
  g_clear_object (&self->search);

  G_OBJECT_CLASS (entente_fact_list_page_parent_class)->dispose (object);
}

static void
entente_fact_list_page_get_property (GObject    *object,
                                     guint       property_id,
                                     GValue     *value,
                                     GParamSpec *pspec)
{
  EntenteFactListPage *self = ENTENTE_FACT_LIST_PAGE (object);

  switch (property_id)
    {
    case PROP_SELECTION:
      g_value_set_object (value, self->selection);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
entente_fact_list_page_set_property (GObject      *object,
                                     guint         property_id,
                                     const GValue *value,
                                     GParamSpec   *pspec)
{
  EntenteFactListPage *self = ENTENTE_FACT_LIST_PAGE (object);

  switch (property_id)
    {
    case PROP_SELECTION:
      entente_fact_list_page_set_selection (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (ENTENTE_TYPE_FACT_FILTER_POPOVER);
  g_type_ensure (ENTENTE_TYPE_STATUS_FILTER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ENTENTE_RESOURCE_BASE "/ui/fact-list-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteFactListPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, EntenteFactListPage, filter_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteFactListPage, filter_popover);
  gtk_widget_class_bind_template_child (widget_class, EntenteFactListPage, status_filter);
  gtk_widget_class_bind_template_child (widget_class, EntenteFactListPage, questions_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteFactListPage, questions_bar);
  gtk_widget_class_bind_template_child (widget_class, EntenteFactListPage, questions_label);
  gtk_widget_class_bind_template_child (widget_class, EntenteFactListPage, result_bar);
  gtk_widget_class_bind_template_child (widget_class, EntenteFactListPage, result_label);
  gtk_widget_class_bind_template_child (widget_class, EntenteFactListPage, stack);
  gtk_widget_class_bind_template_child (widget_class, EntenteFactListPage, list_view);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_stop_search);
  gtk_widget_class_bind_template_callback (widget_class, on_search_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_clear_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_questions_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_map);
  gtk_widget_class_bind_template_callback (widget_class, on_setup);
  gtk_widget_class_bind_template_callback (widget_class, on_bind);
  gtk_widget_class_bind_template_callback (widget_class, on_unbind);
}

static void
entente_fact_list_page_class_init (EntenteFactListPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  object_class->dispose = entente_fact_list_page_dispose;
  object_class->get_property = entente_fact_list_page_get_property;
  object_class->set_property = entente_fact_list_page_set_property;

  properties[PROP_SELECTION] =
    g_param_spec_object ("selection", NULL, NULL, ENTENTE_TYPE_SELECTION,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /* The reader asks for the page of a fact. */
  signals[FACT_ACTIVATED] = g_signal_new ("fact-activated", type, G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 1, ENTENTE_TYPE_FACT);
  /* The reader asks for the open questions. */
  signals[QUESTIONS_ACTIVATED] = g_signal_new ("questions-activated", type, G_SIGNAL_RUN_LAST, 0,
                                               NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "facts.focus-list", NULL, focus_list_action);
  bind_template (widget_class);
}

static void
entente_fact_list_page_init (EntenteFactListPage *self)
{
  g_autoptr (GtkSortListModel) sorted = NULL;
  GtkFilter *filter;

  gtk_widget_init_template (GTK_WIDGET (self));

  self->search = entente_fact_search_new ();
  self->announced_status = ENTENTE_FACT_SEARCH_ANY;
  filter = GTK_FILTER (entente_fact_filter_new (self->search));
  self->sorter = GTK_SORTER (gtk_custom_sorter_new (compare_facts, g_object_ref (self->search),
                                                    g_object_unref));
  self->filtered = gtk_filter_list_model_new (NULL, filter);
  sorted = gtk_sort_list_model_new (g_object_ref (G_LIST_MODEL (self->filtered)),
                                    g_object_ref (self->sorter));
  self->rows = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (self->rows, FALSE);
  gtk_single_selection_set_can_unselect (self->rows, TRUE);
  gtk_single_selection_set_model (self->rows, G_LIST_MODEL (sorted));
  gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (self->rows));

  g_signal_connect_object (self->search, "changed", G_CALLBACK (on_search_object_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->rows, "notify::selected-item", G_CALLBACK (on_row_selected),
                           self, G_CONNECT_SWAPPED);
  update_questions (self, NULL);
  update_results (self);
}

/**
 * entente_fact_list_page_get_selection:
 * @self: a page
 *
 * Returns: (transfer none) (nullable): what is selected, and in which dossier
 */
EntenteSelection *
entente_fact_list_page_get_selection (EntenteFactListPage *self)
{
  g_return_val_if_fail (ENTENTE_IS_FACT_LIST_PAGE (self), NULL);

  return self->selection;
}

/**
 * entente_fact_list_page_set_selection:
 * @self: a page
 * @selection: (nullable): what is selected, and in which dossier
 *
 * Lists the facts of another dossier; the search starts anew.
 */
void
entente_fact_list_page_set_selection (EntenteFactListPage *self,
                                      EntenteSelection    *selection)
{
  EntenteDossier *dossier = NULL;
  GListModel *facts = NULL;

  g_return_if_fail (ENTENTE_IS_FACT_LIST_PAGE (self));
  g_return_if_fail (selection == NULL || ENTENTE_IS_SELECTION (selection));

  if (self->selection == selection)
    return;

  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_func (self->selection, on_fact_selected, self);
  g_set_object (&self->selection, selection);
  if (selection != NULL)
    {
      g_signal_connect_object (selection, "notify::fact", G_CALLBACK (on_fact_selected), self,
                               G_CONNECT_SWAPPED);
      dossier = entente_selection_get_dossier (selection);
      facts = entente_dossier_get_facts (dossier);
    }

  self->selecting = TRUE; /* the rows come and go, the selection stays */
  entente_fact_search_clear (self->search);
  gtk_filter_list_model_set_model (self->filtered, facts);
  self->selecting = FALSE;
  entente_status_filter_set_facts (self->status_filter, self->search, facts);
  entente_fact_filter_popover_set_dossier (self->filter_popover, self->search, dossier);
  update_questions (self, dossier);
  update_results (self);
  show_selected (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTION]);
}

/**
 * entente_fact_list_page_get_search:
 * @self: a page
 *
 * Returns: (transfer none): what the list is searched for and narrowed down to
 */
EntenteFactSearch *
entente_fact_list_page_get_search (EntenteFactListPage *self)
{
  g_return_val_if_fail (ENTENTE_IS_FACT_LIST_PAGE (self), NULL);

  return self->search;
}

/**
 * entente_fact_list_page_get_results:
 * @self: a page
 *
 * Returns: (transfer none): the facts (#EntenteFact) that are listed, in their order
 */
GListModel *
entente_fact_list_page_get_results (EntenteFactListPage *self)
{
  g_return_val_if_fail (ENTENTE_IS_FACT_LIST_PAGE (self), NULL);

  return G_LIST_MODEL (self->rows);
}

/**
 * entente_fact_list_page_focus_search:
 * @self: a page
 *
 * Moves the keyboard focus into the search field.
 */
void
entente_fact_list_page_focus_search (EntenteFactListPage *self)
{
  g_return_if_fail (ENTENTE_IS_FACT_LIST_PAGE (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

/**
 * entente_fact_list_page_clear_search:
 * @self: a page
 *
 * Clears the search and the filters.
 *
 * Returns: whether there was anything to clear
 */
gboolean
entente_fact_list_page_clear_search (EntenteFactListPage *self)
{
  gboolean had_text;

  g_return_val_if_fail (ENTENTE_IS_FACT_LIST_PAGE (self), FALSE);

  /* What was typed a moment ago may not be searched for yet. */
  had_text = *gtk_editable_get_text (self->search_entry) != '\0';
  if (!had_text && entente_fact_search_is_empty (self->search))
    return FALSE;

  gtk_editable_set_text (self->search_entry, "");
  entente_fact_search_clear (self->search);
  return TRUE;
}
