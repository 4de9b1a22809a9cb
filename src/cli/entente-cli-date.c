/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-cli-private.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

static char *option_compare;

/* One argument: a date, or what is wrong with it. */
typedef struct
{
  const char *text;
  EntenteEdtf *edtf;
  gsize position;
  GError *error;
} Argument;

static void
argument_clear (Argument *argument)
{
  g_clear_pointer (&argument->edtf, entente_edtf_unref);
  g_clear_error (&argument->error);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Argument, argument_clear)

static Argument
argument_parse (const char *text)
{
  Argument argument = { .text = text };

  argument.edtf = entente_edtf_parse (text, &argument.position, &argument.error);

  return argument;
}

static const char *
truth_to_string (EntenteTruth truth)
{
  switch (truth)
    {
    case ENTENTE_TRUTH_NO:
      return "no";
    case ENTENTE_TRUTH_YES:
      return "yes";
    case ENTENTE_TRUTH_UNKNOWN:
    default:
      return "cannot be known";
    }
}

static const char *
truth_to_words (EntenteTruth truth)
{
  switch (truth)
    {
    case ENTENTE_TRUTH_NO:
      return C_("relation of two dates", "no");
    case ENTENTE_TRUTH_YES:
      return C_("relation of two dates", "yes");
    case ENTENTE_TRUTH_UNKNOWN:
    default:
      return C_("relation of two dates", "cannot be known");
    }
}

static char *
day_to_string (gboolean   has_day,
               EntenteDay day)
{
  return has_day ? entente_day_to_string (day) : NULL;
}

static void
add_end (JsonBuilder          *builder,
         const char           *key,
         const EntenteEdtfEnd *end)
{
  gboolean known = end->kind == ENTENTE_EDTF_END_KNOWN;
  g_autofree char *lower = day_to_string (known, end->lower);
  g_autofree char *upper = day_to_string (known, end->upper);

  json_builder_set_member_name (builder, key);
  json_builder_begin_object (builder);
  entente_cli_add_string (builder, "lower", lower);
  entente_cli_add_string (builder, "upper", upper);
  json_builder_set_member_name (builder, "open");
  json_builder_add_boolean_value (builder, end->kind == ENTENTE_EDTF_END_OPEN);
  json_builder_set_member_name (builder, "unknown");
  json_builder_add_boolean_value (builder, end->kind == ENTENTE_EDTF_END_UNKNOWN);
  json_builder_end_object (builder);
}

static void
add_meaning (JsonBuilder *builder,
             EntenteEdtf *edtf)
{
  EntenteEdtfEnd start, end;
  EntenteDay earliest = 0, latest = 0;
  gboolean has_earliest = entente_edtf_get_earliest (edtf, &earliest);
  gboolean has_latest = entente_edtf_get_latest (edtf, &latest);
  g_autofree char *earliest_text = day_to_string (has_earliest, earliest);
  g_autofree char *latest_text = day_to_string (has_latest, latest);
  g_autofree char *canonical = entente_edtf_to_string (edtf);
  g_autofree char *words = entente_edtf_to_words (edtf, ENTENTE_EDTF_WORDS_LONG);
  g_autofree char *medium = entente_edtf_to_words (edtf, ENTENTE_EDTF_WORDS_MEDIUM);
  g_autofree char *brief = entente_edtf_to_words (edtf, ENTENTE_EDTF_WORDS_SHORT);

  entente_edtf_get_start (edtf, &start);
  entente_edtf_get_end (edtf, &end);

  entente_cli_add_number (builder, "level", TRUE, entente_edtf_get_level (edtf));
  entente_cli_add_string (builder, "canonical", canonical);
  entente_cli_add_string (builder, "earliest", earliest_text);
  entente_cli_add_string (builder, "latest", latest_text);
  add_end (builder, "start", &start);
  add_end (builder, "end", &end);
  entente_cli_add_string (builder, "words", words);
  entente_cli_add_string (builder, "words_medium", medium);
  entente_cli_add_string (builder, "words_short", brief);
  entente_cli_add_string (builder, "error", NULL);
}

static void
add_error (JsonBuilder    *builder,
           const Argument *argument)
{
  static const char * const absent[] = { "level", "canonical", "earliest", "latest", "start",
                                         "end", "words", "words_medium", "words_short" };

  for (guint i = 0; i < G_N_ELEMENTS (absent); i++)
    entente_cli_add_string (builder, absent[i], NULL);

  json_builder_set_member_name (builder, "error");
  json_builder_begin_object (builder);
  entente_cli_add_number (builder, "position", TRUE, (double) argument->position);
  entente_cli_add_string (builder, "message", argument->error->message);
  json_builder_end_object (builder);
}

