/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-demo.h"

#include <gio/gio.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "eb-binder-money.h"
#include "eb-clock.h"
#include "eb-demo-story.h"
#include "eb-rate-files.h"
#include "eb-rule-files.h"
#include "eb-sqlite-journal.h"
#include "eb-task-files.h"

/* The story stands in data/demo/amira.ini; its format is described there. Days
 * are counted from today, so that dates are always passed, due and ahead. */

#define STORY "/dk/egneben/EgneBen/demo/amira.ini"
#define AMIRA "Amira"
#define LONE "Lone"

struct _EbDemo
{
  char *folder;
  char *path;
  char *hint;
};

static void
teller_clear (EbTeller *teller)
{
  g_clear_object (&teller->binder);
  g_clear_object (&teller->amira);
  g_clear_object (&teller->lone);
  g_clear_object (&teller->karim);
  g_clear_object (&teller->table);
  g_clear_object (&teller->journal);
  g_clear_pointer (&teller->rules, eb_rule_set_free);
  g_clear_pointer (&teller->rates, eb_rates_free);
  g_clear_pointer (&teller->tasks, eb_task_set_free);
  g_clear_pointer (&teller->goals, g_hash_table_unref);
  eb_clock_set (0);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (EbTeller, teller_clear)

/* --- People ------------------------------------------------------------------------ */

EbAccount *
eb_teller_make_account (const char *name,
                        const char *password,
                        EbSeat    **seat,
                        GError    **error)
{
  g_autoptr (EbSecret) secret = eb_secret_new_from_text (password);
  g_autoptr (EbSecret) code = eb_recovery_code_new ();
  g_autoptr (EbAccount) account = eb_account_new (name, secret, code, EB_KDF_MIN_OPS, error);
  g_autoptr (EbKeyring) keyring = account == NULL ? NULL : eb_keyring_unlock (account, secret, error);

  if (keyring == NULL)
    return NULL;
  *seat = eb_seat_new (keyring);
  return g_steal_pointer (&account);
}

static gboolean
seat_people (EbTeller *teller,
             GKeyFile *story,
             GError  **error)
{
  const int        since = g_key_file_get_integer (story, "Binder", "Since", NULL);
  g_autofree char *amira_hand = g_key_file_get_string (story, "Binder", "YouthHand", NULL);
  g_autofree char *lone_hand = g_key_file_get_string (story, "Binder", "AdultHand", NULL);
  g_autofree char *amira_password = g_key_file_get_string (story, "Binder", "YouthPassword", NULL);
  g_autofree char *lone_password = g_key_file_get_string (story, "Binder", "AdultPassword", NULL);
  g_autoptr (EbProfile) lone = eb_profile_new (LONE, EB_ROLE_FOSTER, lone_hand, "green");
  g_autoptr (EbProfile) amira = eb_profile_new (AMIRA, EB_ROLE_YOUTH, amira_hand, "blue");
  g_autoptr (EbAccount) lone_account = NULL;
  g_autoptr (EbAccount) amira_account = NULL;
  /* She turned 17½ a week ago. */
  const EbDate birth = eb_date_add_days (eb_date_add_months (teller->today, -(17 * 12 + 6)), -7);
  EbCase       facts = { .birth = birth, .consent = TRUE, .since = eb_date_add_days (teller->today, since) };
  EbId         id = EB_ID_NONE;

  facts.start = eb_date_add_days (teller->today, g_key_file_get_integer (story, "Binder", "Start", NULL));
  facts.decision = eb_date_add_days (facts.start, -20);
  eb_teller_set_time (teller, since, 16 * 60);
  lone_account = eb_teller_make_account (LONE, lone_password, &teller->lone, error);
  amira_account = lone_account == NULL ? NULL : eb_teller_make_account (AMIRA, amira_password, &teller->amira, error);
  if (amira_account == NULL || !eb_binder_create (teller->journal, teller->lone, lone_account, lone, AMIRA, &facts, &id, error))
    return FALSE;

  eb_table_seat (teller->table, teller->lone);
  teller->binder = eb_binder_open (teller->journal, teller->table, &id, teller->rules, error);
  if (teller->binder == NULL || !eb_binder_add_person (teller->binder, teller->lone, amira_account, amira, error))
    return FALSE;
  eb_table_seat (teller->table, teller->amira);
  g_clear_object (&teller->binder);
  teller->binder = eb_binder_open (teller->journal, teller->table, &id, teller->rules, error);
  if (teller->binder == NULL)
    return FALSE;
  eb_binder_set_tasks (teller->binder, teller->tasks);
  eb_binder_set_rates (teller->binder, teller->rates);
  return eb_binder_set_profile (teller->binder, teller->amira, amira, error) &&
         eb_binder_ensure_room (teller->binder, teller->amira, error);
}

/* Amira alone: only then is her room open. */
static gboolean
tell_room (EbTeller *teller,
           GKeyFile *story,
           GError  **error)
{
  const EbId id = *eb_binder_get_id (teller->binder);

  g_clear_object (&teller->binder);
  eb_table_leave (teller->table, teller->lone);
  teller->binder = eb_binder_open (teller->journal, teller->table, &id, teller->rules, error);
  return teller->binder != NULL && eb_teller_tell (teller, story, "Room", error);
}

/* --- The folder ------------------------------------------------------------------------ */

static GKeyFile *
load_story (GError **error)
{
  g_autoptr (GKeyFile) story = g_key_file_new ();
  g_autoptr (GBytes) bytes = g_resources_lookup_data (STORY, G_RESOURCE_LOOKUP_FLAGS_NONE, error);

  if (bytes == NULL || !g_key_file_load_from_bytes (story, bytes, G_KEY_FILE_NONE, error))
    return NULL;
  return g_steal_pointer (&story);
}

static gboolean
fill (EbDemo  *demo,
      GError **error)
{
  g_auto (EbTeller) teller = { 0 };
  g_autoptr (GKeyFile) story = load_story (error);
  g_autoptr (GPtrArray) rules = NULL;
  g_autofree char *amira = NULL;
  g_autofree char *lone = NULL;
  g_autofree char *karim = NULL;
  gboolean         damaged = FALSE;

  if (story == NULL)
    return FALSE;
  rules = eb_rule_files_load (&damaged);
  teller.rules = g_ptr_array_steal_index (rules, EB_LAW_BARNETS_LOV);
  teller.tasks = eb_task_files_load (&damaged);
  teller.rates = eb_rate_files_load (&damaged);
  teller.table = eb_table_new ();
  teller.goals = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  teller.today = eb_clock_today ();
  teller.journal = eb_sqlite_journal_open (demo->path, error);
  if (teller.journal == NULL || !seat_people (&teller, story, error) ||
      !eb_teller_tell (&teller, story, "Story", error) || !tell_room (&teller, story, error))
    return FALSE;

  amira = g_key_file_get_string (story, "Binder", "YouthPassword", NULL);
  lone = g_key_file_get_string (story, "Binder", "AdultPassword", NULL);
  karim = g_key_file_get_string (story, "Binder", "ContactPassword", NULL);
  /* Translators: the demo's unlock screen: three passwords */
  demo->hint = g_strdup_printf (_ ("This is an example that is thrown away when you close it. Amira's password is “%s”, Lone's is “%s”, and Karim's, who has only some keys, is “%s”."), amira, lone, karim);
  return TRUE;
}

/**
 * eb_demo_new:
 * @error: return location for a #GError
 *
 * Returns: (transfer full): a filled binder in a new folder; %NULL on error
 */
EbDemo *
eb_demo_new (GError **error)
{
  EbDemo *demo = g_new0 (EbDemo, 1);

  demo->folder = g_dir_make_tmp ("egneben-demo-XXXXXX", error);
  if (demo->folder != NULL)
    {
      demo->path = g_build_filename (demo->folder, "egneben.db", NULL);
      if (fill (demo, error))
        return demo;
    }
  eb_demo_free (demo);
  return NULL;
}

/**
 * eb_demo_free:
 * @demo: (transfer full): the demo; its folder is removed
 */
void
eb_demo_free (EbDemo *demo)
{
  static const char *const endings[] = { "", "-wal", "-shm" };

  for (gsize i = 0; demo->path != NULL && i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *path = g_strconcat (demo->path, endings[i], NULL);

      g_unlink (path);
    }
  if (demo->folder != NULL)
    g_rmdir (demo->folder);
  g_free (demo->folder);
  g_free (demo->path);
  g_free (demo->hint);
  g_free (demo);
}

/**
 * eb_demo_get_path:
 * @demo: the demo
 *
 * Returns: (transfer none): its data file
 */
const char *
eb_demo_get_path (const EbDemo *demo)
{
  return demo->path;
}

/**
 * eb_demo_get_hint:
 * @demo: the demo
 *
 * Returns: (transfer none): who has which password
 */
const char *
eb_demo_get_hint (const EbDemo *demo)
{
  return demo->hint;
}
