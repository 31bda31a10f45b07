/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-task-voices.h"

#include <glib/gi18n.h>

#include "eb-clock.h"
#include "eb-pair.h"
#include "eb-voice.h"
#include "eb-words.h"

#define SPACING 4
#define SPACING_ANSWERS 12

#define ANSWER_CAN "can"
#define ANSWER_READY "ready"
#define ANSWER_WHY "why"

/* FALSE while it is not shown, and where it made no sense. */
static gboolean
read_scale (const EbReading *reading,
            const char      *scale,
            guint           *value)
{
  if (reading->answers == NULL || !g_variant_lookup (reading->answers, scale, "u", value))
    return FALSE;
  return g_str_equal (scale, ANSWER_CAN) ? eb_can_is_valid (*value) : eb_ready_is_valid (*value);
}

/**
 * eb_task_round_is_shown:
 * @round: (nullable): a round of answers
 *
 * Returns: whether any of them can be read
 */
gboolean
eb_task_round_is_shown (EbTopic *round)
{
  GPtrArray *readings = round == NULL ? NULL : eb_topic_get_readings (round);

  for (guint i = 0; readings != NULL && i < readings->len; i++)
    {
      const EbReading *reading = g_ptr_array_index (readings, i);

      if (reading->answers != NULL)
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_apart (const EbReading *one,
          const EbReading *other,
          const char      *scale)
{
  guint first = 0;
  guint second = 0;

  return read_scale (one, scale, &first) && read_scale (other, scale, &second) && first != second;
}

static gboolean
are_apart (const EbReading *one,
           const EbReading *other)
{
  if (eb_person_get_actor (one->person) == eb_person_get_actor (other->person))
    return FALSE;
  return is_apart (one, other, ANSWER_CAN) || is_apart (one, other, ANSWER_READY);
}

/**
 * eb_task_round_differs:
 * @round: a round of answers
 *
 * Returns: whether two that can be read, one of each side, are not the same
 */
gboolean
eb_task_round_differs (EbTopic *round)
{
  GPtrArray *readings = eb_topic_get_readings (round);

  for (guint i = 0; i < readings->len; i++)
    for (guint k = i + 1; k < readings->len; k++)
      if (are_apart (g_ptr_array_index (readings, i), g_ptr_array_index (readings, k)))
        return TRUE;
  return FALSE;
}

/**
 * eb_task_round_is_low:
 * @round: a round of answers
 *
 * Returns: whether somebody says that it does not feel ready, or only a little
 */
gboolean
eb_task_round_is_low (EbTopic *round)
{
  GPtrArray *readings = eb_topic_get_readings (round);

  for (guint i = 0; i < readings->len; i++)
    {
      guint ready = 0;

      if (read_scale (g_ptr_array_index (readings, i), ANSWER_READY, &ready) && ready <= EB_READY_A_LITTLE)
        return TRUE;
    }
  return FALSE;
}

/* --- Shown ---------------------------------------------------------------------- */

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

static void
add_answer (GtkBox     *box,
            const char *question,
            GtkWidget  *answer)
{
  GtkWidget *pair = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING);
  GtkWidget *above = label_new (question, "caption-heading");

  gtk_accessible_update_relation (GTK_ACCESSIBLE (answer), GTK_ACCESSIBLE_RELATION_LABELLED_BY, above, NULL, -1);
  gtk_box_append (GTK_BOX (pair), above);
  gtk_box_append (GTK_BOX (pair), answer);
  gtk_box_append (box, pair);
}

static void
add_answers (GtkBox          *box,
             const EbReading *reading,
             gboolean         plain)
{
  const char *why = NULL;
  guint       can = 0;
  guint       ready = 0;

  if (read_scale (reading, ANSWER_CAN, &can))
    add_answer (box, _ ("How it goes now"), label_new (eb_words_can ((EbCan) can), NULL));
  if (read_scale (reading, ANSWER_READY, &ready))
    add_answer (box, _ ("How ready it feels"), label_new (eb_words_ready ((EbReady) ready), NULL));
  if (g_variant_lookup (reading->answers, ANSWER_WHY, "&s", &why) && *why != '\0')
    {
      GtkWidget *words = label_new (NULL, NULL);

      eb_voice_write (GTK_LABEL (words), why, reading->person, reading->ready, plain);
      add_answer (box, _ ("Why not"), words);
    }
}

static GtkWidget *
reading_new (const EbReading *reading,
             gboolean         plain)
{
  g_autofree char *date = eb_words_date (eb_clock_date_of (reading->ready));
  /* Translators: name, date */
  g_autofree char *head = g_strdup_printf (_ ("%1$s · %2$s"), eb_person_get_name (reading->person), date);
  GtkWidget       *box = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", SPACING_ANSWERS, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_PROPERTY_LABEL, head, -1);
  gtk_box_append (GTK_BOX (box), label_new (head, "heading"));
  if (reading->answers != NULL)
    add_answers (GTK_BOX (box), reading, plain);
  else
    gtk_box_append (GTK_BOX (box), label_new (_ ("Has answered. It can be read when they sit at the table again."), "dim-label"));
  return box;
}

/**
 * eb_task_round_new:
 * @round: a round of answers that can be read
 * @plain: plain type instead of the hand
 *
 * Returns: (transfer floating): both sides as they are now
 */
GtkWidget *
eb_task_round_new (EbTopic *round,
                   gboolean plain)
{
  GtkWidget *pair = eb_pair_new ();
  GtkWidget *youth = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING_ANSWERS);
  GtkWidget *adults = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING_ANSWERS);
  GPtrArray *readings = eb_topic_get_readings (round);

  for (guint i = 0; i < readings->len; i++)
    {
      const EbReading *reading = g_ptr_array_index (readings, i);

      gtk_box_append (GTK_BOX (eb_person_get_actor (reading->person) == EB_ACTOR_YOUTH ? youth : adults), reading_new (reading, plain));
    }
  eb_pair_set_start (EB_PAIR (pair), youth);
  eb_pair_set_end (EB_PAIR (pair), adults);
  gtk_widget_add_css_class (pair, "card");
  gtk_widget_add_css_class (pair, "reading");
  return pair;
}

