/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-name-list.h"
#include "eb-unlock.h"
#include "widget-fixture.h"

/* The fourth try has to wait, so the wait is shown after the third wrong one. */
#define FREE_TRIES 3

typedef struct
{
  EbSession *session;
  EbSecret  *code;
  EbUnlock  *unlock;
  GtkWidget *window;
  gpointer   page; /* the password page */
  int        seated;
} Fixture;

static void
on_seated_cb (Fixture *fixture)
{
  fixture->seated++;
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->session = fixture_session_new ();
  fixture->code = fixture_store_lone (fixture->session);
  fixture->unlock = eb_unlock_new (fixture->session);
  fixture->page = adw_bin_get_child (fixture_child (fixture->unlock, "password_bin"));
  fixture->window = fixture_window_new (fixture->unlock);
  g_signal_connect_swapped (fixture->unlock, "seated", G_CALLBACK (on_seated_cb), fixture);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  fixture_window_finish (fixture->window, fixture->unlock);
  g_clear_pointer (&fixture->code, eb_secret_free);
  g_assert_finalize_object (fixture->session);
}

static guint
count_seats (Fixture *fixture)
{
  return g_list_model_get_n_items (G_LIST_MODEL (eb_session_get_table (fixture->session)));
}

static gboolean
has_complained (gpointer data)
{
  return fixture_problem (data, "problem")[0] != '\0';
}

static gboolean
may_type (gpointer data)
{
  return gtk_widget_get_sensitive (fixture_child (data, "password_row"));
}

static gboolean
is_seated (gpointer data)
{
  return ((Fixture *) data)->seated > 0;
}

static void
try_password (Fixture    *fixture,
              const char *password)
{
  fixture_type (fixture->page, "password_row", password);
  fixture_press (fixture->unlock, "Unlock");
}

static void
test_right_password (Fixture      *fixture,
                     gconstpointer data)
{
  try_password (fixture, FIXTURE_PASSWORD);
  g_assert_false (gtk_widget_is_sensitive (fixture_button (fixture->unlock, "Unlock")));
  fixture_wait (is_seated, fixture);

  g_assert_nonnull (eb_session_get_binder (fixture->session));
  g_assert_cmpstr (eb_binder_get_youth_name (eb_session_get_binder (fixture->session)), ==, "Amira");
  g_assert_cmpstr (gtk_editable_get_text (fixture_child (fixture->page, "password_row")), ==, "");

  eb_unlock_refresh (fixture->unlock);
  g_assert_true (gtk_widget_get_visible (fixture_child (fixture->unlock, "cancel_button")));
  g_assert_cmpstr (gtk_stack_get_visible_child_name (fixture_child (fixture->unlock, "stack")), ==, "accounts");
  g_assert_false (gtk_list_box_row_get_activatable (gtk_list_box_get_row_at_index (fixture_child (fixture_child (fixture->unlock, "accounts_list"), "rows"), 0)));
}

static void
test_wrong_password_and_wait (Fixture      *fixture,
                              gconstpointer data)
{
  for (int i = 1; i < FREE_TRIES; i++)
    {
      try_password (fixture, "not this one");
      fixture_wait (has_complained, fixture->page);
      g_assert_cmpstr (gtk_editable_get_text (fixture_child (fixture->page, "password_row")), ==, "");
      g_assert_true (may_type (fixture->page));
    }
  g_assert_null (strstr (fixture_problem (fixture->page, "problem"), "second"));

  try_password (fixture, "not this one");
  fixture_wait (has_complained, fixture->page);
  g_assert_nonnull (strstr (fixture_problem (fixture->page, "problem"), "second"));
  g_assert_false (may_type (fixture->page));
  g_assert_false (gtk_widget_is_sensitive (fixture_button (fixture->unlock, "Unlock")));

  /* Going away and coming back is no way around it. */
  eb_unlock_refresh (fixture->unlock);
  g_assert_false (may_type (fixture->page));
  fixture_wait (may_type, fixture->page);

  try_password (fixture, FIXTURE_PASSWORD);
  fixture_wait (is_seated, fixture);
}

