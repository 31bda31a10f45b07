/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-routine-row.h"

#include <glib/gi18n.h>

#include "eb-routine-sheet.h"
#include "eb-week-words.h"
#include "eb-words.h"

#define SPACING 6
#define TIGHT 2

/* What one row is about; lives as long as the row. */
typedef struct
{
  EbSession *session;
  EbRoutine *routine;
  GtkWidget *row; /* borrowed */
} About;

static void
about_free (About *about)
{
  g_clear_object (&about->session);
  g_clear_object (&about->routine);
  g_free (about);
}

static void
on_change_cb (About *about)
{
  eb_routine_sheet_change (about->session, about->row, about->routine);
}

static void
on_end_cb (About *about)
{
  eb_routine_sheet_end (about->session, about->row, about->routine);
}

static void
add_button (GtkWidget  *buttons,
            About      *about,
            const char *label,
            GCallback   callback)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, eb_routine_get_title (about->routine), -1);
  g_signal_connect_swapped (button, "clicked", callback, about);
  gtk_box_append (GTK_BOX (buttons), button);
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

/* "Every Monday, from 23 November 2026, until 1 February 2027" */
static char *
word_rule (EbRoutine *routine)
{
  g_autofree char *rule = eb_week_word_rule_from (eb_routine_get_rule (routine), eb_routine_get_start (routine));
  g_autofree char *end = eb_words_long_date (eb_routine_get_end (routine));

  if (*end == '\0')
    return g_steal_pointer (&rule);
  /* Translators: "Every Monday, from 23 November 2026"; the last day */
  return g_strdup_printf (_ ("%1$s, for the last time %2$s"), rule, end);
}

/**
 * eb_routine_row_new:
 * @session: what the window works on
 * @routine: something of the open binder that comes again
 *
 * Returns: (transfer floating): its row
 */
GtkWidget *
eb_routine_row_new (EbSession *session,
                    EbRoutine *routine)
{
  GtkWidget       *row = gtk_list_box_row_new ();
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, TIGHT);
  GtkWidget       *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING);
  About           *about = g_new0 (About, 1);
  g_autofree char *rule = word_rule (routine);
  g_autofree char *who = eb_week_word_alone (eb_week_word_who (routine));
  g_autofree char *detail = g_strdup_printf ("%s · %s", who, eb_words_door (eb_routine_get_door (routine)));
  g_autofree char *others = eb_week_word_others (routine);
  g_autofree char *said = g_strdup_printf ("%s, %s, %s%s%s", eb_routine_get_title (routine), rule, detail, others == NULL ? "" : ". ", others == NULL ? "" : others);

  about->session = g_object_ref (session);
  about->routine = g_object_ref (routine);
  about->row = row;
  g_object_set_data_full (G_OBJECT (row), "about", about, (GDestroyNotify) about_free);
  if (eb_routine_may_change (session, routine))
    add_button (buttons, about, _ ("Change …"), G_CALLBACK (on_change_cb));
  if (eb_routine_may_end (session, routine))
    add_button (buttons, about, _ ("It ends …"), G_CALLBACK (on_end_cb));
  gtk_widget_set_visible (buttons, gtk_widget_get_first_child (buttons) != NULL);
  gtk_box_append (GTK_BOX (box), label_new (eb_routine_get_title (routine), "heading"));
  gtk_box_append (GTK_BOX (box), label_new (rule, NULL));
  gtk_box_append (GTK_BOX (box), label_new (detail, "caption"));
  if (others != NULL)
    gtk_box_append (GTK_BOX (box), label_new (others, NULL));
  gtk_box_append (GTK_BOX (box), buttons);
  gtk_widget_add_css_class (box, "roomy");
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, said, -1);
  return row;
}
