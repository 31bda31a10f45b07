/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-amount.h"

#include <string.h>

#define N_RANDOM 20000
#define NO_BREAK "\xc2\xa0"
#define NARROW "\xe2\x80\xaf"
#define MINUS "\xe2\x88\x92"
#define EN_DASH "\xe2\x80\x93"
#define FORTY_DIGITS "1234567890123456789012345678901234567890"

typedef struct
{
  const char *typed;
  EbAmount    amount;
} GoodRow;

typedef struct
{
  const char   *typed;
  EbAmountError why;
} BadRow;

/* The table is the specification. */
static const GoodRow good_rows[] = {
  { "0", 0 },
  { "0,00", 0 },
  { "0,01", 1 },
  { "0,1", 10 },
  { "0,10", 10 },
  { "5", 500 },
  { "007", 700 },
  { "50", 5000 },
  { "50,5", 5050 },
  { "50,05", 5005 },
  { "236", 23600 },
  { "1250", 125000 },
  { "1250,5", 125050 },
  { "1250,50", 125050 },
  { "1.250", 125000 },
  { "1.250,5", 125050 },
  { "1.250,50", 125050 },
  { "12.345", 1234500 },
  { "123.456,78", 12345678 },
  { "1.234.567", 123456700 },
  { "1 250", 125000 },
  { "1 250,50", 125050 },
  { "1" NO_BREAK "250,50", 125050 },
  { "1" NARROW "250", 125000 },
  { "1 234 567,89", 123456789 },
  { "  50  ", 5000 },
  { "\t50\n", 5000 },
  { NO_BREAK "50" NO_BREAK, 5000 },
  { "50 kr.", 5000 },
  { "50 kr", 5000 },
  { "50kr.", 5000 },
  { "50 Kr.", 5000 },
  { "50" NO_BREAK "kr.", 5000 },
  { "1.250,50 kr.", 125050 },
  { "50,-", 5000 },
  { "50," EN_DASH, 5000 },
  { "1.250,- kr.", 125000 },
  { "10000000", EB_AMOUNT_MAX },
  { "10.000.000,00", EB_AMOUNT_MAX },
  { "9.999.999,99", EB_AMOUNT_MAX - 1 },
  { "00000000000000000000000000000000000000000050", 5000 },
};

static const BadRow bad_rows[] = {
  { "", EB_AMOUNT_ERROR_EMPTY },
  { "   ", EB_AMOUNT_ERROR_EMPTY },
  { NO_BREAK, EB_AMOUNT_ERROR_EMPTY },
  { "kr.", EB_AMOUNT_ERROR_EMPTY },
  { ",-", EB_AMOUNT_ERROR_EMPTY },
  { "1,250.50", EB_AMOUNT_ERROR_POINT },
  { "1250.50", EB_AMOUNT_ERROR_POINT },
  { "1.25", EB_AMOUNT_ERROR_POINT },
  { "12.5", EB_AMOUNT_ERROR_POINT },
  { "1.2500", EB_AMOUNT_ERROR_POINT },
  { "1250.500", EB_AMOUNT_ERROR_POINT },
  { "0.250", EB_AMOUNT_ERROR_POINT },
  { "1.250.5", EB_AMOUNT_ERROR_POINT },
  { "1.25.000", EB_AMOUNT_ERROR_POINT },
  { "1..250", EB_AMOUNT_ERROR_POINT },
  { "1.250.", EB_AMOUNT_ERROR_POINT },
  { ".50", EB_AMOUNT_ERROR_POINT },
  { "50.", EB_AMOUNT_ERROR_POINT },
  { "1 250.500", EB_AMOUNT_ERROR_POINT },
  { "1.250 500", EB_AMOUNT_ERROR_POINT },
  { "1,5.0", EB_AMOUNT_ERROR_POINT },
  { "1,250,500.00", EB_AMOUNT_ERROR_POINT },
  { "1,250", EB_AMOUNT_ERROR_TOO_FINE },
  { "0,001", EB_AMOUNT_ERROR_TOO_FINE },
  { "1.250,500", EB_AMOUNT_ERROR_TOO_FINE },
  { "1,000000000000000000000000000000000000000000", EB_AMOUNT_ERROR_TOO_FINE },
  { "10000000,01", EB_AMOUNT_ERROR_TOO_LARGE },
  { "10.000.001", EB_AMOUNT_ERROR_TOO_LARGE },
  { "92233720368547758,08", EB_AMOUNT_ERROR_TOO_LARGE },
  { "184467440737095516,16", EB_AMOUNT_ERROR_TOO_LARGE },
  { FORTY_DIGITS, EB_AMOUNT_ERROR_TOO_LARGE },
  { "-" FORTY_DIGITS, EB_AMOUNT_ERROR_TOO_LARGE },
  { "-50", EB_AMOUNT_ERROR_NEGATIVE },
  { MINUS "50,00", EB_AMOUNT_ERROR_NEGATIVE },
  { "- 50 kr.", EB_AMOUNT_ERROR_NEGATIVE },
  { "-0", EB_AMOUNT_ERROR_NEGATIVE },
  { "-", EB_AMOUNT_ERROR_NOT_A_NUMBER },
  { "--50", EB_AMOUNT_ERROR_NOT_A_NUMBER },
  { "+50", EB_AMOUNT_ERROR_NOT_A_NUMBER },
  { "50-", EB_AMOUNT_ERROR_NOT_A_NUMBER },
  { "5-0", EB_AMOUNT_ERROR_NOT_A_NUMBER },
  { "fifty", EB_AMOUNT_ERROR_NOT_A_NUMBER },
  { "50 x", EB_AMOUNT_ERROR_NOT_A_NUMBER },
  { "a.b", EB_AMOUNT_ERROR_NOT_A_NUMBER },
  { "1.250x", EB_AMOUNT_ERROR_NOT_A_NUMBER },
  { "12 50", EB_AMOUNT_ERROR_NOT_A_NUMBER },
  { "1  250", EB_AMOUNT_ERROR_NOT_A_NUMBER },
  { "1250 500", EB_AMOUNT_ERROR_NOT_A_NUMBER },
  { "1,250,500", EB_AMOUNT_ERROR_NOT_A_NUMBER },
  { "50,", EB_AMOUNT_ERROR_NOT_A_NUMBER },
  { ",50", EB_AMOUNT_ERROR_NOT_A_NUMBER },
  { ",", EB_AMOUNT_ERROR_NOT_A_NUMBER },
  { ".", EB_AMOUNT_ERROR_NOT_A_NUMBER },
  { "1,5 0", EB_AMOUNT_ERROR_NOT_A_NUMBER },
  { "1e3", EB_AMOUNT_ERROR_NOT_A_NUMBER },
  { "0x10", EB_AMOUNT_ERROR_NOT_A_NUMBER },
  { "1'250", EB_AMOUNT_ERROR_NOT_A_NUMBER },
  { "50 kr. kr.", EB_AMOUNT_ERROR_NOT_A_NUMBER },
  { "\xd9\xa5\xd9\xa0", EB_AMOUNT_ERROR_NOT_A_NUMBER }, /* 50 in Arabic digits */
  { "50\xff", EB_AMOUNT_ERROR_NOT_A_NUMBER },
};

