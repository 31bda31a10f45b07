/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-task-item-private.h"
#include "tasks-fixture.h"

/* What a patched program could say of tasks with the right door key. */

static GVariant *
plan_payload (const char *key,
              const EbId *value)
{
  return g_variant_new_parsed ("{'kind': <'task-plan'>, 'task': <'HOME_WISH'>, %s: <%@ay>}", key, home_id_variant (value));
}

typedef struct
{
  Who         by;
  Who         as;
  EbDoor      door;
  const EbId *record;
  const EbId *parent;
  GVariant   *payload;
} Forgery;

/* Each is properly sealed, and none is its author's to say, or there. What is behind
 * the room's door is opened only for the youth alone. */
static void
assert_refused (Home          *home,
                const Forgery *forgeries,
                guint          n)
{
  tasks_open (home);
  for (guint i = 0; i < n; i++)
    {
      const Forgery   *forgery = &forgeries[i];
      const guint      broken = eb_binder_get_broken (home->binder);
      g_autofree char *before = tasks_describe (home);
      g_autofree char *after = NULL;

      g_test_message ("forgery %u", i);
      notes_append (home, forgery->by, forgery->as, forgery->door, forgery->record, forgery->parent, forgery->payload);
      tasks_open (home);
      after = tasks_describe (home);
      g_assert_cmpstr (after, ==, before);
      g_assert_cmpuint (eb_binder_get_broken (home->binder), ==, broken + (forgery->door == EB_DOOR_ROOM ? 0 : 1));
    }
  g_assert_cmpuint (g_list_model_get_n_items (eb_binder_get_topics (home->binder)), ==, 0);
  eb_table_leave (home->table, home_seat (home, LONE));
  tasks_open (home);
  g_assert_cmpuint (eb_binder_get_broken (home->binder), ==, n);
}

/* Another's words; a second first one; behind another door. */
static void
test_forged_words (Home         *home,
                   gconstpointer data)
{
  EbTaskItem   *task = tasks_write_own (home, AMIRA, EB_DOOR_HOME, "Vask");
  const EbId    record = *eb_task_item_get_record (task);
  const EbId    head = *eb_task_item_get_head (task);
  const EbId    nothing = eb_vault_random_id ();
  const Forgery forgeries[] = {
    { LONE, LONE, EB_DOOR_HOME, &record, &head, tasks_words_payload ("Vask altid") },
    { LONE, LONE, EB_DOOR_HOME, &record, NULL, tasks_words_payload ("Vask altid") },
    { AMIRA, AMIRA, EB_DOOR_JOB, &record, &head, tasks_words_payload ("Vask altid") },
    { AMIRA, AMIRA, EB_DOOR_JOB, &record, NULL, tasks_words_payload ("Vask altid") },
    { AMIRA, AMIRA, EB_DOOR_ENTRY, NULL, NULL, tasks_words_payload ("Vask altid") },
    { AMIRA, AMIRA, EB_DOOR_ROOM, NULL, NULL, tasks_words_payload ("Vask altid") },
    { AMIRA, AMIRA, EB_DOOR_HOME, NULL, &nothing, tasks_words_payload ("Vask altid") },
    { AMIRA, AMIRA, EB_DOOR_HOME, NULL, NULL, tasks_words_payload ("") },
  };

  assert_refused (home, forgeries, G_N_ELEMENTS (forgeries));
}

/* Not a list; a line that is none, empty or too long; too many. The title alone would
 * do. */
static void
test_forged_steps (Home         *home,
                   gconstpointer data)
{
  g_autofree char *longer = g_strnfill (EB_TASK_MAX_STEP_CHARS + 1, 'x');
  g_auto (GVariantBuilder) many = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE_STRING_ARRAY);
  GVariant *bad[6] = { NULL };

  for (guint i = 0; i <= EB_TASK_MAX_STEPS; i++)
    g_variant_builder_add (&many, "s", "Et trin");
  bad[0] = g_variant_builder_end (&many);
  bad[1] = g_variant_new_parsed ("'Et trin'");
  bad[2] = g_variant_new_parsed ("['Et trin', '']");
  bad[3] = g_variant_new_parsed ("['Et\ntrin']");
  bad[4] = g_variant_new_parsed ("[' ']");
  bad[5] = g_variant_new_parsed ("[%s]", longer);
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GVariant) value = g_variant_ref_sink (bad[i]);

      tasks_open (home);
      notes_append (home, AMIRA, AMIRA, EB_DOOR_HOME, NULL, NULL, g_variant_new_parsed ("{'kind': <'task'>, 'title': <'Vask'>, 'steps': <%*>}", value));
      tasks_open (home);
      g_assert_cmpuint (g_list_model_get_n_items (eb_binder_get_tasks (home->binder)), ==, 2);
      g_assert_cmpuint (eb_binder_get_broken (home->binder), ==, i + 1);
    }
}

