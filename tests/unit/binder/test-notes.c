/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "notes-fixture.h"

#include "eb-goal-private.h"
#include "eb-text.h"

/* What becomes of a note: revised, withdrawn, answered, signed. */

#define WORDS "Kun hvis jeg selv bestemmer"
#define CAPTION "Mit værelse, set ovenfra"

static EbGoal *
restart (Home   *home,
         EbGoal *goal)
{
  const EbId record = *eb_goal_get_record (goal);

  home_restart (home);
  return eb_binder_find_goal (home->binder, &record);
}

static void
sign (Home   *home,
      Who     who,
      EbGoal *goal,
      EbNote *note,
      EbSign  given)
{
  g_autoptr (GError) error = NULL;

  eb_binder_sign_note (home->binder, home_seat (home, who), goal, note, given, &error);
  g_assert_no_error (error);
}

static GVariant *
sign_payload (const EbId *note,
              const char *nick)
{
  return g_variant_new_parsed ("{'kind': <'sign'>, 'note': <%@ay>, 'sign': <%s>}", home_id_variant (note), nick);
}

static void
count_notify_cb (guint *count)
{
  (*count)++;
}

/* --- Their author ---------------------------------------------------------------- */

static void
test_revise (Home         *home,
             gconstpointer on_disk)
{
  EbGoal      *goal = notes_start (home);
  EbNote      *note = home_write_note (home, AMIRA, goal, WORDS);
  const gint64 sent = eb_note_get_time (note);
  guint        told = 0;

  g_signal_connect_swapped (note, "notify::text", G_CALLBACK (count_notify_cb), &told);
  g_assert_cmpint (eb_note_get_changed (note), ==, 0);
  home_set_clock ((EbDate){ 2026, 11, 22 }, 12);
  notes_revise (home, AMIRA, goal, note, "  Kun hvis jeg bestemmer\n");
  notes_revise (home, AMIRA, goal, note, "Kun hvis jeg bestemmer"); /* nothing new */
  g_assert_cmpuint (told, ==, 1);
  home_set_clock ((EbDate){ 2026, 11, 23 }, 12);
  notes_revise (home, AMIRA, goal, note, "Hvis jeg bestemmer");
  g_assert_cmpuint (told, ==, 2);

  goal = restart (home, goal);
  note = notes_nth (goal, 0);
  notes_assert (goal, "Amira: Hvis jeg bestemmer < " WORDS " < Kun hvis jeg bestemmer < Hvis jeg bestemmer\n");
  g_assert_cmpint (eb_note_get_time (note), ==, sent);
  g_assert_cmpint (eb_note_get_changed (note), >, sent + 47 * G_TIME_SPAN_HOUR);
  g_assert_cmpint (eb_binder_check_note (home->binder, note), ==, EB_TRUST_SIGNED);
  g_assert_null (eb_note_get_text_at (note, sent - 1));
  g_assert_cmpstr (eb_note_get_text_at (note, sent), ==, WORDS);
  g_assert_cmpstr (eb_note_get_text_at (note, sent + 36 * G_TIME_SPAN_HOUR), ==, "Kun hvis jeg bestemmer");
  g_assert_cmpstr (eb_note_get_text_at (note, G_MAXINT64), ==, "Hvis jeg bestemmer");
  g_assert_cmpuint (eb_binder_get_broken (home->binder), ==, 0);
}

/* Nothing of it can be had any more from what is read: not the words, not those
 * before, not the drawing. */
