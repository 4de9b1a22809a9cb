/* SPDX-License-Identifier: GPL-3.0-or-later */

/* EntenteFlagTree: the accessible objects of the flags of events below a chart, a list item for
 * each flag that is seen, and one for the flag that a key has led to. A flag that stands for
 * several events says the one that a key has led to, or else the first: to a reader who goes from
 * flag to flag that one is next, and the others are in the timeline. */

#include "entente-flag-tree.h"

#include <math.h>

#include "entente-event-row.h"

struct _EntenteFlagTree
{
  GtkAccessible *chart;       /* weak */
  GdkDisplay *display;
  GPtrArray *events;          /* of EntenteEvent, one for each item */
  GPtrArray *items;           /* of EntenteAccessibleItem */
  GtkAccessible *after;       /* weak: what comes after the last item */
  EntenteChartLayout *layout; /* where they stand; NULL before there is one */
  EntenteEvent *focused;      /* the event of the flag that has the focus, or NULL */
};

/**
 * entente_flag_tree_new:
 * @chart: the widget that shows the chart
 *
 * Returns: (transfer full): a tree without flags as yet: they come with a layout
 */
EntenteFlagTree *
entente_flag_tree_new (GtkWidget *chart)
{
  EntenteFlagTree *self;

  g_return_val_if_fail (GTK_IS_WIDGET (chart), NULL);

  self = g_new0 (EntenteFlagTree, 1);
  g_set_weak_pointer (&self->chart, GTK_ACCESSIBLE (chart));
  self->display = g_object_ref (gtk_widget_get_display (chart));
  self->events = g_ptr_array_new_with_free_func (g_object_unref);
  self->items = g_ptr_array_new_with_free_func (g_object_unref);

  return self;
}

/**
 * entente_flag_tree_free:
 * @self: (transfer full): a tree
 */
void
entente_flag_tree_free (EntenteFlagTree *self)
{
  g_return_if_fail (self != NULL);

  /* Whoever still holds one of them must not reach the chart through it. */
  for (guint i = 0; i < self->items->len; i++)
    entente_accessible_item_place (self->items->pdata[i], NULL, NULL);

  g_clear_object (&self->focused);
  g_clear_object (&self->layout);
  g_ptr_array_unref (self->items);
  g_ptr_array_unref (self->events);
  g_clear_weak_pointer (&self->after);
  g_object_unref (self->display);
  g_clear_weak_pointer (&self->chart);
  g_free (self);
}

static void
place_items (EntenteFlagTree *self)
{
  for (guint i = 0; i < self->items->len; i++)
    entente_accessible_item_place (self->items->pdata[i], self->chart,
                                   i + 1 < self->items->len ? self->items->pdata[i + 1]
                                                            : self->after);
}

/**
 * entente_flag_tree_set_after:
 * @self: a tree
 * @after: (nullable): what comes after the last flag; it is not kept alive by this
 *
 * Returns: (transfer none) (nullable): the first flag, or @after where there is none
 */
GtkAccessible *
entente_flag_tree_set_after (EntenteFlagTree *self,
                             GtkAccessible   *after)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (after == NULL || GTK_IS_ACCESSIBLE (after), NULL);

  g_set_weak_pointer (&self->after, after);
  place_items (self);

  return self->items->len > 0 ? self->items->pdata[0] : after;
}

/**
 * entente_flag_tree_get_item:
 * @self: a tree
 * @event: an event
 *
 * Returns: (transfer none) (nullable): what assistive technology sees of the flag that says the
 *   event; %NULL where none does
 */
EntenteAccessibleItem *
entente_flag_tree_get_item (EntenteFlagTree *self,
                            EntenteEvent    *event)
{
  guint index;

  g_return_val_if_fail (self != NULL, NULL);

  return g_ptr_array_find (self->events, event, &index) ? self->items->pdata[index] : NULL;
}

static EntenteAccessibleItem *
new_item (EntenteFlagTree *self,
          EntenteEvent    *event)
{
  g_autofree char *words = entente_event_row_describe (event);

  return entente_accessible_item_new (self->display, GTK_ACCESSIBLE_ROLE_LIST_ITEM, words, NULL);
}

static EntenteEvent *
choose_event (EntenteFlagTree         *self,
              const EntentePlacedFlag *flag)
{
  return self->focused != NULL && g_ptr_array_find (flag->events, self->focused, NULL)
           ? self->focused
           : flag->events->pdata[0];
}

