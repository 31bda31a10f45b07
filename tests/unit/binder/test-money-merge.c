/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "copies-fixture.h"
#include "eb-money-private.h"
#include "money-fixture.h"
#include "notes-fixture.h"

/* The same file on two or three machines, written to on each, and then united: in whichever
 * order, and more than once, everybody reads the same, and nothing of it is lost. */

#define MAX_COPIES 3

/* The copies of one file. */
typedef struct
{
  Home  homes[MAX_COPIES];
  guint n;
} Copies;

static void
make_copies (Copies *copies,
             Home   *home,
             guint   n)
{
  copies->n = n;
  for (guint i = 0; i < n; i++)
    {
      copies_make (home, &copies->homes[i]);
      money_reopen (&copies->homes[i]);
    }
}

static void
clear_copies (Copies *copies)
{
  for (guint i = 0; i < copies->n; i++)
    copies_clear (&copies->homes[i]);
}

static void
assert_reads (Home       *home,
              const char *expected)
{
  g_autofree char *read = NULL;

  money_reopen (home);
  read = money_describe (home);
  g_assert_cmpstr (read, ==, expected);
  g_assert_cmpuint (eb_binder_get_broken (home->binder), ==, 0);
  g_assert_cmpuint (eb_binder_get_missing (home->binder), ==, 0);
}

/* What comes of it, read in the order of the first copy; @home has it then, too. */
static char *
unite_all (Copies *copies,
           Home   *home)
{
  g_autofree char *all = NULL;

  for (guint i = 0; i < copies->n; i++)
    copies_unite (home, &copies->homes[i]);
  money_reopen (home);
  all = money_describe (home);
  assert_reads (home, all);
  for (guint first = 0; first < copies->n; first++)
    {
      Home united = { 0 };

      copies_make (&copies->homes[first], &united);
      for (guint i = copies->n + first; i > 0; i--)
        copies_unite (&united, &copies->homes[(i - 1) % copies->n]);
      copies_unite (&united, &copies->homes[first]);
      assert_reads (&united, all);
      copies_clear (&united);
    }
  return g_steal_pointer (&all);
}

static void
assert_says (const char *all,
             const char *words)
{
  if (strstr (all, words) == NULL)
    g_error ("no “%s” in\n%s", words, all);
}

/* Both begin with the book at once: neither machine had read the other's plan. The one that was
 * written first holds for the days that had passed, and nobody's plan is lost. */
static void
test_first_plans (Home         *home,
                  gconstpointer data)
{
  const EbPayPlan  thursdays = { MONEY_DAY (10, 1), { EB_PAY_WEEKLY, 4 }, EB_PAY_ACCOUNT };
  Copies           copies;
  g_autofree char *all = NULL;
  g_autoptr (GError) error = NULL;

  make_copies (&copies, home, 2);
  home_set_clock (HOME_TODAY, 15);
  money_plan (&copies.homes[0], LONE, EB_LEDGER_POCKET, MONEY_DAY (11, 1));
  money_own_rate (&copies.homes[0], LONE, EB_LEDGER_POCKET, MONEY_DAY (11, 10), 30000);
  home_set_clock (HOME_TODAY, 14);
  eb_binder_plan_pay (copies.homes[1].binder, home_seat (&copies.homes[1], AMIRA), EB_LEDGER_POCKET, &thursdays, "", &error);
  g_assert_no_error (error);
  money_own_rate (&copies.homes[1], AMIRA, EB_LEDGER_POCKET, MONEY_DAY (11, 10), 40000);
  home_set_clock (HOME_TODAY, 16);

  all = unite_all (&copies, home);
  g_assert_cmpuint (eb_money_get_said (eb_binder_get_money (home->binder), EB_LEDGER_POCKET)->len, ==, 4);
  money_assert_book (home, EB_LEDGER_POCKET, "19.11 open 40000\n12.11 open 40000\n5.11 open 29100\n29.10 open 29100\n22.10 open 29100\n15.10 open 29100\n8.10 open 29100\n1.10 open 29100\n");
  g_assert_cmpint (eb_money_get_sums (eb_binder_get_money (home->binder), EB_LEDGER_POCKET, MONEY_DAY (11, 27)).due, ==, 6 * MONEY_RATE + 2 * 40000 + 30000);
  clear_copies (&copies);
}

