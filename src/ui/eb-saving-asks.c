/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-saving-asks.h"

#include <glib/gi18n.h>

#include "eb-budget.h"
#include "eb-contact-asks.h"
#include "eb-money-asking.h"
#include "eb-money-words.h"
#include "eb-saving-words.h"
#include "eb-words.h"

/**
 * Asking:
 * @record: what it is about; none: something new
 * @monthly: of a line of a budget; else 0
 *
 * What one open sheet works on; lives as long as the sheet. The saving is looked up
 * when it is accepted: the binder may have been read anew since.
 */
typedef struct _Asking Asking;

struct _Asking
{
  EbSession *session;
  EbId       record;
  EbAmount   monthly;
  gboolean   takes_out;
  gboolean   own_day; /* the day was typed, not reckoned */
  gboolean   reckoning;
  gboolean (*tell) (Asking   *asking,
                    EbBinder *binder,
                    EbSeat   *seat,
                    EbSaving *saving,
                    GError  **error);
  AdwEntryRow   *words;
  EbAmountEntry *amount;
  EbDateRow     *day;
  AdwComboRow   *where; /* from the pocket money, or from elsewhere */
  AdwEntryRow   *goal;  /* of the action plan */
  GtkLabel      *pace;
};

static void
asking_free (Asking *asking)
{
  g_clear_object (&asking->session);
  g_free (asking);
}

/**
 * eb_saving_find:
 * @binder: the open binder
 * @record: of something that is saved for
 *
 * Returns: (transfer none) (nullable): what it is now; %NULL: it is not there
 */
EbSaving *
eb_saving_find (EbBinder   *binder,
                const EbId *record)
{
  GListModel *savings = eb_money_get_savings (eb_binder_get_money (binder));
  const guint n = g_list_model_get_n_items (savings);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (EbSaving) saving = g_list_model_get_item (savings, i);

      if (eb_id_equal (eb_saving_get_record (saving), record))
        return saving; /* the list keeps it */
    }
  return NULL;
}

static const char *
typed (AdwEntryRow *row)
{
  return row == NULL ? "" : gtk_editable_get_text (GTK_EDITABLE (row));
}

static EbDate
typed_day (Asking *asking)
{
  EbDate day = EB_DATE_UNSET;

  if (asking->day != NULL)
    eb_date_row_get_date (asking->day, &day);
  return day;
}

static void
on_accepted_cb (EbSheet *sheet,
                Asking  *asking)
{
  EbBinder      *binder = eb_session_get_binder (asking->session);
  EbSeat        *seat = eb_contact_find_youth (asking->session);
  const gboolean is_new = eb_id_is_none (&asking->record);
  EbSaving      *saving = binder == NULL || is_new ? NULL : eb_saving_find (binder, &asking->record);
  g_autoptr (GError) error = NULL;

  if (seat == NULL || (saving == NULL && !is_new))
    g_set_error_literal (&error, EB_BINDER_ERROR, EB_BINDER_ERROR_NO_DOOR, "nobody at the table");
  else if (asking->tell (asking, binder, seat, saving, &error))
    {
      gtk_window_destroy (GTK_WINDOW (sheet));
      return;
    }
  if (error != NULL) /* else it is said where it is */
    eb_sheet_say (sheet, error);
}

static Asking *
asking_new (EbSession *session,
            EbSaving  *saving,
            EbSheet   *sheet)
{
  Asking *asking = g_new0 (Asking, 1);

  asking->session = g_object_ref (session);
  asking->record = saving == NULL ? EB_ID_NONE : *eb_saving_get_record (saving);
  g_signal_connect_data (sheet, "accepted", G_CALLBACK (on_accepted_cb), asking, (GClosureNotify) (GCallback) asking_free, 0);
  return asking;
}

static AdwEntryRow *
add_words (EbSheet    *sheet,
           const char *title,
           const char *text)
{
  AdwEntryRow *row = eb_money_asking_add_words (sheet, title);

  gtk_editable_set_text (GTK_EDITABLE (row), text);
  return row;
}

