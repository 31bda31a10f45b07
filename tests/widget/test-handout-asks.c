/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>

#include "eb-handout-asks.h"
#include "eb-handout.h"
#include "eb-key-rows.h"
#include "eb-keys-page.h"
#include "eb-words.h"
#include "tasks-desk.h"

/* What is printed for somebody: the sheet that tells it, and the paper. */

#define HOME_DOOR EB_DOOR_BIT (EB_DOOR_HOME)
#define JOB_DOOR EB_DOOR_BIT (EB_DOOR_JOB)
#define NAME "Farmor <Inger>"

typedef struct
{
  Desk        desk;
  char       *path;
  GFile      *file;
  GtkWidget  *window;
  EbKeysPage *page;
  EbId        whom; /* somebody without an account */
} Paper;

static void
give (Paper *paper,
      guint  doors)
{
  const EbKeyWords words = { .doors = doors, .from = HOME_TODAY, .until = { 2027, 6, 1 }, .purpose = "flytningen", .words = "" };
  g_autoptr (GError) error = NULL;

  eb_binder_give_keys (desk_binder (&paper->desk), desk_seat (&paper->desk, AMIRA), &paper->whom, &words, &error);
  g_assert_no_error (error);
  desk_settle ();
}

static void
take_back (Paper *paper,
           guint  doors)
{
  g_autoptr (GError) error = NULL;

  eb_binder_withdraw_keys (desk_binder (&paper->desk), desk_seat (&paper->desk, AMIRA), &paper->whom, doors, "", &error);
  g_assert_no_error (error);
  desk_settle ();
}

static void
set_up (Paper        *paper,
        gconstpointer data)
{
  const EbContactWords words = { .name = NAME, .relation = "farmor", .phone = "", .notes = "", .circle = EB_CIRCLE_CLOSEST };
  g_autofree char     *folder = g_dir_make_tmp ("eb-handout-XXXXXX", NULL);
  g_autoptr (GError) error = NULL;

  paper->path = g_build_filename (folder, "handleplan.pdf", NULL);
  paper->file = g_file_new_for_path (paper->path);
  desk_set_up (&paper->desk, NULL);
  paper->whom = *eb_contact_get_record (eb_binder_write_contact (desk_binder (&paper->desk), desk_seat (&paper->desk, AMIRA), NULL, &words, &error));
  g_assert_no_error (error);
  paper->page = eb_keys_page_new (paper->desk.session);
  paper->window = fixture_window_new (paper->page);
  eb_keys_page_show (paper->page);
  desk_settle ();
}

static void
tear_down (Paper        *paper,
           gconstpointer data)
{
  g_autofree char *folder = g_path_get_dirname (paper->path);

  fixture_window_finish (paper->window, paper->page);
  desk_tear_down (&paper->desk, NULL);
  g_remove (paper->path);
  g_rmdir (folder);
  g_free (paper->path);
  g_object_unref (paper->file);
}

#define PAPER_ADD(name, func) g_test_add (name, Paper, NULL, set_up, func, tear_down)

/* Opened, so that what can be done is there. */
static GtkWidget *
row_now (Paper *paper)
{
  GtkWidget *row = NULL;

  desk_settle (); /* the rows are made anew when something was said */
  row = tasks_find_row (fixture_child (paper->page, "people_list"), NAME);
  g_assert_true (EB_IS_KEY_ROW (row));
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  desk_settle ();
  return row;
}

static void
ask_pdf (Paper *paper)
{
  tasks_press_row (row_now (paper), "Save as PDF for " NAME " …");
}

static gboolean
shows (const char *words)
{
  return desk_shows (tasks_sheet_now (), words);
}

static void
close_now (void)
{
  gtk_window_destroy (GTK_WINDOW (tasks_sheet_now ()));
  tasks_assert_gone (EB_TYPE_SHEET);
}

static gboolean
tells (EbDoor door)
{
  return tasks_find_row (GTK_WIDGET (tasks_sheet_now ()), eb_words_door (door)) != NULL;
}

static guint
count_log (Paper *paper)
{
  return g_list_model_get_n_items (eb_binder_get_key_log (desk_binder (&paper->desk)));
}

/* As one reads it, in one line; NULL: there is no pdftotext. */
static char *
read_paper (Paper *paper)
{
  const char      *argv[] = { "pdftotext", "-layout", paper->path, "-", NULL };
  g_autofree char *text = NULL;
  g_auto (GStrv) words = NULL;
  g_autoptr (GString) line = g_string_new (NULL);

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &text, NULL, NULL, NULL);
  if (text == NULL)
    return NULL;
  words = g_strsplit_set (text, " \n\f", -1);
  for (char **word = words; *word != NULL; word++)
    if (**word != '\0')
      g_string_append_printf (line, "%s ", *word);
  return g_string_free (g_steal_pointer (&line), FALSE);
}

