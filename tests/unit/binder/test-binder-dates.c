/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "binder-fixture.h"

#include "eb-clock.h"
#include "eb-text.h"

/* Amira is 17 on HOME_TODAY, placed since 2020: PLAN_3M and FOLLOW_FIRST are
 * long overdue, DECIDE_175 was due on 14 November 2026 and ADULT lies ahead. */

static const EbDate never = { 0, 0, 0 };

static gboolean
close_date (Home       *home,
            const char *key,
            EbCloseHow  how,
            EbDate      on,
            const char *reason,
            GError    **error)
{
  return eb_binder_close_date (home->binder, home_seat (home, LONE), home_find_date (home, key), how, on, reason, error);
}

static const EbDue *
find_due (Home       *home,
          const char *key)
{
  EbDateItem *item = home_find_date (home, key);

  g_assert_nonnull (item);
  return eb_date_item_get_due (item);
}

static void
test_close (Home         *home,
            gconstpointer data)
{
  const struct
  {
    const char *key;
    EbCloseHow  how;
    EbDate      on;
    const char *reason;
    EbDueState  state;
    EbDate      due;
  } closed[] = {
    { "PLAN_3M", EB_CLOSE_HELD, { 2026, 11, 20 }, "Ligger i den blå mappe", EB_DUE_HELD, { 0, 0, 0 } },
    { "FOLLOW_FIRST", EB_CLOSE_HELD, { 2026, 11, 21 }, "", EB_DUE_HELD, { 0, 0, 0 } },
    { "DECIDE_175", EB_CLOSE_MOVED, { 2026, 12, 3 }, "Susanne er syg", EB_DUE_AHEAD, { 2026, 12, 3 } },
    { "UNGEPLAN_16", EB_CLOSE_NOT_NEEDED, { 0, 0, 0 }, "Der er allerede en", EB_DUE_NOT_NEEDED, { 0, 0, 0 } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (closed); i++)
    {
      g_autoptr (GError) error = NULL;

      close_date (home, closed[i].key, closed[i].how, closed[i].on, closed[i].reason, &error);
      g_assert_no_error (error);
    }
  for (int again = 0; again < 2; again++)
    {
      for (gsize i = 0; i < G_N_ELEMENTS (closed); i++)
        {
          EbDateItem *item = home_find_date (home, closed[i].key);

          g_assert_cmpint (find_due (home, closed[i].key)->state, ==, closed[i].state);
          g_assert_cmpstr (eb_date_item_get_reason (item), ==, closed[i].reason);
          g_assert_true (eb_date_item_get_actor (item) == home_person (home, LONE));
          if (eb_date_is_set (closed[i].due))
            g_assert_cmpint (eb_date_compare (find_due (home, closed[i].key)->due, closed[i].due), ==, 0);
        }
      if (again == 0)
        home_restart (home);
    }
  g_assert_cmpint (eb_date_compare (find_due (home, "DECIDE_175")->original, (EbDate){ 2026, 11, 14 }), ==, 0);
  g_assert_null (eb_date_item_get_actor (home_find_date (home, "ADULT")));
}

static void
test_refused (Home         *home,
              gconstpointer data)
{
  const struct
  {
    EbCloseHow    how;
    EbDate        on;
    const char   *reason;
    EbBinderError code;
  } refused[] = {
    { EB_CLOSE_HELD, { 2026, 11, 22 }, "", EB_BINDER_ERROR_DATE },
    { EB_CLOSE_HELD, { 0, 0, 0 }, "", EB_BINDER_ERROR_DATE },
    { EB_CLOSE_HELD, { 2026, 2, 30 }, "", EB_BINDER_ERROR_DATE },
    { EB_CLOSE_MOVED, { 2026, 11, 20 }, "Susanne er syg", EB_BINDER_ERROR_DATE },
    { EB_CLOSE_MOVED, { 2026, 12, 3 }, "", EB_BINDER_ERROR_REASON },
    { EB_CLOSE_MOVED, { 2026, 12, 3 }, " \n", EB_BINDER_ERROR_REASON },
    { EB_CLOSE_NOT_NEEDED, { 0, 0, 0 }, "", EB_BINDER_ERROR_REASON },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (close_date (home, "DECIDE_175", refused[i].how, refused[i].on, refused[i].reason, &error));
      g_assert_error (error, EB_BINDER_ERROR, (int) refused[i].code);
      g_assert_cmpint (find_due (home, "DECIDE_175")->state, ==, EB_DUE_OVERDUE);
    }
}

/* A date that was held does not come back because somebody moves it later with
 * an older clock: what was said last in time counts. */
static void
test_last_word (Home         *home,
                gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  close_date (home, "DECIDE_175", EB_CLOSE_MOVED, (EbDate){ 2026, 12, 3 }, "Susanne er syg", &error);
  g_assert_no_error (error);
  close_date (home, "DECIDE_175", EB_CLOSE_HELD, HOME_TODAY, "Den blev holdt alligevel", &error);
  g_assert_no_error (error);
  g_assert_cmpint (find_due (home, "DECIDE_175")->state, ==, EB_DUE_HELD);
  g_assert_cmpstr (eb_date_item_get_reason (home_find_date (home, "DECIDE_175")), ==, "Den blev holdt alligevel");
}

static gboolean
is_alarmed (Home       *home,
            const EbId *alarm)
{
  const gint64 long_after = eb_clock_now () + G_GINT64_CONSTANT (400) * 24 * 60 * 60;
  g_autoptr (GArray) alarms = eb_journal_list_due_alarms (home->journal, long_after, NULL);

  for (guint i = 0; i < alarms->len; i++)
    if (eb_id_equal (&g_array_index (alarms, EbAlarm, i).item, alarm))
      return TRUE;
  return FALSE;
}

static void
test_alarms (Home         *home,
             gconstpointer data)
{
  const EbId decide = *eb_date_item_get_alarm (home_find_date (home, "DECIDE_175"));
  const EbId adult = *eb_date_item_get_alarm (home_find_date (home, "ADULT"));
  g_autoptr (GError) error = NULL;

  g_assert_true (is_alarmed (home, &decide));
  g_assert_true (is_alarmed (home, &adult));
  close_date (home, "DECIDE_175", EB_CLOSE_MOVED, (EbDate){ 2026, 12, 3 }, "Susanne er syg", &error);
  g_assert_true (is_alarmed (home, &decide));
  close_date (home, "DECIDE_175", EB_CLOSE_HELD, HOME_TODAY, "", &error);
  g_assert_no_error (error);
  g_assert_false (is_alarmed (home, &decide));
  g_assert_true (is_alarmed (home, &adult));
}

/* Each of the two, alone at the table, gives a date the same name, so that
 * neither's alarms come twice. */
static void
test_same_names (Home         *home,
                 gconstpointer data)
{
  EbId names[2];

  for (Who who = LONE; who <= AMIRA; who++)
    {
      g_autoptr (EbTable) table = eb_table_new ();
      g_autoptr (EbBinder) binder = NULL;
      g_autoptr (GError) error = NULL;

      home_sit (table, who);
      binder = eb_binder_open (home->journal, table, &home->id, home->rules, &error);
      g_assert_no_error (error);
      for (guint i = 0; i < g_list_model_get_n_items (eb_binder_get_dates (binder)); i++)
        {
          g_autoptr (EbDateItem) item = g_list_model_get_item (eb_binder_get_dates (binder), i);

          if (g_str_equal (eb_date_item_get_due (item)->key, "ADULT"))
            names[who] = *eb_date_item_get_alarm (item);
        }
    }
  g_assert_true (eb_id_equal (&names[LONE], &names[AMIRA]));
  g_assert_false (eb_id_equal (&names[LONE], eb_date_item_get_alarm (home_find_date (home, "DECIDE_175"))));
}

/* Words that are too long are not left out in silence. */
static void
test_too_long (Home         *home,
               gconstpointer data)
{
  g_autofree char *words = g_strnfill (EB_NOTE_MAX_CHARS + 1, 'x');
  g_autoptr (GError) error = NULL;

  g_assert_false (close_date (home, "DECIDE_175", EB_CLOSE_HELD, HOME_TODAY, words, &error));
  g_assert_error (error, EB_TEXT_ERROR, EB_TEXT_ERROR_TOO_LONG);
  g_clear_error (&error);
  g_assert_false (eb_binder_set_rhythm (home->binder, home_seat (home, AMIRA), 2, "Amira", words, &error));
  g_assert_error (error, EB_TEXT_ERROR, EB_TEXT_ERROR_TOO_LONG);
}

static void
test_rhythm (Home         *home,
             gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (eb_binder_get_rhythm (home->binder).months, ==, EB_RHYTHM_DEFAULT_MONTHS);
  g_assert_cmpstr (eb_binder_get_rhythm_with (home->binder), ==, "");
  close_date (home, "FOLLOW_FIRST", EB_CLOSE_HELD, HOME_TODAY, "", &error);
  g_assert_cmpint (eb_date_compare (find_due (home, "FOLLOW_NEXT:2026-11-21")->due, (EbDate){ 2027, 2, 21 }), ==, 0);

  eb_binder_set_rhythm (home->binder, home_seat (home, AMIRA), 2, "Amira og Lone", "så det ikke løber ud i sandet", &error);
  g_assert_no_error (error);
  for (int again = 0; again < 2; again++)
    {
      g_assert_cmpint (eb_binder_get_rhythm (home->binder).months, ==, 2);
      g_assert_cmpstr (eb_binder_get_rhythm_with (home->binder), ==, "Amira og Lone");
      g_assert_cmpstr (eb_binder_get_rhythm_why (home->binder), ==, "så det ikke løber ud i sandet");
      g_assert_cmpint (eb_date_compare (find_due (home, "FOLLOW_NEXT:2026-11-21")->due, (EbDate){ 2027, 1, 21 }), ==, 0);
      if (again == 0)
        home_restart (home);
    }
  g_assert_false (eb_binder_set_rhythm (home->binder, home_seat (home, AMIRA), 2, "", "", &error));
  g_assert_nonnull (error);
}

static void
on_notify_cb (guint *count)
{
  (*count)++;
}

/* At midnight the same dates are a day nearer, and an event becomes the past. */
static void
test_new_day (Home         *home,
              gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  guint  told = 0;
  gint32 left = find_due (home, "ADULT")->days_left;

  g_signal_connect_swapped (home->binder, "notify::today", G_CALLBACK (on_notify_cb), &told);
  home_set_clock ((EbDate){ 2026, 11, 22 }, 0);
  g_assert_true (eb_binder_refresh_dates (home->binder, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (told, ==, 1);
  g_assert_cmpint (find_due (home, "ADULT")->days_left, ==, left - 1);

  home_set_clock ((EbDate){ 2027, 5, 15 }, 9);
  g_assert_true (eb_binder_refresh_dates (home->binder, &error));
  g_assert_cmpint (find_due (home, "ADULT")->state, ==, EB_DUE_PASSED);
  g_assert_cmpint (find_due (home, "DECIDE_175")->state, ==, EB_DUE_OVERDUE);
}

static void
test_by_date (Home         *home,
              gconstpointer data)
{
  GListModel *dates = eb_binder_get_dates (home->binder);
  EbDate      before = never;

  for (guint i = 0; i < g_list_model_get_n_items (dates); i++)
    {
      g_autoptr (EbDateItem) item = g_list_model_get_item (dates, i);

      g_assert_cmpint (eb_date_compare (before, eb_date_item_get_due (item)->due), <=, 0);
      before = eb_date_item_get_due (item)->due;
    }
}

int
main (int   argc,
      char *argv[])
{
  home_init (&argc, &argv);
  HOME_ADD_ON_DISK ("/dates/close", test_close);
  HOME_ADD ("/dates/refused", test_refused);
  HOME_ADD ("/dates/last-word", test_last_word);
  HOME_ADD ("/dates/alarms", test_alarms);
  HOME_ADD ("/dates/same-names", test_same_names);
  HOME_ADD_ON_DISK ("/dates/rhythm", test_rhythm);
  HOME_ADD ("/dates/too-long", test_too_long);
  HOME_ADD ("/dates/new-day", test_new_day);
  HOME_ADD ("/dates/by-date", test_by_date);
  return g_test_run ();
}
