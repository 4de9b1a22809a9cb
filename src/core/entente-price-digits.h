/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <string.h>

G_BEGIN_DECLS

/* Digits, eight at a time. Who loads them sees to it that so many bytes may be looked at. */

static inline guint
entente_price_digit (const char *at)
{
  return (guint) (guchar) *at - '0';
}

/* Two digits, or a number beyond 99 if they are not that. */
static inline guint
entente_price_two_digits (const char *at)
{
  guint tens = entente_price_digit (at), ones = entente_price_digit (at + 1);

  return tens <= 9 && ones <= 9 ? tens * 10 + ones : 100;
}

/* Eight bytes, the first the lowest, in which digits are the numbers that they stand for. */
static inline guint64
entente_price_load_digits (const char *at)
{
  guint64 bytes;

  memcpy (&bytes, at, sizeof bytes);
  return GUINT64_FROM_LE (bytes) ^ G_GUINT64_CONSTANT (0x3030303030303030);
}

/* How many of eight bytes are digits before the first that is none: a byte above 9 gets its
 * highest bit set by the sum, and what it carries over goes to later bytes only. */
static inline guint
entente_price_count_digits (guint64 bytes)
{
  guint64 others = ((bytes + G_GUINT64_CONSTANT (0x7676767676767676)) | bytes) &
                   G_GUINT64_CONSTANT (0x8080808080808080);

  return others != 0 ? (guint) __builtin_ctzll (others) / 8 : 8;
}

/* The number that the first @n of eight digits are: pairs, then fours, then all of them are
 * put together at once (D. Lemire, "Quickly parsing eight digits", 2018). */
static inline guint64
entente_price_join_digits (guint64 bytes,
             guint   n)
{
  bytes <<= 64 - 8 * n;
  bytes = (bytes * 10 + (bytes >> 8)) & G_GUINT64_CONSTANT (0x00ff00ff00ff00ff);
  bytes = (bytes * 100 + (bytes >> 16)) & G_GUINT64_CONSTANT (0x0000ffff0000ffff);
  return (bytes * 10000 + (bytes >> 32)) & G_GUINT64_CONSTANT (0xffffffff);
}

G_END_DECLS
