/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "eb-secret.h"

G_BEGIN_DECLS

/**
 * EbPasswordFields:
 *
 * A new password, typed twice. Says under the rows what is wrong. Signal:
 * "submitted", Enter in the last row.
 */
#define EB_TYPE_PASSWORD_FIELDS (eb_password_fields_get_type ())
G_DECLARE_FINAL_TYPE (EbPasswordFields, eb_password_fields, EB, PASSWORD_FIELDS, AdwBin)

/* FALSE: too short, or not the same twice, and the fields say so. */
gboolean  eb_password_fields_check (EbPasswordFields *self);
EbSecret *eb_password_fields_dup_password (EbPasswordFields *self) G_GNUC_WARN_UNUSED_RESULT;
void      eb_password_fields_forget (EbPasswordFields *self);

G_END_DECLS
