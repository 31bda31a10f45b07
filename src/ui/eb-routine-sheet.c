/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-routine-sheet.h"

#include <glib/gi18n.h>

#include "eb-date-row.h"
#include "eb-problem.h"
#include "eb-routine-rule.h"
#include "eb-sheet.h"
#include "eb-week-words.h"
#include "eb-words.h"

#define EVERYBODY (EB_SHEET_YOUTH | EB_SHEET_ADULTS)
#define MORE_THAN_A_YEAR 800 /* days in which a rule's next day is looked for */

/**
 * Asking:
 *
 * What one open sheet works on; lives as long as the sheet. The routine is looked up
 * when it is accepted: the binder may have been read anew since.
 */
typedef struct
{
  EbSession     *session;
  EbId           routine; /* none: a new one */
  char          *task;    /* of a new one: the task it comes from, or "" */
  EbDoor         task_door;
  AdwEntryRow   *title;
  AdwComboRow   *door; /* of a new one */
  guint          n_doors;
  EbDoor         doors[EB_N_DOORS];
  AdwComboRow   *who;
  EbRoutineRule *rule;
  EbDateRow     *last; /* of an end */
} Asking;

static void
asking_free (Asking *asking)
{
  g_clear_object (&asking->session);
  g_free (asking->task);
  g_free (asking);
}

/* --- Who may ---------------------------------------------------------------------- */

static EbSeat *
find_author_seat (EbSession *session,
                  EbRoutine *routine)
{
  EbPerson *author = eb_routine_get_author (routine);

  return author == NULL ? NULL : eb_table_find (eb_session_get_table (session), eb_person_get_account (author));
}

/* Whoever of the two holds the pen, else the youth. */
static EbSeat *
find_ending_seat (EbSession *session,
                  EbRoutine *routine)
{
  g_autoptr (GPtrArray) youths = eb_session_list_seats (session, EB_ACTOR_YOUTH);
  EbSeat *author = find_author_seat (session, routine);
  EbSeat *youth = youths->len == 0 ? NULL : g_ptr_array_index (youths, 0);

  return youth == NULL || (author != NULL && author == eb_session_get_pen (session)) ? author : youth;
}

/**
 * eb_routine_may_change:
 * @session: what the window works on
 * @routine: something that comes again
 *
 * Returns: whether its author is at the table
 */
gboolean
eb_routine_may_change (EbSession *session,
                       EbRoutine *routine)
{
  return eb_session_get_binder (session) != NULL && find_author_seat (session, routine) != NULL;
}

/**
 * eb_routine_may_end:
 * @session: what the window works on
 * @routine: something that comes again
 *
 * Returns: whether its author or the youth is at the table
 */
gboolean
eb_routine_may_end (EbSession *session,
                    EbRoutine *routine)
{
  return eb_session_get_binder (session) != NULL && find_ending_seat (session, routine) != NULL;
}

/* --- Writing it down ------------------------------------------------------------------ */

static EbRoutine *
find_routine (EbBinder   *binder,
              const EbId *record)
{
  GListModel *all = eb_binder_get_routines (binder);

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (EbRoutine) routine = g_list_model_get_item (all, i);

      if (eb_id_equal (eb_routine_get_record (routine), record))
        return routine; /* the binder keeps it */
    }
  return NULL;
}

/* NULL: together. */
static EbPerson *
find_who (Asking   *asking,
          EbBinder *binder)
{
  const guint chosen = adw_combo_row_get_selected (asking->who);
  g_autoptr (EbPerson) person = chosen == 0 ? NULL : g_list_model_get_item (eb_binder_get_people (binder), chosen - 1);

  return person; /* the binder keeps it */
}

static gboolean
write_new (Asking   *asking,
           EbBinder *binder,
           EbSeat   *seat,
           GError  **error)
{
  g_autoptr (EbRecurrence) rule = eb_routine_rule_dup (asking->rule);
  const guint chosen = adw_combo_row_get_selected (asking->door);
  EbDoor      door = EB_DOOR_ENTRY;

  if (chosen >= asking->n_doors)
    {
      g_set_error_literal (error, EB_BINDER_ERROR, EB_BINDER_ERROR_NO_DOOR, "no door is held");
      return FALSE;
    }
  door = asking->doors[chosen];
  return eb_binder_write_routine (binder, seat, door, gtk_editable_get_text (GTK_EDITABLE (asking->title)), rule, eb_routine_rule_get_start (asking->rule),
                                  find_who (asking, binder), door == asking->task_door ? asking->task : NULL, error) != NULL;
}

static gboolean
write_change (Asking    *asking,
              EbBinder  *binder,
              EbRoutine *routine,
              EbSeat    *seat,
              GError   **error)
{
  g_autoptr (EbRecurrence) rule = eb_routine_rule_dup (asking->rule);

  return eb_binder_change_routine (binder, seat, routine, gtk_editable_get_text (GTK_EDITABLE (asking->title)), rule, eb_routine_rule_get_start (asking->rule), find_who (asking, binder), error);
}

