/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * EntenteFactList:
 *
 * The facts of a dossier that match a search, the best match first.
 *
 * The list has the selected fact of [property@FactList:selection] selected, and selecting a
 * row selects its fact there. A fact that the search leaves out stays selected in the other
 * views. Enter or a click on a row asks for the page of its fact by
 * [signal@FactList::fact-activated].
 *
 * ## Accessibility
 *
 * The list is one stop for the Tab key. A row is a list item whose label has all that the
 * row shows.
 */

#include "entente-fact-list.h"

#include <glib/gi18n-lib.h>

#include "entente-fact-filter.h"
#include "entente-fact-row.h"
#include "entente-fact-words.h"
#include "entente-first-rows.h"
#include "entente-quiet-selection.h"
#include "entente-verbosity-setting.h"
#include "entente-verdict-looks.h"

/* More rows than a window of the usual size has room for. */
#define FIRST_ROWS 8

struct _EntenteFactList
{
  AdwBin parent_instance;

  EntenteSelection *selection;
  EntenteFactSearch *search;
  gboolean selecting;
  GPtrArray *bound; /* of GtkListItem: those that have a fact */

  GtkFilterListModel *filtered;
  GtkSorter *sorter;
  GtkSingleSelection *rows;
  EntenteFirstRows *first_rows; /* the list's model of them */
  guint scroll_tick;            /* while the selected row is to be brought into view, or 0 */

  GtkListView *list_view;
};

G_DEFINE_FINAL_TYPE (EntenteFactList, entente_fact_list, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_SELECTION,
  N_PROPS
};

enum
{
  FACT_ACTIVATED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static guint
count_rows (EntenteFactList *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->rows));
}

static guint
find_row (EntenteFactList *self,
          EntenteFact         *fact)
{
  for (guint i = 0; i < count_rows (self); i++)
    {
      g_autoptr (EntenteFact) other = g_list_model_get_item (G_LIST_MODEL (self->rows), i);

      if (other == fact)
        return i;
    }

  return GTK_INVALID_LIST_POSITION;
}

static void
scroll_to (EntenteFactList    *self,
           guint               position,
           GtkListScrollFlags  flags)
{
  entente_first_rows_show_all (self->first_rows);
  gtk_list_view_scroll_to (self->list_view, position, flags, NULL);
}

static gboolean scroll_when_settled (GtkWidget     *widget,
                                     GdkFrameClock *clock,
                                     gpointer       data);

static void
queue_scroll (EntenteFactList *self)
{
  if (self->scroll_tick == 0)
    self->scroll_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self->list_view),
                                                      scroll_when_settled, self, NULL);
}

/* Selects the row of the selected fact, if it is listed, and brings it into view. */
static void
show_selected (EntenteFactList *self)
{
  EntenteFact *fact = NULL;
  guint position;

  if (self->selection != NULL)
    fact = entente_selection_get_fact (self->selection);
  position = find_row (self, fact);

  self->selecting = TRUE;
  entente_quiet_selection_set (self->list_view, self->rows, position);
  self->selecting = FALSE;

  if (position == GTK_INVALID_LIST_POSITION)
    return;
  if (entente_first_rows_are_settled (self->first_rows))
    gtk_list_view_scroll_to (self->list_view, position, GTK_LIST_SCROLL_FOCUS, NULL);
  else
    queue_scroll (self);
}

/* A list without a size does not scroll, and to a row without a place it scrolls elsewhere. */
static gboolean
scroll_when_settled (GtkWidget     *widget,
                     GdkFrameClock *clock,
                     gpointer       data)
{
  EntenteFactList *self = data;

  if (gtk_widget_get_height (widget) == 0 || !entente_first_rows_are_settled (self->first_rows))
    return G_SOURCE_CONTINUE;

  self->scroll_tick = 0;
  show_selected (self);
  return G_SOURCE_REMOVE;
}

static void
on_fact_selected (EntenteFactList *self)
{
  if (!self->selecting)
    show_selected (self);
}

