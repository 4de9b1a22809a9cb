/* SPDX-License-Identifier: GPL-3.0-or-later */

/* EntenteTimelineAxisTree: a list item for each event in the order of the axis, with the label
 * of the event's row in the list, wherever the window is and whether or not the event is drawn
 * in a cluster: who listens goes from event to event as in the list. A screen reader takes
 * long to look through very many items, so of very many events those around the cursor are
 * there; what is in the tree changes seldom, so that not every step of the cursor does. */

#include "entente-timeline-axis-tree.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "entente-event-row.h"

/* So many items there are at most, and so many from the cursor to the last of them at least,
 * if there are more events. */
#define MOST_ITEMS 200
#define LEAST_AHEAD 25

struct _EntenteTimelineAxisTree
{
  GtkAccessible *axis;        /* weak */
  EntenteAxisEvents *events;
  GPtrArray *items;           /* of EntenteAccessibleItem, from the event first on */
  guint first;
  EntenteAxisLayout *layout;  /* where they stand; or NULL */
  int focused;                /* the event that has the focus, or -1 */
};

static EntenteAccessibleItem *
make_item (EntenteTimelineAxisTree *self,
           guint                    event)
{
  guint n = entente_axis_events_get_n (self->events);
  g_autofree char *label =
    entente_event_row_describe (entente_axis_events_get (self->events, event));
  g_autofree char *description = NULL;

  /* Assistive technology counts the items itself, but not those that are not there. */
  if (n > MOST_ITEMS)
    /* Translators: the place of an event among all events of the timeline */
    description = g_strdup_printf (_("Event %1$u of %2$u"), event + 1, n);

  return entente_accessible_item_new (gtk_widget_get_display (GTK_WIDGET (self->axis)),
                                      GTK_ACCESSIBLE_ROLE_LIST_ITEM, label, description);
}

/**
 * entente_timeline_axis_tree_update_words:
 * @self: a tree
 *
 * Says the events anew, after the reader has asked for more or for fewer words.
 */
void
entente_timeline_axis_tree_update_words (EntenteTimelineAxisTree *self)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < self->items->len; i++)
    {
      g_autofree char *label =
        entente_event_row_describe (entente_axis_events_get (self->events, self->first + i));

      gtk_accessible_update_property (GTK_ACCESSIBLE (self->items->pdata[i]),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                      -1);
    }
}

static gboolean
has_item (EntenteTimelineAxisTree *self,
          guint                    event)
{
  return event >= self->first && event - self->first < self->items->len;
}

/* Links the items to each other. */
static void
place_items (EntenteTimelineAxisTree *self)
{
  for (guint i = 0; i < self->items->len; i++)
    entente_accessible_item_place (self->items->pdata[i], self->axis,
                                      i + 1 < self->items->len ? self->items->pdata[i + 1]
                                                               : NULL);
}

static void
remove_items (EntenteTimelineAxisTree *self,
              GPtrArray               *items,
              guint                    first)
{
  for (guint i = 0; i < items->len; i++)
    if (!has_item (self, first + i))
      {
        entente_accessible_item_set_present (items->pdata[i], FALSE);
        entente_accessible_item_place (items->pdata[i], NULL, NULL);
      }
}

/* Takes the items over that are there already, so that who looks at one keeps it. */
static void
show_events (EntenteTimelineAxisTree *self,
             guint                    first,
             guint                    n_events)
{
  g_autoptr (GPtrArray) former = g_steal_pointer (&self->items);
  guint former_first = self->first;

  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  self->first = first;
  for (guint i = first; i < first + n_events; i++)
    {
      gboolean is_there = i >= former_first && i - former_first < former->len;

      g_ptr_array_add (self->items, is_there ? g_object_ref (former->pdata[i - former_first])
                                             : (gpointer) make_item (self, i));
    }

  remove_items (self, former, former_first);
  place_items (self);
  for (guint i = 0; i < self->items->len && former->len > 0; i++)
    if (first + i < former_first || first + i - former_first >= former->len)
      entente_accessible_item_set_present (self->items->pdata[i], TRUE);
}

/**
 * entente_timeline_axis_tree_new:
 * @axis: the widget that shows the axis
 * @events: its events
 *
 * Returns: (transfer full): the tree below the axis, in which nothing has the focus
 */
EntenteTimelineAxisTree *
entente_timeline_axis_tree_new (GtkWidget         *axis,
                                EntenteAxisEvents *events)
{
  EntenteTimelineAxisTree *self;

  g_return_val_if_fail (GTK_IS_WIDGET (axis), NULL);
  g_return_val_if_fail (ENTENTE_IS_AXIS_EVENTS (events), NULL);

  self = g_new0 (EntenteTimelineAxisTree, 1);
  g_set_weak_pointer (&self->axis, GTK_ACCESSIBLE (axis));
  self->events = g_object_ref (events);
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  self->focused = -1;
  show_events (self, 0, MIN (entente_axis_events_get_n (events), MOST_ITEMS));

  return self;
}

/**
 * entente_timeline_axis_tree_free:
 * @self: (transfer full): a tree
 */
