/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-composer.h"

#include "desk.h"
#include "eb-drawing.h"
#include "eb-ink-pad.h"
#include "eb-writing.h"

/* The place to write: its draft, sending, and who may write there. */

typedef struct
{
  Desk        desk;
  EbComposer *composer;
  GtkWidget  *window;
  EbGoal     *goal;
  guint       sit_downs;
} Fixture;

static void
on_sit_down_cb (Fixture *fixture)
{
  fixture->sit_downs++;
}

static void
set_up (Fixture      *fixture,
        gconstpointer side)
{
  desk_set_up (&fixture->desk, NULL);
  eb_session_take_pen (fixture->desk.session, desk_seat (&fixture->desk, GPOINTER_TO_INT (side) == EB_ACTOR_YOUTH ? AMIRA : LONE));
  fixture->goal = g_object_ref (desk_write_goal (&fixture->desk, AMIRA, "Jeg vil bo selv"));
  fixture->composer = g_object_new (EB_TYPE_COMPOSER, NULL);
  eb_composer_set_side (fixture->composer, fixture->desk.session, (EbActor) GPOINTER_TO_INT (side));
  eb_composer_set_goal (fixture->composer, fixture->goal);
  g_signal_connect_swapped (fixture->composer, "sit-down", G_CALLBACK (on_sit_down_cb), fixture);
  fixture->window = fixture_window_new (fixture->composer);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer side)
{
  fixture_window_finish (fixture->window, fixture->composer);
  g_clear_object (&fixture->goal);
  desk_tear_down (&fixture->desk, NULL);
}

static const char *
page_of (Fixture *fixture)
{
  return gtk_stack_get_visible_child_name (fixture_child (fixture->composer, "stack"));
}

/* Where somebody writes in it. */
static gpointer
writing_child (Fixture    *fixture,
               const char *name)
{
  return fixture_child (fixture_child (fixture->composer, "writing"), name);
}

static GtkTextBuffer *
buffer_of (Fixture *fixture)
{
  return gtk_text_view_get_buffer (writing_child (fixture, "view"));
}

static void
send (Fixture *fixture)
{
  gtk_widget_activate_action (fixture_child (fixture->composer, "writing"), "writing.send", NULL);
}

/* Looks anew after the binder was read again. */
static void
show_again (Fixture *fixture)
{
  EbGoal *goal = eb_binder_find_goal (desk_binder (&fixture->desk), eb_goal_get_record (fixture->goal));

  g_set_object (&fixture->goal, goal);
  eb_composer_set_goal (fixture->composer, goal);
}

static void
type (Fixture    *fixture,
      const char *text)
{
  gtk_text_buffer_insert_at_cursor (buffer_of (fixture), text, -1);
}

static char *
typed (Fixture *fixture)
{
  g_autofree char *text = NULL;

  g_object_get (buffer_of (fixture), "text", &text, NULL);
  return g_steal_pointer (&text);
}

static void
assert_typed (Fixture    *fixture,
              const char *expected)
{
  g_autofree char *text = typed (fixture);

  g_assert_cmpstr (text, ==, expected);
}

static char *
draft_of (Fixture *fixture,
          Who      who)
{
  g_autoptr (GError) error = NULL;
  char *text = eb_binder_load_draft (desk_binder (&fixture->desk), desk_seat (&fixture->desk, who), fixture->goal, &error);

  g_assert_no_error (error);
  return text;
}

static guint
count_notes (Fixture *fixture)
{
  return g_list_model_get_n_items (eb_goal_get_notes (fixture->goal));
}

static EbNote *
newest_note (Fixture *fixture)
{
  g_autoptr (EbNote) note = g_list_model_get_item (eb_goal_get_notes (fixture->goal), count_notes (fixture) - 1);

  g_assert_nonnull (note);
  return note; /* the goal keeps it */
}

static const char *
label_of (Fixture    *fixture,
          const char *name)
{
  return gtk_label_get_label (writing_child (fixture, name));
}

