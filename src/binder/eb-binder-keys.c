/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-binder-private.h"

gboolean
eb_binder_has_door (EbBinder *self,
                    EbDoor    door)
{
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (self->table));

  if (door == EB_DOOR_ROOM && !eb_binder_is_alone (self))
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (EbSeat) seat = g_list_model_get_item (G_LIST_MODEL (self->table), i);

      if (eb_keyring_find_door (eb_seat_get_keyring (seat), &self->id, door) != NULL)
        return TRUE;
    }
  return FALSE;
}

GListModel *
eb_binder_get_key_log (EbBinder *self)
{
  return G_LIST_MODEL (self->key_log);
}

EbConsentStands
eb_binder_get_key (EbBinder   *self,
                   const EbId *whom,
                   EbDoor      door)
{
  return (EbConsentStands){ .said = -1 };
}

EbKeyEntry *
eb_binder_find_key_entry (EbBinder   *self,
                          const EbId *whom,
                          EbDoor      door)
{
  return NULL;
}

gboolean
eb_binder_give_keys (EbBinder         *self,
                     EbSeat           *youth,
                     const EbId       *whom,
                     const EbKeyWords *words,
                     GError          **error)
{
  return FALSE;
}

gboolean
eb_binder_withdraw_keys (EbBinder   *self,
                         EbSeat     *youth,
                         const EbId *whom,
                         guint       doors,
                         const char *words,
                         GError    **error)
{
  return FALSE;
}

gboolean
eb_binder_person_left (EbBinder   *self,
                       EbSeat     *by,
                       EbPerson   *person,
                       const char *words,
                       GError    **error)
{
  return FALSE;
}
