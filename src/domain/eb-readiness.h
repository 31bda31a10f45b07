/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-door.h"
#include "eb-goal-state.h"
#include "eb-task.h"

G_BEGIN_DECLS

/**
 * EbReadinessAnswer:
 * @round: which round of the task, from 0; only rounds in which both sides are in
 * @can, @ready: -1 and 0 where not answered
 *
 * What one side answered about one task in one round that is there to be read.
 */
typedef struct
{
  EbDoor  door;
  gsize   task; /* index, whatever it stands for */
  guint   round;
  EbActor actor;
  int     can;
  int     ready;
} EbReadinessAnswer;

/**
 * EbReadinessVoice:
 * @n_tasks: tasks that it says anything about
 *
 * How many tasks stand at each step of a scale, in one voice. Counted, never
 * averaged, never summed over the steps: where two of one side see a task
 * differently, it stands at both.
 */
typedef struct
{
  guint n_tasks;
  guint can[EB_N_CANS];
  guint ready[EB_READY_FULLY + 1]; /* [0] is not used */
} EbReadinessVoice;

/**
 * EbReadinessDoor:
 * @was: the first round of each task, by #EbActor
 * @is: its latest one
 * @differ: tasks whose latest round the two sides see differently
 */
typedef struct
{
  EbReadinessVoice was[2];
  EbReadinessVoice is[2];
  guint            n_tasks;
  guint            differ;
} EbReadinessDoor;

void eb_readiness_count (const EbReadinessAnswer *answers,
                         gsize                    n_answers,
                         EbReadinessDoor          doors[EB_N_DOORS]);
/* How much light is behind a door: the part of @n_ours (tasks on our list or
 * answered, and goals) that has come far (@n_far: can alone or teach it, goals
 * reached). 0 for an empty door. A picture, never told as a number. */
double eb_readiness_light (guint n_far,
                           guint n_ours);

G_END_DECLS
