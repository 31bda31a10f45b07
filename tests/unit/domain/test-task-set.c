/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-task-set.h"

#include <string.h>

#define SET "[Set]\nName=skovly\nTitle=Opgaver fra Skovly\nAuthor=Skovly\nVersion=2\n"
#define TASK "[Task A_1]\nDoor=home\nTitle=Stryg en skjorte\nPlain=Begynd med kraven.\n"
#define SOURCE "Source=S\nChecked=2026-11-21\nCertainty=old\n"
#define END "[End]\nTasks=1\n"
#define X20 "xxxxxxxxxxxxxxxxxxxx"
#define STEPS20                                        \
  "Step1=a\nStep2=b\nStep3=c\nStep4=d\nStep5=e\n"      \
  "Step6=f\nStep7=g\nStep8=h\nStep9=i\nStep10=j\n"     \
  "Step11=k\nStep12=l\nStep13=m\nStep14=n\nStep15=o\n" \
  "Step16=p\nStep17=q\nStep18=r\nStep19=s\nStep20=t\n"
#define X80 X20 X20 X20 X20

/* What one can do about it, and group and key in the message. */
typedef struct
{
  const char *name;
  const char *text;
  EbTaskError code;
  const char *says;
} Damage;

static const Damage damaged[] = {
  { "empty", "", EB_TASK_ERROR_NOT_TASKS, "UTF-8" },
  { "other-file", "SQLite format 3\n", EB_TASK_ERROR_NOT_TASKS, "[file]" },
  { "rule-file", "[Law]\nId=barnets-lov\n[End]\nRules=0\n", EB_TASK_ERROR_NOT_TASKS, "[Set] Name" },
  { "no-end", SET TASK, EB_TASK_ERROR_CUT_SHORT, "[End] Tasks" },
  { "half-end", SET TASK "[End]\n", EB_TASK_ERROR_CUT_SHORT, "[End] Tasks" },
  { "one-missing", SET TASK "[End]\nTasks=2\n", EB_TASK_ERROR_CUT_SHORT, "[End] Tasks" },
  { "count-no-number", SET TASK "[End]\nTasks=one\n", EB_TASK_ERROR_CUT_SHORT, "[End] Tasks" },
  { "end-first", SET END TASK, EB_TASK_ERROR_DAMAGED, "[End]" },
  { "no-name", "[Set]\nTitle=T\nAuthor=A\nVersion=1\n" TASK END, EB_TASK_ERROR_DAMAGED, "[Set] Name" },
  { "bad-name", "[Set]\nName=Skov:ly\nTitle=T\nAuthor=A\nVersion=1\n" TASK END, EB_TASK_ERROR_DAMAGED, "[Set] Name" },
  { "no-title", "[Set]\nName=a\nAuthor=A\nVersion=1\n" TASK END, EB_TASK_ERROR_DAMAGED, "[Set] Title" },
  { "no-author", "[Set]\nName=a\nTitle=T\nVersion=1\n" TASK END, EB_TASK_ERROR_DAMAGED, "[Set] Author" },
  { "no-version", "[Set]\nName=a\nTitle=T\nAuthor=A\n" TASK END, EB_TASK_ERROR_DAMAGED, "[Set] Version" },
  { "long-author", "[Set]\nName=a\nTitle=T\nAuthor=" X80 "x\nVersion=1\n" TASK END, EB_TASK_ERROR_DAMAGED, "[Set] Author" },
  { "empty-id", SET "[Task ]\nDoor=home\nTitle=T\nPlain=P\n" END, EB_TASK_ERROR_DAMAGED, "[Task ] id" },
  { "bad-id", SET "[Task a:1]\nDoor=home\nTitle=T\nPlain=P\n" END, EB_TASK_ERROR_DAMAGED, "[Task a:1] id" },
  { "task-twice", SET TASK TASK END, EB_TASK_ERROR_DAMAGED, "[Task A_1]: is there twice" },
  { "key-twice", SET TASK "Title=B\n" END, EB_TASK_ERROR_DAMAGED, "Title: is there twice" },
  { "no-door", SET "[Task A]\nTitle=T\nPlain=P\n" END, EB_TASK_ERROR_DAMAGED, "[Task A] Door" },
  { "unknown-door", SET "[Task A]\nDoor=cellar\nTitle=T\nPlain=P\n" END, EB_TASK_ERROR_DAMAGED, "[Task A] Door" },
  { "private-door", SET "[Task A]\nDoor=room\nTitle=T\nPlain=P\n" END, EB_TASK_ERROR_DAMAGED, "[Task A] Door" },
  { "no-task-title", SET "[Task A]\nDoor=home\nPlain=P\n" END, EB_TASK_ERROR_DAMAGED, "[Task A] Title" },
  { "long-title", SET "[Task A]\nDoor=home\nTitle=" X80 "x\nPlain=P\n" END, EB_TASK_ERROR_DAMAGED, "[Task A] Title" },
  { "unseen-title", SET "[Task A]\nDoor=home\nTitle=\xe2\x80\xae\nPlain=P\n" END, EB_TASK_ERROR_DAMAGED, "[Task A] Title" },
  { "no-plain", SET "[Task A]\nDoor=home\nTitle=T\n" END, EB_TASK_ERROR_DAMAGED, "[Task A] Plain" },
  { "long-plain", SET "[Task A]\nDoor=home\nTitle=T\nPlain=" X80 X80 X80 X80 X80 "x\n" END, EB_TASK_ERROR_DAMAGED, "[Task A] Plain" },
  { "bad-escape", SET "[Task A]\nDoor=home\nTitle=\\x\nPlain=P\n" END, EB_TASK_ERROR_DAMAGED, "[Task A] Title" },
  { "empty-step", SET TASK "Step1=\n" END, EB_TASK_ERROR_DAMAGED, "[Task A_1] Step1" },
  { "step-gap", SET TASK "Step1=a\nStep3=c\n" END, EB_TASK_ERROR_DAMAGED, "[Task A_1] Step3" },
  { "too-many-steps", SET TASK STEPS20 "Step21=u\n" END, EB_TASK_ERROR_DAMAGED, "[Task A_1] Step21" },
  { "long-step", SET TASK "Step1=" X80 X20 X20 "x\n" END, EB_TASK_ERROR_DAMAGED, "[Task A_1] Step" },
  { "age-no-number", SET TASK "Years=15 years\n" END, EB_TASK_ERROR_DAMAGED, "[Task A_1] Years" },
  { "age-below-zero", SET TASK "Years=-1\n" END, EB_TASK_ERROR_DAMAGED, "[Task A_1] Years" },
  { "age-too-high", SET TASK "Years=31\n" END, EB_TASK_ERROR_DAMAGED, "[Task A_1] Years" },
  { "lead-of-nothing", SET TASK "LeadMonths=3\n" END, EB_TASK_ERROR_DAMAGED, "[Task A_1] Years" },
  { "until-of-nothing", SET TASK "UntilYears=3\n" END, EB_TASK_ERROR_DAMAGED, "[Task A_1] Years" },
  { "when-of-nothing", SET TASK "When=year\n" END, EB_TASK_ERROR_DAMAGED, "[Task A_1] Years" },
  { "lead-too-long", SET TASK "Years=15\nLeadMonths=25\n" END, EB_TASK_ERROR_DAMAGED, "[Task A_1] LeadMonths" },
  { "lead-below-zero", SET TASK "Years=15\nLeadMonths=-1\n" END, EB_TASK_ERROR_DAMAGED, "[Task A_1] LeadMonths" },
  { "until-before", SET TASK "Years=15\nUntilYears=15\n" END, EB_TASK_ERROR_DAMAGED, "[Task A_1] UntilYears" },
  { "unknown-when", SET TASK "Years=15\nWhen=noon\n" END, EB_TASK_ERROR_DAMAGED, "[Task A_1] When" },
  { "yearly-without-day", SET TASK "Years=15\nWhen=yearly\n" END, EB_TASK_ERROR_DAMAGED, "[Task A_1] Yearly" },
  { "day-without-yearly", SET TASK "Years=15\nYearly=11-01\n" END, EB_TASK_ERROR_DAMAGED, "[Task A_1] Yearly" },
  { "leap-day-yearly", SET TASK "Years=15\nWhen=yearly\nYearly=02-29\n" END, EB_TASK_ERROR_DAMAGED, "[Task A_1] Yearly" },
  { "yearly-early", SET TASK "Years=15\nWhen=yearly\nYearly=11-01\nLeadMonths=12\n" END, EB_TASK_ERROR_DAMAGED, "[Task A_1] Yearly" },
  { "source-alone", SET TASK "Source=S\n" END, EB_TASK_ERROR_DAMAGED, "[Task A_1] Checked" },
  { "certainty-alone", SET TASK "Certainty=old\n" END, EB_TASK_ERROR_DAMAGED, "[Task A_1] Source" },
  { "no-certainty", SET TASK "Source=S\nChecked=2026-11-21\n" END, EB_TASK_ERROR_DAMAGED, "[Task A_1] Certainty" },
  { "unknown-certainty", SET TASK "Source=S\nChecked=2026-11-21\nCertainty=quite\n" END, EB_TASK_ERROR_DAMAGED, "[Task A_1] Certainty" },
  { "long-source", SET TASK "Source=" X80 X80 X80 X20 X20 X20 "x\nChecked=2026-11-21\nCertainty=old\n" END, EB_TASK_ERROR_DAMAGED, "[Task A_1] Source" },
  { "bad-checked", SET TASK "Source=S\nChecked=21/11/2026\nCertainty=old\n" END, EB_TASK_ERROR_DAMAGED, "[Task A_1] Checked" },
};

