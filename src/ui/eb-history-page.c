/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-history-page.h"

#include <glib/gi18n.h>

#include "eb-clock.h"
#include "eb-history-follow.h"
#include "eb-history-model.h"
#include "eb-history-notes.h"
#include "eb-history-view.h"
#include "eb-settings.h"
#include "eb-words.h"

#define ROW_MARGIN 6

struct _EbHistoryPage
{
  AdwBin parent_instance;

  EbSession      *session;
  GSettings      *settings;
  gboolean        plain;
  EbId            binder; /* which one is looked at; none while nothing is open */
  EbDate          first;  /* the days that the slider goes over */
  EbDate          last;
  EbHistoryModel *model; /* NULL while nothing is open */
  EbHistoryRow   *row;   /* the goal that is open, or NULL */

  /* Template children */
  GtkAdjustment  *adjustment;
  GtkStack       *sections;
  GtkLabel       *day_label;
  GtkScale       *scale;
  GtkLabel       *first_label;
  GtkStack       *stack;
  GtkListView    *list_view;
  EbHistoryView  *goal_view;
  GtkLabel       *none_label;
  EbHistoryNotes *notes;
  GtkLabel       *no_follow_label;
  GtkBox         *follow_box;
};

G_DEFINE_FINAL_TYPE (EbHistoryPage, eb_history_page, ADW_TYPE_BIN)

enum
{
  SIGNAL_GOAL,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* --- The day ------------------------------------------------------------------ */

static EbDate
get_day (EbHistoryPage *self)
{
  return eb_date_add_days (self->first, (gint32) gtk_adjustment_get_value (self->adjustment));
}

/* Microseconds since 1970-01-01 UTC: the last one of @day in the local time zone. */
static gint64
end_of (EbDate day)
{
  const EbDate next = eb_date_add_days (day, 1);
  g_autoptr (GDateTime) midnight = g_date_time_new_local (next.year, next.month, next.day, 0, 0, 0);

  return g_date_time_to_unix (midnight) * G_USEC_PER_SEC - 1;
}

static void
say_day (EbHistoryPage *self)
{
  g_autofree char *date = eb_words_long_date (get_day (self));
  /* Translators: a date */
  g_autofree char *words = g_strdup_printf (_ ("As it stood on %s"), date);

  gtk_label_set_label (self->day_label, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->scale), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, date, -1);
}

static gboolean
is_there (EbHistoryPage *self,
          EbHistoryRow  *row)
{
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (self->model));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (EbHistoryRow) other = g_list_model_get_item (G_LIST_MODEL (self->model), i);

      if (other == row)
        return TRUE;
    }
  return FALSE;
}

/* The goal that is open stays open on days when it was not there yet. */
static void
show_goal (EbHistoryPage *self)
{
  const gboolean there = is_there (self, self->row);
  const gboolean has_notes = there && eb_history_row_get_moment (self->row)->n_notes > 0;

  gtk_widget_set_visible (GTK_WIDGET (self->goal_view), there);
  gtk_widget_set_visible (GTK_WIDGET (self->none_label), !has_notes);
  gtk_label_set_label (self->none_label, there ? _ ("There were no notes yet.") : _ ("This goal was not there yet."));
}

static const char *
choose_child (EbHistoryPage *self)
{
  if (self->row != NULL)
    return "goal";
  return self->model == NULL || g_list_model_get_n_items (G_LIST_MODEL (self->model)) == 0 ? "empty" : "goals";
}

static void
show_day (EbHistoryPage *self)
{
  gint64 time = 0;

  if (self->model == NULL)
    return;
  time = end_of (get_day (self));
  say_day (self);
  eb_history_model_set_time (self->model, time);
  if (self->row != NULL)
    {
      show_goal (self);
      eb_history_notes_set_time (self->notes, time);
    }
  gtk_stack_set_visible_child_name (self->stack, choose_child (self));
}

static void
on_day_changed_cb (EbHistoryPage *self)
{
  show_day (self);
}

static void
go_to (EbHistoryPage *self,
       EbDate         day)
{
  gtk_adjustment_set_value (self->adjustment, eb_date_days_between (self->first, day));
}

static void
on_day_action (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  EbHistoryPage *self = EB_HISTORY_PAGE (widget);

  go_to (self, eb_date_add_days (get_day (self), g_variant_get_int32 (parameter)));
}

static void
on_month_action (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  EbHistoryPage *self = EB_HISTORY_PAGE (widget);

  go_to (self, eb_date_add_months (get_day (self), g_variant_get_int32 (parameter)));
}

/* --- The plan ----------------------------------------------------------------- */

