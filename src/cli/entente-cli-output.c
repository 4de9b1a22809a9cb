/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-cli-private.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

static void
complain (const char *format,
          va_list     args) G_GNUC_PRINTF (1, 0);

static void
complain (const char *format,
          va_list     args)
{
  g_autofree char *message = g_strdup_vprintf (format, args);

  g_printerr ("%s: %s\n", g_get_prgname (), message);
}

/**
 * entente_cli_is_mirrored:
 *
 * Looks at a sentence of those that stand below charts, in the language of all others.
 *
 * Returns: whether the language of the user is read from right to left, and so are charts
 */
gboolean
entente_cli_is_mirrored (void)
{
  const char *p = _("No source is named.");

  while (*p != '\0' && !g_unichar_isalpha (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);

  switch (g_unichar_get_script (g_utf8_get_char (p)))
    {
    case G_UNICODE_SCRIPT_ADLAM:
    case G_UNICODE_SCRIPT_ARABIC:
    case G_UNICODE_SCRIPT_HEBREW:
    case G_UNICODE_SCRIPT_NKO:
    case G_UNICODE_SCRIPT_SYRIAC:
    case G_UNICODE_SCRIPT_THAANA:
      return TRUE;
    default:
      return FALSE;
    }
}

/**
 * entente_cli_wrong_use:
 * @format: what is wrong, as for printf()
 * @...: the arguments of @format
 *
 * Returns: the exit status of a command that was called in a wrong way
 */
int
entente_cli_wrong_use (const char *format,
                       ...)
{
  va_list args;

  va_start (args, format);
  complain (format, args);
  va_end (args);
  /* Translators: %s is a command such as “entente facts” */
  g_printerr (_("Try “%s --help”."), g_get_prgname ());
  g_printerr ("\n");

  return ENTENTE_CLI_WRONG_USE;
}

/**
 * entente_cli_fail:
 * @format: what is wrong, as for printf()
 * @...: the arguments of @format
 *
 * Returns: the exit status of a command whose input has problems
 */
int
entente_cli_fail (const char *format,
                  ...)
{
  va_list args;

  va_start (args, format);
  complain (format, args);
  va_end (args);

  return ENTENTE_CLI_PROBLEMS;
}

/**
 * entente_cli_load:
 * @path: (nullable): the path of a dossier, or %NULL for the one that is built in
 * @status: (out): the exit status so far: problems are printed to standard error
 *
 * Returns: (transfer full) (nullable): the dossier with all that is sound
 */
EntenteDossier *
entente_cli_load (const char *path,
                  int        *status)
{
  g_autoptr (GPtrArray) problems =
    g_ptr_array_new_with_free_func ((GDestroyNotify) entente_problem_unref);
  g_autoptr (GFile) file = NULL;
  EntenteDossier *dossier;

  *status = ENTENTE_CLI_DONE;
  if (path == NULL)
    return entente_loader_load_builtin ();

  file = g_file_new_for_commandline_arg (path);
  dossier = entente_loader_load_file (file, NULL, problems, NULL);
  for (guint i = 0; i < problems->len; i++)
    {
      g_autofree char *words = entente_problem_to_words (problems->pdata[i], path);

      g_printerr ("%s\n", words);
      if (entente_problem_get_severity (problems->pdata[i]) == ENTENTE_SEVERITY_ERROR)
        *status = ENTENTE_CLI_PROBLEMS;
    }

  return dossier;
}

/**
 * entente_cli_print_csv_row:
 * @cells: (array zero-terminated=1): the cells, "" for an empty one
 *
 * Prints a row as RFC 4180 has it.
 */
void
entente_cli_print_csv_row (const char * const *cells)
{
  for (guint i = 0; cells[i] != NULL; i++)
    {
      g_autoptr (GString) cell = g_string_new (cells[i]);

      g_string_replace (cell, "\"", "\"\"", 0);
      printf (strpbrk (cell->str, ",\"\r\n") != NULL ? "%s\"%s\"" : "%s%s", i > 0 ? "," : "",
              cell->str);
    }
  fputs ("\r\n", stdout);
}

/**
 * entente_cli_add_string:
 * @builder: a builder inside an object
 * @key: the name of the member
 * @value: (nullable): its value, %NULL for `null`
 */
void
entente_cli_add_string (JsonBuilder *builder,
                        const char  *key,
                        const char  *value)
{
  json_builder_set_member_name (builder, key);
  if (value != NULL)
    json_builder_add_string_value (builder, value);
  else
    json_builder_add_null_value (builder);
}

/**
 * entente_cli_add_number:
 * @builder: a builder inside an object
 * @key: the name of the member
 * @has_value: whether there is a value; `null` if not, or if it is infinite
 * @value: the value
 */
void
entente_cli_add_number (JsonBuilder *builder,
                        const char  *key,
                        gboolean     has_value,
                        double       value)
{
  json_builder_set_member_name (builder, key);
  if (!has_value || value - value != 0)
    json_builder_add_null_value (builder);
  else if (value == (double) (gint64) value && value < 1e15 && value > -1e15)
    json_builder_add_int_value (builder, (gint64) value);
  else
    json_builder_add_double_value (builder, value);
}

/**
 * entente_cli_add_ids:
 * @builder: a builder inside an object
 * @key: the name of the member
 * @records: things that have an identifier
 */
void
entente_cli_add_ids (JsonBuilder *builder,
                     const char  *key,
                     GListModel  *records)
{
  json_builder_set_member_name (builder, key);
  json_builder_begin_array (builder);
  for (guint i = 0; i < g_list_model_get_n_items (records); i++)
    {
      g_autoptr (GObject) record = g_list_model_get_item (records, i);
      g_autofree char *id = NULL;

      g_object_get (record, "id", &id, NULL);
      json_builder_add_string_value (builder, id);
    }
  json_builder_end_array (builder);
}

static char *
day_to_string (gboolean   has_day,
               EntenteDay day)
{
  return has_day ? entente_day_to_string (day) : NULL;
}

/**
 * entente_cli_add_date:
 * @builder: a builder inside an object
 * @key: the name of the member
 * @date: (nullable): a date
 *
 * Adds an object with the EDTF value, the earliest and the latest day (`null` where there is
 * none or it is not known), the date in words, its basis and its label.
 */
void
entente_cli_add_date (JsonBuilder *builder,
                      const char  *key,
                      EntenteDate *date)
{
  EntenteEdtf *edtf;
  EntenteDay day = 0;
  gboolean has_day;
  g_autofree char *text = NULL;
  g_autofree char *earliest = NULL;
  g_autofree char *latest = NULL;
  g_autofree char *words = NULL;

  json_builder_set_member_name (builder, key);
  if (date == NULL)
    {
      json_builder_add_null_value (builder);
      return;
    }

  edtf = entente_date_get_edtf (date);
  text = entente_edtf_to_string (edtf);
  has_day = entente_edtf_get_earliest (edtf, &day);
  earliest = day_to_string (has_day, day);
  has_day = entente_edtf_get_latest (edtf, &day);
  latest = day_to_string (has_day, day);
  words = entente_date_to_words (date, ENTENTE_EDTF_WORDS_LONG);

  json_builder_begin_object (builder);
  entente_cli_add_string (builder, "edtf", text);
  entente_cli_add_string (builder, "earliest", earliest);
  entente_cli_add_string (builder, "latest", latest);
  entente_cli_add_string (builder, "words", words);
  entente_cli_add_string (builder, "basis",
                          entente_date_basis_to_string (entente_date_get_basis (date)));
  entente_cli_add_string (builder, "label", entente_date_get_label (date));
  json_builder_end_object (builder);
}
