/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-score.h"

G_BEGIN_DECLS

/* How long sounds are, in beats; a mark takes one. */
#define ENTENTE_BEATS_MARK  0.85 /* with the rest after it: one */
#define ENTENTE_BEATS_PAUSE 0.15
#define ENTENTE_BEATS_TICK  0.125
#define ENTENTE_BEATS_CHIME 1.0
#define ENTENTE_BEATS_PRICE (1.0 / 6.0)

/* By how many semitones a note moves to the side where the thing measured is. */
#define ENTENTE_BOUND_GLIDE 4.0

/* A sound before its time and its pitch are known. */
typedef struct
{
  EntenteSound sound;
  double beats;
  double value;   /* of a note */
  double moment;  /* in days since 1970-01-01T00:00 */
  gboolean has_moment;
} EntenteCue;

/* Where the moments of a chart lie. */
typedef struct
{
  double first;
  double last;
  gboolean has_any;
} EntenteSoundTime;

#define ENTENTE_SOUND_TIME_INIT { .has_any = FALSE }

/* entente-score.c */
EntenteScore *entente_score_take       (GArray                    *cues,
                                        double                     tempo);

/* entente-mark-cues.c */
void          entente_cues_add_bars    (GArray                    *cues,
                                        EntenteChartTable         *table);
void          entente_cues_add_marks   (GArray                    *cues,
                                        EntenteChartTable         *table,
                                        const EntenteChartView    *view);
void          entente_cues_add_events  (GArray                    *cues,
                                        const EntenteChartView    *view,
                                        const EntenteSoundTime    *time);

/* entente-price-cues.c */
void          entente_cues_add_prices  (GArray                    *cues,
                                        const EntenteChartView    *view);

/* entente-sound-time.c */
gboolean      entente_sound_time_of    (EntenteEdtf               *edtf,
                                        double                    *moment);
gboolean      entente_sound_time_shown (const EntenteChartView    *view,
                                        double                     moment);
void          entente_sound_time_add   (EntenteSoundTime          *self,
                                        double                     moment);
double        entente_sound_time_pan   (const EntenteSoundTime    *self,
                                        double                     moment);
void          entente_sound_time_ticks (const EntenteSoundTime    *self,
                                        const EntenteChartView    *view,
                                        GArray                    *cues);

G_END_DECLS
