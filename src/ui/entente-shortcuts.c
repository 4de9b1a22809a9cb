/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One table from which the keys are bound and the shortcuts dialog is made, so that the
 * dialog cannot name a key that does something else. */

#include "entente-shortcuts.h"

#include <glib/gi18n-lib.h>

#define GENERAL N_("General")
#define VIEWS N_("Views")
#define TIMELINE N_("Timeline")
#define AXIS N_("Axis of the Timeline")
#define CHARTS N_("Charts")
#define TABLE N_("Table of a Chart")
#define FACTS N_("Facts")
#define DETAILS N_("Details and Questions")

static const EntenteShortcut shortcuts[] = {
  { GENERAL, N_("New window"), { "<Control>n" }, ENTENTE_SHORTCUT_FIRST, "app.new-window" },
  { GENERAL, N_("Open a file"), { "<Control>o" }, ENTENTE_SHORTCUT_FIRST, "win.open" },
  { GENERAL, N_("Search facts"), { "<Control>f" }, ENTENTE_SHORTCUT_FIRST, "win.search" },
  { GENERAL, N_("Copy what is selected, with its source"), { "<Control>c" },
    ENTENTE_SHORTCUT_LAST, "win.copy" },
  { GENERAL, N_("Go back"), { "Escape" }, ENTENTE_SHORTCUT_LAST, "win.back" },
  { GENERAL, N_("Main menu"), { "F10" }, ENTENTE_SHORTCUT_OWN, NULL },
  { GENERAL, N_("Preferences"), { "<Control>comma" }, ENTENTE_SHORTCUT_FIRST,
    "win.preferences" },
  { GENERAL, N_("Keys of this view"), { "F1" }, ENTENTE_SHORTCUT_FIRST, "win.view-keys" },
  { GENERAL, N_("Keyboard shortcuts"), { "<Control>question" }, ENTENTE_SHORTCUT_FIRST,
    "app.shortcuts" },
  { GENERAL, N_("Close the window"), { "<Control>w" }, ENTENTE_SHORTCUT_FIRST, "window.close" },
  { GENERAL, N_("Quit"), { "<Control>q" }, ENTENTE_SHORTCUT_FIRST, "app.quit" },

  { VIEWS, N_("Go to the timeline"), { "<Alt>1" }, ENTENTE_SHORTCUT_FIRST,
    "win.show-view::timeline" },
  { VIEWS, N_("Go to the charts"), { "<Alt>2" }, ENTENTE_SHORTCUT_FIRST,
    "win.show-view::charts" },
  { VIEWS, N_("Go to the facts"), { "<Alt>3" }, ENTENTE_SHORTCUT_FIRST, "win.show-view::facts" },
  { VIEWS, N_("Go to the first chart"), { "<Control>1" }, ENTENTE_SHORTCUT_FIRST,
    "win.show-chart(1)" },
  { VIEWS, N_("Go to the second chart"), { "<Control>2" }, ENTENTE_SHORTCUT_FIRST,
    "win.show-chart(2)" },
  { VIEWS, N_("Go to the third chart"), { "<Control>3" }, ENTENTE_SHORTCUT_FIRST,
    "win.show-chart(3)" },
  { VIEWS, N_("Show or hide the facts"), { "F9" }, ENTENTE_SHORTCUT_FIRST, "win.toggle-facts" },
  { VIEWS, N_("Go to the next view"), { "F6" }, ENTENTE_SHORTCUT_FIRST, "win.cycle-view(1)" },
  { VIEWS, N_("Go to the previous view"), { "<Shift>F6" }, ENTENTE_SHORTCUT_FIRST,
    "win.cycle-view(-1)" },

  { TIMELINE, N_("Previous and next event"), { "Up", "Down" }, ENTENTE_SHORTCUT_OWN, NULL },
  { TIMELINE, N_("First and last event"), { "Home", "End" }, ENTENTE_SHORTCUT_OWN, NULL },
  { TIMELINE, N_("Details of the event"), { "Return" }, ENTENTE_SHORTCUT_OWN, NULL },
  { TIMELINE, N_("The mark of the event, and back"), { "<Control>j" }, ENTENTE_SHORTCUT_OWN, NULL },

  { AXIS, N_("Previous and next event"), { "Left", "Right" }, ENTENTE_SHORTCUT_OWN, NULL },
  { AXIS, N_("First and last event"), { "Home", "End" }, ENTENTE_SHORTCUT_OWN, NULL },
  { AXIS, N_("Earlier and later"), { "<Shift>Left", "<Shift>Right" }, ENTENTE_SHORTCUT_OWN, NULL },
  { AXIS, N_("Closer and further away"), { "plus", "minus" }, ENTENTE_SHORTCUT_OWN, NULL },
  { AXIS, N_("The whole time"), { "<Control>0" }, ENTENTE_SHORTCUT_OWN, NULL },
  { AXIS, N_("Past the rest of a cluster"), { "<Control>Left", "<Control>Right" },
    ENTENTE_SHORTCUT_OWN, NULL },
  { AXIS, N_("Open a cluster, or details of the event"), { "Return" }, ENTENTE_SHORTCUT_OWN, NULL },
  { AXIS, N_("The mark of the event, and back"), { "<Control>j" }, ENTENTE_SHORTCUT_OWN, NULL },

  { CHARTS, N_("Previous and next mark"), { "Left", "Right" }, ENTENTE_SHORTCUT_OWN, NULL },
  { CHARTS, N_("Previous and next series"), { "Up", "Down" }, ENTENTE_SHORTCUT_OWN, NULL },
  { CHARTS, N_("First and last mark"), { "Home", "End" }, ENTENTE_SHORTCUT_OWN, NULL },
  { CHARTS, N_("Highest and lowest mark"), { "<Control>Up", "<Control>Down" },
    ENTENTE_SHORTCUT_OWN, NULL },
  { CHARTS, N_("Back and forward by a tenth"), { "Page_Up", "Page_Down" }, ENTENTE_SHORTCUT_OWN,
    NULL },
  { CHARTS, N_("Earlier and later"), { "<Shift>Left", "<Shift>Right" }, ENTENTE_SHORTCUT_OWN,
    NULL },
  { CHARTS, N_("Closer and further away"), { "plus", "minus" }, ENTENTE_SHORTCUT_OWN, NULL },
  { CHARTS, N_("The whole time"), { "<Control>0" }, ENTENTE_SHORTCUT_OWN, NULL },
  { CHARTS, N_("Previous and next imported price"), { "<Control>Left", "<Control>Right" },
    ENTENTE_SHORTCUT_OWN, NULL },
  /* Both in one row would be wider than a phone. */
  { CHARTS, N_("Previous flag of an event"), { "<Control><Shift>Left" }, ENTENTE_SHORTCUT_OWN,
    NULL },
  { CHARTS, N_("Next flag of an event"), { "<Control><Shift>Right" }, ENTENTE_SHORTCUT_OWN, NULL },
  { CHARTS, N_("Previous gap in imported prices"), { "<Control>Page_Up" }, ENTENTE_SHORTCUT_OWN,
    NULL },
  { CHARTS, N_("Next gap in imported prices"), { "<Control>Page_Down" }, ENTENTE_SHORTCUT_OWN,
    NULL },
  { CHARTS, N_("Details of the mark"), { "Return" }, ENTENTE_SHORTCUT_OWN, NULL },
  { CHARTS, N_("The event of the mark, and back"), { "<Control>j" }, ENTENTE_SHORTCUT_FIRST,
    "win.jump" },
  { CHARTS, N_("Picture or table"), { "<Control>t" }, ENTENTE_SHORTCUT_OWN, NULL },
  { CHARTS, N_("Import prices"), { "<Control>i" }, ENTENTE_SHORTCUT_FIRST, "win.import-prices" },
  { CHARTS, N_("Play or pause the sound"), { "<Control>p" }, ENTENTE_SHORTCUT_OWN, NULL },
  { CHARTS, N_("Stop the sound"), { "<Control><Shift>p" }, ENTENTE_SHORTCUT_OWN, NULL },
  { CHARTS, N_("Slower and faster sound"), { "F7", "F8" }, ENTENTE_SHORTCUT_OWN, NULL },
  { CHARTS, N_("Sound while moving"), { "<Control>m" }, ENTENTE_SHORTCUT_OWN, NULL },

  { TABLE, N_("Previous and next mark"), { "Up", "Down" }, ENTENTE_SHORTCUT_OWN, NULL },
  { TABLE, N_("First and last mark"), { "Home", "End" }, ENTENTE_SHORTCUT_OWN, NULL },
  { TABLE, N_("Details of the mark"), { "Return" }, ENTENTE_SHORTCUT_OWN, NULL },
  { TABLE, N_("The event of the mark, and back"), { "<Control>j" }, ENTENTE_SHORTCUT_OWN, NULL },
  { TABLE, N_("Sort the table by the next column"), { "F3" }, ENTENTE_SHORTCUT_OWN, NULL },
  { TABLE, N_("Sort the table the other way round"), { "<Shift>F3" }, ENTENTE_SHORTCUT_OWN, NULL },
  { TABLE, N_("Picture or table"), { "<Control>t" }, ENTENTE_SHORTCUT_OWN, NULL },

  { FACTS, N_("Previous and next fact"), { "Up", "Down" }, ENTENTE_SHORTCUT_OWN, NULL },
  { FACTS, N_("First and last fact"), { "Home", "End" }, ENTENTE_SHORTCUT_OWN, NULL },
  { FACTS, N_("Choose a status to show"), { "<Shift><Control>f" }, ENTENTE_SHORTCUT_FIRST,
    "win.filter-status" },
  { FACTS, N_("Details of the fact"), { "Return" }, ENTENTE_SHORTCUT_OWN, NULL },
  { FACTS, N_("Copy the reference of a fact"), { "<Control><Shift>c" }, ENTENTE_SHORTCUT_OWN, NULL },

  { DETAILS, N_("Previous and next row"), { "Up", "Down" }, ENTENTE_SHORTCUT_OWN, NULL },
  { DETAILS, N_("The fact, event, mark or question of the row"), { "Return" },
    ENTENTE_SHORTCUT_OWN, NULL },
  { DETAILS, N_("Go back"), { "Escape" }, ENTENTE_SHORTCUT_OWN, NULL },
};

