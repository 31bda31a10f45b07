/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-text-area.h"

#define MARGIN 8
#define LOWEST 64

/**
 * eb_text_area_new:
 * @label: what a screen reader calls it
 *
 * Returns: (transfer floating): a #GtkTextView
 */
GtkWidget *
eb_text_area_new (const char *label)
{
  GtkWidget *view = gtk_text_view_new ();

  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (view), FALSE);
  gtk_text_view_set_top_margin (GTK_TEXT_VIEW (view), MARGIN);
  gtk_text_view_set_bottom_margin (GTK_TEXT_VIEW (view), MARGIN);
  gtk_text_view_set_left_margin (GTK_TEXT_VIEW (view), MARGIN);
  gtk_text_view_set_right_margin (GTK_TEXT_VIEW (view), MARGIN);
  gtk_widget_set_size_request (view, -1, LOWEST);
  gtk_widget_add_css_class (view, "text-area");
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return view;
}

/**
 * eb_text_area_dup_text:
 * @self: such a place
 *
 * Returns: (transfer full): what is typed in it
 */
char *
eb_text_area_dup_text (GtkTextView *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self);
  GtkTextIter    start;
  GtkTextIter    end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

/**
 * eb_text_area_set_text:
 * @self: such a place
 * @text: (nullable): what shall stand in it
 */
void
eb_text_area_set_text (GtkTextView *self,
                       const char  *text)
{
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self), text == NULL ? "" : text, -1);
}
