/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-db.h"
#include "eb-sqlite-journal.h"

G_BEGIN_DECLS

struct _EbSqliteJournal
{
  GObject parent_instance;

  EbDb *db;
};

/* As eb_sqlite_journal_open(), with another history of the schema (tests). */
EbJournal *eb_sqlite_journal_open_steps (const char        *path,
                                         const char *const *steps,
                                         guint              n_steps,
                                         GError           **error) G_GNUC_WARN_UNUSED_RESULT;

/* Parts of a commit; a transaction is open. */
gboolean eb_sqlite_insert_account (EbDb            *db,
                                   const EbAccount *account,
                                   GError         **error);
gboolean eb_sqlite_insert_grant (EbDb          *db,
                                 const EbGrant *grant,
                                 GError       **error);
gboolean eb_sqlite_insert_revision (EbDb           *db,
                                    const EbSealed *sealed,
                                    GError        **error);

/* The rest of the interface, by table. */
gboolean   eb_sqlite_each_revision (EbJournal   *journal,
                                    const EbId  *binder,
                                    const EbId  *key,
                                    EbSealedFunc func,
                                    gpointer     user_data,
                                    GError     **error);
EbSealed  *eb_sqlite_get_revision (EbJournal  *journal,
                                   const EbId *id,
                                   GError    **error);
gboolean   eb_sqlite_count_revisions (EbJournal  *journal,
                                      const EbId *binder,
                                      guint64    *count,
                                      GError    **error);
GPtrArray *eb_sqlite_list_accounts (EbJournal *journal,
                                    GError   **error);
gboolean   eb_sqlite_set_account_secret (EbJournal       *journal,
                                         const EbAccount *account,
                                         GError         **error);
GPtrArray *eb_sqlite_list_grants (EbJournal  *journal,
                                  const EbId *account,
                                  GError    **error);
GPtrArray *eb_sqlite_list_binder_grants (EbJournal  *journal,
                                         const EbId *binder,
                                         GError    **error);
gboolean   eb_sqlite_put_draft (EbJournal     *journal,
                                const EbId    *account,
                                const EbDraft *draft,
                                GError       **error);
gboolean   eb_sqlite_drop_draft (EbJournal  *journal,
                                 const EbId *account,
                                 const EbId *place,
                                 GError    **error);
GPtrArray *eb_sqlite_list_drafts (EbJournal  *journal,
                                  const EbId *account,
                                  GError    **error);
gboolean   eb_sqlite_add_checked (EbJournal  *journal,
                                  const EbId *place,
                                  GBytes     *tags,
                                  GError    **error);
GPtrArray *eb_sqlite_list_checked (EbJournal  *journal,
                                   const EbId *place,
                                   GError    **error);
gboolean   eb_sqlite_sync_alarms (EbJournal     *journal,
                                  const EbId    *group,
                                  const EbAlarm *alarms,
                                  gsize          n_alarms,
                                  GError       **error);
GArray    *eb_sqlite_list_due_alarms (EbJournal *journal,
                                      gint64     now,
                                      GError   **error);
gboolean   eb_sqlite_next_alarm (EbJournal *journal,
                                 gint64     now,
                                 gint64    *at,
                                 GError   **error);
gboolean   eb_sqlite_mark_told (EbJournal  *journal,
                                const EbId *item,
                                gint64      now,
                                GError    **error);
gboolean   eb_sqlite_snooze (EbJournal  *journal,
                             const EbId *item,
                             gint64      now,
                             gint64      until,
                             GError    **error);

G_END_DECLS
