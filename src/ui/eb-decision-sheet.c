/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-decision-sheet.h"

#include <glib/gi18n.h>

#include "eb-amount-entry.h"
#include "eb-binder-money.h"
#include "eb-date-row.h"
#include "eb-decision-letter.h"
#include "eb-problem.h"

/* Retssikkerhedsloven § 67: four weeks after the letter. */
#define DAYS_TO_COMPLAIN 28

/**
 * Asking:
 *
 * What one open sheet works on; lives as long as the sheet. The decision is looked up
 * when it is accepted: the binder may have been read anew since.
 */
typedef struct
{
  EbSession        *session;
  EbId              record; /* EB_ID_NONE: a new one */
  EbAmountEntry    *amount;
  EbDateRow        *from;
  EbDateRow        *to;
  EbDateRow        *received;
  EbDateRow        *complain;
  AdwEntryRow      *reference;
  EbDecisionLetter *letter;
  gboolean          complaint_is_own; /* somebody wrote or emptied it */
  gboolean          filling;
} Asking;

static void
asking_free (gpointer  data,
             GClosure *closure)
{
  Asking *asking = data;

  g_clear_object (&asking->session);
  g_free (asking);
}

/**
 * eb_decision_find_author:
 * @session: what the window works on
 * @decision: a decision that was written in
 *
 * Returns: (transfer none) (nullable): whoever may change it, if they sit at the table
 */
EbSeat *
eb_decision_find_author (EbSession  *session,
                         EbDecision *decision)
{
  return eb_table_find (eb_session_get_table (session), eb_person_get_account (eb_decision_get_author (decision)));
}

static EbDecision *
find_decision (Asking *asking)
{
  EbBinder   *binder = eb_session_get_binder (asking->session);
  GListModel *all = binder == NULL ? NULL : eb_money_get_decisions (eb_binder_get_money (binder));

  for (guint i = 0; all != NULL && i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (EbDecision) decision = g_list_model_get_item (all, i);

      if (eb_id_equal (eb_decision_get_record (decision), &asking->record))
        return decision; /* the list keeps it */
    }
  return NULL;
}

/* --- What is asked for ------------------------------------------------------------------- */

static EbDate
date_in (EbDateRow *row)
{
  EbDate date = EB_DATE_UNSET;

  eb_date_row_get_date (row, &date);
  return date;
}

/* Each says under itself what is wrong with it. */
static gboolean
read_words (Asking          *asking,
            EbDecisionWords *words)
{
  const gboolean is_amount = eb_amount_entry_get (asking->amount, &words->amount, NULL);
  const gboolean is_from = eb_date_row_check (asking->from, TRUE);
  const gboolean is_to = eb_date_row_check (asking->to, FALSE);
  const gboolean is_received = eb_date_row_check (asking->received, FALSE);
  const gboolean is_complain = eb_date_row_check (asking->complain, FALSE);

  words->from = date_in (asking->from);
  words->to = date_in (asking->to);
  words->received = date_in (asking->received);
  words->complain = date_in (asking->complain);
  words->reference = gtk_editable_get_text (GTK_EDITABLE (asking->reference));
  words->letter = eb_decision_letter_get (asking->letter);
  words->letter_name = eb_decision_letter_get_name (asking->letter);
  if (!is_amount || !is_from || !is_to || !is_received || !is_complain)
    return FALSE;
  if (!eb_date_is_set (words->to) || eb_date_compare (words->from, words->to) <= 0)
    return TRUE;
  eb_date_row_complain (asking->to, _ ("It cannot end before it begins. Leave it empty if no end was named."));
  return FALSE;
}

static void
on_accepted_cb (EbSheet *sheet,
                Asking  *asking)
{
  EbBinder       *binder = eb_session_get_binder (asking->session);
  const gboolean  is_new = eb_id_is_none (&asking->record);
  EbDecision     *decision = is_new ? NULL : find_decision (asking);
  EbSeat         *seat = is_new ? eb_sheet_get_seat (sheet) : NULL;
  EbDecisionWords words = { 0 };
  g_autoptr (GError) error = NULL;

  if (decision != NULL)
    seat = eb_decision_find_author (asking->session, decision);
  if (!read_words (asking, &words))
    return;
  if (binder == NULL || seat == NULL || (!is_new && decision == NULL))
    g_set_error_literal (&error, EB_BINDER_ERROR, EB_BINDER_ERROR_NO_DOOR, "nobody at the table");
  else if (eb_binder_write_decision (binder, seat, decision, &words, &error) != NULL)
    {
      gtk_window_destroy (GTK_WINDOW (sheet));
      return;
    }
  eb_sheet_say (sheet, error);
}

static void
on_received_cb (EbDateRow *row,
                Asking    *asking)
{
  const EbDate received = date_in (row);

  if (asking->complaint_is_own || asking->filling)
    return;
  asking->filling = TRUE;
  eb_date_row_set_date (asking->complain, eb_date_is_set (received) ? eb_date_add_days (received, DAYS_TO_COMPLAIN) : EB_DATE_UNSET);
  asking->filling = FALSE;
}

static void
on_complain_cb (EbDateRow *row,
                Asking    *asking)
{
  if (!asking->filling)
    asking->complaint_is_own = TRUE;
}

/* --- The sheet ------------------------------------------------------------------------------- */

static EbDateRow *
add_date (EbSheet    *sheet,
          const char *title)
{
  GtkWidget *problem = g_object_new (EB_TYPE_PROBLEM, NULL);
  EbDateRow *row = g_object_new (EB_TYPE_DATE_ROW, "title", title, "problem", problem, NULL);

  eb_sheet_add (sheet, GTK_WIDGET (row));
  eb_sheet_add (sheet, problem);
  return row;
}

