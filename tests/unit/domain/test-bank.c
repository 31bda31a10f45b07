/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain-fixture.h"

#include <string.h>

#include "eb-bank.h"

/* What a bank's file is read as, told as text: a line for each row and failure. */

#define DANSKE "\"Dato\";\"Tekst\";\"Beløb\";\"Saldo\";\"Status\";\"Afstemt\"\r\n"
#define NORDEA "Bogføringsdato;Beløb;Afsender;Modtager;Navn;Beskrivelse;Saldo;Valuta;Afstemt\n"
#define ROW "2026-11-20 29100 Lommepenge @2\n"
#define LATIN_HEAD "Dato;Tekst;Bel\xf8" \
                   "b;Saldo\r\n"

typedef struct
{
  const char *name;
  const char *file;
  const char *read; /* "!N": refused with that EbBankError */
} FileCase;

static const FileCase files[] = {
  { "danske", DANSKE "\"20.11.2026\";\"Lommepenge\";\"291,00\";\"1.291,00\";\"Udført\";\"Nej\"\r\n", ROW },
  { "nordea", NORDEA "2026/11/20;291,00;;;Lone;Lommepenge;1291,00;DKK;\n", "2026-11-20 29100 Lommepenge @2\n" },
  { "semicolon", "Dato;Tekst;Beløb\n20-11-2026;Lommepenge;291,00\n", ROW },
  { "comma", "Dato,Tekst,Beløb\n20-11-2026,Lommepenge,\"1.250,50\"\n", "2026-11-20 125050 Lommepenge @2\n" },
  { "comma-whole-kroner", "Dato,Tekst,Beløb\n20-11-2026,Lommepenge,291\n", ROW },
  { "tab", "Dato\tTekst\tBeløb\n20-11-2026\tLommepenge\t291,00\n", ROW },
  { "capitals", "DATO;TEKST;BELØB\n20-11-2026;Lommepenge;291,00\n", ROW },
  { "other-order", "Saldo;Beløb;Dato;Tekst\n1291,00;291,00;20-11-2026;Lommepenge\n", ROW },
  { "day-of-interest-last", "Rentedato;Bogføringsdato;Tekst;Beløb\n23-11-2026;20-11-2026;Lommepenge;291,00\n", ROW },
  { "lead-lines", "Konto;1234\nEjer;Amira\nDato;Tekst;Beløb\n20-11-2026;Lommepenge;291,00\n", "2026-11-20 29100 Lommepenge @4\n" },
  { "blank-lines", "\n\nDato;Tekst;Beløb\n;;\n20-11-2026;Lommepenge;291,00\n\n", "2026-11-20 29100 Lommepenge @5\n" },
  { "no-last-newline", "Dato;Tekst;Beløb\r20-11-2026;Lommepenge;291,00", ROW },
  { "bom", "\xef\xbb\xbf"
           "Dato;Tekst;Beløb\n20-11-2026;Lommepenge;291,00\n",
    ROW },
  { "windows-1252", LATIN_HEAD "20-11-2026;T\xf8jpenge \x80;291,00;\r\n", "2026-11-20 29100 Tøjpenge € @2\n" },
  { "no-headings", "18-11-2026;Netto;-50,00;1000,00\n20-11-2026;Lommepenge;291,00;1291,00\n", "2026-11-18 -5000 Netto @1\n2026-11-20 29100 Lommepenge @2\n" },
  { "no-headings-newest-first", "20-11-2026;Lommepenge;1291,00;291,00\n18-11-2026;Netto;1000,00;-50,00\n", "2026-11-20 29100 Lommepenge @1\n2026-11-18 -5000 Netto @2\n" },
  { "no-headings-no-balance", "20-11-2026;1234;Lommepenge;291,00\n", "2026-11-20 29100 Lommepenge @1\n" },
  { "no-headings-no-telling", "20-11-2026;Lommepenge;291,00;1291,00\n", "!3" },
  { "foreign-headings", "Datum;Inhalt;Betrag\n20-11-2026;Lommepenge;291,00\n", ROW },
  { "quotes", "Dato;Tekst;Beløb\n20-11-2026;\"Lone; \"\"mor\"\"\nuge 47\";\"291,00\"\n21-11-2026;x;1\n", "2026-11-20 29100 Lone; \"mor\"\nuge 47 @2\n2026-11-21 100 x @4\n" },
  { "quote-never-closed", "Dato;Tekst;Beløb\n20-11-2026;\"Lone;291,00\n21-11-2026;x;1\n", "2026-11-21 100 x @3\n2: QUOTE\n" },
  { "quote-inside", "Dato;Tekst;Beløb\n20-11-2026;Lone \"mor\";291,00\n", "2026-11-20 29100 Lone \"mor\" @2\n" },
  { "failures", "Dato;Tekst;Beløb;Valuta\n20-11-26;a;1;\n20-11-2026;b;1,250.50;\n31-02-2026;c;1;\n20-11-2026;d;5,00;EUR\n20-11-2026\n20-11-2026;e;;\n20-11-2026;f;2;DKK\n",
    "2026-11-20 200 f @8\n2: DATE 20-11-26\n3: AMOUNT 1,250.50\n4: DATE 31-02-2026\n5: CURRENCY EUR\n6: SHORT\n7: AMOUNT\n" },
  { "not-done", DANSKE "20-11-2026;a;1,00;;Venter;\n20-11-2026;b;2,00;;Udført;\n", "2026-11-20 200 b @3\n2: NOT_DONE Venter\n" },
  { "long-cell", "Dato;Beløb\nøøøøøøøøøøøøøøøøøøøøøøøøøøøøøøøøøøøøøøøøøø;1\n", "2: DATE øøøøøøøøøøøøøøøøøøøøøøøøøøøøøøøøøøøøøøøø…\n" },
  { "headings-only", "Dato;Tekst;Beløb\n", "" },
  { "empty", "", "!0" },
  { "only-space", "\xef\xbb\xbf \r\n\t\n", "!0" },
  { "binary", "PK\x03\x04 Dato;Beløb\n20-11-2026;1\n", "!2" },
  { "windows-1252-nothing", "Dato;Bel\xf8"
                            "b;\x81\n",
    "!2" },
  { "no-columns", "Kære Amira\nvi ses i morgen, 20-11-2026; ikke?\n", "!3" },
};

