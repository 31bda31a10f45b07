/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-door-sheet.h"

#include <glib/gi18n.h>

#include "eb-goal-editor.h"
#include "eb-goal-row.h"
#include "eb-keep-place.h"
#include "eb-settings.h"
#include "eb-task-list.h"
#include "eb-task-sheet.h"
#include "eb-words.h"

struct _EbDoorSheet
{
  AdwWindow parent_instance;

  EbSession *session;
  EbBinder  *binder; /* whose goals and tasks are listened to */
  EbDoor     door;
  GtkWidget *over; /* weak: where it was opened */
  guint      update_source;

  /* Template children */
  GtkScrolledWindow *scroller;
  GtkLabel          *title_label;
  GtkWidget         *goals_empty;
  GtkListBox        *goals_list;
  EbTaskList        *tasks_list;
};

G_DEFINE_FINAL_TYPE (EbDoorSheet, eb_door_sheet, ADW_TYPE_WINDOW)

/* --- The goals ------------------------------------------------------------------------ */

static void
empty_list (GtkListBox *list)
{
  GtkListBoxRow *row = NULL;

  while ((row = gtk_list_box_get_row_at_index (list, 0)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
}

static void
add_goals (EbDoorSheet *self,
           gboolean     open,
           gboolean     plain)
{
  GListModel *goals = eb_binder_get_goals (self->binder);

  for (guint i = 0; i < g_list_model_get_n_items (goals); i++)
    {
      g_autoptr (EbGoal) goal = g_list_model_get_item (goals, i);

      if (eb_goal_get_door (goal) == self->door && eb_goal_state_is_open (eb_goal_get_state (goal)) == open)
        gtk_list_box_append (self->goals_list, eb_goal_row_new (goal, plain));
    }
}

static EbGoal *
find_focused_goal (EbDoorSheet *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  return EB_IS_GOAL_ROW (focus) ? eb_goal_row_get_goal (EB_GOAL_ROW (focus)) : NULL;
}

static void
focus_goal (EbDoorSheet *self,
            EbGoal      *goal)
{
  GtkListBoxRow *row = NULL;

  for (int i = 0; goal != NULL && (row = gtk_list_box_get_row_at_index (self->goals_list, i)) != NULL; i++)
    if (eb_goal_row_get_goal (EB_GOAL_ROW (row)) == goal)
      gtk_widget_grab_focus (GTK_WIDGET (row));
}

/* Those that somebody is at, then the others. */
static void
update_goals (EbDoorSheet *self)
{
  g_autoptr (GSettings) settings = eb_settings_new ();
  const gboolean plain = g_settings_get_boolean (settings, EB_SETTING_PLAIN_TYPE);
  EbGoal        *focused = find_focused_goal (self);
  gboolean       any = FALSE;

  empty_list (self->goals_list);
  add_goals (self, TRUE, plain);
  add_goals (self, FALSE, plain);
  any = gtk_list_box_get_row_at_index (self->goals_list, 0) != NULL;
  gtk_widget_set_visible (GTK_WIDGET (self->goals_list), any);
  gtk_widget_set_visible (self->goals_empty, !any);
  focus_goal (self, focused);
}

static void
on_goal_activated_cb (EbDoorSheet *self,
                      EbGoalRow   *row)
{
  g_autofree char *record = eb_id_to_hex (eb_goal_get_record (eb_goal_row_get_goal (row)));

  gtk_widget_activate_action (GTK_WIDGET (self), "book.open-goal", "s", record);
}

/* --- The tasks ------------------------------------------------------------------------ */

static gboolean
is_on_list (EbDoorSheet *self,
            EbTaskItem  *task)
{
  const EbTaskMark mark = eb_task_item_get_mark (task);

  return eb_task_item_get_door (task) == self->door && (mark == EB_TASK_MARK_TAKEN || mark == EB_TASK_MARK_SLIPPED);
}

static void
update_tasks (EbDoorSheet *self)
{
  GListModel *tasks = eb_binder_get_tasks (self->binder);
  GtkWidget  *focus = gtk_window_get_focus (GTK_WINDOW (self));
  g_autoptr (EbTaskItem) focused = EB_IS_TASK_ROW (focus) ? g_object_ref (eb_task_row_get_task (EB_TASK_ROW (focus))) : NULL;
  g_autoptr (GPtrArray) ours = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (tasks); i++)
    {
      g_autoptr (EbTaskItem) task = g_list_model_get_item (tasks, i);

      if (is_on_list (self, task))
        g_ptr_array_add (ours, g_steal_pointer (&task));
    }
  eb_task_list_fill (self->tasks_list, self->binder, ours, G_MAXUINT);
  if (focused != NULL)
    eb_task_list_focus (self->tasks_list, focused);
}

static void
on_task_cb (EbDoorSheet *self,
            EbTaskItem  *task)
{
  eb_task_sheet_present (self->session, task, GTK_WIDGET (self));
}

/* --- The binder ------------------------------------------------------------------------- */

static void
update_all (EbDoorSheet *self)
{
  if (self->binder == NULL)
    return;
  eb_keep_place (self->scroller);
  update_goals (self);
  update_tasks (self);
}

static gboolean
on_idle (gpointer user_data)
{
  EbDoorSheet *self = user_data;

  self->update_source = 0;
  update_all (self);
  return G_SOURCE_REMOVE;
}

static void
queue_update (EbDoorSheet *self)
{
  if (self->update_source == 0)
    self->update_source = g_idle_add (on_idle, self);
}

/* All at the door are followed: any of them may come onto the list. */
static void
follow_items (EbDoorSheet *self,
              GListModel  *items)
{
  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (items, i);
      const EbDoor door = EB_IS_GOAL (item) ? eb_goal_get_door (EB_GOAL (item)) : eb_task_item_get_door (EB_TASK_ITEM (item));

      g_signal_handlers_disconnect_by_func (item, queue_update, self);
      if (door == self->door)
        g_signal_connect_object (item, EB_IS_GOAL (item) ? "notify::state" : "notify", G_CALLBACK (queue_update), self, G_CONNECT_SWAPPED);
    }
}

