/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-json-lines.h"

/* Walks a text that has been parsed as JSON already, so that only its shape matters here:
 * strings, brackets, commas and colons. The parser has bounded the depth. */
typedef struct
{
  const char *at;
  const char *end;
  guint line;
  GString *pointer;
  GHashTable *lines;
} Walk;

static void walk_value (Walk *walk);

static void
skip_space (Walk *walk)
{
  for (; walk->at < walk->end && g_ascii_isspace (*walk->at); walk->at++)
    if (*walk->at == '\n')
      walk->line++;
}

static gboolean
take (Walk *walk,
      char  c)
{
  skip_space (walk);
  if (walk->at >= walk->end || *walk->at != c)
    return FALSE;

  walk->at++;
  return TRUE;
}

static void
append_escape (Walk    *walk,
               GString *string)
{
  static const char from[] = "bfnrt", to[] = "\b\f\n\r\t";
  const char *found;

  if (*walk->at == 'u' && walk->end - walk->at > 4)
    {
      char digits[5] = { walk->at[1], walk->at[2], walk->at[3], walk->at[4], '\0' };

      g_string_append_unichar (string, (gunichar) g_ascii_strtoull (digits, NULL, 16));
      walk->at += 5;
      return;
    }

  found = strchr (from, *walk->at);
  g_string_append_c (string, found != NULL ? to[found - from] : *walk->at);
  walk->at++;
}

static char *
take_string (Walk *walk)
{
  GString *string = g_string_new (NULL);

  while (walk->at < walk->end && *walk->at != '"')
    {
      if (*walk->at == '\\' && walk->at + 1 < walk->end)
        {
          walk->at++;
          append_escape (walk, string);
        }
      else
        g_string_append_c (string, *walk->at++);
    }
  walk->at++;

  return g_string_free (string, FALSE);
}

/* RFC 6901, section 3 */
static void
append_token (GString    *pointer,
              const char *key)
{
  g_string_append_c (pointer, '/');
  for (; *key != '\0'; key++)
    {
      if (*key == '~')
        g_string_append (pointer, "~0");
      else if (*key == '/')
        g_string_append (pointer, "~1");
      else
        g_string_append_c (pointer, *key);
    }
}

static void
walk_member (Walk *walk)
{
  g_autofree char *key = NULL;
  gsize length = walk->pointer->len;

  if (!take (walk, '"'))
    return;

  key = take_string (walk);
  append_token (walk->pointer, key);
  take (walk, ':');
  walk_value (walk);
  g_string_truncate (walk->pointer, length);
}

static void
walk_element (Walk  *walk,
              guint  index)
{
  gsize length = walk->pointer->len;

  g_string_append_printf (walk->pointer, "/%u", index);
  walk_value (walk);
  g_string_truncate (walk->pointer, length);
}

static void
walk_value (Walk *walk)
{
  skip_space (walk);
  if (g_hash_table_contains (walk->lines, walk->pointer->str))
    {
      gpointer key;

      g_hash_table_lookup_extended (walk->lines, walk->pointer->str, &key, NULL);
      g_hash_table_insert (walk->lines, key, GUINT_TO_POINTER (walk->line));
    }

  if (take (walk, '{'))
    {
      do
        walk_member (walk);
      while (take (walk, ','));
      take (walk, '}');
    }
  else if (take (walk, '['))
    {
      guint index = 0;

      skip_space (walk);
      if (walk->at < walk->end && *walk->at != ']')
        do
          walk_element (walk, index++);
        while (take (walk, ','));
      take (walk, ']');
    }
  else if (take (walk, '"'))
    g_free (take_string (walk));
  else
    while (walk->at < walk->end && strchr (",]} \t\r\n", *walk->at) == NULL)
      walk->at++;
}

/**
 * entente_json_lines_find:
 * @text: a text that is valid JSON
 * @length: its length in bytes
 * @lines: (element-type utf8 uint): JSON pointers (RFC 6901), for each of which the line of
 *   its value, counted from 1, is put in; left as it is where there is no such value
 *
 * Finds in one pass the lines of values, which parsers forget.
 */
void
entente_json_lines_find (const char *text,
                         gsize       length,
                         GHashTable *lines)
{
  g_autoptr (GString) pointer = g_string_new (NULL);
  Walk walk = { text, text + length, 1, pointer, lines };

  walk_value (&walk);
}
