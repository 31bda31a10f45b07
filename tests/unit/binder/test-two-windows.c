/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <sqlite3.h>

#include "eb-sqlite-journal.h"
#include "notes-fixture.h"

/* Two windows on one file: each writes on what it read when it was opened, and
 * knows nothing of the other. A third one finds everything that either wrote. */

#define NO_DAY ((EbDate){ 0 })
#define TOPIC "follow-up:FOLLOW_FIRST"

/**
 * Both:
 * @home: the first window; in the end the third one as well
 * @there: the second one: of its own are the journal, the table and the binder
 */
typedef struct
{
  Home home;
  Home there;
} Both;

static void
open_there (Both *both)
{
  g_autoptr (GError) error = NULL;
  Home *there = &both->there;

  there->path = both->home.path;
  there->rules = both->home.rules;
  there->id = both->home.id;
  there->journal = eb_sqlite_journal_open (there->path, &error);
  g_assert_no_error (error);
  there->table = eb_table_new ();
  home_sit (there->table, LONE);
  home_sit (there->table, AMIRA);
  home_reopen (there);
}

static void
close_there (Both *both)
{
  g_assert_finalize_object (g_steal_pointer (&both->there.binder));
  g_assert_finalize_object (g_steal_pointer (&both->there.table));
  g_assert_finalize_object (g_steal_pointer (&both->there.journal));
}

static void
set_up (Both         *both,
        gconstpointer data)
{
  home_set_up (&both->home, GINT_TO_POINTER (TRUE));
}

static void
tear_down (Both         *both,
           gconstpointer data)
{
  home_tear_down (&both->home, GINT_TO_POINTER (TRUE));
}

static EbGoal *
find_goal (Home       *window,
           const EbId *goal)
{
  EbGoal *found = eb_binder_find_goal (window->binder, goal);

  g_assert_nonnull (found);
  return found;
}

/* The third window: both are closed, and the file is read from its beginning. */
static void
open_third (Both *both)
{
  close_there (both);
  home_restart (&both->home);
  g_assert_cmpuint (eb_binder_get_broken (both->home.binder), ==, 0);
  g_assert_cmpuint (eb_binder_get_missing (both->home.binder), ==, 0);
}

/* Whoever is said to have written a note has signed it. */
static void
assert_all_signed (Home   *home,
                   EbGoal *goal)
{
  for (guint i = 0; i < notes_count (goal); i++)
    g_assert_cmpint (eb_binder_check_note (home->binder, notes_nth (goal, i)), ==, EB_TRUST_SIGNED);
}

/* --- Notes ------------------------------------------------------------------- */

/* What both windows have read before either goes on. */
static EbId
write_notes (Both *both)
{
  Home   *home = &both->home;
  EbGoal *goal = notes_start (home);

  home_write_note (home, AMIRA, goal, "Om aftenen");
  home_write_note (home, LONE, goal, "Hvad med maden");
  home_write_note (home, LONE, goal, "Glem det");
  open_there (both);
  return *eb_goal_get_record (goal);
}

