/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-binder-sheets.h"

#include <glib/gi18n.h>

#include "eb-binder-form.h"
#include "eb-clock.h"
#include "eb-sheet.h"

/**
 * Making:
 *
 * What one open sheet works on; lives as long as the sheet.
 */
typedef struct
{
  EbSession    *session;
  EbBinderForm *form;
} Making;

static void
making_free (Making *making)
{
  g_clear_object (&making->session);
  g_free (making);
}

static gboolean
make_binder (Making  *making,
             EbSeat  *seat,
             GError **error)
{
  EbBinder        *open = eb_session_get_binder (making->session);
  const EbProfile *profile = eb_person_get_profile (eb_binder_find_person (open, eb_seat_get_account (seat)));
  const EbCase     facts = eb_binder_form_get_case (making->form, eb_clock_today ());
  g_autofree char *name = eb_binder_form_dup_name (making->form);
  EbId             id = EB_ID_NONE;

  return eb_binder_create (eb_session_get_journal (making->session), seat, NULL, profile, name, &facts, &id, error) &&
         eb_session_open (making->session, &id, error);
}

static void
on_making_accepted_cb (EbSheet *sheet,
                       Making  *making)
{
  g_autoptr (GError) error = NULL;
  EbSeat *seat = eb_sheet_get_seat (sheet);

  if (!eb_binder_form_check (making->form, eb_clock_today ()))
    return;
  if (seat == NULL)
    g_set_error_literal (&error, EB_BINDER_ERROR, EB_BINDER_ERROR_NOT_ALLOWED, "no adult at the table");
  else if (make_binder (making, seat, &error))
    {
      gtk_window_destroy (GTK_WINDOW (sheet));
      return;
    }
  eb_sheet_say (sheet, error);
}

/**
 * eb_binder_sheet_new:
 * @session: what the window works on, with a binder open
 * @over: a widget of the window
 */
void
eb_binder_sheet_new (EbSession *session,
                     GtkWidget *over)
{
  EbSheet *sheet = eb_sheet_new (over, _ ("Another young person"), _ ("Make the binder"), _ ("Each young person has a binder of their own. Whoever has no key to it leaves the table."));
  Making  *making = g_new0 (Making, 1);

  making->session = g_object_ref (session);
  making->form = g_object_new (EB_TYPE_BINDER_FORM, NULL);
  g_signal_connect_data (sheet, "accepted", G_CALLBACK (on_making_accepted_cb), making, (GClosureNotify) (GCallback) making_free, 0);
  eb_sheet_add (sheet, GTK_WIDGET (making->form));
  eb_sheet_add_who (sheet, session, EB_SHEET_ADULTS, _ ("Who makes it"));
  gtk_window_present (GTK_WINDOW (sheet));
}

/* --- Switching ----------------------------------------------------------------- */

/**
 * Switching:
 *
 * The binders to choose from, in the order of the row.
 */
typedef struct
{
  EbSession   *session;
  GPtrArray   *names; /* of EbBinderName */
  AdwComboRow *row;
} Switching;

static void
switching_free (Switching *switching)
{
  g_clear_object (&switching->session);
  g_clear_pointer (&switching->names, g_ptr_array_unref);
  g_free (switching);
}

static void
on_switch_accepted_cb (EbSheet   *sheet,
                       Switching *switching)
{
  g_autoptr (GError) error = NULL;
  const guint chosen = adw_combo_row_get_selected (switching->row);

  if (chosen >= switching->names->len)
    return;
  if (eb_session_open (switching->session, &((const EbBinderName *) g_ptr_array_index (switching->names, chosen))->id, &error))
    gtk_window_destroy (GTK_WINDOW (sheet));
  else
    eb_sheet_say (sheet, error);
}

static gboolean
has_name (GPtrArray  *names,
          const EbId *id)
{
  return g_ptr_array_find_with_equal_func (names, id, eb_id_equal_func, NULL); /* the id comes first */
}

/* What anybody at the table has a key to, each once. */
static GPtrArray *
gather_names (EbSession *session)
{
  GListModel *table = G_LIST_MODEL (eb_session_get_table (session));
  GPtrArray  *all = g_ptr_array_new_with_free_func ((GDestroyNotify) eb_binder_name_free);

  for (guint i = 0; i < g_list_model_get_n_items (table); i++)
    {
      g_autoptr (EbSeat) seat = g_list_model_get_item (table, i);
      g_autoptr (GPtrArray) names = eb_binder_list (eb_session_get_journal (session), seat, NULL);

      while (names != NULL && names->len > 0)
        {
          EbBinderName *name = g_ptr_array_steal_index (names, 0);

          if (has_name (all, &name->id))
            eb_binder_name_free (name);
          else
            g_ptr_array_add (all, name);
        }
    }
  return all;
}

/**
 * eb_binder_sheet_switch:
 * @session: what the window works on, with a binder open
 * @over: a widget of the window
 */
void
eb_binder_sheet_switch (EbSession *session,
                        GtkWidget *over)
{
  EbSheet   *sheet = eb_sheet_new (over, _ ("Other binders"), _ ("Open it"), _ ("Whoever at the table has no key to it leaves the table."));
  Switching *switching = g_new0 (Switching, 1);
  g_autoptr (GtkStringList) youths = gtk_string_list_new (NULL);

  switching->session = g_object_ref (session);
  switching->names = gather_names (session);
  switching->row = ADW_COMBO_ROW (adw_combo_row_new ());
  for (guint i = 0; i < switching->names->len; i++)
    gtk_string_list_append (youths, ((const EbBinderName *) g_ptr_array_index (switching->names, i))->youth);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (switching->row), _ ("Binder"));
  adw_combo_row_set_model (switching->row, G_LIST_MODEL (youths));
  g_signal_connect_data (sheet, "accepted", G_CALLBACK (on_switch_accepted_cb), switching, (GClosureNotify) (GCallback) switching_free, 0);
  eb_sheet_add (sheet, GTK_WIDGET (switching->row));
  gtk_window_present (GTK_WINDOW (sheet));
}
