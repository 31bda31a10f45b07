/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-task.h"

#include "eb-nick.h"

/* Stored in binders: never change one, never reuse one. */
static const char *const can_nicks[EB_N_CANS] = {
  [EB_CAN_NOT_TRIED] = "not-tried",
  [EB_CAN_WITH_HELP] = "with-help",
  [EB_CAN_WITH_REMINDER] = "with-reminder",
  [EB_CAN_ALONE] = "alone",
  [EB_CAN_TEACH] = "teach",
};

/* Likewise. The first one stands for 1. */
static const char *const ready_nicks[] = { "not-at-all", "a-little", "halfway", "almost", "fully" };

/**
 * eb_task_def_copy:
 * @def: a task
 *
 * Returns: (transfer full): a copy of @def
 */
EbTaskDef *
eb_task_def_copy (const EbTaskDef *def)
{
  EbTaskDef *copy = NULL;

  g_return_val_if_fail (def != NULL, NULL);

  copy = g_memdup2 (def, sizeof *def);
  copy->id = g_strdup (def->id);
  copy->title = g_strdup (def->title);
  copy->plain = g_strdup (def->plain);
  copy->steps = g_strdupv (def->steps);
  copy->source = g_strdup (def->source);
  return copy;
}

/**
 * eb_task_def_free:
 * @def: (nullable) (transfer full): a task
 *
 * Frees @def and its texts.
 */
void
eb_task_def_free (EbTaskDef *def)
{
  if (def == NULL)
    return;

  g_free ((char *) def->id);
  g_free ((char *) def->title);
  g_free ((char *) def->plain);
  g_strfreev (def->steps);
  g_free ((char *) def->source);
  g_free (def);
}

static gboolean
steps_equal (const EbTaskDef *a,
             const EbTaskDef *b)
{
  const guint n_steps = eb_task_def_get_n_steps (a);

  if (n_steps != eb_task_def_get_n_steps (b))
    return FALSE;
  for (guint i = 0; i < n_steps; i++)
    if (g_strcmp0 (a->steps[i], b->steps[i]) != 0)
      return FALSE;

  return TRUE;
}

static gboolean
texts_equal (const EbTaskDef *a,
             const EbTaskDef *b)
{
  return g_strcmp0 (a->id, b->id) == 0 && g_strcmp0 (a->title, b->title) == 0 &&
         g_strcmp0 (a->plain, b->plain) == 0 && g_strcmp0 (a->source, b->source) == 0 && steps_equal (a, b);
}

/**
 * eb_task_def_equal:
 * @a: a task
 * @b: a task
 *
 * Returns: whether they say the same in every respect
 */
gboolean
eb_task_def_equal (const EbTaskDef *a,
                   const EbTaskDef *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return texts_equal (a, b) && a->door == b->door && a->age_months == b->age_months &&
         a->until_months == b->until_months && a->lead_months == b->lead_months && a->when == b->when &&
         a->year_month == b->year_month && a->year_day == b->year_day &&
         eb_date_compare (a->checked, b->checked) == 0 && a->certainty == b->certainty;
}

/**
 * eb_task_def_get_n_steps:
 * @def: a task
 *
 * Returns: how many steps it has
 */
guint
eb_task_def_get_n_steps (const EbTaskDef *def)
{
  g_return_val_if_fail (def != NULL, 0);

  return def->steps == NULL ? 0 : g_strv_length (def->steps);
}

static EbDate
first_yearly (const EbTaskDef *def,
              EbDate           from)
{
  EbDate date = { from.year, def->year_month, def->year_day };

  if (eb_date_compare (date, from) < 0)
    date.year++;
  return date;
}

/**
 * eb_task_def_date:
 * @def: a task
 * @birth: the youth's date of birth; may be unset
 *
 * Counted as the rules are: a month that has no such day gives its last one, so
 * who was born on 29 February reaches an age on 28 February in a common year.
 *
 * Returns: the task's date, the first one if it comes each year; unset if it has
 *   none or @birth is not known
 */
EbDate
eb_task_def_date (const EbTaskDef *def,
                  EbDate           birth)
{
  EbDate age;

  g_return_val_if_fail (def != NULL, EB_DATE_UNSET);

  if (def->age_months == 0 || !eb_date_is_valid (birth))
    return EB_DATE_UNSET;

  age = eb_date_add_months (birth, def->age_months);
  switch (def->when)
    {
    case EB_TASK_WHEN_YEAR:
      return (EbDate){ age.year, 1, 1 };
    case EB_TASK_WHEN_NEXT_QUARTER:
      return eb_date_next_quarter (age);
    case EB_TASK_WHEN_NEXT_MONTH:
      return eb_date_next_month (age);
    case EB_TASK_WHEN_YEARLY:
      return first_yearly (def, age);
    case EB_TASK_WHEN_DAY:
    default:
      return age;
    }
}

