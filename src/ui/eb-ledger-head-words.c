/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-ledger-head-words.h"

#include <glib/gi18n.h>

#include "eb-money-words.h"
#include "eb-week-words.h"
#include "eb-words.h"

static EbLedgerSums
sums_today (EbBinder    *binder,
            EbLedgerKind kind)
{
  return eb_money_get_sums (eb_binder_get_money (binder), kind, eb_binder_get_today (binder));
}

/* --- Owed ------------------------------------------------------------------------- */

/**
 * eb_ledger_head_word_owed_to:
 * @binder: the open binder
 * @kind: which book
 * @for_youth: it is said to the youth
 *
 * Returns: (transfer full): whom the amount is owed to
 */
char *
eb_ledger_head_word_owed_to (EbBinder    *binder,
                             EbLedgerKind kind,
                             gboolean     for_youth)
{
  if (sums_today (binder, kind).owed < 0)
    return g_strdup (_ ("Received in advance"));
  if (for_youth)
    return g_strdup (_ ("Owed to you"));
  /* Translators: name of the young person */
  return g_strdup_printf (_ ("Owed to %s"), eb_binder_get_youth_name (binder));
}

/**
 * eb_ledger_head_word_owed:
 * @binder: the open binder
 * @kind: which book
 *
 * Returns: (transfer full): how much
 */
char *
eb_ledger_head_word_owed (EbBinder    *binder,
                          EbLedgerKind kind)
{
  const EbAmount owed = sums_today (binder, kind).owed;

  return eb_money_word_amount (owed < 0 ? -owed : owed);
}

/* Of a payday: noted, and not answered. */
static gboolean
does_wait (EbLedgerRow *row)
{
  return eb_ledger_row_get_kind (row) == EB_LEDGER_ROW_PAYOUT && eb_date_is_set (eb_ledger_row_get_due (row)) && eb_ledger_row_get_answer (row) == EB_ANSWER_NONE;
}

static guint
count_waiting (EbMoney     *money,
               EbLedgerKind kind)
{
  GListModel *book = eb_money_get_book (money, kind);
  const guint n = g_list_model_get_n_items (book);
  guint       count = 0;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (EbLedgerRow) row = g_list_model_get_item (book, i);

      count += does_wait (row) ? 1 : 0;
    }
  return count;
}

/* A long book is not looked through where nothing can be found. */
static guint
count_missing (EbBinder    *binder,
               EbLedgerKind kind)
{
  EbMoney *money = eb_binder_get_money (binder);
  g_autoptr (GArray) open = eb_money_list_open (money, kind);

  return open->len + (sums_today (binder, kind).waiting == 0 ? 0 : count_waiting (money, kind));
}

static char *
word_missing (EbBinder    *binder,
              EbLedgerKind kind)
{
  const guint    count = count_missing (binder, kind);
  EbAllowanceDue due = { 0 };
  const gboolean planned = eb_allowance_on (eb_money_get_allowance (eb_binder_get_money (binder), kind), eb_binder_get_today (binder), &due);

  if (count == 0)
    return g_strdup (_ ("Every payday has been answered."));
  if (planned && due.every == EB_PAY_WEEKLY)
    return g_strdup_printf (ngettext ("%u week has not been received yet", "%u weeks have not been received yet", count), count);
  if (planned && due.every == EB_PAY_MONTHLY)
    return g_strdup_printf (ngettext ("%u month has not been received yet", "%u months have not been received yet", count), count);
  return g_strdup_printf (ngettext ("%u payday has not been received yet", "%u paydays have not been received yet", count), count);
}

/**
 * eb_ledger_head_word_owed_more:
 * @binder: the open binder
 * @kind: which book
 *
 * Returns: (transfer full): what the amount is made of
 */
char *
eb_ledger_head_word_owed_more (EbBinder    *binder,
                               EbLedgerKind kind)
{
  const EbLedgerSums sums = sums_today (binder, kind);
  g_autofree char   *missing = NULL;
  g_autofree char   *waiting = NULL;

  if (sums.owed < 0)
    return g_strdup (_ ("More was received than has fallen due."));
  if (sums.owed == 0)
    return g_strdup (_ ("All that has fallen due has been received."));
  missing = word_missing (binder, kind);
  if (sums.waiting == 0)
    return g_steal_pointer (&missing);
  waiting = eb_money_word_amount (sums.waiting);
  /* Translators: how much has not been received, an amount */
  return g_strdup_printf (_ ("%1$s · %2$s waits for an answer"), missing, waiting);
}

/* --- The rate ------------------------------------------------------------------------ */

/* The last that holds on @day; NULL: the table does. */
static const EbOwnRate *
find_own_rate (const EbAllowance *allowance,
               EbDate             day)
{
  const EbOwnRate *found = NULL;

  for (gsize i = 0; i < allowance->n_own; i++)
    if (eb_date_compare (allowance->own[i].from, day) <= 0)
      found = &allowance->own[i];
  return found == NULL || found->amount < 0 ? NULL : found;
}

static gboolean
find_table_rate (const EbAllowance *allowance,
                 EbDate             day,
                 EbRate            *rate)
{
  return allowance->rates != NULL && eb_rates_find (allowance->rates, allowance->kind, eb_date_completed_years (allowance->birth, day), day, rate);
}

/**
 * eb_ledger_head_word_rate:
 * @binder: the open binder
 * @kind: which book
 *
 * Returns: (transfer full): the rate that holds today
 */
