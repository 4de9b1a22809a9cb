/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Evenly spaced round numbers along an axis. */
typedef struct
{
  double low;  /* the first tick */
  double step; /* above 0 */
  guint n;
} EntenteNumberTicks;

/* Tells whether the labels of @ticks can be drawn beside each other. */
typedef gboolean (*EntenteNumberTicksFit) (const EntenteNumberTicks *ticks,
                                           gpointer                  user_data);

gboolean  entente_number_ticks_choose (double                    low,
                                       double                    high,
                                       double                    target,
                                       EntenteNumberTicksFit     fit,
                                       gpointer                  user_data,
                                       EntenteNumberTicks       *ticks);
double    entente_number_ticks_get    (const EntenteNumberTicks *self,
                                       guint                     index);
char     *entente_number_ticks_format (const EntenteNumberTicks *self,
                                       guint                     index);

G_END_DECLS
