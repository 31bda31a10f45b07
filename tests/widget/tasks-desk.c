/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tasks-desk.h"

/* --- Finding things as a person would --------------------------------------------- */

static gpointer
window_of (GType type)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (toplevels, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (window, type) && gtk_widget_get_visible (window))
        return window; /* GTK keeps it */
    }
  return NULL;
}

EbSheet *
tasks_sheet_now (void)
{
  EbSheet *sheet = NULL;

  desk_settle ();
  sheet = window_of (EB_TYPE_SHEET);
  g_assert_nonnull (sheet);
  return sheet;
}

gboolean
tasks_sheet_shows (const char *words)
{
  GtkWidget *sheet = window_of (EB_TYPE_TASK_SHEET);

  return sheet != NULL && desk_shows (sheet, words);
}

void
tasks_assert_gone (GType type)
{
  desk_settle ();
  g_assert_null (window_of (type));
}

gpointer
tasks_find_row (GtkWidget  *widget,
                const char *title)
{
  gpointer found = NULL;

  if (ADW_IS_PREFERENCES_ROW (widget) && gtk_widget_get_mapped (widget) && g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = tasks_find_row (child, title);
  return found;
}

void
tasks_type (const char *title,
            const char *text)
{
  GtkWidget *row = tasks_find_row (GTK_WIDGET (tasks_sheet_now ()), title);

  g_test_message ("typing into %s", title);
  g_assert_nonnull (row);
  gtk_editable_set_text (GTK_EDITABLE (row), text);
}

void
tasks_choose (const char *title,
              guint       chosen)
{
  GtkWidget *row = tasks_find_row (GTK_WIDGET (tasks_sheet_now ()), title);

  g_assert_nonnull (row);
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), chosen);
}

void
tasks_press (const char *label)
{
  fixture_press (tasks_sheet_now (), label);
  desk_settle ();
}

void
tasks_press_row (gpointer    widget,
                 const char *title)
{
  GtkWidget *row = tasks_find_row (widget, title);

  g_test_message ("pressing %s", title);
  g_assert_nonnull (row);
  gtk_widget_activate (row);
  desk_settle ();
}

GtkWidget *
tasks_row_of (gpointer    widget,
              EbTaskItem *task)
{
  GtkWidget *found = NULL;

  if (EB_IS_TASK_ROW (widget) && gtk_widget_get_mapped (widget) && eb_task_row_get_task (widget) == task)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = tasks_row_of (child, task);
  return found;
}

/* --- The desk --------------------------------------------------------------------------- */

EbTasksPage *
tasks_page_now (Desk       *desk,
                GtkWidget **window)
{
  EbTasksPage *page = eb_tasks_page_new (desk->session);

  *window = fixture_window_new (page);
  eb_tasks_page_show (page);
  desk_settle ();
  return page;
}

EbTaskItem *
tasks_own_task (Desk *desk)
{
  g_autoptr (GError) error = NULL;
  EbTaskItem *task = eb_binder_write_task (desk_binder (desk), desk_seat (desk, AMIRA), EB_DOOR_LEISURE, &(EbTaskWords){ TASKS_OWN, "Spørg Malte", NULL }, &error);

  g_assert_no_error (error);
  return task;
}

void
tasks_put_mark (Desk       *desk,
                EbTaskItem *task,
                EbTaskMark  as,
                const char *why,
                EbDate      until)
{
  g_autoptr (GError) error = NULL;

  eb_binder_mark_task (desk_binder (desk), desk_seat (desk, AMIRA), task, as, why, until, &error);
  g_assert_no_error (error);
  desk_settle ();
}

EbTaskSheet *
tasks_about (Desk       *desk,
             EbTaskItem *task,
             GtkWidget  *over)
{
  eb_task_sheet_present (desk->session, task, over);
  desk_settle ();
  return window_of (EB_TYPE_TASK_SHEET);
}
