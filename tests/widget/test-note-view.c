/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "desk.h"
#include "eb-goal-private.h"
#include "eb-note-view.h"
#include "eb-note-words.h"
#include "eb-spread-model.h"
#include "eb-spread-page.h"

/* Notes on a spread: their rows, and each one's view. */

static EbPerson *
person_new (Who who)
{
  const EbAccount *account = home_account (who);

  return eb_person_new (&account->id, who == AMIRA ? EB_ACTOR_YOUTH : EB_ACTOR_ADULT, account->public_sign, home_profile (who));
}

static EbNote *
note_new (Who         who,
          gint64      time,
          const char *text)
{
  const EbId id = eb_vault_random_id ();
  g_autoptr (EbPerson) author = person_new (who);

  return eb_note_new (&id, author, time, g_strdup (text));
}

#define NOON G_GINT64_CONSTANT (1795258800000000) /* 21 November 2026 in Copenhagen */

static void
assert_said (gpointer    view,
             const char *words)
{
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, words);
}

static void
test_said (void)
{
  g_autoptr (EbNote) note = note_new (AMIRA, NOON, "Kun hvis jeg selv bestemmer");
  GtkWidget *view = g_object_ref_sink (eb_note_view_new ());

  eb_note_view_set_note (EB_NOTE_VIEW (view), note, FALSE);
  assert_said (view, "Written by Amira, 21 November 2026: Kun hvis jeg selv bestemmer");
  g_assert_true (gtk_widget_get_visible (view));

  eb_note_set_trust (note, EB_TRUST_SIGNED);
  assert_said (view, "Written by Amira, 21 November 2026: Kun hvis jeg selv bestemmer");
  eb_note_view_set_note (EB_NOTE_VIEW (view), NULL, FALSE);
  g_assert_false (gtk_widget_get_visible (view));
  g_assert_finalize_object (view);
}

/* What proves to be forged stops to be said as hers at once. */
static void
test_forged (void)
{
  g_autoptr (EbNote) note = note_new (AMIRA, NOON, "Jeg har fortrudt");
  GtkWidget *view = g_object_ref_sink (eb_note_view_new ());

  eb_note_view_set_note (EB_NOTE_VIEW (view), note, FALSE);
  eb_note_set_trust (note, EB_TRUST_FORGED);
  assert_said (view, "Cannot be confirmed. Said to be by Amira, 21 November 2026: Jeg har fortrudt");
  desk_settle ();
  g_assert_finalize_object (view);
  g_assert_finalize_object (g_steal_pointer (&note));
}

static void
on_first_shown_cb (EbNote **shown,
                   EbNote  *note)
{
  *shown = note;
  eb_note_set_trust (note, EB_TRUST_SIGNED);
}

static gboolean
is_set (gpointer data)
{
  return *(EbNote **) data != NULL;
}

/* Nobody sees a note that was not checked first. */
static void
test_first_shown (void)
{
  g_autoptr (EbNote) note = note_new (AMIRA, NOON, "Kun hvis jeg selv bestemmer");
  EbNote    *shown = NULL;
  GtkWidget *view = eb_note_view_new ();
  GtkWidget *window = fixture_window_new (view);

  g_signal_connect_swapped (view, "first-shown", G_CALLBACK (on_first_shown_cb), &shown);
  eb_note_view_set_note (EB_NOTE_VIEW (view), note, FALSE);
  fixture_wait (is_set, &shown);
  g_assert_true (shown == note);
  fixture_window_finish (window, view);
}

/* A longer text is taller, at any width, with no bound on its length. */
static void
test_measure (void)
{
  g_autofree char *long_text = g_strnfill (3000, 'a');
  g_autoptr (EbNote) brief = note_new (LONE, NOON, "Aftale.");
  g_autoptr (EbNote) longer = note_new (LONE, NOON, long_text);
  GtkWidget *view = g_object_ref_sink (eb_note_view_new ());
  int        heights[3] = { 0 };

  eb_note_view_set_note (EB_NOTE_VIEW (view), brief, TRUE);
  gtk_widget_measure (view, GTK_ORIENTATION_VERTICAL, 300, &heights[0], NULL, NULL, NULL);
  eb_note_view_set_note (EB_NOTE_VIEW (view), longer, TRUE);
  gtk_widget_measure (view, GTK_ORIENTATION_VERTICAL, 800, &heights[1], NULL, NULL, NULL);
  gtk_widget_measure (view, GTK_ORIENTATION_VERTICAL, 300, &heights[2], NULL, NULL, NULL);
  g_assert_cmpint (heights[0], >, 0);
  g_assert_cmpint (heights[1], >, heights[0]);
  g_assert_cmpint (heights[2], >, heights[1]);
  g_assert_finalize_object (view);
}

