/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-turn-asks.h"

#include <glib/gi18n.h>

#include "eb-date-row.h"
#include "eb-problem.h"
#include "eb-sheet.h"
#include "eb-week-words.h"

#define DAYS_TO_CHOOSE 14

/**
 * Asking:
 *
 * What one open sheet works on; lives as long as the sheet. The routine is looked
 * up when it is accepted: the binder may have been read anew since.
 */
typedef struct
{
  EbSession   *session;
  EbId         routine;
  EbTurn       turn;
  EbTurnMark   mark;
  AdwEntryRow *why;   /* NULL where none is asked for */
  AdwComboRow *day;   /* of a move */
  EbDateRow   *other; /* of a move: a day that is not in the list */
  EbDate       days[DAYS_TO_CHOOSE];
} Asking;

static void
asking_free (Asking *asking)
{
  g_clear_object (&asking->session);
  g_free (asking);
}

/* --- Who may --------------------------------------------------------------------- */

/* The actors at the table who may say so, a bit for each. */
static guint
find_actors (EbSession  *session,
             EbTurnState state,
             EbTurnMark  mark)
{
  guint actors = 0;

  for (EbActor actor = EB_ACTOR_YOUTH; actor <= EB_ACTOR_ADULT; actor++)
    {
      g_autoptr (GPtrArray) seats = eb_session_list_seats (session, actor);

      if (seats->len > 0 && eb_turn_mark_allowed (state, mark, actor))
        actors |= 1U << actor;
    }
  return actors;
}

/**
 * eb_turn_may_tell:
 * @session: what the window works on
 * @state: where a turn is
 * @mark: what is to be said about it
 *
 * Returns: whether somebody at the table may say so
 */
gboolean
eb_turn_may_tell (EbSession  *session,
                  EbTurnState state,
                  EbTurnMark  mark)
{
  return eb_session_get_binder (session) != NULL && find_actors (session, state, mark) != 0;
}

static void
add_seats (EbSession *session,
           guint      actors,
           EbActor    actor,
           GPtrArray *seats)
{
  if ((actors & (1U << actor)) != 0)
    g_ptr_array_extend_and_steal (seats, eb_session_list_seats (session, actor));
}

/* Whoever holds the pen, or the only one who may; NULL: that is to be asked. */
static EbSeat *
find_seat (EbSession *session,
           guint      actors)
{
  g_autoptr (GPtrArray) seats = g_ptr_array_new_with_free_func (g_object_unref);
  EbSeat *pen = eb_session_get_pen (session);

  add_seats (session, actors, EB_ACTOR_YOUTH, seats);
  add_seats (session, actors, EB_ACTOR_ADULT, seats);
  if (pen != NULL && g_ptr_array_find (seats, pen, NULL))
    return pen;
  return seats->len == 1 ? g_ptr_array_index (seats, 0) : NULL; /* the table keeps it */
}

/* --- Saying so ---------------------------------------------------------------------- */

static EbRoutine *
find_routine (EbBinder   *binder,
              const EbId *record)
{
  GListModel *all = binder == NULL ? NULL : eb_binder_get_routines (binder);

  for (guint i = 0; all != NULL && i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (EbRoutine) routine = g_list_model_get_item (all, i);

      if (eb_id_equal (eb_routine_get_record (routine), record))
        return routine; /* the binder keeps it */
    }
  return NULL;
}

static gboolean
is_other_day (Asking *asking)
{
  return asking->day != NULL && adw_combo_row_get_selected (asking->day) >= DAYS_TO_CHOOSE;
}

static EbDate
find_day (Asking *asking)
{
  EbDate date = EB_DATE_UNSET;

  if (is_other_day (asking))
    eb_date_row_get_date (asking->other, &date);
  else if (asking->day != NULL)
    date = asking->days[adw_combo_row_get_selected (asking->day)];
  return date;
}

static void
on_accepted_cb (EbSheet *sheet,
                Asking  *asking)
{
  g_autoptr (GError) error = NULL;
  EbBinder   *binder = eb_session_get_binder (asking->session);
  EbRoutine  *routine = find_routine (binder, &asking->routine);
  EbSeat     *seat = eb_sheet_get_seat (sheet);
  const char *why = asking->why == NULL ? NULL : gtk_editable_get_text (GTK_EDITABLE (asking->why));

  if (is_other_day (asking) && !eb_date_row_check (asking->other, TRUE))
    return;
  if (routine == NULL || seat == NULL)
    g_set_error_literal (&error, EB_BINDER_ERROR, EB_BINDER_ERROR_NO_DOOR, "nobody at the table");
  else if (eb_binder_mark_turn (binder, seat, routine, asking->turn.due, asking->mark, find_day (asking), why, &error))
    {
      if (seat == eb_session_get_pen (asking->session))
        eb_session_use_pen (asking->session);
      gtk_window_destroy (GTK_WINDOW (sheet));
      return;
    }
  if (is_other_day (asking) && g_error_matches (error, EB_BINDER_ERROR, EB_BINDER_ERROR_DATE))
    eb_date_row_complain (asking->other, _ ("Choose another day than the one it stands on, within a year."));
  else
    eb_sheet_say (sheet, error);
}

static void
on_why_activated_cb (EbSheet *sheet)
{
  gtk_widget_activate_action (GTK_WIDGET (sheet), "sheet.accept", NULL);
}

/* --- What is asked -------------------------------------------------------------------- */

