/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-saving-words.h"

#include <glib/gi18n.h>

#include "eb-budget.h"
#include "eb-key-words.h"
#include "eb-money-words.h"
#include "eb-words.h"

/**
 * eb_saving_word_state:
 * @saving: something that is saved for
 * @today: the day
 *
 * Returns: (transfer full): how much is in it, in a sentence
 */
char *
eb_saving_word_state (EbSaving *saving,
                      EbDate    today)
{
  g_autofree char *saved = eb_money_word_amount (eb_saving_get_saved (saving, today));
  g_autofree char *target = eb_money_word_amount (eb_saving_get_target (saving));

  if (eb_saving_get_target (saving) > 0)
    /* Translators: an amount of money, an amount of money */
    return g_strdup_printf (_ ("%1$s of %2$s are put aside."), saved, target);
  /* Translators: an amount of money */
  return g_strdup_printf (_ ("%s are put aside."), saved);
}

/**
 * eb_saving_word_end:
 * @end: how something that was saved for ended
 *
 * Returns: (transfer none): that, in a sentence
 */
const char *
eb_saving_word_end (EbSavingEnd end)
{
  switch (end)
    {
    case EB_SAVING_USED:
      return _ ("The money was used for it.");
    case EB_SAVING_GIVEN_UP:
      return _ ("It was given up.");
    case EB_SAVING_GOES_ON:
    case EB_SAVING_OVER:
    default:
      return "";
    }
}

static char *
word_in_time (EbAmount missing,
              EbDate   when,
              EbDate   today)
{
  g_autofree char *amount = eb_money_word_amount (missing);
  g_autofree char *day = eb_words_long_date (when);
  g_autofree char *week = NULL;
  g_autofree char *month = NULL;

  if (eb_budget_weeks (today, when) == 0)
    /* Translators: an amount of money, a date */
    return g_strdup_printf (_ ("%1$s are missing. The day you had in mind was %2$s."), amount, day);
  week = eb_money_word_amount (eb_budget_share (missing, eb_budget_weeks (today, when)));
  month = eb_money_word_amount (eb_budget_share (missing, eb_budget_months (today, when)));
  /* Translators: an amount of money, a date, an amount of money, an amount of money */
  return g_strdup_printf (_ ("%1$s are missing. To have it by %2$s takes %3$s a week or %4$s a month."), amount, day, week, month);
}

/**
 * eb_saving_word_pace:
 * @missing: what is missing
 * @when: by when; may be unset
 * @today: the day
 *
 * Returns: (transfer full): what it takes to be there in time, in sentences
 */
char *
eb_saving_word_pace (EbAmount missing,
                     EbDate   when,
                     EbDate   today)
{
  g_autofree char *amount = NULL;

  if (missing <= 0)
    return g_strdup (_ ("It is all there."));
  if (eb_date_is_set (when))
    return word_in_time (missing, when, today);
  amount = eb_money_word_amount (missing);
  /* Translators: an amount of money */
  return g_strdup_printf (_ ("%s are missing."), amount);
}

static const char *
word_where (const EbSavingMove *move)
{
  if (move->amount < 0)
    return move->from_pocket ? _ ("back to the pocket money") : _ ("to somewhere else");
  return move->from_pocket ? _ ("from the pocket money") : _ ("from somewhere else");
}

/**
 * eb_saving_word_move:
 * @move: what was put aside or taken out
 *
 * Returns: (transfer full): when, how much, where from or to, and the word on it
 */
char *
eb_saving_word_move (const EbSavingMove *move)
{
  g_autofree char *day = eb_words_date (move->day);
  g_autofree char *amount = eb_money_word_amount (ABS (move->amount));
  g_autofree char *words = NULL;

  if (move->amount < 0)
    /* Translators: a date, an amount of money, where to */
    words = g_strdup_printf (_ ("%1$s: %2$s taken out, %3$s"), day, amount, word_where (move));
  else
    /* Translators: a date, an amount of money, where from */
    words = g_strdup_printf (_ ("%1$s: %2$s put aside, %3$s"), day, amount, word_where (move));
  return *move->note == '\0' ? g_steal_pointer (&words) : g_strdup_printf ("%s · %s", words, move->note);
}

/**
 * eb_saving_word_readers:
 * @binder: the open binder
 *
 * Returns: (transfer full): who else can read it
 */
char *
eb_saving_word_readers (EbBinder *binder)
{
  g_autofree char *names = eb_key_words_holders (binder, EB_DOOR_ECONOMY);

  if (*names == '\0')
    /* Translators: the name of a door */
    return g_strdup_printf (_ ("It stands behind the door “%s”, and nobody but you has a key to that now."), eb_words_door (EB_DOOR_ECONOMY));
  /* Translators: the name of a door, names of people */
  return g_strdup_printf (_ ("It stands behind the door “%1$s”. Besides you, these can read it: %2$s."), eb_words_door (EB_DOOR_ECONOMY), names);
}

/**
 * eb_saving_word_closed:
 * @binder: the open binder
 *
 * Returns: (transfer full): that nobody at the table can read it
 */
char *
eb_saving_word_closed (EbBinder *binder)
{
  /* Translators: the name of a door, the young person's name */
  return g_strdup_printf (_ ("This stands behind the door “%1$s”, and nobody at the table has a key to it. %2$s can see it."), eb_words_door (EB_DOOR_ECONOMY), eb_binder_get_youth_name (binder));
}

/**
 * eb_saving_get_part:
 * @saving: something that is saved for
 * @today: the day
 *
 * Returns: how far it is, between 0 and 1
 */
double
eb_saving_get_part (EbSaving *saving,
                    EbDate    today)
{
  const EbAmount target = eb_saving_get_target (saving);
  const EbAmount saved = eb_saving_get_saved (saving, today);

  return target <= 0 ? 0 : CLAMP ((double) saved / (double) target, 0.0, 1.0);
}
