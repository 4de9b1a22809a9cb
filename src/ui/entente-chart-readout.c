/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * EntenteChartReadout:
 *
 * Words beside what they are about, above a picture. It looks like a tooltip and, unlike
 * one, is there at once and for readers without a pointer.
 *
 * ## Accessibility
 *
 * It has no part in the accessible tree: what it says, the mark that it is about says.
 *
 * ## CSS nodes
 *
 * A node with the name tooltip and the style class background, which holds a label.
 */

#include "entente-chart-readout.h"

/* It is not wider than this, and keeps this distance from its target and the edges. */
#define WIDTH 320
#define GAP   8

/* How much worse it is to hide the target than anything else. */
#define TARGET_WEIGHT 4

struct _EntenteChartReadout
{
  GtkWidget parent_instance;

  GtkWidget *label;
  graphene_rect_t target;
  gboolean placed; /* beside its target */
};

G_DEFINE_FINAL_TYPE (EntenteChartReadout, entente_chart_readout, GTK_TYPE_WIDGET)

static void
entente_chart_readout_dispose (GObject *object)
{
  EntenteChartReadout *self = ENTENTE_CHART_READOUT (object);

  g_clear_pointer (&self->label, gtk_widget_unparent);

  G_OBJECT_CLASS (entente_chart_readout_parent_class)->dispose (object);
}

static void
entente_chart_readout_class_init (EntenteChartReadoutClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_chart_readout_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "tooltip");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_NONE);
}

static void
entente_chart_readout_init (EntenteChartReadout *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  self->label = g_object_new (GTK_TYPE_LABEL,
                              "accessible-role", GTK_ACCESSIBLE_ROLE_NONE,
                              "wrap", TRUE,
                              "wrap-mode", PANGO_WRAP_WORD_CHAR,
                              "xalign", 0.0f,
                              NULL);
  gtk_widget_set_parent (self->label, widget);

  gtk_widget_add_css_class (widget, "background");
  gtk_widget_set_visible (widget, FALSE);
  /* What is under it stays within reach of the pointer. */
  gtk_widget_set_can_target (widget, FALSE);
}

/**
 * entente_chart_readout_new:
 *
 * Returns: (transfer floating): a readout that is not shown
 */
EntenteChartReadout *
entente_chart_readout_new (void)
{
  return g_object_new (ENTENTE_TYPE_CHART_READOUT, NULL);
}

/**
 * entente_chart_readout_show:
 * @self: a readout
 * @words: what it says, without markup
 * @target: what it says that of, in pixels of the parent
 *
 * Shows the readout. The parent allocates anew and calls entente_chart_readout_place().
 */
void
entente_chart_readout_show (EntenteChartReadout   *self,
                            const char            *words,
                            const graphene_rect_t *target)
{
  g_return_if_fail (ENTENTE_IS_CHART_READOUT (self));
  g_return_if_fail (words != NULL);
  g_return_if_fail (target != NULL);

  self->placed = self->placed && graphene_rect_equal (&self->target, target) &&
                 g_str_equal (gtk_label_get_label (GTK_LABEL (self->label)), words);
  gtk_label_set_label (GTK_LABEL (self->label), words);
  self->target = *target;
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  gtk_widget_queue_allocate (gtk_widget_get_parent (GTK_WIDGET (self)));
}

/**
 * entente_chart_readout_hide:
 * @self: a readout
 */
