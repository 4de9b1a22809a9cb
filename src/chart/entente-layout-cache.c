/* SPDX-License-Identifier: GPL-3.0-or-later */

/* EntenteLayoutCache: a PangoLayout can be changed, and whoever places one changes its width
 * and its alignment; so no two layouts use one at the same time. A layout takes those that it
 * needs out of the cache and puts them back, shaped as they are, when it goes. As the next one
 * is made before that, there are soon two of each text that stays, and then no more. */

#include "entente-layout-cache.h"

/* So many texts are kept: many times what a picture shows at once. */
#define MOST_TEXTS 1024

struct _EntenteLayoutCache
{
  grefcount ref_count;
  EntenteChartTable *table;
  EntenteChartStyle *style;
  PangoContext *context;
  PangoDirection direction;
  double line;              /* the height of a line of labels */
  GHashTable *texts;        /* from a key to a GPtrArray of PangoLayout */
  guint n_texts;
  GListModel *event_list;   /* what @events are the order of; or NULL */
  EntenteAxisEvents *events;
};

typedef struct
{
  char *key;
  PangoLayout *text;
} Taken;

struct _EntenteLayoutTexts
{
  EntenteLayoutCache *cache;
  GArray *taken;            /* of Taken */
};

/**
 * entente_layout_cache_new:
 * @table: the rows of a chart
 * @style: what fonts its texts have
 * @context: (transfer none): what they are measured with
 * @direction: which way text runs
 *
 * Returns: (transfer full): a cache with nothing in it
 */
EntenteLayoutCache *
entente_layout_cache_new (EntenteChartTable *table,
                          EntenteChartStyle *style,
                          PangoContext      *context,
                          PangoDirection     direction)
{
  EntenteLayoutCache *self = g_new0 (EntenteLayoutCache, 1);

  g_ref_count_init (&self->ref_count);
  self->table = g_object_ref (table);
  self->style = entente_chart_style_ref (style);
  self->context = g_object_ref (context);
  self->direction = direction;
  self->line = entente_chart_style_measure_line (style, context);
  self->texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                       (GDestroyNotify) g_ptr_array_unref);

  return self;
}

/**
 * entente_layout_cache_ref:
 * @self: a cache
 *
 * Returns: (transfer full): @self
 */
EntenteLayoutCache *
entente_layout_cache_ref (EntenteLayoutCache *self)
{
  g_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * entente_layout_cache_unref:
 * @self: (transfer full): a cache
 */
void
entente_layout_cache_unref (EntenteLayoutCache *self)
{
  if (!g_ref_count_dec (&self->ref_count))
    return;

  g_hash_table_unref (self->texts);
  g_clear_object (&self->events);
  g_clear_object (&self->event_list);
  g_object_unref (self->context);
  entente_chart_style_unref (self->style);
  g_object_unref (self->table);
  g_free (self);
}

/**
 * entente_layout_cache_get_table:
 * @self: a cache
 *
 * Returns: (transfer none): the rows of the chart
 */
EntenteChartTable *
entente_layout_cache_get_table (EntenteLayoutCache *self)
{
  return self->table;
}

/**
 * entente_layout_cache_get_line:
 * @self: a cache
 *
 * Returns: the height of a line of labels, in pixels
 */
double
entente_layout_cache_get_line (EntenteLayoutCache *self)
{
  return self->line;
}

/**
 * entente_layout_cache_get_events:
 * @self: a cache
 * @events: events of a view, which are sorted when they are first asked for
 *
 * Returns: (transfer none): the same events in the order of time
 */
EntenteAxisEvents *
entente_layout_cache_get_events (EntenteLayoutCache *self,
                                 GListModel         *events)
{
  if (self->event_list != events)
    {
      g_set_object (&self->event_list, events);
      g_clear_object (&self->events);
      self->events = entente_axis_events_new (events);
    }

  return self->events;
}

static gboolean
has_letters (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalpha (g_utf8_get_char (p)))
      return TRUE;

  return FALSE;
}

/* The first so many characters of a text, and an ellipsis; not between a letter and its marks. */
static int
cut_text (PangoLayout *layout,
          const char  *text,
          glong        n_characters)
{
  const char *end = g_utf8_offset_to_pointer (text, n_characters);
  g_autofree char *part = NULL;
  g_autofree char *cut = NULL;
  PangoRectangle logical;

  while (end > text && g_unichar_ismark (g_utf8_get_char (end)))
    end = g_utf8_prev_char (end);
  part = g_strchomp (g_strndup (text, (gsize) (end - text)));
  cut = g_strconcat (part, "…", NULL);
  pango_layout_set_text (layout, cut, -1);
  pango_layout_get_extents (layout, NULL, &logical);

  return logical.width;
}

