/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-axis-texts.h"

#include <glib/gi18n-lib.h>

#include "entente-chart-layout-private.h"

/* So many are kept: many times what an axis shows at once. */
#define MOST_TEXTS 2048

struct _EntenteAxisTexts
{
  GObject parent_instance;

  EntenteAxisEvents *events;
  EntenteChartStyle *style;
  PangoContext *context;
  double line;           /* the height of a line of labels */
  GHashTable *texts;     /* from place and number of the events to EntenteAxisText */
};

G_DEFINE_FINAL_TYPE (EntenteAxisTexts, entente_axis_texts, G_TYPE_OBJECT)

static void
text_free (gpointer data)
{
  EntenteAxisText *text = data;

  g_clear_object (&text->title);
  g_clear_object (&text->date);
  g_clear_object (&text->count);
  g_free (text);
}

static void
entente_axis_texts_finalize (GObject *object)
{
  EntenteAxisTexts *self = ENTENTE_AXIS_TEXTS (object);

  g_clear_pointer (&self->texts, g_hash_table_unref);
  g_clear_pointer (&self->style, entente_chart_style_unref);
  g_clear_object (&self->events);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (entente_axis_texts_parent_class)->finalize (object);
}

static void
entente_axis_texts_class_init (EntenteAxisTextsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_axis_texts_finalize;
}

static void
entente_axis_texts_init (EntenteAxisTexts *self)
{
  self->texts = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, text_free);
}

/**
 * entente_axis_texts_new:
 * @events: the events of an axis
 * @style: what the axis is drawn with
 * @context: (transfer none): what text is laid out with
 *
 * Returns: (transfer full): the words of the events
 */
EntenteAxisTexts *
entente_axis_texts_new (EntenteAxisEvents *events,
                        EntenteChartStyle *style,
                        PangoContext      *context)
{
  EntenteAxisTexts *self;

  g_return_val_if_fail (ENTENTE_IS_AXIS_EVENTS (events), NULL);
  g_return_val_if_fail (style != NULL, NULL);
  g_return_val_if_fail (PANGO_IS_CONTEXT (context), NULL);

  self = g_object_new (ENTENTE_TYPE_AXIS_TEXTS, NULL);
  self->events = g_object_ref (events);
  self->style = entente_chart_style_ref (style);
  self->context = g_object_ref (context);
  self->line = entente_chart_style_measure_line (style, context);

  return self;
}

/**
 * entente_axis_texts_get_events:
 * @self: words of events
 *
 * Returns: (transfer none): the events
 */
EntenteAxisEvents *
entente_axis_texts_get_events (EntenteAxisTexts *self)
{
  g_return_val_if_fail (ENTENTE_IS_AXIS_TEXTS (self), NULL);

  return self->events;
}

/**
 * entente_axis_texts_get_style:
 * @self: words of events
 *
 * Returns: (transfer none): what the axis is drawn with
 */
EntenteChartStyle *
entente_axis_texts_get_style (EntenteAxisTexts *self)
{
  g_return_val_if_fail (ENTENTE_IS_AXIS_TEXTS (self), NULL);

  return self->style;
}

/**
 * entente_axis_texts_get_line:
 * @self: words of events
 *
 * Returns: the height of a line of labels in pixels, the measure of all distances
 */
double
entente_axis_texts_get_line (EntenteAxisTexts *self)
{
  g_return_val_if_fail (ENTENTE_IS_AXIS_TEXTS (self), 1);

  return self->line;
}

/**
 * entente_axis_texts_trim:
 * @self: words of events
 *
 * Forgets them when they have become too many. What was got before is gone then.
 */
void
entente_axis_texts_trim (EntenteAxisTexts *self)
{
  g_return_if_fail (ENTENTE_IS_AXIS_TEXTS (self));

  if (g_hash_table_size (self->texts) > MOST_TEXTS)
    g_hash_table_remove_all (self->texts);
}

/**
 * entente_axis_texts_make:
 * @self: words of events
 * @font: which font
 * @text: some other words
 *
 * Returns: (transfer full): the words on one line
 */
PangoLayout *
entente_axis_texts_make (EntenteAxisTexts *self,
                         EntenteChartFont  font,
                         const char       *text)
{
  PangoLayout *layout;
  g_autoptr (PangoAttrList) attributes = NULL;

  g_return_val_if_fail (ENTENTE_IS_AXIS_TEXTS (self), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  layout = pango_layout_new (self->context);
  attributes = pango_attr_list_new ();
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_set_font_description (layout, entente_chart_style_get_font (self->style, font));
  pango_layout_set_text (layout, text, -1);

  return layout;
}

static char *
make_title (EntenteAxisTexts *self,
            guint             first,
            guint             n_events)
{
  guint main_event = entente_axis_events_get_main (self->events, first, n_events);
  const char *title =
    entente_event_get_title (entente_axis_events_get (self->events, main_event));

  if (n_events == 1)
    return g_strdup (title);

  /* Translators: several events on the axis that are too close to each other: the title of one
   * of them, and how many there are besides */
  return g_strdup_printf (ngettext ("%1$s and %2$u more", "%1$s and %2$u more", n_events - 1),
                          title, n_events - 1);
}

static EntenteAxisText *
make_text (EntenteAxisTexts *self,
           guint             first,
           guint             n_events)
{
  EntenteAxisText *text = g_new0 (EntenteAxisText, 1);
  EntenteDate *date = entente_event_get_date (entente_axis_events_get (self->events, first));
  g_autofree char *title = make_title (self, first, n_events);
  g_autofree char *words = NULL;

  text->title = entente_axis_texts_make (self, ENTENTE_CHART_FONT_LABEL, title);
  entente_layout_measure_text (text->title, &text->title_width, &text->height);
  if (n_events > 1)
    {
      double height;

      /* Translators: the number of events in a cluster on the axis */
      words = g_strdup_printf (C_("events", "%u"), n_events);
      text->count = entente_axis_texts_make (self, ENTENTE_CHART_FONT_FIGURE, words);
      entente_layout_measure_text (text->count, &text->count_width, &height);
    }
  else if (date != NULL)
    {
      double height;

      words = entente_date_to_words (date, ENTENTE_EDTF_WORDS_SHORT);
      text->date = entente_axis_texts_make (self, ENTENTE_CHART_FONT_LABEL, words);
      entente_layout_measure_text (text->date, &text->date_width, &height);
    }

  return text;
}

/**
 * entente_axis_texts_get:
 * @self: words of events
 * @first: the first of one or several events that follow each other
 * @n_events: how many these are, at least 1
 *
 * Returns: (transfer none): the words; they live until entente_axis_texts_trim()
 */
const EntenteAxisText *
entente_axis_texts_get (EntenteAxisTexts *self,
                        guint             first,
                        guint             n_events)
{
  gint64 key = (gint64) first << 32 | n_events;
  EntenteAxisText *text;

  g_return_val_if_fail (ENTENTE_IS_AXIS_TEXTS (self), NULL);
  g_return_val_if_fail (n_events > 0, NULL);

  text = g_hash_table_lookup (self->texts, &key);
  if (text == NULL)
    {
      text = make_text (self, first, n_events);
      g_hash_table_insert (self->texts, g_memdup2 (&key, sizeof key), text);
    }

  return text;
}
