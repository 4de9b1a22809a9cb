/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define ENTENTE_TYPE_SEVERITY (entente_severity_get_type ())
#define ENTENTE_TYPE_PROBLEM  (entente_problem_get_type ())

typedef enum
{
  ENTENTE_SEVERITY_WARNING, /* what is named is taken as it stands */
  ENTENTE_SEVERITY_ERROR,   /* what is named is left out */
} EntenteSeverity;

/* An immutable record of something wrong in a file. */
typedef struct _EntenteProblem EntenteProblem;

GType            entente_severity_get_type   (void) G_GNUC_CONST;
GType            entente_problem_get_type    (void) G_GNUC_CONST;

EntenteProblem  *entente_problem_new         (EntenteSeverity        severity,
                                              const char            *pointer,
                                              guint                  line,
                                              const char            *message,
                                              const char            *hint);
EntenteProblem  *entente_problem_ref         (EntenteProblem        *self);
void             entente_problem_unref       (EntenteProblem        *self);

EntenteSeverity  entente_problem_get_severity (const EntenteProblem *self);
const char      *entente_problem_get_pointer (const EntenteProblem  *self);
guint            entente_problem_get_line    (const EntenteProblem  *self);
const char      *entente_problem_get_message (const EntenteProblem  *self);
const char      *entente_problem_get_hint    (const EntenteProblem  *self);
char            *entente_problem_to_words    (const EntenteProblem  *self,
                                              const char            *file);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteProblem, entente_problem_unref)

G_END_DECLS
