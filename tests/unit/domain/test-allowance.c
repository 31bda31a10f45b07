/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What falls due, with the rates that come with the program. */

#include "eb-allowance.h"

#include "rates-fixture.h"

#define MAX_LISTED 8
#define TABLE (-1)

/* As the story of a row; ends with an empty day. */
typedef struct
{
  const char *from;
  EbPayEvery  every;
  guint       day;
} PlanRow;

typedef struct
{
  const char *from;
  EbAmount    amount;
  EbPayEvery  per;
} OwnRow;

typedef struct
{
  const char *day;
  EbAmount    amount;
} DueRow;

typedef struct
{
  const char  *name;
  EbLedgerKind kind;
  const char  *birth;
  PlanRow      plans[4];
  OwnRow       own[4];
  const char  *until;
  DueRow       dues[MAX_LISTED];
} Story;

static const Story stories[] = {
  { "/nothing-planned", EB_LEDGER_POCKET, "2007-06-01", { { NULL } }, { { NULL } }, "2023-12-31", { { NULL } } },
  { "/fridays",
    EB_LEDGER_POCKET,
    "2007-06-01",
    { { "2023-03-01", EB_PAY_WEEKLY, 5 } },
    { { NULL } },
    "2023-03-17",
    { { "2023-03-03", 14500 }, { "2023-03-10", 14500 }, { "2023-03-17", 14500 } } },
  { "/until-is-included",
    EB_LEDGER_POCKET,
    "2007-06-01",
    { { "2023-03-03", EB_PAY_WEEKLY, 5 } },
    { { NULL } },
    "2023-03-03",
    { { "2023-03-03", 14500 } } },
  { "/not-yet",
    EB_LEDGER_POCKET,
    "2007-06-01",
    { { "2023-03-03", EB_PAY_WEEKLY, 5 } },
    { { NULL } },
    "2023-03-02",
    { { NULL } } },
  { "/birthday-on-a-payday",
    EB_LEDGER_POCKET,
    "2007-03-17",
    { { "2023-03-10", EB_PAY_WEEKLY, 5 } },
    { { NULL } },
    "2023-03-24",
    { { "2023-03-10", 14500 }, { "2023-03-17", 29100 }, { "2023-03-24", 29100 } } },
  { "/birthday-after-a-payday",
    EB_LEDGER_POCKET,
    "2007-03-18",
    { { "2023-03-10", EB_PAY_WEEKLY, 5 } },
    { { NULL } },
    "2023-03-24",
    { { "2023-03-10", 14500 }, { "2023-03-17", 14500 }, { "2023-03-24", 29100 } } },
  { "/birthday-on-29-february",
    EB_LEDGER_POCKET,
    "2012-02-29",
    { { "2023-02-27", EB_PAY_WEEKLY, 2 } },
    { { NULL } },
    "2023-03-07",
    { { "2023-02-28", 7200 }, { "2023-03-07", 7200 } } },
  { "/three-years-old",
    EB_LEDGER_POCKET,
    "2020-03-10",
    { { "2023-03-01", EB_PAY_WEEKLY, 5 } },
    { { NULL } },
    "2023-03-10",
    { { "2023-03-03", 0 }, { "2023-03-10", 3300 } } },
  { "/old-week-keeps-its-old-rate",
    EB_LEDGER_POCKET,
    "2005-06-01",
    { { "2022-12-20", EB_PAY_WEEKLY, 5 } },
    { { NULL } },
    "2023-01-06",
    { { "2022-12-23", 26700 }, { "2022-12-30", 26700 }, { "2023-01-06", 29100 } } },
  { "/own-rate-and-back",
    EB_LEDGER_POCKET,
    "2005-06-01",
    { { "2023-03-01", EB_PAY_WEEKLY, 5 } },
    { { "2023-03-10", 30000, EB_PAY_WEEKLY }, { "2023-03-18", TABLE, EB_PAY_WEEKLY }, { "2023-03-25", 0, EB_PAY_WEEKLY } },
    "2023-03-31",
    { { "2023-03-03", 29100 }, { "2023-03-10", 30000 }, { "2023-03-17", 30000 }, { "2023-03-24", 29100 }, { "2023-03-31", 0 } } },
  { "/own-rate-of-the-same-day",
    EB_LEDGER_POCKET,
    "2005-06-01",
    { { "2023-03-01", EB_PAY_WEEKLY, 5 } },
    { { "2023-03-01", 30000, EB_PAY_WEEKLY }, { "2023-03-01", 31000, EB_PAY_WEEKLY } },
    "2023-03-03",
    { { "2023-03-03", 31000 } } },
  { "/another-weekday",
    EB_LEDGER_POCKET,
    "2005-06-01",
    { { "2023-03-01", EB_PAY_WEEKLY, 5 }, { "2023-03-09", EB_PAY_WEEKLY, 1 } },
    { { NULL } },
    "2023-03-20",
    { { "2023-03-03", 29100 }, { "2023-03-13", 29100 }, { "2023-03-20", 29100 } } },
  { "/new-plan-on-a-payday",
    EB_LEDGER_POCKET,
    "2005-06-01",
    { { "2023-03-01", EB_PAY_WEEKLY, 5 }, { "2023-03-10", EB_PAY_WEEKLY, 5 } },
    { { NULL } },
    "2023-03-17",
    { { "2023-03-03", 29100 }, { "2023-03-10", 29100 }, { "2023-03-17", 29100 } } },
  { "/plan-of-the-same-day",
    EB_LEDGER_POCKET,
    "2005-06-01",
    { { "2023-03-01", EB_PAY_WEEKLY, 5 }, { "2023-03-01", EB_PAY_WEEKLY, 6 } },
    { { NULL } },
    "2023-03-05",
    { { "2023-03-04", 29100 } } },
  { "/stopped-and-begun-again",
    EB_LEDGER_POCKET,
    "2005-06-01",
    { { "2023-03-01", EB_PAY_WEEKLY, 5 }, { "2023-03-04", EB_PAY_NEVER, 0 }, { "2023-03-20", EB_PAY_WEEKLY, 5 } },
    { { NULL } },
    "2023-03-24",
    { { "2023-03-03", 29100 }, { "2023-03-24", 29100 } } },
  { "/monthly-on-the-31st",
    EB_LEDGER_POCKET,
    "2005-06-01",
    { { "2023-01-01", EB_PAY_MONTHLY, 31 } },
    { { NULL } },
    "2023-04-30",
    { { "2023-01-31", 126100 }, { "2023-02-28", 126100 }, { "2023-03-31", 126100 }, { "2023-04-30", 126100 } } },
  { "/weekly-to-monthly",
    EB_LEDGER_POCKET,
    "2005-06-01",
    { { "2023-03-20", EB_PAY_WEEKLY, 5 }, { "2023-04-01", EB_PAY_MONTHLY, 1 } },
    { { NULL } },
    "2023-05-01",
    { { "2023-03-24", 29100 }, { "2023-03-31", 29100 }, { "2023-04-01", 126100 }, { "2023-05-01", 126100 } } },
  { "/clothes-of-an-old-table",
    EB_LEDGER_CLOTHES,
    "2010-12-01",
    { { "2026-11-01", EB_PAY_MONTHLY, 1 } },
    { { NULL } },
    "2026-12-01",
    { { "2026-11-01", 59367 }, { "2026-12-01", 65433 } } },
  { "/end-of-the-calendar",
    EB_LEDGER_POCKET,
    "9990-06-01",
    { { "9999-12-30", EB_PAY_WEEKLY, 5 } },
    { { NULL } },
    "9999-12-31",
    { { "9999-12-31", 3300 } } },
  { "/week-53",
    EB_LEDGER_POCKET,
    "2005-06-01",
    { { "2026-12-24", EB_PAY_WEEKLY, 4 } },
    { { NULL } },
    "2027-01-13",
    { { "2026-12-24", 29100 }, { "2026-12-31", 29100 }, { "2027-01-07", 29100 } } },
};

