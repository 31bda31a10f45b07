/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-rates.h"

#include "domain-fixture.h"

static inline EbRates *
parse_rates (const char *text,
             gssize      length,
             const char *language)
{
  g_autoptr (GError) error = NULL;
  EbRates *rates = eb_rates_parse (text, length < 0 ? strlen (text) : (gsize) length, language, &error);

  g_assert_no_error (error);
  g_assert_nonnull (rates);
  return rates;
}

static inline char *
read_rates_file (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("EB_RATES_DIR"), "kl.ini", NULL);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

/* Those that come with the program. */
static inline EbRates *
load_rates (const char *language)
{
  g_autofree char *text = read_rates_file ();

  return parse_rates (text, -1, language);
}
