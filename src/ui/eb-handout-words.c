/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-handout-words.h"

#include <glib/gi18n.h>

#include "eb-ink-paint.h"
#include "eb-words.h"

static void
paint (cairo_t         *cr,
       const EbDrawing *drawing,
       double           scale)
{
  const GdkRGBA black = { 0, 0, 0, 1 };

  eb_ink_paint (cr, drawing, &black, scale);
}

/* @words: (transfer full) */
static void
add (EbHandoutSheet *sheet,
     EbHandoutStyle  style,
     char           *words)
{
  eb_handout_sheet_add (sheet, style, words);
  g_free (words);
}

/* Whose the next words are. @changed: unset: they never were. */
static void
add_author (EbHandoutSheet *sheet,
            const char     *name,
            EbDate          day,
            EbDate          changed)
{
  g_autofree char *date = eb_words_date (day);
  g_autofree char *later = eb_words_date (changed);
  g_autoptr (GString) words = g_string_new (NULL);

  /* Translators: name, date */
  g_string_append_printf (words, _ ("%1$s · %2$s"), name, date);
  if (*later != '\0')
    {
      g_string_append (words, " · ");
      /* Translators: under a note, after name and date: date */
      g_string_append_printf (words, _ ("revised %s"), later);
    }
  eb_handout_sheet_add (sheet, EB_HANDOUT_AUTHOR, words->str);
}

/* --- A goal ------------------------------------------------------------------------- */

/* What the youth has not taken over is nobody's goal. */
static void
add_goal_words (EbHandoutSheet      *sheet,
                const EbHandoutGoal *goal,
                const char          *youth)
{
  const char      *state = eb_words_goal_state (goal->state);
  g_autofree char *date = eb_words_date (goal->day);

  if (!goal->is_suggested)
    {
      eb_handout_sheet_add (sheet, EB_HANDOUT_GOAL, goal->text);
      /* Translators: under a goal: how far it has come; who worded it; a date */
      add (sheet, EB_HANDOUT_DETAIL, g_strdup_printf (_ ("%1$s · in the words of %2$s, %3$s"), state, goal->name, date));
    }
  else
    {
      /* Translators: an adult's words */
      add (sheet, EB_HANDOUT_GOAL, g_strdup_printf (_ ("Suggestion: %s"), goal->text));
      /* Translators: under a suggestion: who made it, a date, the young person */
      add (sheet, EB_HANDOUT_DETAIL, g_strdup_printf (_ ("Suggested by %1$s on %2$s. %3$s has not made it a goal."), goal->name, date, youth));
    }
  if (goal->other != NULL)
    add (sheet, EB_HANDOUT_ITEM, g_strdup_printf (_ ("Written at the same time elsewhere: “%s”"), goal->other));
}

static void
add_signs (EbHandoutSheet      *sheet,
           const EbHandoutGoal *goal)
{
  if (goal->signs->len > 0)
    eb_handout_sheet_add (sheet, EB_HANDOUT_HEADING, eb_words_worth (EB_WORTH_SIGN));
  for (guint i = 0; i < goal->signs->len; i++)
    {
      const EbHandoutWord *sign = g_ptr_array_index (goal->signs, i);

      add_author (sheet, sign->name, sign->day, EB_DATE_UNSET);
      eb_handout_sheet_add (sheet, EB_HANDOUT_WORDS, sign->text);
    }
}

static char *
word_step (const EbHandoutStep *step)
{
  g_autofree char *day = eb_words_date (step->day);
  g_autofree char *by = eb_words_date (step->by);
  g_autofree char *done_on = eb_words_date (step->done_on);
  g_autoptr (GString) words = g_string_new (NULL);

  /* Translators: who does a step: a name */
  g_string_append_printf (words, _ ("Does it: %s"), step->who != NULL ? step->who : C_ ("who does it", "together"));
  if (*by != '\0')
    /* Translators: under a step: by when */
    g_string_append_printf (words, _ (" · by %s"), by);
  if (step->done_by != NULL)
    /* Translators: under a step: who said that it is done, and when */
    g_string_append_printf (words, _ (" · done: %1$s, %2$s"), step->done_by, done_on);
  /* Translators: under a step: who wrote it, and when */
  g_string_append_printf (words, _ (" · written by %1$s, %2$s"), step->name, day);
  return g_string_free (g_steal_pointer (&words), FALSE);
}

static void
add_steps (EbHandoutSheet      *sheet,
           const EbHandoutGoal *goal)
{
  if (goal->steps->len > 0)
    eb_handout_sheet_add (sheet, EB_HANDOUT_HEADING, _ ("Steps"));
  for (guint i = 0; i < goal->steps->len; i++)
    {
      const EbHandoutStep *step = g_ptr_array_index (goal->steps, i);

      eb_handout_sheet_add (sheet, EB_HANDOUT_ITEM, step->text);
      add (sheet, EB_HANDOUT_DETAIL, word_step (step));
    }
}

static void
add_note (EbHandoutSheet      *sheet,
          const EbHandoutNote *note)
{
  g_autofree char *date = eb_words_date (note->day);

  if (note->is_forged)
    add (sheet, EB_HANDOUT_AUTHOR, g_strdup_printf (_ ("⚠ Cannot be confirmed: said to be by %s, %s"), note->name, date));
  else
    add_author (sheet, note->name, note->day, note->changed);
  if (note->drawing != NULL)
    eb_handout_sheet_add_drawing (sheet, note->drawing);
  eb_handout_sheet_add (sheet, EB_HANDOUT_WORDS, note->text);
  for (guint i = 0; i < note->beside->len; i++)
    add (sheet, EB_HANDOUT_WORDS, g_strdup_printf (_ ("Written at the same time elsewhere: “%s”"), (const char *) g_ptr_array_index (note->beside, i)));
}

