/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-cli-private.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "entente-chart-describer.h"
#include "entente-chart-export.h"
#include "entente-chart-table.h"
#include "entente-cli-view.h"
#include "entente-prices-describer.h"

static char *option_output;
static char *option_size;
static char *option_style;
static double option_density;
static EntenteCliViewWish option_view;
static gboolean option_describe;
static gboolean option_table;

static const struct
{
  const char *name;
  EntenteChartScheme scheme;
} styles[] = {
  { "light", ENTENTE_CHART_SCHEME_LIGHT },
  { "dark", ENTENTE_CHART_SCHEME_DARK },
  { "high-contrast", ENTENTE_CHART_SCHEME_HIGH_CONTRAST },
  { "high-contrast-dark", ENTENTE_CHART_SCHEME_HIGH_CONTRAST_DARK },
  { "print", ENTENTE_CHART_SCHEME_PRINT },
};

static void
add_row (JsonBuilder     *builder,
         EntenteChartRow *row)
{
  double value = 0, low = 0, high = 0;
  gboolean has_value = entente_chart_row_get_value (row, &value);
  gboolean has_low = entente_chart_row_get_low (row, &low);
  gboolean has_high = entente_chart_row_get_high (row, &high);
  EntenteUnit *unit = entente_chart_get_unit (entente_chart_row_get_chart (row));

  json_builder_begin_object (builder);
  entente_cli_add_string (builder, "label", entente_chart_row_get_label (row));
  entente_cli_add_string (builder, "date", entente_chart_row_get_date (row));
  entente_cli_add_number (builder, "value", has_value, value);
  entente_cli_add_number (builder, "low", has_low, low);
  entente_cli_add_number (builder, "high", has_high, high);
  entente_cli_add_string (builder, "unit", entente_unit_get_code (unit));
  entente_cli_add_string (builder, "kind",
                          entente_mark_kind_to_string (entente_chart_row_get_kind (row)));
  entente_cli_add_string (builder, "fact", entente_chart_row_get_fact_id (row));
  json_builder_end_object (builder);
}

static void
add_series (JsonBuilder       *builder,
            EntenteSeries     *series,
            EntenteChartTable *table)
{
  guint n_rows = g_list_model_get_n_items (G_LIST_MODEL (table));

  json_builder_begin_object (builder);
  entente_cli_add_string (builder, "id", entente_series_get_id (series));
  entente_cli_add_string (builder, "name", entente_series_get_name (series));
  json_builder_set_member_name (builder, "marks");
  json_builder_begin_array (builder);
  for (guint i = 0; i < n_rows; i++)
    {
      EntenteChartRow *row = entente_chart_table_get_row (table, i);

      if (entente_chart_row_get_series (row) == series)
        add_row (builder, row);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
add_prices (JsonBuilder            *builder,
            const EntenteChartView *view)
{
  EntentePrices *prices = entente_plotted_prices_get_prices (view->prices);
  gsize n = entente_prices_get_n_rows (prices);
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  if (n > 0)
    {
      first = entente_day_to_string (entente_prices_get_day (prices, 0));
      last = entente_day_to_string (entente_prices_get_day (prices, n - 1));
    }
  json_builder_set_member_name (builder, "prices");
  json_builder_begin_object (builder);
  entente_cli_add_string (builder, "kind",
                          entente_mark_kind_to_string (ENTENTE_MARK_KIND_IMPORTED));
  entente_cli_add_string (builder, "file", view->prices_name);
  entente_cli_add_number (builder, "rows", TRUE, (double) n);
  entente_cli_add_string (builder, "first", first);
  entente_cli_add_string (builder, "last", last);
  json_builder_end_object (builder);
}

static void
print_json (EntenteChart           *chart,
            const EntenteChartView *view)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (EntenteChartTable) table = entente_chart_table_new (chart);
  g_autofree char *description = entente_chart_describer_describe (chart);
  g_autofree char *source = entente_chart_describer_source_line (chart);
  GListModel *series = entente_chart_get_series (chart);

  json_builder_begin_object (builder);
  entente_cli_add_string (builder, "id", entente_chart_get_id (chart));
  entente_cli_add_string (builder, "title", entente_chart_get_title (chart));
  entente_cli_add_string (builder, "description", description);
  entente_cli_add_string (builder, "source", source);
  entente_cli_add_string (builder, "note", entente_chart_get_note (chart));
  if (view->prices != NULL)
    add_prices (builder, view);
  json_builder_set_member_name (builder, "series");
  json_builder_begin_array (builder);
  for (guint i = 0; i < g_list_model_get_n_items (series); i++)
    {
      g_autoptr (EntenteSeries) item = g_list_model_get_item (series, i);

      add_series (builder, item, table);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);

  entente_cli_print_json (builder);
}

static void
number_to_string (char     buffer[G_ASCII_DTOSTR_BUF_SIZE],
                  gboolean has_number,
                  double   number)
{
  *buffer = '\0';
  if (has_number)
    g_ascii_formatd (buffer, G_ASCII_DTOSTR_BUF_SIZE, "%.15g", number);
}

static const char *
or_empty (const char *string)
{
  return string != NULL ? string : "";
}

static void
print_csv (EntenteChart *chart)
{
  static const char * const header[] = { "series", "label", "date", "value", "low", "high",
                                         "unit", "kind", "fact", NULL };
  g_autoptr (EntenteChartTable) table = entente_chart_table_new (chart);

  entente_cli_print_csv_row (header);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (table)); i++)
    {
      EntenteChartRow *row = entente_chart_table_get_row (table, i);
      char value[G_ASCII_DTOSTR_BUF_SIZE];
      char low[G_ASCII_DTOSTR_BUF_SIZE];
      char high[G_ASCII_DTOSTR_BUF_SIZE];
      double number = 0;
      gboolean has_number;

      has_number = entente_chart_row_get_value (row, &number);
      number_to_string (value, has_number, number);
      has_number = entente_chart_row_get_low (row, &number);
      number_to_string (low, has_number, number);
      has_number = entente_chart_row_get_high (row, &number);
      number_to_string (high, has_number, number);

      entente_cli_print_csv_row ((const char * const []) {
        or_empty (entente_chart_row_get_series_name (row)),
        or_empty (entente_chart_row_get_label (row)),
        or_empty (entente_chart_row_get_date (row)),
        value, low, high,
        entente_unit_get_code (entente_chart_get_unit (chart)),
        entente_mark_kind_to_string (entente_chart_row_get_kind (row)),
        or_empty (entente_chart_row_get_fact_id (row)),
        NULL
      });
    }
}

