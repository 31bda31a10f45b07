/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-binder.h"

G_BEGIN_DECLS

/**
 * EbRoomDraft:
 * @title: as typed
 * @text: as typed
 * @drawing: (nullable): as drawn
 * @lines: (element-type EbRoomLine): as typed
 * @changes: the revision of what is changed; none: it is something new
 *
 * Something for the room that is being written.
 */
typedef struct
{
  EbRoomKind kind;
  char      *title;
  char      *text;
  EbDrawing *drawing;
  GPtrArray *lines;
  EbId       changes;
} EbRoomDraft;

EbRoomDraft *eb_room_draft_new (EbRoomKind kind) G_GNUC_WARN_UNUSED_RESULT;
/* To change @item, which stays as it is. */
EbRoomDraft *eb_room_draft_new_from_item (EbRoomItem *item) G_GNUC_WARN_UNUSED_RESULT;
/* As it was kept; NULL: it cannot be read. */
EbRoomDraft *eb_room_draft_new_from_variant (GVariant *kept) G_GNUC_WARN_UNUSED_RESULT;
void         eb_room_draft_free (EbRoomDraft *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EbRoomDraft, eb_room_draft_free)

GVariant *eb_room_draft_to_variant (const EbRoomDraft *self);
gboolean  eb_room_draft_is_empty (const EbRoomDraft *self);
/* What is changed, if it is still there and still says what it said. Borrowed. */
EbRoomItem *eb_room_draft_find_item (const EbRoomDraft *self,
                                     EbBinder          *binder);

G_END_DECLS
