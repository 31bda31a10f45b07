/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "binder-fixture.h"

/* What is typed and not sent. */

static void
save (Home       *home,
      Who         who,
      EbGoal     *goal,
      const char *text)
{
  g_autoptr (GError) error = NULL;

  eb_binder_save_draft (home->binder, home_seat (home, who), goal, text, &error);
  g_assert_no_error (error);
}

static void
assert_draft (Home       *home,
              Who         who,
              EbGoal     *goal,
              const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = eb_binder_load_draft (home->binder, home_seat (home, who), goal, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, expected);
}

static guint
count_drafts (Home *home,
              Who   who)
{
  g_autoptr (GPtrArray) drafts = eb_journal_list_drafts (home->journal, &home_account (who)->id, NULL);

  return drafts->len;
}

/* Each person has one draft for each goal; it is kept as typed. */
static void
test_each_place (Home         *home,
                 gconstpointer data)
{
  EbGoal *flat = home_write_goal (home, AMIRA, "Jeg vil bo selv");
  EbGoal *money = home_write_goal (home, AMIRA, "Penge tilbage");

  assert_draft (home, AMIRA, flat, NULL);
  save (home, AMIRA, flat, "  Det jeg er bange for\n");
  save (home, AMIRA, money, "To hundrede");
  save (home, LONE, flat, "Skal vi prøve");
  save (home, AMIRA, flat, "  Det jeg er bange for er\n");
  assert_draft (home, AMIRA, flat, "  Det jeg er bange for er\n");
  assert_draft (home, AMIRA, money, "To hundrede");
  assert_draft (home, LONE, flat, "Skal vi prøve");
  assert_draft (home, LONE, money, NULL);
}

static void
test_dropped (Home         *home,
              gconstpointer data)
{
  EbGoal *goal = home_write_goal (home, AMIRA, "Jeg vil bo selv");

  save (home, AMIRA, goal, "Nej");
  save (home, AMIRA, goal, "");
  assert_draft (home, AMIRA, goal, NULL);
  save (home, AMIRA, goal, "Nej");
  save (home, AMIRA, goal, NULL);
  assert_draft (home, AMIRA, goal, NULL);
  g_assert_cmpuint (count_drafts (home, AMIRA), ==, 0);
}

static void
test_survives (Home         *home,
               gconstpointer data)
{
  EbGoal *goal = home_write_goal (home, AMIRA, "Jeg vil bo selv");
  EbId    record = *eb_goal_get_record (goal);

  save (home, AMIRA, goal, "Midt i et or");
  home_restart (home);
  assert_draft (home, AMIRA, eb_binder_find_goal (home->binder, &record), "Midt i et or");
}

/* A draft goes with the note that it became, and only that one. */
static void
test_sent (Home         *home,
           gconstpointer data)
{
  EbGoal *goal = home_write_goal (home, AMIRA, "Jeg vil bo selv");
  g_autoptr (GError) error = NULL;

  save (home, AMIRA, goal, "Ja. Men kun");
  save (home, LONE, goal, "Aftale");
  home_write_note (home, AMIRA, goal, "Ja. Men kun hvis jeg selv bestemmer.");
  assert_draft (home, AMIRA, goal, NULL);
  assert_draft (home, LONE, goal, "Aftale");

  /* What could not be sent is still there. */
  g_assert_false (eb_binder_write_note (home->binder, home_seat (home, LONE), goal, " ", &error));
  assert_draft (home, LONE, goal, "Aftale");
}

/* Nobody else's draft can be read, with whatever keys to the binder. */
static void
test_private (Home         *home,
              gconstpointer data)
{
  EbGoal *goal = home_write_goal (home, AMIRA, "Jeg vil bo selv");
  g_autoptr (GPtrArray) drafts = NULL;
  EbKeyring *lone = eb_seat_get_keyring (home_seat (home, LONE));

  save (home, AMIRA, goal, "Det her skal ingen se endnu");
  drafts = eb_journal_list_drafts (home->journal, &home_account (AMIRA)->id, NULL);
  g_assert_cmpuint (drafts->len, ==, 1);
  for (guint i = 0; i < drafts->len; i++)
    {
      const EbDraft *draft = g_ptr_array_index (drafts, i);
      const EbId     guess = eb_keyring_derive_id (lone, "draft", eb_goal_get_record (goal));
      g_autoptr (GError) error = NULL;

      g_assert_false (eb_id_equal (&draft->place, &guess));
      g_assert_null (eb_keyring_open_own (lone, &draft->place, draft->sealed, &error));
      g_assert_error (error, EB_VAULT_ERROR, EB_VAULT_ERROR_BROKEN_SEAL);
    }
}

int
main (int   argc,
      char *argv[])
{
  home_init (&argc, &argv);
  HOME_ADD ("/drafts/each-place", test_each_place);
  HOME_ADD ("/drafts/dropped", test_dropped);
  HOME_ADD_ON_DISK ("/drafts/survives", test_survives);
  HOME_ADD ("/drafts/sent", test_sent);
  HOME_ADD ("/drafts/private", test_private);
  return g_test_run ();
}
