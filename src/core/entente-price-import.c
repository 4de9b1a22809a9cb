/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From a file to prices and what there is to say about them: the text, its layout, one pass
 * over its rows, their order, what is suspect. */

#include "entente-price-import.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

#include "entente-price-report-private.h"
#include "entente-price-scan.h"

G_DEFINE_QUARK (entente-price-error-quark, entente_price_error)

static const EntentePriceChoices no_choices;

/* Nothing was read: the first reason is the one to name. */
static void
refuse_no_rows (const EntentePriceResult  *result,
                const EntentePriceChoices *choices,
                GError                   **error)
{
  g_autofree char *words = NULL;
  const EntentePriceNote *note;

  if (choices->symbol != NULL && result->skipped.n == 0)
    {
      g_set_error (error, ENTENTE_PRICE_ERROR, ENTENTE_PRICE_ERROR_CHOICE,
                   _("There are no prices of “%s” in this file."), choices->symbol);
      return;
    }
  if (result->skipped.listed->len == 0)
    {
      g_set_error_literal (error, ENTENTE_PRICE_ERROR, ENTENTE_PRICE_ERROR_NO_ROWS,
                           _("The table has a header and no row of prices."));
      return;
    }

  note = &g_array_index (result->skipped.listed, EntentePriceNote, 0);
  words = entente_price_report_skip_to_words ((EntentePriceSkip) note->reason, note->detail);
  g_set_error (error, ENTENTE_PRICE_ERROR, ENTENTE_PRICE_ERROR_NO_ROWS,
               /* Translators: the number of a line of a file, then a sentence about it */
               _("No row of the table can be used. Line %" PRIu64 ": %s"), note->line,
               words);
}

/* What an attempt to read a text came to: a report, an error, or that the text has to be checked
 * first. */
typedef struct
{
  EntentePriceReport *report;
  GError *error;
  gboolean is_surprised;
  gboolean is_thorough; /* all of the text was seen */
} Attempt;

static void
attempt_clear (Attempt *attempt)
{
  g_clear_object (&attempt->report);
  g_clear_error (&attempt->error);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Attempt, attempt_clear)

static void
read_rows (const EntentePriceText     *text,
           EntentePriceLayout         *layout,
           const EntentePriceChoices  *choices,
           EntentePriceWatch          *watch,
           Attempt                    *attempt)
{
  g_auto (EntentePriceResult) result = { 0 };

  if (!entente_price_scan_run (text, layout, choices, watch, &result, &attempt->error))
    return;

  attempt->is_surprised = result.is_surprised;
  attempt->is_thorough = TRUE;
  if (result.is_surprised && text->is_checked)
    entente_price_source_refuse_change (text->source, &attempt->error);
  if (result.is_surprised)
    return;
  if (result.n_rows == result.n_gaps && result.other_order.text == NULL &&
      result.other_decimal.text == NULL)
    {
      refuse_no_rows (&result, choices, &attempt->error);
      return;
    }

  entente_price_watch_begin (watch, 1);
  if (entente_price_watch_is_cancelled (watch, &attempt->error) ||
      !entente_price_result_order (&result, watch, &attempt->error))
    return;
  if (choices->no_suspects)
    entente_price_notes_reset (&result.suspects);
  else if (!entente_price_result_suspect (&result, watch, &attempt->error))
    return;
  attempt->report = entente_price_report_new (layout, text, choices, &result);
}

static void
read_text (EntentePriceText           *text,
           const EntentePriceChoices  *choices,
           EntentePriceWatch          *watch,
           Attempt                    *attempt)
{
  g_auto (EntentePriceLayout) layout = { NULL };

  if (entente_price_watch_is_cancelled (watch, &attempt->error) ||
      !entente_price_layout_find (&layout, text, choices, watch, &attempt->error))
    return;

  if (layout.open_date != NULL || layout.open_decimal != NULL || layout.open_column != NULL)
    attempt->report = entente_price_report_new_questions (&layout);
  else
    read_rows (text, &layout, choices, watch, attempt);
}

/* Whether what was found cannot be otherwise when all of the text is looked at. */
static gboolean
is_final (const Attempt          *attempt,
          const EntentePriceText *text)
{
  if (text->is_checked || (attempt->is_thorough && !attempt->is_surprised))
    return TRUE;

  return attempt->error != NULL && attempt->error->domain == G_IO_ERROR;
}

/* The beginning of a text says what the rest is like, mostly. Where it does not, all of the text
 * is looked at, and then read once more if that shows it to be different. */
