/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "eb-session.h"

G_BEGIN_DECLS

/**
 * EbAccountForm:
 *
 * Name, role, password twice, hand and ink with a live sample of one's own name
 * and a line with æ ø å. Checks itself and says what is wrong where it is.
 */
#define EB_TYPE_ACCOUNT_FORM (eb_account_form_get_type ())
G_DECLARE_FINAL_TYPE (EbAccountForm, eb_account_form, EB, ACCOUNT_FORM, AdwBin)

EbAccountForm *eb_account_form_new (void) G_GNUC_WARN_UNUSED_RESULT;
/* A youth's form has no role row; an adult's has the adult roles. */
void eb_account_form_set_actor (EbAccountForm *self,
                                EbActor        actor);
/* Which adult roles can be chosen. @note: (nullable): a sentence about them. */
void   eb_account_form_set_roles (EbAccountForm *self,
                                  const EbRole  *roles,
                                  gsize          n_roles,
                                  const char    *note);
EbRole eb_account_form_get_role (EbAccountForm *self);
void   eb_account_form_set_name (EbAccountForm *self,
                                 const char    *name);
/* FALSE: something is missing and the form says what. */
gboolean   eb_account_form_check (EbAccountForm *self);
EbProfile *eb_account_form_dup_profile (EbAccountForm *self) G_GNUC_WARN_UNUSED_RESULT;
EbSecret  *eb_account_form_dup_password (EbAccountForm *self) G_GNUC_WARN_UNUSED_RESULT;
/* Empties the password rows. */
void eb_account_form_forget (EbAccountForm *self);

G_END_DECLS
