/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-clock.h"
#include "eb-money-private.h"
#include "eb-text.h"
#include "money-fixture.h"
#include "notes-fixture.h"

/* Savings, worksheets, and the municipality's decisions. */

static EbMoney *
money_of (Home *home)
{
  return eb_binder_get_money (home->binder);
}

static void
assert_survives (Home *home)
{
  g_autofree char *before = money_describe (home);
  g_autofree char *after = NULL;

  money_reopen (home);
  after = money_describe (home);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpuint (eb_binder_get_broken (home->binder), ==, 0);
}

static void
save (Home     *home,
      EbSaving *saving,
      EbAmount  amount,
      EbDate    day,
      gboolean  from_pocket)
{
  g_autoptr (GError) error = NULL;

  eb_binder_save_money (home->binder, home_seat (home, AMIRA), saving, amount, day, from_pocket, "", &error);
  g_assert_no_error (error);
}

static void
test_savings (Home         *home,
              gconstpointer data)
{
  EbSaving  *bike = money_save_for (home, "Cykel");
  const EbId record = *eb_saving_get_record (bike);
  g_autoptr (GError) error = NULL;

  save (home, bike, 20000, MONEY_DAY (11, 7), TRUE);
  save (home, bike, 5000, MONEY_DAY (11, 1), FALSE);
  save (home, bike, -1000, MONEY_DAY (11, 9), TRUE);
  g_assert_cmpint (eb_saving_get_saved (bike, MONEY_DAY (11, 6)), ==, 5000);
  g_assert_cmpint (eb_saving_get_saved (bike, MONEY_DAY (11, 8)), ==, 25000);
  g_assert_cmpint (eb_saving_get_saved (bike, HOME_TODAY), ==, 24000);
  money_assert_book (home, EB_LEDGER_POCKET, "9.11 saved 1000\n7.11 saved -20000\n");
  g_assert_cmpint (money_owed (home, EB_LEDGER_POCKET), ==, 0);
  g_assert_cmpstr (eb_ledger_row_get_note (money_nth (home, EB_LEDGER_POCKET, 0)), ==, "Cykel");

  g_assert_false (eb_binder_save_money (home->binder, home_seat (home, AMIRA), bike, -24001, HOME_TODAY, FALSE, "", &error));
  g_assert_error (error, EB_AMOUNT_ERROR, EB_AMOUNT_ERROR_TOO_LARGE);
  g_clear_error (&error);
  notes_assert_not_allowed (eb_binder_save_money (home->binder, home_seat (home, LONE), bike, 5, HOME_TODAY, FALSE, "", &error), &error);
  notes_assert_not_allowed (eb_binder_write_saving (home->binder, home_seat (home, LONE), NULL, "Støvsuger", 0, EB_DATE_UNSET, EB_SAVING_GOES_ON, &error) != NULL, &error);

  g_assert_true (eb_binder_write_saving (home->binder, home_seat (home, AMIRA), bike, "Ladcykel", 500000, MONEY_DAY (12, 24), EB_SAVING_GOES_ON, &error) == bike);
  g_assert_cmpint (eb_saving_get_target (bike), ==, 500000);
  g_assert_cmpstr (eb_ledger_row_get_note (money_nth (home, EB_LEDGER_POCKET, 0)), ==, "Ladcykel");
  g_assert_true (eb_binder_write_saving (home->binder, home_seat (home, AMIRA), bike, "Ladcykel", 0, EB_DATE_UNSET, EB_SAVING_USED, &error) == bike);
  g_assert_cmpint (eb_saving_get_target (bike), ==, 0);
  g_assert_false (eb_date_is_set (eb_saving_get_when (bike)));
  g_assert_cmpint (eb_saving_get_end (bike), ==, EB_SAVING_USED);
  assert_survives (home);
  /* Taken up again: how it ended is not kept with what goes on. */
  bike = eb_money_find_saving (money_of (home), &record);
  g_assert_true (eb_binder_write_saving (home->binder, home_seat (home, AMIRA), bike, "Ladcykel", 0, EB_DATE_UNSET, EB_SAVING_GOES_ON, &error) == bike);
  g_assert_cmpint (eb_saving_get_end (bike), ==, EB_SAVING_GOES_ON);
  assert_survives (home);
}

