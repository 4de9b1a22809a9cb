/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * EntenteTimelineAxis:
 *
 * The events of a dossier on an axis of time, to scale, drawn by the chart layer. What is
 * known of a date is drawn and nothing more: days as discs, longer times as bars, ends that
 * are not certain faded, open ones with an arrow, unknown ones with a question mark.
 *
 * One event has the cursor. Moving the cursor selects the event for every view of the window;
 * an event that is selected elsewhere takes the cursor, and the axis moves to show it. Several
 * events for which there is no room are drawn as one mark with their number; the cursor goes
 * through them all the same.
 *
 * At first all events that have a place are shown. A wheel zooms at the pointer, two fingers
 * on a touchpad move the axis, and zoom with the Control key; dragging moves it, pinching
 * zooms it. A click on a cluster zooms in until its events stand apart; if that cannot be,
 * each click goes on to the next of them. A double click asks for the details of an event.
 *
 * Where text runs from right to left, time does.
 *
 * ## Keys
 *
 * The axis is one Tab stop. Left and Right move the cursor to the event before and after in
 * the order of time (the other way round where text runs from right to left), and so do Up
 * and Down; with Control, Left and Right pass what is left of a cluster. Home and End go to
 * the first and the last event, Page Up and Page Down by a tenth of them. Plus and minus zoom,
 * with or without Control, Control and 0 shows everything; Shift with Left and Right moves the
 * axis and leaves the cursor. Enter opens the cluster that the event is a part of, or else
 * asks for the details of the event. Escape puts the readout away, and then does whatever it
 * does around the axis.
 *
 * ## Accessibility
 *
 * The role is %GTK_ACCESSIBLE_ROLE_LIST, and below it there is a list item for each event,
 * none of them a widget, with the label of the event's row in the list. While the axis has the
 * keyboard focus, the event with the cursor has it for assistive technology. What the axis
 * shows is announced once after the zoom has changed; it is no description, for that would be
 * spoken as well whenever it changed. An axis without events takes no focus.
 *
 * ## CSS nodes
 *
 * A node with the name timeline-axis, and a node with the name tooltip for the readout.
 */

#include <glib/gi18n-lib.h>
#include <math.h>

#include "entente-axis-renderer.h"
#include "entente-desktop-style.h"
#include "entente-timeline-axis-private.h"
#include "entente-verbosity-setting.h"

#define MINIMUM_WIDTH  240
#define NATURAL_WIDTH  480
#define NATURAL_HEIGHT 360

/* Below this height, in lines of labels, there would be no room for three lanes. */
#define MINIMUM_LINES 7.6

static void accessible_init (GtkAccessibleInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (EntenteTimelineAxis, entente_timeline_axis, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_ACCESSIBLE, accessible_init))

enum
{
  PROP_0,
  PROP_SELECTION,
  PROP_CURSOR,
  PROP_RANGE,
  PROP_CAN_ZOOM_IN,
  PROP_CAN_ZOOM_OUT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  SHOW_FACT,
  ANNOUNCE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
forget_colours (EntenteTimelineAxis *self)
{
  if (self->sheet != NULL)
    entente_timeline_axis_sheet_invalidate (self->sheet);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/* One of the events has the focus instead. */
static gboolean
get_platform_state (GtkAccessible              *accessible,
                    GtkAccessiblePlatformState  state)
{
  GtkAccessibleInterface *iface = GTK_ACCESSIBLE_GET_IFACE (accessible);
  GtkAccessibleInterface *parent_iface = g_type_interface_peek_parent (iface);

  if (state == GTK_ACCESSIBLE_PLATFORM_STATE_FOCUSED)
    return FALSE;

  return parent_iface->get_platform_state (accessible, state);
}

static GtkAccessible *
get_first_accessible_child (GtkAccessible *accessible)
{
  EntenteTimelineAxis *self = ENTENTE_TIMELINE_AXIS (accessible);
  GtkAccessible *child = NULL;

  if (self->tree != NULL)
    child = entente_timeline_axis_tree_get_first_child (self->tree);

  return child != NULL ? g_object_ref (child) : NULL;
}

static void
accessible_init (GtkAccessibleInterface *iface)
{
  iface->get_platform_state = get_platform_state;
  iface->get_first_accessible_child = get_first_accessible_child;
}

static void
entente_timeline_axis_measure (GtkWidget      *widget,
                               GtkOrientation  orientation,
                               int             for_size,
                               int            *minimum,
                               int            *natural,
                               int            *minimum_baseline,
                               int            *natural_baseline)
{
  EntenteTimelineAxis *self = ENTENTE_TIMELINE_AXIS (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MINIMUM_WIDTH;
      *natural = NATURAL_WIDTH;
      return;
    }

  *minimum = 0;
  if (self->sheet != NULL)
    *minimum = (int) ceil (entente_timeline_axis_sheet_get_line (self->sheet) * MINIMUM_LINES);
  *natural = MAX (*minimum, NATURAL_HEIGHT);
}

static void
entente_timeline_axis_size_allocate (GtkWidget *widget,
                                     int        width,
                                     int        height,
                                     int        baseline)
{
  EntenteTimelineAxis *self = ENTENTE_TIMELINE_AXIS (widget);

  /* Assistive technology may ask where an event is before the picture is drawn. */
  entente_timeline_axis_get_layout (self);
  entente_chart_readout_place (self->readout, width, height, NULL);
}

static void
entente_timeline_axis_snapshot (GtkWidget   *widget,
                                GtkSnapshot *snapshot)
{
  EntenteTimelineAxis *self = ENTENTE_TIMELINE_AXIS (widget);
  EntenteAxisLayout *layout = entente_timeline_axis_get_layout (self);
  EntenteAxisState state = ENTENTE_AXIS_STATE_INIT;
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget),
                                               (float) gtk_widget_get_height (widget));
  cairo_t *cr;

