/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain-fixture.h"

#define LAW "[Law]\nId=barnets-lov\nVersion=V\nValidFrom=2024-01-01\n"
#define WORDS "Title=T\nTitle[da]=Overskrift\nPlain=P\nSource=S\nSourceDate=2025-03-17\n"
#define KIND "Kind=deadline\nDuty=both\nCertainty=old\nLead=long\n"
#define RULE "[Rule A_1]\nTrigger=birth\n" KIND WORDS
#define END "[End]\nRules=1\n"

static const char *const rule_files[] = { "barnets-lov.ini", "serviceloven.ini" };

/* The message names group and key. */
typedef struct
{
  const char *name;
  const char *text;
  const char *says;
} Damage;

static const Damage damaged[] = {
  { "empty", "", "UTF-8" },
  { "not-a-key-file", "SQLite format 3\n", "[file]" },
  { "no-law", RULE END, "[Law] Id" },
  { "unknown-law", "[Law]\nId=grundloven\nVersion=V\nValidFrom=2024-01-01\n" RULE END, "[Law] Id" },
  { "no-version", "[Law]\nId=barnets-lov\nValidFrom=2024-01-01\n" RULE END, "[Law] Version" },
  { "no-valid-date", "[Law]\nId=barnets-lov\nVersion=V\n" RULE END, "[Law] ValidFrom" },
  { "bad-valid-date", "[Law]\nId=barnets-lov\nVersion=V\nValidTo=2023-02-29\n" RULE END, "[Law] ValidTo" },
  { "no-rules", LAW "[End]\nRules=0\n", "[End] Rules" },
  { "no-end", LAW RULE, "[End] Rules" },
  { "wrong-count", LAW RULE "[End]\nRules=2\n", "[End] Rules" },
  { "end-first", LAW END RULE, "[End]" },
  { "empty-id", LAW "[Rule ]\nTrigger=birth\n" KIND WORDS END, "[Rule ]" },
  { "bad-id", LAW "[Rule A:1]\nTrigger=birth\n" KIND WORDS END, "[Rule A:1]" },
  { "no-trigger", LAW "[Rule A_1]\n" KIND WORDS END, "[Rule A_1] Trigger" },
  { "bad-trigger", LAW "[Rule A_1]\nTrigger=moon\n" KIND WORDS END, "[Rule A_1] Trigger" },
  { "bad-kind", LAW "[Rule A_1]\nTrigger=birth\nKind=x\nDuty=both\nCertainty=old\nLead=long\n" WORDS END, "[Rule A_1] Kind" },
  { "no-duty", LAW "[Rule A_1]\nTrigger=birth\nKind=event\nCertainty=old\nLead=long\n" WORDS END, "[Rule A_1] Duty" },
  { "bad-certainty", LAW "[Rule A_1]\nTrigger=birth\nKind=event\nDuty=us\nCertainty=quite\nLead=long\n" WORDS END, "[Rule A_1] Certainty" },
  { "bad-lead", LAW "[Rule A_1]\nTrigger=birth\nKind=event\nDuty=us\nCertainty=old\nLead=Long\n" WORDS END, "[Rule A_1] Lead" },
  { "no-title", LAW "[Rule A_1]\nTrigger=birth\n" KIND "Plain=P\nSource=S\nSourceDate=2025-03-17\n" END, "[Rule A_1] Title" },
  { "only-danish-title", LAW "[Rule A_1]\nTrigger=birth\n" KIND "Title[da]=T\nPlain=P\nSource=S\nSourceDate=2025-03-17\n" END, "[Rule A_1] Title" },
  { "empty-plain", LAW "[Rule A_1]\nTrigger=birth\n" KIND "Title=T\nPlain= \nSource=S\nSourceDate=2025-03-17\n" END, "[Rule A_1] Plain" },
  { "no-source", LAW "[Rule A_1]\nTrigger=birth\n" KIND "Title=T\nPlain=P\nSourceDate=2025-03-17\n" END, "[Rule A_1] Source" },
  { "no-source-date", LAW "[Rule A_1]\nTrigger=birth\n" KIND "Title=T\nPlain=P\nSource=S\n" END, "[Rule A_1] SourceDate" },
  { "bad-source-date", LAW "[Rule A_1]\nTrigger=birth\n" KIND "Title=T\nPlain=P\nSource=S\nSourceDate=17/03/2025\n" END, "[Rule A_1] SourceDate" },
  { "not-a-number", LAW RULE "Years=x\n" END, "[Rule A_1] Years" },
  { "half-a-number", LAW RULE "Months=3 months\n" END, "[Rule A_1] Months" },
  { "empty-number", LAW RULE "Days=\n" END, "[Rule A_1] Days" },
  { "huge-number", LAW RULE "Years=99999999999999999999\n" END, "[Rule A_1] Years" },
  { "number-out-of-range", LAW RULE "Months=-1201\n" END, "[Rule A_1] Months" },
  { "bad-then", LAW RULE "Then=next-week\n" END, "[Rule A_1] Then" },
  { "bad-condition", LAW RULE "When=placed;rich;\n" END, "[Rule A_1] When" },
  { "condition-twice", LAW RULE "When=placed;placed;\n" END, "[Rule A_1] When" },
  { "times-of-a-birth", LAW RULE "Times=2\n" END, "[Rule A_1] Times" },
  { "times-zero", LAW RULE "Times=0\n" END, "[Rule A_1] Times" },
  { "after-of-a-birth", LAW RULE "After=A_1\n" END, "[Rule A_1] After" },
  { "follow-up-of-nothing", LAW "[Rule A_1]\nTrigger=follow-up\n" KIND WORDS END, "[Rule A_1] After" },
  { "shelf-with-offset", LAW "[Rule A_1]\nTrigger=shelf\nDays=1\n" KIND WORDS END, "[Rule A_1] Trigger" },
  { "follow-up-of-itself", LAW "[Rule A_1]\nTrigger=follow-up\nAfter=A_1\n" KIND WORDS END, "[A_1] After" },
  { "follow-up-of-unknown", LAW "[Rule A_1]\nTrigger=follow-up\nAfter=B\n" KIND WORDS END, "[A_1] After" },
  { "follow-up-offset", LAW "[Rule A_1]\nTrigger=follow-up\nAfter=A_1\nMonths=3\n" KIND WORDS END, "[Rule A_1] Trigger" },
  { "key-twice", LAW RULE "Years=1\nYears=2\n" END, "Years: is there twice" },
  { "rule-twice", LAW RULE RULE END, "[Rule A_1]: is there twice" },
  { "bad-escape", LAW "[Rule A_1]\nTrigger=birth\n" KIND "Title=\\x\nPlain=P\nSource=S\nSourceDate=2025-03-17\n" END, "[Rule A_1] Title" },
};

