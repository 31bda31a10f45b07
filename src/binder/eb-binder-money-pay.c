/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-binder-money.h"
#include "eb-binder-private.h"
#include "eb-money-private.h"
#define NO return eb_binder_fail (error, EB_BINDER_ERROR_NOT_ALLOWED, "not yet")
#define NON return eb_binder_fail (error, EB_BINDER_ERROR_NOT_ALLOWED, "not yet"), NULL
void
eb_binder_set_rates (EbBinder *self, const EbRates *rates)
{
  eb_money_set_rates (self->money, rates);
}
EbMoney *
eb_binder_get_money (EbBinder *self)
{
  return self->money;
}
gboolean
eb_binder_plan_pay (EbBinder *self, EbSeat *by, EbLedgerKind kind, const EbPayPlan *plan, const char *why, GError **error)
{
  NO;
}
gboolean
eb_binder_set_own_rate (EbBinder *self, EbSeat *by, EbLedgerKind kind, const EbOwnRate *rate, const char *why, GError **error)
{
  NO;
}
gboolean
eb_binder_note_payout (EbBinder *self, EbSeat *adult, EbLedgerKind kind, EbDate due, EbAmount amount, EbDate day, EbPayMode mode, const char *note, GError **error)
{
  NO;
}
gboolean
eb_binder_answer_row (EbBinder *self, EbSeat *by, EbLedgerRow *row, EbAnswer answer, const char *why, GError **error)
{
  NO;
}
gboolean
eb_binder_correct (EbBinder *self, EbSeat *by, EbLedgerKind kind, EbLedgerRow *row, EbAmount amount, const char *why, GError **error)
{
  NO;
}
gboolean
eb_binder_say_income (EbBinder *self, EbSeat *by, gboolean has, EbDate from, const char *note, GError **error)
{
  NO;
}
EbSaving *
eb_binder_write_saving (EbBinder *self, EbSeat *youth, EbSaving *saving, const char *title, EbAmount target, EbDate when, gboolean is_over, GError **error)
{
  NON;
}
gboolean
eb_binder_save_money (EbBinder *self, EbSeat *youth, EbSaving *saving, EbAmount amount, EbDate day, gboolean from_pocket, const char *note, GError **error)
{
  NO;
}
EbWorksheet *
eb_binder_keep_worksheet (EbBinder *self, EbSeat *by, EbWorksheetKind kind, const char *title, gboolean in_room, GArray *lines, GError **error)
{
  NON;
}
EbDecision *
eb_binder_write_decision (EbBinder *self, EbSeat *by, EbDecision *decision, const EbDecisionWords *words, GError **error)
{
  NON;
}
gboolean
eb_binder_drop_decision (EbBinder *self, EbSeat *by, EbDecision *decision, GError **error)
{
  NO;
}
