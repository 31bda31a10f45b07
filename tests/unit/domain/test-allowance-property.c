/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Random plans, rates and birthdays, against somebody who looks at every day by itself. */

#include "eb-allowance.h"

#include "rates-fixture.h"

#define N_LIVES 150
#define MAX_PLANS 6
#define MAX_OWN 5
#define MAX_TABLES 4
#define MAX_BANDS 4
#define N_DAYS 1500
#define FIRST_YEAR 2018

typedef struct
{
  int      from_age;
  int      to_age;
  EbAmount weekly;
} Band;

typedef struct
{
  int   year;
  Band  bands[MAX_BANDS];
  guint n_bands;
} Table;

typedef struct
{
  Table       tables[MAX_TABLES];
  guint       n_tables;
  EbPayPlan   plans[MAX_PLANS];
  EbOwnRate   own[MAX_OWN];
  EbRates    *rates;
  EbAllowance allowance;
} Life;

/* --- Made ------------------------------------------------------------------------ */

static int
pick (int first,
      int last)
{
  return g_test_rand_int_range (first, last + 1);
}

static EbDate
pick_day (void)
{
  return eb_date_add_days ((EbDate){ FIRST_YEAR, 1, 1 }, pick (0, N_DAYS));
}

static void
make_table (Table *table,
            int    year)
{
  int age = pick (0, 12);

  *table = (Table){ .year = year, .n_bands = (guint) pick (1, MAX_BANDS) };
  for (guint i = 0; i < table->n_bands; i++)
    {
      const gboolean is_open = i + 1 == table->n_bands && g_test_rand_bit ();
      const int      to_age = age + pick (1, 3);

      table->bands[i] = (Band){ age, is_open ? 0 : to_age, pick (0, 50000) };
      age = to_age + pick (1, 2); /* at times a year is left out */
    }
}

/* As a file, so that what is found in it went through the reader. */
static EbRates *
write_tables (const Life *life)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < life->n_tables; i++)
    {
      const Table *table = &life->tables[i];

      g_string_append_printf (text, "[pocket %d]\nValidFrom=%d-01-01\nValidTo=%d-12-31\nSource=x\nCertainty=verified\nBands=", table->year, table->year, table->year);
      for (guint j = 0; j < table->n_bands; j++)
        {
          const Band      *band = &table->bands[j];
          g_autofree char *to_age = band->to_age > 0 ? g_strdup_printf ("%d", band->to_age) : g_strdup ("");

          g_string_append_printf (text, "%d-%s=%d;", band->from_age, to_age, (int) band->weekly);
        }
      g_string_append (text, "\n");
    }
  g_string_append_printf (text, "[End]\nTables=%u\n", life->n_tables);

  return parse_rates (text->str, -1, NULL);
}

static int
compare_days (gconstpointer a,
              gconstpointer b)
{
  return eb_date_compare (*(const EbDate *) a, *(const EbDate *) b);
}

static void
make_plans (Life *life)
{
  EbDate days[MAX_PLANS];

  life->allowance.n_plans = (gsize) pick (0, MAX_PLANS);
  for (gsize i = 0; i < MAX_PLANS; i++)
    days[i] = pick_day ();
  qsort (days, life->allowance.n_plans, sizeof days[0], compare_days);
  for (gsize i = 0; i < life->allowance.n_plans; i++)
    {
      const EbPayEvery every = (EbPayEvery) pick (EB_PAY_NEVER, EB_PAY_MONTHLY);
      const guint      day_of = (guint) (every == EB_PAY_WEEKLY ? pick (1, 7) : pick (0, 2) > 0 ? pick (28, 31)
                                                                                                : pick (1, 31));

      /* At times two from one day. */
      if (i > 0 && pick (0, 4) == 0)
        days[i] = days[i - 1];
      life->plans[i] = (EbPayPlan){ days[i], { every, day_of }, (EbPayMode) pick (0, EB_N_PAY_MODES - 1) };
    }
}

