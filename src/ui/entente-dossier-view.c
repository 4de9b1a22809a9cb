/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * EntenteDossierView:
 *
 * A dossier in three views: timeline, charts and facts. Where there is room they stand
 * side by side; where there is less, the facts slide over the other two; on a phone there
 * is one view at a time and a bar to switch. The views are the same widgets in each
 * layout, so that what the reader was doing goes on when the window changes its size.
 *
 * The *view* is the one that the reader is at: that which has the focus, or the only one
 * shown. The *origin* is the view that the reader left for the facts, by a search or by
 * asking for details, and to which the way back leads.
 */

#include "entente-dossier-view-private.h"

#include "entente-enum.h"

G_DEFINE_ENUM_TYPE (EntenteView, entente_view,
  G_DEFINE_ENUM_VALUE (ENTENTE_VIEW_TIMELINE, "timeline"),
  G_DEFINE_ENUM_VALUE (ENTENTE_VIEW_CHARTS, "charts"),
  G_DEFINE_ENUM_VALUE (ENTENTE_VIEW_FACTS, "facts"))

G_DEFINE_ENUM_TYPE (EntenteLayout, entente_layout,
  G_DEFINE_ENUM_VALUE (ENTENTE_LAYOUT_WIDE, "wide"),
  G_DEFINE_ENUM_VALUE (ENTENTE_LAYOUT_MEDIUM, "medium"),
  G_DEFINE_ENUM_VALUE (ENTENTE_LAYOUT_NARROW, "narrow"))

G_DEFINE_FINAL_TYPE (EntenteDossierView, entente_dossier_view, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_SELECTION,
  PROP_LAYOUT,
  PROP_VIEW,
  PROP_FACTS_SHOWN,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static GtkWidget *
get_widget (EntenteDossierView *self,
            EntenteView         view)
{
  switch (view)
    {
    case ENTENTE_VIEW_CHARTS:
      return GTK_WIDGET (self->charts);
    case ENTENTE_VIEW_FACTS:
      return GTK_WIDGET (self->facts);
    case ENTENTE_VIEW_TIMELINE:
    default:
      return GTK_WIDGET (self->timeline);
    }
}

static void
update_facts_shown (EntenteDossierView *self)
{
  gboolean shown = self->layout == ENTENTE_LAYOUT_NARROW
                     ? self->view == ENTENTE_VIEW_FACTS
                     : adw_overlay_split_view_get_show_sidebar (self->split);

  if (self->facts_shown == shown)
    return;

  self->facts_shown = shown;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FACTS_SHOWN]);
}

static void
take_view (EntenteDossierView *self,
           EntenteView         view)
{
  if (self->view == view)
    return;

  self->view = view;
  if (self->jumped_to != (int) view)
    self->jumped_to = ENTENTE_NO_VIEW;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VIEW]);
  update_facts_shown (self);
}

/* Makes sure that the reader sees the view that he is at. */
static void
reveal_view (EntenteDossierView *self)
{
  if (self->layout == ENTENTE_LAYOUT_NARROW)
    adw_view_stack_set_visible_child_name (self->stack,
                                           entente_enum_to_string (ENTENTE_TYPE_VIEW, self->view));
  else if (self->view == ENTENTE_VIEW_FACTS)
    adw_overlay_split_view_set_show_sidebar (self->split, TRUE);
}

static gboolean
find_focused_view (EntenteDossierView *self,
                   EntenteView        *view)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL)
    return FALSE;

  for (EntenteView i = ENTENTE_VIEW_TIMELINE; i < ENTENTE_N_VIEWS; i++)
    {
      if (gtk_widget_is_ancestor (focus, get_widget (self, i)))
        {
          *view = i;
          return TRUE;
        }
    }

  return FALSE;
}

/* Lists have no rows to focus before they have been given their room, and until then the
 * window's first focus goes anywhere. It is not to go to the facts unasked: their search
 * would bring up a phone's keyboard. */
