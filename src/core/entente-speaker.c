/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-speaker.h"

#include <glib/gi18n-lib.h>

#include "entente-enum.h"

G_DEFINE_ENUM_TYPE (EntenteSpeaker, entente_speaker,
  G_DEFINE_ENUM_VALUE (ENTENTE_SPEAKER_NAMED_PERSON, "named person"),
  G_DEFINE_ENUM_VALUE (ENTENTE_SPEAKER_NAMED_ORGANISATION, "named organisation"),
  G_DEFINE_ENUM_VALUE (ENTENTE_SPEAKER_UNNAMED_GROUP, "unnamed group"),
  G_DEFINE_ENUM_VALUE (ENTENTE_SPEAKER_NOBODY_NAMED, "nobody named"),
  G_DEFINE_ENUM_VALUE (ENTENTE_SPEAKER_THE_REPORT_ITSELF, "the report itself"),
  G_DEFINE_ENUM_VALUE (ENTENTE_SPEAKER_COMPUTED, "computed"))

static const char *words[ENTENTE_N_SPEAKERS] = {
  [ENTENTE_SPEAKER_NAMED_PERSON] = N_("Named person"),
  [ENTENTE_SPEAKER_NAMED_ORGANISATION] = N_("Named organisation"),
  [ENTENTE_SPEAKER_UNNAMED_GROUP] = N_("Unnamed group"),
  [ENTENTE_SPEAKER_NOBODY_NAMED] = N_("Nobody named"),
  [ENTENTE_SPEAKER_THE_REPORT_ITSELF] = N_("The report itself"),
  [ENTENTE_SPEAKER_COMPUTED] = N_("Computed here"),
};

/**
 * entente_speaker_to_string:
 * @speaker: a kind of speaker
 *
 * Returns: (transfer none): the kind as dossiers and the command line spell it
 */
const char *
entente_speaker_to_string (EntenteSpeaker speaker)
{
  return entente_enum_to_string (ENTENTE_TYPE_SPEAKER, (int) speaker);
}

/**
 * entente_speaker_to_words:
 * @speaker: a kind of speaker
 *
 * Returns: (transfer none): the kind in the user's language, capitalised
 */
const char *
entente_speaker_to_words (EntenteSpeaker speaker)
{
  g_return_val_if_fail ((int) speaker >= 0 && speaker < ENTENTE_N_SPEAKERS, NULL);

  return _(words[speaker]);
}
