/* SPDX-License-Identifier: GPL-3.0-or-later */

/* EntenteAxisEvents: beside the sorted events there are their last days, sorted, to count
 * those that are over; a tree of the latest last day of each stretch of events, to find those
 * that began before a day and are not over yet; and a tree of the event of each stretch that
 * the most facts tell of. A tree is an array: node n has the children 2n and 2n + 1, and node
 * leaves + i is event i. */

#include "entente-axis-events.h"

#include <math.h>

typedef struct
{
  EntenteEvent *event; /* owned */
  EntenteAxisSpan span;
  guint source;        /* its place in the list that it came from */
  guint n_facts;
  gboolean is_placed;
} Entry;

struct _EntenteAxisEvents
{
  GObject parent_instance;

  GArray *entries;     /* of Entry */
  guint n_placed;
  double *lasts;       /* of the placed ones, sorted */
  double *tree;
  guint *mains;
  guint n_leaves;      /* a power of 2 */
  GHashTable *indices; /* from event to index + 1 */
};

G_DEFINE_FINAL_TYPE (EntenteAxisEvents, entente_axis_events, G_TYPE_OBJECT)

static void
entry_clear (gpointer data)
{
  Entry *entry = data;

  g_clear_object (&entry->event);
  entente_axis_span_clear (&entry->span);
}

static void
entente_axis_events_finalize (GObject *object)
{
  EntenteAxisEvents *self = ENTENTE_AXIS_EVENTS (object);

  g_clear_pointer (&self->indices, g_hash_table_unref);
  g_clear_pointer (&self->entries, g_array_unref);
  g_clear_pointer (&self->lasts, g_free);
  g_clear_pointer (&self->tree, g_free);
  g_clear_pointer (&self->mains, g_free);

  G_OBJECT_CLASS (entente_axis_events_parent_class)->finalize (object);
}

static void
entente_axis_events_class_init (EntenteAxisEventsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_axis_events_finalize;
}

static void
entente_axis_events_init (EntenteAxisEvents *self)
{
  self->entries = g_array_new (FALSE, TRUE, sizeof (Entry));
  g_array_set_clear_func (self->entries, entry_clear);
  self->indices = g_hash_table_new (NULL, NULL);
}

static Entry *
get_entry (EntenteAxisEvents *self,
           guint              index)
{
  return &g_array_index (self->entries, Entry, index);
}

static int
compare_entries (gconstpointer a,
                 gconstpointer b)
{
  const Entry *first = a, *second = b;

  if (first->is_placed != second->is_placed)
    return first->is_placed ? -1 : 1;
  if (first->is_placed && first->span.first != second->span.first)
    return first->span.first < second->span.first ? -1 : 1;
  if (first->is_placed && first->span.last != second->span.last)
    return first->span.last < second->span.last ? -1 : 1;

  return first->source < second->source ? -1 : first->source > second->source;
}

static int
compare_days (gconstpointer a,
              gconstpointer b)
{
  double first = *(const double *) a, second = *(const double *) b;

  return first < second ? -1 : first > second;
}

/* That of two events which more facts tell of; the first if there is nothing in it. */
static guint
choose_main (EntenteAxisEvents *self,
             guint              a,
             guint              b)
{
  if (b >= self->n_placed)
    return a;

  return get_entry (self, b)->n_facts > get_entry (self, a)->n_facts ? b : a;
}

/* The same of two in any order. */
static guint
choose_main_of (EntenteAxisEvents *self,
                guint              a,
                guint              b)
{
  return a < b ? choose_main (self, a, b) : choose_main (self, b, a);
}

static void
build_mains (EntenteAxisEvents *self)
{
  self->mains = g_new (guint, 2 * self->n_leaves);
  for (guint i = 0; i < self->n_leaves; i++)
    self->mains[self->n_leaves + i] = i;
  for (guint i = self->n_leaves - 1; i > 0; i--)
    self->mains[i] = choose_main (self, self->mains[2 * i], self->mains[2 * i + 1]);
}

