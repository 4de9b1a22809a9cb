/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What somebody may give for a file of prices to do harm, or by mistake: each is refused for what
 * it is, soon and without much memory. */

#include "entente-price-import.h"

#include <glib/gstdio.h>
#include <linux/capability.h>
#include <stdio.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

/* Files that are no files: none of them is waited for. */
static void
test_no_files (void)
{
  g_autofree char *folder = g_dir_make_tmp (NULL, NULL);
  g_autofree char *pipe_path = g_build_filename (folder, "pipe.csv", NULL);
  g_autofree char *missing_path = g_build_filename (folder, "missing.csv", NULL);
  const char *paths[] = { folder, pipe_path, "/dev/zero", missing_path };

  g_assert_cmpint (mkfifo (pipe_path, 0600), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GFile) file = g_file_new_for_path (paths[i]);

      g_assert_null (entente_price_import_read_file (file, NULL, NULL, NULL, NULL, &error));
      if (i < 3)
        g_assert_error (error, ENTENTE_PRICE_ERROR, ENTENTE_PRICE_ERROR_NOT_A_FILE);
      else
        g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
    }

  g_assert_cmpint (g_unlink (pipe_path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

/* Who runs tests as the superuser may read every file, as long as this is not put aside: for the
 * thread, which is the one that opens the file. */
static void
set_override (gboolean may_override)
{
  const guint32 override = 1u << CAP_DAC_OVERRIDE | 1u << CAP_DAC_READ_SEARCH;
  struct __user_cap_header_struct header = { .version = _LINUX_CAPABILITY_VERSION_3 };
  struct __user_cap_data_struct data[_LINUX_CAPABILITY_U32S_3];

  g_assert_cmpint (syscall (SYS_capget, &header, data), ==, 0);
  if (may_override)
    data[0].effective |= override & data[0].permitted;
  else
    data[0].effective &= ~override;
  g_assert_cmpint (syscall (SYS_capset, &header, data), ==, 0);
}

static void
test_no_permission (void)
{
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = NULL;
  int fd = g_file_open_tmp (NULL, &path, NULL);

  g_assert_cmpint (fd, >=, 0);
  g_assert_true (g_file_set_contents (path, "Date,Close\n2024-01-08,1\n", -1, NULL));
  g_assert_cmpint (g_chmod (path, 0), ==, 0);
  g_close (fd, NULL);

  file = g_file_new_for_path (path);
  set_override (FALSE);
  g_assert_null (entente_price_import_read_file (file, NULL, NULL, NULL, NULL, &error));
  set_override (TRUE);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED);
  g_unlink (path);
}

static double
cpu_seconds (void)
{
  return (double) clock () / CLOCKS_PER_SEC;
}

/* Nothing is read into memory beyond what a line may have: the most memory of the process stays
 * where it was, but for that. */
static gsize
peak_memory (void)
{
  g_autofree char *status = NULL;
  const char *peak;

  g_assert_true (g_file_get_contents ("/proc/self/status", &status, NULL, NULL));
  peak = strstr (status, "VmHWM:");
  g_assert_nonnull (peak);
  return (gsize) g_ascii_strtoull (peak + strlen ("VmHWM:"), NULL, 10) * 1024;
}

static void
check_bytes (GBytes           *bytes,
             EntentePriceError code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (entente_price_import_read_bytes (bytes, NULL, NULL, NULL, NULL, &error));
  g_assert_error (error, ENTENTE_PRICE_ERROR, (int) code);
}

/* A file of some more than @size bytes, most of which is one line. */
static char *
write_long_line (const char *head,
                 const char *line,
                 gsize       size)
{
  char *path = NULL;
  FILE *file;

  g_close (g_file_open_tmp (NULL, &path, NULL), NULL);
  file = fopen (path, "w");
  g_assert_nonnull (file);
  fputs (head, file);
  for (gsize n = strlen (line), i = 0; i < size / n; i++)
    fputs (line, file);
  g_assert_cmpint (fclose (file), ==, 0);
  return path;
}

/* Lines of 200 MB: the first, one below the header, one in a file that is otherwise good, one
 * after a mark that is not closed, one of columns, one of quoted cells. */
static void
test_long_lines (void)
{
  static const struct
  {
    const char *head;
    const char *line;
    EntentePriceError error;
  } lines[] = {
    { "", "7777777777777777", ENTENTE_PRICE_ERROR_LINE_TOO_LONG },
    { "Date,Close\n", "7777777777777777", ENTENTE_PRICE_ERROR_LINE_TOO_LONG },
    { "Date,Close\n2024-01-08,1\n2024-01-09,", "7777777777777777",
      ENTENTE_PRICE_ERROR_LINE_TOO_LONG },
    { "Date,Close\n2024-01-08,1\n\"", "7777777777777777", ENTENTE_PRICE_ERROR_LINE_TOO_LONG },
    { "Date,Close\n2024-01-08,1\n", "1,2,3,4,5,6,7,8,", ENTENTE_PRICE_ERROR_TOO_MANY_COLUMNS },
    { "Date,Close\n2024-01-08,1\n", "\"1\",\"2\",\"3\",\"4\",",
      ENTENTE_PRICE_ERROR_TOO_MANY_COLUMNS },
  };
  gsize before = peak_memory ();

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autofree char *path = write_long_line (lines[i].head, lines[i].line, 200 * 1000 * 1000);
      g_autoptr (GFile) file = g_file_new_for_path (path);
      g_autoptr (GError) error = NULL;
      double start = cpu_seconds (), seconds;

      g_assert_null (entente_price_import_read_file (file, NULL, NULL, NULL, NULL, &error));
      g_assert_error (error, ENTENTE_PRICE_ERROR, (int) lines[i].error);
      seconds = cpu_seconds () - start;
      g_test_message ("%.2f s, %zu MB", seconds, (peak_memory () - before) >> 20);
      g_assert_cmpfloat (seconds, <, 5);
      g_unlink (path);
    }
  g_assert_cmpuint (peak_memory () - before, <, 64 << 20);
}

/* The same in memory, as files of other places than the disk are. */
static void
test_long_lines_in_memory (void)
{
  const gsize size = 20 * 1000 * 1000;
  char *data = g_malloc (size);
  g_autoptr (GBytes) bytes = NULL;

  memset (data, '7', size);
  memcpy (data, "Date,Close\n", 11);
  bytes = g_bytes_new_take (data, size);
  check_bytes (bytes, ENTENTE_PRICE_ERROR_LINE_TOO_LONG);
}

static void
test_many_columns (void)
{
  g_autoptr (GString) text = g_string_new ("Date");
  g_autoptr (GBytes) bytes = NULL;

  for (guint row = 0; row < 3; row++)
    {
      if (row > 0)
        g_string_append_printf (text, "\n2024-01-0%u", row);
      for (guint i = 0; i < 100000; i++)
        g_string_append (text, ",1");
    }

  bytes = g_bytes_new (text->str, text->len);
  check_bytes (bytes, ENTENTE_PRICE_ERROR_TOO_MANY_COLUMNS);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/price-hostile/no-files", test_no_files);
  g_test_add_func ("/price-hostile/no-permission", test_no_permission);
  g_test_add_func ("/price-hostile/long-lines", test_long_lines);
  g_test_add_func ("/price-hostile/long-lines-in-memory", test_long_lines_in_memory);
  g_test_add_func ("/price-hostile/many-columns", test_many_columns);

  return g_test_run ();
}