static gboolean
focus_goal (GtkWidget     *widget,
            GdkFrameClock *clock,
            gpointer       data)
{
  EntenteDossierView *self = ENTENTE_DOSSIER_VIEW (widget);

  if (gtk_widget_get_height (widget) == 0)
    return G_SOURCE_CONTINUE;

  self->tick = 0;
  if (self->goal != ENTENTE_NO_VIEW)
    {
      entente_dossier_view_focus_view (self, (EntenteView) self->goal);
    }
  else if (self->layout != ENTENTE_LAYOUT_NARROW)
    {
      entente_dossier_view_focus_view (self, ENTENTE_VIEW_TIMELINE);
      entente_dossier_view_set_facts_shown (self, self->layout == ENTENTE_LAYOUT_WIDE);
    }

  return G_SOURCE_REMOVE;
}

static void
on_show_sidebar (EntenteDossierView *self)
{
  update_facts_shown (self);
}

static void
on_visible_child (EntenteDossierView *self)
{
  const char *name = adw_view_stack_get_visible_child_name (self->stack);
  int view;

  if (self->bar != NULL)
    entente_switcher_set_active (self->bar, name);
  if (self->layout == ENTENTE_LAYOUT_NARROW && name != NULL &&
      entente_enum_from_string (ENTENTE_TYPE_VIEW, name, &view))
    take_view (self, (EntenteView) view);
}

static void
on_bar_active (EntenteDossierView *self)
{
  const char *name = entente_switcher_get_active (self->bar);

  if (name != NULL)
    adw_view_stack_set_visible_child_name (self->stack, name);
}

static void
on_bar_entered (EntenteDossierView *self)
{
  entente_dossier_view_focus_view (self, self->view);
}

static void
on_focus_widget (EntenteDossierView *self)
{
  EntenteView view;

  if (self->tick != 0 || !find_focused_view (self, &view))
    return;

  g_set_weak_pointer (&self->last_focused,
                      gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self))));
  take_view (self, view);
}

static void
entente_dossier_view_root (GtkWidget *widget)
{
  EntenteDossierView *self = ENTENTE_DOSSIER_VIEW (widget);

  GTK_WIDGET_CLASS (entente_dossier_view_parent_class)->root (widget);
  self->focus_handler = g_signal_connect_object (gtk_widget_get_root (widget),
                                                 "notify::focus-widget",
                                                 G_CALLBACK (on_focus_widget), self,
                                                 G_CONNECT_SWAPPED);
}

static void
entente_dossier_view_unroot (GtkWidget *widget)
{
  EntenteDossierView *self = ENTENTE_DOSSIER_VIEW (widget);

  g_clear_signal_handler (&self->focus_handler, gtk_widget_get_root (widget));
  GTK_WIDGET_CLASS (entente_dossier_view_parent_class)->unroot (widget);
}