static void
build_searches (EntenteAxisEvents *self)
{
  for (self->n_leaves = 1; self->n_leaves < self->n_placed; self->n_leaves *= 2)
    ;
  self->lasts = g_new (double, self->n_placed + 1);
  self->tree = g_new (double, 2 * self->n_leaves);

  for (guint i = 0; i < self->n_leaves; i++)
    self->tree[self->n_leaves + i] = i < self->n_placed ? get_entry (self, i)->span.last
                                                        : -INFINITY;
  for (guint i = self->n_leaves - 1; i > 0; i--)
    self->tree[i] = MAX (self->tree[2 * i], self->tree[2 * i + 1]);

  for (guint i = 0; i < self->n_placed; i++)
    self->lasts[i] = get_entry (self, i)->span.last;
  qsort (self->lasts, self->n_placed, sizeof *self->lasts, compare_days);
  build_mains (self);
}

/**
 * entente_axis_events_new:
 * @events: events (#EntenteEvent), which are taken once
 *
 * Returns: (transfer full): the events in the order of the axis
 */
EntenteAxisEvents *
entente_axis_events_new (GListModel *events)
{
  EntenteAxisEvents *self;
  guint n;

  g_return_val_if_fail (G_IS_LIST_MODEL (events), NULL);

  self = g_object_new (ENTENTE_TYPE_AXIS_EVENTS, NULL);
  n = g_list_model_get_n_items (events);
  for (guint i = 0; i < n; i++)
    {
      Entry entry = { .event = g_list_model_get_item (events, i), .source = i };

      entry.n_facts = g_list_model_get_n_items (entente_event_get_facts (entry.event));
      entry.is_placed = entente_axis_span_init (&entry.span, entente_event_get_date (entry.event));
      self->n_placed += entry.is_placed ? 1 : 0;
      g_array_append_val (self->entries, entry);
    }

  g_array_sort (self->entries, compare_entries);
  for (guint i = 0; i < n; i++)
    g_hash_table_insert (self->indices, get_entry (self, i)->event, GUINT_TO_POINTER (i + 1));
  build_searches (self);

  return self;
}

/**
 * entente_axis_events_get_n:
 * @self: events
 *
 * Returns: how many there are
 */
guint
entente_axis_events_get_n (EntenteAxisEvents *self)
{
  g_return_val_if_fail (ENTENTE_IS_AXIS_EVENTS (self), 0);

  return self->entries->len;
}

/**
 * entente_axis_events_get_n_placed:
 * @self: events
 *
 * Returns: how many of them have a place on the axis; they are the first ones
 */
guint
entente_axis_events_get_n_placed (EntenteAxisEvents *self)
{
  g_return_val_if_fail (ENTENTE_IS_AXIS_EVENTS (self), 0);

  return self->n_placed;
}

/**
 * entente_axis_events_get:
 * @self: events
 * @index: the place of one of them
 *
 * Returns: (transfer none): the event
 */
EntenteEvent *
entente_axis_events_get (EntenteAxisEvents *self,
                         guint              index)
{
  g_return_val_if_fail (ENTENTE_IS_AXIS_EVENTS (self), NULL);
  g_return_val_if_fail (index < self->entries->len, NULL);

  return get_entry (self, index)->event;
}

/**
 * entente_axis_events_get_span:
 * @self: events
 * @index: the place of one that has a place on the axis
 *
 * Returns: (transfer none): what is drawn of its date
 */
const EntenteAxisSpan *
entente_axis_events_get_span (EntenteAxisEvents *self,
                              guint              index)
{
  g_return_val_if_fail (ENTENTE_IS_AXIS_EVENTS (self), NULL);
  g_return_val_if_fail (index < self->n_placed, NULL);

  return &get_entry (self, index)->span;
}

/**
 * entente_axis_events_find:
 * @self: events
 * @event: (nullable): an event
 *
 * Returns: its place, or -1 where it is none of them
 */
int
entente_axis_events_find (EntenteAxisEvents *self,
                          EntenteEvent      *event)
{
  g_return_val_if_fail (ENTENTE_IS_AXIS_EVENTS (self), -1);

  return (int) GPOINTER_TO_UINT (g_hash_table_lookup (self->indices, event)) - 1;
}

/**
 * entente_axis_events_get_extent:
 * @self: events
 * @first: (out): the first known day of all
 * @last: (out): the end of the last one
 *
 * Returns: whether any has a place on the axis
 */
