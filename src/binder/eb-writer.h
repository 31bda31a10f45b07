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
/* Adds a grant of every held key of the binder but the room's. */
gboolean eb_writer_grant_doors (EbWriter     *self,
                                const EbId   *account,
                                const guint8 *public_box,
                                GError      **error);
/* Makes a key for @door and grants it to oneself. */
gboolean eb_writer_make_door (EbWriter *self,
                              EbDoor    door,
                              GError  **error);

G_END_DECLS
