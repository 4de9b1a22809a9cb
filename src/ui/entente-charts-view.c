/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * EntenteChartsView:
 *
 * The charts of a dossier, one page each, with a switcher above them where there are
 * several.
 *
 * When a fact is selected that the visible chart does not show and another one does, that
 * one is shown.
 *
 * ## Accessibility
 *
 * The switcher is a list of tabs.
 */

#include "entente-charts-view.h"

#include "entente-chart-page.h"

struct _EntenteChartsView
{
  AdwBin parent_instance;

  EntenteSelection *selection;
  GSignalGroup *selection_signals;

  GtkStack *content;
  GtkScrolledWindow *switcher_scroller;
  AdwInlineViewSwitcher *switcher;
  AdwViewStack *pages;
};

G_DEFINE_FINAL_TYPE (EntenteChartsView, entente_charts_view, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_SELECTION,
  PROP_VISIBLE_CHART,
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
on_show_fact (EntenteChartsView *self,
              EntenteFact       *fact)
{
  g_signal_emit (self, signals[SHOW_FACT], 0, fact);
}

static GtkWidget *
find_active_tab (GtkWidget *root)
{
  if (GTK_IS_TOGGLE_BUTTON (root))
    return gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (root)) ? root : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *tab = find_active_tab (child);

      if (tab != NULL)
        return tab;
    }

  return NULL;
}

/* Where there is no room for all tabs, they scroll rather than lose their words. */
static void
on_visible_page (EntenteChartsView *self)
{
  GtkWidget *viewport = gtk_scrolled_window_get_child (self->switcher_scroller);
  GtkWidget *tab = find_active_tab (viewport);

  if (tab != NULL && gtk_widget_get_mapped (tab))
    gtk_viewport_scroll_to (GTK_VIEWPORT (viewport), tab, NULL);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VISIBLE_CHART]);
}

static gboolean
list_holds (GListModel *list,
            gpointer    item)
{
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (GObject) other = g_list_model_get_item (list, i);

      if ((gpointer) other == item)
        return TRUE;
    }

  return FALSE;
}

static void
follow_selection (EntenteChartsView *self)
{
  EntenteFact *fact = entente_selection_get_fact (self->selection);
  g_autoptr (GListModel) charts = NULL;
  g_autoptr (EntenteChart) first = NULL;

  if (fact == NULL)
    return;

  charts = entente_dossier_charts_of (entente_selection_get_dossier (self->selection), fact);
  first = g_list_model_get_item (charts, 0);
  if (first != NULL && !list_holds (charts, entente_charts_view_get_visible_chart (self)))
    entente_charts_view_show_chart (self, first);
}

static void
add_page (EntenteChartsView *self,
          EntenteChart      *chart)
{
  EntenteChartPage *page = entente_chart_page_new (chart, self->selection);

  g_signal_connect_object (page, "show-fact", G_CALLBACK (on_show_fact), self, G_CONNECT_SWAPPED);
  adw_view_stack_add_titled (self->pages, GTK_WIDGET (page), entente_chart_get_id (chart),
                             entente_chart_get_name (chart));
}

/* The switcher cannot cope with a stack without pages, and is not there meanwhile. */
static void
remove_pages (EntenteChartsView *self)
{
  GtkWidget *page;

  adw_inline_view_switcher_set_stack (self->switcher, NULL);
  while ((page = gtk_widget_get_first_child (GTK_WIDGET (self->pages))) != NULL)
    adw_view_stack_remove (self->pages, page);
}

static void
add_pages (EntenteChartsView *self)
{
  GListModel *charts;
  guint n;

  charts = entente_dossier_get_charts (entente_selection_get_dossier (self->selection));
  n = g_list_model_get_n_items (charts);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (EntenteChart) chart = g_list_model_get_item (charts, i);

      add_page (self, chart);
    }

  if (n > 1)
    adw_inline_view_switcher_set_stack (self->switcher, self->pages);
  gtk_widget_set_visible (GTK_WIDGET (self->switcher_scroller), n > 1);
  gtk_stack_set_visible_child_name (self->content, n > 0 ? "charts" : "empty");
}

