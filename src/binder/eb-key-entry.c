/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-key-entry.h"

struct _EbKeyEntry
{
  GObject parent_instance;
};

G_DEFINE_FINAL_TYPE (EbKeyEntry, eb_key_entry, G_TYPE_OBJECT)

static void
eb_key_entry_class_init (EbKeyEntryClass *klass)
{
}

static void
eb_key_entry_init (EbKeyEntry *self)
{
}

EbKeyWhat
eb_key_entry_get_what (EbKeyEntry *self)
{
  return (EbKeyWhat) 0;
}

const EbId *
eb_key_entry_get_whom (EbKeyEntry *self)
{
  return NULL;
}

const char *
eb_key_entry_get_name (EbKeyEntry *self)
{
  return NULL;
}

EbPerson *
eb_key_entry_get_by (EbKeyEntry *self)
{
  return NULL;
}

gint64
eb_key_entry_get_time (EbKeyEntry *self)
{
  return 0;
}

guint
eb_key_entry_get_doors (EbKeyEntry *self)
{
  return 0;
}

EbDate
eb_key_entry_get_from (EbKeyEntry *self)
{
  return EB_DATE_UNSET;
}

EbDate
eb_key_entry_get_until (EbKeyEntry *self)
{
  return EB_DATE_UNSET;
}

const char *
eb_key_entry_get_purpose (EbKeyEntry *self)
{
  return NULL;
}

const char *
eb_key_entry_get_words (EbKeyEntry *self)
{
  return NULL;
}
