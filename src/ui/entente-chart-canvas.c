/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * EntenteChartCanvas:
 *
 * The picture of a chart, drawn by the chart layer. Title, description and source line are
 * not part of it: whoever shows the picture has them beside it.
 *
 * One mark has the cursor. Moving the cursor selects the fact of its mark for every view
 * of the window; a fact that is selected elsewhere takes the cursor to its mark.
 *
 * Of a chart over time a part can be shown, never more than there is and a day at least, or
 * some minutes where prices have a time of day. Dragging moves it, and it goes on when it is
 * let go; so do two fingers on a touchpad to the side, and a wheel with Shift. Pinching zooms,
 * and so does a wheel with Control, at the pointer. A double click beside everything shows all.
 * Over the plot a hairline stands at the row of imported prices that is nearest to the pointer,
 * or without any at the mark, with words beside it. Events have flags above the plot: a click
 * selects the event, and further clicks the next of several.
 *
 * A wheel by itself is left to what scrolls around the picture, as everything is in a chart
 * that is not over time.
 *
 * ## Keys
 *
 * Those of #EntentePicture. Left and Right move the cursor in reading order (the other way round
 * where text runs from right to left), Up and Down to the series before and after (from mark to
 * mark in a chart of one series), with Control to the highest and the lowest mark, Home and End
 * to the first and the last one, Page Up and Page Down by a tenth of the marks. Enter asks for
 * the details of the fact, as a double click does.
 *
 * In a chart over time Control with Left and Right goes from row to row of imported prices, and
 * with Shift as well from flag to flag; Enter asks for the details of the event then. Control
 * with Page Up and Page Down goes to the row after the gap before and after. Only such a chart is
 * zoomed and moved.
 *
 * ## Accessibility
 *
 * The role is %GTK_ACCESSIBLE_ROLE_IMG, with the chart's title as its label and its outline as
 * its description. Below it are the series, which are lists where they have many marks, and in
 * them the marks, which are list items. None is a widget. A reader who comes to the picture for
 * the first time is at the picture itself, and hears the outline; with the first key, the mark
 * with the cursor has the focus for assistive technology.
 * Of imported prices the rows around the one that a key has led to are there as well, in a group
 * of their own, and that one has the focus. The flags of events that are seen are list items,
 * too.
 *
 * ## CSS nodes
 *
 * A node with the name chart, and a node with the name tooltip for the readout.
 */

#include "entente-chart-canvas-private.h"
#include "entente-chart-describer.h"
#include "entente-chart-renderer.h"
#include "entente-price-book.h"
#include "entente-verbosity-setting.h"

#define MINIMUM_HEIGHT 180

/* Of the height at which it looks right, the share that the picture asks for: where there is
 * less, it is better to scroll. A line of prices is read by its rises and falls, and needs all
 * of it. */
#define LEAST_SHARE             0.8
#define LEAST_SHARE_WITH_PRICES 1.0

G_DEFINE_FINAL_TYPE (EntenteChartCanvas, entente_chart_canvas, ENTENTE_TYPE_PICTURE)

static gboolean
entente_chart_canvas_is_empty (EntentePicture *picture)
{
  return ENTENTE_CHART_CANVAS (picture)->sheet == NULL;
}

static GtkSizeRequestMode
entente_chart_canvas_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
entente_chart_canvas_measure_height (EntentePicture *picture,
                                     int             width,
                                     int            *minimum,
                                     int            *natural)
{
  EntenteChartCanvas *self = ENTENTE_CHART_CANVAS (picture);
  double share = self->view.prices != NULL ? LEAST_SHARE_WITH_PRICES : LEAST_SHARE;

  if (self->sheet != NULL)
    entente_chart_sheet_measure (self->sheet, width, minimum, natural);

  *minimum = MAX (MAX (*minimum, (int) (*natural * share)), MINIMUM_HEIGHT);
  *natural = MAX (*natural, *minimum);
}

static GArray *
entente_chart_canvas_lay_out (EntentePicture *picture,
                              int             width,
                              int             height)
{
  return entente_chart_canvas_get_kept (ENTENTE_CHART_CANVAS (picture), width);
}

/* Pixels of the screen for one of the picture; 0 before there is a screen. */
static double
screen_scale (GtkWidget *widget)
{
  GtkNative *native = gtk_widget_get_native (widget);
  GdkSurface *surface = native != NULL ? gtk_native_get_surface (native) : NULL;

  return surface != NULL ? gdk_surface_get_scale (surface) : 0;
}

