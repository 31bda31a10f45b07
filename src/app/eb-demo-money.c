/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-binder-money.h"
#include "eb-clock.h"
#include "eb-demo-story.h"

/* What the story tells of money. */

static EbLedgerKind
read_ledger (const char *nick)
{
  EbLedgerKind kind = EB_LEDGER_POCKET;

  eb_ledger_from_nick (nick, &kind);
  return kind;
}

/* The binder has come to the day of the line: nothing is paid in the future. */
static gboolean
come_to_day (EbTeller *teller,
             GError  **error)
{
  return eb_date_compare (eb_binder_get_today (teller->binder), eb_clock_today ()) == 0 ||
         eb_binder_refresh_dates (teller->binder, error);
}

/* "plan-pay | who | ledger | week or month | day | how" */
static gboolean
tell_plan_pay (EbTeller *teller,
               EbSeat   *who,
               EbGoal   *goal,
               char    **parts,
               GError  **error)
{
  EbPayPlan plan = { .from = eb_clock_today () };

  eb_pay_every_from_nick (parts[3], &plan.payday.every);
  plan.payday.day = (guint) g_ascii_strtoull (parts[4], NULL, 10);
  eb_pay_mode_from_nick (parts[5], &plan.mode);
  return come_to_day (teller, error) && eb_binder_plan_pay (teller->binder, who, read_ledger (parts[2]), &plan, "", error);
}

/* "own-rate | who | ledger | amount | week or month | why" */
static gboolean
tell_own_rate (EbTeller *teller,
               EbSeat   *who,
               EbGoal   *goal,
               char    **parts,
               GError  **error)
{
  EbOwnRate rate = { .from = eb_clock_today () };

  eb_pay_every_from_nick (parts[4], &rate.per);
  return come_to_day (teller, error) && eb_amount_parse (parts[3], &rate.amount, error) &&
         eb_binder_set_own_rate (teller->binder, who, read_ledger (parts[2]), &rate, parts[5], error);
}

/* The newest row of that kind whose answer is @answer, or whichever it is. */
static EbLedgerRow *
find_row (EbTeller       *teller,
          EbLedgerKind    ledger,
          EbLedgerRowKind kind,
          gboolean        is_settled)
{
  GListModel *book = eb_money_get_book (eb_binder_get_money (teller->binder), ledger);

  for (guint i = 0; i < g_list_model_get_n_items (book); i++)
    {
      g_autoptr (EbLedgerRow) row = g_list_model_get_item (book, i);

      if (eb_ledger_row_get_kind (row) == kind && (eb_ledger_row_get_answer (row) == EB_ANSWER_YES) == is_settled)
        return row; /* the book keeps it */
    }
  return NULL;
}

/* "payout | who | ledger | amount, or nothing for what is due | words": for the last
 * payday up to that day. */
static gboolean
tell_payout (EbTeller *teller,
             EbSeat   *who,
             EbGoal   *goal,
             char    **parts,
             GError  **error)
{
  const EbLedgerKind kind = read_ledger (parts[2]);
  const EbAllowance *allowance = eb_money_get_allowance (eb_binder_get_money (teller->binder), kind);
  const EbDate       day = eb_clock_today ();
  g_autoptr (GArray) dues = eb_allowance_list_due (allowance, day);
  EbAllowanceDue due = { 0 };

  if (dues->len == 0)
    return TRUE;
  if (!come_to_day (teller, error))
    return FALSE;
  due = g_array_index (dues, EbAllowanceDue, dues->len - 1);
  if (*eb_teller_part (parts, 3) != '\0' && !eb_amount_parse (parts[3], &due.amount, error))
    return FALSE;
  return eb_binder_note_payout (teller->binder, who, kind, due.day, due.amount, day, due.mode, eb_teller_part (parts, 4), error);
}

/* "paid | who | ledger | received, not or agreed | words": about the newest that waits */
static gboolean
tell_paid (EbTeller *teller,
           EbSeat   *who,
           EbGoal   *goal,
           char    **parts,
           GError  **error)
{
  const EbLedgerRowKind kind = g_str_equal (parts[3], "agreed") ? EB_LEDGER_ROW_CORRECTION : EB_LEDGER_ROW_PAYOUT;
  EbLedgerRow          *row = find_row (teller, read_ledger (parts[2]), kind, FALSE);

  return row == NULL ||
         eb_binder_answer_row (teller->binder, who, row, g_str_equal (parts[3], "not") ? EB_ANSWER_NO : EB_ANSWER_YES, eb_teller_part (parts, 4), error);
}