/* A plan for the days to come, from a machine whose clock is behind, takes nothing from the days
 * of the first. */
static void
test_slow_clock (Home         *home,
                 gconstpointer data)
{
  Copies           copies;
  g_autofree char *all = NULL;

  make_copies (&copies, home, 2);
  money_plan (&copies.homes[0], LONE, EB_LEDGER_POCKET, MONEY_DAY (11, 1));
  copies_unite (&copies.homes[1], &copies.homes[0]);
  home_set_clock (MONEY_DAY (11, 19), 12);
  money_reopen (&copies.homes[1]);
  money_plan (&copies.homes[1], LONE, EB_LEDGER_POCKET, MONEY_DAY (11, 19));
  home_set_clock (HOME_TODAY, 16);

  all = unite_all (&copies, home);
  money_assert_book (home, EB_LEDGER_POCKET, "20.11 open 29100\n13.11 open 29100\n6.11 open 29100\n");
  clear_copies (&copies);
}

/* Yes at one machine and no at the other; no at both. */
static void
test_answers (Home         *home,
              gconstpointer data)
{
  static const int hours[][2] = { { 14, 15 }, { 15, 14 } };
  const EbId       payouts[] = {
          *eb_ledger_row_get_record (money_pay (home, EB_LEDGER_POCKET, MONEY_DAY (11, 20), 100)),
          *eb_ledger_row_get_record (money_pay (home, EB_LEDGER_POCKET, MONEY_DAY (11, 19), 200)),
          *eb_ledger_row_get_record (money_pay (home, EB_LEDGER_POCKET, MONEY_DAY (11, 18), 300)),
  };
  static const char *const whys[] = { "jeg har ikke fået det", "der var intet i kuverten" };
  static const EbAnswer    answers[][2] = { { EB_ANSWER_YES, EB_ANSWER_NO }, { EB_ANSWER_NO, EB_ANSWER_NO }, { EB_ANSWER_YES, EB_ANSWER_YES } };

  for (gsize order = 0; order < G_N_ELEMENTS (hours); order++)
    {
      Copies           copies;
      Home             base = { 0 };
      g_autofree char *all = NULL;
      g_autoptr (GError) error = NULL;

      copies_make (home, &base);
      make_copies (&copies, home, 2);
      for (guint copy = 0; copy < 2; copy++)
        {
          Home *at = &copies.homes[copy];

          home_set_clock (HOME_TODAY, hours[order][copy]);
          for (gsize i = 0; i < G_N_ELEMENTS (payouts); i++)
            eb_binder_answer_row (at->binder, home_seat (at, AMIRA), eb_money_find_row (eb_binder_get_money (at->binder), &payouts[i]), answers[i][copy], whys[copy], &error);
          g_assert_no_error (error);
        }
      home_set_clock (HOME_TODAY, 16);
      all = unite_all (&copies, &base);
      money_assert_book (&base, EB_LEDGER_POCKET, order == 0 ? "20.11 payout 100 yes disputed\n19.11 payout 200 no\n18.11 payout 300 yes\n" : "20.11 payout 100 yes\n19.11 payout 200 no\n18.11 payout 300 yes\n");
      /* The last no, and the first yes, with their words. */
      g_assert_cmpstr (eb_ledger_row_get_answer_why (money_nth (&base, EB_LEDGER_POCKET, 1)), ==, whys[order == 0 ? 1 : 0]);
      g_assert_cmpstr (eb_ledger_row_get_answer_why (money_nth (&base, EB_LEDGER_POCKET, 2)), ==, whys[order == 0 ? 0 : 1]);
      clear_copies (&copies);
      copies_clear (&base);
    }
}

