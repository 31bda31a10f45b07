/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-bank.h"

G_BEGIN_DECLS

/* What the three files about banks share. */

/**
 * EbBankRecord:
 * @line: of the file, from 1, on which it begins
 * @is_unclosed: has a quotation mark that is never closed; then without cells
 * @cells: (element-type utf8): trimmed
 */
typedef struct
{
  guint      line;
  gboolean   is_unclosed;
  GPtrArray *cells;
} EbBankRecord;

/* As UTF-8, whatever it was. */
char *eb_bank_decode (const char *bytes,
                      gsize       length,
                      GError    **error) G_GNUC_WARN_UNUSED_RESULT;
/* (element-type EbBankRecord): at most @max of those that are not empty. */
GPtrArray  *eb_bank_split (const char *text,
                           char        delimiter,
                           guint       max) G_GNUC_WARN_UNUSED_RESULT;
const char *eb_bank_record_get (const EbBankRecord *record,
                                int                 column); /* "" where there is none */

/**
 * EbBankColumns:
 * @first: the first record that is a row, not a heading
 *
 * Which column is what; below 0: there is none.
 */
typedef struct
{
  int   date;
  int   amount;
  int   text;
  int   status;
  int   currency;
  guint first;
} EbBankColumns;

gboolean eb_bank_find_columns (GPtrArray     *records,
                               EbBankColumns *columns);
gboolean eb_bank_read_date (const char *cell,
                            EbDate     *date);
gboolean eb_bank_read_amount (const char *cell,
                              EbAmount   *amount);

G_END_DECLS
