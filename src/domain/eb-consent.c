/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-consent.h"

EbTie
eb_role_get_tie (EbRole role)
{
  return (EbTie) 0;
}

EbConsentStands
eb_consent_stands (EbTie                tie,
                   gboolean             has_account,
                   const EbConsentSaid *said,
                   gsize                n_said,
                   EbDoor               door,
                   EbDate               birth,
                   EbDate               today)
{
  return (EbConsentStands){ .said = -1 };
}

gboolean
eb_consent_is_required (EbTie  tie,
                        EbDoor door,
                        EbDate birth,
                        EbDate today)
{
  return FALSE;
}
