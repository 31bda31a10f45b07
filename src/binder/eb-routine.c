/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-routine.h"

struct _EbRoutine
{
  GObject parent_instance;
};

G_DEFINE_FINAL_TYPE (EbRoutine, eb_routine, G_TYPE_OBJECT)

static void
eb_routine_class_init (EbRoutineClass *klass)
{
}

static void
eb_routine_init (EbRoutine *self)
{
}

const EbId *
eb_routine_get_record (EbRoutine *self)
{
  return NULL;
}

EbDoor
eb_routine_get_door (EbRoutine *self)
{
  return (EbDoor) 0;
}

EbPerson *
eb_routine_get_author (EbRoutine *self)
{
  return NULL;
}

const char *
eb_routine_get_title (EbRoutine *self)
{
  return NULL;
}

const EbRecurrence *
eb_routine_get_rule (EbRoutine *self)
{
  return NULL;
}

EbDate
eb_routine_get_start (EbRoutine *self)
{
  return EB_DATE_UNSET;
}

EbDate
eb_routine_get_end (EbRoutine *self)
{
  return EB_DATE_UNSET;
}

EbPerson *
eb_routine_get_who (EbRoutine *self)
{
  return NULL;
}

const char *
eb_routine_get_task (EbRoutine *self)
{
  return NULL;
}

GPtrArray *
eb_routine_get_told (EbRoutine *self)
{
  return NULL;
}
