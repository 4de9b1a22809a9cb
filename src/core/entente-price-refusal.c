/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What was saved in place of prices: pages, answers of servers. */

#include "entente-price-text.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>
#include <string.h>

#include "entente-price-header.h"
#include "entente-price-import.h"

/* What a server says is short; of what is longer the beginning is shown. */
#define MAX_ANSWER (64 * 1024)
#define MAX_QUOTE  160

static gboolean
begins_with_tag (const char *head)
{
  static const char * const tags[] = { "<!doctype", "<html", "<head", "<body", "<script", "<?xml",
                                       "<!--", "<title", "<meta", "<div", "<error" };

  for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
    if (g_ascii_strncasecmp (head, tags[i], strlen (tags[i])) == 0)
      return TRUE;

  return FALSE;
}

/* The longest string in an answer: what it says. */
static void
find_longest (JsonNode    *node,
              const char **longest)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      g_autoptr (GList) values = json_object_get_values (json_node_get_object (node));

      for (GList *i = values; i != NULL; i = i->next)
        find_longest (i->data, longest);
    }
  else if (JSON_NODE_HOLDS_ARRAY (node))
    {
      g_autoptr (GList) values = json_array_get_elements (json_node_get_array (node));

      for (GList *i = values; i != NULL; i = i->next)
        find_longest (i->data, longest);
    }
  else if (json_node_get_value_type (node) == G_TYPE_STRING)
    {
      const char *string = json_node_get_string (node);

      if (*longest == NULL || strlen (string) > strlen (*longest))
        *longest = string;
    }
}

static gboolean
refuse_json (const char  *head,
             guint64      size,
             GError     **error)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autofree char *safe = NULL;
  const char *longest = NULL;

  if (size > MAX_ANSWER || !json_parser_load_from_data (parser, head, -1, NULL) ||
      json_parser_get_root (parser) == NULL)
    return FALSE;

  find_longest (json_parser_get_root (parser), &longest);
  if (longest == NULL)
    {
      g_set_error_literal (error, ENTENTE_PRICE_ERROR, ENTENTE_PRICE_ERROR_ERROR_PAGE,
                           _("This is JSON, not a table of prices."));
      return TRUE;
    }

  safe = entente_price_text_make_safe (longest, MAX_QUOTE);
  g_set_error (error, ENTENTE_PRICE_ERROR, ENTENTE_PRICE_ERROR_ERROR_PAGE,
               /* Translators: what a server answered */
               _("This is a server's answer in JSON, not a table of prices. It says: “%s”"), safe);
  return TRUE;
}

static gboolean
has_limit_words (const char *head)
{
  static const char * const words[] = { "limit", "too many requests", "call frequency" };
  g_autofree char *lower = g_utf8_strdown (head, -1);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strstr (lower, words[i]) != NULL)
      return TRUE;

  /* Not "quotations". */
  return g_regex_match_simple ("\\bquotas?\\b", lower, G_REGEX_DEFAULT, G_REGEX_MATCH_DEFAULT);
}

static gboolean
has_nothing_words (const char *head)
{
  static const char * const words[] = { "brak danych", "no data", "not found", "n/d", "keine daten",
                                        "sin datos", "aucune donn", "nessun dato", "sem dados",
                                        "没有数据", "无数据" };
  g_autofree char *lower = g_utf8_strdown (head, -1);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strstr (lower, words[i]) != NULL)
      return TRUE;

  return FALSE;
}

/* A few lines of words: a server's answer in place of the table. */
static void
refuse_words (const char  *head,
              GError     **error)
{
  g_autofree char *safe = entente_price_text_make_safe (head, MAX_QUOTE);

  if (has_limit_words (head))
    g_set_error (error, ENTENTE_PRICE_ERROR, ENTENTE_PRICE_ERROR_ERROR_PAGE,
                 /* Translators: what a server answered */
                 _("The server sent no prices, since a limit of requests was reached. It says: "
                   "“%s”"), safe);
  else if (has_nothing_words (head))
    g_set_error (error, ENTENTE_PRICE_ERROR, ENTENTE_PRICE_ERROR_ERROR_PAGE,
                 /* Translators: what a server answered */
                 _("The server had no prices to send. It says: “%s”"), safe);
  else
    g_set_error (error, ENTENTE_PRICE_ERROR, ENTENTE_PRICE_ERROR_NO_TABLE,
                 /* Translators: how a file begins */
                 _("No line of this file has a date and a price. It begins: “%s”"), safe);
}

/**
 * entente_price_refusal_check_page:
 * @text: a text
 * @error: what it is instead of a table
 *
 * Returns: whether the text is neither a web page nor JSON, which may have rows in them that
 *   look like those of a table
 */
gboolean
entente_price_refusal_check_page (const EntentePriceText  *text,
                                  GError                 **error)
{
  g_autofree char *head = entente_price_text_convert (text, text->data,
                                                      MIN (text->size, MAX_ANSWER));

  g_strstrip (head);
  if (begins_with_tag (head))
    g_set_error_literal (error, ENTENTE_PRICE_ERROR, ENTENTE_PRICE_ERROR_ERROR_PAGE,
                         _("This is a web page, not a table of prices. The server may have "
                           "refused to send the prices."));
  else
    return (*head != '{' && *head != '[') || !refuse_json (head, text->total, error);

  return FALSE;
}

/**
 * entente_price_refusal_explain:
 * @text: a text in which there is no row of prices
 * @error: what it is instead
 */
void
entente_price_refusal_explain (const EntentePriceText  *text,
                               GError                 **error)
{
  g_autofree char *head = entente_price_text_convert (text, text->data,
                                                      MIN (text->size, MAX_ANSWER));

  g_strstrip (head);
  if (*head == '\0')
    g_set_error_literal (error, ENTENTE_PRICE_ERROR, ENTENTE_PRICE_ERROR_EMPTY,
                         _("The file has nothing but empty lines."));
  else if (entente_price_header_count_words (head) >= 2)
    g_set_error_literal (error, ENTENTE_PRICE_ERROR, ENTENTE_PRICE_ERROR_NO_ROWS,
                         _("The table has a header and no row of prices."));
  else
    refuse_words (head, error);
}
