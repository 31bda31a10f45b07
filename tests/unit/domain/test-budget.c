/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-budget.h"

#define KR(kroner) ((EbAmount) (kroner) *EB_KRONE)
#define MAX_LINES 8

/* --- A month ---------------------------------------------------------------------------- */

typedef struct
{
  const char *about;
  EbMoneyLine lines[MAX_LINES];
  gsize       n;
  EbAmount    parts[EB_N_BUDGET_PARTS];
  EbAmount    out;
  EbAmount    left;
} Month;

#define IN(amount, counts)                                   \
  {                                                          \
    (char *) "in", (amount), EB_MONEY_GROUP_INCOME, (counts) \
  }
#define HOUSE(amount)                                        \
  {                                                          \
    (char *) "house", (amount), EB_MONEY_GROUP_HOUSING, TRUE \
  }
#define OWN(amount)                                                \
  {                                                                \
    (char *) "own payment", (amount), EB_MONEY_GROUP_PAYMENT, TRUE \
  }
#define SPENT(amount, counts)                                    \
  {                                                              \
    (char *) "spent", (amount), EB_MONEY_GROUP_EXPENSE, (counts) \
  }
#define ASIDE(amount)                                       \
  {                                                         \
    (char *) "aside", (amount), EB_MONEY_GROUP_SAVING, TRUE \
  }

static const Month months[] = {
  { .about = "nothing" },
  { .about = "something is left",
    .lines = { IN (KR (1261), TRUE), IN (KR (4200), TRUE), HOUSE (KR (2000)), SPENT (KR (1900) + 50, TRUE), ASIDE (KR (300)) },
    .n = 5,
    .parts = { KR (5461), KR (2000), KR (1900) + 50, KR (300) },
    .out = KR (3900) + 50,
    .left = KR (1261) - 50 },
  { .about = "more goes out than comes in",
    .lines = { IN (KR (100), TRUE), SPENT (KR (250), TRUE) },
    .n = 2,
    .parts = { KR (100), 0, KR (250), 0 },
    .out = KR (250),
    .left = -KR (150) },
  { .about = "what is not ticked is left out",
    .lines = { IN (KR (100), TRUE), IN (KR (900), FALSE), SPENT (KR (40), FALSE) },
    .n = 3,
    .parts = { KR (100), 0, 0, 0 },
    .left = KR (100) },
  { .about = "an own payment is fixed",
    .lines = { OWN (KR (2000)), HOUSE (KR (1)) },
    .n = 2,
    .parts = { 0, KR (2001), 0, 0 },
    .out = KR (2001),
    .left = -KR (2001) },
};

static void
test_month (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (months); i++)
    {
      const Month *month = &months[i];
      EbBudget     budget;
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", month->about);
      g_assert_true (eb_budget_reckon (month->lines, month->n, &budget, &error));
      g_assert_no_error (error);
      for (gsize part = 0; part < EB_N_BUDGET_PARTS; part++)
        g_assert_cmpint (budget.parts[part], ==, month->parts[part]);
      g_assert_cmpint (budget.out, ==, month->out);
      g_assert_cmpint (budget.left, ==, month->left);
    }
}

static void
test_month_too_large (void)
{
  const EbMoneyLine lines[] = { IN (G_MAXINT64, TRUE), IN (1, TRUE) };
  EbBudget          budget = { { 1 }, 1, 1 };
  g_autoptr (GError) error = NULL;

  g_assert_false (eb_budget_reckon (lines, G_N_ELEMENTS (lines), &budget, &error));
  g_assert_error (error, EB_AMOUNT_ERROR, EB_AMOUNT_ERROR_TOO_LARGE);
  g_assert_cmpint (budget.parts[EB_BUDGET_INCOME], ==, 0);
}

