/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "entente-language.h"

#include <string.h>

#include "entente-loader.h"

static void
check_choice (const char *tags,
              const char *names,
              const char *wanted)
{
  g_auto (GStrv) split_tags = g_strsplit (tags, " ", -1);
  g_auto (GStrv) split_names = g_strsplit (names, " ", -1);
  int chosen = entente_language_choose ((const char * const *) split_tags,
                                        (const char * const *) split_names);

  g_test_message ("%s wanted of %s", names, tags);
  g_assert_cmpint (chosen, >=, 0);
  g_assert_cmpstr (split_tags[chosen], ==, wanted);
}

/* Names are as g_get_language_names() has them, the plainer ones last. */
static void
test_choice (void)
{
  static const struct
  {
    const char *tags;
    const char *names;
    const char *wanted;
  } rows[] = {
    { "en zh-Hans zh-Hant-HK ar de", "zh_CN.UTF-8 zh_CN zh.UTF-8 zh C", "zh-Hans" },
    { "en zh-Hans zh-Hant-HK ar de", "zh_SG zh C", "zh-Hans" },
    { "en zh-Hans zh-Hant-HK ar de", "zh C", "zh-Hans" },
    { "en zh-Hans zh-Hant-HK ar de", "zh_HK.UTF-8 zh_HK zh.UTF-8 zh C", "zh-Hant-HK" },
    { "en zh-Hans zh-Hant-HK ar de", "zh_TW zh C", "zh-Hant-HK" },
    { "en zh-Hans zh-Hant-HK ar de", "zh_MO zh C", "zh-Hant-HK" },
    { "en zh-Hans zh-Hant-HK ar de", "ar_EG.UTF-8 ar_EG ar C", "ar" },
    { "en zh-Hans zh-Hant-HK ar de", "de_AT@euro de C", "de" },
    { "en zh-Hans zh-Hant-HK ar de", "fr_FR fr de C", "de" },
    { "en zh-Hans zh-Hant-HK ar de", "fr_FR fr C", "en" },
    { "en zh-Hans zh-Hant-HK ar de", "C", "en" },
    { "zh-Hant zh-HK zh-Hant-HK", "zh_HK zh", "zh-HK" },
    { "zh-Hant-TW zh-Hant zh-Hans", "zh_HK zh", "zh-Hant" },
    { "zh-Hant-TW zh-Hans", "zh_HK zh", "zh-Hant-TW" },
    { "en zh-Hans", "zh_HK zh", "zh-Hans" },
    { "en zh-Hant", "zh_CN zh", "en" },
    { "en ZH-hans", "zh_CN", "ZH-hans" },
    { "pt-BR pt-PT", "pt_PT pt", "pt-PT" },
    { "pt-BR en", "pt_PT pt", "pt-BR" },
    { "sr-Cyrl sr-Latn", "sr_RS@latin sr_RS sr", "sr-Latn" },
    { "es-419 es", "es_ES es", "es" },
    { "en de", "den_CA den C", "en" },
    { "fr it", "de_DE de C", "fr" },
    { "de en", "C de", "en" },
    { "de en", "C.UTF-8 C", "en" },
    { "de en", "POSIX de", "en" },
    { "fr it", "", "fr" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    check_choice (rows[i].tags, rows[i].names, rows[i].wanted);
}

static void
test_nothing_to_choose (void)
{
  const char *none[] = { NULL };
  const char *names[] = { "de", NULL };

  g_assert_cmpint (entente_language_choose (none, names), ==, -1);
}

/* What serves for the words of the program is what serves for a dossier. */
static void
test_list (void)
{
  static const struct
  {
    const char *names;
    const char *wanted; /* NULL where gettext finds it */
  } rows[] = {
    { "zh_TW.UTF-8 zh_TW zh.UTF-8 zh C", "zh_TW:zh_HK:zh:C" },
    { "zh_MO zh C", "zh_MO:zh_HK:zh_TW:zh:C" },
    { "zh_Hant_TW zh_Hant zh_TW zh C", "zh_Hant_TW:zh_HK:zh_Hant:zh_TW:zh:C" },
    { "zh_SG zh C", "zh_SG:zh_CN:zh:C" },
    { "zh C", "zh:zh_CN:C" },
    { "zh_TW zh de C", "zh_TW:zh_HK:zh:de:C" },
    { "fr zh_TW zh de C", "fr:zh_TW:zh_HK:zh:de:C" },
    { "zh_HK.UTF-8 zh_HK zh.UTF-8 zh C", "zh_HK:zh_TW:zh:C" },
    { "zh_HK zh_TW zh C", NULL },
    { "zh_CN zh C", NULL },
    { "de_AT.UTF-8@euro de_AT@euro de.UTF-8@euro de@euro de_AT.UTF-8 de_AT de.UTF-8 de C",
      NULL },
    { "fr_FR fr de C", NULL },
    { "fr_FR fr C", NULL },
    { "en_GB en C", NULL },
    { "en_GB en de C", "en_GB:en:C:de:C" },
    { "fr en_GB en zh_TW zh C", "fr:en_GB:en:C:zh_TW:zh:C" },
    { "C de", "C:C:de" },
    { "C", NULL },
    { "xx C", NULL },
  };
  static const char * const catalogues[] = { "ar", "de", "zh_CN", "zh_HK", NULL };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_auto (GStrv) names = g_strsplit (rows[i].names, " ", -1);
      g_autofree char *list = entente_language_list (catalogues, (const char * const *) names);

      g_test_message ("%s", rows[i].names);
      g_assert_cmpstr (list, ==, rows[i].wanted);
    }
}

static EntenteDossier *
load (const char *language)
{
  static const char text[] =
    "{\"format\": \"entente-dossier\", \"version\": 1, \"id\": \"a\","
    " \"title\": {\"en\": \"One\", \"zh-Hans\": \"一\", \"de\": \"Eins\"},"
    " \"subtitle\": {\"it\": \"Due\", \"fr\": \"Deux\"},"
    " \"units\": {\"share\": {\"en\": \"share\", \"de\": \"Aktie\"}},"
    " \"charts\": [{\"id\": \"c\", \"type\": \"bar\", \"title\": \"C\","
    " \"unit\": \"HKD/share\", \"series\": []}]}";
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  EntenteDossier *dossier;

  g_setenv ("LANGUAGE", language, TRUE);
  dossier = entente_loader_load_bytes (bytes, NULL, NULL);
  g_unsetenv ("LANGUAGE");
  g_assert_nonnull (dossier);
  return dossier;
}

static void
test_text (void)
{
  g_autoptr (EntenteDossier) german = load ("de");
  g_autoptr (EntenteDossier) chinese = load ("zh_CN:de");
  g_autoptr (EntenteDossier) polish = load ("pl");

  g_assert_cmpstr (entente_dossier_get_title (german), ==, "Eins");
  g_assert_cmpstr (entente_dossier_get_title (chinese), ==, "一");
  g_assert_cmpstr (entente_dossier_get_title (polish), ==, "One");
  g_assert_cmpstr (entente_dossier_get_subtitle (polish), ==, "Due");
}

static void
check_unit (const char *language,
            const char *code,
            const char *wanted)
{
  g_autoptr (EntenteDossier) dossier = load (language);
  g_autoptr (EntenteChart) chart =
    g_list_model_get_item (entente_dossier_get_charts (dossier), 0);
  EntenteUnit *unit = entente_chart_get_unit (chart);
  g_autofree char *words = entente_unit_to_words (unit);

  g_assert_cmpstr (words, ==, wanted);
  g_assert_cmpstr (entente_unit_get_code (unit), ==, code);
  g_assert_true (entente_unit_matches_typed (unit, "hkd/share"));
}

/* The words of a unit have names, its code is what the file has. */
static void
test_units (void)
{
  check_unit ("de", "HKD/share", "HK$ per Aktie");
  check_unit ("pl", "HKD/share", "HK$ per share");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/language/choice", test_choice);
  g_test_add_func ("/language/nothing", test_nothing_to_choose);
  g_test_add_func ("/language/list", test_list);
  g_test_add_func ("/language/text", test_text);
  g_test_add_func ("/language/units", test_units);

  return g_test_run ();
}