static void
test_empty_password_is_no_try (Fixture      *fixture,
                               gconstpointer data)
{
  for (int i = 0; i < 2 * FREE_TRIES; i++)
    fixture_press (fixture->unlock, "Unlock");
  g_assert_cmpstr (fixture_problem (fixture->page, "problem"), ==, "Write your password.");
  g_assert_true (may_type (fixture->page));
}

static gboolean
is_idle (gpointer data)
{
  return !g_main_context_pending (NULL) && count_seats (data) == 0;
}

/* Locking while a password is being tried must not end with somebody seated. */
static void
test_given_up (Fixture      *fixture,
               gconstpointer data)
{
  try_password (fixture, FIXTURE_PASSWORD);
  eb_unlock_refresh (fixture->unlock);
  g_assert_true (gtk_widget_is_sensitive (fixture_button (fixture->unlock, "Unlock")));
  try_password (fixture, "not this one");
  fixture_wait (has_complained, fixture->page);
  fixture_wait (is_idle, fixture);
  g_assert_cmpint (fixture->seated, ==, 0);
}

static gpointer
open_recover (Fixture *fixture)
{
  fixture_press (fixture->unlock, "Forgot the password?");
  return adw_bin_get_child (fixture_child (fixture->unlock, "recover_bin"));
}

static void
type_recovery (gpointer    recover,
               const char *code)
{
  gpointer fields = fixture_child (recover, "password_fields");

  fixture_type (recover, "code_row", code);
  fixture_type (fields, "first_row", "quite another one");
  fixture_type (fields, "again_row", "quite another one");
}

static gboolean
has_complained_about_code (gpointer data)
{
  return fixture_problem (data, "code_problem")[0] != '\0';
}

static void
test_wrong_code (Fixture      *fixture,
                 gconstpointer data)
{
  gpointer recover = open_recover (fixture);

  type_recovery (recover, "");
  fixture_press (fixture->unlock, "Set the new password");
  g_assert_true (has_complained_about_code (recover));

  type_recovery (recover, "ABCDE-FGHJK-MNPQR-STVWX-YZ2345");
  fixture_press (fixture->unlock, "Set the new password");
  fixture_wait (has_complained_about_code, recover);
  g_assert_cmpuint (count_seats (fixture), ==, 0);
  g_assert_cmpstr (gtk_editable_get_text (fixture_child (recover, "code_row")), ==, "ABCDE-FGHJK-MNPQR-STVWX-YZ2345");
}

static void
test_recover (Fixture      *fixture,
              gconstpointer data)
{
  g_autofree char *code = g_strndup ((const char *) eb_secret_peek_bytes (fixture->code), eb_secret_get_size (fixture->code));
  g_autofree char *typed = g_ascii_strdown (code, -1);

  type_recovery (open_recover (fixture), typed);
  fixture_press (fixture->unlock, "Set the new password");
  fixture_wait (is_seated, fixture);

  eb_session_lock_all (fixture->session);
  eb_unlock_refresh (fixture->unlock);
  fixture->seated = 0;
  try_password (fixture, "quite another one");
  fixture_wait (is_seated, fixture);
}

static void
test_hint (Fixture      *fixture,
           gconstpointer data)
{
  g_assert_false (gtk_widget_get_visible (fixture_child (fixture->unlock, "hint_card")));
  eb_session_set_hint (fixture->session, "Lone: four words");
  eb_unlock_refresh (fixture->unlock);
  g_assert_cmpstr (gtk_label_get_text (fixture_child (fixture->unlock, "hint_label")), ==, "Lone: four words");
  g_assert_true (gtk_widget_get_visible (fixture_child (fixture->unlock, "hint_card")));
}

static void
on_chosen_cb (guint *chosen,
              guint  index)
{
  *chosen = index;
}

static gboolean
is_full (gpointer data)
{
  return gtk_list_box_get_row_at_index (fixture_child (data, "rows"), 49) != NULL;
}

