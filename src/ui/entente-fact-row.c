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

#include <adwaita.h>

#include "entente-clip.h"
#include "entente-drag.h"
#include "entente-fact-tags.h"
#include "entente-fact-words.h"
#include "entente-paragraph.h"
#include "entente-verdict-tags.h"

/* In the order of the row. All but the statement and the details are made when a fact has them:
 * a list makes many rows before it is seen. */
enum
{
  TAGS,
  FIGURES,
  TITLE,
  MEASURE,
  STATEMENT,
  VERDICTS,
  DETAILS,
  N_PARTS
};

struct _EntenteFactRow
{
  GtkBox parent_instance;

  EntenteFact *fact;

  GtkWidget *parts[N_PARTS]; /* or NULL */
  EntenteParagraph *figure;
  EntenteParagraph *interval;
};

G_DEFINE_FINAL_TYPE (EntenteFactRow, entente_fact_row, GTK_TYPE_BOX)

enum
{
  PROP_0,
  PROP_FACT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static GtkWidget *
new_part (const char * const *css_classes)
{
  return g_object_new (ENTENTE_TYPE_PARAGRAPH, "css-classes", css_classes, NULL);
}

static void
append_figure (GtkWidget         *box,
               EntenteParagraph **figure,
               const char * const *css_classes)
{
  *figure = ENTENTE_PARAGRAPH (new_part (css_classes));
  entente_paragraph_set_asks_width (*figure, TRUE);
  adw_wrap_box_append (ADW_WRAP_BOX (box), GTK_WIDGET (*figure));
}

static GtkWidget *
new_figures (EntenteFactRow *self)
{
  static const char * const figure[] = { "title-2", "numeric", NULL };
  static const char * const interval[] = { "caption", "numeric", "dimmed", NULL };
  GtkWidget *box = g_object_new (ADW_TYPE_WRAP_BOX,
                                 "accessible-role", GTK_ACCESSIBLE_ROLE_NONE,
                                 "child-spacing", 9,
                                 NULL);

  append_figure (box, &self->figure, figure);
  append_figure (box, &self->interval, interval);
  gtk_widget_set_valign (GTK_WIDGET (self->interval), GTK_ALIGN_END);
  gtk_widget_set_margin_bottom (GTK_WIDGET (self->interval), 3);

  return box;
}

static GtkWidget *
make_part (EntenteFactRow *self,
           guint           part)
{
  static const char * const heading[] = { "heading", NULL };
  static const char * const caption[] = { "caption", "dimmed", NULL };

  switch (part)
    {
    case TAGS:
      return g_object_new (ENTENTE_TYPE_FACT_TAGS, "accessible-role", GTK_ACCESSIBLE_ROLE_NONE,
                           NULL);
    case FIGURES:
      return new_figures (self);
    case TITLE:
      return new_part (heading);
    case VERDICTS:
      return GTK_WIDGET (entente_verdict_tags_new ());
    case MEASURE:
    case DETAILS:
      return new_part (caption);
    case STATEMENT:
    default:
      return new_part (NULL);
    }
}

static GtkWidget *
ensure_part (EntenteFactRow *self,
             guint           part)
{
  GtkWidget *before = NULL;

  if (self->parts[part] != NULL)
    return self->parts[part];

  for (guint i = 0; i < part; i++)
    if (self->parts[i] != NULL)
      before = self->parts[i];

  self->parts[part] = make_part (self, part);
  if (part == VERDICTS || part == DETAILS)
    gtk_widget_set_margin_top (self->parts[part], 3);
  gtk_box_insert_child_after (GTK_BOX (self), self->parts[part], before);

  return self->parts[part];
}

/* Whether there is a part to fill. */
static gboolean
need_part (EntenteFactRow *self,
           guint           part,
           gboolean        needed)
{
  if (needed)
    gtk_widget_set_visible (ensure_part (self, part), TRUE);
  else if (self->parts[part] != NULL)
    gtk_widget_set_visible (self->parts[part], FALSE);

  return needed;
}

static void
set_optional (EntenteFactRow *self,
              guint           part,
              const char     *text)
{
  if (need_part (self, part, text != NULL))
    entente_paragraph_set_text (ENTENTE_PARAGRAPH (self->parts[part]), text);
}

static void
set_figures (EntenteFactRow  *self,
             EntenteQuantity *quantity)
{
  g_autofree char *words = entente_quantity_to_short_words (quantity);
  g_autofree char *figure = entente_fact_words_isolate (words);
  g_autofree char *interval = entente_quantity_to_interval_words (quantity);

  entente_paragraph_set_text (self->figure, figure);
  entente_paragraph_set_text (self->interval, interval);
  gtk_widget_set_visible (GTK_WIDGET (self->figure), figure != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->interval), interval != NULL);
}

static void
entente_fact_row_update (EntenteFactRow *self)
{
  EntenteQuantity *quantity = entente_fact_get_quantity (self->fact);
  g_autofree char *details = entente_fact_words_details (self->fact);

  if (entente_fact_tags_has_any (self->fact) || self->parts[TAGS] != NULL)
    entente_fact_tags_set_fact (ENTENTE_FACT_TAGS (ensure_part (self, TAGS)), self->fact);
  if (need_part (self, FIGURES, quantity != NULL))
    set_figures (self, quantity);
  set_optional (self, TITLE, entente_fact_get_title (self->fact));
  set_optional (self, MEASURE, quantity != NULL ? entente_quantity_get_measure (quantity) : NULL);
  set_optional (self, STATEMENT, entente_fact_get_statement (self->fact));
  set_optional (self, DETAILS, details);
}

static void
entente_fact_row_dispose (GObject *object)
{
  EntenteFactRow *self = ENTENTE_FACT_ROW (object);

  g_clear_object (&self->fact);

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

  object_class->dispose = entente_fact_row_dispose;
  object_class->get_property = entente_fact_row_get_property;
  object_class->set_property = entente_fact_row_set_property;

  properties[PROP_FACT] =
    g_param_spec_object ("fact", NULL, NULL, ENTENTE_TYPE_FACT,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /* Adwaita spaces the box of a row in a rich list. */
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "fact");
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
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 3);
  gtk_widget_set_margin_top (GTK_WIDGET (self), 9);
  gtk_widget_set_margin_bottom (GTK_WIDGET (self), 9);
  gtk_widget_set_margin_start (GTK_WIDGET (self), 3);
  gtk_widget_set_margin_end (GTK_WIDGET (self), 3);
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
    entente_fact_row_update (self);
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

  if (verdicts->len > 0 || self->parts[VERDICTS] != NULL)
    entente_verdict_tags_set_verdicts (ENTENTE_VERDICT_TAGS (ensure_part (self, VERDICTS)),
                                       verdicts);
}
