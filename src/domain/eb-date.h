/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * EbDate:
 *
 * A civil date in the proleptic Gregorian calendar, without time or zone.
 * All zero means "not known" (see eb_date_is_set()).
 */
typedef struct
{
  gint16 year;
  guint8 month;
  guint8 day;
} EbDate;

#define EB_DATE_UNSET ((EbDate){ 0, 0, 0 })

gboolean eb_date_is_valid (EbDate date);
gboolean eb_date_is_set (EbDate date);
gboolean eb_date_parse (const char *iso,
                        EbDate     *date);
char    *eb_date_to_iso (EbDate date) G_GNUC_WARN_UNUSED_RESULT;
int      eb_date_compare (EbDate a,
                          EbDate b);
gint32   eb_date_to_days (EbDate date); /* days since 1970-01-01 */
EbDate   eb_date_from_days (gint32 days);
gint32   eb_date_days_between (EbDate from,
                               EbDate to);
EbDate   eb_date_add_days (EbDate date,
                           gint32 days);
EbDate   eb_date_add_months (EbDate date,
                             int    months); /* clamps to the month's last day */
EbDate   eb_date_add_years (EbDate date,
                            int    years);
int      eb_date_completed_years (EbDate birth,
                                  EbDate on);
EbDate   eb_date_next_quarter (EbDate date); /* first day of the quarter after */
EbDate   eb_date_next_month (EbDate date);   /* first day of the month after */

G_END_DECLS
