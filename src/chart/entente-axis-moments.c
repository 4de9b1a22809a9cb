/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What an axis shows beside its events: the day of the report and today as lines through the
 * lanes; and in a row below these, their names, how many events there are beyond the edges,
 * and those that have no place. */

#include "entente-axis-layout-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "entente-chart-layout-private.h"

/* In lines of labels. */
#define WORD_GAP   0.6
#define ARROW      0.35 /* the room for the arrow head at an edge */
#define LEAST_BAND 0.4  /* what is narrower is a line */

static gboolean
is_room (GArray                  *taken,
         const cairo_rectangle_t *box,
         double                   gap)
{
  cairo_rectangle_t room = entente_rectangle_grow (box, gap / 2);

  for (guint i = 0; i < taken->len; i++)
    {
      cairo_rectangle_t other =
        entente_rectangle_grow (&g_array_index (taken, cairo_rectangle_t, i), gap / 2);

      if (entente_rectangle_overlaps (&room, &other))
        return FALSE;
    }

  return TRUE;
}

static cairo_rectangle_t
measure_words (EntenteAxisLayout *layout,
               PangoLayout       *text)
{
  cairo_rectangle_t box = { 0 };

  entente_layout_measure_text (text, &box.width, &box.height);
  box.y = layout->foot.y + (layout->foot.height - box.height) / 2;

  return box;
}

static void
add_words (EntenteAxisLayout       *layout,
           GArray                  *taken,
           PangoLayout             *text,
           const cairo_rectangle_t *box,
           int                      mark)
{
  g_array_append_val (taken, *box);
  entente_axis_layout_add_text (layout, text, ENTENTE_CHART_COLOUR_DIM_TEXT, box->x, box->y,
                                mark);
}

/* "3 earlier" at the start, "5 later" at the end, as targets that lead there. */
static gboolean
place_edge (EntenteAxisLayout *layout,
            GArray            *taken,
            EntenteAxisEdge    edge,
            guint              n_events)
{
  gboolean earlier = edge == ENTENTE_AXIS_EDGE_EARLIER;
  const cairo_rectangle_t *foot = &layout->foot;
  double arrow = layout->line * ARROW, gap = layout->line * WORD_GAP;
  EntenteAxisEdgeMark mark = { .edge = edge, .arrow = { 0, foot->y + foot->height / 2 } };
  g_autofree char *words = NULL;
  g_autoptr (PangoLayout) text = NULL;
  cairo_rectangle_t box;

  if (n_events == 0)
    return FALSE;

  words = earlier
            /* Translators: how many events are before what the axis shows */
            ? g_strdup_printf (ngettext ("%u earlier", "%u earlier", n_events), n_events)
            /* Translators: how many events are after what the axis shows */
            : g_strdup_printf (ngettext ("%u later", "%u later", n_events), n_events);
  text = entente_axis_texts_make (layout->texts, ENTENTE_CHART_FONT_CAPTION, words);
  box = measure_words (layout, text);
  box.x = earlier ? foot->x + arrow + gap / 2 : foot->x + foot->width - arrow - gap / 2 - box.width;
  if (!is_room (taken, &box, gap))
    return FALSE;

  mark.arrow.x = earlier ? foot->x + arrow / 2 : foot->x + foot->width - arrow / 2;
  mark.box = (cairo_rectangle_t) { earlier ? foot->x : box.x - gap / 2, foot->y,
                                   box.width + arrow + gap, foot->height };
  g_array_append_val (layout->edges, mark);
  add_words (layout, taken, text, &box, -1);

  return TRUE;
}

/* The events that have no place on the axis are not lost. */
static void
place_undated (EntenteAxisLayout       *layout,
               GArray                  *taken,
               const cairo_rectangle_t *later)
{
  guint first = entente_axis_events_get_n_placed (layout->events);
  EntenteAxisMark mark = {
    .shape = ENTENTE_AXIS_MARK_UNDATED, .first_event = first,
    .n_events = entente_axis_events_get_n (layout->events) - first,
  };
  g_autofree char *words = NULL;
  g_autoptr (PangoLayout) text = NULL;

  if (mark.n_events == 0)
    return;

  /* Translators: how many events have no date and so no place on the axis */
  words = g_strdup_printf (ngettext ("%u without a date", "%u without a date", mark.n_events),
                           mark.n_events);
  text = entente_axis_texts_make (layout->texts, ENTENTE_CHART_FONT_CAPTION, words);
  mark.box = measure_words (layout, text);
  mark.box.x = layout->foot.x + layout->foot.width - mark.box.width;
  /* Before the words at the end, if there are some. */
  if (later != NULL)
    mark.box.x = later->x - layout->line * 1.5 * WORD_GAP - mark.box.width;
  if (mark.box.x < layout->foot.x || !is_room (taken, &mark.box, layout->line * WORD_GAP))
    return;

  mark.extents = mark.label = mark.box;
  add_words (layout, taken, text, &mark.box, (int) layout->marks->len);
  g_array_append_val (layout->marks, mark);
}

