/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "notes-fixture.h"

/* "Mit værelse": notes that are the youth's alone until they are shared. */

#define CAPTION "Mit værelse, set ovenfra"

static EbNote *
send_private (Home       *home,
              EbGoal     *goal,
              const char *text,
              EbNote     *answers)
{
  return notes_send (home, AMIRA, goal, &(EbNoteWords){ .text = text, .answers = answers, .in_room = TRUE });
}

static void
test_alone (Home         *home,
            gconstpointer on_disk)
{
  EbGoal *goal = notes_start (home);
  EbNote *note = NULL;
  g_autoptr (GError) error = NULL;

  home_write_note (home, LONE, goal, "Fint");
  g_assert_false (eb_binder_is_alone (home->binder));
  notes_assert_not_allowed (eb_binder_send_note (home->binder, home_seat (home, AMIRA), goal, &(EbNoteWords){ .text = "Hemmeligt", .in_room = TRUE }, &error), &error);

  goal = notes_leave (home, LONE, goal);
  g_assert_true (eb_binder_is_alone (home->binder));
  send_private (home, goal, "Jeg er bange", NULL);
  notes_assert (goal, "Lone: Fint < Fint\nAmira private: Jeg er bange < Jeg er bange\n");
  goal = notes_reopen (home, goal);
  note = notes_nth (goal, 1);
  g_assert_cmpint (eb_binder_check_note (home->binder, note), ==, EB_TRUST_SIGNED);
  notes_revise (home, AMIRA, goal, note, "Jeg er lidt bange");
  goal = notes_reopen (home, goal);
  notes_assert (goal, "Lone: Fint < Fint\nAmira private: Jeg er lidt bange < Jeg er bange < Jeg er lidt bange\n");
  notes_withdraw (home, AMIRA, goal, notes_nth (goal, 1));
  goal = notes_reopen (home, goal);
  notes_assert (goal, "Lone: Fint < Fint\nAmira withdrawn private: \n");
  g_assert_cmpuint (eb_binder_get_broken (home->binder), ==, 0);
  g_assert_cmpuint (eb_binder_get_missing (home->binder), ==, 0);
}

/* Somebody sits down: what is private is gone at once, and not opened again until
 * they have left. */
static void
test_not_alone (Home         *home,
                gconstpointer on_disk)
{
  EbGoal *goal = notes_start (home);
  g_autoptr (EbNote) kept = NULL;
  EbNote *note = NULL;
  g_autoptr (GError) error = NULL;

  goal = notes_leave (home, LONE, goal);
  note = send_private (home, goal, "Jeg er bange", NULL);
  send_private (home, goal, "Meget", note);
  kept = g_object_ref (note);
  home_sit (home->table, LONE);
  notes_assert (goal, "");
  g_assert_cmpstr (eb_note_get_text (kept), ==, "");
  notes_assert_not_allowed (eb_binder_share_note (home->binder, home_seat (home, AMIRA), goal, kept, &error), &error);

  goal = notes_reopen (home, goal);
  notes_assert (goal, "");
  g_assert_true (eb_binder_has_room (home->binder));
  home_write_note (home, AMIRA, goal, "Med Lone");
  goal = notes_leave (home, LONE, goal);
  notes_assert (goal, "Amira private: Jeg er bange < Jeg er bange\n"
                      "Amira private: Meget < Meget @ Jeg er bange\n"
                      "Amira: Med Lone < Med Lone\n");
  g_assert_cmpuint (eb_binder_get_broken (home->binder), ==, 0);
  g_assert_cmpuint (eb_binder_get_missing (home->binder), ==, 0);
}

static void
test_share (Home         *home,
            gconstpointer on_disk)
{
  EbGoal *goal = notes_start (home);
  EbNote *note = NULL;
  EbId    record = EB_ID_NONE;
  g_autoptr (EbDrawing) drawing = notes_draw (2);
  g_autoptr (GError) error = NULL;

  home_write_note (home, LONE, goal, "Hvad siger du?");
  goal = notes_leave (home, LONE, goal);
  note = notes_send (home, AMIRA, goal, &(EbNoteWords){ .text = CAPTION, .answers = notes_nth (goal, 0), .drawing = drawing, .in_room = TRUE });
  record = *eb_note_get_record (note);
  send_private (home, goal, "Bliver her", note);
  g_assert_true (eb_binder_share_note (home->binder, home_seat (home, AMIRA), goal, note, &error));
  for (guint pass = 0; pass < 2; pass++)
    {
      notes_assert (goal, "Lone: Hvad siger du? < Hvad siger du?\n"
                          "Amira private: Bliver her < Bliver her @ \n"
                          "Amira: " CAPTION " < " CAPTION " (2 strokes) @ Hvad siger du?\n");
      g_assert_false (eb_id_equal (eb_note_get_record (notes_nth (goal, 2)), &record));
      goal = notes_reopen (home, goal);
    }
  goal = notes_sit_down (home, LONE, goal);
  notes_assert (goal, "Lone: Hvad siger du? < Hvad siger du?\n"
                      "Amira: " CAPTION " < " CAPTION " (2 strokes) @ Hvad siger du?\n");
  g_assert_cmpint (eb_binder_check_note (home->binder, notes_nth (goal, 1)), ==, EB_TRUST_SIGNED);
  g_assert_cmpuint (eb_binder_get_broken (home->binder), ==, 0);
}

