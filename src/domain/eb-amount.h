/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * EbAmount:
 *
 * Money in whole øre. Below zero where something is taken or lacking.
 */
typedef gint64 EbAmount;

#define EB_KRONE G_GINT64_CONSTANT (100)
/* The largest amount that is typed, stored or read: 10 million kr. So 9 billion of them
 * can be added before an EbAmount is full. */
#define EB_AMOUNT_MAX (EB_KRONE * 10 * 1000 * 1000)

typedef enum
{
  EB_AMOUNT_ERROR_EMPTY,
  EB_AMOUNT_ERROR_NOT_A_NUMBER,
  EB_AMOUNT_ERROR_POINT,    /* a point that is no Danish thousands' point: "1,250.50", "12.5" */
  EB_AMOUNT_ERROR_TOO_FINE, /* more than two decimals */
  EB_AMOUNT_ERROR_TOO_LARGE,
  EB_AMOUNT_ERROR_NEGATIVE,
} EbAmountError;

#define EB_AMOUNT_ERROR (eb_amount_error_quark ())
GQuark eb_amount_error_quark (void);

/* "1.250,50", "1250,5", "1250", "1250 kr." */
gboolean eb_amount_parse (const char *typed,
                          EbAmount   *amount,
                          GError    **error);
/* Likewise, and one below zero ("-50", "−50,00") is let through. */
gboolean eb_amount_parse_signed (const char *typed,
                                 EbAmount   *amount,
                                 GError    **error);
/* "1.250,50", "−50,00": for reading. */
char *eb_amount_to_text (EbAmount amount) G_GNUC_WARN_UNUSED_RESULT;
/* "1250,50", "-50,00": for a file. */
char *eb_amount_to_plain (EbAmount amount) G_GNUC_WARN_UNUSED_RESULT;
/* FALSE: the sum is too large to be one; @sum is then left alone. */
gboolean eb_amount_add (EbAmount  a,
                        EbAmount  b,
                        EbAmount *sum);
/* @amount * @times / @by, to the nearest øre, half away from zero. */
EbAmount eb_amount_scale (EbAmount amount,
                          guint    times,
                          guint    by);

G_END_DECLS
