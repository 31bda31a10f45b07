/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What must hold for every birth date from 2000 to 2015, and not only for those
 * that somebody thought of. */

#include "domain-fixture.h"

#include "eb-reminder-plan.h"

#define FIRST_BIRTH "2000-01-01"
#define LAST_BIRTH "2015-12-31"

typedef void (*Check) (const EbCase *facts,
                       GPtrArray    *dues,
                       EbDate        today);

static EbDate
due_of (GPtrArray  *dues,
        const char *key)
{
  return get_due (dues, key)->due;
}

/* Same day and month, or the month's last day and earlier. */
static void
assert_same_day (EbDate   from,
                 EbDate   to,
                 gboolean clamped)
{
  g_assert_cmpint (clamped, ==, to.day != from.day);
  g_assert_cmpuint (to.day, <=, from.day);
  if (to.day != from.day)
    g_assert_cmpuint (eb_date_add_days (to, 1).day, ==, 1);
}

static void
check_birthdays (const EbCase *facts,
                 GPtrArray    *dues,
                 EbDate        today)
{
  static const struct
  {
    const char *key;
    int         years;
  } birthdays[] = { { "HANDICAP_16", 16 }, { "ADULT", 18 }, { "END23", 23 } };

  for (gsize i = 0; i < G_N_ELEMENTS (birthdays); i++)
    {
      const EbDue *due = get_due (dues, birthdays[i].key);

      g_assert_cmpint (due->due.year, ==, facts->birth.year + birthdays[i].years);
      g_assert_cmpint (due->due.month, ==, facts->birth.month);
      assert_same_day (facts->birth, due->due, due->clamped);
      g_assert_cmpint (eb_date_completed_years (facts->birth, due->due), ==, birthdays[i].years);
      g_assert_cmpint (eb_date_completed_years (facts->birth, eb_date_add_days (due->due, -1)), ==, birthdays[i].years - 1);
    }
}

/* At least six whole months lie between the decision and the birthday. */
static void
check_decision (const EbCase *facts,
                GPtrArray    *dues,
                EbDate        today)
{
  const EbDate adult = due_of (dues, "ADULT");
  const EbDate decide = due_of (dues, "DECIDE_175");
  const EbDate revise = due_of (dues, "REVISE_BEFORE");
  const int    months = (adult.year - decide.year) * 12 + adult.month - decide.month;

  g_assert_cmpint (months, ==, 6);
  g_assert_cmpuint (decide.day, <=, adult.day);
  g_assert_cmpint (eb_date_compare (eb_date_add_months (decide, 6), adult), <=, 0);
  g_assert_cmpint (eb_date_days_between (decide, adult), >=, 181);
  g_assert_cmpint (eb_date_days_between (decide, adult), <=, 187);
  g_assert_cmpint (eb_date_days_between (revise, decide), ==, 1);
  g_assert_cmpint (eb_date_compare (due_of (dues, "HANDICAP_16"), due_of (dues, "UNGEPLAN_16")), <, 0);
  g_assert_cmpint (eb_date_compare (due_of (dues, "UNGEPLAN_16"), revise), <, 0);
}

static void
check_su (const EbCase *facts,
          GPtrArray    *dues,
          EbDate        today)
{
  const EbDate adult = due_of (dues, "ADULT");
  const EbDate from = due_of (dues, "SU_FROM");
  const EbDate away = due_of (dues, "SU_AWAY");

  g_assert_cmpuint (from.day, ==, 1);
  g_assert_cmpuint (from.month % 3, ==, 1);
  g_assert_cmpint (eb_date_days_between (adult, from), >, 0);
  g_assert_cmpint (eb_date_days_between (adult, from), <=, 92);
  g_assert_cmpuint (away.day, ==, 1);
  g_assert_cmpint (eb_date_days_between (eb_date_add_years (facts->birth, 20), away), >, 0);
  g_assert_cmpint (eb_date_days_between (eb_date_add_years (facts->birth, 20), away), <=, 31);
  g_assert_cmpint (find_due (dues, "DENTAL_END") != NULL, ==, facts->birth.year >= 2004);
}

static void
check_list (const EbCase *facts,
            GPtrArray    *dues,
            EbDate        today)
{
  for (guint i = 0; i < dues->len; i++)
    {
      const EbDue   *due = g_ptr_array_index (dues, i);
      const EbDue   *previous = i > 0 ? g_ptr_array_index (dues, i - 1) : NULL;
      const gboolean is_past = eb_date_compare (due->due, today) < 0;
      const gboolean is_event = eb_rule_get_kind (due->rule) == EB_RULE_EVENT;

      g_assert_true (eb_date_is_valid (due->due));
      g_assert_cmpint (due->days_left, ==, eb_date_to_days (due->due) - eb_date_to_days (today));
      g_assert_cmpint (due->state, ==, !is_past ? EB_DUE_AHEAD : is_event ? EB_DUE_PASSED
                                                                          : EB_DUE_OVERDUE);
      g_assert_true (get_due (dues, due->key) == due);
      if (previous != NULL && eb_date_compare (previous->due, due->due) == 0)
        g_assert_cmpstr (previous->key, <, due->key);
      else if (previous != NULL)
        g_assert_cmpint (eb_date_compare (previous->due, due->due), <, 0);
    }
}

