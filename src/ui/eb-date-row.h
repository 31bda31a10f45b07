/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "eb-date.h"

G_BEGIN_DECLS

typedef enum
{
  EB_DATE_ROW_EMPTY = 0,
  EB_DATE_ROW_KNOWN,
  EB_DATE_ROW_UNCLEAR, /* something is typed that is no date */
} EbDateRowState;

/**
 * EbDateRow:
 *
 * A row for a civil date: typed as people write it, or picked in a calendar.
 * Property: "problem", the #EbProblem under it that says what is wrong.
 */
#define EB_TYPE_DATE_ROW (eb_date_row_get_type ())
G_DECLARE_FINAL_TYPE (EbDateRow, eb_date_row, EB, DATE_ROW, AdwEntryRow)

/* "14.5.2009", "14/5 2009", "14-05-2009", "14 May 2009", "2009-05-14". FALSE: no such date. */
gboolean eb_date_row_parse (const char *typed,
                            EbDate     *date);

/* @date is unset unless the answer is EB_DATE_ROW_KNOWN. */
EbDateRowState eb_date_row_get_date (EbDateRow *self,
                                     EbDate    *date);
void           eb_date_row_set_date (EbDateRow *self,
                                     EbDate     date);
/* FALSE if what is typed is no date, or is missing and @required; says so. */
gboolean eb_date_row_check (EbDateRow *self,
                            gboolean   required);
/* Says @text about the date until it is changed. */
void eb_date_row_complain (EbDateRow  *self,
                           const char *text);

G_END_DECLS
