/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * EntentePriceSample:
 *
 * The first rows of a file of prices as a small table: cell by cell, as they stand in the file.
 * A file may have more columns than are of use here; the first of them are shown.
 *
 * ## Accessibility
 *
 * The table has a label. The label of a row says the name of a column before what is in it.
 */

#include "entente-price-sample.h"

#include <glib/gi18n-lib.h>

#include "entente-price-layout-words.h"

#define MAX_ROWS 6
#define MAX_COLUMNS 16

/* Of a cell; what is longer is cut. */
#define MAX_CHARS 24

struct _EntentePriceSample
{
  AdwBin parent_instance;

  EntentePriceFormat *format;
  GListStore *rows; /* of GtkStringList: the cells of a row */
  GtkColumnView *table;
};

G_DEFINE_FINAL_TYPE (EntentePriceSample, entente_price_sample, ADW_TYPE_BIN)

/* The column that a cell is in. */
static G_DEFINE_QUARK (entente-price-sample-column, column)

static const char *
get_cell (GtkStringList *row,
          guint          index)
{
  const char *cell = gtk_string_list_get_string (row, index);

  return cell != NULL ? cell : "";
}

static void
on_setup_cell (GtkListItemFactory *factory,
               GtkColumnViewCell  *cell)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "xalign", 0.0f,
                                   "ellipsize", PANGO_ELLIPSIZE_END,
                                   "max-width-chars", MAX_CHARS,
                                   NULL);

  gtk_widget_add_css_class (label, "numeric");
  gtk_column_view_cell_set_focusable (cell, FALSE);
  gtk_column_view_cell_set_child (cell, label);
}

static void
on_bind_cell (GtkListItemFactory *factory,
              GtkColumnViewCell  *cell)
{
  guint index = GPOINTER_TO_UINT (g_object_get_qdata (G_OBJECT (factory), column_quark ()));
  GtkLabel *label = GTK_LABEL (gtk_column_view_cell_get_child (cell));
  const char *text = get_cell (gtk_column_view_cell_get_item (cell), index);

  /* The table scrolls before its cells are cut. */
  gtk_label_set_width_chars (label, (int) MIN (g_utf8_strlen (text, -1), MAX_CHARS));
  gtk_label_set_label (label, text);
}

static void
on_bind_row (EntentePriceSample *self,
             GtkColumnViewRow   *row)
{
  GtkStringList *cells = gtk_column_view_row_get_item (row);
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) strv = NULL;
  g_autofree char *words = NULL;

  for (guint i = 0; i < MIN (g_list_model_get_n_items (G_LIST_MODEL (cells)), MAX_COLUMNS); i++)
    {
      g_autofree char *name = entente_price_layout_words_name (self->format, i);

      /* Translators: a cell of a table as a screen reader says it: %1$s is the name of the
       * column, %2$s what is in the cell */
      g_strv_builder_take (parts, g_strdup_printf (C_("spoken cell", "%1$s %2$s"), name,
                                                   get_cell (cells, i)));
    }
  strv = g_strv_builder_end (parts);
  words = g_strjoinv (C_("spoken cell", ", "), strv);
  gtk_column_view_row_set_accessible_label (row, words);
  gtk_column_view_row_set_activatable (row, FALSE);
}

static void
entente_price_sample_dispose (GObject *object)
{
  EntentePriceSample *self = ENTENTE_PRICE_SAMPLE (object);

  g_clear_object (&self->rows);
  g_clear_pointer (&self->format, entente_price_format_unref);

  G_OBJECT_CLASS (entente_price_sample_parent_class)->dispose (object);
}

static void
entente_price_sample_class_init (EntentePriceSampleClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_price_sample_dispose;
}

static void
entente_price_sample_init (EntentePriceSample *self)
{
  GtkListItemFactory *row_factory = gtk_signal_list_item_factory_new ();
  GtkNoSelection *model;
  GtkWidget *scroller;

  self->rows = g_list_store_new (GTK_TYPE_STRING_LIST);
  model = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->rows)));
  self->table = GTK_COLUMN_VIEW (gtk_column_view_new (GTK_SELECTION_MODEL (model)));
  g_signal_connect_object (row_factory, "bind", G_CALLBACK (on_bind_row), self,
                           G_CONNECT_SWAPPED);
  gtk_column_view_set_row_factory (self->table, row_factory);
  g_object_unref (row_factory);
  gtk_column_view_set_tab_behavior (self->table, GTK_LIST_TAB_ITEM);
  gtk_column_view_set_show_row_separators (self->table, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->table), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("First rows of the file"), -1);

  scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                           "vscrollbar-policy", GTK_POLICY_NEVER,
                           "focusable", FALSE,
                           "child", self->table,
                           NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  adw_bin_set_child (ADW_BIN (self), scroller);
}

static void
add_column (EntentePriceSample *self,
            guint               index,
            gboolean            is_last)
{
  g_autofree char *name = entente_price_layout_words_name (self->format, index);
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) column = NULL;

  g_object_set_qdata (G_OBJECT (factory), column_quark (), GUINT_TO_POINTER (index));
  g_signal_connect (factory, "setup", G_CALLBACK (on_setup_cell), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind_cell), NULL);
  column = gtk_column_view_column_new (name, factory);
  gtk_column_view_column_set_expand (column, is_last);
  gtk_column_view_append_column (self->table, column);
}

static guint
count_columns (EntentePriceFormat *format)
{
  guint n = entente_price_format_get_n_names (format);

  for (guint i = 0; i < entente_price_format_get_n_sample_rows (format); i++)
    n = MAX (n, g_strv_length ((char **) entente_price_format_get_sample_row (format, i)));

  return MIN (n, MAX_COLUMNS);
}

static void
remove_columns (EntentePriceSample *self)
{
  GListModel *columns = gtk_column_view_get_columns (self->table);

  while (g_list_model_get_n_items (columns) > 0)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, 0);

      gtk_column_view_remove_column (self->table, column);
    }
}

/**
 * entente_price_sample_new:
 *
 * Returns: (transfer floating): an empty table
 */
EntentePriceSample *
entente_price_sample_new (void)
{
  return g_object_new (ENTENTE_TYPE_PRICE_SAMPLE, NULL);
}

/**
 * entente_price_sample_set_format:
 * @self: a table
 * @format: what was understood of a file
 */
void
entente_price_sample_set_format (EntentePriceSample *self,
                                 EntentePriceFormat *format)
{
  guint n_columns, n_rows;

  g_return_if_fail (ENTENTE_IS_PRICE_SAMPLE (self));
  g_return_if_fail (format != NULL);

  if (self->format == format)
    return;

  g_list_store_remove_all (self->rows);
  remove_columns (self);
  g_clear_pointer (&self->format, entente_price_format_unref);
  self->format = entente_price_format_ref (format);

  n_columns = count_columns (format);
  for (guint i = 0; i < n_columns; i++)
    add_column (self, i, i == n_columns - 1);

  n_rows = MIN (entente_price_format_get_n_sample_rows (format), MAX_ROWS);
  for (guint i = 0; i < n_rows; i++)
    {
      g_autoptr (GtkStringList) row =
        gtk_string_list_new (entente_price_format_get_sample_row (format, i));

      g_list_store_append (self->rows, row);
    }
}
