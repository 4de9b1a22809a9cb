/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "entente-record.h"
G_BEGIN_DECLS

#define ENTENTE_TYPE_SERIES (entente_series_get_type ())

/* A series of marks that belong together. */
G_DECLARE_FINAL_TYPE (EntenteSeries, entente_series, ENTENTE, SERIES, EntenteRecord)

const char *entente_series_get_id    (EntenteSeries *self);
const char *entente_series_get_name  (EntenteSeries *self);
GListModel *entente_series_get_marks (EntenteSeries *self);

G_END_DECLS