static void
add_goal (EbHandoutSheet      *sheet,
          const EbHandoutGoal *goal,
          const char          *youth)
{
  add_goal_words (sheet, goal, youth);
  add_signs (sheet, goal);
  add_steps (sheet, goal);
  if (goal->notes->len > 0)
    eb_handout_sheet_add (sheet, EB_HANDOUT_HEADING, _ ("Notes"));
  for (guint i = 0; i < goal->notes->len; i++)
    add_note (sheet, g_ptr_array_index (goal->notes, i));
}

/* --- A door ----------------------------------------------------------------------------- */

static char *
word_answer (const EbHandoutAnswer *answer)
{
  const char      *can = answer->can < 0 ? NULL : eb_words_can ((EbCan) answer->can);
  const char      *ready = answer->ready == 0 ? NULL : eb_words_ready ((EbReady) answer->ready);
  g_autofree char *date = eb_words_date (answer->day);

  if (can != NULL && ready != NULL)
    /* Translators: who answered, how they can do it, how ready it feels, a date */
    return g_strdup_printf (_ ("%1$s: %2$s · %3$s (%4$s)"), answer->name, can, ready, date);
  if (can == NULL && ready == NULL)
    return NULL;
  /* Translators: who answered, what, a date */
  return g_strdup_printf (_ ("%1$s: %2$s (%3$s)"), answer->name, can != NULL ? can : ready, date);
}

static void
add_tasks (EbHandoutSheet  *sheet,
           const GPtrArray *tasks)
{
  if (tasks->len > 0)
    eb_handout_sheet_add (sheet, EB_HANDOUT_GOAL, _ ("Tasks"));
  for (guint i = 0; i < tasks->len; i++)
    {
      const EbHandoutTask *task = g_ptr_array_index (tasks, i);

      eb_handout_sheet_add (sheet, EB_HANDOUT_ITEM, task->title);
      for (guint k = 0; k < task->answers->len; k++)
        {
          char *answer = word_answer (g_ptr_array_index (task->answers, k));

          if (answer != NULL)
            add (sheet, EB_HANDOUT_DETAIL, answer);
        }
    }
}

static char *
word_consent (const EbHandoutPart *part,
              const char          *youth)
{
  g_autofree char *said = eb_words_long_date (part->said);
  g_autofree char *until = eb_words_long_date (part->until);
  g_autoptr (GString) words = g_string_new (NULL);

  if (*until != '\0')
    /* Translators: on paper: the young person, the day they agreed, the last day */
    g_string_append_printf (words, _ ("%1$s agreed to this on %2$s. It holds until %3$s."), youth, said, until);
  else
    /* Translators: on paper: the young person, the day they agreed */
    g_string_append_printf (words, _ ("%1$s agreed to this on %2$s. It holds until further notice."), youth, said);
  if (*part->purpose != '\0')
    /* Translators: what a key was given for */
    g_string_append_printf (words, _ (" For: %s."), part->purpose);
  return g_string_free (g_steal_pointer (&words), FALSE);
}

static void
add_part (EbHandoutSheet      *sheet,
          const EbHandoutPart *part,
          const char          *youth)
{
  eb_handout_sheet_add (sheet, EB_HANDOUT_DOOR, eb_words_door (part->door));
  add (sheet, EB_HANDOUT_TEXT, word_consent (part, youth));
  if (part->goals->len == 0 && part->tasks->len == 0)
    eb_handout_sheet_add (sheet, EB_HANDOUT_TEXT, _ ("No goals or tasks stand behind this door."));
  for (guint i = 0; i < part->goals->len; i++)
    add_goal (sheet, g_ptr_array_index (part->goals, i), youth);
  add_tasks (sheet, part->tasks);
}

/**
 * eb_handout_words_sheet:
 * @handout: what may be printed
 *
 * Returns: (transfer full): that on paper, and nothing else
 */
EbHandoutSheet *
eb_handout_words_sheet (const EbHandout *handout)
{
  g_autofree char *day = eb_words_long_date (handout->day);
  /* Translators: at the foot of each page: for whom, a date */
  g_autofree char *foot = g_strdup_printf (_ ("Egne Ben · for %1$s · %2$s"), handout->name, day);
  EbHandoutSheet  *sheet = eb_handout_sheet_new (foot, paint);

  /* Translators: a heading on paper: a name */
  add (sheet, EB_HANDOUT_TITLE, g_strdup_printf (_ ("For %s"), handout->name));
  /* Translators: the young person, twice */
  add (sheet, EB_HANDOUT_TEXT, g_strdup_printf (_ ("From the action plan about %1$s. %1$s decides what is on it: only what stands behind the doors below."), handout->youth));
  /* Translators: who printed it, a date */
  add (sheet, EB_HANDOUT_TEXT, g_strdup_printf (_ ("Printed by %1$s on %2$s."), handout->by, day));
  for (guint i = 0; i < handout->parts->len; i++)
    add_part (sheet, g_ptr_array_index (handout->parts, i), handout->youth);
  return sheet;
}