static EbTaskSet *
parse (const char *text)
{
  g_autoptr (GError) error = NULL;
  EbTaskSet *set = eb_task_set_parse (text, strlen (text), NULL, &error);

  g_assert_no_error (error);
  return set;
}

static void
test_damaged (gconstpointer data)
{
  const Damage *row = data;
  g_autoptr (GError) error = NULL;

  g_assert_null (eb_task_set_parse (row->text, strlen (row->text), NULL, &error));
  g_assert_error (error, EB_TASK_ERROR, (int) row->code);
  g_assert_nonnull (strstr (error->message, row->says));
}

static void
test_bytes (void)
{
  static const char with_zero[] = SET TASK "Step1=a\0\n" END;
  static const char latin1[] = SET TASK "Step1=\xe6\n" END;
  g_autoptr (GError) zero_error = NULL;
  g_autoptr (GError) latin1_error = NULL;
  g_autoptr (GError) large_error = NULL;
  g_autofree char *large = g_strnfill (EB_TASK_SET_MAX_BYTES + 1, '\n');

  g_assert_null (eb_task_set_parse (with_zero, sizeof with_zero - 1, NULL, &zero_error));
  g_assert_nonnull (zero_error);
  g_assert_null (eb_task_set_parse (latin1, sizeof latin1 - 1, NULL, &latin1_error));
  g_assert_error (latin1_error, EB_TASK_ERROR, EB_TASK_ERROR_DAMAGED);
  g_assert_null (eb_task_set_parse (large, strlen (large), NULL, &large_error));
  g_assert_error (large_error, EB_TASK_ERROR, EB_TASK_ERROR_NOT_TASKS);
}

