/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "eb-session.h"

G_BEGIN_DECLS

/**
 * EbFollowForm:
 *
 * Where one person prepares a follow-up alone: the questions, kept as they are
 * typed for nobody else's eyes, and "I am ready". Signal "ready": they said so.
 */
#define EB_TYPE_FOLLOW_FORM (eb_follow_form_get_type ())
G_DECLARE_FINAL_TYPE (EbFollowForm, eb_follow_form, EB, FOLLOW_FORM, AdwBin)

GtkWidget *eb_follow_form_new (EbSession  *session,
                               EbSeat     *seat,
                               const char *topic) G_GNUC_WARN_UNUSED_RESULT;
/* Keeps what was typed last. */
gboolean eb_follow_form_flush (EbFollowForm *self);

G_END_DECLS
