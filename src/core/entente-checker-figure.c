/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A formula over prices and facts, held against the figure of a fact. Prices stand in the
 * formula as facts do, under names of their own, exact as the file has them. */

#include <glib/gi18n-lib.h>
#include <string.h>

#include "entente-checker-private.h"

/* The letters of a currency's code. */
#define CURRENCY_LENGTH 3

typedef struct
{
  const EntenteChecker *checker;
  EntenteVerdictParts *parts;
  EntenteUnit *price_unit;
  GHashTable *prices; /* of char * to EntenteQuantity */
  char *why;          /* a price that is not there */
} Resolver;

static void
resolver_clear (Resolver *self)
{
  g_clear_pointer (&self->price_unit, entente_unit_unref);
  g_clear_pointer (&self->prices, g_hash_table_unref);
  g_clear_pointer (&self->why, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Resolver, resolver_clear)

static void
add_basis (Resolver   *self,
           const char *words)
{
  GPtrArray *bases = self->parts->bases;

  for (guint i = 0; i < bases->len; i++)
    if (g_str_equal (bases->pdata[i], words))
      return;

  g_ptr_array_add (bases, g_strdup (words));
}

/* The reason that the file's prices cannot be those of the figure. */
static char *
why_other_currency (Resolver *self)
{
  const char *currency = entente_price_report_get_currency (self->checker->report);
  const char *code = entente_unit_get_code (self->price_unit);

  if (currency == NULL || entente_unit_is_dimensionless (self->price_unit) ||
      strncmp (currency, code, CURRENCY_LENGTH) == 0)
    return NULL;

  /* Translators: why a claim cannot be checked; both are units, such as "USD", "HKD/share". */
  return g_strdup_printf (_("The prices are in %1$s, the figure in %2$s."), currency, code);
}

static EntenteQuantity *
find_price (Resolver         *self,
            EntentePriceName  name)
{
  EntentePriceLookup lookup;
  EntentePriceFound found;
  EntenteDay day;

  if (self->checker->prices == NULL)
    {
      self->why = g_strdup (_("No prices have been imported."));
      return NULL;
    }
  self->why = why_other_currency (self);
  if (self->why != NULL)
    return NULL;
  if (!entente_checker_get_day (self->parts, &day))
    {
      self->why = g_strdup (_("The claim has no day to look prices up on."));
      return NULL;
    }

  found = entente_price_lookup (self->checker->prices, name, day, &lookup);
  if (found != ENTENTE_PRICE_FOUND_YES)
    {
      self->why = entente_checker_why_not (self->checker, name, day, found);
      return NULL;
    }

  entente_checker_add_row (self->checker, self->parts, lookup.row);

  return entente_quantity_new_derived (&lookup.value, entente_interval_point (lookup.value),
                                       self->price_unit, ENTENTE_RELATION_EQUAL, NULL);
}

static gboolean
resolve_price (Resolver            *self,
               const char          *id,
               EntentePriceName     name,
               EntenteFormulaInput *input)
{
  EntenteQuantity *quantity = g_hash_table_lookup (self->prices, id);

  if (quantity == NULL && self->why == NULL)
    {
      add_basis (self, entente_price_name_to_words (name));
      quantity = find_price (self, name);
      if (quantity != NULL)
        g_hash_table_insert (self->prices, g_strdup (id), quantity);
    }
  *input = (EntenteFormulaInput) {
    .quantity = quantity, .unit = self->price_unit, .relation = ENTENTE_RELATION_EQUAL
  };

  return quantity != NULL;
}

static gboolean
resolve (const char          *id,
         EntenteFormulaInput *input,
         gpointer             user_data)
{
  Resolver *self = user_data;
  EntentePriceName name;
  EntenteFact *fact;
  EntenteDate *date;
  EntenteQuantity *quantity;
  g_autofree char *words = NULL;

  if (entente_price_name_from_id (id, &name))
    return resolve_price (self, id, name, input);

  fact = entente_dossier_find_fact (self->checker->dossier, id);
  if (fact == NULL)
    return FALSE;

  date = entente_fact_get_date (fact);
  quantity = entente_fact_get_quantity (fact);
  words = entente_fact_get_name (fact);
  add_basis (self, words);
  *input = (EntenteFormulaInput) {
    .quantity = quantity,
    .formula = entente_fact_get_formula (fact),
    .unit = quantity != NULL ? entente_quantity_get_unit (quantity) : NULL,
    .relation = quantity != NULL ? entente_quantity_get_relation (quantity)
                                 : ENTENTE_RELATION_EQUAL,
    .date = date != NULL ? entente_date_get_edtf (date) : NULL,
    .since = entente_fact_get_since (fact),
  };

  return TRUE;
}

/* Prices are in the unit of the figure, or of a fact of the formula, where either is one of
 * money; in a formula of prices alone the unit does not matter. */
static EntenteUnit *
find_price_unit (const EntenteChecker *checker,
                 EntenteFormula       *formula,
                 EntenteUnit          *stated)
{
  const char * const *ids = entente_formula_get_inputs (formula);

  if (!entente_unit_is_dimensionless (stated))
    return entente_unit_ref (stated);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      EntenteFact *fact = entente_dossier_find_fact (checker->dossier, ids[i]);
      EntenteQuantity *quantity = fact != NULL ? entente_fact_get_quantity (fact) : NULL;

      if (quantity != NULL && !entente_unit_is_dimensionless (entente_quantity_get_unit (quantity)))
        return entente_unit_ref (entente_quantity_get_unit (quantity));
    }

  return entente_unit_new_none ();
}

/* The two agree where both can be true. */
static void
judge (EntenteVerdictParts *parts,
       EntenteQuantity     *stated)
{
  EntenteInterval claim = entente_quantity_get_interval (stated);
  EntenteInterval found = entente_quantity_get_interval (parts->found);

  if (MAX (claim.low, found.low) <= MIN (claim.high, found.high))
    parts->kind = ENTENTE_VERDICT_AGREES;
  else if (entente_quantity_get_relation (stated) == ENTENTE_RELATION_ABOUT)
    parts->reason = g_strdup (_("The claim says “about”, and nobody said how near that is."));
  else
    parts->kind = ENTENTE_VERDICT_DIFFERS;
}

/**
 * entente_checker_check_figure:
 * @self: a checker
 * @parts: a verdict that is begun; filled in
 *
 * Checks a figure.
 */
void
entente_checker_check_figure (const EntenteChecker *self,
                              EntenteVerdictParts  *parts)
{
  EntenteQuantity *stated = entente_fact_get_quantity (parts->fact);
  EntenteFormula *formula = entente_check_get_formula (parts->check);
  g_auto (Resolver) resolver = { .checker = self, .parts = parts };
  g_autoptr (GError) error = NULL;
  EntenteUnit *unit;

  if (stated == NULL || formula == NULL)
    {
      parts->reason = g_strdup (_("The claim has no figure to compare with."));
      return;
    }

  unit = entente_quantity_get_unit (stated);
  resolver.price_unit = find_price_unit (self, formula, unit);
  resolver.prices = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                           (GDestroyNotify) entente_quantity_unref);
  parts->found = entente_formula_evaluate (formula, NULL, unit, ENTENTE_RELATION_EQUAL, NULL,
                                           resolve, &resolver, &error);
  if (parts->found != NULL)
    judge (parts, stated);
  else
    parts->reason = resolver.why != NULL ? g_steal_pointer (&resolver.why)
                                         : g_strdup (error->message);
}
