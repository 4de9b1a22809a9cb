/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * EntenteTimelineAxisPane:
 *
 * The axis of a dossier's events; below it what it shows, in words, and buttons that zoom.
 *
 * ## Keys
 *
 * The axis is the only Tab stop: what the buttons do, its keys do as well.
 *
 * ## Accessibility
 *
 * Each button has a name; otherwise see [class@TimelineAxis].
 */

#include "entente-timeline-axis-pane.h"

struct _EntenteTimelineAxisPane
{
  AdwBin parent_instance;

  EntenteSelection *selection;

  EntenteTimelineAxis *axis;
};

G_DEFINE_FINAL_TYPE (EntenteTimelineAxisPane, entente_timeline_axis_pane, ADW_TYPE_BIN)

enum
{
  PROP_0,
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
on_show_fact (EntenteTimelineAxisPane *self,
              EntenteFact             *fact)
{
  g_signal_emit (self, signals[SHOW_FACT], 0, fact);
}

static void
on_zoom_in (EntenteTimelineAxisPane *self)
{
  entente_picture_zoom_in (ENTENTE_PICTURE (self->axis));
}

static void
on_zoom_out (EntenteTimelineAxisPane *self)
{
  entente_picture_zoom_out (ENTENTE_PICTURE (self->axis));
}

static void
on_fit (EntenteTimelineAxisPane *self)
{
  entente_picture_show_all (ENTENTE_PICTURE (self->axis));
}

static void
entente_timeline_axis_pane_dispose (GObject *object)
{
  EntenteTimelineAxisPane *self = ENTENTE_TIMELINE_AXIS_PANE (object);

  /* Else the template would free it, and leave AdwBin with a dead pointer. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_TIMELINE_AXIS_PANE);
  g_clear_object (&self->selection);

  G_OBJECT_CLASS (entente_timeline_axis_pane_parent_class)->dispose (object);
}

static void
entente_timeline_axis_pane_get_property (GObject    *object,
                                         guint       property_id,
                                         GValue     *value,
                                         GParamSpec *pspec)
{
  EntenteTimelineAxisPane *self = ENTENTE_TIMELINE_AXIS_PANE (object);

  switch (property_id)
    {
    case PROP_SELECTION:
      g_value_set_object (value, self->selection);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
entente_timeline_axis_pane_set_property (GObject      *object,
                                         guint         property_id,
                                         const GValue *value,
                                         GParamSpec   *pspec)
{
  EntenteTimelineAxisPane *self = ENTENTE_TIMELINE_AXIS_PANE (object);

  switch (property_id)
    {
    case PROP_SELECTION:
      entente_timeline_axis_pane_set_selection (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
entente_timeline_axis_pane_class_init (EntenteTimelineAxisPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = entente_timeline_axis_pane_dispose;
  object_class->get_property = entente_timeline_axis_pane_get_property;
  object_class->set_property = entente_timeline_axis_pane_set_property;

  /* EntenteTimelineAxisPane:selection: what the window's views have selected, and with it the
   * dossier; %NULL before one is loaded. */
  properties[PROP_SELECTION] =
    g_param_spec_object ("selection", NULL, NULL, ENTENTE_TYPE_SELECTION,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /* EntenteTimelineAxisPane::show-fact: the reader asks for the details of a fact. */
  signals[SHOW_FACT] = g_signal_new ("show-fact", ENTENTE_TYPE_TIMELINE_AXIS_PANE,
                                     G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                     ENTENTE_TYPE_FACT);

  g_type_ensure (ENTENTE_TYPE_TIMELINE_AXIS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ENTENTE_RESOURCE_BASE "/ui/timeline-axis-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteTimelineAxisPane, axis);
  gtk_widget_class_bind_template_callback (widget_class, on_fit);
  gtk_widget_class_bind_template_callback (widget_class, on_show_fact);
  gtk_widget_class_bind_template_callback (widget_class, on_zoom_in);
  gtk_widget_class_bind_template_callback (widget_class, on_zoom_out);
}

static void
entente_timeline_axis_pane_init (EntenteTimelineAxisPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * entente_timeline_axis_pane_new:
 *
 * Returns: (transfer floating): a pane without events
 */
EntenteTimelineAxisPane *
entente_timeline_axis_pane_new (void)
{
  return g_object_new (ENTENTE_TYPE_TIMELINE_AXIS_PANE, NULL);
}

/**
 * entente_timeline_axis_pane_get_selection:
 * @self: a pane
 *
 * Returns: (transfer none) (nullable): the selection that it shows and changes
 */
EntenteSelection *
entente_timeline_axis_pane_get_selection (EntenteTimelineAxisPane *self)
{
  g_return_val_if_fail (ENTENTE_IS_TIMELINE_AXIS_PANE (self), NULL);

  return self->selection;
}

/**
 * entente_timeline_axis_pane_set_selection:
 * @self: a pane
 * @selection: (nullable): the selection to show and change; its dossier's events are shown
 */
void
entente_timeline_axis_pane_set_selection (EntenteTimelineAxisPane *self,
                                          EntenteSelection        *selection)
{
  g_return_if_fail (ENTENTE_IS_TIMELINE_AXIS_PANE (self));
  g_return_if_fail (selection == NULL || ENTENTE_IS_SELECTION (selection));

  if (g_set_object (&self->selection, selection))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTION]);
}

/**
 * entente_timeline_axis_pane_get_axis:
 * @self: a pane
 *
 * Returns: (transfer none): the axis
 */
EntenteTimelineAxis *
entente_timeline_axis_pane_get_axis (EntenteTimelineAxisPane *self)
{
  g_return_val_if_fail (ENTENTE_IS_TIMELINE_AXIS_PANE (self), NULL);

  return self->axis;
}
