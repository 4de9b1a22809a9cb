/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <locale.h>

#include "chart-fixture.h"
#include "entente-chart-describer.h"
#include "entente-chart-export.h"
#include "view-fixture.h"

static GBytes *
export (EntenteChart                    *chart,
        EntenteChartFormat               format,
        const EntenteChartExportOptions *options)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = entente_chart_export_to_bytes (chart, format, options, &error);

  g_assert_no_error (error);
  g_assert_nonnull (bytes);

  return bytes;
}

static char *
export_text (EntenteChart                    *chart,
             EntenteChartFormat               format,
             const EntenteChartExportOptions *options)
{
  g_autoptr (GBytes) bytes = export (chart, format, options);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
test_formats (void)
{
  static const struct
  {
    const char *name;
    gboolean known;
    EntenteChartFormat format;
  } names[] = {
    { "chart.png", TRUE, ENTENTE_CHART_FORMAT_PNG },
    { "/a.b/Chart.SVG", TRUE, ENTENTE_CHART_FORMAT_SVG },
    { "chart.png.pdf", TRUE, ENTENTE_CHART_FORMAT_PDF },
    { "chart.jpeg", FALSE, 0 }, { "png", FALSE, 0 }, { "", FALSE, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GError) error = NULL;
      EntenteChartFormat format;

      g_assert_cmpint (entente_chart_format_from_name (names[i].name, &format, &error), ==,
                       names[i].known);
      if (names[i].known)
        g_assert_cmpint (format, ==, names[i].format);
      else
        g_assert_error (error, ENTENTE_CHART_EXPORT_ERROR, ENTENTE_CHART_EXPORT_ERROR_FORMAT);
    }
}

static guint32
big_endian (const guint8 *data)
{
  return (guint32) data[0] << 24 | (guint32) data[1] << 16 | (guint32) data[2] << 8 | data[3];
}

static void
assert_png_size (EntenteChart                    *chart,
                 const EntenteChartExportOptions *options,
                 guint32                          width,
                 guint32                          height)
{
  g_autoptr (GBytes) bytes = export (chart, ENTENTE_CHART_FORMAT_PNG, options);
  const guint8 *data = g_bytes_get_data (bytes, NULL);

  g_assert_cmpmem (data, 8, "\x89PNG\r\n\x1a\n", 8);
  g_assert_cmpuint (big_endian (data + 16), ==, width);
  g_assert_cmpuint (big_endian (data + 20), ==, height);
}

static void
test_png_sizes (void)
{
  g_autoptr (EntenteChart) chart = fixture_share ();
  EntenteChartExportOptions options = { .width = 400, .height = 300 };

  assert_png_size (chart, NULL, 800, 500);
  assert_png_size (chart, &options, 400, 300);
  options.scale = 2.5;
  assert_png_size (chart, &options, 1000, 750);
}

static void
test_bad_sizes (void)
{
  static const EntenteChartExportOptions bad[] = {
    { .width = -1 }, { .height = 0.5 }, { .width = 20000 }, { .scale = -1 }, { .scale = 30 },
    { .width = 10, .height = 10, .scale = 0.01 }, { .width = 0.0 / 0.0 },
  };
  g_autoptr (EntenteChart) chart = fixture_share ();

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (entente_chart_export_to_bytes (chart, ENTENTE_CHART_FORMAT_PNG, &bad[i],
                                                    &error));
      g_assert_error (error, ENTENTE_CHART_EXPORT_ERROR, ENTENTE_CHART_EXPORT_ERROR_SIZE);
    }
}

