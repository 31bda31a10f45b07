/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "binder-fixture.h"

#include <glib/gstdio.h>

#include "eb-clock.h"
#include "eb-keyring-private.h"
#include "eb-sqlite-journal.h"

static const struct
{
  const char *name;
  EbRole      role;
  const char *hand;
  const char *ink;
} people[N_WHO] = {
  [LONE] = { "Lone", EB_ROLE_FOSTER, "Dancing Script", "green" },
  [AMIRA] = { "Amira", EB_ROLE_YOUTH, "Breip", "blue" },
  [MALTE] = { "Malte", EB_ROLE_CONTACT, "", "brown" },
};

static EbAccount *accounts[N_WHO];
static EbKeyring *keyrings[N_WHO];

static void
forget_people (void)
{
  for (Who who = LONE; who < N_WHO; who++)
    {
      g_clear_pointer (&accounts[who], eb_account_free);
      g_clear_object (&keyrings[who]);
    }
}

static void
make (Who who)
{
  g_autoptr (EbSecret) password = eb_secret_new_from_text (HOME_PASSWORD);
  g_autoptr (EbSecret) code = eb_secret_new_from_text ("ABCDEFGHJKMNPQRSTVWXYZ2345");
  g_autoptr (GError) error = NULL;

  if (accounts[who] != NULL)
    return;
  if (accounts[LONE] == NULL && accounts[AMIRA] == NULL && accounts[MALTE] == NULL)
    atexit (forget_people);
  accounts[who] = eb_account_new (people[who].name, password, code, EB_KDF_MIN_OPS, &error);
  g_assert_no_error (error);
  keyrings[who] = eb_keyring_unlock (accounts[who], password, &error);
  g_assert_no_error (error);
}

void
home_init (int    *argc,
           char ***argv)
{
  g_test_init (argc, argv, NULL);
  g_assert_true (eb_vault_init ());
}

const EbAccount *
home_account (Who who)
{
  make (who);
  return accounts[who];
}

EbProfile *
home_profile (Who who)
{
  return eb_profile_new (people[who].name, people[who].role, people[who].hand, people[who].ink);
}

EbKeyring *
home_keyring (Who who)
{
  EbKeyring *copy = g_object_new (EB_TYPE_KEYRING, NULL);

  make (who);
  copy->account = keyrings[who]->account;
  copy->name = g_strdup (keyrings[who]->name);
  memcpy (copy->public_box, keyrings[who]->public_box, sizeof copy->public_box);
  memcpy (copy->public_sign, keyrings[who]->public_sign, sizeof copy->public_sign);
  copy->own = eb_secret_copy (keyrings[who]->own);
  return copy;
}

EbRuleSet *
home_load_rules (const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("EB_RULES_DIR"), name, NULL);
  g_autofree char *data = NULL;
  g_autoptr (GError) error = NULL;
  EbRuleSet *set = NULL;
  gsize      length = 0;

  g_file_get_contents (path, &data, &length, &error);
  g_assert_no_error (error);
  set = eb_rule_set_parse (data, length, NULL, &error);
  g_assert_no_error (error);
  return set;
}

void
home_set_clock (EbDate day,
                int    hour)
{
  g_autoptr (GDateTime) moment = g_date_time_new_local (day.year, day.month, day.day, hour, 0, 0);

  eb_clock_set (g_date_time_to_unix (moment) * G_USEC_PER_SEC);
}

EbSeat *
home_sit (EbTable *table,
          Who      who)
{
  g_autoptr (EbKeyring) keyring = home_keyring (who);
  g_autoptr (EbSeat) seat = eb_seat_new (keyring);

  eb_table_seat (table, seat);
  return eb_table_find (table, eb_seat_get_account (seat));
}

EbSeat *
home_seat (Home *home,
           Who   who)
{
  return eb_table_find (home->table, &home_account (who)->id);
}

EbPerson *
home_person (Home *home,
             Who   who)
{
  return eb_binder_find_person (home->binder, &home_account (who)->id);
}

void
home_store (EbJournal *journal,
            EbId      *id)
{
  g_autoptr (EbKeyring) keyring = home_keyring (LONE);
  g_autoptr (EbSeat) lone = eb_seat_new (keyring);
  g_autoptr (EbProfile) profile = home_profile (LONE);
  g_autoptr (GError) error = NULL;
  const EbCase facts = {
    .birth = { 2009, 5, 14 },
    .start = { 2020, 2, 1 },
    .decision = { 2020, 1, 15 },
    .since = HOME_TODAY,
    .consent = TRUE,
  };

  eb_binder_create (journal, lone, home_account (LONE), profile, people[AMIRA].name, &facts, id, &error);
  g_assert_no_error (error);
}

