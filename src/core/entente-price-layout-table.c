/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where in a text the table is: the separator, the header, the first row. */

#include "entente-price-format-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "entente-price-date.h"
#include "entente-price-header.h"
#include "entente-price-import.h"
#include "entente-price-number.h"

/* How many records tell what the table is. A preamble is shorter. */
#define SAMPLE_RECORDS 128

/* A header stands this close above the first row, and its names in no more lines. */
#define MAX_HEADER_LINES 4

/* More than this above a table is not kept. */
#define MAX_NOTE 4096

/* The records at the beginning of a text, cut with one separator. */
typedef struct
{
  GArray *records; /* of EntentePriceRecord */
  guint n_rows;    /* that have a date and a number */
  guint n_cells;   /* in them altogether */
  gboolean is_cut; /* not all of them are in memory */
  GError *error;
} Sample;

static void
sample_clear (Sample *sample)
{
  g_clear_pointer (&sample->records, g_array_unref);
  g_clear_error (&sample->error);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Sample, sample_clear)

/**
 * entente_price_cell_look:
 * @cell: a cell
 * @text: the text that it is of
 *
 * Returns: what the cell looks like: several flags where it may be several things
 */
EntentePriceCellKind
entente_price_cell_look (const EntentePriceCell *cell,
                         const EntentePriceText *text)
{
  gsize size;
  g_autofree char *copy = NULL;
  const char *data = entente_price_cell_peek (cell, text, &size, &copy);
  EntentePriceCellKind kind = 0;
  EntentePriceDateParts parts;
  double value;
  int seconds;

  if (size == 0)
    return ENTENTE_PRICE_CELL_EMPTY;
  if (entente_price_date_split (data, size, &parts) && entente_price_date_is_day (&parts))
    kind |= ENTENTE_PRICE_CELL_DATE;
  if (memchr (data, ':', size) != NULL && entente_price_time_parse (data, size, &seconds))
    kind |= ENTENTE_PRICE_CELL_TIME;

  for (guint i = 0; i < 2 && !(kind & ENTENTE_PRICE_CELL_NUMBER); i++)
    switch (entente_price_number_parse (data, size, i == 0 ? '.' : ',', &value))
      {
      case ENTENTE_PRICE_NUMBER_VALUE:
        kind |= ENTENTE_PRICE_CELL_NUMBER;
        break;
      case ENTENTE_PRICE_NUMBER_MISSING:
        kind |= ENTENTE_PRICE_CELL_EMPTY;
        break;
      case ENTENTE_PRICE_NUMBER_BAD:
      default:
        break;
      }

  return kind != 0 ? kind : ENTENTE_PRICE_CELL_TEXT;
}

/* A row has a date and beside it a number, or signs that there is none. */
static gboolean
is_row (const EntentePriceRecord *record,
        const EntentePriceText   *text)
{
  gboolean has_date = FALSE, has_number = FALSE;

  for (guint i = 0; i < record->n_cells && i < 64; i++)
    {
      EntentePriceCellKind kind = entente_price_cell_look (&record->cells[i], text);

      if (!has_date && kind & ENTENTE_PRICE_CELL_DATE)
        has_date = TRUE;
      else if (kind & (ENTENTE_PRICE_CELL_NUMBER | ENTENTE_PRICE_CELL_EMPTY) &&
               record->cells[i].size > 0)
        has_number = TRUE;
    }

  return has_date && has_number;
}

/* Whether all of a record, or of what is no record, is in memory for sure. With quotation marks
 * it may be the next lines that tell where it ends. */
static gboolean
is_whole (const EntentePriceRecord *record,
          const EntentePriceText   *text,
          const char               *start)
{
  gsize left = (gsize) (text->data + text->size - start);

  if (text->size == text->total || left > ENTENTE_PRICE_RECORD_REACH)
    return TRUE;
  return !text->has_quotes &&
         (record == NULL || (record->next > start && record->next[-1] == text->end_of_line));
}

