/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Rows in the fast way: plain numbers, dates as ISO 8601 has them, no quotation marks. What is
 * anything else is left to the general way, row by row; nothing is kept of a row before all of
 * it is read.
 *
 * Each row here ends with the sign for that, well before the text does, so that no loop over
 * digits has to look for the end of the text. */

#include "entente-price-scan.h"

#include <float.h>
#include <string.h>

#include "entente-price-number.h"

/* How many rows are read between two looks at the cancellable. */
#define STRETCH 8192

/* What a double holds exactly, in digits. */
#define EXACT_INTEGER (G_GUINT64_CONSTANT (1) << 53)
#define EXACT_POWER   22
#define MAX_DIGITS    18

/* Where "2025-02-13 09:30:00" ends. */
#define CLOCK_END 19

static const double exact_powers[EXACT_POWER + 1] = {
  1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
  1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
};

static inline guint
digit (const char *at)
{
  return (guint) (guchar) *at - '0';
}

/* Two digits, or a number beyond 99 if they are not that. */
static inline guint
two_digits (const char *at)
{
  guint tens = digit (at), ones = digit (at + 1);

  return tens <= 9 && ones <= 9 ? tens * 10 + ones : 100;
}

/* Eight bytes, the first the lowest, in which digits are the numbers that they stand for. */
static inline guint64
load_digits (const char *at)
{
  guint64 bytes;

  memcpy (&bytes, at, sizeof bytes);
  return GUINT64_FROM_LE (bytes) ^ G_GUINT64_CONSTANT (0x3030303030303030);
}

/* How many of eight bytes are digits before the first that is none: a byte above 9 gets its
 * highest bit set by the sum, and what it carries over goes to later bytes only. */
static inline guint
count_digits (guint64 bytes)
{
  guint64 others = ((bytes + G_GUINT64_CONSTANT (0x7676767676767676)) | bytes) &
                   G_GUINT64_CONSTANT (0x8080808080808080);

  return others != 0 ? (guint) __builtin_ctzll (others) / 8 : 8;
}

/* The number that the first @n of eight digits are: pairs, then fours, then all of them are
 * put together at once (D. Lemire, "Quickly parsing eight digits", 2018). */
static inline guint64
join_digits (guint64 bytes,
             guint   n)
{
  bytes <<= 64 - 8 * n;
  bytes = (bytes * 10 + (bytes >> 8)) & G_GUINT64_CONSTANT (0x00ff00ff00ff00ff);
  bytes = (bytes * 100 + (bytes >> 16)) & G_GUINT64_CONSTANT (0x0000ffff0000ffff);
  return (bytes * 10000 + (bytes >> 32)) & G_GUINT64_CONSTANT (0xffffffff);
}

static const guint32 small_powers[] = {
  1, 10, 100, 1000, 10000, 100000, 1000000, 10000000, 100000000,
};

/* Adds the digits that begin at @at; they are counted, too many of them as well. */
static inline const char *
read_digits (const char *at,
             guint64    *digits,
             gsize      *n_digits)
{
  guint n;

  do
    {
      guint64 bytes = load_digits (at);

      n = count_digits (bytes);
      if (n > 0)
        *digits = *digits * small_powers[n] + join_digits (bytes, n);
      *n_digits += n;
      at += n;
    }
  while (n == 8);

  return at;
}

/* Where a cell ends that is not of the kind that is read here: neither a separator nor the end
 * of a line. */
static const char nowhere[] = "";

static inline double
scale (guint64 digits,
       gsize   n_fraction)
{
#if defined (FLT_EVAL_METHOD) && FLT_EVAL_METHOD == 0
  if (G_LIKELY (digits <= EXACT_INTEGER))
    return (double) digits / exact_powers[n_fraction];
#endif

  return entente_price_number_scale (digits, -(int) n_fraction);
}

/* A number of any length. */
static const char *
read_long_number (const char *at,
                  char        decimal,
                  double     *value)
{
  gboolean is_negative = *at == '-';
  guint64 digits = 0;
  gsize n_digits = 0, n_whole;

  at = read_digits (at + is_negative, &digits, &n_digits);
  n_whole = n_digits;
  if (*at == decimal)
    at = read_digits (at + 1, &digits, &n_digits);
  if (n_whole == 0 || n_digits > MAX_DIGITS)
    return nowhere;

  *value = scale (digits, n_digits - n_whole);
  if (is_negative)
    *value = -*value;
  return at;
}

