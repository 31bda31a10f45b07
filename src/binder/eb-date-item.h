/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "eb-agenda.h"
#include "eb-person.h"

G_BEGIN_DECLS

/**
 * EbDateItem:
 *
 * A date of the binder as of today, with who last acted on it and why. A new
 * object whenever something about it changes.
 */
#define EB_TYPE_DATE_ITEM (eb_date_item_get_type ())
G_DECLARE_FINAL_TYPE (EbDateItem, eb_date_item, EB, DATE_ITEM, GObject)

const EbDue *eb_date_item_get_due (EbDateItem *self);
/* The name its reminders have outside the binder. */
const EbId *eb_date_item_get_alarm (EbDateItem *self);
EbPerson   *eb_date_item_get_actor (EbDateItem *self);  /* NULL: nobody acted */
const char *eb_date_item_get_reason (EbDateItem *self); /* "" if none was given */
EbDate      eb_date_item_get_acted_on (EbDateItem *self);

G_END_DECLS