static void
test_notes (Both         *both,
            gconstpointer data)
{
  const EbId record = write_notes (both);
  Home      *here = &both->home;
  Home      *there = &both->there;
  EbGoal    *one = find_goal (here, &record);
  EbGoal    *other = find_goal (there, &record);

  notes_revise (here, AMIRA, one, notes_nth (one, 0), "Mest om aftenen");
  notes_revise (there, AMIRA, other, notes_nth (other, 0), "Kun om aftenen");
  notes_revise (here, AMIRA, one, notes_nth (one, 0), "Mest om natten");
  notes_withdraw (here, LONE, one, notes_nth (one, 2));
  notes_revise (there, LONE, other, notes_nth (other, 2), "Glem ikke det");
  notes_send (there, AMIRA, other, &(EbNoteWords){ .text = "Hvorfor", .answers = notes_nth (other, 2) });
  g_assert_true (eb_binder_sign_note (there->binder, home_seat (there, AMIRA), other, notes_nth (other, 2), EB_SIGN_SUN, NULL));
  g_assert_true (eb_binder_sign_note (here->binder, home_seat (here, AMIRA), one, notes_nth (one, 1), EB_SIGN_SUN, NULL));
  g_assert_true (eb_binder_sign_note (there->binder, home_seat (there, AMIRA), other, notes_nth (other, 1), EB_SIGN_THINK, NULL));
  notes_send (here, LONE, one, &(EbNoteWords){ .text = "Fra det ene vindue" });

  open_third (both);
  one = find_goal (here, &record);
  notes_assert (one, "Amira: Mest om natten < Om aftenen < Mest om aftenen + Kun om aftenen < Mest om natten\n"
                     "Lone: Hvad med maden < Hvad med maden Amira think\n"
                     "Lone withdrawn: \n"
                     "Amira: Hvorfor < Hvorfor @ \n"
                     "Lone: Fra det ene vindue < Fra det ene vindue\n");
  assert_all_signed (here, one);
}

/* A withdrawal is not undone by who has not seen it, in whichever order. */
static void
test_withdrawn_last (Both         *both,
                     gconstpointer data)
{
  const EbId record = write_notes (both);
  EbGoal    *one = find_goal (&both->home, &record);
  EbGoal    *other = find_goal (&both->there, &record);

  notes_revise (&both->home, LONE, one, notes_nth (one, 2), "Glem ikke det");
  notes_revise (&both->home, LONE, one, notes_nth (one, 2), "Glem det aldrig");
  notes_withdraw (&both->there, LONE, other, notes_nth (other, 2));
  open_third (both);
  one = find_goal (&both->home, &record);
  g_assert_true (eb_note_is_withdrawn (notes_nth (one, 2)));
  g_assert_cmpstr (eb_note_get_text (notes_nth (one, 2)), ==, "");
  g_assert_cmpuint (eb_note_get_wordings (notes_nth (one, 2))->len, ==, 0);
}

/* --- Goals -------------------------------------------------------------------- */

static void
assert_event (EbGoal     *goal,
              EbGoalMove  move,
              Who         who,
              gboolean    holds,
              const char *text)
{
  GPtrArray *events = eb_goal_get_events (goal);

  for (guint i = 0; i < events->len; i++)
    {
      const EbGoalEvent *event = g_ptr_array_index (events, i);

      if (event->move == (int) move && !event->holds == !holds && g_str_equal (event->text, text) &&
          eb_id_equal (eb_person_get_account (event->person), &home_account (who)->id))
        return;
    }
  g_test_message ("move %d, “%s”", move, text);
  g_assert_not_reached ();
}

static void
test_words (Both         *both,
            gconstpointer data)
{
  Home      *here = &both->home;
  Home      *there = &both->there;
  const EbId mine = *eb_goal_get_record (home_write_goal (here, AMIRA, "Jeg vil bo selv"));
  const EbId suggested = *eb_goal_get_record (home_write_goal (here, LONE, "Ryd op"));
  EbGoal    *goal = NULL;

  open_there (both);
  g_assert_true (eb_binder_reword_goal (here->binder, home_seat (here, AMIRA), find_goal (here, &mine), "Jeg vil bo alene", NULL));
  g_assert_true (eb_binder_reword_goal (there->binder, home_seat (there, AMIRA), find_goal (there, &mine), "Jeg vil bo med Sara", NULL));
  g_assert_true (eb_binder_join_goal (there->binder, home_seat (there, LONE), find_goal (there, &mine), NULL));
  g_assert_true (eb_binder_take_over_goal (here->binder, home_seat (here, AMIRA), find_goal (here, &suggested), "Mere plads", NULL));
  g_assert_true (eb_binder_reword_goal (there->binder, home_seat (there, LONE), find_goal (there, &suggested), "Ryd op hver dag", NULL));

  open_third (both);
  goal = find_goal (here, &mine);
  g_assert_cmpstr (eb_goal_get_text (goal), ==, "Jeg vil bo alene");
  g_assert_cmpstr (eb_goal_get_other_wording (goal), ==, "Jeg vil bo med Sara");
  g_assert_cmpint (eb_goal_get_state (goal), ==, EB_GOAL_MINE); /* nobody said yes to these words */
  assert_event (goal, EB_GOAL_MOVE_JOIN, LONE, FALSE, "");
  goal = find_goal (here, &suggested);
  g_assert_cmpstr (eb_goal_get_text (goal), ==, "Mere plads");
  g_assert_true (eb_goal_get_author (goal) == home_person (here, AMIRA));
  g_assert_true (eb_goal_get_suggester (goal) == home_person (here, LONE));
  g_assert_null (eb_goal_get_other_wording (goal));
  assert_event (goal, EB_GOAL_MOVE_REWORD, LONE, FALSE, "Ryd op hver dag");
}

