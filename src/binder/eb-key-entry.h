/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-consent.h"
#include "eb-contact.h"

G_BEGIN_DECLS

typedef enum
{
  EB_KEY_GIVEN = 0, /* or renewed */
  EB_KEY_WITHDRAWN,
  EB_KEY_ASKED_IN, /* got an account here */
  EB_KEY_LEFT,     /* an adult does not live or work here any more */
  EB_KEY_PRINTED,  /* what is behind those doors was printed for them: changes no key */
} EbKeyWhat;

/**
 * EbKeyEntry:
 *
 * One line of the log of who got which key: never changed, never taken out.
 */
#define EB_TYPE_KEY_ENTRY (eb_key_entry_get_type ())
G_DECLARE_FINAL_TYPE (EbKeyEntry, eb_key_entry, EB, KEY_ENTRY, GObject)

EbKeyWhat   eb_key_entry_get_what (EbKeyEntry *self);
const EbId *eb_key_entry_get_whom (EbKeyEntry *self);  /* an account, or a contact's record */
const char *eb_key_entry_get_name (EbKeyEntry *self);  /* as it was then */
EbPerson   *eb_key_entry_get_by (EbKeyEntry *self);    /* who said it */
gint64      eb_key_entry_get_time (EbKeyEntry *self);  /* microseconds since 1970-01-01 UTC */
guint       eb_key_entry_get_doors (EbKeyEntry *self); /* EB_DOOR_BIT()s */
EbDate      eb_key_entry_get_from (EbKeyEntry *self);
EbDate      eb_key_entry_get_until (EbKeyEntry *self);   /* unset: until further notice */
const char *eb_key_entry_get_purpose (EbKeyEntry *self); /* for what; may be "" */
const char *eb_key_entry_get_words (EbKeyEntry *self);   /* in their own words; may be "" */

#define EB_DOOR_BIT(door) (1U << (door))

G_END_DECLS