/* The same chart gives the same bytes, a second later too. */
static void
test_deterministic (void)
{
  static EntenteChart *(* const makers[]) (void) = { fixture_price, fixture_share, fixture_sales };
  g_autoptr (GPtrArray) before = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);

  for (guint i = 0; i < G_N_ELEMENTS (makers); i++)
    for (int format = 0; format <= ENTENTE_CHART_FORMAT_PDF; format++)
      {
        g_autoptr (EntenteChart) chart = makers[i] ();

        g_ptr_array_add (before, export (chart, (EntenteChartFormat) format, NULL));
      }

  g_usleep (G_USEC_PER_SEC * 11 / 10);

  for (guint i = 0; i < G_N_ELEMENTS (makers); i++)
    for (int format = 0; format <= ENTENTE_CHART_FORMAT_PDF; format++)
      {
        g_autoptr (EntenteChart) chart = makers[i] ();
        g_autoptr (GBytes) after = export (chart, (EntenteChartFormat) format, NULL);

        g_assert_true (g_bytes_equal (after, before->pdata[i * 3 + (guint) format]));
      }
}

typedef struct
{
  GString *text;
  guint n_groups;
  gboolean in_text;
} SvgContent;

static void
start_element (GMarkupParseContext  *context,
               const char           *element_name,
               const char          **attribute_names,
               const char          **attribute_values,
               gpointer              user_data,
               GError              **error)
{
  SvgContent *content = user_data;

  content->in_text = g_str_equal (element_name, "text");
  if (!g_str_equal (element_name, "g"))
    return;

  content->n_groups++;
  for (guint i = 0; attribute_names[i] != NULL; i++)
    if (g_str_equal (attribute_names[i], "aria-label"))
      g_string_append_printf (content->text, "[%s]", attribute_values[i]);
}

static void
text (GMarkupParseContext  *context,
      const char           *characters,
      gsize                 length,
      gpointer              user_data,
      GError              **error)
{
  SvgContent *content = user_data;

  if (content->in_text)
    {
      g_string_append_len (content->text, characters, (gssize) length);
      g_string_append_c (content->text, ' ');
    }
  content->in_text = FALSE;
}

/* The text of an SVG picture, lines joined by spaces, with the label of each group. */
static char *
read_svg (const char *svg,
          guint      *n_groups)
{
  static const GMarkupParser parser = { .start_element = start_element, .text = text };
  SvgContent content = { g_string_new (NULL), 0, FALSE };
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, &content, NULL);
  g_autoptr (GError) error = NULL;

  g_markup_parse_context_parse (context, svg, -1, &error);
  g_assert_no_error (error);
  g_markup_parse_context_end_parse (context, &error);
  g_assert_no_error (error);
  *n_groups = content.n_groups;

  return g_string_free (content.text, FALSE);
}

/* Readers of PDF give a plain space for one that no line breaks at. */
static char *
with_plain_spaces (const char *words)
{
  g_auto (GStrv) parts = g_strsplit (words, "\u00a0", -1);

  return g_strjoinv (" ", parts);
}

static void
assert_contains (const char *text_found,
                 const char *part)
{
  g_autofree char *plain_text = with_plain_spaces (text_found);
  g_autofree char *plain_part = with_plain_spaces (part);

  if (strstr (plain_text, plain_part) == NULL)
    g_error ("“%s” is not in: %s", plain_part, plain_text);
}

/* Title, description, unit, figures, kinds, note and source line: all as text. */
static void
assert_words (EntenteChart *chart,
              const char   *found)
{
  g_autofree char *description = entente_chart_describer_describe (chart);
  g_autofree char *source = entente_chart_describer_source_line (chart);
  g_autofree char *unit = entente_chart_describer_unit_caption (chart);
  g_autoptr (EntenteChartTable) table = entente_chart_table_new (chart);

  assert_contains (found, entente_chart_get_title (chart));
  assert_contains (found, description);
  assert_contains (found, source);
  assert_contains (found, unit);
  assert_contains (found, entente_chart_get_note (chart));
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (table)); i++)
    {
      EntenteChartRow *row = entente_chart_table_get_row (table, i);

      assert_contains (found, entente_chart_row_get_value_words (row));
      assert_contains (found, entente_chart_row_get_kind_words (row));
    }
}

