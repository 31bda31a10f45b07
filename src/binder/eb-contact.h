/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-person.h"

G_BEGIN_DECLS

/* The circle of closeness: 1 is closest to the youth. */
#define EB_CIRCLE_CLOSEST 1
#define EB_CIRCLE_FARTHEST 4

#define EB_PHONE_MAX_CHARS 40
#define EB_CONTACT_NOTES_MAX_CHARS 2000

/**
 * EbContactWords:
 * @name: one line
 * @relation: "moster", "kontaktperson"; may be ""
 * @phone: as it was typed, kept as text; may be ""
 * @notes: may be ""
 * @circle: EB_CIRCLE_CLOSEST to EB_CIRCLE_FARTHEST
 * @account: (nullable): the person with an account whom this is
 */
typedef struct
{
  const char *name;
  const char *relation;
  const char *phone;
  const char *notes;
  guint       circle;
  EbPerson   *account;
  gboolean    parent; /* mother, father or who has custody: see EB_TIE_PARENT */
} EbContactWords;

/**
 * EbContact:
 *
 * Somebody around the youth, in the youth's words, with or without an account.
 * Behind the door "network"; written by the youth only. Property: "changed".
 */
#define EB_TYPE_CONTACT (eb_contact_get_type ())
G_DECLARE_FINAL_TYPE (EbContact, eb_contact, EB, CONTACT, GObject)

const EbId           *eb_contact_get_record (EbContact *self);
const EbContactWords *eb_contact_get_words (EbContact *self); /* borrowed until it changes */
/* Words written at the same time elsewhere; NULL if there are none. */
const char *eb_contact_get_other_wording (EbContact *self);
gboolean    eb_contact_is_called (EbContact *self); /* "den jeg ringer til" */
gboolean    eb_contact_is_gone (EbContact *self);   /* taken out of the circle; stays in the history */

G_END_DECLS
