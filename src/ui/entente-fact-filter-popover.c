/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * EntenteFactFilterPopover:
 *
 * Lists from which a kind of speaker, a party, a source and, where there are several, a verdict
 * can be chosen to narrow the facts down and, where [property@FactFilterPopover:with-status] is
 * set because there is no room for the row of switches, a status.
 */

#include "entente-fact-filter-popover.h"

#include <glib/gi18n-lib.h>

#include "entente-choice-name.h"
#include "entente-verdict-looks.h"

struct _EntenteFactFilterPopover
{
  GtkPopover parent_instance;

  EntenteFactSearch *search;
  EntentePriceBook *book; /* of the dossier that is searched */
  gboolean with_status;
  gboolean updating;

  GtkDropDown *status;
  GtkDropDown *speaker;
  GtkDropDown *party;
  GtkDropDown *source;
  GtkWidget *verdict_box;
  GtkDropDown *verdict;
  GtkWidget *clear;
};

G_DEFINE_FINAL_TYPE (EntenteFactFilterPopover, entente_fact_filter_popover, GTK_TYPE_POPOVER)

/* What an entry of a list stands for: an object, a number plus one, or NULL for anything. */
static G_DEFINE_QUARK (entente-fact-filter-choice, choice)

enum
{
  PROP_0,
  PROP_WITH_STATUS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

#define NUMBER_TO_CHOICE(number) GINT_TO_POINTER ((number) + 1)
#define CHOICE_TO_NUMBER(choice) (GPOINTER_TO_INT (choice) - 1)

static void
add_choice (GListStore     *choices,
            const char     *words,
            gpointer        choice,
            GDestroyNotify  destroy)
{
  g_autoptr (GtkStringObject) entry = gtk_string_object_new (words);

  g_object_set_qdata_full (G_OBJECT (entry), choice_quark (), choice, destroy);
  g_list_store_append (choices, entry);
}

static gpointer
get_choice (GtkDropDown *dropdown)
{
  GObject *entry = gtk_drop_down_get_selected_item (dropdown);

  return entry != NULL ? g_object_get_qdata (entry, choice_quark ()) : NULL;
}

static void
set_choice (GtkDropDown *dropdown,
            gpointer     choice)
{
  GListModel *choices = gtk_drop_down_get_model (dropdown);

  for (guint i = 0; i < g_list_model_get_n_items (choices); i++)
    {
      g_autoptr (GObject) entry = g_list_model_get_item (choices, i);

      if (g_object_get_qdata (entry, choice_quark ()) == choice)
        {
          gtk_drop_down_set_selected (dropdown, i);
          return;
        }
    }
}

static void
on_selected (EntenteFactFilterPopover *self,
             GParamSpec               *pspec,
             GtkDropDown              *dropdown)
{
  gpointer choice = get_choice (dropdown);

  if (self->updating || self->search == NULL)
    return;

  if (dropdown == self->status)
    entente_fact_search_set_status (self->search, CHOICE_TO_NUMBER (choice));
  else if (dropdown == self->speaker)
    entente_fact_search_set_speaker (self->search, CHOICE_TO_NUMBER (choice));
  else if (dropdown == self->verdict)
    entente_fact_search_set_verdict (self->search, CHOICE_TO_NUMBER (choice));
  else if (dropdown == self->party)
    entente_fact_search_set_party (self->search, choice);
  else
    entente_fact_search_set_source (self->search, choice);
}

static void
on_clear (EntenteFactFilterPopover *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
  entente_fact_search_clear (self->search);
}

static void
update (EntenteFactFilterPopover *self)
{
  self->updating = TRUE;
  set_choice (self->status, NUMBER_TO_CHOICE (entente_fact_search_get_status (self->search)));
  set_choice (self->speaker, NUMBER_TO_CHOICE (entente_fact_search_get_speaker (self->search)));
  set_choice (self->party, entente_fact_search_get_party (self->search));
  set_choice (self->source, entente_fact_search_get_source (self->search));
  set_choice (self->verdict, NUMBER_TO_CHOICE (entente_fact_search_get_verdict (self->search)));
  self->updating = FALSE;

  gtk_widget_set_sensitive (self->clear, !entente_fact_search_is_empty (self->search));
}

static void
set_choices (GtkDropDown *dropdown,
             GListStore  *choices)
{
  gtk_drop_down_set_model (dropdown, G_LIST_MODEL (choices));
  gtk_widget_set_sensitive (GTK_WIDGET (dropdown),
                            g_list_model_get_n_items (G_LIST_MODEL (choices)) > 2);
}

/* Only what some fact has can be chosen. */
static void
fill_statuses (EntenteFactFilterPopover *self,
               GHashTable               *used)
{
  g_autoptr (GListStore) choices = g_list_store_new (GTK_TYPE_STRING_OBJECT);

  add_choice (choices, _("Any status"), NULL, NULL);
  for (int i = 0; i < ENTENTE_N_STATUSES; i++)
    if (g_hash_table_contains (used, NUMBER_TO_CHOICE (i)))
      add_choice (choices, entente_status_to_words (i), NUMBER_TO_CHOICE (i), NULL);
  set_choices (self->status, choices);
}

static void
fill_speakers (EntenteFactFilterPopover *self,
               GHashTable               *used)
{
  g_autoptr (GListStore) choices = g_list_store_new (GTK_TYPE_STRING_OBJECT);

  add_choice (choices, _("Any kind of speaker"), NULL, NULL);
  for (int i = 0; i < ENTENTE_N_SPEAKERS; i++)
    if (g_hash_table_contains (used, NUMBER_TO_CHOICE (i)))
      add_choice (choices, entente_speaker_to_words (i), NUMBER_TO_CHOICE (i), NULL);
  set_choices (self->speaker, choices);
}

static void
fill_parties (EntenteFactFilterPopover *self,
              EntenteDossier           *dossier,
              GHashTable               *used)
{
  g_autoptr (GListStore) choices = g_list_store_new (GTK_TYPE_STRING_OBJECT);
  GListModel *parties = entente_dossier_get_parties (dossier);

  add_choice (choices, _("Anyone and anything"), NULL, NULL);
  for (guint i = 0; i < g_list_model_get_n_items (parties); i++)
    {
      g_autoptr (EntenteParty) party = g_list_model_get_item (parties, i);

      if (g_hash_table_contains (used, party))
        add_choice (choices, entente_party_get_name (party), g_object_ref (party),
                    g_object_unref);
    }
  set_choices (self->party, choices);
}

static void
fill_sources (EntenteFactFilterPopover *self,
              EntenteDossier           *dossier,
              GHashTable               *used)
{
  g_autoptr (GListStore) choices = g_list_store_new (GTK_TYPE_STRING_OBJECT);
  GListModel *sources = entente_dossier_get_sources (dossier);

  add_choice (choices, _("Any source"), NULL, NULL);
  for (guint i = 0; i < g_list_model_get_n_items (sources); i++)
    {
      g_autoptr (EntenteSource) source = g_list_model_get_item (sources, i);

      if (g_hash_table_contains (used, source))
        add_choice (choices, entente_source_get_title (source), g_object_ref (source),
                    g_object_unref);
    }
  set_choices (self->source, choices);
}

static void
fill (EntenteFactFilterPopover *self,
      EntenteDossier           *dossier)
{
  g_autoptr (GHashTable) statuses = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) speakers = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) parties = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) sources = g_hash_table_new (NULL, NULL);
  GListModel *facts = entente_dossier_get_facts (dossier);

  for (guint i = 0; i < g_list_model_get_n_items (facts); i++)
    {
      g_autoptr (EntenteFact) fact = g_list_model_get_item (facts, i);
      GListModel *about = entente_fact_get_parties (fact);

      g_hash_table_add (statuses, NUMBER_TO_CHOICE ((int) entente_fact_get_status (fact)));
      g_hash_table_add (speakers, NUMBER_TO_CHOICE ((int) entente_fact_get_speaker (fact)));
      g_hash_table_add (sources, entente_fact_get_source (fact));
      for (guint j = 0; j < g_list_model_get_n_items (about); j++)
        {
          g_autoptr (EntenteParty) party = g_list_model_get_item (about, j);

          g_hash_table_add (parties, party); /* compared, never used */
        }
    }

  fill_statuses (self, statuses);
  fill_speakers (self, speakers);
  fill_parties (self, dossier, parties);
  fill_sources (self, dossier, sources);
}

