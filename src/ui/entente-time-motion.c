/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * EntenteTimeMotion:
 *
 * What part of time a widget shows, and how it gets from one part to another: at once under
 * the reader's hand, in a short motion by keys and buttons, and on by itself, ever slower,
 * when the reader lets it go. Where the desktop says that nothing is to move, everything is
 * at once and nothing goes on by itself.
 *
 * The widget says what may be shown and where it shows it; see [struct@TimeView]. It draws
 * itself anew on ::moved, and nothing else needs to be done while something moves.
 */

#include "entente-time-motion-private.h"

#include <math.h>

/* In milliseconds. */
#define GLIDE_TIME  250
#define REST_TIME   150  /* after which a reader's hand has stopped moving it */
#define ZOOMED_TIME 600  /* after which a reader has stopped zooming */

/* By how much a key or a button zooms. */
#define ZOOM_STEP 1.6

/* What is let go loses speed as GTK's own scrolling does: after a time t in seconds it has
 * exp (-FRICTION t) of it left. So it goes on by 1 / FRICTION of what it would in a second. The
 * curve of the animation begins three times as fast as it is on average, which gives its time. */
#define FRICTION   4.0
#define FLING_TIME (3 / FRICTION * 1000)

/* What is slower than so much of the window in a second just stops. */
#define LEAST_SPEED 0.1

G_DEFINE_FINAL_TYPE (EntenteTimeMotion, entente_time_motion, G_TYPE_OBJECT)

enum
{
  MOVED,
  GOAL_CHANGED,
  RESTED,
  ZOOMED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
on_progress (double   progress,
             gpointer data)
{
  EntenteTimeMotion *self = data;

  self->window = progress < 1 ? entente_axis_window_mix (&self->origin, &self->goal, progress)
                              : self->goal;
  g_signal_emit (self, signals[MOVED], 0);
}

/**
 * entente_time_motion_rest:
 * @self: a motion
 *
 * Says ::rested, because what was moved is no longer.
 */
void
entente_time_motion_rest (EntenteTimeMotion *self)
{
  g_return_if_fail (ENTENTE_IS_TIME_MOTION (self));

  g_clear_handle_id (&self->rest_timeout, g_source_remove);
  self->is_flung = FALSE;
  g_signal_emit (self, signals[RESTED], 0);
}

static void
entente_time_motion_dispose (GObject *object)
{
  entente_time_motion_close (ENTENTE_TIME_MOTION (object));

  G_OBJECT_CLASS (entente_time_motion_parent_class)->dispose (object);
}

static guint
add_signal (const char *name)
{
  return g_signal_new (name, ENTENTE_TYPE_TIME_MOTION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                       G_TYPE_NONE, 0);
}

static void
entente_time_motion_class_init (EntenteTimeMotionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_time_motion_dispose;

  /* EntenteTimeMotion::moved: something else is shown. */
  signals[MOVED] = add_signal ("moved");

  /* EntenteTimeMotion::goal-changed: something else will be shown. It comes before ::moved. */
  signals[GOAL_CHANGED] = add_signal ("goal-changed");

  /* EntenteTimeMotion::rested: what is shown no longer moves, by itself or under a hand. */
  signals[RESTED] = add_signal ("rested");

  /* EntenteTimeMotion::zoomed: the reader has stopped zooming, and sees more or less of time
   * than after the last time. */
  signals[ZOOMED] = add_signal ("zoomed");
}

static void
entente_time_motion_init (EntenteTimeMotion *self)
{
}

/**
 * entente_time_motion_new:
 * @widget: the widget that shows the time; it owns the motion, and closes it when it goes
 * @view: what the motion has to know of it; it is not copied
 *
 * Returns: (transfer full): a motion, which shows nothing yet
 */
EntenteTimeMotion *
entente_time_motion_new (GtkWidget             *widget,
                         const EntenteTimeView *view)
{
  EntenteTimeMotion *self;
  AdwAnimationTarget *target;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);
  g_return_val_if_fail (view != NULL, NULL);

