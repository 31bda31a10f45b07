/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "desk.h"
#include "eb-ink-pad.h"
#include "eb-room-page.h"
#include "eb-room-picture.h"
#include "eb-sheet.h"
#include "eb-text-area.h"

/* The page of "Mit værelse". */

#define SECRET "Jeg savner far"
#define KEPT "Kept on this machine"

static EbRoomPage *
page_now (Desk       *desk,
          GtkWidget **window)
{
  EbRoomPage *page = eb_room_page_new (desk->session);

  *window = fixture_window_new (page);
  gtk_window_present (GTK_WINDOW (*window));
  eb_room_page_show (page);
  desk_settle ();
  return page;
}

static EbRoomPage *
page_alone (Desk       *desk,
            GtkWidget **window)
{
  desk_leave (desk, LONE);
  return page_now (desk, window);
}

static guint
count (Desk *desk)
{
  return g_list_model_get_n_items (eb_binder_get_room (desk_binder (desk)));
}

static EbRoomItem *
nth (Desk *desk,
     guint n)
{
  g_autoptr (EbRoomItem) item = g_list_model_get_item (eb_binder_get_room (desk_binder (desk)), n);

  g_assert_nonnull (item);
  return item; /* the list keeps it */
}

static void
write_note (Desk       *desk,
            const char *text)
{
  g_autoptr (GError) error = NULL;

  eb_binder_write_room (desk_binder (desk), desk_seat (desk, AMIRA), NULL, EB_ROOM_NOTE, "", text, NULL, NULL, &error);
  g_assert_no_error (error);
}

static void
type_words (EbRoomPage *page,
            const char *words)
{
  eb_text_area_set_text (desk_find (page, GTK_TYPE_TEXT_VIEW), words);
}

static void
type_title (EbRoomPage *page,
            const char *title)
{
  fixture_type (fixture_child (page, "editor"), "title_entry", title);
}

static const char *
problem (EbRoomPage *page)
{
  return fixture_problem (fixture_child (page, "editor"), "problem");
}

static gboolean
is_kept (gpointer page)
{
  return desk_shows (page, KEPT);
}

static EbSheet *
sheet_now (void)
{
  GListModel *windows = gtk_window_get_toplevels ();
  const guint n = g_list_model_get_n_items (windows);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (EB_IS_SHEET (window) && gtk_widget_get_visible (window))
        return EB_SHEET (window); /* GTK keeps it */
    }
  return NULL;
}

/* --- The door ------------------------------------------------------------------------ */

static void
test_door (Desk         *desk,
           gconstpointer data)
{
  GtkWidget  *window = NULL;
  EbRoomPage *page = page_now (desk, &window);

  g_assert_true (desk_shows (page, "Only Amira alone can open this door. Somebody else sits at the table."));
  g_assert_null (desk_find (page, EB_TYPE_ROOM_PICTURE));

  desk_leave (desk, LONE);
  desk_settle ();
  g_assert_cmpstr (gtk_stack_get_visible_child_name (fixture_child (page, "stack")), ==, "open");
  g_assert_true (desk_shows (page, "Nobody else has a key to this room."));
  g_assert_true (gtk_widget_get_mapped (fixture_child (page, "empty_label")));
  write_note (desk, SECRET);
  eb_room_page_show (page);
  g_assert_true (desk_shows (page, SECRET));
  g_assert_false (gtk_widget_get_mapped (fixture_child (page, "empty_label")));

  /* Before the binder is read anew. */
  home_sit (eb_session_get_table (desk->session), LONE);
  g_assert_false (desk_shows (page, SECRET));
  g_assert_cmpstr (gtk_stack_get_visible_child_name (fixture_child (page, "stack")), ==, "closed");
  g_assert_true (eb_session_open (desk->session, &desk->id, NULL));
  desk_leave (desk, AMIRA);
  g_assert_true (desk_shows (page, "It opens when Amira sits at the table and nobody else does."));
  g_assert_false (desk_shows (page, SECRET));
  eb_session_lock_all (desk->session);
  g_assert_false (desk_shows (page, SECRET));
  fixture_window_finish (window, page);
}

