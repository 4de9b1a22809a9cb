/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-problem.h"

#include <glib/gi18n-lib.h>

struct _EntenteProblem
{
  gatomicrefcount ref_count;
  EntenteSeverity severity;
  char *pointer;
  guint line;
  char *message;
  char *hint;
};

G_DEFINE_ENUM_TYPE (EntenteSeverity, entente_severity,
  G_DEFINE_ENUM_VALUE (ENTENTE_SEVERITY_WARNING, "warning"),
  G_DEFINE_ENUM_VALUE (ENTENTE_SEVERITY_ERROR, "error"))

G_DEFINE_BOXED_TYPE (EntenteProblem, entente_problem, entente_problem_ref, entente_problem_unref)

/**
 * entente_problem_new:
 * @severity: how bad it is
 * @pointer: the JSON pointer (RFC 6901) of what is wrong, "" for the whole document
 * @line: its line, counted from 1, or 0 where there is none
 * @message: what is wrong, in the user's language
 * @hint: (nullable): what was expected, or what to do
 *
 * Returns: (transfer full): a new problem
 */
EntenteProblem *
entente_problem_new (EntenteSeverity  severity,
                     const char      *pointer,
                     guint            line,
                     const char      *message,
                     const char      *hint)
{
  EntenteProblem *self;

  g_return_val_if_fail (pointer != NULL, NULL);
  g_return_val_if_fail (message != NULL, NULL);

  self = g_new0 (EntenteProblem, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->severity = severity;
  self->pointer = g_strdup (pointer);
  self->line = line;
  self->message = g_strdup (message);
  self->hint = g_strdup (hint);

  return self;
}

/**
 * entente_problem_ref:
 * @self: a problem
 *
 * Returns: (transfer full): @self
 */
EntenteProblem *
entente_problem_ref (EntenteProblem *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * entente_problem_unref:
 * @self: (transfer full): a problem
 */
void
entente_problem_unref (EntenteProblem *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_free (self->pointer);
  g_free (self->message);
  g_free (self->hint);
  g_free (self);
}

/**
 * entente_problem_get_severity:
 * @self: a problem
 *
 * Returns: how bad it is
 */
EntenteSeverity
entente_problem_get_severity (const EntenteProblem *self)
{
  g_return_val_if_fail (self != NULL, ENTENTE_SEVERITY_ERROR);

  return self->severity;
}

/**
 * entente_problem_get_pointer:
 * @self: a problem
 *
 * Returns: (transfer none): the JSON pointer of what is wrong
 */
const char *
entente_problem_get_pointer (const EntenteProblem *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->pointer;
}

/**
 * entente_problem_get_line:
 * @self: a problem
 *
 * Returns: the line, counted from 1, or 0 where there is none
 */
guint
entente_problem_get_line (const EntenteProblem *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->line;
}

/**
 * entente_problem_get_message:
 * @self: a problem
 *
 * Returns: (transfer none): what is wrong
 */
const char *
entente_problem_get_message (const EntenteProblem *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->message;
}

/**
 * entente_problem_get_hint:
 * @self: a problem
 *
 * Returns: (transfer none) (nullable): what was expected
 */
const char *
entente_problem_get_hint (const EntenteProblem *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->hint;
}

/**
 * entente_problem_to_words:
 * @self: a problem
 * @file: the name of the file
 *
 * Returns: (transfer full): one line in the form that compilers use, "FILE:LINE: …"
 */
char *
entente_problem_to_words (const EntenteProblem *self,
                          const char           *file)
{
  GString *words;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (file != NULL, NULL);

  words = g_string_new (file);
  if (self->line > 0)
    g_string_append_printf (words, ":%u", self->line);
  g_string_append (words, ": ");
  g_string_append (words, self->severity == ENTENTE_SEVERITY_ERROR ? _("error") : _("warning"));
  g_string_append_printf (words, ": %s", self->message);
  if (*self->pointer != '\0')
    g_string_append_printf (words, " [%s]", self->pointer);
  if (self->hint != NULL)
    g_string_append_printf (words, " (%s)", self->hint);

  return g_string_free (words, FALSE);
}
