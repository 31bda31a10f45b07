/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-bank-words.h"

#include <glib/gi18n.h>

#include "eb-words.h"

/**
 * eb_bank_word_error:
 * @error: why a file could not be used
 *
 * Returns: (transfer full): that, and what can be done about it; nothing of the file
 */
char *
eb_bank_word_error (const GError *error)
{
  if (error->domain != EB_BANK_ERROR)
    return g_strdup (_ ("The file could not be read. Look whether it is still there, and try again."));
  switch ((EbBankError) error->code)
    {
    case EB_BANK_ERROR_EMPTY:
      return g_strdup (_ ("There is nothing in that file."));
    case EB_BANK_ERROR_TOO_LARGE:
      return g_strdup (_ ("That file is larger than 5 MB. Get one for fewer months from the bank."));
    case EB_BANK_ERROR_NOT_TEXT:
      return g_strdup (_ ("That is no text file. Get the movements of your account as CSV from the bank."));
    case EB_BANK_ERROR_NO_COLUMNS:
    default:
      return g_strdup (_ ("There is no telling which column is the date and which the amount. Get the file with headings from the bank, such as Dato and Beløb."));
    }
}

static char *
word_fault (const EbBankFailure *failure)
{
  switch (failure->fault)
    {
    case EB_BANK_FAULT_SHORT:
      return g_strdup (_ ("There are too few columns."));
    case EB_BANK_FAULT_QUOTE:
      return g_strdup (_ ("A quotation mark is never closed."));
    case EB_BANK_FAULT_CURRENCY:
      /* Translators: what stands in the file */
      return g_strdup_printf (_ ("It is not in kroner, but in “%s”."), failure->cell);
    case EB_BANK_FAULT_NOT_DONE:
      /* Translators: what stands in the file */
      return g_strdup_printf (_ ("The bank has not carried it out: “%s”."), failure->cell);
    case EB_BANK_FAULT_DATE:
      if (*failure->cell == '\0')
        return g_strdup (_ ("The date is missing."));
      /* Translators: what stands in the file */
      return g_strdup_printf (_ ("“%s” is no date such as 20-11-2026."), failure->cell);
    case EB_BANK_FAULT_AMOUNT:
    default:
      if (*failure->cell == '\0')
        return g_strdup (_ ("The amount is missing."));
      /* Translators: what stands in the file */
      return g_strdup_printf (_ ("“%s” is no amount such as 1.250,50."), failure->cell);
    }
}

/**
 * eb_bank_word_failure:
 * @failure: a row that was left out
 *
 * Returns: (transfer full): which line it is, and why
 */
char *
eb_bank_word_failure (const EbBankFailure *failure)
{
  g_autofree char *why = word_fault (failure);

  /* Translators: a line's number, and a sentence that says what is wrong with it */
  return g_strdup_printf (_ ("Line %1$u: %2$s"), failure->line, why);
}

/**
 * eb_bank_word_row:
 * @row: a row
 *
 * Returns: (transfer full): its day, and what the bank writes of it
 */
char *
eb_bank_word_row (const EbBankRow *row)
{
  g_autofree char *day = eb_words_date (row->day);

  return *row->text == '\0' ? g_steal_pointer (&day) : g_strdup_printf ("%s · %s", day, row->text);
}