static const char *const sections[ENTENTE_N_SHORTCUT_VIEWS] = {
  [ENTENTE_SHORTCUT_VIEW_TIMELINE] = TIMELINE,
  [ENTENTE_SHORTCUT_VIEW_AXIS] = AXIS,
  [ENTENTE_SHORTCUT_VIEW_CHART] = CHARTS,
  [ENTENTE_SHORTCUT_VIEW_TABLE] = TABLE,
  [ENTENTE_SHORTCUT_VIEW_FACTS] = FACTS,
  [ENTENTE_SHORTCUT_VIEW_DETAILS] = DETAILS,
};

/**
 * entente_shortcuts_get_all:
 * @n_shortcuts: (out): how many there are
 *
 * Returns: (array length=n_shortcuts) (transfer none): every shortcut of the application,
 *   those of a section one after the other
 */
const EntenteShortcut *
entente_shortcuts_get_all (gsize *n_shortcuts)
{
  g_return_val_if_fail (n_shortcuts != NULL, NULL);

  *n_shortcuts = G_N_ELEMENTS (shortcuts);
  return shortcuts;
}

/**
 * entente_shortcuts_get_section:
 * @view: a view
 *
 * Returns: (nullable): the section of the table with its keys, untranslated; %NULL where there is
 *   no view
 */
