/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-loader.h"

#include <glib/gi18n-lib.h>

#include "entente-data-resources.h"
#include "entente-dossier-reader-private.h"
#include "entente-json-lines.h"
#include "entente-language.h"

#define FORMAT  "entente-dossier"
#define VERSION 1

/* A dossier of fifty thousand events has some 20 MiB. */
#define MAX_SIZE (64 * 1024 * 1024)

G_DEFINE_QUARK (entente-loader-error-quark, entente_loader_error)

/* Refuses the whole document: a problem for those who list problems, an error for those
 * who need to know that there is no dossier. */
static void
refuse (GPtrArray           *problems,
        GError             **error,
        EntenteLoaderError   code,
        const char          *pointer,
        guint                line,
        const char          *message,
        const char          *hint)
{
  g_autoptr (EntenteProblem) problem =
    entente_problem_new (ENTENTE_SEVERITY_ERROR, pointer, line, message, hint);

  if (line > 0)
    /* Translators: a line number, then what is wrong there */
    g_set_error (error, ENTENTE_LOADER_ERROR, (int) code, _("Line %u: %s"), line, message);
  else
    g_set_error_literal (error, ENTENTE_LOADER_ERROR, (int) code, message);

  if (problems != NULL)
    g_ptr_array_add (problems, g_steal_pointer (&problem));
}

static guint
line_of (const char *text,
         const char *place)
{
  guint line = 1;

  for (const char *c = text; c < place; c++)
    line += *c == '\n';

  return line;
}

static gboolean
check_text (const char  *text,
            gsize        length,
            GPtrArray   *problems,
            GError     **error)
{
  const char *end;

  if (length > MAX_SIZE)
    {
      refuse (problems, error, ENTENTE_LOADER_ERROR_TOO_LARGE, "", 0,
              _("The file is larger than 64 MiB, which no dossier is"), NULL);
      return FALSE;
    }
  if (!g_utf8_validate_len (text, length, &end))
    {
      refuse (problems, error, ENTENTE_LOADER_ERROR_ENCODING, "", line_of (text, end),
              _("The file is not text in UTF-8"),
              _("save it again with the encoding UTF-8"));
      return FALSE;
    }
  if (length == 0)
    {
      refuse (problems, error, ENTENTE_LOADER_ERROR_SYNTAX, "", 0, _("The file is empty"), NULL);
      return FALSE;
    }

  return TRUE;
}

/* The parser puts the place before what it has to say: "<data>:2:4: Parse error: …". It
 * forgets the line otherwise. */
static const char *
split_place (const char *message,
             guint      *line)
{
  static const char lead[] = "<data>:", mark[] = "Parse error: ";
  const char *what = strstr (message, mark);

  *line = g_str_has_prefix (message, lead)
          ? (guint) g_ascii_strtoull (message + strlen (lead), NULL, 10) : 0;

  return what != NULL ? what + strlen (mark) : message;
}

static guint
line_of_member (const char *text,
                gsize       length,
                const char *pointer)
{
  g_autoptr (GHashTable) lines = g_hash_table_new (g_str_hash, g_str_equal);

  g_hash_table_insert (lines, (char *) pointer, GUINT_TO_POINTER (0));
  entente_json_lines_find (text, length, lines);

  return GPOINTER_TO_UINT (g_hash_table_lookup (lines, pointer));
}

static JsonNode *
parse (const char  *text,
       gsize        length,
       GPtrArray   *problems,
       GError     **error)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GError) local_error = NULL;
  g_autofree char *message = NULL;
  const char *what;
  guint line;

  json_parser_set_strict (parser, TRUE);
  if (json_parser_load_from_data (parser, text, (gssize) length, &local_error))
    return json_parser_steal_root (parser);

  what = split_place (local_error->message, &line);
  /* Translators: %s is the parser’s own description, such as “unexpected character” */
  message = g_strdup_printf (_("The file is not valid JSON: %s"), what);
  refuse (problems, error, ENTENTE_LOADER_ERROR_SYNTAX, "", line, message, NULL);
  return NULL;
}

