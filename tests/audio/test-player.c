/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <locale.h>

#include "audio-helpers.h"
#include "entente-player.h"

/* How long anything may take, in seconds. */
#define PATIENCE 20

typedef struct
{
  EntentePlayer *player;
  GString *states;  /* the first letters of the states that were told */
  GString *marks;
  GError *error;
} Fixture;

static void
on_state (Fixture *f)
{
  g_string_append_c (f->states, "sopP"[entente_player_get_state (f->player)]);
}

static void
on_mark (Fixture *f)
{
  g_string_append_printf (f->marks, "%d ", entente_player_get_mark (f->player));
}

static void
on_failed (Fixture      *f,
           const GError *error)
{
  g_assert_null (f->error);
  f->error = g_error_copy (error);
}

static void
set_up_with (Fixture    *f,
             const char *sink)
{
  g_autoptr (EntenteChart) chart = fixture_share ();
  g_autoptr (EntenteScore) score = audio_score_of (chart, NULL, NULL);

  f->player = entente_player_new (sink);
  f->states = g_string_new (NULL);
  f->marks = g_string_new (NULL);
  entente_player_set_tempo (f->player, ENTENTE_TEMPO_MOST);
  entente_player_set_score (f->player, score);
  g_signal_connect_swapped (f->player, "notify::state", G_CALLBACK (on_state), f);
  g_signal_connect_swapped (f->player, "notify::mark", G_CALLBACK (on_mark), f);
  g_signal_connect_swapped (f->player, "failed", G_CALLBACK (on_failed), f);
}

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  set_up_with (f, data);
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  g_object_add_weak_pointer (G_OBJECT (f->player), (gpointer *) &f->player);
  g_object_unref (f->player);
  g_assert_null (f->player);
  g_string_free (f->states, TRUE);
  g_string_free (f->marks, TRUE);
  g_clear_error (&f->error);
}

static gboolean
on_patience_lost (gpointer data)
{
  g_error ("Nothing happens");

  return G_SOURCE_REMOVE;
}

static void
wait_for_state (Fixture            *f,
                EntentePlayerState  state)
{
  guint patience = g_timeout_add_seconds (PATIENCE, on_patience_lost, NULL);

  while (entente_player_get_state (f->player) != state)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (patience);
}

static void
wait_for_mark (Fixture *f,
               int      mark)
{
  guint patience = g_timeout_add_seconds (PATIENCE, on_patience_lost, NULL);

  while (entente_player_get_mark (f->player) != mark)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (patience);
}

static gboolean
on_time (gpointer data)
{
  *(gboolean *) data = TRUE;

  return G_SOURCE_REMOVE;
}

static void
wait (guint milliseconds)
{
  gboolean is_over = FALSE;

  g_timeout_add (milliseconds, on_time, &is_over);
  while (!is_over)
    g_main_context_iteration (NULL, TRUE);
}

/* All marks are told, each once and in order, and the player is back at the beginning. */
static void
test_play (Fixture       *f,
           gconstpointer  data)
{
  gint64 start = g_get_monotonic_time (), taken;
  double length = (double) entente_score_get_n_frames (entente_player_get_score (f->player)) /
                  ENTENTE_SOUND_RATE;

  g_assert_cmpint (entente_player_get_state (f->player), ==, ENTENTE_PLAYER_STATE_STOPPED);
  entente_player_play (f->player);
  g_assert_cmpint (entente_player_get_state (f->player), ==, ENTENTE_PLAYER_STATE_OPENING);

  /* To open a device does not keep the caller waiting. */
  g_assert_cmpint (g_get_monotonic_time () - start, <, G_USEC_PER_SEC / 4);
  wait_for_state (f, ENTENTE_PLAYER_STATE_PLAYING);
  start = g_get_monotonic_time ();
  wait_for_state (f, ENTENTE_PLAYER_STATE_STOPPED);
  taken = g_get_monotonic_time () - start;

  g_assert_no_error (f->error);
  g_assert_cmpstr (f->states->str, ==, "ops");
  g_assert_cmpstr (f->marks->str, ==, "0 1 2 3 -1 ");
  g_assert_cmpint (entente_player_get_sound (f->player), ==, -1);
  g_assert_cmpfloat ((double) taken / G_USEC_PER_SEC, >, length * 0.8);

  /* And once more. */
  g_string_truncate (f->states, 0);
  g_string_truncate (f->marks, 0);
  entente_player_play (f->player);
  wait_for_state (f, ENTENTE_PLAYER_STATE_STOPPED);
  g_assert_cmpstr (f->states->str, ==, "ps");
  g_assert_cmpstr (f->marks->str, ==, "0 1 2 3 -1 ");
}

