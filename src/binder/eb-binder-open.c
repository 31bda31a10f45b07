/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-binder-keys-private.h"
#include "eb-clock.h"

static gboolean
each_seat (EbBinder *self,
           gboolean (*func) (EbBinder *self, EbSeat *seat, GError **error),
           GError **error)
{
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (self->table));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (EbSeat) seat = g_list_model_get_item (G_LIST_MODEL (self->table), i);

      if (!func (self, seat, error))
        return FALSE;
    }
  return TRUE;
}

/* --- Signatures, in idle time ----------------------------------------------- */

#define NOTES_PER_IDLE 10

static gboolean
check_some (gpointer user_data)
{
  EbBinder *self = user_data;

  for (guint done = 0; done < NOTES_PER_IDLE;)
    {
      g_autoptr (EbGoal) goal = g_list_model_get_item (G_LIST_MODEL (self->goals), self->check_goal);
      g_autoptr (EbNote) note = NULL;

      if (goal == NULL)
        {
          self->check_source = 0;
          eb_binder_keep_checked (self);
          return G_SOURCE_REMOVE;
        }
      note = g_list_model_get_item (eb_goal_get_notes (goal), self->check_note++);
      if (note == NULL)
        {
          self->check_goal++;
          self->check_note = 0;
          continue;
        }
      eb_binder_check_note (self, note);
      done++;
    }
  return G_SOURCE_CONTINUE;
}

static EbTrust
verify_note (EbBinder *self,
             EbNote   *note)
{
  g_autoptr (EbSealed) sealed = eb_journal_get_revision (self->journal, eb_note_get_revision (note), NULL);
  g_autoptr (GVariant) payload = NULL;
  g_auto (EbOpened) opened = { 0 };
  EbKeyring *keyring = sealed == NULL ? NULL : eb_binder_keyring_for (self, &sealed->head.key);

  if (keyring == NULL || !eb_keyring_open (keyring, sealed, &opened, NULL))
    return EB_TRUST_FORGED;

  payload = eb_binder_payload (&opened);
  return eb_fold_is_first_of (note, payload) &&
             eb_binder_verify (self, keyring, sealed, &opened, eb_person_get_public_sign (eb_note_get_author (note)))
           ? EB_TRUST_SIGNED
           : EB_TRUST_FORGED;
}

/**
 * eb_binder_check_note:
 * @self: the binder
 * @note: one of its notes
 *
 * Reads the note's row once more and verifies its author's signature over what
 * is shown. Done once for each note: when it is first shown, or in idle time.
 *
 * Returns: whether the author wrote it; a note that cannot be checked (its row
 *   is gone or altered) counts as forged
 */
EbTrust
eb_binder_check_note (EbBinder *self,
                      EbNote   *note)
{
  g_return_val_if_fail (EB_IS_BINDER (self), EB_TRUST_FORGED);
  g_return_val_if_fail (EB_IS_NOTE (note), EB_TRUST_FORGED);

  if (eb_note_get_trust (note) == EB_TRUST_UNCHECKED)
    eb_note_set_trust (note, verify_note (self, note));
  return eb_note_get_trust (note);
}

/* The other side may have become ready while nobody of this one was here. That it
 * could not be written now keeps nobody out: it is tried again the next time. */
static void
show_what_is_ready (EbBinder *self)
{
  g_autoptr (GError) error = NULL;

  if (!eb_binder_show_ready (self, &error))
    g_message ("Answers that are ready could not be shown: %s", error->message);
}

/* --- Opening ------------------------------------------------------------- */

static void
on_table_changed_cb (EbBinder *self)
{
  if (!eb_binder_is_alone (self))
    eb_fold_empty_room (self);
}

static EbBinder *
new_binder (EbJournal       *journal,
            EbTable         *table,
            const EbId      *id,
            const EbRuleSet *rules)
{
  EbBinder *self = g_object_new (EB_TYPE_BINDER, NULL);

  self->journal = g_object_ref (journal);
  self->table = g_object_ref (table);
  self->rules = rules;
  self->id = *id;
  self->keys_day = eb_clock_today ();
  return self;
}

/* Takes the keys, reads with them, and looks at who gave them once it is known who
 * is who. @bad_keys: how many are not what they seem. */
static gboolean
read_with_keys (EbBinder *self,
                guint    *bad_keys,
                GError  **error)
{
  guint before = 0;

  if (!each_seat (self, eb_binder_take_keys, error))
    return FALSE;
  *bad_keys = self->broken;
  if (!eb_binder_read_all (self, error))
    return FALSE;
  before = self->broken;
  if (!each_seat (self, eb_binder_verify_keys, error))
    return FALSE;
  *bad_keys += self->broken - before;
  return TRUE;
}

/* Only what was read tells which doors are open. When a door turns out not to be,
 * which is seldom, all is read once more without its keys. */
static EbBinder *
read_what_is_open (EbJournal       *journal,
                   EbTable         *table,
                   const EbId      *id,
                   const EbRuleSet *rules,
                   GError         **error)
{
  g_autoptr (EbBinder) self = new_binder (journal, table, id, rules);
  guint bad_keys = 0;

  if (!read_with_keys (self, &bad_keys, error))
    return NULL;
  if (eb_binder_shut_doors (self))
    {
      g_autoptr (EbBinder) again = new_binder (journal, table, id, rules);

      again->broken = bad_keys;
      if (!eb_binder_read_all (again, error))
        return NULL;
      g_set_object (&self, again);
    }
  if (self->youth_name == NULL)
    {
      g_set_error (error, EB_BINDER_ERROR, EB_BINDER_ERROR_NO_DOOR, "nobody at the table has a key to this binder");
      return NULL;
    }
  return g_steal_pointer (&self);
}

/**
 * eb_binder_open:
 * @journal: where it is stored
 * @table: who is there; the binder opens what any of them may read
 * @id: which binder
 * @rules: (transfer none): the legal clock's rules; must outlive the binder
 * @error: return location for a #GError
 *
 * Returns: (transfer full): the binder; %NULL on error (%EB_BINDER_ERROR_NO_DOOR
 *   if nobody at the table has a key to it, %EB_BINDER_ERROR_UNTRUSTED if an
 *   account's keys have changed)
 */
EbBinder *
eb_binder_open (EbJournal       *journal,
                EbTable         *table,
                const EbId      *id,
                const EbRuleSet *rules,
                GError         **error)
{
  g_autoptr (EbBinder) self = NULL;

  g_return_val_if_fail (EB_IS_JOURNAL (journal), NULL);
  g_return_val_if_fail (EB_IS_TABLE (table), NULL);

  self = read_what_is_open (journal, table, id, rules, error);
  if (self == NULL)
    return NULL;
  if (!eb_binder_refresh_dates (self, error))
    return NULL;
  show_what_is_ready (self);
  g_signal_connect_object (table, "items-changed", G_CALLBACK (on_table_changed_cb), self, G_CONNECT_SWAPPED);
  self->check_source = g_idle_add_full (G_PRIORITY_LOW, check_some, self, NULL);
  return g_steal_pointer (&self);
}
