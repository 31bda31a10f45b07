/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "desk.h"
#include "eb-due-row.h"
#include "eb-notices.h"
#include "eb-notifier.h"
#include "eb-road.h"
#include "eb-sheet.h"

/* What shows a date, asks about one, and reminds of one. */

static const char *
label_of (gpointer    widget,
          const char *name)
{
  return gtk_label_get_label (fixture_child (widget, name));
}

static GtkWidget *
row_of (Desk       *desk,
        const char *key)
{
  EbDateItem *item = desk_find_date (desk, key);

  g_assert_nonnull (item);
  return g_object_ref_sink (eb_due_row_new (item));
}

static void
assert_close (Desk       *desk,
              const char *key,
              EbCloseHow  how,
              EbDate      on,
              const char *reason)
{
  g_autoptr (GError) error = NULL;

  eb_binder_close_date (desk_binder (desk), desk_seat (desk, LONE), desk_find_date (desk, key), how, on, reason, &error);
  g_assert_no_error (error);
}

static gboolean
can_close (gpointer row)
{
  const gboolean held = gtk_widget_get_visible (fixture_child (row, "held_button"));

  g_assert_cmpint (gtk_widget_get_visible (fixture_child (row, "moved_button")), ==, held);
  g_assert_cmpint (gtk_widget_get_visible (fixture_child (row, "menu_button")), ==, held);
  return held;
}

static void
test_due_row (Desk         *desk,
              gconstpointer data)
{
  const struct
  {
    const char *key;
    const char *date;
    const char *left;
    gboolean    open;
    const char *story;
  } rows[] = {
    { "DECIDE_175", "14 Nov 2026", "7 days ago", TRUE, "" },
    { "ADULT", "14 May 2027", "in 174 days", FALSE, "" },
    { "FOLLOW_FIRST", "", "held", FALSE, "Held on 21 Nov 2026, says Lone: “Sammen i køkkenet”" },
    { "UNGEPLAN_16", "", "not needed", FALSE, "Not needed, says Lone: “Der er en”" },
    { "REVISE_BEFORE", "1 Dec 2026", "in 10 days", TRUE, "by Lone: “Susanne er syg”" },
  };

  assert_close (desk, "FOLLOW_FIRST", EB_CLOSE_HELD, HOME_TODAY, "Sammen i køkkenet");
  assert_close (desk, "UNGEPLAN_16", EB_CLOSE_NOT_NEEDED, EB_DATE_UNSET, "Der er en");
  assert_close (desk, "REVISE_BEFORE", EB_CLOSE_MOVED, (EbDate){ 2026, 12, 1 }, "Susanne er syg");
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      GtkWidget *row = row_of (desk, rows[i].key);

      g_test_message ("%s", rows[i].key);
      if (*rows[i].date != '\0')
        g_assert_cmpstr (label_of (row, "date_label"), ==, rows[i].date);
      g_assert_cmpstr (label_of (row, "left_label"), ==, rows[i].left);
      g_assert_cmpint (can_close (row), ==, rows[i].open);
      g_assert_nonnull (strstr (label_of (row, "story_label"), rows[i].story));
      g_assert_nonnull (strstr (label_of (row, "source_label"), "LBK"));
      g_assert_true (desk_shows (row, label_of (row, "title_label")));
      g_assert_finalize_object (row);
    }
}

static void
on_close_cb (guint *told,
             guint  how)
{
  *told = how;
}

static void
test_due_row_actions (Desk         *desk,
                      gconstpointer data)
{
  GtkWidget *row = row_of (desk, "DECIDE_175");
  guint      told = G_MAXUINT;

  g_signal_connect_swapped (row, "close", G_CALLBACK (on_close_cb), &told);
  gtk_widget_activate_action (row, "due.held", NULL);
  g_assert_cmpuint (told, ==, EB_CLOSE_HELD);
  gtk_widget_activate_action (row, "due.moved", NULL);
  g_assert_cmpuint (told, ==, EB_CLOSE_MOVED);
  gtk_widget_activate_action (row, "due.not-needed", NULL);
  g_assert_cmpuint (told, ==, EB_CLOSE_NOT_NEEDED);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, "Decision about support after 18, 14 Nov 2026, 7 days ago");
  g_assert_finalize_object (row);
}

