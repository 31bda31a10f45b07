/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-bank-private.h"

#include <string.h>

G_DEFINE_QUARK (eb_bank_error_quark, eb_bank_error)

#define SAMPLE_ROWS 100     /* enough to see what the columns are */
#define MAX_CELL_LETTERS 40 /* of what could not be read */

struct _EbBankFile
{
  GArray *rows;     /* of EbBankRow */
  GArray *failures; /* of EbBankFailure */
};

/* --- One row ----------------------------------------------------------------------- */

static void
clear_row (gpointer data)
{
  EbBankRow *row = data;

  g_free (row->text);
}

static void
clear_failure (gpointer data)
{
  EbBankFailure *failure = data;

  g_free (failure->cell);
}

static char *
shorten (const char *cell)
{
  g_autofree char *start = NULL;

  if (g_utf8_strlen (cell, -1) <= MAX_CELL_LETTERS)
    return g_strdup (cell);
  start = g_utf8_substring (cell, 0, MAX_CELL_LETTERS);
  return g_strconcat (start, "…", NULL);
}

static void
fail (EbBankFile         *self,
      const EbBankRecord *record,
      EbBankFault         fault,
      const char         *cell)
{
  const EbBankFailure failure = { record->line, fault, shorten (cell) };

  g_array_append_val (self->failures, failure);
}

static gboolean
is_krone (const char *cell)
{
  return *cell == '\0' || g_ascii_strcasecmp (cell, "DKK") == 0 || g_ascii_strcasecmp (cell, "kr") == 0 || g_ascii_strcasecmp (cell, "kr.") == 0;
}

static gboolean
is_not_done (const char *cell)
{
  static const char *const states[] = { "venter", "afventer", "reserveret", "afvist", "annulleret", "slettet", "pending", "rejected", NULL };
  g_autofree char         *folded = g_utf8_casefold (cell, -1);

  return g_strv_contains (states, folded);
}

static void
read_row (EbBankFile          *self,
          const EbBankRecord  *record,
          const EbBankColumns *columns)
{
  const char *date = eb_bank_record_get (record, columns->date);
  const char *amount = eb_bank_record_get (record, columns->amount);
  const char *currency = eb_bank_record_get (record, columns->currency);
  const char *status = eb_bank_record_get (record, columns->status);
  EbBankRow   row = { .line = record->line };

  if (record->is_unclosed)
    fail (self, record, EB_BANK_FAULT_QUOTE, "");
  else if (record->cells->len <= (guint) MAX (columns->date, columns->amount))
    fail (self, record, EB_BANK_FAULT_SHORT, "");
  else if (is_not_done (status))
    fail (self, record, EB_BANK_FAULT_NOT_DONE, status);
  else if (!eb_bank_read_date (date, &row.day))
    fail (self, record, EB_BANK_FAULT_DATE, date);
  else if (!is_krone (currency))
    fail (self, record, EB_BANK_FAULT_CURRENCY, currency);
  else if (!eb_bank_read_amount (amount, &row.amount))
    fail (self, record, EB_BANK_FAULT_AMOUNT, amount);
  else
    {
      row.text = g_strdup (eb_bank_record_get (record, columns->text));
      g_array_append_val (self->rows, row);
    }
}

static EbBankFile *
read_rows (GPtrArray           *records,
           const EbBankColumns *columns)
{
  EbBankFile *self = g_new0 (EbBankFile, 1);

  self->rows = g_array_new (FALSE, FALSE, sizeof (EbBankRow));
  g_array_set_clear_func (self->rows, clear_row);
  self->failures = g_array_new (FALSE, FALSE, sizeof (EbBankFailure));
  g_array_set_clear_func (self->failures, clear_failure);
  for (guint i = columns->first; i < records->len; i++)
    read_row (self, g_ptr_array_index (records, i), columns);
  return self;
}

/* --- The file ------------------------------------------------------------------------- */

/* 0: it makes no columns at all. */
static guint
try_delimiter (const char *text,
               char        delimiter)
{
  g_autoptr (GPtrArray) records = eb_bank_split (text, delimiter, SAMPLE_ROWS);
  g_autoptr (EbBankFile) file = NULL;
  EbBankColumns columns = { 0 };

  if (!eb_bank_find_columns (records, &columns))
    return 0;
  file = read_rows (records, &columns);
  return 1 + file->rows->len;
}

/* What reads most rows; where two do as well, the one that Danish banks use more, for
 * a comma stands within amounts as well. '\0': none does. */
static char
find_delimiter (const char *text)
{
  static const char delimiters[] = { ';', '\t', ',' };
  guint             most = 0;
  char              found = '\0';

  for (gsize i = 0; i < G_N_ELEMENTS (delimiters); i++)
    {
      const guint readable = try_delimiter (text, delimiters[i]);

      if (readable <= most)
        continue;
      most = readable;
      found = delimiters[i];
    }
  return found;
}

/**
 * eb_bank_file_parse:
 * @bytes: (array length=length): what is in the file
 * @length: of it
 * @error: return location
 *
 * A row that cannot be read is a failure of that row alone.
 *
 * Returns: (transfer full) (nullable): it, read; %NULL with %EB_BANK_ERROR
 */
EbBankFile *
eb_bank_file_parse (const char *bytes,
                    gsize       length,
                    GError    **error)
{
  g_autofree char *text = eb_bank_decode (bytes, length, error);
  g_autoptr (GPtrArray) records = NULL;
  EbBankColumns columns = { 0 };
  char          delimiter = '\0';

  if (text == NULL)
    return NULL;
  delimiter = find_delimiter (text);
  if (delimiter == '\0')
    {
      g_set_error_literal (error, EB_BANK_ERROR, EB_BANK_ERROR_NO_COLUMNS, "no columns");
      return NULL;
    }
  records = eb_bank_split (text, delimiter, SAMPLE_ROWS);
  eb_bank_find_columns (records, &columns);
  g_clear_pointer (&records, g_ptr_array_unref);
  records = eb_bank_split (text, delimiter, G_MAXUINT);
  return read_rows (records, &columns);
}

/**
 * eb_bank_file_free:
 * @self: (transfer full): a bank's file
 */
void
eb_bank_file_free (EbBankFile *self)
{
  g_array_unref (self->rows);
  g_array_unref (self->failures);
  g_free (self);
}

/**
 * eb_bank_file_get_n_rows:
 * @self: a bank's file
 *
 * Returns: how many rows could be read
 */
guint
eb_bank_file_get_n_rows (const EbBankFile *self)
{
  return self->rows->len;
}

/**
 * eb_bank_file_get_row:
 * @self: a bank's file
 * @index: which one
 *
 * Returns: (transfer none): it
 */
const EbBankRow *
eb_bank_file_get_row (const EbBankFile *self,
                      guint             index)
{
  g_return_val_if_fail (index < self->rows->len, NULL);

  return &g_array_index (self->rows, EbBankRow, index);
}

/**
 * eb_bank_file_get_n_failures:
 * @self: a bank's file
 *
 * Returns: how many rows were left out
 */
guint
eb_bank_file_get_n_failures (const EbBankFile *self)
{
  return self->failures->len;
}

/**
 * eb_bank_file_get_failure:
 * @self: a bank's file
 * @index: which one
 *
 * Returns: (transfer none): it
 */
const EbBankFailure *
eb_bank_file_get_failure (const EbBankFile *self,
                          guint             index)
{
  g_return_val_if_fail (index < self->failures->len, NULL);

  return &g_array_index (self->failures, EbBankFailure, index);
}
