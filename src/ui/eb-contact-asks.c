/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-contact-asks.h"

#include <glib/gi18n.h>

#include "eb-contact-words.h"
#include "eb-sheet.h"
#include "eb-text-area.h"

/**
 * Asking:
 * @record: whom it is about; none: somebody new
 *
 * What one open sheet works on; lives as long as the sheet. They are looked up when
 * it is accepted: the binder may have been read anew since.
 */
typedef struct _Asking Asking;

struct _Asking
{
  EbSession *session;
  EbId       record;
  gboolean (*tell) (Asking    *asking,
                    EbBinder  *binder,
                    EbSeat    *seat,
                    EbContact *contact,
                    GError   **error);
  AdwEntryRow *name;
  AdwEntryRow *relation;
  AdwEntryRow *phone;
  AdwComboRow *circle;
  AdwComboRow *account;
  GArray      *accounts; /* of EbId: what can be chosen there */
  GtkSwitch   *parent;
  GtkTextView *notes;
};

static void
asking_free (Asking *asking)
{
  g_clear_object (&asking->session);
  g_clear_pointer (&asking->accounts, g_array_unref);
  g_free (asking);
}

/**
 * eb_contact_find_youth:
 * @session: what the window works on
 *
 * Returns: (transfer none) (nullable): the youth's seat; %NULL if the youth is not
 *   at the table
 */
EbSeat *
eb_contact_find_youth (EbSession *session)
{
  EbBinder *binder = eb_session_get_binder (session);
  EbPerson *youth = binder == NULL ? NULL : eb_binder_get_youth (binder);

  return youth == NULL ? NULL : eb_table_find (eb_session_get_table (session), eb_person_get_account (youth));
}

static void
on_accepted_cb (EbSheet *sheet,
                Asking  *asking)
{
  EbBinder      *binder = eb_session_get_binder (asking->session);
  EbSeat        *seat = eb_contact_find_youth (asking->session);
  const gboolean is_new = eb_id_is_none (&asking->record);
  EbContact     *contact = binder == NULL || is_new ? NULL : eb_binder_find_contact (binder, &asking->record);
  g_autoptr (GError) error = NULL;

  if (seat == NULL || (contact == NULL && !is_new))
    g_set_error_literal (&error, EB_BINDER_ERROR, EB_BINDER_ERROR_NO_DOOR, "nobody at the table");
  else if (asking->tell (asking, binder, seat, contact, &error))
    {
      gtk_window_destroy (GTK_WINDOW (sheet));
      return;
    }
  eb_sheet_say (sheet, error);
  if (asking->name != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (asking->name));
}

static Asking *
asking_new (EbSession *session,
            EbContact *contact,
            EbSheet   *sheet)
{
  Asking *asking = g_new0 (Asking, 1);

  asking->session = g_object_ref (session);
  asking->record = contact == NULL ? EB_ID_NONE : *eb_contact_get_record (contact);
  g_signal_connect_data (sheet, "accepted", G_CALLBACK (on_accepted_cb), asking, (GClosureNotify) (GCallback) asking_free, 0);
  return asking;
}

/* --- Their words ------------------------------------------------------------ */

static void
on_words_activated_cb (EbSheet *sheet)
{
  gtk_widget_activate_action (GTK_WIDGET (sheet), "sheet.accept", NULL);
}

static AdwEntryRow *
add_entry (EbSheet        *sheet,
           const char     *title,
           const char     *text,
           GtkInputPurpose purpose)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_entry_row_set_input_purpose (ADW_ENTRY_ROW (row), purpose);
  gtk_editable_set_text (GTK_EDITABLE (row), text);
  g_signal_connect_object (row, "entry-activated", G_CALLBACK (on_words_activated_cb), sheet, G_CONNECT_SWAPPED);
  eb_sheet_add (sheet, row);
  return ADW_ENTRY_ROW (row);
}

static AdwComboRow *
add_combo (EbSheet       *sheet,
           const char    *title,
           GtkStringList *names,
           guint          chosen)
{
  GtkWidget *row = adw_combo_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (names));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), chosen);
  eb_sheet_add (sheet, row);
  return ADW_COMBO_ROW (row);
}

static void
add_circle (EbSheet              *sheet,
            Asking               *asking,
            const EbContactWords *words)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint circle = EB_CIRCLE_CLOSEST; circle <= EB_CIRCLE_FARTHEST; circle++)
    gtk_string_list_append (names, eb_contact_words_circle (circle));
  asking->circle = add_combo (sheet, _ ("How close"), names, words->circle - EB_CIRCLE_CLOSEST);
}

/* The adults with an account; shown only where there are any. */
static void
add_account (EbSheet              *sheet,
             Asking               *asking,
             const EbContactWords *words)
{
  GListModel *people = eb_binder_get_people (eb_session_get_binder (asking->session));
  guint       chosen = 0;
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  asking->accounts = g_array_new (FALSE, FALSE, sizeof (EbId));
  gtk_string_list_append (names, _ ("No"));
  for (guint i = 0; i < g_list_model_get_n_items (people); i++)
    {
      g_autoptr (EbPerson) person = g_list_model_get_item (people, i);

      if (eb_person_get_actor (person) == EB_ACTOR_YOUTH)
        continue;
      gtk_string_list_append (names, eb_person_get_name (person));
      g_array_append_vals (asking->accounts, eb_person_get_account (person), 1);
      if (words->account == person)
        chosen = asking->accounts->len;
    }
  asking->account = add_combo (sheet, _ ("Has an account here"), names, chosen);
  gtk_widget_set_visible (GTK_WIDGET (asking->account), asking->accounts->len > 0);
}

