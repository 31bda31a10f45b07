/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "binder-fixture.h"
#include "eb-goal-private.h"
#include "eb-text.h"
#include "eb-writer.h"

/* Steps: their words are their author's, and anybody may say that one is done. */

#define NO_DAY EB_DATE_UNSET

static const EbDate by_christmas = { 2026, 12, 24 };

static EbStep *
write_step (Home       *home,
            Who         who,
            EbGoal     *goal,
            const char *text,
            EbPerson   *doer,
            EbDate      when)
{
  GListModel *steps = eb_goal_get_steps (goal);
  g_autoptr (EbStep) step = NULL;
  g_autoptr (GError) error = NULL;

  eb_binder_write_step (home->binder, home_seat (home, who), goal, text, doer, when, &error);
  g_assert_no_error (error);
  step = g_list_model_get_item (steps, g_list_model_get_n_items (steps) - 1);
  return step; /* the goal keeps it */
}

static EbStep *
first_step (Home       *home,
            const EbId *goal)
{
  g_autoptr (EbStep) step = g_list_model_get_item (eb_goal_get_steps (eb_binder_find_goal (home->binder, goal)), 0);

  return step; /* the goal keeps it */
}

static void
append (Home       *home,
        Who         who,
        EbDoor      door,
        const EbId *record,
        const EbId *parent,
        GVariant   *payload)
{
  g_auto (EbWriter) writer = { 0 };
  const EbId own = eb_vault_random_id ();
  g_autoptr (GError) error = NULL;

  eb_writer_init (&writer, eb_seat_get_keyring (home_seat (home, who)), &home->id, NULL);
  g_assert_true (eb_writer_add (&writer, door, record == NULL ? &own : record, parent, payload, &error));
  g_assert_true (eb_journal_commit (home->journal, writer.batch, &error));
  home_reopen (home);
}

static GVariant *
step_payload (const EbId *goal,
              const char *text)
{
  return g_variant_new_parsed ("{'kind': <'step'>, 'goal': <%@ay>, 'text': <%s>}", home_id_variant (goal), text);
}

static GVariant *
step_payload_who (const EbId *goal,
                  const EbId *who)
{
  return g_variant_new_parsed ("{'kind': <'step'>, 'goal': <%@ay>, 'text': <'Ringe'>, 'who': <%@ay>}", home_id_variant (goal), home_id_variant (who));
}

static GVariant *
tick_payload (const EbId *goal,
              const EbId *step)
{
  return g_variant_new_parsed ("{'kind': <'tick'>, 'goal': <%@ay>, 'step': <%@ay>, 'done': <true>}", home_id_variant (goal), home_id_variant (step));
}

