/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "entente-json-report.h"

G_BEGIN_DECLS

/* A place in a JSON document that knows the way to itself, so that whatever is wrong
 * there can be reported with its JSON pointer. A cursor lives on the stack; its parent
 * outlives it. */
typedef struct _EntenteJsonCursor EntenteJsonCursor;

struct _EntenteJsonCursor
{
  EntenteJsonReport *report;
  const EntenteJsonCursor *parent;
  const char *key; /* NULL for an element of an array */
  guint index;
  JsonNode *node;
};

EntenteJsonCursor entente_json_cursor_root        (EntenteJsonReport       *report,
                                                   JsonNode                *node);
gboolean          entente_json_cursor_member      (const EntenteJsonCursor *self,
                                                   const char              *key,
                                                   EntenteJsonCursor       *member);
guint             entente_json_cursor_length      (const EntenteJsonCursor *self);
EntenteJsonCursor entente_json_cursor_element     (const EntenteJsonCursor *self,
                                                   guint                    index);

gboolean          entente_json_cursor_expect_object (const EntenteJsonCursor *self,
                                                   const char * const      *known_keys);
gboolean          entente_json_cursor_expect_array (const EntenteJsonCursor *self);

const char       *entente_json_cursor_get_string  (const EntenteJsonCursor *self);
char             *entente_json_cursor_get_text    (const EntenteJsonCursor *self);
gboolean          entente_json_cursor_get_boolean (const EntenteJsonCursor *self,
                                                   gboolean                *value);
gboolean          entente_json_cursor_get_integer (const EntenteJsonCursor *self,
                                                   gint64                  *value);
gboolean          entente_json_cursor_get_enum    (const EntenteJsonCursor *self,
                                                   GType                    type,
                                                   int                     *value);

const char       *entente_json_cursor_member_string (const EntenteJsonCursor *self,
                                                   const char              *key,
                                                   gboolean                 required);
char             *entente_json_cursor_member_text (const EntenteJsonCursor *self,
                                                   const char              *key,
                                                   gboolean                 required);

gboolean          entente_json_cursor_member_enum (const EntenteJsonCursor *self,
                                                   const char              *key,
                                                   GType                    type,
                                                   int                     *value);

void              entente_json_cursor_error       (const EntenteJsonCursor *self,
                                                   const char              *hint,
                                                   const char              *format,
                                                   ...) G_GNUC_PRINTF (3, 4);
void              entente_json_cursor_problem     (const EntenteJsonCursor *self,
                                                   EntenteSeverity          severity,
                                                   const char              *message,
                                                   const char              *hint);

G_END_DECLS
