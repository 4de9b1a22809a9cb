/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * EntenteChartKeeper:
 *
 * Saves the picture of a chart for a reader: asks for a file, and tells when the picture is there
 * or why it could not be saved. It is saved as the reader looks at it.
 */

#include "entente-chart-keeper.h"

#include <glib/gi18n-lib.h>

#include "entente-chart-saver.h"
#include "entente-desktop-style.h"

struct _EntenteChartKeeper
{
  GObject parent_instance;

  EntenteChartCanvas *canvas; /* weak */
  AdwToastOverlay *toasts;    /* weak */
  GCancellable *cancellable;  /* of whatever goes on when it is closed */
};

G_DEFINE_FINAL_TYPE (EntenteChartKeeper, entente_chart_keeper, G_TYPE_OBJECT)

static void
entente_chart_keeper_dispose (GObject *object)
{
  EntenteChartKeeper *self = ENTENTE_CHART_KEEPER (object);

  g_clear_weak_pointer (&self->canvas);
  g_clear_weak_pointer (&self->toasts);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (entente_chart_keeper_parent_class)->dispose (object);
}

static void
entente_chart_keeper_class_init (EntenteChartKeeperClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_chart_keeper_dispose;
}

static void
entente_chart_keeper_init (EntenteChartKeeper *self)
{
  self->cancellable = g_cancellable_new ();
}

/**
 * entente_chart_keeper_new:
 * @canvas: the picture of a chart
 * @toasts: where to tell that it has been saved
 *
 * Returns: (transfer full): a keeper, to be closed before these two go
 */
EntenteChartKeeper *
entente_chart_keeper_new (EntenteChartCanvas *canvas,
                          AdwToastOverlay    *toasts)
{
  EntenteChartKeeper *self;

  g_return_val_if_fail (ENTENTE_IS_CHART_CANVAS (canvas), NULL);
  g_return_val_if_fail (ADW_IS_TOAST_OVERLAY (toasts), NULL);

  self = g_object_new (ENTENTE_TYPE_CHART_KEEPER, NULL);
  g_set_weak_pointer (&self->canvas, canvas);
  g_set_weak_pointer (&self->toasts, toasts);

  return self;
}

static void
show_saved (EntenteChartKeeper *self,
            GFile              *file)
{
  g_autofree char *path = g_file_get_basename (file);
  g_autofree char *name = g_filename_display_name (path);
  g_autofree char *words = NULL;
  AdwToast *toast;

  /* Translators: %s is the name of a file */
  words = g_strdup_printf (_("Picture saved as “%s”"), name);
  toast = adw_toast_new (words);
  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
show_not_saved (EntenteChartKeeper *self,
                const GError       *error)
{
  AdwDialog *dialog = adw_alert_dialog_new (_("Picture Not Saved"), error->message);

  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _("_Close"));
  adw_dialog_present (dialog, GTK_WIDGET (self->toasts));
}

static void
on_saved (GObject      *object,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (EntenteChartKeeper) self = data;
  GFile *file = G_FILE (object);
  g_autoptr (GError) error = NULL;

  if (entente_chart_saver_save_finish (file, result, &error))
    show_saved (self, file);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    show_not_saved (self, error);
}

static void
on_file_chosen (GObject      *object,
                GAsyncResult *result,
                gpointer      data)
{
  g_autoptr (EntenteChartKeeper) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (object), result, &error);

  if (file != NULL)
    entente_chart_keeper_save (self, file);
  else if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED) &&
           !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_CANCELLED))
    show_not_saved (self, error);
}

static GListModel *
make_filters (void)
{
  GListStore *filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _("Pictures (PNG, SVG, PDF)"));
  gtk_file_filter_add_suffix (filter, "png");
  gtk_file_filter_add_suffix (filter, "svg");
  gtk_file_filter_add_suffix (filter, "pdf");
  g_list_store_append (filters, filter);

  return G_LIST_MODEL (filters);
}

/**
 * entente_chart_keeper_ask:
 * @self: a keeper
 *
 * Asks the reader for a file, and saves the picture in it.
 */
void
entente_chart_keeper_ask (EntenteChartKeeper *self)
{
  GtkRoot *root;
  g_autoptr (GtkFileDialog) dialog = NULL;
  g_autoptr (GListModel) filters = NULL;
  g_autofree char *name = NULL;

  g_return_if_fail (ENTENTE_IS_CHART_KEEPER (self));

  root = gtk_widget_get_root (GTK_WIDGET (self->canvas));
  dialog = gtk_file_dialog_new ();
  filters = make_filters ();
  name = g_strconcat (entente_chart_get_id (entente_chart_canvas_get_chart (self->canvas)), ".png",
                      NULL);
  gtk_file_dialog_set_title (dialog, _("Save Picture"));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_set_filters (dialog, filters);
  gtk_file_dialog_save (dialog, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL,
                        self->cancellable, on_file_chosen, g_object_ref (self));
}

/**
 * entente_chart_keeper_save:
 * @self: a keeper
 * @file: where to; the ending of its name decides between PNG, SVG and PDF
 *
 * Saves the picture and tells the reader when it is done or why it could not be.
 */
void
entente_chart_keeper_save (EntenteChartKeeper *self,
                           GFile              *file)
{
  g_return_if_fail (ENTENTE_IS_CHART_KEEPER (self));
  g_return_if_fail (G_IS_FILE (file));

  entente_chart_saver_save_async (entente_chart_canvas_get_chart (self->canvas),
                                  entente_chart_canvas_get_view (self->canvas), file,
                                  entente_desktop_style_get_direction (GTK_WIDGET (self->canvas)),
                                  self->cancellable, on_saved, g_object_ref (self));
}

/**
 * entente_chart_keeper_close:
 * @self: a keeper whose picture goes
 *
 * Stops whatever goes on.
 */
void
entente_chart_keeper_close (EntenteChartKeeper *self)
{
  g_return_if_fail (ENTENTE_IS_CHART_KEEPER (self));

  g_cancellable_cancel (self->cancellable);
}
