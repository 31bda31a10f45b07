/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-tasks-page.h"

#include <glib/gi18n.h>

#include "eb-keep-place.h"
#include "eb-search-text.h"
#include "eb-task-asks.h"
#include "eb-task-list.h"
#include "eb-task-set-add.h"
#include "eb-task-set-share.h"
#include "eb-task-sheet.h"
#include "eb-words.h"

/* What stands above the first row, and how high a row is, at the least; what one that
 * tells why now takes of that. */
#define ABOVE_HEIGHT 200
#define ROW_HEIGHT 48
#define TIME_ROW 2
#define LEAST_IN_SIGHT 6

struct _EbTasksPage
{
  AdwBin parent_instance;

  EbSession  *session;
  EbBinder   *binder; /* whose tasks are listened to */
  guint       rebuild_source;
  guint       doors_source;
  guint       room;                   /* for so many more rows to be made at once */
  GPtrArray  *by_door[EB_N_DOORS];    /* of EbTaskItem */
  EbTaskList *door_lists[EB_N_DOORS]; /* empty until their door is opened */
  GtkWidget  *door_rows[EB_N_DOORS];

  /* Template children */
  GtkScrolledWindow *scroller;
  GtkEditable       *search_entry;
  EbTaskList        *found_list;
  GtkWidget         *all_box;
  EbTaskList        *time_list;
  EbTaskList        *taken_list;
  EbTaskList        *resting_list;
  GtkListBox        *doors_list;
};

G_DEFINE_FINAL_TYPE (EbTasksPage, eb_tasks_page, ADW_TYPE_BIN)

/* --- Where a task belongs ------------------------------------------------------- */

static gboolean
is_to_be_asked_again (EbBinder   *binder,
                      EbTaskItem *task)
{
  const EbTaskMarked *marked = eb_task_find_last_marked (task);

  return eb_task_item_get_mark (task) == EB_TASK_MARK_RESTING && marked != NULL && eb_date_is_set (marked->until) &&
         eb_date_compare (marked->until, eb_binder_get_today (binder)) <= 0;
}

static gboolean
has_its_time (EbBinder   *binder,
              EbTaskItem *task)
{
  const EbTaskDef *def = eb_task_item_get_def (task);

  if (eb_task_item_get_mark (task) == EB_TASK_MARK_NONE)
    return def != NULL && eb_task_def_is_shown (def, eb_binder_get_case (binder)->birth, eb_binder_get_today (binder));
  return is_to_be_asked_again (binder, task);
}

static EbDate
date_of (EbBinder   *binder,
         EbTaskItem *task)
{
  const EbTaskDef *def = eb_task_item_get_def (task);

  return def == NULL ? EB_DATE_UNSET : eb_task_def_date_on (def, eb_binder_get_case (binder)->birth, eb_binder_get_today (binder));
}

/* What somebody wanted to be asked about again, what lies ahead, what has passed. */
static int
rank_of (EbBinder   *binder,
         EbTaskItem *task)
{
  if (eb_task_item_get_mark (task) == EB_TASK_MARK_RESTING)
    return 0;
  return eb_date_compare (date_of (binder, task), eb_binder_get_today (binder)) >= 0 ? 1 : 2;
}

/* In the order of time; of what has passed, the newest first. */
static int
compare_times (gconstpointer a,
               gconstpointer b,
               gpointer      user_data)
{
  EbBinder   *binder = user_data;
  EbTaskItem *first = *(EbTaskItem *const *) a;
  EbTaskItem *second = *(EbTaskItem *const *) b;
  const int   rank = rank_of (binder, first);
  const int   order = eb_date_compare (date_of (binder, first), date_of (binder, second));

  if (rank != rank_of (binder, second))
    return rank - rank_of (binder, second);
  return rank == 2 ? -order : order;
}

/* --- The doors --------------------------------------------------------------------- */

/* As many rows as can be in sight: a page opens when those are made. */
static guint
count_in_sight (EbTasksPage *self)
{
  GtkRoot  *root = gtk_widget_get_root (GTK_WIDGET (self));
  const int height = root == NULL ? 0 : gtk_widget_get_height (GTK_WIDGET (root));

  return (guint) MAX ((height - ABOVE_HEIGHT) / ROW_HEIGHT, LEAST_IN_SIGHT);
}

