/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-plan-page.h"

#include "eb-goal-editor.h"
#include "eb-goal-row.h"
#include "eb-settings.h"
#include "eb-words.h"

struct _EbPlanPage
{
  AdwBin parent_instance;

  EbSession *session;
  GSettings *settings;

  /* Template children */
  GtkStack *stack;
  GtkBox   *doors_box;
};

G_DEFINE_FINAL_TYPE (EbPlanPage, eb_plan_page, ADW_TYPE_BIN)

enum
{
  SIGNAL_GOAL,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
on_row_activated_cb (EbPlanPage *self,
                     EbGoalRow  *row)
{
  g_signal_emit (self, signals[SIGNAL_GOAL], 0, eb_goal_row_get_goal (row));
}

static GtkWidget *
door_list_new (EbPlanPage *self,
               GListModel *goals,
               EbDoor      door)
{
  const gboolean plain = g_settings_get_boolean (self->settings, EB_SETTING_PLAIN_TYPE);
  const guint    n = g_list_model_get_n_items (goals);
  GtkWidget     *list = NULL;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (EbGoal) goal = g_list_model_get_item (goals, i);

      if (eb_goal_get_door (goal) != door)
        continue;
      if (list == NULL)
        {
          list = gtk_list_box_new ();
          gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
          gtk_widget_add_css_class (list, "boxed-list");
          g_signal_connect_object (list, "row-activated", G_CALLBACK (on_row_activated_cb), self, G_CONNECT_SWAPPED);
        }
      gtk_list_box_append (GTK_LIST_BOX (list), eb_goal_row_new (goal, plain));
    }
  return list;
}

/* A plan has a few dozen goals at most: building it anew is simpler than
 * keeping eleven filtered lists. */
static void
rebuild (EbPlanPage *self)
{
  EbBinder   *binder = eb_session_get_binder (self->session);
  GListModel *goals = binder == NULL ? NULL : eb_binder_get_goals (binder);
  GtkWidget  *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->doors_box))) != NULL)
    gtk_box_remove (self->doors_box, child);
  if (goals == NULL)
    return;
  for (EbDoor door = EB_DOOR_ECONOMY; door < EB_DOOR_ROOM; door++)
    {
      GtkWidget *list = door_list_new (self, goals, door);
      GtkWidget *group = NULL;

      if (list == NULL)
        continue;
      group = adw_preferences_group_new ();
      adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), eb_words_door (door));
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), list);
      gtk_box_append (self->doors_box, group);
    }
  gtk_stack_set_visible_child_name (self->stack, g_list_model_get_n_items (goals) == 0 ? "empty" : "goals");
}

static void
on_new_goal_action (GtkWidget  *widget,
                    const char *action,
                    GVariant   *parameter)
{
  EbPlanPage *self = EB_PLAN_PAGE (widget);

  eb_goal_editor_write (self->session, EB_DOOR_HOME, widget);
}

static void
eb_plan_page_dispose (GObject *object)
{
  EbPlanPage *self = EB_PLAN_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), EB_TYPE_PLAN_PAGE);
  g_clear_object (&self->settings);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (eb_plan_page_parent_class)->dispose (object);
}

static void
eb_plan_page_class_init (EbPlanPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eb_plan_page_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/dk/egneben/EgneBen/eb-plan-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EbPlanPage, stack);
  gtk_widget_class_bind_template_child (widget_class, EbPlanPage, doors_box);
  gtk_widget_class_install_action (widget_class, "plan.new-goal", NULL, on_new_goal_action);

  signals[SIGNAL_GOAL] = g_signal_new ("goal", EB_TYPE_PLAN_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, EB_TYPE_GOAL);
}

static void
eb_plan_page_init (EbPlanPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->settings = eb_settings_new ();
}

/**
 * eb_plan_page_new:
 * @session: what the window works on
 *
 * Returns: (transfer floating): the page
 */
EbPlanPage *
eb_plan_page_new (EbSession *session)
{
  EbPlanPage *self = g_object_new (EB_TYPE_PLAN_PAGE, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (self->settings, "changed::" EB_SETTING_PLAIN_TYPE, G_CALLBACK (rebuild), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * eb_plan_page_show:
 * @self: the page
 */
void
eb_plan_page_show (EbPlanPage *self)
{
  EbBinder *binder = NULL;

  g_return_if_fail (EB_IS_PLAN_PAGE (self));

  binder = eb_session_get_binder (self->session);
  if (binder != NULL)
    g_signal_connect_object (eb_binder_get_goals (binder), "items-changed", G_CALLBACK (rebuild), self, G_CONNECT_SWAPPED);
  rebuild (self);
}
