/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * EntenteFactPage:
 *
 * Everything that a dossier knows of a fact: figure and interval, formula and inputs,
 * status, speaker, date, source and paragraph, the other facts of that paragraph, and the
 * events, charts, computed facts and open questions that the fact is part of.
 *
 * The page does not go anywhere itself. It tells where the reader wants to go by
 * [signal@FactPage::show-fact], [signal@FactPage::show-event], [signal@FactPage::show-chart]
 * and [signal@FactPage::show-question].
 *
 * ## Accessibility
 *
 * The page's label has the fact's name and figure, and the statement is a heading of level
 * 1. When the page is opened, its first row has the keyboard focus; the arrow keys move on
 * from row to row and from list to list.
 */

#include "entente-fact-page.h"

#include <glib/gi18n-lib.h>

#include "entente-fact-footing.h"
#include "entente-fact-heading.h"
#include "entente-fact-words.h"
#include "entente-link-group.h"
#include "entente-verdict-group.h"
#include "entente-view-keys.h"

struct _EntenteFactPage
{
  AdwNavigationPage parent_instance;

  EntenteDossier *dossier;
  EntenteFact *fact;

  AdwToastOverlay *toasts;
  EntenteFactHeading *heading;
  EntenteLinkGroup *formula_group;
  EntenteVerdictGroup *verdict_group;
  EntenteLinkGroup *footing_group;
  EntenteLinkGroup *paragraph_group;
  EntenteLinkGroup *events_group;
  EntenteLinkGroup *charts_group;
  EntenteLinkGroup *derived_group;
  EntenteLinkGroup *questions_group;

  GtkWidget *first_row;
  gboolean was_focused;
};

G_DEFINE_FINAL_TYPE (EntenteFactPage, entente_fact_page, ADW_TYPE_NAVIGATION_PAGE)

enum
{
  PROP_0,
  PROP_DOSSIER,
  PROP_FACT,
  N_PROPS
};

