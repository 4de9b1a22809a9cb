/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Prices in a window: importing them beside the dossier, however the file was named, taking
 * them away, and undoing either. */

#include "entente-window-private.h"

#include <glib/gi18n-lib.h>

#include "entente-file-name.h"
#include "entente-price-chooser.h"
#include "entente-price-dialog.h"

static EntentePriceBook *
get_book (EntenteWindow *self)
{
  return self->selection != NULL
           ? entente_price_book_get (entente_selection_get_dossier (self->selection))
           : NULL;
}

/* One toast at a time is about prices. */
static void
add_prices_toast (EntenteWindow *self,
                  AdwToast      *toast)
{
  if (self->prices_toast != NULL)
    adw_toast_dismiss (self->prices_toast);
  g_set_weak_pointer (&self->prices_toast, toast);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

/* One change at a time can be undone. */
static void
add_undo_toast (EntenteWindow *self,
                const char    *text)
{
  add_prices_toast (self, g_object_new (ADW_TYPE_TOAST,
                                        "use-markup", FALSE,
                                        "title", text,
                                        "button-label", _("Undo"),
                                        "action-name", "win.undo-import",
                                        NULL));
}

static void
on_imported (EntenteWindow *self,
             const char    *name)
{
  g_autofree char *text = NULL;

  /* Translators: %s is the name of a file. */
  text = g_strdup_printf (_("Prices imported from “%s”"), name);
  add_undo_toast (self, text);
}

static void
show_dialog (EntenteWindow *self,
             GFile         *file)
{
  AdwDialog *front =
    adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self));
  EntentePriceDialog *dialog;

  if (ENTENTE_IS_PRICE_DIALOG (front))
    {
      entente_price_dialog_open (ENTENTE_PRICE_DIALOG (front), file, NULL);
      return;
    }

  dialog = entente_price_dialog_new (get_book (self));
  g_signal_connect_object (dialog, "imported", G_CALLBACK (on_imported), self, G_CONNECT_SWAPPED);
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (self));
  entente_price_dialog_open (dialog, file, NULL);
}

static void
on_file_chosen (GObject      *source,
                GAsyncResult *result,
                gpointer      data)
{
  g_autoptr (EntenteWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = entente_price_chooser_finish (result, &error);

  if (file != NULL)
    entente_window_import_prices (self, file);
  else if (error != NULL)
    entente_window_add_toast (self, _("The file chooser could not be opened"));
}

static void
import_prices_action (GSimpleAction *action,
                      GVariant      *parameter,
                      gpointer       data)
{
  EntenteWindow *self = data;

  if (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self)) == NULL)
    entente_price_chooser_open (GTK_WIDGET (self), NULL, on_file_chosen, g_object_ref (self));
}

static void
remove_prices_action (GSimpleAction *action,
                      GVariant      *parameter,
                      gpointer       data)
{
  EntenteWindow *self = data;

  entente_price_book_remove (get_book (self));
  add_undo_toast (self, _("Prices removed"));
}

static void
undo_import_action (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       data)
{
  EntenteWindow *self = data;
  EntentePriceBook *book = get_book (self);
  const char *name;
  g_autofree char *text = NULL;

  entente_price_book_undo (book);
  name = entente_price_book_get_name (book);
  if (self->prices_toast != NULL)
    adw_toast_dismiss (self->prices_toast);
  if (name == NULL)
    {
      entente_window_add_toast (self, _("No prices are imported any more"));
      return;
    }

  /* Translators: %s is the name of a file. */
  text = g_strdup_printf (_("The prices are those from “%s” again"), name);
  entente_window_add_toast (self, text);
}

static void
set_enabled (EntenteWindow *self,
             const char    *name,
             gboolean       enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

static void
update_actions (EntenteWindow *self)
{
  EntentePriceBook *book = get_book (self);

  set_enabled (self, "import-prices", book != NULL);
  set_enabled (self, "remove-prices",
               book != NULL && entente_price_book_get_report (book) != NULL);
  set_enabled (self, "undo-import", book != NULL && entente_price_book_can_undo (book));
}

/* Prices belong to a dossier: what was imported beside another one is not undone here. */
static void
on_selection (EntenteWindow *self)
{
  g_autoptr (GFile) file = g_steal_pointer (&self->prices_file);

  AdwDialog *front = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self));

  if (ENTENTE_IS_PRICE_DIALOG (front))
    adw_dialog_force_close (front);
  if (self->prices_toast != NULL)
    adw_toast_dismiss (self->prices_toast);
  if (self->selection != NULL)
    g_signal_connect_object (get_book (self), "changed", G_CALLBACK (update_actions), self,
                             G_CONNECT_SWAPPED);
  update_actions (self);

  if (file != NULL)
    entente_window_import_prices (self, file);
}

void
entente_window_add_prices (EntenteWindow *self)
{
  static const GActionEntry actions[] = {
    { "import-prices", import_prices_action },
    { "remove-prices", remove_prices_action },
    { "undo-import", undo_import_action },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  g_signal_connect (self, "notify::selection", G_CALLBACK (on_selection), NULL);
  update_actions (self);
}

/**
 * entente_window_import_prices:
 * @self: a window
 * @file: a file of prices
 *
 * Opens the dialog that imports prices beside the dossier; while a dossier is being loaded,
 * beside that one as soon as it is there.
 */
void
entente_window_import_prices (EntenteWindow *self,
                              GFile         *file)
{
  g_return_if_fail (ENTENTE_IS_WINDOW (self));
  g_return_if_fail (G_IS_FILE (file));

  if (self->loading != NULL || self->selection == NULL)
    g_set_object (&self->prices_file, file);
  else
    show_dialog (self, file);
}

/**
 * entente_window_keep_prices:
 * @self: a window into which no dossier came
 *
 * Says that prices which were to be imported beside it wait for the next one.
 */
void
entente_window_keep_prices (EntenteWindow *self)
{
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;

  if (self->prices_file == NULL)
    return;

  name = entente_file_name_to_words (self->prices_file);
  /* Translators: %s is the name of a file. */
  text = g_strdup_printf (_("Prices from “%s” will be imported beside the next dossier that is "
                            "opened"), name);
  /* It stays beneath the dialog that says why the dossier did not come. */
  add_prices_toast (self, g_object_new (ADW_TYPE_TOAST,
                                        "use-markup", FALSE,
                                        "title", text,
                                        "timeout", 0,
                                        NULL));
}
