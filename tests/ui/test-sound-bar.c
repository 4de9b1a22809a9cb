/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "charts-helpers.h"
#include "entente-loader.h"
#include "entente-sound-bar.h"

/* How long anything may take, in seconds. */
#define PATIENCE 20

typedef struct
{
  EntenteDossier *dossier;
  EntenteSelection *selection;
  EntenteChartCanvas *canvas;
  EntenteSoundBar *bar;
  EntentePlayer *player;
  GtkWidget *window;
  GString *cursors;
  GString *messages;
  GString *announced;
} Fixture;

static void
on_cursor (Fixture *f)
{
  g_string_append_printf (f->cursors, "%d ",
                          entente_picture_get_cursor (ENTENTE_PICTURE (f->canvas)));
}

static void
on_failed (Fixture      *f,
           const GError *error)
{
  g_string_append (f->messages, error->message);
}

/* GTK's own context for tests cannot announce. */
static void
on_announce (EntenteSoundBar *bar,
             const char      *words,
             Fixture         *f)
{
  g_string_append_printf (f->announced, "%s\n", words);
  g_signal_stop_emission_by_name (bar, "announce");
}

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  EntenteChart *chart;

  g_setenv ("ENTENTE_AUDIO_SINK", data != NULL ? data : "fakesink", TRUE);
  f->dossier = entente_loader_load_builtin ();
  f->selection = entente_selection_new (f->dossier);
  f->canvas = entente_chart_canvas_new ();
  f->bar = entente_sound_bar_new ();
  f->cursors = g_string_new (NULL);
  f->messages = g_string_new (NULL);
  f->announced = g_string_new (NULL);
  chart = entente_dossier_find_chart (f->dossier, "share");
  entente_chart_canvas_set_chart (f->canvas, chart);
  entente_picture_set_selection (ENTENTE_PICTURE (f->canvas), f->selection);
  entente_sound_bar_set_canvas (f->bar, f->canvas);
  f->player = entente_sound_bar_get_player (f->bar);
  entente_player_set_tempo (f->player, ENTENTE_TEMPO_MOST);
  entente_sound_bar_set_while_moving (f->bar, FALSE);

  gtk_widget_set_vexpand (GTK_WIDGET (f->canvas), TRUE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (f->canvas));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (f->bar));
  f->window = charts_present (box, 600, 500);
  g_signal_connect_swapped (f->canvas, "notify::cursor", G_CALLBACK (on_cursor), f);
  g_signal_connect_swapped (f->bar, "failed", G_CALLBACK (on_failed), f);
  g_signal_connect (f->bar, "announce", G_CALLBACK (on_announce), f);
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  charts_close (f->window);
  g_assert_finalize_object (g_steal_pointer (&f->selection));
  g_assert_finalize_object (g_steal_pointer (&f->dossier));
  g_string_free (f->cursors, TRUE);
  g_string_free (f->messages, TRUE);
  g_string_free (f->announced, TRUE);
}

static void
activate (Fixture    *f,
          const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (f->bar), action, NULL));
}

static void
wait_for_state (Fixture            *f,
                EntentePlayerState  state)
{
  gint64 end = g_get_monotonic_time () + PATIENCE * G_USEC_PER_SEC;

  while (entente_player_get_state (f->player) != state)
    {
      g_assert_cmpint (g_get_monotonic_time (), <, end);
      g_main_context_iteration (NULL, FALSE);
    }
}

static void
wait_for_cursor (Fixture *f,
                 int      cursor)
{
  gint64 end = g_get_monotonic_time () + PATIENCE * G_USEC_PER_SEC;

  while (entente_picture_get_cursor (ENTENTE_PICTURE (f->canvas)) != cursor)
    {
      g_assert_cmpint (g_get_monotonic_time (), <, end);
      g_main_context_iteration (NULL, FALSE);
    }
}

