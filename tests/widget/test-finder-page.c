/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-clock.h"
#include "eb-finder-page.h"
#include "eb-hit-view.h"
#include "tasks-desk.h"

/* Search as somebody types. */

typedef struct
{
  EbGoal *goal; /* borrowed */
  EbNote *note;
  guint   count;
} Opened;

static void
on_goal_cb (Opened *opened,
            EbGoal *goal,
            EbNote *note)
{
  opened->goal = goal;
  opened->note = note;
  opened->count++;
}

static const char *
label_of (gpointer    page,
          const char *name)
{
  return gtk_label_get_label (fixture_child (page, name));
}

static gboolean
is_read (gpointer page)
{
  return !gtk_widget_get_visible (fixture_child (page, "reading_label"));
}

static guint
count_hits (gpointer page)
{
  GtkListView *list = fixture_child (page, "list_view");

  return g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (list)));
}

static GtkWidget *
show_page (Desk      *desk,
           GtkWidget *window)
{
  EbFinderPage *page = eb_finder_page_new (desk->session);

  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (page));
  gtk_window_present (GTK_WINDOW (window));
  eb_finder_page_show (page);
  fixture_wait (is_read, page);
  return GTK_WIDGET (page);
}

static void
test_finds (Desk         *desk,
            gconstpointer data)
{
  const struct
  {
    const char *query;
    const char *page;
    guint       hits;
    const char *shown;
  } rows[] = {
    { "", "empty", 0, "Search in goals and notes that you may read." },
    { "   ", "empty", 0, "Search in goals and notes that you may read." },
    { "lejlighed", "hits", 2, "Found in 2 places" },
    { "LEJLIGHED ringet", "hits", 1, "Lone, 21 Nov 2026" },
    { "boernefaglig", "hits", 1, "A place to live · Jeg vil have en lejlighed" },
    { "vinduet", "hits", 1, "anden linje om vinduet" },
    { "hval", "none", 0, "“hval” does not stand in the goals and notes" },
  };
  GtkWidget *window = gtk_window_new ();
  GtkWidget *page = NULL;
  EbGoal    *goal = desk_write_goal (desk, AMIRA, "Jeg vil have en lejlighed");

  desk_write_note (desk, LONE, goal, "Jeg har ringet om en lejlighed");
  desk_write_note (desk, LONE, goal, "Den børnefaglige ved det");
  desk_write_note (desk, AMIRA, goal, "En første linje\nOg en anden linje om vinduet");
  page = show_page (desk, window);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_test_message ("\"%s\"", rows[i].query);
      fixture_type (page, "entry", rows[i].query);
      g_assert_cmpstr (gtk_stack_get_visible_child_name (fixture_child (page, "stack")), ==, rows[i].page);
      g_assert_cmpuint (count_hits (page), ==, rows[i].hits);
      desk_settle ();
      g_assert_true (desk_shows (page, rows[i].shown));
    }
  g_assert_false (desk_shows (page, "lejlighed"));
  fixture_window_finish (window, page);
}

/* The part of @label's text that is bold, and whether nothing else is. */
static void
assert_marked (GtkLabel   *label,
               const char *words)
{
  g_autoptr (GString) marked = g_string_new (NULL);
  PangoAttrIterator *iter = pango_attr_list_get_iterator (gtk_label_get_attributes (label));
  const char        *text = gtk_label_get_text (label);

  do
    {
      int start = 0;
      int end = 0;

      if (pango_attr_iterator_get (iter, PANGO_ATTR_WEIGHT) == NULL)
        continue;
      pango_attr_iterator_range (iter, &start, &end);
      g_string_append_printf (marked, "[%.*s]", end - start, text + start);
    }
  while (pango_attr_iterator_next (iter));
  pango_attr_iterator_destroy (iter);
  g_assert_cmpstr (marked->str, ==, words);
}

