/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-contribution.h"

#define NONE (-1) /* no line */
#define KR(amount) ((amount) *EB_KRONE)

/* --- The arithmetic, in kr. --------------------------------------------------------------- */

static const struct
{
  const char *about;
  EbAmount    income;
  EbAmount    housing;
  EbAmount    expenses;
  EbAmount    savings;
  EbAmount    payment;
  EbAmount    proposed;
  EbAmount    paid;
  EbAmount    left;
  EbAmount    after;
  EbAmount    room;
  EbAmount    largest;
} sheets[] = {
  { "domain facts 4a: a shortfall of 100", 4200, 2400, 1900, NONE, NONE, 2400, 2400, 1800, -100, -100, 2300 },
  { "the picture: room up to 2.000", 4200, 2400, 1900, 300, 2000, 2400, 2000, 2200, 300, 0, 2000 },
  { "the picture: 400 missing at 2.400", 4200, 2400, 1900, 300, 2400, 2400, 2400, 1800, -100, -400, 2000 },
  { "nothing at all", NONE, NONE, NONE, NONE, NONE, 0, 0, 0, 0, 0, 0 },
  { "no income: nothing is proposed", NONE, 2400, 1900, 300, NONE, 0, 0, 0, -1900, -2200, 0 },
  { "the housing costs more than the income", 2000, 2400, NONE, NONE, NONE, 2000, 2000, 0, 0, 0, 2000 },
  { "more room than the housing costs", 9000, 2400, 1900, 300, NONE, 2400, 2400, 6600, 4700, 4400, 2400 },
  { "no room without any payment either", 1500, 2400, 1900, 300, 0, 1500, 0, 1500, -400, -700, 0 },
  { "a payment of 0 is one that was put in", 4200, 2400, 1900, 300, 0, 2400, 0, 4200, 2300, 2000, 2000 },
  { "more than the income", 1000, 2400, NONE, NONE, 3000, 1000, 3000, -2000, -2000, -2000, 1000 },
  { "room to the very øre", 4600, 2400, 1900, 300, NONE, 2400, 2400, 2200, 300, 0, 2400 },
};

static void
put (GArray      *lines,
     EbMoneyGroup group,
     EbAmount     amount)
{
  if (amount != NONE)
    eb_money_lines_add (lines, group, "x", KR (amount), TRUE);
}

static gboolean
reckon (GArray         *lines,
        EbContribution *sheet,
        GError        **error)
{
  return eb_contribution_reckon (&g_array_index (lines, EbMoneyLine, 0), lines->len, sheet, error);
}

static void
test_sheets (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (sheets); i++)
    {
      g_autoptr (GArray) lines = eb_money_lines_new ();
      g_autoptr (GError) error = NULL;
      EbContribution got = { 0 };

      g_test_message ("%s", sheets[i].about);
      put (lines, EB_MONEY_GROUP_INCOME, sheets[i].income);
      put (lines, EB_MONEY_GROUP_HOUSING, sheets[i].housing);
      put (lines, EB_MONEY_GROUP_EXPENSE, sheets[i].expenses);
      put (lines, EB_MONEY_GROUP_SAVING, sheets[i].savings);
      put (lines, EB_MONEY_GROUP_PAYMENT, sheets[i].payment);
      g_assert_true (reckon (lines, &got, &error));
      g_assert_no_error (error);
      g_assert_cmpint (got.proposed, ==, KR (sheets[i].proposed));
      g_assert_cmpint (got.payment, ==, KR (sheets[i].paid));
      g_assert_cmpint (got.left, ==, KR (sheets[i].left));
      g_assert_cmpint (got.after, ==, KR (sheets[i].after));
      g_assert_cmpint (got.room, ==, KR (sheets[i].room));
      g_assert_cmpint (got.largest, ==, KR (sheets[i].largest));
    }
}

