/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain-fixture.h"

#define NO_RHYTHM ((EbRhythm){ 0, { 0, 0, 0 } })

static GPtrArray *
agenda_of (const EbCase    *facts,
           const EbRuleSet *rules,
           const char      *today)
{
  return eb_agenda_new (facts, rules, NULL, 0, NO_RHYTHM, day (today));
}

static void
assert_due (GPtrArray  *dues,
            const char *key,
            const char *iso,
            EbDueState  state)
{
  const EbDue *due = get_due (dues, key);

  assert_day (due->due, iso);
  g_assert_cmpint (due->state, ==, state);
}

/* All keys and days on one line, but for the yearly visits. */
static char *
list (GPtrArray *dues)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < dues->len; i++)
    {
      const EbDue     *due = g_ptr_array_index (dues, i);
      g_autofree char *iso = eb_date_to_iso (due->due);

      if (!g_str_has_prefix (due->key, "TILSYN:"))
        g_string_append_printf (text, "%s%s %s", text->len > 0 ? "\n" : "", iso, due->key);
    }

  return g_string_free (text, FALSE);
}

/* The youth of the example in the domain facts, section 1d. */
#define EXAMPLE                       \
  {                                   \
    .birth = { 2009, 5, 14 },         \
    .start = { 2020, 3, 1 },          \
    .consent = TRUE, .since = { 2026, \
                                9,    \
                                1 }   \
  }

static void
test_example (void)
{
  const EbCase facts = EXAMPLE;
  g_autoptr (EbRuleSet) rules = load_rules ("barnets-lov.ini", "da");
  g_autoptr (GPtrArray) dues = agenda_of (&facts, rules, "2026-11-21");
  g_autofree char *all = list (dues);

  g_assert_cmpstr (all,
                   ==,
                   "2020-06-01 FOLLOW_FIRST\n"
                   "2025-08-14 UNGEPLAN_16\n"
                   "2026-11-13 REVISE_BEFORE\n"
                   "2026-11-14 DECIDE_175\n"
                   "2027-05-14 ADULT\n"
                   "2027-07-01 SU_FROM\n"
                   "2029-06-01 SU_AWAY\n"
                   "2031-05-14 DENTAL_END\n"
                   "2032-05-14 END23");
  assert_due (dues, "FOLLOW_FIRST", "2020-06-01", EB_DUE_OVERDUE);
  assert_due (dues, "DECIDE_175", "2026-11-14", EB_DUE_OVERDUE);
  assert_due (dues, "ADULT", "2027-05-14", EB_DUE_AHEAD);
  g_assert_cmpint (get_due (dues, "DECIDE_175")->days_left, ==, -7);
  g_assert_cmpint (get_due (dues, "ADULT")->days_left, ==, 174);
  assert_day (get_due (dues, "ADULT")->trigger, "2009-05-14");
  g_assert_cmpstr (eb_rule_get_id (get_due (dues, "ADULT")->rule), ==, "ADULT");
}

static void
test_aftercare_example (void)
{
  const EbCase facts = { .birth = { 2009, 5, 14 }, .start = { 2027, 5, 14 }, .consent = TRUE, .since = { 2027, 5, 14 } };
  g_autoptr (EbRuleSet) rules = load_rules ("barnets-lov.ini", "da");
  g_autoptr (GPtrArray) dues = agenda_of (&facts, rules, "2027-05-14");

  assert_due (dues, "FOLLOW_FIRST", "2027-08-14", EB_DUE_AHEAD);
  assert_due (dues, "ADULT", "2027-05-14", EB_DUE_AHEAD);
  /* A measure that began at 18 is no placement that ended at 18. */
  g_assert_null (find_due (dues, "DECIDE_175"));
  g_assert_null (find_due (dues, "REVISE_BEFORE"));
  g_assert_null (find_due (dues, "TILSYN:2027:1"));
}