static void
test_marks (Desk         *desk,
            gconstpointer data)
{
  const struct
  {
    const char *query;
    const char *line;
    const char *marked;
  } rows[] = {
    { "bus", "Bussen og bussen igen", "[Bus][bus]" },
    { "IGEN  bus", "Bussen og bussen igen", "[Bus][bus][igen]" },
    { "aer", "Først på Ærø i år", "[Ær]" },
    { "slut", "…som ingen læser helt frem til, og så er det slut", "[slut]" },
  };
  GtkWidget *window = gtk_window_new ();
  GtkWidget *page = NULL;
  EbGoal    *goal = desk_write_goal (desk, AMIRA, "Jeg vil selv");

  desk_write_note (desk, LONE, goal, "Bussen og bussen igen");
  desk_write_note (desk, LONE, goal, "Noget andet\nFørst på Ærø i år\nOg mere");
  desk_write_note (desk, LONE, goal, "En meget lang linje med en masse ord, som ingen læser helt frem til, og så er det slut");
  page = show_page (desk, window);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      EbHitView *view = NULL;
      GtkWidget *words = NULL;

      g_test_message ("\"%s\"", rows[i].query);
      fixture_type (page, "entry", rows[i].query);
      g_assert_cmpuint (count_hits (page), ==, 1);
      desk_settle ();
      view = desk_find (page, EB_TYPE_HIT_VIEW);
      g_assert_nonnull (view);
      words = gtk_widget_get_next_sibling (gtk_widget_get_first_child (adw_bin_get_child (ADW_BIN (view))));
      g_assert_nonnull (strstr (gtk_label_get_text (GTK_LABEL (words)), rows[i].line[0] == '\xe2' ? "…" : rows[i].line));
      g_assert_true (g_str_has_suffix (gtk_label_get_text (GTK_LABEL (words)), i == 2 ? "Og mere" : strrchr (rows[i].line, ' ')));
      assert_marked (GTK_LABEL (words), rows[i].marked);
    }
  fixture_window_finish (window, page);
}

static void
test_opens (Desk         *desk,
            gconstpointer data)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *page = NULL;
  EbGoal    *goal = desk_write_goal (desk, AMIRA, "Jeg vil have en hund");
  EbNote    *note = desk_write_note (desk, LONE, goal, "En hund koster");
  Opened     opened = { 0 };

  page = show_page (desk, window);
  g_signal_connect_swapped (page, "goal", G_CALLBACK (on_goal_cb), &opened);
  g_signal_emit_by_name (fixture_child (page, "entry"), "activate");
  g_assert_cmpuint (opened.count, ==, 0);

  fixture_type (page, "entry", "hund");
  g_signal_emit_by_name (fixture_child (page, "entry"), "activate");
  g_assert_true (opened.goal == goal);
  g_assert_null (opened.note);
  g_signal_emit_by_name (fixture_child (page, "list_view"), "activate", 1);
  g_assert_true (opened.goal == goal);
  g_assert_true (opened.note == note);
  g_assert_cmpuint (opened.count, ==, 2);
  g_signal_emit_by_name (fixture_child (page, "entry"), "stop-search");
  g_assert_cmpuint (count_hits (page), ==, 0);
  fixture_window_finish (window, page);
}

/* A note on a task opens the task. */
static void
test_opens_task (Desk         *desk,
                 gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  GtkWidget  *window = gtk_window_new ();
  GtkWidget  *page = NULL;
  EbTaskItem *own = tasks_own_task (desk);
  Opened      opened = { 0 };

  eb_binder_write_task_note (desk_binder (desk), desk_seat (desk, LONE), own, "Sæben står under vasken", &error);
  g_assert_no_error (error);
  page = show_page (desk, window);
  g_signal_connect_swapped (page, "goal", G_CALLBACK (on_goal_cb), &opened);
  fixture_type (page, "entry", "saeben");
  g_assert_cmpuint (count_hits (page), ==, 1);
  desk_settle ();
  g_assert_true (desk_shows (page, TASKS_OWN));
  g_assert_true (desk_shows (page, "Sæben står under vasken"));
  g_signal_emit_by_name (fixture_child (page, "entry"), "activate");
  desk_settle ();
  g_assert_cmpuint (opened.count, ==, 0);
  g_assert_true (tasks_sheet_shows (TASKS_OWN));
  eb_session_lock_all (desk->session);
  tasks_assert_gone (EB_TYPE_TASK_SHEET);
  fixture_window_finish (window, page);
}

/* That nothing was found does not stand in a page of the stack, which a screen reader
 * may not know of yet; and it is said of the entry. */