static void
on_row_setup_cb (EbHistoryPage            *self,
                 GtkListItem              *item,
                 GtkSignalListItemFactory *factory)
{
  GtkWidget *view = eb_history_view_new ();

  gtk_widget_set_margin_top (view, ROW_MARGIN);
  gtk_widget_set_margin_bottom (view, ROW_MARGIN);
  gtk_list_item_set_child (item, view);
}

static void
on_row_bind_cb (EbHistoryPage            *self,
                GtkListItem              *item,
                GtkSignalListItemFactory *factory)
{
  EbHistoryRow *row = gtk_list_item_get_item (item);

  gtk_list_item_set_activatable (item, eb_history_row_get_goal (row) != NULL);
  eb_history_view_set_row (EB_HISTORY_VIEW (gtk_list_item_get_child (item)), row, self->plain);
}

static void
on_row_unbind_cb (EbHistoryPage            *self,
                  GtkListItem              *item,
                  GtkSignalListItemFactory *factory)
{
  eb_history_view_set_row (EB_HISTORY_VIEW (gtk_list_item_get_child (item)), NULL, self->plain);
}

static void
set_factory (EbHistoryPage *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (factory, "setup", G_CALLBACK (on_row_setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (on_row_bind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (on_row_unbind_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->list_view, factory);
}

static void
open_row (EbHistoryPage *self,
          EbHistoryRow  *row)
{
  g_set_object (&self->row, row);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "history.back", row != NULL);
  eb_history_view_set_row (self->goal_view, row, self->plain);
  eb_history_notes_set_goal (self->notes, row == NULL ? NULL : eb_history_row_get_goal (row), self->plain);
  show_day (self);
}

static void
on_row_activate_cb (EbHistoryPage *self,
                    guint          position)
{
  g_autoptr (EbHistoryRow) row = g_list_model_get_item (G_LIST_MODEL (self->model), position);

  if (row == NULL || eb_history_row_get_goal (row) == NULL)
    return;
  open_row (self, row);
  gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);
}

static void
on_back_action (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  EbHistoryPage *self = EB_HISTORY_PAGE (widget);

  open_row (self, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->list_view));
}

static void
on_open_action (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  EbHistoryPage *self = EB_HISTORY_PAGE (widget);

  if (self->row != NULL)
    g_signal_emit (self, signals[SIGNAL_GOAL], 0, eb_history_row_get_goal (self->row));
}

/* --- The page ----------------------------------------------------------------- */

static void
show_follow_ups (EbHistoryPage *self)
{
  const guint n = eb_history_follow_fill (self->follow_box, eb_session_get_binder (self->session), self->plain);

  gtk_widget_set_visible (GTK_WIDGET (self->no_follow_label), n == 0);
}

static EbHistoryRow *
find_row (GListModel *rows,
          const EbId *goal)
{
  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (EbHistoryRow) row = g_list_model_get_item (rows, i);

      if (eb_history_row_get_goal (row) != NULL && eb_id_equal (eb_goal_get_record (eb_history_row_get_goal (row)), goal))
        return g_steal_pointer (&row);
    }
  return NULL;
}

static void
set_model (EbHistoryPage  *self,
           EbHistoryModel *model)
{
  g_autoptr (GtkNoSelection) rows = model == NULL ? NULL : gtk_no_selection_new (g_object_ref (G_LIST_MODEL (model)));

  gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (rows));
  g_set_object (&self->model, model);
}

static void
close_binder (EbHistoryPage *self)
{
  set_model (self, NULL);
  open_row (self, NULL);
  eb_history_follow_fill (self->follow_box, NULL, self->plain);
  gtk_stack_set_visible_child_name (self->stack, "empty");
}

/* From the binder's first day to today; @day, or the day nearest to it. */
static void
set_days (EbHistoryPage *self,
          EbBinder      *binder,
          EbDate         day)
{
  const gint64     first = eb_binder_get_first_time (binder);
  const EbDate     today = eb_binder_get_today (binder);
  g_autofree char *words = NULL;
  gint32           n = 0;

  self->first = first == 0 ? today : eb_clock_date_of (first);
  self->last = today;
  n = MAX (eb_date_days_between (self->first, today), 0);
  words = eb_words_date (self->first);
  gtk_label_set_label (self->first_label, words);
  gtk_widget_set_sensitive (GTK_WIDGET (self->scale), n > 0);
  gtk_adjustment_configure (self->adjustment, eb_date_days_between (self->first, day), 0, n, 1, 30, 0);
}