static gboolean
move (Home       *window,
      Who         who,
      const EbId *goal,
      EbGoalMove  how,
      const char *why,
      EbGoal     *into)
{
  return eb_binder_move_goal (window->binder, home_seat (window, who), find_goal (window, goal), how, why, NO_DAY, into, NULL);
}

static void
test_moves (Both         *both,
            gconstpointer data)
{
  Home      *here = &both->home;
  Home      *there = &both->there;
  const EbId one = *eb_goal_get_record (home_write_goal (here, AMIRA, "Jeg vil bo selv"));
  const EbId other = *eb_goal_get_record (home_write_goal (here, AMIRA, "Jeg vil have et job"));
  EbGoal    *goal = NULL;

  open_there (both);
  g_assert_true (move (here, AMIRA, &one, EB_GOAL_MOVE_REACH, "Det lykkedes", NULL));
  g_assert_true (move (there, AMIRA, &one, EB_GOAL_MOVE_SHELVE, "Ikke nu", NULL));
  g_assert_true (eb_binder_tell_outcome (here->binder, home_seat (here, LONE), find_goal (here, &one), "Flot", NULL));
  g_assert_true (eb_binder_tell_outcome (there->binder, home_seat (there, AMIRA), find_goal (there, &one), "Øv", NULL));
  /* Each into the other: the row of changes has an end. */
  g_assert_true (move (here, AMIRA, &other, EB_GOAL_MOVE_CHANGE, NULL, eb_binder_find_goal (here->binder, &one)));
  g_assert_true (move (there, AMIRA, &one, EB_GOAL_MOVE_CHANGE, NULL, eb_binder_find_goal (there->binder, &other)));
  g_assert_true (eb_binder_answer_worth (here->binder, home_seat (here, AMIRA), find_goal (here, &one), EB_WORTH_SIGN, "Egen nøgle", NULL));
  g_assert_true (eb_binder_answer_worth (there->binder, home_seat (there, LONE), find_goal (there, &one), EB_WORTH_SIGN, "Ro", NULL));

  open_third (both);
  goal = find_goal (here, &one);
  g_assert_cmpint (eb_goal_get_state (goal), ==, EB_GOAL_REACHED);
  assert_event (goal, EB_GOAL_MOVE_REACH, AMIRA, TRUE, "Det lykkedes");
  assert_event (goal, EB_GOAL_MOVE_SHELVE, AMIRA, FALSE, "Ikke nu");
  assert_event (goal, EB_GOAL_MOVE_NONE, LONE, TRUE, "Flot");
  assert_event (goal, EB_GOAL_MOVE_NONE, AMIRA, TRUE, "Øv");
  assert_event (goal, EB_GOAL_MOVE_CHANGE, AMIRA, FALSE, "");
  g_assert_cmpuint (eb_goal_get_worth (goal)->len, ==, 2);
  g_assert_cmpint (eb_goal_get_state (find_goal (here, &other)), ==, EB_GOAL_CHANGED);
}

