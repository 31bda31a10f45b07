/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-handout.h"
#include "eb-sqlite-journal.h"
#include "keys-fixture.h"
#include "tasks-fixture.h"

/* What may be printed for somebody, with an account or without one: what the youth
 * agreed to and what holds today, and never more. */

#define JUNE ((EbDate){ 2027, 6, 1 })

static const EbId *
write_contact (Home       *home,
               const char *name,
               gboolean    parent)
{
  const EbContactWords words = { .name = name, .relation = "", .phone = "", .notes = "", .circle = EB_CIRCLE_CLOSEST, .parent = parent };
  g_autoptr (GError) error = NULL;
  EbContact *contact = eb_binder_write_contact (home->binder, home_seat (home, AMIRA), NULL, &words, &error);

  g_assert_no_error (error);
  return eb_contact_get_record (contact);
}

static void
give (Home       *home,
      const EbId *whom,
      guint       doors,
      EbDate      from,
      EbDate      until)
{
  const EbKeyWords words = { doors, from, until, "flytningen", "" };
  g_autoptr (GError) error = NULL;

  eb_binder_give_keys (home->binder, home_seat (home, AMIRA), whom, &words, &error);
  g_assert_no_error (error);
}

static void
take_back (Home       *home,
           const EbId *whom,
           guint       doors)
{
  g_autoptr (GError) error = NULL;

  eb_binder_withdraw_keys (home->binder, home_seat (home, AMIRA), whom, doors, "", &error);
  g_assert_no_error (error);
}

static EbHandout *
make (Home       *home,
      Who         by,
      const EbId *whom)
{
  g_autoptr (GError) error = NULL;
  EbHandout *handout = eb_handout_new (home->binder, home_seat (home, by), whom, &error);

  g_assert_no_error (error);
  return handout;
}

static void
assert_doors (Home       *home,
              Who         by,
              const EbId *whom,
              guint       doors)
{
  g_autoptr (EbHandout) handout = make (home, by, whom);

  g_assert_cmphex (handout->doors, ==, doors);
}

static void
assert_none (Home       *home,
             Who         by,
             const EbId *whom,
             int         code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EbHandout) handout = eb_handout_new (home->binder, home_seat (home, by), whom, &error);

  g_assert_null (handout);
  g_assert_error (error, EB_BINDER_ERROR, code);
}

static void
go_to (Home  *home,
       EbDate day)
{
  g_autoptr (GError) error = NULL;

  home_set_clock (day, 12);
  eb_binder_refresh_dates (home->binder, &error);
  g_assert_no_error (error);
}

/* --- Which doors ---------------------------------------------------------------------- */

static void
test_doors (Home         *home,
            gconstpointer data)
{
  const EbId whom = *write_contact (home, "Farmor", FALSE);

  assert_none (home, AMIRA, &whom, EB_BINDER_ERROR_NO_DOOR);
  give (home, &whom, BIT (HOME) | BIT (JOB), NO_DAY, JUNE);
  give (home, &whom, BIT (LEISURE), (EbDate){ 2026, 12, 1 }, NO_DAY);
  assert_doors (home, AMIRA, &whom, BIT (HOME) | BIT (JOB));
  assert_doors (home, LONE, &whom, BIT (HOME) | BIT (JOB));

  take_back (home, &whom, BIT (JOB));
  assert_doors (home, AMIRA, &whom, BIT (HOME));
  go_to (home, (EbDate){ 2026, 12, 1 });
  assert_doors (home, AMIRA, &whom, BIT (HOME) | BIT (LEISURE));
  go_to (home, (EbDate){ 2027, 6, 1 });
  assert_doors (home, AMIRA, &whom, BIT (HOME) | BIT (LEISURE));
  go_to (home, (EbDate){ 2027, 6, 2 });
  assert_doors (home, AMIRA, &whom, BIT (LEISURE));
  take_back (home, &whom, BIT (ENTRY));
  assert_none (home, AMIRA, &whom, EB_BINDER_ERROR_NO_DOOR);
}