static EbAmountEntry *
add_amount (EbSheet    *sheet,
            const char *title,
            EbAmount    amount)
{
  EbAmountEntry *row = eb_money_asking_add_amount (sheet, title);

  if (amount > 0)
    eb_amount_entry_set (row, amount);
  return row;
}

/* --- What it is ----------------------------------------------------------------------- */

/* Unclear: it is said at the amount. */
static gboolean
read_target (Asking   *asking,
             EbAmount *target)
{
  *target = 0;
  return eb_amount_entry_is_empty (asking->amount) || eb_amount_entry_get (asking->amount, target, NULL);
}

/* Both that are wrong are said at once. */
static gboolean
tell_words (Asking   *asking,
            EbBinder *binder,
            EbSeat   *seat,
            EbSaving *saving,
            GError  **error)
{
  EbAmount       target = 0;
  const gboolean knows_target = read_target (asking, &target);
  const gboolean knows_day = eb_date_row_check (asking->day, FALSE);
  EbSaving      *written = NULL;

  if (!knows_target || !knows_day)
    return FALSE;
  written = eb_binder_write_saving (binder, seat, saving, typed (asking->words), target, typed_day (asking), saving == NULL ? EB_SAVING_GOES_ON : eb_saving_get_end (saving), error);
  if (written == NULL)
    return FALSE;
  asking->record = *eb_saving_get_record (written); /* if the goal is refused, it is not made twice */
  if (asking->goal == NULL || strspn (typed (asking->goal), " \t") == strlen (typed (asking->goal)))
    return TRUE;
  return eb_binder_write_goal (binder, seat, EB_DOOR_ECONOMY, typed (asking->goal), error) != NULL;
}

static EbAmount
get_missing (Asking  *asking,
             EbAmount target)
{
  EbBinder *binder = eb_session_get_binder (asking->session);
  EbSaving *saving = binder == NULL || eb_id_is_none (&asking->record) ? NULL : eb_saving_find (binder, &asking->record);

  return saving == NULL ? target : target - eb_saving_get_saved (saving, eb_binder_get_today (binder));
}

/* With so much a month: when it is there. Nobody's typed day is changed. */
static void
reckon_day (Asking  *asking,
            EbAmount target,
            EbDate   today)
{
  const guint times = asking->monthly > 0 ? eb_budget_times (target, asking->monthly) : 0;

  if (asking->own_day || times == 0 || times > 100 * 12)
    return;
  asking->reckoning = TRUE;
  eb_date_row_set_date (asking->day, eb_date_add_months (today, (int) times));
  asking->reckoning = FALSE;
}

static void
show_pace (Asking *asking)
{
  EbBinder        *binder = eb_session_get_binder (asking->session);
  EbAmount         target = 0;
  g_autofree char *sentence = NULL;

  if (binder != NULL && eb_amount_parse (gtk_editable_get_text (GTK_EDITABLE (asking->amount)), &target, NULL) && target > 0)
    {
      reckon_day (asking, target, eb_binder_get_today (binder));
      sentence = eb_saving_word_pace (get_missing (asking, target), typed_day (asking), eb_binder_get_today (binder));
    }
  gtk_label_set_label (asking->pace, sentence == NULL ? "" : sentence);
  gtk_widget_set_visible (GTK_WIDGET (asking->pace), sentence != NULL);
}

/* What a sheet works on goes with it, and so does this. */
static Asking *
asking_of (EbSheet *sheet)
{
  return g_object_get_data (G_OBJECT (sheet), "asking");
}

/* Also while it is being typed over: what is typed is not filled in again. */
static void
on_day_cb (EbSheet *sheet)
{
  Asking *asking = asking_of (sheet);

  if (asking->reckoning)
    return;
  asking->own_day = TRUE;
  show_pace (asking);
}

static void
on_amount_cb (EbSheet *sheet)
{
  show_pace (asking_of (sheet));
}