/* --- What stands around the words --------------------------------------------- */

/* A note on the spread of a goal, and a view of it. */
typedef struct
{
  Desk       desk;
  EbGoal    *goal;
  EbNote    *note;
  GtkWidget *view;
} Shown;

static void
show_up (Shown        *shown,
         gconstpointer data)
{
  desk_set_up (&shown->desk, NULL);
  shown->goal = g_object_ref (desk_write_goal (&shown->desk, AMIRA, "Jeg vil bo selv"));
  shown->note = g_object_ref (desk_write_note (&shown->desk, AMIRA, shown->goal, "Jeg er bange for\nat være alene om aftenen og om natten"));
  shown->view = g_object_ref_sink (eb_note_view_new ());
  eb_note_view_set_note (EB_NOTE_VIEW (shown->view), shown->note, FALSE);
}

static void
tear_away (Shown        *shown,
           gconstpointer data)
{
  desk_settle (); /* a view that is to be measured again */
  g_assert_finalize_object (g_steal_pointer (&shown->view));
  g_clear_object (&shown->note);
  g_clear_object (&shown->goal);
  desk_tear_down (&shown->desk, NULL);
}

static EbSeat *
seat_of (Shown *shown,
         Who    who)
{
  return desk_seat (&shown->desk, who);
}

static int
height_of (Shown *shown)
{
  int height = 0;

  desk_settle (); /* it asks to be measured again when the frame is over */
  gtk_widget_measure (shown->view, GTK_ORIENTATION_VERTICAL, 300, &height, NULL, NULL, NULL);
  return height;
}

static void
send (Shown             *shown,
      Who                who,
      const EbNoteWords *words)
{
  g_autoptr (GError) error = NULL;
  GListModel *notes = eb_goal_get_notes (shown->goal);

  eb_binder_send_note (desk_binder (&shown->desk), seat_of (shown, who), shown->goal, words, &error);
  g_assert_no_error (error);
  g_clear_object (&shown->note);
  shown->note = g_list_model_get_item (notes, g_list_model_get_n_items (notes) - 1);
  eb_note_view_set_note (EB_NOTE_VIEW (shown->view), shown->note, FALSE);
}

static void
test_quote (Shown        *shown,
            gconstpointer data)
{
  g_autoptr (EbNote) answered = g_object_ref (shown->note);
  g_autoptr (GError) error = NULL;
  g_autofree char  *quote = eb_note_words_quote (answered);
  const EbNoteWords plain = { .text = "Det er vi to om" };
  const EbNoteWords answer = { .text = "Det er vi to om", .answers = answered };
  int               height = 0;

  g_assert_cmpstr (quote, ==, "Amira, 21 Nov: Jeg er bange for at være alene om aftene…");
  send (shown, LONE, &plain);
  height = height_of (shown);
  send (shown, LONE, &answer);
  g_assert_cmpint (height_of (shown), >, height);
  assert_said (shown->view, "Written by Lone, 21 November 2026, in answer to “Amira, 21 Nov: Jeg er bange for at være alene om aftene…”: Det er vi to om");

  /* What is withdrawn is quoted no more. */
  eb_binder_withdraw_note (desk_binder (&shown->desk), seat_of (shown, AMIRA), shown->goal, answered, &error);
  g_assert_no_error (error);
  assert_said (shown->view, "Written by Lone, 21 November 2026, in answer to “Amira, 21 Nov”: Det er vi to om");
}

/* Somebody with the door's key could answer words that they put into Amira's mouth:
 * they are looked at before they are quoted, and not quoted as hers. */
static void
test_forged_quote (Shown        *shown,
                   gconstpointer data)
{
  g_autoptr (EbNote) answered = g_object_ref (shown->note);
  const EbNoteWords answer = { .text = "Så er vi enige", .answers = answered };
  g_autofree char  *quote = NULL;
  GtkWidget        *window = NULL;
  GtkWidget        *view = NULL;
  EbNote           *looked_at = NULL;

  send (shown, LONE, &answer);
  desk_settle (); /* the binder looks at them too, in idle time */
  eb_note_set_trust (shown->note, EB_TRUST_SIGNED);
  eb_note_set_trust (answered, EB_TRUST_UNCHECKED);
  view = eb_note_view_new ();
  window = fixture_window_new (view);
  g_signal_connect_swapped (view, "first-shown", G_CALLBACK (on_first_shown_cb), &looked_at);
  eb_note_view_set_note (EB_NOTE_VIEW (view), shown->note, FALSE);
  fixture_wait (is_set, &looked_at);
  g_assert_true (looked_at == answered);

  eb_note_set_trust (answered, EB_TRUST_FORGED);
  quote = eb_note_words_quote (answered);
  g_assert_cmpstr (quote, ==, "⚠ Cannot be confirmed: said to be by Amira, 21 Nov");
  assert_said (view, "Written by Lone, 21 November 2026, in answer to “⚠ Cannot be confirmed: said to be by Amira, 21 Nov”: Så er vi enige");
  fixture_window_finish (window, view);
}

