/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart-fixture.h"
#include "entente-score.h"
#include "entente-synth.h"

G_BEGIN_DECLS

typedef enum
{
  LEFT,
  RIGHT,
} Ear;

/* A score made audible: two samples a frame. */
typedef struct
{
  float *samples;
  guint n_frames;
} Recording;

EntenteScore         *audio_score_of      (EntenteChart              *chart,
                                           const EntenteChartView    *view,
                                           const EntenteScoreOptions *options);
EntenteScore         *audio_score_of_bars (const double              *values,
                                           guint                      n_values,
                                           const EntenteScoreOptions *options);
EntentePlottedPrices *audio_prices        (const char                *first_day,
                                           const double              *closes,
                                           gsize                      n_closes,
                                           gsize                      gap_after,
                                           guint                      gap_days);
const EntenteSound   *audio_get_note      (EntenteScore              *score,
                                           guint                      number);

Recording            *audio_record        (EntenteScore              *score);
void                  audio_recording_free (Recording                *self);
double                audio_get           (const Recording           *self,
                                           guint64                    frame,
                                           Ear                        ear);
double                audio_peak          (const Recording           *self);
double                audio_rms           (const Recording           *self,
                                           guint64                    first,
                                           guint                      n_frames,
                                           Ear                        ear);
double                audio_level_at      (const Recording           *self,
                                           const EntenteSound        *sound,
                                           double                     frequency);
double                audio_frequency     (const Recording           *self,
                                           guint64                    first,
                                           guint                      n_frames);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Recording, audio_recording_free)

G_END_DECLS
