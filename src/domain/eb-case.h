/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-date.h"

G_BEGIN_DECLS

typedef enum
{
  EB_PLACEMENT_FOSTER = 0, /* foster family */
  EB_PLACEMENT_HOME,       /* residential home */
  EB_PLACEMENT_OWN_ROOM,   /* own room, college or similar */
  EB_PLACEMENT_CONTACT,    /* contact person only: not placed */
} EbPlacement;

typedef enum
{
  EB_LAW_BARNETS_LOV = 0, /* in force since 1 January 2024 */
  EB_LAW_SERVICELOVEN,    /* as it stood before, for history */
} EbLaw;

/**
 * EbCase:
 *
 * What the legal clock needs to know of a youth. All dates are local civil
 * dates; @decision may be unset.
 */
typedef struct
{
  EbDate      birth;
  EbPlacement placement;
  EbDate      start;      /* the placement or measure began */
  EbDate      decision;   /* latest decision about it, or unset */
  gboolean    consent;    /* placed with consent */
  gboolean    disability; /* considerable and lasting disability or long-term illness */
  EbLaw       law;
  EbDate      since; /* the binder was made: yearly dates start in its year */
} EbCase;

typedef enum
{
  EB_CASE_ERROR_BIRTH_INVALID,
  EB_CASE_ERROR_BIRTH_IN_FUTURE,
  EB_CASE_ERROR_TOO_OLD, /* older than 30 */
  EB_CASE_ERROR_START_INVALID,
  EB_CASE_ERROR_START_BEFORE_BIRTH,
  EB_CASE_ERROR_DECISION_BEFORE_BIRTH,
} EbCaseError;

#define EB_CASE_ERROR (eb_case_error_quark ())
GQuark eb_case_error_quark (void);

gboolean eb_case_is_placed (const EbCase *facts);
/* The message of @error is for developers; the UI words each code itself. */
gboolean eb_case_check (const EbCase *facts,
                        EbDate        today,
                        GError      **error);

const char *eb_placement_to_nick (EbPlacement placement);
gboolean    eb_placement_from_nick (const char  *nick,
                                    EbPlacement *placement);
const char *eb_law_to_nick (EbLaw law); /* "barnets-lov", "serviceloven" */
gboolean    eb_law_from_nick (const char *nick,
                              EbLaw      *law);

G_END_DECLS
