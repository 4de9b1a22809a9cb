/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-json-cursor.h"

#include <glib/gi18n-lib.h>

#include "entente-enum.h"
#include "entente-language.h"

/**
 * entente_json_cursor_root:
 * @report: where problems go
 * @node: the root of a document
 *
 * Returns: a cursor at the root
 */
EntenteJsonCursor
entente_json_cursor_root (EntenteJsonReport *report,
                          JsonNode          *node)
{
  return (EntenteJsonCursor) { .report = report, .node = node };
}

/**
 * entente_json_cursor_member:
 * @self: a cursor at an object
 * @key: the name of a member
 * @member: (out): a cursor at the member
 *
 * Returns: whether there is such a member and it is not `null`
 */
gboolean
entente_json_cursor_member (const EntenteJsonCursor *self,
                            const char              *key,
                            EntenteJsonCursor       *member)
{
  JsonNode *node = json_object_get_member (json_node_get_object (self->node), key);

  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    return FALSE;

  *member = (EntenteJsonCursor) { self->report, self, key, 0, node };
  return TRUE;
}

/**
 * entente_json_cursor_length:
 * @self: a cursor at an array
 *
 * Returns: the number of elements
 */
guint
entente_json_cursor_length (const EntenteJsonCursor *self)
{
  return json_array_get_length (json_node_get_array (self->node));
}

/**
 * entente_json_cursor_element:
 * @self: a cursor at an array
 * @index: which element, less than the length
 *
 * Returns: a cursor at the element
 */
EntenteJsonCursor
entente_json_cursor_element (const EntenteJsonCursor *self,
                             guint                    index)
{
  JsonNode *node = json_array_get_element (json_node_get_array (self->node), index);

  return (EntenteJsonCursor) { self->report, self, NULL, index, node };
}

static void
append_pointer (const EntenteJsonCursor *self,
                GString                 *pointer)
{
  if (self->parent == NULL)
    return;

  append_pointer (self->parent, pointer);
  g_string_append_c (pointer, '/');
  if (self->key == NULL)
    {
      g_string_append_printf (pointer, "%u", self->index);
      return;
    }

  /* RFC 6901, section 3 */
  for (const char *c = self->key; *c != '\0'; c++)
    {
      if (*c == '~')
        g_string_append (pointer, "~0");
      else if (*c == '/')
        g_string_append (pointer, "~1");
      else
        g_string_append_c (pointer, *c);
    }
}

/**
 * entente_json_cursor_problem:
 * @self: a cursor at what is wrong
 * @severity: how bad it is
 * @message: what is wrong
 * @hint: (nullable): what was expected
 *
 * Reports a problem.
 */
void
entente_json_cursor_problem (const EntenteJsonCursor *self,
                             EntenteSeverity          severity,
                             const char              *message,
                             const char              *hint)
{
  g_autoptr (GString) pointer = g_string_new (NULL);

  append_pointer (self, pointer);
  entente_json_report_add (self->report, severity, pointer->str, message, hint);
}

/**
 * entente_json_cursor_error:
 * @self: a cursor at what is wrong
 * @hint: (nullable): what was expected
 * @format: what is wrong, as for printf()
 * @...: the arguments of @format
 *
 * Reports a problem because of which something is left out.
 */
void
entente_json_cursor_error (const EntenteJsonCursor *self,
                           const char              *hint,
                           const char              *format,
                           ...)
{
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);

  entente_json_cursor_problem (self, ENTENTE_SEVERITY_ERROR, message, hint);
}

static void
report_type (const EntenteJsonCursor *self,
             const char              *expected)
{
  if (self->key != NULL)
    /* Translators: %s is a key in a file */
    entente_json_cursor_error (self, expected, _("“%s” is not of the right kind"), self->key);
  else if (self->parent != NULL)
    entente_json_cursor_error (self, expected, _("This item of a list is not of the right kind"));
  else
    entente_json_cursor_error (self, expected, _("The document is not of the right kind"));
}

