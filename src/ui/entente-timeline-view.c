/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * EntenteTimelineView:
 *
 * The events of a dossier in the order of time, each as precise as its source: as a list
 * under headings for their periods, or on an axis to scale. Both have the same selection.
 *
 * Moving to an event selects it for every view of the window; an event that is selected
 * elsewhere is selected and scrolled to here. Enter, a double click and the selected row's
 * button ask for the details of the event's main fact.
 *
 * ## Keys
 *
 * The list is one Tab stop. Arrows, Home, End and Page keys move and select. Those of the axis
 * are described at [class@TimelineAxis]. The switch between the two comes after them.
 *
 * ## Accessibility
 *
 * The list has the role %GTK_ACCESSIBLE_ROLE_GROUP, and the number of events in its name: a
 * screen reader would count the rows of a list, and take those that can be seen for all. Each
 * event is a list item whose label says everything, and each period is a heading.
 */

#include "entente-timeline-view.h"

#include <glib/gi18n-lib.h>

#include "entente-event-row.h"
#include "entente-first-rows.h"
#include "entente-hidden-pages.h"
#include "entente-late-child.h"
#include "entente-paragraph.h"
#include "entente-quiet-selection.h"
#include "entente-switcher.h"
#include "entente-timeline-axis-pane.h"
#include "entente-timeline-model.h"
#include "entente-verbosity-setting.h"
#include "entente-view-keys.h"

/* The dossier's title is the heading of level 1. */
#define HEADING_LEVEL 2

/* A label that has to find out how narrow it can be takes long to do so. */
#define LEAST_CHARS 6

/* More rows than a window of the usual size has room for. */
#define FIRST_ROWS 10

struct _EntenteTimelineView
{
  AdwBin parent_instance;

  EntenteSelection *selection;
  EntenteTimelineModel *model;
  GSignalGroup *selection_signals;
  gboolean following;
  guint tick; /* while the list settles */
  gboolean heading_settled;
  gboolean scroll_pending;

  GtkStack *stack;
  EntenteSwitcher *switcher;
  AdwViewStack *pages;
  AdwBin *axis;
  GtkListView *list;
  GtkSingleSelection *rows;
  EntenteFirstRows *first_rows; /* the list's model of them */
};

G_DEFINE_FINAL_TYPE (EntenteTimelineView, entente_timeline_view, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_SELECTION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  SHOW_FACT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
emit_show_fact (EntenteTimelineView *self,
                EntenteEvent        *event)
{
  g_signal_emit (self, signals[SHOW_FACT], 0, entente_event_get_main_fact (event));
}

static void
on_activate (EntenteTimelineView *self,
             guint                position)
{
  g_autoptr (EntenteEvent) event = g_list_model_get_item (G_LIST_MODEL (self->model), position);

  emit_show_fact (self, event);
}

static void
on_show_fact (EntenteTimelineView *self,
              EntenteFact         *fact)
{
  g_signal_emit (self, signals[SHOW_FACT], 0, fact);
}

static void
show_details_action (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  EntenteTimelineView *self = ENTENTE_TIMELINE_VIEW (widget);
  EntenteEvent *event = gtk_single_selection_get_selected_item (self->rows);

  if (event != NULL)
    emit_show_fact (self, event);
}

static void
on_selected_item (EntenteTimelineView *self)
{
  EntenteEvent *event = gtk_single_selection_get_selected_item (self->rows);

  if (event != NULL && self->selection != NULL && !self->following)
    entente_selection_select_event (self->selection, event);
}

static void
scroll_to (EntenteTimelineView *self,
           guint                position)
{
  if (self->model == NULL || position >= g_list_model_get_n_items (G_LIST_MODEL (self->model)))
    return;

  entente_first_rows_show_all (self->first_rows);
  gtk_list_view_scroll_to (self->list, position, GTK_LIST_SCROLL_NONE, NULL);
}

/* A list that is filled or moved begins with its first row at the top, and the heading
 * above that, out of sight. */
static void
reveal_first_heading (EntenteTimelineView *self)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->list));
  GtkWidget *first = gtk_widget_get_first_child (GTK_WIDGET (self->list));
  graphene_rect_t bounds;

  if (first != NULL && gtk_widget_compute_bounds (first, GTK_WIDGET (self->list), &bounds) &&
      gtk_adjustment_get_value (adjustment) <= graphene_rect_get_height (&bounds))
    gtk_adjustment_set_value (adjustment, 0);
}

