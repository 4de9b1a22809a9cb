/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * EntenteSearchProvider:
 *
 * What the desktop's search finds: facts and events of the dossiers that are open in windows,
 * and of the built-in one. It is the interface org.gnome.Shell.SearchProvider2 on the bus;
 * searching opens no window.
 *
 * The identifier of a result is that of the fact or event, with a space and the address of
 * the file after it if it is not of the built-in dossier: "F18", "F18 file:///home/…".
 *
 * The provider opens nothing itself. It tells what the reader chose by
 * [signal@SearchProvider::show] and [signal@SearchProvider::search].
 */

#include "entente-search-provider.h"

#include <string.h>

#include "entente-dossier-search.h"
#include "entente-loader.h"
#include "entente-shell-search.h"
#include "entente-window.h"

/* More are not shown; the application's own search has them all. */
#define MOST_RESULTS 50

struct _EntenteSearchProvider
{
  GObject parent_instance;

  GtkApplication *application; /* the owner */
  EntenteShellSearchProvider2 *skeleton;
  EntenteDossier *builtin; /* loaded for the first search */
};

G_DEFINE_FINAL_TYPE (EntenteSearchProvider, entente_search_provider, G_TYPE_OBJECT)

enum
{
  SHOW,
  SEARCH,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* Calls @visit for each dossier; @file is NULL for the built-in one. It ends early when
 * @visit returns FALSE. */
typedef gboolean (*Visit) (EntenteDossier *dossier,
                           GFile          *file,
                           gpointer        data);

static void
visit_dossiers (EntenteSearchProvider *self,
                Visit                  visit,
                gpointer               data)
{
  GList *windows = gtk_application_get_windows (self->application);

  for (GList *l = windows; l != NULL; l = l->next)
    {
      EntenteSelection *selection;
      GFile *file;

      if (!ENTENTE_IS_WINDOW (l->data))
        continue;
      selection = entente_window_get_selection (l->data);
      file = entente_window_get_file (l->data);
      if (selection != NULL && file != NULL &&
          !visit (entente_selection_get_dossier (selection), file, data))
        return;
    }

  if (self->builtin == NULL)
    self->builtin = entente_loader_load_builtin ();
  visit (self->builtin, NULL, data);
}

/* Finding */

typedef struct
{
  const char *text;
  GStrvBuilder *results;
  guint n_results;
} Finding;

static gboolean
find_in (EntenteDossier *dossier,
         GFile          *file,
         gpointer        data)
{
  Finding *finding = data;
  g_autoptr (GListModel) found = entente_dossier_search_run (dossier, finding->text);
  g_autofree char *uri = file != NULL ? g_file_get_uri (file) : NULL;

  for (guint i = 0; i < g_list_model_get_n_items (found); i++)
    {
      g_autoptr (GObject) object = g_list_model_get_item (found, i);

      if (finding->n_results == MOST_RESULTS)
        return FALSE;
      g_strv_builder_take (finding->results,
                           g_strjoin (" ", entente_dossier_search_id (object), uri, NULL));
      finding->n_results++;
    }

  return TRUE;
}

static GStrv
find (EntenteSearchProvider *self,
      const char *const     *terms)
{
  g_autoptr (GStrvBuilder) results = g_strv_builder_new ();
  g_autofree char *text = g_strjoinv (" ", (char **) terms);
  Finding finding = { text, results, 0 };

  visit_dossiers (self, find_in, &finding);

  return g_strv_builder_end (results);
}

/* Describing */

typedef struct
{
  const char *id;
  GFile *file;
  GObject *found; /* a fact or an event, or NULL */
} Lookup;

static gboolean
look_up_in (EntenteDossier *dossier,
            GFile          *file,
            gpointer        data)
{
  Lookup *lookup = data;

  if (file != lookup->file &&
      (file == NULL || lookup->file == NULL || !g_file_equal (file, lookup->file)))
    return TRUE;

  lookup->found = (GObject *) entente_dossier_find_fact (dossier, lookup->id);
  if (lookup->found == NULL)
    lookup->found = (GObject *) entente_dossier_find_event (dossier, lookup->id);

  return FALSE;
}

/* Takes a result's identifier apart; returns that of the fact or event. */
static char *
split_result (const char  *result,
              GFile      **file)
{
  const char *space = strchr (result, ' ');

  *file = space != NULL ? g_file_new_for_uri (space + 1) : NULL;

  return space != NULL ? g_strndup (result, (gsize) (space - result)) : g_strdup (result);
}

/* Of what is not there any more, nothing is told. */
static void
add_meta (EntenteSearchProvider *self,
          GVariantBuilder       *metas,
          const char            *result)
{
  g_autoptr (GFile) file = NULL;
  g_autofree char *id = split_result (result, &file);
  g_autofree char *name = NULL;
  g_autofree char *description = NULL;
  g_autoptr (GIcon) icon = NULL;
  g_autoptr (GVariant) packed_icon = NULL;
  Lookup lookup = { id, file, NULL };

  visit_dossiers (self, look_up_in, &lookup);
  if (lookup.found == NULL)
    return;

  name = entente_dossier_search_name (lookup.found);
  description = entente_dossier_search_description (lookup.found);
  icon = g_themed_icon_new (ENTENTE_APPLICATION_ID);
  packed_icon = g_icon_serialize (icon);

  g_variant_builder_open (metas, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (metas, "{sv}", "id", g_variant_new_string (result));
  g_variant_builder_add (metas, "{sv}", "name", g_variant_new_string (name));
  g_variant_builder_add (metas, "{sv}", "description", g_variant_new_string (description));
  g_variant_builder_add (metas, "{sv}", "icon", packed_icon);
  g_variant_builder_close (metas);
}

/* The calls. Each keeps the application from ending for a while, for more are to come. */

static void
stay (EntenteSearchProvider *self)
{
  g_application_hold (G_APPLICATION (self->application));
  g_application_release (G_APPLICATION (self->application));
}

static gboolean
on_initial_result_set (EntenteSearchProvider *self,
                       GDBusMethodInvocation *invocation,
                       const char *const     *terms)
{
  g_auto (GStrv) results = find (self, terms);

  stay (self);
  entente_shell_search_provider2_complete_get_initial_result_set (
    self->skeleton, invocation, (const char *const *) results);

  return G_DBUS_METHOD_INVOCATION_HANDLED;
}

/* A figure that is typed on does not find a part of what it found before: "17" is not in
 * "17.5" as "17.5" is. */
static gboolean
on_subsearch_result_set (EntenteSearchProvider *self,
                         GDBusMethodInvocation *invocation,
                         const char *const     *previous_results,
                         const char *const     *terms)
{
  g_auto (GStrv) results = find (self, terms);

  stay (self);
  entente_shell_search_provider2_complete_get_subsearch_result_set (
    self->skeleton, invocation, (const char *const *) results);

  return G_DBUS_METHOD_INVOCATION_HANDLED;
}

static gboolean
on_result_metas (EntenteSearchProvider *self,
                 GDBusMethodInvocation *invocation,
                 const char *const     *identifiers)
{
  g_auto (GVariantBuilder) metas = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("aa{sv}"));

  for (guint i = 0; identifiers[i] != NULL; i++)
    add_meta (self, &metas, identifiers[i]);

  stay (self);
  entente_shell_search_provider2_complete_get_result_metas (self->skeleton, invocation,
                                                            g_variant_builder_end (&metas));

  return G_DBUS_METHOD_INVOCATION_HANDLED;
}

static gboolean
on_activate_result (EntenteSearchProvider *self,
                    GDBusMethodInvocation *invocation,
                    const char            *identifier,
                    const char *const     *terms,
                    guint                  timestamp)
{
  g_autoptr (GFile) file = NULL;
  g_autofree char *id = split_result (identifier, &file);

  g_signal_emit (self, signals[SHOW], 0, file, id);
  entente_shell_search_provider2_complete_activate_result (self->skeleton, invocation);

  return G_DBUS_METHOD_INVOCATION_HANDLED;
}

static gboolean
on_launch_search (EntenteSearchProvider *self,
                  GDBusMethodInvocation *invocation,
                  const char *const     *terms,
                  guint                  timestamp)
{
  g_autofree char *text = g_strjoinv (" ", (char **) terms);

  g_signal_emit (self, signals[SEARCH], 0, text);
  entente_shell_search_provider2_complete_launch_search (self->skeleton, invocation);

  return G_DBUS_METHOD_INVOCATION_HANDLED;
}

/* The class */

static void
entente_search_provider_dispose (GObject *object)
{
  EntenteSearchProvider *self = ENTENTE_SEARCH_PROVIDER (object);

  entente_search_provider_unexport (self);
  g_clear_object (&self->builtin);

  G_OBJECT_CLASS (entente_search_provider_parent_class)->dispose (object);
}

static void
entente_search_provider_class_init (EntenteSearchProviderClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_search_provider_dispose;

  /* The reader chose a result: its dossier's file, or none for the built-in one, and its
   * identifier there. */
  signals[SHOW] = g_signal_new ("show", ENTENTE_TYPE_SEARCH_PROVIDER, G_SIGNAL_RUN_LAST,
                                0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_FILE, G_TYPE_STRING);

  /* The reader wants to go on searching in the application. */
  signals[SEARCH] = g_signal_new ("search", ENTENTE_TYPE_SEARCH_PROVIDER, G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
entente_search_provider_init (EntenteSearchProvider *self)
{
}

/**
 * entente_search_provider_new:
 * @application: the application whose windows' dossiers are searched; it has to live longer
 *
 * Returns: (transfer full): a search provider that is on no bus
 */
EntenteSearchProvider *
entente_search_provider_new (GtkApplication *application)
{
  EntenteSearchProvider *self;

  g_return_val_if_fail (GTK_IS_APPLICATION (application), NULL);

  self = g_object_new (ENTENTE_TYPE_SEARCH_PROVIDER, NULL);
  self->application = application;

  return self;
}

/**
 * entente_search_provider_export:
 * @self: a search provider
 * @connection: a bus
 * @object_path: where on the bus
 * @error: return location for an error of GDBus
 *
 * Returns: whether it can be called now
 */
gboolean
entente_search_provider_export (EntenteSearchProvider  *self,
                                GDBusConnection        *connection,
                                const char             *object_path,
                                GError                **error)
{
  g_return_val_if_fail (ENTENTE_IS_SEARCH_PROVIDER (self), FALSE);
  g_return_val_if_fail (G_IS_DBUS_CONNECTION (connection), FALSE);
  g_return_val_if_fail (self->skeleton == NULL, FALSE);

  self->skeleton = entente_shell_search_provider2_skeleton_new ();
  g_signal_connect_object (self->skeleton, "handle-get-initial-result-set",
                           G_CALLBACK (on_initial_result_set), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->skeleton, "handle-get-subsearch-result-set",
                           G_CALLBACK (on_subsearch_result_set), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->skeleton, "handle-get-result-metas",
                           G_CALLBACK (on_result_metas), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->skeleton, "handle-activate-result",
                           G_CALLBACK (on_activate_result), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->skeleton, "handle-launch-search",
                           G_CALLBACK (on_launch_search), self, G_CONNECT_SWAPPED);

  return g_dbus_interface_skeleton_export (G_DBUS_INTERFACE_SKELETON (self->skeleton), connection,
                                           object_path, error);
}

/**
 * entente_search_provider_unexport:
 * @self: a search provider
 *
 * Takes it from its bus, if it is on one.
 */
void
entente_search_provider_unexport (EntenteSearchProvider *self)
{
  g_return_if_fail (ENTENTE_IS_SEARCH_PROVIDER (self));

  if (self->skeleton == NULL)
    return;

  if (g_dbus_interface_skeleton_get_connection (G_DBUS_INTERFACE_SKELETON (self->skeleton)) != NULL)
    g_dbus_interface_skeleton_unexport (G_DBUS_INTERFACE_SKELETON (self->skeleton));
  g_clear_object (&self->skeleton);
}
