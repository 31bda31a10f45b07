/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "binder-fixture.h"
#include "eb-goal-private.h"
#include "eb-keyring-private.h"
#include "eb-text.h"
#include "eb-writer.h"

/* What becomes of a note: revised, withdrawn, answered, signed, and the youth's
 * private ones. */

#define WORDS "Kun hvis jeg selv bestemmer"
#define CAPTION "Mit værelse, set ovenfra"

static EbGoal *
start (Home *home)
{
  return home_write_goal (home, AMIRA, "Jeg vil bo selv");
}

static EbNote *
nth_note (EbGoal *goal,
          guint   n)
{
  g_autoptr (EbNote) note = g_list_model_get_item (eb_goal_get_notes (goal), n);

  g_assert_nonnull (note);
  return note; /* the goal keeps it */
}

static guint
count_notes (EbGoal *goal)
{
  return g_list_model_get_n_items (eb_goal_get_notes (goal));
}

/* Reads the binder anew; every list item is another one then. */
static EbGoal *
reopen (Home   *home,
        EbGoal *goal)
{
  const EbId record = *eb_goal_get_record (goal);

  home_reopen (home);
  return eb_binder_find_goal (home->binder, &record);
}

static EbGoal *
restart (Home   *home,
         EbGoal *goal)
{
  const EbId record = *eb_goal_get_record (goal);

  home_restart (home);
  return eb_binder_find_goal (home->binder, &record);
}

static EbGoal *
leave (Home   *home,
       Who     who,
       EbGoal *goal)
{
  eb_table_leave (home->table, home_seat (home, who));
  return reopen (home, goal);
}

static EbGoal *
sit_down (Home   *home,
          Who     who,
          EbGoal *goal)
{
  home_sit (home->table, who);
  return reopen (home, goal);
}

static EbNote *
send (Home              *home,
      Who                who,
      EbGoal            *goal,
      const EbNoteWords *words)
{
  g_autoptr (GError) error = NULL;

  eb_binder_send_note (home->binder, home_seat (home, who), goal, words, &error);
  g_assert_no_error (error);
  return nth_note (goal, count_notes (goal) - 1);
}

static void
revise (Home       *home,
        Who         who,
        EbGoal     *goal,
        EbNote     *note,
        const char *text)
{
  g_autoptr (GError) error = NULL;

  eb_binder_revise_note (home->binder, home_seat (home, who), goal, note, text, &error);
  g_assert_no_error (error);
}

