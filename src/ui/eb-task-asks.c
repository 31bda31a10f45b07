/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-task-asks.h"

#include <glib/gi18n.h>

#include "eb-date-row.h"
#include "eb-door-row.h"
#include "eb-problem.h"
#include "eb-sheet.h"
#include "eb-text-area.h"
#include "eb-words.h"

#define EVERYBODY (EB_SHEET_YOUTH | EB_SHEET_ADULTS)

/**
 * Asking:
 *
 * What one open sheet works on; lives as long as the sheet. The task is looked up
 * when it is accepted: somebody may have sat down since, and the binder been read
 * anew.
 */
typedef struct _Asking Asking;

struct _Asking
{
  EbSession *session;
  char      *task; /* NULL: a new one */
  EbTaskMark mark;
  gboolean (*tell) (Asking     *asking,
                    EbBinder   *binder,
                    EbSeat     *seat,
                    EbTaskItem *task,
                    GError    **error);
  AdwEntryRow *words;      /* NULL where none are asked for */
  AdwEntryRow *plain;      /* of a new one */
  GtkTextView *steps;      /* of a new one: a line each */
  EbProblem   *too_much;   /* of them */
  GtkWidget   *door;       /* of a new one */
  AdwComboRow *who;        /* of a plan */
  AdwComboRow *goal;       /* of a plan */
  GPtrArray   *goals;      /* of EbId: what can be chosen there */
  EbDateRow   *when;       /* of a plan, or when to ask again */
  gboolean     only_later; /* @when lies after today */
};

static void
asking_free (Asking *asking)
{
  g_clear_object (&asking->session);
  g_clear_pointer (&asking->goals, g_ptr_array_unref);
  g_free (asking->task);
  g_free (asking);
}

static const char *
typed (AdwEntryRow *row)
{
  return row == NULL ? "" : gtk_editable_get_text (GTK_EDITABLE (row));
}

static EbDate
typed_date (Asking *asking)
{
  EbDate date = EB_DATE_UNSET;

  if (asking->when != NULL)
    eb_date_row_get_date (asking->when, &date);
  return date;
}

static gboolean
check_date (Asking   *asking,
            EbBinder *binder)
{
  const EbDate date = typed_date (asking);

  if (asking->when == NULL)
    return TRUE;
  if (!eb_date_row_check (asking->when, FALSE))
    return FALSE;
  if (!asking->only_later || !eb_date_is_set (date) || eb_date_compare (date, eb_binder_get_today (binder)) > 0)
    return TRUE;
  eb_date_row_complain (asking->when, _ ("Choose a day after today, or leave it empty."));
  return FALSE;
}

/* Lines without words are no steps. */
static char **
typed_steps (Asking *asking)
{
  g_autofree char *text = eb_text_area_dup_text (asking->steps);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr (GStrvBuilder) steps = g_strv_builder_new ();

  for (char **line = lines; *line != NULL; line++)
    if (*g_strstrip (*line) != '\0')
      g_strv_builder_add (steps, *line);
  return g_strv_builder_end (steps);
}

/* What cannot be written of them; NULL: all can. */
static char *
word_too_much (char **steps)
{
  if (g_strv_length (steps) > EB_TASK_MAX_STEPS)
    return g_strdup_printf (ngettext ("There is room for %d step. Make two tasks of it.", "There is room for %d steps. Make two tasks of it.", EB_TASK_MAX_STEPS), EB_TASK_MAX_STEPS);
  for (guint i = 0; steps[i] != NULL; i++)
    if (g_utf8_strlen (steps[i], -1) > EB_TASK_MAX_STEP_CHARS)
      /* Translators: the number of the step */
      return g_strdup_printf (_ ("Step %u is longer than fits on a line. Make two of it."), i + 1);
  return NULL;
}

static gboolean
check_steps (Asking *asking)
{
  g_auto (GStrv) steps = asking->steps == NULL ? NULL : typed_steps (asking);
  g_autofree char *words = steps == NULL ? NULL : word_too_much (steps);

  if (asking->steps == NULL)
    return TRUE;
  eb_problem_say (asking->too_much, GTK_WIDGET (asking->steps), words);
  if (words != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (asking->steps));
  return words == NULL;
}

