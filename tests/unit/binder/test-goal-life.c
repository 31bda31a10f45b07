/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "binder-fixture.h"
#include "eb-clock.h"
#include "eb-text.h"

/* What becomes of a goal, who may say so, and that its history is kept. */

#define NO_DAY EB_DATE_UNSET

static guint
count (GListModel *list)
{
  return g_list_model_get_n_items (list);
}

static gint64
moment_of (EbDate day,
           int    hour)
{
  g_autoptr (GDateTime) moment = g_date_time_new_local (day.year, day.month, day.day, hour, 0, 0);

  return g_date_time_to_unix (moment) * G_USEC_PER_SEC;
}

static void
move (Home       *home,
      Who         who,
      EbGoal     *goal,
      EbGoalMove  step,
      const char *why)
{
  g_autoptr (GError) error = NULL;

  eb_binder_move_goal (home->binder, home_seat (home, who), goal, step, why, NO_DAY, NULL, &error);
  g_assert_no_error (error);
}

static void
join (Home   *home,
      EbGoal *goal)
{
  g_autoptr (GError) error = NULL;

  eb_binder_join_goal (home->binder, home_seat (home, LONE), goal, &error);
  g_assert_no_error (error);
}

static void
reword (Home       *home,
        Who         who,
        EbGoal     *goal,
        const char *text)
{
  g_autoptr (GError) error = NULL;

  eb_binder_reword_goal (home->binder, home_seat (home, who), goal, text, &error);
  g_assert_no_error (error);
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

/* --- A whole life ------------------------------------------------------------ */

static const EbDate look_again = { 2027, 3, 1 };

/* One day each, from HOME_TODAY on, at 13 o'clock. */
static void
live (Home *home,
      EbId *record,
      EbId *into)
{
  EbGoal *goal = NULL;
  EbGoal *next = NULL;
  g_autoptr (GError) error = NULL;

  home_set_clock ((EbDate){ 2026, 11, 21 }, 13);
  goal = home_write_goal (home, LONE, "Amira laver et budget");
  *record = *eb_goal_get_record (goal);
  home_set_clock ((EbDate){ 2026, 11, 22 }, 13);
  g_assert_true (eb_binder_take_over_goal (home->binder, home_seat (home, AMIRA), goal, "Penge tilbage", &error));
  home_set_clock ((EbDate){ 2026, 11, 23 }, 13);
  join (home, goal);
  g_assert_cmpint (eb_goal_get_state (goal), ==, EB_GOAL_AGREED);
  home_set_clock ((EbDate){ 2026, 11, 24 }, 13);
  move (home, AMIRA, goal, EB_GOAL_MOVE_START, NULL);
  home_write_note (home, AMIRA, goal, "Det gik fint");
  home_set_clock ((EbDate){ 2026, 11, 25 }, 13);
  reword (home, AMIRA, goal, "Penge på kontoen");
  g_assert_cmpuint (count (eb_goal_get_joined (goal)), ==, 0);
  home_write_note (home, LONE, goal, "Det tror jeg på");
  home_set_clock ((EbDate){ 2026, 11, 26 }, 13);
  join (home, goal);
  g_assert_cmpint (eb_goal_get_state (goal), ==, EB_GOAL_GOING);
  home_set_clock ((EbDate){ 2026, 11, 27 }, 13);
  g_assert_true (eb_binder_move_goal (home->binder, home_seat (home, AMIRA), goal, EB_GOAL_MOVE_SHELVE, " Eksamen\nførst ", look_again, NULL, &error));
  g_assert_cmpint (eb_date_compare (eb_goal_get_look_again (goal), look_again), ==, 0);
  home_set_clock ((EbDate){ 2026, 11, 28 }, 13);
  move (home, AMIRA, goal, EB_GOAL_MOVE_TAKE_UP, "");
  g_assert_false (eb_date_is_set (eb_goal_get_look_again (goal)));
  home_set_clock ((EbDate){ 2026, 11, 29 }, 13);
  move (home, AMIRA, goal, EB_GOAL_MOVE_REACH, "Tusind kroner");
  home_set_clock ((EbDate){ 2026, 11, 30 }, 13);
  g_assert_true (eb_binder_tell_outcome (home->binder, home_seat (home, LONE), goal, "Hun spørger selv nu", &error));
  home_set_clock ((EbDate){ 2026, 12, 1 }, 13);
  move (home, AMIRA, goal, EB_GOAL_MOVE_TAKE_UP, NULL);
  home_set_clock ((EbDate){ 2026, 12, 2 }, 13);
  next = home_write_goal (home, AMIRA, "Jeg sparer op");
  *into = *eb_goal_get_record (next);
  g_assert_true (eb_binder_move_goal (home->binder, home_seat (home, AMIRA), goal, EB_GOAL_MOVE_CHANGE, "Det var det, jeg mente", NO_DAY, next, &error));
  g_assert_no_error (error);
}

static const struct
{
  int         move;
  Who         who;
  const char *text;
  EbGoalState after;
} lived[] = {
  { EB_GOAL_MOVE_SUGGEST, LONE, "Amira laver et budget", EB_GOAL_SUGGESTED },
  { EB_GOAL_MOVE_TAKE_OVER, AMIRA, "Penge tilbage", EB_GOAL_MINE },
  { EB_GOAL_MOVE_JOIN, LONE, "", EB_GOAL_AGREED },
  { EB_GOAL_MOVE_START, AMIRA, "", EB_GOAL_GOING },
  { EB_GOAL_MOVE_REWORD, AMIRA, "Penge på kontoen", EB_GOAL_GOING },
  { EB_GOAL_MOVE_JOIN, LONE, "", EB_GOAL_GOING },
  { EB_GOAL_MOVE_SHELVE, AMIRA, "Eksamen\nførst", EB_GOAL_SHELVED },
  { EB_GOAL_MOVE_TAKE_UP, AMIRA, "", EB_GOAL_GOING },
  { EB_GOAL_MOVE_REACH, AMIRA, "Tusind kroner", EB_GOAL_REACHED },
  { EB_GOAL_MOVE_NONE, LONE, "Hun spørger selv nu", EB_GOAL_REACHED },
  { EB_GOAL_MOVE_TAKE_UP, AMIRA, "", EB_GOAL_GOING },
  { EB_GOAL_MOVE_CHANGE, AMIRA, "Det var det, jeg mente", EB_GOAL_CHANGED },
};

static void
assert_lived (Home       *home,
              EbGoal     *goal,
              const EbId *into)
{
  GPtrArray *events = eb_goal_get_events (goal);

  g_assert_cmpuint (events->len, ==, G_N_ELEMENTS (lived));
  for (guint i = 0; i < events->len; i++)
    {
      const EbGoalEvent *event = g_ptr_array_index (events, i);

      g_assert_cmpint (event->move, ==, lived[i].move);
      g_assert_true (event->person == home_person (home, lived[i].who));
      g_assert_cmpstr (event->text, ==, lived[i].text);
      g_assert_cmpint (event->after, ==, lived[i].after);
      g_assert_cmpint (eb_date_compare (eb_clock_date_of (event->time), eb_date_add_days (HOME_TODAY, (gint32) i)), ==, 0);
      g_assert_true (event->holds);
    }
  g_assert_cmpint (eb_date_compare (((const EbGoalEvent *) g_ptr_array_index (events, 6))->again, look_again), ==, 0);
  g_assert_cmpint (eb_goal_get_state (goal), ==, EB_GOAL_CHANGED);
  g_assert_cmpstr (eb_goal_get_text (goal), ==, "Penge på kontoen");
  g_assert_true (eb_id_equal (eb_goal_get_into (goal), into));
  g_assert_cmpuint (count (eb_goal_get_joined (goal)), ==, 1);
  g_assert_cmpint (eb_goal_get_last_time (goal), ==, ((const EbGoalEvent *) g_ptr_array_index (events, events->len - 1))->time);
  g_assert_false (eb_goal_is_challenge (goal));
}

static void
test_life (Home         *home,
           gconstpointer data)
{
  EbId record = EB_ID_NONE;
  EbId into = EB_ID_NONE;

  live (home, &record, &into);
  assert_lived (home, eb_binder_find_goal (home->binder, &record), &into);
  home_restart (home);
  assert_lived (home, eb_binder_find_goal (home->binder, &record), &into);
  g_assert_cmpuint (eb_binder_get_broken (home->binder), ==, 0);
  g_assert_cmpuint (eb_binder_get_missing (home->binder), ==, 0);
}

static void
test_at (Home         *home,
         gconstpointer data)
{
  const struct
  {
    EbDate      day;
    int         hour;
    const char *text; /* NULL: not there yet */
    Who         author;
    EbDate      worded;
    EbGoalState state;
    guint       n_notes;
  } moments[] = {
    { { 2020, 1, 1 }, 0, NULL },
    { { 2026, 11, 21 }, 12, NULL },
    { { 2026, 11, 21 }, 14, "Amira laver et budget", LONE, { 2026, 11, 21 }, EB_GOAL_SUGGESTED, 0 },
    { { 2026, 11, 22 }, 12, "Amira laver et budget", LONE, { 2026, 11, 21 }, EB_GOAL_SUGGESTED, 0 },
    { { 2026, 11, 22 }, 14, "Penge tilbage", AMIRA, { 2026, 11, 22 }, EB_GOAL_MINE, 0 },
    { { 2026, 11, 24 }, 12, "Penge tilbage", AMIRA, { 2026, 11, 22 }, EB_GOAL_AGREED, 0 },
    { { 2026, 11, 24 }, 14, "Penge tilbage", AMIRA, { 2026, 11, 22 }, EB_GOAL_GOING, 1 },
    { { 2026, 11, 26 }, 0, "Penge på kontoen", AMIRA, { 2026, 11, 25 }, EB_GOAL_GOING, 2 },
    { { 2026, 11, 27 }, 20, "Penge på kontoen", AMIRA, { 2026, 11, 25 }, EB_GOAL_SHELVED, 2 },
    { { 2026, 11, 30 }, 20, "Penge på kontoen", AMIRA, { 2026, 11, 25 }, EB_GOAL_REACHED, 2 },
    { { 2030, 1, 1 }, 0, "Penge på kontoen", AMIRA, { 2026, 11, 25 }, EB_GOAL_CHANGED, 2 },
  };
  EbId    record = EB_ID_NONE;
  EbId    into = EB_ID_NONE;
  EbGoal *goal = NULL;

  live (home, &record, &into);
  home_reopen (home);
  goal = eb_binder_find_goal (home->binder, &record);
  for (gsize i = 0; i < G_N_ELEMENTS (moments); i++)
    {
      EbGoalMoment   moment = { 0 };
      const gboolean there = eb_goal_at (goal, moment_of (moments[i].day, moments[i].hour), &moment);

      g_test_message ("moment %" G_GSIZE_FORMAT, i);
      g_assert_cmpint (there, ==, moments[i].text != NULL);
      g_assert_cmpstr (moment.text, ==, moments[i].text);
      if (!there)
        continue;
      g_assert_true (moment.author == home_person (home, moments[i].author));
      g_assert_cmpint (eb_date_compare (eb_clock_date_of (moment.text_time), moments[i].worded), ==, 0);
      g_assert_cmpint (moment.state, ==, moments[i].state);
      g_assert_cmpuint (moment.n_notes, ==, moments[i].n_notes);
    }
}

static void
count_up (GObject    *object,
          GParamSpec *pspec,
          guint      *times)
{
  (*times)++;
}

static void
test_notifies (Home         *home,
               gconstpointer data)
{
  EbGoal *goal = home_write_goal (home, AMIRA, "Jeg vil bo selv");
  guint   history = 0;
  guint   state = 0;
  guint   text = 0;

  g_signal_connect (goal, "notify::history", G_CALLBACK (count_up), &history);
  g_signal_connect (goal, "notify::state", G_CALLBACK (count_up), &state);
  g_signal_connect (goal, "notify::text", G_CALLBACK (count_up), &text);
  join (home, goal);
  move (home, AMIRA, goal, EB_GOAL_MOVE_START, NULL);
  g_assert_cmpuint (history, ==, 2);
  g_assert_cmpuint (state, ==, 2);
  g_assert_cmpuint (text, ==, 0);
  eb_binder_answer_worth (home->binder, home_seat (home, AMIRA), goal, EB_WORTH_CURRENT, "Ja", NULL);
  g_assert_cmpuint (history, ==, 3);
  reword (home, AMIRA, goal, "Jeg vil bo alene");
  g_assert_cmpuint (history, ==, 4);
  g_assert_cmpuint (text, ==, 1);
}

/* A challenge is begun with its first words; whoever is in on it is, but nothing
 * waits for them. */
static void
test_challenge (Home         *home,
                gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  EbGoal *goal = eb_binder_write_challenge (home->binder, home_seat (home, AMIRA), EB_DOOR_HOME, "Lave mad i dag", &error);
  EbId    record = *eb_goal_get_record (goal);

  g_assert_no_error (error);
  g_assert_cmpint (eb_goal_get_state (goal), ==, EB_GOAL_GOING);
  join (home, goal);
  reword (home, AMIRA, goal, "Lave mad i morgen");
  for (int again = 0; again < 2; again++)
    {
      goal = eb_binder_find_goal (home->binder, &record);
      g_assert_cmpint (eb_goal_get_state (goal), ==, EB_GOAL_GOING);
      g_assert_true (eb_goal_is_challenge (goal));
      g_assert_cmpuint (count (eb_goal_get_joined (goal)), ==, 0);
      home_restart (home);
    }
  g_assert_null (eb_binder_write_challenge (home->binder, home_seat (home, LONE), EB_DOOR_HOME, "Ryd op", &error));
  g_assert_error (error, EB_BINDER_ERROR, EB_BINDER_ERROR_NOT_ALLOWED);
}

/* Whoever had joined is asked anew, but not when nothing was changed. */
static void
test_reword (Home         *home,
             gconstpointer data)
{
  EbGoal *goal = home_write_goal (home, AMIRA, "Jeg vil bo selv");
  EbGoal *suggested = home_write_goal (home, LONE, "Ryd op");

  join (home, goal);
  reword (home, AMIRA, goal, "  Jeg vil\nbo selv ");
  g_assert_cmpint (eb_goal_get_state (goal), ==, EB_GOAL_AGREED);
  g_assert_cmpuint (eb_goal_get_events (goal)->len, ==, 2);
  reword (home, AMIRA, goal, "Jeg vil bo alene");
  g_assert_cmpint (eb_goal_get_state (goal), ==, EB_GOAL_MINE);
  g_assert_cmpuint (count (eb_goal_get_joined (goal)), ==, 0);
  reword (home, LONE, suggested, "Amira rydder op");
  g_assert_cmpint (eb_goal_get_state (suggested), ==, EB_GOAL_SUGGESTED);
  g_assert_cmpstr (eb_goal_get_text (suggested), ==, "Amira rydder op");
  g_assert_null (eb_goal_get_other_wording (suggested));
}

static void
test_take_back (Home         *home,
                gconstpointer data)
{
  EbGoal *goal = home_write_goal (home, LONE, "Ryd op");
  g_autoptr (GError) error = NULL;

  move (home, LONE, goal, EB_GOAL_MOVE_SHELVE, NULL);
  g_assert_cmpint (eb_goal_get_state (goal), ==, EB_GOAL_SHELVED);
  move (home, AMIRA, goal, EB_GOAL_MOVE_TAKE_UP, NULL);
  g_assert_cmpint (eb_goal_get_state (goal), ==, EB_GOAL_SUGGESTED);
  g_assert_false (eb_binder_move_goal (home->binder, home_seat (home, AMIRA), goal, EB_GOAL_MOVE_SHELVE, " ", NO_DAY, NULL, &error));
  g_assert_error (error, EB_BINDER_ERROR, EB_BINDER_ERROR_REASON);
  move (home, AMIRA, goal, EB_GOAL_MOVE_SHELVE, "Ikke nu");
  g_assert_cmpint (eb_goal_get_state (goal), ==, EB_GOAL_SHELVED);
}

/* --- What is refused --------------------------------------------------------- */

static void
test_refused (Home         *home,
              gconstpointer data)
{
  EbGoal          *mine = home_write_goal (home, AMIRA, "Jeg vil bo selv");
  EbGoal          *other = home_write_goal (home, AMIRA, "Jeg vil have et job");
  EbGoal          *suggested = home_write_goal (home, LONE, "Ryd op");
  EbGoal          *shelved = home_write_goal (home, LONE, "Vask op");
  EbGoal          *changed = home_write_goal (home, AMIRA, "Et værelse");
  g_autofree char *too_long = g_strnfill (2001, 'a');
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  const struct
  {
    Who         who;
    EbGoalMove  move;
    EbGoal     *goal;
    const char *why;
    EbDate      again;
    int         code; /* -1: the words */
    EbGoal     *into;
  } refused[] = {
    { LONE, EB_GOAL_MOVE_START, mine, NULL, NO_DAY, EB_BINDER_ERROR_NOT_ALLOWED, NULL },
    { LONE, EB_GOAL_MOVE_REACH, mine, NULL, NO_DAY, EB_BINDER_ERROR_NOT_ALLOWED, NULL },
    { LONE, EB_GOAL_MOVE_SHELVE, mine, "Det bliver for meget", NO_DAY, EB_BINDER_ERROR_NOT_ALLOWED, NULL },
    { LONE, EB_GOAL_MOVE_CHANGE, mine, NULL, NO_DAY, EB_BINDER_ERROR_NOT_ALLOWED, other },
    { AMIRA, EB_GOAL_MOVE_TAKE_UP, mine, NULL, NO_DAY, EB_BINDER_ERROR_NOT_ALLOWED, NULL },
    { AMIRA, EB_GOAL_MOVE_START, suggested, NULL, NO_DAY, EB_BINDER_ERROR_NOT_ALLOWED, NULL },
    { AMIRA, EB_GOAL_MOVE_SHELVE, mine, NULL, NO_DAY, EB_BINDER_ERROR_REASON, NULL },
    { AMIRA, EB_GOAL_MOVE_SHELVE, mine, "\n \n", NO_DAY, EB_BINDER_ERROR_REASON, NULL },
    { AMIRA, EB_GOAL_MOVE_SHELVE, mine, "Senere", HOME_TODAY, EB_BINDER_ERROR_DATE, NULL },
    { AMIRA, EB_GOAL_MOVE_SHELVE, mine, "Senere", { 2026, 11, 20 }, EB_BINDER_ERROR_DATE, NULL },
    { AMIRA, EB_GOAL_MOVE_SHELVE, mine, "Senere", { 2027, 2, 29 }, EB_BINDER_ERROR_DATE, NULL },
    { AMIRA, EB_GOAL_MOVE_CHANGE, mine, NULL, NO_DAY, EB_BINDER_ERROR_NOT_ALLOWED, NULL },
    { AMIRA, EB_GOAL_MOVE_CHANGE, mine, NULL, NO_DAY, EB_BINDER_ERROR_NOT_ALLOWED, mine },
    { AMIRA, EB_GOAL_MOVE_CHANGE, mine, NULL, NO_DAY, EB_BINDER_ERROR_NOT_ALLOWED, suggested },
    { AMIRA, EB_GOAL_MOVE_CHANGE, mine, NULL, NO_DAY, EB_BINDER_ERROR_NOT_ALLOWED, changed },
    { AMIRA, EB_GOAL_MOVE_CHANGE, shelved, NULL, NO_DAY, EB_BINDER_ERROR_NOT_ALLOWED, mine },
    { AMIRA, EB_GOAL_MOVE_START, mine, too_long, NO_DAY, -1, NULL },
    { AMIRA, EB_GOAL_MOVE_START, mine, "\xff", NO_DAY, -1, NULL },
  };

  move (home, LONE, shelved, EB_GOAL_MOVE_SHELVE, NULL);
  g_assert_true (eb_binder_move_goal (home->binder, home_seat (home, AMIRA), changed, EB_GOAL_MOVE_CHANGE, NULL, NO_DAY, other, NULL));
  before = describe (home);
  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("refused %" G_GSIZE_FORMAT, i);
      g_assert_false (eb_binder_move_goal (home->binder, home_seat (home, refused[i].who), refused[i].goal, refused[i].move, refused[i].why, refused[i].again, refused[i].into, &error));
      g_assert_nonnull (error);
      if (refused[i].code == -1)
        g_assert_true (error->domain == EB_TEXT_ERROR);
      else
        g_assert_error (error, EB_BINDER_ERROR, refused[i].code);
    }
  after = describe (home);
  g_assert_cmpstr (after, ==, before);
}