static EntentePriceReport *
read_source (const EntentePriceSource   *source,
             const EntentePriceChoices  *choices,
             EntentePriceWatch          *watch,
             GError                    **error)
{
  g_auto (EntentePriceText) text = { NULL };

  text.decoded.fd = -1;
  if (entente_price_watch_is_cancelled (watch, error) ||
      !entente_price_text_init (&text, source, choices->encoding, watch, error))
    return NULL;

  while (TRUE)
    {
      g_auto (Attempt) attempt = { NULL };
      const char *encoding = text.encoding;
      gboolean has_quotes = text.has_quotes;

      read_text (&text, choices, watch, &attempt);
      if (!is_final (&attempt, &text))
        {
          if (!entente_price_text_check (&text, watch, error))
            return NULL;
          if (attempt.is_surprised || text.encoding != encoding || text.has_quotes != has_quotes)
            continue;
        }

      if (attempt.error != NULL)
        g_propagate_error (error, g_steal_pointer (&attempt.error));
      return g_steal_pointer (&attempt.report);
    }
}

/**
 * entente_price_import_read_source:
 * @source: where the bytes come from
 * @choices: (nullable): what the reader decided; all else is found out
 * @progress: (nullable) (scope call): told how far it is, in this thread
 * @user_data: for @progress
 * @cancellable: (nullable): to stop with
 * @error: why there are no prices, of #EntentePriceError or #GIOErrorEnum
 *
 * Reads prices. Several threads may take part.
 *
 * Returns: (transfer full) (nullable): the report, with prices or with questions
 */
EntentePriceReport *
entente_price_import_read_source (EntentePriceSource         *source,
                                  const EntentePriceChoices  *choices,
                                  EntentePriceProgress        progress,
                                  gpointer                    user_data,
                                  GCancellable               *cancellable,
                                  GError                    **error)
{
  EntentePriceWatch watch = { progress, user_data, cancellable };

  return read_source (source, choices != NULL ? choices : &no_choices, &watch, error);
}

/**
 * entente_price_import_read_bytes:
 * @bytes: what is in a file
 * @choices: (nullable): what the reader decided; all else is found out
 * @progress: (nullable) (scope call): told how far it is, in this thread
 * @user_data: for @progress
 * @cancellable: (nullable): to stop with
 * @error: why there are no prices, of #EntentePriceError or #GIOErrorEnum
 *
 * Reads prices. Several threads may take part.
 *
 * Returns: (transfer full) (nullable): the report, with prices or with questions
 */
EntentePriceReport *
entente_price_import_read_bytes (GBytes                     *bytes,
                                 const EntentePriceChoices  *choices,
                                 EntentePriceProgress        progress,
                                 gpointer                    user_data,
                                 GCancellable               *cancellable,
                                 GError                    **error)
{
  g_auto (EntentePriceSource) source = { .fd = -1 };

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  entente_price_source_init_bytes (&source, bytes);
  return entente_price_import_read_source (&source, choices, progress, user_data, cancellable,
                                           error);
}

/**
 * entente_price_import_read_file:
 * @file: a file
 * @choices: (nullable): what the reader decided; all else is found out
 * @progress: (nullable) (scope call): told how far it is, in this thread
 * @user_data: for @progress
 * @cancellable: (nullable): to stop with
 * @error: why there are no prices, of #EntentePriceError or #GIOErrorEnum
 *
 * Reads prices from a file. What another program does to it meanwhile may make the reading fail,
 * and nothing worse.
 *
 * Returns: (transfer full) (nullable): the report, with prices or with questions
 */
EntentePriceReport *
entente_price_import_read_file (GFile                      *file,
                                const EntentePriceChoices  *choices,
                                EntentePriceProgress        progress,
                                gpointer                    user_data,
                                GCancellable               *cancellable,
                                GError                    **error)
{
  g_auto (EntentePriceSource) source = { .fd = -1 };

  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (!entente_price_source_open (&source, file, cancellable, error))
    return NULL;

  return entente_price_import_read_source (&source, choices, progress, user_data, cancellable,
                                           error);
}

/* What the thread of an import needs: copies of all that its caller may change. */
typedef struct
{
  gatomicrefcount ref_count;

  GFile *file;
  EntentePriceChoices choices;
  char *strings[2 + ENTENTE_N_PRICE_COLUMNS];
  EntentePriceProgress progress;
  gpointer progress_data;
  GMainContext *context;
  int permille;      /* atomic; as told last */
  int is_scheduled;  /* atomic; whether the caller is about to be told */
  int is_over;       /* atomic; nothing is told any more */
} Job;