static void
sample_take (Sample                 *sample,
             const EntentePriceText *text,
             char                    separator)
{
  const char *at = text->data;
  guint64 line = 1;

  sample->records = g_array_new (FALSE, TRUE, sizeof (EntentePriceRecord));
  g_array_set_clear_func (sample->records, (GDestroyNotify) entente_price_record_clear);

  while (at < text->data + text->size && sample->records->len < SAMPLE_RECORDS)
    {
      g_auto (EntentePriceRecord) record = { NULL };

      gboolean is_read = entente_price_record_read (&record, text, at, line, separator,
                                                    &sample->error);

      sample->is_cut = !is_whole (is_read ? &record : NULL, text, at);
      if (!is_read || sample->is_cut)
        return;
      at = record.next;
      line = record.next_line;
      if (is_row (&record, text))
        {
          sample->n_rows++;
          sample->n_cells += record.n_cells;
        }
      g_array_append_val (sample->records, record);
      record = (EntentePriceRecord) { NULL };
    }
  sample->is_cut = sample->records->len < SAMPLE_RECORDS && text->size < text->total;
}

/* The separator with which most records are rows; of two, the one that makes more cells. */
static char
find_separator (const EntentePriceText  *text,
                Sample                  *best,
                GError                 **error)
{
  static const char separators[] = { ',', ';', '\t', '|' };
  char found = 0;

  for (guint i = 0; i < G_N_ELEMENTS (separators); i++)
    {
      g_auto (Sample) sample = { NULL };

      sample_take (&sample, text, separators[i]);
      if (sample.is_cut)
        {
          best->is_cut = TRUE;
          return 0;
        }
      if (sample.error != NULL && error != NULL && *error == NULL)
        g_propagate_error (error, g_steal_pointer (&sample.error));
      if (sample.n_rows > best->n_rows ||
          (sample.n_rows == best->n_rows && sample.n_cells > best->n_cells))
        {
          Sample other = *best;

          *best = sample;
          sample = other;
          found = separators[i];
        }
    }

  return found;
}

static const EntentePriceRecord *
nth (const Sample *sample,
     guint         index)
{
  return &g_array_index (sample->records, EntentePriceRecord, index);
}

/* How many cells of a record are names of columns, */
static guint
count_names (const EntentePriceRecord *record,
             const EntentePriceText   *text)
{
  guint n = 0;

  for (guint i = 0; i < record->n_cells; i++)
    {
      g_autofree char *name = entente_price_cell_dup (&record->cells[i], text);
      g_autofree char *symbol = NULL;
      EntentePriceColumn column;
      guint rank;

      if (entente_price_header_find_column (name, &column, &rank, &symbol))
        n++;
    }

  return n;
}

static gboolean
has_values (const EntentePriceRecord *record,
             const EntentePriceText   *text)
{
  g_autofree char *first = record->n_cells > 0 ? entente_price_cell_dup (&record->cells[0], text)
                                               : NULL;

  /* The second line of some headers has the symbol once a column, which may be digits only. */
  if (first != NULL && g_ascii_strcasecmp (first, "Ticker") == 0)
    return FALSE;
  for (guint i = 0; i < record->n_cells; i++)
    if (entente_price_cell_look (&record->cells[i], text) &
        (ENTENTE_PRICE_CELL_NUMBER | ENTENTE_PRICE_CELL_DATE))
      return TRUE;

  return FALSE;
}

static gboolean
find_first_row (const Sample           *sample,
                const EntentePriceText *text,
                guint                   from,
                guint                  *row)
{
  for (*row = from; *row < sample->records->len; (*row)++)
    if (is_row (nth (sample, *row), text))
      return TRUE;

  return FALSE;
}

/* The first of the records close above the first row that has names of columns; where none
 * has, the one right above it if it could be a header in a language that is not known. */
