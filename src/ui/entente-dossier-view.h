/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "entente-selection.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_VIEW         (entente_view_get_type ())
#define ENTENTE_TYPE_LAYOUT       (entente_layout_get_type ())
#define ENTENTE_TYPE_DOSSIER_VIEW (entente_dossier_view_get_type ())

/* The views of a dossier. */
typedef enum
{
  ENTENTE_VIEW_TIMELINE,
  ENTENTE_VIEW_CHARTS,
  ENTENTE_VIEW_FACTS,
} EntenteView;

#define ENTENTE_N_VIEWS (ENTENTE_VIEW_FACTS + 1)

/* How the views share the room. */
typedef enum
{
  ENTENTE_LAYOUT_WIDE,   /* side by side, the facts in a sidebar */
  ENTENTE_LAYOUT_MEDIUM, /* the facts slide over the other two */
  ENTENTE_LAYOUT_NARROW, /* one at a time */
} EntenteLayout;

GType entente_view_get_type   (void) G_GNUC_CONST;
GType entente_layout_get_type (void) G_GNUC_CONST;

/* The timeline, the charts and the facts of a dossier. */
G_DECLARE_FINAL_TYPE (EntenteDossierView, entente_dossier_view, ENTENTE, DOSSIER_VIEW, AdwBin)

EntenteDossierView *entente_dossier_view_new             (void);
EntenteSelection   *entente_dossier_view_get_selection   (EntenteDossierView *self);
void                entente_dossier_view_set_selection   (EntenteDossierView *self,
                                                          EntenteSelection   *selection);
EntenteLayout       entente_dossier_view_get_layout      (EntenteDossierView *self);
void                entente_dossier_view_set_layout      (EntenteDossierView *self,
                                                          EntenteLayout       layout);
EntenteView         entente_dossier_view_get_view        (EntenteDossierView *self);
void                entente_dossier_view_set_view        (EntenteDossierView *self,
                                                          EntenteView         view);
gboolean            entente_dossier_view_get_facts_shown (EntenteDossierView *self);
void                entente_dossier_view_set_facts_shown (EntenteDossierView *self,
                                                          gboolean            shown);

void                entente_dossier_view_focus_view      (EntenteDossierView *self,
                                                          EntenteView         view);
void                entente_dossier_view_cycle           (EntenteDossierView *self,
                                                          int                 step);
void                entente_dossier_view_search          (EntenteDossierView *self);
void                entente_dossier_view_search_for      (EntenteDossierView *self,
                                                          const char         *text);
GdkContentProvider *entente_dossier_view_get_clip        (EntenteDossierView *self);
void                entente_dossier_view_show_chart      (EntenteDossierView *self,
                                                          guint               number);
void                entente_dossier_view_filter_status   (EntenteDossierView *self);
void                entente_dossier_view_jump            (EntenteDossierView *self);
gboolean            entente_dossier_view_go_back         (EntenteDossierView *self);
gboolean            entente_dossier_view_show            (EntenteDossierView *self,
                                                          const char         *id);

G_END_DECLS
