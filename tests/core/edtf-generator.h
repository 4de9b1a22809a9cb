/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "edtf-table.h"

/* Texts of every form of EDTF, at random. A few are not valid, as the days of a month or
 * the order of two dates are not looked after. */

static inline int
edtf_random (GRand *rand,
             int    n)
{
  return g_rand_int_range (rand, 0, n);
}

static inline void
edtf_generate_mark (GRand   *rand,
                    int      one_in,
                    GString *text)
{
  if (edtf_random (rand, one_in) == 0)
    g_string_append_c (text, "?~%"[edtf_random (rand, 3)]);
}

static inline void
edtf_generate_digits (GRand   *rand,
                      int      number,
                      int      n_digits,
                      gboolean unspecified,
                      GString *text)
{
  g_autofree char *digits = g_strdup_printf ("%0*d", n_digits, number);

  for (int i = 0; digits[i] != '\0'; i++)
    if (unspecified && edtf_random (rand, 3) == 0)
      digits[i] = 'X';

  g_string_append (text, digits);
}

static inline void
edtf_generate_year (GRand    *rand,
                    gboolean  unspecified,
                    GString  *text)
{
  gboolean any = edtf_random (rand, 4) == 0;
  int number = any ? edtf_random (rand, 10000) : 1980 + edtf_random (rand, 50);
  gboolean negative = edtf_random (rand, 8) == 0 && number > 0;

  if (negative)
    g_string_append_c (text, '-');
  edtf_generate_digits (rand, number, 4, unspecified && !negative, text);
}

static inline void
edtf_generate_special_year (GRand   *rand,
                            GString *text)
{
  const char *sign = edtf_random (rand, 3) == 0 ? "-" : "";

  switch (edtf_random (rand, 3))
    {
    case 0:
      g_string_append_printf (text, "Y%s%d", sign, 10000 + edtf_random (rand, 2000000000));
      break;
    case 1:
      g_string_append_printf (text, "Y%s%dE%d", sign, 1 + edtf_random (rand, 9999),
                              1 + edtf_random (rand, 11));
      break;
    default:
      g_string_append_printf (text, "%s%04d", sign, 1 + edtf_random (rand, 9999));
      break;
    }

  if (edtf_random (rand, 2) == 0)
    g_string_append_printf (text, "S%d", 1 + edtf_random (rand, 6));
  edtf_generate_mark (rand, 6, text);
}

/* A date of at most @n_parts parts, with marks and unspecified digits if @level allows. */
static inline void
edtf_generate_date (GRand   *rand,
                    int      level,
                    int      n_parts,
                    gboolean groupings,
                    GString *text)
{
  gboolean unspecified = level == 2 && edtf_random (rand, 4) == 0;
  gboolean marks = level == 2 && edtf_random (rand, 4) == 0;

  n_parts = 1 + edtf_random (rand, n_parts);

  if (marks)
    edtf_generate_mark (rand, 3, text);
  edtf_generate_year (rand, unspecified, text);
  if (marks)
    edtf_generate_mark (rand, 3, text);

  if (n_parts >= 2)
    {
      g_string_append_c (text, '-');
      if (marks)
        edtf_generate_mark (rand, 3, text);

      if (groupings && edtf_random (rand, 4) == 0)
        {
          g_string_append_printf (text, "%d", 21 + edtf_random (rand, level == 2 ? 21 : 4));
          n_parts = 2;
        }
      else
        edtf_generate_digits (rand, 1 + edtf_random (rand, 12), 2, unspecified, text);
      if (marks)
        edtf_generate_mark (rand, 3, text);
    }

  if (n_parts == 3)
    {
      g_string_append_c (text, '-');
      if (marks)
        edtf_generate_mark (rand, 3, text);
      edtf_generate_digits (rand, 1 + edtf_random (rand, 31), 2, unspecified, text);
      if (marks)
        edtf_generate_mark (rand, 3, text);
    }

  if (!marks && level >= 1)
    edtf_generate_mark (rand, 6, text);
}

