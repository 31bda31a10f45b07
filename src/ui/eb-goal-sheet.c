/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-goal-sheet.h"

#include <glib/gi18n.h>

#include "eb-goal-asks.h"
#include "eb-goal-editor.h"
#include "eb-settings.h"
#include "eb-step-row.h"
#include "eb-voice.h"
#include "eb-words.h"

struct _EbGoalSheet
{
  AdwWindow parent_instance;

  EbSession *session;
  EbGoal    *goal;
  GtkWidget *over; /* weak: where it was opened */
  gboolean   plain;

  /* Template children */
  GtkLabel   *words_label;
  GtkLabel   *state_label;
  GtkLabel   *challenge_label;
  GtkListBox *sign_list;
  GtkLabel   *sign_button_label;
  GtkListBox *steps_list;
  GtkListBox *questions_list;
  GtkListBox *outcomes_list;
  GtkWidget  *moves_group;
  GtkListBox *moves_list;
  GtkListBox *life_list;
};

G_DEFINE_FINAL_TYPE (EbGoalSheet, eb_goal_sheet, ADW_TYPE_WINDOW)

/* What can be done with a goal from here, in the order it is offered. */
static const EbGoalMove moves[] = {
  EB_GOAL_MOVE_TAKE_OVER, EB_GOAL_MOVE_START, EB_GOAL_MOVE_REACH, EB_GOAL_MOVE_TAKE_UP,
  EB_GOAL_MOVE_REWORD, EB_GOAL_MOVE_CHANGE, EB_GOAL_MOVE_SHELVE
};

static void
empty_list (GtkListBox *list)
{
  GtkListBoxRow *row = NULL;

  while ((row = gtk_list_box_get_row_at_index (list, 0)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
}

static void
show_if_any (GtkListBox *list)
{
  gtk_widget_set_visible (GTK_WIDGET (list), gtk_list_box_get_row_at_index (list, 0) != NULL);
}

/* --- This is how we see it, and the four questions ------------------------------------ */

/* Those of a side at the table; with @answered only those who have answered. */
static guint
count_at_table (EbGoalSheet *self,
                EbActor      actor,
                EbWorth      worth,
                gboolean     answered)
{
  g_autoptr (GPtrArray) seats = eb_session_list_seats (self->session, actor);
  EbBinder *binder = eb_session_get_binder (self->session);
  guint     n = 0;

  for (guint i = 0; i < seats->len; i++)
    {
      EbPerson *person = eb_binder_find_person (binder, eb_seat_get_account (g_ptr_array_index (seats, i)));

      n += !answered || eb_goal_find_worth (self->goal, person, worth) != NULL;
    }
  return n;
}

static void
add_worth_rows (EbGoalSheet *self,
                GtkListBox  *list,
                EbWorth      worth)
{
  GPtrArray *words = eb_goal_get_worth (self->goal);

  for (guint i = 0; i < words->len; i++)
    {
      const EbWorthWord *word = g_ptr_array_index (words, i);

      if (word->worth == worth && *word->text != '\0')
        gtk_list_box_append (list, eb_voice_row_new (&(EbVoice){ .text = word->text, .person = word->person, .time = word->time }, self->plain));
    }
}

static void
update_sign (EbGoalSheet *self)
{
  const guint here = count_at_table (self, EB_ACTOR_YOUTH, EB_WORTH_SIGN, FALSE) + count_at_table (self, EB_ACTOR_ADULT, EB_WORTH_SIGN, FALSE);
  const guint said = count_at_table (self, EB_ACTOR_YOUTH, EB_WORTH_SIGN, TRUE) + count_at_table (self, EB_ACTOR_ADULT, EB_WORTH_SIGN, TRUE);

  empty_list (self->sign_list);
  add_worth_rows (self, self->sign_list, EB_WORTH_SIGN);
  show_if_any (self->sign_list);
  if (said == 0)
    gtk_label_set_label (self->sign_button_label, _ ("Add …"));
  else if (said < here)
    gtk_label_set_label (self->sign_button_label, _ ("Add or change …"));
  else
    gtk_label_set_label (self->sign_button_label, _ ("Change …"));
}

static GtkWidget *
question_row_new (EbGoalSheet *self,
                  EbWorth      worth)
{
  const gboolean youth_here = count_at_table (self, EB_ACTOR_YOUTH, worth, FALSE) > 0;
  const gboolean answered = count_at_table (self, EB_ACTOR_YOUTH, worth, TRUE) > 0;
  GtkWidget     *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), eb_words_worth (worth));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), youth_here);
  gtk_widget_set_focusable (row, youth_here);
  g_object_set_data (G_OBJECT (row), "worth", GINT_TO_POINTER (worth + 1));
  if (youth_here)
    {
      GtkWidget *verb = gtk_label_new (answered ? _ ("Change …") : _ ("Answer …"));

      gtk_widget_add_css_class (verb, "dim-label");
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), verb);
    }
  return row;
}

