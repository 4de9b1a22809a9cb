/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-flag-describer.h"

#include <glib/gi18n-lib.h>

/* Beyond this number a flag says only that there are more. */
#define MOST_COUNTED 99

/* How many titles the label of a flag names. */
#define MOST_NAMED 3

static EntenteEvent *
event_at (const EntentePlacedFlag *flag,
          guint                    index)
{
  return flag->events->pdata[index];
}

/**
 * entente_flag_describer_count:
 * @flag: a flag
 *
 * Returns: (transfer full): how many events it stands for, in three characters at most
 */
char *
entente_flag_describer_count (const EntentePlacedFlag *flag)
{
  g_return_val_if_fail (flag != NULL, NULL);

  if (flag->events->len > MOST_COUNTED)
    /* Translators: more events than can be counted in a small place; %d is 99 */
    return g_strdup_printf (C_("number of events", "%d+"), MOST_COUNTED);

  return g_strdup_printf ("%u", flag->events->len);
}

static char *
date_words (EntenteEvent *event)
{
  EntenteDate *date = entente_event_get_date (event);

  return entente_date_to_words (date, ENTENTE_EDTF_WORDS_LONG);
}

/* The titles of the first events, and that there are more. */
static char *
name_events (const EntentePlacedFlag *flag)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) titles = NULL;
  guint n = MIN (flag->events->len, MOST_NAMED);

  for (guint i = 0; i < n; i++)
    g_strv_builder_add (builder, entente_event_get_title (event_at (flag, i)));
  if (n < flag->events->len)
    g_strv_builder_add (builder, "…");
  titles = g_strv_builder_end (builder);

  /* Translators: between the titles of events that are listed */
  return g_strjoinv (C_("list of events", "; "), titles);
}

/**
 * entente_flag_describer_label:
 * @flag: a flag
 *
 * Returns: (transfer full): what it stands for: event and date, or how many events from when
 *   to when, and the first of their titles
 */
char *
entente_flag_describer_label (const EntentePlacedFlag *flag)
{
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;
  g_autofree char *names = NULL;
  guint n;

  g_return_val_if_fail (flag != NULL, NULL);

  n = flag->events->len;
  first = date_words (event_at (flag, 0));
  if (n == 1)
    /* Translators: an event that is flagged in a chart: its title, then its date */
    return g_strdup_printf (C_("flag", "Event: %1$s, %2$s"),
                            entente_event_get_title (event_at (flag, 0)), first);

  last = date_words (event_at (flag, n - 1));
  names = name_events (flag);
  if (g_str_equal (first, last))
    /* Translators: events that are flagged together in a chart: how many, their date, then
     * their titles */
    return g_strdup_printf (ngettext ("%1$u event, %2$s: %3$s", "%1$u events, %2$s: %3$s", n), n,
                            first, names);

  /* Translators: events that are flagged together in a chart: how many, the date of the first,
   * that of the last, then their titles */
  return g_strdup_printf (ngettext ("%1$u event, %2$s to %3$s: %4$s",
                                    "%1$u events, %2$s to %3$s: %4$s", n),
                          n, first, last, names);
}
