/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-routine-private.h"
#include "week-fixture.h"

/* What a patched program could say of the week with the right door key. */

#define MONDAYS "FREQ=WEEKLY;BYDAY=MO"

typedef struct
{
  Who         by;
  Who         as;
  EbDoor      door;
  const EbId *record;
  const EbId *parent;
  GVariant   *payload;
} Forgery;

static void
assert_refused (Home          *home,
                const Forgery *forgeries,
                guint          n)
{
  for (guint i = 0; i < n; i++)
    {
      const Forgery   *forgery = &forgeries[i];
      g_autofree char *before = week_describe (home);
      g_autofree char *after = NULL;

      g_test_message ("forgery %u", i);
      notes_append (home, forgery->by, forgery->as, forgery->door, forgery->record, forgery->parent, forgery->payload);
      home_reopen (home);
      after = week_describe (home);
      g_assert_cmpstr (after, ==, before);
      g_assert_cmpuint (eb_binder_get_broken (home->binder), ==, i + 1);
    }
}

static GVariant *
plan (const char *title,
      const char *rule,
      EbDate      start)
{
  return g_variant_new_parsed ("{'kind': <'routine'>, 'title': <%s>, 'rule': <%s>, 'start': <%i>}", title, rule, eb_date_to_days (start));
}

static void
test_routines (Home         *home,
               gconstpointer data)
{
  EbRoutine    *routine = week_write (home, LONE, "Bad", MONDAYS, WEEK_DAY (11, 2));
  const EbId    record = *eb_routine_get_record (routine);
  const EbId    head = *eb_routine_get_head (routine);
  const EbId    nothing = eb_vault_random_id ();
  const EbDate  today = HOME_TODAY;
  const Forgery forgeries[] = {
    /* Another's words; in another's name; a second first one; of nothing. */
    { AMIRA, AMIRA, EB_DOOR_HOME, &record, &head, plan ("Intet", MONDAYS, today) },
    { AMIRA, LONE, EB_DOOR_HOME, &record, &head, plan ("Intet", MONDAYS, today) },
    { LONE, LONE, EB_DOOR_HOME, &record, NULL, plan ("Mere", MONDAYS, today) },
    { LONE, LONE, EB_DOOR_HOME, NULL, &nothing, plan ("Mere", MONDAYS, today) },
    /* Behind another door. */
    { LONE, LONE, EB_DOOR_JOB, &record, &head, plan ("Mere", MONDAYS, today) },
    { LONE, LONE, EB_DOOR_ENTRY, NULL, NULL, plan ("Mere", MONDAYS, today) },
    /* A week that has passed. */
    { LONE, LONE, EB_DOOR_HOME, &record, &head, plan ("Bad", "FREQ=DAILY", WEEK_DAY (11, 19)) },
    { LONE, LONE, EB_DOOR_HOME, &record, &head, plan ("Bad", MONDAYS, WEEK_DAY (11, 9)) },
    /* No rule, or none that comes. */
    { LONE, LONE, EB_DOOR_HOME, NULL, NULL, plan ("Mere", "FREQ=HOURLY", today) },
    { LONE, LONE, EB_DOOR_HOME, NULL, NULL, plan ("Mere", "hver mandag", today) },
    { LONE, LONE, EB_DOOR_HOME, NULL, NULL, plan ("Mere", "FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=2", today) },
    { LONE, LONE, EB_DOOR_HOME, NULL, NULL, plan ("", MONDAYS, today) },
    { LONE, LONE, EB_DOOR_HOME, NULL, NULL, g_variant_new_parsed ("{'kind': <'routine'>, 'title': <'Mere'>, 'rule': <'FREQ=DAILY'>}") },
    { LONE, LONE, EB_DOOR_HOME, NULL, NULL, g_variant_new_parsed ("{'kind': <'routine'>, 'title': <'Mere'>, 'rule': <'FREQ=DAILY'>, 'start': <20778>, 'who': <%@ay>}", home_id_variant (&nothing)) },
    { LONE, LONE, EB_DOOR_HOME, NULL, NULL, g_variant_new_parsed ("{'kind': <'routine'>, 'title': <'Mere'>, 'rule': <'FREQ=DAILY'>, 'start': <20778>, 'who': <'Amira'>}") },
  };

  assert_refused (home, forgeries, G_N_ELEMENTS (forgeries));
}

static GVariant *
end (const EbId *routine,
     EbDate      last)
{
  return g_variant_new_parsed ("{'kind': <'routine-end'>, 'routine': <%@ay>, 'last': <%i>}", home_id_variant (routine), eb_date_to_days (last));
}

