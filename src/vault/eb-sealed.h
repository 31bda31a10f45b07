/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-vault.h"

G_BEGIN_DECLS

#define EB_HASH_SIZE 32 /* BLAKE2b-256 */
#define EB_SIGNATURE_SIZE 64
#define EB_TAG_SIZE 16 /* keyed BLAKE2b-128 */

/**
 * EbSealedHead:
 * @id: this revision
 * @record: the record it is a revision of
 * @parent: the revision it changes; none for the first
 * @key: the door key it is sealed with
 * @author: the account that wrote it
 * @time: microseconds since 1970-01-01 UTC
 *
 * What is readable of a revision without a key. All of it is bound to the seal.
 */
typedef struct
{
  EbId   id;
  EbId   record;
  EbId   parent;
  EbId   binder;
  EbId   key;
  EbId   author;
  gint64 time;
} EbSealedHead;

/**
 * EbSealed:
 * @box: nonce and ciphertext
 *
 * A revision as the journal keeps it.
 */
typedef struct
{
  EbSealedHead head;
  GBytes      *box;
} EbSealed;

EbSealed *eb_sealed_new (const EbSealedHead *head,
                         GBytes             *box) G_GNUC_WARN_UNUSED_RESULT;
void      eb_sealed_free (EbSealed *sealed);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EbSealed, eb_sealed_free)

/* BLAKE2b-256 over the head and the box: names a row without opening it. */
void eb_sealed_hash (const EbSealed *sealed,
                     guint8          hash[EB_HASH_SIZE]);

/**
 * EbOpened:
 * @signature: by the author, over head, @previous and @payload
 * @previous: hash of what the author wrote before in this binder; zero if first
 * @payload: the content (an a{sv} GVariant's bytes)
 *
 * What is inside a seal. Clear with eb_opened_clear().
 */
typedef struct
{
  guint8  signature[EB_SIGNATURE_SIZE];
  guint8  previous[EB_HASH_SIZE];
  GBytes *payload;
} EbOpened;

void eb_opened_clear (EbOpened *opened);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (EbOpened, eb_opened_clear)

/**
 * EbGrant:
 * @account: who gets the key
 * @granter: who gives it
 * @sealed: the key with its binder, door and generation, to @account's public key
 * @signature: by @granter over all of the above
 */
typedef struct
{
  EbId    binder;
  EbId    key;
  EbId    account;
  EbId    granter;
  gint64  time; /* microseconds since 1970-01-01 UTC */
  GBytes *sealed;
  guint8  signature[EB_SIGNATURE_SIZE];
} EbGrant;

void eb_grant_free (EbGrant *grant);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EbGrant, eb_grant_free)

/* Padded length of a seal's content: multiples of 256 up to 4096, above that of
 * 4096, so that a length does not give a short answer away. */
gsize eb_padded_size (gsize size);

G_END_DECLS