static inline void
edtf_generate_time (GRand   *rand,
                    GString *text)
{
  g_string_append_printf (text, "%04d-%02d-%02dT%02d:%02d:%02d", edtf_random (rand, 10000),
                          1 + edtf_random (rand, 12), 1 + edtf_random (rand, 28),
                          edtf_random (rand, 24), edtf_random (rand, 60), edtf_random (rand, 60));

  switch (edtf_random (rand, 4))
    {
    case 0:
      g_string_append_c (text, 'Z');
      break;
    case 1:
      g_string_append_printf (text, "%c%02d", "+-"[edtf_random (rand, 2)], edtf_random (rand, 15));
      break;
    case 2:
      g_string_append_printf (text, "%c%02d:%02d", "+-"[edtf_random (rand, 2)],
                              edtf_random (rand, 24), edtf_random (rand, 60));
      break;
    default:
      break;
    }
}

static inline void
edtf_generate_interval (GRand   *rand,
                        int      level,
                        GString *text)
{
  int form = level == 0 ? 9 : edtf_random (rand, 10);

  if (form == 0)
    g_string_append (text, "..");
  else if (form > 1)
    edtf_generate_date (rand, level, 3, level > 0, text);

  g_string_append_c (text, '/');
  form = level == 0 ? 9 : edtf_random (rand, 10);

  if (form == 0)
    g_string_append (text, "..");
  else if (form > 1)
    edtf_generate_date (rand, level, 3, level > 0, text);
}

/* Both ends of a range are equally precise. */
static inline void
edtf_generate_range (GRand    *rand,
                     gboolean  first,
                     gboolean  last,
                     GString  *text)
{
  int n_parts = 1 + edtf_random (rand, 3);
  gboolean open_start = first && edtf_random (rand, 3) == 0;
  gboolean open_end = !open_start && last && edtf_random (rand, 3) == 0;

  for (int end = 0; end < 2; end++)
    {
      if (end == 1)
        g_string_append (text, "..");
      if (end == 0 ? open_start : open_end)
        continue;

      g_string_append_printf (text, "%04d", 1900 + 60 * end + edtf_random (rand, 60));
      if (n_parts > 1)
        g_string_append_printf (text, "-%02d", 1 + edtf_random (rand, 12));
      if (n_parts > 2)
        g_string_append_printf (text, "-%02d", 1 + edtf_random (rand, 28));
      edtf_generate_mark (rand, 9, text);
    }
}

static inline void
edtf_generate_set (GRand   *rand,
                   GString *text)
{
  gboolean one_of = g_rand_boolean (rand);
  int n_members = 1 + edtf_random (rand, 5);

  g_string_append_c (text, one_of ? '[' : '{');

  for (int i = 0; i < n_members; i++)
    {
      if (i > 0)
        g_string_append_c (text, ',');
      if (edtf_random (rand, 3) == 0)
        edtf_generate_range (rand, i == 0, i == n_members - 1, text);
      else
        edtf_generate_date (rand, 2, 3, TRUE, text);
    }

  g_string_append_c (text, one_of ? ']' : '}');
}

static inline void
edtf_generate (GRand   *rand,
               GString *text)
{
  g_string_truncate (text, 0);

  switch (edtf_random (rand, 10))
    {
    case 0:
      edtf_generate_date (rand, 0, 3, FALSE, text);
      break;
    case 1:
      edtf_generate_time (rand, text);
      break;
    case 2:
      edtf_generate_interval (rand, edtf_random (rand, 2), text);
      break;
    case 3:
      edtf_generate_date (rand, 1, 3, TRUE, text);
      break;
    case 4:
      edtf_generate_special_year (rand, text);
      break;
    case 5:
    case 6:
      edtf_generate_date (rand, 2, 3, TRUE, text);
      break;
    case 7:
      edtf_generate_interval (rand, 2, text);
      break;
    default:
      edtf_generate_set (rand, text);
      break;
    }
}
