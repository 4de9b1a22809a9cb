/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define ENTENTE_TYPE_RECORD (entente_record_get_type ())

/* An immutable object that is nothing but its construct-only properties. A kind of
 * record declares the properties; they are stored, read and freed here. */
G_DECLARE_DERIVABLE_TYPE (EntenteRecord, entente_record, ENTENTE, RECORD, GObject)

struct _EntenteRecordClass
{
  GObjectClass parent_class;

  /*< private >*/
  guint n_properties;
};

#define ENTENTE_RECORD_FLAGS                                                                      \
  ((GParamFlags) (G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS))

void          entente_record_class_install_properties (EntenteRecordClass  *klass,
                                                       guint                n_properties,
                                                       GParamSpec         **properties);
const GValue *entente_record_get                      (gpointer             self,
                                                       guint                property_id);

G_END_DECLS
