/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-worksheet-list.h"

#include <glib/gi18n.h>

#include "eb-clock.h"
#include "eb-words.h"

#define WORKSHEET "eb-worksheet"

/**
 * eb_worksheet_word_saved:
 * @sheet: a worksheet
 *
 * Returns: (transfer full): who saved it and when
 */
char *
eb_worksheet_word_saved (EbWorksheet *sheet)
{
  g_autofree char *date = eb_words_date (eb_clock_date_of (eb_worksheet_get_time (sheet)));

  /* Translators: a name, a date */
  return g_strdup_printf (_ ("Saved by %1$s on %2$s"), eb_person_get_name (eb_worksheet_get_author (sheet)), date);
}

/* Who saved it, under what it is called, if it is called anything. */
static GtkWidget *
row_new (EbWorksheet *sheet,
         GtkWidget   *button)
{
  GtkWidget       *row = adw_action_row_new ();
  const char      *title = eb_worksheet_get_title (sheet);
  g_autofree char *saved = eb_worksheet_word_saved (sheet);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), *title == '\0' ? saved : title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), *title == '\0' ? "" : saved);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  return row;
}

static GtkWidget *
button_new (EbWorksheet *sheet,
            const char  *verb)
{
  GtkWidget       *button = gtk_button_new_with_label (verb);
  const char      *title = eb_worksheet_get_title (sheet);
  g_autofree char *saved = eb_worksheet_word_saved (sheet);
  /* Translators: what a button does, what it is about: "Received: week 46" */
  g_autofree char *name = g_strdup_printf (_ ("%1$s: %2$s"), verb, *title == '\0' ? saved : title);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (button), WORKSHEET, g_object_ref (sheet), g_object_unref);
  return button;
}

/**
 * eb_worksheet_list_fill:
 * @list: an empty list, or one that was filled before
 * @binder: (nullable): the open binder
 * @kind: which worksheets
 * @verb: what can be done with each
 * @chosen: (type func): called with @owner and the button
 * @owner: an object; once it is gone nothing is called
 *
 * Worksheets that are a secret of the room's are left out.
 *
 * Returns: how many there are
 */
guint
eb_worksheet_list_fill (GtkListBox     *list,
                        EbBinder       *binder,
                        EbWorksheetKind kind,
                        const char     *verb,
                        GCallback       chosen,
                        gpointer        owner)
{
  GListModel *all = binder == NULL ? NULL : eb_money_get_worksheets (eb_binder_get_money (binder));
  GtkWidget  *row = NULL;
  guint       n = 0;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, row);
  for (guint i = all == NULL ? 0 : g_list_model_get_n_items (all); i > 0; i--)
    {
      g_autoptr (EbWorksheet) sheet = g_list_model_get_item (all, i - 1);
      GtkWidget *button = NULL;

      if (eb_worksheet_get_kind (sheet) != kind || eb_worksheet_is_in_room (sheet))
        continue;
      button = button_new (sheet, verb);
      g_signal_connect_object (button, "clicked", chosen, owner, G_CONNECT_SWAPPED);
      gtk_list_box_append (list, row_new (sheet, button));
      n++;
    }
  return n;
}

/**
 * eb_worksheet_list_get:
 * @button: of a list that was filled
 *
 * Returns: (transfer none): the worksheet that it is about
 */
EbWorksheet *
eb_worksheet_list_get (GtkWidget *button)
{
  return g_object_get_data (G_OBJECT (button), WORKSHEET);
}
