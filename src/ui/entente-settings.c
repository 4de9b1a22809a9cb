/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-settings.h"

/**
 * entente_settings_new:
 *
 * Where the schema is not installed, as when the program runs from its build folder, there
 * are no settings: GSettings itself would end the program.
 *
 * Returns: (transfer full) (nullable): the settings of the application
 */
GSettings *
entente_settings_new (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = NULL;

  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, ENTENTE_APPLICATION_ID, TRUE);
  if (schema == NULL)
    return NULL;

  return g_settings_new_full (schema, NULL, NULL);
}
