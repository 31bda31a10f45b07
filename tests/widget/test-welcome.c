/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-clock.h"
#include "eb-welcome.h"
#include "widget-fixture.h"

typedef struct
{
  EbSession *session;
  EbWelcome *welcome;
  GtkWidget *window;
  int        done;
} Fixture;

static void
on_done_cb (Fixture *fixture)
{
  fixture->done++;
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->session = fixture_session_new ();
  fixture->welcome = eb_welcome_new (fixture->session);
  fixture->window = fixture_window_new (fixture->welcome);
  g_signal_connect_swapped (fixture->welcome, "done", G_CALLBACK (on_done_cb), fixture);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  fixture_window_finish (fixture->window, fixture->welcome);
  g_assert_finalize_object (fixture->session);
}

static const char *
get_page (Fixture *fixture)
{
  return gtk_stack_get_visible_child_name (fixture_child (fixture->welcome, "stack"));
}

static gboolean
is_at_code (gpointer data)
{
  return g_str_equal (get_page (data), "code");
}

static gboolean
is_at_guest_code (gpointer data)
{
  return g_str_equal (get_page (data), "guest-code");
}

static gboolean
has_failed (gpointer data)
{
  return fixture_problem (((Fixture *) data)->welcome, "binder_problem")[0] != '\0';
}

static void
type_account (gpointer    form,
              const char *name)
{
  gpointer fields = fixture_child (form, "password_fields");

  fixture_type (form, "name_row", name);
  fixture_type (fields, "first_row", FIXTURE_PASSWORD);
  fixture_type (fields, "again_row", FIXTURE_PASSWORD);
}

static void
type_binder (Fixture *fixture)
{
  gpointer form = fixture_child (fixture->welcome, "binder_form");

  if (gtk_widget_get_visible (fixture_child (form, "name_row")))
    fixture_type (form, "name_row", "Amira");
  fixture_type (form, "birth_row", "14.5.2009");
  fixture_type (form, "start_row", "1.2.2020");
}

static void
press_written_down (Fixture *fixture)
{
  fixture_press (fixture->welcome, "I have written it down");
  fixture_press (fixture->welcome, "Continue");
}

static void
go_to_binder (Fixture    *fixture,
              const char *who,
              const char *name)
{
  fixture_press (fixture->welcome, who);
  type_account (fixture_child (fixture->welcome, "own_form"), name);
  fixture_press (fixture->welcome, "Continue");
  g_assert_cmpstr (get_page (fixture), ==, "binder");
  type_binder (fixture);
}

static EbPerson *
find_person (Fixture    *fixture,
             const char *name)
{
  GListModel *people = eb_binder_get_people (eb_session_get_binder (fixture->session));
  EbPerson   *found = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (people); i++)
    {
      g_autoptr (EbPerson) person = g_list_model_get_item (people, i);

      if (g_str_equal (eb_person_get_name (person), name))
        found = person; /* the list keeps it */
    }
  return found;
}

static void
test_adult_then_youth (Fixture      *fixture,
                       gconstpointer data)
{
  EbBinder *binder = NULL;

  go_to_binder (fixture, "I live or work with a young person", "Lone");
  fixture_press (fixture->welcome, "Make the binder");
  fixture_wait (is_at_code, fixture);
  binder = eb_session_get_binder (fixture->session);
  g_assert_cmpstr (eb_binder_get_youth_name (binder), ==, "Amira");
  g_assert_cmpint (eb_date_compare (eb_binder_get_case (binder)->birth, (EbDate){ 2009, 5, 14 }), ==, 0);
  g_assert_true (eb_binder_get_case (binder)->consent);
  g_assert_null (eb_binder_get_youth (binder));

  press_written_down (fixture);
  g_assert_cmpstr (get_page (fixture), ==, "guest");
  type_account (fixture_child (fixture->welcome, "guest_form"), "Amira");
  fixture_press (fixture->welcome, "Make the account");
  fixture_wait (is_at_guest_code, fixture);
  g_assert_cmpint (fixture->done, ==, 0);
  press_written_down (fixture);
  g_assert_cmpint (fixture->done, ==, 1);

  binder = eb_session_get_binder (fixture->session);
  g_assert_true (eb_binder_has_room (binder));
  g_assert_cmpstr (eb_person_get_name (eb_binder_get_youth (binder)), ==, "Amira");
  g_assert_cmpint (eb_person_get_profile (find_person (fixture, "Lone"))->role, ==, EB_ROLE_FOSTER);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (eb_session_get_table (fixture->session))), ==, 2);
}