static void
test_damaged (gconstpointer data)
{
  const Damage *row = data;
  g_autoptr (GError) error = NULL;

  g_assert_null (eb_rule_set_parse (row->text, strlen (row->text), "da", &error));
  g_assert_error (error, EB_RULE_ERROR, EB_RULE_ERROR_DAMAGED);
  g_assert_nonnull (strstr (error->message, row->says));
}

static void
test_binary (void)
{
  static const char with_zero[] = LAW RULE "Years=1\0\n" END;
  static const char latin1[] = LAW RULE "Note=\xe6\n" END;
  g_autoptr (GError) zero_error = NULL;
  g_autoptr (GError) latin1_error = NULL;

  g_assert_null (eb_rule_set_parse (with_zero, sizeof with_zero - 1, NULL, &zero_error));
  g_assert_error (zero_error, EB_RULE_ERROR, EB_RULE_ERROR_DAMAGED);
  g_assert_null (eb_rule_set_parse (latin1, sizeof latin1 - 1, NULL, &latin1_error));
  g_assert_error (latin1_error, EB_RULE_ERROR, EB_RULE_ERROR_DAMAGED);
}

/* The smallest file, with what a newer program may add to it. */
static void
test_newer (void)
{
  static const char text[] = LAW "Moon=full\n" RULE "Colour=blue\n[Colours]\nblue=1\n" END;
  g_autoptr (GError) error = NULL;
  g_autoptr (EbRuleSet) danish = eb_rule_set_parse (text, strlen (text), "da_DK.UTF-8", &error);
  g_autoptr (EbRuleSet) plain = eb_rule_set_parse (text, strlen (text), NULL, &error);
  const EbRule *rule = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (eb_rule_set_get_size (danish), ==, 1);
  g_assert_cmpint (eb_rule_set_get_law (danish), ==, EB_LAW_BARNETS_LOV);
  g_assert_cmpstr (eb_rule_set_get_version (danish), ==, "V");
  g_assert_null (eb_rule_set_find (danish, "A_2"));

  rule = eb_rule_set_find (danish, "A_1");
  g_assert_true (rule == eb_rule_set_get (danish, 0));
  g_assert_cmpstr (eb_rule_get_id (rule), ==, "A_1");
  g_assert_cmpstr (eb_rule_get_title (rule), ==, "Overskrift");
  g_assert_cmpstr (eb_rule_get_plain (rule), ==, "P");
  g_assert_cmpstr (eb_rule_get_source (rule), ==, "S");
  g_assert_cmpint (eb_rule_get_kind (rule), ==, EB_RULE_DEADLINE);
  g_assert_cmpint (eb_rule_get_duty (rule), ==, EB_DUTY_BOTH);
  g_assert_cmpint (eb_rule_get_certainty (rule), ==, EB_CERTAINTY_OLD);
  g_assert_cmpint (eb_rule_get_lead (rule), ==, EB_LEAD_LONG);
  g_assert_cmpstr (eb_rule_get_title (eb_rule_set_get (plain, 0)), ==, "T");
}