typedef struct
{
  EbPayPlan   plans[4];
  EbOwnRate   own[4];
  EbRates    *rates;
  EbAllowance allowance;
} Fixture;

static void
fixture_set (Fixture     *fixture,
             const Story *story)
{
  EbAllowance *allowance = &fixture->allowance;

  fixture->rates = load_rates (NULL);
  *allowance = (EbAllowance){ story->kind, day (story->birth), fixture->rates, fixture->plans, 0, fixture->own, 0 };
  for (gsize i = 0; i < G_N_ELEMENTS (story->plans) && story->plans[i].from != NULL; i++)
    {
      const PlanRow *row = &story->plans[i];

      fixture->plans[allowance->n_plans++] = (EbPayPlan){ day (row->from), { row->every, row->day }, (EbPayMode) (i % EB_N_PAY_MODES) };
    }
  for (gsize i = 0; i < G_N_ELEMENTS (story->own) && story->own[i].from != NULL; i++)
    {
      const OwnRow *row = &story->own[i];

      fixture->own[allowance->n_own++] = (EbOwnRate){ day (row->from), row->amount, row->per };
    }
}

static void
test_story (gconstpointer data)
{
  const Story *story = data;
  Fixture      fixture = { 0 };
  gsize        n_wanted = 0;
  g_autoptr (GArray) dues = NULL;

  fixture_set (&fixture, story);
  dues = eb_allowance_list_due (&fixture.allowance, day (story->until));
  while (n_wanted < MAX_LISTED && story->dues[n_wanted].day != NULL)
    n_wanted++;
  g_assert_cmpuint (dues->len, ==, n_wanted);
  for (guint i = 0; i < dues->len; i++)
    {
      const EbAllowanceDue *due = &g_array_index (dues, EbAllowanceDue, i);

      assert_day (due->day, story->dues[i].day);
      g_assert_cmpint (due->amount, ==, story->dues[i].amount);
    }
  eb_rates_free (fixture.rates);
}

