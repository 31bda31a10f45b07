/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "eb-case.h"
#include "eb-goal-state.h"

G_BEGIN_DECLS

/**
 * EbBinderForm:
 *
 * What a new binder needs to know of the youth: first name, and the facts that
 * the dates follow from. Signal: "submitted", Enter in the last date.
 */
#define EB_TYPE_BINDER_FORM (eb_binder_form_get_type ())
G_DECLARE_FINAL_TYPE (EbBinderForm, eb_binder_form, EB, BINDER_FORM, AdwBin)

/* Who fills it in: a youth is spoken to as such and is not asked for the name
 * again, which is then set with eb_binder_form_set_name(). */
void eb_binder_form_set_actor (EbBinderForm *self,
                               EbActor       actor);
void eb_binder_form_set_name (EbBinderForm *self,
                              const char   *name);
/* Fills in what a binder knows already. */
void eb_binder_form_fill (EbBinderForm *self,
                          const char   *name,
                          const EbCase *facts);
/* FALSE: something is missing or makes no sense and the form says what. */
gboolean eb_binder_form_check (EbBinderForm *self,
                               EbDate        today);
char    *eb_binder_form_dup_name (EbBinderForm *self) G_GNUC_WARN_UNUSED_RESULT;
EbCase   eb_binder_form_get_case (EbBinderForm *self,
                                  EbDate        today);

G_END_DECLS