static const char *const fault_names[EB_N_BANK_FAULTS] = { "SHORT", "QUOTE", "DATE", "AMOUNT", "CURRENCY", "NOT_DONE" };

static char *
tell (const char *bytes,
      gsize       length)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EbBankFile) file = eb_bank_file_parse (bytes, length, &error);
  g_autoptr (GString) told = g_string_new (NULL);

  if (file == NULL)
    {
      g_assert_cmpuint (error->domain, ==, EB_BANK_ERROR);
      return g_strdup_printf ("!%d", error->code);
    }
  g_assert_no_error (error);
  for (guint i = 0; i < eb_bank_file_get_n_rows (file); i++)
    {
      const EbBankRow *row = eb_bank_file_get_row (file, i);
      g_autofree char *day = eb_date_to_iso (row->day);

      g_string_append_printf (told, "%s %" G_GINT64_FORMAT " %s @%u\n", day, row->amount, row->text, row->line);
    }
  for (guint i = 0; i < eb_bank_file_get_n_failures (file); i++)
    {
      const EbBankFailure *failure = eb_bank_file_get_failure (file, i);

      g_string_append_printf (told, "%u: %s%s%s\n", failure->line, fault_names[failure->fault], *failure->cell == '\0' ? "" : " ", failure->cell);
    }
  return g_string_free (g_steal_pointer (&told), FALSE);
}

static void
test_file (gconstpointer data)
{
  const FileCase  *c = data;
  g_autofree char *told = tell (c->file, strlen (c->file));

  g_assert_cmpstr (told, ==, c->read);
}

/* Either end first, with or without a mark that says which. */
static void
test_utf16 (void)
{
  const char           *text = "Dato;Tekst;Beløb\n20-11-2026;Lommepenge;291,00\n";
  glong                 n = 0;
  g_autofree gunichar2 *units = g_utf8_to_utf16 (text, -1, NULL, &n, NULL);

  for (guint way = 0; way < 4; way++)
    {
      const gboolean is_big = way % 2 == 1;
      g_autoptr (GString) bytes = g_string_new (NULL);
      g_autofree char *told = NULL;

      if (way < 2)
        g_string_append_len (bytes, is_big ? "\xfe\xff" : "\xff\xfe", 2);
      for (glong i = 0; i < n; i++)
        {
          g_string_append_c (bytes, (char) (is_big ? units[i] >> 8 : units[i] & 0xff));
          g_string_append_c (bytes, (char) (is_big ? units[i] & 0xff : units[i] >> 8));
        }
      told = tell (bytes->str, bytes->len);
      g_assert_cmpstr (told, ==, ROW);
      g_free (told);
      told = tell (bytes->str, bytes->len - 1);
      g_assert_cmpstr (told, ==, "!2");
    }
}

static void
test_too_large (void)
{
  g_autofree char *bytes = g_strnfill (EB_BANK_MAX_BYTES + 1, ';');
  g_autofree char *larger = tell (bytes, EB_BANK_MAX_BYTES + 1);
  g_autofree char *large = tell (bytes, EB_BANK_MAX_BYTES);

  g_assert_cmpstr (larger, ==, "!1");
  g_assert_cmpstr (large, ==, "!3");
}