/* Where the amount comes from is told with it. */
static void
test_details (void)
{
  g_autoptr (EbRates) rates = load_rates (NULL);
  const EbPayPlan   plans[] = { { day ("2023-12-01"), { EB_PAY_WEEKLY, 5 }, EB_PAY_CASH },
                                { day ("2024-01-01"), { EB_PAY_MONTHLY, 1 }, EB_PAY_TOGETHER } };
  const EbOwnRate   own[] = { { day ("2024-02-01"), 90000, EB_PAY_MONTHLY } };
  const EbAllowance allowance = { EB_LEDGER_POCKET, day ("2008-01-01"), rates, plans, 2, own, 1 };
  EbAllowanceDue    due = { .amount = -1 };

  g_assert_false (eb_allowance_on (&allowance, day ("2023-11-30"), &due));
  g_assert_cmpint (due.amount, ==, -1);
  g_assert_true (eb_allowance_on (&allowance, day ("2023-12-31"), &due));
  assert_day (due.day, "2023-12-31");
  g_assert_true (due.mode == EB_PAY_CASH && due.every == EB_PAY_WEEKLY && !due.is_own);
  g_assert_true (due.rate.is_current);
  g_assert_cmpint (due.rate.from_age, ==, 14);
  g_assert_true (eb_allowance_on (&allowance, day ("2024-01-01"), &due));
  g_assert_true (due.mode == EB_PAY_TOGETHER && due.every == EB_PAY_MONTHLY && !due.is_own);
  g_assert_false (due.rate.is_current);
  g_assert_cmpint (due.rate.year, ==, 2023);
  g_assert_cmpint (due.rate.from_age, ==, 16);
  g_assert_true (eb_allowance_next_due (&allowance, day ("2024-01-02"), &due));
  assert_day (due.day, "2024-02-01");
  g_assert_true (due.is_own && due.amount == 90000 && due.rate.source == NULL);
}

static void
test_next_due (void)
{
  static const struct
  {
    const char *from;
    const char *day;
  } rows[] = {
    { "2000-01-01", "2023-03-03" },
    { "2023-03-03", "2023-03-03" },
    { "2023-03-04", "2023-04-28" }, /* stopped in between */
    { "2023-04-29", "2023-05-05" },
    { "2023-05-06", "" }, /* never again */
  };
  g_autoptr (EbRates) rates = load_rates (NULL);
  const EbPayPlan   plans[] = { { day ("2023-03-01"), { EB_PAY_WEEKLY, 5 }, EB_PAY_CASH },
                                { day ("2023-03-10"), { EB_PAY_NEVER, 0 }, EB_PAY_CASH },
                                { day ("2023-04-22"), { EB_PAY_WEEKLY, 5 }, EB_PAY_CASH },
                                { day ("2023-05-06"), { EB_PAY_NEVER, 0 }, EB_PAY_CASH } };
  const EbAllowance allowance = { EB_LEDGER_POCKET, day ("2005-01-01"), rates, plans, 4, NULL, 0 };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      EbAllowanceDue due = { 0 };

      g_assert_cmpint (eb_allowance_next_due (&allowance, day (rows[i].from), &due), ==, rows[i].day[0] != '\0');
      assert_day (due.day, rows[i].day);
    }
}

