/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <string.h>

#include "audio-helpers.h"
#include "entente-wav.h"

static guint32
read_number (const guint8 *bytes,
             guint         n_bytes)
{
  guint32 number = 0;

  for (guint i = 0; i < n_bytes; i++)
    number |= (guint32) bytes[i] << (8 * i);

  return number;
}

static GBytes *
write_wav (EntenteScore *score)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;

  g_assert_true (entente_wav_write (score, stream, NULL, &error));
  g_assert_no_error (error);
  g_assert_false (g_output_stream_is_closed (stream));
  g_output_stream_close (stream, NULL, NULL);

  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

static void
test_header (void)
{
  g_autoptr (EntenteChart) chart = fixture_share ();
  g_autoptr (EntenteScore) score = audio_score_of (chart, NULL, NULL);
  g_autoptr (GBytes) wav = write_wav (score);
  gsize size;
  const guint8 *bytes = g_bytes_get_data (wav, &size);
  guint32 n_bytes = (guint32) entente_score_get_n_frames (score) * 4;

  g_assert_cmpuint (size, ==, 44 + n_bytes);
  g_assert_cmpmem (bytes, 4, "RIFF", 4);
  g_assert_cmpuint (read_number (bytes + 4, 4), ==, size - 8);
  g_assert_cmpmem (bytes + 8, 8, "WAVEfmt ", 8);
  g_assert_cmpuint (read_number (bytes + 16, 4), ==, 16);
  g_assert_cmpuint (read_number (bytes + 20, 2), ==, 1);
  g_assert_cmpuint (read_number (bytes + 22, 2), ==, 2);
  g_assert_cmpuint (read_number (bytes + 24, 4), ==, 48000);
  g_assert_cmpuint (read_number (bytes + 28, 4), ==, 48000 * 4);
  g_assert_cmpuint (read_number (bytes + 32, 2), ==, 4);
  g_assert_cmpuint (read_number (bytes + 34, 2), ==, 16);
  g_assert_cmpmem (bytes + 36, 4, "data", 4);
  g_assert_cmpuint (read_number (bytes + 40, 4), ==, n_bytes);
}

static void
test_samples (void)
{
  g_autoptr (EntenteChart) chart = fixture_share ();
  g_autoptr (EntenteScore) score = audio_score_of (chart, NULL, NULL);
  g_autoptr (GBytes) wav = write_wav (score);
  guint n_frames = (guint) entente_score_get_n_frames (score);
  g_autofree gint16 *samples = g_new (gint16, n_frames * 2);
  const guint8 *bytes = g_bytes_get_data (wav, NULL);

  entente_synth_render_s16 (score, 0, n_frames, samples);
  for (guint i = 0; i < n_frames * 2; i++)
    g_assert_cmpint ((gint16) read_number (bytes + 44 + i * 2, 2), ==, samples[i]);
}

static void
test_empty (void)
{
  g_autoptr (EntenteScore) score = audio_score_of_bars (NULL, 0, NULL);
  g_autoptr (GBytes) wav = write_wav (score);

  g_assert_cmpuint (g_bytes_get_size (wav), ==, 44);
}

/* What was there before stays until all is written, and stays if that fails. */
static void
test_file (void)
{
  g_autoptr (EntenteChart) chart = fixture_share ();
  g_autoptr (EntenteScore) score = audio_score_of (chart, NULL, NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("entente-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, "sound.wav", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();
  g_autofree char *contents = NULL;
  gsize size;

  g_assert_no_error (error);
  g_assert_true (g_file_set_contents (path, "before", -1, NULL));
  g_cancellable_cancel (cancelled);
  g_assert_false (entente_wav_write_to_file (score, file, cancelled, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, "before");
  g_clear_pointer (&contents, g_free);

  g_assert_true (entente_wav_write_to_file (score, file, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &contents, &size, NULL));
  g_assert_cmpuint (size, ==, 44 + entente_score_get_n_frames (score) * 4);

  g_unlink (path);
  g_rmdir (folder);
  g_assert_false (entente_wav_write_to_file (score, file, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wav/header", test_header);
  g_test_add_func ("/wav/samples", test_samples);
  g_test_add_func ("/wav/empty", test_empty);
  g_test_add_func ("/wav/file", test_file);

  return g_test_run ();
}
