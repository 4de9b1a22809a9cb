/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a chart is looked at, as it is typed. */

#include "entente-cli-view.h"

#include <glib/gi18n-lib.h>

#include "entente-cli-price-options.h"
#include "entente-cli-private.h"
#include "entente-edtf.h"
#include "entente-enum.h"

/* The first day that a date leaves open, or the last one. */
static gboolean
parse_day (const char  *text,
           gboolean     last,
           EntenteDay  *day,
           GError     **error)
{
  g_autoptr (EntenteEdtf) edtf = entente_edtf_parse (text, NULL, error);

  if (edtf == NULL)
    {
      /* Translators: %s is what was typed as a date */
      g_prefix_error (error, _("“%s” is no date: "), text);
      return FALSE;
    }
  if (last ? entente_edtf_get_latest (edtf, day) : entente_edtf_get_earliest (edtf, day))
    return TRUE;

  if (last)
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                 /* Translators: %s is what was typed as a date */
                 _("nothing says when “%s” ends"), text);
  else
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                 /* Translators: %s is what was typed as a date */
                 _("nothing says when “%s” begins"), text);

  return FALSE;
}

static gboolean
parse_time (EntenteChartView          *view,
            const EntenteCliViewWish  *wish,
            GError                   **error)
{
  EntenteDay from, to;

  if (wish->from == NULL && wish->to == NULL)
    return TRUE;
  if (wish->from == NULL || wish->to == NULL)
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                   _("--from and --to go together"));
      return FALSE;
    }
  if (!parse_day (wish->from, FALSE, &from, error) || !parse_day (wish->to, TRUE, &to, error))
    return FALSE;
  if (to < from)
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                   /* Translators: the placeholders are two dates that were typed */
                   _("“%1$s” is after “%2$s”"), wish->from, wish->to);
      return FALSE;
    }

  view->from = (double) from;
  view->to = (double) to + 1;

  return TRUE;
}

static gboolean
parse_enum (GType         type,
            const char   *text,
            int          *value,
            GError      **error)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;
  g_autofree char *known = NULL;
  GEnumClass *klass = g_type_class_ref (type);
  gboolean found = text == NULL;

  for (guint i = 0; i < klass->n_values && !found; i++)
    {
      g_strv_builder_add (builder, klass->values[i].value_nick);
      found = g_str_equal (klass->values[i].value_nick, text);
      if (found)
        *value = klass->values[i].value;
    }
  g_type_class_unref (klass);
  if (found)
    return TRUE;

  names = g_strv_builder_end (builder);
  known = g_strjoinv (", ", names);
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
               /* Translators: what was typed, then what could have been */
               _("there is no “%1$s” here; there are: %2$s"), text, known);

  return FALSE;
}

/**
 * entente_cli_view_init:
 * @view: (out caller-allocates): a view; to be cleared whatever the answer
 * @wish: what was typed
 * @error: set to %G_OPTION_ERROR_BAD_VALUE, or to an error of EDTF
 *
 * Returns: whether it means something
 */
gboolean
entente_cli_view_init (EntenteChartView          *view,
                       const EntenteCliViewWish  *wish,
                       GError                   **error)
{
  int scale = ENTENTE_VALUE_SCALE_LINEAR, form = ENTENTE_PRICE_FORM_LINE;

  *view = (EntenteChartView) ENTENTE_CHART_VIEW_INIT;
  if (!parse_time (view, wish, error) ||
      !parse_enum (ENTENTE_TYPE_VALUE_SCALE, wish->scale, &scale, error) ||
      !parse_enum (ENTENTE_TYPE_PRICE_FORM, wish->form, &form, error))
    return FALSE;

  view->scale = (EntenteValueScale) scale;
  view->form = (EntentePriceForm) form;

  return TRUE;
}

/**
 * entente_cli_view_read_prices:
 * @view: a view
 * @wish: what was typed
 *
 * Reads the prices that were asked for, if any were, into the view.
 *
 * Returns: %ENTENTE_CLI_DONE, or the exit status where there was something wrong; it was printed
 */
int
entente_cli_view_read_prices (EntenteChartView         *view,
                              const EntenteCliViewWish *wish)
{
  g_autoptr (EntentePriceReport) report = NULL;
  g_autofree char *base = NULL;
  int status;

  if (wish->prices == NULL)
    return ENTENTE_CLI_DONE;

  /* A line is drawn of nothing else: most of the memory, and some of the time, is saved. */
  report = entente_cli_price_options_read (wish->prices, entente_price_form_is_line (view->form),
                                           &status);
  if (report == NULL)
    return status;

  base = g_path_get_basename (wish->prices);
  view->prices = entente_plotted_prices_new (entente_price_report_get_prices (report));
  view->prices_name = g_filename_display_name (base);

  return ENTENTE_CLI_DONE;
}