void
entente_timeline_axis_tree_free (EntenteTimelineAxisTree *self)
{
  g_return_if_fail (self != NULL);

  /* Whoever still holds one of them must not reach the axis through it. */
  for (guint i = 0; i < self->items->len; i++)
    entente_accessible_item_place (self->items->pdata[i], NULL, NULL);

  g_ptr_array_unref (self->items);
  g_clear_object (&self->layout);
  g_object_unref (self->events);
  g_clear_weak_pointer (&self->axis);
  g_free (self);
}

/**
 * entente_timeline_axis_tree_get_first_child:
 * @self: a tree
 *
 * Returns: (transfer none) (nullable): the first item
 */
GtkAccessible *
entente_timeline_axis_tree_get_first_child (EntenteTimelineAxisTree *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->items->len > 0 ? self->items->pdata[0] : NULL;
}

/**
 * entente_timeline_axis_tree_get_item:
 * @self: a tree
 * @event: the place of an event
 *
 * Returns: (transfer none) (nullable): what assistive technology sees of the event; %NULL if
 *   it is too far from the cursor
 */
EntenteAccessibleItem *
entente_timeline_axis_tree_get_item (EntenteTimelineAxisTree *self,
                                     guint                    event)
{
  g_return_val_if_fail (self != NULL, NULL);

  return has_item (self, event) ? self->items->pdata[event - self->first] : NULL;
}

/* The events of a cluster share its shape, slice by slice, so that none lies on another. */
static GdkRectangle
get_bounds (const EntenteAxisMark *mark,
            guint                  event,
            gboolean               forward)
{
  const cairo_rectangle_t *box = mark->n_events > 1 ? &mark->box : &mark->extents;
  int left = (int) floor (box->x), right = (int) ceil (box->x + box->width);
  guint slice = event - mark->first_event;
  GdkRectangle bounds;

  if (!forward)
    slice = mark->n_events - 1 - slice;

  bounds.x = left + (right - left) * (int) slice / (int) mark->n_events;
  bounds.y = (int) floor (box->y);
  bounds.width = left + (right - left) * (int) (slice + 1) / (int) mark->n_events - bounds.x;
  bounds.height = (int) ceil (box->y + box->height) - bounds.y;

  return bounds;
}

static void
update_bounds (EntenteTimelineAxisTree *self)
{
  gboolean forward = entente_axis_layout_map (self->layout, 1) >
                     entente_axis_layout_map (self->layout, 0);

  for (guint i = 0; i < self->items->len; i++)
    {
      int index = entente_axis_layout_find_event (self->layout, self->first + i);
      const EntenteAxisMark *mark =
        index >= 0 ? entente_axis_layout_get_mark (self->layout, (guint) index) : NULL;
      GdkRectangle bounds = { 0 };

      /* What began before the window has no place of its own in it. */
      if (mark != NULL && !mark->is_earlier)
        bounds = get_bounds (mark, self->first + i, forward);
      entente_accessible_item_set_bounds (self->items->pdata[i], &bounds);
    }
}

/**
 * entente_timeline_axis_tree_set_layout:
 * @self: a tree
 * @layout: a layout of the events
 *
 * Takes over where the events stand.
 */
void
entente_timeline_axis_tree_set_layout (EntenteTimelineAxisTree *self,
                                       EntenteAxisLayout       *layout)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (ENTENTE_IS_AXIS_LAYOUT (layout));

  if (g_set_object (&self->layout, layout))
    update_bounds (self);
}

/* Moves what is in the tree if the cursor is near its end. */
static void
follow_cursor (EntenteTimelineAxisTree *self,
               guint                    event)
{
  guint n = entente_axis_events_get_n (self->events);
  guint before = event - MIN (event, LEAST_AHEAD), after = MIN (event + LEAST_AHEAD, n - 1);

  if (has_item (self, before) && has_item (self, after))
    return;

  show_events (self, CLAMP ((int) event - MOST_ITEMS / 2, 0, MAX ((int) n - MOST_ITEMS, 0)),
               MIN (n, MOST_ITEMS));
  if (self->layout != NULL)
    update_bounds (self);
}

/**
 * entente_timeline_axis_tree_set_cursor:
 * @self: a tree
 * @event: the place of the event with the cursor, or -1
 * @has_focus: whether the axis has the keyboard focus
 *
 * Moves the focus from event to event for assistive technology.
 */
void
entente_timeline_axis_tree_set_cursor (EntenteTimelineAxisTree *self,
                                       int                      event,
                                       gboolean                 has_focus)
{
  int before, focused = has_focus ? event : -1;
  EntenteAccessibleItem *item;

  g_return_if_fail (self != NULL);
  g_return_if_fail (event < (int) entente_axis_events_get_n (self->events));

  before = self->focused;
  self->focused = focused;
  if (before >= 0 && before != focused)
    {
      item = entente_timeline_axis_tree_get_item (self, (guint) before);
      if (item != NULL)
        entente_accessible_item_set_focused (item, FALSE);
    }

  if (event >= 0)
    follow_cursor (self, (guint) event);
  if (focused >= 0 && before != focused)
    entente_accessible_item_set_focused (
      entente_timeline_axis_tree_get_item (self, (guint) focused), TRUE);
}
