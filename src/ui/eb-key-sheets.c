/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-key-sheets.h"

#include <glib/gi18n.h>

#include "eb-key-doors.h"
#include "eb-key-words.h"
#include "eb-words.h"

/**
 * Ending:
 *
 * What one open sheet works on; lives as long as the sheet.
 */
typedef struct
{
  EbSession   *session;
  GtkWidget   *over; /* borrowed: the sheet does not outlive its window */
  EbId         whom;
  EbKeyDoors   doors; /* of what is taken back */
  AdwEntryRow *words;
  EbDoor       door; /* the key that is shown */
} Ending;

static void
ending_free (Ending *ending)
{
  g_clear_object (&ending->session);
  g_free (ending);
}

static Ending *
ending_new (EbSession  *session,
            EbSheet    *sheet,
            GtkWidget  *over,
            const EbId *whom,
            GCallback   on_accepted)
{
  Ending *ending = g_new0 (Ending, 1);

  ending->session = g_object_ref (session);
  ending->over = over;
  ending->whom = *whom;
  g_signal_connect_data (sheet, "accepted", on_accepted, ending, (GClosureNotify) (GCallback) ending_free, 0);
  return ending;
}

static void
on_words_activated_cb (EbSheet *sheet)
{
  gtk_widget_activate_action (GTK_WIDGET (sheet), "sheet.accept", NULL);
}

static void
add_words (EbSheet *sheet,
           Ending  *ending)
{
  ending->words = ADW_ENTRY_ROW (adw_entry_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (ending->words), _ ("A word on it (if you like)"));
  g_signal_connect_object (ending->words, "entry-activated", G_CALLBACK (on_words_activated_cb), sheet, G_CONNECT_SWAPPED);
  eb_sheet_add (sheet, GTK_WIDGET (ending->words));
}

static void
add_sentence (EbSheet    *sheet,
              const char *words)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 44);
  eb_sheet_add (sheet, label);
}

/* --- Who decides -------------------------------------------------------------------- */

static void
on_close_cb (EbSheet *sheet)
{
  gtk_window_destroy (GTK_WINDOW (sheet));
}

static gboolean
is_youth_here (EbSession *session)
{
  g_autoptr (GPtrArray) seats = eb_session_list_seats (session, EB_ACTOR_YOUTH);

  return seats->len > 0;
}

/**
 * eb_key_sheet_is_for_youth:
 * @session: what the window works on
 * @over: a widget of the window
 *
 * Where the youth does not sit here, says so before anything is typed.
 *
 * Returns: whether the youth sits at the table
 */
gboolean
eb_key_sheet_is_for_youth (EbSession *session,
                           GtkWidget *over)
{
  const char      *name = eb_binder_get_youth_name (eb_session_get_binder (session));
  EbSheet         *sheet = NULL;
  g_autofree char *lead = NULL;

  if (is_youth_here (session))
    return TRUE;
  /* Translators: name of the young person, twice */
  lead = g_strdup_printf (_ ("%1$s decides about keys. When %1$s sits at the table, a key can be given or taken back here."), name);
  sheet = eb_sheet_new (over, _ ("Keys"), _ ("All right"), lead);
  g_signal_connect (sheet, "accepted", G_CALLBACK (on_close_cb), NULL);
  gtk_window_present (GTK_WINDOW (sheet));
  return FALSE;
}

/* --- Taking back ---------------------------------------------------------------------- */

static gboolean
has_account (EbBinder   *binder,
             const EbId *whom)
{
  return eb_binder_find_person (binder, whom) != NULL;
}

static EbTie
tie_of (EbBinder   *binder,
        const EbId *whom)
{
  EbPerson *person = eb_binder_find_person (binder, whom);

  return person == NULL ? EB_TIE_OTHER : eb_role_get_tie (eb_person_get_profile (person)->role);
}

/* In force or to come, and not by the rule for adults of the house. */
static gboolean
can_be_taken (EbBinder   *binder,
              const EbId *whom,
              EbDoor      door)
{
  const EbConsentStands stands = eb_binder_get_key (binder, whom, door);

  return stands.state != EB_CONSENT_ALWAYS && (stands.open || stands.state == EB_CONSENT_LATER);
}

static void
on_taken_cb (EbSheet *sheet,
             Ending  *ending)
{
  g_autoptr (GError) error = NULL;
  EbBinder *binder = eb_session_get_binder (ending->session);
  EbSeat   *seat = eb_sheet_get_seat (sheet);
  guint     doors = 0;

  if (binder == NULL || seat == NULL)
    {
      g_set_error_literal (&error, EB_BINDER_ERROR, EB_BINDER_ERROR_NOT_ALLOWED, "the youth is not at the table");
      eb_sheet_say (sheet, error);
      return;
    }
  doors = eb_key_doors_get (&ending->doors);
  if (doors == 0)
    return;
  if (eb_binder_withdraw_keys (binder, seat, &ending->whom, doors, gtk_editable_get_text (GTK_EDITABLE (ending->words)), &error))
    gtk_window_destroy (GTK_WINDOW (sheet));
  else
    eb_sheet_say (sheet, error);
}

