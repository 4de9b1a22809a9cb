/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Numbers with more digits than this before or after the point are written as powers. */
#define ENTENTE_NUMBER_LABEL_MOST_DIGITS 12

char *entente_number_label_new (double value,
                                int    decimals,
                                int    digits);

G_END_DECLS
