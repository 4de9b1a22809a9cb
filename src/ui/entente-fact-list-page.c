/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * EntenteFactListPage:
 *
 * The facts of a dossier as a list, with a field to search them, a row of switches for
 * their status, a menu of further filters, and a way to the open questions.
 *
 * ## Accessibility
 *
 * The search field, each button, the row of switches and the list are one stop for the Tab
 * key each. How many facts were found is announced when the reader pauses in typing or
 * clears the search; the switches have the number in their labels.
 */

#include "entente-fact-list-page.h"

#include <glib/gi18n-lib.h>

#include "entente-fact-filter-popover.h"
#include "entente-fact-list.h"
#include "entente-hidden-pages.h"
#include "entente-late-child.h"
#include "entente-opener.h"
#include "entente-price-book.h"
#include "entente-status-filter.h"
#include "entente-view-keys.h"

struct _EntenteFactListPage
{
  AdwNavigationPage parent_instance;

  EntenteFactSearch *search; /* that of the list */
  EntentePriceBook *book;    /* whose checks it knows */
  gboolean had_text;
  gboolean quiet;

  GtkEditable *search_entry;
  GtkMenuButton *filter_button;
  EntenteFactFilterPopover *filter_popover; /* once it has been opened */
  EntenteStatusFilter *status_filter;
  GtkWidget *questions_button;
  GtkWidget *questions_bar;
  GtkLabel *questions_label;
  GtkWidget *result_bar;
  GtkLabel *result_label;
  GtkStack *stack;
  EntenteFactList *list;
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

static guint
count_rows (EntenteFactListPage *self)
{
  return g_list_model_get_n_items (entente_fact_list_get_results (self->list));
}

/* The filters of the menu cannot be seen when it is closed. */
static void
update_filter_button (EntenteFactListPage *self)
{
  guint n_filters = 0;
  g_autofree char *tooltip = NULL;

  n_filters += entente_fact_search_get_speaker (self->search) != ENTENTE_FACT_SEARCH_ANY;
  n_filters += entente_fact_search_get_party (self->search) != NULL;
  n_filters += entente_fact_search_get_source (self->search) != NULL;
  n_filters += entente_fact_search_get_verdict (self->search) != ENTENTE_FACT_SEARCH_ANY;

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
  /* Without a name it has that of all that is in it, and what it has opened is. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->filter_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, tooltip, -1);
}

static void
update_results (EntenteFactListPage *self)
{
  GListModel *facts = entente_fact_list_get_facts (self->list);
  guint n_facts = facts != NULL ? g_list_model_get_n_items (facts) : 0;
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
on_results_changed (EntenteFactListPage *self)
{
  gboolean has_text = *entente_fact_search_get_text (self->search) != '\0';

  if (self->had_text && !has_text)
    gtk_editable_set_text (self->search_entry, "");
  self->had_text = has_text;
  update_results (self);

  /* Whoever moves along the switches hears the number as part of their labels. */
  if (!self->quiet && !entente_status_filter_is_choosing (self->status_filter))
    announce_results (self);
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
  entente_fact_list_focus_row (self->list);
}

/* Escape undoes the search; then it goes where the reader came from, or else to the list. */
static void
on_stop_search (EntenteFactListPage *self)
{
  if (entente_fact_list_page_clear_search (self))
    return;

  gtk_widget_activate_action (GTK_WIDGET (self), "win.back", NULL);
  if (gtk_widget_get_focus_child (GTK_WIDGET (self->search_entry)) != NULL)
    entente_fact_list_focus_row (self->list);
}

/* Enter in the search field opens what was found first. */
static void
on_search_activated (EntenteFactListPage *self)
{
  on_search_changed (self);
  if (self->had_text)
    entente_fact_list_open_first (self->list);
}

static void
on_fact_activated (EntenteFactListPage *self,
                   EntenteFact         *fact)
{
  g_signal_emit (self, signals[FACT_ACTIVATED], 0, fact);
}

static void
on_clear_clicked (EntenteFactListPage *self)
{
  entente_fact_search_clear (self->search);
  entente_fact_list_focus_row (self->list);
}

static void
clear_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  on_clear_clicked (ENTENTE_FACT_LIST_PAGE (widget));
}

static void
on_questions_clicked (EntenteFactListPage *self)
{
  g_signal_emit (self, signals[QUESTIONS_ACTIVATED], 0);
}

/* Other prices may have come to no verdict of the kind that was chosen. */
static void
on_checks_changed (EntenteFactListPage *self,
                   EntentePriceBook    *book)
{
  int chosen = entente_fact_search_get_verdict (self->search);

  if (chosen != ENTENTE_FACT_SEARCH_ANY &&
      !entente_price_book_has_kind (book, (EntenteVerdictKind) chosen))
    chosen = ENTENTE_FACT_SEARCH_ANY;

  entente_fact_search_set_checks (self->search, entente_price_book_get_checks (book));
  entente_fact_search_set_verdict (self->search, chosen);
}

