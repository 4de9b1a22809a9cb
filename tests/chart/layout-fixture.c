/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "layout-fixture.h"

EntenteChartLayout *
fixture_layout_of (EntenteChart           *chart,
                   const EntenteChartView *view)
{
  return fixture_layout_view (chart, view, 800, 400, ENTENTE_CHART_SCHEME_LIGHT,
                              PANGO_DIRECTION_LTR, ENTENTE_CHART_WORDS_NONE);
}

void
fixture_set_time (EntenteChartView *view,
                  const char       *first,
                  const char       *last)
{
  view->from = fixture_moment (first);
  view->to = fixture_moment (last) + 1;
}

const EntentePlacedMark *
fixture_find_mark (EntenteChartLayout *layout,
                   const char         *id)
{
  for (guint i = 0; i < entente_chart_layout_get_n_marks (layout); i++)
    if (g_str_equal (entente_fact_get_id (entente_chart_layout_get_mark (layout, i)->fact), id))
      return entente_chart_layout_get_mark (layout, i);

  g_assert_not_reached ();
}

gboolean
fixture_has_text (EntenteChartLayout *layout,
                  const char         *part)
{
  for (guint i = 0; i < layout->texts->len; i++)
    if (strstr (pango_layout_get_text (entente_layout_text (layout, i)->text), part) != NULL)
      return TRUE;

  return FALSE;
}