static void
test_withdraw (Home         *home,
               gconstpointer on_disk)
{
  EbGoal *goal = notes_start (home);
  g_autoptr (EbDrawing) drawing = notes_draw (2);
  EbNote *note = notes_send (home, AMIRA, goal, &(EbNoteWords){ .text = CAPTION, .drawing = drawing });

  home_write_note (home, LONE, goal, "Fint");
  notes_revise (home, AMIRA, goal, note, "Mit værelse");
  sign (home, LONE, goal, note, EB_SIGN_HEART);
  notes_withdraw (home, AMIRA, goal, note);
  for (guint pass = 0; pass < 2; pass++)
    {
      g_autofree char *text = NULL;

      notes_assert (goal, "Amira withdrawn: \nLone: Fint < Fint\n");
      note = notes_nth (goal, 0);
      g_object_get (note, "text", &text, NULL);
      g_assert_cmpstr (text, ==, "");
      g_assert_null (eb_note_get_text_at (note, eb_note_get_time (note)));
      g_assert_cmpint (eb_note_get_changed (note), !=, 0);
      g_assert_cmpstr (eb_note_get_first_text (note), ==, "");
      g_assert_cmpint (eb_binder_check_note (home->binder, note), ==, EB_TRUST_SIGNED);
      if (pass == 0)
        goal = restart (home, goal);
    }
  g_assert_cmpuint (eb_binder_get_broken (home->binder), ==, 0);
}

/* Not through the commands. */
static void
test_not_theirs (Home         *home,
                 gconstpointer on_disk)
{
  EbGoal *goal = notes_start (home);
  EbGoal *other = home_write_goal (home, AMIRA, "Penge tilbage");
  EbNote *note = home_write_note (home, AMIRA, goal, WORDS);
  EbSeat *amira = home_seat (home, AMIRA);
  EbSeat *lone = home_seat (home, LONE);
  EbNote *withdrawn = NULL;
  g_autoptr (GError) error = NULL;

  notes_assert_not_allowed (eb_binder_revise_note (home->binder, lone, goal, note, "Nej", &error), &error);
  notes_assert_not_allowed (eb_binder_withdraw_note (home->binder, lone, goal, note, &error), &error);
  notes_assert_not_allowed (eb_binder_share_note (home->binder, lone, goal, note, &error), &error);
  notes_assert_not_allowed (eb_binder_share_note (home->binder, amira, goal, note, &error), &error);
  notes_assert_not_allowed (eb_binder_revise_note (home->binder, amira, other, note, "Nej", &error), &error);
  notes_assert_not_allowed (eb_binder_sign_note (home->binder, lone, other, note, EB_SIGN_SUN, &error), &error);
  notes_assert_not_allowed (eb_binder_send_note (home->binder, lone, other, &(EbNoteWords){ .text = "Til den anden", .answers = note }, &error), &error);
  g_assert_false (eb_binder_revise_note (home->binder, amira, goal, note, " \n", &error));
  g_assert_error (error, EB_TEXT_ERROR, EB_TEXT_ERROR_EMPTY);
  g_clear_error (&error);

  withdrawn = home_write_note (home, AMIRA, goal, "Pyt");
  notes_withdraw (home, AMIRA, goal, withdrawn);
  notes_assert_not_allowed (eb_binder_revise_note (home->binder, amira, goal, withdrawn, "Alligevel", &error), &error);
  notes_assert_not_allowed (eb_binder_sign_note (home->binder, lone, goal, withdrawn, EB_SIGN_SUN, &error), &error);
  notes_assert (goal, "Amira: " WORDS " < " WORDS "\nAmira withdrawn: \n");
  notes_assert (other, "");
}