static GdkRectangle
to_pixels (const cairo_rectangle_t *box)
{
  GdkRectangle pixels = { .x = (int) floor (box->x), .y = (int) floor (box->y) };

  pixels.width = MAX ((int) ceil (box->x + box->width) - pixels.x, 1);
  pixels.height = MAX ((int) ceil (box->y + box->height) - pixels.y, 1);

  return pixels;
}

/* Takes the item over that is there already, so that who looks at it keeps it. */
static void
add (EntenteFlagTree    *self,
     EntenteFlagTree    *former,
     EntenteEvent       *event,
     const GdkRectangle *bounds)
{
  EntenteAccessibleItem *item = entente_flag_tree_get_item (former, event);

  g_ptr_array_add (self->events, g_object_ref (event));
  g_ptr_array_add (self->items, item != NULL ? g_object_ref (item) : new_item (self, event));
  entente_accessible_item_set_bounds (self->items->pdata[self->items->len - 1], bounds);
}

/* Tells of those that have gone and of those that have come. */
static void
tell_changes (EntenteFlagTree *self,
              EntenteFlagTree *former)
{
  for (guint i = 0; i < former->items->len; i++)
    if (entente_flag_tree_get_item (self, former->events->pdata[i]) == NULL)
      {
        entente_accessible_item_set_present (former->items->pdata[i], FALSE);
        entente_accessible_item_place (former->items->pdata[i], NULL, NULL);
      }
  place_items (self);
  for (guint i = 0; i < self->items->len && former->items->len > 0; i++)
    if (entente_flag_tree_get_item (former, self->events->pdata[i]) == NULL)
      entente_accessible_item_set_present (self->items->pdata[i], TRUE);
}

static void
update_items (EntenteFlagTree *self)
{
  g_autoptr (GPtrArray) events = g_steal_pointer (&self->events);
  g_autoptr (GPtrArray) items = g_steal_pointer (&self->items);
  EntenteFlagTree former = { .events = events, .items = items };
  guint n_flags = self->layout != NULL ? entente_chart_layout_get_n_flags (self->layout) : 0;
  const GdkRectangle nowhere = { 0 };

  self->events = g_ptr_array_new_with_free_func (g_object_unref);
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < n_flags; i++)
    {
      const EntentePlacedFlag *flag = entente_chart_layout_get_flag (self->layout, i);
      GdkRectangle bounds = to_pixels (&flag->box);

      add (self, &former, choose_event (self, flag), &bounds);
    }
  if (self->focused != NULL && entente_flag_tree_get_item (self, self->focused) == NULL)
    add (self, &former, self->focused, &nowhere);

  tell_changes (self, &former);
}

/**
 * entente_flag_tree_set_layout:
 * @self: a tree
 * @layout: a layout of the chart
 *
 * Takes over which flags there are, and where.
 */
void
entente_flag_tree_set_layout (EntenteFlagTree    *self,
                              EntenteChartLayout *layout)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (ENTENTE_IS_CHART_LAYOUT (layout));

  if (g_set_object (&self->layout, layout))
    update_items (self);
}

/**
 * entente_flag_tree_get_focused:
 * @self: a tree
 *
 * Returns: (transfer none) (nullable): the event of the flag that has the focus
 */
EntenteEvent *
entente_flag_tree_get_focused (EntenteFlagTree *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->focused;
}

/**
 * entente_flag_tree_set_focused:
 * @self: a tree
 * @event: (nullable): the event of the flag that has the focus
 *
 * Moves the focus from flag to flag for assistive technology. A flag that is not seen yet is put
 * after the others.
 */
void
entente_flag_tree_set_focused (EntenteFlagTree *self,
                               EntenteEvent    *event)
{
  EntenteAccessibleItem *item;

  g_return_if_fail (self != NULL);
  g_return_if_fail (event == NULL || ENTENTE_IS_EVENT (event));

  if (self->focused == event)
    return;

  item = self->focused != NULL ? entente_flag_tree_get_item (self, self->focused) : NULL;
  if (item != NULL)
    entente_accessible_item_set_focused (item, FALSE);
  g_set_object (&self->focused, event);
  if (event == NULL)
    return;

  if (entente_flag_tree_get_item (self, event) == NULL)
    update_items (self);
  entente_accessible_item_set_focused (entente_flag_tree_get_item (self, event), TRUE);
}

/**
 * entente_flag_tree_update_words:
 * @self: a tree
 *
 * Says the flags anew, after the reader has asked for more or for fewer words.
 */
void
entente_flag_tree_update_words (EntenteFlagTree *self)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < self->items->len; i++)
    {
      g_autofree char *words = entente_event_row_describe (self->events->pdata[i]);

      gtk_accessible_update_property (GTK_ACCESSIBLE (self->items->pdata[i]),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                      -1);
    }
}