static void
test_full (void)
{
  g_autoptr (GString) text = g_string_new (SET);
  g_autoptr (GError) error = NULL;
  g_autoptr (EbTaskSet) set = NULL;
  g_autoptr (EbTaskDef) def = NULL;

  for (int i = 0; i < EB_TASK_SET_MAX_TASKS; i++)
    g_string_append_printf (text, "[Task T%d]\nDoor=home\nTitle=T\nPlain=P\n", i);
  g_string_append_printf (text, "[End]\nTasks=%d\n", EB_TASK_SET_MAX_TASKS);

  set = parse (text->str);
  def = eb_task_def_copy (eb_task_set_get (set, 0));
  g_assert_true (eb_task_set_put (set, def, &error));
  g_assert_no_error (error);
  g_free ((char *) def->id);
  def->id = g_strdup ("ONE_MORE");
  g_assert_false (eb_task_set_put (set, def, &error));
  g_assert_error (error, EB_TASK_ERROR, EB_TASK_ERROR_DAMAGED);
  g_assert_cmpuint (eb_task_set_get_size (set), ==, EB_TASK_SET_MAX_TASKS);
}

/* With all keys, what a newer program may add, and what Windows' editor does. */
static void
test_read (void)
{
  g_autoptr (EbTaskSet) set =
    parse ("\xef\xbb\xbf" SET "Moon=full\n" TASK "Title[en]=Iron a shirt\nStep1=  Krave\xe2\x80\xae\nStep2=Ærmer\n"
           "Years=16\r\nMonths=9\nWhen=yearly\nYearly=11-01\nLeadMonths=6\nUntilYears=18\nUntilMonths=1\n"
           "Colour=blue\n" SOURCE "[Colours]\nblue=1\n" END);
  const EbTaskDef *def = eb_task_set_find (set, "A_1");

  g_assert_cmpstr (eb_task_set_get_name (set), ==, "skovly");
  g_assert_cmpstr (eb_task_set_get_title (set), ==, "Opgaver fra Skovly");
  g_assert_cmpstr (eb_task_set_get_author (set), ==, "Skovly");
  g_assert_cmpstr (eb_task_set_get_version (set), ==, "2");
  g_assert_null (eb_task_set_find (set, "A_2"));
  g_assert_null (eb_task_set_find (set, NULL));
  g_assert_cmpint (def->door, ==, EB_DOOR_HOME);
  g_assert_cmpstr (def->title, ==, "Stryg en skjorte");
  g_assert_cmpstr (def->plain, ==, "Begynd med kraven.");
  g_assert_cmpuint (eb_task_def_get_n_steps (def), ==, 2);
  g_assert_cmpstr (def->steps[0], ==, "Krave");
  g_assert_cmpstr (def->steps[1], ==, "Ærmer");
  g_assert_cmpint (def->age_months, ==, 201);
  g_assert_cmpint (def->until_months, ==, 217);
  g_assert_cmpint (def->lead_months, ==, 6);
  g_assert_cmpint (def->when, ==, EB_TASK_WHEN_YEARLY);
  g_assert_cmpint (def->year_month, ==, 11);
  g_assert_cmpint (def->year_day, ==, 1);
  g_assert_cmpstr (def->source, ==, "S");
  g_assert_cmpint (def->checked.year, ==, 2026);
  g_assert_cmpint (def->certainty, ==, EB_CERTAINTY_OLD);
}

