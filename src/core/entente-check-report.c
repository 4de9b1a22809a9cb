/* SPDX-License-Identifier: GPL-3.0-or-later */

/* All verdicts, and what they say of the file together. Prices that were adjusted for later
 * dividends or splits are all multiplied by one factor: ratios stay as they were, levels do
 * not. So where the ratios hold and every level is off by the same factor, it is the file that
 * was changed, not the report that is wrong. */

#include "entente-check-report.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "entente-checker-private.h"

/* The digits of a factor for people. */
#define FACTOR_DIGITS 5

struct _EntenteCheckReport
{
  GObject parent_instance;

  GListStore *verdicts;
  EntentePriceReport *prices;
  EntentePriceAdjusted adjusted;
  gboolean has_factor;
  double factor;
};

G_DEFINE_FINAL_TYPE (EntenteCheckReport, entente_check_report, G_TYPE_OBJECT)

/* What all levels and ratios say together. */
typedef struct
{
  guint n_levels;
  guint n_levels_off;
  guint n_ratios_agree;
  guint n_ratios_far;      /* off by more than what they are rounded to */
  EntenteInterval factors; /* that explain every level */
  double narrowest;        /* the width of the narrowest interval of a factor */
  double factor;           /* its middle */
} Evidence;

static void
entente_check_report_finalize (GObject *object)
{
  EntenteCheckReport *self = ENTENTE_CHECK_REPORT (object);

  g_clear_object (&self->verdicts);
  g_clear_object (&self->prices);

  G_OBJECT_CLASS (entente_check_report_parent_class)->finalize (object);
}

static void
entente_check_report_class_init (EntenteCheckReportClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_check_report_finalize;
}

static void
entente_check_report_init (EntenteCheckReport *self)
{
  self->verdicts = g_list_store_new (ENTENTE_TYPE_VERDICT);
}

/* Whether the verdict compares a figure with one computed from prices of the file. */
static gboolean
rests_on_prices (const EntenteVerdictParts *parts,
                 double                    *found)
{
  return parts->found != NULL && parts->rows->len > 0 &&
         entente_quantity_get_value (parts->found, found);
}

static void
add_level (Evidence        *evidence,
           EntenteQuantity *stated,
           double           found,
           gboolean         agrees)
{
  EntenteInterval claim = entente_quantity_get_interval (stated);
  EntenteInterval factors;
  double value;

  if (claim.low <= 0 || isinf (claim.high) || !entente_quantity_get_value (stated, &value))
    return;

  factors = (EntenteInterval) { found / claim.high, found / claim.low };
  evidence->n_levels++;
  evidence->n_levels_off += !agrees;
  evidence->factors.low = MAX (evidence->factors.low, factors.low);
  evidence->factors.high = MIN (evidence->factors.high, factors.high);
  if (factors.high - factors.low < evidence->narrowest)
    {
      evidence->narrowest = factors.high - factors.low;
      evidence->factor = found / value;
    }
}

static void
add_ratio (Evidence        *evidence,
           EntenteQuantity *stated,
           double           found,
           gboolean         agrees)
{
  EntenteInterval claim = entente_quantity_get_interval (stated);
  double width = claim.high - claim.low;

  evidence->n_ratios_agree += agrees;
  if (!agrees && isfinite (width) && (found < claim.low - width || found > claim.high + width))
    evidence->n_ratios_far++;
  else if (!agrees && !isfinite (width))
    evidence->n_ratios_far++;
}

static Evidence
gather (GListModel *verdicts)
{
  Evidence evidence = { .factors = { 0, INFINITY }, .narrowest = INFINITY };

  for (guint i = 0; i < g_list_model_get_n_items (verdicts); i++)
    {
      g_autoptr (EntenteVerdict) verdict = g_list_model_get_item (verdicts, i);
      const EntenteVerdictParts *parts = entente_verdict_get_parts (verdict);
      gboolean agrees = parts->kind == ENTENTE_VERDICT_AGREES;
      EntenteQuantity *stated = entente_fact_get_quantity (parts->fact);
      double found;

      if (!rests_on_prices (parts, &found))
        continue;
      if (entente_unit_is_dimensionless (entente_quantity_get_unit (stated)))
        add_ratio (&evidence, stated, found, agrees);
      else
        add_level (&evidence, stated, found, agrees);
    }

  return evidence;
}

static gboolean
looks_adjusted (const Evidence *evidence)
{
  return evidence->n_levels_off > 0 && evidence->n_ratios_agree > 0 &&
         evidence->n_ratios_far == 0 && evidence->factors.low <= evidence->factors.high &&
         !entente_interval_contains (evidence->factors, 1);
}

static gpointer
copy_string (gconstpointer string,
             gpointer      user_data)
{
  return g_strdup (string);
}

/* A level that is off by the factor says nothing against the claim. */
static EntenteVerdict *
excuse (EntenteVerdict *verdict,
        double          factor)
{
  const EntenteVerdictParts *parts = entente_verdict_get_parts (verdict);
  g_auto (EntenteVerdictParts) excused = { 0 };
  g_autofree char *number = NULL;

  entente_verdict_parts_init (&excused, parts->fact, parts->check);
  excused.found = entente_quantity_ref (parts->found);
  g_array_append_vals (excused.rows, parts->rows->data, parts->rows->len);
  g_ptr_array_extend (excused.bases, parts->bases, copy_string, NULL);
  g_ptr_array_extend (excused.remarks, parts->remarks, copy_string, NULL);

  number = g_strdup_printf ("%.*f", FACTOR_DIGITS, factor);
  /* Translators: why a claim cannot be checked; %s is a number, such as 0.99887. */
  excused.reason = g_strdup_printf (_("The prices look adjusted for dividends or splits: they are "
                                      "%s times those of the claims, and ratios hold."), number);

  return entente_verdict_new (&excused);
}

