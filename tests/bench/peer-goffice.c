/* SPDX-License-Identifier: GPL-3.0-or-later */

/* usage: peer-goffice FILE PICTURE WIDTH HEIGHT
 *
 * Draws the closing prices of a file over time with goffice. Only what write-prices writes is
 * read: the reader is to cost as little as it can. */

#include <goffice/goffice.h>
#include <stdio.h>
#include <stdlib.h>

/* "2000-01-03 00:00:00,…": days since 0000-03-01. */
static double
read_moment (const char *line)
{
  int year = atoi (line), month = atoi (line + 5), day = atoi (line + 8);
  int years = month > 2 ? year : year - 1, months = (month + 9) % 12;
  int seconds = atoi (line + 11) * 3600 + atoi (line + 14) * 60 + atoi (line + 17);

  return years * 365 + years / 4 - years / 100 + years / 400 + (153 * months + 2) / 5 + day +
         seconds / 86400.0;
}

static int
read_file (const char *path,
           GArray     *moments,
           GArray     *closes)
{
  FILE *file = fopen (path, "r");
  char line[256];

  if (file == NULL || fgets (line, sizeof line, file) == NULL)
    return 1;

  while (fgets (line, sizeof line, file) != NULL)
    {
      const char *at = line;
      double moment = read_moment (line), close;

      for (int i = 0; i < 4 && at != NULL; i++)
        at = strchr (at, ',') + 1;
      close = strtod (at, NULL);
      g_array_append_val (moments, moment);
      g_array_append_val (closes, close);
    }

  fclose (file);
  return 0;
}

int
main (int    argc,
      char **argv)
{
  GArray *moments = g_array_new (FALSE, FALSE, sizeof (double));
  GArray *closes = g_array_new (FALSE, FALSE, sizeof (double));
  GogGraph *graph;
  GogObject *chart;
  GogPlot *plot;
  GogSeries *series;
  GogRenderer *renderer;
  cairo_surface_t *surface;
  int width, height;

  if (argc < 5 || read_file (argv[1], moments, closes) != 0)
    return 1;

  width = atoi (argv[3]);
  height = atoi (argv[4]);
  libgoffice_init ();
  go_plugins_init (NULL, NULL, NULL, NULL, TRUE, GO_TYPE_PLUGIN_LOADER_MODULE);
  graph = g_object_new (GOG_TYPE_GRAPH, NULL);
  chart = gog_object_add_by_name (GOG_OBJECT (graph), "Chart", NULL);
  plot = gog_plot_new_by_name ("GogXYPlot");
  if (plot == NULL)
    return 1;

  g_object_set (plot, "default-style-has-markers", FALSE, NULL);
  gog_object_add_by_name (chart, "Plot", GOG_OBJECT (plot));
  series = gog_plot_new_series (plot);
  gog_series_set_dim (series, 0,
                      go_data_vector_val_new ((double *) (void *) moments->data, moments->len,
                                              NULL), NULL);
  gog_series_set_dim (series, 1,
                      go_data_vector_val_new ((double *) (void *) closes->data, closes->len,
                                              NULL), NULL);

  gog_graph_set_size (graph, width, height);
  renderer = gog_renderer_new (graph);
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *cr = cairo_create (surface);
  gog_renderer_render_to_cairo (renderer, cr, width, height);
  cairo_destroy (cr);

  return cairo_surface_write_to_png (surface, argv[2]) != CAIRO_STATUS_SUCCESS;
}