static void
entente_dossier_view_dispose (GObject *object)
{
  EntenteDossierView *self = ENTENTE_DOSSIER_VIEW (object);

  g_clear_weak_pointer (&self->last_focused);
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);
  self->tick = 0;
  /* Else the template would free it, and leave AdwBin with a dead pointer. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_DOSSIER_VIEW);
  g_clear_object (&self->selection);

  G_OBJECT_CLASS (entente_dossier_view_parent_class)->dispose (object);
}

static void
entente_dossier_view_get_property (GObject    *object,
                                   guint       property_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  EntenteDossierView *self = ENTENTE_DOSSIER_VIEW (object);

  switch (property_id)
    {
    case PROP_SELECTION:
      g_value_set_object (value, self->selection);
      break;
    case PROP_LAYOUT:
      g_value_set_enum (value, self->layout);
      break;
    case PROP_VIEW:
      g_value_set_enum (value, self->view);
      break;
    case PROP_FACTS_SHOWN:
      g_value_set_boolean (value, self->facts_shown);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
entente_dossier_view_set_property (GObject      *object,
                                   guint         property_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  EntenteDossierView *self = ENTENTE_DOSSIER_VIEW (object);

  switch (property_id)
    {
    case PROP_SELECTION:
      entente_dossier_view_set_selection (self, g_value_get_object (value));
      break;
    case PROP_LAYOUT:
      entente_dossier_view_set_layout (self, g_value_get_enum (value));
      break;
    case PROP_VIEW:
      entente_dossier_view_set_view (self, g_value_get_enum (value));
      break;
    case PROP_FACTS_SHOWN:
      entente_dossier_view_set_facts_shown (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  properties[PROP_SELECTION] =
    g_param_spec_object ("selection", NULL, NULL, ENTENTE_TYPE_SELECTION, flags);
  properties[PROP_LAYOUT] = g_param_spec_enum ("layout", NULL, NULL, ENTENTE_TYPE_LAYOUT,
                                               ENTENTE_LAYOUT_WIDE, flags);
  properties[PROP_VIEW] = g_param_spec_enum ("view", NULL, NULL, ENTENTE_TYPE_VIEW,
                                             ENTENTE_VIEW_TIMELINE, flags);
  properties[PROP_FACTS_SHOWN] = g_param_spec_boolean ("facts-shown", NULL, NULL, TRUE, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
entente_dossier_view_class_init (EntenteDossierViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = entente_dossier_view_dispose;
  object_class->get_property = entente_dossier_view_get_property;
  object_class->set_property = entente_dossier_view_set_property;
  widget_class->root = entente_dossier_view_root;
  widget_class->unroot = entente_dossier_view_unroot;
  install_properties (object_class);

  g_type_ensure (ENTENTE_TYPE_TIMELINE_VIEW);
  g_type_ensure (ENTENTE_TYPE_CHARTS_VIEW);
  g_type_ensure (ENTENTE_TYPE_FACTS_VIEW);
  g_type_ensure (ENTENTE_TYPE_SWITCHER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ENTENTE_RESOURCE_BASE "/ui/dossier-view.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteDossierView, layouts);
  gtk_widget_class_bind_template_child (widget_class, EntenteDossierView, split);
  gtk_widget_class_bind_template_child (widget_class, EntenteDossierView, stack);
  gtk_widget_class_bind_template_child (widget_class, EntenteDossierView, bar);
  gtk_widget_class_bind_template_child (widget_class, EntenteDossierView, timeline);
  gtk_widget_class_bind_template_child (widget_class, EntenteDossierView, charts);
  gtk_widget_class_bind_template_child (widget_class, EntenteDossierView, facts);
  gtk_widget_class_bind_template_callback_full (widget_class, "on_show_fact",
                                                G_CALLBACK (entente_dossier_view_show_fact));
  gtk_widget_class_bind_template_callback (widget_class, on_show_sidebar);
  gtk_widget_class_bind_template_callback (widget_class, on_visible_child);
  gtk_widget_class_bind_template_callback (widget_class, on_bar_active);
  gtk_widget_class_bind_template_callback (widget_class, on_bar_entered);
}

/* What the pages are called, the bar says: of what has a name, a reader who hears it would be told
 * when he comes there, and what is in them says it as well. */
static void
fill_bar (EntenteDossierView *self)
{
  g_autoptr (GtkSelectionModel) pages = adw_view_stack_get_pages (self->stack);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (pages)); i++)
    {
      g_autoptr (AdwViewStackPage) page = g_list_model_get_item (G_LIST_MODEL (pages), i);
      const char *name = adw_view_stack_page_get_name (page);

      entente_switcher_add (self->bar, name, adw_view_stack_page_get_title (page));
      entente_switcher_set_icon (self->bar, name, adw_view_stack_page_get_icon_name (page));
      gtk_accessible_update_property (GTK_ACCESSIBLE (page), GTK_ACCESSIBLE_PROPERTY_LABEL, "",
                                      -1);
    }
}

static void
entente_dossier_view_init (EntenteDossierView *self)
{
  self->origin = ENTENTE_NO_VIEW;
  self->goal = ENTENTE_NO_VIEW;
  self->jumped_to = ENTENTE_NO_VIEW;
  self->facts_shown = TRUE;

  gtk_widget_init_template (GTK_WIDGET (self));
  fill_bar (self);
}

/**
 * entente_dossier_view_new:
 *
 * Returns: (transfer floating): the views of no dossier
 */
EntenteDossierView *
entente_dossier_view_new (void)
{
  return g_object_new (ENTENTE_TYPE_DOSSIER_VIEW, NULL);
}

/**
 * entente_dossier_view_get_selection:
 * @self: the views of a dossier
 *
 * Returns: (transfer none) (nullable): the selection that all of the views show and change
 */
EntenteSelection *
entente_dossier_view_get_selection (EntenteDossierView *self)
{
  g_return_val_if_fail (ENTENTE_IS_DOSSIER_VIEW (self), NULL);

  return self->selection;
}

/**
 * entente_dossier_view_set_selection:
 * @self: the views of a dossier
 * @selection: (nullable): a selection, whose dossier the views then show
 */
