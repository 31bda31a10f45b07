/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-history-follow.h"

#include <glib/gi18n.h>

#include "eb-clock.h"
#include "eb-date-item.h"
#include "eb-pair.h"
#include "eb-reading-view.h"
#include "eb-words.h"

#define TOPIC_PREFIX "follow-up:"
#define SPACING 12
#define MARGIN 12

static gboolean
is_shown (EbTopic *topic)
{
  GPtrArray *readings = eb_topic_get_readings (topic);

  if (!g_str_has_prefix (eb_topic_get_name (topic), TOPIC_PREFIX))
    return FALSE;
  for (guint i = 0; i < readings->len; i++)
    if (((const EbReading *) g_ptr_array_index (readings, i))->answers != NULL)
      return TRUE;
  return FALSE;
}

static char *
word_title (EbBinder *binder,
            EbTopic  *topic)
{
  const char *key = eb_topic_get_name (topic) + strlen (TOPIC_PREFIX);
  GListModel *dates = eb_binder_get_dates (binder);
  const guint n = g_list_model_get_n_items (dates);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (EbDateItem) item = g_list_model_get_item (dates, i);

      if (g_str_equal (eb_date_item_get_due (item)->key, key))
        return eb_words_due (eb_date_item_get_due (item));
    }
  return g_strdup (_ ("Follow-up"));
}

/* The day on which the last of them was ready. */
static char *
word_head (EbBinder *binder,
           EbTopic  *topic)
{
  GPtrArray       *readings = eb_topic_get_readings (topic);
  const EbReading *last = g_ptr_array_index (readings, readings->len - 1);
  g_autofree char *title = word_title (binder, topic);
  g_autofree char *date = eb_words_long_date (eb_clock_date_of (last->ready));

  /* Translators: which follow-up, date */
  return g_strdup_printf (_ ("%1$s · %2$s"), title, date);
}

static GtkWidget *
side_new (EbTopic *topic,
          EbActor  actor,
          gboolean plain)
{
  GtkWidget *side = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING);
  GPtrArray *readings = eb_topic_get_readings (topic);

  for (guint i = 0; i < readings->len; i++)
    {
      const EbReading *reading = g_ptr_array_index (readings, i);

      if (reading->answers != NULL && eb_person_get_actor (reading->person) == actor)
        gtk_box_append (GTK_BOX (side), eb_reading_view_new (reading, plain));
    }
  if (gtk_widget_get_first_child (side) == NULL)
    {
      GtkWidget *label = gtk_label_new (_ ("Not shown yet"));

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_widget_add_css_class (label, "dim-label");
      gtk_box_append (GTK_BOX (side), label);
    }
  return side;
}

static GtkWidget *
topic_new (EbBinder *binder,
           EbTopic  *topic,
           gboolean  plain)
{
  g_autofree char *head = word_head (binder, topic);
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING);
  GtkWidget       *title = gtk_label_new (head);
  GtkWidget       *card = gtk_frame_new (NULL);
  GtkWidget       *pair = eb_pair_new ();

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_wrap (GTK_LABEL (title), TRUE);
  gtk_widget_add_css_class (title, "heading");
  eb_pair_set_start (EB_PAIR (pair), side_new (topic, EB_ACTOR_YOUTH, plain));
  eb_pair_set_end (EB_PAIR (pair), side_new (topic, EB_ACTOR_ADULT, plain));
  gtk_widget_set_margin_top (pair, MARGIN);
  gtk_widget_set_margin_bottom (pair, MARGIN);
  gtk_widget_set_margin_start (pair, MARGIN);
  gtk_widget_set_margin_end (pair, MARGIN);
  gtk_frame_set_child (GTK_FRAME (card), pair);
  gtk_widget_add_css_class (card, "card");
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), card);
  return box;
}

/**
 * eb_history_follow_fill:
 * @box: where to
 * @binder: (nullable): whose follow-ups
 * @plain: in plain type instead of the hands
 *
 * Returns: how many there are
 */
guint
eb_history_follow_fill (GtkBox   *box,
                        EbBinder *binder,
                        gboolean  plain)
{
  GListModel *topics = NULL;
  GtkWidget  *child = NULL;
  guint       shown = 0;

  g_return_val_if_fail (GTK_IS_BOX (box), 0);

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
  if (binder == NULL)
    return 0;
  topics = eb_binder_get_topics (binder);
  for (guint i = 0; i < g_list_model_get_n_items (topics); i++)
    {
      g_autoptr (EbTopic) topic = g_list_model_get_item (topics, i);

      if (!is_shown (topic))
        continue;
      gtk_box_append (box, topic_new (binder, topic, plain));
      shown++;
    }
  return shown;
}
