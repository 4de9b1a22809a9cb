/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-file-name.h"

/**
 * entente_file_name_to_words:
 * @file: a file
 *
 * Returns: (transfer full): the last part of the file's name, as it can be shown: valid
 *   UTF-8, whatever the name is made of
 */
char *
entente_file_name_to_words (GFile *file)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  name = g_file_get_basename (file);
  return g_filename_display_name (name != NULL ? name : "");
}