static void
on_accepted_cb (EbSheet *sheet,
                Asking  *asking)
{
  g_autoptr (GError) error = NULL;
  EbBinder   *binder = eb_session_get_binder (asking->session);
  EbSeat     *seat = eb_sheet_get_seat (sheet);
  EbTaskItem *task = binder == NULL || asking->task == NULL ? NULL : eb_binder_find_task (binder, asking->task);

  if (binder != NULL && (!check_date (asking, binder) || !check_steps (asking)))
    return;
  if (binder == NULL || seat == NULL || (task == NULL && asking->task != NULL))
    g_set_error_literal (&error, EB_BINDER_ERROR, EB_BINDER_ERROR_NO_DOOR, "nobody at the table");
  else if (asking->tell (asking, binder, seat, task, &error))
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
asking_new (EbSession  *session,
            EbTaskItem *task,
            EbSheet    *sheet)
{
  Asking *asking = g_new0 (Asking, 1);

  asking->session = g_object_ref (session);
  asking->task = task == NULL ? NULL : g_strdup (eb_task_item_get_id (task));
  g_signal_connect_data (sheet, "accepted", G_CALLBACK (on_accepted_cb), asking, (GClosureNotify) (GCallback) asking_free, 0);
  return asking;
}

static AdwEntryRow *
add_words (EbSheet    *sheet,
           const char *title)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  g_signal_connect_object (row, "entry-activated", G_CALLBACK (on_words_activated_cb), sheet, G_CONNECT_SWAPPED);
  eb_sheet_add (sheet, row);
  return ADW_ENTRY_ROW (row);
}

static void
add_date (EbSheet    *sheet,
          Asking     *asking,
          const char *title)
{
  GtkWidget *problem = g_object_new (EB_TYPE_PROBLEM, NULL);

  asking->when = g_object_new (EB_TYPE_DATE_ROW, "title", title, "problem", problem, NULL);
  eb_sheet_add (sheet, GTK_WIDGET (asking->when));
  eb_sheet_add (sheet, problem);
}

static void
present (EbSheet    *sheet,
         Asking     *asking,
         guint       actors,
         const char *whose)
{
  eb_sheet_add_who (sheet, asking->session, actors, whose);
  eb_sheet_choose_seat (sheet, eb_session_get_pen (asking->session));
  gtk_window_present (GTK_WINDOW (sheet));
  if (asking->words != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (asking->words));
}

/* --- Where it is ------------------------------------------------------------- */

static gboolean
tell_mark (Asking     *asking,
           EbBinder   *binder,
           EbSeat     *seat,
           EbTaskItem *task,
           GError    **error)
{
  return eb_binder_mark_task (binder, seat, task, asking->mark, typed (asking->words), typed_date (asking), error);
}

static EbSheet *
mark_sheet_new (EbTaskItem *task,
                EbTaskMark  mark,
                GtkWidget  *over)
{
  switch (mark)
    {
    case EB_TASK_MARK_RESTING:
      return eb_sheet_new (over, _ ("Not now"), _ ("Write it down"), _ ("Not now is an answer like any other. You can put it on the list whenever you like."));
    case EB_TASK_MARK_SLIPPED:
      return eb_sheet_new (over, _ ("It slipped"), _ ("Write it down"), _ ("That happens. It stays on the list, and nothing of what stood here is lost."));
    case EB_TASK_MARK_TAKEN:
      return eb_sheet_new (over, _ ("On our list"), _ ("Put it on our list"), eb_task_item_get_title (task));
    case EB_TASK_MARK_NONE:
    default:
      return eb_sheet_new (over, _ ("Not on our list"), _ ("Take it off the list"), eb_task_item_get_title (task));
    }
}

static void
ask_mark (EbSession    *session,
          EbTaskItem   *task,
          EbTaskMark    mark,
          GtkWidget    *over,
          const GError *error)
{
  EbSheet *sheet = mark_sheet_new (task, mark, over);
  Asking  *asking = asking_new (session, task, sheet);

  asking->mark = mark;
  asking->tell = tell_mark;
  if (mark == EB_TASK_MARK_SLIPPED)
    asking->words = add_words (sheet, _ ("What happened, in a word or two"));
  if (mark == EB_TASK_MARK_RESTING)
    {
      asking->words = add_words (sheet, _ ("Why (if you like)"));
      add_date (sheet, asking, _ ("Ask again on (if you like)"));
      asking->only_later = TRUE;
    }
  present (sheet, asking, EVERYBODY, _ ("Who says so"));
  if (error != NULL)
    eb_sheet_say (sheet, error);
}

/**
 * eb_task_ask_mark:
 * @session: what the window works on
 * @task: a task of the open binder
 * @mark: where it is from now on
 * @over: a widget of the window
 */
