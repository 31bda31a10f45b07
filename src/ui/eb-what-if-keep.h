/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-sheet.h"
#include "eb-what-if.h"

G_BEGIN_DECLS

/* Asks what to call @what, and keeps it in the binder. */
EbSheet *eb_what_if_keep (EbSession      *session,
                          const EbWhatIf *what,
                          GtkWidget      *over);

G_END_DECLS