static void
withdraw (Home   *home,
          Who     who,
          EbGoal *goal,
          EbNote *note)
{
  g_autoptr (GError) error = NULL;

  eb_binder_withdraw_note (home->binder, home_seat (home, who), goal, note, &error);
  g_assert_no_error (error);
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

static void
assert_not_allowed (gboolean done,
                    GError **error)
{
  g_assert_false (done);
  g_assert_error (*error, EB_BINDER_ERROR, EB_BINDER_ERROR_NOT_ALLOWED);
  g_clear_error (error);
}

/* What a patched program writes with the keys of @by, in the name of @as. */
static EbId
append (Home       *home,
        Who         by,
        Who         as,
        EbDoor      door,
        const EbId *record,
        const EbId *parent,
        GVariant   *payload)
{
  EbKeyring *keyring = eb_seat_get_keyring (home_seat (home, by));
  const EbId own = keyring->account;
  const EbId random = eb_vault_random_id ();
  g_auto (EbWriter) writer = { 0 };
  g_autoptr (GError) error = NULL;

  eb_writer_init (&writer, keyring, &home->id, NULL);
  keyring->account = home_account (as)->id; /* else the vault would refuse to seal it */
  eb_writer_add (&writer, door, record != NULL ? record : &random, parent, payload, &error);
  keyring->account = own;
  g_assert_no_error (error);
  eb_journal_commit (home->journal, writer.batch, &error);
  g_assert_no_error (error);
  return ((const EbSealed *) writer.batch->revisions->pdata[0])->head.id;
}

static GVariant *
id_variant (const EbId *id)
{
  return g_variant_new_fixed_array (G_VARIANT_TYPE_BYTE, id->bytes, sizeof id->bytes, 1);
}

static GVariant *
text_payload (const EbId *goal,
              const char *text)
{
  return g_variant_new_parsed ("{'kind': <'note'>, 'goal': <%@ay>, 'text': <%s>}", id_variant (goal), text);
}

static GVariant *
end_payload (const EbId *goal,
             const char *how)
{
  return g_variant_new_parsed ("{'kind': <'note'>, 'goal': <%@ay>, %s: <true>}", id_variant (goal), how);
}

static GVariant *
sign_payload (const EbId *note,
              const char *nick)
{
  return g_variant_new_parsed ("{'kind': <'sign'>, 'note': <%@ay>, 'sign': <%s>}", id_variant (note), nick);
}

/* Everything that can be read of a goal's notes. */
static char *
describe (EbGoal *goal)
{
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint i = 0; i < count_notes (goal); i++)
    {
      EbNote          *note = nth_note (goal, i);
      EbDrawing       *drawing = eb_note_get_drawing (note);
      const GPtrArray *wordings = eb_note_get_wordings (note);
      const GPtrArray *signs = eb_note_get_signs (note);

      g_string_append_printf (all, "%s%s%s: %s", eb_person_get_name (eb_note_get_author (note)), eb_note_is_withdrawn (note) ? " withdrawn" : "", eb_note_is_private (note) ? " private" : "", eb_note_get_text (note));
      for (guint j = 0; j < wordings->len; j++)
        {
          const EbWording *wording = g_ptr_array_index (wordings, j);

          g_string_append_printf (all, " %c %s", wording->beside ? '+' : '<', wording->text);
        }
      if (drawing != NULL)
        g_string_append_printf (all, " (%u strokes)", eb_drawing_get_n_strokes (drawing));
      if (eb_note_get_answers (note) != NULL)
        g_string_append_printf (all, " @ %s", eb_note_get_text (eb_note_get_answers (note)));
      for (guint j = 0; signs != NULL && j < signs->len; j++)
        {
          const EbGivenSign *given = g_ptr_array_index (signs, j);

          g_string_append_printf (all, " %s %s", eb_person_get_name (given->person), eb_sign_to_nick (given->sign));
        }
      g_string_append_c (all, '\n');
    }
  return g_string_free (g_steal_pointer (&all), FALSE);
}

static void
assert_notes (EbGoal     *goal,
              const char *expected)
{
  g_autofree char *all = describe (goal);

  g_assert_cmpstr (all, ==, expected);
}