/* A list can be scrolled only when it has its room, and once in a frame. */
static gboolean
settle (GtkWidget     *widget,
        GdkFrameClock *clock,
        gpointer       data)
{
  EntenteTimelineView *self = ENTENTE_TIMELINE_VIEW (widget);

  if (gtk_widget_get_height (widget) == 0)
    return G_SOURCE_CONTINUE;

  if (!self->heading_settled)
    {
      self->heading_settled = TRUE;
      reveal_first_heading (self);
      return G_SOURCE_CONTINUE;
    }

  if (self->scroll_pending)
    scroll_to (self, gtk_single_selection_get_selected (self->rows));
  self->scroll_pending = FALSE;
  self->tick = 0;

  return G_SOURCE_REMOVE;
}

static void
queue_settle (EntenteTimelineView *self)
{
  self->heading_settled = FALSE;
  if (self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), settle, NULL, NULL);
}

static gboolean
shows_list (EntenteTimelineView *self)
{
  return g_strcmp0 (adw_view_stack_get_visible_child_name (self->pages), "list") == 0;
}

/* Takes over the event that is selected elsewhere. A list that is not shown waits: assistive
 * technology would hear of what is selected in it. */
static void
follow_selection (EntenteTimelineView *self)
{
  EntenteEvent *event = entente_selection_get_event (self->selection);
  guint position;

  if (!shows_list (self) || gtk_single_selection_get_selected_item (self->rows) == event)
    return;

  if (!entente_timeline_model_find (self->model, event, &position))
    position = GTK_INVALID_LIST_POSITION;

  self->following = TRUE;
  entente_quiet_selection_set (self->list, self->rows, position);
  self->following = FALSE;

  if (self->tick != 0 || !gtk_widget_get_mapped (GTK_WIDGET (self->list)))
    self->scroll_pending = TRUE;
  else
    scroll_to (self, position);
}

/* A page that does not show has bounds that are whatever stood in memory; see
 * entente_hidden_pages_watch(). */
static void
update_pages (EntenteTimelineView *self)
{
  g_autoptr (GtkSelectionModel) pages = adw_view_stack_get_pages (self->pages);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (pages)); i++)
    {
      g_autoptr (AdwViewStackPage) page = g_list_model_get_item (G_LIST_MODEL (pages), i);
      gboolean shown =
        adw_view_stack_page_get_child (page) == adw_view_stack_get_visible_child (self->pages);

      gtk_accessible_update_state (GTK_ACCESSIBLE (page), GTK_ACCESSIBLE_STATE_HIDDEN, !shown, -1);
    }

  entente_view_keys_set (GTK_WIDGET (self), shows_list (self) ? ENTENTE_SHORTCUT_VIEW_TIMELINE
                                                              : ENTENTE_SHORTCUT_VIEW_AXIS);
}

static void
ensure_axis (EntenteTimelineView *self)
{
  EntenteTimelineAxisPane *pane;

  if (adw_bin_get_child (self->axis) != NULL)
    return;

  pane = entente_timeline_axis_pane_new ();
  g_signal_connect_object (pane, "show-fact", G_CALLBACK (on_show_fact), self, G_CONNECT_SWAPPED);
  g_object_bind_property (self, "selection", pane, "selection", G_BINDING_SYNC_CREATE);
  adw_bin_set_child (self->axis, GTK_WIDGET (pane));
}

/* The list takes over what was selected on the axis. */
static void
on_visible_page (EntenteTimelineView *self)
{
  update_pages (self);
  if (!shows_list (self))
    ensure_axis (self);
  if (self->selection == NULL || !shows_list (self))
    return;

  follow_selection (self);
  self->scroll_pending = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    queue_settle (self);
}

static void
set_up_row (GtkListItemFactory *factory,
            GtkListItem        *item,
            gpointer            data)
{
  EntenteEventRow *row = entente_event_row_new ();

  g_object_bind_property (item, "selected", row, "selected", G_BINDING_SYNC_CREATE);
  gtk_list_item_set_child (item, GTK_WIDGET (row));
}

