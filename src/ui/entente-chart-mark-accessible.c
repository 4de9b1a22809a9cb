/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * EntenteChartMarkAccessible:
 *
 * What assistive technology sees of one mark of a chart: a list item without a widget,
 * with everything essential of the mark as its label, and with the keyboard focus while
 * the chart's cursor is on it.
 *
 * It is passive: the chart says where it stands, what comes after it, and when it has the
 * focus.
 */

#include "entente-chart-mark-accessible.h"

#include "entente-chart-describer.h"

struct _EntenteChartMarkAccessible
{
  GObject parent_instance;

  GdkDisplay *display;
  EntenteChartRow *row;
  GtkAccessibleRole role;
  GtkATContext *context;  /* made when first asked for */
  GtkAccessible *parent;  /* weak */
  GtkAccessible *next;    /* weak */
  GdkRectangle bounds;
  gboolean focused;
};

static void accessible_init (GtkAccessibleInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (EntenteChartMarkAccessible, entente_chart_mark_accessible,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_ACCESSIBLE, accessible_init))

enum
{
  PROP_0,
  PROP_ACCESSIBLE_ROLE,
};

static GtkATContext *
get_at_context (GtkAccessible *accessible)
{
  EntenteChartMarkAccessible *self = ENTENTE_CHART_MARK_ACCESSIBLE (accessible);

  /* There is none where accessibility is switched off. */
  if (self->context == NULL && self->display != NULL)
    self->context = gtk_at_context_create (self->role, accessible, self->display);

  return self->context != NULL ? g_object_ref (self->context) : NULL;
}

static gboolean
get_platform_state (GtkAccessible              *accessible,
                    GtkAccessiblePlatformState  state)
{
  EntenteChartMarkAccessible *self = ENTENTE_CHART_MARK_ACCESSIBLE (accessible);

  switch (state)
    {
    case GTK_ACCESSIBLE_PLATFORM_STATE_FOCUSABLE:
      return self->parent != NULL;
    case GTK_ACCESSIBLE_PLATFORM_STATE_FOCUSED:
      return self->parent != NULL && self->focused;
    case GTK_ACCESSIBLE_PLATFORM_STATE_ACTIVE:
    default:
      return FALSE;
    }
}

static GtkAccessible *
get_accessible_parent (GtkAccessible *accessible)
{
  EntenteChartMarkAccessible *self = ENTENTE_CHART_MARK_ACCESSIBLE (accessible);

  return self->parent != NULL ? g_object_ref (self->parent) : NULL;
}

static GtkAccessible *
get_first_accessible_child (GtkAccessible *accessible)
{
  return NULL;
}

static GtkAccessible *
get_next_accessible_sibling (GtkAccessible *accessible)
{
  EntenteChartMarkAccessible *self = ENTENTE_CHART_MARK_ACCESSIBLE (accessible);

  return self->next != NULL ? g_object_ref (self->next) : NULL;
}

static gboolean
get_bounds (GtkAccessible *accessible,
            int           *x,
            int           *y,
            int           *width,
            int           *height)
{
  EntenteChartMarkAccessible *self = ENTENTE_CHART_MARK_ACCESSIBLE (accessible);

  *x = self->bounds.x;
  *y = self->bounds.y;
  *width = self->bounds.width;
  *height = self->bounds.height;

  return self->parent != NULL && self->bounds.width > 0 && self->bounds.height > 0;
}

static void
accessible_init (GtkAccessibleInterface *iface)
{
  iface->get_at_context = get_at_context;
  iface->get_platform_state = get_platform_state;
  iface->get_accessible_parent = get_accessible_parent;
  iface->get_first_accessible_child = get_first_accessible_child;
  iface->get_next_accessible_sibling = get_next_accessible_sibling;
  iface->get_bounds = get_bounds;
}

static void
entente_chart_mark_accessible_dispose (GObject *object)
{
  EntenteChartMarkAccessible *self = ENTENTE_CHART_MARK_ACCESSIBLE (object);

  g_clear_weak_pointer (&self->parent);
  g_clear_weak_pointer (&self->next);
  g_clear_object (&self->context);
  g_clear_object (&self->display);
  g_clear_object (&self->row);

  G_OBJECT_CLASS (entente_chart_mark_accessible_parent_class)->dispose (object);
}

