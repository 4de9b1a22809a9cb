/* SPDX-License-Identifier: GPL-3.0-or-later */

/* EntenteSoundOutput: a pipeline of GStreamer, appsrc ! audioconvert ! audioresample ! sink. The
 * thread of the pipeline asks for samples, which are rendered right then. Nothing of GStreamer
 * is touched before a device is opened for the first time, and that happens in a thread: a
 * sound server that does not answer must not stop the window. */

#include "entente-sound-output.h"

#include <glib/gi18n-lib.h>
#include <gst/app/gstappsrc.h>
#include <gst/gst.h>

#include "entente-synth.h"

#define AUTOMATIC_SINK "autoaudiosink"

/* What is handed over at once, and what may wait to be played: as little as is safe, for what
 * waits is rendered in vain when the reader goes elsewhere. */
#define BLOCK_FRAMES   2400
#define WAITING_BLOCKS 4

#define BYTES_A_FRAME (sizeof (float) * ENTENTE_SYNTH_CHANNELS)

struct _EntenteSoundOutput
{
  GObject parent_instance;

  GstElement *pipeline;
  GstAppSrc *source;      /* owned by the pipeline */
  guint bus_watch;
  guint64 first;          /* the frame with which the pipeline's time begins */

  /* Shared with the thread of the pipeline. */
  GMutex mutex;
  EntenteScore *score;
  guint64 next;
  guint64 end;
};

G_DEFINE_QUARK (entente-sound-error-quark, entente_sound_error)

G_DEFINE_ENUM_TYPE (EntenteSoundError, entente_sound_error,
  G_DEFINE_ENUM_VALUE (ENTENTE_SOUND_ERROR_NO_PLUGIN, "no-plugin"),
  G_DEFINE_ENUM_VALUE (ENTENTE_SOUND_ERROR_NO_DEVICE, "no-device"),
  G_DEFINE_ENUM_VALUE (ENTENTE_SOUND_ERROR_BROKEN, "broken"))

G_DEFINE_FINAL_TYPE (EntenteSoundOutput, entente_sound_output, G_TYPE_OBJECT)

