/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * EbDoor:
 *
 * An area of life in the plan, and the unit of consent. The set is a
 * professional choice (docs: shared domain facts, section 7), not a list in
 * the law. %EB_DOOR_ENTRY (who, dates, people) and %EB_DOOR_ROOM (the youth's
 * own) are always there.
 */
typedef enum
{
  EB_DOOR_ENTRY = 0,
  EB_DOOR_ECONOMY,
  EB_DOOR_HOME,
  EB_DOOR_EVERYDAY,
  EB_DOOR_HEALTH,
  EB_DOOR_EDUCATION,
  EB_DOOR_JOB,
  EB_DOOR_NETWORK,
  EB_DOOR_LEISURE,
  EB_DOOR_RIGHTS,
  EB_DOOR_WHATIF,
  EB_DOOR_ROOM,
} EbDoor;

#define EB_N_DOORS (EB_DOOR_ROOM + 1)

const char *eb_door_to_nick (EbDoor door); /* "entry", "economy", ... as stored */
gboolean    eb_door_from_nick (const char *nick,
                               EbDoor     *door);
gboolean    eb_door_holds_goals (EbDoor door); /* all but ENTRY and ROOM */

G_END_DECLS