static void
print_table (EntenteChart *chart)
{
  g_autoptr (EntenteChartTable) table = entente_chart_table_new (chart);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (table)); i++)
    {
      EntenteChartRow *row = entente_chart_table_get_row (table, i);
      g_autofree char *label = entente_chart_describer_mark_label (row);

      printf ("%-5s %s\n", or_empty (entente_chart_row_get_fact_id (row)), label);
    }
}

static void
print_description (EntenteChart           *chart,
                   const EntenteChartView *view)
{
  g_autofree char *description = entente_chart_describer_describe (chart);
  g_autofree char *source = entente_chart_describer_source_line (chart);

  printf ("%s\n%s\n%s\n", entente_chart_get_title (chart), description, source);
  if (entente_chart_get_note (chart) != NULL)
    puts (entente_chart_get_note (chart));
  if (view->prices != NULL)
    {
      g_autofree char *prices = entente_prices_describer_source_line (view);

      puts (prices);
    }
}

static gboolean
parse_size (const char *text,
            double     *width,
            double     *height)
{
  char *end;
  guint64 number = g_ascii_strtoull (text, &end, 10);

  if (!g_ascii_isdigit (*text) || *end != 'x' || !g_ascii_isdigit (end[1]))
    return FALSE;

  *width = (double) number;
  *height = (double) g_ascii_strtoull (end + 1, &end, 10);
  return *end == '\0' && *width > 0 && *height > 0;
}

static EntenteChartStyle *
parse_style (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    if (strcmp (styles[i].name, name) == 0)
      return entente_chart_style_new (styles[i].scheme, NULL, NULL, 1.0);

  return NULL;
}

static int
export_picture (EntenteChart           *chart,
                const EntenteChartView *view)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (option_output);
  g_autoptr (EntenteChartStyle) style = NULL;
  g_autoptr (GError) error = NULL;
  EntenteChartExportOptions options = {
    .scale = option_density, .view = view,
    .direction = entente_cli_is_mirrored () ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR
  };
  EntenteChartFormat format;

  if (option_size != NULL && !parse_size (option_size, &options.width, &options.height))
    /* Translators: %s is what was typed as a size */
    return entente_cli_wrong_use (_("“%s” is no size such as 800x500"), option_size);
  if (option_style != NULL && (style = parse_style (option_style)) == NULL)
    /* Translators: %s is what was typed as a style; the words after it are not translated */
    return entente_cli_wrong_use (_("there is no style “%s”; there are light, dark, "
                                    "high-contrast, high-contrast-dark and print"), option_style);
  if (!entente_chart_format_from_name (option_output, &format, &error))
    return entente_cli_wrong_use ("%s", error->message);

  options.style = style;
  if (!entente_chart_export_to_file (chart, file, format, &options, NULL, &error))
    {
      if (g_error_matches (error, ENTENTE_CHART_EXPORT_ERROR, ENTENTE_CHART_EXPORT_ERROR_SIZE))
        return entente_cli_wrong_use ("%s", error->message);
      return entente_cli_fail ("%s: %s", option_output, error->message);
    }

  return ENTENTE_CLI_DONE;
}

