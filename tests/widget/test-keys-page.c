/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-key-rows.h"
#include "eb-key-sheets.h"
#include "eb-key-words.h"
#include "eb-keys-page.h"
#include "eb-welcome.h"
#include "eb-words.h"
#include "tasks-desk.h"

/* The page "Hvem kan se hvad", its sheets, and who is asked in by whom. */

#define HOME_AND_JOB (EB_DOOR_BIT (EB_DOOR_HOME) | EB_DOOR_BIT (EB_DOOR_JOB))
#define HAS_NONE "Malte has no key to any door now"

static EbKeysPage *
page_now (Desk       *desk,
          GtkWidget **window)
{
  EbKeysPage *page = eb_keys_page_new (desk->session);

  *window = fixture_window_new (page);
  eb_keys_page_show (page);
  desk_settle ();
  return page;
}

static const EbId *
id_of (Who who)
{
  return &home_account (who)->id;
}

/* Opened, so that its doors are there. */
static GtkWidget *
row_of (EbKeysPage *page,
        const char *name)
{
  GtkWidget *row = tasks_find_row (fixture_child (page, "people_list"), name);

  g_assert_true (EB_IS_KEY_ROW (row));
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  desk_settle ();
  return row;
}

static gboolean
has_entry (EbKeysPage *page,
           const char *words)
{
  return desk_shows (fixture_child (page, "log_list"), words);
}

static void
tick (EbDoor door)
{
  GtkWidget *row = tasks_find_row (GTK_WIDGET (tasks_sheet_now ()), eb_words_door (door));

  g_assert_nonnull (row);
  gtk_check_button_set_active (desk_find (row, GTK_TYPE_CHECK_BUTTON), TRUE);
}

/* --- The words ---------------------------------------------------------------------- */

static char *
word_key (Desk  *desk,
          Who    who,
          EbDoor door)
{
  return eb_key_words_stands (desk_binder (desk), id_of (who), door);
}

static void
assert_key (Desk       *desk,
            Who         who,
            EbDoor      door,
            const char *expected)
{
  g_autofree char *words = word_key (desk, who, door);

  g_assert_cmpstr (words, ==, expected);
}

static void
give (Desk  *desk,
      EbDoor door,
      EbDate from,
      EbDate until)
{
  const EbKeyWords words = { .doors = EB_DOOR_BIT (door), .from = from, .until = until, .purpose = "lektier", .words = "" };
  g_autoptr (GError) error = NULL;

  eb_binder_give_keys (desk_binder (desk), desk_seat (desk, AMIRA), id_of (MALTE), &words, &error);
  g_assert_no_error (error);
}

/* How it stands with a key, in every way it can. */
static void
test_words (Desk         *desk,
            gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *summary = NULL;
  g_autofree char *holders = NULL;

  desk_let_in (desk, MALTE, EB_DOOR_BIT (EB_DOOR_JOB));
  give (desk, EB_DOOR_HOME, HOME_TODAY, EB_DATE_UNSET);
  give (desk, EB_DOOR_LEISURE, (EbDate){ 2026, 12, 1 }, EB_DATE_UNSET);
  eb_binder_withdraw_keys (desk_binder (desk), desk_seat (desk, AMIRA), id_of (LONE), EB_DOOR_BIT (EB_DOOR_JOB), "", &error);
  g_assert_no_error (error);

  assert_key (desk, AMIRA, EB_DOOR_ROOM, "always");
  assert_key (desk, LONE, EB_DOOR_EVERYDAY, "has the key: the rule for adults of the house");
  assert_key (desk, LONE, EB_DOOR_HOME, "has the key");
  assert_key (desk, LONE, EB_DOOR_JOB, "taken back 21 November 2026");
  assert_key (desk, LONE, EB_DOOR_ROOM, "never");
  assert_key (desk, MALTE, EB_DOOR_JOB, "until 1 June 2027");
  assert_key (desk, MALTE, EB_DOOR_HOME, "since 21 November 2026, until further notice");
  assert_key (desk, MALTE, EB_DOOR_LEISURE, "from 1 December 2026");
  assert_key (desk, MALTE, EB_DOOR_HEALTH, "never");
  summary = eb_key_words_summary (desk_binder (desk), id_of (MALTE));
  g_assert_cmpstr (summary, ==, "Malte has a key to 2 doors; the first ends after 1 June 2027");
  holders = eb_key_words_holders (desk_binder (desk), EB_DOOR_JOB);
  g_assert_cmpstr (holders, ==, "Malte until 1 June 2027");

  home_set_clock ((EbDate){ 2027, 6, 2 }, 12);
  eb_binder_refresh_dates (desk_binder (desk), &error);
  g_assert_no_error (error);
  assert_key (desk, MALTE, EB_DOOR_JOB, "ended on 1 June 2027");
}

