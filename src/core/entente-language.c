/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which of several languages a reader gets. */

#include "entente-language.h"

#include <string.h>

#define MAX_SUBTAG 8

/* The parts of a tag (BCP 47) or of the name of a locale (POSIX) that tell languages
 * apart; what is not said is empty. */
typedef struct
{
  char language[MAX_SUBTAG + 1];
  char script[MAX_SUBTAG + 1];
  char region[MAX_SUBTAG + 1];
} Language;

/* Scripts that names of locales give as modifiers. */
static const struct
{
  const char *modifier;
  const char *script;
} modifiers[] = {
  { "@cyrillic", "Cyrl" },
  { "@devanagari", "Deva" },
  { "@latin", "Latn" },
};

static gboolean
is_alphabetic (const char *subtag)
{
  for (; *subtag != '\0'; subtag++)
    if (!g_ascii_isalpha (*subtag))
      return FALSE;

  return TRUE;
}

static void
add_subtag (Language   *self,
            const char *subtag)
{
  gsize length = strlen (subtag);

  if (length == 4 && is_alphabetic (subtag) && self->script[0] == '\0')
    g_strlcpy (self->script, subtag, sizeof self->script);
  else if (((length == 2 && is_alphabetic (subtag)) || length == 3) && self->region[0] == '\0')
    g_strlcpy (self->region, subtag, sizeof self->region);
}

/* Chinese is written in two ways, and where a tag does not say in which, the region does. */
static void
add_script (Language *self)
{
  static const char * const traditional[] = { "HK", "MO", "TW", NULL };

  if (g_ascii_strcasecmp (self->language, "zh") != 0 || self->script[0] != '\0')
    return;

  g_strlcpy (self->script, "Hans", sizeof self->script);
  for (guint i = 0; traditional[i] != NULL; i++)
    if (g_ascii_strcasecmp (self->region, traditional[i]) == 0)
      g_strlcpy (self->script, "Hant", sizeof self->script);
}

static void
language_read (Language   *self,
               const char *name)
{
  gsize length = strcspn (name, ".@");
  g_autofree char *plain = g_strndup (name, length);
  g_auto (GStrv) subtags = g_strsplit_set (plain, "-_", -1);
  const char *modifier = strchr (name, '@');

  memset (self, 0, sizeof *self);
  if (subtags[0] == NULL)
    return;

  g_strlcpy (self->language, subtags[0], sizeof self->language);
  for (guint i = 1; subtags[i] != NULL; i++)
    add_subtag (self, subtags[i]);
  for (guint i = 0; modifier != NULL && i < G_N_ELEMENTS (modifiers); i++)
    if (g_str_equal (modifier, modifiers[i].modifier))
      g_strlcpy (self->script, modifiers[i].script, sizeof self->script);
  add_script (self);

  /* Who wants no translation wants what the program says by itself. */
  if (g_str_equal (self->language, "C") || g_str_equal (self->language, "POSIX"))
    g_strlcpy (self->language, "en", sizeof self->language);
}

/* How well @offered serves whoever asks for @wanted; 0 where it does not. */
static int
rate (const Language *wanted,
      const Language *offered)
{
  if (g_ascii_strcasecmp (wanted->language, offered->language) != 0)
    return 0;
  if (wanted->script[0] != '\0' && offered->script[0] != '\0' &&
      g_ascii_strcasecmp (wanted->script, offered->script) != 0)
    return 0;
  if (g_ascii_strcasecmp (wanted->region, offered->region) == 0)
    return 3;

  return offered->region[0] == '\0' ? 2 : 1;
}

static int
find_best (const char * const *tags,
           const char          *name)
{
  Language wanted, offered;
  int best = -1, best_rate = 0;

  language_read (&wanted, name);
  for (int i = 0; tags[i] != NULL; i++)
    {
      int rated;

      language_read (&offered, tags[i]);
      rated = rate (&wanted, &offered);
      if (rated > best_rate)
        {
          best = i;
          best_rate = rated;
        }
    }

  return best;
}

