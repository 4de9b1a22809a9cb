/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * EntentePriceFindings:
 *
 * What was found in a file of prices, in words: how many rows and of which time, how they follow
 * each other, whether the prices are adjusted and how that is known, and lists of the lines that
 * were skipped and of the rows that are suspect.
 *
 * What stands above the table may be long, and is shown as far as there is room.
 *
 * ## Accessibility
 *
 * Each finding is a row with a name and a text. The lists open and close; the rows of them are
 * list items.
 */

#include "entente-price-findings.h"

#include <glib/gi18n-lib.h>

#include "entente-edtf.h"

/* The height of a list that is open. */
#define LIST_HEIGHT 220

/* Of what stands above the table. */
#define NOTE_LINES 6

struct _EntentePriceFindings
{
  AdwPreferencesGroup parent_instance;

  GPtrArray *rows; /* of GtkWidget; the group has them */
};

G_DEFINE_FINAL_TYPE (EntentePriceFindings, entente_price_findings, ADW_TYPE_PREFERENCES_GROUP)

typedef char *(*LineWords) (EntentePriceReport *report,
                            guint               index);

static void
entente_price_findings_finalize (GObject *object)
{
  g_clear_pointer (&ENTENTE_PRICE_FINDINGS (object)->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (entente_price_findings_parent_class)->finalize (object);
}

static void
entente_price_findings_class_init (EntentePriceFindingsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_price_findings_finalize;
}

static void
entente_price_findings_init (EntentePriceFindings *self)
{
  self->rows = g_ptr_array_new ();
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _("What Was Found"));
}

/* "2025-02-13" or "2025-02-13T09:30:00" */
static char *
moment_to_words (const char *moment)
{
  g_autoptr (EntenteEdtf) edtf = entente_edtf_parse (moment, NULL, NULL);

  return edtf != NULL ? entente_edtf_to_words (edtf, ENTENTE_EDTF_WORDS_LONG)
                      : g_strdup (moment);
}

/**
 * entente_price_findings_summary:
 * @report: a report with prices
 *
 * Returns: (transfer full): how many rows there are, from when to when, in a sentence
 */
char *
entente_price_findings_summary (EntentePriceReport *report)
{
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;
  g_autofree char *number = NULL;
  guint64 n;

  g_return_val_if_fail (ENTENTE_IS_PRICE_REPORT (report), NULL);

  n = entente_price_report_get_n_rows (report);
  number = g_strdup_printf ("%'" G_GUINT64_FORMAT, n);
  if (n == 0 || entente_price_report_get_first (report) == NULL)
    /* Translators: %s is the number of rows of a file */
    return g_strdup_printf (ngettext ("%s row with prices", "%s rows with prices", (gulong) n),
                            number);

  first = moment_to_words (entente_price_report_get_first (report));
  last = moment_to_words (entente_price_report_get_last (report));
  /* Translators: what a file has: %1$s is the number of rows, %2$s and %3$s are the first and
   * the last day in words */
  return g_strdup_printf (ngettext ("%1$s row with prices, %2$s to %3$s",
                                    "%1$s rows with prices, %2$s to %3$s", (gulong) n),
                          number, first, last);
}

static const char *
spacing_to_words (EntentePriceSpacing spacing)
{
  switch (spacing)
    {
    case ENTENTE_PRICE_SPACING_INTRADAY:
      return _("Within the day");
    case ENTENTE_PRICE_SPACING_DAILY:
      return _("Daily");
    case ENTENTE_PRICE_SPACING_WEEKLY:
      return _("Weekly");
    case ENTENTE_PRICE_SPACING_MONTHLY:
      return _("Monthly");
    case ENTENTE_PRICE_SPACING_UNKNOWN:
    default:
      return _("Not regular");
    }
}

