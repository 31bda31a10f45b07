/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-fold.h"

gboolean
eb_fold_contact (EbBinder      *self,
                 const EbEntry *entry)
{
  return FALSE;
}

gboolean
eb_fold_call (EbBinder      *self,
              const EbEntry *entry)
{
  return FALSE;
}
