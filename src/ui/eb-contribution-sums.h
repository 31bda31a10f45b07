/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "eb-contribution.h"

G_BEGIN_DECLS

/**
 * EbContributionSums:
 *
 * The arithmetic of a worksheet, line by line, and what it comes to in a sentence.
 */
#define EB_TYPE_CONTRIBUTION_SUMS (eb_contribution_sums_get_type ())
G_DECLARE_FINAL_TYPE (EbContributionSums, eb_contribution_sums, EB, CONTRIBUTION_SUMS, AdwBin)

GtkWidget *eb_contribution_sums_new (void) G_GNUC_WARN_UNUSED_RESULT;
/* @sheet: NULL: the sums are too large to be any; the last ones stay. @unread: which line
 * is counted with an older amount; NULL: none. */
void eb_contribution_sums_show (EbContributionSums   *self,
                                const EbContribution *sheet,
                                const char           *unread);

G_END_DECLS
