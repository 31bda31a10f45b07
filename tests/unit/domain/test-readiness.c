/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain-fixture.h"

#include "eb-readiness.h"

#define HOME EB_DOOR_HOME
#define JOB EB_DOOR_JOB
#define YOUTH EB_ACTOR_YOUTH
#define ADULT EB_ACTOR_ADULT
#define NO_CAN (-1)
#define NO_READY 0
#define MAX_ANSWERS 8

/* What is expected of the door HOME: tasks at each step, youth then adult. */
typedef struct
{
  const char       *about;
  EbReadinessAnswer answers[MAX_ANSWERS];
  gsize             n;
  guint             n_tasks;
  guint             differ;
  guint             was_can[2][EB_N_CANS];
  guint             is_can[2][EB_N_CANS];
  guint             was_ready[2][EB_READY_FULLY + 1];
  guint             is_ready[2][EB_READY_FULLY + 1];
} Case;

static const Case cases[] = {
  { .about = "nothing", .n = 0 },
  { .about = "one side only",
    .answers = { { HOME, 1, 0, YOUTH, EB_CAN_ALONE, EB_READY_ALMOST } },
    .n = 1 },
  { .about = "one round: it was and it is the same",
    .answers = { { HOME, 1, 0, YOUTH, EB_CAN_ALONE, EB_READY_ALMOST }, { HOME, 1, 0, ADULT, EB_CAN_ALONE, EB_READY_ALMOST } },
    .n = 2,
    .n_tasks = 1,
    .was_can = { { 0, 0, 0, 1, 0 }, { 0, 0, 0, 1, 0 } },
    .is_can = { { 0, 0, 0, 1, 0 }, { 0, 0, 0, 1, 0 } },
    .was_ready = { { 0, 0, 0, 0, 1, 0 }, { 0, 0, 0, 0, 1, 0 } },
    .is_ready = { { 0, 0, 0, 0, 1, 0 }, { 0, 0, 0, 0, 1, 0 } } },
  { .about = "first and last of three rounds, in any order",
    .answers = { { HOME, 1, 2, ADULT, EB_CAN_TEACH, EB_READY_FULLY },
                 { HOME, 1, 0, YOUTH, EB_CAN_NOT_TRIED, EB_READY_NOT_AT_ALL },
                 { HOME, 1, 1, YOUTH, EB_CAN_WITH_REMINDER, EB_READY_HALFWAY },
                 { HOME, 1, 2, YOUTH, EB_CAN_ALONE, EB_READY_FULLY },
                 { HOME, 1, 1, ADULT, EB_CAN_WITH_REMINDER, EB_READY_HALFWAY },
                 { HOME, 1, 0, ADULT, EB_CAN_WITH_HELP, EB_READY_A_LITTLE } },
    .n = 6,
    .n_tasks = 1,
    .differ = 1,
    .was_can = { { 1, 0, 0, 0, 0 }, { 0, 1, 0, 0, 0 } },
    .is_can = { { 0, 0, 0, 1, 0 }, { 0, 0, 0, 0, 1 } },
    .was_ready = { { 0, 1, 0, 0, 0, 0 }, { 0, 0, 1, 0, 0, 0 } },
    .is_ready = { { 0, 0, 0, 0, 0, 1 }, { 0, 0, 0, 0, 0, 1 } } },
  { .about = "development goes down, too",
    .answers = { { HOME, 1, 0, YOUTH, EB_CAN_ALONE, NO_READY }, { HOME, 1, 0, ADULT, EB_CAN_ALONE, NO_READY }, { HOME, 1, 4, YOUTH, EB_CAN_WITH_HELP, NO_READY }, { HOME, 1, 4, ADULT, EB_CAN_WITH_HELP, NO_READY } },
    .n = 4,
    .n_tasks = 1,
    .was_can = { { 0, 0, 0, 1, 0 }, { 0, 0, 0, 1, 0 } },
    .is_can = { { 0, 1, 0, 0, 0 }, { 0, 1, 0, 0, 0 } } },
  { .about = "a last round with one side in does not count",
    .answers = { { HOME, 1, 0, YOUTH, EB_CAN_WITH_HELP, EB_READY_A_LITTLE }, { HOME, 1, 0, ADULT, EB_CAN_WITH_HELP, EB_READY_HALFWAY }, { HOME, 1, 1, YOUTH, EB_CAN_TEACH, EB_READY_FULLY } },
    .n = 3,
    .n_tasks = 1,
    .differ = 1,
    .was_can = { { 0, 1, 0, 0, 0 }, { 0, 1, 0, 0, 0 } },
    .is_can = { { 0, 1, 0, 0, 0 }, { 0, 1, 0, 0, 0 } },
    .was_ready = { { 0, 0, 1, 0, 0, 0 }, { 0, 0, 0, 1, 0, 0 } },
    .is_ready = { { 0, 0, 1, 0, 0, 0 }, { 0, 0, 0, 1, 0, 0 } } },
  { .about = "nor a first one",
    .answers = { { HOME, 1, 0, ADULT, EB_CAN_NOT_TRIED, EB_READY_NOT_AT_ALL }, { HOME, 1, 1, YOUTH, EB_CAN_ALONE, NO_READY }, { HOME, 1, 1, ADULT, EB_CAN_ALONE, NO_READY } },
    .n = 3,
    .n_tasks = 1,
    .was_can = { { 0, 0, 0, 1, 0 }, { 0, 0, 0, 1, 0 } },
    .is_can = { { 0, 0, 0, 1, 0 }, { 0, 0, 0, 1, 0 } } },
  { .about = "what one side left open, and what makes no sense, stands nowhere and differs from nothing",
    .answers = { { HOME, 1, 0, YOUTH, NO_CAN, EB_READY_HALFWAY }, { HOME, 1, 0, ADULT, EB_CAN_ALONE, 6 }, { HOME, 2, 0, YOUTH, 5, NO_READY }, { HOME, 2, 0, ADULT, NO_CAN, -3 } },
    .n = 4,
    .n_tasks = 2,
    .was_can = { { 0 }, { 0, 0, 0, 1, 0 } },
    .is_can = { { 0 }, { 0, 0, 0, 1, 0 } },
    .was_ready = { { 0, 0, 0, 1, 0, 0 }, { 0 } },
    .is_ready = { { 0, 0, 0, 1, 0, 0 }, { 0 } } },
  { .about = "two adults who see it differently are both there, not something between; two who do not are one",
    .answers = { { HOME, 1, 0, YOUTH, EB_CAN_NOT_TRIED, EB_READY_FULLY }, { HOME, 1, 0, ADULT, EB_CAN_NOT_TRIED, EB_READY_FULLY }, { HOME, 1, 0, ADULT, EB_CAN_TEACH, EB_READY_FULLY } },
    .n = 3,
    .n_tasks = 1,
    .differ = 1,
    .was_can = { { 1, 0, 0, 0, 0 }, { 1, 0, 0, 0, 1 } },
    .is_can = { { 1, 0, 0, 0, 0 }, { 1, 0, 0, 0, 1 } },
    .was_ready = { { 0, 0, 0, 0, 0, 1 }, { 0, 0, 0, 0, 0, 1 } },
    .is_ready = { { 0, 0, 0, 0, 0, 1 }, { 0, 0, 0, 0, 0, 1 } } },
  { .about = "two of one side who see it differently are no difference between the sides",
    .answers = { { HOME, 1, 0, YOUTH, NO_CAN, EB_READY_FULLY }, { HOME, 1, 0, ADULT, EB_CAN_NOT_TRIED, EB_READY_FULLY }, { HOME, 1, 0, ADULT, EB_CAN_TEACH, NO_READY } },
    .n = 3,
    .n_tasks = 1,
    .was_can = { { 0 }, { 1, 0, 0, 0, 1 } },
    .is_can = { { 0 }, { 1, 0, 0, 0, 1 } },
    .was_ready = { { 0, 0, 0, 0, 0, 1 }, { 0, 0, 0, 0, 0, 1 } },
    .is_ready = { { 0, 0, 0, 0, 0, 1 }, { 0, 0, 0, 0, 0, 1 } } },
  { .about = "two adults alone do not make both sides, however much they differ",
    .answers = { { HOME, 1, 0, ADULT, EB_CAN_NOT_TRIED, EB_READY_FULLY }, { HOME, 1, 0, ADULT, EB_CAN_TEACH, EB_READY_FULLY } },
    .n = 2 },
  { .about = "another door, and a door that is none",
    .answers = { { JOB, 1, 0, YOUTH, EB_CAN_ALONE, NO_READY }, { JOB, 1, 0, ADULT, EB_CAN_ALONE, NO_READY }, { (EbDoor) 99, 2, 0, YOUTH, EB_CAN_ALONE, NO_READY }, { (EbDoor) 99, 2, 0, ADULT, EB_CAN_ALONE, NO_READY } },
    .n = 4 },
  { .about = "two tasks stand at the same step",
    .answers = { { HOME, 1, 0, YOUTH, EB_CAN_ALONE, NO_READY }, { HOME, 2, 3, ADULT, EB_CAN_ALONE, NO_READY }, { HOME, 1, 0, ADULT, EB_CAN_WITH_HELP, NO_READY }, { HOME, 2, 3, YOUTH, EB_CAN_ALONE, NO_READY } },
    .n = 4,
    .n_tasks = 2,
    .differ = 1,
    .was_can = { { 0, 0, 0, 2, 0 }, { 0, 1, 0, 1, 0 } },
    .is_can = { { 0, 0, 0, 2, 0 }, { 0, 1, 0, 1, 0 } } },
};