static const GoodRow signed_rows[] = {
  { "50", 5000 },
  { "-50", -5000 },
  { "- 50", -5000 },
  { MINUS "50,00", -5000 },
  { EN_DASH "1.250,5 kr.", -125050 },
  { "-50,-", -5000 },
  { "-0", 0 },
  { "-10.000.000", -EB_AMOUNT_MAX },
};

static void
test_good (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (good_rows); i++)
    {
      g_autoptr (GError) error = NULL;
      EbAmount amount = -1;

      g_test_message ("row %" G_GSIZE_FORMAT, i);
      g_assert_true (eb_amount_parse (good_rows[i].typed, &amount, &error));
      g_assert_no_error (error);
      g_assert_cmpint (amount, ==, good_rows[i].amount);
      g_assert_true (eb_amount_parse_signed (good_rows[i].typed, &amount, &error));
      g_assert_cmpint (amount, ==, good_rows[i].amount);
    }
}

static void
test_bad (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (bad_rows); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *shown = g_strescape (bad_rows[i].typed, NULL);
      EbAmount         amount = -1;

      g_test_message ("\"%s\"", shown);
      g_assert_false (eb_amount_parse (bad_rows[i].typed, &amount, &error));
      g_assert_error (error, EB_AMOUNT_ERROR, (int) bad_rows[i].why);
      g_assert_cmpint (amount, ==, -1);
      if (bad_rows[i].why == EB_AMOUNT_ERROR_NEGATIVE)
        continue;
      g_clear_error (&error);
      g_assert_false (eb_amount_parse_signed (bad_rows[i].typed, &amount, &error));
      g_assert_error (error, EB_AMOUNT_ERROR, (int) bad_rows[i].why);
    }
}

static void
test_signed (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (signed_rows); i++)
    {
      g_autoptr (GError) error = NULL;
      EbAmount amount = 1;

      g_assert_true (eb_amount_parse_signed (signed_rows[i].typed, &amount, &error));
      g_assert_no_error (error);
      g_assert_cmpint (amount, ==, signed_rows[i].amount);
    }
}

