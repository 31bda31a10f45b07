/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-alarms.h"
#include "eb-binder-keys-private.h"
#include "eb-clock.h"
#include "eb-date-item-private.h"
#include "eb-money-private.h"
#include "eb-text.h"

static const EbActed *
find_acted (EbBinder   *self,
            const char *key)
{
  const EbActed *latest = NULL;

  for (guint i = 0; i < self->acted->len; i++)
    {
      const EbActed *acted = g_ptr_array_index (self->acted, i);

      if (g_str_equal (acted->key, key) && (latest == NULL || acted->closing.at >= latest->closing.at))
        latest = acted;
    }
  return latest;
}

static void
add_shelved (EbBinder        *self,
             GPtrArray       *agenda,
             const EbClosing *closings)
{
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (self->goals));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (EbGoal) goal = g_list_model_get_item (G_LIST_MODEL (self->goals), i);
      g_autofree char *subject = eb_id_to_hex (eb_goal_get_record (goal));
      const EbShelved  shelved = { subject, eb_goal_get_text (goal), eb_goal_get_look_again (goal) };

      eb_agenda_add_shelved (agenda, self->rules, &shelved, closings, self->acted->len, self->today);
    }
}

/* Of decisions that were written in by mistake there is nothing to complain. */
static void
add_complaints (EbBinder        *self,
                GPtrArray       *agenda,
                const EbClosing *closings)
{
  GListModel *decisions = eb_money_get_decisions (self->money);

  for (guint i = 0; i < g_list_model_get_n_items (decisions); i++)
    {
      g_autoptr (EbDecision) decision = g_list_model_get_item (decisions, i);
      g_autofree char  *subject = eb_id_to_hex (eb_decision_get_record (decision));
      const EbComplaint complaint = { subject, eb_decision_get_words (decision)->complain };

      if (!eb_decision_is_gone (decision))
        eb_agenda_add_complaint (agenda, self->rules, &complaint, closings, self->acted->len, self->today);
    }
}

static GPtrArray *
compute_agenda (EbBinder *self)
{
  g_autofree EbClosing *closings = g_new0 (EbClosing, self->acted->len + 1);
  GPtrArray            *agenda = NULL;

  for (guint i = 0; i < self->acted->len; i++)
    closings[i] = ((const EbActed *) g_ptr_array_index (self->acted, i))->closing;
  agenda = eb_agenda_new (&self->facts, self->rules, closings, self->acted->len, self->rhythm, self->today);
  add_shelved (self, agenda, closings);
  add_complaints (self, agenda, closings);
  return agenda;
}

/**
 * eb_binder_refresh_dates:
 * @self: the binder
 * @error: return location for a #GError in the EB_JOURNAL_ERROR domain
 *
 * Lets the keys follow what was said for today, computes all dates for today and
 * writes their alarms. The list of dates is
 * new even if the alarms could not be written.
 *
 * Returns: %TRUE if the alarms are on the disk
 */
gboolean
eb_binder_refresh_dates (EbBinder *self,
                         GError  **error)
{
  g_auto (EbAlarms) alarms = { 0 };
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) agenda = NULL;

  g_return_val_if_fail (EB_IS_BINDER (self), FALSE);

  eb_binder_follow_day (self);
  if (!eb_alarms_init (&alarms, self, error))
    return FALSE;
  self->today = eb_clock_today ();
  eb_money_set_day (self->money, self->facts.birth, self->today);
  agenda = compute_agenda (self);
  g_ptr_array_set_free_func (agenda, NULL); /* each goes into its item */
  for (guint i = 0; i < agenda->len; i++)
    {
      EbDue         *due = g_ptr_array_index (agenda, i);
      const EbId     name = eb_alarms_add (&alarms, due);
      const EbActed *acted = find_acted (self, due->key);
      EbDateItem    *item = eb_date_item_new (due, &name);

      if (acted != NULL)
        eb_date_item_set_acted (item, acted->actor, acted->reason, acted->closing.on);
      g_ptr_array_add (items, item);
    }
  g_list_store_splice (self->dates, 0, g_list_model_get_n_items (G_LIST_MODEL (self->dates)), items->pdata, items->len);
  g_object_notify (G_OBJECT (self), "today");

  return eb_alarms_sync (&alarms, error);
}

/**
 * eb_binder_close_date:
 * @self: the binder
 * @by: somebody in it, unlocked
 * @item: one of its open dates
 * @how: held, moved or not needed
 * @on: held: the day it was held, not after today; moved: the new day, not before
 *   today; not needed: ignored
 * @reason: (nullable): why; may be empty only for held
 * @error: return location for a #GError (EB_TEXT_ERROR for the words)
 *
 * Returns: %TRUE when it is on the disk; the dates are then new objects
 */