/* Rows of one day, whose times run the other way than the files. */
static void
test_rows (Home         *home,
           gconstpointer data)
{
  Copies           copies;
  g_autofree char *all = NULL;

  money_plan (home, AMIRA, EB_LEDGER_POCKET, MONEY_DAY (11, 16));
  make_copies (&copies, home, 3);
  for (guint i = 0; i < copies.n; i++)
    {
      home_set_clock (HOME_TODAY, (int) (18 - i));
      money_pay (&copies.homes[i], EB_LEDGER_POCKET, MONEY_DAY (11, 20), 100 + i);
      money_pay (&copies.homes[i], EB_LEDGER_POCKET, MONEY_DAY (11, 20), 200 + i);
      money_correct (&copies.homes[i], AMIRA, money_nth (&copies.homes[i], EB_LEDGER_POCKET, 0), 300 + i);
    }
  all = unite_all (&copies, home);
  money_assert_book (home, EB_LEDGER_POCKET,
                     "21.11 correction 300\n21.11 correction 301\n21.11 correction 302\n"
                     "20.11 payout 200\n20.11 payout 100\n20.11 payout 201\n20.11 payout 101\n20.11 payout 202\n20.11 payout 102\n");
  clear_copies (&copies);
}

static void
say_income (Home    *home,
            Who      who,
            gboolean has)
{
  g_autoptr (GError) error = NULL;

  eb_binder_say_income (home->binder, home_seat (home, who), has, MONEY_DAY (11, 1), has ? "sommerjob" : "", &error);
  g_assert_no_error (error);
}

static void
keep_sheet (Home       *home,
            Who         who,
            const char *title)
{
  g_autoptr (GArray) lines = eb_money_lines_new ();
  g_autoptr (GError) error = NULL;

  eb_money_lines_add (lines, EB_MONEY_GROUP_INCOME, "SU", 5, TRUE);
  eb_binder_keep_worksheet (home->binder, home_seat (home, who), EB_WORKSHEET_CONTRIBUTION, title, FALSE, lines, &error);
  g_assert_no_error (error);
}

/* What was said last counts, and the newest worksheet is the newest. */
static void
test_last_said (Home         *home,
                gconstpointer data)
{
  Copies           copies;
  g_autofree char *all = NULL;

  make_copies (&copies, home, 2);
  home_set_clock (HOME_TODAY, 15);
  say_income (&copies.homes[0], AMIRA, TRUE);
  keep_sheet (&copies.homes[0], AMIRA, "senest");
  money_save_for (&copies.homes[0], "Telt");
  home_set_clock (HOME_TODAY, 14);
  say_income (&copies.homes[1], LONE, FALSE);
  keep_sheet (&copies.homes[1], LONE, "først");
  money_save_for (&copies.homes[1], "Cykel");
  all = unite_all (&copies, home);
  assert_says (all, "Amira: income 1");
  assert_says (all, "Cykel| 0 of 0\nTelt| 0 of 0\nLone først: income SU 5\nAmira senest: income SU 5\n");
  clear_copies (&copies);
}

static void
write_saving (Home       *home,
              const EbId *record,
              const char *title,
              EbAmount    target,
              EbSavingEnd end)
{
  EbSaving *saving = eb_money_find_saving (eb_binder_get_money (home->binder), record);
  g_autoptr (GError) error = NULL;

  eb_binder_write_saving (home->binder, home_seat (home, AMIRA), saving, title, target, EB_DATE_UNSET, end, &error);
  g_assert_no_error (error);
}

static void
move_saving (Home       *home,
             const EbId *record,
             EbAmount    amount,
             gboolean    from_pocket)
{
  EbSaving *saving = eb_money_find_saving (eb_binder_get_money (home->binder), record);
  g_autoptr (GError) error = NULL;

  eb_binder_save_money (home->binder, home_seat (home, AMIRA), saving, amount, HOME_TODAY, from_pocket, "", &error);
  g_assert_no_error (error);
}

