/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-chart-readout.h"
#include "entente-picture.h"

G_BEGIN_DECLS

typedef struct
{
  EntenteSelection *selection;
  GSignalGroup *selection_signals;
  EntenteChartReadout *readout;
  int cursor;               /* index of a mark; -1 where there is none */

  /* entente-picture-motion.c */
  EntenteTimeMotion *motion;
  gboolean can_zoom_in;
  gboolean can_zoom_out;

  /* entente-picture-pointer.c */
  gboolean has_pointer;
  double pointer_x;
  double pointer_y;
  double last_x;            /* where it was before, or -1 */
  double last_y;
  gboolean rests_on_words;
} EntentePicturePrivate;

/* entente-picture.c */
EntentePicturePrivate *entente_picture_get_private (EntentePicture      *self);

/* entente-picture-properties.c */
void                   entente_picture_install_properties
                                                   (GObjectClass        *object_class);
void                   entente_picture_tell_zoom   (EntentePicture      *self,
                                                    gboolean             can_zoom_in,
                                                    gboolean             can_zoom_out);

/* entente-picture-keys.c */
void                   entente_picture_bind_keys   (EntentePictureClass *klass);

/* entente-picture-motion.c */
void                   entente_picture_init_motion (EntentePicture      *self);
void                   entente_picture_clear_motion
                                                   (EntentePicture      *self);
void                   entente_picture_rested      (EntentePicture      *self);

/* entente-picture-pointer.c */
void                   entente_picture_add_pointer (EntentePicture      *self);
void                   entente_picture_update_hovered
                                                   (EntentePicture      *self);

G_END_DECLS
