/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Records of RFC 4180, and what programs make of it: spaces around cells, any separator, any
 * end of line, text after a closing quotation mark. */

#include "entente-price-record.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>
#include <string.h>

#include "entente-price-import.h"

#define MAX_RECORD  ENTENTE_PRICE_RECORD_MAX
#define MAX_QUOTED  ENTENTE_PRICE_RECORD_MAX_QUOTED

/* A table with more is no table of prices. */
#define MAX_COLUMNS 4096

/* More of a cell than this is not shown. */
#define MAX_SHOWN 500

void
entente_price_record_clear (EntentePriceRecord *record)
{
  g_clear_pointer (&record->cells, g_free);
  record->n_cells = record->room = 0;
}

static gboolean
refuse_length (guint64   line,
               GError  **error)
{
  g_set_error (error, ENTENTE_PRICE_ERROR, ENTENTE_PRICE_ERROR_LINE_TOO_LONG,
               /* Translators: the number of a line of a file */
               _("Line %" PRIu64 " is longer than a million characters: this is no "
                 "table of prices."), line);
  return FALSE;
}

static gboolean
refuse_columns (guint64   line,
                GError  **error)
{
  g_set_error (error, ENTENTE_PRICE_ERROR, ENTENTE_PRICE_ERROR_TOO_MANY_COLUMNS,
               /* Translators: the number of a line of a file, then a number of columns */
               _("Line %" PRIu64 " has more than %d columns: this is no table of "
                 "prices."), line, MAX_COLUMNS);
  return FALSE;
}

static gboolean
add_cell (EntentePriceRecord *record,
          const char         *start,
          const char         *end,
          gboolean            is_escaped,
          GError            **error)
{
  if (record->n_cells == MAX_COLUMNS)
    return refuse_columns (record->line, error);

  if (record->n_cells == record->room)
    {
      record->room = MAX (16, record->room * 2);
      record->cells = g_renew (EntentePriceCell, record->cells, record->room);
    }
  record->cells[record->n_cells++] =
    (EntentePriceCell) { start, (gsize) (end - start), is_escaped };
  return TRUE;
}

static gboolean
is_space (char c,
          char separator)
{
  return c == ' ' || (c == '\t' && separator != '\t');
}

/* The spaces that are no part of a cell, U+00A0 among them. */
static void
trim (const char             **start,
      const char             **end,
      const EntentePriceText  *text,
      char                     separator)
{
  while (*start < *end && is_space (**start, separator))
    (*start)++;
  while (*end > *start && (is_space ((*end)[-1], separator) || (*end)[-1] == '\r'))
    (*end)--;
  if (!text->is_utf8)
    return;

  while (*end - *start >= 2 && (*start)[0] == '\xc2' && (*start)[1] == '\xa0')
    *start += 2;
  while (*end - *start >= 2 && (*end)[-2] == '\xc2' && (*end)[-1] == '\xa0')
    *end -= 2;
}

/* The mark that closes a cell, or NULL if there is none near. */
static const char *
find_closing (const char *at,
              const char *end,
              gboolean   *is_escaped)
{
  const char *limit = end - at > MAX_QUOTED ? at + MAX_QUOTED : end;

  *is_escaped = FALSE;
  while (at < limit)
    {
      at = memchr (at, '"', (gsize) (limit - at));
      if (at == NULL)
        return NULL;
      if (at + 1 == end || at[1] != '"')
        return at;
      *is_escaped = TRUE;
      at += 2;
    }

  return NULL;
}

/* Reads the quoted cell that begins at @at. Returns where it ends, or NULL. */
static const char *
read_quoted (EntentePriceRecord      *record,
             const EntentePriceText  *text,
             const char              *at,
             char                     separator,
             GError                 **error)
{
  gboolean is_escaped;
  const char *end = text->data + text->size;
  const char *start = at + 1;
  const char *closing = find_closing (start, end, &is_escaped);
  const char *trimmed = closing;

  if (closing == NULL)
    return NULL;

  if (G_UNLIKELY (memchr (start, text->end_of_line, (gsize) (closing - start)) != NULL))
    record->next_line += entente_price_text_count_lines (start, (gsize) (closing - start),
                                                         text->end_of_line);
  trim (&start, &trimmed, text, separator);
  if (!add_cell (record, start, trimmed, is_escaped, error))
    return NULL;

  for (at = closing + 1; at < end && *at != separator && *at != text->end_of_line;)
    at++;
  return at;
}

