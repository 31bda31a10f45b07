/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-journal.h"

G_BEGIN_DECLS

/* Which signatures in a binder an account's program has verified before: a tag stands for
 * each, which only that account can compute. To verify takes 50 times as long. */
typedef struct _EbChecked EbChecked;

EbChecked *eb_checked_new (EbJournal  *journal,
                           EbKeyring  *keyring,
                           const EbId *binder) G_GNUC_WARN_UNUSED_RESULT;
void       eb_checked_free (EbChecked *self);
/* What eb_opened_verify() says, or has said. @keyring: of the same account. */
gboolean eb_checked_verify (EbChecked      *self,
                            EbKeyring      *keyring,
                            const EbSealed *sealed,
                            const EbOpened *opened,
                            const guint8   *author_public_sign);
/* Keeps the new ones for the next time, if they are worth it. */
void eb_checked_store (EbChecked *self,
                       EbJournal *journal);

G_END_DECLS
