/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * EntenteWindow:
 *
 * A window that shows one dossier: it loads it, says what is wrong with its file, and has
 * the actions that menus, buttons and keys call. What is in a dossier is shown by an
 * #EntenteDossierView, to which the window says how much room there is.
 *
 * Text of files is never read as markup.
 */

#include "entente-window-private.h"

#include <glib/gi18n-lib.h>

#include "entente-file-name.h"
#include "entente-hidden-pages.h"
#include "entente-late-child.h"
#include "entente-problems-dialog.h"
#include "entente-recent-dossiers.h"
#include "entente-settings.h"
#include "entente-shortcuts.h"

G_DEFINE_FINAL_TYPE (EntenteWindow, entente_window, ADW_TYPE_APPLICATION_WINDOW)

enum
{
  PROP_0,
  PROP_SELECTION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* The text is shown as it is: it may come from a file. */
void
entente_window_add_toast (EntenteWindow *self,
                          const char    *text)
{
  AdwToast *toast = g_object_new (ADW_TYPE_TOAST, "use-markup", FALSE, "title", text, NULL);

  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
on_facts_shown (EntenteWindow *self)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), "toggle-facts");
  gboolean shown = entente_dossier_view_get_facts_shown (self->dossier_view);

  g_simple_action_set_state (G_SIMPLE_ACTION (action), g_variant_new_boolean (shown));
}

/* Only a reader who looks for them needs the recent dossiers. */
static void
on_menu_active (EntenteWindow *self,
                GParamSpec    *pspec,
                GtkMenuButton *button)
{
  if (gtk_menu_button_get_active (button))
    entente_recent_dossiers_fill (self->recent_menu);
}

/* Dossiers */

static void
forget_loading (EntenteWindow *self)
{
  g_clear_object (&self->loading);
  g_clear_pointer (&self->show, g_free);
}

static void
set_problems (EntenteWindow *self,
              GPtrArray     *problems)
{
  g_autofree char *text = NULL;
  guint n_problems = problems != NULL ? problems->len : 0;

  g_clear_pointer (&self->problems, g_ptr_array_unref);
  if (problems != NULL)
    self->problems = g_ptr_array_ref (problems);

  /* Translators: %u is the number of problems. */
  text = g_strdup_printf (ngettext ("%u problem in this file", "%u problems in this file",
                                    n_problems), n_problems);
  adw_banner_set_title (self->problems_banner, text);
  adw_banner_set_revealed (self->problems_banner, n_problems > 0);
}

static void
show_dossier (EntenteWindow  *self,
              EntenteDossier *dossier,
              GFile          *file,
              GPtrArray      *problems)
{
  const char *title = entente_dossier_get_title (dossier);
  const char *subtitle = entente_dossier_get_subtitle (dossier);

  g_clear_object (&self->place);
  g_clear_object (&self->selection);
  self->selection = entente_selection_new (dossier);
  g_set_object (&self->file, file);
  if (self->settings != NULL)
    self->place = entente_place_new (self->settings, self->selection, file);

  adw_window_title_set_title (self->title, title);
  adw_window_title_set_subtitle (self->title, subtitle != NULL ? subtitle : "");
  gtk_window_set_title (GTK_WINDOW (self), title);
  set_problems (self, problems);
  entente_window_update_actions (self);
  gtk_stack_set_visible_child_name (self->content, "dossier");

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTION]);
}

/* A window that has nothing to show offers what could be opened, but not while a file is
 * about to come. */
static void
end_loading (EntenteWindow *self)
{
  forget_loading (self);
  if (self->selection == NULL)
    gtk_stack_set_visible_child_name (self->content, "none");
  entente_window_keep_prices (self);
}

/* A single problem is the reason itself. */
static AdwDialog *
new_failure_alert (const char *name,
                   GPtrArray  *problems,
                   const char *reason)
{
  const char *hint = problems->len > 0
                       ? entente_problem_get_hint (g_ptr_array_index (problems, 0))
                       : NULL;
  g_autofree char *body = g_strjoin ("\n\n", name, reason, hint, NULL);
  AdwDialog *dialog = adw_alert_dialog_new (_("Could Not Open File"), body);

  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _("_Close"));

  return dialog;
}

