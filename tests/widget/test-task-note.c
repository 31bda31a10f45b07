/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-settings.h"
#include "eb-task-notes.h"
#include "tasks-desk.h"

/* Notes on a task, in one's own hand. */

#define HER_WORDS "Nøglen hænger i skuret"
#define LONES_WORDS "Husk pumpen"

static void
put_away (EbTaskSheet *sheet,
          GtkWidget   *window)
{
  gtk_window_destroy (GTK_WINDOW (sheet));
  tasks_assert_gone (EB_TYPE_TASK_SHEET);
  gtk_window_destroy (GTK_WINDOW (window));
}

static GtkTextBuffer *
field_of (EbTaskSheet *sheet)
{
  GtkTextView *view = desk_find (fixture_child (sheet, "notes"), GTK_TYPE_TEXT_VIEW);

  return view == NULL ? NULL : gtk_text_view_get_buffer (view);
}

static void
type (EbTaskSheet *sheet,
      const char  *text)
{
  gtk_text_buffer_set_text (field_of (sheet), text, -1);
}

static void
assert_typed (EbTaskSheet *sheet,
              const char  *expected)
{
  g_autofree char *text = NULL;

  g_object_get (field_of (sheet), "text", &text, NULL);
  g_assert_cmpstr (text, ==, expected);
}

static void
hold_pen (Desk *desk,
          Who   who)
{
  eb_session_take_pen (desk->session, desk_seat (desk, who));
  desk_settle ();
}

static GtkWidget *
notes_of (EbTaskSheet *sheet)
{
  return fixture_child (sheet, "notes");
}

/* Whoever holds the pen writes; both stand there with name and date. */
static void
test_written (Desk         *desk,
              gconstpointer data)
{
  GtkWidget   *window = fixture_window_new (gtk_label_new ("x"));
  EbTaskItem  *own = tasks_own_task (desk);
  EbTaskSheet *sheet = tasks_about (desk, own, window);

  g_assert_true (desk_shows (notes_of (sheet), "Nobody has written anything here yet."));
  hold_pen (desk, AMIRA);
  type (sheet, HER_WORDS);
  fixture_press (notes_of (sheet), "Write it down");
  assert_typed (sheet, "");
  fixture_press (sheet, "Take the pen, Lone");
  g_assert_true (desk_shows (notes_of (sheet), "Write as Lone"));
  type (sheet, LONES_WORDS);
  fixture_press (notes_of (sheet), "Write it down");
  desk_settle ();
  g_assert_true (desk_shows (notes_of (sheet), HER_WORDS));
  g_assert_true (desk_shows (notes_of (sheet), "Amira, 21 Nov 2026"));
  g_assert_true (desk_shows (notes_of (sheet), LONES_WORDS));
  g_assert_true (desk_shows (notes_of (sheet), "Lone, 21 Nov 2026"));
  put_away (sheet, window);
}

/* While the pen lies on the table there is no place to write. */
static void
test_pen_at_rest (Desk         *desk,
                  gconstpointer data)
{
  GtkWidget   *window = fixture_window_new (gtk_label_new ("x"));
  EbTaskItem  *own = tasks_own_task (desk);
  EbTaskSheet *sheet = NULL;

  eb_session_rest_pen (desk->session);
  sheet = tasks_about (desk, own, window);
  g_assert_null (field_of (sheet));
  g_assert_true (desk_shows (notes_of (sheet), "The pen lies on the table."));
  fixture_press (sheet, "Take the pen, Lone");
  desk_settle ();
  g_assert_nonnull (field_of (sheet));
  put_away (sheet, window);
}

/* Each one's begun words are theirs, and are there when they come back. */
static void
test_begun (Desk         *desk,
            gconstpointer data)
{
  GtkWidget       *window = fixture_window_new (gtk_label_new ("x"));
  EbTaskItem      *own = tasks_own_task (desk);
  EbTaskSheet     *sheet = tasks_about (desk, own, window);
  g_autofree char *id = g_strdup (eb_task_item_get_id (own));

  hold_pen (desk, AMIRA);
  type (sheet, HER_WORDS);
  hold_pen (desk, LONE);
  assert_typed (sheet, "");
  type (sheet, LONES_WORDS);
  put_away (sheet, window);

  desk_leave (desk, LONE);
  desk_sit (desk, LONE);
  window = fixture_window_new (gtk_label_new ("x"));
  own = eb_binder_find_task (desk_binder (desk), id);
  sheet = tasks_about (desk, own, window);
  hold_pen (desk, LONE);
  assert_typed (sheet, LONES_WORDS);
  g_assert_true (desk_shows (notes_of (sheet), "Saved, not sent"));
  hold_pen (desk, AMIRA);
  assert_typed (sheet, HER_WORDS);
  fixture_press (notes_of (sheet), "Write it down");
  g_assert_false (desk_shows (notes_of (sheet), "Saved, not sent"));
  g_assert_cmpuint (eb_task_item_get_notes (own)->len, ==, 1);
  put_away (sheet, window);
}