/* Nobody said anything since midnight, and no window was told that it has passed. */
static void
test_midnight (Home         *home,
               gconstpointer data)
{
  const EbId whom = *write_contact (home, "Farmor", FALSE);

  give (home, &whom, BIT (HOME), NO_DAY, HOME_TODAY);
  assert_doors (home, AMIRA, &whom, BIT (HOME));
  home_set_clock ((EbDate){ 2026, 11, 22 }, 0);
  assert_none (home, AMIRA, &whom, EB_BINDER_ERROR_NO_DOOR);
}

/* A parent's place ends at 18, with an account or without one. */
static void
test_of_age (Home         *home,
             gconstpointer data)
{
  const EbId whom = *write_contact (home, "Mor", TRUE);

  keys_ask_in (home, MALTE, EB_ROLE_PARENT);
  give (home, &whom, BIT (HOME), NO_DAY, NO_DAY);
  give (home, &home_account (MALTE)->id, BIT (JOB), NO_DAY, NO_DAY);
  go_to (home, (EbDate){ 2027, 5, 13 });
  assert_doors (home, AMIRA, &whom, BIT (HOME));
  assert_doors (home, AMIRA, &home_account (MALTE)->id, BIT (JOB));
  go_to (home, (EbDate){ 2027, 5, 14 });
  assert_none (home, AMIRA, &whom, EB_BINDER_ERROR_NO_DOOR);
  assert_none (home, AMIRA, &home_account (MALTE)->id, EB_BINDER_ERROR_NO_DOOR);
}

/* What a rule opens to an adult of the house is not for paper, nor is the Entré. */
static void
test_house (Home         *home,
            gconstpointer data)
{
  assert_none (home, AMIRA, &home_account (LONE)->id, EB_BINDER_ERROR_NO_DOOR);
  assert_none (home, AMIRA, &home_account (AMIRA)->id, EB_BINDER_ERROR_NO_DOOR);
  give (home, &home_account (LONE)->id, BIT (HEALTH), NO_DAY, NO_DAY);
  assert_doors (home, AMIRA, &home_account (LONE)->id, BIT (HEALTH));
  g_assert_cmphex (eb_binder_get_printable (home->binder, &home_account (LONE)->id), ==, BIT (HEALTH));
}

static void
test_taken_out (Home         *home,
                gconstpointer data)
{
  const EbId whom = *write_contact (home, "Farmor", FALSE);
  g_autoptr (GError) error = NULL;

  give (home, &whom, BIT (HOME), NO_DAY, NO_DAY);
  eb_binder_remove_contact (home->binder, home_seat (home, AMIRA), eb_binder_find_contact (home->binder, &whom), &error);
  g_assert_no_error (error);
  assert_none (home, AMIRA, &whom, EB_BINDER_ERROR_NO_DOOR);
}

/* --- Who prints -------------------------------------------------------------------------- */

/* Only what they can open themselves, whoever else sits there; and nobody who only
 * visits. */
static void
test_who (Home         *home,
          gconstpointer data)
{
  const EbId whom = *write_contact (home, "Farmor", FALSE);

  give (home, &whom, BIT (HEALTH), NO_DAY, NO_DAY);
  take_back (home, &home_account (LONE)->id, BIT (HEALTH));
  assert_none (home, LONE, &whom, EB_BINDER_ERROR_NO_DOOR);
  assert_doors (home, AMIRA, &whom, BIT (HEALTH));
  give (home, &whom, BIT (HOME), NO_DAY, NO_DAY);
  assert_doors (home, LONE, &whom, BIT (HOME));

  keys_ask_in (home, MALTE, EB_ROLE_CONTACT);
  keys_give (home, MALTE, BIT (HOME) | BIT (NETWORK), NO_DAY, NO_DAY);
  home_sit (home->table, MALTE);
  home_reopen (home);
  assert_none (home, MALTE, &whom, EB_BINDER_ERROR_NOT_ALLOWED);
  assert_doors (home, LONE, &whom, BIT (HOME));
}

