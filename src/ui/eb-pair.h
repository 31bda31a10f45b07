/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* From this width on the two pages stand side by side. */
#define EB_PAIR_WIDE 620
#define EB_PAIR_GUTTER 92

/**
 * EbPair:
 *
 * Two pages with a gutter between them: side by side with equal room where
 * there is width, else one above the other or, with "turns", one at a time.
 * Properties: "start", "end", "turns", "narrow" (not side by side now; notifies
 * after the frame).
 */
#define EB_TYPE_PAIR (eb_pair_get_type ())
G_DECLARE_FINAL_TYPE (EbPair, eb_pair, EB, PAIR, GtkWidget)

GtkWidget *eb_pair_new (void) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget *eb_pair_get_start (EbPair *self);
GtkWidget *eb_pair_get_end (EbPair *self);
void       eb_pair_set_start (EbPair    *self,
                              GtkWidget *start);
void       eb_pair_set_end (EbPair    *self,
                            GtkWidget *end);
/* With "turns": shows the other page where only one has room. */
void     eb_pair_turn (EbPair *self);
void     eb_pair_turn_to (EbPair  *self,
                          gboolean end);
gboolean eb_pair_is_narrow (EbPair *self); /* not side by side now */
/* @page: the one that has all the room, or NULL. */
void eb_pair_set_alone (EbPair    *self,
                        GtkWidget *page);
/* What stands in the gutter, small; NULL: nothing. */
void eb_pair_set_mark (EbPair     *self,
                       const char *mark);

G_END_DECLS
