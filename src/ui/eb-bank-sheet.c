/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-bank-sheet.h"

#include <glib/gi18n.h>

#include "eb-bank-import.h"
#include "eb-bank-payouts.h"
#include "eb-bank-words.h"
#include "eb-chooser.h"

/* Whether there is somebody to ask, and something to ask about; else it is said. */
static gboolean
can_ask (EbSession *session,
         GtkWidget *over)
{
  EbBinder *binder = eb_session_get_binder (session);
  g_autoptr (GPtrArray) youths = eb_session_list_seats (session, EB_ACTOR_YOUTH);
  g_autoptr (GPtrArray) payouts = eb_bank_list_payouts (binder);
  g_autofree char *words = NULL;

  if (youths->len == 0)
    /* Translators: the young person's name */
    words = g_strdup_printf (_ ("Only %1$s can say what was received. %1$s has to sit down at the table first."), eb_binder_get_youth_name (binder));
  else if (!eb_bank_is_any_asked_about (payouts))
    words = g_strdup (_ ("No payout to the account waits for an answer. When an adult has noted one, the bank’s file can show whether it came."));
  if (words != NULL)
    eb_bank_tell (over, words);
  return words == NULL;
}

static EbBankFile *
read_file (GFile   *file,
           GError **error)
{
  g_autoptr (GBytes) bytes = eb_chooser_read (file, EB_BANK_MAX_BYTES, error);
  gsize       length = 0;
  const char *text = bytes == NULL ? NULL : g_bytes_get_data (bytes, &length);

  return bytes == NULL ? NULL : eb_bank_file_parse (text == NULL ? "" : text, length, error);
}

/**
 * eb_bank_ask_file:
 * @session: what the window works on
 * @file: what was chosen
 * @over: a widget of the window
 */
void
eb_bank_ask_file (EbSession *session,
                  GFile     *file,
                  GtkWidget *over)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;
  EbBankFile      *read = NULL;

  if (eb_session_get_binder (session) == NULL || !can_ask (session, over))
    return;
  read = read_file (file, &error);
  if (read != NULL)
    {
      eb_bank_import (session, read, over);
      return;
    }
  words = eb_bank_word_error (error);
  eb_bank_tell (over, words);
}

static void
on_chosen (GtkWidget *over,
           GFile     *file,
           gpointer   session)
{
  eb_bank_ask_file (session, file, over);
}

/**
 * eb_bank_ask:
 * @session: what the window works on
 * @over: a widget of the window
 */
void
eb_bank_ask (EbSession *session,
             GtkWidget *over)
{
  static const char *const endings[] = { "csv", "txt", NULL };
  const EbChooserWords     words = { .title = _ ("Bring in the bank’s file"), .verb = _ ("Look at it"), .kind = _ ("Files from the bank"), .endings = endings, .also_others = TRUE };

  if (eb_session_get_binder (session) != NULL && can_ask (session, over))
    eb_chooser_ask (over, &words, on_chosen, g_object_ref (session), g_object_unref);
}
