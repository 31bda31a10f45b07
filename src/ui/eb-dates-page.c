/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-dates-page.h"

#include <glib/gi18n.h>

#include "eb-date-sheets.h"
#include "eb-due-row.h"
#include "eb-keep-place.h"
#include "eb-road.h"
#include "eb-words.h"

#define SOON_DAYS 30

typedef enum
{
  GROUP_OVERDUE = 0,
  GROUP_SOON,
  GROUP_LATER,
  GROUP_BEHIND,
  N_GROUPS,
} Group;

struct _EbDatesPage
{
  AdwBin parent_instance;

  EbSession *session;

  /* Template children */
  EbRoad            *road;
  GtkWidget         *groups[N_GROUPS];
  GtkListBox        *lists[N_GROUPS];
  AdwActionRow      *rhythm_row;
  AdwActionRow      *facts_row;
  GtkScrolledWindow *scroller;
};

G_DEFINE_FINAL_TYPE (EbDatesPage, eb_dates_page, ADW_TYPE_BIN)

static Group
group_of (const EbDue *due)
{
  if (due->state == EB_DUE_OVERDUE)
    return GROUP_OVERDUE;
  if (due->state != EB_DUE_AHEAD)
    return GROUP_BEHIND;
  return due->days_left <= SOON_DAYS ? GROUP_SOON : GROUP_LATER;
}

static void
on_close_cb (EbDatesPage *self,
             guint        how,
             EbDueRow    *row)
{
  eb_date_sheet_close (self->session, eb_due_row_get_item (row), (EbCloseHow) how, GTK_WIDGET (self));
}

static void
show_rhythm (EbDatesPage *self,
             EbBinder    *binder)
{
  const EbRhythm   rhythm = eb_binder_get_rhythm (binder);
  g_autofree char *title = g_strdup_printf (ngettext ("Follow-up every month", "Follow-up every %d months", (gulong) rhythm.months), rhythm.months);
  g_autofree char *since = eb_words_date (rhythm.since);
  g_autofree char *words = NULL;

  if (!eb_date_is_set (rhythm.since))
    words = g_strdup (_ ("Nothing agreed yet: this is the usual rhythm, not law"));
  else if (*eb_binder_get_rhythm_why (binder) == '\0')
    /* Translators: names, date */
    words = g_strdup_printf (_ ("Agreed by %s, %s. An agreement, not law"), eb_binder_get_rhythm_with (binder), since);
  else
    /* Translators: names, date, the reason in their words */
    words = g_strdup_printf (_ ("Agreed by %s, %s: “%s”. An agreement, not law"), eb_binder_get_rhythm_with (binder), since, eb_binder_get_rhythm_why (binder));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->rhythm_row), title);
  adw_action_row_set_subtitle (self->rhythm_row, words);
}

static void
show_facts (EbDatesPage *self,
            EbBinder    *binder)
{
  const EbCase    *facts = eb_binder_get_case (binder);
  g_autofree char *birth = eb_words_date (facts->birth);
  g_autofree char *start = eb_words_date (facts->start);
  g_autofree char *decision = eb_words_date (facts->decision);
  /* Translators: name, birth date */
  g_autofree char *title = g_strdup_printf (_ ("%s, born %s"), eb_binder_get_youth_name (binder), birth);
  g_autoptr (GString) words = g_string_new (eb_words_placement (facts->placement));

  /* Translators: the date a placement or measure began */
  g_string_append_printf (words, _ (" since %s"), start);
  if (eb_date_is_set (facts->decision))
    /* Translators: the date of the latest decision */
    g_string_append_printf (words, _ (" · decision of %s"), decision);
  g_string_append_printf (words, " · %s, %s", eb_words_law (facts->law), eb_rule_set_get_version (eb_binder_get_rules (binder)));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->facts_row), title);
  adw_action_row_set_subtitle (self->facts_row, words->str);
}

static void
empty_lists (EbDatesPage *self)
{
  for (Group group = GROUP_OVERDUE; group < N_GROUPS; group++)
    {
      GtkListBoxRow *row = NULL;

      while ((row = gtk_list_box_get_row_at_index (self->lists[group], 0)) != NULL)
        gtk_list_box_remove (self->lists[group], GTK_WIDGET (row));
      gtk_widget_set_visible (self->groups[group], FALSE);
    }
}

