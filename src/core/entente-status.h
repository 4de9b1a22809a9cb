/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define ENTENTE_TYPE_STATUS (entente_status_get_type ())

/* On what footing a fact stands. */
typedef enum
{
  ENTENTE_STATUS_ANNOUNCED,
  ENTENTE_STATUS_QUOTE,
  ENTENTE_STATUS_REPORTED,
  ENTENTE_STATUS_COMPANY_REPORTED,
  ENTENTE_STATUS_RESEARCH_ESTIMATE,
  ENTENTE_STATUS_ANALYST_VIEW,
  ENTENTE_STATUS_CLAIM,
  ENTENTE_STATUS_CHARACTERISATION,
  ENTENTE_STATUS_BACKGROUND,
  ENTENTE_STATUS_NOT_STATED,
  ENTENTE_STATUS_IMPLIED,
  ENTENTE_STATUS_DERIVED,
} EntenteStatus;

#define ENTENTE_N_STATUSES (ENTENTE_STATUS_DERIVED + 1)

GType       entente_status_get_type    (void) G_GNUC_CONST;
const char *entente_status_to_string   (EntenteStatus status);
const char *entente_status_to_words    (EntenteStatus status);
const char *entente_status_explanation (EntenteStatus status);

G_END_DECLS
