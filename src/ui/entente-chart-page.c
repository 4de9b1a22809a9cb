/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * EntenteChartPage:
 *
 * One chart with all that belongs to it: title, a sentence that says what it shows, the
 * picture or its table twin, where the figures are said, and what the reader must know of
 * them.
 *
 * ## Keys
 *
 * Ctrl+T swaps the picture for the table and back, wherever in the window the focus is. Those
 * of the sound are #EntenteSoundBar's.
 *
 * ## Actions
 *
 * - `chart.table`: shows the table instead of the picture
 * - `chart.save-picture`: asks for a file and saves the picture
 * - `chart.range`: shows a part of time
 * - `chart.scale`, `chart.form`: how figures and imported prices are drawn; kept in the settings
 * - `chart.reset`: shows all of the time, in the way it is shown at first
 *
 * ## Accessibility
 *
 * The title is a heading of level 2. The sentence and the picture are exposed both; the
 * picture has the sentence as its description. What is chosen of time and of the way it is drawn
 * are radio buttons in a group with a name, and in a menu.
 */

#include "entente-chart-page-private.h"

#include "entente-chart-describer.h"
#include "entente-chart-prices.h"
#include "entente-drag.h"
#include "entente-late-child.h"
#include "entente-settings.h"
#include "entente-sound-bar.h"
#include "entente-view-keys.h"

/* The dossier's title is the heading of level 1. */
#define HEADING_LEVEL 2

/* What stays free around a mark that is scrolled to. */
#define SCROLL_MARGIN 24

G_DEFINE_FINAL_TYPE (EntenteChartPage, entente_chart_page, ADW_TYPE_BIN)

enum
{
  SHOW_FACT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
on_show_fact (EntenteChartPage *self,
              EntenteFact      *fact)
{
  g_signal_emit (self, signals[SHOW_FACT], 0, fact);
}

/* The picture may be higher than what can be seen of the page. */
static void
on_cursor (EntenteChartPage *self)
{
  GtkWidget *canvas = GTK_WIDGET (self->canvas);
  GtkWidget *viewport = gtk_scrolled_window_get_child (self->scroller);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  int cursor = entente_picture_get_cursor (ENTENTE_PICTURE (self->canvas));
  const EntentePlacedMark *mark;
  graphene_point_t top;

  if (cursor < 0 || !gtk_widget_get_mapped (canvas))
    return;

  mark = entente_chart_layout_get_mark (entente_chart_canvas_get_layout (self->canvas),
                                        (guint) cursor);
  if (!gtk_widget_compute_point (canvas, viewport,
                                 &GRAPHENE_POINT_INIT (0, (float) mark->box.y), &top))
    return;

  top.y += (float) gtk_adjustment_get_value (adjustment);
  gtk_adjustment_clamp_page (adjustment, top.y - SCROLL_MARGIN,
                             top.y + mark->box.height + SCROLL_MARGIN);
}

static void
on_sound_failed (EntenteChartPage *self,
                 const GError     *error)
{
  AdwToast *toast = adw_toast_new (error->message);

  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
save_picture_action (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  EntenteChartPage *self = ENTENTE_CHART_PAGE (widget);

  entente_chart_keeper_ask (self->keeper);
}

static void
reset_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  EntenteChartPage *self = ENTENTE_CHART_PAGE (widget);

  entente_picture_show_all (ENTENTE_PICTURE (self->canvas));
  entente_chart_canvas_set_scale (self->canvas, ENTENTE_VALUE_SCALE_LINEAR);
  entente_chart_canvas_set_form (self->canvas, ENTENTE_PRICE_FORM_LINE);
}

static void
on_zoom_in (EntenteChartPage *self)
{
  entente_picture_zoom_in (ENTENTE_PICTURE (self->canvas));
}

static void
on_zoom_out (EntenteChartPage *self)
{
  entente_picture_zoom_out (ENTENTE_PICTURE (self->canvas));
}

/* The properties of the picture are those of the page, whose actions change them. */
static void
on_view (EntenteChartPage *self,
         GParamSpec       *pspec)
{
  g_object_notify (G_OBJECT (self), g_param_spec_get_name (pspec));
}

static void
update_view_controls (EntenteChartPage *self)
{
  gboolean shown = entente_chart_canvas_get_has_time (self->canvas) && !self->table_shown;

  if (self->has_view_controls == shown)
    return;

  self->has_view_controls = shown;
  g_object_notify (G_OBJECT (self), "has-view-controls");
}

static void
on_prices (EntenteChartPage *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "chart.form",
                                 entente_chart_page_get_prices (self) != NULL);
  update_view_controls (self);
  g_object_notify (G_OBJECT (self), "prices");
}