static void
test_refused_words (Home         *home,
                    gconstpointer data)
{
  EbGoal *mine = home_write_goal (home, AMIRA, "Jeg vil bo selv");
  EbGoal *suggested = home_write_goal (home, LONE, "Ryd op");
  g_autoptr (GError) error = NULL;

  g_assert_false (eb_binder_reword_goal (home->binder, home_seat (home, LONE), mine, "Hun bliver boende", &error));
  g_assert_error (error, EB_BINDER_ERROR, EB_BINDER_ERROR_NOT_ALLOWED);
  g_clear_error (&error);
  g_assert_false (eb_binder_reword_goal (home->binder, home_seat (home, AMIRA), suggested, "Nej tak", &error));
  g_assert_error (error, EB_BINDER_ERROR, EB_BINDER_ERROR_NOT_ALLOWED);
  g_clear_error (&error);
  g_assert_false (eb_binder_reword_goal (home->binder, home_seat (home, AMIRA), mine, " ", &error));
  g_assert_error (error, EB_TEXT_ERROR, EB_TEXT_ERROR_EMPTY);
  g_clear_error (&error);
  g_assert_false (eb_binder_tell_outcome (home->binder, home_seat (home, AMIRA), mine, " ", &error));
  g_assert_error (error, EB_TEXT_ERROR, EB_TEXT_ERROR_EMPTY);
  g_clear_error (&error);
  g_assert_false (eb_binder_answer_worth (home->binder, home_seat (home, LONE), mine, EB_WORTH_REALISTIC, "Nej", &error));
  g_assert_error (error, EB_BINDER_ERROR, EB_BINDER_ERROR_NOT_ALLOWED);
  move (home, AMIRA, mine, EB_GOAL_MOVE_REACH, NULL);
  g_clear_error (&error);
  g_assert_false (eb_binder_reword_goal (home->binder, home_seat (home, AMIRA), mine, "Andre ord", &error));
  g_assert_error (error, EB_BINDER_ERROR, EB_BINDER_ERROR_NOT_ALLOWED);
}