/* What the bar over the words says is answered or revised. */
static const char *
bar_words (Fixture *fixture)
{
  return gtk_label_get_label (fixture_child (writing_child (fixture, "bar"), "label"));
}

static gboolean
is_shown (Fixture    *fixture,
          const char *name)
{
  return gtk_widget_get_visible (writing_child (fixture, name));
}

static gboolean
has_draft (gpointer data)
{
  g_autofree char *draft = draft_of (data, AMIRA);

  return draft != NULL;
}

/* Nobody has to do anything for what is typed to be kept. */
static void
test_draft (Fixture      *fixture,
            gconstpointer data)
{
  g_autofree char *draft = NULL;

  g_assert_cmpstr (page_of (fixture), ==, "write");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (writing_child (fixture, "view")), GTK_ACCESSIBLE_PROPERTY_LABEL, "Write as Amira");
  type (fixture, "Det jeg er ban");
  g_assert_cmpstr (label_of (fixture, "state_label"), ==, "");
  fixture_wait (has_draft, fixture);
  draft = draft_of (fixture, AMIRA);
  g_assert_cmpstr (draft, ==, "Det jeg er ban");
  g_assert_cmpstr (label_of (fixture, "state_label"), ==, "Saved, not sent");
  g_assert_cmpuint (count_notes (fixture), ==, 0);
}

/* Each goal has its own draft: what was typed on the one before stays there. */
static void
test_other_goal (Fixture      *fixture,
                 gconstpointer data)
{
  EbGoal          *other = desk_write_goal (&fixture->desk, AMIRA, "Penge tilbage");
  g_autofree char *draft = NULL;

  type (fixture, "Det jeg er ban");
  eb_composer_set_goal (fixture->composer, other);
  draft = draft_of (fixture, AMIRA);
  g_assert_cmpstr (draft, ==, "Det jeg er ban");
  assert_typed (fixture, "");
  eb_composer_set_goal (fixture->composer, fixture->goal);
  assert_typed (fixture, "Det jeg er ban");
}

static void
test_send (Fixture      *fixture,
           gconstpointer data)
{
  g_autofree char *draft = NULL;
  g_autoptr (EbNote) note = NULL;

  g_assert_false (gtk_widget_is_sensitive (fixture_button (fixture->composer, "Put it on the page")));
  type (fixture, "Kun hvis jeg selv bestemmer");
  fixture_press (fixture->composer, "Put it on the page");
  g_assert_cmpuint (count_notes (fixture), ==, 1);
  note = g_list_model_get_item (eb_goal_get_notes (fixture->goal), 0);
  g_assert_cmpstr (eb_note_get_text (note), ==, "Kun hvis jeg selv bestemmer");
  g_assert_cmpstr (eb_person_get_name (eb_note_get_author (note)), ==, "Amira");
  draft = draft_of (fixture, AMIRA);
  g_assert_null (draft);
  assert_typed (fixture, "");
  g_assert_false (gtk_widget_is_sensitive (fixture_button (fixture->composer, "Put it on the page")));
}