static void
update_keys (EntenteChartPage *self)
{
  entente_view_keys_set (GTK_WIDGET (self), self->table_shown ? ENTENTE_SHORTCUT_VIEW_TABLE
                                                              : ENTENTE_SHORTCUT_VIEW_CHART);
}

/* What is imported, and the way to import it, where prices belong into the chart. */
static void
follow_prices (EntenteChartPage *self)
{
  EntenteDossier *dossier = entente_selection_get_dossier (self->selection);

  if (!entente_chart_prices_takes (self->chart))
    return;

  gtk_widget_set_visible (self->import_button, TRUE);
  entente_chart_prices_follow (self->canvas, entente_price_book_get (dossier), self->imported);
}

/* How a reader likes charts to be drawn, all of them. */
static void
bind_settings (EntenteChartPage *self)
{
  self->settings = entente_settings_new ();
  if (self->settings == NULL)
    return;

  g_settings_bind (self->settings, "chart-scale", self, "scale", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "price-form", self, "form", G_SETTINGS_BIND_DEFAULT);
}

static void
show_words (EntenteChartPage *self)
{
  const char *note = entente_chart_get_note (self->chart);
  g_autofree char *description = entente_chart_describer_describe (self->chart);
  g_autofree char *source = entente_chart_describer_source_line (self->chart);

  gtk_label_set_label (self->title, entente_chart_get_title (self->chart));
  gtk_label_set_label (self->description, description);
  gtk_label_set_label (self->low_description, description);
  gtk_label_set_label (self->source, source);
  gtk_label_set_label (self->note, note != NULL ? note : "");
  gtk_widget_set_visible (GTK_WIDGET (self->note), note != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->title),
                                  GTK_ACCESSIBLE_PROPERTY_LEVEL, HEADING_LEVEL,
                                  -1);
}

static void
entente_chart_page_constructed (GObject *object)
{
  EntenteChartPage *self = ENTENTE_CHART_PAGE (object);

  G_OBJECT_CLASS (entente_chart_page_parent_class)->constructed (object);

  show_words (self);
  entente_drag_add_chart (GTK_WIDGET (self->title), self->chart);
  entente_drag_add_chart (GTK_WIDGET (self->source), self->chart);
  entente_chart_canvas_set_chart (self->canvas, self->chart);
  entente_picture_set_selection (ENTENTE_PICTURE (self->canvas), self->selection);
  update_view_controls (self);
  update_keys (self);
  follow_prices (self);
  bind_settings (self);
}

