/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "entente-record.h"
#include "entente-unit.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_CHART_KIND (entente_chart_kind_get_type ())
#define ENTENTE_TYPE_CHART      (entente_chart_get_type ())

/* How a chart lays out its marks. */
typedef enum
{
  ENTENTE_CHART_KIND_BAR,
  ENTENTE_CHART_KIND_TIME_SERIES,
} EntenteChartKind;

GType entente_chart_kind_get_type (void) G_GNUC_CONST;

/* A chart: series of marks, each mark a fact. */
G_DECLARE_FINAL_TYPE (EntenteChart, entente_chart, ENTENTE, CHART, EntenteRecord)

const char       *entente_chart_get_id         (EntenteChart *self);
EntenteChartKind  entente_chart_get_kind       (EntenteChart *self);
const char       *entente_chart_get_name       (EntenteChart *self);
const char       *entente_chart_get_title      (EntenteChart *self);
EntenteUnit      *entente_chart_get_unit       (EntenteChart *self);
GListModel       *entente_chart_get_series     (EntenteChart *self);
GListModel       *entente_chart_get_references (EntenteChart *self);
const char       *entente_chart_get_note       (EntenteChart *self);

G_END_DECLS
