/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-status.h"

#include <glib/gi18n-lib.h>

#include "entente-enum.h"

G_DEFINE_ENUM_TYPE (EntenteStatus, entente_status,
  G_DEFINE_ENUM_VALUE (ENTENTE_STATUS_ANNOUNCED, "announced"),
  G_DEFINE_ENUM_VALUE (ENTENTE_STATUS_QUOTE, "quote"),
  G_DEFINE_ENUM_VALUE (ENTENTE_STATUS_REPORTED, "reported"),
  G_DEFINE_ENUM_VALUE (ENTENTE_STATUS_COMPANY_REPORTED, "company-reported"),
  G_DEFINE_ENUM_VALUE (ENTENTE_STATUS_RESEARCH_ESTIMATE, "research estimate"),
  G_DEFINE_ENUM_VALUE (ENTENTE_STATUS_ANALYST_VIEW, "analyst view"),
  G_DEFINE_ENUM_VALUE (ENTENTE_STATUS_CLAIM, "claim"),
  G_DEFINE_ENUM_VALUE (ENTENTE_STATUS_CHARACTERISATION, "characterisation"),
  G_DEFINE_ENUM_VALUE (ENTENTE_STATUS_BACKGROUND, "background"),
  G_DEFINE_ENUM_VALUE (ENTENTE_STATUS_NOT_STATED, "not stated"),
  G_DEFINE_ENUM_VALUE (ENTENTE_STATUS_IMPLIED, "implied"),
  G_DEFINE_ENUM_VALUE (ENTENTE_STATUS_DERIVED, "derived"))

static const char *words[ENTENTE_N_STATUSES] = {
  [ENTENTE_STATUS_ANNOUNCED] = N_("Announced"),
  [ENTENTE_STATUS_QUOTE] = N_("Quote"),
  [ENTENTE_STATUS_REPORTED] = N_("Reported"),
  [ENTENTE_STATUS_COMPANY_REPORTED] = N_("Company-reported"),
  [ENTENTE_STATUS_RESEARCH_ESTIMATE] = N_("Research estimate"),
  [ENTENTE_STATUS_ANALYST_VIEW] = N_("Analyst view"),
  [ENTENTE_STATUS_CLAIM] = N_("Claim"),
  [ENTENTE_STATUS_CHARACTERISATION] = N_("Characterisation"),
  [ENTENTE_STATUS_BACKGROUND] = N_("Background"),
  [ENTENTE_STATUS_NOT_STATED] = N_("Not stated"),
  [ENTENTE_STATUS_IMPLIED] = N_("Implied"),
  [ENTENTE_STATUS_DERIVED] = N_("Derived"),
};

static const char *explanations[ENTENTE_N_STATUSES] = {
  [ENTENTE_STATUS_ANNOUNCED] = N_("Made public by someone who speaks for a party."),
  [ENTENTE_STATUS_QUOTE] = N_("Said by a named person, as the source gives it."),
  [ENTENTE_STATUS_REPORTED] = N_("Told by the source as having happened."),
  [ENTENTE_STATUS_COMPANY_REPORTED] = N_("From a company’s own results."),
  [ENTENTE_STATUS_RESEARCH_ESTIMATE] = N_("Estimated by a research firm."),
  [ENTENTE_STATUS_ANALYST_VIEW] = N_("An opinion of analysts or experts."),
  [ENTENTE_STATUS_CLAIM] = N_("Asserted by a party in its own interest."),
  [ENTENTE_STATUS_CHARACTERISATION] = N_("A judgement that the source makes in its own voice."),
  [ENTENTE_STATUS_BACKGROUND] = N_("General knowledge that the source passes on."),
  [ENTENTE_STATUS_NOT_STATED] = N_("Something that the source says was left unsaid."),
  [ENTENTE_STATUS_IMPLIED] = N_("Not said, but it follows from the wording."),
  [ENTENTE_STATUS_DERIVED] = N_("Computed from other facts."),
};

/**
 * entente_status_to_string:
 * @status: a status
 *
 * Returns: (transfer none): the status as dossiers and the command line spell it
 */
const char *
entente_status_to_string (EntenteStatus status)
{
  return entente_enum_to_string (ENTENTE_TYPE_STATUS, (int) status);
}

/**
 * entente_status_to_words:
 * @status: a status
 *
 * Returns: (transfer none): the status in the user's language, capitalised
 */
const char *
entente_status_to_words (EntenteStatus status)
{
  g_return_val_if_fail ((int) status >= 0 && status < ENTENTE_N_STATUSES, NULL);

  return _(words[status]);
}

/**
 * entente_status_explanation:
 * @status: a status
 *
 * Returns: (transfer none): one sentence that says what the status means, in the user's language
 */
const char *
entente_status_explanation (EntenteStatus status)
{
  g_return_val_if_fail ((int) status >= 0 && status < ENTENTE_N_STATUSES, NULL);

  return _(explanations[status]);
}
