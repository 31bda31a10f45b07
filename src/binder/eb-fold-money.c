/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-entry.h"
#include "eb-money-private.h"

/* The two books, all behind the door of economy: when and how much, what was paid out,
 * what is corrected, and what the other side says to it. */

/* Each of these is a record of its own that is never revised. */
static gboolean
is_single (const EbEntry *entry)
{
  return entry->door == EB_DOOR_ECONOMY && eb_id_is_none (&entry->head->parent);
}

static gboolean
read_ledger (const EbEntry *entry,
             EbLedgerKind  *kind)
{
  const char *nick = NULL;

  return eb_entry_read_text (entry, "ledger", &nick) && eb_ledger_from_nick (nick, kind);
}

/* --- When and how much --------------------------------------------------------------- */

static gboolean
read_plan (const EbEntry *entry,
           EbPayPlan     *plan)
{
  const char *every = NULL;
  const char *mode = NULL;
  guint32     day = 0;

  if (!eb_entry_read_day (entry, "from", &plan->from) ||
      !eb_entry_read_text (entry, "every", &every) || !eb_pay_every_from_nick (every, &plan->payday.every) ||
      !eb_entry_read_text (entry, "mode", &mode) || !eb_pay_mode_from_nick (mode, &plan->mode))
    return FALSE;
  g_variant_lookup (entry->payload, "day", "u", &day);
  plan->payday.day = day;
  return plan->payday.every == EB_PAY_NEVER || eb_payday_is_valid (plan->payday);
}

gboolean
eb_fold_pay_plan (EbBinder      *self,
                  const EbEntry *entry)
{
  EbLedgerKind kind = EB_LEDGER_POCKET;
  EbMoneySaid  said = { .record = entry->head->record, .author = entry->author, .time = entry->head->time };

  if (!is_single (entry) || !read_ledger (entry, &kind) || !read_plan (entry, &said.plan) ||
      !eb_entry_read_optional_line (entry, "why", EB_MONEY_MAX_NOTE_CHARS, &said.why))
    return FALSE;
  said.from = said.plan.from;
  eb_money_say (self->money, kind, &said);
  return TRUE;
}

static gboolean
read_rate (const EbEntry *entry,
           EbOwnRate     *rate)
{
  const char *per = NULL;

  if (!eb_entry_read_day (entry, "from", &rate->from) ||
      !eb_entry_read_text (entry, "per", &per) || !eb_pay_every_from_nick (per, &rate->per) ||
      rate->per == EB_PAY_NEVER)
    return FALSE;
  rate->amount = -1; /* the table again */
  return !eb_entry_says (entry, "amount") || eb_entry_read_amount (entry, "amount", 0, &rate->amount);
}

gboolean
eb_fold_own_rate (EbBinder      *self,
                  const EbEntry *entry)
{
  EbLedgerKind kind = EB_LEDGER_POCKET;
  EbMoneySaid  said = { .record = entry->head->record, .is_rate = TRUE, .author = entry->author, .time = entry->head->time };

  if (!is_single (entry) || !read_ledger (entry, &kind) || !read_rate (entry, &said.own) ||
      !eb_entry_read_line (entry, "why", EB_MONEY_MAX_NOTE_CHARS, &said.why))
    return FALSE;
  said.from = said.own.from;
  eb_money_say (self->money, kind, &said);
  return TRUE;
}

gboolean
eb_fold_own_income (EbBinder      *self,
                    const EbEntry *entry)
{
  EbOwnIncome income = { .author = entry->author, .time = entry->head->time, .record = entry->head->record };

  if (!is_single (entry) || !eb_entry_read_yes (entry, "has", &income.has) ||
      !eb_entry_read_day (entry, "from", &income.from) ||
      !eb_entry_read_optional_line (entry, "note", EB_MONEY_MAX_NOTE_CHARS, &income.note))
    return FALSE;
  eb_money_say_income (self->money, &income);
  return TRUE;
}

/* --- Rows ------------------------------------------------------------------------------ */