static void
add_relations (JsonBuilder *builder,
               Argument    *argument,
               Argument    *other)
{
  json_builder_set_member_name (builder, "compared_with");
  json_builder_begin_object (builder);
  entente_cli_add_string (builder, "edtf", other->text);
  entente_cli_add_string (builder, "before", truth_to_string (
                          entente_edtf_is_before (argument->edtf, other->edtf)));
  entente_cli_add_string (builder, "after", truth_to_string (
                          entente_edtf_is_after (argument->edtf, other->edtf)));
  entente_cli_add_string (builder, "overlaps", truth_to_string (
                          entente_edtf_overlaps (argument->edtf, other->edtf)));
  entente_cli_add_string (builder, "covers", truth_to_string (
                          entente_edtf_covers (argument->edtf, other->edtf)));
  json_builder_end_object (builder);
}

static void
add_argument (JsonBuilder *builder,
              Argument    *argument,
              Argument    *other)
{
  json_builder_begin_object (builder);
  entente_cli_add_string (builder, "edtf", argument->text);
  json_builder_set_member_name (builder, "valid");
  json_builder_add_boolean_value (builder, argument->edtf != NULL);
  if (argument->edtf != NULL)
    add_meaning (builder, argument->edtf);
  else
    add_error (builder, argument);
  if (other != NULL && argument->edtf != NULL)
    add_relations (builder, argument, other);
  json_builder_end_object (builder);
}

static void
print_relations (Argument *argument,
                 Argument *other)
{
  /* Translators: whether a date is before another one, which is the second %s; the first
   * is “yes”, “no” or “cannot be known”. The same form is used for the lines that follow. */
  printf (_("  before %2$s: %1$s"),
          truth_to_words (entente_edtf_is_before (argument->edtf, other->edtf)), other->text);
  putchar ('\n');
  printf (_("  after %2$s: %1$s"),
          truth_to_words (entente_edtf_is_after (argument->edtf, other->edtf)), other->text);
  putchar ('\n');
  printf (_("  overlaps %2$s: %1$s"),
          truth_to_words (entente_edtf_overlaps (argument->edtf, other->edtf)), other->text);
  putchar ('\n');
  printf (_("  covers %2$s: %1$s"),
          truth_to_words (entente_edtf_covers (argument->edtf, other->edtf)), other->text);
  putchar ('\n');
}

static void
print_days (EntenteEdtf *edtf)
{
  EntenteDay earliest = 0, latest = 0;
  gboolean has_earliest = entente_edtf_get_earliest (edtf, &earliest);
  gboolean has_latest = entente_edtf_get_latest (edtf, &latest);
  g_autofree char *first = has_earliest ? entente_day_to_string (earliest)
                                        : g_strdup (C_("day", "none or not known"));
  g_autofree char *last = has_latest ? entente_day_to_string (latest)
                                     : g_strdup (C_("day", "none or not known"));

  /* Translators: the first and the last day that a date may stand for */
  printf (_("  earliest day: %s, latest day: %s"), first, last);
  putchar ('\n');
}

static void
print_text (Argument *argument,
            Argument *other)
{
  g_autofree char *words = NULL;

  if (argument->edtf == NULL)
    {
      /* Translators: a date that was typed, the position of a character in it, what is wrong */
      printf (_("%s: not valid at position %zu: %s"), argument->text,
              argument->position, argument->error->message);
      putchar ('\n');
      return;
    }

  words = entente_edtf_to_words (argument->edtf, ENTENTE_EDTF_WORDS_LONG);
  /* Translators: a date as it was typed, then in words, then a level of the format, 0 to 2 */
  printf (_("%s: %s (level %d)"), argument->text, words, entente_edtf_get_level (argument->edtf));
  putchar ('\n');
  print_days (argument->edtf);
  if (other != NULL)
    print_relations (argument, other);
}

static int
run (EntenteCliFormat  format,
     int               argc,
     char            **argv)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_auto (Argument) other = { NULL };
  int status = ENTENTE_CLI_DONE;

  if (argc < 2)
    return entente_cli_wrong_use (_("at least one date, please"));

  if (option_compare != NULL)
    {
      other = argument_parse (option_compare);
      if (other.edtf == NULL)
        return entente_cli_fail ("%s: %s", option_compare, other.error->message);
    }

  json_builder_begin_array (builder);
  for (int i = 1; i < argc; i++)
    {
      g_auto (Argument) argument = argument_parse (argv[i]);

      if (format == ENTENTE_CLI_FORMAT_JSON)
        add_argument (builder, &argument, option_compare != NULL ? &other : NULL);
      else
        print_text (&argument, option_compare != NULL ? &other : NULL);
      if (argument.edtf == NULL)
        status = ENTENTE_CLI_PROBLEMS;
    }
  json_builder_end_array (builder);

  if (format == ENTENTE_CLI_FORMAT_JSON)
    entente_cli_print_json (builder);
  return status;
}

static const GOptionEntry options[] = {
  { "compare", 'c', G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &option_compare,
    N_("Also tell how each date stands to this one"), N_("EDTF") },
  G_OPTION_ENTRY_NULL
};

const EntenteCliCommand entente_cli_date = {
  "date", N_("EDTF…"), N_("Explain dates of the extended date/time format"), options, FALSE, run,
};