/* Too much for a note: it is said, and what was typed is still there. */
static void
test_too_long (Desk         *desk,
               gconstpointer data)
{
  GtkWidget       *window = fixture_window_new (gtk_label_new ("x"));
  EbTaskItem      *own = tasks_own_task (desk);
  EbTaskSheet     *sheet = tasks_about (desk, own, window);
  g_autofree char *words = g_strnfill (EB_TASK_NOTE_MAX_CHARS + 1, 'x');

  hold_pen (desk, AMIRA);
  type (sheet, words);
  fixture_press (notes_of (sheet), "Write it down");
  g_assert_true (desk_shows (notes_of (sheet), "longer than fits"));
  assert_typed (sheet, words);
  g_assert_cmpuint (eb_task_item_get_notes (own)->len, ==, 0);
  put_away (sheet, window);
}

/* Only who wrote it takes it back; its place stays. */
static void
test_withdrawn (Desk         *desk,
                gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  GtkWidget   *window = fixture_window_new (gtk_label_new ("x"));
  EbTaskItem  *own = tasks_own_task (desk);
  EbTaskSheet *sheet = NULL;

  eb_binder_write_task_note (desk_binder (desk), desk_seat (desk, LONE), own, LONES_WORDS, &error);
  g_assert_no_error (error);
  sheet = tasks_about (desk, own, window);
  hold_pen (desk, AMIRA);
  g_assert_false (desk_shows (notes_of (sheet), "Withdraw …"));
  hold_pen (desk, LONE);
  desk_settle ();
  fixture_press (notes_of (sheet), "Withdraw …");
  tasks_press ("Withdraw it");
  tasks_assert_gone (EB_TYPE_SHEET);
  g_assert_true (desk_shows (notes_of (sheet), "Withdrawn by Lone, 21 Nov 2026"));
  g_assert_false (desk_shows (notes_of (sheet), LONES_WORDS));
  g_assert_false (desk_shows (notes_of (sheet), "Withdraw …"));
  put_away (sheet, window);
}

static GtkLabel *
find_label (GtkWidget  *widget,
            const char *text)
{
  GtkLabel *found = GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_label (GTK_LABEL (widget)), text) ? GTK_LABEL (widget) : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_label (child, text);
  return found;
}

static gboolean
has_family (GtkLabel *label)
{
  PangoAttrList     *attributes = gtk_label_get_attributes (label);
  PangoAttrIterator *iter = attributes == NULL ? NULL : pango_attr_list_get_iterator (attributes);
  const gboolean     found = iter != NULL && pango_attr_iterator_get (iter, PANGO_ATTR_FAMILY) != NULL;

  g_clear_pointer (&iter, pango_attr_iterator_destroy);
  return found;
}

/* In the hand and ink of then; in plain type where that was asked for. */
static void
test_hand (Desk         *desk,
           gconstpointer data)
{
  g_autoptr (GSettings) settings = eb_settings_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (EbProfile) later = eb_profile_new ("Amira", EB_ROLE_YOUTH, "", "plum");
  GtkWidget       *window = fixture_window_new (gtk_label_new ("x"));
  EbTaskItem      *own = tasks_own_task (desk);
  EbPerson        *amira = eb_binder_find_person (desk_binder (desk), eb_seat_get_account (desk_seat (desk, AMIRA)));
  g_autofree char *ink = g_strdup_printf ("ink-%s", eb_person_get_profile (amira)->ink);
  EbTaskSheet     *sheet = NULL;

  eb_binder_write_task_note (desk_binder (desk), desk_seat (desk, AMIRA), own, HER_WORDS, &error);
  g_assert_no_error (error);
  home_set_clock (HOME_TODAY, 14);
  eb_binder_set_profile (desk_binder (desk), desk_seat (desk, AMIRA), later, &error);
  g_assert_no_error (error);
  sheet = tasks_about (desk, own, window);
  g_assert_true (has_family (find_label (notes_of (sheet), HER_WORDS)));
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (find_label (notes_of (sheet), HER_WORDS)), ink));
  put_away (sheet, window);

  g_settings_set_boolean (settings, EB_SETTING_PLAIN_TYPE, TRUE);
  window = fixture_window_new (gtk_label_new ("x"));
  sheet = tasks_about (desk, own, window);
  g_assert_false (has_family (find_label (notes_of (sheet), HER_WORDS)));
  g_settings_reset (settings, EB_SETTING_PLAIN_TYPE);
  put_away (sheet, window);
}

int
main (int   argc,
      char *argv[])
{
  fixture_init (&argc, &argv);

  DESK_ADD ("/task-note/written", test_written);
  DESK_ADD ("/task-note/pen-at-rest", test_pen_at_rest);
  DESK_ADD ("/task-note/begun", test_begun);
  DESK_ADD ("/task-note/too-long", test_too_long);
  DESK_ADD ("/task-note/withdrawn", test_withdrawn);
  DESK_ADD ("/task-note/hand", test_hand);

  return g_test_run ();
}
