/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * EntentePriceDialog:
 *
 * Reads a file of prices, shows what was understood of it with its first rows, lets every guess
 * be changed, asks what the file does not tell, and imports the prices into a book. Where the
 * file cannot be read, the dialog says why and offers to choose another.
 *
 * Until the prices are imported, the book stays as it is; closing the dialog stops whatever goes
 * on. After a change of a guess the file is read again, while the dialog shows what was
 * understood before; if it cannot be read that way, a banner says why and the guess can be
 * changed once more.
 *
 * ## Keys
 *
 * Enter imports, where nothing that has the focus takes it. Escape closes the dialog.
 *
 * ## Accessibility
 *
 * What was found, a question or a failure is announced once. When the file leaves a question,
 * its answers get the focus.
 */

#include "entente-price-dialog.h"

#include <glib/gi18n-lib.h>

#include "entente-file-name.h"
#include "entente-price-chooser.h"
#include "entente-price-findings.h"
#include "entente-price-layout-group.h"
#include "entente-price-question.h"
#include "entente-price-sample.h"
#include "entente-slow-release.h"

/* Most files are read faster than this; progress that flashes up would only disturb. */
#define PATIENCE_MS 200
#define PULSE_MS    100

/* How long a dialog may take to come up. */
#define MAX_FRAMES 60

struct _EntentePriceDialog
{
  AdwDialog parent_instance;

  EntentePriceBook *book;
  GFile *file;
  char *name;
  EntentePriceDraft *draft;
  EntentePriceReport *report; /* of what was read last, or NULL */
  gboolean is_stale;          /* whether the draft says something else than the report */
  GPtrArray *questions;       /* of EntentePriceQuestion */

  GCancellable *cancellable;  /* of what goes on */
  guint patience;
  guint pulse;                /* while it is not known how far it is */

  GtkWidget *goal;            /* weak: what is to have the focus */
  guint tick;                 /* while it has not */
  guint n_frames;

  AdwWindowTitle *title;
  GtkWidget *import_button;
  AdwBanner *problem;
  GtkRevealer *progress_revealer;
  GtkProgressBar *progress;
  GtkStack *pages;
  GtkProgressBar *first_progress;
  AdwStatusPage *failure;
  GtkWidget *choose_button;
  GtkBox *question_box;
  EntentePriceFindings *findings;
  EntentePriceSample *sample;
  EntentePriceLayoutGroup *layout;
};

G_DEFINE_FINAL_TYPE (EntentePriceDialog, entente_price_dialog, ADW_TYPE_DIALOG)