static void
test_next_band (void)
{
  static const struct
  {
    const char *day;
    const char *next;
  } rows[] = {
    { "2009-01-01", "2017-05-14" }, /* at three nothing was planned yet */
    { "2012-05-14", "2017-05-14" },
    { "2017-05-13", "2017-05-14" },
    { "2017-05-14", "2020-05-14" }, /* one year older changes nothing */
    { "2020-05-14", "" },           /* at 16 a rate of one's own holds */
    { "2026-11-22", "" },
  };
  g_autoptr (EbRates) rates = load_rates (NULL);
  const EbPayPlan   plans[] = { { day ("2009-06-01"), { EB_PAY_WEEKLY, 5 }, EB_PAY_CASH } };
  const EbOwnRate   own[] = { { day ("2021-01-01"), 30000, EB_PAY_WEEKLY }, { day ("2022-06-01"), -1, EB_PAY_WEEKLY } };
  const EbAllowance allowance = { EB_LEDGER_POCKET, day ("2006-05-14"), rates, plans, 1, own, 2 };
  const EbAllowance unplanned = { EB_LEDGER_POCKET, day ("2006-05-14"), rates, NULL, 0, NULL, 0 };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    assert_day (eb_allowance_next_band (&allowance, day (rows[i].day)), rows[i].next);
  assert_day (eb_allowance_next_band (&unplanned, day ("2017-01-01")), "");
}

/* Before the case was filled in there is no age. */
static void
test_unknown (void)
{
  const EbPayPlan   plan = { day ("2009-06-01"), { EB_PAY_WEEKLY, 5 }, EB_PAY_CASH };
  const EbAllowance allowance = { EB_LEDGER_POCKET, EB_DATE_UNSET, NULL, &plan, 1, NULL, 0 };
  EbAllowanceDue    due = { 0 };
  g_autoptr (GArray) dues = eb_allowance_list_due (&allowance, day ("2023-01-01"));

  g_assert_cmpuint (dues->len, ==, 0);
  g_assert_false (eb_allowance_on (&allowance, day ("2023-01-01"), &due));
  g_assert_false (eb_allowance_next_due (&allowance, day ("2023-01-01"), &due));
  assert_day (eb_allowance_next_band (&allowance, day ("2023-01-01")), "");
}

/* Another band with the same amount is no change. */
static void
test_equal_bands (void)
{
  g_autoptr (EbRates) rates = parse_rates ("[pocket 2023]\nValidFrom=2023-01-01\nValidTo=2023-12-31\nSource=x\nCertainty=verified\n"
                                           "Bands=3-10=100;11-13=100;14-15=200;\n[End]\nTables=1\n",
                                           -1,
                                           NULL);
  const EbPayPlan   plan = { day ("2009-06-01"), { EB_PAY_WEEKLY, 5 }, EB_PAY_CASH };
  const EbAllowance allowance = { EB_LEDGER_POCKET, day ("2006-05-14"), rates, &plan, 1, NULL, 0 };

  assert_day (eb_allowance_next_band (&allowance, day ("2016-01-01")), "2020-05-14");
  assert_day (eb_allowance_next_band (&allowance, day ("2020-05-14")), "2022-05-14"); /* none at 16 */
  assert_day (eb_allowance_next_band (&allowance, day ("2022-05-14")), "");
}

/* Times 52 / 12 and times 12 / 52, to the nearest øre, half up. */
static void
test_rounding (void)
{
  static const struct
  {
    EbAmount   amount;
    EbPayEvery per;
    EbPayEvery every;
    EbAmount   due;
  } rows[] = {
    { 29100, EB_PAY_WEEKLY, EB_PAY_WEEKLY, 29100 },
    { 29100, EB_PAY_WEEKLY, EB_PAY_MONTHLY, 126100 },
    { 14500, EB_PAY_WEEKLY, EB_PAY_MONTHLY, 62833 }, /* 62833,33 */
    { 7250, EB_PAY_WEEKLY, EB_PAY_MONTHLY, 31417 },  /* 31416,67 */
    { 13700, EB_PAY_WEEKLY, EB_PAY_MONTHLY, 59367 }, /* 59366,67 */
    { 1, EB_PAY_WEEKLY, EB_PAY_MONTHLY, 4 },         /* 4,33 */
    { 2, EB_PAY_WEEKLY, EB_PAY_MONTHLY, 9 },         /* 8,67 */
    { 0, EB_PAY_WEEKLY, EB_PAY_MONTHLY, 0 },
    { 126100, EB_PAY_MONTHLY, EB_PAY_MONTHLY, 126100 },
    { 126100, EB_PAY_MONTHLY, EB_PAY_WEEKLY, 29100 },
    { 100000, EB_PAY_MONTHLY, EB_PAY_WEEKLY, 23077 }, /* 23076,92 */
    { 50000, EB_PAY_MONTHLY, EB_PAY_WEEKLY, 11538 },  /* 11538,46 */
    { 2, EB_PAY_MONTHLY, EB_PAY_WEEKLY, 0 },          /* 0,46 */
    { 13, EB_PAY_MONTHLY, EB_PAY_WEEKLY, 3 },
    { 15, EB_PAY_MONTHLY, EB_PAY_WEEKLY, 3 }, /* 3,46 */
    { EB_AMOUNT_MAX, EB_PAY_WEEKLY, EB_PAY_MONTHLY, G_GINT64_CONSTANT (4333333333) },
  };
  const EbDate first = day ("2023-03-01");

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const EbPayPlan   plan = { first, { rows[i].every, 1 }, EB_PAY_ACCOUNT };
      const EbOwnRate   own = { first, rows[i].amount, rows[i].per };
      const EbAllowance allowance = { EB_LEDGER_CLOTHES, day ("2005-01-01"), NULL, &plan, 1, &own, 1 };
      EbAllowanceDue    due = { 0 };

      g_assert_true (eb_allowance_on (&allowance, first, &due));
      g_assert_cmpint (due.amount, ==, rows[i].due);
    }
}

