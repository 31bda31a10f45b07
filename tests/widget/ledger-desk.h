/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "desk.h"
#include "eb-binder-money.h"

G_BEGIN_DECLS

/* A book of pocket money on the desk. Each fails the test if it is refused. */

#define FRIDAY 5

static inline void
plan_fridays (Desk  *desk,
              EbDate from)
{
  const EbPayPlan plan = { from, { EB_PAY_WEEKLY, FRIDAY }, EB_PAY_CASH };
  g_autoptr (GError) error = NULL;

  eb_binder_plan_pay (desk_binder (desk), desk_seat (desk, LONE), EB_LEDGER_POCKET, &plan, "", &error);
  g_assert_no_error (error);
}

static inline void
pay (Desk    *desk,
     EbDate   due,
     EbAmount amount)
{
  g_autoptr (GError) error = NULL;

  eb_binder_note_payout (desk_binder (desk), desk_seat (desk, LONE), EB_LEDGER_POCKET, due, amount, due, EB_PAY_CASH, "", &error);
  g_assert_no_error (error);
}

static inline EbLedgerRow *
row_at (Desk *desk,
        guint position)
{
  g_autoptr (EbLedgerRow) row = g_list_model_get_item (eb_money_get_book (eb_binder_get_money (desk_binder (desk)), EB_LEDGER_POCKET), position);

  g_assert_nonnull (row);
  return row; /* the book keeps it */
}

/* The newest payout. */
static inline EbLedgerRow *
payout (Desk *desk)
{
  guint i = 0;

  while (eb_ledger_row_get_kind (row_at (desk, i)) != EB_LEDGER_ROW_PAYOUT)
    i++;
  return row_at (desk, i);
}

static inline EbLedgerSums
sums (Desk *desk)
{
  return eb_money_get_sums (eb_binder_get_money (desk_binder (desk)), EB_LEDGER_POCKET, HOME_TODAY);
}

/* The small window that is up. */
static inline GtkWidget *
find_sheet (GType type)
{
  GListModel *all = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (all, i);

      if (g_type_is_a (G_OBJECT_TYPE (window), type) && gtk_widget_get_visible (window) && gtk_window_get_modal (GTK_WINDOW (window)))
        return window; /* GTK keeps it */
    }
  return NULL;
}

G_END_DECLS
