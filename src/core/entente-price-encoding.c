/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which encoding a file is in that is not valid UTF-8, and how to get out of those in which a
 * comma is not the byte that it is in ASCII. */

#include "entente-price-text.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <inttypes.h>
#include <string.h>

#include "entente-price-header.h"
#include "entente-price-import.h"

#define SAMPLE (64 * 1024)
#define BLOCK  (256 * 1024)

/* More bytes than a character has in any encoding. */
#define MAX_CHARACTER 64

/* No more than an array of bytes can hold, and more than a file of prices may be. */
#define MAX_DECODED (3u << 30)

/* How much of what there is to do this is. */
#define SHARE 0.4

/* Every second byte of ASCII in UTF-16 is NUL. */
static const char *
find_utf16 (const guchar *data,
            gsize         size)
{
  gsize n[2] = { 0, 0 };
  gsize half = MIN (size, SAMPLE) / 2;

  for (gsize i = 0; i < 2 * half; i++)
    n[i % 2] += data[i] == 0;

  if (n[1] * 2 > half && n[0] * 8 < half)
    return "UTF-16LE";
  if (n[0] * 2 > half && n[1] * 8 < half)
    return "UTF-16BE";
  return NULL;
}

/* How much of the sample is words that stand above columns of prices. A character cut off at
 * the end of the sample does not matter. */
static guint
count_words (const char *data,
             gsize       size,
             const char *encoding,
             gboolean   *is_valid)
{
  gsize n_read = 0;
  g_autoptr (GError) error = NULL;
  g_autofree char *sample = g_convert (data, (gssize) size, "UTF-8", encoding, &n_read, NULL,
                                       &error);

  *is_valid = sample != NULL ||
              g_error_matches (error, G_CONVERT_ERROR, G_CONVERT_ERROR_PARTIAL_INPUT);
  return sample != NULL ? entente_price_header_count_words (sample) : 0;
}

static guint
count_words_as_utf8 (const char *data,
                     gsize       size)
{
  g_autofree char *sample = g_utf8_make_valid (data, (gssize) size);

  return entente_price_header_count_words (sample);
}

/* Up to the end of a line, so that no character is cut. */
static gsize
sample_size (const char *data,
             gsize       size)
{
  const char *last;

  if (size <= SAMPLE)
    return size;

  last = g_strrstr_len (data, SAMPLE, "\n");
  return last != NULL ? (gsize) (last - data) + 1 : SAMPLE;
}

/* Western text is valid GB18030 by accident at times; there, what follows a byte beyond ASCII
 * is mostly ASCII. */
static gboolean
has_pairs (const char *data,
           gsize       size)
{
  gsize n_high = 0, n_runs = 0;

  for (gsize i = 0; i < size; i++)
    if ((guchar) data[i] >= 0x80)
      {
        n_high++;
        n_runs += i == 0 || (guchar) data[i - 1] < 0x80;
      }

  return n_high >= 2 * n_runs;
}

/* A file in UTF-8 with one damaged character is that, not a file in another encoding. */
static gboolean
is_damaged_utf8 (const char *data,
                 gsize       size)
{
  gsize n_good = 0, n_bad = 0;

  for (const char *at = data; at < data + size;)
    {
      gunichar c;

      if ((guchar) *at < 0x80)
        {
          at++;
          continue;
        }
      c = g_utf8_get_char_validated (at, data + size - at);
      if (c == (gunichar) -2)
        return n_bad == 0;
      if (c == (gunichar) -1)
        {
          n_bad++;
          at++;
        }
      else
        {
          n_good++;
          at = g_utf8_next_char (at);
        }
    }

  return n_good > n_bad;
}

/**
 * entente_price_encoding_find:
 * @data: bytes that are not valid UTF-8
 * @size: how many
 *
 * Tells by the words that stand above columns of prices in each encoding, then by which
 * bytes there are.
 *
 * Returns: (transfer none): the name of the encoding, as iconv() has it
 */
