/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Guiding rates. data/rates/kl.ini describes the format. */

#include "eb-rates.h"

#include <string.h>

#include "eb-nick.h"
#include "eb-rule-private.h"
#include "eb-rule-reader.h"

#define MAX_AGE 120
#define MAX_TABLES 1000
#define MAX_BYTES ((gsize) 256 * 1024)
#define YEAR_DIGITS 4

G_DEFINE_QUARK (eb_rates_error_quark, eb_rates_error)

/* Stored in binders: never change one, never reuse one. */
static const char *const ledger_nicks[] = {
  [EB_LEDGER_POCKET] = "pocket",
  [EB_LEDGER_CLOTHES] = "clothes",
};

G_STATIC_ASSERT (G_N_ELEMENTS (ledger_nicks) == EB_N_LEDGERS);

/* As in EbRate. */
typedef struct
{
  int      from_age;
  int      to_age;
  EbAmount weekly;
} Band;

typedef struct
{
  EbLedgerKind kind;
  EbDate       from;
  EbDate       to;
  GArray      *bands; /* of Band, by age */
  char        *source;
  EbDate       source_date;
  EbCertainty  certainty;
} Table;

/* By first day. */
struct _EbRates
{
  GPtrArray *tables;
};

/* --- Names ----------------------------------------------------------------------- */

/**
 * eb_ledger_to_nick:
 * @kind: a ledger
 *
 * Returns: (transfer none): its stored name
 */
const char *
eb_ledger_to_nick (EbLedgerKind kind)
{
  g_return_val_if_fail ((gsize) kind < G_N_ELEMENTS (ledger_nicks), NULL);

  return ledger_nicks[kind];
}

/**
 * eb_ledger_from_nick:
 * @nick: (nullable): a stored name
 * @kind: (out): the ledger; left alone when there is no such name
 *
 * Returns: whether there is such a name
 */
gboolean
eb_ledger_from_nick (const char   *nick,
                     EbLedgerKind *kind)
{
  int value = 0;

  g_return_val_if_fail (kind != NULL, FALSE);

  if (!eb_nick_find (ledger_nicks, G_N_ELEMENTS (ledger_nicks), nick, &value))
    return FALSE;

  *kind = (EbLedgerKind) value;
  return TRUE;
}

/* --- Read ------------------------------------------------------------------------ */

static void
table_free (Table *table)
{
  g_array_unref (table->bands);
  g_free (table->source);
  g_free (table);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Table, table_free)

/* Digits only, to the end. */
static gboolean
read_digits (const char *text,
             gint64      largest,
             gint64     *number)
{
  guint64 read = 0;

  if (!g_ascii_string_to_unsigned (text, 10, 0, (guint64) largest, &read, NULL))
    return FALSE;

  *number = (gint64) read;
  return TRUE;
}

/* "3-10=2800", or "16-=29100". */
static gboolean
read_band (const char *word,
           Band       *band)
{
  g_auto (GStrv) sides = g_strsplit (word, "=", -1);
  g_auto (GStrv) ages = NULL;
  gint64 from_age = 0;
  gint64 to_age = 0;

  if (g_strv_length (sides) != 2)
    return FALSE;

  ages = g_strsplit (sides[0], "-", -1);
  if (g_strv_length (ages) != 2 || !read_digits (ages[0], MAX_AGE, &from_age))
    return FALSE;
  if (ages[1][0] != '\0' && (!read_digits (ages[1], MAX_AGE, &to_age) || to_age < MAX (from_age, 1)))
    return FALSE;

  band->from_age = (int) from_age;
  band->to_age = (int) to_age;
  return read_digits (sides[1], EB_AMOUNT_MAX, &band->weekly);
}

/* An age in two bands would have two rates. */
static gboolean
comes_after (const GArray *bands,
             const Band   *band)
{
  const Band *last = NULL;

  if (bands->len == 0)
    return TRUE;

  last = &g_array_index (bands, Band, bands->len - 1);
  return last->to_age != 0 && band->from_age > last->to_age;
}

static void
read_bands (EbRuleReader *reader,
            Table        *table)
{
  g_auto (GStrv) words = eb_rule_reader_words (reader, "Bands");

  if (words[0] == NULL)
    eb_rule_reader_fail (reader, "Bands", "is empty");
  for (gsize i = 0; words[i] != NULL; i++)
    {
      Band band = { 0 };

      if (!read_band (g_strstrip (words[i]), &band))
        eb_rule_reader_fail (reader, "Bands", "has one that is no band");
      else if (!comes_after (table->bands, &band))
        eb_rule_reader_fail (reader, "Bands", "has an age twice, or not in order");
      g_array_append_val (table->bands, band);
    }
}

