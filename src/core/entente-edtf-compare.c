/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "entente-edtf-private.h"

typedef struct
{
  EntenteDay earliest;
  EntenteDay latest;
  gint64     second;
} SortKey;

/* An end of which nothing is known sorts by the other end, which is all that is known:
 * "until 13 February" stands beside what is dated 13 February. */
static SortKey
sort_key (const EntenteEdtf *self)
{
  SortKey key = { ENTENTE_EDTF_DAY_MIN, ENTENTE_EDTF_DAY_MAX, -1 };
  const EntenteEdtfEnd *start = &self->start;
  const EntenteEdtfEnd *end = &self->end;
  int hour, minute, second;

  if (start->kind == ENTENTE_EDTF_END_KNOWN)
    key.earliest = start->lower;
  else if (start->kind == ENTENTE_EDTF_END_UNKNOWN)
    key.earliest = end->kind == ENTENTE_EDTF_END_KNOWN ? end->lower : ENTENTE_EDTF_DAY_MAX;

  if (end->kind == ENTENTE_EDTF_END_KNOWN)
    key.latest = end->upper;
  else if (end->kind == ENTENTE_EDTF_END_UNKNOWN)
    key.latest = start->kind == ENTENTE_EDTF_END_KNOWN ? start->upper : ENTENTE_EDTF_DAY_MIN;

  if (entente_edtf_get_time (self, &hour, &minute, &second, NULL, NULL))
    key.second = (hour * 60 + minute) * 60 + second;

  return key;
}

/**
 * entente_edtf_compare:
 * @a: a date
 * @b: another date
 *
 * Orders dates for a list: by the earliest day, then the latest day, then the time of
 * day as written (a day without a time comes first). A start that is open comes before
 * all others. An end that is unknown counts as the nearest that it can be: the start of
 * `/2025-02-13` as 2025-02-13, the end of `2025-02-13/` likewise; a date with nothing
 * known at the start and no end (`/..`) comes last.
 *
 * This is an order for the eye, and total: dates of which entente_edtf_is_before() cannot
 * tell the order have one here. Dates that compare as equal need not be equal; the caller
 * leaves them in the order of the source.
 *
 * Returns: less than, equal to or greater than 0 as @a comes before, with or after @b
 */
int
entente_edtf_compare (const EntenteEdtf *a,
                      const EntenteEdtf *b)
{
  SortKey key_a, key_b;

  g_return_val_if_fail (a != NULL && b != NULL, 0);

  key_a = sort_key (a);
  key_b = sort_key (b);

  if (key_a.earliest != key_b.earliest)
    return key_a.earliest < key_b.earliest ? -1 : 1;

  if (key_a.latest != key_b.latest)
    return key_a.latest < key_b.latest ? -1 : 1;

  return key_a.second < key_b.second ? -1 : key_a.second > key_b.second;
}
