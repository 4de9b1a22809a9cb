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
 * Those of #EntentePicture. Left and Right move the cursor to the event before and after in the
 * order of time (the other way round where text runs from right to left), and so do Up and Down;
 * with Control, Left and Right pass what is left of a cluster. Home and End go to the first and
 * the last event, Page Up and Page Down by a tenth of them. Enter opens the cluster that the
 * event is a part of, or else asks for the details of the event.
 *
 * ## Accessibility
 *
 * The role is %GTK_ACCESSIBLE_ROLE_LIST, and below it there is a list item for each event,
 * with the label of the event's row in the list. The events are the marks of the picture: one of
 * them has the focus. An axis without events takes none.
 *
 * ## CSS nodes
 *
 * A node with the name timeline-axis, and a node with the name tooltip for the readout.
 */

#include <glib/gi18n-lib.h>
#include <math.h>

#include "entente-axis-renderer.h"
#include "entente-timeline-axis-private.h"

#define NATURAL_HEIGHT 360

/* Below this height, in lines of labels, there would be no room for three lanes. */
#define MINIMUM_LINES 7.6

G_DEFINE_FINAL_TYPE (EntenteTimelineAxis, entente_timeline_axis, ENTENTE_TYPE_PICTURE)

enum
{
  PROP_0,
  PROP_RANGE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static gboolean
entente_timeline_axis_is_empty (EntentePicture *picture)
{
  return ENTENTE_TIMELINE_AXIS (picture)->sheet == NULL;
}

static int
get_least_height (EntenteTimelineAxis *self)
{
  return (int) ceil (entente_timeline_axis_sheet_get_line (self->sheet) * MINIMUM_LINES);
}

static void
entente_timeline_axis_measure_height (EntentePicture *picture,
                                      int             width,
                                      int            *minimum,
                                      int            *natural)
{
  EntenteTimelineAxis *self = ENTENTE_TIMELINE_AXIS (picture);

  if (self->sheet != NULL)
    *minimum = get_least_height (self);
  *natural = MAX (*minimum, NATURAL_HEIGHT);
}

static GArray *
entente_timeline_axis_lay_out (EntentePicture *picture,
                               int             width,
                               int             height)
{
  entente_timeline_axis_get_layout (ENTENTE_TIMELINE_AXIS (picture));

  return NULL;
}

static void
entente_timeline_axis_draw (EntentePicture *picture,
                            cairo_t        *cr)
{
  EntenteTimelineAxis *self = ENTENTE_TIMELINE_AXIS (picture);
  EntenteSelection *selection = entente_picture_get_selection (picture);
  EntenteAxisState state = ENTENTE_AXIS_STATE_INIT;

  state.selected = entente_axis_events_find (self->events, entente_selection_get_event (selection));
  if (gtk_widget_has_visible_focus (GTK_WIDGET (self)))
    state.focused = entente_picture_get_cursor (picture);
  state.hovered = self->hovered;
  state.hovered_edge = self->hovered_edge;

  entente_axis_renderer_draw (entente_timeline_axis_get_layout (self), cr, &state);
}

static void
entente_timeline_axis_forget_style (EntentePicture *picture)
{
  entente_timeline_axis_sheet_invalidate (ENTENTE_TIMELINE_AXIS (picture)->sheet);
}

static void
entente_timeline_axis_update_words (EntentePicture *picture)
{
  entente_timeline_axis_tree_update_words (ENTENTE_TIMELINE_AXIS (picture)->tree);
}

static GtkAccessible *
entente_timeline_axis_get_first_child (EntentePicture *picture)
{
  return entente_timeline_axis_tree_get_first_child (ENTENTE_TIMELINE_AXIS (picture)->tree);
}

static void
forget_events (EntenteTimelineAxis *self)
{
  self->hovered = -1;
  self->hovered_edge = ENTENTE_AXIS_EDGE_NONE;
  g_clear_pointer (&self->tree, entente_timeline_axis_tree_free);
  g_clear_pointer (&self->sheet, entente_timeline_axis_sheet_free);
  g_clear_object (&self->events);
}

static void
show_dossier (EntenteTimelineAxis *self)
{
  EntentePicture *picture = ENTENTE_PICTURE (self);
  EntenteSelection *selection = entente_picture_get_selection (picture);
  EntenteDossier *dossier = entente_selection_get_dossier (selection);
  EntenteEvent *event = entente_selection_get_event (selection);
  int found;

  self->events = entente_axis_events_new (entente_dossier_get_events (dossier));
  self->sheet = entente_timeline_axis_sheet_new (GTK_WIDGET (self), self->events,
                                                 entente_dossier_get_date (dossier));
  self->tree = entente_timeline_axis_tree_new (GTK_WIDGET (self), self->events);
  entente_timeline_axis_fit (self, ENTENTE_PACE_JUMP);
  entente_time_motion_forget_zoom (entente_picture_get_motion (picture));

  if (entente_axis_events_get_n (self->events) > 0)
    {
      found = event != NULL ? entente_axis_events_find (self->events, event) : -1;
      entente_picture_set_cursor (picture, MAX (found, 0));
    }
}

/* The events of its dossier are shown, and the cursor goes to the selected one, or to the first
 * one. */
static void
entente_timeline_axis_selection_changed (EntentePicture *picture)
{
  EntenteTimelineAxis *self = ENTENTE_TIMELINE_AXIS (picture);

  entente_picture_hide_readout (picture);
  entente_picture_set_cursor (picture, -1);
  forget_events (self);
  if (entente_picture_get_selection (picture) != NULL)
    {
      show_dossier (self);
    }
  else
    {
      entente_timeline_axis_set_range (self, NULL);
      entente_picture_update_zoom (picture);
    }

  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
entente_timeline_axis_dispose (GObject *object)
{
  forget_events (ENTENTE_TIMELINE_AXIS (object));

  G_OBJECT_CLASS (entente_timeline_axis_parent_class)->dispose (object);
}

static void
entente_timeline_axis_finalize (GObject *object)
{
  g_clear_pointer (&ENTENTE_TIMELINE_AXIS (object)->range, g_free);

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
    case PROP_RANGE:
      g_value_set_string (value, self->range);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
entente_timeline_axis_class_init (EntenteTimelineAxisClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  EntentePictureClass *picture_class = ENTENTE_PICTURE_CLASS (klass);

  object_class->dispose = entente_timeline_axis_dispose;
  object_class->finalize = entente_timeline_axis_finalize;
  object_class->get_property = entente_timeline_axis_get_property;
  picture_class->is_empty = entente_timeline_axis_is_empty;
  picture_class->measure_height = entente_timeline_axis_measure_height;
  picture_class->lay_out = entente_timeline_axis_lay_out;
  picture_class->draw = entente_timeline_axis_draw;
  picture_class->forget_style = entente_timeline_axis_forget_style;
  picture_class->update_words = entente_timeline_axis_update_words;
  picture_class->get_first_child = entente_timeline_axis_get_first_child;
  picture_class->selection_changed = entente_timeline_axis_selection_changed;
  entente_timeline_axis_add_cursor (picture_class);
  entente_timeline_axis_add_motion (picture_class);
  entente_timeline_axis_add_pointer (picture_class);

  /* EntenteTimelineAxis:range: what is shown, in words: "January 2022 to February 2025". */
  properties[PROP_RANGE] = g_param_spec_string ("range", NULL, NULL, NULL,
                                                G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  entente_picture_class_install_actions (picture_class, "axis.activate", "axis.zoom-in",
                                         "axis.zoom-out", "axis.fit");
  gtk_widget_class_set_css_name (widget_class, "timeline-axis");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
entente_timeline_axis_init (EntenteTimelineAxis *self)
{
  self->hovered = -1;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  /* Translators: the axis of time that shows the events */
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Timeline axis"),
                                  -1);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  entente_timeline_axis_add_scroll (self);
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
  EntenteTimeMotion *motion;
  EntenteAxisLayout *layout;
  gboolean is_new;

  g_return_val_if_fail (ENTENTE_IS_TIMELINE_AXIS (self), NULL);

  if (self->sheet == NULL)
    return NULL;

  /* Movement and selection work before the first allocation. */
  motion = entente_picture_get_motion (ENTENTE_PICTURE (self));
  layout = entente_timeline_axis_sheet_get_layout (self->sheet,
                                                   entente_time_motion_get_window (motion),
                                                   MAX (gtk_widget_get_width (GTK_WIDGET (self)),
                                                        ENTENTE_PICTURE_MINIMUM_WIDTH),
                                                   MAX (gtk_widget_get_height (GTK_WIDGET (self)),
                                                        get_least_height (self)),
                                                   &is_new);
  if (is_new)
    entente_timeline_axis_tree_set_layout (self->tree, layout);

  return layout;
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
 * entente_timeline_axis_set_range:
 * @self: an axis
 * @range: (nullable): what is shown now, in words
 */
void
entente_timeline_axis_set_range (EntenteTimelineAxis *self,
                                 const char          *range)
{
  g_return_if_fail (ENTENTE_IS_TIMELINE_AXIS (self));

  if (g_set_str (&self->range, range))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RANGE]);
}