static void
entente_chart_page_dispose (GObject *object)
{
  EntenteChartPage *self = ENTENTE_CHART_PAGE (object);

  if (self->keeper != NULL)
    entente_chart_keeper_close (self->keeper);
  g_clear_object (&self->keeper);
  if (self->settings != NULL)
    {
      g_settings_unbind (self, "scale");
      g_settings_unbind (self, "form");
    }
  g_clear_object (&self->settings);
  /* The template would take the child away behind the back of the bin. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_CHART_PAGE);
  g_clear_object (&self->selection);
  g_clear_object (&self->chart);

  G_OBJECT_CLASS (entente_chart_page_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_property_action (widget_class, "chart.table", "table-shown");
  gtk_widget_class_install_property_action (widget_class, "chart.range", "range");
  gtk_widget_class_install_property_action (widget_class, "chart.scale", "scale");
  gtk_widget_class_install_property_action (widget_class, "chart.form", "form");
  gtk_widget_class_install_action (widget_class, "chart.reset", NULL, reset_action);
  gtk_widget_class_install_action (widget_class, "chart.save-picture", NULL,
                                   save_picture_action);
}

static void
entente_chart_page_class_init (EntenteChartPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = entente_chart_page_constructed;
  object_class->dispose = entente_chart_page_dispose;
  entente_chart_page_install_properties (object_class);

  /* EntenteChartPage::show-fact: the reader asks for the details of a fact. */
  signals[SHOW_FACT] = g_signal_new ("show-fact", ENTENTE_TYPE_CHART_PAGE, G_SIGNAL_RUN_LAST,
                                     0, NULL, NULL, NULL, G_TYPE_NONE, 1, ENTENTE_TYPE_FACT);

  g_type_ensure (ENTENTE_TYPE_CHART_CANVAS);
  g_type_ensure (ENTENTE_TYPE_CHART_TABLE_VIEW);
  g_type_ensure (ENTENTE_TYPE_SOUND_BAR);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ENTENTE_RESOURCE_BASE "/ui/chart-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteChartPage, toasts);
  gtk_widget_class_bind_template_child (widget_class, EntenteChartPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, EntenteChartPage, title);
  gtk_widget_class_bind_template_child (widget_class, EntenteChartPage, description);
  gtk_widget_class_bind_template_child (widget_class, EntenteChartPage, low_description);
  gtk_widget_class_bind_template_child (widget_class, EntenteChartPage, views);
  gtk_widget_class_bind_template_child (widget_class, EntenteChartPage, canvas);
  gtk_widget_class_bind_template_child (widget_class, EntenteChartPage, source);
  gtk_widget_class_bind_template_child (widget_class, EntenteChartPage, note);
  gtk_widget_class_bind_template_child (widget_class, EntenteChartPage, imported);
  gtk_widget_class_bind_template_child (widget_class, EntenteChartPage, import_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteChartPage, display_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteChartPage, display_menu);
  gtk_widget_class_bind_template_callback (widget_class, on_show_fact);
  gtk_widget_class_bind_template_callback (widget_class, on_cursor);
  gtk_widget_class_bind_template_callback (widget_class, on_sound_failed);
  gtk_widget_class_bind_template_callback (widget_class, on_prices);
  gtk_widget_class_bind_template_callback (widget_class, on_view);
  gtk_widget_class_bind_template_callback (widget_class, on_zoom_in);
  gtk_widget_class_bind_template_callback (widget_class, on_zoom_out);
  install_actions (widget_class);
}

static void
entente_chart_page_init (EntenteChartPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->keeper = entente_chart_keeper_new (self->canvas, self->toasts);
  entente_late_child_set_menu (self->display_button, self->display_menu);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "chart.form", FALSE);
}

/**
 * entente_chart_page_new:
 * @chart: the chart to show
 * @selection: (nullable): the selection to show and change
 *
 * Returns: (transfer floating): a page for the chart, which shows its picture
 */
EntenteChartPage *
entente_chart_page_new (EntenteChart     *chart,
                        EntenteSelection *selection)
{
  g_return_val_if_fail (ENTENTE_IS_CHART (chart), NULL);
  g_return_val_if_fail (selection == NULL || ENTENTE_IS_SELECTION (selection), NULL);

  return g_object_new (ENTENTE_TYPE_CHART_PAGE, "chart", chart, "selection", selection, NULL);
}

/**
 * entente_chart_page_get_chart:
 * @self: a page
 *
 * Returns: (transfer none): the chart that it shows
 */
EntenteChart *
entente_chart_page_get_chart (EntenteChartPage *self)
{
  g_return_val_if_fail (ENTENTE_IS_CHART_PAGE (self), NULL);

  return self->chart;
}

