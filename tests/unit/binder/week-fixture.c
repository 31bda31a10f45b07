/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "week-fixture.h"

static EbRecurrence *
parse (const char *rule)
{
  g_autoptr (GError) error = NULL;
  EbRecurrence *parsed = eb_recurrence_parse (rule, &error);

  g_assert_no_error (error);
  return parsed;
}

EbRoutine *
week_write (Home       *home,
            Who         who,
            const char *title,
            const char *rule,
            EbDate      start)
{
  g_autoptr (EbRecurrence) parsed = parse (rule);
  g_autoptr (GError) error = NULL;
  EbRoutine *routine = eb_binder_write_routine (home->binder, home_seat (home, who), EB_DOOR_HOME, title, parsed, start, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (routine);
  return routine;
}

EbRoutine *
week_nth (Home *home,
          guint n)
{
  g_autoptr (EbRoutine) routine = g_list_model_get_item (eb_binder_get_routines (home->binder), n);

  g_assert_nonnull (routine);
  return routine;
}

gboolean
week_change (Home       *home,
             Who         who,
             EbRoutine  *routine,
             const char *title,
             const char *rule,
             EbDate      start,
             GError    **error)
{
  g_autoptr (EbRecurrence) parsed = parse (rule);

  return eb_binder_change_routine (home->binder, home_seat (home, who), routine, title, parsed, start, eb_routine_get_who (routine), error);
}

void
week_mark (Home      *home,
           Who        who,
           EbRoutine *routine,
           EbDate     due,
           EbTurnMark mark,
           EbDate     to)
{
  g_autoptr (GError) error = NULL;

  eb_binder_mark_turn (home->binder, home_seat (home, who), routine, due, mark, to, NULL, &error);
  g_assert_no_error (error);
}

static void
describe_routine (EbRoutine *routine,
                  GString   *all)
{
  g_autofree char *rule = eb_recurrence_to_text (eb_routine_get_rule (routine));
  GPtrArray       *told = eb_routine_get_told (routine);
  GPtrArray       *others = eb_routine_get_others (routine);

  g_string_append_printf (all, "%s: %s (%s %d", eb_person_get_name (eb_routine_get_author (routine)), eb_routine_get_title (routine), rule, eb_routine_get_start (routine).day);
  if (eb_date_is_set (eb_routine_get_end (routine)))
    g_string_append_printf (all, " to %d", eb_routine_get_end (routine).day);
  g_string_append_c (all, ')');
  if (eb_routine_get_who (routine) != NULL)
    g_string_append_printf (all, " who %s", eb_person_get_name (eb_routine_get_who (routine)));
  for (guint i = 0; i < others->len; i++)
    g_string_append_printf (all, " + %s", ((const EbRoutineOther *) g_ptr_array_index (others, i))->title);
  for (guint i = 0; i < told->len; i++)
    {
      const EbTurnTold *one = g_ptr_array_index (told, i);

      g_string_append_printf (all, ", %s %d %s", eb_person_get_name (one->person), one->due.day, eb_turn_mark_to_nick (one->mark));
      if (*one->why != '\0')
        g_string_append_printf (all, " %s", one->why);
    }
  g_string_append_c (all, '\n');
}

static void
describe_week (Home    *home,
               EbDate   monday,
               GString *all)
{
  static const char *const states[] = { "open", "done", "confirmed", "slipped", "moved" };
  g_autoptr (GArray) week = eb_binder_get_week (home->binder, monday);

  for (guint i = 0; i < week->len; i++)
    {
      const EbWeekTurn *shown = &g_array_index (week, EbWeekTurn, i);

      g_string_append_printf (all, "%s%d %s %s", i == 0 ? "" : ", ", shown->turn.on.day, eb_routine_get_title (shown->routine), states[shown->turn.state]);
      if (eb_date_compare (shown->turn.on, shown->turn.due) != 0)
        g_string_append_printf (all, " of %d", shown->turn.due.day);
    }
  g_string_append_c (all, '\n');
}

char *
week_describe (Home *home)
{
  GListModel *routines = eb_binder_get_routines (home->binder);
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (routines); i++)
    describe_routine (week_nth (home, i), all);
  describe_week (home, WEEK_DAY (11, 9), all);
  describe_week (home, WEEK_DAY (11, 16), all);
  describe_week (home, WEEK_DAY (11, 23), all);
  return g_string_free (g_steal_pointer (&all), FALSE);
}

void
week_assert (Home       *home,
             const char *expected)
{
  g_autofree char *all = week_describe (home);

  g_assert_cmpstr (all, ==, expected);
  g_assert_cmpuint (eb_binder_get_broken (home->binder), ==, 0);
}
