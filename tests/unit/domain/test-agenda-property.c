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

static const EbDue *
find (GPtrArray  *dues,
      const char *key)
{
  for (guint i = 0; i < dues->len; i++)
    {
      const EbDue *due = g_ptr_array_index (dues, i);

      if (g_str_equal (due->key, key))
        return due;
    }

  return NULL;
}

static EbDate
due_of (GPtrArray  *dues,
        const char *key)
{
  const EbDue *due = find (dues, key);

  g_assert_nonnull (due);
  return due->due;
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
      const EbDue *due = find (dues, birthdays[i].key);

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
  g_assert_cmpint (find (dues, "DENTAL_END") != NULL, ==, facts->birth.year >= 2004);
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
      g_assert_true (find (dues, due->key) == due);
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
check_plans (const EbCase *facts,
             GPtrArray    *dues,
             EbDate        today)
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
test_property (gconstpointer data)
{
  const Check *check = data;
  const gint32 first = eb_date_to_days (day (FIRST_BIRTH));
  const gint32 last = eb_date_to_days (day (LAST_BIRTH));
  g_autoptr (EbRuleSet) rules = load_rules ("barnets-lov.ini", NULL);

  for (gint32 birth = first; birth <= last; birth++)
    {
      /* From 15 to 24 years old, on a day that differs from case to case. */
      const EbDate today = eb_date_from_days (birth + 15 * 365 + (gint32) ((birth * 37L) % (9 * 365)));
      const EbCase facts = case_of (birth);
      g_autoptr (GPtrArray) dues = agenda_on (&facts, rules, today);

      (*check) (&facts, dues, today);
    }
}

/* The same again gives the same, and an hour of sleep more or less nothing new:
 * today decides only what is open and which visits are listed. */
static void
check_again (const EbCase *facts,
             GPtrArray    *dues,
             EbDate        today)
{
  g_autoptr (EbRuleSet) rules = load_rules ("barnets-lov.ini", NULL);
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

  for (gint32 i = 0; i < 16 * 365; i += 13)
    {
      const EbCase facts = case_of (first + i);
      const EbDate today = eb_date_add_years (facts.birth, 16 + i % 7);
      g_autoptr (EbRuleSet) rules = load_rules ("barnets-lov.ini", NULL);
      g_autoptr (GPtrArray) dues = agenda_on (&facts, rules, today);

      check_again (&facts, dues, today);
    }
}

int
main (int   argc,
      char *argv[])
{
  static const struct
  {
    const char *path;
    Check       check;
  } properties[] = {
    { "/agenda-property/birthdays", check_birthdays },
    { "/agenda-property/decision", check_decision },
    { "/agenda-property/su", check_su },
    { "/agenda-property/list", check_list },
    { "/agenda-property/plans", check_plans },
  };

  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (properties); i++)
    g_test_add_data_func (properties[i].path, &properties[i].check, test_property);
  g_test_add_func ("/agenda-property/again", test_again);

  return g_test_run ();
}
