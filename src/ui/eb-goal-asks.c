/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-goal-asks.h"

#include <glib/gi18n.h>

#include "eb-date-row.h"
#include "eb-problem.h"
#include "eb-sheet.h"
#include "eb-words.h"

/**
 * Asking:
 *
 * What one open sheet works on; lives as long as the sheet. Goal and step are
 * looked up when it is accepted: somebody may have sat down since, and the binder
 * been read anew.
 */
typedef struct _Asking Asking;

struct _Asking
{
  EbSession *session;
  EbId       goal;
  EbId       step; /* none: a new one */
  EbWorth    worth;
  gboolean   done;
  gboolean (*tell) (Asking   *asking,
                    EbBinder *binder,
                    EbSeat   *seat,
                    EbGoal   *goal,
                    GError  **error);
  AdwEntryRow *words; /* NULL where none are asked for */
  AdwComboRow *who;   /* of a step */
  EbDateRow   *when;  /* of a step */
};

static void
asking_free (Asking *asking)
{
  g_clear_object (&asking->session);
  g_free (asking);
}

static const char *
typed (Asking *asking)
{
  return gtk_editable_get_text (GTK_EDITABLE (asking->words));
}

static void
on_accepted_cb (EbSheet *sheet,
                Asking  *asking)
{
  g_autoptr (GError) error = NULL;
  EbBinder *binder = eb_session_get_binder (asking->session);
  EbGoal   *goal = binder == NULL ? NULL : eb_binder_find_goal (binder, &asking->goal);
  EbSeat   *seat = eb_sheet_get_seat (sheet);

  if (asking->when != NULL && !eb_date_row_check (asking->when, FALSE))
    return;
  if (goal == NULL || seat == NULL)
    g_set_error_literal (&error, EB_BINDER_ERROR, EB_BINDER_ERROR_NO_DOOR, "nobody at the table");
  else if (asking->tell (asking, binder, seat, goal, &error))
    {
      gtk_window_destroy (GTK_WINDOW (sheet));
      return;
    }
  eb_sheet_say (sheet, error);
  if (asking->words != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (asking->words));
}

static void
on_words_activated_cb (EbSheet *sheet)
{
  gtk_widget_activate_action (GTK_WIDGET (sheet), "sheet.accept", NULL);
}

static Asking *
asking_new (EbSession *session,
            EbGoal    *goal,
            EbSheet   *sheet)
{
  Asking *asking = g_new0 (Asking, 1);

  asking->session = g_object_ref (session);
  asking->goal = *eb_goal_get_record (goal);
  g_signal_connect_data (sheet, "accepted", G_CALLBACK (on_accepted_cb), asking, (GClosureNotify) (GCallback) asking_free, 0);
  return asking;
}

static void
add_words (EbSheet    *sheet,
           Asking     *asking,
           const char *title)
{
  GtkWidget *row = adw_entry_row_new ();

  asking->words = ADW_ENTRY_ROW (row);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  g_signal_connect_object (row, "entry-activated", G_CALLBACK (on_words_activated_cb), sheet, G_CONNECT_SWAPPED);
  eb_sheet_add (sheet, row);
}

static void
present (EbSheet *sheet,
         Asking  *asking)
{
  gtk_window_present (GTK_WINDOW (sheet));
  if (asking->words != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (asking->words));
}

/* --- The questions to a goal, and what came of it ----------------------------------- */

/**
 * eb_goal_find_worth:
 * @goal: a goal
 * @person: somebody
 * @worth: one of the questions
 *
 * Returns: (transfer none) (nullable): what they last answered; %NULL if nothing,
 *   or if they took it back
 */
EbWorthWord *
eb_goal_find_worth (EbGoal   *goal,
                    EbPerson *person,
                    EbWorth   worth)
{
  GPtrArray *words = eb_goal_get_worth (goal);

  for (guint i = 0; i < words->len; i++)
    {
      EbWorthWord *word = g_ptr_array_index (words, i);

      if (word->person == person && word->worth == worth && *word->text != '\0')
        return word;
    }
  return NULL;
}

static gboolean
tell_worth (Asking   *asking,
            EbBinder *binder,
            EbSeat   *seat,
            EbGoal   *goal,
            GError  **error)
{
  return eb_binder_answer_worth (binder, seat, goal, asking->worth, typed (asking), error);
}

