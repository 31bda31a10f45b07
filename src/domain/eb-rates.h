/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-amount.h"
#include "eb-date.h"

G_BEGIN_DECLS

/* Two ledgers, kept apart. */
typedef enum
{
  EB_LEDGER_POCKET = 0, /* lommepenge */
  EB_LEDGER_CLOTHES,    /* tøjpenge */
} EbLedgerKind;

#define EB_N_LEDGERS (EB_LEDGER_CLOTHES + 1)

const char *eb_ledger_to_nick (EbLedgerKind kind); /* "pocket", "clothes" as stored */
gboolean    eb_ledger_from_nick (const char   *nick,
                                 EbLedgerKind *kind);

/**
 * EbRates:
 *
 * Guiding rates as data/rates has them: per ledger, year and age band, in whole
 * øre per week, each with its source.
 */
typedef struct _EbRates EbRates;

/**
 * EbRate:
 * @weekly: per week
 * @year: of the table
 * @from_age: the band's first age in whole years
 * @to_age: its last; 0: and older
 * @source: (transfer none): who says so, in words; lives as long as the rates
 * @source_date: of that source's text; may be unset
 * @is_current: the day asked for lies in the table's year, and the table is verified. If
 *   not, the window says "kontrollér hos kommunen"
 */
typedef struct
{
  EbAmount    weekly;
  int         year;
  int         from_age;
  int         to_age;
  const char *source;
  EbDate      source_date;
  gboolean    is_current;
} EbRate;

typedef enum
{
  EB_RATES_ERROR_SYNTAX,
  EB_RATES_ERROR_CUT_SHORT,
} EbRatesError;

#define EB_RATES_ERROR (eb_rates_error_quark ())
GQuark eb_rates_error_quark (void);

/* @text: as in data/rates/kl.ini. @language is a locale such as "da" or NULL for the
 * untranslated keys, as in eb_rule_set_parse (). */
EbRates *eb_rates_parse (const char *text,
                         gsize       length,
                         const char *language,
                         GError    **error) G_GNUC_WARN_UNUSED_RESULT;
void     eb_rates_free (EbRates *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EbRates, eb_rates_free)
/* The newest table that is valid from @day or before; the oldest one if @day is before
 * all of them. FALSE: there is no band for that age. */
gboolean eb_rates_find (const EbRates *self,
                        EbLedgerKind   kind,
                        int            age,
                        EbDate         day,
                        EbRate        *rate);
/* The years that there are tables of. (element-type int), ascending. */
GArray *eb_rates_list_years (const EbRates *self,
                             EbLedgerKind   kind) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
