/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "chart-fixture.h"

#include <pango/pangocairo.h>

static EntenteSource *
get_source (void)
{
  static EntenteSource *source;

  if (source == NULL)
    source = g_object_new (ENTENTE_TYPE_SOURCE, "id", "report",
                           "kind", ENTENTE_SOURCE_KIND_REPORT, "title", "The report",
                           "paragraphs", 8, NULL);

  return source;
}

static EntenteQuantity *
make_quantity (const FixtureMark *mark,
               const char        *code)
{
  g_autoptr (EntenteUnit) unit = entente_unit_parse (code, NULL);
  g_autoptr (GError) error = NULL;
  EntenteQuantity *quantity = NULL;

  if (mark->digits != NULL)
    {
      quantity =
        entente_quantity_new_stated (mark->digits, unit, mark->relation, FALSE, NULL, &error);
      g_assert_no_error (error);
    }
  else if (mark->low < mark->high || mark->value != 0)
    quantity = entente_quantity_new_derived (&mark->value,
                                             (EntenteInterval) { mark->low, mark->high }, unit,
                                             mark->relation, NULL);

  return quantity;
}

static EntenteFact *
make_fact (const FixtureMark *mark,
           const char        *unit,
           const char        *since)
{
  g_autoptr (EntenteQuantity) quantity = make_quantity (mark, unit);
  g_autoptr (EntenteEdtf) edtf = NULL;
  g_autoptr (EntenteEdtf) since_edtf = NULL;
  g_autoptr (EntenteDate) date = NULL;
  g_autoptr (GListStore) inputs = g_list_store_new (ENTENTE_TYPE_FACT);
  g_autofree char *statement = g_strdup_printf ("Statement of %s.", mark->id);
  gboolean derived = mark->digits == NULL && quantity != NULL;

  if (mark->date != NULL)
    {
      edtf = entente_edtf_parse (mark->date, NULL, NULL);
      g_assert_nonnull (edtf);
      date = entente_date_new (edtf, ENTENTE_DATE_BASIS_STATED, NULL, NULL);
    }
  if (since != NULL)
    since_edtf = entente_edtf_parse (since, NULL, NULL);

  return g_object_new (ENTENTE_TYPE_FACT,
                       "id", mark->id, "title", mark->label, "statement", statement,
                       "status", derived ? ENTENTE_STATUS_DERIVED : ENTENTE_STATUS_REPORTED,
                       "who", mark->who,
                       "speaker", derived ? ENTENTE_SPEAKER_COMPUTED
                                          : ENTENTE_SPEAKER_NAMED_ORGANISATION,
                       "source", derived ? NULL : get_source (), "paragraph", mark->paragraph,
                       "date", date, "since", since_edtf, "quantity", quantity,
                       "inputs", inputs, NULL);
}

static EntenteMark *
make_mark (const FixtureMark *mark,
           const char        *unit,
           const char        *since)
{
  g_autoptr (EntenteFact) fact = make_fact (mark, unit, since);

  return g_object_new (ENTENTE_TYPE_MARK, "fact", fact, "label", mark->label,
                       "bound", mark->bound, NULL);
}

static void
add_series (GListStore        *all,
            const char        *id,
            const char        *unit,
            const FixtureMark *marks,
            guint              n_marks)
{
  g_autoptr (GListStore) store = g_list_store_new (ENTENTE_TYPE_MARK);
  g_autoptr (EntenteSeries) series = NULL;

  for (guint i = 0; i < n_marks; i++)
    {
      g_autoptr (EntenteMark) mark = make_mark (&marks[i], unit, NULL);

      g_list_store_append (store, mark);
    }
  series = g_object_new (ENTENTE_TYPE_SERIES, "id", id, "name", id, "marks", store, NULL);
  g_list_store_append (all, series);
}

static EntenteChart *
make_chart (EntenteChartKind  kind,
            const char       *title,
            const char       *code,
            GListStore       *all)
{
  g_autoptr (EntenteUnit) unit = entente_unit_parse (code, NULL);
  g_autoptr (GListStore) references = g_list_store_new (ENTENTE_TYPE_MARK);

  g_assert_nonnull (unit);

  return g_object_new (ENTENTE_TYPE_CHART, "id", "chart", "kind", kind, "title", title,
                       "unit", unit, "series", all, "references", references,
                       "note", "A note about the figures.", NULL);
}

EntenteChart *
fixture_chart (EntenteChartKind   kind,
               const char        *title,
               const char        *unit,
               const FixtureMark *marks,
               guint              n_marks)
{
  g_autoptr (GListStore) all = g_list_store_new (ENTENTE_TYPE_SERIES);

  add_series (all, "Series", unit, marks, n_marks);

  return make_chart (kind, title, unit, all);
}

