/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-task-sheet.h"

#include <glib/gi18n.h>

#include "eb-goal-editor.h"
#include "eb-routine-sheet.h"
#include "eb-settings.h"
#include "eb-task-asks.h"
#include "eb-task-notes.h"
#include "eb-task-row.h"
#include "eb-task-voices.h"
#include "eb-words.h"

struct _EbTaskSheet
{
  AdwWindow parent_instance;

  EbSession  *session;
  EbTaskItem *task;
  GtkWidget  *over; /* weak: where it was opened */
  gboolean    plain;
  gboolean    making; /* a goal that it may belong to */

  /* Template children */
  GtkLabel    *title_label;
  GtkLabel    *door_label;
  GtkLabel    *mark_label;
  GtkLabel    *plan_label;
  GtkWidget   *goal_button;
  GtkLabel    *goal_label;
  GtkWidget   *about_box;
  GtkLabel    *date_label;
  GtkLabel    *plain_label;
  GtkLabel    *source_label;
  GtkWidget   *steps_box;
  GtkBox      *steps_list;
  EbTaskNotes *notes;
  GtkBox      *now_box;
  GtkWidget   *gap_box;
  GtkWidget   *low_box;
  GtkWidget   *low_goal_button;
  GtkWidget   *low_rest_button;
  GtkLabel    *waiting_label;
  GtkLabel    *answer_label;
  GtkListBox  *moves_list;
  GtkWidget   *before_box;
  GtkBox      *before_list;
  GtkWidget   *marks_box;
  GtkListBox  *marks_list;
};

G_DEFINE_FINAL_TYPE (EbTaskSheet, eb_task_sheet, ADW_TYPE_WINDOW)

