/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One pass over a text of which the layout is known: threads take one block of it after the
 * other, and write into the same columns. How many rows may come before those of a block is
 * known by then, since the lines of all blocks before it were counted. */

#include "entente-price-scan.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define SECONDS_A_DAY 86400

/* Less than this is not worth a thread. */
#define LEAST_STRETCH (4 * 1024 * 1024)
#define MAX_THREADS   16

/* How many more rows there may be than the beginning of a text makes believe. */
#define ROOM       1.25
#define LEAST_ROOM 65536

/* How much of what there is to do the scan is: what is left is to put the rows into order. */
#define SHARE          0.95
#define SHARE_UNSORTED 0.55

static void
stretch_clear (EntentePriceStretch *stretch)
{
  entente_price_lines_clear (&stretch->lines);
}

static void
scan_init (EntentePriceScan       *scan,
           const EntentePriceScan *plan)
{
  *scan = *plan;
  g_mutex_init (&scan->lock);
  scan->stretches = g_array_new (FALSE, TRUE, sizeof (EntentePriceStretch));
  g_array_set_clear_func (scan->stretches, (GDestroyNotify) stretch_clear);
  scan->offset = scan->layout->body;
  scan->line = scan->layout->body_line;
}

static void
scan_clear (EntentePriceScan *scan)
{
  g_mutex_clear (&scan->lock);
  g_array_unref (scan->stretches);
  g_free (scan->actions);
  g_free (scan->steps);
  for (guint i = 0; i < ENTENTE_N_PRICE_FIELDS; i++)
    g_free (scan->figures[i]);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (EntentePriceScan, scan_clear)

static guint8 *
plan_actions (const EntentePriceFormat *format,
              gboolean                  is_bare)
{
  static const struct { EntentePriceColumn column; EntentePriceAction action; } plan[] = {
    /* Where two stand for the same column, the later wins. */
    { ENTENTE_PRICE_COLUMN_SPLIT, ENTENTE_PRICE_ACTION_SPLIT },
    { ENTENTE_PRICE_COLUMN_DIVIDEND, ENTENTE_PRICE_ACTION_DIVIDEND },
    { ENTENTE_PRICE_COLUMN_VOLUME, ENTENTE_PRICE_ACTION_VOLUME },
    { ENTENTE_PRICE_COLUMN_ADJUSTED, ENTENTE_PRICE_ACTION_ADJUSTED },
    { ENTENTE_PRICE_COLUMN_OPEN, ENTENTE_PRICE_ACTION_OPEN },
    { ENTENTE_PRICE_COLUMN_HIGH, ENTENTE_PRICE_ACTION_HIGH },
    { ENTENTE_PRICE_COLUMN_LOW, ENTENTE_PRICE_ACTION_LOW },
    { ENTENTE_PRICE_COLUMN_CLOSE, ENTENTE_PRICE_ACTION_CLOSE },
    { ENTENTE_PRICE_COLUMN_SYMBOL, ENTENTE_PRICE_ACTION_SYMBOL },
    { ENTENTE_PRICE_COLUMN_DATE, ENTENTE_PRICE_ACTION_DATE },
  };
  guint8 *actions = g_malloc (format->n_names + 1);

  memset (actions, ENTENTE_PRICE_ACTION_SKIP, format->n_names);
  actions[format->n_names] = ENTENTE_PRICE_ACTION_END;
  for (guint i = 0; i < G_N_ELEMENTS (plan); i++)
    if (format->columns[plan[i].column] >= 0)
      actions[format->columns[plan[i].column]] = (guint8) plan[i].action;

  for (guint i = 0; is_bare && i < format->n_names; i++)
    if (actions[i] < ENTENTE_PRICE_ACTION_CLOSE)
      actions[i] = ENTENTE_PRICE_ACTION_CHECK;
    else if (actions[i] >= ENTENTE_PRICE_ACTION_ADJUSTED && actions[i] != ENTENTE_PRICE_ACTION_DATE &&
             actions[i] != ENTENTE_PRICE_ACTION_SYMBOL)
      actions[i] = ENTENTE_PRICE_ACTION_SKIP;

  return actions;
}

/* Rows of which two things are read from one cell go the general way. */
static gboolean
has_doubles (const EntentePriceFormat *format)
{
  for (guint i = 0; i < ENTENTE_N_PRICE_COLUMNS; i++)
    for (guint j = 0; j < i; j++)
      if (format->columns[i] >= 0 && format->columns[i] == format->columns[j])
        return TRUE;

  return FALSE;
}

/* How many rows there may be, at most if all of the text was looked at, else nearly so: memory
 * that is not used is none. */
static gsize
count_rows (const EntentePriceText *text)
{
  guint64 n_blocks = text->total / text->source->block_size + 2;
  guint64 n_lines = text->n_lines + 1;

  if (!text->is_checked)
    n_lines = (guint64) (ROOM * (double) text->total / (double) text->size *
                         (double) entente_price_text_count_lines (text->data, text->size,
                                                                  text->end_of_line)) + LEAST_ROOM;

  return (gsize) MIN (n_lines, text->total / ENTENTE_PRICE_LEAST_ROW + 2 * n_blocks);
}

static gboolean
scan_allocate (EntentePriceScan  *scan,
               GError           **error)
{
  gsize n_rows = scan->room = count_rows (scan->text);
  gboolean done;

  scan->steps = entente_price_allocate_column (n_rows * sizeof (guint32));
  done = scan->steps != NULL;
  for (guint i = 0; done && i < ENTENTE_N_PRICE_FIELDS; i++)
    if (scan->layout->format->columns[i] >= 0 &&
        (i == ENTENTE_PRICE_CLOSE || !scan->choices->closes_only))
      {
        scan->figures[i] = entente_price_allocate_column (n_rows * sizeof (double));
        done = scan->figures[i] != NULL;
      }

  if (!done)
    g_set_error_literal (error, ENTENTE_PRICE_ERROR, ENTENTE_PRICE_ERROR_TOO_LARGE,
                         _("There is not enough memory for the rows of this file."));
  return done;
}

static guint
count_parts (const EntentePriceScan *scan)
{
  guint n = scan->choices->n_threads > 0 ? scan->choices->n_threads : g_get_num_processors ();

  /* Quotation marks may hold ends of lines, so that only who has read a block knows where the
   * next one begins. */
  if (scan->text->has_quotes)
    return 1;

  return (guint) CLAMP (scan->text->total / LEAST_STRETCH, 1, MIN (n, MAX_THREADS));
}

static gpointer
run_part (gpointer data)
{
  entente_price_part_run (data);
  return NULL;
}

/* Where there are fewer threads than were asked for, the others do more. */
static void
run_parts (EntentePricePart *parts,
           guint             n_parts)
{
  GThread *threads[MAX_THREADS] = { NULL };

  for (guint i = 1; i < n_parts; i++)
    threads[i] = g_thread_try_new ("entente-prices", run_part, &parts[i], NULL);
  entente_price_part_run (&parts[0]);
  for (guint i = 1; i < n_parts; i++)
    if (threads[i] != NULL)
      g_thread_join (threads[i]);
}

static gboolean
scan_once (EntentePriceScan    *scan,
           EntentePriceResult  *result,
           GError             **error)
{
  guint n_parts = count_parts (scan);
  g_autofree EntentePricePart *parts = g_new0 (EntentePricePart, n_parts);
  gboolean done = scan_allocate (scan, error);

  scan->is_alone = n_parts == 1;
  for (guint i = 0; i < n_parts; i++)
    entente_price_part_init (&parts[i], scan);
  parts[0].tells_progress = TRUE;
  if (done)
    {
      run_parts (parts, n_parts);
      done = entente_price_scan_merge (scan, parts, n_parts, result, error);
    }
  for (guint i = 0; i < n_parts; i++)
    entente_price_part_clear (&parts[i]);

  return done;
}

static gboolean
scan_with (const EntentePriceScan     *plan,
           const EntentePriceOutlook  *outlook,
           EntentePriceResult         *result,
           GError                    **error)
{
  const EntentePriceFormat *format = plan->layout->format;
  g_auto (EntentePriceScan) scan;

  scan_init (&scan, plan);
  scan.is_bare = plan->choices->closes_only && plan->choices->no_suspects;
  scan.actions = plan_actions (format, scan.is_bare);
  scan.has_times = outlook->has_times;
  scan.is_simple = !has_doubles (format) &&
                   !(scan.has_times && format->columns[ENTENTE_PRICE_COLUMN_TIME] >= 0);
  /* Room for 68 years before and after the first row. */
  scan.origin = scan.has_times ? outlook->first_day * SECONDS_A_DAY - (G_GINT64_CONSTANT (1) << 31)
                               : ENTENTE_PRICE_DATE_FIRST * SECONDS_A_DAY;

  *result = (EntentePriceResult) { 0 };
  entente_price_watch_begin (scan.watch, outlook->is_unsorted ? SHARE_UNSORTED : SHARE);
  return scan_once (&scan, result, error);
}

/**
 * entente_price_scan_run:
 * @text: a text
 * @layout: its layout, without a question left
 * @choices: what the reader decided
 * @watch: how it is watched and stopped
 * @result: (out caller-allocates): the rows, in the order of the file, or that there is a
 *   surprise in the text
 * @error: why it came to an end before it was done
 *
 * Returns: whether all of the text was read
 */
gboolean
entente_price_scan_run (const EntentePriceText     *text,
                        const EntentePriceLayout   *layout,
                        const EntentePriceChoices  *choices,
                        EntentePriceWatch          *watch,
                        EntentePriceResult         *result,
                        GError                    **error)
{
  EntentePriceScan plan = { text, layout, choices, watch };
  EntentePriceOutlook outlook;

  entente_price_outlook_init (&outlook, layout, text);
  if (!scan_with (&plan, &outlook, result, error))
    return FALSE;
  if (result->is_surprised || !outlook.can_have_times ||
      (outlook.has_times && !outlook.is_guess) ||
      entente_price_result_is_intraday (result) == outlook.has_times)
    return TRUE;

  /* The first rows did not show it. Without times no day is too far away. */
  if (outlook.has_times && result->skipped.counts[ENTENTE_PRICE_SKIP_FAR_DATE] == 0)
    {
      entente_price_result_drop_times (result);
      return TRUE;
    }

  outlook.has_times = !outlook.has_times;
  entente_price_result_clear (result);
  return scan_with (&plan, &outlook, result, error);
}
