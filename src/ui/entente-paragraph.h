/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ENTENTE_TYPE_PARAGRAPH (entente_paragraph_get_type ())

G_DECLARE_FINAL_TYPE (EntenteParagraph, entente_paragraph, ENTENTE, PARAGRAPH, GtkWidget)

EntenteParagraph *entente_paragraph_new            (const char       *css_class);
const char       *entente_paragraph_get_text       (EntenteParagraph *self);
void              entente_paragraph_set_text       (EntenteParagraph *self,
                                                    const char       *text);
gboolean          entente_paragraph_get_asks_width (EntenteParagraph *self);
void              entente_paragraph_set_asks_width (EntenteParagraph *self,
                                                    gboolean          asks_width);
PangoLayout      *entente_paragraph_get_layout     (EntenteParagraph *self);

G_END_DECLS
