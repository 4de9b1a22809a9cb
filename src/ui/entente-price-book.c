/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * EntentePriceBook:
 *
 * What has been imported beside a dossier: the report of the import, the prices made ready to
 * be drawn, and the verdicts on the dossier's claims. There is one book for each dossier, which
 * all views of the dossier share; see entente_price_book_get().
 *
 * An import that fails or is cancelled leaves the book as it is. The last change can be undone.
 *
 * Verdicts that rest on the dossier alone are there without any import.
 */

#include "entente-price-book.h"

#include "entente-slow-release.h"

/* All that comes of one file; without a report, of none. */
typedef struct
{
  char *name;
  EntentePriceReport *report;
  EntentePlottedPrices *plotted;
  EntenteCheckReport *checks;
} Import;

struct _EntentePriceBook
{
  GObject parent_instance;

  EntenteDossier *dossier; /* weak: it owns the book */
  Import *current;
  Import *previous;        /* what an undo brings back, or NULL */
};

G_DEFINE_FINAL_TYPE (EntentePriceBook, entente_price_book, G_TYPE_OBJECT)

/* Where a dossier keeps its book. */
static G_DEFINE_QUARK (entente-price-book, book)

enum
{
  PROP_0,
  PROP_REPORT,
  PROP_CAN_UNDO,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
import_free (Import *import)
{
  g_clear_pointer (&import->name, g_free);
  entente_slow_release (g_steal_pointer (&import->report));
  entente_slow_release (g_steal_pointer (&import->plotted));
  entente_slow_release (g_steal_pointer (&import->checks));
  g_free (import);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Import, import_free)

static void
entente_price_book_finalize (GObject *object)
{
  EntentePriceBook *self = ENTENTE_PRICE_BOOK (object);

  g_clear_weak_pointer (&self->dossier);
  g_clear_pointer (&self->current, import_free);
  g_clear_pointer (&self->previous, import_free);

  G_OBJECT_CLASS (entente_price_book_parent_class)->finalize (object);
}

static void
entente_price_book_get_property (GObject    *object,
                                 guint       property_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  EntentePriceBook *self = ENTENTE_PRICE_BOOK (object);

  switch (property_id)
    {
    case PROP_REPORT:
      g_value_set_object (value, self->current->report);
      break;
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, self->previous != NULL);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
entente_price_book_class_init (EntentePriceBookClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = entente_price_book_finalize;
  object_class->get_property = entente_price_book_get_property;

  /* EntentePriceBook:report: what was imported, or %NULL. */
  properties[PROP_REPORT] =
    g_param_spec_object ("report", NULL, NULL, ENTENTE_TYPE_PRICE_REPORT, flags);

  /* EntentePriceBook:can-undo: whether there is a change to undo. */
  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /* EntentePriceBook::changed: prices and verdicts are other ones. */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
entente_price_book_init (EntentePriceBook *self)
{
}

/* Puts one import in the place of another; either may be what an undo brings back. */
static void
put (EntentePriceBook *self,
     Import           *current,
     Import           *previous)
{
  gboolean could_undo = self->previous != NULL;
  gboolean had_same_report = self->current->report == current->report;

  self->current = current;
  self->previous = previous;

  if (!had_same_report)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REPORT]);
  if (could_undo != (previous != NULL))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_UNDO]);
  g_signal_emit (self, signals[CHANGED], 0);
}

static Import *
new_import (EntenteDossier     *dossier,
            EntentePriceReport *report,
            const char         *name)
{
  Import *import = g_new0 (Import, 1);

  import->name = g_strdup (name);
  if (report != NULL)
    {
      import->report = g_object_ref (report);
      import->plotted = entente_plotted_prices_new (entente_price_report_get_prices (report));
    }
  import->checks = entente_check_report_new (dossier, report);

  return import;
}

/**
 * entente_price_book_get:
 * @dossier: a dossier
 *
 * Returns: (transfer none): the book of the dossier; in a new one nothing is imported
 */
EntentePriceBook *
entente_price_book_get (EntenteDossier *dossier)
{
  EntentePriceBook *self;

  g_return_val_if_fail (ENTENTE_IS_DOSSIER (dossier), NULL);

  self = g_object_get_qdata (G_OBJECT (dossier), book_quark ());
  if (self != NULL)
    return self;

  self = g_object_new (ENTENTE_TYPE_PRICE_BOOK, NULL);
  g_set_weak_pointer (&self->dossier, dossier);
  self->current = new_import (dossier, NULL, NULL);
  g_object_set_qdata_full (G_OBJECT (dossier), book_quark (), self, g_object_unref);

  return self;
}