static void
make_own (Life *life)
{
  EbDate days[MAX_OWN];

  life->allowance.n_own = (gsize) pick (0, MAX_OWN);
  for (gsize i = 0; i < MAX_OWN; i++)
    days[i] = pick_day ();
  qsort (days, life->allowance.n_own, sizeof days[0], compare_days);
  for (gsize i = 0; i < life->allowance.n_own; i++)
    {
      if (i > 0 && pick (0, 4) == 0)
        days[i] = days[i - 1];
      life->own[i] = (EbOwnRate){ days[i], pick (0, 2) == 0 ? -1 : pick (0, 200000), (EbPayEvery) pick (EB_PAY_WEEKLY, EB_PAY_MONTHLY) };
    }
}

static void
make_life (Life *life)
{
  *life = (Life){ .n_tables = (guint) pick (1, MAX_TABLES) };
  for (guint i = 0; i < life->n_tables; i++)
    make_table (&life->tables[i], (i > 0 ? life->tables[i - 1].year : 2016) + pick (1, 2));
  make_plans (life);
  make_own (life);
  life->rates = write_tables (life);
  life->allowance.birth = pick (0, 5) == 0 ? (EbDate){ 2004, 2, 29 } : eb_date_add_days ((EbDate){ 2001, 1, 1 }, pick (0, 5000));
  life->allowance.rates = life->rates;
  life->allowance.plans = life->plans;
  life->allowance.own = life->own;
}

/* --- Looked at day by day -------------------------------------------------------- */

static gboolean
is_payday (EbPayday payday,
           EbDate   on)
{
  const int last = g_date_get_days_in_month ((GDateMonth) on.month, (GDateYear) on.year);
  GDate     date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, on.day, (GDateMonth) on.month, (GDateYear) on.year);
  if (payday.every == EB_PAY_WEEKLY)
    return (guint) g_date_get_weekday (&date) == payday.day;

  return payday.every == EB_PAY_MONTHLY && on.day == MIN ((int) payday.day, last);
}

static int
count_birthdays (EbDate birth,
                 EbDate on)
{
  const gboolean is_leap = g_date_is_leap_year ((GDateYear) on.year);
  const int      birth_day = birth.month == 2 && birth.day == 29 && !is_leap ? 28 : birth.day;
  const gboolean is_past = on.month > birth.month || (on.month == birth.month && on.day >= birth_day);

  return on.year - birth.year - (is_past ? 0 : 1);
}

static EbAmount
look_up (const Life *life,
         EbDate      on)
{
  const Table *table = &life->tables[0];
  const int    age = count_birthdays (life->allowance.birth, on);

  for (guint i = 0; i < life->n_tables; i++)
    if (life->tables[i].year <= on.year)
      table = &life->tables[i];
  for (guint i = 0; i < table->n_bands; i++)
    if (table->bands[i].from_age <= age && (table->bands[i].to_age == 0 || table->bands[i].to_age >= age))
      return table->bands[i].weekly;

  return 0;
}

/* To the nearest øre. */
static EbAmount
divide (EbAmount amount,
        EbAmount by)
{
  return amount / by + (2 * (amount % by) >= by ? 1 : 0);
}

static EbAmount
reckon (const Life *life,
        EbPayEvery  every,
        EbDate      on)
{
  EbAmount   amount = -1;
  EbPayEvery per = EB_PAY_WEEKLY;

  for (gsize i = life->allowance.n_own; i > 0; i--)
    if (eb_date_to_days (life->own[i - 1].from) <= eb_date_to_days (on))
      {
        amount = life->own[i - 1].amount;
        per = life->own[i - 1].per;
        break;
      }
  if (amount < 0)
    {
      amount = look_up (life, on);
      per = EB_PAY_WEEKLY;
    }
  if (per == every)
    return amount;

  return every == EB_PAY_MONTHLY ? divide (amount * 52, 12) : divide (amount * 12, 52);
}

static const EbPayPlan *
pick_plan (const Life *life,
           EbDate      on)
{
  for (gsize i = life->allowance.n_plans; i > 0; i--)
    if (eb_date_to_days (life->plans[i - 1].from) <= eb_date_to_days (on))
      return &life->plans[i - 1];

  return NULL;
}

/* --- Compared -------------------------------------------------------------------- */

