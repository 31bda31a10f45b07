/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "eb-contribution.h"

G_BEGIN_DECLS

/**
 * EbContributionForm:
 *
 * The lines of a worksheet: names and amounts that are typed, and what counts. Signal
 * "changed": somebody typed, ticked, added or took out. An amount that cannot be read
 * leaves the last one that could be in its place.
 */
#define EB_TYPE_CONTRIBUTION_FORM (eb_contribution_form_get_type ())
G_DECLARE_FINAL_TYPE (EbContributionForm, eb_contribution_form, EB, CONTRIBUTION_FORM, AdwBin)

EbContributionForm *eb_contribution_form_new (void);
/* What is there from now on, unsaid. No lines: the names only. */
void eb_contribution_form_set (EbContributionForm *self,
                               const EbMoneyLine  *lines,
                               gsize               n_lines);
/* (element-type EbMoneyLine) with the last amounts that could be read. */
GArray *eb_contribution_form_dup_lines (EbContributionForm *self) G_GNUC_WARN_UNUSED_RESULT;
/* Which line is counted with an older amount, in a sentence; NULL: none. */
char *eb_contribution_form_word_unread (EbContributionForm *self) G_GNUC_WARN_UNUSED_RESULT;
/* FALSE: an amount cannot be read; says so at each, and goes to the first. */
gboolean eb_contribution_form_check (EbContributionForm *self);
/* As it is typed, for a draft. */
GVariant *eb_contribution_form_to_variant (EbContributionForm *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean  eb_contribution_form_set_variant (EbContributionForm *self,
                                            GVariant           *typed);

G_END_DECLS
