/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-task-item-private.h"
#include "eb-text.h"
#include "tasks-fixture.h"

/* Notes on a task: anybody's, and each its author's for good. */

static char *
describe_notes (Home       *home,
                const char *id)
{
  GPtrArray *notes = eb_task_item_get_notes (tasks_find (home, id));
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint i = 0; i < notes->len; i++)
    {
      const EbTaskNote *note = g_ptr_array_index (notes, i);

      g_string_append_printf (all, "%s%s%s: %s", i == 0 ? "" : ", ", eb_person_get_name (note->person), note->withdrawn ? " withdrew" : "", note->text);
    }
  return g_string_free (g_steal_pointer (&all), FALSE);
}

static void
assert_notes (Home       *home,
              const char *id,
              const char *expected)
{
  g_autofree char *all = describe_notes (home, id);

  g_assert_cmpstr (all, ==, expected);
}

static const EbTaskNote *
write_note (Home       *home,
            Who         who,
            const char *id,
            const char *text)
{
  g_autoptr (GError) error = NULL;
  EbTaskItem *task = tasks_find (home, id);
  GPtrArray  *notes = eb_task_item_get_notes (task);

  eb_binder_write_task_note (home->binder, home_seat (home, who), task, text, &error);
  g_assert_no_error (error);
  return g_ptr_array_index (notes, notes->len - 1);
}

static void
withdraw (Home             *home,
          Who               who,
          const char       *id,
          const EbTaskNote *note)
{
  g_autoptr (GError) error = NULL;

  eb_binder_withdraw_task_note (home->binder, home_seat (home, who), tasks_find (home, id), &note->record, &error);
  g_assert_no_error (error);
}

/* Of both, on the library's and on own ones, in the order of the file. */
static void
test_written (Home         *home,
              gconstpointer data)
{
  g_autofree char *own = NULL;

  tasks_open (home);
  own = g_strdup (eb_task_item_get_id (tasks_write_own (home, AMIRA, EB_DOOR_HOME, "Vask")));
  write_note (home, AMIRA, "JOB_CV", "  Jeg har et fra \x01skolen\nDet er gammelt ");
  write_note (home, LONE, "JOB_CV", "Skal vi se på det?");
  write_note (home, LONE, own, "Sæbe står under vasken");
  tasks_restart (home);
  assert_notes (home, "JOB_CV", "Amira: Jeg har et fra skolen\nDet er gammelt, Lone: Skal vi se på det?");
  assert_notes (home, "HOME_WISH", "");
  assert_notes (home, own, "Lone: Sæbe står under vasken");
  g_assert_cmpuint (eb_binder_get_broken (home->binder), ==, 0);
}

/* Its place stays, its words do not, and what withdraws it carries on nothing. */
static void
test_withdrawn (Home         *home,
                gconstpointer data)
{
  const EbTaskNote *note = NULL;
  EbId              record = EB_ID_NONE;

  tasks_open (home);
  note = write_note (home, LONE, "JOB_CV", "Skal vi se på det?");
  record = note->record;
  write_note (home, AMIRA, "JOB_CV", "Ja");
  withdraw (home, LONE, "JOB_CV", note);
  withdraw (home, LONE, "JOB_CV", note); /* says nothing more */
  notes_assert_newest (home, &record, "kind task withdrawn");
  assert_notes (home, "JOB_CV", "Lone withdrew: , Amira: Ja");
  tasks_open (home);
  assert_notes (home, "JOB_CV", "Lone withdrew: , Amira: Ja");
  g_assert_cmpuint (eb_binder_get_broken (home->binder), ==, 0);
}

/* On two machines at once: it is withdrawn, and neither revision is broken. */
static void
test_withdrawn_twice (Home         *home,
                      gconstpointer data)
{
  const EbTaskNote *note = NULL;
  EbId              record = EB_ID_NONE;
  EbId              first = EB_ID_NONE;

  tasks_open (home);
  note = write_note (home, LONE, "JOB_CV", "Skal vi se på det?");
  record = note->record;
  first = note->first;
  withdraw (home, LONE, "JOB_CV", note);
  notes_append (home, LONE, LONE, EB_DOOR_JOB, &record, &first, g_variant_new_parsed ("{'kind': <'task-note'>, 'task': <'JOB_CV'>, 'withdrawn': <true>}"));
  tasks_open (home);
  assert_notes (home, "JOB_CV", "Lone withdrew: ");
  g_assert_cmpuint (eb_binder_get_broken (home->binder), ==, 0);
}

