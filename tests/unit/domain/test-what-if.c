/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-what-if.h"

#define KR(amount) ((amount) *EB_KRONE)
#define FOLLOWS EB_WHAT_IF_FOLLOWS

/* A summer job as the picture has it. */
static EbWhatIf
summer_job (void)
{
  return (EbWhatIf){ .dials = { KR (4200), 0, 0, KR (2400), KR (1900), KR (300), FOLLOWS } };
}

/* --- What is said, and where the money goes ------------------------------------------------ */

static const struct
{
  const char     *about;
  EbAmount        income;
  EbAmount        housing;
  EbAmount        expenses;
  EbAmount        savings;
  EbAmount        payment; /* in kr., or -1: it follows */
  EbWhatIfVerdict verdict;
  EbAmount        at;
  EbAmount        missing;
  EbAmount        parts[EB_N_MONEY_PARTS]; /* payment, expenses, savings, free, missing */
} months[] = {
  { "nothing", 0, 0, 0, 0, -1, EB_WHAT_IF_EMPTY, 0, 0, { 0, 0, 0, 0, 0 } },
  { "a housing cost alone is nothing yet", 0, 2400, 0, 0, -1, EB_WHAT_IF_EMPTY, 0, 0, { 0, 0, 0, 0, 0 } },
  { "pocket money alone", 1261, 0, 0, 0, -1, EB_WHAT_IF_ROOM, 0, 0, { 0, 0, 0, 1261, 0 } },
  { "the housing cost takes the savings", 4200, 2400, 1900, 300, -1, EB_WHAT_IF_LIMIT, 2400, 400, { 2400, 1800, 0, 0, 400 } },
  { "lowered: the housing cost is still told", 4200, 2400, 1900, 300, 2000, EB_WHAT_IF_LIMIT, 2400, 400, { 2000, 1900, 300, 0, 0 } },
  { "one kr. too much is told", 4200, 2400, 1900, 300, 2001, EB_WHAT_IF_LIMIT, 2001, 1, { 2001, 1900, 299, 0, 1 } },
  { "more than the housing costs", 9000, 2400, 1900, 300, 7000, EB_WHAT_IF_LIMIT, 7000, 200, { 7000, 1900, 100, 0, 200 } },
  { "room", 9000, 2400, 1900, 300, -1, EB_WHAT_IF_ROOM, 2400, 0, { 2400, 1900, 300, 4400, 0 } },
  { "room to the very kr.", 4600, 2400, 1900, 300, -1, EB_WHAT_IF_ROOM, 2400, 0, { 2400, 1900, 300, 0, 0 } },
  { "none without a payment", 1500, 2400, 1900, 300, 0, EB_WHAT_IF_NO_ROOM, 0, 700, { 0, 1500, 0, 0, 700 } },
  { "nor with one", 1500, 2400, 1900, 300, -1, EB_WHAT_IF_NO_ROOM, 1500, 700, { 1500, 0, 0, 0, 2200 } },
  { "more than the income", 1000, 0, 0, 0, 3000, EB_WHAT_IF_LIMIT, 3000, 2000, { 1000, 0, 0, 0, 2000 } },
};

static void
test_months (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (months); i++)
    {
      const EbWhatIf       what = { .dials = { KR (months[i].income), 0, 0, KR (months[i].housing), KR (months[i].expenses),
                                               KR (months[i].savings), months[i].payment < 0 ? FOLLOWS : KR (months[i].payment) } };
      const EbContribution sheet = eb_what_if_reckon (&what);
      const EbWhatIfSaid   said = eb_what_if_say (&sheet);
      EbAmount             parts[EB_N_MONEY_PARTS] = { 0 };
      EbAmount             sum = 0;

      g_test_message ("%s", months[i].about);
      eb_what_if_split (&sheet, parts);
      g_assert_cmpint (said.verdict, ==, months[i].verdict);
      g_assert_cmpint (said.missing, ==, KR (months[i].missing));
      g_assert_cmpint (said.payment, ==, KR (months[i].at));
      for (guint part = 0; part < EB_N_MONEY_PARTS; part++)
        {
          g_assert_cmpint (parts[part], ==, KR (months[i].parts[part]));
          sum += part == EB_MONEY_PART_MISSING ? 0 : parts[part];
        }
      g_assert_cmpint (sum, ==, sheet.income);
    }
}

/* --- Lines ----------------------------------------------------------------------------------- */

static EbWhatIf
read_lines (GArray *lines)
{
  return eb_what_if_read (&g_array_index (lines, EbMoneyLine, 0), lines->len);
}