void
eb_task_ask_mark (EbSession  *session,
                  EbTaskItem *task,
                  EbTaskMark  mark,
                  GtkWidget  *over)
{
  g_autoptr (GError) error = NULL;
  EbBinder      *binder = eb_session_get_binder (session);
  EbSeat        *pen = eb_session_get_pen (session);
  const gboolean needs_words = mark == EB_TASK_MARK_RESTING || mark == EB_TASK_MARK_SLIPPED;

  if (binder == NULL)
    return;
  if (!needs_words && pen != NULL && eb_binder_mark_task (binder, pen, task, mark, NULL, EB_DATE_UNSET, &error))
    eb_session_use_pen (session);
  else
    ask_mark (session, task, mark, over, error);
}

/* --- Who and when -------------------------------------------------------------- */

/* NULL: nobody yet. */
static EbPerson *
find_chosen_person (Asking   *asking,
                    EbBinder *binder)
{
  const guint chosen = adw_combo_row_get_selected (asking->who);
  g_autoptr (EbPerson) person = chosen == 0 ? NULL : g_list_model_get_item (eb_binder_get_people (binder), chosen - 1);

  return person; /* the binder keeps it */
}

static EbGoal *
find_chosen_goal (Asking   *asking,
                  EbBinder *binder)
{
  const guint chosen = adw_combo_row_get_selected (asking->goal);

  return chosen == 0 || chosen > asking->goals->len ? NULL : eb_binder_find_goal (binder, g_ptr_array_index (asking->goals, chosen - 1));
}

static gboolean
tell_plan (Asking     *asking,
           EbBinder   *binder,
           EbSeat     *seat,
           EbTaskItem *task,
           GError    **error)
{
  return eb_binder_plan_task (binder, seat, task, find_chosen_person (asking, binder), typed_date (asking), find_chosen_goal (asking, binder), error);
}

static AdwComboRow *
add_combo (EbSheet       *sheet,
           const char    *title,
           GtkStringList *names,
           guint          chosen)
{
  GtkWidget *row = adw_combo_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (names));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), chosen);
  eb_sheet_add (sheet, row);
  return ADW_COMBO_ROW (row);
}

static void
add_who_does_it (EbSheet    *sheet,
                 Asking     *asking,
                 EbTaskItem *task)
{
  GListModel *people = eb_binder_get_people (eb_session_get_binder (asking->session));
  guint       chosen = 0;
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, _ ("Nobody yet"));
  for (guint i = 0; i < g_list_model_get_n_items (people); i++)
    {
      g_autoptr (EbPerson) person = g_list_model_get_item (people, i);

      gtk_string_list_append (names, eb_person_get_name (person));
      if (eb_task_item_get_who (task) == person)
        chosen = i + 1;
    }
  asking->who = add_combo (sheet, _ ("Who does it"), names, chosen);
}

static gboolean
may_belong (EbTaskItem *task,
            EbGoal     *goal)
{
  return eb_goal_get_door (goal) == eb_task_item_get_door (task) && (eb_goal_state_is_open (eb_goal_get_state (goal)) || goal == eb_task_item_get_goal (task));
}

static void
add_goals (EbSheet    *sheet,
           Asking     *asking,
           EbTaskItem *task)
{
  GListModel *goals = eb_binder_get_goals (eb_session_get_binder (asking->session));
  guint       chosen = 0;
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  asking->goals = g_ptr_array_new_with_free_func (g_free);
  gtk_string_list_append (names, _ ("To no goal"));
  for (guint i = 0; i < g_list_model_get_n_items (goals); i++)
    {
      g_autoptr (EbGoal) goal = g_list_model_get_item (goals, i);

      if (!may_belong (task, goal))
        continue;
      gtk_string_list_append (names, eb_goal_get_text (goal));
      g_ptr_array_add (asking->goals, g_memdup2 (eb_goal_get_record (goal), sizeof (EbId)));
      if (eb_task_item_get_goal (task) == goal)
        chosen = asking->goals->len;
    }
  asking->goal = add_combo (sheet, _ ("Belongs to"), names, chosen);
  gtk_widget_set_visible (GTK_WIDGET (asking->goal), asking->goals->len > 0);
}

/**
 * eb_task_ask_plan:
 * @session: what the window works on
 * @task: a task of the open binder
 * @over: a widget of the window
 */
void
eb_task_ask_plan (EbSession  *session,
                  EbTaskItem *task,
                  GtkWidget  *over)
{
  EbSheet *sheet = eb_sheet_new (over, _ ("Who and when"), _ ("Write it down"), eb_task_item_get_title (task));
  Asking  *asking = asking_new (session, task, sheet);

  asking->tell = tell_plan;
  add_who_does_it (sheet, asking, task);
  add_date (sheet, asking, _ ("When (if you like)"));
  eb_date_row_set_date (asking->when, eb_task_item_get_by (task));
  add_goals (sheet, asking, task);
  present (sheet, asking, EVERYBODY, _ ("Who says so"));
}

