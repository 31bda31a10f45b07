/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-task-asks.h"

#include <glib/gi18n.h>

#include "eb-sheet.h"
#include "eb-text-area.h"
#include "eb-words.h"

#define SPACING 6

/* The scales of a task, answered by one person at a time. Nothing is filled in from
 * before: others at the table would read it. */

/**
 * Answering:
 *
 * What one open sheet works on; lives as long as the sheet.
 */
typedef struct
{
  EbSession      *session;
  char           *task;
  GtkCheckButton *cans[EB_N_CANS];
  GtkCheckButton *readys[EB_READY_FULLY + 1]; /* from EB_READY_NOT_AT_ALL on */
  GtkTextView    *why;
  GtkLabel       *again_label;
  GtkWidget      *can_missing;
  GtkWidget      *ready_missing;
} Answering;

static void
answering_free (Answering *answering)
{
  g_clear_object (&answering->session);
  g_free (answering->task);
  g_free (answering);
}

static EbTaskItem *
find_task (Answering *answering)
{
  EbBinder *binder = eb_session_get_binder (answering->session);

  return binder == NULL ? NULL : eb_binder_find_task (binder, answering->task);
}

/* -1: nothing chosen. */
static int
get_chosen (GtkCheckButton *const *buttons,
            int                    first,
            int                    end)
{
  for (int i = first; i < end; i++)
    if (gtk_check_button_get_active (buttons[i]))
      return i;
  return -1;
}

/* --- Accepting ---------------------------------------------------------------- */

static gboolean
tell (Answering *answering,
      EbSheet   *sheet,
      EbCan      can,
      EbReady    ready,
      GError   **error)
{
  EbBinder        *binder = eb_session_get_binder (answering->session);
  EbTaskItem      *task = find_task (answering);
  EbSeat          *seat = eb_sheet_get_seat (sheet);
  g_autofree char *why = eb_text_area_dup_text (answering->why);

  if (task != NULL && seat != NULL)
    return eb_binder_answer_task (binder, seat, task, can, ready, why, error);
  g_set_error_literal (error, EB_BINDER_ERROR, EB_BINDER_ERROR_NO_DOOR, "nobody at the table");
  return FALSE;
}

static void
on_accepted_cb (EbSheet   *sheet,
                Answering *answering)
{
  g_autoptr (GError) error = NULL;
  const int can = get_chosen (answering->cans, EB_CAN_NOT_TRIED, EB_N_CANS);
  const int ready = get_chosen (answering->readys, EB_READY_NOT_AT_ALL, EB_READY_FULLY + 1);

  gtk_widget_set_visible (answering->can_missing, can < 0);
  gtk_widget_set_visible (answering->ready_missing, ready < 0);
  if (can < 0 || ready < 0)
    gtk_widget_grab_focus (GTK_WIDGET (can < 0 ? answering->cans[EB_CAN_NOT_TRIED] : answering->readys[EB_READY_NOT_AT_ALL]));
  else if (tell (answering, sheet, (EbCan) can, (EbReady) ready, &error))
    gtk_window_destroy (GTK_WINDOW (sheet));
  else
    eb_sheet_say (sheet, error);
}

/* --- Whose turn it is ------------------------------------------------------------ */

static gboolean
has_answered (Answering *answering,
              EbSeat    *seat)
{
  EbBinder        *binder = eb_session_get_binder (answering->session);
  EbTaskItem      *task = find_task (answering);
  EbPerson        *person = task == NULL || seat == NULL ? NULL : eb_binder_find_person (binder, eb_seat_get_account (seat));
  g_autofree char *round = task == NULL ? NULL : eb_task_item_dup_round (task);
  EbTopic         *topic = round == NULL ? NULL : eb_binder_find_topic (binder, round);

  return topic != NULL && person != NULL && eb_topic_find (topic, person) != NULL;
}

/* Nothing that one of them chose stays for the next to see. */
static void
on_who_changed_cb (EbSheet   *sheet,
                   Answering *answering)
{
  for (EbCan can = EB_CAN_NOT_TRIED; can < EB_N_CANS; can++)
    gtk_check_button_set_active (answering->cans[can], FALSE);
  for (EbReady ready = EB_READY_NOT_AT_ALL; ready <= EB_READY_FULLY; ready++)
    gtk_check_button_set_active (answering->readys[ready], FALSE);
  eb_text_area_set_text (answering->why, NULL);
  gtk_widget_set_visible (GTK_WIDGET (answering->again_label), has_answered (answering, eb_sheet_get_seat (sheet)));
}