/* The number of hundredths that @n digits are; returns what follows them and the sign. */
static inline const char *
take_cents (const char *at,
            guint64     bytes,
            guint       n,
            double     *value)
{
  *value = (double) join_digits (bytes, n) / 100;
  return at + n + 1;
}

/* The number that begins at @at. Most have no more than seven digits, and so are in eight
 * bytes, from which the decimal sign is taken out. */
static inline const char *
read_number (const char *at,
             char        decimal,
             double     *value)
{
  guint64 bytes = load_digits (at);
  guint n_whole = count_digits (bytes);
  guint n = n_whole;
  gboolean has_sign = FALSE;

  if (G_UNLIKELY (n_whole == 0 || n_whole >= 7))
    return read_long_number (at, decimal, value);

  if (at[n] == decimal)
    {
      guint64 whole = (G_GUINT64_CONSTANT (1) << (8 * n_whole)) - 1;

      /* The last byte is none of the number's: no digit. */
      bytes = (bytes & whole) | (bytes >> 8 & ~whole) | G_GUINT64_CONSTANT (0xff) << 56;
      n = count_digits (bytes);
      has_sign = TRUE;
      if (G_UNLIKELY (n == 7 && digit (at + 8) <= 9))
        return read_long_number (at, decimal, value);
    }

  /* Where the number of digits is a constant the processor goes on to the next cell before it
   * has counted them: it foresees which way a branch goes, but not where a cell ends. */
  if (G_LIKELY (n == n_whole + 2 && has_sign))
    switch (n_whole)
      {
      case 1:
        return take_cents (at, bytes, 3, value);
      case 2:
        return take_cents (at, bytes, 4, value);
      case 3:
        return take_cents (at, bytes, 5, value);
      case 4:
        return take_cents (at, bytes, 6, value);
      default:
        break;
      }

  *value = (double) join_digits (bytes, n) / exact_powers[n - n_whole];
  return at + n + has_sign;
}

/* The end of a cell of which only matters whether it is nothing but zeros. */
static inline const char *
read_zero (const char *at,
           char        decimal,
           char        separator,
           char        end_of_line,
           gboolean   *is_zero)
{
  const char *start = at;
  guint others = (guint) (*at > '0' && *at <= '9');
  guint n;

  if (*at == '"')
    return nowhere;
  for (n = 8; others != 0 && n == 8; at += n)
    n = count_digits (load_digits (at));
  for (; *at != separator && *at != end_of_line && *at != '\r'; at++)
    others |= *at != '0' && *at != decimal;

  *is_zero = others == 0 && at > start;
  return at;
}

static inline const char *
skip_cell (const char *at,
           char        separator,
           char        end_of_line)
{
  const char *start = at;

  if (*at == '"')
    return nowhere;
  for (; *at != separator && *at != end_of_line; at++)
    ;

  return *at == end_of_line && at > start && at[-1] == '\r' ? at - 1 : at;
}

/* The first day of the month that "2025-02-" is. */
static gboolean
read_month (EntentePricePart *part,
            const char       *at,
            guint64           text)
{
  guint century = two_digits (at), year = two_digits (at + 2), month = two_digits (at + 5);

  if (century > 99 || year > 99 || month > 99 || century + year == 0 ||
      (at[4] != '-' && at[4] != '/' && at[4] != '.') || at[4] != at[7] ||
      !entente_day_from_ymd (century * 100 + year, (int) month, 1, &part->month_day))
    return FALSE;

  part->month_text = text;
  part->month_days = (guint) entente_day_month_days (century * 100 + year, (int) month);
  part->month_day--;
  return TRUE;
}

