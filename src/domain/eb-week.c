/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-week.h"

const char *
eb_turn_mark_to_nick (EbTurnMark mark)
{
  return NULL;
}

gboolean
eb_turn_mark_from_nick (const char *nick,
                        EbTurnMark *mark)
{
  return FALSE;
}

gboolean
eb_turn_mark_allowed (EbTurnState state,
                      EbTurnMark  mark,
                      EbActor     actor)
{
  return FALSE;
}

EbTurnState
eb_turn_mark_state (EbTurnState state,
                    EbTurnMark  mark,
                    EbActor     actor)
{
  return (EbTurnState) 0;
}

GArray *
eb_week_new (const EbRoutinePlan *plans,
             gsize                n_plans,
             const EbTurnSaid    *said,
             gsize                n_said,
             EbDate               monday)
{
  return NULL;
}

EbDate
eb_week_monday (EbDate day)
{
  return EB_DATE_UNSET;
}

int
eb_week_number (EbDate day)
{
  return 0;
}
