/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-contact.h"
#include "eb-sealed.h"

G_BEGIN_DECLS

/**
 * EbContactGone:
 *
 * What a revision says of whether somebody stands in the circle. Most say nothing:
 * who changes a number has not seen that another window took them out.
 */
typedef enum
{
  EB_CONTACT_GONE_UNSAID = 0,
  EB_CONTACT_GONE_OUT,
  EB_CONTACT_GONE_BACK,
} EbContactGone;

EbContact  *eb_contact_new (const EbId *record) G_GNUC_WARN_UNUSED_RESULT;
const EbId *eb_contact_get_head (EbContact *self);
void        eb_contact_revise (EbContact            *self,
                               const EbSealedHead   *head,
                               const EbContactWords *words,
                               EbContactGone         gone);
/* Written at the same time elsewhere: kept, and never lets anybody back in. */
void eb_contact_add_other_wording (EbContact            *self,
                                   const EbContactWords *words,
                                   EbContactGone         gone);
/* Whether the last thing said of whom to call names them. */
void eb_contact_set_chosen (EbContact *self,
                            gboolean   chosen);

G_END_DECLS