static Job *
job_ref (Job *job)
{
  g_atomic_ref_count_inc (&job->ref_count);
  return job;
}

static void
job_unref (gpointer data)
{
  Job *job = data;

  if (!g_atomic_ref_count_dec (&job->ref_count))
    return;

  g_object_unref (job->file);
  for (guint i = 0; i < G_N_ELEMENTS (job->strings); i++)
    g_free (job->strings[i]);
  g_main_context_unref (job->context);
  g_free (job);
}

static Job *
job_new (GFile                     *file,
         const EntentePriceChoices *choices)
{
  Job *job = g_new0 (Job, 1);

  g_atomic_ref_count_init (&job->ref_count);
  job->file = g_object_ref (file);
  job->context = g_main_context_ref_thread_default ();
  if (choices == NULL)
    return job;

  job->choices = *choices;
  job->choices.encoding = job->strings[0] = g_strdup (choices->encoding);
  job->choices.symbol = job->strings[1] = g_strdup (choices->symbol);
  for (guint i = 0; i < ENTENTE_N_PRICE_COLUMNS; i++)
    job->choices.columns[i] = job->strings[2 + i] = g_strdup (choices->columns[i]);
  return job;
}

static gboolean
tell_progress (gpointer data)
{
  Job *job = data;

  g_atomic_int_set (&job->is_scheduled, FALSE);
  if (!g_atomic_int_get (&job->is_over))
    job->progress (g_atomic_int_get (&job->permille) / 1000.0, job->progress_data);

  return G_SOURCE_REMOVE;
}

/* No more than one is on its way at a time: a slow window is not flooded. */
static void
schedule_progress (double   fraction,
                   gpointer data)
{
  Job *job = data;
  g_autoptr (GSource) source = NULL;

  g_atomic_int_set (&job->permille, (int) (fraction * 1000));
  if (!g_atomic_int_compare_and_exchange (&job->is_scheduled, FALSE, TRUE))
    return;

  source = g_idle_source_new ();
  g_source_set_callback (source, tell_progress, job_ref (job), job_unref);
  g_source_attach (source, job->context);
}

static void
run_job (GTask        *task,
         gpointer      source_object,
         gpointer      task_data,
         GCancellable *cancellable)
{
  Job *job = task_data;
  GError *error = NULL;
  EntentePriceReport *report =
    entente_price_import_read_file (job->file, &job->choices,
                                    job->progress != NULL ? schedule_progress : NULL, job,
                                    cancellable, &error);

  if (report != NULL)
    g_task_return_pointer (task, report, g_object_unref);
  else
    g_task_return_error (task, error);
}

/**
 * entente_price_import_read_file_async:
 * @file: a file
 * @choices: (nullable): what the reader decided; copied
 * @progress: (nullable) (scope notified): told how far it is, in the caller's main context,
 *   never after
 *   entente_price_import_read_file_finish()
 * @progress_data: for @progress
 * @cancellable: (nullable): to stop with
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Reads prices from a file in a thread.
 */
void
entente_price_import_read_file_async (GFile                     *file,
                                      const EntentePriceChoices *choices,
                                      EntentePriceProgress       progress,
                                      gpointer                   progress_data,
                                      GCancellable              *cancellable,
                                      GAsyncReadyCallback        callback,
                                      gpointer                   user_data)
{
  g_autoptr (GTask) task = NULL;
  Job *job;

  g_return_if_fail (G_IS_FILE (file));

  task = g_task_new (NULL, cancellable, callback, user_data);
  job = job_new (file, choices);
  job->progress = progress;
  job->progress_data = progress_data;
  g_task_set_source_tag (task, entente_price_import_read_file_async);
  g_task_set_task_data (task, job, job_unref);
  g_task_run_in_thread (task, run_job);
}

/**
 * entente_price_import_read_file_finish:
 * @result: what the callback was given
 * @error: why there are no prices, of #EntentePriceError or #GIOErrorEnum
 *
 * Returns: (transfer full) (nullable): the report, with prices or with questions
 */
EntentePriceReport *
entente_price_import_read_file_finish (GAsyncResult  *result,
                                       GError       **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, entente_price_import_read_file_async),
                        NULL);

  g_atomic_int_set (&((Job *) g_task_get_task_data (G_TASK (result)))->is_over, TRUE);
  return g_task_propagate_pointer (G_TASK (result), error);
}