static void
test_language (void)
{
  static const char text[] = SET TASK "Title[en]=Iron a shirt\n" END;
  g_autoptr (EbTaskSet) english = eb_task_set_parse (text, strlen (text), "en_GB.UTF-8", NULL);
  g_autoptr (EbTaskSet) danish = eb_task_set_parse (text, strlen (text), "da", NULL);

  g_assert_cmpstr (eb_task_set_get (english, 0)->title, ==, "Iron a shirt");
  g_assert_cmpstr (eb_task_set_get (english, 0)->plain, ==, "Begynd med kraven.");
  g_assert_cmpstr (eb_task_set_get (danish, 0)->title, ==, "Stryg en skjorte");
  g_assert_cmpint (eb_task_set_get (danish, 0)->certainty, ==, EB_CERTAINTY_UNVERIFIED);
  g_assert_null (eb_task_set_get (danish, 0)->source);
}

/* Texts that key files or careless readers would trip over. */
static const char *awkward_steps[] = { "[End]", "Tasks=7", "# ikke en kommentar", "a;b=c\\n", "»æøå« \xf0\x9f\x8d\x9d", "   luft   ", NULL };

static const EbTaskDef own_defs[] = {
  { .id = "PLAIN", .door = EB_DOOR_LEISURE, .title = "Gå en tur", .plain = "Bare gå.", .certainty = EB_CERTAINTY_UNVERIFIED },
  { .id = "AWKWARD_2", .door = EB_DOOR_WHATIF, .title = "=[Task X]=", .plain = "To\nlinjer\\", .steps = (char **) awkward_steps, .certainty = EB_CERTAINTY_UNVERIFIED },
  { .id = "DATED", .door = EB_DOOR_RIGHTS, .title = "Ring", .plain = "Hver vinter.", .age_months = 201, .until_months = 217, .lead_months = 11, .when = EB_TASK_WHEN_YEARLY, .year_month = 2, .year_day = 28, .source = "en side", .checked = { 2024, 2, 29 }, .certainty = EB_CERTAINTY_SECONDARY },
  { .id = "QUARTER", .door = EB_DOOR_ECONOMY, .title = "SU", .plain = "Søg.", .age_months = 216, .when = EB_TASK_WHEN_NEXT_QUARTER, .certainty = EB_CERTAINTY_UNVERIFIED },
  { .id = "BABY", .door = EB_DOOR_HEALTH, .title = "T", .plain = "P", .age_months = 1, .when = EB_TASK_WHEN_NEXT_MONTH, .certainty = EB_CERTAINTY_UNVERIFIED },
};