/* Several lines of a group add up, to the øre; what is not ticked is left out. */
static void
test_lines (void)
{
  g_autoptr (GArray) lines = eb_money_lines_new ();
  g_autoptr (GError) error = NULL;
  EbContribution got = { 0 };

  eb_money_lines_add (lines, EB_MONEY_GROUP_INCOME, "wage", 420050, TRUE);
  eb_money_lines_add (lines, EB_MONEY_GROUP_INCOME, "SU", 1, TRUE);
  eb_money_lines_add (lines, EB_MONEY_GROUP_INCOME, "other", KR (1000), FALSE);
  eb_money_lines_add (lines, EB_MONEY_GROUP_EXPENSE, "phone", KR (100), FALSE);
  eb_money_lines_add (lines, EB_MONEY_GROUP_EXPENSE, "food", KR (50), TRUE);
  eb_money_lines_add (lines, EB_MONEY_GROUP_HOUSING, "a room", KR (2400), TRUE);
  eb_money_lines_add (lines, EB_MONEY_GROUP_PAYMENT, "to try", KR (1), FALSE);
  g_assert_true (reckon (lines, &got, &error));
  g_assert_no_error (error);
  g_assert_cmpint (got.income, ==, 420051);
  g_assert_cmpint (got.expenses, ==, KR (50));
  g_assert_cmpint (got.payment, ==, KR (2400)); /* the one to try is not ticked */
  g_assert_cmpint (got.room, ==, 420051 - KR (2450));
}

/* No sum goes around. */
static void
test_too_large (void)
{
  static const EbMoneyGroup groups[] = { EB_MONEY_GROUP_INCOME, EB_MONEY_GROUP_EXPENSE, EB_MONEY_GROUP_PAYMENT };

  for (gsize i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      g_autoptr (GArray) lines = eb_money_lines_new ();
      g_autoptr (GError) error = NULL;
      EbContribution got = { .income = 42 };

      eb_money_lines_add (lines, groups[i], "much", G_MAXINT64, TRUE);
      eb_money_lines_add (lines, groups[i], "more", 1, TRUE);
      g_assert_false (reckon (lines, &got, &error));
      g_assert_error (error, EB_AMOUNT_ERROR, EB_AMOUNT_ERROR_TOO_LARGE);
      g_assert_cmpint (got.income, ==, 42);
    }
}

/* Each sum fits, what is left does not. */
static void
test_too_large_together (void)
{
  g_autoptr (GArray) lines = eb_money_lines_new ();
  g_autoptr (GError) error = NULL;
  EbContribution got = { 0 };

  eb_money_lines_add (lines, EB_MONEY_GROUP_EXPENSE, "much", G_MAXINT64, TRUE);
  eb_money_lines_add (lines, EB_MONEY_GROUP_SAVING, "much", G_MAXINT64, TRUE);
  g_assert_false (reckon (lines, &got, &error));
  g_assert_error (error, EB_AMOUNT_ERROR, EB_AMOUNT_ERROR_TOO_LARGE);
}

/* --- As stored ------------------------------------------------------------------------------ */

static void
test_nicks (void)
{
  static const char *const stored[] = { "income", "housing", "expense", "saving", "payment" };
  EbMoneyGroup             group = EB_MONEY_GROUP_PAYMENT;

  for (guint i = 0; i < EB_N_MONEY_GROUPS; i++)
    {
      g_assert_cmpstr (eb_money_group_to_nick ((EbMoneyGroup) i), ==, stored[i]);
      g_assert_true (eb_money_group_from_nick (stored[i], &group));
      g_assert_cmpint (group, ==, i);
    }
  g_assert_false (eb_money_group_from_nick ("rent", &group));
  g_assert_false (eb_money_group_from_nick (NULL, &group));
  g_assert_cmpint (group, ==, EB_MONEY_GROUP_PAYMENT);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/contribution/sheets", test_sheets);
  g_test_add_func ("/contribution/lines", test_lines);
  g_test_add_func ("/contribution/too-large", test_too_large);
  g_test_add_func ("/contribution/too-large-together", test_too_large_together);
  g_test_add_func ("/contribution/nicks", test_nicks);

  return g_test_run ();
}
