/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "binder-fixture.h"
#include "eb-goal-private.h"
#include "eb-writer.h"

/* What a patched program could say of a goal with the right door key, and what
 * two machines could say at once. */

static guint
count (GListModel *list)
{
  return g_list_model_get_n_items (list);
}

/* What a patched program, or another machine, could put into the file. */
static EbId
append (Home       *home,
        Who         who,
        EbDoor      door,
        const EbId *record,
        const EbId *parent,
        GVariant   *payload)
{
  g_auto (EbWriter) writer = { 0 };
  const EbId own = eb_vault_random_id ();
  g_autoptr (GError) error = NULL;

  eb_writer_init (&writer, eb_seat_get_keyring (home_seat (home, who)), &home->id, NULL);
  g_assert_true (eb_writer_add (&writer, door, record == NULL ? &own : record, parent, payload, &error));
  g_assert_true (eb_journal_commit (home->journal, writer.batch, &error));
  home_reopen (home);
  return ((const EbSealed *) g_ptr_array_index (writer.batch->revisions, 0))->head.id;
}

static GVariant *
move_payload (const EbId *goal,
              const char *nick)
{
  return g_variant_new_parsed ("{'kind': <'move'>, 'goal': <%@ay>, 'move': <%s>}", home_id_variant (goal), nick);
}

static GVariant *
change_payload (const EbId *goal,
                const EbId *into)
{
  return g_variant_new_parsed ("{'kind': <'move'>, 'goal': <%@ay>, 'move': <'change'>, 'into': <%@ay>}", home_id_variant (goal), home_id_variant (into));
}

static GVariant *
goal_payload (const char *state,
              const char *text)
{
  return g_variant_new_parsed ("{'kind': <'goal'>, 'state': <%s>, 'text': <%s>}", state, text);
}

static GVariant *
worth_payload (const EbId *goal,
               const char *question)
{
  return g_variant_new_parsed ("{'kind': <'worth'>, 'goal': <%@ay>, 'question': <%s>, 'text': <'Nej'>}", home_id_variant (goal), question);
}

