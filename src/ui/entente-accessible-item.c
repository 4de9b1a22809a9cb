/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * EntenteAccessibleItem:
 *
 * What assistive technology sees of one thing that a widget draws by itself, such as a mark of
 * a chart or an event on an axis: an object without a widget, with everything essential in its
 * label, and with the keyboard focus while the cursor is on it.
 *
 * It is passive and owns none of the others: the widget that draws says where it stands, what
 * comes after it or below it, and when it has the focus. An item with children, such as a
 * series, cannot have the focus and has no extent: the marks of several series lie among each
 * other, and one that covered those of another would be found in its place by a screen reader
 * that looks for what is at a point.
 */

#include "entente-accessible-item.h"

struct _EntenteAccessibleItem
{
  GObject parent_instance;

  GdkDisplay *display;
  GtkAccessibleRole role;
  GtkATContext *context;      /* made when first asked for */
  GtkAccessible *parent;      /* weak */
  GtkAccessible *next;        /* weak */
  GtkAccessible *first_child; /* weak */
  GdkRectangle bounds;
  gboolean focused;
};

static void accessible_init (GtkAccessibleInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (EntenteAccessibleItem, entente_accessible_item, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_ACCESSIBLE, accessible_init))

enum
{
  PROP_0,
  PROP_ACCESSIBLE_ROLE,
};

static GtkATContext *
get_at_context (GtkAccessible *accessible)
{
  EntenteAccessibleItem *self = ENTENTE_ACCESSIBLE_ITEM (accessible);

  /* There is none where accessibility is switched off. */
  if (self->context == NULL && self->display != NULL)
    self->context = gtk_at_context_create (self->role, accessible, self->display);

  return self->context != NULL ? g_object_ref (self->context) : NULL;
}

static gboolean
get_platform_state (GtkAccessible              *accessible,
                    GtkAccessiblePlatformState  state)
{
  EntenteAccessibleItem *self = ENTENTE_ACCESSIBLE_ITEM (accessible);

  switch (state)
    {
    case GTK_ACCESSIBLE_PLATFORM_STATE_FOCUSABLE:
      return self->parent != NULL && self->first_child == NULL;
    case GTK_ACCESSIBLE_PLATFORM_STATE_FOCUSED:
      return self->parent != NULL && self->focused;
    case GTK_ACCESSIBLE_PLATFORM_STATE_ACTIVE:
    default:
      return FALSE;
    }
}

static GtkAccessible *
ref_or_null (GtkAccessible *accessible)
{
  return accessible != NULL ? g_object_ref (accessible) : NULL;
}

static GtkAccessible *
get_accessible_parent (GtkAccessible *accessible)
{
  return ref_or_null (ENTENTE_ACCESSIBLE_ITEM (accessible)->parent);
}

static GtkAccessible *
get_first_accessible_child (GtkAccessible *accessible)
{
  return ref_or_null (ENTENTE_ACCESSIBLE_ITEM (accessible)->first_child);
}

static GtkAccessible *
get_next_accessible_sibling (GtkAccessible *accessible)
{
  return ref_or_null (ENTENTE_ACCESSIBLE_ITEM (accessible)->next);
}

