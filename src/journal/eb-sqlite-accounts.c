/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "eb-sqlite-journal-private.h"

#define ACCOUNT_COLUMNS                                      \
  "id, name, public_box, public_sign,"                       \
  " password_salt, password_ops, password_mem, by_password," \
  " recovery_salt, recovery_ops, recovery_mem, by_recovery"
#define GRANT_COLUMNS "binder, key_id, account, granter, time, sealed, signature"

/* --- Accounts ---------------------------------------------------------- */

/* From place 5 (1 is the id) on; the same in both statements below. */
static void
bind_secrets (EbQuery         *query,
              const EbAccount *account)
{
  eb_query_bind_raw (query, 5, account->password_kdf.salt, sizeof account->password_kdf.salt);
  eb_query_bind_int (query, 6, (gint64) account->password_kdf.ops);
  eb_query_bind_int (query, 7, (gint64) account->password_kdf.mem);
  eb_query_bind_bytes (query, 8, account->by_password);
  eb_query_bind_raw (query, 9, account->recovery_kdf.salt, sizeof account->recovery_kdf.salt);
  eb_query_bind_int (query, 10, (gint64) account->recovery_kdf.ops);
  eb_query_bind_int (query, 11, (gint64) account->recovery_kdf.mem);
  eb_query_bind_bytes (query, 12, account->by_recovery);
}

gboolean
eb_sqlite_insert_account (EbDb            *db,
                          const EbAccount *account,
                          GError         **error)
{
  g_autoptr (EbQuery) query = eb_db_query (db, "INSERT INTO account (" ACCOUNT_COLUMNS ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)", error);

  if (query == NULL)
    return FALSE;

  eb_query_bind_id (query, 1, &account->id);
  eb_query_bind_text (query, 2, account->name);
  eb_query_bind_raw (query, 3, account->public_box, sizeof account->public_box);
  eb_query_bind_raw (query, 4, account->public_sign, sizeof account->public_sign);
  bind_secrets (query, account);
  return eb_query_run (query, error);
}

static EbAccount *
dup_account (EbQuery *query,
             GError **error)
{
  g_autoptr (EbAccount) account = g_new0 (EbAccount, 1);
  const char *name = (const char *) sqlite3_column_text (query->stmt, 1);

  account->id = eb_query_get_id (query, 0);
  account->name = g_utf8_make_valid (name != NULL ? name : "", -1);
  eb_query_get_raw (query, 2, account->public_box, sizeof account->public_box);
  eb_query_get_raw (query, 3, account->public_sign, sizeof account->public_sign);
  eb_query_get_raw (query, 4, account->password_kdf.salt, sizeof account->password_kdf.salt);
  account->password_kdf.ops = (guint64) eb_query_get_int (query, 5);
  account->password_kdf.mem = (guint64) eb_query_get_int (query, 6);
  account->by_password = eb_query_get_bytes (query, 7);
  eb_query_get_raw (query, 8, account->recovery_kdf.salt, sizeof account->recovery_kdf.salt);
  account->recovery_kdf.ops = (guint64) eb_query_get_int (query, 9);
  account->recovery_kdf.mem = (guint64) eb_query_get_int (query, 10);
  account->by_recovery = eb_query_get_bytes (query, 11);
  return eb_query_check (query, error) ? g_steal_pointer (&account) : NULL;
}

GPtrArray *
eb_sqlite_list_accounts (EbJournal *journal,
                         GError   **error)
{
  g_autoptr (GPtrArray) accounts = g_ptr_array_new_with_free_func ((GDestroyNotify) eb_account_free);
  g_autoptr (EbQuery) query = eb_db_query (EB_SQLITE_JOURNAL (journal)->db, "SELECT " ACCOUNT_COLUMNS " FROM account ORDER BY seq", error);
  gboolean has_row = FALSE;

  if (query == NULL)
    return NULL;

  while (TRUE)
    {
      EbAccount *account;

      if (!eb_query_step (query, &has_row, error))
        return NULL;
      if (!has_row)
        return g_steal_pointer (&accounts);

      account = dup_account (query, error);
      if (account == NULL)
        return NULL;
      g_ptr_array_add (accounts, account);
    }
}

gboolean
eb_sqlite_set_account_secret (EbJournal       *journal,
                              const EbAccount *account,
                              GError         **error)
{
  EbDb *db = EB_SQLITE_JOURNAL (journal)->db;
  g_autoptr (EbQuery) query = eb_db_query (db,
                                           "UPDATE account SET"
                                           " password_salt = ?5, password_ops = ?6, password_mem = ?7, by_password = ?8,"
                                           " recovery_salt = ?9, recovery_ops = ?10, recovery_mem = ?11, by_recovery = ?12"
                                           " WHERE id = ?1",
                                           error);

  if (query == NULL)
    return FALSE;

  eb_query_bind_id (query, 1, &account->id);
  bind_secrets (query, account);
  if (!eb_query_run (query, error))
    return FALSE;
  if (sqlite3_changes (db->handle) == 0)
    {
      g_set_error_literal (error, EB_JOURNAL_ERROR, EB_JOURNAL_ERROR_NOT_FOUND, "There is no such account");
      return FALSE;
    }
  return TRUE;
}

/* --- Grants ------------------------------------------------------------ */