static void
check_voice (const EbReadinessVoice *voice,
             const guint            *can,
             const guint            *ready)
{
  g_assert_cmpmem (voice->can, sizeof voice->can, can, sizeof voice->can);
  g_assert_cmpmem (voice->ready, sizeof voice->ready, ready, sizeof voice->ready);
}

static void
test_count (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      EbReadinessDoor doors[EB_N_DOORS];

      g_test_message ("%s", cases[i].about);
      memset (doors, 0xff, sizeof doors); /* whatever was there is gone */
      eb_readiness_count (cases[i].answers, cases[i].n, doors);
      g_assert_cmpuint (doors[HOME].n_tasks, ==, cases[i].n_tasks);
      g_assert_cmpuint (doors[HOME].differ, ==, cases[i].differ);
      g_assert_cmpuint (doors[EB_DOOR_ROOM].n_tasks, ==, 0);
      for (guint actor = 0; actor < 2; actor++)
        {
          check_voice (&doors[HOME].was[actor], cases[i].was_can[actor], cases[i].was_ready[actor]);
          check_voice (&doors[HOME].is[actor], cases[i].is_can[actor], cases[i].is_ready[actor]);
        }
    }
}

/* A voice that said nothing about a task is not counted as one that did. */
static void
test_n_tasks (void)
{
  const EbReadinessAnswer answers[] = {
    { JOB, 1, 0, YOUTH, EB_CAN_ALONE, NO_READY },
    { JOB, 1, 0, ADULT, NO_CAN, NO_READY },
    { JOB, 1, 5, YOUTH, NO_CAN, NO_READY },
    { JOB, 1, 5, ADULT, NO_CAN, EB_READY_FULLY },
  };
  EbReadinessDoor doors[EB_N_DOORS];

  eb_readiness_count (answers, G_N_ELEMENTS (answers), doors);
  g_assert_cmpuint (doors[JOB].n_tasks, ==, 1);
  g_assert_cmpuint (doors[JOB].was[YOUTH].n_tasks, ==, 1);
  g_assert_cmpuint (doors[JOB].was[ADULT].n_tasks, ==, 0);
  g_assert_cmpuint (doors[JOB].is[YOUTH].n_tasks, ==, 0);
  g_assert_cmpuint (doors[JOB].is[ADULT].n_tasks, ==, 1);
  g_assert_cmpuint (doors[HOME].n_tasks, ==, 0);
}

static void
test_light (void)
{
  static const struct
  {
    guint  n_far;
    guint  n_ours;
    double light;
  } lights[] = {
    { 0, 0, 0 },
    { 3, 0, 0 },
    { 0, 5, 0 },
    { 1, 4, 0.25 },
    { 4, 4, 1 },
    { 9, 4, 1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (lights); i++)
    g_assert_cmpfloat_with_epsilon (eb_readiness_light (lights[i].n_far, lights[i].n_ours), lights[i].light, 1e-9);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/readiness/count", test_count);
  g_test_add_func ("/readiness/n-tasks", test_n_tasks);
  g_test_add_func ("/readiness/light", test_light);

  return g_test_run ();
}
