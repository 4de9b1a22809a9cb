/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-dossier.h"
#include "entente-json-cursor.h"

G_BEGIN_DECLS

/* What has been read of a dossier so far. Each table maps an identifier to the thing, or
 * to NULL where the thing was declared but left out for a problem of its own: to name it
 * elsewhere is then no second problem. */
typedef struct
{
  GHashTable *parties;
  GHashTable *sources;
  GHashTable *facts;
  GHashTable *units; /* what people call the words of units */
} EntenteDossierReader;

EntenteDossier *entente_dossier_reader_read   (const EntenteJsonCursor *root);
GListModel     *entente_fact_reader_read      (EntenteDossierReader    *reader,
                                               const EntenteJsonCursor *root);
GListModel     *entente_check_reader_read     (const EntenteJsonCursor *item);
void            entente_check_reader_verify   (const EntenteJsonCursor *item,
                                               GHashTable              *facts);
gpointer        entente_chart_reader_read     (EntenteDossierReader    *reader,
                                               GHashTable              *ids,
                                               const EntenteJsonCursor *item);

char           *entente_item_reader_read_id   (const EntenteJsonCursor *item,
                                               GHashTable              *table);
EntenteDate    *entente_item_reader_read_date (const EntenteJsonCursor *item);
GListModel     *entente_item_reader_read_refs (const EntenteJsonCursor *item,
                                               const char              *key,
                                               GHashTable              *table,
                                               const char              *unknown_message);
gpointer        entente_item_reader_resolve   (const EntenteJsonCursor *id_cursor,
                                               GHashTable              *table,
                                               const char              *unknown_message);

G_END_DECLS
