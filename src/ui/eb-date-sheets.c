/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-date-sheets.h"

#include <glib/gi18n.h>

#include "eb-binder-form.h"
#include "eb-date-row.h"
#include "eb-problem.h"
#include "eb-sheet.h"
#include "eb-words.h"

#define RHYTHM_LONGEST 12
#define FOLLOW_UP_RULE "FOLLOW_NEXT"

/* --- Held, moved, not needed ------------------------------------------------- */

/**
 * Closing:
 *
 * What one open sheet works on; lives as long as the sheet.
 */
typedef struct
{
  EbSession   *session;
  EbDateItem  *item;
  EbCloseHow   how;
  EbDateRow   *date; /* NULL where no date is asked for */
  AdwEntryRow *reason;
} Closing;

static void
closing_free (Closing *closing)
{
  g_clear_object (&closing->session);
  g_clear_object (&closing->item);
  g_free (closing);
}

static void
on_closing_accepted_cb (EbSheet *sheet,
                        Closing *closing)
{
  g_autoptr (GError) error = NULL;
  EbBinder *binder = eb_session_get_binder (closing->session);
  EbSeat   *seat = eb_sheet_get_seat (sheet);
  EbDate    on = EB_DATE_UNSET;

  if (closing->date != NULL && !eb_date_row_check (closing->date, TRUE))
    return;
  if (closing->date != NULL)
    eb_date_row_get_date (closing->date, &on);
  if (seat == NULL || binder == NULL)
    g_set_error_literal (&error, EB_BINDER_ERROR, EB_BINDER_ERROR_NO_DOOR, "nobody at the table");
  else if (eb_binder_close_date (binder, seat, closing->item, closing->how, on, gtk_editable_get_text (GTK_EDITABLE (closing->reason)), &error))
    {
      gtk_window_destroy (GTK_WINDOW (sheet));
      return;
    }
  eb_sheet_say (sheet, error);
}

static EbSheet *
closing_sheet_new (EbCloseHow  how,
                   const char *what,
                   GtkWidget  *over)
{
  g_autofree char *moved = NULL;

  switch (how)
    {
    case EB_CLOSE_HELD:
      return eb_sheet_new (over, _ ("Held"), _ ("It was held"), what);
    case EB_CLOSE_MOVED:
      moved = g_strdup_printf ("%s\n%s", what, _ ("The date stays in view on its new day. Where the law sets the date, the law's date is still shown."));
      return eb_sheet_new (over, _ ("Moved"), _ ("Move it"), moved);
    case EB_CLOSE_NOT_NEEDED:
    default:
      return eb_sheet_new (over, _ ("Not needed"), _ ("It is not needed"), what);
    }
}

static GtkWidget *
date_row_new (const char *title,
              EbDate      date)
{
  GtkWidget *row = g_object_new (EB_TYPE_DATE_ROW, "title", title, NULL);

  if (eb_date_is_set (date))
    eb_date_row_set_date (EB_DATE_ROW (row), date);
  return row;
}

static void
add_date_row (EbSheet   *sheet,
              Closing   *closing,
              GtkWidget *row)
{
  GtkWidget *problem = g_object_new (EB_TYPE_PROBLEM, NULL);

  closing->date = EB_DATE_ROW (row);
  g_object_set (row, "problem", problem, NULL);
  eb_sheet_add (sheet, row);
  eb_sheet_add (sheet, problem);
}

static GtkWidget *
entry_row_new (const char *title)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  return row;
}

/**
 * eb_date_sheet_close:
 * @session: what the window works on
 * @item: an open date
 * @how: which way
 * @over: a widget of the window
 */
