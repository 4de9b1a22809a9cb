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
 * ## Keys
 *
 * The picture is one Tab stop. Left and Right move the cursor in reading order (the other
 * way round where text runs from right to left), Up and Down to the series before and
 * after (from mark to mark in a chart of one series), Home and End to the first and the
 * last mark, Page Up and Page Down by a tenth of the marks. Enter asks for the details of
 * the fact, as a double click does. Escape puts the readout away, and then does whatever
 * it does around the picture.
 *
 * ## Accessibility
 *
 * The role is %GTK_ACCESSIBLE_ROLE_GROUP, with the chart's title as its label and its
 * summary as its description: a screen reader says both to a reader who comes to a mark
 * from outside. Below it are the series, which are lists, and in them the marks, which are
 * list items. None is a widget. While the picture has the keyboard focus, the mark with
 * the cursor has it for assistive technology. A picture without marks takes no focus.
 *
 * ## CSS nodes
 *
 * A node with the name chart, and a node with the name tooltip for the readout.
 */

#include <adwaita.h>

#include "entente-chart-canvas-private.h"
#include "entente-chart-describer.h"
#include "entente-chart-renderer.h"

#define MINIMUM_WIDTH  240
#define NATURAL_WIDTH  480
#define MINIMUM_HEIGHT 180

/* Of the height at which it looks right, the share that the picture asks for: where there is
 * less, it is better to scroll. */
#define LEAST_SHARE 0.6

static void accessible_init (GtkAccessibleInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (EntenteChartCanvas, entente_chart_canvas, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_ACCESSIBLE, accessible_init))

enum
{
  PROP_0,
  PROP_CHART,
  PROP_SELECTION,
  PROP_CURSOR,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  SHOW_FACT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const EntentePlacedMark *
get_mark (EntenteChartCanvas *self,
          int                 index)
{
  EntenteChartLayout *layout = entente_chart_canvas_get_layout (self);

  return index >= 0 ? entente_chart_layout_get_mark (layout, (guint) index) : NULL;
}

/* Assistive technology is told of the mark that has the focus, whenever that changes. */
static void
update_focus (EntenteChartCanvas *self)
{
  gboolean has_focus = gtk_widget_has_focus (GTK_WIDGET (self));

  if (self->tree != NULL)
    entente_chart_tree_set_focused (self->tree, has_focus ? self->cursor : -1);
}

static void
set_cursor (EntenteChartCanvas *self,
            int                 cursor)
{
  if (self->cursor == cursor)
    return;

  self->cursor = cursor;
  gtk_widget_set_focusable (GTK_WIDGET (self), cursor >= 0);
  update_focus (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CURSOR]);
}

static void
follow_selection (EntenteChartCanvas *self)
{
  EntenteFact *fact = entente_selection_get_fact (self->selection);
  const EntentePlacedMark *mark = get_mark (self, self->cursor);
  int found;

  gtk_widget_queue_draw (GTK_WIDGET (self));

  /* A fact may have several marks: the cursor stays on the one that it is on. */
  if (fact == NULL || mark == NULL || mark->fact == fact)
    return;

  found = entente_chart_layout_find_fact (entente_chart_canvas_get_layout (self), fact);
  if (found >= 0)
    {
      entente_chart_canvas_hide_readout (self);
      set_cursor (self, found);
    }
}

static void
forget_colours (EntenteChartCanvas *self)
{
  if (self->sheet != NULL)
    entente_chart_sheet_invalidate (self->sheet);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
show_fact_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  EntenteChartCanvas *self = ENTENTE_CHART_CANVAS (widget);
  const EntentePlacedMark *mark = get_mark (self, self->cursor);

  if (mark != NULL)
    entente_chart_canvas_show_fact (self, mark->fact);
}