static gboolean
get_bounds (GtkAccessible *accessible,
            int           *x,
            int           *y,
            int           *width,
            int           *height)
{
  EntenteAccessibleItem *self = ENTENTE_ACCESSIBLE_ITEM (accessible);

  *x = self->bounds.x;
  *y = self->bounds.y;
  *width = self->bounds.width;
  *height = self->bounds.height;

  return self->first_child != NULL ||
         (self->parent != NULL && self->bounds.width > 0 && self->bounds.height > 0);
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
entente_accessible_item_dispose (GObject *object)
{
  EntenteAccessibleItem *self = ENTENTE_ACCESSIBLE_ITEM (object);

  g_clear_weak_pointer (&self->parent);
  g_clear_weak_pointer (&self->next);
  g_clear_weak_pointer (&self->first_child);
  g_clear_object (&self->context);
  g_clear_object (&self->display);

  G_OBJECT_CLASS (entente_accessible_item_parent_class)->dispose (object);
}

static void
entente_accessible_item_get_property (GObject    *object,
                                      guint       property_id,
                                      GValue     *value,
                                      GParamSpec *pspec)
{
  EntenteAccessibleItem *self = ENTENTE_ACCESSIBLE_ITEM (object);

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
entente_accessible_item_set_property (GObject      *object,
                                      guint         property_id,
                                      const GValue *value,
                                      GParamSpec   *pspec)
{
  EntenteAccessibleItem *self = ENTENTE_ACCESSIBLE_ITEM (object);

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
entente_accessible_item_class_init (EntenteAccessibleItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = entente_accessible_item_dispose;
  object_class->get_property = entente_accessible_item_get_property;
  object_class->set_property = entente_accessible_item_set_property;

  g_object_class_override_property (object_class, PROP_ACCESSIBLE_ROLE, "accessible-role");
}

static void
entente_accessible_item_init (EntenteAccessibleItem *self)
{
  self->role = GTK_ACCESSIBLE_ROLE_LIST_ITEM;
}

/**
 * entente_accessible_item_new:
 * @display: the display of the widget that draws
 * @role: what kind of thing it is
 * @label: (nullable): everything essential of it: braille leaves a description out
 * @description: (nullable): what is to be said besides
 *
 * Returns: (transfer full): an accessible object that is not part of any tree yet
 */
EntenteAccessibleItem *
entente_accessible_item_new (GdkDisplay        *display,
                             GtkAccessibleRole  role,
                             const char        *label,
                             const char        *description)
{
  EntenteAccessibleItem *self;

  g_return_val_if_fail (GDK_IS_DISPLAY (display), NULL);

  self = g_object_new (ENTENTE_TYPE_ACCESSIBLE_ITEM, "accessible-role", role, NULL);
  self->display = g_object_ref (display);

  if (label != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                    GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                    -1);
  if (description != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description,
                                    -1);

  return self;
}

/**
 * entente_accessible_item_place:
 * @self: an item
 * @parent: (nullable): what it belongs to; %NULL takes it out of the tree
 * @next: (nullable): the item after it
 *
 * Puts the item into the tree. Neither of the others is kept alive by it.
 */
void
entente_accessible_item_place (EntenteAccessibleItem *self,
                               GtkAccessible         *parent,
                               GtkAccessible         *next)
{
  g_return_if_fail (ENTENTE_IS_ACCESSIBLE_ITEM (self));
  g_return_if_fail (parent == NULL || GTK_IS_ACCESSIBLE (parent));
  g_return_if_fail (next == NULL || GTK_IS_ACCESSIBLE (next));

  g_set_weak_pointer (&self->parent, parent);
  g_set_weak_pointer (&self->next, next);
}

/**
 * entente_accessible_item_set_first_child:
 * @self: an item
 * @child: (nullable): the first of the items below it
 *
 * Makes the item one that has others below it. They are not kept alive by it.
 */
void
entente_accessible_item_set_first_child (EntenteAccessibleItem *self,
                                         GtkAccessible         *child)
{
  g_return_if_fail (ENTENTE_IS_ACCESSIBLE_ITEM (self));
  g_return_if_fail (child == NULL || GTK_IS_ACCESSIBLE (child));

  g_set_weak_pointer (&self->first_child, child);
}

/**
 * entente_accessible_item_set_bounds:
 * @self: an item without children
 * @bounds: where it is drawn, in pixels from the top left corner of the widget that draws;
 *   with no width where it is not
 */
void
entente_accessible_item_set_bounds (EntenteAccessibleItem *self,
                                    const GdkRectangle    *bounds)
{
  g_return_if_fail (ENTENTE_IS_ACCESSIBLE_ITEM (self));
  g_return_if_fail (bounds != NULL);

  self->bounds = *bounds;
}

/**
 * entente_accessible_item_get_focused:
 * @self: an item
 *
 * Returns: whether the keyboard focus is on it
 */
gboolean
entente_accessible_item_get_focused (EntenteAccessibleItem *self)
{
  g_return_val_if_fail (ENTENTE_IS_ACCESSIBLE_ITEM (self), FALSE);

  return self->focused;
}

/**
 * entente_accessible_item_set_focused:
 * @self: an item without children
 * @focused: whether the keyboard focus is on it
 *
 * Tells assistive technology where the focus is. The item that loses it must be told before
 * the one that gets it.
 */
void
entente_accessible_item_set_focused (EntenteAccessibleItem *self,
                                     gboolean               focused)
{
  g_return_if_fail (ENTENTE_IS_ACCESSIBLE_ITEM (self));

  focused = !!focused;
  if (self->focused == focused)
    return;

  self->focused = focused;
  gtk_accessible_update_platform_state (GTK_ACCESSIBLE (self),
                                        GTK_ACCESSIBLE_PLATFORM_STATE_FOCUSED);
}

/**
 * entente_accessible_item_set_present:
 * @self: an item that is in the tree
 * @present: whether it has come into the tree, or is about to go
 *
 * Tells assistive technology that the children of the parent have changed. GTK has no call for
 * that; it does tell when an object is hidden or shown.
 */
void
entente_accessible_item_set_present (EntenteAccessibleItem *self,
                                     gboolean               present)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (self);

  g_return_if_fail (ENTENTE_IS_ACCESSIBLE_ITEM (self));

  /* It can only be hidden once assistive technology knows of it. */
  if (present)
    gtk_accessible_update_platform_state (accessible, GTK_ACCESSIBLE_PLATFORM_STATE_FOCUSABLE);
  gtk_accessible_update_state (accessible, GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  if (present)
    gtk_accessible_update_state (accessible, GTK_ACCESSIBLE_STATE_HIDDEN, FALSE, -1);
}
