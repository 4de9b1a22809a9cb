/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ENTENTE_SHORTCUT_MAX_ACCELS 2

/* When a shortcut acts. */
typedef enum
{
  ENTENTE_SHORTCUT_FIRST, /* wherever the focus is */
  ENTENTE_SHORTCUT_LAST,  /* when the focused widget has no use for the keys */
  ENTENTE_SHORTCUT_OWN,   /* not bound here: a widget has the keys by itself */
} EntenteShortcutTurn;

/* The views that have keys of their own. */
typedef enum
{
  ENTENTE_SHORTCUT_VIEW_NONE, /* everywhere */
  ENTENTE_SHORTCUT_VIEW_TIMELINE,
  ENTENTE_SHORTCUT_VIEW_AXIS,
  ENTENTE_SHORTCUT_VIEW_CHART,
  ENTENTE_SHORTCUT_VIEW_TABLE,
  ENTENTE_SHORTCUT_VIEW_FACTS,
  ENTENTE_SHORTCUT_VIEW_DETAILS,
  ENTENTE_N_SHORTCUT_VIEWS
} EntenteShortcutView;

/* A keyboard shortcut: what it does, its keys, and the action that they activate. */
typedef struct
{
  const char *section; /* untranslated */
  const char *title;   /* untranslated */
  const char *accels[ENTENTE_SHORTCUT_MAX_ACCELS + 1];
  EntenteShortcutTurn turn;
  const char *action; /* with its target; NULL where the turn is OWN */
} EntenteShortcut;

const EntenteShortcut *entente_shortcuts_get_all            (gsize                 *n_shortcuts);
const char            *entente_shortcuts_get_section        (EntenteShortcutView    view);
char                  *entente_shortcuts_dup_help           (EntenteShortcutView    view);
void                   entente_shortcuts_set_accels         (GtkApplication        *application);
GtkEventController    *entente_shortcuts_new_controller     (void);
GStrv                  entente_shortcuts_accel_to_keys      (const char            *accel);
char                  *entente_shortcuts_accel_to_words     (const char            *accel);
char                  *entente_shortcuts_to_words           (const EntenteShortcut *shortcut);

G_END_DECLS
