/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "eb-date.h"
#include "eb-what-if.h"

G_BEGIN_DECLS

/**
 * EbMoneyYear:
 *
 * Twelve months: what has gathered by the end of each, above the line, or is missing
 * by then, below it; a mark in each shows how it would be without the change.
 */
#define EB_TYPE_MONEY_YEAR (eb_money_year_get_type ())
G_DECLARE_FINAL_TYPE (EbMoneyYear, eb_money_year, EB, MONEY_YEAR, GtkWidget)

GtkWidget *eb_money_year_new (void) G_GNUC_WARN_UNUSED_RESULT;
/* @first: a day of the first month. @in_words: the same for a screen reader. */
void eb_money_year_show (EbMoneyYear        *self,
                         EbDate              first,
                         const EbWhatIfYear *now,
                         const EbWhatIfYear *then,
                         const char         *in_words);

G_END_DECLS
