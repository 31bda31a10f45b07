/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "eb-amount.h"

G_BEGIN_DECLS

/**
 * EbAmountEntry:
 *
 * A row for an amount, typed as people write it in Denmark. What is wrong with it
 * is said in a sentence under it, in the list that the row is in.
 */
#define EB_TYPE_AMOUNT_ENTRY (eb_amount_entry_get_type ())
G_DECLARE_FINAL_TYPE (EbAmountEntry, eb_amount_entry, EB, AMOUNT_ENTRY, AdwEntryRow)

/* @title: what is asked for. */
GtkWidget *eb_amount_entry_new (const char *title) G_GNUC_WARN_UNUSED_RESULT;
/* FALSE: nothing was typed, or no amount; says so under the row. @error may be NULL. */
gboolean eb_amount_entry_get (EbAmountEntry *self,
                              EbAmount      *amount,
                              GError       **error);
/* Nothing is typed: for an amount that need not be there. */
gboolean eb_amount_entry_is_empty (EbAmountEntry *self);
void     eb_amount_entry_set (EbAmountEntry *self,
                              EbAmount       amount);
/* Says @text about the amount until it is changed; NULL: nothing is wrong. */
void eb_amount_entry_complain (EbAmountEntry *self,
                               const char    *text);

G_END_DECLS
