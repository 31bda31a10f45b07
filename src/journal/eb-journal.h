/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "eb-keyring.h"

G_BEGIN_DECLS

typedef enum
{
  EB_JOURNAL_ERROR_FULL,      /* no room on the disk: free some, try again */
  EB_JOURNAL_ERROR_READ_ONLY, /* may not write there */
  EB_JOURNAL_ERROR_BUSY,      /* another process holds it: try again */
  EB_JOURNAL_ERROR_DAMAGED,   /* truncated or altered: restore a copy */
  EB_JOURNAL_ERROR_NOT_OURS,  /* not a database, or another program's */
  EB_JOURNAL_ERROR_TOO_NEW,   /* written by a newer Egne Ben: update */
  EB_JOURNAL_ERROR_REFUSED,   /* a rule of the store forbids it (unique, trigger) */
  EB_JOURNAL_ERROR_NOT_FOUND,
  EB_JOURNAL_ERROR_FAILED, /* anything else; the message has the engine's words */
} EbJournalError;

#define EB_JOURNAL_ERROR (eb_journal_error_quark ())
GQuark eb_journal_error_quark (void);

/**
 * EbBatch:
 * @accounts: (element-type EbAccount): new accounts
 * @grants: (element-type EbGrant): key grants
 * @revisions: (element-type EbSealed): revisions, in order
 * @sent_by: account whose drafts at @sent_from are dropped with this, or none
 * @sent_from: (element-type EbId): places of drafts
 *
 * What is written together: all of it or none.
 */
typedef struct
{
  GPtrArray *accounts;
  GPtrArray *grants;
  GPtrArray *revisions;
  EbId       sent_by;
  GArray    *sent_from;
} EbBatch;

EbBatch *eb_batch_new (void) G_GNUC_WARN_UNUSED_RESULT; /* arrays own their elements */
void     eb_batch_free (EbBatch *batch);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EbBatch, eb_batch_free)

/**
 * EbDraft:
 *
 * What somebody is typing and has not sent, sealed for them alone.
 */
typedef struct
{
  EbId    place;
  GBytes *sealed;
  gint64  time; /* microseconds since 1970-01-01 UTC */
} EbDraft;

void eb_draft_free (EbDraft *draft);

/**
 * EbAlarm:
 * @item: opaque, names a date without telling which
 * @at: Unix seconds UTC
 * @every: seconds between repeats; 0: once
 * @told: Unix seconds UTC of the last notice; 0: never
 *
 * A moment to remind at. All that the background service can read.
 */
typedef struct
{
  EbId   item;
  gint64 at;
  gint64 every;
  gint64 told;
} EbAlarm;

/* FALSE stops the walk without an error. @sealed is only lent. */
typedef gboolean (*EbSealedFunc) (const EbSealed *sealed,
                                  gpointer        user_data);

#define EB_TYPE_JOURNAL (eb_journal_get_type ())
G_DECLARE_INTERFACE (EbJournal, eb_journal, EB, JOURNAL, GObject)

/**
 * EbJournalInterface:
 *
 * What was written, kept for good, in the program's own terms. One
 * implementation per engine; nothing above knows which. All calls are
 * synchronous and durable when they return TRUE.
 */
struct _EbJournalInterface
{
  GTypeInterface parent_iface;

  gboolean (*commit) (EbJournal *self, const EbBatch *batch, GError **error);
  gboolean (*each_revision) (EbJournal *self, const EbId *binder, const EbId *key, EbSealedFunc func, gpointer user_data, GError **error);
  EbSealed *(*get_revision) (EbJournal *self, const EbId *id, GError **error);
  gboolean (*count_revisions) (EbJournal *self, const EbId *binder, guint64 *count, GError **error);
  GPtrArray *(*list_accounts) (EbJournal *self, GError **error);
  gboolean (*set_account_secret) (EbJournal *self, const EbAccount *account, GError **error);
  GPtrArray *(*list_grants) (EbJournal *self, const EbId *account, GError **error);
  GPtrArray *(*list_binder_grants) (EbJournal *self, const EbId *binder, GError **error);
  gboolean (*put_draft) (EbJournal *self, const EbId *account, const EbDraft *draft, GError **error);
  gboolean (*drop_draft) (EbJournal *self, const EbId *account, const EbId *place, GError **error);
  GPtrArray *(*list_drafts) (EbJournal *self, const EbId *account, GError **error);
  gboolean (*add_checked) (EbJournal *self, const EbId *place, GBytes *tags, GError **error);
  GPtrArray *(*list_checked) (EbJournal *self, const EbId *place, GError **error);
  gboolean (*sync_alarms) (EbJournal *self, const EbId *group, const EbAlarm *alarms, gsize n_alarms, GError **error);
  GArray *(*list_due_alarms) (EbJournal *self, gint64 now, GError **error);
  gboolean (*next_alarm) (EbJournal *self, gint64 now, gint64 *at, GError **error);
  gboolean (*mark_told) (EbJournal *self, const EbId *item, gint64 now, GError **error);
  gboolean (*snooze) (EbJournal *self, const EbId *item, gint64 now, gint64 until, GError **error);
};

