/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-rate-sheet.h"

#include <glib/gi18n.h>

#include "eb-money-asking.h"

/* What can be chosen, in this order. */
typedef enum
{
  RATE_WEEK = 0,
  RATE_MONTH,
  RATE_TABLE,
} Rate;

/* What one open sheet works on. */
typedef struct
{
  EbLedgerKind   kind;
  gboolean       is_first; /* nothing was decided before */
  AdwComboRow   *which;
  EbAmountEntry *amount;
  EbDateRow     *from;
  AdwEntryRow   *why;
} Rating;

static gboolean
tell_rate (gpointer  asking,
           EbBinder *binder,
           EbSeat   *seat,
           GError  **error)
{
  Rating    *self = asking;
  const Rate which = (Rate) adw_combo_row_get_selected (self->which);
  EbOwnRate  rate = { .amount = -1, .per = which == RATE_MONTH ? EB_PAY_MONTHLY : EB_PAY_WEEKLY };

  if (which != RATE_TABLE && !eb_amount_entry_get (self->amount, &rate.amount, NULL))
    return FALSE;
  return eb_money_asking_check_from (self->from, binder, self->is_first, &rate.from) &&
         eb_binder_set_own_rate (binder, seat, self->kind, &rate, gtk_editable_get_text (GTK_EDITABLE (self->why)), error);
}

static void
on_which_changed_cb (GtkWidget   *amount,
                     GParamSpec  *pspec,
                     AdwComboRow *which)
{
  gtk_widget_set_visible (amount, adw_combo_row_get_selected (which) != RATE_TABLE);
}

/**
 * eb_rate_sheet_ask:
 * @session: what the window works on
 * @kind: which book
 * @over: a widget of the window
 */
void
eb_rate_sheet_ask (EbSession   *session,
                   EbLedgerKind kind,
                   GtkWidget   *over)
{
  const char *const  whichs[] = { _ ("Our own, a week"), _ ("Our own, a month"), _ ("The guiding rate of the table"), NULL };
  EbBinder          *binder = eb_session_get_binder (session);
  const EbAllowance *allowance = eb_money_get_allowance (eb_binder_get_money (binder), kind);
  EbSheet           *sheet = eb_sheet_new (over, _ ("The rate"), _ ("Write it down"), _ ("The municipality decides the rate. Write what was decided, and where it says so. Days that have passed keep theirs."));
  Rating            *self = g_new0 (Rating, 1);

  self->kind = kind;
  self->is_first = allowance->n_own == 0;
  eb_money_asking_new (sheet, session, tell_rate, self, g_free);
  self->which = eb_money_asking_add_choice (sheet, _ ("Which rate"), whichs, RATE_WEEK);
  self->amount = eb_money_asking_add_amount (sheet, _ ("Amount"));
  self->from = eb_money_asking_add_from (sheet, eb_binder_get_today (binder));
  self->why = eb_money_asking_add_words (sheet, _ ("Why, or where it says so"));
  g_signal_connect_object (self->which, "notify::selected", G_CALLBACK (on_which_changed_cb), self->amount, G_CONNECT_SWAPPED);
  eb_money_asking_present (sheet, session, EB_SHEET_YOUTH | EB_SHEET_ADULTS, GTK_WIDGET (self->amount));
}