/* --- One of our own --------------------------------------------------------------- */

/* A line each, as the sheet of the task shows them. */
static void
add_steps (EbSheet           *sheet,
           Asking            *asking,
           const char *const *steps)
{
  const char      *title = _ ("Its steps, one on each line (if you like)");
  GtkWidget       *heading = gtk_label_new (title);
  g_autofree char *text = g_strjoinv ("\n", (char **) steps);

  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_label_set_wrap (GTK_LABEL (heading), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (heading), PANGO_WRAP_WORD_CHAR);
  asking->steps = GTK_TEXT_VIEW (eb_text_area_new (title));
  asking->too_much = g_object_new (EB_TYPE_PROBLEM, NULL);
  eb_text_area_set_text (asking->steps, text);
  eb_sheet_add (sheet, heading);
  eb_sheet_add (sheet, GTK_WIDGET (asking->steps));
  eb_sheet_add (sheet, GTK_WIDGET (asking->too_much));
}

static gboolean
tell_new (Asking     *asking,
          EbBinder   *binder,
          EbSeat     *seat,
          EbTaskItem *task,
          GError    **error)
{
  g_auto (GStrv) steps = typed_steps (asking);
  const EbTaskWords words = { typed (asking->words), typed (asking->plain), (const char *const *) steps };
  EbDoor            door = EB_DOOR_ENTRY;
  EbTaskItem       *made = NULL;
  g_autoptr (GError) problem = NULL;

  if (!eb_door_row_get_door (asking->door, &door))
    {
      g_set_error_literal (error, EB_BINDER_ERROR, EB_BINDER_ERROR_NO_DOOR, "no door is open");
      return FALSE;
    }
  made = eb_binder_write_task (binder, seat, door, &words, error);
  if (made == NULL)
    return FALSE;
  /* Whoever writes a task down means to do it. It is written already: without the mark
   * it stands among those of its door. */
  if (!eb_binder_mark_task (binder, seat, made, EB_TASK_MARK_TAKEN, "", EB_DATE_UNSET, &problem))
    g_message ("A new task could not be taken up: %s", problem->message);
  return TRUE;
}

/**
 * eb_task_ask_new:
 * @session: what the window works on
 * @door: the door chosen at first
 * @over: a widget of the window
 */
void
eb_task_ask_new (EbSession *session,
                 EbDoor     door,
                 GtkWidget *over)
{
  EbSheet *sheet = eb_sheet_new (over, _ ("Our own task"), _ ("Write it down"), _ ("Something practical to learn or to get done. It stands on our list, and with the others behind its door."));
  Asking  *asking = asking_new (session, NULL, sheet);

  asking->tell = tell_new;
  asking->words = add_words (sheet, _ ("What there is to do"));
  asking->plain = add_words (sheet, _ ("More about it (if you like)"));
  asking->door = eb_door_row_new (eb_session_get_binder (session), door);
  eb_sheet_add (sheet, asking->door);
  add_steps (sheet, asking, (const char *const[]){ NULL });
  present (sheet, asking, EVERYBODY, _ ("In whose words"));
}

static gboolean
tell_reword (Asking     *asking,
             EbBinder   *binder,
             EbSeat     *seat,
             EbTaskItem *task,
             GError    **error)
{
  g_auto (GStrv) steps = typed_steps (asking);
  const EbTaskWords words = { typed (asking->words), typed (asking->plain), (const char *const *) steps };

  return eb_binder_reword_task (binder, seat, task, &words, error);
}

/**
 * eb_task_ask_reword:
 * @session: what the window works on
 * @task: one that somebody here wrote
 * @over: a widget of the window
 */
void
eb_task_ask_reword (EbSession  *session,
                    EbTaskItem *task,
                    GtkWidget  *over)
{
  EbSheet *sheet = eb_sheet_new (over, _ ("Change the words"), _ ("Write it down"), NULL);
  Asking  *asking = asking_new (session, task, sheet);

  asking->tell = tell_reword;
  asking->words = add_words (sheet, _ ("What there is to do"));
  asking->plain = add_words (sheet, _ ("More about it (if you like)"));
  gtk_editable_set_text (GTK_EDITABLE (asking->words), eb_task_item_get_title (task));
  gtk_editable_set_text (GTK_EDITABLE (asking->plain), eb_task_item_get_plain (task));
  add_steps (sheet, asking, eb_task_item_get_steps (task));
  present (sheet, asking, 1U << eb_person_get_actor (eb_task_item_get_author (task)), _ ("In whose words"));
}