static void
excuse_levels (EntenteCheckReport *self)
{
  GListModel *verdicts = G_LIST_MODEL (self->verdicts);

  for (guint i = 0; i < g_list_model_get_n_items (verdicts); i++)
    {
      g_autoptr (EntenteVerdict) verdict = g_list_model_get_item (verdicts, i);
      const EntenteVerdictParts *parts = entente_verdict_get_parts (verdict);
      g_autoptr (EntenteVerdict) excused = NULL;
      double found;

      if (!rests_on_prices (parts, &found) ||
          entente_unit_is_dimensionless (entente_quantity_get_unit (parts->found)))
        continue;
      excused = excuse (verdict, self->factor);
      g_list_store_splice (self->verdicts, i, 1, (gpointer *) &excused, 1);
    }
}

static void
judge_file (EntenteCheckReport *self)
{
  Evidence evidence = gather (G_LIST_MODEL (self->verdicts));

  self->adjusted = ENTENTE_PRICE_ADJUSTED_UNKNOWN;
  if (looks_adjusted (&evidence))
    {
      self->adjusted = ENTENTE_PRICE_ADJUSTED_YES;
      self->has_factor = TRUE;
      self->factor = evidence.factor;
      excuse_levels (self);
    }
  else if (evidence.n_levels > 0 && evidence.n_levels_off == 0)
    {
      self->adjusted = ENTENTE_PRICE_ADJUSTED_NO;
      self->has_factor = TRUE;
      self->factor = 1;
    }
}

static EntenteVerdict *
hold (const EntenteChecker *checker,
      EntenteFact          *fact,
      EntenteCheck         *check)
{
  g_auto (EntenteVerdictParts) parts = { 0 };

  entente_verdict_parts_init (&parts, fact, check);
  if (entente_check_get_kind (check) == ENTENTE_CHECK_KIND_LAST_AS_HIGH)
    entente_checker_check_last (checker, &parts);
  else
    entente_checker_check_figure (checker, &parts);

  return entente_verdict_new (&parts);
}

static void
check_fact (EntenteCheckReport   *self,
            const EntenteChecker *checker,
            EntenteFact          *fact)
{
  GListModel *checks = entente_fact_get_checks (fact);

  for (guint i = 0; checks != NULL && i < g_list_model_get_n_items (checks); i++)
    {
      g_autoptr (EntenteCheck) check = g_list_model_get_item (checks, i);
      g_autoptr (EntenteVerdict) verdict = hold (checker, fact, check);

      g_list_store_append (self->verdicts, verdict);
    }
}

/**
 * entente_check_report_new:
 * @dossier: a dossier
 * @prices: (nullable): what was imported; without prices only claims about other facts are told
 *
 * Checks every claim that has a check.
 *
 * Returns: (transfer full): the verdicts
 */
EntenteCheckReport *
entente_check_report_new (EntenteDossier     *dossier,
                          EntentePriceReport *prices)
{
  EntenteCheckReport *self;
  EntenteChecker checker = { .dossier = dossier, .report = prices };
  GListModel *facts;

  g_return_val_if_fail (ENTENTE_IS_DOSSIER (dossier), NULL);
  g_return_val_if_fail (prices == NULL || ENTENTE_IS_PRICE_REPORT (prices), NULL);

  self = g_object_new (ENTENTE_TYPE_CHECK_REPORT, NULL);
  if (prices != NULL)
    {
      self->prices = g_object_ref (prices);
      checker.prices = entente_price_report_get_prices (prices);
    }

  facts = entente_dossier_get_facts (dossier);
  for (guint i = 0; i < g_list_model_get_n_items (facts); i++)
    {
      g_autoptr (EntenteFact) fact = g_list_model_get_item (facts, i);

      check_fact (self, &checker, fact);
    }
  judge_file (self);

  return self;
}

/**
 * entente_check_report_get_verdicts:
 * @self: a report
 *
 * Returns: (transfer none): the verdicts (#EntenteVerdict) in the order of the facts
 */
GListModel *
entente_check_report_get_verdicts (EntenteCheckReport *self)
{
  g_return_val_if_fail (ENTENTE_IS_CHECK_REPORT (self), NULL);

  return G_LIST_MODEL (self->verdicts);
}

/**
 * entente_check_report_get_prices:
 * @self: a report
 *
 * Returns: (transfer none) (nullable): what was imported
 */
EntentePriceReport *
entente_check_report_get_prices (EntenteCheckReport *self)
{
  g_return_val_if_fail (ENTENTE_IS_CHECK_REPORT (self), NULL);

  return self->prices;
}

/**
 * entente_check_report_get_adjusted:
 * @self: a report
 *
 * Returns: whether the prices of the file look adjusted, held against the dossier's figures
 */
EntentePriceAdjusted
entente_check_report_get_adjusted (EntenteCheckReport *self)
{
  g_return_val_if_fail (ENTENTE_IS_CHECK_REPORT (self), ENTENTE_PRICE_ADJUSTED_UNKNOWN);

  return self->adjusted;
}

/**
 * entente_check_report_get_factor:
 * @self: a report
 * @factor: (out): how many times the dossier's figures those of the file are
 *
 * Returns: whether that is known
 */
gboolean
entente_check_report_get_factor (EntenteCheckReport *self,
                                 double             *factor)
{
  g_return_val_if_fail (ENTENTE_IS_CHECK_REPORT (self), FALSE);
  g_return_val_if_fail (factor != NULL, FALSE);

  if (self->has_factor)
    *factor = self->factor;

  return self->has_factor;
}
