/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-amount.h"

G_DEFINE_QUARK (eb_amount_error_quark, eb_amount_error)

gboolean
eb_amount_parse (const char *typed,
                 EbAmount   *amount,
                 GError    **error)
{
  g_set_error (error, EB_AMOUNT_ERROR, EB_AMOUNT_ERROR_EMPTY, "not written yet");
  return FALSE;
}

gboolean
eb_amount_parse_signed (const char *typed,
                        EbAmount   *amount,
                        GError    **error)
{
  return eb_amount_parse (typed, amount, error);
}

char *
eb_amount_to_text (EbAmount amount)
{
  return eb_amount_to_plain (amount);
}

char *
eb_amount_to_plain (EbAmount amount)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT, amount);
}

gboolean
eb_amount_add (EbAmount  a,
               EbAmount  b,
               EbAmount *sum)
{
  return !__builtin_add_overflow (a, b, sum);
}

EbAmount
eb_amount_scale (EbAmount amount,
                 guint    times,
                 guint    by)
{
  return amount * times / by;
}
