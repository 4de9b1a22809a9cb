/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The phrases that rows, pages and the clipboard make of a fact. */

#include "entente-fact-words.h"

#include <glib/gi18n-lib.h>
#include <gtk/gtk.h>
#include <string.h>

#include "entente-verbosity-setting.h"

/* A formula is read from left to right in every language. */
#define ISOLATE_LEFT_TO_RIGHT "\u2066"
#define ISOLATE_AS_IT_IS "\u2068"
#define END_OF_ISOLATE "\u2069"

/* A paragraph runs as its first letter does, even one that is isolated: this one goes before. */
#define RIGHT_TO_LEFT_MARK "\u200f"

static char *
join (GPtrArray  *parts,
      const char *separator)
{
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (separator, (char **) parts->pdata);
}

/* Takes @part, which may be NULL. */
static void
add_part (GPtrArray *parts,
          char      *part)
{
  if (part != NULL && *part != '\0')
    g_ptr_array_add (parts, part);
  else
    g_free (part);
}

/* The same for a line on the screen. */
static void
add_shown_part (GPtrArray *parts,
                char      *part)
{
  if (part != NULL)
    add_part (parts, entente_fact_words_isolate (part));
  g_free (part);
}

/* A sentence that another is put after must not end twice. */
static char *
without_full_stop (const char *sentence)
{
  gsize length = strlen (sentence);

  if (length > 0 && sentence[length - 1] == '.')
    length--;

  return g_strndup (sentence, length);
}

/**
 * entente_fact_words_isolate:
 * @text: a text to be shown
 *
 * Keeps the order of characters in @text what it is by itself where the interface runs from
 * right to left. Without it, a figure such as "−17 %" has its signs on the wrong sides there,
 * and neighbours mix. A line that begins with it runs from right to left.
 *
 * Returns: (transfer full): the text to show
 */
char *
entente_fact_words_isolate (const char *text)
{
  if (gtk_widget_get_default_direction () == GTK_TEXT_DIR_LTR)
    return g_strdup (text);

  return g_strconcat (RIGHT_TO_LEFT_MARK ISOLATE_AS_IT_IS, text, END_OF_ISOLATE, NULL);
}

/**
 * entente_fact_words_date:
 * @fact: a fact
 * @style: how long a phrase
 *
 * Returns: (transfer full): when it happened or held, or that no date is given
 */
char *
entente_fact_words_date (EntenteFact      *fact,
                         EntenteEdtfWords  style)
{
  EntenteDate *date = entente_fact_get_date (fact);

  if (date == NULL)
    return g_strdup (entente_date_basis_to_words (ENTENTE_DATE_BASIS_NONE));

  return entente_date_to_words (date, style);
}

/**
 * entente_fact_words_place:
 * @fact: a fact
 *
 * Where the fact is said, without the title of the report, which would be the same in
 * every row. What comes from outside the report keeps its title.
 *
 * Returns: (transfer full): a phrase
 */
char *
entente_fact_words_place (EntenteFact *fact)
{
  const char *place = entente_fact_get_place (fact);
  guint paragraph = entente_fact_get_paragraph (fact);

  if (entente_fact_get_source (fact) == NULL || entente_fact_is_outside (fact))
    return entente_fact_get_reference (fact);

  if (paragraph > 0)
    /* Translators: where a fact is said: a paragraph of the report that the dossier is about */
    return g_strdup_printf (_("Report, paragraph %u"), paragraph);
  if (place != NULL)
    /* Translators: where a fact is said in the report that the dossier is about: a place such
     * as "heading between paragraphs 5 and 6" */
    return g_strdup_printf (_("Report, %s"), place);

  return g_strdup (_("Report"));
}

/* Who says it; of a computed figure the status says enough. */
static char *
who_or_null (EntenteFact *fact)
{
  if (entente_fact_is_derived (fact))
    return NULL;

  return entente_fact_get_who_words (fact);
}

/**
 * entente_fact_words_details:
 * @fact: a fact
 *
 * Returns: (transfer full): the last line of a row: status, speaker, date and reference
 */
char *
entente_fact_words_details (EntenteFact *fact)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  add_shown_part (parts, g_strdup (entente_status_to_words (entente_fact_get_status (fact))));
  add_shown_part (parts, who_or_null (fact));
  add_shown_part (parts, entente_fact_words_date (fact, ENTENTE_EDTF_WORDS_MEDIUM));
  add_shown_part (parts, entente_fact_words_place (fact));

  /* Translators: stands between status, speaker, date and reference of a fact in one line */
  return join (parts, C_("fact", " · "));
}

/* Figure, name and statement, the interval with a computed figure. A figure with a name says
 * what the statement says at more length. */
