/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-money-book.h"
#include "eb-money-private.h"

struct _EbMoney
{
  GObject parent_instance;

  EbMoneyBook books[EB_N_LEDGERS];
  GHashTable *rows;  /* EbId to EbLedgerRow, both borrowed from the books */
  GHashTable *moves; /* set of EbId: what was put aside and taken out */
  EbOwnIncome income;
  gboolean    has_income;
  GListStore *savings;
  GListStore *worksheets;
  GListStore *decisions;
  gboolean    is_read; /* all of the file */
};

G_DEFINE_FINAL_TYPE (EbMoney, eb_money, G_TYPE_OBJECT)

typedef enum
{
  SIGNAL_CHANGED,
} EbMoneySignal;

static guint signals[SIGNAL_CHANGED + 1];

static void
clear_income (EbOwnIncome *income)
{
  char *note = (char *) income->note;

  g_free (note);
  g_clear_object (&income->author);
}

static void
eb_money_finalize (GObject *object)
{
  EbMoney *self = EB_MONEY (object);

  g_clear_pointer (&self->rows, g_hash_table_unref);
  g_clear_pointer (&self->moves, g_hash_table_unref);
  for (guint i = 0; i < EB_N_LEDGERS; i++)
    eb_money_book_clear (&self->books[i]);
  clear_income (&self->income);
  g_clear_object (&self->savings);
  g_clear_object (&self->worksheets);
  g_clear_object (&self->decisions);

  G_OBJECT_CLASS (eb_money_parent_class)->finalize (object);
}