/* Whoever answers goes on from their own words, never from another's. */
static void
on_answerer_changed_cb (EbSheet *sheet,
                        Asking  *asking)
{
  EbBinder    *binder = eb_session_get_binder (asking->session);
  EbGoal      *goal = binder == NULL ? NULL : eb_binder_find_goal (binder, &asking->goal);
  EbSeat      *seat = eb_sheet_get_seat (sheet);
  EbPerson    *person = goal == NULL || seat == NULL ? NULL : eb_binder_find_person (binder, eb_seat_get_account (seat));
  EbWorthWord *word = person == NULL ? NULL : eb_goal_find_worth (goal, person, asking->worth);

  gtk_editable_set_text (GTK_EDITABLE (asking->words), word == NULL ? "" : word->text);
}

/**
 * eb_goal_ask_worth:
 * @session: what the window works on
 * @goal: a goal of the open binder
 * @worth: which question
 * @over: a widget of the window
 */
void
eb_goal_ask_worth (EbSession *session,
                   EbGoal    *goal,
                   EbWorth    worth,
                   GtkWidget *over)
{
  const gboolean anybody = eb_worth_allowed (worth, EB_ACTOR_ADULT);
  const char    *title = anybody ? _ ("This is how we see it") : _ ("Is it a goal worth having?");
  EbSheet       *sheet = eb_sheet_new (over, title, _ ("Write it down"), eb_words_worth (worth));
  Asking        *asking = asking_new (session, goal, sheet);

  asking->worth = worth;
  asking->tell = tell_worth;
  add_words (sheet, asking, _ ("In my own words"));
  eb_sheet_add_who (sheet, session, anybody ? EB_SHEET_YOUTH | EB_SHEET_ADULTS : EB_SHEET_YOUTH, _ ("In whose words"));
  on_answerer_changed_cb (sheet, asking);
  g_signal_connect (sheet, "who-changed", G_CALLBACK (on_answerer_changed_cb), asking);
  present (sheet, asking);
}

static gboolean
tell_outcome (Asking   *asking,
              EbBinder *binder,
              EbSeat   *seat,
              EbGoal   *goal,
              GError  **error)
{
  return eb_binder_tell_outcome (binder, seat, goal, typed (asking), error);
}

/**
 * eb_goal_ask_outcome:
 * @session: what the window works on
 * @goal: a goal of the open binder
 * @over: a widget of the window
 */
void
eb_goal_ask_outcome (EbSession *session,
                     EbGoal    *goal,
                     GtkWidget *over)
{
  EbSheet *sheet = eb_sheet_new (over, _ ("What came of it"), _ ("Write it down"), _ ("What happened, or why it did not. Everybody can write, and what stands there already stays."));
  Asking  *asking = asking_new (session, goal, sheet);

  asking->tell = tell_outcome;
  add_words (sheet, asking, _ ("What came of it"));
  eb_sheet_add_who (sheet, session, EB_SHEET_YOUTH | EB_SHEET_ADULTS, _ ("In whose words"));
  present (sheet, asking);
}

/* --- Steps ---------------------------------------------------------------------------- */

static EbStep *
find_step (Asking *asking,
           EbGoal *goal)
{
  GListModel *steps = eb_goal_get_steps (goal);

  for (guint i = 0; i < g_list_model_get_n_items (steps); i++)
    {
      g_autoptr (EbStep) step = g_list_model_get_item (steps, i);

      if (eb_id_equal (eb_step_get_record (step), &asking->step))
        return step; /* the goal keeps it */
    }
  return NULL;
}

/* NULL: together. */
static EbPerson *
find_chosen (Asking   *asking,
             EbBinder *binder)
{
  const guint chosen = adw_combo_row_get_selected (asking->who);
  g_autoptr (EbPerson) person = chosen == 0 ? NULL : g_list_model_get_item (eb_binder_get_people (binder), chosen - 1);

  return person; /* the binder keeps it */
}

static gboolean
tell_step (Asking   *asking,
           EbBinder *binder,
           EbSeat   *seat,
           EbGoal   *goal,
           GError  **error)
{
  EbPerson *who = find_chosen (asking, binder);
  EbStep   *step = find_step (asking, goal);
  EbDate    when = EB_DATE_UNSET;

  eb_date_row_get_date (asking->when, &when);
  if (step == NULL)
    return eb_binder_write_step (binder, seat, goal, typed (asking), who, when, error);
  return eb_binder_change_step (binder, seat, goal, step, typed (asking), who, when, error);
}

