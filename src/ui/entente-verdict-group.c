/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * EntenteVerdictGroup:
 *
 * The verdicts on a fact, each with what the fact was held against, the rows of the file that
 * it rests on, and what is to be said of them. Other facts that it rests on are links: the
 * group says by [signal@VerdictGroup::link-activated] that the reader wants to go there.
 *
 * The group is visible while there is a verdict, and follows what is imported.
 *
 * ## Accessibility
 *
 * The row of a verdict has the verdict as its name and what the fact was held against as its
 * description; its icon says nothing more.
 */

#include "entente-verdict-group.h"

#include <glib/gi18n-lib.h>

#include "entente-fact-words.h"
#include "entente-price-lookup.h"
#include "entente-verdict-looks.h"

struct _EntenteVerdictGroup
{
  AdwPreferencesGroup parent_instance;

  EntenteDossier *dossier;
  EntenteFact *fact;
  GPtrArray *rows; /* of GtkWidget; the group has them */
  gboolean needs_prices;
};

G_DEFINE_FINAL_TYPE (EntenteVerdictGroup, entente_verdict_group, ADW_TYPE_PREFERENCES_GROUP)

/* What a row leads to. */
static G_DEFINE_QUARK (entente-verdict-group-target, target)

enum
{
  PROP_0,
  PROP_NEEDS_PRICES,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  LINK_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static AdwActionRow *
add_row (EntenteVerdictGroup *self,
         const char          *title,
         const char          *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_ptr_array_add (self->rows, row);

  return ADW_ACTION_ROW (row);
}

static void
add_text (EntenteVerdictGroup *self,
          const char          *name,
          const char          *text)
{
  gtk_widget_add_css_class (GTK_WIDGET (add_row (self, name, text)), "property");
}

/* What the fact was held against, and in which file. */
static char *
basis_to_words (EntenteVerdictGroup *self,
                EntenteVerdict      *verdict)
{
  const char *name = entente_price_book_get_name (entente_price_book_get (self->dossier));
  g_autofree char *basis = entente_verdict_get_basis (verdict);

  if (name != NULL && entente_verdict_get_n_rows (verdict) > 0)
    /* Translators: what a figure was checked with: %1$s is a list such as "the close of the
     * day, the close before", %2$s the name of a file */
    return g_strdup_printf (_("Held against %1$s, in “%2$s”"), basis, name);

  /* Translators: what a figure was checked with: a list of facts, or of prices such as "the
   * close of the day, the close before" */
  return g_strdup_printf (_("Held against %s"), basis);
}

static void
add_verdict (EntenteVerdictGroup *self,
             EntenteVerdict      *verdict)
{
  EntenteVerdictKind kind = entente_verdict_get_kind (verdict);
  g_autofree char *words = entente_verdict_to_words (verdict);
  g_autofree char *basis = basis_to_words (self, verdict);
  AdwActionRow *row = add_row (self, words, basis);
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                  "icon-name", entente_verdict_looks_icon (kind),
                                  NULL);

  gtk_widget_add_css_class (icon, entente_verdict_looks_css_class (kind));
  adw_action_row_add_prefix (row, icon);
}

static char *
day_to_words (EntenteDay day)
{
  g_autofree char *text = entente_day_to_string (day);
  g_autoptr (EntenteEdtf) edtf = entente_edtf_parse (text, NULL, NULL);

  return edtf != NULL ? entente_edtf_to_words (edtf, ENTENTE_EDTF_WORDS_LONG)
                      : g_steal_pointer (&text);
}

static void
add_file_rows (EntenteVerdictGroup *self,
               EntenteVerdict      *verdict)
{
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  g_auto (GStrv) strv = NULL;
  g_autofree char *text = NULL;
  guint n = entente_verdict_get_n_rows (verdict);

  for (guint i = 0; i < n; i++)
    {
      const EntenteVerdictRow *row = entente_verdict_get_row (verdict, i);
      g_autofree char *day = day_to_words (row->day);
      g_autofree char *number = g_strdup_printf ("%'" G_GUINT64_FORMAT, row->line);

      /* Translators: a row of an imported file: %1$s is its day in words, %2$s the number of
       * its line */
      g_strv_builder_take (lines, g_strdup_printf (_("%1$s: line %2$s"), day, number));
    }
  if (n == 0)
    return;

  strv = g_strv_builder_end (lines);
  text = g_strjoinv ("\n", strv);
  add_text (self, ngettext ("Row of the file", "Rows of the file", n), text);
}

static void
on_row_activated (EntenteVerdictGroup *self,
                  AdwActionRow        *row)
{
  g_signal_emit (self, signals[LINK_ACTIVATED], 0,
                 g_object_get_qdata (G_OBJECT (row), target_quark ()));
}

static void
add_link (EntenteVerdictGroup *self,
          EntenteFact         *fact)
{
  g_autofree char *name = entente_fact_get_name (fact);
  g_autofree char *link = entente_fact_words_link (fact);
  AdwActionRow *row = add_row (self, name, link);
  GtkWidget *arrow = g_object_new (GTK_TYPE_IMAGE,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                   "icon-name", "go-next-symbolic",
                                   NULL);

  adw_action_row_add_suffix (row, arrow);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_qdata_full (G_OBJECT (row), target_quark (), g_object_ref (fact), g_object_unref);
  g_signal_connect_object (row, "activated", G_CALLBACK (on_row_activated), self,
                           G_CONNECT_SWAPPED);
}

