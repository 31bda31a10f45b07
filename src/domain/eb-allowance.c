/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-allowance.h"

GArray *
eb_allowance_list_due (const EbAllowance *self,
                       EbDate             until)
{
  return g_array_new (FALSE, TRUE, sizeof (EbAllowanceDue));
}

gboolean
eb_allowance_next_due (const EbAllowance *self,
                       EbDate             from,
                       EbAllowanceDue    *due)
{
  return FALSE;
}

gboolean
eb_allowance_on (const EbAllowance *self,
                 EbDate             day,
                 EbAllowanceDue    *due)
{
  return FALSE;
}

EbDate
eb_allowance_next_band (const EbAllowance *self,
                        EbDate             day)
{
  return EB_DATE_UNSET;
}
