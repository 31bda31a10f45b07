/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-reading-view.h"

#include <glib/gi18n.h>

#include "eb-clock.h"
#include "eb-hand.h"
#include "eb-words.h"

#define SPACING 4
#define SPACING_ANSWERS 12

static const struct
{
  const char *key;
  const char *question;
} questions[] = {
  { EB_ANSWER_GOOD, N_ ("What goes well") },
  { EB_ANSWER_HARD, N_ ("What is hard") },
  { EB_ANSWER_NEXT, N_ ("What should happen next") },
  { EB_ANSWER_NEED, N_ ("What I need from the others") },
  { EB_ANSWER_COOP, N_ ("How we work together") },
  { EB_ANSWER_COOP_WORDS, N_ ("How we work together, in words") },
};

/**
 * eb_reading_question:
 * @key: the key of an answer
 *
 * Returns: (transfer none): the question it answers; "" for an unknown key
 */
const char *
eb_reading_question (const char *key)
{
  for (gsize i = 0; i < G_N_ELEMENTS (questions); i++)
    if (g_str_equal (questions[i].key, key))
      return _ (questions[i].question);
  return "";
}

/**
 * eb_reading_word_coop:
 * @coop: from 1 to %EB_COOP_MOST
 *
 * Returns: (transfer full): the number and what it means; "" for any other number
 */
char *
eb_reading_word_coop (guint coop)
{
  static const char *const words[] = {
    N_ ("it does not work"),
    N_ ("it is hard"),
    N_ ("now and then"),
    N_ ("it goes well"),
    N_ ("it works for us"),
  };

  G_STATIC_ASSERT (G_N_ELEMENTS (words) == EB_COOP_MOST);
  if (coop < 1 || coop > EB_COOP_MOST)
    return g_strdup ("");
  /* Translators: a number, the highest number, what it means */
  return g_strdup_printf (_ ("%1$u of %2$u: %3$s"), coop, (guint) EB_COOP_MOST, _ (words[coop - 1]));
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
answer_new (const char *key,
            GtkWidget  *answer)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING);
  GtkWidget *question = label_new (eb_reading_question (key), "caption-heading");

  gtk_accessible_update_relation (GTK_ACCESSIBLE (answer), GTK_ACCESSIBLE_RELATION_LABELLED_BY, question, NULL, -1);
  gtk_box_append (GTK_BOX (box), question);
  gtk_box_append (GTK_BOX (box), answer);
  return box;
}

static GtkWidget *
words_new (const EbReading *reading,
           const char      *text,
           gboolean         plain)
{
  const EbProfile *author = eb_person_get_profile_at (reading->person, reading->ready);
  g_autoptr (PangoAttrList) hand = eb_hand_attributes (eb_hands_find (author->hand), plain);
  GtkWidget *label = label_new (text, NULL);

  gtk_label_set_attributes (GTK_LABEL (label), hand);
  eb_ink_apply (label, author->ink);
  return label;
}

/* What was left out is not shown as empty: nobody has to answer everything. */
static void
add_answers (GtkBox          *box,
             const EbReading *reading,
             gboolean         plain)
{
  for (gsize i = 0; i < G_N_ELEMENTS (questions); i++)
    {
      const char      *text = NULL;
      g_autofree char *coop_words = NULL;
      guint            coop = 0;

      if (g_variant_lookup (reading->answers, questions[i].key, "&s", &text) && *text != '\0')
        gtk_box_append (box, answer_new (questions[i].key, words_new (reading, text, plain)));
      if (!g_variant_lookup (reading->answers, questions[i].key, "u", &coop))
        continue;
      coop_words = eb_reading_word_coop (coop);
      if (*coop_words != '\0')
        gtk_box_append (box, answer_new (questions[i].key, label_new (coop_words, NULL)));
    }
}

/**
 * eb_reading_view_new:
 * @reading: somebody's answers
 * @plain: plain type instead of the hand
 *
 * Returns: (transfer floating): a view of them as they are now
 */
GtkWidget *
eb_reading_view_new (const EbReading *reading,
                     gboolean         plain)
{
  g_autofree char *date = NULL;
  g_autofree char *head = NULL;
  GtkWidget       *box = NULL;

  g_return_val_if_fail (reading != NULL, NULL);

  date = eb_words_date (eb_clock_date_of (reading->ready));
  /* Translators: name, date */
  head = g_strdup_printf (_ ("%1$s · %2$s"), eb_person_get_name (reading->person), date);
  box = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", SPACING_ANSWERS, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_PROPERTY_LABEL, head, -1);
  gtk_box_append (GTK_BOX (box), label_new (head, "heading"));
  if (reading->answers != NULL)
    add_answers (GTK_BOX (box), reading, plain);
  else
    gtk_box_append (GTK_BOX (box), label_new (_ ("Is ready. What was answered can be read when both sides are ready."), "dim-label"));
  return box;
}
