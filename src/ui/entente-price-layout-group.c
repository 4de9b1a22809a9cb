/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * EntentePriceLayoutGroup:
 *
 * What was understood of the layout of a file of prices: encoding, separator, decimal sign,
 * order of dates, the line of the header, the symbol, and what the columns stand for. Each can
 * be changed; then the draft has the change, and the group says so by
 * [signal@PriceLayoutGroup::changed].
 *
 * ## Accessibility
 *
 * Each is a row with a name and a value, in a group. Those of the columns are in a row that opens.
 */

#include "entente-price-layout-group.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "entente-choice-name.h"
#include "entente-opener.h"
#include "entente-price-layout-words.h"

#define MAX_HEADER_LINE 9999

static const char *const encodings[] = {
  "UTF-8", "UTF-16LE", "UTF-16BE", "GB18030", "windows-1252", "windows-1250"
};
static const char separators[] = { ',', ';', '\t', '|' };
static const char decimals[] = { '.', ',' };

/* In the order in which they are shown. */
static const EntentePriceColumn columns[ENTENTE_N_PRICE_COLUMNS] = {
  ENTENTE_PRICE_COLUMN_DATE, ENTENTE_PRICE_COLUMN_TIME, ENTENTE_PRICE_COLUMN_OPEN,
  ENTENTE_PRICE_COLUMN_HIGH, ENTENTE_PRICE_COLUMN_LOW, ENTENTE_PRICE_COLUMN_CLOSE,
  ENTENTE_PRICE_COLUMN_ADJUSTED, ENTENTE_PRICE_COLUMN_VOLUME, ENTENTE_PRICE_COLUMN_SYMBOL,
  ENTENTE_PRICE_COLUMN_DIVIDEND, ENTENTE_PRICE_COLUMN_SPLIT,
};

struct _EntentePriceLayoutGroup
{
  AdwPreferencesGroup parent_instance;

  EntentePriceReport *report;
  EntentePriceDraft *draft; /* not owned */
  GPtrArray *encodings;     /* of char *, as iconv names them */
  gboolean updating;

  AdwComboRow *encoding;
  AdwComboRow *separator;
  AdwComboRow *decimal;
  AdwComboRow *order;
  AdwSpinRow *header;
  AdwComboRow *symbol;
  AdwExpanderRow *all_columns;
  AdwComboRow *columns[ENTENTE_N_PRICE_COLUMNS]; /* in the order in which they are shown */
};

G_DEFINE_FINAL_TYPE (EntentePriceLayoutGroup, entente_price_layout_group,
                     ADW_TYPE_PREFERENCES_GROUP)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
