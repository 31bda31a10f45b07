/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From "take it back" to in force: a contact person's key to one door of a binder, in the
 * window, and their key to all of it. Usage: bench-keys FILE RUNS. Writes to FILE. Prints
 * "door MICROSECONDS" and "all MICROSECONDS" for each run. */
#include <stdlib.h>

#include "vault-file.h"

#define CONTACT "Malte"

typedef struct
{
  EbBinder *binder;
  EbSeat   *youth;
  EbId      contact;
} Case;

static void
ask_in (Case    *self,
        EbTable *table)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EbAccount) account = bench_make_account (table, CONTACT);
  g_autoptr (EbProfile) profile = eb_profile_new (CONTACT, EB_ROLE_CONTACT, "", "brown");

  eb_table_leave (table, bench_get_seat (table, CONTACT));
  bench_check (eb_binder_add_person (self->binder, self->youth, account, profile, &error), &error);
  self->contact = account->id;
}

static guint
newest_generation (Case  *self,
                   EbDoor door)
{
  return eb_keyring_find_door (eb_seat_get_keyring (self->youth), eb_binder_get_id (self->binder), door)->generation;
}

static void
time_withdrawal (Case       *self,
                 const char *name,
                 guint       doors)
{
  const EbKeyWords words = { .doors = EB_DOOR_BIT (EB_DOOR_HOME) | EB_DOOR_BIT (EB_DOOR_JOB), .purpose = "Så du kan hjælpe" };
  g_autoptr (GError) error = NULL;
  gint64 start = 0;
  guint  before = 0;

  bench_check (eb_binder_give_keys (self->binder, self->youth, &self->contact, &words, &error), &error);
  before = newest_generation (self, EB_DOOR_HOME);
  start = g_get_monotonic_time ();
  bench_check (eb_binder_withdraw_keys (self->binder, self->youth, &self->contact, doors, "Nu kan jeg selv", &error), &error);
  g_print ("%s %.0f\n", name, (double) (g_get_monotonic_time () - start));
  if (newest_generation (self, EB_DOOR_HOME) != before + 1)
    g_error ("the door has no new key");
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EbJournal) journal = NULL;
  g_autoptr (EbTable) table = eb_table_new ();
  g_autoptr (EbRuleSet) rules = NULL;
  g_autoptr (EbBinder) binder = NULL;
  EbId id = EB_ID_NONE;
  Case self = { 0 };

  if (argc != 3 || !eb_vault_init ())
    return EXIT_FAILURE;

  journal = bench_open_file (argv[1]);
  bench_sit_down (table, journal);
  rules = bench_load_rules ();
  bench_find_binder (journal, table, &id);
  binder = eb_binder_open (journal, table, &id, rules, &error);
  bench_check (binder != NULL, &error);
  self.binder = binder;
  self.youth = bench_get_seat (table, BENCH_YOUTH);
  ask_in (&self, table);
  for (int i = bench_number (argv[2]); i > 0; i--)
    {
      time_withdrawal (&self, "door", EB_DOOR_BIT (EB_DOOR_HOME));
      time_withdrawal (&self, "all", EB_DOOR_BIT (EB_DOOR_ENTRY));
    }
  return EXIT_SUCCESS;
}
