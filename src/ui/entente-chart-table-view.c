/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * EntenteChartTableView:
 *
 * The table twin of a chart: every mark as a row, with the figures of the picture in words.
 * It is in reading order until the reader sorts it by a column.
 *
 * Moving to a row selects its fact for every view of the window; a fact that is selected
 * elsewhere is selected here. Enter and a double click ask for the details of the fact.
 *
 * ## Accessibility
 *
 * The table is named after the chart. The label of a row says the name of a column before
 * what is in it, for a reader who hears one row at a time.
 */

#include "entente-chart-table-view.h"

#include "entente-chart-row-words.h"
#include "entente-table-sorting.h"

struct _EntenteChartTableView
{
  AdwBin parent_instance;

  EntenteChart *chart;
  EntenteSelection *selection;
  GSignalGroup *selection_signals;
  gboolean following;

  GtkColumnView *table;
  GtkSortListModel *sorted;
  GtkSingleSelection *selected_row;
  GtkColumnViewColumn *mark_column;
  GtkColumnViewColumn *series_column;
  GtkColumnViewColumn *figure_column;
  GtkColumnViewColumn *date_column;
};

G_DEFINE_FINAL_TYPE (EntenteChartTableView, entente_chart_table_view, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_CHART,
  PROP_SELECTION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  SHOW_FACT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
on_activate (EntenteChartTableView *self,
             guint                  position)
{
  g_autoptr (EntenteChartRow) row =
    g_list_model_get_item (G_LIST_MODEL (self->selected_row), position);

  g_signal_emit (self, signals[SHOW_FACT], 0, entente_chart_row_get_fact (row));
}

static void
on_selected_row (EntenteChartTableView *self)
{
  EntenteChartRow *row = gtk_single_selection_get_selected_item (self->selected_row);

  if (row != NULL && self->selection != NULL && !self->following)
    entente_selection_select_fact (self->selection, entente_chart_row_get_fact (row));
}

static guint
find_row (EntenteChartTableView *self,
          EntenteFact           *fact)
{
  GListModel *rows = entente_chart_table_view_get_rows (self);

  for (guint i = 0; fact != NULL && i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (EntenteChartRow) row = g_list_model_get_item (rows, i);

      if (entente_chart_row_get_fact (row) == fact)
        return i;
    }

  return GTK_INVALID_LIST_POSITION;
}

/* A table that is not shown waits until it is: a screen reader would go to a row of it that
 * is selected meanwhile. */
static void
follow_selection (EntenteChartTableView *self)
{
  EntenteFact *fact;
  EntenteChartRow *row = gtk_single_selection_get_selected_item (self->selected_row);
  guint position;

  if (self->selection == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  fact = entente_selection_get_fact (self->selection);

  /* A fact may have several rows: the one that the reader is on stays. */
  if (row != NULL && entente_chart_row_get_fact (row) == fact)
    return;

  position = find_row (self, fact);
  self->following = TRUE;
  gtk_single_selection_set_selected (self->selected_row, position);
  self->following = FALSE;

  if (position != GTK_INVALID_LIST_POSITION)
    gtk_column_view_scroll_to (self->table, position, NULL, GTK_LIST_SCROLL_NONE, NULL);
}

/* Those without come last. */
static int
compare_presence (gboolean first,
                  gboolean second)
{
  return (first ? 0 : 1) - (second ? 0 : 1);
}

static int
compare_figures (gconstpointer a,
                 gconstpointer b,
                 gpointer      data)
{
  double first = 0, second = 0;
  gboolean has_first = entente_chart_row_get_value ((EntenteChartRow *) a, &first);
  gboolean has_second = entente_chart_row_get_value ((EntenteChartRow *) b, &second);

  if (!has_first || !has_second)
    return compare_presence (has_first, has_second);

  return (first > second) - (first < second);
}

static int
compare_dates (gconstpointer a,
               gconstpointer b,
               gpointer      data)
{
  EntenteEdtf *first = entente_chart_row_get_edtf ((EntenteChartRow *) a);
  EntenteEdtf *second = entente_chart_row_get_edtf ((EntenteChartRow *) b);

  if (first == NULL || second == NULL)
    return compare_presence (first != NULL, second != NULL);

  return entente_edtf_compare (first, second);
}

static void
set_sorter (GtkColumnViewColumn *column,
            GCompareDataFunc     compare)
{
  g_autoptr (GtkCustomSorter) sorter = gtk_custom_sorter_new (compare, NULL, NULL);

  gtk_column_view_column_set_sorter (column, GTK_SORTER (sorter));
}

static void
add_sorters (EntenteChartTableView *self)
{
  g_autoptr (GtkStringSorter) marks =
    gtk_string_sorter_new (gtk_property_expression_new (ENTENTE_TYPE_CHART_ROW, NULL, "label"));
  g_autoptr (GtkStringSorter) series =
    gtk_string_sorter_new (gtk_property_expression_new (ENTENTE_TYPE_CHART_ROW, NULL,
                                                        "series-name"));

  gtk_column_view_column_set_sorter (self->mark_column, GTK_SORTER (marks));
  gtk_column_view_column_set_sorter (self->series_column, GTK_SORTER (series));
  set_sorter (self->figure_column, compare_figures);
  set_sorter (self->date_column, compare_dates);
}

/* The selected row, or the first one. */
static gboolean
focus_row (EntenteChartTableView *self)
{
  guint position = gtk_single_selection_get_selected (self->selected_row);

  if (position == GTK_INVALID_LIST_POSITION)
    position = 0;
  if (position >= g_list_model_get_n_items (G_LIST_MODEL (self->sorted)))
    return FALSE;

  gtk_column_view_scroll_to (self->table, position, NULL, GTK_LIST_SCROLL_FOCUS, NULL);

  return gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;
}

/* Tab into the table goes to the selected row, wherever it was selected. */
static gboolean
entente_chart_table_view_focus (GtkWidget        *widget,
                                GtkDirectionType  direction)
{
  if (gtk_widget_get_focus_child (widget) == NULL && direction == GTK_DIR_TAB_FORWARD &&
      focus_row (ENTENTE_CHART_TABLE_VIEW (widget)))
    return TRUE;

  return GTK_WIDGET_CLASS (entente_chart_table_view_parent_class)->focus (widget, direction);
}

/* A row that got the focus before it was there in full has not told assistive technology. */
static gboolean
focus_when_allocated (GtkWidget     *widget,
                      GdkFrameClock *clock,
                      gpointer       untold)
{
  GtkWidget *focus;

  if (gtk_widget_get_height (widget) == 0)
    return G_SOURCE_CONTINUE;

  if (gtk_widget_get_focus_child (widget) != NULL)
    {
      focus_row (ENTENTE_CHART_TABLE_VIEW (widget));
      focus = gtk_root_get_focus (gtk_widget_get_root (widget));
      if (focus == untold)
        gtk_accessible_update_platform_state (GTK_ACCESSIBLE (focus),
                                              GTK_ACCESSIBLE_PLATFORM_STATE_FOCUSED);
    }

  return G_SOURCE_REMOVE;
}

/* A table that has just come up has no rows yet, and the table itself says nothing. */
static gboolean
entente_chart_table_view_grab_focus (GtkWidget *widget)
{
  EntenteChartTableView *self = ENTENTE_CHART_TABLE_VIEW (widget);
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus;
  gboolean grabbed;

  if (root == NULL)
    return FALSE;
  if (gtk_widget_get_height (GTK_WIDGET (self->table)) > 0 && focus_row (self))
    return TRUE;

  grabbed = gtk_widget_grab_focus (GTK_WIDGET (self->table));
  focus = gtk_root_get_focus (root);
  gtk_widget_add_tick_callback (widget, focus_when_allocated,
                                focus != NULL && !gtk_widget_get_realized (focus) ? focus : NULL,
                                NULL);

  return grabbed;
}

static void
entente_chart_table_view_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (entente_chart_table_view_parent_class)->map (widget);

  follow_selection (ENTENTE_CHART_TABLE_VIEW (widget));
}

static void
entente_chart_table_view_dispose (GObject *object)
{
  EntenteChartTableView *self = ENTENTE_CHART_TABLE_VIEW (object);

  g_clear_object (&self->selection_signals);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_CHART_TABLE_VIEW);
  g_clear_object (&self->selection);
  g_clear_object (&self->chart);

  G_OBJECT_CLASS (entente_chart_table_view_parent_class)->dispose (object);
}