/* Said behind the door that the task has there; a program whose library knows it
 * shows it. */
static void
test_unknown_task (Home         *home,
                   gconstpointer data)
{
  notes_append (home, LONE, LONE, EB_DOOR_HOME, NULL, NULL, g_variant_new_parsed ("{'kind': <'task-note'>, 'task': <'HOME_MOVE'>, 'text': <'Kasser'>}"));
  notes_append (home, LONE, LONE, EB_DOOR_JOB, NULL, NULL, g_variant_new_parsed ("{'kind': <'task-note'>, 'task': <'HOME_WISH'>, 'text': <'Kasser'>}"));
  tasks_open (home);
  g_assert_null (eb_binder_find_task (home->binder, "HOME_MOVE"));
  assert_notes (home, "HOME_WISH", "");
  g_assert_cmpuint (eb_binder_get_broken (home->binder), ==, 0);
  home_reopen (home);
  eb_binder_set_tasks (home->binder, tasks_newer ());
  assert_notes (home, "HOME_MOVE", "Lone: Kasser");
}

static void
assert_not_written (Home       *home,
                    const char *text,
                    int         code)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (eb_binder_write_task_note (home->binder, home_seat (home, LONE), tasks_find (home, "JOB_CV"), text, &error));
  g_assert_error (error, EB_TEXT_ERROR, code);
}

static void
test_refused (Home         *home,
              gconstpointer data)
{
  g_autofree char *most = g_strnfill (EB_TASK_NOTE_MAX_CHARS, 'x');
  g_autofree char *more = g_strnfill (EB_TASK_NOTE_MAX_CHARS + 1, 'x');
  g_autoptr (GError) error = NULL;
  const EbTaskNote *note = NULL;
  const EbId        nothing = eb_vault_random_id ();

  tasks_open (home);
  assert_not_written (home, " \n ", EB_TEXT_ERROR_EMPTY);
  assert_not_written (home, more, EB_TEXT_ERROR_TOO_LONG);
  g_assert_cmpuint (eb_task_item_get_notes (tasks_find (home, "JOB_CV"))->len, ==, 0);
  note = write_note (home, LONE, "JOB_CV", most);
  notes_assert_not_allowed (eb_binder_withdraw_task_note (home->binder, home_seat (home, AMIRA), tasks_find (home, "JOB_CV"), &note->record, &error), &error);
  notes_assert_not_allowed (eb_binder_withdraw_task_note (home->binder, home_seat (home, LONE), tasks_find (home, "HOME_WISH"), &note->record, &error), &error);
  notes_assert_not_allowed (eb_binder_withdraw_task_note (home->binder, home_seat (home, LONE), tasks_find (home, "JOB_CV"), &nothing, &error), &error);
  g_assert_false (note->withdrawn);
}

/* --- Forged ------------------------------------------------------------------ */

typedef struct
{
  Who         by;
  Who         as;
  EbDoor      door;
  const EbId *record;
  const EbId *parent;
  const char *payload;
} Forgery;

#define ON_CV "{'kind': <'task-note'>, 'task': <'JOB_CV'>"

static void
assert_all_refused (Home          *home,
                    const Forgery *forgeries,
                    guint          n)
{
  for (guint i = 0; i < n; i++)
    {
      const Forgery *forgery = &forgeries[i];
      const guint    broken = eb_binder_get_broken (home->binder);

      g_test_message ("forgery %u", i);
      notes_append (home, forgery->by, forgery->as, forgery->door, forgery->record, forgery->parent, g_variant_new_parsed (forgery->payload));
      tasks_open (home);
      assert_notes (home, "JOB_CV", "Amira: Jeg har et");
      assert_notes (home, "HOME_WISH", "");
      g_assert_cmpuint (eb_binder_get_broken (home->binder), ==, broken + 1);
    }
}