/* --- The page ----------------------------------------------------------------------------- */

/* In the youth's own words to the youth, and about the youth to others. */
static void
test_rules (Desk         *desk,
            gconstpointer data)
{
  GtkWidget  *window = NULL;
  EbKeysPage *page = page_now (desk, &window);

  g_assert_true (desk_shows (page, "You decide who has a key"));
  g_assert_true (desk_shows (page, "until 18 also Everyday life and What if"));
  g_assert_true (desk_shows (page, "a rule of this program"));
  g_assert_true (desk_shows (page, "cannot be unread"));
  g_assert_true (has_entry (page, "No key has been given or taken back yet") || has_entry (page, "got an account here"));
  desk_leave (desk, AMIRA);
  eb_keys_page_show (page);
  desk_settle ();
  g_assert_true (desk_shows (page, "Amira decides who has a key"));
  g_assert_false (gtk_widget_get_visible (fixture_child (page, "give_button")));
  row_of (page, "Lone");
  g_assert_null (tasks_find_row (GTK_WIDGET (page), "Give a key …"));

  eb_key_sheet_give (desk->session, GTK_WIDGET (page), NULL, 0);
  g_assert_true (desk_shows (tasks_sheet_now (), "Amira decides about keys."));
  tasks_press ("All right");
  tasks_assert_gone (EB_TYPE_SHEET);
  fixture_window_finish (window, page);
}

/* What is missing is said where it is, and what was typed stays. */
static void
test_give (Desk         *desk,
           gconstpointer data)
{
  GtkWidget  *window = NULL;
  EbKeysPage *page = page_now (desk, &window);

  desk_let_in (desk, MALTE, 0);
  g_assert_true (desk_shows (page, HAS_NONE));
  fixture_press (page, "Give a key …");
  tasks_choose ("To whom", 1);
  tasks_press ("Give the key");
  g_assert_true (desk_shows (tasks_sheet_now (), "Choose at least one door."));
  tick (EB_DOOR_HOME);
  tick (EB_DOOR_JOB);
  tasks_press ("Give the key");
  g_assert_true (desk_shows (tasks_sheet_now (), "Write what it is for"));
  tasks_type ("For what", "flytningen");
  tasks_type ("In your own words (if you like)", "så jeg ikke skal sige det hele igen");
  tasks_type ("Until (empty: until further notice)", "1.6.2026");
  tasks_press ("Give the key");
  g_assert_true (desk_shows (tasks_sheet_now (), "The last day cannot be before the first."));
  tasks_type ("Until (empty: until further notice)", "1.6.2027");
  tasks_press ("Give the key");
  tasks_assert_gone (EB_TYPE_SHEET);

  g_assert_true (desk_shows (page, "Malte has a key to 2 doors until 1 June 2027"));
  g_assert_true (has_entry (page, "Amira gave Malte the key to A place to live and Job until 1 June 2027. For: flytningen. “så jeg ikke skal sige det hele igen”"));
  g_assert_true (desk_shows (tasks_find_row (fixture_child (page, "doors_list"), "Job"), "Lone · Malte until 1 June 2027"));
  g_assert_true (desk_shows (tasks_find_row (fixture_child (page, "doors_list"), "My room"), "nobody but Amira"));
  fixture_window_finish (window, page);
}

/* One key, from the row of its door; then all of them. */
static void
test_take_back (Desk         *desk,
                gconstpointer data)
{
  GtkWidget  *window = NULL;
  EbKeysPage *page = page_now (desk, &window);

  desk_let_in (desk, MALTE, HOME_AND_JOB);
  tasks_press_row (row_of (page, "Malte"), "Job");
  g_assert_true (desk_shows (tasks_sheet_now (), "så jeg ikke skal sige det hele igen"));
  tasks_press ("Take it back …");
  tasks_type ("A word on it (if you like)", "nu er det gjort");
  tasks_press ("Take back");
  tasks_assert_gone (EB_TYPE_SHEET);
  g_assert_true (desk_shows (tasks_find_row (row_of (page, "Malte"), "Job"), "taken back 21 November 2026"));
  g_assert_true (desk_shows (page, "Malte has a key to 1 door until 1 June 2027"));
  g_assert_true (has_entry (page, "Amira took back from Malte the key to Job. “nu er det gjort”"));

  tasks_press_row (row_of (page, "Malte"), "Take back …");
  gtk_check_button_set_active (desk_find (tasks_find_row (GTK_WIDGET (tasks_sheet_now ()), "All keys"), GTK_TYPE_CHECK_BUTTON), TRUE);
  tasks_press ("Take back");
  tasks_assert_gone (EB_TYPE_SHEET);
  g_assert_true (desk_shows (page, HAS_NONE));
  g_assert_true (has_entry (page, "Amira took all keys back from Malte."));
  g_assert_false (eb_binder_get_key (desk_binder (desk), id_of (MALTE), EB_DOOR_ENTRY).open);
  fixture_window_finish (window, page);
}

