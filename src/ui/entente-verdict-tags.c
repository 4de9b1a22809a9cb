/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * EntenteVerdictTags:
 *
 * What came out of the checks of a fact: a sign and a word for each kind of verdict that there
 * is. Nothing is shown for a fact that was not checked.
 *
 * ## Accessibility
 *
 * The tags are for the eye; who shows them has entente_verdict_looks_spoken() in a label.
 */

#include "entente-verdict-tags.h"

#include "entente-verdict-looks.h"

#define ICON_SIZE 14

struct _EntenteVerdictTags
{
  AdwBin parent_instance;

  GtkWidget *tags[ENTENTE_N_VERDICT_KINDS];
};

G_DEFINE_FINAL_TYPE (EntenteVerdictTags, entente_verdict_tags, ADW_TYPE_BIN)

static void
entente_verdict_tags_class_init (EntenteVerdictTagsClass *klass)
{
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_NONE);
}

static GtkWidget *
new_tag (EntenteVerdictKind kind)
{
  GtkWidget *tag = g_object_new (GTK_TYPE_BOX,
                                 "accessible-role", GTK_ACCESSIBLE_ROLE_NONE,
                                 "spacing", 4,
                                 "visible", FALSE,
                                 NULL);
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                  "icon-name", entente_verdict_looks_icon (kind),
                                  "pixel-size", ICON_SIZE,
                                  NULL);
  GtkWidget *word = g_object_new (GTK_TYPE_LABEL,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_NONE,
                                  "label", entente_verdict_looks_word (kind),
                                  NULL);

  gtk_widget_add_css_class (tag, entente_verdict_looks_css_class (kind));
  gtk_widget_add_css_class (word, "caption-heading");
  gtk_box_append (GTK_BOX (tag), icon);
  gtk_box_append (GTK_BOX (tag), word);

  return tag;
}

static void
entente_verdict_tags_init (EntenteVerdictTags *self)
{
  GtkWidget *box = g_object_new (ADW_TYPE_WRAP_BOX,
                                 "accessible-role", GTK_ACCESSIBLE_ROLE_NONE,
                                 "child-spacing", 12,
                                 "line-spacing", 3,
                                 NULL);

  for (guint kind = 0; kind < ENTENTE_N_VERDICT_KINDS; kind++)
    {
      self->tags[kind] = new_tag ((EntenteVerdictKind) kind);
      adw_wrap_box_append (ADW_WRAP_BOX (box), self->tags[kind]);
    }
  adw_bin_set_child (ADW_BIN (self), box);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * entente_verdict_tags_new:
 *
 * Returns: (transfer floating): tags that show nothing
 */
EntenteVerdictTags *
entente_verdict_tags_new (void)
{
  return g_object_new (ENTENTE_TYPE_VERDICT_TAGS, NULL);
}

/**
 * entente_verdict_tags_set_verdicts:
 * @self: the tags
 * @verdicts: (element-type EntenteVerdict): the verdicts on a fact
 *
 * The tags are visible only if there is a verdict.
 */
void
entente_verdict_tags_set_verdicts (EntenteVerdictTags *self,
                                   GPtrArray          *verdicts)
{
  g_return_if_fail (ENTENTE_IS_VERDICT_TAGS (self));
  g_return_if_fail (verdicts != NULL);

  for (guint kind = 0; kind < ENTENTE_N_VERDICT_KINDS; kind++)
    gtk_widget_set_visible (self->tags[kind],
                            entente_verdict_looks_has_kind (verdicts, (EntenteVerdictKind) kind));
  gtk_widget_set_visible (GTK_WIDGET (self), verdicts->len > 0);
}
