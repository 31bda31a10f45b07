/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "desk.h"
#include "eb-follow-form.h"
#include "eb-follow-page.h"
#include "eb-follow-people.h"
#include "eb-goal-row.h"
#include "eb-sheet.h"
#include "eb-text-area.h"

/* The page "Follow-up": prepared alone, read together; and what the youth raises. */

#define TOPIC "follow-up:FOLLOW_FIRST"
#define NARROW 360
#define LONG_WORD "Anbringelsesreformsopfølgningsmødeforberedelsesskema"

typedef struct
{
  EbFollowPage *page;
  GtkWidget    *window;
} Open;

static Open
open_page (Desk *desk)
{
  Open open = { eb_follow_page_new (desk->session), NULL };

  open.window = fixture_window_new (open.page);
  gtk_window_set_default_size (GTK_WINDOW (open.window), 900, 800);
  eb_follow_page_show (open.page);
  desk_settle ();
  return open;
}

static void
close_page (Open *open)
{
  fixture_window_finish (open->window, open->page);
}

static gpointer
find_named (gpointer    widget,
            GType       type,
            const char *title)
{
  gpointer found = NULL;

  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type) && ADW_IS_PREFERENCES_ROW (widget) && g_strcmp0 (adw_preferences_row_get_title (widget), title) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_named (child, type, title);
  return found;
}

static gboolean
is_open (Open       *open,
         const char *name)
{
  AdwExpanderRow *row = find_named (open->page, ADW_TYPE_EXPANDER_ROW, name);

  return row != NULL && adw_expander_row_get_expanded (row);
}

/* The form under somebody's name, as they open it. */
static EbFollowForm *
open_form (Open       *open,
           const char *name)
{
  AdwExpanderRow *row = find_named (open->page, ADW_TYPE_EXPANDER_ROW, name);

  g_assert_nonnull (row);
  adw_expander_row_set_expanded (row, TRUE);
  desk_settle ();
  return desk_find (row, EB_TYPE_FOLLOW_FORM);
}

/* What goes well. */
static GtkTextView *
first_area (gpointer form)
{
  return desk_find (form, GTK_TYPE_TEXT_VIEW);
}

static void
type_and_be_ready (Open       *open,
                   const char *name,
                   const char *text)
{
  EbFollowForm *form = open_form (open, name);

  eb_text_area_set_text (first_area (form), text);
  fixture_press (form, "I am ready");
  desk_settle ();
}

/* --- Alone, and together ----------------------------------------------------------- */

static void
test_first_step (Desk         *desk,
                 gconstpointer data)
{
  Open open = open_page (desk);

  g_assert_true (desk_shows (open.page, "Nobody is ready yet."));
  g_assert_true (gtk_widget_get_mapped (fixture_child (open.page, "no_goal_box")));
  g_assert_false (gtk_widget_get_mapped (fixture_child (open.page, "read_group")));
  g_assert_false (gtk_widget_get_mapped (fixture_child (open.page, "no_due_label")));
  g_assert_true (gtk_widget_is_sensitive (fixture_button (open.page, "New goal")));
  g_assert_true (gtk_widget_is_sensitive (fixture_button (open.page, "Held …")));
  close_page (&open);
}

static void
test_one_at_a_time (Desk         *desk,
                    gconstpointer data)
{
  Open open = open_page (desk);

  g_assert_null (desk_find (open.page, EB_TYPE_FOLLOW_FORM));
  g_assert_nonnull (open_form (&open, "Amira"));
  g_assert_true (eb_session_get_pen (desk->session) == desk_seat (desk, AMIRA));
  g_assert_nonnull (open_form (&open, "Lone"));
  g_assert_true (is_open (&open, "Lone"));
  g_assert_false (is_open (&open, "Amira"));

  /* Whoever gives the pen away closes what they write. */
  eb_session_take_pen (desk->session, desk_seat (desk, AMIRA));
  g_assert_false (is_open (&open, "Lone"));
  close_page (&open);
}

