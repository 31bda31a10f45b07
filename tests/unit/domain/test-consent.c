/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain-fixture.h"

#include "eb-consent.h"

/* What was said, as words: "give home", "take home", "give home from 2026-12-01",
 * "give home until 2027-01-31", each with the day it was said on in front. */
#define MAX_SAID 6
#define BIRTH "2009-05-14"

static EbDate
word_after (char      **words,
            const char *word)
{
  for (char **at = words; *at != NULL; at++)
    if (g_str_equal (*at, word))
      return day (at[1]);
  return EB_DATE_UNSET;
}

static EbConsentSaid
read_one (const char *line)
{
  g_auto (GStrv) words = g_strsplit (line, " ", -1);
  EbConsentSaid one = { .on = day (words[0]), .given = g_str_equal (words[1], "give") };

  g_assert_true (eb_door_from_nick (words[2], &one.door));
  one.from = word_after (words, "from");
  one.until = word_after (words, "until");
  return one;
}

typedef struct
{
  EbTie          tie;
  gboolean       stranger; /* has no account */
  const char    *birth;
  const char    *said; /* separated by "; " */
  const char    *today;
  EbDoor         door;
  EbConsentState state;
  const char    *more; /* "open", "again"; "by" and the number of what decides */
} Case;

#define NOTHING ""
#define HOME_GIVEN "2026-11-21 give home"
#define ASKED_IN "2026-11-01 give entry"