static AdwSplitButton *
get_button (Fixture *f)
{
  return ADW_SPLIT_BUTTON (adw_bin_get_child (ADW_BIN (f->bar)));
}

/* The cursor goes from mark to mark with the sound, and the fact of each is selected. */
static void
test_cursor_follows (Fixture       *f,
                     gconstpointer  data)
{
  g_autofree char *fact = NULL;

  g_assert_cmpstr (adw_split_button_get_label (get_button (f)), ==, "Play Sound");
  activate (f, "sound.play");
  g_assert_cmpstr (adw_split_button_get_label (get_button (f)), ==, "Pause Sound");
  wait_for_cursor (f, 2);
  fact = charts_cursor_fact (f->canvas);
  g_assert_cmpstr (entente_fact_get_id (entente_selection_get_fact (f->selection)), ==, fact);
  wait_for_state (f, ENTENTE_PLAYER_STATE_STOPPED);

  g_assert_cmpstr (f->cursors->str, ==, "1 2 3 ");
  g_assert_cmpstr (adw_split_button_get_label (get_button (f)), ==, "Play Sound");
  g_assert_cmpstr (f->messages->str, ==, "");
}

static void
test_pause_and_stop (Fixture       *f,
                     gconstpointer  data)
{
  activate (f, "sound.play");
  wait_for_cursor (f, 1);
  activate (f, "sound.play");
  g_assert_cmpint (entente_player_get_state (f->player), ==, ENTENTE_PLAYER_STATE_PAUSED);
  g_assert_cmpstr (adw_split_button_get_label (get_button (f)), ==, "Play Sound");

  activate (f, "sound.play");
  wait_for_cursor (f, 2);
  activate (f, "sound.stop");
  g_assert_cmpint (entente_player_get_state (f->player), ==, ENTENTE_PLAYER_STATE_STOPPED);
  g_assert_cmpint (entente_picture_get_cursor (ENTENTE_PICTURE (f->canvas)), ==, 2);

  /* From the beginning. */
  activate (f, "sound.play");
  wait_for_cursor (f, 0);
  activate (f, "sound.stop");
}

static EntentePlottedPrices *
make_prices (const char *first_day)
{
  static const double closes[] = { 112, 113, 114, 118, 121, 119 };
  static const guint32 steps[G_N_ELEMENTS (closes)] = { 0, 1, 2, 3, 4, 5 };
  g_autoptr (GBytes) close_bytes = g_bytes_new_static (closes, sizeof closes);
  g_autoptr (GBytes) step_bytes = g_bytes_new_static (steps, sizeof steps);
  g_autoptr (EntenteEdtf) edtf = entente_edtf_parse (first_day, NULL, NULL);
  EntentePriceColumns columns = { .unit = 86400, .steps = step_bytes,
                                  .spacing = ENTENTE_PRICE_SPACING_DAILY };
  g_autoptr (EntentePrices) prices = NULL;
  EntenteDay day;

  g_assert_true (entente_edtf_get_earliest (edtf, &day));
  columns.origin = day * 86400;
  columns.figures[ENTENTE_PRICE_CLOSE] = close_bytes;
  prices = entente_prices_new (&columns);

  return entente_plotted_prices_new (prices);
}

/* The crosshair goes from row to row of imported prices, the cursor to the marks among them. */
static void
test_crosshair_follows (Fixture       *f,
                        gconstpointer  data)
{
  g_autoptr (EntentePlottedPrices) prices = make_prices ("2025-02-10");
  gssize last = -1;
  guint n_rows = 0;

  entente_chart_canvas_set_chart (f->canvas, entente_dossier_find_chart (f->dossier, "price"));
  entente_chart_canvas_set_prices (f->canvas, prices);
  entente_player_set_tempo (f->player, 120);
  activate (f, "sound.play");
  wait_for_state (f, ENTENTE_PLAYER_STATE_PLAYING);
  while (entente_player_get_state (f->player) == ENTENTE_PLAYER_STATE_PLAYING)
    {
      gssize row;

      g_main_context_iteration (NULL, TRUE);
      row = entente_chart_canvas_get_row (f->canvas);
      if (row < 0 || row == last)
        continue;
      g_assert_cmpint (row, >, last);
      last = row;
      n_rows++;
    }
  g_assert_cmpstr (f->messages->str, ==, "");
  g_assert_cmpint (last, ==, 5);
  g_assert_cmpuint (n_rows, >, 3);
}

