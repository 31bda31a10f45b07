/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-bank.h"
#include "eb-session.h"
#include "eb-sheet.h"

G_BEGIN_DECLS

/* Looks for the payouts of both books in @file, and asks which of them came. Takes @file. */
void eb_bank_import (EbSession  *session,
                     EbBankFile *file,
                     GtkWidget  *over);
/* A sheet that says @words, where there is nothing to ask. */
EbSheet *eb_bank_tell (GtkWidget  *over,
                       const char *words);

G_END_DECLS
