/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "vault-file.h"

#include "eb-sqlite-journal.h"

void
bench_check (gboolean ok,
             GError **error)
{
  if (!ok)
    g_error ("%s", *error == NULL ? "failed without a reason" : (*error)->message);
}

int
bench_number (const char *argument)
{
  g_autoptr (GError) error = NULL;
  guint64 number = 0;

  bench_check (g_ascii_string_to_unsigned (argument, 10, 0, G_MAXINT, &number, &error), &error);
  return (int) number;
}

EbJournal *
bench_open_file (const char *path)
{
  g_autoptr (GError) error = NULL;
  EbJournal *journal = eb_sqlite_journal_open (path, &error);

  bench_check (journal != NULL, &error);
  return journal;
}

static void
seat_account (EbTable         *table,
              const EbAccount *account)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EbSecret) password = eb_secret_new_from_text (BENCH_PASSWORD);
  g_autoptr (EbKeyring) keyring = eb_keyring_unlock (account, password, &error);
  g_autoptr (EbSeat) seat = NULL;

  bench_check (keyring != NULL, &error);
  seat = eb_seat_new (keyring);
  eb_table_seat (table, seat);
}

EbAccount *
bench_make_account (EbTable    *table,
                    const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EbSecret) password = eb_secret_new_from_text (BENCH_PASSWORD);
  g_autoptr (EbSecret) code = eb_recovery_code_new ();
  EbAccount *account = eb_account_new (name, password, code, EB_KDF_MIN_OPS, &error);

  bench_check (account != NULL, &error);
  seat_account (table, account);
  return account;
}

void
bench_sit_down (EbTable   *table,
                EbJournal *journal)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) accounts = eb_journal_list_accounts (journal, &error);

  bench_check (accounts != NULL, &error);
  for (guint i = 0; i < accounts->len; i++)
    {
      const EbAccount *account = g_ptr_array_index (accounts, i);

      if (g_str_equal (account->name, BENCH_ADULT) || g_str_equal (account->name, BENCH_YOUTH))
        seat_account (table, account);
    }
}

EbSeat *
bench_get_seat (EbTable    *table,
                const char *name)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (table)); i++)
    {
      g_autoptr (EbSeat) seat = g_list_model_get_item (G_LIST_MODEL (table), i);

      if (g_str_equal (eb_seat_get_name (seat), name))
        return seat; /* the table keeps it */
    }
  g_error ("%s is not at the table", name);
}

EbRuleSet *
bench_load_rules (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  gsize            length = 0;
  EbRuleSet       *rules = NULL;

  bench_check (g_file_get_contents (BENCH_RULES_FILE, &text, &length, &error), &error);
  rules = eb_rule_set_parse (text, length, "da", &error);
  bench_check (rules != NULL, &error);
  return rules;
}

void
bench_find_binder (EbJournal *journal,
                   EbTable   *table,
                   EbId      *id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) names = eb_binder_list (journal, bench_get_seat (table, BENCH_ADULT), &error);

  bench_check (names != NULL, &error);
  for (guint i = 0; i < names->len; i++)
    {
      const EbBinderName *name = g_ptr_array_index (names, i);

      if (g_str_equal (name->youth, BENCH_YOUTH))
        {
          *id = name->id;
          return;
        }
    }
  g_error ("no binder of %s in the file", BENCH_YOUTH);
}