/* --- Which rate held when ------------------------------------------------------------ */

static void
assert_rates (const EbAllowance *allowance,
              const char        *today,
              const char        *expected)
{
  g_autoptr (GArray) periods = eb_allowance_list_rates (allowance, day (today));
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint i = 0; i < periods->len; i++)
    {
      const EbRatePeriod *period = &g_array_index (periods, EbRatePeriod, i);

      g_string_append_printf (all, "%d-%02d-%02d", period->from.year, period->from.month, period->from.day);
      if (eb_date_is_set (period->until))
        g_string_append_printf (all, " %d-%02d-%02d", period->until.year, period->until.month, period->until.day);
      if (period->own != NULL)
        g_string_append_printf (all, " own %" G_GINT64_FORMAT, period->own->amount);
      if (period->has_rate)
        g_string_append_printf (all, " %d from %d: %" G_GINT64_FORMAT, period->rate.year, period->rate.from_age, period->rate.weekly);
      g_string_append_c (all, '\n');
    }
  g_assert_cmpstr (all->str, ==, expected);
}

/* Birthdays, a new table, one of one's own, and the table again; one that is to come. */
static void
test_rates (void)
{
  g_autoptr (EbRates) rates = load_rates (NULL);
  const EbPayPlan plan = { day ("2021-01-08"), { EB_PAY_WEEKLY, 5 }, EB_PAY_CASH };
  const EbOwnRate own[] = {
    { day ("2023-09-01"), 30000, EB_PAY_WEEKLY },
    { day ("2024-03-01"), 31000, EB_PAY_WEEKLY },
    { day ("2024-03-01"), 32000, EB_PAY_WEEKLY }, /* of the same day: this one */
    { day ("2025-01-01"), TABLE, EB_PAY_WEEKLY },
    { day ("2027-01-01"), 40000, EB_PAY_WEEKLY },
  };
  EbAllowance allowance = { EB_LEDGER_POCKET, day ("2007-06-01"), rates, &plan, 1, own, G_N_ELEMENTS (own) };

  assert_rates (&allowance,
                "2026-11-21",
                "2021-01-08 2021-05-31 2019 from 11: 6600\n"
                "2021-06-01 2022-12-31 2019 from 14: 13300\n"
                "2023-01-01 2023-05-31 2023 from 14: 14500\n"
                "2023-06-01 2023-08-31 2023 from 16: 29100\n"
                "2023-09-01 2024-02-29 own 30000\n"
                "2024-03-01 2024-12-31 own 32000\n"
                "2025-01-01 2026-12-31 own -1 2023 from 16: 29100\n"
                "2027-01-01 own 40000\n");
  allowance.n_own = 0;
  assert_rates (&allowance, "2021-05-31", "2021-01-08 2019 from 11: 6600\n");
  allowance.n_plans = 0;
  assert_rates (&allowance, "2021-05-31", "");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (stories); i++)
    {
      g_autofree char *path = g_strconcat ("/allowance/story", stories[i].name, NULL);

      g_test_add_data_func (path, &stories[i], test_story);
    }
  g_test_add_func ("/allowance/details", test_details);
  g_test_add_func ("/allowance/next-due", test_next_due);
  g_test_add_func ("/allowance/next-band", test_next_band);
  g_test_add_func ("/allowance/unknown", test_unknown);
  g_test_add_func ("/allowance/equal-bands", test_equal_bands);
  g_test_add_func ("/allowance/rounding", test_rounding);
  g_test_add_func ("/allowance/rates", test_rates);

  return g_test_run ();
}
