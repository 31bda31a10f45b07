/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-money-book.h"

#include "eb-entry.h"

/* One of the two books of EbMoney. While the file is being read, rows are only gathered;
 * the list and the sums are worked out when somebody asks for them. */

/**
 * Payday:
 * @standing: how many payouts name it that nobody says did not come
 * @refused: (nullable): of EbLedgerRow, borrowed: those that did not come
 * @corrections: what both agreed on about it
 */
typedef struct
{
  guint      standing;
  GPtrArray *refused;
  EbAmount   corrections;
} Payday;

static void
payday_free (gpointer data)
{
  Payday *self = data;

  g_clear_pointer (&self->refused, g_ptr_array_unref);
  g_free (self);
}

static gpointer
day_key (EbDate day)
{
  return GINT_TO_POINTER (eb_date_to_days (day));
}

static void
clear_said (EbMoneySaid *said)
{
  char *why = (char *) said->why;

  g_free (why);
  g_clear_object (&said->author);
}

void
eb_money_book_init (EbMoneyBook *self,
                    EbLedgerKind kind)
{
  *self = (EbMoneyBook){ .allowance = { .kind = kind } };
  self->plans = g_array_new (FALSE, FALSE, sizeof (EbPayPlan));
  self->own = g_array_new (FALSE, FALSE, sizeof (EbOwnRate));
  self->said = g_array_new (FALSE, FALSE, sizeof (EbMoneySaid));
  g_array_set_clear_func (self->said, (GDestroyNotify) clear_said);
  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
  self->paydays = g_hash_table_new_full (NULL, NULL, NULL, payday_free);
  self->dues = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->open = g_hash_table_new (NULL, NULL);
  self->shown = g_list_store_new (EB_TYPE_LEDGER_ROW);
}

void
eb_money_book_clear (EbMoneyBook *self)
{
  g_clear_pointer (&self->plans, g_array_unref);
  g_clear_pointer (&self->own, g_array_unref);
  g_clear_pointer (&self->said, g_array_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->paydays, g_hash_table_unref);
  g_clear_pointer (&self->dues, g_hash_table_unref);
  g_clear_pointer (&self->open, g_hash_table_unref);
  g_clear_object (&self->shown);
  g_clear_pointer (&self->ledger, eb_ledger_free);
}

/* --- The sums ------------------------------------------------------------------------ */

static gboolean
is_known (const EbMoneyBook *self)
{
  return eb_date_is_set (self->day) && self->allowance.rates != NULL;
}

static GArray *
list_due (const EbMoneyBook *self,
          EbDate             until)
{
  return is_known (self) ? eb_allowance_list_due (&self->allowance, until) : g_array_new (FALSE, FALSE, sizeof (EbAllowanceDue));
}

/* FALSE: it is in no sum. */
static gboolean
enter (EbLedgerRow   *row,
       EbLedgerEntry *entry)
{
  const EbLedgerRowKind kind = eb_ledger_row_get_kind (row);
  const EbAnswer        answer = eb_ledger_row_get_answer (row);

  entry->day = eb_ledger_row_get_day (row);
  entry->amount = eb_ledger_row_get_amount (row);
  if (kind == EB_LEDGER_ROW_CORRECTION)
    entry->move = EB_LEDGER_MOVE_CORRECTION;
  else
    entry->move = answer == EB_ANSWER_YES ? EB_LEDGER_MOVE_RECEIVED : EB_LEDGER_MOVE_WAITING;
  if (kind == EB_LEDGER_ROW_CORRECTION)
    return answer == EB_ANSWER_YES;
  return kind == EB_LEDGER_ROW_PAYOUT && answer != EB_ANSWER_NO;
}

static void
make_ledger (EbMoneyBook *self,
             EbDate       until)
{
  g_autoptr (GArray) dues = list_due (self, until);
  g_autoptr (GArray) entries = g_array_sized_new (FALSE, FALSE, sizeof (EbLedgerEntry), dues->len + self->rows->len);
  g_autoptr (GError) error = NULL;
  EbLedgerEntry entry = { 0 };

  for (guint i = 0; i < dues->len; i++)
    {
      const EbAllowanceDue *due = &g_array_index (dues, EbAllowanceDue, i);

      entry = (EbLedgerEntry){ due->day, EB_LEDGER_MOVE_DUE, due->amount };
      g_array_append_val (entries, entry);
    }
  for (guint i = 0; i < self->rows->len; i++)
    if (enter (g_ptr_array_index (self->rows, i), &entry))
      g_array_append_val (entries, entry);

  self->ledger = eb_ledger_new (&g_array_index (entries, EbLedgerEntry, 0), entries->len, &error);
  self->ledger_until = until;
  if (self->ledger == NULL)
    g_message ("A book cannot be summed: %s", error->message);
}