const char *
entente_price_encoding_find (const char *data,
                             gsize       size)
{
  static const char * const candidates[] = { "windows-1252", "windows-1250", "GB18030" };
  const char *best = find_utf16 ((const guchar *) data, size);
  gsize n = sample_size (data, size);
  guint most, n_words;
  gboolean is_valid;

  if (best != NULL)
    return best;

  most = count_words_as_utf8 (data, n);
  best = is_damaged_utf8 (data, n) ? "UTF-8" : NULL;
  for (guint i = 0; i < G_N_ELEMENTS (candidates); i++)
    {
      n_words = count_words (data, n, candidates[i], &is_valid);
      if (n_words > most)
        {
          most = n_words;
          best = candidates[i];
        }
    }
  if (best != NULL)
    return best;

  count_words (data, n, "GB18030", &is_valid);
  return is_valid && has_pairs (data, n) ? "GB18030" : "windows-1252";
}

static gboolean
refuse (const char  *encoding,
        GByteArray  *decoded,
        GError     **error)
{
  guint64 line = entente_price_text_count_lines ((const char *) decoded->data, decoded->len, '\n');

  g_set_error (error, ENTENTE_PRICE_ERROR, ENTENTE_PRICE_ERROR_ENCODING,
               /* Translators: the number of a line of a file, then the name of an encoding */
               _("Line %" PRIu64 " has a character that is not complete in %s, the "
                 "encoding of this file."), line + 1, encoding);
  return FALSE;
}

/* Converts what is in @data; what is left is the beginning of a character, or no character. */
static gboolean
decode_block (GIConv       converter,
              char       **data,
              gsize       *size,
              GByteArray  *decoded)
{
  g_autofree char *block = g_malloc (BLOCK);

  while (*size > 0)
    {
      char *out = block;
      gsize room = BLOCK;
      gsize result = g_iconv (converter, data, size, &out, &room);
      int code = errno;

      g_byte_array_append (decoded, (const guint8 *) block, (guint) (out - block));
      if (result == (gsize) -1 && code != E2BIG)
        return code == EINVAL;
    }

  return TRUE;
}

static gboolean
decode (GIConv                     converter,
        const char                *encoding,
        const EntentePriceSource  *source,
        guint64                    at,
        GByteArray                *decoded,
        EntentePriceWatch         *watch,
        GError                   **error)
{
  g_autofree char *block = g_malloc (BLOCK);
  guint64 start = at;
  gsize held = 0;

  while (at < source->size)
    {
      gsize n = (gsize) MIN (BLOCK - held, source->size - at);
      char *data = block;
      gsize left = held + n;

      if (entente_price_watch_is_cancelled (watch, error) ||
          !entente_price_source_read (source, at, block + held, n, error))
        return FALSE;
      at += n;
      if (!decode_block (converter, &data, &left, decoded) || left > MAX_CHARACTER ||
          (left > 0 && at == source->size))
        return refuse (encoding, decoded, error);

      memmove (block, data, left);
      held = left;
      entente_price_watch_tell (watch, (double) (at - start) / (double) (source->size - start));
      if (decoded->len > MAX_DECODED)
        return entente_price_source_check_size (G_MAXUINT64, error);
    }

  return TRUE;
}

/**
 * entente_price_encoding_decode:
 * @source: bytes
 * @start: where the text begins
 * @encoding: its encoding
 * @watch: how it is watched and stopped
 * @error: what is wrong, and in which line
 *
 * Returns: (transfer full) (nullable): the text in UTF-8
 */
GBytes *
entente_price_encoding_decode (const EntentePriceSource  *source,
                               guint64                    start,
                               const char                *encoding,
                               EntentePriceWatch         *watch,
                               GError                   **error)
{
  GIConv converter = g_iconv_open ("UTF-8", encoding);
  g_autoptr (GByteArray) decoded = g_byte_array_new ();
  gboolean done;

  if (converter == (GIConv) -1)
    {
      g_set_error (error, ENTENTE_PRICE_ERROR, ENTENTE_PRICE_ERROR_ENCODING,
                   /* Translators: the name of an encoding */
                   _("This system cannot read the encoding %s."), encoding);
      return NULL;
    }

  entente_price_watch_begin (watch, SHARE);
  done = decode (converter, encoding, source, start, decoded, watch, error);
  g_iconv_close (converter);
  return done ? g_byte_array_free_to_bytes (g_steal_pointer (&decoded)) : NULL;
}
