/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The source line: where every figure of a chart is said. */

#include "entente-chart-describer.h"

#include <glib/gi18n-lib.h>

/* How deep a derived figure may rest on derived ones; formulas have no cycles, this only
 * keeps a broken model from hanging the program. */
#define MOST_DEPTH 32

typedef struct
{
  GPtrArray *sources;   /* of EntenteSource, in the order of their first figure */
  GPtrArray *paragraphs; /* of GArray of guint, for each source, ascending */
  gboolean any_derived;
} Sources;

static GArray *
paragraphs_of (Sources       *sources,
               EntenteSource *source)
{
  guint index;

  if (!g_ptr_array_find (sources->sources, source, &index))
    {
      index = sources->sources->len;
      g_ptr_array_add (sources->sources, source);
      g_ptr_array_add (sources->paragraphs, g_array_new (FALSE, FALSE, sizeof (guint)));
    }

  return sources->paragraphs->pdata[index];
}

static void
insert_paragraph (GArray *paragraphs,
                  guint   paragraph)
{
  guint i = 0;

  if (paragraph == 0)
    return;

  while (i < paragraphs->len && g_array_index (paragraphs, guint, i) < paragraph)
    i++;
  if (i == paragraphs->len || g_array_index (paragraphs, guint, i) != paragraph)
    g_array_insert_val (paragraphs, i, paragraph);
}

static void
add_fact (Sources     *sources,
          EntenteFact *fact,
          int          depth)
{
  EntenteSource *source = entente_fact_get_source (fact);
  GListModel *inputs = entente_fact_get_inputs (fact);

  if (source != NULL)
    insert_paragraph (paragraphs_of (sources, source), entente_fact_get_paragraph (fact));

  if (!entente_fact_is_derived (fact))
    return;

  sources->any_derived = TRUE;
  for (guint i = 0; inputs != NULL && depth > 0 && i < g_list_model_get_n_items (inputs); i++)
    {
      g_autoptr (EntenteFact) input = g_list_model_get_item (inputs, i);

      add_fact (sources, input, depth - 1);
    }
}

static void
add_marks (Sources    *sources,
           GListModel *marks)
{
  for (guint i = 0; marks != NULL && i < g_list_model_get_n_items (marks); i++)
    {
      g_autoptr (EntenteMark) mark = g_list_model_get_item (marks, i);

      add_fact (sources, entente_mark_get_fact (mark), MOST_DEPTH);
    }
}

static char *
join_paragraphs (GArray *paragraphs)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i + 1 < paragraphs->len; i++)
    {
      if (i > 0)
        /* Translators: between the numbers of paragraphs: "2, 4 and 8" */
        g_string_append (list, C_("list of paragraphs", ", "));
      g_string_append_printf (list, "%u", g_array_index (paragraphs, guint, i));
    }

  if (paragraphs->len == 1)
    return g_strdup_printf ("%u", g_array_index (paragraphs, guint, 0));

  /* Translators: the numbers of paragraphs: %1$s is one or more such as "2, 4", %2$u the last */
  return g_strdup_printf (C_("list of paragraphs", "%1$s and %2$u"), list->str,
                          g_array_index (paragraphs, guint, paragraphs->len - 1));
}

static char *
name_source (EntenteSource *source,
             GArray        *paragraphs)
{
  g_autofree char *numbers = NULL;

  if (paragraphs->len == 0)
    return g_strdup (entente_source_get_title (source));

  numbers = join_paragraphs (paragraphs);

  /* Translators: the title of a source, then one or more numbers of paragraphs: "Report,
   * paragraphs 4 and 8" */
  return g_strdup_printf (ngettext ("%1$s, paragraph %2$s", "%1$s, paragraphs %2$s",
                                    paragraphs->len),
                          entente_source_get_title (source), numbers);
}

static char *
join_sources (const Sources *sources)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < sources->sources->len; i++)
    {
      g_autofree char *name =
        name_source (sources->sources->pdata[i], sources->paragraphs->pdata[i]);

      if (i > 0)
        /* Translators: between the sources of a chart, each of which may have commas of its own */
        g_string_append (list, C_("list of sources", "; "));
      g_string_append (list, name);
    }

  return g_string_free (g_steal_pointer (&list), FALSE);
}

static char *
to_words (const Sources *sources)
{
  g_autofree char *list = join_sources (sources);
  guint n = sources->sources->len;

  if (n == 0)
    /* Translators: the source line of a chart */
    return g_strdup (sources->any_derived ? _("Figures computed by Entente.")
                                          : _("No source is named."));

  if (sources->any_derived)
    /* Translators: the source line of a chart; %s are one or more sources */
    return g_strdup_printf (ngettext ("Source: %s. Derived figures are computed by Entente.",
                                      "Sources: %s. Derived figures are computed by Entente.", n),
                            list);

  /* Translators: the source line of a chart; %s are one or more sources */
  return g_strdup_printf (ngettext ("Source: %s.", "Sources: %s.", n), list);
}

/**
 * entente_chart_describer_source_line:
 * @chart: a chart
 *
 * Names every source of the chart with the paragraphs that its figures and reference lines
 * are in; those of a derived figure are the ones of the figures that it is computed from.
 *
 * Returns: (transfer full): one or two sentences
 */
char *
entente_chart_describer_source_line (EntenteChart *chart)
{
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GPtrArray) paragraphs = NULL;
  GListModel *all_series;
  Sources sources = { NULL };

  g_return_val_if_fail (ENTENTE_IS_CHART (chart), NULL);

  found = g_ptr_array_new ();
  paragraphs = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  sources.sources = found;
  sources.paragraphs = paragraphs;

  all_series = entente_chart_get_series (chart);
  for (guint i = 0; i < g_list_model_get_n_items (all_series); i++)
    {
      g_autoptr (EntenteSeries) series = g_list_model_get_item (all_series, i);

      add_marks (&sources, entente_series_get_marks (series));
    }
  add_marks (&sources, entente_chart_get_references (chart));

  return to_words (&sources);
}
