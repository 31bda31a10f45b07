/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-hit-view.h"

#include <glib/gi18n.h>

#include "eb-clock.h"
#include "eb-search-text.h"
#include "eb-words.h"

#define SPACING 2
#define MARGIN 6
#define MAX_LINES 3
/* Of a long line, so much before what was found. */
#define LEAD_CHARS 40

struct _EbHitView
{
  AdwBin parent_instance;

  GtkLabel *place_label;
  GtkLabel *words_label;
  GtkLabel *author_label;
};

G_DEFINE_FINAL_TYPE (EbHitView, eb_hit_view, ADW_TYPE_BIN)

static void
eb_hit_view_class_init (EbHitViewClass *klass)
{
}

static GtkLabel *
append_label (GtkBox     *box,
              const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (box, label);
  return GTK_LABEL (label);
}

static void
eb_hit_view_init (EbHitView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING);

  self->place_label = append_label (GTK_BOX (box), "caption");
  self->words_label = append_label (GTK_BOX (box), NULL);
  self->author_label = append_label (GTK_BOX (box), "caption");
  gtk_widget_add_css_class (GTK_WIDGET (self->place_label), "dim-label");
  gtk_widget_add_css_class (GTK_WIDGET (self->author_label), "dim-label");
  gtk_label_set_wrap (self->words_label, TRUE);
  gtk_label_set_wrap_mode (self->words_label, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (self->words_label, MAX_LINES);
  gtk_widget_set_margin_top (box, MARGIN);
  gtk_widget_set_margin_bottom (box, MARGIN);
  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * eb_hit_view_new:
 *
 * Returns: (transfer floating): a view of nothing yet
 */
GtkWidget *
eb_hit_view_new (void)
{
  return g_object_new (EB_TYPE_HIT_VIEW, NULL);
}

/* The line of @text in which @word first stands; of a long line what is around it. */
static char *
cut_line (const char *text,
          const char *word)
{
  gsize       start = 0;
  gsize       length = 0;
  const char *line = text;
  const char *lead = text;

  if (word == NULL || !eb_search_locate (text, word, &start, &length))
    return g_strdup (text);
  for (const char *c = text; c < text + start; c++)
    if (*c == '\n')
      line = c + 1;
  lead = text + start;
  for (int i = 0; i < LEAD_CHARS && lead > line; i++)
    lead = g_utf8_prev_char (lead);
  /* Not in the middle of a word. */
  while (lead > line && !g_unichar_isspace (g_utf8_get_char (lead)))
    lead = g_utf8_prev_char (lead);
  return g_strdelimit (g_strconcat (lead > line ? "…" : "", lead, NULL), "\n", ' ');
}

static void
mark_word (PangoAttrList *attributes,
           const char    *line,
           const char    *word)
{
  gsize offset = 0;
  gsize start = 0;
  gsize length = 0;

  while (line[offset] != '\0' && eb_search_locate (line + offset, word, &start, &length) && length > 0)
    {
      PangoAttribute *const marks[] = { pango_attr_weight_new (PANGO_WEIGHT_BOLD), pango_attr_underline_new (PANGO_UNDERLINE_SINGLE) };

      for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
        {
          marks[i]->start_index = (guint) (offset + start);
          marks[i]->end_index = (guint) (offset + start + length);
          pango_attr_list_insert (attributes, marks[i]);
        }
      offset += start + length;
    }
}

static void
show_words (EbHitView  *self,
            const char *text,
            const char *query)
{
  g_autofree char *folded = eb_search_fold (query);
  g_auto (GStrv) words = g_strsplit (folded, " ", -1);
  g_autofree char *line = cut_line (text, words[0]);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  for (char **word = words; *word != NULL; word++)
    if (**word != '\0')
      mark_word (attributes, line, *word);
  gtk_label_set_label (self->words_label, line);
  gtk_label_set_attributes (self->words_label, attributes);
}

/* Which spread or task, and behind which door. */
static char *
word_place (EbHit *hit)
{
  EbTaskItem  *task = eb_hit_get_task (hit);
  EbGoal      *goal = eb_hit_get_goal (hit);
  const EbDoor door = task != NULL ? eb_task_item_get_door (task) : eb_goal_get_door (goal);

  /* Translators: door, goal or task */
  return g_strdup_printf (_ ("%1$s · %2$s"), eb_words_door (door), task != NULL ? eb_task_item_get_title (task) : eb_goal_get_text (goal));
}

static char *
word_author (EbHit *hit)
{
  g_autofree char *date = eb_words_date (eb_clock_date_of (eb_hit_get_time (hit)));
  const char      *name = eb_person_get_name (eb_hit_get_author (hit));
  EbNote          *note = eb_hit_get_note (hit);

  if (note != NULL && eb_note_get_trust (note) == EB_TRUST_FORGED)
    return g_strdup_printf (_ ("⚠ Cannot be confirmed: said to be by %s, %s"), name, date);
  return g_strdup_printf (_ ("%s, %s"), name, date);
}

/**
 * eb_hit_view_set_hit:
 * @self: a view
 * @hit: what to show; the signature of its note has been checked
 * @query: as it was typed
 */
void
eb_hit_view_set_hit (EbHitView  *self,
                     EbHit      *hit,
                     const char *query)
{
  g_autofree char *place = NULL;
  g_autofree char *author = NULL;

  g_return_if_fail (EB_IS_HIT_VIEW (self));

  author = word_author (hit);
  place = word_place (hit);
  gtk_label_set_label (self->place_label, place);
  gtk_label_set_label (self->author_label, author);
  show_words (self, eb_hit_get_text (hit), query);
}