static void
add_note (EbSheet    *sheet,
          const char *text)
{
  GtkWidget *label = gtk_label_new (text);
  GtkWidget *row = g_object_new (ADW_TYPE_PREFERENCES_ROW, "activatable", FALSE, "focusable", FALSE, "child", label, NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "roomy");
  eb_sheet_add (sheet, row);
}

static void
add_rows (EbSheet *sheet,
          Asking  *asking)
{
  asking->amount = EB_AMOUNT_ENTRY (eb_amount_entry_new (_ ("Own payment per month")));
  eb_sheet_add (sheet, GTK_WIDGET (asking->amount));
  asking->from = add_date (sheet, _ ("From"));
  asking->to = add_date (sheet, _ ("To (empty: until further notice)"));
  asking->received = add_date (sheet, _ ("When the letter came"));
  asking->complain = add_date (sheet, _ ("Last day for a complaint"));
  add_note (sheet, _ ("4 weeks after the letter (retssikkerhedsloven § 67) – check the letter. You can change it or leave it empty."));
  asking->reference = ADW_ENTRY_ROW (adw_entry_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (asking->reference), _ ("Case number, or where the letter lies"));
  eb_sheet_add (sheet, GTK_WIDGET (asking->reference));
  asking->letter = EB_DECISION_LETTER (eb_decision_letter_new ());
  eb_sheet_add (sheet, GTK_WIDGET (asking->letter));
}

static void
fill (Asking                *asking,
      const EbDecisionWords *words)
{
  asking->filling = TRUE;
  eb_amount_entry_set (asking->amount, words->amount);
  eb_date_row_set_date (asking->from, words->from);
  eb_date_row_set_date (asking->to, words->to);
  eb_date_row_set_date (asking->received, words->received);
  eb_date_row_set_date (asking->complain, words->complain);
  gtk_editable_set_text (GTK_EDITABLE (asking->reference), words->reference);
  eb_decision_letter_set (asking->letter, words->letter, words->letter_name);
  asking->complaint_is_own = TRUE;
  asking->filling = FALSE;
}

static Asking *
asking_new (EbSession  *session,
            EbDecision *decision)
{
  Asking *asking = g_new0 (Asking, 1);

  asking->session = g_object_ref (session);
  asking->record = decision == NULL ? EB_ID_NONE : *eb_decision_get_record (decision);
  return asking;
}

static void
present (EbSheet   *sheet,
         EbSession *session,
         GtkWidget *first)
{
  g_signal_connect_object (session, "locking", G_CALLBACK (gtk_window_destroy), sheet, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (sheet));
  if (first != NULL)
    gtk_widget_grab_focus (first);
}

/**
 * eb_decision_ask:
 * @session: what the window works on
 * @decision: (nullable): what to change; %NULL for a new one
 * @over: a widget of the window
 *
 * Returns: (transfer none): the sheet that asks
 */
EbSheet *
eb_decision_ask (EbSession  *session,
                 EbDecision *decision,
                 GtkWidget  *over)
{
  EbSheet *sheet = eb_sheet_new (over, _ ("The municipality's decision"), _ ("Write it in"), _ ("As it stands in the letter."));
  Asking  *asking = asking_new (session, decision);

  g_signal_connect_data (sheet, "accepted", G_CALLBACK (on_accepted_cb), asking, asking_free, 0);
  add_rows (sheet, asking);
  g_signal_connect (asking->received, "changed", G_CALLBACK (on_received_cb), asking);
  g_signal_connect (asking->complain, "changed", G_CALLBACK (on_complain_cb), asking);
  if (decision != NULL)
    {
      fill (asking, eb_decision_get_words (decision));
    }
  else
    {
      eb_sheet_add_who (sheet, session, EB_SHEET_YOUTH | EB_SHEET_ADULTS, _ ("Who writes it in"));
      eb_sheet_choose_seat (sheet, eb_session_get_pen (session));
    }
  present (sheet, session, GTK_WIDGET (asking->amount));
  return sheet;
}

static void
on_drop_accepted_cb (EbSheet *sheet,
                     Asking  *asking)
{
  EbDecision *decision = find_decision (asking);
  EbSeat     *seat = decision == NULL ? NULL : eb_decision_find_author (asking->session, decision);
  g_autoptr (GError) error = NULL;

  if (seat == NULL)
    g_set_error_literal (&error, EB_BINDER_ERROR, EB_BINDER_ERROR_NO_DOOR, "its author is not at the table");
  else if (eb_binder_drop_decision (eb_session_get_binder (asking->session), seat, decision, &error))
    {
      gtk_window_destroy (GTK_WINDOW (sheet));
      return;
    }
  eb_sheet_say (sheet, error);
}

/**
 * eb_decision_ask_drop:
 * @session: what the window works on
 * @decision: a decision that was written in
 * @over: a widget of the window
 *
 * Returns: (transfer none): the sheet that asks
 */
EbSheet *
eb_decision_ask_drop (EbSession  *session,
                      EbDecision *decision,
                      GtkWidget  *over)
{
  EbSheet *sheet = eb_sheet_new (over, _ ("Written in by mistake"), _ ("Take it away"), _ ("The decision and its last day for a complaint are not shown any more. What the municipality decided stays as it is."));
  Asking  *asking = asking_new (session, decision);

  g_signal_connect_data (sheet, "accepted", G_CALLBACK (on_drop_accepted_cb), asking, asking_free, 0);
  present (sheet, session, NULL);
  return sheet;
}
