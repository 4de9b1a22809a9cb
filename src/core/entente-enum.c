/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-enum.h"

/* The nick of each of our enumerations is the spelling that dossiers use. */

/**
 * entente_enum_to_string:
 * @type: a registered enumeration
 * @value: one of its values
 *
 * Returns: (transfer none): how dossiers spell @value
 */
const char *
entente_enum_to_string (GType type,
                        int   value)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (type);
  const GEnumValue *found = g_enum_get_value (klass, value);

  g_return_val_if_fail (found != NULL, NULL);

  return found->value_nick;
}

/**
 * entente_enum_from_string:
 * @type: a registered enumeration
 * @string: a spelling
 * @value: (out): the value
 *
 * Returns: whether @string is one of the spellings
 */
gboolean
entente_enum_from_string (GType       type,
                          const char *string,
                          int        *value)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (type);
  const GEnumValue *found = g_enum_get_value_by_nick (klass, string);

  if (found == NULL)
    return FALSE;

  *value = found->value;
  return TRUE;
}

/**
 * entente_enum_list:
 * @type: a registered enumeration
 *
 * Returns: (transfer full): every spelling, quoted and separated by commas, for messages
 */
char *
entente_enum_list (GType type)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (type);
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < klass->n_values; i++)
    g_string_append_printf (list, "%s“%s”", i > 0 ? ", " : "", klass->values[i].value_nick);

  return g_string_free (list, FALSE);
}
