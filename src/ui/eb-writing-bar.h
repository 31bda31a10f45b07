/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "eb-begun.h"

G_BEGIN_DECLS

/**
 * EbWritingBar:
 *
 * Says which note is answered or revised by what is being written, and offers to
 * stop that (action "writing.stop"). Hidden when it is neither.
 */
#define EB_TYPE_WRITING_BAR (eb_writing_bar_get_type ())
G_DECLARE_FINAL_TYPE (EbWritingBar, eb_writing_bar, EB, WRITING_BAR, AdwBin)

/* @begun: borrowed until the next call. */
void eb_writing_bar_show (EbWritingBar  *self,
                          const EbBegun *begun);

G_END_DECLS