const char *
entente_shortcuts_get_section (EntenteShortcutView view)
{
  g_return_val_if_fail (view < ENTENTE_N_SHORTCUT_VIEWS, NULL);

  return sections[view];
}

/**
 * entente_shortcuts_dup_help:
 * @view: a view
 *
 * Returns: (transfer full): the keys that work in it, each with what it does, on lines of their
 *   own
 */
char *
entente_shortcuts_dup_help (EntenteShortcutView view)
{
  const char *section = entente_shortcuts_get_section (view);
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  g_auto (GStrv) words = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    if (g_strcmp0 (shortcuts[i].section, section) == 0)
      g_strv_builder_take (lines, entente_shortcuts_to_words (&shortcuts[i]));
  words = g_strv_builder_end (lines);

  return g_strjoinv ("\n", words);
}

/**
 * entente_shortcuts_set_accels:
 * @application: the application
 *
 * Binds the shortcuts that act wherever the focus is.
 */
void
entente_shortcuts_set_accels (GtkApplication *application)
{
  g_return_if_fail (GTK_IS_APPLICATION (application));

  for (gsize i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    {
      if (shortcuts[i].turn == ENTENTE_SHORTCUT_FIRST)
        gtk_application_set_accels_for_action (application, shortcuts[i].action,
                                               (const char **) shortcuts[i].accels);
    }
}

static void
add_shortcut (GtkShortcutController *controller,
              const char            *accel,
              const char            *detailed_action)
{
  g_autofree char *name = NULL;
  g_autoptr (GVariant) target = NULL;
  GtkShortcut *shortcut;

  g_action_parse_detailed_name (detailed_action, &name, &target, NULL);
  shortcut = gtk_shortcut_new (gtk_shortcut_trigger_parse_string (accel),
                               gtk_named_action_new (name));
  gtk_shortcut_set_arguments (shortcut, target);
  gtk_shortcut_controller_add_shortcut (controller, shortcut);
}

/**
 * entente_shortcuts_new_controller:
 *
 * Returns: (transfer full): a controller for a window, with the shortcuts that act only
 *   when the focused widget has no use for the keys
 */
GtkEventController *
entente_shortcuts_new_controller (void)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    {
      if (shortcuts[i].turn != ENTENTE_SHORTCUT_LAST)
        continue;

      for (gsize j = 0; shortcuts[i].accels[j] != NULL; j++)
        add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcuts[i].accels[j],
                      shortcuts[i].action);
    }

  return controller;
}