char *
eb_ledger_head_word_rate (EbBinder    *binder,
                          EbLedgerKind kind)
{
  const EbDate       today = eb_binder_get_today (binder);
  const EbAllowance *allowance = eb_money_get_allowance (eb_binder_get_money (binder), kind);
  const EbOwnRate   *own = find_own_rate (allowance, today);
  EbRate             rate = { 0 };

  if (own != NULL)
    return eb_money_word_rate (own->amount, own->per);
  if (find_table_rate (allowance, today, &rate))
    return eb_money_word_rate (rate.weekly, EB_PAY_WEEKLY);
  return g_strdup (_ ("None known"));
}

/* Who said it last, and why. */
static char *
word_own_rate (EbMoney         *money,
               EbLedgerKind     kind,
               const EbOwnRate *own)
{
  GArray          *said = eb_money_get_said (money, kind);
  g_autofree char *from = eb_words_date (own->from);

  for (guint i = said->len; i > 0; i--)
    {
      const EbMoneySaid *one = &g_array_index (said, EbMoneySaid, i - 1);

      if (one->is_rate && one->own.amount == own->amount && eb_date_compare (one->own.from, own->from) == 0)
        /* Translators: a date, a name, somebody's words */
        return g_strdup_printf (_ ("own rate from %1$s · %2$s: “%3$s”"), from, eb_person_get_name (one->author), one->why);
    }
  /* Translators: a date */
  return g_strdup_printf (_ ("own rate from %s"), from);
}

/**
 * eb_ledger_head_word_rate_more:
 * @binder: the open binder
 * @kind: which book
 *
 * Returns: (transfer full): where the rate comes from
 */
char *
eb_ledger_head_word_rate_more (EbBinder    *binder,
                               EbLedgerKind kind)
{
  const EbDate       today = eb_binder_get_today (binder);
  EbMoney           *money = eb_binder_get_money (binder);
  const EbAllowance *allowance = eb_money_get_allowance (money, kind);
  const EbOwnRate   *own = find_own_rate (allowance, today);
  EbRate             rate = { 0 };

  if (own != NULL)
    return word_own_rate (money, kind, own);
  if (find_table_rate (allowance, today, &rate))
    return eb_money_word_table_rate (&rate);
  return g_strdup (_ ("There is no guiding rate for this age. Write what the municipality decided."));
}

/* --- The next one ---------------------------------------------------------------------- */

/* Today's stands in the book already. */
static gboolean
find_next (EbBinder       *binder,
           EbLedgerKind    kind,
           EbAllowanceDue *due)
{
  return eb_allowance_next_due (eb_money_get_allowance (eb_binder_get_money (binder), kind), eb_date_add_days (eb_binder_get_today (binder), 1), due);
}

/**
 * eb_ledger_head_word_next:
 * @binder: the open binder
 * @kind: which book
 *
 * Returns: (transfer full): the next payday
 */
char *
eb_ledger_head_word_next (EbBinder    *binder,
                          EbLedgerKind kind)
{
  EbAllowanceDue due = { 0 };

  if (!find_next (binder, kind, &due))
    return g_strdup (_ ("No day agreed"));
  return eb_week_word_alone (eb_week_word_weekday (eb_week_weekday_of (due.day)));
}

/**
 * eb_ledger_head_word_next_more:
 * @binder: the open binder
 * @kind: which book
 *
 * Returns: (transfer full): its date, how much and how
 */
char *
eb_ledger_head_word_next_more (EbBinder    *binder,
                               EbLedgerKind kind)
{
  EbAllowanceDue   due = { 0 };
  g_autofree char *date = NULL;
  g_autofree char *amount = NULL;

  if (!find_next (binder, kind, &due))
    return g_strdup (_ ("Nothing falls due by itself."));
  date = eb_words_long_date (due.day);
  amount = eb_money_word_amount (due.amount);
  /* Translators: date, amount, "handed out" or the like */
  return g_strdup_printf (_ ("%1$s · %2$s · %3$s"), date, amount, eb_money_word_mode (due.mode));
}

/* --- In advance ------------------------------------------------------------------------- */

/**
 * eb_ledger_head_word_advance:
 * @binder: the open binder
 * @kind: which book
 * @for_youth: it is said to the youth
 *
 * Returns: (transfer full) (nullable): what it will be from a birthday on; %NULL: no
 *   age changes it
 */
char *
eb_ledger_head_word_advance (EbBinder    *binder,
                             EbLedgerKind kind,
                             gboolean     for_youth)
{
  const EbAllowance *allowance = eb_money_get_allowance (eb_binder_get_money (binder), kind);
  const EbDate       day = eb_allowance_next_band (allowance, eb_binder_get_today (binder));
  EbRate             rate = { 0 };
  g_autofree char   *date = NULL;
  g_autofree char   *amount = NULL;

  if (!eb_date_is_set (day) || !find_table_rate (allowance, day, &rate))
    return NULL;
  date = eb_words_long_date (day);
  amount = eb_money_word_rate (rate.weekly, EB_PAY_WEEKLY);
  if (for_youth)
    /* Translators: date, age in years, rate */
    return g_strdup_printf (_ ("From %1$s, when you turn %2$d, it is %3$s."), date, eb_date_completed_years (allowance->birth, day), amount);
  /* Translators: date, name of the young person, age in years, rate */
  return g_strdup_printf (_ ("From %1$s, when %2$s turns %3$d, it is %4$s."), date, eb_binder_get_youth_name (binder), eb_date_completed_years (allowance->birth, day), amount);
}
