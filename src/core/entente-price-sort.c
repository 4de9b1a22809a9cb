/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Sorting in place: with ten million rows there is no room for another column. It is the
 * American flag sort of P. McIlroy, K. Bostic and M. D. McIlroy ("Engineering Radix Sort", 1993):
 * byte by byte from the highest, each into the place of its value. Steps and rows are one key of
 * eight bytes, so that rows of the same step stay in order. */

#include "entente-price-scan.h"

#define N_LEVELS ((guint) (2 * sizeof (guint32)))

/* Fewer rows are sorted by insertion. */
#define FEW 32

/* How many rows are sorted between two looks at the cancellable. */
#define STRETCH 65536

typedef struct
{
  guint32 *steps;
  guint32 *rows;
  gsize n;
  gsize n_done;
  gsize next_look;
  EntentePriceWatch *watch;
  GError **error;
} Sort;

static inline guint64
key_of (const Sort *sort,
        gsize       i)
{
  return (guint64) sort->steps[i] << 32 | sort->rows[i];
}

static inline void
set_key (Sort    *sort,
         gsize    i,
         guint64  key)
{
  sort->steps[i] = (guint32) (key >> 32);
  sort->rows[i] = (guint32) key;
}

static inline guint
byte_of (guint64 key,
         guint   level)
{
  return (guint) (key >> (8 * (N_LEVELS - 1 - level))) & 0xff;
}

static void
insert_each (Sort  *sort,
             gsize  from,
             gsize  to)
{
  for (gsize i = from + 1; i < to; i++)
    {
      guint64 key = key_of (sort, i);
      gsize at = i;

      for (; at > from && key_of (sort, at - 1) > key; at--)
        set_key (sort, at, key_of (sort, at - 1));
      set_key (sort, at, key);
    }
}

/* Puts each key where those of its byte are to be; @ends is where these end. */
static void
distribute (Sort        *sort,
            gsize        from,
            guint        level,
            const gsize  ends[256])
{
  gsize next[256];

  for (guint i = 0; i < 256; i++)
    next[i] = i > 0 ? ends[i - 1] : from;

  for (guint i = 0; i < 256; i++)
    while (next[i] < ends[i])
      {
        guint64 key = key_of (sort, next[i]);
        guint byte = byte_of (key, level);

        /* Along the cycle until what belongs here comes. */
        while (byte != i)
          {
            gsize at = next[byte]++;
            guint64 other = key_of (sort, at);

            set_key (sort, at, key);
            key = other;
            byte = byte_of (key, level);
          }
        set_key (sort, next[i]++, key);
      }
}

static gboolean
look_up (Sort  *sort,
         gsize  n_done)
{
  sort->n_done += n_done;
  if (sort->n_done < sort->next_look)
    return TRUE;

  sort->next_look = sort->n_done + STRETCH;
  entente_price_watch_tell (sort->watch, (double) sort->n_done / (double) sort->n);
  return !entente_price_watch_is_cancelled (sort->watch, sort->error);
}

static gboolean
sort_range (Sort  *sort,
            gsize  from,
            gsize  to,
            guint  level)
{
  gsize ends[256] = { 0 };
  gsize end = from;

  if (to - from <= FEW || level == N_LEVELS)
    {
      insert_each (sort, from, to);
      return look_up (sort, to - from);
    }

  for (gsize i = from; i < to; i++)
    ends[byte_of (key_of (sort, i), level)]++;
  if (ends[byte_of (key_of (sort, from), level)] == to - from)
    return sort_range (sort, from, to, level + 1);

  for (guint i = 0; i < 256; i++)
    ends[i] = end += ends[i];
  distribute (sort, from, level, ends);
  for (guint i = 0; i < 256; i++)
    {
      gsize start = i > 0 ? ends[i - 1] : from;

      if (ends[i] > start && !sort_range (sort, start, ends[i], level + 1))
        return FALSE;
    }

  return TRUE;
}

/**
 * entente_price_sort_rows:
 * @steps: (inout): when each row is
 * @rows: (inout): the number of each row; all are different
 * @n: how many
 * @watch: how it is watched and stopped
 * @error: that it was stopped
 *
 * Sorts both by the steps, and rows of the same step by their numbers.
 *
 * Returns: whether they are sorted
 */
gboolean
entente_price_sort_rows (guint32            *steps,
                         guint32            *rows,
                         gsize               n,
                         EntentePriceWatch  *watch,
                         GError            **error)
{
  Sort sort = { steps, rows, n, 0, STRETCH, watch, error };

  return sort_range (&sort, 0, n, 0);
}