/* Whatever is in a file, it is read or refused. */
static void
test_any_bytes (void)
{
  static const char alphabet[] = ";;,\t\"\"\n\r0123456789-./ae\xc3\xf8\x80"
                                 "Dato;Bel";

  for (guint i = 0; i < 3000; i++)
    {
      char             bytes[80];
      const gsize      length = (gsize) g_test_rand_int_range (0, sizeof bytes);
      g_autofree char *told = NULL;

      for (gsize j = 0; j < length; j++)
        bytes[j] = i % 4 == 0 ? (char) g_test_rand_int_range (0, 256) : alphabet[g_test_rand_int_range (0, sizeof alphabet - 1)];
      told = tell (bytes, length);
      g_assert_true (g_utf8_validate (told, -1, NULL));
    }
}

/* --- Cells ------------------------------------------------------------------------------ */

typedef struct
{
  const char *name;
  const char *date;
  const char *amount;
  const char *read; /* NULL: it fails */
} CellCase;

static const CellCase cells[] = {
  { "dashes", "20-11-2026", "1", "2026-11-20 100" },
  { "points", "20.11.2026", "1", "2026-11-20 100" },
  { "slashes", "20/11/2026", "1", "2026-11-20 100" },
  { "year-first", "2026-11-20", "1", "2026-11-20 100" },
  { "one-digit", "1/2-2026", "1", NULL },
  { "one-digit-each", "1/2/2026", "1", "2026-02-01 100" },
  { "time-of-day", "2026-11-20T10:00:00", "1", "2026-11-20 100" },
  { "time-after-space", "20-11-2026 10:00", "1", "2026-11-20 100" },
  { "something-after", "20-11-2026x", "1", NULL },
  { "five-digits", "20-11-20266", "1", NULL },
  { "american", "11/20/2026", "1", NULL },
  { "two-digit-year", "20-11-26", "1", NULL },
  { "not-leap", "29-02-2026", "1", NULL },
  { "leap", "29-02-2028", "1", "2028-02-29 100" },
  { "thousands", "20-11-2026", "1.250,50", "2026-11-20 125050" },
  { "plain", "20-11-2026", "1250,50", "2026-11-20 125050" },
  { "minus", "20-11-2026", "-50,00", "2026-11-20 -5000" },
  { "real-minus", "20-11-2026", "−50,00", "2026-11-20 -5000" },
  { "minus-after", "20-11-2026", "50,00-", "2026-11-20 -5000" },
  { "plus", "20-11-2026", "+50,00", "2026-11-20 5000" },
  { "plus-minus", "20-11-2026", "+-50,00", NULL },
  { "two-minuses", "20-11-2026", "-50,00-", NULL },
  { "unit", "20-11-2026", "50,00 DKK", "2026-11-20 5000" },
  { "english", "20-11-2026", "1250.50", NULL },
  { "too-large", "20-11-2026", "99999999999999999999", NULL },
  { "words", "20-11-2026", "halvtreds", NULL },
};

static void
test_cell (gconstpointer data)
{
  const CellCase  *c = data;
  g_autofree char *file = g_strdup_printf ("Dato;Beløb\n\"%s\";\"%s\"\n", c->date, c->amount);
  g_autoptr (EbBankFile) read = eb_bank_file_parse (file, strlen (file), NULL);
  g_autofree char *day = NULL;
  g_autofree char *told = NULL;

  g_assert_nonnull (read);
  if (eb_bank_file_get_n_rows (read) == 1)
    {
      day = eb_date_to_iso (eb_bank_file_get_row (read, 0)->day);
      told = g_strdup_printf ("%s %" G_GINT64_FORMAT, day, eb_bank_file_get_row (read, 0)->amount);
    }
  g_assert_cmpstr (told, ==, c->read);
  g_assert_cmpuint (eb_bank_file_get_n_failures (read), ==, c->read == NULL ? 1 : 0);
}

/* --- Matching ---------------------------------------------------------------------------- */

/* Days of November, kroner: "20:291 13:291"; "*" before a payout that is settled. What
 * comes of it: for each payout the index of its row, "-", or "?" and those to choose among. */
typedef struct
{
  const char *name;
  const char *payouts;
  const char *rows;
  const char *matched;
} MatchCase;

