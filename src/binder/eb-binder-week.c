/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-binder-private.h"

GListModel *
eb_binder_get_routines (EbBinder *self)
{
  return G_LIST_MODEL (self->routines);
}

EbRoutine *
eb_binder_write_routine (EbBinder           *self,
                         EbSeat             *by,
                         EbDoor              door,
                         const char         *title,
                         const EbRecurrence *rule,
                         EbDate              start,
                         EbPerson           *who,
                         const char         *task,
                         GError            **error)
{
  return NULL;
}

gboolean
eb_binder_change_routine (EbBinder           *self,
                          EbSeat             *by,
                          EbRoutine          *routine,
                          const char         *title,
                          const EbRecurrence *rule,
                          EbDate              start,
                          EbPerson           *who,
                          GError            **error)
{
  return FALSE;
}

gboolean
eb_binder_end_routine (EbBinder  *self,
                       EbSeat    *by,
                       EbRoutine *routine,
                       EbDate     last,
                       GError   **error)
{
  return FALSE;
}

gboolean
eb_binder_mark_turn (EbBinder   *self,
                     EbSeat     *by,
                     EbRoutine  *routine,
                     EbDate      due,
                     EbTurnMark  mark,
                     EbDate      to,
                     const char *why,
                     GError    **error)
{
  return FALSE;
}

GArray *
eb_binder_get_week (EbBinder *self,
                    EbDate    monday)
{
  return g_array_new (FALSE, FALSE, sizeof (EbWeekTurn));
}