/* Nor with the right door key. Each is counted and changes nothing. */
static void
test_forged (Home         *home,
             gconstpointer on_disk)
{
  EbGoal          *goal = notes_start (home);
  EbGoal          *other = home_write_goal (home, AMIRA, "Penge tilbage");
  EbNote          *note = home_write_note (home, AMIRA, goal, WORDS);
  const EbId       in = *eb_goal_get_record (goal);
  const EbId       elsewhere = *eb_goal_get_record (other);
  const EbId       record = *eb_note_get_record (note);
  const EbId       head = *eb_note_get_revision (note);
  const EbId       nothing = eb_vault_random_id ();
  g_autofree char *before = notes_describe (goal);
  const struct
  {
    Who         by;
    Who         as;
    EbDoor      door;
    const EbId *record;
    const EbId *parent;
    GVariant   *payload;
  } forgeries[] = {
    { LONE, LONE, EB_DOOR_HOME, &record, &head, notes_text_payload (&in, "Alligevel ikke") },
    { LONE, AMIRA, EB_DOOR_HOME, &record, &head, notes_text_payload (&in, "Alligevel ikke") },
    { LONE, LONE, EB_DOOR_HOME, &record, &head, notes_end_payload (&in, "withdrawn") },
    { LONE, AMIRA, EB_DOOR_HOME, &record, &head, notes_end_payload (&in, "withdrawn") },
    { LONE, AMIRA, EB_DOOR_HOME, &record, &head, notes_end_payload (&in, "shared") },
    { AMIRA, AMIRA, EB_DOOR_HOME, &record, &head, notes_end_payload (&in, "shared") },
    { AMIRA, AMIRA, EB_DOOR_HOME, &record, &head, notes_text_payload (&elsewhere, "Et andet mål") },
    { AMIRA, AMIRA, EB_DOOR_HOME, &record, &nothing, notes_text_payload (&in, "Efter intet") },
    { AMIRA, AMIRA, EB_DOOR_HOME, NULL, &head, notes_text_payload (&in, "Som en anden") },
    { AMIRA, AMIRA, EB_DOOR_JOB, &record, &head, notes_text_payload (&in, "Bag en anden dør") },
    { AMIRA, AMIRA, EB_DOOR_ROOM, &record, &head, notes_end_payload (&in, "withdrawn") },
    { AMIRA, AMIRA, EB_DOOR_HOME, &record, &head, notes_end_payload (&in, "forgotten") },
    { LONE, LONE, EB_DOOR_HOME, &record, NULL, notes_text_payload (&in, "Samme navn") },
    { LONE, AMIRA, EB_DOOR_HOME, &record, NULL, notes_text_payload (&in, "Samme navn") },
    { LONE, LONE, EB_DOOR_JOB, NULL, NULL, sign_payload (&record, "sun") },
    { LONE, AMIRA, EB_DOOR_HOME, NULL, NULL, sign_payload (&record, "sun") },
    { LONE, LONE, EB_DOOR_HOME, NULL, NULL, sign_payload (&in, "sun") },
    { LONE, MALTE, EB_DOOR_HOME, NULL, NULL, sign_payload (&record, "sun") },
    { LONE, LONE, EB_DOOR_HOME, NULL, NULL, g_variant_new_parsed ("{'kind': <'note'>, 'goal': <%@ay>, 'text': <'Kruseduller'>, 'ink': <7>}", home_id_variant (&in)) },
  };
  guint expected = 0;

  for (guint i = 0; i < G_N_ELEMENTS (forgeries); i++)
    {
      const gboolean   in_room = forgeries[i].door == EB_DOOR_ROOM;
      g_autofree char *after = NULL;

      g_test_message ("forgery %u", i);
      notes_append (home, forgeries[i].by, forgeries[i].as, forgeries[i].door, forgeries[i].record, forgeries[i].parent, forgeries[i].payload);
      goal = notes_reopen (home, goal);
      after = notes_describe (goal);
      g_assert_cmpstr (after, ==, before);
      expected += !in_room; /* with Lone at the table the room is not read */
      g_assert_cmpuint (eb_binder_get_broken (home->binder), ==, expected);
    }
  goal = notes_leave (home, LONE, goal);
  notes_assert (goal, before);
  g_assert_cmpuint (eb_binder_get_broken (home->binder), ==, expected + 1);
}

/* Whoever can write into the file could lay a forged note before the real one,
 * under its name. The real one is still read, and still its author's to revise. */