static void
test_revised (Shown        *shown,
              gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *caption = NULL;

  eb_binder_revise_note (desk_binder (&shown->desk), seat_of (shown, AMIRA), shown->goal, shown->note, "Jeg er bange", &error);
  g_assert_no_error (error);
  caption = eb_note_words_caption (shown->note);
  g_assert_cmpstr (caption, ==, "Amira, 21 Nov · revised 21 Nov");
  assert_said (shown->view, "Written by Amira, 21 November 2026, revised 21 November 2026: Jeg er bange");
}

static void
test_withdrawn (Shown        *shown,
                gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  const int before = height_of (shown);

  eb_binder_withdraw_note (desk_binder (&shown->desk), seat_of (shown, AMIRA), shown->goal, shown->note, &error);
  g_assert_no_error (error);
  assert_said (shown->view, "Withdrawn by Amira, 21 Nov");
  g_assert_cmpint (height_of (shown), <, before);
}

/* The height that is remembered is that of the note as it is now. */
static void
test_signs (Shown        *shown,
            gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *signs = NULL;
  const int        before = height_of (shown);

  g_assert_true (eb_binder_sign_note (desk_binder (&shown->desk), seat_of (shown, LONE), shown->goal, shown->note, EB_SIGN_HEART, &error));
  g_assert_true (eb_binder_sign_note (desk_binder (&shown->desk), seat_of (shown, AMIRA), shown->goal, shown->note, EB_SIGN_READ, &error));
  signs = eb_note_words_signs (shown->note);
  g_assert_cmpstr (signs, ==, "✓ read: Amira · ♥ means something: Lone");
  g_assert_cmpint (height_of (shown), >, before);
  assert_said (shown->view, "Written by Amira, 21 November 2026: Jeg er bange for\nat være alene om aftenen og om natten\nSigns: read: Amira; means something: Lone");
  g_assert_true (eb_binder_sign_note (desk_binder (&shown->desk), seat_of (shown, LONE), shown->goal, shown->note, EB_SIGN_NONE, &error));
  g_assert_true (eb_binder_sign_note (desk_binder (&shown->desk), seat_of (shown, AMIRA), shown->goal, shown->note, EB_SIGN_NONE, &error));
  g_assert_cmpint (height_of (shown), ==, before);
}

/* A drawing has room, and in a narrow view less of it. */
static void
test_drawing (Shown        *shown,
              gconstpointer data)
{
  g_autoptr (EbDrawing) drawing = eb_drawing_new (600, 400);
  const EbNoteWords words = { .text = "Mit hus", .drawing = drawing };
  int               wide = 0;

  eb_drawing_begin (drawing, 3);
  eb_drawing_add (drawing, (EbInkPoint){ 10, 10, 0.5F });
  eb_drawing_add (drawing, (EbInkPoint){ 300, 380, 0.5F });
  send (shown, AMIRA, &words);
  assert_said (shown->view, "Drawn by Amira, 21 November 2026: Mit hus");
  g_assert_cmpint (height_of (shown), >, 200);
  g_assert_cmpint (height_of (shown), <, 300);
  gtk_widget_measure (shown->view, GTK_ORIENTATION_VERTICAL, 900, &wide, NULL, NULL, NULL);
  g_assert_cmpint (wide, >, 400);
}

static void
test_private (Shown        *shown,
              gconstpointer data)
{
  const EbNoteWords words = { .text = "Kun min hemmelighed", .in_room = TRUE };
  g_autofree char  *caption = NULL;
  EbGoal           *goal = NULL;

  desk_leave (&shown->desk, LONE);
  goal = eb_binder_find_goal (desk_binder (&shown->desk), eb_goal_get_record (shown->goal));
  g_set_object (&shown->goal, goal);
  send (shown, AMIRA, &words);
  caption = eb_note_words_caption (shown->note);
  g_assert_cmpstr (caption, ==, "Amira, 21 Nov · only for me");
  assert_said (shown->view, "Written by Amira, 21 November 2026, only for me: Kun min hemmelighed");
}

