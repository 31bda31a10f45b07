/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "eb-application.h"
#include "eb-locale.h"
#include "eb-vault.h"

int
main (int   argc,
      char *argv[])
{
  g_autoptr (EbApplication) application = NULL;

  eb_locale_init ();
  if (!eb_vault_init ())
    {
      g_printerr ("libsodium does not start\n");
      return EXIT_FAILURE;
    }
  g_set_application_name ("Egne Ben");
  application = eb_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
