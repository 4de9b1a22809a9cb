/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Pictures as files. Text is measured without regard to the grid of pixels, so that the
 * picture is the same in each format and at each scale; and nothing that changes from one
 * run to the next, such as the time, is written: the same chart gives the same bytes. */

#include "entente-chart-export.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>
#include <math.h>
#include <pango/pangocairo.h>

#include "entente-chart-describer.h"
#include "entente-chart-renderer-private.h"
#include "entente-png.h"
#include "entente-prices-describer.h"
#include "entente-svg-painter.h"

/* A picture has 96 pixels to the inch, a PDF 72 points. */
#define RESOLUTION       96.0
#define POINTS_PER_PIXEL 0.75

/* How fine columns of prices are where a picture has no pixels: so many to one of the screen. */
#define VECTOR_SCALE 4.0

G_DEFINE_ENUM_TYPE (EntenteChartFormat, entente_chart_format,
  G_DEFINE_ENUM_VALUE (ENTENTE_CHART_FORMAT_PNG, "png"),
  G_DEFINE_ENUM_VALUE (ENTENTE_CHART_FORMAT_SVG, "svg"),
  G_DEFINE_ENUM_VALUE (ENTENTE_CHART_FORMAT_PDF, "pdf"))

G_DEFINE_QUARK (entente-chart-export-error-quark, entente_chart_export_error)

static const char * const suffixes[] = {
  [ENTENTE_CHART_FORMAT_PNG] = ".png",
  [ENTENTE_CHART_FORMAT_SVG] = ".svg",
  [ENTENTE_CHART_FORMAT_PDF] = ".pdf",
};

/**
 * entente_chart_format_from_name:
 * @file_name: the name or the path of a file
 * @format: (out): the format that its ending stands for
 * @error: set to %ENTENTE_CHART_EXPORT_ERROR_FORMAT where it stands for none
 *
 * Returns: whether the ending is .png, .svg or .pdf, in letters of any case
 */
gboolean
entente_chart_format_from_name (const char          *file_name,
                                EntenteChartFormat  *format,
                                GError             **error)
{
  g_autofree char *lower = NULL;

  g_return_val_if_fail (file_name != NULL && format != NULL, FALSE);

  lower = g_ascii_strdown (file_name, -1);
  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    if (g_str_has_suffix (lower, suffixes[i]))
      {
        *format = (EntenteChartFormat) i;
        return TRUE;
      }

  g_set_error (error, ENTENTE_CHART_EXPORT_ERROR, ENTENTE_CHART_EXPORT_ERROR_FORMAT,
               /* Translators: %s is the name of a file */
               _("“%s” does not end in .png, .svg or .pdf"), file_name);

  return FALSE;
}

static PangoContext *
make_context (PangoDirection direction)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);

  pango_cairo_context_set_resolution (context, RESOLUTION);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_base_dir (context, direction);

  return context;
}

static EntenteChartLayout *
make_layout (EntenteChart                    *chart,
             EntenteChartFormat               format,
             const EntenteChartExportOptions *options)
{
  PangoContext *context = make_context (options->direction);
  g_autoptr (EntenteChartStyle) style = NULL;
  EntenteChartLayout *layout;

  if (options->style != NULL)
    style = entente_chart_style_ref (options->style);
  else
    style = entente_chart_style_new (format == ENTENTE_CHART_FORMAT_PDF
                                       ? ENTENTE_CHART_SCHEME_PRINT : ENTENTE_CHART_SCHEME_LIGHT,
                                     NULL, NULL, 1);

  layout = entente_chart_layout_new (chart, options->view, options->width, options->height, style,
                                     context, options->direction, ENTENTE_CHART_WORDS_ALL);
  g_object_unref (context);

  return layout;
}

static cairo_status_t
append_bytes (void                *closure,
              const unsigned char *data,
              unsigned int         length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

static void
draw (EntenteChartLayout *layout,
      cairo_surface_t    *surface,
      double              scale,
      double              column_scale)
{
  EntenteChartState state = ENTENTE_CHART_STATE_INIT;
  cairo_t *cr = cairo_create (surface);

  state.background = TRUE;
  state.scale = column_scale;
  cairo_scale (cr, scale, scale);
  entente_chart_renderer_draw (layout, cr, &state);
  cairo_show_page (cr);
  cairo_destroy (cr);
}

static void
set_draw_error (GError         **error,
                cairo_status_t   status)
{
  g_set_error (error, ENTENTE_CHART_EXPORT_ERROR, ENTENTE_CHART_EXPORT_ERROR_DRAW,
               /* Translators: %s is the reason, in English */
               _("The chart could not be drawn: %s"), cairo_status_to_string (status));
}

static GBytes *
finish (cairo_status_t   status,
        GByteArray      *bytes,
        GError         **error)
{
  if (status == CAIRO_STATUS_SUCCESS)
    return g_byte_array_free_to_bytes (bytes);

  g_byte_array_unref (bytes);
  set_draw_error (error, status);

  return NULL;
}

static GBytes *
export_png (EntenteChartLayout  *layout,
            double               scale,
            GError             **error)
{
  cairo_surface_t *surface =
    cairo_image_surface_create (CAIRO_FORMAT_RGB24,
                                (int) ceil (entente_chart_layout_get_width (layout) * scale),
                                (int) ceil (entente_chart_layout_get_height (layout) * scale));
  cairo_status_t status = cairo_surface_status (surface);
  GBytes *bytes = NULL;

  if (status == CAIRO_STATUS_SUCCESS)
    {
      draw (layout, surface, scale, scale);
      status = cairo_surface_status (surface);
    }
  if (status == CAIRO_STATUS_SUCCESS)
    bytes = entente_png_from_surface (surface, error);
  else
    set_draw_error (error, status);
  cairo_surface_destroy (surface);

  return bytes;
}

/* The chart and, where there are any, the imported prices. */
static char *
describe (EntenteChartLayout *layout)
{
  const EntenteChartView *view = entente_chart_layout_get_view (layout);
  g_autofree char *chart =
    entente_chart_describer_describe (entente_chart_layout_get_chart (layout));
  g_autofree char *prices = NULL;

  if (view->prices == NULL)
    return g_steal_pointer (&chart);

  prices = entente_prices_describer_source_line (view);

  /* Translators: two whole sentences about a chart */
  return g_strdup_printf (C_("sentences", "%1$s %2$s"), chart, prices);
}

static GBytes *
export_pdf (EntenteChartLayout  *layout,
            GError             **error)
{
  EntenteChart *chart = entente_chart_layout_get_chart (layout);
  g_autofree char *description = describe (layout);
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (
    append_bytes, bytes, entente_chart_layout_get_width (layout) * POINTS_PER_PIXEL,
    entente_chart_layout_get_height (layout) * POINTS_PER_PIXEL);
  cairo_status_t status;

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE,
                                  entente_chart_get_title (chart));
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, description);
  /* No date at all, in place of the present one. */
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, "");
  draw (layout, surface, POINTS_PER_PIXEL, VECTOR_SCALE);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);

  return finish (status, bytes, error);
}