/* Taken back in another window while this one stands open. */
static void
test_other_window (Home         *home,
                   gconstpointer data)
{
  const EbId whom = *write_contact (home, "Farmor", FALSE);
  Home       there = { .path = home->path, .rules = home->rules, .id = home->id };
  g_autoptr (GError) error = NULL;

  give (home, &whom, BIT (HOME) | BIT (JOB), NO_DAY, NO_DAY);
  there.journal = eb_sqlite_journal_open (there.path, &error);
  g_assert_no_error (error);
  there.table = eb_table_new ();
  keys_open_for (&there, AMIRA, LONE);
  assert_doors (home, LONE, &whom, BIT (HOME) | BIT (JOB));
  take_back (&there, &whom, BIT (JOB));
  assert_doors (home, LONE, &whom, BIT (HOME));
  take_back (&there, &whom, BIT (ENTRY));
  assert_none (home, LONE, &whom, EB_BINDER_ERROR_NO_DOOR);
  g_assert_finalize_object (there.binder);
  g_assert_finalize_object (there.table);
  g_assert_finalize_object (there.journal);
}

/* --- What is on it ------------------------------------------------------------------------- */

static void
describe_note (const EbHandoutNote *note,
               GString             *all)
{
  g_string_append_printf (all, "  %s %d%s: %s", note->name, note->day.day, note->is_forged ? "?" : "", note->text);
  if (eb_date_is_set (note->changed))
    g_string_append (all, " (revised)");
  if (note->drawing != NULL)
    g_string_append_printf (all, " (%u strokes)", eb_drawing_get_n_strokes (note->drawing));
  for (guint i = 0; i < note->beside->len; i++)
    g_string_append_printf (all, " + %s", (const char *) g_ptr_array_index (note->beside, i));
  g_string_append_c (all, '\n');
}

static void
describe_goal (const EbHandoutGoal *goal,
               GString             *all)
{
  g_string_append_printf (all, " %s%s, %s, %s\n", goal->is_suggested ? "suggested: " : "", goal->text, goal->name, eb_goal_state_to_nick (goal->state));
  for (guint i = 0; i < goal->signs->len; i++)
    {
      const EbHandoutWord *sign = g_ptr_array_index (goal->signs, i);

      g_string_append_printf (all, "  sign %s: %s\n", sign->name, sign->text);
    }
  for (guint i = 0; i < goal->steps->len; i++)
    {
      const EbHandoutStep *step = g_ptr_array_index (goal->steps, i);

      g_string_append_printf (all, "  step %s by %s, %s%s%s\n", step->text, step->name, step->who == NULL ? "together" : step->who, step->done_by == NULL ? "" : ", done ", step->done_by == NULL ? "" : step->done_by);
    }
  for (guint i = 0; i < goal->notes->len; i++)
    describe_note (g_ptr_array_index (goal->notes, i), all);
}

static void
describe_task (const EbHandoutTask *task,
               GString             *all)
{
  g_string_append_printf (all, " task %s", task->title);
  for (guint i = 0; i < task->answers->len; i++)
    {
      const EbHandoutAnswer *answer = g_ptr_array_index (task->answers, i);

      g_string_append_printf (all, ", %s %d %u", answer->name, answer->can, answer->ready);
    }
  g_string_append_c (all, '\n');
}

static char *
describe (const EbHandout *handout)
{
  g_autoptr (GString) all = g_string_new (NULL);

  g_string_append_printf (all, "%s's, for %s, by %s\n", handout->youth, handout->name, handout->by);
  for (guint i = 0; i < handout->parts->len; i++)
    {
      const EbHandoutPart *part = g_ptr_array_index (handout->parts, i);

      g_string_append_printf (all, "%s, %s\n", eb_door_to_nick (part->door), part->purpose);
      for (guint k = 0; k < part->goals->len; k++)
        describe_goal (g_ptr_array_index (part->goals, k), all);
      for (guint k = 0; k < part->tasks->len; k++)
        describe_task (g_ptr_array_index (part->tasks, k), all);
    }
  return g_string_free (g_steal_pointer (&all), FALSE);
}

static void
assert_reads (Home       *home,
              Who         by,
              const EbId *whom,
              const char *expected)
{
  g_autoptr (EbHandout) handout = make (home, by, whom);
  g_autofree char *all = describe (handout);

  g_assert_cmpstr (all, ==, expected);
}

