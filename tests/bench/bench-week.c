/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The week. Usage: bench-week TIMES. Prints, in microseconds and TIMES times each: "rules" for the
 * turns of one week of ROUTINES rules that began YEARS years ago, "all" for all their turns since, and
 * "week" for the same week with every turn since said to be done. */
#include <stdlib.h>

#include "eb-week.h"

#define ROUTINES 200
#define YEARS 5

static const char *const patterns[] = {
  "FREQ=WEEKLY;BYDAY=MO",
  "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU",
  "FREQ=MONTHLY;BYMONTHDAY=-1",
  "FREQ=DAILY",
  "FREQ=WEEKLY;BYDAY=MO,WE,FR",
  "FREQ=MONTHLY;BYDAY=2TU",
  "FREQ=WEEKLY;INTERVAL=3;BYDAY=SA,SU",
  "FREQ=YEARLY",
};

static const EbDate start = { 2021, 11, 20 };
static const EbDate monday = { 2026, 11, 16 };

static void
print (const char *name,
       gint64      since)
{
  g_print ("%s %.0f\n", name, (double) (g_get_monotonic_time () - since));
}

static void
make_plans (EbRoutinePlan *plans)
{
  for (gsize i = 0; i < ROUTINES; i++)
    plans[i] = (EbRoutinePlan){ eb_recurrence_parse (patterns[i % G_N_ELEMENTS (patterns)], NULL), i, eb_date_add_days (start, (gint32) i % 30), EB_DATE_UNSET };
}

static GArray *
say_done (const EbRoutinePlan *plans)
{
  GArray *said = g_array_new (FALSE, FALSE, sizeof (EbTurnSaid));

  for (gsize i = 0; i < ROUTINES; i++)
    {
      g_autoptr (GArray) days = eb_recurrence_expand (plans[i].rule, plans[i].start, start, eb_date_add_days (monday, 2));

      for (guint j = 0; j < days->len; j++)
        {
          const EbTurnSaid one = { i, g_array_index (days, EbDate, j), EB_TURN_MARK_DONE, EB_ACTOR_YOUTH, EB_DATE_UNSET };

          g_array_append_val (said, one);
        }
    }
  return said;
}

static void
measure (const EbRoutinePlan *plans,
         const GArray        *said)
{
  gint64 since = g_get_monotonic_time ();
  g_autoptr (GArray) rules = eb_week_new (plans, ROUTINES, NULL, 0, monday);
  g_autoptr (GArray) all = NULL;
  g_autoptr (GArray) week = NULL;

  print ("rules", since);
  since = g_get_monotonic_time ();
  all = say_done (plans);
  print ("all", since);
  since = g_get_monotonic_time ();
  week = eb_week_new (plans, ROUTINES, &g_array_index (said, EbTurnSaid, 0), said->len, monday);
  print ("week", since);
  if (rules->len == 0 || week->len != rules->len || all->len != said->len)
    g_error ("%u, %u and %u turns", rules->len, week->len, all->len);
}

int
main (int   argc,
      char *argv[])
{
  EbRoutinePlan plans[ROUTINES];
  g_autoptr (GArray) said = NULL;

  if (argc != 2)
    return EXIT_FAILURE;
  make_plans (plans);
  said = say_done (plans);
  for (int i = 0; i < g_ascii_strtoll (argv[1], NULL, 10); i++)
    measure (plans, said);
  for (gsize i = 0; i < ROUTINES; i++)
    eb_recurrence_free ((EbRecurrence *) plans[i].rule);
  return EXIT_SUCCESS;
}