static void
ensure_table (EntenteChartPage *self)
{
  if (self->table != NULL)
    return;

  self->table = entente_chart_table_view_new ();
  gtk_widget_set_vexpand (GTK_WIDGET (self->table), TRUE);
  entente_chart_table_view_set_chart (self->table, self->chart);
  entente_chart_table_view_set_selection (self->table, self->selection);
  g_signal_connect_object (self->table, "show-fact", G_CALLBACK (on_show_fact), self,
                           G_CONNECT_SWAPPED);
  g_object_bind_property (self, "table-shown", self->table, "visible", G_BINDING_SYNC_CREATE);
  gtk_box_append (self->views, GTK_WIDGET (self->table));
}

/**
 * entente_chart_page_get_table_shown:
 * @self: a page
 *
 * Returns: whether the table is shown instead of the picture
 */
gboolean
entente_chart_page_get_table_shown (EntenteChartPage *self)
{
  g_return_val_if_fail (ENTENTE_IS_CHART_PAGE (self), FALSE);

  return self->table_shown;
}

/**
 * entente_chart_page_set_table_shown:
 * @self: a page
 * @table_shown: whether to show the table instead of the picture
 *
 * Where the one that goes has the keyboard focus, the one that comes gets it.
 */
void
entente_chart_page_set_table_shown (EntenteChartPage *self,
                                    gboolean          table_shown)
{
  GtkRoot *root;
  GtkWidget *focus;
  gboolean had_focus;

  g_return_if_fail (ENTENTE_IS_CHART_PAGE (self));

  table_shown = !!table_shown;
  if (self->table_shown == table_shown)
    return;

  root = gtk_widget_get_root (GTK_WIDGET (self));
  focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  had_focus = focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->views));

  /* One of the two is visible, by bindings. */
  if (table_shown)
    ensure_table (self);
  self->table_shown = table_shown;
  update_view_controls (self);
  update_keys (self);
  g_object_notify (G_OBJECT (self), "table-shown");
  if (had_focus)
    gtk_widget_grab_focus (table_shown ? GTK_WIDGET (self->table) : GTK_WIDGET (self->canvas));
}

/**
 * entente_chart_page_get_prices:
 * @self: a page
 *
 * Returns: (transfer none) (nullable): the imported prices that its picture shows
 */
EntentePlottedPrices *
entente_chart_page_get_prices (EntenteChartPage *self)
{
  g_return_val_if_fail (ENTENTE_IS_CHART_PAGE (self), NULL);

  return entente_chart_canvas_get_prices (self->canvas);
}

/**
 * entente_chart_page_set_prices:
 * @self: a page
 * @prices: (nullable): imported prices for its picture to show, if it is one over time
 */
void
entente_chart_page_set_prices (EntenteChartPage     *self,
                               EntentePlottedPrices *prices)
{
  g_return_if_fail (ENTENTE_IS_CHART_PAGE (self));

  entente_chart_canvas_set_prices (self->canvas, prices);
}

/**
 * entente_chart_page_save_picture:
 * @self: a page
 * @file: where to; the ending of its name decides between PNG, SVG and PDF
 *
 * Saves the picture and tells the reader when it is done or why it could not be.
 */
void
entente_chart_page_save_picture (EntenteChartPage *self,
                                 GFile            *file)
{
  g_return_if_fail (ENTENTE_IS_CHART_PAGE (self));

  entente_chart_keeper_save (self->keeper, file);
}

/**
 * entente_chart_page_focus_marks:
 * @self: a page
 *
 * Moves the keyboard focus to the marks of the chart, or to its table where that is shown.
 */
void
entente_chart_page_focus_marks (EntenteChartPage *self)
{
  g_return_if_fail (ENTENTE_IS_CHART_PAGE (self));

  if (self->table_shown)
    gtk_widget_child_focus (GTK_WIDGET (self->table), GTK_DIR_TAB_FORWARD);
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->canvas));
}
