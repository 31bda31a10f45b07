/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "notes-fixture.h"

G_BEGIN_DECLS

/* What the tests of the week do and look at. HOME_TODAY is a Saturday. Each fails the
 * test if it is refused. */

#define WEEK_DAY(month, day) ((EbDate){ 2026, (month), (day) })

EbRoutine *week_write (Home       *home,
                       Who         who,
                       const char *title,
                       const char *rule,
                       EbDate      start);
EbRoutine *week_nth (Home *home,
                     guint n); /* borrowed */
gboolean   week_change (Home       *home,
                        Who         who,
                        EbRoutine  *routine,
                        const char *title,
                        const char *rule,
                        EbDate      start,
                        GError    **error);
void       week_mark (Home      *home,
                      Who        who,
                      EbRoutine *routine,
                      EbDate     due,
                      EbTurnMark mark,
                      EbDate     to);
/* Every routine with all that was said of it, and three weeks: from 9, 16 and 23
 * November 2026. */
char *week_describe (Home *home) G_GNUC_WARN_UNUSED_RESULT;
void  week_assert (Home       *home,
                   const char *expected);

G_END_DECLS
