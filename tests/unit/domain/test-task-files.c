/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The tasks that come with the program. */

#include "eb-task-set.h"

#include "domain-fixture.h"

static char *
read_task_file (const char *name,
                gsize      *length)
{
  g_autofree char *path = g_build_filename (g_getenv ("EB_TASKS_DIR"), name, NULL);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, length, &error);
  g_assert_no_error (error);
  return text;
}

static EbTaskSet *
load_tasks (const char *name)
{
  gsize            length = 0;
  g_autofree char *text = read_task_file (name, &length);
  g_autoptr (GError) error = NULL;
  EbTaskSet *set = eb_task_set_parse (text, length, NULL, &error);

  g_assert_no_error (error);
  return set;
}

/* Whatever is in the folder, so that a file cannot be forgotten. */
static GPtrArray *
list_names (void)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) dir = g_dir_open (g_getenv ("EB_TASKS_DIR"), 0, NULL);
  const char *name = NULL;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".ini"))
      g_ptr_array_add (names, g_strdup (name));

  g_assert_cmpuint (names->len, ==, 9);
  return names;
}

static EbTaskSet *
load_all (void)
{
  g_autoptr (GPtrArray) names = list_names ();
  EbTaskSet *library = eb_task_library_new ();

  for (guint i = 0; i < names->len; i++)
    {
      g_autoptr (EbTaskSet) set = load_tasks (g_ptr_array_index (names, i));
      g_autoptr (GError) error = NULL;

      /* Refused if an id is there twice. */
      g_assert_true (eb_task_library_add (library, set, NULL, &error));
      g_assert_no_error (error);
      g_assert_cmpstr (eb_task_set_get_author (set), ==, "Egne Ben");
    }

  return library;
}

static void
test_doors (void)
{
  g_autoptr (EbTaskSet) library = load_all ();

  g_assert_cmpuint (eb_task_set_get_size (library), >=, 120);
  for (int door = EB_DOOR_ENTRY; door < EB_N_DOORS; door++)
    {
      g_autoptr (GPtrArray) tasks = eb_task_set_list_door (library, (EbDoor) door);

      if (eb_door_holds_goals ((EbDoor) door))
        g_assert_cmpuint (tasks->len, >=, 5);
      else
        g_assert_cmpuint (tasks->len, ==, 0);
    }
}

static void
check_words (const char *text)
{
  g_assert_null (strpbrk (text, "!<>_"));
  g_assert_null (strstr (text, "  "));
  g_assert_null (strstr (text, " de unge"));
}

/* Nothing shouts; what is not sure says so, and what says so names why. */
static void
check_task (const EbTaskDef *def)
{
  const gboolean says_check = g_str_has_suffix (def->plain, " Kontrollér.");

  check_words (def->title);
  check_words (def->plain);
  g_assert_false (g_str_has_suffix (def->title, "."));
  g_assert_true (g_str_has_suffix (def->plain, ".") || g_str_has_suffix (def->plain, "?"));
  for (guint i = 0; i < eb_task_def_get_n_steps (def); i++)
    {
      check_words (def->steps[i]);
      g_assert_false (g_str_has_suffix (def->steps[i], "."));
    }

  if (def->age_months != 0)
    {
      g_assert_nonnull (def->source);
      g_assert_true (eb_date_is_valid (def->checked));
    }
  if (def->source != NULL)
    {
      g_assert_nonnull (strpbrk (def->source, "0123456789"));
      g_assert_cmpint (says_check, ==, def->certainty != EB_CERTAINTY_VERIFIED);
    }
  else
    g_assert_false (says_check);
}

static void
test_words (void)
{
  g_autoptr (EbTaskSet) library = load_all ();
  g_autoptr (GHashTable) titles = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < eb_task_set_get_size (library); i++)
    {
      const EbTaskDef *def = eb_task_set_get (library, i);

      g_test_message ("%s", def->id);
      check_task (def);
      g_assert_true (g_hash_table_add (titles, (char *) def->title));
    }
}

/* Domain facts, section 6: age, date and how sure, for one born on 14 May 2009. */
typedef struct
{
  const char *id;
  const char *date;
  const char *shown;
  EbCertainty certainty;
} Fact;