static void
test_forged_first (Home         *home,
                   gconstpointer on_disk)
{
  EbGoal    *goal = notes_start (home);
  const EbId in = *eb_goal_get_record (goal);
  const EbId record = eb_vault_random_id ();
  EbId       head = EB_ID_NONE;

  notes_append (home, LONE, AMIRA, EB_DOOR_HOME, &record, NULL, notes_text_payload (&in, "Jeg har fortrudt"));
  head = notes_append (home, AMIRA, AMIRA, EB_DOOR_HOME, &record, NULL, notes_text_payload (&in, WORDS));
  notes_append (home, AMIRA, AMIRA, EB_DOOR_HOME, &record, &head, notes_text_payload (&in, "Kun hvis jeg bestemmer"));
  goal = notes_reopen (home, goal);
  notes_assert (goal, "Amira: Jeg har fortrudt < Jeg har fortrudt\n"
                      "Amira: Kun hvis jeg bestemmer < " WORDS " < Kun hvis jeg bestemmer\n");
  g_assert_cmpint (eb_note_get_trust (notes_nth (goal, 0)), ==, EB_TRUST_FORGED);
  g_assert_cmpint (eb_note_get_trust (notes_nth (goal, 1)), ==, EB_TRUST_SIGNED);
}

/* Words in Amira's mouth are not hers to revise. */
static void
test_forged_note (Home         *home,
                  gconstpointer on_disk)
{
  EbGoal    *goal = notes_start (home);
  const EbId in = *eb_goal_get_record (goal);
  g_autoptr (GError) error = NULL;

  notes_append (home, LONE, AMIRA, EB_DOOR_HOME, NULL, NULL, notes_text_payload (&in, "Jeg har fortrudt"));
  goal = notes_reopen (home, goal);
  notes_assert_not_allowed (eb_binder_revise_note (home->binder, home_seat (home, AMIRA), goal, notes_nth (goal, 0), "Nej", &error), &error);
  g_assert_cmpint (eb_note_get_trust (notes_nth (goal, 0)), ==, EB_TRUST_FORGED);
}

/* --- Two machines at once -------------------------------------------------------- */

static void
test_beside (Home         *home,
             gconstpointer on_disk)
{
  EbGoal    *goal = notes_start (home);
  EbNote    *note = home_write_note (home, AMIRA, goal, WORDS);
  const EbId in = *eb_goal_get_record (goal);
  const EbId record = *eb_note_get_record (note);
  const EbId head = *eb_note_get_revision (note);

  notes_append (home, AMIRA, AMIRA, EB_DOOR_HOME, &record, &head, notes_text_payload (&in, "Her"));
  notes_append (home, AMIRA, AMIRA, EB_DOOR_HOME, &record, &head, notes_text_payload (&in, "Der"));
  goal = notes_reopen (home, goal);
  notes_assert (goal, "Amira: Her < " WORDS " < Her + Der\n");
  g_assert_cmpstr (eb_note_get_text_at (notes_nth (goal, 0), G_MAXINT64), ==, "Her");

  notes_revise (home, AMIRA, goal, notes_nth (goal, 0), "Begge steder");
  goal = notes_reopen (home, goal);
  notes_assert (goal, "Amira: Begge steder < " WORDS " < Her + Der < Begge steder\n");
  g_assert_cmpuint (eb_binder_get_broken (home->binder), ==, 0);
}

/* Withdrawn on one machine, revised on the other: it stays withdrawn, whichever
 * comes first. */
static void
test_withdrawn_beside (Home         *home,
                       gconstpointer on_disk)
{
  EbGoal    *goal = notes_start (home);
  const EbId in = *eb_goal_get_record (goal);

  for (guint i = 0; i < 2; i++)
    {
      EbNote    *note = home_write_note (home, AMIRA, goal, WORDS);
      const EbId record = *eb_note_get_record (note);
      const EbId head = *eb_note_get_revision (note);

      notes_append (home, AMIRA, AMIRA, EB_DOOR_HOME, &record, &head, i == 0 ? notes_text_payload (&in, "Her") : notes_end_payload (&in, "withdrawn"));
      notes_append (home, AMIRA, AMIRA, EB_DOOR_HOME, &record, &head, i == 1 ? notes_text_payload (&in, "Her") : notes_end_payload (&in, "withdrawn"));
    }
  goal = notes_reopen (home, goal);
  notes_assert (goal, "Amira withdrawn: \nAmira withdrawn: \n");
  g_assert_cmpuint (eb_binder_get_broken (home->binder), ==, 0);
}

