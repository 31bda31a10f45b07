/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-what-if-words.h"

#include <glib/gi18n.h>

#include "eb-money-bars.h"
#include "eb-words.h"

/**
 * eb_what_if_word_dial:
 * @dial: what can be turned
 *
 * Returns: (transfer none): what it is called
 */
const char *
eb_what_if_word_dial (EbWhatIfDial dial)
{
  static const char *const names[EB_N_WHAT_IF_DIALS] = {
    [EB_WHAT_IF_WAGE] = N_ ("Wage after tax"),
    [EB_WHAT_IF_SU] = N_ ("SU"),
    [EB_WHAT_IF_OTHER] = N_ ("Other income"),
    [EB_WHAT_IF_HOUSING] = N_ ("What a similar home costs here"),
    [EB_WHAT_IF_EXPENSES] = N_ ("Reasonable expenses"),
    [EB_WHAT_IF_SAVINGS] = N_ ("Savings"),
    [EB_WHAT_IF_PAYMENT] = N_ ("Own payment"),
  };

  g_return_val_if_fail ((guint) dial < EB_N_WHAT_IF_DIALS, "");
  return _ (names[dial]);
}

/* --- The sentence -------------------------------------------------------------------- */

static char *
word_room (const EbContribution *sheet)
{
  g_autofree char *payment = eb_money_bar_word_amount (sheet->payment);
  g_autofree char *after = eb_money_bar_word_amount (sheet->after);
  g_autofree char *room = eb_money_bar_word_amount (sheet->room);

  if (sheet->payment > 0)
    /* Translators: amounts: the payment; what is left */
    return g_strdup_printf (_ ("With an own payment of %1$s there is room for expenses and savings, and %2$s are left over."), payment, room);
  if (sheet->expenses == 0 && sheet->savings == 0)
    /* Translators: an amount */
    return g_strdup_printf (_ ("There are %s a month, and nothing is planned for them yet."), after);
  /* Translators: an amount */
  return g_strdup_printf (_ ("There is room for expenses and savings, and %s are left over."), room);
}

static char *
word_limit (const EbContribution *sheet,
            const EbWhatIfSaid   *said)
{
  const EbAmount   most = said->payment - said->missing;
  g_autofree char *savings = eb_money_bar_word_amount (sheet->savings);
  g_autofree char *largest = eb_money_bar_word_amount (most);
  g_autofree char *payment = eb_money_bar_word_amount (said->payment);
  g_autofree char *missing = eb_money_bar_word_amount (said->missing);
  g_autofree char *limit = NULL;

  if (sheet->savings > 0)
    /* Translators: amounts, each ending in "kr.": for savings; the largest payment; a larger one; what is missing then */
    limit = g_strdup_printf (_ ("There are %1$s for savings as long as the own payment is at most %2$s At %3$s, %4$s are missing."), savings, largest, payment, missing);
  else
    /* Translators: amounts, each ending in "kr.": the largest payment; a larger one; what is missing then */
    limit = g_strdup_printf (_ ("The expenses are covered as long as the own payment is at most %1$s At %2$s, %3$s are missing."), largest, payment, missing);
  /* What is tried may be low enough already; the housing cost is not. */
  return sheet->payment > most ? g_strdup_printf ("%s %s", limit, _ ("Ask for it to be lowered.")) : g_steal_pointer (&limit);
}

/**
 * eb_what_if_word_said:
 * @sheet: the arithmetic of a month
 *
 * Returns: (transfer full): what there is to say about it
 */
char *
eb_what_if_word_said (const EbContribution *sheet)
{
  const EbWhatIfSaid said = eb_what_if_say (sheet);
  g_autofree char   *missing = eb_money_bar_word_amount (said.missing);

  switch (said.verdict)
    {
    case EB_WHAT_IF_ROOM:
      return word_room (sheet);
    case EB_WHAT_IF_LIMIT:
      return word_limit (sheet, &said);
    case EB_WHAT_IF_NO_ROOM:
      if (sheet->payment > 0)
        /* Translators: an amount */
        return g_strdup_printf (_ ("Without any own payment, %s are missing for expenses and savings. Ask for it to be lowered."), missing);
      /* Translators: an amount */
      return g_strdup_printf (_ ("%s are missing for expenses and savings. It helps to look at them together."), missing);
    case EB_WHAT_IF_EMPTY:
    default:
      return g_strdup (_ ("Move a slider or type an amount, and see here what it means."));
    }
}

/* --- The year -------------------------------------------------------------------------- */

/**
 * eb_what_if_word_month:
 * @day: a day
 *
 * Returns: (transfer full): its month and year, as within a sentence
 */
char *
eb_what_if_word_month (EbDate day)
{
  /* Translators: a month and a year */
  return g_strdup_printf (C_ ("whole month", "%1$s %2$d"), eb_words_month (day), day.year);
}

static char *
word_sum (EbAmount sum)
{
  g_autofree char *amount = eb_money_bar_word_amount (ABS (sum));

  /* Translators: an amount */
  return g_strdup_printf (sum < 0 ? _ ("%s missing") : _ ("%s put aside"), amount);
}

/**
 * eb_what_if_word_year:
 * @now: twelve months without the change
 * @then: and with it
 * @first: a day of the first month
 *
 * Returns: (transfer full): what has come together at their end
 */
char *
eb_what_if_word_year (const EbWhatIfYear *now,
                      const EbWhatIfYear *then,
                      EbDate              first)
{
  g_autofree char *last = eb_what_if_word_month (eb_date_add_months (first, EB_WHAT_IF_MONTHS - 1));
  g_autofree char *with = word_sum (then->running[EB_WHAT_IF_MONTHS - 1]);
  g_autofree char *without = word_sum (now->running[EB_WHAT_IF_MONTHS - 1]);

  /* Translators: a month; such as "3.600 kr. put aside"; the same */
  return g_strdup_printf (_ ("By the end of %1$s: %2$s, if all that is for savings or left over is put aside. Without the change: %3$s."), last, with, without);
}

/**
 * eb_what_if_word_months:
 * @year: twelve months
 * @first: a day of the first
 *
 * Returns: (transfer full): each of them in words
 */
char *
eb_what_if_word_months (const EbWhatIfYear *year,
                        EbDate              first)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < EB_WHAT_IF_MONTHS; i++)
    {
      g_autofree char *sum = word_sum (year->running[i]);

      /* Translators: a month; such as "3.600 kr. put aside" */
      g_string_append_printf (words, _ ("%1$s: %2$s."), eb_words_month (eb_date_add_months (first, (int) i)), sum);
      if (i + 1 < EB_WHAT_IF_MONTHS)
        g_string_append_c (words, ' ');
    }
  return g_string_free (words, FALSE);
}