/* Who gets which date. C: consent, D: disability. */
typedef struct
{
  const char *key;
  const char *birth;
  EbPlacement placement;
  const char *start;
  const char *decision;
  const char *traits;
  const char *due; /* NULL: none */
} RuleCase;

#define FOSTER EB_PLACEMENT_FOSTER
#define CONTACT EB_PLACEMENT_CONTACT
#define OWN_ROOM EB_PLACEMENT_OWN_ROOM

static const RuleCase rule_cases[] = {
  { "PLAN_3M", "2012-01-31", FOSTER, "2025-12-01", "2025-11-30", "C", "2026-02-28" },
  { "PLAN_3M", "2012-01-31", FOSTER, "2025-12-01", "", "C", NULL },
  { "PLAN_3M", "2012-01-31", FOSTER, "2025-12-01", "2025-11-30", "", NULL },
  { "PLAN_3M", "2012-01-31", CONTACT, "2025-12-01", "2025-11-30", "C", NULL },
  { "PLAN_3M", "2009-05-14", FOSTER, "2025-01-01", "2025-05-13", "C", "2025-08-13" },
  { "PLAN_3M", "2009-05-14", FOSTER, "2025-01-01", "2025-05-14", "C", NULL },
  { "PLAN_BEFORE", "2012-01-31", FOSTER, "2025-12-01", "2025-11-30", "", "2025-11-30" },
  { "PLAN_BEFORE", "2012-01-31", FOSTER, "2025-12-01", "2025-11-30", "C", NULL },
  { "PLAN_BEFORE", "2012-01-31", FOSTER, "2025-12-01", "", "", NULL },
  { "UNGEPLAN_ASK_16", "2009-05-14", CONTACT, "2024-01-01", "", "C", "2025-05-14" },
  { "UNGEPLAN_ASK_16", "2009-05-14", FOSTER, "2024-01-01", "", "C", NULL },
  { "UNGEPLAN_ASK_16", "2009-05-14", CONTACT, "2025-05-14", "", "C", NULL },
  { "UNGEPLAN_16", "2009-05-14", FOSTER, "2025-05-13", "2025-05-13", "C", "2025-08-14" },
  { "UNGEPLAN_16", "2009-05-14", FOSTER, "2025-05-13", "2025-05-14", "C", NULL },
  { "UNGEPLAN_16", "2009-05-14", FOSTER, "2025-05-14", "", "C", NULL },
  { "UNGEPLAN_16", "2009-05-14", CONTACT, "2024-01-01", "", "C", NULL },
  { "UNGEPLAN_16", "2008-11-30", OWN_ROOM, "2024-01-01", "", "", "2025-02-28" },
  { "UNGEPLAN_16", "2008-02-29", FOSTER, "2024-01-01", "", "C", "2024-05-29" },
  { "UNGEPLAN_DEC", "2009-05-14", FOSTER, "2025-06-01", "2025-05-14", "C", "2025-08-14" },
  { "UNGEPLAN_DEC", "2009-05-14", FOSTER, "2025-06-01", "2025-05-13", "C", NULL },
  { "UNGEPLAN_DEC", "2009-05-14", FOSTER, "2025-06-01", "2025-05-14", "", NULL },
  { "UNGEPLAN_DEC", "2009-05-14", FOSTER, "2025-06-01", "", "C", NULL },
  { "UNGEPLAN_BEFORE", "2009-05-14", FOSTER, "2025-06-01", "2025-05-14", "", "2025-05-14" },
  { "UNGEPLAN_BEFORE", "2009-05-14", FOSTER, "2025-06-01", "2025-05-14", "C", NULL },
  { "HANDICAP_16", "2009-05-14", FOSTER, "2020-03-01", "", "CD", "2025-05-14" },
  { "HANDICAP_16", "2009-05-14", CONTACT, "2020-03-01", "", "D", "2025-05-14" },
  { "HANDICAP_16", "2009-05-14", FOSTER, "2020-03-01", "", "C", NULL },
  { "FOLLOW_FIRST", "2009-05-14", CONTACT, "2025-11-30", "", "", "2026-02-28" },
  { "REVISE_BEFORE", "2009-05-14", FOSTER, "2020-03-01", "", "C", "2026-11-13" },
  { "REVISE_BEFORE", "2009-09-01", FOSTER, "2020-03-01", "", "C", "2027-02-28" },
  { "REVISE_BEFORE", "2009-05-14", CONTACT, "2020-03-01", "", "C", NULL },
  { "DECIDE_175", "2009-05-14", FOSTER, "2027-05-13", "", "", "2026-11-14" },
  { "DECIDE_175", "2009-05-14", FOSTER, "2027-05-14", "", "", NULL },
  { "DECIDE_175", "2009-05-14", CONTACT, "2020-03-01", "", "C", NULL },
  { "DECIDE_175", "2009-08-31", FOSTER, "2020-03-01", "", "C", "2027-02-28" },
  { "DECIDE_175", "2010-08-29", FOSTER, "2020-03-01", "", "C", "2028-02-29" },
  { "DECIDE_175", "2008-02-29", FOSTER, "2020-03-01", "", "C", "2025-08-28" },
  { "ADULT", "2008-02-29", FOSTER, "2020-03-01", "", "C", "2026-02-28" },
  { "ADULT", "2009-05-14", CONTACT, "2020-03-01", "", "", "2027-05-14" },
  { "SU_FROM", "2009-04-01", FOSTER, "2020-03-01", "", "C", "2027-07-01" },
  { "SU_FROM", "2009-12-31", FOSTER, "2020-03-01", "", "C", "2028-01-01" },
  { "SU_AWAY", "2009-06-01", FOSTER, "2020-03-01", "", "C", "2029-07-01" },
  { "KP19", "2009-05-14", OWN_ROOM, "2020-03-01", "", "C", "2028-05-14" },
  { "KP19", "2009-05-14", FOSTER, "2020-03-01", "", "C", NULL },
  { "KP19", "2009-05-14", OWN_ROOM, "2027-06-01", "", "C", NULL },
  { "KP23", "2009-05-14", FOSTER, "2020-03-01", "", "", "2032-05-14" },
  { "KP23", "2009-05-14", FOSTER, "2020-03-01", "", "C", NULL },
  { "KP23", "2009-05-14", CONTACT, "2020-03-01", "", "", NULL },
  { "DENTAL_END", "2004-01-01", FOSTER, "2020-03-01", "", "C", "2026-01-01" },
  { "DENTAL_END", "2003-12-31", FOSTER, "2020-03-01", "", "C", NULL },
  { "END23", "2008-02-29", CONTACT, "2020-03-01", "", "C", "2031-02-28" },
};

