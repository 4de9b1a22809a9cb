/* SPDX-License-Identifier: GPL-3.0-or-later */

/* WAVE files with samples as they are: a RIFF chunk of the form WAVE, which holds a chunk
 * "fmt " and a chunk "data", all numbers with the least significant byte first (IBM and
 * Microsoft, Multimedia Programming Interface and Data Specifications 1.0, 1991, "Waveform
 * Audio File Format"). */

#include "entente-wav.h"

#include "entente-synth.h"

#define FORMAT_PCM      1
#define BYTES_A_SAMPLE  ((guint) sizeof (gint16))
#define BYTES_A_FRAME   (BYTES_A_SAMPLE * ENTENTE_SYNTH_CHANNELS)

/* Of the chunk "fmt ", and of all chunks' names and sizes and the form after the first size. */
#define FORMAT_BYTES 16
#define FRONT_BYTES  36

#define BLOCK_FRAMES 4096

static gboolean
write_header (GDataOutputStream  *data,
              guint32             n_bytes,
              GCancellable       *cancellable,
              GError            **error)
{
  return g_data_output_stream_put_string (data, "RIFF", cancellable, error) &&
         g_data_output_stream_put_uint32 (data, FRONT_BYTES + n_bytes, cancellable, error) &&
         g_data_output_stream_put_string (data, "WAVEfmt ", cancellable, error) &&
         g_data_output_stream_put_uint32 (data, FORMAT_BYTES, cancellable, error) &&
         g_data_output_stream_put_uint16 (data, FORMAT_PCM, cancellable, error) &&
         g_data_output_stream_put_uint16 (data, ENTENTE_SYNTH_CHANNELS, cancellable, error) &&
         g_data_output_stream_put_uint32 (data, ENTENTE_SOUND_RATE, cancellable, error) &&
         g_data_output_stream_put_uint32 (data, ENTENTE_SOUND_RATE * BYTES_A_FRAME, cancellable,
                                          error) &&
         g_data_output_stream_put_uint16 (data, BYTES_A_FRAME, cancellable, error) &&
         g_data_output_stream_put_uint16 (data, BYTES_A_SAMPLE * 8, cancellable, error) &&
         g_data_output_stream_put_string (data, "data", cancellable, error) &&
         g_data_output_stream_put_uint32 (data, n_bytes, cancellable, error);
}

static gboolean
write_samples (EntenteScore   *score,
               GOutputStream  *stream,
               GCancellable   *cancellable,
               GError        **error)
{
  gint16 block[BLOCK_FRAMES * ENTENTE_SYNTH_CHANNELS];
  guint64 n_frames = entente_score_get_n_frames (score);

  for (guint64 first = 0; first < n_frames; first += BLOCK_FRAMES)
    {
      guint n = (guint) MIN (n_frames - first, BLOCK_FRAMES);

      entente_synth_render_s16 (score, first, n, block);
      for (guint i = 0; i < n * ENTENTE_SYNTH_CHANNELS; i++)
        block[i] = GINT16_TO_LE (block[i]);
      if (!g_output_stream_write_all (stream, block, n * BYTES_A_FRAME, NULL, cancellable, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * entente_wav_write:
 * @score: a score
 * @stream: where to write; it stays open
 * @cancellable: (nullable): to stop the work
 * @error: an error of the stream, or %G_IO_ERROR_MESSAGE_TOO_LARGE where the score is too long
 *   for the format, which is 6 hours
 *
 * Writes a score as a WAVE file: stereo, 16 bits, %ENTENTE_SOUND_RATE frames a second.
 *
 * Returns: whether all of it was written
 */
gboolean
entente_wav_write (EntenteScore   *score,
                   GOutputStream  *stream,
                   GCancellable   *cancellable,
                   GError        **error)
{
  g_autoptr (GDataOutputStream) data = NULL;
  guint64 n_bytes;

  g_return_val_if_fail (ENTENTE_IS_SCORE (score), FALSE);
  g_return_val_if_fail (G_IS_OUTPUT_STREAM (stream), FALSE);

  n_bytes = entente_score_get_n_frames (score) * BYTES_A_FRAME;
  if (n_bytes > G_MAXUINT32 - FRONT_BYTES)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_MESSAGE_TOO_LARGE,
                           g_strerror (EFBIG));
      return FALSE;
    }

  data = g_data_output_stream_new (stream);
  g_filter_output_stream_set_close_base_stream (G_FILTER_OUTPUT_STREAM (data), FALSE);
  g_data_output_stream_set_byte_order (data, G_DATA_STREAM_BYTE_ORDER_LITTLE_ENDIAN);

  return write_header (data, (guint32) n_bytes, cancellable, error) &&
         write_samples (score, stream, cancellable, error);
}

/**
 * entente_wav_write_to_file:
 * @score: a score
 * @file: where to; what is there is replaced, once all is written
 * @cancellable: (nullable): to stop the work
 * @error: as of entente_wav_write(), or an error of the file
 *
 * Returns: whether all of it was written
 */
gboolean
entente_wav_write_to_file (EntenteScore   *score,
                           GFile          *file,
                           GCancellable   *cancellable,
                           GError        **error)
{
  g_autoptr (GFileOutputStream) stream = NULL;
  g_autoptr (GCancellable) abandoned = NULL;

  g_return_val_if_fail (ENTENTE_IS_SCORE (score), FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  stream = g_file_replace (file, NULL, FALSE, G_FILE_CREATE_NONE, cancellable, error);
  if (stream == NULL)
    return FALSE;

  if (entente_wav_write (score, G_OUTPUT_STREAM (stream), cancellable, error))
    return g_output_stream_close (G_OUTPUT_STREAM (stream), cancellable, error);

  /* To close it cancelled leaves what was there before. */
  abandoned = g_cancellable_new ();
  g_cancellable_cancel (abandoned);
  g_output_stream_close (G_OUTPUT_STREAM (stream), abandoned, NULL);

  return FALSE;
}