static const Case cases[] = {
  /* the youth */
  { EB_TIE_SELF, FALSE, BIRTH, NOTHING, "2026-11-21", EB_DOOR_ROOM, EB_CONSENT_ALWAYS, "open" },
  { EB_TIE_SELF, FALSE, BIRTH, "2026-11-21 take home", "2026-11-21", EB_DOOR_HOME, EB_CONSENT_ALWAYS, "open" },
  /* adults of the house */
  { EB_TIE_HOUSE, FALSE, BIRTH, NOTHING, "2026-11-21", EB_DOOR_ENTRY, EB_CONSENT_ALWAYS, "open" },
  { EB_TIE_HOUSE, FALSE, BIRTH, NOTHING, "2026-11-21", EB_DOOR_EVERYDAY, EB_CONSENT_ALWAYS, "open" },
  { EB_TIE_HOUSE, FALSE, BIRTH, NOTHING, "2027-05-13", EB_DOOR_WHATIF, EB_CONSENT_ALWAYS, "open" },
  { EB_TIE_HOUSE, FALSE, BIRTH, NOTHING, "2027-05-14", EB_DOOR_WHATIF, EB_CONSENT_HOUSE, "open" },
  { EB_TIE_HOUSE, FALSE, BIRTH, NOTHING, "2026-11-21", EB_DOOR_HEALTH, EB_CONSENT_HOUSE, "open" },
  { EB_TIE_HOUSE, FALSE, BIRTH, NOTHING, "2026-11-21", EB_DOOR_ROOM, EB_CONSENT_NONE, "" },
  { EB_TIE_HOUSE, FALSE, BIRTH, "2026-11-21 take health", "2026-11-21", EB_DOOR_HEALTH, EB_CONSENT_WITHDRAWN, "by 0" },
  { EB_TIE_HOUSE, FALSE, BIRTH, "2026-11-21 take health", "2026-11-21", EB_DOOR_HOME, EB_CONSENT_HOUSE, "open" },
  { EB_TIE_HOUSE, FALSE, BIRTH, "2026-11-20 take health; 2026-11-21 give health", "2026-11-21", EB_DOOR_HEALTH, EB_CONSENT_GIVEN, "open by 1" },
  { EB_TIE_HOUSE, FALSE, BIRTH, "2026-11-20 take everyday", "2027-05-13", EB_DOOR_EVERYDAY, EB_CONSENT_ALWAYS, "open" },
  { EB_TIE_HOUSE, FALSE, BIRTH, "2026-11-20 take everyday", "2027-05-14", EB_DOOR_EVERYDAY, EB_CONSENT_WITHDRAWN, "by 0" },
  { EB_TIE_HOUSE, FALSE, BIRTH, "2026-11-20 take entry", "2026-11-21", EB_DOOR_ENTRY, EB_CONSENT_ALWAYS, "open" },
  { EB_TIE_HOUSE, FALSE, BIRTH, "2026-11-20 take entry", "2026-11-21", EB_DOOR_HOME, EB_CONSENT_HOUSE, "open" },
  { EB_TIE_HOUSE, FALSE, "", NOTHING, "2026-11-21", EB_DOOR_EVERYDAY, EB_CONSENT_ALWAYS, "open" },
  /* others */
  { EB_TIE_OTHER, FALSE, BIRTH, NOTHING, "2026-11-21", EB_DOOR_HOME, EB_CONSENT_NONE, "" },
  { EB_TIE_OTHER, FALSE, BIRTH, HOME_GIVEN, "2026-11-21", EB_DOOR_HOME, EB_CONSENT_GIVEN, "open by 0" },
  { EB_TIE_OTHER, TRUE, BIRTH, HOME_GIVEN, "2026-11-21", EB_DOOR_HOME, EB_CONSENT_GIVEN, "open by 0" },
  { EB_TIE_OTHER, FALSE, BIRTH, HOME_GIVEN, "2026-11-21", EB_DOOR_JOB, EB_CONSENT_NONE, "" },
  { EB_TIE_OTHER, FALSE, BIRTH, HOME_GIVEN, "2026-11-21", EB_DOOR_ROOM, EB_CONSENT_NONE, "" },
  { EB_TIE_OTHER, FALSE, BIRTH, "2026-11-21 give room", "2026-11-21", EB_DOOR_ROOM, EB_CONSENT_NONE, "" },
  { EB_TIE_OTHER, FALSE, BIRTH, "2026-11-21 give home until 2027-01-31", "2027-01-31", EB_DOOR_HOME, EB_CONSENT_GIVEN, "open by 0" },
  { EB_TIE_OTHER, FALSE, BIRTH, "2026-11-21 give home until 2027-01-31", "2027-02-01", EB_DOOR_HOME, EB_CONSENT_ENDED, "by 0" },
  { EB_TIE_OTHER, FALSE, BIRTH, "2026-11-21 give home from 2026-12-01", "2026-11-30", EB_DOOR_HOME, EB_CONSENT_LATER, "by 0" },
  { EB_TIE_OTHER, FALSE, BIRTH, "2026-11-21 give home from 2026-12-01", "2026-12-01", EB_DOOR_HOME, EB_CONSENT_GIVEN, "open by 0" },
  { EB_TIE_OTHER, FALSE, BIRTH, HOME_GIVEN "; 2026-11-22 take home", "2026-11-22", EB_DOOR_HOME, EB_CONSENT_WITHDRAWN, "by 1" },
  { EB_TIE_OTHER, FALSE, BIRTH, HOME_GIVEN "; 2026-11-22 take entry", "2026-11-22", EB_DOOR_HOME, EB_CONSENT_WITHDRAWN, "by 1" },
  { EB_TIE_OTHER, TRUE, BIRTH, HOME_GIVEN "; 2026-11-22 take entry", "2026-11-22", EB_DOOR_JOB, EB_CONSENT_WITHDRAWN, "by 1" },
  { EB_TIE_OTHER, FALSE, BIRTH, "2026-11-22 take entry; 2026-11-23 give home", "2026-11-23", EB_DOOR_HOME, EB_CONSENT_GIVEN, "open by 1" },
  { EB_TIE_OTHER, FALSE, BIRTH, HOME_GIVEN "; 2026-11-22 take home; 2026-11-23 give home", "2026-11-23", EB_DOOR_HOME, EB_CONSENT_GIVEN, "open by 2" },
  /* the Entré of who has an account */
  { EB_TIE_OTHER, FALSE, BIRTH, NOTHING, "2026-11-21", EB_DOOR_ENTRY, EB_CONSENT_GIVEN, "open" },
  { EB_TIE_OTHER, TRUE, BIRTH, NOTHING, "2026-11-21", EB_DOOR_ENTRY, EB_CONSENT_NONE, "" },
  { EB_TIE_OTHER, TRUE, BIRTH, HOME_GIVEN, "2026-11-21", EB_DOOR_ENTRY, EB_CONSENT_NONE, "" },
  { EB_TIE_OTHER, FALSE, BIRTH, ASKED_IN, "2026-11-21", EB_DOOR_ENTRY, EB_CONSENT_GIVEN, "open by 0" },
  { EB_TIE_OTHER, FALSE, BIRTH, ASKED_IN "; 2026-11-21 give home from 2026-12-01", "2026-11-21", EB_DOOR_ENTRY, EB_CONSENT_GIVEN, "open by 0" },
  { EB_TIE_OTHER, FALSE, BIRTH, ASKED_IN "; " HOME_GIVEN, "2026-11-21", EB_DOOR_ENTRY, EB_CONSENT_GIVEN, "open" },
  { EB_TIE_OTHER, FALSE, BIRTH, ASKED_IN "; " HOME_GIVEN "; 2026-11-22 take home", "2026-11-22", EB_DOOR_ENTRY, EB_CONSENT_WITHDRAWN, "by 0" },
  { EB_TIE_OTHER, FALSE, BIRTH, ASKED_IN "; " HOME_GIVEN "; 2026-11-22 give job; 2026-11-22 take home", "2026-11-22", EB_DOOR_ENTRY, EB_CONSENT_GIVEN, "open" },
  { EB_TIE_OTHER, FALSE, BIRTH, ASKED_IN "; 2026-11-21 give home until 2027-01-31", "2027-02-01", EB_DOOR_ENTRY, EB_CONSENT_ENDED, "by 0" },
  { EB_TIE_OTHER, FALSE, BIRTH, ASKED_IN "; " HOME_GIVEN "; 2026-11-22 take entry", "2026-11-22", EB_DOOR_ENTRY, EB_CONSENT_WITHDRAWN, "by 2" },
  { EB_TIE_OTHER, FALSE, BIRTH, ASKED_IN "; 2026-11-22 take entry; 2026-11-22 give home from 2026-12-01", "2026-11-22", EB_DOOR_ENTRY, EB_CONSENT_WITHDRAWN, "by 1" },
  { EB_TIE_OTHER, FALSE, BIRTH, ASKED_IN "; 2026-11-22 take entry; 2026-11-22 give home from 2026-12-01", "2026-12-01", EB_DOOR_ENTRY, EB_CONSENT_GIVEN, "open" },
  /* parents */
  { EB_TIE_PARENT, FALSE, BIRTH, HOME_GIVEN, "2027-05-13", EB_DOOR_HOME, EB_CONSENT_GIVEN, "open by 0" },
  { EB_TIE_PARENT, FALSE, BIRTH, HOME_GIVEN, "2027-05-14", EB_DOOR_HOME, EB_CONSENT_OF_AGE, "by 0" },
  { EB_TIE_PARENT, TRUE, BIRTH, HOME_GIVEN, "2027-05-14", EB_DOOR_HOME, EB_CONSENT_OF_AGE, "by 0" },
  { EB_TIE_PARENT, FALSE, BIRTH, "2026-11-21 give home from 2027-06-01", "2027-06-01", EB_DOOR_HOME, EB_CONSENT_OF_AGE, "by 0" },
  { EB_TIE_PARENT, FALSE, BIRTH, "2026-11-21 give home until 2027-01-31", "2027-06-01", EB_DOOR_HOME, EB_CONSENT_ENDED, "by 0" },
  { EB_TIE_PARENT, FALSE, BIRTH, HOME_GIVEN "; 2027-05-14 give home", "2027-05-14", EB_DOOR_HOME, EB_CONSENT_GIVEN, "open by 1" },
  { EB_TIE_PARENT, FALSE, BIRTH, ASKED_IN, "2027-05-13", EB_DOOR_ENTRY, EB_CONSENT_GIVEN, "open by 0" },
  { EB_TIE_PARENT, FALSE, BIRTH, ASKED_IN, "2027-05-14", EB_DOOR_ENTRY, EB_CONSENT_OF_AGE, "by 0" },
  { EB_TIE_PARENT, FALSE, BIRTH, "2027-05-14 give entry", "2027-05-14", EB_DOOR_ENTRY, EB_CONSENT_GIVEN, "open by 0" },
  { EB_TIE_PARENT, FALSE, BIRTH, ASKED_IN "; 2027-05-14 give home", "2027-05-14", EB_DOOR_ENTRY, EB_CONSENT_GIVEN, "open" },
  { EB_TIE_PARENT, FALSE, BIRTH, NOTHING, "2027-05-14", EB_DOOR_ENTRY, EB_CONSENT_OF_AGE, "" },
  { EB_TIE_PARENT, FALSE, "2008-02-29", "2025-11-21 give home", "2026-02-27", EB_DOOR_HOME, EB_CONSENT_GIVEN, "open by 0" },
  { EB_TIE_PARENT, FALSE, "2008-02-29", "2025-11-21 give home", "2026-02-28", EB_DOOR_HOME, EB_CONSENT_OF_AGE, "by 0" },
  /* asked again */
  { EB_TIE_OTHER, FALSE, "2012-02-29", "2026-11-21 give home", "2027-02-27", EB_DOOR_HOME, EB_CONSENT_GIVEN, "open by 0" },
  { EB_TIE_OTHER, FALSE, "2012-02-29", "2026-11-21 give home", "2027-02-28", EB_DOOR_HOME, EB_CONSENT_GIVEN, "open again by 0" },
  { EB_TIE_OTHER, FALSE, "2012-02-29", "2026-11-21 give home; 2027-02-28 give home", "2027-02-28", EB_DOOR_HOME, EB_CONSENT_GIVEN, "open by 1" },
  { EB_TIE_OTHER, FALSE, BIRTH, HOME_GIVEN, "2027-05-13", EB_DOOR_HOME, EB_CONSENT_GIVEN, "open by 0" },
  { EB_TIE_OTHER, FALSE, BIRTH, HOME_GIVEN, "2027-05-14", EB_DOOR_HOME, EB_CONSENT_GIVEN, "open again by 0" },
  { EB_TIE_OTHER, FALSE, BIRTH, "2027-05-14 give home", "2030-01-01", EB_DOOR_HOME, EB_CONSENT_GIVEN, "open by 0" },
  { EB_TIE_OTHER, FALSE, BIRTH, "2026-11-21 give home until 2027-01-31", "2027-05-14", EB_DOOR_HOME, EB_CONSENT_ENDED, "by 0" },
  { EB_TIE_OTHER, FALSE, BIRTH, HOME_GIVEN, "2027-05-14", EB_DOOR_ENTRY, EB_CONSENT_GIVEN, "open" },
  { EB_TIE_HOUSE, FALSE, BIRTH, "2026-11-20 take health; 2026-11-21 give health", "2027-05-14", EB_DOOR_HEALTH, EB_CONSENT_GIVEN, "open again by 1" },
  { EB_TIE_OTHER, FALSE, "", HOME_GIVEN, "2040-01-01", EB_DOOR_HOME, EB_CONSENT_GIVEN, "open by 0" },
};

