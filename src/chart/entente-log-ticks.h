/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Round numbers along a logarithmic axis, as evenly spaced there as round numbers can be. */
typedef struct
{
  guint series;  /* which numbers within a decade */
  guint decades; /* how many decades there are from one to the next; 1 where several are in each */
  gint64 first;  /* the number of the first one, counted from 1 */
  guint n;
} EntenteLogTicks;

/* Tells whether the labels of @ticks can be drawn beside each other. */
typedef gboolean (*EntenteLogTicksFit) (const EntenteLogTicks *ticks,
                                        gpointer               user_data);

gboolean  entente_log_ticks_choose (double                 low,
                                    double                 high,
                                    double                 target,
                                    EntenteLogTicksFit     fit,
                                    gpointer               user_data,
                                    EntenteLogTicks       *ticks);
double    entente_log_ticks_get    (const EntenteLogTicks *self,
                                    guint                  index);
char     *entente_log_ticks_format (const EntenteLogTicks *self,
                                    guint                  index);

G_END_DECLS