/* The cell of a date that has to be read in the general way, unless it is the last one again. */
static const char *
read_other_date (EntentePricePart *part,
                 const char       *at,
                 char              separator,
                 EntenteDay       *day,
                 int              *seconds)
{
  const char *end = skip_cell (at, separator, part->scan->text->end_of_line);
  EntentePriceDateParts parts;
  gsize size;

  if (end == nowhere || end - at > (gssize) sizeof part->rest)
    return nowhere;

  size = (gsize) (end - at);
  if (size != part->rest_size || memcmp (at, part->rest, size) != 0)
    {
      if (!entente_price_date_split (at, size, &parts) ||
          !entente_price_date_resolve (&parts, part->scan->layout->format->date_order,
                                       &part->rest_day, &part->rest_seconds))
        {
          part->rest_size = 0;
          return nowhere;
        }
      memcpy (part->rest, at, size);
      part->rest_size = size;
      part->offset_size = 0;
      if (size > CLOCK_END && size - CLOCK_END <= sizeof part->offset &&
          strchr ("+-Z", at[CLOCK_END]) != NULL)
        {
          part->offset_size = size - CLOCK_END;
          memcpy (part->offset, at + CLOCK_END, part->offset_size);
        }
    }

  *day = part->rest_day;
  *seconds = part->rest_seconds;
  return end;
}

/* " 09:30:00" or "T09:30:00", and behind it nothing or what was behind the last one that was
 * read in the general way; NULL if it is anything else. */
static inline const char *
read_clock (const EntentePricePart *part,
            const char             *at,
            char                    separator,
            int                    *seconds)
{
  const guint64 colons = G_GUINT64_CONSTANT (0x0000ff0000ff0000);
  guint64 bytes = load_digits (at + 1);
  guint64 sums = bytes + G_GUINT64_CONSTANT (0x7676767676767676);
  guint64 pairs;
  guint hour, minute, second;

  if (((sums | bytes) & G_GUINT64_CONSTANT (0x8080808080808080) & ~colons) != 0 ||
      (bytes & colons) != ((guint64) (':' ^ '0') << 16 | (guint64) (':' ^ '0') << 40) ||
      (*at != ' ' && *at != 'T'))
    return NULL;

  /* Ten times each byte and the next one, in none of which anything is carried over. */
  pairs = bytes * 10 + (bytes >> 8);
  hour = pairs & 0xff;
  minute = pairs >> 24 & 0xff;
  second = pairs >> 48 & 0xff;
  if (hour > 23 || minute > 59 || second > 59)
    return NULL;

  *seconds = (int) (hour * 3600 + minute * 60 + second);
  at += 9;
  if (*at != separator && part->offset_size > 0 &&
      memcmp (at, part->offset, part->offset_size) == 0)
    at += part->offset_size;
  return *at == separator ? at : NULL;
}

static inline const char *
read_date (EntentePricePart *part,
           const char       *at,
           char              separator,
           EntenteDay       *day,
           int              *seconds)
{
  const char *end = at + 10;
  guint64 text;
  guint month_day;

  memcpy (&text, at, sizeof text);
  month_day = two_digits (at + 8);
  if ((text != part->month_text && !read_month (part, at, text)) || month_day == 0 ||
      month_day > part->month_days)
    return read_other_date (part, at, separator, day, seconds);

  *day = part->month_day + month_day;
  *seconds = 0;
  if (*end == separator)
    return end;

  end = read_clock (part, end, separator, seconds);
  return end != NULL ? end : read_other_date (part, at, separator, day, seconds);
}

static inline const char *
read_symbol (const EntentePricePart *part,
             const char             *at)
{
  if (part->symbol == NULL || part->symbol_size > 32 ||
      strncmp (at, part->symbol, part->symbol_size) != 0)
    return nowhere;

  return at + part->symbol_size;
}

