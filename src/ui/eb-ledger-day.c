/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-ledger-day.h"

#include <glib/gi18n.h>

#include "eb-date-row.h"
#include "eb-money-words.h"
#include "eb-problem.h"

typedef enum
{
  SUM_DUE = 0,
  SUM_RECEIVED,
  SUM_CORRECTIONS,
  SUM_OWED,
  SUM_WAITING,
  N_SUMS,
} Sum;

struct _EbLedgerDay
{
  AdwExpanderRow parent_instance;

  EbSession   *session;
  EbLedgerKind kind;
  gboolean     is_filled; /* with today, which can be typed over */

  EbDateRow *date_row;
  GtkWidget *rows[N_SUMS];
  GtkLabel  *labels[N_SUMS];
};

G_DEFINE_FINAL_TYPE (EbLedgerDay, eb_ledger_day, ADW_TYPE_EXPANDER_ROW)

static void
eb_ledger_day_dispose (GObject *object)
{
  EbLedgerDay *self = EB_LEDGER_DAY (object);

  g_clear_object (&self->session);

  G_OBJECT_CLASS (eb_ledger_day_parent_class)->dispose (object);
}

static void
eb_ledger_day_class_init (EbLedgerDayClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = eb_ledger_day_dispose;
}

static void
add_sum (EbLedgerDay *self,
         Sum          sum,
         const char  *title)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *label = gtk_label_new (NULL);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  gtk_widget_add_css_class (label, "numeric");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
  self->rows[sum] = row;
  self->labels[sum] = GTK_LABEL (label);
}

static void
say_sum (EbLedgerDay *self,
         Sum          sum,
         EbAmount     amount)
{
  g_autofree char *words = eb_money_word_amount (amount);

  gtk_label_set_label (self->labels[sum], words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->rows[sum]), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
}

/* While the date is being typed, the sums of the last day stay. */
static void
on_date_changed_cb (EbLedgerDay *self)
{
  EbBinder    *binder = self->session == NULL ? NULL : eb_session_get_binder (self->session);
  EbDate       day = EB_DATE_UNSET;
  EbLedgerSums sums = { 0 };

  if (binder == NULL || eb_date_row_get_date (self->date_row, &day) != EB_DATE_ROW_KNOWN)
    return;
  sums = eb_money_get_sums (eb_binder_get_money (binder), self->kind, day);
  say_sum (self, SUM_DUE, sums.due);
  say_sum (self, SUM_RECEIVED, sums.received);
  say_sum (self, SUM_CORRECTIONS, sums.corrections);
  say_sum (self, SUM_OWED, sums.owed);
  say_sum (self, SUM_WAITING, sums.waiting);
}

static void
eb_ledger_day_init (EbLedgerDay *self)
{
  GtkWidget *problem = g_object_new (EB_TYPE_PROBLEM, NULL);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), _ ("How it stood on a day"));
  self->date_row = g_object_new (EB_TYPE_DATE_ROW, "title", _ ("How it stood on"), "problem", problem, NULL);
  g_signal_connect_object (self->date_row, "changed", G_CALLBACK (on_date_changed_cb), self, G_CONNECT_SWAPPED);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), GTK_WIDGET (self->date_row));
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), problem);
  add_sum (self, SUM_DUE, _ ("Fallen due"));
  add_sum (self, SUM_RECEIVED, _ ("Received"));
  add_sum (self, SUM_CORRECTIONS, _ ("Corrections that both agree on"));
  add_sum (self, SUM_OWED, _ ("Owed: fallen due and corrections, less what was received"));
  add_sum (self, SUM_WAITING, _ ("Of that, paid and waiting for an answer"));
}

/**
 * eb_ledger_day_new:
 * @session: what the window works on
 * @kind: which book
 *
 * Returns: (transfer floating): the row
 */
EbLedgerDay *
eb_ledger_day_new (EbSession   *session,
                   EbLedgerKind kind)
{
  EbLedgerDay *self = g_object_new (EB_TYPE_LEDGER_DAY, NULL);

  self->session = g_object_ref (session);
  self->kind = kind;
  return self;
}

/**
 * eb_ledger_day_show:
 * @self: the row
 *
 * Shows the sums as of the day that is typed; at first today.
 */
void
eb_ledger_day_show (EbLedgerDay *self)
{
  EbBinder *binder = NULL;

  g_return_if_fail (EB_IS_LEDGER_DAY (self));

  binder = eb_session_get_binder (self->session);
  if (binder == NULL)
    return;
  if (!self->is_filled)
    eb_date_row_set_date (self->date_row, eb_binder_get_today (binder));
  self->is_filled = TRUE;
  on_date_changed_cb (self);
}