gboolean eb_journal_commit (EbJournal     *self,
                            const EbBatch *batch,
                            GError       **error);
/* The binder's revisions in the order they were written; @key: only those under
 * that key. */
gboolean   eb_journal_each_revision (EbJournal   *self,
                                     const EbId  *binder,
                                     const EbId  *key,
                                     EbSealedFunc func,
                                     gpointer     user_data,
                                     GError     **error);
EbSealed  *eb_journal_get_revision (EbJournal  *self,
                                    const EbId *id,
                                    GError    **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean   eb_journal_count_revisions (EbJournal  *self,
                                       const EbId *binder,
                                       guint64    *count,
                                       GError    **error);
GPtrArray *eb_journal_list_accounts (EbJournal *self,
                                     GError   **error) G_GNUC_WARN_UNUSED_RESULT;
/* Only the sealed secret and its parameters; keys and name stay. */
gboolean   eb_journal_set_account_secret (EbJournal       *self,
                                          const EbAccount *account,
                                          GError         **error);
GPtrArray *eb_journal_list_grants (EbJournal  *self,
                                   const EbId *account,
                                   GError    **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *eb_journal_list_binder_grants (EbJournal  *self,
                                          const EbId *binder,
                                          GError    **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean   eb_journal_put_draft (EbJournal     *self,
                                 const EbId    *account,
                                 const EbDraft *draft,
                                 GError       **error);
gboolean   eb_journal_drop_draft (EbJournal  *self,
                                  const EbId *account,
                                  const EbId *place,
                                  GError    **error);
GPtrArray *eb_journal_list_drafts (EbJournal  *self,
                                   const EbId *account,
                                   GError    **error) G_GNUC_WARN_UNUSED_RESULT;
/* What an account's program has verified of a binder (see eb-checked.h); @place: opaque.
 * Belongs to this file alone, and may be lost. */
gboolean   eb_journal_add_checked (EbJournal  *self,
                                   const EbId *place,
                                   GBytes     *tags,
                                   GError    **error);
GPtrArray *eb_journal_list_checked (EbJournal  *self,
                                    const EbId *place,
                                    GError    **error) G_GNUC_WARN_UNUSED_RESULT;
/* Makes @alarms (told is ignored) the alarms of @group, one binder's opaque
 * name: new ones come, those no longer wanted go, those that stay keep @told.
 * A snooze (see below) of an item that still has alarms, or of one that is
 * still wanted, stays. */
gboolean eb_journal_sync_alarms (EbJournal     *self,
                                 const EbId    *group,
                                 const EbAlarm *alarms,
                                 gsize          n_alarms,
                                 GError       **error);
/* Those that ask to be told at @now (eb_moment_is_due()), but for snoozed
 * items. (element-type EbAlarm) */
GArray *eb_journal_list_due_alarms (EbJournal *self,
                                    gint64     now,
                                    GError   **error) G_GNUC_WARN_UNUSED_RESULT;
/* When something next asks, G_MAXINT64 if nothing does. */
gboolean eb_journal_next_alarm (EbJournal *self,
                                gint64     now,
                                gint64    *at,
                                GError   **error);
gboolean eb_journal_mark_told (EbJournal  *self,
                               const EbId *item,
                               gint64      now,
                               GError    **error);
/* The item keeps still until @until and then asks once more, whatever its own
 * moments are. The date itself does not move. */
gboolean eb_journal_snooze (EbJournal  *self,
                            const EbId *item,
                            gint64      now,
                            gint64      until,
                            GError    **error);

G_END_DECLS