  if (layout == NULL)
    return;

  state.selected = entente_axis_events_find (self->events,
                                             entente_selection_get_event (self->selection));
  if (gtk_widget_has_visible_focus (widget))
    state.focused = self->cursor;
  state.hovered = self->hovered;
  state.hovered_edge = self->hovered_edge;

  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  entente_axis_renderer_draw (layout, cr, &state);
  cairo_destroy (cr);

  gtk_widget_snapshot_child (widget, GTK_WIDGET (self->readout), snapshot);
}

static void
entente_timeline_axis_direction_changed (GtkWidget        *widget,
                                         GtkTextDirection  previous)
{
  GTK_WIDGET_CLASS (entente_timeline_axis_parent_class)->direction_changed (widget, previous);

  entente_timeline_axis_hide_readout (ENTENTE_TIMELINE_AXIS (widget));
  gtk_widget_queue_resize (widget);
}

static void
forget_events (EntenteTimelineAxis *self)
{
  self->cursor = -1;
  self->hovered = -1;
  self->hovered_edge = ENTENTE_AXIS_EDGE_NONE;
  g_clear_pointer (&self->tree, entente_timeline_axis_tree_free);
  g_clear_pointer (&self->sheet, entente_timeline_axis_sheet_free);
  g_clear_object (&self->events);
}

static void
entente_timeline_axis_dispose (GObject *object)
{
  EntenteTimelineAxis *self = ENTENTE_TIMELINE_AXIS (object);

  g_clear_object (&self->selection_signals);
  entente_timeline_axis_clear_motion (self);
  forget_events (self);
  if (self->readout != NULL)
    gtk_widget_unparent (GTK_WIDGET (g_steal_pointer (&self->readout)));
  g_clear_object (&self->selection);

  G_OBJECT_CLASS (entente_timeline_axis_parent_class)->dispose (object);
}

static void
entente_timeline_axis_finalize (GObject *object)
{
  EntenteTimelineAxis *self = ENTENTE_TIMELINE_AXIS (object);

  g_clear_pointer (&self->range, g_free);

  G_OBJECT_CLASS (entente_timeline_axis_parent_class)->finalize (object);
}

