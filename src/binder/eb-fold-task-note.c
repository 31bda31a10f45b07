/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-fold.h"

gboolean
eb_fold_task_note (EbBinder      *self,
                   const EbEntry *entry)
{
  return FALSE;
}
