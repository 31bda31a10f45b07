/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-journal.h"

G_BEGIN_DECLS

/**
 * EbWriter:
 * @batch: what will be stored together
 * @keyring: (transfer none): who writes
 * @previous: hash of what they wrote before in this binder
 * @has_previous: FALSE before their first revision
 * @made: (element-type EbMadeKey): keys made on the way; forgotten again unless the
 *   batch is stored
 * @problem: (nullable): why nothing may be written now; every addition then fails
 *
 * Puts one author's revisions and grants into a batch, each naming the one
 * before it.
 */
typedef struct
{
  EbBatch   *batch;
  EbKeyring *keyring;
  EbId       binder;
  guint8     previous[EB_HASH_SIZE];
  gboolean   has_previous;
  GArray    *made;
  GError    *problem;
} EbWriter;

void eb_writer_init (EbWriter     *self,
                     EbKeyring    *keyring,
                     const EbId   *binder,
                     const guint8 *previous); /* NULL: nothing yet */
void eb_writer_clear (EbWriter *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (EbWriter, eb_writer_clear)

/* Adds a revision of @record under @door's newest key. @parent: NULL for the
 * record's first. @payload: an a{sv}, sunk. */
gboolean eb_writer_add (EbWriter   *self,
                        EbDoor      door,
                        const EbId *record,
                        const EbId *parent,
                        GVariant   *payload,
                        GError    **error);
/* Adds a grant of every held key of those doors (EB_DOOR_BIT()s) but the room. */
gboolean eb_writer_grant_doors (EbWriter     *self,
                                guint         doors,
                                const EbId   *account,
                                const guint8 *public_box,
                                GError      **error);
/* Makes a key for @door and grants it to oneself. */
gboolean eb_writer_make_door (EbWriter *self,
                              EbDoor    door,
                              GError  **error);
/* Makes the next generation after @key in @keyring, which holds @key; it is
 * granted to nobody yet. */
gboolean eb_writer_make_next (EbWriter        *self,
                              EbKeyring       *keyring,
                              const EbDoorKey *key,
                              GError         **error);
gboolean eb_writer_grant (EbWriter     *self,
                          EbKeyring    *keyring,
                          const EbId   *key,
                          const EbId   *account,
                          const guint8 *public_box,
                          GError      **error);
/* Stores the batch: the keys made on the way are kept. */
gboolean eb_writer_store (EbWriter  *self,
                          EbJournal *journal,
                          GError   **error);

G_END_DECLS