static void
test_later_then_invite (Fixture      *fixture,
                        gconstpointer data)
{
  g_autoptr (EbSeat) lone = NULL;

  go_to_binder (fixture, "I live or work with a young person", "Lone");
  fixture_press (fixture->welcome, "Make the binder");
  fixture_wait (is_at_code, fixture);
  press_written_down (fixture);
  fixture_press (fixture->welcome, "Later");
  g_assert_cmpint (fixture->done, ==, 1);
  g_assert_null (eb_binder_get_youth (eb_session_get_binder (fixture->session)));

  lone = g_list_model_get_item (G_LIST_MODEL (eb_session_get_table (fixture->session)), 0);
  eb_welcome_invite (fixture->welcome, lone, EB_ACTOR_ADULT);
  type_account (fixture_child (fixture->welcome, "guest_form"), "Karim");
  fixture_press (fixture->welcome, "Make the account");
  fixture_wait (is_at_guest_code, fixture);
  press_written_down (fixture);
  g_assert_cmpint (fixture->done, ==, 2);
  g_assert_nonnull (find_person (fixture, "Karim"));
  g_assert_false (eb_binder_has_room (eb_session_get_binder (fixture->session)));
}

static void
test_youth_first (Fixture      *fixture,
                  gconstpointer data)
{
  go_to_binder (fixture, "It is about me", "Amira");
  fixture_press (fixture->welcome, "Make the binder");
  fixture_wait (is_at_code, fixture);
  press_written_down (fixture);

  g_assert_cmpint (fixture->done, ==, 1);
  g_assert_true (eb_binder_has_room (eb_session_get_binder (fixture->session)));
  g_assert_cmpstr (eb_binder_get_youth_name (eb_session_get_binder (fixture->session)), ==, "Amira");
  g_assert_cmpint (eb_person_get_actor (find_person (fixture, "Amira")), ==, EB_ACTOR_YOUTH);
}

static void
test_back_keeps_what_was_typed (Fixture      *fixture,
                                gconstpointer data)
{
  GtkWidget *back = fixture_child (fixture->welcome, "back_button");
  gpointer   form = fixture_child (fixture->welcome, "own_form");

  go_to_binder (fixture, "I live or work with a young person", "Lone");
  g_signal_emit_by_name (back, "clicked");
  g_assert_cmpstr (get_page (fixture), ==, "account");
  g_signal_emit_by_name (back, "clicked");
  g_assert_cmpstr (get_page (fixture), ==, "who");
  g_assert_false (gtk_widget_get_visible (back));

  fixture_press (fixture->welcome, "I live or work with a young person");
  g_assert_cmpstr (gtk_editable_get_text (fixture_child (form, "name_row")), ==, "Lone");
  fixture_press (fixture->welcome, "Continue");
  g_assert_cmpstr (get_page (fixture), ==, "binder");
  g_assert_cmpstr (gtk_editable_get_text (fixture_child (fixture_child (fixture->welcome, "binder_form"), "birth_row")), ==, "14.5.2009");
}

static gboolean
commit_on_full_disk (EbJournal     *journal,
                     const EbBatch *batch,
                     GError       **error)
{
  g_set_error (error, EB_JOURNAL_ERROR, EB_JOURNAL_ERROR_FULL, "secret detail");
  return FALSE;
}

/* Nobody sits at the table, everything typed is there, and the next press works. */
static void
test_full_disk (Fixture      *fixture,
                gconstpointer data)
{
  EbJournalInterface *iface = EB_JOURNAL_GET_IFACE (eb_session_get_journal (fixture->session));
  gboolean (*commit) (EbJournal *, const EbBatch *, GError **) = iface->commit;
  gpointer form = fixture_child (fixture->welcome, "binder_form");

  go_to_binder (fixture, "I live or work with a young person", "Lone");
  iface->commit = commit_on_full_disk;
  fixture_press (fixture->welcome, "Make the binder");
  g_assert_false (gtk_widget_is_sensitive (fixture_button (fixture->welcome, "Make the binder")));
  fixture_wait (has_failed, fixture);
  iface->commit = commit;

  g_assert_null (strstr (fixture_problem (fixture->welcome, "binder_problem"), "secret detail"));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (eb_session_get_table (fixture->session))), ==, 0);
  g_assert_null (eb_session_get_binder (fixture->session));
  g_assert_cmpstr (gtk_editable_get_text (fixture_child (form, "name_row")), ==, "Amira");

  fixture_press (fixture->welcome, "Make the binder");
  fixture_wait (is_at_code, fixture);
}

