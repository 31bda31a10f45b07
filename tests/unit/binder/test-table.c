/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "binder-fixture.h"

/* Who is unlocked, and how long somebody with a wrong password waits. */

typedef struct
{
  EbTable *table;
  EbSeat  *seat; /* of the try that ended last */
  GError  *error;
  gboolean done;
} Try;

static void
on_unlocked_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  Try *try = user_data;

  try->seat = eb_table_unlock_finish (try->table, result, &try->error);
  try->done = TRUE;
}

static void
wait_for (Try *try)
{
  while (!try->done)
    g_main_context_iteration (NULL, TRUE);
  try->done = FALSE;
}

static void
try_password (Try        *try,
              const char *typed)
{
  g_autoptr (EbSecret) password = eb_secret_new_from_text (typed);

  eb_table_unlock_async (try->table, home_account (LONE), password, NULL, on_unlocked_cb, try);
  wait_for (try);
}

static void
test_wait_grows (void)
{
  static const guint waits[] = { 0, 0, 2, 4, 8, 16, 32, 60, 60 };
  g_autoptr (EbTable) table = eb_table_new ();
  const EbId *lone = &home_account (LONE)->id;

  for (gsize i = 0; i < G_N_ELEMENTS (waits); i++)
    {
      Try try = { .table = table };

      try_password (&try, "not this one");
      g_assert_null (try.seat);
      g_assert_error (try.error, EB_VAULT_ERROR, EB_VAULT_ERROR_WRONG_PASSWORD);
      g_clear_error (&try.error);
      /* Rounded up, and no time may have passed; a slow machine may be into the
       * next second. */
      g_assert_cmpuint (eb_table_get_wait (table, lone), <=, waits[i]);
      g_assert_cmpuint (eb_table_get_wait (table, lone) + 1, >=, waits[i]);
    }
  g_assert_cmpuint (eb_table_get_wait (table, &home_account (AMIRA)->id), ==, 0);
}

static void
test_unlock (void)
{
  g_autoptr (EbTable) table = eb_table_new ();
  g_autoptr (EbSeat) first = NULL;
  Try try = { .table = table };

  for (int i = 0; i < 3; i++)
    {
      try_password (&try, "not this one");
      g_clear_error (&try.error);
    }
  g_assert_cmpuint (eb_table_get_wait (table, &home_account (LONE)->id), >, 0);

  try_password (&try, HOME_PASSWORD);
  g_assert_no_error (try.error);
  first = g_steal_pointer (&try.seat);
  g_assert_true (eb_table_find (table, &home_account (LONE)->id) == first);
  g_assert_cmpstr (eb_seat_get_name (first), ==, "Lone");
  g_assert_cmpuint (eb_table_get_wait (table, &home_account (LONE)->id), ==, 0);

  /* Nobody sits down twice. */
  try_password (&try, HOME_PASSWORD);
  g_assert_true (try.seat == first);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (table)), ==, 1);
  g_clear_object (&try.seat);
}

static void
assert_wiped (EbKeyring  *keyring,
              const EbId *binder)
{
  const EbId place = *binder;
  g_autoptr (GBytes) plain = g_bytes_new_static ("x", 1);
  g_autoptr (GError) error = NULL;

  g_assert_true (eb_keyring_is_wiped (keyring));
  g_assert_null (eb_keyring_seal_own (keyring, &place, plain, &error));
  g_assert_error (error, EB_VAULT_ERROR, EB_VAULT_ERROR_NO_KEY);
  g_assert_null (eb_keyring_find_door (keyring, binder, EB_DOOR_ENTRY));
}

static void
on_changed_cb (GListModel *table,
               guint       position,
               guint       removed,
               guint       added,
               EbKeyring  *keyring)
{
  /* Whoever hears of it finds the keys gone already. */
  g_assert_cmpuint (removed, >, 0);
  g_assert_true (eb_keyring_is_wiped (keyring));
}

static void
test_lock_all (Home         *home,
               gconstpointer data)
{
  g_autoptr (EbKeyring) lone = g_object_ref (eb_seat_get_keyring (home_seat (home, LONE)));
  g_autoptr (EbKeyring) amira = g_object_ref (eb_seat_get_keyring (home_seat (home, AMIRA)));
  g_autoptr (EbSeat) seat = g_object_ref (home_seat (home, AMIRA));
  g_autoptr (GError) error = NULL;
  EbGoal *goal = home_write_goal (home, AMIRA, "Jeg vil bo selv");

  g_signal_connect (home->table, "items-changed", G_CALLBACK (on_changed_cb), amira);
  eb_table_lock_all (home->table);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (home->table)), ==, 0);
  assert_wiped (lone, &home->id);
  assert_wiped (amira, &home->id);

  /* Who still holds the seat can write nothing with it. */
  g_assert_false (eb_binder_write_note (home->binder, seat, goal, "Hej", &error));
  g_assert_error (error, EB_BINDER_ERROR, EB_BINDER_ERROR_NO_DOOR);
  g_clear_error (&error);
  g_assert_false (eb_binder_save_draft (home->binder, seat, goal, "Hej", &error));
  g_assert_error (error, EB_VAULT_ERROR, EB_VAULT_ERROR_NO_KEY);
  g_clear_error (&error);
  g_assert_false (eb_binder_refresh_dates (home->binder, &error));
  g_assert_error (error, EB_BINDER_ERROR, EB_BINDER_ERROR_NO_DOOR);
}