static void
test_rule (gconstpointer data)
{
  const RuleCase *c = data;
  const EbCase    facts = {
       .birth = day (c->birth),
       .placement = c->placement,
       .start = day (c->start),
       .decision = day (c->decision),
       .consent = strchr (c->traits, 'C') != NULL,
       .disability = strchr (c->traits, 'D') != NULL,
       .since = day ("2026-01-01"),
  };
  g_autoptr (EbRuleSet) rules = load_rules ("barnets-lov.ini", NULL);
  g_autoptr (GPtrArray) dues = agenda_of (&facts, rules, "2026-11-21");

  if (c->due == NULL)
    {
      g_assert_null (find_due (dues, c->key));
      return;
    }

  assert_day (get_due (dues, c->key)->due, c->due);
  assert_day (get_due (dues, c->key)->original, c->due);
}

static void
test_clamped (void)
{
  EbCase facts = EXAMPLE;
  g_autoptr (EbRuleSet) rules = load_rules ("barnets-lov.ini", NULL);
  g_autoptr (GPtrArray) plain = agenda_of (&facts, rules, "2026-11-21");
  g_autoptr (GPtrArray) leap = NULL;

  facts.birth = day ("2008-02-29");
  leap = agenda_of (&facts, rules, "2026-11-21");

  g_assert_false (get_due (plain, "DECIDE_175")->clamped);
  g_assert_true (get_due (leap, "DECIDE_175")->clamped);
  g_assert_true (get_due (leap, "ADULT")->clamped);
  g_assert_false (get_due (leap, "UNGEPLAN_16")->clamped);
  g_assert_false (get_due (leap, "SU_FROM")->clamped);
}