static gboolean
find_header (const Sample           *sample,
             const EntentePriceText *text,
             guint                   row,
             guint                  *header)
{
  guint first = row > MAX_HEADER_LINES ? row - MAX_HEADER_LINES : 0;

  for (guint i = first; i < row; i++)
    if (count_names (nth (sample, i), text) >= 2 && nth (sample, i)->n_cells >= 2)
      {
        *header = i;
        return TRUE;
      }
  if (row == 0 || nth (sample, row - 1)->n_cells < 2 || has_values (nth (sample, row - 1), text) ||
      entente_price_record_is_blank (nth (sample, row - 1)))
    return FALSE;

  *header = row - 1;
  return TRUE;
}

/* The line that the reader says has the names. */
static gboolean
find_chosen_header (const Sample  *sample,
                    guint          line,
                    guint         *header,
                    GError       **error)
{
  for (*header = 0; *header < sample->records->len; (*header)++)
    if (nth (sample, *header)->line == line)
      return TRUE;

  g_set_error (error, ENTENTE_PRICE_ERROR, ENTENTE_PRICE_ERROR_CHOICE,
               /* Translators: the number of a line of a file */
               _("No header can be read from line %u."), line);
  return FALSE;
}

static void
keep_note (EntentePriceLayout     *layout,
           const EntentePriceText *text,
           const Sample           *sample,
           guint                   n_records)
{
  g_autoptr (GString) note = g_string_new (NULL);

  for (guint i = 0; i < n_records && note->len < MAX_NOTE; i++)
    {
      const EntentePriceRecord *record = nth (sample, i);

      for (guint j = 0; j < record->n_cells && note->len < MAX_NOTE; j++)
        {
          g_autofree char *safe = entente_price_cell_dup_safe (&record->cells[j], text);

          if (*safe == '\0')
            continue;
          if (note->len > 0)
            g_string_append (note, j > 0 ? ", " : "\n");
          g_string_append (note, safe);
        }
    }

  if (note->len > 0)
    layout->note = g_string_free (g_steal_pointer (&note), FALSE);
}

/* Blank lines and lines without a date or a number belong to the header. */
static guint
find_header_end (const Sample           *sample,
                 const EntentePriceText *text,
                 guint                   header,
                 guint                   row)
{
  guint end = header + 1;

  while (end < row && !has_values (nth (sample, end), text))
    end++;

  return end;
}

static void
keep_names (EntentePriceLayout       *layout,
            const EntentePriceText   *text,
            const EntentePriceRecord *header,
            const EntentePriceRecord *row)
{
  EntentePriceFormat *format = layout->format;

  format->n_names = MAX (header != NULL ? header->n_cells : 0, row != NULL ? row->n_cells : 0);
  format->names = g_new0 (char *, format->n_names + 1);
  format->symbols = g_new0 (char *, format->n_names + 1);
  for (guint i = 0; i < format->n_names; i++)
    format->names[i] = header != NULL && i < header->n_cells
      ? entente_price_cell_dup_safe (&header->cells[i], text) : g_strdup ("");
}

/* The symbols that a second line of a header has: "Ticker,9988.HK,9988.HK". */
static void
keep_symbols (EntentePriceLayout     *layout,
              const EntentePriceText *text,
              const Sample           *sample,
              guint                   header,
              guint                   end)
{
  for (guint i = header + 1; i < end; i++)
    {
      const EntentePriceRecord *record = nth (sample, i);
      g_autofree char *first = record->n_cells > 0
        ? entente_price_cell_dup (&record->cells[0], text) : NULL;

      if (first == NULL || (*first != '\0' && g_ascii_strcasecmp (first, "Ticker") != 0))
        continue;
      for (guint j = 1; j < record->n_cells && j < layout->format->n_names; j++)
        if (record->cells[j].size > 0)
          {
            g_free (layout->format->symbols[j]);
            layout->format->symbols[j] = entente_price_cell_dup_safe (&record->cells[j], text);
          }
    }
}