static void
on_items_changed_cb (EbDoorSheet *self)
{
  follow_items (self, eb_binder_get_goals (self->binder));
  follow_items (self, eb_binder_get_tasks (self->binder));
  queue_update (self);
}

static void
forget_items (EbDoorSheet *self,
              GListModel  *items)
{
  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (items, i);

      g_signal_handlers_disconnect_by_data (item, self);
    }
  g_signal_handlers_disconnect_by_data (items, self);
}

static void
forget_binder (EbDoorSheet *self)
{
  if (self->binder == NULL)
    return;
  forget_items (self, eb_binder_get_goals (self->binder));
  forget_items (self, eb_binder_get_tasks (self->binder));
  g_signal_handlers_disconnect_by_data (self->binder, self);
  g_clear_object (&self->binder);
}

/* The binder was read anew, or put away; or nobody has the key any more. */
static void
on_binder_cb (EbDoorSheet *self);

static void
set_binder (EbDoorSheet *self,
            EbBinder    *binder)
{
  forget_binder (self);
  self->binder = g_object_ref (binder);
  g_signal_connect_object (binder, "notify::keys", G_CALLBACK (on_binder_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (eb_binder_get_goals (binder), "items-changed", G_CALLBACK (on_items_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (eb_binder_get_tasks (binder), "items-changed", G_CALLBACK (on_items_changed_cb), self, G_CONNECT_SWAPPED);
  follow_items (self, eb_binder_get_goals (binder));
  follow_items (self, eb_binder_get_tasks (binder));
  update_all (self);
}

static void
on_binder_cb (EbDoorSheet *self)
{
  EbBinder *binder = eb_session_get_binder (self->session);

  if (binder == NULL || !eb_binder_has_door (binder, self->door))
    gtk_window_destroy (GTK_WINDOW (self));
  else if (binder != self->binder)
    set_binder (self, binder);
}

/* Nothing of it is left to be seen before the keys are wiped. */
static void
on_locking_cb (EbDoorSheet *self)
{
  gtk_window_destroy (GTK_WINDOW (self));
}

/* --- Actions -------------------------------------------------------------------------------- */

static gboolean
close_now (gpointer user_data)
{
  gtk_window_close (GTK_WINDOW (user_data));
  return G_SOURCE_REMOVE;
}

/* It closes a little later: the small window that asked may still hang on it. */
static void
on_book_action (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  EbDoorSheet *self = EB_DOOR_SHEET (widget);

  if (self->over != NULL)
    gtk_widget_activate_action_variant (self->over, action, parameter);
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, close_now, g_object_ref (self), g_object_unref);
}

static void
on_new_goal_action (GtkWidget  *widget,
                    const char *action,
                    GVariant   *parameter)
{
  eb_goal_editor_write (EB_DOOR_SHEET (widget)->session, EB_DOOR_SHEET (widget)->door, widget);
}

/* --- The window -------------------------------------------------------------------------------- */

static void
eb_door_sheet_dispose (GObject *object)
{
  EbDoorSheet *self = EB_DOOR_SHEET (object);

  g_clear_handle_id (&self->update_source, g_source_remove);
  forget_binder (self);
  g_clear_weak_pointer (&self->over);
  gtk_widget_dispose_template (GTK_WIDGET (self), EB_TYPE_DOOR_SHEET);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (eb_door_sheet_parent_class)->dispose (object);
}

static void
eb_door_sheet_class_init (EbDoorSheetClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (EB_TYPE_TASK_LIST);
  G_OBJECT_CLASS (klass)->dispose = eb_door_sheet_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/dk/egneben/EgneBen/eb-door-sheet.ui");
  gtk_widget_class_bind_template_child (widget_class, EbDoorSheet, scroller);
  gtk_widget_class_bind_template_child (widget_class, EbDoorSheet, title_label);
  gtk_widget_class_bind_template_child (widget_class, EbDoorSheet, goals_empty);
  gtk_widget_class_bind_template_child (widget_class, EbDoorSheet, goals_list);
  gtk_widget_class_bind_template_child (widget_class, EbDoorSheet, tasks_list);
  gtk_widget_class_bind_template_callback (widget_class, on_goal_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_task_cb);
  gtk_widget_class_install_action (widget_class, "door.new-goal", NULL, on_new_goal_action);
  gtk_widget_class_install_action (widget_class, "book.page", "s", on_book_action);
  gtk_widget_class_install_action (widget_class, "book.open-goal", "s", on_book_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
eb_door_sheet_init (EbDoorSheet *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  eb_task_list_set_empty (self->tasks_list, _ ("No task behind this door stands on our list now. That does not mean that all is done."));
}

/**
 * eb_door_sheet_present:
 * @session: what the window works on
 * @door: a door that somebody at the table has a key to
 * @over: a widget of the window
 */
void
eb_door_sheet_present (EbSession *session,
                       EbDoor     door,
                       GtkWidget *over)
{
  GtkRoot     *root = gtk_widget_get_root (over);
  EbDoorSheet *self = g_object_new (EB_TYPE_DOOR_SHEET, "transient-for", GTK_IS_WINDOW (root) ? root : NULL, NULL);

  self->session = g_object_ref (session);
  self->door = door;
  g_set_weak_pointer (&self->over, over);
  gtk_window_set_title (GTK_WINDOW (self), eb_words_door (door));
  gtk_label_set_label (self->title_label, eb_words_door (door));
  g_signal_connect_object (session, "locking", G_CALLBACK (on_locking_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::binder", G_CALLBACK (on_binder_cb), self, G_CONNECT_SWAPPED);
  set_binder (self, eb_session_get_binder (session));
  gtk_window_present (GTK_WINDOW (self));
}
