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

/* A keyboard shortcut: what it does, its keys, and the action that they activate. */
typedef struct
{
  const char *section; /* untranslated */
  const char *title;   /* untranslated */
  const char *accels[ENTENTE_SHORTCUT_MAX_ACCELS + 1];
  EntenteShortcutTurn turn;
  const char *action; /* with its target; NULL where the turn is OWN */
} EntenteShortcut;

const EntenteShortcut *entente_shortcuts_get_all            (gsize          *n_shortcuts);
void                   entente_shortcuts_set_accels         (GtkApplication *application);
GtkEventController    *entente_shortcuts_new_controller     (void);
GStrv                  entente_shortcuts_accel_to_keys      (const char     *accel);
char                  *entente_shortcuts_accel_to_words     (const char     *accel);

G_END_DECLS
