/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From bytes to text: the encoding, and a first look at all of it that costs a small part of
 * reading it. */

#include "entente-price-text.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "entente-price-import.h"

#define BLOCK (64 * 1024)
#define AHEAD (4 * 1024 * 1024)

/* What a first look at a stretch of bytes finds. */
typedef struct
{
  gboolean has_nul;
  gboolean has_high;
  gboolean has_quotes;
  guint64 n_ends;
} Look;

/* So few bytes that their number fits into one, and a whole number of vectors. */
#define STRIDE 240

/* Written so that a compiler can take many bytes at a time. */
static void
look_at_stride (const guchar *bytes,
                guchar        end_of_line,
                Look         *look)
{
  guint8 high = 0, ends = 0;

  for (int i = 0; i < STRIDE; i++)
    {
      high |= bytes[i];
      ends += bytes[i] == end_of_line;
    }

  look->has_high |= (high & 0x80) != 0;
  look->n_ends += ends;
}

static void
look_at_bytes (const char *data,
               gsize       size,
               char        end_of_line,
               Look       *look)
{
  guchar rest[STRIDE];
  gsize whole = size / STRIDE * STRIDE;

  for (gsize i = 0; i < whole; i += STRIDE)
    look_at_stride ((const guchar *) data + i, (guchar) end_of_line, look);

  if (whole < size)
    {
      memset (rest, ' ', sizeof rest);
      memcpy (rest, data + whole, size - whole);
      look_at_stride (rest, (guchar) end_of_line, look);
    }
}

static void
look_at (const char *data,
         gsize       size,
         char        end_of_line,
         Look       *look)
{
  look_at_bytes (data, size, end_of_line, look);
  look->has_nul |= memchr (data, '\0', size) != NULL;
  look->has_quotes = look->has_quotes || memchr (data, '"', size) != NULL;
}

static guint64
line_of (const EntentePriceText *text,
         const char             *place)
{
  return entente_price_text_count_lines (text->data, (gsize) (place - text->data),
                                         text->end_of_line) + 1;
}

static gboolean
refuse_nul (const EntentePriceText *text,
            GError                **error)
{
  const char *place = memchr (text->data, '\0', text->size);

  g_set_error (error, ENTENTE_PRICE_ERROR, ENTENTE_PRICE_ERROR_NOT_TEXT,
               /* Translators: the number of a line of a file */
               _("Line %" PRIu64 " has a byte that no text has: the file is damaged, "
                 "or not a text file."), line_of (text, place));
  return FALSE;
}

static gboolean
check_utf8 (const EntentePriceText *text,
            GError                **error)
{
  const char *place;

  if (g_utf8_validate_len (text->data, text->size, &place))
    return TRUE;

  g_set_error (error, ENTENTE_PRICE_ERROR, ENTENTE_PRICE_ERROR_ENCODING,
               /* Translators: the number of a line of a file */
               _("Line %" PRIu64 " has a character that is not complete in UTF-8, "
                 "the encoding of this file."), line_of (text, place));
  return FALSE;
}

static char
find_end_of_line (const char *data,
                  gsize       size)
{
  gsize head = MIN (size, BLOCK);

  return memchr (data, '\n', head) == NULL && memchr (data, '\r', head) != NULL ? '\r' : '\n';
}

/* After this the text has only bytes in which a table can be found. */
static gboolean
make_plain (EntentePriceText  *text,
            const char        *encoding,
            GCancellable      *cancellable,
            GError           **error)
{
  gsize start = (gsize) (text->data - (const char *) g_bytes_get_data (text->bytes, NULL));
  GBytes *decoded;

  text->encoding = g_intern_string (encoding);
  text->is_utf8 = g_ascii_strcasecmp (encoding, "UTF-8") == 0;
  if (g_ascii_strncasecmp (encoding, "UTF-16", 6) != 0 &&
      g_ascii_strncasecmp (encoding, "UTF-32", 6) != 0 &&
      g_ascii_strncasecmp (encoding, "UCS-", 4) != 0)
    return TRUE;

  decoded = entente_price_encoding_decode (text->bytes, start, encoding, cancellable, error);
  if (decoded == NULL)
    return FALSE;

  g_bytes_unref (text->bytes);
  text->bytes = decoded;
  text->data = g_bytes_get_data (decoded, &text->size);
  text->is_utf8 = TRUE;
  return entente_price_file_check_size (text->size, error);
}

