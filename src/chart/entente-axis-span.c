/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-axis-span.h"

#include <string.h>

#define SECONDS_PER_DAY 86400.0

/* Of a date of which only the days are known between which it lies: how much of it fades at
 * each end. */
#define LOOSE_SHARE 0.5

/* The marks and letters of EDTF by which a writer says that a date is not certain. */
#define UNSURE "?~%XS"

typedef struct
{
  gboolean start;
  gboolean end;
} Doubt;

/* Any member of a set may be the one; an interval may have a doubtful date at either end. The
 * canonical form has these characters for nothing else. */
static Doubt
find_doubt (const EntenteEdtf *edtf)
{
  g_autofree char *text = entente_edtf_to_string (edtf);
  const char *slash = strchr (text, '/');
  gboolean all;

  if (slash != NULL)
    return (Doubt) { strcspn (text, UNSURE) < (gsize) (slash - text),
                     strpbrk (slash, UNSURE) != NULL };

  all = strpbrk (text, UNSURE) != NULL;
  if (entente_edtf_get_kind (edtf) == ENTENTE_EDTF_KIND_ONE_OF)
    all = all || entente_edtf_get_n_members (edtf) > 1 || strstr (text, "..") != NULL;

  return (Doubt) { all, all };
}

static EntenteAxisEnd
end_of (const EntenteEdtfEnd *end,
        gboolean              doubtful)
{
  switch (end->kind)
    {
    case ENTENTE_EDTF_END_OPEN:
      return ENTENTE_AXIS_END_OPEN;
    case ENTENTE_EDTF_END_UNKNOWN:
      return ENTENTE_AXIS_END_UNKNOWN;
    case ENTENTE_EDTF_END_KNOWN:
    default:
      return doubtful || end->lower < end->upper ? ENTENTE_AXIS_END_FADED
                                                 : ENTENTE_AXIS_END_SHARP;
    }
}

static void
set_time_of_day (EntenteAxisSpan   *self,
                 const EntenteEdtf *edtf)
{
  int hour, minute, second;

  if (!entente_edtf_get_time (edtf, &hour, &minute, &second, NULL, NULL))
    return;

  self->first += ((hour * 60 + minute) * 60 + second) / SECONDS_PER_DAY;
  self->last = self->first + 1 / SECONDS_PER_DAY;
  self->sure_first = self->first;
  self->sure_last = self->last;
}

static void
add_doubt (EntenteAxisSpan *self,
           Doubt            doubt)
{
  double length = self->last - self->first;

  if (doubt.start && self->start == ENTENTE_AXIS_END_FADED)
    self->sure_first = MAX (self->sure_first, self->first + length * LOOSE_SHARE);
  if (doubt.end && self->end == ENTENTE_AXIS_END_FADED)
    self->sure_last = MIN (self->sure_last, self->last - length * LOOSE_SHARE);

  /* Nothing need be sure: it is darkest where it is likeliest. */
  if (self->sure_first > self->sure_last)
    self->sure_first = self->sure_last = (self->sure_first + self->sure_last) / 2;
}

/* What is known of a date by its ends. */
static gboolean
get_known_part (const EntenteEdtf *edtf,
                EntenteAxisPart   *part)
{
  EntenteEdtfEnd start, end;

  entente_edtf_get_start (edtf, &start);
  entente_edtf_get_end (edtf, &end);
  if (start.kind != ENTENTE_EDTF_END_KNOWN && end.kind != ENTENTE_EDTF_END_KNOWN)
    return FALSE;

  part->first = (double) (start.kind == ENTENTE_EDTF_END_KNOWN ? start.lower : end.lower);
  part->last = (double) (end.kind == ENTENTE_EDTF_END_KNOWN ? end.upper : start.upper) + 1;

  return TRUE;
}

static int
compare_parts (gconstpointer a,
               gconstpointer b)
{
  double first = ((const EntenteAxisPart *) a)->first;
  double second = ((const EntenteAxisPart *) b)->first;

  return first < second ? -1 : first > second;
}