/**
 * entente_json_cursor_expect_object:
 * @self: a cursor
 * @known_keys: (array zero-terminated=1) (nullable): the members that have a meaning here,
 *   %NULL where any has
 *
 * Reports a value that is no object, and warns of members without a meaning.
 *
 * Returns: whether there is an object
 */
gboolean
entente_json_cursor_expect_object (const EntenteJsonCursor *self,
                                   const char * const      *known_keys)
{
  g_autoptr (GList) keys = NULL;

  if (!JSON_NODE_HOLDS_OBJECT (self->node))
    {
      report_type (self, _("expected an object"));
      return FALSE;
    }
  if (known_keys == NULL)
    return TRUE;

  keys = json_object_get_members (json_node_get_object (self->node));
  for (GList *l = keys; l != NULL; l = l->next)
    {
      EntenteJsonCursor member = { self->report, self, l->data, 0, NULL };
      g_autofree char *known = NULL;
      g_autofree char *hint = NULL;
      g_autofree char *message = NULL;

      if (g_strv_contains (known_keys, l->data))
        continue;

      known = g_strjoinv (", ", (char **) known_keys);
      /* Translators: %s is a key in a file */
      message = g_strdup_printf (_("“%s” has no meaning here and is not read"), (char *) l->data);
      /* Translators: %s is a list of keys in a file */
      hint = g_strdup_printf (_("known here: %s"), known);
      entente_json_cursor_problem (&member, ENTENTE_SEVERITY_WARNING, message, hint);
    }

  return TRUE;
}

/**
 * entente_json_cursor_expect_array:
 * @self: a cursor
 *
 * Returns: whether there is an array; if not, that is reported
 */
gboolean
entente_json_cursor_expect_array (const EntenteJsonCursor *self)
{
  if (JSON_NODE_HOLDS_ARRAY (self->node))
    return TRUE;

  report_type (self, _("expected a list"));
  return FALSE;
}

/**
 * entente_json_cursor_get_string:
 * @self: a cursor
 *
 * Returns: (transfer none) (nullable): the string, or %NULL if there is none, which is reported
 */
const char *
entente_json_cursor_get_string (const EntenteJsonCursor *self)
{
  if (JSON_NODE_HOLDS_VALUE (self->node) && json_node_get_value_type (self->node) == G_TYPE_STRING)
    return json_node_get_string (self->node);

  report_type (self, _("expected a text in quotation marks"));
  return NULL;
}

static const char *
choose_language (JsonObject *map)
{
  g_autoptr (GList) keys = json_object_get_members (map);
  g_autoptr (GPtrArray) tags = g_ptr_array_new_null_terminated (8, NULL, TRUE);
  int chosen;

  for (GList *l = keys; l != NULL; l = l->next)
    g_ptr_array_add (tags, l->data);

  chosen = entente_language_choose ((const char * const *) tags->pdata, g_get_language_names ());
  return chosen >= 0 ? json_object_get_string_member_with_default (map, tags->pdata[chosen], NULL)
                     : NULL;
}

/**
 * entente_json_cursor_get_text:
 * @self: a cursor
 *
 * Reads a text for people: a string, or an object that maps language tags to strings.
 *
 * Returns: (transfer full) (nullable): the text in the user's language as far as there is one,
 *   or %NULL if there is no text, which is reported
 */
char *
entente_json_cursor_get_text (const EntenteJsonCursor *self)
{
  const char *text;

  if (!JSON_NODE_HOLDS_OBJECT (self->node))
    return g_strdup (entente_json_cursor_get_string (self));

  text = choose_language (json_node_get_object (self->node));
  if (text == NULL)
    report_type (self, _("expected a text for at least one language"));

  return g_strdup (text);
}

/**
 * entente_json_cursor_get_boolean:
 * @self: a cursor
 * @value: (out): the value
 *
 * Returns: whether there is `true` or `false`; if not, that is reported
 */