tell_change (EntentePriceLayoutGroup *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

/* The first entry of the list stands for what is not decided, where there is such an entry. */
static void
on_selected (EntentePriceLayoutGroup *self,
             GParamSpec              *pspec,
             AdwComboRow             *row)
{
  guint selected = adw_combo_row_get_selected (row);

  if (self->updating || selected == GTK_INVALID_LIST_POSITION)
    return;

  if (row == self->encoding)
    entente_price_draft_set_encoding (self->draft, self->encodings->pdata[selected]);
  else if (row == self->separator)
    entente_price_draft_set_separator (self->draft, separators[selected]);
  else if (row == self->decimal)
    entente_price_draft_set_decimal (self->draft, selected > 0 ? decimals[selected - 1] : '\0');
  else if (row == self->order)
    entente_price_draft_set_date_order (self->draft, (EntenteDateOrder) selected);
  else
    entente_price_draft_set_symbol (
      self->draft,
      selected > 0 ? entente_price_report_get_symbol_at (self->report, selected - 1) : NULL);

  tell_change (self);
}

static void
on_column_selected (EntentePriceLayoutGroup *self,
                    GParamSpec              *pspec,
                    AdwComboRow             *row)
{
  guint selected = adw_combo_row_get_selected (row);

  if (self->updating || selected == GTK_INVALID_LIST_POSITION)
    return;

  for (guint i = 0; i < ENTENTE_N_PRICE_COLUMNS; i++)
    if (self->columns[i] == row)
      entente_price_draft_set_column (self->draft, columns[i], (int) selected - 1);
  tell_change (self);
}

static void
on_header_changed (EntentePriceLayoutGroup *self)
{
  if (self->updating)
    return;

  entente_price_draft_set_header_line (self->draft, (guint) adw_spin_row_get_value (self->header));
  tell_change (self);
}

static void
entente_price_layout_group_finalize (GObject *object)
{
  EntentePriceLayoutGroup *self = ENTENTE_PRICE_LAYOUT_GROUP (object);

  g_clear_object (&self->report);
  g_clear_pointer (&self->encodings, g_ptr_array_unref);

  G_OBJECT_CLASS (entente_price_layout_group_parent_class)->finalize (object);
}

static void
entente_price_layout_group_class_init (EntentePriceLayoutGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_price_layout_group_finalize;

  /* EntentePriceLayoutGroup::changed: the reader has changed the draft. */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

/* Making the rows */

static AdwComboRow *
new_row (EntentePriceLayoutGroup *self,
         const char              *title,
         GCallback                callback)
{
  GtkWidget *row = g_object_new (ADW_TYPE_COMBO_ROW, "accessible-role", GTK_ACCESSIBLE_ROLE_BUTTON,
                                 NULL);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  entente_choice_name_follow (row, title);
  g_signal_connect_object (row, "notify::selected", callback, self, G_CONNECT_SWAPPED);

  return ADW_COMBO_ROW (row);
}

static AdwComboRow *
add_row (EntentePriceLayoutGroup *self,
         const char              *title)
{
  AdwComboRow *row = new_row (self, title, G_CALLBACK (on_selected));

  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (row));

  return row;
}

/* libadwaita names the field by title and subtitle, and describes it by its value. */
static void
name_header_row (EntentePriceLayoutGroup *self)
{
  GtkAccessible *field =
    GTK_ACCESSIBLE (entente_opener_find_part (GTK_WIDGET (self->header), GTK_TYPE_SPIN_BUTTON));

  gtk_accessible_reset_relation (field, GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_reset_relation (field, GTK_ACCESSIBLE_RELATION_DESCRIBED_BY);
  gtk_accessible_update_property (
    field,
    GTK_ACCESSIBLE_PROPERTY_LABEL,
    adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self->header)),
    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, adw_action_row_get_subtitle (ADW_ACTION_ROW (self->header)),
    -1);
}

static void
add_header_row (EntentePriceLayoutGroup *self)
{
  /* With the role of its own, GTK 4.18 has what is in the row nowhere in the accessible tree. */
  GtkWidget *row = g_object_new (ADW_TYPE_SPIN_ROW, "accessible-role", GTK_ACCESSIBLE_ROLE_GENERIC,
                                 "adjustment",
                                 gtk_adjustment_new (0, 0, MAX_HEADER_LINE, 1, 1, 0),
                                 NULL);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Line of the header"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _("0 where columns have no names"));
  g_signal_connect_object (row, "notify::value", G_CALLBACK (on_header_changed), self,
                           G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  self->header = ADW_SPIN_ROW (row);
  name_header_row (self);
}

static void
add_column_rows (EntentePriceLayoutGroup *self)
{
  self->all_columns = ADW_EXPANDER_ROW (adw_expander_row_new ());
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self->all_columns), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->all_columns), _("Columns"));
  for (guint i = 0; i < ENTENTE_N_PRICE_COLUMNS; i++)
    {
      self->columns[i] = new_row (self, entente_price_layout_words_column (columns[i]),
                                  G_CALLBACK (on_column_selected));
      adw_expander_row_add_row (self->all_columns, GTK_WIDGET (self->columns[i]));
    }
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (self->all_columns));
}

static void
set_entries (AdwComboRow   *row,
             GtkStringList *entries)
{
  adw_combo_row_set_model (row, G_LIST_MODEL (entries));
  g_object_unref (entries);
}

