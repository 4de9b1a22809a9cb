/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Words, icons and styles for verdicts, wherever facts are shown. */

#include "entente-verdict-looks.h"

#include <glib/gi18n-lib.h>

/**
 * entente_verdict_looks_word:
 * @kind: what came out of a check
 *
 * Returns: (transfer none): the same in a word or two
 */
const char *
entente_verdict_looks_word (EntenteVerdictKind kind)
{
  switch (kind)
    {
    case ENTENTE_VERDICT_AGREES:
      return C_("verdict", "Agrees");
    case ENTENTE_VERDICT_DIFFERS:
      return C_("verdict", "Differs");
    case ENTENTE_VERDICT_CANNOT_TELL:
    default:
      return C_("verdict", "Cannot tell");
    }
}

/**
 * entente_verdict_looks_icon:
 * @kind: what came out of a check
 *
 * Returns: (transfer none): the name of an icon, of a shape that no other kind has
 */
const char *
entente_verdict_looks_icon (EntenteVerdictKind kind)
{
  switch (kind)
    {
    case ENTENTE_VERDICT_AGREES:
      return "entente-verdict-agrees-symbolic";
    case ENTENTE_VERDICT_DIFFERS:
      return "entente-verdict-differs-symbolic";
    case ENTENTE_VERDICT_CANNOT_TELL:
    default:
      return "entente-verdict-cannot-tell-symbolic";
    }
}

/**
 * entente_verdict_looks_css_class:
 * @kind: what came out of a check
 *
 * Returns: (transfer none): the style class of its icon and word
 */
const char *
entente_verdict_looks_css_class (EntenteVerdictKind kind)
{
  switch (kind)
    {
    case ENTENTE_VERDICT_AGREES:
      return "success";
    case ENTENTE_VERDICT_DIFFERS:
      return "warning";
    case ENTENTE_VERDICT_CANNOT_TELL:
    default:
      return "dimmed";
    }
}

/**
 * entente_verdict_looks_has_kind:
 * @verdicts: (element-type EntenteVerdict): verdicts
 * @kind: what came out of a check
 *
 * Returns: whether one of the verdicts is of that kind
 */
gboolean
entente_verdict_looks_has_kind (GPtrArray          *verdicts,
                                EntenteVerdictKind  kind)
{
  g_return_val_if_fail (verdicts != NULL, FALSE);

  for (guint i = 0; i < verdicts->len; i++)
    if (entente_verdict_get_kind (verdicts->pdata[i]) == kind)
      return TRUE;

  return FALSE;
}

/* What a verdict rests on tells those of one fact apart. */
static char *
spoken_with_basis (EntenteVerdict *verdict)
{
  g_autofree char *basis = entente_verdict_get_basis (verdict);

  switch (entente_verdict_get_kind (verdict))
    {
    case ENTENTE_VERDICT_AGREES:
      /* Translators: a verdict as a screen reader says it; %s is what a figure was held
       * against, such as "the high of the day" */
      return g_strdup_printf (C_("spoken verdict", "agrees with %s"), basis);
    case ENTENTE_VERDICT_DIFFERS:
      /* Translators: a verdict as a screen reader says it; %s is what a figure was held
       * against, such as "the high of the day" */
      return g_strdup_printf (C_("spoken verdict", "differs from %s"), basis);
    case ENTENTE_VERDICT_CANNOT_TELL:
    default:
      /* Translators: a verdict as a screen reader says it; %s is what a figure was held
       * against, such as "the high of the day" */
      return g_strdup_printf (C_("spoken verdict", "cannot be told by %s"), basis);
    }
}

static const char *
spoken_kind (EntenteVerdictKind kind)
{
  switch (kind)
    {
    case ENTENTE_VERDICT_AGREES:
      return C_("spoken verdict", "Checked: agrees");
    case ENTENTE_VERDICT_DIFFERS:
      return C_("spoken verdict", "Checked: differs");
    case ENTENTE_VERDICT_CANNOT_TELL:
    default:
      return C_("spoken verdict", "Checked: cannot tell");
    }
}

/**
 * entente_verdict_looks_spoken:
 * @verdicts: (element-type EntenteVerdict): the verdicts on a fact
 *
 * Returns: (transfer full) (nullable): what came out, in a few words; %NULL without verdicts
 */
char *
entente_verdict_looks_spoken (GPtrArray *verdicts)
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) strv = NULL;
  g_autofree char *list = NULL;

  g_return_val_if_fail (verdicts != NULL, NULL);

  if (verdicts->len == 0)
    return NULL;
  if (verdicts->len == 1)
    return g_strdup (spoken_kind (entente_verdict_get_kind (verdicts->pdata[0])));

  for (guint i = 0; i < verdicts->len; i++)
    g_strv_builder_take (parts, spoken_with_basis (verdicts->pdata[i]));
  strv = g_strv_builder_end (parts);
  /* Translators: between several verdicts on one fact, as a screen reader says them */
  list = g_strjoinv (C_("spoken verdict", "; "), strv);

  /* Translators: %s is a list of verdicts: "agrees with the high of the day; differs from the
   * close of the day" */
  return g_strdup_printf (C_("spoken verdict", "Checked: %s"), list);
}

/**
 * entente_verdict_looks_add:
 * @words: what is said of a fact
 * @dossier: (nullable): the dossier
 * @fact: the fact
 *
 * Returns: (transfer full): @words, and on lines of their own the verdicts on the fact, if
 *   there are any
 */
char *
entente_verdict_looks_add (const char     *words,
                           EntenteDossier *dossier,
                           EntenteFact    *fact)
{
  g_autoptr (GPtrArray) verdicts = NULL;
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  g_auto (GStrv) strv = NULL;

  g_return_val_if_fail (words != NULL, NULL);

  if (dossier == NULL)
    return g_strdup (words);

  verdicts = entente_price_book_get_verdicts (entente_price_book_get (dossier), fact);
  g_strv_builder_add (lines, words);
  for (guint i = 0; i < verdicts->len; i++)
    g_strv_builder_take (lines, entente_verdict_to_words (verdicts->pdata[i]));
  strv = g_strv_builder_end (lines);

  return g_strjoinv ("\n", strv);
}