/* The years in which there are visits, as "first-last". */
static void
test_visits (void)
{
  static const struct
  {
    const char *birth;
    const char *start;
    const char *since;
    const char *today;
    int         first;
    int         last; /* before @first: none */
  } cases[] = {
    { "2009-05-14", "2020-03-01", "2026-09-01", "2026-11-21", 2026, 2027 },
    { "2009-05-14", "2020-03-01", "2024-09-01", "2026-11-21", 2024, 2027 },
    { "2009-05-14", "2020-03-01", "2026-09-01", "2030-01-01", 2026, 2027 },
    { "2012-05-14", "2020-03-01", "2026-09-01", "2026-11-21", 2026, 2027 },
    { "2012-05-14", "2027-03-01", "2026-09-01", "2026-11-21", 2027, 2027 },
    { "2009-01-01", "2020-03-01", "2026-09-01", "2026-11-21", 2026, 2026 },
    { "2008-05-14", "2020-03-01", "2027-01-01", "2027-11-21", 2027, 2026 },
    { "2012-05-14", "2025-03-01", "", "2026-11-21", 2025, 2027 },
  };
  g_autoptr (EbRuleSet) rules = load_rules ("barnets-lov.ini", NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const EbCase facts = { .birth = day (cases[i].birth), .start = day (cases[i].start), .since = day (cases[i].since) };
      g_autoptr (GPtrArray) dues = agenda_of (&facts, rules, cases[i].today);

      for (int year = 2015; year < 2035; year++)
        {
          g_autofree char *one = g_strdup_printf ("TILSYN:%d:1", year);
          g_autofree char *two = g_strdup_printf ("TILSYN:%d:2", year);
          const gboolean   expected = year >= cases[i].first && year <= cases[i].last;

          g_assert_cmpint (find_due (dues, one) != NULL, ==, expected);
          g_assert_cmpint (find_due (dues, two) != NULL, ==, expected);
          if (expected)
            g_assert_true (eb_date_compare (get_due (dues, one)->due, (EbDate){ (gint16) year, 12, 31 }) == 0);
        }
    }
}

static void
test_states (void)
{
  const EbCase facts = EXAMPLE;
  g_autoptr (EbRuleSet) rules = load_rules ("barnets-lov.ini", NULL);
  g_autoptr (GPtrArray) on_the_day = agenda_of (&facts, rules, "2026-11-14");
  g_autoptr (GPtrArray) day_after = agenda_of (&facts, rules, "2026-11-15");
  g_autoptr (GPtrArray) ages_after = agenda_of (&facts, rules, "2033-01-01");

  assert_due (on_the_day, "DECIDE_175", "2026-11-14", EB_DUE_AHEAD);
  g_assert_cmpint (get_due (on_the_day, "DECIDE_175")->days_left, ==, 0);
  assert_due (day_after, "DECIDE_175", "2026-11-14", EB_DUE_OVERDUE);
  assert_due (ages_after, "DECIDE_175", "2026-11-14", EB_DUE_OVERDUE);
  assert_due (ages_after, "ADULT", "2027-05-14", EB_DUE_PASSED);
  g_assert_true (eb_due_is_open (get_due (day_after, "DECIDE_175")));
  g_assert_false (eb_due_is_open (get_due (ages_after, "ADULT")));
}

/* What was done, as rows of key, how, day; written in that order. */
typedef struct
{
  const char *name;
  EbClosing   closings[5];
  const char *key;
  const char *due;
  EbDueState  state;
} ClosingCase;