static void
test_pause (Fixture       *f,
            gconstpointer  data)
{
  entente_player_play (f->player);
  wait_for_mark (f, 1);
  entente_player_pause (f->player);
  g_assert_cmpint (entente_player_get_state (f->player), ==, ENTENTE_PLAYER_STATE_PAUSED);
  wait (400);
  g_assert_cmpint (entente_player_get_mark (f->player), ==, 1);
  entente_player_pause (f->player);

  entente_player_play (f->player);
  g_assert_cmpint (entente_player_get_mark (f->player), ==, 1);
  wait_for_state (f, ENTENTE_PLAYER_STATE_STOPPED);
  g_assert_cmpstr (f->states->str, ==, "opPps");
  g_assert_cmpstr (f->marks->str, ==, "0 1 2 3 -1 ");
}

static void
test_stop (Fixture       *f,
           gconstpointer  data)
{
  entente_player_play (f->player);
  wait_for_mark (f, 1);
  entente_player_stop (f->player);
  g_assert_cmpint (entente_player_get_state (f->player), ==, ENTENTE_PLAYER_STATE_STOPPED);
  g_assert_cmpint (entente_player_get_mark (f->player), ==, -1);
  wait (300);
  entente_player_stop (f->player);
  g_assert_cmpstr (f->states->str, ==, "ops");
  g_assert_cmpstr (f->marks->str, ==, "0 1 -1 ");
}

/* What is stopped before there is a device never starts. */
static void
test_stop_while_opening (Fixture       *f,
                         gconstpointer  data)
{
  entente_player_play (f->player);
  entente_player_stop (f->player);
  wait (300);
  g_assert_cmpint (entente_player_get_state (f->player), ==, ENTENTE_PLAYER_STATE_STOPPED);
  g_assert_cmpstr (f->states->str, ==, "os");
  g_assert_cmpstr (f->marks->str, ==, "");
}

/* A player that is given up while it opens a device is gone at once. */
static void
test_drop_while_opening (void)
{
  Fixture f = { 0 };

  set_up_with (&f, NULL);
  entente_player_play (f.player);
  tear_down (&f, NULL);
  wait (300);
}

/* Faster and slower keep pitch and place. */
static void
test_tempo (Fixture       *f,
            gconstpointer  data)
{
  double tempo;
  int sound;

  entente_player_set_tempo (f->player, ENTENTE_TEMPO_DEFAULT);
  entente_player_faster (f->player);
  tempo = entente_player_get_tempo (f->player);
  g_assert_cmpfloat_with_epsilon (tempo, 142.7, 0.1);
  entente_player_slower (f->player);
  g_assert_cmpfloat_with_epsilon (entente_player_get_tempo (f->player), 120, 1e-9);
  for (guint i = 0; i < 30; i++)
    entente_player_slower (f->player);
  g_assert_cmpfloat (entente_player_get_tempo (f->player), ==, ENTENTE_TEMPO_LEAST);

  entente_player_play (f->player);
  wait_for_mark (f, 0);
  wait (100);
  for (guint i = 0; i < 30; i++)
    entente_player_faster (f->player);
  g_assert_cmpfloat (entente_player_get_tempo (f->player), ==, ENTENTE_TEMPO_MOST);
  g_assert_cmpfloat (entente_score_get_tempo (entente_player_get_score (f->player)), ==,
                     ENTENTE_TEMPO_MOST);
  sound = entente_player_get_sound (f->player);
  g_assert_cmpint (sound, >=, 0);
  g_assert_cmpint (sound, <=, 2);
  g_assert_cmpint (entente_player_get_state (f->player), ==, ENTENTE_PLAYER_STATE_PLAYING);
  wait_for_state (f, ENTENTE_PLAYER_STATE_STOPPED);
  g_assert_cmpstr (f->marks->str, ==, "0 1 2 3 -1 ");
}

static void
test_step (Fixture       *f,
           gconstpointer  data)
{
  g_assert_false (entente_player_step (f->player, -1));
  for (int mark = 0; mark < 4; mark++)
    {
      g_assert_true (entente_player_step (f->player, 1));
      wait_for_state (f, ENTENTE_PLAYER_STATE_PAUSED);
      g_assert_cmpint (entente_player_get_mark (f->player), ==, mark);
    }
  g_assert_false (entente_player_step (f->player, 1));
  g_assert_true (entente_player_step (f->player, -1));
  wait_for_state (f, ENTENTE_PLAYER_STATE_PAUSED);
  g_assert_cmpstr (f->marks->str, ==, "0 1 2 3 2 ");

  /* From there to the end. */
  entente_player_play (f->player);
  wait_for_state (f, ENTENTE_PLAYER_STATE_STOPPED);
  g_assert_cmpstr (f->marks->str, ==, "0 1 2 3 2 3 -1 ");
}

static void
test_marks (Fixture       *f,
            gconstpointer  data)
{
  g_assert_false (entente_player_play_mark (f->player, 4));
  g_assert_false (entente_player_seek_mark (f->player, -1));

  g_assert_true (entente_player_play_mark (f->player, 2));
  wait_for_state (f, ENTENTE_PLAYER_STATE_PAUSED);
  g_assert_cmpint (entente_player_get_mark (f->player), ==, 2);

  g_assert_true (entente_player_seek_mark (f->player, 1));
  g_assert_cmpint (entente_player_get_mark (f->player), ==, 1);
  entente_player_play (f->player);
  wait_for_mark (f, 2);
  g_assert_true (entente_player_seek_mark (f->player, 3));
  g_assert_cmpint (entente_player_get_mark (f->player), ==, 3);
  wait_for_state (f, ENTENTE_PLAYER_STATE_STOPPED);
  g_assert_cmpstr (f->marks->str, ==, "2 1 2 3 -1 ");
}

