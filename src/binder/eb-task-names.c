/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "eb-task-item-private.h"
#include "eb-topic-private.h"

/* What is stored as a name: how a task is marked, and a round of answers to one. */

/* Stored in binders: never change one, never reuse one. */
static const char *const mark_nicks[] = {
  [EB_TASK_MARK_NONE] = "none",
  [EB_TASK_MARK_TAKEN] = "taken",
  [EB_TASK_MARK_RESTING] = "resting",
  [EB_TASK_MARK_SLIPPED] = "slipped",
};

const char *
eb_task_mark_to_nick (EbTaskMark mark)
{
  g_return_val_if_fail ((guint) mark < G_N_ELEMENTS (mark_nicks), NULL);

  return mark_nicks[mark];
}

gboolean
eb_task_mark_from_nick (const char *nick,
                        EbTaskMark *mark)
{
  for (gsize i = 0; i < G_N_ELEMENTS (mark_nicks); i++)
    if (g_str_equal (mark_nicks[i], nick))
      {
        *mark = (EbTaskMark) i;
        return TRUE;
      }
  return FALSE;
}

/* One way to write a number only, or a round would have two names. */
static gboolean
parse_round (const char *digits,
             guint      *round)
{
  guint64 number = 0;

  if (*digits == '0' || !g_ascii_string_to_unsigned (digits, 10, 1, G_MAXUINT, &number, NULL))
    return FALSE;
  *round = (guint) number;
  return TRUE;
}

/* An id may hold colons itself: that of an own set's does. */
gboolean
eb_task_round_parse (const char *name,
                     EbDoor     *door,
                     char      **id,
                     guint      *round)
{
  const char      *nick = g_str_has_prefix (name, EB_TASK_TOPIC) ? name + strlen (EB_TASK_TOPIC) : "";
  const char      *first = strchr (nick, ':');
  const char      *last = strrchr (nick, ':');
  g_autofree char *owned = NULL;

  if (first == NULL || last - first < 2 || !parse_round (last + 1, round))
    return FALSE;
  owned = g_strndup (nick, first - nick);
  if (!eb_door_from_nick (owned, door) || !eb_door_holds_goals (*door))
    return FALSE;
  *id = g_strndup (first + 1, last - first - 1);
  return TRUE;
}
