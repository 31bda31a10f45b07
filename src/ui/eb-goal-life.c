/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-goal-sheet.h"

#include <glib/gi18n.h>

#include "eb-date-row.h"
#include "eb-problem.h"
#include "eb-sheet.h"
#include "eb-words.h"

/**
 * Moving:
 *
 * What one open sheet works on; lives as long as the sheet. The goal is looked up
 * when it is accepted: somebody may have sat down since, and the binder been read
 * anew.
 */
typedef struct
{
  EbSession   *session;
  EbId         goal;
  EbGoalMove   move;
  GtkWidget   *over;   /* borrowed: the sheet does not outlive its window */
  EbDateRow   *again;  /* shelving; else NULL */
  AdwComboRow *others; /* changing; else NULL */
  AdwEntryRow *words;  /* of a new goal, changing; else NULL */
  GArray      *choice; /* of EbId: what the rows of @others stand for, but the last */
  EbId         into;   /* the new goal once it is written */
  AdwEntryRow *why;
} Moving;

static void
moving_free (Moving *moving)
{
  g_clear_object (&moving->session);
  g_clear_pointer (&moving->choice, g_array_unref);
  g_free (moving);
}

/* --- Who may ------------------------------------------------------------------ */

/* A suggestion that rests is still no goal of the youth's. */
static gboolean
may_become_another (EbGoal *goal)
{
  return eb_person_get_actor (eb_goal_get_author (goal)) == EB_ACTOR_YOUTH;
}

/* Those at the table who may make the move, as for eb_sheet_add_who(). */
static guint
find_movers (EbSession *session,
             EbGoal    *goal,
             EbGoalMove move)
{
  EbBinder   *binder = eb_session_get_binder (session);
  GListModel *table = G_LIST_MODEL (eb_session_get_table (session));
  guint       movers = 0;

  if (binder == NULL || (move == EB_GOAL_MOVE_CHANGE && !may_become_another (goal)))
    return 0;
  for (guint i = 0; i < g_list_model_get_n_items (table); i++)
    {
      g_autoptr (EbSeat) seat = g_list_model_get_item (table, i);
      EbPerson *person = eb_binder_find_person (binder, eb_seat_get_account (seat));

      if (person != NULL && eb_goal_move_allowed (eb_goal_get_state (goal), move, eb_person_get_actor (person), eb_goal_get_author (goal) == person))
        movers |= 1U << eb_person_get_actor (person);
    }
  return movers;
}

/**
 * eb_goal_sheet_may_move:
 * @session: what the window works on
 * @goal: a goal of the open binder
 * @move: what somebody might do with it
 *
 * Returns: whether somebody at the table may
 */
gboolean
eb_goal_sheet_may_move (EbSession *session,
                        EbGoal    *goal,
                        EbGoalMove move)
{
  return find_movers (session, goal, move) != 0;
}

/* --- Making the move ------------------------------------------------------------ */

/* The chosen goal, or the new one, which is written only once even when something
 * after it is refused. NULL: @error is set. */
static EbGoal *
find_into (Moving   *moving,
           EbBinder *binder,
           EbSeat   *seat,
           EbGoal   *goal,
           GError  **error)
{
  const guint chosen = adw_combo_row_get_selected (moving->others);
  EbGoal     *written = NULL;

  if (chosen < moving->choice->len)
    return eb_binder_find_goal (binder, &g_array_index (moving->choice, EbId, chosen));
  if (!eb_id_is_none (&moving->into))
    return eb_binder_find_goal (binder, &moving->into);
  written = eb_binder_write_goal (binder, seat, eb_goal_get_door (goal), gtk_editable_get_text (GTK_EDITABLE (moving->words)), error);
  if (written != NULL)
    moving->into = *eb_goal_get_record (written);
  return written;
}

