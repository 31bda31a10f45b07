/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-binder-private.h"

G_BEGIN_DECLS

/* What the commands of money have in common. */

/* From @least up to EB_AMOUNT_MAX; errors: EB_AMOUNT_ERROR. */
gboolean eb_money_check_amount (EbAmount amount,
                                EbAmount least,
                                GError **error);
/* @by, who must be on that side. */
gboolean eb_money_check_actor (EbBinder *self,
                               EbSeat   *by,
                               EbActor   actor,
                               GError  **error);
/* A new payload of that kind. */
GVariantDict *eb_money_start (const char *kind) G_GNUC_WARN_UNUSED_RESULT;
/* Leaves out an unset day. */
void eb_money_put_day (GVariantDict *dict,
                       const char   *key,
                       EbDate        day);
/* One line of @typed (nullable), cleaned; leaves out an empty one. Errors: EB_TEXT_ERROR. */
gboolean eb_money_put_line (GVariantDict *dict,
                            const char   *key,
                            const char   *typed,
                            glong         max_chars,
                            GError      **error);
/* @settles (nullable, floating): words that were written at the same time elsewhere, and that
 * whoever writes these has seen. */
void eb_money_put_settled (GVariantDict *dict,
                           GVariant     *settles);
/* Behind the door of economy, a record of its own. */
gboolean eb_money_write (EbBinder     *self,
                         EbSeat       *by,
                         GVariantDict *dict,
                         GError      **error);
/* The next revision of @record after @head: what a newer program said stays, but not
 * what @optional (NULL-terminated) names and @dict does not say. */
gboolean eb_money_write_next (EbBinder          *self,
                              EbSeat            *by,
                              const EbId        *record,
                              const EbId        *head,
                              GVariantDict      *dict,
                              const char *const *optional,
                              GError           **error);

G_END_DECLS