static void
add_parent (EbSheet              *sheet,
            Asking               *asking,
            const EbContactWords *words)
{
  GtkWidget *row = adw_action_row_new ();

  asking->parent = GTK_SWITCH (gtk_switch_new ());
  gtk_widget_set_valign (GTK_WIDGET (asking->parent), GTK_ALIGN_CENTER);
  gtk_switch_set_active (asking->parent, words->parent);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Is my mother, father or has custody"));
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), GTK_WIDGET (asking->parent));
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), GTK_WIDGET (asking->parent));
  gtk_accessible_update_relation (GTK_ACCESSIBLE (asking->parent), GTK_ACCESSIBLE_RELATION_LABELLED_BY, row, NULL, -1);
  eb_sheet_add (sheet, row);
}

static void
add_notes (EbSheet              *sheet,
           Asking               *asking,
           const EbContactWords *words)
{
  GtkWidget *heading = gtk_label_new (_ ("Notes (if you like)"));

  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_label_set_wrap (GTK_LABEL (heading), TRUE);
  gtk_widget_add_css_class (heading, "heading");
  asking->notes = GTK_TEXT_VIEW (eb_text_area_new (_ ("Notes (if you like)")));
  eb_text_area_set_text (asking->notes, words->notes);
  eb_sheet_add (sheet, heading);
  eb_sheet_add (sheet, GTK_WIDGET (asking->notes));
}

static EbPerson *
find_chosen_account (Asking   *asking,
                     EbBinder *binder)
{
  const guint chosen = adw_combo_row_get_selected (asking->account);

  return chosen == 0 || chosen > asking->accounts->len ? NULL : eb_binder_find_person (binder, &g_array_index (asking->accounts, EbId, chosen - 1));
}

static gboolean
tell_words (Asking    *asking,
            EbBinder  *binder,
            EbSeat    *seat,
            EbContact *contact,
            GError   **error)
{
  g_autofree char     *notes = eb_text_area_dup_text (asking->notes);
  const EbContactWords words = {
    .name = gtk_editable_get_text (GTK_EDITABLE (asking->name)),
    .relation = gtk_editable_get_text (GTK_EDITABLE (asking->relation)),
    .phone = gtk_editable_get_text (GTK_EDITABLE (asking->phone)),
    .notes = notes,
    .circle = EB_CIRCLE_CLOSEST + adw_combo_row_get_selected (asking->circle),
    .account = find_chosen_account (asking, binder),
    .parent = gtk_switch_get_active (asking->parent),
  };

  return eb_binder_write_contact (binder, seat, contact, &words, error) != NULL;
}

/**
 * eb_contact_ask_words:
 * @session: what the window works on
 * @contact: (nullable): somebody of the open binder; %NULL: somebody new
 * @over: a widget of the window
 */
void
eb_contact_ask_words (EbSession *session,
                      EbContact *contact,
                      GtkWidget *over)
{
  EbBinder            *binder = eb_session_get_binder (session);
  const EbContactWords nothing = { .name = "", .relation = "", .phone = "", .notes = "", .circle = EB_CIRCLE_CLOSEST };
  const EbContactWords words = contact == NULL ? nothing : *eb_contact_get_words (contact);
  g_autofree char     *readers = NULL;
  EbSheet             *sheet = NULL;
  Asking              *asking = NULL;

  if (binder == NULL)
    return;
  readers = eb_contact_words_readers (binder);
  sheet = eb_sheet_new (over, contact == NULL ? _ ("Somebody around me") : words.name, _ ("Write it down"), readers);
  asking = asking_new (session, contact, sheet);
  asking->tell = tell_words;
  asking->name = add_entry (sheet, _ ("Name"), words.name, GTK_INPUT_PURPOSE_NAME);
  asking->relation = add_entry (sheet, _ ("Who they are to you (if you like)"), words.relation, GTK_INPUT_PURPOSE_FREE_FORM);
  asking->phone = add_entry (sheet, _ ("Phone (if you like)"), words.phone, GTK_INPUT_PURPOSE_FREE_FORM);
  add_circle (sheet, asking, &words);
  add_account (sheet, asking, &words);
  add_parent (sheet, asking, &words);
  add_notes (sheet, asking, &words);
  gtk_window_present (GTK_WINDOW (sheet));
  gtk_widget_grab_focus (GTK_WIDGET (asking->name));
}

/* --- Taken out ---------------------------------------------------------------- */

static gboolean
tell_remove (Asking    *asking,
             EbBinder  *binder,
             EbSeat    *seat,
             EbContact *contact,
             GError   **error)
{
  return eb_binder_remove_contact (binder, seat, contact, error);
}

/**
 * eb_contact_ask_remove:
 * @session: what the window works on
 * @contact: somebody of the open binder
 * @over: a widget of the window
 */
void
eb_contact_ask_remove (EbSession *session,
                       EbContact *contact,
                       GtkWidget *over)
{
  const char *name = eb_contact_get_words (contact)->name;
  /* Translators: a name */
  g_autofree char *lead = g_strdup_printf (_ ("%s will not stand in the circle any more. What you wrote stays in the history, and you can put them back. Keys that they have stay as they are."), name);
  EbSheet         *sheet = eb_sheet_new (over, name, _ ("Take out of the circle"), lead);
  Asking          *asking = asking_new (session, contact, sheet);

  asking->tell = tell_remove;
  gtk_window_present (GTK_WINDOW (sheet));
}
