/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-case.h"

#include "eb-nick.h"

/* The program follows a youth until 23 and a little beyond; an older birth date
 * is a slip of the hand. */
#define OLDEST_YEARS 30

G_DEFINE_QUARK (eb_case_error_quark, eb_case_error)

/* Stored in binders: never change one, never reuse one. */
static const char *const placement_nicks[] = {
  [EB_PLACEMENT_FOSTER] = "foster",
  [EB_PLACEMENT_HOME] = "home",
  [EB_PLACEMENT_OWN_ROOM] = "own-room",
  [EB_PLACEMENT_CONTACT] = "contact",
};

static const char *const law_nicks[] = {
  [EB_LAW_BARNETS_LOV] = "barnets-lov",
  [EB_LAW_SERVICELOVEN] = "serviceloven",
};

static gboolean
fail (GError    **error,
      EbCaseError code,
      const char *message)
{
  g_set_error_literal (error, EB_CASE_ERROR, (int) code, message);
  return FALSE;
}

static gboolean
check_birth (EbDate   birth,
             EbDate   today,
             GError **error)
{
  if (!eb_date_is_valid (birth))
    return fail (error, EB_CASE_ERROR_BIRTH_INVALID, "The birth date is not a date");
  if (eb_date_compare (birth, today) > 0)
    return fail (error, EB_CASE_ERROR_BIRTH_IN_FUTURE, "The birth date is after today");
  if (eb_date_completed_years (birth, today) > OLDEST_YEARS)
    return fail (error, EB_CASE_ERROR_TOO_OLD, "The youth would be older than 30");

  return TRUE;
}

/**
 * eb_case_is_placed:
 * @facts: what is known of a youth
 *
 * Returns: whether the youth lives in a placement, and does not only have a
 *   contact person
 */
gboolean
eb_case_is_placed (const EbCase *facts)
{
  g_return_val_if_fail (facts != NULL, FALSE);

  return facts->placement != EB_PLACEMENT_CONTACT;
}

/**
 * eb_case_check:
 * @facts: what is known of a youth
 * @today: the local civil date
 * @error: return location for a #GError in the EB_CASE_ERROR domain
 *
 * The start may lie ahead, and the decision may be missing. A decision that is
 * no date is reported as one before birth: only a damaged binder has it.
 *
 * Returns: whether the legal clock can use @facts
 */
gboolean
eb_case_check (const EbCase *facts,
               EbDate        today,
               GError      **error)
{
  g_return_val_if_fail (facts != NULL, FALSE);
  g_return_val_if_fail (eb_date_is_valid (today), FALSE);

  if (!check_birth (facts->birth, today, error))
    return FALSE;

  if (!eb_date_is_valid (facts->start))
    return fail (error, EB_CASE_ERROR_START_INVALID, "The start is not a date");
  if (eb_date_compare (facts->start, facts->birth) < 0)
    return fail (error, EB_CASE_ERROR_START_BEFORE_BIRTH, "The start is before birth");

  if (!eb_date_is_set (facts->decision))
    return TRUE;
  if (!eb_date_is_valid (facts->decision) || eb_date_compare (facts->decision, facts->birth) < 0)
    return fail (error, EB_CASE_ERROR_DECISION_BEFORE_BIRTH, "The decision is before birth or not a date");

  return TRUE;
}

/**
 * eb_placement_to_nick:
 * @placement: a kind of placement
 *
 * Returns: (transfer none): the name it is stored by
 */
const char *
eb_placement_to_nick (EbPlacement placement)
{
  g_return_val_if_fail ((guint) placement < G_N_ELEMENTS (placement_nicks), NULL);

  return placement_nicks[placement];
}

/**
 * eb_placement_from_nick:
 * @nick: (nullable): a stored name
 * @placement: (out): the kind; left alone when @nick names none
 *
 * Returns: whether @nick names a kind of placement
 */
gboolean
eb_placement_from_nick (const char  *nick,
                        EbPlacement *placement)
{
  int value = 0;

  g_return_val_if_fail (placement != NULL, FALSE);

  if (!eb_nick_find (placement_nicks, G_N_ELEMENTS (placement_nicks), nick, &value))
    return FALSE;

  *placement = (EbPlacement) value;
  return TRUE;
}

/**
 * eb_law_to_nick:
 * @law: a law
 *
 * Returns: (transfer none): the name it is stored by, and that its rule file
 *   has before ".ini"
 */
const char *
eb_law_to_nick (EbLaw law)
{
  g_return_val_if_fail ((guint) law < G_N_ELEMENTS (law_nicks), NULL);

  return law_nicks[law];
}

/**
 * eb_law_from_nick:
 * @nick: (nullable): a stored name
 * @law: (out): the law; left alone when @nick names none
 *
 * Returns: whether @nick names a law
 */
gboolean
eb_law_from_nick (const char *nick,
                  EbLaw      *law)
{
  int value = 0;

  g_return_val_if_fail (law != NULL, FALSE);

  if (!eb_nick_find (law_nicks, G_N_ELEMENTS (law_nicks), nick, &value))
    return FALSE;

  *law = (EbLaw) value;
  return TRUE;
}