static void
eb_money_class_init (EbMoneyClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = eb_money_finalize;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", EB_TYPE_MONEY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
eb_money_init (EbMoney *self)
{
  for (guint i = 0; i < EB_N_LEDGERS; i++)
    eb_money_book_init (&self->books[i], i);
  self->rows = g_hash_table_new (eb_id_hash, eb_id_equal_func);
  self->moves = g_hash_table_new_full (eb_id_hash, eb_id_equal_func, g_free, NULL);
  self->savings = g_list_store_new (EB_TYPE_SAVING);
  self->worksheets = g_list_store_new (EB_TYPE_WORKSHEET);
  self->decisions = g_list_store_new (EB_TYPE_DECISION);
}

EbMoney *
eb_money_new (void)
{
  return g_object_new (EB_TYPE_MONEY, NULL);
}

static void
emit_changed (EbMoney *self)
{
  if (self->is_read)
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* --- The books ------------------------------------------------------------------------- */

/**
 * eb_money_get_book:
 * @self: the money of a binder
 * @kind: which book
 *
 * Returns: (transfer none): a live list of #EbLedgerRow, newest first: by day, of one day
 *   an open payday first, and then what was written last
 */
GListModel *
eb_money_get_book (EbMoney     *self,
                   EbLedgerKind kind)
{
  g_return_val_if_fail (EB_IS_MONEY (self), NULL);
  g_return_val_if_fail (kind < EB_N_LEDGERS, NULL);

  return eb_money_book_show (&self->books[kind]);
}

/**
 * eb_money_list_open:
 * @self: the money of a binder
 * @kind: which book
 *
 * Returns: (transfer full) (element-type EbAllowanceDue): what fell due up to today and was
 *   neither paid out, as far as anybody says, nor taken away by a correction; newest first
 */
GArray *
eb_money_list_open (EbMoney     *self,
                    EbLedgerKind kind)
{
  g_return_val_if_fail (EB_IS_MONEY (self), NULL);
  g_return_val_if_fail (kind < EB_N_LEDGERS, NULL);

  return eb_money_book_list_open (&self->books[kind]);
}

/**
 * eb_money_is_still_owed:
 * @self: the money of a binder
 * @row: one of its rows
 * @amount: (out): what fell due on that payday
 *
 * Returns: whether @row is a payout that did not come, and its payday is open: nothing was
 *   noted for it since, nor did both agree that it need not be
 */
gboolean
eb_money_is_still_owed (EbMoney     *self,
                        EbLedgerRow *row,
                        EbAmount    *amount)
{
  g_return_val_if_fail (EB_IS_MONEY (self), FALSE);
  g_return_val_if_fail (EB_IS_LEDGER_ROW (row), FALSE);
  g_return_val_if_fail (amount != NULL, FALSE);

  return eb_ledger_row_get_kind (row) == EB_LEDGER_ROW_PAYOUT && eb_ledger_row_get_answer (row) == EB_ANSWER_NO &&
         eb_date_is_set (eb_ledger_row_get_due (row)) && eb_money_book_is_still_owed (&self->books[eb_ledger_row_get_ledger (row)], row, amount);
}

/**
 * eb_money_get_sums:
 * @self: the money of a binder
 * @kind: which book
 * @day: any day; what falls due until then is in the sums also if that is to come
 *
 * Returns: the sums up to that day, itself included, in øre
 */
EbLedgerSums
eb_money_get_sums (EbMoney     *self,
                   EbLedgerKind kind,
                   EbDate       day)
{
  g_return_val_if_fail (EB_IS_MONEY (self), (EbLedgerSums){ 0 });
  g_return_val_if_fail (kind < EB_N_LEDGERS && eb_date_is_valid (day), (EbLedgerSums){ 0 });

  return eb_money_book_sum (&self->books[kind], day);
}

/**
 * eb_money_get_allowance:
 * @self: the money of a binder
 * @kind: which book
 *
 * Returns: (transfer none): what decides what falls due; what it points at is valid until
 *   "changed" is emitted
 */
const EbAllowance *
eb_money_get_allowance (EbMoney     *self,
                        EbLedgerKind kind)
{
  g_return_val_if_fail (EB_IS_MONEY (self), NULL);
  g_return_val_if_fail (kind < EB_N_LEDGERS, NULL);

  return &self->books[kind].allowance;
}

/**
 * eb_money_get_said:
 * @self: the money of a binder
 * @kind: which book
 *
 * Returns: (transfer none) (element-type EbMoneySaid): all that was said about when and
 *   how much, in the order of their times; valid until "changed" is emitted
 */
GArray *
eb_money_get_said (EbMoney     *self,
                   EbLedgerKind kind)
{
  g_return_val_if_fail (EB_IS_MONEY (self), NULL);
  g_return_val_if_fail (kind < EB_N_LEDGERS, NULL);

  return self->books[kind].said;
}

void
eb_money_set_day (EbMoney *self,
                  EbDate   birth,
                  EbDate   day)
{
  gboolean changed = !self->is_read;

  self->is_read = TRUE;
  for (guint i = 0; i < EB_N_LEDGERS; i++)
    changed = eb_money_book_set_day (&self->books[i], birth, day) || changed;
  if (changed)
    emit_changed (self);
}

void
eb_money_set_rates (EbMoney       *self,
                    const EbRates *rates)
{
  for (guint i = 0; i < EB_N_LEDGERS; i++)
    eb_money_book_set_rates (&self->books[i], rates);
  emit_changed (self);
}

void
eb_money_say (EbMoney           *self,
              EbLedgerKind       kind,
              const EbMoneySaid *said)
{
  eb_money_book_say (&self->books[kind], said);
  emit_changed (self);
}

gboolean
eb_money_has_said (EbMoney     *self,
                   EbLedgerKind kind,
                   gboolean     is_rate)
{
  const EbMoneyBook *book = &self->books[kind];

  return (is_rate ? book->own : book->plans)->len > 0;
}

/**
 * eb_money_find_row:
 * @self: the money of a binder
 * @record: of a payout or a correction
 *
 * Returns: (transfer none) (nullable): the row as it is now
 */
EbLedgerRow *
eb_money_find_row (EbMoney    *self,
                   const EbId *record)
{
  g_return_val_if_fail (EB_IS_MONEY (self), NULL);
  g_return_val_if_fail (record != NULL, NULL);

  return g_hash_table_lookup (self->rows, record);
}

gboolean
eb_money_has_row (EbMoney    *self,
                  const EbId *record)
{
  return eb_money_find_row (self, record) != NULL || g_hash_table_contains (self->moves, record);
}

void
eb_money_add_row (EbMoney             *self,
                  const EbLedgerWords *words)
{
  g_autoptr (EbLedgerRow) row = eb_ledger_row_new (words);

  g_hash_table_insert (self->rows, (gpointer) eb_ledger_row_get_record (row), row);
  eb_money_book_add (&self->books[words->ledger], row);
  if (words->kind != EB_LEDGER_ROW_SAVED)
    emit_changed (self);
}

void
eb_money_answer (EbMoney       *self,
                 EbLedgerRow   *row,
                 EbPerson      *person,
                 const EbStamp *stamp,
                 EbAnswer       answer,
                 const char    *why)
{
  if (eb_money_book_answer (&self->books[eb_ledger_row_get_ledger (row)], row, person, stamp, answer, why))
    emit_changed (self);
}

/* --- An own income ----------------------------------------------------------------------- */

/**
 * eb_money_get_own_income:
 * @self: the money of a binder
 *
 * Returns: (transfer none) (nullable): what was said last about it; %NULL: nobody said;
 *   valid until "changed" is emitted
 */
const EbOwnIncome *
eb_money_get_own_income (EbMoney *self)
{
  g_return_val_if_fail (EB_IS_MONEY (self), NULL);

  return self->has_income ? &self->income : NULL;
}

void
eb_money_say_income (EbMoney           *self,
                     const EbOwnIncome *income)
{
  EbOwnIncome   before = self->income;
  const EbStamp last = { before.time, before.record };
  const EbStamp said = { income->time, income->record };

  if (self->has_income && eb_stamp_compare (&said, &last) < 0)
    return;
  self->income = *income;
  self->income.note = g_strdup (income->note);
  self->income.author = g_object_ref (income->author);
  self->has_income = TRUE;
  clear_income (&before);
  emit_changed (self);
}

/* --- Savings ------------------------------------------------------------------------------ */

/**
 * eb_money_get_savings:
 * @self: the money of a binder
 *
 * Returns: (transfer none): a live list of #EbSaving, in the order they were written;
 *   those that are over, too
 */
GListModel *
eb_money_get_savings (EbMoney *self)
{
  g_return_val_if_fail (EB_IS_MONEY (self), NULL);

  return G_LIST_MODEL (self->savings);
}

EbSaving *
eb_money_find_saving (EbMoney    *self,
                      const EbId *record)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->savings)); i++)
    {
      g_autoptr (EbSaving) saving = g_list_model_get_item (G_LIST_MODEL (self->savings), i);

      if (eb_id_equal (eb_saving_get_record (saving), record))
        return saving; /* the list keeps it */
    }
  return NULL;
}