/* --- The day to look again --------------------------------------------------- */

static char *
date_key (const EbId *goal,
          const char *day)
{
  g_autofree char *hex = eb_id_to_hex (goal);

  return g_strdup_printf ("LOOK_AGAIN:%s:%s", hex, day);
}

static void
shelve_until (Home   *home,
              EbGoal *goal,
              EbDate  again)
{
  g_autoptr (GError) error = NULL;

  eb_binder_move_goal (home->binder, home_seat (home, AMIRA), goal, EB_GOAL_MOVE_SHELVE, "Senere", again, NULL, &error);
  g_assert_no_error (error);
}

/* It is a date like any other, and is gone with the shelf. */
static void
test_look_again (Home         *home,
                 gconstpointer data)
{
  const EbId       record = *eb_goal_get_record (home_write_goal (home, AMIRA, "Jeg vil bo selv"));
  g_autofree char *key = date_key (&record, "2027-03-01");
  const EbDue     *due = NULL;
  EbGoal          *goal = eb_binder_find_goal (home->binder, &record);

  g_assert_null (home_find_date (home, key));
  shelve_until (home, goal, look_again);
  for (int again = 0; again < 2; again++)
    {
      g_assert_nonnull (home_find_date (home, key));
      due = eb_date_item_get_due (home_find_date (home, key));
      g_assert_cmpint (eb_date_compare (due->due, look_again), ==, 0);
      g_assert_cmpint (due->state, ==, EB_DUE_AHEAD);
      g_assert_cmpstr (due->about, ==, "Jeg vil bo selv");
      g_assert_cmpstr (eb_rule_get_id (due->rule), ==, "LOOK_AGAIN");
      if (again == 0)
        home_restart (home);
    }
  home_set_clock ((EbDate){ 2027, 3, 2 }, 12);
  g_assert_true (eb_binder_refresh_dates (home->binder, NULL));
  g_assert_cmpint (eb_date_item_get_due (home_find_date (home, key))->state, ==, EB_DUE_OVERDUE);
  move (home, AMIRA, eb_binder_find_goal (home->binder, &record), EB_GOAL_MOVE_TAKE_UP, NULL);
  g_assert_null (home_find_date (home, key));
}

