/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-contact.h"

struct _EbContact
{
  GObject parent_instance;
};

G_DEFINE_FINAL_TYPE (EbContact, eb_contact, G_TYPE_OBJECT)

static void
eb_contact_class_init (EbContactClass *klass)
{
}

static void
eb_contact_init (EbContact *self)
{
}

const EbId *
eb_contact_get_record (EbContact *self)
{
  return NULL;
}

const EbContactWords *
eb_contact_get_words (EbContact *self)
{
  return NULL;
}

gboolean
eb_contact_is_called (EbContact *self)
{
  return FALSE;
}

gboolean
eb_contact_is_gone (EbContact *self)
{
  return FALSE;
}
