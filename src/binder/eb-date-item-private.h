/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-date-item.h"

G_BEGIN_DECLS

EbDateItem *eb_date_item_new (EbDue      *due, /* (transfer full) */
                              const EbId *alarm);
void        eb_date_item_set_acted (EbDateItem *self,
                                    EbPerson   *actor,
                                    const char *reason,
                                    EbDate      on);

G_END_DECLS
