/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-voice.h"

#include <glib/gi18n.h>

#include "eb-clock.h"
#include "eb-hand.h"
#include "eb-words.h"

/**
 * eb_voice_write:
 * @label: a label
 * @text: somebody's words
 * @person: whose they are
 * @time: when they were written, microseconds since 1970-01-01 UTC
 * @plain: plain type instead of the hand
 */
void
eb_voice_write (GtkLabel   *label,
                const char *text,
                EbPerson   *person,
                gint64      time,
                gboolean    plain)
{
  const EbProfile *profile = eb_person_get_profile_at (person, time);
  g_autoptr (PangoAttrList) hand = eb_hand_attributes (eb_hands_find (profile->hand), plain);

  gtk_label_set_label (label, text);
  gtk_label_set_attributes (label, hand);
  eb_ink_apply (GTK_WIDGET (label), profile->ink);
}

static GtkWidget *
label_new (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  return label;
}

static char *
word_caption (const EbVoice *voice)
{
  g_autofree char *date = eb_words_date (eb_clock_date_of (voice->time));
  /* Translators: name, date */
  g_autofree char *whose = voice->heading != NULL ? g_strdup (date) : g_strdup_printf (_ ("%1$s, %2$s"), eb_person_get_name (voice->person), date);

  return voice->below == NULL ? g_steal_pointer (&whose) : g_strdup_printf ("%s · %s", whose, voice->below);
}

static void
name_row (GtkWidget     *row,
          const EbVoice *voice,
          const char    *caption)
{
  g_autofree char *name = NULL;

  if (voice->heading == NULL)
    /* Translators: name and date; the words */
    name = g_strdup_printf (_ ("Written by %1$s: %2$s"), caption, voice->text);
  else
    name = g_strdup_printf ("%s, %s: %s", voice->heading, caption, voice->text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/**
 * eb_voice_row_new:
 * @voice: what somebody said
 * @plain: plain type instead of the hand
 *
 * Returns: (transfer floating): a row that shows it
 */
GtkWidget *
eb_voice_row_new (const EbVoice *voice,
                  gboolean       plain)
{
  GtkWidget       *row = gtk_list_box_row_new ();
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autofree char *caption = word_caption (voice);
  GtkWidget       *below = label_new (caption);

  if (voice->heading != NULL)
    gtk_box_append (GTK_BOX (box), label_new (voice->heading));
  if (*voice->text != '\0')
    {
      GtkWidget *words = label_new (NULL);

      eb_voice_write (GTK_LABEL (words), voice->text, voice->person, voice->time, plain);
      gtk_box_append (GTK_BOX (box), words);
    }
  gtk_widget_add_css_class (below, "caption");
  gtk_box_append (GTK_BOX (box), below);
  gtk_widget_add_css_class (box, "roomy");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  name_row (row, voice, caption);
  return row;
}