static void
rebuild (EbDatesPage *self)
{
  EbBinder   *binder = eb_session_get_binder (self->session);
  GListModel *dates = NULL;

  eb_keep_place (self->scroller);
  empty_lists (self);
  if (binder == NULL)
    return;
  dates = eb_binder_get_dates (binder);
  for (guint i = 0; i < g_list_model_get_n_items (dates); i++)
    {
      g_autoptr (EbDateItem) item = g_list_model_get_item (dates, i);
      const Group group = group_of (eb_date_item_get_due (item));
      GtkWidget  *row = eb_due_row_new (item);

      g_signal_connect_object (row, "close", G_CALLBACK (on_close_cb), self, G_CONNECT_SWAPPED);
      gtk_list_box_insert (self->lists[group], row, group == GROUP_BEHIND ? 0 : -1);
      gtk_widget_set_visible (self->groups[group], TRUE);
    }
  show_rhythm (self, binder);
  show_facts (self, binder);
}

static void
on_rhythm_action (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  eb_date_sheet_rhythm (EB_DATES_PAGE (widget)->session, widget);
}

static void
on_facts_action (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  eb_date_sheet_facts (EB_DATES_PAGE (widget)->session, widget);
}

static void
eb_dates_page_dispose (GObject *object)
{
  EbDatesPage *self = EB_DATES_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), EB_TYPE_DATES_PAGE);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (eb_dates_page_parent_class)->dispose (object);
}

static void
bind_group (GtkWidgetClass *widget_class,
            const char     *group_name,
            const char     *list_name,
            Group           group)
{
  gtk_widget_class_bind_template_child_full (widget_class, group_name, FALSE, G_STRUCT_OFFSET (EbDatesPage, groups) + (gssize) (group * sizeof (GtkWidget *)));
  gtk_widget_class_bind_template_child_full (widget_class, list_name, FALSE, G_STRUCT_OFFSET (EbDatesPage, lists) + (gssize) (group * sizeof (GtkListBox *)));
}

static void
eb_dates_page_class_init (EbDatesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (EB_TYPE_ROAD);
  G_OBJECT_CLASS (klass)->dispose = eb_dates_page_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/dk/egneben/EgneBen/eb-dates-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EbDatesPage, road);
  gtk_widget_class_bind_template_child (widget_class, EbDatesPage, rhythm_row);
  gtk_widget_class_bind_template_child (widget_class, EbDatesPage, facts_row);
  gtk_widget_class_bind_template_child (widget_class, EbDatesPage, scroller);
  bind_group (widget_class, "overdue_group", "overdue_list", GROUP_OVERDUE);
  bind_group (widget_class, "soon_group", "soon_list", GROUP_SOON);
  bind_group (widget_class, "later_group", "later_list", GROUP_LATER);
  bind_group (widget_class, "behind_group", "behind_list", GROUP_BEHIND);
  gtk_widget_class_install_action (widget_class, "dates.rhythm", NULL, on_rhythm_action);
  gtk_widget_class_install_action (widget_class, "dates.facts", NULL, on_facts_action);
}

static void
eb_dates_page_init (EbDatesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * eb_dates_page_new:
 * @session: what the window works on
 *
 * Returns: (transfer floating): the page
 */
EbDatesPage *
eb_dates_page_new (EbSession *session)
{
  EbDatesPage *self = g_object_new (EB_TYPE_DATES_PAGE, NULL);

  self->session = g_object_ref (session);
  return self;
}

/**
 * eb_dates_page_show:
 * @self: the page
 */
void
eb_dates_page_show (EbDatesPage *self)
{
  EbBinder *binder = NULL;

  g_return_if_fail (EB_IS_DATES_PAGE (self));

  binder = eb_session_get_binder (self->session);
  eb_road_set_binder (self->road, binder);
  if (binder != NULL)
    g_signal_connect_object (binder, "notify::today", G_CALLBACK (rebuild), self, G_CONNECT_SWAPPED);
  rebuild (self);
}

static EbDueRow *
find_row (EbDatesPage *self,
          const EbId  *alarm)
{
  for (Group group = GROUP_OVERDUE; group < N_GROUPS; group++)
    {
      GtkListBoxRow *row = NULL;

      for (int i = 0; (row = gtk_list_box_get_row_at_index (self->lists[group], i)) != NULL; i++)
        if (eb_id_equal (eb_date_item_get_alarm (eb_due_row_get_item (EB_DUE_ROW (row))), alarm))
          return EB_DUE_ROW (row);
    }
  return NULL;
}

/**
 * eb_dates_page_point_at:
 * @self: the page
 * @alarm: the name that a date's reminders have
 *
 * Returns: %TRUE if that date is on the page; it then has the focus and is
 *   scrolled into view
 */
gboolean
eb_dates_page_point_at (EbDatesPage *self,
                        const EbId  *alarm)
{
  EbDueRow *row = NULL;

  g_return_val_if_fail (EB_IS_DATES_PAGE (self), FALSE);

  row = find_row (self, alarm);
  if (row == NULL)
    return FALSE;
  gtk_widget_add_css_class (GTK_WIDGET (row), "pointed-at");
  gtk_widget_grab_focus (GTK_WIDGET (row));
  return TRUE;
}