/* What cannot be sent is said where it happened, and stays as it was typed. */
static void
test_not_sent (Fixture      *fixture,
               gconstpointer data)
{
  g_autofree char *long_text = g_strnfill (100001, 'a');
  const struct
  {
    const char *text;
    const char *words;
  } refused[] = {
    { " \n ", "Write something first." },
    { long_text, "longer than fits here" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autofree char *kept = NULL;

      gtk_text_buffer_set_text (buffer_of (fixture), refused[i].text, -1);
      send (fixture);
      g_assert_cmpuint (count_notes (fixture), ==, 0);
      g_assert_nonnull (strstr (label_of (fixture, "problem_label"), refused[i].words));
      g_assert_true (is_shown (fixture, "problem_label"));
      kept = typed (fixture);
      g_assert_cmpstr (kept, ==, refused[i].text);
    }
}

/* The empty place of somebody who is not here says whose it is. */
static void
test_away (Fixture      *fixture,
           gconstpointer data)
{
  desk_leave (&fixture->desk, LONE);
  show_again (fixture);
  g_assert_cmpstr (page_of (fixture), ==, "away");
  g_assert_true (desk_shows (fixture->composer, "This is the adults' page."));
  fixture_press (fixture->composer, "Sit down at the table");
  g_assert_cmpuint (fixture->sit_downs, ==, 1);
  desk_sit (&fixture->desk, LONE);
  show_again (fixture);
  g_assert_cmpstr (page_of (fixture), ==, "write");
}

static void
test_away_youth (Fixture      *fixture,
                 gconstpointer data)
{
  desk_leave (&fixture->desk, AMIRA);
  show_again (fixture);
  g_assert_cmpstr (page_of (fixture), ==, "away");
  g_assert_nonnull (strstr (gtk_label_get_label (fixture_child (fixture->composer, "away_label")), "Amira"));
}

/* Of two adults one holds the pen; each has a draft of their own. */
static void
test_two_adults (Fixture      *fixture,
                 gconstpointer data)
{
  g_autoptr (EbProfile) malte = eb_profile_new ("Malte", EB_ROLE_STAFF, "", "brown");
  g_autoptr (GError) error = NULL;
  g_autofree char *lones = NULL;

  g_assert_true (eb_binder_add_person (desk_binder (&fixture->desk), desk_seat (&fixture->desk, LONE), home_account (MALTE), malte, &error));
  desk_sit (&fixture->desk, MALTE);
  show_again (fixture);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (writing_child (fixture, "view")), GTK_ACCESSIBLE_PROPERTY_LABEL, "Write as Malte");
  fixture_press (fixture->composer, "Take the pen, Lone");
  type (fixture, "Lones ord");
  fixture_press (fixture->composer, "Take the pen, Malte");
  assert_typed (fixture, "");
  lones = draft_of (fixture, LONE);
  g_assert_cmpstr (lones, ==, "Lones ord");
  g_assert_true (desk_shows (fixture_child (fixture->composer, "takers"), "Saved, not sent"));
  fixture_press (fixture->composer, "Take the pen, Lone");
  assert_typed (fixture, "Lones ord");
  g_assert_false (desk_shows (fixture_child (fixture->composer, "takers"), "Saved, not sent"));
}

/* Who has the pen writes; the other page waits with what was typed. */
static void
test_handing_over (Fixture      *fixture,
                   gconstpointer data)
{
  type (fixture, "Det jeg er ban");
  eb_session_take_pen (fixture->desk.session, desk_seat (&fixture->desk, LONE));
  g_assert_cmpstr (page_of (fixture), ==, "rest");
  g_assert_true (desk_shows (fixture->composer, "Lone has the pen."));
  g_assert_true (desk_shows (fixture->composer, "Saved, not sent"));
  send (fixture);
  g_assert_cmpuint (count_notes (fixture), ==, 0);
  fixture_press (fixture->composer, "Take the pen, Amira");
  g_assert_cmpstr (page_of (fixture), ==, "write");
  assert_typed (fixture, "Det jeg er ban");
  g_assert_cmpstr (label_of (fixture, "state_label"), ==, "Saved, not sent");
}

/* A pen that lies there closes the page and offers itself. */
static void
test_resting (Fixture      *fixture,
              gconstpointer data)
{
  g_autofree char *draft = NULL;

  type (fixture, "Det jeg er ban");
  eb_session_rest_pen (fixture->desk.session);
  g_assert_cmpstr (page_of (fixture), ==, "rest");
  g_assert_true (desk_shows (fixture->composer, "The pen lies on the table."));
  draft = draft_of (fixture, AMIRA);
  g_assert_cmpstr (draft, ==, "Det jeg er ban");
  fixture_press (fixture->composer, "Take the pen, Amira");
  g_assert_cmpstr (page_of (fixture), ==, "write");
}

/* --- Answering and revising ---------------------------------------------------- */

