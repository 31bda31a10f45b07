/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-money-words.h"

#include <glib/gi18n.h>

#include "eb-week-words.h"
#include "eb-words.h"

/**
 * eb_money_word_amount:
 * @amount: money
 *
 * Returns: (transfer full): such as "1.250,50 kr."
 */
char *
eb_money_word_amount (EbAmount amount)
{
  g_autofree char *number = eb_amount_to_text (amount);

  /* Translators: an amount of money */
  return g_strdup_printf (_ ("%s kr."), number);
}

/**
 * eb_money_word_ledger:
 * @kind: a ledger
 *
 * Returns: (transfer none): its name, as within a sentence
 */
const char *
eb_money_word_ledger (EbLedgerKind kind)
{
  return kind == EB_LEDGER_CLOTHES ? _ ("clothing money") : _ ("pocket money");
}

/**
 * eb_money_word_mode:
 * @mode: how it is paid
 *
 * Returns: (transfer none): that, as within a sentence
 */
const char *
eb_money_word_mode (EbPayMode mode)
{
  static const char *const names[EB_N_PAY_MODES] = {
    [EB_PAY_CASH] = N_ ("handed out"),
    [EB_PAY_ACCOUNT] = N_ ("to the account"),
    [EB_PAY_TOGETHER] = N_ ("used together"),
  };

  g_return_val_if_fail ((gsize) mode < G_N_ELEMENTS (names), "");
  return _ (names[mode]);
}

/**
 * eb_money_word_rate:
 * @amount: how much
 * @per: %EB_PAY_WEEKLY or %EB_PAY_MONTHLY
 *
 * Returns: (transfer full): such as "291,00 kr. a week"
 */
char *
eb_money_word_rate (EbAmount   amount,
                    EbPayEvery per)
{
  g_autofree char *words = eb_money_word_amount (amount);

  /* Translators: an amount of money */
  return g_strdup_printf (per == EB_PAY_MONTHLY ? _ ("%s a month") : _ ("%s a week"), words);
}

/**
 * eb_money_word_payday:
 * @payday: when it is paid
 *
 * Returns: (transfer full): that, as within a sentence
 */
char *
eb_money_word_payday (EbPayday payday)
{
  if (payday.every == EB_PAY_WEEKLY && payday.day >= 1)
    /* Translators: a weekday */
    return g_strdup_printf (_ ("every %s"), eb_week_word_weekday (payday.day - 1));
  if (payday.every == EB_PAY_MONTHLY)
    /* Translators: a day of the month */
    return g_strdup_printf (_ ("on day %u of each month"), payday.day);
  return g_strdup (_ ("no day, nothing falls due"));
}

/**
 * eb_money_word_due:
 * @day: a payday
 * @every: whether it is of a week or a month
 *
 * Returns: (transfer full): what it is called, as within a sentence
 */
char *
eb_money_word_due (EbDate     day,
                   EbPayEvery every)
{
  int year = 0;
  int week = 0;

  if (!eb_date_is_valid (day))
    return g_strdup ("");
  if (every == EB_PAY_MONTHLY)
    /* Translators: a month and a year */
    return g_strdup_printf (C_ ("whole month", "%1$s %2$d"), eb_words_month (day), day.year);
  week = eb_date_iso_week (day, &year);
  /* The week that the new year lies in belongs to one of the two years. */
  if (year != day.year)
    /* Translators: a week's number, a year */
    return g_strdup_printf (_ ("week %1$d of %2$d"), week, year);
  return g_strdup_printf (_ ("week %d"), week);
}

/* Whose it is. */
static char *
word_band (const EbRate *rate)
{
  if (rate->to_age == 0)
    return g_strdup_printf (_ ("%d years and older"), rate->from_age);
  return g_strdup_printf (_ ("%1$d to %2$d years"), rate->from_age, rate->to_age);
}

/**
 * eb_money_word_table_rate:
 * @rate: a rate of the table
 *
 * Returns: (transfer full): whose it is, who says so, and whether to check it
 */
char *
eb_money_word_table_rate (const EbRate *rate)
{
  g_autofree char *band = word_band (rate);

  if (rate->is_current)
    /* Translators: ages, who says so */
    return g_strdup_printf (_ ("%1$s · %2$s"), band, rate->source);
  /* Translators: ages, who says so */
  return g_strdup_printf (_ ("%1$s · %2$s · check with the municipality"), band, rate->source);
}

/**
 * eb_money_word_period:
 * @from: the first day
 * @until: the last one; may be unset
 *
 * Returns: (transfer full): from when until when something holds
 */
char *
eb_money_word_period (EbDate from,
                      EbDate until)
{
  g_autofree char *first = eb_words_long_date (from);
  g_autofree char *last = NULL;

  if (!eb_date_is_set (until))
    /* Translators: a date */
    return g_strdup_printf (_ ("From %s until further notice"), first);
  last = eb_words_long_date (until);
  /* Translators: two dates */
  return g_strdup_printf (_ ("From %1$s to %2$s"), first, last);
}

/**
 * eb_money_word_error:
 * @error: of %EB_AMOUNT_ERROR
 *
 * Returns: (transfer none): a sentence that says how an amount is written
 */
const char *
eb_money_word_error (const GError *error)
{
  if (error->domain != EB_AMOUNT_ERROR)
    return _ ("That is not an amount. Write it like 1.250,50.");
  switch ((EbAmountError) error->code)
    {
    case EB_AMOUNT_ERROR_EMPTY:
      return _ ("The amount is missing. Write it like 1.250,50.");
    case EB_AMOUNT_ERROR_POINT:
      return _ ("That can be read in two ways. Write 1.250,50, with a comma before the øre.");
    case EB_AMOUNT_ERROR_TOO_FINE:
      return _ ("There are at most two digits after the comma, for the øre.");
    case EB_AMOUNT_ERROR_TOO_LARGE:
      return _ ("That is more than can be written here. Look at the number again.");
    case EB_AMOUNT_ERROR_NEGATIVE:
      return _ ("Write the amount without a minus.");
    case EB_AMOUNT_ERROR_NOT_A_NUMBER:
    default:
      return _ ("That is not an amount. Write it like 1.250,50.");
    }
}
