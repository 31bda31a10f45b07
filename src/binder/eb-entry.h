/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-amount.h"
#include "eb-fold.h"

G_BEGIN_DECLS

/* What a revision on its way into the lists says. All texts are borrowed. */

gboolean eb_entry_says (const EbEntry *entry,
                        const char    *key);
gboolean eb_entry_is_the_youths (const EbEntry *entry);
/* The day in UTC of that moment, and @more days; unset outside the years 1 to 9999. */
EbDate eb_written_day (gint64 time,
                       int    more);
/* The first day that it may have been written on and the last, whichever zone that was in. */
EbDate eb_entry_earliest_day (const EbEntry *entry);
EbDate eb_entry_latest_day (const EbEntry *entry);

/* Each FALSE if it does not say that, or what it says will not do. */

gboolean eb_entry_read_text (const EbEntry *entry,
                             const char    *key,
                             const char   **text);
gboolean eb_entry_read_yes (const EbEntry *entry,
                            const char    *key,
                            gboolean      *yes);
gboolean eb_entry_read_id (const EbEntry *entry,
                           const char    *key,
                           EbId          *id);

gboolean eb_entry_read_day (const EbEntry *entry,
                            const char    *key,
                            EbDate        *day);
/* Something that has happened: not after it was written. */
gboolean eb_entry_read_past_day (const EbEntry *entry,
                                 const char    *key,
                                 EbDate        *day);
/* @day is left alone if it does not say. */
gboolean eb_entry_read_optional_day (const EbEntry *entry,
                                     const char    *key,
                                     EbDate        *day);
/* From @least up to EB_AMOUNT_MAX. */
gboolean eb_entry_read_amount (const EbEntry *entry,
                               const char    *key,
                               EbAmount       least,
                               EbAmount      *amount);
/* One line as this program would have stored it, not empty. */
gboolean eb_entry_read_line (const EbEntry *entry,
                             const char    *key,
                             glong          max_chars,
                             const char   **line);
/* Likewise; "" if it does not say. */
gboolean eb_entry_read_optional_line (const EbEntry *entry,
                                      const char    *key,
                                      glong          max_chars,
                                      const char   **line);

G_END_DECLS
