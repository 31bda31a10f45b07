/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-ledger-sheet.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "eb-ledger-words.h"
#include "eb-money-words.h"

#define MARGIN 18
#define WIDTH 420

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
label_new (const char *text,
           const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
buttons_new (GtkWindow *window,
             Showing   *showing)
{
  GtkWidget  *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, MARGIN / 3);
  const guint acts = eb_ledger_acts (showing->session, showing->row);

  for (EbLedgerAct act = EB_LEDGER_ACT_GIVE; act < EB_N_LEDGER_ACTS; act++)
    if ((acts & EB_LEDGER_ACT_BIT (act)) != 0)
      {
        GtkWidget *button = gtk_button_new_with_label (eb_ledger_act_label (showing->row, act));

        g_object_set_data (G_OBJECT (button), "act", GUINT_TO_POINTER (act));
        g_signal_connect_object (button, "clicked", G_CALLBACK (on_act_cb), window, G_CONNECT_SWAPPED);
        gtk_box_append (GTK_BOX (box), button);
      }
  gtk_widget_set_visible (box, acts != 0);
  return box;
}

static GtkWidget *
content_new (GtkWindow *window,
             Showing   *showing)
{
  EbBinder        *binder = eb_session_get_binder (showing->session);
  g_autofree char *amount = eb_money_word_amount (eb_ledger_row_get_amount (showing->row));
  g_autofree char *story = eb_ledger_word_story (showing->row, binder);
  g_auto (GStrv) lines = g_strsplit (story, "\n", -1);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, MARGIN / 2);

  gtk_widget_set_margin_start (box, MARGIN);
  gtk_widget_set_margin_end (box, MARGIN);
  gtk_widget_set_margin_top (box, MARGIN / 2);
  gtk_widget_set_margin_bottom (box, MARGIN);
  gtk_box_append (GTK_BOX (box), label_new (amount, "title-2"));
  for (char **line = lines; *line != NULL; line++)
    gtk_box_append (GTK_BOX (box), label_new (*line, NULL));
  gtk_box_append (GTK_BOX (box), buttons_new (window, showing));
  return box;
}

static void
add_escape (GtkWindow *window)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0), gtk_named_action_new ("window.close")));
  gtk_widget_add_controller (GTK_WIDGET (window), keys);
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
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget       *scroller = gtk_scrolled_window_new ();
  GtkWindow       *window = g_object_new (ADW_TYPE_WINDOW, "title", title, "modal", TRUE, "destroy-with-parent", TRUE, "default-width", WIDTH, "transient-for", GTK_IS_WINDOW (root) ? root : NULL, NULL);
  Showing         *showing = g_new0 (Showing, 1);

  showing->session = g_object_ref (session);
  showing->row = g_object_ref (row);
  g_set_weak_pointer (&showing->over, GTK_IS_WIDGET (root) ? GTK_WIDGET (root) : over);
  g_object_set_data_full (G_OBJECT (window), "showing", showing, (GDestroyNotify) showing_free);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), content_new (window, showing));
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), scroller);
  adw_window_set_content (ADW_WINDOW (window), box);
  add_escape (window);
  /* Nobody's words stay over the window when everybody has left. */
  g_signal_connect_object (session, "notify::binder", G_CALLBACK (gtk_window_destroy), window, G_CONNECT_SWAPPED);
  gtk_window_present (window);
  return window;
}
