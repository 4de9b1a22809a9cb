/* SPDX-License-Identifier: GPL-3.0-or-later */

/* EntenteScore: made from the rows of a chart and from what the reader looks at, in the order
 * in which the picture is read. Sounds follow each other and never overlap, which keeps every
 * one of them clear, and the sum of them as loud as the loudest. */

#include "entente-score-private.h"

#include <math.h>

struct _EntenteScore
{
  GObject parent_instance;

  double tempo;
  GArray *cues;   /* of EntenteCue; shared by the same score at other tempos */
  GArray *sounds; /* of EntenteSound */
  guint64 n_frames;
  guint n_notes;
};

G_DEFINE_ENUM_TYPE (EntenteSoundKind, entente_sound_kind,
  G_DEFINE_ENUM_VALUE (ENTENTE_SOUND_NOTE, "note"),
  G_DEFINE_ENUM_VALUE (ENTENTE_SOUND_REST, "rest"),
  G_DEFINE_ENUM_VALUE (ENTENTE_SOUND_TICK, "tick"),
  G_DEFINE_ENUM_VALUE (ENTENTE_SOUND_CHIME, "chime"))

G_DEFINE_FINAL_TYPE (EntenteScore, entente_score, G_TYPE_OBJECT)

static void
entente_score_finalize (GObject *object)
{
  EntenteScore *self = ENTENTE_SCORE (object);

  g_clear_pointer (&self->cues, g_array_unref);
  g_clear_pointer (&self->sounds, g_array_unref);

  G_OBJECT_CLASS (entente_score_parent_class)->finalize (object);
}

static void
entente_score_class_init (EntenteScoreClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_score_finalize;
}

static void
entente_score_init (EntenteScore *self)
{
  self->sounds = g_array_new (FALSE, FALSE, sizeof (EntenteSound));
}

static EntenteCue *
get_cue (GArray *cues,
         guint   index)
{
  return &g_array_index (cues, EntenteCue, index);
}

/* The first sign of a mark is the axis, then an event, then what is known of the time. */
static int
rank_of (const EntenteSound *sound)
{
  if (sound->kind == ENTENTE_SOUND_TICK)
    return 0;
  if (sound->kind == ENTENTE_SOUND_CHIME)
    return 1;

  return sound->mark < 0 ? 2 : 3;
}

/* By time; what has none comes last. The sort keeps the order of what is equal. */
static int
compare_cues (gconstpointer a,
              gconstpointer b)
{
  const EntenteCue *first = a;
  const EntenteCue *second = b;

  if (first->has_moment != second->has_moment)
    return first->has_moment ? -1 : 1;
  if (first->has_moment && first->moment != second->moment)
    return first->moment < second->moment ? -1 : 1;

  return rank_of (&first->sound) - rank_of (&second->sound);
}

/* The place of a figure among all, from 0 to 1. Halves: the difference of two figures may be
 * greater than any number. */
static double
share_of (double value,
          double low,
          double high)
{
  if (low >= high)
    return 0.5;

  return CLAMP ((value / 2 - low / 2) / (high / 2 - low / 2), 0, 1);
}

static void
set_pitches (GArray                    *cues,
             gboolean                   logarithmic,
             const EntenteScoreOptions *options)
{
  double low = INFINITY, high = -INFINITY;

  for (guint i = 0; i < cues->len; i++)
    if (get_cue (cues, i)->sound.kind == ENTENTE_SOUND_NOTE)
      {
        low = MIN (low, get_cue (cues, i)->value);
        high = MAX (high, get_cue (cues, i)->value);
      }

  logarithmic = logarithmic && low > 0;
  for (guint i = 0; i < cues->len; i++)
    {
      EntenteCue *cue = get_cue (cues, i);

      if (cue->sound.kind == ENTENTE_SOUND_NOTE)
        cue->sound.pitch =
          entente_pitch_map (logarithmic ? share_of (log (cue->value), log (low), log (high))
                                         : share_of (cue->value, low, high),
                             options->scale, options->lowest, options->highest);
    }
}

static void
set_pans (GArray                 *cues,
          const EntenteSoundTime *time)
{
  for (guint i = 0; i < cues->len; i++)
    {
      EntenteCue *cue = get_cue (cues, i);

      if (cue->has_moment)
        cue->sound.pan = entente_sound_time_pan (time, cue->moment);
    }
}

/* Of several events at the same time, a chime that is struck twice. */
static void
merge_chimes (GArray *cues)
{
  guint n_chimes = 0;

  for (guint i = 0; i < cues->len; i++)
    {
      EntenteCue *cue = get_cue (cues, i);
      EntenteCue *before = i > 0 ? get_cue (cues, i - 1) : NULL;

      if (cue->sound.kind != ENTENTE_SOUND_CHIME || n_chimes == 0 ||
          cue->moment != before->moment)
        {
          n_chimes = cue->sound.kind == ENTENTE_SOUND_CHIME;
          continue;
        }

      before->beats = cue->beats = ENTENTE_BEATS_CHIME / 2;
      if (++n_chimes > 2)
        {
          g_array_remove_index (cues, i--);
          n_chimes = 2;
        }
    }
}