/* Other prices may have come to other verdicts. */
static void
on_checks_changed (EntenteFactFilterPopover *self)
{
  g_autoptr (GListStore) choices = g_list_store_new (GTK_TYPE_STRING_OBJECT);
  guint n;

  add_choice (choices, _("Any or no verdict"), NULL, NULL);
  for (int kind = 0; kind < ENTENTE_N_VERDICT_KINDS; kind++)
    if (entente_price_book_has_kind (self->book, (EntenteVerdictKind) kind))
      add_choice (choices, entente_verdict_looks_word ((EntenteVerdictKind) kind),
                  NUMBER_TO_CHOICE (kind), NULL);

  self->updating = TRUE;
  set_choices (self->verdict, choices);
  self->updating = FALSE;
  n = g_list_model_get_n_items (G_LIST_MODEL (choices));
  gtk_widget_set_visible (self->verdict_box, n > 2);
  update (self);
}

static void
entente_fact_filter_popover_dispose (GObject *object)
{
  EntenteFactFilterPopover *self = ENTENTE_FACT_FILTER_POPOVER (object);

  entente_fact_filter_popover_set_dossier (self, NULL, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_FACT_FILTER_POPOVER);

  G_OBJECT_CLASS (entente_fact_filter_popover_parent_class)->dispose (object);
}