static EbTaskSet *
make_own (void)
{
  g_autoptr (GError) error = NULL;
  EbTaskSet *set = eb_task_set_new ("vores-hus", " Vores\thus ", "Familien Å", "forår", &error);

  g_assert_no_error (error);
  for (gsize i = 0; i < G_N_ELEMENTS (own_defs); i++)
    {
      g_assert_true (eb_task_set_put (set, &own_defs[i], &error));
      g_assert_no_error (error);
    }
  return set;
}

static void
test_round_trip (void)
{
  g_autoptr (EbTaskSet) set = make_own ();
  g_autofree char *text = eb_task_set_to_text (set);
  g_autoptr (EbTaskSet) again = parse (text);
  g_autofree char *text_again = eb_task_set_to_text (again);

  g_assert_cmpstr (text, ==, text_again);
  g_assert_cmpstr (eb_task_set_get_name (again), ==, "vores-hus");
  g_assert_cmpstr (eb_task_set_get_title (again), ==, "Vores hus");
  g_assert_cmpstr (eb_task_set_get_author (again), ==, "Familien Å");
  g_assert_cmpstr (eb_task_set_get_version (again), ==, "forår");
  g_assert_cmpuint (eb_task_set_get_size (again), ==, G_N_ELEMENTS (own_defs));
  for (guint i = 0; i < G_N_ELEMENTS (own_defs); i++)
    g_assert_true (eb_task_def_equal (eb_task_set_get (set, i), eb_task_set_get (again, i)));

  g_assert_true (eb_task_def_equal (eb_task_set_find (again, "DATED"), &own_defs[2]));
  g_assert_cmpstr (eb_task_set_find (again, "AWKWARD_2")->plain, ==, "To linjer\\");
  g_assert_cmpstr (eb_task_set_find (again, "AWKWARD_2")->steps[5], ==, "luft");
}

static void
test_empty_round_trip (void)
{
  g_autoptr (EbTaskSet) set = eb_task_set_new ("tom", "Tom", "A", "1", NULL);
  g_autofree char *text = eb_task_set_to_text (set);
  g_autoptr (EbTaskSet) again = parse (text);

  g_assert_cmpuint (eb_task_set_get_size (again), ==, 0);
}

static void
test_put (void)
{
  g_autoptr (EbTaskSet) set = make_own ();
  EbTaskDef changed = own_defs[1];
  g_autoptr (GError) error = NULL;

  changed.title = "Nyt navn";
  g_assert_true (eb_task_set_put (set, &changed, &error));
  g_assert_cmpuint (eb_task_set_get_size (set), ==, G_N_ELEMENTS (own_defs));
  g_assert_cmpstr (eb_task_set_get (set, 1)->title, ==, "Nyt navn");
  g_assert_true (eb_task_set_find (set, "AWKWARD_2") == eb_task_set_get (set, 1));

  /* Onto itself, as from an editor that was given the set's own. */
  g_assert_true (eb_task_set_put (set, eb_task_set_get (set, 1), &error));
  g_assert_cmpstr (eb_task_set_get (set, 1)->title, ==, "Nyt navn");

  changed.title = " ";
  g_assert_false (eb_task_set_put (set, &changed, &error));
  g_assert_error (error, EB_TASK_ERROR, EB_TASK_ERROR_DAMAGED);
  g_assert_nonnull (strstr (error->message, "[Task AWKWARD_2] Title"));
  g_assert_cmpstr (eb_task_set_get (set, 1)->title, ==, "Nyt navn");

  g_assert_true (eb_task_set_remove (set, "PLAIN"));
  g_assert_false (eb_task_set_remove (set, "PLAIN"));
  g_assert_null (eb_task_set_find (set, "PLAIN"));
  g_assert_true (eb_task_set_find (set, "DATED") == eb_task_set_get (set, 1));
}

