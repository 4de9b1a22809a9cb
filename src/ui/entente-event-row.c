/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * EntenteEventRow:
 *
 * One event of the timeline: a glyph for the kind of its date, its title, on what footing
 * it stands and who says it. Its date is the heading that it stands under.
 *
 * ## Accessibility
 *
 * The row has the role %GTK_ACCESSIBLE_ROLE_NONE: assistive technology sees neither it nor
 * what is in it. The list item that holds the row takes [property@EventRow:words] as its
 * label, so that each thing is said once.
 */

#include "entente-event-row.h"

#include <glib/gi18n-lib.h>

#include "entente-clip.h"
#include "entente-drag.h"
#include "entente-paragraph.h"
#include "entente-verbosity-setting.h"

/* What a listener is given of one event at normal verbosity. */
#define MAX_WORDS 20

struct _EntenteEventRow
{
  GtkBox parent_instance;

  EntenteEvent *event;
  char *words;
  gboolean selected;
  gboolean show_basis;

  GtkImage *glyph;
  EntenteParagraph *title;
  EntenteParagraph *standing;
  EntenteParagraph *basis;
  GtkButton *details;
};

G_DEFINE_FINAL_TYPE (EntenteEventRow, entente_event_row, GTK_TYPE_BOX)

enum
{
  PROP_0,
  PROP_EVENT,
  PROP_SELECTED,
  PROP_SHOW_BASIS,
  PROP_WORDS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static gboolean
is_single_day (EntenteEdtf *edtf)
{
  EntenteDay earliest, latest;

  return entente_edtf_get_earliest (edtf, &earliest) &&
         entente_edtf_get_latest (edtf, &latest) &&
         earliest == latest;
}

static const char *
glyph_of (EntenteDate *date)
{
  EntenteEdtf *edtf;
  EntenteEdtfEnd start, end;

  if (date == NULL)
    return "entente-date-none-symbolic";

  edtf = entente_date_get_edtf (date);
  entente_edtf_get_start (edtf, &start);
  entente_edtf_get_end (edtf, &end);

  if (start.kind != ENTENTE_EDTF_END_KNOWN)
    return "entente-date-until-symbolic";
  if (end.kind != ENTENTE_EDTF_END_KNOWN)
    return "entente-date-since-symbolic";
  if (entente_edtf_is_uncertain (edtf) || entente_edtf_is_approximate (edtf) ||
      entente_edtf_get_kind (edtf) == ENTENTE_EDTF_KIND_ONE_OF)
    return "entente-date-uncertain-symbolic";
  if (is_single_day (edtf))
    return "entente-date-day-symbolic";

  return "entente-date-range-symbolic";
}

static char *
standing_of (EntenteEvent *event)
{
  EntenteFact *fact = entente_event_get_main_fact (event);
  const char *status = entente_status_to_words (entente_fact_get_status (fact));
  g_autofree char *who = entente_fact_get_who_words (fact);

  /* Translators: on what footing an event stands and who says it, "Reported · Canalys". */
  return g_strdup_printf (C_("event", "%s · %s"), status, who);
}

static char *
when_words (EntenteEvent *event)
{
  EntenteDate *date = entente_event_get_date (event);

  return date != NULL ? entente_date_to_words (date, ENTENTE_EDTF_WORDS_LONG)
                      : g_strdup (_("No date given"));
}

/* Without what is known of the speaker in brackets, which is on the page with the details. */
static char *
without_remark (const char *who)
{
  const char *bracket = strstr (who, " (");

  return bracket != NULL && bracket > who ? g_strndup (who, (gsize) (bracket - who))
                                          : g_strdup (who);
}

/* Whether that remark says no more than the status, which is said as well. */
static gboolean
has_status_as_remark (EntenteEvent *event,
                      const char   *who)
{
  EntenteFact *fact = entente_event_get_main_fact (event);
  g_autofree char *remark =
    g_strdup_printf (" (%s)", entente_status_to_words (entente_fact_get_status (fact)));
  g_autofree char *remark_folded = g_utf8_casefold (remark, -1);
  g_autofree char *who_folded = g_utf8_casefold (who, -1);

  return g_str_has_suffix (who_folded, remark_folded);
}

static char *
join_words (EntenteEvent *event,
            const char   *who)
{
  EntenteFact *fact = entente_event_get_main_fact (event);
  const char *status = entente_status_to_words (entente_fact_get_status (fact));
  g_autofree char *when = when_words (event);

  if (who == NULL)
    /* Translators: an event as a screen reader speaks it: its title, its date, and on what
     * footing it stands. */
    return g_strdup_printf (C_("event", "%s, %s, %s"), entente_event_get_title (event), when,
                            status);

  /* Translators: an event as a screen reader speaks it: its title, its date, on what
   * footing it stands, and who says it. */
  return g_strdup_printf (C_("event", "%s, %s, %s, %s"), entente_event_get_title (event), when,
                          status, who);
}

/**
 * entente_event_row_describe:
 * @event: an event
 *
 * Says an event in one phrase, for its row and wherever else it is spoken: in at most 20 words
 * at normal verbosity, if title, date and status need no more.
 *
 * Returns: (transfer full): title, date, status and, unless the reader wants it brief, speaker
 */
char *
entente_event_row_describe (EntenteEvent *event)
{
  g_autofree char *who = NULL;
  g_autofree char *name = NULL;
  g_autofree char *words = NULL;

  g_return_val_if_fail (ENTENTE_IS_EVENT (event), NULL);

  who = entente_fact_get_who_words (entente_event_get_main_fact (event));
  switch (entente_verbosity_setting_get ())
    {
    case ENTENTE_VERBOSITY_BRIEF:
      return join_words (event, NULL);
    case ENTENTE_VERBOSITY_FULL:
      name = has_status_as_remark (event, who) ? without_remark (who) : g_strdup (who);
      return join_words (event, name);
    case ENTENTE_VERBOSITY_NORMAL:
    default:
      name = without_remark (who);
      words = join_words (event, name);
      return entente_verbosity_count (words) <= MAX_WORDS ? g_steal_pointer (&words)
                                                          : join_words (event, NULL);
    }
}

static void
update_basis (EntenteEventRow *self)
{
  EntenteDate *date = self->event != NULL ? entente_event_get_date (self->event) : NULL;
  EntenteDateBasis basis = date != NULL ? entente_date_get_basis (date)
                                        : ENTENTE_DATE_BASIS_STATED;

  entente_paragraph_set_text (self->basis, entente_date_basis_to_words (basis));
  gtk_widget_set_visible (GTK_WIDGET (self->basis),
                          self->show_basis && basis != ENTENTE_DATE_BASIS_STATED);
}

static void
entente_event_row_update (EntenteEventRow *self)
{
  EntenteDate *date = entente_event_get_date (self->event);
  g_autofree char *standing = standing_of (self->event);

  gtk_image_set_from_icon_name (self->glyph, glyph_of (date));
  entente_paragraph_set_text (self->title, entente_event_get_title (self->event));
  entente_paragraph_set_text (self->standing, standing);
  update_basis (self);
}

static void
entente_event_row_dispose (GObject *object)
{
  EntenteEventRow *self = ENTENTE_EVENT_ROW (object);

  g_clear_object (&self->event);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_EVENT_ROW);