/* Arrow keys that repeat faster than notes: the last one counts. */
static void
test_many_marks (Fixture       *f,
                 gconstpointer  data)
{
  for (int i = 0; i < 40; i++)
    {
      g_assert_true (entente_player_play_mark (f->player, i % 4));
      g_main_context_iteration (NULL, FALSE);
      g_usleep (3000);
    }
  wait_for_state (f, ENTENTE_PLAYER_STATE_PAUSED);
  g_assert_cmpint (entente_player_get_mark (f->player), ==, 3);
  g_assert_no_error (f->error);
}

static void
test_nothing_to_play (void)
{
  g_autoptr (EntentePlayer) player = entente_player_new (NULL);
  g_autoptr (EntenteScore) empty = audio_score_of_bars (NULL, 0, NULL);

  entente_player_play (player);
  g_assert_cmpint (entente_player_get_state (player), ==, ENTENTE_PLAYER_STATE_STOPPED);
  g_assert_false (entente_player_step (player, 1));
  entente_player_set_score (player, empty);
  entente_player_play (player);
  g_assert_cmpint (entente_player_get_state (player), ==, ENTENTE_PLAYER_STATE_STOPPED);
  g_assert_false (entente_player_step (player, 1));
  g_assert_false (entente_player_play_mark (player, 0));
}

static void
test_new_score (Fixture       *f,
                gconstpointer  data)
{
  const double values[] = { 1, 2 };
  g_autoptr (EntenteScore) other = audio_score_of_bars (values, 2, NULL);

  entente_player_play (f->player);
  wait_for_mark (f, 2);
  entente_player_set_score (f->player, other);
  g_assert_cmpint (entente_player_get_state (f->player), ==, ENTENTE_PLAYER_STATE_STOPPED);
  g_assert_cmpfloat (entente_score_get_tempo (entente_player_get_score (f->player)), ==,
                     ENTENTE_TEMPO_MOST);
  entente_player_play (f->player);
  wait_for_state (f, ENTENTE_PLAYER_STATE_STOPPED);
  g_assert_cmpstr (f->marks->str, ==, "0 1 2 -1 0 1 -1 ");
}

/* A sentence says why nothing is heard, each time that it is tried. */
static void
assert_fails (Fixture           *f,
              EntenteSoundError  code,
              const char        *words)
{
  for (guint i = 0; i < 2; i++)
    {
      entente_player_play (f->player);
      wait_for_state (f, ENTENTE_PLAYER_STATE_STOPPED);
      g_assert_error (f->error, ENTENTE_SOUND_ERROR, (int) code);
      g_assert_nonnull (strstr (f->error->message, words));
      g_assert_cmpint (entente_player_get_mark (f->player), ==, -1);
      g_clear_error (&f->error);
    }
  g_assert_cmpstr (f->states->str, ==, "osos");
}

static void
test_no_plugin (Fixture       *f,
                gconstpointer  data)
{
  assert_fails (f, ENTENTE_SOUND_ERROR_NO_PLUGIN, "“nothing-like-it”");
}

static void
test_no_device (Fixture       *f,
                gconstpointer  data)
{
  assert_fails (f, ENTENTE_SOUND_ERROR_NO_DEVICE, "There is no device");
}

int
main (int   argc,
      char *argv[])
{
  static const struct
  {
    const char *path;
    const char *sink;
    void (*test) (Fixture       *f,
                  gconstpointer  data);
  } tests[] = {
    { "/player/play", NULL, test_play },
    { "/player/pause", NULL, test_pause },
    { "/player/stop", NULL, test_stop },
    { "/player/stop-while-opening", NULL, test_stop_while_opening },
    { "/player/tempo", NULL, test_tempo },
    { "/player/step", NULL, test_step },
    { "/player/marks", NULL, test_marks },
    { "/player/many-marks", NULL, test_many_marks },
    { "/player/new-score", NULL, test_new_score },
    { "/player/no-plugin", "nothing-like-it", test_no_plugin },
    { "/player/no-device", "autoaudiosink", test_no_device },
  };

  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  /* As on a machine without a sound card and a sound server. */
  g_setenv ("PULSE_SERVER", "/nonexistent", TRUE);
  g_setenv ("ALSA_CONFIG_PATH", "/nonexistent", TRUE);
  g_setenv ("PIPEWIRE_RUNTIME_DIR", "/nonexistent", TRUE);
  g_setenv ("JACK_NO_START_SERVER", "1", TRUE);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, tests[i].sink, set_up, tests[i].test, tear_down);
  g_test_add_func ("/player/drop-while-opening", test_drop_while_opening);
  g_test_add_func ("/player/nothing-to-play", test_nothing_to_play);

  return g_test_run ();
}