typedef struct
{
  const char *path;
  const char *name;
  const char *birth;
  const char *start;
  const char *decision;
  const char *wrong; /* the row that complains */
} BinderCase;

/* Today is 21 November 2026 here. */
static const BinderCase binder_cases[] = {
  { "/welcome/binder/name-missing", " ", "14.5.2009", "1.2.2020", "", "name" },
  { "/welcome/binder/birth-missing", "Amira", "", "1.2.2020", "", "birth" },
  { "/welcome/binder/birth-in-future", "Amira", "22.11.2026", "22.11.2026", "", "birth" },
  { "/welcome/binder/birth-over-30-years-ago", "Amira", "1.1.1990", "1.2.2020", "", "birth" },
  { "/welcome/binder/birth-no-date", "Amira", "30.2.2009", "1.2.2020", "", "birth" },
  { "/welcome/binder/start-missing", "Amira", "14.5.2009", "", "", "start" },
  { "/welcome/binder/start-before-birth", "Amira", "14.5.2009", "13.5.2009", "", "start" },
  { "/welcome/binder/decision-before-birth", "Amira", "14.5.2009", "1.2.2020", "13.5.2009", "decision" },
  { "/welcome/binder/decision-no-date", "Amira", "14.5.2009", "1.2.2020", "soon", "decision" },
};

static void
test_binder_check (Fixture      *fixture,
                   gconstpointer data)
{
  const BinderCase *c = data;
  const char *const rows[] = { "name", "birth", "start", "decision" };
  gpointer          form = fixture_child (fixture->welcome, "binder_form");

  eb_clock_set (G_GINT64_CONSTANT (1795262400) * G_USEC_PER_SEC); /* 2026-11-21 12:00 UTC */
  go_to_binder (fixture, "I live or work with a young person", "Lone");
  fixture_type (form, "name_row", c->name);
  fixture_type (form, "birth_row", c->birth);
  fixture_type (form, "start_row", c->start);
  fixture_type (form, "decision_row", c->decision);
  fixture_press (fixture->welcome, "Make the binder");

  g_assert_cmpstr (get_page (fixture), ==, "binder");
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *problem = g_strconcat (rows[i], "_problem", NULL);
      g_autofree char *row = g_strconcat (rows[i], "_row", NULL);

      g_assert_cmpint (fixture_problem (form, problem)[0] != '\0', ==, g_str_equal (rows[i], c->wrong));
      g_assert_cmpstr (gtk_editable_get_text (fixture_child (form, row)), !=, NULL);
    }
  g_assert_cmpstr (gtk_editable_get_text (fixture_child (form, "birth_row")), ==, c->birth);
  eb_clock_set (0);
}

/* Every page must fit a telephone. */
static void
test_narrow (Fixture      *fixture,
             gconstpointer data)
{
  const char *const pages[] = { "who", "account", "binder", "code", "guest", "guest-code" };

  for (gsize i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      int min = 0;

      gtk_stack_set_visible_child_name (fixture_child (fixture->welcome, "stack"), pages[i]);
      gtk_widget_measure (GTK_WIDGET (fixture->welcome), GTK_ORIENTATION_HORIZONTAL, -1, &min, NULL, NULL, NULL);
      g_test_message ("%s: %d px", pages[i], min);
      g_assert_cmpint (min, <=, 360);
    }
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

  add_test ("/welcome/adult-then-youth", test_adult_then_youth);
  add_test ("/welcome/later-then-invite", test_later_then_invite);
  add_test ("/welcome/youth-first", test_youth_first);
  add_test ("/welcome/back-keeps-what-was-typed", test_back_keeps_what_was_typed);
  add_test ("/welcome/full-disk", test_full_disk);
  add_test ("/welcome/narrow", test_narrow);
  for (gsize i = 0; i < G_N_ELEMENTS (binder_cases); i++)
    g_test_add (binder_cases[i].path, Fixture, &binder_cases[i], set_up, test_binder_check, tear_down);
  return g_test_run ();
}
