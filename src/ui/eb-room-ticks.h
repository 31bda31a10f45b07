/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "eb-hand.h"
#include "eb-room-item.h"

G_BEGIN_DECLS

/**
 * EbRoomTicks:
 *
 * Where a list is written: a line is ticked, changed, added or taken out. Signal
 * "changed": any of that.
 */
#define EB_TYPE_ROOM_TICKS (eb_room_ticks_get_type ())
G_DECLARE_FINAL_TYPE (EbRoomTicks, eb_room_ticks, EB, ROOM_TICKS, AdwBin)

/* (element-type EbRoomLine); does not emit "changed". */
void       eb_room_ticks_set (EbRoomTicks *self,
                              GPtrArray   *lines);
GPtrArray *eb_room_ticks_dup (EbRoomTicks *self) G_GNUC_WARN_UNUSED_RESULT;
/* Before the lines are set. */
void eb_room_ticks_set_hand (EbRoomTicks  *self,
                             const EbHand *hand, /* NULL: plain type */
                             const char   *ink);

G_END_DECLS