static const char *
order_to_words (EntentePriceRowOrder order)
{
  switch (order)
    {
    case ENTENTE_PRICE_ROW_ORDER_NEWEST_FIRST:
      return _("Newest first");
    case ENTENTE_PRICE_ROW_ORDER_UNSORTED:
      return _("Not in the order of time");
    case ENTENTE_PRICE_ROW_ORDER_OLDEST_FIRST:
    default:
      return _("Oldest first");
    }
}

static const char *
adjusted_to_words (EntentePriceAdjusted adjusted)
{
  switch (adjusted)
    {
    case ENTENTE_PRICE_ADJUSTED_YES:
      return _("Adjusted for dividends or splits");
    case ENTENTE_PRICE_ADJUSTED_NO:
      return _("Not adjusted for dividends");
    case ENTENTE_PRICE_ADJUSTED_UNKNOWN:
    default:
      return _("Adjusted or not: not known");
    }
}

static AdwActionRow *
add_row (EntentePriceFindings *self,
         const char           *title,
         const char           *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_ptr_array_add (self->rows, row);

  return ADW_ACTION_ROW (row);
}

static void
add_property (EntentePriceFindings *self,
              const char           *name,
              const char           *text)
{
  AdwActionRow *row;

  if (text == NULL || *text == '\0')
    return;

  row = add_row (self, name, text);
  adw_action_row_set_subtitle_lines (row, NOTE_LINES);
  gtk_widget_add_css_class (GTK_WIDGET (row), "property");
}

/* Lists of lines */

static void
on_setup_line (GtkListItemFactory *factory,
               GtkListItem        *item)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_NONE,
                                   "xalign", 0.0f,
                                   "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   NULL);

  gtk_list_item_set_activatable (item, FALSE);
  gtk_list_item_set_child (item, label);
}

static void
on_bind_line (GtkListItemFactory *factory,
              GtkListItem        *item)
{
  const char *words = gtk_string_object_get_string (gtk_list_item_get_item (item));

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)), words);
  gtk_list_item_set_accessible_label (item, words);
}

static GtkWidget *
new_list (const char    *title,
          GtkStringList *lines)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkNoSelection *model = gtk_no_selection_new (G_LIST_MODEL (lines));
  GtkWidget *list;

  g_signal_connect (factory, "setup", G_CALLBACK (on_setup_line), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind_line), NULL);
  list = gtk_list_view_new (GTK_SELECTION_MODEL (model), factory);
  gtk_list_view_set_tab_behavior (GTK_LIST_VIEW (list), GTK_LIST_TAB_ITEM);
  gtk_widget_add_css_class (list, "price-lines");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);

  return g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                       "hscrollbar-policy", GTK_POLICY_NEVER,
                       "propagate-natural-height", TRUE,
                       "max-content-height", LIST_HEIGHT,
                       "focusable", FALSE,
                       "child", list,
                       NULL);
}

static void
append_line (GtkStringList *lines,
             guint64        line,
             const char    *words)
{
  g_autofree char *number = g_strdup_printf ("%'" G_GUINT64_FORMAT, line);

  /* Translators: something about a line of a file: %1$s is its number, %2$s a sentence */
  gtk_string_list_take (lines, g_strdup_printf (_("Line %1$s: %2$s"), number, words));
}

static void
append_rest (GtkStringList *lines,
             guint64        n_rest)
{
  g_autofree char *number = g_strdup_printf ("%'" G_GUINT64_FORMAT, n_rest);

  if (n_rest > 0)
    /* Translators: at the end of a list; %s is how many lines are not in it */
    gtk_string_list_take (lines, g_strdup_printf (ngettext ("and %s more line", "and %s more lines",
                                                            (gulong) n_rest), number));
}

static void
add_list (EntentePriceFindings *self,
          const char           *title,
          const char           *subtitle,
          GtkStringList        *lines)
{
  GtkWidget *row = adw_expander_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), subtitle);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (row), new_list (title, lines));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_ptr_array_add (self->rows, row);
}

