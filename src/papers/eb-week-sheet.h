/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

#define EB_WEEK_SHEET_DAYS 7

typedef enum
{
  EB_WEEK_BOX_EMPTY = 0, /* to tick by hand */
  EB_WEEK_BOX_TICKED,
  EB_WEEK_BOX_NONE, /* not to be done on this day after all */
} EbWeekBox;

/**
 * EbWeekSheet:
 *
 * A week for the fridge: a heading and seven days, each with what there is to do, who
 * does it, and a box to tick by hand. On one page, smaller where it must be; else
 * on several. Black on white.
 */
typedef struct _EbWeekSheet EbWeekSheet;

EbWeekSheet *eb_week_sheet_new (const char *heading) G_GNUC_WARN_UNUSED_RESULT;
void         eb_week_sheet_free (EbWeekSheet *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EbWeekSheet, eb_week_sheet_free)
void eb_week_sheet_name_day (EbWeekSheet *self,
                             guint        day,
                             const char  *name);
/* @detail: who does it, and what was said about it. */
void eb_week_sheet_add (EbWeekSheet *self,
                        guint        day,
                        EbWeekBox    box,
                        const char  *title,
                        const char  *detail);
/* How many pages it takes; all lengths in points. @layout's text, font and width
 * are changed. */
guint eb_week_sheet_lay_out (EbWeekSheet *self,
                             PangoLayout *layout,
                             double       width,
                             double       height);
/* @page: from 0. */
void eb_week_sheet_draw (EbWeekSheet *self,
                         cairo_t     *cr,
                         PangoLayout *layout,
                         guint        page);

G_END_DECLS