static void
empty_list (GtkListBox *list)
{
  GtkListBoxRow *row = NULL;

  while ((row = gtk_list_box_get_row_at_index (list, 0)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
}

static void
empty_box (GtkBox *box)
{
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

static gboolean
show_text (GtkLabel   *label,
           const char *text)
{
  const gboolean any = text != NULL && *text != '\0';

  gtk_label_set_label (label, any ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), any);
  return any;
}

/* --- What it is ---------------------------------------------------------------- */

static void
update_plan (EbTaskSheet *self)
{
  EbPerson        *who = eb_task_item_get_who (self->task);
  EbGoal          *goal = eb_task_item_get_goal (self->task);
  g_autofree char *by = eb_words_date (eb_task_item_get_by (self->task));
  g_autofree char *plan = NULL;
  /* Translators: the words of a goal */
  g_autofree char *belongs = goal == NULL ? NULL : g_strdup_printf (_ ("Belongs to “%s”"), eb_goal_get_text (goal));

  if (who != NULL && *by != '\0')
    /* Translators: name, date */
    plan = g_strdup_printf (_ ("%1$s does it, by %2$s"), eb_person_get_name (who), by);
  else if (who != NULL)
    plan = g_strdup_printf (_ ("%s does it"), eb_person_get_name (who));
  else if (*by != '\0')
    /* Translators: a date */
    plan = g_strdup_printf (_ ("By %s"), by);
  show_text (self->plan_label, plan);
  gtk_label_set_label (self->goal_label, belongs == NULL ? "" : belongs);
  gtk_widget_set_visible (self->goal_button, goal != NULL);
}

/* Who wrote it, and what they wrote at the same time elsewhere; NULL for one of the
 * library. */
static char *
word_author (EbTaskItem *task)
{
  EbPerson   *author = eb_task_item_get_author (task);
  const char *other = eb_task_item_get_other_wording (task);

  if (author == NULL)
    return NULL;
  if (other == NULL || *other == '\0')
    return g_strdup_printf (_ ("Written by %s"), eb_person_get_name (author));
  /* Translators: name, other words for the task */
  return g_strdup_printf (_ ("Written by %1$s, and at the same time elsewhere: “%2$s”"), eb_person_get_name (author), other);
}

static void
update_about (EbTaskSheet *self,
              EbBinder    *binder)
{
  g_autofree char *date = eb_task_word_date (binder, self->task);
  g_autofree char *author = word_author (self->task);
  g_autofree char *source = author == NULL ? eb_task_word_source (self->task) : g_steal_pointer (&author);
  gboolean         any = FALSE;

  gtk_label_set_label (self->title_label, eb_task_item_get_title (self->task));
  gtk_label_set_label (self->door_label, eb_words_door (eb_task_item_get_door (self->task)));
  show_text (self->mark_label, eb_words_task_mark (eb_task_item_get_mark (self->task)));
  any = show_text (self->date_label, date);
  /* A set gives the title once more where its author wrote nothing else. */
  any |= show_text (self->plain_label, g_str_equal (eb_task_item_get_plain (self->task), eb_task_item_get_title (self->task)) ? NULL : eb_task_item_get_plain (self->task));
  any |= show_text (self->source_label, source);
  gtk_widget_set_visible (self->about_box, any);
}

static void
update_steps (EbTaskSheet *self)
{
  const char *const *steps = eb_task_item_get_steps (self->task);

  empty_box (self->steps_list);
  gtk_widget_set_visible (self->steps_box, *steps != NULL);
  for (guint i = 0; steps[i] != NULL; i++)
    {
      /* Translators: the number of a step, the step */
      g_autofree char *words = g_strdup_printf (_ ("%1$u. %2$s"), i + 1, steps[i]);
      GtkWidget       *label = gtk_label_new (words);

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
      gtk_box_append (self->steps_list, label);
    }
}

/* --- Both voices ------------------------------------------------------------------ */

/* The latest round that can be read, and where it stands; G_MAXUINT: none. */
static guint
find_latest (GPtrArray *rounds)
{
  for (guint i = rounds == NULL ? 0 : rounds->len; i-- > 0;)
    if (eb_task_round_is_shown (g_ptr_array_index (rounds, i)))
      return i;
  return G_MAXUINT;
}

static void
offer (EbTaskSheet *self,
       EbTopic     *latest)
{
  const gboolean differs = latest != NULL && eb_task_round_differs (latest);
  const gboolean low = latest != NULL && eb_task_round_is_low (latest);

  gtk_widget_set_visible (self->gap_box, differs);
  gtk_widget_set_visible (self->low_box, low);
  /* Offered once, even where both would. */
  gtk_widget_set_visible (self->low_goal_button, !differs);
  gtk_widget_set_visible (self->low_rest_button, eb_task_item_get_mark (self->task) != EB_TASK_MARK_RESTING);
}

static void
update_waiting (EbTaskSheet *self,
                EbTopic     *latest)
{
  EbBinder        *binder = eb_session_get_binder (self->session);
  g_autofree char *name = eb_task_item_dup_round (self->task);
  EbTopic         *open = name == NULL ? NULL : eb_binder_find_topic (binder, name);
  const gboolean   waits = open != NULL && !eb_task_round_is_shown (open);
  g_autofree char *words = waits || latest == NULL ? eb_task_word_waiting (open) : NULL;

  show_text (self->waiting_label, words);
  gtk_label_set_label (self->answer_label, waits || latest == NULL ? _ ("Answer …") : _ ("Answer anew …"));
}

static void
update_rounds (EbTaskSheet *self)
{
  GPtrArray  *rounds = eb_task_item_get_rounds (self->task);
  const guint latest = find_latest (rounds);
  EbTopic    *now = latest == G_MAXUINT ? NULL : g_ptr_array_index (rounds, latest);

  empty_box (self->now_box);
  empty_box (self->before_list);
  if (now != NULL)
    gtk_box_append (self->now_box, eb_task_round_new (now, self->plain));
  gtk_widget_set_visible (GTK_WIDGET (self->now_box), now != NULL);
  for (guint i = now == NULL ? 0 : latest; i-- > 0;)
    if (eb_task_round_is_shown (g_ptr_array_index (rounds, i)))
      gtk_box_append (self->before_list, eb_task_round_new (g_ptr_array_index (rounds, i), self->plain));
  gtk_widget_set_visible (self->before_box, gtk_widget_get_first_child (GTK_WIDGET (self->before_list)) != NULL);
  offer (self, now);
  update_waiting (self, now);
}

/* --- What now ------------------------------------------------------------------------ */

static void
add_move (EbTaskSheet *self,
          const char  *title,
          const char  *action)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  g_object_set_data (G_OBJECT (row), "move", (gpointer) action);
  gtk_list_box_append (self->moves_list, row);
}

static gboolean
may_reword (EbTaskSheet *self)
{
  EbPerson *author = eb_task_item_get_author (self->task);

  return author != NULL && eb_table_find (eb_session_get_table (self->session), eb_person_get_account (author)) != NULL;
}

static void
update_moves (EbTaskSheet *self)
{
  const EbTaskMark mark = eb_task_item_get_mark (self->task);

  empty_list (self->moves_list);
  if (mark == EB_TASK_MARK_TAKEN || mark == EB_TASK_MARK_SLIPPED)
    add_move (self, _ ("Who and when …"), "task.plan");
  if (mark == EB_TASK_MARK_SLIPPED)
    add_move (self, _ ("Take it up again"), "task.take");
  else if (mark != EB_TASK_MARK_TAKEN)
    add_move (self, _ ("Put it on our list"), "task.take");
  add_move (self, _ ("Make a goal of it …"), "task.make-goal");
  add_move (self, _ ("Something that comes again …"), "task.routine");
  if (mark == EB_TASK_MARK_TAKEN)
    add_move (self, _ ("It slipped …"), "task.slip");
  if (mark != EB_TASK_MARK_RESTING)
    add_move (self, _ ("Not now …"), "task.rest");
  if (mark == EB_TASK_MARK_TAKEN || mark == EB_TASK_MARK_SLIPPED)
    add_move (self, _ ("Take it off the list"), "task.give-back");
  if (may_reword (self))
    add_move (self, _ ("Change the words …"), "task.reword");
}

static void
on_move_activated_cb (EbTaskSheet   *self,
                      GtkListBoxRow *row)
{
  gtk_widget_activate_action (GTK_WIDGET (self), g_object_get_data (G_OBJECT (row), "move"), NULL);
}

static void
update_marks (EbTaskSheet *self)
{
  GPtrArray *marks = eb_task_item_get_marks (self->task);

  empty_list (self->marks_list);
  gtk_widget_set_visible (self->marks_box, marks != NULL && marks->len > 0);
  for (guint i = marks == NULL ? 0 : marks->len; i-- > 0;)
    gtk_list_box_append (self->marks_list, eb_task_marked_row_new (g_ptr_array_index (marks, i), self->plain));
}

/* --- The task ---------------------------------------------------------------------------- */

/* A row that was pressed is made anew: the focus goes to the first one. */
static void
update_all (EbTaskSheet *self)
{
  EbBinder  *binder = eb_session_get_binder (self->session);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  gboolean   in_moves = FALSE;

  if (self->task == NULL || binder == NULL)
    return;
  in_moves = focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->moves_list));
  update_about (self, binder);
  update_plan (self);
  update_steps (self);
  eb_task_notes_show (self->notes, self->task);
  update_rounds (self);
  update_moves (self);
  update_marks (self);
  if (in_moves)
    gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (self->moves_list, 0)));
}

