/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * EntenteLoadingBar:
 *
 * Loads dossiers from files without holding up the window. A load that takes longer than
 * a moment brings up the bar, with the name of the file and a button to cancel. There is
 * one load at a time: a new one cancels the one before it.
 *
 * ## Accessibility
 *
 * The bar has the role %GTK_ACCESSIBLE_ROLE_STATUS, so that it is announced when it
 * appears.
 */

#include "entente-loading-bar.h"

#include <glib/gi18n-lib.h>

#include "entente-file-name.h"

/* Most files load faster than this; a bar that flashes up would only disturb. */
#define PATIENCE_MS 200

struct _EntenteLoadingBar
{
  AdwBin parent_instance;

  GCancellable *cancellable; /* of the load that is under way */
  guint patience;

  GtkRevealer *revealer;
  GtkLabel *label;
};

G_DEFINE_FINAL_TYPE (EntenteLoadingBar, entente_loading_bar, ADW_TYPE_BIN)

typedef struct
{
  GFile *file;
  GPtrArray *problems;
} Load;

static void
load_free (Load *load)
{
  g_object_unref (load->file);
  g_clear_pointer (&load->problems, g_ptr_array_unref);
  g_free (load);
}

static void
load_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  Load *load = data;
  g_autoptr (EntenteDossier) dossier = NULL;
  GError *error = NULL;

  dossier = entente_loader_load_file (load->file, cancellable, load->problems, &error);
  if (dossier != NULL)
    g_task_return_pointer (task, g_steal_pointer (&dossier), g_object_unref);
  else
    g_task_return_error (task, error);
}

static gboolean
on_patience_lost (gpointer data)
{
  EntenteLoadingBar *self = data;

  self->patience = 0;
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  gtk_revealer_set_reveal_child (self->revealer, TRUE);

  return G_SOURCE_REMOVE;
}

static void
entente_loading_bar_rest (EntenteLoadingBar *self)
{
  g_clear_handle_id (&self->patience, g_source_remove);
  g_clear_object (&self->cancellable);
  gtk_revealer_set_reveal_child (self->revealer, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

static void
on_cancel (EntenteLoadingBar *self)
{
  entente_loading_bar_cancel (self);
}

static void
entente_loading_bar_dispose (GObject *object)
{
  EntenteLoadingBar *self = ENTENTE_LOADING_BAR (object);

  g_clear_handle_id (&self->patience, g_source_remove);
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  /* Else the template would free it, and leave AdwBin with a dead pointer. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_LOADING_BAR);

  G_OBJECT_CLASS (entente_loading_bar_parent_class)->dispose (object);
}

static void
entente_loading_bar_class_init (EntenteLoadingBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = entente_loading_bar_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               ENTENTE_RESOURCE_BASE "/ui/loading-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteLoadingBar, revealer);
  gtk_widget_class_bind_template_child (widget_class, EntenteLoadingBar, label);
  gtk_widget_class_bind_template_callback (widget_class, on_cancel);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_STATUS);
}

static void
entente_loading_bar_init (EntenteLoadingBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * entente_loading_bar_new:
 *
 * Returns: (transfer floating): a bar at rest, which is not visible
 */
EntenteLoadingBar *
entente_loading_bar_new (void)
{
  return g_object_new (ENTENTE_TYPE_LOADING_BAR, NULL);
}

/**
 * entente_loading_bar_load:
 * @self: a loading bar
 * @file: the file to load
 * @callback: called when it is loaded, or is not
 * @user_data: passed to @callback
 *
 * Loads a dossier in a thread. See entente_loader_load_file().
 */
void
entente_loading_bar_load (EntenteLoadingBar   *self,
                          GFile               *file,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;
  Load *load;

  g_return_if_fail (ENTENTE_IS_LOADING_BAR (self));
  g_return_if_fail (G_IS_FILE (file));

  entente_loading_bar_cancel (self);

  name = entente_file_name_to_words (file);
  /* Translators: %s is the name of a file. */
  text = g_strdup_printf (_("Opening “%s”…"), name);
  gtk_label_set_label (self->label, text);

  self->cancellable = g_cancellable_new ();
  self->patience = g_timeout_add (PATIENCE_MS, on_patience_lost, self);

  load = g_new0 (Load, 1);
  load->file = g_object_ref (file);
  load->problems = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_problem_unref);

  task = g_task_new (self, self->cancellable, callback, user_data);
  g_task_set_source_tag (task, entente_loading_bar_load);
  g_task_set_task_data (task, load, (GDestroyNotify) load_free);
  /* A file on a disk that does not answer must not make Cancel wait for it. */
  g_task_set_return_on_cancel (task, TRUE);
  g_task_run_in_thread (task, load_in_thread);
}

/**
 * entente_loading_bar_load_finish:
 * @self: a loading bar
 * @result: what the callback was given
 * @problems: (out) (transfer full) (element-type EntenteProblem) (nullable): what is wrong
 *   in the file; %NULL if the load was cancelled
 * @error: why there is no dossier: an error of #GIOErrorEnum or #EntenteLoaderError
 *
 * Returns: (transfer full) (nullable): the dossier
 */
EntenteDossier *
entente_loading_bar_load_finish (EntenteLoadingBar  *self,
                                 GAsyncResult       *result,
                                 GPtrArray         **problems,
                                 GError            **error)
{
  GTask *task = G_TASK (result);
  Load *load = g_task_get_task_data (task);

  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  g_return_val_if_fail (problems != NULL, NULL);

  if (g_task_get_cancellable (task) == self->cancellable)
    entente_loading_bar_rest (self);

  /* After a cancellation the thread may still be writing there. */
  if (g_cancellable_is_cancelled (g_task_get_cancellable (task)))
    *problems = NULL;
  else
    *problems = g_steal_pointer (&load->problems);

  return g_task_propagate_pointer (task, error);
}

/**
 * entente_loading_bar_cancel:
 * @self: a loading bar
 *
 * Cancels the load that is under way, if one is.
 */
void
entente_loading_bar_cancel (EntenteLoadingBar *self)
{
  g_autoptr (GCancellable) cancellable = NULL;

  g_return_if_fail (ENTENTE_IS_LOADING_BAR (self));

  cancellable = g_steal_pointer (&self->cancellable);
  entente_loading_bar_rest (self);
  if (cancellable != NULL)
    g_cancellable_cancel (cancellable);
}

/**
 * entente_loading_bar_is_busy:
 * @self: a loading bar
 *
 * Returns: whether a load is under way
 */
gboolean
entente_loading_bar_is_busy (EntenteLoadingBar *self)
{
  g_return_val_if_fail (ENTENTE_IS_LOADING_BAR (self), FALSE);

  return self->cancellable != NULL;
}
