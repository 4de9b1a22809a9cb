/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-chart-saver.h"

static void
on_written (GObject      *object,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (GTask) task = data;
  g_autoptr (GError) error = NULL;

  if (g_file_replace_contents_finish (G_FILE (object), result, NULL, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * entente_chart_saver_save_async:
 * @chart: a chart
 * @view: (nullable): how the reader looks at it; all of it where it is %NULL
 * @file: where to; the ending of its name decides between PNG, SVG and PDF
 * @direction: which way text runs: %PANGO_DIRECTION_LTR or %PANGO_DIRECTION_RTL
 * @cancellable: (nullable): stops it
 * @callback: called with @file as its source when it is done or has failed
 * @user_data: for @callback
 *
 * Saves a picture of the chart with title, description and source line, in the colours of
 * light mode, or of print for PDF.
 */
void
entente_chart_saver_save_async (EntenteChart           *chart,
                                const EntenteChartView *view,
                                GFile                  *file,
                                PangoDirection          direction,
                                GCancellable           *cancellable,
                                GAsyncReadyCallback     callback,
                                gpointer                user_data)
{
  g_autoptr (GTask) task = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;
  EntenteChartExportOptions options = { .direction = direction, .view = view };
  EntenteChartFormat format;

  g_return_if_fail (ENTENTE_IS_CHART (chart));
  g_return_if_fail (G_IS_FILE (file));

  task = g_task_new (file, cancellable, callback, user_data);
  g_task_set_source_tag (task, entente_chart_saver_save_async);

  /* Drawing takes a few milliseconds and is done here; only the file may be slow. */
  name = g_file_get_basename (file);
  if (entente_chart_format_from_name (name, &format, &error))
    bytes = entente_chart_export_to_bytes (chart, format, &options, &error);
  if (bytes == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  g_file_replace_contents_bytes_async (file, bytes, NULL, FALSE,
                                       G_FILE_CREATE_REPLACE_DESTINATION, cancellable,
                                       on_written, g_steal_pointer (&task));
}

/**
 * entente_chart_saver_save_finish:
 * @file: where to
 * @result: what the callback got
 * @error: return location for an error of %ENTENTE_CHART_EXPORT_ERROR or of the file
 *
 * Returns: whether the picture was saved
 */
gboolean
entente_chart_saver_save_finish (GFile         *file,
                                 GAsyncResult  *result,
                                 GError       **error)
{
  g_return_val_if_fail (G_IS_FILE (file), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, file), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
