/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The words that stand above columns of prices, in the languages that files come in. */

#include "entente-price-header.h"

#include <string.h>

/* Lines of a file in which a header is looked for. */
#define MAX_LINES 64

/* Longer words name no column. */
#define MAX_NAME 80

/* In lower case, without accents and without anything that is not a letter or a digit. Of two
 * columns with the same meaning the one of the lower rank is taken. */
static const struct
{
  const char *word;
  EntentePriceColumn column;
  guint8 rank;
} words[] = {
  { "date", ENTENTE_PRICE_COLUMN_DATE, 0 },
  { "datetime", ENTENTE_PRICE_COLUMN_DATE, 0 },
  { "timestamp", ENTENTE_PRICE_COLUMN_DATE, 1 },
  { "tradedate", ENTENTE_PRICE_COLUMN_DATE, 0 },
  { "tradingdate", ENTENTE_PRICE_COLUMN_DATE, 0 },
  { "tradingday", ENTENTE_PRICE_COLUMN_DATE, 0 },
  { "day", ENTENTE_PRICE_COLUMN_DATE, 1 },
  { "fecha", ENTENTE_PRICE_COLUMN_DATE, 0 },
  { "datum", ENTENTE_PRICE_COLUMN_DATE, 0 },
  { "data", ENTENTE_PRICE_COLUMN_DATE, 0 },
  { "日期", ENTENTE_PRICE_COLUMN_DATE, 0 },
  { "交易日期", ENTENTE_PRICE_COLUMN_DATE, 0 },
  { "交易日", ENTENTE_PRICE_COLUMN_DATE, 0 },

  { "time", ENTENTE_PRICE_COLUMN_TIME, 0 },
  { "hora", ENTENTE_PRICE_COLUMN_TIME, 0 },
  { "uhrzeit", ENTENTE_PRICE_COLUMN_TIME, 0 },
  { "zeit", ENTENTE_PRICE_COLUMN_TIME, 0 },
  { "heure", ENTENTE_PRICE_COLUMN_TIME, 0 },
  { "ora", ENTENTE_PRICE_COLUMN_TIME, 0 },
  { "czas", ENTENTE_PRICE_COLUMN_TIME, 0 },
  { "时间", ENTENTE_PRICE_COLUMN_TIME, 0 },
  { "時間", ENTENTE_PRICE_COLUMN_TIME, 0 },

  { "open", ENTENTE_PRICE_COLUMN_OPEN, 0 },
  { "opening", ENTENTE_PRICE_COLUMN_OPEN, 0 },
  { "openprice", ENTENTE_PRICE_COLUMN_OPEN, 0 },
  { "openingprice", ENTENTE_PRICE_COLUMN_OPEN, 0 },
  { "apertura", ENTENTE_PRICE_COLUMN_OPEN, 0 },
  { "abertura", ENTENTE_PRICE_COLUMN_OPEN, 0 },
  { "eroffnung", ENTENTE_PRICE_COLUMN_OPEN, 0 },
  { "eroffnungskurs", ENTENTE_PRICE_COLUMN_OPEN, 0 },
  { "eroffn", ENTENTE_PRICE_COLUMN_OPEN, 0 },
  { "erster", ENTENTE_PRICE_COLUMN_OPEN, 0 },
  { "ouverture", ENTENTE_PRICE_COLUMN_OPEN, 0 },
  { "ouv", ENTENTE_PRICE_COLUMN_OPEN, 0 },
  { "otwarcie", ENTENTE_PRICE_COLUMN_OPEN, 0 },
  { "开盘", ENTENTE_PRICE_COLUMN_OPEN, 0 },
  { "开盘价", ENTENTE_PRICE_COLUMN_OPEN, 0 },
  { "今开", ENTENTE_PRICE_COLUMN_OPEN, 0 },
  { "開盤", ENTENTE_PRICE_COLUMN_OPEN, 0 },
  { "開盤價", ENTENTE_PRICE_COLUMN_OPEN, 0 },
  { "開市", ENTENTE_PRICE_COLUMN_OPEN, 0 },

  { "high", ENTENTE_PRICE_COLUMN_HIGH, 0 },
  { "highprice", ENTENTE_PRICE_COLUMN_HIGH, 0 },
  { "max", ENTENTE_PRICE_COLUMN_HIGH, 0 },
  { "maximo", ENTENTE_PRICE_COLUMN_HIGH, 0 },
  { "maxima", ENTENTE_PRICE_COLUMN_HIGH, 0 },
  { "massimo", ENTENTE_PRICE_COLUMN_HIGH, 0 },
  { "hoch", ENTENTE_PRICE_COLUMN_HIGH, 0 },
  { "hochst", ENTENTE_PRICE_COLUMN_HIGH, 0 },
  { "hochstkurs", ENTENTE_PRICE_COLUMN_HIGH, 0 },
  { "tageshoch", ENTENTE_PRICE_COLUMN_HIGH, 0 },
  { "haut", ENTENTE_PRICE_COLUMN_HIGH, 0 },
  { "plushaut", ENTENTE_PRICE_COLUMN_HIGH, 0 },
  { "najwyzszy", ENTENTE_PRICE_COLUMN_HIGH, 0 },
  { "najwyz", ENTENTE_PRICE_COLUMN_HIGH, 0 },
  { "maks", ENTENTE_PRICE_COLUMN_HIGH, 0 },
  { "最高", ENTENTE_PRICE_COLUMN_HIGH, 0 },
  { "最高价", ENTENTE_PRICE_COLUMN_HIGH, 0 },
  { "最高價", ENTENTE_PRICE_COLUMN_HIGH, 0 },

  { "low", ENTENTE_PRICE_COLUMN_LOW, 0 },
  { "lowprice", ENTENTE_PRICE_COLUMN_LOW, 0 },
  { "min", ENTENTE_PRICE_COLUMN_LOW, 0 },
  { "minimo", ENTENTE_PRICE_COLUMN_LOW, 0 },
  { "minima", ENTENTE_PRICE_COLUMN_LOW, 0 },
  { "tief", ENTENTE_PRICE_COLUMN_LOW, 0 },
  { "tiefst", ENTENTE_PRICE_COLUMN_LOW, 0 },
  { "tiefstkurs", ENTENTE_PRICE_COLUMN_LOW, 0 },
  { "tagestief", ENTENTE_PRICE_COLUMN_LOW, 0 },
  { "bas", ENTENTE_PRICE_COLUMN_LOW, 0 },
  { "plusbas", ENTENTE_PRICE_COLUMN_LOW, 0 },
  { "najnizszy", ENTENTE_PRICE_COLUMN_LOW, 0 },
  { "najniz", ENTENTE_PRICE_COLUMN_LOW, 0 },
  { "最低", ENTENTE_PRICE_COLUMN_LOW, 0 },
  { "最低价", ENTENTE_PRICE_COLUMN_LOW, 0 },
  { "最低價", ENTENTE_PRICE_COLUMN_LOW, 0 },

  { "close", ENTENTE_PRICE_COLUMN_CLOSE, 0 },
  { "closing", ENTENTE_PRICE_COLUMN_CLOSE, 0 },
  { "closelast", ENTENTE_PRICE_COLUMN_CLOSE, 0 },
  { "closeprice", ENTENTE_PRICE_COLUMN_CLOSE, 0 },
  { "closingprice", ENTENTE_PRICE_COLUMN_CLOSE, 0 },
  { "prvclo", ENTENTE_PRICE_COLUMN_CLOSE, 2 },
  { "last", ENTENTE_PRICE_COLUMN_CLOSE, 1 },
  { "lastprice", ENTENTE_PRICE_COLUMN_CLOSE, 1 },
  { "price", ENTENTE_PRICE_COLUMN_CLOSE, 2 },
  { "ultimo", ENTENTE_PRICE_COLUMN_CLOSE, 1 },
  { "cierre", ENTENTE_PRICE_COLUMN_CLOSE, 0 },
  { "precio", ENTENTE_PRICE_COLUMN_CLOSE, 2 },
  { "schluss", ENTENTE_PRICE_COLUMN_CLOSE, 0 },
  { "schlusskurs", ENTENTE_PRICE_COLUMN_CLOSE, 0 },
  { "zuletzt", ENTENTE_PRICE_COLUMN_CLOSE, 1 },
  { "kurs", ENTENTE_PRICE_COLUMN_CLOSE, 2 },
  { "dernier", ENTENTE_PRICE_COLUMN_CLOSE, 1 },
  { "cloture", ENTENTE_PRICE_COLUMN_CLOSE, 0 },
  { "clot", ENTENTE_PRICE_COLUMN_CLOSE, 0 },
  { "cours", ENTENTE_PRICE_COLUMN_CLOSE, 2 },
  { "chiusura", ENTENTE_PRICE_COLUMN_CLOSE, 0 },
  { "prezzo", ENTENTE_PRICE_COLUMN_CLOSE, 2 },
  { "fechamento", ENTENTE_PRICE_COLUMN_CLOSE, 0 },
  { "fecho", ENTENTE_PRICE_COLUMN_CLOSE, 0 },
  { "preco", ENTENTE_PRICE_COLUMN_CLOSE, 2 },
  { "zamkniecie", ENTENTE_PRICE_COLUMN_CLOSE, 0 },
  { "ostatnio", ENTENTE_PRICE_COLUMN_CLOSE, 1 },
  { "收盘", ENTENTE_PRICE_COLUMN_CLOSE, 0 },
  { "收盘价", ENTENTE_PRICE_COLUMN_CLOSE, 0 },
  { "收盤", ENTENTE_PRICE_COLUMN_CLOSE, 0 },
  { "收盤價", ENTENTE_PRICE_COLUMN_CLOSE, 0 },
  { "收市", ENTENTE_PRICE_COLUMN_CLOSE, 0 },

  { "adjclose", ENTENTE_PRICE_COLUMN_ADJUSTED, 0 },
  { "adjustedclose", ENTENTE_PRICE_COLUMN_ADJUSTED, 0 },
  { "adjcloseprice", ENTENTE_PRICE_COLUMN_ADJUSTED, 0 },
  { "closeadj", ENTENTE_PRICE_COLUMN_ADJUSTED, 0 },
  { "closeadjusted", ENTENTE_PRICE_COLUMN_ADJUSTED, 0 },
  { "adjusted", ENTENTE_PRICE_COLUMN_ADJUSTED, 1 },

  { "volume", ENTENTE_PRICE_COLUMN_VOLUME, 0 },
  { "vol", ENTENTE_PRICE_COLUMN_VOLUME, 0 },
  { "volumen", ENTENTE_PRICE_COLUMN_VOLUME, 0 },
  { "volumes", ENTENTE_PRICE_COLUMN_VOLUME, 0 },
  { "wolumen", ENTENTE_PRICE_COLUMN_VOLUME, 0 },
  { "wol", ENTENTE_PRICE_COLUMN_VOLUME, 0 },
  { "成交量", ENTENTE_PRICE_COLUMN_VOLUME, 0 },

  { "symbol", ENTENTE_PRICE_COLUMN_SYMBOL, 0 },
  { "ticker", ENTENTE_PRICE_COLUMN_SYMBOL, 0 },
  { "code", ENTENTE_PRICE_COLUMN_SYMBOL, 1 },
  { "name", ENTENTE_PRICE_COLUMN_SYMBOL, 2 },
  { "stock", ENTENTE_PRICE_COLUMN_SYMBOL, 1 },
  { "instrument", ENTENTE_PRICE_COLUMN_SYMBOL, 1 },
  { "代码", ENTENTE_PRICE_COLUMN_SYMBOL, 0 },
  { "股票代码", ENTENTE_PRICE_COLUMN_SYMBOL, 0 },

  { "dividends", ENTENTE_PRICE_COLUMN_DIVIDEND, 0 },
  { "dividend", ENTENTE_PRICE_COLUMN_DIVIDEND, 0 },
  { "dividendamount", ENTENTE_PRICE_COLUMN_DIVIDEND, 0 },

  { "stocksplits", ENTENTE_PRICE_COLUMN_SPLIT, 0 },
  { "splits", ENTENTE_PRICE_COLUMN_SPLIT, 0 },
  { "splitcoefficient", ENTENTE_PRICE_COLUMN_SPLIT, 0 },
  { "splitratio", ENTENTE_PRICE_COLUMN_SPLIT, 0 },
};

