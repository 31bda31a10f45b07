/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-contribution.h"
#include "eb-person.h"

G_BEGIN_DECLS

typedef enum
{
  EB_WORKSHEET_CONTRIBUTION = 0, /* what the talk about egenbetaling starts from */
  EB_WORKSHEET_WHAT_IF,          /* kept because somebody asked for it */
  EB_WORKSHEET_BUDGET,           /* a month of the youth's own */
} EbWorksheetKind;

#define EB_N_WORKSHEETS (EB_WORKSHEET_BUDGET + 1)
#define EB_WORKSHEET_MAX_LINES 100
#define EB_WORKSHEET_MAX_TITLE_CHARS 80
#define EB_WORKSHEET_MAX_NAME_CHARS 60

/**
 * EbWorksheet:
 *
 * Figures as somebody saved them: never changed; whoever saves again makes a new
 * one, and the newest of its kind is the one to go on from.
 */
#define EB_TYPE_WORKSHEET (eb_worksheet_get_type ())
G_DECLARE_FINAL_TYPE (EbWorksheet, eb_worksheet, EB, WORKSHEET, GObject)

const EbId        *eb_worksheet_get_record (EbWorksheet *self);
EbWorksheetKind    eb_worksheet_get_kind (EbWorksheet *self);
const char        *eb_worksheet_get_title (EbWorksheet *self); /* may be "" */
const EbMoneyLine *eb_worksheet_get_lines (EbWorksheet *self,
                                           gsize       *n_lines); /* borrowed */
EbPerson          *eb_worksheet_get_author (EbWorksheet *self);
gint64             eb_worksheet_get_time (EbWorksheet *self);   /* us UTC */
gboolean           eb_worksheet_is_in_room (EbWorksheet *self); /* the youth's alone */

G_END_DECLS
