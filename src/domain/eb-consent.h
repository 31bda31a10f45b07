/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-date.h"
#include "eb-door.h"
#include "eb-goal-state.h"

G_BEGIN_DECLS

/**
 * EbTie:
 *
 * How somebody is tied to the youth, as far as keys are concerned. The same rule
 * holds for everybody with the same tie.
 */
typedef enum
{
  EB_TIE_SELF = 0, /* the youth: every door, always */
  EB_TIE_HOUSE,    /* adults who live or work where the youth lives */
  EB_TIE_PARENT,   /* consent given before 18 ends at 18 */
  EB_TIE_OTHER,    /* contact persons, friends, people without an account */
} EbTie;

EbTie       eb_role_get_tie (EbRole role);
const char *eb_tie_to_nick (EbTie tie); /* "self", "house", "parent", "other", as stored */
gboolean    eb_tie_from_nick (const char *nick,
                              EbTie      *tie);

/**
 * EbConsentSaid:
 * @door: never the room; the Entré given: asked in, with an account; the Entré
 *   taken back: everything is
 * @given: given or renewed; FALSE: taken back
 * @on: the local day on which it was said
 * @from: given: the first day
 * @until: given: the last day; unset: until further notice
 *
 * What the youth said about one person and one door.
 */
typedef struct
{
  EbDoor   door;
  gboolean given;
  EbDate   on;
  EbDate   from;
  EbDate   until;
} EbConsentSaid;

typedef enum
{
  EB_CONSENT_NONE = 0,  /* never given */
  EB_CONSENT_ALWAYS,    /* the youth's own, or an adult's of the house whom the rule below gives it */
  EB_CONSENT_HOUSE,     /* an adult of the house has it until the youth says otherwise */
  EB_CONSENT_GIVEN,     /* in force */
  EB_CONSENT_LATER,     /* given from a later day */
  EB_CONSENT_ENDED,     /* its last day has passed */
  EB_CONSENT_WITHDRAWN, /* taken back */
  EB_CONSENT_OF_AGE,    /* a parent's: ended when the youth turned 18 */
} EbConsentState;

/**
 * EbConsentStands:
 * @open: whether the door is open to that person today
 * @ask_again: in force, but given before an age at which it is asked again (15, 18)
 * @said: index of the #EbConsentSaid that decides; -1: none
 */
typedef struct
{
  EbConsentState state;
  gboolean       open;
  gboolean       ask_again;
  int            said;
} EbConsentStands;

/* @said: everything said about one person, in the order of the file; the last
 * about @door counts. @has_account: who has one also needs the Entré, where the
 * pins and names are: it is open while any other door is, or as long as nothing
 * said has come into force yet (the youth asked them in; a parent, who was asked
 * in before 18, until then). Taking back the Entré takes back all that was given
 * before. */
EbConsentStands eb_consent_stands (EbTie                tie,
                                   gboolean             has_account,
                                   const EbConsentSaid *said,
                                   gsize                n_said,
                                   EbDoor               door,
                                   EbDate               birth,
                                   EbDate               today);
/* What adults of the house must be able to read while it is their job to look
 * after the youth: a professional choice, the same for all of them. The Entré
 * always, the everyday and "what if" until 18. Cannot be taken back. */
gboolean eb_consent_is_required (EbTie  tie,
                                 EbDoor door,
                                 EbDate birth,
                                 EbDate today);
/* Whether what is behind @door may be printed for that person: the youth said so, and
 * it holds today. What a rule opens is for reading here, not for handing out. */
gboolean eb_consent_is_printable (const EbConsentStands *stands,
                                  EbDoor                 door);

G_END_DECLS