static void
test_read (void)
{
  g_autoptr (GArray) lines = eb_money_lines_new ();
  EbWhatIf what;

  eb_money_lines_add (lines, EB_MONEY_GROUP_HOUSING, "a room", 7, TRUE);
  eb_money_lines_add (lines, EB_MONEY_GROUP_INCOME, "lærlingeløn", 100, FALSE); /* keeps its place */
  eb_money_lines_add (lines, EB_MONEY_GROUP_EXPENSE, "food", 20, TRUE);
  eb_money_lines_add (lines, EB_MONEY_GROUP_INCOME, "SU", 200, TRUE);
  eb_money_lines_add (lines, EB_MONEY_GROUP_INCOME, "kontanthjælp", 300, TRUE);
  eb_money_lines_add (lines, EB_MONEY_GROUP_INCOME, "bottles", 5, TRUE);
  eb_money_lines_add (lines, EB_MONEY_GROUP_EXPENSE, "phone", 10, FALSE);
  eb_money_lines_add (lines, EB_MONEY_GROUP_EXPENSE, "bus", 3, TRUE);
  what = read_lines (lines);
  g_assert_cmpint (what.dials[EB_WHAT_IF_WAGE], ==, 0);
  g_assert_cmpint (what.dials[EB_WHAT_IF_SU], ==, 200);
  g_assert_cmpint (what.dials[EB_WHAT_IF_OTHER], ==, 305);
  g_assert_cmpint (what.dials[EB_WHAT_IF_HOUSING], ==, 7);
  g_assert_cmpint (what.dials[EB_WHAT_IF_EXPENSES], ==, 23);
  g_assert_cmpint (what.dials[EB_WHAT_IF_SAVINGS], ==, 0);
  g_assert_cmpint (what.dials[EB_WHAT_IF_PAYMENT], ==, FOLLOWS);

  eb_money_lines_add (lines, EB_MONEY_GROUP_PAYMENT, "to try", 0, TRUE);
  what = read_lines (lines);
  g_assert_cmpint (what.dials[EB_WHAT_IF_PAYMENT], ==, 0);

  for (guint i = 0; i < 3; i++)
    eb_money_lines_add (lines, EB_MONEY_GROUP_SAVING, "much", EB_AMOUNT_MAX, TRUE);
  what = read_lines (lines);
  g_assert_cmpint (what.dials[EB_WHAT_IF_SAVINGS], ==, EB_AMOUNT_MAX);
}

static void
test_kept (void)
{
  static const char *const names[EB_N_WHAT_IF_DIALS] = { "wage", "SU", "other", "housing", "expenses", "savings", "payment" };
  const EbAmount           payments[] = { FOLLOWS, 0, 12345, EB_AMOUNT_MAX };

  for (gsize i = 0; i < G_N_ELEMENTS (payments); i++)
    {
      EbWhatIf what = { .dials = { 1, 2, 3, 4, 5, 6, payments[i] } };
      EbWhatIf again;
      g_autoptr (GArray) lines = eb_what_if_to_lines (&what, names);

      g_assert_cmpuint (lines->len, ==, EB_N_WHAT_IF_DIALS);
      g_assert_cmpstr (g_array_index (lines, EbMoneyLine, EB_WHAT_IF_SU).name, ==, "SU");
      again = read_lines (lines);
      g_assert_cmpmem (&what, sizeof what, &again, sizeof again);
    }
}

/* --- A year ------------------------------------------------------------------------------------- */

static const struct
{
  guint    from;
  guint    n;
  EbAmount last; /* in kr.: 100 missing in a month, and 100 left in one that changes */
  guint    n_then;
} years[] = {
  { 0, 12, 1200, 12 },
  { 0, 0, -1200, 0 },
  { 6, 2, -800, 2 },
  { 11, 1, -1000, 1 },
  { 11, 12, -1000, 1 },
  { 12, 3, -1200, 0 },
  { 3, G_MAXUINT, 600, 9 },
};

static void
test_years (void)
{
  const EbContribution now = { .after = KR (-100) };
  const EbContribution then = { .after = KR (100) };

  for (gsize i = 0; i < G_N_ELEMENTS (years); i++)
    {
      EbWhatIfYear year = { 0 };
      EbAmount     sum = 0;
      guint        n_then = 0;

      eb_what_if_spread (&now, &then, years[i].from, years[i].n, &year);
      for (guint month = 0; month < EB_WHAT_IF_MONTHS; month++)
        {
          sum += year.month[month];
          n_then += year.month[month] == then.after;
          g_assert_cmpint (year.running[month], ==, sum);
        }
      g_assert_cmpint (year.running[EB_WHAT_IF_MONTHS - 1], ==, KR (years[i].last));
      g_assert_cmpuint (n_then, ==, years[i].n_then);
    }
}

/* The largest amounts that can be turned to do not go around. */
static void
test_largest (void)
{
  EbWhatIf       what = summer_job ();
  EbContribution sheet = { 0 };
  EbWhatIfYear   year = { 0 };

  for (guint dial = 0; dial < EB_N_WHAT_IF_DIALS; dial++)
    what.dials[dial] = G_MAXINT64;
  sheet = eb_what_if_reckon (&what);
  g_assert_cmpint (sheet.income, ==, 3 * EB_AMOUNT_MAX);
  g_assert_cmpint (sheet.room, ==, 0);
  what.dials[EB_WHAT_IF_WAGE] = what.dials[EB_WHAT_IF_SU] = what.dials[EB_WHAT_IF_OTHER] = 0;
  sheet = eb_what_if_reckon (&what);
  eb_what_if_spread (&sheet, &sheet, 0, 12, &year);
  g_assert_cmpint (year.running[EB_WHAT_IF_MONTHS - 1], ==, -24 * EB_AMOUNT_MAX);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/what-if/months", test_months);
  g_test_add_func ("/what-if/read", test_read);
  g_test_add_func ("/what-if/kept", test_kept);
  g_test_add_func ("/what-if/years", test_years);
  g_test_add_func ("/what-if/largest", test_largest);

  return g_test_run ();
}
