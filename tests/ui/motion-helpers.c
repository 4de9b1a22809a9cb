/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "motion-helpers.h"

#include "entente-loader.h"

static void
set_up (Fixture       *fixture,
        gconstpointer  chart)
{
  fixture->dossier = entente_loader_load_builtin ();
  fixture->selection = entente_selection_new (fixture->dossier);
  fixture->canvas = entente_chart_canvas_new ();
  fixture->announced = g_string_new (NULL);
  charts_record_announced (fixture->canvas, fixture->announced);
  entente_chart_canvas_set_chart (fixture->canvas,
                                  entente_dossier_find_chart (fixture->dossier, chart));
  entente_picture_set_selection (ENTENTE_PICTURE (fixture->canvas), fixture->selection);
  fixture->window = charts_present (GTK_WIDGET (fixture->canvas), 600, 400);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  chart)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->canvas), (gpointer *) &fixture->canvas);
  charts_close (fixture->window);
  g_assert_null (fixture->canvas);
  g_string_free (g_steal_pointer (&fixture->announced), TRUE);
  g_assert_finalize_object (g_steal_pointer (&fixture->selection));
  g_assert_finalize_object (g_steal_pointer (&fixture->dossier));
}

/* Closes of working days from 2 January 2024 on, or of every minute from then on. */
EntentePlottedPrices *
motion_make_prices (guint    n_rows,
                    gboolean has_times)
{
  guint32 *steps = g_new (guint32, n_rows);
  double *closes = g_new (double, n_rows);
  EntentePriceColumns columns = {
    .origin = (gint64) FIRST_DAY * 86400,
    .unit = has_times ? 1 : 86400,
    .spacing = has_times ? ENTENTE_PRICE_SPACING_INTRADAY : ENTENTE_PRICE_SPACING_DAILY,
  };
  g_autoptr (EntentePrices) prices = NULL;
  g_autoptr (GBytes) step_bytes = NULL;
  g_autoptr (GBytes) close_bytes = NULL;

  for (guint i = 0; i < n_rows; i++)
    {
      /* Tuesday to Friday, and then a week from Monday to Friday and so on. */
      steps[i] = has_times ? i * 60 : i + (i + 1) / 5 * 2;
      closes[i] = 80 + i % 50;
    }
  step_bytes = g_bytes_new_take (steps, n_rows * sizeof *steps);
  close_bytes = g_bytes_new_take (closes, n_rows * sizeof *closes);
  columns.steps = step_bytes;
  columns.figures[ENTENTE_PRICE_CLOSE] = close_bytes;
  prices = entente_prices_new (&columns);

  return entente_plotted_prices_new (prices);
}

void
motion_add_prices (Fixture  *fixture,
                   guint     n_rows,
                   gboolean  has_times)
{
  g_autoptr (EntentePlottedPrices) prices = motion_make_prices (n_rows, has_times);

  entente_chart_canvas_set_prices (fixture->canvas, prices);
}

EntenteChartLayout *
motion_get_layout (Fixture *fixture)
{
  return entente_chart_canvas_get_layout (fixture->canvas);
}

EntenteTimeMotion *
motion_get_motion (Fixture *fixture)
{
  return entente_picture_get_motion (ENTENTE_PICTURE (fixture->canvas));
}

int
motion_get_cursor (Fixture *fixture)
{
  return entente_picture_get_cursor (ENTENTE_PICTURE (fixture->canvas));
}

const EntenteAxisWindow *
motion_get_goal (Fixture *fixture)
{
  return entente_time_motion_get_goal (motion_get_motion (fixture));
}

double
motion_get_span (Fixture *fixture)
{
  return entente_axis_window_get_span (motion_get_goal (fixture));
}

void
motion_show (Fixture *fixture,
             double   first,
             double   last)
{
  entente_time_motion_show (motion_get_motion (fixture), &(EntenteAxisWindow) { first, last },
                            ENTENTE_PACE_JUMP);
}

void
motion_assert_window (Fixture *fixture,
                      double   first,
                      double   last)
{
  g_assert_cmpfloat_with_epsilon (motion_get_goal (fixture)->first, first, 1e-6);
  g_assert_cmpfloat_with_epsilon (motion_get_goal (fixture)->last, last, 1e-6);
}

double
motion_moment_at (Fixture *fixture,
                  double   x)
{
  double moment;

  g_assert_true (entente_chart_layout_get_moment (motion_get_layout (fixture), x, &moment));

  return moment;
}

gboolean
motion_scroll (Fixture         *fixture,
               double           dx,
               double           dy,
               GdkModifierType  state)
{
  return entente_chart_canvas_scroll (fixture->canvas, dx, dy, GDK_SCROLL_UNIT_WHEEL, state);
}

gboolean
motion_press (Fixture         *fixture,
              guint            keyval,
              GdkModifierType  modifiers)
{
  return charts_press_key (GTK_WIDGET (fixture->canvas), keyval, modifiers);
}

void
motion_set_rtl (Fixture  *fixture,
                gboolean  rtl)
{
  gtk_widget_set_direction (GTK_WIDGET (fixture->canvas),
                            rtl ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
  charts_settle ();
}

void
motion_drag (Fixture *fixture,
             double   x,
             double   dx)
{
  GtkEventController *controller = charts_find_controller (fixture->canvas, GTK_TYPE_GESTURE_DRAG);

  g_signal_emit_by_name (controller, "drag-begin", x, 200.0);
  g_signal_emit_by_name (controller, "drag-update", dx, 0.0);
  g_signal_emit_by_name (controller, "drag-end", dx, 0.0);
}

void
motion_wait_for_rest (Fixture *fixture)
{
  gint64 end = g_get_monotonic_time () + PATIENCE * 1000;

  while (!entente_time_motion_is_resting (motion_get_motion (fixture)))
    {
      g_assert_cmpint (g_get_monotonic_time (), <, end);
      g_main_context_iteration (NULL, TRUE);
    }
}

void
motion_set_animated (gboolean animated)
{
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", animated, NULL);
}

gboolean
motion_swipe (Fixture *fixture,
              double   dx,
              double   dy)
{
  return entente_chart_canvas_scroll (fixture->canvas, dx, dy, GDK_SCROLL_UNIT_SURFACE, 0);
}

gboolean
motion_has_child (gpointer       parent,
                  GtkAccessible *child)
{
  g_autoptr (GtkAccessible) at = gtk_accessible_get_first_accessible_child (parent);

  while (at != NULL && at != child)
    {
      GtkAccessible *next = gtk_accessible_get_next_accessible_sibling (at);

      g_object_unref (at);
      at = next;
    }

  return at != NULL;
}

void
motion_add (const char  *path,
            const char  *chart,
            FixtureTest  test)
{
  g_test_add (path, Fixture, chart, set_up, test, tear_down);
}