static EbDate
read_date (EbRuleReader *reader,
           const char   *key)
{
  g_autofree char *word = eb_rule_reader_word (reader, key);
  EbDate           date = EB_DATE_UNSET;

  if (word != NULL && !eb_date_parse (word, &date))
    eb_rule_reader_fail (reader, key, "is not a date");

  return date;
}

static void
read_table (EbRuleReader *reader,
            Table        *table,
            int           year)
{
  table->from = read_date (reader, "ValidFrom");
  table->to = read_date (reader, "ValidTo");
  read_bands (reader, table);
  table->source = eb_rule_reader_text (reader, "Source");
  if (eb_rule_reader_has (reader, "SourceDate"))
    table->source_date = read_date (reader, "SourceDate");
  table->certainty = (EbCertainty) eb_rule_reader_choice (reader, "Certainty", eb_certainty_nicks);
  if (table->from.year != year)
    eb_rule_reader_fail (reader, "ValidFrom", "is not in the table's year");
  if (eb_date_compare (table->from, table->to) > 0)
    eb_rule_reader_fail (reader, "ValidTo", "is before ValidFrom");
}

/* Whether @group is "pocket 2023" or the like. With its year in four digits the name of each
 * table is another, so no two begin on one day. */
static gboolean
read_name (const char   *group,
           EbLedgerKind *kind,
           int          *year)
{
  g_auto (GStrv) words = g_strsplit (group, " ", -1);
  gint64 number = 0;

  if (g_strv_length (words) != 2 || strlen (words[1]) != YEAR_DIGITS)
    return FALSE;
  if (!eb_ledger_from_nick (words[0], kind) || !read_digits (words[1], G_MAXINT16, &number))
    return FALSE;

  *year = (int) number;
  return TRUE;
}

static void
read_group (EbRuleReader *reader,
            EbRates      *self)
{
  g_autoptr (Table) table = g_new0 (Table, 1);
  int year = 0;

  table->bands = g_array_new (FALSE, FALSE, sizeof (Band));
  if (!read_name (reader->group, &table->kind, &year))
    return;

  read_table (reader, table, year);
  g_ptr_array_add (self->tables, g_steal_pointer (&table));
}

/* Whether [End] is there, as the last group, and has counted those before it. */
static gboolean
is_whole (EbRuleReader *reader,
          char        **groups,
          gsize         n_groups)
{
  if (n_groups == 0 || strcmp (groups[n_groups - 1], "End") != 0)
    return FALSE;

  reader->group = "End";
  return eb_rule_reader_number (reader, "Tables", -1, MAX_TABLES) == (int) n_groups - 1;
}

static int
compare_tables (gconstpointer a,
                gconstpointer b)
{
  const Table *first = *(const Table *const *) a;
  const Table *second = *(const Table *const *) b;

  return eb_date_compare (first->from, second->from);
}

/* Without @error set in the reader it is cut short. */
static EbRates *
read_rates (EbRuleReader *reader,
            const char   *text,
            gsize         length)
{
  g_autoptr (EbRates) self = g_new0 (EbRates, 1);
  g_auto (GStrv) groups = NULL;
  gsize n_groups = 0;

  self->tables = g_ptr_array_new_with_free_func ((GDestroyNotify) table_free);
  if (!eb_rule_reader_open (reader, text, length))
    return NULL;

  groups = g_key_file_get_groups (reader->file, &n_groups);
  for (gsize i = 0; i < n_groups && reader->error == NULL; i++)
    {
      reader->group = groups[i];
      read_group (reader, self);
    }

  if (reader->error != NULL || !is_whole (reader, groups, n_groups))
    return NULL;

  g_ptr_array_sort (self->tables, compare_tables);
  return g_steal_pointer (&self);
}

/**
 * eb_rates_parse:
 * @text: the text of a file of rates, UTF-8; need not end in a zero byte
 * @length: its length in bytes
 * @language: (nullable): a locale such as "da"; %NULL for the untranslated keys
 * @error: return location for a #GError in the EB_RATES_ERROR domain
 *
 * All or nothing. Unknown keys and groups are skipped, as a newer file may have them.
 *
 * Returns: (transfer full): the rates; %NULL with %EB_RATES_ERROR_CUT_SHORT if its end
 *   is missing, else with %EB_RATES_ERROR_SYNTAX
 */