static void
on_map (EntenteFactList *self)
{
  queue_scroll (self);
}

static void
on_row_selected (EntenteFactList *self)
{
  EntenteFact *fact = gtk_single_selection_get_selected_item (self->rows);

  if (self->selecting || fact == NULL || self->selection == NULL)
    return;

  self->selecting = TRUE;
  entente_selection_select_fact (self->selection, fact);
  self->selecting = FALSE;
}

/* Only rows that can be seen exist: a screen reader would take their number for that of all. */
static void
set_accessible_words (EntenteFactList *self)
{
  guint n = count_rows (self);
  /* Translators: the name of a list for a screen reader; %u is the number of facts in it */
  g_autofree char *words = g_strdup_printf (ngettext ("%u fact", "%u facts", n), n);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list_view),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  -1);
}

static void
on_search_changed (EntenteFactList *self)
{
  gtk_sorter_changed (self->sorter, GTK_SORTER_CHANGE_DIFFERENT);
  show_selected (self);

  /* What was found first is what the reader wants to see first. */
  if (*entente_fact_search_get_text (self->search) != '\0' && count_rows (self) > 0)
    scroll_to (self, 0, GTK_LIST_SCROLL_NONE);
}

static void
on_activate (EntenteFactList *self,
             guint                position)
{
  g_autoptr (EntenteFact) fact = g_list_model_get_item (G_LIST_MODEL (self->rows), position);

  if (fact != NULL)
    g_signal_emit (self, signals[FACT_ACTIVATED], 0, fact);
}

/* A list view would activate on a single click only if it also selected what the pointer
 * passes over; that would move the selection of every view. */
static void
on_row_clicked (GtkListItem     *item,
                int              n_press,
                double           x,
                double           y,
                GtkGestureClick *gesture)
{
  GtkWidget *row = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));

  if (n_press == 1 && gtk_widget_contains (row, x, y))
    gtk_widget_activate_action (row, "list.activate-item", "u",
                                gtk_list_item_get_position (item));
}

static void
on_setup (EntenteFactList *self,
          GtkListItem         *item)
{
  GtkWidget *row = GTK_WIDGET (entente_fact_row_new ());
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_PRIMARY);
  g_signal_connect_object (click, "released", G_CALLBACK (on_row_clicked), item,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (click));
  gtk_list_item_set_child (item, row);
}

/* What is said of a fact, and what came out of its checks. */
static void
show_verdicts (EntenteFactList *self,
               GtkListItem     *item)
{
  EntenteDossier *dossier = entente_selection_get_dossier (self->selection);
  EntenteFact *fact = gtk_list_item_get_item (item);
  g_autoptr (GPtrArray) verdicts =
    entente_price_book_get_verdicts (entente_price_book_get (dossier), fact);
  g_autofree char *words = entente_fact_words_spoken (fact);
  g_autofree char *checked = entente_verdict_looks_spoken (verdicts);
  g_autofree char *both = NULL;

  /* Translators: a fact as a screen reader says it: %1$s is what is said of it, %2$s what came
   * out of its checks */
  both = checked != NULL ? g_strdup_printf (C_("spoken fact", "%1$s. %2$s"), words, checked)
                         : g_strdup (words);
  entente_fact_row_set_verdicts (ENTENTE_FACT_ROW (gtk_list_item_get_child (item)), verdicts);
  gtk_list_item_set_accessible_label (item, both);
}

static void
on_prices_changed (EntenteFactList *self)
{
  for (guint i = 0; i < self->bound->len; i++)
    show_verdicts (self, self->bound->pdata[i]);
}

static void
on_bind (EntenteFactList *self,
         GtkListItem         *item)
{
  EntenteFact *fact = gtk_list_item_get_item (item);

  entente_fact_row_set_fact (ENTENTE_FACT_ROW (gtk_list_item_get_child (item)), fact);
  g_ptr_array_add (self->bound, item);
  show_verdicts (self, item);
}

