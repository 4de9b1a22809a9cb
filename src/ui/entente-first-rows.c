/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * EntenteFirstRows:
 *
 * The rows of a list of which, until it has been drawn once, there are only as many as can be
 * seen.
 *
 * A #GtkListView makes up to 200 rows before it knows how much room it has, and measures all of
 * them. With this model it makes the first few, more if they leave room, and in the frame after
 * the one that it is first seen in, all. What is selected is the selection's own business; rows
 * have the same positions in both.
 */

#include "entente-first-rows.h"

struct _EntenteFirstRows
{
  GObject parent_instance;

  GtkSelectionModel *rows;
  GtkListView *list; /* not owned: it owns this */
  guint limit;       /* how many rows there are at most */
  guint n_items;     /* as they were announced */
  guint tick;        /* until all rows are there and have been laid out, or 0 */
  gint64 frame;      /* in which all rows came */
  gulong on_adjustment;
};

static void list_model_init (GListModelInterface *iface);
static void section_model_init (GtkSectionModelInterface *iface);
static void selection_model_init (GtkSelectionModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (
  EntenteFirstRows, entente_first_rows, G_TYPE_OBJECT,
  G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init)
  G_IMPLEMENT_INTERFACE (GTK_TYPE_SECTION_MODEL, section_model_init)
  G_IMPLEMENT_INTERFACE (GTK_TYPE_SELECTION_MODEL, selection_model_init))

static GType
entente_first_rows_get_item_type (GListModel *model)
{
  return g_list_model_get_item_type (G_LIST_MODEL (ENTENTE_FIRST_ROWS (model)->rows));
}

static guint
entente_first_rows_get_n_items (GListModel *model)
{
  return ENTENTE_FIRST_ROWS (model)->n_items;
}

static gpointer
entente_first_rows_get_item (GListModel *model,
                             guint       position)
{
  EntenteFirstRows *self = ENTENTE_FIRST_ROWS (model);

  return position < self->n_items ? g_list_model_get_item (G_LIST_MODEL (self->rows), position)
                                  : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = entente_first_rows_get_item_type;
  iface->get_n_items = entente_first_rows_get_n_items;
  iface->get_item = entente_first_rows_get_item;
}

static void
entente_first_rows_get_section (GtkSectionModel *model,
                                guint            position,
                                guint           *start,
                                guint           *end)
{
  EntenteFirstRows *self = ENTENTE_FIRST_ROWS (model);

  if (position >= self->n_items)
    {
      *start = self->n_items;
      *end = G_MAXUINT;
      return;
    }

  gtk_section_model_get_section (GTK_SECTION_MODEL (self->rows), position, start, end);
  *end = MIN (*end, self->n_items);
}

static void
section_model_init (GtkSectionModelInterface *iface)
{
  iface->get_section = entente_first_rows_get_section;
}

static gboolean
entente_first_rows_is_selected (GtkSelectionModel *model,
                                guint              position)
{
  return gtk_selection_model_is_selected (ENTENTE_FIRST_ROWS (model)->rows, position);
}

static gboolean
entente_first_rows_select_item (GtkSelectionModel *model,
                                guint              position,
                                gboolean           unselect_rest)
{
  return gtk_selection_model_select_item (ENTENTE_FIRST_ROWS (model)->rows, position,
                                          unselect_rest);
}

static gboolean
entente_first_rows_unselect_item (GtkSelectionModel *model,
                                  guint              position)
{
  return gtk_selection_model_unselect_item (ENTENTE_FIRST_ROWS (model)->rows, position);
}

static GtkBitset *
entente_first_rows_get_selection_in_range (GtkSelectionModel *model,
                                           guint              position,
                                           guint              n_items)
{
  return gtk_selection_model_get_selection_in_range (ENTENTE_FIRST_ROWS (model)->rows, position,
                                                     n_items);
}

static void
selection_model_init (GtkSelectionModelInterface *iface)
{
  iface->is_selected = entente_first_rows_is_selected;
  iface->select_item = entente_first_rows_select_item;
  iface->unselect_item = entente_first_rows_unselect_item;
  iface->get_selection_in_range = entente_first_rows_get_selection_in_range;
}

static guint
count (EntenteFirstRows *self)
{
  return MIN (self->limit, g_list_model_get_n_items (G_LIST_MODEL (self->rows)));
}

static void
on_items_changed (EntenteFirstRows *self,
                  guint             position,
                  guint             removed,
                  guint             added)
{
  guint n_before = self->n_items;

  self->n_items = count (self);
  if (self->limit == G_MAXUINT)
    g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
  else if (position < MAX (n_before, self->n_items))
    g_list_model_items_changed (G_LIST_MODEL (self), position, n_before - position,
                                self->n_items - position);
}

static void
on_selection_changed (EntenteFirstRows *self,
                      guint             position,
                      guint             n_items)
{
  if (position < self->n_items)
    gtk_selection_model_selection_changed (GTK_SELECTION_MODEL (self), position,
                                           MIN (n_items, self->n_items - position));
}

