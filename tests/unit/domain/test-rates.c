/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rates-fixture.h"

#define HEAD "[pocket 2019]\nValidFrom=2019-01-01\nValidTo=2019-12-31\nSource=KL\nCertainty=verified\n"
#define TABLE HEAD "Bands=3-10=3100;16-=26700;\n"
#define END "[End]\nTables=1\n"
/* Another table with these keys. */
#define WITH(keys) "[clothes 2020]\nSource=KL\n" keys "\n" END
#define DAYS "ValidFrom=2020-01-01\nValidTo=2020-12-31\n"
#define SURE "Certainty=verified\n"
#define BANDS(bands) HEAD "Bands=" bands "\n" END

typedef struct
{
  EbLedgerKind kind;
  int          age;
  const char  *day;
  EbAmount     weekly; /* below 0: none */
  int          year;
  gboolean     is_current;
} FoundRow;

/* Source: domain facts, sections 3a and 3b. */
static const FoundRow found_rows[] = {
  { EB_LEDGER_POCKET, 2, "2023-06-01", -1, 0, FALSE },
  { EB_LEDGER_POCKET, 3, "2012-06-01", 2800, 2012, TRUE },
  { EB_LEDGER_POCKET, 11, "2012-06-01", 5800, 2012, TRUE },
  { EB_LEDGER_POCKET, 14, "2012-06-01", 11700, 2012, TRUE },
  { EB_LEDGER_POCKET, 16, "2012-06-01", 23600, 2012, TRUE },
  { EB_LEDGER_POCKET, 10, "2019-06-01", 3100, 2019, TRUE },
  { EB_LEDGER_POCKET, 13, "2019-06-01", 6600, 2019, TRUE },
  { EB_LEDGER_POCKET, 15, "2019-06-01", 13300, 2019, TRUE },
  { EB_LEDGER_POCKET, 17, "2019-06-01", 26700, 2019, TRUE },
  { EB_LEDGER_POCKET, 3, "2023-01-01", 3300, 2023, TRUE },
  { EB_LEDGER_POCKET, 10, "2023-01-01", 3300, 2023, TRUE },
  { EB_LEDGER_POCKET, 11, "2023-01-01", 7200, 2023, TRUE },
  { EB_LEDGER_POCKET, 13, "2023-01-01", 7200, 2023, TRUE },
  { EB_LEDGER_POCKET, 14, "2023-01-01", 14500, 2023, TRUE },
  { EB_LEDGER_POCKET, 15, "2023-12-31", 14500, 2023, TRUE },
  { EB_LEDGER_POCKET, 16, "2023-12-31", 29100, 2023, TRUE },
  { EB_LEDGER_POCKET, 22, "2023-12-31", 29100, 2023, TRUE },
  { EB_LEDGER_POCKET, 16, "2022-12-31", 26700, 2019, FALSE },
  { EB_LEDGER_POCKET, 16, "2018-12-31", 23600, 2012, FALSE },
  { EB_LEDGER_POCKET, 16, "2011-12-31", 23600, 2012, FALSE },
  { EB_LEDGER_POCKET, 16, "2024-01-01", 29100, 2023, FALSE },
  { EB_LEDGER_POCKET, 16, "2026-11-22", 29100, 2023, FALSE },
  { EB_LEDGER_POCKET, -1, "2026-11-22", -1, 0, FALSE },
  { EB_LEDGER_CLOTHES, 2, "2012-06-01", -1, 0, FALSE },
  { EB_LEDGER_CLOTHES, 10, "2012-06-01", 10000, 2012, TRUE },
  { EB_LEDGER_CLOTHES, 13, "2012-06-01", 11700, 2012, TRUE },
  { EB_LEDGER_CLOTHES, 14, "2012-06-01", 13700, 2012, TRUE },
  { EB_LEDGER_CLOTHES, 16, "2026-11-22", 15100, 2012, FALSE },
};

