/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-payout-sheet.h"

#include <glib/gi18n.h>

#include "eb-ledger-words.h"
#include "eb-money-asking.h"
#include "eb-money-words.h"
#include "eb-words.h"

/**
 * Paying:
 * @open: (element-type EbAllowanceDue): paydays that nothing stands for, newest first;
 *   what @which chooses from, after "none of them" and, where there are several, "all of
 *   them"
 *
 * What one open sheet works on.
 */
typedef struct
{
  EbLedgerKind   kind;
  EbDate         today;
  GArray        *open;
  AdwComboRow   *which;
  EbAmountEntry *amount;
  EbDateRow     *day;
  AdwComboRow   *how;
  AdwEntryRow   *note;
} Paying;

static void
paying_free (gpointer data)
{
  Paying *self = data;

  g_array_unref (self->open);
  g_free (self);
}

/* --- Which payday ------------------------------------------------------------------- */

static guint
count_leading (Paying *self)
{
  return self->open->len > 1 ? 2 : 1;
}

static gboolean
is_all (Paying *self)
{
  return self->open->len > 1 && adw_combo_row_get_selected (self->which) == 1;
}

/* NULL: none of them, or all. */
static const EbAllowanceDue *
find_chosen (Paying *self)
{
  const guint chosen = adw_combo_row_get_selected (self->which);

  if (chosen < count_leading (self) || chosen - count_leading (self) >= self->open->len)
    return NULL;
  return &g_array_index (self->open, EbAllowanceDue, chosen - count_leading (self));
}

static EbAmount
sum_open (Paying *self)
{
  EbAmount sum = 0;

  for (guint i = 0; i < self->open->len; i++)
    if (!eb_amount_add (sum, g_array_index (self->open, EbAllowanceDue, i).amount, &sum))
      return EB_AMOUNT_MAX;
  return sum;
}

/* What is due is what is most often paid. Of several at once each gets its own. */
static void
fill_amount (Paying *self)
{
  const EbAllowanceDue *chosen = find_chosen (self);

  if (chosen != NULL)
    eb_amount_entry_set (self->amount, chosen->amount);
  else if (is_all (self))
    eb_amount_entry_set (self->amount, sum_open (self));
  else
    gtk_editable_set_text (GTK_EDITABLE (self->amount), "");
  gtk_widget_set_sensitive (GTK_WIDGET (self->amount), !is_all (self));
}

/* What is noted late was most often given on its day. */
static void
fill_day (Paying *self)
{
  const EbAllowanceDue *chosen = find_chosen (self);

  eb_date_row_set_date (self->day, chosen == NULL ? self->today : chosen->day);
}

static void
on_which_changed_cb (GObject *sheet)
{
  Paying *self = g_object_get_data (sheet, "paying");

  fill_amount (self);
  fill_day (self);
}

static char *
word_open (const EbAllowanceDue *open)
{
  g_autofree char *name = eb_money_word_due (open->day, open->every);
  g_autofree char *date = eb_words_date (open->day);

  /* Translators: a week or month, a date */
  return g_strdup_printf (_ ("%1$s, %2$s"), name, date);
}

static guint
find_first_choice (Paying *self,
                   EbDate  due)
{
  for (guint i = 0; i < self->open->len; i++)
    if (!eb_date_is_set (due) || eb_date_compare (g_array_index (self->open, EbAllowanceDue, i).day, due) == 0)
      return i + count_leading (self);
  return 0;
}

static void
add_which (Paying  *self,
           EbSheet *sheet,
           EbDate   due)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (names, g_strdup (_ ("None of them")));
  if (self->open->len > 1)
    g_ptr_array_add (names, g_strdup_printf (ngettext ("All %u of them", "All %u of them", self->open->len), self->open->len));
  for (guint i = 0; i < self->open->len; i++)
    g_ptr_array_add (names, word_open (&g_array_index (self->open, EbAllowanceDue, i)));
  g_ptr_array_add (names, NULL);
  self->which = eb_money_asking_add_choice (sheet, _ ("For which payday"), (const char *const *) names->pdata, find_first_choice (self, due));
}

/* --- Writing it ----------------------------------------------------------------------- */