static void
on_menu_cb (EbNote **asked,
            EbNote  *note)
{
  *asked = note;
}

static void
test_menu (Shown        *shown,
           gconstpointer data)
{
  EbNote *asked = NULL;

  g_signal_connect_swapped (shown->view, "menu", G_CALLBACK (on_menu_cb), &asked);
  g_assert_true (gtk_widget_get_focusable (shown->view));
  gtk_widget_activate_action (shown->view, "note.menu", NULL);
  g_assert_true (asked == shown->note);
}

/* --- Finding a note --------------------------------------------------------------- */

typedef struct
{
  GtkWidget *window;
  EbNote    *note;
} Looked;

static gboolean
has_focus (gpointer data)
{
  Looked    *looked = data;
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (looked->window));

  return EB_IS_NOTE_VIEW (focus) && eb_note_view_get_note (EB_NOTE_VIEW (focus)) == looked->note;
}

/* Also one of the oldest, which are not on the page yet. */
static void
test_show_note (Desk         *desk,
                gconstpointer data)
{
  EbGoal       *goal = desk_write_goal (desk, AMIRA, "Jeg vil bo selv");
  EbSpreadPage *page = eb_spread_page_new (desk->session);
  Looked        looked = { .window = fixture_window_new (page) };
  g_autoptr (EbNote) oldest = g_object_ref (desk_write_note (desk, AMIRA, goal, "Den første"));

  for (guint i = 0; i < 60; i++)
    desk_write_note (desk, LONE, goal, "Og en til");
  eb_spread_page_show (page, goal);
  eb_spread_page_show_note (page, oldest);
  looked.note = oldest;
  fixture_wait (has_focus, &looked);
  fixture_window_finish (looked.window, page);
}

/* --- The rows ----------------------------------------------------------------- */

static void
append (GListStore *notes,
        Who         who)
{
  g_autofree char *text = g_strdup_printf ("note %u", g_list_model_get_n_items (G_LIST_MODEL (notes)));
  g_autoptr (EbNote) note = note_new (who, NOON + g_list_model_get_n_items (G_LIST_MODEL (notes)), text);

  g_list_store_append (notes, note);
}

/* The lines as text: "note 0|note 1" */
static char *
describe (GListModel *rows)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (EbSpreadRow) row = g_list_model_get_item (rows, i);
      EbNote *left = eb_spread_row_get_left (row);
      EbNote *right = eb_spread_row_get_right (row);

      g_string_append_printf (text, "%s%s|%s", i > 0 ? ", " : "", left == NULL ? "" : eb_note_get_text (left) + 5, right == NULL ? "" : eb_note_get_text (right) + 5);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
test_lines (void)
{
  const struct
  {
    Who         who;
    const char *lines;
  } steps[] = {
    { AMIRA, "0|" },
    { LONE, "0|1" },
    { LONE, "0|1, |2" },
    { AMIRA, "0|1, |2, 3|" },
    { AMIRA, "0|1, |2, 3|, 4|" },
    { LONE, "0|1, |2, 3|, 4|5" },
  };
  g_autoptr (GListStore) notes = g_list_store_new (EB_TYPE_NOTE);
  g_autoptr (EbSpreadModel) rows = eb_spread_model_new (G_LIST_MODEL (notes));

  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autofree char *lines = NULL;

      append (notes, steps[i].who);
      lines = describe (G_LIST_MODEL (rows));
      g_assert_cmpstr (lines, ==, steps[i].lines);
    }
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (rows), 4));
  g_assert_finalize_object (g_steal_pointer (&rows));
}

/* A note that came late with an earlier time goes where it belongs. */
static void
test_in_between (void)
{
  g_autoptr (GListStore) notes = g_list_store_new (EB_TYPE_NOTE);
  g_autoptr (EbSpreadModel) rows = eb_spread_model_new (G_LIST_MODEL (notes));
  g_autoptr (EbNote) late = note_new (LONE, NOON, "note x");
  g_autofree char *lines = NULL;

  append (notes, AMIRA);
  append (notes, AMIRA);
  g_list_store_insert (notes, 1, late);
  lines = describe (G_LIST_MODEL (rows));
  g_assert_cmpstr (lines, ==, "0|x, 1|");
}

/* A list view's idea of how many lines there are, from what it is told. */
static void
on_changed_cb (GListModel *rows,
               guint       position,
               guint       removed,
               guint       added,
               guint      *told)
{
  g_assert_cmpuint (position + removed, <=, *told);
  *told = *told - removed + added;
  g_assert_cmpuint (*told, ==, g_list_model_get_n_items (rows));
}

