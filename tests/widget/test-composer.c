/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-composer.h"

#include "desk.h"

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

static GtkTextBuffer *
buffer_of (Fixture *fixture)
{
  return gtk_text_view_get_buffer (fixture_child (fixture->composer, "view"));
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

static const char *
label_of (Fixture    *fixture,
          const char *name)
{
  return gtk_label_get_label (fixture_child (fixture->composer, name));
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
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (fixture_child (fixture->composer, "view")), GTK_ACCESSIBLE_PROPERTY_LABEL, "Write as Amira");
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
  g_autofree char *empty = NULL;
  g_autofree char *back = NULL;

  type (fixture, "Det jeg er ban");
  eb_composer_set_goal (fixture->composer, other);
  draft = draft_of (fixture, AMIRA);
  g_assert_cmpstr (draft, ==, "Det jeg er ban");
  empty = typed (fixture);
  g_assert_cmpstr (empty, ==, "");
  eb_composer_set_goal (fixture->composer, fixture->goal);
  back = typed (fixture);
  g_assert_cmpstr (back, ==, "Det jeg er ban");
}

static void
test_send (Fixture      *fixture,
           gconstpointer data)
{
  g_autofree char *draft = NULL;
  g_autofree char *rest = NULL;
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
  rest = typed (fixture);
  g_assert_cmpstr (rest, ==, "");
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
      gtk_widget_activate_action (GTK_WIDGET (fixture->composer), "composer.send", NULL);
      g_assert_cmpuint (count_notes (fixture), ==, 0);
      g_assert_nonnull (strstr (label_of (fixture, "problem_label"), refused[i].words));
      g_assert_true (gtk_widget_get_visible (fixture_child (fixture->composer, "problem_label")));
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
  eb_composer_set_goal (fixture->composer, eb_binder_find_goal (desk_binder (&fixture->desk), eb_goal_get_record (fixture->goal)));
  g_assert_cmpstr (page_of (fixture), ==, "away");
  g_assert_nonnull (strstr (label_of (fixture, "away_label"), "adults"));
  fixture_press (fixture->composer, "Sit down at the table");
  g_assert_cmpuint (fixture->sit_downs, ==, 1);
  g_assert_false (gtk_widget_get_visible (fixture_child (fixture->composer, "who_drop_down")));

  desk_sit (&fixture->desk, LONE);
  eb_composer_set_goal (fixture->composer, eb_binder_find_goal (desk_binder (&fixture->desk), eb_goal_get_record (fixture->goal)));
  g_assert_cmpstr (page_of (fixture), ==, "write");
}

static void
test_away_youth (Fixture      *fixture,
                 gconstpointer data)
{
  desk_leave (&fixture->desk, AMIRA);
  eb_composer_set_goal (fixture->composer, eb_binder_find_goal (desk_binder (&fixture->desk), eb_goal_get_record (fixture->goal)));
  g_assert_cmpstr (page_of (fixture), ==, "away");
  g_assert_nonnull (strstr (label_of (fixture, "away_label"), "Amira"));
}

/* Of two adults one is chosen; each has a draft of their own. */
static void
test_two_adults (Fixture      *fixture,
                 gconstpointer data)
{
  g_autoptr (EbProfile) malte = home_profile (MALTE);
  g_autoptr (GError) error = NULL;
  g_autofree char *lones = NULL;
  g_autofree char *maltes = NULL;
  g_autofree char *back = NULL;
  GtkDropDown     *who = fixture_child (fixture->composer, "who_drop_down");

  g_assert_true (eb_binder_add_person (desk_binder (&fixture->desk), desk_seat (&fixture->desk, LONE), home_account (MALTE), malte, &error));
  desk_sit (&fixture->desk, MALTE);
  eb_composer_set_goal (fixture->composer, eb_binder_find_goal (desk_binder (&fixture->desk), eb_goal_get_record (fixture->goal)));
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (who)));
  g_assert_cmpuint (gtk_drop_down_get_selected (who), ==, 0);
  type (fixture, "Lones ord");
  gtk_drop_down_set_selected (who, 1);
  maltes = typed (fixture);
  g_assert_cmpstr (maltes, ==, "");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (fixture_child (fixture->composer, "view")), GTK_ACCESSIBLE_PROPERTY_LABEL, "Write as Malte");
  lones = draft_of (fixture, LONE);
  g_assert_cmpstr (lones, ==, "Lones ord");
  gtk_drop_down_set_selected (who, 0);
  back = typed (fixture);
  g_assert_cmpstr (back, ==, "Lones ord");
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
  ADD ("/composer/locked-while-typing", EB_ACTOR_YOUTH, test_locked_while_typing);
  return g_test_run ();
}