/**
 * entente_shortcuts_accel_to_keys:
 * @accel: an accelerator of the table
 *
 * Returns: (transfer full): the names of the keys in the user's language, in the order in
 *   which they are pressed
 */
GStrv
entente_shortcuts_accel_to_keys (const char *accel)
{
  static const GdkModifierType modifiers[] = {
    GDK_CONTROL_MASK, GDK_ALT_MASK, GDK_SHIFT_MASK, GDK_SUPER_MASK
  };
  g_autoptr (GStrvBuilder) keys = g_strv_builder_new ();
  GdkModifierType pressed;
  guint keyval;

  g_return_val_if_fail (accel != NULL, NULL);
  g_return_val_if_fail (gtk_accelerator_parse (accel, &keyval, &pressed), NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (modifiers); i++)
    {
      g_autofree char *label = NULL;

      if ((pressed & modifiers[i]) == 0)
        continue;

      /* Without a key, the label is that of the modifier and the plus sign after it. */
      label = gtk_accelerator_get_label (0, modifiers[i]);
      if (g_str_has_suffix (label, "+"))
        label[strlen (label) - 1] = '\0';
      g_strv_builder_add (keys, label);
    }

  g_strv_builder_take (keys, gtk_accelerator_get_label (keyval, 0));

  return g_strv_builder_end (keys);
}

/**
 * entente_shortcuts_accel_to_words:
 * @accel: an accelerator of the table
 *
 * Returns: (transfer full): the keys in the user's language, such as "Ctrl+F"
 */
char *
entente_shortcuts_accel_to_words (const char *accel)
{
  g_auto (GStrv) keys = entente_shortcuts_accel_to_keys (accel);

  return g_strjoinv ("+", keys);
}

/**
 * entente_shortcuts_to_words:
 * @shortcut: a shortcut of the table
 *
 * Returns: (transfer full): what it does and its keys, in the user's language
 */
char *
entente_shortcuts_to_words (const EntenteShortcut *shortcut)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  g_return_val_if_fail (shortcut != NULL, NULL);

  first = entente_shortcuts_accel_to_words (shortcut->accels[0]);
  if (shortcut->accels[1] == NULL)
    {
      /* Translators: what a shortcut does and its keys, "Search facts, Ctrl+F". */
      return g_strdup_printf (C_("shortcut", "%s, %s"), _(shortcut->title), first);
    }

  second = entente_shortcuts_accel_to_words (shortcut->accels[1]);
  /* Translators: what two shortcuts do and the keys of each, "Previous and next event,
   * Up or Down". */
  return g_strdup_printf (C_("shortcut", "%s, %s or %s"), _(shortcut->title), first, second);
}