static void
bind_row (GtkListItemFactory  *factory,
          GtkListItem         *item,
          EntenteTimelineView *self)
{
  EntenteEventRow *row = ENTENTE_EVENT_ROW (gtk_list_item_get_child (item));
  EntenteDateBasis basis;
  gboolean shared;

  /* Events under one heading mostly rest on the same, and the heading says so. */
  shared = entente_timeline_model_get_basis (self->model, gtk_list_item_get_position (item),
                                             &basis);
  entente_event_row_set_show_basis (row, !shared);
  entente_event_row_set_event (row, gtk_list_item_get_item (item));
  gtk_list_item_set_accessible_label (item, entente_event_row_get_words (row));
}

static void
set_up_heading (GtkListItemFactory *factory,
                GtkListHeader      *header,
                gpointer            data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  static const char * const heading_class[] = { "heading", NULL };
  /* A label, so that a screen reader can read it letter by letter. */
  GtkWidget *heading = g_object_new (GTK_TYPE_LABEL,
                                     "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                                     "css-classes", heading_class,
                                     "xalign", 0.0f,
                                     "wrap", TRUE,
                                     "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                     "width-chars", LEAST_CHARS,
                                     NULL);
  GtkWidget *caption = GTK_WIDGET (entente_paragraph_new ("caption"));

  gtk_accessible_update_property (GTK_ACCESSIBLE (heading),
                                  GTK_ACCESSIBLE_PROPERTY_LEVEL, HEADING_LEVEL,
                                  -1);
  gtk_widget_add_css_class (caption, "dimmed");
  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), caption);
  gtk_list_header_set_child (header, box);
}

static void
bind_heading (GtkListItemFactory  *factory,
              GtkListHeader       *header,
              EntenteTimelineView *self)
{
  GtkWidget *heading = gtk_widget_get_first_child (gtk_list_header_get_child (header));
  GtkWidget *caption = gtk_widget_get_next_sibling (heading);
  guint start = gtk_list_header_get_start (header);
  g_autofree char *text = entente_timeline_model_dup_caption (self->model, start);
  g_autofree char *words = NULL;

  gtk_label_set_label (GTK_LABEL (heading),
                       entente_timeline_model_get_heading (self->model, start));
  entente_paragraph_set_text (ENTENTE_PARAGRAPH (caption), text);
  gtk_widget_set_visible (caption, text != NULL);

  /* The caption is part of the heading, or a screen reader would read all captions that can be
   * seen as if they were about the whole list. */
  words = text != NULL ? g_strjoin (", ", entente_timeline_model_get_heading (self->model, start),
                                    text, NULL)
                       : g_strdup (entente_timeline_model_get_heading (self->model, start));
  gtk_accessible_update_property (GTK_ACCESSIBLE (heading),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  -1);
}

static void
entente_timeline_view_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (entente_timeline_view_parent_class)->map (widget);
  queue_settle (ENTENTE_TIMELINE_VIEW (widget));
}

/* Tab into the list goes to the selected event, wherever it was selected, or else to the
 * first. The list itself would not take the place that gets the focus for the one that
 * arrow keys go on from. */
static gboolean
focus_list (EntenteTimelineView *self)
{
  guint position = gtk_single_selection_get_selected (self->rows);

  if (self->model == NULL || g_list_model_get_n_items (G_LIST_MODEL (self->model)) == 0)
    return FALSE;
  /* As with every other move in the list, the event that gets the focus is selected, unless
   * that would take away what the reader has selected elsewhere. */
  if (position == GTK_INVALID_LIST_POSITION)
    {
      position = 0;
      if (entente_selection_get_fact (self->selection) == NULL)
        gtk_single_selection_set_selected (self->rows, position);
    }
  entente_first_rows_show_all (self->first_rows);
  gtk_list_view_scroll_to (self->list, position, GTK_LIST_SCROLL_FOCUS, NULL);

  return gtk_widget_get_focus_child (GTK_WIDGET (self->pages)) != NULL;
}

