/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-room-item.h"
#include "eb-sealed.h"

G_BEGIN_DECLS

/* For the fold only: what revisions do to things in the room. */

/**
 * EbRoomWords:
 * @drawing: (nullable): a drawing's
 * @lines: (element-type EbRoomLine): a list's; never %NULL
 *
 * What one revision says.
 */
typedef struct
{
  EbRoomKind kind;
  char      *title;
  char      *text;
  EbDrawing *drawing;
  GPtrArray *lines;
} EbRoomWords;

void eb_room_words_clear (EbRoomWords *words);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (EbRoomWords, eb_room_words_clear)

/* Both take what is in @words. @beside: as eb_room_item_is_beside(). */
EbRoomItem *eb_room_item_new (const EbSealedHead *head,
                              EbRoomWords        *words,
                              gboolean            beside) G_GNUC_WARN_UNUSED_RESULT;
void        eb_room_item_revise (EbRoomItem         *self,
                                 const EbSealedHead *head,
                                 EbRoomWords        *words);
/* Whether @revision is one of those that led to its present words. */
gboolean eb_room_item_has_revision (EbRoomItem *self,
                                    const EbId *revision);
/* @head: NULL: not thrown away, but no longer to be read. */
void     eb_room_item_empty (EbRoomItem         *self,
                             const EbSealedHead *head);
gboolean eb_room_item_is_thrown_away (EbRoomItem *self);

G_END_DECLS