/* A reader who moves the cursor while sound is played moves the sound. */
static void
test_sound_follows (Fixture       *f,
                    gconstpointer  data)
{
  activate (f, "sound.play");
  wait_for_state (f, ENTENTE_PLAYER_STATE_PLAYING);
  g_assert_true (charts_press_key (GTK_WIDGET (f->canvas), GDK_KEY_End, 0));
  g_assert_cmpint (entente_player_get_mark (f->player), ==, 3);
  wait_for_state (f, ENTENTE_PLAYER_STATE_STOPPED);
  g_assert_cmpstr (f->cursors->str, ==, "3 ");

  /* And one who moves it in a pause. */
  activate (f, "sound.play");
  wait_for_cursor (f, 1);
  activate (f, "sound.play");
  g_assert_true (charts_press_key (GTK_WIDGET (f->canvas), GDK_KEY_End, 0));
  g_string_truncate (f->cursors, 0);
  activate (f, "sound.play");
  wait_for_state (f, ENTENTE_PLAYER_STATE_STOPPED);
  g_assert_cmpstr (f->cursors->str, ==, "");
}

static void
test_while_moving (Fixture       *f,
                   gconstpointer  data)
{
  g_assert_true (charts_press_key (GTK_WIDGET (f->canvas), GDK_KEY_End, 0));
  g_assert_cmpint (entente_player_get_state (f->player), ==, ENTENTE_PLAYER_STATE_STOPPED);

  activate (f, "sound.while-moving");
  g_assert_true (entente_sound_bar_get_while_moving (f->bar));
  g_assert_true (charts_press_key (GTK_WIDGET (f->canvas), GDK_KEY_Left, 0));
  wait_for_state (f, ENTENTE_PLAYER_STATE_PAUSED);
  g_assert_cmpint (entente_player_get_mark (f->player), ==, 2);
  g_assert_true (charts_press_key (GTK_WIDGET (f->canvas), GDK_KEY_Home, 0));
  wait_for_state (f, ENTENTE_PLAYER_STATE_PLAYING);
  wait_for_state (f, ENTENTE_PLAYER_STATE_PAUSED);
  g_assert_cmpint (entente_player_get_mark (f->player), ==, 0);
  g_assert_cmpstr (f->cursors->str, ==, "3 2 0 ");
}

/* The keys of the controls work from anywhere in the window. */
static void
test_keys (Fixture       *f,
           gconstpointer  data)
{
  GtkWidget *bar = GTK_WIDGET (f->bar);
  double tempo;

  g_assert_true (charts_press_key (bar, GDK_KEY_p, GDK_CONTROL_MASK));
  wait_for_state (f, ENTENTE_PLAYER_STATE_PLAYING);
  g_assert_true (charts_press_key (bar, GDK_KEY_p, GDK_CONTROL_MASK | GDK_SHIFT_MASK));
  g_assert_cmpint (entente_player_get_state (f->player), ==, ENTENTE_PLAYER_STATE_STOPPED);
  entente_player_set_tempo (f->player, ENTENTE_TEMPO_DEFAULT);
  g_assert_true (charts_press_key (bar, GDK_KEY_F8, 0));
  tempo = entente_player_get_tempo (f->player);
  g_assert_cmpfloat (tempo, >, ENTENTE_TEMPO_DEFAULT);
  g_assert_true (charts_press_key (bar, GDK_KEY_F7, 0));
  g_assert_cmpfloat (entente_player_get_tempo (f->player), <, tempo);
  g_assert_true (charts_press_key (bar, GDK_KEY_m, GDK_CONTROL_MASK));
  g_assert_true (entente_sound_bar_get_while_moving (f->bar));
  g_assert_cmpstr (f->announced->str, ==,
                   "143 marks a minute\n120 marks a minute\nMarks sound while the cursor moves.\n");
}

