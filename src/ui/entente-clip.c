/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What leaves the window by the clipboard or by dragging, always with its source. */

#include "entente-clip.h"

#include <glib/gi18n-lib.h>

#include "entente-chart-describer.h"
#include "entente-chart-export.h"
#include "entente-fact-words.h"

/* Pixels of the picture for one of the chart's: sharp on paper and on dense screens. */
#define PICTURE_SCALE 2

static GdkContentProvider *
new_text (const char *text)
{
  return gdk_content_provider_new_typed (G_TYPE_STRING, text);
}

/**
 * entente_clip_new_fact:
 * @fact: a fact
 *
 * Returns: (transfer full): the fact as a line of text that quotes it, with its source
 */
GdkContentProvider *
entente_clip_new_fact (EntenteFact *fact)
{
  g_autofree char *citation = NULL;

  g_return_val_if_fail (ENTENTE_IS_FACT (fact), NULL);

  citation = entente_fact_words_citation (fact);

  return new_text (citation);
}

/* Where the event's facts are said; each place once. */
static char *
event_references (EntenteEvent *event)
{
  GListModel *facts = entente_event_get_facts (event);
  g_autoptr (GStrvBuilder) references = g_strv_builder_new ();
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_auto (GStrv) all = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (facts); i++)
    {
      g_autoptr (EntenteFact) fact = g_list_model_get_item (facts, i);
      g_autofree char *reference = entente_fact_get_reference (fact);

      if (g_hash_table_contains (known, reference))
        continue;
      g_strv_builder_add (references, reference);
      g_hash_table_add (known, g_steal_pointer (&reference));
    }
  all = g_strv_builder_end (references);

  /* Translators: stands between the places where an event is said, in a quoted event */
  return g_strjoinv (C_("citation", "; "), all);
}

/**
 * entente_clip_new_event:
 * @event: an event
 *
 * Returns: (transfer full): the event as a line of text: title, date, what happened, and where
 *   that is said
 */
GdkContentProvider *
entente_clip_new_event (EntenteEvent *event)
{
  EntenteDate *date;
  const char *text;
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;
  g_autofree char *references = NULL;
  g_autofree char *citation = NULL;

  g_return_val_if_fail (ENTENTE_IS_EVENT (event), NULL);

  date = entente_event_get_date (event);
  text = entente_event_get_text (event);
  references = event_references (event);

  g_strv_builder_add (parts, entente_event_get_title (event));
  if (date != NULL)
    g_strv_builder_take (parts, entente_date_to_words (date, ENTENTE_EDTF_WORDS_LONG));
  else
    g_strv_builder_add (parts, entente_date_basis_to_words (ENTENTE_DATE_BASIS_NONE));
  if (text != NULL)
    g_strv_builder_add (parts, text);
  if (*references != '\0')
    g_strv_builder_add (parts, references);
  all = g_strv_builder_end (parts);
  citation = g_strjoinv (C_("citation", " — "), all);

  return new_text (citation);
}

/**
 * entente_clip_new_question:
 * @question: an open question
 *
 * Returns: (transfer full): the question as text: a line with its title and what is unclear, and
 *   a line for each fact that it touches, which quotes it with its source
 */
GdkContentProvider *
entente_clip_new_question (EntenteQuestion *question)
{
  GListModel *facts;
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;
  g_autofree char *text = NULL;

  g_return_val_if_fail (ENTENTE_IS_QUESTION (question), NULL);

  facts = entente_question_get_facts (question);
  g_strv_builder_take (lines, g_strjoin (C_("citation", " — "),
                                         entente_question_get_title (question),
                                         entente_question_get_text (question), NULL));
  for (guint i = 0; i < g_list_model_get_n_items (facts); i++)
    {
      g_autoptr (EntenteFact) fact = g_list_model_get_item (facts, i);

      g_strv_builder_take (lines, entente_fact_words_citation (fact));
    }
  all = g_strv_builder_end (lines);
  text = g_strjoinv ("\n", all);

  return new_text (text);
}

/* A chart that cannot be drawn still leaves as text. */
static void
add_picture (GPtrArray          *providers,
             EntenteChart       *chart,
             EntenteChartFormat  format,
             const char         *mime_type,
             PangoDirection      direction)
{
  const EntenteChartExportOptions options = {
    .scale = format == ENTENTE_CHART_FORMAT_PNG ? PICTURE_SCALE : 0,
    .direction = direction,
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = entente_chart_export_to_bytes (chart, format, &options, &error);

  if (bytes != NULL)
    g_ptr_array_add (providers, gdk_content_provider_new_for_bytes (mime_type, bytes));
  else
    g_debug ("No picture of the chart: %s", error->message);
}

/**
 * entente_clip_new_chart:
 * @chart: a chart
 * @direction: which way text runs: %PANGO_DIRECTION_LTR or %PANGO_DIRECTION_RTL
 *
 * Returns: (transfer full): the chart as a picture, PNG or SVG, with title and source line;
 *   where only text can be taken, what the chart shows and its source line
 */
GdkContentProvider *
entente_clip_new_chart (EntenteChart   *chart,
                        PangoDirection  direction)
{
  g_autoptr (GPtrArray) providers = g_ptr_array_new ();
  g_autofree char *description = NULL;
  g_autofree char *source = NULL;
  g_autofree char *text = NULL;

  g_return_val_if_fail (ENTENTE_IS_CHART (chart), NULL);

  description = entente_chart_describer_describe (chart);
  source = entente_chart_describer_source_line (chart);
  text = g_strjoin ("\n", entente_chart_get_title (chart), description, source, NULL);

  add_picture (providers, chart, ENTENTE_CHART_FORMAT_PNG, "image/png", direction);
  add_picture (providers, chart, ENTENTE_CHART_FORMAT_SVG, "image/svg+xml", direction);
  g_ptr_array_add (providers, new_text (text));

  return gdk_content_provider_new_union ((GdkContentProvider **) providers->pdata,
                                         providers->len);
}