static gboolean
has_appeared (const EbTaskDef *def,
              EbDate           date,
              EbDate           today)
{
  return eb_date_compare (today, eb_date_add_months (date, -def->lead_months)) >= 0;
}

/**
 * eb_task_def_date_on:
 * @def: a task
 * @birth: the youth's date of birth; may be unset
 * @today: the day it is
 *
 * Returns: the task's date; of one that comes each year, the last that has
 *   appeared by @today, so that it stays in view until the next one appears
 */
EbDate
eb_task_def_date_on (const EbTaskDef *def,
                     EbDate           birth,
                     EbDate           today)
{
  EbDate date = eb_task_def_date (def, birth);

  if (!eb_date_is_set (date) || def->when != EB_TASK_WHEN_YEARLY)
    return date;

  /* It appears less than a year before, so next year's is the last one possible. */
  for (int year = today.year + 1; year > date.year; year--)
    {
      const EbDate later = { (gint16) year, date.month, date.day };

      if (has_appeared (def, later, today))
        return later;
    }

  return date;
}

/**
 * eb_task_def_is_shown:
 * @def: a task
 * @birth: the youth's date of birth; may be unset
 * @today: the day it is
 *
 * One whose date has passed is still shown: it may not have been done. One
 * without a date never appears by itself; it is in the library to be chosen.
 *
 * Returns: whether @def appears by itself on @today
 */
gboolean
eb_task_def_is_shown (const EbTaskDef *def,
                      EbDate           birth,
                      EbDate           today)
{
  const EbDate date = eb_task_def_date (def, birth);

  if (!eb_date_is_set (date) || !has_appeared (def, date, today))
    return FALSE;

  return def->until_months == 0 || eb_date_compare (today, eb_date_add_months (birth, def->until_months)) < 0;
}

/**
 * eb_can_is_valid:
 * @value: a number that was read
 *
 * Returns: whether @value is one of #EbCan
 */
gboolean
eb_can_is_valid (gint64 value)
{
  return value >= EB_CAN_NOT_TRIED && value < EB_N_CANS;
}

/**
 * eb_can_to_nick:
 * @can: an answer
 *
 * Returns: (transfer none): the name it is stored by
 */
const char *
eb_can_to_nick (EbCan can)
{
  g_return_val_if_fail (eb_can_is_valid (can), NULL);

  return can_nicks[can];
}

/**
 * eb_can_from_nick:
 * @nick: (nullable): a stored name
 * @can: (out): the answer; left alone when @nick names none
 *
 * Returns: whether @nick names an answer
 */
gboolean
eb_can_from_nick (const char *nick,
                  EbCan      *can)
{
  int value = 0;

  g_return_val_if_fail (can != NULL, FALSE);

  if (!eb_nick_find (can_nicks, G_N_ELEMENTS (can_nicks), nick, &value))
    return FALSE;

  *can = (EbCan) value;
  return TRUE;
}

/**
 * eb_ready_is_valid:
 * @value: a number that was read
 *
 * Returns: whether @value is one of #EbReady, 1 to 5
 */
gboolean
eb_ready_is_valid (gint64 value)
{
  return value >= EB_READY_NOT_AT_ALL && value <= EB_READY_FULLY;
}

/**
 * eb_ready_to_nick:
 * @ready: an answer
 *
 * Returns: (transfer none): the name it is stored by
 */
const char *
eb_ready_to_nick (EbReady ready)
{
  g_return_val_if_fail (eb_ready_is_valid (ready), NULL);

  return ready_nicks[ready - EB_READY_NOT_AT_ALL];
}

/**
 * eb_ready_from_nick:
 * @nick: (nullable): a stored name
 * @ready: (out): the answer; left alone when @nick names none
 *
 * Returns: whether @nick names an answer
 */
gboolean
eb_ready_from_nick (const char *nick,
                    EbReady    *ready)
{
  int value = 0;

  g_return_val_if_fail (ready != NULL, FALSE);

  if (!eb_nick_find (ready_nicks, G_N_ELEMENTS (ready_nicks), nick, &value))
    return FALSE;

  *ready = (EbReady) (value + EB_READY_NOT_AT_ALL);
  return TRUE;
}