static void
on_unbind (EntenteFactList *self,
           GtkListItem         *item)
{
  g_ptr_array_remove_fast (self->bound, item);
  entente_fact_row_set_fact (ENTENTE_FACT_ROW (gtk_list_item_get_child (item)), NULL);
}

/* Rows are said when they are made. */
static void
on_verbosity (EntenteFactList *self)
{
  g_autoptr (GtkListItemFactory) factory =
    g_object_ref (gtk_list_view_get_factory (self->list_view));

  gtk_list_view_set_factory (self->list_view, NULL);
  gtk_list_view_set_factory (self->list_view, factory);
}

static int
compare_facts (gconstpointer a,
               gconstpointer b,
               gpointer      user_data)
{
  return entente_fact_search_compare (user_data, (EntenteFact *) a, (EntenteFact *) b);
}

static EntentePriceBook *
get_book (EntenteFactList *self)
{
  return entente_price_book_get (entente_selection_get_dossier (self->selection));
}

static void
disconnect_selection (EntenteFactList *self)
{
  if (self->selection == NULL)
    return;

  g_signal_handlers_disconnect_by_func (self->selection, on_fact_selected, self);
  g_signal_handlers_disconnect_by_func (get_book (self), on_prices_changed, self);
}

static void
entente_fact_list_dispose (GObject *object)
{
  EntenteFactList *self = ENTENTE_FACT_LIST (object);

  disconnect_selection (self);
  g_clear_object (&self->selection);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_FACT_LIST);
  g_clear_object (&self->rows);
  g_clear_object (&self->filtered);
  g_clear_object (&self->sorter);
  g_clear_object (&self->search);

  G_OBJECT_CLASS (entente_fact_list_parent_class)->dispose (object);
}

static void
entente_fact_list_finalize (GObject *object)
{
  g_clear_pointer (&ENTENTE_FACT_LIST (object)->bound, g_ptr_array_unref);

  G_OBJECT_CLASS (entente_fact_list_parent_class)->finalize (object);
}

