/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "eb-session.h"

G_BEGIN_DECLS

/**
 * EbPen:
 *
 * Who writes. Whoever sat down last holds the pen, one at a time; it lies down by
 * itself when nobody has written for a while. Alone at the table one always holds
 * it. Property: "holder" (NULL: it lies on the table).
 */
#define EB_TYPE_PEN (eb_pen_get_type ())
G_DECLARE_FINAL_TYPE (EbPen, eb_pen, EB, PEN, GObject)

EbPen  *eb_pen_new (EbTable *table) G_GNUC_WARN_UNUSED_RESULT;
EbSeat *eb_pen_get_holder (EbPen *self); /* borrowed, nullable */
/* Nothing happens if @seat is not at the table. */
void eb_pen_take (EbPen  *self,
                  EbSeat *seat);
/* Somebody wrote: the time until it lies down starts anew. */
void eb_pen_use (EbPen *self);
/* It lies down, as it does when the time is over; never alone at the table. */
void eb_pen_rest (EbPen *self);
/* Whether it will lie down by itself. */
gboolean eb_pen_is_waiting (EbPen *self);

/* Asks after how many minutes it lies down. */
void eb_pen_sheet_present (EbSession *session,
                           GtkWidget *over);

G_END_DECLS