gboolean
eb_sqlite_insert_grant (EbDb          *db,
                        const EbGrant *grant,
                        GError       **error)
{
  g_autoptr (EbQuery) query = eb_db_query (db, "INSERT INTO key_grant (" GRANT_COLUMNS ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)", error);

  if (query == NULL)
    return FALSE;

  eb_query_bind_id (query, 1, &grant->binder);
  eb_query_bind_id (query, 2, &grant->key);
  eb_query_bind_id (query, 3, &grant->account);
  eb_query_bind_id (query, 4, &grant->granter);
  eb_query_bind_int (query, 5, grant->time);
  eb_query_bind_bytes (query, 6, grant->sealed);
  eb_query_bind_raw (query, 7, grant->signature, sizeof grant->signature);
  return eb_query_run (query, error);
}

static EbGrant *
dup_grant (EbQuery *query,
           GError **error)
{
  g_autoptr (EbGrant) grant = g_new0 (EbGrant, 1);

  grant->binder = eb_query_get_id (query, 0);
  grant->key = eb_query_get_id (query, 1);
  grant->account = eb_query_get_id (query, 2);
  grant->granter = eb_query_get_id (query, 3);
  grant->time = eb_query_get_int (query, 4);
  grant->sealed = eb_query_get_bytes (query, 5);
  eb_query_get_raw (query, 6, grant->signature, sizeof grant->signature);
  return eb_query_check (query, error) ? g_steal_pointer (&grant) : NULL;
}

static GPtrArray *
list_grants (EbJournal  *journal,
             const char *sql,
             const EbId *subject,
             GError    **error)
{
  g_autoptr (GPtrArray) grants = g_ptr_array_new_with_free_func ((GDestroyNotify) eb_grant_free);
  g_autoptr (EbQuery) query = eb_db_query (EB_SQLITE_JOURNAL (journal)->db, sql, error);
  gboolean has_row = FALSE;

  if (query == NULL)
    return NULL;

  eb_query_bind_id (query, 1, subject);
  while (TRUE)
    {
      EbGrant *grant;

      if (!eb_query_step (query, &has_row, error))
        return NULL;
      if (!has_row)
        return g_steal_pointer (&grants);

      grant = dup_grant (query, error);
      if (grant == NULL)
        return NULL;
      g_ptr_array_add (grants, grant);
    }
}

GPtrArray *
eb_sqlite_list_grants (EbJournal  *journal,
                       const EbId *account,
                       GError    **error)
{
  return list_grants (journal, "SELECT " GRANT_COLUMNS " FROM key_grant WHERE account = ?1 ORDER BY seq", account, error);
}

GPtrArray *
eb_sqlite_list_binder_grants (EbJournal  *journal,
                              const EbId *binder,
                              GError    **error)
{
  return list_grants (journal, "SELECT " GRANT_COLUMNS " FROM key_grant WHERE binder = ?1 ORDER BY seq", binder, error);
}

/* --- Drafts ------------------------------------------------------------ */

gboolean
eb_sqlite_put_draft (EbJournal     *journal,
                     const EbId    *account,
                     const EbDraft *draft,
                     GError       **error)
{
  g_autoptr (EbQuery) query = eb_db_query (EB_SQLITE_JOURNAL (journal)->db,
                                           "INSERT INTO draft (account, place, sealed, time) VALUES (?1, ?2, ?3, ?4)"
                                           " ON CONFLICT DO UPDATE SET sealed = excluded.sealed, time = excluded.time",
                                           error);

  if (query == NULL)
    return FALSE;

  eb_query_bind_id (query, 1, account);
  eb_query_bind_id (query, 2, &draft->place);
  eb_query_bind_bytes (query, 3, draft->sealed);
  eb_query_bind_int (query, 4, draft->time);
  return eb_query_run (query, error);
}

/* Also part of a commit. That there is none is no error. */
gboolean
eb_sqlite_drop_draft (EbJournal  *journal,
                      const EbId *account,
                      const EbId *place,
                      GError    **error)
{
  g_autoptr (EbQuery) query = eb_db_query (EB_SQLITE_JOURNAL (journal)->db, "DELETE FROM draft WHERE account = ?1 AND place = ?2", error);

  if (query == NULL)
    return FALSE;

  eb_query_bind_id (query, 1, account);
  eb_query_bind_id (query, 2, place);
  return eb_query_run (query, error);
}

static EbDraft *
dup_draft (EbQuery *query)
{
  EbDraft *draft = g_new (EbDraft, 1);

  draft->place = eb_query_get_id (query, 0);
  draft->sealed = eb_query_get_bytes (query, 1);
  draft->time = eb_query_get_int (query, 2);
  return draft;
}

GPtrArray *
eb_sqlite_list_drafts (EbJournal  *journal,
                       const EbId *account,
                       GError    **error)
{
  g_autoptr (GPtrArray) drafts = g_ptr_array_new_with_free_func ((GDestroyNotify) eb_draft_free);
  g_autoptr (EbQuery) query = eb_db_query (EB_SQLITE_JOURNAL (journal)->db, "SELECT place, sealed, time FROM draft WHERE account = ?1 ORDER BY time, place", error);
  gboolean has_row = FALSE;

  if (query == NULL)
    return NULL;

  eb_query_bind_id (query, 1, account);
  while (TRUE)
    {
      if (!eb_query_step (query, &has_row, error))
        return NULL;
      if (!has_row)
        return eb_query_check (query, error) ? g_steal_pointer (&drafts) : NULL;

      g_ptr_array_add (drafts, dup_draft (query));
    }
}