static int
compare_savings (gconstpointer a,
                 gconstpointer b,
                 gpointer      nothing)
{
  return eb_stamp_compare (eb_saving_get_stamp ((EbSaving *) a), eb_saving_get_stamp ((EbSaving *) b));
}

void
eb_money_add_saving (EbMoney  *self,
                     EbSaving *saving)
{
  g_list_store_insert_sorted (self->savings, saving, compare_savings, NULL);
}

/* What comes out of the pocket money stands in its book, too, for reading. */
gboolean
eb_money_move_saving (EbMoney            *self,
                      EbSaving           *saving,
                      const EbSavingMove *move,
                      EbPerson           *author)
{
  EbLedgerWords words = {
    .kind = EB_LEDGER_ROW_SAVED,
    .ledger = EB_LEDGER_POCKET,
    .record = move->record,
    .day = move->day,
    .amount = -move->amount,
    .author = author,
    .time = move->time,
    .note = eb_saving_get_title (saving),
  };

  if (eb_money_find_row (self, &move->record) != NULL || !g_hash_table_add (self->moves, eb_id_copy (&move->record)))
    return FALSE;
  eb_saving_move (saving, move);
  if (move->from_pocket)
    eb_money_add_row (self, &words);
  return TRUE;
}

void
eb_money_retitle_saving (EbMoney  *self,
                         EbSaving *saving)
{
  const GArray *moves = eb_saving_get_moves (saving);

  for (guint i = 0; i < moves->len; i++)
    {
      const EbSavingMove *move = &g_array_index (moves, EbSavingMove, i);
      EbLedgerRow        *row = move->from_pocket ? eb_money_find_row (self, &move->record) : NULL;

      if (row != NULL)
        eb_ledger_row_retitle (row, eb_saving_get_title (saving));
    }
}

/* --- Worksheets ---------------------------------------------------------------------------- */

/**
 * eb_money_get_worksheets:
 * @self: the money of a binder
 *
 * Returns: (transfer none): a live list of #EbWorksheet, newest last; those in the room
 *   only while the youth sits alone
 */
GListModel *
eb_money_get_worksheets (EbMoney *self)
{
  g_return_val_if_fail (EB_IS_MONEY (self), NULL);

  return G_LIST_MODEL (self->worksheets);
}

/**
 * eb_money_find_worksheet:
 * @self: the money of a binder
 * @kind: what it is for
 * @in_room: whether to look in the room, or behind the door
 *
 * Returns: (transfer none) (nullable): the newest one; %NULL: there is none
 */
EbWorksheet *
eb_money_find_worksheet (EbMoney        *self,
                         EbWorksheetKind kind,
                         gboolean        in_room)
{
  g_return_val_if_fail (EB_IS_MONEY (self), NULL);

  for (guint i = g_list_model_get_n_items (G_LIST_MODEL (self->worksheets)); i > 0; i--)
    {
      g_autoptr (EbWorksheet) worksheet = g_list_model_get_item (G_LIST_MODEL (self->worksheets), i - 1);

      if (eb_worksheet_get_kind (worksheet) == kind && eb_worksheet_is_in_room (worksheet) == in_room)
        return worksheet; /* the list keeps it */
    }
  return NULL;
}

