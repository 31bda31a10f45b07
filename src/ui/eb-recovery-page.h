/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "eb-secret.h"

G_BEGIN_DECLS

/**
 * EbRecoveryPage:
 *
 * Shows a new account's recovery code once, to print or write down. Signal:
 * "continued", possible only when the person says that it is written down.
 */
#define EB_TYPE_RECOVERY_PAGE (eb_recovery_page_get_type ())
G_DECLARE_FINAL_TYPE (EbRecoveryPage, eb_recovery_page, EB, RECOVERY_PAGE, AdwBin)

/* @name: whose code it is */
void eb_recovery_page_show (EbRecoveryPage *self,
                            const char     *name,
                            const EbSecret *code);
/* Wipes the code and takes the tick away. */
void eb_recovery_page_forget (EbRecoveryPage *self);

G_END_DECLS
