/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-plan-page.h"

#include <glib/gi18n.h>

#include "eb-door-row.h"
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
list_new (EbPlanPage *self)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  g_signal_connect_object (list, "row-activated", G_CALLBACK (on_row_activated_cb), self, G_CONNECT_SWAPPED);
  return list;
}

/**
 * Belongs:
 *
 * Whether @goal belongs into the group for @which, a door or a state.
 */
typedef gboolean (*Belongs) (EbGoal *goal,
                             guint   which);

static gboolean
is_open_behind (EbGoal *goal,
                guint   which)
{
  return eb_goal_get_door (goal) == which && eb_goal_state_is_open (eb_goal_get_state (goal));
}

static gboolean
is_in_state (EbGoal *goal,
             guint   which)
{
  return eb_goal_get_state (goal) == which;
}

/* Not the title of a preferences group: that is cut where the text is large. */
static GtkWidget *
words_new (const char *words,
           const char *style)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, style);
  return label;
}

/* Nothing if no goal belongs there. */
static void
add_group (EbPlanPage *self,
           GListModel *goals,
           Belongs     belongs,
           guint       which,
           const char *title,
           const char *description)
{
  const gboolean plain = g_settings_get_boolean (self->settings, EB_SETTING_PLAIN_TYPE);
  const guint    n = g_list_model_get_n_items (goals);
  GtkWidget     *list = NULL;
  GtkWidget     *group = NULL;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (EbGoal) goal = g_list_model_get_item (goals, i);

      if (!belongs (goal, which))
        continue;
      if (list == NULL)
        list = list_new (self);
      gtk_list_box_append (GTK_LIST_BOX (list), eb_goal_row_new (goal, plain));
    }
  if (list == NULL)
    return;
  group = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (group), words_new (title, "heading"));
  if (description != NULL)
    gtk_box_append (GTK_BOX (group), words_new (description, "dim-label"));
  gtk_widget_set_margin_top (list, 12);
  gtk_box_append (GTK_BOX (group), list);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_box_append (self->doors_box, group);
}

/* What rests, what was reached and what became something else: three groups, and
 * none of them is counted as another. */
static void
add_quiet_groups (EbPlanPage *self,
                  GListModel *goals)
{
  add_group (self, goals, is_in_state, EB_GOAL_SHELVED, _ ("On the shelf"), _ ("They rest, and can be taken up again at any time."));
  add_group (self, goals, is_in_state, EB_GOAL_REACHED, _ ("Reached"), NULL);
  add_group (self, goals, is_in_state, EB_GOAL_CHANGED, _ ("Became another goal"), NULL);
}

/* That they are there is all that can be learnt of them. */
static void
add_closed (EbPlanPage *self,
            guint       closed)
{
  GtkWidget *group = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_widget_set_margin_top (list, 12);
  for (EbDoor door = EB_DOOR_ECONOMY; door < EB_DOOR_ROOM; door++)
    {
      GtkWidget *row = (closed & EB_DOOR_BIT (door)) == 0 ? NULL : adw_action_row_new ();

      if (row == NULL)
        continue;
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), eb_words_door (door));
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _ ("You have no key to this door."));
      adw_action_row_add_prefix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("eb-lock-symbolic"));
      gtk_list_box_append (GTK_LIST_BOX (list), row);
    }
  gtk_box_append (GTK_BOX (group), words_new (_ ("Closed doors"), "heading"));
  gtk_box_append (GTK_BOX (group), list);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Closed doors"), -1);
  gtk_box_append (self->doors_box, group);
}

static void
rebuild (EbPlanPage *self);

/* A goal that moves on may belong into another group. */
static void
follow_states (EbPlanPage *self,
               GListModel *goals)
{
  for (guint i = 0; i < g_list_model_get_n_items (goals); i++)
    {
      g_autoptr (EbGoal) goal = g_list_model_get_item (goals, i);

      g_signal_handlers_disconnect_by_func (goal, rebuild, self);
      g_signal_connect_object (goal, "notify::state", G_CALLBACK (rebuild), self, G_CONNECT_SWAPPED);
    }
}

/* A plan has a few dozen goals at most: building it anew is simpler than
 * keeping fifteen filtered lists. */
static void
rebuild (EbPlanPage *self)
{
  EbBinder   *binder = eb_session_get_binder (self->session);
  GListModel *goals = binder == NULL ? NULL : eb_binder_get_goals (binder);
  GtkWidget  *child = NULL;
  guint       closed = 0;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->doors_box))) != NULL)
    gtk_box_remove (self->doors_box, child);
  if (goals == NULL)
    return;
  follow_states (self, goals);
  for (EbDoor door = EB_DOOR_ECONOMY; door < EB_DOOR_ROOM; door++)
    add_group (self, goals, is_open_behind, door, eb_words_door (door), NULL);
  add_quiet_groups (self, goals);
  closed = eb_door_list_closed (binder);
  if (closed != 0 && g_list_model_get_n_items (goals) == 0)
    gtk_box_append (self->doors_box, words_new (_ ("No goal stands yet behind the doors that you have a key to. A first one can be written with the button above."), "dim-label"));
  if (closed != 0)
    add_closed (self, closed);
  gtk_stack_set_visible_child_name (self->stack, g_list_model_get_n_items (goals) == 0 && closed == 0 ? "empty" : "goals");
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
    {
      g_signal_connect_object (eb_binder_get_goals (binder), "items-changed", G_CALLBACK (rebuild), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (binder, "notify::keys", G_CALLBACK (rebuild), self, G_CONNECT_SWAPPED);
    }
  rebuild (self);
}