static void
add_pace (EbSheet *sheet,
          Asking  *asking)
{
  GtkWidget *label = gtk_label_new ("");

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  asking->pace = GTK_LABEL (label);
  eb_sheet_add (sheet, label);
  g_object_set_data (G_OBJECT (sheet), "asking", asking);
  g_signal_connect_object (asking->day, "changed", G_CALLBACK (on_day_cb), sheet, G_CONNECT_SWAPPED);
  g_signal_connect_object (asking->amount, "changed", G_CALLBACK (on_amount_cb), sheet, G_CONNECT_SWAPPED);
  show_pace (asking);
}

static void
fill_words (EbSheet    *sheet,
            Asking     *asking,
            const char *title,
            EbAmount    target,
            EbDate      when)
{
  asking->tell = tell_words;
  asking->words = add_words (sheet, _ ("What you save for"), title);
  asking->amount = add_amount (sheet, _ ("How much (if you like)"), target);
  asking->day = eb_money_asking_add_day (sheet, _ ("By when (if you like)"), when);
  asking->own_day = eb_date_is_set (when);
}

/**
 * eb_saving_ask_words:
 * @session: what the window works on
 * @saving: (nullable): what it is about; %NULL: something new
 * @over: a widget of the window
 */
void
eb_saving_ask_words (EbSession *session,
                     EbSaving  *saving,
                     GtkWidget *over)
{
  EbBinder        *binder = eb_session_get_binder (session);
  g_autofree char *lead = NULL;
  EbSheet         *sheet = NULL;
  Asking          *asking = NULL;

  if (binder == NULL)
    return;
  lead = eb_saving_word_readers (binder);
  sheet = eb_sheet_new (over, saving == NULL ? _ ("Something to save for") : _ ("Change what you save for"), _ ("Write it down"), lead);
  asking = asking_new (session, saving, sheet);
  if (saving == NULL)
    fill_words (sheet, asking, "", 0, EB_DATE_UNSET);
  else
    fill_words (sheet, asking, eb_saving_get_title (saving), eb_saving_get_target (saving), eb_saving_get_when (saving));
  add_pace (sheet, asking);
  gtk_window_present (GTK_WINDOW (sheet));
  gtk_widget_grab_focus (GTK_WIDGET (asking->words));
}

/**
 * eb_saving_ask_from_budget:
 * @session: what the window works on
 * @title: what the line is called
 * @monthly: what is put aside for it each month; more than 0
 * @over: a widget of the window
 */
void
eb_saving_ask_from_budget (EbSession  *session,
                           const char *title,
                           EbAmount    monthly,
                           GtkWidget  *over)
{
  EbBinder        *binder = eb_session_get_binder (session);
  g_autofree char *amount = eb_money_word_amount (monthly);
  g_autofree char *readers = NULL;
  g_autofree char *lead = NULL;
  EbSheet         *sheet = NULL;
  Asking          *asking = NULL;

  if (binder == NULL)
    return;
  readers = eb_saving_word_readers (binder);
  /* Translators: an amount of money, a sentence about who can read it */
  lead = g_strdup_printf (_ ("In your budget you put aside %1$s a month for it. Write how much it costs, and the day when it is there is filled in. You can change the day. %2$s"), amount, readers);
  sheet = eb_sheet_new (over, _ ("Something to save for"), _ ("Write it down"), lead);
  asking = asking_new (session, NULL, sheet);
  asking->monthly = monthly;
  fill_words (sheet, asking, title, 0, EB_DATE_UNSET);
  asking->goal = add_words (sheet, _ ("As a goal in the plan, in your words (if you like)"), "");
  add_pace (sheet, asking);
  gtk_window_present (GTK_WINDOW (sheet));
  gtk_widget_grab_focus (GTK_WIDGET (asking->amount));
}

/* --- In and out ------------------------------------------------------------------------ */