/* What says nothing, or something of a newer program's, is over all the same. */
static void
test_savings_ends (Home         *home,
                   gconstpointer data)
{
  static const struct
  {
    const char *said;
    EbSavingEnd end;
  } rows[] = {
    { "{'kind': <'saving'>, 'title': <'Cykel'>}", EB_SAVING_GOES_ON },
    { "{'kind': <'saving'>, 'title': <'Cykel'>, 'how': <'used'>}", EB_SAVING_GOES_ON },
    { "{'kind': <'saving'>, 'title': <'Cykel'>, 'over': <true>}", EB_SAVING_OVER },
    { "{'kind': <'saving'>, 'title': <'Cykel'>, 'over': <true>, 'how': <'used'>}", EB_SAVING_USED },
    { "{'kind': <'saving'>, 'title': <'Cykel'>, 'over': <true>, 'how': <'given-up'>}", EB_SAVING_GIVEN_UP },
    { "{'kind': <'saving'>, 'title': <'Cykel'>, 'over': <true>, 'how': <'lent out'>}", EB_SAVING_OVER },
    { "{'kind': <'saving'>, 'title': <'Cykel'>, 'over': <true>, 'how': <5>}", EB_SAVING_OVER },
  };
  EbId records[G_N_ELEMENTS (rows)];

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      records[i] = eb_vault_random_id ();
      notes_append (home, AMIRA, AMIRA, EB_DOOR_ECONOMY, &records[i], NULL, g_variant_new_parsed (rows[i].said));
    }
  money_reopen (home);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpint (eb_saving_get_end (eb_money_find_saving (money_of (home), &records[i])), ==, rows[i].end);
  g_assert_cmpuint (eb_binder_get_broken (home->binder), ==, 0);
}

/* Two machines: both wordings are kept, and what is over in either is over. */
static void
test_savings_at_once (Home         *home,
                      gconstpointer data)
{
  EbSaving  *saving = money_save_for (home, "Cykel");
  const EbId record = *eb_saving_get_record (saving);
  const EbId head = *eb_saving_get_head (saving);

  notes_append (home, AMIRA, AMIRA, EB_DOOR_ECONOMY, &record, &head, g_variant_new_parsed ("{'kind': <'saving'>, 'title': <'Ladcykel'>}"));
  notes_append (home, AMIRA, AMIRA, EB_DOOR_ECONOMY, &record, &head, g_variant_new_parsed ("{'kind': <'saving'>, 'title': <'Cykel'>, 'over': <true>}"));
  money_reopen (home);
  saving = eb_money_find_saving (money_of (home), &record);
  g_assert_cmpstr (eb_saving_get_title (saving), ==, "Ladcykel");
  g_assert_cmpstr (eb_saving_get_other_wording (saving), ==, "Cykel");
  g_assert_true (eb_saving_is_over (saving));
  /* One wording stands from then on. */
  g_assert_true (eb_binder_write_saving (home->binder, home_seat (home, AMIRA), saving, "Min ladcykel", 0, EB_DATE_UNSET, EB_SAVING_GOES_ON, NULL) == saving);
  g_assert_null (eb_saving_get_other_wording (saving));
  assert_survives (home);
}

static GArray *
make_lines (const char *name,
            EbAmount    amount)
{
  GArray *lines = eb_money_lines_new ();

  eb_money_lines_add (lines, EB_MONEY_GROUP_INCOME, name, amount, TRUE);
  eb_money_lines_add (lines, EB_MONEY_GROUP_EXPENSE, "", 5, FALSE);
  return lines;
}