/* A long list is filled bit by bit, in order, and not twice. */
static void
test_long_list (void)
{
  EbNameList *list = g_object_ref_sink (g_object_new (EB_TYPE_NAME_LIST, NULL));
  guint       chosen = 0;

  g_signal_connect_swapped (list, "chosen", G_CALLBACK (on_chosen_cb), &chosen);
  for (int round = 0; round < 2; round++)
    {
      eb_name_list_clear (list);
      for (int i = 0; i < 50; i++)
        {
          g_autofree char *name = g_strdup_printf ("<b>%d", i);

          eb_name_list_add (list, name, i == 48);
        }
    }
  fixture_wait (is_full, list);

  g_assert_null (gtk_list_box_get_row_at_index (fixture_child (list, "rows"), 50));
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (gtk_list_box_get_row_at_index (fixture_child (list, "rows"), 37))), ==, "<b>37");
  g_assert_false (gtk_list_box_row_get_activatable (gtk_list_box_get_row_at_index (fixture_child (list, "rows"), 48)));
  g_signal_emit_by_name (fixture_child (list, "rows"), "row-activated", gtk_list_box_get_row_at_index (fixture_child (list, "rows"), 49));
  g_assert_cmpuint (chosen, ==, 49);
  g_assert_finalize_object (list);
}

static GPtrArray *
list_accounts_damaged (EbJournal *journal,
                       GError   **error)
{
  g_set_error (error, EB_JOURNAL_ERROR, EB_JOURNAL_ERROR_DAMAGED, "secret detail");
  return NULL;
}

static void
test_accounts_cannot_be_read (Fixture      *fixture,
                              gconstpointer data)
{
  EbJournalInterface *iface = EB_JOURNAL_GET_IFACE (eb_session_get_journal (fixture->session));
  GPtrArray *(*list_accounts) (EbJournal *, GError **) = iface->list_accounts;

  iface->list_accounts = list_accounts_damaged;
  eb_unlock_refresh (fixture->unlock);
  iface->list_accounts = list_accounts;
  g_assert_cmpstr (fixture_problem (fixture->unlock, "accounts_problem"), !=, "");
  g_assert_null (strstr (fixture_problem (fixture->unlock, "accounts_problem"), "secret detail"));
}

static GPtrArray *
list_grants_damaged (EbJournal  *journal,
                     const EbId *account,
                     GError    **error)
{
  g_set_error (error, EB_JOURNAL_ERROR, EB_JOURNAL_ERROR_DAMAGED, "secret detail");
  return NULL;
}

static void
on_locking_cb (int *count)
{
  (*count)++;
}

static gboolean
is_turned_away (gpointer data)
{
  return fixture_problem (data, "accounts_problem")[0] != '\0';
}

/* The right password, but nothing can be opened with it: said on the first
 * page, and nobody is left at the table. */
static void
test_turned_away (Fixture      *fixture,
                  gconstpointer data)
{
  EbJournalInterface *iface = EB_JOURNAL_GET_IFACE (eb_session_get_journal (fixture->session));
  GPtrArray *(*list_grants) (EbJournal *, const EbId *, GError **) = iface->list_grants;
  int locking = 0;

  g_signal_connect_swapped (fixture->session, "locking", G_CALLBACK (on_locking_cb), &locking);
  iface->list_grants = list_grants_damaged;
  try_password (fixture, FIXTURE_PASSWORD);
  fixture_wait (is_turned_away, fixture->unlock);
  iface->list_grants = list_grants;

  g_assert_cmpuint (count_seats (fixture), ==, 0);
  g_assert_cmpint (fixture->seated, ==, 0);
  g_assert_cmpint (locking, ==, 0);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (fixture_child (fixture->unlock, "stack")), ==, "accounts");
}

static void
add_test (const char *path,
          void (*test) (Fixture *fixture, gconstpointer data))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int    argc,
      char **argv)
{
  fixture_init (&argc, &argv);

  g_test_add_func ("/unlock/long-list", test_long_list);
  add_test ("/unlock/right-password", test_right_password);
  add_test ("/unlock/wrong-password-and-wait", test_wrong_password_and_wait);
  add_test ("/unlock/empty-password-is-no-try", test_empty_password_is_no_try);
  add_test ("/unlock/given-up", test_given_up);
  add_test ("/unlock/wrong-code", test_wrong_code);
  add_test ("/unlock/recover", test_recover);
  add_test ("/unlock/turned-away", test_turned_away);
  add_test ("/unlock/hint", test_hint);
  add_test ("/unlock/accounts-cannot-be-read", test_accounts_cannot_be_read);
  return g_test_run ();
}