static void
entente_fact_list_get_property (GObject    *object,
                                guint       property_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  EntenteFactList *self = ENTENTE_FACT_LIST (object);

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
entente_fact_list_set_property (GObject      *object,
                                guint         property_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  EntenteFactList *self = ENTENTE_FACT_LIST (object);

  switch (property_id)
    {
    case PROP_SELECTION:
      entente_fact_list_set_selection (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
entente_fact_list_class_init (EntenteFactListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = entente_fact_list_dispose;
  object_class->finalize = entente_fact_list_finalize;
  object_class->get_property = entente_fact_list_get_property;
  object_class->set_property = entente_fact_list_set_property;

  properties[PROP_SELECTION] =
    g_param_spec_object ("selection", NULL, NULL, ENTENTE_TYPE_SELECTION,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /* The reader asks for the page of a fact. */
  signals[FACT_ACTIVATED] = g_signal_new ("fact-activated", G_TYPE_FROM_CLASS (klass),
                                          G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                          ENTENTE_TYPE_FACT);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               ENTENTE_RESOURCE_BASE "/ui/fact-list.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteFactList, list_view);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_map);
  gtk_widget_class_bind_template_callback (widget_class, on_setup);
  gtk_widget_class_bind_template_callback (widget_class, on_bind);
  gtk_widget_class_bind_template_callback (widget_class, on_unbind);
}

static void
entente_fact_list_init (EntenteFactList *self)
{
  g_autoptr (GtkSortListModel) sorted = NULL;
  GtkFilter *filter;

  self->bound = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));

  self->search = entente_fact_search_new ();
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
  self->first_rows = entente_first_rows_add (self->list_view, self->rows, FIRST_ROWS);

  g_signal_connect_object (self->search, "changed", G_CALLBACK (on_search_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->rows, "notify::selected-item", G_CALLBACK (on_row_selected),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->rows, "items-changed", G_CALLBACK (set_accessible_words), self,
                           G_CONNECT_SWAPPED);
  set_accessible_words (self);
  entente_verbosity_setting_watch (self, G_CALLBACK (on_verbosity));
}

/**
 * entente_fact_list_get_selection:
 * @self: a list of facts
 *
 * Returns: (transfer none) (nullable): what is selected, and in which dossier
 */
EntenteSelection *
entente_fact_list_get_selection (EntenteFactList *self)
{
  g_return_val_if_fail (ENTENTE_IS_FACT_LIST (self), NULL);

  return self->selection;
}

/**
 * entente_fact_list_set_selection:
 * @self: a list of facts
 * @selection: (nullable): what is selected, and in which dossier
 *
 * Lists the facts of another dossier; the search starts anew.
 */
void
entente_fact_list_set_selection (EntenteFactList  *self,
                                 EntenteSelection *selection)
{
  GListModel *facts = NULL;

  g_return_if_fail (ENTENTE_IS_FACT_LIST (self));
  g_return_if_fail (selection == NULL || ENTENTE_IS_SELECTION (selection));

  if (self->selection == selection)
    return;

  disconnect_selection (self);
  g_set_object (&self->selection, selection);
  if (selection != NULL)
    {
      g_signal_connect_object (selection, "notify::fact", G_CALLBACK (on_fact_selected), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (get_book (self), "changed", G_CALLBACK (on_prices_changed), self,
                               G_CONNECT_SWAPPED);
      facts = entente_dossier_get_facts (entente_selection_get_dossier (selection));
    }

  self->selecting = TRUE; /* the rows come and go, the selection stays */
  entente_fact_search_clear (self->search);
  gtk_filter_list_model_set_model (self->filtered, facts);
  self->selecting = FALSE;
  show_selected (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTION]);
}

/**
 * entente_fact_list_get_search:
 * @self: a list of facts
 *
 * Returns: (transfer none): what the list is searched for and narrowed down to
 */
EntenteFactSearch *
entente_fact_list_get_search (EntenteFactList *self)
{
  g_return_val_if_fail (ENTENTE_IS_FACT_LIST (self), NULL);

  return self->search;
}

/**
 * entente_fact_list_get_facts:
 * @self: a list of facts
 *
 * Returns: (transfer none) (nullable): the facts (#EntenteFact) that are searched
 */
GListModel *
entente_fact_list_get_facts (EntenteFactList *self)
{
  g_return_val_if_fail (ENTENTE_IS_FACT_LIST (self), NULL);

  return gtk_filter_list_model_get_model (self->filtered);
}

/**
 * entente_fact_list_get_results:
 * @self: a list of facts
 *
 * Returns: (transfer none): the facts (#EntenteFact) that are listed, in their order
 */
GListModel *
entente_fact_list_get_results (EntenteFactList *self)
{
  g_return_val_if_fail (ENTENTE_IS_FACT_LIST (self), NULL);

  return G_LIST_MODEL (self->rows);
}

/**
 * entente_fact_list_focus_row:
 * @self: a list of facts
 *
 * Moves the keyboard focus to the selected row or, if there is none, selects the first.
 */
void
entente_fact_list_focus_row (EntenteFactList *self)
{
  guint position;

  g_return_if_fail (ENTENTE_IS_FACT_LIST (self));

  if (count_rows (self) == 0)
    return;

  position = gtk_single_selection_get_selected (self->rows);
  if (position == GTK_INVALID_LIST_POSITION)
    position = 0;
  gtk_widget_grab_focus (GTK_WIDGET (self->list_view));
  scroll_to (self, position, GTK_LIST_SCROLL_FOCUS | GTK_LIST_SCROLL_SELECT);
}

/**
 * entente_fact_list_open_first:
 * @self: a list of facts
 *
 * Selects the first row, if there is one, and asks for the page of its fact.
 */
void
entente_fact_list_open_first (EntenteFactList *self)
{
  g_return_if_fail (ENTENTE_IS_FACT_LIST (self));

  if (count_rows (self) == 0)
    return;

  gtk_single_selection_set_selected (self->rows, 0);
  on_activate (self, 0);
}