/* Reads one cell. Returns where it ends, at a separator or the end of a line, or NULL. */
static const char *
read_cell (EntentePriceRecord      *record,
           const EntentePriceText  *text,
           const char              *at,
           char                     separator,
           GError                 **error)
{
  const char *end = text->data + text->size;
  const char *limit = end - at > MAX_RECORD ? at + MAX_RECORD + 1 : end;
  const char *start = at;
  const char *quoted;

  while (start < limit && is_space (*start, separator))
    start++;
  if (start < limit && *start == '"')
    {
      GError *local_error = NULL;

      quoted = read_quoted (record, text, start, separator, &local_error);
      if (quoted != NULL)
        return quoted;
      if (local_error != NULL)
        {
          g_propagate_error (error, local_error);
          return NULL;
        }
    }

  for (at = start; at < limit && *at != separator && *at != text->end_of_line;)
    at++;
  quoted = at;
  trim (&start, &quoted, text, separator);
  return add_cell (record, start, quoted, FALSE, error) ? at : NULL;
}

/**
 * entente_price_record_read:
 * @record: (inout): where to put the record; what it has from before is used again
 * @text: the text
 * @at: where the record begins
 * @line: the number of the line there
 * @separator: what stands between cells
 * @error: what is wrong: a record that is too long, or has too many cells
 *
 * Returns: whether there is a record
 */
gboolean
entente_price_record_read (EntentePriceRecord      *record,
                           const EntentePriceText  *text,
                           const char              *at,
                           guint64                  line,
                           char                     separator,
                           GError                 **error)
{
  const char *start = at;
  const char *end = text->data + text->size;

  record->n_cells = 0;
  record->line = record->next_line = line;

  while (TRUE)
    {
      at = read_cell (record, text, at, separator, error);
      if (at == NULL)
        return FALSE;
      if (at - start > MAX_RECORD)
        return refuse_length (line, error);
      if (at == end || *at == text->end_of_line)
        break;
      at++;
    }

  record->next = at < end ? at + 1 : at;
  record->next_line++;
  return TRUE;
}

/**
 * entente_price_record_is_blank:
 * @record: a record
 *
 * Returns: whether nothing is in it
 */
gboolean
entente_price_record_is_blank (const EntentePriceRecord *record)
{
  for (guint i = 0; i < record->n_cells; i++)
    if (record->cells[i].size > 0)
      return FALSE;

  return TRUE;
}

static gboolean
is_ascii (const char *data,
          gsize       size)
{
  for (gsize i = 0; i < size; i++)
    if ((guchar) data[i] >= 0x80)
      return FALSE;

  return TRUE;
}

/**
 * entente_price_cell_dup:
 * @cell: a cell
 * @text: the text that it is of
 *
 * Returns: (transfer full): what is in the cell, in valid UTF-8
 */
char *
entente_price_cell_dup (const EntentePriceCell *cell,
                        const EntentePriceText *text)
{
  char *plain = entente_price_text_convert (text, cell->data, cell->size);

  if (cell->is_escaped)
    {
      g_autoptr (GString) unescaped = g_string_new_take (plain);

      g_string_replace (unescaped, "\"\"", "\"", 0);
      plain = g_strdup (unescaped->str);
    }

  return g_strstrip (plain);
}

/**
 * entente_price_cell_dup_safe:
 * @cell: a cell
 * @text: the text that it is of
 *
 * Returns: (transfer full): what is in the cell, to be shown: one line of no more than 500
 *   characters, none of which steers a terminal
 */
char *
entente_price_cell_dup_safe (const EntentePriceCell *cell,
                             const EntentePriceText *text)
{
  g_autofree char *plain = entente_price_cell_dup (cell, text);

  return entente_price_text_make_safe (plain, MAX_SHOWN);
}

/**
 * entente_price_cell_peek:
 * @cell: a cell
 * @text: the text that it is of
 * @size: (out): the length in bytes
 * @copy: (out) (transfer full) (nullable): what has to be freed
 *
 * Returns: (transfer none): what is in the cell, in UTF-8, not terminated
 */
const char *
entente_price_cell_peek (const EntentePriceCell  *cell,
                         const EntentePriceText  *text,
                         gsize                   *size,
                         char                   **copy)
{
  *copy = NULL;
  *size = cell->size;
  if (!cell->is_escaped && (text->is_utf8 || is_ascii (cell->data, cell->size)))
    return cell->data;

  *copy = entente_price_cell_dup (cell, text);
  *size = strlen (*copy);
  return *copy;
}
