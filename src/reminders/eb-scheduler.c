/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-scheduler.h"

#include "eb-alarm-clock.h"
#include "eb-clock.h"
#include "eb-reminder-plan.h"

#define RETRY_SECONDS (G_GINT64_CONSTANT (60) * 60)
#define DAY_SECONDS (G_GINT64_CONSTANT (24) * 60 * 60)

struct _EbScheduler
{
  GObject parent_instance;

  EbJournal    *journal;
  EbNotifier   *notifier;
  EbAlarmClock *alarm_clock;
  GHashTable   *unmarked; /* EbId => gint64 Unix seconds: told, but not on disk */
  gboolean      has_complained;
};

G_DEFINE_FINAL_TYPE (EbScheduler, eb_scheduler, G_TYPE_OBJECT)

/* Once until something works again, and never with the engine's words: they may
 * hold a path, and with it a name. */
static void
complain (EbScheduler *self,
          const char  *what)
{
  if (!self->has_complained)
    g_message ("%s Trying again later.", what);
  self->has_complained = TRUE;
}

static gboolean
mark_told (EbScheduler *self,
           const EbId  *item,
           gint64       now)
{
  g_autoptr (GError) error = NULL;

  if (eb_journal_mark_told (self->journal, item, now, &error))
    {
      g_hash_table_remove (self->unmarked, item);
      return TRUE;
    }

  /* Erased or closed meanwhile: there is nothing left to mark. */
  if (g_error_matches (error, EB_JOURNAL_ERROR, EB_JOURNAL_ERROR_NOT_FOUND))
    {
      g_hash_table_remove (self->unmarked, item);
      return TRUE;
    }

  /* A full disk must not bring the same moment again and again. */
  g_hash_table_insert (self->unmarked, eb_id_copy (item), g_memdup2 (&now, sizeof now));
  return FALSE;
}

static gboolean
mark_leftovers (EbScheduler *self)
{
  g_autoptr (GList) items = g_hash_table_get_keys (self->unmarked);
  gboolean all = TRUE;

  for (GList *l = items; l != NULL; l = l->next)
    {
      EbId          item = *(const EbId *) l->data;
      const gint64 *told = g_hash_table_lookup (self->unmarked, &item);

      all = mark_told (self, &item, *told) && all;
    }

  return all;
}

static gboolean
was_told (EbScheduler   *self,
          const EbAlarm *alarm,
          gint64         now)
{
  const gint64 *told = g_hash_table_lookup (self->unmarked, &alarm->item);

  return told != NULL && !eb_moment_is_due (alarm->at, alarm->every, MAX (alarm->told, *told), now);
}

/* An item can have several moments that have passed: it counts once. */
static GArray *
list_due_items (EbScheduler *self,
                gint64       now,
                GError     **error)
{
  g_autoptr (GArray) alarms = eb_journal_list_due_alarms (self->journal, now, error);
  g_autoptr (GArray) items = NULL;
  g_autoptr (GHashTable) seen = g_hash_table_new (eb_id_hash, eb_id_equal_func);

  if (alarms == NULL)
    return NULL;

  items = g_array_sized_new (FALSE, FALSE, sizeof (EbId), alarms->len);
  for (guint i = 0; i < alarms->len; i++)
    {
      EbAlarm *alarm = &g_array_index (alarms, EbAlarm, i);

      if (!was_told (self, alarm, now) && g_hash_table_add (seen, &alarm->item))
        g_array_append_val (items, alarm->item);
    }

  return g_steal_pointer (&items);
}

static gboolean
tell (EbScheduler *self,
      GArray      *items,
      gint64       now)
{
  g_autoptr (GError) error = NULL;
  gboolean all = TRUE;

  if (items->len == 0)
    return TRUE;

  if (!eb_notifier_tell (self->notifier, (const EbId *) items->data, items->len, &error))
    {
      complain (self, "No notice could be shown.");
      return FALSE;
    }

  for (guint i = 0; i < items->len; i++)
    all = mark_told (self, &g_array_index (items, EbId, i), now) && all;
  if (!all)
    complain (self, "It could not be written down that somebody was told.");

  return all;
}

static gboolean
tell_due (EbScheduler *self,
          gint64       now)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) items = NULL;
  gboolean marked = mark_leftovers (self);

  items = list_due_items (self, now, &error);
  if (items == NULL)
    {
      complain (self, "The dates could not be read.");
      return FALSE;
    }

  return tell (self, items, now) && marked;
}

/* What failed would ask again at once, so the journal's next moment is of use
 * only when all went well. */