  G_OBJECT_CLASS (entente_event_row_parent_class)->dispose (object);
}

static void
entente_event_row_finalize (GObject *object)
{
  EntenteEventRow *self = ENTENTE_EVENT_ROW (object);

  g_clear_pointer (&self->words, g_free);

  G_OBJECT_CLASS (entente_event_row_parent_class)->finalize (object);
}

static void
entente_event_row_get_property (GObject    *object,
                                guint       property_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  EntenteEventRow *self = ENTENTE_EVENT_ROW (object);

  switch (property_id)
    {
    case PROP_EVENT:
      g_value_set_object (value, self->event);
      break;
    case PROP_SELECTED:
      g_value_set_boolean (value, self->selected);
      break;
    case PROP_SHOW_BASIS:
      g_value_set_boolean (value, self->show_basis);
      break;
    case PROP_WORDS:
      g_value_set_string (value, self->words);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
entente_event_row_set_property (GObject      *object,
                                guint         property_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  EntenteEventRow *self = ENTENTE_EVENT_ROW (object);

  switch (property_id)
    {
    case PROP_EVENT:
      entente_event_row_set_event (self, g_value_get_object (value));
      break;
    case PROP_SELECTED:
      entente_event_row_set_selected (self, g_value_get_boolean (value));
      break;
    case PROP_SHOW_BASIS:
      entente_event_row_set_show_basis (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
entente_event_row_class_init (EntenteEventRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  const GParamFlags writable = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = entente_event_row_dispose;
  object_class->finalize = entente_event_row_finalize;
  object_class->get_property = entente_event_row_get_property;
  object_class->set_property = entente_event_row_set_property;

  properties[PROP_EVENT] = g_param_spec_object ("event", NULL, NULL, ENTENTE_TYPE_EVENT, writable);
  properties[PROP_SELECTED] = g_param_spec_boolean ("selected", NULL, NULL, FALSE, writable);
  properties[PROP_SHOW_BASIS] = g_param_spec_boolean ("show-basis", NULL, NULL, FALSE, writable);
  properties[PROP_WORDS] = g_param_spec_string ("words", NULL, NULL, NULL, readable);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /* This takes the row and all that is in it out of the accessible tree. */
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_NONE);
  g_type_ensure (ENTENTE_TYPE_PARAGRAPH);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ENTENTE_RESOURCE_BASE "/ui/event-row.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteEventRow, glyph);
  gtk_widget_class_bind_template_child (widget_class, EntenteEventRow, title);
  gtk_widget_class_bind_template_child (widget_class, EntenteEventRow, standing);
  gtk_widget_class_bind_template_child (widget_class, EntenteEventRow, basis);
  gtk_widget_class_bind_template_child (widget_class, EntenteEventRow, details);
}

static GdkContentProvider *
prepare_drag (GtkWidget *row)
{
  EntenteEvent *event = ENTENTE_EVENT_ROW (row)->event;

  return event != NULL ? entente_clip_new_event (event) : NULL;
}

static void
entente_event_row_init (EntenteEventRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  entente_drag_add_source (GTK_WIDGET (self), prepare_drag);
}

/**
 * entente_event_row_new:
 *
 * Returns: (transfer floating): a row without an event
 */
EntenteEventRow *
entente_event_row_new (void)
{
  return g_object_new (ENTENTE_TYPE_EVENT_ROW, NULL);
}

/**
 * entente_event_row_get_event:
 * @self: an event row
 *
 * Returns: (transfer none) (nullable): the event that the row shows
 */
EntenteEvent *
entente_event_row_get_event (EntenteEventRow *self)
{
  g_return_val_if_fail (ENTENTE_IS_EVENT_ROW (self), NULL);

  return self->event;
}

/**
 * entente_event_row_set_event:
 * @self: an event row
 * @event: (nullable): the event to show; without one the row keeps what it shows, for it
 *   is about to be used again or thrown away
 */
void
entente_event_row_set_event (EntenteEventRow *self,
                             EntenteEvent    *event)
{
  g_return_if_fail (ENTENTE_IS_EVENT_ROW (self));
  g_return_if_fail (event == NULL || ENTENTE_IS_EVENT (event));

  if (!g_set_object (&self->event, event))
    return;

  g_clear_pointer (&self->words, g_free);
  if (event != NULL)
    {
      self->words = entente_event_row_describe (event);
      entente_event_row_update (self);
    }

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EVENT]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WORDS]);
}

/**
 * entente_event_row_get_selected:
 * @self: an event row
 *
 * Returns: whether the row is the selected one of its list
 */
gboolean
entente_event_row_get_selected (EntenteEventRow *self)
{
  g_return_val_if_fail (ENTENTE_IS_EVENT_ROW (self), FALSE);

  return self->selected;
}

/**
 * entente_event_row_set_selected:
 * @self: an event row
 * @selected: whether the row is the selected one of its list, which then offers the
 *   details to the pointer
 */
void
entente_event_row_set_selected (EntenteEventRow *self,
                                gboolean         selected)
{
  g_return_if_fail (ENTENTE_IS_EVENT_ROW (self));

  selected = !!selected;
  if (self->selected == selected)
    return;

  self->selected = selected;
  /* Not made invisible: the text beside it would wrap anew at each selection. */
  gtk_widget_set_opacity (GTK_WIDGET (self->details), selected ? 1.0 : 0.0);
  gtk_widget_set_can_target (GTK_WIDGET (self->details), selected);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED]);
}

