/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-locale.h"

#include <glib.h>
#include <libintl.h>
#include <locale.h>

#include "config.h"

static gboolean
names_no_language (const char *locale)
{
  return locale == NULL || g_str_equal (locale, "POSIX") || g_str_equal (locale, "C") || g_str_has_prefix (locale, "C.");
}

/**
 * eb_locale_init:
 *
 * Call it first in main(), while there is only one thread.
 */
void
eb_locale_init (void)
{
  setlocale (LC_ALL, "");
  if (g_getenv ("LANGUAGE") == NULL && names_no_language (setlocale (LC_MESSAGES, NULL)))
    {
      /* gettext() looks at LANGUAGE in any locale but the plain "C". */
      g_setenv ("LANGUAGE", "da", TRUE);
      setlocale (LC_ALL, "C.UTF-8");
    }
  bindtextdomain ("egneben", LOCALE_DIR);
  bind_textdomain_codeset ("egneben", "UTF-8");
  textdomain ("egneben");
}
