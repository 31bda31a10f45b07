/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-amount.h"
#include "eb-date.h"

G_BEGIN_DECLS

/* Larger than any bank's file of some years. */
#define EB_BANK_MAX_BYTES ((gsize) 5 * 1024 * 1024)
/* A row is about a payout if it lies from two days before the day that was noted to
 * seven days after: money takes a weekend and a holiday to arrive, and is at times
 * noted a little late. */
#define EB_BANK_DAYS_BEFORE 2
#define EB_BANK_DAYS_AFTER 7

typedef enum
{
  EB_BANK_ERROR_EMPTY,
  EB_BANK_ERROR_TOO_LARGE,
  EB_BANK_ERROR_NOT_TEXT,   /* a picture, a PDF, a spreadsheet's own file, ... */
  EB_BANK_ERROR_NO_COLUMNS, /* there is no telling which column is the day and which the amount */
} EbBankError;

#define EB_BANK_ERROR (eb_bank_error_quark ())
GQuark eb_bank_error_quark (void);

/**
 * EbBankRow:
 * @amount: below 0: went out
 * @text: what the bank writes of it; may be ""
 * @line: of the file, from 1
 */
typedef struct
{
  EbDate   day;
  EbAmount amount;
  char    *text;
  guint    line;
} EbBankRow;

typedef enum
{
  EB_BANK_FAULT_SHORT = 0, /* fewer columns than it takes */
  EB_BANK_FAULT_QUOTE,     /* a quotation mark that is never closed */
  EB_BANK_FAULT_DATE,
  EB_BANK_FAULT_AMOUNT,
  EB_BANK_FAULT_CURRENCY, /* not in kroner */
  EB_BANK_FAULT_NOT_DONE, /* the bank has not carried it out, or never did */
} EbBankFault;

#define EB_N_BANK_FAULTS (EB_BANK_FAULT_NOT_DONE + 1)

/**
 * EbBankFailure:
 * @cell: what could not be read; "" where there is nothing to show
 *
 * A row that was left out.
 */
typedef struct
{
  guint       line;
  EbBankFault fault;
  char       *cell;
} EbBankFailure;

/**
 * EbBankFile:
 *
 * What a bank's file says, in the order of the file.
 */
typedef struct _EbBankFile EbBankFile;

/* @bytes: the file as it is: UTF-8, UTF-16 or Windows-1252; columns between semicolons,
 * tabs or commas; with or without a line of headings. Errors: EB_BANK_ERROR. */
EbBankFile          *eb_bank_file_parse (const char *bytes,
                                         gsize       length,
                                         GError    **error) G_GNUC_WARN_UNUSED_RESULT;
void                 eb_bank_file_free (EbBankFile *self);
guint                eb_bank_file_get_n_rows (const EbBankFile *self);
const EbBankRow     *eb_bank_file_get_row (const EbBankFile *self,
                                           guint             index);
guint                eb_bank_file_get_n_failures (const EbBankFile *self);
const EbBankFailure *eb_bank_file_get_failure (const EbBankFile *self,
                                               guint             index);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EbBankFile, eb_bank_file_free)

/**
 * EbBankPayout:
 * @day: when it was paid, as it was noted
 * @is_settled: somebody said already that it came: it takes its row, so that no other
 *   payout is given that, and is not asked about
 */
typedef struct
{
  EbDate   day;
  EbAmount amount;
  gboolean is_settled;
} EbBankPayout;

typedef enum
{
  EB_BANK_MATCH_NONE = 0, /* no such row in those days */
  EB_BANK_MATCH_ONE,
  EB_BANK_MATCH_SEVERAL, /* somebody has to choose */
} EbBankMatchKind;

/**
 * EbBankMatch:
 * @rows: (element-type guint): indices of rows: the one; those to choose among, by day; none
 */
typedef struct
{
  EbBankMatchKind kind;
  GArray         *rows;
} EbBankMatch;

/* One for each payout, in that order. (element-type EbBankMatch) */
GArray *eb_bank_match (const EbBankFile   *file,
                       const EbBankPayout *payouts,
                       gsize               n_payouts) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
