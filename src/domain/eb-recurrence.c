/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-recurrence.h"

G_DEFINE_QUARK (eb_recurrence_error_quark, eb_recurrence_error)

EbRecurrence *
eb_recurrence_parse (const char *rule,
                     GError    **error)
{
  return NULL;
}

EbRecurrence *
eb_recurrence_copy (const EbRecurrence *self)
{
  return NULL;
}

void
eb_recurrence_free (EbRecurrence *self)
{
  return;
}

char *
eb_recurrence_to_text (const EbRecurrence *self)
{
  return NULL;
}

GArray *
eb_recurrence_expand (const EbRecurrence *self,
                      EbDate              start,
                      EbDate              from,
                      EbDate              to)
{
  return NULL;
}

EbRecurrence *
eb_recurrence_from_plain (const EbEveryPlain *plain)
{
  return NULL;
}

gboolean
eb_recurrence_to_plain (const EbRecurrence *self,
                        EbEveryPlain       *plain)
{
  return FALSE;
}