static void
entente_fact_filter_popover_get_property (GObject    *object,
                                          guint       property_id,
                                          GValue     *value,
                                          GParamSpec *pspec)
{
  EntenteFactFilterPopover *self = ENTENTE_FACT_FILTER_POPOVER (object);

  switch (property_id)
    {
    case PROP_WITH_STATUS:
      g_value_set_boolean (value, self->with_status);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
entente_fact_filter_popover_set_property (GObject      *object,
                                          guint         property_id,
                                          const GValue *value,
                                          GParamSpec   *pspec)
{
  EntenteFactFilterPopover *self = ENTENTE_FACT_FILTER_POPOVER (object);

  switch (property_id)
    {
    case PROP_WITH_STATUS:
      if (self->with_status == g_value_get_boolean (value))
        return;
      self->with_status = g_value_get_boolean (value);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
entente_fact_filter_popover_class_init (EntenteFactFilterPopoverClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = entente_fact_filter_popover_dispose;
  object_class->get_property = entente_fact_filter_popover_get_property;
  object_class->set_property = entente_fact_filter_popover_set_property;

  properties[PROP_WITH_STATUS] =
    g_param_spec_boolean ("with-status", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, ENTENTE_RESOURCE_BASE
                                               "/ui/fact-filter-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteFactFilterPopover, status);
  gtk_widget_class_bind_template_child (widget_class, EntenteFactFilterPopover, speaker);
  gtk_widget_class_bind_template_child (widget_class, EntenteFactFilterPopover, party);
  gtk_widget_class_bind_template_child (widget_class, EntenteFactFilterPopover, source);
  gtk_widget_class_bind_template_child (widget_class, EntenteFactFilterPopover, verdict_box);
  gtk_widget_class_bind_template_child (widget_class, EntenteFactFilterPopover, verdict);
  gtk_widget_class_bind_template_child (widget_class, EntenteFactFilterPopover, clear);
  gtk_widget_class_bind_template_callback (widget_class, on_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_clear);
}

static void
entente_fact_filter_popover_init (EntenteFactFilterPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  entente_choice_name_follow_label (GTK_WIDGET (self->status));
  entente_choice_name_follow_label (GTK_WIDGET (self->speaker));
  entente_choice_name_follow_label (GTK_WIDGET (self->party));
  entente_choice_name_follow_label (GTK_WIDGET (self->source));
  entente_choice_name_follow_label (GTK_WIDGET (self->verdict));
}

/**
 * entente_fact_filter_popover_set_dossier:
 * @self: a popover
 * @search: (nullable): the search that is narrowed down
 * @dossier: (nullable): the dossier that is searched
 */
void
entente_fact_filter_popover_set_dossier (EntenteFactFilterPopover *self,
                                         EntenteFactSearch        *search,
                                         EntenteDossier           *dossier)
{
  g_return_if_fail (ENTENTE_IS_FACT_FILTER_POPOVER (self));

  if (self->search != NULL)
    g_signal_handlers_disconnect_by_func (self->search, update, self);

  if (self->book != NULL)
    g_signal_handlers_disconnect_by_func (self->book, on_checks_changed, self);

  g_set_object (&self->search, search);
  g_clear_object (&self->book);
  if (search == NULL || dossier == NULL)
    return;

  self->book = g_object_ref (entente_price_book_get (dossier));

  self->updating = TRUE;
  fill (self, dossier);
  self->updating = FALSE;
  g_signal_connect_object (search, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->book, "changed", G_CALLBACK (on_checks_changed), self,
                           G_CONNECT_SWAPPED);
  on_checks_changed (self);
}