/* One thing at a time has the ring of the keyboard. */
static void
set_state (EntenteChartCanvas *self,
           EntenteChartLayout *layout,
           EntenteChartState  *state)
{
  EntenteSelection *selection = entente_picture_get_selection (ENTENTE_PICTURE (self));

  if (selection != NULL)
    {
      state->selected = entente_selection_get_fact (selection);
      state->selected_event = entente_selection_get_event (selection);
    }
  if (self->cursor_ringed && self->flagged != NULL)
    state->focused_flag = entente_chart_layout_find_event (layout, self->flagged);
  else if (self->cursor_ringed && self->row < 0)
    state->focused = entente_picture_get_cursor (ENTENTE_PICTURE (self));
  state->hovered = self->hovered;
  state->hovered_flag = self->hovered_flag;
  state->has_crosshair = self->has_crosshair;
  state->crosshair = self->crosshair;
  state->scale = screen_scale (GTK_WIDGET (self));
}

static void
entente_chart_canvas_draw (EntentePicture *picture,
                           cairo_t        *cr)
{
  EntenteChartCanvas *self = ENTENTE_CHART_CANVAS (picture);
  EntenteChartLayout *layout = entente_chart_canvas_get_layout (self);
  EntenteChartState state = ENTENTE_CHART_STATE_INIT;

  set_state (self, layout, &state);
  entente_chart_renderer_draw (layout, cr, &state);
}

static void
entente_chart_canvas_forget_style (EntentePicture *picture)
{
  entente_chart_sheet_invalidate (ENTENTE_CHART_CANVAS (picture)->sheet);
}

static GtkAccessible *
entente_chart_canvas_get_first_child (EntentePicture *picture)
{
  return entente_chart_tree_get_first_child (ENTENTE_CHART_CANVAS (picture)->tree);
}

static void
set_accessible_words (EntenteChartCanvas *self)
{
  g_autofree char *outline =
    entente_chart_describer_outline (self->chart, entente_verbosity_setting_get ());

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  entente_chart_get_title (self->chart),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, outline,
                                  -1);
}

static void
entente_chart_canvas_update_words (EntentePicture *picture)
{
  EntenteChartCanvas *self = ENTENTE_CHART_CANVAS (picture);
  EntenteSelection *selection = entente_picture_get_selection (picture);

  if (self->tree == NULL)
    return;

  set_accessible_words (self);
  entente_flag_tree_update_words (self->flags);
  entente_chart_tree_update_words (self->tree,
                                   selection != NULL ? entente_selection_get_dossier (selection)
                                                     : NULL);
}