static void
entente_timeline_axis_get_property (GObject    *object,
                                    guint       property_id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  EntenteTimelineAxis *self = ENTENTE_TIMELINE_AXIS (object);

  switch (property_id)
    {
    case PROP_SELECTION:
      g_value_set_object (value, self->selection);
      break;
    case PROP_CURSOR:
      g_value_set_int (value, self->cursor);
      break;
    case PROP_RANGE:
      g_value_set_string (value, self->range);
      break;
    case PROP_CAN_ZOOM_IN:
      g_value_set_boolean (value, self->can_zoom_in);
      break;
    case PROP_CAN_ZOOM_OUT:
      g_value_set_boolean (value, self->can_zoom_out);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
entente_timeline_axis_set_property (GObject      *object,
                                    guint         property_id,
                                    const GValue *value,
                                    GParamSpec   *pspec)
{
  EntenteTimelineAxis *self = ENTENTE_TIMELINE_AXIS (object);

  switch (property_id)
    {
    case PROP_SELECTION:
      entente_timeline_axis_set_selection (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
announce (EntenteTimelineAxis *self,
          const char          *words)
{
  gtk_accessible_announce (GTK_ACCESSIBLE (self), words,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
install_signals (void)
{
  /* EntenteTimelineAxis::show-fact: the reader asks for the details of an event's main fact. */
  signals[SHOW_FACT] = g_signal_new ("show-fact", ENTENTE_TYPE_TIMELINE_AXIS, G_SIGNAL_RUN_LAST,
                                     0, NULL, NULL, NULL, G_TYPE_NONE, 1, ENTENTE_TYPE_FACT);

  /* EntenteTimelineAxis::announce: says what the axis shows to who cannot see it; by default
   * to assistive technology. */
  signals[ANNOUNCE] = g_signal_new_class_handler ("announce", ENTENTE_TYPE_TIMELINE_AXIS,
                                                  G_SIGNAL_RUN_LAST, G_CALLBACK (announce),
                                                  NULL, NULL, NULL, G_TYPE_NONE, 1,
                                                  G_TYPE_STRING);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags writable = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  /* EntenteTimelineAxis:selection: what the window's views have selected, and with it the
   * dossier; %NULL before one is loaded. */
  properties[PROP_SELECTION] =
    g_param_spec_object ("selection", NULL, NULL, ENTENTE_TYPE_SELECTION, writable);

  /* EntenteTimelineAxis:cursor: the place of the event with the cursor, -1 where there is none. */
  properties[PROP_CURSOR] = g_param_spec_int ("cursor", NULL, NULL, -1, G_MAXINT, -1, readable);

  /* EntenteTimelineAxis:range: what is shown, in words: "January 2022 to February 2025". */
  properties[PROP_RANGE] = g_param_spec_string ("range", NULL, NULL, NULL, readable);

  /* EntenteTimelineAxis:can-zoom-in: whether less can be shown. */
  properties[PROP_CAN_ZOOM_IN] =
    g_param_spec_boolean ("can-zoom-in", NULL, NULL, FALSE, readable);

  /* EntenteTimelineAxis:can-zoom-out: whether more can be shown. */
  properties[PROP_CAN_ZOOM_OUT] =
    g_param_spec_boolean ("can-zoom-out", NULL, NULL, FALSE, readable);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
entente_timeline_axis_class_init (EntenteTimelineAxisClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = entente_timeline_axis_dispose;
  object_class->finalize = entente_timeline_axis_finalize;
  object_class->get_property = entente_timeline_axis_get_property;
  object_class->set_property = entente_timeline_axis_set_property;
  widget_class->measure = entente_timeline_axis_measure;
  widget_class->size_allocate = entente_timeline_axis_size_allocate;
  widget_class->snapshot = entente_timeline_axis_snapshot;
  widget_class->direction_changed = entente_timeline_axis_direction_changed;
  install_properties (object_class);
  install_signals ();

  entente_timeline_axis_add_keys (widget_class);

  gtk_widget_class_set_css_name (widget_class, "timeline-axis");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
update_words (EntenteTimelineAxis *self)
{
  if (self->tree != NULL)
    entente_timeline_axis_tree_update_words (self->tree);
}

static void
entente_timeline_axis_init (EntenteTimelineAxis *self)
{
  self->cursor = -1;
  self->hovered = -1;

  self->selection_signals = g_signal_group_new (ENTENTE_TYPE_SELECTION);
  g_signal_group_connect_object (self->selection_signals, "notify::event",
                                 G_CALLBACK (entente_timeline_axis_follow_selection), self,
                                 G_CONNECT_SWAPPED);

  self->readout = entente_chart_readout_new ();
  gtk_widget_set_parent (GTK_WIDGET (self->readout), GTK_WIDGET (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  /* Translators: the axis of time that shows the events */
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Timeline axis"),
                                  -1);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  g_signal_connect (self, "notify::has-focus", G_CALLBACK (entente_timeline_axis_update_focus),
                    NULL);
  entente_desktop_style_watch (GTK_WIDGET (self), G_CALLBACK (forget_colours));
  entente_verbosity_setting_watch (self, G_CALLBACK (update_words));
  entente_timeline_axis_init_motion (self);
  entente_timeline_axis_add_pointer (self);
}

/**
 * entente_timeline_axis_new:
 *
 * Returns: (transfer floating): an axis without events
 */
EntenteTimelineAxis *
entente_timeline_axis_new (void)
{
  return g_object_new (ENTENTE_TYPE_TIMELINE_AXIS, NULL);
}

/**
 * entente_timeline_axis_get_selection:
 * @self: an axis
 *
 * Returns: (transfer none) (nullable): the selection that it shows and changes
 */
EntenteSelection *
entente_timeline_axis_get_selection (EntenteTimelineAxis *self)
{
  g_return_val_if_fail (ENTENTE_IS_TIMELINE_AXIS (self), NULL);

  return self->selection;
}

static void
show_dossier (EntenteTimelineAxis *self)
{
  EntenteDossier *dossier = entente_selection_get_dossier (self->selection);
  EntenteEvent *event = entente_selection_get_event (self->selection);
  int found;

  self->events = entente_axis_events_new (entente_dossier_get_events (dossier));
  self->sheet = entente_timeline_axis_sheet_new (GTK_WIDGET (self), self->events,
                                                 entente_dossier_get_date (dossier));
  self->tree = entente_timeline_axis_tree_new (GTK_WIDGET (self), self->events);
  entente_timeline_axis_show_all (self, ENTENTE_PACE_JUMP);
  entente_time_motion_forget_zoom (self->motion);

  if (entente_axis_events_get_n (self->events) > 0)
    {
      found = event != NULL ? entente_axis_events_find (self->events, event) : -1;
      entente_timeline_axis_set_cursor (self, MAX (found, 0));
    }
}

/**
 * entente_timeline_axis_set_selection:
 * @self: an axis
 * @selection: (nullable): the selection to show and change; its dossier's events are shown,
 *   and the cursor goes to the selected one, or to the first one
 */
void
entente_timeline_axis_set_selection (EntenteTimelineAxis *self,
                                     EntenteSelection    *selection)
{
  g_return_if_fail (ENTENTE_IS_TIMELINE_AXIS (self));
  g_return_if_fail (selection == NULL || ENTENTE_IS_SELECTION (selection));

  if (!g_set_object (&self->selection, selection))
    return;

  g_signal_group_set_target (self->selection_signals, selection);
  entente_timeline_axis_hide_readout (self);
  entente_timeline_axis_set_cursor (self, -1);
  forget_events (self);
  if (selection != NULL)
    show_dossier (self);
  else
    entente_timeline_axis_set_range (self, NULL, FALSE, FALSE);

  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTION]);
}

/**
 * entente_timeline_axis_get_cursor:
 * @self: an axis
 *
 * Returns: the place of the event with the cursor, in the order of the axis; -1 where there is
 *   none
 */
int
entente_timeline_axis_get_cursor (EntenteTimelineAxis *self)
{
  g_return_val_if_fail (ENTENTE_IS_TIMELINE_AXIS (self), -1);

  return self->cursor;
}

/**
 * entente_timeline_axis_get_range:
 * @self: an axis
 *
 * Returns: (transfer none) (nullable): what is shown, in words
 */
const char *
entente_timeline_axis_get_range (EntenteTimelineAxis *self)
{
  g_return_val_if_fail (ENTENTE_IS_TIMELINE_AXIS (self), NULL);

  return self->range;
}

/**
 * entente_timeline_axis_get_can_zoom_in:
 * @self: an axis
 *
 * Returns: whether less can be shown
 */
gboolean
entente_timeline_axis_get_can_zoom_in (EntenteTimelineAxis *self)
{
  g_return_val_if_fail (ENTENTE_IS_TIMELINE_AXIS (self), FALSE);

  return self->can_zoom_in;
}

/**
 * entente_timeline_axis_get_can_zoom_out:
 * @self: an axis
 *
 * Returns: whether more can be shown
 */
gboolean
entente_timeline_axis_get_can_zoom_out (EntenteTimelineAxis *self)
{
  g_return_val_if_fail (ENTENTE_IS_TIMELINE_AXIS (self), FALSE);

  return self->can_zoom_out;
}

/**
 * entente_timeline_axis_get_events:
 * @self: an axis
 *
 * Returns: (transfer none) (nullable): the events in the order of the axis
 */
EntenteAxisEvents *
entente_timeline_axis_get_events (EntenteTimelineAxis *self)
{
  g_return_val_if_fail (ENTENTE_IS_TIMELINE_AXIS (self), NULL);

  return self->events;
}

/**
 * entente_timeline_axis_get_layout:
 * @self: an axis
 *
 * Returns: (transfer none) (nullable): where everything stands at present; it is replaced
 *   whenever something changes
 */
EntenteAxisLayout *
entente_timeline_axis_get_layout (EntenteTimelineAxis *self)
{
  EntenteAxisLayout *layout;
  gboolean is_new;
  int least;

  g_return_val_if_fail (ENTENTE_IS_TIMELINE_AXIS (self), NULL);

  if (self->sheet == NULL)
    return NULL;

  /* Movement and selection work before the first allocation. */
  least = (int) ceil (entente_timeline_axis_sheet_get_line (self->sheet) * MINIMUM_LINES);
  layout = entente_timeline_axis_sheet_get_layout (self->sheet,
                                                   entente_time_motion_get_window (self->motion),
                                                   MAX (gtk_widget_get_width (GTK_WIDGET (self)),
                                                        MINIMUM_WIDTH),
                                                   MAX (gtk_widget_get_height (GTK_WIDGET (self)),
                                                        least),
                                                   &is_new);
  if (is_new)
    entente_timeline_axis_tree_set_layout (self->tree, layout);

  return layout;
}

/**
 * entente_timeline_axis_set_cursor:
 * @self: an axis
 * @cursor: the place of an event, or -1 for none
 *
 * Puts the cursor there and leaves everything else as it is.
 */
void
entente_timeline_axis_set_cursor (EntenteTimelineAxis *self,
                                  int                  cursor)
{
  g_return_if_fail (ENTENTE_IS_TIMELINE_AXIS (self));

  if (self->cursor == cursor)
    return;

  self->cursor = cursor;
  gtk_widget_set_focusable (GTK_WIDGET (self), cursor >= 0);
  entente_timeline_axis_tell_focus (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CURSOR]);
}

/**
 * entente_timeline_axis_set_hovered:
 * @self: an axis
 * @mark: the index of the mark under the pointer, or -1
 * @edge: the edge that the words under the pointer lead beyond
 */
void
entente_timeline_axis_set_hovered (EntenteTimelineAxis *self,
                                   int                  mark,
                                   EntenteAxisEdge      edge)
{
  g_return_if_fail (ENTENTE_IS_TIMELINE_AXIS (self));

  if (self->hovered == mark && self->hovered_edge == edge)
    return;

  self->hovered = mark;
  self->hovered_edge = edge;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * entente_timeline_axis_show_fact:
 * @self: an axis with events
 *
 * Asks for the details of the event with the cursor.
 */
void
entente_timeline_axis_show_fact (EntenteTimelineAxis *self)
{
  EntenteEvent *event;

  g_return_if_fail (ENTENTE_IS_TIMELINE_AXIS (self));
  g_return_if_fail (self->cursor >= 0);

  event = entente_axis_events_get (self->events, (guint) self->cursor);
  entente_selection_select_event (self->selection, event);
  g_signal_emit (self, signals[SHOW_FACT], 0, entente_event_get_main_fact (event));
}

/**
 * entente_timeline_axis_set_range:
 * @self: an axis
 * @range: (nullable): what is shown now, in words
 * @can_zoom_in: whether less can be shown
 * @can_zoom_out: whether more can be shown
 *
 * Tells what is shown.
 */
void
entente_timeline_axis_set_range (EntenteTimelineAxis *self,
                                 const char          *range,
                                 gboolean             can_zoom_in,
                                 gboolean             can_zoom_out)
{
  g_return_if_fail (ENTENTE_IS_TIMELINE_AXIS (self));

  if (g_set_str (&self->range, range))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RANGE]);
  if (self->can_zoom_in != can_zoom_in)
    {
      self->can_zoom_in = can_zoom_in;
      gtk_widget_action_set_enabled (GTK_WIDGET (self), "axis.zoom-in", can_zoom_in);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_ZOOM_IN]);
    }
  if (self->can_zoom_out != can_zoom_out)
    {
      self->can_zoom_out = can_zoom_out;
      gtk_widget_action_set_enabled (GTK_WIDGET (self), "axis.zoom-out", can_zoom_out);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_ZOOM_OUT]);
    }
}
