/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-newcomer.h"

/**
 * eb_newcomer_clear:
 * @self: a newcomer
 *
 * Wipes the recovery code and frees the rest; a seat at the table stays there.
 */
void
eb_newcomer_clear (EbNewcomer *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->profile, eb_profile_free);
  g_clear_pointer (&self->made, eb_new_account_free);
  self->stored = FALSE;
  self->binder = EB_ID_NONE;
}

static gboolean
is_seated (EbNewcomer *self,
           EbSession  *session)
{
  return eb_table_find (eb_session_get_table (session), &self->made->account->id) != NULL;
}

/* Leaving wipes the seat's keys, so these cannot be used for the next try. */
static void
unmake (EbNewcomer *self,
        EbSession  *session)
{
  eb_table_leave (eb_session_get_table (session), self->made->seat);
  g_clear_pointer (&self->made, eb_new_account_free);
}

static gboolean
store_with_binder (EbNewcomer   *self,
                   EbSession    *session,
                   const char   *youth_name,
                   const EbCase *facts,
                   GError      **error)
{
  eb_table_seat (eb_session_get_table (session), self->made->seat);
  self->stored = eb_binder_create (eb_session_get_journal (session), self->made->seat, self->made->account, self->profile, youth_name, facts, &self->binder, error);
  if (!self->stored)
    unmake (self, session);
  return self->stored;
}

/**
 * eb_newcomer_found:
 * @self: a newcomer with profile and keys
 * @session: the session; nobody has a binder open in it
 * @youth_name: the youth's first name
 * @facts: checked facts about the youth
 * @error: return location for an error of the journal, the vault or the binder
 *
 * Stores the first account and its binder in one go and opens the binder. When
 * storing fails nothing is kept and new keys must be made; when only opening
 * fails, calling it again opens what is stored.
 *
 * Returns: %TRUE when the binder lies open
 */
gboolean
eb_newcomer_found (EbNewcomer   *self,
                   EbSession    *session,
                   const char   *youth_name,
                   const EbCase *facts,
                   GError      **error)
{
  g_return_val_if_fail (self != NULL && self->made != NULL, FALSE);
  g_return_val_if_fail (EB_IS_SESSION (session), FALSE);

  if (!self->stored && !store_with_binder (self, session, youth_name, facts, error))
    return FALSE;
  return eb_session_open (session, &self->binder, error);
}

/**
 * eb_newcomer_join:
 * @self: a newcomer with profile and keys
 * @session: the session with the binder open
 * @by: who gives them keys
 * @error: return location for an error of the journal, the vault or the binder
 *
 * Stores the account with its keys, seats it at the table and opens the binder
 * again for it. Their hand and ink are their own words, so they write them down
 * themselves. A youth's own room is made now, so that no adult ever had its key. Calling it again after an error goes on where it stopped.
 *
 * Returns: %TRUE when all of it is done
 */
gboolean
eb_newcomer_join (EbNewcomer *self,
                  EbSession  *session,
                  EbSeat     *by,
                  GError    **error)
{
  g_return_val_if_fail (self != NULL && self->made != NULL, FALSE);
  g_return_val_if_fail (EB_IS_SESSION (session), FALSE);

  if (!self->stored && !eb_binder_add_person (eb_session_get_binder (session), by, self->made->account, self->profile, error))
    return FALSE;

  self->stored = TRUE;
  if (!is_seated (self, session))
    eb_table_seat (eb_session_get_table (session), self->made->seat);
  if (!eb_session_open (session, NULL, error) ||
      !eb_binder_set_profile (eb_session_get_binder (session), self->made->seat, self->profile, error))
    return FALSE;
  return eb_role_get_actor (self->profile->role) != EB_ACTOR_YOUTH ||
         eb_binder_ensure_room (eb_session_get_binder (session), self->made->seat, error);
}

/**
 * eb_newcomer_is_for_youth:
 * @role: what somebody would be to the youth
 *
 * Returns: whether only the youth can ask them in
 */
gboolean
eb_newcomer_is_for_youth (EbRole role)
{
  const EbTie tie = eb_role_get_tie (role);

  return tie == EB_TIE_PARENT || tie == EB_TIE_OTHER;
}

/**
 * eb_newcomer_find_youth:
 * @session: the session with a binder open
 *
 * Returns: (transfer none) (nullable): the youth's seat
 */
EbSeat *
eb_newcomer_find_youth (EbSession *session)
{
  g_autoptr (GPtrArray) seats = eb_session_list_seats (session, EB_ACTOR_YOUTH);

  return seats->len == 0 ? NULL : g_ptr_array_index (seats, 0); /* the table keeps it */
}