static const MatchCase matches[] = {
  { "same-day", "20:291", "20:291", "0" },
  { "two-before", "20:291", "18:291", "0" },
  { "three-before", "20:291", "17:291", "-" },
  { "seven-after", "20:291", "27:291", "0" },
  { "eight-after", "20:291", "28:291", "-" },
  { "another-amount", "20:291", "20:290", "-" },
  { "went-out", "20:291", "20:-291", "-" },
  { "nothing", "", "20:291", "" },
  { "no-rows", "20:291", "", "-" },
  { "nearest", "13:291", "20:291 14:291", "1" },
  { "nearest-of-all", "13:291 20:291", "20:291", "- 0" },
  { "weeks", "6:291 13:291 20:291", "20:291 13:291 6:291", "2 1 0" },
  { "weeks-late", "6:291 13:291", "9:291 16:291", "0 1" },
  { "each-row-once", "13:291 14:291", "15:291", "- 0" },
  { "one-payout-two-rows", "20:291", "20:291 20:291", "?0,1" },
  { "two-payouts-one-row", "20:291 20:291", "20:291", "?0 ?0" },
  { "two-and-two", "20:291 20:291", "20:291 20:291", "0 1" },
  { "before-or-after", "20:291", "18:291 22:291", "?0,1" },
  { "between-two", "20:291 22:291", "21:291", "?0 ?0" },
  { "contested-stays", "20:291 20:291 19:291", "20:291", "?0 ?0 ?0" },
  { "settled-takes-its-row", "*20:291 13:291", "20:291", "- -" },
  { "settled-or-not", "*20:291 20:291", "20:291", "- ?0" },
  { "amounts-apart", "20:291 20:100", "20:100 20:291", "1 0" },
};

static char *
file_of (const char *rows)
{
  g_auto (GStrv) words = g_strsplit (rows, " ", -1);
  g_autoptr (GString) file = g_string_new ("Dato;Beløb\n");

  for (char **word = words; *word != NULL && **word != '\0'; word++)
    g_string_append_printf (file, "%d-11-2026;%s\n", atoi (*word), strchr (*word, ':') + 1);
  return g_string_free (g_steal_pointer (&file), FALSE);
}

static GArray *
payouts_of (const char *payouts)
{
  g_auto (GStrv) words = g_strsplit (payouts, " ", -1);
  GArray *found = g_array_new (FALSE, FALSE, sizeof (EbBankPayout));

  for (char **word = words; *word != NULL && **word != '\0'; word++)
    {
      const gboolean     is_settled = **word == '*';
      const EbBankPayout payout = { { 2026, 11, (guint8) atoi (*word + is_settled) }, atoi (strchr (*word, ':') + 1) * EB_KRONE, is_settled };

      g_array_append_val (found, payout);
    }
  return found;
}

static void
append_match (GString           *told,
              const EbBankMatch *match)
{
  if (told->len > 0)
    g_string_append_c (told, ' ');
  if (match->kind == EB_BANK_MATCH_NONE)
    g_string_append_c (told, '-');
  if (match->kind == EB_BANK_MATCH_SEVERAL)
    g_string_append_c (told, '?');
  for (guint i = 0; i < match->rows->len; i++)
    g_string_append_printf (told, "%s%u", i == 0 ? "" : ",", g_array_index (match->rows, guint, i));
}

static void
test_match (gconstpointer data)
{
  const MatchCase *c = data;
  g_autofree char *text = file_of (c->rows);
  g_autoptr (EbBankFile) file = eb_bank_file_parse (text, strlen (text), NULL);
  g_autoptr (GArray) payouts = payouts_of (c->payouts);
  g_autoptr (GArray) found = eb_bank_match (file, payouts->len == 0 ? NULL : &g_array_index (payouts, EbBankPayout, 0), payouts->len);
  g_autoptr (GString) told = g_string_new (NULL);

  for (guint i = 0; i < found->len; i++)
    append_match (told, &g_array_index (found, EbBankMatch, i));
  g_assert_cmpstr (told->str, ==, c->matched);
}

static void
add_case (const char   *group,
          const char   *name,
          gconstpointer c,
          GTestDataFunc test)
{
  g_autofree char *path = g_strdup_printf ("%s/%s", group, name);

  g_test_add_data_func (path, c, test);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    add_case ("/bank/file", files[i].name, &files[i], test_file);
  for (gsize i = 0; i < G_N_ELEMENTS (cells); i++)
    add_case ("/bank/cell", cells[i].name, &cells[i], test_cell);
  for (gsize i = 0; i < G_N_ELEMENTS (matches); i++)
    add_case ("/bank/match", matches[i].name, &matches[i], test_match);
  g_test_add_func ("/bank/utf-16", test_utf16);
  g_test_add_func ("/bank/too-large", test_too_large);
  g_test_add_func ("/bank/any-bytes", test_any_bytes);
  return g_test_run ();
}
