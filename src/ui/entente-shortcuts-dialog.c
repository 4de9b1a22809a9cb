/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * EntenteShortcutsDialog:
 *
 * The keyboard shortcuts of the application, section by section, or those of one view. It is made from the table
 * that binds them, see entente_shortcuts_get_all().
 *
 * ## Accessibility
 *
 * Each row is one list item whose label names what the shortcut does and its keys:
 * "Search facts, Ctrl+F".
 */

#include "entente-shortcuts-dialog.h"

#include <glib/gi18n-lib.h>

#include "entente-shortcuts.h"

struct _EntenteShortcutsDialog
{
  AdwDialog parent_instance;

  AdwPreferencesPage *page;
};

G_DEFINE_FINAL_TYPE (EntenteShortcutsDialog, entente_shortcuts_dialog, ADW_TYPE_DIALOG)

static GtkWidget *
new_label (const char *text,
           const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);

  return label;
}

/* Keys are named in the order in which they are pressed, whichever way text runs. */
static GtkWidget *
new_combination (const char *accel)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_auto (GStrv) keys = entente_shortcuts_accel_to_keys (accel);

  gtk_widget_set_direction (box, GTK_TEXT_DIR_LTR);
  for (gsize i = 0; keys[i] != NULL; i++)
    {
      if (i > 0)
        gtk_box_append (GTK_BOX (box), new_label ("+", "dimmed"));
      gtk_box_append (GTK_BOX (box), new_label (keys[i], "keycap"));
    }

  return box;
}

/* Where text is large, one below the other. */
static GtkWidget *
new_keys (const EntenteShortcut *shortcut)
{
  GtkWidget *box = g_object_new (ADW_TYPE_WRAP_BOX,
                                 "accessible-role", GTK_ACCESSIBLE_ROLE_NONE,
                                 "child-spacing", 6,
                                 "line-spacing", 6,
                                 NULL);

  gtk_widget_set_direction (box, GTK_TEXT_DIR_LTR);
  for (gsize i = 0; shortcut->accels[i] != NULL; i++)
    {
      if (i > 0)
        adw_wrap_box_append (ADW_WRAP_BOX (box),
                             new_label (C_("between two keys", "or"), "dimmed"));
      adw_wrap_box_append (ADW_WRAP_BOX (box), new_combination (shortcut->accels[i]));
    }

  return box;
}

static GtkWidget *
new_row (const EntenteShortcut *shortcut)
{
  GtkWidget *row = adw_preferences_row_new ();
  /* The row says it all; its parts would say it again. */
  GtkWidget *box = g_object_new (ADW_TYPE_WRAP_BOX,
                                 "accessible-role", GTK_ACCESSIBLE_ROLE_NONE,
                                 NULL);
  GtkWidget *title = new_label (_(shortcut->title), NULL);
  g_autofree char *words = entente_shortcuts_to_words (shortcut);

  gtk_label_set_xalign (GTK_LABEL (title), 0.0f);
  gtk_label_set_wrap (GTK_LABEL (title), TRUE);

  /* On a narrow screen, and where text is large, the keys go below. */
  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (box), 12);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (box), 6);
  adw_wrap_box_set_justify (ADW_WRAP_BOX (box), ADW_JUSTIFY_SPREAD);
  adw_wrap_box_set_justify_last_line (ADW_WRAP_BOX (box), TRUE);
  adw_wrap_box_append (ADW_WRAP_BOX (box), title);
  adw_wrap_box_append (ADW_WRAP_BOX (box), new_keys (shortcut));
  gtk_widget_add_css_class (box, "shortcut");

  gtk_accessible_update_property (GTK_ACCESSIBLE (row),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  -1);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);

  return row;
}

static void
entente_shortcuts_dialog_fill (EntenteShortcutsDialog *self,
                               const char             *section)
{
  gsize n_shortcuts;
  const EntenteShortcut *shortcuts = entente_shortcuts_get_all (&n_shortcuts);
  AdwPreferencesGroup *group = NULL;

  for (gsize i = 0; i < n_shortcuts; i++)
    {
      if (section != NULL && !g_str_equal (shortcuts[i].section, section))
        continue;

      if (group == NULL || !g_str_equal (shortcuts[i].section, shortcuts[i - 1].section))
        {
          g_autofree char *title = g_markup_escape_text (_(shortcuts[i].section), -1);

          group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
          adw_preferences_group_set_title (group, title);
          adw_preferences_page_add (self->page, group);
        }

      adw_preferences_group_add (group, new_row (&shortcuts[i]));
    }
}

static void
entente_shortcuts_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ENTENTE_TYPE_SHORTCUTS_DIALOG);

  G_OBJECT_CLASS (entente_shortcuts_dialog_parent_class)->dispose (object);
}

static void
entente_shortcuts_dialog_class_init (EntenteShortcutsDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = entente_shortcuts_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               ENTENTE_RESOURCE_BASE "/ui/shortcuts-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteShortcutsDialog, page);
}

static void
entente_shortcuts_dialog_init (EntenteShortcutsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * entente_shortcuts_dialog_new:
 * @view: a view, whose keys alone are shown; %ENTENTE_SHORTCUT_VIEW_NONE for all that there are
 *
 * Returns: (transfer floating): a dialog with shortcuts
 */
EntenteShortcutsDialog *
entente_shortcuts_dialog_new (EntenteShortcutView view)
{
  EntenteShortcutsDialog *self = g_object_new (ENTENTE_TYPE_SHORTCUTS_DIALOG, NULL);

  entente_shortcuts_dialog_fill (self, entente_shortcuts_get_section (view));
  if (view != ENTENTE_SHORTCUT_VIEW_NONE)
    {
      adw_dialog_set_title (ADW_DIALOG (self), _("Keys of This View"));
      /* As high as it needs to be. */
      adw_dialog_set_content_height (ADW_DIALOG (self), -1);
    }

  return self;
}