static char *
describe (const EbConsentStands *stands)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (stands->open)
    g_string_append (text, " open");
  if (stands->ask_again)
    g_string_append (text, " again");
  if (stands->said >= 0)
    g_string_append_printf (text, " by %d", stands->said);
  return g_strstrip (g_string_free (g_steal_pointer (&text), FALSE));
}

static void
test_stands (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const Case *one = &cases[i];
      g_auto (GStrv) lines = g_strsplit (one->said, "; ", -1);
      EbConsentSaid    said[MAX_SAID] = { 0 };
      EbConsentStands  stands = { 0 };
      g_autofree char *more = NULL;
      gsize            n = 0;

      for (; lines[n] != NULL; n++)
        said[n] = read_one (lines[n]);
      stands = eb_consent_stands (one->tie, !one->stranger, said, n, one->door, day (one->birth), day (one->today));
      more = describe (&stands);
      g_test_message ("%u: %s, %s on %s", (guint) i, one->said, eb_door_to_nick (one->door), one->today);
      g_assert_cmpint (stands.state, ==, one->state);
      g_assert_cmpstr (more, ==, one->more);
    }
}

/* On paper goes what the youth agreed to, while it holds: not what a rule opens, not
 * the Entré, never the room. */
static void
test_printable (void)
{
  static const EbDoor shared[] = { EB_DOOR_ECONOMY, EB_DOOR_HOME, EB_DOOR_NETWORK, EB_DOOR_WHATIF };

  for (EbConsentState state = EB_CONSENT_NONE; state <= EB_CONSENT_OF_AGE; state++)
    {
      const gboolean        open = state == EB_CONSENT_ALWAYS || state == EB_CONSENT_HOUSE || state == EB_CONSENT_GIVEN;
      const EbConsentStands stands = { .state = state, .open = open };

      for (gsize i = 0; i < G_N_ELEMENTS (shared); i++)
        g_assert_cmpint (eb_consent_is_printable (&stands, shared[i]), ==, state == EB_CONSENT_GIVEN);
      g_assert_false (eb_consent_is_printable (&stands, EB_DOOR_ENTRY));
      g_assert_false (eb_consent_is_printable (&stands, EB_DOOR_ROOM));
    }
}

