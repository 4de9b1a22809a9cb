/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * EntenteFactRow:
 *
 * One fact of the facts list: its figure with the interval, its name, what is measured, the
 * statement, and a line with status, speaker, date and reference.
 *
 * ## Accessibility
 *
 * The row's own contents are hidden from assistive technology: the list item that holds the
 * row has all of it in its label, see entente_fact_words_spoken().
 */

#include "entente-fact-row.h"

#include "entente-clip.h"
#include "entente-drag.h"
#include "entente-fact-tags.h"
#include "entente-fact-words.h"
#include "entente-verdict-tags.h"

struct _EntenteFactRow
{
  AdwBin parent_instance;

  EntenteFact *fact;

  GtkWidget *figure_box;
  GtkLabel *figure;
  GtkLabel *interval;
  GtkLabel *title;
  GtkLabel *measure;
  GtkLabel *statement;
  GtkLabel *details;
  EntenteFactTags *tags;
  EntenteVerdictTags *verdicts;
};

G_DEFINE_FINAL_TYPE (EntenteFactRow, entente_fact_row, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_FACT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
set_optional (GtkLabel   *label,
              const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
}

static void
entente_fact_row_update (EntenteFactRow *self)
{
  EntenteQuantity *quantity = entente_fact_get_quantity (self->fact);
  g_autofree char *details = entente_fact_words_details (self->fact);
  g_autofree char *figure = NULL;
  g_autofree char *interval = NULL;

  if (quantity != NULL)
    {
      g_autofree char *words = entente_quantity_to_short_words (quantity);

      figure = entente_fact_words_isolate (words);
      interval = entente_quantity_to_interval_words (quantity);
    }

  gtk_widget_set_visible (self->figure_box, quantity != NULL);
  set_optional (self->figure, figure);
  set_optional (self->interval, interval);
  set_optional (self->title, entente_fact_get_title (self->fact));
  set_optional (self->measure, quantity != NULL ? entente_quantity_get_measure (quantity) : NULL);
  gtk_label_set_label (self->statement, entente_fact_get_statement (self->fact));
  gtk_label_set_label (self->details, details);
}

static void
entente_fact_row_dispose (GObject *object)
{
  EntenteFactRow *self = ENTENTE_FACT_ROW (object);

  g_clear_object (&self->fact);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_FACT_ROW);

  G_OBJECT_CLASS (entente_fact_row_parent_class)->dispose (object);
}

static void
entente_fact_row_get_property (GObject    *object,
                               guint       property_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  EntenteFactRow *self = ENTENTE_FACT_ROW (object);

  switch (property_id)
    {
    case PROP_FACT:
      g_value_set_object (value, self->fact);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
entente_fact_row_set_property (GObject      *object,
                               guint         property_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  switch (property_id)
    {
    case PROP_FACT:
      entente_fact_row_set_fact (ENTENTE_FACT_ROW (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
entente_fact_row_class_init (EntenteFactRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = entente_fact_row_dispose;
  object_class->get_property = entente_fact_row_get_property;
  object_class->set_property = entente_fact_row_set_property;

  properties[PROP_FACT] =
    g_param_spec_object ("fact", NULL, NULL, ENTENTE_TYPE_FACT,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (ENTENTE_TYPE_FACT_TAGS);
  g_type_ensure (ENTENTE_TYPE_VERDICT_TAGS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ENTENTE_RESOURCE_BASE "/ui/fact-row.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteFactRow, figure_box);
  gtk_widget_class_bind_template_child (widget_class, EntenteFactRow, figure);
  gtk_widget_class_bind_template_child (widget_class, EntenteFactRow, interval);
  gtk_widget_class_bind_template_child (widget_class, EntenteFactRow, title);
  gtk_widget_class_bind_template_child (widget_class, EntenteFactRow, measure);
  gtk_widget_class_bind_template_child (widget_class, EntenteFactRow, statement);
  gtk_widget_class_bind_template_child (widget_class, EntenteFactRow, details);
  gtk_widget_class_bind_template_child (widget_class, EntenteFactRow, tags);
  gtk_widget_class_bind_template_child (widget_class, EntenteFactRow, verdicts);
}

static GdkContentProvider *
prepare_drag (GtkWidget *row)
{
  EntenteFact *fact = ENTENTE_FACT_ROW (row)->fact;

  return fact != NULL ? entente_clip_new_fact (fact) : NULL;
}

static void
entente_fact_row_init (EntenteFactRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  entente_drag_add_source (GTK_WIDGET (self), prepare_drag);
}

/**
 * entente_fact_row_new:
 *
 * Returns: (transfer floating): a row without a fact
 */
EntenteFactRow *
entente_fact_row_new (void)
{
  return g_object_new (ENTENTE_TYPE_FACT_ROW, NULL);
}

/**
 * entente_fact_row_get_fact:
 * @self: a fact row
 *
 * Returns: (transfer none) (nullable): the fact that the row shows
 */
EntenteFact *
entente_fact_row_get_fact (EntenteFactRow *self)
{
  g_return_val_if_fail (ENTENTE_IS_FACT_ROW (self), NULL);

  return self->fact;
}

/**
 * entente_fact_row_set_fact:
 * @self: a fact row
 * @fact: (nullable): the fact to show; without one the row keeps what it shows, for it is
 *   about to be used again or thrown away
 */
void
entente_fact_row_set_fact (EntenteFactRow *self,
                           EntenteFact    *fact)
{
  g_return_if_fail (ENTENTE_IS_FACT_ROW (self));
  g_return_if_fail (fact == NULL || ENTENTE_IS_FACT (fact));

  if (!g_set_object (&self->fact, fact))
    return;

  if (fact != NULL)
    {
      entente_fact_tags_set_fact (self->tags, fact);
      entente_fact_row_update (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FACT]);
}

/**
 * entente_fact_row_set_verdicts:
 * @self: a fact row
 * @verdicts: (element-type EntenteVerdict): the verdicts on its fact
 */
void
entente_fact_row_set_verdicts (EntenteFactRow *self,
                               GPtrArray      *verdicts)
{
  g_return_if_fail (ENTENTE_IS_FACT_ROW (self));
  g_return_if_fail (verdicts != NULL);

  entente_verdict_tags_set_verdicts (self->verdicts, verdicts);
}
