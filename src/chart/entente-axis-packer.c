/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finds a lane for each mark and its label, so that nothing overlaps. Marks are taken in the
 * order of the axis. One that is close to the one before gets the next lane below it in which
 * there is room, like a step of stairs, so that marks below each other are read in the order of
 * time; where that takes too many lanes, and for all others, it is the first lane from the axis
 * down.
 *
 * The best writing with which everything fits is taken: titles with dates, titles, or titles
 * cut short. Where even that does not fit, the two neighbours that are closest are drawn as
 * one, and so on until it does. */

#include "entente-axis-layout-private.h"

#include <math.h>

/* In lines of labels. */
#define LANE_GAP  0.6  /* between one mark and the next in a lane */
#define STEP      8.0  /* what is closer to the mark before is a step of the same stairs */
#define LEAST_CUT 6.0  /* of a title that is cut short */

/* How many times two neighbours are joined before events are sorted into pieces of time that
 * are wider by half. */
#define MOST_JOINS 64

/* So many marks less there may be for the sake of names for clusters. */
#define WORTH_OF_NAMES 2

/* Among how many groups before the one that does not fit, in lanes, the closest are looked
 * for. */
#define JOIN_REACH 3

typedef struct
{
  double x0;
  double x1;
} Stretch;

typedef struct
{
  EntenteAxisLayout *layout;
  EntenteAxisLayout *previous; /* whose lanes are kept where that can be; or NULL */
  GArray *items;               /* of EntenteAxisItem */
  GArray **lanes;              /* of Stretch, those that are taken */
  gboolean stairs;
  gboolean bare_clusters;      /* clusters may do without a name */
  guint first_lane;            /* where to look first */
} Packer;

static EntenteAxisItem *
get_item (Packer *self,
          guint   index)
{
  return &g_array_index (self->items, EntenteAxisItem, index);
}

static double
right_edge (Packer *self)
{
  return self->layout->plot.x + self->layout->plot.width;
}

static gboolean
is_free (Packer *self,
         guint   lane,
         double  x0,
         double  x1)
{
  double gap = self->layout->line * LANE_GAP;

  for (guint i = 0; i < self->lanes[lane]->len; i++)
    {
      const Stretch *taken = &g_array_index (self->lanes[lane], Stretch, i);

      if (x0 < taken->x1 + gap && taken->x0 < x1 + gap)
        return FALSE;
    }

  return TRUE;
}

static void
take (Packer             *self,
      EntenteAxisItem    *item,
      guint               lane,
      EntenteAxisWriting  writing,
      double              label_x,
      double              label_width)
{
  Stretch stretch = { item->x0, item->x1 };

  if (writing != ENTENTE_AXIS_WRITING_NONE)
    {
      stretch.x0 = MIN (stretch.x0, label_x);
      stretch.x1 = MAX (stretch.x1, label_x + label_width);
    }
  g_array_append_val (self->lanes[lane], stretch);
  item->mark.lane = lane;
  item->writing = writing;
  item->label_x = label_x;
  item->label_width = label_width;
}

/* The lane that the event had before, so that it stays there while the window moves. */
static int
find_former_lane (Packer          *self,
                  EntenteAxisItem *item)
{
  int mark;

  if (self->previous == NULL || item->group.n_events > 1)
    return -1;

  mark = entente_axis_layout_find_event (self->previous, item->group.first);
  if (mark < 0 || entente_axis_layout_get_mark (self->previous, (guint) mark)->n_events > 1)
    return -1;

  return (int) entente_axis_layout_get_mark (self->previous, (guint) mark)->lane;
}

static int
find_lane (Packer          *self,
           EntenteAxisItem *item,
           double           x0,
           double           x1)
{
  int former = find_former_lane (self, item);

  if (former >= 0 && former < (int) self->layout->n_lanes &&
      is_free (self, (guint) former, x0, x1))
    return former;
  for (guint i = 0; i < self->layout->n_lanes; i++)
    {
      guint lane = (self->first_lane + i) % self->layout->n_lanes;

      if (is_free (self, lane, x0, x1))
        return (int) lane;
    }

  return -1;
}

/* A label of a given width: over the bar, from its start, up to its end or wherever there is
 * room; or after the mark, or before it. */
static gboolean
try_width (Packer             *self,
           EntenteAxisItem    *item,
           EntenteAxisWriting  writing,
           double              width)
{
  const cairo_rectangle_t *plot = &self->layout->plot;
  double gap = self->layout->line * ENTENTE_AXIS_LABEL_GAP;
  double places[3] = { item->x1 + gap, item->x0 - gap - width, -INFINITY };

  if (width > plot->width)
    return FALSE;
  if (item->over)
    {
      places[0] = item->mark.box.x;
      places[1] = item->mark.box.x + item->mark.box.width - width;
      /* A title where there is room is better than a date as well, but out of line. */
      if (writing != ENTENTE_AXIS_WRITING_FULL)
        places[2] = CLAMP (places[0], plot->x, right_edge (self) - width);
    }

  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    {
      int lane;

      if (places[i] < plot->x || places[i] + width > right_edge (self))
        continue;
      lane = find_lane (self, item, MIN (item->x0, places[i]),
                        MAX (item->x1, places[i] + width));
      if (lane < 0)
        continue;
      take (self, item, (guint) lane, writing, places[i], width);
      return TRUE;
    }

  return FALSE;
}

