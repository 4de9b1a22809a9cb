/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-timeline-model.h"

#include <glib/gi18n-lib.h>

/* A section is a run of events whose dates read the same. The words are compared and not
 * the dates because the words are what a heading shows: two dates that are written
 * differently may still be the same period to a reader. */
struct _EntenteTimelineModel
{
  GObject parent_instance;

  GPtrArray *events;   /* EntenteEvent, sorted */
  GPtrArray *headings; /* char, one for each event */
};

static void list_model_init (GListModelInterface *iface);
static void section_model_init (GtkSectionModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (EntenteTimelineModel, entente_timeline_model, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init)
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SECTION_MODEL, section_model_init))

static GType
entente_timeline_model_get_item_type (GListModel *model)
{
  return ENTENTE_TYPE_EVENT;
}

static guint
entente_timeline_model_get_n_items (GListModel *model)
{
  EntenteTimelineModel *self = ENTENTE_TIMELINE_MODEL (model);

  return self->events->len;
}

static gpointer
entente_timeline_model_get_item (GListModel *model,
                                 guint       position)
{
  EntenteTimelineModel *self = ENTENTE_TIMELINE_MODEL (model);

  if (position >= self->events->len)
    return NULL;

  return g_object_ref (g_ptr_array_index (self->events, position));
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = entente_timeline_model_get_item_type;
  iface->get_n_items = entente_timeline_model_get_n_items;
  iface->get_item = entente_timeline_model_get_item;
}

static gboolean
share_heading (EntenteTimelineModel *self,
               guint                 a,
               guint                 b)
{
  return g_str_equal (g_ptr_array_index (self->headings, a),
                      g_ptr_array_index (self->headings, b));
}

static void
entente_timeline_model_get_section (GtkSectionModel *model,
                                    guint            position,
                                    guint           *start,
                                    guint           *end)
{
  EntenteTimelineModel *self = ENTENTE_TIMELINE_MODEL (model);

  if (position >= self->events->len)
    {
      *start = self->events->len;
      *end = G_MAXUINT;
      return;
    }

  for (*start = position; *start > 0; (*start)--)
    {
      if (!share_heading (self, position, *start - 1))
        break;
    }

  for (*end = position + 1; *end < self->events->len; (*end)++)
    {
      if (!share_heading (self, position, *end))
        break;
    }
}

static void
section_model_init (GtkSectionModelInterface *iface)
{
  iface->get_section = entente_timeline_model_get_section;
}

static void
entente_timeline_model_finalize (GObject *object)
{
  EntenteTimelineModel *self = ENTENTE_TIMELINE_MODEL (object);

  g_clear_pointer (&self->events, g_ptr_array_unref);
  g_clear_pointer (&self->headings, g_ptr_array_unref);

  G_OBJECT_CLASS (entente_timeline_model_parent_class)->finalize (object);
}

static void
entente_timeline_model_class_init (EntenteTimelineModelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = entente_timeline_model_finalize;
}

static void
entente_timeline_model_init (EntenteTimelineModel *self)
{
  self->events = g_ptr_array_new_with_free_func (g_object_unref);
  self->headings = g_ptr_array_new_with_free_func (g_free);
}

static int
compare_events (gconstpointer a,
                gconstpointer b)
{
  return entente_event_compare ((EntenteEvent *) a, (EntenteEvent *) b);
}

/* The source's own name for the period where it has one; the caption says its dates. */
static char *
heading_of (EntenteEvent *event)
{
  EntenteDate *date = entente_event_get_date (event);

  if (date == NULL)
    return g_strdup (_("No date given"));
  if (entente_date_get_label (date) != NULL)
    return g_strdup (entente_date_get_label (date));

  return entente_edtf_to_words (entente_date_get_edtf (date), ENTENTE_EDTF_WORDS_LONG);
}

static EntenteDateBasis
basis_of (EntenteEvent *event)
{
  EntenteDate *date = entente_event_get_date (event);

  return date != NULL ? entente_date_get_basis (date) : ENTENTE_DATE_BASIS_NONE;
}

/**
 * entente_timeline_model_new:
 * @events: the events (#EntenteEvent) of a dossier, which are taken once: a dossier does
 *   not change
 *
 * Sorts the events by time. Events that cannot be told apart by their dates keep the order
 * of the dossier, and events without a date come last.
 *
 * Returns: (transfer full): a #GListModel and #GtkSectionModel of the events
 */
