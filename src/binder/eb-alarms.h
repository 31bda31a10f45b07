/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-binder-private.h"

G_BEGIN_DECLS

/**
 * EbAlarms:
 *
 * The alarms of a binder's dates on their way to the journal, for those doors that
 * somebody at the table has a key to. The others' stay as they are.
 */
typedef struct
{
  EbBinder  *binder;
  EbKeyring *holder; /* of the key that names them */
  EbId       key;
  GArray    *doors[EB_N_DOORS]; /* of EbAlarm; NULL: closed */
} EbAlarms;

/* Errors: EB_BINDER_ERROR_NO_DOOR. */
gboolean eb_alarms_init (EbAlarms *self,
                         EbBinder *binder,
                         GError  **error);
void     eb_alarms_clear (EbAlarms *self);
/* Returns the name that its reminders have. */
EbId     eb_alarms_add (EbAlarms    *self,
                        const EbDue *due);
gboolean eb_alarms_sync (EbAlarms *self,
                         GError  **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (EbAlarms, eb_alarms_clear)

G_END_DECLS
