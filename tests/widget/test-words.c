/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-binder.h"
#include "eb-text.h"
#include "eb-words.h"

/* Every value of the lower floors has words, and every way to fail a sentence. */

#define EACH(name, first, last, words)                \
  for (int value = (first); value <= (last); value++) \
  g_test_message ("%s %d: %s", name, value, assert_said (words))

static const char *
assert_said (const char *words)
{
  g_assert_nonnull (words);
  g_assert_cmpuint (strlen (words), >, 0);
  return words;
}

static void
test_values (void)
{
  EACH ("door", EB_DOOR_ENTRY, EB_DOOR_ROOM, eb_words_door ((EbDoor) value));
  EACH ("role", EB_ROLE_YOUTH, EB_ROLE_CONTACT, eb_words_role ((EbRole) value));
  EACH ("placement", EB_PLACEMENT_FOSTER, EB_PLACEMENT_CONTACT, eb_words_placement ((EbPlacement) value));
  EACH ("law", EB_LAW_BARNETS_LOV, EB_LAW_SERVICELOVEN, eb_words_law ((EbLaw) value));
  EACH ("duty", EB_DUTY_MUNICIPALITY, EB_DUTY_US, eb_words_duty ((EbDuty) value));
  EACH ("certainty", EB_CERTAINTY_OLD, EB_CERTAINTY_UNVERIFIED, eb_words_certainty ((EbCertainty) value));
  EACH ("state", EB_GOAL_SUGGESTED, EB_GOAL_CHANGED, eb_words_goal_state ((EbGoalState) value));
  EACH ("move", EB_GOAL_MOVE_SUGGEST, EB_GOAL_MOVE_CHANGE, eb_words_goal_move ((EbGoalMove) value));
  EACH ("worth", EB_WORTH_REALISTIC, EB_WORTH_SIGN, eb_words_worth ((EbWorth) value));
  EACH ("sign", EB_SIGN_READ, EB_SIGN_TALK, eb_words_sign ((EbSign) value));
  EACH ("raised", EB_RAISED_TALK, EB_RAISED_WRONG, eb_words_raised ((EbRaisedWhat) value));
  g_assert_cmpstr (eb_words_duty (EB_DUTY_NONE), ==, "");
  g_assert_cmpstr (eb_words_certainty (EB_CERTAINTY_VERIFIED), ==, "");
}

/* No two things that can happen to a goal sound the same, and each names who. */
static void
test_events (void)
{
  g_autoptr (GHashTable) said = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (int move = EB_GOAL_MOVE_NONE; move <= EB_GOAL_MOVE_CHANGE; move++)
    {
      char *words = eb_words_goal_event (move, "Amira");

      g_assert_true (g_str_has_prefix (words, "Amira"));
      g_assert_true (g_hash_table_add (said, words));
    }
  g_assert_cmpstr (eb_words_sign (EB_SIGN_NONE), ==, "");
}

static void
test_dates (void)
{
  const struct
  {
    EbDate      date;
    const char *middle;
    const char *brief;
    const char *full;
  } dates[] = {
    { { 2026, 1, 1 }, "1 Jan 2026", "1 Jan", "1 January 2026" },
    { { 2026, 5, 31 }, "31 May 2026", "31 May", "31 May 2026" },
    { { 2024, 2, 29 }, "29 Feb 2024", "29 Feb", "29 February 2024" },
    { { 2026, 12, 24 }, "24 Dec 2026", "24 Dec", "24 December 2026" },
    { { 0, 0, 0 }, "", "", "" },
    { { 2026, 2, 30 }, "", "", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      g_autofree char *middle = eb_words_date (dates[i].date);
      g_autofree char *brief = eb_words_short_date (dates[i].date);
      g_autofree char *full = eb_words_long_date (dates[i].date);

      g_assert_cmpstr (middle, ==, dates[i].middle);
      g_assert_cmpstr (brief, ==, dates[i].brief);
      g_assert_cmpstr (full, ==, dates[i].full);
    }
}

static void
test_days_left (void)
{
  const struct
  {
    gint32      days;
    const char *words;
  } lefts[] = {
    { 0, "today" },
    { 1, "in 1 day" },
    { 174, "in 174 days" },
    { -1, "1 day ago" },
    { -7, "7 days ago" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (lefts); i++)
    {
      g_autofree char *words = eb_words_days_left (lefts[i].days);

      g_assert_cmpstr (words, ==, lefts[i].words);
    }
}

/* No sentence says what the developers' message says: that may hold private
 * things. Only what nobody can do anything about has the last resort's words. */
static void
test_errors (void)
{
  const struct
  {
    GQuark domain;
    int    last;
  } domains[] = {
    { EB_JOURNAL_ERROR, EB_JOURNAL_ERROR_FAILED },
    { EB_VAULT_ERROR, EB_VAULT_ERROR_NO_MEMORY },
    { EB_BINDER_ERROR, EB_BINDER_ERROR_UNTRUSTED },
    { EB_TEXT_ERROR, EB_TEXT_ERROR_NOT_TEXT },
    { EB_CASE_ERROR, EB_CASE_ERROR_DECISION_BEFORE_BIRTH },
  };
  g_autoptr (GError) other = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_FAILED, "Amira's secret");
  g_autofree char *last_resort = eb_words_error (other);

  g_assert_null (strstr (last_resort, "secret"));
  for (gsize i = 0; i < G_N_ELEMENTS (domains); i++)
    for (int code = 0; code <= domains[i].last; code++)
      {
        g_autoptr (GError) error = g_error_new_literal (domains[i].domain, code, "Amira's secret");
        g_autofree char *sentence = eb_words_error (error);

        g_test_message ("%s %d: %s", g_quark_to_string (domains[i].domain), code, sentence);
        g_assert_cmpstr (sentence, !=, last_resort);
        g_assert_null (strstr (sentence, "secret"));
        g_assert_true (g_str_has_suffix (sentence, "."));
      }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/words/values", test_values);
  g_test_add_func ("/words/events", test_events);
  g_test_add_func ("/words/dates", test_dates);
  g_test_add_func ("/words/days-left", test_days_left);
  g_test_add_func ("/words/errors", test_errors);
  return g_test_run ();
}