static void
entente_chart_table_view_get_property (GObject    *object,
                                       guint       property_id,
                                       GValue     *value,
                                       GParamSpec *pspec)
{
  EntenteChartTableView *self = ENTENTE_CHART_TABLE_VIEW (object);

  switch (property_id)
    {
    case PROP_CHART:
      g_value_set_object (value, self->chart);
      break;
    case PROP_SELECTION:
      g_value_set_object (value, self->selection);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
entente_chart_table_view_set_property (GObject      *object,
                                       guint         property_id,
                                       const GValue *value,
                                       GParamSpec   *pspec)
{
  EntenteChartTableView *self = ENTENTE_CHART_TABLE_VIEW (object);

  switch (property_id)
    {
    case PROP_CHART:
      entente_chart_table_view_set_chart (self, g_value_get_object (value));
      break;
    case PROP_SELECTION:
      entente_chart_table_view_set_selection (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
entente_chart_table_view_class_init (EntenteChartTableViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = entente_chart_table_view_dispose;
  object_class->get_property = entente_chart_table_view_get_property;
  object_class->set_property = entente_chart_table_view_set_property;
  widget_class->map = entente_chart_table_view_map;
  widget_class->focus = entente_chart_table_view_focus;
  widget_class->grab_focus = entente_chart_table_view_grab_focus;

  properties[PROP_CHART] = g_param_spec_object ("chart", NULL, NULL, ENTENTE_TYPE_CHART, flags);

  /* EntenteChartTableView:selection: what the window's views have selected. */
  properties[PROP_SELECTION] =
    g_param_spec_object ("selection", NULL, NULL, ENTENTE_TYPE_SELECTION, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /* EntenteChartTableView::show-fact: the reader asks for the details of a fact. */
  signals[SHOW_FACT] = g_signal_new ("show-fact", ENTENTE_TYPE_CHART_TABLE_VIEW,
                                     G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                     ENTENTE_TYPE_FACT);

  g_type_ensure (ENTENTE_TYPE_CHART_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ENTENTE_RESOURCE_BASE "/ui/chart-table-view.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteChartTableView, table);
  gtk_widget_class_bind_template_child (widget_class, EntenteChartTableView, sorted);
  gtk_widget_class_bind_template_child (widget_class, EntenteChartTableView, selected_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteChartTableView, mark_column);
  gtk_widget_class_bind_template_child (widget_class, EntenteChartTableView, series_column);
  gtk_widget_class_bind_template_child (widget_class, EntenteChartTableView, figure_column);
  gtk_widget_class_bind_template_child (widget_class, EntenteChartTableView, date_column);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_selected_row);
}

static void
bind_row (GtkListItemFactory    *factory,
          GtkColumnViewRow      *item,
          EntenteChartTableView *self)
{
  gboolean has_series = gtk_column_view_column_get_visible (self->series_column);
  g_autofree char *words =
    entente_chart_row_words (gtk_column_view_row_get_item (item), has_series);

  gtk_column_view_row_set_accessible_label (item, words);
}

static void
entente_chart_table_view_init (EntenteChartTableView *self)
{
  g_autoptr (GtkListItemFactory) rows = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  add_sorters (self);
  entente_table_sorting_add_keys (self->table);

  g_signal_connect_object (rows, "bind", G_CALLBACK (bind_row), self, G_CONNECT_DEFAULT);
  gtk_column_view_set_row_factory (self->table, rows);

  self->selection_signals = g_signal_group_new (ENTENTE_TYPE_SELECTION);
  g_signal_group_connect_object (self->selection_signals, "notify::fact",
                                 G_CALLBACK (follow_selection), self, G_CONNECT_SWAPPED);
}

/**
 * entente_chart_table_view_new:
 *
 * Returns: (transfer floating): a table without a chart
 */
EntenteChartTableView *
entente_chart_table_view_new (void)
{
  return g_object_new (ENTENTE_TYPE_CHART_TABLE_VIEW, NULL);
}

/**
 * entente_chart_table_view_get_chart:
 * @self: a table
 *
 * Returns: (transfer none) (nullable): the chart that it shows
 */
EntenteChart *
entente_chart_table_view_get_chart (EntenteChartTableView *self)
{
  g_return_val_if_fail (ENTENTE_IS_CHART_TABLE_VIEW (self), NULL);

  return self->chart;
}

/**
 * entente_chart_table_view_set_chart:
 * @self: a table
 * @chart: (nullable): the chart to show
 */
void
entente_chart_table_view_set_chart (EntenteChartTableView *self,
                                    EntenteChart          *chart)
{
  g_autoptr (EntenteChartTable) rows = NULL;

  g_return_if_fail (ENTENTE_IS_CHART_TABLE_VIEW (self));
  g_return_if_fail (chart == NULL || ENTENTE_IS_CHART (chart));

  if (!g_set_object (&self->chart, chart))
    return;

  if (chart != NULL)
    {
      rows = entente_chart_table_new (chart);
      gtk_column_view_column_set_visible (
        self->series_column, g_list_model_get_n_items (entente_chart_get_series (chart)) > 1);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->table),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, entente_chart_get_title (chart),
                                      -1);
    }
  gtk_sort_list_model_set_model (self->sorted, G_LIST_MODEL (rows));
  follow_selection (self);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHART]);
}

/**
 * entente_chart_table_view_get_selection:
 * @self: a table
 *
 * Returns: (transfer none) (nullable): the selection that it shows and changes
 */
EntenteSelection *
entente_chart_table_view_get_selection (EntenteChartTableView *self)
{
  g_return_val_if_fail (ENTENTE_IS_CHART_TABLE_VIEW (self), NULL);

  return self->selection;
}

/**
 * entente_chart_table_view_set_selection:
 * @self: a table
 * @selection: (nullable): the selection to show and change
 */
void
entente_chart_table_view_set_selection (EntenteChartTableView *self,
                                        EntenteSelection      *selection)
{
  g_return_if_fail (ENTENTE_IS_CHART_TABLE_VIEW (self));
  g_return_if_fail (selection == NULL || ENTENTE_IS_SELECTION (selection));

  if (!g_set_object (&self->selection, selection))
    return;

  g_signal_group_set_target (self->selection_signals, selection);
  follow_selection (self);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTION]);
}

/**
 * entente_chart_table_view_get_rows:
 * @self: a table
 *
 * Returns: (transfer none): the rows (#EntenteChartRow) in the order in which they are shown
 */
GListModel *
entente_chart_table_view_get_rows (EntenteChartTableView *self)
{
  g_return_val_if_fail (ENTENTE_IS_CHART_TABLE_VIEW (self), NULL);

  return G_LIST_MODEL (self->sorted);
}