/**
 * entente_price_book_get_report:
 * @self: a book
 *
 * Returns: (transfer none) (nullable): what was imported
 */
EntentePriceReport *
entente_price_book_get_report (EntentePriceBook *self)
{
  g_return_val_if_fail (ENTENTE_IS_PRICE_BOOK (self), NULL);

  return self->current->report;
}

/**
 * entente_price_book_get_plotted:
 * @self: a book
 *
 * Returns: (transfer none) (nullable): the imported prices, ready to be drawn
 */
EntentePlottedPrices *
entente_price_book_get_plotted (EntentePriceBook *self)
{
  g_return_val_if_fail (ENTENTE_IS_PRICE_BOOK (self), NULL);

  return self->current->plotted;
}

/**
 * entente_price_book_get_name:
 * @self: a book
 *
 * Returns: (transfer none) (nullable): the name of the file that was imported
 */
const char *
entente_price_book_get_name (EntentePriceBook *self)
{
  g_return_val_if_fail (ENTENTE_IS_PRICE_BOOK (self), NULL);

  return self->current->name;
}

/**
 * entente_price_book_get_checks:
 * @self: a book
 *
 * Returns: (transfer none): the verdicts on all claims
 */
EntenteCheckReport *
entente_price_book_get_checks (EntentePriceBook *self)
{
  g_return_val_if_fail (ENTENTE_IS_PRICE_BOOK (self), NULL);

  return self->current->checks;
}

/* Nothing can be told of a price before there are any: that is no verdict on the claim. */
static gboolean
waits_for_prices (EntentePriceBook *self,
                  EntenteVerdict   *verdict)
{
  return self->current->report == NULL &&
         entente_verdict_get_kind (verdict) == ENTENTE_VERDICT_CANNOT_TELL;
}

static GPtrArray *
find_verdicts (EntentePriceBook *self,
               EntenteFact      *fact,
               gboolean          waiting)
{
  GListModel *verdicts = entente_check_report_get_verdicts (self->current->checks);
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (verdicts); i++)
    {
      g_autoptr (EntenteVerdict) verdict = g_list_model_get_item (verdicts, i);

      if (entente_verdict_get_fact (verdict) == fact &&
          waits_for_prices (self, verdict) == waiting)
        g_ptr_array_add (found, g_steal_pointer (&verdict));
    }

  return found;
}

/**
 * entente_price_book_get_verdicts:
 * @self: a book
 * @fact: a fact of the dossier
 *
 * Returns: (transfer container) (element-type EntenteVerdict): the verdicts on the fact, except
 *   those that no prices have been imported for
 */
GPtrArray *
entente_price_book_get_verdicts (EntentePriceBook *self,
                                 EntenteFact      *fact)
{
  g_return_val_if_fail (ENTENTE_IS_PRICE_BOOK (self), NULL);
  g_return_val_if_fail (ENTENTE_IS_FACT (fact), NULL);

  return find_verdicts (self, fact, FALSE);
}

/**
 * entente_price_book_has_kind:
 * @self: a book
 * @kind: what came out of a check
 *
 * Returns: whether there is a verdict of that kind, except where no prices have been imported
 */
gboolean
entente_price_book_has_kind (EntentePriceBook   *self,
                             EntenteVerdictKind  kind)
{
  GListModel *verdicts;

  g_return_val_if_fail (ENTENTE_IS_PRICE_BOOK (self), FALSE);

  verdicts = entente_check_report_get_verdicts (self->current->checks);
  for (guint i = 0; i < g_list_model_get_n_items (verdicts); i++)
    {
      g_autoptr (EntenteVerdict) verdict = g_list_model_get_item (verdicts, i);

      if (entente_verdict_get_kind (verdict) == kind && !waits_for_prices (self, verdict))
        return TRUE;
    }

  return FALSE;
}

/**
 * entente_price_book_needs_prices:
 * @self: a book
 * @fact: a fact of the dossier
 *
 * Returns: whether the fact could be checked against prices, if there were any
 */