static void
test_ends (Home         *home,
           gconstpointer data)
{
  const EbId    record = *eb_routine_get_record (week_write (home, AMIRA, "Vask", MONDAYS, WEEK_DAY (11, 2)));
  const EbId    nothing = eb_vault_random_id ();
  const EbDate  today = HOME_TODAY;
  const Forgery forgeries[] = {
    { LONE, LONE, EB_DOOR_HOME, NULL, NULL, end (&record, today) },
    { LONE, AMIRA, EB_DOOR_HOME, NULL, NULL, end (&record, today) },
    { AMIRA, AMIRA, EB_DOOR_JOB, NULL, NULL, end (&record, today) },
    { AMIRA, AMIRA, EB_DOOR_HOME, NULL, NULL, end (&nothing, today) },
    { AMIRA, AMIRA, EB_DOOR_HOME, NULL, &nothing, end (&record, today) },
    { AMIRA, AMIRA, EB_DOOR_HOME, NULL, NULL, end (&record, WEEK_DAY (11, 15)) },
    { AMIRA, AMIRA, EB_DOOR_HOME, NULL, NULL, g_variant_new_parsed ("{'kind': <'routine-end'>, 'routine': <%@ay>}", home_id_variant (&record)) },
  };

  assert_refused (home, forgeries, G_N_ELEMENTS (forgeries));
}

static GVariant *
turn (const EbId *routine,
      EbDate      due,
      const char *mark)
{
  return g_variant_new_parsed ("{'kind': <'turn'>, 'routine': <%@ay>, 'due': <%i>, 'mark': <%s>}", home_id_variant (routine), eb_date_to_days (due), mark);
}

static GVariant *
move (const EbId *routine,
      EbDate      due,
      EbDate      to)
{
  return g_variant_new_parsed ("{'kind': <'turn'>, 'routine': <%@ay>, 'due': <%i>, 'mark': <'moved'>, 'to': <%i>}", home_id_variant (routine), eb_date_to_days (due), eb_date_to_days (to));
}

static void
test_turns (Home         *home,
            gconstpointer data)
{
  const EbId    record = *eb_routine_get_record (week_write (home, LONE, "Bad", MONDAYS, WEEK_DAY (11, 2)));
  const EbId    nothing = eb_vault_random_id ();
  const EbDate  due = WEEK_DAY (11, 16);
  const Forgery forgeries[] = {
    /* The other side's to say. */
    { LONE, LONE, EB_DOOR_HOME, NULL, NULL, turn (&record, due, "done") },
    { LONE, LONE, EB_DOOR_HOME, NULL, NULL, turn (&record, due, "slipped") },
    { LONE, LONE, EB_DOOR_HOME, NULL, NULL, move (&record, due, WEEK_DAY (11, 18)) },
    { LONE, AMIRA, EB_DOOR_HOME, NULL, NULL, turn (&record, due, "done") },
    { AMIRA, AMIRA, EB_DOOR_HOME, NULL, NULL, turn (&record, due, "confirmed") },
    { AMIRA, AMIRA, EB_DOOR_HOME, NULL, NULL, turn (&record, due, "failed") },
    /* Turns that are none. */
    { AMIRA, AMIRA, EB_DOOR_HOME, NULL, NULL, turn (&record, WEEK_DAY (11, 17), "done") },
    { AMIRA, AMIRA, EB_DOOR_HOME, NULL, NULL, turn (&record, WEEK_DAY (10, 26), "done") },
    { AMIRA, AMIRA, EB_DOOR_HOME, NULL, NULL, turn (&nothing, due, "done") },
    { AMIRA, AMIRA, EB_DOOR_JOB, NULL, NULL, turn (&record, due, "done") },
    { AMIRA, AMIRA, EB_DOOR_ENTRY, NULL, NULL, turn (&record, due, "done") },
    { AMIRA, AMIRA, EB_DOOR_HOME, NULL, &nothing, turn (&record, due, "done") },
    /* Nowhere, and too far. */
    { AMIRA, AMIRA, EB_DOOR_HOME, NULL, NULL, turn (&record, due, "moved") },
    { AMIRA, AMIRA, EB_DOOR_HOME, NULL, NULL, move (&record, due, ((EbDate){ 2027, 11, 18 })) },
    { AMIRA, AMIRA, EB_DOOR_HOME, NULL, NULL, move (&record, due, ((EbDate){ 2025, 11, 14 })) },
    { AMIRA, AMIRA, EB_DOOR_HOME, NULL, NULL, g_variant_new_parsed ("{'kind': <'turn'>, 'routine': <%@ay>, 'mark': <'done'>}", home_id_variant (&record)) },
  };

  assert_refused (home, forgeries, G_N_ELEMENTS (forgeries));
}

int
main (int   argc,
      char *argv[])
{
  home_init (&argc, &argv);
  HOME_ADD ("/week-forged/routines", test_routines);
  HOME_ADD ("/week-forged/ends", test_ends);
  HOME_ADD ("/week-forged/turns", test_turns);
  return g_test_run ();
}