void
eb_date_sheet_close (EbSession  *session,
                     EbDateItem *item,
                     EbCloseHow  how,
                     GtkWidget  *over)
{
  g_autofree char *what = eb_words_due (eb_date_item_get_due (item));
  EbSheet         *sheet = closing_sheet_new (how, what, over);
  Closing         *closing = g_new0 (Closing, 1);

  closing->session = g_object_ref (session);
  closing->item = g_object_ref (item);
  closing->how = how;
  closing->reason = ADW_ENTRY_ROW (entry_row_new (how == EB_CLOSE_HELD ? _ ("A word about it (if you like)") : _ ("Why")));
  g_signal_connect_data (sheet, "accepted", G_CALLBACK (on_closing_accepted_cb), closing, (GClosureNotify) (GCallback) closing_free, 0);
  if (how == EB_CLOSE_HELD)
    add_date_row (sheet, closing, date_row_new (_ ("Day it was held"), eb_binder_get_today (eb_session_get_binder (session))));
  else if (how == EB_CLOSE_MOVED)
    add_date_row (sheet, closing, date_row_new (_ ("New day"), EB_DATE_UNSET));
  eb_sheet_add (sheet, GTK_WIDGET (closing->reason));
  eb_sheet_add_who (sheet, session, EB_SHEET_YOUTH | EB_SHEET_ADULTS, _ ("Who says so"));
  gtk_window_present (GTK_WINDOW (sheet));
  gtk_widget_grab_focus (GTK_WIDGET (how == EB_CLOSE_MOVED ? GTK_WIDGET (closing->date) : GTK_WIDGET (closing->reason)));
}

/* --- The rhythm ---------------------------------------------------------------- */

/**
 * Agreeing:
 *
 * What the rhythm's sheet works on; lives as long as the sheet.
 */
typedef struct
{
  EbSession   *session;
  AdwComboRow *months;
  AdwEntryRow *with;
  AdwEntryRow *why;
} Agreeing;

static void
agreeing_free (Agreeing *agreeing)
{
  g_clear_object (&agreeing->session);
  g_free (agreeing);
}

static void
on_rhythm_accepted_cb (EbSheet  *sheet,
                       Agreeing *agreeing)
{
  g_autoptr (GError) error = NULL;
  EbBinder   *binder = eb_session_get_binder (agreeing->session);
  EbSeat     *seat = eb_sheet_get_seat (sheet);
  const char *with = gtk_editable_get_text (GTK_EDITABLE (agreeing->with));
  const char *why = gtk_editable_get_text (GTK_EDITABLE (agreeing->why));

  if (seat == NULL || binder == NULL)
    g_set_error_literal (&error, EB_BINDER_ERROR, EB_BINDER_ERROR_NO_DOOR, "nobody at the table");
  else if (eb_binder_set_rhythm (binder, seat, (int) adw_combo_row_get_selected (agreeing->months) + 1, with, why, &error))
    {
      gtk_window_destroy (GTK_WINDOW (sheet));
      return;
    }
  eb_sheet_say (sheet, error);
}

static GtkWidget *
months_row_new (int months)
{
  GtkWidget *row = adw_combo_row_new ();
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (int each = 1; each <= RHYTHM_LONGEST; each++)
    {
      g_autofree char *name = g_strdup_printf (ngettext ("every month", "every %d months", (gulong) each), each);

      gtk_string_list_append (names, name);
    }
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Follow-up"));
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (names));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), (guint) months - 1);
  return row;
}

/* What the binder's own rules say of it, with their source: nothing about the
 * law is said here. */
static char *
word_follow_up (EbBinder *binder)
{
  const EbRule *rule = eb_rule_set_find (eb_binder_get_rules (binder), FOLLOW_UP_RULE);

  return rule == NULL ? NULL : g_strdup_printf ("%s\n%s", eb_rule_get_plain (rule), eb_rule_get_source (rule));
}

/**
 * eb_date_sheet_rhythm:
 * @session: what the window works on
 * @over: a widget of the window
 */