enum
{
  SHOW_FACT,
  SHOW_EVENT,
  SHOW_CHART,
  SHOW_QUESTION,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
on_link_activated (EntenteFactPage *self,
                   GObject         *target)
{
  guint id;

  if (ENTENTE_IS_FACT (target))
    id = SHOW_FACT;
  else if (ENTENTE_IS_EVENT (target))
    id = SHOW_EVENT;
  else if (ENTENTE_IS_CHART (target))
    id = SHOW_CHART;
  else
    id = SHOW_QUESTION;

  g_signal_emit (self, signals[id], 0, target);
}

static void
add_fact_link (EntenteLinkGroup *group,
               EntenteFact      *fact)
{
  g_autofree char *name = entente_fact_get_name (fact);
  g_autofree char *link = entente_fact_words_link (fact);

  entente_link_group_add_link (group, name, link, G_OBJECT (fact));
}

static void
fill_formula (EntenteFactPage *self)
{
  GListModel *inputs = entente_fact_get_inputs (self->fact);
  g_autofree char *with_names =
    entente_fact_words_formula (self->fact, ENTENTE_FORMULA_NAMES_TITLES);
  g_autofree char *with_figures =
    entente_fact_words_formula (self->fact, ENTENTE_FORMULA_NAMES_FIGURES);
  g_autofree char *both = NULL;

  if (with_names == NULL)
    return;

  both = g_strjoin ("\n", with_figures,
                    g_str_equal (with_figures, with_names) ? NULL : with_names, NULL);
  self->first_row = entente_link_group_add_text (self->formula_group, _("Formula"), both);

  for (guint i = 0; i < g_list_model_get_n_items (inputs); i++)
    {
      g_autoptr (EntenteFact) input = g_list_model_get_item (inputs, i);

      add_fact_link (self->formula_group, input);
    }
}

static void
fill_footing (EntenteFactPage *self)
{
  EntenteEdtf *since = entente_fact_get_since (self->fact);
  const char *note = entente_fact_get_note (self->fact);
  g_autofree char *status = entente_fact_footing_status (self->fact);
  g_autofree char *speaker = entente_fact_footing_speaker (self->fact);
  g_autofree char *date = entente_fact_footing_date (self->fact);
  g_autofree char *source = entente_fact_footing_source (self->fact);
  GtkWidget *row;

  row = entente_link_group_add_text (self->footing_group, _("Status"), status);
  if (self->first_row == NULL)
    self->first_row = row;
  entente_link_group_add_text (self->footing_group, _("Who says it"), speaker);
  entente_link_group_add_text (self->footing_group, _("Date"), date);
  if (since != NULL)
    {
      g_autofree char *words = entente_edtf_to_words (since, ENTENTE_EDTF_WORDS_LONG);

      entente_link_group_add_text (self->footing_group, _("Reaches back to"), words);
    }
  entente_link_group_add_text (self->footing_group, _("Source"), source);
  if (note != NULL)
    entente_link_group_add_text (self->footing_group, _("Note"), note);
}

static gboolean
is_same_place (EntenteFact *a,
               EntenteFact *b)
{
  return entente_fact_get_source (a) == entente_fact_get_source (b) &&
         entente_fact_get_paragraph (a) == entente_fact_get_paragraph (b) &&
         g_strcmp0 (entente_fact_get_place (a), entente_fact_get_place (b)) == 0;
}

static void
add_this_fact (EntenteFactPage *self)
{
  g_autofree char *name = entente_fact_get_name (self->fact);

  entente_link_group_add_mark (self->paragraph_group, name, entente_fact_get_id (self->fact),
                               _("This fact"));
}

/* The source's text is not in the dossier; what it says in the same place is. */
static void
fill_paragraph (EntenteFactPage *self)
{
  GListModel *facts = entente_dossier_get_facts (self->dossier);
  EntenteSource *source = entente_fact_get_source (self->fact);
  guint paragraph = entente_fact_get_paragraph (self->fact);
  g_autoptr (GPtrArray) together = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *title = NULL;

  if (source == NULL)
    return;

  for (guint i = 0; i < g_list_model_get_n_items (facts); i++)
    {
      g_autoptr (EntenteFact) fact = g_list_model_get_item (facts, i);

      if (is_same_place (fact, self->fact))
        g_ptr_array_add (together, g_steal_pointer (&fact));
    }
  if (together->len < 2)
    return;

  if (paragraph > 0)
    /* Translators: heading of a list of facts; %u is the number of a paragraph of the source */
    title = g_strdup_printf (_("Also in Paragraph %u"), paragraph);
  else
    title = g_strdup (_("From the Same Place"));
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self->paragraph_group), title);

  for (guint i = 0; i < together->len; i++)
    if (together->pdata[i] == self->fact)
      add_this_fact (self);
    else
      add_fact_link (self->paragraph_group, together->pdata[i]);
}

static void
fill_events (EntenteFactPage *self)
{
  g_autoptr (GListModel) events = entente_dossier_events_of (self->dossier, self->fact);

  for (guint i = 0; i < g_list_model_get_n_items (events); i++)
    {
      g_autoptr (EntenteEvent) event = g_list_model_get_item (events, i);
      EntenteDate *date = entente_event_get_date (event);
      g_autofree char *when = NULL;

      when = date != NULL
               ? entente_date_to_words (date, ENTENTE_EDTF_WORDS_MEDIUM)
               : g_strdup (entente_date_basis_to_words (ENTENTE_DATE_BASIS_NONE));
      entente_link_group_add_link (self->events_group, entente_event_get_title (event), when,
                                   G_OBJECT (event));
    }
}

static void
fill_charts (EntenteFactPage *self)
{
  g_autoptr (GListModel) charts = entente_dossier_charts_of (self->dossier, self->fact);

  for (guint i = 0; i < g_list_model_get_n_items (charts); i++)
    {
      g_autoptr (EntenteChart) chart = g_list_model_get_item (charts, i);

      entente_link_group_add_link (self->charts_group, entente_chart_get_title (chart), "",
                                   G_OBJECT (chart));
    }
}