/* @height: how many plain rows one of its rows is as high as. */
static void
fill_list (EbTasksPage *self,
           EbTaskList  *list,
           GPtrArray   *tasks,
           guint        height)
{
  const guint made = eb_task_list_fill (list, self->binder, tasks, self->room / height);

  if (self->room != G_MAXUINT)
    self->room -= MIN (self->room, made * height);
}

static void
fill_door (EbTasksPage *self,
           EbDoor       door)
{
  if (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self->door_rows[door])))
    fill_list (self, self->door_lists[door], self->by_door[door], 1);
}

static void
on_expanded_cb (EbTasksPage *self,
                GParamSpec  *pspec,
                GtkWidget   *row)
{
  self->room = count_in_sight (self);
  for (EbDoor door = EB_DOOR_ENTRY; door < EB_N_DOORS; door++)
    if (self->door_rows[door] == row)
      fill_door (self, door);
}

static void
on_task_cb (EbTasksPage *self,
            EbTaskItem  *task)
{
  eb_task_sheet_present (self->session, task, GTK_WIDGET (self));
}

static void
add_door (EbTasksPage *self,
          EbDoor       door)
{
  GtkWidget *row = adw_expander_row_new ();
  GtkWidget *inner = gtk_list_box_row_new ();

  self->door_lists[door] = g_object_new (EB_TYPE_TASK_LIST, "kind", EB_TASK_ROW_IN_DOOR, NULL);
  eb_task_list_set_bare (self->door_lists[door], eb_words_door (door));
  g_signal_connect_object (self->door_lists[door], "task", G_CALLBACK (on_task_cb), self, G_CONNECT_SWAPPED);
  /* Only what stands in the list is for the keyboard. */
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (inner), GTK_WIDGET (self->door_lists[door]));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (inner), FALSE);
  gtk_widget_set_focusable (inner, FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), eb_words_door (door));
  adw_expander_row_add_row (ADW_EXPANDER_ROW (row), inner);
  g_signal_connect_object (row, "notify::expanded", G_CALLBACK (on_expanded_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_append (self->doors_list, row);
  self->door_rows[door] = row;
}

/* That it is there is all that can be learnt of it. */
static void
show_closed (EbTasksPage *self,
             EbDoor       door)
{
  AdwExpanderRow *row = ADW_EXPANDER_ROW (self->door_rows[door]);

  adw_expander_row_set_expanded (row, FALSE);
  adw_expander_row_set_enable_expansion (row, FALSE);
  adw_expander_row_set_subtitle (row, _ ("You have no key to this door."));
  gtk_widget_set_visible (GTK_WIDGET (row), TRUE);
}

static void
show_door (EbTasksPage *self,
           EbDoor       door,
           guint        taken)
{
  const guint      n = self->by_door[door]->len;
  g_autofree char *count = g_strdup_printf (ngettext ("%u task", "%u tasks", n), n);
  /* Translators: "12 tasks", a number */
  g_autofree char *words = taken == 0 ? g_strdup (count) : g_strdup_printf (ngettext ("%1$s, %2$u on our list", "%1$s, %2$u on our list", taken), count, taken);

  adw_expander_row_set_enable_expansion (ADW_EXPANDER_ROW (self->door_rows[door]), TRUE);
  gtk_widget_set_visible (self->door_rows[door], n > 0);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self->door_rows[door]), words);
  fill_door (self, door);
}

static gboolean
on_doors_cb (gpointer user_data)
{
  EbTasksPage *self = user_data;

  self->doors_source = 0;
  gtk_widget_set_visible (GTK_WIDGET (self->doors_list), TRUE);
  return G_SOURCE_REMOVE;
}

/* When the page opens with a list that fills it, the doors come right after. */
static void
show_doors (EbTasksPage *self)
{
  if (self->room > 0)
    gtk_widget_set_visible (GTK_WIDGET (self->doors_list), TRUE);
  else if (!gtk_widget_get_visible (GTK_WIDGET (self->doors_list)) && self->doors_source == 0)
    self->doors_source = g_idle_add_full (G_PRIORITY_LOW, on_doors_cb, self, NULL);
}

