/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From bytes to text: the encoding, and what else has to be known before anything is read. */

#include "entente-price-text.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>
#include <string.h>

#include "entente-price-import.h"

#define BLOCK (64 * 1024)

/* How much of what there is to do it is to look at all of a text. */
#define SHARE 0.3

/* The least that the beginning grows to. */
#define LEAST_GROWN (4 * 1024 * 1024)

/* No character of UTF-8 has more bytes. */
#define MAX_CHARACTER 4

static char
find_end_of_line (const char *data,
                  gsize       size)
{
  gsize head = MIN (size, BLOCK);

  return memchr (data, '\n', head) == NULL && memchr (data, '\r', head) != NULL ? '\r' : '\n';
}

/* Puts the beginning of the source into memory, at least so much of it. */
static gboolean
load_head (EntentePriceText  *text,
           gsize              size,
           GError           **error)
{
  if (text->source->bytes != NULL)
    {
      text->data = (const char *) g_bytes_get_data (text->source->bytes, NULL) + text->start;
      text->size = (gsize) text->total;
      return TRUE;
    }

  text->size = (gsize) MIN (size, text->total);
  g_free (text->head);
  text->data = text->head = g_malloc (text->size);
  return entente_price_source_read (text->source, text->start, text->head, text->size, error);
}

