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
 * The picture is one Tab stop. Left and Right move the cursor in reading order (the other
 * way round where text runs from right to left), Up and Down to the series before and
 * after (from mark to mark in a chart of one series), Home and End to the first and the
 * last mark, Page Up and Page Down by a tenth of the marks. Enter asks for the details of
 * the fact, as a double click does. Escape puts the readout away, and then does whatever
 * it does around the picture.
 *
 * In a chart over time, plus and minus zoom, with or without Control, Control and 0 shows
 * everything, and Shift with Left and Right moves what is shown and leaves the cursor. Control
 * with Left and Right goes from row to row of imported prices, and with Shift as well from flag
 * to flag; Enter asks for the details of the event then. Control with Page Up and Page Down goes to
 * the row after the gap before and after.
 *
 * ## Accessibility
 *
 * The role is %GTK_ACCESSIBLE_ROLE_IMG, with the chart's title as its label and its outline as
 * its description. Below it are the series, which are lists where they have many marks, and in
 * them the marks, which are list items. None is a widget. A reader who comes to the picture for
 * the first time is at the picture itself, and hears the outline; with the first key, the mark
 * with the cursor has the focus for assistive technology. A picture without marks takes no focus.
 * Of imported prices the rows around the one that a key has led to are there as well, in a group
 * of their own, and that one has the focus. The flags of events that are seen are list items,
 * too. What is shown of time is announced once after the zoom has changed.
 *
 * ## CSS nodes
 *
 * A node with the name chart, and a node with the name tooltip for the readout.
 */

#include "entente-chart-canvas-private.h"
#include "entente-chart-describer.h"
#include "entente-chart-renderer.h"
#include "entente-desktop-style.h"
#include "entente-price-book.h"
#include "entente-verbosity-setting.h"

#define MINIMUM_WIDTH  240
#define NATURAL_WIDTH  480
#define MINIMUM_HEIGHT 180

/* Of the height at which it looks right, the share that the picture asks for: where there is
 * less, it is better to scroll. A line of prices is read by its rises and falls, and needs all
 * of it. */
#define LEAST_SHARE             0.8
#define LEAST_SHARE_WITH_PRICES 1.0

static void accessible_init (GtkAccessibleInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (EntenteChartCanvas, entente_chart_canvas, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_ACCESSIBLE, accessible_init))

