/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-money-window.h"

#define MARGIN 18
#define WIDTH 420

static void
add_escape (GtkWindow *window)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0), gtk_named_action_new ("window.close")));
  gtk_widget_add_controller (GTK_WIDGET (window), keys);
}

static GtkWidget *
scroller_new (GtkWidget *content)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_widget_set_margin_start (content, MARGIN);
  gtk_widget_set_margin_end (content, MARGIN);
  gtk_widget_set_margin_top (content, MARGIN / 2);
  gtk_widget_set_margin_bottom (content, MARGIN);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), content);
  gtk_widget_set_vexpand (scroller, TRUE);
  return scroller;
}

/**
 * eb_money_window_new:
 * @session: what the window works on
 * @over: a widget of the window below
 * @title: what it is about
 * @content: (transfer floating): what there is to read
 *
 * Returns: (transfer none): the window; present it
 */
GtkWindow *
eb_money_window_new (EbSession  *session,
                     GtkWidget  *over,
                     const char *title,
                     GtkWidget  *content)
{
  GtkRoot   *root = gtk_widget_get_root (over);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWindow *window = g_object_new (ADW_TYPE_WINDOW, "title", title, "modal", TRUE, "destroy-with-parent", TRUE, "default-width", WIDTH, "transient-for", GTK_IS_WINDOW (root) ? root : NULL, NULL);

  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), scroller_new (content));
  adw_window_set_content (ADW_WINDOW (window), box);
  add_escape (window);
  /* Nobody's words stay over the window when everybody has left. */
  g_signal_connect_object (session, "notify::binder", G_CALLBACK (gtk_window_destroy), window, G_CONNECT_SWAPPED);
  return window;
}

/**
 * eb_money_window_label:
 * @text: what it says
 * @css_class: (nullable): how it looks
 *
 * Returns: (transfer floating): a line that wraps
 */
GtkWidget *
eb_money_window_label (const char *text,
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
