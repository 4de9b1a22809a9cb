/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * EntentePlace:
 *
 * Where a reader was in a dossier: the fact and the event that were selected last. The next
 * time the same file is opened, they are selected again.
 *
 * Settings may be a file that is written as a whole, so that a place is kept when the reader
 * has rested at it, and when the dossier is closed, but not for each step on the way.
 */

#include "entente-place.h"

/* How many dossiers are remembered; the one that was left first is forgotten first. */
#define MOST_PLACES 20

/* How long a reader rests before the place is kept. */
#define REST_MS 1500

struct _EntentePlace
{
  GObject parent_instance;

  GSettings *settings;
  EntenteSelection *selection;
  char *dossier; /* the address of its file, "" for the built-in one */
  guint rest;
};

G_DEFINE_FINAL_TYPE (EntentePlace, entente_place, G_TYPE_OBJECT)

static void
restore (EntentePlace *self)
{
  g_autoptr (GVariant) places = g_settings_get_value (self->settings, "places");
  EntenteDossier *dossier = entente_selection_get_dossier (self->selection);
  const char *where, *fact_id, *event_id;
  GVariantIter iter;

  g_variant_iter_init (&iter, places);
  while (g_variant_iter_next (&iter, "(&s&s&s)", &where, &fact_id, &event_id))
    {
      EntenteFact *fact;
      EntenteEvent *event;

      if (!g_str_equal (where, self->dossier))
        continue;

      /* What is not in the dossier any more is let go. Selecting a fact also selects an event
       * that it belongs to, so that the event comes last where it was another one. */
      fact = entente_dossier_find_fact (dossier, fact_id);
      event = entente_dossier_find_event (dossier, event_id);
      if (event != NULL)
        entente_selection_select_event (self->selection, event);
      if (fact != NULL && fact != entente_selection_get_fact (self->selection))
        entente_selection_select_fact (self->selection, fact);
      return;
    }
}

/**
 * entente_place_keep:
 * @self: a place
 *
 * Keeps now what is selected.
 */
void
entente_place_keep (EntentePlace *self)
{
  g_autoptr (GVariant) places = NULL;
  g_auto (GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a(sss)"));
  EntenteFact *fact;
  EntenteEvent *event;
  const char *where, *fact_id, *event_id;
  GVariantIter iter;
  guint n_places = 1;

  g_return_if_fail (ENTENTE_IS_PLACE (self));

  g_clear_handle_id (&self->rest, g_source_remove);
  fact = entente_selection_get_fact (self->selection);
  event = entente_selection_get_event (self->selection);
  g_variant_builder_add (&builder, "(sss)", self->dossier,
                         fact != NULL ? entente_fact_get_id (fact) : "",
                         event != NULL ? entente_event_get_id (event) : "");

  places = g_settings_get_value (self->settings, "places");
  g_variant_iter_init (&iter, places);
  while (n_places < MOST_PLACES &&
         g_variant_iter_next (&iter, "(&s&s&s)", &where, &fact_id, &event_id))
    {
      if (g_str_equal (where, self->dossier))
        continue;
      g_variant_builder_add (&builder, "(sss)", where, fact_id, event_id);
      n_places++;
    }

  g_settings_set_value (self->settings, "places", g_variant_builder_end (&builder));
}

static void
on_rest (gpointer data)
{
  EntentePlace *self = data;

  self->rest = 0;
  entente_place_keep (self);
}

static void
on_selected (EntentePlace *self)
{
  if (self->rest == 0)
    self->rest = g_timeout_add_once (REST_MS, on_rest, self);
}

static void
entente_place_dispose (GObject *object)
{
  EntentePlace *self = ENTENTE_PLACE (object);

  if (self->rest != 0)
    entente_place_keep (self);
  g_clear_object (&self->selection);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->dossier, g_free);

  G_OBJECT_CLASS (entente_place_parent_class)->dispose (object);
}

static void
entente_place_class_init (EntentePlaceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_place_dispose;
}

static void
entente_place_init (EntentePlace *self)
{
}

/**
 * entente_place_new:
 * @settings: the settings of the application
 * @selection: what is selected in the dossier, which becomes what was selected last time
 * @file: (nullable): the dossier's file, %NULL for the built-in one
 *
 * Returns: (transfer full): what keeps the place as long as it lives
 */
EntentePlace *
entente_place_new (GSettings        *settings,
                   EntenteSelection *selection,
                   GFile            *file)
{
  EntentePlace *self;

  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);
  g_return_val_if_fail (ENTENTE_IS_SELECTION (selection), NULL);
  g_return_val_if_fail (file == NULL || G_IS_FILE (file), NULL);

  self = g_object_new (ENTENTE_TYPE_PLACE, NULL);
  self->settings = g_object_ref (settings);
  self->selection = g_object_ref (selection);
  self->dossier = file != NULL ? g_file_get_uri (file) : g_strdup ("");

  restore (self);
  g_signal_connect_object (selection, "notify::fact", G_CALLBACK (on_selected), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (selection, "notify::event", G_CALLBACK (on_selected), self,
                           G_CONNECT_SWAPPED);

  return self;
}
