/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-binder-private.h"

GListModel *
eb_binder_get_room (EbBinder *self)
{
  return G_LIST_MODEL (self->room);
}

EbRoomItem *
eb_binder_write_room (EbBinder   *self,
                      EbSeat     *youth,
                      EbRoomItem *item,
                      EbRoomKind  kind,
                      const char *title,
                      const char *text,
                      EbDrawing  *drawing,
                      GPtrArray  *lines,
                      GError    **error)
{
  return NULL;
}

gboolean
eb_binder_clear_room (EbBinder   *self,
                      EbSeat     *youth,
                      EbRoomItem *item,
                      GError    **error)
{
  return FALSE;
}
