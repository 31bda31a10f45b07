/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-goal-editor.h"

#include <glib/gi18n.h>

#include "eb-door-row.h"
#include "eb-sheet.h"
#include "eb-words.h"

/**
 * Editor:
 *
 * What one open sheet works on; lives as long as the sheet.
 */
typedef struct
{
  EbSession      *session;
  EbGoal         *goal; /* taken over or reworded; NULL for a new one */
  gboolean        reword;
  GtkWidget      *over; /* borrowed: the sheet does not outlive its window */
  AdwEntryRow    *words;
  GtkWidget      *door;
  GtkWidget      *kinds;     /* a new one: what it is; asked of the youth */
  GtkCheckButton *challenge; /* in @kinds */
} Editor;

static void
editor_free (Editor *editor)
{
  g_clear_object (&editor->session);
  g_clear_object (&editor->goal);
  g_free (editor);
}

static gboolean
is_by_youth (EbBinder *binder,
             EbSeat   *seat)
{
  EbPerson *person = seat == NULL ? NULL : eb_binder_find_person (binder, eb_seat_get_account (seat));

  return person != NULL && eb_person_get_actor (person) == EB_ACTOR_YOUTH;
}

static EbGoal *
write_new (Editor     *editor,
           EbSeat     *seat,
           const char *words,
           GError    **error)
{
  EbBinder *binder = eb_session_get_binder (editor->session);
  EbDoor    door = EB_DOOR_ENTRY;

  if (!eb_door_row_get_door (editor->door, &door))
    {
      g_set_error_literal (error, EB_BINDER_ERROR, EB_BINDER_ERROR_NO_DOOR, "no door is open");
      return NULL;
    }
  if (is_by_youth (binder, seat) && gtk_check_button_get_active (editor->challenge))
    return eb_binder_write_challenge (binder, seat, door, words, error);
  return eb_binder_write_goal (binder, seat, door, words, error);
}

static gboolean
write_words (Editor     *editor,
             EbSeat     *seat,
             const char *words,
             GError    **error)
{
  EbBinder *binder = eb_session_get_binder (editor->session);

  if (editor->reword)
    return eb_binder_reword_goal (binder, seat, editor->goal, words, error);
  if (editor->goal != NULL)
    return eb_binder_take_over_goal (binder, seat, editor->goal, words, error);
  editor->goal = write_new (editor, seat, words, error);
  if (editor->goal == NULL)
    return FALSE;
  g_object_ref (editor->goal);
  return TRUE;
}

/* A goal that has just been written is what one wants to write about. */
static void
open_spread (Editor *editor)
{
  g_autofree char *record = eb_id_to_hex (eb_goal_get_record (editor->goal));

  gtk_widget_activate_action (editor->over, "book.open-goal", "s", record);
}

static void
on_accepted_cb (EbSheet *sheet,
                Editor  *editor)
{
  g_autoptr (GError) error = NULL;
  EbSeat *seat = eb_sheet_get_seat (sheet);

  if (seat == NULL)
    g_set_error_literal (&error, EB_BINDER_ERROR, EB_BINDER_ERROR_NO_DOOR, "nobody at the table");
  else if (write_words (editor, seat, gtk_editable_get_text (GTK_EDITABLE (editor->words)), &error))
    {
      if (!editor->reword)
        open_spread (editor);
      gtk_window_destroy (GTK_WINDOW (sheet));
      return;
    }
  eb_sheet_say (sheet, error);
  gtk_widget_grab_focus (GTK_WIDGET (editor->words));
}

static void
on_words_activated_cb (EbSheet *sheet)
{
  gtk_widget_activate_action (GTK_WIDGET (sheet), "sheet.accept", NULL);
}

static Editor *
editor_new (EbSession  *session,
            EbSheet    *sheet,
            const char *label)
{
  Editor *editor = g_new0 (Editor, 1);

  editor->session = g_object_ref (session);
  editor->words = ADW_ENTRY_ROW (adw_entry_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (editor->words), label);
  g_signal_connect_data (sheet, "accepted", G_CALLBACK (on_accepted_cb), editor, (GClosureNotify) (GCallback) editor_free, 0);
  g_signal_connect_object (editor->words, "entry-activated", G_CALLBACK (on_words_activated_cb), sheet, G_CONNECT_SWAPPED);
  return editor;
}

/* --- A goal or a small challenge -------------------------------------------------- */