static void
add_time_series (GArray                 *cues,
                 EntenteChartTable      *table,
                 const EntenteChartView *view)
{
  EntenteSoundTime time = ENTENTE_SOUND_TIME_INIT;

  entente_cues_add_marks (cues, table, view);
  entente_cues_add_prices (cues, view);

  if (view != NULL && view->from < view->to)
    {
      entente_sound_time_add (&time, view->from);
      entente_sound_time_add (&time, view->to);
    }
  else
    for (guint i = 0; i < cues->len; i++)
      if (get_cue (cues, i)->has_moment)
        entente_sound_time_add (&time, get_cue (cues, i)->moment);

  entente_cues_add_events (cues, view, &time);
  entente_sound_time_ticks (&time, view, cues);
  g_array_sort (cues, compare_cues);
  merge_chimes (cues);
  set_pans (cues, &time);
}

/**
 * entente_score_take:
 * @cues: (transfer full) (element-type EntenteCue): sounds in order, their pitches known
 * @tempo: in beats a minute
 *
 * Returns: (transfer full): a score of them
 */
EntenteScore *
entente_score_take (GArray *cues,
                    double  tempo)
{
  EntenteScore *self = g_object_new (ENTENTE_TYPE_SCORE, NULL);
  double frames_a_beat;

  self->tempo = CLAMP (tempo, ENTENTE_TEMPO_LEAST, ENTENTE_TEMPO_MOST);
  self->cues = cues;
  frames_a_beat = ENTENTE_SOUND_RATE * 60 / self->tempo;
  for (guint i = 0; i < cues->len; i++)
    {
      EntenteSound sound = get_cue (cues, i)->sound;

      sound.start = self->n_frames;
      sound.length = (guint32) lround (get_cue (cues, i)->beats * frames_a_beat);
      self->n_frames += sound.length;
      self->n_notes += sound.kind == ENTENTE_SOUND_NOTE;
      g_array_append_val (self->sounds, sound);
    }

  return self;
}

/**
 * entente_score_new:
 * @table: the rows of a chart
 * @view: (nullable): how the reader looks at it: marks, prices and events outside its time are
 *   left out, and pitch follows its scale
 * @options: (nullable): how it is to sound; %NULL for what ENTENTE_SCORE_OPTIONS_INIT has
 *
 * Bars sound in the order of the rows, from left to right. What has a date sounds in the order
 * of time, one mark a beat, while the place between left and right tells how the dates lie to
 * each other. The least figure has the lowest pitch and the greatest the highest one.
 *
 * Returns: (transfer full): the score, without any sound where there is nothing to hear
 */
EntenteScore *
entente_score_new (EntenteChartTable         *table,
                   const EntenteChartView    *view,
                   const EntenteScoreOptions *options)
{
  const EntenteScoreOptions defaults = ENTENTE_SCORE_OPTIONS_INIT;
  GArray *cues;

  g_return_val_if_fail (ENTENTE_IS_CHART_TABLE (table), NULL);
  g_return_val_if_fail (options == NULL || options->lowest < options->highest, NULL);

  if (options == NULL)
    options = &defaults;

  cues = g_array_new (FALSE, TRUE, sizeof (EntenteCue));
  if (entente_chart_get_kind (entente_chart_table_get_chart (table)) == ENTENTE_CHART_KIND_BAR)
    entente_cues_add_bars (cues, table);
  else
    add_time_series (cues, table, view);

  set_pitches (cues, view != NULL && view->scale == ENTENTE_VALUE_SCALE_LOG, options);
  for (guint i = 0; options->mirrored && i < cues->len; i++)
    get_cue (cues, i)->sound.pan *= -1;

  return entente_score_take (cues, options->tempo);
}

/**
 * entente_score_at_tempo:
 * @self: a score
 * @tempo: in marks a minute; kept within %ENTENTE_TEMPO_LEAST..%ENTENTE_TEMPO_MOST
 *
 * Returns: (transfer full): the same sounds in the same order, and at the same pitches
 */
EntenteScore *
entente_score_at_tempo (EntenteScore *self,
                        double        tempo)
{
  g_return_val_if_fail (ENTENTE_IS_SCORE (self), NULL);

  return entente_score_take (g_array_ref (self->cues), tempo);
}

/**
 * entente_score_move_frame:
 * @self: a score
 * @frame: a place in it, in frames
 * @other: the same score at another tempo
 *
 * Finds a place again: the sound that it is in, and how much of that has been heard.
 *
 * Returns: where it is in @other
 */