/* What a row of the book begins with; FALSE: there is one of that record already. */
static gboolean
start_row (EbBinder       *self,
           const EbEntry  *entry,
           EbLedgerRowKind kind,
           EbLedgerWords  *words)
{
  *words = (EbLedgerWords){
    .kind = kind,
    .record = entry->head->record,
    .author = entry->author,
    .time = entry->head->time,
  };
  return is_single (entry) && read_ledger (entry, &words->ledger) &&
         !eb_money_has_row (self->money, &entry->head->record) &&
         eb_entry_read_past_day (entry, "day", &words->day) &&
         eb_entry_read_optional_day (entry, "due", &words->due);
}

gboolean
eb_fold_payout (EbBinder      *self,
                const EbEntry *entry)
{
  EbLedgerWords words = { 0 };
  const char   *mode = NULL;

  if (eb_entry_is_the_youths (entry) || !start_row (self, entry, EB_LEDGER_ROW_PAYOUT, &words) ||
      !eb_entry_read_amount (entry, "amount", 1, &words.amount) ||
      !eb_entry_read_text (entry, "mode", &mode) || !eb_pay_mode_from_nick (mode, &words.mode) ||
      !eb_entry_read_optional_line (entry, "note", EB_MONEY_MAX_NOTE_CHARS, &words.note))
    return FALSE;
  eb_money_add_row (self->money, &words);
  return TRUE;
}

/* The row that @entry names as @key, of that kind. */
static EbLedgerRow *
read_row (EbBinder      *self,
          const EbEntry *entry,
          const char    *key)
{
  EbId record = EB_ID_NONE;

  return eb_entry_read_id (entry, key, &record) ? eb_money_find_row (self->money, &record) : NULL;
}

static gboolean
read_corrected (EbBinder      *self,
                const EbEntry *entry,
                EbLedgerWords *words)
{
  if (!eb_entry_says (entry, "of"))
    return TRUE;
  words->corrects = read_row (self, entry, "of");
  return words->corrects != NULL && eb_ledger_row_get_ledger (words->corrects) == words->ledger &&
         eb_ledger_row_get_kind (words->corrects) != EB_LEDGER_ROW_SAVED;
}

gboolean
eb_fold_correction (EbBinder      *self,
                    const EbEntry *entry)
{
  EbLedgerWords words = { 0 };

  if (!start_row (self, entry, EB_LEDGER_ROW_CORRECTION, &words) || !read_corrected (self, entry, &words) ||
      !eb_entry_read_amount (entry, "amount", -EB_AMOUNT_MAX, &words.amount) || words.amount == 0 ||
      !eb_entry_read_line (entry, "why", EB_MONEY_MAX_NOTE_CHARS, &words.note))
    return FALSE;
  eb_money_add_row (self->money, &words);
  return TRUE;
}

/* --- Answers ----------------------------------------------------------------------------- */

static gboolean
answer (EbBinder      *self,
        const EbEntry *entry,
        EbLedgerRow   *row,
        const char    *key)
{
  const EbStamp stamp = eb_stamp_of (entry->head);
  gboolean      yes = FALSE;
  const char   *why = NULL;

  if (!eb_entry_read_yes (entry, key, &yes) ||
      !eb_entry_read_optional_line (entry, "why", EB_MONEY_MAX_NOTE_CHARS, &why))
    return FALSE;
  eb_money_answer (self->money, row, entry->author, &stamp, yes ? EB_ANSWER_YES : EB_ANSWER_NO, why);
  return TRUE;
}

gboolean
eb_fold_receipt (EbBinder      *self,
                 const EbEntry *entry)
{
  EbLedgerRow *row = read_row (self, entry, "payout");

  return is_single (entry) && eb_entry_is_the_youths (entry) && row != NULL &&
         eb_ledger_row_get_kind (row) == EB_LEDGER_ROW_PAYOUT && answer (self, entry, row, "received");
}

/* By the other side than its author's. */
gboolean
eb_fold_assent (EbBinder      *self,
                const EbEntry *entry)
{
  EbLedgerRow *row = read_row (self, entry, "correction");

  return is_single (entry) && row != NULL && eb_ledger_row_get_kind (row) == EB_LEDGER_ROW_CORRECTION &&
         eb_person_get_actor (eb_ledger_row_get_author (row)) != eb_person_get_actor (entry->author) &&
         answer (self, entry, row, "agreed");
}
