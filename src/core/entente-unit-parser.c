/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Units of measurement as dossiers write them.
 *
 * A code is a currency ("HKD"), a percentage ("%", "percentage points"), a ratio
 * ("x"), a span of time ("days", "years") or any noun that counts things
 * ("vendors"), each of which is a dimension of its own. A currency may be followed
 * and a noun preceded by thousand, million, billion or trillion, and either by a
 * slash and one more noun: "USD billion", "million units", "HKD/share". */

#include "entente-unit-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_CODE_LENGTH 64

static const struct
{
  const char *word;
  int exponent;
} scales[] = {
  { "thousand", 3 },
  { "million", 6 },
  { "billion", 9 },
  { "trillion", 12 },
};

static gboolean
is_currency_code (const char *text)
{
  return strlen (text) == 3 && g_ascii_isupper (text[0]) && g_ascii_isupper (text[1])
         && g_ascii_isupper (text[2]);
}

static gboolean
is_noun (const char *text)
{
  if (!g_unichar_isalpha (g_utf8_get_char (text)))
    return FALSE;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isalnum (c) && !g_unichar_ismark (c) && strchr (" -'", (int) *p) == NULL
          && c != 0x2019)
        return FALSE;
    }

  return TRUE;
}

/* The exponent of a scale word, or 0. */
static int
scale_exponent (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      if (g_str_equal (scales[i].word, word))
        return scales[i].exponent;
    }

  return 0;
}

static void
set_counted (EntenteUnit *self,
             const char  *noun)
{
  if (g_str_equal (noun, "days") || g_str_equal (noun, "day"))
    self->kind = ENTENTE_UNIT_DAYS;
  else if (g_str_equal (noun, "years") || g_str_equal (noun, "year"))
    self->kind = ENTENTE_UNIT_YEARS;
  else
    self->kind = ENTENTE_UNIT_COUNTED;

  if (self->kind == ENTENTE_UNIT_DAYS)
    self->name = "days";
  else if (self->kind == ENTENTE_UNIT_YEARS)
    self->name = "years";
  else
    self->name = g_intern_string (noun);

  entente_unit_add_base (self, self->name, 1);
}

/* Reads the words of a currency with its scale, or of a noun with its scale. */
static gboolean
parse_words (EntenteUnit *self,
             const char  *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", 2);
  const char *rest;

  if (words[0] == NULL)
    return FALSE;

  rest = words[1];
  if (is_currency_code (words[0]))
    {
      self->scale = rest != NULL ? scale_exponent (rest) : 0;
      self->kind = ENTENTE_UNIT_CURRENCY;
      self->name = g_intern_string (words[0]);
      entente_unit_add_base (self, self->name, 1);
      return rest == NULL || self->scale != 0;
    }

  if (rest != NULL)
    self->scale = scale_exponent (words[0]);
  if (self->scale == 0)
    rest = text;
  if (!is_noun (rest) || scale_exponent (rest) != 0)
    return FALSE;

  set_counted (self, rest);
  return TRUE;
}

static gboolean
parse_numerator (EntenteUnit *self,
                 const char  *text)
{
  if (g_str_equal (text, "%") || g_str_equal (text, "percentage points"))
    {
      self->kind = text[0] == '%' ? ENTENTE_UNIT_PERCENT : ENTENTE_UNIT_PERCENTAGE_POINTS;
      self->exponent = -2;
      return TRUE;
    }

  if (g_str_equal (text, "x"))
    {
      self->kind = ENTENTE_UNIT_RATIO;
      return TRUE;
    }

  if (!parse_words (self, text))
    return FALSE;

  self->exponent = self->scale;
  return TRUE;
}

static gboolean
parse_code (EntenteUnit *self)
{
  g_auto (GStrv) parts = g_strsplit (self->code, "/", 3);
  guint n_parts = g_strv_length (parts);

  if (n_parts < 1 || n_parts > 2 || !parse_numerator (self, parts[0]))
    return FALSE;
  if (n_parts == 1)
    return TRUE;
  if (!is_noun (parts[1]))
    return FALSE;

  self->per = g_intern_string (parts[1]);
  if (g_str_equal (self->per, "day"))
    entente_unit_add_base (self, "days", -1);
  else if (g_str_equal (self->per, "year"))
    entente_unit_add_base (self, "years", -1);
  else
    entente_unit_add_base (self, self->per, -1);

  return TRUE;
}

/* One space between words, none at the ends or around a slash. */
static char *
normalize_code (const char *code)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (const char *p = code; *p != '\0'; p++)
    {
      gboolean after_gap = text->len == 0 || strchr (" /", text->str[text->len - 1]) != NULL;

      if (g_ascii_isspace (*p) && after_gap)
        continue;
      if (*p == '/' && text->len > 0 && text->str[text->len - 1] == ' ')
        g_string_truncate (text, text->len - 1);
      g_string_append_c (text, g_ascii_isspace (*p) ? ' ' : *p);
    }

  g_strchomp (text->str);
  return g_strdup (text->str);
}

static const char *
name_of (const char *word,
         GHashTable *names)
{
  const char *name = names != NULL && word != NULL ? g_hash_table_lookup (names, word) : NULL;

  return name != NULL ? g_intern_string (name) : word;
}

/**
 * entente_unit_parse_named:
 * @code: a unit as a dossier writes it
 * @names: (element-type utf8 utf8) (nullable): what people call the words of codes
 * @error: set to %ENTENTE_UNIT_ERROR_CODE where @code is none
 *
 * Reads a unit, of which the code is as it is for entente_unit_parse(), but people are shown
 * names: with one for "share", HKD/share may be "HK$ pro Aktie". A word that has no name
 * stands for itself.
 *
 * Returns: (transfer full): the unit, or %NULL with @error set
 */
EntenteUnit *
entente_unit_parse_named (const char  *code,
                          GHashTable  *names,
                          GError     **error)
{
  EntenteUnit *self = entente_unit_parse (code, error);

  if (self != NULL)
    {
      self->name_words = name_of (self->name, names);
      self->per_words = name_of (self->per, names);
    }

  return self;
}

/**
 * entente_unit_parse:
 * @code: a unit as a dossier writes it
 * @error: set to %ENTENTE_UNIT_ERROR_CODE where @code is none
 *
 * Reads a unit.
 *
 * Returns: (transfer full): the unit, or %NULL with @error set
 */
EntenteUnit *
entente_unit_parse (const char  *code,
                    GError     **error)
{
  g_autoptr (EntenteUnit) self = NULL;
  g_autofree char *normal = NULL;

  g_return_val_if_fail (code != NULL, NULL);

  if (strlen (code) <= MAX_CODE_LENGTH && g_utf8_validate (code, -1, NULL))
    {
      normal = normalize_code (code);
      self = entente_unit_new (ENTENTE_UNIT_NONE, normal);
      if (parse_code (self))
        {
          self->name_words = self->name;
          self->per_words = self->per;
          return g_steal_pointer (&self);
        }
    }

  g_set_error_literal (error, ENTENTE_UNIT_ERROR, ENTENTE_UNIT_ERROR_CODE,
                       /* Translators: an error about a unit of measurement in a file.
                        * What is quoted are codes: leave them as they are. */
                       _("Expected a unit such as “%”, “x”, “days”, “vendors”, "
                         "“million units”, “HKD”, “HKD/share” or “USD billion”"));
  return NULL;
}