static void
fill_fixed (EntentePriceLayoutGroup *self)
{
  GtkStringList *separator_words = gtk_string_list_new (NULL);
  GtkStringList *decimal_words = gtk_string_list_new (NULL);
  GtkStringList *order_words = gtk_string_list_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (separators); i++)
    gtk_string_list_take (separator_words, entente_price_layout_words_separator (separators[i]));
  gtk_string_list_append (decimal_words, entente_price_layout_words_decimal ('\0'));
  for (gsize i = 0; i < G_N_ELEMENTS (decimals); i++)
    gtk_string_list_append (decimal_words, entente_price_layout_words_decimal (decimals[i]));
  for (guint i = ENTENTE_DATE_ORDER_UNKNOWN; i <= ENTENTE_DATE_ORDER_UNIX; i++)
    gtk_string_list_append (order_words, entente_price_layout_words_order ((EntenteDateOrder) i));

  set_entries (self->separator, separator_words);
  set_entries (self->decimal, decimal_words);
  set_entries (self->order, order_words);
}

static void
entente_price_layout_group_init (EntentePriceLayoutGroup *self)
{
  self->updating = TRUE;
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _("How the File Is Read"));
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self),
                                         _("Found by what is in the file. After a change it is "
                                           "read again."));
  self->encodings = g_ptr_array_new_with_free_func (g_free);
  self->symbol = add_row (self, _("Symbol"));
  adw_combo_row_set_enable_search (self->symbol, TRUE);
  self->order = add_row (self, _("Dates"));
  self->decimal = add_row (self, _("Decimal sign"));
  self->separator = add_row (self, _("Between cells"));
  self->encoding = add_row (self, _("Encoding"));
  add_header_row (self);
  add_column_rows (self);
  /* Hardly any of the rows is an item: of a list, a screen reader would say that it has one. */
  g_object_set (gtk_widget_get_parent (GTK_WIDGET (self->symbol)),
                "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);
  fill_fixed (self);
  self->updating = FALSE;
}

/* Showing a report */

static void
show_encoding (EntentePriceLayoutGroup  *self,
               const EntentePriceFormat *format)
{
  const char *encoding = entente_price_format_get_encoding (format);
  GtkStringList *words = gtk_string_list_new (NULL);
  guint selected = G_N_ELEMENTS (encodings);

  g_ptr_array_set_size (self->encodings, 0);
  for (guint i = 0; i < G_N_ELEMENTS (encodings); i++)
    {
      g_ptr_array_add (self->encodings, g_strdup (encodings[i]));
      if (g_ascii_strcasecmp (encodings[i], encoding) == 0)
        selected = i;
    }
  if (selected == G_N_ELEMENTS (encodings))
    g_ptr_array_add (self->encodings, g_strdup (encoding));

  for (guint i = 0; i < self->encodings->len; i++)
    gtk_string_list_take (words, entente_price_layout_words_encoding (self->encodings->pdata[i]));
  set_entries (self->encoding, words);
  adw_combo_row_set_selected (self->encoding, selected);
}

static void
show_separator (EntentePriceLayoutGroup  *self,
                const EntentePriceFormat *format)
{
  const char *found = memchr (separators, entente_price_format_get_separator (format),
                              sizeof separators);

  adw_combo_row_set_selected (self->separator, found != NULL ? (guint) (found - separators)
                                                             : GTK_INVALID_LIST_POSITION);
}

/* Whether the file, or the reader, has decided something that could be asked. */
static gboolean
is_decided (EntentePriceLayoutGroup *self,
            EntentePriceAmbiguity    kind)
{
  for (guint i = 0; i < entente_price_report_get_n_ambiguities (self->report); i++)
    if (entente_price_report_get_ambiguity (self->report, i) == kind)
      return FALSE;

  return TRUE;
}

static void
show_decimal (EntentePriceLayoutGroup  *self,
              const EntentePriceFormat *format)
{
  const char *found = memchr (decimals, entente_price_format_get_decimal (format),
                              sizeof decimals);

  if (!is_decided (self, ENTENTE_PRICE_AMBIGUITY_DECIMAL))
    found = NULL;
  adw_combo_row_set_selected (self->decimal, found != NULL ? (guint) (found - decimals) + 1 : 0);
}