static EbDrawing *
draw (guint strokes)
{
  EbDrawing *drawing = eb_drawing_new (300, 200);

  for (guint i = 0; i < strokes; i++)
    {
      eb_drawing_begin (drawing, 3);
      eb_drawing_add (drawing, (EbInkPoint){ 10, (float) (10 * i), 0.5F });
      eb_drawing_add (drawing, (EbInkPoint){ 90, (float) (10 * i), 0.5F });
    }
  return drawing;
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
  EbGoal      *goal = start (home);
  EbNote      *note = home_write_note (home, AMIRA, goal, WORDS);
  const gint64 sent = eb_note_get_time (note);
  guint        told = 0;

  g_signal_connect_swapped (note, "notify::text", G_CALLBACK (count_notify_cb), &told);
  g_assert_cmpint (eb_note_get_changed (note), ==, 0);
  home_set_clock ((EbDate){ 2026, 11, 22 }, 12);
  revise (home, AMIRA, goal, note, "  Kun hvis jeg bestemmer\n");
  revise (home, AMIRA, goal, note, "Kun hvis jeg bestemmer"); /* nothing new */
  g_assert_cmpuint (told, ==, 1);
  home_set_clock ((EbDate){ 2026, 11, 23 }, 12);
  revise (home, AMIRA, goal, note, "Hvis jeg bestemmer");
  g_assert_cmpuint (told, ==, 2);

  goal = restart (home, goal);
  note = nth_note (goal, 0);
  assert_notes (goal, "Amira: Hvis jeg bestemmer < " WORDS " < Kun hvis jeg bestemmer < Hvis jeg bestemmer\n");
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
  EbGoal *goal = start (home);
  g_autoptr (EbDrawing) drawing = draw (2);
  EbNote *note = send (home, AMIRA, goal, &(EbNoteWords){ .text = CAPTION, .drawing = drawing });

  home_write_note (home, LONE, goal, "Fint");
  revise (home, AMIRA, goal, note, "Mit værelse");
  sign (home, LONE, goal, note, EB_SIGN_HEART);
  withdraw (home, AMIRA, goal, note);
  for (guint pass = 0; pass < 2; pass++)
    {
      g_autofree char *text = NULL;

      assert_notes (goal, "Amira withdrawn: \nLone: Fint < Fint\n");
      note = nth_note (goal, 0);
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
  EbGoal *goal = start (home);
  EbGoal *other = home_write_goal (home, AMIRA, "Penge tilbage");
  EbNote *note = home_write_note (home, AMIRA, goal, WORDS);
  EbSeat *amira = home_seat (home, AMIRA);
  EbSeat *lone = home_seat (home, LONE);
  EbNote *withdrawn = NULL;
  g_autoptr (GError) error = NULL;

  assert_not_allowed (eb_binder_revise_note (home->binder, lone, goal, note, "Nej", &error), &error);
  assert_not_allowed (eb_binder_withdraw_note (home->binder, lone, goal, note, &error), &error);
  assert_not_allowed (eb_binder_share_note (home->binder, lone, goal, note, &error), &error);
  assert_not_allowed (eb_binder_share_note (home->binder, amira, goal, note, &error), &error);
  assert_not_allowed (eb_binder_revise_note (home->binder, amira, other, note, "Nej", &error), &error);
  assert_not_allowed (eb_binder_sign_note (home->binder, lone, other, note, EB_SIGN_SUN, &error), &error);
  assert_not_allowed (eb_binder_send_note (home->binder, lone, other, &(EbNoteWords){ .text = "Til den anden", .answers = note }, &error), &error);
  g_assert_false (eb_binder_revise_note (home->binder, amira, goal, note, " \n", &error));
  g_assert_error (error, EB_TEXT_ERROR, EB_TEXT_ERROR_EMPTY);
  g_clear_error (&error);

  withdrawn = home_write_note (home, AMIRA, goal, "Pyt");
  withdraw (home, AMIRA, goal, withdrawn);
  assert_not_allowed (eb_binder_revise_note (home->binder, amira, goal, withdrawn, "Alligevel", &error), &error);
  assert_not_allowed (eb_binder_sign_note (home->binder, lone, goal, withdrawn, EB_SIGN_SUN, &error), &error);
  assert_notes (goal, "Amira: " WORDS " < " WORDS "\nAmira withdrawn: \n");
  assert_notes (other, "");
}

/* Nor with the right door key. Each is counted and changes nothing. */
static void
test_forged (Home         *home,
             gconstpointer on_disk)
{
  EbGoal          *goal = start (home);
  EbGoal          *other = home_write_goal (home, AMIRA, "Penge tilbage");
  EbNote          *note = home_write_note (home, AMIRA, goal, WORDS);
  const EbId       in = *eb_goal_get_record (goal);
  const EbId       elsewhere = *eb_goal_get_record (other);
  const EbId       record = *eb_note_get_record (note);
  const EbId       head = *eb_note_get_revision (note);
  const EbId       nothing = eb_vault_random_id ();
  g_autofree char *before = describe (goal);
  const struct
  {
    Who         by;
    Who         as;
    EbDoor      door;
    const EbId *record;
    const EbId *parent;
    GVariant   *payload;
  } forgeries[] = {
    { LONE, LONE, EB_DOOR_HOME, &record, &head, text_payload (&in, "Alligevel ikke") },
    { LONE, AMIRA, EB_DOOR_HOME, &record, &head, text_payload (&in, "Alligevel ikke") },
    { LONE, LONE, EB_DOOR_HOME, &record, &head, end_payload (&in, "withdrawn") },
    { LONE, AMIRA, EB_DOOR_HOME, &record, &head, end_payload (&in, "withdrawn") },
    { LONE, AMIRA, EB_DOOR_HOME, &record, &head, end_payload (&in, "shared") },
    { AMIRA, AMIRA, EB_DOOR_HOME, &record, &head, end_payload (&in, "shared") },
    { AMIRA, AMIRA, EB_DOOR_HOME, &record, &head, text_payload (&elsewhere, "Et andet mål") },
    { AMIRA, AMIRA, EB_DOOR_HOME, &record, &nothing, text_payload (&in, "Efter intet") },
    { AMIRA, AMIRA, EB_DOOR_HOME, NULL, &head, text_payload (&in, "Som en anden") },
    { AMIRA, AMIRA, EB_DOOR_JOB, &record, &head, text_payload (&in, "Bag en anden dør") },
    { AMIRA, AMIRA, EB_DOOR_ROOM, &record, &head, end_payload (&in, "withdrawn") },
    { AMIRA, AMIRA, EB_DOOR_HOME, &record, &head, end_payload (&in, "forgotten") },
    { LONE, LONE, EB_DOOR_HOME, &record, NULL, text_payload (&in, "Samme navn") },
    { LONE, AMIRA, EB_DOOR_HOME, &record, NULL, text_payload (&in, "Samme navn") },
    { LONE, LONE, EB_DOOR_JOB, NULL, NULL, sign_payload (&record, "sun") },
    { LONE, AMIRA, EB_DOOR_HOME, NULL, NULL, sign_payload (&record, "sun") },
    { LONE, LONE, EB_DOOR_HOME, NULL, NULL, sign_payload (&in, "sun") },
    { LONE, MALTE, EB_DOOR_HOME, NULL, NULL, sign_payload (&record, "sun") },
    { LONE, LONE, EB_DOOR_HOME, NULL, NULL, g_variant_new_parsed ("{'kind': <'note'>, 'goal': <%@ay>, 'text': <'Kruseduller'>, 'ink': <7>}", id_variant (&in)) },
  };
  guint expected = 0;

  for (guint i = 0; i < G_N_ELEMENTS (forgeries); i++)
    {
      const gboolean   in_room = forgeries[i].door == EB_DOOR_ROOM;
      g_autofree char *after = NULL;

      g_test_message ("forgery %u", i);
      append (home, forgeries[i].by, forgeries[i].as, forgeries[i].door, forgeries[i].record, forgeries[i].parent, forgeries[i].payload);
      goal = reopen (home, goal);
      after = describe (goal);
      g_assert_cmpstr (after, ==, before);
      expected += !in_room; /* with Lone at the table the room is not read */
      g_assert_cmpuint (eb_binder_get_broken (home->binder), ==, expected);
    }
  goal = leave (home, LONE, goal);
  assert_notes (goal, before);
  g_assert_cmpuint (eb_binder_get_broken (home->binder), ==, expected + 1);
}

/* Whoever can write into the file could lay a forged note before the real one,
 * under its name. The real one is still read, and still its author's to revise. */
static void
test_forged_first (Home         *home,
                   gconstpointer on_disk)
{
  EbGoal    *goal = start (home);
  const EbId in = *eb_goal_get_record (goal);
  const EbId record = eb_vault_random_id ();
  EbId       head = EB_ID_NONE;

  append (home, LONE, AMIRA, EB_DOOR_HOME, &record, NULL, text_payload (&in, "Jeg har fortrudt"));
  head = append (home, AMIRA, AMIRA, EB_DOOR_HOME, &record, NULL, text_payload (&in, WORDS));
  append (home, AMIRA, AMIRA, EB_DOOR_HOME, &record, &head, text_payload (&in, "Kun hvis jeg bestemmer"));
  goal = reopen (home, goal);
  assert_notes (goal, "Amira: Jeg har fortrudt < Jeg har fortrudt\n"
                      "Amira: Kun hvis jeg bestemmer < " WORDS " < Kun hvis jeg bestemmer\n");
  g_assert_cmpint (eb_note_get_trust (nth_note (goal, 0)), ==, EB_TRUST_FORGED);
  g_assert_cmpint (eb_note_get_trust (nth_note (goal, 1)), ==, EB_TRUST_SIGNED);
}

/* Words in Amira's mouth are not hers to revise. */
static void
test_forged_note (Home         *home,
                  gconstpointer on_disk)
{
  EbGoal    *goal = start (home);
  const EbId in = *eb_goal_get_record (goal);
  g_autoptr (GError) error = NULL;

  append (home, LONE, AMIRA, EB_DOOR_HOME, NULL, NULL, text_payload (&in, "Jeg har fortrudt"));
  goal = reopen (home, goal);
  assert_not_allowed (eb_binder_revise_note (home->binder, home_seat (home, AMIRA), goal, nth_note (goal, 0), "Nej", &error), &error);
  g_assert_cmpint (eb_note_get_trust (nth_note (goal, 0)), ==, EB_TRUST_FORGED);
}

/* --- Two machines at once -------------------------------------------------------- */

static void
test_beside (Home         *home,
             gconstpointer on_disk)
{
  EbGoal    *goal = start (home);
  EbNote    *note = home_write_note (home, AMIRA, goal, WORDS);
  const EbId in = *eb_goal_get_record (goal);
  const EbId record = *eb_note_get_record (note);
  const EbId head = *eb_note_get_revision (note);

  append (home, AMIRA, AMIRA, EB_DOOR_HOME, &record, &head, text_payload (&in, "Her"));
  append (home, AMIRA, AMIRA, EB_DOOR_HOME, &record, &head, text_payload (&in, "Der"));
  goal = reopen (home, goal);
  assert_notes (goal, "Amira: Her < " WORDS " < Her + Der\n");
  g_assert_cmpstr (eb_note_get_text_at (nth_note (goal, 0), G_MAXINT64), ==, "Her");

  revise (home, AMIRA, goal, nth_note (goal, 0), "Begge steder");
  goal = reopen (home, goal);
  assert_notes (goal, "Amira: Begge steder < " WORDS " < Her + Der < Begge steder\n");
  g_assert_cmpuint (eb_binder_get_broken (home->binder), ==, 0);
}

/* Withdrawn on one machine, revised on the other: it stays withdrawn, whichever
 * comes first. */
static void
test_withdrawn_beside (Home         *home,
                       gconstpointer on_disk)
{
  EbGoal    *goal = start (home);
  const EbId in = *eb_goal_get_record (goal);

  for (guint i = 0; i < 2; i++)
    {
      EbNote    *note = home_write_note (home, AMIRA, goal, WORDS);
      const EbId record = *eb_note_get_record (note);
      const EbId head = *eb_note_get_revision (note);

      append (home, AMIRA, AMIRA, EB_DOOR_HOME, &record, &head, i == 0 ? text_payload (&in, "Her") : end_payload (&in, "withdrawn"));
      append (home, AMIRA, AMIRA, EB_DOOR_HOME, &record, &head, i == 1 ? text_payload (&in, "Her") : end_payload (&in, "withdrawn"));
    }
  goal = reopen (home, goal);
  assert_notes (goal, "Amira withdrawn: \nAmira withdrawn: \n");
  g_assert_cmpuint (eb_binder_get_broken (home->binder), ==, 0);
}

/* --- Answers, drawings, signs ------------------------------------------------------ */

static void
test_answer (Home         *home,
             gconstpointer on_disk)
{
  EbGoal *goal = start (home);
  EbNote *note = home_write_note (home, AMIRA, goal, WORDS);

  send (home, LONE, goal, &(EbNoteWords){ .text = "Det gør du", .answers = note, .topic = "follow-up:FOLLOW_FIRST" });
  goal = restart (home, goal);
  assert_notes (goal, "Amira: " WORDS " < " WORDS "\nLone: Det gør du < Det gør du @ " WORDS "\n");
  g_assert_cmpstr (eb_note_get_topic (nth_note (goal, 1)), ==, "follow-up:FOLLOW_FIRST");
  g_assert_null (eb_note_get_topic (nth_note (goal, 0)));
  g_assert_true (eb_note_get_answers (nth_note (goal, 1)) == nth_note (goal, 0));
  g_assert_cmpint (eb_binder_check_note (home->binder, nth_note (goal, 1)), ==, EB_TRUST_SIGNED);

  /* It answers that place, also when nobody can read it any more. */
  withdraw (home, AMIRA, goal, nth_note (goal, 0));
  goal = restart (home, goal);
  assert_notes (goal, "Amira withdrawn: \nLone: Det gør du < Det gør du @ \n");
}

/* What answers a note of another goal is read, and answers nothing. */
static void
test_answer_elsewhere (Home         *home,
                       gconstpointer on_disk)
{
  EbGoal    *goal = start (home);
  EbGoal    *other = home_write_goal (home, AMIRA, "Penge tilbage");
  const EbId in = *eb_goal_get_record (goal);
  const EbId record = *eb_note_get_record (home_write_note (home, AMIRA, other, WORDS));

  append (home, LONE, LONE, EB_DOOR_HOME, NULL, NULL, g_variant_new_parsed ("{'kind': <'note'>, 'goal': <%@ay>, 'text': <'Fint'>, 'answers': <%@ay>}", id_variant (&in), id_variant (&record)));
  goal = reopen (home, goal);
  assert_notes (goal, "Lone: Fint < Fint\n");
}

static void
test_drawing (Home         *home,
              gconstpointer on_disk)
{
  EbGoal *goal = start (home);
  g_autoptr (EbDrawing) drawing = draw (3);
  g_autoptr (EbDrawing) empty = draw (0);
  g_autoptr (GError) error = NULL;

  g_assert_false (eb_binder_send_note (home->binder, home_seat (home, AMIRA), goal, &(EbNoteWords){ .text = "", .drawing = drawing }, &error));
  g_assert_error (error, EB_TEXT_ERROR, EB_TEXT_ERROR_EMPTY);
  send (home, AMIRA, goal, &(EbNoteWords){ .text = CAPTION, .drawing = drawing });
  send (home, AMIRA, goal, &(EbNoteWords){ .text = "Ingen streger", .drawing = empty });
  goal = restart (home, goal);
  assert_notes (goal, "Amira: " CAPTION " < " CAPTION " (3 strokes)\nAmira: Ingen streger < Ingen streger\n");
  g_assert_cmpint (eb_binder_check_note (home->binder, nth_note (goal, 0)), ==, EB_TRUST_SIGNED);

  /* Only the caption is revised. */
  revise (home, AMIRA, goal, nth_note (goal, 0), "Sådan");
  goal = restart (home, goal);
  assert_notes (goal, "Amira: Sådan < " CAPTION " < Sådan (3 strokes)\nAmira: Ingen streger < Ingen streger\n");
  g_assert_cmpint (eb_binder_check_note (home->binder, nth_note (goal, 0)), ==, EB_TRUST_SIGNED);
  g_assert_cmpuint (eb_binder_get_broken (home->binder), ==, 0);
}

static void
test_sign (Home         *home,
           gconstpointer on_disk)
{
  EbGoal    *goal = start (home);
  EbNote    *note = home_write_note (home, AMIRA, goal, "Nej");
  const EbId record = *eb_note_get_record (note);
  guint      told = 0;

  g_signal_connect_swapped (note, "notify::signs", G_CALLBACK (count_notify_cb), &told);
  sign (home, LONE, goal, note, EB_SIGN_READ);
  sign (home, AMIRA, goal, note, EB_SIGN_THINK);
  sign (home, LONE, goal, note, EB_SIGN_HEART);
  g_assert_cmpuint (told, ==, 3);
  goal = restart (home, goal);
  assert_notes (goal, "Amira: Nej < Nej Lone heart Amira think\n");

  append (home, LONE, LONE, EB_DOOR_HOME, NULL, NULL, sign_payload (&record, "rainbow"));
  sign (home, AMIRA, goal, nth_note (goal, 0), EB_SIGN_NONE);
  goal = restart (home, goal);
  assert_notes (goal, "Amira: Nej < Nej Lone heart\n");
  sign (home, LONE, goal, nth_note (goal, 0), EB_SIGN_NONE);
  g_assert_null (eb_note_get_signs (nth_note (goal, 0)));
  g_assert_cmpuint (eb_binder_get_broken (home->binder), ==, 0);
}

/* --- In the file -------------------------------------------------------------------- */

typedef struct
{
  EbKeyring *keyring;
  EbId       record;
  GVariant  *newest;
} Newest;

static gboolean
find_newest (const EbSealed *sealed,
             gpointer        user_data)
{
  Newest *search = user_data;
  g_auto (EbOpened) opened = { 0 };

  if (!eb_id_equal (&sealed->head.record, &search->record))
    return TRUE;
  g_assert_true (eb_keyring_open (search->keyring, sealed, &opened, NULL));
  g_clear_pointer (&search->newest, g_variant_unref);
  search->newest = g_variant_ref_sink (g_variant_new_from_bytes (G_VARIANT_TYPE_VARDICT, opened.payload, FALSE));
  return TRUE;
}

/* Which keys the newest revision of @record has, and no others. */
static void
assert_newest (Home       *home,
               const EbId *record,
               const char *expected)
{
  Newest search = { eb_seat_get_keyring (home_seat (home, AMIRA)), *record, NULL };
  g_autoptr (GVariant) newest = NULL;
  g_autoptr (GVariantDict) dict = NULL;
  g_auto (GStrv) keys = g_strsplit (expected, " ", 0);

  g_assert_true (eb_journal_each_revision (home->journal, &home->id, NULL, find_newest, &search, NULL));
  newest = search.newest;
  g_assert_nonnull (newest);
  dict = g_variant_dict_new (newest);
  for (guint i = 0; keys[i] != NULL; i++)
    g_assert_true (g_variant_dict_contains (dict, keys[i]));
  g_assert_cmpuint (g_variant_n_children (newest), ==, g_strv_length (keys));
}

/* --- The room --------------------------------------------------------------------- */

static EbNote *
send_private (Home       *home,
              EbGoal     *goal,
              const char *text,
              EbNote     *answers)
{
  return send (home, AMIRA, goal, &(EbNoteWords){ .text = text, .answers = answers, .in_room = TRUE });
}

static void
test_alone (Home         *home,
            gconstpointer on_disk)
{
  EbGoal *goal = start (home);
  EbNote *note = NULL;
  g_autoptr (GError) error = NULL;

  home_write_note (home, LONE, goal, "Fint");
  g_assert_false (eb_binder_is_alone (home->binder));
  assert_not_allowed (eb_binder_send_note (home->binder, home_seat (home, AMIRA), goal, &(EbNoteWords){ .text = "Hemmeligt", .in_room = TRUE }, &error), &error);

  goal = leave (home, LONE, goal);
  g_assert_true (eb_binder_is_alone (home->binder));
  send_private (home, goal, "Jeg er bange", NULL);
  assert_notes (goal, "Lone: Fint < Fint\nAmira private: Jeg er bange < Jeg er bange\n");
  goal = reopen (home, goal);
  note = nth_note (goal, 1);
  g_assert_cmpint (eb_binder_check_note (home->binder, note), ==, EB_TRUST_SIGNED);
  revise (home, AMIRA, goal, note, "Jeg er lidt bange");
  goal = reopen (home, goal);
  assert_notes (goal, "Lone: Fint < Fint\nAmira private: Jeg er lidt bange < Jeg er bange < Jeg er lidt bange\n");
  withdraw (home, AMIRA, goal, nth_note (goal, 1));
  goal = reopen (home, goal);
  assert_notes (goal, "Lone: Fint < Fint\nAmira withdrawn private: \n");
  g_assert_cmpuint (eb_binder_get_broken (home->binder), ==, 0);
  g_assert_cmpuint (eb_binder_get_missing (home->binder), ==, 0);
}

/* Somebody sits down: what is private is gone at once, and not opened again until
 * they have left. */
static void
test_not_alone (Home         *home,
                gconstpointer on_disk)
{
  EbGoal *goal = start (home);
  g_autoptr (EbNote) kept = NULL;
  EbNote *note = NULL;
  g_autoptr (GError) error = NULL;

  goal = leave (home, LONE, goal);
  note = send_private (home, goal, "Jeg er bange", NULL);
  send_private (home, goal, "Meget", note);
  kept = g_object_ref (note);
  home_sit (home->table, LONE);
  assert_notes (goal, "");
  g_assert_cmpstr (eb_note_get_text (kept), ==, "");
  assert_not_allowed (eb_binder_share_note (home->binder, home_seat (home, AMIRA), goal, kept, &error), &error);

  goal = reopen (home, goal);
  assert_notes (goal, "");
  g_assert_true (eb_binder_has_room (home->binder));
  home_write_note (home, AMIRA, goal, "Med Lone");
  goal = leave (home, LONE, goal);
  assert_notes (goal, "Amira private: Jeg er bange < Jeg er bange\n"
                      "Amira private: Meget < Meget @ Jeg er bange\n"
                      "Amira: Med Lone < Med Lone\n");
  g_assert_cmpuint (eb_binder_get_broken (home->binder), ==, 0);
  g_assert_cmpuint (eb_binder_get_missing (home->binder), ==, 0);
}

static void
test_share (Home         *home,
            gconstpointer on_disk)
{
  EbGoal *goal = start (home);
  EbNote *asked = home_write_note (home, LONE, goal, "Hvad siger du?");
  EbNote *note = NULL;
  EbId    record = EB_ID_NONE;
  g_autoptr (EbDrawing) drawing = draw (2);
  g_autoptr (GError) error = NULL;

  goal = leave (home, LONE, goal);
  asked = nth_note (goal, 0);
  note = send (home, AMIRA, goal, &(EbNoteWords){ .text = CAPTION, .answers = asked, .drawing = drawing, .in_room = TRUE });
  record = *eb_note_get_record (note);
  send_private (home, goal, "Bliver her", note);
  g_assert_true (eb_binder_share_note (home->binder, home_seat (home, AMIRA), goal, note, &error));
  for (guint pass = 0; pass < 2; pass++)
    {
      assert_notes (goal, "Lone: Hvad siger du? < Hvad siger du?\n"
                          "Amira private: Bliver her < Bliver her @ \n"
                          "Amira: " CAPTION " < " CAPTION " (2 strokes) @ Hvad siger du?\n");
      g_assert_false (eb_id_equal (eb_note_get_record (nth_note (goal, 2)), &record));
      goal = reopen (home, goal);
    }
  goal = sit_down (home, LONE, goal);
  assert_notes (goal, "Lone: Hvad siger du? < Hvad siger du?\n"
                      "Amira: " CAPTION " < " CAPTION " (2 strokes) @ Hvad siger du?\n");
  g_assert_cmpint (eb_binder_check_note (home->binder, nth_note (goal, 1)), ==, EB_TRUST_SIGNED);
  g_assert_cmpuint (eb_binder_get_broken (home->binder), ==, 0);
}

/* What a shared note answered stays in the room. */
static void
test_share_answer (Home         *home,
                   gconstpointer on_disk)
{
  EbGoal *goal = leave (home, LONE, start (home));
  EbNote *first = send_private (home, goal, "Bliver her", NULL);
  EbNote *second = send_private (home, goal, "Kan deles", first);
  g_autoptr (GError) error = NULL;

  assert_not_allowed (eb_binder_send_note (home->binder, home_seat (home, AMIRA), goal, &(EbNoteWords){ .text = "Udenfor", .answers = first }, &error), &error);
  g_assert_true (eb_binder_share_note (home->binder, home_seat (home, AMIRA), goal, second, &error));
  goal = reopen (home, goal);
  assert_notes (goal, "Amira private: Bliver her < Bliver her\nAmira: Kan deles < Kan deles\n");
  assert_newest (home, eb_note_get_record (nth_note (goal, 1)), "kind goal text");
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
  EbGoal *goal = leave (home, LONE, start (home));
  Look    search = { 0 };
  EbNote *note = send_private (home, goal, "Jeg er bange", NULL);

  revise (home, AMIRA, goal, note, "Jeg er lidt bange");
  goal = sit_down (home, LONE, goal);
  goal = leave (home, AMIRA, goal);
  g_assert_false (eb_binder_is_alone (home->binder)); /* that is said of the youth */
  g_assert_false (eb_binder_has_room (home->binder));
  assert_notes (goal, "");
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
  g_assert_no_error (error);
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
  EbGoal    *goal = leave (home, LONE, start (home));
  const EbId in = *eb_goal_get_record (goal);

  append (home, AMIRA, LONE, EB_DOOR_ROOM, NULL, NULL, text_payload (&in, "Til mig selv"));
  goal = reopen (home, goal);
  assert_notes (goal, "");
  g_assert_cmpuint (eb_binder_get_broken (home->binder), ==, 1);
}

/* --- What a newer program wrote --------------------------------------------------- */

/* It stays when the note is revised, and goes when it is withdrawn. What this
 * program knows of the first revision is not said twice. */
static void
test_newer (Home         *home,
            gconstpointer on_disk)
{
  EbGoal    *goal = start (home);
  const EbId in = *eb_goal_get_record (goal);
  const EbId record = eb_vault_random_id ();
  g_autoptr (EbDrawing) drawing = draw (1);

  append (home, AMIRA, AMIRA, EB_DOOR_HOME, &record, NULL, g_variant_new_parsed ("{'kind': <'note'>, 'goal': <%@ay>, 'text': <'Se'>, 'mood': <'glad'>, 'topic': <'x'>, 'ink': %v}", id_variant (&in), eb_drawing_to_variant (drawing)));
  goal = reopen (home, goal);
  assert_notes (goal, "Amira: Se < Se (1 strokes)\n");
  revise (home, AMIRA, goal, nth_note (goal, 0), "Se her");
  assert_newest (home, &record, "kind goal text mood");
  withdraw (home, AMIRA, goal, nth_note (goal, 0));
  assert_newest (home, &record, "kind goal withdrawn");
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
  HOME_ADD ("/notes/alone", test_alone);
  HOME_ADD ("/notes/not-alone", test_not_alone);
  HOME_ADD ("/notes/share", test_share);
  HOME_ADD ("/notes/share-answer", test_share_answer);
  HOME_ADD ("/notes/adult", test_adult);
  HOME_ADD ("/notes/planted-room", test_planted_room);
  HOME_ADD ("/notes/room-author", test_room_author);
  HOME_ADD ("/notes/newer", test_newer);

  return g_test_run ();
}