static const ClosingCase closing_cases[] = {
  { "held", { { "DECIDE_175", EB_CLOSE_HELD, { 2026, 10, 1 }, 1 } }, "DECIDE_175", "2026-11-14", EB_DUE_HELD },
  { "not-needed", { { "DECIDE_175", EB_CLOSE_NOT_NEEDED, { 2026, 10, 1 }, 1 } }, "DECIDE_175", "2026-11-14", EB_DUE_NOT_NEEDED },
  { "moved-ahead", { { "DECIDE_175", EB_CLOSE_MOVED, { 2026, 12, 1 }, 1 } }, "DECIDE_175", "2026-12-01", EB_DUE_AHEAD },
  { "moved-and-overdue", { { "DECIDE_175", EB_CLOSE_MOVED, { 2026, 11, 20 }, 1 } }, "DECIDE_175", "2026-11-20", EB_DUE_OVERDUE },
  { "moved-twice", { { "DECIDE_175", EB_CLOSE_MOVED, { 2026, 12, 24 }, 2 }, { "DECIDE_175", EB_CLOSE_MOVED, { 2027, 1, 5 }, 1 } }, "DECIDE_175", "2026-12-24", EB_DUE_AHEAD },
  { "moved-then-held", { { "DECIDE_175", EB_CLOSE_HELD, { 2026, 12, 1 }, 2 }, { "DECIDE_175", EB_CLOSE_MOVED, { 2026, 12, 1 }, 1 } }, "DECIDE_175", "2026-12-01", EB_DUE_HELD },
  { "held-by-mistake", { { "DECIDE_175", EB_CLOSE_HELD, { 2026, 11, 1 }, 1 }, { "DECIDE_175", EB_CLOSE_MOVED, { 2026, 12, 1 }, 2 } }, "DECIDE_175", "2026-12-01", EB_DUE_AHEAD },
  { "moved-nowhere", { { "DECIDE_175", EB_CLOSE_MOVED, { 0, 0, 0 }, 1 } }, "DECIDE_175", "2026-11-14", EB_DUE_OVERDUE },
  { "same-time", { { "DECIDE_175", EB_CLOSE_HELD, { 2026, 11, 1 }, 1 }, { "DECIDE_175", EB_CLOSE_NOT_NEEDED, { 2026, 11, 1 }, 1 } }, "DECIDE_175", "2026-11-14", EB_DUE_NOT_NEEDED },
  { "another-key", { { "REVISE_BEFORE", EB_CLOSE_HELD, { 2026, 11, 1 }, 1 } }, "DECIDE_175", "2026-11-14", EB_DUE_OVERDUE },
  { "one-visit-of-two", { { "TILSYN:2026:1", EB_CLOSE_HELD, { 2026, 4, 1 }, 1 } }, "TILSYN:2026:2", "2026-12-31", EB_DUE_AHEAD },
  { "moved-event", { { "ADULT", EB_CLOSE_NOT_NEEDED, { 2026, 4, 1 }, 1 } }, "ADULT", "2027-05-14", EB_DUE_NOT_NEEDED },
};

static gsize
count (const EbClosing *closings)
{
  gsize n = 0;

  while (closings[n].key != NULL)
    n++;

  return n;
}

/* The same whichever order they are read in. */
static void
test_closing (gconstpointer data)
{
  const ClosingCase *c = data;
  const gsize        n = count (c->closings);
  const EbCase       facts = EXAMPLE;
  EbClosing          reversed[G_N_ELEMENTS (c->closings)];
  g_autoptr (EbRuleSet) rules = load_rules ("barnets-lov.ini", NULL);
  g_autoptr (GPtrArray) dues = NULL;
  g_autoptr (GPtrArray) again = NULL;

  for (gsize i = 0; i < n; i++)
    reversed[i] = c->closings[n - 1 - i];

  dues = eb_agenda_new (&facts, rules, c->closings, n, NO_RHYTHM, day ("2026-11-21"));
  again = eb_agenda_new (&facts, rules, reversed, n, NO_RHYTHM, day ("2026-11-21"));
  assert_due (dues, c->key, c->due, c->state);
  assert_due (again, c->key, c->due, c->state);
}