/* What was done about one day does not close the next one. */
static void
test_look_again_twice (Home         *home,
                       gconstpointer data)
{
  EbGoal          *goal = home_write_goal (home, AMIRA, "Jeg vil bo selv");
  g_autofree char *key = date_key (eb_goal_get_record (goal), "2027-03-01");
  g_autofree char *next = date_key (eb_goal_get_record (goal), "2027-06-01");
  g_autoptr (GError) error = NULL;

  shelve_until (home, goal, look_again);
  g_assert_true (eb_binder_close_date (home->binder, home_seat (home, LONE), home_find_date (home, key), EB_CLOSE_MOVED, (EbDate){ 2027, 3, 8 }, "Ferie", &error));
  g_assert_cmpint (eb_date_compare (eb_date_item_get_due (home_find_date (home, key))->due, (EbDate){ 2027, 3, 8 }), ==, 0);
  g_assert_true (eb_binder_close_date (home->binder, home_seat (home, LONE), home_find_date (home, key), EB_CLOSE_NOT_NEEDED, NO_DAY, "Det ligger godt", &error));
  g_assert_cmpint (eb_date_item_get_due (home_find_date (home, key))->state, ==, EB_DUE_NOT_NEEDED);
  g_assert_no_error (error);
  move (home, AMIRA, goal, EB_GOAL_MOVE_TAKE_UP, NULL);
  shelve_until (home, goal, (EbDate){ 2027, 6, 1 });
  g_assert_null (home_find_date (home, key));
  g_assert_cmpint (eb_date_item_get_due (home_find_date (home, next))->state, ==, EB_DUE_AHEAD);
}