/* Every text is there in both languages; what is unsure says so; nothing shouts. */
static void
test_words (gconstpointer data)
{
  const char *name = data;
  g_autoptr (EbRuleSet) danish = load_rules (name, "da");
  g_autoptr (EbRuleSet) english = load_rules (name, NULL);

  for (guint i = 0; i < eb_rule_set_get_size (danish); i++)
    {
      const EbRule     *rule = eb_rule_set_get (danish, i);
      const EbRule     *other = eb_rule_set_get (english, i);
      const EbCertainty certainty = eb_rule_get_certainty (rule);
      const gboolean    unsure = certainty == EB_CERTAINTY_SECONDARY || certainty == EB_CERTAINTY_UNVERIFIED;

      g_assert_cmpstr (eb_rule_get_title (rule), !=, eb_rule_get_title (other));
      g_assert_cmpstr (eb_rule_get_plain (rule), !=, eb_rule_get_plain (other));
      g_assert_null (strchr (eb_rule_get_plain (rule), '!'));
      g_assert_nonnull (strpbrk (eb_rule_get_source (rule), "0123456789"));
      if (unsure)
        g_assert_true (g_str_has_suffix (eb_rule_get_plain (rule), "Kontrollér."));
    }
}

static void
test_files (void)
{
  g_autoptr (EbRuleSet) now = load_rules ("barnets-lov.ini", "da");
  g_autoptr (EbRuleSet) before = load_rules ("serviceloven.ini", "da");

  g_assert_cmpint (eb_rule_set_get_law (now), ==, EB_LAW_BARNETS_LOV);
  g_assert_cmpstr (eb_rule_set_get_version (now), ==, "LBK nr 282 af 17/03/2025");
  g_assert_cmpint (eb_rule_set_get_law (before), ==, EB_LAW_SERVICELOVEN);
  g_assert_cmpstr (eb_rule_set_get_version (before), ==, "serviceloven, som den var før 01/01/2024");

  g_assert_cmpint (eb_rule_get_lead (eb_rule_set_find (now, "ADULT")), ==, EB_LEAD_ADULT);
  g_assert_cmpint (eb_rule_get_lead (eb_rule_set_find (now, "DECIDE_175")), ==, EB_LEAD_LONG);
  g_assert_cmpint (eb_rule_get_lead (eb_rule_set_find (now, "REVISE_BEFORE")), ==, EB_LEAD_LONG);
  g_assert_cmpint (eb_rule_get_kind (eb_rule_set_find (now, "FOLLOW_NEXT")), ==, EB_RULE_AGREED);
  g_assert_cmpint (eb_rule_get_certainty (eb_rule_set_find (now, "KP19")), ==, EB_CERTAINTY_UNVERIFIED);
  g_assert_cmpint (eb_rule_get_certainty (eb_rule_set_find (now, "KP23")), ==, EB_CERTAINTY_UNVERIFIED);
}

/* However short it is cut, but for the last line break, it is refused: at every
 * 50th byte, and at each byte of the end. The copy has no byte to spare, so that
 * ASan sees a read too far. */
static void
test_truncated (gconstpointer data)
{
  gsize            length = 0;
  g_autofree char *text = read_rule_file (data, &length);

  for (gsize cut = 0; cut < length - 1; cut += cut + 60 < length ? 50 : 1)
    {
      g_autofree char *piece = g_memdup2 (text, MAX (cut, 1));
      g_autoptr (GError) error = NULL;

      g_assert_null (eb_rule_set_parse (piece, cut, "da", &error));
      g_assert_error (error, EB_RULE_ERROR, EB_RULE_ERROR_DAMAGED);
    }
}

/* One byte spoilt anywhere: rules or a clean refusal, never a crash. */
static void
test_spoilt (gconstpointer data)
{
  static const char spoilers[] = { '\0', '\n', '=', '[', ']', '\\', ';', '9', '\xff' };
  gsize             length = 0;
  g_autofree char  *text = read_rule_file (data, &length);

  for (gsize i = 0; i < length; i += 41)
    {
      const char kept = text[i];
      g_autoptr (GError) error = NULL;
      g_autoptr (EbRuleSet) set = NULL;

      text[i] = spoilers[i % sizeof spoilers];
      set = eb_rule_set_parse (text, length, "da", &error);
      if (set == NULL)
        g_assert_error (error, EB_RULE_ERROR, EB_RULE_ERROR_DAMAGED);
      else
        g_assert_no_error (error);
      text[i] = kept;
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (damaged); i++)
    {
      g_autofree char *path = g_strconcat ("/rule/damaged/", damaged[i].name, NULL);

      g_test_add_data_func (path, &damaged[i], test_damaged);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (rule_files); i++)
    {
      g_autofree char *words = g_strconcat ("/rule/words/", rule_files[i], NULL);
      g_autofree char *truncated = g_strconcat ("/rule/truncated/", rule_files[i], NULL);
      g_autofree char *spoilt = g_strconcat ("/rule/spoilt/", rule_files[i], NULL);

      g_test_add_data_func (words, rule_files[i], test_words);
      g_test_add_data_func (truncated, rule_files[i], test_truncated);
      g_test_add_data_func (spoilt, rule_files[i], test_spoilt);
    }
  g_test_add_func ("/rule/binary", test_binary);
  g_test_add_func ("/rule/newer", test_newer);
  g_test_add_func ("/rule/files", test_files);

  return g_test_run ();
}