/* The row of follow-ups: which there are, with rhythm 3 and with rhythm 6. */
typedef struct
{
  const char *name;
  EbClosing   closings[5];
  const char *every_3;
  const char *every_6;
} RowCase;

#define FIRST "2020-06-01 FOLLOW_FIRST"

static const RowCase row_cases[] = {
  { "first-is-open", { { NULL } }, FIRST, FIRST },
  { "first-is-moved", { { "FOLLOW_FIRST", EB_CLOSE_MOVED, { 2026, 12, 1 }, 1 } }, "2026-12-01 FOLLOW_FIRST", "2026-12-01 FOLLOW_FIRST" },
  { "first-was-held",
    { { "FOLLOW_FIRST", EB_CLOSE_HELD, { 2026, 11, 30 }, 1 } },
    FIRST " 2027-02-28 FOLLOW_NEXT:2026-11-30",
    FIRST " 2027-05-30 FOLLOW_NEXT:2026-11-30" },
  { "first-was-not-needed",
    { { "FOLLOW_FIRST", EB_CLOSE_NOT_NEEDED, { 2026, 11, 20 }, 1 } },
    FIRST " 2020-09-01 FOLLOW_NEXT:2020-06-01",
    FIRST " 2020-12-01 FOLLOW_NEXT:2020-06-01" },
  { "next-is-moved",
    { { "FOLLOW_FIRST", EB_CLOSE_HELD, { 2026, 9, 3 }, 1 }, { "FOLLOW_NEXT:2026-09-03", EB_CLOSE_MOVED, { 2027, 1, 7 }, 2 } },
    FIRST " 2027-01-07 FOLLOW_NEXT:2026-09-03",
    FIRST " 2027-01-07 FOLLOW_NEXT:2026-09-03" },
  { "next-was-held",
    { { "FOLLOW_FIRST", EB_CLOSE_HELD, { 2026, 9, 3 }, 1 }, { "FOLLOW_NEXT:2026-09-03", EB_CLOSE_HELD, { 2026, 12, 10 }, 2 } },
    FIRST " 2026-12-03 FOLLOW_NEXT:2026-09-03 2027-03-10 FOLLOW_NEXT:2026-12-10",
    FIRST " 2027-03-03 FOLLOW_NEXT:2026-09-03 2027-06-10 FOLLOW_NEXT:2026-12-10" },
  /* A key after "not needed" does not depend on the rhythm either. */
  { "next-was-not-needed",
    { { "FOLLOW_FIRST", EB_CLOSE_HELD, { 2026, 9, 3 }, 1 },
      { "FOLLOW_NEXT:2026-09-03", EB_CLOSE_NOT_NEEDED, { 2026, 12, 1 }, 2 },
      { "FOLLOW_NEXT:2026-09-03:2", EB_CLOSE_HELD, { 2027, 3, 1 }, 3 } },
    FIRST " 2026-12-03 FOLLOW_NEXT:2026-09-03 2027-03-03 FOLLOW_NEXT:2026-09-03:2 2027-06-01 FOLLOW_NEXT:2027-03-01",
    FIRST " 2027-03-03 FOLLOW_NEXT:2026-09-03 2027-09-01 FOLLOW_NEXT:2027-03-01 2027-09-03 FOLLOW_NEXT:2026-09-03:2" },
  /* Two on one day, and one written as held before the one it follows. */
  { "held-on-the-same-day",
    { { "FOLLOW_FIRST", EB_CLOSE_HELD, { 2026, 9, 3 }, 1 },
      { "FOLLOW_NEXT:2026-09-03", EB_CLOSE_HELD, { 2026, 9, 3 }, 2 },
      { "FOLLOW_NEXT:2026-09-03:2", EB_CLOSE_HELD, { 2026, 8, 1 }, 3 } },
    FIRST " 2026-11-01 FOLLOW_NEXT:2026-09-03:3 2026-12-03 FOLLOW_NEXT:2026-09-03 2026-12-03 FOLLOW_NEXT:2026-09-03:2",
    FIRST " 2027-02-01 FOLLOW_NEXT:2026-09-03:3 2027-03-03 FOLLOW_NEXT:2026-09-03 2027-03-03 FOLLOW_NEXT:2026-09-03:2" },
  { "held-on-no-day",
    { { "FOLLOW_FIRST", EB_CLOSE_HELD, { 0, 0, 0 }, 1 } },
    FIRST " 2020-09-01 FOLLOW_NEXT:2020-06-01",
    FIRST " 2020-12-01 FOLLOW_NEXT:2020-06-01" },
};

