/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-cli-private.h"

#include <stdio.h>

/* Written here, because json-glib prints 124.35 as 124.34999999999999, which is the same
 * number but not the figure that the reader is to see. */

static void write_node (GString  *text,
                        JsonNode *node,
                        guint     depth);

static void
write_line (GString *text,
            guint    depth)
{
  g_string_append_printf (text, "\n%*s", (int) (2 * depth), "");
}

static void
write_string (GString    *text,
              const char *string)
{
  g_string_append_c (text, '"');
  for (; *string != '\0'; string++)
    {
      if (*string == '"' || *string == '\\')
        g_string_append_printf (text, "\\%c", *string);
      else if ((guchar) *string < 0x20)
        g_string_append_printf (text, "\\u%04x", (guint) *string);
      else
        g_string_append_c (text, *string);
    }
  g_string_append_c (text, '"');
}

/* The fewest digits that read back as the same number. */
static void
write_number (GString *text,
              double   number)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE] = "";

  for (int precision = 15; precision <= 17; precision++)
    {
      char format[8];

      g_snprintf (format, sizeof format, "%%.%dg", precision);
      g_ascii_formatd (digits, sizeof digits, format, number);
      if (g_ascii_strtod (digits, NULL) == number)
        break;
    }
  g_string_append (text, digits);
}

static void
write_array (GString   *text,
             JsonArray *array,
             guint      depth)
{
  guint length = json_array_get_length (array);

  g_string_append_c (text, '[');
  for (guint i = 0; i < length; i++)
    {
      if (i > 0)
        g_string_append_c (text, ',');
      write_line (text, depth + 1);
      write_node (text, json_array_get_element (array, i), depth + 1);
    }
  if (length > 0)
    write_line (text, depth);
  g_string_append_c (text, ']');
}

static void
write_object (GString    *text,
              JsonObject *object,
              guint       depth)
{
  JsonObjectIter iter;
  const char *key;
  JsonNode *member;
  gboolean first = TRUE;

  g_string_append_c (text, '{');
  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &key, &member))
    {
      if (!first)
        g_string_append_c (text, ',');
      first = FALSE;
      write_line (text, depth + 1);
      write_string (text, key);
      g_string_append (text, ": ");
      write_node (text, member, depth + 1);
    }
  if (!first)
    write_line (text, depth);
  g_string_append_c (text, '}');
}

static void
write_value (GString  *text,
             JsonNode *node)
{
  GType type = json_node_get_value_type (node);

  if (type == G_TYPE_STRING)
    write_string (text, json_node_get_string (node));
  else if (type == G_TYPE_BOOLEAN)
    g_string_append (text, json_node_get_boolean (node) ? "true" : "false");
  else if (type == G_TYPE_INT64)
    g_string_append_printf (text, "%" G_GINT64_FORMAT, json_node_get_int (node));
  else
    write_number (text, json_node_get_double (node));
}

static void
write_node (GString  *text,
            JsonNode *node,
            guint     depth)
{
  switch (json_node_get_node_type (node))
    {
    case JSON_NODE_OBJECT:
      write_object (text, json_node_get_object (node), depth);
      break;
    case JSON_NODE_ARRAY:
      write_array (text, json_node_get_array (node), depth);
      break;
    case JSON_NODE_VALUE:
      write_value (text, node);
      break;
    case JSON_NODE_NULL:
    default:
      g_string_append (text, "null");
    }
}

/**
 * entente_cli_print_json:
 * @builder: a finished document
 *
 * Prints the document to standard output.
 */
void
entente_cli_print_json (JsonBuilder *builder)
{
  g_autoptr (JsonNode) root = json_builder_get_root (builder);
  g_autoptr (GString) text = g_string_new (NULL);

  write_node (text, root, 0);
  puts (text->str);
}
