/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-chart-layout.h"

G_BEGIN_DECLS

/* Words for the flags of events, in the user's language. */
char *entente_flag_describer_count (const EntentePlacedFlag *flag);
char *entente_flag_describer_label (const EntentePlacedFlag *flag);

G_END_DECLS