/* --- The questions ------------------------------------------------------------------ */

static GtkWidget *
label_new (const char *text,
           const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
missing_new (void)
{
  GtkWidget *label = label_new (_ ("Choose one of these."), "error");

  gtk_widget_set_visible (label, FALSE);
  return label;
}

static GtkBox *
add_scale (EbSheet    *sheet,
           const char *question,
           GtkWidget  *missing)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_RADIO_GROUP, "orientation", GTK_ORIENTATION_VERTICAL, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_PROPERTY_LABEL, question, -1);
  gtk_box_append (GTK_BOX (box), label_new (question, "heading"));
  gtk_box_append (GTK_BOX (box), missing);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, missing, NULL, -1);
  eb_sheet_add (sheet, box);
  return GTK_BOX (box);
}

static GtkCheckButton *
add_choice (GtkBox         *scale,
            GtkCheckButton *group,
            const char     *words)
{
  GtkWidget *button = gtk_check_button_new ();
  GtkWidget *label = label_new (words, "body");

  gtk_check_button_set_child (GTK_CHECK_BUTTON (button), label);
  gtk_check_button_set_group (GTK_CHECK_BUTTON (button), group);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, NULL, -1);
  gtk_box_append (scale, button);
  return GTK_CHECK_BUTTON (button);
}

static void
add_scales (EbSheet   *sheet,
            Answering *answering)
{
  GtkBox *scale = add_scale (sheet, _ ("How it goes now"), answering->can_missing);

  for (EbCan can = EB_CAN_NOT_TRIED; can < EB_N_CANS; can++)
    answering->cans[can] = add_choice (scale, answering->cans[EB_CAN_NOT_TRIED], eb_words_can (can));
  scale = add_scale (sheet, _ ("How ready it feels"), answering->ready_missing);
  for (EbReady ready = EB_READY_NOT_AT_ALL; ready <= EB_READY_FULLY; ready++)
    answering->readys[ready] = add_choice (scale, answering->readys[EB_READY_NOT_AT_ALL], eb_words_ready (ready));
}

static void
add_why (EbSheet   *sheet,
         Answering *answering)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING);

  answering->why = GTK_TEXT_VIEW (eb_text_area_new (_ ("Why not? (if you like)")));
  gtk_box_append (GTK_BOX (box), label_new (_ ("Why not? (if you like)"), "heading"));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (answering->why));
  eb_sheet_add (sheet, box);
}

static Answering *
answering_new (EbSession  *session,
               EbTaskItem *task,
               EbSheet    *sheet)
{
  Answering *answering = g_new0 (Answering, 1);

  answering->session = g_object_ref (session);
  answering->task = g_strdup (eb_task_item_get_id (task));
  answering->can_missing = missing_new ();
  answering->ready_missing = missing_new ();
  answering->again_label = GTK_LABEL (label_new (_ ("You have answered already. What you answer now takes its place."), "dim-label"));
  eb_sheet_add (sheet, GTK_WIDGET (answering->again_label));
  add_scales (sheet, answering);
  add_why (sheet, answering);
  return answering;
}

/**
 * eb_task_ask_answer:
 * @session: what the window works on
 * @task: a task of the open binder
 * @over: a widget of the window
 */
void
eb_task_ask_answer (EbSession  *session,
                    EbTaskItem *task,
                    GtkWidget  *over)
{
  /* Translators: a task, the young person's name */
  g_autofree char *lead = g_strdup_printf (_ ("“%1$s”\nHow is it with this for %2$s? Each of you answers alone, as you see it. Nobody reads it before both sides have answered."), eb_task_item_get_title (task), eb_binder_get_youth_name (eb_session_get_binder (session)));
  EbSheet         *sheet = eb_sheet_new (over, _ ("Answer"), _ ("My answer"), lead);
  Answering       *answering = answering_new (session, task, sheet);

  eb_sheet_add_who (sheet, session, EB_SHEET_YOUTH | EB_SHEET_ADULTS, _ ("Who answers"));
  eb_sheet_choose_seat (sheet, eb_session_get_pen (session));
  on_who_changed_cb (sheet, answering);
  g_signal_connect (sheet, "who-changed", G_CALLBACK (on_who_changed_cb), answering);
  g_signal_connect_data (sheet, "accepted", G_CALLBACK (on_accepted_cb), answering, (GClosureNotify) (GCallback) answering_free, 0);
  gtk_window_present (GTK_WINDOW (sheet));
}
