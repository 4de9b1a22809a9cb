/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * EntenteChartSeriesAccessible:
 *
 * What assistive technology sees of one series of a chart: a list, named after the series,
 * of its marks in reading order. A series of a single mark is a group without a name, for
 * the mark says all that there is to say: a list of one would only be in the way of a
 * reader who goes from mark to mark.
 *
 * It has no extent of its own: the strips of several series interleave, and a series that
 * covered those of another would be found in its place by a screen reader that looks for
 * what is at a point.
 */

#include "entente-chart-series-accessible.h"

struct _EntenteChartSeriesAccessible
{
  GObject parent_instance;

  GdkDisplay *display;
  EntenteSeries *series;
  GPtrArray *marks;       /* of EntenteChartMarkAccessible */
  GtkAccessibleRole role;
  GtkATContext *context;  /* made when first asked for */
  GtkAccessible *parent;  /* weak */
  GtkAccessible *next;    /* weak */
};

static void accessible_init (GtkAccessibleInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (EntenteChartSeriesAccessible, entente_chart_series_accessible,
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
  EntenteChartSeriesAccessible *self = ENTENTE_CHART_SERIES_ACCESSIBLE (accessible);

  /* There is none where accessibility is switched off. */
  if (self->context == NULL && self->display != NULL)
    self->context = gtk_at_context_create (self->role, accessible, self->display);

  return self->context != NULL ? g_object_ref (self->context) : NULL;
}

static gboolean
get_platform_state (GtkAccessible              *accessible,
                    GtkAccessiblePlatformState  state)
{
  return FALSE;
}

static GtkAccessible *
get_accessible_parent (GtkAccessible *accessible)
{
  EntenteChartSeriesAccessible *self = ENTENTE_CHART_SERIES_ACCESSIBLE (accessible);

  return self->parent != NULL ? g_object_ref (self->parent) : NULL;
}

static GtkAccessible *
get_first_accessible_child (GtkAccessible *accessible)
{
  EntenteChartSeriesAccessible *self = ENTENTE_CHART_SERIES_ACCESSIBLE (accessible);

  return self->marks->len > 0 ? g_object_ref (self->marks->pdata[0]) : NULL;
}

static GtkAccessible *
get_next_accessible_sibling (GtkAccessible *accessible)
{
  EntenteChartSeriesAccessible *self = ENTENTE_CHART_SERIES_ACCESSIBLE (accessible);

  return self->next != NULL ? g_object_ref (self->next) : NULL;
}

static gboolean
get_bounds (GtkAccessible *accessible,
            int           *x,
            int           *y,
            int           *width,
            int           *height)
{
  *x = *y = *width = *height = 0;

  return TRUE;
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
entente_chart_series_accessible_dispose (GObject *object)
{
  EntenteChartSeriesAccessible *self = ENTENTE_CHART_SERIES_ACCESSIBLE (object);

  g_ptr_array_set_size (self->marks, 0);
  g_clear_weak_pointer (&self->parent);
  g_clear_weak_pointer (&self->next);
  g_clear_object (&self->context);
  g_clear_object (&self->display);
  g_clear_object (&self->series);

  G_OBJECT_CLASS (entente_chart_series_accessible_parent_class)->dispose (object);
}

static void
entente_chart_series_accessible_finalize (GObject *object)
{
  EntenteChartSeriesAccessible *self = ENTENTE_CHART_SERIES_ACCESSIBLE (object);

  g_clear_pointer (&self->marks, g_ptr_array_unref);

  G_OBJECT_CLASS (entente_chart_series_accessible_parent_class)->finalize (object);
}

static void
entente_chart_series_accessible_get_property (GObject    *object,
                                              guint       property_id,
                                              GValue     *value,
                                              GParamSpec *pspec)
{
  EntenteChartSeriesAccessible *self = ENTENTE_CHART_SERIES_ACCESSIBLE (object);

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
entente_chart_series_accessible_set_property (GObject      *object,
                                              guint         property_id,
                                              const GValue *value,
                                              GParamSpec   *pspec)
{
  EntenteChartSeriesAccessible *self = ENTENTE_CHART_SERIES_ACCESSIBLE (object);

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
entente_chart_series_accessible_class_init (EntenteChartSeriesAccessibleClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = entente_chart_series_accessible_dispose;
  object_class->finalize = entente_chart_series_accessible_finalize;
  object_class->get_property = entente_chart_series_accessible_get_property;
  object_class->set_property = entente_chart_series_accessible_set_property;

  g_object_class_override_property (object_class, PROP_ACCESSIBLE_ROLE, "accessible-role");
}

static void
entente_chart_series_accessible_init (EntenteChartSeriesAccessible *self)
{
  self->marks = g_ptr_array_new_with_free_func (g_object_unref);
  self->role = GTK_ACCESSIBLE_ROLE_LIST;
}

/**
 * entente_chart_series_accessible_new:
 * @display: the display of the chart
 * @series: a series
 *
 * Returns: (transfer full): an accessible object for the series, which has no marks and is
 *   not part of any tree yet
 */
EntenteChartSeriesAccessible *
entente_chart_series_accessible_new (GdkDisplay    *display,
                                     EntenteSeries *series)
{
  EntenteChartSeriesAccessible *self;
  gboolean is_list;

  g_return_val_if_fail (GDK_IS_DISPLAY (display), NULL);
  g_return_val_if_fail (ENTENTE_IS_SERIES (series), NULL);

  is_list = g_list_model_get_n_items (entente_series_get_marks (series)) > 1;
  self = g_object_new (ENTENTE_TYPE_CHART_SERIES_ACCESSIBLE,
                       "accessible-role", is_list ? GTK_ACCESSIBLE_ROLE_LIST
                                                  : GTK_ACCESSIBLE_ROLE_GROUP,
                       NULL);
  self->display = g_object_ref (display);
  self->series = g_object_ref (series);
  if (is_list)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                    GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    entente_series_get_name (series),
                                    -1);

  return self;
}

/**
 * entente_chart_series_accessible_get_series:
 * @self: an accessible series
 *
 * Returns: (transfer none): the series
 */
EntenteSeries *
entente_chart_series_accessible_get_series (EntenteChartSeriesAccessible *self)
{
  g_return_val_if_fail (ENTENTE_IS_CHART_SERIES_ACCESSIBLE (self), NULL);

  return self->series;
}

/**
 * entente_chart_series_accessible_place:
 * @self: an accessible series
 * @parent: (nullable): the chart that it belongs to; %NULL takes it out of the tree
 * @next: (nullable): the series after it
 *
 * Puts the series into the tree. Neither of the others is kept alive by it.
 */
void
entente_chart_series_accessible_place (EntenteChartSeriesAccessible *self,
                                       GtkAccessible                *parent,
                                       GtkAccessible                *next)
{
  g_return_if_fail (ENTENTE_IS_CHART_SERIES_ACCESSIBLE (self));
  g_return_if_fail (parent == NULL || GTK_IS_ACCESSIBLE (parent));
  g_return_if_fail (next == NULL || GTK_IS_ACCESSIBLE (next));

  g_set_weak_pointer (&self->parent, parent);
  g_set_weak_pointer (&self->next, next);
}

/**
 * entente_chart_series_accessible_add_mark:
 * @self: an accessible series
 * @row: the row of one of the marks of the series
 *
 * Adds a mark after those that are there.
 *
 * Returns: (transfer none): the accessible object for the mark
 */
EntenteChartMarkAccessible *
entente_chart_series_accessible_add_mark (EntenteChartSeriesAccessible *self,
                                          EntenteChartRow              *row)
{
  EntenteChartMarkAccessible *mark;

  g_return_val_if_fail (ENTENTE_IS_CHART_SERIES_ACCESSIBLE (self), NULL);
  g_return_val_if_fail (ENTENTE_IS_CHART_ROW (row), NULL);

  mark = entente_chart_mark_accessible_new (self->display, row);
  entente_chart_mark_accessible_place (mark, GTK_ACCESSIBLE (self), NULL);
  if (self->marks->len > 0)
    entente_chart_mark_accessible_place (self->marks->pdata[self->marks->len - 1],
                                         GTK_ACCESSIBLE (self), GTK_ACCESSIBLE (mark));
  g_ptr_array_add (self->marks, mark);

  return mark;
}
