/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "entente-selection.h"
#include "entente-time-motion.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_PICTURE (entente_picture_get_type ())

/* No picture is narrower, in pixels. */
#define ENTENTE_PICTURE_MINIMUM_WIDTH 240

/* The keys that go from mark to mark. Left and Right are back and forward as text runs. */
typedef enum
{
  ENTENTE_PICTURE_KEY_BACK,
  ENTENTE_PICTURE_KEY_FORWARD,
  ENTENTE_PICTURE_KEY_UP,
  ENTENTE_PICTURE_KEY_DOWN,
  ENTENTE_PICTURE_KEY_HOME,
  ENTENTE_PICTURE_KEY_END,
  ENTENTE_PICTURE_KEY_PAGE_UP,
  ENTENTE_PICTURE_KEY_PAGE_DOWN,
} EntentePictureKey;

/* What the chart layer draws in a widget, and the reader goes about in, mark by mark. */
G_DECLARE_DERIVABLE_TYPE (EntentePicture, entente_picture, ENTENTE, PICTURE, GtkWidget)

/* What a kind of picture says of itself. What has no default has to be there. */
struct _EntentePictureClass
{
  GtkWidgetClass parent_class;

  /* Whether there is nothing to be seen; then the picture is asked for little else. */
  gboolean       (*is_empty)       (EntentePicture          *self);

  /* The least height, and the one at which it looks right, both 0 so far. */
  void           (*measure_height) (EntentePicture          *self,
                                    int                      width,
                                    int                     *minimum,
                                    int                     *natural);

  /* Finds where everything stands, because assistive technology may ask for that before it is
   * drawn. Returns (transfer full) (nullable) (element-type cairo_rectangle_t) what the readout
   * had better not hide. */
  GArray        *(*lay_out)        (EntentePicture          *self,
                                    int                      width,
                                    int                      height);
  void           (*draw)           (EntentePicture          *self,
                                    cairo_t                 *cr);

  /* The colours of the desktop have changed. */
  void           (*forget_style)   (EntentePicture          *self);

  /* The reader has asked for more or for fewer words. */
  void           (*update_words)   (EntentePicture          *self);

  /* The first of what assistive technology finds in it (transfer none) (nullable). */
  GtkAccessible *(*get_first_child) (EntentePicture         *self);

  /* Whether the picture has the focus for assistive technology, and not one of its marks; by
   * default it never has. */
  gboolean       (*takes_focus)    (EntentePicture          *self);

  /* Tells assistive technology which mark has the focus now. */
  void           (*tell_focus)     (EntentePicture          *self);

  /* It has got the keyboard focus or lost it; by default that is told. */
  void           (*focus_changed)  (EntentePicture          *self);

  /* Whether the mark with the cursor has a ring and words beside it; by default, while the
   * picture has the focus and that is seen. */
  gboolean       (*has_ring)       (EntentePicture          *self);
  void           (*show_cursor_readout) (EntentePicture     *self);

  /* A key. Returns whether it was for the picture. */
  gboolean       (*move)           (EntentePicture          *self,
                                    EntentePictureKey        key,
                                    GdkModifierType          modifiers);

  /* Enter. */
  void           (*activate)       (EntentePicture          *self);

  /* What is under the pointer now, and that nothing is. */
  void           (*update_hovered) (EntentePicture          *self,
                                    double                   x,
                                    double                   y);
  void           (*forget_hovered) (EntentePicture          *self);

  /* Whether the words beside what is under the pointer go where that goes; by default not. */
  gboolean       (*words_follow)   (EntentePicture          *self);

  /* What is no farther than @reach from a place has been clicked. */
  void           (*click)          (EntentePicture          *self,
                                    int                      n_press,
                                    double                   x,
                                    double                   y,
                                    double                   reach);

  /* The part of time that is shown. */
  const EntenteTimeView *time;
  void           (*show_all)       (EntentePicture          *self);

  /* What keeps its place when a key zooms, if that is within the window; else its middle. */
  gboolean       (*get_centre)     (EntentePicture          *self,
                                    const EntenteAxisWindow *window,
                                    double                  *centre);

  /* Something else will be shown, or nothing moves any more; the default shows words beside the
   * cursor or under the pointer again. */
  void           (*goal_changed)   (EntentePicture          *self);
  void           (*rested)         (EntentePicture          *self);

  /* Another selection is followed, or something else is selected (nullable). */
  void           (*selection_changed) (EntentePicture       *self);
  void           (*follow_event)   (EntentePicture          *self);
  void           (*follow_fact)    (EntentePicture          *self);

  /*< private >*/
  const char *zoom_in_action;
  const char *zoom_out_action;
};

EntenteSelection  *entente_picture_get_selection    (EntentePicture          *self);
void               entente_picture_set_selection    (EntentePicture          *self,
                                                     EntenteSelection        *selection);
int                entente_picture_get_cursor       (EntentePicture          *self);
const char        *entente_picture_get_readout      (EntentePicture          *self);
gboolean           entente_picture_get_can_zoom_in  (EntentePicture          *self);
gboolean           entente_picture_get_can_zoom_out (EntentePicture          *self);
void               entente_picture_zoom_in          (EntentePicture          *self);
void               entente_picture_zoom_out         (EntentePicture          *self);
void               entente_picture_show_all         (EntentePicture          *self);

/* For kinds of pictures. */
void               entente_picture_set_cursor       (EntentePicture          *self,
                                                     int                      cursor);
void               entente_picture_show_fact        (EntentePicture          *self,
                                                     EntenteFact             *fact);
void               entente_picture_announce         (EntentePicture          *self,
                                                     const char              *words);
void               entente_picture_show_readout     (EntentePicture          *self,
                                                     const char              *words,
                                                     const cairo_rectangle_t *target);
void               entente_picture_hide_readout     (EntentePicture          *self);

/* entente-picture-keys.c */
void               entente_picture_class_install_actions
                                                    (EntentePictureClass     *klass,
                                                     const char              *activate,
                                                     const char              *zoom_in,
                                                     const char              *zoom_out,
                                                     const char              *show_all);

/* entente-picture-motion.c */
EntenteTimeMotion *entente_picture_get_motion       (EntentePicture          *self);
void               entente_picture_update_zoom      (EntentePicture          *self);
void               entente_picture_update_goal      (EntentePicture          *self);

/* entente-picture-pointer.c */
gboolean           entente_picture_is_on_way        (EntentePicture          *self,
                                                     double                   x,
                                                     double                   y);
void               entente_picture_scroll_zoom      (EntentePicture          *self,
                                                     GdkScrollUnit            unit,
                                                     double                   distance);

G_END_DECLS
