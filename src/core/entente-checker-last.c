/* SPDX-License-Identifier: GPL-3.0-or-later */

/* "As high as last in January 2022": the last day before with a price at least as high, held
 * against the time that the claim reaches back to. */

#include <glib/gi18n-lib.h>

#include "entente-checker-private.h"

static void
add_basis (EntenteVerdictParts *parts,
           EntentePriceField    field)
{
  const char *basis = field == ENTENTE_PRICE_HIGH ? _("the highs of all days")
                                                  : _("the closes of all days");

  g_ptr_array_add (parts->bases, g_strdup (basis));
}

/* No day before was as high: that says something only if the file goes back far enough. */
static void
judge_none (const EntenteChecker *self,
            EntenteVerdictParts  *parts,
            EntenteDay            first)
{
  EntenteDay begins = entente_prices_get_day (self->prices, 0);
  g_autofree char *words = entente_verdict_day_to_words (begins);

  if (begins <= first)
    {
      parts->kind = ENTENTE_VERDICT_DIFFERS;
      /* Translators: %s is a day in words. */
      parts->reason = g_strdup_printf (_("No day before has a price as high; the prices begin on "
                                         "%s."), words);
    }
  else
    {
      /* Translators: why a claim cannot be checked; %s is a day in words. */
      parts->reason = g_strdup_printf (_("The prices begin on %s, which is not as far back as the "
                                         "claim reaches, and none before the day is as high."),
                                       words);
    }
}

static void
judge (const EntenteChecker     *self,
       EntenteVerdictParts      *parts,
       EntenteDay                first,
       EntenteDay                last,
       const EntentePriceLookup *before)
{
  parts->has_found_day = TRUE;
  parts->found_day = entente_prices_get_day (self->prices, before->row);
  parts->kind = parts->found_day >= first && parts->found_day <= last ? ENTENTE_VERDICT_AGREES
                                                                      : ENTENTE_VERDICT_DIFFERS;
}

/**
 * entente_checker_check_last:
 * @self: a checker
 * @parts: a verdict that is begun; filled in
 *
 * Checks when a price was last as high.
 */
void
entente_checker_check_last (const EntenteChecker *self,
                            EntenteVerdictParts  *parts)
{
  EntentePriceField field = entente_check_get_field (parts->check);
  EntenteEdtf *since = entente_fact_get_since (parts->fact);
  EntentePriceLookup now, before;
  EntentePriceFound found;
  gboolean has_before;
  EntenteDay day, first, last;

  add_basis (parts, field);
  if (self->prices == NULL)
    {
      parts->reason = g_strdup (_("No prices have been imported."));
      return;
    }
  if (since == NULL || !entente_edtf_get_earliest (since, &first) ||
      !entente_edtf_get_latest (since, &last) || !entente_checker_get_day (parts, &day))
    {
      parts->reason =
        g_strdup (_("The claim does not say from which time to which day it reaches."));
      return;
    }

  found = entente_price_lookup_as_high (self->prices, field, day, &now, &before, &has_before);
  if (found != ENTENTE_PRICE_FOUND_YES)
    {
      parts->reason = entente_checker_why_not (self,
                                               field == ENTENTE_PRICE_HIGH
                                                 ? ENTENTE_PRICE_NAME_HIGH
                                                 : ENTENTE_PRICE_NAME_CLOSE,
                                               day, found);
      return;
    }

  entente_checker_add_row (self, parts, now.row);
  if (has_before)
    {
      entente_checker_add_row (self, parts, before.row);
      judge (self, parts, first, last, &before);
    }
  else
    {
      judge_none (self, parts, first);
    }
}
