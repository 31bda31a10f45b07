/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-consent.h"

#include "eb-nick.h"

#define FIRST_AGE 15 /* at which what was given is asked again */
#define OF_AGE 18

/**
 * eb_role_get_tie:
 * @role: a role
 *
 * Returns: how somebody in that role is tied to the youth
 */
EbTie
eb_role_get_tie (EbRole role)
{
  switch (role)
    {
    case EB_ROLE_YOUTH:
      return EB_TIE_SELF;
    case EB_ROLE_FOSTER:
    case EB_ROLE_STAFF:
      return EB_TIE_HOUSE;
    case EB_ROLE_PARENT:
      return EB_TIE_PARENT;
    case EB_ROLE_CONTACT:
      return EB_TIE_OTHER;
    default:
      g_return_val_if_reached (EB_TIE_OTHER);
    }
}

/* Stored in binders: never change one, never reuse one. */
static const char *const tie_nicks[] = {
  [EB_TIE_SELF] = "self",
  [EB_TIE_HOUSE] = "house",
  [EB_TIE_PARENT] = "parent",
  [EB_TIE_OTHER] = "other",
};

/**
 * eb_tie_to_nick:
 * @tie: how somebody is tied to the youth
 *
 * Returns: (transfer none): the name it is stored by
 */
const char *
eb_tie_to_nick (EbTie tie)
{
  g_return_val_if_fail ((guint) tie < G_N_ELEMENTS (tie_nicks), NULL);

  return tie_nicks[tie];
}

/**
 * eb_tie_from_nick:
 * @nick: (nullable): a stored name
 * @tie: (out): the tie; left alone when @nick names none
 *
 * Returns: whether @nick names a tie
 */
gboolean
eb_tie_from_nick (const char *nick,
                  EbTie      *tie)
{
  int value = 0;

  g_return_val_if_fail (tie != NULL, FALSE);

  if (!eb_nick_find (tie_nicks, G_N_ELEMENTS (tie_nicks), nick, &value))
    return FALSE;

  *tie = (EbTie) value;
  return TRUE;
}

/* An unknown birth date reaches no age. */
static gboolean
is_aged (EbDate birth,
         int    years,
         EbDate on)
{
  return eb_date_is_set (birth) && eb_date_compare (eb_date_add_years (birth, years), on) <= 0;
}

/* The youth had not reached that age when it was said, and has now. */
static gboolean
has_turned (EbDate birth,
            int    years,
            EbDate said_on,
            EbDate today)
{
  return !is_aged (birth, years, said_on) && is_aged (birth, years, today);
}

/**
 * eb_consent_is_required:
 * @tie: how somebody is tied to the youth
 * @door: a door
 * @birth: the youth's birth date
 * @today: the local day
 *
 * Returns: whether it is that person's job to read what is behind @door, so that
 *   it cannot be taken back
 */
gboolean
eb_consent_is_required (EbTie  tie,
                        EbDoor door,
                        EbDate birth,
                        EbDate today)
{
  if (tie != EB_TIE_HOUSE)
    return FALSE;
  if (door == EB_DOOR_ENTRY)
    return TRUE;
  return (door == EB_DOOR_EVERYDAY || door == EB_DOOR_WHATIF) && !is_aged (birth, OF_AGE, today);
}

/* What was said last about @door. The Entré taken back takes everything back, but
 * not from adults of the house, who must have it. */
static int
find_last (EbTie                tie,
           const EbConsentSaid *said,
           gsize                n_said,
           EbDoor               door)
{
  for (gsize i = n_said; i > 0; i--)
    {
      const EbConsentSaid *one = &said[i - 1];
      const gboolean       all = one->door == EB_DOOR_ENTRY && !one->given && tie != EB_TIE_HOUSE;

      if (one->door == door || all)
        return (int) i - 1;
    }
  return -1;
}

static EbConsentState
find_state (EbTie                tie,
            const EbConsentSaid *last,
            EbDate               birth,
            EbDate               today)
{
  if (!last->given)
    return EB_CONSENT_WITHDRAWN;
  if (eb_date_is_set (last->until) && eb_date_compare (today, last->until) > 0)
    return EB_CONSENT_ENDED;
  if (tie == EB_TIE_PARENT && has_turned (birth, OF_AGE, last->on, today))
    return EB_CONSENT_OF_AGE;
  if (eb_date_is_set (last->from) && eb_date_compare (today, last->from) < 0)
    return EB_CONSENT_LATER;
  return EB_CONSENT_GIVEN;
}

