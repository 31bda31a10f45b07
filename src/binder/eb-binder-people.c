/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-binder-private.h"

GListModel *
eb_binder_get_contacts (EbBinder *self)
{
  return G_LIST_MODEL (self->contacts);
}

EbContact *
eb_binder_find_contact (EbBinder   *self,
                        const EbId *record)
{
  return NULL;
}

EbContact *
eb_binder_get_called (EbBinder *self)
{
  return self->called;
}

EbContact *
eb_binder_write_contact (EbBinder             *self,
                         EbSeat               *youth,
                         EbContact            *contact,
                         const EbContactWords *words,
                         GError              **error)
{
  return NULL;
}

gboolean
eb_binder_call_contact (EbBinder  *self,
                        EbSeat    *youth,
                        EbContact *contact,
                        GError   **error)
{
  return FALSE;
}

gboolean
eb_binder_remove_contact (EbBinder  *self,
                          EbSeat    *youth,
                          EbContact *contact,
                          GError   **error)
{
  return FALSE;
}