gboolean
eb_binder_close_date (EbBinder   *self,
                      EbSeat     *by,
                      EbDateItem *item,
                      EbCloseHow  how,
                      EbDate      on,
                      const char *reason,
                      GError    **error)
{
  g_auto (GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE_VARDICT);
  g_autofree char *why = NULL;

  g_return_val_if_fail (EB_IS_BINDER (self), FALSE);
  g_return_val_if_fail (EB_IS_DATE_ITEM (item), FALSE);

  if (how == EB_CLOSE_NOT_NEEDED)
    on = self->today;
  if (!eb_date_is_valid (on) ||
      (how == EB_CLOSE_HELD && eb_date_compare (on, self->today) > 0) ||
      (how == EB_CLOSE_MOVED && eb_date_compare (on, self->today) < 0))
    return eb_binder_fail (error, EB_BINDER_ERROR_DATE, "held in the future or moved into the past");
  why = eb_text_clean_optional (reason, EB_NOTE_MAX_CHARS, error);
  if (why == NULL)
    return FALSE;
  if (*why == '\0' && how != EB_CLOSE_HELD)
    return eb_binder_fail (error, EB_BINDER_ERROR_REASON, "a reason is asked for");

  g_variant_builder_add (&builder, "{sv}", "kind", g_variant_new_string ("closing"));
  g_variant_builder_add (&builder, "{sv}", "key", g_variant_new_string (eb_date_item_get_due (item)->key));
  g_variant_builder_add (&builder, "{sv}", "how", g_variant_new_uint32 (how));
  g_variant_builder_add (&builder, "{sv}", "on", g_variant_new_int32 (eb_date_to_days (on)));
  g_variant_builder_add (&builder, "{sv}", "why", g_variant_new_string (why));
  return eb_binder_write_one (self, by, EB_DOOR_ENTRY, NULL, NULL, g_variant_builder_end (&builder), error) &&
         eb_binder_refresh_dates (self, error);
}

/**
 * eb_binder_get_rhythm:
 * @self: the binder
 *
 * Returns: the agreed months between follow-ups and since when; the default and
 *   an unset date if nothing was agreed
 */
EbRhythm
eb_binder_get_rhythm (EbBinder *self)
{
  EbRhythm rhythm = { EB_RHYTHM_DEFAULT_MONTHS, EB_DATE_UNSET };

  g_return_val_if_fail (EB_IS_BINDER (self), rhythm);

  return self->rhythm.months == 0 ? rhythm : self->rhythm;
}

/**
 * eb_binder_get_rhythm_with:
 * @self: the binder
 *
 * Returns: (transfer none): who agreed on the rhythm, as written; "" if nobody
 */
const char *
eb_binder_get_rhythm_with (EbBinder *self)
{
  g_return_val_if_fail (EB_IS_BINDER (self), NULL);

  return self->rhythm_with;
}

/**
 * eb_binder_get_rhythm_why:
 * @self: the binder
 *
 * Returns: (transfer none): why that rhythm, as written; "" if nobody said
 */
const char *
eb_binder_get_rhythm_why (EbBinder *self)
{
  g_return_val_if_fail (EB_IS_BINDER (self), NULL);

  return self->rhythm_why;
}

/**
 * eb_binder_set_rhythm:
 * @self: the binder
 * @by: somebody in it, unlocked
 * @months: 1 to 12
 * @with: who agreed on it
 * @why: (nullable): in their words; may be empty
 * @error: return location for a #GError (EB_TEXT_ERROR for the words)
 *
 * Source: barnets lov § 95, stk. 3 sets no number; the rhythm is agreed.
 *
 * Returns: %TRUE when it is on the disk
 */
gboolean
eb_binder_set_rhythm (EbBinder   *self,
                      EbSeat     *by,
                      int         months,
                      const char *with,
                      const char *why,
                      GError    **error)
{
  g_auto (GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE_VARDICT);
  g_autofree char *clean_with = eb_text_clean_line (with, EB_GOAL_MAX_CHARS, error);
  g_autofree char *clean_why = clean_with == NULL ? NULL : eb_text_clean_optional (why, EB_NOTE_MAX_CHARS, error);

  g_return_val_if_fail (EB_IS_BINDER (self), FALSE);
  g_return_val_if_fail (months >= 1 && months <= 12, FALSE);

  if (clean_why == NULL)
    return FALSE;

  g_variant_builder_add (&builder, "{sv}", "kind", g_variant_new_string ("rhythm"));
  g_variant_builder_add (&builder, "{sv}", "months", g_variant_new_int32 (months));
  g_variant_builder_add (&builder, "{sv}", "with", g_variant_new_string (clean_with));
  g_variant_builder_add (&builder, "{sv}", "why", g_variant_new_string (clean_why));
  g_variant_builder_add (&builder, "{sv}", "since", g_variant_new_int32 (eb_date_to_days (self->today)));
  return eb_binder_write_one (self, by, EB_DOOR_ENTRY, NULL, NULL, g_variant_builder_end (&builder), error) &&
         eb_binder_refresh_dates (self, error);
}