enum
{
  SHOW_FACT,
  ANNOUNCE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
forget_colours (EntenteChartCanvas *self)
{
  if (self->sheet != NULL)
    entente_chart_sheet_invalidate (self->sheet);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/* One of the marks has the focus instead, as soon as the reader is at one. */
static gboolean
get_platform_state (GtkAccessible              *accessible,
                    GtkAccessiblePlatformState  state)
{
  GtkAccessibleInterface *iface = GTK_ACCESSIBLE_GET_IFACE (accessible);
  GtkAccessibleInterface *parent_iface = g_type_interface_peek_parent (iface);

  if (state == GTK_ACCESSIBLE_PLATFORM_STATE_FOCUSED &&
      !ENTENTE_CHART_CANVAS (accessible)->at_chart)
    return FALSE;

  return parent_iface->get_platform_state (accessible, state);
}

static GtkAccessible *
get_first_accessible_child (GtkAccessible *accessible)
{
  EntenteChartCanvas *self = ENTENTE_CHART_CANVAS (accessible);
  GtkAccessible *child = NULL;

  if (self->tree != NULL)
    child = entente_chart_tree_get_first_child (self->tree);

  return child != NULL ? g_object_ref (child) : NULL;
}

static void
accessible_init (GtkAccessibleInterface *iface)
{
  iface->get_platform_state = get_platform_state;
  iface->get_first_accessible_child = get_first_accessible_child;
}

static GtkSizeRequestMode
entente_chart_canvas_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
entente_chart_canvas_measure (GtkWidget      *widget,
                              GtkOrientation  orientation,
                              int             for_size,
                              int            *minimum,
                              int            *natural,
                              int            *minimum_baseline,
                              int            *natural_baseline)
{
  EntenteChartCanvas *self = ENTENTE_CHART_CANVAS (widget);
  double share;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MINIMUM_WIDTH;
      *natural = NATURAL_WIDTH;
      return;
    }

  share = self->view.prices != NULL ? LEAST_SHARE_WITH_PRICES : LEAST_SHARE;
  if (self->sheet != NULL)
    entente_chart_sheet_measure (self->sheet, MAX (for_size, MINIMUM_WIDTH), minimum, natural);

  *minimum = MAX (MAX (*minimum, (int) (*natural * share)), MINIMUM_HEIGHT);
  *natural = MAX (*natural, *minimum);
}

static void
entente_chart_canvas_size_allocate (GtkWidget *widget,
                                    int        width,
                                    int        height,
                                    int        baseline)
{
  EntenteChartCanvas *self = ENTENTE_CHART_CANVAS (widget);

  /* Assistive technology may ask where a mark is before the picture is drawn. */
  entente_chart_canvas_get_layout (self);
  entente_chart_canvas_place_readout (self, width, height);
}

/* One thing at a time has the ring of the keyboard. */
/* Pixels of the screen for one of the picture; 0 before there is a screen. */
static double
screen_scale (GtkWidget *widget)
{
  GtkNative *native = gtk_widget_get_native (widget);
  GdkSurface *surface = native != NULL ? gtk_native_get_surface (native) : NULL;

  return surface != NULL ? gdk_surface_get_scale (surface) : 0;
}

static void
set_state (EntenteChartCanvas *self,
           EntenteChartLayout *layout,
           EntenteChartState  *state)
{
  if (self->selection != NULL)
    {
      state->selected = entente_selection_get_fact (self->selection);
      state->selected_event = entente_selection_get_event (self->selection);
    }
  if (self->cursor_ringed && self->flagged != NULL)
    state->focused_flag = entente_chart_layout_find_event (layout, self->flagged);
  else if (self->cursor_ringed && self->row < 0)
    state->focused = self->cursor;
  state->hovered = self->hovered;
  state->hovered_flag = self->hovered_flag;
  state->has_crosshair = self->has_crosshair;
  state->crosshair = self->crosshair;
  state->scale = screen_scale (GTK_WIDGET (self));
}

static void
entente_chart_canvas_snapshot (GtkWidget   *widget,
                               GtkSnapshot *snapshot)
{
  EntenteChartCanvas *self = ENTENTE_CHART_CANVAS (widget);
  EntenteChartLayout *layout = entente_chart_canvas_get_layout (self);
  EntenteChartState state = ENTENTE_CHART_STATE_INIT;
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget),
                                               (float) gtk_widget_get_height (widget));
  cairo_t *cr;

  if (layout == NULL)
    return;

  set_state (self, layout, &state);
  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  entente_chart_renderer_draw (layout, cr, &state);
  cairo_destroy (cr);

  gtk_widget_snapshot_child (widget, GTK_WIDGET (self->readout), snapshot);
}

static void
entente_chart_canvas_direction_changed (GtkWidget        *widget,
                                        GtkTextDirection  previous)
{
  GTK_WIDGET_CLASS (entente_chart_canvas_parent_class)->direction_changed (widget, previous);

  entente_chart_canvas_hide_readout (ENTENTE_CHART_CANVAS (widget));
  gtk_widget_queue_resize (widget);
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

  g_clear_object (&self->selection_signals);
  entente_chart_canvas_clear_motion (self);
  self->cursor = -1;
  forget_chart (self);
  if (self->readout != NULL)
    gtk_widget_unparent (GTK_WIDGET (g_steal_pointer (&self->readout)));
  g_clear_object (&self->hovered_fact);
  g_clear_object (&self->flagged);
  entente_chart_view_clear (&self->view);
  g_clear_object (&self->selection);
  g_clear_object (&self->chart);

  G_OBJECT_CLASS (entente_chart_canvas_parent_class)->dispose (object);
}