static void
assert_reads (const char *text,
              const char *words)
{
  if (strstr (text, words) == NULL)
    g_error ("“%s” is not in\n%s", words, text);
}

/* --- The row and the sheet ------------------------------------------------------------- */

/* Nothing to press where nothing may be printed. */
static void
test_offered (Paper        *paper,
              gconstpointer data)
{
  g_assert_false (eb_handout_is_possible (paper->desk.session, &paper->whom));
  g_assert_null (tasks_find_row (row_now (paper), "Print for " NAME " …"));
  give (paper, HOME_DOOR);
  g_assert_nonnull (tasks_find_row (row_now (paper), "Print for " NAME " …"));
  g_assert_nonnull (tasks_find_row (row_now (paper), "Save as PDF for " NAME " …"));
  take_back (paper, HOME_DOOR);
  g_assert_null (tasks_find_row (row_now (paper), "Print for " NAME " …"));
  g_assert_false (eb_handout_is_possible (paper->desk.session, &home_account (LONE)->id));
}

static void
test_told (Paper        *paper,
           gconstpointer data)
{
  give (paper, HOME_DOOR | JOB_DOOR);
  tasks_press_row (row_now (paper), "Print for " NAME " …");
  g_assert_true (tells (EB_DOOR_HOME));
  g_assert_true (tells (EB_DOOR_JOB));
  g_assert_false (tells (EB_DOOR_HEALTH));
  g_assert_false (tells (EB_DOOR_ENTRY));
  g_assert_true (shows ("until 1 June 2027"));
  g_assert_true (shows ("Not on it: "));
  g_assert_true (shows ("Nothing else can be added."));
  g_assert_true (shows ("Nothing from My room is ever on it."));
  g_assert_true (shows ("Whoever finds the paper can read it."));
  close_now ();
}

/* Who is chosen can print what they can open themselves. */
static void
test_who (Paper        *paper,
          gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  give (paper, HOME_DOOR | JOB_DOOR);
  eb_binder_withdraw_keys (desk_binder (&paper->desk), desk_seat (&paper->desk, AMIRA), &home_account (LONE)->id, JOB_DOOR, "", &error);
  g_assert_no_error (error);
  ask_pdf (paper);
  g_assert_true (tells (EB_DOOR_JOB));
  tasks_choose ("Who prints it", 1);
  g_assert_false (tells (EB_DOOR_JOB));
  g_assert_true (tells (EB_DOOR_HOME));
  tasks_choose ("Who prints it", 0);
  g_assert_true (tells (EB_DOOR_JOB));
  close_now ();

  desk_let_in (&paper->desk, MALTE, HOME_DOOR | EB_DOOR_BIT (EB_DOOR_NETWORK));
  desk_sit (&paper->desk, MALTE);
  ask_pdf (paper);
  tasks_choose ("Who prints it", 2);
  g_assert_true (shows ("Only Amira and the adults of the house can print this."));
  g_assert_false (eb_handout_save_to (tasks_sheet_now (), paper->file));
  g_assert_false (g_file_query_exists (paper->file, NULL));
  close_now ();
  desk_leave (&paper->desk, AMIRA);
  desk_leave (&paper->desk, LONE);
  g_assert_false (eb_handout_is_possible (paper->desk.session, &paper->whom));
}

/* Taken back while the sheet stands open: nothing is written, and it is told anew. */
static void
test_taken_back (Paper        *paper,
                 gconstpointer data)
{
  guint n = 0;

  give (paper, HOME_DOOR | JOB_DOOR);
  ask_pdf (paper);
  take_back (paper, JOB_DOOR);
  n = count_log (paper);
  g_assert_false (eb_handout_save_to (tasks_sheet_now (), paper->file));
  g_assert_true (shows ("This has changed since the question was opened."));
  g_assert_false (tells (EB_DOOR_JOB));
  g_assert_true (tells (EB_DOOR_HOME));
  take_back (paper, HOME_DOOR);
  n++;
  tasks_press ("Choose where …");
  g_assert_true (shows ("There is nothing now that you can print for " NAME "."));
  g_assert_false (eb_handout_save_to (tasks_sheet_now (), paper->file));
  g_assert_false (g_file_query_exists (paper->file, NULL));
  g_assert_cmpuint (count_log (paper), ==, n);
  close_now ();
}

static void
test_no_place (Paper        *paper,
               gconstpointer data)
{
  g_autoptr (GFile) nowhere = g_file_new_for_path ("/nonexistent/place/plan.pdf");
  guint n = 0;

  give (paper, HOME_DOOR);
  ask_pdf (paper);
  n = count_log (paper);
  g_assert_false (eb_handout_save_to (tasks_sheet_now (), nowhere));
  g_assert_true (shows ("The file could not be written there. Choose another place."));
  g_assert_cmpuint (count_log (paper), ==, n);
  close_now ();
}