gboolean
entente_price_book_needs_prices (EntentePriceBook *self,
                                 EntenteFact      *fact)
{
  g_autoptr (GPtrArray) waiting = NULL;

  g_return_val_if_fail (ENTENTE_IS_PRICE_BOOK (self), FALSE);
  g_return_val_if_fail (ENTENTE_IS_FACT (fact), FALSE);

  waiting = find_verdicts (self, fact, TRUE);

  return waiting->len > 0;
}

/* Importing */

/* What the thread needs. */
typedef struct
{
  EntenteDossier *dossier;
  EntentePriceReport *report;
  char *name;
} Job;

static void
job_free (Job *job)
{
  g_clear_object (&job->dossier);
  g_clear_object (&job->report);
  g_free (job->name);
  g_free (job);
}

static void
import_in_thread (GTask        *task,
                  gpointer      source,
                  gpointer      data,
                  GCancellable *cancellable)
{
  Job *job = data;
  g_autoptr (Import) import = new_import (job->dossier, job->report, job->name);

  if (!g_task_return_error_if_cancelled (task))
    g_task_return_pointer (task, g_steal_pointer (&import), (GDestroyNotify) import_free);
}

/**
 * entente_price_book_import_async:
 * @self: a book
 * @report: a report with prices
 * @name: the name of the file, to be shown
 * @cancellable: (nullable): to stop with; then the book stays as it is
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Imports prices. Making them ready and holding the dossier against them is done in a thread.
 */
void
entente_price_book_import_async (EntentePriceBook    *self,
                                 EntentePriceReport  *report,
                                 const char          *name,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  Job *job;

  g_return_if_fail (ENTENTE_IS_PRICE_BOOK (self));
  g_return_if_fail (self->dossier != NULL);
  g_return_if_fail (ENTENTE_IS_PRICE_REPORT (report));
  g_return_if_fail (entente_price_report_get_prices (report) != NULL);
  g_return_if_fail (name != NULL);

  job = g_new0 (Job, 1);
  job->dossier = g_object_ref (self->dossier);
  job->report = g_object_ref (report);
  job->name = g_strdup (name);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, entente_price_book_import_async);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  g_task_run_in_thread (task, import_in_thread);
}

/**
 * entente_price_book_import_finish:
 * @self: a book
 * @result: what the callback was given
 * @error: that it was cancelled
 *
 * Puts what was imported in the place of what was there before.
 *
 * Returns: whether it was
 */
gboolean
entente_price_book_import_finish (EntentePriceBook  *self,
                                  GAsyncResult      *result,
                                  GError           **error)
{
  Import *import;
  Job *job;

  g_return_val_if_fail (ENTENTE_IS_PRICE_BOOK (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  /* The thread is done, but may be the last to let go of the task: a dossier is not to go there. */
  job = g_task_get_task_data (G_TASK (result));
  g_clear_object (&job->dossier);
  g_clear_object (&job->report);

  import = g_task_propagate_pointer (G_TASK (result), error);
  if (import == NULL)
    return FALSE;

  g_clear_pointer (&self->previous, import_free);
  put (self, import, self->current);

  return TRUE;
}

/**
 * entente_price_book_remove:
 * @self: a book with prices
 *
 * Takes the prices away.
 */
void
entente_price_book_remove (EntentePriceBook *self)
{
  g_return_if_fail (ENTENTE_IS_PRICE_BOOK (self));
  g_return_if_fail (self->dossier != NULL);

  if (self->current->report == NULL)
    return;

  g_clear_pointer (&self->previous, import_free);
  put (self, new_import (self->dossier, NULL, NULL), self->current);
}

/**
 * entente_price_book_can_undo:
 * @self: a book
 *
 * Returns: whether there is an import, or a removal, to undo
 */
gboolean
entente_price_book_can_undo (EntentePriceBook *self)
{
  g_return_val_if_fail (ENTENTE_IS_PRICE_BOOK (self), FALSE);

  return self->previous != NULL;
}

/**
 * entente_price_book_undo:
 * @self: a book
 *
 * Brings back what was there before the last import or removal.
 */
void
entente_price_book_undo (EntentePriceBook *self)
{
  Import *undone;

  g_return_if_fail (ENTENTE_IS_PRICE_BOOK (self));

  if (self->previous == NULL)
    return;

  undone = self->current;
  put (self, self->previous, NULL);
  import_free (undone);
}