EntenteTimelineModel *
entente_timeline_model_new (GListModel *events)
{
  EntenteTimelineModel *self;

  g_return_val_if_fail (G_IS_LIST_MODEL (events), NULL);

  self = g_object_new (ENTENTE_TYPE_TIMELINE_MODEL, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (events); i++)
    g_ptr_array_add (self->events, g_list_model_get_item (events, i));

  /* A merge sort, and so a stable one. */
  g_ptr_array_sort_values (self->events, compare_events);

  for (guint i = 0; i < self->events->len; i++)
    g_ptr_array_add (self->headings, heading_of (g_ptr_array_index (self->events, i)));

  return self;
}

/**
 * entente_timeline_model_get_heading:
 * @self: a timeline model
 * @position: the place of an event
 *
 * Returns: (transfer none): the words for the period that the event stands under
 */
const char *
entente_timeline_model_get_heading (EntenteTimelineModel *self,
                                    guint                 position)
{
  g_return_val_if_fail (ENTENTE_IS_TIMELINE_MODEL (self), NULL);
  g_return_val_if_fail (position < self->headings->len, NULL);

  return g_ptr_array_index (self->headings, position);
}

/**
 * entente_timeline_model_get_basis:
 * @self: a timeline model
 * @position: the place of an event
 * @basis: (out): what the date of each event under the same heading rests on
 *
 * Returns: whether the dates of all of them rest on the same
 */
gboolean
entente_timeline_model_get_basis (EntenteTimelineModel *self,
                                  guint                 position,
                                  EntenteDateBasis     *basis)
{
  guint start, end;

  g_return_val_if_fail (ENTENTE_IS_TIMELINE_MODEL (self), FALSE);
  g_return_val_if_fail (position < self->events->len, FALSE);
  g_return_val_if_fail (basis != NULL, FALSE);

  entente_timeline_model_get_section (GTK_SECTION_MODEL (self), position, &start, &end);
  *basis = basis_of (g_ptr_array_index (self->events, start));

  for (guint i = start + 1; i < end; i++)
    {
      if (basis_of (g_ptr_array_index (self->events, i)) != *basis)
        return FALSE;
    }

  return TRUE;
}

/**
 * entente_timeline_model_dup_caption:
 * @self: a timeline model
 * @position: the place of an event
 *
 * Returns: (transfer full) (nullable): what is to be said below the heading: the days of a
 *   period that the heading only names, and what all the dates rest on unless the source
 *   states them
 */
char *
entente_timeline_model_dup_caption (EntenteTimelineModel *self,
                                    guint                 position)
{
  EntenteDate *date;
  EntenteDateBasis basis;
  g_autofree char *days = NULL;
  const char *rest = NULL;

  g_return_val_if_fail (ENTENTE_IS_TIMELINE_MODEL (self), NULL);
  g_return_val_if_fail (position < self->events->len, NULL);

  date = entente_event_get_date (g_ptr_array_index (self->events, position));
  if (date == NULL)
    return NULL;

  if (entente_date_get_label (date) != NULL)
    days = entente_edtf_to_words (entente_date_get_edtf (date), ENTENTE_EDTF_WORDS_LONG);
  if (entente_timeline_model_get_basis (self, position, &basis) &&
      basis != ENTENTE_DATE_BASIS_STATED)
    rest = entente_date_basis_to_words (basis);

  if (days == NULL)
    return g_strdup (rest);
  if (rest == NULL)
    return g_steal_pointer (&days);

  /* Translators: the days of a period and what its date rests on, "29 September to 28
   * December 2024 · Date derived from the source". */
  return g_strdup_printf (C_("period", "%s · %s"), days, rest);
}

/**
 * entente_timeline_model_find:
 * @self: a timeline model
 * @event: (nullable): an event
 * @position: (out): the place of the event
 *
 * Returns: whether @event is there
 */
gboolean
entente_timeline_model_find (EntenteTimelineModel *self,
                             EntenteEvent         *event,
                             guint                *position)
{
  g_return_val_if_fail (ENTENTE_IS_TIMELINE_MODEL (self), FALSE);
  g_return_val_if_fail (position != NULL, FALSE);

  return g_ptr_array_find (self->events, event, position);
}