/* A goal with all that can stand on its spread. */
static void
fill_goal (Home   *home,
           EbGoal *goal)
{
  EbSeat *amira = home_seat (home, AMIRA);
  g_autoptr (EbDrawing) drawing = notes_draw (3);
  g_autoptr (EbStep) step = NULL;
  g_autoptr (GError) error = NULL;

  eb_binder_answer_worth (home->binder, amira, goal, EB_WORTH_SIGN, "Når nøglen hænger på krogen", &error);
  eb_binder_answer_worth (home->binder, amira, goal, EB_WORTH_REALISTIC, "Måske", &error);
  eb_binder_write_step (home->binder, amira, goal, "Skriv listen", home_person (home, LONE), NO_DAY, &error);
  step = g_list_model_get_item (eb_goal_get_steps (goal), 0);
  eb_binder_tick_step (home->binder, home_seat (home, LONE), goal, step, TRUE, &error);
  g_assert_no_error (error);
  home_write_note (home, AMIRA, goal, "Jeg glæder mig");
  notes_revise (home, AMIRA, goal, notes_nth (goal, 0), "Jeg glæder mig lidt");
  notes_send (home, LONE, goal, &(EbNoteWords){ .text = "Sådan ser der ud", .drawing = drawing });
  notes_send (home, AMIRA, goal, &(EbNoteWords){ .text = "Det var en fejl" });
  notes_withdraw (home, AMIRA, goal, notes_nth (goal, 2));
}

static void
test_words (Home         *home,
            gconstpointer data)
{
  const EbId whom = *write_contact (home, "Farmor", FALSE);
  EbGoal    *job = NULL;
  g_autoptr (GError) error = NULL;

  tasks_open (home);
  fill_goal (home, home_write_goal (home, AMIRA, "Bo for mig selv"));
  home_write_goal (home, LONE, "Bo tæt på os");
  job = eb_binder_write_goal (home->binder, home_seat (home, AMIRA), EB_DOOR_JOB, "Hemmeligt job", &error);
  home_write_note (home, AMIRA, job, "Hemmelig note");
  tasks_write_own (home, AMIRA, EB_DOOR_HOME, "Skift en pære");
  tasks_write_own (home, AMIRA, EB_DOOR_JOB, "Hemmelig opgave");
  tasks_answer (home, AMIRA, "HOME_WISH", EB_CAN_ALONE, EB_READY_ALMOST, "Fordi");
  give (home, &whom, BIT (HOME), NO_DAY, NO_DAY);
  assert_reads (home, LONE, &whom,
                "Amira's, for Farmor, by Lone\n"
                "home, flytningen\n"
                " Bo for mig selv, Amira, mine\n"
                "  sign Amira: Når nøglen hænger på krogen\n"
                "  step Skriv listen by Amira, Lone, done Lone\n"
                "  Amira 21: Jeg glæder mig lidt (revised)\n"
                "  Lone 21: Sådan ser der ud (3 strokes)\n"
                " suggested: Bo tæt på os, Lone, suggested\n"
                " task Skift en pære\n");

  tasks_answer (home, LONE, "HOME_WISH", EB_CAN_WITH_HELP, EB_READY_HALFWAY, "Derfor");
  {
    g_autoptr (EbHandout) handout = make (home, AMIRA, &whom);
    g_autofree char *all = describe (handout);

    g_assert_nonnull (strstr (all, " task Sig, hvordan du vil bo, Amira 3 4, Lone 1 3\n"));
    g_assert_null (strstr (all, "Derfor"));
    g_assert_null (strstr (all, "emmelig"));
  }
}

/* The youth's private notes stay where they are, also while she sits alone. */
static void
test_room (Home         *home,
           gconstpointer data)
{
  const EbId whom = *write_contact (home, "Farmor", FALSE);
  const EbId goal = *eb_goal_get_record (home_write_goal (home, AMIRA, "Bo for mig selv"));

  give (home, &whom, BIT (HOME), NO_DAY, NO_DAY);
  keys_open_for (home, AMIRA, N_WHO);
  eb_binder_ensure_room (home->binder, home_seat (home, AMIRA), NULL);
  notes_send (home, AMIRA, eb_binder_find_goal (home->binder, &goal), &(EbNoteWords){ .text = "Kun for mig", .in_room = TRUE });
  g_assert_cmpuint (notes_count (eb_binder_find_goal (home->binder, &goal)), ==, 1);
  assert_reads (home, AMIRA, &whom, "Amira's, for Farmor, by Amira\nhome, flytningen\n Bo for mig selv, Amira, mine\n");
}