EbRates *
eb_rates_parse (const char *text,
                gsize       length,
                const char *language,
                GError    **error)
{
  g_auto (EbRuleReader) reader = { .language = language };
  g_autoptr (EbRates) self = NULL;
  gboolean has_end = FALSE;

  g_return_val_if_fail (text != NULL, NULL);

  if (length > MAX_BYTES)
    {
      g_set_error (error, EB_RATES_ERROR, EB_RATES_ERROR_SYNTAX, "[file] group: is too large");
      return NULL;
    }

  self = read_rates (&reader, text, length);
  if (self != NULL)
    return g_steal_pointer (&self);

  /* A line that stops in its middle is wrong, too. */
  has_end = g_strstr_len (text, (gssize) length, "\n[End]\n") != NULL;
  if (reader.error != NULL && has_end)
    g_set_error_literal (error, EB_RATES_ERROR, EB_RATES_ERROR_SYNTAX, reader.error->message);
  else
    g_set_error (error, EB_RATES_ERROR, EB_RATES_ERROR_CUT_SHORT, "[End] Tables: is not the number of groups in the file");

  return NULL;
}

/**
 * eb_rates_free:
 * @self: (nullable) (transfer full): rates
 *
 * Frees @self, and with it the sources of every #EbRate found in it.
 */
void
eb_rates_free (EbRates *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->tables);
  g_free (self);
}

/* --- Asked ----------------------------------------------------------------------- */

static const Table *
find_table (const EbRates *self,
            EbLedgerKind   kind,
            EbDate         day)
{
  const Table *found = NULL;

  for (guint i = 0; i < self->tables->len; i++)
    {
      const Table *table = g_ptr_array_index (self->tables, i);

      if (table->kind == kind && (found == NULL || eb_date_compare (table->from, day) <= 0))
        found = table;
    }

  return found;
}

static const Band *
find_band (const Table *table,
           int          age)
{
  for (guint i = 0; i < table->bands->len; i++)
    {
      const Band *band = &g_array_index (table->bands, Band, i);

      if (age >= band->from_age && (band->to_age == 0 || age <= band->to_age))
        return band;
    }

  return NULL;
}

/**
 * eb_rates_find:
 * @self: (nullable): rates; without any, there is none
 * @kind: a ledger
 * @age: in whole years, on @day
 * @day: a valid date
 * @rate: (out): what the table says; left alone if it has no band for @age. Its source
 *   is owned by @self
 *
 * Takes the newest table that is valid from @day or before, or the oldest one if @day
 * is before them all: an amount is found where there is any, and @rate tells whether it
 * may be called current.
 *
 * Returns: whether there is a rate
 */
gboolean
eb_rates_find (const EbRates *self,
               EbLedgerKind   kind,
               int            age,
               EbDate         day,
               EbRate        *rate)
{
  const Table *table = NULL;
  const Band  *band = NULL;

  g_return_val_if_fail (eb_date_is_valid (day), FALSE);
  g_return_val_if_fail (rate != NULL, FALSE);

  table = self != NULL ? find_table (self, kind, day) : NULL;
  band = table != NULL ? find_band (table, age) : NULL;
  if (band == NULL)
    return FALSE;

  *rate = (EbRate){
    .weekly = band->weekly,
    .year = table->from.year,
    .from_age = band->from_age,
    .to_age = band->to_age,
    .source = table->source,
    .source_date = table->source_date,
    .is_current = table->certainty == EB_CERTAINTY_VERIFIED && eb_date_compare (table->from, day) <= 0 && eb_date_compare (day, table->to) <= 0,
  };
  return TRUE;
}

/**
 * eb_rates_list_years:
 * @self: (nullable): rates
 * @kind: a ledger
 *
 * Returns: (transfer full) (element-type int): the years that there are tables of,
 *   ascending
 */
GArray *
eb_rates_list_years (const EbRates *self,
                     EbLedgerKind   kind)
{
  GArray *years = g_array_new (FALSE, FALSE, sizeof (int));

  for (guint i = 0; self != NULL && i < self->tables->len; i++)
    {
      const Table *table = g_ptr_array_index (self->tables, i);
      const int    year = table->from.year;

      if (table->kind == kind)
        g_array_append_val (years, year);
    }

  return years;
}