/* After this the text has only bytes in which a table can be found. */
static gboolean
make_plain (EntentePriceText   *text,
            const char         *encoding,
            EntentePriceWatch  *watch,
            GError            **error)
{
  g_autoptr (GBytes) decoded = NULL;

  text->encoding = g_intern_string (encoding);
  text->is_utf8 = g_ascii_strcasecmp (encoding, "UTF-8") == 0;
  if (g_ascii_strncasecmp (encoding, "UTF-16", 6) != 0 &&
      g_ascii_strncasecmp (encoding, "UTF-32", 6) != 0 &&
      g_ascii_strncasecmp (encoding, "UCS-", 4) != 0)
    return TRUE;

  decoded = entente_price_encoding_decode (text->source, text->start, encoding, watch, error);
  if (decoded == NULL)
    return FALSE;

  entente_price_source_init_bytes (&text->decoded, decoded);
  text->source = &text->decoded;
  text->start = 0;
  text->total = text->decoded.size;
  text->is_utf8 = TRUE;
  return load_head (text, 0, error) && entente_price_source_check_size (text->total, error);
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
        text->start = marks[i].length;
        text->total -= marks[i].length;
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

/* What all of a text is like. */
typedef struct
{
  EntentePriceLook look;
  gboolean is_valid;      /* UTF-8 */
  guint64 nul_line;       /* the first, where there is one */
  guint64 invalid_line;
} Survey;

/* How many bytes at the end are the beginning of a character. */
static gsize
count_incomplete (const char *place,
                  gsize       left)
{
  return left < MAX_CHARACTER &&
         g_utf8_get_char_validated (place, (gssize) left) == (gunichar) -2 ? left : 0;
}

/* Adds a stretch to a survey. Returns how many bytes at its end have to be seen again with what
 * follows them. */
static gsize
survey_stretch (Survey     *survey,
                const char *data,
                gsize       size,
                char        end_of_line,
                gboolean    is_last)
{
  EntentePriceLook look = { 0 };
  const char *place;
  gsize held = 0;

  entente_price_look_at (&look, data, size, end_of_line);
  if (look.has_nul && !survey->look.has_nul)
    survey->nul_line = survey->look.n_ends + 1 +
      entente_price_text_count_lines (data, (gsize) ((char *) memchr (data, '\0', size) - data),
                                      end_of_line);
  if (look.has_high && survey->is_valid && !g_utf8_validate_len (data, size, &place))
    {
      held = is_last ? 0 : count_incomplete (place, (gsize) (data + size - place));
      survey->is_valid = held > 0;
      survey->invalid_line = survey->look.n_ends + 1 +
        entente_price_text_count_lines (data, (gsize) (place - data), end_of_line);
    }

  survey->look.has_nul |= look.has_nul;
  survey->look.has_high |= look.has_high;
  survey->look.has_quotes |= look.has_quotes;
  survey->look.n_ends += look.n_ends;
  return held;
}

static gboolean
survey_all (const EntentePriceText  *text,
            Survey                  *survey,
            EntentePriceWatch       *watch,
            GError                 **error)
{
  g_autofree char *block = g_malloc (BLOCK);
  guint64 at = 0;

  while (at < text->total)
    {
      gsize n = (gsize) MIN (BLOCK, text->total - at);

      if (entente_price_watch_is_cancelled (watch, error) ||
          !entente_price_source_read (text->source, text->start + at, block, n, error))
        return FALSE;
      at += n - survey_stretch (survey, block, n, text->end_of_line, at + n == text->total);
      entente_price_watch_tell (watch, (double) at / (double) text->total);
    }

  return TRUE;
}

static gboolean
refuse_nul (guint64   line,
            GError  **error)
{
  g_set_error (error, ENTENTE_PRICE_ERROR, ENTENTE_PRICE_ERROR_NOT_TEXT,
               /* Translators: the number of a line of a file */
               _("Line %" PRIu64 " has a byte that no text has: the file is damaged, "
                 "or not a text file."), line);
  return FALSE;
}

static gboolean
refuse_utf8 (guint64   line,
             GError  **error)
{
  g_set_error (error, ENTENTE_PRICE_ERROR, ENTENTE_PRICE_ERROR_ENCODING,
               /* Translators: the number of a line of a file */
               _("Line %" PRIu64 " has a character that is not complete in UTF-8, "
                 "the encoding of this file."), line);
  return FALSE;
}

/* What a text that is not told to be in another encoding and is not UTF-8 is in. */
static void
find_encoding (EntentePriceText *text)
{
  text->encoding = g_intern_string (entente_price_encoding_find (text->data, text->size));
  text->is_utf8 = strcmp (text->encoding, "UTF-8") == 0;
}

/**
 * entente_price_text_check:
 * @text: (inout): a text
 * @watch: how it is watched and stopped
 * @error: why this is no text
 *
 * Looks at all of it, which is not necessary as long as reading it goes well.
 *
 * Returns: whether this is text
 */
gboolean
entente_price_text_check (EntentePriceText   *text,
                          EntentePriceWatch  *watch,
                          GError            **error)
{
  Survey survey = { .is_valid = TRUE };

  entente_price_watch_begin (watch, SHARE);
  if (!survey_all (text, &survey, watch, error))
    return FALSE;

  text->is_checked = TRUE;
  text->has_quotes = survey.look.has_quotes;
  text->n_lines = survey.look.n_ends + 1;
  if (survey.look.has_nul)
    return refuse_nul (survey.nul_line, error);
  if (!text->is_told && !survey.is_valid)
    find_encoding (text);

  return !text->is_utf8 || survey.is_valid || refuse_utf8 (survey.invalid_line, error);
}

/* Takes the whole for what its beginning is. Returns whether that is enough for now. */
static gboolean
look_at_head (EntentePriceText *text)
{
  Survey survey = { .is_valid = TRUE };

  if (text->size == text->total)
    return FALSE;

  survey_stretch (&survey, text->data, text->size, text->end_of_line, FALSE);
  text->has_quotes = survey.look.has_quotes;
  text->n_lines = survey.look.n_ends + 1;
  if (!text->is_told && !survey.is_valid)
    find_encoding (text);

  return !survey.look.has_nul && (!text->is_utf8 || survey.is_valid);
}

/**
 * entente_price_text_init:
 * @text: (out caller-allocates): the text
 * @source: the bytes of a file
 * @encoding: (nullable): the encoding, %NULL to find it out
 * @watch: how it is watched and stopped
 * @error: why this is no text
 *
 * Returns: whether this is text, as far as it was looked at
 */
gboolean
entente_price_text_init (EntentePriceText          *text,
                         const EntentePriceSource  *source,
                         const char                *encoding,
                         EntentePriceWatch         *watch,
                         GError                   **error)
{
  const char *marked;

  *text = (EntentePriceText) { .source = source, .total = source->size, .decoded.fd = -1 };
  if (!entente_price_source_check_size (source->size, error) ||
      !load_head (text, source->head_size, error))
    return FALSE;

  marked = skip_mark (text);
  if (encoding == NULL && marked == NULL)
    {
      if (!entente_price_kind_check (text->data, text->size, error))
        return FALSE;
      if (memchr (text->data, '\0', MIN (text->size, 256)) != NULL)
        marked = entente_price_encoding_find (text->data, text->size);
    }
  if (encoding != NULL && !check_encoding (encoding, error))
    return FALSE;

  text->is_told = encoding != NULL || marked != NULL;
  if (!entente_price_source_check_size (text->total, error) ||
      !make_plain (text, encoding != NULL ? encoding : marked != NULL ? marked : "UTF-8", watch,
                   error))
    return FALSE;

  text->end_of_line = find_end_of_line (text->data, text->size);
  return look_at_head (text) || entente_price_text_check (text, watch, error);
}

/**
 * entente_price_text_grow:
 * @text: (inout): a text of which not all is in memory
 * @error: why no more of it can be read
 *
 * Puts more of the beginning into memory, in another place than before.
 *
 * Returns: whether there is more of it now
 */
gboolean
entente_price_text_grow (EntentePriceText  *text,
                         GError           **error)
{
  return load_head (text, MAX (2 * text->size, LEAST_GROWN), error);
}

void
entente_price_text_clear (EntentePriceText *text)
{
  g_clear_pointer (&text->head, g_free);
  entente_price_source_clear (&text->decoded);
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
