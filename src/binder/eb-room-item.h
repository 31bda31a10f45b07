/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "eb-drawing.h"
#include "eb-id.h"

G_BEGIN_DECLS

#define EB_ROOM_TITLE_MAX_CHARS 80
#define EB_ROOM_LINE_MAX_CHARS 300
#define EB_ROOM_MAX_LINES 200

typedef enum
{
  EB_ROOM_NOTE = 0,
  EB_ROOM_DRAWING,
  EB_ROOM_LIST,
} EbRoomKind;

/**
 * EbRoomLine:
 *
 * One line of a list.
 */
typedef struct
{
  char    *text;
  gboolean done;
} EbRoomLine;

/* Lines that their array owns. */
EbRoomLine *eb_room_line_new (const char *text,
                              gboolean    done) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray  *eb_room_lines_new (void) G_GNUC_WARN_UNUSED_RESULT;
/* As they are stored: "note", "drawing", "list". */
const char *eb_room_kind_to_nick (EbRoomKind kind);
gboolean    eb_room_kind_from_nick (const char *nick,
                                    EbRoomKind *kind);

/**
 * EbRoomItem:
 *
 * Something of the youth's own in "Mit værelse": under the room's key, read and
 * written only while the youth sits alone. Property "changed" notifies after any
 * change; when somebody sits down, whoever still holds it has nothing to read.
 */
#define EB_TYPE_ROOM_ITEM (eb_room_item_get_type ())
G_DECLARE_FINAL_TYPE (EbRoomItem, eb_room_item, EB, ROOM_ITEM, GObject)

const EbId *eb_room_item_get_record (EbRoomItem *self);
EbRoomKind  eb_room_item_get_kind (EbRoomItem *self);
const char *eb_room_item_get_title (EbRoomItem *self);   /* may be ""; a drawing's caption */
const char *eb_room_item_get_text (EbRoomItem *self);    /* a note's; else "" */
EbDrawing  *eb_room_item_get_drawing (EbRoomItem *self); /* a drawing's; else NULL */
GPtrArray  *eb_room_item_get_lines (EbRoomItem *self);   /* (element-type EbRoomLine): a list's */
/* The revision that gave its present words: unlike the record, never that of two items. */
const EbId *eb_room_item_get_revision (EbRoomItem *self);
/* Written elsewhere at the same time as other words of the same record: both are kept. */
gboolean eb_room_item_is_beside (EbRoomItem *self);
gint64   eb_room_item_get_time (EbRoomItem *self);    /* of its first revision, microseconds UTC */
gint64   eb_room_item_get_changed (EbRoomItem *self); /* of its latest */

G_END_DECLS