/* "correct | who | ledger | amount | why": the newest that both have signed */
static gboolean
tell_correct (EbTeller *teller,
              EbSeat   *who,
              EbGoal   *goal,
              char    **parts,
              GError  **error)
{
  const EbLedgerKind kind = read_ledger (parts[2]);
  EbAmount           amount = 0;

  return come_to_day (teller, error) && eb_amount_parse_signed (parts[3], &amount, error) &&
         eb_binder_correct (teller->binder, who, kind, find_row (teller, kind, EB_LEDGER_ROW_PAYOUT, TRUE), amount, parts[4], error);
}

/* --- Savings and figures ------------------------------------------------------------------ */

static EbSaving *
find_saving (EbTeller   *teller,
             const char *title)
{
  GListModel *all = eb_money_get_savings (eb_binder_get_money (teller->binder));

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (EbSaving) saving = g_list_model_get_item (all, i);

      if (g_str_equal (eb_saving_get_title (saving), title))
        return saving; /* the list keeps it */
    }
  return NULL;
}

/* "saving | who | title | amount | DAYS": by so many days after today */
static gboolean
tell_saving (EbTeller *teller,
             EbSeat   *who,
             EbGoal   *goal,
             char    **parts,
             GError  **error)
{
  const EbDate when = eb_date_add_days (teller->today, (int) g_ascii_strtoll (parts[4], NULL, 10));
  EbAmount     target = 0;

  return eb_amount_parse (parts[3], &target, error) &&
         eb_binder_write_saving (teller->binder, who, NULL, parts[2], target, when, EB_SAVING_GOES_ON, error) != NULL;
}

/* "save | who | title | amount | pocket or other | words" */
static gboolean
tell_save (EbTeller *teller,
           EbSeat   *who,
           EbGoal   *goal,
           char    **parts,
           GError  **error)
{
  EbSaving *saving = find_saving (teller, parts[2]);
  EbAmount  amount = 0;

  return saving == NULL ||
         (come_to_day (teller, error) && eb_amount_parse_signed (parts[3], &amount, error) &&
          eb_binder_save_money (teller->binder, who, saving, amount, eb_clock_today (), g_str_equal (parts[4], "pocket"), eb_teller_part (parts, 5), error));
}

/* "group name amount", the group one word and the amount the last */
static gboolean
add_line (GArray     *lines,
          const char *text,
          GError    **error)
{
  const char      *first = strchr (text, ' ');
  const char      *last = strrchr (text, ' ');
  g_autofree char *nick = g_strndup (text, (gsize) (first - text));
  g_autofree char *name = g_strndup (first + 1, (gsize) (last - first - 1));
  EbMoneyGroup     group = EB_MONEY_GROUP_EXPENSE;
  EbAmount         amount = 0;

  eb_money_group_from_nick (nick, &group);
  if (!eb_amount_parse (last + 1, &amount, error))
    return FALSE;
  eb_money_lines_add (lines, group, name, amount, TRUE);
  return TRUE;
}

/* "figures | who | contribution, what-if or budget | title | lines with ; between" */
static gboolean
tell_figures (EbTeller *teller,
              EbSeat   *who,
              EbGoal   *goal,
              char    **parts,
              GError  **error)
{
  const EbWorksheetKind kind = g_str_equal (parts[2], "budget") ? EB_WORKSHEET_BUDGET : g_str_equal (parts[2], "what-if") ? EB_WORKSHEET_WHAT_IF
                                                                                                                          : EB_WORKSHEET_CONTRIBUTION;
  g_auto (GStrv) texts = g_strsplit (parts[4], "; ", -1);
  g_autoptr (GArray) lines = eb_money_lines_new ();

  for (guint i = 0; texts[i] != NULL; i++)
    if (!add_line (lines, texts[i], error))
      return FALSE;
  return eb_binder_keep_worksheet (teller->binder, who, kind, parts[3], FALSE, lines, error) != NULL;
}

const EbTellEvent eb_demo_money_events[] = {
  { "plan-pay", tell_plan_pay, FALSE, 6 },
  { "own-rate", tell_own_rate, FALSE, 6 },
  { "payout", tell_payout, FALSE, 3 },
  { "paid", tell_paid, FALSE, 4 },
  { "correct", tell_correct, FALSE, 5 },
  { "saving", tell_saving, FALSE, 5 },
  { "save", tell_save, FALSE, 5 },
  { "figures", tell_figures, FALSE, 5 },
  { 0 },
};