/**
 * entente_language_choose:
 * @tags: the languages that there are, as tags of BCP 47, ended by %NULL
 * @names: the languages that are wanted, as names of locales or tags, the best first, ended
 *   by %NULL
 *
 * Chooses a language. A text serves where the language is the same and no other script is
 * asked for; the same region is best, none comes next, another one last. Chinese without a
 * script is traditional in Hong Kong, Macao and Taiwan and simplified elsewhere. If nothing
 * serves it is English, or else the first.
 *
 * Returns: the place in @tags, or -1 if there are none
 */
int
entente_language_choose (const char * const *tags,
                         const char * const *names)
{
  int chosen;

  g_return_val_if_fail (tags != NULL, -1);
  g_return_val_if_fail (names != NULL, -1);

  if (tags[0] == NULL)
    return -1;

  for (; *names != NULL; names++)
    {
      chosen = find_best (tags, *names);
      if (chosen >= 0)
        return chosen;
    }

  chosen = find_best (tags, "en");
  return MAX (chosen, 0);
}

static gboolean
is_english (const char *name)
{
  Language language;

  language_read (&language, name);
  return g_ascii_strcasecmp (language.language, "en") == 0;
}

static gboolean
is_traditional_chinese (const char *name)
{
  Language language;

  language_read (&language, name);
  return g_ascii_strcasecmp (language.language, "zh") == 0 &&
         g_ascii_strcasecmp (language.script, "Hant") == 0;
}

static gboolean
has_name (GPtrArray  *list,
          const char *name)
{
  return g_ptr_array_find_with_equal_func (list, name, g_str_equal, NULL);
}

/* gettext takes a catalogue for a name, and for the plainer ones that the name has in it. */
static gboolean
is_found (const char *catalogue,
          const char *name)
{
  g_auto (GStrv) variants = g_get_locale_variants (name);

  return g_strv_contains ((const char * const *) variants, catalogue);
}

/* What has to come after a name for the catalogue that serves it to be found, and for the
 * libraries to have words for it. */
static void
add_missing (GPtrArray  *list,
             int         at,
             const char *catalogue)
{
  const char *name = list->pdata[at];

  if (is_traditional_chinese (name) && !has_name (list, "zh_TW"))
    g_ptr_array_insert (list, at + 1, (gpointer) "zh_TW");
  if (!is_found (catalogue, name))
    g_ptr_array_insert (list, at + 1, (gpointer) catalogue);
}

/**
 * entente_language_list:
 * @catalogues: the names of the catalogues of translations that there are, as names of locales
 *   (POSIX), ended by %NULL
 * @names: the languages that are wanted, as g_get_language_names() has them
 *
 * gettext finds the catalogue of a language only under its own name: who reads the Chinese of
 * Taiwan would not get that of Hong Kong, and who reads English, and German if need be, would
 * get German, for there is no catalogue of what is not translated. This makes a list of
 * languages for it, with which the words of the program are in the very language that
 * entente_language_choose() finds for those of a dossier. Libraries are more often translated
 * for Taiwan than for Hong Kong, so that who reads the one gets the other from them.
 *
 * Returns: (transfer full) (nullable): what the environment variable `LANGUAGE` has to be;
 *   %NULL where it is right as it is
 */
char *
entente_language_list (const char * const *catalogues,
                       const char * const *names)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new ();
  gboolean english = FALSE;
  int served = -1, chosen = -1;
  guint given;

  g_return_val_if_fail (catalogues != NULL, NULL);
  g_return_val_if_fail (names != NULL, NULL);

  for (; *names != NULL; names++)
    {
      /* The same comes once more without the name of an encoding. */
      if (strchr (*names, '.') != NULL)
        continue;
      if (served < 0)
        {
          chosen = find_best (catalogues, *names);
          served = chosen >= 0 ? (int) list->len : -1;
          english = english || is_english (*names);
        }
      g_ptr_array_add (list, (gpointer) *names);
    }
  if (served < 0)
    return NULL;

  given = list->len;
  if (english)
    g_ptr_array_insert (list, served, (gpointer) "C");
  else
    add_missing (list, served, catalogues[chosen]);
  if (list->len == given)
    return NULL;

  g_ptr_array_add (list, NULL);
  return g_strjoinv (":", (char **) list->pdata);
}