static void
test_alone_at_the_table (Desk         *desk,
                         gconstpointer data)
{
  Open open = { 0 };

  desk_leave (desk, LONE);
  open = open_page (desk);
  g_assert_true (is_open (&open, "Amira"));
  g_assert_null (find_named (open.page, ADW_TYPE_EXPANDER_ROW, "Lone"));
  g_assert_false (gtk_widget_get_mapped (fixture_child (open.page, "turn_label")));
  close_page (&open);
}

static void
test_read_together (Desk         *desk,
                    gconstpointer data)
{
  Open open = open_page (desk);

  type_and_be_ready (&open, "Amira", "Jeg sover igen");
  g_assert_true (desk_shows (open.page, "Ready: Amira. Not ready yet: Lone."));
  g_assert_false (is_open (&open, "Amira")); /* the next one's turn */
  g_assert_false (gtk_widget_get_mapped (fixture_child (open.page, "read_group")));
  g_assert_false (desk_shows (fixture_child (open.page, "read_group"), "Jeg sover igen"));

  type_and_be_ready (&open, "Lone", "Vi spiser sammen");
  g_assert_true (desk_shows (open.page, "Everybody is ready."));
  g_assert_true (gtk_widget_get_mapped (fixture_child (open.page, "read_group")));
  g_assert_true (desk_shows (fixture_child (open.page, "youth_box"), "Jeg sover igen"));
  g_assert_true (desk_shows (fixture_child (open.page, "adult_box"), "Vi spiser sammen"));
  g_assert_false (desk_shows (fixture_child (open.page, "youth_box"), "Vi spiser sammen"));
  g_assert_null (desk_find (open.page, EB_TYPE_FOLLOW_FORM));
  close_page (&open);
}

static void
test_nothing_answered (Desk         *desk,
                       gconstpointer data)
{
  Open          open = open_page (desk);
  EbFollowForm *form = open_form (&open, "Amira");

  fixture_press (form, "I am ready");
  g_assert_true (desk_shows (form, "Write something first."));
  g_assert_null (eb_binder_find_topic (desk_binder (desk), TOPIC));
  close_page (&open);
}

/* --- Kept ------------------------------------------------------------------------------ */

static gboolean
is_saved (gpointer data)
{
  Desk *desk = data;
  g_autoptr (GVariant) answers = eb_binder_load_answers (desk_binder (desk), desk_seat (desk, AMIRA), TOPIC, NULL);

  return answers != NULL;
}

static void
test_saved_as_typed (Desk         *desk,
                     gconstpointer data)
{
  Open          open = open_page (desk);
  EbFollowForm *form = open_form (&open, "Amira");
  g_autoptr (GVariant) answers = NULL;
  const char *text = NULL;
  guint32     coop = 0;

  eb_text_area_set_text (first_area (form), "Jeg sover igen");
  fixture_press (form, "4 of 5: it goes well");
  fixture_wait (is_saved, desk);
  answers = eb_binder_load_answers (desk_binder (desk), desk_seat (desk, AMIRA), TOPIC, NULL);
  g_assert_true (g_variant_lookup (answers, "good", "&s", &text));
  g_assert_cmpstr (text, ==, "Jeg sover igen");
  g_assert_true (g_variant_lookup (answers, "coop", "u", &coop));
  g_assert_cmpuint (coop, ==, 4);
  close_page (&open);

  open = open_page (desk);
  form = open_form (&open, "Amira");
  g_assert_true (desk_shows (form, "Jeg sover igen"));
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (fixture_button (form, "4 of 5: it goes well"))));
  close_page (&open);
}