static void
on_has_focus (EntenteChartCanvas *self)
{
  update_focus (self);
  /* Not asked for again: a window hides the focus of itself after some seconds. */
  self->cursor_ringed = gtk_widget_has_visible_focus (GTK_WIDGET (self));
  if (self->cursor_ringed)
    entente_chart_canvas_show_mark_readout (self, self->cursor);
  else
    entente_chart_canvas_hide_readout (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* One of the marks has the focus instead. */
static gboolean
get_platform_state (GtkAccessible              *accessible,
                    GtkAccessiblePlatformState  state)
{
  GtkAccessibleInterface *iface = GTK_ACCESSIBLE_GET_IFACE (accessible);
  GtkAccessibleInterface *parent_iface = g_type_interface_peek_parent (iface);

  if (state == GTK_ACCESSIBLE_PLATFORM_STATE_FOCUSED)
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

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MINIMUM_WIDTH;
      *natural = NATURAL_WIDTH;
      return;
    }

  if (self->sheet != NULL)
    entente_chart_sheet_measure (self->sheet, MAX (for_size, MINIMUM_WIDTH), minimum, natural);

  *minimum = MAX (MAX (*minimum, (int) (*natural * LEAST_SHARE)), MINIMUM_HEIGHT);
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
  entente_chart_readout_place (self->readout, width, height);
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

  if (self->selection != NULL)
    state.selected = entente_selection_get_fact (self->selection);
  if (self->cursor_ringed)
    state.focused = self->cursor;
  state.hovered = self->hovered;

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
entente_chart_canvas_dispose (GObject *object)
{
  EntenteChartCanvas *self = ENTENTE_CHART_CANVAS (object);

  g_clear_object (&self->selection_signals);
  self->cursor = -1;
  g_clear_pointer (&self->tree, entente_chart_tree_free);
  g_clear_pointer (&self->sheet, entente_chart_sheet_free);
  if (self->readout != NULL)
    gtk_widget_unparent (GTK_WIDGET (g_steal_pointer (&self->readout)));
  g_clear_object (&self->hovered_fact);
  g_clear_object (&self->selection);
  g_clear_object (&self->chart);

  G_OBJECT_CLASS (entente_chart_canvas_parent_class)->dispose (object);
}

static void
entente_chart_canvas_get_property (GObject    *object,
                                   guint       property_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  EntenteChartCanvas *self = ENTENTE_CHART_CANVAS (object);

  switch (property_id)
    {
    case PROP_CHART:
      g_value_set_object (value, self->chart);
      break;
    case PROP_SELECTION:
      g_value_set_object (value, self->selection);
      break;
    case PROP_CURSOR:
      g_value_set_int (value, self->cursor);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
entente_chart_canvas_set_property (GObject      *object,
                                   guint         property_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  EntenteChartCanvas *self = ENTENTE_CHART_CANVAS (object);

  switch (property_id)
    {
    case PROP_CHART:
      entente_chart_canvas_set_chart (self, g_value_get_object (value));
      break;
    case PROP_SELECTION:
      entente_chart_canvas_set_selection (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
entente_chart_canvas_class_init (EntenteChartCanvasClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags writable = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = entente_chart_canvas_dispose;
  object_class->get_property = entente_chart_canvas_get_property;
  object_class->set_property = entente_chart_canvas_set_property;
  widget_class->get_request_mode = entente_chart_canvas_get_request_mode;
  widget_class->measure = entente_chart_canvas_measure;
  widget_class->size_allocate = entente_chart_canvas_size_allocate;
  widget_class->snapshot = entente_chart_canvas_snapshot;
  widget_class->direction_changed = entente_chart_canvas_direction_changed;

  properties[PROP_CHART] =
    g_param_spec_object ("chart", NULL, NULL, ENTENTE_TYPE_CHART, writable);

  /* EntenteChartCanvas:selection: what the window's views have selected. */
  properties[PROP_SELECTION] =
    g_param_spec_object ("selection", NULL, NULL, ENTENTE_TYPE_SELECTION, writable);

  /* EntenteChartCanvas:cursor: index of the mark with the cursor, -1 where there is none. */
  properties[PROP_CURSOR] = g_param_spec_int ("cursor", NULL, NULL, -1, G_MAXINT, -1, readable);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /* EntenteChartCanvas::show-fact: the reader asks for the details of a fact. */
  signals[SHOW_FACT] = g_signal_new ("show-fact", ENTENTE_TYPE_CHART_CANVAS, G_SIGNAL_RUN_LAST,
                                     0, NULL, NULL, NULL, G_TYPE_NONE, 1, ENTENTE_TYPE_FACT);

  gtk_widget_class_install_action (widget_class, "mark.show-fact", NULL, show_fact_action);
  entente_chart_canvas_add_keys (widget_class);
  gtk_widget_class_set_css_name (widget_class, "chart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
entente_chart_canvas_init (EntenteChartCanvas *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  AdwStyleManager *manager = adw_style_manager_get_for_display (gtk_widget_get_display (widget));
  static const char * const style_signals[] = {
    "notify::dark", "notify::high-contrast", "notify::accent-color-rgba"
  };

  self->cursor = -1;
  self->hovered = -1;
  self->readout = entente_chart_readout_new ();
  gtk_widget_set_parent (GTK_WIDGET (self->readout), widget);
  entente_chart_canvas_add_pointer (self);

  g_signal_connect (self, "notify::has-focus", G_CALLBACK (on_has_focus), NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (style_signals); i++)
    g_signal_connect_object (manager, style_signals[i], G_CALLBACK (forget_colours), self,
                             G_CONNECT_SWAPPED);

  self->selection_signals = g_signal_group_new (ENTENTE_TYPE_SELECTION);
  g_signal_group_connect_object (self->selection_signals, "notify::fact",
                                 G_CALLBACK (follow_selection), self, G_CONNECT_SWAPPED);
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
  g_autofree char *summary = entente_chart_describer_describe (self->chart);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  entente_chart_get_title (self->chart),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, summary,
                                  -1);
}

static void
show_chart (EntenteChartCanvas *self)
{
  g_autoptr (EntenteChartTable) table = entente_chart_table_new (self->chart);

  self->sheet = entente_chart_sheet_new (GTK_WIDGET (self), self->chart);
  self->tree = entente_chart_tree_new (GTK_WIDGET (self), table);
  set_accessible_words (self);
  set_cursor (self, g_list_model_get_n_items (G_LIST_MODEL (table)) > 0 ? 0 : -1);
  if (self->selection != NULL)
    follow_selection (self);
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
  set_cursor (self, -1);
  g_clear_pointer (&self->tree, entente_chart_tree_free);
  g_clear_pointer (&self->sheet, entente_chart_sheet_free);
  if (chart != NULL)
    show_chart (self);

  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHART]);
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

  if (!g_set_object (&self->selection, selection))
    return;

  g_signal_group_set_target (self->selection_signals, selection);
  if (selection != NULL)
    follow_selection (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTION]);
}

/**
 * entente_chart_canvas_get_cursor:
 * @self: a picture
 *
 * Returns: the index in reading order of the mark with the cursor; -1 where there is none
 */
int
entente_chart_canvas_get_cursor (EntenteChartCanvas *self)
{
  g_return_val_if_fail (ENTENTE_IS_CHART_CANVAS (self), -1);

  return self->cursor;
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
  gboolean is_new;

  g_return_val_if_fail (ENTENTE_IS_CHART_CANVAS (self), NULL);

  if (self->sheet == NULL)
    return NULL;

  /* Movement and selection work before the first allocation. */
  layout = entente_chart_sheet_get_layout (self->sheet,
                                           MAX (gtk_widget_get_width (GTK_WIDGET (self)),
                                                MINIMUM_WIDTH),
                                           MAX (gtk_widget_get_height (GTK_WIDGET (self)),
                                                MINIMUM_HEIGHT),
                                           &is_new);
  if (is_new)
    entente_chart_tree_set_layout (self->tree, layout);

  return layout;
}

/**
 * entente_chart_canvas_move_cursor:
 * @self: a picture
 * @cursor: the index of a mark
 * @by_key: whether a key moves it, so that the mark gets a ring
 *
 * Moves the cursor for the reader, who then sees what the mark says and has its fact
 * selected.
 */
void
entente_chart_canvas_move_cursor (EntenteChartCanvas *self,
                                  int                 cursor,
                                  gboolean            by_key)
{
  g_return_if_fail (ENTENTE_IS_CHART_CANVAS (self));
  g_return_if_fail (cursor >= 0);

  self->cursor_ringed = by_key;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  set_cursor (self, cursor);
  entente_chart_canvas_show_mark_readout (self, cursor);
  if (self->selection != NULL)
    entente_selection_select_fact (self->selection, get_mark (self, cursor)->fact);
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