static void
test_forged_rounds (Home         *home,
                    gconstpointer data)
{
  const Forgery forgeries[] = {
    /* An adult answering as the youth. */
    { LONE, AMIRA, EB_DOOR_HOME, NULL, NULL, tasks_ready_payload ("task:home:HOME_WISH:1") },
    /* Rounds that are not there yet, and topics that are none. */
    { LONE, LONE, EB_DOOR_HOME, NULL, NULL, tasks_ready_payload ("task:home:HOME_WISH:2") },
    { LONE, LONE, EB_DOOR_HOME, NULL, NULL, tasks_ready_payload ("task:home:HOME_WISH:0") },
    { LONE, LONE, EB_DOOR_HOME, NULL, NULL, tasks_ready_payload ("task:home:HOME_WISH:01") },
    { LONE, LONE, EB_DOOR_HOME, NULL, NULL, tasks_ready_payload ("task:home:HOME_WISH:") },
    { LONE, LONE, EB_DOOR_HOME, NULL, NULL, tasks_ready_payload ("task:home::1") },
    { LONE, LONE, EB_DOOR_HOME, NULL, NULL, tasks_ready_payload ("task:home:1") },
    { LONE, LONE, EB_DOOR_HOME, NULL, NULL, tasks_ready_payload ("task:") },
    { LONE, LONE, EB_DOOR_HOME, NULL, NULL, tasks_ready_payload ("task:cellar:HOME_WISH:1") },
    /* Each topic stands behind its own door. */
    { LONE, LONE, EB_DOOR_JOB, NULL, NULL, tasks_ready_payload ("task:home:HOME_WISH:1") },
    { LONE, LONE, EB_DOOR_ENTRY, NULL, NULL, tasks_ready_payload ("task:home:HOME_WISH:1") },
    { LONE, LONE, EB_DOOR_ENTRY, NULL, NULL, tasks_ready_payload ("task:entry:HOME_WISH:1") },
    { LONE, LONE, EB_DOOR_HOME, NULL, NULL, tasks_ready_payload ("follow-up:FOLLOW_FIRST") },
    { AMIRA, AMIRA, EB_DOOR_ROOM, NULL, NULL, tasks_ready_payload ("task:room:HOME_WISH:1") },
  };

  assert_refused (home, forgeries, G_N_ELEMENTS (forgeries));
}

static void
test_forged_marks (Home         *home,
                   gconstpointer data)
{
  const EbId    goal = *eb_goal_get_record (home_write_goal (home, AMIRA, "Jeg vil bo selv"));
  const EbId    nothing = eb_vault_random_id ();
  const Forgery forgeries[] = {
    { LONE, AMIRA, EB_DOOR_HOME, NULL, NULL, tasks_mark_payload ("HOME_WISH", "taken") },
    { LONE, LONE, EB_DOOR_HOME, NULL, NULL, tasks_mark_payload ("HOME_WISH", "failed") },
    { LONE, LONE, EB_DOOR_HOME, NULL, NULL, tasks_mark_payload ("", "taken") },
    { LONE, LONE, EB_DOOR_ENTRY, NULL, NULL, tasks_mark_payload ("HOME_WISH", "taken") },
    { LONE, LONE, EB_DOOR_HOME, NULL, &nothing, tasks_mark_payload ("HOME_WISH", "taken") },
    { LONE, LONE, EB_DOOR_HOME, NULL, NULL, plan_payload ("who", &nothing) },
    { LONE, LONE, EB_DOOR_HOME, NULL, NULL, plan_payload ("goal", &nothing) },
    { LONE, LONE, EB_DOOR_JOB, NULL, NULL, plan_payload ("goal", &goal) },
    { LONE, LONE, EB_DOOR_HOME, NULL, NULL, g_variant_new_parsed ("{'kind': <'task-plan'>, 'task': <'HOME_WISH'>, 'who': <'Amira'>}") },
  };

  assert_refused (home, forgeries, G_N_ELEMENTS (forgeries));
}

int
main (int   argc,
      char *argv[])
{
  tasks_init (&argc, &argv);
  HOME_ADD ("/task-forged/words", test_forged_words);
  HOME_ADD ("/task-forged/steps", test_forged_steps);
  HOME_ADD ("/task-forged/rounds", test_forged_rounds);
  HOME_ADD ("/task-forged/marks", test_forged_marks);
  return g_test_run ();
}