EntenteChart *
fixture_chart_of_two_series (EntenteChartKind   kind,
                             const char        *unit,
                             const FixtureMark *marks,
                             guint              n_first,
                             guint              n_marks)
{
  g_autoptr (GListStore) all = g_list_store_new (ENTENTE_TYPE_SERIES);

  add_series (all, "First series", unit, marks, n_first);
  add_series (all, "Second series", unit, marks + n_first, n_marks - n_first);

  return make_chart (kind, "Two series", unit, all);
}

void
fixture_add_reference (EntenteChart      *chart,
                       const FixtureMark *mark,
                       const char        *since)
{
  const char *unit = entente_unit_get_code (entente_chart_get_unit (chart));
  g_autoptr (EntenteMark) reference = make_mark (mark, unit, since);

  g_list_store_append (G_LIST_STORE (entente_chart_get_references (chart)), reference);
}

/* A price as it is in the built-in dossier: marks of two days beside each other, and a bound
 * with a date that is a month. */
EntenteChart *
fixture_price (void)
{
  static const FixtureMark marks[] = {
    { .id = "F18", .label = "Intraday high", .digits = "124.3", .date = "2025-02-13",
      .who = "The report (no source named)", .paragraph = 4 },
    { .id = "D01", .label = "Previous close", .value = 113.828, .low = 113.729,
      .high = 113.926, .date = "2025-02-12" },
    { .id = "D02", .label = "Close", .value = 116.787, .low = 116.630, .high = 116.945,
      .date = "2025-02-13" },
    { .id = "D07", .label = "Last close of 2024", .value = 83.42, .low = 83.307,
      .high = 83.533, .date = "2024-12", .bound = ENTENTE_BOUND_UPPER },
  };
  static const FixtureMark since = {
    .id = "F19", .label = "Highest since January 2022", .date = "2025-02-13", .paragraph = 4
  };
  EntenteChart *chart = fixture_chart_of_two_series (ENTENTE_CHART_KIND_TIME_SERIES, "HKD/share",
                                                     marks, 1, G_N_ELEMENTS (marks));

  fixture_add_reference (chart, &since, "2022-01");

  return chart;
}

EntenteChart *
fixture_share (void)
{
  static const FixtureMark marks[] = {
    { .id = "F33", .label = "Vivo", .digits = "17", .date = "2024", .who = "Canalys",
      .paragraph = 7 },
    { .id = "F34", .label = "Huawei", .digits = "16", .date = "2024", .who = "Canalys",
      .paragraph = 7 },
    { .id = "F32", .label = "Apple", .digits = "15", .date = "2024", .who = "Canalys",
      .paragraph = 7 },
    { .id = "D10", .label = "Vendors not named in the report", .value = 52, .low = 50.5,
      .high = 53.5, .date = "2024" },
  };

  return fixture_chart (ENTENTE_CHART_KIND_BAR, "Market share", "%", marks, G_N_ELEMENTS (marks));
}

EntenteChart *
fixture_sales (void)
{
  static const FixtureMark marks[] = {
    { .id = "D08", .label = "A year earlier", .value = 20.798, .low = 20.675, .high = 20.921,
      .date = "2023-10-01/2023-12-30" },
    { .id = "F30", .label = "Fiscal first quarter 2025", .digits = "18.51",
      .date = "2024-09-29/2024-12-28", .who = "The report", .paragraph = 7 },
  };

  return fixture_chart (ENTENTE_CHART_KIND_BAR, "Sales", "USD billion", marks,
                        G_N_ELEMENTS (marks));
}

EntenteChart *
fixture_empty (EntenteChartKind kind)
{
  return fixture_chart (kind, "Nothing", "%", NULL, 0);
}

/* Text is measured the same at each size and by each version of FreeType. */
PangoContext *
fixture_context (PangoDirection direction)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_cairo_context_set_resolution (context, 96);
  pango_context_set_base_dir (context, direction);

  return context;
}

EntenteChartStyle *
fixture_style (EntenteChartScheme scheme,
               double             text_scale)
{
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string ("DejaVu Sans 10");

  return entente_chart_style_new (scheme, NULL, font, text_scale);
}

EntenteChartLayout *
fixture_layout_full (EntenteChart       *chart,
                     double              width,
                     double              height,
                     EntenteChartScheme  scheme,
                     double              text_scale,
                     PangoDirection      direction,
                     EntenteChartWords   words)
{
  g_autoptr (EntenteChartStyle) style = fixture_style (scheme, text_scale);
  PangoContext *context = fixture_context (direction);
  EntenteChartLayout *layout =
    entente_chart_layout_new (chart, NULL, width, height, style, context, direction, words);

  g_object_unref (context);

  return layout;
}

EntenteChartLayout *
fixture_layout (EntenteChart *chart,
                double        width,
                double        height)
{
  return fixture_layout_full (chart, width, height, ENTENTE_CHART_SCHEME_LIGHT, 1,
                              PANGO_DIRECTION_LTR, ENTENTE_CHART_WORDS_NONE);
}
