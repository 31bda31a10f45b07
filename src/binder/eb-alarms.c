/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-alarms.h"

#include "eb-clock.h"
#include "eb-reminder-plan.h"

/* The Entré's oldest key that somebody here holds: everyone with a key to the
 * binder derives the same alarm names from it. */
static void
find_key (EbAlarms *self)
{
  GListModel *table = G_LIST_MODEL (self->binder->table);
  guint       oldest = G_MAXUINT;

  for (guint i = 0; i < g_list_model_get_n_items (table); i++)
    {
      g_autoptr (EbSeat) seat = g_list_model_get_item (table, i);
      g_autoptr (GPtrArray) keys = eb_keyring_list_keys (eb_seat_get_keyring (seat), &self->binder->id);

      for (guint j = 0; j < keys->len; j++)
        {
          const EbDoorKey *key = g_ptr_array_index (keys, j);

          if (key->door != EB_DOOR_ENTRY || key->generation >= oldest)
            continue;
          oldest = key->generation;
          self->key = key->id;
          self->holder = eb_seat_get_keyring (seat);
        }
    }
}

gboolean
eb_alarms_init (EbAlarms *self,
                EbBinder *binder,
                GError  **error)
{
  self->binder = binder;
  find_key (self);
  if (self->holder == NULL)
    {
      g_set_error (error, EB_BINDER_ERROR, EB_BINDER_ERROR_NO_DOOR, "nobody at the table has a key to this binder");
      return FALSE;
    }
  for (EbDoor door = EB_DOOR_ENTRY; door < EB_DOOR_ROOM; door++)
    if (eb_binder_has_door (binder, door))
      self->doors[door] = g_array_new (FALSE, FALSE, sizeof (EbAlarm));
  return TRUE;
}

void
eb_alarms_clear (EbAlarms *self)
{
  for (EbDoor door = EB_DOOR_ENTRY; door < EB_DOOR_ROOM; door++)
    g_clear_pointer (&self->doors[door], g_array_unref);
}

/* A goal on the shelf stands behind its own door, a decision behind that of economy; all
 * else is the Entré's. */
static EbDoor
find_door (EbAlarms    *self,
           const EbDue *due)
{
  g_auto (GStrv) parts = g_strsplit (due->key, ":", 3);
  EbId    record = EB_ID_NONE;
  EbGoal *goal = NULL;

  if (g_str_has_prefix (due->key, "COMPLAINT:"))
    return EB_DOOR_ECONOMY;
  if (parts[0] != NULL && parts[1] != NULL && g_str_equal (parts[0], "LOOK_AGAIN") && eb_id_from_hex (parts[1], &record))
    goal = eb_binder_find_goal (self->binder, &record);
  return goal == NULL ? EB_DOOR_ENTRY : eb_goal_get_door (goal);
}

EbId
eb_alarms_add (EbAlarms    *self,
               const EbDue *due)
{
  g_autofree char *subject = g_strconcat ("alarm ", due->key, NULL);
  const EbId       name = eb_keyring_derive_door_id (self->holder, &self->key, subject);
  GArray          *alarms = self->doors[find_door (self, due)];
  g_autoptr (GArray) moments = eb_reminder_plan (due, self->binder->today);

  for (guint i = 0; alarms != NULL && i < moments->len; i++)
    {
      const EbMoment *moment = &g_array_index (moments, EbMoment, i);
      const EbAlarm   alarm = {
          .item = name,
          .at = eb_clock_morning_of (moment->day),
          .every = (gint64) moment->every * 24 * 60 * 60,
      };

      g_array_append_val (alarms, alarm);
    }
  return name;
}

gboolean
eb_alarms_sync (EbAlarms *self,
                GError  **error)
{
  for (EbDoor door = EB_DOOR_ENTRY; door < EB_DOOR_ROOM; door++)
    {
      g_autofree char *subject = door == EB_DOOR_ENTRY ? g_strdup ("alarms") : g_strconcat ("alarms ", eb_door_to_nick (door), NULL);
      const EbId       group = eb_keyring_derive_door_id (self->holder, &self->key, subject);
      GArray          *alarms = self->doors[door];

      if (alarms != NULL && !eb_journal_sync_alarms (self->binder->journal, &group, (const EbAlarm *) (gpointer) alarms->data, alarms->len, error))
        return FALSE;
    }
  return TRUE;
}