static gboolean
check_taken (Asking  *asking,
             EbAmount amount,
             EbAmount saved)
{
  g_autofree char *words = eb_money_word_amount (saved);
  g_autofree char *sentence = NULL;

  if (!asking->takes_out || amount <= saved)
    return TRUE;
  /* Translators: an amount of money */
  sentence = g_strdup_printf (_ ("That is more than is in it. There are %s."), words);
  eb_amount_entry_complain (asking->amount, sentence);
  return FALSE;
}

static gboolean
check_amount (Asking   *asking,
              EbAmount *amount)
{
  if (!eb_amount_entry_get (asking->amount, amount, NULL))
    return FALSE;
  if (*amount > 0)
    return TRUE;
  eb_amount_entry_complain (asking->amount, _ ("Write an amount above 0."));
  return FALSE;
}

static gboolean
check_day (Asking *asking,
           EbDate  today)
{
  if (!eb_date_row_check (asking->day, TRUE))
    return FALSE;
  if (eb_date_compare (typed_day (asking), today) <= 0)
    return TRUE;
  eb_date_row_complain (asking->day, _ ("That day is still to come. Write it down when it has happened."));
  return FALSE;
}

static gboolean
tell_move (Asking   *asking,
           EbBinder *binder,
           EbSeat   *seat,
           EbSaving *saving,
           GError  **error)
{
  const EbDate   today = eb_binder_get_today (binder);
  EbAmount       amount = 0;
  const gboolean knows_amount = check_amount (asking, &amount) && check_taken (asking, amount, eb_saving_get_saved (saving, today));
  const gboolean knows_day = check_day (asking, today);
  const gboolean from_pocket = adw_combo_row_get_selected (asking->where) == 0;

  if (!knows_amount || !knows_day)
    return FALSE;
  return eb_binder_save_money (binder, seat, saving, asking->takes_out ? -amount : amount, typed_day (asking), from_pocket, typed (asking->words), error);
}

static AdwComboRow *
add_where (EbSheet *sheet,
           gboolean takes_out)
{
  const char *const places[] = { _ ("the pocket money"), _ ("somewhere else"), NULL };

  return eb_money_asking_add_choice (sheet, takes_out ? _ ("Back to") : _ ("From"), places, 0);
}

static void
ask_move (EbSession *session,
          EbSaving  *saving,
          gboolean   takes_out,
          GtkWidget *over)
{
  EbBinder        *binder = eb_session_get_binder (session);
  g_autofree char *state = NULL;
  g_autofree char *lead = NULL;
  EbSheet         *sheet = NULL;
  Asking          *asking = NULL;

  if (binder == NULL)
    return;
  state = eb_saving_word_state (saving, eb_binder_get_today (binder));
  lead = g_strdup_printf ("%s: %s", eb_saving_get_title (saving), state);
  sheet = eb_sheet_new (over, takes_out ? _ ("Take out") : _ ("Put aside"), _ ("Write it down"), lead);
  asking = asking_new (session, saving, sheet);
  asking->tell = tell_move;
  asking->takes_out = takes_out;
  asking->amount = add_amount (sheet, _ ("How much"), 0);
  asking->day = eb_money_asking_add_day (sheet, _ ("On"), eb_binder_get_today (binder));
  asking->where = add_where (sheet, takes_out);
  asking->words = add_words (sheet, _ ("A word on it (if you like)"), "");
  gtk_window_present (GTK_WINDOW (sheet));
  gtk_widget_grab_focus (GTK_WIDGET (asking->amount));
}

/**
 * eb_saving_ask_put:
 * @session: what the window works on
 * @saving: what is saved for
 * @over: a widget of the window
 */
void
eb_saving_ask_put (EbSession *session,
                   EbSaving  *saving,
                   GtkWidget *over)
{
  ask_move (session, saving, FALSE, over);
}

/**
 * eb_saving_ask_take:
 * @session: what the window works on
 * @saving: what is saved for
 * @over: a widget of the window
 */
void
eb_saving_ask_take (EbSession *session,
                    EbSaving  *saving,
                    GtkWidget *over)
{
  ask_move (session, saving, TRUE, over);
}
