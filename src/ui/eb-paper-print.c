/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-paper-print.h"

#include <cairo-pdf.h>

/* A4 in points, and what any printer leaves of it. */
#define A4_WIDTH 595.28
#define A4_HEIGHT 841.89
#define PAGE_MARGIN 20.0

/* --- A file ------------------------------------------------------------------------ */

static cairo_status_t
write_bytes (void                *bytes,
             const unsigned char *data,
             unsigned int         length)
{
  g_byte_array_append (bytes, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static void
draw_pages (const EbPaper *kind,
            gpointer       paper,
            cairo_t       *cr)
{
  g_autoptr (PangoLayout) layout = pango_cairo_create_layout (cr);
  const guint n = kind->lay_out (paper, layout, A4_WIDTH - 2 * PAGE_MARGIN, A4_HEIGHT - 2 * PAGE_MARGIN);

  for (guint page = 0; page < n; page++)
    {
      cairo_save (cr);
      cairo_translate (cr, PAGE_MARGIN, PAGE_MARGIN);
      kind->draw (paper, cr, layout, page);
      cairo_restore (cr);
      cairo_show_page (cr);
    }
}

/**
 * eb_paper_to_pdf:
 * @kind: how it is printed
 * @paper: a paper
 *
 * Returns: (transfer full): a PDF on A4
 */
GBytes *
eb_paper_to_pdf (const EbPaper *kind,
                 gpointer       paper)
{
  GByteArray      *bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (write_bytes, bytes, A4_WIDTH, A4_HEIGHT);
  cairo_t         *cr = cairo_create (surface);

  draw_pages (kind, paper, cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);
  return g_byte_array_free_to_bytes (bytes);
}

/* --- A printer ------------------------------------------------------------------------ */

/**
 * Job:
 *
 * What one printing works on; lives as long as its operation.
 */
typedef struct
{
  const EbPaper   *kind;
  gpointer         data;
  GDestroyNotify   data_free;
  gpointer         paper;
  GtkWidget       *over;
  EbPaperEndedFunc ended;
} Job;

static void
drop_paper (Job *job)
{
  if (job->paper != NULL)
    job->kind->free (job->paper);
  job->paper = NULL;
}

static void
job_free (Job *job)
{
  drop_paper (job);
  job->data_free (job->data);
  g_clear_weak_pointer (&job->over);
  g_free (job);
}

static void
on_begin_cb (GtkPrintOperation *operation,
             GtkPrintContext   *context,
             Job               *job)
{
  g_autoptr (PangoLayout) layout = gtk_print_context_create_pango_layout (context);

  drop_paper (job);
  job->paper = job->kind->make (job->data);
  if (job->paper == NULL)
    gtk_print_operation_cancel (operation);
  else
    gtk_print_operation_set_n_pages (operation, (int) job->kind->lay_out (job->paper, layout, gtk_print_context_get_width (context), gtk_print_context_get_height (context)));
}

static void
on_draw_page_cb (GtkPrintOperation *operation,
                 GtkPrintContext   *context,
                 int                page,
                 Job               *job)
{
  g_autoptr (PangoLayout) layout = gtk_print_context_create_pango_layout (context);

  job->kind->draw (job->paper, gtk_print_context_get_cairo_context (context), layout, (guint) page);
}

static void
end (Job     *job,
     gboolean printed)
{
  if (job->over != NULL)
    job->ended (job->over, printed);
}

/* The printer's own words are for the log; what the person can do is always the same. */
static void
end_failed (Job          *job,
            const GError *error)
{
  g_message ("Printing did not work: %s", error == NULL ? "" : error->message);
  end (job, FALSE);
}

static void
on_done_cb (GtkPrintOperation      *operation,
            GtkPrintOperationResult result,
            Job                    *job)
{
  g_autoptr (GError) error = NULL;

  if (result == GTK_PRINT_OPERATION_RESULT_APPLY && job->paper != NULL)
    end (job, TRUE);
  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;
  gtk_print_operation_get_error (operation, &error);
  end_failed (job, error);
}

/**
 * eb_paper_print:
 * @kind: how it is printed; must outlive the printing
 * @data: what it is made of
 * @data_free: frees @data
 * @over: a widget of the window
 * @ended: called when it was printed, or could not be
 */
void
eb_paper_print (const EbPaper   *kind,
                gpointer         data,
                GDestroyNotify   data_free,
                GtkWidget       *over,
                EbPaperEndedFunc ended)
{
  g_autoptr (GtkPrintOperation) operation = gtk_print_operation_new ();
  g_autoptr (GError) error = NULL;
  GtkRoot *root = gtk_widget_get_root (over);
  Job     *job = g_new0 (Job, 1);

  *job = (Job){ .kind = kind, .data = data, .data_free = data_free, .ended = ended };
  g_set_weak_pointer (&job->over, over);
  g_object_set_data_full (G_OBJECT (operation), "job", job, (GDestroyNotify) job_free);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_job_name (operation, "Egne Ben"); /* print queues are read by others */
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect (operation, "begin-print", G_CALLBACK (on_begin_cb), job);
  g_signal_connect (operation, "draw-page", G_CALLBACK (on_draw_page_cb), job);
  g_signal_connect (operation, "done", G_CALLBACK (on_done_cb), job);
  if (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, &error) == GTK_PRINT_OPERATION_RESULT_ERROR)
    end_failed (job, error);
}