/**
 * entente_cli_unknown_chart:
 * @dossier: a dossier
 * @id: what was typed as the identifier of a chart, and is none
 *
 * Returns: the exit status of a command that was called in a wrong way
 */
int
entente_cli_unknown_chart (EntenteDossier *dossier,
                           const char     *id)
{
  GListModel *charts = entente_dossier_get_charts (dossier);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) ids = NULL;
  g_autofree char *known = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (charts); i++)
    {
      g_autoptr (EntenteChart) chart = g_list_model_get_item (charts, i);

      g_strv_builder_add (builder, entente_chart_get_id (chart));
    }
  ids = g_strv_builder_end (builder);
  known = g_strjoinv (", ", ids);

  /* Translators: an identifier that was typed, then the identifiers that there are */
  return entente_cli_wrong_use (_("there is no chart “%s” in the dossier; there are: %s"), id,
                                known);
}

static int
run (EntenteCliFormat  format,
     int               argc,
     char            **argv)
{
  g_autoptr (EntenteDossier) dossier = NULL;
  g_auto (EntenteChartView) view = ENTENTE_CHART_VIEW_INIT;
  g_autoptr (GError) error = NULL;
  EntenteChart *chart;
  int status, price_status, picture_status = ENTENTE_CLI_DONE;

  if (argc < 2 || argc > 3)
    return entente_cli_wrong_use (_("one chart and one dossier at most, please"));

  if (!entente_cli_view_init (&view, &option_view, &error))
    return entente_cli_wrong_use ("%s", error->message);

  dossier = entente_cli_load (argv[2], &status);
  if (dossier == NULL)
    return ENTENTE_CLI_PROBLEMS;

  chart = entente_dossier_find_chart (dossier, argv[1]);
  if (chart == NULL)
    return entente_cli_unknown_chart (dossier, argv[1]);

  price_status = entente_cli_view_read_prices (&view, &option_view);
  if (price_status != ENTENTE_CLI_DONE)
    return price_status;

  view.events = g_object_ref (entente_dossier_get_events (dossier));
  if (option_output != NULL)
    picture_status = export_picture (chart, &view);
  if (picture_status != ENTENTE_CLI_DONE)
    return picture_status;

  if (format == ENTENTE_CLI_FORMAT_JSON && (option_table || option_describe || !option_output))
    print_json (chart, &view);
  else if (format == ENTENTE_CLI_FORMAT_CSV)
    print_csv (chart);
  else
    {
      if (option_describe || (!option_table && option_output == NULL))
        print_description (chart, &view);
      if (option_table)
        print_table (chart);
    }

  return status;
}

static const GOptionEntry options[] = {
  { "output", 'o', G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &option_output,
    N_("Write a picture; the name ends in .png, .svg or .pdf"), N_("FILE") },
  { "size", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &option_size,
    N_("The size of the picture in pixels"), N_("WxH") },
  { "density", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_DOUBLE, &option_density,
    N_("How many times finer a PNG is"), N_("FACTOR") },
  { "prices", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &option_view.prices,
    N_("A file with prices, shown beneath the marks"), N_("FILE") },
  { "from", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &option_view.from,
    N_("The first day that a picture shows, in EDTF"), N_("DATE") },
  { "to", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &option_view.to,
    N_("The last day that a picture shows, in EDTF"), N_("DATE") },
  { "scale", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &option_view.scale,
    N_("linear, log or percent"), N_("SCALE") },
  { "form", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &option_view.form,
    N_("How imported prices are drawn: line, area, high-low or candles"), N_("FORM") },
  { "style", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &option_style,
    N_("light, dark, high-contrast, high-contrast-dark or print"), N_("STYLE") },
  { "describe", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &option_describe,
    N_("Describe the chart in words"), NULL },
  { "table", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &option_table,
    N_("Print the marks"), NULL },
  G_OPTION_ENTRY_NULL
};

const EntenteCliCommand entente_cli_chart = {
  .name = "chart",
  /* Translators: what a command is given, in the help; what is in brackets may be left out */
  .arguments = N_("ID [DOSSIER]"),
  .summary = N_("Print a chart as picture, words or table"),
  .options = options,
  .has_csv = TRUE,
  .reads_prices = TRUE,
  .run = run,
};
