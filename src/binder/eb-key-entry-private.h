/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-key-entry.h"

G_BEGIN_DECLS

/**
 * EbKeySaid:
 * @on: the local day on which it was said
 *
 * One line of the log, as it is read or about to be written.
 */
typedef struct
{
  EbKeyWhat   what;
  EbId        whom;
  const char *name;
  EbPerson   *by;
  gint64      time;
  guint       doors;
  EbDate      on;
  EbDate      from;
  EbDate      until;
  const char *purpose;
  const char *words;
} EbKeySaid;

/* Copies @said. */
EbKeyEntry      *eb_key_entry_new (const EbId      *revision,
                                   const EbKeySaid *said) G_GNUC_WARN_UNUSED_RESULT;
const EbKeySaid *eb_key_entry_peek (EbKeyEntry *self);
const EbId      *eb_key_entry_get_revision (EbKeyEntry *self);
/* Words that whom it is about has no key to. */
void eb_key_entry_set_words (EbKeyEntry *self,
                             const char *words);

G_END_DECLS