/* --- All of it ------------------------------------------------------------------------ */

typedef struct
{
  GPtrArray *time;
  GPtrArray *taken;
  GPtrArray *resting;
  guint      taken_by_door[EB_N_DOORS];
  gboolean   open[EB_N_DOORS]; /* somebody at the table has a key */
} Groups;

static void
put_into_groups (EbTasksPage *self,
                 Groups      *groups,
                 EbTaskItem  *task)
{
  const EbDoor     door = eb_task_item_get_door (task);
  const EbTaskMark mark = eb_task_item_get_mark (task);

  if (!groups->open[door])
    return;
  g_ptr_array_add (self->by_door[door], g_object_ref (task));
  if (has_its_time (self->binder, task))
    g_ptr_array_add (groups->time, g_object_ref (task));
  else if (mark == EB_TASK_MARK_RESTING)
    g_ptr_array_add (groups->resting, g_object_ref (task));
  if (mark != EB_TASK_MARK_TAKEN && mark != EB_TASK_MARK_SLIPPED)
    return;
  g_ptr_array_add (groups->taken, g_object_ref (task));
  groups->taken_by_door[door]++;
}

static void
fill_groups (EbTasksPage *self)
{
  GListModel *tasks = self->binder == NULL ? NULL : eb_binder_get_tasks (self->binder);
  g_autoptr (GPtrArray) time = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) taken = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) resting = g_ptr_array_new_with_free_func (g_object_unref);
  Groups groups = { .time = time, .taken = taken, .resting = resting };

  for (EbDoor door = EB_DOOR_ENTRY; door < EB_N_DOORS; door++)
    {
      g_ptr_array_set_size (self->by_door[door], 0);
      groups.open[door] = self->binder != NULL && eb_binder_has_door (self->binder, door);
    }
  for (guint i = 0; tasks != NULL && i < g_list_model_get_n_items (tasks); i++)
    {
      g_autoptr (EbTaskItem) task = g_list_model_get_item (tasks, i);

      put_into_groups (self, &groups, task);
    }
  if (self->binder != NULL)
    g_ptr_array_sort_with_data (time, compare_times, self->binder);
  fill_list (self, self->time_list, time, TIME_ROW);
  fill_list (self, self->taken_list, taken, 1);
  show_doors (self);
  for (EbDoor door = EB_DOOR_ECONOMY; door < EB_DOOR_ROOM; door++)
    {
      if (self->binder == NULL || groups.open[door])
        show_door (self, door, groups.taken_by_door[door]);
      else
        show_closed (self, door);
    }
  fill_list (self, self->resting_list, resting, 1);
}

static void
show_found (EbTasksPage *self)
{
  GListModel      *tasks = self->binder == NULL ? NULL : eb_binder_get_tasks (self->binder);
  g_autofree char *query = g_strstrip (eb_search_fold (gtk_editable_get_text (self->search_entry)));
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_object_unref);

  gtk_widget_set_visible (self->all_box, *query == '\0');
  gtk_widget_set_visible (GTK_WIDGET (self->found_list), FALSE);
  for (guint i = 0; *query != '\0' && tasks != NULL && i < g_list_model_get_n_items (tasks); i++)
    {
      g_autoptr (EbTaskItem) task = g_list_model_get_item (tasks, i);
      g_autofree char *title = eb_search_fold (eb_task_item_get_title (task));

      if (strstr (title, query) != NULL && eb_binder_has_door (self->binder, eb_task_item_get_door (task)))
        g_ptr_array_add (found, g_steal_pointer (&task));
    }
  self->room = count_in_sight (self);
  fill_list (self, self->found_list, found, 1);
  gtk_widget_set_visible (GTK_WIDGET (self->found_list), *query != '\0');
}

static void
on_search_changed_cb (EbTasksPage *self)
{
  show_found (self);
}

static void
on_search_stopped_cb (EbTasksPage *self)
{
  gtk_editable_set_text (self->search_entry, "");
}