static void
fill_derived (EntenteFactPage *self)
{
  g_autoptr (GListModel) derived = entente_dossier_derived_from (self->dossier, self->fact);

  for (guint i = 0; i < g_list_model_get_n_items (derived); i++)
    {
      g_autoptr (EntenteFact) fact = g_list_model_get_item (derived, i);

      add_fact_link (self->derived_group, fact);
    }
}

static void
fill_questions (EntenteFactPage *self)
{
  g_autoptr (GListModel) questions = entente_dossier_questions_of (self->dossier, self->fact);

  for (guint i = 0; i < g_list_model_get_n_items (questions); i++)
    {
      g_autoptr (EntenteQuestion) question = g_list_model_get_item (questions, i);

      entente_link_group_add_link (self->questions_group, entente_question_get_title (question),
                                   entente_question_get_id (question), G_OBJECT (question));
    }
}

/* A reader who comes to the page with a screen reader hears first what it is about. */
static void
set_titles (EntenteFactPage *self)
{
  EntenteQuantity *quantity = entente_fact_get_quantity (self->fact);
  g_autofree char *name = entente_fact_get_name (self->fact);
  g_autofree char *title = NULL;
  g_autofree char *label = NULL;

  /* Translators: title of a page; %s is the identifier of a fact, such as "F18" */
  title = g_strdup_printf (_("Fact %s"), entente_fact_get_id (self->fact));
  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), title);

  if (quantity != NULL)
    {
      g_autofree char *figure = entente_quantity_to_words (quantity);

      /* Translators: a page as a screen reader says it: %1$s is "Fact F18", %2$s the name of
       * the fact, %3$s its figure and the interval of it */
      label = g_strdup_printf (C_("spoken fact", "%1$s, %2$s, %3$s"), title, name, figure);
    }
  else
    {
      /* Translators: a page as a screen reader says it: %1$s is "Fact F18", %2$s the name of
       * the fact */
      label = g_strdup_printf (C_("spoken fact", "%1$s, %2$s"), title, name);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
copy_reference (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  EntenteFactPage *self = ENTENTE_FACT_PAGE (widget);
  g_autofree char *citation = entente_fact_words_citation (self->fact);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), citation);
  /* The toast announces itself. */
  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (_("Reference copied")));
}

/* Opened from a row, the page begins with what it has to say, not with the way back. */
static gboolean
entente_fact_page_focus (GtkWidget        *widget,
                         GtkDirectionType  direction)
{
  EntenteFactPage *self = ENTENTE_FACT_PAGE (widget);

  GtkWidget *verdict = entente_verdict_group_get_first_row (self->verdict_group);

  if (!self->was_focused && direction == GTK_DIR_TAB_FORWARD)
    {
      self->was_focused = TRUE;
      return gtk_widget_grab_focus (verdict != NULL ? verdict : self->first_row);
    }

  return GTK_WIDGET_CLASS (entente_fact_page_parent_class)->focus (widget, direction);
}

static void
entente_fact_page_constructed (GObject *object)
{
  EntenteFactPage *self = ENTENTE_FACT_PAGE (object);

  G_OBJECT_CLASS (entente_fact_page_parent_class)->constructed (object);

  set_titles (self);
  entente_fact_heading_set_fact (self->heading, self->fact);
  fill_formula (self);
  entente_verdict_group_set_fact (self->verdict_group, self->dossier, self->fact);
  fill_footing (self);
  fill_paragraph (self);
  fill_events (self);
  fill_charts (self);
  fill_derived (self);
  fill_questions (self);
}

static void
entente_fact_page_dispose (GObject *object)
{
  EntenteFactPage *self = ENTENTE_FACT_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_FACT_PAGE);
  self->first_row = NULL;
  g_clear_object (&self->fact);
  g_clear_object (&self->dossier);

  G_OBJECT_CLASS (entente_fact_page_parent_class)->dispose (object);
}

