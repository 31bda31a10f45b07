/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-settings.h"

#include "config.h"

/**
 * eb_settings_new:
 *
 * Returns: (transfer full): the program's settings
 */
GSettings *
eb_settings_new (void)
{
  return g_settings_new (APP_ID);
}