static void
test_steps (Both         *both,
            gconstpointer data)
{
  Home      *here = &both->home;
  Home      *there = &both->there;
  const EbId record = *eb_goal_get_record (home_write_goal (here, AMIRA, "Jeg vil bo selv"));
  g_autoptr (EbStep) one = NULL;
  g_autoptr (EbStep) other = NULL;

  g_assert_true (eb_binder_write_step (here->binder, home_seat (here, AMIRA), find_goal (here, &record), "Ringe", NULL, NO_DAY, NULL));
  open_there (both);
  one = g_list_model_get_item (eb_goal_get_steps (find_goal (here, &record)), 0);
  other = g_list_model_get_item (eb_goal_get_steps (find_goal (there, &record)), 0);
  g_assert_true (eb_binder_change_step (here->binder, home_seat (here, AMIRA), find_goal (here, &record), one, "Skrive", NULL, NO_DAY, NULL));
  g_assert_true (eb_binder_change_step (there->binder, home_seat (there, AMIRA), find_goal (there, &record), other, "Gå derhen", NULL, NO_DAY, NULL));
  g_assert_true (eb_binder_tick_step (there->binder, home_seat (there, LONE), find_goal (there, &record), other, TRUE, NULL));
  g_assert_true (eb_binder_write_step (there->binder, home_seat (there, LONE), find_goal (there, &record), "Pakke", NULL, NO_DAY, NULL));
  g_clear_object (&one);
  g_clear_object (&other);

  open_third (both);
  g_assert_cmpuint (g_list_model_get_n_items (eb_goal_get_steps (find_goal (here, &record))), ==, 2);
  one = g_list_model_get_item (eb_goal_get_steps (find_goal (here, &record)), 0);
  g_assert_cmpstr (eb_step_get_text (one), ==, "Skrive");
  g_assert_cmpstr (eb_step_get_other_wording (one), ==, "Gå derhen");
  g_assert_true (eb_step_get_author (one) == home_person (here, AMIRA));
  g_assert_true (eb_step_is_done (one));
  g_assert_true (eb_step_get_done_by (one) == home_person (here, LONE));
}

/* --- Entré ---------------------------------------------------------------------- */

static void
be_ready (Home       *window,
          Who         who,
          const char *words)
{
  g_autoptr (GError) error = NULL;

  eb_binder_save_answers (window->binder, home_seat (window, who), TOPIC, g_variant_new_parsed ("{'good': <%s>}", words), &error);
  g_assert_no_error (error);
  eb_binder_be_ready (window->binder, home_seat (window, who), TOPIC, &error);
  g_assert_no_error (error);
}

static void
assert_reading (Home       *window,
                Who         who,
                const char *expected)
{
  EbTopic         *topic = eb_binder_find_topic (window->binder, TOPIC);
  const EbReading *reading = topic == NULL ? NULL : eb_topic_find (topic, home_person (window, who));
  const char      *text = NULL;

  g_assert_nonnull (reading);
  g_assert_nonnull (reading->answers);
  g_assert_true (g_variant_lookup (reading->answers, "good", "&s", &text));
  g_assert_cmpstr (text, ==, expected);
}

/* Neither window knew that the other side was ready: whoever opens the binder next
 * shows both. */
static void
test_apart (Both         *both,
            gconstpointer data)
{
  open_there (both);
  be_ready (&both->home, AMIRA, "Aftenerne");
  be_ready (&both->there, LONE, "Morgenerne");
  open_third (both);
  assert_reading (&both->home, AMIRA, "Aftenerne");
  assert_reading (&both->home, LONE, "Morgenerne");
}

/* Shown in the one window, and answered anew in the other, which had not seen it:
 * what others have read stays, and nothing is written that would be refused. */
