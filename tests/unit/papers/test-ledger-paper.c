/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "eb-ledger-paper.h"
#include "money-fixture.h"

/* A book as it leaves the program: what its lines say, and that they add up to what the
 * program says. */

static char *
describe (const EbLedgerPaper *paper)
{
  g_autoptr (GString) told = g_string_new (NULL);

  for (guint i = 0; i < paper->lines->len; i++)
    {
      const EbLedgerLine *line = &g_array_index (paper->lines, EbLedgerLine, i);

      g_string_append_printf (told, "%u.%u %s: %" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %" G_GINT64_FORMAT " = %" G_GINT64_FORMAT "%s%s%s%s\n",
                              line->day.day, line->day.month, line->what, line->due, line->received, line->correction, line->waiting, line->apart, line->owed,
                              *line->by == '\0' ? "" : " ", line->by, *line->answer == '\0' ? "" : " ", line->answer);
    }
  return g_string_free (g_steal_pointer (&told), FALSE);
}

/* Where the columns' sums are those of the program, and the last line's is what is owed. */
static void
assert_adds_up (Home                *home,
                const EbLedgerPaper *paper)
{
  const EbLedgerSums sums = eb_money_get_sums (eb_binder_get_money (home->binder), paper->ledger, paper->to);
  EbLedgerSums       found = paper->opening;

  for (guint i = 0; i < paper->lines->len; i++)
    {
      const EbLedgerLine *line = &g_array_index (paper->lines, EbLedgerLine, i);

      found.due += line->due;
      found.received += line->received;
      found.corrections += line->correction;
      found.waiting += line->waiting;
      found.owed = line->owed;
    }
  g_assert_cmpint (found.due, ==, sums.due);
  g_assert_cmpint (found.received, ==, sums.received);
  g_assert_cmpint (found.corrections, ==, sums.corrections);
  g_assert_cmpint (found.waiting, ==, sums.waiting);
  g_assert_cmpint (found.owed, ==, sums.owed);
  g_assert_cmpint (paper->closing.owed, ==, sums.owed);
}

/* Four Fridays: one came, one did not, one waits, and of one nobody wrote; one was
 * corrected, and some of it put aside. */
static void
fill (Home *home)
{
  EbLedgerRow *first = NULL;
  GError      *error = NULL;

  money_plan (home, AMIRA, EB_LEDGER_POCKET, MONEY_DAY (10, 26));
  first = money_pay (home, EB_LEDGER_POCKET, MONEY_DAY (10, 30), MONEY_RATE);
  money_answer (home, AMIRA, first, EB_ANSWER_YES);
  money_answer (home, AMIRA, money_pay (home, EB_LEDGER_POCKET, MONEY_DAY (11, 6), MONEY_RATE), EB_ANSWER_NO);
  money_pay (home, EB_LEDGER_POCKET, MONEY_DAY (11, 13), MONEY_RATE);
  money_answer (home, AMIRA, money_correct (home, LONE, first, 5000), EB_ANSWER_YES);
  money_correct (home, LONE, first, 100);
  eb_binder_save_money (home->binder, home_seat (home, AMIRA), money_save_for (home, "Kørekort"), 10000, HOME_TODAY, TRUE, "", &error);
  g_assert_no_error (error);
}

static void
test_lines (Home         *home,
            gconstpointer data)
{
  g_autoptr (EbLedgerPaper) paper = NULL;
  g_autofree char *told = NULL;

  fill (home);
  paper = eb_ledger_paper_new (home->binder, EB_LEDGER_POCKET, EB_DATE_UNSET, HOME_TODAY);
  told = describe (paper);
  g_assert_cmpstr (told, ==,
                   "26.10 Payday from here on: every Friday: 0 0 0 0 0 = 0 Amira\n"
                   "30.10 Week 44 of 2026: 29100 0 0 0 0 = 29100\n"
                   "30.10 Paid out: Week 44 of 2026: 0 29100 0 0 0 = 0 Lone received\n"
                   "6.11 Week 45 of 2026: 29100 0 0 0 0 = 29100\n"
                   "6.11 Paid out: Week 45 of 2026: 0 0 0 0 29100 = 29100 Lone not received\n"
                   "13.11 Week 46 of 2026: 29100 0 0 0 0 = 58200\n"
                   "13.11 Paid out: Week 46 of 2026: 0 0 0 29100 0 = 58200 Lone waits for an answer\n"
                   "20.11 Week 47 of 2026: 29100 0 0 0 0 = 87300 nothing noted yet\n"
                   "21.11 Correction of the line of 30-10-2026: 0 0 5000 0 0 = 92300 Lone agreed\n"
                   "21.11 Correction of the line of 30-10-2026: 0 0 0 0 100 = 92300 Lone waits for an answer\n"
                   "21.11 Put aside: 0 0 0 0 -10000 = 92300 Amira\n");
  assert_adds_up (home, paper);
}

/* A part of it begins with what was owed before. */
static void
test_period (Home         *home,
             gconstpointer data)
{
  g_autoptr (EbLedgerPaper) paper = NULL;

  fill (home);
  paper = eb_ledger_paper_new (home->binder, EB_LEDGER_POCKET, MONEY_DAY (11, 7), MONEY_DAY (11, 13));
  g_assert_cmpuint (paper->lines->len, ==, 2);
  g_assert_cmpint (paper->opening.owed, ==, MONEY_RATE);
  g_assert_cmpint (g_array_index (paper->lines, EbLedgerLine, 1).owed, ==, 2 * MONEY_RATE);
  assert_adds_up (home, paper);
}

static void
test_nothing (Home         *home,
              gconstpointer data)
{
  g_autoptr (EbLedgerPaper) paper = eb_ledger_paper_new (home->binder, EB_LEDGER_CLOTHES, EB_DATE_UNSET, HOME_TODAY);

  g_assert_cmpuint (paper->lines->len, ==, 0);
  assert_adds_up (home, paper);
}

/* Whose rate it is, and where the table's comes from. */
static void
test_sources (Home         *home,
              gconstpointer data)
{
  g_autoptr (EbLedgerPaper) paper = NULL;

  money_plan (home, LONE, EB_LEDGER_POCKET, MONEY_DAY (11, 9));
  money_own_rate (home, LONE, EB_LEDGER_POCKET, MONEY_DAY (11, 16), 30000);
  paper = eb_ledger_paper_new (home->binder, EB_LEDGER_POCKET, MONEY_DAY (11, 10), HOME_TODAY);
  g_assert_cmpuint (paper->lines->len, ==, 3);
  g_assert_nonnull (strstr (g_array_index (paper->lines, EbLedgerLine, 0).note, "2023"));
  g_assert_true (g_str_has_suffix (g_array_index (paper->lines, EbLedgerLine, 0).note, "16 years and older · check with the municipality"));
  g_assert_cmpstr (g_array_index (paper->lines, EbLedgerLine, 1).what, ==, "Rate from here on: 300,00 kr. a week");
  g_assert_cmpstr (g_array_index (paper->lines, EbLedgerLine, 2).by, ==, "Lone");
  g_assert_cmpint (g_array_index (paper->lines, EbLedgerLine, 2).due, ==, 30000);
}

int
main (int   argc,
      char *argv[])
{
  home_init (&argc, &argv);

  MONEY_ADD ("/ledger-paper/lines", test_lines);
  MONEY_ADD ("/ledger-paper/period", test_period);
  MONEY_ADD ("/ledger-paper/nothing", test_nothing);
  MONEY_ADD ("/ledger-paper/sources", test_sources);
  return g_test_run ();
}
