/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * EntenteQuestionsPage:
 *
 * What the sources of a dossier leave unclear, question by question. It asks for the page
 * of a fact by [signal@QuestionsPage::show-fact].
 *
 * ## Accessibility
 *
 * The list is one stop for the Tab key and the facts of the question with the focus
 * further ones; Up and Down move between questions.
 */

#include "entente-questions-page.h"

#include "entente-question-row.h"
#include "entente-view-keys.h"

struct _EntenteQuestionsPage
{
  AdwNavigationPage parent_instance;

  EntenteDossier *dossier;
  gboolean was_focused;

  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (EntenteQuestionsPage, entente_questions_page, ADW_TYPE_NAVIGATION_PAGE)

enum
{
  PROP_0,
  PROP_DOSSIER,
  N_PROPS
};

enum
{
  SHOW_FACT,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
on_show_fact (EntenteQuestionsPage *self,
              EntenteFact          *fact)
{
  g_signal_emit (self, signals[SHOW_FACT], 0, fact);
}

static GtkWidget *
create_row (gpointer item,
            gpointer user_data)
{
  EntenteQuestionRow *row = entente_question_row_new (item);

  g_signal_connect_object (row, "show-fact", G_CALLBACK (on_show_fact), user_data,
                           G_CONNECT_SWAPPED);

  return GTK_WIDGET (row);
}

/* Opened, the page begins with the first question, not with the way back. */
static gboolean
entente_questions_page_focus (GtkWidget        *widget,
                              GtkDirectionType  direction)
{
  EntenteQuestionsPage *self = ENTENTE_QUESTIONS_PAGE (widget);
  GtkListBoxRow *first = gtk_list_box_get_row_at_index (self->list, 0);

  if (!self->was_focused && first != NULL && direction == GTK_DIR_TAB_FORWARD)
    {
      self->was_focused = TRUE;
      return gtk_widget_grab_focus (GTK_WIDGET (first));
    }

  return GTK_WIDGET_CLASS (entente_questions_page_parent_class)->focus (widget, direction);
}

static void
entente_questions_page_constructed (GObject *object)
{
  EntenteQuestionsPage *self = ENTENTE_QUESTIONS_PAGE (object);

  G_OBJECT_CLASS (entente_questions_page_parent_class)->constructed (object);

  gtk_list_box_bind_model (self->list, entente_dossier_get_questions (self->dossier), create_row,
                           self, NULL);
}

static void
entente_questions_page_dispose (GObject *object)
{
  EntenteQuestionsPage *self = ENTENTE_QUESTIONS_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_QUESTIONS_PAGE);
  g_clear_object (&self->dossier);

  G_OBJECT_CLASS (entente_questions_page_parent_class)->dispose (object);
}

static void
entente_questions_page_get_property (GObject    *object,
                                     guint       property_id,
                                     GValue     *value,
                                     GParamSpec *pspec)
{
  EntenteQuestionsPage *self = ENTENTE_QUESTIONS_PAGE (object);

  switch (property_id)
    {
    case PROP_DOSSIER:
      g_value_set_object (value, self->dossier);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
entente_questions_page_set_property (GObject      *object,
                                     guint         property_id,
                                     const GValue *value,
                                     GParamSpec   *pspec)
{
  EntenteQuestionsPage *self = ENTENTE_QUESTIONS_PAGE (object);

  switch (property_id)
    {
    case PROP_DOSSIER:
      self->dossier = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
entente_questions_page_class_init (EntenteQuestionsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = entente_questions_page_constructed;
  object_class->dispose = entente_questions_page_dispose;
  object_class->get_property = entente_questions_page_get_property;
  object_class->set_property = entente_questions_page_set_property;
  widget_class->focus = entente_questions_page_focus;

  properties[PROP_DOSSIER] =
    g_param_spec_object ("dossier", NULL, NULL, ENTENTE_TYPE_DOSSIER,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /* The reader asks for the page of a fact. */
  signals[SHOW_FACT] = g_signal_new ("show-fact", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                     0, NULL, NULL, NULL, G_TYPE_NONE, 1, ENTENTE_TYPE_FACT);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               ENTENTE_RESOURCE_BASE "/ui/questions-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteQuestionsPage, list);
}

static void
entente_questions_page_init (EntenteQuestionsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  entente_view_keys_set (GTK_WIDGET (self), ENTENTE_SHORTCUT_VIEW_DETAILS);
}

/**
 * entente_questions_page_new:
 * @dossier: a dossier
 *
 * Returns: (transfer floating): a page with the open questions of @dossier
 */
EntenteQuestionsPage *
entente_questions_page_new (EntenteDossier *dossier)
{
  g_return_val_if_fail (ENTENTE_IS_DOSSIER (dossier), NULL);

  return g_object_new (ENTENTE_TYPE_QUESTIONS_PAGE, "dossier", dossier, NULL);
}

/**
 * entente_questions_page_focus_question:
 * @self: a page
 * @question: one of its questions
 *
 * Moves the keyboard focus to @question and brings it into view.
 */
void
entente_questions_page_focus_question (EntenteQuestionsPage *self,
                                       EntenteQuestion      *question)
{
  GtkListBoxRow *row;

  g_return_if_fail (ENTENTE_IS_QUESTIONS_PAGE (self));
  g_return_if_fail (ENTENTE_IS_QUESTION (question));

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (entente_question_row_get_question (ENTENTE_QUESTION_ROW (row)) == question)
      {
        self->was_focused = TRUE;
        gtk_widget_grab_focus (GTK_WIDGET (row));
        return;
      }
}

/**
 * entente_questions_page_get_focused:
 * @self: a page
 *
 * Returns: (transfer none) (nullable): the question that has the keyboard focus, or has it on one
 *   of its facts
 */
EntenteQuestion *
entente_questions_page_get_focused (EntenteQuestionsPage *self)
{
  GtkRoot *root;
  GtkWidget *focus, *row = NULL;

  g_return_val_if_fail (ENTENTE_IS_QUESTIONS_PAGE (self), NULL);

  root = gtk_widget_get_root (GTK_WIDGET (self));
  focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    row = gtk_widget_get_ancestor (focus, ENTENTE_TYPE_QUESTION_ROW);

  return row != NULL ? entente_question_row_get_question (ENTENTE_QUESTION_ROW (row)) : NULL;
}