static void
test_shown (void)
{
  static const struct
  {
    EbAmount    amount;
    const char *text;
    const char *plain;
  } rows[] = {
    { 0, "0,00", "0,00" },
    { 1, "0,01", "0,01" },
    { -1, MINUS "0,01", "-0,01" },
    { 5000, "50,00", "50,00" },
    { -5000, MINUS "50,00", "-50,00" },
    { 99999, "999,99", "999,99" },
    { 100000, "1.000,00", "1000,00" },
    { 125050, "1.250,50", "1250,50" },
    { EB_AMOUNT_MAX, "10.000.000,00", "10000000,00" },
    { G_MAXINT64, "92.233.720.368.547.758,07", "92233720368547758,07" },
    { G_MININT64, MINUS "92.233.720.368.547.758,08", "-92233720368547758,08" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = eb_amount_to_text (rows[i].amount);
      g_autofree char *plain = eb_amount_to_plain (rows[i].amount);

      g_assert_cmpstr (text, ==, rows[i].text);
      g_assert_cmpstr (plain, ==, rows[i].plain);
    }
}

static void
test_round_trip (void)
{
  for (int i = 0; i < N_RANDOM; i++)
    {
      const EbAmount   limit = i % 2 == 0 ? EB_AMOUNT_MAX : 1000 * EB_KRONE;
      const EbAmount   amount = (EbAmount) (g_test_rand_double () * (double) (2 * limit)) - limit;
      g_autofree char *text = eb_amount_to_text (amount);
      g_autofree char *plain = eb_amount_to_plain (amount);
      EbAmount         read = -1;

      g_assert_true (eb_amount_parse_signed (text, &read, NULL));
      g_assert_cmpint (read, ==, amount);
      g_assert_true (eb_amount_parse_signed (plain, &read, NULL));
      g_assert_cmpint (read, ==, amount);
    }
}

/* Whatever is typed: an amount within bounds, or a reason. */
static void
test_anything (void)
{
  static const char letters[] = "0123456789.,- kr0000";

  for (int i = 0; i < N_RANDOM; i++)
    {
      g_autoptr (GError) error = NULL;
      char     typed[12] = "";
      EbAmount amount = -1;

      for (int j = g_test_rand_int_range (0, sizeof typed - 1); j > 0; j--)
        typed[j - 1] = letters[g_test_rand_int_range (0, sizeof letters - 1)];
      if (eb_amount_parse (typed, &amount, &error))
        g_assert_true (error == NULL && amount >= 0 && amount <= EB_AMOUNT_MAX);
      else
        g_assert_true (error != NULL && amount == -1);
    }
}

static void
test_add (void)
{
  EbAmount sum = 7;

  g_assert_true (eb_amount_add (3, -5, &sum));
  g_assert_cmpint (sum, ==, -2);
  g_assert_true (eb_amount_add (G_MAXINT64, 0, &sum));
  g_assert_cmpint (sum, ==, G_MAXINT64);
  g_assert_false (eb_amount_add (G_MAXINT64, 1, &sum));
  g_assert_false (eb_amount_add (G_MININT64, -1, &sum));
  g_assert_cmpint (sum, ==, G_MAXINT64);
}

static void
test_scale (void)
{
  static const struct
  {
    EbAmount amount;
    guint    times;
    guint    by;
    EbAmount scaled;
  } rows[] = {
    { 29100, 52, 12, 126100 },
    { 14500, 52, 12, 62833 }, /* 62833,33 */
    { 7200, 52, 12, 31200 },
    { 3300, 52, 12, 14300 },
    { 10001, 52, 12, 43338 },  /* 43337,67 */
    { 50000, 12, 52, 11538 },  /* 11538,46 */
    { 100000, 12, 52, 23077 }, /* 23076,92 */
    { 0, 52, 12, 0 },
    { 1, 1, 2, 1 },   /* 0,5 */
    { 3, 1, 2, 2 },   /* 1,5 */
    { -1, 1, 2, -1 }, /* -0,5 */
    { -3, 1, 2, -2 },
    { 1, 1, 3, 0 },
    { 2, 1, 3, 1 },
    { -2, 1, 3, -1 },
    { 5, 0, 3, 0 },
    { G_MAXINT64, 1, 1, G_MAXINT64 },
    { G_MAXINT64, 12, 12, G_MAXINT64 },
    { G_MAXINT64, 2, 1, G_MAXINT64 }, /* full */
    { G_MININT64, 2, 1, -G_MAXINT64 },
    { G_MAXINT64, G_MAXUINT, 1, G_MAXINT64 },
    { EB_AMOUNT_MAX, G_MAXUINT, G_MAXUINT, EB_AMOUNT_MAX },
    { EB_AMOUNT_MAX, G_MAXUINT, 1, EB_AMOUNT_MAX * G_MAXUINT },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpint (eb_amount_scale (rows[i].amount, rows[i].times, rows[i].by), ==, rows[i].scaled);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/amount/good", test_good);
  g_test_add_func ("/amount/bad", test_bad);
  g_test_add_func ("/amount/signed", test_signed);
  g_test_add_func ("/amount/shown", test_shown);
  g_test_add_func ("/amount/round-trip", test_round_trip);
  g_test_add_func ("/amount/anything", test_anything);
  g_test_add_func ("/amount/add", test_add);
  g_test_add_func ("/amount/scale", test_scale);

  return g_test_run ();
}