/* --- Answers, drawings, signs ------------------------------------------------------ */

static void
test_answer (Home         *home,
             gconstpointer on_disk)
{
  EbGoal *goal = notes_start (home);
  EbNote *note = home_write_note (home, AMIRA, goal, WORDS);

  notes_send (home, LONE, goal, &(EbNoteWords){ .text = "Det gør du", .answers = note, .topic = "follow-up:FOLLOW_FIRST" });
  goal = restart (home, goal);
  notes_assert (goal, "Amira: " WORDS " < " WORDS "\nLone: Det gør du < Det gør du @ " WORDS "\n");
  g_assert_cmpstr (eb_note_get_topic (notes_nth (goal, 1)), ==, "follow-up:FOLLOW_FIRST");
  g_assert_null (eb_note_get_topic (notes_nth (goal, 0)));
  g_assert_true (eb_note_get_answers (notes_nth (goal, 1)) == notes_nth (goal, 0));
  g_assert_cmpint (eb_binder_check_note (home->binder, notes_nth (goal, 1)), ==, EB_TRUST_SIGNED);

  /* It answers that place, also when nobody can read it any more. */
  notes_withdraw (home, AMIRA, goal, notes_nth (goal, 0));
  goal = restart (home, goal);
  notes_assert (goal, "Amira withdrawn: \nLone: Det gør du < Det gør du @ \n");
}

/* What answers a note of another goal is read, and answers nothing. */
static void
test_answer_elsewhere (Home         *home,
                       gconstpointer on_disk)
{
  EbGoal    *goal = notes_start (home);
  EbGoal    *other = home_write_goal (home, AMIRA, "Penge tilbage");
  const EbId in = *eb_goal_get_record (goal);
  const EbId record = *eb_note_get_record (home_write_note (home, AMIRA, other, WORDS));

  notes_append (home, LONE, LONE, EB_DOOR_HOME, NULL, NULL, g_variant_new_parsed ("{'kind': <'note'>, 'goal': <%@ay>, 'text': <'Fint'>, 'answers': <%@ay>}", home_id_variant (&in), home_id_variant (&record)));
  goal = notes_reopen (home, goal);
  notes_assert (goal, "Lone: Fint < Fint\n");
}

static void
test_drawing (Home         *home,
              gconstpointer on_disk)
{
  EbGoal *goal = notes_start (home);
  g_autoptr (EbDrawing) drawing = notes_draw (3);
  g_autoptr (EbDrawing) empty = notes_draw (0);
  g_autoptr (GError) error = NULL;

  g_assert_false (eb_binder_send_note (home->binder, home_seat (home, AMIRA), goal, &(EbNoteWords){ .text = "", .drawing = drawing }, &error));
  g_assert_error (error, EB_TEXT_ERROR, EB_TEXT_ERROR_EMPTY);
  notes_send (home, AMIRA, goal, &(EbNoteWords){ .text = CAPTION, .drawing = drawing });
  notes_send (home, AMIRA, goal, &(EbNoteWords){ .text = "Ingen streger", .drawing = empty });
  goal = restart (home, goal);
  notes_assert (goal, "Amira: " CAPTION " < " CAPTION " (3 strokes)\nAmira: Ingen streger < Ingen streger\n");
  g_assert_cmpint (eb_binder_check_note (home->binder, notes_nth (goal, 0)), ==, EB_TRUST_SIGNED);

  /* Only the caption is revised. */
  notes_revise (home, AMIRA, goal, notes_nth (goal, 0), "Sådan");
  goal = restart (home, goal);
  notes_assert (goal, "Amira: Sådan < " CAPTION " < Sådan (3 strokes)\nAmira: Ingen streger < Ingen streger\n");
  g_assert_cmpint (eb_binder_check_note (home->binder, notes_nth (goal, 0)), ==, EB_TRUST_SIGNED);
  g_assert_cmpuint (eb_binder_get_broken (home->binder), ==, 0);
}

