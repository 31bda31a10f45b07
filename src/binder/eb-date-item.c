/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-date-item-private.h"

struct _EbDateItem
{
  GObject parent_instance;

  EbDue    *due;
  EbId      alarm;
  EbPerson *actor;
  char     *reason;
  EbDate    on;
};

G_DEFINE_FINAL_TYPE (EbDateItem, eb_date_item, G_TYPE_OBJECT)

static void
eb_date_item_finalize (GObject *object)
{
  EbDateItem *self = EB_DATE_ITEM (object);

  g_clear_pointer (&self->due, eb_due_free);
  g_clear_object (&self->actor);
  g_clear_pointer (&self->reason, g_free);

  G_OBJECT_CLASS (eb_date_item_parent_class)->finalize (object);
}

static void
eb_date_item_class_init (EbDateItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = eb_date_item_finalize;
}

static void
eb_date_item_init (EbDateItem *self)
{
}

EbDateItem *
eb_date_item_new (EbDue      *due,
                  const EbId *alarm)
{
  EbDateItem *self = g_object_new (EB_TYPE_DATE_ITEM, NULL);

  self->due = due;
  self->alarm = *alarm;
  self->reason = g_strdup ("");
  return self;
}

void
eb_date_item_set_acted (EbDateItem *self,
                        EbPerson   *actor,
                        const char *reason,
                        EbDate      on)
{
  g_set_object (&self->actor, actor);
  g_free (self->reason);
  self->reason = g_strdup (reason);
  self->on = on;
}

/**
 * eb_date_item_get_due:
 * @self: a date
 *
 * Returns: (transfer none): what the legal clock says of it today
 */
const EbDue *
eb_date_item_get_due (EbDateItem *self)
{
  g_return_val_if_fail (EB_IS_DATE_ITEM (self), NULL);

  return self->due;
}

/**
 * eb_date_item_get_alarm:
 * @self: a date
 *
 * Returns: (transfer none): the opaque name that its reminders have
 */
const EbId *
eb_date_item_get_alarm (EbDateItem *self)
{
  g_return_val_if_fail (EB_IS_DATE_ITEM (self), NULL);

  return &self->alarm;
}

/**
 * eb_date_item_get_actor:
 * @self: a date
 *
 * Returns: (transfer none) (nullable): who last acted on it
 */
EbPerson *
eb_date_item_get_actor (EbDateItem *self)
{
  g_return_val_if_fail (EB_IS_DATE_ITEM (self), NULL);

  return self->actor;
}

/**
 * eb_date_item_get_reason:
 * @self: a date
 *
 * Returns: (transfer none): why, in their words; "" if they gave no reason
 */
const char *
eb_date_item_get_reason (EbDateItem *self)
{
  g_return_val_if_fail (EB_IS_DATE_ITEM (self), NULL);

  return self->reason;
}

/**
 * eb_date_item_get_acted_on:
 * @self: a date
 *
 * Returns: the day it was held, the new day it was moved to, or the day it was
 *   said not to be needed; unset if nobody acted
 */
EbDate
eb_date_item_get_acted_on (EbDateItem *self)
{
  g_return_val_if_fail (EB_IS_DATE_ITEM (self), EB_DATE_UNSET);

  return self->on;
}