static const Fact facts[] = {
  { "RIGHTS_MITID", "2024-05-14", "2022-05-14", EB_CERTAINTY_VERIFIED },
  { "RIGHTS_DIGITAL_POST", "2024-05-14", "2024-04-14", EB_CERTAINTY_VERIFIED },
  { "RIGHTS_ID_CARD", "2024-05-14", "2024-05-14", EB_CERTAINTY_VERIFIED },
  { "MONEY_FRIKORT", "2024-01-01", "2024-01-01", EB_CERTAINTY_VERIFIED },
  { "MONEY_WAGE_15", "2024-05-14", "2024-04-14", EB_CERTAINTY_SECONDARY },
  { "MONEY_FORSKUD", "2024-11-01", "2024-11-01", EB_CERTAINTY_UNVERIFIED },
  { "MONEY_NEMKONTO", "2027-05-14", "2027-02-14", EB_CERTAINTY_UNVERIFIED },
  { "MONEY_UNGEYDELSE", "2027-05-14", "2026-11-14", EB_CERTAINTY_VERIFIED },
  { "MONEY_EGENBETALING", "2027-05-14", "2026-11-14", EB_CERTAINTY_VERIFIED },
  { "HEALTH_ORGAN", "2024-05-14", "2024-05-14", EB_CERTAINTY_VERIFIED },
  { "HEALTH_DOCTOR_CHOICE", "2024-05-14", "2024-05-14", EB_CERTAINTY_UNVERIFIED },
  { "HEALTH_DENTIST_16", "2025-05-14", "2025-05-14", EB_CERTAINTY_SECONDARY },
  { "HEALTH_DENTIST_22", "2031-05-14", "2030-11-14", EB_CERTAINTY_OLD },
  { "EDU_SU_18", "2027-07-01", "2027-06-01", EB_CERTAINTY_VERIFIED },
  { "EDU_SU_20", "2029-06-01", "2029-05-01", EB_CERTAINTY_VERIFIED },
  { "HOME_UNGDOMSBOLIG", "2024-05-14", "2024-05-14", EB_CERTAINTY_VERIFIED },
  { "HOME_STARTBOLIG", "2027-05-14", "2026-05-14", EB_CERTAINTY_OLD },
  { "HOME_ADDRESS", "2027-05-14", "2027-04-14", EB_CERTAINTY_UNVERIFIED },
  { "FREE_LICENCE_17", "2026-02-14", "2025-08-14", EB_CERTAINTY_VERIFIED },
  { "RIGHTS_UNGEPLAN", "2025-05-14", "2025-02-14", EB_CERTAINTY_VERIFIED },
  { "RIGHTS_SUPPORT_AFTER_18", "2026-11-14", "2026-05-14", EB_CERTAINTY_VERIFIED },
  { "RIGHTS_VOTE", "2027-05-14", "2027-05-14", EB_CERTAINTY_UNVERIFIED },
  { "RIGHTS_DEFENCE_DAY", "2027-01-01", "2026-07-01", EB_CERTAINTY_SECONDARY },
};

static void
test_facts (void)
{
  const EbDate birth = { 2009, 5, 14 };
  g_autoptr (EbTaskSet) library = load_all ();

  for (gsize i = 0; i < G_N_ELEMENTS (facts); i++)
    {
      const EbTaskDef *def = eb_task_set_find (library, facts[i].id);

      g_test_message ("%s", facts[i].id);
      g_assert_nonnull (def);
      assert_day (eb_task_def_date (def, birth), facts[i].date);
      g_assert_true (eb_task_def_is_shown (def, birth, day (facts[i].shown)));
      g_assert_false (eb_task_def_is_shown (def, birth, eb_date_add_days (day (facts[i].shown), -1)));
      g_assert_cmpint (def->certainty, ==, facts[i].certainty);
    }
}

/* Each says after writing and reading what it said before. */
static void
test_round_trip (void)
{
  g_autoptr (GPtrArray) names = list_names ();

  for (guint i = 0; i < names->len; i++)
    {
      g_autoptr (EbTaskSet) set = load_tasks (g_ptr_array_index (names, i));
      g_autofree char *text = eb_task_set_to_text (set);
      g_autoptr (GError) error = NULL;
      g_autoptr (EbTaskSet) again = eb_task_set_parse (text, strlen (text), NULL, &error);

      g_assert_no_error (error);
      g_assert_cmpuint (eb_task_set_get_size (set), ==, eb_task_set_get_size (again));
      for (guint j = 0; j < eb_task_set_get_size (set); j++)
        g_assert_true (eb_task_def_equal (eb_task_set_get (set, j), eb_task_set_get (again, j)));
    }
}

/* However short it is cut, but for the last line break, it is refused, and never
 * as damaged: at every 50th byte, and at each byte of the end. The copy has no
 * byte to spare, so that ASan sees a read too far. */
static void
test_truncated (void)
{
  gsize            length = 0;
  g_autofree char *text = read_task_file ("job.ini", &length);

  for (gsize cut = 0; cut < length - 1; cut += cut + 60 < length ? 50 : 1)
    {
      g_autofree char *piece = g_memdup2 (text, MAX (cut, 1));
      g_autoptr (GError) error = NULL;

      g_assert_null (eb_task_set_parse (piece, cut, NULL, &error));
      g_assert_true (g_error_matches (error, EB_TASK_ERROR, EB_TASK_ERROR_NOT_TASKS) ||
                     g_error_matches (error, EB_TASK_ERROR, EB_TASK_ERROR_CUT_SHORT));
    }
}

/* One byte spoilt anywhere: tasks or a clean refusal, never a crash. */
static void
test_spoilt (void)
{
  static const char spoilers[] = { '\0', '\n', '=', '[', ']', '\\', ';', '9', '\xff' };
  gsize             length = 0;
  g_autofree char  *text = read_task_file ("rights.ini", &length);

  for (gsize i = 0; i < length; i += 41)
    {
      const char kept = text[i];
      g_autoptr (GError) error = NULL;
      g_autoptr (EbTaskSet) set = NULL;

      text[i] = spoilers[i % sizeof spoilers];
      set = eb_task_set_parse (text, length, NULL, &error);
      g_assert_true ((set == NULL) == (error != NULL));
      g_assert_true (error == NULL || error->domain == EB_TASK_ERROR);
      text[i] = kept;
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/task-files/doors", test_doors);
  g_test_add_func ("/task-files/words", test_words);
  g_test_add_func ("/task-files/facts", test_facts);
  g_test_add_func ("/task-files/round-trip", test_round_trip);
  g_test_add_func ("/task-files/truncated", test_truncated);
  g_test_add_func ("/task-files/spoilt", test_spoilt);

  return g_test_run ();
}