enum
{
  ENDED,
  FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
entente_sound_output_finalize (GObject *object)
{
  EntenteSoundOutput *self = ENTENTE_SOUND_OUTPUT (object);

  g_clear_handle_id (&self->bus_watch, g_source_remove);
  if (self->pipeline != NULL)
    gst_element_set_state (self->pipeline, GST_STATE_NULL);
  g_clear_pointer (&self->pipeline, gst_object_unref);
  g_clear_object (&self->score);
  g_mutex_clear (&self->mutex);

  G_OBJECT_CLASS (entente_sound_output_parent_class)->finalize (object);
}

static void
entente_sound_output_class_init (EntenteSoundOutputClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_sound_output_finalize;

  /* EntenteSoundOutput::ended: all that was to be played has been heard. */
  signals[ENDED] = g_signal_new ("ended", ENTENTE_TYPE_SOUND_OUTPUT, G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);

  /* EntenteSoundOutput::failed: the device stopped; what for is a GError. */
  signals[FAILED] = g_signal_new ("failed", ENTENTE_TYPE_SOUND_OUTPUT, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
entente_sound_output_init (EntenteSoundOutput *self)
{
  g_mutex_init (&self->mutex);
}

/* A part of the score, or NULL at its end. */
static GstBuffer *
take_block (EntenteSoundOutput *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  guint64 n = MIN (self->end - self->next, BLOCK_FRAMES);
  guint64 start = self->next - self->first;
  GstBuffer *buffer;
  float *samples;

  if (n == 0)
    return NULL;

  samples = g_new (float, n * ENTENTE_SYNTH_CHANNELS);
  entente_synth_render (self->score, self->next, (guint) n, samples);
  buffer = gst_buffer_new_wrapped (samples, n * BYTES_A_FRAME);
  GST_BUFFER_PTS (buffer) = gst_util_uint64_scale (start, GST_SECOND, ENTENTE_SOUND_RATE);
  GST_BUFFER_DURATION (buffer) =
    gst_util_uint64_scale (start + n, GST_SECOND, ENTENTE_SOUND_RATE) - GST_BUFFER_PTS (buffer);
  self->next += n;

  return buffer;
}

/* In the thread of the pipeline. */
static void
on_need_data (GstAppSrc *source,
              guint      n_bytes,
              gpointer   data)
{
  GstBuffer *buffer = take_block (data);

  if (buffer != NULL)
    gst_app_src_push_buffer (source, buffer);
  else
    gst_app_src_end_of_stream (source);
}

static void
fail (EntenteSoundOutput *self,
      GstMessage         *message)
{
  g_autoptr (GError) reason = NULL;
  g_autoptr (GError) error = NULL;

  gst_message_parse_error (message, &reason, NULL);
  /* Translators: %s is a sentence from the sound system that says what happened */
  error = g_error_new (ENTENTE_SOUND_ERROR, ENTENTE_SOUND_ERROR_BROKEN,
                       _("The sound stopped: %s"), reason->message);
  entente_sound_output_halt (self);
  g_signal_emit (self, signals[FAILED], 0, error);
}

static gboolean
on_message (GstBus     *bus,
            GstMessage *message,
            gpointer    data)
{
  g_autoptr (EntenteSoundOutput) self = g_object_ref (data);

  switch (GST_MESSAGE_TYPE (message))
    {
    case GST_MESSAGE_EOS:
      g_signal_emit (self, signals[ENDED], 0);
      break;
    case GST_MESSAGE_ERROR:
      fail (self, message);
      break;
    case GST_MESSAGE_CLOCK_LOST:
      /* GStreamer asks for this: another clock is chosen on the way. */
      gst_element_set_state (self->pipeline, GST_STATE_PAUSED);
      gst_element_set_state (self->pipeline, GST_STATE_PLAYING);
      break;
    default:
      break;
    }

  return self->bus_watch != 0 ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

static gboolean
init_gstreamer (GError **error)
{
  static GMutex mutex;
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&mutex);
  g_autoptr (GError) reason = NULL;

  if (gst_init_check (NULL, NULL, &reason))
    return TRUE;

  g_set_error (error, ENTENTE_SOUND_ERROR, ENTENTE_SOUND_ERROR_NO_PLUGIN,
               /* Translators: %s is a sentence from GStreamer, which plays sound */
               _("Sound cannot be played, because GStreamer does not start: %s"),
               reason->message);
  return FALSE;
}

/* The element, which @bin owns then; NULL where no plugin has it. */
static GstElement *
add_element (GstElement  *bin,
             const char  *factory,
             GError     **error)
{
  GstElement *element = gst_element_factory_make (factory, NULL);

  if (element == NULL)
    {
      g_set_error (error, ENTENTE_SOUND_ERROR, ENTENTE_SOUND_ERROR_NO_PLUGIN,
                   /* Translators: %s is the name of a part of GStreamer, such as audioconvert */
                   _("Sound cannot be played, because the part “%s” of GStreamer is not "
                     "installed."), factory);
      return NULL;
    }

  gst_bin_add (GST_BIN (bin), element);
  return element;
}

static void
configure_source (EntenteSoundOutput *self)
{
  const char *format = G_BYTE_ORDER == G_LITTLE_ENDIAN ? "F32LE" : "F32BE";
  GstAppSrcCallbacks callbacks = { .need_data = on_need_data };
  g_autoptr (GstCaps) caps =
    gst_caps_new_simple ("audio/x-raw",
                         "format", G_TYPE_STRING, format,
                         "rate", G_TYPE_INT, ENTENTE_SOUND_RATE,
                         "channels", G_TYPE_INT, ENTENTE_SYNTH_CHANNELS,
                         "layout", G_TYPE_STRING, "interleaved",
                         NULL);

  gst_app_src_set_caps (self->source, caps);
  gst_app_src_set_callbacks (self->source, &callbacks, self, NULL);
  gst_app_src_set_max_bytes (self->source, BLOCK_FRAMES * BYTES_A_FRAME * WAITING_BLOCKS);
  g_object_set (self->source, "format", GST_FORMAT_TIME, NULL);
}

/* Without a device, the automatic sink takes one that plays nothing, and only warns. */
static gboolean
is_deaf (GstElement *sink)
{
  GstElementFactory *factory;

  if (!GST_IS_BIN (sink) || GST_BIN_CHILDREN (sink) == NULL)
    return FALSE;

  factory = gst_element_get_factory (GST_BIN_CHILDREN (sink)->data);

  return factory != NULL && g_str_has_prefix (GST_OBJECT_NAME (factory), "fake");
}

static gboolean
make_pipeline (EntenteSoundOutput  *self,
               const char          *sink_name,
               GError             **error)
{
  GstElement *source, *convert, *resample, *sink;

  self->pipeline = gst_object_ref_sink (gst_pipeline_new (NULL));
  source = add_element (self->pipeline, "appsrc", error);
  if (source == NULL)
    return FALSE;
  self->source = GST_APP_SRC (source);
  configure_source (self);

  convert = add_element (self->pipeline, "audioconvert", error);
  if (convert == NULL)
    return FALSE;
  resample = add_element (self->pipeline, "audioresample", error);
  if (resample == NULL)
    return FALSE;
  sink = add_element (self->pipeline, sink_name, error);
  if (sink == NULL)
    return FALSE;

  /* A sink without a device, for tests, keeps time as one with a device does. */
  if (g_object_class_find_property (G_OBJECT_GET_CLASS (sink), "sync") != NULL)
    g_object_set (sink, "sync", TRUE, NULL);

  if (!gst_element_link_many (source, convert, resample, sink, NULL) ||
      gst_element_set_state (self->pipeline, GST_STATE_READY) == GST_STATE_CHANGE_FAILURE ||
      is_deaf (sink))
    {
      g_set_error_literal (error, ENTENTE_SOUND_ERROR, ENTENTE_SOUND_ERROR_NO_DEVICE,
                           _("There is no device to play sound with."));
      return FALSE;
    }

  return TRUE;
}

static void
open_in_thread (GTask        *task,
                gpointer      source_object,
                gpointer      task_data,
                GCancellable *cancellable)
{
  g_autoptr (EntenteSoundOutput) self = g_object_new (ENTENTE_TYPE_SOUND_OUTPUT, NULL);
  const char *sink = task_data;
  GError *error = NULL;

  if (!init_gstreamer (&error) || !make_pipeline (self, sink, &error))
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, g_steal_pointer (&self), g_object_unref);
}

/**
 * entente_sound_output_open_async:
 * @sink: (nullable): the name of an element of GStreamer that takes the sound, or %NULL for the
 *   device that the system has for it
 * @cancellable: (nullable): to give up
 * @callback: called when the device is open, or there is none
 * @user_data: for @callback
 *
 * Starts GStreamer, where it has not been started, and opens a device, both in a thread.
 */
void
entente_sound_output_open_async (const char          *sink,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, entente_sound_output_open_async);
  g_task_set_task_data (task, g_strdup (sink != NULL ? sink : AUTOMATIC_SINK), g_free);
  g_task_set_return_on_cancel (task, TRUE);
  g_task_run_in_thread (task, open_in_thread);
}

/**
 * entente_sound_output_open_finish:
 * @result: what the callback was given
 * @error: an error of #EntenteSoundError, or that the opening was cancelled
 *
 * Signals come in the main context of the caller from now on.
 *
 * Returns: (transfer full) (nullable): the device
 */
EntenteSoundOutput *
entente_sound_output_open_finish (GAsyncResult  *result,
                                  GError       **error)
{
  EntenteSoundOutput *self;

  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  self = g_task_propagate_pointer (G_TASK (result), error);
  if (self != NULL)
    {
      g_autoptr (GstBus) bus = gst_element_get_bus (self->pipeline);

      self->bus_watch = gst_bus_add_watch (bus, on_message, self);
    }

  return self;
}

/**
 * entente_sound_output_play:
 * @self: a device
 * @score: what to play
 * @first: the first frame
 * @end: the frame before which to end
 *
 * Ends what is being played and plays a part of a score. A signal tells when it has ended.
 */
void
entente_sound_output_play (EntenteSoundOutput *self,
                           EntenteScore       *score,
                           guint64             first,
                           guint64             end)
{
  g_return_if_fail (ENTENTE_IS_SOUND_OUTPUT (self));
  g_return_if_fail (ENTENTE_IS_SCORE (score));
  g_return_if_fail (first <= end && end <= entente_score_get_n_frames (score));

  entente_sound_output_halt (self);

  g_mutex_lock (&self->mutex);
  g_set_object (&self->score, score);
  self->first = self->next = first;
  self->end = end;
  g_mutex_unlock (&self->mutex);

  gst_element_set_state (self->pipeline, GST_STATE_PLAYING);
}

/**
 * entente_sound_output_halt:
 * @self: a device
 *
 * Ends what is being played at once, without a signal.
 */
void
entente_sound_output_halt (EntenteSoundOutput *self)
{
  g_autoptr (GstBus) bus = NULL;

  g_return_if_fail (ENTENTE_IS_SOUND_OUTPUT (self));

  gst_element_set_state (self->pipeline, GST_STATE_READY);

  /* The end of what was played before may still wait there to be told. */
  bus = gst_element_get_bus (self->pipeline);
  gst_bus_set_flushing (bus, TRUE);
  gst_bus_set_flushing (bus, FALSE);
}

/**
 * entente_sound_output_get_frame:
 * @self: a device
 *
 * Returns: the frame of the score that is heard now; the first one before any is
 */
guint64
entente_sound_output_get_frame (EntenteSoundOutput *self)
{
  gint64 position = 0;

  g_return_val_if_fail (ENTENTE_IS_SOUND_OUTPUT (self), 0);

  if (!gst_element_query_position (self->pipeline, GST_FORMAT_TIME, &position) || position < 0)
    return self->first;

  return MIN (self->first + gst_util_uint64_scale ((guint64) position, ENTENTE_SOUND_RATE,
                                                   GST_SECOND), self->end);
}
