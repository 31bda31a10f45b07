/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-binder.h"

G_BEGIN_DECLS

/* What own payment has to do with the youth's age today, and where that is written. */
char       *eb_contribution_word_age (EbBinder *binder) G_GNUC_WARN_UNUSED_RESULT;
const char *eb_contribution_word_source (EbBinder *binder);

G_END_DECLS
