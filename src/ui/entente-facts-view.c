/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * EntenteFactsView:
 *
 * The facts of a dossier: a list that leads to a page for each fact and to the open
 * questions. Pages lie on one another; Escape, Alt+Left and the button at the start of a
 * page's header go back.
 *
 * The page of a fact on top is that of the selected fact: opening a page selects its fact,
 * and selecting another fact in another view turns the page to that fact.
 *
 * Where a page leads out of the facts, the view says so by [signal@FactsView::show-event]
 * and [signal@FactsView::show-chart].
 *
 * ## Accessibility
 *
 * See #EntenteFactListPage, #EntenteFactPage and #EntenteQuestionsPage.
 */

#include "entente-facts-view.h"

#include "entente-fact-list-page.h"
#include "entente-fact-page.h"
#include "entente-questions-page.h"

struct _EntenteFactsView
{
  AdwBin parent_instance;

  EntenteSelection *selection;
  gboolean replacing;

  AdwNavigationView *navigation;
  EntenteFactListPage *list_page;
};

G_DEFINE_FINAL_TYPE (EntenteFactsView, entente_facts_view, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_SELECTION,
  N_PROPS
};

enum
{
  SHOW_EVENT,
  SHOW_CHART,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void show_question (EntenteFactsView *self,
                           EntenteQuestion  *question);

static void
on_show_event (EntenteFactsView *self,
               EntenteEvent     *event)
{
  entente_selection_select_event (self->selection, event);
  g_signal_emit (self, signals[SHOW_EVENT], 0, event);
}

static void
on_show_chart (EntenteFactsView *self,
               EntenteChart     *chart)
{
  g_signal_emit (self, signals[SHOW_CHART], 0, chart);
}

static AdwNavigationPage *
create_fact_page (EntenteFactsView *self,
                  EntenteFact      *fact)
{
  EntenteFactPage *page =
    entente_fact_page_new (entente_selection_get_dossier (self->selection), fact);

  g_signal_connect_object (page, "show-fact", G_CALLBACK (entente_facts_view_show_fact), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "show-event", G_CALLBACK (on_show_event), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "show-chart", G_CALLBACK (on_show_chart), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "show-question", G_CALLBACK (show_question), self,
                           G_CONNECT_SWAPPED);

  return ADW_NAVIGATION_PAGE (page);
}

static EntenteFact *
get_visible_fact (EntenteFactsView *self)
{
  AdwNavigationPage *page = adw_navigation_view_get_visible_page (self->navigation);

  return ENTENTE_IS_FACT_PAGE (page) ? entente_fact_page_get_fact (ENTENTE_FACT_PAGE (page))
                                     : NULL;
}

static void
on_page_changed (EntenteFactsView *self)
{
  EntenteFact *fact = get_visible_fact (self);

  if (fact != NULL && self->selection != NULL && !self->replacing)
    entente_selection_select_fact (self->selection, fact);
}

/* Another view selected another fact: the open page turns to it. */
static void
on_fact_selected (EntenteFactsView *self)
{
  EntenteFact *visible = get_visible_fact (self);
  EntenteFact *selected = entente_selection_get_fact (self->selection);
  AdwNavigationPage *pages[2];

  if (visible == NULL || selected == NULL || visible == selected)
    return;

  self->replacing = TRUE;
  pages[0] = ADW_NAVIGATION_PAGE (self->list_page);
  pages[1] = create_fact_page (self, selected);
  adw_navigation_view_replace (self->navigation, pages, G_N_ELEMENTS (pages));
  self->replacing = FALSE;
}

static void
on_fact_activated (EntenteFactsView *self,
                   EntenteFact      *fact)
{
  entente_facts_view_show_fact (self, fact);
}

static void
on_questions_activated (EntenteFactsView *self)
{
  entente_facts_view_show_questions (self);
}

static EntenteQuestionsPage *
open_questions (EntenteFactsView *self)
{
  AdwNavigationPage *page = adw_navigation_view_find_page (self->navigation, "questions");

  if (page != NULL)
    {
      adw_navigation_view_pop_to_page (self->navigation, page);
      return ENTENTE_QUESTIONS_PAGE (page);
    }

  page = ADW_NAVIGATION_PAGE (
    entente_questions_page_new (entente_selection_get_dossier (self->selection)));
  g_signal_connect_object (page, "show-fact", G_CALLBACK (entente_facts_view_show_fact), self,
                           G_CONNECT_SWAPPED);
  adw_navigation_view_push (self->navigation, page);

  return ENTENTE_QUESTIONS_PAGE (page);
}

static void
show_question (EntenteFactsView *self,
               EntenteQuestion  *question)
{
  EntenteQuestionsPage *page = open_questions (self);

  entente_questions_page_focus_question (page, question);
}

static AdwNavigationPage *
find_fact_page (EntenteFactsView *self,
                EntenteFact      *fact)
{
  g_autoptr (GListModel) stack = adw_navigation_view_get_navigation_stack (self->navigation);

  for (guint i = 0; i < g_list_model_get_n_items (stack); i++)
    {
      g_autoptr (AdwNavigationPage) page = g_list_model_get_item (stack, i);

      if (ENTENTE_IS_FACT_PAGE (page) &&
          entente_fact_page_get_fact (ENTENTE_FACT_PAGE (page)) == fact)
        return page; /* the view has its own reference */
    }

  return NULL;
}

static void
disconnect_selection (EntenteFactsView *self)
{
  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_func (self->selection, on_fact_selected, self);
}

static void
entente_facts_view_dispose (GObject *object)
{
  EntenteFactsView *self = ENTENTE_FACTS_VIEW (object);

  disconnect_selection (self);
  g_clear_object (&self->selection);
  adw_bin_set_child (ADW_BIN (self), NULL); /* the template would leave it a dead pointer */
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_FACTS_VIEW);

