/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-enum.h"
#include "entente-loader.h"

typedef struct
{
  char *file;
  char *severity;
  char *pointer;
  guint line;
  char *words;
} Expected;

static void
expected_free (Expected *expected)
{
  g_free (expected->file);
  g_free (expected->severity);
  g_free (expected->pointer);
  g_free (expected->words);
  g_free (expected);
}

static GPtrArray *
new_problems (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) entente_problem_unref);
}

static GPtrArray *
read_expected (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "dossiers", "expected.tsv",
                                                 NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify) expected_free);

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], "\t", -1);
      Expected *expected;

      if (*lines[i] == '\0' || *lines[i] == '#')
        continue;

      g_assert_cmpuint (g_strv_length (cells), ==, 5);
      expected = g_new0 (Expected, 1);
      expected->file = g_strdup (cells[0]);
      expected->severity = g_strdup (cells[1]);
      expected->pointer = g_strdup (strcmp (cells[2], "-") == 0 ? "" : cells[2]);
      expected->line = (guint) g_ascii_strtoull (cells[3], NULL, 10);
      expected->words = g_utf8_casefold (cells[4], -1);
      g_ptr_array_add (all, expected);
    }

  return all;
}

static gboolean
is_expected (EntenteProblem *problem,
             Expected       *expected)
{
  const char *hint = entente_problem_get_hint (problem);
  g_autofree char *both = g_strjoin (" ", entente_problem_get_message (problem), hint, NULL);
  g_autofree char *message = g_utf8_casefold (both, -1);
  const char *severity = entente_enum_to_string (ENTENTE_TYPE_SEVERITY,
                                                 (int) entente_problem_get_severity (problem));

  return strcmp (severity, expected->severity) == 0 &&
         strcmp (entente_problem_get_pointer (problem), expected->pointer) == 0 &&
         entente_problem_get_line (problem) == expected->line &&
         strstr (message, expected->words) != NULL;
}

/* Every problem that the table names is found, and none else. */
static void
test_bad_file (gconstpointer data)
{
  const char *name = data;
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "dossiers", name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GPtrArray) problems = new_problems ();
  g_autoptr (GPtrArray) expected = read_expected ();
  g_autoptr (EntenteDossier) dossier = entente_loader_load_file (file, NULL, problems, NULL);
  guint n_expected = 0, n_found = 0;

  for (guint i = 0; i < problems->len; i++)
    {
      g_autofree char *words = entente_problem_to_words (problems->pdata[i], name);

      g_test_message ("%s", words);
    }

  for (guint i = 0; i < expected->len; i++)
    {
      Expected *e = expected->pdata[i];
      gboolean found = FALSE;

      if (strcmp (e->file, name) != 0 || strcmp (e->severity, "none") == 0)
        continue;

      n_expected++;
      for (guint j = 0; j < problems->len && !found; j++)
        found = is_expected (problems->pdata[j], e);
      if (!found)
        g_test_message ("not found: %s at %s, line %u, “%s”", e->severity, e->pointer, e->line,
                        e->words);
      n_found += found;
    }

  if (n_found != n_expected || problems->len != n_expected)
    g_test_fail_printf ("%u problems, of which %u were expected, of %u", problems->len, n_found,
                        n_expected);
}

static EntenteDossier *
load_text (const char  *text,
           GPtrArray   *problems,
           GError     **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  return entente_loader_load_bytes (bytes, problems, error);
}

static void
test_what_is_sound_opens (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "dossiers",
                                                 "several-problems.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (EntenteDossier) dossier = entente_loader_load_file (file, NULL, NULL, NULL);
  g_autofree char *reference = NULL;
  EntenteFact *fact;

  g_assert_nonnull (dossier);
  g_assert_cmpuint (g_list_model_get_n_items (entente_dossier_get_facts (dossier)), >=, 3);
  g_assert_null (entente_dossier_find_fact (dossier, "F99"));

  /* its source is not in the file */
  fact = entente_dossier_find_fact (dossier, "F4");
  g_assert_nonnull (fact);
  reference = entente_fact_get_reference (fact);
  g_assert_cmpstr (reference, ==, "Source not known");
}

static void
test_no_such_file (void)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/nonexistent/dossier.json");
  g_autoptr (GPtrArray) problems = new_problems ();
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteDossier) dossier = entente_loader_load_file (file, NULL, problems, &error);

  g_assert_null (dossier);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_cmpuint (problems->len, ==, 1);
  g_assert_cmpstr (entente_problem_get_message (problems->pdata[0]), ==, error->message);
}