/* Below its line; beside it where other words are in the way. */
static gboolean
place_name (EntenteAxisLayout *layout,
            GArray            *taken,
            const char        *words,
            double             x)
{
  g_autoptr (PangoLayout) text =
    entente_axis_texts_make (layout->texts, ENTENTE_CHART_FONT_CAPTION, words);
  cairo_rectangle_t box = measure_words (layout, text);
  double left = layout->foot.x, right = left + layout->foot.width, gap = layout->line * WORD_GAP;
  double places[3] = { x - box.width / 2, x - box.width + gap / 2, x - gap / 2 };

  for (guint i = 0; i < G_N_ELEMENTS (places) && box.width <= right - left; i++)
    {
      box.x = CLAMP (places[i], left, right - box.width);
      if (!is_room (taken, &box, gap))
        continue;
      add_words (layout, taken, text, &box, -1);
      return TRUE;
    }

  return FALSE;
}

/* A line through the middle of the days, or a band where there is room for one. */
static void
place_moment (EntenteAxisLayout   *layout,
              GArray              *taken,
              EntenteAxisLineRole  role,
              double               first,
              double               last,
              const char          *words,
              const char          *short_words)
{
  const cairo_rectangle_t *plot = &layout->plot;
  double left = entente_axis_layout_map_forward (layout, first);
  double right = entente_axis_layout_map_forward (layout, last);
  double x = (left + right) / 2, bottom = plot->y + plot->height;

  if (right < plot->x || left > plot->x + plot->width)
    return;

  left = MAX (left, plot->x);
  right = MIN (right, plot->x + plot->width);
  if (right - left >= layout->line * LEAST_BAND)
    {
      EntenteAxisBand band = { role, { left, plot->y, right - left, plot->height } };

      g_array_append_val (layout->bands, band);
      x = (left + right) / 2;
    }
  else
    {
      x = entente_layout_snap (CLAMP (x, plot->x, plot->x + plot->width - 1));
      entente_axis_layout_add_line (layout, role, (EntentePoint) { x, plot->y },
                                    (EntentePoint) { x, bottom });
    }

  if (layout->foot.height > 0 && !place_name (layout, taken, words, x))
    place_name (layout, taken, short_words, x);
}

static void
place_report (EntenteAxisLayout *layout,
              GArray            *taken,
              const EntenteDate *date)
{
  g_auto (EntenteAxisSpan) span = { 0 };
  g_autofree char *when = NULL;
  g_autofree char *words = NULL;

  if (!entente_axis_span_init (&span, date))
    return;

  when = entente_date_to_words (date, ENTENTE_EDTF_WORDS_MEDIUM);
  /* Translators: the name of a line on the axis: the date of the report that the dossier is
   * about, "Report, 13 Feb 2025" */
  words = g_strdup_printf (C_("axis", "Report, %s"), when);
  place_moment (layout, taken, ENTENTE_AXIS_LINE_REPORT, span.first, span.last, words,
                /* Translators: the name of a line on the axis where there is little room */
                C_("axis", "Report"));
}

/* At the edges first, for these lead somewhere. */
static void
place_words (EntenteAxisLayout *layout,
             GArray            *taken)
{
  guint n_placed = entente_axis_events_get_n_placed (layout->events);
  guint n_earlier = entente_axis_events_count_over (layout->events, layout->window.first);
  guint n_later =
    n_placed - entente_axis_events_find_start (layout->events, layout->window.last);
  gboolean has_later;

  place_edge (layout, taken, ENTENTE_AXIS_EDGE_EARLIER, n_earlier);
  has_later = place_edge (layout, taken, ENTENTE_AXIS_EDGE_LATER, n_later);
  place_undated (layout, taken,
                 has_later ? &g_array_index (taken, cairo_rectangle_t, taken->len - 1) : NULL);
}

/**
 * entente_axis_moments_place:
 * @layout: a layout in which the marks of the events are placed
 * @moments: (nullable): what there is to show beside them
 *
 * Places lines and words.
 */
void
entente_axis_moments_place (EntenteAxisLayout        *layout,
                            const EntenteAxisMoments *moments)
{
  g_autoptr (GArray) taken = g_array_new (FALSE, FALSE, sizeof (cairo_rectangle_t));

  if (layout->foot.height > 0)
    place_words (layout, taken);
  if (moments != NULL && moments->report != NULL)
    place_report (layout, taken, moments->report);
  if (moments != NULL && moments->has_today)
    place_moment (layout, taken, ENTENTE_AXIS_LINE_TODAY, (double) moments->today,
                  (double) moments->today + 1,
                  /* Translators: the name of a line on the axis */
                  C_("axis", "Today"), C_("axis", "Today"));
}