static gboolean
check_format (const EntenteJsonCursor *root,
              const char              *text,
              gsize                    length,
              GPtrArray               *problems,
              GError                 **error)
{
  static const char * const keys[] = { "format", "version", "id", "language", "title", "subtitle",
                                       "description", "date", "units", "parties", "sources",
                                       "facts", "events", "charts", "questions", "$schema", NULL };
  g_autofree char *hint = NULL;
  EntenteJsonCursor member;
  gint64 version = 0;

  if (!JSON_NODE_HOLDS_OBJECT (root->node) ||
      !entente_json_cursor_member (root, "format", &member) ||
      g_strcmp0 (json_node_get_string (member.node), FORMAT) != 0)
    {
      refuse (problems, error, ENTENTE_LOADER_ERROR_FORMAT, "", 0,
              _("The file is not a dossier: it is no object whose “format” is “entente-dossier”"),
              NULL);
      return FALSE;
    }

  if (entente_json_cursor_member (root, "version", &member) &&
      JSON_NODE_HOLDS_VALUE (member.node))
    version = json_node_get_int (member.node);
  if (version != VERSION)
    {
      /* Translators: %d is the number of a version */
      hint = g_strdup_printf (_("this program reads version %d"), VERSION);
      refuse (problems, error, ENTENTE_LOADER_ERROR_VERSION, "/version",
              line_of_member (text, length, "/version"),
              version > VERSION ? _("The dossier was made for a newer version of Entente")
                                : _("The dossier does not say which version of the format it has"),
              hint);
      return FALSE;
    }

  return entente_json_cursor_expect_object (root, keys);
}

/**
 * entente_loader_load_bytes:
 * @bytes: a dossier, JSON in UTF-8
 * @problems: (element-type EntenteProblem) (nullable): where problems are added, by line
 * @error: return location for an error of the domain %ENTENTE_LOADER_ERROR
 *
 * Reads a dossier. Every problem is found at once. What is sound is in the dossier even
 * when something else is not; only a file that is no dossier, or of an unknown version,
 * gives an error, which then is the one problem as well.
 *
 * Returns: (transfer full) (nullable): the dossier
 */
EntenteDossier *
entente_loader_load_bytes (GBytes     *bytes,
                           GPtrArray  *problems,
                           GError    **error)
{
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);
  g_autoptr (EntenteJsonReport) report = entente_json_report_new ();
  g_autoptr (JsonNode) node = NULL;
  EntenteJsonCursor root;
  EntenteDossier *dossier;

  if (length >= 3 && memcmp (text, "\xef\xbb\xbf", 3) == 0)
    {
      text += 3;
      length -= 3;
    }
  if (!check_text (text, length, problems, error))
    return NULL;

  node = parse (text, length, problems, error);
  if (node == NULL)
    return NULL;

  root = entente_json_cursor_root (report, node);
  if (!check_format (&root, text, length, problems, error))
    return NULL;

  dossier = entente_dossier_reader_read (&root);
  if (problems != NULL)
    entente_json_report_finish (report, text, length, problems);

  return dossier;
}

/* Never more than one byte over the limit, whatever the size is said to be. */
static GBytes *
read_bounded (GFile         *file,
              GCancellable  *cancellable,
              GError       **error)
{
  g_autoptr (GFileInputStream) stream = g_file_read (file, cancellable, error);
  g_autoptr (GByteArray) array = g_byte_array_new ();
  g_autofree guint8 *buffer = g_malloc (1 << 16);
  gssize n;

  if (stream == NULL)
    return NULL;

  while ((n = g_input_stream_read (G_INPUT_STREAM (stream), buffer, 1 << 16, cancellable,
                                   error)) > 0)
    {
      g_byte_array_append (array, buffer, (guint) n);
      if (array->len > MAX_SIZE)
        break;
    }
  if (n < 0)
    return NULL;

  return g_byte_array_free_to_bytes (g_steal_pointer (&array));
}

