/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-raised-sheets.h"

#include <glib/gi18n.h>

#include "eb-sheet.h"
#include "eb-text-area.h"
#include "eb-words.h"

/**
 * Saying:
 * @record: what is heard; none: something new is raised
 *
 * What one open sheet works on; lives as long as the sheet. What is heard is
 * looked up when it is accepted: the binder may have been read anew since.
 */
typedef struct
{
  EbSession   *session;
  EbId         record;
  EbRaisedWhat what;
  GtkTextView *area;
} Saying;

static void
saying_free (Saying *saying)
{
  g_clear_object (&saying->session);
  g_free (saying);
}

static EbRaised *
find_raised (EbBinder   *binder,
             const EbId *record)
{
  GListModel *all = eb_binder_get_raised (binder);

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (EbRaised) raised = g_list_model_get_item (all, i);

      if (eb_id_equal (eb_raised_get_record (raised), record))
        return raised; /* the binder keeps it */
    }
  return NULL;
}

static gboolean
say (Saying   *saying,
     EbBinder *binder,
     EbSeat   *seat,
     GError  **error)
{
  g_autofree char *text = eb_text_area_dup_text (saying->area);
  EbRaised        *raised = NULL;

  if (eb_id_is_none (&saying->record))
    return eb_binder_raise (binder, seat, saying->what, text, error);
  raised = find_raised (binder, &saying->record);
  return raised != NULL && eb_binder_hear (binder, seat, raised, text, error);
}

static void
on_accepted_cb (EbSheet *sheet,
                Saying  *saying)
{
  g_autoptr (GError) error = NULL;
  EbBinder *binder = eb_session_get_binder (saying->session);
  EbSeat   *seat = eb_sheet_get_seat (sheet);

  if (seat == NULL || binder == NULL)
    g_set_error_literal (&error, EB_BINDER_ERROR, EB_BINDER_ERROR_NO_DOOR, "nobody at the table");
  else if (say (saying, binder, seat, &error))
    {
      gtk_window_destroy (GTK_WINDOW (sheet));
      return;
    }
  if (error == NULL)
    g_set_error_literal (&error, EB_BINDER_ERROR, EB_BINDER_ERROR_NO_DOOR, "it is not in the open binder");
  eb_sheet_say (sheet, error);
}

/* Who reads it, by name, before it is written: whoever has a key to the Entry, where
 * it stands. */
static char *
word_readers (EbBinder *binder)
{
  GListModel *people = eb_binder_get_people (binder);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (people); i++)
    {
      g_autoptr (EbPerson) person = g_list_model_get_item (people, i);

      if (eb_binder_get_key (binder, eb_person_get_account (person), EB_DOOR_ENTRY).open)
        g_string_append_printf (names, "%s%s", names->len == 0 ? "" : ", ", eb_person_get_name (person));
    }
  /* Translators: names */
  return g_strdup_printf (_ ("Everybody in this binder can read it: %s."), names->str);
}

static void
present (EbSheet    *sheet,
         EbSession  *session,
         Saying      saying,
         guint       actors,
         const char *label)
{
  GtkWidget *heading = gtk_label_new (label);

  saying.session = g_object_ref (session);
  saying.area = GTK_TEXT_VIEW (eb_text_area_new (label));
  g_signal_connect_data (sheet, "accepted", G_CALLBACK (on_accepted_cb), g_memdup2 (&saying, sizeof saying), (GClosureNotify) (GCallback) saying_free, 0);
  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_label_set_wrap (GTK_LABEL (heading), TRUE);
  gtk_widget_add_css_class (heading, "heading");
  eb_sheet_add (sheet, heading);
  eb_sheet_add (sheet, GTK_WIDGET (saying.area));
  eb_sheet_add_who (sheet, session, actors, _ ("Who says so"));
  gtk_window_present (GTK_WINDOW (sheet));
  gtk_widget_grab_focus (GTK_WIDGET (saying.area));
}

/**
 * eb_raised_sheet_raise:
 * @session: what the window works on, with the youth at the table
 * @what: which of the three
 * @over: a widget of the window
 */
void
eb_raised_sheet_raise (EbSession   *session,
                       EbRaisedWhat what,
                       GtkWidget   *over)
{
  g_autofree char *readers = word_readers (eb_session_get_binder (session));
  EbSheet         *sheet = eb_sheet_new (over, eb_words_raised (what), _ ("Raise it"), readers);

  present (sheet, session, (Saying){ .what = what }, EB_SHEET_YOUTH, _ ("What is it about (if you like)"));
}

/**
 * eb_raised_sheet_hear:
 * @session: what the window works on, with an adult at the table
 * @raised: what was raised
 * @over: a widget of the window
 */
void
eb_raised_sheet_hear (EbSession *session,
                      EbRaised  *raised,
                      GtkWidget *over)
{
  g_autofree char *readers = word_readers (eb_session_get_binder (session));
  EbSheet         *sheet = eb_sheet_new (over, eb_words_raised (eb_raised_get_what (raised)), _ ("I have heard it"), readers);

  present (sheet, session, (Saying){ .record = *eb_raised_get_record (raised) }, EB_SHEET_ADULTS, _ ("A word with it (if you like)"));
}
