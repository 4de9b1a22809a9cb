/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * EntenteLateChild:
 *
 * A page that most readers never see, such as one that says that there is nothing: what is on it
 * is made when it is shown for the first time.
 */

#include "entente-late-child.h"

#include "entente-opener.h"

/* What the widget is called in the resource. */
#define CHILD "child"

struct _EntenteLateChild
{
  AdwBin parent_instance;

  char *resource;
};

G_DEFINE_FINAL_TYPE (EntenteLateChild, entente_late_child, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_RESOURCE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
make_child (EntenteLateChild *self)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource (self->resource);

  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (gtk_builder_get_object (builder, CHILD)));
}

static void
entente_late_child_map (GtkWidget *widget)
{
  EntenteLateChild *self = ENTENTE_LATE_CHILD (widget);

  if (self->resource != NULL && adw_bin_get_child (ADW_BIN (self)) == NULL)
    make_child (self);

  GTK_WIDGET_CLASS (entente_late_child_parent_class)->map (widget);
}

static void
entente_late_child_finalize (GObject *object)
{
  g_clear_pointer (&ENTENTE_LATE_CHILD (object)->resource, g_free);

  G_OBJECT_CLASS (entente_late_child_parent_class)->finalize (object);
}

static void
entente_late_child_get_property (GObject    *object,
                                 guint       property_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  switch (property_id)
    {
    case PROP_RESOURCE:
      g_value_set_string (value, ENTENTE_LATE_CHILD (object)->resource);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
entente_late_child_set_property (GObject      *object,
                                 guint         property_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  switch (property_id)
    {
    case PROP_RESOURCE:
      entente_late_child_set_resource (ENTENTE_LATE_CHILD (object), g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
entente_late_child_class_init (EntenteLateChildClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = entente_late_child_finalize;
  object_class->get_property = entente_late_child_get_property;
  object_class->set_property = entente_late_child_set_property;
  GTK_WIDGET_CLASS (klass)->map = entente_late_child_map;

  /* EntenteLateChild:resource: the path of a resource for #GtkBuilder that has an object “child”. */
  properties[PROP_RESOURCE] =
    g_param_spec_string ("resource", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
entente_late_child_init (EntenteLateChild *self)
{
}

/**
 * entente_late_child_new:
 *
 * Returns: (transfer floating): a page on which there will be nothing
 */
EntenteLateChild *
entente_late_child_new (void)
{
  return g_object_new (ENTENTE_TYPE_LATE_CHILD, NULL);
}

/**
 * entente_late_child_get_resource:
 * @self: a page
 *
 * Returns: (transfer none) (nullable): the path of the resource that says what is on it
 */
const char *
entente_late_child_get_resource (EntenteLateChild *self)
{
  g_return_val_if_fail (ENTENTE_IS_LATE_CHILD (self), NULL);

  return self->resource;
}

/**
 * entente_late_child_set_resource:
 * @self: a page that has not been shown
 * @resource: (nullable): the path of a resource for #GtkBuilder that has an object “child”
 */
void
entente_late_child_set_resource (EntenteLateChild *self,
                                 const char       *resource)
{
  g_return_if_fail (ENTENTE_IS_LATE_CHILD (self));

  if (g_set_str (&self->resource, resource))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RESOURCE]);
}

static void
ensure_menu (GtkMenuButton *button,
             gpointer       menu)
{
  if (gtk_menu_button_get_menu_model (button) == NULL)
    gtk_menu_button_set_menu_model (button, menu);
}

/**
 * entente_late_child_set_menu:
 * @button: a button that has not been shown
 * @menu: its menu, which is made when it is opened for the first time
 */
void
entente_late_child_set_menu (GtkMenuButton *button,
                             GMenuModel    *menu)
{
  g_return_if_fail (GTK_IS_MENU_BUTTON (button));
  g_return_if_fail (G_IS_MENU_MODEL (menu));

  entente_opener_be_button (GTK_WIDGET (button));
  gtk_menu_button_set_create_popup_func (button, ensure_menu, g_object_ref (menu), g_object_unref);
}
