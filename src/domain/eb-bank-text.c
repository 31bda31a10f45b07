/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-bank-private.h"

#include <string.h>

#define MAX_CELLS 64

/* What Windows-1252 has at 0x80 to 0x9f; 0: nothing. The rest is as in Latin-1. Here,
 * since iconv's own table of it is not on every machine. */
static const gunichar windows[32] = {
  0x20ac, 0, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017d, 0,
  0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0, 0x017e, 0x0178
};

/* --- Encodings --------------------------------------------------------------------- */

static char *
from_windows (const char *bytes,
              gsize       length)
{
  g_autoptr (GString) text = g_string_sized_new (length + length / 8);

  for (gsize i = 0; i < length; i++)
    {
      const guchar   byte = (guchar) bytes[i];
      const gunichar letter = byte >= 0x80 && byte < 0xa0 ? windows[byte - 0x80] : byte;

      if (letter == 0)
        return NULL;
      g_string_append_unichar (text, letter);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
from_utf16 (const char *bytes,
            gsize       length,
            gboolean    is_big)
{
  const gsize           n = length / 2;
  g_autofree gunichar2 *units = NULL;
  glong                 n_read = 0;
  g_autofree char      *text = NULL;

  if (n == 0 || length % 2 != 0)
    return NULL;
  units = g_new (gunichar2, n);
  for (gsize i = 0; i < n; i++)
    {
      const guchar first = (guchar) bytes[2 * i];
      const guchar second = (guchar) bytes[2 * i + 1];

      units[i] = (gunichar2) (is_big ? first << 8 | second : second << 8 | first);
    }
  text = g_utf16_to_utf8 (units, (glong) n, &n_read, NULL, NULL);
  /* It stops at a zero, which no text has. */
  return text == NULL || (gsize) n_read != n ? NULL : g_steal_pointer (&text);
}

/* UTF-16 that does not say so: every other byte of Danish text is zero. */
static char *
from_zeros (const char *bytes,
            gsize       length)
{
  gsize zeros[2] = { 0, 0 };

  for (gsize i = 0; i < length; i++)
    zeros[i % 2] += bytes[i] == '\0';
  if (MIN (zeros[0], zeros[1]) > 0 || MAX (zeros[0], zeros[1]) < length / 4)
    return NULL;
  return from_utf16 (bytes, length, zeros[0] > 0);
}

static char *
to_utf8 (const char *bytes,
         gsize       length)
{
  if (length >= 3 && memcmp (bytes, "\xef\xbb\xbf", 3) == 0)
    return g_utf8_validate_len (bytes + 3, length - 3, NULL) ? g_strndup (bytes + 3, length - 3) : NULL;
  if (length >= 2 && memcmp (bytes, "\xff\xfe", 2) == 0)
    return from_utf16 (bytes + 2, length - 2, FALSE);
  if (length >= 2 && memcmp (bytes, "\xfe\xff", 2) == 0)
    return from_utf16 (bytes + 2, length - 2, TRUE);
  if (memchr (bytes, '\0', length) != NULL)
    return from_zeros (bytes, length);
  if (g_utf8_validate_len (bytes, length, NULL))
    return g_strndup (bytes, length);
  return from_windows (bytes, length);
}

/* Old programs end a file with 0x1a, and a page with a form feed. */
static gboolean
is_text (const char *text)
{
  for (const guchar *at = (const guchar *) text; *at != '\0'; at++)
    if (*at < 0x20 && strchr ("\t\n\r\f\x1a", *at) == NULL)
      return FALSE;
  return TRUE;
}

/**
 * eb_bank_decode:
 * @bytes: a file as it is
 * @length: of it
 * @error: return location
 *
 * Returns: (transfer full) (nullable): it as text; %NULL with %EB_BANK_ERROR
 */
char *
eb_bank_decode (const char *bytes,
                gsize       length,
                GError    **error)
{
  g_autofree char *text = NULL;

  if (length > EB_BANK_MAX_BYTES)
    {
      g_set_error_literal (error, EB_BANK_ERROR, EB_BANK_ERROR_TOO_LARGE, "too large");
      return NULL;
    }
  text = length == 0 ? g_strdup ("") : to_utf8 (bytes, length);
  if (text == NULL || !is_text (text))
    {
      g_set_error_literal (error, EB_BANK_ERROR, EB_BANK_ERROR_NOT_TEXT, "not text");
      return NULL;
    }
  g_strdelimit (text, "\x1a\f", ' ');
  if (text[strspn (text, " \t\r\n")] == '\0')
    {
      g_set_error_literal (error, EB_BANK_ERROR, EB_BANK_ERROR_EMPTY, "empty");
      return NULL;
    }
  return g_steal_pointer (&text);
}

/* --- Records ------------------------------------------------------------------------- */

/* Where the next cell begins. */
typedef struct
{
  const char *at;
  char        delimiter;
  guint       line;
} Reader;

static gboolean
is_line_end (char letter)
{
  return letter == '\0' || letter == '\n' || letter == '\r';
}

static void
end_line (Reader *reader)
{
  if (reader->at[0] == '\r' && reader->at[1] == '\n')
    reader->at++;
  if (*reader->at != '\0')
    {
      reader->at++;
      reader->line++;
    }
}

/* FALSE: it is never closed. */
static gboolean
read_quoted (Reader  *reader,
             GString *cell)
{
  for (reader->at++; *reader->at != '\0'; reader->at++)
    {
      if (*reader->at == '"' && reader->at[1] != '"')
        {
          reader->at++;
          return TRUE;
        }
      if (*reader->at == '"')
        reader->at++;
      else if (*reader->at == '\n' || (*reader->at == '\r' && reader->at[1] != '\n'))
        reader->line++;
      g_string_append_c (cell, *reader->at);
    }
  return FALSE;
}

static const char *
find_end (const Reader *reader)
{
  const char *end = reader->at;

  while (!is_line_end (*end) && *end != reader->delimiter)
    end++;
  return end;
}

static char *
read_cell (Reader *reader)
{
  g_autoptr (GString) cell = NULL;
  const char *end = NULL;

  while (*reader->at == ' ')
    reader->at++;
  cell = g_string_new (NULL);
  if (*reader->at == '"' && !read_quoted (reader, cell))
    return NULL;
  end = find_end (reader);
  g_string_append_len (cell, reader->at, end - reader->at);
  reader->at = end;
  return g_strstrip (g_string_free (g_steal_pointer (&cell), FALSE));
}

/* No bank has that many columns: what is not looked at is not copied either. */
static void
skip_cells (Reader *reader)
{
  while (*reader->at == reader->delimiter)
    {
      reader->at++;
      reader->at = find_end (reader);
    }
}

static void
record_free (EbBankRecord *record)
{
  g_ptr_array_unref (record->cells);
  g_free (record);
}

/* Nothing after a mark that is never closed can be one that closes it: what follows is
 * read as if that line were not there. */
static void
give_up_line (Reader       *reader,
              const Reader *start,
              EbBankRecord *record)
{
  *reader = *start;
  while (!is_line_end (*reader->at))
    reader->at++;
  record->is_unclosed = TRUE;
  g_ptr_array_set_size (record->cells, 0);
}

static EbBankRecord *
read_record (Reader *reader)
{
  EbBankRecord *record = g_new0 (EbBankRecord, 1);
  const Reader  start = *reader;

  record->line = reader->line;
  record->cells = g_ptr_array_new_with_free_func (g_free);
  for (;;)
    {
      g_autofree char *cell = read_cell (reader);

      if (cell == NULL)
        {
          give_up_line (reader, &start, record);
          break;
        }
      g_ptr_array_add (record->cells, g_steal_pointer (&cell));
      if (record->cells->len >= MAX_CELLS)
        skip_cells (reader);
      if (*reader->at != reader->delimiter)
        break;
      reader->at++;
    }
  end_line (reader);
  return record;
}

static gboolean
is_empty (const EbBankRecord *record)
{
  for (guint i = 0; i < record->cells->len; i++)
    if (*eb_bank_record_get (record, (int) i) != '\0')
      return FALSE;
  return !record->is_unclosed;
}

/**
 * eb_bank_split:
 * @text: a file
 * @delimiter: what stands between two columns
 * @max: stop after so many
 *
 * Quotation marks as RFC 4180 has them.
 *
 * Returns: (transfer full) (element-type EbBankRecord): its rows
 */
GPtrArray *
eb_bank_split (const char *text,
               char        delimiter,
               guint       max)
{
  GPtrArray *records = g_ptr_array_new_with_free_func ((GDestroyNotify) record_free);
  Reader     reader = { text, delimiter, 1 };

  while (*reader.at != '\0' && records->len < max)
    {
      EbBankRecord *record = read_record (&reader);

      if (is_empty (record))
        record_free (record);
      else
        g_ptr_array_add (records, record);
    }
  return records;
}

/**
 * eb_bank_record_get:
 * @record: a row
 * @column: from 0
 *
 * Returns: (transfer none): what stands there; "" where there is none
 */
const char *
eb_bank_record_get (const EbBankRecord *record,
                    int                 column)
{
  return column < 0 || (guint) column >= record->cells->len ? "" : g_ptr_array_index (record->cells, (guint) column);
}
