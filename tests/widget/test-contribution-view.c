/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "desk.h"

#include "eb-contribution-form.h"
#include "eb-contribution-view.h"
#include "eb-decision-letter.h"
#include "eb-decision-sheet.h"

#include <glib/gstdio.h>

#define KR(amount) ((amount) *EB_KRONE)

static EbContributionView *
view_now (Desk       *desk,
          GtkWidget **window)
{
  EbContributionView *view = eb_contribution_view_new (desk->session);

  *window = fixture_window_new (view);
  eb_contribution_view_show (view);
  desk_settle ();
  return view;
}

/* The row of the list that is called @title. */
static GtkEditable *
find_row (GtkWidget  *widget,
          const char *title)
{
  if (ADW_IS_ENTRY_ROW (widget) && g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title))
    return GTK_EDITABLE (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkEditable *found = find_row (child, title);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
type (gpointer    widget,
      const char *title,
      const char *text)
{
  GtkEditable *row = find_row (widget, title);

  g_assert_nonnull (row);
  gtk_editable_set_text (row, text);
}

static void
type_example (EbContributionView *view)
{
  type (view, "Wage after tax", "4.200");
  type (view, "A similar home here", "2400");
  type (view, "Food", "1.900,00");
  type (view, "Savings", "300");
}

static void
keep_example (Desk *desk,
              Who   who)
{
  g_autoptr (GArray) lines = eb_money_lines_new ();
  g_autoptr (GError) error = NULL;

  eb_money_lines_add (lines, EB_MONEY_GROUP_INCOME, "Wage after tax", KR (4200), TRUE);
  eb_money_lines_add (lines, EB_MONEY_GROUP_HOUSING, "A similar home here", KR (2400), TRUE);
  eb_money_lines_add (lines, EB_MONEY_GROUP_EXPENSE, "Food", KR (1900), TRUE);
  g_assert_nonnull (eb_binder_keep_worksheet (desk_binder (desk), desk_seat (desk, who), EB_WORKSHEET_CONTRIBUTION, "", FALSE, lines, &error));
  g_assert_no_error (error);
  desk_settle ();
}

/* --- Under 18 ------------------------------------------------------------------------------ */

static void
test_age (Desk         *desk,
          gconstpointer data)
{
  GtkWidget          *window = NULL;
  EbContributionView *view = view_now (desk, &window);

  g_assert_true (desk_shows (view, "There is no own payment under 18"));
  g_assert_true (desk_shows (view, "§ 188"));
  g_assert_true (desk_shows (view, "No own payment before you are 18"));
  g_assert_true (gtk_widget_get_sensitive (fixture_button (view, "Write in the decision …")));

  home_set_clock ((EbDate){ 2027, 5, 14 }, 12);
  eb_binder_refresh_dates (desk_binder (desk), NULL);
  eb_contribution_view_show (view);
  desk_settle ();
  g_assert_false (desk_shows (view, "There is no own payment under 18"));
  g_assert_true (desk_shows (view, "The municipality decides about it"));
  fixture_window_finish (window, view);
}

/* --- The worksheet ------------------------------------------------------------------------- */

static void
test_arithmetic (Desk         *desk,
                 gconstpointer data)
{
  GtkWidget          *window = NULL;
  EbContributionView *view = view_now (desk, &window);
  gpointer            sums = fixture_child (view, "sums");

  type_example (view);
  g_assert_true (desk_shows (sums, "4.200,00 kr."));
  g_assert_true (desk_shows (sums, "1.800,00 kr.")); /* left for you */
  g_assert_true (desk_shows (sums, "There is no room: 400,00 kr. are missing. The largest payment that would still leave room is 2.000,00 kr."));
  type (view, "Own payment to try", "2000");
  g_assert_true (desk_shows (sums, "There is room: 0,00 kr. are left over. The largest payment that would still leave room is 2.000,00 kr."));
  g_assert_true (desk_shows (view, "A worksheet for the talk. The municipality decides."));
  g_assert_true (desk_shows (view, "Ankestyrelsen"));
  fixture_window_finish (window, view);
}

/* What cannot be read changes no sum, and is told in both places. */
static void
test_unread (Desk         *desk,
             gconstpointer data)
{
  GtkWidget          *window = NULL;
  EbContributionView *view = NULL;
  EbWorksheet        *saved = NULL;
  gpointer            sums = NULL;

  keep_example (desk, LONE);
  saved = eb_money_find_worksheet (eb_binder_get_money (desk_binder (desk)), EB_WORKSHEET_CONTRIBUTION, FALSE);
  view = view_now (desk, &window);
  sums = fixture_child (view, "sums");
  type (view, "Food", "1,900.00");
  g_assert_true (desk_shows (sums, "“Food” cannot be read as an amount. It is counted with 1.900,00 kr."));
  g_assert_true (desk_shows (sums, "100,00 kr. are missing"));
  g_assert_false (eb_contribution_form_check (fixture_child (view, "form")));
  g_assert_true (desk_shows (fixture_child (view, "form"), "with a comma before the øre"));
  gtk_widget_activate_action (GTK_WIDGET (view), "contribution.save", NULL);
  desk_settle ();
  g_assert_true (eb_money_find_worksheet (eb_binder_get_money (desk_binder (desk)), EB_WORKSHEET_CONTRIBUTION, FALSE) == saved);
  type (view, "Food", "2.000");
  g_assert_false (desk_shows (sums, "cannot be read"));
  g_assert_true (desk_shows (sums, "200,00 kr. are missing"));
  fixture_window_finish (window, view);
}

/* Saved under one name; the newest is shown, earlier ones can be looked at. */
static void
test_save (Desk         *desk,
           gconstpointer data)
{
  GtkWidget          *window = NULL;
  EbContributionView *view = NULL;
  EbWorksheet        *sheet = NULL;
  gsize               n_lines = 0;

  desk_leave (desk, AMIRA);
  view = view_now (desk, &window);
  g_assert_true (desk_shows (view, "Nothing has been saved yet"));
  g_assert_false (desk_shows (fixture_child (view, "sums"), "There is room"));
  type_example (view);
  g_assert_true (desk_shows (view, "Not saved yet"));
  gtk_widget_activate_action (GTK_WIDGET (view), "contribution.save", NULL);
  desk_settle ();
  sheet = eb_money_find_worksheet (eb_binder_get_money (desk_binder (desk)), EB_WORKSHEET_CONTRIBUTION, FALSE);
  g_assert_nonnull (sheet);
  g_assert_cmpint (eb_worksheet_get_lines (sheet, &n_lines)[0].amount, ==, KR (4200));
  g_assert_true (desk_shows (view, "Saved by Lone"));
  g_assert_false (desk_shows (view, "Not saved yet"));

  type (view, "Wage after tax", "5.000");
  gtk_widget_activate_action (GTK_WIDGET (view), "contribution.save", NULL);
  desk_settle ();
  g_assert_cmpstr (gtk_editable_get_text (find_row (GTK_WIDGET (view), "Wage after tax")), ==, "5.000,00");
  gtk_expander_set_expanded (fixture_child (view, "earlier_expander"), TRUE);
  desk_settle ();
  g_signal_emit_by_name (fixture_button (gtk_widget_get_last_child (fixture_child (view, "earlier_list")), "Look at it"), "clicked");
  desk_settle ();
  g_assert_cmpstr (gtk_editable_get_text (find_row (GTK_WIDGET (view), "Wage after tax")), ==, "4.200,00");
  fixture_window_finish (window, view);
}

/* Unsaved typing is there again, for whoever typed it and nobody else. */
static void
test_draft (Desk         *desk,
            gconstpointer data)
{
  GtkWidget          *window = NULL;
  EbContributionView *view = NULL;

  desk_leave (desk, AMIRA);
  view = view_now (desk, &window);
  type (view, "Phone", "99,");
  desk_sit (desk, AMIRA);
  desk_leave (desk, LONE);
  desk_settle ();
  g_assert_cmpstr (gtk_editable_get_text (find_row (GTK_WIDGET (view), "Phone")), ==, "");
  desk_sit (desk, LONE);
  desk_leave (desk, AMIRA);
  desk_settle ();
  g_assert_cmpstr (gtk_editable_get_text (find_row (GTK_WIDGET (view), "Phone")), ==, "99,");
  gtk_widget_activate_action (GTK_WIDGET (view), "contribution.drop", NULL);
  desk_settle ();
  g_assert_cmpstr (gtk_editable_get_text (find_row (GTK_WIDGET (view), "Phone")), ==, "");
  fixture_window_finish (window, view);
}

/* --- The decision ---------------------------------------------------------------------------- */

static EbDecision *
only_decision (Desk *desk)
{
  g_autoptr (EbDecision) decision = g_list_model_get_item (eb_money_get_decisions (eb_binder_get_money (desk_binder (desk))), 0);

  return decision; /* the list keeps it */
}

static void
test_decision (Desk         *desk,
               gconstpointer data)
{
  GtkWidget             *window = NULL;
  EbContributionView    *view = NULL;
  EbSheet               *sheet = NULL;
  const EbDecisionWords *words = NULL;

  keep_example (desk, LONE);
  desk_leave (desk, AMIRA);
  view = view_now (desk, &window);
  sheet = eb_decision_ask (desk->session, NULL, GTK_WIDGET (view));
  type (sheet, "Own payment per month", "2.000");
  type (sheet, "When the letter came", "20.11.2026");
  g_assert_cmpstr (gtk_editable_get_text (find_row (GTK_WIDGET (sheet), "Last day for a complaint")), ==, "18.12.2026");
  gtk_widget_activate_action (GTK_WIDGET (sheet), "sheet.accept", NULL);
  g_assert_cmpuint (g_list_model_get_n_items (eb_money_get_decisions (eb_binder_get_money (desk_binder (desk)))), ==, 0);
  type (sheet, "From", "1.11.2026");
  type (sheet, "To (empty: until further notice)", "1.10.2026");
  gtk_widget_activate_action (GTK_WIDGET (sheet), "sheet.accept", NULL);
  g_assert_true (desk_shows (sheet, "It cannot end before it begins"));
  type (sheet, "To (empty: until further notice)", "");
  gtk_widget_activate_action (GTK_WIDGET (sheet), "sheet.accept", NULL);
  desk_settle ();
  words = eb_decision_get_words (only_decision (desk));
  g_assert_cmpint (words->amount, ==, KR (2000));
  g_assert_cmpint (eb_date_compare (words->complain, (EbDate){ 2026, 12, 18 }), ==, 0);
  g_assert_true (desk_shows (view, "Now: 2.000,00 kr. a month"));
  g_assert_true (desk_shows (view, "By the newest worksheet it leaves 2.200,00 kr. a month, and 300,00 kr. after expenses and savings."));
  g_assert_true (desk_shows (view, "18 December 2026"));

  sheet = eb_decision_ask_drop (desk->session, only_decision (desk), GTK_WIDGET (view));
  gtk_widget_activate_action (GTK_WIDGET (sheet), "sheet.accept", NULL);
  desk_settle ();
  g_assert_false (desk_shows (view, "2.000,00 kr. a month"));
  fixture_window_finish (window, view);
}

/* A date that somebody wrote or emptied is not written over. */
static void
test_complaint (Desk         *desk,
                gconstpointer data)
{
  GtkWidget          *window = NULL;
  EbContributionView *view = view_now (desk, &window);
  EbSheet            *sheet = eb_decision_ask (desk->session, NULL, GTK_WIDGET (view));
  GtkEditable        *complain = find_row (GTK_WIDGET (sheet), "Last day for a complaint");

  type (sheet, "When the letter came", "20.11.2026");
  g_assert_cmpstr (gtk_editable_get_text (complain), ==, "18.12.2026");
  gtk_editable_set_text (complain, "");
  type (sheet, "When the letter came", "21.11.2026");
  g_assert_cmpstr (gtk_editable_get_text (complain), ==, "");
  gtk_window_destroy (GTK_WINDOW (sheet));
  fixture_window_finish (window, view);
}

static const struct
{
  const char *begins;
  gsize       length; /* in all */
  gboolean    is_taken;
} letters[] = {
  { "%PDF-1.7\n", 9, TRUE },
  { "\x89PNG\r\n\x1a\n.", 9, TRUE },
  { "\xff\xd8\xff.", 4, TRUE },
  { "%PDF-1.7\n", EB_DECISION_MAX_LETTER_BYTES, TRUE },
  { "%PDF-1.7\n", EB_DECISION_MAX_LETTER_BYTES + 1, FALSE },
  { "#!/bin/sh\n", 10, FALSE },
  { "%PDF", 4, FALSE },
  { "", 0, FALSE },
};

static void
test_letter (void)
{
  g_autofree char *folder = g_dir_make_tmp ("letter-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "brev.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GtkWidget *letter = g_object_ref_sink (eb_decision_letter_new ());

  for (gsize i = 0; i < G_N_ELEMENTS (letters); i++)
    {
      g_autofree char *bytes = g_malloc0 (letters[i].length + 1);

      g_test_message ("letter %" G_GSIZE_FORMAT, i);
      memcpy (bytes, letters[i].begins, MIN (strlen (letters[i].begins), letters[i].length));
      g_assert_true (g_file_set_contents (path, bytes, (gssize) letters[i].length, NULL));
      eb_decision_letter_set (EB_DECISION_LETTER (letter), NULL, "");
      g_assert_cmpint (eb_decision_letter_read (EB_DECISION_LETTER (letter), file), ==, letters[i].is_taken);
      g_assert_cmpint (eb_decision_letter_get (EB_DECISION_LETTER (letter)) != NULL, ==, letters[i].is_taken);
      g_assert_cmpstr (eb_decision_letter_get_name (EB_DECISION_LETTER (letter)), ==, letters[i].is_taken ? "brev.pdf" : "");
    }
  g_object_unref (letter);
  g_unlink (path);
  g_rmdir (folder);
}

/* What is no letter is said, and the one before is still there and still named. */
static void
test_letter_kept (void)
{
  g_autofree char *folder = g_dir_make_tmp ("letter-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "brev.pdf", NULL);
  g_autofree char *long_name = g_strnfill (EB_DECISION_MAX_NAME_CHARS + 1, 'b');
  g_autofree char *long_path = g_build_filename (folder, long_name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFile) long_file = g_file_new_for_path (long_path);
  EbDecisionLetter *letter = g_object_ref_sink (EB_DECISION_LETTER (eb_decision_letter_new ()));

  g_assert_true (g_file_set_contents (path, "%PDF-1.7\n", -1, NULL));
  g_assert_true (eb_decision_letter_read (letter, file));
  g_assert_true (g_file_set_contents (path, "#!/bin/sh\n", -1, NULL));
  g_assert_false (eb_decision_letter_read (letter, file));
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (letter)), ==, "That is no PDF, PNG or JPEG. “brev.pdf” is still attached.");
  g_assert_nonnull (eb_decision_letter_get (letter));
  /* A name that the binder would refuse. */
  g_assert_true (g_file_set_contents (long_path, "%PDF-1.7\n", -1, NULL));
  g_assert_true (eb_decision_letter_read (letter, long_file));
  g_assert_cmpstr (eb_decision_letter_get_name (letter), ==, "letter.pdf");
  g_object_unref (letter);
  g_unlink (path);
  g_unlink (long_path);
  g_rmdir (folder);
}

static EbDecision *
write_with_letter (Desk       *desk,
                   GBytes     *letter,
                   const char *name)
{
  const EbDecisionWords words = { .amount = KR (2000), .from = { 2026, 11, 1 }, .received = { 2026, 11, 2 }, .reference = "", .letter = letter, .letter_name = name };
  g_autoptr (GError) error = NULL;
  EbDecision *decision = eb_binder_write_decision (desk_binder (desk), desk_seat (desk, LONE), NULL, &words, &error);

  g_assert_no_error (error);
  return decision;
}

/* Attached, sealed, opened anew and saved again it is the same to the byte. */
static void
test_letter_out (Desk         *desk,
                 gconstpointer data)
{
  static const char   bytes[] = "%PDF-1.7\n\0\xff\xfe\r\n%%EOF";
  g_autofree char    *folder = g_dir_make_tmp ("letter-XXXXXX", NULL);
  g_autofree char    *path = g_build_filename (folder, "kopi.pdf", NULL);
  g_autofree char    *text = NULL;
  GtkWidget          *window = NULL;
  EbContributionView *view = NULL;
  GStatBuf            status = { 0 };
  gsize               length = 0;
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GBytes) letter = g_bytes_new_static (bytes, sizeof bytes);

  g_assert_nonnull (write_with_letter (desk, letter, "../brev.exe"));
  desk_leave (desk, AMIRA);
  desk_sit (desk, AMIRA); /* reads the binder anew */
  view = view_now (desk, &window);
  fixture_press (view, "Save a copy of the letter …");
  desk_settle ();
  text = gtk_file_chooser_get_current_name (GTK_FILE_CHOOSER (fixture_file_dialog ()));
  g_assert_cmpstr (text, ==, "brev.exe.pdf");
  g_clear_pointer (&text, g_free);
  fixture_choose_file (file);
  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  g_assert_cmpmem (text, length, bytes, sizeof bytes);
  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
  g_unlink (path);
  g_rmdir (folder);
  fixture_window_finish (window, view);
}

