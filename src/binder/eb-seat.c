/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-table.h"

struct _EbSeat
{
  GObject parent_instance;

  EbKeyring *keyring;
  char      *name;
};

G_DEFINE_FINAL_TYPE (EbSeat, eb_seat, G_TYPE_OBJECT)

static void
eb_seat_finalize (GObject *object)
{
  EbSeat *self = EB_SEAT (object);

  g_clear_object (&self->keyring);
  g_clear_pointer (&self->name, g_free);

  G_OBJECT_CLASS (eb_seat_parent_class)->finalize (object);
}

static void
eb_seat_class_init (EbSeatClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = eb_seat_finalize;
}

static void
eb_seat_init (EbSeat *self)
{
}

/**
 * eb_seat_new:
 * @keyring: an unlocked account
 *
 * Returns: (transfer full): a seat for it, at no table yet
 */
EbSeat *
eb_seat_new (EbKeyring *keyring)
{
  EbSeat *self = NULL;

  g_return_val_if_fail (EB_IS_KEYRING (keyring), NULL);

  self = g_object_new (EB_TYPE_SEAT, NULL);
  self->keyring = g_object_ref (keyring);
  /* The name outlives the keys, so that a row can still say who just left. */
  self->name = g_strdup (eb_keyring_get_name (keyring));
  return self;
}

/**
 * eb_seat_get_keyring:
 * @self: a seat
 *
 * Returns: (transfer none): its keys
 */
EbKeyring *
eb_seat_get_keyring (EbSeat *self)
{
  g_return_val_if_fail (EB_IS_SEAT (self), NULL);

  return self->keyring;
}

/**
 * eb_seat_get_account:
 * @self: a seat
 *
 * Returns: (transfer none): whose seat it is
 */
const EbId *
eb_seat_get_account (EbSeat *self)
{
  g_return_val_if_fail (EB_IS_SEAT (self), NULL);

  return eb_keyring_get_account (self->keyring);
}

/**
 * eb_seat_get_name:
 * @self: a seat
 *
 * Returns: (transfer none): the account's name, as the unlock screen shows it
 */
const char *
eb_seat_get_name (EbSeat *self)
{
  g_return_val_if_fail (EB_IS_SEAT (self), NULL);

  return self->name;
}