/* The byte order mark goes, whatever the reader says about the encoding. */
static const char *
skip_mark (EntentePriceText *text)
{
  static const struct { const char *mark; gsize length; const char *encoding; } marks[] = {
    { "\xef\xbb\xbf", 3, "UTF-8" }, { "\xff\xfe", 2, "UTF-16LE" }, { "\xfe\xff", 2, "UTF-16BE" },
    { "\x84\x31\x95\x33", 4, "GB18030" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (text->size >= marks[i].length &&
        memcmp (text->data, marks[i].mark, marks[i].length) == 0)
      {
        text->data += marks[i].length;
        text->size -= marks[i].length;
        return marks[i].encoding;
      }

  return NULL;
}

static gboolean
check_encoding (const char  *encoding,
                GError     **error)
{
  GIConv converter = g_iconv_open ("UTF-8", encoding);

  if (converter == (GIConv) -1)
    {
      g_set_error (error, ENTENTE_PRICE_ERROR, ENTENTE_PRICE_ERROR_CHOICE,
                   /* Translators: the name of an encoding, as it was typed */
                   _("There is no encoding “%s” on this system."), encoding);
      return FALSE;
    }

  g_iconv_close (converter);
  return TRUE;
}

/* Has the system map what comes next at once, rather than page by page when it is touched. */
static void
look_ahead (const EntentePriceText *text,
            gsize                   at)
{
#ifdef MADV_POPULATE_READ
  guintptr page = (guintptr) sysconf (_SC_PAGESIZE);
  guintptr start = (guintptr) (text->data + at) & ~(page - 1);
  guintptr end = (guintptr) (text->data + at + MIN (AHEAD, text->size - at));

  if (text->size > ENTENTE_PRICE_FILE_MAPPED_SIZE)
    madvise ((gpointer) start, end - start, MADV_POPULATE_READ);
#endif
}

/* What is left to find out once the bytes are of one encoding. */
static gboolean
look_over (EntentePriceText  *text,
           gboolean           is_told,
           GCancellable      *cancellable,
           GError           **error)
{
  Look look = { 0 };

  text->end_of_line = find_end_of_line (text->data, text->size);
  for (gsize at = 0; at < text->size; at += BLOCK)
    {
      if (at % AHEAD == 0)
        look_ahead (text, at);
      look_at (text->data + at, MIN (BLOCK, text->size - at), text->end_of_line, &look);
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
    }

  text->has_quotes = look.has_quotes;
  text->n_lines = look.n_ends + 1;
  if (look.has_nul)
    return refuse_nul (text, error);
  if (!look.has_high)
    return TRUE;

  if (!is_told && !g_utf8_validate_len (text->data, text->size, NULL))
    {
      text->encoding = g_intern_string (entente_price_encoding_find (text->data, text->size));
      text->is_utf8 = strcmp (text->encoding, "UTF-8") == 0;
    }
  return !text->is_utf8 || check_utf8 (text, error);
}

/**
 * entente_price_text_init:
 * @text: (out caller-allocates): the text
 * @bytes: the bytes of a file
 * @encoding: (nullable): the encoding, %NULL to find it out
 * @cancellable: (nullable): to stop with
 * @error: why this is no text
 *
 * Returns: whether this is text
 */
gboolean
entente_price_text_init (EntentePriceText  *text,
                         GBytes            *bytes,
                         const char        *encoding,
                         GCancellable      *cancellable,
                         GError           **error)
{
  const char *marked;

  *text = (EntentePriceText) { .bytes = g_bytes_ref (bytes) };
  text->data = g_bytes_get_data (bytes, &text->size);
  if (!entente_price_file_check_size (text->size, error))
    return FALSE;

  marked = skip_mark (text);
  if (encoding == NULL && marked == NULL)
    {
      if (!entente_price_refusal_check_kind (text->data, text->size, error))
        return FALSE;
      if (memchr (text->data, '\0', MIN (text->size, 256)) != NULL)
        marked = entente_price_encoding_find (text->data, text->size);
    }
  if (encoding != NULL && !check_encoding (encoding, error))
    return FALSE;
  if (!entente_price_file_check_size (text->size, error) ||
      !make_plain (text, encoding != NULL ? encoding : marked != NULL ? marked : "UTF-8",
                   cancellable, error))
    return FALSE;

  return look_over (text, encoding != NULL || marked != NULL, cancellable, error);
}

void
entente_price_text_clear (EntentePriceText *text)
{
  g_clear_pointer (&text->bytes, g_bytes_unref);
}

/**
 * entente_price_text_count_lines:
 * @data: text
 * @size: its length in bytes
 * @end_of_line: what lines end with
 *
 * Returns: the number of ends of lines
 */
guint64
entente_price_text_count_lines (const char *data,
                                gsize       size,
                                char        end_of_line)
{
  Look look = { 0 };

  look_at_bytes (data, size, end_of_line, &look);
  return look.n_ends;
}

/**
 * entente_price_text_convert:
 * @text: a text
 * @data: a stretch of it
 * @size: its length in bytes
 *
 * Returns: (transfer full): the stretch in UTF-8, with U+FFFD where it is not in the encoding
 *   that it should be in
 */
char *
entente_price_text_convert (const EntentePriceText *text,
                            const char             *data,
                            gsize                   size)
{
  char *converted;

  if (text->is_utf8)
    return g_utf8_make_valid (data, (gssize) size);

  converted = g_convert (data, (gssize) size, "UTF-8", text->encoding, NULL, NULL, NULL);
  return converted != NULL ? converted : g_utf8_make_valid (data, (gssize) size);
}

/**
 * entente_price_text_make_safe:
 * @data: text in UTF-8
 * @max_characters: after how many characters to stop
 *
 * Returns: (transfer full): the text in one line, without characters that steer a terminal or
 *   turn the direction of what follows
 */
char *
entente_price_text_make_safe (const char *data,
                              gsize       max_characters)
{
  GString *safe = g_string_new (NULL);
  gsize n = 0;

  for (; *data != '\0' && n < max_characters; data = g_utf8_next_char (data), n++)
    {
      gunichar c = g_utf8_get_char (data);
      GUnicodeType type = g_unichar_type (c);

      if (g_unichar_isspace (c))
        g_string_append_c (safe, ' ');
      else if (type == G_UNICODE_CONTROL || type == G_UNICODE_FORMAT ||
               type == G_UNICODE_LINE_SEPARATOR || type == G_UNICODE_PARAGRAPH_SEPARATOR ||
               type == G_UNICODE_UNASSIGNED || type == G_UNICODE_PRIVATE_USE)
        g_string_append (safe, "\xef\xbf\xbd");
      else
        g_string_append_unichar (safe, c);
    }
  if (*data != '\0')
    g_string_append (safe, "…");

  return g_string_free (safe, FALSE);
}
