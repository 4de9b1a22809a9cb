/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-calendar-step.h"

G_BEGIN_DECLS

typedef struct
{
  EntenteDay day;   /* the day that the tick is, or is on, or that its month or year begins with */
  double moment;    /* where it stands, in days since 1970-01-01T00:00: the middle of a day, for
                     * that is where the marks of a day stand; the beginning of all else */
  char *label;      /* what changes from tick to tick: "09:30", "13 Feb", "Feb", "2025" */
  char *context;    /* the year, or for times of day the date, at the first tick and at the first
                     * one of each year or date; or NULL */
} EntenteCalendarTick;

/* An immutable list of the ticks of a time axis. */
typedef struct _EntenteCalendarTicks EntenteCalendarTicks;

/* Tells whether the labels of @ticks can be drawn beside each other. */
typedef gboolean (*EntenteCalendarTicksFit) (const EntenteCalendarTicks *ticks,
                                             gpointer                    user_data);

EntenteCalendarTicks *entente_calendar_ticks_new      (double                      from,
                                                       double                      to,
                                                       EntenteCalendarStep         step);
EntenteCalendarTicks *entente_calendar_ticks_choose   (double                      from,
                                                       double                      to,
                                                       EntenteCalendarUnit         finest,
                                                       guint                       most,
                                                       EntenteCalendarTicksFit     fit,
                                                       gpointer                    user_data);
void                  entente_calendar_ticks_free     (EntenteCalendarTicks       *self);
EntenteCalendarStep   entente_calendar_ticks_get_step (const EntenteCalendarTicks *self);
guint                 entente_calendar_ticks_get_n    (const EntenteCalendarTicks *self);
const EntenteCalendarTick *
                      entente_calendar_ticks_get      (const EntenteCalendarTicks *self,
                                                       guint                       index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteCalendarTicks, entente_calendar_ticks_free)

G_END_DECLS