static void
test_leave (Home         *home,
            gconstpointer data)
{
  g_autoptr (EbKeyring) amira = g_object_ref (eb_seat_get_keyring (home_seat (home, AMIRA)));

  eb_table_leave (home->table, home_seat (home, AMIRA));
  assert_wiped (amira, &home->id);
  g_assert_null (home_seat (home, AMIRA));
  g_assert_false (eb_keyring_is_wiped (eb_seat_get_keyring (home_seat (home, LONE))));

  home_reopen (home);
  g_assert_false (eb_binder_has_room (home->binder));
  home_write_goal (home, LONE, "Amira laver et budget");
}

static void
on_recovered_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  Try *try = user_data;

  try->seat = eb_table_recover_finish (try->table, result, &try->error);
  try->done = TRUE;
}

static void
recover (Home       *home,
         Try        *try,
         const char *typed)
{
  g_autoptr (EbSecret) code = eb_recovery_code_normalise (typed);
  g_autoptr (EbSecret) password = eb_secret_new_from_text ("quite another one");

  eb_table_recover_async (try->table, home->journal, home_account (LONE), code, password, NULL, on_recovered_cb, try);
  wait_for (try);
}

static const EbAccount *
stored_lone (GPtrArray *accounts)
{
  for (guint i = 0; i < accounts->len; i++)
    if (eb_id_equal (&((EbAccount *) g_ptr_array_index (accounts, i))->id, &home_account (LONE)->id))
      return g_ptr_array_index (accounts, i);
  g_assert_not_reached ();
}

static void
test_recover (Home         *home,
              gconstpointer data)
{
  g_autoptr (EbTable) table = eb_table_new ();
  g_autoptr (GPtrArray) accounts = NULL;
  g_autoptr (EbSecret) password = eb_secret_new_from_text ("quite another one");
  g_autoptr (EbKeyring) keyring = NULL;
  Try try = { .table = table };

  recover (home, &try, "BBBBB-FGHJK-MNPQR-STVWX-YZ2345");
  g_assert_null (try.seat);
  g_assert_error (try.error, EB_VAULT_ERROR, EB_VAULT_ERROR_WRONG_PASSWORD);
  g_clear_error (&try.error);

  recover (home, &try, "abcde fghjk mnpqr stvwx yz2345");
  g_assert_no_error (try.error);
  g_assert_true (eb_table_find (table, &home_account (LONE)->id) == try.seat);
  g_clear_object (&try.seat);
  accounts = eb_journal_list_accounts (home->journal, NULL);
  keyring = eb_keyring_unlock (stored_lone (accounts), password, &try.error);
  g_assert_no_error (try.error);
  g_assert_true (eb_id_equal (eb_keyring_get_account (keyring), &home_account (LONE)->id));
}

static void
on_made_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (EbNewAccount) made = NULL;
  Try *try = user_data;

  made = eb_new_account_finish (result, &try->error);
  g_assert_no_error (try->error);
  g_assert_cmpstr (made->account->name, ==, "Susanne");
  g_assert_true (eb_id_equal (&made->account->id, eb_seat_get_account (made->seat)));
  g_assert_cmpuint (eb_secret_get_size (made->recovery), >=, 26);
  g_assert_cmpuint (made->account->password_kdf.ops, >=, EB_KDF_MIN_OPS);
  try->done = TRUE;
}

static void
test_new_account (void)
{
  g_autoptr (EbSecret) password = eb_secret_new_from_text (HOME_PASSWORD);
  Try try = { 0 };

  eb_new_account_async ("Susanne", password, NULL, on_made_cb, &try);
  wait_for (&try);
}

int
main (int   argc,
      char *argv[])
{
  home_init (&argc, &argv);
  g_test_add_func ("/table/wait-grows", test_wait_grows);
  g_test_add_func ("/table/unlock", test_unlock);
  HOME_ADD ("/table/lock-all", test_lock_all);
  HOME_ADD ("/table/leave", test_leave);
  HOME_ADD ("/table/recover", test_recover);
  g_test_add_func ("/table/new-account", test_new_account);
  return g_test_run ();
}
