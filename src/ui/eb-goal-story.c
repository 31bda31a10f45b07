/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-goal-story.h"

#include <glib/gi18n.h>

#include "eb-clock.h"
#include "eb-goal-sheet.h"
#include "eb-words.h"

static char *
name_joined (EbGoal *goal)
{
  GListModel *joined = eb_goal_get_joined (goal);
  const guint n = g_list_model_get_n_items (joined);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (EbPerson) person = g_list_model_get_item (joined, i);

      g_string_append_printf (names, "%s%s", i == 0 ? "" : ", ", eb_person_get_name (person));
    }
  return g_string_free (g_steal_pointer (&names), FALSE);
}

/**
 * eb_goal_story:
 * @goal: a goal
 *
 * Returns: (transfer full): whose words it is in, where it came from, and who is in
 *   on it
 */
char *
eb_goal_story (EbGoal *goal)
{
  g_autoptr (GString) story = g_string_new (NULL);
  g_autofree char *date = eb_words_short_date (eb_clock_date_of (eb_goal_get_time (goal)));
  g_autofree char *joined = name_joined (goal);
  EbPerson        *suggester = eb_goal_get_suggester (goal);

  if (eb_goal_get_state (goal) == EB_GOAL_SUGGESTED)
    {
      /* Translators: name, date */
      g_string_append_printf (story, _ ("Suggested by %s, %s"), eb_person_get_name (eb_goal_get_author (goal)), date);
      g_string_append_printf (story, " · %s", _ ("It becomes a goal when the young person takes it over in their own words"));
    }
  else
    /* Translators: name, date */
    g_string_append_printf (story, _ ("%s wrote the goal, %s"), eb_person_get_name (eb_goal_get_author (goal)), date);
  if (suggester != NULL)
    {
      g_string_append (story, " · ");
      /* Translators: name, the words of the suggestion */
      g_string_append_printf (story, _ ("from a suggestion by %s: “%s”"), eb_person_get_name (suggester), eb_goal_get_suggestion (goal));
    }
  if (*joined != '\0')
    {
      g_string_append (story, " · ");
      /* Translators: one or more names; they have signed up to the goal */
      g_string_append_printf (story, _ ("%s in on it"), joined);
    }
  return g_string_free (g_steal_pointer (&story), FALSE);
}

/* The newest words about how one can see that it is reached; NULL: none. */
static const char *
find_sign_words (EbGoal *goal)
{
  GPtrArray         *worth = eb_goal_get_worth (goal);
  const EbWorthWord *newest = NULL;

  for (guint i = 0; worth != NULL && i < worth->len; i++)
    {
      const EbWorthWord *word = g_ptr_array_index (worth, i);

      if (word->worth == EB_WORTH_SIGN && *word->text != '\0' && (newest == NULL || word->time >= newest->time))
        newest = word;
    }
  return newest == NULL ? NULL : newest->text;
}

/* NULL: there are none. */
static char *
word_steps (EbGoal *goal)
{
  GListModel *steps = eb_goal_get_steps (goal);
  const guint n = g_list_model_get_n_items (steps);
  guint       done = 0;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (EbStep) step = g_list_model_get_item (steps, i);

      done += eb_step_is_done (step) ? 1 : 0;
    }
  /* Translators: how many of the steps on the way to a goal */
  return n == 0 ? NULL : g_strdup_printf (ngettext ("%1$u of %2$u step done", "%1$u of %2$u steps done", n), done, n);
}

/**
 * eb_goal_outlook:
 * @goal: a goal
 *
 * Returns: (transfer full) (nullable): how one will see that it is reached, and
 *   how many steps are done
 */
char *
eb_goal_outlook (EbGoal *goal)
{
  const char      *sign = find_sign_words (goal);
  g_autofree char *steps = word_steps (goal);
  g_autofree char *line = NULL;
  g_autofree char *words = NULL;

  if (sign == NULL)
    return g_steal_pointer (&steps);
  line = g_strdup (sign);
  g_strdelimit (line, "\n\t", ' ');
  /* Translators: the sign that a goal is reached, in somebody's words */
  words = g_strdup_printf (_ ("This is how we see it: %s"), line);
  /* The words may be cut where there is little room. */
  return steps == NULL ? g_steal_pointer (&words) : g_strdup_printf ("%s · %s", steps, words);
}

/* Each asks for something first. */
static char *
word_move (EbGoalMove move)
{
  return g_strdup_printf ("%s …", eb_words_goal_move (move));
}

/**
 * eb_goal_moves_new:
 * @session: what the window works on
 * @goal: a goal of the open binder
 * @action: an action that takes the nick of a move
 *
 * Returns: (transfer full): those that somebody at the table may make now
 */
GMenuModel *
eb_goal_moves_new (EbSession  *session,
                   EbGoal     *goal,
                   const char *action)
{
  static const EbGoalMove moves[] = { EB_GOAL_MOVE_START, EB_GOAL_MOVE_REACH, EB_GOAL_MOVE_TAKE_UP, EB_GOAL_MOVE_CHANGE, EB_GOAL_MOVE_SHELVE };
  GMenu                  *menu = g_menu_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (moves); i++)
    {
      g_autofree char *words = word_move (moves[i]);
      g_autoptr (GMenuItem) item = NULL;

      if (!eb_goal_sheet_may_move (session, goal, moves[i]))
        continue;
      item = g_menu_item_new (words, NULL);
      g_menu_item_set_action_and_target (item, action, "s", eb_goal_move_to_nick (moves[i]));
      g_menu_append_item (menu, item);
    }
  return G_MENU_MODEL (menu);
}