/* What is heard is what is shown, in the pitches that were chosen. */
static void
test_pitches (Fixture       *f,
              gconstpointer  data)
{
  EntenteSoundSettings *settings = entente_sound_bar_get_settings (f->bar);
  guint n_notifications = 0;
  double highest = 0;
  EntenteScore *score;

  g_signal_connect_swapped (settings, "notify::range", G_CALLBACK (charts_count),
                            &n_notifications);
  g_signal_connect_swapped (settings, "notify::tone-scale", G_CALLBACK (charts_count),
                            &n_notifications);
  entente_sound_settings_set_range (settings, ENTENTE_SOUND_RANGE_LOW);
  entente_sound_settings_set_range (settings, ENTENTE_SOUND_RANGE_LOW);
  entente_sound_settings_set_tone_scale (settings, ENTENTE_TONE_SCALE_PENTATONIC);
  g_assert_cmpuint (n_notifications, ==, 2);

  activate (f, "sound.play");
  score = entente_player_get_score (f->player);
  for (guint i = 0; i < entente_score_get_n_sounds (score); i++)
    highest = MAX (highest, entente_score_get_sound (score, i)->pitch);
  g_assert_cmpfloat (highest, ==, 72);

  entente_chart_canvas_set_chart (f->canvas, entente_dossier_find_chart (f->dossier, "sales"));
  g_assert_cmpint (entente_player_get_state (f->player), ==, ENTENTE_PLAYER_STATE_STOPPED);
  activate (f, "sound.play");
  g_assert_cmpuint (entente_score_get_n_notes (entente_player_get_score (f->player)), ==, 2);

  g_signal_handlers_disconnect_by_data (settings, &n_notifications);
  entente_sound_settings_set_range (settings, ENTENTE_SOUND_RANGE_MIDDLE);
  entente_sound_settings_set_tone_scale (settings, ENTENTE_TONE_SCALE_CHROMATIC);
}

/* Another bar has the same settings. */
static void
test_settings (Fixture       *f,
               gconstpointer  data)
{
  g_autoptr (EntenteSoundBar) other = g_object_ref_sink (entente_sound_bar_new ());
  EntenteSoundSettings *settings = entente_sound_bar_get_settings (f->bar);
  EntenteSoundSettings *others = entente_sound_bar_get_settings (other);

  entente_player_set_tempo (f->player, 200);
  entente_sound_settings_set_range (settings, ENTENTE_SOUND_RANGE_HIGH);
  charts_settle ();
  g_assert_cmpfloat (entente_player_get_tempo (entente_sound_bar_get_player (other)), ==, 200);
  g_assert_cmpint (entente_sound_settings_get_range (others), ==, ENTENTE_SOUND_RANGE_HIGH);
  entente_sound_settings_set_range (others, ENTENTE_SOUND_RANGE_MIDDLE);
  charts_settle ();
  g_assert_cmpint (entente_sound_settings_get_range (settings), ==, ENTENTE_SOUND_RANGE_MIDDLE);
}

static void
test_nothing_to_hear (Fixture       *f,
                      gconstpointer  data)
{
  entente_chart_canvas_set_chart (f->canvas, NULL);
  activate (f, "sound.play");
  g_assert_cmpstr (f->messages->str, ==, "There is no figure to hear in what is shown.");
  g_assert_cmpint (entente_player_get_state (f->player), ==, ENTENTE_PLAYER_STATE_STOPPED);
}

