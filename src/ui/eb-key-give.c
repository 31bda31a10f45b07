/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-key-sheets.h"

#include <glib/gi18n.h>

#include "eb-date-row.h"
#include "eb-key-doors.h"
#include "eb-key-words.h"
#include "eb-problem.h"
#include "eb-words.h"

/**
 * Giving:
 *
 * What one open sheet works on; lives as long as the sheet.
 */
typedef struct
{
  EbSession   *session;
  GArray      *whoms; /* of EbId: in the order of the row */
  AdwComboRow *whom;  /* NULL where it is known */
  EbKeyDoors   doors;
  AdwEntryRow *purpose;
  EbProblem   *purpose_problem;
  AdwEntryRow *words;
  EbDateRow   *from;
  EbDateRow   *until;
  GtkLabel    *note; /* what the key means for whoever gets it */
} Giving;

static void
giving_free (Giving *giving)
{
  g_clear_object (&giving->session);
  g_clear_pointer (&giving->whoms, g_array_unref);
  g_free (giving);
}

static const EbId *
find_whom (Giving *giving)
{
  const guint chosen = giving->whom == NULL ? 0 : adw_combo_row_get_selected (giving->whom);

  return chosen < giving->whoms->len ? &g_array_index (giving->whoms, EbId, chosen) : NULL;
}

static const char *
typed (AdwEntryRow *row)
{
  return gtk_editable_get_text (GTK_EDITABLE (row));
}

/* --- What is asked --------------------------------------------------------------- */

static gboolean
check_dates (Giving   *giving,
             EbBinder *binder)
{
  EbDate from = EB_DATE_UNSET;
  EbDate until = EB_DATE_UNSET;

  if (!eb_date_row_check (giving->from, TRUE) || !eb_date_row_check (giving->until, FALSE))
    return FALSE;
  eb_date_row_get_date (giving->from, &from);
  eb_date_row_get_date (giving->until, &until);
  if (eb_date_compare (from, eb_binder_get_today (binder)) < 0)
    {
      eb_date_row_complain (giving->from, _ ("A key cannot be given for days that have passed. Choose today or a later day."));
      return FALSE;
    }
  if (eb_date_is_set (until) && eb_date_compare (until, from) < 0)
    {
      eb_date_row_complain (giving->until, _ ("The last day cannot be before the first. Choose a later day, or leave it empty."));
      return FALSE;
    }
  return TRUE;
}

static gboolean
check_purpose (Giving *giving)
{
  g_autofree char *purpose = g_strstrip (g_strdup (typed (giving->purpose)));

  if (*purpose != '\0')
    return TRUE;
  eb_problem_say (giving->purpose_problem, GTK_WIDGET (giving->purpose), _ ("Write what it is for, so that both of you know it later."));
  gtk_widget_grab_focus (GTK_WIDGET (giving->purpose));
  return FALSE;
}

static gboolean
give (Giving   *giving,
      EbBinder *binder,
      EbSeat   *seat,
      guint     doors,
      GError  **error)
{
  EbKeyWords words = { .doors = doors, .purpose = typed (giving->purpose), .words = typed (giving->words) };

  eb_date_row_get_date (giving->from, &words.from);
  eb_date_row_get_date (giving->until, &words.until);
  return eb_binder_give_keys (binder, seat, find_whom (giving), &words, error);
}

static void
on_accepted_cb (EbSheet *sheet,
                Giving  *giving)
{
  g_autoptr (GError) error = NULL;
  EbBinder *binder = eb_session_get_binder (giving->session);
  EbSeat   *seat = eb_sheet_get_seat (sheet);
  guint     doors = 0;

  if (binder == NULL || seat == NULL || find_whom (giving) == NULL)
    {
      g_set_error_literal (&error, EB_BINDER_ERROR, EB_BINDER_ERROR_NOT_ALLOWED, "the youth is not at the table");
      eb_sheet_say (sheet, error);
      return;
    }
  doors = eb_key_doors_get (&giving->doors);
  if (doors == 0 || !check_purpose (giving) || !check_dates (giving, binder))
    return;
  if (give (giving, binder, seat, doors, &error))
    gtk_window_destroy (GTK_WINDOW (sheet));
  else
    eb_sheet_say (sheet, error);
}

/* --- To whom ----------------------------------------------------------------------- */