static void
set_task (EbTaskSheet *self,
          EbTaskItem  *task)
{
  if (self->task != NULL)
    g_signal_handlers_disconnect_by_data (self->task, self);
  g_set_object (&self->task, task);
  if (task == NULL)
    return;
  g_signal_connect_object (task, "notify", G_CALLBACK (update_all), self, G_CONNECT_SWAPPED);
  update_all (self);
}

/* --- The session -------------------------------------------------------------------------- */

/* The binder was read anew, or put away. */
static void
on_binder_cb (EbTaskSheet *self)
{
  EbBinder        *binder = eb_session_get_binder (self->session);
  g_autofree char *id = g_strdup (eb_task_item_get_id (self->task));
  EbTaskItem      *task = binder == NULL ? NULL : eb_binder_find_task (binder, id);

  if (task == NULL)
    gtk_window_destroy (GTK_WINDOW (self));
  else
    set_task (self, task);
}

/* Nothing of it is left to be seen before the keys are wiped. */
static void
on_locking_cb (EbTaskSheet *self)
{
  gtk_window_destroy (GTK_WINDOW (self));
}

/* --- Actions ---------------------------------------------------------------------------------- */

static void
on_answer_action (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  eb_task_ask_answer (EB_TASK_SHEET (widget)->session, EB_TASK_SHEET (widget)->task, widget);
}

static void
on_plan_action (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  eb_task_ask_plan (EB_TASK_SHEET (widget)->session, EB_TASK_SHEET (widget)->task, widget);
}

