/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * EntenteParagraph:
 *
 * Text in a row of a list, wrapped to whatever width the row has.
 *
 * A label that wraps has to find out how narrow it can be, which takes it some ten times as long
 * as to be laid out: a list of labels is slow to appear. A paragraph takes any width, and is laid
 * out once, at the width that it gets.
 *
 * It has the CSS name and the style classes of a label, and is without a caption, a selection or
 * markup.
 *
 * ## Accessibility
 *
 * A paragraph has the role %GTK_ACCESSIBLE_ROLE_NONE unless it is given another: rows of lists
 * say what is in them by a label of their own.
 */

#include "entente-paragraph.h"

#include <math.h>

struct _EntenteParagraph
{
  GtkWidget parent_instance;

  char *text;
  gboolean asks_width;
  PangoLayout *layout; /* made when it is needed */
};

G_DEFINE_FINAL_TYPE (EntenteParagraph, entente_paragraph, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_TEXT,
  PROP_ASKS_WIDTH,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* What CSS says of figures reaches labels only. */
static void
add_features (EntenteParagraph *self)
{
  g_autoptr (PangoAttrList) attributes = NULL;

  if (!gtk_widget_has_css_class (GTK_WIDGET (self), "numeric"))
    return;

  attributes = pango_attr_list_new ();
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
  pango_layout_set_attributes (self->layout, attributes);
}

static PangoLayout *
ensure_layout (EntenteParagraph *self)
{
  gboolean right_to_left = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  if (self->layout == NULL)
    {
      self->layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), self->text);
      pango_layout_set_wrap (self->layout, PANGO_WRAP_WORD_CHAR);
      add_features (self);
    }
  pango_layout_set_alignment (self->layout,
                              right_to_left ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);

  return self->layout;
}

static void
measure_width (EntenteParagraph *self,
               int              *natural)
{
  PangoLayout *layout;

  if (!self->asks_width)
    return;

  layout = ensure_layout (self);
  pango_layout_set_width (layout, -1);
  pango_layout_get_pixel_size (layout, natural, NULL);
}

/* A line that fits is laid out already. */
static void
set_width (EntenteParagraph *self,
           int               width)
{
  PangoLayout *layout = ensure_layout (self);
  int line = 0;

  if (width >= 0 && pango_layout_get_width (layout) == width * PANGO_SCALE)
    return;
  if (self->asks_width && width >= 0)
    measure_width (self, &line);
  if (!self->asks_width || line > width)
    pango_layout_set_width (layout, width >= 0 ? width * PANGO_SCALE : -1);
}

static GtkSizeRequestMode
entente_paragraph_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
entente_paragraph_measure (GtkWidget      *widget,
                           GtkOrientation  orientation,
                           int             for_size,
                           int            *minimum,
                           int            *natural,
                           int            *minimum_baseline,
                           int            *natural_baseline)
{
  EntenteParagraph *self = ENTENTE_PARAGRAPH (widget);

  *minimum = 0;
  *natural = 0;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      measure_width (self, natural);
      return;
    }

  set_width (self, for_size);
  pango_layout_get_pixel_size (self->layout, NULL, minimum);
  *natural = *minimum;
  *minimum_baseline = *natural_baseline = PANGO_PIXELS (pango_layout_get_baseline (self->layout));
}

static double
to_pixels (int units)
{
  return (double) units / PANGO_SCALE;
}

/* Lines are whole pixels apart, so that all are as sharp as the first, and the same letter is the
 * same picture in all of them: to make one takes far longer than to draw it. */
static void
append_text (EntenteParagraph *self,
             GtkSnapshot      *snapshot,
             double            left)
{
  PangoLayoutIter *runs = pango_layout_get_iter (self->layout);
  double first = to_pixels (pango_layout_get_baseline (self->layout));
  GdkRGBA color;

  gtk_widget_get_color (GTK_WIDGET (self), &color);
  do
    {
      PangoLayoutRun *run = pango_layout_iter_get_run_readonly (runs);
      PangoRectangle extents;
      graphene_point_t start;
      g_autoptr (GskRenderNode) node = NULL;

      if (run == NULL)
        continue;

      pango_layout_iter_get_run_extents (runs, NULL, &extents);
      start.x = (float) (left + to_pixels (extents.x));
      start.y = (float) (first + round (to_pixels (pango_layout_iter_get_baseline (runs)) - first));
      node = gsk_text_node_new (run->item->analysis.font, run->glyphs, &color, &start);
      if (node != NULL)
        gtk_snapshot_append_node (snapshot, node);
    }
  while (pango_layout_iter_next_run (runs));
  pango_layout_iter_free (runs);
}