static void
show_order (EntentePriceLayoutGroup  *self,
            const EntentePriceFormat *format)
{
  EntenteDateOrder order = is_decided (self, ENTENTE_PRICE_AMBIGUITY_DATE_ORDER)
                             ? entente_price_format_get_date_order (format)
                             : ENTENTE_DATE_ORDER_UNKNOWN;

  adw_combo_row_set_selected (self->order, order);
}

static void
show_symbols (EntentePriceLayoutGroup *self)
{
  guint n = entente_price_report_get_n_symbols (self->report);
  const char *symbol = entente_price_report_get_symbol (self->report);
  GtkStringList *words = gtk_string_list_new (NULL);
  guint selected = 0;

  gtk_string_list_append (words, entente_price_layout_words_order (ENTENTE_DATE_ORDER_UNKNOWN));
  for (guint i = 0; i < n; i++)
    {
      const char *other = entente_price_report_get_symbol_at (self->report, i);

      gtk_string_list_append (words, other);
      if (g_strcmp0 (symbol, other) == 0)
        selected = i + 1;
    }
  set_entries (self->symbol, words);
  adw_combo_row_set_selected (self->symbol, selected);
  gtk_widget_set_visible (GTK_WIDGET (self->symbol), n > 1);
}

static GtkStringList *
new_names (const EntentePriceFormat *format)
{
  GtkStringList *names = gtk_string_list_new (NULL);

  /* Translators: none of the columns of a file */
  gtk_string_list_append (names, C_("column", "None"));
  for (guint i = 0; i < entente_price_format_get_n_names (format); i++)
    gtk_string_list_take (names, entente_price_layout_words_name (format, i));

  return names;
}

static void
show_columns (EntentePriceLayoutGroup  *self,
              const EntentePriceFormat *format)
{
  g_autoptr (GtkStringList) names = new_names (format);
  g_autoptr (GStrvBuilder) found = g_strv_builder_new ();
  g_auto (GStrv) strv = NULL;
  g_autofree char *summary = NULL;

  for (guint i = 0; i < ENTENTE_N_PRICE_COLUMNS; i++)
    {
      int index = entente_price_format_get_column (format, columns[i]);
      gboolean by_content = index >= 0 && entente_price_format_is_by_content (format, columns[i]);

      adw_combo_row_set_model (self->columns[i], G_LIST_MODEL (names));
      adw_combo_row_set_selected (self->columns[i], (guint) (index + 1));
      adw_action_row_set_subtitle (ADW_ACTION_ROW (self->columns[i]),
                                   by_content ? _("Told by what is in the column") : "");
      if (index >= 0)
        g_strv_builder_add (found, entente_price_layout_words_column (columns[i]));
    }

  strv = g_strv_builder_end (found);
  /* Translators: between the names of columns */
  summary = g_strjoinv (C_("list", ", "), strv);
  adw_expander_row_set_subtitle (self->all_columns, summary);
}

/**
 * entente_price_layout_group_new:
 *
 * Returns: (transfer floating): a group about no file
 */
EntentePriceLayoutGroup *
entente_price_layout_group_new (void)
{
  return g_object_new (ENTENTE_TYPE_PRICE_LAYOUT_GROUP, NULL);
}

/**
 * entente_price_layout_group_show:
 * @self: a group
 * @report: what was understood of a file
 * @draft: what the reader has decided; it has to outlive the use of the group
 */
void
entente_price_layout_group_show (EntentePriceLayoutGroup *self,
                                 EntentePriceReport      *report,
                                 EntentePriceDraft       *draft)
{
  EntentePriceFormat *format;

  g_return_if_fail (ENTENTE_IS_PRICE_LAYOUT_GROUP (self));
  g_return_if_fail (ENTENTE_IS_PRICE_REPORT (report));
  g_return_if_fail (draft != NULL);

  g_set_object (&self->report, report);
  self->draft = draft;
  format = entente_price_report_get_format (report);

  self->updating = TRUE;
  show_encoding (self, format);
  show_separator (self, format);
  show_decimal (self, format);
  show_order (self, format);
  adw_spin_row_set_value (self->header, entente_price_format_get_header_line (format));
  show_symbols (self);
  show_columns (self, format);
  self->updating = FALSE;
}