EbLedgerSums
eb_money_book_sum (EbMoneyBook *self,
                   EbDate       day)
{
  if (self->ledger != NULL && eb_date_compare (day, self->ledger_until) > 0)
    g_clear_pointer (&self->ledger, eb_ledger_free);
  if (self->ledger == NULL)
    make_ledger (self, eb_date_compare (day, self->day) > 0 ? day : self->day);
  return self->ledger == NULL ? (EbLedgerSums){ 0 } : eb_ledger_at (self->ledger, day);
}

/* --- The list ------------------------------------------------------------------------ */

/* Something fell due, and neither was it paid out, as far as anybody says, nor do both
 * say that it need not be. */
static gboolean
is_open (const EbMoneyBook    *self,
         const EbAllowanceDue *due)
{
  const Payday *payday = g_hash_table_lookup (self->paydays, day_key (due->day));

  return due->amount > 0 && (payday == NULL || (payday->standing == 0 && due->amount > -payday->corrections));
}

static gboolean
is_refused (const EbMoneyBook *self,
            EbDate             day)
{
  const Payday *payday = g_hash_table_lookup (self->paydays, day_key (day));

  return payday != NULL && payday->refused != NULL && payday->refused->len > 0;
}

/* What was paid out and did not come has a row already, which says that it is open: the
 * story of a payday is not told twice. */
static gboolean
has_open_row (const EbMoneyBook    *self,
              const EbAllowanceDue *due)
{
  return is_open (self, due) && !is_refused (self, due->day);
}

static EbLedgerRow *
open_row (const EbMoneyBook    *self,
          const EbAllowanceDue *due)
{
  const EbLedgerWords words = {
    .kind = EB_LEDGER_ROW_OPEN,
    .ledger = self->allowance.kind,
    .day = due->day,
    .due = due->day,
    .amount = due->amount,
    .mode = due->mode,
  };

  return eb_ledger_row_new (&words);
}

static int
compare_in_array (gconstpointer a,
                  gconstpointer b)
{
  EbLedgerRow *const *first = a;
  EbLedgerRow *const *second = b;

  return eb_ledger_row_compare (*first, *second, NULL);
}

static void
rebuild_list (EbMoneyBook *self)
{
  g_autoptr (GArray) dues = list_due (self, self->day);
  g_autoptr (GPtrArray) all = g_ptr_array_new_full (dues->len + self->rows->len, g_object_unref);

  g_hash_table_remove_all (self->dues);
  g_hash_table_remove_all (self->open);
  for (guint i = 0; i < dues->len; i++)
    {
      const EbAllowanceDue *due = &g_array_index (dues, EbAllowanceDue, i);

      g_hash_table_insert (self->dues, day_key (due->day), g_memdup2 (due, sizeof *due));
      if (!has_open_row (self, due))
        continue;
      g_ptr_array_add (all, open_row (self, due));
      g_hash_table_insert (self->open, day_key (due->day), g_ptr_array_index (all, all->len - 1));
    }
  for (guint i = 0; i < self->rows->len; i++)
    g_ptr_array_add (all, g_object_ref (g_ptr_array_index (self->rows, i)));
  g_ptr_array_sort (all, compare_in_array);
  g_list_store_splice (self->shown, 0, g_list_model_get_n_items (G_LIST_MODEL (self->shown)), all->pdata, all->len);
}

GListModel *
eb_money_book_show (EbMoneyBook *self)
{
  if (!self->is_shown)
    {
      self->is_shown = TRUE;
      rebuild_list (self);
    }
  return G_LIST_MODEL (self->shown);
}

/* Newest first. */
GArray *
eb_money_book_list_open (EbMoneyBook *self)
{
  g_autoptr (GArray) dues = list_due (self, self->day);
  GArray *open = g_array_new (FALSE, FALSE, sizeof (EbAllowanceDue));

  for (guint i = dues->len; i > 0; i--)
    {
      const EbAllowanceDue *due = &g_array_index (dues, EbAllowanceDue, i - 1);

      if (is_open (self, due))
        g_array_append_vals (open, due, 1);
    }
  return open;
}

/* Of several that did not come only the newest one is what is waited for. */
gboolean
eb_money_book_is_still_owed (EbMoneyBook *self,
                             EbLedgerRow *row,
                             EbAmount    *amount)
{
  const EbAllowanceDue *due = NULL;
  const Payday         *payday = NULL;
  EbLedgerRow          *newest = NULL;

  eb_money_book_show (self); /* else nobody has reckoned what fell due */
  due = g_hash_table_lookup (self->dues, day_key (eb_ledger_row_get_due (row)));
  if (due == NULL || !is_open (self, due) || !is_refused (self, due->day))
    return FALSE;
  payday = g_hash_table_lookup (self->paydays, day_key (due->day));
  for (guint i = 0; i < payday->refused->len; i++)
    {
      EbLedgerRow *refused = g_ptr_array_index (payday->refused, i);

      if (newest == NULL || eb_ledger_row_compare (refused, newest, NULL) < 0)
        newest = refused;
    }
  *amount = due->amount;
  return row == newest;
}

