/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-readiness.h"

#include <string.h>

/**
 * Round:
 *
 * The answers of both sides to one task in one round: they stand together.
 */
typedef struct
{
  const EbReadinessAnswer **answers;
  gsize                     n;
} Round;

static int
compare_answers (gconstpointer a,
                 gconstpointer b,
                 gpointer      user_data)
{
  const EbReadinessAnswer *first = *(const EbReadinessAnswer *const *) a;
  const EbReadinessAnswer *second = *(const EbReadinessAnswer *const *) b;

  if (first->task != second->task)
    return first->task < second->task ? -1 : 1;
  return first->round < second->round ? -1 : first->round > second->round;
}

/* By task and round. What makes no sense is left out. */
static const EbReadinessAnswer **
sort_answers (const EbReadinessAnswer *answers,
              gsize                    n_answers,
              gsize                   *n)
{
  const EbReadinessAnswer **sorted = g_new (const EbReadinessAnswer *, n_answers + 1);

  *n = 0;
  for (gsize i = 0; i < n_answers; i++)
    if ((gsize) answers[i].door < EB_N_DOORS && (answers[i].actor == EB_ACTOR_YOUTH || answers[i].actor == EB_ACTOR_ADULT))
      sorted[(*n)++] = &answers[i];
  g_qsort_with_data (sorted, (int) *n, sizeof *sorted, compare_answers, NULL);
  return sorted;
}

static Round
take_round (const EbReadinessAnswer **sorted,
            gsize                     n)
{
  Round round = { .answers = sorted, .n = 1 };

  while (round.n < n && sorted[round.n]->task == sorted[0]->task && sorted[round.n]->round == sorted[0]->round)
    round.n++;
  return round;
}

static gboolean
is_in (const Round *round,
       EbActor      actor)
{
  for (gsize i = 0; i < round->n; i++)
    if (round->answers[i]->actor == actor)
      return TRUE;
  return FALSE;
}

static gboolean
has_can (const EbReadinessAnswer *answer)
{
  return eb_can_is_valid (answer->can);
}

static gboolean
has_ready (const EbReadinessAnswer *answer)
{
  return eb_ready_is_valid (answer->ready);
}

/* Two of one side may see it differently: the task then stands at both steps, and
 * at each of them once. */
static void
count_voice (const Round      *round,
             EbActor           actor,
             EbReadinessVoice *voice)
{
  gboolean can[EB_N_CANS] = { FALSE };
  gboolean ready[EB_READY_FULLY + 1] = { FALSE };
  gboolean any = FALSE;

  for (gsize i = 0; i < round->n; i++)
    {
      const EbReadinessAnswer *answer = round->answers[i];

      if (answer->actor != actor)
        continue;
      if (has_can (answer))
        can[answer->can] = TRUE;
      if (has_ready (answer))
        ready[answer->ready] = TRUE;
      any = any || has_can (answer) || has_ready (answer);
    }
  voice->n_tasks += any;
  for (gsize i = 0; i < G_N_ELEMENTS (can); i++)
    voice->can[i] += can[i];
  for (gsize i = 0; i < G_N_ELEMENTS (ready); i++)
    voice->ready[i] += ready[i];
}

static gboolean
are_apart (const EbReadinessAnswer *one,
           const EbReadinessAnswer *other)
{
  if (one->actor == other->actor)
    return FALSE;
  return (has_can (one) && has_can (other) && one->can != other->can) || (has_ready (one) && has_ready (other) && one->ready != other->ready);
}

static gboolean
differs (const Round *round)
{
  for (gsize i = 0; i < round->n; i++)
    for (gsize k = i + 1; k < round->n; k++)
      if (are_apart (round->answers[i], round->answers[k]))
        return TRUE;
  return FALSE;
}

static void
count_task (const Round     *first,
            const Round     *last,
            EbReadinessDoor *door)
{
  for (guint actor = EB_ACTOR_YOUTH; actor <= EB_ACTOR_ADULT; actor++)
    {
      count_voice (first, (EbActor) actor, &door->was[actor]);
      count_voice (last, (EbActor) actor, &door->is[actor]);
    }
  door->n_tasks++;
  door->differ += differs (last);
}

/**
 * eb_readiness_count:
 * @answers: (array length=n_answers): what both sides have answered, in any order
 * @n_answers: how many
 * @doors: (out caller-allocates): what that comes to behind each door
 *
 * Counts, for each side, how many tasks stand at each step of the two scales: in the
 * first round of each task that has answers of both sides, and in the last one. A
 * task with one such round has it as both. A round that only one side is in
 * counts nowhere. Where two of one side see a task differently, it stands at both
 * steps.
 */
void
eb_readiness_count (const EbReadinessAnswer *answers,
                    gsize                    n_answers,
                    EbReadinessDoor          doors[EB_N_DOORS])
{
  gsize                                n = 0;
  g_autofree const EbReadinessAnswer **sorted = sort_answers (answers, n_answers, &n);
  Round                                first = { 0 };
  Round                                last = { 0 };

  memset (doors, 0, sizeof (EbReadinessDoor) * EB_N_DOORS);
  for (gsize i = 0; i < n;)
    {
      const Round round = take_round (&sorted[i], n - i);

      if (is_in (&round, EB_ACTOR_YOUTH) && is_in (&round, EB_ACTOR_ADULT))
        {
          first = first.n == 0 ? round : first;
          last = round;
        }
      i += round.n;
      if (first.n == 0 || (i < n && sorted[i]->task == first.answers[0]->task))
        continue;
      count_task (&first, &last, &doors[first.answers[0]->door]);
      first = last = (Round){ 0 };
    }
}

/**
 * eb_readiness_light:
 * @n_far: so many have come far
 * @n_ours: of so many
 *
 * Returns: how high the light stands, 0 to 1; 0 where there is nothing
 */
double
eb_readiness_light (guint n_far,
                    guint n_ours)
{
  return n_ours == 0 ? 0 : (double) MIN (n_far, n_ours) / n_ours;
}
