/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "entente-fact-search.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_FACT_FILTER (entente_fact_filter_get_type ())

/* Lets the facts pass that match a search. */
G_DECLARE_FINAL_TYPE (EntenteFactFilter, entente_fact_filter, ENTENTE, FACT_FILTER, GtkFilter)

EntenteFactFilter *entente_fact_filter_new (EntenteFactSearch *search);

G_END_DECLS