static char *
spoken_content (EntenteFact      *fact,
                EntenteVerbosity  verbosity)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  EntenteQuantity *quantity = entente_fact_get_quantity (fact);
  const char *title = entente_fact_get_title (fact);

  if (quantity != NULL)
    {
      add_part (parts, entente_quantity_is_derived (quantity)
                         ? entente_quantity_to_words (quantity)
                         : entente_quantity_to_short_words (quantity));
      if (title == NULL)
        add_part (parts, g_strdup (entente_quantity_get_measure (quantity)));
    }
  add_part (parts, g_strdup (title));
  if (quantity == NULL || title == NULL || verbosity == ENTENTE_VERBOSITY_FULL)
    add_part (parts, without_full_stop (entente_fact_get_statement (fact)));

  /* Translators: stands between the parts of a fact as a screen reader says them */
  return join (parts, C_("spoken fact", ", "));
}

/* Where the report itself or nobody says it, the paragraph of the report says as much. */
static char *
spoken_speaker (EntenteFact      *fact,
                EntenteVerbosity  verbosity)
{
  g_autofree char *who = who_or_null (fact);
  EntenteSpeaker speaker = entente_fact_get_speaker (fact);
  const char *remark;

  if (who == NULL || verbosity == ENTENTE_VERBOSITY_FULL ||
      entente_fact_is_speaker_unclear (fact))
    return g_steal_pointer (&who);
  if (speaker == ENTENTE_SPEAKER_THE_REPORT_ITSELF || speaker == ENTENTE_SPEAKER_NOBODY_NAMED)
    return NULL;

  remark = strstr (who, " (");
  return remark != NULL && remark > who ? g_strndup (who, (gsize) (remark - who))
                                        : g_steal_pointer (&who);
}

/**
 * entente_fact_words_spoken:
 * @fact: a fact
 *
 * The fact as a screen reader says it: figure, name or statement, status, speaker, date and
 * reference; how much of it, the preferences say. A computed figure has its interval with it.
 *
 * Returns: (transfer full): two sentences
 */
char *
entente_fact_words_spoken (EntenteFact *fact)
{
  g_autoptr (GPtrArray) footing = g_ptr_array_new_with_free_func (g_free);
  EntenteVerbosity verbosity = entente_verbosity_setting_get ();
  g_autofree char *content = spoken_content (fact, verbosity);
  g_autofree char *words = NULL;

  add_part (footing, g_strdup (entente_status_to_words (entente_fact_get_status (fact))));
  if (verbosity != ENTENTE_VERBOSITY_BRIEF)
    {
      add_part (footing, spoken_speaker (fact, verbosity));
      add_part (footing, entente_fact_words_date (fact, ENTENTE_EDTF_WORDS_LONG));
      if (entente_fact_is_outside (fact))
        add_part (footing, g_strdup (_("Outside the report")));
      add_part (footing, entente_fact_words_place (fact));
    }
  words = join (footing, C_("spoken fact", ", "));

  /* Translators: a fact as a screen reader says it: %1$s is what is stated, %2$s its status,
   * who says it, its date and where it is said */
  return g_strdup_printf (C_("spoken fact", "%1$s. %2$s"), content, words);
}

/**
 * entente_fact_words_link:
 * @fact: a fact
 *
 * Returns: (transfer full): the second line where another page names the fact: its id, its
 *   figure with the interval or else its date, and its reference
 */
char *
entente_fact_words_link (EntenteFact *fact)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  EntenteQuantity *quantity = entente_fact_get_quantity (fact);

  add_shown_part (parts, g_strdup (entente_fact_get_id (fact)));
  add_shown_part (parts,
                  quantity != NULL ? entente_quantity_to_words (quantity)
                                   : entente_fact_words_date (fact, ENTENTE_EDTF_WORDS_MEDIUM));
  if (entente_fact_is_outside (fact))
    add_shown_part (parts, g_strdup (_("Outside the report")));
  add_shown_part (parts, entente_fact_words_place (fact));

  return join (parts, C_("fact", " · "));
}

static EntenteFact *
find_input (EntenteFact *fact,
            const char  *id)
{
  GListModel *inputs = entente_fact_get_inputs (fact);

  for (guint i = 0; i < g_list_model_get_n_items (inputs); i++)
    {
      g_autoptr (EntenteFact) input = g_list_model_get_item (inputs, i);

      if (g_str_equal (entente_fact_get_id (input), id))
        return input; /* the list has its own reference */
    }

  return NULL;
}

static gboolean
is_name_start (char c)
{
  return g_ascii_isalpha (c) || c == '_';
}

static gboolean
is_name_part (char c)
{
  return g_ascii_isalnum (c) || c == '_';
}

/* In a formula, which runs from left to right, no mark goes before. */
static void
append_isolated (GString    *words,
                 const char *text)
{
  if (gtk_widget_get_default_direction () == GTK_TEXT_DIR_RTL)
    g_string_append_printf (words, ISOLATE_AS_IT_IS "%s" END_OF_ISOLATE, text);
  else
    g_string_append (words, text);
}

