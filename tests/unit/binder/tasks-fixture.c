/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tasks-fixture.h"

#include "eb-task-item-private.h"

#define SET_HEAD "[Set]\nName=test\nTitle=Prøve\nAuthor=Os\nVersion=1\n"
#define SET_TASKS                                             \
  "[Task JOB_CV]\nDoor=job\nTitle=Skriv et CV\nPlain=Kort.\n" \
  "[Task HOME_WISH]\nDoor=home\nTitle=Sig, hvordan du vil bo\nPlain=Alene?\n"
#define SET_NEWER "[Task HOME_MOVE]\nDoor=home\nTitle=Flyt\nPlain=Pak.\n"

static EbTaskSet *library;
static EbTaskSet *newer;

static EbTaskSet *
make_library (const char *text)
{
  EbTaskSet *made = eb_task_library_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (EbTaskSet) set = eb_task_set_parse (text, strlen (text), NULL, &error);

  g_assert_no_error (error);
  g_assert_true (eb_task_library_add (made, set, NULL, &error));
  return made;
}

void
tasks_open (Home *home)
{
  home_reopen (home);
  eb_binder_set_tasks (home->binder, library);
}

void
tasks_restart (Home *home)
{
  home_restart (home);
  eb_binder_set_tasks (home->binder, library);
}

EbTaskItem *
tasks_find (Home       *home,
            const char *id)
{
  EbTaskItem *task = eb_binder_find_task (home->binder, id);

  g_assert_nonnull (task);
  return task;
}

EbTaskItem *
tasks_write_own (Home       *home,
                 Who         who,
                 EbDoor      door,
                 const char *title)
{
  g_autoptr (GError) error = NULL;
  EbTaskItem *task = eb_binder_write_task (home->binder, home_seat (home, who), door, &(EbTaskWords){ .title = title }, &error);

  g_assert_no_error (error);
  return task;
}

void
tasks_mark (Home       *home,
            Who         who,
            const char *id,
            EbTaskMark  where,
            const char *why,
            EbDate      until)
{
  g_autoptr (GError) error = NULL;

  eb_binder_mark_task (home->binder, home_seat (home, who), tasks_find (home, id), where, why, until, &error);
  g_assert_no_error (error);
}

void
tasks_answer (Home       *home,
              Who         who,
              const char *id,
              EbCan       can,
              EbReady     ready,
              const char *why)
{
  g_autoptr (GError) error = NULL;

  eb_binder_answer_task (home->binder, home_seat (home, who), tasks_find (home, id), can, ready, why, &error);
  g_assert_no_error (error);
}

static void
describe_answers (EbTopic *topic,
                  GString *all)
{
  GPtrArray *readings = eb_topic_get_readings (topic);

  for (guint i = 0; i < readings->len; i++)
    {
      const EbReading *reading = g_ptr_array_index (readings, i);
      guint32          can = 99;
      guint32          ready = 99;
      const char      *why = "";

      g_string_append_printf (all, " %s", eb_person_get_name (reading->person));
      if (reading->answers == NULL)
        {
          g_string_append_c (all, '?');
          continue;
        }
      g_variant_lookup (reading->answers, "why", "&s", &why);
      if (g_variant_lookup (reading->answers, "can", "u", &can))
        g_string_append_printf (all, " %s", eb_can_to_nick (can));
      if (g_variant_lookup (reading->answers, "ready", "u", &ready))
        g_string_append_printf (all, " %s", eb_ready_to_nick (ready));
      if (*why != '\0')
        g_string_append_printf (all, " %s", why);
    }
}

static void
describe_task (EbTaskItem *task,
               GString    *all)
{
  GPtrArray *marks = eb_task_item_get_marks (task);
  GPtrArray *rounds = eb_task_item_get_rounds (task);

  g_string_append_printf (all, "%s: %s", eb_door_to_nick (eb_task_item_get_door (task)), eb_task_item_get_title (task));
  if (eb_task_item_get_other_wording (task) != NULL)
    g_string_append_printf (all, " + %s", eb_task_item_get_other_wording (task));
  for (guint i = 0; i < marks->len; i++)
    {
      const EbTaskMarked *marked = g_ptr_array_index (marks, i);

      g_string_append_printf (all, ", %s %s", eb_person_get_name (marked->person), eb_task_mark_to_nick (marked->mark));
      if (*marked->why != '\0')
        g_string_append_printf (all, " %s", marked->why);
      if (eb_date_is_set (marked->until))
        g_string_append_printf (all, " %d", marked->until.day);
    }
  if (eb_task_item_get_who (task) != NULL)
    g_string_append_printf (all, ", who %s", eb_person_get_name (eb_task_item_get_who (task)));
  if (eb_date_is_set (eb_task_item_get_by (task)))
    g_string_append_printf (all, ", by %d", eb_task_item_get_by (task).day);
  if (eb_task_item_get_goal (task) != NULL)
    g_string_append_printf (all, ", goal %s", eb_goal_get_text (eb_task_item_get_goal (task)));
  for (guint i = 0; i < rounds->len; i++)
    {
      g_string_append_printf (all, ", round %u", i + 1);
      describe_answers (g_ptr_array_index (rounds, i), all);
    }
  g_string_append_c (all, '\n');
}

char *
tasks_describe (Home *home)
{
  GListModel *tasks = eb_binder_get_tasks (home->binder);
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (tasks); i++)
    {
      g_autoptr (EbTaskItem) task = g_list_model_get_item (tasks, i);

      describe_task (task, all);
    }
  return g_string_free (g_steal_pointer (&all), FALSE);
}

void
tasks_assert (Home       *home,
              const char *expected)
{
  g_autofree char *all = tasks_describe (home);

  g_assert_cmpstr (all, ==, expected);
  g_assert_cmpuint (eb_binder_get_broken (home->binder), ==, 0);
}

GVariant *
tasks_words_payload (const char *title)
{
  return g_variant_new_parsed ("{'kind': <'task'>, 'title': <%s>}", title);
}

GVariant *
tasks_ready_payload (const char *topic)
{
  const EbId   half = eb_vault_random_id ();
  const guint8 commit[EB_COMMIT_SIZE] = { half.bytes[0], half.bytes[1], half.bytes[2] };

  return g_variant_new_parsed ("{'kind': <'ready'>, 'topic': <%s>, 'commit': <%@ay>}", topic, g_variant_new_fixed_array (G_VARIANT_TYPE_BYTE, commit, sizeof commit, 1));
}

GVariant *
tasks_mark_payload (const char *id,
                    const char *nick)
{
  return g_variant_new_parsed ("{'kind': <'task-mark'>, 'task': <%s>, 'mark': <%s>}", id, nick);
}

static void
forget_libraries (void)
{
  g_clear_pointer (&library, eb_task_set_free);
  g_clear_pointer (&newer, eb_task_set_free);
}

void
tasks_init (int    *argc,
            char ***argv)
{
  home_init (argc, argv);
  library = make_library (SET_HEAD SET_TASKS "[End]\nTasks=2\n");
  newer = make_library (SET_HEAD SET_TASKS SET_NEWER "[End]\nTasks=3\n");
  atexit (forget_libraries);
}

const EbTaskSet *
tasks_library (void)
{
  return library;
}

const EbTaskSet *
tasks_newer (void)
{
  return newer;
}