static EbConsentStands
stands_by_rule (EbConsentState state)
{
  return (EbConsentStands){ .state = state, .open = TRUE, .said = -1 };
}

static EbConsentStands
stands_as_said (EbTie                tie,
                const EbConsentSaid *said,
                int                  last,
                EbDate               birth,
                EbDate               today)
{
  EbConsentStands stands = { .state = EB_CONSENT_NONE, .said = last };

  if (last < 0)
    return stands;
  stands.state = find_state (tie, &said[last], birth, today);
  stands.open = stands.state == EB_CONSENT_GIVEN;
  stands.ask_again = stands.open && (has_turned (birth, FIRST_AGE, said[last].on, today) || has_turned (birth, OF_AGE, said[last].on, today));
  return stands;
}

/* Whether nothing that was said has come into force, or ended, yet. */
static gboolean
is_all_to_come (EbTie                tie,
                const EbConsentSaid *said,
                gsize                n_said,
                EbDate               birth,
                EbDate               today)
{
  for (gsize i = 0; i < n_said; i++)
    if (said[i].door != EB_DOOR_ENTRY && find_state (tie, &said[i], birth, today) != EB_CONSENT_LATER)
      return FALSE;
  return TRUE;
}

/* The Entré of somebody with an account who is not of the house. */
static EbConsentStands
stands_in_entry (EbTie                tie,
                 const EbConsentSaid *said,
                 gsize                n_said,
                 EbDate               birth,
                 EbDate               today)
{
  const int       last = find_last (tie, said, n_said, EB_DOOR_ENTRY);
  EbConsentStands stands = stands_as_said (tie, said, last, birth, today);

  for (EbDoor door = EB_DOOR_ENTRY + 1; door < EB_DOOR_ROOM; door++)
    if (stands_as_said (tie, said, find_last (tie, said, n_said, door), birth, today).open)
      return stands_by_rule (EB_CONSENT_GIVEN);

  stands.ask_again = FALSE; /* it goes with the other doors, which are asked about */
  if (last < 0)
    stands.state = tie == EB_TIE_PARENT && is_aged (birth, OF_AGE, today) ? EB_CONSENT_OF_AGE : EB_CONSENT_GIVEN;
  stands.open = stands.state == EB_CONSENT_GIVEN && is_all_to_come (tie, said, n_said, birth, today);
  if (stands.state == EB_CONSENT_GIVEN && !stands.open)
    stands.state = said[n_said - 1].given ? EB_CONSENT_ENDED : EB_CONSENT_WITHDRAWN;
  return stands;
}

/**
 * eb_consent_stands:
 * @tie: how somebody is tied to the youth
 * @has_account: whether they have an account in the binder
 * @said: everything said about them, in the order of the file
 * @n_said: how much that is
 * @door: a door
 * @birth: the youth's birth date
 * @today: the local day
 *
 * Returns: how it stands today
 */
EbConsentStands
eb_consent_stands (EbTie                tie,
                   gboolean             has_account,
                   const EbConsentSaid *said,
                   gsize                n_said,
                   EbDoor               door,
                   EbDate               birth,
                   EbDate               today)
{
  int last = 0;

  if (tie == EB_TIE_SELF)
    return stands_by_rule (EB_CONSENT_ALWAYS);
  if (door == EB_DOOR_ROOM)
    return (EbConsentStands){ .said = -1 };
  if (eb_consent_is_required (tie, door, birth, today))
    return stands_by_rule (EB_CONSENT_ALWAYS);
  if (has_account && door == EB_DOOR_ENTRY)
    return stands_in_entry (tie, said, n_said, birth, today);
  last = find_last (tie, said, n_said, door);
  if (last < 0 && tie == EB_TIE_HOUSE)
    return stands_by_rule (EB_CONSENT_HOUSE);
  return stands_as_said (tie, said, last, birth, today);
}

/**
 * eb_consent_is_printable:
 * @stands: how it stands today with a person and @door
 * @door: a door
 *
 * Returns: whether what is behind @door may be printed for that person
 */
gboolean
eb_consent_is_printable (const EbConsentStands *stands,
                         EbDoor                 door)
{
  g_return_val_if_fail (stands != NULL, FALSE);

  return stands->open && stands->state == EB_CONSENT_GIVEN && eb_door_holds_goals (door);
}