/* As much of a text as is no wider than @width. What Pango cuts short itself has all of its text
 * still, and would be written whole into an SVG. */
static void
shorten (PangoLayout *layout,
         int          width)
{
  g_autofree char *text = g_strdup (pango_layout_get_text (layout));
  glong low = 0, high = g_utf8_strlen (text, -1);
  PangoRectangle logical;

  pango_layout_get_extents (layout, NULL, &logical);
  if (logical.width <= width)
    return;

  while (low < high)
    {
      glong middle = (low + high + 1) / 2;

      if (cut_text (layout, text, middle) <= width)
        low = middle;
      else
        high = middle - 1;
    }
  cut_text (layout, text, low);
}

static PangoLayout *
make_text (EntenteLayoutCache *self,
           EntenteChartFont    font,
           const char         *text,
           int                 width,
           gboolean            ellipsize)
{
  PangoLayout *layout = pango_layout_new (self->context);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  g_autofree char *number = NULL;

  /* Digits of equal width, so that figures below each other line up. */
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_font_description (layout, entente_chart_style_get_font (self->style, font));
  /* A number alone has no direction; between words from right to left its sign would go to
   * the wrong end. U+200E says that it runs from left to right. */
  if (self->direction == PANGO_DIRECTION_RTL && !has_letters (text))
    number = g_strconcat ("\u200e", text, NULL);
  pango_layout_set_text (layout, number != NULL ? number : text, -1);
  if (ellipsize)
    {
      pango_layout_set_single_paragraph_mode (layout, TRUE);
      shorten (layout, width);
    }
  else if (width > 0)
    {
      pango_layout_set_wrap (layout, PANGO_WRAP_WORD);
      pango_layout_set_width (layout, width);
    }

  return layout;
}

static PangoLayout *
take_text (EntenteLayoutCache *self,
           const char         *key)
{
  GPtrArray *texts = g_hash_table_lookup (self->texts, key);

  if (texts == NULL || texts->len == 0)
    return NULL;

  self->n_texts--;

  return g_ptr_array_steal_index_fast (texts, texts->len - 1);
}

/* Takes over both. */
static void
put_text (EntenteLayoutCache *self,
          char               *key,
          PangoLayout        *text)
{
  GPtrArray *texts;

  if (self->n_texts >= MOST_TEXTS)
    {
      g_hash_table_remove_all (self->texts);
      self->n_texts = 0;
    }

  texts = g_hash_table_lookup (self->texts, key);
  if (texts == NULL)
    {
      texts = g_ptr_array_new_with_free_func (g_object_unref);
      g_hash_table_insert (self->texts, key, texts);
    }
  else
    g_free (key);
  g_ptr_array_add (texts, text);
  self->n_texts++;
}

/**
 * entente_layout_texts_new:
 * @cache: what texts are taken from
 *
 * Returns: (transfer full): the texts of one layout, at first none
 */
EntenteLayoutTexts *
entente_layout_texts_new (EntenteLayoutCache *cache)
{
  EntenteLayoutTexts *self = g_new0 (EntenteLayoutTexts, 1);

  self->cache = entente_layout_cache_ref (cache);
  self->taken = g_array_new (FALSE, FALSE, sizeof (Taken));

  return self;
}

/**
 * entente_layout_texts_free:
 * @self: (transfer full): the texts of a layout that is of no more use
 *
 * Gives them back for another layout.
 */
void
entente_layout_texts_free (EntenteLayoutTexts *self)
{
  for (guint i = 0; i < self->taken->len; i++)
    {
      Taken *taken = &g_array_index (self->taken, Taken, i);

      put_text (self->cache, taken->key, taken->text);
    }
  g_array_unref (self->taken);
  entente_layout_cache_unref (self->cache);
  g_free (self);
}

/**
 * entente_layout_texts_make:
 * @self: the texts of a layout
 * @font: which font
 * @text: what is written
 * @width: where lines break, in units of Pango; 0 for a single line
 * @ellipsize: whether it is cut short at @width instead
 *
 * Whoever asks for a text that another layout has had may find it aligned and as narrow as
 * that left it.
 *
 * Returns: (transfer full): the text, which no other layout uses
 */
PangoLayout *
entente_layout_texts_make (EntenteLayoutTexts *self,
                           EntenteChartFont    font,
                           const char         *text,
                           int                 width,
                           gboolean            ellipsize)
{
  Taken taken;

  taken.key = g_strdup_printf ("%d %d %d %s", font, width, ellipsize, text);
  taken.text = take_text (self->cache, taken.key);
  if (taken.text == NULL)
    taken.text = make_text (self->cache, font, text, width, ellipsize);
  g_array_append_val (self->taken, taken);

  return g_object_ref (taken.text);
}
