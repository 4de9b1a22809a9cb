/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * EntenteFactHeading:
 *
 * What a fact states, at the head of its page: figure and interval, name, what is measured,
 * and the statement.
 *
 * ## Accessibility
 *
 * The statement is a heading of level 1.
 */

#include "entente-fact-heading.h"

#include "entente-fact-tags.h"
#include "entente-fact-words.h"

struct _EntenteFactHeading
{
  AdwBin parent_instance;

  EntenteFactTags *tags;
  GtkLabel *figure;
  GtkLabel *interval;
  GtkLabel *title;
  GtkLabel *measure;
  GtkLabel *statement;
};

G_DEFINE_FINAL_TYPE (EntenteFactHeading, entente_fact_heading, ADW_TYPE_BIN)

static void
entente_fact_heading_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ENTENTE_TYPE_FACT_HEADING);

  G_OBJECT_CLASS (entente_fact_heading_parent_class)->dispose (object);
}

static void
entente_fact_heading_class_init (EntenteFactHeadingClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_fact_heading_dispose;

  g_type_ensure (ENTENTE_TYPE_FACT_TAGS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ENTENTE_RESOURCE_BASE "/ui/fact-heading.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteFactHeading, tags);
  gtk_widget_class_bind_template_child (widget_class, EntenteFactHeading, figure);
  gtk_widget_class_bind_template_child (widget_class, EntenteFactHeading, interval);
  gtk_widget_class_bind_template_child (widget_class, EntenteFactHeading, title);
  gtk_widget_class_bind_template_child (widget_class, EntenteFactHeading, measure);
  gtk_widget_class_bind_template_child (widget_class, EntenteFactHeading, statement);
}

static void
entente_fact_heading_init (EntenteFactHeading *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
set_optional (GtkLabel   *label,
              const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
}

/**
 * entente_fact_heading_set_fact:
 * @self: a heading
 * @fact: the fact to show
 */
void
entente_fact_heading_set_fact (EntenteFactHeading *self,
                               EntenteFact        *fact)
{
  EntenteQuantity *quantity;
  g_autofree char *figure = NULL;
  g_autofree char *interval = NULL;

  g_return_if_fail (ENTENTE_IS_FACT_HEADING (self));
  g_return_if_fail (ENTENTE_IS_FACT (fact));

  quantity = entente_fact_get_quantity (fact);
  if (quantity != NULL)
    {
      g_autofree char *words = entente_quantity_to_short_words (quantity);

      figure = entente_fact_words_isolate (words);
      interval = entente_quantity_to_interval_words (quantity);
    }

  entente_fact_tags_set_fact (self->tags, fact);
  set_optional (self->figure, figure);
  set_optional (self->interval, interval);
  set_optional (self->title, entente_fact_get_title (fact));
  set_optional (self->measure, quantity != NULL ? entente_quantity_get_measure (quantity) : NULL);
  gtk_label_set_label (self->statement, entente_fact_get_statement (fact));
}