static void
entente_chart_mark_accessible_get_property (GObject    *object,
                                            guint       property_id,
                                            GValue     *value,
                                            GParamSpec *pspec)
{
  EntenteChartMarkAccessible *self = ENTENTE_CHART_MARK_ACCESSIBLE (object);

  switch (property_id)
    {
    case PROP_ACCESSIBLE_ROLE:
      g_value_set_enum (value, self->role);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
entente_chart_mark_accessible_set_property (GObject      *object,
                                            guint         property_id,
                                            const GValue *value,
                                            GParamSpec   *pspec)
{
  EntenteChartMarkAccessible *self = ENTENTE_CHART_MARK_ACCESSIBLE (object);

  switch (property_id)
    {
    case PROP_ACCESSIBLE_ROLE:
      self->role = (GtkAccessibleRole) g_value_get_enum (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
entente_chart_mark_accessible_class_init (EntenteChartMarkAccessibleClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = entente_chart_mark_accessible_dispose;
  object_class->get_property = entente_chart_mark_accessible_get_property;
  object_class->set_property = entente_chart_mark_accessible_set_property;

  g_object_class_override_property (object_class, PROP_ACCESSIBLE_ROLE, "accessible-role");
}

static void
entente_chart_mark_accessible_init (EntenteChartMarkAccessible *self)
{
  self->role = GTK_ACCESSIBLE_ROLE_LIST_ITEM;
}

/**
 * entente_chart_mark_accessible_new:
 * @display: the display of the chart
 * @row: the row of the mark
 *
 * Returns: (transfer full): an accessible object for the mark, which is not part of any
 *   tree yet
 */
EntenteChartMarkAccessible *
entente_chart_mark_accessible_new (GdkDisplay      *display,
                                   EntenteChartRow *row)
{
  EntenteChartMarkAccessible *self;
  g_autofree char *label = NULL;

  g_return_val_if_fail (GDK_IS_DISPLAY (display), NULL);
  g_return_val_if_fail (ENTENTE_IS_CHART_ROW (row), NULL);

  self = g_object_new (ENTENTE_TYPE_CHART_MARK_ACCESSIBLE, NULL);
  self->display = g_object_ref (display);
  self->row = g_object_ref (row);

  /* Everything is in the label: braille leaves a list item's description out. */
  label = entente_chart_describer_mark_label (row);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);

  return self;
}

/**
 * entente_chart_mark_accessible_get_row:
 * @self: an accessible mark
 *
 * Returns: (transfer none): the row of the mark
 */
EntenteChartRow *
entente_chart_mark_accessible_get_row (EntenteChartMarkAccessible *self)
{
  g_return_val_if_fail (ENTENTE_IS_CHART_MARK_ACCESSIBLE (self), NULL);

  return self->row;
}

/**
 * entente_chart_mark_accessible_place:
 * @self: an accessible mark
 * @parent: (nullable): the series that it belongs to; %NULL takes it out of the tree
 * @next: (nullable): the mark after it
 *
 * Puts the mark into the tree. Neither of the others is kept alive by it.
 */
void
entente_chart_mark_accessible_place (EntenteChartMarkAccessible *self,
                                     GtkAccessible              *parent,
                                     GtkAccessible              *next)
{
  g_return_if_fail (ENTENTE_IS_CHART_MARK_ACCESSIBLE (self));
  g_return_if_fail (parent == NULL || GTK_IS_ACCESSIBLE (parent));
  g_return_if_fail (next == NULL || GTK_IS_ACCESSIBLE (next));

  g_set_weak_pointer (&self->parent, parent);
  g_set_weak_pointer (&self->next, next);
}

/**
 * entente_chart_mark_accessible_set_bounds:
 * @self: an accessible mark
 * @bounds: where it stands, in pixels from the top left corner of the chart
 */
void
entente_chart_mark_accessible_set_bounds (EntenteChartMarkAccessible *self,
                                          const GdkRectangle         *bounds)
{
  g_return_if_fail (ENTENTE_IS_CHART_MARK_ACCESSIBLE (self));
  g_return_if_fail (bounds != NULL);

  self->bounds = *bounds;
}

/**
 * entente_chart_mark_accessible_get_focused:
 * @self: an accessible mark
 *
 * Returns: whether the keyboard focus is on it
 */
gboolean
entente_chart_mark_accessible_get_focused (EntenteChartMarkAccessible *self)
{
  g_return_val_if_fail (ENTENTE_IS_CHART_MARK_ACCESSIBLE (self), FALSE);

  return self->focused;
}

/**
 * entente_chart_mark_accessible_set_focused:
 * @self: an accessible mark
 * @focused: whether the keyboard focus is on it
 *
 * Tells assistive technology where the focus is. The mark that loses it must be told
 * before the one that gets it.
 */
void
entente_chart_mark_accessible_set_focused (EntenteChartMarkAccessible *self,
                                           gboolean                    focused)
{
  g_return_if_fail (ENTENTE_IS_CHART_MARK_ACCESSIBLE (self));

  focused = !!focused;
  if (self->focused == focused)
    return;

  self->focused = focused;
  gtk_accessible_update_platform_state (GTK_ACCESSIBLE (self),
                                        GTK_ACCESSIBLE_PLATFORM_STATE_FOCUSED);
}