/* It is drawn with and without a binder, mirrored, narrow, and lets go of it. */
static void
test_road (Desk         *desk,
           gconstpointer data)
{
  GtkWidget *road = g_object_new (EB_TYPE_ROAD, NULL);
  GtkWidget *window = fixture_window_new (road);
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (road);

  for (int i = 0; i < 4; i++)
    {
      g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();

      eb_road_set_binder (EB_ROAD (road), i == 0 ? NULL : desk_binder (desk));
      gtk_widget_set_direction (road, i == 2 ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
      gtk_window_set_default_size (GTK_WINDOW (window), i == 3 ? 360 : 900, 200);
      desk_settle ();
      gdk_paintable_snapshot (picture, snapshot, 900, 120);
    }
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (road), GTK_ACCESSIBLE_ROLE_IMG);
  g_clear_object (&picture);
  fixture_window_finish (window, road);
}

/* --- Sheets ----------------------------------------------------------------------- */

static EbSheet *
sheet_new (GtkWidget *window)
{
  EbSheet *sheet = eb_sheet_new (window, "New goal", "Write it down", NULL);

  return sheet;
}

static void
on_accepted_cb (guint *count)
{
  (*count)++;
}

/* Who does it is asked only where there is a choice. */
static void
test_sheet_who (Desk         *desk,
                gconstpointer data)
{
  const struct
  {
    guint    actors;
    gboolean asked;
    Who      first;
  } sheets[] = {
    { EB_SHEET_YOUTH, FALSE, AMIRA },
    { EB_SHEET_ADULTS, FALSE, LONE },
    { EB_SHEET_YOUTH | EB_SHEET_ADULTS, TRUE, AMIRA }, /* the youth is asked first */
  };
  GtkWidget *window = fixture_window_new (gtk_label_new ("x"));

  for (gsize i = 0; i < G_N_ELEMENTS (sheets); i++)
    {
      EbSheet *sheet = sheet_new (window);

      g_assert_null (eb_sheet_get_seat (sheet));
      eb_sheet_add_who (sheet, desk->session, sheets[i].actors, "In whose words");
      g_assert_cmpint (gtk_widget_get_visible (fixture_child (sheet, "who_row")), ==, sheets[i].asked);
      g_assert_true (eb_sheet_get_seat (sheet) == desk_seat (desk, sheets[i].first));
      gtk_window_destroy (GTK_WINDOW (sheet));
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_sheet (Desk         *desk,
            gconstpointer data)
{
  g_autoptr (GError) error = g_error_new_literal (EB_BINDER_ERROR, EB_BINDER_ERROR_REASON, "x");
  GtkWidget *window = fixture_window_new (gtk_label_new ("x"));
  EbSheet   *sheet = sheet_new (window);
  GtkWidget *row = adw_entry_row_new ();
  guint      accepted = 0;

  eb_sheet_add (sheet, row);
  gtk_window_present (GTK_WINDOW (sheet));
  desk_settle ();
  g_assert_false (gtk_widget_get_visible (fixture_child (sheet, "lead_label")));
  g_signal_connect_swapped (sheet, "accepted", G_CALLBACK (on_accepted_cb), &accepted);
  gtk_editable_set_text (GTK_EDITABLE (row), "Susanne er syg");
  fixture_press (sheet, "Write it down");
  g_assert_cmpuint (accepted, ==, 1);
  eb_sheet_say (sheet, error);
  g_assert_nonnull (strstr (fixture_problem (sheet, "problem"), "Write why"));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "Susanne er syg");

  g_object_ref (sheet);
  gtk_window_destroy (GTK_WINDOW (sheet));
  desk_settle ();
  g_assert_finalize_object (sheet);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* --- Reminders in the window ------------------------------------------------------ */

typedef struct
{
  guint opened;
  guint snoozed;
  EbId  item;
} Heard;

static void
on_opened_cb (Heard      *heard,
              const EbId *item)
{
  heard->opened++;
  heard->item = *item;
}

static void
on_snoozed_cb (Heard      *heard,
               const EbId *item)
{
  heard->snoozed++;
}

static void
test_notices (Desk         *desk,
              gconstpointer data)
{
  EbNotices *notices = g_object_new (EB_TYPE_NOTICES, NULL);
  GtkWidget *window = fixture_window_new (notices);
  const EbId items[] = { eb_vault_random_id (), eb_vault_random_id (), eb_vault_random_id () };
  Heard      heard = { 0 };

  g_signal_connect_swapped (notices, "opened", G_CALLBACK (on_opened_cb), &heard);
  g_signal_connect_swapped (notices, "snoozed", G_CALLBACK (on_snoozed_cb), &heard);
  g_assert_false (gtk_revealer_get_reveal_child (fixture_child (notices, "revealer")));

  /* Two looks tell of three dates, one of them twice. */
  g_assert_true (eb_notifier_tell (EB_NOTIFIER (notices), items, 2, NULL));
  g_assert_true (eb_notifier_tell (EB_NOTIFIER (notices), &items[1], 2, NULL));
  g_assert_true (g_str_has_prefix (label_of (notices, "words_label"), "3 "));
  g_assert_true (gtk_revealer_get_reveal_child (fixture_child (notices, "revealer")));
  desk_settle ();
  fixture_press (notices, "Open");
  g_assert_cmpuint (heard.opened, ==, 1);
  g_assert_true (eb_id_equal (&heard.item, &items[0]));
  g_assert_false (gtk_revealer_get_reveal_child (fixture_child (notices, "revealer")));

  eb_notifier_tell (EB_NOTIFIER (notices), items, 1, NULL);
  g_assert_true (g_str_has_prefix (label_of (notices, "words_label"), "1 "));
  eb_notifier_tell (EB_NOTIFIER (notices), items, 3, NULL);
  desk_settle ();
  fixture_press (notices, "In a week");
  g_assert_cmpuint (heard.snoozed, ==, 3);
  g_assert_cmpuint (heard.opened, ==, 1);
  fixture_window_finish (window, notices);
}

static gboolean
is_revealed (gpointer data)
{
  return gtk_revealer_get_reveal_child (fixture_child (data, "revealer"));
}

/* With no daemon on the bus the window itself tells what is due, and a date
 * that was snoozed keeps still. */
static void
test_notices_without_daemon (Desk         *desk,
                             gconstpointer data)
{
  EbNotices *notices = g_object_new (EB_TYPE_NOTICES, NULL);
  GtkWidget *window = fixture_window_new (notices);

  eb_notices_watch (notices, eb_session_get_journal (desk->session));
  fixture_wait (is_revealed, notices);
  desk_settle ();
  fixture_press (notices, "In a week");
  eb_notices_look (notices);
  desk_settle ();
  g_assert_false (is_revealed (notices));
  fixture_window_finish (window, notices);
}

int
main (int   argc,
      char *argv[])
{
  fixture_init (&argc, &argv);
  DESK_ADD ("/due-row/states", test_due_row);
  DESK_ADD ("/due-row/actions", test_due_row_actions);
  DESK_ADD ("/road/drawn", test_road);
  DESK_ADD ("/sheet/who", test_sheet_who);
  DESK_ADD ("/sheet/accept", test_sheet);
  DESK_ADD ("/notices/notifier", test_notices);
  DESK_ADD ("/notices/without-daemon", test_notices_without_daemon);
  return g_test_run ();
}
