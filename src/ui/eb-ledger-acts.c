/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-ledger-acts.h"

#include <glib/gi18n.h>

#include "eb-correct-sheet.h"
#include "eb-ledger-words.h"
#include "eb-money-asking.h"
#include "eb-money-words.h"
#include "eb-payout-sheet.h"

/* --- Who can do what ------------------------------------------------------------- */

static gboolean
is_correction (EbLedgerRow *row)
{
  return eb_ledger_row_get_kind (row) == EB_LEDGER_ROW_CORRECTION;
}

/* The side that answers: the other one than its author's. */
static EbActor
find_side (EbLedgerRow *row)
{
  EbPerson *author = eb_ledger_row_get_author (row);

  return author != NULL && eb_person_get_actor (author) == EB_ACTOR_YOUTH ? EB_ACTOR_ADULT : EB_ACTOR_YOUTH;
}

static gboolean
is_here (EbSession *session,
         EbActor    side)
{
  g_autoptr (GPtrArray) seats = eb_session_list_seats (session, side);

  return seats->len > 0;
}

/* It can be answered; and what did not come can be given again. */
static guint
list_answers (EbSession   *session,
              EbLedgerRow *row)
{
  EbAmount amount = 0;
  guint    acts = 0;

  if (is_here (session, find_side (row)))
    acts |= EB_LEDGER_ACT_BIT (EB_LEDGER_ACT_YES) | (eb_ledger_row_get_answer (row) == EB_ANSWER_NONE ? EB_LEDGER_ACT_BIT (EB_LEDGER_ACT_NO) : 0);
  if (is_here (session, EB_ACTOR_ADULT) && eb_money_is_still_owed (eb_binder_get_money (eb_session_get_binder (session)), row, &amount))
    acts |= EB_LEDGER_ACT_BIT (EB_LEDGER_ACT_GIVE);
  return acts;
}

/**
 * eb_ledger_acts:
 * @session: what the window works on
 * @row: a row of a book
 *
 * Returns: a EB_LEDGER_ACT_BIT() for each thing that can be done with it
 */
guint
eb_ledger_acts (EbSession   *session,
                EbLedgerRow *row)
{
  switch (eb_ledger_row_get_kind (row))
    {
    case EB_LEDGER_ROW_OPEN:
      return is_here (session, EB_ACTOR_ADULT) ? EB_LEDGER_ACT_BIT (EB_LEDGER_ACT_GIVE) : 0;
    case EB_LEDGER_ROW_PAYOUT:
    case EB_LEDGER_ROW_CORRECTION:
      /* What stands for good can only be corrected; what does not can still be answered. */
      if (eb_ledger_row_get_answer (row) == EB_ANSWER_YES)
        return EB_LEDGER_ACT_BIT (EB_LEDGER_ACT_CORRECT);
      return list_answers (session, row);
    case EB_LEDGER_ROW_SAVED:
    default:
      return 0;
    }
}

/**
 * eb_ledger_act_label:
 * @row: a row of a book
 * @act: something that can be done with it
 *
 * Returns: (transfer none): what a button says that does it
 */
const char *
eb_ledger_act_label (EbLedgerRow *row,
                     EbLedgerAct  act)
{
  switch (act)
    {
    case EB_LEDGER_ACT_GIVE:
      return eb_ledger_row_get_kind (row) == EB_LEDGER_ROW_PAYOUT ? _ ("Note that it was given again") : _ ("Note that it was given");
    case EB_LEDGER_ACT_YES:
      return is_correction (row) ? _ ("Agree") : _ ("Received");
    case EB_LEDGER_ACT_NO:
      return is_correction (row) ? _ ("Not agreed") : _ ("Not received");
    case EB_LEDGER_ACT_CORRECT:
    default:
      return _ ("Correct …");
    }
}

/* --- Answering --------------------------------------------------------------------- */

/* What one open sheet works on. */
typedef struct
{
  EbId         record;
  EbAnswer     answer;
  AdwEntryRow *words;
} Answering;