static void
on_sections_changed (EntenteFirstRows *self,
                     guint             position,
                     guint             n_items)
{
  if (position < self->n_items)
    gtk_section_model_sections_changed (GTK_SECTION_MODEL (self), position,
                                        MIN (n_items, self->n_items - position));
}

static void
set_limit (EntenteFirstRows *self,
           guint             limit)
{
  guint n_before = self->n_items;

  self->limit = limit;
  self->n_items = count (self);
  if (self->n_items > n_before)
    g_list_model_items_changed (G_LIST_MODEL (self), n_before, 0, self->n_items - n_before);
}

/* In the first frame, while it is laid out: so many more that the room is filled, if they are as
 * high as those before. */
static void
on_adjustment_changed (EntenteFirstRows *self,
                       GtkAdjustment    *adjustment)
{
  double room = gtk_adjustment_get_page_size (adjustment);
  double height = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_lower (adjustment);

  if (self->n_items == 0 || self->n_items < self->limit || height > room || height <= 0)
    return;

  set_limit (self, (guint) (1.25 * room / height * self->n_items) + 2);
}

static gboolean
on_tick (GtkWidget     *list,
         GdkFrameClock *clock,
         gpointer       data)
{
  EntenteFirstRows *self = data;

  if (gtk_widget_get_height (list) == 0)
    return G_SOURCE_CONTINUE;

  if (self->limit != G_MAXUINT)
    entente_first_rows_show_all (self);
  if (gdk_frame_clock_get_frame_counter (clock) <= self->frame)
    return G_SOURCE_CONTINUE;

  self->tick = 0;
  return G_SOURCE_REMOVE;
}

static void
entente_first_rows_dispose (GObject *object)
{
  g_clear_object (&ENTENTE_FIRST_ROWS (object)->rows);

  G_OBJECT_CLASS (entente_first_rows_parent_class)->dispose (object);
}

static void
entente_first_rows_class_init (EntenteFirstRowsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_first_rows_dispose;
}

static void
entente_first_rows_init (EntenteFirstRows *self)
{
}

/**
 * entente_first_rows_add:
 * @list: a list that has not been drawn yet
 * @rows: what it is to show
 * @n_rows: how many rows there are to be at first
 *
 * Gives @list its model.
 *
 * Returns: (transfer none): the model, which @list owns
 */
EntenteFirstRows *
entente_first_rows_add (GtkListView        *list,
                        GtkSingleSelection *rows,
                        guint               n_rows)
{
  g_autoptr (EntenteFirstRows) self = NULL;

  g_return_val_if_fail (GTK_IS_LIST_VIEW (list), NULL);
  g_return_val_if_fail (GTK_IS_SINGLE_SELECTION (rows), NULL);

  self = g_object_new (ENTENTE_TYPE_FIRST_ROWS, NULL);
  self->rows = g_object_ref (GTK_SELECTION_MODEL (rows));
  self->list = list;
  self->limit = n_rows;
  self->n_items = count (self);
  g_signal_connect_object (rows, "items-changed", G_CALLBACK (on_items_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (rows, "selection-changed", G_CALLBACK (on_selection_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (rows, "sections-changed", G_CALLBACK (on_sections_changed), self,
                           G_CONNECT_SWAPPED);

  gtk_list_view_set_model (list, GTK_SELECTION_MODEL (self));
  self->on_adjustment =
    g_signal_connect_object (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (list)), "changed",
                             G_CALLBACK (on_adjustment_changed), self, G_CONNECT_SWAPPED);
  self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (list), on_tick, g_object_ref (self),
                                             g_object_unref);

  return self;
}

/**
 * entente_first_rows_get_rows:
 * @self: the rows of a list
 *
 * Returns: (transfer none): all of them, and what is selected
 */
GtkSingleSelection *
entente_first_rows_get_rows (EntenteFirstRows *self)
{
  g_return_val_if_fail (ENTENTE_IS_FIRST_ROWS (self), NULL);

  return GTK_SINGLE_SELECTION (self->rows);
}

/**
 * entente_first_rows_are_settled:
 * @self: the rows of a list
 *
 * Returns: whether all of them are there and have their places, so that the list can be scrolled
 *   to any of them
 */
gboolean
entente_first_rows_are_settled (EntenteFirstRows *self)
{
  g_return_val_if_fail (ENTENTE_IS_FIRST_ROWS (self), FALSE);

  return self->tick == 0;
}

/**
 * entente_first_rows_show_all:
 * @self: the rows of a list
 *
 * Makes all rows, because the list is about to be scrolled, or because it has been drawn. They
 * have their places in the next frame.
 */
void
entente_first_rows_show_all (EntenteFirstRows *self)
{
  GdkFrameClock *clock;

  g_return_if_fail (ENTENTE_IS_FIRST_ROWS (self));

  if (self->limit == G_MAXUINT)
    return;

  clock = gtk_widget_get_frame_clock (GTK_WIDGET (self->list));
  self->frame = clock != NULL ? gdk_frame_clock_get_frame_counter (clock) : 0;
  g_clear_signal_handler (&self->on_adjustment,
                          gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->list)));
  set_limit (self, G_MAXUINT);
}