/* What is narrower than the room that it has is where the line begins. */
static void
entente_paragraph_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  EntenteParagraph *self = ENTENTE_PARAGRAPH (widget);
  int width = gtk_widget_get_width (widget);
  int line, left = 0;

  set_width (self, width);
  if (pango_layout_get_width (self->layout) < 0 &&
      gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    {
      pango_layout_get_pixel_size (self->layout, &line, NULL);
      left = width - line;
    }

  append_text (self, snapshot, left);
}

static void
entente_paragraph_direction_changed (GtkWidget        *widget,
                                     GtkTextDirection  previous)
{
  g_clear_object (&ENTENTE_PARAGRAPH (widget)->layout);
  gtk_widget_queue_resize (widget);
}

static void
entente_paragraph_finalize (GObject *object)
{
  EntenteParagraph *self = ENTENTE_PARAGRAPH (object);

  g_clear_object (&self->layout);
  g_clear_pointer (&self->text, g_free);

  G_OBJECT_CLASS (entente_paragraph_parent_class)->finalize (object);
}

static void
entente_paragraph_get_property (GObject    *object,
                                guint       property_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  EntenteParagraph *self = ENTENTE_PARAGRAPH (object);

  switch (property_id)
    {
    case PROP_TEXT:
      g_value_set_string (value, self->text);
      break;
    case PROP_ASKS_WIDTH:
      g_value_set_boolean (value, self->asks_width);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
entente_paragraph_set_property (GObject      *object,
                                guint         property_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  EntenteParagraph *self = ENTENTE_PARAGRAPH (object);

  switch (property_id)
    {
    case PROP_TEXT:
      entente_paragraph_set_text (self, g_value_get_string (value));
      break;
    case PROP_ASKS_WIDTH:
      entente_paragraph_set_asks_width (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
entente_paragraph_class_init (EntenteParagraphClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->finalize = entente_paragraph_finalize;
  object_class->get_property = entente_paragraph_get_property;
  object_class->set_property = entente_paragraph_set_property;
  widget_class->get_request_mode = entente_paragraph_get_request_mode;
  widget_class->measure = entente_paragraph_measure;
  widget_class->snapshot = entente_paragraph_snapshot;
  widget_class->direction_changed = entente_paragraph_direction_changed;

  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, "", flags);

  /* EntenteParagraph:asks-width: whether it asks for the width of all of its text in a line. */
  properties[PROP_ASKS_WIDTH] = g_param_spec_boolean ("asks-width", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "label");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_NONE);
}

static void
entente_paragraph_init (EntenteParagraph *self)
{
  self->text = g_strdup ("");
}

/**
 * entente_paragraph_new:
 * @css_class: (nullable): a style class
 *
 * Returns: (transfer floating): a paragraph without text
 */
EntenteParagraph *
entente_paragraph_new (const char *css_class)
{
  EntenteParagraph *self = g_object_new (ENTENTE_TYPE_PARAGRAPH, NULL);

  if (css_class != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), css_class);

  return self;
}

/**
 * entente_paragraph_get_text:
 * @self: a paragraph
 *
 * Returns: (transfer none): its text
 */
const char *
entente_paragraph_get_text (EntenteParagraph *self)
{
  g_return_val_if_fail (ENTENTE_IS_PARAGRAPH (self), NULL);

  return self->text;
}

/**
 * entente_paragraph_set_text:
 * @self: a paragraph
 * @text: (nullable): the text, which is not markup; %NULL for none
 */
void
entente_paragraph_set_text (EntenteParagraph *self,
                            const char       *text)
{
  g_return_if_fail (ENTENTE_IS_PARAGRAPH (self));

  if (!g_set_str (&self->text, text != NULL ? text : ""))
    return;

  if (self->layout != NULL)
    pango_layout_set_text (self->layout, self->text, -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
}

/**
 * entente_paragraph_get_asks_width:
 * @self: a paragraph
 *
 * Returns: whether it asks for the width of all of its text in a line
 */
gboolean
entente_paragraph_get_asks_width (EntenteParagraph *self)
{
  g_return_val_if_fail (ENTENTE_IS_PARAGRAPH (self), FALSE);

  return self->asks_width;
}

/**
 * entente_paragraph_set_asks_width:
 * @self: a paragraph
 * @asks_width: whether it asks for the width of all of its text in a line, where what is beside
 *   it depends on that; it takes less all the same
 */
void
entente_paragraph_set_asks_width (EntenteParagraph *self,
                                  gboolean          asks_width)
{
  g_return_if_fail (ENTENTE_IS_PARAGRAPH (self));

  asks_width = !!asks_width;
  if (self->asks_width == asks_width)
    return;

  self->asks_width = asks_width;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ASKS_WIDTH]);
}

/**
 * entente_paragraph_get_layout:
 * @self: a paragraph
 *
 * Returns: (transfer none): its text as it is laid out
 */
PangoLayout *
entente_paragraph_get_layout (EntenteParagraph *self)
{
  g_return_val_if_fail (ENTENTE_IS_PARAGRAPH (self), NULL);

  return ensure_layout (self);
}