static void
test_answer (Fixture      *fixture,
             gconstpointer data)
{
  EbNote *note = desk_write_note (&fixture->desk, LONE, fixture->goal, "Hvad er du bange for?");

  eb_composer_answer (fixture->composer, note);
  g_assert_true (is_shown (fixture, "bar"));
  g_assert_cmpstr (bar_words (fixture), ==, "Answering Lone, 21 Nov: Hvad er du bange for?");
  type (fixture, "At være alene");

  /* Handed over and back, it still answers. */
  eb_session_take_pen (fixture->desk.session, desk_seat (&fixture->desk, LONE));
  eb_session_take_pen (fixture->desk.session, desk_seat (&fixture->desk, AMIRA));
  g_assert_true (is_shown (fixture, "bar"));
  send (fixture);
  g_assert_true (eb_note_get_answers (newest_note (fixture)) == note);
  g_assert_false (is_shown (fixture, "bar"));
  type (fixture, "Noget andet");
  send (fixture);
  note = newest_note (fixture);
  g_assert_null (eb_note_get_answers (note));

  /* What is withdrawn while somebody answers it is quoted no more. */
  eb_composer_answer (fixture->composer, note);
  g_assert_cmpstr (bar_words (fixture), ==, "Answering Amira, 21 Nov: Noget andet");
  g_assert_true (eb_binder_withdraw_note (desk_binder (&fixture->desk), desk_seat (&fixture->desk, AMIRA), fixture->goal, note, NULL));
  g_assert_cmpstr (bar_words (fixture), ==, "Answering Amira, 21 Nov");
}

static void
test_stop_answering (Fixture      *fixture,
                     gconstpointer data)
{
  EbNote *note = desk_write_note (&fixture->desk, LONE, fixture->goal, "Hvad er du bange for?");

  eb_composer_answer (fixture->composer, note);
  type (fixture, "At være alene");
  gtk_widget_activate_action (fixture_child (fixture->composer, "writing"), "writing.stop", NULL);
  g_assert_false (is_shown (fixture, "bar"));
  assert_typed (fixture, "At være alene");
  send (fixture);
  g_assert_null (eb_note_get_answers (newest_note (fixture)));
}

/* Revising leaves what was begun beside it alone. */
static void
test_revise (Fixture      *fixture,
             gconstpointer data)
{
  EbNote          *note = desk_write_note (&fixture->desk, AMIRA, fixture->goal, "Jeg vil ikke");
  g_autofree char *shown = NULL;

  type (fixture, "Noget nyt");
  eb_composer_revise (fixture->composer, note);
  assert_typed (fixture, "Jeg vil ikke");
  g_assert_nonnull (strstr (bar_words (fixture), "You are revising your note."));
  g_assert_false (gtk_widget_is_sensitive (fixture_button (fixture->composer, "Put it on the page"))); /* nothing new */
  type (fixture, "! endnu");
  show_again (fixture); /* as after a crash: only what is on the disk */
  shown = typed (fixture);
  g_assert_nonnull (strstr (shown, "! endnu"));
  gtk_text_buffer_set_text (buffer_of (fixture), "Jeg vil ikke endnu", -1);
  send (fixture);
  g_assert_cmpuint (count_notes (fixture), ==, 1);
  g_assert_cmpstr (eb_note_get_text (note), ==, "Jeg vil ikke endnu");
  g_assert_false (is_shown (fixture, "bar"));
  assert_typed (fixture, "Noget nyt");
}

/* --- Only for me --------------------------------------------------------------- */

static void
test_private_only_alone (Fixture      *fixture,
                         gconstpointer data)
{
  g_assert_false (is_shown (fixture, "private_button"));
  desk_leave (&fixture->desk, LONE);
  show_again (fixture);
  g_assert_true (is_shown (fixture, "private_button"));
  desk_sit (&fixture->desk, LONE);
  eb_session_take_pen (fixture->desk.session, desk_seat (&fixture->desk, AMIRA));
  show_again (fixture);
  g_assert_false (is_shown (fixture, "private_button"));
}

