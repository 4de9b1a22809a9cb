/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How high a picture ought to be. */

#include "entente-chart-layout-private.h"

#include <math.h>

/* A good height for a window, in lines, and a share of the width. */
#define NATURAL_BAND  3.2
#define NATURAL_SHARE 0.5
#define NATURAL_LEAST 14.0
#define NATURAL_TIMES 20.0 /* at least, for a chart over time: flags and periods are above it */
#define NATURAL_MOST  26.0

/* The search for the least height, in lines: where it begins, the height beyond which more is
 * of no use, and how near it comes. */
#define MINIMUM_START     8.0
#define MINIMUM_LIMIT     1024.0
#define MINIMUM_PRECISION 0.25

/* Of all that is in the dossier: what the reader looks at is no reason for another height. */
static gboolean
is_legible (EntenteChartLayout *self,
            double              width,
            double              height)
{
  g_autoptr (EntenteChartLayout) layout =
    entente_layout_new (self->cache, NULL, width, height, self->style, self->context,
                        self->direction, self->words, TRUE);

  return layout->message == NULL;
}

static double
natural_height_of (EntenteChartLayout *self,
                   double              width)
{
  double line = self->line;
  gboolean over_time =
    entente_chart_get_kind (self->chart) == ENTENTE_CHART_KIND_TIME_SERIES;
  double least = over_time ? NATURAL_TIMES : NATURAL_LEAST;
  double height = CLAMP (width * NATURAL_SHARE, line * least, line * NATURAL_MOST);

  if (!over_time)
    height = MAX (height, line * NATURAL_BAND * self->marks->len);

  return ceil (height);
}

/**
 * entente_chart_layout_measure:
 * @self: a layout of any size
 * @width: the width that there is, in pixels
 * @minimum_height: (out): a height at which the chart is drawn, at most a quarter of a line
 *   above the least one; where the chart cannot be drawn at this width, the height of three
 *   lines, for the sentence
 * @natural_height: (out): a good height
 *
 * Finds how high another picture of the chart ought to be, by trying. That takes as long as
 * laying the chart out some ten times, with texts that are shaped already: a caller who asks
 * often keeps the answer.
 */
void
entente_chart_layout_measure (EntenteChartLayout *self,
                              double              width,
                              double             *minimum_height,
                              double             *natural_height)
{
  double line, too_low = 0, enough;

  g_return_if_fail (ENTENTE_IS_CHART_LAYOUT (self));
  g_return_if_fail (minimum_height != NULL && natural_height != NULL);

  line = self->line;
  enough = line * MINIMUM_START;
  while (!is_legible (self, width, enough))
    {
      if (enough >= line * MINIMUM_LIMIT)
        {
          *minimum_height = *natural_height = ceil (line * 3);
          return;
        }
      too_low = enough;
      enough *= 2;
    }

  while (enough - too_low > line * MINIMUM_PRECISION)
    {
      double middle = (too_low + enough) / 2;

      if (is_legible (self, width, middle))
        enough = middle;
      else
        too_low = middle;
    }

  *minimum_height = ceil (enough);
  *natural_height = MAX (natural_height_of (self, width), *minimum_height);
}