static void
entente_charts_view_dispose (GObject *object)
{
  EntenteChartsView *self = ENTENTE_CHARTS_VIEW (object);

  g_clear_object (&self->selection_signals);
  /* The template would take the child away behind the back of the bin. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_CHARTS_VIEW);
  g_clear_object (&self->selection);

  G_OBJECT_CLASS (entente_charts_view_parent_class)->dispose (object);
}

static void
entente_charts_view_get_property (GObject    *object,
                                  guint       property_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  EntenteChartsView *self = ENTENTE_CHARTS_VIEW (object);

  switch (property_id)
    {
    case PROP_SELECTION:
      g_value_set_object (value, self->selection);
      break;
    case PROP_VISIBLE_CHART:
      g_value_set_object (value, entente_charts_view_get_visible_chart (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
entente_charts_view_set_property (GObject      *object,
                                  guint         property_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  EntenteChartsView *self = ENTENTE_CHARTS_VIEW (object);

  switch (property_id)
    {
    case PROP_SELECTION:
      entente_charts_view_set_selection (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
entente_charts_view_class_init (EntenteChartsViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = entente_charts_view_dispose;
  object_class->get_property = entente_charts_view_get_property;
  object_class->set_property = entente_charts_view_set_property;

  /* EntenteChartsView:selection: what the window's views have selected, and with it the
   * dossier; %NULL before one is loaded. */
  properties[PROP_SELECTION] =
    g_param_spec_object ("selection", NULL, NULL, ENTENTE_TYPE_SELECTION,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  /* EntenteChartsView:visible-chart: the chart whose page is shown. */
  properties[PROP_VISIBLE_CHART] =
    g_param_spec_object ("visible-chart", NULL, NULL, ENTENTE_TYPE_CHART,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /* EntenteChartsView::show-fact: the reader asks for the details of a fact. */
  signals[SHOW_FACT] = g_signal_new ("show-fact", ENTENTE_TYPE_CHARTS_VIEW, G_SIGNAL_RUN_LAST,
                                     0, NULL, NULL, NULL, G_TYPE_NONE, 1, ENTENTE_TYPE_FACT);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               ENTENTE_RESOURCE_BASE "/ui/charts-view.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteChartsView, content);
  gtk_widget_class_bind_template_child (widget_class, EntenteChartsView, switcher_scroller);
  gtk_widget_class_bind_template_child (widget_class, EntenteChartsView, switcher);
  gtk_widget_class_bind_template_child (widget_class, EntenteChartsView, pages);
  gtk_widget_class_bind_template_callback (widget_class, on_visible_page);
}

static void
entente_charts_view_init (EntenteChartsView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->selection_signals = g_signal_group_new (ENTENTE_TYPE_SELECTION);
  g_signal_group_connect_object (self->selection_signals, "notify::fact",
                                 G_CALLBACK (follow_selection), self, G_CONNECT_SWAPPED);
}

/**
 * entente_charts_view_new:
 *
 * Returns: (transfer floating): a view without a dossier
 */
EntenteChartsView *
entente_charts_view_new (void)
{
  return g_object_new (ENTENTE_TYPE_CHARTS_VIEW, NULL);
}

/**
 * entente_charts_view_get_selection:
 * @self: a view
 *
 * Returns: (transfer none) (nullable): the selection that the view shows and changes
 */
EntenteSelection *
entente_charts_view_get_selection (EntenteChartsView *self)
{
  g_return_val_if_fail (ENTENTE_IS_CHARTS_VIEW (self), NULL);

  return self->selection;
}

/**
 * entente_charts_view_set_selection:
 * @self: a view
 * @selection: (nullable): the selection to show and change; its dossier's charts are shown
 */
void
entente_charts_view_set_selection (EntenteChartsView *self,
                                   EntenteSelection  *selection)
{
  g_return_if_fail (ENTENTE_IS_CHARTS_VIEW (self));
  g_return_if_fail (selection == NULL || ENTENTE_IS_SELECTION (selection));

  if (!g_set_object (&self->selection, selection))
    return;

  remove_pages (self);
  if (selection != NULL)
    add_pages (self);
  g_signal_group_set_target (self->selection_signals, selection);
  if (selection != NULL)
    follow_selection (self);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTION]);
}

/**
 * entente_charts_view_get_visible_chart:
 * @self: a view
 *
 * Returns: (transfer none) (nullable): the chart whose page is shown
 */
EntenteChart *
entente_charts_view_get_visible_chart (EntenteChartsView *self)
{
  GtkWidget *page;

  g_return_val_if_fail (ENTENTE_IS_CHARTS_VIEW (self), NULL);

  page = self->pages != NULL ? adw_view_stack_get_visible_child (self->pages) : NULL;

  return page != NULL ? entente_chart_page_get_chart (ENTENTE_CHART_PAGE (page)) : NULL;
}

/**
 * entente_charts_view_show_chart:
 * @self: a view
 * @chart: one of the dossier's charts
 *
 * Shows the page of the chart.
 */
void
entente_charts_view_show_chart (EntenteChartsView *self,
                                EntenteChart      *chart)
{
  g_return_if_fail (ENTENTE_IS_CHARTS_VIEW (self));
  g_return_if_fail (ENTENTE_IS_CHART (chart));

  adw_view_stack_set_visible_child_name (self->pages, entente_chart_get_id (chart));
}