static gboolean
has_all (gpointer data)
{
  g_autoptr (EbSpreadRow) first = g_list_model_get_item (data, 0);

  return g_str_equal (eb_note_get_text (eb_spread_row_get_left (first)), "note 0");
}

/* A long list begins with its newest lines and grows backwards to all of them,
 * also when somebody writes meanwhile. */
static void
test_grows (void)
{
  const guint n = 1000;
  g_autoptr (GListStore) notes = g_list_store_new (EB_TYPE_NOTE);
  g_autoptr (EbSpreadModel) rows = NULL;
  g_autoptr (EbSpreadRow) last = NULL;
  guint told = 0;

  for (guint i = 0; i < n; i++)
    append (notes, i % 2 == 0 ? AMIRA : LONE);
  rows = eb_spread_model_new (G_LIST_MODEL (notes));
  told = g_list_model_get_n_items (G_LIST_MODEL (rows));
  g_assert_cmpuint (told, <, n / 2);
  g_assert_cmpuint (told, >, 0);
  last = g_list_model_get_item (G_LIST_MODEL (rows), told - 1);
  g_assert_cmpstr (eb_note_get_text (eb_spread_row_get_right (last)), ==, "note 999");

  g_signal_connect (rows, "items-changed", G_CALLBACK (on_changed_cb), &told);
  append (notes, LONE);
  append (notes, AMIRA);
  append (notes, LONE);
  fixture_wait (has_all, rows);
  append (notes, AMIRA);
  g_assert_cmpuint (told, ==, n / 2 + 3);
  g_clear_object (&last);
  last = g_list_model_get_item (G_LIST_MODEL (rows), told - 2);
  g_assert_cmpstr (eb_note_get_text (eb_spread_row_get_left (last)), ==, "note 1001");
  g_assert_cmpstr (eb_note_get_text (eb_spread_row_get_right (last)), ==, "note 1002");
  g_clear_object (&last);
  g_assert_finalize_object (g_steal_pointer (&rows));
}

/* Nothing of a list that is still growing is left behind. */
static void
test_gone_while_growing (void)
{
  g_autoptr (GListStore) notes = g_list_store_new (EB_TYPE_NOTE);

  for (guint i = 0; i < 200; i++)
    append (notes, AMIRA);
  g_assert_finalize_object (eb_spread_model_new (G_LIST_MODEL (notes)));
  append (notes, LONE);
  desk_settle ();
}

static void
test_find (void)
{
  g_autoptr (GListStore) notes = g_list_store_new (EB_TYPE_NOTE);
  g_autoptr (EbSpreadModel) rows = NULL;
  g_autoptr (EbNote) oldest = NULL;
  g_autoptr (EbNote) stranger = note_new (LONE, NOON, "note x");
  g_autoptr (EbSpreadRow) row = NULL;
  guint position = 0;

  for (guint i = 0; i < 200; i++)
    append (notes, i % 2 == 0 ? AMIRA : LONE);
  rows = eb_spread_model_new (G_LIST_MODEL (notes));
  oldest = g_list_model_get_item (G_LIST_MODEL (notes), 1);
  g_assert_true (eb_spread_model_find (rows, oldest, &position));
  row = g_list_model_get_item (G_LIST_MODEL (rows), position);
  g_assert_true (eb_spread_row_get_right (row) == oldest);
  g_assert_false (eb_spread_model_find (rows, stranger, &position));
}

#define SHOWN(name, func) g_test_add (name, Shown, NULL, show_up, func, tear_away)

int
main (int   argc,
      char *argv[])
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/note-view/said", test_said);
  g_test_add_func ("/note-view/forged", test_forged);
  g_test_add_func ("/note-view/first-shown", test_first_shown);
  g_test_add_func ("/note-view/measure", test_measure);
  SHOWN ("/note-view/quote", test_quote);
  SHOWN ("/note-view/forged-quote", test_forged_quote);
  SHOWN ("/note-view/revised", test_revised);
  SHOWN ("/note-view/withdrawn", test_withdrawn);
  SHOWN ("/note-view/signs", test_signs);
  SHOWN ("/note-view/drawing", test_drawing);
  SHOWN ("/note-view/private", test_private);
  SHOWN ("/note-view/menu", test_menu);
  DESK_ADD ("/spread-page/show-note", test_show_note);
  g_test_add_func ("/spread-model/find", test_find);
  g_test_add_func ("/spread-model/lines", test_lines);
  g_test_add_func ("/spread-model/in-between", test_in_between);
  g_test_add_func ("/spread-model/grows", test_grows);
  g_test_add_func ("/spread-model/gone-while-growing", test_gone_while_growing);
  return g_test_run ();
}
