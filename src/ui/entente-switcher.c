/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * EntenteSwitcher:
 *
 * A row of buttons of which one is chosen, such as for the charts of a dossier. It scrolls
 * sideways where it is wider than its place, and shows the chosen one then, or the one that has
 * the focus. Where there is more of it, it fades out.
 *
 * It looks as #AdwToggleGroup does, with its style classes, and is there because a button of
 * that is pressed as well as checked, and a screen reader says both.
 *
 * ## Keys
 *
 * The row is one stop for the Tab key, at the chosen button. Left and Right go from button to
 * button, the way that they lie, Home and End to the first and the last. Space chooses; Enter
 * chooses and asks for what the button stands for.
 *
 * ## Accessibility
 *
 * The role is %GTK_ACCESSIBLE_ROLE_RADIO_GROUP, and that of the buttons
 * %GTK_ACCESSIBLE_ROLE_RADIO: of tabs Orca does not say which one is chosen. The group needs a
 * label.
 */

#include "entente-switcher.h"

/* So many pixels a notch of the wheel scrolls at least. */
#define LEAST_STEP 48

/* So many pixels before the end of its place the row begins to fade, if as much is beyond. */
#define FADE 32.0

typedef struct
{
  char *id;
  GtkWidget *button;
  GtkWidget *separator; /* before the button; NULL before the first */
} Choice;

struct _EntenteSwitcher
{
  AdwBin parent_instance;

  GArray *choices;     /* of Choice */
  int active;          /* the index of the one that is chosen, or -1 */
  guint scroll_source; /* while the row is to scroll, or 0 */

  GtkScrolledWindow *scrolled;
  GtkBox *box;
};

G_DEFINE_FINAL_TYPE (EntenteSwitcher, entente_switcher, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_ACTIVE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  ENTERED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
clear_choice (gpointer data)
{
  Choice *choice = data;

  g_clear_pointer (&choice->id, g_free);
}

static Choice *
get_choice (EntenteSwitcher *self,
            int              index)
{
  return index >= 0 && index < (int) self->choices->len
           ? &g_array_index (self->choices, Choice, index)
           : NULL;
}

static int
find_id (EntenteSwitcher *self,
         const char      *id)
{
  for (int i = 0; i < (int) self->choices->len; i++)
    if (g_strcmp0 (get_choice (self, i)->id, id) == 0)
      return i;

  return -1;
}

static int
find_button (EntenteSwitcher *self,
             GtkWidget       *button)
{
  for (int i = 0; i < (int) self->choices->len; i++)
    if (get_choice (self, i)->button == button)
      return i;

  return -1;
}

/* Scrolls so far that no part of the button fades. */
static void
scroll_to (EntenteSwitcher *self,
           GtkWidget       *button)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_hadjustment (self->scrolled);
  graphene_rect_t bounds;

  if (gtk_widget_get_mapped (button) &&
      gtk_widget_compute_bounds (button, GTK_WIDGET (self->box), &bounds))
    gtk_adjustment_clamp_page (adjustment, bounds.origin.x - FADE,
                               bounds.origin.x + bounds.size.width + FADE);
}

static void
on_focus (EntenteSwitcher *self,
          GParamSpec      *pspec,
          GtkWidget       *button)
{
  if (gtk_widget_has_focus (button))
    scroll_to (self, button);
}

static gboolean
on_idle (gpointer data)
{
  EntenteSwitcher *self = data;
  Choice *choice = get_choice (self, self->active);

  self->scroll_source = 0;
  if (choice != NULL)
    scroll_to (self, choice->button);

  return G_SOURCE_REMOVE;
}

/* Buttons have their places only when all that is under way has been laid out. */
static void
queue_scroll (EntenteSwitcher *self)
{
  if (self->scroll_source == 0)
    self->scroll_source = g_idle_add (on_idle, self);
}

static void
update_choice (EntenteSwitcher *self,
               int              index)
{
  Choice *choice = get_choice (self, index);
  gboolean is_active = index == self->active;

  if (is_active)
    gtk_widget_set_state_flags (choice->button, GTK_STATE_FLAG_CHECKED, FALSE);
  else
    gtk_widget_unset_state_flags (choice->button, GTK_STATE_FLAG_CHECKED);
  gtk_accessible_update_state (GTK_ACCESSIBLE (choice->button),
                               GTK_ACCESSIBLE_STATE_CHECKED,
                               is_active ? GTK_ACCESSIBLE_TRISTATE_TRUE
                                         : GTK_ACCESSIBLE_TRISTATE_FALSE,
                               -1);

  /* As GNOME has it, there is a line between two buttons that would else run together. */
  if (choice->separator == NULL)
    return;
  if (is_active || index == self->active + 1)
    gtk_widget_add_css_class (choice->separator, "hidden");
  else
    gtk_widget_remove_css_class (choice->separator, "hidden");
}