/* With everything the single doors need no tick of their own. */
static void
on_all_toggled_cb (GtkCheckButton *all,
                   Ending         *ending)
{
  const gboolean active = gtk_check_button_get_active (all);

  for (EbDoor door = EB_DOOR_ECONOMY; door < EB_DOOR_ROOM; door++)
    if (ending->doors.rows[door] != NULL)
      gtk_widget_set_sensitive (GTK_WIDGET (ending->doors.rows[door]), !active);
}

static void
add_doors (EbSheet  *sheet,
           Ending   *ending,
           EbBinder *binder,
           guint     doors)
{
  g_autofree char *name = eb_key_words_name (binder, &ending->whom);
  g_autofree char *whole = NULL;

  for (EbDoor door = EB_DOOR_ECONOMY; door < EB_DOOR_ROOM; door++)
    {
      g_autofree char *stands = eb_key_words_stands (binder, &ending->whom, door);

      if (!can_be_taken (binder, &ending->whom, door))
        continue;
      eb_key_doors_add (&ending->doors, sheet, door, eb_words_door (door), (doors & EB_DOOR_BIT (door)) != 0);
      eb_key_doors_set (&ending->doors, door, stands, TRUE);
    }
  if (tie_of (binder, &ending->whom) != EB_TIE_HOUSE)
    {
      /* Translators: name */
      whole = has_account (binder, &ending->whom) ? g_strdup_printf (_ ("%s cannot open this binder any more"), name) : g_strdup ("");
      eb_key_doors_add (&ending->doors, sheet, EB_DOOR_ENTRY, _ ("All keys"), (doors & EB_DOOR_BIT (EB_DOOR_ENTRY)) != 0);
      eb_key_doors_set (&ending->doors, EB_DOOR_ENTRY, whole, TRUE);
      g_signal_connect (ending->doors.checks[EB_DOOR_ENTRY], "toggled", G_CALLBACK (on_all_toggled_cb), ending);
      on_all_toggled_cb (ending->doors.checks[EB_DOOR_ENTRY], ending);
    }
  eb_key_doors_end (&ending->doors, sheet);
}

static char *
word_taking (EbBinder   *binder,
             const EbId *whom)
{
  g_autofree char *name = eb_key_words_name (binder, whom);

  if (has_account (binder, whom))
    /* Translators: name, twice */
    return g_strdup_printf (_ ("It holds at once: %1$s sees nothing more behind these doors. What %1$s has read until now cannot be unread."), name);
  /* Translators: name */
  return g_strdup_printf (_ ("From now on nothing from behind these doors is printed or handed over to %s."), name);
}

/**
 * eb_key_sheet_take_back:
 * @session: what the window works on
 * @over: a widget of the window
 * @whom: an account or a contact's record
 * @doors: EB_DOOR_BIT()s that are ticked at first
 */
void
eb_key_sheet_take_back (EbSession  *session,
                        GtkWidget  *over,
                        const EbId *whom,
                        guint       doors)
{
  EbBinder        *binder = eb_session_get_binder (session);
  EbSheet         *sheet = NULL;
  Ending          *ending = NULL;
  g_autofree char *name = NULL;
  g_autofree char *title = NULL;
  g_autofree char *lead = NULL;

  if (binder == NULL || !eb_key_sheet_is_for_youth (session, over))
    return;
  name = eb_key_words_name (binder, whom);
  lead = word_taking (binder, whom);
  /* Translators: name */
  title = g_strdup_printf (_ ("Take back from %s"), name);
  sheet = eb_sheet_new (over, title, _ ("Take back"), lead);
  ending = ending_new (session, sheet, over, whom, G_CALLBACK (on_taken_cb));
  add_doors (sheet, ending, binder, doors);
  add_words (sheet, ending);
  eb_sheet_add_who (sheet, session, EB_SHEET_YOUTH, _ ("Who decides"));
  gtk_window_present (GTK_WINDOW (sheet));
}

/* --- Somebody leaves the house ----------------------------------------------------------- */

static void
on_left_cb (EbSheet *sheet,
            Ending  *ending)
{
  g_autoptr (GError) error = NULL;
  EbBinder *binder = eb_session_get_binder (ending->session);
  EbSeat   *seat = eb_sheet_get_seat (sheet);
  EbPerson *person = binder == NULL ? NULL : eb_binder_find_person (binder, &ending->whom);

  if (person == NULL || seat == NULL)
    g_set_error_literal (&error, EB_BINDER_ERROR, EB_BINDER_ERROR_NOT_ALLOWED, "nobody at the table");
  else if (eb_binder_person_left (binder, seat, person, gtk_editable_get_text (GTK_EDITABLE (ending->words)), &error))
    {
      gtk_window_destroy (GTK_WINDOW (sheet));
      return;
    }
  eb_sheet_say (sheet, error);
}

/**
 * eb_key_sheet_left:
 * @session: what the window works on
 * @over: a widget of the window
 * @person: an adult of the house
 */