static void
update_questions (EbGoalSheet *self)
{
  empty_list (self->questions_list);
  for (EbWorth worth = EB_WORTH_REALISTIC; worth < EB_WORTH_SIGN; worth++)
    {
      gtk_list_box_append (self->questions_list, question_row_new (self, worth));
      add_worth_rows (self, self->questions_list, worth);
    }
}

static void
on_question_activated_cb (EbGoalSheet   *self,
                          GtkListBoxRow *row)
{
  const int worth = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (row), "worth"));

  if (worth > 0)
    eb_goal_ask_worth (self->session, self->goal, (EbWorth) (worth - 1), GTK_WIDGET (self));
}

static void
on_sign_clicked_cb (EbGoalSheet *self)
{
  eb_goal_ask_worth (self->session, self->goal, EB_WORTH_SIGN, GTK_WIDGET (self));
}

/* --- Steps -------------------------------------------------------------------------------- */

static GtkWidget *
create_step_row (gpointer item,
                 gpointer user_data)
{
  EbGoalSheet *self = user_data;

  return eb_step_row_new (self->session, self->goal, EB_STEP (item), self->plain);
}

static void
on_step_clicked_cb (EbGoalSheet *self)
{
  eb_goal_ask_step (self->session, self->goal, NULL, GTK_WIDGET (self));
}

/* --- Its life, and what came of it ----------------------------------------------------------- */

static void
append_part (GString    *words,
             const char *part)
{
  if (words->len > 0)
    g_string_append (words, " · ");
  g_string_append (words, part);
}

/* NULL if there is nothing to say but who, when and why. */
static char *
word_rest (EbGoalSheet       *self,
           const EbGoalEvent *event)
{
  EbBinder *binder = eb_session_get_binder (self->session);
  EbGoal   *into = eb_id_is_none (&event->into) ? NULL : eb_binder_find_goal (binder, &event->into);
  g_autoptr (GString) words = g_string_new (NULL);

  if (eb_date_is_set (event->again))
    {
      g_autofree char *date = eb_words_date (event->again);
      /* Translators: a date */
      g_autofree char *again = g_strdup_printf (_ ("look at it again on %s"), date);

      append_part (words, again);
    }
  if (into != NULL)
    {
      /* Translators: the words of the goal that it became */
      g_autofree char *became = g_strdup_printf (_ ("it became “%s”"), eb_goal_get_text (into));

      append_part (words, became);
    }
  if (!event->holds)
    append_part (words, _ ("said at the same time elsewhere"));
  return words->len == 0 ? NULL : g_string_free (g_steal_pointer (&words), FALSE);
}

static void
add_event (EbGoalSheet       *self,
           const EbGoalEvent *event)
{
  g_autofree char *heading = eb_words_goal_event (event->move, eb_person_get_name (event->person));
  g_autofree char *rest = word_rest (self, event);
  const EbVoice    life = { .heading = heading, .text = event->text, .person = event->person, .time = event->time, .below = rest };
  const EbVoice    outcome = { .text = event->text, .person = event->person, .time = event->time };

  gtk_list_box_append (self->life_list, eb_voice_row_new (&life, self->plain));
  if (event->move == EB_GOAL_MOVE_NONE)
    gtk_list_box_append (self->outcomes_list, eb_voice_row_new (&outcome, self->plain));
}

