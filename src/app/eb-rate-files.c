/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-rate-files.h"

#include "eb-data-file.h"

#define FOLDER "rates"
#define NAME "kl.ini"

/* Sources are named in Danish unless English was asked for, like everything else. */
static const char *
pick_language (void)
{
  const char *const *names = g_get_language_names ();

  return g_str_has_prefix (names[0], "en") ? NULL : "da";
}

static EbRates *
parse (GBytes  *bytes,
       GError **error)
{
  gsize       length = 0;
  const char *text = g_bytes_get_data (bytes, &length);

  return eb_rates_parse (text == NULL ? "" : text, length, pick_language (), error);
}

/**
 * eb_rate_files_load:
 * @damaged: (out): whether the installed file could not be used
 *
 * Returns: (transfer full): the guiding rates
 */
EbRates *
eb_rate_files_load (gboolean *damaged)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) installed = eb_data_file_load (FOLDER, NAME, &error);
  g_autoptr (GBytes) built_in = NULL;
  EbRates *rates = installed == NULL ? NULL : parse (installed, &error);

  *damaged = rates == NULL;
  if (rates != NULL)
    return rates;

  g_message ("The file of rates cannot be used: %s", error->message);
  built_in = eb_data_file_load_built_in (FOLDER, NAME);
  rates = parse (built_in, NULL);
  if (rates == NULL)
    g_error ("The rates built into the program cannot be read"); /* a broken build */
  return rates;
}