/* Up to a bracket, which has a unit or a currency, and without the number that some put first:
 * "4. close", "Close (HKD)". */
static char *
fold (const char *name,
      gsize       length)
{
  g_autofree char *lower = g_utf8_strdown (name, (gssize) length);
  g_autofree char *plain = g_utf8_normalize (lower, -1, G_NORMALIZE_ALL);
  GString *folded = g_string_new (NULL);

  for (const char *at = plain; at != NULL && *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (c == '(' || c == '[')
        break;
      if (c == 0x142) /* l with a stroke, which has no simpler form */
        g_string_append_c (folded, 'l');
      else if (g_unichar_isalnum (c) && !(folded->len == 0 && g_unichar_isdigit (c)))
        g_string_append_unichar (folded, c);
    }

  return g_string_free (folded, FALSE);
}

static gboolean
look_up (const char         *name,
         gsize               length,
         EntentePriceColumn *column,
         guint              *rank)
{
  g_autofree char *folded = NULL;

  if (length == 0 || length > MAX_NAME)
    return FALSE;

  folded = fold (name, length);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strcmp (words[i].word, folded) == 0)
      {
        *column = words[i].column;
        *rank = words[i].rank;
        return TRUE;
      }

  return FALSE;
}

static gboolean
is_symbol (const char *text,
           gsize       length)
{
  if (length == 0 || length > 16)
    return FALSE;
  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isupper (text[i]) && !g_ascii_isdigit (text[i]) &&
        strchr (".^-=", text[i]) == NULL)
      return FALSE;

  return TRUE;
}