static gboolean
check_day (Paying   *self,
           EbBinder *binder,
           EbDate   *day)
{
  if (!eb_date_row_check (self->day, TRUE))
    return FALSE;
  eb_date_row_get_date (self->day, day);
  if (eb_date_compare (*day, eb_binder_get_today (binder)) <= 0)
    return TRUE;
  eb_date_row_complain (self->day, _ ("Only what has been paid is noted here. Choose today or a day before."));
  return FALSE;
}

/* One row in the book for each payday: the youth answers to each. */
static gboolean
pay_all (Paying   *self,
         EbBinder *binder,
         EbSeat   *seat,
         EbDate    day,
         GError  **error)
{
  const EbPayMode mode = (EbPayMode) adw_combo_row_get_selected (self->how);
  const char     *note = gtk_editable_get_text (GTK_EDITABLE (self->note));

  while (self->open->len > 0)
    {
      const EbAllowanceDue open = g_array_index (self->open, EbAllowanceDue, self->open->len - 1);

      if (!eb_binder_note_payout (binder, seat, self->kind, open.day, open.amount, day, mode, note, error))
        return FALSE;
      /* What has been written is not written again if a later one fails. */
      g_array_set_size (self->open, self->open->len - 1);
    }
  return TRUE;
}

static gboolean
tell_payout (gpointer  asking,
             EbBinder *binder,
             EbSeat   *seat,
             GError  **error)
{
  Paying               *self = asking;
  const EbAllowanceDue *chosen = find_chosen (self);
  EbAmount              amount = 0;
  EbDate                day = EB_DATE_UNSET;

  if (!check_day (self, binder, &day))
    return FALSE;
  if (is_all (self))
    return pay_all (self, binder, seat, day, error);
  if (!eb_amount_entry_get (self->amount, &amount, NULL))
    return FALSE;
  if (amount == 0)
    {
      eb_amount_entry_complain (self->amount, _ ("Write how much was paid."));
      return FALSE;
    }
  return eb_binder_note_payout (binder, seat, self->kind, chosen == NULL ? EB_DATE_UNSET : chosen->day, amount, day, (EbPayMode) adw_combo_row_get_selected (self->how), gtk_editable_get_text (GTK_EDITABLE (self->note)), error);
}

/* --- Asking ------------------------------------------------------------------------------ */

static void
add_rows (Paying   *self,
          EbSheet  *sheet,
          EbBinder *binder,
          EbDate    due)
{
  EbAllowanceDue now = { 0 };

  add_which (self, sheet, due);
  self->amount = eb_money_asking_add_amount (sheet, _ ("Amount"));
  self->day = eb_money_asking_add_day (sheet, _ ("Paid on"), self->today);
  fill_day (self);
  eb_allowance_on (eb_money_get_allowance (eb_binder_get_money (binder), self->kind), eb_binder_get_today (binder), &now);
  self->how = eb_money_asking_add_mode (sheet, now.mode);
  self->note = eb_money_asking_add_words (sheet, _ ("A word on it (if you like)"));
}

/**
 * eb_payout_sheet_ask:
 * @session: what the window works on, with an adult at the table
 * @kind: which book
 * @due: the payday chosen at first; unset: the newest open one
 * @over: a widget of the window
 */
void
eb_payout_sheet_ask (EbSession   *session,
                     EbLedgerKind kind,
                     EbDate       due,
                     GtkWidget   *over)
{
  EbBinder *binder = eb_session_get_binder (session);
  Paying   *self = g_new0 (Paying, 1);
  EbSheet  *sheet = NULL;
  /* Translators: name of the young person */
  g_autofree char *lead = g_strdup_printf (_ ("%s is asked whether it was received. Until then it waits."), eb_binder_get_youth_name (binder));

  sheet = eb_sheet_new (over, _ ("Note a payment"), _ ("Write it down"), lead);
  self->kind = kind;
  self->today = eb_binder_get_today (binder);
  self->open = eb_money_list_open (eb_binder_get_money (binder), kind);
  eb_money_asking_new (sheet, session, tell_payout, self, paying_free);
  add_rows (self, sheet, binder, due);
  fill_amount (self);
  g_object_set_data (G_OBJECT (sheet), "paying", self);
  g_signal_connect_object (self->which, "notify::selected", G_CALLBACK (on_which_changed_cb), sheet, G_CONNECT_SWAPPED);
  eb_money_asking_present (sheet, session, EB_SHEET_ADULTS, GTK_WIDGET (self->amount));
}