/* What is saved and read again stands in the same part. */
static void
test_groups (void)
{
  for (gsize part = 0; part < EB_N_BUDGET_PARTS; part++)
    g_assert_cmpint (eb_budget_part_of (eb_budget_part_to_group ((EbBudgetPart) part)), ==, part);
}

/* --- In time ------------------------------------------------------------------------------ */

typedef struct
{
  EbDate from;
  EbDate until;
  guint  weeks;
  guint  months;
} Stretch;

static const Stretch stretches[] = {
  { { 2026, 11, 22 }, { 2026, 11, 22 }, 0, 0 }, /* today */
  { { 2026, 11, 22 }, { 2026, 11, 21 }, 0, 0 }, /* over */
  { { 2026, 11, 22 }, { 2026, 11, 23 }, 1, 1 }, /* less than one is one */
  { { 2026, 11, 22 }, { 2026, 12, 5 }, 1, 1 },  /* 13 days */
  { { 2026, 11, 22 }, { 2026, 12, 6 }, 2, 1 },
  { { 2026, 11, 22 }, { 2027, 1, 21 }, 8, 1 }, /* a day is missing */
  { { 2026, 11, 22 }, { 2027, 1, 22 }, 8, 2 },
  { { 2027, 1, 31 }, { 2027, 2, 28 }, 4, 1 },   /* the month's last day */
  { { 2027, 1, 31 }, { 2027, 3, 30 }, 8, 1 },   /* the 31st is still to come */
  { { 2026, 12, 28 }, { 2027, 1, 11 }, 2, 1 },  /* over the new year, by way of week 53 */
  { { 2028, 2, 29 }, { 2029, 2, 28 }, 52, 12 }, /* a leap year */
};

static void
test_stretch (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (stretches); i++)
    {
      const Stretch *stretch = &stretches[i];

      g_test_message ("%d-%d-%d to %d-%d-%d", stretch->from.year, stretch->from.month, stretch->from.day, stretch->until.year, stretch->until.month, stretch->until.day);
      g_assert_cmpuint (eb_budget_weeks (stretch->from, stretch->until), ==, stretch->weeks);
      g_assert_cmpuint (eb_budget_months (stretch->from, stretch->until), ==, stretch->months);
    }
}

static void
test_share (void)
{
  g_assert_cmpint (eb_budget_share (KR (100), 4), ==, KR (25));
  g_assert_cmpint (eb_budget_share (KR (100), 3), ==, 3334); /* up: three of 33.33 are not enough */
  g_assert_cmpint (eb_budget_share (1, 52), ==, 1);
  g_assert_cmpint (eb_budget_share (0, 5), ==, 0);
  g_assert_cmpint (eb_budget_share (-KR (5), 5), ==, 0);
  for (EbAmount missing = 1; missing < 500; missing++)
    for (guint times = 1; times < 60; times++)
      {
        const EbAmount share = eb_budget_share (missing, times);

        g_assert_cmpint (share * times, >=, missing);
        g_assert_cmpint ((share - 1) * times, <, missing);
        g_assert_cmpuint (eb_budget_times (missing, share), <=, times);
      }
}

static void
test_times (void)
{
  g_assert_cmpuint (eb_budget_times (KR (3000), KR (300)), ==, 10);
  g_assert_cmpuint (eb_budget_times (KR (3000) + 1, KR (300)), ==, 11);
  g_assert_cmpuint (eb_budget_times (0, KR (300)), ==, 0);
  g_assert_cmpuint (eb_budget_times (KR (300), 0), ==, 0);
  g_assert_cmpuint (eb_budget_times (G_MAXINT64, 1), ==, 0); /* never */
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/budget/month", test_month);
  g_test_add_func ("/budget/month-too-large", test_month_too_large);
  g_test_add_func ("/budget/groups", test_groups);
  g_test_add_func ("/budget/stretch", test_stretch);
  g_test_add_func ("/budget/share", test_share);
  g_test_add_func ("/budget/times", test_times);
  return g_test_run ();
}