EbWorksheet *
eb_money_find_worksheet_by_record (EbMoney    *self,
                                   const EbId *record)
{
  for (guint i = g_list_model_get_n_items (G_LIST_MODEL (self->worksheets)); i > 0; i--)
    {
      g_autoptr (EbWorksheet) worksheet = g_list_model_get_item (G_LIST_MODEL (self->worksheets), i - 1);

      if (eb_id_equal (eb_worksheet_get_record (worksheet), record))
        return worksheet; /* the list keeps it */
    }
  return NULL;
}

static int
compare_worksheets (gconstpointer a,
                    gconstpointer b,
                    gpointer      nothing)
{
  EbWorksheet  *one = (EbWorksheet *) a;
  EbWorksheet  *other = (EbWorksheet *) b;
  const EbStamp first = { eb_worksheet_get_time (one), *eb_worksheet_get_record (one) };
  const EbStamp second = { eb_worksheet_get_time (other), *eb_worksheet_get_record (other) };

  return eb_stamp_compare (&first, &second);
}

void
eb_money_add_worksheet (EbMoney     *self,
                        EbWorksheet *worksheet)
{
  g_list_store_insert_sorted (self->worksheets, worksheet, compare_worksheets, NULL);
}

void
eb_money_forget_room (EbMoney *self)
{
  for (guint i = g_list_model_get_n_items (G_LIST_MODEL (self->worksheets)); i > 0; i--)
    {
      g_autoptr (EbWorksheet) worksheet = g_list_model_get_item (G_LIST_MODEL (self->worksheets), i - 1);

      if (!eb_worksheet_is_in_room (worksheet))
        continue;
      g_list_store_remove (self->worksheets, i - 1);
      eb_worksheet_empty (worksheet); /* whoever still holds it */
    }
}

/* --- Decisions ------------------------------------------------------------------------------ */

/**
 * eb_money_get_decisions:
 * @self: the money of a binder
 *
 * Returns: (transfer none): a live list of #EbDecision, in the order they were written;
 *   those that were written in by mistake, too
 */
GListModel *
eb_money_get_decisions (EbMoney *self)
{
  g_return_val_if_fail (EB_IS_MONEY (self), NULL);

  return G_LIST_MODEL (self->decisions);
}

static gboolean
holds_on (EbDecision *decision,
          EbDate      day)
{
  const EbDecisionWords *words = eb_decision_get_words (decision);

  return !eb_decision_is_gone (decision) && eb_date_compare (words->from, day) <= 0 &&
         (!eb_date_is_set (words->to) || eb_date_compare (day, words->to) <= 0);
}

/**
 * eb_money_find_decision:
 * @self: the money of a binder
 * @day: a day
 *
 * Returns: (transfer none) (nullable): the decision that holds then; of several the one
 *   that begins last, and of those the one that was written last; %NULL: none
 */
EbDecision *
eb_money_find_decision (EbMoney *self,
                        EbDate   day)
{
  EbDecision *found = NULL;

  g_return_val_if_fail (EB_IS_MONEY (self), NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->decisions)); i++)
    {
      g_autoptr (EbDecision) decision = g_list_model_get_item (G_LIST_MODEL (self->decisions), i);

      if (holds_on (decision, day) &&
          (found == NULL || eb_date_compare (eb_decision_get_words (decision)->from, eb_decision_get_words (found)->from) >= 0))
        found = decision; /* the list keeps it */
    }
  return found;
}

EbDecision *
eb_money_find_decision_by_record (EbMoney    *self,
                                  const EbId *record)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->decisions)); i++)
    {
      g_autoptr (EbDecision) decision = g_list_model_get_item (G_LIST_MODEL (self->decisions), i);

      if (eb_id_equal (eb_decision_get_record (decision), record))
        return decision; /* the list keeps it */
    }
  return NULL;
}

static int
compare_decisions (gconstpointer a,
                   gconstpointer b,
                   gpointer      nothing)
{
  return eb_stamp_compare (eb_decision_get_stamp ((EbDecision *) a), eb_decision_get_stamp ((EbDecision *) b));
}

void
eb_money_add_decision (EbMoney    *self,
                       EbDecision *decision)
{
  g_list_store_insert_sorted (self->decisions, decision, compare_decisions, NULL);
  emit_changed (self);
}

void
eb_money_decisions_changed (EbMoney *self)
{
  emit_changed (self);
}
