/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-edtf-private.h"

G_BEGIN_DECLS

/* What a pattern may name in braces, and the text that stands for it. */
typedef GHashTable EntenteEdtfFields;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteEdtfFields, g_hash_table_unref)

/* entente-edtf-text.c */
EntenteEdtfFields *entente_edtf_fields_new      (void);
void               entente_edtf_fields_take     (EntenteEdtfFields      *fields,
                                                 const char             *name,
                                                 char                   *text);
void               entente_edtf_fields_add_day  (EntenteEdtfFields      *fields,
                                                 const char             *number,
                                                 EntenteDay              day,
                                                 EntenteEdtfWords        style);
char              *entente_edtf_fields_fill     (EntenteEdtfFields      *fields,
                                                 const char             *pattern);
char              *entente_edtf_fill            (const char             *pattern,
                                                 const char             *first_name,
                                                 ...) G_GNUC_NULL_TERMINATED;
char              *entente_edtf_number_to_text  (gint64                  number,
                                                 gboolean                grouped);
char              *entente_edtf_year_to_text    (gint64                  year,
                                                 gboolean                bare);
char              *entente_edtf_join            (char                  **texts,
                                                 gboolean                all);

/* entente-edtf-year-words.c */
gboolean           entente_edtf_is_wholly_unspecified     (const guint8          *digits,
                                                           gsize                  n_digits);
gboolean           entente_edtf_date_has_unspecified_year (const EntenteEdtfDate *date);
gboolean           entente_edtf_date_is_year_unknown      (const EntenteEdtfDate *date);
gboolean           entente_edtf_date_is_year_span         (const EntenteEdtfDate *date);
char              *entente_edtf_year_in_phrase            (const EntenteEdtfDate *date);
char              *entente_edtf_year_to_words             (const EntenteEdtfDate *date,
                                                           EntenteEdtfWords       style);
char              *entente_edtf_season_to_words           (const EntenteEdtfDate *date,
                                                           EntenteEdtfWords       style);

/* entente-edtf-date-words.c */
char              *entente_edtf_date_to_words   (const EntenteEdtfDate  *date,
                                                 EntenteEdtfWords        style);

/* entente-edtf-qualified-words.c */
gboolean           entente_edtf_date_is_qualified     (const EntenteEdtfDate *date);
char              *entente_edtf_date_to_marked_words  (const EntenteEdtfDate *date,
                                                       EntenteEdtfWords       names,
                                                       EntenteEdtfWords       marks);

/* entente-edtf-range-words.c */
char              *entente_edtf_range_to_words  (const EntenteEdtfDate  *first,
                                                 const EntenteEdtfDate  *last,
                                                 EntenteEdtfWords        names,
                                                 EntenteEdtfWords        patterns);
char              *entente_edtf_end_to_words    (const EntenteEdtfDate  *date,
                                                 EntenteEdtfWords        style);
char              *entente_edtf_interval_to_words (const EntenteEdtfItem *item,
                                                   EntenteEdtfWords       style);

/* entente-edtf-set-words.c */
char              *entente_edtf_set_to_words    (const EntenteEdtf      *self,
                                                 EntenteEdtfWords        style);

G_END_DECLS