/* The figure without its interval, which the row of the input has. */
static void
append_figure (GString     *words,
               EntenteFact *fact,
               const char  *id)
{
  EntenteFact *input = find_input (fact, id);
  EntenteQuantity *quantity = input != NULL ? entente_fact_get_quantity (input) : NULL;
  g_autofree char *figure = quantity != NULL ? entente_quantity_to_short_words (quantity) : NULL;

  append_isolated (words, figure != NULL ? figure : id);
}

static void
append_name (GString     *words,
             EntenteFact *fact,
             const char  *id)
{
  EntenteFact *input = find_input (fact, id);
  const char *title = input != NULL ? entente_fact_get_title (input) : NULL;
  g_autofree char *name = NULL;

  /* Translators: a fact's name in a formula, so that its words are seen to belong together */
  name = title != NULL ? g_strdup_printf (C_("formula", "“%s”"), title) : g_strdup (id);
  append_isolated (words, name);
}

static void
append_operator (GString *words,
                 char     operator)
{
  switch (operator)
    {
    case '*':
      g_string_append (words, "×");
      break;
    case '/':
      g_string_append (words, "÷");
      break;
    case '-':
      g_string_append (words, "−");
      break;
    default:
      g_string_append_c (words, operator);
      break;
    }
}

/**
 * entente_fact_words_formula:
 * @fact: a derived fact
 * @names: what facts stand there by
 *
 * Returns: (transfer full) (nullable): the formula for people, %NULL if @fact has none
 */
char *
entente_fact_words_formula (EntenteFact         *fact,
                            EntenteFormulaNames  names)
{
  EntenteFormula *formula = entente_fact_get_formula (fact);
  gboolean right_to_left = gtk_widget_get_default_direction () == GTK_TEXT_DIR_RTL;
  GString *words;
  const char *p;

  if (formula == NULL)
    return NULL;

  words = g_string_new (right_to_left ? ISOLATE_LEFT_TO_RIGHT : "");
  p = entente_formula_get_text (formula);
  while (*p != '\0')
    {
      const char *end = p;

      while (is_name_start (*p) && is_name_part (*end))
        end++;
      if (end > p)
        {
          g_autofree char *id = g_strndup (p, (gsize) (end - p));

          if (names == ENTENTE_FORMULA_NAMES_TITLES)
            append_name (words, fact, id);
          else if (names == ENTENTE_FORMULA_NAMES_FIGURES)
            append_figure (words, fact, id);
          else
            g_string_append (words, id);
          p = end;
        }
      else
        append_operator (words, *p++);
    }

  if (right_to_left)
    g_string_append (words, END_OF_ISOLATE);

  return g_string_free (words, FALSE);
}

static char *
citation_figure (EntenteFact *fact)
{
  EntenteQuantity *quantity = entente_fact_get_quantity (fact);
  g_autofree char *figure = NULL;

  if (quantity == NULL)
    return NULL;

  figure = entente_quantity_is_derived (quantity) ? entente_quantity_to_words (quantity)
                                                  : entente_quantity_to_short_words (quantity);
  if (entente_quantity_get_measure (quantity) == NULL)
    return g_steal_pointer (&figure);

  /* Translators: %1$s is a figure with its unit, %2$s what it measures */
  return g_strdup_printf (C_("citation", "%1$s (%2$s)"), figure,
                          entente_quantity_get_measure (quantity));
}

static char *
citation_footing (EntenteFact *fact)
{
  g_autofree char *who = entente_fact_get_who_words (fact);
  g_autofree char *date = entente_fact_words_date (fact, ENTENTE_EDTF_WORDS_LONG);

  /* Translators: %1$s is who says it, %2$s the status, such as "Reported", %3$s the date */
  return g_strdup_printf (C_("citation", "%1$s, %2$s, %3$s"), who,
                          entente_status_to_words (entente_fact_get_status (fact)), date);
}

static char *
citation_reference (EntenteFact *fact)
{
  g_autofree char *reference = entente_fact_get_reference (fact);
  EntenteSource *source = entente_fact_get_source (fact);
  const char *publisher = source != NULL ? entente_source_get_publisher (source) : NULL;

  if (publisher == NULL)
    return g_steal_pointer (&reference);

  /* Translators: %1$s is the title of a source and a place in it, %2$s its publisher */
  return g_strdup_printf (C_("citation", "%1$s (%2$s)"), reference, publisher);
}

/**
 * entente_fact_words_citation:
 * @fact: a fact
 *
 * Returns: (transfer full): a line of plain text to quote the fact with: statement, figure,
 *   who says it, status and date, source and paragraph
 */
char *
entente_fact_words_citation (EntenteFact *fact)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  add_part (parts, without_full_stop (entente_fact_get_statement (fact)));
  add_part (parts, citation_figure (fact));
  add_part (parts, citation_footing (fact));
  add_part (parts, citation_reference (fact));

  /* Translators: stands between statement, figure, footing and reference of a quoted fact */
  return join (parts, C_("citation", " — "));
}