/* Three wordings: one counts, the others stand beside it until the youth has written again. */
static void
test_savings (Home         *home,
              gconstpointer data)
{
  const EbId       record = *eb_saving_get_record (money_save_for (home, "Cykel"));
  Copies           copies;
  EbSaving        *saving = NULL;
  g_autofree char *all = NULL;
  g_autofree char *again = NULL;

  make_copies (&copies, home, 3);
  home_set_clock (HOME_TODAY, 15);
  write_saving (&copies.homes[0], &record, "Ladcykel", 0, EB_SAVING_GOES_ON);
  move_saving (&copies.homes[0], &record, 1000, TRUE);
  home_set_clock (HOME_TODAY, 14);
  write_saving (&copies.homes[1], &record, "Racer", 0, EB_SAVING_GOES_ON);
  write_saving (&copies.homes[1], &record, "Racercykel", 0, EB_SAVING_GOES_ON);
  move_saving (&copies.homes[1], &record, 500, TRUE);
  home_set_clock (HOME_TODAY, 13);
  write_saving (&copies.homes[2], &record, "Cykel", 500000, EB_SAVING_USED);
  move_saving (&copies.homes[2], &record, 2000, FALSE);
  home_set_clock (HOME_TODAY, 16);
  all = unite_all (&copies, home);
  saving = eb_money_find_saving (eb_binder_get_money (home->binder), &record);
  g_assert_cmpstr (eb_saving_get_title (saving), ==, "Racercykel");
  g_assert_cmpstr (eb_saving_get_other_wording (saving), ==, "Cykel · 5.000,00\nLadcykel");
  g_assert_cmpint (eb_saving_get_end (saving), ==, EB_SAVING_USED);
  g_assert_cmpint (eb_saving_get_saved (saving, HOME_TODAY), ==, 3500);

  /* A clock that was set back meanwhile changes nothing of what comes after what. */
  home_set_clock (HOME_TODAY, 9);
  write_saving (home, &record, "Racer", 700000, EB_SAVING_GOES_ON);
  g_assert_cmpstr (eb_saving_get_title (saving), ==, "Racer");
  g_assert_null (eb_saving_get_other_wording (saving));
  g_assert_false (eb_saving_is_over (saving));
  copies_unite (&copies.homes[2], home);
  again = unite_all (&copies, home);
  assert_says (again, "Racer| 3500 of 700000\n");
  clear_copies (&copies);
}

static void
write_decision (Home       *home,
                const EbId *record,
                EbAmount    amount)
{
  const EbDecisionWords words = { .amount = amount, .from = MONEY_DAY (11, 1), .received = MONEY_DAY (11, 1) };
  EbDecision           *decision = record == NULL ? NULL : eb_money_find_decision_by_record (eb_binder_get_money (home->binder), record);
  g_autoptr (GError) error = NULL;

  eb_binder_write_decision (home->binder, home_seat (home, LONE), decision, &words, &error);
  g_assert_no_error (error);
}

static EbDecision *
first_decision (Home *home)
{
  g_autoptr (EbDecision) decision = g_list_model_get_item (eb_money_get_decisions (eb_binder_get_money (home->binder)), 0);

  return decision; /* the list keeps it */
}

/* Two others begin on the same day: the one that was written last holds. */
static void
test_decisions (Home         *home,
                gconstpointer data)
{
  EbId             record = EB_ID_NONE;
  Copies           copies;
  g_autofree char *all = NULL;
  g_autofree char *again = NULL;

  write_decision (home, NULL, 100000);
  record = *eb_decision_get_record (first_decision (home));
  make_copies (&copies, home, 3);
  home_set_clock (HOME_TODAY, 15);
  write_decision (&copies.homes[0], &record, 110000);
  write_decision (&copies.homes[0], NULL, 300000);
  home_set_clock (HOME_TODAY, 14);
  write_decision (&copies.homes[1], &record, 120000);
  write_decision (&copies.homes[1], NULL, 200000);
  home_set_clock (HOME_TODAY, 16);
  all = unite_all (&copies, home);
  g_assert_cmpint (eb_decision_get_words (first_decision (home))->amount, ==, 120000);
  g_assert_cmpint (eb_decision_get_other (first_decision (home))->amount, ==, 110000);
  g_assert_cmpint (eb_decision_get_words (eb_money_find_decision (eb_binder_get_money (home->binder), HOME_TODAY))->amount, ==, 300000);

  home_set_clock (HOME_TODAY, 9);
  write_decision (home, &record, 130000);
  g_assert_cmpint (eb_decision_get_words (first_decision (home))->amount, ==, 130000);
  g_assert_null (eb_decision_get_other (first_decision (home)));
  eb_binder_drop_decision (copies.homes[2].binder, home_seat (&copies.homes[2], LONE), first_decision (&copies.homes[2]), NULL);
  copies_unite (&copies.homes[0], home);
  again = unite_all (&copies, home);
  g_assert_true (eb_decision_is_gone (first_decision (home)));
  clear_copies (&copies);
}