static const char *const damaged_rows[] = {
  "[pocket 2019\n" END,
  TABLE TABLE END,
  HEAD        END,
  BANDS (""),
  BANDS ("3-10"),
  BANDS ("3=3100"),
  BANDS ("3-10=3100=3100"),
  BANDS ("+3-10=3100"),
  BANDS ("3-10= 3100"),
  BANDS ("3-10="),
  BANDS ("-=3100"),
  BANDS ("-10=3100"),
  BANDS ("3-10=-3100"),
  BANDS ("3-10=31,00"),
  BANDS ("3-10=1000000001"),
  BANDS ("10-3=3100"),
  BANDS ("0-0=3100"),
  BANDS ("3-121=3100"),
  BANDS ("3-10=3100;10-12=3200"),
  BANDS ("11-13=3100;3-10=3200"),
  BANDS ("3-=3100;16-=3200"),
  WITH (DAYS "Bands=3-=1"),
  WITH (DAYS SURE),
  WITH (DAYS "Bands=3-=1\nCertainty=maybe"),
  WITH (SURE "Bands=3-=1"),
  WITH (SURE "Bands=3-=1\nValidFrom=2020-01-01"),
  WITH (SURE "Bands=3-=1\nValidFrom=2020-02-30\nValidTo=2020-12-31"),
  WITH (SURE "Bands=3-=1\nValidFrom=2021-01-01\nValidTo=2021-12-31"),
  WITH (SURE "Bands=3-=1\nValidFrom=2020-12-31\nValidTo=2020-01-01"),
  WITH (SURE DAYS "Bands=3-=1\nSourceDate=yesterday"),
  "[pocket 2019]\nValidFrom=2019-01-01\nValidTo=2019-12-31\nCertainty=verified\nBands=3-=1\n" END,
  TABLE "[End]\nTables=one\n",
  "[pocket 02019]\nX=1\n[pocket 2019]\nBands=\xff\n[End]\nTables=2\n",
};

static const char *const cut_rows[] = {
  "",
  TABLE,
  TABLE "[End]\n",
  TABLE "[End]\nTables=2\n",
  TABLE "[End]\nTables=0\n",
  TABLE "[clothes 2020]\nValidFrom=20",
  END   TABLE,
  TABLE END "[more 2020]\nX=1\n",
};

static void
test_found (void)
{
  g_autoptr (EbRates) rates = load_rates (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (found_rows); i++)
    {
      const FoundRow *row = &found_rows[i];
      EbRate          rate = { .weekly = -1 };

      g_test_message ("%s %d %s", eb_ledger_to_nick (row->kind), row->age, row->day);
      g_assert_cmpint (eb_rates_find (rates, row->kind, row->age, day (row->day), &rate), ==, row->weekly >= 0);
      g_assert_cmpint (rate.weekly, ==, row->weekly);
      g_assert_cmpint (rate.year, ==, row->year);
      g_assert_cmpint (rate.is_current, ==, row->is_current);
      if (row->weekly < 0)
        continue;
      g_assert_cmpint (rate.from_age, <=, row->age);
      g_assert_true (rate.to_age == 0 || row->age <= rate.to_age);
      g_assert_nonnull (strstr (rate.source, "KL"));
    }
}

static void
test_sources (void)
{
  g_autoptr (EbRates) english = load_rates (NULL);
  g_autoptr (EbRates) danish = load_rates ("da_DK.UTF-8");
  EbRate rate = { 0 };

  g_assert_true (eb_rates_find (english, EB_LEDGER_POCKET, 16, day ("2023-01-01"), &rate));
  g_assert_cmpstr (rate.source, ==, "KL's guiding rates for 2023, letter of 1/9 2022 (socialjura.dk)");
  assert_day (rate.source_date, "2022-09-01");
  g_assert_true (eb_rates_find (danish, EB_LEDGER_POCKET, 16, day ("2019-01-01"), &rate));
  g_assert_cmpstr (rate.source, ==, "KL's vejledende takster for 2019, brev af 21/8 2018 (socialjura.dk)");
  assert_day (rate.source_date, "2018-08-21");
  g_assert_true (eb_rates_find (danish, EB_LEDGER_CLOTHES, 16, day ("2019-01-01"), &rate));
  g_assert_false (eb_date_is_set (rate.source_date));
}

static void
test_years (void)
{
  g_autoptr (EbRates) rates = load_rates (NULL);
  g_autoptr (GArray) pocket = eb_rates_list_years (rates, EB_LEDGER_POCKET);
  g_autoptr (GArray) clothes = eb_rates_list_years (rates, EB_LEDGER_CLOTHES);
  g_autoptr (GArray) none = eb_rates_list_years (NULL, EB_LEDGER_CLOTHES);
  static const int pocket_years[] = { 2012, 2019, 2023 };

  g_assert_cmpmem (pocket->data, pocket->len * sizeof (int), pocket_years, sizeof pocket_years);
  g_assert_cmpuint (clothes->len, ==, 1);
  g_assert_cmpint (g_array_index (clothes, int, 0), ==, 2012);
  g_assert_cmpuint (none->len, ==, 0);
}

