/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the tests of the window and of the timeline have in common. */

#include "ui-helpers.h"

#include "display.h"
#include "entente-loader.h"

/* Longer than anything takes, so that a test fails and does not hang. */
#define PATIENCE_S 20

void
ui_test_init (int    *argc,
              char ***argv)
{
  display_test_init (argc, argv);
}

/* Lets everything happen that is due now. */
void
ui_settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static gboolean
on_impatience (gpointer data)
{
  g_error ("waited for too long");
  return G_SOURCE_REMOVE;
}

void
ui_wait (UiCondition condition,
         gpointer    data)
{
  guint source = g_timeout_add_seconds (PATIENCE_S, on_impatience, NULL);

  while (!condition (data))
    g_main_context_iteration (NULL, TRUE);

  g_source_remove (source);
}

static gboolean
on_frame (GtkWidget     *widget,
          GdkFrameClock *clock,
          gpointer       data)
{
  (*(guint *) data)++;
  return G_SOURCE_CONTINUE;
}

/* Some frames: what a widget puts off until it has its room is done by then. */
static gboolean
is_fifth_frame (gpointer data)
{
  return *(guint *) data >= 5;
}

/* Shows @child in a window of its own; returns the window. */
GtkWidget *
ui_present (GtkWidget *child,
            int        width,
            int        height)
{
  GtkWidget *window = gtk_window_new ();
  guint n_frames = 0;
  guint tick;

  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  gtk_window_set_child (GTK_WINDOW (window), child);
  gtk_window_present (GTK_WINDOW (window));

  tick = gtk_widget_add_tick_callback (child, on_frame, &n_frames, NULL);
  ui_wait (is_fifth_frame, &n_frames);
  gtk_widget_remove_tick_callback (child, tick);
  ui_settle ();

  return window;
}

static void
collect (GtkWidget  *root,
         GType       type,
         const char *css_name,
         GPtrArray  *found)
{
  if (g_type_is_a (G_OBJECT_TYPE (root), type) &&
      (css_name == NULL || g_str_equal (gtk_widget_get_css_name (root), css_name)))
    g_ptr_array_add (found, root);

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect (child, type, css_name, found);
}

/* The widgets of a type below and including @root, in their order. */
GPtrArray *
ui_find_all (GtkWidget *root,
             GType      type)
{
  GPtrArray *found = g_ptr_array_new ();

  collect (root, type, NULL, found);
  return found;
}

/* The first of them, which there must be. */
GtkWidget *
ui_find (GtkWidget *root,
         GType      type)
{
  g_autoptr (GPtrArray) found = ui_find_all (root, type);

  g_assert_cmpuint (found->len, >, 0);
  return g_ptr_array_index (found, 0);
}

/* The widgets with a CSS name below and including @root. */
GPtrArray *
ui_find_by_css (GtkWidget  *root,
                const char *css_name)
{
  GPtrArray *found = g_ptr_array_new ();

  collect (root, GTK_TYPE_WIDGET, css_name, found);
  return found;
}

/* The label that reads @text, or none. */
GtkWidget *
ui_find_label (GtkWidget  *root,
               const char *text)
{
  g_autoptr (GPtrArray) labels = ui_find_all (root, GTK_TYPE_LABEL);

  for (guint i = 0; i < labels->len; i++)
    {
      if (g_str_equal (gtk_label_get_text (g_ptr_array_index (labels, i)), text))
        return g_ptr_array_index (labels, i);
    }

  return NULL;
}

/* The paragraph that reads @text, or none. */
GtkWidget *
ui_find_paragraph (GtkWidget  *root,
                   const char *text)
{
  g_autoptr (GPtrArray) all = ui_find_all (root, ENTENTE_TYPE_PARAGRAPH);

  for (guint i = 0; i < all->len; i++)
    if (g_str_equal (entente_paragraph_get_text (g_ptr_array_index (all, i)), text))
      return g_ptr_array_index (all, i);

  return NULL;
}

/* A dossier, which has no problems. */
EntenteDossier *
ui_load (const char *json)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (json, strlen (json));
  g_autoptr (GPtrArray) problems =
    g_ptr_array_new_with_free_func ((GDestroyNotify) entente_problem_unref);
  g_autoptr (GError) error = NULL;
  EntenteDossier *dossier = entente_loader_load_bytes (bytes, problems, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < problems->len; i++)
    g_test_message ("%s", entente_problem_get_message (g_ptr_array_index (problems, i)));
  g_assert_cmpuint (problems->len, ==, 0);

  return dossier;
}

void
ui_count_notify (GObject    *object,
                 GParamSpec *pspec,
                 guint      *count)
{
  (*count)++;
}

/* An application of its own, whatever else runs on the bus. */
EntenteApplication *
ui_new_application (void)
{
  EntenteApplication *application = entente_application_new ();
  g_autoptr (GError) error = NULL;

  g_application_set_flags (G_APPLICATION (application),
                           g_application_get_flags (G_APPLICATION (application)) |
                           G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, &error));
  g_assert_no_error (error);

  return application;
}

static gboolean
count_frame (GtkWidget     *widget,
             GdkFrameClock *clock,
             gpointer       data)
{
  (*(guint *) data)++;

  return G_SOURCE_CONTINUE;
}

static gboolean
is_third_frame (gpointer data)
{
  return *(guint *) data >= 3;
}

/* Until the widget has been drawn, laid out by what that brought about, and drawn again. */
void
ui_wait_frames (GtkWidget *widget)
{
  guint n = 0;
  guint tick = gtk_widget_add_tick_callback (widget, count_frame, &n, NULL);

  ui_wait (is_third_frame, &n);
  gtk_widget_remove_tick_callback (widget, tick);
  ui_settle ();
}