static void
present_failure (EntenteWindow *self,
                 GFile         *file,
                 GPtrArray     *problems,
                 const char    *reason)
{
  g_autofree char *name = entente_file_name_to_words (file);
  g_autofree char *text = NULL;
  AdwDialog *dialog;

  if (problems->len > 1)
    {
      /* Translators: the first %s is the name of a file, the second the reason as a sentence. */
      text = g_strdup_printf (_("“%s” could not be opened: %s"), name, reason);
      dialog = ADW_DIALOG (entente_problems_dialog_new (file, problems, text));
    }
  else
    {
      dialog = new_failure_alert (name, problems, reason);
    }

  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
on_loaded (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (EntenteWindow) self = data;
  g_autoptr (EntenteDossier) dossier = NULL;
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = NULL;
  g_autofree char *show = NULL;

  dossier = entente_loading_bar_load_finish (ENTENTE_LOADING_BAR (source), result, &problems,
                                             &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      if (!entente_loading_bar_is_busy (self->loading_bar))
        end_loading (self);
      return;
    }

  file = g_steal_pointer (&self->loading);
  show = g_steal_pointer (&self->show);

  if (dossier == NULL)
    {
      end_loading (self);
      present_failure (self, file, problems, error->message);
      return;
    }

  show_dossier (self, dossier, file, problems);
  entente_recent_dossiers_add (file, entente_dossier_get_title (dossier));
  if (show != NULL)
    entente_window_show (self, show);
}

/* The class */

static void
entente_window_dispose (GObject *object)
{
  EntenteWindow *self = ENTENTE_WINDOW (object);

  if (self->loading_bar != NULL)
    entente_loading_bar_cancel (self->loading_bar);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_WINDOW);

  forget_loading (self);
  g_clear_object (&self->place);
  g_clear_object (&self->selection);
  g_clear_object (&self->file);
  g_clear_object (&self->prices_file);
  g_clear_weak_pointer (&self->prices_toast);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->problems, g_ptr_array_unref);

  G_OBJECT_CLASS (entente_window_parent_class)->dispose (object);
}