/**
 * eb_task_word_waiting:
 * @round: (nullable): a round that cannot be read yet
 *
 * Returns: (transfer full): who has answered
 */
char *
eb_task_word_waiting (EbTopic *round)
{
  GPtrArray  *readings = round == NULL ? NULL : eb_topic_get_readings (round);
  const guint n = readings == NULL ? 0 : readings->len;
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      const EbReading *reading = g_ptr_array_index (readings, i);

      g_string_append_printf (names, "%s%s", names->len == 0 ? "" : ", ", eb_person_get_name (reading->person));
    }
  if (names->len == 0)
    return g_strdup (_ ("Nobody has answered yet."));
  /* Translators: a name, or names with commas between */
  return g_strdup_printf (ngettext ("%s has answered. It can be read when both sides have answered.", "%s have answered. It can be read when both sides have answered.", n), names->str);
}

/* --- Where it was ------------------------------------------------------------------ */

static char *
word_marked (const EbTaskMarked *marked)
{
  const char *name = eb_person_get_name (marked->person);

  switch (marked->mark)
    {
    case EB_TASK_MARK_TAKEN:
      return g_strdup_printf (_ ("%s put it on our list"), name);
    case EB_TASK_MARK_RESTING:
      return g_strdup_printf (_ ("%s: not now"), name);
    case EB_TASK_MARK_SLIPPED:
      return g_strdup_printf (_ ("%s: it slipped"), name);
    case EB_TASK_MARK_NONE:
    default:
      return g_strdup_printf (_ ("%s took it off the list"), name);
    }
}

/**
 * eb_task_marked_row_new:
 * @marked: what somebody said about where a task is
 * @plain: plain type instead of the hand
 *
 * Returns: (transfer floating): a row that shows it
 */
GtkWidget *
eb_task_marked_row_new (const EbTaskMarked *marked,
                        gboolean            plain)
{
  g_autofree char *heading = word_marked (marked);
  g_autofree char *until = eb_words_date (marked->until);
  /* Translators: a date */
  g_autofree char *again = *until == '\0' ? NULL : g_strdup_printf (_ ("ask again on %s"), until);

  return eb_voice_row_new (&(EbVoice){ .heading = heading, .text = marked->why, .person = marked->person, .time = marked->time, .below = again }, plain);
}
