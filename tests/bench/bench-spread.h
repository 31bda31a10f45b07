/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-spread-page.h"

G_BEGIN_DECLS

/* A session with both of the file's people at the table, and the binder of
 * %BENCH_YOUTH to open. */
EbSession *bench_session_new (const char *path,
                              EbId       *id) G_GNUC_WARN_UNUSED_RESULT;
/* Opens the binder and puts the spread of its first goal into @content. */
EbSpreadPage *bench_open_spread (EbSession  *session,
                                 const EbId *id,
                                 GtkBox     *content);

G_END_DECLS
