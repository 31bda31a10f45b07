/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "desk.h"

/* Lone makes a binder about another youth, goes to it and comes back. */

static const EbCase storm = { .birth = { 2010, 2, 3 }, .placement = EB_PLACEMENT_FOSTER, .start = { 2025, 5, 1 }, .consent = TRUE, .since = { 2026, 11, 21 } };

static void
make_other (Desk *desk,
            EbId *id)
{
  g_autoptr (EbProfile) profile = home_profile (LONE);
  g_autoptr (GError) error = NULL;

  g_assert_true (eb_binder_create (eb_session_get_journal (desk->session), desk_seat (desk, LONE), NULL, profile, "Storm", &storm, id, &error));
  g_assert_no_error (error);
}

static void
test_both_listed (Desk         *desk,
                  gconstpointer data)
{
  g_autoptr (GPtrArray) lones = NULL;
  g_autoptr (GPtrArray) amiras = NULL;
  EbId other = EB_ID_NONE;

  make_other (desk, &other);
  lones = eb_binder_list (eb_session_get_journal (desk->session), desk_seat (desk, LONE), NULL);
  amiras = eb_binder_list (eb_session_get_journal (desk->session), desk_seat (desk, AMIRA), NULL);
  g_assert_cmpuint (lones->len, ==, 2);
  g_assert_cmpstr (((const EbBinderName *) g_ptr_array_index (lones, 0))->youth, ==, "Amira");
  g_assert_cmpstr (((const EbBinderName *) g_ptr_array_index (lones, 1))->youth, ==, "Storm");
  g_assert_cmpuint (amiras->len, ==, 1);
}

/* Amira does not sit by while Storm's binder is open, and her keys are gone. */
static void
test_others_leave (Desk         *desk,
                   gconstpointer data)
{
  g_autoptr (EbKeyring) amiras = g_object_ref (eb_seat_get_keyring (desk_seat (desk, AMIRA)));
  EbId other = EB_ID_NONE;

  make_other (desk, &other);
  g_assert_true (eb_session_open (desk->session, &other, NULL));
  g_assert_cmpstr (eb_binder_get_youth_name (desk_binder (desk)), ==, "Storm");
  g_assert_null (desk_seat (desk, AMIRA));
  g_assert_true (eb_keyring_is_wiped (amiras));
  g_assert_nonnull (desk_seat (desk, LONE));
  g_assert_cmpuint (g_list_model_get_n_items (eb_binder_get_goals (desk_binder (desk))), ==, 0);
}

/* What is open stays open when it is read anew, and nobody leaves for that. */
static void
test_reading_anew (Desk         *desk,
                   gconstpointer data)
{
  g_assert_true (eb_session_open (desk->session, NULL, NULL));
  g_assert_true (eb_session_open (desk->session, &desk->id, NULL));
  g_assert_nonnull (desk_seat (desk, AMIRA));
  g_assert_nonnull (desk_seat (desk, LONE));
}

static void
test_back_again (Desk         *desk,
                 gconstpointer data)
{
  EbGoal *goal = desk_write_goal (desk, AMIRA, "Jeg vil have en kat");
  EbId    record = *eb_goal_get_record (goal);
  EbId    other = EB_ID_NONE;

  make_other (desk, &other);
  g_assert_true (eb_session_open (desk->session, &other, NULL));
  g_assert_null (eb_binder_find_goal (desk_binder (desk), &record));
  g_assert_true (eb_session_open (desk->session, &desk->id, NULL));
  g_assert_cmpstr (eb_goal_get_text (eb_binder_find_goal (desk_binder (desk), &record)), ==, "Jeg vil have en kat");
}

int
main (int    argc,
      char **argv)
{
  home_init (&argc, &argv);
  adw_init ();
  DESK_ADD ("/binders/both-listed", test_both_listed);
  DESK_ADD ("/binders/others-leave", test_others_leave);
  DESK_ADD ("/binders/reading-anew", test_reading_anew);
  DESK_ADD ("/binders/back-again", test_back_again);
  return g_test_run ();
}
