/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-binder-private.h"
#include "eb-task-item-private.h"

gboolean
eb_binder_write_task_note (EbBinder   *self,
                           EbSeat     *by,
                           EbTaskItem *task,
                           const char *text,
                           GError    **error)
{
  return FALSE;
}

gboolean
eb_binder_withdraw_task_note (EbBinder   *self,
                              EbSeat     *by,
                              EbTaskItem *task,
                              const EbId *note,
                              GError    **error)
{
  return FALSE;
}