static void
compare_day (const Life   *life,
             EbDate        on,
             const GArray *dues,
             guint        *n_seen)
{
  const EbPayPlan *plan = pick_plan (life, on);
  const gboolean   is_planned = plan != NULL && plan->payday.every != EB_PAY_NEVER;
  EbAllowanceDue   due = { .amount = -1 };

  g_assert_cmpint (eb_allowance_on (&life->allowance, on, &due), ==, is_planned);
  if (is_planned)
    g_assert_cmpint (due.amount, ==, reckon (life, plan->payday.every, on));
  if (!is_planned || !is_payday (plan->payday, on))
    return;

  g_assert_cmpuint (*n_seen, <, dues->len);
  due = g_array_index (dues, EbAllowanceDue, (*n_seen)++);
  g_assert_cmpint (eb_date_compare (due.day, on), ==, 0);
  g_assert_cmpint (due.amount, ==, reckon (life, plan->payday.every, on));
  g_assert_cmpint (due.mode, ==, plan->mode);
  g_assert_cmpint (due.every, ==, plan->payday.every);
}

static void
test_dues (void)
{
  for (int i = 0; i < N_LIVES; i++)
    {
      Life         life = { 0 };
      guint        n_seen = 0;
      const EbDate until = eb_date_add_days (pick_day (), pick (0, 100));
      g_autoptr (GArray) dues = NULL;

      make_life (&life);
      dues = eb_allowance_list_due (&life.allowance, until);
      for (EbDate on = { FIRST_YEAR, 1, 1 }; eb_date_compare (on, until) <= 0; on = eb_date_add_days (on, 1))
        compare_day (&life, on, dues, &n_seen);
      g_assert_cmpuint (n_seen, ==, dues->len);
      eb_rates_free (life.rates);
    }
}

/* The next one is the first of those that will have been due. */
static void
test_next (void)
{
  for (int i = 0; i < N_LIVES; i++)
    {
      Life           life = { 0 };
      const EbDate   from = pick_day ();
      EbAllowanceDue next = { .day = EB_DATE_UNSET };
      EbDate         wanted = EB_DATE_UNSET;
      g_autoptr (GArray) dues = NULL;

      make_life (&life);
      /* Past the last plan by more than a month. */
      dues = eb_allowance_list_due (&life.allowance, eb_date_add_days ((EbDate){ FIRST_YEAR, 1, 1 }, N_DAYS + 40));
      for (guint j = 0; j < dues->len && !eb_date_is_set (wanted); j++)
        if (eb_date_compare (g_array_index (dues, EbAllowanceDue, j).day, from) >= 0)
          wanted = g_array_index (dues, EbAllowanceDue, j).day;
      g_assert_cmpint (eb_allowance_next_due (&life.allowance, from, &next), ==, eb_date_is_set (wanted));
      g_assert_cmpint (eb_date_compare (next.day, wanted), ==, 0);
      eb_rates_free (life.rates);
    }
}

/* Up to the day before, no birthday changes the rate; on that day it does. */
static void
test_next_band (void)
{
  int n_found = 0;

  for (int i = 0; i < N_LIVES; i++)
    {
      Life         life = { 0 };
      EbDate       next;
      EbDate       on = pick_day ();
      const EbDate last = eb_date_add_days (on, 3 * 365);

      make_life (&life);
      next = eb_allowance_next_band (&life.allowance, on);
      n_found += eb_date_is_set (next) ? 1 : 0;
      while (eb_date_compare (on, last) < 0 && eb_date_compare (on, next) != 0)
        {
          EbAllowanceDue due = { 0 };
          Life           younger = life;

          on = eb_date_add_days (on, 1);
          younger.allowance.birth = eb_date_add_days (life.allowance.birth, 1);
          if (eb_allowance_on (&life.allowance, on, &due) && !due.is_own && count_birthdays (life.allowance.birth, on) != count_birthdays (life.allowance.birth, eb_date_add_days (on, -1)))
            g_assert_cmpint (look_up (&life, on) != look_up (&younger, on), ==, eb_date_compare (on, next) == 0);
          else
            g_assert_cmpint (eb_date_compare (on, next), !=, 0);
        }
      eb_rates_free (life.rates);
    }
  g_assert_cmpint (n_found, >, N_LIVES / 20);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/allowance/property/dues", test_dues);
  g_test_add_func ("/allowance/property/next", test_next);
  g_test_add_func ("/allowance/property/next-band", test_next_band);

  return g_test_run ();
}