  self = g_object_new (ENTENTE_TYPE_TIME_MOTION, NULL);
  self->widget = widget;
  self->view = view;
  target = adw_callback_animation_target_new (on_progress, self, NULL);
  self->animation = adw_timed_animation_new (widget, 0, 1, GLIDE_TIME, target);
  adw_timed_animation_set_easing (ADW_TIMED_ANIMATION (self->animation), ADW_EASE_OUT_CUBIC);
  g_signal_connect_swapped (self->animation, "done", G_CALLBACK (entente_time_motion_rest), self);

  return self;
}

/**
 * entente_time_motion_close:
 * @self: a motion whose widget goes
 *
 * Stops everything, for good.
 */
void
entente_time_motion_close (EntenteTimeMotion *self)
{
  g_return_if_fail (ENTENTE_IS_TIME_MOTION (self));

  self->widget = NULL;
  g_clear_handle_id (&self->rest_timeout, g_source_remove);
  g_clear_handle_id (&self->zoomed_timeout, g_source_remove);
  if (self->animation != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->animation, self);
      adw_animation_pause (self->animation);
    }
  g_clear_object (&self->animation);
}

/**
 * entente_time_motion_get_window:
 * @self: a motion
 *
 * Returns: (transfer none): what is shown now
 */
const EntenteAxisWindow *
entente_time_motion_get_window (EntenteTimeMotion *self)
{
  g_return_val_if_fail (ENTENTE_IS_TIME_MOTION (self), NULL);

  return &self->window;
}

/**
 * entente_time_motion_get_goal:
 * @self: a motion
 *
 * Returns: (transfer none): what is shown when it has stopped moving
 */
const EntenteAxisWindow *
entente_time_motion_get_goal (EntenteTimeMotion *self)
{
  g_return_val_if_fail (ENTENTE_IS_TIME_MOTION (self), NULL);

  return &self->goal;
}

/**
 * entente_time_motion_is_moving:
 * @self: a motion
 *
 * Returns: whether it moves by itself
 */
gboolean
entente_time_motion_is_moving (EntenteTimeMotion *self)
{
  g_return_val_if_fail (ENTENTE_IS_TIME_MOTION (self), FALSE);

  return self->animation != NULL &&
         adw_animation_get_state (self->animation) == ADW_ANIMATION_PLAYING;
}

/**
 * entente_time_motion_is_resting:
 * @self: a motion
 *
 * Returns: whether nothing moves, neither by itself nor under the reader's hand: ::rested has
 *   been said since
 */
gboolean
entente_time_motion_is_resting (EntenteTimeMotion *self)
{
  return !entente_time_motion_is_moving (self) && !self->is_dragged && self->rest_timeout == 0;
}

/**
 * entente_time_motion_is_dragged:
 * @self: a motion
 *
 * Returns: whether the reader's hand moves it
 */
gboolean
entente_time_motion_is_dragged (EntenteTimeMotion *self)
{
  g_return_val_if_fail (ENTENTE_IS_TIME_MOTION (self), FALSE);

  return self->is_dragged;
}

static gboolean
has_time (EntenteTimeMotion *self)
{
  return self->widget != NULL && self->view->has_time (self->widget);
}

static EntenteAxisWindow
place (double day,
       double share,
       double span)
{
  return (EntenteAxisWindow) { day - share * span, day + (1 - share) * span };
}

/* At the limit of zooming as well, what is at the day stays where it is. */
static EntenteAxisWindow
find_zoomed (EntenteTimeMotion *self,
             double             factor,
             double             day)
{
  double span = entente_axis_window_get_span (&self->goal);
  double share = (day - self->goal.first) / span;
  EntenteAxisWindow window = place (day, share, span * factor);
  EntenteAxisWindow limited = self->view->limit (self->widget, &window);

  return place (day, share, entente_axis_window_get_span (&limited));
}