/* --- What is put in it ------------------------------------------------------------------ */

static void
test_note (Desk         *desk,
           gconstpointer data)
{
  GtkWidget  *window = NULL;
  EbRoomPage *page = page_alone (desk, &window);

  fixture_press (page, "A note");
  fixture_press (page, "Put it in the room"); /* nothing is written: nothing happens */
  g_assert_cmpuint (count (desk), ==, 0);
  fixture_press (page, "A note");
  type_title (page, "Far");
  type_words (page, SECRET);
  fixture_press (page, "Put it in the room");
  g_assert_cmpuint (count (desk), ==, 1);
  g_assert_cmpstr (eb_room_item_get_title (nth (desk, 0)), ==, "Far");
  g_assert_true (desk_shows (fixture_child (page, "cards"), SECRET));

  fixture_press (page, "Read or change");
  type_words (page, "");
  type_title (page, "");
  fixture_press (page, "Put it in the room");
  g_assert_cmpstr (problem (page), ==, "Write something first.");
  type_words (page, "Jeg savner mor");
  fixture_press (page, "Put it in the room");
  g_assert_cmpuint (count (desk), ==, 1);
  g_assert_true (desk_shows (fixture_child (page, "cards"), "Jeg savner mor"));
  g_assert_false (desk_shows (page, SECRET));
  fixture_window_finish (window, page);
}

static void
test_list (Desk         *desk,
           gconstpointer data)
{
  GtkWidget  *window = NULL;
  EbRoomPage *page = page_alone (desk, &window);
  GPtrArray  *lines = NULL;

  fixture_press (page, "A list");
  type_title (page, "Til min egen bolig");
  gtk_widget_child_focus (fixture_child (page, "editor"), GTK_DIR_TAB_FORWARD);
  fixture_press (page, "Add a line");
  gtk_editable_set_text (GTK_EDITABLE (gtk_widget_get_ancestor (gtk_window_get_focus (GTK_WINDOW (window)), GTK_TYPE_ENTRY)), "En gryde");
  fixture_press (page, "Add a line");
  gtk_editable_set_text (GTK_EDITABLE (gtk_widget_get_ancestor (gtk_window_get_focus (GTK_WINDOW (window)), GTK_TYPE_ENTRY)), "En sofa");
  fixture_press (page, "Put it in the room");
  lines = eb_room_item_get_lines (nth (desk, 0));
  g_assert_cmpuint (lines->len, ==, 2); /* without the empty one it began with */

  /* One press, saved at once. */
  fixture_press (fixture_child (page, "cards"), "En sofa");
  lines = eb_room_item_get_lines (nth (desk, 0));
  g_assert_false (((EbRoomLine *) lines->pdata[0])->done);
  g_assert_true (((EbRoomLine *) lines->pdata[1])->done);
  fixture_press (fixture_child (page, "cards"), "En gryde");
  fixture_press (fixture_child (page, "cards"), "En sofa");
  lines = eb_room_item_get_lines (nth (desk, 0));
  g_assert_true (((EbRoomLine *) lines->pdata[0])->done);
  g_assert_false (((EbRoomLine *) lines->pdata[1])->done);
  g_assert_cmpuint (count (desk), ==, 1);
  fixture_window_finish (window, page);
}

/* What cannot be saved is not shown as done. */
static void
test_tick_refused (Desk         *desk,
                   gconstpointer data)
{
  GtkWidget  *window = NULL;
  EbRoomPage *page = NULL;
  g_autoptr (GPtrArray) lines = eb_room_lines_new ();
  g_autoptr (EbRoomItem) item = NULL;
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (lines, eb_room_line_new ("En gryde", FALSE));
  desk_leave (desk, LONE);
  eb_binder_write_room (desk_binder (desk), desk_seat (desk, AMIRA), NULL, EB_ROOM_LIST, "", NULL, NULL, lines, &error);
  g_assert_no_error (error);
  item = g_object_ref (nth (desk, 0));
  page = page_now (desk, &window);
  eb_binder_clear_room (desk_binder (desk), desk_seat (desk, AMIRA), item, &error);
  g_assert_no_error (error);
  fixture_press (fixture_child (page, "cards"), "En gryde");
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (fixture_button (fixture_child (page, "cards"), "En gryde"))));
  g_assert_true (desk_shows (fixture_child (page, "cards"), "That is for somebody else to do."));
  fixture_window_finish (window, page);
}