/* What was begun for nobody else is not on the page when somebody sits down. */
static void
test_private_hides (Fixture      *fixture,
                    gconstpointer data)
{
  g_autofree char *draft = NULL;

  desk_leave (&fixture->desk, LONE);
  show_again (fixture);
  type (fixture, "Kun min hemmelighed");
  gtk_check_button_set_active (writing_child (fixture, "private_button"), TRUE);
  draft = draft_of (fixture, AMIRA);
  g_assert_null (draft);
  desk_sit (&fixture->desk, LONE);
  show_again (fixture);
  g_assert_false (desk_shows (fixture->composer, "Saved, not sent"));
  eb_session_take_pen (fixture->desk.session, desk_seat (&fixture->desk, AMIRA));
  assert_typed (fixture, "");
  desk_leave (&fixture->desk, LONE);
  show_again (fixture);
  assert_typed (fixture, "Kun min hemmelighed");
  g_assert_true (gtk_check_button_get_active (writing_child (fixture, "private_button")));
}

static void
test_private_sent (Fixture      *fixture,
                   gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (eb_binder_ensure_room (desk_binder (&fixture->desk), desk_seat (&fixture->desk, AMIRA), &error));
  g_assert_no_error (error);
  desk_leave (&fixture->desk, LONE);
  show_again (fixture);
  gtk_check_button_set_active (writing_child (fixture, "private_button"), TRUE);
  type (fixture, "Kun min hemmelighed");
  gtk_check_button_set_active (writing_child (fixture, "private_button"), FALSE); /* goes along */
  gtk_check_button_set_active (writing_child (fixture, "private_button"), TRUE);  /* and back */
  send (fixture);
  g_assert_cmpstr (label_of (fixture, "problem_label"), ==, "");
  g_assert_true (eb_note_is_private (newest_note (fixture)));
  g_assert_cmpstr (eb_note_get_text (newest_note (fixture)), ==, "Kun min hemmelighed");
  assert_typed (fixture, "");
}

/* --- Drawing --------------------------------------------------------------------- */

static EbDrawing *
drawing_new (void)
{
  EbDrawing *drawing = eb_drawing_new (300, 200);

  eb_drawing_begin (drawing, 3);
  eb_drawing_add (drawing, (EbInkPoint){ 10, 10, 0.5F });
  eb_drawing_add (drawing, (EbInkPoint){ 90, 60, 0.5F });
  return drawing;
}

static void
draw (Fixture *fixture)
{
  g_autoptr (EbDrawing) drawing = drawing_new ();
  EbInkPad *pad = NULL;

  gtk_toggle_button_set_active (writing_child (fixture, "draw_button"), TRUE);
  pad = desk_find (fixture->composer, EB_TYPE_INK_PAD);
  g_assert_nonnull (pad);
  eb_ink_pad_set_drawing (pad, drawing);
  g_signal_emit_by_name (pad, "changed");
}

static gboolean
has_pad (gpointer data)
{
  return desk_find (((Fixture *) data)->composer, EB_TYPE_INK_PAD) != NULL;
}

/* Each stroke is on the disk when it is finished. */
static void
test_drawing_kept (Fixture      *fixture,
                   gconstpointer data)
{
  g_autoptr (EbDrawing) kept = NULL;
  g_autoptr (GError) error = NULL;

  draw (fixture);
  kept = eb_binder_load_drawing (desk_binder (&fixture->desk), desk_seat (&fixture->desk, AMIRA), fixture->goal, &error);
  g_assert_nonnull (kept);
  g_assert_cmpuint (eb_drawing_get_n_strokes (kept), ==, 1);
  g_assert_cmpstr (label_of (fixture, "state_label"), ==, "Saved, not sent");
  g_assert_false (gtk_widget_is_sensitive (writing_child (fixture, "draw_button")));
  g_assert_true (eb_composer_is_large (fixture->composer));

  eb_session_take_pen (fixture->desk.session, desk_seat (&fixture->desk, LONE));
  g_assert_true (desk_shows (fixture->composer, "Saved, not sent"));
  g_assert_false (eb_composer_is_large (fixture->composer));
  eb_session_take_pen (fixture->desk.session, desk_seat (&fixture->desk, AMIRA));
  fixture_wait (has_pad, fixture);
  /* What was begun before does not hide what is written since. */
  g_assert_false (eb_composer_is_large (fixture->composer));
  g_assert_false (eb_ink_pad_is_empty (desk_find (fixture->composer, EB_TYPE_INK_PAD)));
}

