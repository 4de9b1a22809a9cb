/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The module that plays sound: a pipeline of GStreamer, appsrc ! audioconvert ! audioresample !
 * sink. The thread of the pipeline asks for samples, which are made right then. */

#include <glib/gi18n-lib.h>
#include <gst/app/gstappsrc.h>
#include <gst/gst.h>

#include "entente-sound-driver.h"
#include "entente-sound-error.h"

#define AUTOMATIC_SINK "autoaudiosink"

/* What is handed over at once, and what may wait to be played: as little as is safe, for what
 * waits is made in vain when the reader goes elsewhere. */
#define BLOCK_FRAMES   2400
#define WAITING_BLOCKS 4

struct _EntenteSoundDevice
{
  EntenteSoundClient client;
  GstElement *pipeline;
  GstAppSrc *source;      /* owned by the pipeline */
  guint bus_watch;
  guint64 n_frames;       /* so many were handed over since the start */
};

static void
close_device (EntenteSoundDevice *self)
{
  g_clear_handle_id (&self->bus_watch, g_source_remove);
  if (self->pipeline != NULL)
    gst_element_set_state (self->pipeline, GST_STATE_NULL);
  g_clear_pointer (&self->pipeline, gst_object_unref);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteSoundDevice, close_device)

static gsize
get_frame_size (EntenteSoundDevice *self)
{
  return sizeof (float) * self->client.n_channels;
}

/* What comes next, or NULL at the end. */
static GstBuffer *
take_block (EntenteSoundDevice *self)
{
  const EntenteSoundClient *client = &self->client;
  g_autofree float *samples = g_new (float, (gsize) BLOCK_FRAMES * client->n_channels);
  guint n = client->fill (client->data, samples, BLOCK_FRAMES);
  GstBuffer *buffer;

  if (n == 0)
    return NULL;

  buffer = gst_buffer_new_wrapped (g_steal_pointer (&samples), n * get_frame_size (self));
  GST_BUFFER_PTS (buffer) = gst_util_uint64_scale (self->n_frames, GST_SECOND, client->rate);
  self->n_frames += n;
  GST_BUFFER_DURATION (buffer) =
    gst_util_uint64_scale (self->n_frames, GST_SECOND, client->rate) - GST_BUFFER_PTS (buffer);

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
halt (EntenteSoundDevice *self)
{
  g_autoptr (GstBus) bus = NULL;

  gst_element_set_state (self->pipeline, GST_STATE_READY);

  /* The end of what was played before may still wait there to be told. */
  bus = gst_element_get_bus (self->pipeline);
  gst_bus_set_flushing (bus, TRUE);
  gst_bus_set_flushing (bus, FALSE);
}

static void
fail (EntenteSoundDevice *self,
      GstMessage         *message)
{
  g_autoptr (GError) reason = NULL;
  g_autoptr (GError) error = NULL;

  gst_message_parse_error (message, &reason, NULL);
  /* Translators: %s is a sentence from the sound system that says what happened */
  error = g_error_new (ENTENTE_SOUND_ERROR, ENTENTE_SOUND_ERROR_BROKEN,
                       _("The sound stopped: %s"), reason->message);
  halt (self);
  self->client.failed (self->client.data, error);
}

/* The client may close the device when it is told: that is the last thing done. */
static gboolean
on_message (GstBus     *bus,
            GstMessage *message,
            gpointer    data)
{
  EntenteSoundDevice *self = data;

  switch (GST_MESSAGE_TYPE (message))
    {
    case GST_MESSAGE_EOS:
      self->client.ended (self->client.data);
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

  return G_SOURCE_CONTINUE;
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
configure_source (EntenteSoundDevice *self)
{
  const char *format = G_BYTE_ORDER == G_LITTLE_ENDIAN ? "F32LE" : "F32BE";
  GstAppSrcCallbacks callbacks = { .need_data = on_need_data };
  g_autoptr (GstCaps) caps =
    gst_caps_new_simple ("audio/x-raw",
                         "format", G_TYPE_STRING, format,
                         "rate", G_TYPE_INT, (int) self->client.rate,
                         "channels", G_TYPE_INT, (int) self->client.n_channels,
                         "layout", G_TYPE_STRING, "interleaved",
                         NULL);

  gst_app_src_set_caps (self->source, caps);
  gst_app_src_set_callbacks (self->source, &callbacks, self, NULL);
  gst_app_src_set_max_bytes (self->source, BLOCK_FRAMES * get_frame_size (self) * WAITING_BLOCKS);
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
make_pipeline (EntenteSoundDevice  *self,
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

static EntenteSoundDevice *
open_device (const char                *sink,
             const EntenteSoundClient  *client,
             GError                   **error)
{
  g_autoptr (EntenteSoundDevice) self = g_new0 (EntenteSoundDevice, 1);

  self->client = *client;
  if (!init_gstreamer (error) ||
      !make_pipeline (self, sink != NULL ? sink : AUTOMATIC_SINK, error))
    return NULL;

  return g_steal_pointer (&self);
}

static void
attach (EntenteSoundDevice *self)
{
  g_autoptr (GstBus) bus = gst_element_get_bus (self->pipeline);

  self->bus_watch = gst_bus_add_watch (bus, on_message, self);
}

static void
start (EntenteSoundDevice *self)
{
  self->n_frames = 0;
  gst_element_set_state (self->pipeline, GST_STATE_PLAYING);
}

static guint64
get_frame (EntenteSoundDevice *self)
{
  gint64 position = 0;

  if (!gst_element_query_position (self->pipeline, GST_FORMAT_TIME, &position) || position < 0)
    return 0;

  return gst_util_uint64_scale ((guint64) position, self->client.rate, GST_SECOND);
}

G_MODULE_EXPORT const EntenteSoundDriver entente_sound_driver = {
  .open = open_device,
  .attach = attach,
  .start = start,
  .halt = halt,
  .get_frame = get_frame,
  .close = close_device,
};