static void
add_facts (EntenteVerdictGroup *self,
           EntenteVerdict      *verdict)
{
  EntenteFormula *formula = entente_check_get_formula (entente_verdict_get_check (verdict));
  const char * const *ids = formula != NULL ? entente_formula_get_inputs (formula) : NULL;

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      EntenteFact *fact = entente_dossier_find_fact (self->dossier, ids[i]);
      EntentePriceName name;

      if (fact != NULL && !entente_price_name_from_id (ids[i], &name))
        add_link (self, fact);
    }
}

static void
add_all (EntenteVerdictGroup *self,
         GPtrArray           *verdicts)
{
  for (guint i = 0; i < verdicts->len; i++)
    {
      EntenteVerdict *verdict = verdicts->pdata[i];
      g_autofree char *remarks = entente_verdict_get_remarks (verdict);

      add_verdict (self, verdict);
      add_file_rows (self, verdict);
      if (remarks != NULL)
        add_text (self, _("To be noted"), remarks);
      add_facts (self, verdict);
    }
}

static void
set_title (EntenteVerdictGroup *self,
           GPtrArray           *verdicts)
{
  gboolean by_prices = FALSE;

  for (guint i = 0; i < verdicts->len; i++)
    by_prices |= entente_verdict_get_n_rows (verdicts->pdata[i]) > 0;

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self),
                                   by_prices ? _("Checked Against Prices") : _("Checked"));
}

static void
update (EntenteVerdictGroup *self)
{
  EntentePriceBook *book = entente_price_book_get (self->dossier);
  g_autoptr (GPtrArray) verdicts = entente_price_book_get_verdicts (book, self->fact);
  gboolean needs_prices = entente_price_book_needs_prices (book, self->fact);

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);

  set_title (self, verdicts);
  add_all (self, verdicts);
  gtk_widget_set_visible (GTK_WIDGET (self), verdicts->len > 0);

  if (self->needs_prices != needs_prices)
    {
      self->needs_prices = needs_prices;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NEEDS_PRICES]);
    }
}

static void
entente_verdict_group_finalize (GObject *object)
{
  EntenteVerdictGroup *self = ENTENTE_VERDICT_GROUP (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_object (&self->fact);
  g_clear_object (&self->dossier);

  G_OBJECT_CLASS (entente_verdict_group_parent_class)->finalize (object);
}

static void
entente_verdict_group_get_property (GObject    *object,
                                    guint       property_id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  EntenteVerdictGroup *self = ENTENTE_VERDICT_GROUP (object);

  switch (property_id)
    {
    case PROP_NEEDS_PRICES:
      g_value_set_boolean (value, self->needs_prices);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
entente_verdict_group_class_init (EntenteVerdictGroupClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = entente_verdict_group_finalize;
  object_class->get_property = entente_verdict_group_get_property;

  /* EntenteVerdictGroup:needs-prices: whether there would be more to tell with prices. */
  properties[PROP_NEEDS_PRICES] =
    g_param_spec_boolean ("needs-prices", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /* EntenteVerdictGroup::link-activated: the reader wants to go to a fact. */
  signals[LINK_ACTIVATED] = g_signal_new ("link-activated", G_TYPE_FROM_CLASS (klass),
                                          G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                          G_TYPE_OBJECT);
}

static void
entente_verdict_group_init (EntenteVerdictGroup *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * entente_verdict_group_new:
 *
 * Returns: (transfer floating): a group without a fact
 */
EntenteVerdictGroup *
entente_verdict_group_new (void)
{
  return g_object_new (ENTENTE_TYPE_VERDICT_GROUP, NULL);
}

/**
 * entente_verdict_group_set_fact:
 * @self: a group, which has no fact yet
 * @dossier: a dossier
 * @fact: one of its facts
 */
void
entente_verdict_group_set_fact (EntenteVerdictGroup *self,
                                EntenteDossier      *dossier,
                                EntenteFact         *fact)
{
  g_return_if_fail (ENTENTE_IS_VERDICT_GROUP (self));
  g_return_if_fail (ENTENTE_IS_DOSSIER (dossier));
  g_return_if_fail (ENTENTE_IS_FACT (fact));
  g_return_if_fail (self->fact == NULL);

  self->dossier = g_object_ref (dossier);
  self->fact = g_object_ref (fact);
  g_signal_connect_object (entente_price_book_get (dossier), "changed", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  update (self);
}

/**
 * entente_verdict_group_get_first_row:
 * @self: a group
 *
 * Returns: (transfer none) (nullable): the row of the first verdict
 */
GtkWidget *
entente_verdict_group_get_first_row (EntenteVerdictGroup *self)
{
  g_return_val_if_fail (ENTENTE_IS_VERDICT_GROUP (self), NULL);

  return self->rows->len > 0 ? self->rows->pdata[0] : NULL;
}

/**
 * entente_verdict_group_get_needs_prices:
 * @self: a group
 *
 * Returns: whether there would be more to tell with prices
 */
gboolean
entente_verdict_group_get_needs_prices (EntenteVerdictGroup *self)
{
  g_return_val_if_fail (ENTENTE_IS_VERDICT_GROUP (self), FALSE);

  return self->needs_prices;
}
