/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How every test that needs a display begins. */

#include "display.h"

#include <locale.h>
#include <string.h>

/* On a display without a compositor, GTK 4.24 says this of each popover that is shown, once a
 * process, since its X11 code counts such a frame twice. */
#define NOT_OURS "gdk_frame_timings_submitted() called on submitted frame"

static GLogWriterOutput
write_log (GLogLevelFlags   level,
           const GLogField *fields,
           gsize            n_fields,
           gpointer         data)
{
  for (gsize i = 0; i < n_fields; i++)
    if (g_str_equal (fields[i].key, "MESSAGE") && strstr (fields[i].value, NOT_OURS) != NULL)
      return G_LOG_WRITER_HANDLED;

  return g_log_writer_default (level, fields, n_fields, data);
}

/* Warnings and criticals end a test; nothing moves that it would have to wait for. */
void
display_test_init (int    *argc,
                   char ***argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_log_set_writer_func (write_log, NULL, NULL);
  g_test_init (argc, argv, NULL);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
}
