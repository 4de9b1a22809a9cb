/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The words around a picture: title, description, note, source line; unit and key. */

#include "entente-chart-layout-private.h"

#include <glib/gi18n-lib.h>

#include "entente-chart-describer.h"
#include "entente-prices-describer.h"

/* Lines begin where reading begins, whatever the direction of the text itself is. */
static PangoLayout *
make_paragraph (EntenteChartLayout *self,
                EntenteChartFont    font,
                const char         *words,
                double              width)
{
  PangoLayout *text = entente_layout_make_text (self, font, words, width);

  /* The name of a file may be one word that is longer than a line. */
  pango_layout_set_wrap (text, PANGO_WRAP_WORD_CHAR);
  entente_layout_align_text (text, self->direction == PANGO_DIRECTION_RTL);
  entente_layout_shrink_text (text);

  return text;
}

static void
place_above (EntenteChartLayout *self,
             EntenteTextRole     role,
             EntenteChartFont    font,
             const char         *words,
             double              gap,
             cairo_rectangle_t  *area)
{
  g_autoptr (PangoLayout) text = make_paragraph (self, font, words, area->width);
  double width, height;

  entente_layout_measure_text (text, &width, &height);
  entente_layout_add_text (self, role, text, area->x, area->y, -1);
  area->y += height + gap;
  area->height -= height + gap;
}

static void
place_below (EntenteChartLayout *self,
             EntenteTextRole     role,
             EntenteChartFont    font,
             const char         *words,
             double              gap,
             cairo_rectangle_t  *area)
{
  g_autoptr (PangoLayout) text = make_paragraph (self, font, words, area->width);
  double width, height;

  entente_layout_measure_text (text, &width, &height);
  entente_layout_add_text (self, role, text, area->x, area->y + area->height - height, -1);
  area->height -= height + gap;
}

static gboolean
has_prices (EntenteChartLayout *self)
{
  return entente_chart_get_kind (self->chart) == ENTENTE_CHART_KIND_TIME_SERIES &&
         self->view->prices != NULL;
}

/**
 * entente_layout_place_words:
 * @self: a layout
 * @area: (inout): the room that there is; on return, what is left of it
 *
 * Places the words that the layout was asked for.
 */
void
entente_layout_place_words (EntenteChartLayout *self,
                            cairo_rectangle_t  *area)
{
  const char *note = entente_chart_get_note (self->chart);
  double gap = self->line * 0.35;

  if (self->words & ENTENTE_CHART_WORDS_TITLE)
    place_above (self, ENTENTE_TEXT_TITLE, ENTENTE_CHART_FONT_TITLE,
                 entente_chart_get_title (self->chart), gap, area);
  if (self->words & ENTENTE_CHART_WORDS_DESCRIPTION)
    {
      g_autofree char *description = entente_chart_describer_describe (self->chart);

      place_above (self, ENTENTE_TEXT_DESCRIPTION, ENTENTE_CHART_FONT_LABEL, description, gap,
                   area);
    }
  if ((self->words & ENTENTE_CHART_WORDS_SOURCE) && has_prices (self))
    {
      g_autofree char *prices = entente_prices_describer_source_line (self->view);

      place_below (self, ENTENTE_TEXT_SOURCE, ENTENTE_CHART_FONT_CAPTION, prices, gap, area);
    }
  if (self->words & ENTENTE_CHART_WORDS_SOURCE)
    {
      g_autofree char *source = entente_chart_describer_source_line (self->chart);

      place_below (self, ENTENTE_TEXT_SOURCE, ENTENTE_CHART_FONT_CAPTION, source, gap, area);
    }
  if ((self->words & ENTENTE_CHART_WORDS_NOTE) && note != NULL)
    place_below (self, ENTENTE_TEXT_NOTE, ENTENTE_CHART_FONT_CAPTION, note, gap, area);

  /* A breath between the words and the picture. */
  if (self->words & (ENTENTE_CHART_WORDS_TITLE | ENTENTE_CHART_WORDS_DESCRIPTION))
    {
      area->y += self->line * 0.5;
      area->height -= self->line * 0.5;
    }
  if (self->words & (ENTENTE_CHART_WORDS_SOURCE | ENTENTE_CHART_WORDS_NOTE))
    area->height -= self->line * 0.5;
}

/* The key is only for bars, whose labels do not name their series, and for imported prices,
 * which have none. */
static gboolean
needs_key (EntenteChartLayout *self)
{
  return entente_chart_get_kind (self->chart) == ENTENTE_CHART_KIND_BAR &&
         g_list_model_get_n_items (entente_chart_get_series (self->chart)) > 1;
}

/* Entries follow each other in lines; *@bottom is where the lowest so far ends. */
static void
place_key_entry (EntenteChartLayout      *self,
                 EntentePlacedSwatch      swatch,
                 const char              *name,
                 const cairo_rectangle_t *area,
                 EntentePoint            *at,
                 double                  *bottom)
{
  double size = self->line * 0.6, gap = self->line * 0.35, width, height;
  double sample = swatch.imported ? self->line * 1.4 : size;
  g_autoptr (PangoLayout) text = make_paragraph (self, ENTENTE_CHART_FONT_CAPTION, name,
                                                 MAX (area->width - sample - gap, 1));

  entente_layout_measure_text (text, &width, &height);
  if (at->x > area->x && at->x + sample + gap + width > area->x + area->width)
    *at = (EntentePoint) { area->x, *bottom + self->line * 0.15 };

  swatch.box = (cairo_rectangle_t) { at->x, at->y + (self->line - size) / 2, sample, size };
  g_array_append_val (self->swatches, swatch);
  entente_layout_add_text (self, ENTENTE_TEXT_KEY, text, at->x + sample + gap, at->y, -1);
  at->x += sample + gap + width + self->line;
  *bottom = MAX (*bottom, at->y + MAX (height, self->line));
}