/* Follows the checks of one dossier, and no longer those of another. */
static void
follow_checks (EntenteFactListPage *self,
               EntenteDossier      *dossier)
{
  if (self->book != NULL)
    g_signal_handlers_disconnect_by_func (self->book, on_checks_changed, self);

  g_clear_object (&self->book);
  if (dossier == NULL)
    return;

  self->book = g_object_ref (entente_price_book_get (dossier));
  g_signal_connect_object (self->book, "changed", G_CALLBACK (on_checks_changed), self,
                           G_CONNECT_SWAPPED);
  on_checks_changed (self, self->book);
}

/* Only a reader who opens it needs it. */
static void
ensure_filter_popover (GtkMenuButton *button,
                       gpointer       data)
{
  EntenteFactListPage *self = data;
  EntenteSelection *selection = entente_fact_list_get_selection (self->list);

  if (self->filter_popover != NULL)
    return;

  self->filter_popover = g_object_new (ENTENTE_TYPE_FACT_FILTER_POPOVER, NULL);
  /* Where there is no room for it on the page, the status is chosen here. */
  g_object_bind_property (self->status_filter, "visible", self->filter_popover, "with-status",
                          G_BINDING_SYNC_CREATE | G_BINDING_INVERT_BOOLEAN);
  if (selection != NULL)
    entente_fact_filter_popover_set_dossier (self->filter_popover, self->search,
                                             entente_selection_get_dossier (selection));
  gtk_menu_button_set_popover (button, GTK_WIDGET (self->filter_popover));
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

  follow_checks (self, NULL);
  g_clear_object (&self->search);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_FACT_LIST_PAGE);

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
      g_value_set_object (value, entente_fact_list_page_get_selection (self));
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
  g_type_ensure (ENTENTE_TYPE_FACT_LIST);
  g_type_ensure (ENTENTE_TYPE_LATE_CHILD);
  g_type_ensure (ENTENTE_TYPE_STATUS_FILTER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ENTENTE_RESOURCE_BASE "/ui/fact-list-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteFactListPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, EntenteFactListPage, filter_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteFactListPage, status_filter);
  gtk_widget_class_bind_template_child (widget_class, EntenteFactListPage, questions_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteFactListPage, questions_bar);
  gtk_widget_class_bind_template_child (widget_class, EntenteFactListPage, questions_label);
  gtk_widget_class_bind_template_child (widget_class, EntenteFactListPage, result_bar);
  gtk_widget_class_bind_template_child (widget_class, EntenteFactListPage, result_label);
  gtk_widget_class_bind_template_child (widget_class, EntenteFactListPage, stack);
  gtk_widget_class_bind_template_child (widget_class, EntenteFactListPage, list);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_stop_search);
  gtk_widget_class_bind_template_callback (widget_class, on_search_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_clear_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_questions_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_fact_activated);
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
  gtk_widget_class_install_action (widget_class, "facts.clear", NULL, clear_action);
  bind_template (widget_class);
}

static void
entente_fact_list_page_init (EntenteFactListPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  entente_view_keys_set (GTK_WIDGET (self), ENTENTE_SHORTCUT_VIEW_FACTS);
  entente_hidden_pages_watch (self->stack);
  entente_opener_be_button (GTK_WIDGET (self->filter_button));
  gtk_menu_button_set_create_popup_func (self->filter_button, ensure_filter_popover, self, NULL);

  self->search = g_object_ref (entente_fact_list_get_search (self->list));
  g_signal_connect_object (self->search, "changed", G_CALLBACK (on_results_changed), self,
                           G_CONNECT_SWAPPED);
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

  return entente_fact_list_get_selection (self->list);
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

  g_return_if_fail (ENTENTE_IS_FACT_LIST_PAGE (self));
  g_return_if_fail (selection == NULL || ENTENTE_IS_SELECTION (selection));

  if (entente_fact_list_get_selection (self->list) == selection)
    return;

  if (selection != NULL)
    dossier = entente_selection_get_dossier (selection);

  self->quiet = TRUE;
  entente_fact_list_set_selection (self->list, selection);
  self->quiet = FALSE;
  entente_status_filter_set_facts (self->status_filter, self->search,
                                   entente_fact_list_get_facts (self->list));
  follow_checks (self, dossier);
  if (self->filter_popover != NULL)
    entente_fact_filter_popover_set_dossier (self->filter_popover, self->search, dossier);
  update_questions (self, dossier);
  update_results (self);
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

  return entente_fact_list_get_results (self->list);
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
 * entente_fact_list_page_search_for:
 * @self: a page
 * @text: the words or the figure to look for
 *
 * Searches as if the reader had typed @text.
 */
void
entente_fact_list_page_search_for (EntenteFactListPage *self,
                                   const char          *text)
{
  g_return_if_fail (ENTENTE_IS_FACT_LIST_PAGE (self));
  g_return_if_fail (text != NULL);

  gtk_editable_set_text (self->search_entry, text);
  entente_fact_search_set_text (self->search, text);
}

/**
 * entente_fact_list_page_focus_status:
 * @self: a page
 *
 * Moves the keyboard focus to the choice of a status, or, where there is no room for it, to
 * the button that opens all filters.
 */
void
entente_fact_list_page_focus_status (EntenteFactListPage *self)
{
  g_return_if_fail (ENTENTE_IS_FACT_LIST_PAGE (self));

  if (gtk_widget_get_visible (GTK_WIDGET (self->status_filter)))
    entente_status_filter_focus (self->status_filter);
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->filter_button));
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