static void
test_svg_words (void)
{
  static EntenteChart *(* const makers[]) (void) = { fixture_price, fixture_share, fixture_sales };

  for (guint i = 0; i < G_N_ELEMENTS (makers); i++)
    {
      g_autoptr (EntenteChart) chart = makers[i] ();
      g_autofree char *svg = export_text (chart, ENTENTE_CHART_FORMAT_SVG, NULL);
      guint n_groups;
      g_autofree char *words = read_svg (svg, &n_groups);
      g_autoptr (EntenteChartTable) table = entente_chart_table_new (chart);

      assert_words (chart, words);
      g_assert_cmpuint (n_groups, ==, g_list_model_get_n_items (G_LIST_MODEL (table)));
      for (guint j = 0; j < n_groups; j++)
        {
          g_autofree char *label =
            entente_chart_describer_mark_label (entente_chart_table_get_row (table, j));

          assert_contains (words, label);
        }
    }
}

/* Text of a dossier is text, whatever characters it has. */
static void
test_svg_escapes (void)
{
  static const FixtureMark mark = { .id = "A", .label = "<b>&\"'", .digits = "1" };
  g_autoptr (EntenteChart) chart =
    fixture_chart (ENTENTE_CHART_KIND_BAR, "</text><script>", "%", &mark, 1);
  g_autofree char *svg = export_text (chart, ENTENTE_CHART_FORMAT_SVG, NULL);
  guint n_groups;
  g_autofree char *words = read_svg (svg, &n_groups);

  assert_contains (words, "</text><script>");
  assert_contains (words, "<b>&\"'");
  g_assert_null (strstr (svg, "<script"));
}

static void
test_svg_direction (void)
{
  static const FixtureMark mark = { .id = "A", .label = "\u0623\u0628\u0644", .digits = "15" };
  g_autoptr (EntenteChart) chart =
    fixture_chart (ENTENTE_CHART_KIND_BAR, "\u062d\u0635\u0629 \u0627\u0644\u0633\u0648\u0642", "%",
                   &mark, 1);
  EntenteChartExportOptions options = { .direction = PANGO_DIRECTION_RTL };
  g_autofree char *svg = export_text (chart, ENTENTE_CHART_FORMAT_SVG, &options);
  guint n_groups;
  g_autofree char *words = read_svg (svg, &n_groups);

  assert_contains (svg, "direction=\"rtl\">\u062d\u0635\u0629");
  assert_contains (words, "\u0623\u0628\u0644");
}

static void
init_view (EntenteChartView *view,
           EntentePriceForm  form,
           const char       *name)
{
  static const FixtureEvent events[] = {
    { "E0", "A title that is much too long to be written beside its flag in full", "2024-04-15" },
    { "E1", "A release", "2024-09-20" }, { "E2", "An announcement", "2025-02-13" },
    { "E3", "<b>Jump</b>", "2025-02-13" },
  };

  view->form = form;
  view->prices = fixture_trading_days ("2024-01-02", 280);
  view->prices_name = g_strdup (name);
  view->events = fixture_events (events, G_N_ELEMENTS (events));
}

/* As a reader's search would find it: by pdftotext, where there is one. */
static void
test_pdf_words (void)
{
  g_autofree char *program = g_find_program_in_path ("pdftotext");
  g_autofree char *directory = g_dir_make_tmp ("entente-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (directory, "chart.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (EntenteChart) chart = fixture_price ();
  g_auto (EntenteChartView) view = ENTENTE_CHART_VIEW_INIT;
  EntenteChartExportOptions options = { .view = &view };
  g_autoptr (GError) error = NULL;

  init_view (&view, ENTENTE_PRICE_FORM_CANDLES, "prices.csv");
  g_assert_true (entente_chart_export_to_file (chart, file, ENTENTE_CHART_FORMAT_PDF, &options,
                                               NULL, &error));
  g_assert_no_error (error);

  if (program != NULL)
    {
      const char *arguments[] = { program, path, "-", NULL };
      g_autofree char *output = NULL;
      g_auto (GStrv) lines = NULL;
      g_autofree char *joined = NULL;

      g_assert_true (g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_DEFAULT, NULL, NULL,
                                   &output, NULL, NULL, &error));
      lines = g_strsplit (output, "\n", -1);
      joined = g_strjoinv (" ", lines);
      assert_words (chart, joined);
      assert_contains (joined, "imported, from prices.csv");
      assert_contains (joined, "Imported from prices.csv: 280 rows, 2 January 2024 to ");
      assert_contains (joined, "A release");
    }

  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (directory), ==, 0);
  if (program == NULL)
    g_test_skip ("pdftotext is not installed");
}