static gboolean
make_move (Moving   *moving,
           EbBinder *binder,
           EbSeat   *seat,
           GError  **error)
{
  EbGoal *goal = eb_binder_find_goal (binder, &moving->goal);
  EbGoal *into = NULL;
  EbDate  again = EB_DATE_UNSET;

  if (goal == NULL)
    {
      g_set_error_literal (error, EB_BINDER_ERROR, EB_BINDER_ERROR_NO_DOOR, "the goal is behind a closed door");
      return FALSE;
    }
  if (moving->again != NULL)
    eb_date_row_get_date (moving->again, &again);
  if (moving->others != NULL && (into = find_into (moving, binder, seat, goal, error)) == NULL)
    {
      if (error != NULL && *error == NULL)
        g_set_error_literal (error, EB_BINDER_ERROR, EB_BINDER_ERROR_NO_DOOR, "the other goal is behind a closed door");
      return FALSE;
    }
  return eb_binder_move_goal (binder, seat, goal, moving->move, gtk_editable_get_text (GTK_EDITABLE (moving->why)), again, into, error);
}

/* A day to look again lies ahead; leaving it empty is fine. */
static gboolean
check_again (Moving   *moving,
             EbBinder *binder)
{
  EbDate again = EB_DATE_UNSET;

  if (moving->again == NULL)
    return TRUE;
  if (!eb_date_row_check (moving->again, FALSE))
    return FALSE;
  if (eb_date_row_get_date (moving->again, &again) == EB_DATE_ROW_EMPTY || eb_date_compare (again, eb_binder_get_today (binder)) > 0)
    return TRUE;
  eb_date_row_complain (moving->again, _ ("Choose a day after today, or leave it empty."));
  return FALSE;
}

/* The goal that has just been written is what one wants to write about. */
static void
open_new_goal (Moving *moving)
{
  g_autofree char *record = eb_id_to_hex (&moving->into);

  gtk_widget_activate_action (moving->over, "book.open-goal", "s", record);
}

/* To where something is to be written. */
static void
point_at_mistake (Moving       *moving,
                  const GError *error)
{
  if (moving->words != NULL && eb_id_is_none (&moving->into) && error->domain != EB_BINDER_ERROR)
    gtk_widget_grab_focus (GTK_WIDGET (moving->words));
  else
    gtk_widget_grab_focus (GTK_WIDGET (moving->why));
}

static void
on_accepted_cb (EbSheet *sheet,
                Moving  *moving)
{
  g_autoptr (GError) error = NULL;
  EbBinder *binder = eb_session_get_binder (moving->session);
  EbSeat   *seat = eb_sheet_get_seat (sheet);

  if (binder == NULL || seat == NULL)
    g_set_error_literal (&error, EB_BINDER_ERROR, EB_BINDER_ERROR_NO_DOOR, "nobody at the table");
  else if (!check_again (moving, binder))
    return;
  else if (make_move (moving, binder, seat, &error))
    {
      if (!eb_id_is_none (&moving->into))
        open_new_goal (moving);
      gtk_window_destroy (GTK_WINDOW (sheet));
      return;
    }
  eb_sheet_say (sheet, error);
  point_at_mistake (moving, error);
}

/* --- What is asked for ------------------------------------------------------------ */

static AdwEntryRow *
add_entry_row (EbSheet    *sheet,
               const char *title)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  eb_sheet_add (sheet, row);
  return ADW_ENTRY_ROW (row);
}

static void
add_again_row (EbSheet *sheet,
               Moving  *moving)
{
  GtkWidget *problem = g_object_new (EB_TYPE_PROBLEM, NULL);

  moving->again = g_object_new (EB_TYPE_DATE_ROW, "title", _ ("Look at it again on (if you like)"), "problem", problem, NULL);
  eb_sheet_add (sheet, GTK_WIDGET (moving->again));
  eb_sheet_add (sheet, problem);
}

static void
on_other_chosen_cb (AdwComboRow *others,
                    GParamSpec  *pspec,
                    Moving      *moving)
{
  gtk_widget_set_visible (GTK_WIDGET (moving->words), adw_combo_row_get_selected (others) >= moving->choice->len);
}