/* --- Any history ------------------------------------------------------------------------- */

#define STEPS 25
#define ROUNDS 6

/* A row as a naive reader remembers it, and on which machines it is. */
typedef struct
{
  EbId     record;
  gboolean is_correction;
  Who      author;
  EbAmount amount;
  EbDate   day;
  EbAnswer answer;
  guint    where;
} Naive;

static EbDate
some_day (void)
{
  return eb_date_add_days (HOME_TODAY, -g_test_rand_int_range (0, 90));
}

static void
add_something (Home   *home,
               guint   where,
               GArray *naive)
{
  Naive     one = { eb_vault_random_id (), g_test_rand_int_range (0, 2), LONE, g_test_rand_int_range (1, 100000), some_day (), EB_ANSWER_NONE, where };
  GVariant *payload = NULL;

  if (one.is_correction)
    {
      one.author = g_test_rand_int_range (LONE, MALTE);
      one.amount = g_test_rand_int_range (0, 2) ? one.amount : -one.amount;
      payload = g_variant_new_parsed ("{'kind': <'correction'>, 'ledger': <'pocket'>, 'amount': <%x>, 'day': <%i>, 'why': <'x'>}", one.amount, eb_date_to_days (one.day));
    }
  else
    payload = g_variant_new_parsed ("{'kind': <'payout'>, 'ledger': <'pocket'>, 'amount': <%x>, 'day': <%i>, 'due': <%i>, 'mode': <'cash'>}", one.amount, eb_date_to_days (one.day), eb_date_to_days (some_day ()));
  notes_append (home, one.author, one.author, EB_DOOR_ECONOMY, &one.record, NULL, payload);
  g_array_append_val (naive, one);
}

static void
answer_something (Home   *home,
                  guint   where,
                  GArray *naive)
{
  Naive         *one = &g_array_index (naive, Naive, g_test_rand_int_range (0, (gint32) naive->len));
  const gboolean yes = g_test_rand_int_range (0, 3) > 0;
  const Who      by = one->is_correction && one->author == AMIRA ? LONE : AMIRA;

  if ((one->where & where) == 0)
    return;
  notes_append (home, by, by, EB_DOOR_ECONOMY, NULL, NULL, g_variant_new_parsed ("{'kind': <%s>, %s: <%@ay>, %s: <%b>, 'why': <%s>}", one->is_correction ? "assent" : "receipt", one->is_correction ? "correction" : "payout", home_id_variant (&one->record), one->is_correction ? "agreed" : "received", yes, yes ? "tak" : "nej"));
  if (one->answer != EB_ANSWER_YES)
    one->answer = yes ? EB_ANSWER_YES : EB_ANSWER_NO;
}

/* At any hour: no machine's clock is another's. */
static void
do_something (Home   *home,
              guint   where,
              GArray *naive)
{
  home_set_clock (HOME_TODAY, g_test_rand_int_range (1, 23));
  switch (g_test_rand_int_range (0, 10))
    {
    case 0:
      money_own_rate (home, LONE, EB_LEDGER_CLOTHES, HOME_TODAY, g_test_rand_int_range (1, 1000));
      break;
    case 1:
      say_income (home, g_test_rand_int_range (LONE, MALTE), g_test_rand_int_range (0, 2));
      break;
    case 2:
    case 3:
    case 4:
      answer_something (home, where, naive);
      break;
    default:
      add_something (home, where, naive);
    }
}

