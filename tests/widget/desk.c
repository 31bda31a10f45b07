/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "desk.h"

#include "eb-clock.h"

void
desk_set_up (Desk         *desk,
             gconstpointer data)
{
  g_autoptr (EbRuleSet) rules = home_load_rules ("barnets-lov.ini");
  g_autoptr (GError) error = NULL;

  home_set_clock (HOME_TODAY, 12);
  desk->session = fixture_session_new ();
  home_move_in (eb_session_get_journal (desk->session), eb_session_get_table (desk->session), rules, &desk->id);
  eb_session_open (desk->session, &desk->id, &error);
  g_assert_no_error (error);
}

void
desk_tear_down (Desk         *desk,
                gconstpointer data)
{
  desk_settle ();
  g_assert_finalize_object (desk->session);
  eb_clock_set (0);
}

EbBinder *
desk_binder (Desk *desk)
{
  return eb_session_get_binder (desk->session);
}

EbSeat *
desk_seat (Desk *desk,
           Who   who)
{
  return eb_table_find (eb_session_get_table (desk->session), &home_account (who)->id);
}

void
desk_sit (Desk *desk,
          Who   who)
{
  g_autoptr (GError) error = NULL;

  home_sit (eb_session_get_table (desk->session), who);
  eb_session_open (desk->session, &desk->id, &error);
  g_assert_no_error (error);
}

void
desk_leave (Desk *desk,
            Who   who)
{
  g_autoptr (EbSeat) seat = g_object_ref (desk_seat (desk, who));
  g_autoptr (GError) error = NULL;

  eb_session_leave (desk->session, seat, &error);
  g_assert_no_error (error);
}

void
desk_let_in (Desk *desk,
             Who   who,
             guint doors)
{
  g_autoptr (EbProfile) profile = home_profile (who);
  const EbKeyWords key = { .doors = doors, .from = HOME_TODAY, .until = { 2027, 6, 1 }, .purpose = "flytningen", .words = "så jeg ikke skal sige det hele igen" };
  g_autoptr (GError) error = NULL;

  eb_binder_add_person (desk_binder (desk), desk_seat (desk, AMIRA), home_account (who), profile, &error);
  g_assert_no_error (error);
  if (doors != 0)
    eb_binder_give_keys (desk_binder (desk), desk_seat (desk, AMIRA), &home_account (who)->id, &key, &error);
  g_assert_no_error (error);
  desk_settle ();
}

/* The binder's commands in the terms of the floor below. */
static Home
as_home (Desk *desk)
{
  return (Home){
    .journal = eb_session_get_journal (desk->session),
    .table = eb_session_get_table (desk->session),
    .id = desk->id,
    .binder = desk_binder (desk),
  };
}

EbGoal *
desk_write_goal (Desk       *desk,
                 Who         who,
                 const char *text)
{
  Home home = as_home (desk);

  return home_write_goal (&home, who, text);
}

EbNote *
desk_write_note (Desk       *desk,
                 Who         who,
                 EbGoal     *goal,
                 const char *text)
{
  Home home = as_home (desk);

  return home_write_note (&home, who, goal, text);
}

EbDateItem *
desk_find_date (Desk       *desk,
                const char *key)
{
  Home home = as_home (desk);

  return home_find_date (&home, key);
}

static gboolean
says (GtkWidget  *widget,
      const char *text)
{
  g_autofree char *label = gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, "\x01");

  return label != NULL && strstr (label, text) != NULL;
}

static gboolean
shows (GtkWidget  *widget,
       const char *text)
{
  const char *tip = gtk_widget_get_tooltip_text (widget);

  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), text) != NULL)
    return TRUE;
  if (GTK_IS_EDITABLE (widget) && strstr (gtk_editable_get_text (GTK_EDITABLE (widget)), text) != NULL)
    return TRUE;
  if (GTK_IS_TEXT_VIEW (widget))
    {
      GtkTextIter      start;
      GtkTextIter      end;
      g_autofree char *typed = NULL;

      gtk_text_buffer_get_bounds (gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget)), &start, &end);
      typed = gtk_text_buffer_get_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget)), &start, &end, TRUE);
      if (strstr (typed, text) != NULL)
        return TRUE;
    }
  return (tip != NULL && strstr (tip, text) != NULL) || says (widget, text);
}

gboolean
desk_shows (gpointer    widget,
            const char *text)
{
  if (shows (widget, text))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (desk_shows (child, text))
      return TRUE;
  return FALSE;
}

gpointer
desk_find (gpointer widget,
           GType    type)
{
  gpointer found = NULL;

  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type) && gtk_widget_get_mapped (widget))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = desk_find (child, type);
  return found;
}

void
desk_settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}
