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

#include "entente-fact-tags.h"
#include "entente-fact-words.h"

struct _EntenteFactPage
{
  AdwNavigationPage parent_instance;

  EntenteDossier *dossier;
  EntenteFact *fact;

  AdwToastOverlay *toasts;
  EntenteFactTags *tags;
  GtkLabel *figure;
  GtkLabel *interval;
  GtkLabel *title;
  GtkLabel *measure;
  GtkLabel *statement;
  AdwPreferencesGroup *formula_group;
  AdwPreferencesGroup *footing_group;
  AdwPreferencesGroup *paragraph_group;
  AdwPreferencesGroup *events_group;
  AdwPreferencesGroup *charts_group;
  AdwPreferencesGroup *derived_group;
  AdwPreferencesGroup *questions_group;

  GtkWidget *first_row;
  gboolean was_focused;
};

G_DEFINE_FINAL_TYPE (EntenteFactPage, entente_fact_page, ADW_TYPE_NAVIGATION_PAGE)

/* What a row leads to: a fact, event, chart or question. */
static G_DEFINE_QUARK (entente-fact-page-target, target)

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
on_row_activated (EntenteFactPage *self,
                  AdwActionRow    *row)
{
  gpointer target = g_object_get_qdata (G_OBJECT (row), target_quark ());
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

static AdwActionRow *
add_row (EntenteFactPage     *self,
         AdwPreferencesGroup *group,
         const char          *title,
         const char          *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  /* Titles come from files. */
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_preferences_group_add (group, row);
  gtk_widget_set_visible (GTK_WIDGET (group), TRUE);
  if (self->first_row == NULL)
    self->first_row = row;

  return ADW_ACTION_ROW (row);
}

/* A row that names something and says it: the name is small, what it says is not. */
static void
add_text_row (EntenteFactPage     *self,
              AdwPreferencesGroup *group,
              const char          *name,
              const char          *text)
{
  AdwActionRow *row = add_row (self, group, name, text);

  gtk_widget_add_css_class (GTK_WIDGET (row), "property");
}

static void
add_link_row (EntenteFactPage     *self,
              AdwPreferencesGroup *group,
              const char          *title,
              const char          *subtitle,
              gpointer             target)
{
  AdwActionRow *row = add_row (self, group, title, subtitle);
  GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");

  gtk_accessible_update_state (GTK_ACCESSIBLE (arrow), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  adw_action_row_add_suffix (row, arrow);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_qdata_full (G_OBJECT (row), target_quark (), g_object_ref (target),
                           g_object_unref);
  g_signal_connect_object (row, "activated", G_CALLBACK (on_row_activated), self,
                           G_CONNECT_SWAPPED);
}

static void
add_fact_row (EntenteFactPage     *self,
              AdwPreferencesGroup *group,
              EntenteFact         *fact)
{
  g_autofree char *name = entente_fact_get_name (fact);
  g_autofree char *link = entente_fact_words_link (fact);

  add_link_row (self, group, name, link, fact);
}

/* Adds @part, which may be NULL, to what a row says, as a line of its own. */
static void
add_line (GString    *lines,
          const char *part)
{
  if (part == NULL || *part == '\0')
    return;

  if (lines->len > 0)
    g_string_append_c (lines, '\n');
  g_string_append (lines, part);
}

static void
fill_heading (EntenteFactPage *self)
{
  EntenteQuantity *quantity = entente_fact_get_quantity (self->fact);
  const char *title = entente_fact_get_title (self->fact);
  const char *measure = NULL;
  g_autofree char *figure = NULL;
  g_autofree char *interval = NULL;

  if (quantity != NULL)
    {
      g_autofree char *words = entente_quantity_to_short_words (quantity);

      figure = entente_fact_words_isolate (words);
      interval = entente_quantity_to_interval_words (quantity);
      measure = entente_quantity_get_measure (quantity);
    }

  entente_fact_tags_set_fact (self->tags, self->fact);
  gtk_label_set_label (self->figure, figure != NULL ? figure : "");
  gtk_widget_set_visible (GTK_WIDGET (self->figure), figure != NULL);
  gtk_label_set_label (self->interval, interval != NULL ? interval : "");
  gtk_widget_set_visible (GTK_WIDGET (self->interval), interval != NULL);
  gtk_label_set_label (self->title, title != NULL ? title : "");
  gtk_widget_set_visible (GTK_WIDGET (self->title), title != NULL);
  gtk_label_set_label (self->measure, measure != NULL ? measure : "");
  gtk_widget_set_visible (GTK_WIDGET (self->measure), measure != NULL);
  gtk_label_set_label (self->statement, entente_fact_get_statement (self->fact));
}

static void
fill_formula (EntenteFactPage *self)
{
  GListModel *inputs = entente_fact_get_inputs (self->fact);
  g_autofree char *with_ids = entente_fact_words_formula (self->fact, FALSE);
  g_autofree char *with_names = entente_fact_words_formula (self->fact, TRUE);
  GString *lines;
  g_autofree char *text = NULL;

  if (with_ids == NULL)
    return;

  lines = g_string_new (with_ids);
  if (!g_str_equal (with_ids, with_names))
    add_line (lines, with_names);
  text = g_string_free (lines, FALSE);
  add_text_row (self, self->formula_group, _("Formula"), text);

  for (guint i = 0; i < g_list_model_get_n_items (inputs); i++)
    {
      g_autoptr (EntenteFact) input = g_list_model_get_item (inputs, i);

      add_fact_row (self, self->formula_group, input);
    }
}

static void
add_status (EntenteFactPage *self)
{
  EntenteStatus status = entente_fact_get_status (self->fact);
  GString *lines = g_string_new (entente_status_to_words (status));
  g_autofree char *text = NULL;

  add_line (lines, entente_status_explanation (status));
  text = g_string_free (lines, FALSE);
  add_text_row (self, self->footing_group, _("Status"), text);
}

static void
add_speaker (EntenteFactPage *self)
{
  const char *kind = entente_speaker_to_words (entente_fact_get_speaker (self->fact));
  g_autofree char *who = entente_fact_get_who_words (self->fact);
  GString *lines = g_string_new (who);
  g_autofree char *text = NULL;

  if (!g_str_equal (who, kind))
    add_line (lines, kind);
  text = g_string_free (lines, FALSE);
  add_text_row (self, self->footing_group, _("Who says it"), text);
}

static void
add_date (EntenteFactPage *self)
{
  EntenteDate *date = entente_fact_get_date (self->fact);
  EntenteEdtf *since = entente_fact_get_since (self->fact);
  GString *lines = g_string_new (NULL);
  g_autofree char *text = NULL;

  if (date != NULL)
    {
      g_autofree char *words = entente_date_to_words (date, ENTENTE_EDTF_WORDS_LONG);
      g_autofree char *edtf = entente_edtf_to_string (entente_date_get_edtf (date));
      /* Translators: %s is a date in the notation of computers, such as "2024-09-29/2024-12-28";
       * EDTF is the name of the notation */
      g_autofree char *notation = g_strdup_printf (_("EDTF %s"), edtf);

      add_line (lines, words);
      add_line (lines, entente_date_basis_to_words (entente_date_get_basis (date)));
      add_line (lines, notation);
      add_line (lines, entente_date_get_note (date));
    }
  else
    {
      add_line (lines, entente_date_basis_to_words (ENTENTE_DATE_BASIS_NONE));
    }

  text = g_string_free (lines, FALSE);
  add_text_row (self, self->footing_group, _("Date"), text);

  if (since != NULL)
    {
      g_autofree char *words = entente_edtf_to_words (since, ENTENTE_EDTF_WORDS_LONG);

      add_text_row (self, self->footing_group, _("Reaches back to"), words);
    }
}

static void
add_source (EntenteFactPage *self)
{
  EntenteSource *source = entente_fact_get_source (self->fact);
  g_autofree char *reference = entente_fact_get_reference (self->fact);
  GString *lines = g_string_new (reference);
  g_autofree char *text = NULL;

  if (source != NULL)
    {
      if (entente_fact_is_outside (self->fact))
        add_line (lines, _("Outside the report"));
      add_line (lines, entente_source_get_publisher (source));
      add_line (lines, entente_source_get_note (source));
    }

  text = g_string_free (lines, FALSE);
  add_text_row (self, self->footing_group, _("Source"), text);
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
  AdwActionRow *row;
  GtkWidget *mark = gtk_label_new (_("This fact"));

  row = add_row (self, self->paragraph_group, name, entente_fact_get_id (self->fact));
  gtk_widget_add_css_class (mark, "accent");
  gtk_widget_add_css_class (mark, "caption-heading");
  adw_action_row_add_suffix (row, mark);
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
  adw_preferences_group_set_title (self->paragraph_group, title);

  for (guint i = 0; i < together->len; i++)
    if (together->pdata[i] == self->fact)
      add_this_fact (self);
    else
      add_fact_row (self, self->paragraph_group, together->pdata[i]);
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
      add_link_row (self, self->events_group, entente_event_get_title (event), when, event);
    }
}

static void
fill_charts (EntenteFactPage *self)
{
  g_autoptr (GListModel) charts = entente_dossier_charts_of (self->dossier, self->fact);

  for (guint i = 0; i < g_list_model_get_n_items (charts); i++)
    {
      g_autoptr (EntenteChart) chart = g_list_model_get_item (charts, i);

      add_link_row (self, self->charts_group, entente_chart_get_title (chart), "", chart);
    }
}

static void
fill_derived (EntenteFactPage *self)
{
  g_autoptr (GListModel) derived = entente_dossier_derived_from (self->dossier, self->fact);

  for (guint i = 0; i < g_list_model_get_n_items (derived); i++)
    {
      g_autoptr (EntenteFact) fact = g_list_model_get_item (derived, i);

      add_fact_row (self, self->derived_group, fact);
    }
}

static void
fill_questions (EntenteFactPage *self)
{
  g_autoptr (GListModel) questions = entente_dossier_questions_of (self->dossier, self->fact);

  for (guint i = 0; i < g_list_model_get_n_items (questions); i++)
    {
      g_autoptr (EntenteQuestion) question = g_list_model_get_item (questions, i);

      add_link_row (self, self->questions_group, entente_question_get_title (question),
                    entente_question_get_id (question), question);
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

  if (!self->was_focused && direction == GTK_DIR_TAB_FORWARD)
    {
      self->was_focused = TRUE;
      return gtk_widget_grab_focus (self->first_row);
    }

  return GTK_WIDGET_CLASS (entente_fact_page_parent_class)->focus (widget, direction);
}

static void
entente_fact_page_constructed (GObject *object)
{
  EntenteFactPage *self = ENTENTE_FACT_PAGE (object);

  G_OBJECT_CLASS (entente_fact_page_parent_class)->constructed (object);

  set_titles (self);
  fill_heading (self);
  fill_formula (self);
  add_status (self);
  add_speaker (self);
  add_date (self);
  add_source (self);
  if (entente_fact_get_note (self->fact) != NULL)
    add_text_row (self, self->footing_group, _("Note"), entente_fact_get_note (self->fact));
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

  g_type_ensure (ENTENTE_TYPE_FACT_TAGS);
  gtk_widget_class_install_action (widget_class, "fact.copy-reference", NULL, copy_reference);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ENTENTE_RESOURCE_BASE "/ui/fact-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteFactPage, toasts);
  gtk_widget_class_bind_template_child (widget_class, EntenteFactPage, tags);
  gtk_widget_class_bind_template_child (widget_class, EntenteFactPage, figure);
  gtk_widget_class_bind_template_child (widget_class, EntenteFactPage, interval);
  gtk_widget_class_bind_template_child (widget_class, EntenteFactPage, title);
  gtk_widget_class_bind_template_child (widget_class, EntenteFactPage, measure);
  gtk_widget_class_bind_template_child (widget_class, EntenteFactPage, statement);
  gtk_widget_class_bind_template_child (widget_class, EntenteFactPage, formula_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteFactPage, footing_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteFactPage, paragraph_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteFactPage, events_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteFactPage, charts_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteFactPage, derived_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteFactPage, questions_group);
}

static void
entente_fact_page_init (EntenteFactPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
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