static void
keep_rows (EntentePriceLayout *layout,
           Sample             *sample,
           guint               from)
{
  layout->rows = g_new0 (EntentePriceRecord, sample->records->len + 1);
  for (guint i = from; i < sample->records->len; i++)
    {
      EntentePriceRecord *record = &g_array_index (sample->records, EntentePriceRecord, i);

      if (entente_price_record_is_blank (record))
        continue;
      layout->rows[layout->n_rows++] = *record;
      *record = (EntentePriceRecord) { NULL };
    }
}

/* The record with the most cells among the first rows: some rows leave out the last ones. */
static const EntentePriceRecord *
widest (const Sample *sample,
        guint         from)
{
  const EntentePriceRecord *found = nth (sample, from);

  for (guint i = from; i < sample->records->len; i++)
    if (nth (sample, i)->n_cells > found->n_cells)
      found = nth (sample, i);

  return found;
}

static gboolean
lay_out (EntentePriceLayout         *layout,
         const EntentePriceText     *text,
         const EntentePriceChoices  *choices,
         Sample                     *sample,
         GError                    **error)
{
  guint row = 0, header = 0, end;
  gboolean has_row, has_header;

  if (choices->header_line > 0)
    {
      if (!find_chosen_header (sample, choices->header_line, &header, error))
        return FALSE;
      has_header = TRUE;
      has_row = find_first_row (sample, text, header + 1, &row);
    }
  else
    {
      has_row = find_first_row (sample, text, 0, &row);
      has_header = has_row && !choices->no_header && find_header (sample, text, row, &header);
    }
  if (!has_row)
    {
      entente_price_refusal_explain (text, error);
      return FALSE;
    }

  end = has_header ? find_header_end (sample, text, header, row) : row;
  layout->body = end > 0 ? (guint64) (nth (sample, end - 1)->next - text->data) : 0;
  layout->body_line = end > 0 ? nth (sample, end - 1)->next_line : 1;
  layout->format->header_line = has_header ? (guint) nth (sample, header)->line : 0;
  layout->format->n_header_lines = has_header ? end - header : 0;
  keep_note (layout, text, sample, has_header ? header : row);
  keep_names (layout, text, has_header ? nth (sample, header) : NULL,
              has_header ? NULL : widest (sample, row));
  if (has_header)
    keep_symbols (layout, text, sample, header, end);
  keep_rows (layout, sample, end);
  return TRUE;
}

/* Reads the beginning of the text, as much of it as that takes. */
static gboolean
take_best (EntentePriceText           *text,
           const EntentePriceChoices  *choices,
           Sample                     *sample,
           char                       *separator,
           GError                    **error)
{
  g_autoptr (GError) local_error = NULL;

  while (TRUE)
    {
      *separator = choices->separator;
      if (choices->separator != 0)
        sample_take (sample, text, choices->separator);
      else
        *separator = find_separator (text, sample, &local_error);
      if (!sample->is_cut)
        break;

      sample_clear (sample);
      *sample = (Sample) { NULL };
      g_clear_error (&local_error);
      if (!entente_price_text_grow (text, error))
        return FALSE;
    }

  if (local_error == NULL)
    local_error = g_steal_pointer (&sample->error);
  if (local_error != NULL && sample->n_rows == 0)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  return TRUE;
}

/**
 * entente_price_layout_find_table:
 * @layout: (inout): what is found is put here
 * @text: (inout): a text, of which more may be put into memory
 * @choices: what the reader decided
 * @error: why there is no table
 *
 * Finds the separator, the header and the first row by what stands in the lines, not by
 * their numbers.
 *
 * Returns: whether there is a table
 */
gboolean
entente_price_layout_find_table (EntentePriceLayout         *layout,
                                 EntentePriceText           *text,
                                 const EntentePriceChoices  *choices,
                                 GError                    **error)
{
  g_auto (Sample) sample = { NULL };

  if (!take_best (text, choices, &sample, &layout->format->separator, error))
    return FALSE;
  if (layout->format->separator == 0 || sample.n_rows == 0)
    {
      entente_price_refusal_explain (text, error);
      return FALSE;
    }

  return lay_out (layout, text, choices, &sample, error);
}