/* What an adult of the house must be able to read cannot be taken back; leaving the
 * house ends all of it. */
static void
test_house (Desk         *desk,
            gconstpointer data)
{
  GtkWidget  *window = NULL;
  EbKeysPage *page = page_now (desk, &window);

  eb_key_sheet_take_back (desk->session, GTK_WIDGET (page), id_of (LONE), 0);
  g_assert_nonnull (tasks_find_row (GTK_WIDGET (tasks_sheet_now ()), "Job"));
  g_assert_null (tasks_find_row (GTK_WIDGET (tasks_sheet_now ()), "Everyday life"));
  g_assert_null (tasks_find_row (GTK_WIDGET (tasks_sheet_now ()), "All keys"));
  gtk_window_destroy (GTK_WINDOW (tasks_sheet_now ()));
  tasks_press_row (row_of (page, "Lone"), "Everyday life");
  g_assert_true (desk_shows (tasks_sheet_now (), "It is a rule of this program"));
  tasks_press ("All right");

  tasks_press_row (row_of (page, "Lone"), "Does not live or work here any more …");
  tasks_press ("End the keys");
  tasks_assert_gone (EB_TYPE_SHEET);
  g_assert_false (eb_binder_get_key (desk_binder (desk), id_of (LONE), EB_DOOR_ENTRY).open);
  g_assert_true (has_entry (page, "does not live or work here any more"));
  assert_key (desk, LONE, EB_DOOR_EVERYDAY, "ended on 21 November 2026: does not live or work here any more");
  fixture_window_finish (window, page);
}

/* At 18 it is asked whether it still holds. */
static void
test_again (Desk         *desk,
            gconstpointer data)
{
  GtkWidget  *window = NULL;
  EbKeysPage *page = page_now (desk, &window);
  g_autoptr (GError) error = NULL;

  desk_let_in (desk, MALTE, HOME_AND_JOB);
  g_assert_false (gtk_widget_get_visible (fixture_child (page, "again_box")));
  home_set_clock ((EbDate){ 2027, 5, 15 }, 12);
  eb_binder_refresh_dates (desk_binder (desk), &error);
  g_assert_no_error (error);
  desk_settle ();
  g_assert_true (gtk_widget_get_visible (fixture_child (page, "again_box")));
  g_assert_true (desk_shows (fixture_child (page, "again_box"), "You have turned 15 or 18"));
  g_assert_true (desk_shows (fixture_child (page, "again_list"), "A place to live and Job"));
  fixture_press (page, "Yes, renew …");
  g_assert_true (desk_shows (tasks_sheet_now (), "så jeg ikke skal sige det hele igen"));
  tasks_press ("Yes, renew");
  tasks_assert_gone (EB_TYPE_SHEET);
  g_assert_false (gtk_widget_get_visible (fixture_child (page, "again_box")));
  g_assert_true (desk_shows (page, "until 1 June 2027"));
  fixture_window_finish (window, page);
}

/* Without the youth it is said of them, and there is nothing to press. */
static void
test_again_without_youth (Desk         *desk,
                          gconstpointer data)
{
  GtkWidget  *window = NULL;
  EbKeysPage *page = page_now (desk, &window);

  desk_let_in (desk, MALTE, HOME_AND_JOB);
  home_set_clock ((EbDate){ 2027, 5, 15 }, 12);
  desk_leave (desk, AMIRA);
  desk_settle ();
  g_assert_true (desk_shows (fixture_child (page, "again_box"), "The young person has turned 15 or 18"));
  g_assert_true (desk_shows (fixture_child (page, "again_list"), "A place to live and Job"));
  g_assert_false (desk_shows (page, "Yes, renew …"));
  fixture_window_finish (window, page);
}

