/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * EntenteLinkGroup:
 *
 * A titled list of rows, shown once there is a row in it. A row of text says something, a
 * marked row stands for where the reader is, and a link leads to what it names: the group
 * says by [signal@LinkGroup::link-activated] that the reader wants to go there.
 *
 * The texts of rows may come from files and are not taken as markup.
 */

#include "entente-link-group.h"

struct _EntenteLinkGroup
{
  AdwPreferencesGroup parent_instance;
};

G_DEFINE_FINAL_TYPE (EntenteLinkGroup, entente_link_group, ADW_TYPE_PREFERENCES_GROUP)

/* What a row leads to. */
static G_DEFINE_QUARK (entente-link-group-target, target)

enum
{
  LINK_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
entente_link_group_class_init (EntenteLinkGroupClass *klass)
{
  /* The reader wants to go to the object that a link stands for. */
  signals[LINK_ACTIVATED] = g_signal_new ("link-activated", G_TYPE_FROM_CLASS (klass),
                                          G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                          G_TYPE_OBJECT);
}

static void
entente_link_group_init (EntenteLinkGroup *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

static GtkWidget *
add_row (EntenteLinkGroup *self,
         const char       *title,
         const char       *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);

  return row;
}

static void
on_row_activated (EntenteLinkGroup *self,
                  AdwActionRow     *row)
{
  g_signal_emit (self, signals[LINK_ACTIVATED], 0,
                 g_object_get_qdata (G_OBJECT (row), target_quark ()));
}

/**
 * entente_link_group_add_text:
 * @self: a group
 * @name: what the text is about, small
 * @text: the text
 *
 * Returns: (transfer none): the new row
 */
GtkWidget *
entente_link_group_add_text (EntenteLinkGroup *self,
                             const char       *name,
                             const char       *text)
{
  GtkWidget *row;

  g_return_val_if_fail (ENTENTE_IS_LINK_GROUP (self), NULL);

  row = add_row (self, name, text);
  gtk_widget_add_css_class (row, "property");

  return row;
}

/**
 * entente_link_group_add_mark:
 * @self: a group
 * @title: the title of the row
 * @subtitle: its second line
 * @mark: a word or two at its end
 *
 * Returns: (transfer none): the new row
 */
GtkWidget *
entente_link_group_add_mark (EntenteLinkGroup *self,
                             const char       *title,
                             const char       *subtitle,
                             const char       *mark)
{
  GtkWidget *row, *label;

  g_return_val_if_fail (ENTENTE_IS_LINK_GROUP (self), NULL);

  row = add_row (self, title, subtitle);
  label = gtk_label_new (mark);
  gtk_widget_add_css_class (label, "accent");
  gtk_widget_add_css_class (label, "caption-heading");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);

  return row;
}

/**
 * entente_link_group_add_link:
 * @self: a group
 * @title: what the row leads to
 * @subtitle: its second line, or ""
 * @target: an object that stands for what it leads to
 *
 * Returns: (transfer none): the new row
 */
GtkWidget *
entente_link_group_add_link (EntenteLinkGroup *self,
                             const char       *title,
                             const char       *subtitle,
                             GObject          *target)
{
  GtkWidget *row, *arrow;

  g_return_val_if_fail (ENTENTE_IS_LINK_GROUP (self), NULL);
  g_return_val_if_fail (G_IS_OBJECT (target), NULL);

  row = add_row (self, title, subtitle);
  arrow = g_object_new (GTK_TYPE_IMAGE,
                        "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                        "icon-name", "go-next-symbolic",
                        NULL);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_qdata_full (G_OBJECT (row), target_quark (), g_object_ref (target),
                           g_object_unref);
  g_signal_connect_object (row, "activated", G_CALLBACK (on_row_activated), self,
                           G_CONNECT_SWAPPED);

  return row;
}