static EbBinder *
open_binder (EbJournal       *journal,
             EbTable         *table,
             const EbId      *id,
             const EbRuleSet *rules)
{
  g_autoptr (GError) error = NULL;
  EbBinder *binder = eb_binder_open (journal, table, id, rules, &error);

  g_assert_no_error (error);
  return binder;
}

/* Amira comes: her account is stored, and on her first own unlock she says how
 * she wants to be seen and gets her room. */
void
home_move_in (EbJournal       *journal,
              EbTable         *table,
              const EbRuleSet *rules,
              EbId            *id)
{
  g_autoptr (EbProfile) profile = home_profile (AMIRA);
  g_autoptr (EbBinder) binder = NULL;
  g_autoptr (GError) error = NULL;
  EbSeat *lone = NULL;
  EbSeat *amira = NULL;

  home_store (journal, id);
  lone = home_sit (table, LONE);
  binder = open_binder (journal, table, id, rules);
  eb_binder_add_person (binder, lone, home_account (AMIRA), profile, &error);
  g_assert_no_error (error);
  amira = home_sit (table, AMIRA);
  g_clear_object (&binder);
  binder = open_binder (journal, table, id, rules);
  eb_binder_set_profile (binder, amira, profile, &error);
  g_assert_no_error (error);
  eb_binder_ensure_room (binder, amira, &error);
  g_assert_no_error (error);
}

void
home_reopen (Home *home)
{
  g_clear_object (&home->binder);
  home->binder = open_binder (home->journal, home->table, &home->id, home->rules);
}

static void
open_journal (Home *home)
{
  g_autoptr (GError) error = NULL;

  home->journal = eb_sqlite_journal_open (home->path == NULL ? ":memory:" : home->path, &error);
  g_assert_no_error (error);
}

void
home_set_up (Home         *home,
             gconstpointer on_disk)
{
  home_set_clock (HOME_TODAY, 12);
  if (GPOINTER_TO_INT (on_disk))
    {
      home->folder = g_dir_make_tmp ("eb-binder-XXXXXX", NULL);
      home->path = g_build_filename (home->folder, "egneben.db", NULL);
    }
  home->rules = home_load_rules ("barnets-lov.ini");
  open_journal (home);
  home->table = eb_table_new ();
  home_move_in (home->journal, home->table, home->rules, &home->id);
  home_reopen (home);
}

static void
close_all (Home *home)
{
  if (home->binder != NULL)
    g_assert_finalize_object (g_steal_pointer (&home->binder));
  g_assert_finalize_object (g_steal_pointer (&home->table));
  g_assert_finalize_object (g_steal_pointer (&home->journal));
}

void
home_restart (Home *home)
{
  g_assert_nonnull (home->path);
  close_all (home);
  open_journal (home);
  home->table = eb_table_new ();
  home_sit (home->table, LONE);
  home_sit (home->table, AMIRA);
  home_reopen (home);
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name = NULL;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
}

void
home_tear_down (Home         *home,
                gconstpointer on_disk)
{
  close_all (home);
  g_clear_pointer (&home->rules, eb_rule_set_free);
  if (home->folder != NULL)
    remove_folder (home->folder);
  g_clear_pointer (&home->folder, g_free);
  g_clear_pointer (&home->path, g_free);
  eb_clock_set (0);
}

EbGoal *
home_write_goal (Home       *home,
                 Who         who,
                 const char *text)
{
  g_autoptr (GError) error = NULL;
  EbGoal *goal = eb_binder_write_goal (home->binder, home_seat (home, who), EB_DOOR_HOME, text, &error);

  g_assert_no_error (error);
  return goal;
}

EbNote *
home_write_note (Home       *home,
                 Who         who,
                 EbGoal     *goal,
                 const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EbNote) note = NULL;
  GListModel *notes = eb_goal_get_notes (goal);

  eb_binder_write_note (home->binder, home_seat (home, who), goal, text, &error);
  g_assert_no_error (error);
  note = g_list_model_get_item (notes, g_list_model_get_n_items (notes) - 1);
  return note; /* the goal keeps it */
}

EbDateItem *
home_find_date (Home       *home,
                const char *key)
{
  GListModel *dates = eb_binder_get_dates (home->binder);

  for (guint i = 0; i < g_list_model_get_n_items (dates); i++)
    {
      g_autoptr (EbDateItem) item = g_list_model_get_item (dates, i);

      if (g_str_equal (eb_date_item_get_due (item)->key, key))
        return item; /* the binder keeps it */
    }
  return NULL;
}

GVariant *
home_id_variant (const EbId *id)
{
  return g_variant_new_fixed_array (G_VARIANT_TYPE_BYTE, id->bytes, sizeof id->bytes, 1);
}