static void
entente_window_get_property (GObject    *object,
                             guint       property_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  EntenteWindow *self = ENTENTE_WINDOW (object);

  switch (property_id)
    {
    case PROP_SELECTION:
      g_value_set_object (value, self->selection);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

/* A narrow window is that of a phone; other screens say whether they can be touched. Buttons are
 * larger there: see style.css. */
static void
on_narrow (EntenteWindow *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "narrow");
}

static void
on_wide (EntenteWindow *self)
{
  gtk_widget_remove_css_class (GTK_WIDGET (self), "narrow");
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (ENTENTE_TYPE_DOSSIER_VIEW);
  g_type_ensure (ENTENTE_TYPE_LATE_CHILD);
  g_type_ensure (ENTENTE_TYPE_LOADING_BAR);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               ENTENTE_RESOURCE_BASE "/ui/window.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, EntenteWindow, title);
  gtk_widget_class_bind_template_child (widget_class, EntenteWindow, loading_bar);
  gtk_widget_class_bind_template_child (widget_class, EntenteWindow, problems_banner);
  gtk_widget_class_bind_template_child (widget_class, EntenteWindow, content);
  gtk_widget_class_bind_template_child (widget_class, EntenteWindow, dossier_view);
  gtk_widget_class_bind_template_child (widget_class, EntenteWindow, menu);
  gtk_widget_class_bind_template_child (widget_class, EntenteWindow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteWindow, recent_menu);
  gtk_widget_class_bind_template_callback (widget_class, on_facts_shown);
  gtk_widget_class_bind_template_callback (widget_class, on_menu_active);
  gtk_widget_class_bind_template_callback (widget_class, on_narrow);
  gtk_widget_class_bind_template_callback (widget_class, on_wide);
}

static void
entente_window_class_init (EntenteWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = entente_window_dispose;
  object_class->get_property = entente_window_get_property;

  properties[PROP_SELECTION] =
    g_param_spec_object ("selection", NULL, NULL, ENTENTE_TYPE_SELECTION,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  bind_template (GTK_WIDGET_CLASS (klass));
}

/* One window's changes are for the next window, not for the others that are open. */
static void
bind_settings (EntenteWindow *self)
{
  const GSettingsBindFlags flags = G_SETTINGS_BIND_DEFAULT | G_SETTINGS_BIND_GET_NO_CHANGES;

  self->settings = entente_settings_new ();
  if (self->settings == NULL)
    return;

  g_settings_bind (self->settings, "window-width", self, "default-width", flags);
  g_settings_bind (self->settings, "window-height", self, "default-height", flags);
  g_settings_bind (self->settings, "window-maximized", self, "maximized", flags);
  g_settings_bind (self->settings, "view", self->dossier_view, "view", flags);
}

static void
add_touch (EntenteWindow *self)
{
  GdkSeat *seat = gdk_display_get_default_seat (gtk_widget_get_display (GTK_WIDGET (self)));

  if (seat != NULL && (gdk_seat_get_capabilities (seat) & GDK_SEAT_CAPABILITY_TOUCH) != 0)
    gtk_widget_add_css_class (GTK_WIDGET (self), "touch");
}

static void
entente_window_init (EntenteWindow *self)
{
  entente_window_add_actions (self);
  gtk_widget_init_template (GTK_WIDGET (self));
  add_touch (self);
  entente_late_child_set_menu (self->menu_button, self->menu);
  entente_hidden_pages_watch (self->content);
  gtk_widget_add_controller (GTK_WIDGET (self), entente_shortcuts_new_controller ());
  entente_window_add_drop (self);
  entente_window_add_prices (self);
  bind_settings (self);
  entente_window_update_actions (self);
}

/* What the application asks for */

/**
 * entente_window_new:
 * @application: the application
 *
 * Returns: (transfer floating): a window without a dossier
 */
EntenteWindow *
entente_window_new (AdwApplication *application)
{
  g_return_val_if_fail (ADW_IS_APPLICATION (application), NULL);

  return g_object_new (ENTENTE_TYPE_WINDOW, "application", application, NULL);
}

/**
 * entente_window_load:
 * @self: a window
 * @file: the file of a dossier
 *
 * Starts to load a dossier. What is open stays until it is loaded, and beyond if it cannot
 * be: then a dialog says why.
 */
void
entente_window_load (EntenteWindow *self,
                     GFile         *file)
{
  g_return_if_fail (ENTENTE_IS_WINDOW (self));
  g_return_if_fail (G_IS_FILE (file));

  forget_loading (self);
  self->loading = g_object_ref (file);
  entente_loading_bar_load (self->loading_bar, file, on_loaded, g_object_ref (self));
}

/**
 * entente_window_load_builtin:
 * @self: a window
 *
 * Shows the dossier that comes with the application.
 */
void
entente_window_load_builtin (EntenteWindow *self)
{
  g_autoptr (EntenteDossier) dossier = NULL;

  g_return_if_fail (ENTENTE_IS_WINDOW (self));

  entente_loading_bar_cancel (self->loading_bar);
  forget_loading (self);
  dossier = entente_loader_load_builtin ();
  show_dossier (self, dossier, NULL, NULL);
}

/**
 * entente_window_offer:
 * @self: a window without a dossier
 *
 * Offers what could be opened.
 */
void
entente_window_offer (EntenteWindow *self)
{
  g_return_if_fail (ENTENTE_IS_WINDOW (self));
  g_return_if_fail (entente_window_is_empty (self));

  end_loading (self);
}

/**
 * entente_window_is_empty:
 * @self: a window
 *
 * Returns: whether the window shows no dossier and is not about to
 */
gboolean
entente_window_is_empty (EntenteWindow *self)
{
  g_return_val_if_fail (ENTENTE_IS_WINDOW (self), FALSE);

  return self->selection == NULL && self->loading == NULL;
}

/**
 * entente_window_is_showing:
 * @self: a window
 * @file: (nullable): the file of a dossier, or %NULL for the built-in one
 *
 * Returns: whether the window shows that dossier, or is about to
 */
gboolean
entente_window_is_showing (EntenteWindow *self,
                           GFile         *file)
{
  g_return_val_if_fail (ENTENTE_IS_WINDOW (self), FALSE);
  g_return_val_if_fail (file == NULL || G_IS_FILE (file), FALSE);

  if (file == NULL)
    return self->selection != NULL && self->file == NULL;

  return (self->file != NULL && g_file_equal (self->file, file)) ||
         (self->loading != NULL && g_file_equal (self->loading, file));
}

/**
 * entente_window_show:
 * @self: a window
 * @id: the identifier of a fact, event, chart or question
 *
 * Selects something of the dossier and brings up its view; while a dossier is being loaded,
 * something of that one as soon as it is there. Where there is no such thing, the window
 * says so.
 */
void
entente_window_show (EntenteWindow *self,
                     const char    *id)
{
  g_autofree char *text = NULL;

  g_return_if_fail (ENTENTE_IS_WINDOW (self));
  g_return_if_fail (id != NULL);

  if (self->loading != NULL)
    {
      g_set_str (&self->show, id);
      return;
    }

  if (self->selection != NULL && entente_dossier_view_show (self->dossier_view, id))
    return;

  /* Translators: %s is an identifier that the user asked for. */
  text = g_strdup_printf (_("This dossier has nothing with the identifier “%s”"), id);
  entente_window_add_toast (self, text);
}

/**
 * entente_window_search:
 * @self: a window
 * @text: the words or the figure to look for
 *
 * Searches the facts of the dossier, if there is one.
 */
void
entente_window_search (EntenteWindow *self,
                       const char    *text)
{
  g_return_if_fail (ENTENTE_IS_WINDOW (self));
  g_return_if_fail (text != NULL);

  if (self->selection != NULL)
    entente_dossier_view_search_for (self->dossier_view, text);
}

/**
 * entente_window_get_selection:
 * @self: a window
 *
 * Returns: (transfer none) (nullable): what is selected in the window, and in which dossier
 */
EntenteSelection *
entente_window_get_selection (EntenteWindow *self)
{
  g_return_val_if_fail (ENTENTE_IS_WINDOW (self), NULL);

  return self->selection;
}

/**
 * entente_window_get_file:
 * @self: a window
 *
 * Returns: (transfer none) (nullable): the file of the dossier that is shown, %NULL for the
 *   built-in one and where there is none
 */
GFile *
entente_window_get_file (EntenteWindow *self)
{
  g_return_val_if_fail (ENTENTE_IS_WINDOW (self), NULL);

  return self->file;
}