static void
set_active_index (EntenteSwitcher *self,
                  int              index)
{
  if (index == self->active)
    return;

  self->active = index;
  for (int i = 0; i < (int) self->choices->len; i++)
    update_choice (self, i);
  queue_scroll (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ACTIVE]);
}

static void
on_clicked (EntenteSwitcher *self,
            GtkWidget       *button)
{
  set_active_index (self, find_button (self, button));
}

static void
enter (EntenteSwitcher *self,
       int              index)
{
  set_active_index (self, index);
  g_signal_emit (self, signals[ENTERED], 0);
}

/* Before the row scrolls for Home and End, and before a button takes Enter. */
static gboolean
on_key_pressed (EntenteSwitcher *self,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  int last = (int) self->choices->len - 1;
  int at = find_button (self, gtk_widget_get_focus_child (GTK_WIDGET (self->box)));
  int right = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? -1 : 1;

  if (at < 0 || (state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;

  switch (keyval)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      at -= right;
      break;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      at += right;
      break;
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      at = 0;
      break;
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      at = last;
      break;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      enter (self, at);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }

  gtk_widget_grab_focus (g_array_index (self->choices, Choice, CLAMP (at, 0, last)).button);
  return GDK_EVENT_STOP;
}

/* A wheel that only turns one way scrolls the row sideways. */
static gboolean
on_scroll (EntenteSwitcher *self,
           double           dx,
           double           dy)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_hadjustment (self->scrolled);
  double step = MAX (gtk_adjustment_get_step_increment (adjustment), LEAST_STEP);

  if (dy == 0 || gtk_adjustment_get_page_size (adjustment) >= gtk_adjustment_get_upper (adjustment))
    return GDK_EVENT_PROPAGATE;

  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    dy = -dy;
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + dy * step);
  return GDK_EVENT_STOP;
}

/* What is seen of the row at each place, from 0 to 1; @before and @after are how much of it is
 * beyond the left and the right end. */
static void
append_fade (GtkSnapshot *snapshot,
             double       width,
             double       height,
             double       before,
             double       after)
{
  float left = (float) (MIN (FADE, before) / width), right = (float) (MIN (FADE, after) / width);
  GskColorStop stops[] = {
    { 0, { 0, 0, 0, left > 0 ? 0 : 1 } },
    { left, { 0, 0, 0, 1 } },
    { 1 - right, { 0, 0, 0, 1 } },
    { 1, { 0, 0, 0, right > 0 ? 0 : 1 } },
  };
  graphene_rect_t all = GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height);

  gtk_snapshot_append_linear_gradient (snapshot, &all, &GRAPHENE_POINT_INIT (0, 0),
                                       &GRAPHENE_POINT_INIT ((float) width, 0), stops,
                                       G_N_ELEMENTS (stops));
}

static void
entente_switcher_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  EntenteSwitcher *self = ENTENTE_SWITCHER (widget);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_hadjustment (self->scrolled);
  double value = gtk_adjustment_get_value (adjustment);
  double before = value - gtk_adjustment_get_lower (adjustment);
  double after = gtk_adjustment_get_upper (adjustment) -
                 gtk_adjustment_get_page_size (adjustment) - value;
  double width = gtk_widget_get_width (widget);

  if (MAX (before, after) < 1 || width < 4 * FADE)
    {
      GTK_WIDGET_CLASS (entente_switcher_parent_class)->snapshot (widget, snapshot);
      return;
    }

  gtk_snapshot_push_mask (snapshot, GSK_MASK_MODE_ALPHA);
  append_fade (snapshot, width, gtk_widget_get_height (widget), before, after);
  gtk_snapshot_pop (snapshot);
  GTK_WIDGET_CLASS (entente_switcher_parent_class)->snapshot (widget, snapshot);
  gtk_snapshot_pop (snapshot);
}