gboolean
entente_axis_events_get_extent (EntenteAxisEvents *self,
                                double            *first,
                                double            *last)
{
  g_return_val_if_fail (ENTENTE_IS_AXIS_EVENTS (self), FALSE);
  g_return_val_if_fail (first != NULL && last != NULL, FALSE);

  if (self->n_placed == 0)
    return FALSE;

  *first = get_entry (self, 0)->span.first;
  *last = self->tree[1];

  return TRUE;
}

/**
 * entente_axis_events_find_start:
 * @self: events
 * @day: a time
 *
 * Returns: the first event whose known part starts then or later; the number of placed
 *   events where none does
 */
guint
entente_axis_events_find_start (EntenteAxisEvents *self,
                                double             day)
{
  guint low = 0, high;

  g_return_val_if_fail (ENTENTE_IS_AXIS_EVENTS (self), 0);

  for (high = self->n_placed; low < high;)
    {
      guint middle = low + (high - low) / 2;

      if (get_entry (self, middle)->span.first < day)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/**
 * entente_axis_events_count_over:
 * @self: events
 * @day: a time
 *
 * Returns: how many events' known part ends then or before
 */
guint
entente_axis_events_count_over (EntenteAxisEvents *self,
                                double             day)
{
  guint low = 0, high;

  g_return_val_if_fail (ENTENTE_IS_AXIS_EVENTS (self), 0);

  for (high = self->n_placed; low < high;)
    {
      guint middle = low + (high - low) / 2;

      if (self->lasts[middle] <= day)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/**
 * entente_axis_events_next_reaching:
 * @self: events
 * @from: where to begin
 * @day: a time
 *
 * Returns: the first event from @from on whose known part ends after @day; the number of
 *   placed events where none does
 */
guint
entente_axis_events_next_reaching (EntenteAxisEvents *self,
                                   guint              from,
                                   double             day)
{
  guint node;

  g_return_val_if_fail (ENTENTE_IS_AXIS_EVENTS (self), 0);

  if (from >= self->n_placed)
    return self->n_placed;

  /* Up to a stretch, from here or to the right, that has one; then down to its first one. */
  for (node = self->n_leaves + from; self->tree[node] <= day; node++)
    {
      while (node > 1 && node % 2 == 1)
        node /= 2;
      if (node <= 1)
        return self->n_placed;
    }
  while (node < self->n_leaves)
    node = self->tree[2 * node] > day ? 2 * node : 2 * node + 1;

  return node - self->n_leaves;
}

/**
 * entente_axis_events_get_last:
 * @self: events
 * @first: the first of some that follow each other
 * @n_events: how many these are, at least 1
 *
 * Returns: the end of the known part of that which ends last
 */
double
entente_axis_events_get_last (EntenteAxisEvents *self,
                              guint              first,
                              guint              n_events)
{
  double last = -INFINITY;

  g_return_val_if_fail (ENTENTE_IS_AXIS_EVENTS (self), 0);
  g_return_val_if_fail (n_events > 0 && first + n_events <= self->n_placed, 0);

  for (guint low = first + self->n_leaves, high = low + n_events; low < high;
       low /= 2, high /= 2)
    {
      if (low % 2 == 1)
        last = fmax (last, self->tree[low++]);
      if (high % 2 == 1)
        last = fmax (last, self->tree[--high]);
    }

  return last;
}

/**
 * entente_axis_events_get_main:
 * @self: events
 * @first: the first of some that follow each other
 * @n_events: how many these are, at least 1
 *
 * Returns: the one to name them by: that which the most facts tell of, and of several such the
 *   first
 */
guint
entente_axis_events_get_main (EntenteAxisEvents *self,
                              guint              first,
                              guint              n_events)
{
  guint found = first;

  g_return_val_if_fail (ENTENTE_IS_AXIS_EVENTS (self), 0);
  g_return_val_if_fail (n_events > 0 && first + n_events <= self->entries->len, 0);

  if (first + n_events > self->n_placed)
    return first;

  for (guint low = first + self->n_leaves, high = low + n_events; low < high;
       low /= 2, high /= 2)
    {
      if (low % 2 == 1)
        found = choose_main_of (self, found, self->mains[low++]);
      if (high % 2 == 1)
        found = choose_main_of (self, found, self->mains[--high]);
    }

  return found;
}
