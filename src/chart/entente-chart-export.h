/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "entente-chart-layout.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_CHART_FORMAT  (entente_chart_format_get_type ())
#define ENTENTE_CHART_EXPORT_ERROR (entente_chart_export_error_quark ())

#define ENTENTE_CHART_EXPORT_DEFAULT_WIDTH  800
#define ENTENTE_CHART_EXPORT_DEFAULT_HEIGHT 500
#define ENTENTE_CHART_EXPORT_MAXIMUM        16384

typedef enum
{
  ENTENTE_CHART_FORMAT_PNG,
  ENTENTE_CHART_FORMAT_SVG,
  ENTENTE_CHART_FORMAT_PDF,
} EntenteChartFormat;

typedef enum
{
  ENTENTE_CHART_EXPORT_ERROR_FORMAT, /* a file name that tells no format */
  ENTENTE_CHART_EXPORT_ERROR_SIZE,   /* a size or a scale out of range */
  ENTENTE_CHART_EXPORT_ERROR_DRAW,   /* cairo could not draw it */
} EntenteChartExportError;

/* How a picture is made; each member may be left 0 or NULL. */
typedef struct
{
  double width;              /* in pixels, or points/0.75 in a PDF; 0: 800 */
  double height;             /* 0: 500 */
  double scale;              /* pixels of the file for one of the picture, PNG only; 0: 1 */
  EntenteChartStyle *style;  /* NULL: print for a PDF, light otherwise */
  PangoDirection direction;  /* PANGO_DIRECTION_LTR or _RTL */
  const EntenteChartView *view; /* how the reader looks at it; NULL: all of it */
} EntenteChartExportOptions;

GType    entente_chart_format_get_type     (void) G_GNUC_CONST;
GQuark   entente_chart_export_error_quark  (void);

gboolean entente_chart_format_from_name    (const char                      *file_name,
                                            EntenteChartFormat              *format,
                                            GError                         **error);
GBytes  *entente_chart_export_to_bytes     (EntenteChart                    *chart,
                                            EntenteChartFormat               format,
                                            const EntenteChartExportOptions *options,
                                            GError                         **error);
gboolean entente_chart_export_to_file      (EntenteChart                    *chart,
                                            GFile                           *file,
                                            EntenteChartFormat               format,
                                            const EntenteChartExportOptions *options,
                                            GCancellable                    *cancellable,
                                            GError                         **error);

G_END_DECLS