static GBytes *
export_svg (EntenteChartLayout *layout)
{
  EntenteChart *chart = entente_chart_layout_get_chart (layout);
  g_autofree char *description = describe (layout);
  EntenteChartState state = ENTENTE_CHART_STATE_INIT;
  EntenteSvgPainter painter;

  state.background = TRUE;
  state.scale = VECTOR_SCALE;
  entente_svg_painter_init (&painter, entente_chart_layout_get_width (layout),
                            entente_chart_layout_get_height (layout),
                            entente_chart_get_title (chart), description);
  entente_chart_renderer_paint (layout, &painter.parent, &state);

  return entente_svg_painter_finish (&painter);
}

/* Fills in what was left 0, and refuses what no picture can have. */
static gboolean
complete_options (const EntenteChartExportOptions  *given,
                  EntenteChartFormat                format,
                  EntenteChartExportOptions        *options,
                  GError                          **error)
{
  double scale;

  *options = given != NULL ? *given : (EntenteChartExportOptions) { 0 };
  if (options->width == 0)
    options->width = ENTENTE_CHART_EXPORT_DEFAULT_WIDTH;
  if (options->height == 0)
    options->height = ENTENTE_CHART_EXPORT_DEFAULT_HEIGHT;
  if (options->scale == 0)
    options->scale = 1;

  scale = format == ENTENTE_CHART_FORMAT_PNG ? options->scale : 1;
  if (options->width >= 1 && options->height >= 1 && scale > 0 &&
      options->width * scale >= 1 && options->width * scale <= ENTENTE_CHART_EXPORT_MAXIMUM &&
      options->height * scale >= 1 && options->height * scale <= ENTENTE_CHART_EXPORT_MAXIMUM)
    return TRUE;

  g_set_error (error, ENTENTE_CHART_EXPORT_ERROR, ENTENTE_CHART_EXPORT_ERROR_SIZE,
               /* Translators: %d is a number of pixels */
               _("A picture is from 1 to %d pixels wide and high"), ENTENTE_CHART_EXPORT_MAXIMUM);

  return FALSE;
}

/**
 * entente_chart_export_to_bytes:
 * @chart: a chart
 * @format: what kind of file
 * @options: (nullable): how; %NULL for all that is usual
 * @error: set to %ENTENTE_CHART_EXPORT_ERROR_SIZE or %ENTENTE_CHART_EXPORT_ERROR_DRAW
 *
 * Draws the chart with title, description, unit, note and source line. A chart that has
 * nothing to draw, or a picture too small for it, has a sentence in its place.
 *
 * Returns: (transfer full): the file, or %NULL with @error set
 */
GBytes *
entente_chart_export_to_bytes (EntenteChart                     *chart,
                               EntenteChartFormat                format,
                               const EntenteChartExportOptions  *options,
                               GError                          **error)
{
  EntenteChartExportOptions complete;
  g_autoptr (EntenteChartLayout) layout = NULL;

  g_return_val_if_fail (ENTENTE_IS_CHART (chart), NULL);

  if (!complete_options (options, format, &complete, error))
    return NULL;

  layout = make_layout (chart, format, &complete);
  switch (format)
    {
    case ENTENTE_CHART_FORMAT_PNG:
      return export_png (layout, complete.scale, error);
    case ENTENTE_CHART_FORMAT_SVG:
      return export_svg (layout);
    case ENTENTE_CHART_FORMAT_PDF:
      return export_pdf (layout, error);
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * entente_chart_export_to_file:
 * @chart: a chart
 * @file: where to; a file that is there is replaced once the new one is whole
 * @format: what kind of file
 * @options: (nullable): how
 * @cancellable: (nullable): to stop writing
 * @error: as of entente_chart_export_to_bytes(), or that of the file system
 *
 * Returns: whether the file was written
 */
gboolean
entente_chart_export_to_file (EntenteChart                     *chart,
                              GFile                            *file,
                              EntenteChartFormat                format,
                              const EntenteChartExportOptions  *options,
                              GCancellable                     *cancellable,
                              GError                          **error)
{
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  bytes = entente_chart_export_to_bytes (chart, format, options, error);
  if (bytes == NULL)
    return FALSE;

  return g_file_replace_contents (file, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                                  NULL, FALSE, G_FILE_CREATE_NONE, NULL, cancellable, error);
}
