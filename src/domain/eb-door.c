/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-door.h"

#include "eb-nick.h"

/* Stored in binders: never change one, never reuse one. */
static const char *const door_nicks[EB_N_DOORS] = {
  [EB_DOOR_ENTRY] = "entry",
  [EB_DOOR_ECONOMY] = "economy",
  [EB_DOOR_HOME] = "home",
  [EB_DOOR_EVERYDAY] = "everyday",
  [EB_DOOR_HEALTH] = "health",
  [EB_DOOR_EDUCATION] = "education",
  [EB_DOOR_JOB] = "job",
  [EB_DOOR_NETWORK] = "network",
  [EB_DOOR_LEISURE] = "leisure",
  [EB_DOOR_RIGHTS] = "rights",
  [EB_DOOR_WHATIF] = "whatif",
  [EB_DOOR_ROOM] = "room",
};

/**
 * eb_door_to_nick:
 * @door: a door
 *
 * Returns: (transfer none): the name it is stored by
 */
const char *
eb_door_to_nick (EbDoor door)
{
  g_return_val_if_fail ((guint) door < EB_N_DOORS, NULL);

  return door_nicks[door];
}

/**
 * eb_door_from_nick:
 * @nick: (nullable): a stored name
 * @door: (out): the door; left alone when @nick names none
 *
 * Returns: whether @nick names a door
 */
gboolean
eb_door_from_nick (const char *nick,
                   EbDoor     *door)
{
  int value = 0;

  g_return_val_if_fail (door != NULL, FALSE);

  if (!eb_nick_find (door_nicks, G_N_ELEMENTS (door_nicks), nick, &value))
    return FALSE;

  *door = (EbDoor) value;
  return TRUE;
}

/**
 * eb_door_holds_goals:
 * @door: a door
 *
 * Returns: whether goals belong there: everywhere but in the entry, which says
 *   who and when, and in the youth's own room
 */
gboolean
eb_door_holds_goals (EbDoor door)
{
  return door > EB_DOOR_ENTRY && door < EB_DOOR_ROOM;
}