static EbLedgerSums
sum_naively (const GArray *naive,
             EbDate        day)
{
  EbLedgerSums sums = { 0 };

  for (EbDate due = MONEY_DAY (9, 4); eb_date_compare (due, day) <= 0; due = eb_date_add_days (due, 7))
    sums.due += MONEY_RATE;
  for (guint i = 0; i < naive->len; i++)
    {
      const Naive *one = &g_array_index (naive, Naive, i);

      if (eb_date_compare (one->day, day) > 0)
        continue;
      if (one->is_correction && one->answer == EB_ANSWER_YES)
        sums.corrections += one->amount;
      else if (!one->is_correction && one->answer == EB_ANSWER_YES)
        sums.received += one->amount;
      else if (!one->is_correction && one->answer == EB_ANSWER_NONE)
        sums.waiting += one->amount;
    }
  sums.owed = sums.due + sums.corrections - sums.received;
  return sums;
}

static void
assert_sums (Home         *home,
             const GArray *naive)
{
  for (EbDate day = MONEY_DAY (8, 20); eb_date_compare (day, MONEY_DAY (12, 15)) < 0; day = eb_date_add_days (day, 1))
    {
      const EbLedgerSums expected = sum_naively (naive, day);
      const EbLedgerSums sums = eb_money_get_sums (eb_binder_get_money (home->binder), EB_LEDGER_POCKET, day);

      g_assert_cmpint (sums.due, ==, expected.due);
      g_assert_cmpint (sums.received, ==, expected.received);
      g_assert_cmpint (sums.corrections, ==, expected.corrections);
      g_assert_cmpint (sums.waiting, ==, expected.waiting);
      g_assert_cmpint (sums.owed, ==, expected.owed);
    }
}

/* Some machine takes in what another one has. */
static void
gossip (Copies *copies,
        GArray *naive)
{
  const guint from = (guint) g_test_rand_int_range (0, (gint32) copies->n);
  const guint into = (guint) g_test_rand_int_range (0, (gint32) copies->n);

  copies_unite (&copies->homes[into], &copies->homes[from]);
  money_reopen (&copies->homes[into]);
  for (guint i = 0; i < naive->len; i++)
    {
      Naive *one = &g_array_index (naive, Naive, i);

      if ((one->where & 1U << from) != 0)
        one->where |= 1U << into;
    }
}

/* Owed is due and agreed corrections less what was received, whoever wrote it and wherever, and
 * in whichever order it came together. */
static void
test_property (Home         *home,
               gconstpointer data)
{
  for (guint round = 0; round < ROUNDS; round++)
    {
      g_autoptr (GArray) naive = g_array_new (FALSE, FALSE, sizeof (Naive));
      g_autofree char *all = NULL;
      Copies           copies;
      Home             base = { 0 };

      home_set_clock (HOME_TODAY, 12);
      copies_make (home, &base);
      money_reopen (&base);
      money_plan (&base, AMIRA, EB_LEDGER_POCKET, MONEY_DAY (9, 1)); /* a Tuesday */
      for (guint i = 0; i < STEPS; i++)
        add_something (&base, ~0U, naive);
      make_copies (&copies, &base, (guint) g_test_rand_int_range (2, MAX_COPIES + 1));
      for (guint i = 0; i < STEPS; i++)
        {
          const guint at = (guint) g_test_rand_int_range (0, (gint32) copies.n);

          do_something (&copies.homes[at], 1U << at, naive);
          if (g_test_rand_int_range (0, 8) == 0)
            gossip (&copies, naive);
        }
      home_set_clock (HOME_TODAY, 23);
      all = unite_all (&copies, &base);
      assert_sums (&base, naive);
      clear_copies (&copies);
      copies_clear (&base);
    }
}

int
main (int   argc,
      char *argv[])
{
  home_init (&argc, &argv);
  MONEY_ADD ("/money-merge/first-plans", test_first_plans);
  MONEY_ADD ("/money-merge/slow-clock", test_slow_clock);
  MONEY_ADD ("/money-merge/answers", test_answers);
  MONEY_ADD ("/money-merge/rows", test_rows);
  MONEY_ADD ("/money-merge/last-said", test_last_said);
  MONEY_ADD ("/money-merge/savings", test_savings);
  MONEY_ADD ("/money-merge/decisions", test_decisions);
  MONEY_ADD ("/money-merge/property", test_property);
  return g_test_run ();
}