static gboolean
can_zoom (EntenteTimeMotion *self,
          double             factor)
{
  double span = entente_axis_window_get_span (&self->goal);
  EntenteAxisWindow window;

  if (!has_time (self) || !(span > 0))
    return FALSE;

  window = find_zoomed (self, factor, self->goal.first + span / 2);

  return fabs (entente_axis_window_get_span (&window) / span - 1) > 1e-3;
}

/**
 * entente_time_motion_can_zoom_in:
 * @self: a motion
 *
 * Returns: whether less can be shown
 */
gboolean
entente_time_motion_can_zoom_in (EntenteTimeMotion *self)
{
  g_return_val_if_fail (ENTENTE_IS_TIME_MOTION (self), FALSE);

  return can_zoom (self, 1 / ZOOM_STEP);
}

/**
 * entente_time_motion_can_zoom_out:
 * @self: a motion
 *
 * Returns: whether more can be shown
 */
gboolean
entente_time_motion_can_zoom_out (EntenteTimeMotion *self)
{
  g_return_val_if_fail (ENTENTE_IS_TIME_MOTION (self), FALSE);

  return can_zoom (self, ZOOM_STEP);
}

static void
on_rest_timeout (gpointer data)
{
  EntenteTimeMotion *self = data;

  self->rest_timeout = 0;
  entente_time_motion_rest (self);
}

/* A touchpad moves it again and again. */
static void
rest_soon (EntenteTimeMotion *self)
{
  g_clear_handle_id (&self->rest_timeout, g_source_remove);
  self->rest_timeout = g_timeout_add_once (REST_TIME, on_rest_timeout, self);
}

static void
play (EntenteTimeMotion *self,
      guint              duration)
{
  self->origin = self->window;
  g_clear_handle_id (&self->rest_timeout, g_source_remove);
  adw_animation_reset (self->animation);
  adw_timed_animation_set_duration (ADW_TIMED_ANIMATION (self->animation), duration);
  adw_animation_play (self->animation);
}

/**
 * entente_time_motion_show:
 * @self: a motion
 * @window: what is to be shown; it is kept within the limits
 * @pace: how to get there
 */
void
entente_time_motion_show (EntenteTimeMotion       *self,
                          const EntenteAxisWindow *window,
                          EntentePace              pace)
{
  EntenteAxisWindow goal;

  g_return_if_fail (ENTENTE_IS_TIME_MOTION (self));
  g_return_if_fail (window != NULL);

  if (!has_time (self))
    return;

  goal = self->view->limit (self->widget, window);
  if (goal.first == self->goal.first && goal.last == self->goal.last)
    return;

  self->is_flung = FALSE;
  self->goal = goal;
  g_signal_emit (self, signals[GOAL_CHANGED], 0);
  if (pace == ENTENTE_PACE_GLIDE && gtk_widget_get_mapped (self->widget))
    {
      play (self, GLIDE_TIME);
      return;
    }

  self->origin = self->goal;
  self->window = self->goal;
  adw_animation_reset (self->animation);
  g_signal_emit (self, signals[MOVED], 0);
  if (!self->is_dragged)
    rest_soon (self);
}

/**
 * entente_time_motion_zoom:
 * @self: a motion
 * @factor: by how much more is to be seen: below 1 zooms in
 * @day: what stays where it is
 * @pace: how to get there
 *
 * Zooms for the reader; see ::zoomed.
 */
void
entente_time_motion_zoom (EntenteTimeMotion *self,
                          double             factor,
                          double             day,
                          EntentePace        pace)
{
  EntenteAxisWindow window;

  g_return_if_fail (ENTENTE_IS_TIME_MOTION (self));
  g_return_if_fail (factor > 0);

  if (!has_time (self))
    return;

  window = find_zoomed (self, factor, day);
  entente_time_motion_show (self, &window, pace);
  entente_time_motion_note_zoom (self);
}

/**
 * entente_time_motion_zoom_in:
 * @self: a motion
 * @day: what stays where it is
 *
 * Shows less, by a step.
 */