/* What a shared note answered stays in the room. */
static void
test_share_answer (Home         *home,
                   gconstpointer on_disk)
{
  EbGoal *goal = notes_leave (home, LONE, notes_start (home));
  EbNote *first = send_private (home, goal, "Bliver her", NULL);
  EbNote *second = send_private (home, goal, "Kan deles", first);
  g_autoptr (GError) error = NULL;

  notes_assert_not_allowed (eb_binder_send_note (home->binder, home_seat (home, AMIRA), goal, &(EbNoteWords){ .text = "Udenfor", .answers = first }, &error), &error);
  g_assert_true (eb_binder_share_note (home->binder, home_seat (home, AMIRA), goal, second, &error));
  goal = notes_reopen (home, goal);
  notes_assert (goal, "Amira private: Bliver her < Bliver her\nAmira: Kan deles < Kan deles\n");
  notes_assert_newest (home, eb_note_get_record (notes_nth (goal, 1)), "kind goal text");
}

typedef struct
{
  EbKeyring *keyring;
  guint      closed;
  guint      leaked;
} Look;

static gboolean
look (const EbSealed *sealed,
      gpointer        user_data)
{
  Look *search = user_data;
  g_auto (EbOpened) opened = { 0 };

  if (!eb_keyring_open (search->keyring, sealed, &opened, NULL))
    search->closed++;
  else
    search->leaked += memmem (g_bytes_get_data (opened.payload, NULL), g_bytes_get_size (opened.payload), "bange", strlen ("bange")) != NULL;
  return TRUE;
}

/* Lone, who holds every door's key but the room's, opens what she can. */
static void
test_adult (Home         *home,
            gconstpointer on_disk)
{
  EbGoal *goal = notes_leave (home, LONE, notes_start (home));
  Look    search = { 0 };
  EbNote *note = send_private (home, goal, "Jeg er bange", NULL);

  notes_revise (home, AMIRA, goal, note, "Jeg er lidt bange");
  goal = notes_sit_down (home, LONE, goal);
  goal = notes_leave (home, AMIRA, goal);
  g_assert_false (eb_binder_is_alone (home->binder)); /* that is said of the youth */
  g_assert_false (eb_binder_has_room (home->binder));
  notes_assert (goal, "");
  g_assert_cmpuint (eb_binder_get_broken (home->binder), ==, 0);
  g_assert_cmpuint (eb_binder_get_missing (home->binder), ==, 0);

  search.keyring = eb_seat_get_keyring (home_seat (home, LONE));
  g_assert_true (eb_journal_each_revision (home->journal, &home->id, NULL, look, &search, NULL));
  g_assert_cmpuint (search.closed, ==, 2);
  g_assert_cmpuint (search.leaked, ==, 0);
}

/* A room's key that Lone made and gave Amira is not taken for the room's: Lone
 * could read everything behind it. */
static void
test_planted_room (Home         *home,
                   gconstpointer on_disk)
{
  EbKeyring       *lone = eb_seat_get_keyring (home_seat (home, LONE));
  EbKeyring       *amira = NULL;
  const EbAccount *account = home_account (AMIRA);
  g_autoptr (EbBatch) batch = eb_batch_new ();
  EbId key = EB_ID_NONE;
  g_autoptr (GPtrArray) names = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (eb_keyring_make_key (lone, &home->id, EB_DOOR_ROOM, 2, &key, &error));
  g_ptr_array_add (batch->grants, eb_keyring_grant (lone, &key, &account->id, account->public_box, 1, &error));
  g_assert_true (eb_journal_commit (home->journal, batch, &error));
  names = eb_binder_list (home->journal, home_seat (home, AMIRA), &error); /* as when a binder is chosen */
  g_assert_cmpuint (names->len, ==, 1);
  home_reopen (home);
  amira = eb_seat_get_keyring (home_seat (home, AMIRA));
  g_assert_null (eb_keyring_find_key (amira, &key));
  g_assert_cmpuint (eb_keyring_find_door (amira, &home->id, EB_DOOR_ROOM)->generation, ==, 1);
  g_assert_cmpuint (eb_binder_get_broken (home->binder), ==, 1);
}

/* Who else is said to have written in the room has not. */
static void
test_room_author (Home         *home,
                  gconstpointer on_disk)
{
  EbGoal    *goal = notes_leave (home, LONE, notes_start (home));
  const EbId in = *eb_goal_get_record (goal);

  notes_append (home, AMIRA, LONE, EB_DOOR_ROOM, NULL, NULL, notes_text_payload (&in, "Til mig selv"));
  goal = notes_reopen (home, goal);
  notes_assert (goal, "");
  g_assert_cmpuint (eb_binder_get_broken (home->binder), ==, 1);
}

int
main (int    argc,
      char **argv)
{
  home_init (&argc, &argv);

  HOME_ADD ("/room/alone", test_alone);
  HOME_ADD ("/room/not-alone", test_not_alone);
  HOME_ADD ("/room/share", test_share);
  HOME_ADD ("/room/share-answer", test_share_answer);
  HOME_ADD ("/room/adult", test_adult);
  HOME_ADD ("/room/planted-room", test_planted_room);
  HOME_ADD ("/room/room-author", test_room_author);

  return g_test_run ();
}
