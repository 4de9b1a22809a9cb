/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-cli-private.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "entente-chart-table.h"
#include "entente-cli-view.h"
#include "entente-enum.h"
#include "entente-score.h"
#include "entente-wav.h"

static char *option_output;
static double option_tempo;
static char *option_range;
static char *option_scale;
static EntenteCliViewWish option_view;

static double
frames_to_seconds (guint64 n_frames)
{
  return (double) n_frames / ENTENTE_SOUND_RATE;
}

/* Both in one: "G3..G6". */
static gboolean
parse_range (const char          *text,
             EntenteScoreOptions *options)
{
  g_auto (GStrv) ends = g_strsplit (text, "..", 2);

  return g_strv_length (ends) == 2 && entente_pitch_parse (ends[0], &options->lowest) &&
         entente_pitch_parse (ends[1], &options->highest) && options->lowest < options->highest;
}

static int
parse_options (EntenteScoreOptions *options)
{
  g_autofree char *known = entente_enum_list (ENTENTE_TYPE_TONE_SCALE);
  int scale = (int) options->scale;

  if (option_output == NULL)
    return entente_cli_wrong_use (_("where to write is missing: --output=FILE.wav"));
  if (!g_str_has_suffix (option_output, ".wav") && !g_str_has_suffix (option_output, ".WAV"))
    /* Translators: %s is the name of a file */
    return entente_cli_wrong_use (_("the name “%s” does not end in .wav"), option_output);
  if (option_tempo != 0 &&
      !(option_tempo >= ENTENTE_TEMPO_LEAST && option_tempo <= ENTENTE_TEMPO_MOST))
    /* Translators: both are numbers of marks a minute */
    return entente_cli_wrong_use (_("the tempo is from %g to %g"), ENTENTE_TEMPO_LEAST,
                                  ENTENTE_TEMPO_MOST);
  if (option_range != NULL && !parse_range (option_range, options))
    /* Translators: %s is what was typed as a range; the names of notes are not translated */
    return entente_cli_wrong_use (_("“%s” is no range of notes such as G3..G6, from C1 to C8"),
                                  option_range);
  if (option_scale != NULL &&
      !entente_enum_from_string (ENTENTE_TYPE_TONE_SCALE, option_scale, &scale))
    /* Translators: what was typed as a scale, then the scales that there are */
    return entente_cli_wrong_use (_("there is no scale “%s”; there are: %s"), option_scale, known);

  if (option_tempo != 0)
    options->tempo = option_tempo;
  options->scale = (EntenteToneScale) scale;
  options->mirrored = entente_cli_is_mirrored ();

  return ENTENTE_CLI_DONE;
}

static int
parse_view (EntenteChart     *chart,
            EntenteChartView *view)
{
  g_autoptr (GError) error = NULL;

  if ((option_view.from != NULL || option_view.to != NULL) &&
      entente_chart_get_kind (chart) != ENTENTE_CHART_KIND_TIME_SERIES)
    return entente_cli_wrong_use (_("--from and --to are for a chart over time"));
  if (!entente_cli_view_init (view, &option_view, &error))
    return entente_cli_wrong_use ("%s", error->message);

  return ENTENTE_CLI_DONE;
}

static void
add_sound (JsonBuilder        *builder,
           EntenteChartTable  *table,
           const EntenteSound *sound)
{
  gboolean is_note = sound->kind == ENTENTE_SOUND_NOTE;
  const char *fact = NULL;

  if (sound->mark >= 0)
    fact = entente_chart_row_get_fact_id (entente_chart_table_get_row (table, (guint) sound->mark));

  json_builder_begin_object (builder);
  entente_cli_add_string (builder, "kind",
                          entente_enum_to_string (ENTENTE_TYPE_SOUND_KIND, (int) sound->kind));
  entente_cli_add_number (builder, "start", TRUE, frames_to_seconds (sound->start));
  entente_cli_add_number (builder, "duration", TRUE, frames_to_seconds (sound->length));
  entente_cli_add_number (builder, "frequency", is_note, entente_pitch_to_frequency (sound->pitch));
  entente_cli_add_number (builder, "pan", TRUE, sound->pan);
  entente_cli_add_string (builder, "source",
                          is_note ? entente_mark_kind_to_string (sound->source) : NULL);
  entente_cli_add_string (builder, "fact", fact);
  json_builder_end_object (builder);
}