/* How far a lane is free on one side of a mark that has room in it. */
static double
measure_room (Packer          *self,
              EntenteAxisItem *item,
              guint            lane,
              gboolean         before)
{
  const cairo_rectangle_t *plot = &self->layout->plot;
  double gap = self->layout->line * LANE_GAP;
  double room = before ? item->x0 - plot->x : right_edge (self) - item->x1;

  for (guint i = 0; i < self->lanes[lane]->len; i++)
    {
      const Stretch *taken = &g_array_index (self->lanes[lane], Stretch, i);

      if (before && taken->x1 <= item->x0)
        room = MIN (room, item->x0 - taken->x1 - gap);
      else if (!before && taken->x0 >= item->x1)
        room = MIN (room, taken->x0 - item->x1 - gap);
    }

  return room;
}

/* Where the most of the title can be read. */
static gboolean
try_cut (Packer          *self,
         EntenteAxisItem *item)
{
  double line = self->layout->line, gap = line * ENTENTE_AXIS_LABEL_GAP;
  double most = 0;
  int best = -1;
  gboolean best_before = FALSE;

  for (guint lane = 0; lane < self->layout->n_lanes; lane++)
    for (int before = 0; before < (item->over ? 1 : 2); before++)
      {
        double width;

        if (!is_free (self, lane, item->x0, item->x1))
          continue;
        width = measure_room (self, item, lane, before == 1) - gap;
        if (item->over)
          width += gap + item->x1 - item->mark.box.x;
        width = MIN (width, item->title_width);
        if (width <= most)
          continue;
        most = width;
        best = (int) lane;
        best_before = before == 1;
      }

  if (best < 0 || most < MIN (line * LEAST_CUT, item->title_width))
    return FALSE;

  take (self, item, (guint) best, ENTENTE_AXIS_WRITING_CUT,
        item->over ? item->mark.box.x : best_before ? item->x0 - gap - most : item->x1 + gap,
        most);

  return TRUE;
}

static gboolean
try_bare (Packer          *self,
          EntenteAxisItem *item)
{
  int lane = find_lane (self, item, item->x0, item->x1);

  if (lane < 0)
    return FALSE;
  take (self, item, (guint) lane, ENTENTE_AXIS_WRITING_NONE, 0, 0);

  return TRUE;
}

/* A mark without a name says little; the number of a cluster says something at least. */
static gboolean
place_item (Packer             *self,
            EntenteAxisItem    *item,
            EntenteAxisWriting  best)
{
  if (best == ENTENTE_AXIS_WRITING_FULL && item->full_width > item->title_width &&
      try_width (self, item, ENTENTE_AXIS_WRITING_FULL, item->full_width))
    return TRUE;
  if (try_width (self, item, ENTENTE_AXIS_WRITING_TITLE, item->title_width))
    return TRUE;
  if (best >= ENTENTE_AXIS_WRITING_CUT && try_cut (self, item))
    return TRUE;
  if (item->group.n_events > 1 && self->bare_clusters)
    return try_bare (self, item);

  return best == ENTENTE_AXIS_WRITING_NONE && try_bare (self, item);
}

/* Where to look for a lane first: below the mark before if that is close, else at the top. */
static guint
choose_first_lane (Packer *self,
                   guint   index)
{
  const EntenteAxisMark *mark, *before;

  if (!self->stairs || index == 0)
    return 0;

  mark = &get_item (self, index)->mark;
  before = &get_item (self, index - 1)->mark;

  return mark->start_x - before->start_x < self->layout->line * STEP ? before->lane + 1 : 0;
}

/* Returns the first item that does not fit, or the number of items. */
static guint
pack (Packer             *self,
      EntenteAxisWriting  best,
      gboolean            stairs)
{
  self->stairs = stairs;
  for (guint lane = 0; lane < self->layout->n_lanes; lane++)
    g_array_set_size (self->lanes[lane], 0);
  for (guint i = 0; i < self->items->len; i++)
    {
      self->first_lane = choose_first_lane (self, i);
      if (!place_item (self, get_item (self, i), best))
        return i;
    }

  return self->items->len;
}

/* In the best writing that is possible, in stairs if these are. */
static gboolean
pack_well (Packer   *self,
           gboolean  bare_clusters)
{
  for (int bare = 0; bare <= (bare_clusters ? 1 : 0); bare++)
    for (EntenteAxisWriting best = ENTENTE_AXIS_WRITING_FULL;
         best <= ENTENTE_AXIS_WRITING_CUT; best++)
      {
        self->bare_clusters = bare == 1;
        if (pack (self, best, TRUE) == self->items->len ||
            pack (self, best, FALSE) == self->items->len)
          return TRUE;
      }

  return pack (self, ENTENTE_AXIS_WRITING_NONE, FALSE) == self->items->len;
}