/* --- The paper --------------------------------------------------------------------------- */

static void
write_all (Paper *paper)
{
  EbBinder *binder = desk_binder (&paper->desk);
  EbSeat   *amira = desk_seat (&paper->desk, AMIRA);
  EbGoal   *goal = desk_write_goal (&paper->desk, AMIRA, "Bo for mig selv");
  EbGoal   *job = NULL;
  EbGoal   *into = NULL;
  g_autoptr (EbDrawing) drawing = eb_drawing_new (300, 200);
  g_autoptr (EbNote) mistake = NULL;
  g_autoptr (GError) error = NULL;

  eb_drawing_begin (drawing, 3);
  eb_drawing_add (drawing, (EbInkPoint){ 10, 10, 0.5F });
  eb_drawing_add (drawing, (EbInkPoint){ 90, 50, 0.5F });
  eb_binder_answer_worth (binder, amira, goal, EB_WORTH_SIGN, "Når nøglen hænger på krogen", &error);
  eb_binder_write_step (binder, amira, goal, "Skriv listen", NULL, (EbDate){ 2026, 12, 3 }, &error);
  desk_write_note (&paper->desk, AMIRA, goal, "Det var en fejl");
  mistake = g_list_model_get_item (eb_goal_get_notes (goal), 0);
  eb_binder_withdraw_note (binder, amira, goal, mistake, &error);
  desk_write_note (&paper->desk, LONE, goal, "Vi hjælper <gerne> & altid");
  eb_binder_send_note (binder, amira, goal, &(EbNoteWords){ .text = "Mit hus", .drawing = drawing }, &error);
  desk_write_goal (&paper->desk, LONE, "Bo tæt på os");
  job = eb_binder_write_goal (binder, amira, EB_DOOR_JOB, "Hemmeligt job", &error);
  desk_write_note (&paper->desk, AMIRA, job, "Hemmelig note");
  into = desk_write_goal (&paper->desk, AMIRA, "Flytte engang");
  eb_binder_move_goal (binder, amira, into, EB_GOAL_MOVE_CHANGE, "", EB_DATE_UNSET, job, &error);
  g_assert_no_error (error);
}

/* All of the one door with who wrote it and when; nothing of the others, nothing that
 * was withdrawn. It stands in the log. */
static void
test_paper (Paper        *paper,
            gconstpointer data)
{
  g_autofree char *text = NULL;

  write_all (paper);
  give (paper, HOME_DOOR);
  ask_pdf (paper);
  g_assert_true (eb_handout_save_to (tasks_sheet_now (), paper->file));
  tasks_assert_gone (EB_TYPE_SHEET);
  g_assert_true (desk_shows (fixture_child (paper->page, "log_list"), "Amira printed for " NAME ", or saved as PDF, what stands behind A place to live."));
  text = read_paper (paper);
  if (text == NULL)
    {
      g_test_skip ("pdftotext is not installed");
      return;
    }
  assert_reads (text, "For " NAME);
  assert_reads (text, "Printed by Amira on 21 November 2026.");
  assert_reads (text, "A place to live Amira agreed to this on 21 November 2026. It holds until 1 June 2027. For: flytningen.");
  assert_reads (text, "Bo for mig selv My goal · in the words of Amira, 21 Nov 2026");
  assert_reads (text, "Amira · 21 Nov 2026 Når nøglen hænger på krogen");
  assert_reads (text, "Skriv listen Does it: together · by 3 Dec 2026 · written by Amira, 21 Nov 2026");
  assert_reads (text, "Lone · 21 Nov 2026 Vi hjælper <gerne> & altid");
  assert_reads (text, "Amira · 21 Nov 2026 Mit hus");
  assert_reads (text, "Suggestion: Bo tæt på os Suggested by Lone on 21 Nov 2026. Amira has not made it a goal.");
  assert_reads (text, "Flytte engang");
  g_assert_null (strstr (text, "emmelig"));
  g_assert_null (strstr (text, "fejl"));
  g_assert_null (strstr (text, "Job"));
}

int
main (int   argc,
      char *argv[])
{
  fixture_init (&argc, &argv);
  PAPER_ADD ("/handout-asks/offered", test_offered);
  PAPER_ADD ("/handout-asks/told", test_told);
  PAPER_ADD ("/handout-asks/who", test_who);
  PAPER_ADD ("/handout-asks/taken-back", test_taken_back);
  PAPER_ADD ("/handout-asks/no-place", test_no_place);
  PAPER_ADD ("/handout-asks/paper", test_paper);
  return g_test_run ();
}