/* What is imported says so, with the name of its file and its first and last day; a flag has
 * its words. */
static void
test_svg_view (void)
{
  g_autoptr (EntenteChart) chart = fixture_price ();
  g_auto (EntenteChartView) view = ENTENTE_CHART_VIEW_INIT;
  EntenteChartExportOptions options = { .view = &view };
  g_autofree char *svg = NULL;
  g_autofree char *words = NULL;
  guint n_groups;

  init_view (&view, ENTENTE_PRICE_FORM_LINE, "<i>&prices.csv");
  svg = export_text (chart, ENTENTE_CHART_FORMAT_SVG, &options);
  words = read_svg (svg, &n_groups);
  assert_words (chart, words);
  assert_contains (words, "imported, from <i>&prices.csv");
  assert_contains (words, "Imported from <i>&prices.csv: 280 rows, 2 January 2024 to ");
  assert_contains (words, "[Event: A release, 20 September 2024]");
  assert_contains (words, "2 events, 13 February 2025: An announcement; <b>Jump</b>");
  g_assert_null (strstr (svg, "<i>"));
  g_assert_null (strstr (svg, "<b>"));
  /* What is cut short is so in the file, too, but not in the label of its group. */
  g_assert_null (strstr (svg, ">A title that is much too long to be written beside its flag"));
  assert_contains (svg, ">A title that is");
  assert_contains (words, "[Event: A title that is much too long to be written beside its flag in "
                          "full, 15 April 2024]");
  /* Marks, flags, and the prices. */
  g_assert_cmpuint (n_groups, ==, 4 + 3 + 1);
}

/* A part of the time has a part of the prices and other ticks. */
static void
test_view_of_time (void)
{
  g_autoptr (EntenteChart) chart = fixture_price ();
  g_auto (EntenteChartView) view = ENTENTE_CHART_VIEW_INIT;
  EntenteChartExportOptions options = { .view = &view };
  g_autofree char *all = NULL;
  g_autofree char *part = NULL;

  init_view (&view, ENTENTE_PRICE_FORM_LINE, NULL);
  all = export_text (chart, ENTENTE_CHART_FORMAT_SVG, &options);
  view.from = fixture_moment ("2025-02-10");
  view.to = fixture_moment ("2025-02-17");
  part = export_text (chart, ENTENTE_CHART_FORMAT_SVG, &options);
  assert_contains (all, ">HK$124.3<");
  assert_contains (part, ">HK$124.3<");
  assert_contains (all, "83.54<");
  g_assert_null (strstr (part, "83.54<"));
  assert_contains (part, ">13 Feb<");
  assert_contains (part, "Imported prices: 280 rows");
}

static void
test_view_deterministic (void)
{
  g_autoptr (EntenteChart) chart = fixture_price ();

  for (int form = ENTENTE_PRICE_FORM_LINE; form <= ENTENTE_PRICE_FORM_CANDLES; form++)
    for (int format = 0; format <= ENTENTE_CHART_FORMAT_PDF; format++)
      {
        g_auto (EntenteChartView) first = ENTENTE_CHART_VIEW_INIT;
        g_auto (EntenteChartView) second = ENTENTE_CHART_VIEW_INIT;
        EntenteChartExportOptions options = { .view = &first, .scale = 1.5 };
        g_autoptr (GBytes) before = NULL;
        g_autoptr (GBytes) after = NULL;

        init_view (&first, (EntentePriceForm) form, "prices.csv");
        init_view (&second, (EntentePriceForm) form, "prices.csv");
        before = export (chart, (EntenteChartFormat) format, &options);
        options.view = &second;
        after = export (chart, (EntenteChartFormat) format, &options);
        g_assert_true (g_bytes_equal (before, after));
      }
}

