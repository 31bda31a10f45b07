/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-follow-page.h"

#include <glib/gi18n.h>

#include "eb-date-sheets.h"
#include "eb-due-row.h"
#include "eb-follow-people.h"
#include "eb-goal-editor.h"
#include "eb-goal-row.h"
#include "eb-pair.h"
#include "eb-raised-box.h"
#include "eb-reading-view.h"
#include "eb-settings.h"

/* Both the first follow-up and those after it. */
#define FOLLOW_UP "FOLLOW_"
#define TOPIC "follow-up:"

struct _EbFollowPage
{
  AdwBin parent_instance;

  EbSession    *session;
  GSettings    *settings;
  GSignalGroup *binder_signals;
  GSignalGroup *goals_signals;

  /* Template children */
  GtkListBox          *due_list;
  GtkWidget           *no_due_label;
  GtkWidget           *prepare_group;
  GtkLabel            *ready_label;
  GtkWidget           *turn_label;
  EbFollowPeople      *people;
  AdwPreferencesGroup *read_group;
  GtkBox              *youth_box;
  GtkBox              *adult_box;
  GtkListBox          *goal_list;
  GtkWidget           *no_goal_box;
  EbRaisedBox         *raised_box;
};

G_DEFINE_FINAL_TYPE (EbFollowPage, eb_follow_page, ADW_TYPE_BIN)