static GtkCheckButton *
add_kind (GtkWidget      *list,
          GtkCheckButton *group,
          const char     *title,
          const char     *subtitle)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_check_button_set_group (GTK_CHECK_BUTTON (check), group);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, subtitle, -1);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (list), row);
  return GTK_CHECK_BUTTON (check);
}

static void
add_kinds (EbSheet *sheet,
           Editor  *editor)
{
  GtkCheckButton *goal = NULL;

  editor->kinds = adw_preferences_group_new ();
  goal = add_kind (editor->kinds, NULL, _ ("A goal"), _ ("Others can be in on it."));
  editor->challenge = add_kind (editor->kinds, goal, _ ("A small challenge"), _ ("It starts at once and needs nobody's yes."));
  gtk_check_button_set_active (goal, TRUE);
  eb_sheet_add (sheet, editor->kinds);
}

/* What an adult writes is a suggestion either way. */
static void
on_who_changed_cb (EbSheet *sheet,
                   Editor  *editor)
{
  gtk_widget_set_visible (editor->kinds, is_by_youth (eb_session_get_binder (editor->session), eb_sheet_get_seat (sheet)));
}

/**
 * eb_goal_editor_write:
 * @session: what the window works on
 * @door: the door chosen at first
 * @over: a widget of the window
 */
void
eb_goal_editor_write (EbSession *session,
                      EbDoor     door,
                      GtkWidget *over)
{
  EbSheet *sheet = eb_sheet_new (over, _ ("New goal"), _ ("Write it down"), _ ("A goal is worded by the young person. What an adult writes stays a suggestion until the young person takes it over."));
  Editor  *editor = editor_new (session, sheet, _ ("I want …"));

  editor->over = over;
  editor->door = eb_door_row_new (eb_session_get_binder (session), door);
  eb_sheet_add (sheet, GTK_WIDGET (editor->words));
  eb_sheet_add (sheet, editor->door);
  add_kinds (sheet, editor);
  eb_sheet_add_who (sheet, session, EB_SHEET_YOUTH | EB_SHEET_ADULTS, _ ("In whose words"));
  on_who_changed_cb (sheet, editor);
  g_signal_connect (sheet, "who-changed", G_CALLBACK (on_who_changed_cb), editor);
  gtk_window_present (GTK_WINDOW (sheet));
  gtk_widget_grab_focus (GTK_WIDGET (editor->words));
}

/**
 * eb_goal_editor_take_over:
 * @session: what the window works on
 * @goal: a suggestion
 * @over: a widget of the window
 */
void
eb_goal_editor_take_over (EbSession *session,
                          EbGoal    *goal,
                          GtkWidget *over)
{
  /* Translators: name of an adult, the words of the suggestion */
  g_autofree char *lead = g_strdup_printf (_ ("%s suggested: “%s”\nHow do you say it yourself?"), eb_person_get_name (eb_goal_get_author (goal)), eb_goal_get_text (goal));
  EbSheet         *sheet = eb_sheet_new (over, _ ("Make it mine"), _ ("This is my goal"), lead);
  Editor          *editor = editor_new (session, sheet, _ ("In my own words"));

  editor->over = over;
  editor->goal = g_object_ref (goal);
  eb_sheet_add (sheet, GTK_WIDGET (editor->words));
  eb_sheet_add_who (sheet, session, EB_SHEET_YOUTH, _ ("In whose words"));
  gtk_window_present (GTK_WINDOW (sheet));
  gtk_widget_grab_focus (GTK_WIDGET (editor->words));
}

/**
 * eb_goal_editor_reword:
 * @session: what the window works on
 * @goal: a goal or a suggestion
 * @over: a widget of the window
 */
void
eb_goal_editor_reword (EbSession *session,
                       EbGoal    *goal,
                       GtkWidget *over)
{
  EbSheet      *sheet = eb_sheet_new (over, _ ("Change the words"), _ ("Write it down"), _ ("Whoever is in on it is asked anew. What stood here before can still be read."));
  Editor       *editor = editor_new (session, sheet, _ ("In my own words"));
  const EbActor author = eb_person_get_actor (eb_goal_get_author (goal));

  editor->over = over;
  editor->reword = TRUE;
  editor->goal = g_object_ref (goal);
  gtk_editable_set_text (GTK_EDITABLE (editor->words), eb_goal_get_text (goal));
  eb_sheet_add (sheet, GTK_WIDGET (editor->words));
  eb_sheet_add_who (sheet, session, 1U << author, _ ("In whose words"));
  gtk_window_present (GTK_WINDOW (sheet));
  gtk_widget_grab_focus (GTK_WIDGET (editor->words));
}