static void
arm (EbScheduler *self,
     gint64       now,
     gboolean     all_well)
{
  g_autoptr (GError) error = NULL;
  gint64 next = G_MAXINT64;

  if (self->alarm_clock == NULL)
    return;

  if (!all_well || !eb_journal_next_alarm (self->journal, now, &next, &error))
    next = now + RETRY_SECONDS;
  eb_alarm_clock_set (self->alarm_clock, next);
}

/**
 * eb_scheduler_look:
 * @self: a scheduler
 *
 * Tells what is due by now and has not been told, and sleeps until the next
 * moment. Cheap and harmless when nothing is due; to be called at start and
 * after the alarms have changed.
 */
void
eb_scheduler_look (EbScheduler *self)
{
  gint64   now = eb_clock_now ();
  gboolean all_well = FALSE;

  g_return_if_fail (EB_IS_SCHEDULER (self));

  all_well = tell_due (self, now);
  if (all_well)
    self->has_complained = FALSE;
  arm (self, now, all_well);
}

/**
 * eb_scheduler_snooze:
 * @self: a scheduler
 * @item: the date to keep still about
 * @error: return location for a #GError in the EB_JOURNAL_ERROR domain
 *
 * Tells of @item again at nine in the morning, local time, of the day
 * %EB_SNOOZE_DAYS ahead, or at this hour if it is earlier than nine now. The
 * date itself does not move.
 *
 * Returns: %TRUE if it is on disk
 */
gboolean
eb_scheduler_snooze (EbScheduler *self,
                     const EbId  *item,
                     GError     **error)
{
  gint64 now = eb_clock_now ();
  gint64 until = 0;

  g_return_val_if_fail (EB_IS_SCHEDULER (self), FALSE);

  until = MIN (eb_clock_morning_of (eb_date_add_days (eb_clock_today (), EB_SNOOZE_DAYS)),
               now + EB_SNOOZE_DAYS * DAY_SECONDS);
  if (!eb_journal_snooze (self->journal, item, now, until, error))
    return FALSE;

  eb_scheduler_look (self);
  return TRUE;
}

static void
on_snoozed_cb (EbScheduler *self,
               const EbId  *item)
{
  g_autoptr (GError) error = NULL;

  if (!eb_scheduler_snooze (self, item, &error))
    g_message ("A reminder could not be put off; it comes again at its next moment.");
}

static gboolean
on_alarm_cb (gpointer user_data)
{
  eb_scheduler_look (user_data);
  return G_SOURCE_CONTINUE;
}

static void
eb_scheduler_dispose (GObject *object)
{
  EbScheduler *self = EB_SCHEDULER (object);

  g_clear_pointer (&self->alarm_clock, eb_alarm_clock_free);
  g_clear_object (&self->notifier);
  g_clear_object (&self->journal);

  G_OBJECT_CLASS (eb_scheduler_parent_class)->dispose (object);
}

static void
eb_scheduler_finalize (GObject *object)
{
  EbScheduler *self = EB_SCHEDULER (object);

  g_hash_table_unref (self->unmarked);

  G_OBJECT_CLASS (eb_scheduler_parent_class)->finalize (object);
}

static void
eb_scheduler_class_init (EbSchedulerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = eb_scheduler_dispose;
  object_class->finalize = eb_scheduler_finalize;
}

static void
eb_scheduler_init (EbScheduler *self)
{
  self->unmarked = g_hash_table_new_full (eb_id_hash, eb_id_equal_func, g_free, g_free);
  self->alarm_clock = eb_alarm_clock_new (on_alarm_cb, self);
  if (self->alarm_clock == NULL)
    g_message ("No timer to be had; reminders come only at login and when the window asks.");
}

/**
 * eb_scheduler_new:
 * @journal: where the alarms are
 * @notifier: who tells
 *
 * Nothing is told before the first eb_scheduler_look().
 *
 * Returns: (transfer full): a scheduler that belongs to the calling thread
 */
EbScheduler *
eb_scheduler_new (EbJournal  *journal,
                  EbNotifier *notifier)
{
  EbScheduler *self = NULL;

  g_return_val_if_fail (EB_IS_JOURNAL (journal), NULL);
  g_return_val_if_fail (EB_IS_NOTIFIER (notifier), NULL);

  self = g_object_new (EB_TYPE_SCHEDULER, NULL);
  self->journal = g_object_ref (journal);
  self->notifier = g_object_ref (notifier);
  g_signal_connect_object (notifier, "available", G_CALLBACK (eb_scheduler_look), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (notifier, "snoozed", G_CALLBACK (on_snoozed_cb), self, G_CONNECT_SWAPPED);

  return self;
}
