/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>

#include "eb-sqlite-journal.h"
#include "vault-fixture.h"

/* Writes a journal as the program does, for read_file.py to read, and prints
 * what it has written: "id payload" in hexadecimal. tests/data/schema-v1.db was
 * made by it: account "Amira", password "hest". */

#define NOW G_GINT64_CONSTANT (1793000000000000)

static void
add_grant (EbBatch   *batch,
           EbKeyring *from,
           EbKeyring *to,
           EbId       key)
{
  g_autoptr (GError) error = NULL;
  EbGrant *grant = eb_keyring_grant (from, &key, eb_keyring_get_account (to), eb_keyring_get_public_box (to), NOW, &error);

  g_assert_no_error (error);
  g_ptr_array_add (batch->grants, grant);
}

static GBytes *
make_payload (const char *text)
{
  GVariantBuilder builder;
  g_autoptr (GVariant) native = NULL;
  g_autoptr (GVariant) little = NULL;

  g_variant_builder_init (&builder, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&builder, "{sv}", "kind", g_variant_new_string ("sample"));
  g_variant_builder_add (&builder, "{sv}", "text", g_variant_new_string (text));
  native = g_variant_ref_sink (g_variant_builder_end (&builder));
  little = G_BYTE_ORDER == G_LITTLE_ENDIAN ? g_variant_ref (native) : g_variant_byteswap (native);
  return g_variant_get_data_as_bytes (little);
}

static void
print_revision (const EbId *id,
                GBytes     *payload)
{
  g_autofree char *hex = eb_id_to_hex (id);
  const guint8    *bytes;
  gsize            size;

  printf ("%s ", hex);
  bytes = g_bytes_get_data (payload, &size);
  for (gsize i = 0; i < size; i++)
    printf ("%02x", bytes[i]);
  printf ("\n");
}

static void
add_revision (EbBatch    *batch,
              EbKeyring  *author,
              EbId        binder,
              EbId        key,
              const char *text)
{
  guint8       previous[EB_HASH_SIZE];
  EbSealedHead head = { .binder = binder, .key = key, .author = *eb_keyring_get_account (author) };
  g_autoptr (GBytes) payload = make_payload (text);
  g_autoptr (GError) error = NULL;
  EbSealed *sealed;

  head.id = eb_vault_random_id ();
  head.record = eb_vault_random_id ();
  head.time = NOW + batch->revisions->len;
  if (batch->revisions->len > 0)
    {
      eb_sealed_hash (batch->revisions->pdata[batch->revisions->len - 1], previous);
      head.parent = ((EbSealed *) batch->revisions->pdata[0])->head.id;
    }
  sealed = eb_keyring_seal (author, &head, batch->revisions->len > 0 ? previous : NULL, payload, &error);
  g_assert_no_error (error);
  g_ptr_array_add (batch->revisions, sealed);
  print_revision (&head.id, payload);
}

static void
fill (EbBatch *batch)
{
  g_autoptr (EbAccount) amira = make_account ("Amira", "hest");
  g_autoptr (EbAccount) lone = make_account ("Lone", "paraply");
  g_autoptr (EbKeyring) amiras = unlock (amira, "hest");
  g_autoptr (EbKeyring) lones = unlock (lone, "paraply");
  g_autofree char *long_text = g_strnfill (5000, 'x');
  EbId             binder = eb_vault_random_id ();
  EbId             home = make_key (amiras, &binder, EB_DOOR_HOME, 1);
  EbId             room = make_key (amiras, &binder, EB_DOOR_ROOM, 2);

  add_grant (batch, amiras, amiras, home);
  add_grant (batch, amiras, amiras, room);
  add_grant (batch, amiras, lones, home);
  add_revision (batch, amiras, binder, home, "Jeg vil have min egen nøgle");
  add_revision (batch, amiras, binder, room, "");
  add_revision (batch, amiras, binder, home, long_text);
  g_ptr_array_add (batch->accounts, g_steal_pointer (&amira));
  g_ptr_array_add (batch->accounts, g_steal_pointer (&lone));
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (EbBatch) batch = eb_batch_new ();
  g_autoptr (EbJournal) journal = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (eb_vault_init ());
  g_assert_cmpint (argc, ==, 2);
  journal = eb_sqlite_journal_open (argv[1], &error);
  g_assert_no_error (error);
  fill (batch);
  eb_journal_commit (journal, batch, &error);
  g_assert_no_error (error);
  return 0;
}