void
entente_chart_readout_hide (EntenteChartReadout *self)
{
  g_return_if_fail (ENTENTE_IS_CHART_READOUT (self));

  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * entente_chart_readout_get_words:
 * @self: a readout
 *
 * Returns: (transfer none) (nullable): what it says, while it is shown
 */
const char *
entente_chart_readout_get_words (EntenteChartReadout *self)
{
  g_return_val_if_fail (ENTENTE_IS_CHART_READOUT (self), NULL);

  return gtk_widget_get_visible (GTK_WIDGET (self)) ? gtk_label_get_label (GTK_LABEL (self->label))
                                                    : NULL;
}

/**
 * entente_chart_readout_contains:
 * @self: a readout
 * @x: a place, in pixels of the parent
 * @y: as @x
 * @with_way: whether the way to it counts as well, from what it is about
 *
 * Returns: whether the readout is shown, beside what it is about, and the place is on it
 */
gboolean
entente_chart_readout_contains (EntenteChartReadout *self,
                                double               x,
                                double               y,
                                gboolean             with_way)
{
  GtkWidget *widget = GTK_WIDGET (self);
  graphene_rect_t box;

  g_return_val_if_fail (ENTENTE_IS_CHART_READOUT (self), FALSE);

  if (!gtk_widget_get_visible (widget) || !self->placed ||
      !gtk_widget_compute_bounds (widget, gtk_widget_get_parent (widget), &box))
    return FALSE;

  if (with_way)
    graphene_rect_union (&box, &self->target, &box);

  return graphene_rect_contains_point (&box, &GRAPHENE_POINT_INIT ((float) x, (float) y));
}

/* How much of @place hides something, in square pixels. */
static double
measure_hidden (const GdkRectangle *place,
                const GArray       *kept)
{
  double hidden = 0;

  for (guint i = 0; kept != NULL && i < kept->len; i++)
    {
      const cairo_rectangle_t *box = &g_array_index (kept, cairo_rectangle_t, i);
      double width = MIN (place->x + place->width, box->x + box->width) - MAX (place->x, box->x);
      double height =
        MIN (place->y + place->height, box->y + box->height) - MAX (place->y, box->y);

      hidden += MAX (width, 0) * MAX (height, 0);
    }

  return hidden;
}

/* What the words are about counts for more than what is beside it. */
static double
measure_badness (const GdkRectangle    *place,
                 const graphene_rect_t *target,
                 const GArray          *kept)
{
  double left = target->origin.x - GAP / 2, top = target->origin.y;
  double width = MIN (place->x + place->width, left + target->size.width + GAP) -
                 MAX (place->x, left);
  double height =
    MIN (place->y + place->height, top + target->size.height) - MAX (place->y, top);

  return measure_hidden (place, kept) + TARGET_WEIGHT * MAX (width, 0) * MAX (height, 0);
}

/* Above the target, to its left or right at its upper or lower end, below it, or in a corner:
 * the first place that hides nothing, else the one that hides least. None is cut off, unless
 * there is not enough room at all. */
static void
find_place (const graphene_rect_t *target,
            const GArray          *kept,
            int                    width,
            int                    height,
            GdkRectangle          *place)
{
  int right = MAX (width - place->width, 0), bottom = MAX (height - place->height, 0);
  int start = (int) target->origin.x - GAP - place->width;
  int end = (int) (target->origin.x + target->size.width) + GAP;
  int middle = (int) (target->origin.x + target->size.width / 2) - place->width / 2;
  int top = (int) target->origin.y;
  int foot = (int) (target->origin.y + target->size.height) - place->height;
  int above = top - GAP - place->height;
  int below = (int) (target->origin.y + target->size.height) + GAP;
  const int places[][2] = {
    { middle, above }, { start, top }, { end, top }, { start, foot }, { end, foot },
    { middle, below }, { 0, 0 }, { right, 0 }, { 0, bottom }, { right, bottom },
  };
  double least = G_MAXDOUBLE;
  GdkRectangle best = *place;

  for (gsize i = 0; i < G_N_ELEMENTS (places) && least > 0; i++)
    {
      GdkRectangle other = {
        CLAMP (places[i][0], 0, right), CLAMP (places[i][1], 0, bottom), place->width, place->height
      };
      double badness = measure_badness (&other, target, kept);

      if (badness < least)
        {
          least = badness;
          best = other;
        }
    }

  *place = best;
}

/**
 * entente_chart_readout_place:
 * @self: a readout
 * @width: how wide the parent is
 * @height: how high the parent is
 * @kept: (nullable) (element-type cairo_rectangle_t): what is better not hidden, in pixels of
 *   the parent
 *
 * Gives the readout its place: beside its target where there is room, within the parent, and
 * over as little of @kept as can be.
 */
void
entente_chart_readout_place (EntenteChartReadout *self,
                             int                  width,
                             int                  height,
                             const GArray        *kept)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GdkRectangle place;
  int minimum, natural;

  g_return_if_fail (ENTENTE_IS_CHART_READOUT (self));

  if (!gtk_widget_should_layout (widget))
    return;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  place.width = MAX (minimum, MIN (MIN (natural, WIDTH), width - 2 * GAP));
  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, place.width, NULL, &place.height,
                      NULL, NULL);
  find_place (&self->target, kept, width, height, &place);

  gtk_widget_size_allocate (widget, &place, -1);
  self->placed = TRUE;
}
