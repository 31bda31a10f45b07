/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-goal-private.h"

G_BEGIN_DECLS

/* For eb-goal.c and eb-goal-read.c only. */
struct _EbGoal
{
  GObject parent_instance;

  EbId        record;
  EbId        head;
  EbDoor      door;
  EbGoalState state;
  EbGoalState was; /* the last open state: where it goes on when it is taken up */
  gboolean    challenge;
  EbDate      look_again;
  EbId        into;
  EbPerson   *author;
  gint64      time;
  gint64      last_time;
  char       *text;
  char       *suggestion;
  EbPerson   *suggester;
  char       *other_wording;
  GListStore *joined;
  GListStore *notes;
  GListStore *steps;
  GPtrArray  *life;
  GPtrArray  *worth;
};

G_END_DECLS