/* Whether it is still owed stands in the rows of what did not come. */
static void
touch_refused (EbMoneyBook *self,
               EbDate       day)
{
  const Payday *payday = g_hash_table_lookup (self->paydays, day_key (day));

  for (guint i = 0; payday != NULL && payday->refused != NULL && i < payday->refused->len; i++)
    eb_ledger_row_touch (g_ptr_array_index (payday->refused, i));
}

/* What is said of one payday may open it, or close it. */
static void
follow_payday (EbMoneyBook *self,
               EbDate       day)
{
  const EbAllowanceDue *due = g_hash_table_lookup (self->dues, day_key (day));
  EbLedgerRow          *row = g_hash_table_lookup (self->open, day_key (day));
  guint                 position = 0;

  touch_refused (self, day);
  if (due == NULL || has_open_row (self, due) == (row != NULL))
    return;
  if (row != NULL)
    {
      g_hash_table_remove (self->open, day_key (day));
      if (g_list_store_find (self->shown, row, &position))
        g_list_store_remove (self->shown, position);
      return;
    }
  row = open_row (self, due);
  g_hash_table_insert (self->open, day_key (day), row);
  g_list_store_insert_sorted (self->shown, row, eb_ledger_row_compare, NULL);
  g_object_unref (row);
}

/* --- What is said ---------------------------------------------------------------------- */

/* Of two that were written on the same machine, or on two, the first by its stamp. */
static int
compare_said (const EbMoneySaid *a,
              const EbMoneySaid *b)
{
  const EbStamp first = { a->time, a->record };
  const EbStamp second = { b->time, b->record };

  return eb_stamp_compare (&first, &second);
}

/* Into days that had passed when it was written, at whichever place. */
static gboolean
goes_back (const EbMoneySaid *said)
{
  return eb_date_compare (said->from, eb_written_day (said->time, -1)) < 0;
}

static EbDate *
begin_of (EbMoneySaid *said)
{
  return said->is_rate ? &said->own.from : &said->plan.from;
}

/* Only the first of those that go back may, and where nothing else was said of those days: an
 * old week keeps what holds then. Another one may come from a machine that had not read the
 * first; it holds from the day on which it was written. */
static gboolean
may_go_back (const EbMoneyBook *self,
             guint              which)
{
  const EbMoneySaid *said = &g_array_index (self->said, EbMoneySaid, which);

  for (guint i = 0; i < self->said->len; i++)
    {
      const EbMoneySaid *other = &g_array_index (self->said, EbMoneySaid, i);

      if (i == which || other->is_rate != said->is_rate)
        continue;
      if (goes_back (other) ? i < which : eb_date_compare (other->from, said->from) <= 0)
        return FALSE;
    }
  return TRUE;
}

/* None holds before there was anybody to be paid. */
static void
place (EbMoneyBook *self,
       guint        which)
{
  EbMoneySaid *said = &g_array_index (self->said, EbMoneySaid, which);
  EbDate       from = said->from;

  if (goes_back (said) && !may_go_back (self, which))
    from = eb_written_day (said->time, 0);
  if (eb_date_compare (from, self->allowance.birth) < 0)
    from = self->allowance.birth;
  *begin_of (said) = from;
}

/* Ascending by day; of two with the same day the one that was written later comes last. */
static void
insert_plan (GArray          *plans,
             const EbPayPlan *plan)
{
  guint at = plans->len;

  while (at > 0 && eb_date_compare (g_array_index (plans, EbPayPlan, at - 1).from, plan->from) > 0)
    at--;
  g_array_insert_vals (plans, at, plan, 1);
}

static void
insert_own (GArray          *own,
            const EbOwnRate *rate)
{
  guint at = own->len;

  while (at > 0 && eb_date_compare (g_array_index (own, EbOwnRate, at - 1).from, rate->from) > 0)
    at--;
  g_array_insert_vals (own, at, rate, 1);
}

/* Each may change from when the others hold. */
static void
place_all (EbMoneyBook *self)
{
  g_array_set_size (self->plans, 0);
  g_array_set_size (self->own, 0);
  for (guint i = 0; i < self->said->len; i++)
    {
      const EbMoneySaid *said = &g_array_index (self->said, EbMoneySaid, i);

      place (self, i);
      if (said->is_rate)
        insert_own (self->own, &said->own);
      else
        insert_plan (self->plans, &said->plan);
    }
}

