/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-fold.h"

gboolean
eb_fold_routine (EbBinder      *self,
                 const EbEntry *entry)
{
  return FALSE;
}

gboolean
eb_fold_turn (EbBinder      *self,
              const EbEntry *entry)
{
  return FALSE;
}