static void
on_routine_action (GtkWidget  *widget,
                   const char *action,
                   GVariant   *parameter)
{
  eb_routine_sheet_new (EB_TASK_SHEET (widget)->session, widget, EB_TASK_SHEET (widget)->task);
}

static void
on_reword_action (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  eb_task_ask_reword (EB_TASK_SHEET (widget)->session, EB_TASK_SHEET (widget)->task, widget);
}

static void
on_mark_action (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  const struct
  {
    const char *action;
    EbTaskMark  mark;
  } marks[] = {
    { "task.take", EB_TASK_MARK_TAKEN },
    { "task.rest", EB_TASK_MARK_RESTING },
    { "task.slip", EB_TASK_MARK_SLIPPED },
    { "task.give-back", EB_TASK_MARK_NONE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    if (g_str_equal (marks[i].action, action))
      eb_task_ask_mark (EB_TASK_SHEET (widget)->session, EB_TASK_SHEET (widget)->task, marks[i].mark, widget);
}

static void
on_make_goal_action (GtkWidget  *widget,
                     const char *action,
                     GVariant   *parameter)
{
  EbTaskSheet *self = EB_TASK_SHEET (widget);

  self->making = TRUE;
  eb_goal_editor_write (self->session, eb_task_item_get_door (self->task), widget);
}

/* The goal that was made of it, if it stands behind the same door. What was planned
 * before stays. */
static void
belong_to (EbTaskSheet *self,
           const char  *hex)
{
  g_autoptr (GError) error = NULL;
  EbBinder *binder = eb_session_get_binder (self->session);
  EbId      record = EB_ID_NONE;
  EbGoal   *goal = eb_id_from_hex (hex, &record) ? eb_binder_find_goal (binder, &record) : NULL;
  EbSeat   *seat = goal == NULL ? NULL : eb_table_find (eb_session_get_table (self->session), eb_person_get_account (eb_goal_get_author (goal)));

  if (seat == NULL || eb_goal_get_door (goal) != eb_task_item_get_door (self->task))
    return;
  if (!eb_binder_plan_task (binder, seat, self->task, eb_task_item_get_who (self->task), eb_task_item_get_by (self->task), goal, &error))
    g_message ("The goal stands alone: %s", error->message);
}

static gboolean
close_now (gpointer user_data)
{
  gtk_window_close (GTK_WINDOW (user_data));
  return G_SOURCE_REMOVE;
}

/* What is asked for over this window may end in a goal's spread. It closes a little
 * later: the small window that asked still hangs on it. */
static void
on_open_goal_action (GtkWidget  *widget,
                     const char *action,
                     GVariant   *parameter)
{
  EbTaskSheet *self = EB_TASK_SHEET (widget);

  if (self->making)
    belong_to (self, g_variant_get_string (parameter, NULL));
  if (self->over != NULL)
    gtk_widget_activate_action_variant (self->over, action, parameter);
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, close_now, g_object_ref (self), g_object_unref);
}

static void
on_goal_action (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  EbTaskSheet     *self = EB_TASK_SHEET (widget);
  EbGoal          *goal = eb_task_item_get_goal (self->task);
  g_autofree char *record = goal == NULL ? NULL : eb_id_to_hex (eb_goal_get_record (goal));

  self->making = FALSE;
  if (record != NULL)
    gtk_widget_activate_action (widget, "book.open-goal", "s", record);
}

/* --- The window ----------------------------------------------------------------------------------- */

static void
eb_task_sheet_dispose (GObject *object)
{
  EbTaskSheet *self = EB_TASK_SHEET (object);

  set_task (self, NULL);
  g_clear_weak_pointer (&self->over);
  gtk_widget_dispose_template (GTK_WIDGET (self), EB_TYPE_TASK_SHEET);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (eb_task_sheet_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/dk/egneben/EgneBen/eb-task-sheet.ui");
  gtk_widget_class_bind_template_child (widget_class, EbTaskSheet, title_label);
  gtk_widget_class_bind_template_child (widget_class, EbTaskSheet, door_label);
  gtk_widget_class_bind_template_child (widget_class, EbTaskSheet, mark_label);
  gtk_widget_class_bind_template_child (widget_class, EbTaskSheet, plan_label);
  gtk_widget_class_bind_template_child (widget_class, EbTaskSheet, goal_button);
  gtk_widget_class_bind_template_child (widget_class, EbTaskSheet, goal_label);
  gtk_widget_class_bind_template_child (widget_class, EbTaskSheet, about_box);
  gtk_widget_class_bind_template_child (widget_class, EbTaskSheet, date_label);
  gtk_widget_class_bind_template_child (widget_class, EbTaskSheet, plain_label);
  gtk_widget_class_bind_template_child (widget_class, EbTaskSheet, source_label);
  gtk_widget_class_bind_template_child (widget_class, EbTaskSheet, steps_box);
  gtk_widget_class_bind_template_child (widget_class, EbTaskSheet, steps_list);
  gtk_widget_class_bind_template_child (widget_class, EbTaskSheet, notes);
  gtk_widget_class_bind_template_child (widget_class, EbTaskSheet, now_box);
  gtk_widget_class_bind_template_child (widget_class, EbTaskSheet, gap_box);
  gtk_widget_class_bind_template_child (widget_class, EbTaskSheet, low_box);
  gtk_widget_class_bind_template_child (widget_class, EbTaskSheet, low_goal_button);
  gtk_widget_class_bind_template_child (widget_class, EbTaskSheet, low_rest_button);
  gtk_widget_class_bind_template_child (widget_class, EbTaskSheet, waiting_label);
  gtk_widget_class_bind_template_child (widget_class, EbTaskSheet, answer_label);
  gtk_widget_class_bind_template_child (widget_class, EbTaskSheet, moves_list);
  gtk_widget_class_bind_template_child (widget_class, EbTaskSheet, before_box);
  gtk_widget_class_bind_template_child (widget_class, EbTaskSheet, before_list);
  gtk_widget_class_bind_template_child (widget_class, EbTaskSheet, marks_box);
  gtk_widget_class_bind_template_child (widget_class, EbTaskSheet, marks_list);
  gtk_widget_class_bind_template_callback (widget_class, on_move_activated_cb);
}

static void
eb_task_sheet_class_init (EbTaskSheetClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (EB_TYPE_TASK_NOTES);
  G_OBJECT_CLASS (klass)->dispose = eb_task_sheet_dispose;
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "task.answer", NULL, on_answer_action);
  gtk_widget_class_install_action (widget_class, "task.plan", NULL, on_plan_action);
  gtk_widget_class_install_action (widget_class, "task.take", NULL, on_mark_action);
  gtk_widget_class_install_action (widget_class, "task.rest", NULL, on_mark_action);
  gtk_widget_class_install_action (widget_class, "task.slip", NULL, on_mark_action);
  gtk_widget_class_install_action (widget_class, "task.give-back", NULL, on_mark_action);
  gtk_widget_class_install_action (widget_class, "task.reword", NULL, on_reword_action);
  gtk_widget_class_install_action (widget_class, "task.routine", NULL, on_routine_action);
  gtk_widget_class_install_action (widget_class, "task.make-goal", NULL, on_make_goal_action);
  gtk_widget_class_install_action (widget_class, "task.goal", NULL, on_goal_action);
  gtk_widget_class_install_action (widget_class, "book.open-goal", "s", on_open_goal_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
eb_task_sheet_init (EbTaskSheet *self)
{
  g_autoptr (GSettings) settings = eb_settings_new ();

  self->plain = g_settings_get_boolean (settings, EB_SETTING_PLAIN_TYPE);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * eb_task_sheet_present:
 * @session: what the window works on
 * @task: a task of the open binder
 * @over: a widget of the window
 */
void
eb_task_sheet_present (EbSession  *session,
                       EbTaskItem *task,
                       GtkWidget  *over)
{
  GtkRoot     *root = gtk_widget_get_root (over);
  EbTaskSheet *self = g_object_new (EB_TYPE_TASK_SHEET, "transient-for", GTK_IS_WINDOW (root) ? root : NULL, NULL);

  self->session = g_object_ref (session);
  g_set_weak_pointer (&self->over, over);
  eb_task_notes_set_session (self->notes, session, self->plain);
  g_signal_connect_object (session, "locking", G_CALLBACK (on_locking_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::binder", G_CALLBACK (on_binder_cb), self, G_CONNECT_SWAPPED);
  set_task (self, task);
  gtk_window_present (GTK_WINDOW (self));
}
