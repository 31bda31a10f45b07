/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-key-entry-private.h"

struct _EbKeyEntry
{
  GObject parent_instance;

  EbId      revision;
  EbKeySaid said; /* its strings and its person are ours */
};

G_DEFINE_FINAL_TYPE (EbKeyEntry, eb_key_entry, G_TYPE_OBJECT)

static void
eb_key_entry_finalize (GObject *object)
{
  EbKeyEntry *self = EB_KEY_ENTRY (object);

  g_free ((char *) self->said.name);
  g_free ((char *) self->said.purpose);
  g_free ((char *) self->said.words);
  g_clear_object (&self->said.by);

  G_OBJECT_CLASS (eb_key_entry_parent_class)->finalize (object);
}

static void
eb_key_entry_class_init (EbKeyEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = eb_key_entry_finalize;
}

static void
eb_key_entry_init (EbKeyEntry *self)
{
}

static char *
copy_text (const char *text)
{
  return g_strdup (text == NULL ? "" : text);
}

EbKeyEntry *
eb_key_entry_new (const EbId      *revision,
                  const EbKeySaid *said)
{
  EbKeyEntry *self = g_object_new (EB_TYPE_KEY_ENTRY, NULL);

  self->revision = *revision;
  self->said = *said;
  self->said.name = copy_text (said->name);
  self->said.purpose = copy_text (said->purpose);
  self->said.words = copy_text (said->words);
  self->said.by = said->by == NULL ? NULL : g_object_ref (said->by);
  return self;
}

const EbKeySaid *
eb_key_entry_peek (EbKeyEntry *self)
{
  return &self->said;
}

const EbId *
eb_key_entry_get_revision (EbKeyEntry *self)
{
  return &self->revision;
}

void
eb_key_entry_set_words (EbKeyEntry *self,
                        const char *words)
{
  g_free ((char *) self->said.words);
  self->said.words = g_strdup (words);
}

/**
 * eb_key_entry_get_what:
 * @self: a line of the log
 *
 * Returns: what was said
 */
EbKeyWhat
eb_key_entry_get_what (EbKeyEntry *self)
{
  g_return_val_if_fail (EB_IS_KEY_ENTRY (self), EB_KEY_GIVEN);

  return self->said.what;
}

/**
 * eb_key_entry_get_whom:
 * @self: a line of the log
 *
 * Returns: (transfer none): whom it is about: an account, or a contact's record
 */
const EbId *
eb_key_entry_get_whom (EbKeyEntry *self)
{
  g_return_val_if_fail (EB_IS_KEY_ENTRY (self), NULL);

  return &self->said.whom;
}

/**
 * eb_key_entry_get_name:
 * @self: a line of the log
 *
 * Returns: (transfer none): their name, as it was then
 */
const char *
eb_key_entry_get_name (EbKeyEntry *self)
{
  g_return_val_if_fail (EB_IS_KEY_ENTRY (self), NULL);

  return self->said.name;
}

/**
 * eb_key_entry_get_by:
 * @self: a line of the log
 *
 * Returns: (transfer none): who said it
 */
EbPerson *
eb_key_entry_get_by (EbKeyEntry *self)
{
  g_return_val_if_fail (EB_IS_KEY_ENTRY (self), NULL);

  return self->said.by;
}

/**
 * eb_key_entry_get_time:
 * @self: a line of the log
 *
 * Returns: when, microseconds since 1970-01-01 UTC
 */
gint64
eb_key_entry_get_time (EbKeyEntry *self)
{
  g_return_val_if_fail (EB_IS_KEY_ENTRY (self), 0);

  return self->said.time;
}

/**
 * eb_key_entry_get_doors:
 * @self: a line of the log
 *
 * Returns: which doors, as EB_DOOR_BIT()s
 */
guint
eb_key_entry_get_doors (EbKeyEntry *self)
{
  g_return_val_if_fail (EB_IS_KEY_ENTRY (self), 0);

  return self->said.doors;
}

/**
 * eb_key_entry_get_from:
 * @self: a line of the log
 *
 * Returns: the first day; unset if nothing was given
 */
EbDate
eb_key_entry_get_from (EbKeyEntry *self)
{
  g_return_val_if_fail (EB_IS_KEY_ENTRY (self), EB_DATE_UNSET);

  return self->said.from;
}

/**
 * eb_key_entry_get_until:
 * @self: a line of the log
 *
 * Returns: the last day; unset: until further notice
 */
EbDate
eb_key_entry_get_until (EbKeyEntry *self)
{
  g_return_val_if_fail (EB_IS_KEY_ENTRY (self), EB_DATE_UNSET);

  return self->said.until;
}

/**
 * eb_key_entry_get_purpose:
 * @self: a line of the log
 *
 * Returns: (transfer none): for what; may be ""
 */
const char *
eb_key_entry_get_purpose (EbKeyEntry *self)
{
  g_return_val_if_fail (EB_IS_KEY_ENTRY (self), NULL);

  return self->said.purpose;
}

/**
 * eb_key_entry_get_words:
 * @self: a line of the log
 *
 * Returns: (transfer none): in their own words; may be ""
 */
const char *
eb_key_entry_get_words (EbKeyEntry *self)
{
  g_return_val_if_fail (EB_IS_KEY_ENTRY (self), NULL);

  return self->said.words;
}
