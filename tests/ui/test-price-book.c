/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-chart-prices.h"
#include "entente-loader.h"
#include "entente-price-book.h"
#include "entente-price-import.h"
#include "ui-helpers.h"

typedef struct
{
  EntenteDossier *dossier;
  EntentePriceBook *book;
  guint n_changed;
  guint n_report;
  guint n_can_undo;
} Fixture;

static void
count (EntentePriceBook *book,
       guint            *n)
{
  (*n)++;
}

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  f->dossier = entente_loader_load_builtin ();
  f->book = entente_price_book_get (f->dossier);
  g_signal_connect (f->book, "changed", G_CALLBACK (count), &f->n_changed);
  g_signal_connect (f->book, "notify::report", G_CALLBACK (ui_count_notify), &f->n_report);
  g_signal_connect (f->book, "notify::can-undo", G_CALLBACK (ui_count_notify), &f->n_can_undo);
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  g_object_add_weak_pointer (G_OBJECT (f->book), (gpointer *) &f->book);
  g_assert_finalize_object (f->dossier);

  /* A thread that is done may still have to let go of it. */
  while (f->book != NULL)
    g_usleep (1000);
}

static EntentePriceReport *
read_prices (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "prices", name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  EntentePriceReport *report = entente_price_import_read_file (file, NULL, NULL, NULL, NULL,
                                                               &error);

  g_assert_no_error (error);
  g_assert_nonnull (entente_price_report_get_prices (report));

  return report;
}

typedef struct
{
  gboolean is_done;
  gboolean is_imported;
  GError *error;
} Outcome;

static void
on_imported (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  Outcome *outcome = data;

  outcome->is_imported = entente_price_book_import_finish (ENTENTE_PRICE_BOOK (source), result,
                                                           &outcome->error);
  outcome->is_done = TRUE;
}

static gboolean
is_done (gpointer data)
{
  return ((Outcome *) data)->is_done;
}

static void
import (Fixture    *f,
        const char *name)
{
  g_autoptr (EntentePriceReport) report = read_prices (name);
  Outcome outcome = { 0 };

  entente_price_book_import_async (f->book, report, name, NULL, on_imported, &outcome);
  ui_wait (is_done, &outcome);
  g_assert_no_error (outcome.error);
  g_assert_true (outcome.is_imported);
}

static void
assert_verdict (Fixture            *f,
                const char         *id,
                guint               index,
                EntenteVerdictKind  kind)
{
  g_autoptr (GPtrArray) verdicts =
    entente_price_book_get_verdicts (f->book, entente_dossier_find_fact (f->dossier, id));

  g_assert_cmpuint (verdicts->len, >, index);
  g_assert_cmpint (entente_verdict_get_kind (verdicts->pdata[index]), ==, kind);
}

static guint
count_verdicts (Fixture    *f,
                const char *id)
{
  g_autoptr (GPtrArray) verdicts =
    entente_price_book_get_verdicts (f->book, entente_dossier_find_fact (f->dossier, id));

  return verdicts->len;
}

static gboolean
needs_prices (Fixture    *f,
              const char *id)
{
  return entente_price_book_needs_prices (f->book, entente_dossier_find_fact (f->dossier, id));
}

/* What rests on other sources is told without prices; the rest waits for them. */
static void
test_without_prices (Fixture       *f,
                     gconstpointer  data)
{
  g_assert_true (entente_price_book_get (f->dossier) == f->book);
  g_assert_null (entente_price_book_get_report (f->book));
  g_assert_null (entente_price_book_get_plotted (f->book));
  g_assert_null (entente_price_book_get_name (f->book));
  g_assert_false (entente_price_book_can_undo (f->book));

  g_assert_cmpuint (count_verdicts (f, "F18"), ==, 0);
  g_assert_true (needs_prices (f, "F18"));
  g_assert_cmpuint (count_verdicts (f, "F30"), ==, 1);
  g_assert_false (needs_prices (f, "F30"));
  g_assert_cmpuint (count_verdicts (f, "F01"), ==, 0);
  g_assert_false (needs_prices (f, "F01"));
}