static void
test_no_plugin (Fixture       *f,
                gconstpointer  data)
{
  activate (f, "sound.play");
  wait_for_state (f, ENTENTE_PLAYER_STATE_STOPPED);
  g_assert_nonnull (strstr (f->messages->str, "is not installed"));
  g_assert_cmpstr (adw_split_button_get_label (get_button (f)), ==, "Play Sound");
  g_assert_cmpstr (f->cursors->str, ==, "");
}

/* The page of another chart has come. */
static void
test_unmapped (Fixture       *f,
               gconstpointer  data)
{
  activate (f, "sound.play");
  wait_for_cursor (f, 1);
  gtk_widget_set_visible (GTK_WIDGET (f->bar), FALSE);
  g_assert_cmpint (entente_player_get_state (f->player), ==, ENTENTE_PLAYER_STATE_STOPPED);
}

/* How many have the focus for assistive technology. */
static guint
count_focused (GtkAccessible *accessible)
{
  g_autoptr (GtkAccessible) child = gtk_accessible_get_first_accessible_child (accessible);
  guint n = gtk_accessible_get_platform_state (accessible, GTK_ACCESSIBLE_PLATFORM_STATE_FOCUSED);

  while (child != NULL)
    {
      GtkAccessible *next = gtk_accessible_get_next_accessible_sibling (child);

      n += count_focused (child);
      g_object_unref (child);
      child = next;
    }

  return n;
}

static GtkAccessible *
get_mark (Fixture *f,
          int      index)
{
  g_autoptr (GtkAccessible) series =
    gtk_accessible_get_first_accessible_child (GTK_ACCESSIBLE (f->canvas));
  GtkAccessible *mark = gtk_accessible_get_first_accessible_child (series);

  while (index-- > 0)
    {
      GtkAccessible *next = gtk_accessible_get_next_accessible_sibling (mark);

      g_object_unref (mark);
      mark = next;
    }

  return mark;
}

static gboolean
is_focused (Fixture *f,
            int      index)
{
  g_autoptr (GtkAccessible) mark = get_mark (f, index);

  return gtk_accessible_get_platform_state (mark, GTK_ACCESSIBLE_PLATFORM_STATE_FOCUSED);
}

/* A screen reader does not talk over the sound; in a pause it is told where the reader is. */
static void
test_quiet (Fixture       *f,
            gconstpointer  data)
{
  gtk_widget_grab_focus (GTK_WIDGET (f->canvas));
  g_assert_true (charts_press_key (GTK_WIDGET (f->canvas), GDK_KEY_Home, 0));
  g_assert_true (is_focused (f, 0));
  activate (f, "sound.play");
  wait_for_cursor (f, 2);
  g_assert_true (is_focused (f, 0));
  activate (f, "sound.play");
  g_assert_true (is_focused (f, 2));
  g_assert_cmpuint (count_focused (GTK_ACCESSIBLE (f->canvas)), ==, 1);
}