static void
assert_row (const RowCase *c,
            int            months,
            const char    *expected)
{
  const EbCase   facts = EXAMPLE;
  const EbRhythm rhythm = { months, { 2026, 9, 1 } };
  g_autoptr (EbRuleSet) rules = load_rules ("barnets-lov.ini", NULL);
  g_autoptr (GPtrArray) dues = eb_agenda_new (&facts, rules, c->closings, count (c->closings), rhythm, day ("2026-11-21"));
  g_autoptr (GString) row = g_string_new (NULL);

  for (guint i = 0; i < dues->len; i++)
    {
      const EbDue     *due = g_ptr_array_index (dues, i);
      g_autofree char *iso = eb_date_to_iso (due->due);

      if (g_str_has_prefix (due->key, "FOLLOW_"))
        g_string_append_printf (row, "%s%s %s", row->len > 0 ? " " : "", iso, due->key);
    }

  g_assert_cmpstr (row->str, ==, expected);
}

static void
test_row (gconstpointer data)
{
  const RowCase *c = data;

  assert_row (c, 3, c->every_3);
  assert_row (c, 6, c->every_6);
  assert_row (c, 0, c->every_3);
  assert_row (c, -1, c->every_3);
  assert_row (c, 13, c->every_3);
}

static void
test_old_law (void)
{
  EbCase facts = EXAMPLE;
  g_autoptr (EbRuleSet) rules = load_rules ("serviceloven.ini", "da");
  g_autoptr (GPtrArray) dues = NULL;
  g_autofree char *all = NULL;

  facts.decision = day ("2020-02-10");
  facts.disability = TRUE;
  facts.consent = FALSE;
  facts.placement = EB_PLACEMENT_OWN_ROOM;
  dues = agenda_of (&facts, rules, "2026-11-21");
  all = list (dues);

  g_assert_cmpstr (all,
                   ==,
                   "2020-06-01 FOLLOW_FIRST\n"
                   "2020-06-10 PLAN_4M\n"
                   "2025-05-14 HANDICAP_16\n"
                   "2026-11-13 REVISE_BEFORE\n"
                   "2026-11-14 DECIDE_175\n"
                   "2027-05-14 ADULT\n"
                   "2028-05-14 KP19\n"
                   "2032-05-14 END23\n"
                   "2032-05-14 KP23");
}

#define ADD_TABLE(prefix, table, func)                                                                                            \
  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)                                                                                \
    {                                                                                                                             \
      g_autofree char *path = g_strdup_printf ("/agenda/" prefix "/%" G_GSIZE_FORMAT "-%s", i, *(const char *const *) &table[i]); \
                                                                                                                                  \
      g_test_add_data_func (path, &table[i], func);                                                                               \
    }

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/agenda/example", test_example);
  g_test_add_func ("/agenda/aftercare-example", test_aftercare_example);
  ADD_TABLE ("rule", rule_cases, test_rule)
  g_test_add_func ("/agenda/clamped", test_clamped);
  g_test_add_func ("/agenda/visits", test_visits);
  g_test_add_func ("/agenda/states", test_states);
  ADD_TABLE ("closing", closing_cases, test_closing)
  ADD_TABLE ("row", row_cases, test_row)
  g_test_add_func ("/agenda/old-law", test_old_law);

  return g_test_run ();
}