static void
check_plan (const EbDue *due,
            EbDate       today)
{
  g_autoptr (GArray) moments = eb_reminder_plan (due, today);

  if (eb_due_is_open (due))
    g_assert_cmpuint (moments->len, >, 0);

  for (guint i = 0; i < moments->len; i++)
    {
      const EbMoment *moment = &g_array_index (moments, EbMoment, i);

      /* Only the first may have passed, only the last repeats. */
      if (i > 0)
        {
          g_assert_cmpint (eb_date_compare (moment[-1].day, moment->day), <, 0);
          g_assert_cmpint (eb_date_compare (moment->day, today), >, 0);
        }
      g_assert_cmpint (moment->every > 0, ==, eb_date_compare (moment->day, due->due) > 0);
      if (moment->every > 0)
        g_assert_cmpuint (i, ==, moments->len - 1);
    }
}

static void
check_plans (GPtrArray *dues,
             EbDate     today)
{
  for (guint i = 0; i < dues->len; i++)
    {
      EbDue due = *(const EbDue *) g_ptr_array_index (dues, i);
      g_autoptr (GArray) none = NULL;

      check_plan (&due, today);

      due.state = i % 2 == 0 ? EB_DUE_HELD : EB_DUE_NOT_NEEDED;
      none = eb_reminder_plan (&due, today);
      g_assert_cmpuint (none->len, ==, 0);
    }
}

static GPtrArray *
agenda_on (const EbCase    *facts,
           const EbRuleSet *rules,
           EbDate           today)
{
  return eb_agenda_new (facts, rules, NULL, 0, (EbRhythm){ 0 }, today);
}

/* Placed as a child; the binder made at 15 or so. */
static EbCase
case_of (gint32 birth)
{
  return (EbCase){
    .birth = eb_date_from_days (birth),
    .placement = birth % 2 == 0 ? EB_PLACEMENT_FOSTER : EB_PLACEMENT_OWN_ROOM,
    .start = eb_date_from_days (birth + 10 * 365),
    .consent = TRUE,
    .disability = TRUE,
    .since = eb_date_from_days (birth + 15 * 365),
  };
}

static void
test_every_birth (void)
{
  static const Check checks[] = { check_birthdays, check_decision, check_su, check_list };
  const gint32       first = eb_date_to_days (day (FIRST_BIRTH));
  const gint32       last = eb_date_to_days (day (LAST_BIRTH));
  g_autoptr (EbRuleSet) rules = load_rules ("barnets-lov.ini", NULL);

  for (gint32 birth = first; birth <= last; birth++)
    {
      /* From 15 to 24 years old, on a day that differs from case to case. */
      const EbDate today = eb_date_from_days (birth + 15 * 365 + (gint32) ((birth * 37L) % (9L * 365)));
      const EbCase facts = case_of (birth);
      g_autoptr (GPtrArray) dues = agenda_on (&facts, rules, today);

      for (gsize i = 0; i < G_N_ELEMENTS (checks); i++)
        checks[i](&facts, dues, today);
      if (birth % 3 == 0)
        check_plans (dues, today);
    }
}

/* The same again gives the same, and a year later every date is still there on
 * its day: today decides only what is open. */
static void
check_again (const EbCase    *facts,
             const EbRuleSet *rules,
             EbDate           today)
{
  g_autoptr (GPtrArray) dues = agenda_on (facts, rules, today);
  g_autoptr (GPtrArray) again = agenda_on (facts, rules, today);
  g_autoptr (GPtrArray) later = agenda_on (facts, rules, eb_date_add_years (today, 1));

  g_assert_cmpuint (again->len, ==, dues->len);
  for (guint i = 0; i < dues->len; i++)
    {
      const EbDue *one = g_ptr_array_index (dues, i);
      const EbDue *two = g_ptr_array_index (again, i);

      g_assert_cmpstr (one->key, ==, two->key);
      g_assert_cmpint (eb_date_compare (one->due, two->due), ==, 0);
      g_assert_cmpint (one->state, ==, two->state);
      g_assert_cmpint (eb_date_compare (one->due, due_of (later, one->key)), ==, 0);
    }
}

static void
test_again (void)
{
  const gint32 first = eb_date_to_days (day (FIRST_BIRTH));
  g_autoptr (EbRuleSet) rules = load_rules ("barnets-lov.ini", NULL);

  for (gint32 i = 0; i < 16 * 365; i += 13)
    {
      const EbCase facts = case_of (first + i);
      const EbDate today = eb_date_add_years (facts.birth, 16 + i % 7);

      check_again (&facts, rules, today);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/agenda-property/every-birth", test_every_birth);
  g_test_add_func ("/agenda-property/again", test_again);

  return g_test_run ();
}