  G_OBJECT_CLASS (entente_facts_view_parent_class)->dispose (object);
}

static void
entente_facts_view_get_property (GObject    *object,
                                 guint       property_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  EntenteFactsView *self = ENTENTE_FACTS_VIEW (object);

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
entente_facts_view_set_property (GObject      *object,
                                 guint         property_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  EntenteFactsView *self = ENTENTE_FACTS_VIEW (object);

  switch (property_id)
    {
    case PROP_SELECTION:
      entente_facts_view_set_selection (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
entente_facts_view_class_init (EntenteFactsViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  object_class->dispose = entente_facts_view_dispose;
  object_class->get_property = entente_facts_view_get_property;
  object_class->set_property = entente_facts_view_set_property;

  properties[PROP_SELECTION] =
    g_param_spec_object ("selection", NULL, NULL, ENTENTE_TYPE_SELECTION,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /* The reader asks for an event, which is selected, in the timeline. */
  signals[SHOW_EVENT] = g_signal_new ("show-event", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                      G_TYPE_NONE, 1, ENTENTE_TYPE_EVENT);
  /* The reader asks for a chart. */
  signals[SHOW_CHART] = g_signal_new ("show-chart", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                      G_TYPE_NONE, 1, ENTENTE_TYPE_CHART);

  g_type_ensure (ENTENTE_TYPE_FACT_LIST_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ENTENTE_RESOURCE_BASE "/ui/facts-view.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteFactsView, navigation);
  gtk_widget_class_bind_template_child (widget_class, EntenteFactsView, list_page);
  gtk_widget_class_bind_template_callback (widget_class, on_page_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_fact_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_questions_activated);
}

/* Before the pages take the key for themselves: from the details of a fact, the way back may
 * lead out of the facts. */
static gboolean
on_escape (GtkWidget *widget,
           GVariant  *args,
           gpointer   data)
{
  if (entente_facts_view_is_at_list (ENTENTE_FACTS_VIEW (widget)))
    return FALSE;

  return gtk_widget_activate_action (widget, "win.back", NULL);
}

static void
add_keys (EntenteFactsView *self)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (
    GTK_SHORTCUT_CONTROLLER (controller),
    gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                      gtk_callback_action_new (on_escape, NULL, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

static void
entente_facts_view_init (EntenteFactsView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_keys (self);
}

/**
 * entente_facts_view_new:
 *
 * Returns: (transfer floating): a view without a dossier
 */
EntenteFactsView *
entente_facts_view_new (void)
{
  return g_object_new (ENTENTE_TYPE_FACTS_VIEW, NULL);
}

/**
 * entente_facts_view_get_selection:
 * @self: a facts view
 *
 * Returns: (transfer none) (nullable): what is selected, and in which dossier
 */
EntenteSelection *
entente_facts_view_get_selection (EntenteFactsView *self)
{
  g_return_val_if_fail (ENTENTE_IS_FACTS_VIEW (self), NULL);

  return self->selection;
}

/**
 * entente_facts_view_set_selection:
 * @self: a facts view
 * @selection: (nullable): what is selected, and in which dossier
 *
 * Shows the facts of another dossier, beginning with the list.
 */
void
entente_facts_view_set_selection (EntenteFactsView *self,
                                  EntenteSelection *selection)
{
  AdwNavigationPage *list_page;

  g_return_if_fail (ENTENTE_IS_FACTS_VIEW (self));
  g_return_if_fail (selection == NULL || ENTENTE_IS_SELECTION (selection));

  if (self->selection == selection)
    return;

  disconnect_selection (self);
  g_set_object (&self->selection, selection);
  if (selection != NULL)
    g_signal_connect_object (selection, "notify::fact", G_CALLBACK (on_fact_selected), self,
                             G_CONNECT_SWAPPED);

  list_page = ADW_NAVIGATION_PAGE (self->list_page);
  adw_navigation_view_replace (self->navigation, &list_page, 1);
  entente_fact_list_page_set_selection (self->list_page, selection);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTION]);
}

/**
 * entente_facts_view_focus_search:
 * @self: a facts view
 *
 * Goes to the list and moves the keyboard focus into its search field.
 */
void
entente_facts_view_focus_search (EntenteFactsView *self)
{
  g_return_if_fail (ENTENTE_IS_FACTS_VIEW (self));

  adw_navigation_view_pop_to_page (self->navigation, ADW_NAVIGATION_PAGE (self->list_page));
  entente_fact_list_page_focus_search (self->list_page);
}

/**
 * entente_facts_view_search_for:
 * @self: a facts view
 * @text: the words or the figure to look for
 *
 * Goes to the list and searches it.
 */
void
entente_facts_view_search_for (EntenteFactsView *self,
                               const char       *text)
{
  g_return_if_fail (ENTENTE_IS_FACTS_VIEW (self));
  g_return_if_fail (text != NULL);

  entente_facts_view_focus_search (self);
  entente_fact_list_page_search_for (self->list_page, text);
}

/**
 * entente_facts_view_focus_status:
 * @self: a facts view
 *
 * Goes to the list and moves the keyboard focus to the choice of a status.
 */
void
entente_facts_view_focus_status (EntenteFactsView *self)
{
  g_return_if_fail (ENTENTE_IS_FACTS_VIEW (self));

  adw_navigation_view_pop_to_page (self->navigation, ADW_NAVIGATION_PAGE (self->list_page));
  entente_fact_list_page_focus_status (self->list_page);
}

/**
 * entente_facts_view_is_at_list:
 * @self: a facts view
 *
 * Returns: whether the list is shown, and no page on it
 */
gboolean
entente_facts_view_is_at_list (EntenteFactsView *self)
{
  g_return_val_if_fail (ENTENTE_IS_FACTS_VIEW (self), FALSE);

  return adw_navigation_view_get_visible_page (self->navigation) ==
         ADW_NAVIGATION_PAGE (self->list_page);
}

/**
 * entente_facts_view_go_back:
 * @self: a facts view
 *
 * Goes one step back: from a page to the one below it, or from a list that is searched or
 * filtered to the whole list.
 *
 * Returns: whether there was a step back
 */
gboolean
entente_facts_view_go_back (EntenteFactsView *self)
{
  g_return_val_if_fail (ENTENTE_IS_FACTS_VIEW (self), FALSE);

  return adw_navigation_view_pop (self->navigation) ||
         entente_fact_list_page_clear_search (self->list_page);
}

/**
 * entente_facts_view_get_question:
 * @self: a view
 *
 * Returns: (transfer none) (nullable): the open question that the reader is at
 */
EntenteQuestion *
entente_facts_view_get_question (EntenteFactsView *self)
{
  AdwNavigationPage *page;

  g_return_val_if_fail (ENTENTE_IS_FACTS_VIEW (self), NULL);

  page = adw_navigation_view_get_visible_page (self->navigation);
  if (!ENTENTE_IS_QUESTIONS_PAGE (page))
    return NULL;

  return entente_questions_page_get_focused (ENTENTE_QUESTIONS_PAGE (page));
}

/**
 * entente_facts_view_show_questions:
 * @self: a facts view
 *
 * Opens the list of open questions.
 */
void
entente_facts_view_show_questions (EntenteFactsView *self)
{
  g_return_if_fail (ENTENTE_IS_FACTS_VIEW (self));

  if (self->selection != NULL)
    open_questions (self);
}

/**
 * entente_facts_view_show_fact:
 * @self: a facts view
 * @fact: a fact of the dossier
 *
 * Selects @fact and opens its page, or goes back to it if it is among the open ones.
 */
void
entente_facts_view_show_fact (EntenteFactsView *self,
                              EntenteFact      *fact)
{
  AdwNavigationPage *page;

  g_return_if_fail (ENTENTE_IS_FACTS_VIEW (self));
  g_return_if_fail (ENTENTE_IS_FACT (fact));

  if (self->selection == NULL || get_visible_fact (self) == fact)
    return;

  page = find_fact_page (self, fact);
  if (page != NULL)
    adw_navigation_view_pop_to_page (self->navigation, page);
  else
    adw_navigation_view_push (self->navigation, create_fact_page (self, fact));
}