static gboolean
check_file_type (GFile         *file,
                 GCancellable  *cancellable,
                 GError       **error)
{
  g_autoptr (GFileInfo) info =
    g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE, G_FILE_QUERY_INFO_NONE,
                       cancellable, error);

  if (info == NULL)
    return FALSE;

  switch (g_file_info_get_file_type (info))
    {
    case G_FILE_TYPE_REGULAR:
    case G_FILE_TYPE_UNKNOWN:
      return TRUE;
    case G_FILE_TYPE_DIRECTORY:
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY,
                   _("A folder cannot be opened as a dossier"));
      return FALSE;
    default:
      /* To read a pipe or a device may never end. */
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE, _("Not a regular file"));
      return FALSE;
    }
}

/**
 * entente_loader_load_file:
 * @file: a file
 * @cancellable: (nullable): to cancel the reading; may be used from another thread
 * @problems: (element-type EntenteProblem) (nullable): where problems are added, by line
 * @error: return location for an error of the domain %ENTENTE_LOADER_ERROR or %G_IO_ERROR
 *
 * Reads a dossier from a file, as entente_loader_load_bytes() does. It blocks, and may be
 * called in any thread.
 *
 * Returns: (transfer full) (nullable): the dossier
 */
EntenteDossier *
entente_loader_load_file (GFile         *file,
                          GCancellable  *cancellable,
                          GPtrArray     *problems,
                          GError       **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) local_error = NULL;
  EntenteDossier *dossier = NULL;

  if (check_file_type (file, cancellable, &local_error) &&
      (bytes = read_bounded (file, cancellable, &local_error)) != NULL)
    dossier = entente_loader_load_bytes (bytes, problems, &local_error);
  else if (problems != NULL)
    g_ptr_array_add (problems, entente_problem_new (ENTENTE_SEVERITY_ERROR, "", 0,
                                                    local_error->message, NULL));

  if (dossier == NULL)
    g_propagate_error (error, g_steal_pointer (&local_error));
  return dossier;
}

/* The dossier that is built in is there once for each of its languages, see
 * data/dossiers/meson.build: what is not shown is not read. */
#define BUILTIN_FOLDER ENTENTE_RESOURCE_BASE "/dossiers"
#define BUILTIN_PREFIX "alibaba-apple."
#define BUILTIN_SUFFIX ".json"

static GStrv
list_builtin_languages (GResource *resource)
{
  g_autoptr (GStrvBuilder) tags = g_strv_builder_new ();
  g_auto (GStrv) names = g_resource_enumerate_children (resource, BUILTIN_FOLDER,
                                                        G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    if (g_str_has_prefix (names[i], BUILTIN_PREFIX) && g_str_has_suffix (names[i], BUILTIN_SUFFIX))
      {
        const char *tag = names[i] + strlen (BUILTIN_PREFIX);

        g_strv_builder_take (tags, g_strndup (tag, strlen (tag) - strlen (BUILTIN_SUFFIX)));
      }

  return g_strv_builder_end (tags);
}

/**
 * entente_loader_load_builtin:
 *
 * Reads the dossier that is built in, in the language of the user as far as it has that.
 *
 * Returns: (transfer full): the dossier
 */
EntenteDossier *
entente_loader_load_builtin (void)
{
  GResource *resource = entente_data_get_resource ();
  g_auto (GStrv) tags = list_builtin_languages (resource);
  int chosen = entente_language_choose ((const char * const *) tags, g_get_language_names ());
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  EntenteDossier *dossier = NULL;

  if (chosen < 0)
    g_error ("There is no dossier built in");

  path = g_strconcat (BUILTIN_FOLDER "/" BUILTIN_PREFIX, tags[chosen], BUILTIN_SUFFIX, NULL);
  bytes = g_resource_lookup_data (resource, path, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  if (bytes != NULL)
    dossier = entente_loader_load_bytes (bytes, NULL, &error);
  if (dossier == NULL)
    g_error ("The dossier that is built in cannot be read: %s", error->message);

  return dossier;
}