static void
test_worksheets (Home         *home,
                 gconstpointer data)
{
  g_autoptr (GArray) lines = make_lines ("SU", 600000);
  g_autoptr (GArray) wrong = make_lines ("SU", -1);
  g_autoptr (GError) error = NULL;
  EbWorksheet *kept = eb_binder_keep_worksheet (home->binder, home_seat (home, LONE), EB_WORKSHEET_CONTRIBUTION, " Til mødet ", FALSE, lines, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (eb_worksheet_get_title (kept), ==, "Til mødet");
  kept = eb_binder_keep_worksheet (home->binder, home_seat (home, AMIRA), EB_WORKSHEET_CONTRIBUTION, NULL, FALSE, lines, &error);
  g_assert_true (eb_money_find_worksheet (money_of (home), EB_WORKSHEET_CONTRIBUTION, FALSE) == kept);
  g_assert_null (eb_money_find_worksheet (money_of (home), EB_WORKSHEET_BUDGET, FALSE));
  g_assert_null (eb_binder_keep_worksheet (home->binder, home_seat (home, LONE), EB_WORKSHEET_BUDGET, "", FALSE, wrong, &error));
  g_assert_error (error, EB_AMOUNT_ERROR, EB_AMOUNT_ERROR_NEGATIVE);
  g_clear_error (&error);
  g_array_set_size (lines, 0);
  for (guint i = 0; i <= EB_WORKSHEET_MAX_LINES; i++)
    eb_money_lines_add (lines, EB_MONEY_GROUP_SAVING, "", 1, TRUE);
  g_assert_null (eb_binder_keep_worksheet (home->binder, home_seat (home, LONE), EB_WORKSHEET_BUDGET, "", FALSE, lines, &error));
  g_assert_error (error, EB_TEXT_ERROR, EB_TEXT_ERROR_TOO_LONG);
  assert_survives (home);
}

/* Only while the youth is alone, and nothing of it stays when somebody sits down. */
static void
test_room (Home         *home,
           gconstpointer data)
{
  g_autoptr (GArray) lines = make_lines ("Sommerjob", 300000);
  g_autoptr (EbWorksheet) held = NULL;
  g_autoptr (GError) error = NULL;
  gsize n = 0;

  notes_assert_not_allowed (eb_binder_keep_worksheet (home->binder, home_seat (home, AMIRA), EB_WORKSHEET_BUDGET, "", TRUE, lines, &error) != NULL, &error);
  money_leave (home, LONE);
  notes_assert_not_allowed (eb_binder_keep_worksheet (home->binder, home_seat (home, AMIRA), EB_WORKSHEET_CONTRIBUTION, "", TRUE, lines, &error) != NULL, &error);
  held = eb_binder_keep_worksheet (home->binder, home_seat (home, AMIRA), EB_WORKSHEET_BUDGET, "Min måned", TRUE, lines, &error);
  g_assert_no_error (error);
  g_object_ref (held);
  g_assert_true (eb_money_find_worksheet (money_of (home), EB_WORKSHEET_BUDGET, TRUE) == held);
  assert_survives (home);

  g_set_object (&held, eb_money_find_worksheet (money_of (home), EB_WORKSHEET_BUDGET, TRUE));
  home_sit (home->table, LONE);
  g_assert_null (eb_money_find_worksheet (money_of (home), EB_WORKSHEET_BUDGET, TRUE));
  g_assert_cmpstr (eb_worksheet_get_title (held), ==, "");
  eb_worksheet_get_lines (held, &n);
  g_assert_cmpuint (n, ==, 0);
  money_reopen (home);
  g_assert_null (eb_money_find_worksheet (money_of (home), EB_WORKSHEET_BUDGET, TRUE));
  money_leave (home, LONE);
  g_assert_nonnull (eb_money_find_worksheet (money_of (home), EB_WORKSHEET_BUDGET, TRUE));
}

static EbDecisionWords
some_words (void)
{
  return (EbDecisionWords){
    .amount = 150000,
    .from = MONEY_DAY (12, 1),
    .received = MONEY_DAY (11, 20),
    .complain = MONEY_DAY (12, 18),
    .reference = "sag 12-34",
  };
}

static EbDateItem *
find_complaint (Home       *home,
                EbDecision *decision,
                const char *day)
{
  g_autofree char *hex = eb_id_to_hex (eb_decision_get_record (decision));
  g_autofree char *key = g_strdup_printf ("COMPLAINT:%s:%s", hex, day);

  return home_find_date (home, key);
}

static void
test_decisions (Home         *home,
                gconstpointer data)
{
  static const char letter[] = "%PDF-1.4";
  g_autoptr (GBytes) bytes = g_bytes_new_static (letter, sizeof letter);
  g_autoptr (GError) error = NULL;
  EbDecisionWords words = some_words ();
  EbDecision     *decision = NULL;

  words.letter = bytes;
  words.letter_name = "brev.pdf";
  decision = eb_binder_write_decision (home->binder, home_seat (home, LONE), NULL, &words, &error);
  g_assert_no_error (error);
  g_assert_null (eb_money_find_decision (money_of (home), HOME_TODAY));
  g_assert_true (eb_money_find_decision (money_of (home), MONEY_DAY (12, 1)) == decision);
  g_assert_true (g_bytes_equal (eb_decision_get_words (decision)->letter, bytes));
  notes_assert_not_allowed (eb_binder_write_decision (home->binder, home_seat (home, AMIRA), decision, &words, &error) != NULL, &error);
  notes_assert_not_allowed (eb_binder_drop_decision (home->binder, home_seat (home, AMIRA), decision, &error), &error);

  words.to = MONEY_DAY (11, 30);
  g_assert_null (eb_binder_write_decision (home->binder, home_seat (home, LONE), decision, &words, &error));
  g_assert_error (error, EB_BINDER_ERROR, EB_BINDER_ERROR_DATE);
  g_clear_error (&error);
  words.to = MONEY_DAY (12, 31);
  words.letter = NULL;
  words.reference = NULL;
  g_assert_true (eb_binder_write_decision (home->binder, home_seat (home, LONE), decision, &words, &error) == decision);
  g_assert_null (eb_decision_get_words (decision)->letter);
  g_assert_cmpstr (eb_decision_get_words (decision)->letter_name, ==, "");
  g_assert_cmpstr (eb_decision_get_words (decision)->reference, ==, "");
  assert_survives (home);
}

/* The day that was written in is a date until it is said that it was a mistake. */
static void
test_complaint (Home         *home,
                gconstpointer data)
{
  EbDecisionWords words = some_words ();
  EbDecision     *decision = NULL;
  EbDateItem     *item = NULL;
  const EbDue    *due = NULL;
  g_autoptr (GError) error = NULL;

  decision = eb_binder_write_decision (home->binder, home_seat (home, LONE), NULL, &words, &error);
  item = find_complaint (home, decision, "2026-12-18");
  g_assert_nonnull (item);
  due = eb_date_item_get_due (item);
  g_assert_cmpint (eb_date_compare (due->due, MONEY_DAY (12, 18)), ==, 0);
  g_assert_cmpstr (eb_rule_get_id (due->rule), ==, "COMPLAINT");
  g_assert_cmpint (eb_rule_get_certainty (due->rule), ==, EB_CERTAINTY_UNVERIFIED);
  g_assert_cmpint (eb_rule_get_kind (due->rule), ==, EB_RULE_DEADLINE);

  words.complain = MONEY_DAY (12, 20);
  eb_binder_write_decision (home->binder, home_seat (home, LONE), decision, &words, &error);
  g_assert_null (find_complaint (home, decision, "2026-12-18"));
  g_assert_nonnull (find_complaint (home, decision, "2026-12-20"));
  eb_binder_drop_decision (home->binder, home_seat (home, LONE), decision, &error);
  g_assert_no_error (error);
  g_assert_true (eb_decision_is_gone (decision));
  g_assert_null (find_complaint (home, decision, "2026-12-20"));
  g_assert_null (eb_money_find_decision (money_of (home), MONEY_DAY (12, 1)));
  notes_assert_not_allowed (eb_binder_write_decision (home->binder, home_seat (home, LONE), decision, &words, &error) != NULL, &error);
  assert_survives (home);
}

/* It reminds. */
static void
test_complaint_alarm (Home         *home,
                      gconstpointer data)
{
  const EbDecisionWords words = some_words ();
  EbDecision           *decision = NULL;
  EbId                  alarm = EB_ID_NONE;
  gboolean              found = FALSE;
  g_autoptr (GArray) alarms = NULL;
  g_autoptr (GError) error = NULL;

  decision = eb_binder_write_decision (home->binder, home_seat (home, LONE), NULL, &words, &error);
  g_assert_no_error (error);
  alarm = *eb_date_item_get_alarm (find_complaint (home, decision, "2026-12-18"));
  alarms = eb_journal_list_due_alarms (home->journal, eb_clock_morning_of (MONEY_DAY (12, 31)), NULL);
  for (guint i = 0; i < alarms->len; i++)
    found = found || eb_id_equal (&g_array_index (alarms, EbAlarm, i).item, &alarm);
  g_assert_true (found);
}

/* Both wordings of two machines are kept; gone in either is gone. */
static void
test_decisions_at_once (Home         *home,
                        gconstpointer data)
{
  const EbDecisionWords words = some_words ();
  g_autoptr (GError) error = NULL;
  EbDecision *decision = eb_binder_write_decision (home->binder, home_seat (home, LONE), NULL, &words, &error);
  const EbId  record = *eb_decision_get_record (decision);
  const EbId  head = *eb_decision_get_head (decision);

  notes_append (home, LONE, LONE, EB_DOOR_ECONOMY, &record, &head, g_variant_new_parsed ("{'kind': <'decision'>, 'amount': <int64 1>, 'from': <20778>, 'received': <20778>}"));
  notes_append (home, LONE, LONE, EB_DOOR_ECONOMY, &record, &head, g_variant_new_parsed ("{'kind': <'decision'>, 'amount': <int64 2>, 'from': <20778>, 'received': <20778>}"));
  money_reopen (home);
  decision = eb_money_find_decision_by_record (money_of (home), &record);
  g_assert_cmpint (eb_decision_get_words (decision)->amount, ==, 1);
  g_assert_cmpint (eb_decision_get_other (decision)->amount, ==, 2);
  g_assert_false (eb_decision_is_gone (decision));
  notes_append (home, LONE, LONE, EB_DOOR_ECONOMY, &record, &head, g_variant_new_parsed ("{'kind': <'decision'>, 'gone': <true>}"));
  money_reopen (home);
  g_assert_true (eb_decision_is_gone (eb_money_find_decision_by_record (money_of (home), &record)));
  g_assert_cmpuint (eb_binder_get_broken (home->binder), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  home_init (&argc, &argv);
  MONEY_ADD ("/money-own/savings", test_savings);
  MONEY_ADD ("/money-own/savings-at-once", test_savings_at_once);
  MONEY_ADD ("/money-own/savings-ends", test_savings_ends);
  MONEY_ADD ("/money-own/worksheets", test_worksheets);
  MONEY_ADD ("/money-own/room", test_room);
  MONEY_ADD ("/money-own/decisions", test_decisions);
  MONEY_ADD ("/money-own/complaint", test_complaint);
  MONEY_ADD ("/money-own/complaint-alarm", test_complaint_alarm);
  MONEY_ADD ("/money-own/decisions-at-once", test_decisions_at_once);
  return g_test_run ();
}