static void
test_new_refused (void)
{
  static const struct
  {
    const char *name;
    const char *title;
    const char *author;
    const char *version;
  } rows[] = {
    { NULL, "T", "A", "1" },
    { "", "T", "A", "1" },
    { "Hus", "T", "A", "1" },
    { "mit hus", "T", "A", "1" },
    { "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "T", "A", "1" },
    { "hus", " ", "A", "1" },
    { "hus", "T", NULL, "1" },
    { "hus", "T", "A", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (eb_task_set_new (rows[i].name, rows[i].title, rows[i].author, rows[i].version, &error));
      g_assert_error (error, EB_TASK_ERROR, EB_TASK_ERROR_DAMAGED);
    }
}

/* Whatever a family calls its tasks, all are there side by side. */
static void
test_library (void)
{
  g_autoptr (EbTaskSet) library = eb_task_library_new ();
  g_autoptr (EbTaskSet) ours = parse (SET TASK END);
  g_autoptr (EbTaskSet) theirs = parse (SET TASK END);
  g_autoptr (GPtrArray) homes = NULL;
  g_autoptr (GPtrArray) jobs = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (eb_task_library_add (library, ours, NULL, &error));
  g_assert_true (eb_task_library_add (library, theirs, eb_task_set_get_name (theirs), &error));
  g_assert_no_error (error);
  g_assert_false (eb_task_library_add (library, theirs, "skovly", &error));
  g_assert_error (error, EB_TASK_ERROR, EB_TASK_ERROR_CLASH);
  g_clear_error (&error);
  g_assert_cmpuint (eb_task_set_get_size (library), ==, 2);
  g_assert_true (eb_task_library_add (library, theirs, "skovly-2", &error));
  g_assert_no_error (error);

  homes = eb_task_set_list_door (library, EB_DOOR_HOME);
  jobs = eb_task_set_list_door (library, EB_DOOR_JOB);
  g_assert_cmpuint (homes->len, ==, 3);
  g_assert_cmpuint (jobs->len, ==, 0);
  g_assert_true (g_ptr_array_index (homes, 1) == eb_task_set_find (library, "skovly:A_1"));
  g_assert_nonnull (eb_task_set_find (library, "skovly-2:A_1"));
  g_assert_cmpstr (eb_task_set_find (library, "A_1")->title, ==, "Stryg en skjorte");
  g_assert_cmpstr (eb_task_set_get (theirs, 0)->id, ==, "A_1");
  g_assert_null (eb_task_set_get_name (library));
}

/* All or nothing: the first of two is new, the second is not. */
static void
test_clash_adds_nothing (void)
{
  g_autoptr (EbTaskSet) library = eb_task_library_new ();
  g_autoptr (EbTaskSet) first = parse (SET TASK END);
  g_autoptr (EbTaskSet) second = parse (SET "[Task NEW]\nDoor=job\nTitle=T\nPlain=P\n" TASK "[End]\nTasks=2\n");
  g_autoptr (GError) error = NULL;

  g_assert_true (eb_task_library_add (library, first, NULL, NULL));
  g_assert_false (eb_task_library_add (library, second, NULL, &error));
  g_assert_error (error, EB_TASK_ERROR, EB_TASK_ERROR_CLASH);
  g_assert_cmpuint (eb_task_set_get_size (library), ==, 1);
  g_assert_null (eb_task_set_find (library, "NEW"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (damaged); i++)
    {
      g_autofree char *path = g_strconcat ("/task-set/damaged/", damaged[i].name, NULL);

      g_test_add_data_func (path, &damaged[i], test_damaged);
    }
  g_test_add_func ("/task-set/bytes", test_bytes);
  g_test_add_func ("/task-set/full", test_full);
  g_test_add_func ("/task-set/read", test_read);
  g_test_add_func ("/task-set/language", test_language);
  g_test_add_func ("/task-set/round-trip", test_round_trip);
  g_test_add_func ("/task-set/empty-round-trip", test_empty_round_trip);
  g_test_add_func ("/task-set/put", test_put);
  g_test_add_func ("/task-set/new-refused", test_new_refused);
  g_test_add_func ("/task-set/library", test_library);
  g_test_add_func ("/task-set/clash-adds-nothing", test_clash_adds_nothing);

  return g_test_run ();
}