static void
test_sign (Home         *home,
           gconstpointer on_disk)
{
  EbGoal    *goal = notes_start (home);
  EbNote    *note = home_write_note (home, AMIRA, goal, "Nej");
  const EbId record = *eb_note_get_record (note);
  guint      told = 0;

  g_signal_connect_swapped (note, "notify::signs", G_CALLBACK (count_notify_cb), &told);
  sign (home, LONE, goal, note, EB_SIGN_READ);
  sign (home, AMIRA, goal, note, EB_SIGN_THINK);
  sign (home, LONE, goal, note, EB_SIGN_HEART);
  g_assert_cmpuint (told, ==, 3);
  goal = restart (home, goal);
  notes_assert (goal, "Amira: Nej < Nej Lone heart Amira think\n");

  notes_append (home, LONE, LONE, EB_DOOR_HOME, NULL, NULL, sign_payload (&record, "rainbow"));
  sign (home, AMIRA, goal, notes_nth (goal, 0), EB_SIGN_NONE);
  goal = restart (home, goal);
  notes_assert (goal, "Amira: Nej < Nej Lone heart\n");
  sign (home, LONE, goal, notes_nth (goal, 0), EB_SIGN_NONE);
  g_assert_null (eb_note_get_signs (notes_nth (goal, 0)));
  g_assert_cmpuint (eb_binder_get_broken (home->binder), ==, 0);
}

/* --- What a newer program wrote --------------------------------------------------- */

/* It stays when the note is revised, and goes when it is withdrawn. What this
 * program knows of the first revision is not said twice. */
static void
test_newer (Home         *home,
            gconstpointer on_disk)
{
  EbGoal    *goal = notes_start (home);
  const EbId in = *eb_goal_get_record (goal);
  const EbId record = eb_vault_random_id ();
  g_autoptr (EbDrawing) drawing = notes_draw (1);

  notes_append (home, AMIRA, AMIRA, EB_DOOR_HOME, &record, NULL, g_variant_new_parsed ("{'kind': <'note'>, 'goal': <%@ay>, 'text': <'Se'>, 'mood': <'glad'>, 'topic': <'x'>, 'ink': %v}", home_id_variant (&in), eb_drawing_to_variant (drawing)));
  goal = notes_reopen (home, goal);
  notes_assert (goal, "Amira: Se < Se (1 strokes)\n");
  notes_revise (home, AMIRA, goal, notes_nth (goal, 0), "Se her");
  notes_assert_newest (home, &record, "kind goal text mood");
  notes_withdraw (home, AMIRA, goal, notes_nth (goal, 0));
  notes_assert_newest (home, &record, "kind goal withdrawn");
}

int
main (int    argc,
      char **argv)
{
  home_init (&argc, &argv);

  HOME_ADD_ON_DISK ("/notes/revise", test_revise);
  HOME_ADD_ON_DISK ("/notes/withdraw", test_withdraw);
  HOME_ADD ("/notes/not-theirs", test_not_theirs);
  HOME_ADD ("/notes/forged", test_forged);
  HOME_ADD ("/notes/forged-first", test_forged_first);
  HOME_ADD ("/notes/forged-note", test_forged_note);
  HOME_ADD ("/notes/beside", test_beside);
  HOME_ADD ("/notes/withdrawn-beside", test_withdrawn_beside);
  HOME_ADD_ON_DISK ("/notes/answer", test_answer);
  HOME_ADD ("/notes/answer-elsewhere", test_answer_elsewhere);
  HOME_ADD_ON_DISK ("/notes/drawing", test_drawing);
  HOME_ADD_ON_DISK ("/notes/sign", test_sign);
  HOME_ADD ("/notes/newer", test_newer);

  return g_test_run ();
}