static void
update_life (EbGoalSheet *self)
{
  GPtrArray *events = eb_goal_get_events (self->goal);

  empty_list (self->life_list);
  empty_list (self->outcomes_list);
  for (guint i = 0; i < events->len; i++)
    add_event (self, g_ptr_array_index (events, i));
  show_if_any (self->life_list);
  show_if_any (self->outcomes_list);
}

static void
on_outcome_clicked_cb (EbGoalSheet *self)
{
  eb_goal_ask_outcome (self->session, self->goal, GTK_WIDGET (self));
}

/* --- What can happen now ------------------------------------------------------------------------- */

static void
add_move (EbGoalSheet *self,
          EbGoalMove   move)
{
  GtkWidget       *row = adw_action_row_new ();
  g_autofree char *title = g_strdup_printf ("%s …", eb_words_goal_move (move));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  g_object_set_data (G_OBJECT (row), "move", GINT_TO_POINTER (move));
  gtk_list_box_append (self->moves_list, row);
}

static void
update_moves (EbGoalSheet *self)
{
  empty_list (self->moves_list);
  for (gsize i = 0; i < G_N_ELEMENTS (moves); i++)
    if (eb_goal_sheet_may_move (self->session, self->goal, moves[i]))
      add_move (self, moves[i]);
  gtk_widget_set_visible (self->moves_group, gtk_list_box_get_row_at_index (self->moves_list, 0) != NULL);
}

static void
on_move_activated_cb (EbGoalSheet   *self,
                      GtkListBoxRow *row)
{
  const EbGoalMove move = (EbGoalMove) GPOINTER_TO_INT (g_object_get_data (G_OBJECT (row), "move"));

  if (move == EB_GOAL_MOVE_REWORD)
    eb_goal_editor_reword (self->session, self->goal, GTK_WIDGET (self));
  else if (move == EB_GOAL_MOVE_TAKE_OVER)
    eb_goal_editor_take_over (self->session, self->goal, GTK_WIDGET (self));
  else
    eb_goal_sheet_move (self->session, self->goal, move, GTK_WIDGET (self));
}

/* --- The goal ---------------------------------------------------------------------------------------- */

static void
update_words (EbGoalSheet *self)
{
  eb_voice_write (self->words_label, eb_goal_get_text (self->goal), eb_goal_get_author (self->goal), eb_goal_get_time (self->goal), self->plain);
  gtk_label_set_label (self->state_label, eb_words_goal_state (eb_goal_get_state (self->goal)));
  gtk_widget_set_visible (GTK_WIDGET (self->challenge_label), eb_goal_is_challenge (self->goal));
}

static void
update_all (EbGoalSheet *self)
{
  if (self->goal == NULL || eb_session_get_binder (self->session) == NULL)
    return;
  update_words (self);
  update_sign (self);
  update_questions (self);
  update_life (self);
  update_moves (self);
}

static void
on_steps_changed_cb (EbGoalSheet *self)
{
  show_if_any (self->steps_list);
}

static void
forget_goal (EbGoalSheet *self)
{
  if (self->goal == NULL)
    return;
  g_signal_handlers_disconnect_by_data (self->goal, self);
  g_signal_handlers_disconnect_by_data (eb_goal_get_steps (self->goal), self);
}