static void
test_too_small (void)
{
  g_autoptr (EntenteChart) chart = fixture_share ();
  g_autoptr (EntenteChart) empty = fixture_empty (ENTENTE_CHART_KIND_TIME_SERIES);
  EntenteChartExportOptions options = { .width = 160, .height = 120 };
  g_autofree char *small = export_text (chart, ENTENTE_CHART_FORMAT_SVG, &options);
  g_autofree char *nothing = export_text (empty, ENTENTE_CHART_FORMAT_SVG, NULL);
  guint n_groups;
  g_autofree char *small_words = read_svg (small, &n_groups);
  g_autofree char *no_words = read_svg (nothing, &n_groups);

  assert_contains (small_words, "not enough room");
  assert_contains (no_words, "no figure");
}

/* A PDF is in the print style, other formats are light, unless asked for another. */
static void
test_styles (void)
{
  g_autoptr (EntenteChart) chart = fixture_share ();
  g_autoptr (EntenteChartStyle) dark = fixture_style (ENTENTE_CHART_SCHEME_DARK, 1);
  EntenteChartExportOptions options = { .style = dark };
  g_autofree char *light_svg = export_text (chart, ENTENTE_CHART_FORMAT_SVG, NULL);
  g_autofree char *dark_svg = export_text (chart, ENTENTE_CHART_FORMAT_SVG, &options);

  assert_contains (light_svg, "fill=\"#ffffff\"");
  assert_contains (dark_svg, "fill=\"#1d1d20\"");
}

static void
test_file (void)
{
  g_autofree char *directory = g_dir_make_tmp ("entente-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (directory, "chart.svg", NULL);
  g_autofree char *nowhere = g_build_filename (directory, "no", "chart.svg", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFile) missing = g_file_new_for_path (nowhere);
  g_autoptr (EntenteChart) chart = fixture_share ();
  g_autoptr (GBytes) bytes = export (chart, ENTENTE_CHART_FORMAT_SVG, NULL);
  g_autoptr (GBytes) written = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  /* Twice: a file that is there is replaced. */
  for (int i = 0; i < 2; i++)
    {
      g_assert_true (entente_chart_export_to_file (chart, file, ENTENTE_CHART_FORMAT_SVG, NULL,
                                                   NULL, &error));
      g_assert_no_error (error);
    }
  written = g_file_load_bytes (file, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (bytes, written));

  g_assert_false (entente_chart_export_to_file (chart, missing, ENTENTE_CHART_FORMAT_SVG, NULL,
                                                NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_clear_error (&error);

  g_cancellable_cancel (cancellable);
  g_assert_false (entente_chart_export_to_file (chart, file, ENTENTE_CHART_FORMAT_SVG, NULL,
                                                cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);

  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (directory), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/export/formats", test_formats);
  g_test_add_func ("/export/png-sizes", test_png_sizes);
  g_test_add_func ("/export/bad-sizes", test_bad_sizes);
  g_test_add_func ("/export/deterministic", test_deterministic);
  g_test_add_func ("/export/svg-words", test_svg_words);
  g_test_add_func ("/export/svg-escapes", test_svg_escapes);
  g_test_add_func ("/export/svg-direction", test_svg_direction);
  g_test_add_func ("/export/pdf-words", test_pdf_words);
  g_test_add_func ("/export/svg/view", test_svg_view);
  g_test_add_func ("/export/view/time", test_view_of_time);
  g_test_add_func ("/export/view/deterministic", test_view_deterministic);
  g_test_add_func ("/export/too-small", test_too_small);
  g_test_add_func ("/export/styles", test_styles);
  g_test_add_func ("/export/file", test_file);

  return g_test_run ();
}