/* Who gets up in the middle of a word finds it again, and it is not left behind. */
static void
test_leaving (Desk         *desk,
              gconstpointer data)
{
  Open open = open_page (desk);

  eb_text_area_set_text (first_area (open_form (&open, "Amira")), "Midt i et or");
  desk_leave (desk, AMIRA);
  eb_follow_page_show (open.page);
  desk_settle ();
  g_assert_false (desk_shows (open.page, "Midt i et or"));

  desk_sit (desk, AMIRA);
  eb_follow_page_show (open.page);
  desk_settle ();
  g_assert_true (desk_shows (open_form (&open, "Amira"), "Midt i et or"));

  eb_session_lock_all (desk->session);
  desk_settle ();
  g_assert_false (desk_shows (open.page, "Midt i et or"));
  close_page (&open);
}

/* --- The follow-up itself, and each goal ------------------------------------------------- */

static void
test_next_one (Desk         *desk,
               gconstpointer data)
{
  Open open = open_page (desk);
  g_autoptr (GError) error = NULL;

  type_and_be_ready (&open, "Amira", "Jeg sover igen");
  eb_binder_close_date (desk_binder (desk), desk_seat (desk, LONE), desk_find_date (desk, "FOLLOW_FIRST"), EB_CLOSE_HELD, HOME_TODAY, "", &error);
  g_assert_no_error (error);
  desk_settle ();
  g_assert_true (desk_shows (open.page, "Nobody is ready yet."));
  g_assert_false (gtk_widget_get_mapped (fixture_child (open.page, "read_group")));
  type_and_be_ready (&open, "Amira", "Stadig");
  g_assert_nonnull (eb_binder_find_topic (desk_binder (desk), "follow-up:FOLLOW_NEXT:2026-11-21"));
  close_page (&open);
}

/* What was read the last time stands there until there is something new. */
static void
test_last_time (Desk         *desk,
                gconstpointer data)
{
  Open open = open_page (desk);

  type_and_be_ready (&open, "Amira", "Jeg sover igen");
  type_and_be_ready (&open, "Lone", "Vi spiser sammen");
  g_assert_true (desk_shows (open.page, "Read together"));
  g_assert_false (gtk_widget_get_mapped (fixture_child (open.page, "turn_label")));
  g_assert_true (eb_binder_close_date (desk_binder (desk), desk_seat (desk, LONE), desk_find_date (desk, "FOLLOW_FIRST"), EB_CLOSE_HELD, HOME_TODAY, "", NULL));
  desk_settle ();
  g_assert_true (desk_shows (open.page, "From last time"));
  type_and_be_ready (&open, "Amira", "Stadig");
  g_assert_true (desk_shows (fixture_child (open.page, "youth_box"), "Jeg sover igen"));
  type_and_be_ready (&open, "Lone", "Også nu");
  g_assert_true (desk_shows (open.page, "Read together"));
  g_assert_true (desk_shows (fixture_child (open.page, "youth_box"), "Stadig"));
  g_assert_false (desk_shows (fixture_child (open.page, "youth_box"), "Jeg sover igen"));
  close_page (&open);
}

static void
on_goal_cb (EbGoal **told,
            EbGoal  *goal)
{
  *told = goal;
}

static void
test_each_goal (Desk         *desk,
                gconstpointer data)
{
  Open       open = open_page (desk);
  EbGoal    *goal = desk_write_goal (desk, AMIRA, "Jeg vil bo selv");
  EbGoal    *told = NULL;
  GtkWidget *row = NULL;

  desk_settle ();
  row = desk_find (open.page, EB_TYPE_GOAL_ROW);
  g_assert_true (desk_shows (row, "Jeg vil bo selv"));
  g_assert_false (gtk_widget_get_mapped (fixture_child (open.page, "no_goal_box")));
  g_signal_connect_swapped (open.page, "goal", G_CALLBACK (on_goal_cb), &told);
  g_signal_emit_by_name (row, "activate");
  g_assert_true (told == goal);
  close_page (&open);
}

/* --- What the youth raises ------------------------------------------------------------------ */

static EbSheet *
find_sheet (void)
{
  GListModel *all = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (all, i);

      if (EB_IS_SHEET (window))
        return EB_SHEET (window); /* GTK keeps it */
    }
  return NULL;
}

