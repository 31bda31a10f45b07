/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "eb-bank.h"

G_BEGIN_DECLS

/* Why a bank's file, or a row of it, could not be used. */
char *eb_bank_word_error (const GError *error) G_GNUC_WARN_UNUSED_RESULT;
char *eb_bank_word_failure (const EbBankFailure *failure) G_GNUC_WARN_UNUSED_RESULT;
/* "21 Nov 2026 · Lommepenge uge 47" */
char *eb_bank_word_row (const EbBankRow *row) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