static gboolean
focus_events (EntenteTimelineView *self,
              GtkDirectionType     direction)
{
  return (shows_list (self) && focus_list (self)) ||
         gtk_widget_child_focus (GTK_WIDGET (self->pages), direction);
}

static void
on_entered (EntenteTimelineView *self)
{
  focus_events (self, GTK_DIR_TAB_FORWARD);
}

/* Into the events first, from wherever the focus comes, and to the switch above them next. */
static gboolean
entente_timeline_view_focus (GtkWidget        *widget,
                             GtkDirectionType  direction)
{
  EntenteTimelineView *self = ENTENTE_TIMELINE_VIEW (widget);
  GtkWidget *pages = GTK_WIDGET (self->pages), *switcher = GTK_WIDGET (self->switcher);
  gboolean backward = direction == GTK_DIR_TAB_BACKWARD;
  gboolean in_pages = gtk_widget_get_focus_child (pages) != NULL;
  gboolean in_switcher = gtk_widget_get_focus_child (widget) != NULL && !in_pages;

  if ((direction != GTK_DIR_TAB_FORWARD && !backward) || !gtk_widget_get_mapped (pages))
    return GTK_WIDGET_CLASS (entente_timeline_view_parent_class)->focus (widget, direction);

  if (in_pages)
    return gtk_widget_child_focus (pages, direction) ||
           (!backward && gtk_widget_child_focus (switcher, direction));
  if (in_switcher ? gtk_widget_child_focus (switcher, direction)
                  : backward && gtk_widget_child_focus (switcher, direction))
    return TRUE;
  if (in_switcher && !backward)
    return FALSE;

  return focus_events (self, direction);
}

static void
entente_timeline_view_dispose (GObject *object)
{
  EntenteTimelineView *self = ENTENTE_TIMELINE_VIEW (object);

  g_clear_object (&self->selection_signals);
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);
  self->tick = 0;
  /* Else the template would free it, and leave AdwBin with a dead pointer. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_TIMELINE_VIEW);
  g_clear_object (&self->model);
  g_clear_object (&self->selection);

  G_OBJECT_CLASS (entente_timeline_view_parent_class)->dispose (object);
}

static void
entente_timeline_view_get_property (GObject    *object,
                                    guint       property_id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  EntenteTimelineView *self = ENTENTE_TIMELINE_VIEW (object);

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
entente_timeline_view_set_property (GObject      *object,
                                    guint         property_id,
                                    const GValue *value,
                                    GParamSpec   *pspec)
{
  EntenteTimelineView *self = ENTENTE_TIMELINE_VIEW (object);

  switch (property_id)
    {
    case PROP_SELECTION:
      entente_timeline_view_set_selection (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
entente_timeline_view_class_init (EntenteTimelineViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = entente_timeline_view_dispose;
  object_class->get_property = entente_timeline_view_get_property;
  object_class->set_property = entente_timeline_view_set_property;
  widget_class->map = entente_timeline_view_map;
  widget_class->focus = entente_timeline_view_focus;

  /* EntenteTimelineView:selection: what the window's views have selected, and with it the
   * dossier; %NULL before one is loaded. */
  properties[PROP_SELECTION] =
    g_param_spec_object ("selection", NULL, NULL, ENTENTE_TYPE_SELECTION,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /* EntenteTimelineView::show-fact: the reader asks for the details of a fact. */
  signals[SHOW_FACT] = g_signal_new ("show-fact", ENTENTE_TYPE_TIMELINE_VIEW, G_SIGNAL_RUN_LAST,
                                     0, NULL, NULL, NULL, G_TYPE_NONE, 1, ENTENTE_TYPE_FACT);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  g_type_ensure (ENTENTE_TYPE_SWITCHER);
  g_type_ensure (ENTENTE_TYPE_LATE_CHILD);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ENTENTE_RESOURCE_BASE "/ui/timeline-view.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteTimelineView, stack);
  gtk_widget_class_bind_template_child (widget_class, EntenteTimelineView, switcher);
  gtk_widget_class_bind_template_child (widget_class, EntenteTimelineView, pages);
  gtk_widget_class_bind_template_child (widget_class, EntenteTimelineView, axis);
  gtk_widget_class_bind_template_child (widget_class, EntenteTimelineView, list);
  gtk_widget_class_bind_template_child (widget_class, EntenteTimelineView, rows);
  gtk_widget_class_bind_template_callback (widget_class, bind_heading);
  gtk_widget_class_bind_template_callback (widget_class, bind_row);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_entered);
  gtk_widget_class_bind_template_callback (widget_class, on_selected_item);
  gtk_widget_class_bind_template_callback (widget_class, on_show_fact);
  gtk_widget_class_bind_template_callback (widget_class, on_visible_page);
  gtk_widget_class_bind_template_callback (widget_class, set_up_heading);
  gtk_widget_class_bind_template_callback (widget_class, set_up_row);
  gtk_widget_class_install_action (widget_class, "timeline.show-details", NULL,
                                   show_details_action);
}