/* "AAPL.Open", "Close_AAPL", "AAPL Adjusted". */
static gboolean
look_up_with_symbol (const char         *name,
                     EntentePriceColumn *column,
                     guint              *rank,
                     char              **symbol)
{
  gsize length = strlen (name);

  for (gsize i = 1; i + 1 < length && length <= MAX_NAME; i++)
    {
      const char *rest = name + i + 1;
      gsize n_rest = length - i - 1;

      if (strchr ("._ |:", name[i]) == NULL)
        continue;
      if (is_symbol (name, i) && look_up (rest, n_rest, column, rank))
        {
          *symbol = g_strndup (name, i);
          return TRUE;
        }
      if (is_symbol (rest, n_rest) && look_up (name, i, column, rank))
        {
          *symbol = g_strndup (rest, n_rest);
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * entente_price_header_find_column:
 * @name: what stands above a column, in UTF-8
 * @column: (out): what it stands for
 * @rank: (out): of two columns with the same meaning, the lower is the better
 * @symbol: (out) (transfer full) (nullable): the symbol that is part of the name
 *
 * Returns: whether @name is known
 */
gboolean
entente_price_header_find_column (const char         *name,
                                  EntentePriceColumn *column,
                                  guint              *rank,
                                  char              **symbol)
{
  *symbol = NULL;
  if (look_up (name, strlen (name), column, rank))
    return TRUE;

  return look_up_with_symbol (name, column, rank, symbol);
}

/**
 * entente_price_header_count_words:
 * @sample: the beginning of a file, in UTF-8
 *
 * Returns: how many words in it name columns
 */
guint
entente_price_header_count_words (const char *sample)
{
  guint n = 0, n_lines = 0;

  while (*sample != '\0' && n_lines < MAX_LINES)
    {
      gsize length = strcspn (sample, ",;|\t\"\r\n");
      EntentePriceColumn column;
      guint rank;

      if (look_up (sample, length, &column, &rank))
        n++;
      sample += length;
      if (*sample != '\0')
        n_lines += *sample++ == '\n';
    }

  return n;
}
