/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "copies-fixture.h"

#include "eb-sqlite-journal.h"

typedef struct
{
  EbJournal *into;
  EbBatch   *batch;
} Union;

static gboolean
take_revision (const EbSealed *sealed,
               gpointer        user_data)
{
  const Union *both = user_data;
  g_autoptr (EbSealed) there = eb_journal_get_revision (both->into, &sealed->head.id, NULL);

  if (there == NULL)
    g_ptr_array_add (both->batch->revisions, eb_sealed_new (&sealed->head, sealed->box));
  return G_SOURCE_CONTINUE;
}

static gboolean
is_same_account (gconstpointer a,
                 gconstpointer b)
{
  return eb_id_equal (&((const EbAccount *) a)->id, &((const EbAccount *) b)->id);
}

static gboolean
is_same_grant (gconstpointer a,
               gconstpointer b)
{
  return memcmp (((const EbGrant *) a)->signature, ((const EbGrant *) b)->signature, EB_SIGNATURE_SIZE) == 0;
}

/* Moves those of @from that @there has not. */
static void
take_new (GPtrArray *from,
          GPtrArray *there,
          GEqualFunc is_same,
          GPtrArray *into)
{
  for (guint i = from->len; i > 0; i--)
    if (!g_ptr_array_find_with_equal_func (there, g_ptr_array_index (from, i - 1), is_same, NULL))
      g_ptr_array_insert (into, 0, g_ptr_array_steal_index (from, i - 1));
}

static void
unite (EbJournal  *into,
       EbJournal  *from,
       const EbId *id)
{
  g_autoptr (EbBatch) batch = eb_batch_new ();
  g_autoptr (GPtrArray) accounts = eb_journal_list_accounts (from, NULL);
  g_autoptr (GPtrArray) accounts_there = eb_journal_list_accounts (into, NULL);
  g_autoptr (GPtrArray) grants = eb_journal_list_binder_grants (from, id, NULL);
  g_autoptr (GPtrArray) grants_there = eb_journal_list_binder_grants (into, id, NULL);
  g_autoptr (GError) error = NULL;
  Union both = { into, batch };

  take_new (accounts, accounts_there, is_same_account, batch->accounts);
  take_new (grants, grants_there, is_same_grant, batch->grants);
  eb_journal_each_revision (from, id, NULL, take_revision, &both, &error);
  g_assert_no_error (error);
  eb_journal_commit (into, batch, &error);
  g_assert_no_error (error);
}

void
copies_make (Home *from,
             Home *copy)
{
  g_autoptr (GError) error = NULL;

  *copy = (Home){ .rules = from->rules, .id = from->id, .table = eb_table_new () };
  copy->journal = eb_sqlite_journal_open (":memory:", &error);
  g_assert_no_error (error);
  unite (copy->journal, from->journal, &copy->id);
  home_sit (copy->table, LONE);
  home_sit (copy->table, AMIRA);
  home_reopen (copy);
}

void
copies_unite (Home *into,
              Home *from)
{
  unite (into->journal, from->journal, &into->id);
}

void
copies_clear (Home *copy)
{
  g_assert_finalize_object (g_steal_pointer (&copy->binder));
  g_assert_finalize_object (g_steal_pointer (&copy->table));
  g_assert_finalize_object (g_steal_pointer (&copy->journal));
}
