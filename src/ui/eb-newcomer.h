/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-session.h"

G_BEGIN_DECLS

/**
 * EbNewcomer:
 * @profile: how they present themselves
 * @made: their keys, once made; its recovery code is shown only after storing
 * @stored: the account is in the journal; what is left can be tried again
 * @binder: the binder that was made with it (first run)
 *
 * Somebody on their way to a first account: what must survive a failed try.
 */
typedef struct
{
  EbProfile    *profile;
  EbNewAccount *made;
  gboolean      stored;
  EbId          binder;
} EbNewcomer;

void eb_newcomer_clear (EbNewcomer *self);
/* First run: stores account and binder together, and opens the binder. */
gboolean eb_newcomer_found (EbNewcomer   *self,
                            EbSession    *session,
                            const char   *youth_name,
                            const EbCase *facts,
                            GError      **error);
/* Into the open binder, with keys given by @by; a youth's room is made too. */
gboolean eb_newcomer_join (EbNewcomer *self,
                           EbSession  *session,
                           EbSeat     *by,
                           GError    **error);

/* Who is neither the youth nor an adult of the house comes in by the youth alone. */
gboolean eb_newcomer_is_for_youth (EbRole role);
/* The youth's seat; NULL: the youth does not sit at the table. */
EbSeat *eb_newcomer_find_youth (EbSession *session);

G_END_DECLS
