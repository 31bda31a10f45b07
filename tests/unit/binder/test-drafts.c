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

/* --- What is drawn and not sent ------------------------------------------------- */

static EbDrawing *
draw (guint strokes)
{
  EbDrawing *drawing = eb_drawing_new (300, 200);

  for (guint i = 0; i < strokes; i++)
    {
      eb_drawing_begin (drawing, 3);
      eb_drawing_add (drawing, (EbInkPoint){ 10, 20, 0.5F });
      eb_drawing_add (drawing, (EbInkPoint){ 90, (float) (10 * i), 0.5F });
    }
  return drawing;
}

static void
save_drawn (Home   *home,
            Who     who,
            EbGoal *goal,
            guint   strokes)
{
  g_autoptr (EbDrawing) drawing = draw (strokes);
  g_autoptr (GError) error = NULL;

  eb_binder_save_drawing (home->binder, home_seat (home, who), goal, drawing, &error);
  g_assert_no_error (error);
}

/* @strokes: 0: there is none */
static void
assert_drawn (Home   *home,
              Who     who,
              EbGoal *goal,
              guint   strokes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EbDrawing) drawing = eb_binder_load_drawing (home->binder, home_seat (home, who), goal, &error);
  g_autoptr (EbDrawing) expected = draw (strokes);
  g_autoptr (GVariant) read = NULL;
  g_autoptr (GVariant) wanted = NULL;

  g_assert_no_error (error);
  g_assert_true ((drawing != NULL) == (strokes > 0));
  if (drawing == NULL)
    return;
  read = g_variant_ref_sink (eb_drawing_to_variant (drawing));
  wanted = g_variant_ref_sink (eb_drawing_to_variant (expected));
  g_assert_true (g_variant_equal (read, wanted));
}

static void
test_drawn (Home         *home,
            gconstpointer data)
{
  EbGoal *goal = home_write_goal (home, AMIRA, "Jeg vil bo selv");
  EbId    record = *eb_goal_get_record (goal);

  assert_drawn (home, AMIRA, goal, 0);
  save (home, AMIRA, goal, "Mit værelse");
  save_drawn (home, AMIRA, goal, 2);
  save_drawn (home, AMIRA, goal, 3);
  save_drawn (home, LONE, goal, 1);
  home_restart (home);
  goal = eb_binder_find_goal (home->binder, &record);
  assert_drawn (home, AMIRA, goal, 3);
  assert_drawn (home, LONE, goal, 1);
  assert_draft (home, AMIRA, goal, "Mit værelse");
  assert_draft (home, LONE, goal, NULL);

  save_drawn (home, AMIRA, goal, 0); /* all of it taken back */
  assert_drawn (home, AMIRA, goal, 0);
  g_assert_true (eb_binder_save_drawing (home->binder, home_seat (home, LONE), goal, NULL, NULL));
  assert_drawn (home, LONE, goal, 0);
  g_assert_cmpuint (count_drafts (home, AMIRA), ==, 1);
  g_assert_cmpuint (count_drafts (home, LONE), ==, 0);
}

/* Both go with the note that they became; if it is refused, both stay. */
static void
test_drawn_sent (Home         *home,
                 gconstpointer data)
{
  EbGoal     *goal = home_write_goal (home, AMIRA, "Jeg vil bo selv");
  EbNoteWords words = { .text = " " };
  g_autoptr (EbDrawing) drawing = draw (2);
  g_autoptr (GError) error = NULL;

  save (home, AMIRA, goal, "Mit værelse");
  save_drawn (home, AMIRA, goal, 2);
  save_drawn (home, LONE, goal, 1);
  words.drawing = drawing;
  g_assert_false (eb_binder_send_note (home->binder, home_seat (home, AMIRA), goal, &words, &error));
  g_assert_cmpuint (count_drafts (home, AMIRA), ==, 2);

  words.text = "Mit værelse";
  g_assert_true (eb_binder_send_note (home->binder, home_seat (home, AMIRA), goal, &words, NULL));
  g_assert_cmpuint (count_drafts (home, AMIRA), ==, 0);
  assert_drawn (home, LONE, goal, 1);
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
  HOME_ADD_ON_DISK ("/drafts/drawn", test_drawn);
  HOME_ADD ("/drafts/drawn-sent", test_drawn_sent);
  return g_test_run ();
}
