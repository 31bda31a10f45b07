/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * EbChooserWords:
 * @verb: what the button says; %NULL: "Save"
 * @suggested: a name for a file to save; %NULL: one that is there is opened
 * @kind: what the files to open are called; %NULL: all are shown
 * @endings: (array zero-terminated=1): how their names end
 * @also_others: whether all others can be shown as well
 *
 * What a question for a file says.
 */
typedef struct
{
  const char        *title;
  const char        *verb;
  const char        *suggested;
  const char        *kind;
  const char *const *endings;
  gboolean           also_others;
} EbChooserWords;

/* What is done with the file; not called when none was chosen. */
typedef void (*EbChooserFunc) (GtkWidget *over,
                               GFile     *file,
                               gpointer   data);

/* Asks for a file while @over is shown: it is not left standing over a locked window.
 * Returns what asks; it goes by itself. */
GtkFileChooserNative *eb_chooser_ask (GtkWidget            *over,
                                      const EbChooserWords *words,
                                      EbChooserFunc         chosen,
                                      gpointer              data,
                                      GDestroyNotify        free_data);
/* What @file holds, but at most one byte more than @most: enough to say that it is too
 * large. */
GBytes *eb_chooser_read (GFile   *file,
                         gsize    most,
                         GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