static void
test_folder (void)
{
  g_autoptr (GFile) file = g_file_new_for_path (g_get_tmp_dir ());
  g_autoptr (GError) error = NULL;

  g_assert_null (entente_loader_load_file (file, NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY);
}

static void
test_device (void)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/dev/zero");
  g_autoptr (GError) error = NULL;

  g_assert_null (entente_loader_load_file (file, NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE);
}

static void
test_too_large (void)
{
  gsize length = 64 * 1024 * 1024 + 1;
  g_autoptr (GBytes) bytes = g_bytes_new_take (g_malloc0 (length), length);
  g_autoptr (GError) error = NULL;

  g_assert_null (entente_loader_load_bytes (bytes, NULL, &error));
  g_assert_error (error, ENTENTE_LOADER_ERROR, ENTENTE_LOADER_ERROR_TOO_LARGE);
}

static void
test_cancelled (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "dossiers",
                                                 "empty-dossier.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (entente_loader_load_file (file, cancellable, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_document_errors (void)
{
  static const struct
  {
    const char *text;
    EntenteLoaderError code;
  } cases[] = {
    { "", ENTENTE_LOADER_ERROR_SYNTAX },
    { "{\"format\": \"entente-dossier\", ", ENTENTE_LOADER_ERROR_SYNTAX },
    { "\xff\xfe{", ENTENTE_LOADER_ERROR_ENCODING },
    { "null", ENTENTE_LOADER_ERROR_FORMAT },
    { "{\"format\": 1}", ENTENTE_LOADER_ERROR_FORMAT },
    { "{\"format\": {}, \"version\": 1}", ENTENTE_LOADER_ERROR_FORMAT },
    { "{\"format\": \"entente-dossier\"}", ENTENTE_LOADER_ERROR_VERSION },
    { "{\"format\": \"entente-dossier\", \"version\": 2}", ENTENTE_LOADER_ERROR_VERSION },
    { "{\"format\": \"entente-dossier\", \"version\": \"1\"}", ENTENTE_LOADER_ERROR_VERSION },
    { "{\"format\": \"entente-dossier\", \"version\": [1]}", ENTENTE_LOADER_ERROR_VERSION },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) problems = new_problems ();

      g_test_message ("case %u", i);
      g_assert_null (load_text (cases[i].text, problems, &error));
      g_assert_error (error, ENTENTE_LOADER_ERROR, (int) cases[i].code);
      g_assert_cmpuint (problems->len, ==, 1);
    }
}

static void
test_nested_too_deep (void)
{
  g_autofree char *text = g_strnfill (1000000, '[');
  g_autoptr (GError) error = NULL;

  g_assert_null (load_text (text, NULL, &error));
  g_assert_error (error, ENTENTE_LOADER_ERROR, ENTENTE_LOADER_ERROR_SYNTAX);
}

static void
test_byte_order_mark (void)
{
  g_autoptr (GPtrArray) problems = new_problems ();
  g_autoptr (EntenteDossier) dossier =
    load_text ("\xef\xbb\xbf{\"format\": \"entente-dossier\", \"version\": 1,"
               " \"id\": \"a\", \"title\": \"A\"}", problems, NULL);

  g_assert_nonnull (dossier);
  g_assert_cmpuint (problems->len, ==, 0);
}

static void
test_language_map (void)
{
  g_autoptr (EntenteDossier) dossier =
    load_text ("{\"format\": \"entente-dossier\", \"version\": 1, \"id\": \"a\","
               " \"title\": {\"de\": \"Eins\", \"en\": \"One\"}, \"subtitle\": {\"de\": \"Zwei\"}}",
               NULL, NULL);

  g_assert_cmpstr (entente_dossier_get_title (dossier), ==, "One");
  g_assert_cmpstr (entente_dossier_get_subtitle (dossier), ==, "Zwei");
}

/* A long chain of derived facts is an error or a result, never a crash. */
static void
test_deep_chain (void)
{
  g_autoptr (GString) text =
    g_string_new ("{\"format\": \"entente-dossier\", \"version\": 1, \"id\": \"a\","
                  " \"title\": \"A\", \"facts\": [");
  g_autoptr (GPtrArray) problems = new_problems ();
  g_autoptr (EntenteDossier) dossier = NULL;
  const guint n = 20000;

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text,
                            "%s{\"id\": \"D%u\", \"statement\": \"S\", \"status\": \"derived\","
                            " \"formula\": \"D%u + 1\", \"quantity\": {\"unit\": \"x\"}}",
                            i > 0 ? "," : "", i, i + 1);
  g_string_append (text, "]}");

  dossier = load_text (text->str, problems, NULL);
  g_assert_nonnull (dossier);
  g_assert_cmpuint (g_list_model_get_n_items (entente_dossier_get_facts (dossier)), ==, n);
  g_assert_cmpuint (problems->len, >, 0);
  g_assert_cmpuint (problems->len, <, n);
}

static void
test_builtin_is_sound (void)
{
  g_autoptr (GBytes) bytes =
    g_resources_lookup_data (ENTENTE_RESOURCE_BASE "/dossiers/alibaba-apple.en.json",
                             G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr (GPtrArray) problems = new_problems ();
  g_autoptr (EntenteDossier) dossier = NULL;

  g_assert_nonnull (bytes);
  dossier = entente_loader_load_bytes (bytes, problems, NULL);
  g_assert_nonnull (dossier);
  g_assert_cmpuint (problems->len, ==, 0);
}

static void
add_bad_files (GPtrArray *expected)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < expected->len; i++)
    {
      Expected *e = expected->pdata[i];
      g_autofree char *path = g_strconcat ("/loader/bad/", e->file, NULL);

      if (g_hash_table_add (seen, e->file))
        g_test_add_data_func (path, e->file, test_bad_file);
    }
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GPtrArray) expected = NULL;

  g_test_init (&argc, &argv, NULL);

  expected = read_expected ();
  add_bad_files (expected);
  g_test_add_func ("/loader/what-is-sound-opens", test_what_is_sound_opens);
  g_test_add_func ("/loader/no-such-file", test_no_such_file);
  g_test_add_func ("/loader/folder", test_folder);
  g_test_add_func ("/loader/device", test_device);
  g_test_add_func ("/loader/too-large", test_too_large);
  g_test_add_func ("/loader/cancelled", test_cancelled);
  g_test_add_func ("/loader/document-errors", test_document_errors);
  g_test_add_func ("/loader/nested-too-deep", test_nested_too_deep);
  g_test_add_func ("/loader/byte-order-mark", test_byte_order_mark);
  g_test_add_func ("/loader/language-map", test_language_map);
  g_test_add_func ("/loader/deep-chain", test_deep_chain);
  g_test_add_func ("/loader/builtin-is-sound", test_builtin_is_sound);

  return g_test_run ();
}