static void
add_who_does_it (EbSheet *sheet,
                 Asking  *asking,
                 EbStep  *step)
{
  GListModel *people = eb_binder_get_people (eb_session_get_binder (asking->session));
  GtkWidget  *row = adw_combo_row_new ();
  guint       chosen = 0;
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, _ ("Together"));
  for (guint i = 0; i < g_list_model_get_n_items (people); i++)
    {
      g_autoptr (EbPerson) person = g_list_model_get_item (people, i);

      gtk_string_list_append (names, eb_person_get_name (person));
      if (step != NULL && eb_step_get_who (step) == person)
        chosen = i + 1;
    }
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Who does it"));
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (names));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), chosen);
  asking->who = ADW_COMBO_ROW (row);
  eb_sheet_add (sheet, row);
}

static void
add_when (EbSheet *sheet,
          Asking  *asking)
{
  GtkWidget *problem = g_object_new (EB_TYPE_PROBLEM, NULL);

  asking->when = g_object_new (EB_TYPE_DATE_ROW, "title", _ ("When (if you like)"), "problem", problem, NULL);
  eb_sheet_add (sheet, GTK_WIDGET (asking->when));
  eb_sheet_add (sheet, problem);
}

static guint
side_of (EbPerson *person)
{
  return 1U << eb_person_get_actor (person);
}

/**
 * eb_goal_ask_step:
 * @session: what the window works on
 * @goal: a goal of the open binder
 * @step: (nullable): which one to change; %NULL for a new one
 * @over: a widget of the window
 */
void
eb_goal_ask_step (EbSession *session,
                  EbGoal    *goal,
                  EbStep    *step,
                  GtkWidget *over)
{
  EbSheet *sheet = eb_sheet_new (over, step == NULL ? _ ("New step") : _ ("Change the step"), _ ("Write it down"), step == NULL ? _ ("Something small to do on the way.") : NULL);
  Asking  *asking = asking_new (session, goal, sheet);

  asking->tell = tell_step;
  add_words (sheet, asking, _ ("What there is to do"));
  add_who_does_it (sheet, asking, step);
  add_when (sheet, asking);
  if (step != NULL)
    {
      asking->step = *eb_step_get_record (step);
      gtk_editable_set_text (GTK_EDITABLE (asking->words), eb_step_get_text (step));
      eb_date_row_set_date (asking->when, eb_step_get_by (step));
    }
  eb_sheet_add_who (sheet, session, step == NULL ? EB_SHEET_YOUTH | EB_SHEET_ADULTS : side_of (eb_step_get_author (step)), _ ("In whose words"));
  present (sheet, asking);
}

static gboolean
tell_tick (Asking   *asking,
           EbBinder *binder,
           EbSeat   *seat,
           EbGoal   *goal,
           GError  **error)
{
  EbStep *step = find_step (asking, goal);

  if (step != NULL)
    return eb_binder_tick_step (binder, seat, goal, step, asking->done, error);
  g_set_error_literal (error, EB_BINDER_ERROR, EB_BINDER_ERROR_NO_DOOR, "the step is behind a closed door");
  return FALSE;
}

/**
 * eb_goal_ask_tick:
 * @session: what the window works on
 * @goal: a goal of the open binder
 * @step: one of its steps
 * @done: whether it is done
 * @over: a widget of the window
 */
void
eb_goal_ask_tick (EbSession *session,
                  EbGoal    *goal,
                  EbStep    *step,
                  gboolean   done,
                  GtkWidget *over)
{
  g_autoptr (GError) error = NULL;
  EbBinder *binder = eb_session_get_binder (session);
  EbSeat   *pen = eb_session_get_pen (session);
  EbSheet  *sheet = NULL;
  Asking   *asking = NULL;

  if (binder == NULL)
    return;
  if (pen != NULL && eb_binder_tick_step (binder, pen, goal, step, done, &error))
    {
      eb_session_use_pen (session);
      return;
    }
  sheet = eb_sheet_new (over, done ? _ ("Done") : _ ("Not done after all"), done ? _ ("It is done") : _ ("It is not done"), eb_step_get_text (step));
  asking = asking_new (session, goal, sheet);
  asking->step = *eb_step_get_record (step);
  asking->done = done;
  asking->tell = tell_tick;
  eb_sheet_add_who (sheet, session, EB_SHEET_YOUTH | EB_SHEET_ADULTS, _ ("Who says so"));
  present (sheet, asking);
  if (error != NULL)
    eb_sheet_say (sheet, error);
}
