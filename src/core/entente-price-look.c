/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A look at bytes that costs a small part of reading what they say: whether they are what the
 * beginning of their text promised, and how many lines they are. */

#include "entente-price-text.h"

#include <string.h>

/* Sixteen bytes, of which compilers compare all at once where the processor does; what is true
 * is a byte of ones. */
typedef guint8 Bytes __attribute__ ((vector_size (16)));

/* So few of them that their number fits into a byte. */
#define STRIDE 240

static guint
count_bytes (Bytes ones)
{
  guint8 bytes[sizeof (Bytes)];
  guint n = 0;

  memcpy (bytes, &ones, sizeof bytes);
  for (guint i = 0; i < sizeof bytes; i++)
    n += (guint8) -bytes[i];

  return n;
}

static gboolean
has_bits (Bytes   bytes,
          guint64 bits)
{
  guint64 halves[2];

  memcpy (halves, &bytes, sizeof halves);
  return ((halves[0] | halves[1]) & bits) != 0;
}

static void
look_at_stride (const char       *data,
                gsize             n,
                guint8            end_of_line,
                EntentePriceLook *look)
{
  Bytes high = { 0 }, nul = { 0 }, quotes = { 0 }, ends = { 0 };

  for (gsize i = 0; i < n; i++)
    {
      Bytes bytes;

      memcpy (&bytes, data + i * sizeof bytes, sizeof bytes);
      high |= bytes;
      nul |= (Bytes) (bytes == 0);
      quotes |= (Bytes) (bytes == '"');
      ends += (Bytes) (bytes == end_of_line);
    }

  look->has_high |= has_bits (high, G_GUINT64_CONSTANT (0x8080808080808080));
  look->has_nul |= has_bits (nul, G_MAXUINT64);
  look->has_quotes |= has_bits (quotes, G_MAXUINT64);
  look->n_ends += count_bytes (ends);
}

/**
 * entente_price_look_at:
 * @look: (inout): what was seen so far, at first nothing
 * @data: bytes
 * @size: how many
 * @end_of_line: what lines end with
 */
void
entente_price_look_at (EntentePriceLook *look,
                       const char       *data,
                       gsize             size,
                       char              end_of_line)
{
  gsize n = size / sizeof (Bytes), left = size % sizeof (Bytes);
  char rest[sizeof (Bytes)];

  for (gsize i = 0; i < n; i += STRIDE)
    look_at_stride (data + i * sizeof (Bytes), MIN (n - i, STRIDE), (guint8) end_of_line, look);

  if (left > 0)
    {
      memset (rest, ' ', sizeof rest);
      memcpy (rest, data + size - left, left);
      look_at_stride (rest, 1, (guint8) end_of_line, look);
    }
}

/**
 * entente_price_look_is_expected:
 * @look: what was seen of a stretch of whole lines
 * @text: their text
 * @data: the stretch
 * @size: its length in bytes
 *
 * Returns: whether the stretch is as the beginning of the text made believe
 */
gboolean
entente_price_look_is_expected (const EntentePriceLook *look,
                                const EntentePriceText *text,
                                const char             *data,
                                gsize                   size)
{
  if (text->is_checked)
    return TRUE;

  return !look->has_nul && (!look->has_quotes || text->has_quotes) &&
         (!look->has_high || !text->is_utf8 || g_utf8_validate_len (data, size, NULL));
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
  EntentePriceLook look = { 0 };

  entente_price_look_at (&look, data, size, end_of_line);
  return look.n_ends;
}
