/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * EbPaper:
 * @make: makes it, of what it was asked for with, when a printer was chosen: much may
 *   have happened since; %NULL: it is not printed after all
 * @lay_out: how many pages it takes, all lengths in points
 * @draw: draws page @page, from 0
 * @free: drops it
 *
 * How one kind of paper is printed.
 */
typedef struct
{
  gpointer (*make) (gpointer data);
  guint (*lay_out) (gpointer     paper,
                    PangoLayout *layout,
                    double       width,
                    double       height);
  void (*draw) (gpointer     paper,
                cairo_t     *cr,
                PangoLayout *layout,
                guint        page);
  GDestroyNotify free;
} EbPaper;

/* What is told, if it is still there, how it ended: whether it was printed; not when it
 * was given up. */
typedef void (*EbPaperEndedFunc) (GtkWidget *over,
                                  gboolean   printed);

/* On A4. */
GBytes *eb_paper_to_pdf (const EbPaper *kind,
                         gpointer       paper) G_GNUC_WARN_UNUSED_RESULT;
/* Asks for a printer, or for a file to print to. @data: for @kind's make; freed with
 * @data_free. @ended is called with @over. */
void eb_paper_print (const EbPaper   *kind,
                     gpointer         data,
                     GDestroyNotify   data_free,
                     GtkWidget       *over,
                     EbPaperEndedFunc ended);

G_END_DECLS
