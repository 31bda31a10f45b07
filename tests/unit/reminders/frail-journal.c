/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "frail-journal.h"

#include "eb-sqlite-journal.h"

static void journal_iface_init (EbJournalInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (FrailJournal,
                               frail_journal,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (EB_TYPE_JOURNAL, journal_iface_init))

/* NULL with @error set while it may not be read. */
static EbJournal *
to_read (EbJournal *journal,
         GError   **error)
{
  FrailJournal *self = (FrailJournal *) journal;

  if (!self->unreadable)
    return self->journal;
  g_set_error_literal (error, EB_JOURNAL_ERROR, EB_JOURNAL_ERROR_DAMAGED, "damaged");
  return NULL;
}

static EbJournal *
to_write (EbJournal *journal,
          GError   **error)
{
  FrailJournal *self = (FrailJournal *) journal;

  if (!self->full)
    return self->journal;
  g_set_error_literal (error, EB_JOURNAL_ERROR, EB_JOURNAL_ERROR_FULL, "full");
  return NULL;
}

static gboolean
frail_journal_sync_alarms (EbJournal     *self,
                           const EbId    *group,
                           const EbAlarm *alarms,
                           gsize          n_alarms,
                           GError       **error)
{
  EbJournal *journal = to_write (self, error);

  return journal != NULL && eb_journal_sync_alarms (journal, group, alarms, n_alarms, error);
}

static GArray *
frail_journal_list_due_alarms (EbJournal *self,
                               gint64     now,
                               GError   **error)
{
  EbJournal *journal = to_read (self, error);

  return journal != NULL ? eb_journal_list_due_alarms (journal, now, error) : NULL;
}

static gboolean
frail_journal_next_alarm (EbJournal *self,
                          gint64     now,
                          gint64    *at,
                          GError   **error)
{
  EbJournal *journal = to_read (self, error);

  return journal != NULL && eb_journal_next_alarm (journal, now, at, error);
}

static gboolean
frail_journal_mark_told (EbJournal  *self,
                         const EbId *item,
                         gint64      now,
                         GError    **error)
{
  EbJournal *journal = to_write (self, error);

  return journal != NULL && eb_journal_mark_told (journal, item, now, error);
}

static gboolean
frail_journal_snooze (EbJournal  *self,
                      const EbId *item,
                      gint64      now,
                      gint64      until,
                      GError    **error)
{
  EbJournal *journal = to_write (self, error);

  return journal != NULL && eb_journal_snooze (journal, item, now, until, error);
}

static void
frail_journal_finalize (GObject *object)
{
  g_object_unref (((FrailJournal *) object)->journal);

  G_OBJECT_CLASS (frail_journal_parent_class)->finalize (object);
}

static void
frail_journal_class_init (FrailJournalClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = frail_journal_finalize;
}

static void
journal_iface_init (EbJournalInterface *iface)
{
  iface->sync_alarms = frail_journal_sync_alarms;
  iface->list_due_alarms = frail_journal_list_due_alarms;
  iface->next_alarm = frail_journal_next_alarm;
  iface->mark_told = frail_journal_mark_told;
  iface->snooze = frail_journal_snooze;
}

static void
frail_journal_init (FrailJournal *self)
{
  g_autoptr (GError) error = NULL;

  self->journal = eb_sqlite_journal_open (":memory:", &error);
  g_assert_no_error (error);
}

FrailJournal *
frail_journal_new (void)
{
  return g_object_new (frail_journal_get_type (), NULL);
}
