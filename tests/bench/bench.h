/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a benchmark measures, beside what it is compared with. */
typedef struct
{
  const char *name;
  const char *unit;      /* of the samples; those of time are milliseconds of the processor */
  const char *peer_name; /* what it is compared with; NULL for nothing */
  double target;         /* the most that is good: of ours / peer, or of ours without a peer */
} BenchCase;

typedef void (*BenchStep) (gpointer data);

double   bench_now      (void);
void     bench_compare  (const BenchCase *bench,
                         guint            runs,
                         BenchStep        ours,
                         BenchStep        peer,
                         gpointer         data);
void     bench_report   (const BenchCase *bench,
                         const double    *ours,
                         const double    *peer,
                         guint            n);
gboolean bench_has_room (gsize            n_bytes);
gboolean bench_is_quick (void);

G_END_DECLS