static void
entente_chart_canvas_selection_changed (EntentePicture *picture)
{
  EntenteChartCanvas *self = ENTENTE_CHART_CANVAS (picture);
  EntenteSelection *selection = entente_picture_get_selection (picture);
  EntenteDossier *dossier = selection != NULL ? entente_selection_get_dossier (selection) : NULL;

  g_signal_group_set_target (self->book_signals,
                             dossier != NULL ? entente_price_book_get (dossier) : NULL);
  entente_chart_canvas_update_words (picture);
  g_clear_object (&self->view.events);
  if (selection != NULL)
    {
      self->view.events = g_object_ref (entente_dossier_get_events (dossier));
      entente_chart_canvas_follow_fact (self);
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
set_tree_layout (EntenteChartCanvas *self,
                 EntenteChartLayout *layout)
{
  entente_chart_tree_set_layout (self->tree, layout);
  entente_flag_tree_set_layout (self->flags, layout);
  entente_chart_canvas_link_tree (self);
  if (self->imported != NULL)
    entente_imported_tree_set_layout (self->imported, layout);
}

/* Assistive technology is told where things are now, and was not on the way. */
static void
entente_chart_canvas_rested (EntentePicture *picture)
{
  EntenteChartCanvas *self = ENTENTE_CHART_CANVAS (picture);
  EntenteChartLayout *layout;

  if (self->is_tree_stale)
    {
      layout = entente_chart_canvas_get_layout (self);
      self->is_tree_stale = FALSE;
      if (layout != NULL)
        set_tree_layout (self, layout);
    }

  ENTENTE_PICTURE_CLASS (entente_chart_canvas_parent_class)->rested (picture);
}

static void
forget_chart (EntenteChartCanvas *self)
{
  self->has_time = FALSE;
  self->row = -1;
  self->has_crosshair = FALSE;
  g_clear_object (&self->flagged);
  g_clear_pointer (&self->imported, entente_imported_tree_free);
  g_clear_pointer (&self->flags, entente_flag_tree_free);
  g_clear_pointer (&self->tree, entente_chart_tree_free);
  g_clear_pointer (&self->sheet, entente_chart_sheet_free);
  g_clear_object (&self->table);
}

static void
entente_chart_canvas_dispose (GObject *object)
{
  EntenteChartCanvas *self = ENTENTE_CHART_CANVAS (object);

  g_clear_object (&self->book_signals);
  forget_chart (self);
  g_clear_object (&self->hovered_fact);
  entente_chart_view_clear (&self->view);
  g_clear_object (&self->chart);

  G_OBJECT_CLASS (entente_chart_canvas_parent_class)->dispose (object);
}

static void
entente_chart_canvas_class_init (EntenteChartCanvasClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  EntentePictureClass *picture_class = ENTENTE_PICTURE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_chart_canvas_dispose;
  entente_chart_canvas_install_properties (G_OBJECT_CLASS (klass));
  widget_class->get_request_mode = entente_chart_canvas_get_request_mode;
  picture_class->is_empty = entente_chart_canvas_is_empty;
  picture_class->measure_height = entente_chart_canvas_measure_height;
  picture_class->lay_out = entente_chart_canvas_lay_out;
  picture_class->draw = entente_chart_canvas_draw;
  picture_class->forget_style = entente_chart_canvas_forget_style;
  picture_class->update_words = entente_chart_canvas_update_words;
  picture_class->get_first_child = entente_chart_canvas_get_first_child;
  picture_class->selection_changed = entente_chart_canvas_selection_changed;
  picture_class->rested = entente_chart_canvas_rested;
  entente_chart_canvas_add_cursor (picture_class);
  entente_chart_canvas_add_keys (picture_class);
  entente_chart_canvas_add_pointer (picture_class);
  entente_chart_canvas_add_view (picture_class);

  entente_picture_class_install_actions (picture_class, "mark.show-fact", "chart.zoom-in",
                                         "chart.zoom-out", "chart.show-all");
  gtk_widget_class_set_css_name (widget_class, "chart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
entente_chart_canvas_init (EntenteChartCanvas *self)
{
  self->hovered = -1;
  self->hovered_flag = -1;
  self->row = -1;
  self->book_signals = g_signal_group_new (ENTENTE_TYPE_PRICE_BOOK);
  g_signal_group_connect_object (self->book_signals, "changed",
                                 G_CALLBACK (entente_chart_canvas_update_words), self,
                                 G_CONNECT_SWAPPED);
  entente_chart_canvas_add_scroll (self);
}

/**
 * entente_chart_canvas_new:
 *
 * Returns: (transfer floating): a picture without a chart
 */
EntenteChartCanvas *
entente_chart_canvas_new (void)
{
  return g_object_new (ENTENTE_TYPE_CHART_CANVAS, NULL);
}

/**
 * entente_chart_canvas_get_chart:
 * @self: a picture
 *
 * Returns: (transfer none) (nullable): the chart that it shows
 */
EntenteChart *
entente_chart_canvas_get_chart (EntenteChartCanvas *self)
{
  g_return_val_if_fail (ENTENTE_IS_CHART_CANVAS (self), NULL);

  return self->chart;
}

/**
 * entente_chart_canvas_make_imported_tree:
 * @self: a picture
 *
 * Makes the part of the accessible tree for imported prices anew; rows come into it when a key
 * leads to them.
 */
void
entente_chart_canvas_make_imported_tree (EntenteChartCanvas *self)
{
  g_clear_pointer (&self->imported, entente_imported_tree_free);
  if (self->tree == NULL)
    return;

  if (self->view.prices != NULL)
    self->imported = entente_imported_tree_new (GTK_WIDGET (self), self->view.prices,
                                                entente_chart_get_unit (self->chart));
  entente_chart_canvas_link_tree (self);
}

/**
 * entente_chart_canvas_link_tree:
 * @self: a picture of a chart
 *
 * Puts what there is below the chart one after the other: series, flags, imported prices.
 */
void
entente_chart_canvas_link_tree (EntenteChartCanvas *self)
{
  GtkAccessible *after = NULL;
  gsize first;

  /* Before there is a row in their group, it is nothing to come to. */
  if (self->imported != NULL && entente_imported_tree_get_window (self->imported, &first) > 0)
    after = entente_imported_tree_get_group (self->imported);
  after = entente_flag_tree_set_after (self->flags, after);
  entente_chart_tree_set_after (self->tree, after);
}

static void
show_chart (EntenteChartCanvas *self)
{
  self->table = entente_chart_table_new (self->chart);
  self->sheet = entente_chart_sheet_new (GTK_WIDGET (self), self->chart);
  self->tree = entente_chart_tree_new (GTK_WIDGET (self), self->table);
  self->flags = entente_flag_tree_new (GTK_WIDGET (self));
  entente_chart_canvas_make_imported_tree (self);
  entente_chart_canvas_update_words (ENTENTE_PICTURE (self));
  entente_chart_canvas_set_at_chart (self, TRUE);
}

/**
 * entente_chart_canvas_set_chart:
 * @self: a picture
 * @chart: (nullable): the chart to show; the cursor goes to the selected fact's mark, or
 *   to the first one
 */
void
entente_chart_canvas_set_chart (EntenteChartCanvas *self,
                                EntenteChart       *chart)
{
  EntentePicture *picture = ENTENTE_PICTURE (self);

  g_return_if_fail (ENTENTE_IS_CHART_CANVAS (self));
  g_return_if_fail (chart == NULL || ENTENTE_IS_CHART (chart));

  if (!g_set_object (&self->chart, chart))
    return;

  entente_picture_hide_readout (picture);
  entente_chart_canvas_forget_hovered (self);
  entente_picture_set_cursor (picture, -1);
  forget_chart (self);
  if (chart != NULL)
    show_chart (self);
  entente_chart_canvas_update_extent (self, TRUE);
  if (self->table != NULL && g_list_model_get_n_items (G_LIST_MODEL (self->table)) > 0)
    entente_picture_set_cursor (picture, 0);
  if (entente_picture_get_selection (picture) != NULL)
    entente_chart_canvas_follow_fact (self);

  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify (G_OBJECT (self), "chart");
}

/**
 * entente_chart_canvas_get_layout:
 * @self: a picture
 *
 * Returns: (transfer none) (nullable): where everything stands at the present size; it is
 *   replaced when size, style or chart change
 */
EntenteChartLayout *
entente_chart_canvas_get_layout (EntenteChartCanvas *self)
{
  EntenteTimeMotion *motion;
  EntenteChartLayout *layout;
  const EntenteAxisWindow *window;
  gboolean is_new;

  g_return_val_if_fail (ENTENTE_IS_CHART_CANVAS (self), NULL);

  if (self->sheet == NULL)
    return NULL;

  motion = entente_picture_get_motion (ENTENTE_PICTURE (self));
  window = entente_time_motion_get_window (motion);
  self->view.from = self->has_time ? window->first : 0;
  self->view.to = self->has_time ? window->last : 0;
  /* Movement and selection work before the first allocation. */
  layout = entente_chart_sheet_get_layout (self->sheet, &self->view,
                                           MAX (gtk_widget_get_width (GTK_WIDGET (self)),
                                                ENTENTE_PICTURE_MINIMUM_WIDTH),
                                           MAX (gtk_widget_get_height (GTK_WIDGET (self)),
                                                MINIMUM_HEIGHT),
                                           &is_new);
  /* What moves is drawn many times a second: assistive technology is told when it rests. */
  if (is_new)
    {
      self->is_tree_stale = !entente_time_motion_is_resting (motion);
      if (!self->is_tree_stale)
        set_tree_layout (self, layout);
    }

  return layout;
}

/**
 * entente_chart_canvas_show_fact:
 * @self: a picture
 * @fact: the fact of a mark or of a reference line
 *
 * Selects the fact and asks for its details.
 */
void
entente_chart_canvas_show_fact (EntenteChartCanvas *self,
                                EntenteFact        *fact)
{
  EntenteSelection *selection;

  g_return_if_fail (ENTENTE_IS_CHART_CANVAS (self));
  g_return_if_fail (ENTENTE_IS_FACT (fact));

  selection = entente_picture_get_selection (ENTENTE_PICTURE (self));
  if (selection != NULL)
    entente_selection_select_fact (selection, fact);
  entente_picture_show_fact (ENTENTE_PICTURE (self), fact);
}
