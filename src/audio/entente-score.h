/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-chart-table.h"
#include "entente-chart-view.h"
#include "entente-mark-kind.h"
#include "entente-pitch.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_SOUND_KIND (entente_sound_kind_get_type ())
#define ENTENTE_TYPE_SCORE      (entente_score_get_type ())

/* Samples of one channel a second: times are numbers of frames, which are samples of all
 * channels. */
#define ENTENTE_SOUND_RATE 48000

/* In marks a minute. */
#define ENTENTE_TEMPO_LEAST   30.0
#define ENTENTE_TEMPO_MOST    480.0
#define ENTENTE_TEMPO_DEFAULT 120.0

/* Of imported prices no more than these notes are made. */
#define ENTENTE_SCORE_MOST_PRICE_NOTES 200

typedef enum
{
  ENTENTE_SOUND_NOTE,  /* a figure */
  ENTENTE_SOUND_REST,  /* no figure, or a moment between two sounds */
  ENTENTE_SOUND_TICK,  /* a step of the axis */
  ENTENTE_SOUND_CHIME, /* an event */
} EntenteSoundKind;

/* What is to be heard for a while. One sound ends where the next one begins. */
typedef struct
{
  EntenteSoundKind kind;
  EntenteMarkKind source; /* of a note: where its figure is from, which its timbre tells */
  guint64 start;          /* in frames */
  guint32 length;         /* in frames, above 0 */
  double pitch;           /* of a note */
  double glide;           /* of a note: by how much the pitch moves in the second half */
  double pan;             /* from -1, left, to 1, right */
  int mark;               /* index of the row that it stands for, or -1 */
  gint64 price;           /* row of the imported prices that it stands for, or -1 */
} EntenteSound;

typedef struct
{
  double tempo;           /* %ENTENTE_TEMPO_LEAST..%ENTENTE_TEMPO_MOST */
  EntenteToneScale scale;
  int lowest;             /* pitches of the least and the greatest figure, lowest < highest */
  int highest;
  gboolean mirrored;      /* whether time and bars run from right to left */
} EntenteScoreOptions;

/* Three octaves from G3 (196 Hz), which the loudspeakers of a telephone still give, to G6
 * (1568 Hz), which is not yet shrill. */
#define ENTENTE_SCORE_OPTIONS_INIT { ENTENTE_TEMPO_DEFAULT, ENTENTE_TONE_SCALE_CHROMATIC, 55, 91, \
                                     FALSE }

/* A chart as a sequence of sounds. It never changes, so threads may share it. */
G_DECLARE_FINAL_TYPE (EntenteScore, entente_score, ENTENTE, SCORE, GObject)

GType               entente_sound_kind_get_type (void) G_GNUC_CONST;

EntenteScore       *entente_score_new           (EntenteChartTable         *table,
                                                 const EntenteChartView    *view,
                                                 const EntenteScoreOptions *options);
EntenteScore       *entente_score_at_tempo      (EntenteScore              *self,
                                                 double                     tempo);
guint64             entente_score_move_frame    (EntenteScore              *self,
                                                 guint64                    frame,
                                                 EntenteScore              *other);

double              entente_score_get_tempo     (EntenteScore              *self);
guint64             entente_score_get_n_frames  (EntenteScore              *self);
guint               entente_score_get_n_notes   (EntenteScore              *self);
guint               entente_score_get_n_sounds  (EntenteScore              *self);
const EntenteSound *entente_score_get_sound     (EntenteScore              *self,
                                                 guint                      index);

/* Each returns the index of a sound, or -1. */
int                 entente_score_find_frame    (EntenteScore              *self,
                                                 guint64                    frame);
int                 entente_score_find_mark     (EntenteScore              *self,
                                                 int                        mark);
int                 entente_score_find_stop     (EntenteScore              *self,
                                                 int                        from,
                                                 int                        direction);

G_END_DECLS
