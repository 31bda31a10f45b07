/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-readiness-view.h"

#include <glib/gi18n.h>

#include "eb-hand.h"
#include "eb-pair.h"
#include "eb-words.h"

#define SPACING 8

struct _EbReadinessView
{
  AdwBin parent_instance;

  EbDoor           door;
  GtkLabel        *names[2];
  EbReadinessBars *bars[2];
};

G_DEFINE_FINAL_TYPE (EbReadinessView, eb_readiness_view, ADW_TYPE_BIN)

/* --- In words ---------------------------------------------------------------------- */

/* "Not tried 3, With help 1"; steps where nothing stands are not read out. */
static char *
word_moment (const EbReadinessVoice *voice,
             EbReadinessScale        scale)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint step = 0; step < EB_READINESS_N_STEPS; step++)
    {
      const guint      n = eb_readiness_get_step (voice, scale, step);
      g_autofree char *part = NULL;

      if (n == 0)
        continue;
      /* Translators: a step such as "With help", how many tasks */
      part = g_strdup_printf (C_ ("step", "%1$s %2$u"), eb_readiness_word_step (scale, step), n);
      g_string_append_printf (words, "%s%s", words->len == 0 ? "" : ", ", part);
    }
  return words->len == 0 ? g_strdup (_ ("no answer")) : g_string_free (g_steal_pointer (&words), FALSE);
}

static char *
word_voice (const EbReadinessDoor *counts,
            EbActor                actor,
            EbReadinessScale       scale,
            const char            *name)
{
  g_autofree char *was = word_moment (&counts->was[actor], scale);
  g_autofree char *is = word_moment (&counts->is[actor], scale);

  /* Translators: name, what they answered first, what they answer now */
  return g_strdup_printf (_ ("%1$s, first: %2$s; now: %3$s."), name, was, is);
}

/**
 * eb_readiness_view_word:
 * @door: a door
 * @counts: what was and what is there
 * @scale: which scale
 * @sides: (array fixed-size=2): whose voices, by #EbActor
 *
 * Returns: (transfer full): all of it in a sentence
 */
char *
eb_readiness_view_word (EbDoor                 door,
                        const EbReadinessDoor *counts,
                        EbReadinessScale       scale,
                        const EbReadinessSide  sides[2])
{
  g_autofree char *youth = word_voice (counts, EB_ACTOR_YOUTH, scale, sides[EB_ACTOR_YOUTH].name);
  g_autofree char *adults = word_voice (counts, EB_ACTOR_ADULT, scale, sides[EB_ACTOR_ADULT].name);

  return g_strdup_printf ("%s. %s %s", eb_words_door (door), youth, adults);
}

/* --- The picture --------------------------------------------------------------------- */

static guint
find_most (const EbReadinessDoor *counts,
           EbReadinessScale       scale)
{
  guint most = 0;

  for (guint actor = EB_ACTOR_YOUTH; actor <= EB_ACTOR_ADULT; actor++)
    for (guint step = 0; step < EB_READINESS_N_STEPS; step++)
      {
        most = MAX (most, eb_readiness_get_step (&counts->was[actor], scale, step));
        most = MAX (most, eb_readiness_get_step (&counts->is[actor], scale, step));
      }
  return most;
}

static GtkWidget *
voice_new (EbReadinessView *self,
           EbActor          actor)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING);
  GtkWidget *name = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, "xalign", 0.0, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);
  GtkWidget *bars = eb_readiness_bars_new (actor);

  self->names[actor] = GTK_LABEL (name);
  self->bars[actor] = EB_READINESS_BARS (bars);
  gtk_widget_add_css_class (name, "heading");
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), bars);
  return box;
}

static void
eb_readiness_view_class_init (EbReadinessViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_css_name (widget_class, "readiness");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
eb_readiness_view_init (EbReadinessView *self)
{
  GtkWidget *pair = eb_pair_new ();

  eb_pair_set_start (EB_PAIR (pair), voice_new (self, EB_ACTOR_YOUTH));
  eb_pair_set_end (EB_PAIR (pair), voice_new (self, EB_ACTOR_ADULT));
  adw_bin_set_child (ADW_BIN (self), pair);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}

/**
 * eb_readiness_view_new:
 * @door: a door
 *
 * Returns: (transfer floating): a picture of how ready behind it
 */
GtkWidget *
eb_readiness_view_new (EbDoor door)
{
  EbReadinessView *self = g_object_new (EB_TYPE_READINESS_VIEW, NULL);

  self->door = door;
  return GTK_WIDGET (self);
}

/**
 * eb_readiness_view_show:
 * @self: a picture
 * @counts: what was and what is there
 * @scale: which scale
 * @sides: (array fixed-size=2): whose voices, by #EbActor
 */
void
eb_readiness_view_show (EbReadinessView       *self,
                        const EbReadinessDoor *counts,
                        EbReadinessScale       scale,
                        const EbReadinessSide  sides[2])
{
  const guint      most = find_most (counts, scale);
  g_autofree char *words = eb_readiness_view_word (self->door, counts, scale, sides);

  g_return_if_fail (EB_IS_READINESS_VIEW (self));

  for (guint actor = EB_ACTOR_YOUTH; actor <= EB_ACTOR_ADULT; actor++)
    {
      gtk_label_set_label (self->names[actor], sides[actor].name);
      eb_ink_apply (GTK_WIDGET (self->names[actor]), sides[actor].ink);
      eb_ink_apply (GTK_WIDGET (self->bars[actor]), sides[actor].ink);
      eb_readiness_bars_show (self->bars[actor], &counts->was[actor], &counts->is[actor], scale, most);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}