/* Anew from the binder: what was open in it stays open. */
static void
read_binder (EbHistoryPage *self,
             EbBinder      *binder)
{
  const gboolean same = eb_id_equal (eb_binder_get_id (binder), &self->binder);
  const gboolean at_end = !same || eb_date_compare (get_day (self), self->last) >= 0;
  const EbDate   day = at_end ? eb_binder_get_today (binder) : get_day (self);
  const EbId     goal = same && self->row != NULL ? *eb_goal_get_record (eb_history_row_get_goal (self->row)) : EB_ID_NONE;
  g_autoptr (EbHistoryModel) model = eb_history_model_new (eb_binder_get_goals (binder));
  g_autoptr (EbHistoryRow) row = NULL;

  close_binder (self);
  self->binder = *eb_binder_get_id (binder);
  set_days (self, binder, day);
  eb_history_model_set_time (model, end_of (get_day (self)));
  set_model (self, model);
  row = find_row (G_LIST_MODEL (model), &goal);
  open_row (self, row);
  show_follow_ups (self);
}

static void
on_binder_cb (EbHistoryPage *self)
{
  EbBinder *binder = eb_session_get_binder (self->session);

  if (binder != NULL && gtk_widget_get_mapped (GTK_WIDGET (self)))
    read_binder (self, binder);
  else
    {
      close_binder (self);
      if (binder == NULL)
        self->binder = EB_ID_NONE;
    }
}

static void
on_plain_changed_cb (EbHistoryPage *self)
{
  self->plain = g_settings_get_boolean (self->settings, EB_SETTING_PLAIN_TYPE);
  if (self->model == NULL)
    return;
  set_factory (self);
  open_row (self, self->row);
  show_follow_ups (self);
}

static void
eb_history_page_dispose (GObject *object)
{
  EbHistoryPage *self = EB_HISTORY_PAGE (object);

  /* Else both the template and AdwBin would take the bound child away. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), EB_TYPE_HISTORY_PAGE);
  g_clear_object (&self->row);
  g_clear_object (&self->model);
  g_clear_object (&self->settings);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (eb_history_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/dk/egneben/EgneBen/eb-history-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EbHistoryPage, adjustment);
  gtk_widget_class_bind_template_child (widget_class, EbHistoryPage, sections);
  gtk_widget_class_bind_template_child (widget_class, EbHistoryPage, day_label);
  gtk_widget_class_bind_template_child (widget_class, EbHistoryPage, scale);
  gtk_widget_class_bind_template_child (widget_class, EbHistoryPage, first_label);
  gtk_widget_class_bind_template_child (widget_class, EbHistoryPage, stack);
  gtk_widget_class_bind_template_child (widget_class, EbHistoryPage, list_view);
  gtk_widget_class_bind_template_child (widget_class, EbHistoryPage, goal_view);
  gtk_widget_class_bind_template_child (widget_class, EbHistoryPage, none_label);
  gtk_widget_class_bind_template_child (widget_class, EbHistoryPage, notes);
  gtk_widget_class_bind_template_child (widget_class, EbHistoryPage, no_follow_label);
  gtk_widget_class_bind_template_child (widget_class, EbHistoryPage, follow_box);
  gtk_widget_class_bind_template_callback (widget_class, on_day_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activate_cb);
}

static void
eb_history_page_class_init (EbHistoryPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (EB_TYPE_HISTORY_VIEW);
  g_type_ensure (EB_TYPE_HISTORY_NOTES);
  G_OBJECT_CLASS (klass)->dispose = eb_history_page_dispose;
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "history.day", "i", on_day_action);
  gtk_widget_class_install_action (widget_class, "history.month", "i", on_month_action);
  gtk_widget_class_install_action (widget_class, "history.back", NULL, on_back_action);
  gtk_widget_class_install_action (widget_class, "history.open", NULL, on_open_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "history.back", NULL);

  signals[SIGNAL_GOAL] = g_signal_new ("goal", EB_TYPE_HISTORY_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, EB_TYPE_GOAL);
}

static void
eb_history_page_init (EbHistoryPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->settings = eb_settings_new ();
  set_factory (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "history.back", FALSE);
  g_signal_connect_object (self->settings, "changed::" EB_SETTING_PLAIN_TYPE, G_CALLBACK (on_plain_changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * eb_history_page_new:
 * @session: what the window works on
 *
 * Returns: (transfer floating): the page
 */
EbHistoryPage *
eb_history_page_new (EbSession *session)
{
  EbHistoryPage *self = g_object_new (EB_TYPE_HISTORY_PAGE, NULL);

  self->session = g_object_ref (session);
  eb_history_notes_set_session (self->notes, session);
  g_signal_connect_object (session, "notify::binder", G_CALLBACK (on_binder_cb), self, G_CONNECT_SWAPPED);
  on_plain_changed_cb (self);
  return self;
}

/**
 * eb_history_page_show:
 * @self: the page
 */
void
eb_history_page_show (EbHistoryPage *self)
{
  EbBinder *binder = NULL;

  g_return_if_fail (EB_IS_HISTORY_PAGE (self));

  binder = eb_session_get_binder (self->session);
  if (binder == NULL)
    return;
  read_binder (self, binder);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_grab_focus (GTK_WIDGET (self->scale));
}
