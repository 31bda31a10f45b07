/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "eb-consent.h"
#include "eb-id.h"

G_BEGIN_DECLS

#define EB_PASSWORD_MIN_CHARS 8

/**
 * EbProfile:
 * @hand: font family of the hand; "" for plain type
 * @ink: nick of the ink: "blue", "green", "plum", "teal", "brown", "black"
 *
 * How somebody presents themselves in a binder.
 */
typedef struct
{
  char  *name;
  EbRole role;
  char  *hand;
  char  *ink;
} EbProfile;

EbProfile *eb_profile_new (const char *name,
                           EbRole      role,
                           const char *hand,
                           const char *ink) G_GNUC_WARN_UNUSED_RESULT;
void       eb_profile_free (EbProfile *profile);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EbProfile, eb_profile_free)

/**
 * EbPerson:
 *
 * Somebody with an account in this binder. Property: "profile" notifies.
 */
#define EB_TYPE_PERSON (eb_person_get_type ())
G_DECLARE_FINAL_TYPE (EbPerson, eb_person, EB, PERSON, GObject)

const EbId      *eb_person_get_account (EbPerson *self);
const EbProfile *eb_person_get_profile (EbPerson *self);
/* As they presented themselves at @time: old words keep their hand and ink. */
const EbProfile *eb_person_get_profile_at (EbPerson *self,
                                           gint64    time);
const char      *eb_person_get_name (EbPerson *self);
EbActor          eb_person_get_actor (EbPerson *self);
/* What counts for keys, whatever role they give themselves. */
EbTie eb_person_get_tie (EbPerson *self);

G_END_DECLS