enum
{
  SIGNAL_GOAL,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static gboolean
is_plain (EbFollowPage *self)
{
  return g_settings_get_boolean (self->settings, EB_SETTING_PLAIN_TYPE);
}

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

/* --- Which follow-up --------------------------------------------------------- */

/* The first in time that nobody has closed. */
static EbDateItem *
find_follow_up (EbBinder *binder)
{
  GListModel *dates = eb_binder_get_dates (binder);

  for (guint i = 0; i < g_list_model_get_n_items (dates); i++)
    {
      g_autoptr (EbDateItem) item = g_list_model_get_item (dates, i);
      const EbDue *due = eb_date_item_get_due (item);

      if (eb_due_is_open (due) && g_str_has_prefix (due->key, FOLLOW_UP))
        return item; /* the binder keeps it */
    }
  return NULL;
}

static void
on_close_cb (EbFollowPage *self,
             guint         how,
             EbDueRow     *row)
{
  eb_date_sheet_close (self->session, eb_due_row_get_item (row), (EbCloseHow) how, GTK_WIDGET (self));
}

static void
show_due (EbFollowPage *self,
          EbDateItem   *item)
{
  GtkWidget *row = NULL;

  empty_list (self->due_list);
  gtk_widget_set_visible (GTK_WIDGET (self->due_list), item != NULL);
  gtk_widget_set_visible (self->no_due_label, item == NULL);
  if (item == NULL)
    return;
  row = eb_due_row_new (item);
  g_signal_connect_object (row, "close", G_CALLBACK (on_close_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_append (self->due_list, row);
}

/* --- Apart, and side by side ---------------------------------------------------- */

static void
append_name (GString    *names,
             const char *name)
{
  g_string_append_printf (names, "%s%s", names->len == 0 ? "" : ", ", name);
}

static char *
word_ready (EbBinder *binder,
            EbTopic  *topic)
{
  GListModel *people = eb_binder_get_people (binder);
  g_autoptr (GString) ready = g_string_new (NULL);
  g_autoptr (GString) others = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (people); i++)
    {
      g_autoptr (EbPerson) person = g_list_model_get_item (people, i);

      append_name (topic != NULL && eb_topic_find (topic, person) != NULL ? ready : others, eb_person_get_name (person));
    }
  if (ready->len == 0)
    return g_strdup (_ ("Nobody is ready yet."));
  if (others->len == 0)
    return g_strdup (_ ("Everybody is ready."));
  /* Translators: names, names */
  return g_strdup_printf (_ ("Ready: %1$s. Not ready yet: %2$s."), ready->str, others->str);
}

/* Both sides are ready and at least one of them can be read. */
static gboolean
is_shown (EbTopic *topic)
{
  GPtrArray *readings = topic == NULL ? NULL : eb_topic_get_readings (topic);

  for (guint i = 0; readings != NULL && i < readings->len; i++)
    {
      const EbReading *reading = g_ptr_array_index (readings, i);

      if (reading->answers != NULL)
        return TRUE;
    }
  return FALSE;
}

/* What was read at the latest follow-up before: what came of it is a good place to
 * begin. */
static EbTopic *
find_last_shown (EbBinder *binder)
{
  GListModel *topics = eb_binder_get_topics (binder);

  for (guint i = g_list_model_get_n_items (topics); i-- > 0;)
    {
      g_autoptr (EbTopic) topic = g_list_model_get_item (topics, i);

      if (g_str_has_prefix (eb_topic_get_name (topic), TOPIC) && is_shown (topic))
        return topic; /* the binder keeps it */
    }
  return NULL;
}

static void
show_readings (EbFollowPage *self,
               EbTopic      *topic)
{
  GPtrArray *readings = topic == NULL ? NULL : eb_topic_get_readings (topic);

  empty_box (self->youth_box);
  empty_box (self->adult_box);
  gtk_widget_set_visible (GTK_WIDGET (self->read_group), topic != NULL);
  for (guint i = 0; readings != NULL && i < readings->len; i++)
    {
      const EbReading *reading = g_ptr_array_index (readings, i);
      const gboolean   youth = eb_person_get_actor (reading->person) == EB_ACTOR_YOUTH;

      gtk_box_append (youth ? self->youth_box : self->adult_box, eb_reading_view_new (reading, is_plain (self)));
    }
}

static void
show_apart (EbFollowPage *self,
            EbBinder     *binder,
            EbDateItem   *item)
{
  g_autofree char *name = item == NULL ? NULL : g_strconcat (TOPIC, eb_date_item_get_due (item)->key, NULL);
  EbTopic         *topic = name == NULL ? NULL : eb_binder_find_topic (binder, name);
  g_autofree char *ready = word_ready (binder, topic);

  gtk_widget_set_visible (self->prepare_group, item != NULL);
  gtk_label_set_label (self->ready_label, ready);
  eb_follow_people_show (self->people, self->session, name);
  gtk_widget_set_visible (self->turn_label, eb_follow_people_count_forms (self->people) > 1);
  adw_preferences_group_set_title (self->read_group, is_shown (topic) ? _ ("Read together") : _ ("From last time"));
  show_readings (self, is_shown (topic) ? topic : find_last_shown (binder));
}

static void
update_follow_up (EbFollowPage *self)
{
  EbBinder   *binder = eb_session_get_binder (self->session);
  EbDateItem *item = binder == NULL ? NULL : find_follow_up (binder);

  show_due (self, item);
  if (binder != NULL)
    show_apart (self, binder, item);
  else
    {
      eb_follow_people_show (self->people, self->session, NULL);
      show_readings (self, NULL);
    }
}

static void
on_ready_cb (EbFollowPage *self)
{
  update_follow_up (self);
}

/* --- Each goal --------------------------------------------------------------------- */

static void
on_goal_activated_cb (EbFollowPage *self,
                      EbGoalRow    *row)
{
  g_signal_emit (self, signals[SIGNAL_GOAL], 0, eb_goal_row_get_goal (row));
}

static void
update_goals (EbFollowPage *self)
{
  EbBinder   *binder = eb_session_get_binder (self->session);
  GListModel *goals = binder == NULL ? NULL : eb_binder_get_goals (binder);
  guint       shown = 0;

  empty_list (self->goal_list);
  for (guint i = 0; goals != NULL && i < g_list_model_get_n_items (goals); i++)
    {
      g_autoptr (EbGoal) goal = g_list_model_get_item (goals, i);

      if (!eb_goal_state_is_open (eb_goal_get_state (goal)))
        continue;
      gtk_list_box_append (self->goal_list, eb_goal_row_new (goal, is_plain (self)));
      shown++;
    }
  gtk_widget_set_visible (GTK_WIDGET (self->goal_list), shown > 0);
  gtk_widget_set_visible (self->no_goal_box, shown == 0);
}

static void
on_new_goal_action (GtkWidget  *widget,
                    const char *action,
                    GVariant   *parameter)
{
  eb_goal_editor_write (EB_FOLLOW_PAGE (widget)->session, EB_DOOR_HOME, widget);
}

/* --- All of it ----------------------------------------------------------------------- */

static void
update (EbFollowPage *self)
{
  update_follow_up (self);
  update_goals (self);
  eb_raised_box_show (self->raised_box, self->session, is_plain (self));
}

/* Nothing stays readable behind a closed door. */
static void
on_binder_cb (EbFollowPage *self)
{
  if (eb_session_get_binder (self->session) == NULL)
    eb_follow_page_show (self);
}

static void
eb_follow_page_dispose (GObject *object)
{
  EbFollowPage *self = EB_FOLLOW_PAGE (object);

  g_clear_object (&self->binder_signals);
  g_clear_object (&self->goals_signals);
  gtk_widget_dispose_template (GTK_WIDGET (self), EB_TYPE_FOLLOW_PAGE);
  g_clear_object (&self->settings);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (eb_follow_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/dk/egneben/EgneBen/eb-follow-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EbFollowPage, due_list);
  gtk_widget_class_bind_template_child (widget_class, EbFollowPage, no_due_label);
  gtk_widget_class_bind_template_child (widget_class, EbFollowPage, prepare_group);
  gtk_widget_class_bind_template_child (widget_class, EbFollowPage, ready_label);
  gtk_widget_class_bind_template_child (widget_class, EbFollowPage, turn_label);
  gtk_widget_class_bind_template_child (widget_class, EbFollowPage, people);
  gtk_widget_class_bind_template_child (widget_class, EbFollowPage, read_group);
  gtk_widget_class_bind_template_child (widget_class, EbFollowPage, youth_box);
  gtk_widget_class_bind_template_child (widget_class, EbFollowPage, adult_box);
  gtk_widget_class_bind_template_child (widget_class, EbFollowPage, goal_list);
  gtk_widget_class_bind_template_child (widget_class, EbFollowPage, no_goal_box);
  gtk_widget_class_bind_template_child (widget_class, EbFollowPage, raised_box);
  gtk_widget_class_bind_template_callback (widget_class, on_ready_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_goal_activated_cb);
}

static void
eb_follow_page_class_init (EbFollowPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (EB_TYPE_FOLLOW_PEOPLE);
  g_type_ensure (EB_TYPE_PAIR);
  g_type_ensure (EB_TYPE_RAISED_BOX);
  G_OBJECT_CLASS (klass)->dispose = eb_follow_page_dispose;
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "follow.new-goal", NULL, on_new_goal_action);

  signals[SIGNAL_GOAL] = g_signal_new ("goal", EB_TYPE_FOLLOW_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, EB_TYPE_GOAL);
}

static void
eb_follow_page_init (EbFollowPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->settings = eb_settings_new ();
  self->binder_signals = g_signal_group_new (EB_TYPE_BINDER);
  g_signal_group_connect_swapped (self->binder_signals, "notify::today", G_CALLBACK (update_follow_up), self);
  self->goals_signals = g_signal_group_new (G_TYPE_LIST_STORE);
  g_signal_group_connect_swapped (self->goals_signals, "items-changed", G_CALLBACK (update_goals), self);
}

/**
 * eb_follow_page_new:
 * @session: what the window works on
 *
 * Returns: (transfer floating): the page
 */
EbFollowPage *
eb_follow_page_new (EbSession *session)
{
  EbFollowPage *self = g_object_new (EB_TYPE_FOLLOW_PAGE, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::binder", G_CALLBACK (on_binder_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "changed::" EB_SETTING_PLAIN_TYPE, G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * eb_follow_page_show:
 * @self: the page
 *
 * Shows the session's open binder.
 */
void
eb_follow_page_show (EbFollowPage *self)
{
  EbBinder *binder = NULL;

  g_return_if_fail (EB_IS_FOLLOW_PAGE (self));

  binder = eb_session_get_binder (self->session);
  g_signal_group_set_target (self->binder_signals, binder);
  g_signal_group_set_target (self->goals_signals, binder == NULL ? NULL : eb_binder_get_goals (binder));
  update (self);
}