/**
 * entente_event_row_get_show_basis:
 * @self: an event row
 *
 * Returns: whether the row shows what its event's date rests on
 */
gboolean
entente_event_row_get_show_basis (EntenteEventRow *self)
{
  g_return_val_if_fail (ENTENTE_IS_EVENT_ROW (self), FALSE);

  return self->show_basis;
}

/**
 * entente_event_row_set_show_basis:
 * @self: an event row
 * @show_basis: whether to show what the event's date rests on, where the heading above the
 *   row does not; a date that the source states needs no such line
 */
void
entente_event_row_set_show_basis (EntenteEventRow *self,
                                  gboolean         show_basis)
{
  g_return_if_fail (ENTENTE_IS_EVENT_ROW (self));

  show_basis = !!show_basis;
  if (self->show_basis == show_basis)
    return;

  self->show_basis = show_basis;
  update_basis (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_BASIS]);
}

/**
 * entente_event_row_get_words:
 * @self: an event row
 *
 * Returns: (transfer none) (nullable): the event as a screen reader speaks it: title, date,
 *   status and speaker
 */
const char *
entente_event_row_get_words (EntenteEventRow *self)
{
  g_return_val_if_fail (ENTENTE_IS_EVENT_ROW (self), NULL);

  return self->words;
}
