/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "eb-what-if.h"

G_BEGIN_DECLS

/* "1.250 kr.", "1.250,50 kr.": whole kroner without ",00". */
char *eb_money_bar_word_amount (EbAmount amount) G_GNUC_WARN_UNUSED_RESULT;
/* "Own payment": what a part is called. */
const char *eb_money_bar_word_part (EbMoneyPart part);

/**
 * EbMoneyBar:
 *
 * Where the money of a month goes, as one bar: each part by its fill, its pattern
 * and, where there is room, its words. A picture only: who holds it says the same in
 * words.
 */
#define EB_TYPE_MONEY_BAR (eb_money_bar_get_type ())
G_DECLARE_FINAL_TYPE (EbMoneyBar, eb_money_bar, EB, MONEY_BAR, GtkWidget)

GtkWidget *eb_money_bar_new (void) G_GNUC_WARN_UNUSED_RESULT;
/* A small piece of @part, for a list that names it. */
GtkWidget *eb_money_bar_new_swatch (EbMoneyPart part) G_GNUC_WARN_UNUSED_RESULT;
/* @most: what has the full length, the same for bars that are compared. */
void eb_money_bar_show (EbMoneyBar    *self,
                        const EbAmount parts[EB_N_MONEY_PARTS],
                        EbAmount       most);

/* For pictures of the same kind: fills @area as @part is filled. */
void eb_money_paint_part (GtkWidget             *widget,
                          GtkSnapshot           *snapshot,
                          EbMoneyPart            part,
                          const graphene_rect_t *area);

G_END_DECLS