static void
test_apart_late (Both         *both,
                 gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  Home *there = &both->there;

  open_there (both);
  be_ready (&both->home, AMIRA, "Aftenerne");
  be_ready (&both->home, LONE, "Morgenerne");
  g_assert_true (eb_binder_save_answers (there->binder, home_seat (there, LONE), TOPIC, g_variant_new_parsed ("{'good': <'Noget andet'>}"), &error));
  g_assert_false (eb_binder_be_ready (there->binder, home_seat (there, LONE), TOPIC, &error));
  g_assert_error (error, EB_BINDER_ERROR, EB_BINDER_ERROR_NOT_ALLOWED);
  assert_reading (there, AMIRA, "Aftenerne"); /* it is seen there as well now */
  open_third (both);
  assert_reading (&both->home, LONE, "Morgenerne");
}

static void
test_raised (Both         *both,
             gconstpointer data)
{
  GListModel *raised = NULL;
  g_autoptr (EbRaised) one = NULL;
  g_autoptr (EbRaised) other = NULL;

  g_assert_true (eb_binder_raise (both->home.binder, home_seat (&both->home, AMIRA), EB_RAISED_TALK, "Hjem", NULL));
  open_there (both);
  one = g_list_model_get_item (eb_binder_get_raised (both->home.binder), 0);
  other = g_list_model_get_item (eb_binder_get_raised (both->there.binder), 0);
  g_assert_true (eb_binder_hear (both->home.binder, home_seat (&both->home, LONE), one, "Ja", NULL));
  g_assert_true (eb_binder_hear (both->there.binder, home_seat (&both->there, LONE), other, "I morgen", NULL));
  g_assert_true (eb_binder_raise (both->there.binder, home_seat (&both->there, AMIRA), EB_RAISED_GOOD, "", NULL));
  g_assert_true (eb_binder_raise (both->home.binder, home_seat (&both->home, AMIRA), EB_RAISED_WRONG, "Løn", NULL));
  g_clear_object (&one);
  g_clear_object (&other);

  open_third (both);
  raised = eb_binder_get_raised (both->home.binder);
  g_assert_cmpuint (g_list_model_get_n_items (raised), ==, 3);
  one = g_list_model_get_item (raised, 0);
  g_assert_cmpuint (eb_raised_get_heard (one)->len, ==, 2);
}

/* --- What is missed ---------------------------------------------------------------- */

/* Each window names what it wrote before: a row that is taken out of either's is
 * missed, and only that. */
static void
test_chain (Both         *both,
            gconstpointer data)
{
  const EbId record = write_notes (both);
  sqlite3   *db = NULL;

  for (int i = 0; i < 3; i++)
    {
      home_write_note (&both->home, AMIRA, find_goal (&both->home, &record), "Her");
      home_write_note (&both->there, AMIRA, find_goal (&both->there, &record), "Der");
    }
  open_third (both);
  g_assert_cmpuint (notes_count (find_goal (&both->home, &record)), ==, 9);

  g_assert_cmpint (sqlite3_open (both->home.path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, "DROP TRIGGER IF EXISTS revision_stays;"
                                     "DELETE FROM revision WHERE seq IN (SELECT seq FROM revision ORDER BY seq DESC LIMIT 2 OFFSET 2)",
                                 NULL, NULL, NULL),
                   ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_changes (db), ==, 2);
  sqlite3_close (db);
  home_restart (&both->home);
  g_assert_cmpuint (eb_binder_get_missing (both->home.binder), ==, 2);
}

int
main (int   argc,
      char *argv[])
{
  home_init (&argc, &argv);
#define ADD(name, func) g_test_add (name, Both, NULL, set_up, func, tear_down)
  ADD ("/two-windows/notes", test_notes);
  ADD ("/two-windows/withdrawn-last", test_withdrawn_last);
  ADD ("/two-windows/words", test_words);
  ADD ("/two-windows/moves", test_moves);
  ADD ("/two-windows/steps", test_steps);
  ADD ("/two-windows/apart", test_apart);
  ADD ("/two-windows/apart-late", test_apart_late);
  ADD ("/two-windows/raised", test_raised);
  ADD ("/two-windows/chain", test_chain);
#undef ADD
  return g_test_run ();
}
