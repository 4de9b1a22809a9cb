/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define ENTENTE_PRICE_NOTES_MAX_REASONS 16

/* Something about a line of a file: a value of an enumeration, and what it is about. */
typedef struct
{
  guint64 line;
  int reason;
  char *detail;
} EntentePriceNote;

/* Notes: all of them counted, the first thousand listed. */
typedef struct
{
  GArray *listed; /* of EntentePriceNote */
  guint64 n;
  guint64 counts[ENTENTE_PRICE_NOTES_MAX_REASONS];
} EntentePriceNotes;

void entente_price_notes_init   (EntentePriceNotes *notes);
void entente_price_notes_clear  (EntentePriceNotes *notes);
void entente_price_notes_reset  (EntentePriceNotes *notes);
gboolean entente_price_notes_has_room (const EntentePriceNotes *notes);
void entente_price_notes_add    (EntentePriceNotes *notes,
                                 guint64            line,
                                 int                reason,
                                 const char        *detail);
void entente_price_notes_append (EntentePriceNotes *notes,
                                 EntentePriceNotes *other);
void entente_price_notes_sort   (EntentePriceNotes *notes);

G_END_DECLS
