/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * EntenteStatusFilter:
 *
 * A row of switches, of which one is on: every status, or one of those that the facts have.
 * Each has the number of facts that it stands for, of those that match the rest of the
 * search. The row scrolls sideways where it is wider than the window.
 *
 * ## Accessibility
 *
 * The switches are one stop for the Tab key; the arrow keys move between them, Home and End to
 * the first and the last. Space turns one on, and Enter goes on to the facts that it leaves.
 * The number is part of the label of each.
 */

#include "entente-status-filter.h"

#include <glib/gi18n-lib.h>

struct _EntenteStatusFilter
{
  AdwBin parent_instance;

  EntenteFactSearch *search;
  GListModel *facts;
  gboolean updating;

  GtkScrolledWindow *scrolled;
  AdwToggleGroup *group;
};

G_DEFINE_FINAL_TYPE (EntenteStatusFilter, entente_status_filter, ADW_TYPE_BIN)

/* The name of the switch for every status; no status is spelt like this. */
#define EVERY_STATUS "all"

static void
on_active_changed (EntenteStatusFilter *self)
{
  const char *name = adw_toggle_group_get_active_name (self->group);
  g_autoptr (GEnumClass) statuses = NULL;
  GEnumValue *value;

  if (self->updating || self->search == NULL || name == NULL)
    return;

  statuses = g_type_class_ref (ENTENTE_TYPE_STATUS);
  value = g_enum_get_value_by_nick (statuses, name);
  entente_fact_search_set_status (self->search,
                                  value != NULL ? value->value : ENTENTE_FACT_SEARCH_ANY);
}

static void
set_count (EntenteStatusFilter *self,
           const char          *name,
           const char          *words,
           guint                count)
{
  AdwToggle *toggle = adw_toggle_group_get_toggle_by_name (self->group, name);
  /* Translators: a filter: a status such as "Reported", then the number of facts of it */
  g_autofree char *label = g_strdup_printf (C_("status filter", "%s %u"), words, count);

  if (toggle != NULL)
    adw_toggle_set_label (toggle, label);
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
  adw_toggle_group_set_active_name (self->group, status == ENTENTE_FACT_SEARCH_ANY
                                                   ? EVERY_STATUS
                                                   : entente_status_to_string (status));
  self->updating = FALSE;
}

static void
add_toggle (EntenteStatusFilter *self,
            const char          *name)
{
  g_autoptr (AdwToggle) toggle = adw_toggle_new ();

  adw_toggle_set_name (toggle, name);
  adw_toggle_group_add (self->group, g_steal_pointer (&toggle));
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
add_toggles (EntenteStatusFilter *self)
{
  g_autoptr (EntenteFactSearch) everything = entente_fact_search_new ();
  guint counts[ENTENTE_N_STATUSES];

  self->updating = TRUE;
  adw_toggle_group_remove_all (self->group);
  entente_fact_search_count (everything, self->facts, counts);
  add_toggle (self, EVERY_STATUS);
  for (guint i = 0; i < ENTENTE_N_STATUSES; i++)
    if (counts[order[i]] > 0)
      add_toggle (self, entente_status_to_string (order[i]));
  self->updating = FALSE;
}

/* A wheel that only turns one way scrolls the row sideways. */
static gboolean
on_scroll (EntenteStatusFilter *self,
           double               dx,
           double               dy)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_hadjustment (self->scrolled);
  double step = gtk_adjustment_get_step_increment (adjustment);
  gboolean right_to_left =
    gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  if (dy == 0 || gtk_adjustment_get_page_size (adjustment) >= gtk_adjustment_get_upper (adjustment))
    return GDK_EVENT_PROPAGATE;

  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) +
                                          (right_to_left ? -dy : dy) * MAX (step, 48));
  return GDK_EVENT_STOP;
}

/* The buttons of the switches, in their order. */
static GPtrArray *
get_buttons (EntenteStatusFilter *self)
{
  GPtrArray *buttons = g_ptr_array_new ();

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->group)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_TOGGLE_BUTTON (child))
      g_ptr_array_add (buttons, child);

  return buttons;
}

static void
focus_end (EntenteStatusFilter *self,
           gboolean             last)
{
  g_autoptr (GPtrArray) buttons = get_buttons (self);

  if (buttons->len > 0)
    gtk_widget_grab_focus (buttons->pdata[last ? buttons->len - 1 : 0]);
}

/* Enter is for the facts: the switch is turned on and left. */
static void
enter_list (EntenteStatusFilter *self)
{
  GtkWidget *focus = gtk_widget_get_focus_child (GTK_WIDGET (self->group));

  if (GTK_IS_TOGGLE_BUTTON (focus))
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (focus), TRUE);
  gtk_widget_activate_action (GTK_WIDGET (self), "facts.focus-list", NULL);
}

/* Before the row scrolls for Home and End, and before a button takes Enter. */
static gboolean
on_key_pressed (EntenteStatusFilter *self,
                guint                keyval,
                guint                keycode,
                GdkModifierType      state)
{
  if ((state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;

  switch (keyval)
    {
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      focus_end (self, FALSE);
      return GDK_EVENT_STOP;
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      focus_end (self, TRUE);
      return GDK_EVENT_STOP;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      enter_list (self);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
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

  gtk_widget_class_set_template_from_resource (widget_class,
                                               ENTENTE_RESOURCE_BASE "/ui/status-filter.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteStatusFilter, scrolled);
  gtk_widget_class_bind_template_child (widget_class, EntenteStatusFilter, group);
  gtk_widget_class_bind_template_callback (widget_class, on_active_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_key_pressed);
  gtk_widget_class_bind_template_callback (widget_class, on_scroll);
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
  add_toggles (self);
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
  g_autoptr (GPtrArray) buttons = NULL;

  g_return_if_fail (ENTENTE_IS_STATUS_FILTER (self));

  buttons = get_buttons (self);
  for (guint i = 0; i < buttons->len; i++)
    if (gtk_toggle_button_get_active (buttons->pdata[i]))
      gtk_widget_grab_focus (buttons->pdata[i]);
}
