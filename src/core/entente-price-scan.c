/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One pass over a text of which the layout is known: cut into stretches of whole lines, one a
 * thread, that write into the same columns. */

#include "entente-price-scan.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

#define SECONDS_A_DAY 86400

/* A stretch smaller than this is not worth a thread. */
#define LEAST_STRETCH (4 * 1024 * 1024)
#define MAX_THREADS   16

/* The least bytes that a row has: a date of six, a separator, a digit, the end of the line. */
#define LEAST_ROW 9

#define LARGE_PAGE (2 * 1024 * 1024)

/* What the fast way may look at beyond the end of a row. */
#define MARGIN 64

static void
scan_clear (EntentePriceScan *scan)
{
  g_free (scan->actions);
  g_free (scan->steps);
  for (guint i = 0; i < ENTENTE_N_PRICE_FIELDS; i++)
    g_free (scan->figures[i]);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (EntentePriceScan, scan_clear)

void
entente_price_result_clear (EntentePriceResult *result)
{
  g_clear_pointer (&result->columns.steps, g_bytes_unref);
  for (guint i = 0; i < ENTENTE_N_PRICE_FIELDS; i++)
    g_clear_pointer (&result->columns.figures[i], g_bytes_unref);
  g_clear_pointer (&result->symbols, g_strfreev);
  if (result->lines.runs != NULL)
    {
      entente_price_lines_clear (&result->lines);
      entente_price_notes_clear (&result->skipped);
      entente_price_notes_clear (&result->suspects);
    }
  g_clear_pointer (&result->other_order, g_free);
  g_clear_pointer (&result->other_decimal, g_free);
  g_clear_pointer (&result->file_rows, g_free);
}

static guint8 *
plan_actions (const EntentePriceFormat *format)
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

/* Where the last line ends that does so well before the text. */
static const char *
find_fast_end (const EntentePriceText *text)
{
  const char *at = text->size > MARGIN ? text->data + text->size - MARGIN : text->data;

  while (at > text->data && *at != text->end_of_line)
    at--;

  return at;
}

static gboolean
date_of_row (const EntentePriceLayout *layout,
             const EntentePriceText   *text,
             guint                     row,
             EntenteDay               *day,
             gboolean                 *has_time)
{
  guint index = (guint) layout->format->columns[ENTENTE_PRICE_COLUMN_DATE];
  EntentePriceDateParts parts;
  gsize size;
  g_autofree char *copy = NULL;
  const char *data;
  int seconds;

  if (index >= layout->rows[row].n_cells)
    return FALSE;

  data = entente_price_cell_peek (&layout->rows[row].cells[index], text, &size, &copy);
  if (!entente_price_date_split (data, size, &parts) ||
      !entente_price_date_resolve (&parts, layout->format->date_order, day, &seconds))
    return FALSE;

  *has_time = parts.has_time || (parts.n == 1 && parts.n_digits[0] != 8);
  return TRUE;
}

/* Whether the first rows have several times of one day. */
static gboolean
look_for_times (const EntentePriceLayout *layout,
                const EntentePriceText   *text,
                EntenteDay               *first_day,
                gboolean                 *can_have_times)
{
  EntenteDay day, before = 0;
  guint n = 0, n_repeated = 0;
  gboolean has_time;

  *can_have_times = layout->format->columns[ENTENTE_PRICE_COLUMN_TIME] >= 0;
  for (guint row = 0; row < layout->n_rows; row++)
    {
      if (!date_of_row (layout, text, row, &day, &has_time))
        continue;
      *can_have_times |= has_time;
      if (n == 0)
        *first_day = day;
      n_repeated += n > 0 && day == before;
      before = day;
      n++;
    }

  return *can_have_times && n_repeated * 2 > n;
}

/* Large columns in large pages where the system has them: half the time of a fast import went
 * by in handing out small ones. Freed with g_free(), as all that the C library allocates. */
static gpointer
allocate_column (gsize size)
{
  gpointer column = NULL;

  if (size < LARGE_PAGE)
    return g_try_malloc (MAX (size, 1));
  if (posix_memalign (&column, LARGE_PAGE, size) != 0)
    return NULL;

#ifdef MADV_HUGEPAGE
  madvise (column, size, MADV_HUGEPAGE);
#endif
  return column;
}

static gboolean
scan_allocate (EntentePriceScan  *scan,
               gsize              n_rows,
               GError           **error)
{
  gboolean done;

  scan->steps = allocate_column (n_rows * sizeof (guint32));
  done = scan->steps != NULL;
  for (guint i = 0; done && i < ENTENTE_N_PRICE_FIELDS; i++)
    if (scan->layout->format->columns[i] >= 0 &&
        (i == ENTENTE_PRICE_CLOSE || !scan->choices->closes_only))
      {
        scan->figures[i] = allocate_column (n_rows * sizeof (double));
        done = scan->figures[i] != NULL;
      }

  if (!done)
    g_set_error_literal (error, ENTENTE_PRICE_ERROR, ENTENTE_PRICE_ERROR_TOO_LARGE,
                         _("There is not enough memory for the rows of this file."));
  return done;
}

static guint
count_parts (const EntentePriceScan *scan,
             gsize                   size)
{
  guint n = scan->choices->n_threads > 0 ? scan->choices->n_threads : g_get_num_processors ();

  /* Quotation marks may hold ends of lines; and rows of one symbol have to know it. */
  if (scan->text->has_quotes)
    return 1;

  return (guint) CLAMP (size / LEAST_STRETCH, 1, MIN (n, MAX_THREADS));
}

static const char *
next_line (const EntentePriceText *text,
           const char             *at)
{
  const char *end = text->data + text->size;
  const char *found = memchr (at, text->end_of_line, (gsize) (end - at));

  return found != NULL ? found + 1 : end;
}

/* Each part may have as many rows as it has lines. */
static gsize
cut (EntentePriceScan *scan,
     EntentePricePart *parts,
     guint             n_parts)
{
  const EntentePriceText *text = scan->text;
  const char *at = scan->layout->body;
  gsize size = (gsize) (text->data + text->size - at);
  guint64 line = scan->layout->body_line;
  gsize row = 0;

  for (guint i = 0; i < n_parts; i++)
    {
      const char *end = i + 1 < n_parts ? scan->layout->body + size / n_parts * (i + 1)
                                        : text->data + text->size;
      guint64 n_lines;

      entente_price_part_init (&parts[i], scan);
      end = end > at && i + 1 < n_parts ? next_line (text, end) : MAX (end, at);
      n_lines = n_parts > 1
        ? entente_price_text_count_lines (at, (gsize) (end - at), text->end_of_line)
        : text->n_lines;
      parts[i].at = at;
      parts[i].end = end;
      parts[i].line = line;
      parts[i].tells_progress = i == n_parts - 1;
      parts[i].first_row = row;
      parts[i].max_rows = (gsize) MIN (n_lines + 1, (guint64) (end - at) / LEAST_ROW + 2);
      row += parts[i].max_rows;
      line += n_lines;
      at = end;
    }

  return row;
}

static gpointer
run_part (gpointer data)
{
  entente_price_part_run (data);
  return NULL;
}

static void
run_parts (EntentePricePart *parts,
           guint             n_parts)
{
  GThread *threads[MAX_THREADS] = { NULL };

  for (guint i = 0; i + 1 < n_parts; i++)
    threads[i] = g_thread_try_new ("entente-prices", run_part, &parts[i], NULL);
  entente_price_part_run (&parts[n_parts - 1]);
  for (guint i = 0; i + 1 < n_parts; i++)
    if (threads[i] != NULL)
      g_thread_join (threads[i]);
    else
      entente_price_part_run (&parts[i]);
}

static void
close_gaps (EntentePriceScan       *scan,
            const EntentePricePart *part,
            gsize                   row)
{
  if (part->first_row == row || part->n_rows == 0)
    return;

  memmove (scan->steps + row, scan->steps + part->first_row, part->n_rows * sizeof (guint32));
  for (guint i = 0; i < ENTENTE_N_PRICE_FIELDS; i++)
    if (scan->figures[i] != NULL)
      memmove (scan->figures[i] + row, scan->figures[i] + part->first_row,
               part->n_rows * sizeof (double));
}

static void
merge_part (EntentePriceResult *result,
            EntentePricePart   *part,
            GHashTable         *symbols)
{
  GHashTableIter iter;
  gpointer symbol;

  result->n_rows += part->n_rows;
  result->n_gaps += part->n_gaps;
  entente_price_lines_append (&result->lines, &part->lines);
  entente_price_notes_append (&result->skipped, &part->skipped);
  entente_price_notes_append (&result->suspects, &part->suspects);
  result->evidence.lowest_factor = fmin (result->evidence.lowest_factor,
                                         part->evidence.lowest_factor);
  result->evidence.highest_factor = fmax (result->evidence.highest_factor,
                                          part->evidence.highest_factor);
  result->evidence.n_dividends += part->evidence.n_dividends;
  result->evidence.n_splits += part->evidence.n_splits;
  if (result->other_order == NULL)
    result->other_order = g_steal_pointer (&part->other_order);
  if (result->other_decimal == NULL)
    result->other_decimal = g_steal_pointer (&part->other_decimal);

  g_hash_table_iter_init (&iter, part->symbols);
  while (g_hash_table_iter_next (&iter, &symbol, NULL))
    g_hash_table_add (symbols, g_strdup (symbol));
}

static int
compare_strings (gconstpointer a,
                 gconstpointer b)
{
  return strcmp (*(const char * const *) a, *(const char * const *) b);
}

static char **
sort_symbols (GHashTable *symbols)
{
  guint n;
  g_autofree char **keys = (char **) g_hash_table_get_keys_as_array (symbols, &n);

  qsort (keys, n, sizeof *keys, compare_strings);
  return g_strdupv (keys);
}

/* Much that is not used is given back; little would only be copied for it. */
static GBytes *
take_column (gpointer *column,
             gsize     size,
             gsize     room)
{
  gpointer data = g_steal_pointer (column);

  if (data == NULL)
    return NULL;

  return g_bytes_new_take (room - size > room / 8 ? g_realloc (data, MAX (size, 1)) : data, size);
}

static void
take_columns (EntentePriceScan   *scan,
              EntentePriceResult *result,
              gsize               room)
{
  result->columns.unit = scan->has_times ? 1 : SECONDS_A_DAY;
  result->columns.origin = scan->origin;
  result->columns.steps = take_column ((gpointer *) &scan->steps,
                                       result->n_rows * sizeof (guint32),
                                       room * sizeof (guint32));
  for (guint i = 0; i < ENTENTE_N_PRICE_FIELDS; i++)
    result->columns.figures[i] = take_column ((gpointer *) &scan->figures[i],
                                              result->n_rows * sizeof (double),
                                              room * sizeof (double));
}

/* Puts the parts together, unless one has an error. */
static gboolean
merge (EntentePriceScan    *scan,
       EntentePricePart    *parts,
       guint                n_parts,
       gsize                room,
       EntentePriceResult  *result,
       GError             **error)
{
  g_autoptr (GHashTable) symbols = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint64 n_repeated = 0;

  for (guint i = 0; i < n_parts; i++)
    if (parts[i].error != NULL)
      {
        g_propagate_error (error, g_steal_pointer (&parts[i].error));
        return FALSE;
      }

  entente_price_lines_init (&result->lines);
  entente_price_notes_init (&result->skipped);
  entente_price_notes_init (&result->suspects);
  result->evidence.lowest_factor = result->evidence.highest_factor = NAN;
  for (guint i = 0; i < n_parts; i++)
    {
      close_gaps (scan, &parts[i], result->n_rows);
      merge_part (result, &parts[i], symbols);
      n_repeated += parts[i].n_repeated;
    }

  result->symbols = sort_symbols (symbols);
  result->is_intraday = !scan->has_times && n_repeated * 2 > result->n_rows;
  take_columns (scan, result, room);
  return TRUE;
}

static gboolean
scan_once (EntentePriceScan    *scan,
           EntentePriceResult  *result,
           GError             **error)
{
  gsize size = (gsize) (scan->text->data + scan->text->size - scan->layout->body);
  guint n_parts = count_parts (scan, size);
  g_autofree EntentePricePart *parts = g_new0 (EntentePricePart, n_parts);
  gsize n_rows = cut (scan, parts, n_parts);
  gboolean done = scan_allocate (scan, n_rows, error);

  if (done)
    {
      run_parts (parts, n_parts);
      done = merge (scan, parts, n_parts, n_rows, result, error);
    }
  for (guint i = 0; i < n_parts; i++)
    entente_price_part_clear (&parts[i]);

  return done;
}

/* The columns of @has_times or of days only. */
static gboolean
scan_with (const EntentePriceScan  *plan,
           gboolean                 has_times,
           EntenteDay               first_day,
           EntentePriceResult      *result,
           GError                 **error)
{
  const EntentePriceFormat *format = plan->layout->format;
  g_auto (EntentePriceScan) scan = *plan;

  scan.actions = plan_actions (format);
  scan.has_times = has_times;
  scan.is_simple = !has_doubles (format) &&
                   !(has_times && format->columns[ENTENTE_PRICE_COLUMN_TIME] >= 0);
  scan.fast_end = find_fast_end (scan.text);
  /* Room for 68 years before and after the first row. */
  scan.origin = has_times ? first_day * SECONDS_A_DAY - (G_GINT64_CONSTANT (1) << 31)
                          : ENTENTE_PRICE_DATE_FIRST * SECONDS_A_DAY;

  *result = (EntentePriceResult) { 0 };
  return scan_once (&scan, result, error);
}

/**
 * entente_price_scan_run:
 * @text: a text
 * @layout: its layout, without a question left
 * @choices: what the reader decided
 * @progress: (nullable) (scope call): told how far it is, in the caller's thread
 * @progress_data: for @progress
 * @cancellable: (nullable): to stop with
 * @result: (out caller-allocates): the rows, in the order of the file
 * @error: why it came to an end before it was done
 *
 * Returns: whether all of the text was read
 */
gboolean
entente_price_scan_run (const EntentePriceText     *text,
                        const EntentePriceLayout   *layout,
                        const EntentePriceChoices  *choices,
                        EntentePriceProgress        progress,
                        gpointer                    progress_data,
                        GCancellable               *cancellable,
                        EntentePriceResult         *result,
                        GError                    **error)
{
  EntentePriceScan plan = { text, layout, choices };
  EntenteDay first_day = 0;
  gboolean can_have_times;
  gboolean has_times = look_for_times (layout, text, &first_day, &can_have_times);

  plan.progress = progress;
  plan.progress_data = progress_data;
  plan.cancellable = cancellable;
  if (!scan_with (&plan, has_times, first_day, result, error))
    return FALSE;
  if (!result->is_intraday || !can_have_times)
    return TRUE;

  /* The first rows did not show it: most days have several times. */
  entente_price_result_clear (result);
  return scan_with (&plan, TRUE, first_day, result, error);
}