void
entente_time_motion_zoom_in (EntenteTimeMotion *self,
                             double             day)
{
  entente_time_motion_zoom (self, 1 / ZOOM_STEP, day, ENTENTE_PACE_GLIDE);
}

/**
 * entente_time_motion_zoom_out:
 * @self: a motion
 * @day: what stays where it is
 *
 * Shows more, by a step.
 */
void
entente_time_motion_zoom_out (EntenteTimeMotion *self,
                              double             day)
{
  entente_time_motion_zoom (self, ZOOM_STEP, day, ENTENTE_PACE_GLIDE);
}

/**
 * entente_time_motion_pan:
 * @self: a motion
 * @share: by how much of what is shown, towards later days
 * @pace: how to get there
 */
void
entente_time_motion_pan (EntenteTimeMotion *self,
                         double             share,
                         EntentePace        pace)
{
  EntenteAxisWindow window;

  g_return_if_fail (ENTENTE_IS_TIME_MOTION (self));

  window = entente_axis_window_pan (&self->goal,
                                    share * entente_axis_window_get_span (&self->goal));
  entente_time_motion_show (self, &window, pace);
}

/**
 * entente_time_motion_fling:
 * @self: a motion
 * @speed: how much of what is shown it passes in a second, towards later days
 *
 * Goes on by itself, ever slower, as what the reader has let go.
 */
void
entente_time_motion_fling (EntenteTimeMotion *self,
                           double             speed)
{
  EntenteAxisWindow before;

  g_return_if_fail (ENTENTE_IS_TIME_MOTION (self));

  if (!has_time (self) || fabs (speed) < LEAST_SPEED || !gtk_widget_get_mapped (self->widget) ||
      !adw_get_enable_animations (self->widget))
    return;

  before = self->goal;
  entente_time_motion_pan (self, speed / FRICTION, ENTENTE_PACE_GLIDE);
  if (before.first != self->goal.first || before.last != self->goal.last)
    {
      play (self, FLING_TIME);
      self->is_flung = TRUE;
    }
}

/**
 * entente_time_motion_stop_fling:
 * @self: a motion
 *
 * Stops what the reader had let go, and holds again.
 */
void
entente_time_motion_stop_fling (EntenteTimeMotion *self)
{
  EntenteAxisWindow window;

  g_return_if_fail (ENTENTE_IS_TIME_MOTION (self));

  if (!self->is_flung)
    return;

  window = self->window;
  entente_time_motion_show (self, &window, ENTENTE_PACE_JUMP);
}

static void
on_zoomed (gpointer data)
{
  EntenteTimeMotion *self = data;
  double span = entente_axis_window_get_span (&self->goal);

  self->zoomed_timeout = 0;
  if (span == self->noted_span || !gtk_widget_get_mapped (self->widget))
    return;

  self->noted_span = span;
  g_signal_emit (self, signals[ZOOMED], 0);
}

/**
 * entente_time_motion_note_zoom:
 * @self: a motion
 *
 * Says ::zoomed when the reader has stopped zooming, and if that is another zoom than the last
 * time: moving from one thing to the next says enough by itself.
 */
void
entente_time_motion_note_zoom (EntenteTimeMotion *self)
{
  g_return_if_fail (ENTENTE_IS_TIME_MOTION (self));

  g_clear_handle_id (&self->zoomed_timeout, g_source_remove);
  if (self->widget != NULL)
    self->zoomed_timeout = g_timeout_add_once (ZOOMED_TIME, on_zoomed, self);
}

/**
 * entente_time_motion_forget_zoom:
 * @self: a motion
 *
 * Takes what is shown now for what the reader knows.
 */
void
entente_time_motion_forget_zoom (EntenteTimeMotion *self)
{
  g_return_if_fail (ENTENTE_IS_TIME_MOTION (self));

  g_clear_handle_id (&self->zoomed_timeout, g_source_remove);
  self->noted_span = entente_axis_window_get_span (&self->goal);
}