void
eb_key_sheet_left (EbSession *session,
                   GtkWidget *over,
                   EbPerson  *person)
{
  /* Translators: name, three times */
  g_autofree char *lead = g_strdup_printf (_ ("All of %1$s’s keys end at once, and %1$s cannot open this binder any more. What %1$s wrote stays where it is."), eb_person_get_name (person));
  /* Translators: name */
  g_autofree char *title = g_strdup_printf (_ ("%s does not live or work here any more"), eb_person_get_name (person));
  EbSheet         *sheet = eb_sheet_new (over, title, _ ("End the keys"), lead);
  Ending          *ending = ending_new (session, sheet, over, eb_person_get_account (person), G_CALLBACK (on_left_cb));

  add_words (sheet, ending);
  eb_sheet_add_who (sheet, session, EB_SHEET_YOUTH | EB_SHEET_ADULTS, _ ("Who says so"));
  gtk_window_present (GTK_WINDOW (sheet));
}

/* --- One key ---------------------------------------------------------------------------------- */

static void
on_take_it_cb (EbSheet *sheet,
               Ending  *ending)
{
  g_autoptr (EbSession) session = g_object_ref (ending->session);
  GtkWidget   *over = ending->over;
  const EbId   whom = ending->whom;
  const EbDoor door = ending->door;

  gtk_window_destroy (GTK_WINDOW (sheet));
  eb_key_sheet_take_back (session, over, &whom, EB_DOOR_BIT (door));
}

static void
on_give_it_cb (EbSheet *sheet,
               Ending  *ending)
{
  g_autoptr (EbSession) session = g_object_ref (ending->session);
  GtkWidget   *over = ending->over;
  const EbId   whom = ending->whom;
  const EbDoor door = ending->door;

  gtk_window_destroy (GTK_WINDOW (sheet));
  eb_key_sheet_give (session, over, &whom, EB_DOOR_BIT (door));
}

/* What can be done about it now: nothing where a rule has it so, or somebody else
 * decides. */
static GCallback
find_move (EbSession   *session,
           const EbId  *whom,
           EbDoor       door,
           const char **verb)
{
  EbBinder      *binder = eb_session_get_binder (session);
  const gboolean mine = is_youth_here (session) && eb_binder_get_key (binder, whom, door).state != EB_CONSENT_ALWAYS && door != EB_DOOR_ROOM && door != EB_DOOR_ENTRY;

  if (mine && can_be_taken (binder, whom, door))
    {
      *verb = _ ("Take it back …");
      return G_CALLBACK (on_take_it_cb);
    }
  if (mine)
    {
      *verb = _ ("Give the key …");
      return G_CALLBACK (on_give_it_cb);
    }
  *verb = _ ("All right");
  return G_CALLBACK (on_close_cb);
}

static void
add_agreed (EbSheet    *sheet,
            EbBinder   *binder,
            const EbId *whom,
            EbDoor      door)
{
  EbKeyEntry      *entry = eb_binder_find_key_entry (binder, whom, door);
  g_autofree char *day = entry == NULL ? NULL : eb_words_long_date (eb_key_words_day (entry));
  g_autofree char *said = entry == NULL ? NULL : eb_key_words_entry (binder, entry);
  g_autofree char *words = NULL;

  if (eb_binder_get_key (binder, whom, door).state == EB_CONSENT_ALWAYS && tie_of (binder, whom) == EB_TIE_HOUSE)
    add_sentence (sheet, _ ("Adults who look after a young person at home must be able to read this. It is a rule of this program, and it is the same for all of them."));
  else if (entry == NULL)
    add_sentence (sheet, _ ("Nothing has been said about this key."));
  if (entry == NULL)
    return;
  /* Translators: a day, what was said then */
  words = g_strdup_printf (_ ("%1$s: %2$s"), day, said);
  add_sentence (sheet, words);
}

/**
 * eb_key_sheet_show:
 * @session: what the window works on
 * @over: a widget of the window
 * @whom: an account or a contact's record
 * @door: the door
 */
void
eb_key_sheet_show (EbSession  *session,
                   GtkWidget  *over,
                   const EbId *whom,
                   EbDoor      door)
{
  EbBinder        *binder = eb_session_get_binder (session);
  EbSheet         *sheet = NULL;
  GCallback        move = NULL;
  const char      *verb = NULL;
  g_autofree char *name = NULL;
  g_autofree char *stands = NULL;
  g_autofree char *lead = NULL;

  if (binder == NULL)
    return;
  name = eb_key_words_name (binder, whom);
  stands = eb_key_words_stands (binder, whom, door);
  /* Translators: name, how it stands with the key: "until 1 June 2027" */
  lead = g_strdup_printf (_ ("%1$s: %2$s"), name, stands);
  move = find_move (session, whom, door, &verb);
  sheet = eb_sheet_new (over, eb_words_door (door), verb, lead);
  ending_new (session, sheet, over, whom, move)->door = door;
  add_agreed (sheet, binder, whom, door);
  gtk_window_present (GTK_WINDOW (sheet));
}