static void
show_whom (Giving *giving)
{
  EbBinder        *binder = eb_session_get_binder (giving->session);
  const EbId      *whom = find_whom (giving);
  g_autofree char *name = NULL;
  g_autofree char *note = NULL;

  if (binder == NULL || whom == NULL)
    return;
  name = eb_key_words_name (binder, whom);
  for (EbDoor door = EB_DOOR_ECONOMY; door < EB_DOOR_ROOM; door++)
    {
      g_autofree char *stands = eb_key_words_stands (binder, whom, door);

      eb_key_doors_set (&giving->doors, door, stands, eb_binder_get_key (binder, whom, door).state != EB_CONSENT_ALWAYS);
    }
  if (eb_binder_find_person (binder, whom) != NULL)
    /* Translators: name */
    note = g_strdup_printf (_ ("%s can read what stands behind these doors and write there too, what was written before as well. You can take the key back at any time; what was read until then cannot be unread."), name);
  else
    /* Translators: name */
    note = g_strdup_printf (_ ("%s has no account here. The key says what may be printed or handed over to them."), name);
  gtk_label_set_label (giving->note, note);
}

static void
add_choice (Giving        *giving,
            EbBinder      *binder,
            const EbId    *whom,
            GtkStringList *names)
{
  g_autofree char *name = eb_key_words_name (binder, whom);

  g_array_append_vals (giving->whoms, whom, 1);
  gtk_string_list_append (names, name);
}

static void
gather_choices (Giving        *giving,
                EbBinder      *binder,
                GtkStringList *names)
{
  GListModel *people = eb_binder_get_people (binder);
  GListModel *contacts = eb_binder_get_contacts (binder);

  for (guint i = 0; i < g_list_model_get_n_items (people); i++)
    {
      g_autoptr (EbPerson) person = g_list_model_get_item (people, i);

      if (eb_person_get_actor (person) != EB_ACTOR_YOUTH)
        add_choice (giving, binder, eb_person_get_account (person), names);
    }
  for (guint i = 0; i < g_list_model_get_n_items (contacts); i++)
    {
      g_autoptr (EbContact) contact = g_list_model_get_item (contacts, i);

      if (eb_contact_get_words (contact)->account == NULL && !eb_contact_is_gone (contact))
        add_choice (giving, binder, eb_contact_get_record (contact), names);
    }
}

static void
add_whom (EbSheet    *sheet,
          Giving     *giving,
          EbBinder   *binder,
          const EbId *whom)
{
  GtkWidget *row = NULL;
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  if (whom != NULL)
    {
      g_array_append_vals (giving->whoms, whom, 1);
      return;
    }
  gather_choices (giving, binder, names);
  row = adw_combo_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("To whom"));
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (names));
  eb_sheet_add (sheet, row);
  giving->whom = ADW_COMBO_ROW (row);
  g_signal_connect_swapped (row, "notify::selected", G_CALLBACK (show_whom), giving);
}

/* --- The sheet -------------------------------------------------------------------------- */

static void
on_purpose_changed_cb (EbProblem *problem)
{
  eb_problem_say (problem, NULL, NULL);
}

static void
on_words_activated_cb (EbSheet *sheet)
{
  gtk_widget_activate_action (GTK_WIDGET (sheet), "sheet.accept", NULL);
}

static AdwEntryRow *
add_entry (EbSheet    *sheet,
           const char *title)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  g_signal_connect_object (row, "entry-activated", G_CALLBACK (on_words_activated_cb), sheet, G_CONNECT_SWAPPED);
  eb_sheet_add (sheet, row);
  return ADW_ENTRY_ROW (row);
}

static EbDateRow *
add_date (EbSheet    *sheet,
          const char *title)
{
  GtkWidget *problem = g_object_new (EB_TYPE_PROBLEM, NULL);
  GtkWidget *row = g_object_new (EB_TYPE_DATE_ROW, "title", title, "problem", problem, NULL);

  eb_sheet_add (sheet, row);
  eb_sheet_add (sheet, problem);
  return EB_DATE_ROW (row);
}

static void
add_words (EbSheet *sheet,
           Giving  *giving)
{
  giving->purpose = add_entry (sheet, _ ("For what"));
  giving->purpose_problem = g_object_new (EB_TYPE_PROBLEM, NULL);
  eb_sheet_add (sheet, GTK_WIDGET (giving->purpose_problem));
  g_signal_connect_object (giving->purpose, "changed", G_CALLBACK (on_purpose_changed_cb), giving->purpose_problem, G_CONNECT_SWAPPED);
  giving->words = add_entry (sheet, _ ("In your own words (if you like)"));
  giving->from = add_date (sheet, _ ("From"));
  giving->until = add_date (sheet, _ ("Until (empty: until further notice)"));
}