static EbSheet *
sheet_new (EbTurnMark  mark,
           const char *title,
           GtkWidget  *over)
{
  switch (mark)
    {
    case EB_TURN_MARK_DONE:
      return eb_sheet_new (over, _ ("Done"), _ ("Write it down"), title);
    case EB_TURN_MARK_SLIPPED:
      return eb_sheet_new (over, _ ("It slipped"), _ ("Write it down"), _ ("That happens. It comes again, and nothing of what stood here is lost."));
    case EB_TURN_MARK_MOVED:
      return eb_sheet_new (over, _ ("To another day"), _ ("Move it there"), title);
    case EB_TURN_MARK_CONFIRMED:
      return eb_sheet_new (over, _ ("I have seen it"), _ ("Write it down"), title);
    case EB_TURN_MARK_BACK:
    default:
      return eb_sheet_new (over, _ ("Take back"), _ ("Take it back"), title);
    }
}

static void
add_why (EbSheet *sheet,
         Asking  *asking)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), asking->mark == EB_TURN_MARK_SLIPPED ? _ ("What happened, in a word or two (if you like)") : _ ("Why (if you like)"));
  g_signal_connect_object (row, "entry-activated", G_CALLBACK (on_why_activated_cb), sheet, G_CONNECT_SWAPPED);
  eb_sheet_add (sheet, row);
  asking->why = ADW_ENTRY_ROW (row);
}

static void
on_day_changed_cb (AdwComboRow *row,
                   GParamSpec  *pspec,
                   GtkWidget   *other)
{
  gtk_widget_set_visible (other, adw_combo_row_get_selected (row) >= DAYS_TO_CHOOSE);
}

/* The days from today, but for the one it stands on. */
static GtkStringList *
list_days (Asking *asking,
           EbDate  today)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  EbDate day = today;

  for (guint i = 0; i < DAYS_TO_CHOOSE; day = eb_date_add_days (day, 1))
    {
      g_autofree char *words = eb_week_word_day (day);
      g_autofree char *alone = eb_week_word_alone (words);
      /* Translators: a weekday and its date */
      g_autofree char *marked = g_strdup_printf (_ ("Today, %s"), words);

      if (eb_date_compare (day, asking->turn.on) == 0)
        continue;
      gtk_string_list_append (names, eb_date_compare (day, today) == 0 ? marked : alone);
      asking->days[i++] = day;
    }
  gtk_string_list_append (names, _ ("Another day …"));
  return g_steal_pointer (&names);
}

static void
add_day (EbSheet *sheet,
         Asking  *asking)
{
  const EbDate today = eb_binder_get_today (eb_session_get_binder (asking->session));
  GtkWidget   *row = adw_combo_row_new ();
  GtkWidget   *problem = g_object_new (EB_TYPE_PROBLEM, NULL);
  GtkWidget   *other = g_object_new (EB_TYPE_DATE_ROW, "title", _ ("Which day"), "problem", problem, "visible", FALSE, NULL);
  g_autoptr (GtkStringList) names = list_days (asking, today);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("To"));
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (names));
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (on_day_changed_cb), other, 0);
  eb_sheet_add (sheet, row);
  eb_sheet_add (sheet, other);
  eb_sheet_add (sheet, problem);
  asking->day = ADW_COMBO_ROW (row);
  asking->other = EB_DATE_ROW (other);
}

static void
ask (EbSession    *session,
     EbRoutine    *routine,
     const EbTurn *turn,
     EbTurnMark    mark,
     GtkWidget    *over,
     const GError *error)
{
  EbSheet *sheet = sheet_new (mark, eb_routine_get_title (routine), over);
  Asking  *asking = g_new0 (Asking, 1);

  asking->session = g_object_ref (session);
  asking->routine = *eb_routine_get_record (routine);
  asking->turn = *turn;
  asking->mark = mark;
  g_signal_connect_data (sheet, "accepted", G_CALLBACK (on_accepted_cb), asking, (GClosureNotify) (GCallback) asking_free, 0);
  if (mark == EB_TURN_MARK_MOVED)
    add_day (sheet, asking);
  if (mark == EB_TURN_MARK_MOVED || mark == EB_TURN_MARK_SLIPPED)
    add_why (sheet, asking);
  eb_sheet_add_who (sheet, session, find_actors (session, turn->state, mark), _ ("Who says so"));
  eb_sheet_choose_seat (sheet, eb_session_get_pen (session));
  if (error != NULL)
    eb_sheet_say (sheet, error);
  gtk_window_present (GTK_WINDOW (sheet));
  gtk_widget_grab_focus (mark == EB_TURN_MARK_SLIPPED ? GTK_WIDGET (asking->why) : GTK_WIDGET (asking->day == NULL ? GTK_WIDGET (sheet) : GTK_WIDGET (asking->day)));
}

/**
 * eb_turn_tell:
 * @session: what the window works on
 * @routine: something of the open binder that comes again
 * @turn: one turn of it
 * @mark: what is said about it
 * @over: a widget of the window
 *
 * One press where nothing is left to ask.
 */
void
eb_turn_tell (EbSession    *session,
              EbRoutine    *routine,
              const EbTurn *turn,
              EbTurnMark    mark,
              GtkWidget    *over)
{
  g_autoptr (GError) error = NULL;
  EbBinder      *binder = eb_session_get_binder (session);
  EbSeat        *seat = binder == NULL ? NULL : find_seat (session, find_actors (session, turn->state, mark));
  const gboolean asks = mark == EB_TURN_MARK_SLIPPED || mark == EB_TURN_MARK_MOVED;

  if (binder == NULL)
    return;
  if (asks || seat == NULL || !eb_binder_mark_turn (binder, seat, routine, turn->due, mark, EB_DATE_UNSET, NULL, &error))
    ask (session, routine, turn, mark, over, error);
  else if (seat == eb_session_get_pen (session))
    eb_session_use_pen (session);
}
