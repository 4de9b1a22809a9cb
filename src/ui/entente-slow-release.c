/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-slow-release.h"

/* By then the views have let go of the object, and the reference here is the last one. */
#define DELAY_S 1

static gpointer
release (gpointer object)
{
  g_object_unref (object);
  return NULL;
}

static void
on_delay_over (gpointer object)
{
  g_autoptr (GThread) thread = g_thread_try_new ("release", release, object, NULL);

  if (thread == NULL)
    g_object_unref (object);
}

/**
 * entente_slow_release:
 * @object: (transfer full) (nullable): an object that any thread may free
 *
 * Drops a reference to an object that takes long to free, such as millions of prices: a
 * little later, and in a thread.
 */
void
entente_slow_release (gpointer object)
{
  g_return_if_fail (object == NULL || G_IS_OBJECT (object));

  if (object != NULL)
    g_timeout_add_seconds_once (DELAY_S, on_delay_over, object);
}
