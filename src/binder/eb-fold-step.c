/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-fold.h"

/* Who does it: somebody pinned, or nobody alone. FALSE: it names a stranger. */
static gboolean
read_who (EbBinder      *self,
          const EbEntry *entry,
          EbPerson     **who)
{
  EbId account = EB_ID_NONE;

  if (!eb_payload_get_bytes (entry->payload, "who", account.bytes, sizeof account.bytes))
    return TRUE;
  *who = eb_binder_find_person (self, &account);
  return *who != NULL;
}

/* Only its author words a step. Of two wordings at once the first in the file
 * counts, and the words of the other are kept. */
gboolean
eb_fold_step (EbBinder      *self,
              const EbEntry *entry)
{
  EbGoal      *goal = eb_fold_read_goal (self, entry);
  EbStep      *step = NULL;
  EbPerson    *who = NULL;
  const EbDate by = eb_payload_get_date (entry->payload, "by");
  const char  *text = NULL;

  if (goal == NULL || !g_variant_lookup (entry->payload, "text", "&s", &text) || !read_who (self, entry, &who))
    return FALSE;
  step = eb_goal_find_step (goal, &entry->head->record);
  if ((step == NULL) != eb_id_is_none (&entry->head->parent))
    return FALSE;

  if (step == NULL)
    {
      g_autoptr (EbStep) made = eb_step_new (entry->head, entry->author, text, who, by);

      eb_goal_add_step (goal, made);
      return TRUE;
    }
  if (eb_step_get_author (step) != entry->author)
    return FALSE;
  if (eb_id_equal (&entry->head->parent, eb_step_get_head (step)))
    eb_step_revise (step, entry->head, text, who, by);
  else
    eb_step_add_other_wording (step, text);
  eb_goal_touch (goal, entry->head->time);
  return TRUE;
}

gboolean
eb_fold_tick (EbBinder      *self,
              const EbEntry *entry)
{
  EbGoal  *goal = eb_fold_read_goal (self, entry);
  EbStep  *step = NULL;
  EbId     record = EB_ID_NONE;
  gboolean done = FALSE;

  if (goal == NULL || !eb_id_is_none (&entry->head->parent) ||
      !g_variant_lookup (entry->payload, "done", "b", &done) ||
      !eb_payload_get_bytes (entry->payload, "step", record.bytes, sizeof record.bytes))
    return FALSE;
  step = eb_goal_find_step (goal, &record);
  if (step == NULL)
    return FALSE;
  eb_step_tick (step, entry->author, entry->head->time, done);
  eb_goal_touch (goal, entry->head->time);
  return TRUE;
}