enum
{
  IMPORTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void read_file (EntentePriceDialog *self);

static void
announce (EntentePriceDialog *self,
          const char         *words)
{
  gtk_accessible_announce (GTK_ACCESSIBLE (self), words,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static gboolean
focus_goal (GtkWidget     *widget,
            GdkFrameClock *clock,
            gpointer       data)
{
  EntentePriceDialog *self = ENTENTE_PRICE_DIALOG (widget);

  if (self->goal == NULL || gtk_widget_is_focus (self->goal) || ++self->n_frames > MAX_FRAMES)
    {
      g_clear_weak_pointer (&self->goal);
      self->tick = 0;
      return G_SOURCE_REMOVE;
    }

  if (gtk_widget_get_mapped (self->goal))
    gtk_widget_grab_focus (self->goal);

  return G_SOURCE_CONTINUE;
}

/* A dialog that is about to come up gives the focus to its first button: it has to be asked
 * again. */
static void
focus (EntentePriceDialog *self,
       GtkWidget          *widget)
{
  g_set_weak_pointer (&self->goal, widget);
  self->n_frames = 0;
  if (self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), focus_goal, NULL, NULL);
}

static gboolean
is_reviewing (EntentePriceDialog *self)
{
  return g_str_equal (gtk_stack_get_visible_child_name (self->pages), "review");
}

static void
update_import (EntentePriceDialog *self)
{
  gboolean ready = self->report != NULL && !self->is_stale && self->cancellable == NULL &&
                   entente_price_report_get_prices (self->report) != NULL;

  gtk_widget_set_sensitive (self->import_button, ready);
}

/* Progress */

static void
on_patience_lost (gpointer data)
{
  EntentePriceDialog *self = data;

  self->patience = 0;
  if (is_reviewing (self))
    gtk_revealer_set_reveal_child (self->progress_revealer, TRUE);
  else
    gtk_stack_set_visible_child_name (self->pages, "reading");
}

/* Before it is known how far it is, the bars show at least that something goes on. */
static gboolean
on_pulse (gpointer data)
{
  EntentePriceDialog *self = data;

  gtk_progress_bar_pulse (self->progress);
  gtk_progress_bar_pulse (self->first_progress);

  return G_SOURCE_CONTINUE;
}

static void
on_progress (double   fraction,
             gpointer data)
{
  EntentePriceDialog *self = data;

  g_clear_handle_id (&self->pulse, g_source_remove);
  gtk_progress_bar_set_fraction (self->progress, fraction);
  gtk_progress_bar_set_fraction (self->first_progress, fraction);
}

static void
rest (EntentePriceDialog *self)
{
  g_clear_handle_id (&self->patience, g_source_remove);
  g_clear_handle_id (&self->pulse, g_source_remove);
  g_clear_object (&self->cancellable);
  if (self->progress_revealer != NULL)
    gtk_revealer_set_reveal_child (self->progress_revealer, FALSE);
}

static void
stop (EntentePriceDialog *self)
{
  g_autoptr (GCancellable) cancellable = g_steal_pointer (&self->cancellable);

  rest (self);
  if (cancellable != NULL)
    g_cancellable_cancel (cancellable);
}

static void
begin (EntentePriceDialog *self)
{
  stop (self);
  self->cancellable = g_cancellable_new ();
  self->patience = g_timeout_add_once (PATIENCE_MS, on_patience_lost, self);
  on_progress (0, self);
  self->pulse = g_timeout_add (PULSE_MS, on_pulse, self);
  update_import (self);
}

/* Questions */

static EntentePriceQuestion *
find_question (EntentePriceDialog    *self,
               EntentePriceAmbiguity  kind)
{
  for (guint i = 0; i < self->questions->len; i++)
    if (entente_price_question_get_kind (self->questions->pdata[i]) == kind)
      return self->questions->pdata[i];

  return NULL;
}

static void
on_answer (EntentePriceDialog   *self,
           GParamSpec           *pspec,
           EntentePriceQuestion *question)
{
  const char *choice = entente_price_question_get_choice (question);

  switch (entente_price_question_get_kind (question))
    {
    case ENTENTE_PRICE_AMBIGUITY_DATE_ORDER:
      entente_price_draft_set_date_order (self->draft,
                                          choice == NULL ? ENTENTE_DATE_ORDER_UNKNOWN
                                          : g_str_equal (choice, "dmy")
                                            ? ENTENTE_DATE_ORDER_DMY
                                            : ENTENTE_DATE_ORDER_MDY);
      break;
    case ENTENTE_PRICE_AMBIGUITY_DECIMAL:
      entente_price_draft_set_decimal (self->draft, choice != NULL ? *choice : '\0');
      break;
    case ENTENTE_PRICE_AMBIGUITY_SYMBOL:
      entente_price_draft_set_symbol (self->draft, choice);
      break;
    case ENTENTE_PRICE_AMBIGUITY_COLUMN:
    default:
      entente_price_draft_set_column (self->draft, ENTENTE_PRICE_COLUMN_CLOSE,
                                      entente_price_question_get_answer (question));
      break;
    }
  read_file (self);
}

/* A question that has been asked stays, with its answer, for the reader to think again. */
static EntentePriceQuestion *
ask (EntentePriceDialog *self)
{
  EntentePriceQuestion *first = NULL;

  for (guint i = 0; i < entente_price_report_get_n_ambiguities (self->report); i++)
    {
      EntentePriceQuestion *question =
        find_question (self, entente_price_report_get_ambiguity (self->report, i));

      if (question == NULL)
        {
          question = entente_price_question_new (self->report, i);
          g_signal_connect_object (question, "notify::answer", G_CALLBACK (on_answer), self,
                                   G_CONNECT_SWAPPED);
          gtk_box_append (self->question_box, GTK_WIDGET (question));
          g_ptr_array_add (self->questions, question);
        }
      if (first == NULL)
        first = question;
    }
  gtk_widget_set_visible (GTK_WIDGET (self->question_box), self->questions->len > 0);

  return first;
}

static void
forget_questions (EntentePriceDialog *self)
{
  for (guint i = 0; i < self->questions->len; i++)
    gtk_box_remove (self->question_box, self->questions->pdata[i]);
  g_ptr_array_set_size (self->questions, 0);
}

/* What was read */

static void
show_report (EntentePriceDialog *self)
{
  gboolean was_reviewing = is_reviewing (self);
  EntentePriceQuestion *question;

  adw_banner_set_revealed (self->problem, FALSE);
  entente_price_layout_group_show (self->layout, self->report, self->draft);
  entente_price_sample_set_format (self->sample, entente_price_report_get_format (self->report));
  entente_price_findings_set_report (self->findings, self->report);
  question = ask (self);
  gtk_stack_set_visible_child_name (self->pages, "review");
  update_import (self);

  if (question != NULL)
    {
      announce (self, entente_price_question_get_words (question));
      if (!was_reviewing)
        focus (self, entente_price_question_get_focus (question));
    }
  else
    {
      g_autofree char *summary = entente_price_findings_summary (self->report);

      announce (self, summary);
      if (!was_reviewing)
        focus (self, self->import_button);
    }
}

/* What was understood before can be changed; where nothing was, another file is of more use. */
static void
show_failure (EntentePriceDialog *self,
              const GError       *error)
{
  g_autofree char *words = g_markup_escape_text (error->message, -1);

  if (is_reviewing (self))
    {
      adw_banner_set_title (self->problem, error->message);
      adw_banner_set_revealed (self->problem, TRUE);
    }
  else
    {
      adw_status_page_set_description (self->failure, words);
      gtk_stack_set_visible_child_name (self->pages, "failed");
      focus (self, self->choose_button);
    }
  update_import (self);
  announce (self, error->message);
}

static void
on_read (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (EntentePriceDialog) self = data;
  GCancellable *cancellable = g_task_get_cancellable (G_TASK (result));
  g_autoptr (GError) error = NULL;
  EntentePriceReport *report = entente_price_import_read_file_finish (result, &error);

  if (cancellable != self->cancellable)
    {
      entente_slow_release (report);
      return;
    }

  rest (self);
  if (report == NULL)
    {
      show_failure (self, error);
      return;
    }

  entente_slow_release (g_steal_pointer (&self->report));
  self->report = report;
  self->is_stale = FALSE;
  show_report (self);
}

static void
read_file (EntentePriceDialog *self)
{
  self->is_stale = TRUE;
  begin (self);
  entente_price_import_read_file_async (self->file,
                                        entente_price_draft_get_choices (self->draft),
                                        on_progress, self, self->cancellable, on_read,
                                        g_object_ref (self));
}

static void
on_layout_changed (EntentePriceDialog *self)
{
  read_file (self);
}

/* Importing */

static void
on_imported (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (EntentePriceDialog) self = data;
  GCancellable *cancellable = g_task_get_cancellable (G_TASK (result));
  g_autoptr (GError) error = NULL;

  if (!entente_price_book_import_finish (ENTENTE_PRICE_BOOK (source), result, &error))
    return;

  if (cancellable == self->cancellable)
    rest (self);
  g_signal_emit (self, signals[IMPORTED], 0, self->name);
  adw_dialog_force_close (ADW_DIALOG (self));
}

static void
on_import_clicked (EntentePriceDialog *self)
{
  begin (self);
  entente_price_book_import_async (self->book, self->report, self->name, self->cancellable,
                                   on_imported, g_object_ref (self));
}

/* Choosing another file */

static void
on_file_chosen (GObject      *source,
                GAsyncResult *result,
                gpointer      data)
{
  g_autoptr (EntentePriceDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = entente_price_chooser_finish (result, &error);

  if (file != NULL)
    entente_price_dialog_open (self, file, NULL);
  else if (error != NULL)
    show_failure (self, error);
}

static void
on_choose_clicked (EntentePriceDialog *self)
{
  entente_price_chooser_open (GTK_WIDGET (self), NULL, on_file_chosen, g_object_ref (self));
}

static void
on_cancel_clicked (EntentePriceDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

/* The class */

static void
entente_price_dialog_closed (AdwDialog *dialog)
{
  stop (ENTENTE_PRICE_DIALOG (dialog));
}

static void
entente_price_dialog_dispose (GObject *object)
{
  EntentePriceDialog *self = ENTENTE_PRICE_DIALOG (object);

  stop (self);
  g_clear_weak_pointer (&self->goal);
  g_clear_pointer (&self->questions, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_PRICE_DIALOG);
  entente_slow_release (g_steal_pointer (&self->report));
  g_clear_pointer (&self->draft, entente_price_draft_free);
  g_clear_pointer (&self->name, g_free);
  g_clear_object (&self->file);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (entente_price_dialog_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (ENTENTE_TYPE_PRICE_FINDINGS);
  g_type_ensure (ENTENTE_TYPE_PRICE_LAYOUT_GROUP);
  g_type_ensure (ENTENTE_TYPE_PRICE_SAMPLE);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               ENTENTE_RESOURCE_BASE "/ui/price-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, EntentePriceDialog, title);
  gtk_widget_class_bind_template_child (widget_class, EntentePriceDialog, import_button);
  gtk_widget_class_bind_template_child (widget_class, EntentePriceDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, EntentePriceDialog, progress_revealer);
  gtk_widget_class_bind_template_child (widget_class, EntentePriceDialog, progress);
  gtk_widget_class_bind_template_child (widget_class, EntentePriceDialog, pages);
  gtk_widget_class_bind_template_child (widget_class, EntentePriceDialog, first_progress);
  gtk_widget_class_bind_template_child (widget_class, EntentePriceDialog, failure);
  gtk_widget_class_bind_template_child (widget_class, EntentePriceDialog, choose_button);
  gtk_widget_class_bind_template_child (widget_class, EntentePriceDialog, question_box);
  gtk_widget_class_bind_template_child (widget_class, EntentePriceDialog, findings);
  gtk_widget_class_bind_template_child (widget_class, EntentePriceDialog, sample);
  gtk_widget_class_bind_template_child (widget_class, EntentePriceDialog, layout);
  gtk_widget_class_bind_template_callback (widget_class, on_cancel_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_import_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_choose_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_layout_changed);
}

static void
entente_price_dialog_class_init (EntentePriceDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_price_dialog_dispose;
  ADW_DIALOG_CLASS (klass)->closed = entente_price_dialog_closed;

  /* EntentePriceDialog::imported: the book has the prices of a file; the name of it. */
  signals[IMPORTED] = g_signal_new ("imported", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 1,
                                    G_TYPE_STRING | G_SIGNAL_TYPE_STATIC_SCOPE);

  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
entente_price_dialog_init (EntentePriceDialog *self)
{
  self->questions = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * entente_price_dialog_new:
 * @book: where prices are imported to
 *
 * Returns: (transfer floating): a dialog without a file
 */
EntentePriceDialog *
entente_price_dialog_new (EntentePriceBook *book)
{
  EntentePriceDialog *self;

  g_return_val_if_fail (ENTENTE_IS_PRICE_BOOK (book), NULL);

  self = g_object_new (ENTENTE_TYPE_PRICE_DIALOG, NULL);
  self->book = g_object_ref (book);

  return self;
}

/**
 * entente_price_dialog_open:
 * @self: a dialog
 * @file: a file of prices
 * @choices: (nullable): what is decided about it already
 *
 * Begins to read a file; what the dialog has shown of another is forgotten.
 */
void
entente_price_dialog_open (EntentePriceDialog        *self,
                           GFile                     *file,
                           const EntentePriceChoices *choices)
{
  g_return_if_fail (ENTENTE_IS_PRICE_DIALOG (self));
  g_return_if_fail (G_IS_FILE (file));

  stop (self);
  g_set_object (&self->file, file);
  g_clear_pointer (&self->name, g_free);
  self->name = entente_file_name_to_words (file);
  adw_window_title_set_subtitle (self->title, self->name);
  g_clear_pointer (&self->draft, entente_price_draft_free);
  self->draft = entente_price_draft_new (choices);
  entente_slow_release (g_steal_pointer (&self->report));
  forget_questions (self);
  adw_banner_set_revealed (self->problem, FALSE);
  gtk_stack_set_visible_child_name (self->pages, "waiting");
  read_file (self);
}

/**
 * entente_price_dialog_is_busy:
 * @self: a dialog
 *
 * Returns: whether a file is being read or imported
 */
gboolean
entente_price_dialog_is_busy (EntentePriceDialog *self)
{
  g_return_val_if_fail (ENTENTE_IS_PRICE_DIALOG (self), FALSE);

  return self->cancellable != NULL;
}