guint64
entente_score_move_frame (EntenteScore *self,
                          guint64       frame,
                          EntenteScore *other)
{
  const EntenteSound *old, *new;
  int index;

  g_return_val_if_fail (ENTENTE_IS_SCORE (self), 0);
  g_return_val_if_fail (ENTENTE_IS_SCORE (other), 0);

  index = entente_score_find_frame (self, frame);
  if (index < 0 || frame >= entente_score_get_n_frames (self))
    return entente_score_get_n_frames (other);

  old = entente_score_get_sound (self, (guint) index);
  new = entente_score_get_sound (other, (guint) index);

  return new->start + (frame - old->start) * new->length / old->length;
}

/**
 * entente_score_get_tempo:
 * @self: a score
 *
 * Returns: how many marks a minute has
 */
double
entente_score_get_tempo (EntenteScore *self)
{
  g_return_val_if_fail (ENTENTE_IS_SCORE (self), ENTENTE_TEMPO_DEFAULT);

  return self->tempo;
}

/**
 * entente_score_get_n_frames:
 * @self: a score
 *
 * Returns: how long it is, in frames
 */
guint64
entente_score_get_n_frames (EntenteScore *self)
{
  g_return_val_if_fail (ENTENTE_IS_SCORE (self), 0);

  return self->n_frames;
}

/**
 * entente_score_get_n_notes:
 * @self: a score
 *
 * Returns: how many figures sound in it
 */
guint
entente_score_get_n_notes (EntenteScore *self)
{
  g_return_val_if_fail (ENTENTE_IS_SCORE (self), 0);

  return self->n_notes;
}

/**
 * entente_score_get_n_sounds:
 * @self: a score
 *
 * Returns: how many sounds it has, rests included
 */
guint
entente_score_get_n_sounds (EntenteScore *self)
{
  g_return_val_if_fail (ENTENTE_IS_SCORE (self), 0);

  return self->sounds->len;
}

/**
 * entente_score_get_sound:
 * @self: a score
 * @index: the number of a sound, from 0
 *
 * Returns: (transfer none): the sound
 */
const EntenteSound *
entente_score_get_sound (EntenteScore *self,
                         guint         index)
{
  g_return_val_if_fail (ENTENTE_IS_SCORE (self), NULL);
  g_return_val_if_fail (index < self->sounds->len, NULL);

  return &g_array_index (self->sounds, EntenteSound, index);
}

/**
 * entente_score_find_frame:
 * @self: a score
 * @frame: a time
 *
 * Finds by halving.
 *
 * Returns: the index of the sound that is heard then, of the last one after the end, or -1 if
 *   there is none
 */
int
entente_score_find_frame (EntenteScore *self,
                          guint64       frame)
{
  guint low = 0, high;

  g_return_val_if_fail (ENTENTE_IS_SCORE (self), -1);

  high = self->sounds->len;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (entente_score_get_sound (self, middle)->start <= frame)
        low = middle + 1;
      else
        high = middle;
    }

  return (int) low - 1;
}

/**
 * entente_score_find_mark:
 * @self: a score
 * @mark: the index of a row
 *
 * Returns: the index of the first sound that stands for the row, or -1
 */
int
entente_score_find_mark (EntenteScore *self,
                         int           mark)
{
  g_return_val_if_fail (ENTENTE_IS_SCORE (self), -1);

  for (guint i = 0; mark >= 0 && i < self->sounds->len; i++)
    if (entente_score_get_sound (self, i)->mark == mark)
      return (int) i;

  return -1;
}

/* A note, an event, or the silence of a mark that has no figure. */
static gboolean
is_stop (EntenteScore *self,
         guint         index)
{
  const EntenteSound *sound = entente_score_get_sound (self, index);

  if (sound->kind == ENTENTE_SOUND_REST)
    return sound->mark >= 0 &&
           (index == 0 || entente_score_get_sound (self, index - 1)->mark != sound->mark ||
            entente_score_get_sound (self, index - 1)->kind == ENTENTE_SOUND_TICK);

  return sound->kind != ENTENTE_SOUND_TICK;
}

/**
 * entente_score_find_stop:
 * @self: a score
 * @from: the index of a sound, or -1 to come from outside
 * @direction: 1 for the next stop, -1 for the one before
 *
 * Finds where a reader who goes step by step comes to: a note, an event, or the silence of a
 * mark without a figure.
 *
 * Returns: the index of a sound, or -1 if there is none that way
 */
int
entente_score_find_stop (EntenteScore *self,
                         int           from,
                         int           direction)
{
  int n;

  g_return_val_if_fail (ENTENTE_IS_SCORE (self), -1);
  g_return_val_if_fail (direction == 1 || direction == -1, -1);

  n = (int) self->sounds->len;
  if (from < 0 && direction < 0)
    from = n;
  for (int i = from + direction; i >= 0 && i < n; i += direction)
    if (is_stop (self, (guint) i))
      return i;

  return -1;
}