/* What Lone wrote in Amira's name is not said to be hers. */
static void
test_forged (Home         *home,
             gconstpointer data)
{
  const EbId whom = *write_contact (home, "Farmor", FALSE);
  const EbId goal = *eb_goal_get_record (home_write_goal (home, AMIRA, "Bo for mig selv"));

  give (home, &whom, BIT (HOME), NO_DAY, NO_DAY);
  notes_append (home, LONE, AMIRA, EB_DOOR_HOME, NULL, NULL, notes_text_payload (&goal, "Jeg vil blive boende"));
  home_reopen (home);
  assert_reads (home, AMIRA, &whom,
                "Amira's, for Farmor, by Amira\nhome, flytningen\n Bo for mig selv, Amira, mine\n"
                "  Amira 21?: Jeg vil blive boende\n");
}

/* --- That it was printed ---------------------------------------------------------------------- */

static void
test_log (Home         *home,
          gconstpointer data)
{
  const EbId  whom = *write_contact (home, "Farmor", FALSE);
  GListModel *log = NULL;
  guint       n = 0;
  g_autoptr (EbKeyEntry) entry = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (EbHandout) handout = NULL;

  give (home, &whom, BIT (HOME) | BIT (JOB), NO_DAY, JUNE);
  handout = make (home, LONE, &whom);
  n = g_list_model_get_n_items (eb_binder_get_key_log (home->binder));
  g_assert_true (eb_binder_log_handout (home->binder, home_seat (home, LONE), handout, &error));
  assert_doors (home, LONE, &whom, BIT (HOME) | BIT (JOB)); /* a log, not a word about keys */
  home_restart (home);
  g_assert_cmpuint (eb_binder_get_broken (home->binder), ==, 0);

  log = eb_binder_get_key_log (home->binder);
  g_assert_cmpuint (g_list_model_get_n_items (log), ==, n + 1);
  entry = g_list_model_get_item (log, n);
  g_assert_cmpint (eb_key_entry_get_what (entry), ==, EB_KEY_PRINTED);
  g_assert_cmpstr (eb_key_entry_get_name (entry), ==, "Farmor");
  g_assert_true (eb_key_entry_get_by (entry) == home_person (home, LONE));
  g_assert_true (eb_id_equal (eb_key_entry_get_whom (entry), &whom));
  g_assert_cmphex (eb_key_entry_get_doors (entry), ==, BIT (HOME) | BIT (JOB));
  assert_doors (home, LONE, &whom, BIT (HOME) | BIT (JOB));

  keys_ask_in (home, MALTE, EB_ROLE_CONTACT);
  home_sit (home->table, MALTE);
  g_assert_false (eb_binder_log_handout (home->binder, home_seat (home, MALTE), handout, &error));
  g_assert_error (error, EB_BINDER_ERROR, EB_BINDER_ERROR_NOT_ALLOWED);
}

int
main (int   argc,
      char *argv[])
{
  tasks_init (&argc, &argv);
  HOME_ADD ("/handout/doors", test_doors);
  HOME_ADD ("/handout/midnight", test_midnight);
  HOME_ADD ("/handout/of-age", test_of_age);
  HOME_ADD ("/handout/house", test_house);
  HOME_ADD ("/handout/taken-out", test_taken_out);
  HOME_ADD ("/handout/who", test_who);
  HOME_ADD_ON_DISK ("/handout/other-window", test_other_window);
  HOME_ADD ("/handout/words", test_words);
  HOME_ADD ("/handout/room", test_room);
  HOME_ADD ("/handout/forged", test_forged);
  HOME_ADD_ON_DISK ("/handout/log", test_log);
  return g_test_run ();
}