/* Without words nobody could find it, or hear it read aloud. */
static void
test_drawing_sent (Fixture      *fixture,
                   gconstpointer data)
{
  g_autoptr (EbDrawing) left = NULL;
  g_autoptr (GError) error = NULL;

  draw (fixture);
  g_assert_cmpstr (label_of (fixture, "placeholder"), ==, "Describe the drawing in words");
  type (fixture, "  ");
  send (fixture);
  g_assert_cmpuint (count_notes (fixture), ==, 0);
  g_assert_nonnull (strstr (label_of (fixture, "problem_label"), "Describe the drawing in words first"));
  gtk_text_buffer_set_text (buffer_of (fixture), "Mit hus", -1);
  send (fixture);
  g_assert_cmpuint (count_notes (fixture), ==, 1);
  g_assert_cmpstr (eb_note_get_text (newest_note (fixture)), ==, "Mit hus");
  g_assert_cmpuint (eb_drawing_get_n_strokes (eb_note_get_drawing (newest_note (fixture))), ==, 1);
  left = eb_binder_load_drawing (desk_binder (&fixture->desk), desk_seat (&fixture->desk, AMIRA), fixture->goal, &error);
  g_assert_null (left);
  g_assert_false (gtk_toggle_button_get_active (writing_child (fixture, "draw_button")));
}

/* Locking a moment after the last key keeps what was typed. */
static void
test_locked_while_typing (Fixture      *fixture,
                          gconstpointer data)
{
  g_autofree char *draft = NULL;

  type (fixture, "Det jeg er ban");
  eb_session_lock_all (fixture->desk.session);
  home_sit (eb_session_get_table (fixture->desk.session), AMIRA);
  desk_sit (&fixture->desk, LONE);
  draft = draft_of (fixture, AMIRA);
  g_assert_cmpstr (draft, ==, "Det jeg er ban");
}

#define ADD(name, side, func) g_test_add (name, Fixture, GINT_TO_POINTER (side), set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  fixture_init (&argc, &argv);
  ADD ("/composer/draft", EB_ACTOR_YOUTH, test_draft);
  ADD ("/composer/other-goal", EB_ACTOR_YOUTH, test_other_goal);
  ADD ("/composer/send", EB_ACTOR_YOUTH, test_send);
  ADD ("/composer/not-sent", EB_ACTOR_YOUTH, test_not_sent);
  ADD ("/composer/away", EB_ACTOR_ADULT, test_away);
  ADD ("/composer/away-youth", EB_ACTOR_YOUTH, test_away_youth);
  ADD ("/composer/two-adults", EB_ACTOR_ADULT, test_two_adults);
  ADD ("/composer/handing-over", EB_ACTOR_YOUTH, test_handing_over);
  ADD ("/composer/resting", EB_ACTOR_YOUTH, test_resting);
  ADD ("/composer/answer", EB_ACTOR_YOUTH, test_answer);
  ADD ("/composer/stop-answering", EB_ACTOR_YOUTH, test_stop_answering);
  ADD ("/composer/revise", EB_ACTOR_YOUTH, test_revise);
  ADD ("/composer/private-only-alone", EB_ACTOR_YOUTH, test_private_only_alone);
  ADD ("/composer/private-hides", EB_ACTOR_YOUTH, test_private_hides);
  ADD ("/composer/private-sent", EB_ACTOR_YOUTH, test_private_sent);
  ADD ("/composer/drawing-kept", EB_ACTOR_YOUTH, test_drawing_kept);
  ADD ("/composer/drawing-sent", EB_ACTOR_YOUTH, test_drawing_sent);
  ADD ("/composer/locked-while-typing", EB_ACTOR_YOUTH, test_locked_while_typing);
  return g_test_run ();
}