/* Without an account a key is about what is handed over. */
static void
test_contact (Desk         *desk,
              gconstpointer data)
{
  const EbContactWords words = { .name = "Farmor <Inger>", .relation = "farmor", .phone = "", .notes = "", .circle = EB_CIRCLE_CLOSEST };
  GtkWidget           *window = NULL;
  EbKeysPage          *page = page_now (desk, &window);
  g_autoptr (GError) error = NULL;
  EbContact *contact = eb_binder_write_contact (desk_binder (desk), desk_seat (desk, AMIRA), NULL, &words, &error);

  g_assert_no_error (error);
  desk_settle ();
  g_assert_true (desk_shows (row_of (page, "Farmor <Inger>"), "farmor, no account here"));
  eb_key_sheet_give (desk->session, GTK_WIDGET (page), eb_contact_get_record (contact), EB_DOOR_BIT (EB_DOOR_HEALTH));
  g_assert_true (desk_shows (tasks_sheet_now (), "has no account here"));
  tasks_type ("For what", "lægen");
  tasks_press ("Give the key");
  tasks_assert_gone (EB_TYPE_SHEET);
  g_assert_true (desk_shows (row_of (page, "Farmor <Inger>"), "Farmor <Inger> has a key to 1 door"));
  fixture_window_finish (window, page);
}

/* --- Asking somebody in -------------------------------------------------------------------- */

static guint
count_roles (EbWelcome *welcome)
{
  return g_list_model_get_n_items (adw_combo_row_get_model (fixture_child (fixture_child (welcome, "guest_form"), "role_row")));
}

static gboolean
is_at_code (gpointer welcome)
{
  return g_str_equal (gtk_stack_get_visible_child_name (fixture_child (welcome, "stack")), "guest-code");
}

/* Without the youth, before anything is typed: only adults of the house. */
static void
test_invite_without_youth (Desk         *desk,
                           gconstpointer data)
{
  EbWelcome *welcome = eb_welcome_new (desk->session);
  GtkWidget *window = fixture_window_new (welcome);

  desk_leave (desk, AMIRA);
  eb_welcome_invite (welcome, desk_seat (desk, LONE), EB_ACTOR_ADULT);
  desk_settle ();
  g_assert_cmpuint (count_roles (welcome), ==, 2);
  g_assert_true (desk_shows (welcome, "when Amira sits at the table and says yes"));
  fixture_window_finish (window, welcome);
}

/* With the youth: the account opens the Entry and no door, until the youth gives a
 * key. */
static void
test_invite (Desk         *desk,
             gconstpointer data)
{
  EbWelcome *welcome = eb_welcome_new (desk->session);
  GtkWidget *window = fixture_window_new (welcome);
  gpointer   form = fixture_child (welcome, "guest_form");
  gpointer   fields = fixture_child (form, "password_fields");
  EbId       whom = EB_ID_NONE;

  eb_welcome_invite (welcome, desk_seat (desk, LONE), EB_ACTOR_ADULT);
  g_assert_cmpuint (count_roles (welcome), ==, 4);
  g_assert_true (desk_shows (welcome, "a key to every door"));
  adw_combo_row_set_selected (fixture_child (form, "role_row"), 3);
  g_assert_true (desk_shows (welcome, "Amira decides right after"));
  fixture_type (form, "name_row", "Mor");
  fixture_type (fields, "first_row", FIXTURE_PASSWORD);
  fixture_type (fields, "again_row", FIXTURE_PASSWORD);
  fixture_press (welcome, "Make the account");
  fixture_wait (is_at_code, welcome);
  fixture_press (welcome, "I have written it down");
  fixture_press (welcome, "Continue");
  g_assert_nonnull (eb_welcome_get_keyless (welcome));
  whom = *eb_welcome_get_keyless (welcome);
  g_assert_cmpint (eb_person_get_tie (eb_binder_find_person (desk_binder (desk), &whom)), ==, EB_TIE_PARENT);
  for (EbDoor door = EB_DOOR_ENTRY; door < EB_N_DOORS; door++)
    g_assert_cmpint (eb_binder_get_key (desk_binder (desk), &whom, door).open, ==, door == EB_DOOR_ENTRY);
  fixture_window_finish (window, welcome);
}

int
main (int   argc,
      char *argv[])
{
  fixture_init (&argc, &argv);
  DESK_ADD ("/keys/words", test_words);
  DESK_ADD ("/keys/rules", test_rules);
  DESK_ADD ("/keys/give", test_give);
  DESK_ADD ("/keys/take-back", test_take_back);
  DESK_ADD ("/keys/house", test_house);
  DESK_ADD ("/keys/again", test_again);
  DESK_ADD ("/keys/again-without-youth", test_again_without_youth);
  DESK_ADD ("/keys/contact", test_contact);
  DESK_ADD ("/keys/invite-without-youth", test_invite_without_youth);
  DESK_ADD ("/keys/invite", test_invite);
  return g_test_run ();
}