static void
place_key (EntenteChartLayout      *self,
           const cairo_rectangle_t *area,
           EntentePoint            *at,
           double                  *bottom)
{
  GListModel *all = entente_chart_get_series (self->chart);

  for (guint i = 0; needs_key (self) && i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (EntenteSeries) series = g_list_model_get_item (all, i);

      place_key_entry (self, (EntentePlacedSwatch) { .series = i },
                       entente_series_get_name (series), area, at, bottom);
    }

  if (has_prices (self))
    {
      g_autofree char *name = entente_prices_describer_key (self->view);

      place_key_entry (self, (EntentePlacedSwatch) { .imported = TRUE }, name, area, at, bottom);
    }
}

/* What of a time series is not drawn, and why. */
static void
place_remarks (EntenteChartLayout *self,
               cairo_rectangle_t  *area)
{
  g_autofree char *hidden = NULL;
  gsize n_prices;
  guint n_marks;

  if (entente_chart_get_kind (self->chart) != ENTENTE_CHART_KIND_TIME_SERIES)
    return;

  if (self->view->prices != NULL && !self->has_prices)
    place_above (self, ENTENTE_TEXT_REMARK, ENTENTE_CHART_FONT_CAPTION,
                 _("The imported prices have no figure that can be drawn."), self->line * 0.35,
                 area);

  entente_time_layout_count_hidden (self, &n_prices, &n_marks);
  hidden = entente_prices_describer_hidden (self->view, n_prices, n_marks);
  if (hidden != NULL)
    place_above (self, ENTENTE_TEXT_REMARK, ENTENTE_CHART_FONT_CAPTION, hidden, self->line * 0.35,
                 area);
}

/* What the figures of the axis are. */
static char *
make_unit_caption (EntenteChartLayout *self)
{
  g_autofree char *unit = entente_chart_describer_unit_caption (self->chart);

  if (entente_chart_get_kind (self->chart) != ENTENTE_CHART_KIND_TIME_SERIES)
    return g_steal_pointer (&unit);
  if (self->view->scale == ENTENTE_VALUE_SCALE_PERCENT)
    return g_strdup (_("Change since the first figure shown"));
  if (self->view->scale == ENTENTE_VALUE_SCALE_LOG && *unit != '\0')
    /* Translators: the caption of an axis; %s is a unit, such as "HK$ per share" */
    return g_strdup_printf (_("%s, logarithmic scale"), unit);

  return g_steal_pointer (&unit);
}

/**
 * entente_layout_place_header:
 * @self: a layout
 * @area: (inout): the room that there is; on return, what is left of it
 *
 * Places the unit above the axis, the key where there is one, and what is not drawn.
 */
void
entente_layout_place_header (EntenteChartLayout *self,
                             cairo_rectangle_t  *area)
{
  g_autofree char *unit = make_unit_caption (self);
  EntentePoint at = { area->x, area->y };
  double bottom = area->y;

  if (*unit != '\0')
    {
      g_autoptr (PangoLayout) text =
        make_paragraph (self, ENTENTE_CHART_FONT_CAPTION, unit, area->width);
      double width, height;

      entente_layout_measure_text (text, &width, &height);
      entente_layout_add_text (self, ENTENTE_TEXT_UNIT, text, at.x, at.y, -1);
      at.y += height + self->line * 0.25;
      bottom = at.y;
    }

  if (needs_key (self) || has_prices (self))
    {
      place_key (self, area, &at, &bottom);
      bottom += self->line * 0.5;
    }

  area->height -= bottom - area->y;
  area->y = bottom;
  place_remarks (self, area);
}

/**
 * entente_layout_place_message:
 * @self: a layout
 * @message: a sentence
 *
 * Takes back all that was placed and puts the sentence in its place, or as much of it as
 * there is room for; in a picture that has not the height of a line, nothing.
 */
void
entente_layout_place_message (EntenteChartLayout *self,
                              const char         *message)
{
  double margin = MIN (self->line, self->width / 10);
  g_autoptr (PangoLayout) text = NULL;
  double width, height;

  entente_layout_clear_parts (self);
  g_set_str (&self->message, message);

  text = entente_layout_make_text (self, ENTENTE_CHART_FONT_BODY, message,
                                   MAX (self->width - 2 * margin, 1));
  pango_layout_set_wrap (text, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_height (text, (int) (self->height * PANGO_SCALE));
  pango_layout_set_ellipsize (text, PANGO_ELLIPSIZE_END);
  pango_layout_set_alignment (text, PANGO_ALIGN_CENTER);
  entente_layout_shrink_text (text);
  entente_layout_measure_text (text, &width, &height);
  if (width <= self->width && height <= self->height)
    entente_layout_add_text (self, ENTENTE_TEXT_MESSAGE, text, (self->width - width) / 2,
                             (self->height - height) / 2, -1);
}
