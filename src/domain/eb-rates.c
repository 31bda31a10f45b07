/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-rates.h"

#include "eb-nick.h"

G_DEFINE_QUARK (eb_rates_error_quark, eb_rates_error)

struct _EbRates
{
  int none;
};

/* Stored in binders: never change one, never reuse one. */
static const char *const ledger_nicks[] = {
  [EB_LEDGER_POCKET] = "pocket",
  [EB_LEDGER_CLOTHES] = "clothes",
};

G_STATIC_ASSERT (G_N_ELEMENTS (ledger_nicks) == EB_N_LEDGERS);

const char *
eb_ledger_to_nick (EbLedgerKind kind)
{
  g_return_val_if_fail ((gsize) kind < G_N_ELEMENTS (ledger_nicks), NULL);

  return ledger_nicks[kind];
}

gboolean
eb_ledger_from_nick (const char   *nick,
                     EbLedgerKind *kind)
{
  int value = 0;

  if (!eb_nick_find (ledger_nicks, G_N_ELEMENTS (ledger_nicks), nick, &value))
    return FALSE;
  *kind = (EbLedgerKind) value;
  return TRUE;
}

EbRates *
eb_rates_parse (const char *text,
                gsize       length,
                const char *language,
                GError    **error)
{
  return g_new0 (EbRates, 1);
}

void
eb_rates_free (EbRates *self)
{
  g_free (self);
}

gboolean
eb_rates_find (const EbRates *self,
               EbLedgerKind   kind,
               int            age,
               EbDate         day,
               EbRate        *rate)
{
  return FALSE;
}

GArray *
eb_rates_list_years (const EbRates *self,
                     EbLedgerKind   kind)
{
  return g_array_new (FALSE, FALSE, sizeof (int));
}
