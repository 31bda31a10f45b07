/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-room-item.h"

struct _EbRoomItem
{
  GObject parent_instance;
};

G_DEFINE_FINAL_TYPE (EbRoomItem, eb_room_item, G_TYPE_OBJECT)

static void
eb_room_item_class_init (EbRoomItemClass *klass)
{
}

static void
eb_room_item_init (EbRoomItem *self)
{
}

const EbId *
eb_room_item_get_record (EbRoomItem *self)
{
  return NULL;
}

EbRoomKind
eb_room_item_get_kind (EbRoomItem *self)
{
  return (EbRoomKind) 0;
}

const char *
eb_room_item_get_title (EbRoomItem *self)
{
  return NULL;
}

const char *
eb_room_item_get_text (EbRoomItem *self)
{
  return NULL;
}

EbDrawing *
eb_room_item_get_drawing (EbRoomItem *self)
{
  return NULL;
}

GPtrArray *
eb_room_item_get_lines (EbRoomItem *self)
{
  return NULL;
}

gint64
eb_room_item_get_time (EbRoomItem *self)
{
  return 0;
}

gint64
eb_room_item_get_changed (EbRoomItem *self)
{
  return 0;
}