static void
add_note (EbSheet *sheet,
          Giving  *giving)
{
  giving->note = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (giving->note, TRUE);
  gtk_label_set_wrap_mode (giving->note, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (giving->note, 0);
  gtk_label_set_max_width_chars (giving->note, 44);
  eb_sheet_add (sheet, GTK_WIDGET (giving->note));
}

static Giving *
present (EbSession  *session,
         EbSheet    *sheet,
         const EbId *whom,
         guint       doors)
{
  EbBinder *binder = eb_session_get_binder (session);
  Giving   *giving = g_new0 (Giving, 1);

  giving->session = g_object_ref (session);
  giving->whoms = g_array_new (FALSE, FALSE, sizeof (EbId));
  g_signal_connect_data (sheet, "accepted", G_CALLBACK (on_accepted_cb), giving, (GClosureNotify) (GCallback) giving_free, 0);
  add_whom (sheet, giving, binder, whom);
  for (EbDoor door = EB_DOOR_ECONOMY; door < EB_DOOR_ROOM; door++)
    eb_key_doors_add (&giving->doors, sheet, door, eb_words_door (door), (doors & EB_DOOR_BIT (door)) != 0);
  eb_key_doors_end (&giving->doors, sheet);
  add_words (sheet, giving);
  add_note (sheet, giving);
  eb_date_row_set_date (giving->from, eb_binder_get_today (binder));
  show_whom (giving);
  eb_sheet_add_who (sheet, session, EB_SHEET_YOUTH, _ ("Who decides"));
  gtk_window_present (GTK_WINDOW (sheet));
  return giving;
}

/* There is somebody to give a key to, and somebody who may give it. */
static gboolean
can_give (EbSession *session,
          GtkWidget *over)
{
  EbBinder *binder = eb_session_get_binder (session);

  return binder != NULL && eb_key_sheet_is_for_youth (session, over);
}

/**
 * eb_key_sheet_give:
 * @session: what the window works on
 * @over: a widget of the window
 * @whom: (nullable): an account or a contact's record; %NULL: it is asked
 * @doors: EB_DOOR_BIT()s that are ticked at first
 */
void
eb_key_sheet_give (EbSession  *session,
                   GtkWidget  *over,
                   const EbId *whom,
                   guint       doors)
{
  g_autofree char *name = NULL;
  g_autofree char *title = NULL;

  if (!can_give (session, over))
    return;
  name = whom == NULL ? NULL : eb_key_words_name (eb_session_get_binder (session), whom);
  /* Translators: name */
  title = name == NULL ? g_strdup (_ ("Give a key")) : g_strdup_printf (_ ("A key for %s"), name);
  present (session, eb_sheet_new (over, title, _ ("Give the key"), _ ("You decide which doors, for what and for how long.")), whom, doors);
}

/* The words that were said last about the first of @doors are said once more. */
static void
say_again (Giving     *giving,
           const EbId *whom,
           guint       doors)
{
  EbBinder *binder = eb_session_get_binder (giving->session);

  for (EbDoor door = EB_DOOR_ECONOMY; door < EB_DOOR_ROOM; door++)
    {
      EbKeyEntry *entry = (doors & EB_DOOR_BIT (door)) == 0 ? NULL : eb_binder_find_key_entry (binder, whom, door);

      if (entry == NULL || eb_key_entry_get_what (entry) != EB_KEY_GIVEN)
        continue;
      gtk_editable_set_text (GTK_EDITABLE (giving->purpose), eb_key_entry_get_purpose (entry));
      gtk_editable_set_text (GTK_EDITABLE (giving->words), eb_key_entry_get_words (entry));
      eb_date_row_set_date (giving->until, eb_key_entry_get_until (entry));
      return;
    }
}

/**
 * eb_key_sheet_renew:
 * @session: what the window works on
 * @over: a widget of the window
 * @whom: an account or a contact's record
 * @doors: EB_DOOR_BIT()s that are ticked at first
 */
void
eb_key_sheet_renew (EbSession  *session,
                    GtkWidget  *over,
                    const EbId *whom,
                    guint       doors)
{
  g_autofree char *name = NULL;
  g_autofree char *title = NULL;

  if (!can_give (session, over))
    return;
  name = eb_key_words_name (eb_session_get_binder (session), whom);
  /* Translators: name */
  title = g_strdup_printf (_ ("%s’s keys once more"), name);
  say_again (present (session, eb_sheet_new (over, title, _ ("Yes, renew"), _ ("This is what you said then. Change what is different now.")), whom, doors), whom, doors);
}
