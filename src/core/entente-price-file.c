/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From a file to its bytes, and what a file of prices must not be. */

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "entente-price-import.h"
#include "entente-price-text.h"

/* Forty million rows of a minute each. */
#define MAX_SIZE (G_GUINT64_CONSTANT (2) << 30)

#define BLOCK (64 * 1024)

/**
 * entente_price_file_check_size:
 * @size: a number of bytes
 * @error: what is wrong with it
 *
 * Returns: whether a file of prices may be as large
 */
gboolean
entente_price_file_check_size (guint64   size,
                               GError  **error)
{
  if (size == 0)
    g_set_error_literal (error, ENTENTE_PRICE_ERROR, ENTENTE_PRICE_ERROR_EMPTY,
                         _("The file is empty."));
  else if (size > MAX_SIZE)
    g_set_error_literal (error, ENTENTE_PRICE_ERROR, ENTENTE_PRICE_ERROR_TOO_LARGE,
                         _("The file is larger than 2 GiB."));
  else
    return TRUE;

  return FALSE;
}

static gboolean
check_kind (GFile         *file,
            GCancellable  *cancellable,
            GError       **error)
{
  g_autoptr (GFileInfo) info =
    g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE,
                       G_FILE_QUERY_INFO_NONE, cancellable, error);

  if (info == NULL)
    return FALSE;

  switch (g_file_info_get_file_type (info))
    {
    case G_FILE_TYPE_DIRECTORY:
      g_set_error_literal (error, ENTENTE_PRICE_ERROR, ENTENTE_PRICE_ERROR_NOT_A_FILE,
                           _("This is a folder, not a file of prices."));
      return FALSE;
    case G_FILE_TYPE_SPECIAL:
      g_set_error_literal (error, ENTENTE_PRICE_ERROR, ENTENTE_PRICE_ERROR_NOT_A_FILE,
                           _("This is a pipe or a device, not a file of prices."));
      return FALSE;
    default:
      return entente_price_file_check_size ((guint64) g_file_info_get_size (info), error);
    }
}

static void
set_error_from_errno (const char  *path,
                      int          code,
                      GError     **error)
{
  g_autofree char *name = g_filename_display_basename (path);

  /* Translators: the name of a file, then why it cannot be opened or read */
  g_set_error (error, G_IO_ERROR, (int) g_io_error_from_errno (code),
               _("“%s” cannot be read: %s."), name, g_strerror (code));
}

/* Without waiting: what was a file a moment ago may be a pipe by now. */
static GBytes *
map_path (const char  *path,
          GError     **error)
{
  g_autofd int fd = g_open (path, O_RDONLY | O_NONBLOCK | O_CLOEXEC, 0);
  g_autoptr (GMappedFile) mapped = NULL;
  g_autoptr (GError) local_error = NULL;

  if (fd < 0)
    {
      set_error_from_errno (path, errno, error);
      return NULL;
    }
  mapped = g_mapped_file_new_from_fd (fd, FALSE, &local_error);
  if (mapped == NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }
  if (!entente_price_file_check_size (g_mapped_file_get_length (mapped), error))
    return NULL;

  return g_mapped_file_get_bytes (mapped);
}

static GBytes *
read_stream (GFile         *file,
             GCancellable  *cancellable,
             GError       **error)
{
  g_autoptr (GFileInputStream) stream = g_file_read (file, cancellable, error);
  g_autoptr (GByteArray) content = g_byte_array_new ();
  g_autofree guint8 *block = g_malloc (BLOCK);

  if (stream == NULL)
    return NULL;

  while (TRUE)
    {
      gssize n = g_input_stream_read (G_INPUT_STREAM (stream), block, BLOCK, cancellable, error);

      if (n < 0)
        return NULL;
      if (n == 0)
        break;
      if (content->len + (guint64) n > MAX_SIZE)
        {
          entente_price_file_check_size (MAX_SIZE + 1, error);
          return NULL;
        }
      g_byte_array_append (content, block, (guint) n);
    }

  if (!entente_price_file_check_size (content->len, error))
    return NULL;
  return g_byte_array_free_to_bytes (g_steal_pointer (&content));
}

/**
 * entente_price_file_open:
 * @file: a file
 * @cancellable: (nullable): to stop with
 * @error: why there is nothing to read
 *
 * Maps a large file, reads a small one. Folders, pipes and devices are refused before they
 * are opened.
 *
 * Returns: (transfer full) (nullable): the bytes, at least one
 */
GBytes *
entente_price_file_open (GFile         *file,
                         GCancellable  *cancellable,
                         GError       **error)
{
  g_autofree char *path = g_file_get_path (file);
  GStatBuf status;

  if (!check_kind (file, cancellable, error))
    return NULL;
  if (path != NULL && g_stat (path, &status) == 0 &&
      status.st_size > ENTENTE_PRICE_FILE_MAPPED_SIZE)
    return map_path (path, error);

  return read_stream (file, cancellable, error);
}