/* Rows are said when they are made. */
static void
on_verbosity (EntenteTimelineView *self)
{
  g_autoptr (GtkListItemFactory) factory =
    g_object_ref (gtk_list_view_get_factory (self->list));

  gtk_list_view_set_factory (self->list, NULL);
  gtk_list_view_set_factory (self->list, factory);
}

/* Only rows that can be seen exist, so that a screen reader could not count them. */
static void
set_accessible_words (EntenteTimelineView *self)
{
  guint n = self->model != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->model)) : 0;
  g_autofree char *words = NULL;

  /* Translators: the name of the timeline for a screen reader; %u is the number of events */
  words = g_strdup_printf (ngettext ("Timeline, %u event", "Timeline, %u events", n), n);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  -1);
}

static void
entente_timeline_view_init (EntenteTimelineView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  entente_switcher_add (self->switcher, "list", C_("timeline", "List"));
  entente_switcher_add (self->switcher, "axis", C_("timeline", "Axis"));
  self->first_rows = entente_first_rows_add (self->list, self->rows, FIRST_ROWS);
  entente_hidden_pages_watch (self->stack);
  update_pages (self);
  set_accessible_words (self);
  entente_verbosity_setting_watch (self, G_CALLBACK (on_verbosity));

  self->selection_signals = g_signal_group_new (ENTENTE_TYPE_SELECTION);
  g_signal_group_connect_object (self->selection_signals, "notify::event",
                                 G_CALLBACK (follow_selection), self, G_CONNECT_SWAPPED);
}

/**
 * entente_timeline_view_new:
 *
 * Returns: (transfer floating): a timeline without a dossier
 */
EntenteTimelineView *
entente_timeline_view_new (void)
{
  return g_object_new (ENTENTE_TYPE_TIMELINE_VIEW, NULL);
}

/**
 * entente_timeline_view_get_selection:
 * @self: a timeline
 *
 * Returns: (transfer none) (nullable): the selection that the timeline shows and changes
 */
EntenteSelection *
entente_timeline_view_get_selection (EntenteTimelineView *self)
{
  g_return_val_if_fail (ENTENTE_IS_TIMELINE_VIEW (self), NULL);

  return self->selection;
}

/**
 * entente_timeline_view_set_selection:
 * @self: a timeline
 * @selection: (nullable): the selection to show and change; its dossier's events are shown
 */
void
entente_timeline_view_set_selection (EntenteTimelineView *self,
                                     EntenteSelection    *selection)
{
  GListModel *events = NULL;

  g_return_if_fail (ENTENTE_IS_TIMELINE_VIEW (self));
  g_return_if_fail (selection == NULL || ENTENTE_IS_SELECTION (selection));

  if (!g_set_object (&self->selection, selection))
    return;

  g_signal_group_set_target (self->selection_signals, selection);

  /* The old list goes first: its headings are bound to positions in the old model. */
  gtk_single_selection_set_model (self->rows, NULL);
  g_clear_object (&self->model);

  if (selection != NULL)
    {
      events = entente_dossier_get_events (entente_selection_get_dossier (selection));
      self->model = entente_timeline_model_new (events);
      gtk_single_selection_set_model (self->rows, G_LIST_MODEL (self->model));
      queue_settle (self);
      follow_selection (self);
    }

  set_accessible_words (self);
  gtk_stack_set_visible_child_name (
    self->stack,
    events != NULL && g_list_model_get_n_items (events) == 0 ? "empty" : "events");
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTION]);
}
