/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A figure beyond this in size is not drawn: differences would no longer be finite. */
#define ENTENTE_NUMBER_DOMAIN_LIMIT 1e300

/* The range of figures that an axis has to show. */
typedef struct
{
  double low;
  double high;
  gboolean empty; /* nothing was added: low and high mean nothing */
} EntenteNumberDomain;

#define ENTENTE_NUMBER_DOMAIN_INIT { .empty = TRUE }

gboolean entente_number_domain_add        (EntenteNumberDomain *self,
                                           double               value);
void     entente_number_domain_finish     (EntenteNumberDomain *self,
                                           gboolean             from_zero);
gboolean entente_number_domain_finish_log (EntenteNumberDomain *self);

G_END_DECLS