static void
test_ties (void)
{
  static const struct
  {
    EbRole      role;
    EbTie       tie;
    const char *nick;
  } ties[] = {
    { EB_ROLE_YOUTH, EB_TIE_SELF, "self" },
    { EB_ROLE_FOSTER, EB_TIE_HOUSE, "house" },
    { EB_ROLE_STAFF, EB_TIE_HOUSE, "house" },
    { EB_ROLE_PARENT, EB_TIE_PARENT, "parent" },
    { EB_ROLE_CONTACT, EB_TIE_OTHER, "other" },
  };
  EbTie tie = EB_TIE_PARENT;

  for (gsize i = 0; i < G_N_ELEMENTS (ties); i++)
    {
      g_assert_cmpint (eb_role_get_tie (ties[i].role), ==, ties[i].tie);
      g_assert_cmpstr (eb_tie_to_nick (ties[i].tie), ==, ties[i].nick);
      g_assert_true (eb_tie_from_nick (ties[i].nick, &tie));
      g_assert_cmpint (tie, ==, ties[i].tie);
    }
  g_assert_false (eb_tie_from_nick ("guest", &tie));
  g_assert_false (eb_tie_from_nick (NULL, &tie));
}

/* The same for everybody with the same tie, and nothing else than these. */
static void
test_required (void)
{
  for (EbTie tie = EB_TIE_SELF; tie <= EB_TIE_OTHER; tie++)
    for (EbDoor door = EB_DOOR_ENTRY; door <= EB_DOOR_ROOM; door++)
      {
        const gboolean house = tie == EB_TIE_HOUSE;
        const gboolean daily = door == EB_DOOR_EVERYDAY || door == EB_DOOR_WHATIF;

        g_assert_cmpint (eb_consent_is_required (tie, door, day (BIRTH), day ("2027-05-13")), ==, house && (door == EB_DOOR_ENTRY || daily));
        g_assert_cmpint (eb_consent_is_required (tie, door, day (BIRTH), day ("2027-05-14")), ==, house && door == EB_DOOR_ENTRY);
      }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/consent/printable", test_printable);
  g_test_add_func ("/consent/ties", test_ties);
  g_test_add_func ("/consent/required", test_required);
  g_test_add_func ("/consent/stands", test_stands);
  return g_test_run ();
}