static void
test_says_none (Desk         *desk,
                gconstpointer data)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *page = show_page (desk, window);
  GtkWidget *label = fixture_child (page, "count_label");

  fixture_type (page, "entry", "hval");
  desk_settle ();
  g_assert_nonnull (strstr (label_of (page, "count_label"), "“hval” does not stand"));
  g_assert_true (gtk_widget_get_mapped (label));
  g_assert_null (gtk_widget_get_ancestor (label, GTK_TYPE_STACK));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (fixture_child (page, "entry")), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, label_of (page, "count_label"));
  fixture_type (page, "entry", "");
  g_assert_cmpstr (label_of (page, "count_label"), ==, "");
  fixture_window_finish (window, page);
}

/* What is found while the index is being made is not all; the rest follows. */
static void
test_reading (Desk         *desk,
              gconstpointer data)
{
  EbFinderPage *page = eb_finder_page_new (desk->session);
  GtkWidget    *window = fixture_window_new (page);
  EbGoal       *goal = desk_write_goal (desk, AMIRA, "Jeg vil have en hund");

  for (int i = 0; i < 5; i++)
    desk_write_note (desk, LONE, goal, "En hund koster");
  eb_finder_page_show (page);
  fixture_type (page, "entry", "koster");
  g_assert_false (is_read (page));
  g_assert_cmpstr (label_of (page, "reading_label"), ==, "Still reading …");
  fixture_wait (is_read, page);
  g_assert_cmpuint (count_hits (page), ==, 5);
  fixture_window_finish (window, page);
}

/* Whoever goes takes along what they were looking for, and nothing is left when
 * everybody has gone. */
static void
test_leaves (Desk         *desk,
             gconstpointer data)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *page = NULL;
  GtkWidget *entry = NULL;

  desk_write_goal (desk, AMIRA, "Jeg vil have en hund");
  page = show_page (desk, window);
  entry = fixture_child (page, "entry");
  fixture_type (page, "entry", "hund");
  g_assert_cmpuint (count_hits (page), ==, 1);
  desk_leave (desk, LONE);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
  g_assert_cmpuint (count_hits (page), ==, 0);

  /* The binder was read anew: there is a finder for it. */
  fixture_type (page, "entry", "hund");
  fixture_wait (is_read, page);
  g_assert_cmpuint (count_hits (page), ==, 1);
  desk_sit (desk, LONE);
  fixture_wait (is_read, page);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "hund");
  g_assert_cmpuint (count_hits (page), ==, 1);

  eb_session_lock_all (desk->session);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
  g_assert_cmpuint (count_hits (page), ==, 0);
  desk_settle ();
  g_assert_false (desk_shows (page, "hund"));
  fixture_window_finish (window, page);
}

/* What was looked for in one binder is nothing for the next one. */
static void
test_other_binder (Desk         *desk,
                   gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EbProfile) profile = home_profile (LONE);
  const EbCase facts = { .birth = { 2010, 1, 1 }, .start = { 2020, 1, 1 }, .since = HOME_TODAY };
  EbSeat      *lone = desk_seat (desk, LONE);
  EbId         other = EB_ID_NONE;
  GtkWidget   *window = gtk_window_new ();
  GtkWidget   *page = show_page (desk, window);

  fixture_type (page, "entry", "hund");
  eb_binder_create (eb_session_get_journal (desk->session), lone, NULL, profile, "Bo", &facts, &other, &error);
  g_assert_no_error (error);
  eb_session_open (desk->session, &other, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (fixture_child (page, "entry"))), ==, "");
  fixture_window_finish (window, page);
}

static void
test_focus (Desk         *desk,
            gconstpointer data)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *page = show_page (desk, window);

  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (window)), fixture_child (page, "entry")));
  fixture_window_finish (window, page);
}

int
main (int   argc,
      char *argv[])
{
  fixture_init (&argc, &argv);
  DESK_ADD ("/finder-page/finds", test_finds);
  DESK_ADD ("/finder-page/marks", test_marks);
  DESK_ADD ("/finder-page/opens", test_opens);
  DESK_ADD ("/finder-page/opens-task", test_opens_task);
  DESK_ADD ("/finder-page/says-none", test_says_none);
  DESK_ADD ("/finder-page/reading", test_reading);
  DESK_ADD ("/finder-page/leaves", test_leaves);
  DESK_ADD ("/finder-page/other-binder", test_other_binder);
  DESK_ADD ("/finder-page/focus", test_focus);
  return g_test_run ();
}