static void
fill_sheet (const char *text,
            const char *verb)
{
  EbSheet *sheet = find_sheet ();

  desk_settle ();
  g_assert_nonnull (sheet);
  g_assert_true (desk_shows (sheet, "Everybody in this binder can read it: Lone, Amira."));
  eb_text_area_set_text (desk_find (sheet, GTK_TYPE_TEXT_VIEW), text);
  fixture_press (sheet, verb);
  desk_settle ();
  g_assert_null (find_sheet ());
}

static void
test_raise (Desk         *desk,
            gconstpointer data)
{
  Open open = open_page (desk);

  fixture_press (open.page, "Something is wrong");
  fill_sheet ("Min løn er væk", "Raise it");
  g_assert_true (desk_shows (open.page, "Min løn er væk"));
  g_assert_true (desk_shows (open.page, "Nobody has said yet that they heard it"));

  fixture_press (open.page, "I have heard it …");
  fill_sheet ("Vi ringer i morgen", "I have heard it");
  g_assert_true (desk_shows (open.page, "Lone has heard it"));
  g_assert_true (desk_shows (open.page, "Vi ringer i morgen"));
  g_assert_false (desk_shows (open.page, "I have heard it …"));
  close_page (&open);
}

/* Only the youth raises, only adults have heard. */
static void
test_raise_sides (Desk         *desk,
                  gconstpointer data)
{
  Open open = { 0 };

  g_assert_true (eb_binder_raise (desk_binder (desk), desk_seat (desk, AMIRA), EB_RAISED_TALK, "", NULL));
  desk_leave (desk, LONE);
  open = open_page (desk);
  g_assert_false (desk_shows (open.page, "I have heard it …"));
  close_page (&open);

  desk_sit (desk, LONE);
  desk_leave (desk, AMIRA);
  open = open_page (desk);
  g_assert_nonnull (fixture_button (open.page, "I have heard it …"));
  g_assert_true (desk_shows (open.page, "Amira can raise something here at any time"));
  g_assert_null (find_named (open.page, ADW_TYPE_EXPANDER_ROW, "Amira"));
  close_page (&open);
}

/* --- Narrow ------------------------------------------------------------------------------------ */

static int
least_width (gpointer widget)
{
  int minimum = 0;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  return minimum;
}

static void
test_narrow (Desk         *desk,
             gconstpointer data)
{
  Open open = open_page (desk);

  desk_write_goal (desk, AMIRA, LONG_WORD);
  g_assert_true (eb_binder_raise (desk_binder (desk), desk_seat (desk, AMIRA), EB_RAISED_WRONG, LONG_WORD, NULL));
  open_form (&open, "Amira");
  g_assert_cmpint (least_width (open.page), <=, NARROW);
  type_and_be_ready (&open, "Amira", LONG_WORD);
  type_and_be_ready (&open, "Lone", LONG_WORD);
  g_assert_cmpint (least_width (open.page), <=, NARROW);
  close_page (&open);
}

int
main (int   argc,
      char *argv[])
{
  fixture_init (&argc, &argv);
  DESK_ADD ("/follow/first-step", test_first_step);
  DESK_ADD ("/follow/one-at-a-time", test_one_at_a_time);
  DESK_ADD ("/follow/alone-at-the-table", test_alone_at_the_table);
  DESK_ADD ("/follow/read-together", test_read_together);
  DESK_ADD ("/follow/nothing-answered", test_nothing_answered);
  DESK_ADD ("/follow/saved-as-typed", test_saved_as_typed);
  DESK_ADD ("/follow/leaving", test_leaving);
  DESK_ADD ("/follow/next-one", test_next_one);
  DESK_ADD ("/follow/last-time", test_last_time);
  DESK_ADD ("/follow/each-goal", test_each_goal);
  DESK_ADD ("/follow/raise", test_raise);
  DESK_ADD ("/follow/raise-sides", test_raise_sides);
  DESK_ADD ("/follow/narrow", test_narrow);
  return g_test_run ();
}
