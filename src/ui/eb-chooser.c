/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-chooser.h"

#include <glib/gi18n.h>

typedef struct
{
  GtkWidget     *over;
  EbChooserFunc  chosen;
  gpointer       data;
  GDestroyNotify free_data;
} Asking;

static void
asking_free (gpointer data)
{
  Asking *asking = data;

  g_clear_object (&asking->over);
  if (asking->free_data != NULL)
    asking->free_data (asking->data);
  g_free (asking);
}

/* --- How it goes ------------------------------------------------------------------- */

/* What was over it is no longer shown: the window was locked, or its sheet closed. */
static void
on_hidden_cb (GtkNativeDialog *chooser)
{
  gtk_native_dialog_destroy (chooser);
  g_object_unref (chooser);
}

static void
on_response_cb (GtkNativeDialog *chooser,
                int              response,
                Asking          *asking)
{
  g_autoptr (GFile) file = response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser)) : NULL;

  /* The sheet may go once the file is written, and would drop it a second time. */
  g_signal_handlers_disconnect_by_func (asking->over, (gpointer) on_hidden_cb, chooser);
  if (file != NULL && gtk_widget_get_mapped (asking->over))
    asking->chosen (asking->over, file, asking->data);
  g_object_unref (chooser);
}

/* --- What it shows ----------------------------------------------------------------- */

static void
add_filters (GtkFileChooser       *chooser,
             const EbChooserWords *words)
{
  g_autoptr (GtkFileFilter) kind = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) others = gtk_file_filter_new ();

  gtk_file_filter_set_name (kind, words->kind);
  for (gsize i = 0; words->endings[i] != NULL; i++)
    gtk_file_filter_add_suffix (kind, words->endings[i]);
  gtk_file_filter_set_name (others, _ ("All files"));
  gtk_file_filter_add_pattern (others, "*");
  gtk_file_chooser_add_filter (chooser, kind);
  if (words->also_others)
    gtk_file_chooser_add_filter (chooser, others);
}

static GtkFileChooserNative *
chooser_new (GtkWidget            *over,
             const EbChooserWords *words)
{
  GtkRoot                   *root = gtk_widget_get_root (over);
  const GtkFileChooserAction action = words->suggested == NULL ? GTK_FILE_CHOOSER_ACTION_OPEN : GTK_FILE_CHOOSER_ACTION_SAVE;
  GtkFileChooserNative      *chooser = gtk_file_chooser_native_new (words->title, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, action, words->verb == NULL ? _ ("Save") : words->verb, _ ("Cancel"));

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  if (words->suggested != NULL)
    gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), words->suggested);
  if (words->kind != NULL)
    add_filters (GTK_FILE_CHOOSER (chooser), words);
  return chooser;
}

/**
 * eb_chooser_ask:
 * @over: what asks; it goes when this is no longer shown
 * @words: what is said
 * @chosen: (scope async): what is done with the file
 * @data: for @chosen
 * @free_data: (nullable): frees @data, whatever came of it
 *
 * Returns: (transfer none): what asks
 */
GtkFileChooserNative *
eb_chooser_ask (GtkWidget            *over,
                const EbChooserWords *words,
                EbChooserFunc         chosen,
                gpointer              data,
                GDestroyNotify        free_data)
{
  GtkFileChooserNative *chooser = chooser_new (over, words);
  Asking               *asking = g_new0 (Asking, 1);

  *asking = (Asking){ g_object_ref (over), chosen, data, free_data };
  g_object_set_data_full (G_OBJECT (chooser), "eb-asking", asking, asking_free);
  g_signal_connect (chooser, "response", G_CALLBACK (on_response_cb), asking);
  g_signal_connect_object (over, "unmap", G_CALLBACK (on_hidden_cb), chooser, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
  return chooser;
}

/* --- What is in it ----------------------------------------------------------------- */

/**
 * eb_chooser_read:
 * @file: a file that somebody chose
 * @most: how much of it can be of use
 * @error: return location for a #GError (G_IO_ERROR)
 *
 * Neither a pipe nor anything else that never ends is opened.
 *
 * Returns: (transfer full): the file's first bytes, at most @most and one more; %NULL
 *   on error
 */
GBytes *
eb_chooser_read (GFile   *file,
                 gsize    most,
                 GError **error)
{
  g_autoptr (GFileInputStream) stream = NULL;
  g_autofree char *bytes = NULL;
  gsize            length = 0;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  if (g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, NULL) != G_FILE_TYPE_REGULAR)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE, "not a file");
      return NULL;
    }
  stream = g_file_read (file, NULL, error);
  if (stream == NULL)
    return NULL;
  bytes = g_malloc (most + 1);
  if (!g_input_stream_read_all (G_INPUT_STREAM (stream), bytes, most + 1, &length, NULL, error))
    return NULL;
  return g_bytes_new (bytes, length);
}
