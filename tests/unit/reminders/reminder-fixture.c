/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Fills and asks a data file, for test-reminder.py.
 *
 *   reminder-fixture FILE fill AT FIRST LAST   the dates number FIRST to LAST,
 *                                              each with one alarm at AT (Unix
 *                                              seconds), instead of all before
 *   reminder-fixture FILE due                  prints how many ask to be told now
 *   reminder-fixture FILE next                 prints when one next asks
 */
#include <stdlib.h>

#include "eb-clock.h"
#include "eb-sqlite-journal.h"
#include "eb-vault.h"

static gboolean
fill (EbJournal *journal,
      char     **args,
      GError   **error)
{
  g_autoptr (GArray) alarms = g_array_new (FALSE, FALSE, sizeof (EbAlarm));
  const EbId group = { { 0xee } };
  gint64     at = g_ascii_strtoll (args[0], NULL, 10);
  guint      last = (guint) g_ascii_strtoull (args[2], NULL, 10);

  for (guint i = (guint) g_ascii_strtoull (args[1], NULL, 10); i <= last; i++)
    {
      EbAlarm alarm = { { { 0xab, (guint8) (i >> 8), (guint8) i } }, at, 0, 0 };

      g_array_append_val (alarms, alarm);
    }

  return eb_journal_sync_alarms (journal, &group, (const void *) alarms->data, alarms->len, error);
}

static gboolean
print_due (EbJournal *journal,
           GError   **error)
{
  g_autoptr (GArray) alarms = eb_journal_list_due_alarms (journal, eb_clock_now (), error);

  if (alarms == NULL)
    return FALSE;
  g_print ("%u\n", alarms->len);
  return TRUE;
}

static gboolean
print_next (EbJournal *journal,
            GError   **error)
{
  gint64 at = 0;

  if (!eb_journal_next_alarm (journal, eb_clock_now (), &at, error))
    return FALSE;
  g_print ("%" G_GINT64_FORMAT "\n", at);
  return TRUE;
}

static gboolean
run (EbJournal *journal,
     int        argc,
     char     **argv,
     GError   **error)
{
  if (argc == 6 && g_str_equal (argv[2], "fill"))
    return fill (journal, argv + 3, error);
  if (argc == 3 && g_str_equal (argv[2], "due"))
    return print_due (journal, error);
  if (argc == 3 && g_str_equal (argv[2], "next"))
    return print_next (journal, error);

  g_set_error_literal (error, EB_JOURNAL_ERROR, EB_JOURNAL_ERROR_FAILED, "unknown command");
  return FALSE;
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EbJournal) journal = NULL;

  if (argc < 3 || !eb_vault_init ())
    return EXIT_FAILURE;

  journal = eb_sqlite_journal_open (argv[1], &error);
  if (journal != NULL && run (journal, argc, argv, &error))
    return EXIT_SUCCESS;

  g_printerr ("%s\n", error->message);
  return EXIT_FAILURE;
}
