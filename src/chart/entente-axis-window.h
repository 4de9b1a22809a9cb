/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-day.h"

G_BEGIN_DECLS

/* The time that an axis shows, in days since the start of 1970-01-01. A day n is the time
 * from n to n + 1. */
typedef struct
{
  double first;
  double last;  /* after first */
} EntenteAxisWindow;

double            entente_axis_window_get_span (const EntenteAxisWindow *self);
gboolean          entente_axis_window_equal    (const EntenteAxisWindow *self,
                                                const EntenteAxisWindow *other);
gboolean          entente_axis_window_shows    (const EntenteAxisWindow *self,
                                                double                   first,
                                                double                   last);
EntenteAxisWindow entente_axis_window_fit      (double                   first,
                                                double                   last);
EntenteAxisWindow entente_axis_window_zoom     (const EntenteAxisWindow *self,
                                                double                   factor,
                                                double                   day);
EntenteAxisWindow entente_axis_window_pan      (const EntenteAxisWindow *self,
                                                double                   days);
EntenteAxisWindow entente_axis_window_reveal   (const EntenteAxisWindow *self,
                                                double                   first,
                                                double                   last);
EntenteAxisWindow entente_axis_window_limit    (const EntenteAxisWindow *self,
                                                const EntenteAxisWindow *extent);
EntenteAxisWindow entente_axis_window_mix      (const EntenteAxisWindow *from,
                                                const EntenteAxisWindow *to,
                                                double                   progress);
gboolean          entente_axis_window_is_least (const EntenteAxisWindow *self);
void              entente_axis_window_get_days (const EntenteAxisWindow *self,
                                                EntenteDay              *first,
                                                EntenteDay              *last);
char             *entente_axis_window_to_words (const EntenteAxisWindow *self);
char             *entente_axis_days_to_words   (EntenteDay               first,
                                                EntenteDay               last);

G_END_DECLS
