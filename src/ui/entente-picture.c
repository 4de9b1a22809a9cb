/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * EntentePicture:
 *
 * What the chart layer draws in a widget, in its font and in the colours of the desktop. Marks
 * are drawn, and are no widgets. One of them has the cursor, which follows what the views of the
 * window have selected; words beside it say what the mark is.
 *
 * Where a picture is over time a part of that can be shown. Dragging moves it, pinching zooms it,
 * and what a wheel does, each kind of picture decides.
 *
 * ## Keys
 *
 * The picture is one Tab stop. Arrows, Home, End, Page Up and Page Down move the cursor, by
 * themselves and with Control as each kind of picture has it. Plus and minus zoom, with or
 * without Control, Control and 0 shows everything; Shift with Left and Right moves what is shown
 * and leaves the cursor. Enter goes into what the cursor is at. Escape puts the readout away, and
 * then does whatever it does around the picture.
 *
 * ## Accessibility
 *
 * Below the picture there is what each kind of picture puts there, none of it a widget. While the
 * picture has the keyboard focus, the mark with the cursor has it for assistive technology. What
 * is shown of time is announced once after the zoom has changed; it is no description, for that
 * would be spoken as well whenever it changed. A picture without a mark takes no focus.
 *
 * ## CSS nodes
 *
 * A node with the name of the kind of picture, and a node with the name tooltip for the readout.
 */

#include "entente-picture-private.h"

#include "entente-desktop-style.h"
#include "entente-verbosity-setting.h"

#define NATURAL_WIDTH 480

static void accessible_init (GtkAccessibleInterface *iface);

G_DEFINE_ABSTRACT_TYPE_WITH_CODE (EntentePicture, entente_picture, GTK_TYPE_WIDGET,
                                  G_ADD_PRIVATE (EntentePicture)
                                  G_IMPLEMENT_INTERFACE (GTK_TYPE_ACCESSIBLE, accessible_init))

static GtkAccessibleInterface *parent_accessible;

enum
{
  SHOW_FACT,
  ANNOUNCE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/**
 * entente_picture_get_private:
 * @self: a picture
 *
 * Returns: (transfer none): what all kinds of pictures have
 */
EntentePicturePrivate *
entente_picture_get_private (EntentePicture *self)
{
  return entente_picture_get_instance_private (self);
}

static gboolean
is_empty (EntentePicture *self)
{
  return ENTENTE_PICTURE_GET_CLASS (self)->is_empty (self);
}

static gboolean
get_platform_state (GtkAccessible              *accessible,
                    GtkAccessiblePlatformState  state)
{
  EntentePicture *self = ENTENTE_PICTURE (accessible);

  /* One of the marks has it instead. */
  if (state == GTK_ACCESSIBLE_PLATFORM_STATE_FOCUSED &&
      !ENTENTE_PICTURE_GET_CLASS (self)->takes_focus (self))
    return FALSE;

  return parent_accessible->get_platform_state (accessible, state);
}

static GtkAccessible *
get_first_accessible_child (GtkAccessible *accessible)
{
  EntentePicture *self = ENTENTE_PICTURE (accessible);
  GtkAccessible *child = NULL;

  if (!is_empty (self))
    child = ENTENTE_PICTURE_GET_CLASS (self)->get_first_child (self);

  return child != NULL ? g_object_ref (child) : NULL;
}

static void
accessible_init (GtkAccessibleInterface *iface)
{
  parent_accessible = g_type_interface_peek_parent (iface);
  iface->get_platform_state = get_platform_state;
  iface->get_first_accessible_child = get_first_accessible_child;
}

static void
entente_picture_measure (GtkWidget      *widget,
                         GtkOrientation  orientation,
                         int             for_size,
                         int            *minimum,
                         int            *natural,
                         int            *minimum_baseline,
                         int            *natural_baseline)
{
  EntentePicture *self = ENTENTE_PICTURE (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = ENTENTE_PICTURE_MINIMUM_WIDTH;
      *natural = NATURAL_WIDTH;
      return;
    }

  *minimum = *natural = 0;
  ENTENTE_PICTURE_GET_CLASS (self)->measure_height (self,
                                                    MAX (for_size, ENTENTE_PICTURE_MINIMUM_WIDTH),
                                                    minimum, natural);
}

static void
entente_picture_size_allocate (GtkWidget *widget,
                               int        width,
                               int        height,
                               int        baseline)
{
  EntentePicture *self = ENTENTE_PICTURE (widget);
  EntentePicturePrivate *priv = entente_picture_get_instance_private (self);
  g_autoptr (GArray) kept = NULL;

  if (!is_empty (self))
    kept = ENTENTE_PICTURE_GET_CLASS (self)->lay_out (self, width, height);
  entente_chart_readout_place (priv->readout, width, height, kept);
}

static void
entente_picture_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  EntentePicture *self = ENTENTE_PICTURE (widget);
  EntentePicturePrivate *priv = entente_picture_get_instance_private (self);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget),
                                               (float) gtk_widget_get_height (widget));
  cairo_t *cr;

  if (is_empty (self))
    return;

  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  ENTENTE_PICTURE_GET_CLASS (self)->draw (self, cr);
  cairo_destroy (cr);

  gtk_widget_snapshot_child (widget, GTK_WIDGET (priv->readout), snapshot);
}

