/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-json-report.h"

#include <glib/gi18n-lib.h>

#include "entente-json-lines.h"

/* Nobody reads more; a broken generator can make millions. */
#define MAX_PROBLEMS 1000

struct _EntenteJsonReport
{
  GPtrArray *problems; /* EntenteProblem, without lines */
  guint left_off;
};

/**
 * entente_json_report_new:
 *
 * Returns: (transfer full): a report without problems
 */
EntenteJsonReport *
entente_json_report_new (void)
{
  EntenteJsonReport *self = g_new0 (EntenteJsonReport, 1);

  self->problems = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_problem_unref);

  return self;
}

/**
 * entente_json_report_free:
 * @self: (transfer full): a report
 */
void
entente_json_report_free (EntenteJsonReport *self)
{
  g_ptr_array_unref (self->problems);
  g_free (self);
}

/**
 * entente_json_report_add:
 * @self: a report
 * @severity: how bad it is
 * @pointer: the JSON pointer of what is wrong
 * @message: what is wrong
 * @hint: (nullable): what was expected
 */
void
entente_json_report_add (EntenteJsonReport *self,
                         EntenteSeverity    severity,
                         const char        *pointer,
                         const char        *message,
                         const char        *hint)
{
  if (self->problems->len < MAX_PROBLEMS)
    g_ptr_array_add (self->problems, entente_problem_new (severity, pointer, 0, message, hint));
  else
    self->left_off++;
}

static int
compare_by_line (gconstpointer a,
                 gconstpointer b)
{
  guint line_a = entente_problem_get_line (*(EntenteProblem *const *) a);
  guint line_b = entente_problem_get_line (*(EntenteProblem *const *) b);

  return (line_a > line_b) - (line_a < line_b);
}

/**
 * entente_json_report_finish:
 * @self: a report
 * @text: the JSON text
 * @length: the length of @text in bytes
 * @problems: (element-type EntenteProblem): where the problems are added, by line
 */
void
entente_json_report_finish (EntenteJsonReport *self,
                            const char        *text,
                            gsize              length,
                            GPtrArray         *problems)
{
  g_autoptr (GHashTable) lines = g_hash_table_new (g_str_hash, g_str_equal);

  if (self->problems->len == 0)
    return;

  for (guint i = 0; i < self->problems->len; i++)
    g_hash_table_insert (lines, (char *) entente_problem_get_pointer (self->problems->pdata[i]),
                         GUINT_TO_POINTER (0));
  entente_json_lines_find (text, length, lines);

  for (guint i = 0; i < self->problems->len; i++)
    {
      EntenteProblem *problem = self->problems->pdata[i];
      const char *pointer = entente_problem_get_pointer (problem);
      guint line = GPOINTER_TO_UINT (g_hash_table_lookup (lines, pointer));

      g_ptr_array_add (problems,
                       entente_problem_new (entente_problem_get_severity (problem), pointer, line,
                                            entente_problem_get_message (problem),
                                            entente_problem_get_hint (problem)));
    }
  g_ptr_array_sort (problems, compare_by_line);

  if (self->left_off > 0)
    {
      g_autofree char *message =
        /* Translators: at the end of a long list of problems in a file */
        g_strdup_printf (ngettext ("%u more problem is not listed",
                                   "%u more problems are not listed", self->left_off),
                         self->left_off);
      g_ptr_array_add (problems,
                       entente_problem_new (ENTENTE_SEVERITY_ERROR, "", 0, message, NULL));
    }
}
