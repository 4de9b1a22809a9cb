/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The order of the events of the built-in dossier: the one in which they are listed, which is
 * total, and the one that their dates allow to be known, which is not. The tables say it as it
 * follows from the dates, and were worked out from these, not by the library. */

#include "entente-loader.h"

/* In the order of the list: by the earliest day, the latest day, the order of the source; an
 * open start is earlier than every day, an unknown one as late as it can be. */
static const struct { const char *id, *date; } events[] = {
  { "E01", "../2023" },
  { "E11", "../2025-02-13" },
  { "E02", "2022-01" },
  { "E03", "2024" },
  { "E04", "2024" },
  { "E05", "2024-09-29/2024-12-28" },
  { "E17", "2025-01-01/2025-02-13" },
  { "E06", "[2025-01-21..2025-01-31]" },
  { "E07", "[2025-01-21..2025-01-31]" },
  { "E08", "2025-01-29" },
  { "E12", "2025-02-11/2025-02-13" },
  { "E13", "2025-02-12" },
  { "E09", "/2025-02-13" },
  { "E10", "/2025-02-13" },
  { "E14", "2025-02-13" },
  { "E15", "2025-02-13" },
  { "E16", "2025-02-13" },
  { "E18", "2025-02-13" },
};

#define N_EVENTS G_N_ELEMENTS (events)

/* What can be known of the event of a row and that of a column, in the same order:
 *
 *   <  the one was over before the other began     >  the other way round
 *   =  neither: they have days in common
 *   (  the one was over before, or they have days in common: which, cannot be known
 *   )  the other way round
 *   ~  nothing: it may be before or after, or they have days in common
 */
static const char * const relations[] = {
  ".==<<<<<<<<<((<<<<", /* E01 Apple leads, in or before 2023 */
  "=.================", /* E11 the regulators, from no one knows how long ago until the 13th */
  "==.<<<<<<<<<((<<<<", /* E02 as high, January 2022 */
  ">=>.~~<<<<<<((<<<<", /* E03 the lead lost, 2024: at some time, or all of it */
  ">=>~.~<<<<<<((<<<<", /* E04 fewer phones, 2024 */
  ">=>~~.<<<<<<((<<<<", /* E05 sales, the fiscal quarter */
  ">=>>>>.===========", /* E17 the year so far */
  ">=>>>>=.~~<<((<<<<", /* E06 Qwen 2.5, late January */
  ">=>>>>=~.~<<((<<<<", /* E07 the claim, late January */
  ">=>>>>=~~.<<((<<<<", /* E08 Qwen2.5-Max, 29 January */
  ">=>>>>=>>>.=======", /* E12 the summit, 11 to 13 February */
  ">=>>>>=>>>=.((<<<<", /* E13 the day before */
  ")=))))=)))=).=====", /* E09 talks, until the 13th, from an unknown day on */
  ")=))))=)))=)=.====", /* E10 guesswork, likewise */
  ">=>>>>=>>>=>==.===", /* E14 the announcement, on the 13th */
  ">=>>>>=>>>=>===.==", /* E15 */
  ">=>>>>=>>>=>====.=", /* E16 */
  ">=>>>>=>>>=>=====.", /* E18 */
};

/* The pairs of which it cannot be known whether one was over before the other began. */
static const struct { const char *id, *others; } unordered[] = {
  { "E01", "E09 E10" },
  { "E02", "E09 E10" },
  { "E03", "E04 E05 E09 E10" },
  { "E04", "E05 E09 E10" },
  { "E05", "E09 E10" },
  { "E06", "E07 E08 E09 E10" },
  { "E07", "E08 E09 E10" },
  { "E08", "E09 E10" },
  { "E13", "E09 E10" },
};

static EntenteEdtf *
get_edtf (EntenteDossier *dossier,
          gsize           index)
{
  EntenteEvent *event = entente_dossier_find_event (dossier, events[index].id);

  g_assert_nonnull (event);
  g_assert_nonnull (entente_event_get_date (event));

  return entente_date_get_edtf (entente_event_get_date (event));
}

