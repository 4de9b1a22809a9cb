/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-chart-view.h"

G_DEFINE_BOXED_TYPE (EntenteChartView, entente_chart_view, entente_chart_view_copy,
                     entente_chart_view_free)

G_DEFINE_ENUM_TYPE (EntenteValueScale, entente_value_scale,
  G_DEFINE_ENUM_VALUE (ENTENTE_VALUE_SCALE_LINEAR, "linear"),
  G_DEFINE_ENUM_VALUE (ENTENTE_VALUE_SCALE_LOG, "log"),
  G_DEFINE_ENUM_VALUE (ENTENTE_VALUE_SCALE_PERCENT, "percent"))

/**
 * entente_chart_view_copy:
 * @self: (nullable): a view
 *
 * Returns: (transfer full): a copy of it, with references of its own; of all that there is,
 *   where @self is %NULL
 */
EntenteChartView *
entente_chart_view_copy (const EntenteChartView *self)
{
  EntenteChartView *copy = g_new0 (EntenteChartView, 1);

  if (self == NULL)
    return copy;

  *copy = *self;
  if (copy->prices != NULL)
    g_object_ref (copy->prices);
  if (copy->events != NULL)
    g_object_ref (copy->events);
  copy->prices_name = g_strdup (self->prices_name);

  return copy;
}

/**
 * entente_chart_view_clear:
 * @self: a view
 *
 * Drops the references of a view and makes it one of all that there is.
 */
void
entente_chart_view_clear (EntenteChartView *self)
{
  g_return_if_fail (self != NULL);

  g_clear_object (&self->prices);
  g_clear_object (&self->events);
  g_clear_pointer (&self->prices_name, g_free);
  *self = (EntenteChartView) ENTENTE_CHART_VIEW_INIT;
}

/**
 * entente_chart_view_free:
 * @self: (transfer full): a view made by entente_chart_view_copy()
 */
void
entente_chart_view_free (EntenteChartView *self)
{
  entente_chart_view_clear (self);
  g_free (self);
}

/**
 * entente_chart_view_equal:
 * @self: a view
 * @other: a view
 *
 * Returns: whether both show the same in the same way
 */
gboolean
entente_chart_view_equal (const EntenteChartView *self,
                          const EntenteChartView *other)
{
  g_return_val_if_fail (self != NULL && other != NULL, FALSE);

  return self->from == other->from && self->to == other->to && self->scale == other->scale &&
         self->form == other->form && self->prices == other->prices &&
         self->events == other->events &&
         g_strcmp0 (self->prices_name, other->prices_name) == 0;
}
