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
 * ## Keys
 *
 * Those of the switcher are described at #EntenteSwitcher; Enter goes on to the marks.
 */

#include "entente-charts-view.h"

#include "entente-chart-page.h"
#include "entente-late-child.h"
#include "entente-switcher.h"

struct _EntenteChartsView
{
  AdwBin parent_instance;

  EntenteSelection *selection;
  GSignalGroup *selection_signals;
  gboolean filling; /* while tabs are added, and it is not known yet which chart is shown */

  EntenteSwitcher *switcher;
  GtkBox *pages;
  GtkWidget *empty;
  EntenteChartPage *visible_page;  /* one of the pages, or NULL */
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

/* A page is made when its chart is shown for the first time. */
static EntenteChartPage *
add_page (EntenteChartsView *self,
          EntenteChart      *chart)
{
  EntenteChartPage *page = entente_chart_page_new (chart, self->selection);

  gtk_widget_set_visible (GTK_WIDGET (page), FALSE);
  gtk_widget_set_hexpand (GTK_WIDGET (page), TRUE);
  g_signal_connect_object (page, "show-fact", G_CALLBACK (on_show_fact), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->pages, GTK_WIDGET (page));

  return page;
}

static EntenteChartPage *
find_page (EntenteChartsView *self,
           const char        *chart_id)
{
  EntenteChart *chart;

  if (self->selection == NULL || chart_id == NULL)
    return NULL;

  chart = entente_dossier_find_chart (entente_selection_get_dossier (self->selection), chart_id);
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->pages)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (entente_chart_page_get_chart (ENTENTE_CHART_PAGE (child)) == chart)
      return ENTENTE_CHART_PAGE (child);

  return chart != NULL ? add_page (self, chart) : NULL;
}

static void
set_visible_page (EntenteChartsView *self,
                  EntenteChartPage  *page)
{
  if (self->visible_page == page)
    return;

  if (self->visible_page != NULL)
    gtk_widget_set_visible (GTK_WIDGET (self->visible_page), FALSE);
  self->visible_page = page;
  if (page != NULL)
    gtk_widget_set_visible (GTK_WIDGET (page), TRUE);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VISIBLE_CHART]);
}

static void
on_active_tab (EntenteChartsView *self)
{
  if (!self->filling)
    set_visible_page (self, find_page (self, entente_switcher_get_active (self->switcher)));
}

static void
on_entered (EntenteChartsView *self)
{
  entente_charts_view_focus_marks (self);
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

/* A window keeps hold of a page that is taken out of it with the focus inside. */
static void
take_focus_out (EntenteChartsView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->pages)))
    gtk_root_set_focus (root, NULL);
}

static void
remove_pages (EntenteChartsView *self)
{
  GtkWidget *page;

  take_focus_out (self);
  entente_switcher_remove_all (self->switcher);
  set_visible_page (self, NULL);
  while ((page = gtk_widget_get_first_child (GTK_WIDGET (self->pages))) != NULL)
    gtk_box_remove (self->pages, page);
}

static void
add_tabs (EntenteChartsView *self)
{
  GListModel *charts =
    entente_dossier_get_charts (entente_selection_get_dossier (self->selection));

  self->filling = TRUE;
  for (guint i = 0; i < g_list_model_get_n_items (charts); i++)
    {
      g_autoptr (EntenteChart) chart = g_list_model_get_item (charts, i);

      /* The first one becomes the active one. */
      entente_switcher_add (self->switcher, entente_chart_get_id (chart),
                            entente_chart_get_name (chart));
    }
  follow_selection (self);
  self->filling = FALSE;
  on_active_tab (self);
}

static void
show_what_there_is (EntenteChartsView *self)
{
  EntenteDossier *dossier =
    self->selection != NULL ? entente_selection_get_dossier (self->selection) : NULL;
  guint n = dossier != NULL ? g_list_model_get_n_items (entente_dossier_get_charts (dossier)) : 0;

  gtk_widget_set_visible (GTK_WIDGET (self->switcher), n > 1);
  gtk_widget_set_visible (GTK_WIDGET (self->pages), n > 0);
  gtk_widget_set_visible (self->empty, n == 0 && self->selection != NULL);
}

static void
entente_charts_view_dispose (GObject *object)
{
  EntenteChartsView *self = ENTENTE_CHARTS_VIEW (object);

  g_clear_object (&self->selection_signals);
  self->visible_page = NULL;
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

  g_type_ensure (ENTENTE_TYPE_SWITCHER);
  g_type_ensure (ENTENTE_TYPE_LATE_CHILD);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ENTENTE_RESOURCE_BASE "/ui/charts-view.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteChartsView, switcher);
  gtk_widget_class_bind_template_child (widget_class, EntenteChartsView, pages);
  gtk_widget_class_bind_template_child (widget_class, EntenteChartsView, empty);
  gtk_widget_class_bind_template_callback (widget_class, on_active_tab);
  gtk_widget_class_bind_template_callback (widget_class, on_entered);
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
    add_tabs (self);
  show_what_there_is (self);
  g_signal_group_set_target (self->selection_signals, selection);

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
  g_return_val_if_fail (ENTENTE_IS_CHARTS_VIEW (self), NULL);

  return self->visible_page != NULL ? entente_chart_page_get_chart (self->visible_page) : NULL;
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

  entente_switcher_set_active (self->switcher, entente_chart_get_id (chart));
}

/**
 * entente_charts_view_focus_marks:
 * @self: a view
 *
 * Moves the keyboard focus to the marks of the chart that is shown, or to its table.
 */
void
entente_charts_view_focus_marks (EntenteChartsView *self)
{
  g_return_if_fail (ENTENTE_IS_CHARTS_VIEW (self));

  if (self->visible_page != NULL)
    entente_chart_page_focus_marks (self->visible_page);
}