/* Reads the row that the part is at. Returns where the next begins, or NULL. */
static inline const char *
read_row (EntentePricePart *part,
          char              separator,
          char              decimal,
          char              end_of_line)
{
  const EntentePriceScan *scan = part->scan;
  const guint8 *action = scan->actions;
  const char *at = part->at;
  EntentePriceRow row = ENTENTE_PRICE_ROW_INIT;
  gboolean is_zero = FALSE;
  EntenteDay day = 0;
  int seconds = 0;
  guint32 step;

  for (;; action++)
    {
      switch ((EntentePriceAction) *action)
        {
        case ENTENTE_PRICE_ACTION_OPEN:
        case ENTENTE_PRICE_ACTION_HIGH:
        case ENTENTE_PRICE_ACTION_LOW:
        case ENTENTE_PRICE_ACTION_CLOSE:
          do
            {
              if (*at != separator)
                at = read_number (at, decimal, &row.values[*action]);
            }
          /* Prices mostly stand side by side. */
          while (action[1] <= ENTENTE_PRICE_ACTION_CLOSE && *at == separator && at++ && action++);
          break;
        case ENTENTE_PRICE_ACTION_ADJUSTED:
          if (*at != separator)
            at = read_number (at, decimal, &row.values[*action]);
          row.is_remarkable = TRUE;
          break;
        case ENTENTE_PRICE_ACTION_DATE:
          at = read_date (part, at, separator, &day, &seconds);
          break;
        case ENTENTE_PRICE_ACTION_VOLUME:
          at = read_zero (at, decimal, separator, end_of_line, &row.has_no_volume);
          row.is_remarkable |= row.has_no_volume;
          break;
        case ENTENTE_PRICE_ACTION_DIVIDEND:
        case ENTENTE_PRICE_ACTION_SPLIT:
          at = read_zero (at, decimal, separator, end_of_line, &is_zero);
          if (!is_zero)
            return NULL;
          break;
        case ENTENTE_PRICE_ACTION_SYMBOL:
          at = read_symbol (part, at);
          break;
        case ENTENTE_PRICE_ACTION_SKIP:
          at = skip_cell (at, separator, end_of_line);
          break;
        case ENTENTE_PRICE_ACTION_END:
        default:
          return NULL;
        }

      if (*at != separator)
        break;
      at++;
    }

  if (*at == '\r' && end_of_line != '\r')
    at++;
  if (*at != end_of_line || action[1] != ENTENTE_PRICE_ACTION_END ||
      !entente_price_part_find_step (part, day, seconds, &step))
    return NULL;

  entente_price_part_add_row (part, step, &row);
  return at + 1;
}

static gboolean
is_to_stop (EntentePricePart *part,
            gsize             n_bytes)
{
  EntentePriceScan *scan = part->scan;
  gsize done = (gsize) g_atomic_pointer_add (&scan->done, (gssize) n_bytes) + n_bytes;

  if (part->tells_progress && scan->progress != NULL)
    scan->progress (MIN (1, (double) done / (double) scan->text->size), scan->progress_data);
  if (g_cancellable_set_error_if_cancelled (scan->cancellable, &part->error))
    g_atomic_int_set (&scan->is_stopped, TRUE);

  return g_atomic_int_get (&scan->is_stopped);
}

/* Reads some rows; the layout is in the caller's hands, so that a compiler can make one loop
 * for the common one. */
static inline gboolean
read_stretch (EntentePricePart *part,
              const char       *fast_end,
              char              separator,
              char              decimal,
              char              end_of_line)
{
  for (guint i = 0; i < STRETCH && part->at < part->end; i++)
    {
      const char *next = part->at < fast_end ? read_row (part, separator, decimal, end_of_line)
                                             : NULL;

      if (G_LIKELY (next != NULL))
        {
          part->at = next;
          part->line++;
        }
      else if (!entente_price_part_read_row (part))
        return FALSE;
    }

  return TRUE;
}

/**
 * entente_price_part_run:
 * @part: a part
 *
 * Reads all of it, or up to an error, which is then the part's.
 */
void
entente_price_part_run (EntentePricePart *part)
{
  const EntentePriceScan *scan = part->scan;
  const EntentePriceFormat *format = scan->layout->format;
  const char *fast_end = scan->is_simple ? scan->fast_end : scan->text->data;
  gboolean is_common = format->separator == ',' && format->decimal == '.' &&
                       scan->text->end_of_line == '\n';
  gboolean goes_on = TRUE;

  while (goes_on && part->at < part->end)
    {
      const char *before = part->at;

      goes_on = is_common ? read_stretch (part, fast_end, ',', '.', '\n')
                          : read_stretch (part, fast_end, format->separator, format->decimal,
                                          scan->text->end_of_line);
      if (!goes_on)
        g_atomic_int_set (&part->scan->is_stopped, TRUE);
      else
        goes_on = !is_to_stop (part, (gsize) (part->at - before));
    }
}
