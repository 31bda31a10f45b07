/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-entry.h"
#include "eb-routine-private.h"

/* The week: routines, and what is said of their turns, each behind its own door. */

/* --- Routines ---------------------------------------------------------------------- */

/* The routine that @entry names, behind the same door. */
static EbRoutine *
read_routine (EbBinder      *self,
              const EbEntry *entry)
{
  EbId       record = EB_ID_NONE;
  EbRoutine *routine = NULL;

  if (!eb_id_is_none (&entry->head->parent) ||
      !eb_payload_get_bytes (entry->payload, "routine", record.bytes, sizeof record.bytes))
    return NULL;
  routine = g_hash_table_lookup (self->routines_by_record, &record);
  return routine != NULL && eb_routine_get_door (routine) == entry->door ? routine : NULL;
}

/* What it says, but for the rule. */
static gboolean
read_words (EbBinder       *self,
            const EbEntry  *entry,
            EbRoutineWords *words)
{
  EbId account = EB_ID_NONE;

  words->task = "";
  if (!g_variant_lookup (entry->payload, "title", "&s", &words->title) || *words->title == '\0')
    return FALSE;
  if (eb_entry_says (entry, "task") && !g_variant_lookup (entry->payload, "task", "&s", &words->task))
    return FALSE;
  if (eb_payload_get_bytes (entry->payload, "who", account.bytes, sizeof account.bytes))
    words->who = eb_binder_find_person (self, &account);
  words->start = eb_payload_get_date (entry->payload, "start");
  return eb_date_is_set (words->start) && (words->who != NULL || !eb_entry_says (entry, "who"));
}

/* One that comes some day. */
static EbRecurrence *
read_rule (const EbEntry *entry,
           EbDate         start)
{
  const char *text = NULL;
  g_autoptr (EbRecurrence) rule = NULL;

  if (!g_variant_lookup (entry->payload, "rule", "&s", &text))
    return NULL;
  rule = eb_recurrence_parse (text, NULL);
  return rule != NULL && eb_date_is_set (eb_recurrence_first (rule, start)) ? g_steal_pointer (&rule) : NULL;
}

static void
add_routine (EbBinder             *self,
             const EbEntry        *entry,
             const EbRoutineWords *words)
{
  g_autoptr (EbRoutine) made = eb_routine_new (entry->head, entry->door, entry->author, words);

  g_hash_table_insert (self->routines_by_record, (gpointer) eb_routine_get_record (made), made);
  g_list_store_append (self->routines, made);
}

/* Only its author changes it, and no week that has passed. Of two revisions at once
 * the first in the file counts, and the other is kept. */
gboolean
eb_fold_routine (EbBinder      *self,
                 const EbEntry *entry)
{
  EbRoutine     *routine = g_hash_table_lookup (self->routines_by_record, &entry->head->record);
  EbRoutineWords words = { 0 };
  g_autoptr (EbRecurrence) rule = NULL;

  if (!eb_door_holds_goals (entry->door) || (routine == NULL) != eb_id_is_none (&entry->head->parent) || !read_words (self, entry, &words))
    return FALSE;
  rule = read_rule (entry, words.start);
  if (rule == NULL)
    return FALSE;
  words.rule = rule;
  if (routine == NULL)
    {
      add_routine (self, entry, &words);
      return TRUE;
    }

  if (eb_routine_get_door (routine) != entry->door || eb_routine_get_author (routine) != entry->author)
    return FALSE;
  if (!eb_id_equal (&entry->head->parent, eb_routine_get_head (routine)))
    eb_routine_add_other (routine, entry->head, &words);
  else if (!eb_routine_is_new_plan (routine, &words) || eb_date_compare (words.start, eb_entry_earliest_day (entry)) >= 0)
    eb_routine_revise (routine, entry->head, &words);
  else
    return FALSE;
  return TRUE;
}

/* By its author or the youth. It may not have stood since yesterday; earlier days
 * keep it. */
gboolean
eb_fold_routine_end (EbBinder      *self,
                     const EbEntry *entry)
{
  EbRoutine   *routine = read_routine (self, entry);
  const EbDate last = eb_payload_get_date (entry->payload, "last");

  if (routine == NULL || !eb_date_is_set (last) ||
      (eb_routine_get_author (routine) != entry->author && eb_person_get_actor (entry->author) != EB_ACTOR_YOUTH) ||
      eb_date_compare (eb_date_add_days (last, 1), eb_entry_earliest_day (entry)) < 0)
    return FALSE;
  eb_routine_end (routine, last);
  return TRUE;
}

/* --- Turns ---------------------------------------------------------------------------- */

static gboolean
read_to (const EbEntry *entry,
         EbTurnTold    *told)
{
  if (told->mark != EB_TURN_MARK_MOVED)
    return TRUE;
  told->to = eb_payload_get_date (entry->payload, "to");
  return eb_date_is_set (told->to) && ABS (eb_date_days_between (told->due, told->to)) <= EB_TURN_MAX_DAYS_MOVED;
}

/* What is its author's to say in no state is refused; what does not fit the state that
 * the turn has come to is kept, and changes nothing: it may have been said at the same
 * time in another window. */
gboolean
eb_fold_turn (EbBinder      *self,
              const EbEntry *entry)
{
  EbRoutine  *routine = read_routine (self, entry);
  EbTurnTold  told = { .due = eb_payload_get_date (entry->payload, "due"), .time = entry->head->time };
  const char *nick = NULL;
  const char *why = "";

  if (routine == NULL || !eb_date_is_set (told.due) ||
      !g_variant_lookup (entry->payload, "mark", "&s", &nick) || !eb_turn_mark_from_nick (nick, &told.mark) ||
      !eb_turn_mark_is_for (told.mark, eb_person_get_actor (entry->author)) ||
      !read_to (entry, &told) || !eb_routine_gives (routine, told.due))
    return FALSE;

  g_variant_lookup (entry->payload, "why", "&s", &why);
  told.person = g_object_ref (entry->author);
  told.why = g_strdup (why);
  eb_routine_tell (routine, g_memdup2 (&told, sizeof told));
  return TRUE;
}
