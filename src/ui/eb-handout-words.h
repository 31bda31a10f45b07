/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-handout-sheet.h"
#include "eb-handout.h"

G_BEGIN_DECLS

/* @handout on paper, in words: with who wrote each of them, and when. */
EbHandoutSheet *eb_handout_words_sheet (const EbHandout *handout) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