static gboolean
write_end (Asking    *asking,
           EbBinder  *binder,
           EbRoutine *routine,
           EbSeat    *seat,
           GError   **error)
{
  EbDate last = EB_DATE_UNSET;

  eb_date_row_get_date (asking->last, &last);
  return eb_binder_end_routine (binder, seat, routine, last, error);
}

static gboolean
check_dates (Asking   *asking,
             EbBinder *binder)
{
  if (asking->rule != NULL)
    return eb_routine_rule_check (asking->rule, eb_binder_get_today (binder));
  return eb_date_row_check (asking->last, TRUE);
}

static gboolean
tell (Asking   *asking,
      EbSheet  *sheet,
      EbBinder *binder,
      GError  **error)
{
  EbRoutine *routine = eb_id_is_none (&asking->routine) ? NULL : find_routine (binder, &asking->routine);
  EbSeat    *seat = NULL;

  if (eb_id_is_none (&asking->routine))
    seat = eb_sheet_get_seat (sheet);
  else if (routine != NULL)
    seat = asking->last == NULL ? find_author_seat (asking->session, routine) : find_ending_seat (asking->session, routine);
  if (seat == NULL)
    {
      g_set_error_literal (error, EB_BINDER_ERROR, EB_BINDER_ERROR_NO_DOOR, "nobody at the table");
      return FALSE;
    }
  if (routine == NULL)
    return write_new (asking, binder, seat, error);
  return asking->last == NULL ? write_change (asking, binder, routine, seat, error) : write_end (asking, binder, routine, seat, error);
}

static void
on_accepted_cb (EbSheet *sheet,
                Asking  *asking)
{
  g_autoptr (GError) error = NULL;
  EbBinder *binder = eb_session_get_binder (asking->session);

  if (binder != NULL && !check_dates (asking, binder))
    return;
  if (binder != NULL && tell (asking, sheet, binder, &error))
    {
      eb_session_use_pen (asking->session);
      gtk_window_destroy (GTK_WINDOW (sheet));
      return;
    }
  if (error == NULL)
    g_set_error_literal (&error, EB_BINDER_ERROR, EB_BINDER_ERROR_NO_DOOR, "nobody at the table");
  if (asking->last != NULL && g_error_matches (error, EB_BINDER_ERROR, EB_BINDER_ERROR_DATE))
    eb_date_row_complain (asking->last, _ ("The last day cannot lie before today or before it began."));
  else
    eb_sheet_say (sheet, error);
}

/* --- What is asked ----------------------------------------------------------------------- */

static Asking *
asking_new (EbSession *session,
            EbRoutine *routine,
            EbSheet   *sheet)
{
  Asking *asking = g_new0 (Asking, 1);

  asking->session = g_object_ref (session);
  if (routine != NULL)
    asking->routine = *eb_routine_get_record (routine);
  g_signal_connect_data (sheet, "accepted", G_CALLBACK (on_accepted_cb), asking, (GClosureNotify) (GCallback) asking_free, 0);
  return asking;
}

static void
add_title (EbSheet    *sheet,
           Asking     *asking,
           const char *title)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("What comes again"));
  gtk_editable_set_text (GTK_EDITABLE (row), title);
  eb_sheet_add (sheet, row);
  asking->title = ADW_ENTRY_ROW (row);
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

/* Only those that somebody at the table holds the key to. */
static void
add_door (EbSheet *sheet,
          Asking  *asking,
          EbDoor   first)
{
  EbBinder *binder = eb_session_get_binder (asking->session);
  guint     chosen = 0;
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (EbDoor door = EB_DOOR_ENTRY; door < EB_N_DOORS; door++)
    {
      if (!eb_door_holds_goals (door) || !eb_binder_has_door (binder, door))
        continue;
      if (door == first)
        chosen = asking->n_doors;
      gtk_string_list_append (names, eb_words_door (door));
      asking->doors[asking->n_doors++] = door;
    }
  asking->door = add_combo (sheet, _ ("Door"), names, chosen);
}

static void
add_who_does_it (EbSheet  *sheet,
                 Asking   *asking,
                 EbPerson *who)
{
  GListModel *people = eb_binder_get_people (eb_session_get_binder (asking->session));
  guint       chosen = 0;
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, _ ("Together"));
  for (guint i = 0; i < g_list_model_get_n_items (people); i++)
    {
      g_autoptr (EbPerson) person = g_list_model_get_item (people, i);

      gtk_string_list_append (names, eb_person_get_name (person));
      if (person == who)
        chosen = i + 1;
    }
  asking->who = add_combo (sheet, _ ("Who does it"), names, chosen);
}