static void
entente_fact_page_get_property (GObject    *object,
                                guint       property_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  EntenteFactPage *self = ENTENTE_FACT_PAGE (object);

  switch (property_id)
    {
    case PROP_DOSSIER:
      g_value_set_object (value, self->dossier);
      break;
    case PROP_FACT:
      g_value_set_object (value, self->fact);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
entente_fact_page_set_property (GObject      *object,
                                guint         property_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  EntenteFactPage *self = ENTENTE_FACT_PAGE (object);

  switch (property_id)
    {
    case PROP_DOSSIER:
      self->dossier = g_value_dup_object (value);
      break;
    case PROP_FACT:
      self->fact = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
install_signals (GType type)
{
  /* The reader asks for the page of another fact. */
  signals[SHOW_FACT] = g_signal_new ("show-fact", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 1, ENTENTE_TYPE_FACT);
  /* The reader asks for an event in the timeline. */
  signals[SHOW_EVENT] = g_signal_new ("show-event", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                      G_TYPE_NONE, 1, ENTENTE_TYPE_EVENT);
  /* The reader asks for a chart. */
  signals[SHOW_CHART] = g_signal_new ("show-chart", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                      G_TYPE_NONE, 1, ENTENTE_TYPE_CHART);
  /* The reader asks for an open question. */
  signals[SHOW_QUESTION] = g_signal_new ("show-question", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                         NULL, G_TYPE_NONE, 1, ENTENTE_TYPE_QUESTION);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (ENTENTE_TYPE_FACT_HEADING);
  g_type_ensure (ENTENTE_TYPE_LINK_GROUP);
  g_type_ensure (ENTENTE_TYPE_VERDICT_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ENTENTE_RESOURCE_BASE "/ui/fact-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteFactPage, toasts);
  gtk_widget_class_bind_template_child (widget_class, EntenteFactPage, heading);
  gtk_widget_class_bind_template_child (widget_class, EntenteFactPage, formula_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteFactPage, verdict_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteFactPage, footing_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteFactPage, paragraph_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteFactPage, events_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteFactPage, charts_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteFactPage, derived_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteFactPage, questions_group);
  gtk_widget_class_bind_template_callback (widget_class, on_link_activated);
}

static void
entente_fact_page_class_init (EntenteFactPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags =
    G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = entente_fact_page_constructed;
  object_class->dispose = entente_fact_page_dispose;
  object_class->get_property = entente_fact_page_get_property;
  object_class->set_property = entente_fact_page_set_property;
  widget_class->focus = entente_fact_page_focus;

  properties[PROP_DOSSIER] =
    g_param_spec_object ("dossier", NULL, NULL, ENTENTE_TYPE_DOSSIER, flags);
  properties[PROP_FACT] = g_param_spec_object ("fact", NULL, NULL, ENTENTE_TYPE_FACT, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  install_signals (G_TYPE_FROM_CLASS (klass));

  gtk_widget_class_install_action (widget_class, "fact.copy-reference", NULL, copy_reference);
  bind_template (widget_class);
}

static void
entente_fact_page_init (EntenteFactPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  entente_view_keys_set (GTK_WIDGET (self), ENTENTE_SHORTCUT_VIEW_DETAILS);
}

/**
 * entente_fact_page_new:
 * @dossier: a dossier
 * @fact: one of its facts
 *
 * Returns: (transfer floating): a page about @fact
 */
EntenteFactPage *
entente_fact_page_new (EntenteDossier *dossier,
                       EntenteFact    *fact)
{
  g_return_val_if_fail (ENTENTE_IS_DOSSIER (dossier), NULL);
  g_return_val_if_fail (ENTENTE_IS_FACT (fact), NULL);

  return g_object_new (ENTENTE_TYPE_FACT_PAGE, "dossier", dossier, "fact", fact, NULL);
}

/**
 * entente_fact_page_get_fact:
 * @self: a page
 *
 * Returns: (transfer none): the fact that the page is about
 */
EntenteFact *
entente_fact_page_get_fact (EntenteFactPage *self)
{
  g_return_val_if_fail (ENTENTE_IS_FACT_PAGE (self), NULL);

  return self->fact;
}