/* Nothing of it is left behind a closed door. */
static void
test_lock (Desk         *desk,
           gconstpointer data)
{
  GtkWidget          *window = NULL;
  EbContributionView *view = NULL;

  keep_example (desk, LONE);
  view = view_now (desk, &window);
  g_assert_true (desk_shows (view, "4.200,00"));
  type (view, "Food", "77");
  eb_session_lock_all (desk->session);
  desk_settle ();
  g_assert_false (desk_shows (view, "4.200"));
  g_assert_false (desk_shows (view, "Lone"));
  g_assert_cmpstr (gtk_editable_get_text (find_row (GTK_WIDGET (view), "Food")), ==, "");
  fixture_window_finish (window, view);
}

int
main (int   argc,
      char *argv[])
{
  fixture_init (&argc, &argv);

  DESK_ADD ("/contribution-view/age", test_age);
  DESK_ADD ("/contribution-view/arithmetic", test_arithmetic);
  DESK_ADD ("/contribution-view/unread", test_unread);
  DESK_ADD ("/contribution-view/save", test_save);
  DESK_ADD ("/contribution-view/draft", test_draft);
  DESK_ADD ("/contribution-view/decision", test_decision);
  DESK_ADD ("/contribution-view/complaint", test_complaint);
  g_test_add_func ("/contribution-view/letter", test_letter);
  g_test_add_func ("/contribution-view/letter-kept", test_letter_kept);
  DESK_ADD ("/contribution-view/letter-out", test_letter_out);
  DESK_ADD ("/contribution-view/lock", test_lock);

  return g_test_run ();
}
