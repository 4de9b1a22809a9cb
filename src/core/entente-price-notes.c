/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-price-notes.h"

#define MAX_LISTED 1000

static void
note_clear (EntentePriceNote *note)
{
  g_free (note->detail);
}

void
entente_price_notes_init (EntentePriceNotes *notes)
{
  *notes = (EntentePriceNotes) { g_array_new (FALSE, FALSE, sizeof (EntentePriceNote)) };
  g_array_set_clear_func (notes->listed, (GDestroyNotify) note_clear);
}

void
entente_price_notes_clear (EntentePriceNotes *notes)
{
  g_clear_pointer (&notes->listed, g_array_unref);
}

/* Forgets all that was noted. */
void
entente_price_notes_reset (EntentePriceNotes *notes)
{
  entente_price_notes_clear (notes);
  entente_price_notes_init (notes);
}

/**
 * entente_price_notes_has_room:
 * @notes: notes
 *
 * Returns: whether what is added is listed, not counted only
 */
gboolean
entente_price_notes_has_room (const EntentePriceNotes *notes)
{
  return notes->listed->len < MAX_LISTED;
}

/**
 * entente_price_notes_add:
 * @notes: notes
 * @line: the line that the note is about; not looked at where there is no room
 * @reason: what is the matter
 * @detail: (nullable): what it is about
 */
void
entente_price_notes_add (EntentePriceNotes *notes,
                         guint64            line,
                         int                reason,
                         const char        *detail)
{
  g_return_if_fail (reason >= 0 && reason < ENTENTE_PRICE_NOTES_MAX_REASONS);

  notes->n++;
  notes->counts[reason]++;
  if (entente_price_notes_has_room (notes))
    {
      EntentePriceNote note = { line, reason, g_strdup (detail) };

      g_array_append_val (notes->listed, note);
    }
}

/**
 * entente_price_notes_append:
 * @notes: notes
 * @other: more notes, of which the listed ones are taken out
 *
 * Counts and lists them with the others, of which more than a thousand may be listed until
 * entente_price_notes_sort().
 */
void
entente_price_notes_append (EntentePriceNotes *notes,
                            EntentePriceNotes *other)
{
  notes->n += other->n;
  for (guint i = 0; i < ENTENTE_PRICE_NOTES_MAX_REASONS; i++)
    notes->counts[i] += other->counts[i];
  for (guint i = 0; i < other->listed->len; i++)
    {
      EntentePriceNote *note = &g_array_index (other->listed, EntentePriceNote, i);

      g_array_append_val (notes->listed, *note);
      note->detail = NULL;
    }
  g_array_set_size (other->listed, 0);
}

static int
compare_notes (gconstpointer a,
               gconstpointer b)
{
  const EntentePriceNote *one = a, *other = b;

  if (one->line != other->line)
    return one->line < other->line ? -1 : 1;
  return one->reason - other->reason;
}

/**
 * entente_price_notes_sort:
 * @notes: notes
 *
 * Sorts the listed notes by their lines, and leaves the first thousand.
 */
void
entente_price_notes_sort (EntentePriceNotes *notes)
{
  g_array_sort (notes->listed, compare_notes);
  if (notes->listed->len > MAX_LISTED)
    g_array_set_size (notes->listed, MAX_LISTED);
}