static void
entente_picture_direction_changed (GtkWidget        *widget,
                                   GtkTextDirection  previous)
{
  GTK_WIDGET_CLASS (entente_picture_parent_class)->direction_changed (widget, previous);

  entente_picture_hide_readout (ENTENTE_PICTURE (widget));
  gtk_widget_queue_resize (widget);
}

static void
on_focus (EntentePicture *self)
{
  EntentePictureClass *klass = ENTENTE_PICTURE_GET_CLASS (self);

  klass->focus_changed (self);
  if (klass->has_ring (self))
    klass->show_cursor_readout (self);
  else
    entente_picture_hide_readout (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
on_style (EntentePicture *self)
{
  if (!is_empty (self))
    ENTENTE_PICTURE_GET_CLASS (self)->forget_style (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
on_verbosity (EntentePicture *self)
{
  if (!is_empty (self))
    ENTENTE_PICTURE_GET_CLASS (self)->update_words (self);
}

static void
on_event (EntentePicture *self)
{
  if (ENTENTE_PICTURE_GET_CLASS (self)->follow_event != NULL)
    ENTENTE_PICTURE_GET_CLASS (self)->follow_event (self);
}

static void
on_fact (EntentePicture *self)
{
  if (ENTENTE_PICTURE_GET_CLASS (self)->follow_fact != NULL)
    ENTENTE_PICTURE_GET_CLASS (self)->follow_fact (self);
}

static void
entente_picture_constructed (GObject *object)
{
  EntentePicture *self = ENTENTE_PICTURE (object);

  G_OBJECT_CLASS (entente_picture_parent_class)->constructed (object);

  entente_picture_init_motion (self);
  entente_picture_add_pointer (self);
}

static void
entente_picture_dispose (GObject *object)
{
  EntentePicture *self = ENTENTE_PICTURE (object);
  EntentePicturePrivate *priv = entente_picture_get_instance_private (self);

  g_clear_object (&priv->selection_signals);
  entente_picture_clear_motion (self);
  priv->cursor = -1;
  if (priv->readout != NULL)
    gtk_widget_unparent (GTK_WIDGET (g_steal_pointer (&priv->readout)));
  g_clear_object (&priv->selection);

  G_OBJECT_CLASS (entente_picture_parent_class)->dispose (object);
}

static void
announce (EntentePicture *self,
          const char     *words)
{
  gtk_accessible_announce (GTK_ACCESSIBLE (self), words,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
install_signals (void)
{
  /* EntentePicture::show-fact: the reader asks for the details of a fact. */
  signals[SHOW_FACT] = g_signal_new ("show-fact", ENTENTE_TYPE_PICTURE, G_SIGNAL_RUN_LAST,
                                     0, NULL, NULL, NULL, G_TYPE_NONE, 1, ENTENTE_TYPE_FACT);

  /* EntentePicture::announce: says what the picture shows to who cannot see it; by default to
   * assistive technology. */
  signals[ANNOUNCE] = g_signal_new_class_handler ("announce", ENTENTE_TYPE_PICTURE,
                                                  G_SIGNAL_RUN_LAST, G_CALLBACK (announce),
                                                  NULL, NULL, NULL, G_TYPE_NONE, 1,
                                                  G_TYPE_STRING);
}

static gboolean
entente_picture_takes_focus (EntentePicture *self)
{
  return FALSE;
}

static void
entente_picture_focus_changed (EntentePicture *self)
{
  ENTENTE_PICTURE_GET_CLASS (self)->tell_focus (self);
}

static gboolean
entente_picture_has_ring (EntentePicture *self)
{
  return gtk_widget_has_visible_focus (GTK_WIDGET (self));
}

static void
entente_picture_class_init (EntentePictureClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = entente_picture_constructed;
  object_class->dispose = entente_picture_dispose;
  widget_class->measure = entente_picture_measure;
  widget_class->size_allocate = entente_picture_size_allocate;
  widget_class->snapshot = entente_picture_snapshot;
  widget_class->direction_changed = entente_picture_direction_changed;
  klass->takes_focus = entente_picture_takes_focus;
  klass->focus_changed = entente_picture_focus_changed;
  klass->has_ring = entente_picture_has_ring;
  klass->rested = entente_picture_rested;
  entente_picture_install_properties (object_class);
  install_signals ();
  entente_picture_bind_keys (klass);
}

static void
entente_picture_init (EntentePicture *self)
{
  EntentePicturePrivate *priv = entente_picture_get_instance_private (self);

  priv->cursor = -1;
  priv->readout = entente_chart_readout_new ();
  gtk_widget_set_parent (GTK_WIDGET (priv->readout), GTK_WIDGET (self));

  g_signal_connect (self, "notify::has-focus", G_CALLBACK (on_focus), NULL);
  entente_desktop_style_watch (GTK_WIDGET (self), G_CALLBACK (on_style));
  entente_verbosity_setting_watch (self, G_CALLBACK (on_verbosity));

  priv->selection_signals = g_signal_group_new (ENTENTE_TYPE_SELECTION);
  g_signal_group_connect_object (priv->selection_signals, "notify::fact", G_CALLBACK (on_fact),
                                 self, G_CONNECT_SWAPPED);
  g_signal_group_connect_object (priv->selection_signals, "notify::event", G_CALLBACK (on_event),
                                 self, G_CONNECT_SWAPPED);
}

/**
 * entente_picture_show_fact:
 * @self: a picture
 * @fact: (nullable): a fact, if there is one
 *
 * Asks for the details of the fact.
 */
void
entente_picture_show_fact (EntentePicture *self,
                           EntenteFact    *fact)
{
  g_return_if_fail (ENTENTE_IS_PICTURE (self));

  if (fact != NULL)
    g_signal_emit (self, signals[SHOW_FACT], 0, fact);
}

/**
 * entente_picture_announce:
 * @self: a picture
 * @words: what to say
 *
 * Says something to who cannot see the picture.
 */
void
entente_picture_announce (EntentePicture *self,
                          const char     *words)
{
  g_return_if_fail (ENTENTE_IS_PICTURE (self));
  g_return_if_fail (words != NULL);

  g_signal_emit (self, signals[ANNOUNCE], 0, words);
}

/**
 * entente_picture_get_readout:
 * @self: a picture
 *
 * Returns: (transfer none) (nullable): the words beside the mark under the pointer or with the
 *   cursor, while they are shown
 */
const char *
entente_picture_get_readout (EntentePicture *self)
{
  g_return_val_if_fail (ENTENTE_IS_PICTURE (self), NULL);

  return entente_chart_readout_get_words (entente_picture_get_private (self)->readout);
}

/**
 * entente_picture_show_readout:
 * @self: a picture
 * @words: what to say
 * @target: beside what, in pixels of the picture
 */
void
entente_picture_show_readout (EntentePicture          *self,
                              const char              *words,
                              const cairo_rectangle_t *target)
{
  EntentePicturePrivate *priv = entente_picture_get_instance_private (self);

  g_return_if_fail (ENTENTE_IS_PICTURE (self));
  g_return_if_fail (target != NULL);

  entente_chart_readout_show (priv->readout, words,
                              &GRAPHENE_RECT_INIT ((float) target->x, (float) target->y,
                                                   (float) target->width,
                                                   (float) target->height));
}

/**
 * entente_picture_hide_readout:
 * @self: a picture
 */
void
entente_picture_hide_readout (EntentePicture *self)
{
  EntentePicturePrivate *priv = entente_picture_get_instance_private (self);

  g_return_if_fail (ENTENTE_IS_PICTURE (self));

  if (priv->readout != NULL)
    entente_chart_readout_hide (priv->readout);
}
