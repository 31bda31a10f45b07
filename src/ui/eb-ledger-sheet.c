/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-ledger-sheet.h"

#include "eb-ledger-words.h"
#include "eb-money-window.h"
#include "eb-money-words.h"

#define SPACING 9

/* What one open window shows. */
typedef struct
{
  EbSession   *session;
  EbLedgerRow *row;
  GtkWidget   *over; /* weak: the window below */
} Showing;

static void
showing_free (Showing *self)
{
  g_clear_object (&self->session);
  g_clear_object (&self->row);
  g_clear_weak_pointer (&self->over);
  g_free (self);
}

/* One small window at a time: the next one comes up over the page. */
static void
on_act_cb (GtkWindow *window,
           GtkButton *button)
{
  Showing          *showing = g_object_get_data (G_OBJECT (window), "showing");
  const EbLedgerAct act = (EbLedgerAct) GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "act"));
  g_autoptr (EbSession) session = g_object_ref (showing->session);
  g_autoptr (EbLedgerRow) row = g_object_ref (showing->row);
  GtkWidget *over = showing->over;

  gtk_window_destroy (window);
  if (over != NULL)
    eb_ledger_do (session, row, act, over);
}

static GtkWidget *
buttons_new (GtkWindow *window,
             Showing   *showing)
{
  GtkWidget  *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING);
  const guint acts = eb_ledger_acts (showing->session, showing->row);

  for (EbLedgerAct act = EB_LEDGER_ACT_GIVE; act < EB_N_LEDGER_ACTS; act++)
    if ((acts & EB_LEDGER_ACT_BIT (act)) != 0)
      {
        GtkWidget *button = gtk_button_new_with_label (eb_ledger_act_label (showing->row, act));

        gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), TRUE);
        g_object_set_data (G_OBJECT (button), "act", GUINT_TO_POINTER (act));
        g_signal_connect_object (button, "clicked", G_CALLBACK (on_act_cb), window, G_CONNECT_SWAPPED);
        gtk_box_append (GTK_BOX (box), button);
      }
  gtk_widget_set_visible (box, acts != 0);
  return box;
}

static void
fill (GtkBox    *box,
      GtkWindow *window,
      Showing   *showing)
{
  g_autofree char *amount = eb_money_word_amount (eb_ledger_row_get_amount (showing->row));
  g_autofree char *story = eb_ledger_word_story (showing->row, eb_session_get_binder (showing->session));
  g_auto (GStrv) lines = g_strsplit (story, "\n", -1);

  gtk_box_append (box, eb_money_window_label (amount, "title-2"));
  for (char **line = lines; *line != NULL; line++)
    gtk_box_append (box, eb_money_window_label (*line, NULL));
  gtk_box_append (box, buttons_new (window, showing));
}

/**
 * eb_ledger_sheet_show:
 * @session: what the window works on
 * @row: a row of a book
 * @over: a widget of the window
 *
 * Returns: (transfer none): the window, shown
 */
GtkWindow *
eb_ledger_sheet_show (EbSession   *session,
                      EbLedgerRow *row,
                      GtkWidget   *over)
{
  g_autofree char *title = eb_ledger_word_title (row, eb_binder_get_money (eb_session_get_binder (session)));
  GtkRoot         *root = gtk_widget_get_root (over);
  GtkWidget       *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING);
  GtkWindow       *window = eb_money_window_new (session, over, title, content);
  Showing         *showing = g_new0 (Showing, 1);

  showing->session = g_object_ref (session);
  showing->row = g_object_ref (row);
  g_set_weak_pointer (&showing->over, GTK_IS_WIDGET (root) ? GTK_WIDGET (root) : over);
  g_object_set_data_full (G_OBJECT (window), "showing", showing, (GDestroyNotify) showing_free);
  fill (GTK_BOX (content), window, showing);
  gtk_window_present (window);
  return window;
}