static void
add_rule (EbSheet            *sheet,
          Asking             *asking,
          const EbRecurrence *now,
          EbDate              start)
{
  asking->rule = eb_routine_rule_new (now, start);
  eb_sheet_add (sheet, GTK_WIDGET (asking->rule));
}

/**
 * eb_routine_sheet_new:
 * @session: what the window works on
 * @over: a widget of the window
 * @task: (nullable): a task that is to come again
 */
void
eb_routine_sheet_new (EbSession  *session,
                      GtkWidget  *over,
                      EbTaskItem *task)
{
  EbBinder *binder = eb_session_get_binder (session);
  EbSheet  *sheet = NULL;
  Asking   *asking = NULL;

  if (binder == NULL)
    return;
  sheet = eb_sheet_new (over, _ ("Something that comes again"), _ ("Write it down"), _ ("It stands in the week on each of its days. A day can be moved, and all of it can be changed or ended later."));
  asking = asking_new (session, NULL, sheet);
  asking->task = g_strdup (task == NULL ? "" : eb_task_item_get_id (task));
  asking->task_door = task == NULL ? EB_DOOR_EVERYDAY : eb_task_item_get_door (task);
  add_title (sheet, asking, task == NULL ? "" : eb_task_item_get_title (task));
  add_door (sheet, asking, asking->task_door);
  add_who_does_it (sheet, asking, eb_binder_get_youth (binder));
  add_rule (sheet, asking, NULL, eb_binder_get_today (binder));
  eb_sheet_add_who (sheet, session, EVERYBODY, _ ("Who writes it"));
  eb_sheet_choose_seat (sheet, eb_session_get_pen (session));
  gtk_window_present (GTK_WINDOW (sheet));
  gtk_widget_grab_focus (GTK_WIDGET (asking->title));
}

/* The next day it falls on, so that "every second" goes on in step. */
static EbDate
find_next_day (EbRoutine *routine,
               EbDate     today)
{
  const EbDate start = eb_routine_get_start (routine);
  const EbDate from = eb_date_compare (start, today) > 0 ? start : today;
  g_autoptr (GArray) days = eb_recurrence_expand (eb_routine_get_rule (routine), start, from, eb_date_add_days (from, MORE_THAN_A_YEAR));

  return days == NULL || days->len == 0 ? from : g_array_index (days, EbDate, 0);
}

/**
 * eb_routine_sheet_change:
 * @session: what the window works on
 * @over: a widget of the window
 * @routine: one whose author is at the table
 */
void
eb_routine_sheet_change (EbSession *session,
                         GtkWidget *over,
                         EbRoutine *routine)
{
  EbBinder        *binder = eb_session_get_binder (session);
  g_autofree char *others = eb_week_word_others (routine);
  g_autofree char *body = others == NULL ? NULL : g_strconcat (_ ("The weeks before stay as they were."), "\n\n", others, NULL);
  EbSheet         *sheet = NULL;
  Asking          *asking = NULL;

  if (binder == NULL)
    return;
  sheet = eb_sheet_new (over, _ ("Change it"), _ ("Write it down"), body == NULL ? _ ("The weeks before stay as they were.") : body);
  asking = asking_new (session, routine, sheet);
  add_title (sheet, asking, eb_routine_get_title (routine));
  add_who_does_it (sheet, asking, eb_routine_get_who (routine));
  add_rule (sheet, asking, eb_routine_get_rule (routine), find_next_day (routine, eb_binder_get_today (binder)));
  gtk_window_present (GTK_WINDOW (sheet));
  gtk_widget_grab_focus (GTK_WIDGET (asking->title));
}

/**
 * eb_routine_sheet_end:
 * @session: what the window works on
 * @over: a widget of the window
 * @routine: one whose author or whose youth is at the table
 */
void
eb_routine_sheet_end (EbSession *session,
                      GtkWidget *over,
                      EbRoutine *routine)
{
  EbBinder  *binder = eb_session_get_binder (session);
  GtkWidget *problem = NULL;
  EbSheet   *sheet = NULL;
  Asking    *asking = NULL;

  if (binder == NULL)
    return;
  problem = g_object_new (EB_TYPE_PROBLEM, NULL);
  sheet = eb_sheet_new (over, _ ("It ends"), _ ("Write it down"), eb_routine_get_title (routine));
  asking = asking_new (session, routine, sheet);
  asking->last = g_object_new (EB_TYPE_DATE_ROW, "title", _ ("The last day"), "problem", problem, NULL);
  eb_date_row_set_date (asking->last, eb_binder_get_today (binder));
  eb_sheet_add (sheet, GTK_WIDGET (asking->last));
  eb_sheet_add (sheet, problem);
  gtk_window_present (GTK_WINDOW (sheet));
  gtk_widget_grab_focus (GTK_WIDGET (asking->last));
}