gboolean
entente_json_cursor_get_boolean (const EntenteJsonCursor *self,
                                 gboolean                *value)
{
  if (!JSON_NODE_HOLDS_VALUE (self->node) ||
      json_node_get_value_type (self->node) != G_TYPE_BOOLEAN)
    {
      report_type (self, _("expected true or false"));
      return FALSE;
    }

  *value = json_node_get_boolean (self->node);
  return TRUE;
}

/**
 * entente_json_cursor_get_integer:
 * @self: a cursor
 * @value: (out): the value
 *
 * Returns: whether there is a whole number; if not, that is reported
 */
gboolean
entente_json_cursor_get_integer (const EntenteJsonCursor *self,
                                 gint64                  *value)
{
  if (!JSON_NODE_HOLDS_VALUE (self->node) || json_node_get_value_type (self->node) != G_TYPE_INT64)
    {
      report_type (self, _("expected a whole number"));
      return FALSE;
    }

  *value = json_node_get_int (self->node);
  return TRUE;
}

/**
 * entente_json_cursor_get_enum:
 * @self: a cursor
 * @type: a registered enumeration
 * @value: (out): the value
 *
 * Returns: whether there is a spelling of one of the values; if not, that is reported
 */
gboolean
entente_json_cursor_get_enum (const EntenteJsonCursor *self,
                              GType                    type,
                              int                     *value)
{
  const char *string = entente_json_cursor_get_string (self);
  g_autofree char *message = NULL;
  g_autofree char *known = NULL;
  g_autofree char *hint = NULL;

  if (string == NULL)
    return FALSE;
  if (entente_enum_from_string (type, string, value))
    return TRUE;

  /* Translators: %s is a word in a file */
  message = g_strdup_printf (_("“%s” is not one of the words that can stand here"), string);
  known = entente_enum_list (type);
  /* Translators: %s is a list of words */
  hint = g_strdup_printf (_("expected one of %s"), known);
  entente_json_cursor_problem (self, ENTENTE_SEVERITY_ERROR, message, hint);

  return FALSE;
}

static void
report_missing (const EntenteJsonCursor *self,
                const char              *key)
{
  /* Translators: %s is a key in a file */
  g_autofree char *message = g_strdup_printf (_("“%s” is missing"), key);

  entente_json_cursor_problem (self, ENTENTE_SEVERITY_ERROR, message, NULL);
}

/**
 * entente_json_cursor_member_string:
 * @self: a cursor at an object
 * @key: the name of a member
 * @required: whether its absence is reported
 *
 * Returns: (transfer none) (nullable): the string, if there is one
 */
const char *
entente_json_cursor_member_string (const EntenteJsonCursor *self,
                                   const char              *key,
                                   gboolean                 required)
{
  EntenteJsonCursor member;

  if (entente_json_cursor_member (self, key, &member))
    return entente_json_cursor_get_string (&member);

  if (required)
    report_missing (self, key);
  return NULL;
}

/**
 * entente_json_cursor_member_text:
 * @self: a cursor at an object
 * @key: the name of a member
 * @required: whether its absence is reported
 *
 * Returns: (transfer full) (nullable): the text, if there is one
 */
char *
entente_json_cursor_member_text (const EntenteJsonCursor *self,
                                 const char              *key,
                                 gboolean                 required)
{
  EntenteJsonCursor member;

  if (entente_json_cursor_member (self, key, &member))
    return entente_json_cursor_get_text (&member);

  if (required)
    report_missing (self, key);
  return NULL;
}

/**
 * entente_json_cursor_member_enum:
 * @self: a cursor at an object
 * @key: the name of a member
 * @type: a registered enumeration
 * @value: (inout): the value; left as it is where there is no such member
 *
 * Returns: %FALSE where there is such a member but no spelling of one of the values, which
 *   is reported
 */
gboolean
entente_json_cursor_member_enum (const EntenteJsonCursor *self,
                                 const char              *key,
                                 GType                    type,
                                 int                     *value)
{
  EntenteJsonCursor member;

  return !entente_json_cursor_member (self, key, &member) ||
         entente_json_cursor_get_enum (&member, type, value);
}
