/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * EntenteProblemsDialog:
 *
 * The problems of a file: how bad, what, where, and what was expected; all of them can be
 * copied as text. Where the file could not be opened at all, the dialog says so first.
 *
 * Nothing that comes from the file is read as markup.
 *
 * ## Accessibility
 *
 * Each problem is one list item whose label says everything about it.
 */

#include "entente-problems-dialog.h"

#include <glib/gi18n-lib.h>

#include "entente-file-name.h"

struct _EntenteProblemsDialog
{
  AdwDialog parent_instance;

  GFile *file;
  GPtrArray *problems;

  AdwToastOverlay *toasts;
  AdwWindowTitle *title;
  GtkLabel *failure;
  GtkNoSelection *rows;
};

G_DEFINE_FINAL_TYPE (EntenteProblemsDialog, entente_problems_dialog, ADW_TYPE_DIALOG)

/* The parts of a row; the row's list item owns them. */
typedef struct
{
  GtkImage *glyph;
  GtkLabel *message;
  GtkLabel *place;
  GtkLabel *hint;
} RowParts;

static const char *
severity_words (const EntenteProblem *problem)
{
  return entente_problem_get_severity (problem) == ENTENTE_SEVERITY_ERROR ? _("Error")
                                                                          : _("Warning");
}

static char *
place_of (const EntenteProblem *problem)
{
  const char *pointer = entente_problem_get_pointer (problem);
  guint line = entente_problem_get_line (problem);

  if (line > 0 && *pointer != '\0')
    {
      /* Translators: where in a file a problem is: how bad it is, the number of the line,
       * and the path to the value, "Error · line 12 · /facts/3/date". */
      return g_strdup_printf (_("%s · line %u · %s"), severity_words (problem), line, pointer);
    }

  if (line > 0)
    {
      /* Translators: where in a file a problem is: how bad it is and the number of the line. */
      return g_strdup_printf (_("%s · line %u"), severity_words (problem), line);
    }

  if (*pointer != '\0')
    {
      /* Translators: where in a file a problem is: how bad it is and the path to the value. */
      return g_strdup_printf (C_("problem", "%s · %s"), severity_words (problem), pointer);
    }

  /* Translators: a problem of a file as a whole; %s is how bad it is. */
  return g_strdup_printf (_("%s · the whole file"), severity_words (problem));
}

static char *
words_of (const EntenteProblem *problem)
{
  const char *hint = entente_problem_get_hint (problem);
  g_autofree char *place = place_of (problem);

  if (hint == NULL)
    {
      /* Translators: a problem of a file as a screen reader speaks it: what is wrong, then
       * how bad it is and where. */
      return g_strdup_printf (C_("problem", "%s, %s"), entente_problem_get_message (problem),
                              place);
    }

  /* Translators: a problem of a file as a screen reader speaks it: what is wrong, how bad
   * it is and where, and what was expected. */
  return g_strdup_printf (C_("problem", "%s, %s, %s"), entente_problem_get_message (problem),
                          place, hint);
}

static GtkLabel *
append_label (GtkBox     *box,
              const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "xalign", 0.0f,
                                   "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   NULL);

  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (box, label);

  return GTK_LABEL (label);
}

static void
set_up_row (GtkListItemFactory *factory,
            GtkListItem        *item,
            gpointer            data)
{
  /* The list item says it all; its parts would say it again. */
  GtkWidget *row = g_object_new (GTK_TYPE_BOX,
                                 "accessible-role", GTK_ACCESSIBLE_ROLE_NONE,
                                 "spacing", 12,
                                 NULL);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  RowParts *parts = g_new0 (RowParts, 1);

  parts->glyph = GTK_IMAGE (gtk_image_new ());
  gtk_widget_set_valign (GTK_WIDGET (parts->glyph), GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (row), GTK_WIDGET (parts->glyph));

  gtk_widget_set_hexpand (texts, TRUE);
  parts->message = append_label (GTK_BOX (texts), NULL);
  parts->place = append_label (GTK_BOX (texts), "caption");
  parts->hint = append_label (GTK_BOX (texts), "caption");
  gtk_widget_add_css_class (GTK_WIDGET (parts->place), "dimmed");
  gtk_box_append (GTK_BOX (row), texts);

  g_object_set_data_full (G_OBJECT (item), "parts", parts, g_free);
  gtk_list_item_set_activatable (item, FALSE);
  gtk_list_item_set_child (item, row);
}