static void
print_json (EntenteScore      *score,
            EntenteChartTable *table)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  entente_cli_add_string (builder, "file", option_output);
  entente_cli_add_number (builder, "duration", TRUE,
                          frames_to_seconds (entente_score_get_n_frames (score)));
  entente_cli_add_number (builder, "notes", TRUE, entente_score_get_n_notes (score));
  entente_cli_add_number (builder, "tempo", TRUE, entente_score_get_tempo (score));
  json_builder_set_member_name (builder, "sounds");
  json_builder_begin_array (builder);
  for (guint i = 0; i < entente_score_get_n_sounds (score); i++)
    add_sound (builder, table, entente_score_get_sound (score, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);

  entente_cli_print_json (builder);
}

static int
write_sound (EntenteCliFormat    format,
             EntenteChartTable  *table,
             EntenteScore       *score)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (option_output);
  g_autoptr (GError) error = NULL;
  guint n_notes = entente_score_get_n_notes (score);

  if (n_notes == 0)
    return entente_cli_fail (_("there is no figure to hear"));
  if (!entente_wav_write_to_file (score, file, NULL, &error))
    return entente_cli_fail ("%s: %s", option_output, error->message);

  if (format == ENTENTE_CLI_FORMAT_JSON)
    print_json (score, table);
  else
    {
      /* Translators: the name of a file, how many seconds of sound it has, and how many notes */
      printf (ngettext ("%s: %.1f s, %u note", "%s: %.1f s, %u notes", n_notes), option_output,
              frames_to_seconds (entente_score_get_n_frames (score)), n_notes);
      putchar ('\n');
    }

  return ENTENTE_CLI_DONE;
}

static int
run (EntenteCliFormat   format,
     int                argc,
     char             **argv)
{
  EntenteScoreOptions options = ENTENTE_SCORE_OPTIONS_INIT;
  g_auto (EntenteChartView) view = ENTENTE_CHART_VIEW_INIT;
  g_autoptr (EntenteDossier) dossier = NULL;
  g_autoptr (EntenteChartTable) table = NULL;
  g_autoptr (EntenteScore) score = NULL;
  EntenteChart *chart;
  int status, use;

  if (argc < 2 || argc > 3)
    return entente_cli_wrong_use (_("one chart and one dossier at most, please"));
  use = parse_options (&options);
  if (use != ENTENTE_CLI_DONE)
    return use;

  dossier = entente_cli_load (argv[2], &status);
  if (dossier == NULL)
    return ENTENTE_CLI_PROBLEMS;
  chart = entente_dossier_find_chart (dossier, argv[1]);
  if (chart == NULL)
    return entente_cli_unknown_chart (dossier, argv[1]);

  use = parse_view (chart, &view);
  if (use != ENTENTE_CLI_DONE)
    return use;

  table = entente_chart_table_new (chart);
  use = entente_cli_view_read_prices (&view, &option_view);
  if (use != ENTENTE_CLI_DONE)
    return use;
  view.events = g_object_ref (entente_dossier_get_events (dossier));
  score = entente_score_new (table, &view, &options);

  return MAX (write_sound (format, table, score), status);
}

static const GOptionEntry entries[] = {
  { "output", 'o', G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &option_output,
    N_("Where to write the sound; the name ends in .wav"), N_("FILE") },
  { "tempo", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_DOUBLE, &option_tempo,
    N_("How many marks a minute has, from 30 to 480"), N_("NUMBER") },
  { "range", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &option_range,
    N_("The notes of the least and the greatest figure, such as G3..G6"), N_("LOW..HIGH") },
  { "scale", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &option_scale,
    N_("chromatic, major, pentatonic or continuous"), N_("SCALE") },
  { "from", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &option_view.from,
    N_("The first day that is heard, in EDTF"), N_("DATE") },
  { "to", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &option_view.to,
    N_("The last day that is heard, in EDTF"), N_("DATE") },
  { "prices", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &option_view.prices,
    N_("A file with prices, heard in place of the marks"), N_("FILE") },
  G_OPTION_ENTRY_NULL
};

const EntenteCliCommand entente_cli_sonify = {
  .name = "sonify",
  .arguments = N_("ID [DOSSIER]"),
  .summary = N_("Write a chart as sound"),
  .options = entries,
  .reads_prices = TRUE,
  .run = run,
};