void
entente_dossier_view_set_selection (EntenteDossierView *self,
                                    EntenteSelection   *selection)
{
  g_return_if_fail (ENTENTE_IS_DOSSIER_VIEW (self));
  g_return_if_fail (selection == NULL || ENTENTE_IS_SELECTION (selection));

  if (!g_set_object (&self->selection, selection))
    return;

  self->origin = ENTENTE_NO_VIEW;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTION]);

  self->goal = self->view != ENTENTE_VIEW_FACTS ? self->view : ENTENTE_NO_VIEW;
  if (selection != NULL && self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), focus_goal, NULL, NULL);
}

/**
 * entente_dossier_view_get_layout:
 * @self: the views of a dossier
 *
 * Returns: how the views share the room
 */
EntenteLayout
entente_dossier_view_get_layout (EntenteDossierView *self)
{
  g_return_val_if_fail (ENTENTE_IS_DOSSIER_VIEW (self), ENTENTE_LAYOUT_WIDE);

  return self->layout;
}

/**
 * entente_dossier_view_set_layout:
 * @self: the views of a dossier
 * @layout: how the views are to share the room
 *
 * The reader stays at the same view, and the focus where it was.
 */
void
entente_dossier_view_set_layout (EntenteDossierView *self,
                                 EntenteLayout       layout)
{
  EntenteView view;
  gboolean focused;

  g_return_if_fail (ENTENTE_IS_DOSSIER_VIEW (self));

  if (self->layout == layout)
    return;

  view = self->view;
  focused = self->tick == 0 && find_focused_view (self, &view);
  self->layout = layout;
  adw_overlay_split_view_set_collapsed (self->split, layout != ENTENTE_LAYOUT_WIDE);
  adw_multi_layout_view_set_layout_name (self->layouts,
                                         layout == ENTENTE_LAYOUT_NARROW ? "single" : "beside");

  /* Children that move to another parent lose the focus, which then goes anywhere. */
  take_view (self, view);
  reveal_view (self);
  update_facts_shown (self);
  if (focused && self->last_focused != NULL)
    gtk_widget_grab_focus (self->last_focused);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LAYOUT]);
}

/**
 * entente_dossier_view_get_view:
 * @self: the views of a dossier
 *
 * Returns: the view that the reader is at
 */
EntenteView
entente_dossier_view_get_view (EntenteDossierView *self)
{
  g_return_val_if_fail (ENTENTE_IS_DOSSIER_VIEW (self), ENTENTE_VIEW_TIMELINE);

  return self->view;
}

/**
 * entente_dossier_view_set_view:
 * @self: the views of a dossier
 * @view: a view, which is brought up if it does not show
 */
void
entente_dossier_view_set_view (EntenteDossierView *self,
                               EntenteView         view)
{
  g_return_if_fail (ENTENTE_IS_DOSSIER_VIEW (self));
  g_return_if_fail ((int) view >= 0 && view < ENTENTE_N_VIEWS);

  take_view (self, view);
  reveal_view (self);
}

/**
 * entente_dossier_view_get_facts_shown:
 * @self: the views of a dossier
 *
 * Returns: whether the facts can be seen
 */
gboolean
entente_dossier_view_get_facts_shown (EntenteDossierView *self)
{
  g_return_val_if_fail (ENTENTE_IS_DOSSIER_VIEW (self), FALSE);

  return self->facts_shown;
}

/**
 * entente_dossier_view_focus_view:
 * @self: the views of a dossier
 * @view: a view, which is brought up if it does not show
 *
 * Moves the focus into a view; where it is there already, it stays as it is.
 */
void
entente_dossier_view_focus_view (EntenteDossierView *self,
                                 EntenteView         view)
{
  EntenteView focused;

  g_return_if_fail (ENTENTE_IS_DOSSIER_VIEW (self));

  entente_dossier_view_set_view (self, view);
  if (self->tick != 0)
    self->goal = view;
  else if (find_focused_view (self, &focused) && focused == view)
    return;
  else if (view == ENTENTE_VIEW_CHARTS &&
           entente_charts_view_get_visible_chart (self->charts) != NULL)
    entente_charts_view_focus_marks (self->charts);
  else
    gtk_widget_child_focus (get_widget (self, view), GTK_DIR_TAB_FORWARD);
}