static void
test_dates (void)
{
  g_autoptr (EntenteDossier) dossier = entente_loader_load_builtin ();

  g_assert_cmpuint (g_list_model_get_n_items (entente_dossier_get_events (dossier)), ==,
                    N_EVENTS);
  for (gsize i = 0; i < N_EVENTS; i++)
    {
      g_autofree char *text = entente_edtf_to_string (get_edtf (dossier, i));

      g_assert_cmpstr (text, ==, events[i].date);
    }
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  return entente_event_compare ((EntenteEvent *) a, (EntenteEvent *) b);
}

static int
compare_ids (gconstpointer a,
             gconstpointer b)
{
  return g_strcmp0 (entente_event_get_id ((EntenteEvent *) a),
                    entente_event_get_id ((EntenteEvent *) b));
}

/* The dossier has them in order already; so has a stable sort of them as the source has them,
 * which numbers them as it tells of them. */
static void
test_order (void)
{
  g_autoptr (EntenteDossier) dossier = entente_loader_load_builtin ();
  GListModel *model = entente_dossier_get_events (dossier);
  g_autoptr (GPtrArray) sorted = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      EntenteEvent *event = g_list_model_get_item (model, i);

      g_assert_cmpstr (entente_event_get_id (event), ==, events[i].id);
      g_ptr_array_add (sorted, event);
    }

  g_ptr_array_sort_values (sorted, compare_ids);
  g_ptr_array_sort_values (sorted, compare);
  for (guint i = 0; i < sorted->len; i++)
    g_assert_cmpstr (entente_event_get_id (sorted->pdata[i]), ==, events[i].id);
}

static char
relate (const EntenteEdtf *a,
        const EntenteEdtf *b)
{
  /* before: no, yes, unknown; after: no, yes, unknown. One of two cannot be both. */
  static const char names[3][4] = { "=>)", "<!!", "(!~" };

  return names[entente_edtf_is_before (a, b)][entente_edtf_is_after (a, b)];
}

static void
test_relations (void)
{
  g_autoptr (EntenteDossier) dossier = entente_loader_load_builtin ();

  for (gsize i = 0; i < N_EVENTS; i++)
    {
      g_assert_cmpuint (strlen (relations[i]), ==, N_EVENTS);
      for (gsize j = 0; j < N_EVENTS; j++)
        {
          char relation = relate (get_edtf (dossier, i), get_edtf (dossier, j));

          if (i != j && relation != relations[i][j])
            g_error ("%s and %s: '%c' and not '%c'", events[i].id, events[j].id, relation,
                     relations[i][j]);
        }
    }
}

/* Both tables say the same. */
static void
test_unordered (void)
{
  g_autoptr (GString) found = g_string_new (NULL);
  g_autoptr (GString) expected = g_string_new (NULL);

  for (gsize i = 0; i < N_EVENTS; i++)
    {
      g_autoptr (GString) others = g_string_new (NULL);

      for (gsize j = i + 1; j < N_EVENTS; j++)
        if (strchr ("()~", relations[i][j]) != NULL)
          g_string_append_printf (others, " %s", events[j].id);
      if (others->len > 0)
        g_string_append_printf (found, "%s:%s\n", events[i].id, others->str);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (unordered); i++)
    g_string_append_printf (expected, "%s: %s\n", unordered[i].id, unordered[i].others);

  g_assert_cmpstr (found->str, ==, expected->str);
}

/* The list contradicts nothing that can be known: whoever is over before another began is
 * before it in the list. */
static void
test_list_agrees (void)
{
  g_autoptr (EntenteDossier) dossier = entente_loader_load_builtin ();

  for (gsize i = 0; i < N_EVENTS; i++)
    for (gsize j = i + 1; j < N_EVENTS; j++)
      g_assert_cmpint (entente_edtf_is_before (get_edtf (dossier, j), get_edtf (dossier, i)), !=,
                       ENTENTE_TRUTH_YES);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/timeline-order/dates", test_dates);
  g_test_add_func ("/timeline-order/order", test_order);
  g_test_add_func ("/timeline-order/relations", test_relations);
  g_test_add_func ("/timeline-order/unordered", test_unordered);
  g_test_add_func ("/timeline-order/list-agrees", test_list_agrees);

  return g_test_run ();
}