static gboolean
can_become (EbGoal *goal,
            EbGoal *other)
{
  return other != goal && eb_goal_state_is_open (eb_goal_get_state (other)) && eb_goal_get_state (other) != EB_GOAL_SUGGESTED;
}

/* The youth's other open goals, and last a new one. */
static void
add_other_rows (EbSheet *sheet,
                Moving  *moving,
                EbGoal  *goal)
{
  GListModel *goals = eb_binder_get_goals (eb_session_get_binder (moving->session));
  GtkWidget  *row = adw_combo_row_new ();
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  moving->choice = g_array_new (FALSE, FALSE, sizeof (EbId));
  for (guint i = 0; i < g_list_model_get_n_items (goals); i++)
    {
      g_autoptr (EbGoal) other = g_list_model_get_item (goals, i);

      if (!can_become (goal, other))
        continue;
      gtk_string_list_append (names, eb_goal_get_text (other));
      g_array_append_val (moving->choice, *eb_goal_get_record (other));
    }
  gtk_string_list_append (names, _ ("A new goal"));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("It becomes"));
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (names));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), moving->choice->len);
  moving->others = ADW_COMBO_ROW (row);
  eb_sheet_add (sheet, row);
  gtk_widget_set_visible (row, moving->choice->len > 0);
  moving->words = add_entry_row (sheet, _ ("I want …"));
  g_signal_connect (row, "notify::selected", G_CALLBACK (on_other_chosen_cb), moving);
}

static const char *
lead_for (EbGoalMove move)
{
  switch ((int) move)
    {
    case EB_GOAL_MOVE_SHELVE:
      return _ ("A goal can rest. That is not giving up.");
    case EB_GOAL_MOVE_CHANGE:
      return _ ("What one wants can change. The old goal is kept with all that was written.");
    default:
      return NULL;
    }
}

static void
add_rows (EbSheet *sheet,
          Moving  *moving,
          EbGoal  *goal)
{
  if (moving->move == EB_GOAL_MOVE_CHANGE)
    add_other_rows (sheet, moving, goal);
  if (moving->move == EB_GOAL_MOVE_SHELVE)
    moving->why = add_entry_row (sheet, _ ("Why"));
  else if (moving->move == EB_GOAL_MOVE_CHANGE)
    moving->why = add_entry_row (sheet, _ ("Why (if you like)"));
  else
    moving->why = add_entry_row (sheet, _ ("A word about it (if you like)"));
  if (moving->move == EB_GOAL_MOVE_SHELVE)
    add_again_row (sheet, moving);
}

/**
 * eb_goal_sheet_move:
 * @session: what the window works on
 * @goal: a goal of the open binder
 * @move: %EB_GOAL_MOVE_START, REACH, SHELVE, TAKE_UP or CHANGE
 * @over: a widget of the window
 */
void
eb_goal_sheet_move (EbSession *session,
                    EbGoal    *goal,
                    EbGoalMove move,
                    GtkWidget *over)
{
  const char *lead = lead_for (move);
  /* Translators: the words of a goal, in quotation marks */
  g_autofree char *quoted = g_strdup_printf (_ ("“%s”"), eb_goal_get_text (goal));
  g_autofree char *words = lead == NULL ? g_strdup (quoted) : g_strconcat (quoted, "\n", lead, NULL);
  EbSheet         *sheet = eb_sheet_new (over, eb_words_goal_move (move), _ ("Write it down"), words);
  Moving          *moving = g_new0 (Moving, 1);

  moving->session = g_object_ref (session);
  moving->goal = *eb_goal_get_record (goal);
  moving->move = move;
  moving->over = over;
  g_signal_connect_data (sheet, "accepted", G_CALLBACK (on_accepted_cb), moving, (GClosureNotify) (GCallback) moving_free, 0);
  add_rows (sheet, moving, goal);
  eb_sheet_add_who (sheet, session, find_movers (session, goal, move), _ ("Who says so"));
  gtk_window_present (GTK_WINDOW (sheet));
  gtk_widget_grab_focus (GTK_WIDGET (moving->words != NULL ? moving->words : moving->why));
}
