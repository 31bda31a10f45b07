/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Ids, and the names that doors, roles and the like are stored by. They are in
 * people's files: a test that fails here means those files no longer open. */

#include "domain-fixture.h"

#include "eb-door.h"
#include "eb-goal-state.h"
#include "eb-id.h"

static void
test_doors (void)
{
  static const char *const nicks[EB_N_DOORS] = {
    "entry", "economy", "home", "everyday", "health", "education",
    "job", "network", "leisure", "rights", "whatif", "room"
  };
  EbDoor door = EB_DOOR_ENTRY;

  for (guint i = 0; i < EB_N_DOORS; i++)
    {
      g_assert_cmpstr (eb_door_to_nick ((EbDoor) i), ==, nicks[i]);
      g_assert_true (eb_door_from_nick (nicks[i], &door));
      g_assert_cmpuint (door, ==, i);
      g_assert_cmpint (eb_door_holds_goals (door), ==, i != EB_DOOR_ENTRY && i != EB_DOOR_ROOM);
    }

  g_assert_false (eb_door_from_nick ("Home", &door));
  g_assert_false (eb_door_from_nick ("", &door));
  g_assert_false (eb_door_from_nick (NULL, &door));
  g_assert_cmpint (door, ==, EB_DOOR_ROOM);
}

static void
test_others (void)
{
  static const char *const states[] = { "suggested", "mine", "agreed", "going", "reached", "shelved", "changed" };
  static const char *const roles[] = { "youth", "foster", "staff", "contact" };
  static const char *const placements[] = { "foster", "home", "own-room", "contact" };
  static const char *const laws[] = { "barnets-lov", "serviceloven" };
  EbGoalState              state = EB_GOAL_SUGGESTED;
  EbRole                   role = EB_ROLE_YOUTH;
  EbPlacement              placement = EB_PLACEMENT_FOSTER;
  EbLaw                    law = EB_LAW_BARNETS_LOV;

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    g_assert_true (eb_goal_state_from_nick (states[i], &state) && state == i && g_str_equal (eb_goal_state_to_nick (state), states[i]));
  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    g_assert_true (eb_role_from_nick (roles[i], &role) && role == i && g_str_equal (eb_role_to_nick (role), roles[i]));
  for (guint i = 0; i < G_N_ELEMENTS (placements); i++)
    g_assert_true (eb_placement_from_nick (placements[i], &placement) && placement == i && g_str_equal (eb_placement_to_nick (placement), placements[i]));
  for (guint i = 0; i < G_N_ELEMENTS (laws); i++)
    g_assert_true (eb_law_from_nick (laws[i], &law) && law == i && g_str_equal (eb_law_to_nick (law), laws[i]));

  g_assert_false (eb_goal_state_from_nick ("done", &state));
  g_assert_false (eb_role_from_nick ("mother", &role));
  g_assert_false (eb_placement_from_nick (NULL, &placement));
  g_assert_false (eb_law_from_nick ("", &law));
}

static void
test_of_goals (void)
{
  static const char *const moves[] = {
    "suggest", "write", "take-over", "reword", "join", "start", "reach", "shelve", "take-up", "change"
  };
  static const char *const worths[EB_N_WORTHS] = { "realistic", "current", "manageable", "visible", "sign" };
  static const char *const signs[EB_N_SIGNS] = { "", "read", "heart", "sun", "think", "talk" };
  EbGoalMove               move = EB_GOAL_MOVE_SUGGEST;
  EbWorth                  worth = EB_WORTH_REALISTIC;
  EbSign                   sign = EB_SIGN_NONE;

  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    g_assert_true (eb_goal_move_from_nick (moves[i], &move) && move == i && g_str_equal (eb_goal_move_to_nick (move), moves[i]));
  for (guint i = 0; i < G_N_ELEMENTS (worths); i++)
    g_assert_true (eb_worth_from_nick (worths[i], &worth) && worth == i && g_str_equal (eb_worth_to_nick (worth), worths[i]));
  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    g_assert_true (eb_sign_from_nick (signs[i], &sign) && sign == i && g_str_equal (eb_sign_to_nick (sign), signs[i]));

  g_assert_false (eb_goal_move_from_nick ("erase", &move));
  g_assert_false (eb_worth_from_nick ("", &worth));
  g_assert_false (eb_sign_from_nick ("thumbs-down", &sign));
  g_assert_false (eb_sign_from_nick (NULL, &sign));
}

static void
test_id_hex (void)
{
  static const char *const bad[] = {
    "", "00112233445566778899aabbccddeef", "00112233445566778899aabbccddeeff0", "0g112233445566778899aabbccddeeff",
    "00112233445566778899aabbccddee g"
  };
  EbId             id = EB_ID_NONE;
  EbId             upper = EB_ID_NONE;
  g_autofree char *hex = NULL;

  g_assert_true (eb_id_is_none (&id));
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (eb_id_from_hex (bad[i], &id));
  g_assert_false (eb_id_from_hex (NULL, &id));
  g_assert_true (eb_id_is_none (&id));

  g_assert_true (eb_id_from_hex ("00112233445566778899aabbccddeeff", &id));
  g_assert_true (eb_id_from_hex ("00112233445566778899AABBCCDDEEFF", &upper));
  g_assert_true (eb_id_equal (&id, &upper));
  g_assert_cmpuint (id.bytes[0], ==, 0);
  g_assert_cmpuint (id.bytes[10], ==, 0xaa);
  hex = eb_id_to_hex (&id);
  g_assert_cmpstr (hex, ==, "00112233445566778899aabbccddeeff");
}

static void
test_id_in_table (void)
{
  g_autoptr (GHashTable) table = g_hash_table_new_full (eb_id_hash, eb_id_equal_func, g_free, NULL);
  EbId id = EB_ID_NONE;

  for (guint i = 0; i < sizeof id.bytes; i++)
    {
      const EbId other = id;

      id.bytes[i] = 1;
      g_assert_false (eb_id_equal (&id, &other));
      g_assert_cmpuint (eb_id_hash (&id), !=, eb_id_hash (&other));
      g_hash_table_insert (table, eb_id_copy (&id), GUINT_TO_POINTER (i));
    }

  g_assert_cmpuint (g_hash_table_size (table), ==, sizeof id.bytes);
  g_assert_cmpuint (GPOINTER_TO_UINT (g_hash_table_lookup (table, &id)), ==, sizeof id.bytes - 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/names/doors", test_doors);
  g_test_add_func ("/names/others", test_others);
  g_test_add_func ("/names/of-goals", test_of_goals);
  g_test_add_func ("/names/id-hex", test_id_hex);
  g_test_add_func ("/names/id-in-table", test_id_in_table);

  return g_test_run ();
}