static void
set_goal (EbGoalSheet *self,
          EbGoal      *goal)
{
  forget_goal (self);
  gtk_list_box_bind_model (self->steps_list, NULL, NULL, NULL, NULL);
  g_set_object (&self->goal, goal);
  if (goal == NULL)
    return;
  g_signal_connect_object (goal, "notify", G_CALLBACK (update_all), self, G_CONNECT_SWAPPED);
  gtk_list_box_bind_model (self->steps_list, eb_goal_get_steps (goal), create_step_row, self, NULL);
  /* After the list has taken the new step in. */
  g_signal_connect_object (eb_goal_get_steps (goal), "items-changed", G_CALLBACK (on_steps_changed_cb), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  on_steps_changed_cb (self);
  update_all (self);
}

/* --- The session ------------------------------------------------------------------------------------- */

/* The binder was read anew, or put away. */
static void
on_binder_cb (EbGoalSheet *self)
{
  EbBinder  *binder = eb_session_get_binder (self->session);
  const EbId record = *eb_goal_get_record (self->goal);
  EbGoal    *goal = binder == NULL ? NULL : eb_binder_find_goal (binder, &record);

  if (goal == NULL)
    gtk_window_destroy (GTK_WINDOW (self));
  else
    set_goal (self, goal);
}

/* Nothing of it is left to be seen before the keys are wiped. */
static void
on_locking_cb (EbGoalSheet *self)
{
  gtk_window_destroy (GTK_WINDOW (self));
}

/* What is asked for over this window may end in another goal's spread. */
static void
on_open_goal_action (GtkWidget  *widget,
                     const char *action,
                     GVariant   *parameter)
{
  EbGoalSheet *self = EB_GOAL_SHEET (widget);

  if (self->over != NULL)
    gtk_widget_activate_action_variant (self->over, action, parameter);
  gtk_window_close (GTK_WINDOW (self));
}

/* --- The window ---------------------------------------------------------------------------------------- */

static void
eb_goal_sheet_dispose (GObject *object)
{
  EbGoalSheet *self = EB_GOAL_SHEET (object);

  if (self->goal != NULL)
    set_goal (self, NULL);
  g_clear_weak_pointer (&self->over);
  gtk_widget_dispose_template (GTK_WIDGET (self), EB_TYPE_GOAL_SHEET);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (eb_goal_sheet_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/dk/egneben/EgneBen/eb-goal-sheet.ui");
  gtk_widget_class_bind_template_child (widget_class, EbGoalSheet, words_label);
  gtk_widget_class_bind_template_child (widget_class, EbGoalSheet, state_label);
  gtk_widget_class_bind_template_child (widget_class, EbGoalSheet, challenge_label);
  gtk_widget_class_bind_template_child (widget_class, EbGoalSheet, sign_list);
  gtk_widget_class_bind_template_child (widget_class, EbGoalSheet, sign_button_label);
  gtk_widget_class_bind_template_child (widget_class, EbGoalSheet, steps_list);
  gtk_widget_class_bind_template_child (widget_class, EbGoalSheet, questions_list);
  gtk_widget_class_bind_template_child (widget_class, EbGoalSheet, outcomes_list);
  gtk_widget_class_bind_template_child (widget_class, EbGoalSheet, moves_group);
  gtk_widget_class_bind_template_child (widget_class, EbGoalSheet, moves_list);
  gtk_widget_class_bind_template_child (widget_class, EbGoalSheet, life_list);
  gtk_widget_class_bind_template_callback (widget_class, on_sign_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_step_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_question_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_outcome_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_move_activated_cb);
}

static void
eb_goal_sheet_class_init (EbGoalSheetClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eb_goal_sheet_dispose;
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "book.open-goal", "s", on_open_goal_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
eb_goal_sheet_init (EbGoalSheet *self)
{
  g_autoptr (GSettings) settings = eb_settings_new ();

  self->plain = g_settings_get_boolean (settings, EB_SETTING_PLAIN_TYPE);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * eb_goal_sheet_present:
 * @session: what the window works on
 * @goal: a goal of the open binder
 * @over: a widget of the window
 */
void
eb_goal_sheet_present (EbSession *session,
                       EbGoal    *goal,
                       GtkWidget *over)
{
  GtkRoot     *root = gtk_widget_get_root (over);
  EbGoalSheet *self = g_object_new (EB_TYPE_GOAL_SHEET, "transient-for", GTK_IS_WINDOW (root) ? root : NULL, NULL);

  self->session = g_object_ref (session);
  g_set_weak_pointer (&self->over, over);
  g_signal_connect_object (session, "locking", G_CALLBACK (on_locking_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::binder", G_CALLBACK (on_binder_cb), self, G_CONNECT_SWAPPED);
  set_goal (self, goal);
  gtk_window_present (GTK_WINDOW (self));
}