static GtkWidget *
find_label (GtkWidget  *root,
            const char *label)
{
  if (GTK_IS_LABEL (root) && g_str_equal (gtk_label_get_label (GTK_LABEL (root)), label))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_label (child, label);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
test_names (Fixture       *f,
            gconstpointer  data)
{
  GtkPopover *popover = adw_split_button_get_popover (get_button (f));
  static const char * const labels[] = { "_Stop", "Slo_wer", "_Faster" };
  static const char * const names[] = { "Pitch: Middle", "Musical Scale: Every Semitone" };
  guint n = 0;

  g_assert_cmpstr (adw_split_button_get_dropdown_tooltip (get_button (f)), ==, "Sound Controls");
  gtk_test_accessible_assert_property (popover, GTK_ACCESSIBLE_PROPERTY_LABEL, "Sound Controls");
  gtk_popover_popup (popover);
  charts_settle ();
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    g_assert_nonnull (charts_find_button (GTK_WIDGET (popover), labels[i]));
  for (GtkWidget *child = gtk_widget_get_first_child (gtk_popover_get_child (popover));
       child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (GTK_IS_DROP_DOWN (child))
        gtk_test_accessible_assert_property (child, GTK_ACCESSIBLE_PROPERTY_LABEL, names[n++]);
    }
  g_assert_cmpuint (n, ==, G_N_ELEMENTS (names));
  gtk_popover_popdown (popover);
  charts_settle ();
}

static GtkDropDown *
find_list (GtkPopover *popover,
           guint       n)
{
  for (GtkWidget *child = gtk_widget_get_first_child (gtk_popover_get_child (popover));
       child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (GTK_IS_DROP_DOWN (child) && n-- == 0)
        return GTK_DROP_DOWN (child);
    }
  g_assert_not_reached ();
}

/* The controls are made when they are first shown, show what is chosen, and choose. */
static void
test_controls (Fixture       *f,
               gconstpointer  data)
{
  EntenteSoundSettings *settings = entente_sound_bar_get_settings (f->bar);
  GtkPopover *popover = adw_split_button_get_popover (get_button (f));
  GtkWidget *controls;

  entente_sound_settings_set_range (settings, ENTENTE_SOUND_RANGE_HIGH);
  charts_settle ();
  g_assert_null (gtk_popover_get_child (popover));

  gtk_popover_popup (popover);
  charts_settle ();
  controls = gtk_popover_get_child (popover);
  g_assert_nonnull (gtk_widget_get_focus_child (controls));
  g_assert_cmpuint (gtk_drop_down_get_selected (find_list (popover, 0)), ==,
                    ENTENTE_SOUND_RANGE_HIGH);
  gtk_drop_down_set_selected (find_list (popover, 0), ENTENTE_SOUND_RANGE_LOW);
  gtk_drop_down_set_selected (find_list (popover, 1), ENTENTE_TONE_SCALE_MAJOR);
  g_assert_cmpint (entente_sound_settings_get_range (settings), ==, ENTENTE_SOUND_RANGE_LOW);
  g_assert_cmpint (entente_sound_settings_get_tone_scale (settings), ==, ENTENTE_TONE_SCALE_MAJOR);
  entente_player_set_tempo (f->player, 142.7);
  g_assert_nonnull (find_label (controls, "143 marks a minute"));
  gtk_popover_popdown (popover);
  charts_settle ();

  entente_sound_settings_set_range (settings, ENTENTE_SOUND_RANGE_MIDDLE);
  entente_sound_settings_set_tone_scale (settings, ENTENTE_TONE_SCALE_CHROMATIC);
  gtk_popover_popup (popover);
  charts_settle ();
  g_assert_true (gtk_popover_get_child (popover) == controls);
  g_assert_cmpuint (gtk_drop_down_get_selected (find_list (popover, 1)), ==,
                    ENTENTE_TONE_SCALE_CHROMATIC);
  gtk_popover_popdown (popover);
  charts_settle ();
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
    { "/sound-bar/cursor-follows", NULL, test_cursor_follows },
    { "/sound-bar/crosshair-follows", NULL, test_crosshair_follows },
    { "/sound-bar/pause-and-stop", NULL, test_pause_and_stop },
    { "/sound-bar/sound-follows", NULL, test_sound_follows },
    { "/sound-bar/while-moving", NULL, test_while_moving },
    { "/sound-bar/keys", NULL, test_keys },
    { "/sound-bar/pitches", NULL, test_pitches },
    { "/sound-bar/settings", NULL, test_settings },
    { "/sound-bar/nothing-to-hear", NULL, test_nothing_to_hear },
    { "/sound-bar/no-plugin", "nothing-like-it", test_no_plugin },
    { "/sound-bar/unmapped", NULL, test_unmapped },
    { "/sound-bar/quiet", NULL, test_quiet },
    { "/sound-bar/names", NULL, test_names },
    { "/sound-bar/controls", NULL, test_controls },
  };

  charts_test_init (&argc, &argv);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, tests[i].sink, set_up, tests[i].test, tear_down);

  return g_test_run ();
}
