/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "eb-session.h"

G_BEGIN_DECLS

/**
 * EbRoomCard:
 *
 * Something in the room, in the youth's hand; a list's lines are ticked here and
 * saved at once. Signals: "change" and "throw-away", when that was pressed.
 */
#define EB_TYPE_ROOM_CARD (eb_room_card_get_type ())
G_DECLARE_FINAL_TYPE (EbRoomCard, eb_room_card, EB, ROOM_CARD, AdwBin)

GtkWidget  *eb_room_card_new (EbSession  *session,
                              EbRoomItem *item,
                              gboolean    plain) G_GNUC_WARN_UNUSED_RESULT;
EbRoomItem *eb_room_card_get_item (EbRoomCard *self); /* borrowed */
/* A private note on a goal, with a button that opens the goal's spread. */
GtkWidget *eb_room_card_new_for_note (EbGoal  *goal,
                                      EbNote  *note,
                                      gboolean plain) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