static void
draw (EbRoomPage *page)
{
  EbInkPad *pad = desk_find (page, EB_TYPE_INK_PAD);
  g_autoptr (EbDrawing) drawing = eb_drawing_new (300, 200);

  eb_drawing_begin (drawing, 3);
  eb_drawing_add (drawing, (EbInkPoint){ 10, 20, 0.5F });
  eb_drawing_add (drawing, (EbInkPoint){ 90, 120, 0.5F });
  eb_ink_pad_set_drawing (pad, drawing);
  g_signal_emit_by_name (pad, "changed");
}

static void
test_drawing (Desk         *desk,
              gconstpointer data)
{
  GtkWidget  *window = NULL;
  EbRoomPage *page = page_alone (desk, &window);

  fixture_press (page, "A drawing");
  draw (page);
  g_assert_true (is_kept (page)); /* each stroke at once */
  fixture_press (page, "Put it in the room");
  g_assert_nonnull (strstr (problem (page), "Describe the drawing in words first"));
  type_title (page, "Mit værelse");
  fixture_press (page, "Put it in the room");
  g_assert_cmpuint (count (desk), ==, 1);
  desk_settle ();
  g_assert_nonnull (desk_find (fixture_child (page, "cards"), EB_TYPE_ROOM_PICTURE));

  /* What is drawn on is not what was stored. */
  fixture_press (page, "Read or change");
  desk_settle ();
  eb_drawing_begin (eb_ink_pad_get_drawing (desk_find (page, EB_TYPE_INK_PAD)), 3);
  g_assert_cmpuint (eb_drawing_get_n_strokes (eb_room_item_get_drawing (nth (desk, 0))), ==, 1);
  fixture_window_finish (window, page);
}

/* --- What is begun ------------------------------------------------------------------------ */

static void
test_kept (Desk         *desk,
           gconstpointer data)
{
  GtkWidget  *window = NULL;
  EbRoomPage *page = page_alone (desk, &window);

  fixture_press (page, "A note");
  type_title (page, "Far");
  type_words (page, SECRET);
  fixture_wait (is_kept, page);
  type_words (page, SECRET " meget");
  /* Lone sits down in the middle of it. */
  desk_sit (desk, LONE);
  g_assert_false (desk_shows (page, SECRET));
  desk_leave (desk, LONE);
  g_assert_true (desk_shows (page, SECRET " meget"));

  /* Locked, and back. */
  type_words (page, SECRET " rigtig meget");
  eb_session_lock_all (desk->session);
  g_assert_false (desk_shows (page, SECRET));
  desk_sit (desk, AMIRA);
  g_assert_true (desk_shows (page, SECRET " rigtig meget"));
  fixture_window_finish (window, page);

  page = page_now (desk, &window);
  fixture_press (page, "Put it in the room");
  g_assert_cmpstr (eb_room_item_get_text (nth (desk, 0)), ==, SECRET " rigtig meget");
  g_assert_cmpstr (eb_room_item_get_title (nth (desk, 0)), ==, "Far");
  eb_room_page_show (page);
  g_assert_true (gtk_widget_get_mapped (fixture_child (page, "all_box"))); /* nothing is begun any more */
  fixture_window_finish (window, page);
}

/* What was changed meanwhile keeps its words. */
static void
test_changed_meanwhile (Desk         *desk,
                        gconstpointer data)
{
  GtkWidget  *window = NULL;
  EbRoomPage *page = NULL;
  g_autoptr (GError) error = NULL;

  desk_leave (desk, LONE);
  write_note (desk, "Et");
  page = page_now (desk, &window);
  fixture_press (page, "Read or change");
  type_words (page, "Mit");
  fixture_wait (is_kept, page);
  eb_binder_write_room (desk_binder (desk), desk_seat (desk, AMIRA), nth (desk, 0), EB_ROOM_NOTE, "", "To", NULL, NULL, &error);
  g_assert_no_error (error);
  type_words (page, "Mit eget");
  fixture_wait (is_kept, page);
  eb_room_page_show (page);
  g_assert_nonnull (strstr (problem (page), "It was changed elsewhere"));
  fixture_press (page, "Put it in the room");
  g_assert_cmpuint (count (desk), ==, 2);
  g_assert_cmpstr (eb_room_item_get_text (nth (desk, 0)), ==, "To");
  g_assert_cmpstr (eb_room_item_get_text (nth (desk, 1)), ==, "Mit eget");
  fixture_window_finish (window, page);
}

