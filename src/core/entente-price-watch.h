/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-price-import.h"

G_BEGIN_DECLS

/* How an import is watched and stopped. It has phases of which nobody knows beforehand how many
 * there will be: each takes a share of what is left. What is told never falls. */
typedef struct
{
  EntentePriceProgress progress;
  gpointer progress_data;
  GCancellable *cancellable;

  double told;
  double from;
  double to;
} EntentePriceWatch;

/* Begins a phase that takes @share of what is left. */
static inline void
entente_price_watch_begin (EntentePriceWatch *watch,
                           double             share)
{
  watch->from = watch->told;
  watch->to = watch->told + share * (1 - watch->told);
}

/* Tells how far the phase is, in the thread of the import. */
static inline void
entente_price_watch_tell (EntentePriceWatch *watch,
                          double             fraction)
{
  double now = watch->from + CLAMP (fraction, 0, 1) * (watch->to - watch->from);

  watch->told = MAX (watch->told, MIN (now, 1));
  if (watch->progress != NULL)
    watch->progress (watch->told, watch->progress_data);
}

static inline gboolean
entente_price_watch_is_cancelled (const EntentePriceWatch  *watch,
                                  GError                  **error)
{
  return g_cancellable_set_error_if_cancelled (watch->cancellable, error);
}

G_END_DECLS
