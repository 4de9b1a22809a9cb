/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * EntenteStatusFilter:
 *
 * A row of switches, of which one is on: every status, or one of those that the facts have.
 * Each has the number of facts that it stands for, of those that match the rest of the
 * search.
 *
 * ## Accessibility
 *
 * The switches are one stop for the Tab key, with the keys of #EntenteSwitcher; Enter goes on to
 * the facts that a switch leaves. The number is part of the label of each.
 */

#include "entente-status-filter.h"

#include <glib/gi18n-lib.h>

#include "entente-switcher.h"

struct _EntenteStatusFilter
{
  AdwBin parent_instance;

  EntenteFactSearch *search;
  GListModel *facts;
  gboolean updating;
  gboolean choosing;

  EntenteSwitcher *switcher;
};

G_DEFINE_FINAL_TYPE (EntenteStatusFilter, entente_status_filter, ADW_TYPE_BIN)

/* The name of the switch for every status; no status is spelt like this. */
#define EVERY_STATUS "all"

static void
on_active_changed (EntenteStatusFilter *self)
{
  const char *name = entente_switcher_get_active (self->switcher);
  g_autoptr (GEnumClass) statuses = NULL;
  GEnumValue *value;

  if (self->updating || self->search == NULL || name == NULL)
    return;

  statuses = g_type_class_ref (ENTENTE_TYPE_STATUS);
  value = g_enum_get_value_by_nick (statuses, name);
  self->choosing = TRUE;
  entente_fact_search_set_status (self->search,
                                  value != NULL ? value->value : ENTENTE_FACT_SEARCH_ANY);
  self->choosing = FALSE;
}

static void
set_count (EntenteStatusFilter *self,
           const char          *name,
           const char          *words,
           guint                count)
{
  /* Translators: a filter: a status such as "Reported", then the number of facts of it */
  g_autofree char *label = g_strdup_printf (C_("status filter", "%s %u"), words, count);

  entente_switcher_set_label (self->switcher, name, label);
}

static void
update (EntenteStatusFilter *self)
{
  guint counts[ENTENTE_N_STATUSES];
  guint sum;
  int status;

  if (self->search == NULL || self->facts == NULL)
    return;

  sum = entente_fact_search_count (self->search, self->facts, counts);
  /* Translators: facts of every status */
  set_count (self, EVERY_STATUS, C_("status filter", "All"), sum);
  for (guint i = 0; i < ENTENTE_N_STATUSES; i++)
    set_count (self, entente_status_to_string (i), entente_status_to_words (i), counts[i]);

  self->updating = TRUE;
  status = entente_fact_search_get_status (self->search);
  entente_switcher_set_active (self->switcher, status == ENTENTE_FACT_SEARCH_ANY
                                                 ? EVERY_STATUS
                                                 : entente_status_to_string (status));
  self->updating = FALSE;
}

/* From what is firm to what is somebody's opinion, so that both are at an end. */
static const EntenteStatus order[ENTENTE_N_STATUSES] = {
  ENTENTE_STATUS_ANNOUNCED,
  ENTENTE_STATUS_QUOTE,
  ENTENTE_STATUS_REPORTED,
  ENTENTE_STATUS_COMPANY_REPORTED,
  ENTENTE_STATUS_RESEARCH_ESTIMATE,
  ENTENTE_STATUS_BACKGROUND,
  ENTENTE_STATUS_DERIVED,
  ENTENTE_STATUS_IMPLIED,
  ENTENTE_STATUS_NOT_STATED,
  ENTENTE_STATUS_CLAIM,
  ENTENTE_STATUS_CHARACTERISATION,
  ENTENTE_STATUS_ANALYST_VIEW,
};

/* A status that no fact has needs no switch. */
static void
add_choices (EntenteStatusFilter *self)
{
  g_autoptr (EntenteFactSearch) everything = entente_fact_search_new ();
  guint counts[ENTENTE_N_STATUSES];

  self->updating = TRUE;
  entente_switcher_remove_all (self->switcher);
  entente_fact_search_count (everything, self->facts, counts);
  entente_switcher_add (self->switcher, EVERY_STATUS, "");
  for (guint i = 0; i < ENTENTE_N_STATUSES; i++)
    if (counts[order[i]] > 0)
      entente_switcher_add (self->switcher, entente_status_to_string (order[i]), "");
  self->updating = FALSE;
}

/* Enter is for the facts: the switch is turned on and left. */
static void
on_entered (EntenteStatusFilter *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "facts.focus-list", NULL);
}

static void
entente_status_filter_dispose (GObject *object)
{
  EntenteStatusFilter *self = ENTENTE_STATUS_FILTER (object);

  entente_status_filter_set_facts (self, NULL, NULL);
  adw_bin_set_child (ADW_BIN (self), NULL); /* the template would leave it a dead pointer */
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_STATUS_FILTER);

  G_OBJECT_CLASS (entente_status_filter_parent_class)->dispose (object);
}

static void
entente_status_filter_class_init (EntenteStatusFilterClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_status_filter_dispose;

  g_type_ensure (ENTENTE_TYPE_SWITCHER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ENTENTE_RESOURCE_BASE "/ui/status-filter.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteStatusFilter, switcher);
  gtk_widget_class_bind_template_callback (widget_class, on_active_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_entered);
}

static void
entente_status_filter_init (EntenteStatusFilter *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * entente_status_filter_set_facts:
 * @self: a status filter
 * @search: (nullable): the search whose status is switched
 * @facts: (nullable): the facts (#EntenteFact) that are counted
 */
void
entente_status_filter_set_facts (EntenteStatusFilter *self,
                                 EntenteFactSearch   *search,
                                 GListModel          *facts)
{
  g_return_if_fail (ENTENTE_IS_STATUS_FILTER (self));

  if (self->search != NULL)
    g_signal_handlers_disconnect_by_func (self->search, update, self);

  g_set_object (&self->search, search);
  g_set_object (&self->facts, facts);
  if (search == NULL || facts == NULL)
    return;

  g_signal_connect_object (search, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  add_choices (self);
  update (self);
}

/**
 * entente_status_filter_focus:
 * @self: a status filter
 *
 * Moves the keyboard focus to the switch that is on.
 */
void
entente_status_filter_focus (EntenteStatusFilter *self)
{
  g_return_if_fail (ENTENTE_IS_STATUS_FILTER (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->switcher));
}

/**
 * entente_status_filter_is_choosing:
 * @self: a status filter
 *
 * Returns: whether the search changes just now because a switch was turned on, whose label has
 *   said how many facts it leaves
 */
gboolean
entente_status_filter_is_choosing (EntenteStatusFilter *self)
{
  g_return_val_if_fail (ENTENTE_IS_STATUS_FILTER (self), FALSE);

  return self->choosing;
}