static gboolean
tell_answer (gpointer  asking,
             EbBinder *binder,
             EbSeat   *seat,
             GError  **error)
{
  Answering   *self = asking;
  EbLedgerRow *row = eb_money_find_row (eb_binder_get_money (binder), &self->record);
  const char  *why = self->words == NULL ? "" : gtk_editable_get_text (GTK_EDITABLE (self->words));

  if (row != NULL)
    return eb_binder_answer_row (binder, seat, row, self->answer, why, error);
  g_set_error_literal (error, EB_BINDER_ERROR, EB_BINDER_ERROR_NO_DOOR, "it is not in the open binder");
  return FALSE;
}

static EbSheet *
answer_sheet_new (EbLedgerRow *row,
                  EbAnswer     answer,
                  GtkWidget   *over)
{
  if (answer == EB_ANSWER_YES)
    return eb_sheet_new (over, is_correction (row) ? _ ("Agree") : _ ("Received"), _ ("Sign it"), _ ("It then stands for good. What turns out to be wrong is put right with a correction."));
  if (is_correction (row))
    return eb_sheet_new (over, _ ("Not agreed"), _ ("Write it down"), _ ("The correction then does not count. It stays in the book with what you write, and you can agree later."));
  return eb_sheet_new (over, _ ("Not received"), _ ("Write it down"), _ ("The amount then stays owed to you. If you get it later, press “Received”."));
}

static void
ask_answer (EbSession    *session,
            EbLedgerRow  *row,
            EbAnswer      answer,
            GtkWidget    *over,
            const GError *error)
{
  EbSheet   *sheet = answer_sheet_new (row, answer, over);
  Answering *self = g_new0 (Answering, 1);

  self->record = *eb_ledger_row_get_record (row);
  self->answer = answer;
  eb_money_asking_new (sheet, session, tell_answer, self, g_free);
  if (answer == EB_ANSWER_NO)
    self->words = eb_money_asking_add_words (sheet, _ ("A word on it (if you like)"));
  eb_money_asking_present (sheet, session, 1U << find_side (row), GTK_WIDGET (self->words));
  if (error != NULL)
    eb_sheet_say (sheet, error);
}

/* The only one who can answer, or whoever of them holds the pen; NULL: it must be asked. */
static EbSeat *
find_answerer (EbSession   *session,
               EbLedgerRow *row)
{
  g_autoptr (GPtrArray) seats = eb_session_list_seats (session, find_side (row));
  EbSeat *pen = eb_session_get_pen (session);

  if (seats->len == 1)
    return g_ptr_array_index (seats, 0);
  return pen != NULL && g_ptr_array_find (seats, pen, NULL) ? pen : NULL;
}

static void
say_yes (EbSession   *session,
         EbLedgerRow *row,
         GtkWidget   *over)
{
  g_autoptr (GError) error = NULL;
  EbBinder *binder = eb_session_get_binder (session);
  EbSeat   *seat = find_answerer (session, row);

  if (seat == NULL || !eb_binder_answer_row (binder, seat, row, EB_ANSWER_YES, "", &error))
    ask_answer (session, row, EB_ANSWER_YES, over, error);
  else if (seat == eb_session_get_pen (session))
    eb_session_use_pen (session);
}

/**
 * eb_ledger_do:
 * @session: what the window works on
 * @row: a row of a book
 * @act: something that eb_ledger_acts() says can be done with it
 * @over: a widget of the window
 */
void
eb_ledger_do (EbSession   *session,
              EbLedgerRow *row,
              EbLedgerAct  act,
              GtkWidget   *over)
{
  g_autoptr (EbLedgerRow) kept = g_object_ref (row);

  if (eb_session_get_binder (session) == NULL || (eb_ledger_acts (session, kept) & EB_LEDGER_ACT_BIT (act)) == 0)
    return;
  switch (act)
    {
    case EB_LEDGER_ACT_GIVE:
      eb_payout_sheet_ask (session, eb_ledger_row_get_ledger (kept), eb_ledger_row_get_due (kept), over);
      break;
    case EB_LEDGER_ACT_YES:
      say_yes (session, kept, over);
      break;
    case EB_LEDGER_ACT_NO:
      ask_answer (session, kept, EB_ANSWER_NO, over, NULL);
      break;
    case EB_LEDGER_ACT_CORRECT:
    default:
      eb_correct_sheet_ask (session, eb_ledger_row_get_ledger (kept), kept, over);
    }
}