/* When or how much is another than before. */
static void
start_anew (EbMoneyBook *self)
{
  g_clear_pointer (&self->ledger, eb_ledger_free);
  place_all (self);
  self->allowance.plans = &g_array_index (self->plans, EbPayPlan, 0);
  self->allowance.n_plans = self->plans->len;
  self->allowance.own = &g_array_index (self->own, EbOwnRate, 0);
  self->allowance.n_own = self->own->len;
  if (self->is_shown)
    rebuild_list (self);
}

gboolean
eb_money_book_set_day (EbMoneyBook *self,
                       EbDate       birth,
                       EbDate       day)
{
  if (eb_date_compare (self->day, day) == 0 && eb_date_compare (self->allowance.birth, birth) == 0)
    return FALSE;
  self->day = day;
  self->allowance.birth = birth;
  start_anew (self);
  return TRUE;
}

void
eb_money_book_set_rates (EbMoneyBook   *self,
                         const EbRates *rates)
{
  self->allowance.rates = rates;
  start_anew (self);
}

void
eb_money_book_say (EbMoneyBook       *self,
                   const EbMoneySaid *said)
{
  EbMoneySaid copy = *said;
  guint       at = self->said->len;

  copy.why = g_strdup (said->why);
  copy.author = g_object_ref (said->author);
  while (at > 0 && compare_said (&g_array_index (self->said, EbMoneySaid, at - 1), said) > 0)
    at--;
  g_array_insert_val (self->said, at, copy);
  start_anew (self);
}

static Payday *
get_payday (EbMoneyBook *self,
            EbDate       day)
{
  Payday *payday = g_hash_table_lookup (self->paydays, day_key (day));

  if (payday == NULL)
    {
      payday = g_new0 (Payday, 1);
      g_hash_table_insert (self->paydays, day_key (day), payday);
    }
  return payday;
}

static void
count_refused (Payday      *payday,
               EbLedgerRow *row,
               gboolean     is_refused)
{
  if (payday->refused == NULL)
    payday->refused = g_ptr_array_new ();
  if (is_refused)
    g_ptr_array_add (payday->refused, row);
  else
    g_ptr_array_remove (payday->refused, row);
}

/* @row has the answer @before, or had it, and now has another one. */
static void
count (EbMoneyBook *self,
       EbLedgerRow *row,
       EbAnswer     before,
       gboolean     is_new)
{
  const EbDate   due = eb_ledger_row_get_due (row);
  const EbAnswer now = eb_ledger_row_get_answer (row);
  Payday        *payday = NULL;

  if (!eb_date_is_set (due))
    return;
  payday = get_payday (self, due);
  if (eb_ledger_row_get_kind (row) == EB_LEDGER_ROW_CORRECTION)
    {
      if (now == EB_ANSWER_YES && (is_new || before != EB_ANSWER_YES))
        eb_amount_add (payday->corrections, eb_ledger_row_get_amount (row), &payday->corrections);
      return;
    }
  if (!is_new && before != EB_ANSWER_NO)
    payday->standing--;
  if (now != EB_ANSWER_NO)
    payday->standing++;
  if ((before == EB_ANSWER_NO) != (now == EB_ANSWER_NO))
    count_refused (payday, row, now == EB_ANSWER_NO);
}

void
eb_money_book_add (EbMoneyBook *self,
                   EbLedgerRow *row)
{
  g_ptr_array_add (self->rows, g_object_ref (row));
  g_clear_pointer (&self->ledger, eb_ledger_free);
  count (self, row, EB_ANSWER_NONE, TRUE);
  if (!self->is_shown)
    return;
  g_list_store_insert_sorted (self->shown, row, eb_ledger_row_compare, NULL);
  if (eb_date_is_set (eb_ledger_row_get_due (row)))
    follow_payday (self, eb_ledger_row_get_due (row));
}

gboolean
eb_money_book_answer (EbMoneyBook   *self,
                      EbLedgerRow   *row,
                      EbPerson      *person,
                      const EbStamp *stamp,
                      EbAnswer       answer,
                      const char    *why)
{
  const EbAnswer before = eb_ledger_row_get_answer (row);

  if (!eb_ledger_row_say (row, person, stamp, answer, why))
    return FALSE;
  g_clear_pointer (&self->ledger, eb_ledger_free);
  count (self, row, before, FALSE);
  if (self->is_shown && eb_date_is_set (eb_ledger_row_get_due (row)))
    follow_payday (self, eb_ledger_row_get_due (row));
  return TRUE;
}
