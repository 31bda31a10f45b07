/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-binder-money.h"
#include "eb-what-if.h"

G_BEGIN_DECLS

/* A month as it is today: the newest worksheet, or the pocket money if there is none;
 * and what has been decided about own payment. @is_pocket: it is pocket money. */
EbWhatIf eb_what_if_read_now (EbBinder *binder,
                              gboolean *is_pocket);

G_END_DECLS
