/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define ENTENTE_TYPE_SPEAKER (entente_speaker_get_type ())

/* What kind of speaker says a thing. */
typedef enum
{
  ENTENTE_SPEAKER_NAMED_PERSON,
  ENTENTE_SPEAKER_NAMED_ORGANISATION,
  ENTENTE_SPEAKER_UNNAMED_GROUP,
  ENTENTE_SPEAKER_NOBODY_NAMED,
  ENTENTE_SPEAKER_THE_REPORT_ITSELF,
  ENTENTE_SPEAKER_COMPUTED, /* nobody: a figure derived by the application */
} EntenteSpeaker;

#define ENTENTE_N_SPEAKERS (ENTENTE_SPEAKER_COMPUTED + 1)

GType       entente_speaker_get_type  (void) G_GNUC_CONST;
const char *entente_speaker_to_string (EntenteSpeaker speaker);
const char *entente_speaker_to_words  (EntenteSpeaker speaker);

G_END_DECLS