void
eb_date_sheet_rhythm (EbSession *session,
                      GtkWidget *over)
{
  EbBinder        *binder = eb_session_get_binder (session);
  g_autofree char *law = word_follow_up (binder);
  EbSheet         *sheet = eb_sheet_new (over, _ ("Follow-up rhythm"), _ ("Agree on it"), law);
  Agreeing        *agreeing = g_new0 (Agreeing, 1);

  agreeing->session = g_object_ref (session);
  agreeing->months = ADW_COMBO_ROW (months_row_new (eb_binder_get_rhythm (binder).months));
  agreeing->with = ADW_ENTRY_ROW (entry_row_new (_ ("Who agreed on it")));
  agreeing->why = ADW_ENTRY_ROW (entry_row_new (_ ("Why so often")));
  gtk_editable_set_text (GTK_EDITABLE (agreeing->with), eb_binder_get_rhythm_with (binder));
  gtk_editable_set_text (GTK_EDITABLE (agreeing->why), eb_binder_get_rhythm_why (binder));
  g_signal_connect_data (sheet, "accepted", G_CALLBACK (on_rhythm_accepted_cb), agreeing, (GClosureNotify) (GCallback) agreeing_free, 0);
  eb_sheet_add (sheet, GTK_WIDGET (agreeing->months));
  eb_sheet_add (sheet, GTK_WIDGET (agreeing->with));
  eb_sheet_add (sheet, GTK_WIDGET (agreeing->why));
  eb_sheet_add_who (sheet, session, EB_SHEET_YOUTH | EB_SHEET_ADULTS, _ ("Who writes it down"));
  gtk_window_present (GTK_WINDOW (sheet));
}

/* --- The facts ------------------------------------------------------------------ */

/**
 * Correcting:
 *
 * What the facts' sheet works on; lives as long as the sheet.
 */
typedef struct
{
  EbSession    *session;
  EbBinderForm *form;
} Correcting;

static void
correcting_free (Correcting *correcting)
{
  g_clear_object (&correcting->session);
  g_free (correcting);
}

static void
on_facts_accepted_cb (EbSheet    *sheet,
                      Correcting *correcting)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;
  EbBinder        *binder = eb_session_get_binder (correcting->session);
  EbSeat          *seat = eb_sheet_get_seat (sheet);
  EbCase           facts;

  if (!eb_binder_form_check (correcting->form, eb_binder_get_today (binder)))
    return;
  facts = eb_binder_form_get_case (correcting->form, eb_binder_get_today (binder));
  name = eb_binder_form_dup_name (correcting->form);
  if (seat == NULL)
    g_set_error_literal (&error, EB_BINDER_ERROR, EB_BINDER_ERROR_NO_DOOR, "nobody at the table");
  else if (eb_binder_set_case (binder, seat, name, &facts, &error) && eb_session_open (correcting->session, NULL, &error))
    {
      gtk_window_destroy (GTK_WINDOW (sheet));
      return;
    }
  eb_sheet_say (sheet, error);
}

/**
 * eb_date_sheet_facts:
 * @session: what the window works on
 * @over: a widget of the window
 */
void
eb_date_sheet_facts (EbSession *session,
                     GtkWidget *over)
{
  EbSheet    *sheet = eb_sheet_new (over, _ ("What the dates follow from"), _ ("Correct it"), _ ("The dates are counted anew. What stood here before is kept in the file."));
  EbBinder   *binder = eb_session_get_binder (session);
  Correcting *correcting = g_new0 (Correcting, 1);

  correcting->session = g_object_ref (session);
  correcting->form = g_object_new (EB_TYPE_BINDER_FORM, NULL);
  eb_binder_form_fill (correcting->form, eb_binder_get_youth_name (binder), eb_binder_get_case (binder));
  g_signal_connect_data (sheet, "accepted", G_CALLBACK (on_facts_accepted_cb), correcting, (GClosureNotify) (GCallback) correcting_free, 0);
  eb_sheet_add (sheet, GTK_WIDGET (correcting->form));
  eb_sheet_add_who (sheet, session, EB_SHEET_YOUTH | EB_SHEET_ADULTS, _ ("Who writes it down"));
  gtk_window_present (GTK_WINDOW (sheet));
}