/* In any order, with what a newer file may have, and an age between two bands. */
static void
test_lenient (void)
{
  g_autoptr (EbRates) rates = parse_rates ("[New]\nKey=1\n[pocket 2024]\nValidFrom=2024-07-01\nValidTo=2024-12-31\n"
                                           "Bands= 3-10=200 ; 16-=300 \nSource=x\nCertainty=old\nMore=y\n"
                                           "[pocket 2023]\nValidFrom=2023-01-01\nValidTo=2024-06-30\n"
                                           "Bands=3-10=100;\nSource=x\nCertainty=verified\n[bus 2024]\nKey=1\n[pocket 02024]\nKey=1\n[End]\nTables=5\n",
                                           -1,
                                           "da");
  EbRate rate = { 0 };

  g_assert_true (eb_rates_find (rates, EB_LEDGER_POCKET, 5, day ("2024-06-30"), &rate));
  g_assert_cmpint (rate.weekly, ==, 100);
  g_assert_true (rate.is_current);
  g_assert_true (eb_rates_find (rates, EB_LEDGER_POCKET, 5, day ("2024-07-01"), &rate));
  g_assert_cmpint (rate.weekly, ==, 200);
  g_assert_false (rate.is_current); /* not verified */
  g_assert_false (eb_rates_find (rates, EB_LEDGER_POCKET, 12, day ("2024-07-01"), &rate));
  g_assert_true (eb_rates_find (rates, EB_LEDGER_POCKET, 99, day ("2024-07-01"), &rate));
  g_assert_false (eb_rates_find (rates, EB_LEDGER_POCKET, 16, day ("2024-06-30"), &rate));
  g_assert_false (eb_rates_find (rates, EB_LEDGER_CLOTHES, 16, day ("2024-06-30"), &rate));
  g_assert_false (eb_rates_find (NULL, EB_LEDGER_POCKET, 16, day ("2024-06-30"), &rate));
}

static void
assert_refused (const char  *text,
                gsize        length,
                EbRatesError why)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (eb_rates_parse (text, length, NULL, &error));
  g_assert_error (error, EB_RATES_ERROR, (int) why);
}

static void
test_refused (void)
{
  g_autoptr (EbRates) good = parse_rates (TABLE END, -1, NULL);
  g_autoptr (EbRates) also_good = parse_rates (WITH (DAYS SURE "Bands=3-=1"), -1, NULL);
  g_autofree char *large = g_strnfill ((gsize) 300 * 1024, '#');

  g_assert_true (good != NULL && also_good != NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (damaged_rows); i++)
    {
      g_test_message ("damaged %" G_GSIZE_FORMAT, i);
      assert_refused (damaged_rows[i], strlen (damaged_rows[i]), EB_RATES_ERROR_SYNTAX);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (cut_rows); i++)
    {
      g_test_message ("cut %" G_GSIZE_FORMAT, i);
      assert_refused (cut_rows[i], strlen (cut_rows[i]), EB_RATES_ERROR_CUT_SHORT);
    }
  assert_refused (large, strlen (large), EB_RATES_ERROR_SYNTAX);
}

/* At whatever byte the file ends too early. */
static void
test_cut (void)
{
  g_autofree char *text = read_rates_file ();
  const gsize      last = strlen (text) - strlen ("\n");

  for (gsize length = 0; length < last; length++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (eb_rates_parse (text, length, NULL, &error));
      g_assert_nonnull (error);
      if (length < last - strlen ("Tables=4"))
        g_assert_error (error, EB_RATES_ERROR, EB_RATES_ERROR_CUT_SHORT);
    }
}

static void
test_nicks (void)
{
  EbLedgerKind kind = EB_LEDGER_POCKET;

  for (int i = 0; i < EB_N_LEDGERS; i++)
    {
      g_assert_true (eb_ledger_from_nick (eb_ledger_to_nick ((EbLedgerKind) i), &kind));
      g_assert_cmpint (kind, ==, i);
    }
  g_assert_cmpstr (eb_ledger_to_nick (EB_LEDGER_CLOTHES), ==, "clothes");
  g_assert_false (eb_ledger_from_nick ("Pocket", &kind));
  g_assert_false (eb_ledger_from_nick (NULL, &kind));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/rates/found", test_found);
  g_test_add_func ("/rates/sources", test_sources);
  g_test_add_func ("/rates/years", test_years);
  g_test_add_func ("/rates/lenient", test_lenient);
  g_test_add_func ("/rates/refused", test_refused);
  g_test_add_func ("/rates/cut", test_cut);
  g_test_add_func ("/rates/nicks", test_nicks);

  return g_test_run ();
}
