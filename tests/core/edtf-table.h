/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <string.h>

#include "entente-edtf.h"

/* Tables of tests: tab-separated, the first line names the columns. */
typedef void (*EdtfRowFunc) (char     **cells,
                             guint      n_cells,
                             gpointer   user_data);

static inline void
edtf_table_foreach (const char  *path,
                    guint        n_columns,
                    EdtfRowFunc  func,
                    gpointer     user_data)
{
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) lines = NULL;
  guint n_rows = 0;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (text, "\n", -1);

  for (guint i = 1; lines[i] != NULL; i++)
    {
      g_auto (GStrv) cells = NULL;

      if (lines[i][0] == '\0' && lines[i + 1] == NULL)
        break;

      cells = g_strsplit (lines[i], "\t", -1);
      if (g_strv_length (cells) < n_columns)
        g_error ("%s:%u: %u columns wanted", path, i + 1, n_columns);

      func (cells, g_strv_length (cells), user_data);
      n_rows++;
    }

  g_assert_cmpuint (n_rows, >, 0);
}

static inline void
edtf_own_table_foreach (const char  *name,
                        guint        n_columns,
                        EdtfRowFunc  func,
                        gpointer     user_data)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "edtf", name, NULL);

  edtf_table_foreach (path, n_columns, func, user_data);
}

static inline char *
edtf_end_to_string (const EntenteEdtfEnd *end)
{
  g_autofree char *lower = NULL;
  g_autofree char *upper = NULL;

  if (end->kind == ENTENTE_EDTF_END_OPEN)
    return g_strdup ("open");
  if (end->kind == ENTENTE_EDTF_END_UNKNOWN)
    return g_strdup ("unknown");

  lower = entente_day_to_string (end->lower);
  upper = entente_day_to_string (end->upper);
  return g_strdup_printf ("%s..%s", lower, upper);
}

static inline EntenteEdtf *
edtf_parse_valid (const char *text)
{
  g_autoptr (GError) error = NULL;
  gsize position = 0;
  EntenteEdtf *edtf = entente_edtf_parse (text, &position, &error);

  if (edtf == NULL)
    g_error ("%s: at %" G_GSIZE_FORMAT ": %s", text, position, error->message);

  g_assert_no_error (error);
  return edtf;
}

static inline const char *
edtf_enum_nick (GType type,
                int   value)
{
  g_autoptr (GEnumClass) class = g_type_class_ref (type);

  return g_enum_get_value (class, value)->value_nick;
}