static void
announce (EntenteChartCanvas *self,
          const char         *words)
{
  gtk_accessible_announce (GTK_ACCESSIBLE (self), words,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
install_signals (void)
{
  /* EntenteChartCanvas::show-fact: the reader asks for the details of a fact. */
  signals[SHOW_FACT] = g_signal_new ("show-fact", ENTENTE_TYPE_CHART_CANVAS, G_SIGNAL_RUN_LAST,
                                     0, NULL, NULL, NULL, G_TYPE_NONE, 1, ENTENTE_TYPE_FACT);

  /* EntenteChartCanvas::announce: says what the picture shows to who cannot see it; by default
   * to assistive technology. */
  signals[ANNOUNCE] = g_signal_new_class_handler ("announce", ENTENTE_TYPE_CHART_CANVAS,
                                                  G_SIGNAL_RUN_LAST, G_CALLBACK (announce),
                                                  NULL, NULL, NULL, G_TYPE_NONE, 1,
                                                  G_TYPE_STRING);
}

static void
entente_chart_canvas_class_init (EntenteChartCanvasClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = entente_chart_canvas_dispose;
  widget_class->get_request_mode = entente_chart_canvas_get_request_mode;
  widget_class->measure = entente_chart_canvas_measure;
  widget_class->size_allocate = entente_chart_canvas_size_allocate;
  widget_class->snapshot = entente_chart_canvas_snapshot;
  widget_class->direction_changed = entente_chart_canvas_direction_changed;
  entente_chart_canvas_install_properties (object_class);
  install_signals ();

  entente_chart_canvas_add_keys (widget_class);
  gtk_widget_class_set_css_name (widget_class, "chart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void update_words (EntenteChartCanvas *self);

static void
entente_chart_canvas_init (EntenteChartCanvas *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  self->cursor = -1;
  self->hovered = -1;
  self->hovered_flag = -1;
  self->row = -1;
  self->readout = entente_chart_readout_new ();
  gtk_widget_set_parent (GTK_WIDGET (self->readout), widget);
  entente_chart_canvas_init_motion (self);
  entente_chart_canvas_add_pointer (self);

  g_signal_connect (self, "notify::has-focus", G_CALLBACK (entente_chart_canvas_update_focus),
                    NULL);
  entente_desktop_style_watch (widget, G_CALLBACK (forget_colours));
  entente_verbosity_setting_watch (self, G_CALLBACK (update_words));

  self->selection_signals = g_signal_group_new (ENTENTE_TYPE_SELECTION);
  g_signal_group_connect_object (self->selection_signals, "notify::fact",
                                 G_CALLBACK (entente_chart_canvas_follow_fact), self,
                                 G_CONNECT_SWAPPED);
  g_signal_group_connect_object (self->selection_signals, "notify::event",
                                 G_CALLBACK (entente_chart_canvas_follow_event), self,
                                 G_CONNECT_SWAPPED);
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
update_words (EntenteChartCanvas *self)
{
  if (self->tree == NULL)
    return;

  set_accessible_words (self);
  entente_flag_tree_update_words (self->flags);
  entente_chart_tree_update_words (self->tree,
                                   self->selection != NULL
                                     ? entente_selection_get_dossier (self->selection)
                                     : NULL);
}

/* The verdicts on the facts of marks change with what is imported. */
static EntentePriceBook *
get_book (EntenteChartCanvas *self)
{
  return entente_price_book_get (entente_selection_get_dossier (self->selection));
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
  update_words (self);
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
  g_return_if_fail (ENTENTE_IS_CHART_CANVAS (self));
  g_return_if_fail (chart == NULL || ENTENTE_IS_CHART (chart));

  if (!g_set_object (&self->chart, chart))
    return;

  entente_chart_canvas_hide_readout (self);
  entente_chart_canvas_forget_hovered (self);
  entente_chart_canvas_set_cursor (self, -1);
  forget_chart (self);
  if (chart != NULL)
    show_chart (self);
  entente_chart_canvas_update_extent (self, TRUE);
  if (self->table != NULL && g_list_model_get_n_items (G_LIST_MODEL (self->table)) > 0)
    entente_chart_canvas_set_cursor (self, 0);
  if (self->selection != NULL)
    entente_chart_canvas_follow_fact (self);

  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify (G_OBJECT (self), "chart");
}

/**
 * entente_chart_canvas_get_selection:
 * @self: a picture
 *
 * Returns: (transfer none) (nullable): the selection that it shows and changes
 */
EntenteSelection *
entente_chart_canvas_get_selection (EntenteChartCanvas *self)
{
  g_return_val_if_fail (ENTENTE_IS_CHART_CANVAS (self), NULL);

  return self->selection;
}

/**
 * entente_chart_canvas_set_selection:
 * @self: a picture
 * @selection: (nullable): the selection to show and change
 */
void
entente_chart_canvas_set_selection (EntenteChartCanvas *self,
                                    EntenteSelection   *selection)
{
  g_return_if_fail (ENTENTE_IS_CHART_CANVAS (self));
  g_return_if_fail (selection == NULL || ENTENTE_IS_SELECTION (selection));

  if (self->selection == selection)
    return;

  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_func (get_book (self), update_words, self);
  g_set_object (&self->selection, selection);
  if (selection != NULL)
    g_signal_connect_object (get_book (self), "changed", G_CALLBACK (update_words), self,
                             G_CONNECT_SWAPPED);
  update_words (self);
  g_signal_group_set_target (self->selection_signals, selection);
  g_clear_object (&self->view.events);
  if (selection != NULL)
    self->view.events =
      g_object_ref (entente_dossier_get_events (entente_selection_get_dossier (selection)));
  if (selection != NULL)
    entente_chart_canvas_follow_fact (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify (G_OBJECT (self), "selection");
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
  EntenteChartLayout *layout;
  const EntenteAxisWindow *window;
  gboolean is_new;

  g_return_val_if_fail (ENTENTE_IS_CHART_CANVAS (self), NULL);

  if (self->sheet == NULL)
    return NULL;

  window = entente_time_motion_get_window (self->motion);
  self->view.from = self->has_time ? window->first : 0;
  self->view.to = self->has_time ? window->last : 0;
  /* Movement and selection work before the first allocation. */
  layout = entente_chart_sheet_get_layout (self->sheet, &self->view,
                                           MAX (gtk_widget_get_width (GTK_WIDGET (self)),
                                                MINIMUM_WIDTH),
                                           MAX (gtk_widget_get_height (GTK_WIDGET (self)),
                                                MINIMUM_HEIGHT),
                                           &is_new);
  /* What moves is drawn many times a second: assistive technology is told when it rests. */
  if (is_new)
    {
      self->is_tree_stale = !entente_time_motion_is_resting (self->motion);
      if (!self->is_tree_stale)
        set_tree_layout (self, layout);
    }

  return layout;
}

/**
 * entente_chart_canvas_place_tree:
 * @self: a picture that has come to rest
 *
 * Tells assistive technology where things are.
 */
void
entente_chart_canvas_place_tree (EntenteChartCanvas *self)
{
  EntenteChartLayout *layout;

  g_return_if_fail (ENTENTE_IS_CHART_CANVAS (self));

  if (!self->is_tree_stale)
    return;

  layout = entente_chart_canvas_get_layout (self);
  self->is_tree_stale = FALSE;
  if (layout != NULL)
    set_tree_layout (self, layout);
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
  g_return_if_fail (ENTENTE_IS_CHART_CANVAS (self));
  g_return_if_fail (ENTENTE_IS_FACT (fact));

  if (self->selection != NULL)
    entente_selection_select_fact (self->selection, fact);
  g_signal_emit (self, signals[SHOW_FACT], 0, fact);
}
