/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Pictures as PNG, as ISO/IEC 15948 has it. cairo writes them, too, but looks for the best way
 * to compress each row: with a chart, which is mostly one colour, that takes as long as drawing
 * it and reading a million prices. Here each row is the difference to the one above. */

#include "entente-png.h"

#include <string.h>

#define CHANNELS   3
#define LEAST_WORK 1 /* of the nine levels of compression */
#define UP_FILTER  2
#define ROOM       (64 * 1024)

static const guint8 signature[] = { 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n' };

/* Depth, colour type, compression, filter, interlace: eight bits of red, green and blue. */
static const guint8 header_end[] = { 8, 2, 0, 0, 0 };

/* The checksum of four bytes of name and the data, as annex D of the standard has it. */
static guint32
check_bytes (const guint8 *data,
             gsize         size)
{
  guint32 table[256], sum = 0xffffffff;

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      table[i] = i;
      for (guint bit = 0; bit < 8; bit++)
        table[i] = table[i] & 1 ? 0xedb88320 ^ table[i] >> 1 : table[i] >> 1;
    }
  for (gsize i = 0; i < size; i++)
    sum = table[(sum ^ data[i]) & 0xff] ^ sum >> 8;

  return ~sum;
}

static void
append_number (GByteArray *bytes,
               guint32     number)
{
  guint32 big = GUINT32_TO_BE (number);

  g_byte_array_append (bytes, (const guint8 *) &big, sizeof big);
}

static void
append_chunk (GByteArray   *bytes,
              const char   *name,
              const guint8 *data,
              guint         size)
{
  guint start;

  append_number (bytes, size);
  start = bytes->len;
  g_byte_array_append (bytes, (const guint8 *) name, 4);
  if (size > 0)
    g_byte_array_append (bytes, data, size);
  append_number (bytes, check_bytes (bytes->data + start, bytes->len - start));
}

static void
append_header (GByteArray *bytes,
               guint32     width,
               guint32     height)
{
  guint8 header[8 + sizeof header_end];
  guint32 big[] = { GUINT32_TO_BE (width), GUINT32_TO_BE (height) };

  memcpy (header, big, sizeof big);
  memcpy (header + sizeof big, header_end, sizeof header_end);
  append_chunk (bytes, "IHDR", header, sizeof header);
}

static void
read_row (const guint32 *pixels,
          gsize          width,
          guint8        *row)
{
  for (gsize i = 0; i < width; i++)
    {
      row[CHANNELS * i] = (guint8) (pixels[i] >> 16);
      row[CHANNELS * i + 1] = (guint8) (pixels[i] >> 8);
      row[CHANNELS * i + 2] = (guint8) pixels[i];
    }
}

/* Compresses some more; all of it in the end, if these are the last. */
static gboolean
compress (GConverter    *compressor,
          const guint8  *data,
          gsize          size,
          gboolean       last,
          GByteArray    *compressed,
          GError       **error)
{
  guint8 room[ROOM];

  while (size > 0 || last)
    {
      gsize n_read, n_written;
      GConverterResult result = g_converter_convert (
        compressor, data, size, room, sizeof room,
        last ? G_CONVERTER_INPUT_AT_END : G_CONVERTER_NO_FLAGS, &n_read, &n_written, error);

      if (result == G_CONVERTER_ERROR)
        return FALSE;
      g_byte_array_append (compressed, room, (guint) n_written);
      if (result == G_CONVERTER_FINISHED)
        return TRUE;
      data += n_read;
      size -= n_read;
    }

  return TRUE;
}

static gboolean
compress_rows (cairo_surface_t  *surface,
               GByteArray       *compressed,
               GError          **error)
{
  g_autoptr (GConverter) compressor =
    G_CONVERTER (g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB, LEAST_WORK));
  const guint8 *data = cairo_image_surface_get_data (surface);
  gsize stride = (gsize) cairo_image_surface_get_stride (surface);
  gsize width = (gsize) cairo_image_surface_get_width (surface), size = CHANNELS * width;
  int height = cairo_image_surface_get_height (surface);
  g_autofree guint8 *above = g_malloc0 (size);
  g_autofree guint8 *row = g_malloc (size);
  g_autofree guint8 *filtered = g_malloc (size + 1);

  filtered[0] = UP_FILTER;
  for (int y = 0; y < height; y++, data += stride)
    {
      guint8 *before = above;

      read_row ((const guint32 *) (const void *) data, width, row);
      for (gsize i = 0; i < size; i++)
        filtered[i + 1] = (guint8) (row[i] - above[i]);
      if (!compress (compressor, filtered, size + 1, y == height - 1, compressed, error))
        return FALSE;
      above = row;
      row = before;
    }

  return TRUE;
}

/**
 * entente_png_from_surface:
 * @surface: an image without transparency (%CAIRO_FORMAT_RGB24)
 * @error: why it could not be compressed, of #GIOErrorEnum
 *
 * Writes an image as PNG. The same pixels give the same bytes.
 *
 * Returns: (transfer full) (nullable): the file
 */
GBytes *
entente_png_from_surface (cairo_surface_t  *surface,
                          GError          **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autoptr (GByteArray) compressed = g_byte_array_new ();

  g_return_val_if_fail (cairo_image_surface_get_format (surface) == CAIRO_FORMAT_RGB24, NULL);

  cairo_surface_flush (surface);
  if (!compress_rows (surface, compressed, error))
    return NULL;

  g_byte_array_append (bytes, signature, sizeof signature);
  append_header (bytes, (guint32) cairo_image_surface_get_width (surface),
                 (guint32) cairo_image_surface_get_height (surface));
  append_chunk (bytes, "IDAT", compressed->data, compressed->len);
  append_chunk (bytes, "IEND", NULL, 0);

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}
