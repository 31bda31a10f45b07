/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-correct-sheet.h"

#include <glib/gi18n.h>

#include "eb-ledger-acts.h"
#include "eb-ledger-words.h"
#include "eb-money-asking.h"

typedef enum
{
  HOW_REALLY = 0, /* of a payout only */
  HOW_ADD,
  HOW_TAKE,
} How;

/**
 * Correcting:
 * @record: of the row that it is about; none: of no row
 *
 * What one open sheet works on.
 */
typedef struct
{
  EbLedgerKind   kind;
  EbId           record;
  gboolean       is_payout;
  AdwComboRow   *how;
  EbAmountEntry *amount;
  AdwEntryRow   *why;
} Correcting;

static How
get_how (Correcting *self)
{
  return (How) (adw_combo_row_get_selected (self->how) + (self->is_payout ? HOW_REALLY : HOW_ADD));
}

/* What is added to what is owed. @typed has been read. FALSE: it would change nothing.
 * @row: (nullable) */
static gboolean
read_added (Correcting  *self,
            EbLedgerRow *row,
            EbAmount     typed,
            EbAmount    *added)
{
  switch (get_how (self))
    {
    case HOW_REALLY:
      *added = row == NULL ? 0 : eb_ledger_row_get_amount (row) - typed;
      break;
    case HOW_TAKE:
      *added = -typed;
      break;
    case HOW_ADD:
    default:
      *added = typed;
    }
  if (*added != 0)
    return TRUE;
  eb_amount_entry_complain (self->amount, get_how (self) == HOW_REALLY ? _ ("That is what stands in the book already.") : _ ("0,00 kr. changes nothing."));
  return FALSE;
}

static gboolean
tell_correction (gpointer  asking,
                 EbBinder *binder,
                 EbSeat   *seat,
                 GError  **error)
{
  Correcting    *self = asking;
  const gboolean is_of_row = !eb_id_is_none (&self->record);
  EbLedgerRow   *row = is_of_row ? eb_money_find_row (eb_binder_get_money (binder), &self->record) : NULL;
  EbAmount       typed = 0;
  EbAmount       added = 0;

  if (is_of_row && row == NULL)
    {
      g_set_error_literal (error, EB_BINDER_ERROR, EB_BINDER_ERROR_NO_DOOR, "it is not in the open binder");
      return FALSE;
    }
  return eb_amount_entry_get (self->amount, &typed, NULL) && read_added (self, row, typed, &added) &&
         eb_binder_correct (binder, seat, self->kind, row, added, gtk_editable_get_text (GTK_EDITABLE (self->why)), error);
}

static void
on_how_changed_cb (AdwPreferencesRow *amount,
                   GParamSpec        *pspec,
                   AdwComboRow       *how)
{
  adw_preferences_row_set_title (amount, adw_combo_row_get_selected (how) == HOW_REALLY ? _ ("How much it really was") : _ ("Amount"));
}

/**
 * eb_correct_sheet_ask:
 * @session: what the window works on
 * @kind: which book
 * @row: (nullable): a payout or correction that stands; %NULL: it is about no row
 * @over: a widget of the window
 */
void
eb_correct_sheet_ask (EbSession   *session,
                      EbLedgerKind kind,
                      EbLedgerRow *row,
                      GtkWidget   *over)
{
  const char *const hows[] = { _ ("It was another amount"), _ ("More is owed"), _ ("Less is owed"), NULL };
  Correcting       *self = g_new0 (Correcting, 1);
  EbSheet          *sheet = eb_sheet_new (over, row == NULL ? _ ("A correction") : _ ("Correct"), _ ("Write it down"), row == NULL ? _ ("For what no single row is about. The correction gets a row of its own, and counts when the other one agrees. What is wrong in a row is put right from that row: press it.") : _ ("What both have signed stays as it is. The correction gets a row of its own, and counts when the other one agrees."));

  self->kind = kind;
  self->record = row == NULL ? EB_ID_NONE : *eb_ledger_row_get_record (row);
  self->is_payout = row != NULL && eb_ledger_row_get_kind (row) == EB_LEDGER_ROW_PAYOUT;
  eb_money_asking_new (sheet, session, tell_correction, self, g_free);
  self->how = eb_money_asking_add_choice (sheet, _ ("What is wrong"), hows + (self->is_payout ? HOW_REALLY : HOW_ADD), 0);
  self->amount = eb_money_asking_add_amount (sheet, self->is_payout ? _ ("How much it really was") : _ ("Amount"));
  self->why = eb_money_asking_add_words (sheet, _ ("Why"));
  if (self->is_payout)
    g_signal_connect_object (self->how, "notify::selected", G_CALLBACK (on_how_changed_cb), self->amount, G_CONNECT_SWAPPED);
  eb_money_asking_present (sheet, session, EB_SHEET_YOUTH | EB_SHEET_ADULTS, GTK_WIDGET (self->amount));
}