static gboolean
entente_switcher_grab_focus (GtkWidget *widget)
{
  EntenteSwitcher *self = ENTENTE_SWITCHER (widget);
  Choice *choice = get_choice (self, self->active);

  return choice != NULL && gtk_widget_grab_focus (choice->button);
}

/* The keys that move inside do not come here. */
static gboolean
entente_switcher_focus (GtkWidget        *widget,
                        GtkDirectionType  direction)
{
  return gtk_widget_get_focus_child (widget) == NULL && gtk_widget_grab_focus (widget);
}

static void
entente_switcher_dispose (GObject *object)
{
  EntenteSwitcher *self = ENTENTE_SWITCHER (object);

  g_clear_handle_id (&self->scroll_source, g_source_remove);
  g_array_set_size (self->choices, 0);
  self->active = -1;
  adw_bin_set_child (ADW_BIN (self), NULL); /* the template would leave it a dead pointer */
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_SWITCHER);

  G_OBJECT_CLASS (entente_switcher_parent_class)->dispose (object);
}

static void
entente_switcher_finalize (GObject *object)
{
  g_array_unref (ENTENTE_SWITCHER (object)->choices);

  G_OBJECT_CLASS (entente_switcher_parent_class)->finalize (object);
}

static void
entente_switcher_get_property (GObject    *object,
                               guint       property_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  EntenteSwitcher *self = ENTENTE_SWITCHER (object);

  switch (property_id)
    {
    case PROP_ACTIVE:
      g_value_set_string (value, entente_switcher_get_active (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
entente_switcher_set_property (GObject      *object,
                               guint         property_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  EntenteSwitcher *self = ENTENTE_SWITCHER (object);

  switch (property_id)
    {
    case PROP_ACTIVE:
      entente_switcher_set_active (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
entente_switcher_class_init (EntenteSwitcherClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = entente_switcher_dispose;
  object_class->finalize = entente_switcher_finalize;
  object_class->get_property = entente_switcher_get_property;
  object_class->set_property = entente_switcher_set_property;
  widget_class->focus = entente_switcher_focus;
  widget_class->grab_focus = entente_switcher_grab_focus;
  widget_class->snapshot = entente_switcher_snapshot;

  /* EntenteSwitcher:active: the identifier of what is chosen; %NULL where there is nothing. */
  properties[PROP_ACTIVE] =
    g_param_spec_string ("active", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /* EntenteSwitcher::entered: the reader wants to be where what is chosen is. */
  signals[ENTERED] = g_signal_new ("entered", ENTENTE_TYPE_SWITCHER, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_RADIO_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ENTENTE_RESOURCE_BASE "/ui/switcher.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteSwitcher, scrolled);
  gtk_widget_class_bind_template_child (widget_class, EntenteSwitcher, box);
  gtk_widget_class_bind_template_callback (widget_class, on_key_pressed);
  gtk_widget_class_bind_template_callback (widget_class, on_scroll);
}

static void
entente_switcher_init (EntenteSwitcher *self)
{
  GtkAdjustment *adjustment;

  self->choices = g_array_new (FALSE, TRUE, sizeof (Choice));
  g_array_set_clear_func (self->choices, clear_choice);
  self->active = -1;

  gtk_widget_init_template (GTK_WIDGET (self));
  adjustment = gtk_scrolled_window_get_hadjustment (self->scrolled);
  g_signal_connect_object (adjustment, "changed", G_CALLBACK (queue_scroll), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
}

/**
 * entente_switcher_new:
 *
 * Returns: (transfer floating): a row without a button
 */
EntenteSwitcher *
entente_switcher_new (void)
{
  return g_object_new (ENTENTE_TYPE_SWITCHER, NULL);
}

/**
 * entente_switcher_add:
 * @self: a row of buttons
 * @id: an identifier that none of the others has
 * @label: what the button says
 *
 * Adds a button at the end. The first one is chosen.
 */
void
entente_switcher_add (EntenteSwitcher *self,
                      const char      *id,
                      const char      *label)
{
  Choice choice = { 0 };

  g_return_if_fail (ENTENTE_IS_SWITCHER (self));
  g_return_if_fail (id != NULL && find_id (self, id) < 0);
  g_return_if_fail (label != NULL);

  if (self->choices->len > 0)
    {
      choice.separator = g_object_new (GTK_TYPE_SEPARATOR,
                                       "accessible-role", GTK_ACCESSIBLE_ROLE_NONE,
                                       "orientation", GTK_ORIENTATION_VERTICAL,
                                       NULL);
      gtk_box_append (self->box, choice.separator);
    }
  choice.id = g_strdup (id);
  choice.button = g_object_new (GTK_TYPE_BUTTON,
                                "accessible-role", GTK_ACCESSIBLE_ROLE_RADIO,
                                "css-name", "toggle",
                                "hexpand", TRUE,
                                "label", label,
                                NULL);
  g_signal_connect_object (choice.button, "clicked", G_CALLBACK (on_clicked), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (choice.button, "notify::has-focus", G_CALLBACK (on_focus), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (self->box, choice.button);
  g_array_append_val (self->choices, choice);

  update_choice (self, (int) self->choices->len - 1);
  if (self->active < 0)
    set_active_index (self, 0);
}

/**
 * entente_switcher_set_icon:
 * @self: a row of buttons
 * @id: the identifier of one of them; nothing happens where none has it
 * @icon_name: a symbolic icon
 *
 * Puts an icon above what a button says, which does not change from then on.
 */
void
entente_switcher_set_icon (EntenteSwitcher *self,
                           const char      *id,
                           const char      *icon_name)
{
  Choice *choice;
  GtkWidget *box, *label;

  g_return_if_fail (ENTENTE_IS_SWITCHER (self));
  g_return_if_fail (icon_name != NULL);

  choice = get_choice (self, find_id (self, id));
  if (choice == NULL)
    return;

  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  label = gtk_label_new (gtk_button_get_label (GTK_BUTTON (choice->button)));
  gtk_widget_add_css_class (label, "caption-heading");
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (icon_name));
  gtk_box_append (GTK_BOX (box), label);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_button_set_child (GTK_BUTTON (choice->button), box);
  /* GTK looks for the label that it had made. */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (choice->button),
                                 GTK_ACCESSIBLE_RELATION_LABELLED_BY);
}

/**
 * entente_switcher_remove_all:
 * @self: a row of buttons
 *
 * Takes all buttons away; nothing is chosen then.
 */
void
entente_switcher_remove_all (EntenteSwitcher *self)
{
  GtkWidget *child;

  g_return_if_fail (ENTENTE_IS_SWITCHER (self));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->box))) != NULL)
    gtk_box_remove (self->box, child);
  g_array_set_size (self->choices, 0);
  set_active_index (self, -1);
}

/**
 * entente_switcher_set_label:
 * @self: a row of buttons
 * @id: the identifier of one of them; nothing happens where none has it
 * @label: what it is to say
 */
void
entente_switcher_set_label (EntenteSwitcher *self,
                            const char      *id,
                            const char      *label)
{
  Choice *choice;

  g_return_if_fail (ENTENTE_IS_SWITCHER (self));
  g_return_if_fail (label != NULL);

  choice = get_choice (self, find_id (self, id));
  if (choice != NULL)
    gtk_button_set_label (GTK_BUTTON (choice->button), label);
}

/**
 * entente_switcher_get_label:
 * @self: a row of buttons
 * @id: the identifier of one of them
 *
 * Returns: (transfer none) (nullable): what it says; %NULL where none has the identifier
 */
const char *
entente_switcher_get_label (EntenteSwitcher *self,
                            const char      *id)
{
  Choice *choice;

  g_return_val_if_fail (ENTENTE_IS_SWITCHER (self), NULL);

  choice = get_choice (self, find_id (self, id));
  return choice != NULL ? gtk_button_get_label (GTK_BUTTON (choice->button)) : NULL;
}

/**
 * entente_switcher_get_active:
 * @self: a row of buttons
 *
 * Returns: (transfer none) (nullable): the identifier of the one that is chosen; %NULL where
 *   there is none
 */
const char *
entente_switcher_get_active (EntenteSwitcher *self)
{
  Choice *choice;

  g_return_val_if_fail (ENTENTE_IS_SWITCHER (self), NULL);

  choice = get_choice (self, self->active);
  return choice != NULL ? choice->id : NULL;
}

/**
 * entente_switcher_set_active:
 * @self: a row of buttons
 * @id: (nullable): the identifier of the one to choose; nothing happens where none has it
 */
void
entente_switcher_set_active (EntenteSwitcher *self,
                             const char      *id)
{
  int index;

  g_return_if_fail (ENTENTE_IS_SWITCHER (self));

  index = find_id (self, id);
  if (index >= 0)
    set_active_index (self, index);
}
