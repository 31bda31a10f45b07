/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journal-fixture.h"

static void
test_revisions (Fixture      *fixture,
                gconstpointer data)
{
  EbSealedHead head = { .time = -1 };
  g_autoptr (GBytes) box = g_bytes_new ("a\0b", 3);
  g_autoptr (EbSealed) found = NULL;
  g_autoptr (GError) error = NULL;

  head.id = id_of (1);
  head.record = id_of (2);
  head.parent = id_of (3);
  head.binder = id_of (4);
  head.key = id_of (5);
  head.author = id_of (6);
  commit_revision (fixture->journal, eb_sealed_new (&head, box), &error);
  g_assert_no_error (error);

  found = eb_journal_get_revision (fixture->journal, &head.id, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (&found->head, sizeof found->head, &head, sizeof head);
  g_assert_true (g_bytes_equal (found->box, box));
  g_assert_null (eb_journal_get_revision (fixture->journal, &head.record, &error));
  assert_journal_error (&error, EB_JOURNAL_ERROR_NOT_FOUND);
}

/* A record's first revision has no parent; that is NULL in the file. */
static void
test_no_parent (Fixture      *fixture,
                gconstpointer data)
{
  EbId id = id_of (1);
  g_autoptr (EbSealed) found = NULL;

  g_assert_true (commit_revision (fixture->journal, make_revision (id_of (4), id_of (5), id), NULL));
  found = eb_journal_get_revision (fixture->journal, &id, NULL);
  g_assert_true (eb_id_is_none (&found->head.parent));
}

typedef struct
{
  EbJournal *journal;
  GString   *order;
  guint      stop_after;
} Walk;

static gboolean
note_revision (const EbSealed *sealed,
               gpointer        user_data)
{
  Walk *walk = user_data;

  g_string_append_printf (walk->order, "%u ", sealed->head.id.bytes[15]);
  return walk->order->len / 2 != walk->stop_after;
}

static void
assert_order (EbJournal  *journal,
              guint8      key,
              guint       stop_after,
              const char *expected)
{
  EbId binder = id_of (100);
  EbId key_id = id_of (key);
  g_autoptr (GString) order = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  Walk walk = { journal, order, stop_after };

  g_assert_true (eb_journal_each_revision (journal, &binder, key != 0 ? &key_id : NULL, note_revision, &walk, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (order->str, ==, expected);
}

static gboolean
walk_inside (const EbSealed *sealed,
             gpointer        user_data)
{
  Walk *walk = user_data;

  assert_order (walk->journal, 8, 0, "1 3 ");
  return TRUE;
}

static void
test_each (Fixture      *fixture,
           gconstpointer data)
{
  const guint8 keys[] = { 8, 7, 8, 7, 7 };
  EbId         binder = id_of (100);
  Walk         walk = { fixture->journal, NULL, 0 };

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    g_assert_true (commit_revision (fixture->journal, make_revision (binder, id_of (keys[i]), id_of ((guint8) (i + 1))), NULL));
  g_assert_true (commit_revision (fixture->journal, make_revision (id_of (101), id_of (7), id_of (9)), NULL));

  assert_order (fixture->journal, 7, 0, "2 4 5 ");
  assert_order (fixture->journal, 8, 0, "1 3 ");
  assert_order (fixture->journal, 9, 0, "");
  assert_order (fixture->journal, 7, 2, "2 4 ");
  assert_order (fixture->journal, 0, 0, "1 2 3 4 5 ");
  g_assert_true (eb_journal_each_revision (fixture->journal, &binder, NULL, walk_inside, &walk, NULL));
  g_assert_cmpuint (count (fixture->journal, binder), ==, 5);
  g_assert_cmpuint (count (fixture->journal, id_of (102)), ==, 0);
}

static void
test_accounts (Fixture      *fixture,
               gconstpointer data)
{
  g_autoptr (EbBatch) batch = eb_batch_new ();
  g_autoptr (EbAccount) amira = make_stored_account ("Amira", id_of (2));
  g_autoptr (GPtrArray) accounts = NULL;
  g_autoptr (GError) error = NULL;
  const EbAccount *found;

  g_ptr_array_add (batch->accounts, eb_account_copy (amira));
  g_ptr_array_add (batch->accounts, make_stored_account ("Lone ☂", id_of (1)));
  eb_journal_commit (fixture->journal, batch, &error);
  g_assert_no_error (error);

  accounts = eb_journal_list_accounts (fixture->journal, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (accounts->len, ==, 2);
  g_assert_cmpstr (((EbAccount *) accounts->pdata[1])->name, ==, "Lone ☂");
  found = accounts->pdata[0];
  g_assert_true (eb_id_equal (&found->id, &amira->id));
  g_assert_cmpstr (found->name, ==, "Amira");
  g_assert_cmpmem (found->public_box, 32, amira->public_box, 32);
  g_assert_cmpmem (found->public_sign, 32, amira->public_sign, 32);
  g_assert_cmpmem (&found->password_kdf, sizeof (EbKdf), &amira->password_kdf, sizeof (EbKdf));
  g_assert_cmpmem (&found->recovery_kdf, sizeof (EbKdf), &amira->recovery_kdf, sizeof (EbKdf));
  g_assert_true (g_bytes_equal (found->by_password, amira->by_password));
  g_assert_true (g_bytes_equal (found->by_recovery, amira->by_recovery));
}

/* A new password changes the seal and nothing else, whatever else differs. */
static void
test_account_secret (Fixture      *fixture,
                     gconstpointer data)
{
  g_autoptr (EbBatch) batch = eb_batch_new ();
  g_autoptr (EbAccount) changed = make_stored_account ("Another name", id_of (1));
  g_autoptr (GPtrArray) accounts = NULL;
  g_autoptr (GError) error = NULL;
  const EbAccount *found;

  g_ptr_array_add (batch->accounts, make_stored_account ("Amira", id_of (1)));
  g_assert_true (eb_journal_commit (fixture->journal, batch, NULL));
  changed->public_box[0] = 'X';
  changed->password_kdf.ops = 9;
  g_bytes_unref (changed->by_password);
  changed->by_password = noise (99);
  g_assert_true (eb_journal_set_account_secret (fixture->journal, changed, &error));

  accounts = eb_journal_list_accounts (fixture->journal, NULL);
  found = accounts->pdata[0];
  g_assert_cmpstr (found->name, ==, "Amira");
  g_assert_cmpuint (found->public_box[0], ==, 'b');
  g_assert_cmpuint (found->password_kdf.ops, ==, 9);
  g_assert_cmpuint (g_bytes_get_size (found->by_password), ==, 99);

  changed->id = id_of (77);
  g_assert_false (eb_journal_set_account_secret (fixture->journal, changed, &error));
  assert_journal_error (&error, EB_JOURNAL_ERROR_NOT_FOUND);
}

static void
test_grants (Fixture      *fixture,
             gconstpointer data)
{
  EbId amira = id_of (1);
  EbId binder = id_of (100);
  g_autoptr (EbBatch) batch = eb_batch_new ();
  g_autoptr (EbGrant) expected = make_stored_grant (binder, amira, 5);
  g_autoptr (GPtrArray) to_amira = NULL;
  g_autoptr (GPtrArray) to_doors = NULL;
  const EbGrant *found;

  g_ptr_array_add (batch->grants, make_stored_grant (binder, amira, 5));
  g_ptr_array_add (batch->grants, make_stored_grant (binder, id_of (2), 4));
  g_ptr_array_add (batch->grants, make_stored_grant (id_of (101), amira, 3));
  g_assert_true (eb_journal_commit (fixture->journal, batch, NULL));

  to_amira = eb_journal_list_grants (fixture->journal, &amira, NULL);
  to_doors = eb_journal_list_binder_grants (fixture->journal, &binder, NULL);
  g_assert_cmpuint (to_amira->len, ==, 2);
  g_assert_cmpuint (to_doors->len, ==, 2);
  found = to_amira->pdata[0];
  g_assert_cmpmem (found, offsetof (EbGrant, sealed), expected, offsetof (EbGrant, sealed));
  g_assert_true (g_bytes_equal (found->sealed, expected->sealed));
  g_assert_cmpmem (found->signature, 64, expected->signature, 64);
}

static void
put_draft (Fixture *fixture,
           guint8   account,
           guint8   place,
           gsize    size)
{
  g_autoptr (GBytes) sealed = noise (size);
  EbDraft draft = { id_of (place), sealed, (gint64) size };
  EbId    whose = id_of (account);
  g_autoptr (GError) error = NULL;

  eb_journal_put_draft (fixture->journal, &whose, &draft, &error);
  g_assert_no_error (error);
}

static guint
count_drafts (Fixture *fixture,
              guint8   account)
{
  EbId whose = id_of (account);
  g_autoptr (GPtrArray) drafts = eb_journal_list_drafts (fixture->journal, &whose, NULL);

  return drafts->len;
}

static void
test_drafts (Fixture      *fixture,
             gconstpointer data)
{
  EbId amira = id_of (1);
  EbId place = id_of (11);
  g_autoptr (GPtrArray) drafts = NULL;
  const EbDraft *found;

  put_draft (fixture, 1, 10, 300);
  put_draft (fixture, 1, 11, 200);
  put_draft (fixture, 1, 10, 301); /* the same place: in its stead */
  put_draft (fixture, 2, 10, 400);

  drafts = eb_journal_list_drafts (fixture->journal, &amira, NULL);
  g_assert_cmpuint (drafts->len, ==, 2);
  found = drafts->pdata[1];
  g_assert_cmpuint (found->place.bytes[15], ==, 10);
  g_assert_cmpint (found->time, ==, 301);
  g_assert_cmpuint (g_bytes_get_size (found->sealed), ==, 301);

  g_assert_true (eb_journal_drop_draft (fixture->journal, &amira, &place, NULL));
  g_assert_true (eb_journal_drop_draft (fixture->journal, &amira, &place, NULL));
  g_assert_cmpuint (count_drafts (fixture, 1), ==, 1);
  g_assert_cmpuint (count_drafts (fixture, 2), ==, 1);
}

static void
test_checked (Fixture      *fixture,
              gconstpointer data)
{
  const EbId place = id_of (1);
  const EbId elsewhere = id_of (2);
  g_autoptr (GBytes) tags = noise (48);
  g_autoptr (GBytes) more = noise (16);
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GPtrArray) none = NULL;

  g_assert_true (eb_journal_add_checked (fixture->journal, &place, tags, NULL));
  g_assert_true (eb_journal_add_checked (fixture->journal, &place, more, NULL));
  found = eb_journal_list_checked (fixture->journal, &place, NULL);
  g_assert_cmpuint (found->len, ==, 2);
  g_assert_true (g_bytes_equal (found->pdata[0], tags));
  g_assert_true (g_bytes_equal (found->pdata[1], more));
  none = eb_journal_list_checked (fixture->journal, &elsewhere, NULL);
  g_assert_cmpuint (none->len, ==, 0);
}

/* The drafts go in the same breath as what was sent comes; if that is
 * refused, they are still there. */
static void
test_send (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (EbBatch) batch = eb_batch_new ();
  g_autoptr (GError) error = NULL;

  put_draft (fixture, 1, 10, 300);
  put_draft (fixture, 1, 11, 300);
  put_draft (fixture, 1, 12, 300);
  put_draft (fixture, 2, 10, 300);
  g_ptr_array_add (batch->revisions, make_revision (id_of (100), id_of (7), id_of (1)));
  batch->sent_by = id_of (1);
  g_array_append_vals (batch->sent_from, (EbId[]){ id_of (10), id_of (11) }, 2);
  g_assert_true (eb_journal_commit (fixture->journal, batch, &error));
  g_assert_cmpuint (count_drafts (fixture, 1), ==, 1);
  g_assert_cmpuint (count_drafts (fixture, 2), ==, 1);

  put_draft (fixture, 1, 10, 300);
  put_draft (fixture, 1, 11, 300);
  g_assert_false (eb_journal_commit (fixture->journal, batch, &error));
  assert_journal_error (&error, EB_JOURNAL_ERROR_REFUSED);
  g_assert_cmpuint (count_drafts (fixture, 1), ==, 3);
}

/* One row that is there already: nothing of the batch is written, and the
 * next batch is. */
static void
test_all_or_none (Fixture      *fixture,
                  gconstpointer data)
{
  EbId binder = id_of (100);
  g_autoptr (EbBatch) batch = eb_batch_new ();
  g_autoptr (GPtrArray) accounts = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (commit_revision (fixture->journal, make_revision (binder, id_of (7), id_of (1)), NULL));
  g_ptr_array_add (batch->accounts, make_stored_account ("Amira", id_of (1)));
  g_ptr_array_add (batch->grants, make_stored_grant (binder, id_of (1), 5));
  g_ptr_array_add (batch->revisions, make_revision (binder, id_of (7), id_of (2)));
  g_ptr_array_add (batch->revisions, make_revision (binder, id_of (7), id_of (1)));
  g_assert_false (eb_journal_commit (fixture->journal, batch, &error));
  assert_journal_error (&error, EB_JOURNAL_ERROR_REFUSED);
  g_assert_cmpuint (count (fixture->journal, binder), ==, 1);
  accounts = eb_journal_list_accounts (fixture->journal, NULL);
  g_assert_cmpuint (accounts->len, ==, 0);

  g_ptr_array_set_size (batch->revisions, 1);
  g_assert_true (eb_journal_commit (fixture->journal, batch, &error));
  g_assert_cmpuint (count (fixture->journal, binder), ==, 2);
}

static void
test_again (Fixture      *fixture,
            gconstpointer data)
{
  EbId     binder = id_of (100);
  GStatBuf status;

  g_assert_true (commit_revision (fixture->journal, make_revision (binder, id_of (7), id_of (1)), NULL));
  fixture_close (fixture);
  g_assert_cmpint (g_stat (fixture->path, &status), ==, 0);
  g_assert_cmpuint (status.st_mode & 0777, ==, 0600);
  fixture_open (fixture);
  g_assert_cmpuint (count (fixture->journal, binder), ==, 1);
}

static void
test_settings (Fixture      *fixture,
               gconstpointer data)
{
  const struct
  {
    const char *sql;
    gint64      value;
  } settings[] = {
    { "PRAGMA synchronous", 2 },
    { "PRAGMA foreign_keys", 1 },
    { "PRAGMA journal_mode = WAL", 0 }, /* a text: "wal" */
    { "PRAGMA application_id", 0x45674265 },
    { "PRAGMA user_version", 2 },
  };
  EbDb *db = EB_SQLITE_JOURNAL (fixture->journal)->db;

  for (guint i = 0; i < G_N_ELEMENTS (settings); i++)
    {
      gint64 value = -1;

      g_assert_true (eb_db_get_int (db, settings[i].sql, &value, NULL));
      g_assert_cmpint (value, ==, settings[i].value);
    }
}

/* A memory journal is one like any other. */
static void
test_memory (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EbJournal) journal = eb_sqlite_journal_open (":memory:", &error);

  g_assert_no_error (error);
  g_assert_true (commit_revision (journal, make_revision (id_of (100), id_of (7), id_of (1)), NULL));
  g_assert_cmpuint (count (journal, id_of (100)), ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/journal/revisions", test_revisions);
  ADD ("/journal/no-parent", test_no_parent);
  ADD ("/journal/each", test_each);
  ADD ("/journal/accounts", test_accounts);
  ADD ("/journal/account-secret", test_account_secret);
  ADD ("/journal/grants", test_grants);
  ADD ("/journal/drafts", test_drafts);
  ADD ("/journal/checked", test_checked);
  ADD ("/journal/send", test_send);
  ADD ("/journal/all-or-none", test_all_or_none);
  ADD ("/journal/again", test_again);
  ADD ("/journal/settings", test_settings);
  g_test_add_func ("/journal/memory", test_memory);
  return g_test_run ();
}
