/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <locale.h>

#include "audio-helpers.h"
#include "entente-sound-driver.h"
#include "entente-sound-output.h"

/* How long anything may take, in seconds. */
#define PATIENCE 20

typedef struct
{
  EntenteSoundOutput *output;
  GError *error;
} Answer;

static void
on_opened (GObject      *object,
           GAsyncResult *result,
           gpointer      data)
{
  Answer *answer = data;

  answer->output = entente_sound_output_open_finish (result, &answer->error);
}

static gboolean
on_patience_lost (gpointer data)
{
  g_error ("Nothing happens");

  return G_SOURCE_REMOVE;
}

static Answer
open_output (const char *module_dir)
{
  guint patience = g_timeout_add_seconds (PATIENCE, on_patience_lost, NULL);
  Answer answer = { NULL, NULL };

  g_setenv ("ENTENTE_MODULEDIR", module_dir, TRUE);
  entente_sound_output_open_async ("fakesink", NULL, on_opened, &answer);
  while (answer.output == NULL && answer.error == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (patience);

  return answer;
}

static void
assert_fails (const char *module_dir,
              const char *words)
{
  Answer answer = open_output (module_dir);

  g_assert_null (answer.output);
  g_assert_error (answer.error, ENTENTE_SOUND_ERROR, ENTENTE_SOUND_ERROR_NO_PLUGIN);
  g_assert_true (g_str_has_prefix (answer.error->message, "Sound cannot be played, because"));
  g_assert_nonnull (strstr (answer.error->message, words));
  g_clear_error (&answer.error);
}

static gboolean
has_gstreamer (void)
{
  g_autofree char *maps = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents ("/proc/self/maps", &maps, NULL, &error);
  g_assert_no_error (error);

  return strstr (maps, "/libgstreamer-1.0.so") != NULL;
}

static void
on_ended (gboolean *ended)
{
  *ended = TRUE;
}

static void
play (EntenteSoundOutput *output)
{
  const double values[] = { 1, 2 };
  g_autoptr (EntenteScore) score = audio_score_of_bars (values, G_N_ELEMENTS (values), NULL);
  guint64 n_frames = entente_score_get_n_frames (score);
  guint patience = g_timeout_add_seconds (PATIENCE, on_patience_lost, NULL);
  guint64 first = n_frames - ENTENTE_SOUND_RATE / 2;
  gboolean ended = FALSE;

  g_signal_connect_swapped (output, "ended", G_CALLBACK (on_ended), &ended);
  entente_sound_output_play (output, score, first, n_frames);
  g_assert_cmpuint (entente_sound_output_get_frame (output), >=, first);
  while (!ended)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (entente_sound_output_get_frame (output), ==, n_frames);
  g_source_remove (patience);
}

/* Only who plays sound loads what it takes, and where that is not to be had, a sentence says so,
 * each time. */
static void
test_module (void)
{
  g_autofree char *module_dir = g_strdup (g_getenv ("ENTENTE_MODULEDIR"));
  g_autofree char *folder = g_dir_make_tmp (NULL, NULL);
  g_autofree char *path = g_build_filename (folder, ENTENTE_SOUND_MODULE, NULL);
  Answer answer;

  g_assert_nonnull (module_dir);
  assert_fails (folder, ENTENTE_SOUND_MODULE);
  assert_fails (folder, ENTENTE_SOUND_MODULE);
  g_assert_true (g_file_set_contents (path, "This plays nothing.", -1, NULL));
  assert_fails (folder, ENTENTE_SOUND_MODULE);
  g_assert_false (has_gstreamer ());

  answer = open_output (module_dir);
  g_assert_no_error (answer.error);
  g_assert_true (has_gstreamer ());
  play (answer.output);
  g_assert_finalize_object (answer.output);

  /* It is there to stay. */
  answer = open_output (folder);
  g_assert_no_error (answer.error);
  g_assert_finalize_object (answer.output);

  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sound-output/module", test_module);

  return g_test_run ();
}