/* --- What they think of it --------------------------------------------------- */

static void
test_worth (Home         *home,
            gconstpointer data)
{
  const EbId         record = *eb_goal_get_record (home_write_goal (home, AMIRA, "Jeg vil bo selv"));
  EbGoal            *goal = eb_binder_find_goal (home->binder, &record);
  EbSeat            *amira = home_seat (home, AMIRA);
  const EbWorthWord *word = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (eb_binder_answer_worth (home->binder, amira, goal, EB_WORTH_REALISTIC, "Måske", &error));
  g_assert_true (eb_binder_answer_worth (home->binder, amira, goal, EB_WORTH_REALISTIC, "Ja,\nhvis jeg øver mig", &error));
  g_assert_true (eb_binder_answer_worth (home->binder, amira, goal, EB_WORTH_VISIBLE, "Nej", &error));
  g_assert_true (eb_binder_answer_worth (home->binder, amira, goal, EB_WORTH_VISIBLE, "", &error));
  g_assert_true (eb_binder_answer_worth (home->binder, amira, goal, EB_WORTH_SIGN, "Egen nøgle", &error));
  g_assert_true (eb_binder_answer_worth (home->binder, home_seat (home, LONE), goal, EB_WORTH_SIGN, "En lejekontrakt", &error));
  g_assert_no_error (error);
  home_restart (home);
  goal = eb_binder_find_goal (home->binder, &record);
  g_assert_cmpuint (eb_goal_get_worth (goal)->len, ==, 3);
  word = g_ptr_array_index (eb_goal_get_worth (goal), 0);
  g_assert_cmpint (word->worth, ==, EB_WORTH_REALISTIC);
  g_assert_cmpstr (word->text, ==, "Ja,\nhvis jeg øver mig");
  g_assert_true (word->person == home_person (home, AMIRA));
  word = g_ptr_array_index (eb_goal_get_worth (goal), 2);
  g_assert_cmpint (word->worth, ==, EB_WORTH_SIGN);
  g_assert_true (word->person == home_person (home, LONE));
}

int
main (int   argc,
      char *argv[])
{
  home_init (&argc, &argv);
  HOME_ADD_ON_DISK ("/goal-life/whole", test_life);
  HOME_ADD ("/goal-life/at", test_at);
  HOME_ADD ("/goal-life/notifies", test_notifies);
  HOME_ADD_ON_DISK ("/goal-life/challenge", test_challenge);
  HOME_ADD ("/goal-life/reword", test_reword);
  HOME_ADD ("/goal-life/take-back", test_take_back);
  HOME_ADD ("/goal-life/refused", test_refused);
  HOME_ADD ("/goal-life/refused-words", test_refused_words);
  HOME_ADD_ON_DISK ("/goal-life/look-again", test_look_again);
  HOME_ADD ("/goal-life/look-again-twice", test_look_again_twice);
  HOME_ADD_ON_DISK ("/goal-life/worth", test_worth);
  return g_test_run ();
}