/* How long what two neighbours stand for is together; better with a cluster than to another
 * one. */
static double
cost_of_join (Packer *self,
              guint   index)
{
  const EntenteAxisItem *a = get_item (self, index), *b = get_item (self, index + 1);
  double length = MAX (a->reach_x, b->reach_x) - a->mark.start_x;

  return MAX (a->group.n_events, b->group.n_events) > 1 ? length : length + self->layout->line;
}

/* Draws the closest two neighbours near an item as one; FALSE if there are none. */
static gboolean
join_near (Packer *self,
           guint   index)
{
  guint reach = self->layout->n_lanes * JOIN_REACH + 1;
  guint first = index > reach ? index - reach : 0;
  double least = INFINITY;
  int best = -1;

  for (guint i = first; i + 1 < self->items->len && i <= index; i++)
    {
      const EntenteAxisGroup *a = &get_item (self, i)->group;
      const EntenteAxisGroup *b = &get_item (self, i + 1)->group;
      double cost = cost_of_join (self, i);

      if (a->is_earlier || a->first + a->n_events != b->first || cost >= least)
        continue;
      least = cost;
      best = (int) i;
    }
  if (best < 0)
    return FALSE;

  {
    EntenteAxisGroup group = get_item (self, (guint) best)->group;

    group.n_events += get_item (self, (guint) best + 1)->group.n_events;
    g_array_remove_index (self->items, (guint) best + 1);
    entente_axis_item_init (get_item (self, (guint) best), self->layout, &group);
  }

  return TRUE;
}

static void
collect_items (Packer *self,
               double  least_width)
{
  g_autoptr (GArray) groups = entente_axis_groups_collect (self->layout, least_width);

  g_array_set_size (self->items, groups->len);
  for (guint i = 0; i < groups->len; i++)
    entente_axis_item_init (get_item (self, i), self->layout,
                            &g_array_index (groups, EntenteAxisGroup, i));
}

/* Joins neighbours until everything fits; FALSE if that takes too long or does not help. */
static gboolean
pack_joined (Packer             *self,
             EntenteAxisWriting  best,
             gboolean            bare_clusters)
{
  for (guint joins = 0; joins <= MOST_JOINS; joins++)
    {
      guint stuck;

      self->bare_clusters = bare_clusters;
      stuck = pack (self, best, FALSE);
      /* What is drawn as one may leave room for better writing, or for stairs. */
      if (stuck == self->items->len)
        return pack_well (self, bare_clusters);
      if (!join_near (self, stuck))
        return FALSE;
    }

  return FALSE;
}

/* In very little room even the last few do without names. */
static void
pack_groups (Packer   *self,
             gboolean  bare_clusters)
{
  double most = self->layout->plot.width * 2;

  collect_items (self, 0);
  for (double width = self->layout->line;
       !pack_joined (self, ENTENTE_AXIS_WRITING_CUT, bare_clusters); width *= 1.5)
    {
      if (width > most)
        {
          pack_joined (self, ENTENTE_AXIS_WRITING_NONE, TRUE);
          return;
        }
      collect_items (self, width);
    }
}

/* With a name for each cluster, unless it would cost too many marks. */
static void
pack_all (Packer *self)
{
  g_autoptr (GArray) named = NULL;
  gboolean has_clusters = FALSE;

  pack_groups (self, FALSE);
  for (guint i = 0; i < self->items->len; i++)
    has_clusters = has_clusters || get_item (self, i)->group.n_events > 1;
  if (!has_clusters)
    return;

  named = g_array_copy (self->items);
  pack_groups (self, TRUE);
  if (self->items->len <= named->len + WORTH_OF_NAMES)
    {
      g_array_unref (self->items);
      self->items = g_steal_pointer (&named);
    }
}

/**
 * entente_axis_pack:
 * @layout: a layout whose plot and lanes are known
 * @previous: (nullable): a layout of the same events at the same size and zoom, if the window
 *   has only moved: then events stay in their lanes where they can
 *
 * Returns: (transfer full): the marks of the events in the window (#EntenteAxisItem), each
 *   with a lane, in the order of the axis
 */
GArray *
entente_axis_pack (EntenteAxisLayout *layout,
                   EntenteAxisLayout *previous)
{
  Packer self = { .layout = layout, .previous = previous };

  self.items = g_array_new (FALSE, TRUE, sizeof (EntenteAxisItem));
  self.lanes = g_new0 (GArray *, layout->n_lanes);
  for (guint lane = 0; lane < layout->n_lanes; lane++)
    self.lanes[lane] = g_array_new (FALSE, FALSE, sizeof (Stretch));

  pack_all (&self);

  for (guint lane = 0; lane < layout->n_lanes; lane++)
    g_array_unref (self.lanes[lane]);
  g_free (self.lanes);

  return self.items;
}