static void
add_skipped (EntentePriceFindings *self,
             EntentePriceReport   *report)
{
  GtkStringList *lines = gtk_string_list_new (NULL);
  guint64 n = entente_price_report_get_n_skipped (report);
  guint n_listed = entente_price_report_get_n_listed_skipped (report);
  g_autofree char *number = g_strdup_printf ("%'" G_GUINT64_FORMAT, n);
  g_autofree char *title = NULL;

  for (guint i = 0; i < n_listed; i++)
    {
      g_autofree char *words = entente_price_report_skipped_to_words (report, i);
      guint64 line;

      entente_price_report_get_skipped (report, i, &line);
      append_line (lines, line, words);
    }
  append_rest (lines, n - n_listed);

  /* Translators: %s is a number of lines of a file */
  title = g_strdup_printf (ngettext ("%s line without prices", "%s lines without prices",
                                     (gulong) n), number);
  add_list (self, title, _("They are not drawn and not checked against."), lines);
}

static void
add_suspects (EntentePriceFindings *self,
              EntentePriceReport   *report)
{
  GtkStringList *lines = gtk_string_list_new (NULL);
  guint64 n = entente_price_report_get_n_suspects (report);
  guint n_listed = entente_price_report_get_n_listed_suspects (report);
  g_autofree char *number = g_strdup_printf ("%'" G_GUINT64_FORMAT, n);
  g_autofree char *title = NULL;

  for (guint i = 0; i < n_listed; i++)
    {
      g_autofree char *words = entente_price_report_suspect_to_words (report, i);
      guint64 line;

      entente_price_report_get_suspect (report, i, &line);
      append_line (lines, line, words);
    }
  append_rest (lines, n - n_listed);

  /* Translators: %s is a number of remarks, of which one row may have several */
  title = g_strdup_printf (ngettext ("%s remark on a suspect row", "%s remarks on suspect rows",
                                     (gulong) n), number);
  add_list (self, title, _("The rows are kept as they are."), lines);
}

static void
add_all (EntentePriceFindings *self,
         EntentePriceReport   *report)
{
  const char *currency = entente_price_report_get_currency (report);
  g_autofree char *summary = entente_price_findings_summary (report);

  add_property (self, _("Prices"), summary);
  add_property (self, _("Interval"),
                spacing_to_words (entente_price_report_get_spacing (report)));
  add_property (self, _("Order"), order_to_words (entente_price_report_get_order (report)));
  add_row (self, adjusted_to_words (entente_price_report_get_adjusted (report)),
           entente_price_report_get_adjusted_reason (report));
  add_property (self, _("Currency"),
                currency != NULL ? currency : entente_price_report_get_currency_sign (report));
  add_property (self, _("Symbol"), entente_price_report_get_symbol (report));
  add_property (self, _("Said above the table"), entente_price_report_get_note (report));
  if (entente_price_report_get_n_skipped (report) > 0)
    add_skipped (self, report);
  if (entente_price_report_get_n_suspects (report) > 0)
    add_suspects (self, report);
}

/**
 * entente_price_findings_new:
 *
 * Returns: (transfer floating): findings of no file
 */
EntentePriceFindings *
entente_price_findings_new (void)
{
  return g_object_new (ENTENTE_TYPE_PRICE_FINDINGS, NULL);
}

/**
 * entente_price_findings_set_report:
 * @self: findings
 * @report: what was found; nothing is shown while the file leaves questions
 */
void
entente_price_findings_set_report (EntentePriceFindings *self,
                                   EntentePriceReport   *report)
{
  gboolean has_prices;

  g_return_if_fail (ENTENTE_IS_PRICE_FINDINGS (self));
  g_return_if_fail (ENTENTE_IS_PRICE_REPORT (report));

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);

  has_prices = entente_price_report_get_prices (report) != NULL;
  if (has_prices)
    add_all (self, report);
  gtk_widget_set_visible (GTK_WIDGET (self), has_prices);
}
