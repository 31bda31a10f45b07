/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-readiness-block.h"

#include <glib/gi18n.h>
#include <string.h>

#include "eb-readiness-table.h"
#include "eb-words.h"

#define SPACING 12

struct _EbReadinessBlock
{
  AdwBin parent_instance;

  EbReadinessView  *view;
  EbReadinessTable *table;
  GtkWidget        *differ_button;
  GtkLabel         *differ_label;
};

G_DEFINE_FINAL_TYPE (EbReadinessBlock, eb_readiness_block, ADW_TYPE_BIN)

static void
eb_readiness_block_class_init (EbReadinessBlockClass *klass)
{
}

static void
eb_readiness_block_init (EbReadinessBlock *self)
{
}

static GtkWidget *
title_new (EbDoor door)
{
  GtkWidget *title = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, "label", eb_words_door (door), "xalign", 0.0, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);

  gtk_widget_add_css_class (title, "title-4");
  return title;
}

static void
add_differ_button (EbReadinessBlock *self,
                   GtkBox           *box)
{
  self->differ_label = g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);
  self->differ_button = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (self->differ_button), GTK_WIDGET (self->differ_label));
  gtk_widget_set_halign (self->differ_button, GTK_ALIGN_START);
  gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (self->differ_button), "book.page::tasks");
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->differ_button), GTK_ACCESSIBLE_RELATION_LABELLED_BY, self->differ_label, NULL, -1);
  gtk_box_append (box, self->differ_button);
}

/**
 * eb_readiness_block_new:
 * @door: a door
 *
 * Returns: (transfer floating): its place on the page; hidden at first
 */
GtkWidget *
eb_readiness_block_new (EbDoor door)
{
  EbReadinessBlock *self = g_object_new (EB_TYPE_READINESS_BLOCK, "visible", FALSE, NULL);
  GtkWidget        *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING);

  self->view = EB_READINESS_VIEW (eb_readiness_view_new (door));
  self->table = EB_READINESS_TABLE (eb_readiness_table_new (door));
  gtk_box_append (GTK_BOX (box), title_new (door));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->view));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->table));
  add_differ_button (self, GTK_BOX (box));
  gtk_widget_add_css_class (box, "card");
  gtk_widget_add_css_class (box, "reading");
  adw_bin_set_child (ADW_BIN (self), box);
  return GTK_WIDGET (self);
}

/**
 * eb_readiness_block_show:
 * @self: a door's place on the page
 * @counts: (nullable): what was and what is there; %NULL for nothing that can be read
 * @scale: which scale
 * @sides: (array fixed-size=2): whose voices, by #EbActor
 * @as_table: the numbers as a table
 */
void
eb_readiness_block_show (EbReadinessBlock      *self,
                         const EbReadinessDoor *counts,
                         EbReadinessScale       scale,
                         const EbReadinessSide  sides[2],
                         gboolean               as_table)
{
  const EbReadinessDoor nothing = { 0 };
  g_autofree char      *words = NULL;

  g_return_if_fail (EB_IS_READINESS_BLOCK (self));

  gtk_widget_set_visible (GTK_WIDGET (self), counts != NULL);
  if (counts == NULL)
    counts = &nothing;
  eb_readiness_view_show (self->view, counts, scale, sides);
  eb_readiness_table_show (self->table, counts, scale, sides);
  gtk_widget_set_visible (GTK_WIDGET (self->view), !as_table);
  gtk_widget_set_visible (GTK_WIDGET (self->table), as_table);
  words = g_strdup_printf (ngettext ("%u task you see differently: something to talk about", "%u tasks you see differently: something to talk about", counts->differ), counts->differ);
  gtk_label_set_label (self->differ_label, counts->differ > 0 ? words : "");
  gtk_widget_set_visible (self->differ_button, counts->differ > 0);
}