/* The members of a set from the first to the last, those without a day between them as one. */
static GArray *
collect_parts (const EntenteEdtf *edtf)
{
  GArray *parts = g_array_new (FALSE, FALSE, sizeof (EntenteAxisPart));
  guint n = 0;

  for (gsize i = 0; i < entente_edtf_get_n_members (edtf); i++)
    {
      g_autoptr (EntenteEdtf) member = entente_edtf_dup_member (edtf, i);
      EntenteAxisPart part;

      if (member != NULL && get_known_part (member, &part))
        g_array_append_val (parts, part);
    }

  g_array_sort (parts, compare_parts);
  for (guint i = 0; i < parts->len; i++)
    {
      EntenteAxisPart *part = &g_array_index (parts, EntenteAxisPart, i);
      EntenteAxisPart *before = n > 0 ? &g_array_index (parts, EntenteAxisPart, n - 1) : NULL;

      if (before != NULL && part->first <= before->last)
        before->last = MAX (before->last, part->last);
      else
        g_array_index (parts, EntenteAxisPart, n++) = *part;
    }
  g_array_set_size (parts, n);

  return parts;
}

/* What is known of a date, or by its members of a set, which may be open at both ends; and the
 * members if there are days between them. */
static gboolean
set_known (EntenteAxisSpan   *self,
           const EntenteEdtf *edtf)
{
  g_autoptr (GArray) parts = collect_parts (edtf);
  EntenteAxisPart known;

  if (parts->len > 0)
    known = (EntenteAxisPart) { g_array_index (parts, EntenteAxisPart, 0).first,
                                g_array_index (parts, EntenteAxisPart, parts->len - 1).last };
  else if (!get_known_part (edtf, &known))
    return FALSE;

  self->first = self->sure_first = known.first;
  self->last = self->sure_last = known.last;
  self->has_all_parts = entente_edtf_get_kind (edtf) == ENTENTE_EDTF_KIND_ALL_OF;
  if (parts->len > 1)
    {
      self->n_parts = parts->len;
      self->parts = g_memdup2 (parts->data, parts->len * sizeof (EntenteAxisPart));
    }

  return TRUE;
}

/**
 * entente_axis_span_init:
 * @self: (out caller-allocates): where to put what is drawn
 * @date: (nullable): a date
 *
 * Finds what is known of a date. An end that lies on one of several days fades over these
 * days. Where the whole date is one of several, or is said to be uncertain or approximate, it
 * fades from its middle. A time of day is taken as it is written. Clear it with
 * entente_axis_span_clear(), whatever the answer.
 *
 * Returns: whether anything is known that can be drawn; not so without a date, or for a date
 *   of which neither end is known
 */
gboolean
entente_axis_span_init (EntenteAxisSpan   *self,
                        const EntenteDate *date)
{
  EntenteEdtf *edtf = date != NULL ? entente_date_get_edtf (date) : NULL;
  EntenteEdtfEnd start, end;
  Doubt doubt;

  *self = (EntenteAxisSpan) { 0 };
  if (edtf == NULL || !set_known (self, edtf))
    return FALSE;

  entente_edtf_get_start (edtf, &start);
  entente_edtf_get_end (edtf, &end);
  doubt = find_doubt (edtf);
  self->start = end_of (&start, doubt.start);
  self->end = end_of (&end, doubt.end);

  /* What starts on one of several days has started on the last of them. */
  if (start.kind == ENTENTE_EDTF_END_KNOWN && start.lower < start.upper)
    self->sure_first = (double) start.upper;
  if (end.kind == ENTENTE_EDTF_END_KNOWN && end.lower < end.upper)
    self->sure_last = (double) end.lower + 1;

  if (entente_edtf_get_kind (edtf) == ENTENTE_EDTF_KIND_DATE_TIME)
    set_time_of_day (self, edtf);
  add_doubt (self, doubt);

  return TRUE;
}

/**
 * entente_axis_span_clear:
 * @self: what is drawn of a date
 *
 * Frees what it holds.
 */
void
entente_axis_span_clear (EntenteAxisSpan *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->parts, g_free);
  self->n_parts = 0;
}
