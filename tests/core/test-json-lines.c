/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-json-lines.h"

static const char text[] =
  "{\n"
  "  \"a\": [1, {\"b\": \"x, ] }\"},\n"
  "    [],\n"
  "    \"\\\"\\u007b\"],\n"
  "  \"c/d~e\": {\n"
  "    \"f\":\n"
  "      true\n"
  "  }, \"\": -1.5e3,\n"
  "  \"empty\": {}\n"
  "}\n";

static const struct
{
  const char *pointer;
  guint line;
} places[] = {
  { "", 1 },
  { "/a", 2 },
  { "/a/0", 2 },
  { "/a/1/b", 2 },
  { "/a/2", 3 },
  { "/a/3", 4 },
  { "/c~1d~0e", 5 },
  { "/c~1d~0e/f", 7 },
  { "/", 8 },
  { "/empty", 9 },
  { "/a/4", 0 },
  { "/nothing", 0 },
};

static void
test_places (void)
{
  g_autoptr (GHashTable) lines = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    g_hash_table_insert (lines, (char *) places[i].pointer, GUINT_TO_POINTER (0));

  entente_json_lines_find (text, strlen (text), lines);

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_test_message ("“%s”", places[i].pointer);
      g_assert_cmpuint (GPOINTER_TO_UINT (g_hash_table_lookup (lines, places[i].pointer)), ==,
                        places[i].line);
    }
}

/* Whatever it is given, it stays inside and comes to an end. */
static void
test_broken (void)
{
  static const char * const broken[] = {
    "", "{", "[", "\"", "{\"", "{\"a", "{\"a\"", "{\"a\":", "[,", "[1,", "[1,,", "\"\\", "\"\\u",
    "\"\\u12", "}", "]", "{]", "[}", ":", ",",
  };

  for (guint i = 0; i < G_N_ELEMENTS (broken); i++)
    {
      g_autoptr (GHashTable) lines = g_hash_table_new (g_str_hash, g_str_equal);
      g_autofree char *copy = g_memdup2 (broken[i], strlen (broken[i]));

      g_hash_table_insert (lines, "/no", GUINT_TO_POINTER (0));
      entente_json_lines_find (copy, strlen (broken[i]), lines);
      g_assert_cmpuint (GPOINTER_TO_UINT (g_hash_table_lookup (lines, "/no")), ==, 0);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json-lines/places", test_places);
  g_test_add_func ("/json-lines/broken", test_broken);

  return g_test_run ();
}