static void
test_forged (Home         *home,
             gconstpointer data)
{
  EbId              record = EB_ID_NONE;
  EbId              first = EB_ID_NONE;
  const EbId        nothing = eb_vault_random_id ();
  g_autofree char  *long_text = g_strnfill (EB_TASK_NOTE_MAX_CHARS + 1, 'x');
  g_autofree char  *too_long = g_strdup_printf (ON_CV ", 'text': <'%s'>}", long_text);
  const EbTaskNote *note = NULL;
  const Forgery     forgeries[] = {
        /* Another's words and place. */
    { LONE, LONE, EB_DOOR_JOB, &record, &first, ON_CV ", 'withdrawn': <true>}" },
    { LONE, AMIRA, EB_DOOR_JOB, &record, &first, ON_CV ", 'withdrawn': <true>}" },
    { LONE, AMIRA, EB_DOOR_JOB, NULL, NULL, ON_CV ", 'text': <'Jeg gider ikke'>}" },
    { LONE, LONE, EB_DOOR_JOB, &record, NULL, ON_CV ", 'text': <'Jeg gider ikke'>}" },
    /* Her own, but nothing that is said of a note. */
    { AMIRA, AMIRA, EB_DOOR_JOB, &record, &first, ON_CV ", 'text': <'Jeg gider ikke'>}" },
    { AMIRA, AMIRA, EB_DOOR_JOB, &record, &first, ON_CV ", 'withdrawn': <false>}" },
    { AMIRA, AMIRA, EB_DOOR_JOB, &record, &first, ON_CV ", 'withdrawn': <'true'>}" },
    { AMIRA, AMIRA, EB_DOOR_JOB, &record, &nothing, ON_CV ", 'withdrawn': <true>}" },
    { AMIRA, AMIRA, EB_DOOR_JOB, &nothing, &first, ON_CV ", 'withdrawn': <true>}" },
    { AMIRA, AMIRA, EB_DOOR_JOB, &record, &first, "{'kind': <'task-note'>, 'task': <'HOME_WISH'>, 'withdrawn': <true>}" },
    /* Behind another door than its task's. */
    { AMIRA, AMIRA, EB_DOOR_HOME, &record, &first, ON_CV ", 'withdrawn': <true>}" },
    { AMIRA, AMIRA, EB_DOOR_ENTRY, NULL, NULL, ON_CV ", 'text': <'Ja'>}" },
    /* Nothing that can be read. */
    { LONE, LONE, EB_DOOR_JOB, NULL, NULL, ON_CV ", 'text': <''>}" },
    { LONE, LONE, EB_DOOR_JOB, NULL, NULL, ON_CV ", 'text': <' \\n'>}" },
    { LONE, LONE, EB_DOOR_JOB, NULL, NULL, ON_CV ", 'text': <7>}" },
    { LONE, LONE, EB_DOOR_JOB, NULL, NULL, ON_CV ", 'withdrawn': <true>}" },
    { LONE, LONE, EB_DOOR_JOB, NULL, NULL, too_long },
    { LONE, LONE, EB_DOOR_JOB, NULL, NULL, "{'kind': <'task-note'>, 'task': <''>, 'text': <'Ja'>}" },
    { LONE, LONE, EB_DOOR_JOB, NULL, NULL, "{'kind': <'task-note'>, 'text': <'Ja'>}" },
  };

  tasks_open (home);
  note = write_note (home, AMIRA, "JOB_CV", "Jeg har et");
  record = note->record;
  first = note->first;
  assert_all_refused (home, forgeries, G_N_ELEMENTS (forgeries));
}

int
main (int   argc,
      char *argv[])
{
  tasks_init (&argc, &argv);
  HOME_ADD_ON_DISK ("/task-notes/written", test_written);
  HOME_ADD ("/task-notes/withdrawn", test_withdrawn);
  HOME_ADD ("/task-notes/withdrawn-twice", test_withdrawn_twice);
  HOME_ADD ("/task-notes/unknown-task", test_unknown_task);
  HOME_ADD ("/task-notes/refused", test_refused);
  HOME_ADD ("/task-notes/forged", test_forged);
  return g_test_run ();
}
