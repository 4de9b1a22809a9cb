/* SPDX-License-Identifier: GPL-3.0-or-later */

/* EntenteTimelineAxisSheet: where everything of an axis stands in a widget: at its size, in its
 * font and direction of text, in the colours of the desktop, and today. */

#include "entente-timeline-axis-sheet.h"

#include "entente-desktop-style.h"

struct _EntenteTimelineAxisSheet
{
  GtkWidget *widget;      /* the owner of the sheet */
  EntenteAxisEvents *events;
  EntenteDate *report;    /* or NULL */

  /* Made from the above, and thrown away when that changes. */
  EntenteAxisTexts *texts;
  guint context_serial;   /* of the Pango context that the texts were made with */
  EntenteAxisLayout *layout;
  EntenteDay today;       /* when the layout was made */
};

/* Font, its size and the scale of text all show in the serial of the Pango context. */
static EntenteAxisTexts *
ensure_texts (EntenteTimelineAxisSheet *self)
{
  PangoContext *context = gtk_widget_get_pango_context (self->widget);
  guint serial = pango_context_get_serial (context);
  g_autoptr (EntenteChartStyle) style = NULL;

  if (self->texts != NULL && self->context_serial == serial)
    return self->texts;

  entente_timeline_axis_sheet_invalidate (self);
  style = entente_desktop_style_new (self->widget);
  self->context_serial = serial;
  self->texts = entente_axis_texts_new (self->events, style, context);

  return self->texts;
}

/**
 * entente_timeline_axis_sheet_new:
 * @widget: the widget that shows the axis; it owns the sheet and outlives it
 * @events: what it shows
 * @report: (nullable): the date of the report
 *
 * Returns: (transfer full): a sheet
 */
EntenteTimelineAxisSheet *
entente_timeline_axis_sheet_new (GtkWidget         *widget,
                                 EntenteAxisEvents *events,
                                 EntenteDate       *report)
{
  EntenteTimelineAxisSheet *self;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);
  g_return_val_if_fail (ENTENTE_IS_AXIS_EVENTS (events), NULL);

  self = g_new0 (EntenteTimelineAxisSheet, 1);
  self->widget = widget;
  self->events = g_object_ref (events);
  self->report = report != NULL ? entente_date_ref (report) : NULL;

  return self;
}

/**
 * entente_timeline_axis_sheet_free:
 * @self: (transfer full): a sheet
 */
void
entente_timeline_axis_sheet_free (EntenteTimelineAxisSheet *self)
{
  g_return_if_fail (self != NULL);

  entente_timeline_axis_sheet_invalidate (self);
  g_clear_pointer (&self->report, entente_date_unref);
  g_object_unref (self->events);
  g_free (self);
}

/**
 * entente_timeline_axis_sheet_invalidate:
 * @self: a sheet
 *
 * Forgets the layout, because the colours of the desktop have changed. Other changes are found
 * without it.
 */
void
entente_timeline_axis_sheet_invalidate (EntenteTimelineAxisSheet *self)
{
  g_return_if_fail (self != NULL);

  g_clear_object (&self->layout);
  g_clear_object (&self->texts);
}

static EntenteDay
get_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  EntenteDay day = 0;

  entente_day_from_ymd (g_date_time_get_year (now), g_date_time_get_month (now),
                        g_date_time_get_day_of_month (now), &day);

  return day;
}

static gboolean
is_valid (EntenteTimelineAxisSheet *self,
          const EntenteAxisWindow  *window,
          int                       width,
          int                       height,
          PangoDirection            direction,
          EntenteDay                today)
{
  const EntenteAxisWindow *shown;

  if (self->layout == NULL)
    return FALSE;

  shown = entente_axis_layout_get_window (self->layout);

  return shown->first == window->first && shown->last == window->last &&
         entente_axis_layout_get_width (self->layout) == width &&
         entente_axis_layout_get_height (self->layout) == height &&
         entente_axis_layout_get_direction (self->layout) == direction && self->today == today;
}

/**
 * entente_timeline_axis_sheet_get_layout:
 * @self: a sheet
 * @window: what the axis shows
 * @width: how wide the picture is, in pixels
 * @height: how high it is
 * @is_new: (out): whether it is another one than the last time
 *
 * Returns: (transfer none): where everything stands
 */
EntenteAxisLayout *
entente_timeline_axis_sheet_get_layout (EntenteTimelineAxisSheet *self,
                                        const EntenteAxisWindow  *window,
                                        int                       width,
                                        int                       height,
                                        gboolean                 *is_new)
{
  EntenteAxisTexts *texts;
  EntenteAxisLayout *layout;
  EntenteAxisMoments moments = { .has_today = TRUE };
  PangoDirection direction;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (window != NULL, NULL);
  g_return_val_if_fail (width > 0 && height > 0, NULL);
  g_return_val_if_fail (is_new != NULL, NULL);

  texts = ensure_texts (self);
  direction = entente_desktop_style_get_direction (self->widget);
  moments.today = get_today ();
  moments.report = self->report;
  *is_new = !is_valid (self, window, width, height, direction, moments.today);
  if (!*is_new)
    return self->layout;

  layout = entente_axis_layout_new (texts, window, width, height, direction, &moments,
                                    self->layout);
  g_clear_object (&self->layout);
  self->layout = layout;
  self->today = moments.today;

  return self->layout;
}

/**
 * entente_timeline_axis_sheet_get_line:
 * @self: a sheet
 *
 * Returns: the height of a line of labels in pixels
 */
double
entente_timeline_axis_sheet_get_line (EntenteTimelineAxisSheet *self)
{
  g_return_val_if_fail (self != NULL, 1);

  return entente_axis_texts_get_line (ensure_texts (self));
}