static void
test_import (Fixture       *f,
             gconstpointer  data)
{
  import (f, "ui-daily.csv");

  g_assert_cmpuint (f->n_changed, ==, 1);
  g_assert_cmpuint (f->n_report, ==, 1);
  g_assert_cmpuint (f->n_can_undo, ==, 1);
  g_assert_cmpstr (entente_price_book_get_name (f->book), ==, "ui-daily.csv");
  g_assert_cmpuint (entente_price_report_get_n_rows (entente_price_book_get_report (f->book)), ==,
                    6);
  g_assert_true (entente_plotted_prices_get_prices (entente_price_book_get_plotted (f->book)) ==
                 entente_price_report_get_prices (entente_price_book_get_report (f->book)));
  g_assert_true (entente_check_report_get_prices (entente_price_book_get_checks (f->book)) ==
                 entente_price_book_get_report (f->book));

  assert_verdict (f, "F17", 0, ENTENTE_VERDICT_AGREES);
  assert_verdict (f, "F18", 0, ENTENTE_VERDICT_AGREES);
  assert_verdict (f, "F20", 0, ENTENTE_VERDICT_DIFFERS);
  assert_verdict (f, "F30", 0, ENTENTE_VERDICT_AGREES);
  g_assert_false (needs_prices (f, "F18"));
}

/* One change can be undone, whatever it was. */
static void
test_undo (Fixture       *f,
           gconstpointer  data)
{
  EntentePriceReport *first;

  entente_price_book_undo (f->book);
  entente_price_book_remove (f->book);
  g_assert_cmpuint (f->n_changed, ==, 0);

  import (f, "ui-daily.csv");
  first = entente_price_book_get_report (f->book);
  import (f, "ui-flaws.csv");
  g_assert_cmpstr (entente_price_book_get_name (f->book), ==, "ui-flaws.csv");

  entente_price_book_undo (f->book);
  g_assert_true (entente_price_book_get_report (f->book) == first);
  g_assert_cmpstr (entente_price_book_get_name (f->book), ==, "ui-daily.csv");
  assert_verdict (f, "F18", 0, ENTENTE_VERDICT_AGREES);
  g_assert_false (entente_price_book_can_undo (f->book));

  entente_price_book_remove (f->book);
  g_assert_null (entente_price_book_get_report (f->book));
  g_assert_cmpuint (count_verdicts (f, "F18"), ==, 0);
  g_assert_true (entente_price_book_can_undo (f->book));

  entente_price_book_undo (f->book);
  g_assert_true (entente_price_book_get_report (f->book) == first);
  g_assert_cmpuint (f->n_changed, ==, 5);
}

/* What was there stays. */
static void
test_cancel (Fixture       *f,
             gconstpointer  data)
{
  g_autoptr (EntentePriceReport) report = read_prices ("ui-flaws.csv");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Outcome outcome = { 0 };

  import (f, "ui-daily.csv");
  entente_price_book_import_async (f->book, report, "other", cancellable, on_imported, &outcome);
  g_cancellable_cancel (cancellable);
  ui_wait (is_done, &outcome);
  g_assert_error (outcome.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_false (outcome.is_imported);
  g_clear_error (&outcome.error);

  g_assert_cmpstr (entente_price_book_get_name (f->book), ==, "ui-daily.csv");
  g_assert_cmpuint (f->n_changed, ==, 1);
}

static void
test_charts (Fixture       *f,
             gconstpointer  data)
{
  static const struct
  {
    const char *id;
    gboolean takes;
  } charts[] = {
    { "price", TRUE }, { "share", FALSE }, { "sales", FALSE }
  };

  for (gsize i = 0; i < G_N_ELEMENTS (charts); i++)
    {
      EntenteChart *chart = entente_dossier_find_chart (f->dossier, charts[i].id);

      g_assert_nonnull (chart);
      g_assert_cmpint (entente_chart_prices_takes (chart), ==, charts[i].takes);
    }
}

int
main (int    argc,
      char **argv)
{
  ui_test_init (&argc, &argv);

#define ADD(path, test) g_test_add ("/price-book/" path, Fixture, NULL, set_up, test, tear_down)
  ADD ("without-prices", test_without_prices);
  ADD ("import", test_import);
  ADD ("undo", test_undo);
  ADD ("cancel", test_cancel);
  ADD ("charts", test_charts);
#undef ADD

  return g_test_run ();
}
