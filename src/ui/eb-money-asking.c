/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-money-asking.h"

#include <glib/gi18n.h>

#include "eb-money-words.h"
#include "eb-problem.h"
#include "eb-week-words.h"

/* What one open sheet works on. */
typedef struct
{
  EbSession     *session;
  EbMoneyTell    tell;
  gpointer       asking;
  GDestroyNotify free_asking;
} Asking;

static void
asking_free (Asking *self)
{
  self->free_asking (self->asking);
  g_clear_object (&self->session);
  g_free (self);
}

static void
on_accepted_cb (EbSheet *sheet,
                Asking  *self)
{
  g_autoptr (GError) error = NULL;
  EbBinder *binder = eb_session_get_binder (self->session);
  EbSeat   *seat = eb_sheet_get_seat (sheet);

  if (binder == NULL || seat == NULL)
    g_set_error_literal (&error, EB_BINDER_ERROR, EB_BINDER_ERROR_NO_DOOR, "nobody at the table");
  else if (self->tell (self->asking, binder, seat, &error))
    {
      if (seat == eb_session_get_pen (self->session))
        eb_session_use_pen (self->session);
      gtk_window_destroy (GTK_WINDOW (sheet));
      return;
    }
  if (error != NULL)
    eb_sheet_say (sheet, error);
}

/**
 * eb_money_asking_new:
 * @sheet: a sheet
 * @session: what the window works on
 * @tell: does what it asks for
 * @asking: (transfer full): for @tell
 * @free_asking: frees @asking
 */
void
eb_money_asking_new (EbSheet       *sheet,
                     EbSession     *session,
                     EbMoneyTell    tell,
                     gpointer       asking,
                     GDestroyNotify free_asking)
{
  Asking *self = g_new0 (Asking, 1);

  self->session = g_object_ref (session);
  self->tell = tell;
  self->asking = asking;
  self->free_asking = free_asking;
  g_signal_connect_data (sheet, "accepted", G_CALLBACK (on_accepted_cb), self, (GClosureNotify) (GCallback) asking_free, 0);
}

/**
 * eb_money_asking_present:
 * @sheet: a sheet with all its rows
 * @session: what the window works on
 * @actors: who can do it, of %EB_SHEET_YOUTH and %EB_SHEET_ADULTS
 * @focus: (nullable): what is typed in first
 */
void
eb_money_asking_present (EbSheet   *sheet,
                         EbSession *session,
                         guint      actors,
                         GtkWidget *focus)
{
  eb_sheet_add_who (sheet, session, actors, _ ("Who says so"));
  eb_sheet_choose_seat (sheet, eb_session_get_pen (session));
  gtk_window_present (GTK_WINDOW (sheet));
  if (focus != NULL)
    gtk_widget_grab_focus (focus);
}

static void
on_activated_cb (GtkWidget *sheet)
{
  gtk_widget_activate_action (sheet, "sheet.accept", NULL);
}

/**
 * eb_money_asking_add_words:
 * @sheet: a sheet
 * @title: what is asked for
 *
 * Returns: (transfer none): the row; Enter in it is the sheet's verb
 */
AdwEntryRow *
eb_money_asking_add_words (EbSheet    *sheet,
                           const char *title)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  g_signal_connect_object (row, "entry-activated", G_CALLBACK (on_activated_cb), sheet, G_CONNECT_SWAPPED);
  eb_sheet_add (sheet, row);
  return ADW_ENTRY_ROW (row);
}

/**
 * eb_money_asking_add_amount:
 * @sheet: a sheet
 * @title: what is asked for
 *
 * Returns: (transfer none): the row; Enter in it is the sheet's verb
 */
EbAmountEntry *
eb_money_asking_add_amount (EbSheet    *sheet,
                            const char *title)
{
  GtkWidget *row = eb_amount_entry_new (title);

  g_signal_connect_object (row, "entry-activated", G_CALLBACK (on_activated_cb), sheet, G_CONNECT_SWAPPED);
  eb_sheet_add (sheet, row);
  return EB_AMOUNT_ENTRY (row);
}

/**
 * eb_money_asking_add_day:
 * @sheet: a sheet
 * @title: what is asked for
 * @day: the day it shows at first; may be unset
 *
 * Returns: (transfer none): the row
 */
EbDateRow *
eb_money_asking_add_day (EbSheet    *sheet,
                         const char *title,
                         EbDate      day)
{
  GtkWidget *problem = g_object_new (EB_TYPE_PROBLEM, NULL);
  EbDateRow *row = g_object_new (EB_TYPE_DATE_ROW, "title", title, "problem", problem, NULL);

  eb_date_row_set_date (row, day);
  eb_sheet_add (sheet, GTK_WIDGET (row));
  eb_sheet_add (sheet, problem);
  return row;
}

/**
 * eb_money_asking_add_choice:
 * @sheet: a sheet
 * @title: the question
 * @names: (array zero-terminated=1): the answers
 * @chosen: the one chosen at first
 *
 * Returns: (transfer none): the row
 */
AdwComboRow *
eb_money_asking_add_choice (EbSheet           *sheet,
                            const char        *title,
                            const char *const *names,
                            guint              chosen)
{
  g_autoptr (GtkStringList) model = gtk_string_list_new (names);
  GtkWidget *row = adw_combo_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (model));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), chosen);
  eb_sheet_add (sheet, row);
  return ADW_COMBO_ROW (row);
}

/**
 * eb_money_asking_add_mode:
 * @sheet: a sheet
 * @chosen: the one chosen at first
 *
 * Returns: (transfer none): a row that asks how it is paid, an #EbPayMode
 */
AdwComboRow *
eb_money_asking_add_mode (EbSheet  *sheet,
                          EbPayMode chosen)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (EbPayMode mode = EB_PAY_CASH; mode < EB_N_PAY_MODES; mode++)
    {
      g_autofree char *name = eb_week_word_alone (eb_money_word_mode (mode));

      g_strv_builder_add (names, name);
    }
  list = g_strv_builder_end (names);
  return eb_money_asking_add_choice (sheet, _ ("How"), (const char *const *) list, chosen);
}

/**
 * eb_money_asking_add_from:
 * @sheet: a sheet
 * @day: the day it shows at first
 *
 * Returns: (transfer none): a row that asks from which day on something holds
 */
EbDateRow *
eb_money_asking_add_from (EbSheet *sheet,
                          EbDate   day)
{
  return eb_money_asking_add_day (sheet, _ ("From"), day);
}

/**
 * eb_money_asking_check_from:
 * @row: as eb_money_asking_add_from() gave it
 * @binder: the open binder
 * @is_first: any day will do
 * @from: (out): the day
 *
 * Returns: %TRUE if @from was set
 */
gboolean
eb_money_asking_check_from (EbDateRow *row,
                            EbBinder  *binder,
                            gboolean   is_first,
                            EbDate    *from)
{
  if (!eb_date_row_check (row, TRUE))
    return FALSE;
  eb_date_row_get_date (row, from);
  if (is_first || eb_date_compare (*from, eb_binder_get_today (binder)) >= 0)
    return TRUE;
  eb_date_row_complain (row, _ ("Days that have passed keep theirs. Choose today or a later day."));
  return FALSE;
}
