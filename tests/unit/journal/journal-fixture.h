/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

#include "eb-sqlite-journal-private.h"

/* A journal in a folder of its own, and rows whose seals are only noise: the
 * journal does not look inside. */

typedef struct
{
  char      *folder;
  char      *path;
  EbJournal *journal;
} Fixture;

static inline void
fixture_open (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  fixture->journal = eb_sqlite_journal_open (fixture->path, &error);
  g_assert_no_error (error);
}

static inline void
fixture_close (Fixture *fixture)
{
  if (fixture->journal != NULL)
    g_assert_finalize_object (fixture->journal);
  fixture->journal = NULL;
}

/* Only names and paths; nothing is there yet. */
static inline void
fixture_prepare (Fixture      *fixture,
                 gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("eb-journal-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "egneben.db", NULL);
}

static inline void
fixture_set_up (Fixture      *fixture,
                gconstpointer data)
{
  fixture_prepare (fixture, data);
  fixture_open (fixture);
}

static inline void
fixture_tear_down (Fixture      *fixture,
                   gconstpointer data)
{
  g_autoptr (GDir) dir = NULL;
  const char *name;

  fixture_close (fixture);
  dir = g_dir_open (fixture->folder, 0, NULL);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static inline EbId
id_of (guint8 number)
{
  EbId id = { { 'i', 'd' } };

  id.bytes[15] = number;
  return id;
}

static inline GBytes *
noise (gsize size)
{
  return g_bytes_new_take (g_strnfill (size, 'x'), size);
}

static inline EbSealed *
make_revision (EbId binder,
               EbId key,
               EbId id)
{
  EbSealedHead head = { .id = id, .binder = binder, .key = key, .time = G_GINT64_CONSTANT (1793000000000000) };
  g_autoptr (GBytes) box = noise (296);

  head.record = id_of (200);
  head.author = id_of (201);
  return eb_sealed_new (&head, box);
}

static inline EbAccount *
make_stored_account (const char *name,
                     EbId        id)
{
  EbAccount *account = g_new0 (EbAccount, 1);

  account->id = id;
  account->name = g_strdup (name);
  memset (account->public_box, 'b', sizeof account->public_box);
  memset (account->public_sign, 's', sizeof account->public_sign);
  account->password_kdf = (EbKdf){ .salt = "0123456789abcde", .ops = 3, .mem = EB_KDF_MIN_MEM };
  account->recovery_kdf = (EbKdf){ .salt = "fedcba987654321", .ops = 4, .mem = EB_KDF_MIN_MEM * 2 };
  account->by_password = noise (104);
  account->by_recovery = noise (103);
  return account;
}

static inline EbGrant *
make_stored_grant (EbId   binder,
                   EbId   account,
                   guint8 number)
{
  EbGrant *grant = g_new0 (EbGrant, 1);

  grant->binder = binder;
  grant->key = id_of (number);
  grant->account = account;
  grant->granter = id_of (201);
  grant->time = 42;
  grant->sealed = noise (117);
  memset (grant->signature, number, sizeof grant->signature);
  return grant;
}

static inline gboolean
commit_revision (EbJournal *journal,
                 EbSealed  *sealed,
                 GError   **error)
{
  g_autoptr (EbBatch) batch = eb_batch_new ();

  g_ptr_array_add (batch->revisions, sealed);
  return eb_journal_commit (journal, batch, error);
}

static inline void
assert_journal_error (GError       **error,
                      EbJournalError code)
{
  g_assert_error (*error, EB_JOURNAL_ERROR, (int) code);
  g_clear_error (error);
}

static inline guint64
count (EbJournal *journal,
       EbId       binder)
{
  g_autoptr (GError) error = NULL;
  guint64 n = 0;

  eb_journal_count_revisions (journal, &binder, &n, &error);
  g_assert_no_error (error);
  return n;
}

static inline sqlite3 *
handle_of (EbJournal *journal)
{
  return EB_SQLITE_JOURNAL (journal)->db->handle;
}

#define ADD(name, func) \
  g_test_add (name, Fixture, NULL, fixture_set_up, func, fixture_tear_down)
#define ADD_CLOSED(name, func) \
  g_test_add (name, Fixture, NULL, fixture_prepare, func, fixture_tear_down)