/* --- Staying where one was --------------------------------------------------------------- */

/* The list that holds @widget, or NULL. */
static EbTaskList *
list_of (GtkWidget *widget)
{
  return widget == NULL ? NULL : EB_TASK_LIST (gtk_widget_get_ancestor (widget, EB_TYPE_TASK_LIST));
}

/* Where the task went, if it left the list it was opened from. */
static void
focus_task (EbTasksPage *self,
            EbTaskList  *first,
            EbTaskItem  *task)
{
  EbTaskList *const lists[] = { first, self->time_list, self->taken_list, self->resting_list };

  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    if (gtk_widget_get_mapped (GTK_WIDGET (lists[i])) && eb_task_list_focus (lists[i], task))
      return;
}

static gboolean
is_scrolled (EbTasksPage *self)
{
  return gtk_adjustment_get_value (gtk_scrolled_window_get_vadjustment (self->scroller)) > 0;
}

static void
rebuild (EbTasksPage *self)
{
  GtkRoot    *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget  *focus = root == NULL ? NULL : gtk_root_get_focus (root);
  EbTaskList *list = list_of (focus);
  g_autoptr (EbTaskItem) task = NULL;

  g_clear_handle_id (&self->rebuild_source, g_source_remove);
  if (list != NULL && EB_IS_TASK_ROW (focus) && gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    task = g_object_ref (eb_task_row_get_task (EB_TASK_ROW (focus)));
  eb_keep_place (self->scroller);
  /* Whoever was somewhere is to find it again. */
  self->room = task != NULL || is_scrolled (self) ? G_MAXUINT : count_in_sight (self);
  fill_groups (self);
  show_found (self);
  if (task != NULL)
    focus_task (self, list, task);
}

static gboolean
on_idle (gpointer user_data)
{
  EbTasksPage *self = user_data;

  self->rebuild_source = 0;
  rebuild (self);
  return G_SOURCE_REMOVE;
}

/* Several changes in a row are shown once. While the page is turned away nothing is
 * made: it is shown anew when it comes up. */
static void
queue_rebuild (EbTasksPage *self)
{
  if (self->rebuild_source == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->rebuild_source = g_idle_add (on_idle, self);
}

/* --- The binder ----------------------------------------------------------------------------- */

static void
on_tasks_changed_cb (EbTasksPage *self,
                     guint        position,
                     guint        removed,
                     guint        added,
                     GListModel  *tasks)
{
  for (guint i = position; i < position + added; i++)
    {
      g_autoptr (EbTaskItem) task = g_list_model_get_item (tasks, i);

      g_signal_connect_object (task, "notify", G_CALLBACK (queue_rebuild), self, G_CONNECT_SWAPPED);
    }
  queue_rebuild (self);
}

static void
forget_binder (EbTasksPage *self)
{
  GListModel *tasks = self->binder == NULL ? NULL : eb_binder_get_tasks (self->binder);

  for (guint i = 0; tasks != NULL && i < g_list_model_get_n_items (tasks); i++)
    {
      g_autoptr (EbTaskItem) task = g_list_model_get_item (tasks, i);

      g_signal_handlers_disconnect_by_data (task, self);
    }
  if (tasks != NULL)
    g_signal_handlers_disconnect_by_data (tasks, self);
  if (self->binder != NULL)
    g_signal_handlers_disconnect_by_data (self->binder, self);
  g_clear_object (&self->binder);
}

static void
set_binder (EbTasksPage *self,
            EbBinder    *binder)
{
  GListModel *tasks = binder == NULL ? NULL : eb_binder_get_tasks (binder);

  if (self->binder == binder)
    return;
  forget_binder (self);
  if (binder == NULL)
    return;
  self->binder = g_object_ref (binder);
  g_signal_connect_object (binder, "notify::today", G_CALLBACK (queue_rebuild), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (binder, "notify::keys", G_CALLBACK (queue_rebuild), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (tasks, "items-changed", G_CALLBACK (on_tasks_changed_cb), self, G_CONNECT_SWAPPED);
  on_tasks_changed_cb (self, 0, 0, g_list_model_get_n_items (tasks), tasks);
}

/* Nothing stays readable behind a closed door. */
static void
on_binder_cb (EbTasksPage *self)
{
  if (eb_session_get_binder (self->session) != self->binder)
    eb_tasks_page_show (self);
}

static void
on_write_action (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  eb_task_ask_new (EB_TASKS_PAGE (widget)->session, EB_DOOR_EVERYDAY, widget);
}

/* --- Sets of our own ------------------------------------------------------------------------ */

static void
on_set_action (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  EbTasksPage *self = EB_TASKS_PAGE (widget);

  if (eb_session_get_binder (self->session) == NULL)
    return;
  if (g_str_equal (action, "tasks.share-set"))
    eb_task_set_share (self->session, widget);
  else if (g_str_equal (action, "tasks.add-set"))
    eb_task_set_add (self->session, widget);
  else
    eb_task_set_remove_one (self->session, widget);
}

static void
eb_tasks_page_dispose (GObject *object)
{
  EbTasksPage *self = EB_TASKS_PAGE (object);

  g_clear_handle_id (&self->rebuild_source, g_source_remove);
  g_clear_handle_id (&self->doors_source, g_source_remove);
  forget_binder (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), EB_TYPE_TASKS_PAGE);
  for (EbDoor door = EB_DOOR_ENTRY; door < EB_N_DOORS; door++)
    g_clear_pointer (&self->by_door[door], g_ptr_array_unref);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (eb_tasks_page_parent_class)->dispose (object);
}

static void
eb_tasks_page_class_init (EbTasksPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (EB_TYPE_TASK_LIST);
  G_OBJECT_CLASS (klass)->dispose = eb_tasks_page_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/dk/egneben/EgneBen/eb-tasks-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EbTasksPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, EbTasksPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, EbTasksPage, found_list);
  gtk_widget_class_bind_template_child (widget_class, EbTasksPage, all_box);
  gtk_widget_class_bind_template_child (widget_class, EbTasksPage, time_list);
  gtk_widget_class_bind_template_child (widget_class, EbTasksPage, taken_list);
  gtk_widget_class_bind_template_child (widget_class, EbTasksPage, resting_list);
  gtk_widget_class_bind_template_child (widget_class, EbTasksPage, doors_list);
  gtk_widget_class_bind_template_callback (widget_class, on_task_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_search_stopped_cb);
  gtk_widget_class_install_action (widget_class, "tasks.write", NULL, on_write_action);
  gtk_widget_class_install_action (widget_class, "tasks.share-set", NULL, on_set_action);
  gtk_widget_class_install_action (widget_class, "tasks.add-set", NULL, on_set_action);
  gtk_widget_class_install_action (widget_class, "tasks.remove-set", NULL, on_set_action);
}

static void
eb_tasks_page_init (EbTasksPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self->doors_list), FALSE);
  for (EbDoor door = EB_DOOR_ENTRY; door < EB_N_DOORS; door++)
    self->by_door[door] = g_ptr_array_new_with_free_func (g_object_unref);
  for (EbDoor door = EB_DOOR_ECONOMY; door < EB_DOOR_ROOM; door++)
    add_door (self, door);
  eb_task_list_set_empty (self->taken_list, _ ("Nothing stands on our list now. That does not mean that all is done. Look among the tasks below, or write one of your own."));
  eb_task_list_set_empty (self->found_list, _ ("No task here has that in its title. You can write it as one of your own."));
}

/**
 * eb_tasks_page_new:
 * @session: what the window works on
 *
 * Returns: (transfer floating): the page
 */
EbTasksPage *
eb_tasks_page_new (EbSession *session)
{
  EbTasksPage *self = g_object_new (EB_TYPE_TASKS_PAGE, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::binder", G_CALLBACK (on_binder_cb), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * eb_tasks_page_show:
 * @self: the page
 */
void
eb_tasks_page_show (EbTasksPage *self)
{
  g_return_if_fail (EB_IS_TASKS_PAGE (self));

  set_binder (self, eb_session_get_binder (self->session));
  rebuild (self);
}