/* All that a reader could see of the goals, in one string. */
static char *
describe (Home *home)
{
  GListModel *goals = eb_binder_get_goals (home->binder);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < count (goals); i++)
    {
      g_autoptr (EbGoal) goal = g_list_model_get_item (goals, i);
      GPtrArray *worth = eb_goal_get_worth (goal);

      g_string_append_printf (text, "%d %s, other %s, joined %u, events %u\n", eb_goal_get_state (goal), eb_goal_get_text (goal), eb_goal_get_other_wording (goal), count (eb_goal_get_joined (goal)), eb_goal_get_events (goal)->len);
      for (guint j = 0; j < worth->len; j++)
        g_string_append_printf (text, "%s\n", ((const EbWorthWord *) g_ptr_array_index (worth, j))->text);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Each is properly sealed and signed, and none is its author's to say. */
static void
test_forged (Home         *home,
             gconstpointer data)
{
  const EbId mine = *eb_goal_get_record (home_write_goal (home, AMIRA, "Jeg vil bo selv"));
  const EbId suggested = *eb_goal_get_record (home_write_goal (home, LONE, "Ryd op"));
  const EbId head = *eb_goal_get_head (eb_binder_find_goal (home->binder, &mine));
  const EbId nothing = eb_vault_random_id ();
  const struct
  {
    Who         who;
    EbDoor      door;
    const EbId *parent;
    GVariant   *payload;
  } forgeries[] = {
    { LONE, EB_DOOR_HOME, NULL, move_payload (&mine, "start") },
    { LONE, EB_DOOR_HOME, NULL, move_payload (&mine, "reach") },
    { LONE, EB_DOOR_HOME, NULL, move_payload (&mine, "shelve") },
    { LONE, EB_DOOR_HOME, NULL, move_payload (&mine, "take-up") },
    { LONE, EB_DOOR_HOME, NULL, change_payload (&mine, &suggested) },
    { LONE, EB_DOOR_HOME, NULL, move_payload (&suggested, "start") },
    { AMIRA, EB_DOOR_JOB, NULL, move_payload (&mine, "start") },
    { AMIRA, EB_DOOR_ENTRY, NULL, move_payload (&mine, "start") },
    { AMIRA, EB_DOOR_HOME, &head, move_payload (&mine, "start") },
    { AMIRA, EB_DOOR_HOME, NULL, move_payload (&nothing, "start") },
    { AMIRA, EB_DOOR_HOME, NULL, move_payload (&mine, "write") },
    { LONE, EB_DOOR_HOME, NULL, move_payload (&mine, "join") },
    { AMIRA, EB_DOOR_HOME, NULL, move_payload (&mine, "fly") },
    { AMIRA, EB_DOOR_HOME, NULL, move_payload (&mine, "change") },
    { AMIRA, EB_DOOR_HOME, NULL, change_payload (&mine, &mine) },
    { AMIRA, EB_DOOR_HOME, NULL, change_payload (&mine, &nothing) },
    { AMIRA, EB_DOOR_HOME, NULL, change_payload (&mine, &suggested) },
    { LONE, EB_DOOR_HOME, NULL, worth_payload (&mine, "realistic") },
    { LONE, EB_DOOR_HOME, NULL, worth_payload (&mine, "visible") },
    { AMIRA, EB_DOOR_HOME, NULL, worth_payload (&mine, "score") },
    { AMIRA, EB_DOOR_HOME, NULL, worth_payload (&nothing, "realistic") },
    { LONE, EB_DOOR_HOME, NULL, g_variant_new_parsed ("{'kind': <'outcome'>, 'goal': <%@ay>}", home_id_variant (&mine)) },
    { LONE, EB_DOOR_HOME, NULL, g_variant_new_parsed ("{'kind': <'goal'>, 'state': <'suggested'>, 'text': <'Ryd op'>, 'challenge': <true>}") },
    { LONE, EB_DOOR_HOME, NULL, g_variant_new_parsed ("{'kind': <'goal'>, 'state': <'mine'>, 'text': <'Ryd op'>, 'challenge': <true>}") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (forgeries); i++)
    {
      g_autofree char *before = describe (home);
      g_autofree char *after = NULL;

      append (home, forgeries[i].who, forgeries[i].door, NULL, forgeries[i].parent, forgeries[i].payload);
      after = describe (home);
      g_test_message ("forgery %u", i);
      g_assert_cmpstr (after, ==, before);
      g_assert_cmpuint (eb_binder_get_broken (home->binder), ==, i + 1);
    }
}

/* --- Two machines ------------------------------------------------------------ */

static const EbGoalEvent *
last_event (EbGoal *goal)
{
  GPtrArray *events = eb_goal_get_events (goal);

  return g_ptr_array_index (events, events->len - 1);
}

static void
assert_kept_only (Home       *home,
                  const EbId *record,
                  int         kept,
                  EbGoalState state)
{
  EbGoal            *goal = eb_binder_find_goal (home->binder, record);
  const EbGoalEvent *event = last_event (goal);

  g_assert_cmpint (event->move, ==, kept);
  g_assert_false (event->holds);
  g_assert_cmpint (event->after, ==, state);
  g_assert_cmpint (eb_goal_get_state (goal), ==, state);
  g_assert_cmpuint (eb_binder_get_broken (home->binder), ==, 0);
}

/* What somebody might have done in good faith is kept and shown, but the goal is
 * where the file says it was first. */
static void
test_at_once (Home         *home,
              gconstpointer data)
{
  const EbId one = *eb_goal_get_record (home_write_goal (home, AMIRA, "Jeg vil bo selv"));
  const EbId two = *eb_goal_get_record (home_write_goal (home, AMIRA, "Jeg vil have et job"));
  const EbId suggested = *eb_goal_get_record (home_write_goal (home, LONE, "Ryd op"));

  append (home, AMIRA, EB_DOOR_HOME, NULL, NULL, move_payload (&one, "start"));
  g_assert_true (last_event (eb_binder_find_goal (home->binder, &one))->holds);
  append (home, AMIRA, EB_DOOR_HOME, NULL, NULL, move_payload (&one, "start"));
  assert_kept_only (home, &one, EB_GOAL_MOVE_START, EB_GOAL_GOING);
  append (home, AMIRA, EB_DOOR_HOME, NULL, NULL, change_payload (&one, &two));
  append (home, AMIRA, EB_DOOR_HOME, NULL, NULL, change_payload (&two, &one));
  assert_kept_only (home, &two, EB_GOAL_MOVE_CHANGE, EB_GOAL_MINE);
  g_assert_true (eb_id_is_none (eb_goal_get_into (eb_binder_find_goal (home->binder, &two))));
  append (home, LONE, EB_DOOR_HOME, NULL, NULL, g_variant_new_parsed ("{'kind': <'join'>, 'goal': <%@ay>}", home_id_variant (&one)));
  assert_kept_only (home, &one, EB_GOAL_MOVE_JOIN, EB_GOAL_CHANGED);
  g_assert_cmpuint (count (eb_goal_get_joined (eb_binder_find_goal (home->binder, &one))), ==, 0);

  /* Taken over here, taken back there. */
  g_assert_true (eb_binder_take_over_goal (home->binder, home_seat (home, AMIRA), eb_binder_find_goal (home->binder, &suggested), "Mere plads", NULL));
  append (home, LONE, EB_DOOR_HOME, NULL, NULL, move_payload (&suggested, "shelve"));
  assert_kept_only (home, &suggested, EB_GOAL_MOVE_SHELVE, EB_GOAL_MINE);
}

static void
test_same_parent (Home         *home,
                  gconstpointer data)
{
  const EbId         record = *eb_goal_get_record (home_write_goal (home, AMIRA, "Jeg vil bo selv"));
  const EbId         head = *eb_goal_get_head (eb_binder_find_goal (home->binder, &record));
  EbGoal            *goal = NULL;
  const EbGoalEvent *event = NULL;

  append (home, AMIRA, EB_DOOR_HOME, &record, &head, goal_payload ("mine", "Jeg vil bo alene"));
  append (home, AMIRA, EB_DOOR_HOME, &record, &head, goal_payload ("mine", "Jeg vil bo med Sara"));
  assert_kept_only (home, &record, EB_GOAL_MOVE_REWORD, EB_GOAL_MINE);
  goal = eb_binder_find_goal (home->binder, &record);
  event = last_event (goal);
  g_assert_cmpstr (eb_goal_get_text (goal), ==, "Jeg vil bo alene");
  g_assert_cmpstr (eb_goal_get_other_wording (goal), ==, "Jeg vil bo med Sara");
  g_assert_cmpstr (event->text, ==, "Jeg vil bo med Sara");
}

/* A suggestion that was reworded by somebody who had not seen that it had been
 * taken over: kept, but the goal is the youth's. */
static void
test_late_suggestion (Home         *home,
                      gconstpointer data)
{
  const EbId record = *eb_goal_get_record (home_write_goal (home, LONE, "Ryd op"));
  const EbId head = *eb_goal_get_head (eb_binder_find_goal (home->binder, &record));
  EbId       taken = EB_ID_NONE;

  taken = append (home, AMIRA, EB_DOOR_HOME, &record, &head, goal_payload ("mine", "Mere plads"));
  append (home, LONE, EB_DOOR_HOME, &record, &head, goal_payload ("suggested", "Ryd op hver dag"));
  assert_kept_only (home, &record, EB_GOAL_MOVE_REWORD, EB_GOAL_MINE);
  g_assert_cmpstr (eb_goal_get_text (eb_binder_find_goal (home->binder, &record)), ==, "Mere plads");
  g_assert_null (eb_goal_get_other_wording (eb_binder_find_goal (home->binder, &record)));
  append (home, LONE, EB_DOOR_HOME, &record, &taken, goal_payload ("suggested", "Ryd op nu"));
  g_assert_cmpuint (eb_binder_get_broken (home->binder), ==, 1);
}

/* Nobody's yes is moved to words that they had not read. */
static void
test_late_yes (Home         *home,
               gconstpointer data)
{
  const EbId record = *eb_goal_get_record (home_write_goal (home, AMIRA, "Jeg vil bo selv"));
  const EbId head = *eb_goal_get_head (eb_binder_find_goal (home->binder, &record));

  append (home, AMIRA, EB_DOOR_HOME, &record, &head, goal_payload ("mine", "Jeg vil til Berlin"));
  append (home, LONE, EB_DOOR_HOME, NULL, NULL, g_variant_new_parsed ("{'kind': <'join'>, 'goal': <%@ay>, 'words': <%@ay>}", home_id_variant (&record), home_id_variant (&head)));
  assert_kept_only (home, &record, EB_GOAL_MOVE_JOIN, EB_GOAL_MINE);
}

/* The youth's words are not lost when the goal was put away meanwhile. */
static void
test_words_to_shelf (Home         *home,
                     gconstpointer data)
{
  const EbId record = *eb_goal_get_record (home_write_goal (home, AMIRA, "Jeg vil bo selv"));
  const EbId head = *eb_goal_get_head (eb_binder_find_goal (home->binder, &record));

  append (home, AMIRA, EB_DOOR_HOME, NULL, NULL, move_payload (&record, "shelve"));
  append (home, AMIRA, EB_DOOR_HOME, &record, &head, goal_payload ("mine", "Jeg vil bo alene"));
  assert_kept_only (home, &record, EB_GOAL_MOVE_REWORD, EB_GOAL_SHELVED);
  g_assert_cmpstr (eb_goal_get_text (eb_binder_find_goal (home->binder, &record)), ==, "Jeg vil bo selv");
  g_assert_cmpstr (eb_goal_get_other_wording (eb_binder_find_goal (home->binder, &record)), ==, "Jeg vil bo alene");
}

int
main (int   argc,
      char *argv[])
{
  home_init (&argc, &argv);
  HOME_ADD ("/goal-forged/forged", test_forged);
  HOME_ADD ("/goal-forged/at-once", test_at_once);
  HOME_ADD ("/goal-forged/same-parent", test_same_parent);
  HOME_ADD ("/goal-forged/late-suggestion", test_late_suggestion);
  HOME_ADD ("/goal-forged/late-yes", test_late_yes);
  HOME_ADD ("/goal-forged/words-to-shelf", test_words_to_shelf);
  return g_test_run ();
}
