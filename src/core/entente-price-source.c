/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From a file to its bytes, and what a file of prices must not be. */

#include "entente-price-source.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Forty million rows of a minute each. */
#define MAX_SIZE (G_GUINT64_CONSTANT (2) << 30)

#define BLOCK (64 * 1024)

/* What is read at a time stays near to the processor until it is understood. */
#define HEAD_SIZE  (256 * 1024)
#define BLOCK_SIZE (512 * 1024)

/**
 * entente_price_source_check_size:
 * @size: a number of bytes
 * @error: what is wrong with it
 *
 * Returns: whether a file of prices may be as large
 */
gboolean
entente_price_source_check_size (guint64   size,
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
      return entente_price_source_check_size ((guint64) g_file_info_get_size (info), error);
    }
}

static gboolean
set_error_from_errno (const char  *name,
                      int          code,
                      GError     **error)
{
  /* Translators: the name of a file, then why it cannot be opened or read */
  g_set_error (error, G_IO_ERROR, (int) g_io_error_from_errno (code),
               _("“%s” cannot be read: %s."), name, g_strerror (code));
  return FALSE;
}

/* Without waiting: what was a file a moment ago may be a pipe by now. */
static gboolean
open_path (EntentePriceSource  *source,
           const char          *path,
           GError             **error)
{
  struct stat status;

  source->name = g_filename_display_basename (path);
  source->fd = g_open (path, O_RDONLY | O_NONBLOCK | O_CLOEXEC, 0);
  if (source->fd < 0 || fstat (source->fd, &status) != 0)
    return set_error_from_errno (source->name, errno, error);
  if (!S_ISREG (status.st_mode))
    return set_error_from_errno (source->name, S_ISDIR (status.st_mode) ? EISDIR : ESPIPE, error);

  source->size = (guint64) status.st_size;
  return entente_price_source_check_size (source->size, error);
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
          entente_price_source_check_size (MAX_SIZE + 1, error);
          return NULL;
        }
      g_byte_array_append (content, block, (guint) n);
    }

  if (!entente_price_source_check_size (content->len, error))
    return NULL;
  return g_byte_array_free_to_bytes (g_steal_pointer (&content));
}

/**
 * entente_price_source_open:
 * @source: (out caller-allocates): the source; to be cleared even after an error
 * @file: a file
 * @cancellable: (nullable): to stop with
 * @error: why there is nothing to read
 *
 * Opens a large file, reads a small one. Folders, pipes and devices are refused before they
 * are opened.
 *
 * Returns: whether there is at least one byte
 */
gboolean
entente_price_source_open (EntentePriceSource  *source,
                           GFile               *file,
                           GCancellable        *cancellable,
                           GError             **error)
{
  g_autofree char *path = g_file_get_path (file);
  g_autoptr (GBytes) bytes = NULL;
  GStatBuf status;

  *source = (EntentePriceSource) { .fd = -1, .head_size = HEAD_SIZE, .block_size = BLOCK_SIZE };
  if (!check_kind (file, cancellable, error))
    return FALSE;
  if (path != NULL && g_stat (path, &status) == 0 &&
      status.st_size > ENTENTE_PRICE_SOURCE_LEAST_FILE)
    return open_path (source, path, error);

  bytes = read_stream (file, cancellable, error);
  if (bytes == NULL)
    return FALSE;

  entente_price_source_init_bytes (source, bytes);
  return TRUE;
}

/**
 * entente_price_source_init_bytes:
 * @source: (out caller-allocates): the source
 * @bytes: what is in a file
 */
void
entente_price_source_init_bytes (EntentePriceSource *source,
                                 GBytes             *bytes)
{
  *source = (EntentePriceSource) {
    .bytes = g_bytes_ref (bytes),
    .fd = -1,
    .size = g_bytes_get_size (bytes),
    .head_size = g_bytes_get_size (bytes),
    .block_size = BLOCK_SIZE,
  };
}

void
entente_price_source_clear (EntentePriceSource *source)
{
  g_clear_pointer (&source->bytes, g_bytes_unref);
  g_clear_pointer (&source->name, g_free);
  g_clear_fd (&source->fd, NULL);
}

/**
 * entente_price_source_refuse_change:
 * @source: a source that is not what it was at first
 * @error: (out): where to say so
 *
 * Returns: %FALSE
 */
gboolean
entente_price_source_refuse_change (const EntentePriceSource  *source,
                                    GError                   **error)
{
  g_set_error (error, ENTENTE_PRICE_ERROR, ENTENTE_PRICE_ERROR_CHANGED,
               /* Translators: the name of a file */
               _("Another program changed “%s” while it was read. Import it again when that "
                 "program is done."), source->name);
  return FALSE;
}

/**
 * entente_price_source_read:
 * @source: a source
 * @offset: where to begin
 * @buffer: (out caller-allocates): where to put the bytes
 * @size: how many; no more than there are from @offset to what was the end at first
 * @error: why they cannot be read: the file may have become shorter
 *
 * Several threads may read.
 *
 * Returns: whether all of them were read
 */
gboolean
entente_price_source_read (const EntentePriceSource  *source,
                           guint64                    offset,
                           gpointer                   buffer,
                           gsize                      size,
                           GError                   **error)
{
  gsize done = 0;

  if (source->bytes != NULL)
    {
      memcpy (buffer, (const char *) g_bytes_get_data (source->bytes, NULL) + offset, size);
      return TRUE;
    }

  while (done < size)
    {
      gssize n = pread (source->fd, (char *) buffer + done, size - done, (off_t) (offset + done));

      if (n < 0 && errno != EINTR)
        return set_error_from_errno (source->name, errno, error);
      if (n == 0)
        return entente_price_source_refuse_change (source, error);
      done += n > 0 ? (gsize) n : 0;
    }

  return TRUE;
}