static void
bind_row (GtkListItemFactory    *factory,
          GtkListItem           *item,
          EntenteProblemsDialog *self)
{
  RowParts *parts = g_object_get_data (G_OBJECT (item), "parts");
  EntenteProblem *problem = g_ptr_array_index (self->problems, gtk_list_item_get_position (item));
  gboolean error = entente_problem_get_severity (problem) == ENTENTE_SEVERITY_ERROR;
  const char *hint = entente_problem_get_hint (problem);
  g_autofree char *place = place_of (problem);
  GtkStringObject *words = gtk_list_item_get_item (item);

  gtk_image_set_from_icon_name (parts->glyph,
                                error ? "dialog-error-symbolic" : "dialog-warning-symbolic");
  gtk_widget_remove_css_class (GTK_WIDGET (parts->glyph), error ? "warning" : "error");
  gtk_widget_add_css_class (GTK_WIDGET (parts->glyph), error ? "error" : "warning");
  gtk_label_set_label (parts->message, entente_problem_get_message (problem));
  gtk_label_set_label (parts->place, place);
  gtk_label_set_label (parts->hint, hint != NULL ? hint : "");
  gtk_widget_set_visible (GTK_WIDGET (parts->hint), hint != NULL);
  gtk_list_item_set_accessible_label (item, gtk_string_object_get_string (words));
}

static void
copy_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  EntenteProblemsDialog *self = ENTENTE_PROBLEMS_DIALOG (widget);
  g_autofree char *text = entente_problems_dialog_get_text (self);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (_("Copied the problems")));
}

static void
entente_problems_dialog_dispose (GObject *object)
{
  EntenteProblemsDialog *self = ENTENTE_PROBLEMS_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_PROBLEMS_DIALOG);
  g_clear_object (&self->file);
  g_clear_pointer (&self->problems, g_ptr_array_unref);

  G_OBJECT_CLASS (entente_problems_dialog_parent_class)->dispose (object);
}

static void
entente_problems_dialog_class_init (EntenteProblemsDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = entente_problems_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               ENTENTE_RESOURCE_BASE "/ui/problems-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteProblemsDialog, toasts);
  gtk_widget_class_bind_template_child (widget_class, EntenteProblemsDialog, title);
  gtk_widget_class_bind_template_child (widget_class, EntenteProblemsDialog, failure);
  gtk_widget_class_bind_template_child (widget_class, EntenteProblemsDialog, rows);
  gtk_widget_class_bind_template_callback (widget_class, set_up_row);
  gtk_widget_class_bind_template_callback (widget_class, bind_row);
  gtk_widget_class_install_action (widget_class, "problems.copy", NULL, copy_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "problems.copy",
                                       NULL);
}

static void
entente_problems_dialog_init (EntenteProblemsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
entente_problems_dialog_fill (EntenteProblemsDialog *self)
{
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);
  g_autofree char *count = NULL;
  g_autofree char *name = entente_file_name_to_words (self->file);

  for (guint i = 0; i < self->problems->len; i++)
    gtk_string_list_take (words, words_of (g_ptr_array_index (self->problems, i)));
  gtk_no_selection_set_model (self->rows, G_LIST_MODEL (words));

  /* Translators: %u is a number of problems of a file. */
  count = g_strdup_printf (ngettext ("%u problem", "%u problems", self->problems->len),
                           self->problems->len);
  adw_window_title_set_title (self->title, count);
  adw_window_title_set_subtitle (self->title, name);
  adw_dialog_set_title (ADW_DIALOG (self), count);
}

/**
 * entente_problems_dialog_new:
 * @file: the file
 * @problems: (element-type EntenteProblem): what is wrong in it
 * @failure: (nullable): why the file could not be opened; %NULL where its sound parts were
 *
 * Returns: (transfer floating): a dialog that lists the problems
 */
EntenteProblemsDialog *
entente_problems_dialog_new (GFile      *file,
                             GPtrArray  *problems,
                             const char *failure)
{
  EntenteProblemsDialog *self;

  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (problems != NULL, NULL);

  self = g_object_new (ENTENTE_TYPE_PROBLEMS_DIALOG, NULL);
  self->file = g_object_ref (file);
  self->problems = g_ptr_array_ref (problems);

  gtk_label_set_label (self->failure, failure != NULL ? failure : "");
  gtk_widget_set_visible (GTK_WIDGET (self->failure), failure != NULL);
  entente_problems_dialog_fill (self);

  return self;
}

/**
 * entente_problems_dialog_get_text:
 * @self: a problems dialog
 *
 * Returns: (transfer full): the problems as text, each on a line
 */
char *
entente_problems_dialog_get_text (EntenteProblemsDialog *self)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *name = NULL;

  g_return_val_if_fail (ENTENTE_IS_PROBLEMS_DIALOG (self), NULL);

  name = entente_file_name_to_words (self->file);
  for (guint i = 0; i < self->problems->len; i++)
    {
      g_autofree char *line =
        entente_problem_to_words (g_ptr_array_index (self->problems, i), name);

      g_string_append_printf (text, "%s\n", line);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}