static char *
describe (Home       *home,
          const EbId *goal)
{
  GListModel *steps = eb_goal_get_steps (eb_binder_find_goal (home->binder, goal));
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (steps); i++)
    {
      g_autoptr (EbStep) step = g_list_model_get_item (steps, i);

      g_string_append_printf (text, "%s by %s, other %s, done %d\n", eb_step_get_text (step), eb_person_get_name (eb_step_get_author (step)), eb_step_get_other_wording (step), eb_step_is_done (step));
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
test_steps (Home         *home,
            gconstpointer data)
{
  EbGoal    *goal = home_write_goal (home, AMIRA, "Jeg vil bo selv");
  const EbId record = *eb_goal_get_record (goal);
  EbStep    *step = write_step (home, AMIRA, goal, " Ringe til\nboligforeningen ", home_person (home, LONE), by_christmas);
  g_autoptr (GError) error = NULL;

  write_step (home, LONE, goal, "Se på et værelse", NULL, NO_DAY);
  home_set_clock ((EbDate){ 2026, 11, 23 }, 13);
  g_assert_true (eb_binder_tick_step (home->binder, home_seat (home, LONE), goal, step, TRUE, &error));
  g_assert_no_error (error);
  for (int again = 0; again < 2; again++)
    {
      goal = eb_binder_find_goal (home->binder, &record);
      g_assert_cmpuint (g_list_model_get_n_items (eb_goal_get_steps (goal)), ==, 2);
      step = first_step (home, &record);
      g_assert_cmpstr (eb_step_get_text (step), ==, "Ringe til boligforeningen");
      g_assert_true (eb_step_get_author (step) == home_person (home, AMIRA));
      g_assert_true (eb_step_get_who (step) == home_person (home, LONE));
      g_assert_cmpint (eb_date_compare (eb_step_get_by (step), by_christmas), ==, 0);
      g_assert_true (eb_step_is_done (step));
      g_assert_true (eb_step_get_done_by (step) == home_person (home, LONE));
      g_assert_cmpint (eb_step_get_done_time (step), ==, eb_goal_get_last_time (goal));
      if (again == 0)
        home_restart (home);
    }
  g_assert_true (eb_binder_tick_step (home->binder, home_seat (home, AMIRA), goal, step, FALSE, &error));
  g_assert_false (eb_step_is_done (step));
  g_assert_true (eb_step_get_done_by (step) == home_person (home, AMIRA));
  g_assert_cmpuint (eb_binder_get_broken (home->binder), ==, 0);
}

static void
count_up (GObject    *object,
          GParamSpec *pspec,
          guint      *times)
{
  (*times)++;
}

/* What is no longer said of who and when is gone, and what a newer program said
 * is still there. */
static void
test_change (Home         *home,
             gconstpointer data)
{
  EbGoal    *goal = home_write_goal (home, AMIRA, "Jeg vil bo selv");
  const EbId record = *eb_goal_get_record (goal);
  EbStep    *step = write_step (home, AMIRA, goal, "Ringe", home_person (home, AMIRA), by_christmas);
  guint      changed = 0;
  g_autoptr (GError) error = NULL;

  g_signal_connect (step, "notify::changed", G_CALLBACK (count_up), &changed);
  g_assert_true (eb_binder_change_step (home->binder, home_seat (home, AMIRA), goal, step, "Skrive", NULL, NO_DAY, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (changed, ==, 1);
  g_assert_cmpstr (eb_step_get_text (step), ==, "Skrive");
  home_restart (home);
  step = first_step (home, &record);
  g_assert_cmpstr (eb_step_get_text (step), ==, "Skrive");
  g_assert_null (eb_step_get_who (step));
  g_assert_false (eb_date_is_set (eb_step_get_by (step)));
  g_assert_null (eb_step_get_other_wording (step));
}

static void
test_keeps_unknown (Home         *home,
                    gconstpointer data)
{
  const EbId goal = *eb_goal_get_record (home_write_goal (home, AMIRA, "Jeg vil bo selv"));
  EbStep    *step = NULL;
  g_autoptr (EbSealed) sealed = NULL;
  g_autoptr (GVariant) payload = NULL;
  g_auto (EbOpened) opened = { 0 };
  const char *weight = NULL;

  append (home, AMIRA, EB_DOOR_HOME, NULL, NULL, g_variant_new_parsed ("{'kind': <'step'>, 'goal': <%@ay>, 'text': <'Ringe'>, 'weight': <'heavy'>}", home_id_variant (&goal)));
  step = first_step (home, &goal);
  g_assert_true (eb_binder_change_step (home->binder, home_seat (home, AMIRA), eb_binder_find_goal (home->binder, &goal), step, "Skrive", NULL, NO_DAY, NULL));
  sealed = eb_journal_get_revision (home->journal, eb_step_get_head (step), NULL);
  g_assert_true (eb_keyring_open (eb_seat_get_keyring (home_seat (home, LONE)), sealed, &opened, NULL));
  payload = g_variant_ref_sink (g_variant_new_from_bytes (G_VARIANT_TYPE_VARDICT, opened.payload, FALSE));
  g_assert_true (g_variant_lookup (payload, "weight", "&s", &weight));
  g_assert_cmpstr (weight, ==, "heavy");
}

static void
test_refused (Home         *home,
              gconstpointer data)
{
  EbGoal           *goal = home_write_goal (home, AMIRA, "Jeg vil bo selv");
  EbStep           *step = write_step (home, AMIRA, goal, "Ringe", NULL, NO_DAY);
  g_autofree char  *too_long = g_strnfill (EB_GOAL_MAX_CHARS + 1, 'a');
  const char *const words[] = { "", " \n", too_long, "\xff" };
  g_autoptr (GError) error = NULL;

  g_assert_false (eb_binder_change_step (home->binder, home_seat (home, LONE), goal, step, "Skrive", NULL, NO_DAY, &error));
  g_assert_error (error, EB_BINDER_ERROR, EB_BINDER_ERROR_NOT_ALLOWED);
  g_clear_error (&error);
  g_assert_false (eb_binder_write_step (home->binder, home_seat (home, AMIRA), goal, "Skrive", NULL, (EbDate){ 2027, 2, 30 }, &error));
  g_assert_error (error, EB_BINDER_ERROR, EB_BINDER_ERROR_DATE);
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_clear_error (&error);
      g_assert_false (eb_binder_write_step (home->binder, home_seat (home, AMIRA), goal, words[i], NULL, NO_DAY, &error));
      g_assert_true (error->domain == EB_TEXT_ERROR);
    }
  g_assert_cmpuint (g_list_model_get_n_items (eb_goal_get_steps (goal)), ==, 1);
  g_assert_cmpstr (eb_step_get_text (step), ==, "Ringe");
}

static void
test_forged (Home         *home,
             gconstpointer data)
{
  EbGoal    *written = home_write_goal (home, AMIRA, "Jeg vil bo selv");
  const EbId goal = *eb_goal_get_record (written);
  EbStep    *step = write_step (home, AMIRA, written, "Ringe", NULL, NO_DAY);
  const EbId record = *eb_step_get_record (step);
  const EbId head = *eb_step_get_head (step);
  const EbId stranger = eb_vault_random_id ();
  const struct
  {
    Who         who;
    EbDoor      door;
    const EbId *record;
    const EbId *parent;
    GVariant   *payload;
  } forgeries[] = {
    { LONE, EB_DOOR_HOME, &record, &head, step_payload (&goal, "Lade være") },
    { LONE, EB_DOOR_HOME, &record, &stranger, step_payload (&goal, "Lade være") },
    { LONE, EB_DOOR_HOME, &record, NULL, step_payload (&goal, "Lade være") },
    { AMIRA, EB_DOOR_HOME, &record, NULL, step_payload (&goal, "Igen") },
    { AMIRA, EB_DOOR_HOME, NULL, &head, step_payload (&goal, "Af ingenting") },
    { AMIRA, EB_DOOR_JOB, NULL, NULL, step_payload (&goal, "Bag en anden dør") },
    { AMIRA, EB_DOOR_HOME, NULL, NULL, step_payload (&stranger, "Til intet mål") },
    { AMIRA, EB_DOOR_HOME, NULL, NULL, step_payload_who (&goal, &stranger) },
    { LONE, EB_DOOR_HOME, NULL, NULL, tick_payload (&goal, &stranger) },
    { LONE, EB_DOOR_JOB, NULL, NULL, tick_payload (&goal, &record) },
    { LONE, EB_DOOR_HOME, NULL, &head, tick_payload (&goal, &record) },
  };

  for (guint i = 0; i < G_N_ELEMENTS (forgeries); i++)
    {
      g_autofree char *before = describe (home, &goal);
      g_autofree char *after = NULL;

      append (home, forgeries[i].who, forgeries[i].door, forgeries[i].record, forgeries[i].parent, forgeries[i].payload);
      after = describe (home, &goal);
      g_test_message ("forgery %u", i);
      g_assert_cmpstr (after, ==, before);
      g_assert_cmpuint (eb_binder_get_broken (home->binder), ==, i + 1);
    }
}

static void
test_same_parent (Home         *home,
                  gconstpointer data)
{
  EbGoal    *written = home_write_goal (home, AMIRA, "Jeg vil bo selv");
  const EbId goal = *eb_goal_get_record (written);
  EbStep    *step = write_step (home, AMIRA, written, "Ringe", NULL, NO_DAY);
  const EbId record = *eb_step_get_record (step);
  const EbId head = *eb_step_get_head (step);

  append (home, AMIRA, EB_DOOR_HOME, &record, &head, step_payload (&goal, "Skrive"));
  append (home, AMIRA, EB_DOOR_HOME, &record, &head, step_payload (&goal, "Gå derhen"));
  step = first_step (home, &goal);
  g_assert_cmpstr (eb_step_get_text (step), ==, "Skrive");
  g_assert_cmpstr (eb_step_get_other_wording (step), ==, "Gå derhen");
  g_assert_cmpuint (eb_binder_get_broken (home->binder), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  home_init (&argc, &argv);
  HOME_ADD_ON_DISK ("/steps/written", test_steps);
  HOME_ADD_ON_DISK ("/steps/change", test_change);
  HOME_ADD ("/steps/keeps-unknown", test_keeps_unknown);
  HOME_ADD ("/steps/refused", test_refused);
  HOME_ADD ("/steps/forged", test_forged);
  HOME_ADD ("/steps/same-parent", test_same_parent);
  return g_test_run ();
}