static void
test_throw_away (Desk         *desk,
                 gconstpointer data)
{
  GtkWidget  *window = NULL;
  EbRoomPage *page = NULL;

  desk_leave (desk, LONE);
  write_note (desk, SECRET);
  page = page_now (desk, &window);
  fixture_press (page, "Throw away …");
  g_assert_cmpuint (count (desk), ==, 1);
  g_assert_true (desk_shows (sheet_now (), "It is not shown again."));
  fixture_press (sheet_now (), "Throw it away");
  desk_settle ();
  g_assert_null (sheet_now ());
  g_assert_cmpuint (count (desk), ==, 0);
  g_assert_false (desk_shows (page, SECRET));

  fixture_press (page, "A note");
  type_words (page, "Kun begyndt");
  fixture_press (page, "Throw away …");
  g_assert_true (desk_shows (sheet_now (), "What you have begun is not kept."));
  fixture_press (sheet_now (), "Throw it away");
  desk_settle ();
  g_assert_false (desk_shows (page, "Kun begyndt"));
  eb_room_page_show (page);
  g_assert_true (gtk_widget_get_mapped (fixture_child (page, "all_box")));
  fixture_window_finish (window, page);
}

/* --- Private notes on goals ------------------------------------------------------------------ */

static void
test_notes (Desk         *desk,
            gconstpointer data)
{
  GtkWidget       *window = NULL;
  EbRoomPage      *page = NULL;
  EbGoal          *goal = desk_write_goal (desk, AMIRA, "Jeg vil bo selv");
  const EbId       record = *eb_goal_get_record (goal);
  g_autofree char *hex = eb_id_to_hex (&record);
  GtkWidget       *open = NULL;
  g_autoptr (GError) error = NULL;

  desk_write_note (desk, AMIRA, goal, "Til alle");
  desk_leave (desk, LONE);
  goal = eb_binder_find_goal (desk_binder (desk), &record);
  eb_binder_send_note (desk_binder (desk), desk_seat (desk, AMIRA), goal, &(EbNoteWords){ .text = SECRET, .in_room = TRUE }, &error);
  g_assert_no_error (error);
  page = page_now (desk, &window);
  g_assert_true (desk_shows (fixture_child (page, "notes"), SECRET));
  g_assert_true (desk_shows (fixture_child (page, "notes"), "Jeg vil bo selv"));
  g_assert_false (desk_shows (page, "Til alle"));
  open = fixture_button (page, "Open the spread");
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (open)), ==, "book.open-goal");
  g_assert_cmpstr (g_variant_get_string (gtk_actionable_get_action_target_value (GTK_ACTIONABLE (open)), NULL), ==, hex);

  desk_sit (desk, LONE);
  g_assert_false (desk_shows (page, SECRET));
  fixture_window_finish (window, page);
}

int
main (int   argc,
      char *argv[])
{
  fixture_init (&argc, &argv);

  DESK_ADD ("/room-page/door", test_door);
  DESK_ADD ("/room-page/note", test_note);
  DESK_ADD ("/room-page/list", test_list);
  DESK_ADD ("/room-page/tick-refused", test_tick_refused);
  DESK_ADD ("/room-page/drawing", test_drawing);
  DESK_ADD ("/room-page/kept", test_kept);
  DESK_ADD ("/room-page/changed-meanwhile", test_changed_meanwhile);
  DESK_ADD ("/room-page/throw-away", test_throw_away);
  DESK_ADD ("/room-page/notes", test_notes);

  return g_test_run ();
}
